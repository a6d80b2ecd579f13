package engagetest

import (
	"slices"
	"time"

	"github.com/engagement-go/engagement/engage"
	"github.com/engagement-go/engagement/internal/fake"
)

// Events returns the events of a user, oldest first.
func (s *Server) Events(uid string) []engage.Event {
	s.model.mu.Lock()
	defer s.model.mu.Unlock()
	if u := s.model.users.byKey[uid]; u != nil {
		return slices.Clone(u.events)
	}
	return nil
}

func (m *model) trackEvent(r *fake.Request) fake.Answer {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.track(r.Path["uid"], fake.Read[engage.Event](r))
	return status("ok")
}

// track records an event. An unknown uid makes a user, as it seems to do at the service.
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
