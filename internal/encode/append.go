package encode

import (
	"bytes"
	"encoding/json"
	"errors"
	"reflect"
	"strconv"
	"sync"
	"time"
	"unicode/utf8"

	"github.com/engagement-go/engagement/internal/check"
)

// append appends a value of the type of the plan.
func (p *plan) append(dst []byte, v reflect.Value, depth int) ([]byte, error) {
	switch p.form {
	case text:
		return AppendText(dst, v.String())
	case boolean:
		return strconv.AppendBool(dst, v.Bool()), nil
	case signed:
		return strconv.AppendInt(dst, v.Int(), 10), nil
	case unsigned:
		return strconv.AppendUint(dst, v.Uint(), 10), nil
	case float32s:
		return appendFloat(dst, v.Float(), 32)
	case float64s:
		return appendFloat(dst, v.Float(), 64)
	case moment:
		t, _ := reflect.TypeAssert[time.Time](v)
		return appendTime(dst, t)
	case pointer:
		if v.IsNil() {
			return append(dst, "null"...), nil
		}
		if p.elem.form == pointer || p.elem.form == dynamic { // the pointer may point to itself
			if depth++; depth > deepest {
				return dst, errDeep
			}
		}
		return p.elem.append(dst, v.Elem(), depth)
	case dynamic:
		return appendAny(dst, v.Interface(), depth)
	case list:
		return p.appendList(dst, v, depth)
	case object:
		return p.appendObject(dst, v, depth)
	case values:
		return appendMap(dst, mapOf[map[string]any](v, valuesType), depth, appendAny)
	case texts:
		return appendMap(dst, mapOf[map[string]string](v, textsType), depth, appendTextIn)
	case own:
		return appendOwn(dst, v, depth)
	}
	return appendForeign(dst, v, depth)
}

// mapOf returns a map under its plain type.
func mapOf[M any](v reflect.Value, t reflect.Type) M {
	if v.CanAddr() { // converting a map that can be changed would copy it into memory
		return *v.Addr().Convert(reflect.PointerTo(t)).Interface().(*M)
	}
	return v.Convert(t).Interface().(M)
}

func (p *plan) appendList(dst []byte, v reflect.Value, depth int) ([]byte, error) {
	if v.IsNil() {
		return append(dst, "null"...), nil
	}
	if depth++; depth > deepest {
		return dst, errDeep
	}
	var err error
	dst = append(dst, '[')
	for i := range v.Len() {
		if i > 0 {
			dst = append(dst, ',')
		}
		if dst, err = p.elem.append(dst, v.Index(i), depth); err != nil {
			return dst, err
		}
	}
	return append(dst, ']'), nil
}

func (p *plan) appendObject(dst []byte, v reflect.Value, depth int) ([]byte, error) {
	if depth++; depth > deepest {
		return dst, errDeep
	}
	var err error
	start := len(dst)
	for i := range p.fields {
		f := &p.fields[i]
		value := v.Field(f.index)
		switch f.leave {
		case whenEmpty:
			if value.Len() == 0 {
				continue
			}
		case whenZero:
			if value.IsZero() {
				continue
			}
		case whenSaid:
			if f.zero(value) {
				continue
			}
		case neverNil:
			if value.IsNil() {
				dst = append(append(dst, f.key...), "[]"...)
				continue
			}
		}
		dst = append(dst, f.key...)
		if dst, err = f.append(dst, value, depth); err != nil {
			return dst, err
		}
	}
	if len(dst) == start {
		return append(dst, "{}"...), nil
	}
	dst[start] = '{' // in place of the comma before the first member
	return append(dst, '}'), nil
}

// appendOwn appends a value by its MarshalJSON.
func appendOwn(dst []byte, v reflect.Value, depth int) ([]byte, error) {
	if v.CanAddr() {
		v = v.Addr()
	}
	m, ok := reflect.TypeAssert[json.Marshaler](v)
	if !ok {
		return appendForeign(dst, v, depth)
	}
	encoded, err := m.MarshalJSON()
	switch {
	case err != nil:
		return dst, errors.New(check.Unencodable(&json.MarshalerError{Type: v.Type(), Err: err}))
	case scalar(encoded):
		return append(dst, encoded...), nil
	}
	w := writers.Get().(*writer)
	defer w.release()
	if err := json.Compact(&w.buf, encoded); err != nil {
		return dst, errors.New(check.Unencodable(err))
	}
	return w.appendTo(dst, v, depth)
}

// scalar reports whether a text is a whole number or a short text, which most types with a method of their own are. It
// needs no further look.
func scalar(encoded []byte) bool {
	n := len(encoded)
	if n > 2 && n <= 64 && encoded[0] == '"' && encoded[n-1] == '"' {
		for _, c := range encoded[1 : n-1] {
			if c >= utf8.RuneSelf || !plain[c] {
				return false
			}
		}
		return true
	}
	for _, c := range encoded {
		if c < '0' || c > '9' {
			return false
		}
	}
	return n == 1 || n > 1 && encoded[0] != '0'
}

// appendForeign appends a value by encoding/json.
func appendForeign(dst []byte, v reflect.Value, depth int) ([]byte, error) {
	if v.CanAddr() { // its methods may be those of a pointer to it
		v = v.Addr()
	}
	w := writers.Get().(*writer)
	defer w.release()
	if err := w.encoder.Encode(v.Interface()); err != nil {
		return dst, errors.New(check.Unencodable(err))
	}
	w.buf.Truncate(w.buf.Len() - 1) // the line break of the encoder
	return w.appendTo(dst, v, depth)
}

// writer takes what encoding/json writes.
type writer struct {
	buf     bytes.Buffer
	encoder *json.Encoder
}

var writers = sync.Pool{New: func() any {
	w := new(writer)
	w.encoder = json.NewEncoder(&w.buf)
	w.encoder.SetEscapeHTML(false)
	return w
}}

// maxPooled is the largest buffer that is kept.
const maxPooled = 256 << 10

func (w *writer) release() {
	if w.buf.Reset(); w.buf.Cap() <= maxPooled {
		writers.Put(w)
	}
}

// appendTo appends what was written for a value.
func (w *writer) appendTo(dst []byte, v reflect.Value, depth int) ([]byte, error) {
	encoded := w.buf.Bytes()
	switch {
	case !utf8.Valid(encoded), check.Encoded(v.Interface(), encoded) != nil:
		return dst, errNotUTF8
	case depth+nesting(encoded) > deepest:
		return dst, errDeep
	}
	return append(dst, encoded...), nil
}

// nesting returns how deeply a JSON text is nested.
func nesting(encoded []byte) (most int) {
	depth, text := 0, false
	for i := 0; i < len(encoded); i++ {
		switch c := encoded[i]; {
		case text && c == '\\':
			i++
		case c == '"':
			text = !text
		case text:
		case c == '{' || c == '[':
			depth++
			most = max(most, depth)
		case c == '}' || c == ']':
			depth--
		}
	}
	return most
}
