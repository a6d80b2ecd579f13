package customeriotest

import (
	"encoding/json"
	"slices"
	"strings"
	"time"

	"github.com/engagement-go/engagement/customerio"
)

// What the calls of the Track API do to the model, of version 1 and 2 alike.

// identifyCall sets attributes of a person.
type identifyCall struct {
	who        identity
	attributes []attribute
	at         int64 // when the attributes had these values, 0 for now
	updateOnly bool
}

// identifyPerson creates or changes a person. It returns nil where there is nobody to change.
func (m *model) identifyPerson(call *identifyCall) *person {
	if m.blocked[call.who] != nil {
		return nil
	}
	p := m.find(call.who.kind, call.who.value)
	if p == nil {
		p = m.namesake(call)
	}
	isNew := p == nil
	if isNew {
		if call.updateOnly {
			return nil
		}
		if p = m.newPerson(call.who); p == nil {
			return nil
		}
	}
	var changes, failed []change
	for _, a := range call.attributes {
		c := change{string(a.name), p.Attributes[string(a.name)], textOf(a.value)}
		switch m.assignAttribute(p, call, c.name, a) {
		case attributeSet:
			if !isNew {
				changes = append(changes, c)
			}
		case attributeRefused:
			failed = append(failed, c)
		}
	}
	if changes != nil {
		m.record("attribute_change", p, changes...)
	}
	if failed != nil {
		m.record("failed_attribute_change", p, failed...)
	}
	return p
}

// namesake finds a person by the identifiers among the attributes, who has no identifier of the kind of the call yet.
func (m *model) namesake(call *identifyCall) *person {
	for _, kind := range []string{kindID, kindEmail} {
		for _, a := range call.attributes {
			if string(a.name) != kind {
				continue
			}
			if p := m.find(kind, textOf(a.value)); p != nil && p.identifier(call.who.kind) == "" {
				m.set(p, call.who.kind, call.who.value, now())
				return p
			}
		}
	}
	return nil
}

// newPerson creates the person of an identifier, unless the identifier is one that only the service gives, or that of a
// stranger.
func (m *model) newPerson(who identity) *person {
	if who.kind == kindCioID || who.kind == kindAnonymous || who.value == "" || m.blocked[who] != nil {
		return nil
	}
	p := m.create("")
	m.set(p, who.kind, who.value, now())
	return p
}

// findOrCreate returns the person of an identifier. That people are created by calls other than identify is inferred.
func (m *model) findOrCreate(who identity) *person {
	if p := m.find(who.kind, who.value); p != nil {
		return p
	}
	return m.newPerson(who)
}

// What became of an attribute.
const (
	attributeKept = iota
	attributeSet
	attributeRefused
)

// assignAttribute changes one attribute, or does what a reserved one says.
func (m *model) assignAttribute(p *person, call *identifyCall, name string, a attribute) (result int) {
	text := textOf(a.value)
	switch name {
	case "_update", "_timestamp", kindCioID, "cio_relationships":
		return attributeKept
	case kindID, kindEmail:
		// Whoever names a person by an identifier of a kind cannot change that kind: only the cio_id can change both. That
		// an address can be changed by id is inferred.
		old, other := p.identifier(name), m.find(name, text)
		if name == kindID && old != "" && old != text && call.who.kind != kindCioID ||
			name == kindEmail && old != "" && old != text && call.who.kind == kindEmail ||
			other != nil && other != p || a.isNull() && call.who.kind == name {
			return attributeRefused
		}
	}
	if !p.isNewer(name, call.at) {
		return attributeKept
	}
	if name == "unsubscribed" {
		p.Unsubscribed = text == "true"
	}
	var changed bool
	switch {
	case name == preferencesName || strings.HasPrefix(name, preferencesName+"."):
		changed = m.prefer(p, name, a.value)
	case a.isNull():
		changed = m.unset(p, name)
	case call.at != 0:
		changed = m.set(p, name, text, unixTime(call.at))
	default:
		changed = m.set(p, name, text, now())
	}
	if changed {
		return attributeSet
	}
	return attributeKept
}

// isNewer reports whether a value of a time is newer than what the attribute has, and remembers the time. A value without
// a time is of now.
func (p *person) isNewer(name string, at int64) bool {
	if at == 0 {
		if p.ordered != nil {
			p.ordered[name] = time.Now().Unix()
		}
		return true
	}
	last, ok := p.ordered[name]
	if t, set := p.Timestamps[name]; set && !ok {
		last = t.Unix()
	}
	if at < last {
		return false
	}
	if p.ordered == nil {
		p.ordered = map[string]int64{}
	}
	p.ordered[name] = at
	return true
}

// deletePerson deletes a person, who can be created again.
func (m *model) deletePerson(who identity) {
	if p := m.find(who.kind, who.value); p != nil {
		m.remove(p)
		m.record("profile_delete", p)
	}
}

// block deletes a person, and ignores what comes for the same identifiers from then on.
func (m *model) block(who identity) {
	names := m.blocked[who] // of a person who is suppressed already
	if names == nil {
		names = []identity{who}
	}
	if p := m.find(who.kind, who.value); p != nil {
		for _, kind := range []string{kindID, kindEmail, kindPhone, kindCioID} {
			if name := (identity{kind, p.identifier(kind)}); name.value != "" && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
		m.deletePerson(who)
	}
	for _, name := range names {
		m.blocked[name] = names
	}
}

// unblock ends the suppression of a person. The profile does not come back.
func (m *model) unblock(who identity) {
	for _, name := range m.blocked[who] {
		delete(m.blocked, name)
	}
}

// mergePeople merges the secondary person into the primary one, which must exist. A secondary person that does not exist is
// no error (inferred).
func (m *model) mergePeople(primary, secondary identity) *problem {
	into, from := m.find(primary.kind, primary.value), m.find(secondary.kind, secondary.value)
	switch {
	case into == nil:
		return &problem{Reason: "invalid", Field: "primary", Message: "no such person"}
	case from == nil || from == into:
		return nil
	}
	m.merge(into, from)
	m.record("profile_merge", into)
	return nil
}

func (m *model) giveDevice(who identity, device customerio.Device) {
	if p := m.findOrCreate(who); p != nil {
		p.addDevice(device)
		m.record("device_change", p)
	}
}

func (m *model) takeDevice(who identity, token string) {
	if p := m.find(who.kind, who.value); p != nil && p.removeDevice(token) {
		m.record("device_change", p)
	}
}

// addEvent adds an event, page or screen, unless one with its id came before. An event of a stranger becomes that of a
// person when one is identified by the same anonymous id.
func (m *model) addEvent(who identity, e *event) {
	if m.activities.isRepeat(e.id) || m.blocked[who] != nil {
		return
	}
	a := &activity{id: e.id, kind: customerio.ActivityType(e.kind), name: e.name, at: e.at, data: slices.Clone(e.data)}
	if a.at == 0 {
		a.at = time.Now().Unix()
	}
	if who.kind == kindAnonymous {
		if a.person = m.find(who.kind, who.value); a.person == nil {
			a.anonymous = who.value
		}
	} else if a.person = m.findOrCreate(who); a.person == nil {
		return
	}
	m.activities.add(a)
}

// report books what became of a delivery.
func (m *model) report(deliveryID, metric string, at int64) {
	d := m.deliveryByID[deliveryID]
	if d == nil {
		return
	}
	d.sendIfDue()
	if _, ok := d.metrics[customerio.Metric(metric)]; ok {
		return
	}
	if at == 0 {
		at = time.Now().Unix()
	}
	d.metrics[customerio.Metric(metric)] = at
	m.activities.add(&activity{
		kind: customerio.ActivityType(metric + "_" + string(d.Type)), at: at, person: d.person, delivery: d,
		data: json.RawMessage(`{"delivery_id":"` + d.DeliveryID + `"}`),
	})
}

// relationship is one of a person or an object to what its identifiers name.
type relationship struct {
	to         identifiers
	attributes []attribute
}

// linkAll relates a person to objects, or ends their relationships.
func (m *model) linkAll(p *person, to []relationship, end bool) {
	for _, r := range to {
		o := m.objectOf(&r.to, !end)
		if o == nil {
			continue
		}
		if !end {
			m.relate(p, o, r.attributes)
		} else if known := related(p, o); known != nil {
			known.end()
			m.record("delete_relationship", p)
		}
	}
}

// peopleOf relates an object to people, or ends their relationships.
func (m *model) peopleOf(o *object, to []relationship, end bool) {
	for _, r := range to {
		who := r.to.who
		p := m.find(who.kind, who.value)
		if p == nil && !end {
			p = m.newPerson(who)
		}
		switch {
		case p != nil && end:
			if known := related(p, o); known != nil {
				known.end()
				m.record("delete_relationship", p)
			}
		case p != nil:
			m.relate(p, o, r.attributes)
		case who.kind == kindAnonymous && !end:
			s := m.activities.stranger(who.value)
			s.relations = append(s.relations, strangeRelation{o, cloned(r.attributes)})
		}
	}
}

// objectOf returns an object. One with an id of the caller is created if it is missing (inferred for relationships).
func (m *model) objectOf(who *identifiers, create bool) *object {
	if who.cioObjectID != "" {
		return m.objectAt[objectKey{id: who.cioObjectID}]
	}
	key := objectKey{who.typeID, who.objectID}
	if o := m.objectAt[key]; o != nil || !create {
		return o
	}
	return m.upsertObject(key)
}

// cloned returns attributes that stay when the request is gone.
func cloned(attributes []attribute) []attribute {
	list := make([]attribute, len(attributes))
	for i, a := range attributes {
		list[i] = attribute{slices.Clone(a.name), slices.Clone(a.value)}
	}
	return list
}
