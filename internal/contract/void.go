package contract

import (
	"encoding/json"
	"errors"
	"maps"
	"reflect"
	"testing"

	"github.com/engagement-go/engagement"
)

// proveVoids checks that a success without the promised result is an error.
func (c *caller) proveVoids(t *testing.T, good any) {
	t.Helper()
	if !c.op.HasResult() || c.noAnswer {
		return
	}
	for _, body := range c.voids(t, freeForm(good)) {
		if body == "" && c.op.Discards() { // the status confirms the call
			continue
		}
		got, err := c.call(t.Context(), t, c.record(t, Answer(200, body)), 0, goodArgs)
		if !errors.Is(err, engagement.ErrInvalidResponse) {
			t.Errorf("the answer %q: result %+v, error %v, want ErrInvalidResponse", body, got, err)
		}
	}
	if c.op.Discards() {
		return
	}
	if _, err := c.call(t.Context(), t, c.record(t, Answer(204, "", "Content-Type", "")), 0, goodArgs); !errors.Is(err, engagement.ErrInvalidResponse) {
		t.Errorf("status 204: error %v, want ErrInvalidResponse", err)
	}
}

// freeForm reports whether a result holds any JSON.
func freeForm(result any) bool {
	t := reflect.TypeOf(result)
	for t != nil && t.Kind() == reflect.Slice && t != reflect.TypeFor[json.RawMessage]() {
		t = t.Elem()
	}
	return t != nil && (t.Kind() == reflect.Map || t == reflect.TypeFor[json.RawMessage]())
}

// voids are answers without the result of the operation. A result that is free-form may have any member.
func (c *caller) voids(t *testing.T, free bool) []string {
	t.Helper()
	bodies := []string{"", " ", "\xef\xbb\xbf", "null", "false", `""`, `" "`, "{}"}
	var example any
	if err := json.Unmarshal(c.body, &example); err != nil || c.op.Text {
		return bodies
	}
	if !free {
		bodies = append(bodies, `{"unheard_of":"success"}`, "[null]", `["x"]`, "7", `"x"`, "null 7", "{}{}")
	}
	object, isObject := example.(map[string]any)
	if !isObject {
		return bodies
	}
	if !c.op.Manual() {
		bodies = append(bodies, "[]")
	}
	change := func(member string, value any) {
		changed := maps.Clone(object)
		delete(changed, member)
		bodies = append(bodies, encode(t, changed))
		changed[member] = value
		bodies = append(bodies, encode(t, changed))
	}
	if c.op.Envelope == "" {
		if rows := c.op.Rows(); rows != "" {
			change(rows, map[string]any{"unheard_of": 1})
		}
		return bodies
	}
	if _, isList := object[c.op.Envelope].([]any); isList && c.nulls {
		change(c.op.Envelope, map[string]any{"unheard_of": 1})
	} else {
		change(c.op.Envelope, nil)
	}
	return bodies
}

func encode(t *testing.T, v any) string {
	t.Helper()
	encoded, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(encoded)
}
