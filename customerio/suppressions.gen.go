// Code generated from openapi/customerio/suppressions.yaml. DO NOT EDIT.

package customerio

import (
	"context"
	"iter"
	"net/http"

	"github.com/engagement-go/engagement/internal/page"
	"github.com/engagement-go/engagement/internal/rest"
)

// SuppressionsService manages the addresses that Customer.io's own mail provider does not send to. Only mail through
// that provider is affected.
type SuppressionsService struct{ client *rest.Client }

var opGetDomainSuppressionsByType = rest.Operation{
	Name: "Suppressions.ListByDomain", Method: http.MethodGet, Route: "/v1/esp/domains/{domain_name}/suppression/{suppression_type}", Repeatable: true, Rows: "Suppressions",
}

// ListSuppressionsByDomainParams holds the optional parameters of Suppressions.ListByDomain. What is zero is not sent.
type ListSuppressionsByDomainParams struct {
	// Addresses per page. The default is not documented.
	Limit int64 `json:"limit" check:"min=1,max=1000"`
	// Cursor of the page: Next of the page before, empty for the first page.
	Cursor string `json:"start"`
	// Only this address (inferred).
	Email string `json:"email"`
}

// ListByDomain returns one page of a suppression list for one sending domain.
//
// Only mail through Customer.io's own provider is covered. The form of the answer is inferred.
//
//   - domainName: The sending domain, such as mail.example.com.
//   - suppressionType: Suppression list.
//
// Calls GET /v1/esp/domains/{domain_name}/suppression/{suppression_type}. Repeatable.
func (s *SuppressionsService) ListByDomain(ctx context.Context, domainName string, suppressionType SuppressionType, params ListSuppressionsByDomainParams, opts ...RequestOption) (*SuppressionPage, error) {
	req := rest.NewRequest(&opGetDomainSuppressionsByType)
	req.Path("domainName", domainName)
	req.CheckRule("suppressionType", "oneof=blocks|bounces|spam_reports|invalid_emails", suppressionType)
	req.Path("suppressionType", string(suppressionType))
	req.Check("", &params)
	req.Query("limit", params.Limit)
	req.Query("start", params.Cursor)
	req.Query("email", params.Email)
	return rest.Call[SuppressionPage](ctx, s.client, &req, opts)
}

// AllByDomain iterates over the rows of all pages of ListByDomain, 1000 a page unless params.Limit says otherwise. A
// page is requested when its first row is needed. An iteration that fails yields a *PageError last; its Cursor, given
// to WithCursor, resumes it.
func (s *SuppressionsService) AllByDomain(ctx context.Context, domainName string, suppressionType SuppressionType, params ListSuppressionsByDomainParams, opts ...RequestOption) iter.Seq2[Suppression, error] {
	return page.Items(s.ByDomainPages(ctx, domainName, suppressionType, params, opts...), func(p *SuppressionPage) []Suppression { return p.Suppressions })
}

// ByDomainPages iterates over the pages of ListByDomain, as AllByDomain does over their rows.
func (s *SuppressionsService) ByDomainPages(ctx context.Context, domainName string, suppressionType SuppressionType, params ListSuppressionsByDomainParams, opts ...RequestOption) iter.Seq2[*SuppressionPage, error] {
	cursor, opts := page.Resume(params.Cursor, opts)
	if params.Limit == 0 {
		params.Limit = 1000
	}
	return page.Cursor(s.client.Named("Suppressions.ListByDomain"), cursor,
		func(cursor string) (*SuppressionPage, error) {
			params := params
			params.Cursor = cursor
			return s.ListByDomain(ctx, domainName, suppressionType, params, opts...)
		},
		func(p *SuppressionPage) (int, string) { return len(p.Suppressions), p.Next })
}

var opGetSuppression = rest.Operation{
	Name: "Suppressions.ListByEmail", Method: http.MethodGet, Route: "/v1/esp/search_suppression/{email_address}", Repeatable: true,
}

// ListByEmail returns the suppressions of one address.
//
// Only mail through Customer.io's own provider is covered.
//
//   - emailAddress: Email address.
//
// Calls GET /v1/esp/search_suppression/{email_address}. Repeatable.
func (s *SuppressionsService) ListByEmail(ctx context.Context, emailAddress string, opts ...RequestOption) (*SuppressionPage, error) {
	req := rest.NewRequest(&opGetSuppression)
	req.Path("emailAddress", emailAddress)
	return rest.Call[SuppressionPage](ctx, s.client, &req, opts)
}

var opGetSuppressionByType = rest.Operation{
	Name: "Suppressions.List", Method: http.MethodGet, Route: "/v1/esp/suppression/{suppression_type}", Repeatable: true, Rows: "Suppressions",
}

// ListSuppressionsParams holds the optional parameters of Suppressions.List. What is zero is not sent.
type ListSuppressionsParams struct {
	// Rows per page, at most 1000. The default is 100.
	Limit int64 `json:"limit" check:"min=1,max=1000"`
	// Rows to skip.
	Offset int64 `json:"offset" check:"min=0"`
	// Only this sending domain (inferred); since 2026.
	Domain string `json:"domain"`
	// Only this address.
	Email string `json:"email"`
}

// List returns one page of a suppression list.
//
// Only mail through Customer.io's own provider is covered. The list ends with a short or an empty page.
//
//   - suppressionType: Suppression list.
//
// Calls GET /v1/esp/suppression/{suppression_type}. Repeatable.
func (s *SuppressionsService) List(ctx context.Context, suppressionType SuppressionType, params ListSuppressionsParams, opts ...RequestOption) (*SuppressionPage, error) {
	req := rest.NewRequest(&opGetSuppressionByType)
	req.CheckRule("suppressionType", "oneof=blocks|bounces|spam_reports|invalid_emails", suppressionType)
	req.Path("suppressionType", string(suppressionType))
	req.Check("", &params)
	req.Query("limit", params.Limit)
	req.Query("offset", params.Offset)
	req.Query("domain", params.Domain)
	req.Query("email", params.Email)
	return rest.Call[SuppressionPage](ctx, s.client, &req, opts)
}

// All iterates over the rows of all pages of List, 1000 a page unless params.Limit says otherwise. A page is requested
// when its first row is needed. An iteration that fails yields a *PageError last; its Cursor, given to WithCursor,
// resumes it. A page with fewer rows than params.Limit is the last.
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

// Delete removes an address from a suppression list.
//
// Only mail through Customer.io's own provider is covered. An address that bounces again is suppressed again
// (inferred).
//
//   - suppressionType: Suppression list.
//   - emailAddress: Email address.
//
// Calls DELETE /v1/esp/suppression/{suppression_type}/{email_address}. Repeatable.
func (s *SuppressionsService) Delete(ctx context.Context, suppressionType SuppressionType, emailAddress string, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteSuppression)
	req.CheckRule("suppressionType", "oneof=blocks|bounces|spam_reports|invalid_emails", suppressionType)
	req.Path("suppressionType", string(suppressionType))
	req.Path("emailAddress", emailAddress)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opPostSuppression = rest.Operation{
	Name: "Suppressions.Create", Method: http.MethodPost, Route: "/v1/esp/suppression/{suppression_type}/{email_address}",
}

// Create adds an address to a suppression list.
//
// Only mail through Customer.io's own provider is suppressed; the person stays in the workspace.
//
//   - suppressionType: Suppression list.
//   - emailAddress: Email address.
//
// Calls POST /v1/esp/suppression/{suppression_type}/{email_address}. Not repeatable: retried only if the request never
// reached the service or was answered with 429.
func (s *SuppressionsService) Create(ctx context.Context, suppressionType SuppressionType, emailAddress string, opts ...RequestOption) error {
	req := rest.NewRequest(&opPostSuppression)
	req.CheckRule("suppressionType", "oneof=blocks|bounces|spam_reports|invalid_emails", suppressionType)
	req.Path("suppressionType", string(suppressionType))
	req.Path("emailAddress", emailAddress)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

// Suppression is an address that is suppressed.
type Suppression struct {
	// When it was suppressed.
	CreatedAt UnixTime `json:"created,omitempty,omitzero"`

	// The address.
	Email string `json:"email,omitempty,omitzero"`

	// Reason, as the provider recorded it.
	Reason string `json:"reason,omitempty,omitzero"`

	// Status of the suppression, such as "605".
	Status string `json:"status,omitempty,omitzero"`
}

// SuppressionPage is one page of suppressions of one category.
type SuppressionPage struct {
	// Category: bounces, blocks, spam or invalid. These are not the values of SuppressionType.
	Category string `json:"category,omitempty,omitzero"`

	// The addresses.
	Suppressions []Suppression `json:"suppressions,omitempty,omitzero"`

	// Cursor of the next page. Lists by domain only (inferred).
	Next string `json:"next,omitempty,omitzero"`
}

// SuppressionType is a suppression list. The documents of 2025 have only bounces and spam_reports.
type SuppressionType string

// Values of SuppressionType. Others are refused as arguments.
const (
	SuppressionTypeBlocks        SuppressionType = "blocks"
	SuppressionTypeBounces       SuppressionType = "bounces"
	SuppressionTypeInvalidEmails SuppressionType = "invalid_emails"
	SuppressionTypeSpamReports   SuppressionType = "spam_reports"
)
