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
// An organisation has at most one domain. The list is empty if there is none.
//
// Calls GET /v1/site/domains. Repeatable.
func (s *SitesService) ListDomains(ctx context.Context, opts ...RequestOption) ([]Domain, error) {
	req := rest.NewRequest(&opGetDomains)
	return rest.CallValue[[]Domain](ctx, s.client, &req, opts)
}

var opAddDomain = rest.Operation{
	Name: "Sites.AddDomain", Method: http.MethodPost, Route: "/v1/site/domains", MayBeEmpty: true,
}

var opGetSiteScript = rest.Operation{
	Name: "Sites.GetScript", Method: http.MethodGet, Route: "/v1/site/script", Repeatable: true,
}

// GetScript returns the web tracking snippet of the account.
//
// The result is HTML with JavaScript. A domain must be registered.
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

// AddWebPushDomain registers a domain for web push.
//
// ServiceWorkerName must end in .js. ServiceWorkerPath and ServiceWorkerScope must start and end with a slash. This is
// checked before anything is sent.
//
// The service can refuse the domain with status 200: then Errors is set, and Err of the result is the reason. It also
// refuses domains with 4xx and texts such as "Domain is already registered" and "Domain can't be reached".
//
// The vendor's specification does not have this call; its Shopify and OpenCart integrations use it.
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

// DeleteWebPushDomain deletes a domain for web push.
//
// An unknown domain is answered with 404.
//
//   - domain: Domain to delete. The vendor marks it optional; nothing is known about a call without it.
//
// Calls DELETE /v1/site/webpush/domains. Repeatable.
func (s *SitesService) DeleteWebPushDomain(ctx context.Context, domain string, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteWebPushDomain)
	req.CheckRule("domain", "required", domain)
	req.Query("domain", domain)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGetWebPushDomains = rest.Operation{
	Name: "Sites.ListWebPushDomains", Method: http.MethodGet, Route: "/v1/site/webpush/domains", Repeatable: true, MayBeEmpty: true,
}

var opAddWebPushDomains = rest.Operation{
	Name: "Sites.AddWebPushDomains", Method: http.MethodPost, Route: "/v1/site/webpush/domains", MayBeEmpty: true,
}

// AddWebPushDomains registers domains for web push.
//
// ServiceWorkerName must end in .js. ServiceWorkerPath and ServiceWorkerScope must start and end with a slash. This is
// checked before anything is sent.
//
// The service can refuse domains with status 200: they are in Errors, and Err of the result turns them into an error.
// The form of the answer is not documented. It is inferred from that of AddWebPushDomain.
//
//   - domains: Domains to register.
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
	// Domain. The vendor's plugins send the full origin, such as https://shop.example.org.
	Domain string `json:"domain"`
}

// GetWebPushScript returns the web push snippet and the service worker of a domain.
//
// The answer is not documented; the vendor's own plugins read these fields.
//
// Calls GET /v1/site/webpush/script. Repeatable.
func (s *SitesService) GetWebPushScript(ctx context.Context, params GetWebPushScriptParams, opts ...RequestOption) (*WebPushScript, error) {
	req := rest.NewRequest(&opGetWebPushScript)
	req.Query("domain", params.Domain)
	return rest.Call[WebPushScript](ctx, s.client, &req, opts)
}

// Domain is a domain that is registered for web tracking.
type Domain struct {
	// Name of the domain.
	Name string `json:"domain,omitempty,omitzero"`
}

// DomainDraft is a domain to register.
type DomainDraft struct {
	// Domain. The vendor's plugins send a host, or a URL with its scheme.
	Domain string `check:"required" json:"domain"`

	// ID of the site, as in DomainResult (inferred). The vendor's specification does not have it; integrations send it.
	SiteID string `json:"siteId,omitempty,omitzero"`
}

// DomainResult is the result of registering a domain. It is not documented; the vendor's own plugins read these
// members.
type DomainResult struct {
	// What the service did (inferred from the name).
	Result string `json:"result,omitempty,omitzero"`

	// ID of the site for web tracking.
	SiteID string `json:"siteId,omitempty,omitzero"`
}

// WebPushDomain is a domain that is registered for web push. Its form is inferred from WebPushDomainDraft.
type WebPushDomain struct {
	// Domain with its scheme.
	Domain string `json:"domain,omitempty,omitzero"`

	// File of the service worker.
	ServiceWorkerName string `json:"serviceWorkerName,omitempty,omitzero"`

	// Path of the file.
	ServiceWorkerPath string `json:"serviceWorkerPath,omitempty,omitzero"`

	// Scope of the service worker.
	ServiceWorkerScope string `json:"serviceWorkerScope,omitempty,omitzero"`
}

// WebPushDomainDraft is a domain to register for web push.
type WebPushDomainDraft struct {
	// Domain with its scheme.
	Domain string `check:"required" json:"domain"`

	// File of the service worker. It must end in .js.
	ServiceWorkerName string `check:"required" json:"serviceWorkerName"`

	// Path of the file. It must start and end with a slash.
	ServiceWorkerPath string `check:"required" json:"serviceWorkerPath"`

	// Scope of the service worker. It must start and end with a slash.
	ServiceWorkerScope string `check:"required" json:"serviceWorkerScope"`
}

// WebPushDomainError is a domain that was refused.
type WebPushDomainError struct {
	// Name of the domain.
	Domain string `json:"domain,omitempty,omitzero"`

	// Reason, such as "Domain can't be reached".
	Message string `json:"message,omitempty,omitzero"`
}

// WebPushDomainResult is the result of registering a domain, with one of its fields set. It is not documented; the
// vendor's own plugins read these fields.
type WebPushDomainResult struct {
	// Domain that was registered.
	Success *WebPushDomainSuccess `json:"success,omitempty"`

	// Domain that was refused.
	Errors *WebPushDomainError `json:"errors,omitempty"`
}

// WebPushDomainSuccess is a domain that was registered.
type WebPushDomainSuccess struct {
	// Name of the domain.
	Domain string `json:"domain,omitempty,omitzero"`

	// What the service did. The values are not documented.
	Status string `json:"status,omitempty,omitzero"`
}

// WebPushDomainsResult is the result of registering domains. Its form is inferred from WebPushDomainResult.
type WebPushDomainsResult struct {
	// Domains that were registered.
	Success []WebPushDomainSuccess `json:"success,omitempty,omitzero"`

	// Domains that were refused.
	Errors []WebPushDomainError `json:"errors,omitempty,omitzero"`
}

// WebPushScript is the scripts of a site for web push. It is not documented; the vendor's own plugins read these
// members.
type WebPushScript struct {
	// HTML for the pages.
	Script string `json:"script,omitempty,omitzero"`

	// Content of the service worker.
	ServiceWorker string `json:"serviceWorker,omitempty,omitzero"`
}
