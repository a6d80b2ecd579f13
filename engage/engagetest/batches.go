package engagetest

import (
	"encoding/json"
	"net/http"

	"github.com/engagement-go/engagement/engage"
	"github.com/engagement-go/engagement/internal/fake"
)

// batch processes the items that it understands and ignores the others, as the service does.
func (m *model) batch(r *fake.Request) fake.Answer {
	if len(r.Body) > engage.MaxBatchBytes {
		return fail(http.StatusBadRequest, "the body is too large")
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, raw := range fake.Read[struct{ Data []json.RawMessage }](r).Data {
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
