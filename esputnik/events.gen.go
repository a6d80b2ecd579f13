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

// SendV1 sends an event, with parameters that are texts.
//
// It is SendV2 with values that are texts: nested JSON must be written as text. The call takes the token of
// Auth.CreateToken, see WithEventsToken.
//
// The rules are those of SendV2, and are checked before anything is sent. The limit is 350 requests per second.
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

// DeletePast deletes the past events of a period.
//
// Both ends are part of the period. A period that ends before it starts is refused before anything is sent. Support
// must enable the call for the account. The call takes the token of Auth.CreateToken, see WithEventsToken. The limit is
// 5 requests per second.
//
//   - from: Start of the period, to the minute.
//   - to: End of the period, to the minute.
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

// SendPastV1 imports up to 500 past events, with parameters that are texts.
//
// It is SendPastV2 with values that are texts. The call takes the token of Auth.CreateToken, see WithEventsToken.
//
// The rules are those of SendV2, and are checked before anything is sent. The limit is 100 requests per second.
//
//   - events: Events, at most 500.
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

// SendV2 sends an event, with parameters as a list.
//
// An event can start a workflow and feed segmentation. Its type is created on first use. Success means that the event
// is accepted.
//
// The event must identify a contact, with KeyValue or with a parameter that has one of these names, in any case:
// ContactId, Contact_id, Email, EmailAddress, UserEmail, ContactEmail, Phone, SMS, PhoneNumber, PushToken, ContactKey,
// Contact_key. The vendor's specification has no KeyValue in this version; its guides have it.
//
// Some parameters have a meaning. contactJson is the data of a contact, as text or as an object, and is validated:
// firstname, lastname, sms, town, timeZone, languageCode, confirmed, and profileInputs, a list of profileInputId and
// value. ip adds countryCode, countryId, regionName, regionId, cityName and cityId, unless they are set. json with
// profileInputs is for workflows that update contacts. The types orderCreated, orderUpdated, orderDelivered and
// orderCancelled manage orders of contacts that exist, with items nested up to two levels. An older guide requires
// name, cost, url, imageUrl and category for such items.
//
// EventTypeKey, KeyValue and the names of parameters must not contain < ; ’ \ / | " ` ' ^ ? ! , or >. Names must be
// unique, and each parameter needs a value. An event can have 20 kB, see MaxEventBytes. These rules are checked before
// anything is sent.
//
// If the type of the event is set to be validated, a wrong event is answered with 400 and a text such as "The event
// should have the following params: [...]". An invalid contactJson is answered with 400. An event that is sent again
// within a minute can be answered with 409, according to a third party. The limit is 350 requests per second.
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

// SendPastV2 imports up to 500 past events, with parameters as a list.
//
// Past events start no workflows. Segmentation must be enabled for their types, and their contacts must exist. The
// result has a status for each event; Err and Errors turn it into errors. Accepted events are processed later.
// SendPastV2All imports any number of events.
//
// The rules for keys and names are those of SendV2, and are checked before anything is sent. The limit is 100 requests
// per second.
//
//   - events: Events, at most 500.
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

// Send sends an event, with parameters of any JSON type.
//
// An event can start a workflow and feed segmentation. Its type is created on first use (documented for v2, inferred
// here). Success means that the event is accepted.
//
// The parameters must identify a contact: the service looks for contactId, externalCustomerId, email, phone and
// pushToken, in this order. It ignores an externalCustomerId that is empty, blank, null or the text "null".
//
// EventTypeKey, KeyValue and the names of parameters must not contain < ; ’ \ / | " ` ' ^ ? ! , or >. An event can
// have 20 kB, see MaxEventBytes. These rules are checked before anything is sent.
//
// If the type of the event is set to be validated, a wrong event is answered with 400, and Error.Fields or
// Error.Message has the parameters that it needs. An event that is sent again within a minute can be answered with 409,
// according to a third party. The limit is 350 requests per second.
//
// The body follows the vendor's example and a client in use. A document of a third party has another one.
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

// SendPast imports up to 500 past events, with parameters of any JSON type.
//
// The vendor documents only the path and the limit of this call, 100 requests per second. Its body and its answer are
// inferred from SendPastV2 and Send. SendPastV2 is the safe choice. SendPastAll imports any number of events.
//
// The rules are those of SendPastV2 and Send (inferred). Those for keys and names are checked before anything is sent.
//
//   - events: Events, at most 500.
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

// Event is something that a contact did.
type Event struct {
	// Type of the event, at most 100 characters, with the forbidden characters of Events.Send.
	EventTypeKey string `check:"required,maxlen=100" json:"eventTypeKey"`

	// Key of the event, at most 300 characters, with the forbidden characters of Events.Send. That this form takes it is
	// inferred.
	KeyValue string `check:"maxlen=300" json:"keyValue,omitempty,omitzero"`

	// Parameters by name, with values of any JSON type. One must identify the contact. A name has at most 100 characters,
	// with the forbidden characters of Events.Send.
	Params map[string]any `json:"params,omitempty,omitzero"`
}

// EventParameter is a parameter of an event, with a value of any JSON type.
type EventParameter struct {
	// Name, at most 100 characters, with the forbidden characters of Events.SendV2.
	Name string `check:"required,maxlen=100" json:"name"`

	// Value of any JSON type.
	Value any `json:"value"`
}

// EventV1 is something that a contact did, in the form of version 1.
type EventV1 struct {
	// Type of the event, at most 100 characters, with the forbidden characters of Events.SendV2.
	EventTypeKey string `check:"required,maxlen=100" json:"eventTypeKey"`

	// Key of the event, at most 300 characters, with the forbidden characters of Events.SendV2. It can identify the
	// contact.
	KeyValue string `check:"maxlen=300" json:"keyValue,omitempty,omitzero"`

	// Parameters, with unique names.
	Params []TextParameter `json:"params,omitempty,omitzero"`
}

// EventV2 is something that a contact did, in the form of version 2.
type EventV2 struct {
	// Type of the event, at most 100 characters, with the forbidden characters of Events.SendV2.
	EventTypeKey string `check:"required,maxlen=100" json:"eventTypeKey"`

	// Key of the event, at most 300 characters, with the forbidden characters of Events.SendV2. It can identify the
	// contact.
	KeyValue string `check:"maxlen=300" json:"keyValue,omitempty,omitzero"`

	// Parameters, with unique names.
	Params []EventParameter `json:"params,omitempty,omitzero"`
}

// PastEvent is an event of the past. Its form is inferred.
type PastEvent struct {
	// Type of the event, at most 100 characters, with the forbidden characters of Events.Send.
	EventTypeKey string `check:"required,maxlen=100" json:"eventTypeKey"`

	// Key of the event, at most 300 characters, with the forbidden characters of Events.Send. It is required in v2.
	KeyValue string `check:"required,maxlen=300" json:"keyValue"`

	// Parameters by name, with values of any JSON type.
	Params map[string]any `json:"params,omitempty,omitzero"`

	// When the event occurred.
	Occurred LocalTime `check:"required" json:"occurred"`
}

// PastEventResult is the result for one past event.
type PastEventResult struct {
	// PastEventStatusAccepted, or the reason of the refusal.
	Status PastEventStatus `json:"status,omitempty,omitzero"`
}

// PastEventStatus is the result for a past event. OCCURRED_TIME_TOO_DEPTH means too long ago, SERVER_ERROR that the
// event could not be queued.
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

// PastEventV1 is an event of the past, in the form of version 1.
type PastEventV1 struct {
	// Type of the event, at most 100 characters, with the forbidden characters of Events.SendV2.
	EventTypeKey string `check:"required,maxlen=100" json:"eventTypeKey"`

	// Key of the event, at most 300 characters, with the forbidden characters of Events.SendV2.
	KeyValue string `check:"required,maxlen=300" json:"keyValue"`

	// Parameters, with unique names.
	Params []TextParameter `json:"params,omitempty,omitzero"`

	// When the event occurred. The vendor's specification has it optional, but an event without it is refused.
	Occurred LocalTime `check:"required" json:"occurred"`
}

// PastEventV2 is an event of the past, in the form of version 2.
type PastEventV2 struct {
	// Type of the event, at most 100 characters, with the forbidden characters of Events.SendV2.
	EventTypeKey string `check:"required,maxlen=100" json:"eventTypeKey"`

	// Key of the event, at most 300 characters, with the forbidden characters of Events.SendV2.
	KeyValue string `check:"required,maxlen=300" json:"keyValue"`

	// Parameters, with unique names.
	Params []EventParameter `json:"params,omitempty,omitzero"`

	// When the event occurred. The vendor's specification has it optional, but an event without it is refused.
	Occurred LocalTime `check:"required" json:"occurred"`
}

// PastEventsResult is the result of importing past events.
type PastEventsResult struct {
	// A row per event, in the same order; a single one may arrive as an object (inferred).
	Results []PastEventResult `json:"results,omitempty,omitzero"`

	// Number of events that were accepted.
	SuccessCount int64 `json:"successCount,omitempty,omitzero"`

	// Number of events that were refused.
	ErrorCount int64 `json:"errorCount,omitempty,omitzero"`
}

// TextParameter is a parameter of an event, with a text as its value.
type TextParameter struct {
	// Name, at most 100 characters, with the forbidden characters of Events.SendV2.
	Name string `check:"required,maxlen=100" json:"name"`

	// Value. JSON must be written as text.
	Value string `json:"value"`
}
