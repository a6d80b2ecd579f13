package lenient

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
