package engagetest

import (
	"encoding/json"
	"net/http"
	"slices"
	"time"

	"github.com/engagement-go/engagement/engage"
	"github.com/engagement-go/engagement/internal/fake"
)

// read decodes a body that the spec has been held against already.
func read[T any](r *fake.Request) T {
	var v T
	_ = r.JSON(&v)
	return v
}

// withUser runs a handler on the user that the path names.
func (m *model) withUser(r *fake.Request, handle func(u *user) fake.Answer) fake.Answer {
	m.mu.Lock()
	defer m.mu.Unlock()
	u := m.users.byKey[r.Path["uid"]]
	if u == nil {
		return notFound
	}
	return handle(u)
}

func (m *model) withList(r *fake.Request, handle func(l *list) fake.Answer) fake.Answer {
	m.mu.Lock()
	defer m.mu.Unlock()
	l := m.lists.byKey[r.Path["id"]]
	if l == nil {
		return notFound
	}
	return handle(l)
}

func (m *model) createUser(r *fake.Request) fake.Answer {
	m.mu.Lock()
	defer m.mu.Unlock()
	return fake.OK(m.create(read[engage.UserDraft](r)).wire())
}

func (m *model) getUser(r *fake.Request) fake.Answer {
	return m.withUser(r, func(u *user) fake.Answer { return fake.OK(u.wire()) })
}

func (m *model) updateUser(r *fake.Request) fake.Answer {
	m.mu.Lock()
	defer m.mu.Unlock()
	return fake.OK(m.upsert(r.Path["uid"], read[engage.UserUpdate](r)).wire())
}

func (m *model) listUsers(r *fake.Request) fake.Answer {
	m.mu.Lock()
	defer m.mu.Unlock()
	email, lists := r.Query.Get("email"), r.Query["lists[]"]
	rows, next, previous, err := m.users.page(r, func(u *user) bool {
		return (email == "" || u.Email == email) && (lists == nil || slices.ContainsFunc(u.Lists, func(l engage.ListMembership) bool { return slices.Contains(lists, l.ID) }))
	}, func(u *user) string { return u.ID })
	if err != nil {
		return fail(http.StatusBadRequest, err.Error())
	}
	data := make([]any, len(rows))
	for i, u := range rows {
		data[i] = u.wire()
	}
	return fake.OK(paged(r, data, next, previous))
}

// paged leaves out the cursors that do not apply. The older form of paging has none: it says whether there is more.
func paged(r *fake.Request, data []any, next, previous string) map[string]any {
	page := map[string]any{"data": data}
	if r.Query.Get("after_id") != "" {
		page["has_more"] = next != ""
		return page
	}
	if r.Query.Get("before_id") != "" {
		page["has_more"] = previous != ""
		return page
	}
	if next != "" {
		page["next_cursor"] = next
	}
	if previous != "" {
		page["previous_cursor"] = previous
	}
	return page
}

func (m *model) deleteUser(r *fake.Request) fake.Answer {
	return m.withUser(r, func(u *user) fake.Answer {
		m.drop(u)
		return status("ok")
	})
}

func (m *model) archiveUser(r *fake.Request) fake.Answer {
	return m.withUser(r, func(u *user) fake.Answer {
		u.Archived = true
		return status("ok")
	})
}

func (m *model) trackEvent(r *fake.Request) fake.Answer {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.track(r.Path["uid"], read[engage.Event](r))
	return status("ok")
}

// track accepts unknown uids, as the service seems to.
func (m *model) track(uid string, event engage.Event) {
	u := m.upsert(uid, engage.UserUpdate{})
	if u.Archived {
		return
	}
	if event.Timestamp.IsZero() {
		event.Timestamp = time.Now().UTC()
	}
	u.events = append(u.events, event)
	u.LastInteraction = event.Timestamp
}

func (m *model) mergeUsers(r *fake.Request) fake.Answer {
	m.mu.Lock()
	defer m.mu.Unlock()
	body := read[struct{ Source, Destination string }](r)
	source := m.users.byKey[body.Source]
	if source == nil {
		return notFound
	}
	destination := m.upsert(body.Destination, engage.UserUpdate{})
	destination.events = append(destination.events, source.events...)
	for name, value := range source.Meta {
		if _, ok := destination.Meta[name]; !ok {
			destination.Meta[name] = value
		}
	}
	for _, l := range source.Lists {
		m.join(destination, l.ID, l.Subscribed)
	}
	m.drop(source)
	return status("queued")
}

func (m *model) convertUser(r *fake.Request) fake.Answer {
	return m.withUser(r, func(u *user) fake.Answer {
		u.setAccount(read[struct{ Type engage.UserType }](r).Type == engage.UserTypeAccount)
		return fake.OK(u.wire())
	})
}

func (m *model) addToLists(r *fake.Request) fake.Answer {
	return m.withUser(r, func(u *user) fake.Answer {
		for _, id := range read[struct{ Lists []string }](r).Lists {
			if !m.join(u, id, true) {
				return notFound
			}
		}
		return fake.OK(u.wire())
	})
}

func (m *model) removeFromLists(r *fake.Request) fake.Answer {
	return m.withUser(r, func(u *user) fake.Answer {
		for _, id := range read[struct{ Lists []string }](r).Lists {
			m.leave(u, id)
		}
		return fake.OK(u.wire())
	})
}

func (m *model) deleteAttribute(r *fake.Request) fake.Answer {
	return m.withUser(r, func(u *user) fake.Answer {
		delete(u.Meta, r.Path["attribute"])
		return status("ok")
	})
}

func (m *model) deleteToken(r *fake.Request) fake.Answer {
	return m.withUser(r, func(u *user) fake.Answer {
		u.Devices = slices.DeleteFunc(u.Devices, func(d engage.Device) bool { return d.Token == r.Path["token"] })
		return status("ok")
	})
}

func (m *model) addToAccounts(r *fake.Request) fake.Answer {
	return m.withUser(r, func(u *user) fake.Answer {
		for _, a := range read[struct{ Accounts []engage.AccountAssignment }](r).Accounts {
			if !m.enter(u, a) {
				return notFound
			}
		}
		return fake.OK(u.wire())
	})
}

func (m *model) updateRole(r *fake.Request) fake.Answer {
	return m.withUser(r, func(u *user) fake.Answer {
		for i := range u.Accounts {
			if u.Accounts[i].ID == r.Path["aid"] {
				u.Accounts[i].Role = read[struct{ Role string }](r).Role
				return fake.OK(u.wire())
			}
		}
		return notFound
	})
}

func (m *model) removeFromAccount(r *fake.Request) fake.Answer {
	return m.withUser(r, func(u *user) fake.Answer {
		if !m.exit(u, r.Path["aid"]) {
			return notFound
		}
		return fake.OK(u.wire())
	})
}

func (m *model) members(r *fake.Request) fake.Answer {
	return m.withUser(r, func(account *user) fake.Answer {
		data := []any{}
		for _, u := range m.users.rows {
			if u != nil && slices.ContainsFunc(u.Accounts, func(a engage.AccountMembership) bool { return a.ID == account.UID }) {
				data = append(data, u.wire())
			}
		}
		return fake.OK(paged(r, data, "", ""))
	})
}

func (m *model) createList(r *fake.Request) fake.Answer {
	m.mu.Lock()
	defer m.mu.Unlock()
	d := read[engage.ListDraft](r)
	l := &list{List: engage.List{
		ID: m.id(), Title: d.Title, Description: d.Description, RedirectURL: d.RedirectURL, DoubleOptIn: d.DoubleOptIn, CreatedAt: time.Now().UTC(),
	}}
	m.lists.add(l.ID, l.ID, l)
	return fake.OK(l.wire())
}

func (m *model) listLists(r *fake.Request) fake.Answer {
	m.mu.Lock()
	defer m.mu.Unlock()
	rows, next, previous, err := m.lists.page(r, func(l *list) bool { return !l.archived }, func(l *list) string { return l.ID })
	if err != nil {
		return fail(http.StatusBadRequest, err.Error())
	}
	data := make([]any, len(rows))
	for i, l := range rows {
		data[i] = l.wire()
	}
	return fake.OK(paged(r, data, next, previous))
}

func (m *model) getList(r *fake.Request) fake.Answer {
	return m.withList(r, func(l *list) fake.Answer { return fake.OK(l.wire()) })
}

func (m *model) updateList(r *fake.Request) fake.Answer {
	return m.withList(r, func(l *list) fake.Answer {
		update := read[engage.ListUpdate](r)
		if update.Title != "" {
			l.Title = update.Title
		}
		if update.Description != nil {
			l.Description = *update.Description
		}
		if update.RedirectURL != nil {
			l.RedirectURL = *update.RedirectURL
		}
		if update.DoubleOptIn != nil {
			l.DoubleOptIn = *update.DoubleOptIn
		}
		return fake.OK(l.wire())
	})
}

func (m *model) archiveList(r *fake.Request) fake.Answer {
	return m.withList(r, func(l *list) fake.Answer {
		l.archived = true
		return status("ok")
	})
}

func (m *model) subscribe(r *fake.Request) fake.Answer {
	return m.withList(r, func(l *list) fake.Answer {
		d := read[engage.SubscriberDraft](r)
		if d.Email == "" && d.Number == "" {
			return fail(http.StatusBadRequest, "email or number is required")
		}
		u := m.find(d.Email, d.Number)
		if u == nil && l.archived {
			return notFound
		}
		if u == nil {
			u = m.create(engage.UserDraft{
				ID: m.id(), Email: d.Email, Number: d.Number, FirstName: d.FirstName, LastName: d.LastName, CreatedAt: d.CreatedAt, Meta: d.Meta,
			})
		}
		if !m.join(u, l.ID, true) {
			return notFound
		}
		return fake.OK(map[string]string{"uid": u.UID})
	})
}

// find looks for an address first, then for a number.
func (m *model) find(email, number string) *user {
	for _, same := range []func(*user) bool{
		func(u *user) bool { return email != "" && u.Email == email },
		func(u *user) bool { return number != "" && u.Number == number },
	} {
		for _, u := range m.users.rows {
			if u != nil && same(u) {
				return u
			}
		}
	}
	return nil
}

func (m *model) updateSubscriber(r *fake.Request) fake.Answer {
	return m.withUser(r, func(u *user) fake.Answer {
		subscribed := read[struct{ Subscribed bool }](r).Subscribed
		if !m.join(u, r.Path["id"], subscribed) {
			return notFound
		}
		return fake.OK(map[string]bool{"subscribed": subscribed})
	})
}

func (m *model) deleteSubscriber(r *fake.Request) fake.Answer {
	return m.withUser(r, func(u *user) fake.Answer {
		if !m.leave(u, r.Path["id"]) {
			return notFound
		}
		return status("ok")
	})
}

// batch applies what it understands and drops the rest without a word, as the service does.
func (m *model) batch(r *fake.Request) fake.Answer {
	if len(r.Body) > engage.MaxBatchBytes {
		return fail(http.StatusBadRequest, "the body is too large")
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, raw := range read[struct{ Data []json.RawMessage }](r).Data {
		var item struct{ Type, ID string }
		if json.Unmarshal(raw, &item) != nil || item.ID == "" {
			continue
		}
		switch item.Type {
		case "create":
			var d engage.UserDraft
			if json.Unmarshal(raw, &d) == nil {
				m.create(d)
			}
		case "update":
			var u engage.UserUpdate
			if json.Unmarshal(raw, &u) == nil {
				m.upsert(item.ID, u)
			}
		case "event":
			var e engage.Event
			if json.Unmarshal(raw, &e) == nil {
				m.track(item.ID, e)
			}
		}
	}
	return status("queued")
}

func (m *model) sendEmail(r *fake.Request) fake.Answer {
	email := read[engage.Email](r)
	return m.send(Sent{Email: &email})
}

func (m *model) sendSMS(r *fake.Request) fake.Answer {
	sms := read[engage.SMS](r)
	return m.send(Sent{SMS: &sms})
}

func (m *model) send(message Sent) fake.Answer {
	m.mu.Lock()
	defer m.mu.Unlock()
	message.ID = m.id()
	m.sent = append(m.sent, message)
	return fake.OK(map[string]string{"id": message.ID})
}
