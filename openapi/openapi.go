// Package openapi holds the specs that the vendor packages are generated from. See README.md for how they are written.
package openapi

import (
	"embed"
	"fmt"
)

//go:generate go -C ../tools run ./sdkgen -config ../openapi/engage.gen.yaml -templates ../openapi/templates -dir ../engage ../openapi/engage.yaml
//go:generate go -C ../tools run ./sdkgen -config ../openapi/engagor.gen.yaml -templates ../openapi/templates -dir ../engagor ../openapi/engagor.yaml

//go:embed engage.yaml engagor.yaml
var specs embed.FS

// APIs names the specs.
func APIs() []string { return []string{"engage", "engagor"} }

// Spec returns the OpenAPI 3.1 document of an API, in YAML. APIs names them.
func Spec(api string) ([]byte, error) {
	spec, err := specs.ReadFile(api + ".yaml")
	if err != nil {
		return nil, fmt.Errorf("openapi: no spec named %q", api)
	}
	return spec, nil
}
