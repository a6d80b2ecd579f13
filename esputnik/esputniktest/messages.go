package esputniktest

import (
	"fmt"
	"maps"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/internal/fake"
)

// channels are the six kinds of templates, by the name they have in operation ids, with the channel they go to.
var channels = map[string]esputnik.ChannelType{
	"Email": esputnik.ChannelTypeEmail, "MobilePush": esputnik.ChannelTypeMobilePush, "Viber": esputnik.ChannelTypeViber,
	"AppInbox": esputnik.ChannelTypeAppInbox, "Telegram": esputnik.ChannelTypeTelegramBot, "Sms": esputnik.ChannelTypeSMS,
}

// message is a template. Its members depend on the channel and are kept as they came.
type message struct {
	id           int64
	channel      esputnik.ChannelType
	base         map[string]any
	translations map[string]map[string]any
}

// messageHandlers are the seven calls of each channel.
func (m *model) messageHandlers() map[string]handler {
	handlers := map[string]handler{}
	for name, channel := range channels {
		with := func(handle func(r *fake.Request, x *message) fake.Answer) handler {
			return func(r *fake.Request) fake.Answer {
				x := m.message(pathID(r))
				if x == nil || x.channel != channel {
					return fail(http.StatusNotFound, "Message with id='%d' not found", pathID(r))
				}
				return handle(r, x)
			}
		}
		handlers["search"+name+"Messages"] = func(r *fake.Request) fake.Answer { return m.searchMessages(r, channel) }
		handlers["add"+name+"Message"] = func(r *fake.Request) fake.Answer { return m.addMessage(r, channel) }
		handlers["get"+name+"Message"] = with(func(_ *fake.Request, x *message) fake.Answer { return fake.OK(x.full()) })
		handlers["update"+name+"Message"] = with(m.updateMessage)
		handlers["delete"+name+"Message"] = with(m.deleteMessage)
		handlers["put"+name+"MessageTranslation"] = with(m.putTranslation)
		handlers["delete"+name+"MessageTranslation"] = with(m.deleteTranslation)
		if name == "Email" {
			handlers["getEmailMessageViewLink"] = with(func(_ *fake.Request, x *message) fake.Answer {
				return fake.OK(map[string]any{"link": fmt.Sprintf("https://esputnik.example.org/view/%d", x.id)})
			})
		}
	}
	return handlers
}

func (m *model) message(id int64) *message {
	for _, x := range m.messages {
		if x.id == id {
			return x
		}
	}
	return nil
}

func (x *message) row() map[string]any {
	row := maps.Clone(x.base)
	row["id"] = x.id
	return row
}

func (x *message) full() map[string]any {
	row := x.row()
	if len(x.translations) == 0 {
		return row
	}
	var languages []string
	if base, ok := x.base["languageCode"].(string); ok {
		languages = append(languages, base)
	}
	var translations []any
	for _, language := range slices.Sorted(maps.Keys(x.translations)) {
		languages = append(languages, language)
		translations = append(translations, x.translations[language])
	}
	row["languages"], row["translations"] = languages, translations
	return row
}

func (m *model) searchMessages(r *fake.Request, channel esputnik.ChannelType) fake.Answer {
	want := r.Query.Get("search")
	rows := []any{}
	for _, x := range m.messages {
		name, _ := x.base["name"].(string)
		tags, _ := x.base["tags"].([]any)
		if x.channel == channel && (has(name, want) || slices.Contains(tags, any(want))) {
			rows = append(rows, x.row())
		}
	}
	return m.counted(fake.OK(page(r, rows, 500)), len(rows), false)
}

// readMessage drops the members that only answers have, as the service seems to.
func readMessage(r *fake.Request) (map[string]any, *fake.Answer) {
	x := read[map[string]any](r)
	for _, name := range []string{"id", "languages", "translations"} {
		delete(x, name)
	}
	if strings.HasPrefix(r.Operation.Route, "/v1/messages/viber") {
		if fault := viberFault(x); fault != "" {
			a := fail(http.StatusBadRequest, "%s", fault)
			return nil, &a
		}
	}
	return x, nil
}

func viberFault(x map[string]any) string {
	given := 0
	for _, name := range []string{"img", "caption", "action"} {
		if x[name] != nil {
			given++
		}
	}
	switch {
	case given != 0 && given != 3:
		return "img, caption and action must be given together"
	case given != 0 && x["transactional"] == true:
		return "img, caption and action are not allowed in a transactional message"
	}
	return ""
}

func (m *model) addMessage(r *fake.Request, channel esputnik.ChannelType) fake.Answer {
	base, refused := readMessage(r)
	if refused != nil {
		return *refused
	}
	return fake.OK(map[string]any{"id": m.newMessage(channel, base).id})
}

func (m *model) newMessage(channel esputnik.ChannelType, base map[string]any) *message {
	id := int64(3000001)
	if n := len(m.messages); n > 0 {
		id = m.messages[n-1].id + 1
	}
	x := &message{id: id, channel: channel, base: base, translations: map[string]map[string]any{}}
	m.messages = append(m.messages, x)
	return x
}

func (m *model) updateMessage(r *fake.Request, x *message) fake.Answer {
	base, refused := readMessage(r)
	if refused != nil {
		return *refused
	}
	x.base = base
	return text("Message with id='%d' has been updated", x.id)
}

func (m *model) deleteMessage(_ *fake.Request, x *message) fake.Answer {
	m.messages = slices.DeleteFunc(m.messages, func(other *message) bool { return other == x })
	return text("Message with id='%d' has been deleted", x.id)
}

func (m *model) putTranslation(r *fake.Request, x *message) fake.Answer {
	translation, refused := readMessage(r)
	if refused != nil {
		return *refused
	}
	translation["languageCode"] = r.Path["language"]
	x.translations[r.Path["language"]] = translation
	return text("Message with id='%d' has been updated", x.id)
}

func (m *model) deleteTranslation(r *fake.Request, x *message) fake.Answer {
	if x.translations[r.Path["language"]] == nil {
		return fail(http.StatusNotFound, "Message with id='%d' has no language '%s'", x.id, r.Path["language"])
	}
	delete(x.translations, r.Path["language"])
	return text("Message with id='%d' has been deleted", x.id)
}

// Sent is one message to one recipient.
type Sent struct {
	// RequestID is what Statuses is asked by; empty for a broadcast.
	RequestID string
	// Channel is the channel it went to.
	Channel esputnik.ChannelType
	// Locator is the address, phone number or token.
	Locator string
	// ContactID is the recipient.
	ContactID int64
	// MessageID is the stored message, 0 for one that is not stored.
	MessageID int64
	// BroadcastID is the broadcast it belongs to, if any.
	BroadcastID string
	// Subject is the subject of an email that is not stored.
	Subject string
	// Text is the text of an SMS or a Viber message, or the HTML of an email, that is not stored.
	Text string
	// JSONParam is the data that SmartSend gave for the recipient.
	JSONParam string
	// ExternalRequestID is the caller's identifier.
	ExternalRequestID string
	// At is when it was sent.
	At time.Time
	// Status is what became of it. It is DELIVERED unless the address is unsubscribed, or SetStatus said otherwise.
	Status esputnik.DeliveryStatus
}

// deliver notes a message and what came of it.
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
		row.MobPushToken = s.Locator
	}
	m.addActivity(row)
	return &s
}

func (m *model) addActivity(row esputnik.ContactActivity) {
	if row.IID == "" {
		row.IID = m.uuid()
	}
	row.Offset = m.uuid()
	m.activity = append(m.activity, row)
}

// address is what a contact is reached at through a channel: Viber uses the phone number.
func (c *contact) address(channel esputnik.ChannelType) string {
	if value := c.channel(channel); value != "" || channel != esputnik.ChannelTypeViber {
		return value
	}
	return c.channel(esputnik.ChannelTypeSMS)
}

// recipient finds or makes the contact behind an address; a fault says why there is none.
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

// send delivers to a list of addresses, or to a segment.
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

// sendTo delivers to an address, whosever it is.
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
	e := read[esputnik.OutgoingEmail](r)
	return m.send(esputnik.ChannelTypeEmail, e.Emails, 0, Sent{Subject: e.Subject, Text: e.HTMLText, ExternalRequestID: e.ExternalRequestID})
}

func (m *model) sendSMS(r *fake.Request) fake.Answer {
	s := read[esputnik.OutgoingSMS](r)
	return m.send(esputnik.ChannelTypeSMS, s.PhoneNumbers, s.GroupID, Sent{Text: s.Text, ExternalRequestID: s.ExternalRequestID})
}

func (m *model) sendViber(r *fake.Request) fake.Answer {
	v := read[esputnik.OutgoingViber](r)
	return m.send(esputnik.ChannelTypeViber, v.PhoneNumbers, v.GroupID, Sent{Text: v.Text, ExternalRequestID: v.ExternalRequestID})
}

func (m *model) smartSend(r *fake.Request) fake.Answer {
	x := m.message(pathID(r))
	if x == nil {
		return fail(http.StatusNotFound, "Message with id='%d' not found", pathID(r))
	}
	results := []esputnik.SendResult{}
	for _, to := range read[esputnik.SmartSendRequest](r).Recipients {
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

// BroadcastState is how far a broadcast is. The service itself has no call that tells.
type BroadcastState string

// The states of a broadcast.
const (
	BroadcastScheduled BroadcastState = "scheduled"
	BroadcastStarted   BroadcastState = "started"
	BroadcastCancelled BroadcastState = "cancelled"
)

type broadcast struct {
	id    string
	draft esputnik.BroadcastDraft
	start time.Time
	state BroadcastState
	sent  []*Sent
}

func (m *model) createBroadcast(r *fake.Request) fake.Answer {
	d := read[esputnik.BroadcastDraft](r)
	id, _ := strconv.ParseInt(d.MessageID, 10, 64)
	if m.message(id) == nil {
		return fail(http.StatusNotFound, "Message with id='%s' not found", d.MessageID)
	}
	for _, id := range slices.Concat(d.Groups, d.ExcludedGroups) {
		if m.segment(id) == nil {
			return fail(http.StatusNotFound, "Group with id='%d' not found", id)
		}
	}
	start := time.Now()
	if d.StartDate != "" {
		at, err := time.Parse("2006-01-02T15:04", d.StartDate)
		if err != nil {
			return fail(http.StatusBadRequest, "startDate must be YYYY-MM-DDTHH:mm")
		}
		if at.After(start) { // one in the past starts at once
			start = at
		}
	}
	b := &broadcast{id: strconv.Itoa(3400001 + len(m.broadcasts)), draft: d, start: start, state: BroadcastScheduled}
	m.broadcasts = append(m.broadcasts, b)
	m.settle()
	return fake.OK(b.row())
}

// start sends a broadcast, all at once: portions are not imitated. An address gets the message once, and unsubscribed
// and unconfirmed ones do not get it.
func (m *model) start(b *broadcast) {
	b.state = BroadcastStarted
	id, _ := strconv.ParseInt(b.draft.MessageID, 10, 64)
	x := m.message(id)
	if x == nil {
		return
	}
	out := map[int64]bool{}
	for _, id := range b.draft.ExcludedGroups {
		for contact := range m.segment(id).members {
			out[contact] = true
		}
	}
	served := map[address]bool{}
	for _, id := range b.draft.Groups {
		for _, c := range m.members(m.segment(id), false, false) {
			locator := c.address(x.channel)
			a := newAddress(x.channel, locator)
			if locator == "" || out[c.ID] || c.unconfirmed || served[a] || x.channel == esputnik.ChannelTypeEmail && m.unsubscribed[a.value] {
				continue
			}
			served[a] = true
			b.sent = append(b.sent, m.deliver(Sent{Channel: x.channel, Locator: locator, ContactID: c.ID, MessageID: x.id, BroadcastID: b.id, At: b.start}))
		}
	}
}

func (b *broadcast) row() map[string]any {
	row := map[string]any{"broadcastId": b.id, "messageId": b.draft.MessageID, "groupId": strconv.FormatInt(b.draft.Groups[0], 10)}
	if b.draft.Title != "" {
		row["title"] = b.draft.Title
	}
	if b.draft.StartDate != "" {
		row["startDate"] = b.start.UTC().Format(time.RFC3339)
	}
	if b.draft.BatchSize != 0 {
		row["batchSize"], row["batchIntervalUnit"] = b.draft.BatchSize, b.draft.BatchIntervalUnit
	}
	return row
}

func (m *model) listBroadcasts(r *fake.Request) fake.Answer {
	rows := []any{}
	for _, b := range m.broadcasts {
		if b.state != BroadcastCancelled {
			rows = append(rows, b.row())
		}
	}
	return fake.OK(page(r, rows, 10))
}

func (m *model) withBroadcast(handle func(b *broadcast) fake.Answer) handler {
	return func(r *fake.Request) fake.Answer {
		for _, b := range m.broadcasts {
			if b.id == r.Path["broadcast_id"] && b.state != BroadcastCancelled {
				return handle(b)
			}
		}
		return fail(http.StatusNotFound, "Broadcast with id='%s' not found", r.Path["broadcast_id"])
	}
}

// cancelBroadcast refuses what has started; the vendor does not say what happens then.
func (m *model) cancelBroadcast(b *broadcast) fake.Answer {
	if b.state == BroadcastStarted {
		return fail(http.StatusBadRequest, "Broadcast with id='%s' has already started", b.id)
	}
	b.state = BroadcastCancelled
	return empty()
}

// period reads dateFrom and dateTo; a date alone stands for the whole day.
func period(r *fake.Request) (from, to time.Time, refused *fake.Answer) {
	from, ok := readTime(r.Query.Get("dateFrom"))
	to, ok2 := readTime(r.Query.Get("dateTo"))
	if len(r.Query.Get("dateTo")) == len(time.DateOnly) {
		to = to.AddDate(0, 0, 1).Add(-1)
	}
	if !ok || !ok2 || to.Before(from) {
		a := fail(http.StatusBadRequest, "Wrong period")
		return from, to, &a
	}
	return from, to, nil
}

func within(t esputnik.DateTime, from, to time.Time) bool { return !t.Before(from) && !t.After(to) }

func (m *model) listActivity(r *fake.Request) fake.Answer {
	from, to, refused := period(r)
	if refused != nil {
		return *refused
	}
	rows := []esputnik.ContactActivity{}
	cursor := r.Query.Get("offset")
	passed := cursor == ""
	for _, row := range m.activity {
		if !passed {
			passed = row.Offset == cursor
			continue
		}
		fits := within(row.ActivityDateTime, from, to)
		for name, value := range map[string]string{
			"email": row.Email, "sms": row.SMS, "webPushToken": row.WebPushToken, "mobPushToken": row.MobPushToken,
			"activityStatus": string(row.ActivityStatus),
		} {
			fits = fits && (!r.Query.Has(name) || strings.EqualFold(r.Query.Get(name), value))
		}
		if tag := r.Query.Get("messageTag"); fits && (tag == "" || slices.Contains(strings.Split(row.MessageTag, ","), tag)) {
			rows = append(rows, row)
		}
		if len(rows) == number(r, "maxrows", 25000) {
			break
		}
	}
	if !passed {
		return fail(http.StatusBadRequest, "Wrong offset")
	}
	return fake.OK(rows)
}

func (m *model) contactMessages(r *fake.Request) fake.Answer {
	from, to, refused := period(r)
	if refused != nil {
		return *refused
	}
	id, _ := strconv.ParseInt(r.Query.Get("contactId"), 10, 64)
	c := m.contact(id)
	switch {
	case r.Query.Has("externalCustomerId"):
		c = m.external(r.Query.Get("externalCustomerId"))
	case r.Query.Has("email"):
		c = m.at(newAddress(esputnik.ChannelTypeEmail, r.Query.Get("email")), nil)
	case r.Query.Has("phone"):
		c = m.at(newAddress(esputnik.ChannelTypeSMS, r.Query.Get("phone")), nil)
	case !r.Query.Has("contactId"):
		return fail(http.StatusBadRequest, "One of contactId, externalCustomerId, email and phone is required")
	}
	rows := []esputnik.ContactMessage{}
	for _, s := range m.sent {
		at := esputnik.DateTime{Time: s.At.UTC().Truncate(time.Second)}
		if c == nil || s.ContactID != c.ID || !within(at, from, to) {
			continue
		}
		if r.Query.Has("channelTypes") && !slices.Contains(strings.Split(r.Query.Get("channelTypes"), ","), string(s.Channel)) {
			continue
		}
		row := esputnik.ContactMessage{
			ContactID: s.ContactID, MessageID: s.MessageID, ChannelType: s.Channel, SentDateTime: at, Subject: s.Subject,
			ActivityStatus: esputnik.ActivityStatusDelivered,
		}
		switch s.Channel {
		case esputnik.ChannelTypeEmail:
			row.Email = s.Locator
		case esputnik.ChannelTypeSMS, esputnik.ChannelTypeViber:
			row.Phone, row.Text = s.Locator, s.Text
		}
		rows = append(rows, row)
	}
	from0 := min(number(r, "offset", 0), len(rows))
	return fake.OK(rows[from0:min(from0+number(r, "maxrows", 10), len(rows))])
}
