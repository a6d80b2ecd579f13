package engagetest

import (
	"slices"
	"time"

	"github.com/engagement-go/engagement/engage"
	"github.com/engagement-go/engagement/internal/fake"
)

type list struct {
	engage.List
	archived bool
}

// AddList adds a list to the service, without a request, and returns its id.
func (s *Server) AddList(title string) string {
	s.model.mu.Lock()
	defer s.model.mu.Unlock()
	return s.model.addList(engage.ListDraft{Title: title}).ID
}

func (m *model) addList(d engage.ListDraft) *list {
	l := &list{List: engage.List{
		ID: m.id(), Title: d.Title, Description: d.Description, RedirectURL: d.RedirectURL, DoubleOptIn: d.DoubleOptIn, CreatedAt: time.Now().UTC(),
	}}
	m.lists.add(l.ID, l)
	return l
}

// withList runs a handler on the list in the path.
func (m *model) withList(r *fake.Request, handle func(l *list) fake.Answer) fake.Answer {
	return with(m, m.lists.byKey, r.Path["id"], handle)
}

func (m *model) createList(r *fake.Request) fake.Answer {
	m.mu.Lock()
	defer m.mu.Unlock()
	return fake.OK(m.addList(fake.Read[engage.ListDraft](r)).wire())
}

func (m *model) listLists(r *fake.Request) fake.Answer {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.lists.list(r, func(l *list) bool { return !l.archived }, (*list).wire)
}

func (m *model) getList(r *fake.Request) fake.Answer {
	return m.withList(r, func(l *list) fake.Answer { return fake.OK(l.wire()) })
}

func (m *model) updateList(r *fake.Request) fake.Answer {
	return m.withList(r, func(l *list) fake.Answer {
		update := fake.Read[engage.ListUpdate](r)
		assign(&l.Title, update.Title)
		assign(&l.Description, update.Description)
		assign(&l.RedirectURL, update.RedirectURL)
		assign(&l.DoubleOptIn, update.DoubleOptIn)
		return fake.OK(l.wire())
	})
}

func (m *model) archiveList(r *fake.Request) fake.Answer {
	return m.withList(r, func(l *list) fake.Answer {
		l.archived = true
		return status("ok")
	})
}

// in reports whether a user is in a list.
func (u *user) in(listID string) bool {
	return slices.ContainsFunc(u.Lists, func(l engage.ListMembership) bool { return l.ID == listID })
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

// leave removes a user from a list.
func (m *model) leave(u *user, listID string) bool {
	if !u.in(listID) {
		return false
	}
	u.Lists = slices.DeleteFunc(u.Lists, func(l engage.ListMembership) bool { return l.ID == listID })
	if l := m.lists.byKey[listID]; l != nil {
		l.SubscriberCount--
	}
	return true
}

// wire is a list as the service writes it.
func (l *list) wire() map[string]any {
	return map[string]any{
		"id": l.ID, "title": l.Title, "description": textOrNull(l.Description), "subscriber_count": l.SubscriberCount,
		"broadcast_count": l.BroadcastCount, "double_optin": l.DoubleOptIn, "redirect_url": textOrNull(l.RedirectURL), "created_at": l.CreatedAt,
	}
}
