package rest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"sync"
)

// UnmarshalExtra decodes an object into known, a pointer to a struct, and returns the members that the struct has no
// field for; nil when there are none. known must not have an UnmarshalJSON of its own. Slips of the writer are put right
// as in any answer. Numbers in fields of type any become json.Number, so that they keep their precision.
func UnmarshalExtra(data []byte, known any) (map[string]json.RawMessage, error) {
	if err := decode(data, known); err != nil {
		return nil, err
	}
	target := reflect.ValueOf(known).Elem()
	fields := fieldsOf(target.Type())
	var extra map[string]json.RawMessage
	Members(data, func(key, value []byte) bool {
		key = unquoteKey(key)
		if index, ok := fields.exact[string(key)]; ok {
			if index >= 0 {
				keepNumbers(value, target.Field(index))
			}
			return true
		}
		if fields.has(key) {
			return true
		}
		if extra == nil {
			extra = map[string]json.RawMessage{}
		}
		extra[string(key)] = bytes.Clone(value)
		return true
	})
	return extra, nil
}

// MarshalExtra encodes known, a pointer to a struct without a MarshalJSON of its own, and adds the members of extra, in
// the order of their names. A member that the struct has a field for is refused: the two would contradict each other.
func MarshalExtra(known any, extra map[string]json.RawMessage) ([]byte, error) {
	encoded, err := json.Marshal(known)
	if err != nil || len(extra) == 0 {
		return encoded, err
	}
	fields := fieldsOf(reflect.TypeOf(known).Elem())
	names := make([]string, 0, len(extra))
	for name := range extra {
		if fields.has([]byte(name)) {
			return nil, fmt.Errorf("the member %q of Extra has a field of its own", name)
		}
		names = append(names, name)
	}
	slices.Sort(names)
	encoded = encoded[:len(encoded)-1]
	for _, name := range names {
		if len(encoded) > 1 {
			encoded = append(encoded, ',')
		}
		key, err := json.Marshal(name)
		if err != nil {
			return nil, err
		}
		value := extra[name]
		if len(value) == 0 {
			value = json.RawMessage("null")
		}
		encoded = append(append(append(encoded, key...), ':'), value...)
	}
	return append(encoded, '}'), nil // encoding/json checks and compacts what a MarshalJSON returns
}

// keepNumbers decodes a value into a field of type any once more if it holds a number.
func keepNumbers(value []byte, field reflect.Value) {
	switch field.Elem().Kind() {
	case reflect.Float64, reflect.Map, reflect.Slice:
		decoder := json.NewDecoder(bytes.NewReader(value))
		decoder.UseNumber()
		var v any
		if decoder.Decode(&v) == nil {
			field.Set(reflect.ValueOf(v))
		}
	}
}

// fieldNames are the JSON names of a struct, with the index of the field if its type is any, else -1.
type fieldNames struct {
	exact map[string]int
	all   []string
}

var fieldNamesOf sync.Map // reflect.Type -> *fieldNames

func fieldsOf(t reflect.Type) *fieldNames {
	if f, ok := fieldNamesOf.Load(t); ok {
		return f.(*fieldNames)
	}
	f := &fieldNames{exact: map[string]int{}}
	for i := range t.NumField() {
		name, _, _ := strings.Cut(t.Field(i).Tag.Get("json"), ",")
		if name != "" && name != "-" {
			f.exact[name] = -1
			if t.Field(i).Type == reflect.TypeFor[any]() {
				f.exact[name] = i
			}
			f.all = append(f.all, name)
		}
	}
	fieldNamesOf.Store(t, f)
	return f
}

// has reports whether encoding/json would decode the member into a field: names match in any case.
func (f *fieldNames) has(key []byte) bool {
	if _, ok := f.exact[string(key)]; ok {
		return true
	}
	for _, name := range f.all {
		if len(name) == len(key) && strings.EqualFold(name, string(key)) {
			return true
		}
	}
	return false
}

// unquoteKey undoes the escapes in a key.
func unquoteKey(key []byte) []byte {
	if bytes.IndexByte(key, '\\') < 0 {
		return key
	}
	var s string
	if json.Unmarshal(slices.Concat([]byte{'"'}, key, []byte{'"'}), &s) != nil {
		return key
	}
	return []byte(s)
}
