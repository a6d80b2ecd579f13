// Code generated from openapi/engage. DO NOT EDIT.

package engage

import (
	"context"
	"iter"
	"net/http"
	"time"

	"github.com/engagement-go/engagement/internal/page"
	"github.com/engagement-go/engagement/internal/rest"
)

// Values of Platform. Others that the vendor adds later are kept as they come.
const (
	PlatformAndroid Platform = "android"
	PlatformIOS     Platform = "ios"
)

// Values of SMSChannel. Others that the vendor adds later are kept as they come.
const (
	SMSChannelDND     SMSChannel = "dnd"
	SMSChannelGeneric SMSChannel = "generic"
)

// Values of SMSProvider. Others that the vendor adds later are kept as they come.
const (
	SMSProviderAfricasTalking SMSProvider = "at"
	SMSProviderHollatags      SMSProvider = "hollatags"
	SMSProviderKudiSMS        SMSProvider = "kudisms"
	SMSProviderTermii         SMSProvider = "termii"
	SMSProviderTwilio         SMSProvider = "twilio"
)

// Values of UserType. Others that the vendor adds later are kept as they come.
const (
	UserTypeAccount  UserType = "account"
	UserTypeCustomer UserType = "customer"
)

// AccountAssignment names an account that a customer joins.
type AccountAssignment struct {
	// The account's uid.
	ID string `check:"required" json:"id"`

	// The customer's role in it, free text.
	Role string `json:"role,omitempty,omitzero"`
}

// AccountMembership says that a customer belongs to an account.
type AccountMembership struct {
	// The account's uid. A sample of the vendor shows an internal id here; live answers hold the uid.
	ID string `json:"id,omitempty,omitzero"`

	// The customer's role in the account, empty when none was given.
	Role string `json:"role,omitempty,omitzero"`
}

// Device is a mobile device that gets push messages.
type Device struct {
	// The push token.
	Token string `json:"token,omitempty,omitzero"`

	// Platform is the system of a mobile device.
	Platform Platform `json:"platform,omitempty,omitzero"`
}

// Email is a transactional mail. One of HTML, Text and Template is needed.
type Email struct {
	// EmailSender is whom a mail comes from.
	From EmailSender `check:"required" json:"from"`

	// Addresses of the recipients.
	To []string `check:"required,minitems=1" json:"to"`

	// Subject line.
	Subject string `check:"required" json:"subject"`

	// The mail as HTML.
	HTML string `json:"html,omitempty,omitzero"`

	// The mail as plain text.
	Text string `json:"text,omitempty,omitzero"`

	// Name or id of a template at Engage or at the mail provider.
	Template string `json:"template,omitempty,omitzero"`

	// Values for the template.
	TemplateVariables map[string]any `json:"template_variables,omitempty,omitzero"`

	// Addresses that get a copy.
	CC []string `json:"cc,omitempty,omitzero"`

	// Addresses that get a copy unseen by the others.
	BCC []string `json:"bcc,omitempty,omitzero"`

	// Address for replies.
	ReplyTo string `json:"reply_to,omitempty,omitzero"`

	// Whether to count clicks; nil takes the default, presumably no (inferred).
	TrackClicks *bool `json:"track_clicks,omitempty"`

	// Whether to count opens; nil takes the default, presumably no (inferred).
	TrackOpens *bool `json:"track_opens,omitempty"`

	// Extra mail headers, List-Unsubscribe for example. One application sends them; they are not documented, and their
	// effect is not known.
	Headers map[string]string `json:"headers,omitempty,omitzero"`
}

// EmailSender is whom a mail comes from.
type EmailSender struct {
	// Name that recipients see. Better given: sources differ on whether it is required.
	Name string `json:"name,omitempty,omitzero"`

	// Address, of a domain that is connected to Engage or to the mail provider.
	Email string `check:"required" json:"email"`
}

// Event is something that a user did.
type Event struct {
	// Name of the event. Integrations report that 32 characters and more are rejected.
	Name string `check:"required" json:"event"`

	// The event's value: text, a number or a boolean.
	Value any `json:"value,omitempty,omitzero"`

	// More about the event: text, numbers and booleans.
	Properties Attributes `json:"properties,omitempty,omitzero"`

	// When it happened; now when left out.
	Timestamp time.Time `json:"timestamp,omitempty,omitzero"`
}

// List is a mailing list.
type List struct {
	// The list's id.
	ID string `json:"id,omitempty,omitzero"`

	// Title.
	Title string `json:"title,omitempty,omitzero"`

	// What subscribers read about the list.
	Description string `json:"description,omitempty,omitzero"`

	// Number of subscribers, those included who have yet to confirm.
	SubscriberCount int64 `json:"subscriber_count,omitempty,omitzero"`

	// Number of broadcasts that were sent to the list.
	BroadcastCount int64 `json:"broadcast_count,omitempty,omitzero"`

	// Whether new subscribers confirm by mail.
	DoubleOptIn bool `json:"double_optin,omitempty,omitzero"`

	// Where the subscription form leads to. Subscriptions through the API ignore it.
	RedirectURL string `json:"redirect_url,omitempty,omitzero"`

	// When the list was created.
	CreatedAt time.Time `json:"created_at,omitempty,omitzero"`
}

// ListDraft is a list to be created.
type ListDraft struct {
	// Title, at most 64 characters.
	Title string `check:"required,maxlen=64" json:"title"`

	// What subscribers read about the list, at most 255 characters.
	Description string `check:"maxlen=255" json:"description,omitempty,omitzero"`

	// Where the subscription form leads to. Subscriptions through the API ignore it.
	RedirectURL string `json:"redirect_url,omitempty,omitzero"`

	// Whether new subscribers confirm by mail.
	DoubleOptIn bool `json:"double_optin,omitempty,omitzero"`
}

// ListMembership says that a user is in a list.
type ListMembership struct {
	// The list's id.
	ID string `json:"id,omitempty,omitzero"`

	// Whether the user is still subscribed.
	Subscribed bool `json:"subscribed,omitempty,omitzero"`
}

// ListPage is one page of lists.
type ListPage struct {
	// The lists.
	Data []List `json:"data,omitempty,omitzero"`

	// Cursor of the next page; empty on the last one.
	NextCursor string `json:"next_cursor,omitempty,omitzero"`

	// Cursor of the page before; empty on the first one.
	PreviousCursor string `json:"previous_cursor,omitempty,omitzero"`

	// In the older form of paging, whether there are more rows in the direction of the walk.
	HasMore bool `json:"has_more,omitempty,omitzero"`
}

// ListUpdate changes a list. What is left out stays as it is.
type ListUpdate struct {
	// Title, at most 64 characters.
	Title string `check:"maxlen=64" json:"title,omitempty,omitzero"`

	// What subscribers read about the list, at most 255 characters; nil leaves it.
	Description *string `check:"maxlen=255" json:"description,omitempty"`

	// Where the subscription form leads to, a valid URL; nil leaves it.
	RedirectURL *string `json:"redirect_url,omitempty"`

	// Whether new subscribers confirm by mail; nil leaves it.
	DoubleOptIn *bool `json:"double_optin,omitempty"`
}

// Platform is the system of a mobile device.
type Platform string

// SMS is a transactional text message.
type SMS struct {
	// Sender id that is registered with the provider.
	From string `check:"required" json:"from"`

	// Phone number with country code, digits only: 15555551234.
	To string `check:"required" json:"to"`

	// Text of the message.
	Body string `check:"required" json:"body"`

	// SMSProvider is the company that delivers an SMS.
	Source SMSProvider `check:"required" json:"source"`

	// SMSChannel is the route of an SMS with Termii and KudiSMS: generic for promotion, dnd for transactions and one-time
	// passwords.
	Channel SMSChannel `json:"channel,omitempty,omitzero"`

	// Whether to count clicks. Links are rewritten for it.
	TrackClicks *bool `json:"track_clicks,omitempty"`
}

// SMSChannel is the route of an SMS with Termii and KudiSMS: generic for promotion, dnd for transactions and one-time
// passwords.
type SMSChannel string

// SMSProvider is the company that delivers an SMS.
type SMSProvider string

// SegmentMembership says that a user is in a segment.
type SegmentMembership struct {
	// The segment's id.
	ID string `json:"id,omitempty,omitzero"`

	// Whether the user unsubscribed from broadcasts to the segment.
	Suppressed bool `json:"suppressed,omitempty,omitzero"`
}

// Status is how the service acknowledges a call that it works on later.
type Status struct {
	// "ok" or "queued"; empty when the service sent no body.
	State string `json:"status,omitempty,omitzero"`
}

// SubscriberDraft is a person to subscribe. Email or Number is needed.
type SubscriberDraft struct {
	// E-mail address.
	Email string `json:"email,omitempty,omitzero"`

	// Phone number in international form, digits only: 15555551234.
	Number string `json:"number,omitempty,omitzero"`

	// Given name.
	FirstName string `json:"first_name,omitempty,omitzero"`

	// Family name.
	LastName string `json:"last_name,omitempty,omitzero"`

	// When the person signed up.
	CreatedAt time.Time `json:"created_at,omitempty,omitzero"`

	// Custom attributes: text, numbers and booleans.
	Meta Attributes `json:"meta,omitempty,omitzero"`
}

// User is a customer or an account. An account is a user with IsAccount set.
type User struct {
	// The service's internal id. Only the older form of paging uses it.
	ID string `json:"id,omitempty,omitzero"`

	// The caller's own id, by which every call names the user.
	UID string `json:"uid,omitempty,omitzero"`

	// Whether Users.Update can still set the UID, because none was given at creation.
	UIDUpdateable bool `json:"uid_updateable,omitempty,omitzero"`

	// Given name.
	FirstName string `json:"first_name,omitempty,omitzero"`

	// Family name.
	LastName string `json:"last_name,omitempty,omitzero"`

	// Phone number in international form, digits only.
	Number string `json:"number,omitempty,omitzero"`

	// E-mail address.
	Email string `json:"email,omitempty,omitzero"`

	// Whether this is an account and not a customer.
	IsAccount bool `json:"is_account,omitempty,omitzero"`

	// Number of members of an account; nil for a customer.
	MemberCount *int64 `json:"member_count,omitempty"`

	// Whether the user was archived.
	Archived bool `json:"archived,omitempty,omitzero"`

	// The last five devices that were registered.
	Devices []Device `json:"devices,omitempty,omitzero"`

	// The accounts that a customer belongs to.
	Accounts []AccountMembership `json:"accounts,omitempty,omitzero"`

	// The lists that the user is in.
	Lists []ListMembership `json:"lists,omitempty,omitzero"`

	// The segments that the user is in.
	Segments []SegmentMembership `json:"segments,omitempty,omitzero"`

	// Custom attributes.
	Meta Attributes `json:"meta,omitempty,omitzero"`

	// When the user signed up.
	CreatedAt time.Time `json:"created_at,omitempty,omitzero"`

	// When the user last interacted.
	LastInteraction time.Time `json:"last_interaction,omitempty,omitzero"`

	// UserStats counts the messages to a user.
	Stats UserStats `json:"stats,omitempty,omitzero"`
}

// UserDraft is a customer or an account to be created.
type UserDraft struct {
	// The caller's own id; it becomes the UID.
	ID string `check:"required" json:"id"`

	// Given name.
	FirstName string `json:"first_name,omitempty,omitzero"`

	// Family name.
	LastName string `json:"last_name,omitempty,omitzero"`

	// E-mail address.
	Email string `json:"email,omitempty,omitzero"`

	// Phone number in international form, digits only: 15555551234.
	Number string `json:"number,omitempty,omitzero"`

	// Whether to create an account.
	IsAccount bool `json:"is_account,omitempty,omitzero"`

	// When the user signed up; now when left out.
	CreatedAt time.Time `json:"created_at,omitempty,omitzero"`

	// Push token of a mobile device. Needs DevicePlatform.
	DeviceToken string `json:"device_token,omitempty,omitzero"`

	// Platform is the system of a mobile device.
	DevicePlatform Platform `json:"device_platform,omitempty,omitzero"`

	// Ids of lists to subscribe to. No opt-in mail is sent.
	Lists []string `json:"lists,omitempty,omitzero"`

	// Accounts to join.
	Accounts []AccountAssignment `json:"accounts,omitempty,omitzero"`

	// Custom attributes: text, numbers and booleans.
	Meta Attributes `json:"meta,omitempty,omitzero"`

	// IANA time zone. The vendor's SDKs send it on updates; on creation it is inferred.
	TimeZone string `json:"tz,omitempty,omitzero"`
}

// UserPage is one page of users.
type UserPage struct {
	// The users.
	Data []User `json:"data,omitempty,omitzero"`

	// Cursor of the next page; empty on the last one.
	NextCursor string `json:"next_cursor,omitempty,omitzero"`

	// Cursor of the page before; empty on the first one.
	PreviousCursor string `json:"previous_cursor,omitempty,omitzero"`

	// In the older form of paging, whether there are more rows in the direction of the walk.
	HasMore bool `json:"has_more,omitempty,omitzero"`
}

// UserStats counts the messages to a user.
type UserStats struct {
	// Messages that were delivered.
	Delivered int64 `json:"delivered,omitempty,omitzero"`

	// Messages that were not.
	Failed int64 `json:"failed,omitempty,omitzero"`

	// Times that messages were opened (inferred).
	Opened int64 `json:"opened,omitempty,omitzero"`

	// Times that links were clicked (inferred).
	Clicked int64 `json:"clicked,omitempty,omitzero"`

	// Messages that were opened, each counted once (inferred).
	UniqueOpens int64 `json:"unique_opens,omitempty,omitzero"`

	// Messages with a clicked link, each counted once (inferred).
	UniqueClicks int64 `json:"unique_clicks,omitempty,omitzero"`
}

// UserType tells customers from accounts.
type UserType string

// UserUpdate changes a user. What is left out stays as it is, and empty text counts as left out.
type UserUpdate struct {
	// Given name.
	FirstName string `json:"first_name,omitempty,omitzero"`

	// Family name.
	LastName string `json:"last_name,omitempty,omitzero"`

	// E-mail address. Changing it needs the secret.
	Email string `json:"email,omitempty,omitzero"`

	// Phone number in international form, digits only: 15555551234.
	Number string `json:"number,omitempty,omitzero"`

	// True makes the user an account, false a customer, nil leaves it.
	IsAccount *bool `json:"is_account,omitempty"`

	// When the user signed up.
	CreatedAt time.Time `json:"created_at,omitempty,omitzero"`

	// Push token of a mobile device to add. Needs DevicePlatform.
	DeviceToken string `json:"device_token,omitempty,omitzero"`

	// Platform is the system of a mobile device.
	DevicePlatform Platform `json:"device_platform,omitempty,omitzero"`

	// Ids of lists. Integrations send it; the vendor does not document it for updates.
	Lists []string `json:"lists,omitempty,omitzero"`

	// Custom attributes to add or overwrite: text, numbers and booleans.
	Meta Attributes `json:"meta,omitempty,omitzero"`

	// IANA time zone. The vendor's SDKs send it; it is not documented.
	TimeZone string `json:"tz,omitempty,omitzero"`

	// Version of the user's app. The vendor's SDKs send it; it is not documented.
	AppVersion string `json:"app_version,omitempty,omitzero"`

	// Build of the user's app. The vendor's SDKs send it; it is not documented.
	AppBuild string `json:"app_build,omitempty,omitzero"`

	// When the app was last in use. The vendor's SDKs send it; it is not documented.
	AppLastActive time.Time `json:"app_last_active,omitempty,omitzero"`
}

var opSendBatchRequest = rest.Operation{
	Name: "Batches.Send", Method: http.MethodPost, Route: "/batch",
}

var opListLists = rest.Operation{
	Name: "Lists.List", Method: http.MethodGet, Route: "/lists", Repeatable: true,
}

// ListListsParams holds the optional parameters of Lists.List. What is zero is not sent.
type ListListsParams struct {
	// Rows per page, 1 to 30. The service takes 10 when it is left out; a walk asks for 30.
	Limit int64 `json:"limit" check:"min=1,max=30"`
	// NextCursor of the page before the wanted one.
	NextCursor string `json:"next_cursor"`
	// PreviousCursor of the page after the wanted one.
	PreviousCursor string `json:"previous_cursor"`
	// The older form of paging. ID (not UID) of the last row of the page before the wanted one.
	AfterID string `json:"after_id"`
	// The older form of paging. ID (not UID) of the first row of the page after the wanted one.
	BeforeID string `json:"before_id"`
}

// List returns one page of lists.
//
// Archived lists are left out. Cursors work as for Users.List. The API key alone is enough.
//
// Calls GET /lists. Repeatable.
//
// Vendor documentation: https://docs.engage.so/en-us/a/62bbdd2e5bfea4dca4834045-lists
func (s *ListsService) List(ctx context.Context, params ListListsParams, opts ...RequestOption) (*ListPage, error) {
	req := rest.NewRequest(&opListLists)
	req.Check("", &params)
	req.Query("limit", params.Limit)
	req.Query("next_cursor", params.NextCursor)
	req.Query("previous_cursor", params.PreviousCursor)
	req.Query("after_id", params.AfterID)
	req.Query("before_id", params.BeforeID)
	req.Refuse(validateListLists(params))
	return rest.Call[ListPage](ctx, s.client, &req, opts)
}

// All walks the rows of every page of List. Nothing is sent before the first iteration, and the next page is asked for
// when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor, put into
// params.NextCursor, resumes the walk.
func (s *ListsService) All(ctx context.Context, params ListListsParams, opts ...RequestOption) iter.Seq2[List, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p *ListPage) []List { return p.Data })
}

// Pages walks the pages of List. The Cursor of a *PageError, put into params.NextCursor, resumes a walk that failed.
func (s *ListsService) Pages(ctx context.Context, params ListListsParams, opts ...RequestOption) iter.Seq2[*ListPage, error] {
	if params.PreviousCursor != "" {
		return page.Refuse[*ListPage](s.client.Fail("Lists.List", rest.Invalid("PreviousCursor", "must be empty in a walk, which goes forward")))
	}
	if params.AfterID != "" {
		return page.Refuse[*ListPage](s.client.Fail("Lists.List", rest.Invalid("AfterID", "must be empty in a walk, which goes forward")))
	}
	if params.BeforeID != "" {
		return page.Refuse[*ListPage](s.client.Fail("Lists.List", rest.Invalid("BeforeID", "must be empty in a walk, which goes forward")))
	}
	if params.Limit == 0 {
		params.Limit = 30
	}
	return page.Cursor(params.NextCursor, pageError,
		func(cursor string) (*ListPage, error) {
			params := params
			params.seek(cursor)
			return s.List(ctx, params, opts...)
		},
		func(p *ListPage) (int, string) {
			return len(p.Data), p.next()
		})
}

var opCreateList = rest.Operation{
	Name: "Lists.Create", Method: http.MethodPost, Route: "/lists",
}

// Create creates a list.
//
// It needs the secret.
//
// Calls POST /lists. Not repeatable: it is sent again only when it cannot have arrived.
//
// Vendor documentation: https://docs.engage.so/en-us/a/62bbdd2e5bfea4dca4834045-lists
func (s *ListsService) Create(ctx context.Context, list ListDraft, opts ...RequestOption) (*List, error) {
	req := rest.NewRequest(&opCreateList)
	req.JSON(&list)
	return rest.Call[List](ctx, s.client, &req, opts)
}

var opArchiveList = rest.Operation{
	Name: "Lists.Archive", Method: http.MethodDelete, Route: "/lists/{id}", Repeatable: true,
}

// Archive archives a list.
//
// An archived list takes no new subscribers and is left out of List; those it has are not affected. It needs the
// secret.
//
// Calls DELETE /lists/{id}. Repeatable.
//
// Vendor documentation: https://docs.engage.so/en-us/a/62bbdd2e5bfea4dca4834045-lists
func (s *ListsService) Archive(ctx context.Context, listID string, opts ...RequestOption) error {
	req := rest.NewRequest(&opArchiveList)
	req.Path("id", listID)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGetList = rest.Operation{
	Name: "Lists.Get", Method: http.MethodGet, Route: "/lists/{id}", Repeatable: true,
}

// Get returns a list.
//
// The API key alone is enough.
//
// Calls GET /lists/{id}. Repeatable.
//
// Vendor documentation: https://docs.engage.so/en-us/a/62bbdd2e5bfea4dca4834045-lists
func (s *ListsService) Get(ctx context.Context, listID string, opts ...RequestOption) (*List, error) {
	req := rest.NewRequest(&opGetList)
	req.Path("id", listID)
	return rest.Call[List](ctx, s.client, &req, opts)
}

var opUpdateList = rest.Operation{
	Name: "Lists.Update", Method: http.MethodPut, Route: "/lists/{id}", Repeatable: true,
}

// Update changes a list.
//
// What is left out stays as it is. The API key alone is enough, according to the vendor.
//
// Calls PUT /lists/{id}. Repeatable.
//
// Vendor documentation: https://docs.engage.so/en-us/a/62bbdd2e5bfea4dca4834045-lists
func (s *ListsService) Update(ctx context.Context, listID string, update ListUpdate, opts ...RequestOption) (*List, error) {
	req := rest.NewRequest(&opUpdateList)
	req.Path("id", listID)
	req.JSON(&update)
	return rest.Call[List](ctx, s.client, &req, opts)
}

var opSubscribeUserToList = rest.Operation{
	Name: "Subscribers.Subscribe", Method: http.MethodPost, Route: "/lists/{id}/subscribers",
}

// Subscribe subscribes a person to a list by e-mail address or phone number.
//
// A user who has the address, or else the number, is added; otherwise one is created. The service chooses the uid
// of a new user and returns it. Where the uid is known, use Users.AddToLists or Update. At least one of Email and
// Number is needed. Whether an opt-in mail is sent is not documented.
//
// It needs the secret when an address is given.
//
// Calls POST /lists/{id}/subscribers. Not repeatable: it is sent again only when it cannot have arrived.
//
// Vendor documentation: https://docs.engage.so/en-us/a/62bbdd2e5bfea4dca4834045-lists
func (s *SubscribersService) Subscribe(ctx context.Context, listID string, subscriber SubscriberDraft, opts ...RequestOption) (string, error) {
	req := rest.NewRequest(&opSubscribeUserToList)
	req.Path("id", listID)
	req.JSON(&subscriber)
	req.Refuse(validateSubscribeUserToList(listID, subscriber))
	envelope, err := rest.Call[struct {
		Value string `json:"uid"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return "", err
	}
	return envelope.Value, nil
}

var opDeleteSubscriberFromList = rest.Operation{
	Name: "Subscribers.Delete", Method: http.MethodDelete, Route: "/lists/{id}/subscribers/{uid}", Repeatable: true,
}

// Delete takes a user out of a list.
//
// The membership is removed altogether; Update with false unsubscribes and keeps it. It needs the secret (inferred).
//
// Calls DELETE /lists/{id}/subscribers/{uid}. Repeatable.
//
// Vendor documentation: https://docs.engage.so/en-us/a/62bbdd2e5bfea4dca4834045-lists
func (s *SubscribersService) Delete(ctx context.Context, listID, uid string, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteSubscriberFromList)
	req.Path("id", listID)
	req.Path("uid", uid)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opUpdateSubscriberStatus = rest.Operation{
	Name: "Subscribers.Update", Method: http.MethodPut, Route: "/lists/{id}/subscribers/{uid}", Repeatable: true,
}

// Update subscribes a user to a list, or unsubscribes one.
//
// A user who is unsubscribed stays in the list, and is engaged through it no more. It needs the secret (inferred).
//
// Calls PUT /lists/{id}/subscribers/{uid}. Repeatable.
//
// Vendor documentation: https://docs.engage.so/en-us/a/62bbdd2e5bfea4dca4834045-lists
func (s *SubscribersService) Update(ctx context.Context, listID, uid string, subscribed bool, opts ...RequestOption) error {
	req := rest.NewRequest(&opUpdateSubscriberStatus)
	req.Path("id", listID)
	req.Path("uid", uid)
	req.CheckRule("subscribed", "required", subscribed)
	req.JSON(&struct {
		Subscribed bool `json:"subscribed"`
	}{subscribed})
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opSendEmail = rest.Operation{
	Name: "Messages.SendEmail", Method: http.MethodPost, Route: "/send/email",
}

// SendEmail sends a transactional mail.
//
// The domain of the sender's address must be connected to Engage or to the mail provider in use; the default
// sending profile is refused. At least one of HTML, Text and Template is needed. On the free plan with Engage as
// mail provider 100 mails a day are allowed. The result is the id of the message.
//
// Nothing protects against sending twice: after a time-out the mail may be on its way. It needs the secret
// (inferred).
//
// Calls POST /send/email. Not repeatable: it is sent again only when it cannot have arrived.
//
// Vendor documentation: https://docs.engage.so/en-us/a/650f5a1ba36d1df032bd73aa-transactional-messaging
func (s *MessagesService) SendEmail(ctx context.Context, email Email, opts ...RequestOption) (string, error) {
	req := rest.NewRequest(&opSendEmail)
	req.JSON(&email)
	req.Refuse(validateSendEmail(email))
	envelope, err := rest.Call[struct {
		Value string `json:"id"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return "", err
	}
	return envelope.Value, nil
}

var opSendSMS = rest.Operation{
	Name: "Messages.SendSMS", Method: http.MethodPost, Route: "/send/sms",
}

// SendSMS sends a transactional SMS.
//
// The message goes through a provider that is connected to Engage, under a sender id that is registered there. The
// result is the id of the message.
//
// Nothing protects against sending twice: after a time-out the message may be on its way. It needs the secret
// (inferred).
//
// Calls POST /send/sms. Not repeatable: it is sent again only when it cannot have arrived.
//
// Vendor documentation: https://docs.engage.so/en-us/a/650f5a1ba36d1df032bd73aa-transactional-messaging
func (s *MessagesService) SendSMS(ctx context.Context, sms SMS, opts ...RequestOption) (string, error) {
	req := rest.NewRequest(&opSendSMS)
	req.JSON(&sms)
	envelope, err := rest.Call[struct {
		Value string `json:"id"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return "", err
	}
	return envelope.Value, nil
}

var opListUsers = rest.Operation{
	Name: "Users.List", Method: http.MethodGet, Route: "/users", Repeatable: true,
}

// ListUsersParams holds the optional parameters of Users.List. What is zero is not sent.
type ListUsersParams struct {
	// Rows per page, 1 to 30. The service takes 10 when it is left out; a walk asks for 30.
	Limit int64 `json:"limit" check:"min=1,max=30"`
	// NextCursor of the page before the wanted one.
	NextCursor string `json:"next_cursor"`
	// PreviousCursor of the page after the wanted one.
	PreviousCursor string `json:"previous_cursor"`
	// Only the user with exactly this address.
	Email string `json:"email"`
	// Only the members of these lists, by list id. The vendor's own integration sends it, its documentation does not name
	// it.
	Lists []string `json:"lists[]"`
	// The older form of paging. ID (not UID) of the last row of the page before the wanted one.
	AfterID string `json:"after_id"`
	// The older form of paging. ID (not UID) of the first row of the page after the wanted one.
	BeforeID string `json:"before_id"`
}

// List returns one page of users.
//
// NextCursor of a page, given as NextCursor of the parameters, asks for the page after it; PreviousCursor goes
// back. The two exclude each other, and so do the older AfterID and BeforeID, with which the page says HasMore
// in place of cursors. An Email that nobody has gives an empty page, not an error.
//
// It needs the secret (inferred).
//
// Calls GET /users. Repeatable.
//
// Vendor documentation: https://docs.engage.so/en-us/a/62bbdd015bfea4dca4834041-api-overview
func (s *UsersService) List(ctx context.Context, params ListUsersParams, opts ...RequestOption) (*UserPage, error) {
	req := rest.NewRequest(&opListUsers)
	req.Check("", &params)
	req.Query("limit", params.Limit)
	req.Query("next_cursor", params.NextCursor)
	req.Query("previous_cursor", params.PreviousCursor)
	req.Query("email", params.Email)
	rest.QueryList(&req, "lists[]", "", params.Lists)
	req.Query("after_id", params.AfterID)
	req.Query("before_id", params.BeforeID)
	req.Refuse(validateListUsers(params))
	return rest.Call[UserPage](ctx, s.client, &req, opts)
}

// All walks the rows of every page of List. Nothing is sent before the first iteration, and the next page is asked for
// when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor, put into
// params.NextCursor, resumes the walk.
func (s *UsersService) All(ctx context.Context, params ListUsersParams, opts ...RequestOption) iter.Seq2[User, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p *UserPage) []User { return p.Data })
}

// Pages walks the pages of List. The Cursor of a *PageError, put into params.NextCursor, resumes a walk that failed.
func (s *UsersService) Pages(ctx context.Context, params ListUsersParams, opts ...RequestOption) iter.Seq2[*UserPage, error] {
	if params.PreviousCursor != "" {
		return page.Refuse[*UserPage](s.client.Fail("Users.List", rest.Invalid("PreviousCursor", "must be empty in a walk, which goes forward")))
	}
	if params.AfterID != "" {
		return page.Refuse[*UserPage](s.client.Fail("Users.List", rest.Invalid("AfterID", "must be empty in a walk, which goes forward")))
	}
	if params.BeforeID != "" {
		return page.Refuse[*UserPage](s.client.Fail("Users.List", rest.Invalid("BeforeID", "must be empty in a walk, which goes forward")))
	}
	if params.Limit == 0 {
		params.Limit = 30
	}
	return page.Cursor(params.NextCursor, pageError,
		func(cursor string) (*UserPage, error) {
			params := params
			params.seek(cursor)
			return s.List(ctx, params, opts...)
		},
		func(p *UserPage) (int, string) {
			return len(p.Data), p.next()
		})
}

var opCreateUser = rest.Operation{
	Name: "Users.Create", Method: http.MethodPost, Route: "/users",
}

// Create creates a customer or an account.
//
// The id of the draft becomes the UID of the user; every other call names the user by it. An account is a user
// with IsAccount set. Lists named in the draft are subscribed at once, and no opt-in mail is sent even where a
// list asks for one.
//
// What happens when the id exists already is not documented: use Update, which creates unknown users, where that
// can happen. The API key alone is enough; no secret is needed.
//
// Calls POST /users. Not repeatable: it is sent again only when it cannot have arrived.
//
// Vendor documentation: https://docs.engage.so/en-us/a/62bbdd015bfea4dca4834042-users
func (s *UsersService) Create(ctx context.Context, user UserDraft, opts ...RequestOption) (*User, error) {
	req := rest.NewRequest(&opCreateUser)
	req.JSON(&user)
	req.Refuse(validateCreateUser(user))
	return rest.Call[User](ctx, s.client, &req, opts)
}

var opMergeUsers = rest.Operation{
	Name: "Users.Merge", Method: http.MethodPost, Route: "/users/merge",
}

// Merge merges one user into another and removes the first.
//
// What is known of source moves to destination (inferred), typically from an anonymous id to the id of a person who
// has signed in. The merge is queued and happens later: the answer says "queued".
//
// The API key alone is enough (inferred from the vendor's mobile SDKs).
//
// Calls POST /users/merge. Not repeatable: it is sent again only when it cannot have arrived.
//
// Vendor documentation: https://docs.engage.so/en-us/a/62bbdd015bfea4dca4834042-users
func (s *UsersService) Merge(ctx context.Context, source, destination string, opts ...RequestOption) (*Status, error) {
	req := rest.NewRequest(&opMergeUsers)
	req.CheckRule("source", "required", source)
	req.CheckRule("destination", "required", destination)
	req.JSON(&struct {
		Source      string `json:"source"`
		Destination string `json:"destination"`
	}{source, destination})
	req.Refuse(validateMergeUsers(source, destination))
	return rest.Call[Status](ctx, s.client, &req, opts)
}

var opDeleteUser = rest.Operation{
	Name: "Users.Delete", Method: http.MethodDelete, Route: "/users/{uid}", Repeatable: true,
}

// Delete deletes a customer or an account with all its data, for good.
//
// Archive keeps the data. It needs the secret (inferred).
//
// Calls DELETE /users/{uid}. Repeatable.
//
// Vendor documentation: https://docs.engage.so/en-us/a/62bbdd015bfea4dca4834042-users
func (s *UsersService) Delete(ctx context.Context, uid string, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteUser)
	req.Path("uid", uid)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGetUser = rest.Operation{
	Name: "Users.Get", Method: http.MethodGet, Route: "/users/{uid}", Repeatable: true,
}

// Get returns a customer or an account.
//
// An unknown uid is an error for which errors.Is(err, ErrNotFound) holds (inferred). It needs the secret (inferred).
//
// Calls GET /users/{uid}. Repeatable.
//
// Vendor documentation: https://docs.engage.so/en-us/a/62bbdd015bfea4dca4834042-users
func (s *UsersService) Get(ctx context.Context, uid string, opts ...RequestOption) (*User, error) {
	req := rest.NewRequest(&opGetUser)
	req.Path("uid", uid)
	return rest.Call[User](ctx, s.client, &req, opts)
}

var opUpdateUser = rest.Operation{
	Name: "Users.Update", Method: http.MethodPut, Route: "/users/{uid}", Repeatable: true,
}

// Update updates a user, or creates it when the uid is unknown.
//
// Fields that are left out stay as they are. Meta is merged: named attributes are added or overwritten (inferred),
// the others stay; DeleteAttribute removes one. A user whose UIDUpdateable is true takes the uid of the path as
// its own.
//
// The API key alone is enough, unless the e-mail address changes: that needs the secret.
//
// Calls PUT /users/{uid}. Repeatable.
//
// Vendor documentation: https://docs.engage.so/en-us/a/62bbdd015bfea4dca4834042-users
func (s *UsersService) Update(ctx context.Context, uid string, update UserUpdate, opts ...RequestOption) (*User, error) {
	req := rest.NewRequest(&opUpdateUser)
	req.Path("uid", uid)
	req.JSON(&update)
	req.Refuse(validateUpdateUser(uid, update))
	return rest.Call[User](ctx, s.client, &req, opts)
}

var opAddCustomerToAccounts = rest.Operation{
	Name: "Accounts.AddCustomer", Method: http.MethodPost, Route: "/users/{uid}/accounts",
}

// AddCustomer makes a customer a member of accounts.
//
// The customer and the accounts must exist. The result is the customer, whose Accounts list every account with the
// role, which is empty where none was given. The API key alone is enough (inferred).
//
// Calls POST /users/{uid}/accounts. Not repeatable: it is sent again only when it cannot have arrived.
//
// Vendor documentation: https://docs.engage.so/en-us/a/62bbdd015bfea4dca4834042-users
func (s *AccountsService) AddCustomer(ctx context.Context, uid string, accounts []AccountAssignment, opts ...RequestOption) (*User, error) {
	req := rest.NewRequest(&opAddCustomerToAccounts)
	req.Path("uid", uid)
	req.CheckRule("accounts", "required,minitems=1", accounts)
	req.JSON(&struct {
		Accounts []AccountAssignment `json:"accounts"`
	}{accounts})
	req.Refuse(validateAddCustomerToAccounts(uid, accounts))
	return rest.Call[User](ctx, s.client, &req, opts)
}

var opRemoveCustomerFromAccount = rest.Operation{
	Name: "Accounts.RemoveCustomer", Method: http.MethodDelete, Route: "/users/{uid}/accounts/{aid}", Repeatable: true,
}

// RemoveCustomer ends a customer's membership of an account.
//
// The result is the customer, whose Accounts no longer list the account. The API key alone is enough (inferred).
//
// Calls DELETE /users/{uid}/accounts/{aid}. Repeatable.
//
// Vendor documentation: https://docs.engage.so/en-us/a/62bbdd015bfea4dca4834042-users
func (s *AccountsService) RemoveCustomer(ctx context.Context, uid, accountUID string, opts ...RequestOption) (*User, error) {
	req := rest.NewRequest(&opRemoveCustomerFromAccount)
	req.Path("uid", uid)
	req.Path("aid", accountUID)
	return rest.Call[User](ctx, s.client, &req, opts)
}

var opUpdateAccountRole = rest.Operation{
	Name: "Accounts.UpdateRole", Method: http.MethodPut, Route: "/users/{uid}/accounts/{aid}", Repeatable: true,
}

// UpdateRole sets the role of a customer in an account.
//
// The role is free text and has nothing to do with the roles of the dashboard's users. What happens when the
// customer is not in the account is not known. The API key alone is enough (inferred).
//
// Calls PUT /users/{uid}/accounts/{aid}. Repeatable.
//
// Vendor documentation: https://docs.engage.so/en-us/a/62bbdd015bfea4dca4834042-users
func (s *AccountsService) UpdateRole(ctx context.Context, uid, accountUID, role string, opts ...RequestOption) (*User, error) {
	req := rest.NewRequest(&opUpdateAccountRole)
	req.Path("uid", uid)
	req.Path("aid", accountUID)
	req.CheckRule("role", "required", role)
	req.JSON(&struct {
		Role string `json:"role"`
	}{role})
	return rest.Call[User](ctx, s.client, &req, opts)
}

var opArchiveUser = rest.Operation{
	Name: "Users.Archive", Method: http.MethodPost, Route: "/users/{uid}/archive",
}

// Archive archives a customer or an account.
//
// The user is no longer active: engagement and events stop, while messages, logs and related data are kept. No call
// that undoes this is known. It needs the secret (inferred).
//
// Calls POST /users/{uid}/archive. Not repeatable: it is sent again only when it cannot have arrived.
//
// Vendor documentation: https://docs.engage.so/en-us/a/62bbdd015bfea4dca4834042-users
func (s *UsersService) Archive(ctx context.Context, uid string, opts ...RequestOption) error {
	req := rest.NewRequest(&opArchiveUser)
	req.Path("uid", uid)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opDeleteUserAttribute = rest.Operation{
	Name: "Users.DeleteAttribute", Method: http.MethodDelete, Route: "/users/{uid}/attributes/{attribute}", Repeatable: true,
}

// DeleteAttribute removes a custom attribute from a user's Meta, for good.
//
// What the service answers is not known, so nothing is returned. It needs the secret (inferred).
//
// Calls DELETE /users/{uid}/attributes/{attribute}. Repeatable.
//
// Vendor documentation: https://docs.engage.so/en-us/a/62bbdd015bfea4dca4834042-users
func (s *UsersService) DeleteAttribute(ctx context.Context, uid, attribute string, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteUserAttribute)
	req.Path("uid", uid)
	req.Path("attribute", attribute)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opConvertUserType = rest.Operation{
	Name: "Users.Convert", Method: http.MethodPost, Route: "/users/{uid}/convert",
}

// Convert turns a customer into an account, or an account into a customer.
//
// Update with IsAccount has the same effect. The API key alone is enough (inferred).
//
// Calls POST /users/{uid}/convert. Not repeatable: it is sent again only when it cannot have arrived.
//
// Vendor documentation: https://docs.engage.so/en-us/a/62bbdd015bfea4dca4834042-users
func (s *UsersService) Convert(ctx context.Context, uid string, kind UserType, opts ...RequestOption) (*User, error) {
	req := rest.NewRequest(&opConvertUserType)
	req.Path("uid", uid)
	req.CheckRule("type", "required", kind)
	req.JSON(&struct {
		Type UserType `json:"type"`
	}{kind})
	return rest.Call[User](ctx, s.client, &req, opts)
}

var opTrackEvent = rest.Operation{
	Name: "Events.Track", Method: http.MethodPost, Route: "/users/{uid}/events",
}

// Track records something that a user did.
//
// A uid that is unknown seems to be accepted (inferred): the vendor's mobile SDKs track anonymous ids first and
// merge them later. Integrations report that event names of 32 characters and more are rejected.
//
// An event that is sent twice counts twice (inferred). The API key alone is enough.
//
// Calls POST /users/{uid}/events. Not repeatable: it is sent again only when it cannot have arrived.
//
// Vendor documentation: https://docs.engage.so/en-us/a/62bbdd015bfea4dca4834042-users
func (s *EventsService) Track(ctx context.Context, uid string, event Event, opts ...RequestOption) error {
	req := rest.NewRequest(&opTrackEvent)
	req.Path("uid", uid)
	req.JSON(&event)
	req.Refuse(validateTrackEvent(uid, event))
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opRemoveUserFromLists = rest.Operation{
	Name: "Users.RemoveFromLists", Method: http.MethodDelete, Route: "/users/{uid}/lists", Repeatable: true,
}

// RemoveFromLists takes a user off lists.
//
// The lists are named by their ids. The answer is taken to be the user (inferred); where the service sends none,
// the result is a zero User. It needs the secret (inferred).
//
// Calls DELETE /users/{uid}/lists. Repeatable.
//
// Vendor documentation: https://docs.engage.so/en-us/a/62bbdd015bfea4dca4834042-users
func (s *UsersService) RemoveFromLists(ctx context.Context, uid string, lists []string, opts ...RequestOption) (*User, error) {
	req := rest.NewRequest(&opRemoveUserFromLists)
	req.Path("uid", uid)
	req.CheckRule("lists", "required,minitems=1", lists)
	req.JSON(&struct {
		Lists []string `json:"lists"`
	}{lists})
	return rest.Call[User](ctx, s.client, &req, opts)
}

var opAddUserToLists = rest.Operation{
	Name: "Users.AddToLists", Method: http.MethodPost, Route: "/users/{uid}/lists",
}

// AddToLists subscribes an existing user to lists.
//
// The lists are named by their ids. It needs the secret (inferred).
//
// Calls POST /users/{uid}/lists. Not repeatable: it is sent again only when it cannot have arrived.
//
// Vendor documentation: https://docs.engage.so/en-us/a/62bbdd015bfea4dca4834042-users
func (s *UsersService) AddToLists(ctx context.Context, uid string, lists []string, opts ...RequestOption) (*User, error) {
	req := rest.NewRequest(&opAddUserToLists)
	req.Path("uid", uid)
	req.CheckRule("lists", "required,minitems=1", lists)
	req.JSON(&struct {
		Lists []string `json:"lists"`
	}{lists})
	return rest.Call[User](ctx, s.client, &req, opts)
}

var opGetAccountMembers = rest.Operation{
	Name: "Accounts.Members", Method: http.MethodGet, Route: "/users/{uid}/members", Repeatable: true,
}

// Members returns the customers that belong to an account.
//
// The uid is the account's. All members are taken to come in one answer (inferred): no source names a parameter for
// a second page. A NextCursor in the answer would say that there are more. It needs the secret (inferred).
//
// Calls GET /users/{uid}/members. Repeatable.
//
// Vendor documentation: https://docs.engage.so/en-us/a/62bbdd015bfea4dca4834042-users
func (s *AccountsService) Members(ctx context.Context, uid string, opts ...RequestOption) (*UserPage, error) {
	req := rest.NewRequest(&opGetAccountMembers)
	req.Path("uid", uid)
	return rest.Call[UserPage](ctx, s.client, &req, opts)
}

var opDeleteDeviceToken = rest.Operation{
	Name: "Users.DeleteDeviceToken", Method: http.MethodDelete, Route: "/users/{uid}/tokens/{token}", Repeatable: true,
}

// DeleteDeviceToken removes a device token, so that the device gets no more push messages.
//
// The vendor's mobile SDKs call it at log-out. What the service answers is not known, so nothing is returned. The
// API key alone is enough.
//
// Calls DELETE /users/{uid}/tokens/{token}. Repeatable.
//
// Vendor documentation: https://docs.engage.so/en-us/a/62bbdd015bfea4dca4834042-users
func (s *UsersService) DeleteDeviceToken(ctx context.Context, uid, token string, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteDeviceToken)
	req.Path("uid", uid)
	req.Path("token", token)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}
