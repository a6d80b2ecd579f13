package customeriotest

import (
	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/internal/fake"
)

func (m *model) personMessages(r *fake.Request) fake.Answer {
	return m.withPerson(r, func(p *person) fake.Answer {
		return m.listDeliveries(r, func(d *delivery) bool { return d.person == p })
	})
}

// AddPeople adds people. A person with a known id, email address or cio_id is updated; attributes that are not given stay
// as they are. A person without a cio_id gets one. The id and the email address can be given in their fields or as
// attributes.
func (s *Server) AddPeople(people ...customerio.Person) {
	s.model.mu.Lock()
	defer s.model.mu.Unlock()
	for _, p := range people {
		s.model.upsert(p)
	}
}

// Person returns a person by id, email address or cio_id, and whether there is one.
func (s *Server) Person(ref string) (customerio.Person, bool) {
	s.model.mu.Lock()
	defer s.model.mu.Unlock()
	if p := s.model.lookUp(ref); p != nil {
		return p.copy(), true
	}
	return customerio.Person{}, false
}

// lookUp returns a person by an identifier of any kind that a test may name.
func (m *model) lookUp(ref string) *person {
	for _, kind := range []string{kindID, kindEmail, kindCioID} {
		if p := m.find(kind, ref); p != nil {
			return p
		}
	}
	return nil
}

// People returns all people, oldest first.
func (s *Server) People() []customerio.Person {
	s.model.mu.Lock()
	defer s.model.mu.Unlock()
	people := []customerio.Person{}
	for p := range s.model.all {
		people = append(people, p.copy())
	}
	return people
}

// identifiers returns the identifiers in the form of all answers, which never have a phone number.
func (p *person) identifiers() map[string]any {
	return map[string]any{"id": orNull(p.ID), "email": orNull(p.Identifiers.Email), "cio_id": p.Identifiers.CioID}
}

func (p *person) wire() map[string]any {
	timestamps := map[string]int64{"_cio_subscription_preferences_computed": 0}
	for name, t := range p.Timestamps {
		timestamps[name] = unix(t)
	}
	devices := make([]any, len(p.Devices))
	for i, d := range p.Devices {
		devices[i] = map[string]any{"id": d.ID, "platform": d.Platform, "last_used": unix(d.LastUsed), "attributes": d.Attributes}
	}
	return map[string]any{
		"id": p.ID, "identifiers": p.identifiers(), "attributes": p.Attributes, "timestamps": timestamps,
		"unsubscribed": p.Unsubscribed, "devices": devices,
	}
}

// withPerson calls handle with the person of the path.
func (m *model) withPerson(r *fake.Request, handle func(p *person) fake.Answer) fake.Answer {
	p := m.find(r.Query.Get("id_type"), r.Path["customer_id"])
	if p == nil {
		return notFound(r)
	}
	return handle(p)
}

func (m *model) findByEmail(r *fake.Request) fake.Answer {
	return fake.OK(map[string]any{"results": wires(m.index[identity{kindEmail, r.Query.Get("email")}], (*person).identifiers)})
}

func (m *model) searchPeople(r *fake.Request) fake.Answer {
	body, err := read[struct{ Filter *filter }](r)
	if err == nil {
		err = m.check(body.Filter)
	}
	if err != nil {
		return badRequest(r, err.Error())
	}
	rows, next, refused := page(r, 50, len(m.people), false, func(i int) (*person, bool) {
		return m.people[i], m.people[i] != nil && m.matches(body.Filter, m.people[i], 0)
	})
	if refused != nil {
		return *refused
	}
	answer := peoplePage(rows)
	if next != "" { // absent on the last page
		answer["next"] = next
	}
	return fake.OK(answer)
}

// peoplePage returns a list of people; ids has an empty string for people without an id.
func peoplePage(rows []*person) map[string]any {
	ids := make([]string, len(rows))
	for i, p := range rows {
		ids[i] = p.ID
	}
	return map[string]any{"ids": ids, "identifiers": wires(rows, (*person).identifiers)}
}

func (m *model) getPerson(r *fake.Request) fake.Answer {
	return m.withPerson(r, func(p *person) fake.Answer { return fake.OK(map[string]any{"customer": p.wire()}) })
}

// getPeople returns people without an envelope, as the service does; its documents show one.
func (m *model) getPeople(r *fake.Request) fake.Answer {
	body, err := read[struct{ IDs []string }](r)
	if err != nil {
		return badRequest(r, err.Error())
	}
	found := []any{}
	for _, id := range body.IDs {
		if p := m.find(kindID, id); p != nil {
			found = append(found, p.wire())
		}
	}
	return fake.OK(map[string]any{"customers": found})
}

func (m *model) personSegments(r *fake.Request) fake.Answer {
	return m.withPerson(r, func(p *person) fake.Answer {
		list := []any{}
		for _, s := range m.segments.all() {
			if m.isMember(s, p, 0) {
				list = append(list, map[string]any{"id": s.ID, "name": s.Name, "description": s.Description})
			}
		}
		return fake.OK(map[string]any{"segments": list})
	})
}
