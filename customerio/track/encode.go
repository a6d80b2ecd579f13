package track

import (
	"fmt"
	"slices"
	"strconv"
	"time"

	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/ingest"
	"github.com/engagement-go/engagement/internal/lenient"
)

// The limits of attributes and data, as the vendor documents them.
var (
	personLimits = ingest.Limits{Members: 300, NameBytes: 150, TextBytes: maxValue}
	objectLimits = ingest.Limits{Bytes: 100_000}
	eventLimits  = ingest.Limits{Bytes: 100_000}
	deviceLimits = ingest.Limits{}
)

const maxEventName = 100

func tooLong(argument string, size, limit int) error {
	return check.Invalid(argument, fmt.Sprintf("has %d bytes, the limit is %d", size, limit))
}

// newBody returns a buffer for the body of one call, which holds most of them.
func newBody() []byte { return make([]byte, 0, 512) }

// writer appends JSON until something is wrong.
type writer struct {
	dst []byte
	err error
}

func (w *writer) raw(s string) { w.dst = append(w.dst, s...) }

func (w *writer) fail(err error) {
	if w.err == nil {
		w.err = err
	}
}

// text appends a text in quotes.
func (w *writer) text(argument, s string, limit int) {
	if w.err == nil {
		w.dst, w.err = ingest.AppendText(w.dst, argument, s, limit)
	}
}

// required appends a member that must not be empty. key has the punctuation: `,"name":`.
func (w *writer) required(key, argument, s string, limit int) {
	if s == "" {
		w.fail(check.Invalid(argument, "must not be empty"))
	}
	w.raw(key)
	w.text(argument, s, limit)
}

// optional appends a member, unless it is empty.
func (w *writer) optional(key, argument, s string) {
	if s != "" {
		w.raw(key)
		w.text(argument, s, 0)
	}
}

// time appends a member with a time in Unix seconds, unless it is zero.
func (w *writer) time(key, argument string, t time.Time) {
	if !t.IsZero() {
		w.raw(key)
		w.seconds(argument, t)
	}
}

// seconds appends a time in Unix seconds.
func (w *writer) seconds(argument string, t time.Time) {
	if t.Unix() < 0 {
		w.fail(check.Invalid(argument, "must not lie before 1970"))
	}
	w.dst = strconv.AppendInt(w.dst, t.Unix(), 10)
}

// object appends a member with attributes, unless they are nil.
func (w *writer) object(key, argument string, v any, limits ingest.Limits) {
	if v != nil && w.err == nil {
		w.raw(key)
		w.dst, w.err = ingest.AppendObject(w.dst, argument, v, limits)
	}
}

// person appends a member that names a person.
func (w *writer) person(key, argument string, who Identifier, kinds ...identifierKind) {
	if w.err == nil {
		w.raw(key)
		w.dst, w.err = who.appendJSON(w.dst, argument, kinds...)
	}
}

// end closes the object and returns it.
func (w *writer) end() ([]byte, error) {
	w.raw("}")
	return w.dst, w.err
}

// ofPerson begins an operation about a person.
func ofPerson(dst []byte, action string, who Identifier) writer {
	w := writer{dst: dst}
	w.raw(`{"type":"person","action":"`)
	w.raw(action)
	w.person(`","identifiers":`, "Person", who)
	return w
}

// ofObject begins an operation about an object.
func ofObject(dst []byte, action string, object ObjectIdentifier) writer {
	w := writer{dst: dst}
	w.raw(`{"type":"object","action":"`)
	w.raw(action)
	w.raw(`","identifiers":`)
	w.dst, w.err = object.appendJSON(w.dst, "Object")
	return w
}

// toObjects appends relationships of a person.
func (w *writer) toObjects(key string, list []ObjectRelationship) {
	w.raw(key)
	for i := range list {
		if w.err != nil {
			return
		}
		w.raw(separator(i, ""))
		w.raw(`{"identifiers":`)
		w.dst, w.err = list[i].Object.appendJSON(w.dst, "Relationships.Object")
		w.object(`,"relationship_attributes":`, "Relationships.Attributes", list[i].Attributes, objectLimits)
		w.raw("}")
	}
	w.raw("]")
}

// toPeople appends relationships of an object.
func (w *writer) toPeople(list []PersonRelationship, kinds ...identifierKind) {
	w.raw(`,"cio_relationships":[`)
	for i := range list {
		if w.err != nil {
			return
		}
		w.raw(separator(i, ""))
		w.person(`{"identifiers":`, "Relationships.Person", list[i].Person, kinds...)
		w.object(`,"relationship_attributes":`, "Relationships.Attributes", list[i].Attributes, objectLimits)
		w.raw("}")
	}
	w.raw("]")
}

// separator returns what stands before the member or element at i: first before the first one, else a comma.
func separator(i int, first string) string {
	if i == 0 {
		return first
	}
	return ","
}

// profile appends the attributes of a person as an object, and reports whether it has members. In version 1 the object has
// the timestamp and the relationships, too.
func (w *writer) profile(op *IdentifyPerson, v1 bool) bool {
	if w.err != nil {
		return false
	}
	var fields [5]string // members that are fields of op, and must not be attributes
	n := 0
	member := func(name string) {
		w.raw(separator(n, "{"))
		w.raw(`"` + name + `":`)
		fields[n] = name
		n++
	}
	if !op.CreatedAt.IsZero() {
		member("created_at")
		w.seconds("CreatedAt", op.CreatedAt)
	}
	if op.Topics != nil {
		member("cio_subscription_preferences")
		w.object(`{"topics":`, "Topics", op.Topics, ingest.Limits{})
		w.raw("}")
	}
	if op.UpdateOnly {
		member("_update")
		w.raw("true")
	}
	if v1 && !op.Timestamp.IsZero() {
		member("_timestamp")
		w.seconds("Timestamp", op.Timestamp)
	}
	if v1 && len(op.Relationships) > 0 {
		member("cio_relationships")
		w.toObjects(`{"action":"add_relationships","relationships":[`, op.Relationships)
		w.raw("}")
	}
	if op.Attributes == nil {
		if n == 0 {
			w.raw("{")
		}
		w.raw("}")
		return n > 0
	}
	at := len(w.dst)
	if w.err == nil {
		w.dst, w.err = ingest.AppendObject(w.dst, "Attributes", op.Attributes, personLimits)
	}
	if w.err != nil || n == 0 {
		return true
	}
	w.err = distinct(w.dst[at:], fields[:n])
	if w.dst[at+1] == '}' {
		w.dst = append(w.dst[:at], '}')
	} else {
		w.dst[at] = ',' // the members join those before them
	}
	return true
}

// distinct refuses attributes that fields set, too.
func distinct(attributes []byte, fields []string) (err error) {
	lenient.Members(attributes, func(name, _ []byte) bool {
		if slices.Contains(fields, string(name)) {
			err = check.Invalid("Attributes."+string(name), "is set by another field, too")
		}
		return err == nil
	})
	return err
}
