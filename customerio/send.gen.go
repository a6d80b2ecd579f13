// Code generated from openapi/customerio/send.yaml. DO NOT EDIT.

package customerio

import (
	"context"
	"encoding/json"
	"net/http"

	"github.com/engagement-go/engagement/internal/rest"
)

// SendService sends one transactional message to one person at once.
type SendService struct{ client *rest.Client }

var opSendEmail = rest.Operation{
	Name: "Send.Email", Method: http.MethodPost, Route: "/v1/send/email", Quota: "send",
}

// Email sends one transactional email.
//
// Either TransactionalMessageID names a template, and Body, Subject and From override it, or there is no template and
// Body, Subject and From are required. Without a template the metrics are booked on transactional message 1.
//
// To, CC and BCC may hold up to 15 recipients together. The person is created if unknown (inferred). Attachments travel
// as base64; their total size is limited, to 2 MB (inferred).
//
// Costs one request of the send quota. Errors are 400 (malformed, or an attachment that is not base64), 403 (a type of
// attachment that is not allowed, or an account that may not send) and 413 (too large). There is no protection against
// sending twice, so a call whose outcome is unknown is not sent again.
//
// Besides the key of the App API this operation takes a service account token, which begins with sa_live_ and spans
// workspaces, so that the header X-Workspace-Id must name one.
//
// Calls POST /v1/send/email. Not repeatable: retried only if the request never reached the service or was answered with
// 429. Spends the quota "send".
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
// It exists since 2026. Where in-app messages are off it is refused with status 403.
//
// Costs one request of the send quota. There is no protection against sending twice, so a call whose outcome is unknown
// is not sent again. A service account token (sa_live_) is accepted with the header X-Workspace-Id.
//
// Calls POST /v1/send/in_app. Not repeatable: retried only if the request never reached the service or was answered
// with 429. Spends the quota "send".
func (s *SendService) InApp(ctx context.Context, message TransactionalInApp, opts ...RequestOption) (*SendReceipt, error) {
	req := rest.NewRequest(&opSendInApp)
	req.JSON(&message)
	req.Refuse(validateSendInApp(message))
	return rest.Call[SendReceipt](ctx, s.client, &req, opts)
}

var opSendInboxMessage = rest.Operation{
	Name: "Send.InboxMessage", Method: http.MethodPost, Route: "/v1/send/inbox_message", Quota: "send",
}

// InboxMessage sends one transactional message to the inbox of a person.
//
// It exists since 2026 and reaches the web only. Where the inbox is off it is refused with status 403.
//
// Costs one request of the send quota. There is no protection against sending twice, so a call whose outcome is unknown
// is not sent again. A service account token (sa_live_) is accepted with the header X-Workspace-Id.
//
// Calls POST /v1/send/inbox_message. Not repeatable: retried only if the request never reached the service or was
// answered with 429. Spends the quota "send".
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
// It goes to all devices of the person, to the one used last, or to a literal device token. Several devices are
// possible, yet only one delivery id comes back.
//
// Costs one request of the send quota. Errors are 400 and, since 2026, 403. There is no protection against sending
// twice, so a call whose outcome is unknown is not sent again. A service account token (sa_live_) is accepted with the
// header X-Workspace-Id.
//
// Calls POST /v1/send/push. Not repeatable: retried only if the request never reached the service or was answered with
// 429. Spends the quota "send".
func (s *SendService) Push(ctx context.Context, message TransactionalPush, opts ...RequestOption) (*SendReceipt, error) {
	req := rest.NewRequest(&opSendPush)
	req.JSON(&message)
	req.Refuse(validateSendPush(message))
	return rest.Call[SendReceipt](ctx, s.client, &req, opts)
}

var opSendSMS = rest.Operation{
	Name: "Send.SMS", Method: http.MethodPost, Route: "/v1/send/sms", Quota: "send",
}

// SMS sends one transactional text message.
//
// A template is required; its body cannot be overridden.
//
// Costs one request of the send quota. Errors are 400 and 403 (SMS is not enabled). There is no protection against
// sending twice, so a call whose outcome is unknown is not sent again. A service account token (sa_live_) is accepted
// with the header X-Workspace-Id.
//
// Calls POST /v1/send/sms. Not repeatable: retried only if the request never reached the service or was answered with
// 429. Spends the quota "send".
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
// It needs WhatsApp Business and an approved template; without them it is refused with status 403. It exists since
// 2026.
//
// Costs one request of the send quota. There is no protection against sending twice, so a call whose outcome is unknown
// is not sent again. A service account token (sa_live_) is accepted with the header X-Workspace-Id.
//
// Calls POST /v1/send/whatsapp. Not repeatable: retried only if the request never reached the service or was answered
// with 429. Spends the quota "send".
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
	Platform Platform `check:"required" json:"platform"`

	// When the device was last used.
	LastUsed UnixTime `json:"last_used,omitempty,omitzero"`

	// Facts about the device.
	Attributes DeviceAttributes `json:"attributes,omitempty,omitzero"`
}

// PushSound is the sound that a push message makes.
type PushSound string

// Values of PushSound. Others that the vendor adds later are kept as they come.
const (
	PushSoundDefault PushSound = "default"
	PushSoundNone    PushSound = "none"
)

// SendReceipt says that the service accepted a message.
type SendReceipt struct {
	// Id of the delivery.
	DeliveryID string `json:"delivery_id,omitempty,omitzero"`

	// When the message was queued.
	QueuedAt UnixTime `json:"queued_at,omitempty,omitzero"`
}

// TransactionalEmail is an email to send to one person.
type TransactionalEmail struct {
	// Transactional message that is the template, by number or trigger name.
	TransactionalMessageID TransactionalID `json:"transactional_message_id,omitempty,omitzero"`

	// The person, by exactly one of ID, Email and CioID. A text of 2026 also mentions phone.
	Identifiers Identifiers `check:"required" json:"identifiers"`

	// Values for Liquid, as in `{{trigger.name}}`.
	MessageData map[string]any `json:"message_data,omitempty,omitzero"`

	// Language of the variant to send.
	Language string `json:"language,omitempty,omitzero"`

	// When to send; at once when left out, at most 90 days ahead.
	SendAt UnixTime `json:"send_at,omitempty,omitzero"`

	// Makes a draft in place of sending.
	QueueDraft bool `json:"queue_draft,omitempty,omitzero"`

	// Address to send to, or several separated by commas. To, CC and BCC hold up to 15 together.
	To string `check:"required" json:"to"`

	// Sender. Required without a template.
	From string `json:"from,omitempty,omitzero"`

	// Subject line. Required without a template.
	Subject string `json:"subject,omitempty,omitzero"`

	// HTML body. Required without a template.
	Body string `json:"body,omitempty,omitzero"`

	// Plain text body.
	BodyPlain string `json:"body_plain,omitempty,omitzero"`

	// AMP body.
	BodyAMP string `json:"body_amp,omitempty,omitzero"`

	// Text that mail programs show beside the subject.
	Preheader string `json:"preheader,omitempty,omitzero"`

	// Address for answers.
	ReplyTo string `json:"reply_to,omitempty,omitzero"`

	// Addresses that get a copy, separated by commas (inferred); since 2026.
	CC string `json:"cc,omitempty,omitzero"`

	// Addresses that get a blind copy, separated by commas (inferred).
	BCC string `json:"bcc,omitempty,omitzero"`

	// Sends blind copies as separate mails (inferred).
	FakeBCC *bool `json:"fake_bcc,omitempty"`

	// Extra headers, by name. The documents of 2026 ask for a string that holds a JSON list of names and values; the
	// vendor's own clients send an object, as here.
	Headers map[string]string `json:"headers,omitempty,omitzero"`

	// Files to attach.
	Attachments Attachments `json:"attachments,omitempty,omitzero"`

	// Tracks openings and links. The default is true.
	Tracked *bool `json:"tracked,omitempty"`

	// Leaves CSS as it is.
	DisableCSSPreprocessing bool `json:"disable_css_preprocessing,omitempty,omitzero"`

	// Does not keep the content of the message.
	DisableMessageRetention bool `json:"disable_message_retention,omitempty,omitzero"`

	// Sends even if the person has unsubscribed. The default is true.
	SendToUnsubscribed *bool `json:"send_to_unsubscribed,omitempty"`

	// Creates an empty template under a trigger name that is unknown; since 2026.
	AutoCreate bool `json:"auto_create,omitempty,omitzero"`
}

// TransactionalInApp is an in-app message to send to one person.
type TransactionalInApp struct {
	// Transactional message that is the template, by number or trigger name.
	TransactionalMessageID TransactionalID `check:"required" json:"transactional_message_id"`

	// The person, by exactly one of ID, Email and CioID. A text of 2026 also mentions phone.
	Identifiers Identifiers `check:"required" json:"identifiers"`

	// Values for Liquid, as in `{{trigger.name}}`.
	MessageData map[string]any `json:"message_data,omitempty,omitzero"`

	// Language of the variant to send.
	Language string `json:"language,omitempty,omitzero"`

	// When to send; at once when left out, at most 90 days ahead.
	SendAt UnixTime `json:"send_at,omitempty,omitzero"`

	// Makes a draft in place of sending.
	QueueDraft bool `json:"queue_draft,omitempty,omitzero"`

	// Creates an empty template under a trigger name that is unknown; since 2026.
	AutoCreate bool `json:"auto_create,omitempty,omitzero"`
}

// TransactionalInboxMessage is a message to send to the inbox of one person.
type TransactionalInboxMessage struct {
	// Transactional message that is the template, by number or trigger name.
	TransactionalMessageID TransactionalID `check:"required" json:"transactional_message_id"`

	// The person, by exactly one of ID, Email and CioID. A text of 2026 also mentions phone.
	Identifiers Identifiers `check:"required" json:"identifiers"`

	// Values for Liquid, as in `{{trigger.name}}`.
	MessageData map[string]any `json:"message_data,omitempty,omitzero"`

	// Language of the variant to send.
	Language string `json:"language,omitempty,omitzero"`

	// When to send; at once when left out, at most 90 days ahead.
	SendAt UnixTime `json:"send_at,omitempty,omitzero"`

	// Makes a draft in place of sending.
	QueueDraft bool `json:"queue_draft,omitempty,omitzero"`

	// Overrides the recipient; rarely needed.
	To string `json:"to,omitempty,omitzero"`

	// Creates an empty template under a trigger name that is unknown; since 2026.
	AutoCreate bool `json:"auto_create,omitempty,omitzero"`
}

// TransactionalPush is a push message to send to one person.
type TransactionalPush struct {
	// Transactional message that is the template, by number or trigger name.
	TransactionalMessageID TransactionalID `check:"required" json:"transactional_message_id"`

	// The person, by exactly one of ID, Email and CioID. A text of 2026 also mentions phone.
	Identifiers Identifiers `check:"required" json:"identifiers"`

	// Values for Liquid, as in `{{trigger.name}}`.
	MessageData map[string]any `json:"message_data,omitempty,omitzero"`

	// Language of the variant to send.
	Language string `json:"language,omitempty,omitzero"`

	// When to send; at once when left out, at most 90 days ahead.
	SendAt UnixTime `json:"send_at,omitempty,omitzero"`

	// Makes a draft in place of sending.
	QueueDraft bool `json:"queue_draft,omitempty,omitzero"`

	// Devices to send to: all, last_used, or a literal device token. The default is all.
	To string `check:"required" json:"to"`

	// Title; overrides the template.
	Title string `json:"title,omitempty,omitzero"`

	// Text; overrides the template.
	Message string `json:"message,omitempty,omitzero"`

	// Image to show.
	ImageURL string `json:"image_url,omitempty,omitzero"`

	// Link to open.
	Link string `json:"link,omitempty,omitzero"`

	// Sound to make; default by default.
	Sound PushSound `json:"sound,omitempty,omitzero"`

	// Values to hand to the app.
	CustomData map[string]any `json:"custom_data,omitempty,omitzero"`

	// Device to add to the person.
	CustomDevice PushDevice `json:"custom_device,omitempty,omitzero"`

	// Raw payload for FCM and APNs, in place of Title, Message and the like. It is a JSON object with the members ios and
	// android. ios holds message.apns with headers and payload for FCM, or CIO and aps for APNs; the payload carries
	// CIO.push (title, body, link, image) and the aps object of Apple. android holds message with notification, data and
	// android.notification.
	CustomPayload json.RawMessage `json:"custom_payload,omitempty,omitzero"`

	// Does not keep the content of the message.
	DisableMessageRetention bool `json:"disable_message_retention,omitempty,omitzero"`

	// Sends even if the person has unsubscribed. The default is true.
	SendToUnsubscribed *bool `json:"send_to_unsubscribed,omitempty"`

	// Creates an empty template under a trigger name that is unknown; since 2026.
	AutoCreate bool `json:"auto_create,omitempty,omitzero"`
}

// TransactionalSMS is a text message to send to one person.
type TransactionalSMS struct {
	// Transactional message that is the template, by number or trigger name.
	TransactionalMessageID TransactionalID `check:"required" json:"transactional_message_id"`

	// The person, by exactly one of ID, Email and CioID. A text of 2026 also mentions phone.
	Identifiers Identifiers `check:"required" json:"identifiers"`

	// Values for Liquid, as in `{{trigger.name}}`.
	MessageData map[string]any `json:"message_data,omitempty,omitzero"`

	// Language of the variant to send.
	Language string `json:"language,omitempty,omitzero"`

	// When to send; at once when left out, at most 90 days ahead.
	SendAt UnixTime `json:"send_at,omitempty,omitzero"`

	// Makes a draft in place of sending.
	QueueDraft bool `json:"queue_draft,omitempty,omitzero"`

	// Phone number in E.164 form.
	To string `check:"required" json:"to"`

	// Phone number to send from.
	From string `json:"from,omitempty,omitzero"`

	// Tracks links; since 2026. The default is true.
	Tracked *bool `json:"tracked,omitempty"`

	// Does not keep the content of the message.
	DisableMessageRetention bool `json:"disable_message_retention,omitempty,omitzero"`

	// Sends even if the person has unsubscribed. The default is true.
	SendToUnsubscribed *bool `json:"send_to_unsubscribed,omitempty"`

	// Creates an empty template under a trigger name that is unknown; since 2026.
	AutoCreate bool `json:"auto_create,omitempty,omitzero"`
}

// TransactionalWhatsApp is a WhatsApp message to send to one person.
type TransactionalWhatsApp struct {
	// Transactional message that is the template, by number or trigger name.
	TransactionalMessageID TransactionalID `check:"required" json:"transactional_message_id"`

	// The person, by exactly one of ID, Email and CioID. A text of 2026 also mentions phone.
	Identifiers Identifiers `check:"required" json:"identifiers"`

	// Values for Liquid, as in `{{trigger.name}}`.
	MessageData map[string]any `json:"message_data,omitempty,omitzero"`

	// Language of the variant to send.
	Language string `json:"language,omitempty,omitzero"`

	// When to send; at once when left out, at most 90 days ahead.
	SendAt UnixTime `json:"send_at,omitempty,omitzero"`

	// Makes a draft in place of sending.
	QueueDraft bool `json:"queue_draft,omitempty,omitzero"`

	// Phone number in E.164 form; overrides the template.
	To string `json:"to,omitempty,omitzero"`

	// Phone number to send from.
	From string `json:"from,omitempty,omitzero"`

	// Tracks links.
	Tracked *bool `json:"tracked,omitempty"`

	// Does not keep the content of the message.
	DisableMessageRetention bool `json:"disable_message_retention,omitempty,omitzero"`

	// Sends even if the person has unsubscribed. The default is true.
	SendToUnsubscribed *bool `json:"send_to_unsubscribed,omitempty"`
}
