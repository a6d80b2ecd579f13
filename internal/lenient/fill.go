package lenient

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"
)

// filler decodes a JSON value that is known to be valid into v, as encoding/json would. It returns false where that is
// not certain, and may have changed v then.
//
// Types with an UnmarshalJSON make encoding/json read every value three times. Lists of such types are what walks are
// made of, so they are filled directly: it takes less than half the time.
type filler func(data []byte, v reflect.Value) bool

var (
	fillers sync.Map // reflect.Type -> filler
	anyType = reflect.TypeFor[any]()
)

func fillerOf(t reflect.Type) filler {
	if f, ok := fillers.Load(t); ok {
		return f.(filler)
	}
	// A type may hold itself: until its filler is made, others get one that waits for it.
	var (
		ready sync.WaitGroup
		f     filler
	)
	ready.Add(1)
	waiting, loaded := fillers.LoadOrStore(t, filler(func(data []byte, v reflect.Value) bool {
		ready.Wait()
		return f(data, v)
	}))
	if loaded {
		return waiting.(filler)
	}
	f = newFiller(t)
	ready.Done()
	fillers.Store(t, f)
	return f
}

func newFiller(t reflect.Type) filler {
	switch p := reflect.PointerTo(t); {
	case t == anyType:
		return fillAny
	case p.Implements(unmarshaler) && t.Kind() != reflect.Pointer:
		return fillUnmarshaler
	case p.Implements(textUnmarshaler):
		return fillOther
	}
	switch t.Kind() {
	case reflect.String:
		return fillString
	case reflect.Bool:
		return fillBool
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return fillInt
	case reflect.Float64:
		return fillFloat
	case reflect.Pointer:
		return newPointerFiller(t)
	case reflect.Slice:
		if t.Elem().Kind() != reflect.Uint8 {
			return newSliceFiller(t)
		}
	case reflect.Struct:
		if s := membersOf(t); s.plain {
			return func(data []byte, v reflect.Value) bool { return s.fill(data, v, nil) }
		}
	}
	return fillOther
}

func isNull(data []byte) bool { return len(data) == 4 && data[0] == 'n' }

func fillOther(data []byte, v reflect.Value) bool {
	return json.Unmarshal(data, v.Addr().Interface()) == nil
}

func fillUnmarshaler(data []byte, v reflect.Value) bool {
	return v.Addr().Interface().(json.Unmarshaler).UnmarshalJSON(data) == nil
}

// fillAny keeps the precision of numbers.
func fillAny(data []byte, v reflect.Value) bool {
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.UseNumber()
	var value any
	if decoder.Decode(&value) != nil {
		return false
	}
	if value == nil {
		v.SetZero()
	} else {
		v.Set(reflect.ValueOf(value))
	}
	return true
}

func fillString(data []byte, v reflect.Value) bool {
	switch {
	case isNull(data):
		return true
	case len(data) < 2 || data[0] != '"':
		return false
	case bytes.IndexByte(data, '\\') < 0 && utf8.Valid(data):
		v.SetString(string(data[1 : len(data)-1]))
		return true
	}
	return fillOther(data, v)
}

func fillBool(data []byte, v reflect.Value) bool {
	switch string(data) {
	case "null":
	case "true":
		v.SetBool(true)
	case "false":
		v.SetBool(false)
	default:
		return false
	}
	return true
}

func fillInt(data []byte, v reflect.Value) bool {
	if isNull(data) {
		return true
	}
	n, err := strconv.ParseInt(string(data), 10, 64)
	if err != nil || v.OverflowInt(n) {
		return false
	}
	v.SetInt(n)
	return true
}

func fillFloat(data []byte, v reflect.Value) bool {
	if isNull(data) {
		return true
	}
	if len(data) == 0 || data[0] != '-' && (data[0] < '0' || data[0] > '9') {
		return false
	}
	f, err := strconv.ParseFloat(string(data), 64)
	if err != nil {
		return false
	}
	v.SetFloat(f)
	return true
}

func newPointerFiller(t reflect.Type) filler {
	elem := fillerOf(t.Elem())
	return func(data []byte, v reflect.Value) bool {
		if isNull(data) {
			v.SetZero()
			return true
		}
		if v.IsNil() {
			v.Set(reflect.New(t.Elem()))
		}
		return elem(data, v.Elem())
	}
}

func newSliceFiller(t reflect.Type) filler {
	elem := fillerOf(t.Elem())
	return func(data []byte, v reflect.Value) bool {
		v.SetZero()
		if isNull(data) {
			return true
		}
		if len(data) == 0 || data[0] != '[' {
			return false
		}
		i := skipSpace(data, 1)
		if i < len(data) && data[i] == ']' {
			v.Set(reflect.MakeSlice(t, 0, 0))
			return true
		}
		for n := 0; i < len(data); n++ {
			end := valueEnd(data, i)
			v.Grow(1)
			v.SetLen(n + 1)
			if end == i || !elem(data[i:end], v.Index(n)) {
				return false
			}
			i = skipSpace(data, end)
			if i >= len(data) || data[i] != ',' {
				return i < len(data) && data[i] == ']'
			}
			i = skipSpace(data, i+1)
		}
		return false
	}
}

// structMembers are the JSON members of a struct.
type structMembers struct {
	byName map[string]int // into fields
	fields []structMember
	plain  bool // nothing that only encoding/json does right
}

type structMember struct {
	name  string
	index int
	fill  filler
}

var structs sync.Map // reflect.Type -> *structMembers

func membersOf(t reflect.Type) *structMembers {
	if s, ok := structs.Load(t); ok {
		return s.(*structMembers)
	}
	s := &structMembers{byName: map[string]int{}, plain: true}
	for i := range t.NumField() {
		field := t.Field(i)
		tag := field.Tag.Get("json")
		name, options, _ := strings.Cut(tag, ",")
		switch {
		case field.Anonymous, strings.Contains(options, "string"):
			s.plain = false
			continue
		case !field.IsExported(), tag == "-":
			continue
		case name == "":
			name = field.Name
		}
		if _, twice := s.byName[name]; twice {
			s.plain = false
		}
		s.byName[name] = len(s.fields)
		s.fields = append(s.fields, structMember{name: name, index: i, fill: fillerOf(field.Type)})
	}
	structs.Store(t, s)
	return s
}

// find is the field that encoding/json would decode a member into, or nil. Names match in any case.
func (s *structMembers) find(name []byte) *structMember {
	if i, ok := s.byName[string(name)]; ok {
		return &s.fields[i]
	}
	for i := range s.fields {
		if strings.EqualFold(s.fields[i].name, string(name)) {
			return &s.fields[i]
		}
	}
	return nil
}

// fill decodes an object into v; members without a field go into extra, unless that is nil.
func (s *structMembers) fill(data []byte, v reflect.Value, extra *map[string]json.RawMessage) bool {
	if isNull(data) {
		return true
	}
	if len(data) == 0 || data[0] != '{' {
		return false
	}
	good := true
	Members(data, func(key, value []byte) bool {
		key = unquoteKey(key)
		if field := s.find(key); field != nil {
			good = field.fill(value, v.Field(field.index))
			return good
		}
		if extra != nil {
			if *extra == nil {
				*extra = map[string]json.RawMessage{}
			}
			(*extra)[string(key)] = bytes.Clone(value)
		}
		return true
	})
	return good
}
