package lenient

import "reflect"

// Members visits the members of a JSON object without decoding their values. The name is unescaped, the value is the raw
// text; both are valid until data changes. It stops when visit returns false, and where data is not JSON. A text that is
// not an object has no members.
func Members(data []byte, visit func(name, value []byte) bool) {
	s := newScanner(data)
	if s.peek() != '{' {
		return
	}
	s.open()
	for first := true; s.next(first, '}'); first = false {
		name := s.key()
		value := s.raw()
		if s.err != nil || !visit(name, value) {
			return
		}
	}
}

// Elements visits the elements of a JSON list, as Members visits the members of an object.
func Elements(data []byte, visit func(value []byte) bool) {
	s := newScanner(data)
	if s.peek() != '[' {
		return
	}
	s.open()
	for first := true; s.next(first, ']'); first = false {
		value := s.raw()
		if s.err != nil || !visit(value) {
			return
		}
	}
}

// HasMember reports whether data is a JSON object with a member, other than null, for a field of the struct type t.
func HasMember(data []byte, t reflect.Type) (has bool) {
	plan := planOf(t)
	Members(data, func(name, value []byte) bool {
		i, _ := plan.find(name, 0)
		has = i >= 0 && string(value) != "null"
		return !has
	})
	return has
}

// Leaves visits the texts of a JSON text and its numbers as they are written, but not the names of members. It stops where
// data is not JSON.
func Leaves(data []byte, visit func(text string, number bool)) {
	s := newScanner(data)
	s.leaves(visit)
}

func (s *scanner) leaves(visit func(text string, number bool)) {
	switch c := s.peek(); {
	case c == '"':
		if text := s.text(); s.err == nil {
			visit(text, false)
		}
	case c == '{':
		s.open()
		for first := true; s.next(first, '}'); first = false {
			s.key()
			s.leaves(visit)
		}
	case c == '[':
		s.open()
		for first := true; s.next(first, ']'); first = false {
			s.leaves(visit)
		}
	case c == '-' || '0' <= c && c <= '9':
		if text, _ := s.number(); s.err == nil {
			visit(string(text), true)
		}
	default:
		s.skip()
	}
}
