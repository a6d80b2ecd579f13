// Code generated from openapi/esputnik/activity.yaml. DO NOT EDIT.

package esputnik

import (
	"context"
	"iter"
	"net/http"
	"time"

	"github.com/engagement-go/engagement/internal/page"
	"github.com/engagement-go/engagement/internal/rest"
)

// ActivityService reads what contacts did with messages, and which messages they received.
type ActivityService struct{ client *rest.Client }

var opGetContactsActivity = rest.Operation{
	Name: "Activity.List", Method: http.MethodGet, Route: "/v2/contacts/activity", Repeatable: true,
}

// ListActivityParams holds the optional parameters of Activity.List. What is zero is not sent.
type ListActivityParams struct {
	// Only rows of this email address.
	Email string `json:"email"`
	// Only rows of this phone number.
	SMS string `json:"sms"`
	// Only rows of this web push token.
	WebPushToken string `json:"webPushToken"`
	// Only rows of this mobile push token.
	MobilePushToken string `json:"mobPushToken"`
	// Only rows of messages with this tag.
	MessageTag string `json:"messageTag"`
	// Only rows with this status. SUBSCRIPTION_CHANGED and SENT are not possible here.
	ActivityStatus ActivityStatus `json:"activityStatus" check:"oneof=DELIVERED|UNDELIVERED|READ|UNSUBSCRIBED|CLICKED|SPAM"`
	// Cursor, the Offset of the last row of the page before. Empty for the first page.
	Offset string `json:"offset"`
	// Rows on a page, 25,000 by default. The maximum is not documented.
	MaxRows int64 `json:"maxrows" check:"min=1"`
}

// List returns one page of what contacts did with messages in a period.
//
// Rows are deliveries, reads, clicks and the like. The last page is empty.
//
// Support must enable the call for the account. Until then it is answered with 400 and "Contact support to enable
// ContactActivity." A period can be about three months long.
//
// The call has problems in practice: the cursor is unreliable, more than 1,000 rows on a page and periods of more than
// a day do not work well, and answers are slow while a broadcast is running. Use short periods.
//
//   - from: Start of the period, sent as a LocalTime.
//   - to: End of the period, sent as a LocalTime.
//
// Calls GET /v2/contacts/activity. Repeatable.
//
// Vendor documentation: https://docs.yespo.io/docs/webhooks
func (s *ActivityService) List(ctx context.Context, from, to time.Time, params ListActivityParams, opts ...RequestOption) ([]ContactActivity, error) {
	req := rest.NewRequest(&opGetContactsActivity)
	req.CheckRule("from", "required", from)
	req.Query("dateFrom", LocalTimeOf(from))
	req.CheckRule("to", "required", to)
	req.Query("dateTo", LocalTimeOf(to))
	req.Check("", &params)
	req.Query("email", params.Email)
	req.Query("sms", params.SMS)
	req.Query("webPushToken", params.WebPushToken)
	req.Query("mobPushToken", params.MobilePushToken)
	req.Query("messageTag", params.MessageTag)
	req.Query("activityStatus", params.ActivityStatus)
	req.Query("offset", params.Offset)
	req.Query("maxrows", params.MaxRows)
	req.Refuse(validateGetContactsActivity(from, to, params))
	return rest.CallValue[[]ContactActivity](ctx, s.client, &req, opts)
}

var opGetContactMessages = rest.Operation{
	Name: "Activity.ListMessages", Method: http.MethodGet, Route: "/v2/contacts/messages", Quota: "contactMessages", Repeatable: true,
}

// ListContactMessagesParams holds the optional parameters of Activity.ListMessages. What is zero is not sent.
type ListContactMessagesParams struct {
	// Email address of the contact.
	Email string `json:"email"`
	// Phone number of the contact.
	Phone string `json:"phone"`
	// ID of the contact.
	ContactID int64 `json:"contactId" check:"min=1"`
	// Your ID of the contact.
	ExternalCustomerID string `json:"externalCustomerId"`
	// Only messages of these channels.
	ChannelTypes []ChannelType `json:"channelTypes" check:"oneof=email|sms|viber|mobilepush|webpush|appinbox|widget|inapp|telegrambot"`
	// Number of rows to skip.
	Offset int64 `json:"offset" check:"min=0"`
	// Rows on a page: at most 100, default 10.
	MaxRows int64 `json:"maxrows" check:"min=1,max=100"`
}

// ListMessages returns one page of the messages that a contact received in a period.
//
// Messages of all channels are listed: email, SMS, Viber, mobile push, web push, App Inbox and Telegram.
//
// ContactID, ExternalCustomerID, Email or Phone is required. This is checked before anything is sent. The limit is 10
// requests per second.
//
//   - from: Start of the period, sent as a LocalTime.
//   - to: End of the period, sent as a LocalTime.
//
// Calls GET /v2/contacts/messages. Repeatable. Spends QuotaContactMessages.
//
// Vendor documentation: https://docs.reteno.com/reference/contactmessages-1
func (s *ActivityService) ListMessages(ctx context.Context, from, to time.Time, params ListContactMessagesParams, opts ...RequestOption) ([]ContactMessage, error) {
	req := rest.NewRequest(&opGetContactMessages)
	req.CheckRule("from", "required", from)
	req.Query("dateFrom", LocalTimeOf(from))
	req.CheckRule("to", "required", to)
	req.Query("dateTo", LocalTimeOf(to))
	req.Check("", &params)
	req.Query("email", params.Email)
	req.Query("phone", params.Phone)
	req.Query("contactId", params.ContactID)
	req.Query("externalCustomerId", params.ExternalCustomerID)
	rest.QueryList(&req, "channelTypes", ",", params.ChannelTypes)
	req.Query("offset", params.Offset)
	req.Query("maxrows", params.MaxRows)
	req.Refuse(validateGetContactMessages(from, to, params))
	return rest.CallValue[[]ContactMessage](ctx, s.client, &req, opts)
}

// AllMessages iterates over the rows of all pages of ListMessages, 100 a page unless params.MaxRows says otherwise. A
// page is requested when its first row is needed. An iteration that fails yields a *PageError last; its Cursor, given
// to WithCursor, resumes it. A page with fewer rows than params.MaxRows is the last.
func (s *ActivityService) AllMessages(ctx context.Context, from, to time.Time, params ListContactMessagesParams, opts ...RequestOption) iter.Seq2[ContactMessage, error] {
	return page.Items(s.MessagesPages(ctx, from, to, params, opts...), func(p []ContactMessage) []ContactMessage { return p })
}

// MessagesPages iterates over the pages of ListMessages, as AllMessages does over their rows.
func (s *ActivityService) MessagesPages(ctx context.Context, from, to time.Time, params ListContactMessagesParams, opts ...RequestOption) iter.Seq2[[]ContactMessage, error] {
	at, opts, err := page.ResumeAt(params.Offset, opts)
	if err != nil {
		return page.Refuse[[]ContactMessage](s.client.Fail("Activity.ListMessages", err))
	}
	if params.MaxRows == 0 {
		params.MaxRows = 100
	}
	return page.Rows(at, params.MaxRows,
		func(at int64) ([]ContactMessage, error) {
			params := params
			params.Offset = at
			return s.ListMessages(ctx, from, to, params, opts...)
		},
		func(p []ContactMessage) int { return len(p) })
}

// ActivityStatus is what happened to a message. Only the activity webhook has SENT, for mobile push.
type ActivityStatus string

// Values of ActivityStatus. Others that the vendor adds later are kept as they come.
const (
	ActivityStatusClicked             ActivityStatus = "CLICKED"
	ActivityStatusDelivered           ActivityStatus = "DELIVERED"
	ActivityStatusRead                ActivityStatus = "READ"
	ActivityStatusSent                ActivityStatus = "SENT"
	ActivityStatusSpam                ActivityStatus = "SPAM"
	ActivityStatusSubscriptionChanged ActivityStatus = "SUBSCRIPTION_CHANGED"
	ActivityStatusUndelivered         ActivityStatus = "UNDELIVERED"
	ActivityStatusUnsubscribed        ActivityStatus = "UNSUBSCRIBED"
)

// ActivityStatusData is the details of an activity.
type ActivityStatusData struct {
	// Subscription after the change.
	Subscription ActivitySubscription `json:"subscription,omitempty,omitzero"`
}

// ActivitySubscription is the categories of a contact after a change.
type ActivitySubscription struct {
	// Keys of the categories.
	Subscriptions []string `json:"subscriptions,omitempty,omitzero"`
}

// ContactActivity is what happened to a message to one contact. The activity webhook sends similar rows.
type ContactActivity struct {
	// ID of the message to this contact, a time UUID.
	IID string `json:"iid,omitempty,omitzero"`

	// Your ID of the message, from the call that sent it.
	ExternalRequestID string `json:"externalRequestId,omitempty,omitzero"`

	// ID of the contact.
	ContactID int64 `json:"contactId,omitempty,omitzero"`

	// Your ID of the contact.
	ExternalCustomerID string `json:"externalCustomerId,omitempty,omitzero"`

	// Email address.
	Email string `json:"email,omitempty,omitzero"`

	// Phone number.
	SMS string `json:"sms,omitempty,omitzero"`

	// Web push token.
	WebPushToken string `json:"webPushToken,omitempty,omitzero"`

	// Mobile push token.
	MobilePushToken string `json:"mobPushToken,omitempty,omitzero"`

	// Channel of the message.
	MediaType ChannelType `json:"mediaType,omitempty,omitzero"`

	// What happened.
	ActivityStatus ActivityStatus `json:"activityStatus,omitempty,omitzero"`

	// ID of the message.
	MessageID int64 `json:"messageId,omitempty,omitzero"`

	// ID of the sending (inferred from the name).
	MessageInstanceID int64 `json:"messageInstanceId,omitempty,omitzero"`

	// Name of the message.
	MessageName string `json:"messageName,omitempty,omitzero"`

	// Tag of the message.
	MessageTag string `json:"messageTag,omitempty,omitzero"`

	// Language of the message.
	MessageLanguageCode string `json:"messageLanguageCode,omitempty,omitzero"`

	// When it happened. It comes without an offset.
	ActivityDateTime DateTime `json:"activityDateTime,omitempty,omitzero"`

	// Why the message was not delivered. Only with UNDELIVERED.
	StatusDescription string `json:"statusDescription,omitempty,omitzero"`

	// URL of the message for a browser. Email only.
	ViewMessageLink string `json:"viewMessageLink,omitempty,omitzero"`

	// URL that was clicked.
	ClickEventLink string `json:"clickEventLink,omitempty,omitzero"`

	// New categories of the contact. Only with SUBSCRIPTION_CHANGED.
	StatusData ActivityStatusData `json:"statusData,omitempty,omitzero"`

	// Key of the event that started the workflow.
	SourceEventKey string `json:"sourceEventKey,omitempty,omitzero"`

	// Type of the event that started the workflow.
	SourceEventTypeKey string `json:"sourceEventTypeKey,omitempty,omitzero"`

	// Workflow that sent the message.
	WorkflowID int64 `json:"workflowId,omitempty,omitzero"`

	// Block of the workflow (inferred from the name).
	WorkflowBlockID string `json:"workflowBlockId,omitempty,omitzero"`

	// Run of the workflow (inferred from the name).
	WorkflowInstanceID string `json:"workflowInstanceId,omitempty,omitzero"`

	// Broadcast that sent the message.
	BroadcastID int64 `json:"broadcastId,omitempty,omitzero"`

	// Sender.
	From string `json:"from,omitempty,omitzero"`

	// Cursor of the row.
	Offset string `json:"offset,omitempty,omitzero"`

	// Whether the address was rejected for good. Seen in practice, not documented.
	HardBounce bool `json:"hardBounce,omitempty,omitzero"`
}

// ContactMessage is a message that a contact received.
type ContactMessage struct {
	// ID of the contact.
	ContactID int64 `json:"contactId,omitempty,omitzero"`

	// Email address.
	Email string `json:"email,omitempty,omitzero"`

	// Phone number.
	Phone string `json:"phone,omitempty,omitzero"`

	// ID of the message, 0 for test and ad-hoc messages.
	MessageID int64 `json:"messageId,omitempty,omitzero"`

	// ID of the sending (inferred from the name), 0 for test and ad-hoc messages.
	MessageInstanceID int64 `json:"messageInstanceId,omitempty,omitzero"`

	// Tags of the message.
	MessageTags []string `json:"messageTags,omitempty,omitzero"`

	// Channel of the message.
	ChannelType ChannelType `json:"channelType,omitempty,omitzero"`

	// When the message was sent. It comes without an offset.
	SentDateTime DateTime `json:"sentDateTime,omitempty,omitzero"`

	// What happened to the message.
	ActivityStatus ActivityStatus `json:"activityStatus,omitempty,omitzero"`

	// Sender.
	From string `json:"from,omitempty,omitzero"`

	// Subject. Email only.
	Subject string `json:"subject,omitempty,omitzero"`

	// Text. SMS and Viber only.
	Text string `json:"text,omitempty,omitzero"`

	// URL of the message for a browser. Email only.
	ViewMessageLink string `json:"viewMessageLink,omitempty,omitzero"`
}
