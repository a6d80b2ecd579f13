// Code generated from openapi/esputnik/events.yaml. DO NOT EDIT.

package esputnik

import (
	"context"
	"net/http"
	"time"

	"github.com/engagement-go/engagement/internal/rest"
)

// EventsService records events of contacts, current and past ones.
type EventsService struct{ client *rest.Client }

var opGenerateEventV1 = rest.Operation{
	Name: "Events.SendV1", Method: http.MethodPost, Route: "/v1/event", Quota: "eventV1", Auth: "events",
}

// SendV1 sends one event, with parameters that are texts.
//
// As SendV2, but values are strings: nested JSON must be written as text. It is one of the calls that the token of
// Auth.CreateToken is good for.
//
// The limits of the keys and their forbidden characters are those of SendV2, checked before anything is sent, and so is
// that names are unique. The answer of a success is empty and means accepted. The call has a limit of its own, 350
// requests per second; a body over 20 kB is refused before anything is sent. It is never repeated on its own after it
// may have arrived.
//
// Calls POST /v1/event. Not repeatable: retried only if the request never reached the service or was answered with 429.
// Spends QuotaEventV1.
//
// Vendor documentation: https://docs.yespo.io/docs/how-use-v1event-api-resource
//
// Deprecated: the vendor has deprecated it. Use Send.
func (s *EventsService) SendV1(ctx context.Context, event EventV1, opts ...RequestOption) error {
	req := rest.NewRequest(&opGenerateEventV1)
	req.JSON(&event)
	req.Refuse(validateGenerateEventV1(event))
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opDeletePastEvents = rest.Operation{
	Name: "Events.DeletePast", Method: http.MethodDelete, Route: "/v1/past_events", Quota: "pastEventsDelete", Auth: "events", Repeatable: true,
}

// DeletePast deletes the events that occurred in a period.
//
// Both ends of the period belong to it. The call is off by default; support must enable it for the account. It sends a
// DELETE with a JSON body, and is one of the calls that the token of Auth.CreateToken is good for.
//
// A period whose end lies before its start is refused before anything is sent. The call has a limit of its own, 5
// requests per second. The answer is not documented and is ignored.
//
//   - from: Start of the period, to the minute; belongs to it.
//   - to: End of the period, to the minute; belongs to it.
//
// Calls DELETE /v1/past_events. Repeatable. Spends QuotaPastEventsDelete.
//
// Vendor documentation: https://docs.yespo.io/docs/how-send-past-events
func (s *EventsService) DeletePast(ctx context.Context, from, to time.Time, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeletePastEvents)
	req.CheckRule("from", "required", from)
	req.CheckRule("to", "required", to)
	req.JSON(&struct {
		From LocalTime `json:"from"`
		To   LocalTime `json:"to"`
	}{LocalTimeOf(from), LocalTimeOf(to)})
	req.Refuse(validateDeletePastEvents(from, to))
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGeneratePastEventsV1 = rest.Operation{
	Name: "Events.SendPastV1", Method: http.MethodPost, Route: "/v1/past_events", Quota: "pastEventsV1", Auth: "events",
}

// SendPastV1 imports up to 500 historical events, with parameters that are texts.
//
// As SendPastV2, but values are strings. It is one of the calls that the token of Auth.CreateToken is good for.
//
// The limits of the keys and their forbidden characters are those of SendV2, checked before anything is sent. The call
// has a limit of its own, 100 requests per second, and is never repeated on its own after it may have arrived.
//
//   - events: The events, at most 500.
//
// Calls POST /v1/past_events. Not repeatable: retried only if the request never reached the service or was answered
// with 429. Spends QuotaPastEventsV1.
//
// Vendor documentation: https://docs.yespo.io/docs/how-send-past-events
//
// Deprecated: the vendor has deprecated it. Use SendPast.
func (s *EventsService) SendPastV1(ctx context.Context, events []PastEventV1, opts ...RequestOption) (*PastEventsResult, error) {
	req := rest.NewRequest(&opGeneratePastEventsV1)
	req.CheckRule("events", "required,maxitems=500", events)
	req.Check("events", events)
	req.JSON(&struct {
		Events []PastEventV1 `json:"events"`
	}{events})
	req.Refuse(validateGeneratePastEventsV1(events))
	return rest.Call[PastEventsResult](ctx, s.client, &req, opts)
}

var opGenerateEventV2 = rest.Operation{
	Name: "Events.SendV2", Method: http.MethodPost, Route: "/v2/event", Quota: "eventV2",
}

// SendV2 sends one event, with parameters as pairs of a name and any JSON value.
//
// An event may start a workflow or feed segmentation. Its type is created on first use.
//
// It must name a contact, or it is not accepted: by keyValue, or by a parameter for contact id, external id, email,
// phone or push token. The names the service knows are, in any case: ContactId, Contact_id, Email, EmailAddress,
// UserEmail, ContactEmail, Phone, SMS, PhoneNumber, PushToken, ContactKey, Contact_key. The vendor's specification
// leaves keyValue out of this version, its guides send it.
//
// Names of parameters must be unique, and each parameter needs a name and a value. Some names mean more: contactJson
// holds contact data (text or object: firstname, lastname, sms, town, timeZone, languageCode, profileInputs as a list
// of profileInputId and value, confirmed), which is validated; ip adds countryCode, countryId, regionName, regionId,
// cityName and cityId unless they are there; json with profileInputs is for workflows that update contacts. The types
// orderCreated, orderUpdated, orderDelivered and orderCancelled manage orders of contacts that exist, with items nested
// up to two levels; for these an older guide wants name, cost, url, imageUrl and category on each item.
//
// An event type key has at most 100 characters, a key value 300, a parameter name 100, and none of them may contain < ;
// ’ \ / | " ` ' ^ ? ! , or >; this is checked before anything is sent, and so is that names are unique. A body over
// 20 kB is refused too, before anything is sent; where support has raised that limit, Client.Do sends larger ones.
//
// Expect 400 with a text like "The event should have the following params: [...]" when parameter validation is switched
// on for the type, and 400 with details for an invalid contactJson; a repeat within a minute may be answered with 409
// (a third party's word). The answer of a success is empty and means accepted. The call has a limit of its own, 350
// requests per second, and is never repeated on its own after it may have arrived.
//
// Calls POST /v2/event. Not repeatable: retried only if the request never reached the service or was answered with 429.
// Spends QuotaEventV2.
//
// Vendor documentation: https://docs.yespo.io/docs/how-use-v1event-api-resource
func (s *EventsService) SendV2(ctx context.Context, event EventV2, opts ...RequestOption) error {
	req := rest.NewRequest(&opGenerateEventV2)
	req.JSON(&event)
	req.Refuse(validateGenerateEventV2(event))
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGeneratePastEventsV2 = rest.Operation{
	Name: "Events.SendPastV2", Method: http.MethodPost, Route: "/v2/past_events", Quota: "pastEventsV2",
}

// SendPastV2 imports up to 500 historical events.
//
// No workflows start. Segmentation must be enabled for the event types, and the contacts must have been imported
// before. Each event gets its verdict in results; those that were accepted are processed later.
//
// The limits of the keys and their forbidden characters are those of SendV2, checked before anything is sent. The call
// has a limit of its own, 100 requests per second, and is never repeated on its own after it may have arrived.
//
//   - events: The events, at most 500.
//
// Calls POST /v2/past_events. Not repeatable: retried only if the request never reached the service or was answered
// with 429. Spends QuotaPastEventsV2.
//
// Vendor documentation: https://docs.yespo.io/docs/how-send-past-events
func (s *EventsService) SendPastV2(ctx context.Context, events []PastEventV2, opts ...RequestOption) (*PastEventsResult, error) {
	req := rest.NewRequest(&opGeneratePastEventsV2)
	req.CheckRule("events", "required,maxitems=500", events)
	req.Check("events", events)
	req.JSON(&struct {
		Events []PastEventV2 `json:"events"`
	}{events})
	req.Refuse(validateGeneratePastEventsV2(events))
	return rest.Call[PastEventsResult](ctx, s.client, &req, opts)
}

var opGenerateEventV3 = rest.Operation{
	Name: "Events.Send", Method: http.MethodPost, Route: "/v3/event", Quota: "eventV3",
}

// Send sends one event, with parameters that are a JSON object.
//
// The newest form. An event may start a workflow or feed segmentation; its type is created on first use (known of v2,
// inferred here). Parameters are names with any JSON values, so nothing needs escaping.
//
// The parameters must name a contact; the service looks for contactId, externalCustomerId, email, phone and pushToken,
// in this order. An externalCustomerId that is empty, blank, null or the text "null" is ignored.
//
// An event type key has at most 100 characters, a key value 300, a parameter name 100, and none of them may contain < ;
// ’ \ / | " ` ' ^ ? ! , or >; this is checked before anything is sent. A body over 20 kB is refused too, before
// anything is sent; where support has raised that limit, Client.Do sends larger ones.
//
// When parameter validation is switched on for the event type, a 400 tells the structure that is wanted: as JSON,
// {"params":{"EmailAddress":{"required":true}}}, by one vendor page, or as the text that SendV2 describes by another. A
// repeat within a minute may be answered with 409 (a third party's word). The answer of a success is empty (inferred
// from v1 and v2) and means accepted. The call has a limit of its own, 350 requests per second, and is never repeated
// on its own after it may have arrived.
//
// One third-party document describes another body (eventKey, eventDate, eventData); the vendor's example and a working
// client use the one here.
//
// Calls POST /v3/event. Not repeatable: retried only if the request never reached the service or was answered with 429.
// Spends QuotaEventV3.
//
// Vendor documentation: https://docs.esputnik.com/reference/registerevent_2
func (s *EventsService) Send(ctx context.Context, event Event, opts ...RequestOption) error {
	req := rest.NewRequest(&opGenerateEventV3)
	req.JSON(&event)
	req.Refuse(validateGenerateEventV3(event))
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGeneratePastEventsV3 = rest.Operation{
	Name: "Events.SendPast", Method: http.MethodPost, Route: "/v3/past_events", Quota: "pastEventsV3",
}

// SendPast imports up to 500 historical events, with parameters that are JSON objects.
//
// Only the address and the limit of this call are documented: 100 requests per second. The body and the answer are
// those of v2 with parameters as in Send (inferred); SendPastV2 is the safe choice. As with v2, no workflows start,
// segmentation must be enabled for the event types, and the contacts must exist (inferred).
//
// The limits of the keys and their forbidden characters are those of Send, checked before anything is sent.
//
//   - events: The events, at most 500.
//
// Calls POST /v3/past_events. Not repeatable: retried only if the request never reached the service or was answered
// with 429. Spends QuotaPastEventsV3.
//
// Vendor documentation: https://docs.yespo.io/docs/how-send-past-events
func (s *EventsService) SendPast(ctx context.Context, events []PastEvent, opts ...RequestOption) (*PastEventsResult, error) {
	req := rest.NewRequest(&opGeneratePastEventsV3)
	req.CheckRule("events", "required,maxitems=500", events)
	req.Check("events", events)
	req.JSON(&struct {
		Events []PastEvent `json:"events"`
	}{events})
	req.Refuse(validateGeneratePastEventsV3(events))
	return rest.Call[PastEventsResult](ctx, s.client, &req, opts)
}

// Event is something that a contact did, in the newest form.
type Event struct {
	// Type of the event, at most 100 characters. It may not contain < ; ’ \ / | " ` ' ^ ? ! , or >.
	EventTypeKey string `check:"required,maxlen=100" json:"eventTypeKey"`

	// Key of the event, at most 300 characters, with the same characters forbidden; that this form still accepts it is
	// (inferred).
	KeyValue string `check:"maxlen=300" json:"keyValue,omitempty,omitzero"`

	// Parameters by name, with any JSON values; one of them must name the contact. A name has at most 100 characters, with
	// the same characters forbidden.
	Params map[string]any `json:"params,omitempty,omitzero"`
}

// EventParameter is a parameter of an event, with any JSON value.
type EventParameter struct {
	// Name, at most 100 characters, with the forbidden characters of EventV2.
	Name string `check:"required,maxlen=100" json:"name"`

	// A text or any other JSON value.
	Value any `json:"value"`
}

// EventV1 is something that a contact did, in the first form.
type EventV1 struct {
	// Type of the event, at most 100 characters. It may not contain < ; ’ \ / | " ` ' ^ ? ! , or >.
	EventTypeKey string `check:"required,maxlen=100" json:"eventTypeKey"`

	// Key of the event, at most 300 characters, with the same characters forbidden; may name the contact.
	KeyValue string `check:"maxlen=300" json:"keyValue,omitempty,omitzero"`

	// Parameters, with unique names.
	Params []TextParameter `json:"params,omitempty,omitzero"`
}

// EventV2 is something that a contact did, in the second form.
type EventV2 struct {
	// Type of the event, at most 100 characters. It may not contain < ; ’ \ / | " ` ' ^ ? ! , or >.
	EventTypeKey string `check:"required,maxlen=100" json:"eventTypeKey"`

	// Key of the event, at most 300 characters, with the same characters forbidden; may name the contact.
	KeyValue string `check:"maxlen=300" json:"keyValue,omitempty,omitzero"`

	// Parameters, with unique names.
	Params []EventParameter `json:"params,omitempty,omitzero"`
}

// PastEvent is a historical event with parameters that are a JSON object; its shape is inferred.
type PastEvent struct {
	// Type of the event, at most 100 characters, with the forbidden characters of Event.
	EventTypeKey string `check:"required,maxlen=100" json:"eventTypeKey"`

	// Key of the event, at most 300 characters, with the forbidden characters of Event; required in v2, so here, too
	// (inferred).
	KeyValue string `check:"required,maxlen=300" json:"keyValue"`

	// Parameters by name, with any JSON values.
	Params map[string]any `json:"params,omitempty,omitzero"`

	// When the event occurred.
	Occurred LocalTime `check:"required" json:"occurred"`
}

// PastEventResult is what became of one historical event.
type PastEventResult struct {
	// Accepted, or why not.
	Status PastEventStatus `json:"status,omitempty,omitzero"`
}

// PastEventStatus is the verdict on a historical event. OCCURRED_TIME_TOO_DEPTH means too long ago, SERVER_ERROR that
// the event could not be queued.
type PastEventStatus string

// Values of PastEventStatus. Others that the vendor adds later are kept as they come.
const (
	PastEventStatusAccepted             PastEventStatus = "ACCEPTED"
	PastEventStatusDateFormat           PastEventStatus = "INCORRECT_OCCURRED_DATE_FORMAT"
	PastEventStatusDateRequired         PastEventStatus = "OCCURRED_DATE_IS_REQUIRED"
	PastEventStatusInFuture             PastEventStatus = "OCCURRED_TIME_IN_FUTURE"
	PastEventStatusSegmentationDisabled PastEventStatus = "EVENT_SEGMENTATION_DISABLED"
	PastEventStatusServerError          PastEventStatus = "SERVER_ERROR"
	PastEventStatusTooOld               PastEventStatus = "OCCURRED_TIME_TOO_DEPTH"
)

// PastEventV1 is a historical event with parameters that are texts.
type PastEventV1 struct {
	// Type of the event, at most 100 characters, with the forbidden characters of EventV1.
	EventTypeKey string `check:"required,maxlen=100" json:"eventTypeKey"`

	// Key of the event, at most 300 characters, with the forbidden characters of EventV1.
	KeyValue string `check:"required,maxlen=300" json:"keyValue"`

	// Parameters, with unique names.
	Params []TextParameter `json:"params,omitempty,omitzero"`

	// When the event occurred. The specification leaves it optional, but an event without it is refused.
	Occurred LocalTime `check:"required" json:"occurred"`
}

// PastEventV2 is a historical event.
type PastEventV2 struct {
	// Type of the event, at most 100 characters, with the forbidden characters of EventV2.
	EventTypeKey string `check:"required,maxlen=100" json:"eventTypeKey"`

	// Key of the event, at most 300 characters, with the forbidden characters of EventV2.
	KeyValue string `check:"required,maxlen=300" json:"keyValue"`

	// Parameters, with unique names.
	Params []EventParameter `json:"params,omitempty,omitzero"`

	// When the event occurred. The specification leaves it optional, but an event without it is refused.
	Occurred LocalTime `check:"required" json:"occurred"`
}

// PastEventsResult is what became of historical events.
type PastEventsResult struct {
	// One row per event; a single one may arrive as an object (inferred).
	Results []PastEventResult `json:"results,omitempty,omitzero"`

	// Number of events that were accepted.
	SuccessCount int64 `json:"successCount,omitempty,omitzero"`

	// Number of events that were refused.
	ErrorCount int64 `json:"errorCount,omitempty,omitzero"`
}

// TextParameter is a parameter of an event, with a text for its value.
type TextParameter struct {
	// Name, at most 100 characters, with the forbidden characters of EventV1.
	Name string `check:"required,maxlen=100" json:"name"`

	// Value; JSON must be written as text.
	Value string `json:"value"`
}
