// Package vendors names the vendor packages once, for every check that must leave none of them out. Scripts read
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
