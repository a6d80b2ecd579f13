// Code generated from openapi/customerio/segments.yaml. DO NOT EDIT.

package customerio

import (
	"context"
	"iter"
	"net/http"

	"github.com/engagement-go/engagement/internal/page"
	"github.com/engagement-go/engagement/internal/rest"
)

// SegmentsService manages segments, the groups of people, and lists their members.
type SegmentsService struct{ client *rest.Client }

var opListSegments = rest.Operation{
	Name: "Segments.List", Method: http.MethodGet, Route: "/v1/segments", Repeatable: true,
}

// List returns the segments of the workspace.
//
// The list has no pages and no archived segments.
//
// Calls GET /v1/segments. Repeatable.
func (s *SegmentsService) List(ctx context.Context, opts ...RequestOption) ([]Segment, error) {
	req := rest.NewRequest(&opListSegments)
	envelope, err := rest.Call[struct {
		Value []Segment `json:"segments"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opCreateManSegment = rest.Operation{
	Name: "Segments.Create", Method: http.MethodPost, Route: "/v1/segments",
}

// Create creates an empty manual segment.
//
// The Track API adds people to manual segments. Dynamic segments cannot be created. Errors: 400 (malformed body).
//
// Calls POST /v1/segments. Not repeatable: retried only if the request never reached the service or was answered with
// 429.
func (s *SegmentsService) Create(ctx context.Context, segment SegmentDraft, opts ...RequestOption) (*Segment, error) {
	req := rest.NewRequest(&opCreateManSegment)
	req.CheckRule("segment", "required", segment)
	req.Check("segment", segment)
	req.JSON(&struct {
		Segment SegmentDraft `json:"segment"`
	}{segment})
	envelope, err := rest.Call[struct {
		Value Segment `json:"segment"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opDeleteManSegment = rest.Operation{
	Name: "Segments.Delete", Method: http.MethodDelete, Route: "/v1/segments/{segment_id}", Repeatable: true,
}

// Delete deletes a manual segment.
//
// Only manual segments can be deleted. Errors: 404 (unknown segment).
//
//   - segmentID: Id of the segment.
//
// Calls DELETE /v1/segments/{segment_id}. Repeatable.
func (s *SegmentsService) Delete(ctx context.Context, segmentID int64, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteManSegment)
	req.PathInt("segmentID", segmentID)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGetSegment = rest.Operation{
	Name: "Segments.Get", Method: http.MethodGet, Route: "/v1/segments/{segment_id}", Repeatable: true,
}

// Get returns one segment.
//
// Errors: 404 (unknown segment).
//
//   - segmentID: Id of the segment.
//
// Calls GET /v1/segments/{segment_id}. Repeatable.
func (s *SegmentsService) Get(ctx context.Context, segmentID int64, opts ...RequestOption) (*Segment, error) {
	req := rest.NewRequest(&opGetSegment)
	req.PathInt("segmentID", segmentID)
	envelope, err := rest.Call[struct {
		Value Segment `json:"segment"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opGetSegmentCount = rest.Operation{
	Name: "Segments.Count", Method: http.MethodGet, Route: "/v1/segments/{segment_id}/customer_count", Repeatable: true,
}

// Count returns the number of people in a segment.
//
// Errors: 404 (unknown segment).
//
//   - segmentID: Id of the segment.
//
// Calls GET /v1/segments/{segment_id}/customer_count. Repeatable.
func (s *SegmentsService) Count(ctx context.Context, segmentID int64, opts ...RequestOption) (int64, error) {
	req := rest.NewRequest(&opGetSegmentCount)
	req.PathInt("segmentID", segmentID)
	envelope, err := rest.Call[struct {
		Value int64 `json:"count"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return 0, err
	}
	return envelope.Value, nil
}

var opGetSegmentMembership = rest.Operation{
	Name: "Segments.ListMembers", Method: http.MethodGet, Route: "/v1/segments/{segment_id}/membership", Repeatable: true, Rows: "Identifiers",
}

// ListSegmentMembersParams holds the optional parameters of Segments.ListMembers. What is zero is not sent.
type ListSegmentMembersParams struct {
	// Cursor of the page: Next of the page before, empty for the first page.
	Cursor string `json:"start"`
	// Rows per page, at most 30000. The default is 1000.
	Limit int64 `json:"limit" check:"min=1,max=30000"`
}

// ListMembers returns one page of the people in a segment.
//
// The answer has identifiers only; People.GetMany returns the attributes. In a workspace that identifies people by id
// only, there is no email address. Errors: 404 (unknown segment).
//
//   - segmentID: Id of the segment.
//
// Calls GET /v1/segments/{segment_id}/membership. Repeatable.
func (s *SegmentsService) ListMembers(ctx context.Context, segmentID int64, params ListSegmentMembersParams, opts ...RequestOption) (*MembershipPage, error) {
	req := rest.NewRequest(&opGetSegmentMembership)
	req.PathInt("segmentID", segmentID)
	req.Check("", &params)
	req.Query("start", params.Cursor)
	req.Query("limit", params.Limit)
	return rest.Call[MembershipPage](ctx, s.client, &req, opts)
}

// AllMembers iterates over the rows of all pages of ListMembers, 30000 a page unless params.Limit says otherwise. A
// page is requested when its first row is needed. An iteration that fails yields a *PageError last; its Cursor, given
// to WithCursor, resumes it.
func (s *SegmentsService) AllMembers(ctx context.Context, segmentID int64, params ListSegmentMembersParams, opts ...RequestOption) iter.Seq2[Identifiers, error] {
	return page.Items(s.MembersPages(ctx, segmentID, params, opts...), func(p *MembershipPage) []Identifiers { return p.Identifiers })
}

// MembersPages iterates over the pages of ListMembers, as AllMembers does over their rows.
func (s *SegmentsService) MembersPages(ctx context.Context, segmentID int64, params ListSegmentMembersParams, opts ...RequestOption) iter.Seq2[*MembershipPage, error] {
	cursor, opts := page.Resume(params.Cursor, opts)
	if params.Limit == 0 {
		params.Limit = 30000
	}
	return page.Cursor(s.client.Named("Segments.ListMembers"), cursor,
		func(cursor string) (*MembershipPage, error) {
			params := params
			params.Cursor = cursor
			return s.ListMembers(ctx, segmentID, params, opts...)
		},
		func(p *MembershipPage) (int, string) { return len(p.Identifiers), p.Next })
}

var opGetSegmentDependencies = rest.Operation{
	Name: "Segments.GetUsage", Method: http.MethodGet, Route: "/v1/segments/{segment_id}/used_by", Repeatable: true,
}

// GetUsage returns the campaigns and newsletters that use a segment.
//
// Errors: 404 (unknown segment).
//
//   - segmentID: Id of the segment.
//
// Calls GET /v1/segments/{segment_id}/used_by. Repeatable.
func (s *SegmentsService) GetUsage(ctx context.Context, segmentID int64, opts ...RequestOption) (*Usage, error) {
	req := rest.NewRequest(&opGetSegmentDependencies)
	req.PathInt("segmentID", segmentID)
	envelope, err := rest.Call[struct {
		Value Usage `json:"used_by"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

// MembershipPage is one page of the people in a segment.
type MembershipPage struct {
	// Ids of the people, empty for people without one.
	IDs []string `json:"ids,omitempty,omitzero"`

	// The people.
	Identifiers []Identifiers `json:"identifiers,omitempty,omitzero"`

	// Cursor of the next page, empty on the last one.
	Next string `json:"next,omitempty,omitzero"`
}

// Segment is a group of people.
type Segment struct {
	// Id of the segment.
	ID int64 `json:"id,omitempty,omitzero"`

	// Id and time of the last change, `<id>:<updated>` (form inferred).
	DeduplicateID string `json:"deduplicate_id,omitempty,omitzero"`

	// Name.
	Name string `json:"name,omitempty,omitzero"`

	// Description.
	Description string `json:"description,omitempty,omitzero"`

	// State of the computation of the members.
	State SegmentState `json:"state,omitempty,omitzero"`

	// Progress of the computation of the members in percent, nil if it has ended.
	Progress *int64 `json:"progress,omitempty"`

	// How people get into the segment.
	Type SegmentType `json:"type,omitempty,omitzero"`

	// Tags.
	Tags []string `json:"tags,omitempty,omitzero"`

	// When it was created; since 2026.
	CreatedAt UnixTime `json:"created_at,omitempty,omitzero"`

	// When it was last changed; since 2026.
	UpdatedAt UnixTime `json:"updated_at,omitempty,omitzero"`

	// Conditions of a dynamic segment, in an undocumented form. Not always present (inferred).
	Conditions map[string]any `json:"conditions,omitempty,omitzero"`
}

// SegmentDraft is a new manual segment.
type SegmentDraft struct {
	// Name.
	Name string `check:"required" json:"name"`

	// Description.
	Description string `json:"description,omitempty,omitzero"`
}

// SegmentState is the state of the computation of the members of a segment.
type SegmentState string

// Values of SegmentState. Others that the vendor adds later are kept as they come.
const (
	SegmentStateBuild        SegmentState = "build"
	SegmentStateBuildQueued  SegmentState = "build_queued"
	SegmentStateEvents       SegmentState = "events"
	SegmentStateEventsQueued SegmentState = "events_queued"
	SegmentStateFinished     SegmentState = "finished"
)

// SegmentType is how people get into a segment: manual or by conditions.
type SegmentType string

// Values of SegmentType. Others that the vendor adds later are kept as they come.
const (
	SegmentTypeDynamic SegmentType = "dynamic"
	SegmentTypeManual  SegmentType = "manual"
)
