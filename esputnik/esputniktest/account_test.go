package esputniktest_test

import (
	"errors"
	"net/http"
	"testing"

	"github.com/oapi-codegen/runtime/types"

	"github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/esputnik/esputniktest"
)

func TestAccountAndSite(t *testing.T) {
	t.Parallel()
	srv := esputniktest.NewServer(t)
	c, ctx := srv.Client(), t.Context()
	must(c.Account.GetBillingHistory(ctx, esputnik.GetBillingHistoryParams{From: types.Date{Time: minute("2025-05-01T00:00")}, To: types.Date{Time: minute("2025-05-31T00:00")}}))(t)
	err := c.Do(ctx, http.MethodGet, "/v1/balance/history", nil, nil, esputnik.WithQuery("dateFrom", "2025-01-01"), esputnik.WithQuery("dateTo", "2025-05-01"))
	var e *esputnik.Error
	if !errors.As(err, &e) || e.StatusCode != 419 {
		t.Errorf("a long period: error %v", err)
	}
	for _, status := range []int{http.StatusCreated, http.StatusOK} {
		var response esputnik.Response
		must(c.Sites.AddDomain(ctx, esputnik.DomainDraft{Domain: "https://shop.example.org"}, esputnik.WithResponse(&response)))(t)
		if response.StatusCode != status {
			t.Errorf("status %d, want %d", response.StatusCode, status)
		}
	}
	if _, err := c.Sites.AddDomain(ctx, esputnik.DomainDraft{Domain: "https://other.example.org"}); !errors.Is(err, esputnik.ErrBadRequest) {
		t.Errorf("a second domain: error %v", err)
	}
	same(t, "domains", []esputnik.Domain{{Name: "https://shop.example.org"}}, must(c.Sites.ListDomains(ctx))(t))
	do(t, c.Feeds.Replace(ctx, []esputnik.ProductFeedDraft{{URL: "https://shop.example.org/feed.xml", Language: "en", Default: new(true)}}))
	same(t, "feeds", []esputnik.ProductFeed{{URL: "https://shop.example.org/feed.xml", Language: "en", Default: true}}, must(c.Feeds.List(ctx))(t))
}
