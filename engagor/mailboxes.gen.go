// Code generated from openapi/engagor/mailboxes.yaml. DO NOT EDIT.

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

// MailboxesService lists the mailboxes of the inbox.
type MailboxesService struct{ client *rest.Client }

var opListMailboxes = rest.Operation{
	Name: "Mailboxes.List", Method: http.MethodGet, Route: "/{account_id}/inbox/mailboxes", Repeatable: true, Rows: "Data",
}

// ListMailboxesParams holds the optional parameters of Mailboxes.List. What is zero is not sent.
type ListMailboxesParams struct {
	// Gets the page after the one whose Paging.NextToken returns this.
	PageToken string `json:"page_token"`
	// Mailboxes per page. The default is 20. The maximum is not known.
	Limit int64 `json:"limit" check:"min=1"`
}

// List returns one page of mailboxes.
//
// Requires the scope accounts_read (inferred).
//
// Calls GET /{account_id}/inbox/mailboxes. Repeatable.
func (s *MailboxesService) List(ctx context.Context, params ListMailboxesParams, opts ...RequestOption) (*MailboxPage, error) {
	req := rest.NewRequest(&opListMailboxes)
	s.client.Bind(&req, "account_id")
	req.Check("", &params)
	req.Query("page_token", params.PageToken)
	req.Query("limit", params.Limit)
	envelope, err := rest.Call[struct {
		Value MailboxPage `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

// All iterates over the rows of all pages of List. A page is requested when its first row is needed. An iteration that
// fails yields a *PageError last; its Cursor, given to WithCursor, resumes it.
func (s *MailboxesService) All(ctx context.Context, params ListMailboxesParams, opts ...RequestOption) iter.Seq2[Mailbox, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p *MailboxPage) []Mailbox { return p.Data })
}

// Pages iterates over the pages of List, as All does over their rows.
func (s *MailboxesService) Pages(ctx context.Context, params ListMailboxesParams, opts ...RequestOption) iter.Seq2[*MailboxPage, error] {
	cursor, opts := page.Resume(params.PageToken, opts)
	return page.CheckedCursor(s.client.Named("Mailboxes.List"), cursor,
		func(cursor string) (*MailboxPage, error) {
			params := params
			params.PageToken = cursor
			return s.List(ctx, params, opts...)
		},
		func(p *MailboxPage) (int, string, error) {
			next, err := nextToken(s.client, p.Paging)
			return len(p.Data), next, err
		})
}

// Mailbox is a mailbox of the inbox. Its fields are not documented.
type Mailbox struct {
	// ID of the mailbox (inferred).
	ID string `json:"id,omitempty,omitzero"`

	// Fields that this type does not have, as JSON. They are sent in requests, too.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps fields that Mailbox does not have in Extra.
func (v *Mailbox) UnmarshalJSON(data []byte) error {
	type plain Mailbox
	return lenient.Decode(data, (*plain)(v))
}

// MarshalJSON adds the fields in Extra. It refuses those that the type has.
func (v Mailbox) MarshalJSON() ([]byte, error) {
	type plain Mailbox
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// MailboxPage is one page of mailboxes.
type MailboxPage struct {
	// Number of rows on all pages.
	Count int64 `json:"count,omitempty,omitzero"`

	// Rows of the page.
	Data []Mailbox `json:"data,omitempty,omitzero"`

	// Position of the next page.
	Paging Paging `json:"paging,omitempty,omitzero"`
}
