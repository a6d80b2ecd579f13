package customeriotest

import (
	"encoding/json"
	"fmt"
	"slices"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/internal/fake"
)

// activity is something that happened to a person. A stranger has no person yet.
type activity struct {
	id        string
	kind      customerio.ActivityType
	name      string
	at        int64
	person    *person
	anonymous string
	delivery  *delivery
	data      json.RawMessage
	changes   []change // in place of data
}

// change is the change of an attribute.
type change struct{ name, from, to string }

// activities keep their rows in the order in which they arrived.
type activities struct {
	kept[*activity]
	known     map[string]bool // ids of the events among the rows
	strangers map[string]*stranger
}

func newActivities() *activities {
	l := &activities{known: map[string]bool{}, strangers: map[string]*stranger{}}
	l.keep, l.forget = -1, func(a *activity) {
		delete(l.known, a.id)
		if s := l.strangers[a.anonymous]; s != nil && a.person == nil {
			s.events = s.events[1:] // they are in order
		}
	}
	return l
}

// KeepActivities makes the server keep only the newest n activities of people, events among them, for tests that send
// millions. 0 keeps none, a negative number all. What is not kept is not recognised when it comes again.
func (s *Server) KeepActivities(n int) {
	s.model.mu.Lock()
	defer s.model.mu.Unlock()
	s.model.activities.bound(n)
}

// Events returns the events, page views and screen views of a person, in the order in which they arrived. The person is
// given by id, email address, cio_id, or by the anonymous id of somebody who is not known yet.
func (s *Server) Events(ref string) []customerio.Activity {
	s.model.mu.Lock()
	defer s.model.mu.Unlock()
	p := s.model.lookUp(ref)
	list := []customerio.Activity{}
	for _, a := range s.model.activities.rows {
		if eventKinds[a.kind] && (p != nil && a.person == p || a.person == nil && a.anonymous == ref && ref != "") {
			list = append(list, a.public())
		}
	}
	return list
}

// The types of activities that calls name.
var eventKinds = map[customerio.ActivityType]bool{
	"event": true, "page": true, "screen": true, "viewed_content": true, "clicked_content": true,
}

// isRepeat reports whether the event with an id came before. Only a ULID is an id.
func (l *activities) isRepeat(id string) bool { return id != "" && l.known[id] }

func (l *activities) add(a *activity) {
	if l.keep == 0 {
		return
	}
	if a.id == "" {
		a.id = fmt.Sprintf("01J%023d", l.removed+len(l.rows)+1)
	} else {
		l.known[a.id] = true
	}
	if a.person == nil && a.anonymous != "" {
		s := l.stranger(a.anonymous)
		s.events = append(s.events, a)
	}
	l.kept.add(a)
}

func (a *activity) public() customerio.Activity {
	activity := customerio.Activity{ID: a.id, Type: a.kind, Timestamp: unixTime(a.at), Data: a.payload(), Name: a.name}
	if a.kind == "page" {
		activity.URL = a.name
	}
	if a.person != nil {
		activity.CustomerID, activity.CustomerIdentifiers = a.person.ID, a.person.Identifiers
	}
	if a.delivery != nil {
		activity.DeliveryID = a.delivery.DeliveryID
	}
	return activity
}

// payload is the data of the activity; that of a change has the values before and after it.
func (a *activity) payload() json.RawMessage {
	if a.changes == nil {
		return a.data
	}
	data := map[string]map[string]string{}
	for _, c := range a.changes {
		data[c.name] = map[string]string{"from": c.from, "to": c.to}
	}
	encoded, _ := json.Marshal(data)
	return encoded
}

func (a *activity) wire() map[string]any {
	wire := map[string]any{"id": a.id, "type": a.kind, "timestamp": a.at, "customer_id": nil, "data": map[string]any{}}
	if data := a.payload(); data != nil {
		wire["data"] = data
	}
	if a.name != "" {
		wire["name"] = a.name
	}
	if a.kind == "page" {
		wire["url"] = a.name
	}
	if a.person != nil {
		wire["customer_id"], wire["customer_identifiers"] = orNull(a.person.ID), a.person.identifiers()
	}
	if a.delivery != nil {
		wire["delivery_id"] = a.delivery.DeliveryID
	}
	return wire
}

// isAbout reports whether an activity is the event of this name, or a change of the attribute of this name.
func (a *activity) isAbout(name string) bool {
	return name == "" || a.name == name || slices.ContainsFunc(a.changes, func(c change) bool { return c.name == name })
}

// record adds an activity of a person that happens now.
func (m *model) record(kind customerio.ActivityType, p *person, changes ...change) {
	m.activities.add(&activity{kind: kind, at: now().Unix(), person: p, changes: changes})
}

// activityPage returns a page of activities, newest first.
func (m *model) activityPage(r *fake.Request, want func(a *activity) bool) fake.Answer {
	kind, name, list := customerio.ActivityType(r.Query.Get("type")), r.Query.Get("name"), m.activities
	list.trim(0)
	rows, next, refused := page(r, 10, list.removed+len(list.rows), true, func(i int) (*activity, bool) {
		if i < list.removed {
			return nil, false
		}
		a := list.rows[i-list.removed]
		return a, want(a) && (kind == "" || kind == a.kind) && a.isAbout(name)
	})
	if refused != nil {
		return *refused
	}
	return fake.OK(map[string]any{"activities": wires(rows, (*activity).wire), "next": next})
}

// listActivities returns activities of deleted people only if it is told so.
func (m *model) listActivities(r *fake.Request) fake.Answer {
	id, deleted := r.Query.Get("customer_id"), r.Query.Get("deleted") == "true"
	p := m.find(r.Query.Get("id_type"), id)
	return m.activityPage(r, func(a *activity) bool {
		return (id == "" || a.person != nil && a.person == p) && (deleted || a.person == nil || !a.person.gone)
	})
}

func (m *model) personActivities(r *fake.Request) fake.Answer {
	return m.withPerson(r, func(p *person) fake.Answer {
		return m.activityPage(r, func(a *activity) bool { return a.person == p })
	})
}

// stranger is somebody who is known only by an anonymous id.
type stranger struct {
	events    []*activity
	relations []strangeRelation
}

type strangeRelation struct {
	object     *object
	attributes []attribute
}

func (l *activities) stranger(anonymousID string) *stranger {
	s := l.strangers[anonymousID]
	if s == nil {
		s = &stranger{}
		l.strangers[anonymousID] = s
	}
	return s
}

// adopt makes what a stranger did that of a person.
func (m *model) adopt(p *person, anonymousID string) {
	s := m.activities.strangers[anonymousID]
	if s == nil {
		return
	}
	delete(m.activities.strangers, anonymousID)
	for _, a := range s.events {
		a.person = p
	}
	for _, r := range s.relations {
		m.relate(p, r.object, r.attributes)
	}
	if len(s.events) > 0 {
		m.record("anon_merge", p)
	}
}
