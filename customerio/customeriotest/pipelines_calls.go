package customeriotest

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/internal/lenient"
)

// call is a call of the Pipelines API, as it arrived.
type call struct {
	raw                                       []byte
	kind, userID, anonymousID, messageID      string
	event, name, groupID, previousID          string
	at                                        int64
	traits, properties, context, integrations []byte
	problem                                   *problem
}

// readCall reads a call. kind is that of the path, empty in a batch.
func readCall(raw []byte, kind string, strict bool) *call {
	c := &call{raw: raw, kind: kind}
	lenient.Members(raw, func(name, value []byte) bool {
		if value = notNull(value); value == nil {
			return true
		}
		text, object := c.member(string(name))
		switch {
		case string(name) == "type" && kind == "":
			c.kind = textOf(value)
		case string(name) == "type" && textOf(value) != kind:
			c.problem = bad("type", "must be %s", kind)
		case string(name) == "timestamp":
			t, err := time.Parse(time.RFC3339, textOf(value))
			if c.at = t.Unix(); err != nil {
				c.problem = bad("timestamp", "must be a time in ISO 8601")
			}
		case text != nil:
			*text = textOf(value)
			isNumber := value[0] >= '0' && value[0] <= '9' || value[0] == '-'
			if !isText(value) && (strict || !isNumber) {
				c.problem = bad(string(name), "must be a string")
			}
		case object != nil:
			if *object = value; !isObject(value) {
				c.problem = bad(string(name), "must be an object")
			}
		}
		return c.problem == nil
	})
	if c.problem == nil {
		c.problem = c.check(kind == "" && strict)
	}
	return c
}

// member returns where a member of a call goes, if it is a text or an object.
func (c *call) member(name string) (text *string, object *[]byte) {
	switch name {
	case "userId":
		return &c.userID, nil
	case "anonymousId":
		return &c.anonymousID, nil
	case "messageId":
		return &c.messageID, nil
	case "event":
		return &c.event, nil
	case "name":
		return &c.name, nil
	case "groupId":
		return &c.groupID, nil
	case "previousId":
		return &c.previousID, nil
	case "traits":
		return nil, &c.traits
	case "properties":
		return nil, &c.properties
	case "context":
		return nil, &c.context
	case "integrations":
		return nil, &c.integrations
	}
	return nil, nil
}

// check checks what a call must have. strict refuses an alias in a batch, which only the vendor's clients send.
func (c *call) check(strict bool) *problem {
	isNobody := c.userID == "" && c.anonymousID == ""
	switch {
	case !isObject(c.raw):
		return bad("", "a call must be an object")
	case len(c.raw) > maxOperation:
		return bad("", "a call cannot be larger than %d bytes", maxOperation)
	case c.kind == "":
		return required("type")
	case !slices.Contains([]string{"identify", "track", "page", "screen", "group", "alias"}, c.kind) || strict && c.kind == "alias":
		return bad("type", "unknown type")
	case c.kind == "track" && c.event == "":
		return required("event")
	case c.kind == "group" && c.groupID == "":
		return required("groupId")
	case c.kind == "alias" && c.previousID == "":
		return required("previousId")
	case c.kind == "alias" && c.userID == "":
		return required("userId")
	case c.kind == "track" && isNobody && c.groupID != "":
		return nil
	case c.kind == "identify" && isNobody && memberOf(c.traits, kindEmail) != nil:
		return nil
	case isNobody:
		return &problem{Reason: "required", Message: "userId or anonymousId is required"}
	}
	return nil
}

// take applies a call unless it came before.
func (m *model) take(c *call) {
	row := &PipelinesCall{Type: c.kind, MessageID: c.messageID, UserID: c.userID, AnonymousID: c.anonymousID, Body: c.raw}
	switch {
	case c.problem != nil:
		row.Lost = c.problem.text()
	case c.messageID != "" && m.calls.known[c.messageID]:
		row.Repeated = true
	default:
		row.Lost = m.applyCall(c)
	}
	m.calls.add(row)
}

// userIdentity is that of a userId: an id, or an email address.
func userIdentity(ref string) identity {
	if strings.Contains(ref, "@") {
		return identity{kindEmail, ref}
	}
	return identity{kindID, ref}
}

// who returns the identity of the person, or of the stranger.
func (c *call) who() identity {
	switch {
	case c.userID != "":
		return userIdentity(c.userID)
	case c.kind == "identify" && memberOf(c.traits, kindEmail) != nil:
		return identity{kindEmail, textOf(memberOf(c.traits, kindEmail))}
	}
	return identity{kindAnonymous, c.anonymousID}
}

// applyCall does what a call says. It returns why the workspace cannot.
func (m *model) applyCall(c *call) (lost string) {
	switch c.kind {
	case "identify":
		return m.pipelinesIdentify(c)
	case "group":
		return m.pipelinesGroup(c)
	case "alias":
		return m.pipelinesAlias(c)
	}
	e := &event{kind: c.kind, name: c.name, id: c.messageID, at: c.at, data: c.properties}
	switch c.kind {
	case "track":
		e.kind, e.name = "event", c.event
		if does := semanticEvents[c.event]; does != nil {
			return does(m, c)
		}
	case "page":
		if url := memberOf(c.properties, "url"); url != nil {
			e.name = textOf(url)
		}
	}
	if who := c.who(); who.value != "" {
		m.addEvent(who, e)
	}
	return ""
}

// pipelinesIdentify makes traits attributes, and createdAt the attribute created_at (inferred). Traits of a stranger are
// not kept.
func (m *model) pipelinesIdentify(c *call) (lost string) {
	change := identifyCall{who: c.who()}
	lenient.Members(c.traits, func(name, value []byte) bool {
		if string(name) == "createdAt" {
			if t, err := time.Parse(time.RFC3339, textOf(value)); err == nil {
				name, value = []byte("created_at"), strconv.AppendInt(nil, t.Unix(), 10)
			}
		}
		change.attributes = append(change.attributes, attribute{name, value})
		return true
	})
	if change.who.kind == kindAnonymous {
		return ""
	}
	if c.anonymousID != "" {
		change.attributes = append(change.attributes, attribute{[]byte(kindAnonymous), []byte(strconv.Quote(c.anonymousID))})
	}
	m.identifyPerson(&change)
	return ""
}

// pipelinesGroup makes the group an object, to which the person is related.
func (m *model) pipelinesGroup(c *call) (lost string) {
	var attributes, of []attribute
	typeID := ""
	lenient.Members(c.traits, func(name, value []byte) bool {
		switch string(name) {
		case "object_type_id":
			typeID = textOf(value)
		case "relationshipAttributes":
			of, _ = readObjectAttributes(notNull(value), "")
		default:
			attributes = append(attributes, attribute{name, value})
		}
		return true
	})
	o := m.upsertObject(objectKey{typeID, c.groupID})
	o.attributes.apply(attributes)
	to := identifiers{who: c.who(), given: 1}
	m.peopleOf(o, []relationship{{to, of}}, false)
	return ""
}

// pipelinesAlias makes what the previous identity did that of the person who stays.
func (m *model) pipelinesAlias(c *call) (lost string) {
	p := m.findOrCreate(userIdentity(c.userID))
	if p == nil {
		return ""
	}
	if previous := userIdentity(c.previousID); m.find(previous.kind, previous.value) != nil {
		m.mergePeople(userIdentity(c.userID), previous)
		return ""
	}
	m.set(p, kindAnonymous, c.previousID, now())
	return ""
}

// semanticEvents are events that do something in the workspace. Those of which a part is missing are lost (inferred).
var semanticEvents = map[string]func(m *model, c *call) (lost string){
	"Device Created or Updated": func(m *model, c *call) string {
		device := memberOf(c.context, "device")
		token, platform := textOf(memberOf(device, "token")), textOf(memberOf(device, "type"))
		switch {
		case c.userID == "":
			return "userId is required"
		case token == "" || platform == "":
			return "context.device needs token and type"
		}
		m.giveDevice(userIdentity(c.userID), customerio.Device{ID: token, Platform: customerio.Platform(platform), LastUsed: now()})
		return ""
	},
	"Device Deleted": func(m *model, c *call) string {
		token := textOf(memberOf(memberOf(c.context, "device"), "token"))
		if c.userID == "" || token == "" {
			return "userId and context.device.token are required"
		}
		m.takeDevice(userIdentity(c.userID), token)
		return ""
	},
	"User Deleted":      ofUser((*model).deletePerson),
	"User Suppressed":   ofUser((*model).block),
	"User Unsuppressed": ofUser((*model).unblock),
	"Relationship Deleted": func(m *model, c *call) string {
		p, o := m.find(userIdentity(c.userID).kind, c.userID), m.objectOfCall(c)
		if c.userID == "" || memberOf(c.properties, "objectId") == nil {
			return "userId and properties.objectId are required"
		}
		if p != nil && o != nil {
			if r := related(p, o); r != nil {
				r.end()
				m.record("delete_relationship", p)
			}
		}
		return ""
	},
	"Object Deleted": func(m *model, c *call) string {
		if memberOf(c.properties, "objectId") == nil {
			return "properties.objectId is required"
		}
		if o := m.objectOfCall(c); o != nil {
			m.removeObject(o)
		}
		return ""
	},
	"Report Delivery Event": func(m *model, c *call) string {
		id, metric := textOf(memberOf(c.properties, "deliveryId")), textOf(memberOf(c.properties, "metric"))
		if id == "" || metric == "" {
			return "properties.deliveryId and properties.metric are required"
		}
		m.report(id, metric, c.at)
		return ""
	},
	"Report Content Event": func(m *model, c *call) string {
		kind := textOf(memberOf(c.properties, "actionType"))
		if kind != "viewed_content" && kind != "clicked_content" {
			return "properties.actionType must be viewed_content or clicked_content"
		}
		m.addEvent(c.who(), &event{kind: kind, name: kind, id: c.messageID, at: c.at, data: c.properties})
		return ""
	},
}

func ofUser(does func(m *model, who identity)) func(m *model, c *call) string {
	return func(m *model, c *call) string {
		if c.userID == "" {
			return "userId is required"
		}
		does(m, userIdentity(c.userID))
		return ""
	}
}

// objectOfCall returns the object that a semantic event names, of type 1 if it names none.
func (m *model) objectOfCall(c *call) *object {
	typeID := "1"
	if v := memberOf(c.properties, "objectTypeId"); v != nil {
		typeID = textOf(v)
	}
	return m.objectAt[objectKey{typeID, textOf(memberOf(c.properties, "objectId"))}]
}
