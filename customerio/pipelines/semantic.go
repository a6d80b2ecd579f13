package pipelines

import (
	"cmp"

	"github.com/engagement-go/engagement/internal/check"
)

// The names of the events that do something in a workspace.
const (
	eventDeviceUpdated       = "Device Created or Updated"
	eventDeviceDeleted       = "Device Deleted"
	eventUserDeleted         = "User Deleted"
	eventUserSuppressed      = "User Suppressed"
	eventUserUnsuppressed    = "User Unsuppressed"
	eventRelationshipDeleted = "Relationship Deleted"
	eventObjectDeleted       = "Object Deleted"
	eventDeliveryReport      = "Report Delivery Event"
	eventContentReport       = "Report Content Event"
)

// checkSemantic refuses an event that does something in a workspace, if it lacks what that needs.
func (c Track) checkSemantic() error {
	switch c.Event {
	case eventDeviceUpdated, eventDeviceDeleted:
		var d Device
		if c.Context != nil {
			d = c.Context.Device
		}
		switch {
		case d.Token == "":
			return check.Invalid("Context.Device.Token", "must not be empty")
		case d.Type == "":
			return check.Invalid("Context.Device.Type", "must not be empty")
		}
		return c.checkUser()
	case eventUserDeleted, eventUserSuppressed, eventUserUnsuppressed:
		return c.checkUser()
	case eventRelationshipDeleted:
		return cmp.Or(c.checkUser(), c.checkProperties())
	case eventObjectDeleted:
		if c.Who.anonymousID == "" {
			return check.Invalid("Who", "must have an AnonymousID, of any value")
		}
		return c.checkProperties()
	case eventDeliveryReport, eventContentReport:
		return c.checkProperties()
	}
	return nil
}

func (c Track) checkUser() error {
	if c.Who.userID == "" {
		return check.Invalid("Who", "must have a UserID")
	}
	return nil
}

// checkProperties refuses properties of this package that lack what is required.
func (c Track) checkProperties() error {
	missing := ""
	switch p := c.Properties.(type) {
	case ObjectRef:
		if p.ID == "" {
			missing = "ID"
		}
	case DeliveryReport:
		if p.DeliveryID == "" {
			missing = "DeliveryID"
		} else if p.Metric == "" {
			missing = "Metric"
		}
	case ContentReport:
		if p.Action == "" {
			missing = "Action"
		}
	}
	if missing == "" {
		return nil
	}
	return check.Invalid(missing, "must not be empty")
}

// DeviceUpdated adds a device to a person, or updates it. The device needs a Token and a Type.
func DeviceUpdated(userID string, device Device) Track {
	return Track{Who: UserID(userID), Event: eventDeviceUpdated, Meta: Meta{Context: &Context{Device: device}}}
}

// DeviceDeleted removes a device from a person. The device needs a Token and a Type.
func DeviceDeleted(userID string, device Device) Track {
	return Track{Who: UserID(userID), Event: eventDeviceDeleted, Meta: Meta{Context: &Context{Device: device}}}
}

// UserDeleted deletes a person. Later calls create the person again.
func UserDeleted(userID string) Track { return Track{Who: UserID(userID), Event: eventUserDeleted} }

// UserSuppressed deletes a person for good, until UserUnsuppressed.
func UserSuppressed(userID string) Track {
	return Track{Who: UserID(userID), Event: eventUserSuppressed}
}

// UserUnsuppressed lets a suppressed person be created again.
func UserUnsuppressed(userID string) Track {
	return Track{Who: UserID(userID), Event: eventUserUnsuppressed}
}

// ObjectRef names an object, which is a group of the calls.
type ObjectRef struct {
	// ID is the id of the object, the GroupID of Group. It is required.
	ID string `json:"objectId"`
	// TypeID is the type of the object. 0 means 1.
	TypeID int64 `json:"objectTypeId,omitempty"`
}

// RelationshipDeleted parts a person from an object.
func RelationshipDeleted(userID string, object ObjectRef) Track {
	return Track{Who: UserID(userID), Event: eventRelationshipDeleted, Properties: object}
}

// ObjectDeleted deletes an object. The service wants an anonymous id, whatever it is: the event has the id of the object.
func ObjectDeleted(object ObjectRef) Track {
	return Track{Who: AnonymousID(object.ID), Event: eventObjectDeleted, Properties: object}
}

// DeliveryMetric is what became of a message.
type DeliveryMetric string

// The metrics.
const (
	DeliveryDelivered DeliveryMetric = "delivered"
	DeliveryOpened    DeliveryMetric = "opened"
	DeliveryClicked   DeliveryMetric = "clicked"
	DeliveryConverted DeliveryMetric = "converted"
)

// DeliveryReport says what became of a message.
type DeliveryReport struct {
	// DeliveryID is the id of the message. It is required.
	DeliveryID string `json:"deliveryId"`
	// Metric is required.
	Metric DeliveryMetric `json:"metric"`
	// Recipient is the address or the device of the message.
	Recipient string `json:"recipient,omitempty"`
	// Reason says why, in words.
	Reason string `json:"reason,omitempty"`
	// ActionValue is what was clicked in an in-app message (inferred).
	ActionValue string `json:"actionValue,omitempty"`
	// Href is the link that was clicked.
	Href string `json:"href,omitempty"`
}

// DeliveryReported reports what became of a message. Set the Timestamp of the call to when it happened.
func DeliveryReported(who Identifier, report DeliveryReport) Track {
	return Track{Who: who, Event: eventDeliveryReport, Properties: report}
}

// ContentAction is what a person did with content of an in-app message.
type ContentAction string

// The actions.
const (
	ContentViewed  ContentAction = "viewed_content"
	ContentClicked ContentAction = "clicked_content"
)

// ContentReport says what a person did with content of an in-app message.
type ContentReport struct {
	// Action is required. It is sent as actionType; the vendor's document also requires a member activityType, which it does
	// not describe.
	Action ContentAction `json:"actionType"`
	// ContentID is the id of the content.
	ContentID int64 `json:"contentId,omitempty"`
	// TemplateID is the id of the template.
	TemplateID int64 `json:"templateId,omitempty"`
}

// ContentReported reports what a person did with content of an in-app message.
func ContentReported(who Identifier, report ContentReport) Track {
	return Track{Who: who, Event: eventContentReport, Properties: report}
}
