package customeriotest

import (
	"fmt"
	"strings"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/internal/lenient"
)

// The limits of the Track API.
const (
	maxIdentifier = 150
	maxName       = 150
	maxValue      = 1000
	maxAttributes = 300
	maxEventName  = 100
	maxEventData  = 100_000
	maxObjectData = 100 << 10
	maxOperation  = 32 << 10
	maxBatch      = 500 << 10
)

// problem is why the Track API refuses something, in the form of version 2.
type problem struct {
	Index   *int   `json:"batch_index,omitempty"`
	Reason  string `json:"reason"`
	Field   string `json:"field"`
	Message string `json:"message"`
}

// text is the problem in one line.
func (p *problem) text() string { return strings.TrimPrefix(p.Field+": "+p.Message, ": ") }

func required(field string) *problem {
	return &problem{Reason: "required", Field: field, Message: field + " is required"}
}

func bad(field, format string, args ...any) *problem {
	return &problem{Reason: "invalid", Field: field, Message: fmt.Sprintf(format, args...)}
}

// firstProblem returns the first problem.
func firstProblem(problems ...*problem) *problem {
	for _, p := range problems {
		if p != nil {
			return p
		}
	}
	return nil
}

// memberOf returns a member of a JSON object, nil for none and for null. Of two with the same name it is the last.
func memberOf(object []byte, name string) (value []byte) {
	lenient.Members(object, func(n, v []byte) bool {
		if string(n) == name {
			value = notNull(v)
		}
		return true
	})
	return value
}

func notNull(value []byte) []byte {
	if string(value) == "null" {
		return nil
	}
	return value
}

func isObject(value []byte) bool { return len(value) > 0 && value[0] == '{' }

func isText(value []byte) bool { return len(value) > 0 && value[0] == '"' }

// identifiers are those of a person, an object or a delivery.
type identifiers struct {
	who         identity
	given       int // identifiers of a person
	typeID      string
	objectID    string
	cioObjectID string
	numbers     bool // some are not text
}

func readIdentifiers(value []byte) (who identifiers) {
	lenient.Members(value, func(name, v []byte) bool {
		if v = notNull(v); v == nil {
			return true
		}
		who.numbers = who.numbers || !isText(v)
		switch string(name) {
		case kindID:
			who.add(kindID, v)
		case kindEmail:
			who.add(kindEmail, v)
		case kindPhone:
			who.add(kindPhone, v)
		case kindCioID:
			who.add(kindCioID, v)
			who.who.value = strings.TrimPrefix(who.who.value, "cio_")
		case kindAnonymous:
			who.add(kindAnonymous, v)
		case "object_type_id":
			who.typeID = textOf(v)
		case "object_id":
			who.objectID = textOf(v)
		case "cio_object_id":
			who.cioObjectID = textOf(v)
		}
		return true
	})
	return who
}

func (i *identifiers) add(kind string, value []byte) {
	i.given++
	i.who = identity{kind, textOf(value)}
}

// person checks that the identifiers are those of one person.
func (i *identifiers) person(field string, strict bool) *problem {
	switch {
	case i.given == 0:
		return required(field)
	case i.given > 1:
		return bad(field, "exactly one of id, email, phone, cio_id and anonymous_id is allowed")
	case strict && i.numbers:
		return bad(field+"."+i.who.kind, "must be a string")
	}
	return checkIdentity(field+"."+i.who.kind, i.who)
}

// object checks that the identifiers are those of one object.
func (i *identifiers) object(field string, strict bool) *problem {
	switch {
	case i.cioObjectID != "" && i.typeID+i.objectID == "":
		return nil
	case i.cioObjectID != "":
		return bad(field, "cio_object_id must stand alone")
	case i.typeID == "":
		return required(field + ".object_type_id")
	case i.objectID == "":
		return required(field + ".object_id")
	case strict && i.numbers:
		return bad(field, "must be strings")
	case len(i.objectID) > maxIdentifier:
		return bad(field+".object_id", "cannot be longer than %d bytes", maxIdentifier)
	}
	return nil
}

func checkIdentity(field string, who identity) *problem {
	switch {
	case who.value == "":
		return bad(field, "cannot be an empty string")
	case len(who.value) > maxIdentifier:
		return bad(field, "cannot be longer than %d bytes", maxIdentifier)
	}
	return nil
}

// read reads the attributes of a person, and the relationships among them if the call may have some. The attributes share
// the bytes of object.
func (c *identifyCall) read(object []byte, prefix string, links *[]byte) (p *problem) {
	if prefix != "" {
		prefix += "."
	}
	c.attributes = c.attributes[:0]
	lenient.Members(object, func(name, value []byte) bool {
		switch string(name) {
		case "_update":
			c.updateOnly = string(value) == "true"
		case "_timestamp":
			c.at, p = readTime(notNull(value), prefix+"_timestamp")
		case "cio_relationships":
			if links != nil {
				*links = notNull(value)
			}
		default:
			c.attributes = append(c.attributes, attribute{name, value})
			p = c.check(prefix, name, value)
		}
		return p == nil
	})
	return p
}

func (c *identifyCall) check(prefix string, name, value []byte) *problem {
	switch {
	case len(c.attributes) > maxAttributes:
		return bad(strings.TrimSuffix(prefix, "."), "cannot identify more than %d attributes in one request", maxAttributes)
	case len(name) == 0:
		return bad(strings.TrimSuffix(prefix, "."), "attribute name cannot be empty")
	case len(name) > maxName:
		return bad(prefix+string(name), "attribute name cannot be longer than %d bytes", maxName)
	case isText(value) && len(value) > maxValue && len(textOf(value)) > maxValue:
		return bad(prefix+string(name), "attribute value cannot be longer than %d bytes", maxValue)
	}
	return nil
}

// event is an event of a person, a page view or a screen view.
type event struct {
	kind string
	name string
	id   string // of a ULID, empty for others
	at   int64
	data []byte
}

// read reads an event of version 1, or one of version 2, which has its data in another member and its kind elsewhere.
func (e *event) read(object []byte, dataName string, strict bool) (p *problem) {
	lenient.Members(object, func(name, value []byte) bool {
		value = notNull(value)
		switch string(name) {
		case "name":
			if value != nil && !isText(value) {
				p = bad("name", "must be a string")
				break
			}
			e.name = textOf(value)
		case "type":
			if e.kind == "" {
				e.kind = textOf(value)
			}
		case "id":
			e.id, p = readEventID(value, strict)
		case "timestamp":
			e.at, p = readTime(value, "timestamp")
		case dataName:
			e.data = value
		}
		return p == nil
	})
	if e.kind == "" {
		e.kind = "event"
	}
	switch {
	case p != nil:
		return p
	case strings.TrimSpace(e.name) == "":
		return &problem{Reason: "required", Field: "name", Message: "name cannot be blank"}
	case e.kind == "event" && len(e.name) > maxEventName:
		return bad("name", "event name cannot be longer than %d bytes", maxEventName)
	case e.data != nil && !isObject(e.data):
		return bad(dataName, "event data must be a hash")
	case len(e.data) > maxEventData:
		return bad(dataName, "event data cannot be longer than %d bytes", maxEventData)
	}
	return nil
}

// readEventID returns the id of an event if it is a ULID. A service that is not strict takes other ids, and does not
// recognise them when they come again (inferred).
func readEventID(value []byte, strict bool) (id string, p *problem) {
	if value == nil {
		return "", nil
	}
	id = strings.ToUpper(textOf(value))
	valid := len(id) == 26 && id[0] <= '7' && strings.Trim(id, "0123456789ABCDEFGHJKMNPQRSTVWXYZ") == ""
	switch {
	case valid:
		return id, nil
	case strict:
		return "", bad("id", "must be a ULID")
	}
	return "", nil
}

func readTime(value []byte, field string) (at int64, p *problem) {
	if value == nil {
		return 0, nil
	}
	at, ok := seconds(value)
	if !ok {
		return 0, bad(field, "must be a time in Unix seconds")
	}
	return at, nil
}

// readMerge reads the two people of a merge, who have no phone numbers and no anonymous ids there.
func readMerge(primary, secondary []byte, strict bool) (into, from identity, p *problem) {
	for _, side := range []struct {
		field string
		value []byte
		who   *identity
	}{{"primary", primary, &into}, {"secondary", secondary, &from}} {
		ids := readIdentifiers(side.value)
		if p := ids.person(side.field, strict); p != nil {
			return into, from, p
		}
		if ids.who.kind == kindPhone || ids.who.kind == kindAnonymous {
			return into, from, bad(side.field, "must have id, email or cio_id")
		}
		*side.who = ids.who
	}
	return into, from, nil
}

// readDevice reads a device. Members that it does not know are attributes, wherever they stand.
func readDevice(value []byte, field, tokenName string) (device customerio.Device, p *problem) {
	if !isObject(value) {
		return device, required(field)
	}
	attribute := func(name, value []byte) bool {
		if device.Attributes == nil {
			device.Attributes = customerio.DeviceAttributes{}
		}
		if value = notNull(value); value != nil {
			device.Attributes[string(name)] = textOf(value)
		}
		return true
	}
	lenient.Members(value, func(name, value []byte) bool {
		switch string(name) {
		case tokenName:
			device.ID = textOf(notNull(value))
		case "platform":
			device.Platform = customerio.Platform(textOf(notNull(value)))
		case "last_used":
			var at int64
			if at, p = readTime(notNull(value), field+".last_used"); at != 0 {
				device.LastUsed = unixTime(at)
			}
		case "attributes":
			lenient.Members(value, attribute)
		default:
			attribute(name, value)
		}
		return p == nil
	})
	switch {
	case p != nil:
		return device, p
	case device.ID == "":
		return device, required(field + "." + tokenName)
	}
	return device, nil
}

// readRelationships reads a list of relationships. check checks what they lead to, objects or people.
func readRelationships(list []byte, check func(who *identifiers, field string) *problem) (to []relationship, p *problem) {
	lenient.Elements(list, func(value []byte) bool {
		field := fmt.Sprintf("cio_relationships[%d]", len(to))
		r := relationship{to: readIdentifiers(memberOf(value, "identifiers"))}
		if p = check(&r.to, field+".identifiers"); p == nil {
			r.attributes, p = readObjectAttributes(memberOf(value, "relationship_attributes"), field+".relationship_attributes")
		}
		to = append(to, r)
		return p == nil
	})
	return to, p
}

// readObjectAttributes reads the attributes of an object or a relationship, which are limited in size only.
func readObjectAttributes(object []byte, field string) (attributes []attribute, p *problem) {
	switch {
	case object == nil:
		return nil, nil
	case !isObject(object):
		return nil, bad(field, "must be an object")
	case len(object) > maxObjectData:
		return nil, bad(field, "cannot be larger than %d bytes", maxObjectData)
	}
	lenient.Members(object, func(name, value []byte) bool {
		attributes = append(attributes, attribute{name, value})
		return true
	})
	return attributes, nil
}
