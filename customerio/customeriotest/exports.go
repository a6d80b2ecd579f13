package customeriotest

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"time"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/internal/fake"
)

// linkLife is how long a signed link is valid.
const linkLife = 15 * time.Minute

type export struct {
	customerio.Export
	looks   int
	rows    int
	content []byte
	reason  string
}

// SlowJobs makes exports, imports and triggers of broadcasts that start from now on answer the given number of requests as
// unfinished. The default is 0: they are completed at the first request for their state.
func (s *Server) SlowJobs(looks int) {
	s.model.mu.Lock()
	defer s.model.mu.Unlock()
	s.model.slow = looks
}

// FailJobs makes exports and imports that start from now on fail with the reason. "" ends that.
func (s *Server) FailJobs(reason string) {
	s.model.mu.Lock()
	defer s.model.mu.Unlock()
	s.model.failReason = reason
}

func (e *export) link(r *fake.Request) string {
	name, expires := fmt.Sprintf("/exports/%d.csv", e.ID), time.Now().Add(linkLife).Unix()
	return fmt.Sprintf("%s%s?expires=%d&signature=%s", r.SideURL, name, expires, sign(name, expires))
}

func (e *export) wire() map[string]any {
	return map[string]any{
		"id": e.ID, "user_id": 1, "user_email": "ada@example.com", "total": e.Total, "deduplicate_id": stamp(e.ID, e.UpdatedAt),
		"type": e.Type, "failed": e.Failed, "description": e.Description, "downloads": e.Downloads, "status": e.Status,
		"created_at": unix(e.CreatedAt), "updated_at": unix(e.UpdatedAt),
	}
}

// startExport writes the file at once; it can be downloaded when the job is done.
func (m *model) startExport(kind customerio.ExportType, header []string, rows [][]string) *export {
	var file bytes.Buffer
	w := csv.NewWriter(&file)
	_ = w.WriteAll(append([][]string{header}, rows...))
	e := &export{
		Export: customerio.Export{Type: kind, Status: customerio.ExportStatusPending, CreatedAt: now(), UpdatedAt: now()},
		looks:  m.slow, rows: len(rows), content: file.Bytes(), reason: m.failReason,
	}
	e.ID = m.exports.add(0, e)
	return e
}

// look advances the job when its state is requested.
func (e *export) look() {
	if e.looks--; e.looks >= 0 || e.Status != customerio.ExportStatusPending {
		return
	}
	e.UpdatedAt = now()
	if e.reason != "" {
		e.Status, e.Failed, e.Description = customerio.ExportStatusFailed, true, e.reason
		return
	}
	e.Status, e.Total = customerio.ExportStatusDone, int64(e.rows)
}

// exportPeople writes the columns id, email and cio_id, and one per attribute. The columns of the vendor are not
// documented.
func (m *model) exportPeople(r *fake.Request) fake.Answer {
	body, err := read[struct{ Filters *filter }](r)
	if err == nil {
		err = m.check(body.Filters)
	}
	if err != nil {
		return badRequest(r, err.Error())
	}
	var people []*person
	names := map[string]bool{}
	for p := range m.all {
		if m.matches(body.Filters, p, 0) {
			people = append(people, p)
			for name := range p.Attributes {
				names[name] = true
			}
		}
	}
	header := []string{"id", "email", "cio_id"}
	for _, name := range slices.Sorted(maps.Keys(names)) {
		if !slices.Contains(header[:3], name) {
			header = append(header, name)
		}
	}
	rows := make([][]string, len(people))
	for i, p := range people {
		for _, name := range header {
			rows[i] = append(rows[i], p.Attributes[name])
		}
	}
	return fake.OK(map[string]any{"export": m.startExport(customerio.ExportTypeCustomers, header, rows).wire()})
}

// exportDeliveries exports deliveries of transactional messages only.
func (m *model) exportDeliveries(r *fake.Request) fake.Answer {
	d, err := read[customerio.DeliveryExportDraft](r)
	if err != nil {
		return badRequest(r, err.Error())
	}
	given := 0
	for _, id := range []int64{d.NewsletterID, d.CampaignID, d.TransactionalMessageID, d.ActionID} {
		if id != 0 {
			given++
		}
	}
	if given != 1 {
		return badRequest(r, "exactly one of newsletter_id, campaign_id, transactional_message_id and action_id is required")
	}
	header := append([]string{"delivery_id", "customer_id", "recipient", "subject", "created"}, d.Attributes...)
	var rows [][]string
	for _, sent := range m.deliveries {
		sent.sendIfDue()
		_, reached := sent.metrics[cmp.Or(d.Metric, customerio.MetricCreated)]
		_, isDraft := sent.metrics[drafted]
		if !reached || isDraft && (d.Drafts == nil || !*d.Drafts) || sent.TransactionalMessageID != d.TransactionalMessageID ||
			!d.Start.IsZero() && sent.QueuedAt.Before(d.Start.Time) || !d.End.IsZero() && sent.QueuedAt.After(d.End.Time) {
			continue
		}
		row := []string{sent.DeliveryID, sent.person.ID, sent.recipient, sent.subject, strconv.FormatInt(sent.QueuedAt.Unix(), 10)}
		for _, name := range d.Attributes {
			row = append(row, sent.person.Attributes[name])
		}
		rows = append(rows, row)
	}
	return fake.OK(map[string]any{"export": m.startExport(customerio.ExportTypeDeliveries, header, rows).wire()})
}

// listExports returns null for no exports, as the service does.
func (m *model) listExports(*fake.Request) fake.Answer {
	all := m.exports.all()
	if len(all) == 0 {
		return fake.OK(map[string]any{"exports": nil})
	}
	return fake.OK(map[string]any{"exports": wires(all, (*export).wire)})
}

func (m *model) getExport(r *fake.Request) fake.Answer {
	e := m.exports.get(r.Path["export_id"])
	if e == nil {
		return notFound(r)
	}
	e.look()
	return fake.OK(map[string]any{"export": e.wire()})
}

// downloadExport rejects an export that is not done. The status 404 is inferred.
func (m *model) downloadExport(r *fake.Request) fake.Answer {
	e := m.exports.get(r.Path["export_id"])
	if e == nil || e.Status != customerio.ExportStatusDone {
		return notFound(r)
	}
	e.Downloads++
	return fake.OK(map[string]any{"url": e.link(r)})
}
