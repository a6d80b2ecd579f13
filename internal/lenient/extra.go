package lenient

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
)

// MarshalExtra encodes known, a pointer to a struct without a MarshalJSON of its own, and adds the members of extra, in
// the order of their names. A member for which the struct has a field is refused, because the two could differ.
func MarshalExtra(known any, extra map[string]json.RawMessage) ([]byte, error) {
	encoded, err := json.Marshal(known)
	if err != nil || len(extra) == 0 {
		return encoded, err
	}
	plan := planOf(reflect.TypeOf(known).Elem())
	names := make([]string, 0, len(extra))
	for name := range extra {
		if i, _ := plan.find([]byte(name), 0); i >= 0 {
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
