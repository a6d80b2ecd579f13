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

// UpdateInteraction reports that a mobile push was delivered, opened or clicked.
//
// For apps that show notifications without the vendor's mobile SDK. The identifier of the interaction comes inside the
// push payload, as es_interaction_id.
//
// This call has a limit of its own, 300 requests a second. The answer's body is not documented and is ignored.
//
//   - interactionID: Value of es_interaction_id in the payload of the push.
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
// Their values are what EmailMessageDraft and OutgoingEmail take in from. The vendor calls senders interfaces. There
// are no pages.
//
// Calls GET /v1/interfaces/email. Repeatable.
func (s *SendingService) ListEmailSenders(ctx context.Context, opts ...RequestOption) ([]Sender, error) {
	req := rest.NewRequest(&opGetEmailInterfaces)
	return rest.CallValue[[]Sender](ctx, s.client, &req, opts)
}

var opGetSMSInterfaces = rest.Operation{
	Name: "Sending.ListSMSSenders", Method: http.MethodGet, Route: "/v1/interfaces/sms", Repeatable: true,
}

// ListSMSSenders returns the SMS senders (alpha names) of the account.
//
// Their values are what SMSMessageDraft and OutgoingSMS take in from. The vendor calls senders interfaces. There are no
// pages.
//
// Calls GET /v1/interfaces/sms. Repeatable.
func (s *SendingService) ListSMSSenders(ctx context.Context, opts ...RequestOption) ([]Sender, error) {
	req := rest.NewRequest(&opGetSMSInterfaces)
	return rest.CallValue[[]Sender](ctx, s.client, &req, opts)
}

var opSendEmail = rest.Operation{
	Name: "Sending.SendEmail", Method: http.MethodPost, Route: "/v1/message/email",
}

// SendEmail sends an email that is not stored as a template.
//
// Contacts that do not exist yet are created. Links are tracked unless trackUrls is false. Old clients also sent a
// campaignId; nothing is known about it, and it is left out here.
//
// The sender must be written as "Name" <address>; ListEmailSenders lists those of the account.
//
// Each recipient gets a row of its own in the answer: status OK and a requestId for ListStatuses when the message was
// queued, status ERROR and a message when it was refused. A recipient that was refused does not make the call fail, the
// HTTP status is 200 all the same. OK means queued, not delivered.
//
// Beside the shared limit of 200 requests a second, a new account was held to about 100 single emails an hour.
//
// The call is never repeated on its own after it may have arrived, because that could send twice.
//
// An id that is always 0 comes with the answer and with each row; it means nothing and is dropped.
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

// SendSMS sends an SMS that is not stored as a template.
//
// Goes to the numbers in phoneNumbers or to the segment groupId; one of them is needed, and a call with neither is
// refused before it is sent. Links are not tracked unless trackUrls is true.
//
// Each recipient gets a row of its own in the answer: status OK and a requestId for ListStatuses when the message was
// queued, status ERROR and a message when it was refused. A recipient that was refused does not make the call fail, the
// HTTP status is 200 all the same. OK means queued, not delivered.
//
// The call is never repeated on its own after it may have arrived, because that could send twice.
//
// An id that is always 0 comes with the answer and with each row; it means nothing and is dropped.
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
	Name: "Sending.ListStatuses", Method: http.MethodGet, Route: "/v1/message/status", Repeatable: true,
}

var opSendViber = rest.Operation{
	Name: "Sending.SendViber", Method: http.MethodPost, Route: "/v1/message/viber",
}

// SendViber sends a Viber message that is not stored as a template.
//
// Goes to the numbers in phoneNumbers or to the segment groupId; one of them is needed, and a call with neither is
// refused before it is sent. The service also needs text and iosExpirityText, and from when the account has several
// Viber senders. Links are tracked unless trackUrls is false.
//
// Each recipient gets a row of its own in the answer: status OK and a requestId for ListStatuses when the message was
// queued, status ERROR and a message when it was refused. A recipient that was refused does not make the call fail, the
// HTTP status is 200 all the same. OK means queued, not delivered.
//
// The call is never repeated on its own after it may have arrived, because that could send twice.
//
// An id that is always 0 comes with the answer and with each row; it means nothing and is dropped.
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

// SendMessage sends a stored message to up to 1000 recipients.
//
// Works for email, SMS, Viber, mobile push, web push, Telegram and App Inbox messages. Every recipient may have data of
// its own, which the template reads as $!data.get('name'), a language and an identifier of the caller.
//
// The member email must be true when the message is an email, and false for every other channel.
//
// A recipient is named by exactly one of contactId, externalCustomerId and locator; the method refuses others before
// anything is sent. A locator that no contact has creates a confirmed contact.
//
// Each recipient gets a row of its own in the answer: status OK and a requestId for ListStatuses when the message was
// queued, status ERROR and a message when it was refused. A recipient that was refused does not make the call fail, the
// HTTP status is 200 all the same. OK means queued, not delivered.
//
// An unknown message is answered with 404 (seen in practice; not documented).
//
// The call is never repeated on its own after it may have arrived, because that could send twice.
//
// An id that is always 0 comes with the answer and with each row; it means nothing and is dropped.
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

// DeliveryStatus tells where a single message is; the values depend on the channel.
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

// InteractionStatus is what can be reported about a mobile push.
type InteractionStatus string

// Values of InteractionStatus. Others that the vendor adds later are kept as they come.
const (
	InteractionStatusClicked   InteractionStatus = "CLICKED"
	InteractionStatusDelivered InteractionStatus = "DELIVERED"
	InteractionStatusOpened    InteractionStatus = "OPENED"
)

// InteractionStatusChange reports what happened to a mobile push on a device. That all members are required is
// inferred.
type InteractionStatusChange struct {
	// Push token of the device.
	Token string `check:"required" json:"token"`

	// What happened.
	Status InteractionStatus `check:"required,oneof=DELIVERED|OPENED|CLICKED" json:"status"`

	// When it happened. Sent with an offset, as the vendor documents it; the vendor's own example has none.
	Time time.Time `check:"required" json:"time"`
}

// MessageStatus is the delivery status of one single message.
type MessageStatus struct {
	// Identifier that the sending call returned.
	RequestID string `json:"requestId,omitempty,omitzero"`

	// Where the message is.
	Status DeliveryStatus `json:"status,omitempty,omitzero"`

	// Whether the delivery failed.
	Failed bool `json:"failed,omitempty,omitzero"`

	// Whether the message was delivered.
	Delivered bool `json:"delivered,omitempty,omitzero"`
}

// OutgoingEmail is an email to addresses, without a stored message.
type OutgoingEmail struct {
	// Sender as "Name" <address>, one of ListEmailSenders.
	From string `check:"required,line" json:"from"`

	// Subject line.
	Subject string `check:"required,line" json:"subject"`

	// HTML of the mail.
	HTMLText string `check:"required" json:"htmlText"`

	// Text version of the mail.
	PlainText string `json:"plainText,omitempty,omitzero"`

	// AMP version of the mail.
	AMPHTMLText string `json:"ampHtmlText,omitempty,omitzero"`

	// Addresses that the mail is sent to.
	Emails []string `check:"required,line" json:"emails"`

	// Tags of the message.
	Tags []string `json:"tags,omitempty,omitzero"`

	// Keys of the subscription categories that the message belongs to.
	SubscriptionsKeys []string `json:"subscriptionsKeys,omitempty,omitzero"`

	// Identifier that the caller gives to this message.
	ExternalRequestID string `json:"externalRequestId,omitempty,omitzero"`

	// Whether the text is sent as it is, without filling in contact data (inferred). The default is not documented.
	SkipPersonalisation *bool `json:"skipPersonalisation,omitempty"`

	// Whether clicks on links are counted (inferred). Default true.
	TrackURLs *bool `json:"trackUrls,omitempty"`
}

// OutgoingSMS is an SMS to numbers or to a segment, without a stored message.
//
// One of phoneNumbers and groupId is needed.
type OutgoingSMS struct {
	// Alpha name of the sender, one of ListSMSSenders.
	From string `check:"required" json:"from"`

	// Text of the message.
	Text string `check:"required" json:"text"`

	// Numbers in international format, digits only. Needed unless groupId is given.
	PhoneNumbers []string `json:"phoneNumbers,omitempty,omitzero"`

	// Segment that the message is sent to. Needed unless phoneNumbers is given.
	GroupID int64 `check:"min=1" json:"groupId,omitempty,omitzero"`

	// Tags of the message.
	Tags []string `json:"tags,omitempty,omitzero"`

	// Keys of the subscription categories that the message belongs to.
	SubscriptionsKeys []string `json:"subscriptionsKeys,omitempty,omitzero"`

	// Identifier that the caller gives to this message.
	ExternalRequestID string `json:"externalRequestId,omitempty,omitzero"`

	// Whether clicks on links are counted (inferred). Default false.
	TrackURLs bool `json:"trackUrls,omitempty,omitzero"`
}

// OutgoingViber is a Viber message to numbers or to a segment, without a stored message.
//
// One of phoneNumbers and groupId is needed.
type OutgoingViber struct {
	// Name of the Viber sender; needed if the account has several.
	From string `json:"from,omitempty,omitzero"`

	// Text, at most 1000 characters.
	Text string `check:"required,maxlen=1000" json:"text"`

	// Text that iOS shows once the message has expired (inferred; the spelling is the vendor's).
	IOSExpiryText string `check:"required" json:"iosExpirityText"`

	// Numbers in international format, digits only. Needed unless groupId is given.
	PhoneNumbers []string `json:"phoneNumbers,omitempty,omitzero"`

	// Segment that the message is sent to. Needed unless phoneNumbers is given.
	GroupID int64 `check:"min=1" json:"groupId,omitempty,omitzero"`

	// How long Viber tries to deliver, in whole seconds; default one day.
	TTL *Seconds `json:"ttlSeconds,omitempty"`

	// Address of the picture.
	Image string `json:"img,omitempty,omitzero"`

	// Label of the button.
	Caption string `json:"caption,omitempty,omitzero"`

	// Address that the button opens.
	Action string `json:"action,omitempty,omitzero"`

	// Tags of the message.
	Tags []string `json:"tags,omitempty,omitzero"`

	// Keys of the subscription categories that the message belongs to.
	SubscriptionsKeys []string `json:"subscriptionsKeys,omitempty,omitzero"`

	// Identifier that the caller gives to this message.
	ExternalRequestID string `json:"externalRequestId,omitempty,omitzero"`

	// Whether clicks on links are counted (inferred). Default true.
	TrackURLs *bool `json:"trackUrls,omitempty"`
}

// Recipient is one receiver of a stored message.
//
// It is named by exactly one of contactId, externalCustomerId and locator.
type Recipient struct {
	// ID of the contact in eSputnik.
	ContactID int64 `check:"min=1" json:"contactId,omitempty,omitzero"`

	// ID of the contact in the caller's system.
	ExternalCustomerID string `json:"externalCustomerId,omitempty,omitzero"`

	// Address of the recipient: an email address, a phone number, a push token, a device identifier (App Inbox) or a
	// Telegram chat identifier. One that no contact has creates a confirmed contact.
	Locator string `json:"locator,omitempty,omitzero"`

	// Data for the template: a JSON document, encoded as a string, that the template reads as $!data.get('name'). The
	// service also accepts null, which means the same as leaving it out (inferred).
	JSONParam string `json:"jsonParam,omitempty,omitzero"`

	// Identifier that the caller gives to this message; the activity of the contact carries it.
	ExternalRequestID string `json:"externalRequestId,omitempty,omitzero"`

	// Language version to send.
	LanguageCode string `json:"languageCode,omitempty,omitzero"`
}

// SendMessageRequest names the recipients of a stored message.
type SendMessageRequest struct {
	// Recipients, at most 1000, each of them once.
	Recipients []Recipient `check:"required,maxitems=1000" json:"recipients"`

	// Whether the message is an email: must be true for email messages and false for every other channel. What the service
	// assumes without it is not documented.
	Email *bool `json:"email,omitempty"`

	// Other name of the sender: for an email the name without the address, for an SMS the alpha name. Without it the
	// sender of the message is used.
	FromName string `check:"line" json:"fromName,omitempty,omitzero"`
}

// SendResult tells what became of one recipient of a message.
type SendResult struct {
	// Address of the recipient.
	Locator string `json:"locator,omitempty,omitzero"`

	// Whether the message was queued for the recipient.
	Status SendStatus `json:"status,omitempty,omitzero"`

	// Identifier for ListStatuses, a UUID; only with status OK.
	RequestID string `json:"requestId,omitempty,omitzero"`

	// Reason of the refusal; only with status ERROR.
	Message string `json:"message,omitempty,omitzero"`
}

// SendStatus tells whether a message was queued (OK) or refused (ERROR).
type SendStatus string

// Values of SendStatus. Others that the vendor adds later are kept as they come.
const (
	SendStatusError SendStatus = "ERROR"
	SendStatusOK    SendStatus = "OK"
)

// Sender is a name that messages can come from.
type Sender struct {
	// Channel of the sender.
	Type SenderType `json:"type,omitempty,omitzero"`

	// What goes into the from member of a message: for email "Name" <address>, for SMS the alpha name.
	Value string `json:"value,omitempty,omitzero"`
}

// SenderType is the channel of a sender.
type SenderType string

// Values of SenderType. Others that the vendor adds later are kept as they come.
const (
	SenderTypeEmail SenderType = "email"
	SenderTypeSMS   SenderType = "sms"
)
