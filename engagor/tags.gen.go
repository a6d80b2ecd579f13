// Code generated from openapi/engagor/tags.yaml. DO NOT EDIT.

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

// TagsService lists the tags of mentions.
type TagsService struct{ client *rest.Client }

var opListTags = rest.Operation{
	Name: "Tags.List", Method: http.MethodGet, Route: "/{account_id}/settings/tags", Repeatable: true, Rows: "Data",
}

// ListTagsParams holds the optional parameters of Tags.List. What is zero is not sent.
type ListTagsParams struct {
	// Tags per page, at most 200. The default is not known.
	Limit int64 `json:"limit" check:"min=1,max=200"`
	// Gets the page after the one whose Paging.NextToken returns this.
	PageToken string `json:"page_token"`
}

// List returns one page of tags of mentions.
//
// Requires the scope accounts_read (inferred).
//
// Calls GET /{account_id}/settings/tags. Repeatable.
func (s *TagsService) List(ctx context.Context, params ListTagsParams, opts ...RequestOption) (*TagPage, error) {
	req := rest.NewRequest(&opListTags)
	s.client.Bind(&req, "account_id")
	req.Check("", &params)
	req.Query("limit", params.Limit)
	req.Query("page_token", params.PageToken)
	envelope, err := rest.Call[struct {
		Value TagPage `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

// All iterates over the rows of all pages of List, 200 a page unless params.Limit says otherwise. A page is requested
// when its first row is needed. An iteration that fails yields a *PageError last; its Cursor, given to WithCursor,
// resumes it.
func (s *TagsService) All(ctx context.Context, params ListTagsParams, opts ...RequestOption) iter.Seq2[Tag, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p *TagPage) []Tag { return p.Data })
}

// Pages iterates over the pages of List, as All does over their rows.
func (s *TagsService) Pages(ctx context.Context, params ListTagsParams, opts ...RequestOption) iter.Seq2[*TagPage, error] {
	cursor, opts := page.Resume(params.PageToken, opts)
	if params.Limit == 0 {
		params.Limit = 200
	}
	return page.CheckedCursor(s.client.Named("Tags.List"), cursor,
		func(cursor string) (*TagPage, error) {
			params := params
			params.PageToken = cursor
			return s.List(ctx, params, opts...)
		},
		func(p *TagPage) (int, string, error) {
			next, err := nextToken(s.client, p.Paging)
			return len(p.Data), next, err
		})
}

// Tag is a tag of mentions. That Tags.List returns this form is inferred.
type Tag struct {
	// ID of the tag.
	ID int64 `json:"id,omitempty,omitzero"`

	// Name of the tag.
	Tag string `json:"tag,omitempty,omitzero"`

	// ID of the parent tag. Zero at the top level.
	ParentID int64 `json:"parent_id,omitempty,omitzero"`

	// Whether the tag is a smart tag.
	IsSmartTag bool `json:"is_smarttag,omitempty,omitzero"`

	// Color, such as rgb(10,20,30).
	ColorCode string `json:"color_code,omitempty,omitzero"`

	// Filter that finds mentions with the tag, such as usertag:"some tag".
	Filter string `json:"filter,omitempty,omitzero"`

	// Whether the tag is shown.
	Visible bool `json:"visible,omitempty,omitzero"`

	// Whether the tag comes from a category model.
	CategoryModelTag bool `json:"category_model_tag,omitempty,omitzero"`

	// Fields that this type does not have, as JSON. They are sent in requests, too.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps fields that Tag does not have in Extra.
func (v *Tag) UnmarshalJSON(data []byte) error {
	type plain Tag
	return lenient.Decode(data, (*plain)(v))
}

// MarshalJSON adds the fields in Extra. It refuses those that the type has.
func (v Tag) MarshalJSON() ([]byte, error) {
	type plain Tag
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// TagPage is one page of tags.
type TagPage struct {
	// Number of rows on all pages.
	Count int64 `json:"count,omitempty,omitzero"`

	// Rows of the page.
	Data []Tag `json:"data,omitempty,omitzero"`

	// Position of the next page.
	Paging Paging `json:"paging,omitempty,omitzero"`
}
