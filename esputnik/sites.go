package esputnik

import (
	"bytes"
	"context"
	"strings"

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

// WebPushDomains returns the domains that are registered for web push.
//
// The shape of the answer is not documented; it is taken to be that of AddWebPushDomains' body, or a bare list
// (inferred).
//
// Calls GET /v1/site/webpush/domains. Repeatable.
func (s *SitesService) WebPushDomains(ctx context.Context, opts ...RequestOption) ([]WebPushDomain, error) {
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
