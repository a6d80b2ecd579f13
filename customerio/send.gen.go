// Code generated from openapi/customerio/send.yaml. DO NOT EDIT.

package customerio

import (
	"context"
	"encoding/json"
	"net/http"

	"github.com/engagement-go/engagement/internal/rest"
)

// SendService sends transactional messages, each to one person.
type SendService struct{ client *rest.Client }

var opSendEmail = rest.Operation{
	Name: "Send.Email", Method: http.MethodPost, Route: "/v1/send/email", Quota: "send",
}

// Email sends one transactional email.
//
// Set To, and TransactionalMessageID, which Body, Subject and From override, or else Body and Subject. The metrics of
// emails without a template are those of transactional message 1. An unknown person is created (inferred). To, CC and
// BCC together have at most 15 recipients; the attachments at most 2 MB (inferred).
//
// The service does not recognise repeats. It accepts a service-account token. Errors: 400 (malformed, or an attachment
// is not base64), 403 (the type of an attachment is not allowed, or the account may not send), 413 (too large).
//
// Calls POST /v1/send/email. Not repeatable: retried only if the request never reached the service or was answered with
// 429. Spends QuotaSend.
func (s *SendService) Email(ctx context.Context, email TransactionalEmail, opts ...RequestOption) (*SendReceipt, error) {
	req := rest.NewRequest(&opSendEmail)
	req.JSON(&email)
	req.Refuse(validateSendEmail(email))
	return rest.Call[SendReceipt](ctx, s.client, &req, opts)
}

var opSendInApp = rest.Operation{
	Name: "Send.InApp", Method: http.MethodPost, Route: "/v1/send/in_app", Quota: "send",
}

// InApp sends one transactional in-app message.
//
// Since 2026.
//
// The service does not recognise repeats. It accepts a service-account token. Errors: 403 (in-app messages are not
// enabled).
//
// Calls POST /v1/send/in_app. Not repeatable: retried only if the request never reached the service or was answered
// with 429. Spends QuotaSend.
func (s *SendService) InApp(ctx context.Context, message TransactionalInApp, opts ...RequestOption) (*SendReceipt, error) {
	req := rest.NewRequest(&opSendInApp)
	req.JSON(&message)
	req.Refuse(validateSendInApp(message))
	return rest.Call[SendReceipt](ctx, s.client, &req, opts)
}

var opSendInboxMessage = rest.Operation{
	Name: "Send.InboxMessage", Method: http.MethodPost, Route: "/v1/send/inbox_message", Quota: "send",
}

// InboxMessage sends one transactional inbox message.
//
// Web only, since 2026.
//
// The service does not recognise repeats. It accepts a service-account token. Errors: 403 (the inbox is not enabled).
//
// Calls POST /v1/send/inbox_message. Not repeatable: retried only if the request never reached the service or was
// answered with 429. Spends QuotaSend.
func (s *SendService) InboxMessage(ctx context.Context, message TransactionalInboxMessage, opts ...RequestOption) (*SendReceipt, error) {
	req := rest.NewRequest(&opSendInboxMessage)
	req.JSON(&message)
	req.Refuse(validateSendInboxMessage(message))
	return rest.Call[SendReceipt](ctx, s.client, &req, opts)
}

var opSendPush = rest.Operation{
	Name: "Send.Push", Method: http.MethodPost, Route: "/v1/send/push", Quota: "send",
}

// Push sends one transactional push message.
//
// To selects all devices of the person, the last used one, or one by its token; the template does without it. Several
// devices have one delivery id.
//
// The service does not recognise repeats. It accepts a service-account token. Errors: 400, 403 (since 2026).
//
// Calls POST /v1/send/push. Not repeatable: retried only if the request never reached the service or was answered with
// 429. Spends QuotaSend.
func (s *SendService) Push(ctx context.Context, message TransactionalPush, opts ...RequestOption) (*SendReceipt, error) {
	req := rest.NewRequest(&opSendPush)
	req.JSON(&message)
	req.Refuse(validateSendPush(message))
	return rest.Call[SendReceipt](ctx, s.client, &req, opts)
}

var opSendSMS = rest.Operation{
	Name: "Send.SMS", Method: http.MethodPost, Route: "/v1/send/sms", Quota: "send",
}

// SMS sends one transactional SMS.
//
// The body of the template cannot be overridden.
//
// The service does not recognise repeats. It accepts a service-account token. Errors: 400, 403 (SMS is not enabled).
//
// Calls POST /v1/send/sms. Not repeatable: retried only if the request never reached the service or was answered with
// 429. Spends QuotaSend.
func (s *SendService) SMS(ctx context.Context, message TransactionalSMS, opts ...RequestOption) (*SendReceipt, error) {
	req := rest.NewRequest(&opSendSMS)
	req.JSON(&message)
	req.Refuse(validateSendSMS(message))
	return rest.Call[SendReceipt](ctx, s.client, &req, opts)
}

var opSendWhatsApp = rest.Operation{
	Name: "Send.WhatsApp", Method: http.MethodPost, Route: "/v1/send/whatsapp", Quota: "send",
}

// WhatsApp sends one transactional WhatsApp message.
//
// It requires WhatsApp Business and an approved template. Since 2026.
//
// The service does not recognise repeats. It accepts a service-account token. Errors: 403 (not enabled, or the template
// is not approved).
//
// Calls POST /v1/send/whatsapp. Not repeatable: retried only if the request never reached the service or was answered
// with 429. Spends QuotaSend.
func (s *SendService) WhatsApp(ctx context.Context, message TransactionalWhatsApp, opts ...RequestOption) (*SendReceipt, error) {
	req := rest.NewRequest(&opSendWhatsApp)
	req.JSON(&message)
	req.Refuse(validateSendWhatsApp(message))
	return rest.Call[SendReceipt](ctx, s.client, &req, opts)
}

// PushDevice is a device to add to the person when a push message is sent.
type PushDevice struct {
	// Device token.
	Token string `check:"required" json:"token"`

	// Operating system.
	Platform Platform `check:"oneof=ios|android" json:"platform,omitempty,omitzero"`

	// When the device was last used.
	LastUsed UnixTime `json:"last_used,omitempty,omitzero"`

	// Attributes of the device: texts, numbers and booleans.
	Attributes map[string]any `json:"attributes,omitempty,omitzero"`
}

// PushSound is the sound of a push message.
type PushSound string

// Values of PushSound. Others are refused as arguments.
const (
	PushSoundDefault PushSound = "default"
	PushSoundNone    PushSound = "none"
)

// SendReceipt is the answer to an accepted message.
type SendReceipt struct {
	// Id of the delivery.
	DeliveryID string `json:"delivery_id,omitempty,omitzero"`

	// When the message was queued.
	QueuedAt UnixTime `json:"queued_at,omitempty,omitzero"`
}

// TransactionalEmail is an email to one person.
type TransactionalEmail struct {
	// Template: a transactional message by number or trigger name.
	TransactionalMessageID TransactionalID `json:"transactional_message_id,omitempty,omitzero"`

	// The person: exactly one of ID, Email and CioID, or Phone (one document of 2026). Only an email does without.
	Identifiers Identifiers `json:"identifiers,omitempty,omitzero"`

	// Values for Liquid, as in `{{trigger.name}}`.
	MessageData map[string]any `json:"message_data,omitempty,omitzero"`

	// Language of the variant to send.
	Language string `json:"language,omitempty,omitzero"`

	// When to send, at most 90 days ahead. The default is at once.
	SendAt UnixTime `json:"send_at,omitempty,omitzero"`

	// Whether a draft is created and nothing is sent; overrides the template in both directions.
	QueueDraft *bool `json:"queue_draft,omitempty"`

	// Recipients, separated by commas. To, CC and BCC together have at most 15.
	To string `check:"required,line" json:"to"`

	// Sender. The default is that of the template or the workspace.
	From string `check:"line" json:"from,omitempty,omitzero"`

	// Subject line. Required without a template.
	Subject string `check:"line" json:"subject,omitempty,omitzero"`

	// HTML body. Required without a template.
	Body string `json:"body,omitempty,omitzero"`

	// Plain text body.
	BodyPlain string `json:"body_plain,omitempty,omitzero"`

	// AMP body.
	BodyAMP string `json:"body_amp,omitempty,omitzero"`

	// Preview text.
	Preheader string `json:"preheader,omitempty,omitzero"`

	// Reply-to address.
	ReplyTo string `check:"line" json:"reply_to,omitempty,omitzero"`

	// CC recipients, separated by commas (inferred); since 2026.
	CC string `check:"line" json:"cc,omitempty,omitzero"`

	// BCC recipients, separated by commas (inferred).
	BCC string `check:"line" json:"bcc,omitempty,omitzero"`

	// Whether each BCC recipient gets a separate email (inferred).
	FakeBCC *bool `json:"fake_bcc,omitempty"`

	// Additional headers by name. They are sent as an object, as the vendor's clients do; the documents of 2026 want a
	// JSON list in a string.
	Headers map[string]string `check:"line" json:"headers,omitempty,omitzero"`

	// Files to attach.
	Attachments Attachments `json:"attachments,omitempty,omitzero"`

	// Whether opens and links are tracked. The default is true.
	Tracked *bool `json:"tracked,omitempty"`

	// Whether the CSS is sent without preprocessing; overrides the template in both directions.
	DisableCSSPreprocessing *bool `json:"disable_css_preprocessing,omitempty"`

	// Whether the content of the message is not kept; overrides the template in both directions.
	DisableMessageRetention *bool `json:"disable_message_retention,omitempty"`

	// Whether it is sent even if the person unsubscribed. The default is true.
	SendToUnsubscribed *bool `json:"send_to_unsubscribed,omitempty"`

	// Creates an empty template if the trigger name is unknown; since 2026.
	AutoCreate bool `json:"auto_create,omitempty,omitzero"`
}

// TransactionalInApp is an in-app message to one person.
type TransactionalInApp struct {
	// Template: a transactional message by number or trigger name.
	TransactionalMessageID TransactionalID `check:"required" json:"transactional_message_id"`

	// The person: exactly one of ID, Email and CioID, or Phone (one document of 2026). Only an email does without.
	Identifiers Identifiers `check:"required" json:"identifiers"`

	// Values for Liquid, as in `{{trigger.name}}`.
	MessageData map[string]any `json:"message_data,omitempty,omitzero"`

	// Language of the variant to send.
	Language string `json:"language,omitempty,omitzero"`

	// When to send, at most 90 days ahead. The default is at once.
	SendAt UnixTime `json:"send_at,omitempty,omitzero"`

	// Whether a draft is created and nothing is sent; overrides the template in both directions.
	QueueDraft *bool `json:"queue_draft,omitempty"`

	// Whether the content of the message is not kept; overrides the template in both directions.
	DisableMessageRetention *bool `json:"disable_message_retention,omitempty"`

	// Creates an empty template if the trigger name is unknown; since 2026.
	AutoCreate bool `json:"auto_create,omitempty,omitzero"`
}

// TransactionalInboxMessage is an inbox message to one person.
type TransactionalInboxMessage struct {
	// Template: a transactional message by number or trigger name.
	TransactionalMessageID TransactionalID `check:"required" json:"transactional_message_id"`

	// The person: exactly one of ID, Email and CioID, or Phone (one document of 2026). Only an email does without.
	Identifiers Identifiers `check:"required" json:"identifiers"`

	// Values for Liquid, as in `{{trigger.name}}`.
	MessageData map[string]any `json:"message_data,omitempty,omitzero"`

	// Language of the variant to send.
	Language string `json:"language,omitempty,omitzero"`

	// When to send, at most 90 days ahead. The default is at once.
	SendAt UnixTime `json:"send_at,omitempty,omitzero"`

	// Whether a draft is created and nothing is sent; overrides the template in both directions.
	QueueDraft *bool `json:"queue_draft,omitempty"`

	// Recipient; overrides the template.
	To string `json:"to,omitempty,omitzero"`

	// Whether the content of the message is not kept; overrides the template in both directions.
	DisableMessageRetention *bool `json:"disable_message_retention,omitempty"`

	// Creates an empty template if the trigger name is unknown; since 2026.
	AutoCreate bool `json:"auto_create,omitempty,omitzero"`
}

// TransactionalPush is a push message to one person.
type TransactionalPush struct {
	// Template: a transactional message by number or trigger name.
	TransactionalMessageID TransactionalID `check:"required" json:"transactional_message_id"`

	// The person: exactly one of ID, Email and CioID, or Phone (one document of 2026). Only an email does without.
	Identifiers Identifiers `check:"required" json:"identifiers"`

	// Values for Liquid, as in `{{trigger.name}}`.
	MessageData map[string]any `json:"message_data,omitempty,omitzero"`

	// Language of the variant to send.
	Language string `json:"language,omitempty,omitzero"`

	// When to send, at most 90 days ahead. The default is at once.
	SendAt UnixTime `json:"send_at,omitempty,omitzero"`

	// Whether a draft is created and nothing is sent; overrides the template in both directions.
	QueueDraft *bool `json:"queue_draft,omitempty"`

	// Devices: PushToAll, PushToLastUsed, or the token of one device. It overrides the template, whose own recipient is
	// the default.
	To string `json:"to,omitempty,omitzero"`

	// Title; overrides the template.
	Title string `json:"title,omitempty,omitzero"`

	// Text; overrides the template.
	Message string `json:"message,omitempty,omitzero"`

	// Image to show.
	ImageURL string `json:"image_url,omitempty,omitzero"`

	// Link to open.
	Link string `json:"link,omitempty,omitzero"`

	// Sound. The default is default.
	Sound PushSound `check:"oneof=default|none" json:"sound,omitempty,omitzero"`

	// Values for the app.
	CustomData map[string]any `json:"custom_data,omitempty,omitzero"`

	// Device to add to the person.
	CustomDevice PushDevice `json:"custom_device,omitempty,omitzero"`

	// Raw payload for FCM and APNs instead of Title, Message and the like: a JSON object with ios and android. ios has
	// message.apns with headers and payload for FCM, or CIO and aps for APNs; the payload has CIO.push (title, body, link,
	// image) and the aps object of Apple. android has message with notification, data and android.notification.
	CustomPayload json.RawMessage `json:"custom_payload,omitempty,omitzero"`

	// Whether the content of the message is not kept; overrides the template in both directions.
	DisableMessageRetention *bool `json:"disable_message_retention,omitempty"`

	// Whether it is sent even if the person unsubscribed. The default is true.
	SendToUnsubscribed *bool `json:"send_to_unsubscribed,omitempty"`

	// Creates an empty template if the trigger name is unknown; since 2026.
	AutoCreate bool `json:"auto_create,omitempty,omitzero"`
}

// TransactionalSMS is an SMS to one person.
type TransactionalSMS struct {
	// Template: a transactional message by number or trigger name.
	TransactionalMessageID TransactionalID `check:"required" json:"transactional_message_id"`

	// The person: exactly one of ID, Email and CioID, or Phone (one document of 2026). Only an email does without.
	Identifiers Identifiers `check:"required" json:"identifiers"`

	// Values for Liquid, as in `{{trigger.name}}`.
	MessageData map[string]any `json:"message_data,omitempty,omitzero"`

	// Language of the variant to send.
	Language string `json:"language,omitempty,omitzero"`

	// When to send, at most 90 days ahead. The default is at once.
	SendAt UnixTime `json:"send_at,omitempty,omitzero"`

	// Whether a draft is created and nothing is sent; overrides the template in both directions.
	QueueDraft *bool `json:"queue_draft,omitempty"`

	// Phone number in E.164 form. It overrides the template, whose own recipient is the default (inferred).
	To string `json:"to,omitempty,omitzero"`

	// Phone number to send from.
	From string `json:"from,omitempty,omitzero"`

	// Whether links are tracked; since 2026. The default is true.
	Tracked *bool `json:"tracked,omitempty"`

	// Whether the content of the message is not kept; overrides the template in both directions.
	DisableMessageRetention *bool `json:"disable_message_retention,omitempty"`

	// Whether it is sent even if the person unsubscribed. The default is true.
	SendToUnsubscribed *bool `json:"send_to_unsubscribed,omitempty"`

	// Creates an empty template if the trigger name is unknown; since 2026.
	AutoCreate bool `json:"auto_create,omitempty,omitzero"`
}

// TransactionalWhatsApp is a WhatsApp message to one person.
type TransactionalWhatsApp struct {
	// Template: a transactional message by number or trigger name.
	TransactionalMessageID TransactionalID `check:"required" json:"transactional_message_id"`

	// The person: exactly one of ID, Email and CioID, or Phone (one document of 2026). Only an email does without.
	Identifiers Identifiers `check:"required" json:"identifiers"`

	// Values for Liquid, as in `{{trigger.name}}`.
	MessageData map[string]any `json:"message_data,omitempty,omitzero"`

	// Language of the variant to send.
	Language string `json:"language,omitempty,omitzero"`

	// When to send, at most 90 days ahead. The default is at once.
	SendAt UnixTime `json:"send_at,omitempty,omitzero"`

	// Whether a draft is created and nothing is sent; overrides the template in both directions.
	QueueDraft *bool `json:"queue_draft,omitempty"`

	// Phone number in E.164 form; overrides the template.
	To string `json:"to,omitempty,omitzero"`

	// Phone number to send from.
	From string `json:"from,omitempty,omitzero"`

	// Whether links are tracked.
	Tracked *bool `json:"tracked,omitempty"`

	// Whether the content of the message is not kept; overrides the template in both directions.
	DisableMessageRetention *bool `json:"disable_message_retention,omitempty"`

	// Whether it is sent even if the person unsubscribed. The default is true.
	SendToUnsubscribed *bool `json:"send_to_unsubscribed,omitempty"`
}
