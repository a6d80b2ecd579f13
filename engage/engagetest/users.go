package engagetest

import (
	"maps"
	"slices"
	"time"

	"github.com/engagement-go/engagement/engage"
	"github.com/engagement-go/engagement/internal/fake"
)

type user struct {
	engage.User
	events []engage.Event
}

// AddUsers adds users to the service, without a request.
func (s *Server) AddUsers(drafts ...engage.UserDraft) {
	s.model.mu.Lock()
	defer s.model.mu.Unlock()
	for _, d := range drafts {
		s.model.create(d)
	}
}

// User returns a user that the service holds.
func (s *Server) User(uid string) (engage.User, bool) {
	s.model.mu.Lock()
	defer s.model.mu.Unlock()
	u := s.model.users.byKey[uid]
	if u == nil {
		return engage.User{}, false
	}
	return u.snapshot(), true
}

// Users returns the users that the service holds, oldest first.
func (s *Server) Users() []engage.User {
	s.model.mu.Lock()
	defer s.model.mu.Unlock()
	users := make([]engage.User, 0, len(s.model.users.byKey))
	for _, u := range s.model.users.rows {
		if u != nil {
			users = append(users, u.snapshot())
		}
	}
	return users
}

// snapshot is a copy that later requests do not change.
func (u *user) snapshot() engage.User {
	s := u.User
	s.Devices, s.Accounts, s.Lists = slices.Clone(u.Devices), slices.Clone(u.Accounts), slices.Clone(u.Lists)
	s.Meta = maps.Clone(u.Meta)
	return s
}

// withUser runs a handler on the user in the path.
func (m *model) withUser(r *fake.Request, handle func(u *user) fake.Answer) fake.Answer {
	return with(m, m.users.byKey, r.Path["uid"], handle)
}

func (m *model) createUser(r *fake.Request) fake.Answer {
	m.mu.Lock()
	defer m.mu.Unlock()
	return fake.OK(m.create(fake.Read[engage.UserDraft](r)).wire())
}

func (m *model) getUser(r *fake.Request) fake.Answer {
	return m.withUser(r, func(u *user) fake.Answer { return fake.OK(u.wire()) })
}

func (m *model) updateUser(r *fake.Request) fake.Answer {
	m.mu.Lock()
	defer m.mu.Unlock()
	return fake.OK(m.upsert(r.Path["uid"], fake.Read[engage.UserUpdate](r)).wire())
}

func (m *model) listUsers(r *fake.Request) fake.Answer {
	m.mu.Lock()
	defer m.mu.Unlock()
	email, lists := r.Query.Get("email"), r.Query["lists[]"]
	return m.users.list(r, func(u *user) bool {
		return (email == "" || u.Email == email) && (lists == nil || slices.ContainsFunc(lists, u.in))
	}, (*user).wire)
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

func (m *model) mergeUsers(r *fake.Request) fake.Answer {
	m.mu.Lock()
	defer m.mu.Unlock()
	body := fake.Read[struct{ Source, Destination string }](r)
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
		u.setAccount(fake.Read[struct{ Type engage.UserType }](r).Type == engage.UserTypeAccount)
		return fake.OK(u.wire())
	})
}

func (m *model) addToLists(r *fake.Request) fake.Answer {
	return m.withUser(r, func(u *user) fake.Answer {
		for _, id := range fake.Read[struct{ Lists []string }](r).Lists {
			if !m.join(u, id, true) {
				return notFound
			}
		}
		return fake.OK(u.wire())
	})
}

func (m *model) removeFromLists(r *fake.Request) fake.Answer {
	return m.withUser(r, func(u *user) fake.Answer {
		for _, id := range fake.Read[struct{ Lists []string }](r).Lists {
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

// create makes a user of a draft, or updates the user that has its id.
func (m *model) create(d engage.UserDraft) *user {
	u := m.users.byKey[d.ID]
	if u == nil {
		u = &user{User: engage.User{ID: m.id(), UID: d.ID, Meta: engage.Attributes{}, CreatedAt: time.Now().UTC()}}
		m.users.add(u.UID, u)
	}
	if d.IsAccount {
		u.setAccount(true)
	}
	m.change(u, engage.UserUpdate{
		FirstName: set(d.FirstName), LastName: set(d.LastName), Email: set(d.Email), Number: set(d.Number), CreatedAt: d.CreatedAt,
		DeviceToken: d.DeviceToken, DevicePlatform: d.DevicePlatform, Lists: d.Lists, Meta: d.Meta,
	})
	for _, a := range d.Accounts {
		m.enter(u, a)
	}
	return u
}

// upsert updates the user with the uid, or makes one.
func (m *model) upsert(uid string, update engage.UserUpdate) *user {
	u := m.users.byKey[uid]
	if u == nil {
		u = m.create(engage.UserDraft{ID: uid})
	}
	m.change(u, update)
	return u
}

func (m *model) change(u *user, update engage.UserUpdate) {
	assign(&u.FirstName, update.FirstName)
	assign(&u.LastName, update.LastName)
	assign(&u.Email, update.Email)
	assign(&u.Number, update.Number)
	if !update.CreatedAt.IsZero() {
		u.CreatedAt = update.CreatedAt
	}
	if update.IsAccount != nil {
		u.setAccount(*update.IsAccount)
	}
	if update.DeviceToken != "" {
		u.Devices = slices.DeleteFunc(u.Devices, func(d engage.Device) bool { return d.Token == update.DeviceToken })
		u.Devices = append(u.Devices, engage.Device{Token: update.DeviceToken, Platform: update.DevicePlatform})
		u.Devices = u.Devices[max(len(u.Devices)-5, 0):]
	}
	if u.Meta == nil {
		u.Meta = engage.Attributes{}
	}
	maps.Copy(u.Meta, update.Meta)
	for _, id := range update.Lists {
		m.join(u, id, true)
	}
}

// setAccount makes an account or a customer of a user. The members of an account stay.
func (u *user) setAccount(account bool) {
	if account == u.IsAccount {
		return
	}
	u.IsAccount = account
	u.MemberCount = nil
	if account {
		u.MemberCount = new(int64(0))
	}
}

// drop removes a user with all memberships.
func (m *model) drop(u *user) {
	for _, l := range slices.Clone(u.Lists) {
		m.leave(u, l.ID)
	}
	for _, a := range slices.Clone(u.Accounts) {
		m.exit(u, a.ID)
	}
	for _, other := range m.users.rows {
		if other != nil && u.IsAccount {
			m.exit(other, u.UID)
		}
	}
	m.users.remove(u.UID)
}

// wire is a user as the service writes it.
func (u *user) wire() map[string]any {
	accounts := make([]map[string]any, len(u.Accounts))
	for i, a := range u.Accounts {
		accounts[i] = map[string]any{"id": a.ID, "role": textOrNull(a.Role)}
	}
	lists := make([]map[string]any, len(u.Lists))
	for i, l := range u.Lists {
		lists[i] = map[string]any{"id": l.ID, "subscribed": l.Subscribed}
	}
	return map[string]any{
		"id": u.ID, "uid": u.UID, "uid_updateable": u.UIDUpdateable,
		"first_name": textOrNull(u.FirstName), "last_name": textOrNull(u.LastName), "number": textOrNull(u.Number), "email": textOrNull(u.Email),
		"devices": append([]engage.Device{}, u.Devices...), "accounts": accounts, "lists": lists, "segments": []any{},
		"is_account": u.IsAccount, "member_count": u.MemberCount, "archived": u.Archived, "meta": u.Meta,
		"created_at": timeOrNull(u.CreatedAt), "last_interaction": timeOrNull(u.LastInteraction),
	}
}
