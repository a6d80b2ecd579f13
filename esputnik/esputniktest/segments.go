package esputniktest

import (
	"cmp"
	"fmt"
	"net/http"
	"slices"

	"github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/internal/fake"
)

type segment struct {
	esputnik.Segment
	members map[int64]int64 // contact to seq of joining
}

func (m *model) segment(id int64) *segment {
	for _, s := range m.segments {
		if s.ID == id {
			return s
		}
	}
	return nil
}

// segmentNamed returns the static segment with a name, and creates it if there is none.
func (m *model) segmentNamed(name string) *segment {
	for _, s := range m.segments {
		if s.Name == name && s.Type == esputnik.SegmentTypeStatic {
			return s
		}
	}
	return m.newSegment(name, esputnik.SegmentTypeStatic)
}

func (m *model) newSegment(name string, kind esputnik.SegmentType) *segment {
	s := &segment{
		Segment: esputnik.Segment{ID: 510001 + int64(len(m.segments)), Name: name, Type: kind},
		members: map[int64]int64{},
	}
	m.segments = append(m.segments, s)
	return s
}

func (m *model) join(s *segment, c *contact) {
	if _, ok := s.members[c.ID]; !ok {
		s.members[c.ID] = m.touch()
	}
}

func (m *model) leave(s *segment, c *contact) {
	if _, ok := s.members[c.ID]; ok {
		delete(s.members, c.ID)
		m.touch()
	}
}

// members returns the members of a segment, by ID or by the time at which they joined.
func (m *model) members(s *segment, byTime, descending bool) []*contact {
	name := fmt.Sprint("segment ", s.ID, byTime, descending)
	if rows, ok := m.sorted[name]; ok {
		return rows
	}
	rows := make([]*contact, 0, len(s.members))
	for id := range s.members {
		rows = append(rows, m.byID[id])
	}
	return m.list(name, rows, func(a, b *contact) int {
		order := cmp.Compare(a.ID, b.ID)
		if byTime {
			order = cmp.Compare(s.members[a.ID], s.members[b.ID])
		}
		if descending {
			return -order
		}
		return order
	})
}

func (m *model) withSegment(handle func(r *fake.Request, s *segment) fake.Answer) func(*fake.Request) fake.Answer {
	return func(r *fake.Request) fake.Answer {
		s := m.segment(r.PathNumber("id"))
		if s == nil {
			return fail(http.StatusNotFound, "Group with id='%d' not found", r.PathNumber("id"))
		}
		return handle(r, s)
	}
}

func (m *model) listSegments(r *fake.Request) fake.Answer {
	rows := []esputnik.Segment{}
	for _, s := range m.segments {
		if has(s.Name, r.Query.Get("name")) {
			rows = append(rows, s.Segment)
		}
	}
	return m.counted(fake.OK(page(r, rows, 500)), len(rows), false)
}

func (m *model) segmentMembers(r *fake.Request, s *segment) fake.Answer {
	members := m.members(s, r.Query.Get("orderByTs") == "true", r.Query.Get("asc") == "false")
	rows := []esputnik.Contact{}
	for _, c := range page(r, members, 500) {
		rows = append(rows, m.full(c))
	}
	return m.counted(fake.OK(rows), len(members), false)
}

// selected returns the contacts of a selection. Unknown contacts are left out.
func (m *model) selected(r *fake.Request) []*contact {
	selection := fake.Read[esputnik.ContactSelection](r)
	var list []*contact
	for _, id := range selection.ContactIDs {
		list = append(list, m.contact(id))
	}
	for _, id := range selection.ExternalCustomerIDs {
		list = append(list, m.external(id))
	}
	return slices.DeleteFunc(list, func(c *contact) bool { return c == nil })
}

// selectionFault returns the rejection of a change of the members, nil if it is allowed.
func selectionFault(r *fake.Request, s *segment) *fake.Answer {
	selection := fake.Read[esputnik.ContactSelection](r)
	var a fake.Answer
	switch {
	case s.Type != esputnik.SegmentTypeStatic:
		a = fail(http.StatusBadRequest, "Group with id='%d' is not static", s.ID)
	case selection.ContactIDs != nil && selection.ExternalCustomerIDs != nil:
		a = fail(http.StatusBadRequest, "Use either contactIds or externalCustomerIds")
	default:
		return nil
	}
	return &a
}

func (m *model) addMembers(r *fake.Request, s *segment) fake.Answer {
	if refused := selectionFault(r, s); refused != nil {
		return *refused
	}
	for _, c := range m.selected(r) {
		m.join(s, c)
	}
	return text("Contacts have been attached to group with id='%d'", s.ID)
}

// removeMembers removes all members if the selection is empty, as the service does.
func (m *model) removeMembers(r *fake.Request, s *segment) fake.Answer {
	if refused := selectionFault(r, s); refused != nil {
		return *refused
	}
	if selection := fake.Read[esputnik.ContactSelection](r); len(selection.ContactIDs)+len(selection.ExternalCustomerIDs) == 0 {
		clear(s.members)
		m.touch()
	}
	for _, c := range m.selected(r) {
		m.leave(s, c)
	}
	return text("Contacts have been detached from group with id='%d'", s.ID)
}

// AddSegment creates a segment with members, and returns its ID. Segments.AddMembers and RemoveMembers fail if it is
// not static.
func (s *Server) AddSegment(name string, kind esputnik.SegmentType, contactIDs ...int64) int64 {
	m, unlock := s.lock()
	defer unlock()
	added := m.newSegment(name, kind)
	for _, id := range contactIDs {
		if c := m.contact(id); c != nil {
			m.join(added, c)
		}
	}
	return added.ID
}

// Members returns the IDs of the members of a segment, in the order in which they joined.
func (s *Server) Members(segmentID int64) []int64 {
	m, unlock := s.lock()
	defer unlock()
	found := m.segment(segmentID)
	if found == nil {
		return nil
	}
	var ids []int64
	for _, c := range m.members(found, true, false) {
		ids = append(ids, c.ID)
	}
	return ids
}
