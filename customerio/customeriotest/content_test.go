package customeriotest_test

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/customerio/customeriotest"
)

func TestCollections(t *testing.T) {
	t.Parallel()
	srv := customeriotest.NewServer(t)
	synctest.Test(t, func(t *testing.T) {
		ctx, c := t.Context(), inMemory(srv)
		rows := customerio.CollectionRows{json.RawMessage(`{"city":"Ghent","date":1}`), json.RawMessage(`{"city":"Lyon"}`)}
		created := must(c.Collections.Create(ctx, customerio.CollectionDraft{Name: "Events", Data: rows}))(t)
		want := customerio.Collection{ID: 1, Name: "Events", Schema: []string{"city", "date"}, Rows: 2, Bytes: 43, CreatedAt: customerio.UnixTimeOf(time.Now()), UpdatedAt: customerio.UnixTimeOf(time.Now())}
		equal(t, "created", want, *created)
		_, err := c.Collections.Create(ctx, customerio.CollectionDraft{Name: "Events", Data: rows})
		wantError(t, err, customerio.ErrBadRequest, "of that name exists")

		time.Sleep(time.Hour)
		replaced := must(c.Collections.ReplaceRows(ctx, created.ID, rows[:1]))(t)
		want.Rows, want.Bytes = 1, 27
		equal(t, "replaced: updated_at stays", want, *replaced)
		equal(t, "rows", rows[:1], must(c.Collections.Rows(ctx, created.ID))(t))

		renamed := must(c.Collections.Update(ctx, created.ID, customerio.CollectionUpdate{Name: "Dates"}))(t)
		want.Name, want.UpdatedAt = "Dates", customerio.UnixTimeOf(time.Now())
		equal(t, "renamed", want, *renamed)
		equal(t, "list", []customerio.Collection{want}, must(c.Collections.List(ctx))(t))

		csv := srv.HostFile("cities.csv", []byte("city,date\nBath,3\nYork,4\n"))
		imported := must(c.Collections.Update(ctx, created.ID, customerio.CollectionUpdate{URL: csv}))(t)
		equal(t, "rows by URL", 2, imported.Rows)
		from := must(customerio.DecodeRows[struct{ City string }](must(c.Collections.Rows(ctx, created.ID))(t)))(t)
		equal(t, "rows of the file", []struct{ City string }{{"Bath"}, {"York"}}, from)
		_, err = c.Collections.Create(ctx, customerio.CollectionDraft{Name: "Far", URL: "https://example.com/rows.json"})
		wantError(t, err, customerio.ErrBadRequest, "could not be fetched")

		if err := c.Collections.Delete(ctx, created.ID); err != nil {
			t.Fatal(err)
		}
		_, err = c.Collections.Get(ctx, created.ID)
		wantError(t, err, customerio.ErrNotFound, "")
	})
}

// The limits of the service hold for programs without the SDK, too.
func TestCollectionLimits(t *testing.T) {
	t.Parallel()
	srv, _ := start(t)
	row := func(size int) string { return `{"a":"` + strings.Repeat("x", size-8) + `"}` }
	for name, tt := range map[string]struct {
		body   string
		status int
	}{
		"largest row":   {`{"name": "a", "data": [` + row(10<<10) + `]}`, 200},
		"larger row":    {`{"name": "b", "data": [` + row(10<<10+1) + `]}`, 400},
		"too much":      {`{"name": "c", "data": [` + strings.Repeat(row(10<<10)+",", 1024) + row(100) + `]}`, 400},
		"no rows":       {`{"name": "d"}`, 400},
		"two sources":   {`{"name": "e", "data": [], "url": "https://example.com"}`, 400},
		"not an object": {`{"name": "f", "data": [7]}`, 400},
	} {
		if status, body := raw(t, "POST", srv.URL+"/v1/collections", key, tt.body); status != tt.status {
			t.Errorf("%s: status %d, %s; want %d", name, status, body, tt.status)
		}
	}
}

func TestSnippets(t *testing.T) {
	t.Parallel()
	srv, c := start(t)
	ctx := t.Context()
	draft := customerio.SnippetDraft{Name: "legal/footer", Value: "<p>Example Ltd</p>"}
	must(c.Snippets.Upsert(ctx, draft))(t)
	_, err := c.Snippets.Create(ctx, draft)
	wantError(t, err, customerio.ErrBadRequest, "exists")
	draft.Value = "new"
	must(c.Snippets.Upsert(ctx, draft))(t)
	must(c.Snippets.Create(ctx, customerio.SnippetDraft{Name: "header", Value: "h"}))(t)
	list := must(c.Snippets.List(ctx))(t)
	if len(list) != 2 || list[0].Name != "legal/footer" || list[0].Value != "new" || list[0].UpdatedAt.IsZero() {
		t.Errorf("list %+v", list)
	}
	srv.UseSnippet("header")
	wantError(t, c.Snippets.Delete(ctx, "header"), customerio.ErrBadRequest, "in use")
	if err := c.Snippets.Delete(ctx, "legal/footer"); err != nil {
		t.Error(err)
	}
	wantError(t, c.Snippets.Delete(ctx, "legal/footer"), customerio.ErrNotFound, "")
}

func TestReportingWebhooks(t *testing.T) {
	t.Parallel()
	srv, c := start(t)
	ctx := t.Context()
	draft := customerio.ReportingWebhookDraft{
		Name: "Deliveries", Endpoint: "https://hooks.example.com/cio", Events: []customerio.ReportingEvent{customerio.ReportingEventEmailSent},
	}
	created := must(c.ReportingWebhooks.Create(ctx, draft))(t)
	want := customerio.ReportingWebhook{ID: 1, Name: draft.Name, Endpoint: draft.Endpoint, Events: draft.Events, Type: customerio.ReportingWebhookTypeWebhook}
	equal(t, "created", want, *created)
	draft.Disabled = new(true)
	want.Disabled = true
	equal(t, "updated", want, *must(c.ReportingWebhooks.Update(ctx, 1, draft))(t))
	draft.Disabled = nil
	equal(t, "a flag that is left out stays", want, *must(c.ReportingWebhooks.Update(ctx, 1, draft))(t))
	equal(t, "list", []customerio.ReportingWebhook{want}, must(c.ReportingWebhooks.List(ctx))(t))
	if status, body := raw(t, "DELETE", srv.URL+"/v1/reporting_webhooks/1", key, ""); status != 200 || body != "" {
		t.Errorf("deletion: status %d, %q; want 200 and nothing", status, body)
	}
	_, err := c.ReportingWebhooks.Get(ctx, 1)
	wantError(t, err, customerio.ErrNotFound, "")
}

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
	n, err := length(c.Suppressions.AllByDomain(ctx, "example.0", customerio.SuppressionTypeBounces, customerio.DomainSuppressionsParams{Limit: 100}))
	if err != nil || n != 1250 || count(srv, "getDomainSuppressionsByType") != 13 {
		t.Errorf("by domain: %d rows in %d requests, %v", n, count(srv, "getDomainSuppressionsByType"), err)
	}
	if _, body := raw(t, "GET", srv.URL+"/v1/esp/suppression/bounces?offset=2500", key, ""); body != `{"category":"bounces","suppressions":null}` {
		t.Errorf("past the end: %s", body)
	}

	if err := c.Suppressions.Create(ctx, customerio.SuppressionTypeSpamReports, "ada+1@example.com"); err != nil {
		t.Fatal(err)
	}
	found := must(c.Suppressions.Get(ctx, "ada+1@example.com"))(t)
	if found.Category != "spam" || len(found.Suppressions) != 1 || found.Suppressions[0].Email != "ada+1@example.com" {
		t.Errorf("found %+v", found)
	}
	if err := c.Suppressions.Delete(ctx, customerio.SuppressionTypeSpamReports, "ada+1@example.com"); err != nil {
		t.Fatal(err)
	}
	if gone := must(c.Suppressions.Get(ctx, "ada+1@example.com"))(t); len(gone.Suppressions) != 0 {
		t.Errorf("after deletion: %+v", gone)
	}
	_, err = c.Suppressions.List(ctx, "others", customerio.ListSuppressionsParams{})
	wantError(t, err, customerio.ErrBadRequest, "no such suppression type")
}

// The list of senders names a next page on its last one, which is empty.
func TestSenders(t *testing.T) {
	t.Parallel()
	srv, c := start(t)
	ctx := t.Context()
	for i := range 119 {
		srv.AddSender(customerio.SenderIdentity{Name: strconv.Itoa(i), Email: fmt.Sprintf("s%d@example.com", i)})
	}
	hidden := srv.AddSender(customerio.SenderIdentity{Name: "Old", Phone: "+15550100", TemplateType: customerio.SenderTypePhone, Hidden: true})
	n, err := length(c.Senders.All(ctx, customerio.ListSendersParams{}))
	if err != nil || n != 120 || count(srv, "listSenders") != 4 {
		t.Errorf("%d senders in %d requests, %v; want 120 in 4", n, count(srv, "listSenders"), err)
	}
	only := must(c.Senders.List(ctx, customerio.ListSendersParams{Hidden: new(true)}))(t)
	if len(only.SenderIdentities) != 1 || only.SenderIdentities[0].ID != hidden || only.Next == "" {
		t.Errorf("hidden: %+v", only)
	}
	last := must(c.Senders.List(ctx, customerio.ListSendersParams{Sort: customerio.SortOrderDesc, Limit: 1}))(t)
	if last.SenderIdentities[0].Name != "118" {
		t.Errorf("newest: %+v", last)
	}
	if team := must(c.Senders.Get(ctx, 1))(t); team.Address != "Team <team@example.com>" {
		t.Errorf("sender 1: %+v", team)
	}
	_, err = c.Senders.UsedBy(ctx, 999)
	wantError(t, err, customerio.ErrNotFound, "")
}
