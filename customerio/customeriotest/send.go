package customeriotest

import (
	"cmp"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"net/mail"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/internal/fake"
)

// The limits of sending.
const (
	maxRecipients = 15
	maxAhead      = 90 * 24 * time.Hour
)

// drafted is a metric that no request can ask for.
const drafted customerio.Metric = "drafted"

// Sent is a transactional message that was sent through the server. Exactly one of the pointers is set: what the program
// asked for.
type Sent struct {
	// DeliveryID is the id that the program got, which Messages.Get takes.
	DeliveryID string
	// Type is the channel.
	Type customerio.MessageType
	// TransactionalMessageID is the number of the template; 1 for an email without one.
	TransactionalMessageID int64
	// Person is who it was sent to, with all their identifiers.
	Person customerio.Identifiers
	// QueuedAt is when it was sent.
	QueuedAt time.Time
	// Metrics tells what became of it so far.
	Metrics customerio.DeliveryMetrics
	// Failure is why it was not sent, empty if it was.
	Failure string

	// Email is what Send.Email got.
	Email *customerio.TransactionalEmail
	// Push is what Send.Push got.
	Push *customerio.TransactionalPush
	// SMS is what Send.SMS got.
	SMS *customerio.TransactionalSMS
	// WhatsApp is what Send.WhatsApp got.
	WhatsApp *customerio.TransactionalWhatsApp
	// InApp is what Send.InApp got.
	InApp *customerio.TransactionalInApp
	// Inbox is what Send.InboxMessage got.
	Inbox *customerio.TransactionalInboxMessage
}

// delivery is a message of one person. Once sent is due, metrics has it.
type delivery struct {
	Sent
	person    *person
	recipient string
	subject   string
	metrics   map[customerio.Metric]int64
	due       customerio.UnixTime
	forgotten bool
}

type template struct {
	customerio.TransactionalMessage
	trigger string
}

// Sent returns the transactional messages that were sent, oldest first. It holds those that were dropped, drafted or put
// off as well: see their Metrics.
func (s *Server) Sent() []Sent {
	s.model.mu.Lock()
	defer s.model.mu.Unlock()
	list := make([]Sent, len(s.model.deliveries))
	for i, d := range s.model.deliveries {
		d.settle()
		encoded, _ := json.Marshal(d.metrics)
		list[i] = d.Sent
		_ = json.Unmarshal(encoded, &list[i].Metrics)
	}
	return list
}

// AddTemplate puts a transactional message into the workspace and returns its number, which is the next one unless it has
// one. Sending may name it by the number or by the trigger name, if it has any. A server without templates takes every
// number and name; from the first one on, unknown ones are refused.
func (s *Server) AddTemplate(message customerio.TransactionalMessage, triggerName string) int64 {
	s.model.mu.Lock()
	defer s.model.mu.Unlock()
	if message.CreatedAt.IsZero() {
		message.CreatedAt = now()
	}
	if message.UpdatedAt.IsZero() {
		message.UpdatedAt = message.CreatedAt
	}
	t := &template{message, triggerName}
	t.ID = s.model.templates.add(message.ID, t)
	return t.ID
}

// Report tells the server what became of a message: that it was delivered, opened, clicked, that it bounced. The calls of
// Messages show it from then on. It reports whether there is such a delivery.
func (s *Server) Report(deliveryID string, metric customerio.Metric) bool {
	s.model.mu.Lock()
	defer s.model.mu.Unlock()
	d := s.model.deliveryByID[deliveryID]
	if d == nil {
		return false
	}
	d.settle()
	if _, ok := d.metrics[metric]; !ok {
		d.metrics[metric] = time.Now().Unix()
	}
	return true
}

// settle sends what was put off when its time has come.
func (d *delivery) settle() {
	if !d.due.IsZero() && !time.Now().Before(d.due.Time) {
		d.metrics[customerio.MetricAttempted], d.metrics[customerio.MetricSent] = d.due.Unix(), d.due.Unix()
		d.due = customerio.UnixTime{}
	}
}

// order is what all kinds of messages have in common.
type order struct {
	sent      Sent
	template  customerio.TransactionalID
	to        customerio.Identifiers
	recipient string
	addresses []string // of an email
	subject   string
	sendAt    customerio.UnixTime
	draft     bool
	forget    bool
	create    bool
	unsubs    *bool
	device    *customerio.Device
}

var phoneNumber = regexp.MustCompile(`^\+?[1-9][0-9]{1,14}$`)

func (m *model) sendEmail(r *fake.Request) fake.Answer {
	body, err := read[customerio.TransactionalEmail](r)
	if err != nil {
		return badRequest(r, "the body does not decode, are the attachments base64? "+err.Error())
	}
	var addresses []string
	for _, list := range []string{body.To, body.CC, body.BCC} {
		if list == "" {
			continue
		}
		parsed, err := mail.ParseAddressList(list)
		if err != nil {
			return badRequest(r, "not a list of email addresses")
		}
		for _, a := range parsed {
			addresses = append(addresses, a.Address)
		}
	}
	size := 0
	for _, data := range body.Attachments {
		size += len(data)
	}
	switch {
	case len(addresses) > maxRecipients:
		return badRequest(r, fmt.Sprintf("more than %d recipients", maxRecipients))
	case size > customerio.MaxAttachmentBytes:
		return refuse(r, http.StatusRequestEntityTooLarge, "the attachments are too large")
	case body.TransactionalMessageID.IsZero() && (body.Body == "" || body.Subject == "" || body.From == ""):
		return badRequest(r, "body, subject and from are required without transactional_message_id")
	}
	return m.send(r, order{
		sent: Sent{Type: customerio.MessageTypeEmail, Email: &body}, template: body.TransactionalMessageID, to: body.Identifiers,
		recipient: body.To, addresses: addresses, subject: body.Subject, sendAt: body.SendAt, draft: body.QueueDraft,
		forget: body.DisableMessageRetention, create: body.AutoCreate, unsubs: body.SendToUnsubscribed,
	})
}

func (m *model) sendPush(r *fake.Request) fake.Answer {
	body, err := read[customerio.TransactionalPush](r)
	if err != nil {
		return badRequest(r, err.Error())
	}
	o := order{
		sent: Sent{Type: customerio.MessageTypePush, Push: &body}, template: body.TransactionalMessageID, to: body.Identifiers,
		recipient: body.To, subject: body.Title, sendAt: body.SendAt, draft: body.QueueDraft,
		forget: body.DisableMessageRetention, create: body.AutoCreate, unsubs: body.SendToUnsubscribed,
	}
	if d := body.CustomDevice; d.Token != "" {
		o.device = &customerio.Device{ID: d.Token, Platform: d.Platform, LastUsed: d.LastUsed, Attributes: d.Attributes}
	}
	return m.send(r, o)
}

func (m *model) sendSMS(r *fake.Request) fake.Answer {
	body, err := read[customerio.TransactionalSMS](r)
	if err != nil {
		return badRequest(r, err.Error())
	}
	if !phoneNumber.MatchString(body.To) {
		return badRequest(r, "to is not a phone number in E.164 form")
	}
	return m.send(r, order{
		sent: Sent{Type: customerio.MessageTypeSMS, SMS: &body}, template: body.TransactionalMessageID, to: body.Identifiers,
		recipient: body.To, sendAt: body.SendAt, draft: body.QueueDraft,
		forget: body.DisableMessageRetention, create: body.AutoCreate, unsubs: body.SendToUnsubscribed,
	})
}

func (m *model) sendWhatsApp(r *fake.Request) fake.Answer {
	body, err := read[customerio.TransactionalWhatsApp](r)
	if err != nil {
		return badRequest(r, err.Error())
	}
	if body.To != "" && !phoneNumber.MatchString(body.To) {
		return badRequest(r, "to is not a phone number in E.164 form")
	}
	return m.send(r, order{
		sent: Sent{Type: customerio.MessageTypeWhatsApp, WhatsApp: &body}, template: body.TransactionalMessageID, to: body.Identifiers,
		recipient: body.To, sendAt: body.SendAt, draft: body.QueueDraft,
		forget: body.DisableMessageRetention, unsubs: body.SendToUnsubscribed,
	})
}

func (m *model) sendInApp(r *fake.Request) fake.Answer {
	body, err := read[customerio.TransactionalInApp](r)
	if err != nil {
		return badRequest(r, err.Error())
	}
	return m.send(r, order{
		sent: Sent{Type: customerio.MessageTypeInApp, InApp: &body}, template: body.TransactionalMessageID, to: body.Identifiers,
		sendAt: body.SendAt, draft: body.QueueDraft, create: body.AutoCreate,
	})
}

func (m *model) sendInboxMessage(r *fake.Request) fake.Answer {
	body, err := read[customerio.TransactionalInboxMessage](r)
	if err != nil {
		return badRequest(r, err.Error())
	}
	return m.send(r, order{
		sent: Sent{Type: customerio.MessageTypeInbox, Inbox: &body}, template: body.TransactionalMessageID, to: body.Identifiers,
		recipient: body.To, sendAt: body.SendAt, draft: body.QueueDraft, create: body.AutoCreate,
	})
}

// send records a message. The service creates people whom it does not know. That a message to somebody who unsubscribed
// becomes undeliverable when the program says so is inferred.
func (m *model) send(r *fake.Request, o order) fake.Answer {
	given := 0
	for _, id := range []string{o.to.ID, o.to.Email, o.to.CioID, o.to.Phone} {
		if id != "" {
			given++
		}
	}
	switch {
	case given != 1:
		return badRequest(r, "identifiers must have exactly one of id, email and cio_id")
	case time.Until(o.sendAt.Time) > maxAhead:
		return badRequest(r, "send_at is more than 90 days ahead")
	}
	t, err := m.templateOf(o)
	if err != nil {
		return badRequest(r, err.Error())
	}
	p, err := m.recipient(o.to)
	if err != nil {
		return badRequest(r, err.Error())
	}
	if o.device != nil {
		p.addDevice(*o.device)
	}
	d := &delivery{
		Sent: o.sent, person: p, recipient: cmp.Or(o.recipient, p.ID, p.Identifiers.Email), subject: o.subject,
		forgotten: o.forget || t.HideMessageBody, metrics: map[customerio.Metric]int64{},
	}
	queued := now()
	d.DeliveryID, d.QueuedAt, d.TransactionalMessageID, d.Person = m.deliveryID(), queued.Time, t.ID, p.Identifiers
	d.metrics[customerio.MetricCreated] = queued.Unix()
	switch {
	case o.draft || t.QueueDrafts:
		d.metrics[drafted] = queued.Unix()
	case slices.ContainsFunc(o.addresses, m.isSuppressed):
		d.metrics[customerio.MetricDropped], d.Failure = queued.Unix(), "the address is suppressed"
	case p.Unsubscribed && o.unsubs != nil && !*o.unsubs:
		d.metrics[customerio.MetricUndeliverable], d.Failure = queued.Unix(), "the person has unsubscribed"
	default:
		d.due = queued
		if o.sendAt.After(queued.Time) {
			d.due = o.sendAt
		}
		d.settle()
	}
	m.deliveries = append(m.deliveries, d)
	m.deliveryByID[d.DeliveryID] = d
	return fake.OK(map[string]any{"delivery_id": d.DeliveryID, "queued_at": queued.Unix()})
}

// deliveryID looks like base64, which needs escaping in a path.
func (m *model) deliveryID() string {
	raw := binary.BigEndian.AppendUint64(nil, 0x7603aaeb05000000+uint64(len(m.deliveries)+1))
	return base64.StdEncoding.EncodeToString(raw)
}

func (m *model) recipient(to customerio.Identifiers) (*person, error) {
	switch {
	case to.CioID != "":
		if p := m.find("cio_id", to.CioID); p != nil {
			return p, nil
		}
		return nil, fmt.Errorf("nobody has that cio_id")
	case to.Phone != "":
		if p := m.find("phone", to.Phone); p != nil {
			return p, nil
		}
		return m.upsert(customerio.Person{Attributes: map[string]string{"phone": to.Phone}}), nil
	}
	return m.upsert(customerio.Person{Identifiers: to}), nil
}

func (m *model) templateOf(o order) (*template, error) {
	known := m.templates.all()
	if o.template.IsZero() {
		return &template{TransactionalMessage: customerio.TransactionalMessage{ID: 1}}, nil
	}
	name := o.template.String()
	if t := m.templates.get(name); t != nil {
		return t, nil
	}
	for _, t := range known {
		if t.trigger == name {
			return t, nil
		}
	}
	id, err := strconv.ParseInt(name, 10, 64)
	isNumber := err == nil
	switch {
	case len(known) == 0 && isNumber:
		return &template{TransactionalMessage: customerio.TransactionalMessage{ID: id}}, nil
	case len(known) == 0 && !o.create:
		return &template{TransactionalMessage: customerio.TransactionalMessage{ID: m.nameNumber(name)}}, nil
	case o.create && !isNumber:
		t := &template{customerio.TransactionalMessage{Name: name, CreatedAt: now(), UpdatedAt: now()}, name}
		t.ID = m.templates.add(0, t)
		return t, nil
	}
	return nil, fmt.Errorf("the transactional message does not exist")
}

// nameNumber numbers a trigger name that no template has.
func (m *model) nameNumber(name string) int64 {
	if m.names[name] == 0 {
		m.names[name] = 1_000_001 + int64(len(m.names))
	}
	return m.names[name]
}

func (m *model) listTemplates(r *fake.Request) fake.Answer {
	if len(m.templates.rows) == 0 {
		return example(r)
	}
	return fake.OK(map[string]any{"messages": wires(m.templates.all(), (*template).wire)})
}

func (m *model) getTemplate(r *fake.Request) fake.Answer {
	t := m.templates.get(r.Path["transactional_id"])
	switch {
	case t != nil:
		return fake.OK(map[string]any{"message": t.wire()})
	case len(m.templates.rows) == 0:
		return example(r)
	}
	return notFound(r)
}

func (t *template) wire() map[string]any {
	return map[string]any{
		"id": t.ID, "name": t.Name, "description": t.Description, "send_to_unsubscribed": t.SendToUnsubscribed,
		"link_tracking": t.LinkTracking, "open_tracking": t.OpenTracking, "hide_message_body": t.HideMessageBody,
		"queue_drafts": t.QueueDrafts, "created_at": unix(t.CreatedAt), "updated_at": unix(t.UpdatedAt),
	}
}

// changed is when something last happened to the delivery.
func (d *delivery) changed() customerio.UnixTime {
	return customerio.UnixTimeOf(time.Unix(slices.Max(slices.Collect(maps.Values(d.metrics))), 0))
}

// wire has null for all that a transactional message does not come from, and for the subject of messages without one.
func (d *delivery) wire() map[string]any {
	return map[string]any{
		"id": d.DeliveryID, "deduplicate_id": stamp(d.DeliveryID, d.changed()), "msg_template_id": d.TransactionalMessageID,
		"customer_id": orNull(d.person.ID), "customer_identifiers": d.person.identifiers(), "recipient": d.recipient,
		"subject": orNull(d.subject), "metrics": d.metrics, "created": d.QueuedAt.Unix(), "failure_message": orNull(d.Failure),
		"campaign_id": nil, "action_id": nil, "parent_action_id": nil, "newsletter_id": nil, "content_id": nil, "broadcast_id": nil,
		"trigger_event_id": nil, "type": d.Type, "forgotten": d.forgotten,
	}
}

// listDeliveries is newest first. Without a window it shows six months, and never more than twelve.
func (m *model) listDeliveries(r *fake.Request, want func(d *delivery) bool) fake.Answer {
	from, to := window(r)
	q := r.Query
	rows, next, refused := page(r, 50, len(m.deliveries), true, func(i int) (*delivery, bool) {
		d := m.deliveries[i]
		d.settle()
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

// window is the time span that a request asks for: without a beginning it has six months, and it never has more.
func window(r *fake.Request) (from, to int64) {
	end := time.Now()
	if s := number(r, "end_ts", 0); s > 0 {
		end = time.Unix(int64(s), 0)
	}
	return max(int64(number(r, "start_ts", 0)), end.AddDate(0, -6, 0).Unix()), end.Unix()
}

func (m *model) listMessages(r *fake.Request) fake.Answer {
	ofOthers := slices.ContainsFunc([]string{"campaign_id", "newsletter_id", "action_id"}, r.Query.Has)
	return m.listDeliveries(r, func(*delivery) bool { return !ofOthers }) // transactional messages have none of these
}

func (m *model) personMessages(r *fake.Request) fake.Answer {
	return m.withPerson(r, func(p *person) fake.Answer {
		return m.listDeliveries(r, func(d *delivery) bool { return d.person == p })
	})
}

func (m *model) templateMessages(r *fake.Request) fake.Answer {
	if len(m.templates.rows) > 0 && m.templates.get(r.Path["transactional_id"]) == nil {
		return notFound(r)
	}
	return m.listDeliveries(r, func(d *delivery) bool {
		return strconv.FormatInt(d.TransactionalMessageID, 10) == r.Path["transactional_id"]
	})
}

func (m *model) withDelivery(r *fake.Request, handle func(d *delivery) fake.Answer) fake.Answer {
	d := m.deliveryByID[r.Path["message_id"]]
	if d == nil {
		return notFound(r)
	}
	d.settle()
	return handle(d)
}

func (m *model) getMessage(r *fake.Request) fake.Answer {
	return m.withDelivery(r, func(d *delivery) fake.Answer { return fake.OK(map[string]any{"message": d.wire()}) })
}

// getArchivedMessage has the content that the program gave; templates are not rendered.
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

// Triggered is a broadcast that was triggered through the server.
type Triggered struct {
	// ID is the number of the trigger.
	ID int64
	// BroadcastID is the broadcast.
	BroadcastID int64
	// At is when it was triggered.
	At time.Time
	// Draft is what the program asked for.
	Draft customerio.TriggerDraft
	// People are those of the audience whom the workspace knows. It is nil for the default audience, and for a data file
	// that the server does not hold.
	People []customerio.Identifiers
	// Errors are what Broadcasts.TriggerErrors tells.
	Errors []string
}

type trigger struct {
	Triggered
	looks     int
	processed customerio.UnixTime
}

// Triggered returns the broadcasts that were triggered, oldest first.
func (s *Server) Triggered() []Triggered {
	s.model.mu.Lock()
	defer s.model.mu.Unlock()
	list := []Triggered{}
	for _, t := range s.model.triggers.all() {
		list = append(list, t.Triggered)
	}
	return list
}

// trigger takes any broadcast. Like the service it refuses flags that the audience has no use for.
func (m *model) trigger(r *fake.Request) fake.Answer {
	d, err := read[customerio.TriggerDraft](r)
	if err != nil {
		return badRequest(r, err.Error())
	}
	var audiences []string
	for _, a := range []struct {
		name  string
		given bool
	}{
		{"recipients", !d.Recipients.IsZero()},
		{"emails", d.Emails != nil},
		{"ids", d.IDs != nil},
		{"per_user_data", d.PerUserData != nil},
		{"data_file_url", d.DataFileURL != ""},
	} {
		if a.given {
			audiences = append(audiences, a.name)
		}
	}
	if len(audiences) > 1 {
		return invalid("/data/attributes/"+audiences[1], "more than one audience")
	}
	d.DefaultAudience = len(audiences) == 0 // says so without a word
	audience := strings.Join(audiences, "")
	mixed := audience == "per_user_data" || audience == "data_file_url"
	switch {
	case d.IDIgnoreMissing && audience != "ids" && !mixed:
		return invalid("/data/attributes/id_ignore_missing", "id_ignore_missing does not go with this audience")
	case (d.EmailIgnoreMissing || d.EmailAddDuplicates) && audience != "emails" && !mixed:
		return invalid("/data/attributes/email_ignore_missing", "flags of email addresses do not go with this audience")
	}
	broadcast, _ := strconv.ParseInt(r.Path["broadcast_id"], 10, 64)
	t := &trigger{Triggered: Triggered{BroadcastID: broadcast, At: now().Time, Draft: d}, looks: m.slow}
	if err := m.address(r, t, audience); err != nil {
		return invalid("/data/attributes/"+audience, err.Error())
	}
	t.ID = m.triggers.add(0, t)
	return fake.OK(map[string]any{"id": t.ID})
}

// address finds the people of a trigger.
func (m *model) address(r *fake.Request, t *trigger, audience string) error {
	people := t.Draft.PerUserData
	switch audience {
	case "":
		return nil
	case "recipients":
		encoded, err := json.Marshal(t.Draft.Recipients)
		if err != nil {
			return err
		}
		var f filter
		_ = json.Unmarshal(encoded, &f)
		if err := m.check(&f); err != nil {
			return err
		}
		for _, p := range m.people {
			if m.matches(&f, p, 0) {
				t.People = append(t.People, p.Identifiers)
			}
		}
		return nil
	case "emails":
		for _, email := range t.Draft.Emails {
			people = append(people, customerio.TriggerPerson{Email: email})
		}
	case "ids":
		for _, id := range t.Draft.IDs {
			people = append(people, customerio.TriggerPerson{ID: id})
		}
	case "data_file_url":
		name, _ := strings.CutPrefix(t.Draft.DataFileURL, r.SideURL)
		for line := range strings.Lines(string(m.files[name])) {
			var p customerio.TriggerPerson
			if json.Unmarshal([]byte(line), &p) != nil {
				t.Errors = append(t.Errors, fmt.Sprintf("line %d: not a JSON object", len(people)+1))
			}
			people = append(people, p)
		}
	}
	for i, p := range people {
		found := m.byEmail[p.Email]
		if p.ID != "" && m.byID[p.ID] != nil {
			found = []*person{m.byID[p.ID]}
		}
		switch {
		case len(found) > 1 && !t.Draft.EmailAddDuplicates:
			t.Errors = append(t.Errors, fmt.Sprintf("line %d: more than one customer has the email address", i+1))
			continue
		case len(found) == 0 && (p.ID != "" && !t.Draft.IDIgnoreMissing || p.Email != "" && !t.Draft.EmailIgnoreMissing):
			t.Errors = append(t.Errors, fmt.Sprintf("line %d: no customer found", i+1))
		}
		for _, known := range found {
			t.People = append(t.People, known.Identifiers)
		}
	}
	return nil
}

func (t *trigger) wire() map[string]any {
	w := map[string]any{
		"id": t.ID, "broadcast_id": t.BroadcastID, "created_at": t.At.Unix(), "recipients_count": len(t.People),
		"data_file_error_count": len(t.Errors),
	}
	if !t.processed.IsZero() { // absent while it waits
		w["processed_at"] = unix(t.processed)
	}
	return w
}

func (m *model) listTriggers(r *fake.Request) fake.Answer {
	list := slices.DeleteFunc(m.triggers.all(), func(t *trigger) bool { return strconv.FormatInt(t.BroadcastID, 10) != r.Path["broadcast_id"] })
	return fake.OK(map[string]any{"triggers": wires(list, (*trigger).wire)})
}

func (m *model) withTrigger(r *fake.Request, handle func(t *trigger) fake.Answer) fake.Answer {
	t := m.triggers.get(r.Path["trigger_id"])
	if t == nil || strconv.FormatInt(t.BroadcastID, 10) != r.Path["broadcast_id"] {
		return notFound(r)
	}
	return handle(t)
}

// getTrigger answers without an envelope.
func (m *model) getTrigger(r *fake.Request) fake.Answer {
	return m.withTrigger(r, func(t *trigger) fake.Answer {
		if t.looks--; t.looks < 0 && t.processed.IsZero() {
			t.processed = now()
		}
		return fake.OK(t.wire())
	})
}

func (m *model) triggerErrors(r *fake.Request) fake.Answer {
	return m.withTrigger(r, func(t *trigger) fake.Answer {
		rows, next, refused := page(r, 50, len(t.Errors), false, func(i int) (string, bool) { return t.Errors[i], true })
		if refused != nil {
			return *refused
		}
		return fake.OK(map[string]any{"errors": rows, "next": next})
	})
}
