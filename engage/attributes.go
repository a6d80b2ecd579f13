package engage

import (
	"bytes"
	"encoding/json"
	"fmt"
	"time"

	"github.com/engagement-go/engagement/internal/check"
)

// Attributes are custom attributes: text, numbers and booleans by name. To send them use string, bool, any number,
// time.Time or json.Number. Received numbers are json.Number, so that they keep their precision; Int64 and Float64 read
// both. nil goes out as null; what the service makes of that is not known, and Users.DeleteAttribute removes for sure.
type Attributes map[string]any

// UnmarshalJSON keeps numbers as json.Number.
func (a *Attributes) UnmarshalJSON(data []byte) error {
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.UseNumber()
	var m map[string]any
	if err := decoder.Decode(&m); err != nil {
		var list []any
		if json.Unmarshal(data, &list) != nil || len(list) > 0 {
			return err
		}
		m = map[string]any{} // an empty map, as some servers write it
	}
	*a = m
	return nil
}

// Text returns the attribute, if it is text.
func (a Attributes) Text(name string) (string, bool) {
	s, ok := a[name].(string)
	return s, ok
}

// Bool returns the attribute, if it is a boolean.
func (a Attributes) Bool(name string) (value, ok bool) {
	value, ok = a[name].(bool)
	return value, ok
}

// Int64 returns the attribute, if it is a whole number that fits.
func (a Attributes) Int64(name string) (int64, bool) {
	n, err := json.Number(fmt.Sprint(a[name])).Int64()
	return n, err == nil && isNumber(a[name])
}

// Float64 returns the attribute, if it is a number.
func (a Attributes) Float64(name string) (float64, bool) {
	f, err := json.Number(fmt.Sprint(a[name])).Float64()
	return f, err == nil && isNumber(a[name])
}

func isNumber(v any) bool {
	switch v.(type) {
	case json.Number, int, int8, int16, int32, int64, uint, uint8, uint16, uint32, uint64, float32, float64:
		return true
	}
	return false
}

// check refuses what is neither text, number nor boolean.
func (a Attributes) check(argument string) error {
	for name, value := range a {
		if name == "" {
			return check.Invalid(argument, "must not have an attribute without a name")
		}
		if !allowedValue(value) {
			return checkValue(argument+"."+name, value)
		}
	}
	return nil
}

func checkValue(argument string, v any) error {
	if allowedValue(v) {
		return nil
	}
	return check.Invalid(argument, "must be text, a number or a boolean")
}

func allowedValue(v any) bool {
	switch v.(type) {
	case nil, string, bool, time.Time:
		return true
	}
	return isNumber(v)
}
