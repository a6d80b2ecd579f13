// Code generated from openapi/customerio/data_index.yaml. DO NOT EDIT.

package customerio

import (
	"context"
	"net/http"

	"github.com/engagement-go/engagement/internal/rest"
)

// DataIndexService describes the attributes and events of the workspace. It does not touch the data itself.
type DataIndexService struct{ client *rest.Client }

var opUpdateAttributeMetadata = rest.Operation{
	Name: "DataIndex.UpdateAttributes", Method: http.MethodPost, Route: "/v1/data_index/attributes",
}

// UpdateAttributes changes the descriptions and the privacy of attributes.
//
// It edits what the workspace says about the attributes, never the data of people. A new name appears in the index only
// once a person has the attribute (inferred).
//
// Errors are 400 (a malformed request), 422 with a pointer to the entry, and 500.
//
//   - attributes: Attributes to describe, 1 to 100.
//
// Calls POST /v1/data_index/attributes. Not repeatable: retried only if the request never reached the service or was
// answered with 429.
func (s *DataIndexService) UpdateAttributes(ctx context.Context, attributes []AttributeMetadata, opts ...RequestOption) error {
	req := rest.NewRequest(&opUpdateAttributeMetadata)
	req.CheckRule("attributes", "required,maxitems=100", attributes)
	req.JSON(&struct {
		Attributes []AttributeMetadata `json:"attributes"`
	}{attributes})
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opUpdateEventMetadata = rest.Operation{
	Name: "DataIndex.UpdateEvents", Method: http.MethodPost, Route: "/v1/data_index/events",
}

// UpdateEvents changes the descriptions of events.
//
// It edits what the workspace says about the events. A new name appears in the index only once a person has used it.
// Errors are 400 (a malformed request), 422 with a pointer to the entry, and 500.
//
//   - events: Events to describe, 1 to 100.
//
// Calls POST /v1/data_index/events. Not repeatable: retried only if the request never reached the service or was
// answered with 429.
func (s *DataIndexService) UpdateEvents(ctx context.Context, events []EventMetadata, opts ...RequestOption) error {
	req := rest.NewRequest(&opUpdateEventMetadata)
	req.CheckRule("events", "required,maxitems=100", events)
	req.JSON(&struct {
		Events []EventMetadata `json:"events"`
	}{events})
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

// AttributeMetadata describes an attribute.
type AttributeMetadata struct {
	// Name of the attribute.
	Name string `check:"required" json:"name"`

	// What it is, in up to 255 characters.
	Description string `check:"maxlen=255" json:"description,omitempty,omitzero"`

	// 1 for sensitive, 0 for not. Only on Premium plans.
	PrivacyLevel *int64 `check:"min=0,max=1" json:"privacy_level,omitempty"`
}

// EventMetadata describes an event.
type EventMetadata struct {
	// Name of the event.
	Name string `check:"required" json:"name"`

	// What it is, in up to 255 characters.
	Description string `check:"maxlen=255" json:"description,omitempty,omitzero"`
}
