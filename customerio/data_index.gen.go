// Code generated from openapi/customerio/data_index.yaml. DO NOT EDIT.

package customerio

import (
	"context"
	"net/http"

	"github.com/engagement-go/engagement/internal/rest"
)

// DataIndexService describes the attributes and events of the workspace. It does not change data of people.
type DataIndexService struct{ client *rest.Client }

var opUpdateAttributeMetadata = rest.Operation{
	Name: "DataIndex.UpdateAttributes", Method: http.MethodPost, Route: "/v1/data_index/attributes",
}

// UpdateAttributes changes the descriptions and privacy levels of attributes.
//
// The data of people does not change. A new name is in the index once a person has the attribute (inferred). Errors:
// 400 (malformed request), 422 (invalid entry, with a pointer to it), 500.
//
//   - attributes: 1 to 100 attributes.
//
// Calls POST /v1/data_index/attributes. Not repeatable: retried only if the request never reached the service or was
// answered with 429.
func (s *DataIndexService) UpdateAttributes(ctx context.Context, attributes []AttributeMetadata, opts ...RequestOption) error {
	req := rest.NewRequest(&opUpdateAttributeMetadata)
	req.CheckRule("attributes", "required,maxitems=100", attributes)
	req.Check("attributes", attributes)
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
// A new name is in the index once a person has the event. Errors: 400 (malformed request), 422 (invalid entry, with a
// pointer to it), 500.
//
//   - events: 1 to 100 events.
//
// Calls POST /v1/data_index/events. Not repeatable: retried only if the request never reached the service or was
// answered with 429.
func (s *DataIndexService) UpdateEvents(ctx context.Context, events []EventMetadata, opts ...RequestOption) error {
	req := rest.NewRequest(&opUpdateEventMetadata)
	req.CheckRule("events", "required,maxitems=100", events)
	req.Check("events", events)
	req.JSON(&struct {
		Events []EventMetadata `json:"events"`
	}{events})
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

// AttributeMetadata describes an attribute.
type AttributeMetadata struct {
	// Name of the attribute.
	Name string `check:"required" json:"name"`

	// Description, at most 255 characters.
	Description string `check:"maxlen=255" json:"description,omitempty,omitzero"`

	// 1 if it is sensitive, 0 if not. Premium plans only.
	PrivacyLevel *int64 `check:"min=0,max=1" json:"privacy_level,omitempty"`

	// Object type that has the attribute. The default are people (inferred).
	ObjectTypeID int64 `check:"min=1" json:"object_type_id,omitempty,omitzero"`

	// Whether relationships to objects of the type have the attribute (inferred), not the objects.
	IsRelationship bool `json:"is_relationship,omitempty,omitzero"`

	// Event that has the attribute.
	EventName string `json:"event_name,omitempty,omitzero"`
}

// EventMetadata describes an event.
type EventMetadata struct {
	// Name of the event.
	Name string `check:"required" json:"name"`

	// Description, at most 255 characters.
	Description string `check:"maxlen=255" json:"description,omitempty,omitzero"`
}
