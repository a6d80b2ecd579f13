package customeriotest

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/internal/fake"
)

func (m *model) personMessages(r *fake.Request) fake.Answer {
	return m.withPerson(r, func(p *person) fake.Answer {
		return m.listDeliveries(r, func(d *delivery) bool { return d.person == p })
	})
}

type person struct {
	customerio.Person
	optOuts []customerio.OptOut
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
	for _, kind := range []string{"id", "email", "cio_id"} {
		if p := s.model.find(kind, ref); p != nil {
			return p.copy(), true
		}
	}
	return customerio.Person{}, false
}

// People returns all people, oldest first.
func (s *Server) People() []customerio.Person {
	s.model.mu.Lock()
	defer s.model.mu.Unlock()
	people := make([]customerio.Person, len(s.model.people))
	for i, p := range s.model.people {
		people[i] = p.copy()
	}
	return people
}

// copy returns a deep copy.
func (p *person) copy() customerio.Person {
	found := p.Person
	found.Attributes, found.Timestamps, found.Devices = maps.Clone(p.Attributes), maps.Clone(p.Timestamps), slices.Clone(p.Devices)
	return found
}

// upsert finds a person by cio_id, then by id, and by email address if there is no id.
func (m *model) upsert(p customerio.Person) *person {
	id := cmp.Or(p.ID, p.Identifiers.ID, p.Attributes["id"])
	email := cmp.Or(p.Identifiers.Email, p.Attributes["email"])
	cioID := cmp.Or(p.Identifiers.CioID, p.Attributes["cio_id"])
	known := m.find("cio_id", cioID)
	if known == nil {
		known = m.find("id", id)
	}
	if known == nil && id == "" {
		known = m.find("email", email)
	}
	if known == nil {
		for n := len(m.people) + 1; cioID == "" || m.byCioID[cioID] != nil; n++ {
			cioID = fmt.Sprintf("a3%06x", n)
		}
		known = &person{Person: customerio.Person{Attributes: map[string]string{"cio_id": cioID}, Timestamps: map[string]customerio.UnixTime{}}}
		known.Identifiers.CioID = cioID
		m.people = append(m.people, known)
		m.byCioID[cioID] = known
	}
	attributes := maps.Clone(p.Attributes)
	if attributes == nil {
		attributes = map[string]string{}
	}
	delete(attributes, "cio_id")
	if id != "" && id != known.ID {
		delete(m.byID, known.ID)
		known.ID, known.Identifiers.ID, attributes["id"] = id, id, id
		m.byID[id] = known
	}
	if old := known.Identifiers.Email; email != "" && email != old {
		if others := slices.DeleteFunc(m.byEmail[old], func(p *person) bool { return p == known }); len(others) > 0 {
			m.byEmail[old] = others
		} else {
			delete(m.byEmail, old)
		}
		known.Identifiers.Email, attributes["email"] = email, email
		m.byEmail[email] = append(m.byEmail[email], known)
	}
	for name, value := range attributes {
		if known.Attributes[name] != value {
			known.Attributes[name], known.Timestamps[name] = value, now()
		}
	}
	maps.Copy(known.Timestamps, p.Timestamps)
	known.Unsubscribed = known.Unsubscribed || p.Unsubscribed
	for _, d := range p.Devices {
		known.addDevice(d)
	}
	return known
}

func (p *person) addDevice(d customerio.Device) {
	p.Devices = slices.DeleteFunc(p.Devices, func(known customerio.Device) bool { return known.ID == d.ID })
	p.Devices = append(p.Devices, d)
}

// find returns a person by an id of a kind, the first one if several have the same address.
func (m *model) find(kind, ref string) *person {
	if ref == "" {
		return nil
	}
	switch kind {
	case "", "id":
		return m.byID[ref]
	case "email":
		if found := m.byEmail[ref]; len(found) > 0 {
			return found[0]
		}
	case "cio_id":
		return m.byCioID[strings.TrimPrefix(ref, "cio_")]
	case "phone":
		for _, p := range m.people {
			if p.Attributes["phone"] == ref {
				return p
			}
		}
	}
	return nil
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
	return fake.OK(map[string]any{"results": wires(m.byEmail[r.Query.Get("email")], (*person).identifiers)})
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
		return m.people[i], m.matches(body.Filter, m.people[i], 0)
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
		if p := m.byID[id]; p != nil {
			found = append(found, p.wire())
		}
	}
	return fake.OK(map[string]any{"customers": found})
}

// ofPerson returns the example of the spec for a known person.
func (m *model) ofPerson(r *fake.Request) fake.Answer {
	return m.withPerson(r, func(*person) fake.Answer { return example(r) })
}

func (m *model) subscriptionPreferences(r *fake.Request) fake.Answer {
	return m.withPerson(r, func(p *person) fake.Answer {
		return fake.OK(map[string]any{"customer": map[string]any{
			"id": orNull(p.ID), "identifiers": p.identifiers(), "unsubscribed": p.Unsubscribed,
			"topics": []any{map[string]any{"id": 1, "subscribed": !p.Unsubscribed, "name": "News", "description": "What is new"}},
			"header": map[string]string{"title": "Preferences", "subtitle": "Choose what you want to hear about"},
		}})
	})
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
