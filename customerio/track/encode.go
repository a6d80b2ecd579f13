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
type writer struct{ ingest.Writer }

func newWriter(dst []byte) writer { return writer{ingest.Writer{Dst: dst}} }

// time appends a member with a time in Unix seconds, unless it is zero.
func (w *writer) time(key, argument string, t time.Time) {
	if !t.IsZero() {
		w.Raw(key)
		w.seconds(argument, t)
	}
}

// seconds appends a time in Unix seconds.
func (w *writer) seconds(argument string, t time.Time) {
	if t.Unix() < 0 {
		w.Fail(check.Invalid(argument, "must not lie before 1970"))
	}
	w.Dst = strconv.AppendInt(w.Dst, t.Unix(), 10)
}

// person appends a member that names a person.
func (w *writer) person(key, argument string, who Identifier, kinds ...identifierKind) {
	if w.Err == nil {
		w.Raw(key)
		w.Dst, w.Err = who.appendJSON(w.Dst, argument, kinds...)
	}
}

// ofPerson begins an operation about a person.
func ofPerson(dst []byte, action string, who Identifier) writer {
	w := newWriter(dst)
	w.Raw(`{"type":"person","action":"`)
	w.Raw(action)
	w.person(`","identifiers":`, "Person", who)
	return w
}

// ofObject begins an operation about an object.
func ofObject(dst []byte, action string, object ObjectIdentifier) writer {
	w := newWriter(dst)
	w.Raw(`{"type":"object","action":"`)
	w.Raw(action)
	w.Raw(`","identifiers":`)
	w.Dst, w.Err = object.appendJSON(w.Dst, "Object")
	return w
}

// toObjects appends relationships of a person.
func (w *writer) toObjects(key string, list []ObjectRelationship) {
	w.Raw(key)
	for i := range list {
		if w.Err != nil {
			return
		}
		w.Raw(separator(i, ""))
		w.Raw(`{"identifiers":`)
		w.Dst, w.Err = list[i].Object.appendJSON(w.Dst, "Relationships.Object")
		w.Object(`,"relationship_attributes":`, "Relationships.Attributes", list[i].Attributes, objectLimits)
		w.Raw("}")
	}
	w.Raw("]")
}

// toPeople appends relationships of an object.
func (w *writer) toPeople(list []PersonRelationship, kinds ...identifierKind) {
	w.Raw(`,"cio_relationships":[`)
	for i := range list {
		if w.Err != nil {
			return
		}
		w.Raw(separator(i, ""))
		w.person(`{"identifiers":`, "Relationships.Person", list[i].Person, kinds...)
		w.Object(`,"relationship_attributes":`, "Relationships.Attributes", list[i].Attributes, objectLimits)
		w.Raw("}")
	}
	w.Raw("]")
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
	if w.Err != nil {
		return false
	}
	var fields [5]string // members that are fields of op, and must not be attributes
	n := 0
	member := func(name string) {
		w.Raw(separator(n, "{"))
		w.Raw(`"` + name + `":`)
		fields[n] = name
		n++
	}
	if !op.CreatedAt.IsZero() {
		member("created_at")
		w.seconds("CreatedAt", op.CreatedAt)
	}
	if op.Topics != nil {
		member("cio_subscription_preferences")
		w.Object(`{"topics":`, "Topics", op.Topics, ingest.Limits{})
		w.Raw("}")
	}
	if op.UpdateOnly {
		member("_update")
		w.Raw("true")
	}
	if v1 && !op.Timestamp.IsZero() {
		member("_timestamp")
		w.seconds("Timestamp", op.Timestamp)
	}
	if v1 && len(op.Relationships) > 0 {
		member("cio_relationships")
		w.toObjects(`{"action":"add_relationships","relationships":[`, op.Relationships)
		w.Raw("}")
	}
	if op.Attributes == nil {
		if n == 0 {
			w.Raw("{")
		}
		w.Raw("}")
		return n > 0
	}
	at := len(w.Dst)
	if w.Err == nil {
		w.Dst, w.Err = ingest.AppendObject(w.Dst, "Attributes", op.Attributes, personLimits)
	}
	if w.Err != nil || n == 0 {
		return true
	}
	w.Err = distinct(w.Dst[at:], fields[:n])
	if w.Dst[at+1] == '}' {
		w.Dst = append(w.Dst[:at], '}')
	} else {
		w.Dst[at] = ',' // the members join those before them
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
