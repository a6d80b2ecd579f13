// Code generated from openapi/customerio/suppressions.yaml. DO NOT EDIT.

package customerio

import (
	"context"
	"iter"
	"net/http"

	"github.com/engagement-go/engagement/internal/page"
	"github.com/engagement-go/engagement/internal/rest"
)

// SuppressionsService manages addresses that the vendor's own mail provider refuses to send to. They concern only mail
// through that provider.
type SuppressionsService struct{ client *rest.Client }

var opGetDomainSuppressionsByType = rest.Operation{
	Name: "Suppressions.ByDomain", Method: http.MethodGet, Route: "/v1/esp/domains/{domain_name}/suppression/{suppression_type}", Repeatable: true,
}

// DomainSuppressionsParams holds the optional parameters of Suppressions.ByDomain. What is zero is not sent.
type DomainSuppressionsParams struct {
	// Addresses per page. The default is not documented.
	Limit int64 `json:"limit" check:"min=1,max=1000"`
	// Cursor of the page, the `next` of the page before. Leave it out for the first page.
	Start string `json:"start"`
	// Returns only this address (inferred from the name).
	Email string `json:"email"`
}

// ByDomain returns one page of the addresses suppressed for one sending domain.
//
// Covers only mail that goes out through Customer.io's own provider. Unlike the list for the whole workspace, which
// counts an offset, this one is walked with a cursor. The shape of the answer is the one of that list plus the cursor
// (inferred).
//
//   - domainName: The sending domain, such as mail.example.com.
//   - suppressionType: Why the addresses are suppressed.
//
// Calls GET /v1/esp/domains/{domain_name}/suppression/{suppression_type}. Repeatable.
func (s *SuppressionsService) ByDomain(ctx context.Context, domainName string, suppressionType SuppressionType, params DomainSuppressionsParams, opts ...RequestOption) (*SuppressionPage, error) {
	req := rest.NewRequest(&opGetDomainSuppressionsByType)
	req.Path("domainName", domainName)
	req.Path("suppressionType", string(suppressionType))
	req.Check("", &params)
	req.Query("limit", params.Limit)
	req.Query("start", params.Start)
	req.Query("email", params.Email)
	return rest.Call[SuppressionPage](ctx, s.client, &req, opts)
}

// AllByDomain iterates over the rows of all pages of ByDomain, 1000 a page unless params.Limit says otherwise. A page
// is requested when its first row is needed. An iteration that fails yields a *PageError last; its Cursor, given to
// WithCursor, resumes it.
func (s *SuppressionsService) AllByDomain(ctx context.Context, domainName string, suppressionType SuppressionType, params DomainSuppressionsParams, opts ...RequestOption) iter.Seq2[Suppression, error] {
	return page.Items(s.ByDomainPages(ctx, domainName, suppressionType, params, opts...), func(p *SuppressionPage) []Suppression { return p.Suppressions })
}

// ByDomainPages iterates over the pages of ByDomain, as AllByDomain does over their rows.
func (s *SuppressionsService) ByDomainPages(ctx context.Context, domainName string, suppressionType SuppressionType, params DomainSuppressionsParams, opts ...RequestOption) iter.Seq2[*SuppressionPage, error] {
	cursor, opts := page.Resume(params.Start, opts)
	if params.Limit == 0 {
		params.Limit = 1000
	}
	return page.Cursor(cursor,
		func(cursor string) (*SuppressionPage, error) {
			params := params
			params.Start = cursor
			return s.ByDomain(ctx, domainName, suppressionType, params, opts...)
		},
		func(p *SuppressionPage) (int, string) { return len(p.Suppressions), p.Next })
}

var opGetSuppression = rest.Operation{
	Name: "Suppressions.Get", Method: http.MethodGet, Route: "/v1/esp/search_suppression/{email_address}", Repeatable: true,
}

// Get returns whether and why the email provider suppresses an address.
//
// It covers only mail sent through Customer.io's own provider.
//
//   - emailAddress: Email address.
//
// Calls GET /v1/esp/search_suppression/{email_address}. Repeatable.
func (s *SuppressionsService) Get(ctx context.Context, emailAddress string, opts ...RequestOption) (*SuppressionPage, error) {
	req := rest.NewRequest(&opGetSuppression)
	req.Path("emailAddress", emailAddress)
	return rest.Call[SuppressionPage](ctx, s.client, &req, opts)
}

var opGetSuppressionByType = rest.Operation{
	Name: "Suppressions.List", Method: http.MethodGet, Route: "/v1/esp/suppression/{suppression_type}", Repeatable: true,
}

// ListSuppressionsParams holds the optional parameters of Suppressions.List. What is zero is not sent.
type ListSuppressionsParams struct {
	// Rows per page, at most 1000. The default is 100.
	Limit int64 `json:"limit" check:"min=1,max=1000"`
	// Rows to skip.
	Offset int64 `json:"offset" check:"min=0"`
	// Sending domain to look at (inferred); since 2026.
	Domain string `json:"domain"`
}

// List returns one page of the addresses that the email provider suppresses for one reason.
//
// It covers only mail sent through Customer.io's own provider. There is no cursor: the list ends with a short page or
// an empty one.
//
//   - suppressionType: Why the addresses are suppressed.
//
// Calls GET /v1/esp/suppression/{suppression_type}. Repeatable.
func (s *SuppressionsService) List(ctx context.Context, suppressionType SuppressionType, params ListSuppressionsParams, opts ...RequestOption) (*SuppressionPage, error) {
	req := rest.NewRequest(&opGetSuppressionByType)
	req.Path("suppressionType", string(suppressionType))
	req.Check("", &params)
	req.Query("limit", params.Limit)
	req.Query("offset", params.Offset)
	req.Query("domain", params.Domain)
	return rest.Call[SuppressionPage](ctx, s.client, &req, opts)
}

// All iterates over the rows of all pages of List, 1000 a page unless params.Limit says otherwise. A page is requested
// when its first row is needed. An iteration that fails yields a *PageError last; its Cursor, given to WithCursor,
// resumes it.
func (s *SuppressionsService) All(ctx context.Context, suppressionType SuppressionType, params ListSuppressionsParams, opts ...RequestOption) iter.Seq2[Suppression, error] {
	return page.Items(s.Pages(ctx, suppressionType, params, opts...), func(p *SuppressionPage) []Suppression { return p.Suppressions })
}

// Pages iterates over the pages of List, as All does over their rows.
func (s *SuppressionsService) Pages(ctx context.Context, suppressionType SuppressionType, params ListSuppressionsParams, opts ...RequestOption) iter.Seq2[*SuppressionPage, error] {
	at, opts, err := page.ResumeAt(params.Offset, opts)
	if err != nil {
		return page.Refuse[*SuppressionPage](s.client.Fail("Suppressions.List", err))
	}
	if params.Limit == 0 {
		params.Limit = 1000
	}
	return page.Rows(at, params.Limit,
		func(at int64) (*SuppressionPage, error) {
			params := params
			params.Offset = at
			return s.List(ctx, suppressionType, params, opts...)
		},
		func(p *SuppressionPage) int { return len(p.Suppressions) })
}

var opDeleteSuppression = rest.Operation{
	Name: "Suppressions.Delete", Method: http.MethodDelete, Route: "/v1/esp/suppression/{suppression_type}/{email_address}", Repeatable: true,
}

// Delete lets the email provider send to an address again.
//
// It covers only mail sent through Customer.io's own provider. An address that bounces again is suppressed again
// (inferred).
//
//   - suppressionType: Why the addresses are suppressed.
//   - emailAddress: Email address.
//
// Calls DELETE /v1/esp/suppression/{suppression_type}/{email_address}. Repeatable.
func (s *SuppressionsService) Delete(ctx context.Context, suppressionType SuppressionType, emailAddress string, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteSuppression)
	req.Path("suppressionType", string(suppressionType))
	req.Path("emailAddress", emailAddress)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opPostSuppression = rest.Operation{
	Name: "Suppressions.Create", Method: http.MethodPost, Route: "/v1/esp/suppression/{suppression_type}/{email_address}",
}

// Create suppresses an address at the email provider.
//
// The person stays in the workspace; only mail through Customer.io's own provider is refused.
//
//   - suppressionType: Why the addresses are suppressed.
//   - emailAddress: Email address.
//
// Calls POST /v1/esp/suppression/{suppression_type}/{email_address}. Not repeatable: retried only if the request never
// reached the service or was answered with 429.
func (s *SuppressionsService) Create(ctx context.Context, suppressionType SuppressionType, emailAddress string, opts ...RequestOption) error {
	req := rest.NewRequest(&opPostSuppression)
	req.Path("suppressionType", string(suppressionType))
	req.Path("emailAddress", emailAddress)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

// Suppression is an address that the email provider refuses to send to.
type Suppression struct {
	// When it was suppressed.
	Created UnixTime `json:"created,omitempty,omitzero"`

	// The address.
	Email string `json:"email,omitempty,omitzero"`

	// Reason, as the provider recorded it.
	Reason string `json:"reason,omitempty,omitzero"`

	// Status of the refusal, such as "605".
	Status string `json:"status,omitempty,omitzero"`
}

// SuppressionPage is one page of suppressed addresses of a category.
type SuppressionPage struct {
	// Reason that the addresses share: bounces, blocks, spam or invalid. Note that it is spelled differently from the
	// suppression type.
	Category string `json:"category,omitempty,omitzero"`

	// The addresses.
	Suppressions []Suppression `json:"suppressions,omitempty,omitzero"`

	// Cursor of the next page; only in lists by domain (inferred).
	Next string `json:"next,omitempty,omitzero"`
}

// SuppressionType is a list of suppressed addresses, by reason. The editions of 2025 know bounces and spam_reports
// only.
type SuppressionType string

// Values of SuppressionType. Others that the vendor adds later are kept as they come.
const (
	SuppressionTypeBlocks        SuppressionType = "blocks"
	SuppressionTypeBounces       SuppressionType = "bounces"
	SuppressionTypeInvalidEmails SuppressionType = "invalid_emails"
	SuppressionTypeSpamReports   SuppressionType = "spam_reports"
)
