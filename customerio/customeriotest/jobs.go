package customeriotest

import (
	"bytes"
	"cmp"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"fmt"
	"maps"
	"net/http"
	"path"
	"slices"
	"strconv"
	"time"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/internal/fake"
)

// linkLife is how long a signed link is good.
const linkLife = 15 * time.Minute

type export struct {
	customerio.Export
	looks   int
	rows    int
	content []byte
	reason  string
}

type importJob struct {
	customerio.Import
	looks  int
	data   []byte
	reason string
}

// SlowJobs makes jobs that start from now on take time: exports, imports and triggers of broadcasts look unfinished to
// that many calls that ask for them. The default is 0, which is done at the first look.
func (s *Server) SlowJobs(looks int) {
	s.model.mu.Lock()
	defer s.model.mu.Unlock()
	s.model.slow = looks
}

// FailJobs makes exports and imports that start from now on fail for that reason. "" ends it.
func (s *Server) FailJobs(reason string) {
	s.model.mu.Lock()
	defer s.model.mu.Unlock()
	s.model.failReason = reason
}

// HostFile holds a file for imports, collections and triggers that read one, and returns its address, which is on another
// host. The server fetches nothing from elsewhere.
func (s *Server) HostFile(name string, content []byte) (url string) {
	s.model.mu.Lock()
	defer s.model.mu.Unlock()
	name = path.Join("/files", name)
	s.model.files[name] = bytes.Clone(content)
	return s.engine.SideURL() + name
}

// serveFile is the second host: it asks for a good signature, and refuses credentials as storage services do.
func (m *model) serveFile(r *fake.Request) fake.Answer {
	m.mu.Lock()
	defer m.mu.Unlock()
	denied := func(status int, code string) fake.Answer {
		return fake.Answer{Status: status, Header: http.Header{"Content-Type": {"application/xml"}}, Body: "<Error><Code>" + code + "</Code></Error>"}
	}
	if r.Header.Get("Authorization") != "" {
		return denied(http.StatusBadRequest, "InvalidArgument")
	}
	content, ok := m.files[r.URL.Path]
	if job := m.exports.get(exportNumber(r.URL.Path)); job != nil {
		q := r.URL.Query()
		expires, _ := strconv.ParseInt(q.Get("expires"), 10, 64)
		if !hmac.Equal([]byte(q.Get("signature")), []byte(sign(r.URL.Path, expires))) || time.Now().Unix() >= expires {
			return denied(http.StatusForbidden, "AccessDenied")
		}
		content, ok = job.content, true
	}
	if !ok || r.Method != http.MethodGet {
		return denied(http.StatusNotFound, "NoSuchKey")
	}
	contentType := "application/octet-stream"
	if path.Ext(r.URL.Path) == ".csv" {
		contentType = "text/csv"
	}
	return fake.Answer{Status: http.StatusOK, Header: http.Header{"Content-Type": {contentType}}, Body: content}
}

// exportNumber finds the 4 in /exports/4.csv.
func exportNumber(name string) string {
	dir, file := path.Split(name)
	if dir != "/exports/" {
		return ""
	}
	return file[:len(file)-len(path.Ext(file))]
}

func sign(name string, expires int64) string {
	mac := hmac.New(sha256.New, []byte(AppKey))
	fmt.Fprintf(mac, "%s %d", name, expires)
	return hex.EncodeToString(mac.Sum(nil))
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

// startExport takes the rows at once and keeps them back until the job is done.
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

// look is what happens when somebody asks for the job.
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

// exportPeople has the columns id, email and cio_id, and one per attribute. The vendor does not tell its columns.
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
	for _, p := range m.people {
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

// exportDeliveries knows the deliveries of transactional messages only.
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
		sent.settle()
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

// listExports has null for no exports, as the service has.
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

// downloadExport has no link for an export that is not done. The status of that is inferred.
func (m *model) downloadExport(r *fake.Request) fake.Answer {
	e := m.exports.get(r.Path["export_id"])
	if e == nil || e.Status != customerio.ExportStatusDone {
		return notFound(r)
	}
	e.Downloads++
	return fake.OK(map[string]any{"url": e.link(r)})
}

func (j *importJob) wire() map[string]any {
	return map[string]any{
		"id": j.ID, "created_at": unix(j.CreatedAt), "updated_at": unix(j.UpdatedAt), "name": j.Name, "description": j.Description,
		"rows_to_import": j.RowsToImport, "rows_imported": j.RowsImported, "state": j.State, "type": j.Type, "identifier": j.Identifier,
		"object_type_id": j.ObjectTypeID, "data_to_process": j.DataToProcess, "people_to_process": j.DataToProcess, "error": j.Error,
	}
}

// startImport only queues. A file that the server does not hold makes the job fail later.
func (m *model) startImport(r *fake.Request) fake.Answer {
	body, err := read[struct{ Import customerio.ImportDraft }](r)
	if err != nil {
		return badRequest(r, err.Error())
	}
	d := body.Import
	switch {
	case d.Type != customerio.ImportTypeObject && d.Identifier == "":
		return badRequest(r, "import.identifier is required")
	case (d.Type == customerio.ImportTypeObject || d.Type == customerio.ImportTypeRelationship) && d.ObjectTypeID == "":
		return badRequest(r, "import.object_type_id is required")
	}
	j := &importJob{Import: customerio.Import{
		CreatedAt: now(), UpdatedAt: now(), Name: d.Name, Description: d.Description, State: customerio.ImportStatePreprocessing,
		Type: d.Type, Identifier: d.Identifier, DataToProcess: cmp.Or(d.DataToProcess, customerio.ImportScopeAll), ObjectTypeID: d.ObjectTypeID,
	}, looks: m.slow, reason: m.failReason}
	if name := d.DataFileURL; len(name) > len(r.SideURL) && name[:len(r.SideURL)] == r.SideURL && m.files[name[len(r.SideURL):]] != nil {
		j.data = m.files[name[len(r.SideURL):]]
	} else {
		j.reason = cmp.Or(j.reason, "the file could not be fetched")
	}
	j.ID = m.imports.add(0, j)
	return fake.OK(map[string]any{"import": j.wire()})
}

func (m *model) getImport(r *fake.Request) fake.Answer {
	j := m.imports.get(r.Path["import_id"])
	if j == nil {
		return notFound(r)
	}
	m.advance(j)
	answer := j.wire()
	if j.ErrorExportID != 0 {
		answer["error_export_id"] = j.ErrorExportID
		answer["error_download_url"] = m.exports.get(strconv.FormatInt(j.ErrorExportID, 10)).link(r)
	}
	return fake.OK(map[string]any{"import": answer})
}

// advance brings a job one look further: all its states while there are looks left, and its end then.
func (m *model) advance(j *importJob) {
	if j.State == customerio.ImportStateImported || j.State == customerio.ImportStateFailed {
		return
	}
	j.UpdatedAt = now()
	rows, err := readCSV(j.data)
	if err == nil {
		j.RowsToImport = int64(len(rows))
	}
	if j.looks--; j.looks >= 0 {
		states := []customerio.ImportState{
			customerio.ImportStatePreprocessing, customerio.ImportStatePreprocessed, customerio.ImportStateValidating,
			customerio.ImportStateValidated, customerio.ImportStateImporting,
		}
		if i := slices.Index(states, j.State); i+1 < len(states) {
			j.State = states[i+1]
		}
		return
	}
	if err != nil {
		j.reason = cmp.Or(j.reason, err.Error())
	}
	if j.reason != "" {
		j.State, j.Error = customerio.ImportStateFailed, j.reason
		return
	}
	j.State = customerio.ImportStateImported
	var bad [][]string
	for i, row := range rows {
		if problem := m.importRow(j, row); problem != "" {
			bad = append(bad, []string{strconv.Itoa(i + 1), problem})
		} else {
			j.RowsImported++
		}
	}
	if bad != nil {
		e := m.startExport(customerio.ExportTypeCustomers, []string{"row", "error"}, bad)
		e.looks, e.reason = 0, ""
		e.look()
		j.ErrorExportID = e.ID
	}
}

// importRow takes a row. Only people are kept; the rows of events, objects and relationships are counted.
func (m *model) importRow(j *importJob, row map[string]string) (problem string) {
	if j.Type == customerio.ImportTypeObject {
		return ""
	}
	id := row[string(j.Identifier)]
	if id == "" {
		return "the row has no " + string(j.Identifier)
	}
	if j.Type != customerio.ImportTypePeople {
		return ""
	}
	p := customerio.Person{Attributes: row}
	known := m.find(string(j.Identifier), id)
	if known != nil {
		p.Identifiers.CioID = known.Identifiers.CioID
	}
	if known != nil && j.DataToProcess == customerio.ImportScopeOnlyNew || known == nil && j.DataToProcess == customerio.ImportScopeOnlyExisting {
		return ""
	}
	m.upsert(p)
	return ""
}
