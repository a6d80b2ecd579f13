package customeriotest

import (
	"cmp"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"net/http"
	"net/mail"
	"regexp"
	"slices"
	"time"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/internal/fake"
)

// The limits of sending.
const (
	maxRecipients = 15
	maxAhead      = 90 * 24 * time.Hour
)

// drafted is a metric that requests cannot filter by.
const drafted customerio.Metric = "drafted"

// Sent is a transactional message that the server received. Exactly one of the pointers is set: the message as it was
// sent.
type Sent struct {
	// DeliveryID is the id for Messages.Get.
	DeliveryID string
	// Type is the channel.
	Type customerio.MessageType
	// TransactionalMessageID is the number of the template; 1 for an email without one.
	TransactionalMessageID int64
	// Person is the recipient, with all identifiers.
	Person customerio.Identifiers
	// QueuedAt is when the server received it.
	QueuedAt time.Time
	// Metrics has the states that it has reached.
	Metrics customerio.DeliveryMetrics
	// Failure is the reason why it was not sent, "" if it was.
	Failure string

	// Email is the message of Send.Email.
	Email *customerio.TransactionalEmail
	// Push is the message of Send.Push.
	Push *customerio.TransactionalPush
	// SMS is the message of Send.SMS.
	SMS *customerio.TransactionalSMS
	// WhatsApp is the message of Send.WhatsApp.
	WhatsApp *customerio.TransactionalWhatsApp
	// InApp is the message of Send.InApp.
	InApp *customerio.TransactionalInApp
	// Inbox is the message of Send.InboxMessage.
	Inbox *customerio.TransactionalInboxMessage
}

// Sent returns the transactional messages that the server received, oldest first. Messages that were dropped, drafted or
// scheduled are among them: see their Metrics.
func (s *Server) Sent() []Sent {
	s.model.mu.Lock()
	defer s.model.mu.Unlock()
	list := make([]Sent, len(s.model.deliveries))
	for i, d := range s.model.deliveries {
		d.sendIfDue()
		encoded, _ := json.Marshal(d.metrics)
		list[i] = d.Sent
		_ = json.Unmarshal(encoded, &list[i].Metrics)
	}
	return list
}

// order has what all kinds of messages have in common.
type order struct {
	sent      Sent
	template  customerio.TransactionalID
	to        customerio.Identifiers
	recipient string
	addresses []string // of an email
	subject   string
	sendAt    customerio.UnixTime
	draft     *bool
	forget    *bool
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
	case body.TransactionalMessageID.IsZero() && (body.Body == "" || body.Subject == "" || body.From == "" && r.Strict):
		return badRequest(r, "body, subject and from are required without transactional_message_id") // or the workspace has a from
	}
	to := body.Identifiers
	if !hasMember(r, "identifiers") {
		to.Email = addresses[0]
	}
	return m.send(r, order{
		sent: Sent{Type: customerio.MessageTypeEmail, Email: &body}, template: body.TransactionalMessageID, to: to,
		recipient: body.To, addresses: addresses, subject: body.Subject, sendAt: body.SendAt, draft: body.QueueDraft,
		forget: body.DisableMessageRetention, create: body.AutoCreate, unsubs: body.SendToUnsubscribed,
	})
}

// hasMember reports whether a body has a member of this name.
func hasMember(r *fake.Request, name string) bool {
	_, ok := fake.Read[map[string]json.RawMessage](r)[name]
	return ok
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
		o.device = &customerio.Device{ID: d.Token, Platform: d.Platform, LastUsed: d.LastUsed, Attributes: texts(d.Attributes)}
	}
	return m.send(r, o)
}

func (m *model) sendSMS(r *fake.Request) fake.Answer {
	body, err := read[customerio.TransactionalSMS](r)
	if err != nil {
		return badRequest(r, err.Error())
	}
	if body.To != "" && !phoneNumber.MatchString(body.To) {
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
		sendAt: body.SendAt, draft: body.QueueDraft, forget: body.DisableMessageRetention, create: body.AutoCreate,
	})
}

func (m *model) sendInboxMessage(r *fake.Request) fake.Answer {
	body, err := read[customerio.TransactionalInboxMessage](r)
	if err != nil {
		return badRequest(r, err.Error())
	}
	return m.send(r, order{
		sent: Sent{Type: customerio.MessageTypeInbox, Inbox: &body}, template: body.TransactionalMessageID, to: body.Identifiers,
		recipient: body.To, sendAt: body.SendAt, draft: body.QueueDraft, forget: body.DisableMessageRetention, create: body.AutoCreate,
	})
}

// choice is a setting of a message, which overrides that of its template in both directions.
func choice(message *bool, template bool) bool {
	if message != nil {
		return *message
	}
	return template
}

// texts are attributes of a device as answers have them.
func texts(attributes map[string]any) customerio.DeviceAttributes {
	if attributes == nil {
		return nil
	}
	list := customerio.DeviceAttributes{}
	for name, value := range attributes {
		list[name] = fmt.Sprint(value)
	}
	return list
}

// send records a message. Like the service, it creates unknown people. That send_to_unsubscribed: false makes a message to
// an unsubscribed person undeliverable is inferred.
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
		forgotten: choice(o.forget, t.HideMessageBody), metrics: map[customerio.Metric]int64{},
	}
	queued := now()
	d.DeliveryID, d.QueuedAt, d.TransactionalMessageID, d.Person = m.deliveryID(), queued.Time, t.ID, p.Identifiers
	d.metrics[customerio.MetricCreated] = queued.Unix()
	switch {
	case choice(o.draft, t.QueueDrafts):
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
		d.sendIfDue()
	}
	m.deliveries = append(m.deliveries, d)
	m.deliveryByID[d.DeliveryID] = d
	return fake.OK(map[string]any{"delivery_id": d.DeliveryID, "queued_at": queued.Unix()})
}

// deliveryID returns an id in base64, which must be escaped in a path.
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
		return nil, fmt.Errorf("no person has this cio_id")
	case to.Phone != "":
		if p := m.find("phone", to.Phone); p != nil {
			return p, nil
		}
		return m.upsert(customerio.Person{Attributes: map[string]string{"phone": to.Phone}}), nil
	}
	return m.upsert(customerio.Person{Identifiers: to}), nil
}
