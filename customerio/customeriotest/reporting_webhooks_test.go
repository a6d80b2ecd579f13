package customeriotest_test

import (
	"testing"

	"github.com/engagement-go/engagement/customerio"
)

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
	if status, body := raw(t, "DELETE", srv.URL()+"/v1/reporting_webhooks/1", key, ""); status != 200 || body != "" {
		t.Errorf("deletion: status %d, %q; want 200 and nothing", status, body)
	}
	_, err := c.ReportingWebhooks.Get(ctx, 1)
	wantError(t, err, customerio.ErrNotFound, "")
}
