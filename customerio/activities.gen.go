// Code generated from openapi/customerio/activities.yaml. DO NOT EDIT.

package customerio

import (
	"context"
	"iter"
	"net/http"

	"github.com/engagement-go/engagement/internal/page"
	"github.com/engagement-go/engagement/internal/rest"
)

// ActivitiesService lists what happened to people, for at least the last 30 days.
type ActivitiesService struct{ client *rest.Client }

var opListActivities = rest.Operation{
	Name: "Activities.List", Method: http.MethodGet, Route: "/v1/activities", Repeatable: true, Rows: "Activities",
}

// ListActivitiesParams holds the optional parameters of Activities.List. What is zero is not sent.
type ListActivitiesParams struct {
	// Cursor of the page: Next of the page before, empty for the first page.
	Cursor string `json:"start"`
	// Only activities of this type.
	Type ActivityType `json:"type"`
	// Only activities with this name: the name of an event or an attribute.
	Name string `json:"name"`
	// Whether activities of deleted people are returned too (inferred).
	Deleted bool `json:"deleted"`
	// Identifier of the person, of the type in IDType. A cio_id needs the prefix `cio_`.
	CustomerID string `json:"customer_id"`
	// Type of the identifier in the path. The default is id. email and phone (E.164, since 2026) are status 400 unless the
	// workspace uses them as identifiers.
	IDType IDType `json:"id_type" check:"oneof=id|email|cio_id|phone"`
	// Rows per page, at most 100. The default is 10.
	Limit int64 `json:"limit" check:"min=1,max=100"`
}

// List returns one page of activities.
//
// The newest activities come first. Only the last 30 days are guaranteed.
//
// Calls GET /v1/activities. Repeatable.
func (s *ActivitiesService) List(ctx context.Context, params ListActivitiesParams, opts ...RequestOption) (*ActivityPage, error) {
	req := rest.NewRequest(&opListActivities)
	req.Check("", &params)
	req.Query("start", params.Cursor)
	req.Query("type", params.Type)
	req.Query("name", params.Name)
	req.Query("deleted", params.Deleted)
	req.Query("customer_id", params.CustomerID)
	req.Query("id_type", params.IDType)
	req.Query("limit", params.Limit)
	return rest.Call[ActivityPage](ctx, s.client, &req, opts)
}

// All iterates over the rows of all pages of List, 100 a page unless params.Limit says otherwise. A page is requested
// when its first row is needed. An iteration that fails yields a *PageError last; its Cursor, given to WithCursor,
// resumes it.
func (s *ActivitiesService) All(ctx context.Context, params ListActivitiesParams, opts ...RequestOption) iter.Seq2[Activity, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p *ActivityPage) []Activity { return p.Activities })
}

// Pages iterates over the pages of List, as All does over their rows.
func (s *ActivitiesService) Pages(ctx context.Context, params ListActivitiesParams, opts ...RequestOption) iter.Seq2[*ActivityPage, error] {
	cursor, opts := page.Resume(params.Cursor, opts)
	if params.Limit == 0 {
		params.Limit = 100
	}
	return page.Cursor(s.client.Named("Activities.List"), cursor,
		func(cursor string) (*ActivityPage, error) {
			params := params
			params.Cursor = cursor
			return s.List(ctx, params, opts...)
		},
		func(p *ActivityPage) (int, string) { return len(p.Activities), p.Next })
}
