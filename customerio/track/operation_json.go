package track

import (
	"time"

	"github.com/engagement-go/engagement/internal/check"
)

// The forms of version 2 of the API, and what the Batcher and the bulk calls must know about operations.

func (op IdentifyPerson) appendJSON(dst []byte) ([]byte, error) {
	w := ofPerson(dst, "identify", op.Person)
	w.time(`,"timestamp":`, "Timestamp", op.Timestamp)
	before := len(w.Dst)
	w.Raw(`,"attributes":`)
	if !w.profile(&op, false) {
		w.Dst = w.Dst[:before]
	}
	if len(op.Relationships) > 0 {
		w.toObjects(`,"cio_relationships":[`, op.Relationships)
	}
	return w.End()
}

func (op DeletePerson) appendJSON(dst []byte) ([]byte, error) {
	w := ofPerson(dst, "delete", op.Person)
	return w.End()
}

func (op SuppressPerson) appendJSON(dst []byte) ([]byte, error) {
	w := ofPerson(dst, "suppress", op.Person)
	return w.End()
}

func (op UnsuppressPerson) appendJSON(dst []byte) ([]byte, error) {
	w := ofPerson(dst, "unsuppress", op.Person)
	return w.End()
}

func (op MergePeople) appendJSON(dst []byte) ([]byte, error) {
	w := newWriter(dst)
	w.Fail(validateMerge(op.Primary, op.Secondary))
	w.Raw(`{"type":"person","action":"merge"`)
	w.person(`,"primary":`, "Primary", op.Primary)
	w.person(`,"secondary":`, "Secondary", op.Secondary)
	return w.End()
}

func (op PersonEvent) appendJSON(dst []byte) ([]byte, error) {
	return appendEvent(dst, "event", op.Person, op.Name, maxEventName, op.ID, op.Timestamp, op.Attributes)
}

func (op PageView) appendJSON(dst []byte) ([]byte, error) {
	return appendEvent(dst, "page", op.Person, op.Name, 0, op.ID, op.Timestamp, op.Attributes)
}

func (op ScreenView) appendJSON(dst []byte) ([]byte, error) {
	return appendEvent(dst, "screen", op.Person, op.Name, 0, op.ID, op.Timestamp, op.Attributes)
}

func (op ViewedContent) appendJSON(dst []byte) ([]byte, error) {
	return appendEvent(dst, "viewed_content", op.Person, "viewed_content", 0, "", op.Timestamp, op.Attributes)
}

func (op ClickedContent) appendJSON(dst []byte) ([]byte, error) {
	return appendEvent(dst, "clicked_content", op.Person, "clicked_content", 0, "", op.Timestamp, op.Attributes)
}

func appendEvent(dst []byte, action string, who Identifier, name string, maxName int, id string, at time.Time, attributes any) ([]byte, error) {
	w := ofPerson(dst, action, who)
	w.Required(`,"name":`, "Name", name, maxName)
	w.Optional(`,"id":`, "ID", id)
	w.time(`,"timestamp":`, "Timestamp", at)
	w.Object(`,"attributes":`, "Attributes", attributes, eventLimits)
	return w.End()
}

func (op AddRelationships) appendJSON(dst []byte) ([]byte, error) {
	return appendRelationships(dst, "add_relationships", op.Person, op.Relationships)
}

func (op DeleteRelationships) appendJSON(dst []byte) ([]byte, error) {
	return appendRelationships(dst, "delete_relationships", op.Person, op.Relationships)
}

func appendRelationships(dst []byte, action string, who Identifier, list []ObjectRelationship) ([]byte, error) {
	w := ofPerson(dst, action, who)
	if len(list) == 0 {
		w.Fail(errNoRelationships)
	}
	w.toObjects(`,"cio_relationships":[`, list)
	return w.End()
}

var errNoRelationships = check.Invalid("Relationships", "must not be empty")

func (op AddDevice) appendJSON(dst []byte) ([]byte, error) {
	w := ofPerson(dst, "add_device", op.Person)
	w.device(`,"device":{"token":`, &op.Device)
	return w.End()
}

func (op DeleteDevice) appendJSON(dst []byte) ([]byte, error) {
	w := ofPerson(dst, "delete_device", op.Person)
	w.Required(`,"device":{"token":`, "Token", op.Token, 0)
	w.Raw("}")
	return w.End()
}

// device appends a device. Its token has another name in each version.
func (w *writer) device(key string, d *Device) {
	w.Required(key, "Device.Token", d.Token, 0)
	w.Required(`,"platform":`, "Device.Platform", string(d.Platform), 0)
	w.time(`,"last_used":`, "Device.LastUsed", d.LastUsed)
	w.Object(`,"attributes":`, "Device.Attributes", d.Attributes, deviceLimits)
	w.Raw("}")
}

func (op IdentifyObject) appendJSON(dst []byte) ([]byte, error) {
	return appendObject(dst, "identify", op.Object, op.Attributes, op.Relationships, known)
}

func (op IdentifyObjectAnonymously) appendJSON(dst []byte) ([]byte, error) {
	return appendObject(dst, "identify_anonymous", op.Object, op.Attributes, op.Relationships, anonymous)
}

var anonymous = []identifierKind{byAnonymousID}

func appendObject(dst []byte, action string, object ObjectIdentifier, attributes any, list []PersonRelationship, kinds []identifierKind) ([]byte, error) {
	w := ofObject(dst, action, object)
	w.Object(`,"attributes":`, "Attributes", attributes, objectLimits)
	if len(list) > 0 {
		w.toPeople(list, kinds...)
	}
	return w.End()
}

func (op DeleteObject) appendJSON(dst []byte) ([]byte, error) {
	w := ofObject(dst, "delete", op.Object)
	return w.End()
}

func (op AddObjectRelationships) appendJSON(dst []byte) ([]byte, error) {
	return appendPeople(dst, "add_relationships", op.Object, op.Relationships)
}

func (op DeleteObjectRelationships) appendJSON(dst []byte) ([]byte, error) {
	return appendPeople(dst, "delete_relationships", op.Object, op.Relationships)
}

func appendPeople(dst []byte, action string, object ObjectIdentifier, list []PersonRelationship) ([]byte, error) {
	w := ofObject(dst, action, object)
	if len(list) == 0 {
		w.Fail(errNoRelationships)
	}
	w.toPeople(list, known...)
	return w.End()
}

func (op DeliveryEvent) appendJSON(dst []byte) ([]byte, error) {
	w := newWriter(dst)
	w.Required(`{"type":"delivery","action":"event","identifiers":{"id":`, "DeliveryID", op.DeliveryID, 0)
	w.pushMetric(`},"name":`, op.Metric)
	w.Required(`,"attributes":{"device_token":`, "DeviceToken", op.DeviceToken, 0)
	w.Raw("}")
	return w.End()
}

// pushMetric appends what became of a push message.
func (w *writer) pushMetric(key string, metric Metric) {
	switch metric {
	case MetricOpened, MetricConverted, MetricDelivered:
	default:
		w.Fail(errPushMetric)
	}
	w.Required(key, "Metric", string(metric), 0)
}

var errPushMetric = check.Invalid("Metric", "must be one of opened, converted, delivered")

func one(s subject) [2]subject { return [2]subject{s} }

func (op IdentifyPerson) subjects() [2]subject      { return one(op.Person.subject()) }
func (op DeletePerson) subjects() [2]subject        { return one(op.Person.subject()) }
func (op SuppressPerson) subjects() [2]subject      { return one(op.Person.subject()) }
func (op UnsuppressPerson) subjects() [2]subject    { return one(op.Person.subject()) }
func (op PersonEvent) subjects() [2]subject         { return one(op.Person.subject()) }
func (op PageView) subjects() [2]subject            { return one(op.Person.subject()) }
func (op ScreenView) subjects() [2]subject          { return one(op.Person.subject()) }
func (op ViewedContent) subjects() [2]subject       { return one(op.Person.subject()) }
func (op ClickedContent) subjects() [2]subject      { return one(op.Person.subject()) }
func (op AddRelationships) subjects() [2]subject    { return one(op.Person.subject()) }
func (op DeleteRelationships) subjects() [2]subject { return one(op.Person.subject()) }
func (op AddDevice) subjects() [2]subject           { return one(op.Person.subject()) }
func (op DeleteDevice) subjects() [2]subject        { return one(op.Person.subject()) }

func (op IdentifyObject) subjects() [2]subject            { return one(op.Object.subject()) }
func (op IdentifyObjectAnonymously) subjects() [2]subject { return one(op.Object.subject()) }
func (op DeleteObject) subjects() [2]subject              { return one(op.Object.subject()) }
func (op AddObjectRelationships) subjects() [2]subject    { return one(op.Object.subject()) }
func (op DeleteObjectRelationships) subjects() [2]subject { return one(op.Object.subject()) }

func (op MergePeople) subjects() [2]subject {
	return [2]subject{op.Primary.subject(), op.Secondary.subject()}
}

func (op DeliveryEvent) subjects() [2]subject {
	return one(subject{kind: bySubjectDelivery, value: op.DeliveryID})
}

func (IdentifyPerson) repeatable() bool            { return true }
func (DeletePerson) repeatable() bool              { return true }
func (SuppressPerson) repeatable() bool            { return true }
func (UnsuppressPerson) repeatable() bool          { return true }
func (MergePeople) repeatable() bool               { return false }
func (PersonEvent) repeatable() bool               { return true }
func (PageView) repeatable() bool                  { return true }
func (ScreenView) repeatable() bool                { return true }
func (ViewedContent) repeatable() bool             { return false }
func (ClickedContent) repeatable() bool            { return false }
func (AddRelationships) repeatable() bool          { return true }
func (DeleteRelationships) repeatable() bool       { return true }
func (AddDevice) repeatable() bool                 { return true }
func (DeleteDevice) repeatable() bool              { return true }
func (IdentifyObject) repeatable() bool            { return true }
func (IdentifyObjectAnonymously) repeatable() bool { return true }
func (DeleteObject) repeatable() bool              { return true }
func (AddObjectRelationships) repeatable() bool    { return true }
func (DeleteObjectRelationships) repeatable() bool { return true }
func (DeliveryEvent) repeatable() bool             { return false }
