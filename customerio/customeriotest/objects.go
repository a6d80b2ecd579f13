package customeriotest

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/internal/fake"
)

// objectKey identifies an object: by type and id, or by its cio_object_id alone.
type objectKey struct{ typeID, id string }

type object struct {
	objectKey
	cioID      string
	place      int // in the objects of the model
	attributes values
	relations  []*relation
}

// relation is that of a person and an object.
type relation struct {
	person     *person
	object     *object
	attributes values
}

// values are attributes of an object or a relationship. Unlike those of people they keep their JSON type.
type values struct {
	by  map[string]json.RawMessage
	set map[string]int64 // when each was set
}

func (v *values) apply(attributes []attribute) {
	if v.by == nil {
		v.by, v.set = map[string]json.RawMessage{}, map[string]int64{}
	}
	for _, a := range attributes {
		name := string(a.name)
		if a.isNull() {
			delete(v.by, name)
			delete(v.set, name)
			continue
		}
		v.by[name], v.set[name] = slices.Clone(a.value), now().Unix()
	}
}

// AddObjects adds objects, or changes the attributes of known ones. An object without a type is of type 1.
func (s *Server) AddObjects(objects ...customerio.ObjectProfile) {
	s.model.mu.Lock()
	defer s.model.mu.Unlock()
	for _, o := range objects {
		var attributes []attribute
		for _, name := range slices.Sorted(maps.Keys(o.Attributes)) {
			encoded, err := json.Marshal(o.Attributes[name])
			if err != nil {
				panic(err) // no JSON value
			}
			attributes = append(attributes, attribute{[]byte(name), encoded})
		}
		s.model.upsertObject(objectKey{o.ObjectTypeID, o.Identifiers.ObjectID}).attributes.apply(attributes)
	}
}

// Object returns an object by its type and id, and whether there is one.
func (s *Server) Object(typeID, id string) (customerio.ObjectProfile, bool) {
	s.model.mu.Lock()
	defer s.model.mu.Unlock()
	o := s.model.objectAt[objectKey{typeID, id}]
	if o == nil {
		return customerio.ObjectProfile{}, false
	}
	var found customerio.ObjectProfile
	encoded, _ := json.Marshal(o.wire())
	_ = json.Unmarshal(encoded, &found)
	return found, true
}

func (m *model) upsertObject(key objectKey) *object {
	if key.typeID == "" {
		key.typeID = "1"
	}
	o := m.objectAt[key]
	if o == nil {
		o = &object{objectKey: key, cioID: fmt.Sprintf("ob%06x", len(m.objects)+1), place: len(m.objects)}
		o.attributes.apply(nil)
		m.objects = append(m.objects, o)
		m.objectAt[key], m.objectAt[objectKey{id: o.cioID}] = o, o
	}
	return o
}

func (m *model) removeObject(o *object) {
	for _, r := range slices.Clone(o.relations) {
		r.end()
	}
	delete(m.objectAt, o.objectKey)
	delete(m.objectAt, objectKey{id: o.cioID})
	m.objects[o.place] = nil
}

// relate relates a person to an object, or changes the attributes of their relationship.
func (m *model) relate(p *person, o *object, attributes []attribute) *relation {
	r := related(p, o)
	if r == nil {
		r = &relation{person: p, object: o}
		p.relations, o.relations = append(p.relations, r), append(o.relations, r)
		m.record("add_relationship", p)
	}
	r.attributes.apply(attributes)
	return r
}

// related returns the relationship of a person and an object, nil if there is none.
func related(p *person, o *object) *relation {
	if i := slices.IndexFunc(p.relations, func(r *relation) bool { return r.object == o }); i >= 0 {
		return p.relations[i]
	}
	return nil
}

func (r *relation) end() {
	is := func(other *relation) bool { return other == r }
	r.person.relations = slices.DeleteFunc(r.person.relations, is)
	r.object.relations = slices.DeleteFunc(r.object.relations, is)
}

// inherit takes over the attributes that the relationship has not.
func (r *relation) inherit(from *relation) {
	for name, value := range from.attributes.by {
		if _, ok := r.attributes.by[name]; !ok {
			r.attributes.by[name], r.attributes.set[name] = value, from.attributes.set[name]
		}
	}
}

func (o *object) identifiers() map[string]any {
	return map[string]any{"object_id": o.id, "cio_object_id": o.cioID}
}

func (o *object) wire() map[string]any {
	return map[string]any{
		"attributes": o.attributes.by, "timestamps": o.attributes.set, "identifiers": o.identifiers(), "object_type_id": o.typeID,
	}
}

// objectFilter is the JSON form of a filter of objects.
type objectFilter struct {
	And, Or   []*objectFilter
	Not       *objectFilter
	Attribute *struct {
		Field, Operator string
		Value           scalar
		TypeID          scalar `json:"type_id"`
	} `json:"object_attribute"`
}

func (f *objectFilter) matches(o *object) bool {
	switch {
	case f == nil:
		return false
	case f.And != nil:
		return !slices.ContainsFunc(f.And, func(part *objectFilter) bool { return !part.matches(o) })
	case f.Or != nil:
		return slices.ContainsFunc(f.Or, func(part *objectFilter) bool { return part.matches(o) })
	case f.Not != nil:
		return !f.Not.matches(o)
	case f.Attribute != nil:
		value, ok := o.attributes.by[f.Attribute.Field]
		return ok && (f.Attribute.Operator == "exists" || textOf(value) == string(f.Attribute.Value))
	}
	return false
}

func (m *model) searchObjects(r *fake.Request) fake.Answer {
	body, err := read[struct {
		TypeID scalar `json:"object_type_id"`
		Filter *objectFilter
	}](r)
	if err != nil {
		return badRequest(r, err.Error())
	}
	rows, next, refused := page(r, 50, len(m.objects), false, func(i int) (*object, bool) {
		o := m.objects[i]
		return o, o != nil && o.typeID == string(body.TypeID) && body.Filter.matches(o)
	})
	if refused != nil {
		return *refused
	}
	ids := make([]string, len(rows))
	for i, o := range rows {
		ids[i] = o.id
	}
	return fake.OK(map[string]any{"identifiers": wires(rows, (*object).identifiers), "ids": ids, "next": next})
}

// withObject calls handle with the object of the path. Status 404 for an unknown object is inferred.
func (m *model) withObject(r *fake.Request, handle func(o *object) fake.Answer) fake.Answer {
	key := objectKey{r.Path["object_type_id"], r.Path["object_id"]}
	if r.Query.Get("id_type") == "cio_object_id" {
		key.typeID = ""
	}
	o := m.objectAt[key]
	if o == nil {
		return notFound(r)
	}
	return handle(o)
}

func (m *model) getObject(r *fake.Request) fake.Answer {
	return m.withObject(r, func(o *object) fake.Answer { return fake.OK(map[string]any{"object": o.wire()}) })
}

func (m *model) objectPeople(r *fake.Request) fake.Answer {
	return m.withObject(r, func(o *object) fake.Answer {
		return relationPage(r, o.relations, func(of *relation) map[string]any {
			return map[string]any{"identifiers": of.person.identifiers(), "object_type_id": o.typeID, "object_type_disabled": false}
		})
	})
}

// personRelationships has numbers for the types of objects, unlike the relationships of an object.
func (m *model) personRelationships(r *fake.Request) fake.Answer {
	return m.withPerson(r, func(p *person) fake.Answer {
		return relationPage(r, p.relations, func(of *relation) map[string]any {
			var typeID any = of.object.typeID
			if n, err := strconv.Atoi(of.object.typeID); err == nil {
				typeID = n
			}
			return map[string]any{
				"object_type_id": typeID, "identifiers": of.object.identifiers(),
				"attributes": of.attributes.by, "timestamps": of.attributes.set,
			}
		})
	})
}

func relationPage(r *fake.Request, all []*relation, wire func(of *relation) map[string]any) fake.Answer {
	rows, next, refused := page(r, 50, len(all), false, func(i int) (*relation, bool) { return all[i], true })
	if refused != nil {
		return *refused
	}
	return fake.OK(map[string]any{"cio_relationships": wires(rows, wire), "next": next})
}
