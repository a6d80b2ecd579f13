package esputnik_test

import (
	"context"

	es "github.com/engagement-go/engagement/esputnik"
)

func sitesRows() []row {
	worker := es.WebPushDomainDraft{Domain: "https://shop.example.org", ServiceWorkerName: "push-sw.js", ServiceWorkerPath: "/", ServiceWorkerScope: "/shop/"}
	return []row{
		{Operation: "getDomains", Want: []es.Domain{{Name: "shop.example.org"}}, Call: func(ctx context.Context, c both, a args) (any, error) { return c.Sites.Domains(ctx) }},
		{Operation: "addDomain", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Sites.AddDomain(ctx, "https://shop.example.org")
		}},
		{Operation: "getSiteScript", Call: func(ctx context.Context, c both, a args) (any, error) { return c.Sites.Script(ctx) }},
		{Operation: "getWebPushDomains", Want: []es.WebPushDomain{{Domain: "https://shop.example.org", ServiceWorkerName: "push-sw.js", ServiceWorkerPath: "/", ServiceWorkerScope: "/"}}, Call: func(ctx context.Context, c both, a args) (any, error) {
			got, err := c.Sites.WebPushDomains(ctx)
			return got, err
		}},
		{Operation: "addWebPushDomains", Want: &es.WebPushDomainsResult{Success: []es.WebPushDomainSuccess{{Domain: "https://shop.example.org", Status: "created"}}}, Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Sites.AddWebPushDomains(ctx, []es.WebPushDomainDraft{worker})
		}},
		{Operation: "addWebPushDomain", Want: &es.WebPushDomainResult{Success: &es.WebPushDomainSuccess{Domain: "https://shop.example.org", Status: "created"}}, Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Sites.AddWebPushDomain(ctx, worker)
		}},
		{Operation: "deleteWebPushDomain", Call: func(ctx context.Context, c both, a args) (any, error) {
			return nil, c.Sites.DeleteWebPushDomain(ctx, "https://shop.example.org")
		}},
		{Operation: "getWebPushScript", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Sites.WebPushScript(ctx, es.WebPushScriptParams{Domain: "https://shop.example.org"})
		}},
	}
}
