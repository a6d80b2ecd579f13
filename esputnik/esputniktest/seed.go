package esputniktest

import (
	"cmp"
	"encoding/json"
	"slices"
	"time"

	"github.com/engagement-go/engagement/esputnik"
)

// lock takes the model for a look or a change from outside, after what was due before.
func (s *Server) lock() (m *model, unlock func()) {
	s.model.mu.Lock()
	s.model.settle()
	return s.model, s.model.mu.Unlock
}

// AddContacts puts contacts into the service, without a request, and returns their ids. As Contacts.Upsert does, it
// updates those that exist.
func (s *Server) AddContacts(drafts ...esputnik.ContactDraft) []int64 {
	m, unlock := s.lock()
	defer unlock()
	ids := make([]int64, len(drafts))
	for i, d := range drafts {
		ids[i] = m.upsertContact(d).ID
	}
	return ids
}

// Contact returns what the service holds of a contact, its static segments included; false when there is none or it was
// deleted.
func (s *Server) Contact(id int64) (esputnik.Contact, bool) {
	m, unlock := s.lock()
	defer unlock()
	c := m.contact(id)
	if c == nil {
		return esputnik.Contact{}, false
	}
	return m.full(c), true
}

// ContactByEmail returns the contact that has an email address, of several the one that was changed last.
func (s *Server) ContactByEmail(email string) (esputnik.Contact, bool) {
	m, unlock := s.lock()
	defer unlock()
	c := m.at(newAddress(esputnik.ChannelTypeEmail, email), nil)
	if c == nil {
		return esputnik.Contact{}, false
	}
	return m.full(c), true
}

// Contacts returns the contacts that the service holds, oldest first and without deleted ones.
func (s *Server) Contacts() []esputnik.Contact {
	m, unlock := s.lock()
	defer unlock()
	rows := m.list("id", m.contacts, nil)
	contacts := make([]esputnik.Contact, len(rows))
	for i, c := range rows {
		contacts[i] = m.full(c)
	}
	return contacts
}

// Confirm confirms a contact that came by Contacts.Subscribe, as the link in the confirmation mail does.
func (s *Server) Confirm(contactID int64) {
	m, unlock := s.lock()
	defer unlock()
	if c := m.contact(contactID); c != nil {
		c.unconfirmed = false
	}
}

// AddSegment makes a segment with contacts in it, without a request, and returns its id. What is not static refuses
// Attach and Detach.
func (s *Server) AddSegment(name string, kind esputnik.SegmentType, contactIDs ...int64) int64 {
	m, unlock := s.lock()
	defer unlock()
	added := m.newSegment(name, kind)
	for _, id := range contactIDs {
		if c := m.contact(id); c != nil {
			m.join(added, c)
		}
	}
	return added.ID
}

// Members returns who is in a segment, in the order of joining.
func (s *Server) Members(segmentID int64) []int64 {
	m, unlock := s.lock()
	defer unlock()
	found := m.segment(segmentID)
	if found == nil {
		return nil
	}
	var ids []int64
	for _, c := range m.members(found, true, false) {
		ids = append(ids, c.ID)
	}
	return ids
}

// AddCategory makes a subscription category and the segment behind it. Contacts are subscribed by its key; unknown keys
// are refused.
func (s *Server) AddCategory(key, name string) esputnik.SubscriptionCategory {
	m, unlock := s.lock()
	defer unlock()
	now := esputnik.DateTime{Time: time.Now().UTC().Truncate(time.Second)}
	c := &esputnik.SubscriptionCategory{
		ID: 11 + int64(len(m.categories)), Key: key, Name: name, GroupID: m.newSegment(name, esputnik.SegmentTypeStatic).ID,
		CreatedDate: now, UpdatedDate: now,
	}
	m.categories = append(m.categories, c)
	return *c
}

// AddWorkflows puts workflows into the service; they get ids when they have none.
func (s *Server) AddWorkflows(workflows ...esputnik.Workflow) {
	m, unlock := s.lock()
	defer unlock()
	for _, w := range workflows {
		w.ID = cmp.Or(w.ID, 610001+int64(len(m.workflows)))
		m.workflows = append(m.workflows, w)
	}
}

// SlowJobs makes imports that start from now on take time: a quarter of it they are STARTED, the rest IMPORTING, and at the
// end the contacts are there. The default is 0, which is done at the first look.
func (s *Server) SlowJobs(d time.Duration) {
	m, unlock := s.lock()
	defer unlock()
	m.importTime = d
}

// FailJobs makes imports that start from now on end in ERROR for that reason, with no contact imported. "" ends it.
func (s *Server) FailJobs(reason string) {
	m, unlock := s.lock()
	defer unlock()
	m.failReason = reason
}

// AddFile puts a CSV file where Contacts.ImportFile finds it. Files at other addresses cannot be downloaded.
func (s *Server) AddFile(link, csv string) {
	m, unlock := s.lock()
	defer unlock()
	m.files[link] = csv
}

// Orders returns the orders, in the order in which they first came.
func (s *Server) Orders() []esputnik.Order {
	m, unlock := s.lock()
	defer unlock()
	orders := make([]esputnik.Order, len(m.orders))
	for i, o := range m.orders {
		orders[i] = *o
	}
	return orders
}

// Events returns the events of a type, or all for "", oldest first.
func (s *Server) Events(typeKey string) []Event {
	m, unlock := s.lock()
	defer unlock()
	return slices.DeleteFunc(slices.Clone(m.events), func(e Event) bool { return typeKey != "" && e.TypeKey != typeKey })
}

// RequireParams switches the validation of an event type on: events without these parameters are refused.
func (s *Server) RequireParams(typeKey string, names ...string) {
	m, unlock := s.lock()
	defer unlock()
	m.wanted[typeKey] = names
}

// DisableSegmentation makes past events of these types get the status EVENT_SEGMENTATION_DISABLED.
func (s *Server) DisableSegmentation(typeKeys ...string) {
	m, unlock := s.lock()
	defer unlock()
	for _, key := range typeKeys {
		m.unsegment[key] = true
	}
}

// Unsubscribed returns the unsubscribed email addresses, in lower case and sorted.
func (s *Server) Unsubscribed() []string {
	m, unlock := s.lock()
	defer unlock()
	var emails []string
	for email := range m.unsubscribed {
		emails = append(emails, email)
	}
	slices.Sort(emails)
	return emails
}

// AddMessage puts a message template into the service and returns its id. draft is the draft of the channel, an
// EmailMessageDraft for example.
func (s *Server) AddMessage(draft any) int64 {
	m, unlock := s.lock()
	defer unlock()
	var channel esputnik.ChannelType
	switch draft.(type) {
	case esputnik.EmailMessageDraft:
		channel = esputnik.ChannelTypeEmail
	case esputnik.MobilePushMessageDraft:
		channel = esputnik.ChannelTypeMobilePush
	case esputnik.ViberMessageDraft:
		channel = esputnik.ChannelTypeViber
	case esputnik.AppInboxMessageDraft:
		channel = esputnik.ChannelTypeAppInbox
	case esputnik.TelegramMessageDraft:
		channel = esputnik.ChannelTypeTelegramBot
	case esputnik.SMSMessageDraft:
		channel = esputnik.ChannelTypeSMS
	}
	encoded, err := json.Marshal(draft)
	var base map[string]any
	if err != nil || json.Unmarshal(encoded, &base) != nil || channel == "" {
		panic("esputniktest: AddMessage wants a draft of a message")
	}
	return m.newMessage(channel, base).id
}

// Sent returns what was sent to single recipients and by broadcasts, oldest first.
func (s *Server) Sent() []Sent {
	m, unlock := s.lock()
	defer unlock()
	list := make([]Sent, len(m.sent))
	for i, x := range m.sent {
		list[i] = *x
	}
	return list
}

// SetStatus sets what became of a message, by its request id.
func (s *Server) SetStatus(requestID string, status esputnik.DeliveryStatus) {
	m, unlock := s.lock()
	defer unlock()
	if x := m.sentByID[requestID]; x != nil {
		x.Status = status
	}
}

// Broadcast is a broadcast as the service holds it.
type Broadcast struct {
	// ID is its identifier.
	ID string
	// Draft is what it was made from.
	Draft esputnik.BroadcastDraft
	// State is how far it is.
	State BroadcastState
	// Start is when it starts or started. A start date counts as UTC.
	Start time.Time
	// Sent is what it sent.
	Sent []Sent
}

// Broadcasts returns all broadcasts, cancelled ones included, oldest first.
func (s *Server) Broadcasts() []Broadcast {
	m, unlock := s.lock()
	defer unlock()
	list := make([]Broadcast, len(m.broadcasts))
	for i, b := range m.broadcasts {
		list[i] = Broadcast{ID: b.id, Draft: b.draft, State: b.state, Start: b.start}
		for _, x := range b.sent {
			list[i].Sent = append(list[i].Sent, *x)
		}
	}
	return list
}

// AddActivity puts rows into the activity feed, in the order in which the feed will tell them. It sets their Offset, and
// the IID where it is missing.
func (s *Server) AddActivity(rows ...esputnik.ContactActivity) {
	m, unlock := s.lock()
	defer unlock()
	for _, row := range rows {
		m.addActivity(row)
	}
}

// AddInboxMessages puts messages into the App Inbox of a contact, and returns their ids. A message without a status is
// unopened and new.
func (s *Server) AddInboxMessages(contactID int64, messages ...esputnik.InboxMessage) []string {
	m, unlock := s.lock()
	defer unlock()
	c := m.contact(contactID)
	if c == nil {
		return nil
	}
	var ids []string
	for _, x := range messages {
		x.ID = cmp.Or(x.ID, m.uuid())
		if x.Status == "" {
			x.Status, x.New = esputnik.InboxStatusUnopened, true
		}
		if x.CreatedDate.IsZero() {
			x.CreatedDate.Time = time.Now().Truncate(time.Millisecond)
		}
		c.inbox = append(c.inbox, &x)
		ids = append(ids, x.ID)
	}
	return ids
}

// ExpireTokens makes all tokens worthless that the server handed out: those of Auth, of App Inbox sessions and of OAuth,
// whose refresh tokens stay good.
func (s *Server) ExpireTokens() {
	m, unlock := s.lock()
	defer unlock()
	clear(m.tokens)
	clear(m.contactTokens)
	clear(m.accessTokens)
}
