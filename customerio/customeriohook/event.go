package customeriohook

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"time"

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
	// ID tells the event from all others. It is a ULID.
	ID string
	// ObjectType is what the event is about. It decides the type of Data.
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
	// Body is the body as it came. It holds people's data.
	Body []byte
}

// Known reports whether the vendor documents the metric for the object type. Events that are not known are read as far
// as they can be.
func (e *Event) Known() bool { return slices.Contains(metricsOf(e.ObjectType), e.Metric) }

// Parse reads an event from a body whose signature was checked, or does not matter. A body that is no JSON object is an
// error that wraps ErrInvalidBody. Any other is an event, with as much of it as could be read: to refuse one would make the
// service hold back all that come after it, for days.
func Parse(body []byte) (*Event, error) {
	var wire struct {
		EventID    string          `json:"event_id"`
		ObjectType ObjectType      `json:"object_type"`
		Misspelled ObjectType      `json:"object_type_type"` // the vendor's schema of one event
		Metric     Metric          `json:"metric"`
		Timestamp  int64           `json:"timestamp"`
		Data       json.RawMessage `json:"data"`
	}
	if !isObject(body) || !json.Valid(body) {
		return nil, fmt.Errorf("%w: it is no JSON object", ErrInvalidBody)
	}
	read(body, &wire)
	e := &Event{ID: wire.EventID, ObjectType: wire.ObjectType, Metric: wire.Metric, Body: bytes.Clone(body)}
	if e.ObjectType == "" {
		e.ObjectType = wire.Misspelled
	}
	if wire.Timestamp != 0 {
		e.Timestamp = time.Unix(wire.Timestamp, 0).UTC()
	}
	e.Data = newData(e.ObjectType)
	if _, unknown := e.Data.(*Unknown); unknown || !isObject(wire.Data) {
		e.Data = &Unknown{Raw: bytes.Clone(wire.Data)}
	} else {
		read(wire.Data, e.Data)
	}
	return e, nil
}

func isObject(data []byte) bool { return bytes.HasPrefix(bytes.TrimLeft(data, " \t\r\n"), []byte("{")) }

// read decodes data. Members in a form that even lenient.Decode cannot make fit are left out: one odd id must not hide a
// bounce.
func read(data []byte, out any) {
	if lenient.Decode(data, out) != nil {
		_ = json.Unmarshal(data, out) // skips what does not fit, and goes on
	}
}

func newData(o ObjectType) Data {
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
	return new(Unknown)
}
