package ingest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/lenient"
	"github.com/engagement-go/engagement/internal/redact"
)

// Limits bound an object. 0 means no limit. Lengths are in bytes.
type Limits struct {
	Members   int // how many members the object has; those of objects inside do not count
	NameBytes int // the name of a member
	TextBytes int // a member that is a text, before it is escaped
	Bytes     int // the whole object, encoded
}

// deepest is the nesting at which encoding ends: the value may contain itself. What is encoded can be read again by package
// lenient, which takes 1,000 levels.
const deepest = 500

// AppendObject appends a value that encodes as a JSON object: a map, a struct, a json.RawMessage. It encodes as
// encoding/json does, with sorted names, except that <, > and & are not escaped, and a nil map is an empty object. It
// refuses any other value, NaN and infinite numbers, text that is not UTF-8, nesting of more than 500 levels, and what
// exceeds the limits. The error names the argument, and the member if its name is short and looks like a name; it does not
// quote values. With an error, dst is returned as it was.
func AppendObject(dst []byte, argument string, v any, limits Limits) ([]byte, error) {
	e := encoders.Get().(*encoder)
	defer e.release()
	e.argument, e.limits = argument, limits
	out, err := e.top(dst, v)
	if err == nil && limits.Bytes > 0 && len(out)-len(dst) > limits.Bytes {
		err = tooLong(argument, len(out)-len(dst), limits.Bytes)
	}
	if err != nil {
		return dst, err
	}
	return out, nil
}

// AppendText appends a text in quotes. It refuses text that is not UTF-8, and more than limit bytes; 0 means no limit. With
// an error, dst is returned as it was.
func AppendText(dst []byte, argument, s string, limit int) ([]byte, error) {
	if limit > 0 && len(s) > limit {
		return dst, tooLong(argument, len(s), limit)
	}
	out, ok := appendQuoted(dst, s)
	if !ok {
		return dst, check.Invalid(argument, "must be UTF-8")
	}
	return out, nil
}

func tooLong(what string, size, limit int) error {
	return check.Invalid(what, fmt.Sprintf("has %d bytes, the limit is %d", size, limit))
}

type encoder struct {
	argument string
	limits   Limits
	member   string        // of the object, while its value is encoded
	foreign  *json.Encoder // writes to buf
	buf      bytes.Buffer
}

var encoders = sync.Pool{New: func() any {
	e := new(encoder)
	e.foreign = json.NewEncoder(&e.buf)
	e.foreign.SetEscapeHTML(false)
	return e
}}

// maxPooled is the largest buffer that is kept.
const maxPooled = 256 << 10

func (e *encoder) release() {
	if e.argument, e.member = "", ""; e.buf.Cap() <= maxPooled {
		encoders.Put(e)
	}
}

// invalid returns the error for the value that is being encoded.
func (e *encoder) invalid(reason string) error { return check.Invalid(e.what(), reason) }

// what names the value that is being encoded.
func (e *encoder) what() string { return Member(e.argument, e.member) }

// Member returns the name of a member for an error. A name that does not look like one may be personal, and is left out.
func Member(argument, name string) string {
	if name == "" {
		return argument
	}
	if len(name) > 64 || !redact.IsCode(name) || redact.Patterns(name) != name {
		name = "*"
	}
	return argument + "." + name
}

func (e *encoder) top(dst []byte, v any) ([]byte, error) {
	switch v := v.(type) {
	case map[string]any:
		return appendMap(e, dst, v, 0, (*encoder).value)
	case map[string]string:
		return appendMap(e, dst, v, 0, (*encoder).text)
	}
	start := len(dst)
	dst, err := e.other(dst, v, 0)
	if err != nil {
		return dst, err
	}
	return dst, e.lookOver(dst[start:])
}

// lookOver checks the members of an object that encoding/json has written.
func (e *encoder) lookOver(object []byte) (err error) {
	if object[0] != '{' {
		return e.invalid("must be a map or a struct")
	}
	members := 0
	lenient.Members(object, func(name, value []byte) bool {
		members++
		if err = e.checkMember(string(name), members); err != nil {
			return false
		}
		e.member = string(name)
		err = e.checkText(value)
		return err == nil
	})
	return err
}

// checkText refuses the encoded value of a member if it is a text that is too long.
func (e *encoder) checkText(encoded []byte) error {
	limit := e.limits.TextBytes
	if limit == 0 || len(encoded) <= limit || encoded[0] != '"' {
		return nil
	}
	var s string
	if err := json.Unmarshal(encoded, &s); err != nil || len(s) > limit {
		return tooLong(e.what(), len(s), limit)
	}
	return nil
}

// checkMember refuses a member for its name, or because it is one too many.
func (e *encoder) checkMember(name string, members int) error {
	switch limit := e.limits; {
	case limit.NameBytes > 0 && len(name) > limit.NameBytes:
		return check.Invalid(e.argument, fmt.Sprintf("has a member whose name has %d bytes, the limit is %d", len(name), limit.NameBytes))
	case limit.Members > 0 && members > limit.Members:
		return tooMany(e.argument, members, limit.Members)
	}
	return nil
}

func tooMany(argument string, members, limit int) error {
	return check.Invalid(argument, fmt.Sprintf("has %d members, the limit is %d", members, limit))
}

// pair is a member of a map.
type pair[V any] struct {
	name  string
	value V
}

// appendMap appends a map, sorted by name, so that equal maps have equal encodings.
func appendMap[V any](e *encoder, dst []byte, m map[string]V, depth int, value func(*encoder, []byte, V, int) ([]byte, error)) ([]byte, error) {
	if depth++; depth > deepest {
		return dst, e.invalid("is nested too deeply")
	}
	if limit := e.limits.Members; depth == 1 && limit > 0 && len(m) > limit {
		return dst, tooMany(e.argument, len(m), limit)
	}
	var few [16]pair[V] // most maps need no memory for sorting
	pairs := few[:0]
	for name, v := range m {
		pairs = append(pairs, pair[V]{name, v})
	}
	slices.SortFunc(pairs, func(a, b pair[V]) int { return strings.Compare(a.name, b.name) })
	var err error
	dst = append(dst, '{')
	for i := range pairs {
		name := pairs[i].name
		if depth == 1 {
			if err := e.checkMember(name, i+1); err != nil {
				return dst, err
			}
			e.member = name
		}
		if i > 0 {
			dst = append(dst, ',')
		}
		var ok bool
		if dst, ok = appendQuoted(dst, name); !ok {
			return dst, check.Invalid(e.argument, "must have names in UTF-8")
		}
		dst = append(dst, ':')
		if dst, err = value(e, dst, pairs[i].value, depth); err != nil {
			return dst, err
		}
	}
	return append(dst, '}'), nil
}

func appendList[V any](e *encoder, dst []byte, list []V, depth int, value func(*encoder, []byte, V, int) ([]byte, error)) ([]byte, error) {
	if list == nil {
		return append(dst, "null"...), nil
	}
	if depth++; depth > deepest {
		return dst, e.invalid("is nested too deeply")
	}
	var err error
	dst = append(dst, '[')
	for i := range list {
		if i > 0 {
			dst = append(dst, ',')
		}
		if dst, err = value(e, dst, list[i], depth); err != nil {
			return dst, err
		}
	}
	return append(dst, ']'), nil
}

// value appends any value. The kinds that decoding and literals give are encoded here, the rest by encoding/json.
func (e *encoder) value(dst []byte, v any, depth int) ([]byte, error) {
	switch v := v.(type) {
	case nil:
		return append(dst, "null"...), nil
	case string:
		return e.text(dst, v, depth)
	case bool:
		return strconv.AppendBool(dst, v), nil
	case int:
		return strconv.AppendInt(dst, int64(v), 10), nil
	case int64:
		return strconv.AppendInt(dst, v, 10), nil
	case int32:
		return strconv.AppendInt(dst, int64(v), 10), nil
	case uint:
		return strconv.AppendUint(dst, uint64(v), 10), nil
	case uint64:
		return strconv.AppendUint(dst, v, 10), nil
	case uint32:
		return strconv.AppendUint(dst, uint64(v), 10), nil
	case float64:
		return e.float(dst, v, 64)
	case float32:
		return e.float(dst, float64(v), 32)
	case time.Time:
		return e.time(dst, v)
	case map[string]any:
		if v == nil {
			return append(dst, "null"...), nil
		}
		return appendMap(e, dst, v, depth, (*encoder).value)
	case map[string]string:
		if v == nil {
			return append(dst, "null"...), nil
		}
		return appendMap(e, dst, v, depth, (*encoder).text)
	case []any:
		return appendList(e, dst, v, depth, (*encoder).value)
	case []string:
		return appendList(e, dst, v, depth, (*encoder).text)
	case []map[string]any:
		return appendList(e, dst, v, depth, (*encoder).mapValue)
	}
	start := len(dst)
	dst, err := e.other(dst, v, depth)
	if err == nil && depth == 1 {
		err = e.checkText(dst[start:])
	}
	return dst, err
}

func (e *encoder) mapValue(dst []byte, v map[string]any, depth int) ([]byte, error) {
	return e.value(dst, v, depth)
}

// text appends a text. The limit holds for members of the object only: what is inside of them is not limited by itself.
func (e *encoder) text(dst []byte, s string, depth int) ([]byte, error) {
	if limit := e.limits.TextBytes; depth == 1 && limit > 0 && len(s) > limit {
		return dst, tooLong(e.what(), len(s), limit)
	}
	dst, ok := appendQuoted(dst, s)
	if !ok {
		return dst, e.invalid("must be UTF-8")
	}
	return dst, nil
}

// float appends a number in the form of encoding/json.
func (e *encoder) float(dst []byte, f float64, bits int) ([]byte, error) {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return dst, e.invalid("must be a finite number")
	}
	small, large := 1e-6, 1e21
	if bits == 32 {
		small, large = float64(float32(small)), float64(float32(large))
	}
	if abs := math.Abs(f); abs == 0 || abs >= small && abs < large {
		return strconv.AppendFloat(dst, f, 'f', -1, bits), nil
	}
	dst = strconv.AppendFloat(dst, f, 'e', -1, bits)
	if n := len(dst); dst[n-4] == 'e' && dst[n-3] == '-' && dst[n-2] == '0' { // e-09 becomes e-9
		dst[n-2] = dst[n-1]
		dst = dst[:n-1]
	}
	return dst, nil
}

func (e *encoder) time(dst []byte, t time.Time) ([]byte, error) {
	dst = append(dst, '"')
	dst, err := t.AppendText(dst)
	if err != nil {
		return dst, e.invalid("must be a time with a year from 0 to 9999")
	}
	return append(dst, '"'), nil
}

// other appends a value by encoding/json.
func (e *encoder) other(dst []byte, v any, depth int) ([]byte, error) {
	e.buf.Reset()
	if err := e.foreign.Encode(v); err != nil {
		return dst, e.invalid(check.Unencodable(err))
	}
	encoded := bytes.TrimSuffix(e.buf.Bytes(), []byte("\n"))
	if !utf8.Valid(encoded) || check.Encoded(v, encoded) != nil {
		return dst, e.invalid("must be UTF-8")
	}
	if depth+nesting(encoded) > deepest {
		return dst, e.invalid("is nested too deeply")
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

const hex = "0123456789abcdef"

// appendQuoted appends a text in quotes, as encoding/json does without the escaping for HTML. It returns false for text
// that is not UTF-8.
func appendQuoted(dst []byte, s string) ([]byte, bool) {
	dst = append(dst, '"')
	start := 0 // of what is not appended yet
	for i := 0; i < len(s); {
		c := s[i]
		if c >= utf8.RuneSelf {
			r, size := utf8.DecodeRuneInString(s[i:])
			switch {
			case r == utf8.RuneError && size == 1:
				return dst, false
			case r == '\u2028' || r == '\u2029': // they end a line in JavaScript
				dst = append(append(dst, s[start:i]...), `\u202`...)
				dst = append(dst, hex[r&0xf])
				start = i + size
			}
			i += size
			continue
		}
		if c >= ' ' && c != '"' && c != '\\' {
			i++
			continue
		}
		dst = append(dst, s[start:i]...)
		switch c {
		case '"', '\\':
			dst = append(dst, '\\', c)
		case '\b':
			dst = append(dst, `\b`...)
		case '\f':
			dst = append(dst, `\f`...)
		case '\n':
			dst = append(dst, `\n`...)
		case '\r':
			dst = append(dst, `\r`...)
		case '\t':
			dst = append(dst, `\t`...)
		default:
			dst = append(dst, `\u00`...)
			dst = append(dst, hex[c>>4], hex[c&0xf])
		}
		i++
		start = i
	}
	return append(append(dst, s[start:]...), '"'), true
}
