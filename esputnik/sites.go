package esputnik

import (
	"bytes"
	"context"
	"fmt"
	"strings"

	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/lenient"
	"github.com/engagement-go/engagement/internal/rest"
)

// AddDomain registers the domain for web tracking and widgets.
//
// Status 201 says that the domain was registered now, 200 that it was registered before; WithResponse tells which. The
// vendor does not document the body; its own plugins read the members here, and a body that is no JSON is left in Result
// as it came.
//
// Expect 400 for an invalid name, with texts such as "Domain is already registered", "Domain can't be reached" and
// "Domain already exists" (the vendor's WooCommerce plugin takes the last for a success), and 404.
//
// Calls POST /v1/site/domains. Not repeatable: retried only if the request never reached the service or was answered
// with 429.
func (s *SitesService) AddDomain(ctx context.Context, domain string, opts ...RequestOption) (*DomainResult, error) {
	req := rest.NewRequest(&opAddDomain)
	req.CheckRule("domain", "required", domain)
	req.JSON(&struct {
		Domain string `json:"domain"`
	}{domain})
	text, err := rest.CallText(ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	result := new(DomainResult)
	if lenient.Decode([]byte(text), result) != nil {
		*result = DomainResult{Result: strings.TrimSpace(text)}
	}
	return result, nil
}

// ListWebPushDomains returns the domains that are registered for web push.
//
// The shape of the answer is not documented; it is taken to be that of AddWebPushDomains' body, or a bare list
// (inferred).
//
// Calls GET /v1/site/webpush/domains. Repeatable.
func (s *SitesService) ListWebPushDomains(ctx context.Context, opts ...RequestOption) ([]WebPushDomain, error) {
	req := rest.NewRequest(&opGetWebPushDomains)
	return rest.CallValue[webPushDomains](ctx, s.client, &req, opts)
}

type webPushDomains []WebPushDomain

func (d *webPushDomains) UnmarshalJSON(data []byte) error {
	*d = nil
	if isList(data) {
		return lenient.Decode(data, (*[]WebPushDomain)(d))
	}
	var answer struct {
		Domains []WebPushDomain `json:"domains"`
	}
	err := lenient.Decode(data, &answer)
	*d = answer.Domains
	return err
}

// UnmarshalJSON reads an object with lists of successes and errors, and a list of objects with one of each: the shape is
// not documented.
func (r *WebPushDomainsResult) UnmarshalJSON(data []byte) error {
	type plain WebPushDomainsResult
	*r = WebPushDomainsResult{}
	if !isList(data) {
		return lenient.Decode(data, (*plain)(r))
	}
	var rows []plain
	if err := lenient.Decode(data, &rows); err != nil {
		return err
	}
	for _, row := range rows {
		r.Success = append(r.Success, row.Success...)
		r.Errors = append(r.Errors, row.Errors...)
	}
	return nil
}

func isList(data []byte) bool { return bytes.HasPrefix(bytes.TrimLeft(data, " \t\r\n"), []byte("[")) }

// Err is nil when the domain was registered, and otherwise a *RefusedError: the service refuses with status 200.
func (r *WebPushDomainResult) Err() error {
	if r.Errors == nil {
		return nil
	}
	return &RefusedError{Index: -1, Reason: orUnknown(r.Errors.Message)}
}

// Err is nil when all domains were registered, and otherwise a *PartialError: the service refuses with status 200.
func (r *WebPushDomainsResult) Err() error {
	refused := make([]*RefusedError, len(r.Errors))
	for i, e := range r.Errors {
		refused[i] = &RefusedError{Index: -1, Reason: orUnknown(e.Message)}
	}
	return partial(refused)
}

func validateAddWebPushDomain(domain WebPushDomainDraft) error {
	for _, place := range [2]struct{ argument, path string }{
		{"ServiceWorkerPath", domain.ServiceWorkerPath},
		{"ServiceWorkerScope", domain.ServiceWorkerScope},
	} {
		if !strings.HasPrefix(place.path, "/") || !strings.HasSuffix(place.path, "/") {
			return check.Invalid(place.argument, "must start and end with a slash")
		}
	}
	if !strings.HasSuffix(domain.ServiceWorkerName, ".js") {
		return check.Invalid("ServiceWorkerName", "must end in .js")
	}
	return nil
}

func validateAddWebPushDomains(domains []WebPushDomainDraft) error {
	for i, domain := range domains {
		if err := validateAddWebPushDomain(domain); err != nil {
			return fmt.Errorf("domains[%d]: %w", i, err)
		}
	}
	return nil
}
