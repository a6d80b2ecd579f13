// Code generated from openapi/engagor/security.yaml. DO NOT EDIT.

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

// SecurityService reads the security log.
type SecurityService struct{ client *rest.Client }

var opListSecurityAudit = rest.Operation{
	Name: "Security.ListAuditEntries", Method: http.MethodGet, Route: "/{account_id}/security/audit", Repeatable: true, Rows: "Data",
}

// ListSecurityAuditParams holds the optional parameters of Security.ListAuditEntries. What is zero is not sent.
type ListSecurityAuditParams struct {
	// Start of the period. The default is 28 days ago.
	DateFrom time.Time `json:"date_from"`
	// End of the period. The default is now.
	DateTo time.Time `json:"date_to"`
	// Only events of these types.
	Events []AuditEvent `json:"events" check:"oneof=password_change|login_success|login_failure|logout|account_locked|account_unlocked|settings_edited|password_reset"`
	// Only events of this user.
	UserID int64 `json:"user_id" check:"min=1"`
	// Gets the page after the one whose Paging.NextToken returns this.
	PageToken string `json:"page_token"`
	// Entries per page, at most 200. The default is not known.
	Limit int64 `json:"limit" check:"min=1,max=200"`
}

// ListAuditEntries returns one page of the security log.
//
// Each page is one call of the hourly rate limit. Set DateFrom and DateTo for a long iteration, because the service
// computes their defaults for every page (inferred).
//
// Requires the scope accounts_read (inferred).
//
// Calls GET /{account_id}/security/audit. Repeatable.
func (s *SecurityService) ListAuditEntries(ctx context.Context, params ListSecurityAuditParams, opts ...RequestOption) (*AuditEntryPage, error) {
	req := rest.NewRequest(&opListSecurityAudit)
	s.client.Bind(&req, "account_id")
	req.Check("", &params)
	req.Refuse(check.Period("DateFrom", params.DateFrom, "DateTo", params.DateTo))
	req.Query("date_from", params.DateFrom)
	req.Query("date_to", params.DateTo)
	rest.QueryList(&req, "events", ",", params.Events)
	req.Query("user_id", params.UserID)
	req.Query("page_token", params.PageToken)
	req.Query("limit", params.Limit)
	envelope, err := rest.Call[struct {
		Value AuditEntryPage `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

// AllAuditEntries iterates over the rows of all pages of ListAuditEntries, 200 a page unless params.Limit says
// otherwise. A page is requested when its first row is needed. An iteration that fails yields a *PageError last; its
// Cursor, given to WithCursor, resumes it.
func (s *SecurityService) AllAuditEntries(ctx context.Context, params ListSecurityAuditParams, opts ...RequestOption) iter.Seq2[AuditEntry, error] {
	return page.Items(s.AuditEntriesPages(ctx, params, opts...), func(p *AuditEntryPage) []AuditEntry { return p.Data })
}

// AuditEntriesPages iterates over the pages of ListAuditEntries, as AllAuditEntries does over their rows.
func (s *SecurityService) AuditEntriesPages(ctx context.Context, params ListSecurityAuditParams, opts ...RequestOption) iter.Seq2[*AuditEntryPage, error] {
	cursor, opts := page.Resume(params.PageToken, opts)
	if params.Limit == 0 {
		params.Limit = 200
	}
	return page.CheckedCursor(s.client.Named("Security.ListAuditEntries"), cursor,
		func(cursor string) (*AuditEntryPage, error) {
			params := params
			params.PageToken = cursor
			return s.ListAuditEntries(ctx, params, opts...)
		},
		func(p *AuditEntryPage) (int, string, error) {
			next, err := nextToken(s.client, p.Paging)
			return len(p.Data), next, err
		})
}

// AuditEntry is an entry of the security log. Its fields are not documented.
type AuditEntry struct {
	// ID of the entry (inferred).
	ID string `json:"id,omitempty,omitzero"`

	// Fields that this type does not have, as JSON. They are sent in requests, too.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps fields that AuditEntry does not have in Extra.
func (v *AuditEntry) UnmarshalJSON(data []byte) error {
	type plain AuditEntry
	return lenient.Decode(data, (*plain)(v))
}

// MarshalJSON adds the fields in Extra. It refuses those that the type has.
func (v AuditEntry) MarshalJSON() ([]byte, error) {
	type plain AuditEntry
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// AuditEntryPage is one page of the security log.
type AuditEntryPage struct {
	// Number of rows on all pages.
	Count int64 `json:"count,omitempty,omitzero"`

	// Rows of the page.
	Data []AuditEntry `json:"data,omitempty,omitzero"`

	// Position of the next page.
	Paging Paging `json:"paging,omitempty,omitzero"`
}

// AuditEvent is a type of event in the security log.
type AuditEvent string

// Values of AuditEvent. Others are refused as arguments.
const (
	AuditEventAccountLocked   AuditEvent = "account_locked"
	AuditEventAccountUnlocked AuditEvent = "account_unlocked"
	AuditEventLoginFailure    AuditEvent = "login_failure"
	AuditEventLoginSuccess    AuditEvent = "login_success"
	AuditEventLogout          AuditEvent = "logout"
	AuditEventPasswordChange  AuditEvent = "password_change"
	AuditEventPasswordReset   AuditEvent = "password_reset"
	AuditEventSettingsEdited  AuditEvent = "settings_edited"
)
