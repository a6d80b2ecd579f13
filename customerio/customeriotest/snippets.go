package customeriotest

import (
	"net/http"
	"strconv"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/internal/fake"
)

type snippet struct {
	customerio.Snippet
	used bool
}

func (s *snippet) wire() map[string]any {
	return map[string]any{"name": s.Name, "value": s.Value, "updated_at": unix(s.UpdatedAt)}
}

// UseSnippet marks an existing snippet as used by messages, so that it cannot be deleted.
func (s *Server) UseSnippet(name string) {
	s.model.mu.Lock()
	defer s.model.mu.Unlock()
	if _, row := s.model.snippet(name); row != nil {
		row.used = true
	}
}

func (m *model) snippet(name string) (number int64, found *snippet) {
	for id, i := range m.snippets.at {
		if row := m.snippets.rows[i]; row.Name == name {
			return id, row
		}
	}
	return 0, nil
}

func (m *model) listSnippets(*fake.Request) fake.Answer {
	return fake.OK(map[string]any{"snippets": wires(m.snippets.all(), (*snippet).wire)})
}

func (m *model) upsertSnippet(r *fake.Request) fake.Answer {
	d, err := read[customerio.SnippetDraft](r)
	if err != nil {
		return badRequest(r, err.Error())
	}
	_, row := m.snippet(d.Name)
	if row == nil {
		row = &snippet{}
		m.snippets.add(0, row)
	}
	row.Name, row.Value, row.UpdatedAt = d.Name, d.Value, now()
	return fake.OK(map[string]any{"snippet": row.wire()})
}

func (m *model) createSnippet(r *fake.Request) fake.Answer {
	d, err := read[customerio.SnippetDraft](r)
	if err != nil {
		return badRequest(r, err.Error())
	}
	if _, taken := m.snippet(d.Name); taken != nil {
		return refuse(r, http.StatusUnprocessableEntity, "a snippet of that name exists")
	}
	return m.upsertSnippet(r)
}

func (m *model) deleteSnippet(r *fake.Request) fake.Answer {
	number, row := m.snippet(r.Path["snippet_name"])
	switch {
	case row == nil:
		return notFound(r)
	case row.used:
		return badRequest(r, "the snippet is in use")
	}
	m.snippets.remove(strconv.FormatInt(number, 10))
	return empty
}
