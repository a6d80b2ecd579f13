package check

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// rules are the limits of one value. Zero lengths and missing bounds are no limits.
type rules struct {
	any, required      bool // any: a value can break them
	line               bool
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
	for rule := range strings.SplitSeq(tag, ",") {
		key, value, _ := strings.Cut(rule, "=")
		r.any = r.any || key != "empty"
		switch key {
		case "required":
			r.required = true
		case "empty": // no limit
		case "line":
			r.line = true
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
			panic("check: unknown rule " + strconv.Quote(rule))
		}
	}
	return r
}

func number(s string) *float64 {
	f, err := strconv.ParseFloat(s, 64)
	if err != nil {
		panic("check: rule without a number: " + strconv.Quote(s))
	}
	return &f
}

// check applies the rules. An optional value that is zero is not sent and not checked, unless it is behind a pointer.
func (r *rules) check(v reflect.Value) *fault {
	explicit := r.required
	for v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface {
		if v.IsNil() {
			return r.checkSet(false)
		}
		v, explicit = v.Elem(), true
	}
	switch v.Kind() {
	case reflect.Invalid: // a nil interface
		return r.checkSet(false)
	case reflect.String:
		return r.checkString(v.String(), explicit)
	case reflect.Slice:
		return cmp.Or(r.checkLength(v.Len()), r.checkElements(v))
	case reflect.Map:
		return cmp.Or(r.checkLength(v.Len()), r.checkMembers(v))
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return r.checkNumber(float64(v.Int()), explicit)
	case reflect.Float32, reflect.Float64:
		return r.checkNumber(v.Float(), explicit)
	case reflect.Struct:
		return r.checkSet(!v.IsZero())
	}
	return nil
}

func (r *rules) checkSet(set bool) *fault {
	if r.required && !set {
		return wrong("must be set")
	}
	return nil
}

func (r *rules) checkLength(n int) *fault {
	switch {
	case n == 0 && r.required:
		return wrong("must not be empty")
	case n == 0:
	case n < r.minItems:
		return wrong(fmt.Sprintf("has %d entries, the minimum is %d", n, r.minItems))
	case r.maxItems > 0 && n > r.maxItems:
		return wrong(fmt.Sprintf("has %d entries, the limit is %d", n, r.maxItems))
	}
	return nil
}

// checkElements checks the texts of a list.
func (r *rules) checkElements(list reflect.Value) *fault {
	if r.oneOf == nil && !r.line {
		return nil
	}
	for i := range list.Len() {
		text := list.Index(i).String()
		switch {
		case r.oneOf != nil && !slices.Contains(r.oneOf, text):
			return wrong(r.oneOfText()).at(strconv.Itoa(i))
		case r.line && !OneLine(text):
			return wrong(NotOneLine).at(strconv.Itoa(i))
		}
	}
	return nil
}

// checkMembers checks the names and the texts of a map, and the text of a nullable.
func (r *rules) checkMembers(m reflect.Value) *fault {
	if !r.line {
		return nil
	}
	for member := m.MapRange(); member.Next(); {
		for _, v := range []reflect.Value{member.Key(), member.Value()} {
			if v.Kind() == reflect.String && !OneLine(v.String()) {
				return wrong(NotOneLine)
			}
		}
	}
	return nil
}

// NotOneLine is what is wrong with a text that has line breaks.
const NotOneLine = "must not have line breaks"

// OneLine reports whether a text can stand in the header of a mail, where a line break would begin another header.
func OneLine(s string) bool { return strings.IndexByte(s, '\n') < 0 && strings.IndexByte(s, '\r') < 0 }

func (r *rules) oneOfText() string { return "must be one of " + strings.Join(r.oneOf, ", ") }

func (r *rules) checkString(s string, explicit bool) *fault {
	if s == "" {
		if r.required || explicit && r.minLen > 0 {
			return wrong("must not be empty")
		}
		return nil
	}
	if r.line && !OneLine(s) {
		return wrong(NotOneLine)
	}
	if r.minLen > 1 || r.maxLen > 0 && len(s) > r.maxLen { // no text has more characters than bytes
		n := utf8.RuneCountInString(s)
		if n < r.minLen {
			return wrong(fmt.Sprintf("has %d characters, the minimum is %d", n, r.minLen))
		}
		if r.maxLen > 0 && n > r.maxLen {
			return wrong(fmt.Sprintf("has %d characters, the limit is %d", n, r.maxLen))
		}
	}
	if r.oneOf != nil {
		if slices.Contains(r.oneOf, s) {
			return nil
		}
		return wrong(r.oneOfText())
	}
	return nil
}

func (r *rules) checkNumber(n float64, explicit bool) *fault {
	switch {
	case n == 0 && !explicit:
	case r.min != nil && n < *r.min:
		return wrong("must be at least " + strconv.FormatFloat(*r.min, 'f', -1, 64))
	case r.max != nil && n > *r.max:
		return wrong("must be at most " + strconv.FormatFloat(*r.max, 'f', -1, 64))
	}
	return nil
}
