package check

import (
	"bytes"
	"encoding"
	"encoding/json"
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
	if text, ok := ownText(v); ok {
		if !utf8.Valid(text) {
			return wrong(notUTF8)
		}
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
			f := v.Type().Field(i)
			if (f.IsExported() || f.Anonymous) && f.Tag.Get("json") != "-" { // embedded fields may have exported ones
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
			if key := member.Key(); key.Kind() == reflect.String && !utf8.ValidString(key.String()) || key.Kind() != reflect.String && invalidText(key, depth) != nil {
				return wrong("must have keys in UTF-8").in("*")
			}
			if bad := invalidText(member.Value(), depth); bad != nil {
				return bad.in("*")
			}
		}
	}
	return nil
}

// ownText returns the text as which a value is encoded, by a method of its own.
func ownText(v reflect.Value) (text []byte, ok bool) {
	if v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface || !v.IsValid() || !v.CanInterface() {
		return nil, false
	}
	if v.CanAddr() {
		v = v.Addr()
	}
	if _, ok := reflect.TypeAssert[json.Marshaler](v); ok {
		return nil, false
	}
	m, ok := reflect.TypeAssert[encoding.TextMarshaler](v)
	if !ok {
		return nil, false
	}
	text, err := m.MarshalText()
	return text, err == nil
}
