// Code generated from openapi/esputnik/sites.yaml. DO NOT EDIT.

package esputnik

import (
	"context"
	"net/http"

	"github.com/engagement-go/engagement/internal/rest"
)

// SitesService manages the domain for web tracking and widgets, domains for web push, and their scripts.
type SitesService struct{ client *rest.Client }

var opGetDomains = rest.Operation{
	Name: "Sites.ListDomains", Method: http.MethodGet, Route: "/v1/site/domains", Repeatable: true,
}

// ListDomains returns the domain that is registered for web tracking and widgets.
//
// An organisation has one domain at most; the list is empty when there is none.
//
// Calls GET /v1/site/domains. Repeatable.
func (s *SitesService) ListDomains(ctx context.Context, opts ...RequestOption) ([]Domain, error) {
	req := rest.NewRequest(&opGetDomains)
	return rest.CallValue[[]Domain](ctx, s.client, &req, opts)
}

var opAddDomain = rest.Operation{
	Name: "Sites.AddDomain", Method: http.MethodPost, Route: "/v1/site/domains",
}

var opGetSiteScript = rest.Operation{
	Name: "Sites.GetScript", Method: http.MethodGet, Route: "/v1/site/script", Repeatable: true,
}

// GetScript returns the web tracking snippet of the account.
//
// The answer is HTML with JavaScript, sent as text/plain. A domain must be registered first.
//
// Calls GET /v1/site/script. Repeatable.
func (s *SitesService) GetScript(ctx context.Context, opts ...RequestOption) (string, error) {
	req := rest.NewRequest(&opGetSiteScript)
	req.Header("Accept", "text/plain")
	return rest.CallText(ctx, s.client, &req, opts)
}

var opAddWebPushDomain = rest.Operation{
	Name: "Sites.AddWebPushDomain", Method: http.MethodPost, Route: "/v1/site/webpush/domain",
}

// AddWebPushDomain registers one domain for web push.
//
// Not in the vendor's specification, but used by its own Shopify and OpenCart integrations. A refusal may come with
// status 200: then Errors of the answer is set and Success is not. Expect 4xx with the texts "Domain is already
// registered" and "Domain can't be reached" too.
//
// The name of the service worker must end in .js, its path and scope must start and end with a slash; this is checked
// before anything is sent.
//
// Calls POST /v1/site/webpush/domain. Not repeatable: retried only if the request never reached the service or was
// answered with 429.
func (s *SitesService) AddWebPushDomain(ctx context.Context, domain WebPushDomainDraft, opts ...RequestOption) (*WebPushDomainResult, error) {
	req := rest.NewRequest(&opAddWebPushDomain)
	req.JSON(&domain)
	req.Refuse(validateAddWebPushDomain(domain))
	return rest.Call[WebPushDomainResult](ctx, s.client, &req, opts)
}

var opDeleteWebPushDomain = rest.Operation{
	Name: "Sites.DeleteWebPushDomain", Method: http.MethodDelete, Route: "/v1/site/webpush/domains", Repeatable: true,
}

// DeleteWebPushDomain removes a domain from web push.
//
// An unknown domain is answered with 404. The answer of a success is not documented and is ignored.
//
//   - domain: Domain to remove. The vendor marks it optional; nothing is known about a call without it.
//
// Calls DELETE /v1/site/webpush/domains. Repeatable.
func (s *SitesService) DeleteWebPushDomain(ctx context.Context, domain string, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteWebPushDomain)
	req.CheckRule("domain", "required", domain)
	req.Query("domain", domain)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGetWebPushDomains = rest.Operation{
	Name: "Sites.ListWebPushDomains", Method: http.MethodGet, Route: "/v1/site/webpush/domains", Repeatable: true,
}

var opAddWebPushDomains = rest.Operation{
	Name: "Sites.AddWebPushDomains", Method: http.MethodPost, Route: "/v1/site/webpush/domains",
}

// AddWebPushDomains registers domains for web push.
//
// A refusal may come with status 200, so look at Errors of the answer. Its shape is not documented; it is taken to be
// that of AddWebPushDomain with lists (inferred).
//
// The name of a service worker must end in .js, its path and scope must start and end with a slash; this is checked
// before anything is sent.
//
//   - domains: The domains.
//
// Calls POST /v1/site/webpush/domains. Not repeatable: retried only if the request never reached the service or was
// answered with 429.
func (s *SitesService) AddWebPushDomains(ctx context.Context, domains []WebPushDomainDraft, opts ...RequestOption) (*WebPushDomainsResult, error) {
	req := rest.NewRequest(&opAddWebPushDomains)
	req.CheckRule("domains", "required", domains)
	req.Check("domains", domains)
	req.JSON(&struct {
		Domains []WebPushDomainDraft `json:"domains"`
	}{domains})
	req.Refuse(validateAddWebPushDomains(domains))
	return rest.Call[WebPushDomainsResult](ctx, s.client, &req, opts)
}

var opGetWebPushScript = rest.Operation{
	Name: "Sites.GetWebPushScript", Method: http.MethodGet, Route: "/v1/site/webpush/script", Repeatable: true,
}

// GetWebPushScriptParams holds the optional parameters of Sites.GetWebPushScript. What is zero is not sent.
type GetWebPushScriptParams struct {
	// Domain; the vendor's plugins give the full origin, such as https://shop.example.org.
	Domain string `json:"domain"`
}

// GetWebPushScript returns the web push snippet and the service worker of a domain.
//
// The vendor does not document the answer; its own plugins read the members here.
//
// Calls GET /v1/site/webpush/script. Repeatable.
func (s *SitesService) GetWebPushScript(ctx context.Context, params GetWebPushScriptParams, opts ...RequestOption) (*WebPushScript, error) {
	req := rest.NewRequest(&opGetWebPushScript)
	req.Query("domain", params.Domain)
	return rest.Call[WebPushScript](ctx, s.client, &req, opts)
}

// Domain is a domain that is registered for web tracking.
type Domain struct {
	// The domain.
	Name string `json:"domain,omitempty,omitzero"`
}

// DomainResult is the answer to a registration. The vendor's plugins read it; it is not documented.
type DomainResult struct {
	// What was done (inferred from the name).
	Result string `json:"result,omitempty,omitzero"`

	// ID of the site for the web tracker.
	SiteID string `json:"siteId,omitempty,omitzero"`
}

// WebPushDomain is a domain that is registered for web push; the shape is inferred from the registration.
type WebPushDomain struct {
	// The domain.
	Domain string `json:"domain,omitempty,omitzero"`

	// File of the service worker.
	ServiceWorkerName string `json:"serviceWorkerName,omitempty,omitzero"`

	// Where the file lies.
	ServiceWorkerPath string `json:"serviceWorkerPath,omitempty,omitzero"`

	// Scope of the service worker.
	ServiceWorkerScope string `json:"serviceWorkerScope,omitempty,omitzero"`
}

// WebPushDomainDraft is a domain to be registered for web push.
type WebPushDomainDraft struct {
	// The domain, with its scheme.
	Domain string `check:"required" json:"domain"`

	// File of the service worker; ends in .js.
	ServiceWorkerName string `check:"required" json:"serviceWorkerName"`

	// Where the file lies; starts and ends with a slash.
	ServiceWorkerPath string `check:"required" json:"serviceWorkerPath"`

	// Scope of the service worker; starts and ends with a slash.
	ServiceWorkerScope string `check:"required" json:"serviceWorkerScope"`
}

// WebPushDomainError is a domain that was refused.
type WebPushDomainError struct {
	// The domain.
	Domain string `json:"domain,omitempty,omitzero"`

	// Why, such as "Domain can't be reached".
	Message string `json:"message,omitempty,omitzero"`
}

// WebPushDomainResult is the answer to a registration, one of its members. The vendor's plugins read it; it is not
// documented.
type WebPushDomainResult struct {
	// The domain, if it was registered.
	Success *WebPushDomainSuccess `json:"success,omitempty"`

	// Why the domain was refused, if it was.
	Errors *WebPushDomainError `json:"errors,omitempty"`
}

// WebPushDomainSuccess is a domain that was registered.
type WebPushDomainSuccess struct {
	// The domain.
	Domain string `json:"domain,omitempty,omitzero"`

	// What was done; values are not documented.
	Status string `json:"status,omitempty,omitzero"`
}

// WebPushDomainsResult is the answer to the registration of several domains; the shape is inferred from that for one.
type WebPushDomainsResult struct {
	// Domains that were registered.
	Success []WebPushDomainSuccess `json:"success,omitempty,omitzero"`

	// Domains that were refused.
	Errors []WebPushDomainError `json:"errors,omitempty,omitzero"`
}

// WebPushScript is what a site needs for web push. The vendor's plugins read it; it is not documented.
type WebPushScript struct {
	// Snippet for the pages.
	Script string `json:"script,omitempty,omitzero"`

	// Contents of the service worker.
	ServiceWorker string `json:"serviceWorker,omitempty,omitzero"`
}
