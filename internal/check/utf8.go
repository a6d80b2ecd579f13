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
	return invalidText("", 0, reflect.ValueOf(value))
}

// Text refuses text that is not UTF-8.
func Text(name, s string) error {
	if utf8.ValidString(s) {
		return nil
	}
	return Invalid(name, "must be UTF-8")
}

// invalidText finds text that is not UTF-8 in a value.
func invalidText(name string, depth int, v reflect.Value) error {
	if depth++; depth > deepest {
		return nil
	}
	switch v.Kind() {
	case reflect.String:
		if name == "" {
			name = "body"
		}
		return Text(name, v.String())
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			return invalidText(name, depth, v.Elem())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() {
				if f.Anonymous {
					f.Name = ""
				}
				if err := invalidText(join(name, f.Name), depth, v.Field(i)); err != nil {
					return err
				}
			}
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			if err := invalidText(element(name, strconv.Itoa(i)), depth, v.Index(i)); err != nil {
				return err
			}
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			if key.Kind() == reflect.String && !utf8.ValidString(key.String()) {
				return Invalid(join(name, "*"), "must have keys in UTF-8")
			}
			if err := invalidText(join(name, "*"), depth, v.MapIndex(key)); err != nil {
				return err
			}
		}
	}
	return nil
}
