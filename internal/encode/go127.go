//go:build go1.27

package encode

import (
	jsonv2 "encoding/json/v2"
	"reflect"
)

var marshalerTo = reflect.TypeFor[jsonv2.MarshalerTo]()

// hasMarshalJSONTo reports whether a type has the method that encoding/json calls from Go 1.27 on. Looking for the method by
// its name would take 49 kB of every binary.
func hasMarshalJSONTo(t reflect.Type) bool { return reflect.PointerTo(t).Implements(marshalerTo) }
