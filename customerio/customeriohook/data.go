package customeriohook

import (
	"encoding/json"
	"errors"

	"github.com/engagement-go/engagement/internal/lenient"
)

// Data is what an event says; see Event.Data for its types.
type Data interface {
	// Who returns the person that the event is about. It is empty in Unknown.
	Who() Identifiers
}

// Identifiers name a person. What the workspace does not use is empty.
type Identifiers struct {
	// ID is the id that your own systems gave to the person.
	ID string `json:"id"`
	// Email is the person's address.
	Email string `json:"email"`
	// CioID is the id that Customer.io gave to the person.
	CioID string `json:"cio_id"`
	// Phone is the person's number, where phone numbers identify people.
	Phone string `json:"phone"`
}

// Person is the part that all events have.
type Person struct {
	// Identifiers name the person.
	Identifiers Identifiers `json:"identifiers"`
	// CustomerID is the id again. The vendor has deprecated it.
	CustomerID string `json:"customer_id"`
}

// Who returns the person's identifiers.
func (p Person) Who() Identifiers { return p.Identifiers }

// Delivery is the part that all events of messages have. Fields of one of the four sources are set: see Source. Events of
// people have it since 2026, for the message that caused them.
type Delivery struct {
	Person
	// DeliveryID is the id of the message to this person; Messages.Get of package customerio takes it.
	DeliveryID string `json:"delivery_id"`

	// BroadcastID is the broadcast that the message came from.
	BroadcastID int64 `json:"broadcast_id"`
	// TriggerID is the trigger of the broadcast.
	TriggerID int64 `json:"trigger_id"`
	// CampaignID is the campaign that the message came from.
	CampaignID int64 `json:"campaign_id"`
	// TriggerEventID is the event that started the campaign.
	TriggerEventID string `json:"trigger_event_id"`
	// ActionID is the action of the broadcast or the campaign.
	ActionID int64 `json:"action_id"`
	// ParentActionID is the action that the action is a variant of.
	ParentActionID int64 `json:"parent_action_id"`
	// JourneyID is the person's way through the broadcast or the campaign.
	JourneyID string `json:"journey_id"`
	// NewsletterID is the newsletter that the message came from.
	NewsletterID int64 `json:"newsletter_id"`
	// ContentID is the variant of the newsletter.
	ContentID int64 `json:"content_id"`
	// TransactionalMessageID is the transactional message.
	TransactionalMessageID int64 `json:"transactional_message_id"`

	// BroadcastName is the broadcast's name; since September 2026, as all names and tags.
	BroadcastName string `json:"broadcast_name"`
	// BroadcastTags are the broadcast's tags.
	BroadcastTags []string `json:"broadcast_tags"`
	// CampaignName is the campaign's name.
	CampaignName string `json:"campaign_name"`
	// CampaignTags are the campaign's tags.
	CampaignTags []string `json:"campaign_tags"`
	// NewsletterName is the newsletter's name.
	NewsletterName string `json:"newsletter_name"`
	// NewsletterTags are the newsletter's tags.
	NewsletterTags []string `json:"newsletter_tags"`
	// TemplateID is the template of the message; since September 2026.
	TemplateID int64 `json:"template_id"`
}

// SourceKind is what a message came from.
type SourceKind string

// The kinds of sources.
const (
	SourceBroadcast     SourceKind = "broadcast"
	SourceCampaign      SourceKind = "campaign"
	SourceNewsletter    SourceKind = "newsletter"
	SourceTransactional SourceKind = "transactional"
)

// Source returns what the message came from and its id, or "" and 0 when the event does not say.
func (d *Delivery) Source() (SourceKind, int64) {
	switch {
	case d.BroadcastID != 0:
		return SourceBroadcast, d.BroadcastID
	case d.CampaignID != 0:
		return SourceCampaign, d.CampaignID
	case d.NewsletterID != 0:
		return SourceNewsletter, d.NewsletterID
	case d.TransactionalMessageID != 0:
		return SourceTransactional, d.TransactionalMessageID
	}
	return "", 0
}

// Click is the part of MetricClicked.
type Click struct {
	// Href is the link.
	Href string `json:"href"`
	// LinkID is the link's id.
	LinkID int64 `json:"link_id"`
}

// Failure is the part that all metrics of failures share.
type Failure struct {
	// FailureMessage says why, in words of whoever refused the message. It may quote an address.
	FailureMessage string `json:"failure_message"`
}

// Customer is the data of events of people: a person subscribed, unsubscribed, or changed their preferences. Delivery names
// the message that caused it, where there was one and the event says so.
type Customer struct {
	Delivery
	// EmailAddress is the address in question; empty when there is none.
	EmailAddress string `json:"email_address"`
	// Content are the preferences of MetricPreferencesChanged, JSON as a string. Preferences reads it.
	Content string `json:"content"`
}

// Preferences are the topics that a person subscribed to, or not.
type Preferences struct {
	// Topics says by identifier of the topic, topic_7 for example, whether the person subscribed.
	Topics map[string]bool `json:"topics"`
}

// Preferences reads Content. It fails when there is none, or none in the form that is expected (inferred).
func (c *Customer) Preferences() (Preferences, error) {
	var p Preferences
	if c.Content == "" {
		return p, errors.New("customeriohook: the event has no preferences")
	}
	if err := lenient.Decode([]byte(c.Content), &p); err != nil {
		return Preferences{}, errors.New("customeriohook: the preferences cannot be decoded")
	}
	return p, nil
}

// Email is the data of ObjectEmail.
type Email struct {
	Delivery
	Click
	Failure
	// Recipient is the address.
	Recipient string `json:"recipient"`
	// Subject is the subject line.
	Subject string `json:"subject"`
	// Machine says that a program clicked, not a person.
	Machine bool `json:"machine"`
	// Proxied says that the mail was opened through a proxy for images (inferred from the name), in MetricOpened; since 2025.
	Proxied bool `json:"proxied"`
	// Prefetched says that a program loaded the images before a person could see them (inferred from the name), in
	// MetricOpened; since 2025.
	Prefetched bool `json:"prefetched"`
	// Synthetic says that the open was concluded from something else (inferred from the name), in MetricOpened; since 2026.
	Synthetic bool `json:"synthetic"`
	// Content is the body, in MetricSent, where the webhook asks for it.
	Content string `json:"content"`
	// Headers are the mail's headers by name, like Content.
	Headers map[string][]string `json:"headers"`
}

// SMS is the data of ObjectSMS.
type SMS struct {
	Delivery
	Click
	Failure
	// Recipient is the phone number.
	Recipient string `json:"recipient"`
	// Content is the text, in MetricSent, where the webhook asks for it.
	Content string `json:"content"`
	// InboundEventID is the event of the answer, in MetricReplied (inferred from WhatsApp).
	InboundEventID string `json:"inbound_event_id"`
	// To is the number that was answered to, in MetricReplied (inferred from WhatsApp).
	To string `json:"to"`
}

// WhatsApp is the data of ObjectWhatsApp.
type WhatsApp struct {
	Delivery
	Click
	Failure
	// Recipient is the phone number.
	Recipient string `json:"recipient"`
	// Content is the text, in MetricSent, where the webhook asks for it.
	Content string `json:"content"`
	// InboundEventID is the event of the answer, in MetricReplied.
	InboundEventID string `json:"inbound_event_id"`
	// To is the number that was answered to, in MetricReplied.
	To string `json:"to"`
}

// Push is the data of ObjectPush.
type Push struct {
	Delivery
	Click
	Failure
	// Recipients are the devices.
	Recipients []PushRecipient `json:"recipients"`
	// Content is the content, in MetricSent, where the webhook asks for it (inferred).
	Content string `json:"content"`
}

// PushRecipient is a device that a push message went to.
type PushRecipient struct {
	// DeviceID is the device's token.
	DeviceID string `json:"device_id"`
	// DevicePlatform is ios or android.
	DevicePlatform string `json:"device_platform"`
	Failure
}

// InApp is the data of ObjectInApp.
type InApp struct {
	Delivery
	Click
	Failure
	// Recipient is who saw the message.
	Recipient string `json:"recipient"`
	// TrackedResponse is what was clicked, by the name that the message gives it.
	TrackedResponse string `json:"tracked_response"`
	// Content is the content, in MetricSent, where the webhook asks for it; since 2026.
	Content string `json:"content"`
}

// Slack is the data of ObjectSlack.
type Slack struct {
	Delivery
	Click
	Failure
	// Recipient is the channel or the member.
	Recipient string `json:"recipient"`
	// Content is the text, in MetricSent, where the webhook asks for it.
	Content string `json:"content"`
}

// Webhook is the data of ObjectWebhook: a webhook that a campaign called, not this one.
type Webhook struct {
	Delivery
	Click
	Failure
	// Recipient is the URL that was called. It may hold credentials.
	Recipient string `json:"recipient"`
	// Content is the body, in MetricSent, where the webhook asks for it.
	Content string `json:"content"`
}

// Unknown is the data of an event that this package cannot read.
type Unknown struct {
	// Raw is the data as it came, empty when there was none.
	Raw json.RawMessage
}

// Who returns nobody.
func (u *Unknown) Who() Identifiers { return Identifiers{} }
