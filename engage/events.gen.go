// Code generated from openapi/engage/events.yaml. DO NOT EDIT.

package engage

import (
	"context"
	"net/http"
	"time"

	"github.com/engagement-go/engagement/internal/rest"
)

// EventsService records events of users.
type EventsService struct{ client *rest.Client }

var opTrackEvent = rest.Operation{
	Name: "Events.Track", Method: http.MethodPost, Route: "/users/{uid}/events",
}

// Track records an event of a user.
//
// The user need not exist (inferred): the vendor's mobile SDKs track anonymous ids and merge them later. An event that
// is sent twice counts twice (inferred).
//
// Works with the key alone.
//
//   - uid: UID of the user.
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

// Event is an event of a user.
type Event struct {
	// Name of the event. Names of 32 characters or more are rejected, according to integrations.
	Name string `check:"required" json:"event"`

	// Value of the event: text, a number or a boolean.
	Value any `json:"value,omitempty,omitzero"`

	// Properties of the event.
	Properties Attributes `json:"properties,omitempty,omitzero"`

	// When the event happened. Zero means now.
	Timestamp time.Time `json:"timestamp,omitempty,omitzero"`
}
