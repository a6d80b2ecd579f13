// Code generated from openapi/engagor/settings.yaml. DO NOT EDIT.

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

// SettingsService reads the history of settings.
type SettingsService struct{ client *rest.Client }

var opListSettingsHistory = rest.Operation{
	Name: "Settings.ListHistory", Method: http.MethodGet, Route: "/{account_id}/settings/history", Repeatable: true, Rows: "Data",
}

// ListSettingsHistoryParams holds the optional parameters of Settings.ListHistory. What is zero is not sent.
type ListSettingsHistoryParams struct {
	// Start of the period. The default is 28 days ago.
	DateFrom time.Time `json:"date_from"`
	// End of the period. The default is now.
	DateTo time.Time `json:"date_to"`
	// Only changes of these types. The possible values are not documented.
	Types []string `json:"types"`
	// Only changes of these topics.
	TopicIDs []int64 `json:"topic_ids"`
	// Only changes by this user.
	UserID int64 `json:"user_id" check:"min=1"`
	// Gets the page after the one whose Paging.NextToken returns this.
	PageToken string `json:"page_token"`
	// Entries per page, at most 200. The default is not known.
	Limit int64 `json:"limit" check:"min=1,max=200"`
}

// ListHistory returns one page of the history of settings.
//
// Each page is one call of the hourly rate limit. Set DateFrom and DateTo for a long iteration, because the service
// computes their defaults for every page (inferred).
//
// Requires the scope accounts_read (inferred).
//
// Calls GET /{account_id}/settings/history. Repeatable.
func (s *SettingsService) ListHistory(ctx context.Context, params ListSettingsHistoryParams, opts ...RequestOption) (*SettingsChangePage, error) {
	req := rest.NewRequest(&opListSettingsHistory)
	s.client.Bind(&req, "account_id")
	req.Check("", &params)
	req.Refuse(check.Period("DateFrom", params.DateFrom, "DateTo", params.DateTo))
	req.Query("date_from", params.DateFrom)
	req.Query("date_to", params.DateTo)
	rest.QueryList(&req, "types", ",", params.Types)
	rest.QueryList(&req, "topic_ids", ",", params.TopicIDs)
	req.Query("user_id", params.UserID)
	req.Query("page_token", params.PageToken)
	req.Query("limit", params.Limit)
	envelope, err := rest.Call[struct {
		Value SettingsChangePage `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

// AllHistory iterates over the rows of all pages of ListHistory, 200 a page unless params.Limit says otherwise. A page
// is requested when its first row is needed. An iteration that fails yields a *PageError last; its Cursor, given to
// WithCursor, resumes it.
func (s *SettingsService) AllHistory(ctx context.Context, params ListSettingsHistoryParams, opts ...RequestOption) iter.Seq2[SettingsChange, error] {
	return page.Items(s.HistoryPages(ctx, params, opts...), func(p *SettingsChangePage) []SettingsChange { return p.Data })
}

// HistoryPages iterates over the pages of ListHistory, as AllHistory does over their rows.
func (s *SettingsService) HistoryPages(ctx context.Context, params ListSettingsHistoryParams, opts ...RequestOption) iter.Seq2[*SettingsChangePage, error] {
	cursor, opts := page.Resume(params.PageToken, opts)
	if params.Limit == 0 {
		params.Limit = 200
	}
	return page.CheckedCursor(s.client.Named("Settings.ListHistory"), cursor,
		func(cursor string) (*SettingsChangePage, error) {
			params := params
			params.PageToken = cursor
			return s.ListHistory(ctx, params, opts...)
		},
		func(p *SettingsChangePage) (int, string, error) {
			next, err := nextToken(s.client, p.Paging)
			return len(p.Data), next, err
		})
}

// SettingsChange is an entry in the history of settings. Its fields are not documented.
type SettingsChange struct {
	// ID of the entry (inferred).
	ID string `json:"id,omitempty,omitzero"`

	// Fields that this type does not have, as JSON. They are sent in requests, too.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps fields that SettingsChange does not have in Extra.
func (v *SettingsChange) UnmarshalJSON(data []byte) error {
	type plain SettingsChange
	return lenient.Decode(data, (*plain)(v))
}

// MarshalJSON adds the fields in Extra. It refuses those that the type has.
func (v SettingsChange) MarshalJSON() ([]byte, error) {
	type plain SettingsChange
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// SettingsChangePage is one page of the history of settings.
type SettingsChangePage struct {
	// Number of rows on all pages.
	Count int64 `json:"count,omitempty,omitzero"`

	// Rows of the page.
	Data []SettingsChange `json:"data,omitempty,omitzero"`

	// Position of the next page.
	Paging Paging `json:"paging,omitempty,omitzero"`
}
