// Code generated from openapi/esputnik/segments.yaml. DO NOT EDIT.

package esputnik

import (
	"context"
	"iter"
	"net/http"

	"github.com/engagement-go/engagement/internal/page"
	"github.com/engagement-go/engagement/internal/rest"
)

// SegmentsService reads segments, which the API calls groups, and changes their members.
type SegmentsService struct{ client *rest.Client }

var opGetGroupContacts = rest.Operation{
	Name: "Segments.ListMembers", Method: http.MethodGet, Route: "/v1/group/{id}/contacts", Repeatable: true,
}

// ListSegmentMembersParams holds the optional parameters of Segments.ListMembers. What is zero is not sent.
type ListSegmentMembersParams struct {
	// Number of the first row, counted from 1. The default is 1.
	StartIndex int64 `json:"startindex" check:"min=1"`
	// Rows on a page: at most 500, default 500.
	MaxRows int64 `json:"maxrows" check:"min=1,max=500"`
	// Orders rows by the time of joining the segment. The default is false.
	OrderByJoinTime bool `json:"orderByTs"`
	// Direction of the order, true for ascending. The default is true.
	Ascending *bool `json:"asc"`
}

// ListMembers returns one page of the contacts of a segment.
//
// Rows are complete, as the result of Contacts.Get. A page that is shorter than MaxRows is the last one. A TotalCount
// header has been seen; it is a hint.
//
//   - id: ID of the segment.
//
// Calls GET /v1/group/{id}/contacts. Repeatable.
func (s *SegmentsService) ListMembers(ctx context.Context, id int64, params ListSegmentMembersParams, opts ...RequestOption) ([]Contact, error) {
	req := rest.NewRequest(&opGetGroupContacts)
	req.PathInt("id", id)
	req.Check("", &params)
	req.Query("startindex", params.StartIndex)
	req.Query("maxrows", params.MaxRows)
	req.Query("orderByTs", params.OrderByJoinTime)
	req.Query("asc", params.Ascending)
	return rest.CallValue[[]Contact](ctx, s.client, &req, opts)
}

// AllMembers iterates over the rows of all pages of ListMembers. A page is requested when its first row is needed. An
// iteration that fails yields a *PageError last; its Cursor, given to WithCursor, resumes it. A page with fewer rows
// than params.MaxRows is the last.
func (s *SegmentsService) AllMembers(ctx context.Context, id int64, params ListSegmentMembersParams, opts ...RequestOption) iter.Seq2[Contact, error] {
	return page.Items(s.MembersPages(ctx, id, params, opts...), func(p []Contact) []Contact { return p })
}

// MembersPages iterates over the pages of ListMembers, as AllMembers does over their rows.
func (s *SegmentsService) MembersPages(ctx context.Context, id int64, params ListSegmentMembersParams, opts ...RequestOption) iter.Seq2[[]Contact, error] {
	at, opts, err := page.ResumeAt(max(params.StartIndex, 1), opts)
	if err != nil {
		return page.Refuse[[]Contact](s.client.Fail("Segments.ListMembers", err))
	}
	if params.MaxRows == 0 {
		params.MaxRows = 500
	}
	return page.Rows(at, params.MaxRows,
		func(at int64) ([]Contact, error) {
			params := params
			params.StartIndex = at
			return s.ListMembers(ctx, id, params, opts...)
		},
		func(p []Contact) int { return len(p) })
}

var opAttachContactsToGroup = rest.Operation{
	Name: "Segments.AddMembers", Method: http.MethodPost, Route: "/v1/group/{id}/contacts/attach",
}

// AddMembers adds up to 500 contacts to a static segment.
//
// Set either ContactIDs or ExternalCustomerIDs. This is checked before anything is sent.
//
//   - id: ID of the segment.
//
// Calls POST /v1/group/{id}/contacts/attach. Not repeatable: retried only if the request never reached the service or
// was answered with 429.
//
// Vendor documentation: https://docs.yespo.io/docs/api-methods-adding-contacts
func (s *SegmentsService) AddMembers(ctx context.Context, id int64, contacts ContactSelection, opts ...RequestOption) error {
	req := rest.NewRequest(&opAttachContactsToGroup)
	req.PathInt("id", id)
	req.JSON(&contacts)
	req.Refuse(validateAttachContactsToGroup(id, contacts))
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opDetachContactsFromGroup = rest.Operation{
	Name: "Segments.RemoveMembers", Method: http.MethodPost, Route: "/v1/group/{id}/contacts/detach",
}

// RemoveMembers removes up to 500 contacts from a static segment.
//
// Set either ContactIDs or ExternalCustomerIDs. This is checked before anything is sent, because the service takes a
// request without IDs as an order to remove all members. RemoveAllMembers does that on purpose.
//
//   - id: ID of the segment.
//
// Calls POST /v1/group/{id}/contacts/detach. Not repeatable: retried only if the request never reached the service or
// was answered with 429.
//
// Vendor documentation: https://docs.yespo.io/docs/api-methods-adding-contacts
func (s *SegmentsService) RemoveMembers(ctx context.Context, id int64, contacts ContactSelection, opts ...RequestOption) error {
	req := rest.NewRequest(&opDetachContactsFromGroup)
	req.PathInt("id", id)
	req.JSON(&contacts)
	req.Refuse(validateDetachContactsFromGroup(id, contacts))
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opSearchGroups = rest.Operation{
	Name: "Segments.List", Method: http.MethodGet, Route: "/v1/groups", Repeatable: true,
}

// ListSegmentsParams holds the optional parameters of Segments.List. What is zero is not sent.
type ListSegmentsParams struct {
	// Only segments with this name.
	Name string `json:"name"`
	// Number of the first row, counted from 1. The default is 1.
	StartIndex int64 `json:"startindex" check:"min=1"`
	// Rows on a page: at most 500, default 500.
	MaxRows int64 `json:"maxrows" check:"min=1,max=500"`
}

// List returns one page of segments.
//
// A page that is shorter than MaxRows is the last one. The API cannot create or delete segments: a segment is created
// when contacts are added to it by name.
//
// Calls GET /v1/groups. Repeatable.
func (s *SegmentsService) List(ctx context.Context, params ListSegmentsParams, opts ...RequestOption) ([]Segment, error) {
	req := rest.NewRequest(&opSearchGroups)
	req.Check("", &params)
	req.Query("name", params.Name)
	req.Query("startindex", params.StartIndex)
	req.Query("maxrows", params.MaxRows)
	return rest.CallValue[[]Segment](ctx, s.client, &req, opts)
}

// All iterates over the rows of all pages of List. A page is requested when its first row is needed. An iteration that
// fails yields a *PageError last; its Cursor, given to WithCursor, resumes it. A page with fewer rows than
// params.MaxRows is the last.
func (s *SegmentsService) All(ctx context.Context, params ListSegmentsParams, opts ...RequestOption) iter.Seq2[Segment, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p []Segment) []Segment { return p })
}

// Pages iterates over the pages of List, as All does over their rows.
func (s *SegmentsService) Pages(ctx context.Context, params ListSegmentsParams, opts ...RequestOption) iter.Seq2[[]Segment, error] {
	at, opts, err := page.ResumeAt(max(params.StartIndex, 1), opts)
	if err != nil {
		return page.Refuse[[]Segment](s.client.Fail("Segments.List", err))
	}
	if params.MaxRows == 0 {
		params.MaxRows = 500
	}
	return page.Rows(at, params.MaxRows,
		func(at int64) ([]Segment, error) {
			params := params
			params.StartIndex = at
			return s.List(ctx, params, opts...)
		},
		func(p []Segment) int { return len(p) })
}

// ContactSelection is up to 500 contacts, in one of the two lists.
type ContactSelection struct {
	// IDs of contacts, at most 500.
	ContactIDs []int64 `check:"maxitems=500" json:"contactIds,omitempty,omitzero"`

	// Your own IDs of contacts, at most 500.
	ExternalCustomerIDs []string `check:"maxitems=500" json:"externalCustomerIds,omitempty,omitzero"`
}
