// Package vendors is the one list of the packages with a client, for tests, scripts and the generator, which must leave none
// out. Scripts read vendors.txt.
//
// An API of its own has a package inside that of its vendor: "customerio/track". Its spec is in a folder of that name with
// a dash, openapi/customerio-track, and the fake server of the vendor serves it, too.
package vendors

import (
	_ "embed"
	"strings"
)

//go:embed vendors.txt
var names string

// All returns the packages, as paths in the module.
func All() []string { return strings.Fields(names) }

// Package returns the package of the API with a spec of this name.
func Package(api string) string { return strings.ReplaceAll(api, "-", "/") }

// Fake returns the package with the fake server of a package.
func Fake(pkg string) string {
	vendor, _, _ := strings.Cut(pkg, "/")
	return vendor + "/" + vendor + "test"
}
