package lenient

import (
	"bytes"
	"encoding"
	"encoding/json"
	"math"
	"reflect"
	"strconv"
	"strings"
	"time"
)

// coerce rewrites body so that it fits t: quoted numbers and booleans, numbers for strings, one value where a list was
// promised, a list where an empty map was, dates in other forms. False when body is no JSON.
func coerce(body []byte, t reflect.Type) ([]byte, bool) {
	decoder := json.NewDecoder(bytes.NewReader(body))
	decoder.UseNumber() // integers above 2^53 must survive
	var tree any
	if decoder.Decode(&tree) != nil {
		return nil, false
	}
	repaired, err := json.Marshal(fit(tree, t))
	return repaired, err == nil
}

var (
	unmarshaler     = reflect.TypeFor[json.Unmarshaler]()
	textUnmarshaler = reflect.TypeFor[encoding.TextUnmarshaler]()
	timeType        = reflect.TypeFor[time.Time]()
)

// fit returns v, changed where a value of type t could not be made of it.
func fit(v any, t reflect.Type) any {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if v == nil {
		return nil
	}
	if t == timeType {
		return fitTime(v)
	}
	if reflect.PointerTo(t).Implements(unmarshaler) {
		return v // reads what it likes by itself
	}
	if reflect.PointerTo(t).Implements(textUnmarshaler) {
		return fitString(v)
	}
	switch t.Kind() {
	case reflect.Struct:
		return fitStruct(v, t)
	case reflect.Map:
		return fitMap(v, t)
	case reflect.Slice, reflect.Array:
		return fitList(v, t)
	case reflect.String:
		return fitString(v)
	case reflect.Bool:
		return fitBool(v)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64,
		reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return fitInteger(v)
	case reflect.Float32, reflect.Float64:
		return fitNumber(v)
	}
	return v
}

func fitStruct(v any, t reflect.Type) any {
	object, ok := v.(map[string]any)
	if !ok {
		if emptyValue(v) {
			return nil
		}
		return v
	}
	for field := range t.Fields() {
		name, options, _ := strings.Cut(field.Tag.Get("json"), ",")
		if field.Anonymous && name == "" {
			fit(object, field.Type)
			continue
		}
		if !field.IsExported() || name == "-" {
			continue
		}
		if name == "" {
			name = field.Name
		}
		quoted := options == "string" || strings.HasPrefix(options, "string,") || strings.HasSuffix(options, ",string")
		if member, ok := object[name]; ok {
			object[name] = fitMember(member, field.Type, quoted)
			continue
		}
		for key, member := range object { // as encoding/json matches names
			if strings.EqualFold(key, name) {
				object[key] = fitMember(member, field.Type, quoted)
			}
		}
	}
	return object
}

// fitMember leaves the quotes on where a struct tag asks for them.
func fitMember(v any, t reflect.Type, quoted bool) any {
	if quoted {
		return fitString(v)
	}
	return fit(v, t)
}

func fitMap(v any, t reflect.Type) any {
	object, ok := v.(map[string]any)
	if !ok {
		if emptyValue(v) {
			return nil
		}
		return v
	}
	for key, member := range object {
		object[key] = fit(member, t.Elem())
	}
	return object
}

func fitList(v any, t reflect.Type) any {
	if t.Elem().Kind() == reflect.Uint8 {
		return v // bytes, written as base64 text
	}
	list, ok := v.([]any)
	if !ok {
		if s, isText := v.(string); isText && s == "" {
			return nil
		}
		if object, isObject := v.(map[string]any); isObject && len(object) == 0 {
			return nil // an empty list, as XML-minded writers put it
		}
		list = []any{v}
	}
	for i := range list {
		list[i] = fit(list[i], t.Elem())
	}
	return list
}

// emptyValue is what PHP and others write for an empty map: [], "" or false.
func emptyValue(v any) bool {
	switch v := v.(type) {
	case []any:
		return len(v) == 0
	case string:
		return v == ""
	case bool:
		return !v
	}
	return false
}

func fitString(v any) any {
	switch v := v.(type) {
	case json.Number:
		return v.String()
	case bool:
		return strconv.FormatBool(v)
	}
	return v
}

func fitBool(v any) any {
	switch v := v.(type) {
	case string:
		if v == "" {
			return nil
		}
		if b, err := strconv.ParseBool(strings.ToLower(v)); err == nil {
			return b
		}
	case json.Number:
		switch v.String() {
		case "0":
			return false
		case "1":
			return true
		}
	}
	return v
}

func fitNumber(v any) any {
	s, ok := v.(string)
	if !ok {
		return v
	}
	s = strings.TrimSpace(s)
	if s == "" {
		return nil
	}
	if f, err := strconv.ParseFloat(s, 64); err == nil && !math.IsNaN(f) && !math.IsInf(f, 0) {
		if json.Valid([]byte(s)) {
			return json.Number(s)
		}
		return f
	}
	return v
}

// fitInteger also takes a whole number that was written with a fraction or an exponent.
func fitInteger(v any) any {
	if s, ok := v.(string); ok { // never by way of a float, which rounds
		if n, err := strconv.ParseInt(strings.TrimSpace(s), 10, 64); err == nil {
			return n
		}
		if n, err := strconv.ParseUint(strings.TrimSpace(s), 10, 64); err == nil {
			return n
		}
	}
	v = fitNumber(v)
	n, ok := v.(json.Number)
	if !ok {
		return v
	}
	if _, err := strconv.ParseInt(n.String(), 10, 64); err == nil {
		return n
	}
	if f, err := n.Float64(); err == nil && f == math.Trunc(f) && math.Abs(f) < 1<<53 {
		return int64(f)
	}
	return n
}

var timeForms = []string{
	"2006-01-02T15:04:05.999999999Z0700", "2006-01-02T15:04:05.999999999", "2006-01-02T15:04",
	"2006-01-02 15:04:05.999999999Z0700", "2006-01-02 15:04:05.999999999", "2006-01-02",
}

// fitTime reads the date forms that vendors write besides RFC 3339; without a zone they are taken as UTC. Numbers are
// Unix seconds.
func fitTime(v any) any {
	switch v := v.(type) {
	case string:
		if v == "" {
			return nil
		}
		for _, form := range timeForms {
			if t, err := time.Parse(form, v); err == nil {
				return t
			}
		}
	case json.Number:
		if seconds, err := v.Int64(); err == nil {
			return time.Unix(seconds, 0).UTC()
		}
	}
	return v
}
