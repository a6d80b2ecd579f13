package mcpserver

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strconv"
)

// kept makes sure that a value says all that its JSON said: a member that the Go type lost, such as a time in a form that it
// does not read, must not be missing in what is sent.
func kept(raw json.RawMessage, v reflect.Value, place string) error {
	if v.Type() == assetType || v.Type() == identifierType || v.Kind() == reflect.Bool {
		return nil // they have no other form
	}
	sent, err := json.Marshal(v.Interface())
	if err != nil {
		return fmt.Errorf("%s: %w", place, err)
	}
	given, err := parse(raw)
	if err != nil {
		return err
	}
	again, err := parse(sent)
	if err != nil {
		return err
	}
	if place := lost(given, again, place); place != "" {
		return errors.New(place + " cannot be sent with the others, or has a wrong form")
	}
	return nil
}

// lost returns the place of a member that is not in the other value, "" if there is none. A value that means nothing may be
// left out, and a value in another form is the type's own.
func lost(given, sent any, place string) string {
	switch given := given.(type) {
	case map[string]any:
		members, ok := sent.(map[string]any)
		if !ok {
			return ""
		}
		for name, v := range given {
			other, ok := members[name]
			if !ok || other == nil {
				if !empty(v) {
					return place + "." + name
				}
				continue
			}
			if found := lost(v, other, place+"."+name); found != "" {
				return found
			}
		}
	case []any:
		rows, ok := sent.([]any)
		if !ok || len(rows) != len(given) {
			return ""
		}
		for i, v := range given {
			if found := lost(v, rows[i], place+"["+strconv.Itoa(i)+"]"); found != "" {
				return found
			}
		}
	}
	return ""
}

// empty reports whether a value is null, false, zero, or has nothing inside.
func empty(v any) bool {
	switch v := v.(type) {
	case nil:
		return true
	case bool:
		return !v
	case string:
		return v == ""
	case json.Number:
		f, err := v.Float64()
		return err == nil && f == 0
	case []any:
		return len(v) == 0
	case map[string]any:
		for _, member := range v {
			if !empty(member) {
				return false
			}
		}
		return true
	}
	return false
}

// parse decodes one value of JSON with all digits of its numbers.
func parse(data []byte) (any, error) {
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	var v any
	if err := d.Decode(&v); err != nil {
		return nil, err
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("there is more than one value")
	}
	return v, nil
}
