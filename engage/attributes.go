package engage

import (
	"encoding/json"
	"fmt"
	"time"

	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/lenient"
)

// Attributes are custom attributes by name: text, numbers and booleans.
//
// To send them, use string, bool, any type of number, json.Number, or time.Time, which is sent as text. nil is sent as
// null, and what the service does with it is not known: use Users.DeleteAttribute to remove an attribute. Lists and
// objects are refused, because the service documents none; they are read if it sends them.
//
// Received numbers are json.Number, which keeps all digits. Int64 and Float64 read numbers of any type.
type Attributes map[string]any

// UnmarshalJSON reads an object with any values. Numbers become json.Number. An empty list counts as an empty object.
func (a *Attributes) UnmarshalJSON(data []byte) error {
	var m map[string]any
	if err := lenient.Decode(data, &m); err != nil {
		return err
	}
	if m == nil && string(data) != "null" {
		m = map[string]any{}
	}
	*a = m
	return nil
}

// Text returns the attribute if it is text.
func (a Attributes) Text(name string) (string, bool) {
	s, ok := a[name].(string)
	return s, ok
}

// Bool returns the attribute if it is a boolean.
func (a Attributes) Bool(name string) (value, ok bool) {
	value, ok = a[name].(bool)
	return value, ok
}

// Int64 returns the attribute if it is a whole number that fits.
func (a Attributes) Int64(name string) (int64, bool) {
	n, err := json.Number(fmt.Sprint(a[name])).Int64()
	return n, err == nil && isNumber(a[name])
}

// Float64 returns the attribute if it is a number.
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

// check refuses values that are neither text, numbers nor booleans. argument is the field of the attributes.
func (a Attributes) check(argument string) error {
	for name, value := range a {
		if name == "" {
			return check.Invalid(argument, "must not have an attribute without a name")
		}
		if !isAttribute(value) {
			return checkAttribute(fmt.Sprintf("%s[%q]", argument, name), value)
		}
	}
	return nil
}

func checkAttribute(argument string, v any) error {
	if isAttribute(v) {
		return nil
	}
	return check.Invalid(argument, "must be text, a number or a boolean")
}

func isAttribute(v any) bool {
	switch v.(type) {
	case nil, string, bool, time.Time:
		return true
	}
	return isNumber(v)
}
