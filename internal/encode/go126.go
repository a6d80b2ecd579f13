//go:build !go1.27

package encode

import "reflect"

// hasMarshalJSONTo reports whether a type has the method that encoding/json calls from Go 1.27 on.
func hasMarshalJSONTo(reflect.Type) bool { return false }
