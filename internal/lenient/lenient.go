// Package lenient reads JSON that is not quite as promised. It reads member by member. A value that does not fit its type
// is corrected if that is possible: quoted numbers, one object for a list, other forms of dates. Otherwise only that
// member stays zero, and the rest of the answer is kept.
//
// It is a decoder of its own for speed: a page is decoded in one pass, good or odd. Relative to encoding/json on the good
// page, BenchmarkPage takes 0.4 for a good page and 0.6 for one with repairs in every row. The decoder that becomes the
// standard library's next one, with functions for the odd forms, took 0.64 and 1.06 in the same run.
package lenient

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strconv"

	"github.com/engagement-go/engagement"
)

// Read decodes JSON into out, a pointer, and returns at most maxRepairs of the values that were corrected or dropped. The
// error is ErrSyntax for a text that is not JSON, ErrTooLarge for one that would take far more memory than its length, that
// of ctx when it ends, and another one for a text that cannot be of the type.
func Read(ctx context.Context, data []byte, out any) ([]engagement.Repair, error) {
	d := newDecoder(data)
	d.ctx = ctx
	if err := d.read(out); err != nil {
		return nil, err
	}
	return d.repairs, nil
}

// Decode is Read without the repairs and without a context.
func Decode(data []byte, out any) error {
	d := newDecoder(data)
	return d.read(out)
}

func (d *decoder) read(out any) error {
	v := reflect.ValueOf(out).Elem()
	fits := readerOf(v.Type())(d, v)
	if err := d.end(); err != nil {
		v.SetZero()
		return err
	}
	switch v.Kind() {
	case reflect.Struct, reflect.Slice, reflect.Map:
	default:
		fits = fits && !d.absent
	}
	if !fits {
		v.SetZero()
		return fmt.Errorf("the text is not a %v", v.Type())
	}
	return nil
}

// ErrTooLarge means that a text would take far more memory than its length, such as a list of many empty objects.
var ErrTooLarge = errors.New("the text would take far more memory than its length")

// Values take at most this many bytes of memory: so many for each byte of the text, and enough for any page besides.
const (
	roomPerByte = 12
	minRoom     = 64 << 20
)

// take counts memory that a value takes, in bytes.
func (d *decoder) take(n int) {
	if d.room -= n; d.room < 0 {
		d.stop(ErrTooLarge)
	}
}

// maxRepairs is the most repairs that are returned for an answer.
const maxRepairs = 100

// decoder is a scanner that fills values.
type decoder struct {
	scanner
	repairs []engagement.Repair
	room    int  // how much memory the values may still take
	absent  bool // the last value meant nothing: a pointer to it stays nil
}

func newDecoder(data []byte) decoder {
	return decoder{scanner: newScanner(data), room: minRoom + roomPerByte*len(data)}
}

// repair records that a value was corrected. The readers of the values around it prepend its path.
func (d *decoder) repair(reason string) bool {
	if len(d.repairs) < maxRepairs {
		d.repairs = append(d.repairs, engagement.Repair{Reason: reason})
	}
	return true
}

// none records that a value means nothing.
func (d *decoder) none(what string) bool {
	d.absent = true
	return d.repair(what)
}

// drop records that a value was dropped.
func (d *decoder) drop(reason string) bool {
	if len(d.repairs) < maxRepairs {
		d.repairs = append(d.repairs, engagement.Repair{Reason: reason, Dropped: true})
	}
	return false
}

// under prepends a member's name to the paths of the repairs after the first n.
func (d *decoder) under(n int, name string) {
	for i := n; i < len(d.repairs); i++ {
		if path := d.repairs[i].Path; path == "" || path[0] == '[' {
			d.repairs[i].Path = name + path
		} else {
			d.repairs[i].Path = name + "." + path
		}
	}
}

// at prepends an index to the paths of the repairs after the first n.
func (d *decoder) at(n, index int) {
	if n < len(d.repairs) {
		d.under(n, "["+strconv.Itoa(index)+"]")
	}
}

// kind returns the kind of the value at the position, for reasons. Reasons never quote values, which may be personal.
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

// nothing consumes the forms of no value: null, false, "", and [] for an object or {} for a list. It returns the form.
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

// misfit consumes a value of the wrong kind: a form of no value is zero, any other value is dropped. want is the promised
// kind.
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
