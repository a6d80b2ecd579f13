package encode

import (
	"encoding"
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"sync"
	"time"
)

// form is the way in which values of a type are encoded.
type form uint8

const (
	foreign form = iota // by encoding/json
	own                 // by the MarshalJSON of the type, or of a pointer to it
	text
	boolean
	signed
	unsigned
	float32s
	float64s
	moment
	pointer
	dynamic // what an interface holds
	list
	object // a struct
	values // map[string]any, under any name
	texts  // map[string]string, under any name
)

// plan is how values of a type are encoded.
type plan struct {
	form   form
	elem   *plan // of what a pointer or a list has
	fields []field
}

type field struct {
	*plan
	index int
	key   string // with quotes, and a comma before and a colon behind it
	leave omission
	zero  func(reflect.Value) bool
}

// omission is when a field is left out.
type omission uint8

const (
	never     omission = iota
	whenEmpty          // its length is 0
	whenZero
	whenSaid // field.zero says so
	neverNil // but a list that is nil is an empty one: it is required
)

var plans sync.Map // reflect.Type -> *plan

func planOf(t reflect.Type) *plan {
	if p, ok := plans.Load(t); ok {
		return p.(*plan)
	}
	p, _ := plans.LoadOrStore(t, makePlan(t, map[reflect.Type]*plan{}))
	return p.(*plan)
}

var (
	marshaler     = reflect.TypeFor[json.Marshaler]()
	textMarshaler = reflect.TypeFor[encoding.TextMarshaler]()
	zeroer        = reflect.TypeFor[interface{ IsZero() bool }]()
	numberType    = reflect.TypeFor[json.Number]()
	timeType      = reflect.TypeFor[time.Time]()
	valuesType    = reflect.TypeFor[map[string]any]()
	textsType     = reflect.TypeFor[map[string]string]()
)

// makePlan returns the plan of a type. open has the types around it, because a type may contain itself.
func makePlan(t reflect.Type, open map[reflect.Type]*plan) *plan {
	if p := open[t]; p != nil {
		return p
	}
	p := new(plan)
	open[t] = p
	switch t.Kind() {
	case reflect.Pointer:
		p.form, p.elem = pointer, makePlan(t.Elem(), open)
		return p
	case reflect.Interface:
		if !t.Implements(marshaler) && !t.Implements(textMarshaler) {
			p.form = dynamic
		}
		return p
	}
	switch {
	case t == timeType:
		p.form = moment
	case reflect.PointerTo(t).Implements(marshaler): // t does not, or does, too
		p.form = own
	case reflect.PointerTo(t).Implements(textMarshaler), t == numberType:
	case hasMarshalJSONTo(t):
	default:
		p.form = formOf(t)
	}
	switch p.form {
	case list:
		p.elem = makePlan(t.Elem(), open)
	case object:
		if !p.addFields(t, open) {
			p.form, p.fields = foreign, nil
		}
	}
	return p
}

// formOf returns the form of a type without methods for it.
func formOf(t reflect.Type) form {
	switch t.Kind() {
	case reflect.String:
		return text
	case reflect.Bool:
		return boolean
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return signed
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return unsigned
	case reflect.Float32:
		return float32s
	case reflect.Float64:
		return float64s
	case reflect.Struct:
		return object
	case reflect.Slice:
		if t.Elem().Kind() != reflect.Uint8 {
			return list
		}
	case reflect.Map:
		switch {
		case t.ConvertibleTo(valuesType):
			return values
		case t.ConvertibleTo(textsType):
			return texts
		}
	}
	return foreign
}

// usual are the characters of most names.
const usual = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.$@"

// addFields adds the fields of a struct. It returns false for one that is left to encoding/json: with embedded fields,
// numbers in quotes, or other things that are rare.
func (p *plan) addFields(t reflect.Type, open map[reflect.Type]*plan) bool {
	taken := map[string]bool{}
	for i := range t.NumField() {
		declared := t.Field(i)
		tag := declared.Tag.Get("json")
		switch {
		case declared.Anonymous, rare(declared.Type):
			return false
		case !declared.IsExported(), tag == "-":
			continue
		}
		name, options, _ := strings.Cut(tag, ",")
		if name == "" {
			name = declared.Name
		}
		if taken[name] || strings.Trim(name, usual) != "" {
			return false
		}
		taken[name] = true
		f := field{plan: makePlan(declared.Type, open), index: i, key: `,"` + name + `":`}
		empty, zero := false, false
		for option := range strings.SplitSeq(options, ",") {
			switch option {
			case "omitempty":
				empty = true
			case "omitzero":
				zero = true
			case "":
			default: // numbers in quotes, and what later versions of encoding/json know
				return false
			}
		}
		f.leave, f.zero = omissionOf(declared.Type, empty, zero)
		if declared.Type.Kind() == reflect.Slice && slices.Contains(strings.Split(declared.Tag.Get("check"), ","), "empty") {
			f.leave = neverNil
		}
		p.fields = append(p.fields, f)
	}
	return true
}

// rare reports whether fields of a type are left to encoding/json: interfaces with a method of their own, which decides even
// if the value has others, and what cannot be encoded.
func rare(t reflect.Type) bool {
	switch t.Kind() {
	case reflect.Interface:
		return t.Implements(marshaler) || t.Implements(textMarshaler)
	case reflect.Chan, reflect.Func, reflect.Complex64, reflect.Complex128, reflect.UnsafePointer:
		return true
	}
	return false
}

// omissionOf returns when a field is left out by the options omitempty and omitzero. The second says nothing new about most
// fields that have both.
func omissionOf(t reflect.Type, empty, zero bool) (omission, func(reflect.Value) bool) {
	kind := t.Kind()
	switch {
	case zero && (t.Implements(zeroer) || reflect.PointerTo(t).Implements(zeroer)):
		if !empty {
			return whenSaid, isZero
		}
		return whenSaid, func(v reflect.Value) bool { return isEmpty(v) || isZero(v) }
	case empty && (kind == reflect.String || kind == reflect.Slice || kind == reflect.Map):
		return whenEmpty, nil
	case empty && kind == reflect.Array:
		return whenSaid, func(v reflect.Value) bool { return v.Len() == 0 || zero && v.IsZero() }
	case zero, empty && kind != reflect.Struct:
		return whenZero, nil
	}
	return never, nil
}

// isEmpty reports whether omitempty leaves out a value.
func isEmpty(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.String, reflect.Slice, reflect.Map, reflect.Array:
		return v.Len() == 0
	case reflect.Struct:
		return false
	}
	return v.IsZero()
}

// isZero reports whether the IsZero of a value says that it is zero.
func isZero(v reflect.Value) bool {
	if t, ok := reflect.TypeAssert[time.Time](v); ok {
		return t.IsZero()
	}
	switch {
	case v.Kind() == reflect.Interface:
		return v.IsNil() || v.Elem().Kind() == reflect.Pointer && v.Elem().IsNil() || v.Interface().(interface{ IsZero() bool }).IsZero()
	case v.Kind() == reflect.Pointer && v.IsNil():
		return true
	case v.Kind() == reflect.Pointer && v.Type().Implements(zeroer):
		return v.Interface().(interface{ IsZero() bool }).IsZero()
	case !v.CanAddr():
		settable := reflect.New(v.Type()).Elem()
		settable.Set(v)
		v = settable
	}
	return v.Addr().Interface().(interface{ IsZero() bool }).IsZero()
}
