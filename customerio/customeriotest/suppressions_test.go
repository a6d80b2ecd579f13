package customeriotest_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/engagement-go/engagement/customerio"
)

func TestSuppressions(t *testing.T) {
	t.Parallel()
	srv, c := start(t)
	ctx := t.Context()
	for i := range 2500 {
		srv.Suppress(customerio.SuppressionTypeBounces, customerio.Suppression{Email: fmt.Sprintf("p%d@example.%d", i, i%2), Status: "605"})
	}
	for name, want := range map[string]int{"": 2500, "example.1": 1250} {
		n, err := length(c.Suppressions.All(ctx, customerio.SuppressionTypeBounces, customerio.ListSuppressionsParams{Domain: name}))
		if err != nil || n != want {
			t.Errorf("domain %q: %d rows, %v; want %d", name, n, err, want)
		}
	}
	if one := must(c.Suppressions.List(ctx, customerio.SuppressionTypeBounces, customerio.ListSuppressionsParams{Email: "p7@example.1"}))(t); len(one.Suppressions) != 1 {
		t.Errorf("by address: %+v", one)
	}
	n, err := length(c.Suppressions.AllByDomain(ctx, "example.0", customerio.SuppressionTypeBounces, customerio.ListSuppressionsByDomainParams{Limit: 100}))
	if err != nil || n != 1250 || count(srv, "Suppressions.ListByDomain") != 13 {
		t.Errorf("by domain: %d rows in %d requests, %v", n, count(srv, "Suppressions.ListByDomain"), err)
	}
	if _, body := raw(t, "GET", srv.URL()+"/v1/esp/suppression/bounces?offset=2500", key, ""); body != `{"category":"bounces","suppressions":null}` {
		t.Errorf("past the end: %s", body)
	}

	if err := c.Suppressions.Create(ctx, customerio.SuppressionTypeSpamReports, "ada+1@example.com"); err != nil {
		t.Fatal(err)
	}
	found := must(c.Suppressions.ListByEmail(ctx, "ada+1@example.com"))(t)
	if found.Category != "spam" || len(found.Suppressions) != 1 || found.Suppressions[0].Email != "ada+1@example.com" {
		t.Errorf("found %+v", found)
	}
	if err := c.Suppressions.Delete(ctx, customerio.SuppressionTypeSpamReports, "ada+1@example.com"); err != nil {
		t.Fatal(err)
	}
	if gone := must(c.Suppressions.ListByEmail(ctx, "ada+1@example.com"))(t); len(gone.Suppressions) != 0 {
		t.Errorf("after deletion: %+v", gone)
	}
	status, answer := raw(t, "GET", srv.URL()+"/v1/esp/suppression/others", key, "")
	if status != 400 || !strings.Contains(answer, "suppression_type") {
		t.Errorf("a list of another type: status %d, %s", status, answer)
	}
}
