// Code generated from openapi/engagor/custom_attributes.yaml. DO NOT EDIT.

package engagor

import (
	"context"
	"iter"
	"net/http"

	"github.com/engagement-go/engagement/internal/page"
	"github.com/engagement-go/engagement/internal/rest"
)

// CustomAttributesService lists the definitions of custom attributes of contacts.
type CustomAttributesService struct{ client *rest.Client }

var opListCustomAttributes = rest.Operation{
	Name: "CustomAttributes.List", Method: http.MethodGet, Route: "/{account_id}/settings/customattributes", Repeatable: true, Rows: "Data",
}

// ListCustomAttributesParams holds the optional parameters of CustomAttributes.List. What is zero is not sent.
type ListCustomAttributesParams struct {
	// Attributes per page, at most 200. The default is not known.
	Limit int64 `json:"limit" check:"min=1,max=200"`
	// Gets the page after the one whose Paging.NextToken returns this.
	PageToken string `json:"page_token"`
}

// List returns one page of definitions of custom attributes of contacts.
//
// A definition is a custom attribute without a value. To set the attribute of a contact, add the value and pass the
// whole attribute to Contacts.SetCustomAttributes.
//
// Requires the scope accounts_read (inferred).
//
// Calls GET /{account_id}/settings/customattributes. Repeatable.
func (s *CustomAttributesService) List(ctx context.Context, params ListCustomAttributesParams, opts ...RequestOption) (*CustomAttributePage, error) {
	req := rest.NewRequest(&opListCustomAttributes)
	s.client.Bind(&req, "account_id")
	req.Check("", &params)
	req.Query("limit", params.Limit)
	req.Query("page_token", params.PageToken)
	envelope, err := rest.Call[struct {
		Value CustomAttributePage `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

// All iterates over the rows of all pages of List, 200 a page unless params.Limit says otherwise. A page is requested
// when its first row is needed. An iteration that fails yields a *PageError last; its Cursor, given to WithCursor,
// resumes it.
func (s *CustomAttributesService) All(ctx context.Context, params ListCustomAttributesParams, opts ...RequestOption) iter.Seq2[CustomAttribute, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p *CustomAttributePage) []CustomAttribute { return p.Data })
}

// Pages iterates over the pages of List, as All does over their rows.
func (s *CustomAttributesService) Pages(ctx context.Context, params ListCustomAttributesParams, opts ...RequestOption) iter.Seq2[*CustomAttributePage, error] {
	cursor, opts := page.Resume(params.PageToken, opts)
	if params.Limit == 0 {
		params.Limit = 200
	}
	return page.CheckedCursor(s.client.Named("CustomAttributes.List"), cursor,
		func(cursor string) (*CustomAttributePage, error) {
			params := params
			params.PageToken = cursor
			return s.List(ctx, params, opts...)
		},
		func(p *CustomAttributePage) (int, string, error) {
			next, err := nextToken(s.client, p.Paging)
			return len(p.Data), next, err
		})
}

// CustomAttributePage is one page of definitions of custom attributes.
type CustomAttributePage struct {
	// Number of rows on all pages.
	Count int64 `json:"count,omitempty,omitzero"`

	// Rows of the page.
	Data []CustomAttribute `json:"data,omitempty,omitzero"`

	// Position of the next page.
	Paging Paging `json:"paging,omitempty,omitzero"`
}
