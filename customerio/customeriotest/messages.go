package customeriotest

import (
	"cmp"
	"encoding/json"
	"maps"
	"slices"
	"time"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/internal/fake"
)

// delivery is one message to one person. due is when it will be sent, zero once it was.
type delivery struct {
	Sent
	person    *person
	recipient string
	subject   string
	metrics   map[customerio.Metric]int64
	due       customerio.UnixTime
	forgotten bool
}

// Report records that a message reached a state, such as delivered, opened, clicked or bounced. The operations of
// MessagesService return it from then on. Report returns false for an unknown delivery.
func (s *Server) Report(deliveryID string, metric customerio.Metric) bool {
	s.model.mu.Lock()
	defer s.model.mu.Unlock()
	d := s.model.deliveryByID[deliveryID]
	if d == nil {
		return false
	}
	d.sendIfDue()
	if _, ok := d.metrics[metric]; !ok {
		d.metrics[metric] = time.Now().Unix()
	}
	return true
}

// sendIfDue sends a message that is due.
func (d *delivery) sendIfDue() {
	if !d.due.IsZero() && !time.Now().Before(d.due.Time) {
		d.metrics[customerio.MetricAttempted], d.metrics[customerio.MetricSent] = d.due.Unix(), d.due.Unix()
		d.due = customerio.UnixTime{}
	}
}

// changed returns when the delivery last changed.
func (d *delivery) changed() customerio.UnixTime {
	return customerio.UnixTimeOf(time.Unix(slices.Max(slices.Collect(maps.Values(d.metrics))), 0))
}

// wire returns the JSON form. The ids of campaigns and the like are null for a transactional message.
func (d *delivery) wire() map[string]any {
	return map[string]any{
		"id": d.DeliveryID, "deduplicate_id": stamp(d.DeliveryID, d.changed()), "msg_template_id": d.TransactionalMessageID,
		"customer_id": orNull(d.person.ID), "customer_identifiers": d.person.identifiers(), "recipient": d.recipient,
		"subject": orNull(d.subject), "metrics": d.metrics, "created": d.QueuedAt.Unix(), "failure_message": orNull(d.Failure),
		"campaign_id": nil, "action_id": nil, "parent_action_id": nil, "newsletter_id": nil, "content_id": nil, "broadcast_id": nil,
		"trigger_event_id": nil, "type": d.Type, "forgotten": d.forgotten,
	}
}

// listDeliveries returns a page of deliveries, newest first.
func (m *model) listDeliveries(r *fake.Request, want func(d *delivery) bool) fake.Answer {
	from, to := window(r)
	q := r.Query
	rows, next, refused := page(r, 50, len(m.deliveries), true, func(i int) (*delivery, bool) {
		d := m.deliveries[i]
		d.sendIfDue()
		_, reached := d.metrics[customerio.Metric(cmp.Or(q.Get("metric"), q.Get("state"), string(customerio.MetricCreated)))]
		_, isDraft := d.metrics[drafted]
		created := d.QueuedAt.Unix()
		return d, reached && want(d) && created >= from && created <= to &&
			(q.Get("type") == "" || q.Get("type") == string(d.Type)) &&
			(!isDraft || q.Get("drafts") == "true" || q.Get("metric")+q.Get("state") == string(drafted))
	})
	if refused != nil {
		return *refused
	}
	answer := map[string]any{"messages": wires(rows, (*delivery).wire)}
	if next != "" {
		answer["next"] = next
	}
	return fake.OK(answer)
}

// window returns the time span of a request, six months at most.
func window(r *fake.Request) (from, to int64) {
	end := time.Now()
	if s := r.Number("end_ts", 0); s > 0 {
		end = time.Unix(int64(s), 0)
	}
	return max(int64(r.Number("start_ts", 0)), end.AddDate(0, -6, 0).Unix()), end.Unix()
}

func (m *model) listMessages(r *fake.Request) fake.Answer {
	others := []string{"campaign_id", "newsletter_id", "action_id", "trigger_id", "template_id", "content_id"}
	fromOthers := slices.ContainsFunc(others, r.Query.Has) // transactional messages have none of these
	template := int64(r.Number("transactional_id", 0))
	return m.listDeliveries(r, func(d *delivery) bool {
		return !fromOthers && (template == 0 || template == d.TransactionalMessageID)
	})
}

func (m *model) withDelivery(r *fake.Request, handle func(d *delivery) fake.Answer) fake.Answer {
	d := m.deliveryByID[r.Path["message_id"]]
	if d == nil {
		return notFound(r)
	}
	d.sendIfDue()
	return handle(d)
}

func (m *model) getMessage(r *fake.Request) fake.Answer {
	return m.withDelivery(r, func(d *delivery) fake.Answer { return fake.OK(map[string]any{"message": d.wire()}) })
}

// getArchivedMessage returns the content as it was sent; templates are not rendered.
func (m *model) getArchivedMessage(r *fake.Request) fake.Answer {
	return m.withDelivery(r, func(d *delivery) fake.Answer {
		a := map[string]any{"id": d.DeliveryID, "recipient": d.recipient, "subject": d.subject, "forgotten": d.forgotten}
		if e := d.Email; e != nil && !d.forgotten {
			headers := []map[string]string{}
			for _, name := range slices.Sorted(maps.Keys(e.Headers)) {
				headers = append(headers, map[string]string{"name": name, "value": e.Headers[name]})
			}
			encoded, _ := json.Marshal(headers)
			maps.Copy(a, map[string]any{
				"body": e.Body, "from": e.From, "reply_to": e.ReplyTo, "cc": e.CC, "bcc": e.BCC, "fake_bcc": e.FakeBCC != nil && *e.FakeBCC,
				"preheader_text": e.Preheader, "headers": string(encoded), // a string that holds JSON
			})
		}
		if p := d.Push; p != nil && !d.forgotten {
			a["body"] = p.Message
		}
		return fake.OK(map[string]any{"archived_message": a})
	})
}
