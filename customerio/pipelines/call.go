package pipelines

import (
	"time"

	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/ingest"
)

// Call is what is sent: Identify, Track, Page, Screen, Group or Alias.
//
// Traits and properties are a map or a struct that encodes as a JSON object. Integers are sent with all digits, times in the
// form of RFC 3339. NaN, text that is not UTF-8 and values that do not encode as an object are refused.
type Call interface {
	// kind is the type of the call in JSON.
	kind() string
	// what are the members that all calls have.
	what() *Meta
	// append appends the members that only this call has.
	append(w *ingest.Writer)
	// subjects are who or what the call is about, at most two. Calls about the same stay in their order.
	subjects() [2]subject
	// repeatable reports whether the call may be sent again if it may have arrived.
	repeatable() bool
}

// Meta has the members of all calls. All of them can be left out.
type Meta struct {
	// MessageID identifies the call, so that the service recognises a repeat. A call without one gets a ULID before it is
	// sent.
	MessageID string
	// Timestamp is when it happened. Zero means now: the time of the method that takes the call.
	Timestamp time.Time
	// OriginalTimestamp is when it happened by the clock of a device that may be wrong.
	OriginalTimestamp time.Time
	// Context says in which circumstances the call was made. Calls with different contexts do not share a request.
	Context *Context
	// Integrations switch destinations on and off by name; "All" is those that are not named. nil leaves all of them on.
	// Calls with different integrations do not share a request.
	Integrations map[string]bool
}

// Identify says who a person is. Repeatable.
type Identify struct {
	// Who is a UserID or an AnonymousID. With both, what the visitor did belongs to the person (inferred).
	Who Identifier
	// Traits are a map or a struct; nil for none. The service knows email, createdAt, and cio_subscription_preferences with
	// topics and channels. A name with dots, such as cio_subscription_preferences.topics.topic_1, changes one preference
	// and keeps the others.
	Traits any
	Meta
}

// Track says that something happened. Repeatable.
//
// Some events do something in a workspace: DeviceUpdated, UserDeleted and similar functions build them. An event with the
// name of one of these is refused if it lacks what that needs.
type Track struct {
	// Who is a UserID, an AnonymousID or a GroupID.
	Who Identifier
	// Event is the name of the event. It is required.
	Event string
	// Properties are data of the event, a map or a struct; nil for none.
	Properties any
	Meta
}

// Page says that a person looked at a page. Repeatable.
type Page struct {
	// Who is a UserID or an AnonymousID.
	Who Identifier
	// Name of the page.
	Name string
	// Properties are a map or a struct, such as category, url, title, referrer, path and search; nil for none.
	Properties any
	Meta
}

// Screen says that a person looked at a screen of an app. Repeatable.
type Screen struct {
	// Who is a UserID or an AnonymousID.
	Who Identifier
	// Name of the screen.
	Name string
	// Properties are a map or a struct; nil for none.
	Properties any
	Meta
}

// Group says that a person belongs to a group, which is an object in a workspace. Repeatable.
type Group struct {
	// Who is a UserID or an AnonymousID.
	Who Identifier
	// GroupID is the id of the group. It is required.
	GroupID string
	// ObjectTypeID is the type of the object, a number in a text. Empty means "1".
	ObjectTypeID string
	// Traits are those of the group, a map or a struct; nil for none.
	Traits any
	// RelationshipAttributes are those of the relationship between the person and the group, a map or a struct; nil for
	// none.
	RelationshipAttributes any
	Meta
}

// Alias merges an identity of a person into another one. Not repeatable. In a batch it is known from the vendor's clients;
// the vendor's document does not list it there.
type Alias struct {
	// PreviousID is the anonymous id or the user id that is merged away. It is required.
	PreviousID string
	// UserID is the id that stays. It is required.
	UserID string
	Meta
}

func (Identify) kind() string { return "identify" }
func (Track) kind() string    { return "track" }
func (Page) kind() string     { return "page" }
func (Screen) kind() string   { return "screen" }
func (Group) kind() string    { return "group" }
func (Alias) kind() string    { return "alias" }

func (m Meta) what() *Meta { return &m }

func (Identify) repeatable() bool { return true }
func (Track) repeatable() bool    { return true }
func (Page) repeatable() bool     { return true }
func (Screen) repeatable() bool   { return true }
func (Group) repeatable() bool    { return true }
func (Alias) repeatable() bool    { return false }

// subject is a person or a group. It is comparable; the zero value means nobody. An alias does not say of which kind its
// previous id is, so that a user id and an anonymous id that are equal are the same subject.
type subject struct {
	id    string
	group bool
}

func (i Identifier) subject() subject {
	switch {
	case i.userID != "":
		return subject{id: i.userID}
	case i.anonymousID != "":
		return subject{id: i.anonymousID}
	}
	return subject{i.groupID, true}
}

func (c Identify) subjects() [2]subject {
	if c.Who.userID != "" && c.Who.anonymousID != "" {
		return [2]subject{{id: c.Who.userID}, {id: c.Who.anonymousID}}
	}
	return [2]subject{c.Who.subject()}
}

func (c Track) subjects() [2]subject  { return [2]subject{c.Who.subject()} }
func (c Page) subjects() [2]subject   { return [2]subject{c.Who.subject()} }
func (c Screen) subjects() [2]subject { return [2]subject{c.Who.subject()} }
func (c Group) subjects() [2]subject  { return [2]subject{c.Who.subject()} }
func (c Alias) subjects() [2]subject  { return [2]subject{{id: c.UserID}, {id: c.PreviousID}} }

// prepare gives a call its id and its time if it has none, and refuses what is no Call of this package.
func prepare(call Call) (Call, error) {
	switch c := call.(type) {
	case Identify:
		c.fill()
		return c, nil
	case Track:
		c.fill()
		return c, nil
	case Page:
		c.fill()
		return c, nil
	case Screen:
		c.fill()
		return c, nil
	case Group:
		c.fill()
		return c, nil
	case Alias:
		c.fill()
		return c, nil
	case tagged:
		return prepare(c.Call)
	case nil:
		return nil, check.Invalid("call", "must not be nil")
	}
	return nil, check.Invalid("call", "must be a value of a call type of this package, not a pointer to one")
}

func (m *Meta) fill() {
	if m.MessageID == "" {
		m.MessageID = ingest.NewID()
	}
	if m.Timestamp.IsZero() {
		m.Timestamp = time.Now().UTC().Truncate(time.Millisecond)
	}
}
