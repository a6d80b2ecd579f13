// Package lenient reads JSON that is not quite as promised. It reads member by member: a value that does not fit its type
// is put right if it can be (quoted numbers, one object for a list, dates in other forms), and otherwise only that member
// stays zero. One odd member never costs an answer.
//
// It is a decoder of its own for speed: a page is decoded in one pass, good or odd. Relative to encoding/json on the good
// page, BenchmarkPage takes 0.4 for a good page and 0.6 for one with repairs in every row. The decoder that becomes the
// standard library's next one, with functions for the odd forms, took 0.64 and 1.06 in the same run.
package lenient

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strconv"

	"github.com/engagement-go/engagement"
)

// Read decodes JSON into out, a pointer, and returns what was put right or dropped: at most maxRepairs of it. The error is
// ErrSyntax for a text that is not JSON, and another for a text that cannot be the type at all.
func Read(data []byte, out any) ([]engagement.Repair, error) {
	d := decoder{scanner: newScanner(data)}
	v := reflect.ValueOf(out).Elem()
	fits := readerOf(v.Type())(&d, v)
	if err := d.end(); err != nil {
		v.SetZero()
		return nil, err
	}
	switch v.Kind() {
	case reflect.Struct, reflect.Slice, reflect.Map:
	default:
		fits = fits && !d.absent
	}
	if !fits {
		v.SetZero()
		return nil, fmt.Errorf("the text is not a %v", v.Type())
	}
	return d.repairs, nil
}

// Decode is Read for those who do not report repairs.
func Decode(data []byte, out any) error {
	_, err := Read(data, out)
	return err
}

// maxRepairs bounds what is told of an answer; more of it says nothing new.
const maxRepairs = 100

// decoder is a scanner that fills values.
type decoder struct {
	scanner
	repairs []engagement.Repair
	absent  bool // the last value stood for none: a pointer to it stays nil
}

// repair notes that a value was put right. Those who read the values around it put its path in front.
func (d *decoder) repair(reason string) bool {
	if len(d.repairs) < maxRepairs {
		d.repairs = append(d.repairs, engagement.Repair{Reason: reason})
	}
	return true
}

// none notes that a value stands for no value.
func (d *decoder) none(what string) bool {
	d.absent = true
	return d.repair(what)
}

// drop notes that a value was left out.
func (d *decoder) drop(reason string) bool {
	if len(d.repairs) < maxRepairs {
		d.repairs = append(d.repairs, engagement.Repair{Reason: reason, Dropped: true})
	}
	return false
}

// under puts a member's name in front of the paths of the repairs since there were n.
func (d *decoder) under(n int, name string) {
	for i := n; i < len(d.repairs); i++ {
		if path := d.repairs[i].Path; path == "" || path[0] == '[' {
			d.repairs[i].Path = name + path
		} else {
			d.repairs[i].Path = name + "." + path
		}
	}
}

// at puts an index in front of the paths of the repairs since there were n.
func (d *decoder) at(n, index int) {
	if n < len(d.repairs) {
		d.under(n, "["+strconv.Itoa(index)+"]")
	}
}

// kind names what stands at the position, for reasons. Values are never quoted in reasons: they may be personal.
func (d *decoder) kind() string {
	switch c := d.peek(); c {
	case '"':
		return "text"
	case '{':
		return "an object"
	case '[':
		return "a list"
	case 't', 'f':
		return "a boolean"
	case 'n':
		return "null"
	}
	return "a number"
}

// nothing consumes what writers put for no value: null, false, "", and, for lists and objects, the empty one of the
// other. It reports what it was.
func (d *decoder) nothing() (what string, ok bool) {
	start := d.pos
	switch d.peek() {
	case 'n':
		return "", d.literal("null")
	case 'f':
		return "false for nothing", d.literal("false")
	case '"':
		if raw, _ := d.string(); len(raw) == 0 {
			return "empty text for nothing", d.err == nil
		}
	case '[':
		d.pos++
		if d.peek() == ']' {
			d.pos++
			return "an empty list for nothing", true
		}
	case '{':
		d.pos++
		if d.peek() == '}' {
			d.pos++
			return "an empty object for nothing", true
		}
	}
	if d.err == nil {
		d.pos = start
	}
	return "", false
}

// misfit deals with a value of the wrong kind: nothing is zero, all else is dropped. want names what was promised.
func (d *decoder) misfit(want string) bool {
	if what, ok := d.nothing(); ok {
		return what == "" || d.none(what)
	}
	kind := d.kind()
	d.skip()
	return d.drop(kind + " for " + want)
}

var (
	rawMessageType  = reflect.TypeFor[json.RawMessage]()
	numberType      = reflect.TypeFor[json.Number]()
	unmarshalerType = reflect.TypeFor[json.Unmarshaler]()
)
