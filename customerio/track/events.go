package track

import (
	"context"
	"time"

	"github.com/oklog/ulid/v2"

	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/ingest"
	"github.com/engagement-go/engagement/internal/lenient"
	"github.com/engagement-go/engagement/internal/rest"
)

func checkEventID(id string) error {
	if _, err := ulid.ParseStrict(id); err != nil {
		return check.Invalid("ID", "must be a ULID, or empty for a new one")
	}
	return nil
}

// Event is a PersonEvent, a PageView or a ScreenView.
type Event interface {
	Operation
	v1() v1Event
}

// v1Event is what events have in common in version 1.
type v1Event struct {
	kind       string
	person     Identifier
	name       string
	maxName    int
	id         string
	timestamp  time.Time
	attributes any
}

func (op PersonEvent) v1() v1Event {
	return v1Event{"event", op.Person, op.Name, maxEventName, op.ID, op.Timestamp, op.Attributes}
}

func (op PageView) v1() v1Event {
	return v1Event{"page", op.Person, op.Name, 0, op.ID, op.Timestamp, op.Attributes}
}

func (op ScreenView) v1() v1Event {
	return v1Event{"screen", op.Person, op.Name, 0, op.ID, op.Timestamp, op.Attributes}
}

// Track records an event of a person, a page view or a screen view.
//
// The person is named by ID, Email or CioID, and is created if necessary (inferred). TrackAnonymous takes events of
// visitors, and Operations.Send takes a phone number, too.
//
// Calls POST /api/v1/customers/{identifier}/events. Repeatable: an event without an ID gets one before it is sent, by
// which the service recognises a repeat.
func (s *EventsService) Track(ctx context.Context, event Event, opts ...RequestOption) error {
	req := rest.NewRequest(&opTrack)
	e, err := prepareEvent(event)
	if err != nil {
		return s.client.Fail(opTrack.Name, err)
	}
	req.Path("person", e.person.path(&req))
	body, err := e.appendJSON(newBody(), "")
	req.Refuse(err)
	req.Raw(jsonType, body)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

// TrackAnonymous records an event of a visitor who is not known yet.
//
// The Person of the event is an AnonymousID. People.Identify with that anonymous_id among the attributes makes it an event
// of the person. An event whose Person is the zero value is an invitation: its attributes must have a recipient, to which
// the message goes that the event triggers.
//
// Calls POST /api/v1/events. Repeatable: an event without an ID gets one before it is sent, by which the service
// recognises a repeat.
func (s *EventsService) TrackAnonymous(ctx context.Context, event Event, opts ...RequestOption) error {
	req := rest.NewRequest(&opTrackAnonymous)
	e, err := prepareEvent(event)
	if err != nil {
		return s.client.Fail(opTrackAnonymous.Name, err)
	}
	anonymousID := e.person.value
	switch {
	case e.person != (Identifier{}):
		req.Refuse(e.person.check("Person", byAnonymousID))
	case !hasRecipient(e.attributes):
		req.Refuse(check.Invalid("Attributes.recipient", "must be set in an event without an AnonymousID"))
	}
	body, err := e.appendJSON(newBody(), anonymousID)
	req.Refuse(err)
	req.Raw(jsonType, body)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

func prepareEvent(event Event) (v1Event, error) {
	op, err := prepare(event)
	if err != nil {
		return v1Event{}, err
	}
	return op.(Event).v1(), nil
}

func (e *v1Event) appendJSON(dst []byte, anonymousID string) ([]byte, error) {
	w := newWriter(dst)
	w.Required(`{"name":`, "Name", e.name, e.maxName)
	w.Optional(`,"anonymous_id":`, "Person", anonymousID)
	w.Optional(`,"id":`, "ID", e.id)
	w.Raw(`,"type":"` + e.kind + `"`)
	w.time(`,"timestamp":`, "Timestamp", e.timestamp)
	w.Object(`,"data":`, "Attributes", e.attributes, eventLimits)
	return w.End()
}

// hasRecipient reports whether data of an event have a recipient.
func hasRecipient(attributes any) bool {
	if attributes == nil {
		return false
	}
	object, err := ingest.AppendObject(nil, "Attributes", attributes, ingest.Limits{})
	if err != nil {
		return true // the encoding says what is wrong
	}
	found := false
	lenient.Members(object, func(name, value []byte) bool {
		found = string(name) == "recipient" && len(value) > len(`""`) && value[0] == '"'
		return !found
	})
	return found
}
