package customeriotest

import (
	"encoding/json"
	"strconv"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/internal/fake"
)

// segment is dynamic if it has a filter. members has gaps where people were removed.
type segment struct {
	customerio.Segment
	filter  *filter
	members []*person
	at      map[*person]int
	usage   customerio.Usage
}

// AddSegment adds a segment and returns its number. The members of a dynamic segment are the people that match the filter;
// the zero filter makes a manual segment, see AddToSegment.
func (s *Server) AddSegment(name string, members customerio.Filter) int64 {
	s.model.mu.Lock()
	defer s.model.mu.Unlock()
	row := s.model.addSegment(customerio.SegmentDraft{Name: name})
	if !members.IsZero() {
		encoded, err := json.Marshal(members)
		if err != nil {
			panic(err) // a bad filter
		}
		row.Type, row.filter = customerio.SegmentTypeDynamic, &filter{}
		_ = json.Unmarshal(encoded, row.filter)
	}
	return row.ID
}

// AddToSegment adds people to a manual segment by id. Unknown ids create people.
func (s *Server) AddToSegment(segmentID int64, ids ...string) {
	s.model.mu.Lock()
	defer s.model.mu.Unlock()
	row := s.model.segments.get(strconv.FormatInt(segmentID, 10))
	if row == nil {
		return
	}
	for _, id := range ids {
		row.add(s.model.upsert(customerio.Person{ID: id}))
	}
}

// RemoveFromSegment removes people from a manual segment by id.
func (s *Server) RemoveFromSegment(segmentID int64, ids ...string) {
	s.model.mu.Lock()
	defer s.model.mu.Unlock()
	row := s.model.segments.get(strconv.FormatInt(segmentID, 10))
	if row == nil {
		return
	}
	for _, id := range ids {
		row.remove(s.model.find(kindID, id))
	}
}

// UseSegment sets the answer of Segments.GetUsage for a segment.
func (s *Server) UseSegment(segmentID int64, by customerio.Usage) {
	s.model.mu.Lock()
	defer s.model.mu.Unlock()
	if row := s.model.segments.get(strconv.FormatInt(segmentID, 10)); row != nil {
		row.usage = by
	}
}

func (m *model) addSegment(d customerio.SegmentDraft) *segment {
	row := &segment{at: map[*person]int{}, Segment: customerio.Segment{
		Name: d.Name, Description: d.Description, Type: customerio.SegmentTypeManual, State: customerio.SegmentStateFinished,
		CreatedAt: now(), UpdatedAt: now(),
	}}
	row.ID = m.segments.add(0, row)
	return row
}

func (s *segment) add(p *person) {
	if _, ok := s.at[p]; !ok {
		s.at[p] = len(s.members)
		s.members = append(s.members, p)
	}
}

func (s *segment) remove(p *person) {
	if i, ok := s.at[p]; ok {
		s.members[i] = nil
		delete(s.at, p)
	}
}

// wire returns the JSON form, with null for the progress of a finished segment and for no tags.
func (s *segment) wire() map[string]any {
	return map[string]any{
		"id": s.ID, "deduplicate_id": stamp(s.ID, s.UpdatedAt), "name": s.Name, "description": s.Description, "state": s.State,
		"progress": nil, "type": s.Type, "tags": nil, "created_at": unix(s.CreatedAt), "updated_at": unix(s.UpdatedAt),
	}
}

func (m *model) isMember(s *segment, p *person, depth int) bool {
	if s.filter != nil {
		return m.matches(s.filter, p, depth)
	}
	_, ok := s.at[p]
	return ok
}

func (m *model) withSegment(r *fake.Request, handle func(s *segment) fake.Answer) fake.Answer {
	s := m.segments.get(r.Path["segment_id"])
	if s == nil {
		return notFound(r)
	}
	return handle(s)
}

func (m *model) createSegment(r *fake.Request) fake.Answer {
	body, err := read[struct{ Segment customerio.SegmentDraft }](r)
	if err != nil || body.Segment.Name == "" {
		return badRequest(r, "segment.name is required")
	}
	return fake.OK(map[string]any{"segment": m.addSegment(body.Segment).wire()})
}

func (m *model) listSegments(*fake.Request) fake.Answer {
	return fake.OK(map[string]any{"segments": wires(m.segments.all(), (*segment).wire)})
}

func (m *model) getSegment(r *fake.Request) fake.Answer {
	return m.withSegment(r, func(s *segment) fake.Answer { return fake.OK(map[string]any{"segment": s.wire()}) })
}

// deleteSegment rejects dynamic segments. The status 400 is inferred.
func (m *model) deleteSegment(r *fake.Request) fake.Answer {
	return m.withSegment(r, func(s *segment) fake.Answer {
		if s.filter != nil {
			return badRequest(r, "only manual segments can be deleted")
		}
		m.segments.remove(r.Path["segment_id"])
		return empty
	})
}

func (m *model) segmentUsage(r *fake.Request) fake.Answer {
	return m.withSegment(r, func(s *segment) fake.Answer { return fake.OK(map[string]any{"used_by": usageWire(s.usage)}) })
}

func usageWire(u customerio.Usage) map[string]any {
	list := func(ids []int64) []int64 { return append([]int64{}, ids...) }
	return map[string]any{
		"campaigns": list(u.Campaigns), "sent_newsletters": list(u.SentNewsletters), "draft_newsletters": list(u.DraftNewsletters),
	}
}

func (m *model) countSegment(r *fake.Request) fake.Answer {
	return m.withSegment(r, func(s *segment) fake.Answer {
		count := len(s.at)
		if s.filter != nil {
			for p := range m.all {
				if m.matches(s.filter, p, 0) {
					count++
				}
			}
		}
		return fake.OK(map[string]int{"count": count})
	})
}

func (m *model) segmentMembers(r *fake.Request) fake.Answer {
	return m.withSegment(r, func(s *segment) fake.Answer {
		from, want := s.members, func(p *person) bool { return p != nil }
		if s.filter != nil {
			from, want = m.people, func(p *person) bool { return p != nil && m.matches(s.filter, p, 0) }
		}
		rows, next, refused := page(r, 1000, len(from), false, func(i int) (*person, bool) { return from[i], want(from[i]) })
		if refused != nil {
			return *refused
		}
		answer := peoplePage(rows)
		answer["next"] = next
		return fake.OK(answer)
	})
}
