package esputnik_test

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"testing"

	es "github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/internal/contract"
)

func sitesRows() []row {
	worker := es.WebPushDomainDraft{Domain: "https://shop.example.org", ServiceWorkerName: "push-sw.js", ServiceWorkerPath: "/", ServiceWorkerScope: "/shop/"}
	return []row{
		{Operation: "getDomains", Want: []es.Domain{{Name: "shop.example.org"}}, Call: func(ctx context.Context, c both, a args) (any, error) { return c.Sites.ListDomains(ctx) }},
		{Operation: "addDomain", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Sites.AddDomain(ctx, es.DomainDraft{Domain: "https://shop.example.org", SiteID: "8A000AA"})
		}},
		{Operation: "getSiteScript", Call: func(ctx context.Context, c both, a args) (any, error) { return c.Sites.GetScript(ctx) }},
		{Operation: "getWebPushDomains", Want: []es.WebPushDomain{{Domain: "https://shop.example.org", ServiceWorkerName: "push-sw.js", ServiceWorkerPath: "/", ServiceWorkerScope: "/"}}, Call: func(ctx context.Context, c both, a args) (any, error) {
			got, err := c.Sites.ListWebPushDomains(ctx)
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
			return c.Sites.GetWebPushScript(ctx, es.GetWebPushScriptParams{Domain: "https://shop.example.org"})
		}},
	}
}

func TestTheTrackingSnippetIsAskedForAndReadAsText(t *testing.T) {
	t.Parallel()
	var accept string
	c := newClient(t, contract.Record(func(r *http.Request) (*http.Response, error) {
		accept = r.Header.Get("Accept")
		resp := text(200, "<script>/* tracking */</script>")
		resp.Header.Set("Content-Type", "text/plain;charset=UTF-8")
		return resp, nil
	}))
	got, err := c.Sites.GetScript(t.Context())
	if err != nil || got != "<script>/* tracking */</script>" || accept != "text/plain" {
		t.Errorf("got %q, %v, asked for %q", got, err, accept)
	}
}

func TestARegisteredDomainMayBeToldInAnyForm(t *testing.T) {
	t.Parallel()
	for body, want := range map[string]es.DomainResult{
		`{"result":"created","siteId":"8A000AA","more":1}`: {Result: "created", SiteID: "8A000AA"},
		"\xef\xbb\xbf" + `{"result":"created"}`:            {Result: "created"},
		"\xef\xbb\xbfDomain exists":                        {Result: "Domain exists"},
		`{"siteId":8}`:                                     {SiteID: "8"},
		`"Domain exists"`:                                  {Result: "Domain exists"},
		`Domain exists`:                                    {Result: "Domain exists"},
		``:                                                 {},
	} {
		reads(t, body, &want, func(c *es.Client) (*es.DomainResult, error) {
			return c.Sites.AddDomain(t.Context(), es.DomainDraft{Domain: "shop.example.org"})
		})
	}
	srv := serve(t, answer(200, ``))
	c := newClient(t, srv)
	if _, err := c.Sites.AddDomain(t.Context(), es.DomainDraft{SiteID: "8A000AA"}); !errors.Is(err, es.ErrInvalidArgument) || srv.Count() != 0 {
		t.Errorf("error %v, want ErrInvalidArgument", err)
	}
}

func TestADomainIsSentWithItsSite(t *testing.T) {
	t.Parallel()
	for want, domain := range map[string]es.DomainDraft{
		`{"domain":"shop.example.org"}`:                    {Domain: "shop.example.org"},
		`{"domain":"shop.example.org","siteId":"8A000AA"}`: {Domain: "shop.example.org", SiteID: "8A000AA"},
	} {
		srv := serve(t, answer(200, `{"result":"created"}`))
		if _, err := newClient(t, srv).Sites.AddDomain(t.Context(), domain); err != nil {
			t.Fatal(err)
		}
		if got := srv.Requests()[0].Body; got != want {
			t.Errorf("sent %s, want %s", got, want)
		}
	}
}

func worker(name, path, scope string) call {
	return func(ctx context.Context, c *es.Client) error {
		draft := es.WebPushDomainDraft{Domain: "d", ServiceWorkerName: name, ServiceWorkerPath: path, ServiceWorkerScope: scope}
		_, one := c.Sites.AddWebPushDomain(ctx, draft)
		good := es.WebPushDomainDraft{Domain: "d", ServiceWorkerName: "w.js", ServiceWorkerPath: "/", ServiceWorkerScope: "/"}
		_, many := c.Sites.AddWebPushDomains(ctx, []es.WebPushDomainDraft{good, draft})
		if many == nil || !strings.Contains(many.Error(), "domains[1]") {
			return errors.Join(errors.New("the list form does not name the domain"), many)
		}
		return one
	}
}

func TestSitesArgumentsAreRefused(t *testing.T) {
	t.Parallel()
	refuse(t, map[string]refusal{
		"worker of another kind": {worker("w.ts", "/", "/"), "ServiceWorkerName must end in .js"},
		"open path":              {worker("w.js", "/a", "/"), "ServiceWorkerPath must start and end"},
		"open scope":             {worker("w.js", "/", "a/"), "ServiceWorkerScope must start and end"},
	})
}
