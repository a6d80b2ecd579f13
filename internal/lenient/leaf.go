package lenient

import (
	"bytes"
	"encoding"
	"encoding/base64"
	"encoding/json"
	"math"
	"reflect"
	"strconv"
	"strings"
)

// A reader fills v, which is zero, with the next value. It returns false when v stays zero because the value does not
// fit. Null leaves v as it is.
type reader func(d *decoder, v reflect.Value) bool

func readString(d *decoder, v reflect.Value) bool {
	switch c := d.peek(); c {
	case '"':
		v.SetString(d.text())
		return true
	case 't', 'f':
		v.SetString(string(d.raw()))
		return d.repair("a boolean for text")
	default:
		if c == '-' || '0' <= c && c <= '9' {
			text, _ := d.number()
			v.SetString(string(text))
			return d.repair("a number for text")
		}
	}
	return d.misfit("text")
}

func readBool(d *decoder, v reflect.Value) bool {
	switch c := d.peek(); c {
	case 't':
		v.SetBool(d.literal("true"))
		return true
	case 'f':
		d.literal("false")
		return true
	case '"':
		text := d.text()
		if text == "" {
			return d.none("empty text for nothing")
		}
		if b, err := strconv.ParseBool(strings.ToLower(strings.TrimSpace(text))); err == nil {
			v.SetBool(b)
			return d.repair("a boolean as text")
		}
		return d.drop("text for a boolean")
	case '0', '1':
		if text, _ := d.number(); len(text) == 1 {
			v.SetBool(c == '1')
			return d.repair("a number for a boolean")
		}
		return d.drop("a number for a boolean")
	}
	return d.misfit("a boolean")
}

func readInt(d *decoder, v reflect.Value) bool {
	c := d.peek()
	switch {
	case c == '-' || '0' <= c && c <= '9':
		text, integer := d.number()
		if n, ok := parseInt(text); ok && integer && !v.OverflowInt(n) {
			v.SetInt(n)
			return true
		}
		if n, ok := wholeNumber(string(text)); ok && !v.OverflowInt(n) {
			v.SetInt(n)
			return d.repair("a fraction for an integer")
		}
		return d.drop("a number out of range")
	case c == '"':
		text := strings.TrimSpace(d.text())
		if text == "" {
			return d.none("empty text for nothing")
		}
		n, ok := wholeNumber(text)
		if !ok || v.OverflowInt(n) {
			return d.drop("text for a number")
		}
		v.SetInt(n)
		return d.repair("a quoted number")
	}
	return d.misfit("a number")
}

// parseInt is fast for numbers of up to 18 digits.
func parseInt(text []byte) (int64, bool) {
	digits := text
	negative := len(digits) > 0 && digits[0] == '-'
	if negative {
		digits = digits[1:]
	}
	if len(digits) == 0 || len(digits) > 18 {
		n, err := strconv.ParseInt(string(text), 10, 64)
		return n, err == nil
	}
	var n int64
	for _, c := range digits {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = n*10 + int64(c-'0')
	}
	if negative {
		n = -n
	}
	return n, true
}

// wholeNumber reads an integer that may be written with a fraction or an exponent. It does not use a float, which rounds.
func wholeNumber(text string) (int64, bool) {
	if n, err := strconv.ParseInt(text, 10, 64); err == nil {
		return n, true
	}
	f, err := strconv.ParseFloat(text, 64)
	if err != nil || f != math.Trunc(f) || math.Abs(f) >= 1<<53 || !strings.ContainsAny(text, ".eE") {
		return 0, false
	}
	return int64(f), true
}

func readUint(d *decoder, v reflect.Value) bool {
	c := d.peek()
	quoted := c == '"'
	var text string
	switch {
	case quoted:
		if text = strings.TrimSpace(d.text()); text == "" {
			return d.none("empty text for nothing")
		}
	case c == '-' || '0' <= c && c <= '9':
		raw, _ := d.number()
		text = string(raw)
	default:
		return d.misfit("a number")
	}
	n, err := strconv.ParseUint(text, 10, 64)
	if err != nil || v.OverflowUint(n) {
		return d.drop("a number out of range")
	}
	v.SetUint(n)
	if quoted {
		return d.repair("a quoted number")
	}
	return true
}

func readFloat(d *decoder, v reflect.Value) bool {
	c := d.peek()
	quoted := c == '"'
	if !quoted && c != '-' && (c < '0' || c > '9') {
		return d.misfit("a number")
	}
	var text string
	if quoted {
		if text = strings.TrimSpace(d.text()); text == "" {
			return d.none("empty text for nothing")
		}
	} else {
		raw, _ := d.number()
		text = string(raw)
	}
	f, err := strconv.ParseFloat(text, 64)
	if err != nil || math.IsNaN(f) || math.IsInf(f, 0) || v.OverflowFloat(f) {
		return d.drop("a number out of range")
	}
	v.SetFloat(f)
	if quoted {
		return d.repair("a quoted number")
	}
	return true
}

// readAny keeps the digits of numbers: integers above 2^53 stay exact.
func readAny(d *decoder, v reflect.Value) bool {
	value := d.any()
	if value != nil {
		v.Set(reflect.ValueOf(value))
	}
	return true
}

// anySize is about what a value of any type takes beside its text.
const anySize = 48

func (d *decoder) any() any {
	d.take(anySize)
	switch d.peek() {
	case '"':
		return d.text()
	case '{':
		object := map[string]any{}
		d.open()
		for first := true; d.next(first, '}'); first = false {
			name := string(d.key())
			object[name] = d.any()
		}
		return object
	case '[':
		list := []any{}
		d.open()
		for first := true; d.next(first, ']'); first = false {
			list = append(list, d.any())
		}
		return list
	case 't':
		return d.literal("true")
	case 'f':
		d.literal("false")
		return false
	case 'n':
		d.literal("null")
		return nil
	}
	return json.Number(d.raw())
}

func readRaw(d *decoder, v reflect.Value) bool {
	v.SetBytes(bytes.Clone(d.raw()))
	return true
}

func readNumber(d *decoder, v reflect.Value) bool {
	c := d.peek()
	if c == '-' || '0' <= c && c <= '9' {
		text, _ := d.number()
		v.SetString(string(text))
		return true
	}
	if c == '"' {
		text := strings.TrimSpace(d.text())
		if text == "" {
			return d.none("empty text for nothing")
		}
		s := scanner{data: []byte(text)}
		if c := s.peek(); c != '-' && (c < '0' || c > '9') {
			return d.drop("text for a number")
		}
		if s.number(); s.end() != nil {
			return d.drop("text for a number")
		}
		v.SetString(text)
		return d.repair("a quoted number")
	}
	return d.misfit("a number")
}

// readBytes reads base64 text.
func readBytes(d *decoder, v reflect.Value) bool {
	if d.peek() != '"' {
		return d.misfit("base64 text")
	}
	b, err := base64.StdEncoding.DecodeString(d.text())
	if err != nil {
		return d.drop("text that is not base64")
	}
	v.SetBytes(b)
	return true
}

// readUnmarshaler is for types with an UnmarshalJSON written by hand.
func readUnmarshaler(d *decoder, v reflect.Value) bool {
	kind := d.kind()
	raw := d.raw()
	if d.err != nil {
		return false
	}
	if err := v.Addr().Interface().(json.Unmarshaler).UnmarshalJSON(raw); err != nil {
		v.SetZero()
		s := scanner{data: raw}
		inner := decoder{scanner: s}
		if what, ok := inner.nothing(); ok {
			return what == "" || d.none(what)
		}
		return d.drop(kind + " that its type refuses")
	}
	return true
}

func readTextUnmarshaler(d *decoder, v reflect.Value) bool {
	if d.peek() != '"' {
		return d.misfit("text")
	}
	text := d.text()
	if d.err != nil {
		return false
	}
	if err := v.Addr().Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte(text)); err != nil {
		v.SetZero()
		if text == "" {
			return d.none("empty text for nothing")
		}
		return d.drop("text that its type refuses")
	}
	return true
}
