package check

import (
	"bytes"
	"reflect"
	"strconv"
	"unicode/utf8"
)

// What encoding/json writes for a byte that is not UTF-8: up to Go 1.26 an escape, from Go 1.27 on the character itself.
var escape, character = []byte(`\ufffd`), []byte("\ufffd")

// Encoded refuses a value whose encoding has lost bytes: text that is not UTF-8. Few encodings give reason to look at the
// value again.
func Encoded(value any, encoded []byte) error {
	if !bytes.Contains(encoded, escape) && !bytes.Contains(encoded, character) {
		return nil
	}
	bad := invalidText(reflect.ValueOf(value), 0)
	if bad != nil && bad.path == "" {
		bad.path = "body"
	}
	return bad.named("")
}

const notUTF8 = "must be UTF-8"

// Text refuses text that is not UTF-8.
func Text(name, s string) error {
	if utf8.ValidString(s) {
		return nil
	}
	return Invalid(name, notUTF8)
}

// invalidText finds text that is not UTF-8 in a value.
func invalidText(v reflect.Value, depth int) *fault {
	if depth++; depth > deepest {
		return nil
	}
	switch v.Kind() {
	case reflect.String:
		if !utf8.ValidString(v.String()) {
			return wrong(notUTF8)
		}
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			return invalidText(v.Elem(), depth)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() {
				if f.Anonymous {
					f.Name = ""
				}
				if bad := invalidText(v.Field(i), depth); bad != nil {
					return bad.in(f.Name)
				}
			}
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			if bad := invalidText(v.Index(i), depth); bad != nil {
				return bad.at(strconv.Itoa(i))
			}
		}
	case reflect.Map:
		for member := v.MapRange(); member.Next(); {
			if key := member.Key(); key.Kind() == reflect.String && !utf8.ValidString(key.String()) {
				return wrong("must have keys in UTF-8").in("*")
			}
			if bad := invalidText(member.Value(), depth); bad != nil {
				return bad.in("*")
			}
		}
	}
	return nil
}
