package engagetest

import (
	"fmt"
	"maps"
	"net/http"
	"slices"
	"strconv"
	"sync"
	"time"

	"github.com/engagement-go/engagement/engage"
	"github.com/engagement-go/engagement/internal/fake"
)

// model is what the service holds.
type model struct {
	mu    sync.Mutex
	ids   int
	users index[user]
	lists index[list]
	sent  []Sent
}

type user struct {
	engage.User
	events []engage.Event
}

type list struct {
	engage.List
	archived bool
}

// Sent is a message that was sent through the server. Exactly one of the pointers is set: what the program asked for.
type Sent struct {
	// ID is the id that the program got.
	ID string
	// Email is what Messages.SendEmail got.
	Email *engage.Email
	// SMS is what Messages.SendSMS got.
	SMS *engage.SMS
}

func newModel() *model { return &model{users: newIndex[user](), lists: newIndex[list]()} }

// index keeps rows in the order of their creation and finds them by key. Removed rows leave a gap, so that cursors stay
// good.
type index[T any] struct {
	rows  []*T
	byKey map[string]*T
	at    map[string]int // by internal id
}

func newIndex[T any]() index[T] { return index[T]{byKey: map[string]*T{}, at: map[string]int{}} }

func (x *index[T]) add(id, key string, row *T) {
	x.at[id] = len(x.rows)
	x.rows = append(x.rows, row)
	x.byKey[key] = row
}

func (x *index[T]) remove(id, key string) {
	x.rows[x.at[id]] = nil
	delete(x.byKey, key)
}

// page finds the rows that a request asks for. The cursors are the ids of the first row of the next page and of the last
// row of the page before.
func (x *index[T]) page(r *fake.Request, want func(*T) bool, id func(*T) string) (rows []*T, next, previous string, err error) {
	limit := 10
	if s := r.Query.Get("limit"); s != "" {
		limit, _ = strconv.Atoi(s)
	}
	from, backwards := 0, false
	given := 0
	for _, p := range []struct {
		name      string
		step      int
		backwards bool
	}{{"next_cursor", 0, false}, {"after_id", 1, false}, {"previous_cursor", 0, true}, {"before_id", -1, true}} {
		cursor := r.Query.Get(p.name)
		if cursor == "" {
			continue
		}
		at, ok := x.at[cursor]
		if given++; !ok || given > 1 {
			return nil, "", "", fmt.Errorf("bad %s", p.name)
		}
		from, backwards = at+p.step, p.backwards
	}
	if backwards {
		first := from + 1
		for at := from; at >= 0; at-- {
			if row := x.rows[at]; row != nil && want(row) {
				if len(rows) == limit {
					previous = id(row)
					break
				}
				rows, first = append(rows, row), at
			}
		}
		slices.Reverse(rows)
		from = first
		if next = x.first(from+len(rows), want, id); len(rows) == 0 {
			next = ""
		}
		return rows, next, previous, nil
	}
	for at := from - 1; at >= 0; at-- {
		if row := x.rows[at]; row != nil && want(row) {
			previous = id(row)
			break
		}
	}
	for at := from; at < len(x.rows); at++ {
		if row := x.rows[at]; row != nil && want(row) {
			if len(rows) == limit {
				next = id(row)
				break
			}
			rows = append(rows, row)
		}
	}
	return rows, next, previous, nil
}

func (x *index[T]) first(from int, want func(*T) bool, id func(*T) string) string {
	for at := from; at < len(x.rows); at++ {
		if row := x.rows[at]; row != nil && want(row) {
			return id(row)
		}
	}
	return ""
}

func (m *model) id() string {
	m.ids++
	return fmt.Sprintf("%024x", m.ids)
}

func fail(status int, message string) fake.Answer {
	return fake.Answer{Status: status, Body: map[string]string{"error": message}}
}

func status(s string) fake.Answer { return fake.OK(map[string]string{"status": s}) }

// orNull is text as the service writes it: null for what is unknown.
func orNull(s string) any {
	if s == "" {
		return nil
	}
	return s
}

// wire is a user as the service writes it: what is unknown is null.
func (u *user) wire() map[string]any {
	orList := func(n int, list any) any {
		if n == 0 {
			return []any{}
		}
		return list
	}
	when := func(t time.Time) any {
		if t.IsZero() {
			return nil
		}
		return t
	}
	accounts := make([]map[string]any, len(u.Accounts))
	for i, a := range u.Accounts {
		accounts[i] = map[string]any{"id": a.ID, "role": orNull(a.Role)}
	}
	lists := make([]map[string]any, len(u.Lists))
	for i, l := range u.Lists {
		lists[i] = map[string]any{"id": l.ID, "subscribed": l.Subscribed}
	}
	return map[string]any{
		"id": u.ID, "uid": u.UID, "uid_updateable": u.UIDUpdateable,
		"first_name": orNull(u.FirstName), "last_name": orNull(u.LastName), "number": orNull(u.Number), "email": orNull(u.Email),
		"devices": orList(len(u.Devices), u.Devices), "accounts": accounts, "lists": lists, "segments": []any{},
		"is_account": u.IsAccount, "member_count": u.MemberCount, "archived": u.Archived, "meta": u.Meta,
		"created_at": when(u.CreatedAt), "last_interaction": when(u.LastInteraction),
	}
}

func (l *list) wire() map[string]any {
	return map[string]any{
		"id": l.ID, "title": l.Title, "description": orNull(l.Description), "subscriber_count": l.SubscriberCount,
		"broadcast_count": l.BroadcastCount, "double_optin": l.DoubleOptIn, "redirect_url": orNull(l.RedirectURL), "created_at": l.CreatedAt,
	}
}

// change applies an update to a user.
func (m *model) change(u *user, update engage.UserUpdate) {
	for _, f := range []struct {
		to   *string
		from string
	}{{&u.FirstName, update.FirstName}, {&u.LastName, update.LastName}, {&u.Email, update.Email}, {&u.Number, update.Number}} {
		if f.from != "" {
			*f.to = f.from
		}
	}
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

func (u *user) setAccount(account bool) {
	if account == u.IsAccount {
		return // its members stay
	}
	u.IsAccount = account
	u.MemberCount = nil
	if account {
		u.MemberCount = new(int64(0))
	}
}

// join subscribes a user to a list, or unsubscribes one.
func (m *model) join(u *user, listID string, subscribed bool) bool {
	l := m.lists.byKey[listID]
	if l == nil {
		return false
	}
	for i := range u.Lists {
		if u.Lists[i].ID == listID {
			u.Lists[i].Subscribed = subscribed
			return true
		}
	}
	if l.archived {
		return false
	}
	u.Lists = append(u.Lists, engage.ListMembership{ID: listID, Subscribed: subscribed})
	l.SubscriberCount++
	return true
}

func (m *model) leave(u *user, listID string) bool {
	before := len(u.Lists)
	u.Lists = slices.DeleteFunc(u.Lists, func(l engage.ListMembership) bool { return l.ID == listID })
	if len(u.Lists) == before {
		return false
	}
	if l := m.lists.byKey[listID]; l != nil {
		l.SubscriberCount--
	}
	return true
}

// enter puts a customer into an account.
func (m *model) enter(u *user, a engage.AccountAssignment) bool {
	account := m.users.byKey[a.ID]
	if account == nil || !account.IsAccount {
		return false
	}
	for i := range u.Accounts {
		if u.Accounts[i].ID == a.ID {
			u.Accounts[i].Role = a.Role
			return true
		}
	}
	u.Accounts = append(u.Accounts, engage.AccountMembership(a))
	account.MemberCount = new(*account.MemberCount + 1)
	return true
}

func (m *model) exit(u *user, accountUID string) bool {
	before := len(u.Accounts)
	u.Accounts = slices.DeleteFunc(u.Accounts, func(a engage.AccountMembership) bool { return a.ID == accountUID })
	if len(u.Accounts) == before {
		return false
	}
	if account := m.users.byKey[accountUID]; account != nil && account.MemberCount != nil {
		account.MemberCount = new(*account.MemberCount - 1)
	}
	return true
}

// create makes a user from a draft, or updates the one that has its id.
func (m *model) create(d engage.UserDraft) *user {
	u := m.users.byKey[d.ID]
	if u == nil {
		u = &user{User: engage.User{ID: m.id(), UID: d.ID, Meta: engage.Attributes{}, CreatedAt: time.Now().UTC()}}
		m.users.add(u.ID, u.UID, u)
	}
	if d.IsAccount {
		u.setAccount(true)
	}
	m.change(u, engage.UserUpdate{
		FirstName: d.FirstName, LastName: d.LastName, Email: d.Email, Number: d.Number, CreatedAt: d.CreatedAt,
		DeviceToken: d.DeviceToken, DevicePlatform: d.DevicePlatform, Lists: d.Lists, Meta: d.Meta,
	})
	for _, a := range d.Accounts {
		m.enter(u, a)
	}
	return u
}

// upsert is Users.Update: an unknown uid makes a user.
func (m *model) upsert(uid string, update engage.UserUpdate) *user {
	u := m.users.byKey[uid]
	if u == nil {
		u = m.create(engage.UserDraft{ID: uid})
	}
	m.change(u, update)
	return u
}

// drop removes a user and all that points to it.
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
	m.users.remove(u.ID, u.UID)
}

// AddUsers puts users into the service, without a request.
func (s *Server) AddUsers(drafts ...engage.UserDraft) {
	s.model.mu.Lock()
	defer s.model.mu.Unlock()
	for _, d := range drafts {
		s.model.create(d)
	}
}

// AddList puts a list into the service, without a request, and returns its id.
func (s *Server) AddList(title string) string {
	s.model.mu.Lock()
	defer s.model.mu.Unlock()
	l := &list{List: engage.List{ID: s.model.id(), Title: title, CreatedAt: time.Now().UTC()}}
	s.model.lists.add(l.ID, l.ID, l)
	return l.ID
}

// snapshot is a copy that later requests do not change.
func (u *user) snapshot() engage.User {
	s := u.User
	s.Devices, s.Accounts, s.Lists = slices.Clone(u.Devices), slices.Clone(u.Accounts), slices.Clone(u.Lists)
	s.Meta = maps.Clone(u.Meta)
	return s
}

// User returns what the service holds of a user.
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

// Events returns what was tracked for a user, oldest first.
func (s *Server) Events(uid string) []engage.Event {
	s.model.mu.Lock()
	defer s.model.mu.Unlock()
	if u := s.model.users.byKey[uid]; u != nil {
		return slices.Clone(u.events)
	}
	return nil
}

// Sent returns the messages that were sent, oldest first.
func (s *Server) Sent() []Sent {
	s.model.mu.Lock()
	defer s.model.mu.Unlock()
	return slices.Clone(s.model.sent)
}

var notFound = fail(http.StatusNotFound, "Not found")
