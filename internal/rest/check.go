package rest

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"
)

// Check refuses a request whose body breaks a limit of the spec. The limits stand in `check` struct tags, which the
// generator writes: required, empty (a list that is sent as [] when it is nil), min=, max= (numbers), minlen=, maxlen=
// (characters), minitems=, maxitems= (lists and maps), oneof=a|b.
func (r *Request) Check(name string, value any) {
	if r.err != nil || value == nil {
		return
	}
	// Names are put together only for a value that breaks a limit: most do not.
	if v := reflect.ValueOf(value); check(quiet, 0, v) != nil {
		r.err = check(name, 0, v)
	}
}

// quiet is the name of a value that is checked without naming what is wrong.
const quiet = "\x00"

// CheckRule refuses a single argument by the same rules.
func (r *Request) CheckRule(name, rules string, value any) {
	if r.err == nil {
		limits := parseRules(rules)
		r.err = limits.check(name, reflect.ValueOf(value))
	}
}

// deepest ends the check of a value that holds itself.
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
			if err := check(element(name, i), depth, v.Index(i)); err != nil {
				return err
			}
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			if err := check(join(name, "*"), depth, v.MapIndex(key)); err != nil {
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

func element(name string, i int) string {
	if name == quiet {
		return quiet
	}
	return name + "[" + strconv.Itoa(i) + "]"
}

// typePlan lists what there is to check in a type; nil when there is nothing.
type typePlan struct {
	fields []fieldPlan
	empty  bool // some list in it must be sent as [] when it is nil
}

type fieldPlan struct {
	rules
	name      string
	index     int
	deep      bool
	deepEmpty bool
	leave     bool // not sent when zero, so what it lacks inside does not matter
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
		name, options, _ := strings.Cut(field.Tag.Get("json"), ",")
		f := fieldPlan{rules: parseRules(field.Tag.Get("check")), name: name, index: i, leave: strings.Contains(options, "omitzero")}
		if inner := makePlan(field.Type, open); inner != nil {
			f.deep, f.deepEmpty = true, inner.empty
		}
		p.empty = p.empty || f.empty || f.deepEmpty
		if field.Anonymous {
			f.name = ""
		} else if letters(name) != letters(field.Name) { // the caller knows the field, and not the service's name for it
			f.name = name + " (field " + field.Name + ")"
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

// letters is a name without what tells a Go name from the service's.
func letters(name string) string {
	return strings.ToLower(strings.Map(func(r rune) rune {
		if r == '_' || r == '-' || r == '[' || r == ']' {
			return -1
		}
		return r
	}, name))
}

// sent reports whether a value goes out at all.
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

// rules are the limits of one value. Zero lengths and absent bounds do not limit.
type rules struct {
	any, required      bool
	empty              bool
	min, max           *float64
	minLen, maxLen     int
	minItems, maxItems int
	oneOf              []string
}

func parseRules(tag string) rules {
	var r rules
	if tag == "" {
		return r
	}
	r.any = true
	for rule := range strings.SplitSeq(tag, ",") {
		key, value, _ := strings.Cut(rule, "=")
		switch key {
		case "required":
			r.required = true
		case "empty":
			r.empty = true
		case "min":
			r.min = number(value)
		case "max":
			r.max = number(value)
		case "minlen":
			r.minLen, _ = strconv.Atoi(value)
		case "maxlen":
			r.maxLen, _ = strconv.Atoi(value)
		case "minitems":
			r.minItems, _ = strconv.Atoi(value)
		case "maxitems":
			r.maxItems, _ = strconv.Atoi(value)
		case "oneof":
			r.oneOf = strings.Split(value, "|")
		default:
			panic("rest: unknown rule " + strconv.Quote(rule))
		}
	}
	return r
}

func number(s string) *float64 {
	f, err := strconv.ParseFloat(s, 64)
	if err != nil {
		panic("rest: rule without a number: " + strconv.Quote(s))
	}
	return &f
}

// check applies the rules. An optional value that is zero is not sent, so nothing limits it; behind a pointer it is.
func (r *rules) check(name string, v reflect.Value) error {
	explicit := r.required
	for v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface {
		if v.IsNil() {
			if r.required {
				return Invalid(name, "must be set")
			}
			return nil
		}
		v, explicit = v.Elem(), true
	}
	switch v.Kind() {
	case reflect.Invalid: // a nil interface
		if r.required {
			return Invalid(name, "must be set")
		}
	case reflect.String:
		return r.checkString(name, v.String(), explicit)
	case reflect.Slice, reflect.Map:
		n := v.Len()
		switch {
		case n == 0 && r.required:
			return Invalid(name, "must not be empty")
		case n == 0:
		case n < r.minItems:
			return Invalid(name, fmt.Sprintf("has %d entries, the minimum is %d", n, r.minItems))
		case r.maxItems > 0 && n > r.maxItems:
			return Invalid(name, fmt.Sprintf("has %d entries, the limit is %d", n, r.maxItems))
		}
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return r.checkNumber(name, float64(v.Int()), explicit)
	case reflect.Float32, reflect.Float64:
		return r.checkNumber(name, v.Float(), explicit)
	case reflect.Struct:
		if r.required && v.IsZero() {
			return Invalid(name, "must be set")
		}
	}
	return nil
}

func (r *rules) checkString(name, s string, explicit bool) error {
	if s == "" {
		if r.required || explicit && r.minLen > 0 {
			return Invalid(name, "must not be empty")
		}
		return nil
	}
	if r.minLen > 1 || r.maxLen > 0 {
		n := utf8.RuneCountInString(s)
		if n < r.minLen {
			return Invalid(name, fmt.Sprintf("has %d characters, the minimum is %d", n, r.minLen))
		}
		if r.maxLen > 0 && n > r.maxLen {
			return Invalid(name, fmt.Sprintf("has %d characters, the limit is %d", n, r.maxLen))
		}
	}
	if r.oneOf != nil {
		if slices.Contains(r.oneOf, s) {
			return nil
		}
		return Invalid(name, "must be one of "+strings.Join(r.oneOf, ", "))
	}
	return nil
}

func (r *rules) checkNumber(name string, n float64, explicit bool) error {
	switch {
	case n == 0 && !explicit:
	case r.min != nil && n < *r.min:
		return Invalid(name, "must be at least "+strconv.FormatFloat(*r.min, 'f', -1, 64))
	case r.max != nil && n > *r.max:
		return Invalid(name, "must be at most "+strconv.FormatFloat(*r.max, 'f', -1, 64))
	}
	return nil
}
