// Package check refuses bad arguments before anything is sent. The limits of the specs are in `check` struct tags, which the
// generator writes: required, empty (a list that is sent as [] when it is nil), min=, max= (numbers), minlen=,
// maxlen= (characters), minitems=, maxitems= (lists and maps), oneof=a|b (a text, or each text of a list), line (no line
// breaks in a text, or in any text of a list or a map).
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
	// Names are made only for values that break a limit, because most do not.
	v := reflect.ValueOf(value)
	if check(quiet, 0, v) == nil {
		return nil
	}
	return check(name, 0, v)
}

// quiet is the name of a value whose errors need no name.
const quiet = "\x00"

// Rule refuses a single argument by rules in the form of a check tag.
func Rule(name, rules string, value any) error {
	limits := parseRules(rules)
	return limits.check(name, reflect.ValueOf(value))
}

// deepest is the nesting at which a check ends: the value may contain itself.
const deepest = 1000

func check(name string, depth int, v reflect.Value) error {
	for v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface {
		if v.IsNil() {
			return nil
		}
		v = v.Elem()
	}
	plan := planOf(v.Type())
	if plan == nil {
		return nil
	}
	if depth++; depth > deepest {
		return Invalid("body", "is nested too deeply")
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range plan.fields {
			f := &plan.fields[i]
			if err := f.check(join(name, f.name), depth, v.Field(f.index)); err != nil {
				return err
			}
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			if err := check(element(name, strconv.Itoa(i)), depth, v.Index(i)); err != nil {
				return err
			}
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			if err := check(element(name, "*"), depth, v.MapIndex(key)); err != nil {
				return err
			}
		}
	}
	return nil
}

func join(name, field string) string {
	switch name {
	case "":
		return field
	case quiet:
		return quiet
	}
	return name + "." + field
}

func element(name, at string) string {
	if name == quiet {
		return quiet
	}
	return name + "[" + at + "]"
}

// typePlan lists the checks of a type; nil if there are none.
type typePlan struct {
	fields []fieldPlan
	empty  bool // it has a list that is sent as [] when it is nil
}

type fieldPlan struct {
	rules
	name      string
	index     int
	deep      bool
	deepEmpty bool
	leave     bool // not sent when zero, so that missing fields inside do not matter
}

var plans sync.Map // reflect.Type -> *typePlan

func planOf(t reflect.Type) *typePlan {
	if p, ok := plans.Load(t); ok {
		return p.(*typePlan)
	}
	p := makePlan(t, map[reflect.Type]bool{})
	plans.Store(t, p)
	return p
}

func makePlan(t reflect.Type, open map[reflect.Type]bool) *typePlan {
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice, reflect.Array, reflect.Map:
		return makePlan(t.Elem(), open)
	case reflect.Struct:
	default:
		return nil
	}
	if open[t] { // a recursive type: check it at run time
		return &typePlan{}
	}
	open[t] = true
	defer delete(open, t)
	var p typePlan
	for i := range t.NumField() {
		field := t.Field(i)
		if !field.IsExported() {
			continue
		}
		f := fieldPlan{rules: parseRules(field.Tag.Get("check")), name: field.Name, index: i}
		f.leave = strings.Contains(field.Tag.Get("json"), ",omitzero")
		if inner := makePlan(field.Type, open); inner != nil {
			f.deep, f.deepEmpty = true, inner.empty
		}
		p.empty = p.empty || f.empty || f.deepEmpty
		if field.Anonymous { // its fields are promoted
			f.name = ""
		}
		if f.deep || f.any {
			p.fields = append(p.fields, f)
		}
	}
	if p.fields == nil {
		return nil
	}
	return &p
}

// sent reports whether a value is sent.
func (f *fieldPlan) sent(v reflect.Value) bool { return !f.leave || !v.IsZero() }

func (f *fieldPlan) check(name string, depth int, v reflect.Value) error {
	if f.any {
		if err := f.rules.check(name, v); err != nil {
			return err
		}
	}
	if f.deep && f.sent(v) {
		return check(strings.TrimSuffix(name, "."), depth, v)
	}
	return nil
}
