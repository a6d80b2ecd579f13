// Code generated from openapi/engagor/cases.yaml. DO NOT EDIT.

package engagor

import (
	"context"
	"encoding/json"
	"iter"
	"net/http"
	"time"

	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/lenient"
	"github.com/engagement-go/engagement/internal/page"
	"github.com/engagement-go/engagement/internal/rest"
)

// CasesService reads cases: conversations that are handled as one.
type CasesService struct{ client *rest.Client }

var opGetCase = rest.Operation{
	Name: "Cases.Get", Method: http.MethodGet, Route: "/{account_id}/inbox/case/{topic_id}/{id}", Repeatable: true,
}

// Get returns a case with its linked mentions and its contact.
//
// The result has the form of a row of List (inferred).
//
// Requires the scope accounts_read (inferred).
//
//   - topicID: ID of the topic.
//   - caseID: ID of the case, which is unique in its topic only.
//
// Calls GET /{account_id}/inbox/case/{topic_id}/{id}. Repeatable.
func (s *CasesService) Get(ctx context.Context, topicID int64, caseID string, opts ...RequestOption) (*Case, error) {
	req := rest.NewRequest(&opGetCase)
	s.client.Bind(&req, "account_id")
	req.PathInt("topicID", topicID)
	req.Path("caseID", caseID)
	envelope, err := rest.Call[struct {
		Value Case `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opListCases = rest.Operation{
	Name: "Cases.List", Method: http.MethodGet, Route: "/{account_id}/inbox/cases", Repeatable: true, Rows: "Data",
}

// ListCasesParams holds the optional parameters of Cases.List. What is zero is not sent.
type ListCasesParams struct {
	// Filter, such as language:nl or source:twitter. Filters.ListSuggestions suggests filters.
	Filter string `json:"filter"`
	// Start of the period. The default is 28 days ago.
	DateFrom time.Time `json:"date_from"`
	// End of the period. The default is now.
	DateTo time.Time `json:"date_to"`
	// Only cases in these topics. The default is the user's selection in the inbox (inferred).
	TopicIDs []int64 `json:"topic_ids"`
	// Gets the page after the one whose Paging.NextToken returns this.
	PageToken string `json:"page_token"`
	// Cases per page. The default and the maximum are not known, but 100 works.
	Limit int64 `json:"limit" check:"min=1"`
	// Order of the cases. timestamps.action_last_date:asc is known to work.
	Sort MentionSort `json:"sort"`
}

// List returns one page of cases with their linked mentions and contacts.
//
// Each page is one call of the hourly rate limit. Parameters other than DateFrom, Filter, Sort and Limit, and all
// defaults, are those of Mentions.List (inferred). Set DateFrom and DateTo for a long iteration, see Mentions.List.
//
// Requires the scope accounts_read (inferred).
//
// Calls GET /{account_id}/inbox/cases. Repeatable.
func (s *CasesService) List(ctx context.Context, params ListCasesParams, opts ...RequestOption) (*CasePage, error) {
	req := rest.NewRequest(&opListCases)
	s.client.Bind(&req, "account_id")
	req.Check("", &params)
	req.Refuse(check.Period("DateFrom", params.DateFrom, "DateTo", params.DateTo))
	req.Query("filter", params.Filter)
	req.Query("date_from", params.DateFrom)
	req.Query("date_to", params.DateTo)
	rest.QueryList(&req, "topic_ids", ",", params.TopicIDs)
	req.Query("page_token", params.PageToken)
	req.Query("limit", params.Limit)
	req.Query("sort", params.Sort)
	req.Refuse(validateListCases(params))
	envelope, err := rest.Call[struct {
		Value CasePage `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

// All iterates over the rows of all pages of List, 100 a page unless params.Limit says otherwise. A page is requested
// when its first row is needed. An iteration that fails yields a *PageError last; its Cursor, given to WithCursor,
// resumes it.
func (s *CasesService) All(ctx context.Context, params ListCasesParams, opts ...RequestOption) iter.Seq2[Case, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p *CasePage) []Case { return p.Data })
}

// Pages iterates over the pages of List, as All does over their rows.
func (s *CasesService) Pages(ctx context.Context, params ListCasesParams, opts ...RequestOption) iter.Seq2[*CasePage, error] {
	cursor, opts := page.Resume(params.PageToken, opts)
	if params.Limit == 0 {
		params.Limit = 100
	}
	return page.CheckedCursor(s.client.Named("Cases.List"), cursor,
		func(cursor string) (*CasePage, error) {
			params := params
			params.PageToken = cursor
			return s.List(ctx, params, opts...)
		},
		func(p *CasePage) (int, string, error) {
			next, err := nextToken(s.client, p.Paging)
			return len(p.Data), next, err
		})
}

// Case is a conversation that is handled as one.
type Case struct {
	// The case itself, in the form of a mention.
	Mention Mention `json:"case,omitempty,omitzero"`

	// Mentions that belong to the case.
	LinkedMentions []Mention `json:"linked_mentions,omitempty,omitzero"`

	// Contact of the case.
	Contact Contact `json:"contact,omitempty,omitzero"`

	// Fields that this type does not have, as JSON. They are sent in requests, too.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps fields that Case does not have in Extra.
func (v *Case) UnmarshalJSON(data []byte) error {
	type plain Case
	return lenient.Decode(data, (*plain)(v))
}

// MarshalJSON adds the fields in Extra. It refuses those that the type has.
func (v Case) MarshalJSON() ([]byte, error) {
	type plain Case
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// CasePage is one page of cases.
type CasePage struct {
	// Number of rows on all pages.
	Count int64 `json:"count,omitempty,omitzero"`

	// Rows of the page.
	Data []Case `json:"data,omitempty,omitzero"`

	// Position of the next page.
	Paging Paging `json:"paging,omitempty,omitzero"`
}
