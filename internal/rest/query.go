package rest

import (
	"encoding"
	"encoding/json"
	"net/url"
	"reflect"
	"strconv"
	"strings"
	"time"

	"github.com/engagement-go/engagement/internal/check"
)

// Query adds a query parameter, unless the value is zero. A pointer is sent whenever it is not nil.
func (r *Request) Query(name string, value any) {
	if text, ok := scalar(value); ok {
		r.query = appendPair(r.query, name, text)
	}
}

// QueryFlag adds a parameter with the vendor's word for true, or nothing.
func (r *Request) QueryFlag(name, yes string, value bool) {
	if value {
		r.query = appendPair(r.query, name, yes)
	}
}

// QueryList adds a list, joined with sep. If sep is empty, it adds a parameter per element.
func QueryList[T ~string | ~int64](r *Request, name, sep string, values []T) {
	r.query = appendList(r.query, name, sep, values)
}

// QueryJSON adds a parameter whose value is JSON text, unless the value is zero.
func (r *Request) QueryJSON(name string, value any) { r.query = r.appendJSON(r.query, name, value) }

// Form adds a field of a form body, unless the value is zero.
func (r *Request) Form(name string, value any) {
	r.kind = formBody
	if text, ok := scalar(value); ok {
		r.form = appendPair(r.form, name, text)
	}
}

// FormList adds a list to a form body, like QueryList.
func FormList[T ~string | ~int64](r *Request, name, sep string, values []T) {
	r.kind = formBody
	r.form = appendList(r.form, name, sep, values)
}

// FormJSON adds a field whose value is JSON text, unless the value is zero.
func (r *Request) FormJSON(name string, value any) {
	r.kind = formBody
	r.form = r.appendJSON(r.form, name, value)
}

func (r *Request) appendJSON(dst []byte, name string, value any) []byte {
	v := reflect.ValueOf(value)
	if !v.IsValid() || v.IsZero() {
		return dst
	}
	text, err := json.Marshal(value)
	if err != nil {
		r.refuse(name, check.Unencodable(err))
		return dst
	}
	return appendPair(dst, name, string(text))
}

func appendList[T ~string | ~int64](dst []byte, name, sep string, values []T) []byte {
	if len(values) == 0 {
		return dst
	}
	if sep == "" {
		for _, v := range values {
			dst = appendPair(dst, name, text(v))
		}
		return dst
	}
	dst = appendEscaped(separate(dst), name)
	dst = append(dst, '=')
	for i, v := range values {
		switch {
		case i == 0:
		case sep == ",":
			dst = append(dst, ',') // as the services write it
		default:
			dst = appendEscaped(dst, sep)
		}
		dst = appendEscaped(dst, text(v))
	}
	return dst
}

func text[T ~string | ~int64](v T) string {
	switch v := any(v).(type) {
	case string:
		return v
	case int64:
		return strconv.FormatInt(v, 10)
	}
	s, _ := scalar(v)
	return s
}

// checkPairs refuses names and values of a query or form that are not UTF-8.
func (r *Request) checkPairs(pairs []byte) {
	if !hasHighBytes(pairs) {
		return
	}
	values, err := url.ParseQuery(string(pairs))
	if err != nil {
		return // a blank or a semicolon, which nobody writes here
	}
	for name, list := range values {
		for _, v := range list {
			r.Refuse(check.Text("parameter "+strings.ToValidUTF8(name, "?"), v))
		}
	}
}

// hasHighBytes reports whether an escaped text has bytes outside ASCII.
func hasHighBytes(escaped []byte) bool {
	for i, c := range escaped {
		if c == '%' && i+1 < len(escaped) && escaped[i+1] >= '8' {
			return true
		}
	}
	return false
}

func appendPair(dst []byte, name, value string) []byte {
	dst = appendEscaped(separate(dst), name)
	dst = append(dst, '=')
	return appendEscaped(dst, value)
}

func separate(dst []byte) []byte {
	if len(dst) > 0 {
		dst = append(dst, '&')
	}
	return dst
}

// textValue is a value with its own text, such as a date.
type textValue interface {
	encoding.TextMarshaler
	IsZero() bool
}

// scalar returns a value as text, and false if it is zero and not sent.
func scalar(value any) (string, bool) {
	switch v := value.(type) {
	case string:
		return v, v != ""
	case int64:
		return strconv.FormatInt(v, 10), v != 0
	case bool:
		return strconv.FormatBool(v), v
	case time.Time:
		return v.Format(time.RFC3339), !v.IsZero()
	}
	v := reflect.ValueOf(value)
	if v.Kind() == reflect.Pointer {
		if v.IsNil() {
			return "", false
		}
		s, _ := scalar(v.Elem().Interface())
		return s, true
	}
	if own, ok := value.(interface{ QueryText() string }); ok {
		s := own.QueryText()
		return s, s != ""
	}
	if own, ok := value.(textValue); ok {
		if own.IsZero() {
			return "", false
		}
		text, err := own.MarshalText()
		return string(text), err == nil
	}
	switch v.Kind() {
	case reflect.String:
		return v.String(), v.String() != ""
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return strconv.FormatInt(v.Int(), 10), v.Int() != 0
	case reflect.Float64, reflect.Float32:
		return strconv.FormatFloat(v.Float(), 'f', -1, 64), v.Float() != 0
	case reflect.Bool:
		return strconv.FormatBool(v.Bool()), v.Bool()
	}
	return "", false
}
