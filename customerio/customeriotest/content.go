package customeriotest

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/internal/fake"
)

type collection struct {
	customerio.Collection
	rows []json.RawMessage
}

func (c *collection) wire() map[string]any {
	return map[string]any{
		"id": c.ID, "name": c.Name, "schema": c.Schema, "rows": c.Rows, "bytes": c.Bytes,
		"created_at": unix(c.CreatedAt), "updated_at": unix(c.UpdatedAt),
	}
}

// fill replaces the rows, with the limits of the service.
func (c *collection) fill(rows []json.RawMessage) error {
	keys, total := map[string]bool{}, 2
	for i, row := range rows {
		if len(row) > customerio.MaxCollectionRowBytes {
			return fmt.Errorf("row %d is larger than 10 KB", i)
		}
		total += len(row) + min(i, 1)
		var members map[string]json.RawMessage
		if json.Unmarshal(row, &members) != nil {
			return fmt.Errorf("row %d is not a JSON object", i)
		}
		for key := range members {
			keys[key] = true
		}
	}
	if total > customerio.MaxCollectionBytes {
		return fmt.Errorf("the collection is larger than 10 MB")
	}
	c.rows, c.Rows, c.Bytes = rows, int64(len(rows)), int64(total)
	c.Schema = slices.AppendSeq([]string{}, maps.Keys(keys))
	slices.Sort(c.Schema)
	return nil
}

// rowsAt reads the rows of a file that the server holds.
func (m *model) rowsAt(r *fake.Request, url string) ([]json.RawMessage, error) {
	name, ok := strings.CutPrefix(url, r.SideURL)
	data, known := m.files[name]
	if !ok || !known {
		return nil, fmt.Errorf("url could not be fetched")
	}
	if path.Ext(name) == ".csv" {
		records, err := readCSV(data)
		if err != nil {
			return nil, err
		}
		rows := make([]json.RawMessage, len(records))
		for i, record := range records {
			rows[i], _ = json.Marshal(record)
		}
		return rows, nil
	}
	var rows customerio.CollectionRows
	if err := rows.UnmarshalJSON(data); err != nil {
		return nil, fmt.Errorf("url does not lead to JSON")
	}
	return rows, nil
}

// readCSV reads a file with a header into one map per row.
func readCSV(data []byte) ([]map[string]string, error) {
	lines, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	if err != nil || len(lines) == 0 {
		return nil, fmt.Errorf("the file is not a CSV file with a header")
	}
	rows := make([]map[string]string, len(lines)-1)
	for i, line := range lines[1:] {
		rows[i] = map[string]string{}
		for column, name := range lines[0] {
			rows[i][name] = line[column]
		}
	}
	return rows, nil
}

// collectionBody reads what creates or updates a collection. rows is nil when the body has none.
func (m *model) collectionBody(r *fake.Request) (name string, rows []json.RawMessage, err error) {
	body, err := read[customerio.CollectionUpdate](r)
	switch {
	case err != nil:
		return "", nil, err
	case body.Data != nil && body.URL != "":
		return "", nil, fmt.Errorf("data and url exclude each other")
	case body.URL != "":
		rows, err = m.rowsAt(r, body.URL)
		return body.Name, rows, err
	}
	return body.Name, body.Data, nil
}

func (m *model) named(name string) *collection {
	for _, c := range m.collections.all() {
		if c.Name == name {
			return c
		}
	}
	return nil
}

// createCollection refuses a name that is taken, because Liquid refers to it; that is inferred.
func (m *model) createCollection(r *fake.Request) fake.Answer {
	name, rows, err := m.collectionBody(r)
	c := &collection{Collection: customerio.Collection{Name: name, CreatedAt: now(), UpdatedAt: now()}}
	switch {
	case err != nil:
	case rows == nil:
		err = fmt.Errorf("data or url is required")
	case m.named(name) != nil:
		err = fmt.Errorf("a collection of that name exists")
	default:
		err = c.fill(rows)
	}
	if err != nil {
		return badRequest(r, err.Error())
	}
	c.ID = m.collections.add(0, c)
	return fake.OK(map[string]any{"collection": c.wire()})
}

func (m *model) withCollection(r *fake.Request, handle func(c *collection) fake.Answer) fake.Answer {
	c := m.collections.get(r.Path["collection_id"])
	if c == nil {
		return notFound(r)
	}
	return handle(c)
}

func (m *model) listCollections(*fake.Request) fake.Answer {
	return fake.OK(map[string]any{"collections": wires(m.collections.all(), (*collection).wire)})
}

func (m *model) getCollection(r *fake.Request) fake.Answer {
	return m.withCollection(r, func(c *collection) fake.Answer { return fake.OK(map[string]any{"collection": c.wire()}) })
}

func (m *model) updateCollection(r *fake.Request) fake.Answer {
	return m.withCollection(r, func(c *collection) fake.Answer {
		name, rows, err := m.collectionBody(r)
		if other := m.named(name); err == nil && other != nil && other != c {
			err = fmt.Errorf("a collection of that name exists")
		}
		if err == nil && rows != nil {
			err = c.fill(rows)
		}
		if err != nil {
			return badRequest(r, err.Error())
		}
		c.Name, c.UpdatedAt = cmp.Or(name, c.Name), now()
		return fake.OK(map[string]any{"collection": c.wire()})
	})
}

func (m *model) deleteCollection(r *fake.Request) fake.Answer {
	return m.withCollection(r, func(*collection) fake.Answer {
		m.collections.remove(r.Path["collection_id"])
		return empty
	})
}

func (m *model) collectionRows(r *fake.Request) fake.Answer {
	return m.withCollection(r, func(c *collection) fake.Answer { return fake.OK(c.rows) })
}

// replaceRows leaves updated_at as it is, as the service does.
func (m *model) replaceRows(r *fake.Request) fake.Answer {
	return m.withCollection(r, func(c *collection) fake.Answer {
		rows, err := read[customerio.CollectionRows](r)
		if err == nil {
			err = c.fill(rows)
		}
		if err != nil {
			return badRequest(r, err.Error())
		}
		return fake.OK(map[string]any{"collection": c.wire()})
	})
}

type snippet struct {
	customerio.Snippet
	used bool
}

func (s *snippet) wire() map[string]any {
	return map[string]any{"name": s.Name, "value": s.Value, "updated_at": unix(s.UpdatedAt)}
}

// UseSnippet makes a snippet one that messages use, which cannot be deleted. The snippet must exist.
func (s *Server) UseSnippet(name string) {
	s.model.mu.Lock()
	defer s.model.mu.Unlock()
	if _, row := s.model.snippet(name); row != nil {
		row.used = true
	}
}

func (m *model) snippet(name string) (number int64, found *snippet) {
	for id, i := range m.snippets.at {
		if row := m.snippets.rows[i]; row.Name == name {
			return id, row
		}
	}
	return 0, nil
}

func (m *model) listSnippets(*fake.Request) fake.Answer {
	return fake.OK(map[string]any{"snippets": wires(m.snippets.all(), (*snippet).wire)})
}

func (m *model) upsertSnippet(r *fake.Request) fake.Answer {
	d, err := read[customerio.SnippetDraft](r)
	if err != nil {
		return badRequest(r, err.Error())
	}
	_, row := m.snippet(d.Name)
	if row == nil {
		row = &snippet{}
		m.snippets.add(0, row)
	}
	row.Name, row.Value, row.UpdatedAt = d.Name, d.Value, now()
	return fake.OK(map[string]any{"snippet": row.wire()})
}

func (m *model) createSnippet(r *fake.Request) fake.Answer {
	d, err := read[customerio.SnippetDraft](r)
	if err != nil {
		return badRequest(r, err.Error())
	}
	if _, taken := m.snippet(d.Name); taken != nil {
		return refuse(r, http.StatusUnprocessableEntity, "a snippet of that name exists")
	}
	return m.upsertSnippet(r)
}

func (m *model) deleteSnippet(r *fake.Request) fake.Answer {
	number, row := m.snippet(r.Path["snippet_name"])
	switch {
	case row == nil:
		return notFound(r)
	case row.used:
		return badRequest(r, "the snippet is in use")
	}
	m.snippets.remove(strconv.FormatInt(number, 10))
	return empty
}

// webhookWire is the bare webhook: the service does not wrap it.
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

// deleteWebhook has status 200 and no body, unlike all other deletions.
func (m *model) deleteWebhook(r *fake.Request) fake.Answer {
	return m.withWebhook(r, func(*customerio.ReportingWebhook) fake.Answer {
		m.webhooks.remove(r.Path["webhook_id"])
		return fake.Answer{Status: http.StatusOK}
	})
}

// AddSender puts a sender identity into the workspace and returns its number, which is the next one unless it has one. A
// new server has one sender, number 1.
func (s *Server) AddSender(sender customerio.SenderIdentity) int64 {
	s.model.mu.Lock()
	defer s.model.mu.Unlock()
	return s.model.addSender(sender)
}

func (m *model) addSender(sender customerio.SenderIdentity) int64 {
	if sender.Address == "" && sender.Email != "" {
		sender.Address = fmt.Sprintf("%s <%s>", sender.Name, sender.Email)
	}
	row := &sender
	row.ID = m.senders.add(sender.ID, row)
	row.DeduplicateID = stamp(row.ID, now())
	return row.ID
}

func senderWire(s *customerio.SenderIdentity) map[string]any {
	return map[string]any{
		"id": s.ID, "deduplicate_id": s.DeduplicateID, "name": s.Name, "email": s.Email, "phone": s.Phone, "address": s.Address,
		"template_type": cmp.Or(s.TemplateType, customerio.SenderTypeEmail), "auto_generated": s.AutoGenerated, "hidden": s.Hidden,
	}
}

// listSenders names a next page even on the last one, as the service does; that page is empty.
func (m *model) listSenders(r *fake.Request) fake.Answer {
	descending, hidden := r.Query.Get("sort") == string(customerio.SortOrderDesc), r.Query.Get("hidden") == "true"
	all := slices.Clone(m.senders.rows)
	if descending {
		slices.Reverse(all)
	}
	rows, next, refused := page(r, 50, len(all), false, func(i int) (*customerio.SenderIdentity, bool) {
		return all[i], all[i] != nil && all[i].Hidden == hidden
	})
	if refused != nil {
		return *refused
	}
	if next == "" && len(rows) > 0 {
		next = cursor(len(all))
	}
	return fake.OK(map[string]any{"sender_identities": wires(rows, senderWire), "next": next})
}

func (m *model) getSender(r *fake.Request) fake.Answer {
	s := m.senders.get(r.Path["sender_id"])
	if s == nil {
		return notFound(r)
	}
	return fake.OK(map[string]any{"sender_identity": senderWire(s)})
}

func (m *model) senderUsage(r *fake.Request) fake.Answer {
	if m.senders.get(r.Path["sender_id"]) == nil {
		return notFound(r)
	}
	return example(r)
}

// suppressions are the addresses of one kind. rows has gaps where one was taken out.
type suppressions struct {
	rows []*customerio.Suppression
	at   map[string]int
}

func (s *suppressions) add(row customerio.Suppression) {
	if _, ok := s.at[row.Email]; ok {
		return
	}
	if row.Created.IsZero() {
		row.Created = now()
	}
	s.at[row.Email] = len(s.rows)
	s.rows = append(s.rows, &row)
}

// Suppress puts an address on a list of the mail provider. Email that is sent there is dropped. A new row keeps reason
// and status, which Suppressions.Create cannot set.
func (s *Server) Suppress(list customerio.SuppressionType, row customerio.Suppression) {
	s.model.mu.Lock()
	defer s.model.mu.Unlock()
	if rows := s.model.suppressed[list]; rows != nil {
		rows.add(row)
	}
}

func (m *model) isSuppressed(address string) bool {
	for _, list := range m.suppressed {
		if _, ok := list.at[address]; ok {
			return true
		}
	}
	return false
}

// categories are what the answers call the lists.
var categories = map[customerio.SuppressionType]string{
	customerio.SuppressionTypeBlocks: "blocks", customerio.SuppressionTypeBounces: "bounces",
	customerio.SuppressionTypeInvalidEmails: "invalid", customerio.SuppressionTypeSpamReports: "spam",
}

func suppressionWire(s *customerio.Suppression) map[string]any {
	return map[string]any{"created": unix(s.Created), "email": s.Email, "reason": s.Reason, "status": s.Status}
}

// suppressionPage has null for no rows, as the service has.
func suppressionPage(category string, rows []*customerio.Suppression) map[string]any {
	page := map[string]any{"category": category, "suppressions": nil}
	if len(rows) > 0 {
		page["suppressions"] = wires(rows, suppressionWire)
	}
	return page
}

func (m *model) withSuppressions(r *fake.Request, handle func(s *suppressions, category string) fake.Answer) fake.Answer {
	kind := customerio.SuppressionType(r.Path["suppression_type"])
	if m.suppressed[kind] == nil {
		return badRequest(r, "no such suppression type")
	}
	return handle(m.suppressed[kind], categories[kind])
}

// searchSuppressions names the first list that has the address. What the service says to one that is on none is inferred.
func (m *model) searchSuppressions(r *fake.Request) fake.Answer {
	for _, kind := range slices.Sorted(maps.Keys(m.suppressed)) {
		if i, ok := m.suppressed[kind].at[r.Path["email_address"]]; ok {
			return fake.OK(suppressionPage(categories[kind], m.suppressed[kind].rows[i:i+1]))
		}
	}
	return fake.OK(suppressionPage("", nil))
}

// listSuppressions skips rows, so a list that changes meanwhile shifts under a walk.
func (m *model) listSuppressions(r *fake.Request) fake.Answer {
	return m.withSuppressions(r, func(s *suppressions, category string) fake.Answer {
		domain, skip := r.Query.Get("domain"), number(r, "offset", 0)
		rows := []*customerio.Suppression{}
		for _, row := range s.rows {
			if row == nil || domain != "" && !strings.HasSuffix(row.Email, "@"+domain) {
				continue
			}
			if skip--; skip < 0 {
				rows = append(rows, row)
			}
			if len(rows) == number(r, "limit", 100) {
				break
			}
		}
		return fake.OK(suppressionPage(category, rows))
	})
}

func (m *model) domainSuppressions(r *fake.Request) fake.Answer {
	return m.withSuppressions(r, func(s *suppressions, category string) fake.Answer {
		domain, address := r.Path["domain_name"], r.Query.Get("email")
		rows, next, refused := page(r, 100, len(s.rows), false, func(i int) (*customerio.Suppression, bool) {
			row := s.rows[i]
			return row, row != nil && strings.HasSuffix(row.Email, "@"+domain) && (address == "" || address == row.Email)
		})
		if refused != nil {
			return *refused
		}
		answer := suppressionPage(category, rows)
		answer["next"] = next
		return fake.OK(answer)
	})
}

func (m *model) suppress(r *fake.Request) fake.Answer {
	return m.withSuppressions(r, func(s *suppressions, _ string) fake.Answer {
		s.add(customerio.Suppression{Email: r.Path["email_address"]})
		return fake.OK(struct{}{})
	})
}

func (m *model) unsuppress(r *fake.Request) fake.Answer {
	return m.withSuppressions(r, func(s *suppressions, _ string) fake.Answer {
		if i, ok := s.at[r.Path["email_address"]]; ok {
			s.rows[i] = nil
			delete(s.at, r.Path["email_address"])
		}
		return empty
	})
}
