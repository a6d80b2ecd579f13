// Code generated from openapi/engage/events.yaml. DO NOT EDIT.

package engage

import (
	"context"
	"net/http"
	"time"

	"github.com/engagement-go/engagement/internal/rest"
)

// EventsService records what users do.
type EventsService struct{ client *rest.Client }

var opTrackEvent = rest.Operation{
	Name: "Events.Track", Method: http.MethodPost, Route: "/users/{uid}/events",
}

// Track records something that a user did.
//
// A uid that is unknown seems to be accepted (inferred): the vendor's mobile SDKs track anonymous ids first and merge
// them later. Integrations report that event names of 32 characters and more are rejected.
//
// An event that is sent twice counts twice (inferred). The API key alone is enough.
//
//   - uid: The caller's own id of the user. Addresses and UUIDs are in use, so any text is accepted and
//     percent-encoded.
//
// Calls POST /users/{uid}/events. Not repeatable: retried only if the request never reached the service or was answered
// with 429.
//
// Vendor documentation: https://docs.engage.so/en-us/a/62bbdd015bfea4dca4834042-users
func (s *EventsService) Track(ctx context.Context, uid string, event Event, opts ...RequestOption) error {
	req := rest.NewRequest(&opTrackEvent)
	req.Path("uid", uid)
	req.JSON(&event)
	req.Refuse(validateTrackEvent(uid, event))
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

// Event is something that a user did.
type Event struct {
	// Name of the event. Integrations report that 32 characters and more are rejected.
	Name string `check:"required" json:"event"`

	// The event's value: text, a number or a boolean.
	Value any `json:"value,omitempty,omitzero"`

	// More about the event: text, numbers and booleans.
	Properties Attributes `json:"properties,omitempty,omitzero"`

	// When it happened; now when left out.
	Timestamp time.Time `json:"timestamp,omitempty,omitzero"`
}
