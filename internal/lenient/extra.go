package lenient

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
)

// UnmarshalExtra decodes an object into known, a pointer to a struct, and returns the members that the struct has no
// field for; nil when there are none. known must not have an UnmarshalJSON of its own, and data must be valid JSON, as it
// is when encoding/json calls. Slips of the writer are put right as in any answer. Numbers in fields of type any become
// json.Number, so that they keep their precision.
func UnmarshalExtra(data []byte, known any) (map[string]json.RawMessage, error) {
	target := reflect.ValueOf(known).Elem()
	members := membersOf(target.Type())
	var extra map[string]json.RawMessage
	if members.plain && members.fill(data, target, &extra) {
		return extra, nil
	}
	target.SetZero()
	if err := Decode(data, known); err != nil {
		return nil, err
	}
	extra = nil
	Members(data, func(key, value []byte) bool {
		key = unquoteKey(key)
		field := members.find(key)
		switch {
		case field == nil:
			if extra == nil {
				extra = map[string]json.RawMessage{}
			}
			extra[string(key)] = bytes.Clone(value)
		case target.Type().Field(field.index).Type == anyType:
			fillAny(value, target.Field(field.index))
		}
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
	members := membersOf(reflect.TypeOf(known).Elem())
	names := make([]string, 0, len(extra))
	for name := range extra {
		if members.find([]byte(name)) != nil {
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
