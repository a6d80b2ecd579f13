package track

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/ingest"
	"github.com/engagement-go/engagement/internal/lenient"
)

// MarshalOperation returns an operation as JSON, in the form in which version 2 of the API takes it, for example to save
// what a Batcher has not delivered. An event without an ID gets one. It refuses what Operations.Send refuses.
func MarshalOperation(op Operation) ([]byte, error) {
	data, err := encode(nil, &op)
	if err != nil {
		return nil, fmt.Errorf("track: MarshalOperation: %w", err)
	}
	return data, nil
}

// UnmarshalOperation reads an operation from JSON in the form of version 2 of the API, which MarshalOperation writes. Its
// attributes are a json.RawMessage. Members of the JSON that an operation of its kind does not have are an error, and so is
// what Operations.Send refuses.
func UnmarshalOperation(data []byte) (Operation, error) {
	op, err := parseOperation(data)
	if err == nil {
		again := op
		_, err = encode(nil, &again)
	}
	if err != nil {
		return nil, fmt.Errorf("track: UnmarshalOperation: %w", err)
	}
	return op, nil
}

// The members of operations.
const (
	memberType = iota
	memberAction
	memberIdentifiers
	memberName
	memberID
	memberTimestamp
	memberAttributes
	memberRelationships
	memberDevice
	memberPrimary
	memberSecondary
)

var memberNames = [...]string{
	"type", "action", "identifiers", "name", "id", "timestamp", "attributes", "cio_relationships", "device", "primary", "secondary",
}

// reader reads an operation until something is wrong. What it returns does not share memory with the JSON.
type reader struct {
	members [len(memberNames)][]byte // those that were not read yet
	err     error
}

func (r *reader) fail(argument, reason string) {
	if r.err == nil {
		r.err = check.Invalid(argument, reason)
	}
}

// parseOperation reads an operation. It checks its form, and not the limits.
func parseOperation(data []byte) (Operation, error) {
	if !lenient.Valid(data) {
		return nil, check.Invalid("data", "must be a JSON object")
	}
	var r reader
	found := 0
	lenient.Members(data, func(name, value []byte) bool {
		i := slices.Index(memberNames[:], string(name))
		switch {
		case i < 0:
			r.fail(ingest.Member("data", string(name)), "is not a member of an operation")
		case r.members[i] != nil:
			r.fail(memberNames[i], "must not be given twice")
		default:
			r.members[i] = value
		}
		found++
		return r.err == nil
	})
	if found == 0 {
		return nil, check.Invalid("data", "must be a JSON object with members")
	}
	op := r.operation()
	for i, left := range r.members {
		if left != nil {
			r.fail(memberNames[i], "does not belong to an operation of this kind")
		}
	}
	if r.err != nil {
		return nil, r.err
	}
	return op, nil
}

func (r *reader) operation() Operation {
	kind := r.text(memberType) + " " + r.text(memberAction)
	switch kind {
	case "person identify":
		return r.identifyPerson()
	case "person delete":
		return DeletePerson{r.person(memberIdentifiers)}
	case "person suppress":
		return SuppressPerson{r.person(memberIdentifiers)}
	case "person unsuppress":
		return UnsuppressPerson{r.person(memberIdentifiers)}
	case "person merge":
		return MergePeople{r.person(memberPrimary), r.person(memberSecondary)}
	case "person event":
		return PersonEvent{r.person(memberIdentifiers), r.text(memberName), r.text(memberID), r.timestamp(), r.attributes()}
	case "person page":
		return PageView{r.person(memberIdentifiers), r.text(memberName), r.text(memberID), r.timestamp(), r.attributes()}
	case "person screen":
		return ScreenView{r.person(memberIdentifiers), r.text(memberName), r.text(memberID), r.timestamp(), r.attributes()}
	case "person viewed_content":
		r.fixedName("viewed_content")
		return ViewedContent{r.person(memberIdentifiers), r.timestamp(), r.attributes()}
	case "person clicked_content":
		r.fixedName("clicked_content")
		return ClickedContent{r.person(memberIdentifiers), r.timestamp(), r.attributes()}
	case "person add_relationships":
		return AddRelationships{r.person(memberIdentifiers), r.objects()}
	case "person delete_relationships":
		return DeleteRelationships{r.person(memberIdentifiers), r.objects()}
	case "person add_device":
		return AddDevice{r.person(memberIdentifiers), r.device()}
	case "person delete_device":
		d := r.device()
		if d.Platform != "" || !d.LastUsed.IsZero() || d.Attributes != nil {
			r.fail("device", "must have only a token")
		}
		return DeleteDevice{r.person(memberIdentifiers), d.Token}
	case "object identify":
		return IdentifyObject{r.object(), r.attributes(), r.people()}
	case "object identify_anonymous":
		return IdentifyObjectAnonymously{r.object(), r.attributes(), r.people()}
	case "object delete":
		return DeleteObject{r.object()}
	case "object add_relationships":
		return AddObjectRelationships{r.object(), r.people()}
	case "object delete_relationships":
		return DeleteObjectRelationships{r.object(), r.people()}
	case "delivery event":
		return r.deliveryEvent()
	}
	r.fail("type and action", "must be those of an operation")
	return nil
}

// take returns a member and marks it as read; nil if it is missing.
func (r *reader) take(i int) []byte {
	value := r.members[i]
	r.members[i] = nil
	return value
}

// text reads a text; "" if it is missing.
func (r *reader) text(i int) string { return r.textOf(memberNames[i], r.take(i)) }

func (r *reader) textOf(name string, value []byte) (s string) {
	switch {
	case value == nil:
	case value[0] != '"':
		r.fail(name, "must be a text")
	case bytes.IndexByte(value, '\\') < 0:
		s = string(value[1 : len(value)-1])
	case json.Unmarshal(value, &s) != nil:
		r.fail(name, "must be a text")
	}
	return s
}

// idOf reads an id, which may be a number.
func (r *reader) idOf(name string, value []byte) string {
	if len(value) > 0 && (value[0] == '-' || value[0] >= '0' && value[0] <= '9') {
		return string(value)
	}
	return r.textOf(name, value)
}

func (r *reader) timestamp() time.Time { return r.timeOf("timestamp", r.take(memberTimestamp)) }

// timeOf reads a time in Unix seconds.
func (r *reader) timeOf(name string, value []byte) time.Time {
	if value == nil {
		return time.Time{}
	}
	seconds, err := strconv.ParseInt(string(value), 10, 64)
	if err != nil {
		r.fail(name, "must be a whole number of seconds")
	}
	return time.Unix(seconds, 0)
}

// attributes reads attributes; nil if they are missing.
func (r *reader) attributes() any { return asAny(r.take(memberAttributes)) }

func asAny(value []byte) any {
	if value == nil {
		return nil
	}
	return json.RawMessage(bytes.Clone(value))
}

// fixedName reads a name that can only be one.
func (r *reader) fixedName(name string) {
	if r.text(memberName) != name {
		r.fail("name", "must be "+name)
	}
}

func (r *reader) person(i int) Identifier { return r.personOf(memberNames[i], r.take(i)) }

func (r *reader) personOf(name string, value []byte) (who Identifier) {
	members := 0
	lenient.Members(value, func(key, id []byte) bool {
		members++
		if kind := slices.Index(identifierNames[:], string(key)); kind > 0 {
			who = Identifier{identifierKind(kind), r.idOf(name, id)} //nolint:gosec // an index of identifierNames
		}
		return true
	})
	if members != 1 || who.kind == noIdentifier {
		r.fail(name, "must have one member of "+strings.Join(identifierNames[1:], ", "))
	}
	return who
}

func (r *reader) object() ObjectIdentifier {
	return r.objectOf("identifiers", r.take(memberIdentifiers))
}

func (r *reader) objectOf(name string, value []byte) (object ObjectIdentifier) {
	lenient.Members(value, func(key, id []byte) bool {
		switch string(key) {
		case "object_type_id":
			object.typeID = r.idOf(name, id)
		case "object_id":
			object.id = r.idOf(name, id)
		case "cio_object_id":
			object.cioID = r.idOf(name, id)
		default:
			r.fail(name, "must have object_type_id and object_id, or cio_object_id")
		}
		return true
	})
	if (object.cioID == "") == (object.typeID == "" || object.id == "") || object.cioID != "" && object.typeID+object.id != "" {
		r.fail(name, "must have object_type_id and object_id, or cio_object_id")
	}
	return object
}

// relationship is an element of cio_relationships.
type relationship struct {
	Identifiers json.RawMessage `json:"identifiers"`
	Attributes  json.RawMessage `json:"relationship_attributes"`
}

func (r *reader) relationships() (list []relationship) {
	r.strict(memberRelationships, &list)
	return list
}

// strict decodes a member, and refuses members of it that v does not have.
func (r *reader) strict(i int, v any) {
	value := r.take(i)
	if value == nil {
		return
	}
	d := json.NewDecoder(bytes.NewReader(value))
	d.DisallowUnknownFields()
	if d.Decode(v) != nil {
		r.fail(memberNames[i], "must have the form of version 2 of the API")
	}
}

func (r *reader) objects() (list []ObjectRelationship) {
	for _, rel := range r.relationships() {
		list = append(list, ObjectRelationship{r.objectOf("cio_relationships", rel.Identifiers), asAny(rel.Attributes)})
	}
	return list
}

func (r *reader) people() (list []PersonRelationship) {
	for _, rel := range r.relationships() {
		list = append(list, PersonRelationship{r.personOf("cio_relationships", rel.Identifiers), asAny(rel.Attributes)})
	}
	return list
}

func (r *reader) device() Device {
	var d struct {
		Token      string          `json:"token"`
		Platform   Platform        `json:"platform"`
		LastUsed   json.RawMessage `json:"last_used"`
		Attributes json.RawMessage `json:"attributes"`
	}
	r.strict(memberDevice, &d)
	return Device{Token: d.Token, Platform: d.Platform, LastUsed: r.timeOf("device.last_used", d.LastUsed), Attributes: asAny(d.Attributes)}
}

func (r *reader) deliveryEvent() Operation {
	var identifiers struct {
		ID string `json:"id"`
	}
	var attributes struct {
		DeviceToken string `json:"device_token"`
	}
	r.strict(memberIdentifiers, &identifiers)
	r.strict(memberAttributes, &attributes)
	return DeliveryEvent{DeliveryID: identifiers.ID, Metric: Metric(r.text(memberName)), DeviceToken: attributes.DeviceToken}
}

// identifyPerson reads a person. Attributes that are fields of the operation become these, because they do not count to the
// limit of attributes.
func (r *reader) identifyPerson() Operation {
	op := IdentifyPerson{Person: r.person(memberIdentifiers), Timestamp: r.timestamp(), Relationships: r.objects()}
	attributes := r.take(memberAttributes)
	if attributes == nil {
		return op
	}
	plain := op
	var taken []string
	rest := []byte("{")
	lenient.Members(attributes, func(name, value []byte) bool {
		if op.takeField(string(name), value) {
			taken = append(taken, string(name))
			return true
		}
		if len(rest) > 1 {
			rest = append(rest, ',')
		}
		var err error
		if rest, err = ingest.AppendText(rest, "attributes", string(name), 0); err != nil && r.err == nil {
			r.err = err
		}
		rest = append(append(rest, ':'), value...)
		return true
	})
	rest = append(rest, '}')
	switch {
	case len(taken) == 0, distinct(rest, taken) != nil: // of two members with one name none is the field
		plain.Attributes = asAny(attributes)
		return plain
	case len(rest) > len("{}"):
		op.Attributes = json.RawMessage(rest)
	}
	return op
}

// takeField sets the field that is sent as an attribute. It reports whether the attribute is the form of a field.
func (op *IdentifyPerson) takeField(name string, value []byte) bool {
	switch name {
	case "created_at":
		seconds, err := strconv.ParseInt(string(value), 10, 64)
		if err != nil || seconds < 0 || !op.CreatedAt.IsZero() {
			return false
		}
		op.CreatedAt = time.Unix(seconds, 0)
		return true
	case "_update":
		if string(value) != "true" || op.UpdateOnly {
			return false
		}
		op.UpdateOnly = true
		return true
	case "cio_subscription_preferences":
		var preferences struct {
			Topics map[string]bool `json:"topics"`
		}
		d := json.NewDecoder(bytes.NewReader(value))
		d.DisallowUnknownFields()
		if d.Decode(&preferences) != nil || preferences.Topics == nil || op.Topics != nil {
			return false
		}
		op.Topics = preferences.Topics
		return true
	}
	return false
}
