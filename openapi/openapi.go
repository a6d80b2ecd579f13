// Package openapi holds the specs that the vendor packages are generated from. See README.md for how they are written.
package openapi

import (
	"embed"
	"fmt"
	"io/fs"

	"github.com/engagement-go/engagement/internal/spec/merge"
)

//go:generate go -C ../tools run ./sdkgen

//go:embed */*.yaml
var specs embed.FS

// APIs names the specs, in alphabetical order.
func APIs() []string {
	folders, err := specs.ReadDir(".")
	if err != nil {
		panic(err) // they are embedded
	}
	names := make([]string, len(folders))
	for i, f := range folders {
		names[i] = f.Name()
	}
	return names
}

// Files returns the files of an API's spec: info.yaml, one file per service, and shared.yaml. APIs names them.
func Files(api string) (fs.FS, error) {
	files, err := fs.Sub(specs, api)
	if err == nil {
		_, err = fs.Stat(files, "info.yaml")
	}
	if err != nil {
		return nil, fmt.Errorf("openapi: no spec named %q", api)
	}
	return files, nil
}

// Spec returns the OpenAPI 3.1 document of an API, its files joined, in YAML. APIs names them.
func Spec(api string) ([]byte, error) {
	files, err := Files(api)
	if err != nil {
		return nil, err
	}
	doc, err := merge.Files(files)
	if err != nil {
		return nil, fmt.Errorf("openapi: %s: %w", api, err)
	}
	return doc.YAML()
}
