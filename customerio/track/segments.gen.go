// Code generated from openapi/customerio-track/segments.yaml. DO NOT EDIT.

package track

import (
	"context"
	"net/http"

	"github.com/engagement-go/engagement/internal/rest"
)

// SegmentsService adds people to manual segments, and removes them.
type SegmentsService struct{ client *rest.Client }

var opAddToSegment = rest.Operation{
	Name: "Segments.AddMembers", Method: http.MethodPost, Route: "/api/v1/segments/{segment_id}/add_customers", Repeatable: true,
}

// AddMembersParams holds the optional parameters of Segments.AddMembers. What is zero is not sent.
type AddMembersParams struct {
	// Kind of the ids.
	IDType IDType `json:"id_type" check:"oneof=id|email|cio_id"`
}

// AddMembers adds people to a manual segment.
//
// Up to 1000 people. Segments.Create of the App API makes the segment. People who do not exist are left out (inferred).
// Errors: 400 (not a manual segment), 404 (unknown segment; of an older document).
//
//   - segmentID: Id of the segment.
//   - ids: Ids of the people.
//
// Calls POST /api/v1/segments/{segment_id}/add_customers. Repeatable.
func (s *SegmentsService) AddMembers(ctx context.Context, segmentID int64, ids []string, params AddMembersParams, opts ...RequestOption) error {
	req := rest.NewRequest(&opAddToSegment)
	req.PathInt("segmentID", segmentID)
	req.CheckRule("ids", "required,maxitems=1000", ids)
	req.JSON(&struct {
		Ids []string `json:"ids"`
	}{ids})
	req.Check("", &params)
	req.Query("id_type", params.IDType)
	req.Refuse(validateAddToSegment(segmentID, ids, params))
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opRemoveFromSegment = rest.Operation{
	Name: "Segments.RemoveMembers", Method: http.MethodPost, Route: "/api/v1/segments/{segment_id}/remove_customers", Repeatable: true,
}

// RemoveMembersParams holds the optional parameters of Segments.RemoveMembers. What is zero is not sent.
type RemoveMembersParams struct {
	// Kind of the ids.
	IDType IDType `json:"id_type" check:"oneof=id|email|cio_id"`
}

// RemoveMembers removes people from a manual segment.
//
// Up to 1000 people. Errors: 400 (not a manual segment), 404 (unknown segment; of an older document).
//
//   - segmentID: Id of the segment.
//   - ids: Ids of the people.
//
// Calls POST /api/v1/segments/{segment_id}/remove_customers. Repeatable.
func (s *SegmentsService) RemoveMembers(ctx context.Context, segmentID int64, ids []string, params RemoveMembersParams, opts ...RequestOption) error {
	req := rest.NewRequest(&opRemoveFromSegment)
	req.PathInt("segmentID", segmentID)
	req.CheckRule("ids", "required,maxitems=1000", ids)
	req.JSON(&struct {
		Ids []string `json:"ids"`
	}{ids})
	req.Check("", &params)
	req.Query("id_type", params.IDType)
	req.Refuse(validateRemoveFromSegment(segmentID, ids, params))
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

// IDType is the kind of the ids of people. The zero value means IDTypeID.
type IDType string

// Values of IDType. Others are refused as arguments.
const (
	IDTypeCioID IDType = "cio_id"
	IDTypeEmail IDType = "email"
	IDTypeID    IDType = "id"
)
