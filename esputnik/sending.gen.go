// Code generated from openapi/esputnik/sending.yaml. DO NOT EDIT.

package esputnik

import (
	"context"
	"net/http"
	"time"

	"github.com/engagement-go/engagement/internal/rest"
)

// SendingService sends messages to single recipients, and returns their delivery status.
type SendingService struct{ client *rest.Client }

var opUpdateInteractionStatus = rest.Operation{
	Name: "Sending.UpdateInteraction", Method: http.MethodPut, Route: "/v1/interactions/{interaction_id}/status", Quota: "interactionStatus", Repeatable: true,
}

// UpdateInteraction reports that a mobile push message was delivered, opened or clicked.
//
// It is for applications that show notifications without the vendor's mobile SDK. The limit is 300 requests per second.
//
//   - interactionID: Value of es_interaction_id in the push message.
//
// Calls PUT /v1/interactions/{interaction_id}/status. Repeatable. Spends QuotaInteractionStatus.
func (s *SendingService) UpdateInteraction(ctx context.Context, interactionID string, change InteractionStatusChange, opts ...RequestOption) error {
	req := rest.NewRequest(&opUpdateInteractionStatus)
	req.Path("interactionID", interactionID)
	req.JSON(&change)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGetEmailInterfaces = rest.Operation{
	Name: "Sending.ListEmailSenders", Method: http.MethodGet, Route: "/v1/interfaces/email", Repeatable: true,
}

// ListEmailSenders returns the email senders of the account.
//
// Use the Value of a sender as From in EmailMessageDraft and OutgoingEmail. The vendor calls senders interfaces. The
// list has no pages.
//
// Calls GET /v1/interfaces/email. Repeatable.
func (s *SendingService) ListEmailSenders(ctx context.Context, opts ...RequestOption) ([]Sender, error) {
	req := rest.NewRequest(&opGetEmailInterfaces)
	return rest.CallValue[[]Sender](ctx, s.client, &req, opts)
}

var opGetSMSInterfaces = rest.Operation{
	Name: "Sending.ListSMSSenders", Method: http.MethodGet, Route: "/v1/interfaces/sms", Repeatable: true,
}

// ListSMSSenders returns the SMS senders of the account.
//
// Use the Value of a sender, its alpha name, as From in SMSMessageDraft and OutgoingSMS. The vendor calls senders
// interfaces. The list has no pages.
//
// Calls GET /v1/interfaces/sms. Repeatable.
func (s *SendingService) ListSMSSenders(ctx context.Context, opts ...RequestOption) ([]Sender, error) {
	req := rest.NewRequest(&opGetSMSInterfaces)
	return rest.CallValue[[]Sender](ctx, s.client, &req, opts)
}

var opSendEmail = rest.Operation{
	Name: "Sending.SendEmail", Method: http.MethodPost, Route: "/v1/message/email",
}

// SendEmail sends an email that is not stored.
//
// From must be written as "Name" <address>, see ListEmailSenders. Contacts that do not exist are created. Links are
// tracked unless TrackURLs is false. (Old clients also sent a campaignId, of which nothing is known.)
//
// The result has a row per address: SendStatusOK with a RequestID for ListStatuses if the message was queued, or
// SendStatusError with the reason. SendErr turns the rows into an error. OK does not mean that the message is
// delivered.
//
// A new account was limited to about 100 single emails per hour.
//
// Calls POST /v1/message/email. Not repeatable: retried only if the request never reached the service or was answered
// with 429.
func (s *SendingService) SendEmail(ctx context.Context, email OutgoingEmail, opts ...RequestOption) ([]SendResult, error) {
	req := rest.NewRequest(&opSendEmail)
	req.JSON(&email)
	envelope, err := rest.Call[struct {
		Value []SendResult `json:"results"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opSendSMS = rest.Operation{
	Name: "Sending.SendSMS", Method: http.MethodPost, Route: "/v1/message/sms",
}

// SendSMS sends an SMS that is not stored.
//
// PhoneNumbers or SegmentID is required. This is checked before anything is sent. Links are tracked if TrackURLs is
// true.
//
// The result has a row per number: SendStatusOK with a RequestID for ListStatuses if the message was queued, or
// SendStatusError with the reason. SendErr turns the rows into an error. OK does not mean that the message is
// delivered.
//
// Calls POST /v1/message/sms. Not repeatable: retried only if the request never reached the service or was answered
// with 429.
func (s *SendingService) SendSMS(ctx context.Context, sms OutgoingSMS, opts ...RequestOption) ([]SendResult, error) {
	req := rest.NewRequest(&opSendSMS)
	req.JSON(&sms)
	req.Refuse(validateSendSMS(sms))
	envelope, err := rest.Call[struct {
		Value []SendResult `json:"results"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opGetMessageStatus = rest.Operation{
	Name: "Sending.ListStatuses", Method: http.MethodGet, Route: "/v1/message/status", Repeatable: true, MayBeEmpty: true,
}

var opSendViber = rest.Operation{
	Name: "Sending.SendViber", Method: http.MethodPost, Route: "/v1/message/viber",
}

// SendViber sends a Viber message that is not stored.
//
// PhoneNumbers or SegmentID is required. This is checked before anything is sent. From is required if the account has
// several Viber senders. Links are tracked unless TrackURLs is false.
//
// The result has a row per number: SendStatusOK with a RequestID for ListStatuses if the message was queued, or
// SendStatusError with the reason. SendErr turns the rows into an error. OK does not mean that the message is
// delivered.
//
// Calls POST /v1/message/viber. Not repeatable: retried only if the request never reached the service or was answered
// with 429.
func (s *SendingService) SendViber(ctx context.Context, message OutgoingViber, opts ...RequestOption) ([]SendResult, error) {
	req := rest.NewRequest(&opSendViber)
	req.JSON(&message)
	req.Refuse(validateSendViber(message))
	envelope, err := rest.Call[struct {
		Value []SendResult `json:"results"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opSmartSend = rest.Operation{
	Name: "Sending.SendMessage", Method: http.MethodPost, Route: "/v1/message/{id}/smartsend",
}

// SendMessage sends a stored message to up to 1,000 recipients.
//
// The vendor calls this smartsend. The message can be an email, an SMS, a Viber, mobile push, web push, Telegram or App
// Inbox message. Email must be true for an email, and false for other channels. Each recipient can have data, which the
// template reads as $!data.get('name'), a language, and an ID of your own.
//
// Each recipient needs exactly one of ContactID, ExternalCustomerID and Locator, and JSONParam must be JSON. This is
// checked before anything is sent. A Locator that no contact has creates a confirmed contact.
//
// The result has a row per recipient: SendStatusOK with a RequestID for ListStatuses if the message was queued, or
// SendStatusError with the reason. SendErr turns the rows into an error. OK does not mean that the message is
// delivered. An unknown message is answered with 404 (seen in practice; not documented).
//
//   - id: ID of the stored message.
//
// Calls POST /v1/message/{id}/smartsend. Not repeatable: retried only if the request never reached the service or was
// answered with 429.
//
// Vendor documentation: https://esputnik.com/en/support/using-smartsend-api-resource
func (s *SendingService) SendMessage(ctx context.Context, id int64, request SendMessageRequest, opts ...RequestOption) ([]SendResult, error) {
	req := rest.NewRequest(&opSmartSend)
	req.PathInt("id", id)
	req.JSON(&request)
	req.Refuse(validateSmartSend(id, request))
	envelope, err := rest.Call[struct {
		Value []SendResult `json:"results"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

// DeliveryStatus is the delivery status of a message to one recipient. The values depend on the channel.
//
// Email: IN_QUEUE, DELIVERED, UNDELIVERED, BLACKLISTED, NOT_CONFIRMED, UNSUBSCRIBED, SPAM, READ, CLICKED, NO_MONEY,
// ERROR.
//
// SMS: IN_QUEUE, PENDING, DELIVERED, SMS_UNDELIVERED_STATE, EXPIRED, NO_MONEY.
//
// Viber: IN_QUEUE, PENDING, DELIVERED, READ, CLICKED, VIBER_UNKNOWN_USER, VIBER_UNDELIVERED_STATE, VIBER_EXPIRED_STATE,
// NO_MONEY.
//
// Telegram: DELIVERED, BOT_SEND_ERROR, CLICKED.
type DeliveryStatus string

// Values of DeliveryStatus. Others that the vendor adds later are kept as they come.
const (
	DeliveryStatusBlacklisted           DeliveryStatus = "BLACKLISTED"
	DeliveryStatusBotSendError          DeliveryStatus = "BOT_SEND_ERROR"
	DeliveryStatusClicked               DeliveryStatus = "CLICKED"
	DeliveryStatusDelivered             DeliveryStatus = "DELIVERED"
	DeliveryStatusError                 DeliveryStatus = "ERROR"
	DeliveryStatusExpired               DeliveryStatus = "EXPIRED"
	DeliveryStatusInQueue               DeliveryStatus = "IN_QUEUE"
	DeliveryStatusNoMoney               DeliveryStatus = "NO_MONEY"
	DeliveryStatusNotConfirmed          DeliveryStatus = "NOT_CONFIRMED"
	DeliveryStatusPending               DeliveryStatus = "PENDING"
	DeliveryStatusRead                  DeliveryStatus = "READ"
	DeliveryStatusSMSUndeliveredState   DeliveryStatus = "SMS_UNDELIVERED_STATE"
	DeliveryStatusSpam                  DeliveryStatus = "SPAM"
	DeliveryStatusUndelivered           DeliveryStatus = "UNDELIVERED"
	DeliveryStatusUnsubscribed          DeliveryStatus = "UNSUBSCRIBED"
	DeliveryStatusViberExpiredState     DeliveryStatus = "VIBER_EXPIRED_STATE"
	DeliveryStatusViberUndeliveredState DeliveryStatus = "VIBER_UNDELIVERED_STATE"
	DeliveryStatusViberUnknownUser      DeliveryStatus = "VIBER_UNKNOWN_USER"
)

// InteractionStatus is what happened to a mobile push message.
type InteractionStatus string

// Values of InteractionStatus. Others that the vendor adds later are kept as they come.
const (
	InteractionStatusClicked   InteractionStatus = "CLICKED"
	InteractionStatusDelivered InteractionStatus = "DELIVERED"
	InteractionStatusOpened    InteractionStatus = "OPENED"
)

// InteractionStatusChange is what happened to a mobile push message on a device. That all fields are required is
// inferred.
type InteractionStatusChange struct {
	// Push token of the device.
	Token string `check:"required" json:"token"`

	// What happened.
	Status InteractionStatus `check:"required,oneof=DELIVERED|OPENED|CLICKED" json:"status"`

	// When it happened. It is sent with an offset, as the vendor documents it; the vendor's example has none.
	Time time.Time `check:"required" json:"time"`
}

// MessageStatus is the delivery status of a message to one recipient.
type MessageStatus struct {
	// ID of the message, from the call that sent it.
	RequestID string `json:"requestId,omitempty,omitzero"`

	// Delivery status.
	Status DeliveryStatus `json:"status,omitempty,omitzero"`

	// Whether the delivery failed.
	Failed bool `json:"failed,omitempty,omitzero"`

	// Whether the message was delivered.
	Delivered bool `json:"delivered,omitempty,omitzero"`
}

// OutgoingEmail is an email that is not stored.
type OutgoingEmail struct {
	// Sender as "Name" <address>, one of ListEmailSenders.
	From string `check:"required,line" json:"from"`

	// Subject.
	Subject string `check:"required,line" json:"subject"`

	// HTML of the email.
	HTMLText string `check:"required" json:"htmlText"`

	// Text version of the email.
	PlainText string `json:"plainText,omitempty,omitzero"`

	// AMP version of the email.
	AMPHTMLText string `json:"ampHtmlText,omitempty,omitzero"`

	// Addresses of the recipients.
	Emails []string `check:"required,line" json:"emails"`

	// Tags of the message.
	Tags []string `json:"tags,omitempty,omitzero"`

	// Keys of the subscription categories of the message.
	SubscriptionKeys []string `json:"subscriptionsKeys,omitempty,omitzero"`

	// Your own ID of the message.
	ExternalRequestID string `json:"externalRequestId,omitempty,omitzero"`

	// Sends the text without filling in data of the contact (inferred). The default is not documented.
	SkipPersonalisation *bool `json:"skipPersonalisation,omitempty"`

	// Whether clicks on links are counted (inferred). The default is true.
	TrackURLs *bool `json:"trackUrls,omitempty"`
}

// OutgoingSMS is an SMS that is not stored.
//
// PhoneNumbers or SegmentID is required.
type OutgoingSMS struct {
	// Alpha name of the sender, one of ListSMSSenders.
	From string `check:"required" json:"from"`

	// Text of the message.
	Text string `check:"required" json:"text"`

	// Phone numbers in international format, digits only.
	PhoneNumbers []string `json:"phoneNumbers,omitempty,omitzero"`

	// ID of the segment that receives the message.
	SegmentID int64 `check:"min=1" json:"groupId,omitempty,omitzero"`

	// Tags of the message.
	Tags []string `json:"tags,omitempty,omitzero"`

	// Keys of the subscription categories of the message.
	SubscriptionKeys []string `json:"subscriptionsKeys,omitempty,omitzero"`

	// Your own ID of the message.
	ExternalRequestID string `json:"externalRequestId,omitempty,omitzero"`

	// Whether clicks on links are counted (inferred). The default is false.
	TrackURLs bool `json:"trackUrls,omitempty,omitzero"`
}

// OutgoingViber is a Viber message that is not stored.
//
// PhoneNumbers or SegmentID is required.
type OutgoingViber struct {
	// Name of the Viber sender. Required if the account has several.
	From string `json:"from,omitempty,omitzero"`

	// Text, at most 1,000 characters.
	Text string `check:"required,maxlen=1000" json:"text"`

	// Text that iOS shows when the message has expired (inferred). The vendor spells the field iosExpirityText.
	IOSExpiryText string `check:"required" json:"iosExpirityText"`

	// Phone numbers in international format, digits only.
	PhoneNumbers []string `json:"phoneNumbers,omitempty,omitzero"`

	// ID of the segment that receives the message.
	SegmentID int64 `check:"min=1" json:"groupId,omitempty,omitzero"`

	// How long Viber tries to deliver the message, in whole seconds. The default is a day.
	TTL *Seconds `json:"ttlSeconds,omitempty"`

	// URL of the picture.
	Image string `json:"img,omitempty,omitzero"`

	// Label of the button.
	Caption string `json:"caption,omitempty,omitzero"`

	// URL that the button opens.
	Action string `json:"action,omitempty,omitzero"`

	// Tags of the message.
	Tags []string `json:"tags,omitempty,omitzero"`

	// Keys of the subscription categories of the message.
	SubscriptionKeys []string `json:"subscriptionsKeys,omitempty,omitzero"`

	// Your own ID of the message.
	ExternalRequestID string `json:"externalRequestId,omitempty,omitzero"`

	// Whether clicks on links are counted (inferred). The default is true.
	TrackURLs *bool `json:"trackUrls,omitempty"`
}

// Recipient is a recipient of a stored message.
//
// It needs exactly one of ContactID, ExternalCustomerID and Locator.
type Recipient struct {
	// ID of the contact.
	ContactID int64 `check:"min=1" json:"contactId,omitempty,omitzero"`

	// Your ID of the contact.
	ExternalCustomerID string `json:"externalCustomerId,omitempty,omitzero"`

	// Address: an email address, a phone number, a push token, a device ID (App Inbox) or a Telegram chat ID. An address
	// that no contact has creates a confirmed contact.
	Locator string `json:"locator,omitempty,omitzero"`

	// Data for the template: the text of a JSON document, which the template reads as $!data.get('name').
	JSONParam string `json:"jsonParam,omitempty,omitzero"`

	// Your own ID of the message. ContactActivity has it.
	ExternalRequestID string `json:"externalRequestId,omitempty,omitzero"`

	// Language version to send.
	LanguageCode string `json:"languageCode,omitempty,omitzero"`
}

// SendMessageRequest is the recipients of a stored message.
type SendMessageRequest struct {
	// Recipients, at most 1,000, each of them once.
	Recipients []Recipient `check:"required,maxitems=1000" json:"recipients"`

	// Whether the message is an email: true for email, false for other channels. The default is not documented.
	Email *bool `json:"email,omitempty"`

	// Sender name: the name without the address for an email, the alpha name for an SMS. The default is the sender of the
	// message.
	FromName string `check:"line" json:"fromName,omitempty,omitzero"`
}

// SendResult is the result for one recipient of a message.
type SendResult struct {
	// Address of the recipient.
	Locator string `json:"locator,omitempty,omitzero"`

	// Whether the message was queued.
	Status SendStatus `json:"status,omitempty,omitzero"`

	// ID for ListStatuses, a UUID. Only with SendStatusOK.
	RequestID string `json:"requestId,omitempty,omitzero"`

	// Reason of the refusal. Only with SendStatusError.
	Message string `json:"message,omitempty,omitzero"`
}

// SendStatus is whether a message was queued (OK) or refused (ERROR).
type SendStatus string

// Values of SendStatus. Others that the vendor adds later are kept as they come.
const (
	SendStatusError SendStatus = "ERROR"
	SendStatusOK    SendStatus = "OK"
)

// Sender is a sender of messages.
type Sender struct {
	// Channel of the sender.
	Type SenderType `json:"type,omitempty,omitzero"`

	// Value for From of a message: "Name" <address> for email, the alpha name for SMS.
	Value string `json:"value,omitempty,omitzero"`
}

// SenderType is the channel of a sender.
type SenderType string

// Values of SenderType. Others that the vendor adds later are kept as they come.
const (
	SenderTypeEmail SenderType = "email"
	SenderTypeSMS   SenderType = "sms"
)
