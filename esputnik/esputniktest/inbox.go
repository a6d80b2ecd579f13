package esputniktest

import (
	"cmp"
	"net/http"
	"slices"
	"time"

	"github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/internal/fake"
)

// asContact calls handle with the contact of the token, and replaces the token with the next one.
func (m *model) asContact(handle func(r *fake.Request, c *contact) fake.Answer) handler {
	return func(r *fake.Request) fake.Answer {
		token := r.Header.Get(tokenHeader)
		c := m.contact(m.contactTokens[token])
		delete(m.contactTokens, token)
		if c == nil { // deleted, or another request used the token in the meantime
			return fail(http.StatusUnauthorized, "Unauthorized")
		}
		next := m.uuid()
		m.contactTokens[next] = c.ID
		a := handle(r, c)
		if a.Header == nil {
			a.Header = http.Header{}
		}
		a.Header.Set(tokenHeader, next)
		return a
	}
}

func (m *model) unread(_ *fake.Request, c *contact) fake.Answer {
	n := 0
	for _, x := range c.inbox {
		if x.Status == esputnik.InboxStatusUnopened {
			n++
		}
	}
	return fake.OK(map[string]any{"count": n})
}

func (m *model) listInbox(r *fake.Request, c *contact) fake.Answer {
	rows := []esputnik.InboxMessage{}
	for _, x := range c.inbox {
		if want := r.Query.Get("status"); want == "" || want == string(x.Status) {
			rows = append(rows, *x)
		}
	}
	pages := 1
	if size := r.Number("pageSize", 0); size > 0 {
		pages = (len(rows) + size - 1) / size
		from := min(r.Number("page", 0)*size, len(rows))
		rows = rows[from:min(from+size, len(rows))]
	}
	return fake.OK(map[string]any{"list": rows, "totalPages": pages})
}

func (m *model) setInboxStatus(r *fake.Request, c *contact) fake.Answer {
	change := fake.Read[struct {
		Status esputnik.InboxStatus
		IDs    []string
	}](r)
	for _, x := range c.inbox {
		if change.IDs == nil || slices.Contains(change.IDs, x.ID) {
			x.Status, x.New = change.Status, false
		}
	}
	return empty()
}

// AddInboxMessages adds messages to the App Inbox of a contact, and returns their IDs. A message without a status is
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
