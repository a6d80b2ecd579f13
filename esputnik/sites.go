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
// The status is 201 if the domain is new, and 200 if it was registered before: pass WithResponse to see it. The body is
// not documented. The vendor's own plugins read the fields of DomainResult; a body that is not JSON is in Result.
//
// Expected errors are 400, with texts such as "Domain is already registered", "Domain can't be reached" and "Domain
// already exists" (which the vendor's WooCommerce plugin takes as success), and 404.
//
// Calls POST /v1/site/domains. Not repeatable: retried only if the request never reached the service or was answered
// with 429.
func (s *SitesService) AddDomain(ctx context.Context, domain DomainDraft, opts ...RequestOption) (*DomainResult, error) {
	req := rest.NewRequest(&opAddDomain)
	req.JSON(&domain)
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

// ListWebPushDomains returns the domains that are registered for web push. The form of the answer is not documented. It
// is inferred from that of AddWebPushDomains.
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

// UnmarshalJSON reads an object with lists of successes and errors, and a list of objects with one of each, because the
// form is not documented.
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

// Err returns nil if the domain was registered, or else a *RefusedError.
func (r *WebPushDomainResult) Err() error {
	if r.Errors == nil {
		return nil
	}
	return &RefusedError{Index: -1, Reason: orUnknown(r.Errors.Message)}
}

// Err returns nil if all domains were registered, or else a *PartialError of those that the service refused.
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
