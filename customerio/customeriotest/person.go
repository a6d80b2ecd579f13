package customeriotest

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/engagement-go/engagement/customerio"
)

// The kinds of identifiers of a person, which are also the names of attributes.
const (
	kindID        = "id"
	kindEmail     = "email"
	kindPhone     = "phone"
	kindCioID     = "cio_id"
	kindAnonymous = "anonymous_id"
)

// identity is an identifier of a person, with its kind.
type identity struct{ kind, value string }

type person struct {
	customerio.Person
	place       int // in the people of the model
	optOuts     []customerio.OptOut
	relations   []*relation
	preferences preferences
	ordered     map[string]int64 // the newest time that came with an attribute, see setAt
	gone        bool             // deleted, or merged into another
}

// copy returns a deep copy.
func (p *person) copy() customerio.Person {
	found := p.Person
	found.Attributes, found.Timestamps, found.Devices = maps.Clone(p.Attributes), maps.Clone(p.Timestamps), slices.Clone(p.Devices)
	return found
}

func (p *person) identifier(kind string) string {
	switch kind {
	case kindID:
		return p.ID
	case kindEmail:
		return p.Identifiers.Email
	case kindCioID:
		return p.Identifiers.CioID
	}
	return p.Attributes[kind]
}

// all iterates over the people, oldest first. Their places have gaps where people were deleted.
func (m *model) all(yield func(p *person) bool) {
	for _, p := range m.people {
		if p != nil && !yield(p) {
			return
		}
	}
}

// find returns a person by an identifier, the first one if several have the same. No kind is that of an id.
func (m *model) find(kind, ref string) *person {
	if kind == kindCioID {
		ref = strings.TrimPrefix(ref, "cio_")
	}
	if found := m.index[identity{cmp.Or(kind, kindID), ref}]; len(found) > 0 && ref != "" {
		return found[0]
	}
	return nil
}

// create makes a person. A cio_id is made up unless one is given that nobody has.
func (m *model) create(cioID string) *person {
	for n := len(m.people) + 1; cioID == "" || m.find(kindCioID, cioID) != nil; n++ {
		cioID = fmt.Sprintf("a3%06x", n)
	}
	p := &person{place: len(m.people), Person: customerio.Person{Attributes: map[string]string{}, Timestamps: map[string]customerio.UnixTime{}}}
	m.people = append(m.people, p)
	m.assign(p, kindCioID, cioID)
	p.Attributes[kindCioID] = cioID
	m.record("profile_create", p)
	return p
}

// assign gives a person an identifier in place of the old one of this kind. "" only takes the old one.
func (m *model) assign(p *person, kind, value string) {
	if old := (identity{kind, p.identifier(kind)}); old.value != "" {
		m.unindex(p, old)
	}
	switch kind {
	case kindID:
		p.ID, p.Identifiers.ID = value, value
	case kindEmail:
		p.Identifiers.Email = value
	case kindCioID:
		p.Identifiers.CioID = value
	}
	switch now := (identity{kind, value}); {
	case value == "":
	case kind == kindID:
		m.index[now] = []*person{p}
	default:
		m.index[now] = append(m.index[now], p)
	}
}

func (m *model) unindex(p *person, who identity) {
	others := slices.DeleteFunc(m.index[who], func(other *person) bool { return other == p })
	if len(others) > 0 {
		m.index[who] = others
	} else {
		delete(m.index, who)
	}
}

// set sets an attribute, and reports whether that changed it.
func (m *model) set(p *person, name, value string, at customerio.UnixTime) (changed bool) {
	if old, ok := p.Attributes[name]; ok && old == value {
		return false
	}
	switch name {
	case kindID, kindEmail, kindPhone, kindAnonymous:
		m.assign(p, name, value)
	}
	p.Attributes[name], p.Timestamps[name] = value, at
	if name == kindAnonymous {
		m.adopt(p, value)
	}
	return true
}

// unset removes an attribute, and reports whether there was one.
func (m *model) unset(p *person, name string) (changed bool) {
	if _, ok := p.Attributes[name]; !ok {
		return false
	}
	switch name {
	case kindCioID:
		return false
	case kindID, kindEmail, kindPhone, kindAnonymous:
		m.assign(p, name, "")
	}
	delete(p.Attributes, name)
	delete(p.Timestamps, name)
	return true
}

// upsert finds a person by cio_id, then by id, and by email address if there is no id.
func (m *model) upsert(p customerio.Person) *person {
	id := cmp.Or(p.ID, p.Identifiers.ID, p.Attributes[kindID])
	email := cmp.Or(p.Identifiers.Email, p.Attributes[kindEmail])
	cioID := cmp.Or(p.Identifiers.CioID, p.Attributes[kindCioID])
	known := m.find(kindCioID, cioID)
	if known == nil {
		known = m.find(kindID, id)
	}
	if known == nil && id == "" {
		known = m.find(kindEmail, email)
	}
	isNew := known == nil
	if isNew {
		known = m.create(cioID)
	}
	attributes := maps.Clone(p.Attributes)
	if attributes == nil {
		attributes = map[string]string{}
	}
	delete(attributes, kindCioID)
	if id != "" {
		attributes[kindID] = id
	}
	if email != "" {
		attributes[kindEmail] = email
	}
	var changes []change
	for _, name := range slices.Sorted(maps.Keys(attributes)) {
		old := known.Attributes[name]
		if m.set(known, name, attributes[name], now()) && !isNew {
			changes = append(changes, change{name, old, attributes[name]})
		}
	}
	if changes != nil {
		m.record("attribute_change", known, changes...)
	}
	maps.Copy(known.Timestamps, p.Timestamps)
	known.Unsubscribed = known.Unsubscribed || p.Unsubscribed
	for _, d := range p.Devices {
		known.addDevice(d)
	}
	return known
}

// addDevice adds a device, or puts it in place of the one with its token.
func (p *person) addDevice(d customerio.Device) {
	p.removeDevice(d.ID)
	p.Devices = append(p.Devices, d)
}

func (p *person) removeDevice(token string) (removed bool) {
	n := len(p.Devices)
	p.Devices = slices.DeleteFunc(p.Devices, func(known customerio.Device) bool { return known.ID == token })
	return len(p.Devices) < n
}

// remove takes a person out of the workspace. What happened to the person stays.
func (m *model) remove(p *person) {
	for _, kind := range []string{kindID, kindEmail, kindPhone, kindCioID, kindAnonymous} {
		if value := p.identifier(kind); value != "" {
			m.unindex(p, identity{kind, value})
		}
	}
	for _, s := range m.segments.all() {
		s.remove(p)
	}
	for _, r := range slices.Clone(p.relations) {
		r.end()
	}
	m.people[p.place], p.gone = nil, true
}

// merge moves what the secondary person has, and the primary one has not, and removes the secondary person.
func (m *model) merge(primary, secondary *person) {
	for _, s := range m.segments.all() {
		if _, ok := s.at[secondary]; ok {
			s.add(primary)
		}
	}
	for _, r := range slices.Clone(secondary.relations) {
		m.relate(primary, r.object, nil).inherit(r)
	}
	for _, d := range secondary.Devices {
		if !slices.ContainsFunc(primary.Devices, func(known customerio.Device) bool { return known.ID == d.ID }) {
			primary.addDevice(d)
		}
	}
	for _, a := range m.activities.rows {
		if a.person == secondary {
			a.person = primary
		}
	}
	for _, d := range m.deliveries {
		if d.person == secondary {
			d.person = primary
		}
	}
	m.remove(secondary)
	for name, value := range secondary.Attributes {
		if _, ok := primary.Attributes[name]; !ok {
			m.set(primary, name, value, secondary.Timestamps[name])
		}
	}
	primary.Unsubscribed = primary.Unsubscribed || secondary.Unsubscribed
}
