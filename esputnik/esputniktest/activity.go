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

func (m *model) addActivity(row esputnik.ContactActivity) {
	if row.IID == "" {
		row.IID = m.uuid()
	}
	row.Offset = m.uuid()
	m.activity = append(m.activity, row)
}

// period reads dateFrom and dateTo. A date without a time covers the whole day.
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
			"email": row.Email, "sms": row.SMS, "webPushToken": row.WebPushToken, "mobPushToken": row.MobilePushToken,
			"activityStatus": string(row.ActivityStatus),
		} {
			fits = fits && (!r.Query.Has(name) || strings.EqualFold(r.Query.Get(name), value))
		}
		if tag := r.Query.Get("messageTag"); fits && (tag == "" || slices.Contains(strings.Split(row.MessageTag, ","), tag)) {
			rows = append(rows, row)
		}
		if len(rows) == r.Number("maxrows", 25000) {
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
	from0 := min(r.Number("offset", 0), len(rows))
	return fake.OK(rows[from0:min(from0+r.Number("maxrows", 10), len(rows))])
}

// AddActivity adds rows to the activity feed, in the order in which the feed returns them. It sets their Offset, and
// the IID if it is empty.
func (s *Server) AddActivity(rows ...esputnik.ContactActivity) {
	m, unlock := s.lock()
	defer unlock()
	for _, row := range rows {
		m.addActivity(row)
	}
}
