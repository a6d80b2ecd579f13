package lenient

import (
	"bytes"
	"context"
	"errors"
	"unicode/utf16"
	"unicode/utf8"
)

// ErrSyntax means that a text is not JSON.
var ErrSyntax = errors.New("the text is not JSON")

// maxDepth bounds the nesting of a text.
const maxDepth = 1000

// scanner reads JSON text. If the text is not JSON, err is set and all methods stop.
type scanner struct {
	data  []byte
	pos   int
	depth int
	err   error
	ctx   context.Context // nil if reading does not end with one
	steps uint            // elements that were read
}

// fail records that the text is not JSON.
func (s *scanner) fail() { s.stop(ErrSyntax) }

// stop ends the reading with an error.
func (s *scanner) stop(err error) {
	if s.err == nil {
		s.err = err
	}
	s.pos = len(s.data)
}

// contextSteps is after how many elements the context is looked at.
const contextSteps = 1 << 12

// peek skips white space and returns the next byte, 0 at the end.
func (s *scanner) peek() byte {
	for s.pos < len(s.data) {
		switch c := s.data[s.pos]; c {
		case ' ', '\n', '\r', '\t':
			s.pos++
		default:
			return c
		}
	}
	return 0
}

// accept consumes c if it is the next byte.
func (s *scanner) accept(c byte) bool {
	if s.peek() != c {
		return false
	}
	s.pos++
	return true
}

// open enters an object or list.
func (s *scanner) open() {
	s.pos++
	if s.depth++; s.depth > maxDepth {
		s.fail()
	}
}

// next reports whether an object or list that ends with closing has another element, and consumes what is before it.
func (s *scanner) next(first bool, closing byte) bool {
	if s.steps++; s.steps%contextSteps == 0 && s.ctx != nil && s.ctx.Err() != nil {
		s.stop(s.ctx.Err())
	}
	switch c := s.peek(); {
	case s.err != nil:
	case c == closing:
		s.pos++
		s.depth--
	case first && c != 0:
		return true
	case !first && c == ',':
		s.pos++
		if s.peek() != closing {
			return true
		}
		s.fail()
	default:
		s.fail()
	}
	return false
}

// key reads the name of a member and the colon. The result is valid until the text changes.
func (s *scanner) key() []byte {
	if s.peek() != '"' {
		s.fail()
		return nil
	}
	raw, plain := s.string()
	if !s.accept(':') {
		s.fail()
		return nil
	}
	if plain {
		return raw
	}
	return unescape(raw)
}

// string reads a string and returns what is between its quotes; plain means that this is its value: no escapes, valid
// UTF-8.
func (s *scanner) string() (raw []byte, plain bool) {
	start := s.pos + 1
	data := s.data
	i := start
	for i < len(data) && data[i] >= ' ' && data[i] != '"' && data[i] != '\\' && data[i] < utf8.RuneSelf {
		i++
	}
	if i < len(data) && data[i] == '"' {
		s.pos = i + 1
		return data[start:i], true
	}
	escaped := false
	for i < len(data) {
		switch c := data[i]; {
		case c == '"':
			s.pos = i + 1
			raw = data[start:i]
			return raw, !escaped && utf8.Valid(raw)
		case c == '\\':
			n := escapeLen(data[i:])
			if n == 0 {
				s.fail()
				return nil, true
			}
			escaped = true
			i += n
		case c < ' ':
			s.fail()
			return nil, true
		default:
			i++
		}
	}
	s.fail()
	return nil, true
}

// escapeLen returns the length of the escape at the beginning of data, 0 for a bad one.
func escapeLen(data []byte) int {
	if len(data) < 2 {
		return 0
	}
	switch data[1] {
	case '"', '\\', '/', 'b', 'f', 'n', 'r', 't':
		return 2
	case 'u':
		if len(data) >= 6 && hex(data[2:6]) >= 0 {
			return 6
		}
	}
	return 0
}

// hex reads four hexadecimal digits, and returns -1 if they are not.
func hex(data []byte) rune {
	var r rune
	for _, c := range data[:4] {
		switch {
		case '0' <= c && c <= '9':
			c -= '0'
		case 'a' <= c && c <= 'f':
			c -= 'a' - 10
		case 'A' <= c && c <= 'F':
			c -= 'A' - 10
		default:
			return -1
		}
		r = r<<4 | rune(c)
	}
	return r
}

// unescape replaces escapes by their characters, and what is not Unicode by U+FFFD.
func unescape(raw []byte) []byte {
	out := make([]byte, 0, len(raw))
	for i := 0; i < len(raw); {
		switch c := raw[i]; {
		case c == '\\' && raw[i+1] == 'u':
			r := hex(raw[i+2:])
			i += 6
			if utf16.IsSurrogate(r) {
				second := rune(-1)
				if len(raw)-i >= 6 && raw[i] == '\\' && raw[i+1] == 'u' {
					second = hex(raw[i+2:])
				}
				if r = utf16.DecodeRune(r, second); r != utf8.RuneError {
					i += 6
				}
			}
			out = utf8.AppendRune(out, r)
		case c == '\\':
			out = append(out, unescaped(raw[i+1]))
			i += 2
		case c < utf8.RuneSelf:
			out = append(out, c)
			i++
		default:
			r, n := utf8.DecodeRune(raw[i:])
			out = utf8.AppendRune(out, r)
			i += n
		}
	}
	return out
}

func unescaped(c byte) byte {
	switch c {
	case 'b':
		return '\b'
	case 'f':
		return '\f'
	case 'n':
		return '\n'
	case 'r':
		return '\r'
	case 't':
		return '\t'
	}
	return c
}

// text reads a string as a value.
func (s *scanner) text() string {
	raw, plain := s.string()
	if plain {
		return string(raw)
	}
	return string(unescape(raw))
}

// number reads a number and returns its text; integer means that it has neither fraction nor exponent.
func (s *scanner) number() (text []byte, integer bool) {
	data, start := s.data, s.pos
	i := start
	if data[i] == '-' {
		i++
	}
	digits := func() bool {
		from := i
		for i < len(data) && '0' <= data[i] && data[i] <= '9' {
			i++
		}
		return i > from
	}
	switch {
	case i < len(data) && data[i] == '0':
		i++
	case !digits():
		s.fail()
		return nil, false
	}
	integer = true
	if i < len(data) && data[i] == '.' {
		i++
		if integer = false; !digits() {
			s.fail()
			return nil, false
		}
	}
	if i < len(data) && (data[i] == 'e' || data[i] == 'E') {
		i++
		if i < len(data) && (data[i] == '+' || data[i] == '-') {
			i++
		}
		if integer = false; !digits() {
			s.fail()
			return nil, false
		}
	}
	s.pos = i
	return data[start:i], integer
}

// literal consumes null, true or false.
func (s *scanner) literal(word string) bool {
	if len(s.data)-s.pos < len(word) || string(s.data[s.pos:s.pos+len(word)]) != word {
		s.fail()
		return false
	}
	s.pos += len(word)
	return true
}

// skip reads a value and drops it.
func (s *scanner) skip() {
	switch c := s.peek(); c {
	case '"':
		s.string()
	case '{':
		s.open()
		for first := true; s.next(first, '}'); first = false {
			if s.peek() != '"' {
				s.fail()
				return
			}
			s.string()
			if !s.accept(':') {
				s.fail()
				return
			}
			s.skip()
		}
	case '[':
		s.open()
		for first := true; s.next(first, ']'); first = false {
			s.skip()
		}
	case 't':
		s.literal("true")
	case 'f':
		s.literal("false")
	case 'n':
		s.literal("null")
	default:
		if c != '-' && (c < '0' || c > '9') {
			s.fail()
			return
		}
		s.number()
	}
}

// raw reads a value and returns its text.
func (s *scanner) raw() []byte {
	s.peek()
	start := s.pos
	s.skip()
	if s.err != nil {
		return nil
	}
	return s.data[start:s.pos]
}

var bom = []byte("\xef\xbb\xbf")

// newScanner reads data after its byte order mark, if it has one.
func newScanner(data []byte) scanner { return scanner{data: bytes.TrimPrefix(data, bom)} }

// Valid reports whether data is a JSON text.
func Valid(data []byte) bool {
	s := newScanner(data)
	s.skip()
	return s.end() == nil
}

// end checks that the text ends.
func (s *scanner) end() error {
	if s.peek() != 0 || s.pos < len(s.data) {
		s.fail()
	}
	return s.err
}
