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
	MobPushToken string `json:"mobPushToken"`
	// Only rows of messages with this tag.
	MessageTag string `json:"messageTag"`
	// Only rows with this status; SUBSCRIPTION_CHANGED and SENT cannot be filtered by.
	ActivityStatus ActivityStatus `json:"activityStatus" check:"oneof=DELIVERED|UNDELIVERED|READ|UNSUBSCRIBED|CLICKED|SPAM"`
	// Cursor, the offset of the last row received; left out for the first page.
	Offset string `json:"offset"`
	// Rows on a page; default 25000. The maximum is not documented, the lower limit is inferred.
	MaxRows int64 `json:"maxrows" check:"min=1"`
}

// List returns one page of what contacts did with messages in a period.
//
// Rows tell of messages that were delivered, read, clicked and so on. The next page is asked for with the offset of the
// last row; the last page is an empty list.
//
// Support must enable the call for the account; until then it is answered with 400 "Contact support to enable
// ContactActivity." A period may be up to about three months long.
//
// In practice the call is delicate: the cursor has been found unreliable, more than 1,000 rows a page and periods
// longer than a day misbehaved, and answers are slow while a broadcast is running. Short periods are safer than long
// walks; a walk asks for 1,000 rows at a time, and ends in an error when the cursor stands still.
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
	req.Query("mobPushToken", params.MobPushToken)
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
	// Only messages of these channels, sent as one comma-separated value.
	ChannelTypes []ChannelType `json:"channelTypes" check:"oneof=email|sms|viber|mobilepush|webpush|appinbox|widget|inapp|telegrambot"`
	// Rows to skip; default 0.
	Offset int64 `json:"offset" check:"min=0"`
	// Rows on a page: at most 100, default 10.
	MaxRows int64 `json:"maxrows" check:"min=1,max=100"`
}

// ListMessages returns one page of the messages that one contact got in a period.
//
// Covers email, SMS, Viber, mobile push, web push, App Inbox and Telegram. The contact is named by one of contactId,
// externalCustomerId, email and phone; a call with none of them is refused before it is sent.
//
// A page has 10 rows unless maxrows says otherwise; 100 is the most, and what a walk asks for. The call has a limit of
// its own, 10 requests per second.
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
// to WithCursor, resumes it.
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

// ActivityStatus is what happened to a message. SENT occurs only in the activity webhook, for mobile push;
// SUBSCRIPTION_CHANGED and SENT cannot be filtered by.
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

// ActivityStatusData are details of an activity.
type ActivityStatusData struct {
	// Subscription after the change.
	Subscription ActivitySubscription `json:"subscription,omitempty,omitzero"`
}

// ActivitySubscription are the categories of a contact after a change.
type ActivitySubscription struct {
	// Keys of the categories.
	Subscriptions []string `json:"subscriptions,omitempty,omitzero"`
}

// ContactActivity is something that happened to a message of one contact. The activity webhook sends rows that are much
// alike.
type ContactActivity struct {
	// ID of the message as it was sent to this contact, a time UUID.
	IID string `json:"iid,omitempty,omitzero"`

	// Identifier that the caller gave to the sending.
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
	MobPushToken string `json:"mobPushToken,omitempty,omitzero"`

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

	// When it happened; comes without an offset.
	ActivityDateTime DateTime `json:"activityDateTime,omitempty,omitzero"`

	// Why it was not delivered; only with UNDELIVERED.
	StatusDescription string `json:"statusDescription,omitempty,omitzero"`

	// Address under which a browser shows the message; email only.
	ViewMessageLink string `json:"viewMessageLink,omitempty,omitzero"`

	// Address that was clicked.
	ClickEventLink string `json:"clickEventLink,omitempty,omitzero"`

	// The new categories; only with SUBSCRIPTION_CHANGED.
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

	// Cursor of the row, for the next page.
	Offset string `json:"offset,omitempty,omitzero"`

	// Whether the address was rejected for good; seen in practice, not documented.
	HardBounce bool `json:"hardBounce,omitempty,omitzero"`
}

// ContactMessage is a message that a contact got.
type ContactMessage struct {
	// ID of the contact.
	ContactID int64 `json:"contactId,omitempty,omitzero"`

	// Email address.
	Email string `json:"email,omitempty,omitzero"`

	// Phone number.
	Phone string `json:"phone,omitempty,omitzero"`

	// ID of the message; 0 for test and ad-hoc messages.
	MessageID int64 `json:"messageId,omitempty,omitzero"`

	// ID of the sending (inferred from the name); 0 for test and ad-hoc messages.
	MessageInstanceID int64 `json:"messageInstanceId,omitempty,omitzero"`

	// Tags of the message.
	MessageTags []string `json:"messageTags,omitempty,omitzero"`

	// Channel of the message.
	ChannelType ChannelType `json:"channelType,omitempty,omitzero"`

	// When the message was sent; comes without an offset.
	SentDateTime DateTime `json:"sentDateTime,omitempty,omitzero"`

	// What happened to the message.
	ActivityStatus ActivityStatus `json:"activityStatus,omitempty,omitzero"`

	// Sender.
	From string `json:"from,omitempty,omitzero"`

	// Subject; email only.
	Subject string `json:"subject,omitempty,omitzero"`

	// Text; SMS and Viber only.
	Text string `json:"text,omitempty,omitzero"`

	// Address under which a browser shows the message; email only.
	ViewMessageLink string `json:"viewMessageLink,omitempty,omitzero"`
}
