package track

import (
	"strings"

	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/ingest"
	"github.com/engagement-go/engagement/internal/rest"
)

// Identifier names a person. Make one with ID, Email, Phone, CioID or AnonymousID. The zero value is refused.
type Identifier struct {
	kind  identifierKind
	value string
}

type identifierKind uint8

const (
	noIdentifier identifierKind = iota
	byID
	byEmail
	byPhone
	byCioID
	byAnonymousID
)

// identifierNames are the names of the kinds in JSON.
var identifierNames = [...]string{byID: "id", byEmail: "email", byPhone: "phone", byCioID: "cio_id", byAnonymousID: "anonymous_id"}

// ID names a person by the id in your system, up to 150 bytes.
func ID(id string) Identifier { return Identifier{byID, id} }

// Email names a person by email address, if the workspace has addresses as identifiers.
func Email(address string) Identifier { return Identifier{byEmail, address} }

// Phone names a person by phone number in E.164 form, such as +32470123456, if the workspace has numbers as identifiers.
// Operations take it. The methods of version 1 refuse it, because the service would take it as an id.
func Phone(number string) Identifier { return Identifier{byPhone, number} }

// CioID names a person by the id that the service gave, with the prefix cio_ or without it. It does not change, so that
// the other identifiers of a person can be changed under it.
func CioID(id string) Identifier { return Identifier{byCioID, strings.TrimPrefix(id, cioPrefix)} }

// AnonymousID names a visitor who is not known yet, for events. That operations take it is known from a client of a third
// party, and not from the vendor.
func AnonymousID(id string) Identifier { return Identifier{byAnonymousID, id} }

// cioPrefix introduces a cio_id in a path.
const cioPrefix = "cio_"

// The largest sizes of identifiers. The vendor documents that of ids, and that of attributes, which addresses and numbers
// are.
const (
	maxID    = 150
	maxValue = 1000
)

func (i Identifier) limit() int {
	if i.kind == byID {
		return maxID
	}
	return maxValue
}

// check refuses an identifier that is empty or of another kind.
func (i Identifier) check(argument string, kinds ...identifierKind) error {
	switch {
	case i.value == "":
		return check.Invalid(argument, "must not be empty")
	case len(kinds) == 0:
		return nil
	}
	var names []string
	for _, kind := range kinds {
		if i.kind == kind {
			return nil
		}
		names = append(names, constructors[kind])
	}
	return check.Invalid(argument, "must be made with "+strings.Join(names, ", "))
}

// constructors are the names of the functions that make the kinds.
var constructors = [...]string{byID: "ID", byEmail: "Email", byPhone: "Phone", byCioID: "CioID", byAnonymousID: "AnonymousID"}

// known are the kinds that name a person who exists.
var known = []identifierKind{byID, byEmail, byCioID}

// path returns the identifier for a path of version 1, where its kind is guessed from its shape.
func (i Identifier) path(req *rest.Request) string {
	if err := i.check("person", known...); err != nil {
		req.Refuse(err)
		return ""
	}
	switch {
	case len(i.value) > i.limit():
		req.Refuse(tooLong("person", len(i.value), i.limit()))
	case i.kind == byEmail && !strings.Contains(i.value, "@"):
		req.Refuse(check.Invalid("person", "must be an email address"))
	case i.kind == byID && strings.HasPrefix(i.value, cioPrefix):
		req.Refuse(check.Invalid("person", "must not begin with cio_, which makes it a cio_id: use CioID, or an operation"))
	case i.kind == byCioID:
		return cioPrefix + i.value
	}
	return i.value
}

// appendJSON appends the identifier as an object with one member.
func (i Identifier) appendJSON(dst []byte, argument string, kinds ...identifierKind) ([]byte, error) {
	if err := i.check(argument, kinds...); err != nil {
		return dst, err
	}
	dst = append(append(append(dst, `{"`...), identifierNames[i.kind]...), `":`...)
	dst, err := ingest.AppendText(dst, argument, i.value, i.limit())
	return append(dst, '}'), err
}

// MarshalJSON writes the identifier as an object with one member, such as {"email":"ada@example.com"}.
func (i Identifier) MarshalJSON() ([]byte, error) { return i.appendJSON(nil, "person") }

// ObjectIdentifier names an object, such as a company. Make one with ObjectID or CioObjectID. The zero value is refused.
type ObjectIdentifier struct{ typeID, id, cioID string }

// ObjectID names an object by the id of its type, a number in a text, and the id in your system, up to 150 bytes.
func ObjectID(typeID, id string) ObjectIdentifier { return ObjectIdentifier{typeID: typeID, id: id} }

// CioObjectID names an object by the id that the service gave. It updates an object, and creates none.
func CioObjectID(id string) ObjectIdentifier { return ObjectIdentifier{cioID: id} }

// appendJSON appends the identifiers as an object.
func (i ObjectIdentifier) appendJSON(dst []byte, argument string) ([]byte, error) {
	w := newWriter(dst)
	switch {
	case i.cioID != "":
		w.Raw(`{"cio_object_id":`)
		w.Text(argument, i.cioID, maxValue)
	case i.typeID == "" || i.id == "":
		return dst, check.Invalid(argument, "must have the id of its type and an id")
	default:
		w.Raw(`{"object_type_id":`)
		w.Text(argument, i.typeID, maxID)
		w.Raw(`,"object_id":`)
		w.Text(argument, i.id, maxID)
	}
	w.Raw("}")
	return w.Dst, w.Err
}

// MarshalJSON writes the identifiers as an object, such as {"object_type_id":"1","object_id":"acme"}.
func (i ObjectIdentifier) MarshalJSON() ([]byte, error) { return i.appendJSON(nil, "object") }
