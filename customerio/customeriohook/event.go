package customeriohook

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/hook"
	"github.com/engagement-go/engagement/internal/lenient"
)

// ObjectType is what an event is about.
type ObjectType string

// The object types. Others that the vendor adds later are kept as they come.
const (
	ObjectCustomer ObjectType = "customer"
	ObjectEmail    ObjectType = "email"
	ObjectSMS      ObjectType = "sms"
	ObjectWhatsApp ObjectType = "whatsapp"
	ObjectPush     ObjectType = "push"
	ObjectInApp    ObjectType = "in_app"
	ObjectSlack    ObjectType = "slack"
	ObjectWebhook  ObjectType = "webhook"
)

// Metric is what happened.
type Metric string

// The metrics. Event.Known says whether the vendor documents one for an object type. Others that the vendor adds later
// are kept as they come.
const (
	MetricSubscribed         Metric = "subscribed"
	MetricUnsubscribed       Metric = "unsubscribed"
	MetricPreferencesChanged Metric = "cio_subscription_preferences_changed"
	MetricDrafted            Metric = "drafted"
	MetricAttempted          Metric = "attempted"
	MetricSent               Metric = "sent"
	MetricDelivered          Metric = "delivered"
	MetricDeferred           Metric = "deferred"
	MetricOpened             Metric = "opened"
	MetricClicked            Metric = "clicked"
	MetricConverted          Metric = "converted"
	MetricBounced            Metric = "bounced"
	MetricDropped            Metric = "dropped"
	MetricSpammed            Metric = "spammed"
	MetricFailed             Metric = "failed"
	MetricUndeliverable      Metric = "undeliverable"
	MetricReplied            Metric = "replied"
)

// metricsOf lists the metrics that the vendor documents for an object type.
func metricsOf(o ObjectType) []Metric {
	switch o {
	case ObjectCustomer:
		return []Metric{MetricSubscribed, MetricUnsubscribed, MetricPreferencesChanged}
	case ObjectEmail:
		return []Metric{
			MetricDrafted, MetricAttempted, MetricSent, MetricDelivered, MetricDeferred, MetricOpened, MetricClicked, MetricConverted,
			MetricUnsubscribed, MetricBounced, MetricDropped, MetricSpammed, MetricFailed, MetricUndeliverable,
		}
	case ObjectSMS:
		return []Metric{
			MetricDrafted, MetricAttempted, MetricSent, MetricDelivered, MetricClicked, MetricConverted, MetricBounced, MetricFailed,
			MetricUndeliverable, MetricReplied, MetricDropped,
		}
	case ObjectWhatsApp:
		return []Metric{
			MetricDrafted, MetricAttempted, MetricSent, MetricDelivered, MetricOpened, MetricClicked, MetricConverted, MetricBounced,
			MetricDropped, MetricFailed, MetricUndeliverable, MetricReplied,
		}
	case ObjectPush:
		return []Metric{
			MetricDrafted, MetricAttempted, MetricSent, MetricDelivered, MetricOpened, MetricClicked, MetricConverted, MetricBounced,
			MetricDropped, MetricFailed, MetricUndeliverable,
		}
	case ObjectInApp:
		return []Metric{
			MetricDrafted, MetricAttempted, MetricSent, MetricOpened, MetricClicked, MetricConverted, MetricFailed, MetricUndeliverable,
		}
	case ObjectSlack, ObjectWebhook:
		return []Metric{
			MetricDrafted, MetricAttempted, MetricSent, MetricClicked, MetricConverted, MetricFailed, MetricUndeliverable,
		}
	}
	return nil
}

// Event is one thing that happened.
type Event struct {
	// ID identifies the event. It is a ULID.
	ID string
	// ObjectType is what the event is about. It decides the type of Data, except where the metric says that something
	// happened to a person: the data are a *Customer then, and the object type is since 2026 the channel that caused it.
	ObjectType ObjectType
	// Metric is what happened.
	Metric Metric
	// Timestamp is when it happened, in whole seconds; zero when the event does not say.
	Timestamp time.Time
	// Data is what the event says: *Customer, *Email, *SMS, *WhatsApp, *Push, *InApp, *Slack or *Webhook, or *Unknown for
	// an object type that this package does not know, and for data that is no JSON object. It is never nil. A member in a
	// form that cannot be read is left out, and an event without ID, ObjectType or Metric is one that the vendor does not
	// document: Body has it all.
	Data Data
	// Body is the body as it came, without a byte order mark. It holds people's data.
	Body []byte
}

// Known reports whether the vendor documents the metric for the object type. Events that are not known are read as far
// as they can be.
func (e *Event) Known() bool {
	if _, ok := e.Data.(*Customer); ok {
		return slices.Contains(metricsOf(ObjectCustomer), e.Metric)
	}
	return slices.Contains(metricsOf(e.ObjectType), e.Metric)
}

// wireEvent is the vendor's form of an event.
type wireEvent struct {
	EventID      string              `json:"event_id,omitzero"`
	ObjectType   ObjectType          `json:"object_type,omitzero"`
	Misspelled   ObjectType          `json:"object_type_type,omitzero"` // in the vendor's schema of one event
	DeliveryType ObjectType          `json:"delivery_type,omitzero"`    // in the same event in 2025
	Metric       Metric              `json:"metric,omitzero"`
	Timestamp    engagement.UnixTime `json:"timestamp,omitzero"`
	Data         json.RawMessage     `json:"data,omitempty"`
}

// Parse reads an event from a body whose signature was checked, or does not matter, or from an event that was written as
// JSON. A body that is no JSON object is an error that wraps ErrInvalidBody. Any other is an event, with as much of it as
// could be read: to refuse one would make the service hold back all that come after it, for days.
func Parse(body []byte) (*Event, error) {
	var wire wireEvent
	body = bytes.TrimPrefix(body, hook.ByteOrderMark)
	if !isObject(body) || lenient.Decode(body, &wire) != nil {
		return nil, fmt.Errorf("%w: it is no JSON object", ErrInvalidBody)
	}
	e := &Event{
		ID: wire.EventID, ObjectType: cmp.Or(wire.ObjectType, wire.Misspelled, wire.DeliveryType), Metric: wire.Metric,
		Timestamp: wire.Timestamp.Time, Data: &Unknown{Raw: bytes.Clone(wire.Data)}, Body: bytes.Clone(body),
	}
	if data := newData(e.ObjectType, e.Metric, wire.Data); data != nil && isObject(wire.Data) && lenient.Decode(wire.Data, data) == nil {
		e.Data = data
	}
	return e, nil
}

// MarshalJSON writes the event as the vendor does, so that it can wait in a queue: Parse and UnmarshalJSON read the same
// event again. It writes Body, in which only white space and escapes may change. An event without Body is written from its
// other fields; set Body to nil after changing them.
func (e Event) MarshalJSON() ([]byte, error) {
	if len(e.Body) > 0 {
		return e.Body, nil
	}
	wire := wireEvent{EventID: e.ID, ObjectType: e.ObjectType, Metric: e.Metric, Timestamp: engagement.UnixTimeOf(e.Timestamp)}
	switch data := e.Data.(type) {
	case nil:
	case *Unknown:
		wire.Data = data.Raw
	default:
		var err error
		if wire.Data, err = json.Marshal(data); err != nil {
			return nil, err
		}
	}
	return json.Marshal(wire)
}

// UnmarshalJSON reads an event as Parse does.
func (e *Event) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		return nil
	}
	parsed, err := Parse(data)
	if err != nil {
		return err
	}
	*e = *parsed
	return nil
}

func isObject(data []byte) bool { return bytes.HasPrefix(bytes.TrimLeft(data, " \t\r\n"), []byte("{")) }

func hasMember(object []byte, name string) (found bool) {
	lenient.Members(object, func(member, _ []byte) bool {
		found = string(member) == name
		return !found
	})
	return found
}

// newData returns the type of the data of an event, nil if it is unknown. The type of an event of a person follows from
// the metric: since 2026 the object type is then the channel that caused it.
func newData(o ObjectType, metric Metric, data []byte) Data {
	switch metric {
	case MetricSubscribed, MetricPreferencesChanged:
		return new(Customer)
	case MetricUnsubscribed:
		if hasMember(data, "email_address") { // that of a message has a recipient
			return new(Customer)
		}
	}
	switch o {
	case ObjectCustomer:
		return new(Customer)
	case ObjectEmail:
		return new(Email)
	case ObjectSMS:
		return new(SMS)
	case ObjectWhatsApp:
		return new(WhatsApp)
	case ObjectPush:
		return new(Push)
	case ObjectInApp:
		return new(InApp)
	case ObjectSlack:
		return new(Slack)
	case ObjectWebhook:
		return new(Webhook)
	}
	return nil
}
