package pipelines

import (
	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/ingest"
)

// Identifier is the person, the visitor or the group that a call is about. Make one with UserID, AnonymousID or GroupID. The
// zero value is refused.
type Identifier struct{ userID, anonymousID, groupID string }

// UserID names a person by the id in your system, or by an email address, if the workspace has addresses as identifiers.
func UserID(id string) Identifier { return Identifier{userID: id} }

// AnonymousID names a visitor who is not known yet. A later Identify with the same AnonymousID beside a UserID says who it
// was.
func AnonymousID(id string) Identifier { return Identifier{anonymousID: id} }

// GroupID names a group. Only Track takes it: something happened to the group, and not to one of its people.
func GroupID(id string) Identifier { return Identifier{groupID: id} }

// WithAnonymousID returns a UserID together with the id under which the person was a visitor.
func (i Identifier) WithAnonymousID(id string) Identifier {
	i.anonymousID = id
	return i
}

// check refuses an identifier that the call does not take.
func (i Identifier) check(group bool) error {
	switch {
	case i == (Identifier{}):
		return check.Invalid("Who", "must not be empty")
	case i.groupID == "":
		return nil
	case !group:
		return check.Invalid("Who", "must be made with UserID or AnonymousID")
	case i.userID != "" || i.anonymousID != "":
		return check.Invalid("Who", "must not be a group and a person")
	}
	return nil
}

// append appends the members of the identifier.
func (i Identifier) append(w *ingest.Writer) {
	w.Optional(`,"userId":`, "Who", i.userID)
	w.Optional(`,"anonymousId":`, "Who", i.anonymousID)
	w.Optional(`,"groupId":`, "Who", i.groupID)
}

// MarshalJSON writes the identifier as an object, such as {"userId":"42"}.
func (i Identifier) MarshalJSON() ([]byte, error) {
	w := ingest.Writer{}
	i.append(&w)
	if len(w.Dst) == 0 {
		return []byte("{}"), nil
	}
	w.Dst[0] = '{'
	return w.End()
}
