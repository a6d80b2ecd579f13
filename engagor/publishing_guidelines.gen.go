// Code generated from openapi/engagor/publishing_guidelines.yaml. DO NOT EDIT.

package engagor

import (
	"context"
	"encoding/json"
	"iter"
	"net/http"

	"github.com/engagement-go/engagement/internal/lenient"
	"github.com/engagement-go/engagement/internal/page"
	"github.com/engagement-go/engagement/internal/rest"
)

// PublishingGuidelinesService lists publishing guidelines.
type PublishingGuidelinesService struct{ client *rest.Client }

var opListPublishingGuidelines = rest.Operation{
	Name: "PublishingGuidelines.List", Method: http.MethodGet, Route: "/{account_id}/settings/publishing_guidelines", Repeatable: true, Rows: "Data",
}

// ListPublishingGuidelinesParams holds the optional parameters of PublishingGuidelines.List. What is zero is not sent.
type ListPublishingGuidelinesParams struct {
	// Guidelines per page, at most 200. The default is not known.
	Limit int64 `json:"limit" check:"min=1,max=200"`
	// Gets the page after the one whose Paging.NextToken returns this.
	PageToken string `json:"page_token"`
}

// List returns one page of publishing guidelines.
//
// Requires the scope accounts_read (inferred).
//
// Calls GET /{account_id}/settings/publishing_guidelines. Repeatable.
func (s *PublishingGuidelinesService) List(ctx context.Context, params ListPublishingGuidelinesParams, opts ...RequestOption) (*PublishingGuidelinePage, error) {
	req := rest.NewRequest(&opListPublishingGuidelines)
	s.client.Bind(&req, "account_id")
	req.Check("", &params)
	req.Query("limit", params.Limit)
	req.Query("page_token", params.PageToken)
	envelope, err := rest.Call[struct {
		Value PublishingGuidelinePage `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

// All iterates over the rows of all pages of List, 200 a page unless params.Limit says otherwise. A page is requested
// when its first row is needed. An iteration that fails yields a *PageError last; its Cursor, given to WithCursor,
// resumes it.
func (s *PublishingGuidelinesService) All(ctx context.Context, params ListPublishingGuidelinesParams, opts ...RequestOption) iter.Seq2[PublishingGuideline, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p *PublishingGuidelinePage) []PublishingGuideline { return p.Data })
}

// Pages iterates over the pages of List, as All does over their rows.
func (s *PublishingGuidelinesService) Pages(ctx context.Context, params ListPublishingGuidelinesParams, opts ...RequestOption) iter.Seq2[*PublishingGuidelinePage, error] {
	cursor, opts := page.Resume(params.PageToken, opts)
	if params.Limit == 0 {
		params.Limit = 200
	}
	return page.CheckedCursor(s.client.Named("PublishingGuidelines.List"), cursor,
		func(cursor string) (*PublishingGuidelinePage, error) {
			params := params
			params.PageToken = cursor
			return s.List(ctx, params, opts...)
		},
		func(p *PublishingGuidelinePage) (int, string, error) {
			next, err := nextToken(s.client, p.Paging)
			return len(p.Data), next, err
		})
}

// PublishingGuideline is a publishing guideline. Its fields are not documented.
type PublishingGuideline struct {
	// ID of the guideline (inferred).
	ID string `json:"id,omitempty,omitzero"`

	// Fields that this type does not have, as JSON. They are sent in requests, too.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps fields that PublishingGuideline does not have in Extra.
func (v *PublishingGuideline) UnmarshalJSON(data []byte) error {
	type plain PublishingGuideline
	return lenient.Decode(data, (*plain)(v))
}

// MarshalJSON adds the fields in Extra. It refuses those that the type has.
func (v PublishingGuideline) MarshalJSON() ([]byte, error) {
	type plain PublishingGuideline
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// PublishingGuidelinePage is one page of publishing guidelines.
type PublishingGuidelinePage struct {
	// Number of rows on all pages.
	Count int64 `json:"count,omitempty,omitzero"`

	// Rows of the page.
	Data []PublishingGuideline `json:"data,omitempty,omitzero"`

	// Position of the next page.
	Paging Paging `json:"paging,omitempty,omitzero"`
}
