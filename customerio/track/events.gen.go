// Code generated from openapi/customerio-track/events.yaml. DO NOT EDIT.

package track

import (
	"net/http"

	"github.com/engagement-go/engagement/internal/rest"
)

// EventsService records events of people, known and anonymous ones.
type EventsService struct{ client *rest.Client }

var opTrack = rest.Operation{
	Name: "Events.Track", Method: http.MethodPost, Route: "/api/v1/customers/{identifier}/events", Repeatable: true,
}

var opTrackAnonymous = rest.Operation{
	Name: "Events.TrackAnonymous", Method: http.MethodPost, Route: "/api/v1/events", Repeatable: true,
}
