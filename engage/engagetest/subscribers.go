package engagetest

import (
	"net/http"

	"github.com/engagement-go/engagement/engage"
	"github.com/engagement-go/engagement/internal/fake"
)

func (m *model) subscribe(r *fake.Request) fake.Answer {
	return m.withList(r, func(l *list) fake.Answer {
		d := fake.Read[engage.SubscriberDraft](r)
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

// find finds a user by email address, or else by number.
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
		subscribed := fake.Read[struct{ Subscribed bool }](r).Subscribed
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
