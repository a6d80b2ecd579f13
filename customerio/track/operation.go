package track

import (
	"time"

	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/ingest"
)

// Operation is something that happens to a person, an object or a delivery, for OperationsService. The types are
//
//   - of a person: IdentifyPerson, DeletePerson, SuppressPerson, UnsuppressPerson, MergePeople, PersonEvent, PageView,
//     ScreenView, ViewedContent, ClickedContent, AddRelationships, DeleteRelationships, AddDevice, DeleteDevice;
//   - of an object: IdentifyObject, IdentifyObjectAnonymously, DeleteObject, AddObjectRelationships,
//     DeleteObjectRelationships;
//   - of a delivery: DeliveryEvent.
//
// Attributes are a map or a struct that encodes as a JSON object. Integers are sent with all digits. In a map, nil is sent as
// null, which removes an attribute. NaN, text that is not UTF-8 and values that do not encode as an object are refused.
type Operation interface {
	// appendJSON appends the operation in the form of version 2, or says what is wrong with it.
	appendJSON(dst []byte) ([]byte, error)
	// subjects are what the operation is about, at most two. Operations about the same subject stay in their order.
	subjects() [2]subject
	// repeatable reports whether the operation may be sent again if it may have arrived.
	repeatable() bool
}

// subject is a person, an object or a delivery. It is comparable; the zero value means nothing.
type subject struct {
	kind  identifierKind
	value string
	typ   string // of an object
}

// Kinds of subjects beside those of people.
const (
	bySubjectObject identifierKind = 100 + iota
	bySubjectCioObject
	bySubjectDelivery
)

func (i Identifier) subject() subject { return subject{kind: i.kind, value: i.value} }

func (i ObjectIdentifier) subject() subject {
	if i.cioID != "" {
		return subject{kind: bySubjectCioObject, value: i.cioID}
	}
	return subject{kind: bySubjectObject, value: i.id, typ: i.typeID}
}

// prepare gives an event an id if it has none, and refuses what is no Operation of this package.
func prepare(op Operation) (Operation, error) {
	switch op := op.(type) {
	case PersonEvent:
		if op.ID == "" {
			op.ID = ingest.NewID()
			return op, nil
		}
		return op, checkEventID(op.ID)
	case PageView:
		if op.ID == "" {
			op.ID = ingest.NewID()
			return op, nil
		}
		return op, checkEventID(op.ID)
	case ScreenView:
		if op.ID == "" {
			op.ID = ingest.NewID()
			return op, nil
		}
		return op, checkEventID(op.ID)
	case IdentifyPerson, DeletePerson, SuppressPerson, UnsuppressPerson, MergePeople, ViewedContent, ClickedContent,
		AddRelationships, DeleteRelationships, AddDevice, DeleteDevice,
		IdentifyObject, IdentifyObjectAnonymously, DeleteObject, AddObjectRelationships, DeleteObjectRelationships,
		DeliveryEvent:
		return op, nil
	case tagged:
		return prepare(op.Operation)
	case nil:
		return nil, check.Invalid("operation", "must not be nil")
	}
	return nil, check.Invalid("operation", "must be a value of an operation type of this package, not a pointer to one")
}

// ObjectRelationship joins a person to an object.
type ObjectRelationship struct {
	// Object is the object.
	Object ObjectIdentifier
	// Attributes are those of the relationship, a map or a struct of up to 100,000 bytes, and less in an operation, which has
	// up to MaxOperationBytes; nil for none.
	Attributes any
}

// PersonRelationship joins an object to a person.
type PersonRelationship struct {
	// Person is named by ID, Email or CioID, or by AnonymousID in IdentifyObjectAnonymously.
	Person Identifier
	// Attributes are those of the relationship, a map or a struct; nil for none. MaxOperationBytes bounds them.
	Attributes any
}

// Device is what push messages are sent to.
type Device struct {
	// Token identifies the device. It is required.
	Token string
	// Platform is required.
	Platform Platform
	// LastUsed is when the device was last used; zero for unknown.
	LastUsed time.Time
	// Attributes are those of the device, a map or a struct; nil for none.
	Attributes any
}

// IdentifyPerson creates or updates a person, as People.Identify does. Repeatable.
type IdentifyPerson struct {
	// Person is required.
	Person Identifier
	// Attributes are a map or a struct with up to 300 members, whose names have up to 150 bytes and whose texts up to 1000;
	// nil for none. Attributes that are not sent stay as they are. An anonymous_id among them makes events with that
	// AnonymousID events of the person, unsubscribed stops all messages.
	Attributes any
	// CreatedAt is the attribute created_at, when the person was created in your system; zero leaves it as it is.
	CreatedAt time.Time
	// Topics are subscription preferences: whether the person wants to hear of a topic, by topic_ and its id, "topic_1".
	Topics map[string]bool
	// UpdateOnly updates a person and creates none.
	UpdateOnly bool
	// Timestamp is when the attributes had these values. It lets the service put late updates in order. Zero means the
	// time of arrival.
	Timestamp time.Time
	// Relationships are added to those that the person has.
	Relationships []ObjectRelationship
}

// DeletePerson deletes a person. Later operations create the person again. Repeatable.
type DeletePerson struct{ Person Identifier }

// SuppressPerson deletes a person for good, until UnsuppressPerson. Repeatable.
type SuppressPerson struct{ Person Identifier }

// UnsuppressPerson lets a suppressed person be created again. The deleted profile does not come back. Repeatable.
type UnsuppressPerson struct{ Person Identifier }

// MergePeople merges the secondary person into the primary one, and deletes the secondary one. It cannot be undone. Both
// are named by ID, Email or CioID. Not repeatable.
type MergePeople struct{ Primary, Secondary Identifier }

// PersonEvent is an event of a person, who is created if necessary (inferred). Repeatable: the service recognises the ID
// of an event that it has.
type PersonEvent struct {
	// Person is required. An AnonymousID is a visitor.
	Person Identifier
	// Name is required, and has up to 100 bytes.
	Name string
	// ID is a ULID by which the service recognises a repeated event. An event without one gets one before it is sent.
	ID string
	// Timestamp is when the event happened. Zero means the time of arrival, which may be later if the event waits.
	Timestamp time.Time
	// Attributes are data of the event, a map or a struct of up to 100,000 bytes, and less in an operation, which has up to
	// MaxOperationBytes; nil for none. Members recipient, from_address and reply_to replace those of a message that the event
	// triggers.
	Attributes any
}

// PageView is a page that a person looked at. Repeatable, as a PersonEvent is.
type PageView struct {
	// Person is required. An AnonymousID is a visitor.
	Person Identifier
	// Name of the page is required, in most cases its address or title.
	Name string
	// ID is a ULID as in PersonEvent.
	ID string
	// Timestamp is when the page was looked at. Zero means the time of arrival.
	Timestamp time.Time
	// Attributes are data of the view as in PersonEvent, such as url, title, path, search, referrer and keywords.
	Attributes any
}

// ScreenView is a screen of an app that a person looked at. Repeatable, as a PersonEvent is.
type ScreenView struct {
	// Person is required. An AnonymousID is a visitor.
	Person Identifier
	// Name of the screen is required.
	Name string
	// ID is a ULID as in PersonEvent.
	ID string
	// Timestamp is when the screen was looked at. Zero means the time of arrival.
	Timestamp time.Time
	// Attributes are data of the view as in PersonEvent.
	Attributes any
}

// ViewedContent says that a person saw content of an in-app message. It is known from a client of a third party, and not
// from the vendor. Not repeatable: it has no id.
type ViewedContent struct {
	// Person is required.
	Person Identifier
	// Timestamp is when it happened. Zero means the time of arrival.
	Timestamp time.Time
	// Attributes are data as in PersonEvent.
	Attributes any
}

// ClickedContent says that a person clicked content of an in-app message. It is known from a client of a third party, and
// not from the vendor. Not repeatable: it has no id.
type ClickedContent struct {
	// Person is required.
	Person Identifier
	// Timestamp is when it happened. Zero means the time of arrival.
	Timestamp time.Time
	// Attributes are data as in PersonEvent.
	Attributes any
}

// AddRelationships joins a person to objects. Repeatable.
type AddRelationships struct {
	// Person is required.
	Person Identifier
	// Relationships are required.
	Relationships []ObjectRelationship
}

// DeleteRelationships parts a person from objects. Repeatable.
type DeleteRelationships struct {
	// Person is required.
	Person Identifier
	// Relationships are required.
	Relationships []ObjectRelationship
}

// AddDevice adds a device to a person, or updates it. Repeatable.
type AddDevice struct {
	// Person is required.
	Person Identifier
	// Device is required.
	Device Device
}

// DeleteDevice removes a device from a person. Repeatable.
type DeleteDevice struct {
	// Person is required.
	Person Identifier
	// Token of the device is required.
	Token string
}

// IdentifyObject creates or updates an object. Repeatable.
type IdentifyObject struct {
	// Object is required. A CioObjectID updates only.
	Object ObjectIdentifier
	// Attributes are a map or a struct; nil for none. MaxOperationBytes bounds them.
	Attributes any
	// Relationships are added to those that the object has.
	Relationships []PersonRelationship
}

// IdentifyObjectAnonymously creates or updates an object, and joins it to visitors who are not known yet. Repeatable.
type IdentifyObjectAnonymously struct {
	// Object is required. A CioObjectID updates only.
	Object ObjectIdentifier
	// Attributes are a map or a struct; nil for none. MaxOperationBytes bounds them.
	Attributes any
	// Relationships name visitors by AnonymousID.
	Relationships []PersonRelationship
}

// DeleteObject deletes an object. Repeatable.
type DeleteObject struct{ Object ObjectIdentifier }

// AddObjectRelationships joins an object to people. Repeatable.
type AddObjectRelationships struct {
	// Object is required.
	Object ObjectIdentifier
	// Relationships are required.
	Relationships []PersonRelationship
}

// DeleteObjectRelationships parts an object from people. Repeatable.
type DeleteObjectRelationships struct {
	// Object is required.
	Object ObjectIdentifier
	// Relationships are required.
	Relationships []PersonRelationship
}

// DeliveryEvent says what became of a push message on a device. Not repeatable.
type DeliveryEvent struct {
	// DeliveryID is required: the CIO-Delivery-ID of the message.
	DeliveryID string
	// Metric is MetricOpened, MetricConverted or MetricDelivered.
	Metric Metric
	// DeviceToken is required.
	DeviceToken string
}
