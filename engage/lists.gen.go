// Code generated from openapi/engage/lists.yaml. DO NOT EDIT.

package engage

import (
	"context"
	"iter"
	"net/http"
	"time"

	"github.com/engagement-go/engagement/internal/page"
	"github.com/engagement-go/engagement/internal/rest"
)

// ListsService manages mailing lists.
type ListsService struct{ client *rest.Client }

var opListLists = rest.Operation{
	Name: "Lists.List", Method: http.MethodGet, Route: "/lists", Repeatable: true, Rows: "Data",
}

// ListListsParams holds the optional parameters of Lists.List. What is zero is not sent.
type ListListsParams struct {
	// Rows per page, at most 30. Zero means 10 for a single page, 30 for an iteration.
	Limit int64 `json:"limit" check:"min=1,max=30"`
	// Gets the page after the one that has this NextCursor.
	NextCursor string `json:"next_cursor"`
	// Gets the page before the one that has this PreviousCursor.
	PreviousCursor string `json:"previous_cursor"`
	// Gets the page after the row with this ID (not UID). An older form of paging.
	AfterID string `json:"after_id"`
	// Gets the page before the row with this ID (not UID). An older form of paging.
	BeforeID string `json:"before_id"`
}

// List returns one page of lists.
//
// Archived lists are left out. Paging works as in Users.List.
//
// Works with the key alone.
//
// Calls GET /lists. Repeatable.
//
// Vendor documentation: https://docs.engage.so/en-us/a/62bbdd2e5bfea4dca4834045-lists
func (s *ListsService) List(ctx context.Context, params ListListsParams, opts ...RequestOption) (*ListPage, error) {
	req := rest.NewRequest(&opListLists)
	req.Check("", &params)
	req.Query("limit", params.Limit)
	req.Query("next_cursor", params.NextCursor)
	req.Query("previous_cursor", params.PreviousCursor)
	req.Query("after_id", params.AfterID)
	req.Query("before_id", params.BeforeID)
	req.Refuse(validateListLists(params))
	return rest.Call[ListPage](ctx, s.client, &req, opts)
}

// All iterates over the rows of all pages of List, 30 a page unless params.Limit says otherwise. A page is requested
// when its first row is needed. An iteration that fails yields a *PageError last; its Cursor, given to WithCursor,
// resumes it.
func (s *ListsService) All(ctx context.Context, params ListListsParams, opts ...RequestOption) iter.Seq2[List, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p *ListPage) []List { return p.Data })
}

// Pages iterates over the pages of List, as All does over their rows.
func (s *ListsService) Pages(ctx context.Context, params ListListsParams, opts ...RequestOption) iter.Seq2[*ListPage, error] {
	first, err := params.position()
	if err != nil {
		return page.Refuse[*ListPage](s.client.Fail("Lists.List", err))
	}
	cursor, opts := page.Resume(first, opts)
	if params.Limit == 0 {
		params.Limit = 30
	}
	return page.Cursor(s.client.Named("Lists.List"), cursor,
		func(cursor string) (*ListPage, error) {
			params := params
			params.seek(cursor)
			return s.List(ctx, params, opts...)
		},
		func(p *ListPage) (int, string) { return len(p.Data), p.next() })
}

var opCreateList = rest.Operation{
	Name: "Lists.Create", Method: http.MethodPost, Route: "/lists",
}

// Create creates a list.
//
// Requires the secret.
//
// Calls POST /lists. Not repeatable: retried only if the request never reached the service or was answered with 429.
//
// Vendor documentation: https://docs.engage.so/en-us/a/62bbdd2e5bfea4dca4834045-lists
func (s *ListsService) Create(ctx context.Context, list ListDraft, opts ...RequestOption) (*List, error) {
	req := rest.NewRequest(&opCreateList)
	req.JSON(&list)
	return rest.Call[List](ctx, s.client, &req, opts)
}

var opArchiveList = rest.Operation{
	Name: "Lists.Archive", Method: http.MethodDelete, Route: "/lists/{id}", Repeatable: true,
}

// Archive archives a list.
//
// An archived list gets no new subscribers and is left out of List. Its subscribers are not affected.
//
// Requires the secret.
//
//   - listID: ID of the list.
//
// Calls DELETE /lists/{id}. Repeatable.
//
// Vendor documentation: https://docs.engage.so/en-us/a/62bbdd2e5bfea4dca4834045-lists
func (s *ListsService) Archive(ctx context.Context, listID string, opts ...RequestOption) error {
	req := rest.NewRequest(&opArchiveList)
	req.Path("listID", listID)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGetList = rest.Operation{
	Name: "Lists.Get", Method: http.MethodGet, Route: "/lists/{id}", Repeatable: true,
}

// Get returns a list.
//
// Works with the key alone.
//
//   - listID: ID of the list.
//
// Calls GET /lists/{id}. Repeatable.
//
// Vendor documentation: https://docs.engage.so/en-us/a/62bbdd2e5bfea4dca4834045-lists
func (s *ListsService) Get(ctx context.Context, listID string, opts ...RequestOption) (*List, error) {
	req := rest.NewRequest(&opGetList)
	req.Path("listID", listID)
	return rest.Call[List](ctx, s.client, &req, opts)
}

var opUpdateList = rest.Operation{
	Name: "Lists.Update", Method: http.MethodPut, Route: "/lists/{id}", Repeatable: true,
}

// Update updates a list.
//
// Fields that are nil are left as they are.
//
// Works with the key alone.
//
//   - listID: ID of the list.
//
// Calls PUT /lists/{id}. Repeatable.
//
// Vendor documentation: https://docs.engage.so/en-us/a/62bbdd2e5bfea4dca4834045-lists
func (s *ListsService) Update(ctx context.Context, listID string, update ListUpdate, opts ...RequestOption) (*List, error) {
	req := rest.NewRequest(&opUpdateList)
	req.Path("listID", listID)
	req.JSON(&update)
	return rest.Call[List](ctx, s.client, &req, opts)
}

// List is a mailing list.
type List struct {
	// ID of the list.
	ID string `json:"id,omitempty,omitzero"`

	// Title.
	Title string `json:"title,omitempty,omitzero"`

	// Description that subscribers see.
	Description string `json:"description,omitempty,omitzero"`

	// Number of subscribers, including those who have not confirmed yet.
	SubscriberCount int64 `json:"subscriber_count,omitempty,omitzero"`

	// Number of broadcasts sent to the list.
	BroadcastCount int64 `json:"broadcast_count,omitempty,omitzero"`

	// Whether new subscribers must confirm by email.
	DoubleOptIn bool `json:"double_optin,omitempty,omitzero"`

	// URL that the subscription form redirects to. Not used for subscriptions through the API.
	RedirectURL string `json:"redirect_url,omitempty,omitzero"`

	// When the list was created.
	CreatedAt time.Time `json:"created_at,omitempty,omitzero"`
}

// ListDraft is a list to create.
type ListDraft struct {
	// Title, at most 64 characters.
	Title string `check:"required,maxlen=64" json:"title"`

	// Description that subscribers see, at most 255 characters.
	Description string `check:"maxlen=255" json:"description,omitempty,omitzero"`

	// URL that the subscription form redirects to. Not used for subscriptions through the API.
	RedirectURL string `json:"redirect_url,omitempty,omitzero"`

	// Whether new subscribers must confirm by email.
	DoubleOptIn bool `json:"double_optin,omitempty,omitzero"`
}

// ListPage is one page of lists.
type ListPage struct {
	// Lists on the page.
	Data []List `json:"data,omitempty,omitzero"`

	// Cursor of the next page. Empty on the last page.
	NextCursor string `json:"next_cursor,omitempty,omitzero"`

	// Cursor of the previous page. Empty on the first page.
	PreviousCursor string `json:"previous_cursor,omitempty,omitzero"`

	// In the older form of paging, whether there are more lists after this page, or before it if BeforeID was set.
	HasMore bool `json:"has_more,omitempty,omitzero"`
}

// ListUpdate changes a list. Fields that are nil are left as they are.
type ListUpdate struct {
	// Title, at most 64 characters.
	Title *string `check:"maxlen=64" json:"title,omitempty"`

	// Description that subscribers see, at most 255 characters.
	Description *string `check:"maxlen=255" json:"description,omitempty"`

	// Valid URL that the subscription form redirects to.
	RedirectURL *string `json:"redirect_url,omitempty"`

	// Whether new subscribers must confirm by email.
	DoubleOptIn *bool `json:"double_optin,omitempty"`
}
