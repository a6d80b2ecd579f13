package esputniktest

import (
	"cmp"

	"github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/internal/fake"
)

func (m *model) listWorkflows(r *fake.Request) fake.Answer {
	rows := []esputnik.Workflow{}
	for _, w := range m.workflows {
		if has(w.Name, r.Query.Get("name")) {
			rows = append(rows, w)
		}
	}
	return m.counted(fake.OK(page(r, rows, 500)), len(rows), false)
}

// AddWorkflows adds workflows. A workflow without an ID gets one.
func (s *Server) AddWorkflows(workflows ...esputnik.Workflow) {
	m, unlock := s.lock()
	defer unlock()
	for _, w := range workflows {
		w.ID = cmp.Or(w.ID, 610001+int64(len(m.workflows)))
		m.workflows = append(m.workflows, w)
	}
}
