package customeriotest

import (
	"bytes"
	"encoding/json"
	"net/http"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/internal/fake"
	"github.com/engagement-go/engagement/internal/lenient"
)

// operation is one operation of version 2. It is read and checked before the model is locked. Its parts share the bytes of
// the request.
type operation struct {
	strict        bool
	kind, action  string
	raw           []byte
	who           identifiers
	attributes    []byte
	relationships []byte
	device        []byte
	primary       []byte
	secondary     []byte
	at            int64

	call   identifyCall
	event  event
	change []attribute
	to     []relationship
	token  customerio.Device
	into   identity
	from   identity
}

// action is what an operation does: read checks it, apply changes the model.
type action struct {
	read  func(o *operation) *problem
	apply func(m *model, o *operation) *problem
}

// actions has the actions of each type.
var actions = map[string]map[string]action{
	"person": {
		"identify":             {(*operation).readIdentify, (*model).applyIdentify},
		"delete":               {(*operation).readPerson, func(m *model, o *operation) *problem { m.deletePerson(o.who.who); return nil }},
		"suppress":             {(*operation).readPerson, func(m *model, o *operation) *problem { m.block(o.who.who); return nil }},
		"unsuppress":           {(*operation).readPerson, func(m *model, o *operation) *problem { m.unblock(o.who.who); return nil }},
		"event":                {(*operation).readEvent, (*model).applyEvent},
		"page":                 {(*operation).readEvent, (*model).applyEvent},
		"screen":               {(*operation).readEvent, (*model).applyEvent},
		"viewed_content":       {(*operation).readContentEvent, (*model).applyEvent},
		"clicked_content":      {(*operation).readContentEvent, (*model).applyEvent},
		"add_relationships":    {(*operation).readPersonLinks, (*model).applyPersonLinks},
		"delete_relationships": {(*operation).readPersonLinks, (*model).applyPersonLinks},
		"add_device":           {(*operation).readAddDevice, (*model).applyAddDevice},
		"delete_device":        {(*operation).readDevice, (*model).applyDeleteDevice},
		"merge":                {(*operation).readMerge, func(m *model, o *operation) *problem { return m.mergePeople(o.into, o.from) }},
	},
	"object": {
		"identify":             {(*operation).readObject, (*model).applyObject},
		"identify_anonymous":   {(*operation).readObject, (*model).applyObject},
		"delete":               {(*operation).readObjectOnly, (*model).applyDeleteObject},
		"add_relationships":    {(*operation).readObjectLinks, (*model).applyObjectLinks},
		"delete_relationships": {(*operation).readObjectLinks, (*model).applyObjectLinks},
	},
	"delivery": {
		"event": {(*operation).readDelivery, (*model).applyDelivery},
	},
}

// trackEntity applies one operation.
func (m *model) trackEntity(r *fake.Request) fake.Answer {
	if refused := refuseBody(r, maxOperation); refused != nil {
		return *refused
	}
	o := operation{strict: r.Strict}
	if p := m.applyOperation(&o, bytes.TrimSpace(r.Body)); p != nil {
		return fake.Answer{Status: http.StatusBadRequest, Body: map[string]any{"errors": []*problem{p}}}
	}
	return done
}

// trackBatch applies the operations of a batch in their order, and answers with status 207 where it refuses some.
func (m *model) trackBatch(r *fake.Request) fake.Answer {
	if refused := refuseBody(r, maxBatch); refused != nil {
		return *refused
	}
	batch := memberOf(r.Body, "batch")
	if len(batch) == 0 || batch[0] != '[' {
		return fake.Answer{Status: http.StatusBadRequest, Body: map[string]any{"errors": []*problem{required("batch")}}}
	}
	o := operation{}
	index, problems := 0, []*problem{}
	lenient.Elements(batch, func(raw []byte) bool {
		o = operation{strict: r.Strict, call: identifyCall{attributes: o.call.attributes}}
		if p := m.applyOperation(&o, raw); p != nil {
			at := index
			p.Index = &at
			problems = append(problems, p)
		}
		index++
		return true
	})
	switch {
	case index == 0:
		return fake.Answer{Status: http.StatusBadRequest, Body: map[string]any{"errors": []*problem{required("batch")}}}
	case len(problems) > 0:
		return fake.Answer{Status: http.StatusMultiStatus, Body: map[string]any{"errors": problems}}
	}
	return done
}

// refuseBody refuses a body that is too large or not JSON. That the status is 413 for the first is inferred.
func refuseBody(r *fake.Request, limit int) *fake.Answer {
	var refused fake.Answer
	switch {
	case len(r.Body) > limit:
		refused = refuseTrack(r, http.StatusRequestEntityTooLarge, "the request is too large")
	case !json.Valid(r.Body) || !utf8.Valid(r.Body):
		refused = refuseTrack(r, http.StatusBadRequest, "the request is not JSON")
	case !isObject(bytes.TrimSpace(r.Body)):
		refused = refuseTrack(r, http.StatusBadRequest, "the request is not an object")
	default:
		return nil
	}
	return &refused
}

// applyOperation reads, checks and applies an operation. None of it is applied if it is refused.
func (m *model) applyOperation(o *operation, raw []byte) *problem {
	does, p := o.readHead(raw)
	if p == nil {
		p = does.read(o)
	}
	if p != nil {
		return p
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	return does.apply(m, o)
}

// readHead reads the members that the type and the action give a meaning.
func (o *operation) readHead(raw []byte) (does action, p *problem) {
	switch {
	case !isObject(raw):
		return does, bad("", "an operation must be an object")
	case len(raw) > maxOperation:
		return does, bad("", "an operation cannot be larger than %d bytes", maxOperation)
	}
	o.raw = raw
	lenient.Members(raw, func(name, value []byte) bool {
		switch value = notNull(value); string(name) {
		case "type":
			o.kind = textOf(value)
		case "action":
			o.action = textOf(value)
		case "identifiers":
			o.who = readIdentifiers(value)
		case "timestamp":
			o.at, p = readTime(value, "timestamp")
		case "attributes":
			if o.attributes = value; value != nil && !isObject(value) {
				p = bad("attributes", "must be an object")
			}
		case "cio_relationships":
			if o.relationships = value; value != nil && value[0] != '[' {
				p = bad("cio_relationships", "must be a list")
			}
		case "device":
			o.device = value
		case "primary":
			o.primary = value
		case "secondary":
			o.secondary = value
		}
		return p == nil
	})
	if p != nil {
		return does, p
	}
	byAction := actions[o.kind]
	switch does, ok := byAction[o.action]; {
	case o.kind == "":
		return does, required("type")
	case byAction == nil:
		return does, bad("type", "unknown type")
	case o.action == "":
		return does, required("action")
	case !ok:
		return does, bad("action", "a %s has no such action", o.kind)
	default:
		return does, nil
	}
}

func (o *operation) readPerson() *problem { return o.who.person("identifiers", o.strict) }

func (o *operation) readIdentify() *problem {
	if p := o.readPerson(); p != nil {
		return p
	}
	o.call.who = o.who.who
	if p := o.call.read(o.attributes, "attributes", nil); p != nil {
		return p
	}
	if o.at != 0 {
		o.call.at = o.at
	}
	return o.readLinks()
}

func (m *model) applyIdentify(o *operation) *problem {
	if p := m.identifyPerson(&o.call); p != nil {
		m.linkAll(p, o.to, false)
	}
	return nil
}

func (o *operation) readEvent() *problem {
	if p := o.readPerson(); p != nil {
		return p
	}
	o.event.kind = o.action
	return o.event.read(o.raw, "attributes", o.strict)
}

// readContentEvent reads an event whose name is the action.
func (o *operation) readContentEvent() *problem {
	if p := o.readEvent(); p != nil {
		return p
	}
	if o.event.name != o.action {
		return bad("name", "must be %s", o.action)
	}
	return nil
}

func (m *model) applyEvent(o *operation) *problem {
	m.addEvent(o.who.who, &o.event)
	return nil
}

// readLinks reads the relationships of a person, if there are some.
func (o *operation) readLinks() (p *problem) {
	o.to, p = readRelationships(o.relationships, func(who *identifiers, field string) *problem { return who.object(field, o.strict) })
	return p
}

func (o *operation) readPersonLinks() *problem {
	if o.relationships == nil {
		return firstProblem(o.readPerson(), required("cio_relationships"))
	}
	return firstProblem(o.readPerson(), o.readLinks())
}

func (m *model) applyPersonLinks(o *operation) *problem {
	end := o.action == "delete_relationships"
	who := o.who.who
	p := m.find(who.kind, who.value)
	if p == nil && !end {
		p = m.newPerson(who)
	}
	if p != nil {
		m.linkAll(p, o.to, end)
	}
	return nil
}

func (o *operation) readDevice() (p *problem) {
	if p = o.readPerson(); p == nil {
		o.token, p = readDevice(o.device, "device", "token")
	}
	return p
}

func (o *operation) readAddDevice() *problem {
	if p := o.readDevice(); p != nil {
		return p
	}
	if o.token.Platform == "" {
		return required("device.platform")
	}
	if o.token.Platform != customerio.PlatformIOS && o.token.Platform != customerio.PlatformAndroid {
		return bad("device.platform", "must be ios or android")
	}
	return nil
}

func (m *model) applyAddDevice(o *operation) *problem {
	m.giveDevice(o.who.who, o.token)
	return nil
}

func (m *model) applyDeleteDevice(o *operation) *problem {
	m.takeDevice(o.who.who, o.token.ID)
	return nil
}

func (o *operation) readMerge() (p *problem) {
	o.into, o.from, p = readMerge(o.primary, o.secondary, o.strict)
	return p
}

func (o *operation) readObjectOnly() *problem { return o.who.object("identifiers", o.strict) }

func (o *operation) readObject() (p *problem) {
	if p = o.readObjectOnly(); p == nil {
		o.change, p = readObjectAttributes(o.attributes, "attributes")
	}
	if p == nil {
		p = o.readObjectPeople()
	}
	return p
}

// readObjectPeople reads the people of an object. Those of identify_anonymous are strangers, those of other actions are not.
func (o *operation) readObjectPeople() (p *problem) {
	o.to, p = readRelationships(o.relationships, func(who *identifiers, field string) *problem {
		anonymous := who.who.kind == kindAnonymous
		switch {
		case who.given == 1 && o.action == "identify_anonymous" && !anonymous:
			return bad(field, "must have anonymous_id")
		case who.given == 1 && o.action != "identify_anonymous" && (anonymous || who.who.kind == kindPhone):
			return bad(field, "must have id, email or cio_id")
		}
		return who.person(field, o.strict)
	})
	return p
}

// applyObject does nothing where a cio_object_id finds no object, because such an id only updates.
func (m *model) applyObject(o *operation) *problem {
	if found := m.objectOf(&o.who, true); found != nil {
		found.attributes.apply(o.change)
		m.peopleOf(found, o.to, false)
	}
	return nil
}

func (m *model) applyDeleteObject(o *operation) *problem {
	if found := m.objectOf(&o.who, false); found != nil {
		m.removeObject(found)
	}
	return nil
}

func (o *operation) readObjectLinks() *problem {
	if p := o.readObjectOnly(); p != nil {
		return p
	}
	if o.relationships == nil {
		return required("cio_relationships")
	}
	return o.readObjectPeople()
}

func (m *model) applyObjectLinks(o *operation) *problem {
	end := o.action == "delete_relationships"
	if found := m.objectOf(&o.who, !end); found != nil {
		m.peopleOf(found, o.to, end)
	}
	return nil
}

var deliveryMetrics = []string{"opened", "converted", "delivered"}

func (o *operation) readDelivery() *problem {
	if o.who.who.kind != kindID || o.who.who.value == "" {
		return required("identifiers.id")
	}
	if p := o.event.read(o.raw, "attributes", o.strict); p != nil {
		return p
	}
	switch {
	case !slices.Contains(deliveryMetrics, o.event.name):
		return bad("name", "must be one of %s", strings.Join(deliveryMetrics, ", "))
	case textOf(memberOf(o.attributes, "device_token")) == "":
		return required("attributes.device_token")
	}
	return nil
}

func (m *model) applyDelivery(o *operation) *problem {
	m.report(o.who.who.value, o.event.name, o.event.at)
	return nil
}
