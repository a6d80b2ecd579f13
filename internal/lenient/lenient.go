// Package lenient reads JSON that is not quite as promised. A decoding is strict and fast first; only when a type is off
// the JSON is read again, and common mistakes of JSON writers are put right: quoted numbers, one object in place of a
// list, dates in other forms.
package lenient

import (
	"encoding/json"
	"errors"
	"reflect"
)

// Decode reads JSON into out, a pointer.
func Decode(body []byte, out any) error {
	err := json.Unmarshal(body, out)
	var syntax *json.SyntaxError
	if err == nil || errors.As(err, &syntax) {
		return err
	}
	target := reflect.ValueOf(out).Elem()
	target.SetZero()
	repaired, ok := coerce(body, target.Type())
	if !ok {
		return err
	}
	if json.Unmarshal(repaired, out) != nil {
		target.SetZero()
		return err
	}
	return nil
}
