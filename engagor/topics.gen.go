// Code generated from openapi/engagor/topics.yaml. DO NOT EDIT.

package engagor

import (
	"context"
	"iter"
	"net/http"

	"github.com/engagement-go/engagement/internal/page"
	"github.com/engagement-go/engagement/internal/rest"
)

// TopicsService lists the topics that the account monitors.
type TopicsService struct{ client *rest.Client }

var opListTopics = rest.Operation{
	Name: "Topics.List", Method: http.MethodGet, Route: "/{account_id}/settings/topics", Repeatable: true, Rows: "Data",
}

// ListTopicsParams holds the optional parameters of Topics.List. What is zero is not sent.
type ListTopicsParams struct {
	// Topics per page. The default and the maximum are not known.
	Limit int64 `json:"limit" check:"min=1"`
	// Gets the page after the one whose Paging.NextToken returns this.
	PageToken string `json:"page_token"`
}

// List returns one page of topics.
//
// No call that creates a topic is known.
//
// Requires the scope accounts_read (inferred).
//
// Calls GET /{account_id}/settings/topics. Repeatable.
func (s *TopicsService) List(ctx context.Context, params ListTopicsParams, opts ...RequestOption) (*TopicPage, error) {
	req := rest.NewRequest(&opListTopics)
	s.client.Bind(&req, "account_id")
	req.Check("", &params)
	req.Query("limit", params.Limit)
	req.Query("page_token", params.PageToken)
	envelope, err := rest.Call[struct {
		Value TopicPage `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

// All iterates over the rows of all pages of List. A page is requested when its first row is needed. An iteration that
// fails yields a *PageError last; its Cursor, given to WithCursor, resumes it.
func (s *TopicsService) All(ctx context.Context, params ListTopicsParams, opts ...RequestOption) iter.Seq2[Topic, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p *TopicPage) []Topic { return p.Data })
}

// Pages iterates over the pages of List, as All does over their rows.
func (s *TopicsService) Pages(ctx context.Context, params ListTopicsParams, opts ...RequestOption) iter.Seq2[*TopicPage, error] {
	cursor, opts := page.Resume(params.PageToken, opts)
	return page.CheckedCursor(s.client.Named("Topics.List"), cursor,
		func(cursor string) (*TopicPage, error) {
			params := params
			params.PageToken = cursor
			return s.List(ctx, params, opts...)
		},
		func(p *TopicPage) (int, string, error) {
			next, err := nextToken(s.client, p.Paging)
			return len(p.Data), next, err
		})
}

// TopicPage is one page of topics.
type TopicPage struct {
	// Number of rows on all pages.
	Count int64 `json:"count,omitempty,omitzero"`

	// Rows of the page.
	Data []Topic `json:"data,omitempty,omitzero"`

	// Position of the next page.
	Paging Paging `json:"paging,omitempty,omitzero"`
}
