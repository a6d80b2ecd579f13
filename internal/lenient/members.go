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

// HasMember reports whether data is a JSON object with a member for a field of the struct type t, other than a form of
// nothing for its type.
func HasMember(data []byte, t reflect.Type) (has bool) {
	plan := planOf(t)
	Members(data, func(name, value []byte) bool {
		i, _ := plan.find(name, 0)
		has = i >= 0 && saysSomething(value, t.FieldByIndex(plan.fields[i].index).Type)
		return !has
	})
	return has
}

// saysSomething reports whether a value that was read as a zero t is one all the same.
func saysSomething(value []byte, t reflect.Type) bool {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	kind := t.Kind()
	switch string(value) {
	case "null":
		return false
	case "false":
		return kind == reflect.Bool || kind == reflect.Interface
	case `""`:
		return kind == reflect.String || kind == reflect.Interface
	case "[]":
		return kind != reflect.Struct
	case "{}":
		return kind != reflect.Slice
	}
	return true
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
