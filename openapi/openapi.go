// Package openapi holds the specs that the vendor packages are generated from. See README.md for how they are written.
package openapi

import (
	"embed"
	"fmt"
	"strings"
)

//go:generate go -C ../tools run ./sdkgen -config ../openapi/customerio.gen.yaml -templates ../openapi/templates -dir ../customerio ../openapi/customerio.yaml
//go:generate go -C ../tools run ./sdkgen -config ../openapi/engage.gen.yaml -templates ../openapi/templates -dir ../engage ../openapi/engage.yaml
//go:generate go -C ../tools run ./sdkgen -config ../openapi/engagor.gen.yaml -templates ../openapi/templates -dir ../engagor ../openapi/engagor.yaml
//go:generate go -C ../tools run ./sdkgen -config ../openapi/esputnik.gen.yaml -templates ../openapi/templates -dir ../esputnik ../openapi/esputnik.yaml

//go:embed customerio.yaml engage.yaml engagor.yaml esputnik.yaml
var specs embed.FS

// APIs names the specs, in alphabetical order.
func APIs() []string {
	files, err := specs.ReadDir(".")
	if err != nil {
		panic(err) // they are embedded
	}
	names := make([]string, len(files))
	for i, f := range files {
		names[i] = strings.TrimSuffix(f.Name(), ".yaml")
	}
	return names
}

// Spec returns the OpenAPI 3.1 document of an API, in YAML. APIs names them.
func Spec(api string) ([]byte, error) {
	spec, err := specs.ReadFile(api + ".yaml")
	if err != nil {
		return nil, fmt.Errorf("openapi: no spec named %q", api)
	}
	return spec, nil
}
