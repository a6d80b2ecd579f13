package customeriotest

import (
	"net/http"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/internal/fake"
)

// webhookWire returns the JSON form, which has no envelope.
func webhookWire(w *customerio.ReportingWebhook) map[string]any {
	return map[string]any{
		"id": w.ID, "name": w.Name, "endpoint": w.Endpoint, "events": w.Events, "disabled": w.Disabled,
		"full_resolution": w.FullResolution, "with_content": w.WithContent, "type": w.Type,
	}
}

func (m *model) setWebhook(r *fake.Request, w *customerio.ReportingWebhook) fake.Answer {
	d, err := read[customerio.ReportingWebhookDraft](r)
	if err != nil {
		return badRequest(r, err.Error())
	}
	w.Name, w.Endpoint, w.Events = d.Name, d.Endpoint, d.Events
	for _, flag := range []struct {
		to   *bool
		from *bool
	}{{&w.Disabled, d.Disabled}, {&w.FullResolution, d.FullResolution}, {&w.WithContent, d.WithContent}} {
		if flag.from != nil {
			*flag.to = *flag.from
		}
	}
	if w.ID == 0 {
		w.ID = m.webhooks.add(0, w)
	}
	return fake.OK(webhookWire(w))
}

func (m *model) withWebhook(r *fake.Request, handle func(w *customerio.ReportingWebhook) fake.Answer) fake.Answer {
	w := m.webhooks.get(r.Path["webhook_id"])
	if w == nil {
		return notFound(r)
	}
	return handle(w)
}

func (m *model) createWebhook(r *fake.Request) fake.Answer {
	return m.setWebhook(r, &customerio.ReportingWebhook{Type: customerio.ReportingWebhookTypeWebhook})
}

func (m *model) listWebhooks(*fake.Request) fake.Answer {
	return fake.OK(map[string]any{"reporting_webhooks": wires(m.webhooks.all(), webhookWire)})
}

func (m *model) getWebhook(r *fake.Request) fake.Answer {
	return m.withWebhook(r, func(w *customerio.ReportingWebhook) fake.Answer { return fake.OK(webhookWire(w)) })
}

func (m *model) updateWebhook(r *fake.Request) fake.Answer {
	return m.withWebhook(r, func(w *customerio.ReportingWebhook) fake.Answer { return m.setWebhook(r, w) })
}

// deleteWebhook answers with status 200 and no body, unlike all other deletions.
func (m *model) deleteWebhook(r *fake.Request) fake.Answer {
	return m.withWebhook(r, func(*customerio.ReportingWebhook) fake.Answer {
		m.webhooks.remove(r.Path["webhook_id"])
		return fake.Answer{Status: http.StatusOK}
	})
}
