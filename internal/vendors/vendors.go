// Package vendors is the list of vendor packages, for tests and scripts that must leave none out. Scripts read
// vendors.txt.
package vendors

import (
	_ "embed"
	"strings"
)

//go:embed vendors.txt
var names string

// All returns the names of the vendor packages.
func All() []string { return strings.Fields(names) }
