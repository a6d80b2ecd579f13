package rest

import (
	"bytes"
	"encoding/json"
	"net/http"
	"reflect"
	"strconv"
	"strings"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/lenient"
)

// checkResult refuses a success without the result that the spec promises: no body, a form of nothing such as null or {},
// an object without any member of the result, or a page without its list.
func (c *call) checkResult(resp *http.Response, body []byte) (*engagement.Error, verdict) {
	if resp.StatusCode == http.StatusNoContent {
		body = nil
	}
	ok := true
	switch {
	case c.out.confirm != "":
		ok = len(body) == 0 || c.req.op.Method == http.MethodDelete || confirmed(member(body, c.out.confirm))
	case c.out.promised && c.out.text != nil:
		ok = !void(body) && strings.TrimSpace(*c.out.text) != "" || c.req.op.MayBeEmpty && (len(body) == 0 || body[0] == '[')
	case c.out.promised:
		ok = c.hasResult(reflect.ValueOf(c.out.value).Elem(), body)
	}
	if ok {
		return nil, final
	}
	e := c.responseError(resp, body, engagement.ErrInvalidResponse)
	e.Message = "the answer does not have the result that a success has"
	return e, final
}

// hasResult reports whether body had the value v, which it was decoded into. If v is zero, body decides.
func (c *call) hasResult(v reflect.Value, body []byte) bool {
	op := c.req.op
	var path [2]reflect.StructField // of v in body
	depth := 0
	enter := func(field reflect.StructField) {
		v, path[depth] = v.FieldByIndex(field.Index), field
		depth++
	}
	if t := v.Type(); t.Kind() == reflect.Struct && t.Name() == "" && t.NumField() == 1 { // an envelope
		enter(t.Field(0))
	}
	if op.Rows != "" {
		if rows, ok := v.Type().FieldByName(op.Rows); ok {
			enter(rows)
		}
	}
	inside := depth > 0
	switch {
	case filled(v):
		return true
	case !op.MayBeEmpty:
	case len(body) == 0, saysNothing(body) && (inside || v.Kind() != reflect.Slice || ownReader(v)):
		return true
	}
	raw := body
	for _, field := range path[:depth] {
		name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
		raw = member(raw, name)
	}
	return c.isResult(v, raw, inside)
}

// filled reports whether a value was read for sure. A list of no rows is filled, a list of zero rows may not be.
func filled(v reflect.Value) bool {
	switch {
	case v.Type() == rawMessage:
		return !bytes.Equal(v.Bytes(), null) && v.Len() > 0
	case v.Kind() == reflect.Map:
		return v.Len() > 0
	case v.Kind() == reflect.Slice && v.Len() > 0 && !ownReader(v):
		for i := range v.Len() {
			if !v.Index(i).IsZero() {
				return true
			}
		}
		return false
	}
	return !v.IsZero()
}

var (
	rawMessage  = reflect.TypeFor[json.RawMessage]()
	unmarshaler = reflect.TypeFor[json.Unmarshaler]()
	null        = []byte("null")
)

// isResult reports whether raw, which was read as the zero v, is a value of its kind all the same: 0, false, an object
// whose members are zero. inside means that raw is a member of the answer.
func (c *call) isResult(v reflect.Value, raw []byte, inside bool) bool {
	kind, text := v.Kind(), strings.Trim(string(raw), `"`)
	switch {
	case kind == reflect.Struct:
		return lenient.HasMember(raw, v.Type()) || ownReader(v) && !void(raw) && raw[0] == '['
	case kind == reflect.Slice:
		return c.client.cfg.NullLists && inside && bytes.Equal(raw, null) || hasRow(raw, v.Type().Elem().Kind(), true)
	case ownReader(v):
		return !void(raw)
	}
	switch kind {
	case reflect.String:
		return string(raw) == `""`
	case reflect.Bool:
		return text == "false" || text == "0"
	case reflect.Int64, reflect.Float64:
		f, err := strconv.ParseFloat(text, 64)
		return err == nil && f == 0
	}
	return false
}

// hasRow reports whether a list has an element of a kind, or has a list with one.
func hasRow(raw []byte, kind reflect.Kind, nested bool) (has bool) {
	lenient.Elements(raw, func(element []byte) bool {
		switch element[0] {
		case '{':
			has = kind == reflect.Struct || kind == reflect.Map
		case '[':
			has = nested && hasRow(element, kind, false)
		default:
			has = kind != reflect.Struct && !void(element) || kind == reflect.String && string(element) == `""` || kind == reflect.Bool && string(element) == "false"
		}
		return !has
	})
	return has
}

// ownReader reports whether the type of v reads JSON by a method of its own.
func ownReader(v reflect.Value) bool { return v.Addr().Type().Implements(unmarshaler) }

// confirmed reports whether the member of an answer that confirms a call is there.
func confirmed(raw []byte) bool { return !void(raw) || string(raw) == "false" }

// member returns the text of a member of an object, nil if it has none.
func member(object []byte, name string) (raw []byte) {
	lenient.Members(object, func(key, value []byte) bool {
		if string(key) == name {
			raw = value
		}
		return raw == nil
	})
	return raw
}

// void reports whether a text is nothing or one of the forms of nothing.
func void(raw []byte) bool {
	switch string(bytes.TrimSpace(raw)) {
	case "", "null", "false", `""`, "[]", "{}":
		return true
	}
	return false
}

// saysNothing reports whether a text is an object whose members say nothing: {}, {"id":0}.
func saysNothing(body []byte) bool {
	nothing := true
	lenient.Members(body, func(_, value []byte) bool {
		nothing = void(value) || string(value) == "0" || string(value) == `"0"`
		return nothing
	})
	return nothing && bytes.HasPrefix(bytes.TrimLeft(body, " \t\r\n"), []byte("{"))
}
