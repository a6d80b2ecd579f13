package esputniktest

import (
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/internal/fake"
)

// Sent is a message to one recipient.
type Sent struct {
	// RequestID is the ID for Sending.ListStatuses. It is empty for a message of a broadcast.
	RequestID string
	// Channel is the channel of the message.
	Channel esputnik.ChannelType
	// Locator is the address, phone number or token of the recipient.
	Locator string
	// ContactID is the ID of the recipient.
	ContactID int64
	// MessageID is the ID of the template, 0 for a message without a template.
	MessageID int64
	// BroadcastID is the ID of the broadcast, empty for a message outside of one.
	BroadcastID string
	// Subject is the subject of an email without a template.
	Subject string
	// Text is the text of an SMS or a Viber message, or the HTML of an email, without a template.
	Text string
	// JSONParam has the data of Sending.SendMessage for the recipient.
	JSONParam string
	// ExternalRequestID is the ID that the caller gave the message.
	ExternalRequestID string
	// At is the time at which the message was sent.
	At time.Time
	// Status is the delivery status: DELIVERED, unless the address is unsubscribed or SetStatus was called.
	Status esputnik.DeliveryStatus
}

// deliver records a message and sets its status.
func (m *model) deliver(s Sent) *Sent {
	if s.At.IsZero() {
		s.At = time.Now()
	}
	s.Status = esputnik.DeliveryStatusDelivered
	activity := esputnik.ActivityStatusDelivered
	if s.Channel == esputnik.ChannelTypeEmail && m.unsubscribed[newAddress("", s.Locator).value] {
		s.Status, activity = esputnik.DeliveryStatusUnsubscribed, esputnik.ActivityStatusUndelivered
	}
	m.sent = append(m.sent, &s)
	if s.RequestID != "" {
		m.sentByID[s.RequestID] = &s
	}
	row := esputnik.ContactActivity{
		ExternalRequestID: s.ExternalRequestID, ContactID: s.ContactID, MediaType: s.Channel, ActivityStatus: activity,
		MessageID: s.MessageID, ActivityDateTime: esputnik.DateTime{Time: s.At.UTC().Truncate(time.Second)},
	}
	row.BroadcastID, _ = strconv.ParseInt(s.BroadcastID, 10, 64)
	if x := m.message(s.MessageID); x != nil {
		row.MessageName, _ = x.base["name"].(string)
		row.From, _ = x.base["from"].(string)
	}
	switch s.Channel {
	case esputnik.ChannelTypeEmail:
		row.Email = s.Locator
	case esputnik.ChannelTypeSMS, esputnik.ChannelTypeViber:
		row.SMS = s.Locator
	case esputnik.ChannelTypeMobilePush:
		row.MobilePushToken = s.Locator
	}
	m.addActivity(row)
	return &s
}

// address returns the address of a contact on a channel. Viber uses the phone number.
func (c *contact) address(channel esputnik.ChannelType) string {
	if value := c.channel(channel); value != "" || channel != esputnik.ChannelTypeViber {
		return value
	}
	return c.channel(esputnik.ChannelTypeSMS)
}

// recipient returns the contact with an address, and creates it if there is none. If it cannot, fault is the reason.
func (m *model) recipient(channel esputnik.ChannelType, locator string) (c *contact, fault string) {
	kind := channel
	switch channel {
	case esputnik.ChannelTypeEmail:
		if !goodEmail(locator) {
			return nil, "'" + locator + "' is not valid email"
		}
	case esputnik.ChannelTypeSMS, esputnik.ChannelTypeViber:
		kind = esputnik.ChannelTypeSMS
		if strings.Trim(locator, "+0123456789") != "" || len(locator) < 5 {
			return nil, "'" + locator + "' is not valid phone"
		}
	}
	if c = m.at(newAddress(kind, locator), nil); c == nil {
		d := esputnik.ContactDraft{}
		addChannel(&d, kind, locator)
		c = m.upsertContact(d)
	}
	return c, ""
}

// send sends a message to addresses, or to a segment.
func (m *model) send(channel esputnik.ChannelType, locators []string, groupID int64, what Sent) fake.Answer {
	if groupID != 0 {
		s := m.segment(groupID)
		if s == nil {
			return fail(http.StatusBadRequest, "Group with id='%d' not found", groupID)
		}
		for _, c := range m.members(s, false, false) {
			if locator := c.address(channel); locator != "" {
				locators = append(locators, locator)
			}
		}
	}
	results := []esputnik.SendResult{}
	for _, locator := range locators {
		results = append(results, m.sendTo(channel, locator, what))
	}
	return fake.OK(map[string]any{"results": results})
}

// sendTo sends a message to one address.
func (m *model) sendTo(channel esputnik.ChannelType, locator string, what Sent) esputnik.SendResult {
	c, fault := m.recipient(channel, locator)
	if fault != "" {
		return esputnik.SendResult{Locator: locator, Status: esputnik.SendStatusError, Message: fault}
	}
	return m.sendOne(channel, c, locator, what)
}

func (m *model) sendOne(channel esputnik.ChannelType, c *contact, locator string, what Sent) esputnik.SendResult {
	what.RequestID, what.Channel, what.Locator, what.ContactID = m.uuid(), channel, locator, c.ID
	return esputnik.SendResult{Locator: locator, Status: esputnik.SendStatusOK, RequestID: m.deliver(what).RequestID}
}

func (m *model) sendEmail(r *fake.Request) fake.Answer {
	e := fake.Read[esputnik.OutgoingEmail](r)
	return m.send(esputnik.ChannelTypeEmail, e.Emails, 0, Sent{Subject: e.Subject, Text: e.HTMLText, ExternalRequestID: e.ExternalRequestID})
}

func (m *model) sendSMS(r *fake.Request) fake.Answer {
	s := fake.Read[esputnik.OutgoingSMS](r)
	return m.send(esputnik.ChannelTypeSMS, s.PhoneNumbers, s.SegmentID, Sent{Text: s.Text, ExternalRequestID: s.ExternalRequestID})
}

func (m *model) sendViber(r *fake.Request) fake.Answer {
	v := fake.Read[esputnik.OutgoingViber](r)
	return m.send(esputnik.ChannelTypeViber, v.PhoneNumbers, v.SegmentID, Sent{Text: v.Text, ExternalRequestID: v.ExternalRequestID})
}

func (m *model) sendMessage(r *fake.Request) fake.Answer {
	x := m.message(r.PathNumber("id"))
	if x == nil {
		return fail(http.StatusNotFound, "Message with id='%d' not found", r.PathNumber("id"))
	}
	results := []esputnik.SendResult{}
	for _, to := range fake.Read[esputnik.SendMessageRequest](r).Recipients {
		what := Sent{MessageID: x.id, JSONParam: to.JSONParam, ExternalRequestID: to.ExternalRequestID}
		if to.Locator != "" {
			results = append(results, m.sendTo(x.channel, to.Locator, what))
			continue
		}
		c := m.contact(to.ContactID)
		if to.ExternalCustomerID != "" {
			c = m.external(to.ExternalCustomerID)
		}
		if c == nil || c.address(x.channel) == "" {
			results = append(results, esputnik.SendResult{Status: esputnik.SendStatusError, Message: "Contact not found or has no channel for the message"})
			continue
		}
		results = append(results, m.sendOne(x.channel, c, c.address(x.channel), what))
	}
	return fake.OK(map[string]any{"results": results})
}

func (m *model) messageStatus(r *fake.Request) fake.Answer {
	results := []map[string]any{}
	for id := range strings.SplitSeq(r.Query.Get("ids"), ",") {
		if s := m.sentByID[id]; s != nil {
			delivered := slices.Contains([]esputnik.DeliveryStatus{
				esputnik.DeliveryStatusDelivered, esputnik.DeliveryStatusRead, esputnik.DeliveryStatusClicked,
			}, s.Status)
			waiting := s.Status == esputnik.DeliveryStatusInQueue || s.Status == esputnik.DeliveryStatusPending
			results = append(results, map[string]any{"requestId": id, "status": s.Status, "delivered": delivered, "failed": !delivered && !waiting})
		}
	}
	return fake.OK(map[string]any{"results": results})
}

// Sent returns all messages that were sent, including those of broadcasts, oldest first.
func (s *Server) Sent() []Sent {
	m, unlock := s.lock()
	defer unlock()
	list := make([]Sent, len(m.sent))
	for i, x := range m.sent {
		list[i] = *x
	}
	return list
}

// SetStatus sets the delivery status of a message, by its request ID.
func (s *Server) SetStatus(requestID string, status esputnik.DeliveryStatus) {
	m, unlock := s.lock()
	defer unlock()
	if x := m.sentByID[requestID]; x != nil {
		x.Status = status
	}
}
