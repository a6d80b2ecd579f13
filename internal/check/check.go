// Package check refuses bad arguments before anything is sent. The limits of the specs are in `check` struct tags, which the
// generator writes: required, min=, max= (numbers), minlen=, maxlen= (characters), minitems=, maxitems= (lists and maps),
// oneof=a|b (a text, or each text of a list), line (no line breaks in a text, or in any text of a list or a map), and empty,
// which is no limit: package encode sends a list that is nil as [].
package check

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/engagement-go/engagement"
)

// Invalid returns the error for a bad argument.
func Invalid(argument, reason string) error {
	return fmt.Errorf("%s %s: %w", argument, reason, engagement.ErrInvalidArgument)
}

// Key refuses credentials with characters that no credential has, such as the line break at the end of a file. The service
// would only answer that they are wrong.
func Key(argument, key string) error {
	if strings.ContainsFunc(key, func(r rune) bool { return r <= ' ' || r > '~' }) {
		return Invalid(argument, "must not contain white space or other characters that no key has")
	}
	return nil
}

// MaxBy refuses a number above the limit that another argument chooses. limits lists the choices, as in
// "days=45,hours=24": the first holds for an argument that is left out, and a choice that is not listed has no limit.
func MaxBy(name string, n *int64, by, choice, limits string) error {
	if n == nil {
		return nil
	}
	for limit := range strings.SplitSeq(limits, ",") {
		key, number, _ := strings.Cut(limit, "=")
		if choice == "" {
			choice = key
		}
		if most, err := strconv.ParseInt(number, 10, 64); err == nil && key == choice && *n > most {
			return Invalid(name, fmt.Sprintf("must be at most %d for %s %s", most, by, choice))
		}
	}
	return nil
}

// Period refuses a period that ends before it starts. A time that is zero is not sent.
func Period(start string, from time.Time, end string, to time.Time) error {
	if !from.IsZero() && !to.IsZero() && to.Before(from) {
		return Invalid(end, "must not lie before "+start)
	}
	return nil
}

// Printable reports whether a text has no control characters except tabs.
func Printable(s string) bool {
	for _, c := range []byte(s) {
		if c < ' ' && c != '\t' || c == 0x7f {
			return false
		}
	}
	return true
}

// Value refuses a value that breaks a limit in the check tags of its type. name is the argument in errors, "" for a body
// or params, whose fields stand alone: Channels[2].Type.
func Value(name string, value any) error {
	if value == nil {
		return nil
	}
	v := reflect.ValueOf(value)
	if p := planOf(v.Type()); p != nil {
		return p.check(v, 0).named(name)
	}
	return nil
}

// Rule refuses a single argument by rules in the form of a check tag.
func Rule(name, text string, value any) error {
	parsed, ok := parsedRules.Load(text)
	if !ok {
		r := parseRules(text)
		parsed, _ = parsedRules.LoadOrStore(text, &r)
	}
	return parsed.(*rules).check(reflect.ValueOf(value)).named(name)
}

var parsedRules sync.Map // string -> *rules

// fault is what is wrong with a value. Most values have none, so its path is made on the way back from the value.
type fault struct {
	path, reason string
	whole        bool // it is one of the whole body
}

func wrong(reason string) *fault { return &fault{reason: reason} }

// in adds the name of a field, "" for an embedded struct, to the path.
func (f *fault) in(field string) *fault {
	if f != nil && field != "" {
		if f.path != "" && f.path[0] != '[' {
			field += "."
		}
		f.path = field + f.path
	}
	return f
}

// at adds the position in a list or map to the path.
func (f *fault) at(position string) *fault { return f.in("[" + position + "]") }

// named returns the error for an argument.
func (f *fault) named(argument string) error {
	switch {
	case f == nil:
		return nil
	case f.whole:
		return Invalid("body", f.reason)
	}
	return Invalid(f.in(argument).path, f.reason)
}

// deepest is the nesting at which a check ends: the value may contain itself.
const deepest = 1000

// plan lists the checks of a type. A type without any has no plan.
type plan struct {
	kind   reflect.Kind
	elem   *plan   // of what a pointer, list or map has
	fields []field // of a struct: those with something to check
}

type field struct {
	rules
	name  string
	kind  reflect.Kind
	index int
	inner *plan
	leave bool // not sent when zero, so that missing fields inside do not matter
}

func (p *plan) check(v reflect.Value, depth int) *fault {
	switch p.kind {
	case reflect.Pointer:
		if !v.IsNil() {
			return p.elem.check(v.Elem(), depth)
		}
	case reflect.Struct:
		if depth++; depth > deepest {
			return &fault{reason: "is nested too deeply", whole: true}
		}
		for i := range p.fields {
			f := &p.fields[i]
			var bad *fault
			switch value := v.Field(f.index); f.kind {
			case reflect.String: // as f.check does, in half of the time
				bad = f.checkString(value.String(), f.required)
			case reflect.Int64:
				bad = f.checkNumber(float64(value.Int()), f.required)
			default:
				bad = f.check(value, depth)
			}
			if bad != nil {
				return bad.in(f.name)
			}
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			if bad := p.elem.check(v.Index(i), depth); bad != nil {
				return bad.at(strconv.Itoa(i))
			}
		}
	case reflect.Map:
		for member := v.MapRange(); member.Next(); {
			if bad := p.elem.check(member.Value(), depth); bad != nil {
				return bad.at("*")
			}
		}
	}
	return nil
}

func (f *field) check(v reflect.Value, depth int) *fault {
	if f.any {
		if bad := f.rules.check(v); bad != nil {
			return bad
		}
	}
	if f.inner != nil && (!f.leave || !v.IsZero()) {
		return f.inner.check(v, depth)
	}
	return nil
}

var plans sync.Map // reflect.Type -> *plan

func planOf(t reflect.Type) *plan {
	if p, ok := plans.Load(t); ok {
		return p.(*plan)
	}
	p, _ := plans.LoadOrStore(t, makePlan(t, map[reflect.Type]*plan{}))
	return p.(*plan)
}

// makePlan returns the plan of a type. open has the structs around it, because a type may contain itself.
func makePlan(t reflect.Type, open map[reflect.Type]*plan) *plan {
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice, reflect.Array, reflect.Map:
		if elem := makePlan(t.Elem(), open); elem != nil {
			return &plan{kind: t.Kind(), elem: elem}
		}
		return nil
	case reflect.Struct:
	default:
		return nil
	}
	if p := open[t]; p != nil {
		return p
	}
	p := &plan{kind: reflect.Struct}
	open[t] = p
	defer delete(open, t)
	for i := range t.NumField() {
		declared := t.Field(i)
		if !declared.IsExported() {
			continue
		}
		f := field{rules: parseRules(declared.Tag.Get("check")), name: declared.Name, kind: declared.Type.Kind(), index: i}
		f.leave = strings.Contains(declared.Tag.Get("json"), ",omitzero")
		f.inner = makePlan(declared.Type, open)
		if declared.Anonymous { // its fields are promoted
			f.name = ""
		}
		if f.any || f.inner != nil {
			p.fields = append(p.fields, f)
		}
	}
	if p.fields == nil {
		return nil
	}
	return p
}
