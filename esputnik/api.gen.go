// Code generated from openapi/esputnik. DO NOT EDIT.

package esputnik

import (
	"context"
	"iter"
	"net/http"
	"time"

	"github.com/engagement-go/engagement/internal/page"
	"github.com/engagement-go/engagement/internal/rest"
	"github.com/oapi-codegen/nullable"
)

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

// Values of BatchIntervalUnit. Others that the vendor adds later are kept as they come.
const (
	BatchIntervalUnitDay    BatchIntervalUnit = "DAY"
	BatchIntervalUnitHour   BatchIntervalUnit = "HOUR"
	BatchIntervalUnitMinute BatchIntervalUnit = "MINUTE"
	BatchIntervalUnitMonth  BatchIntervalUnit = "MONTH"
)

// Values of BillingCurrency. Others that the vendor adds later are kept as they come.
const (
	BillingCurrencyBYR BillingCurrency = "BYR"
	BillingCurrencyCAD BillingCurrency = "CAD"
	BillingCurrencyEUR BillingCurrency = "EUR"
	BillingCurrencyGBP BillingCurrency = "GBP"
	BillingCurrencyKZT BillingCurrency = "KZT"
	BillingCurrencyRUB BillingCurrency = "RUB"
	BillingCurrencyUAH BillingCurrency = "UAH"
	BillingCurrencyUSD BillingCurrency = "USD"
)

// Values of ChannelType. Others that the vendor adds later are kept as they come.
const (
	ChannelTypeAppInbox    ChannelType = "appinbox"
	ChannelTypeEmail       ChannelType = "email"
	ChannelTypeInApp       ChannelType = "inapp"
	ChannelTypeMobilePush  ChannelType = "mobilepush"
	ChannelTypeSMS         ChannelType = "sms"
	ChannelTypeTelegramBot ChannelType = "telegrambot"
	ChannelTypeViber       ChannelType = "viber"
	ChannelTypeWebPush     ChannelType = "webpush"
	ChannelTypeWidget      ChannelType = "widget"
)

// Values of ContactFieldName. Others that the vendor adds later are kept as they come.
const (
	ContactFieldNameAddress            ContactFieldName = "address"
	ContactFieldNameContactKey         ContactFieldName = "contactKey"
	ContactFieldNameEmail              ContactFieldName = "email"
	ContactFieldNameExternalCustomerID ContactFieldName = "externalCustomerId"
	ContactFieldNameFirstName          ContactFieldName = "firstName"
	ContactFieldNameLanguageCode       ContactFieldName = "languageCode"
	ContactFieldNameLastName           ContactFieldName = "lastName"
	ContactFieldNameMobilePush         ContactFieldName = "mobilepush"
	ContactFieldNameOrdersInfo         ContactFieldName = "ordersInfo"
	ContactFieldNamePostcode           ContactFieldName = "postcode"
	ContactFieldNameRegion             ContactFieldName = "region"
	ContactFieldNameSMS                ContactFieldName = "sms"
	ContactFieldNameTimeZone           ContactFieldName = "timeZone"
	ContactFieldNameTown               ContactFieldName = "town"
	ContactFieldNameWebPush            ContactFieldName = "webpush"
)

// Values of ContactSort. Others that the vendor adds later are kept as they come.
const (
	ContactSortContactID ContactSort = "contactId"
)

// Values of DedupeKey. Others that the vendor adds later are kept as they come.
const (
	DedupeKeyEmail              DedupeKey = "email"
	DedupeKeyEmailOrSMS         DedupeKey = "email_or_sms"
	DedupeKeyExternalCustomerID DedupeKey = "externalCustomerId"
	DedupeKeyFieldID            DedupeKey = "fieldId"
	DedupeKeyID                 DedupeKey = "id"
	DedupeKeyMobilePush         DedupeKey = "mobilepush"
	DedupeKeyPush               DedupeKey = "push"
	DedupeKeySMS                DedupeKey = "sms"
	DedupeKeyWebPush            DedupeKey = "webpush"
)

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

// Values of EmailStatus. Others that the vendor adds later are kept as they come.
const (
	EmailStatusAlreadySubscribed EmailStatus = "ALREADY_SUBSCRIBED"
	EmailStatusBlacklisted       EmailStatus = "BLACKLISTED"
	EmailStatusNeedConfirmation  EmailStatus = "NEED_CONFIRMATION"
	EmailStatusSubscribed        EmailStatus = "SUBSCRIBED"
)

// Values of ImportState. Others that the vendor adds later are kept as they come.
const (
	ImportStateError     ImportState = "ERROR"
	ImportStateFinished  ImportState = "FINISHED"
	ImportStateImporting ImportState = "IMPORTING"
	ImportStateStarted   ImportState = "STARTED"
)

// Values of InboxStatus. Others that the vendor adds later are kept as they come.
const (
	InboxStatusOpened   InboxStatus = "OPENED"
	InboxStatusUnopened InboxStatus = "UNOPENED"
)

// Values of InteractionStatus. Others that the vendor adds later are kept as they come.
const (
	InteractionStatusClicked   InteractionStatus = "CLICKED"
	InteractionStatusDelivered InteractionStatus = "DELIVERED"
	InteractionStatusOpened    InteractionStatus = "OPENED"
)

// Values of OrderSource. Others that the vendor adds later are kept as they come.
const (
	OrderSourceOffline OrderSource = "offline"
	OrderSourceOnline  OrderSource = "online"
)

// Values of OrderStatus. Others that the vendor adds later are kept as they come.
const (
	OrderStatusAbandonedShoppingCart OrderStatus = "ABANDONED_SHOPPING_CART"
	OrderStatusCancelled             OrderStatus = "CANCELLED"
	OrderStatusDelivered             OrderStatus = "DELIVERED"
	OrderStatusInProgress            OrderStatus = "IN_PROGRESS"
	OrderStatusInitialized           OrderStatus = "INITIALIZED"
)

// Values of PastEventStatus. Others that the vendor adds later are kept as they come.
const (
	PastEventStatusAccepted             PastEventStatus = "ACCEPTED"
	PastEventStatusDateFormat           PastEventStatus = "INCORRECT_OCCURRED_DATE_FORMAT"
	PastEventStatusDateRequired         PastEventStatus = "OCCURRED_DATE_IS_REQUIRED"
	PastEventStatusInFuture             PastEventStatus = "OCCURRED_TIME_IN_FUTURE"
	PastEventStatusSegmentationDisabled PastEventStatus = "EVENT_SEGMENTATION_DISABLED"
	PastEventStatusServerError          PastEventStatus = "SERVER_ERROR"
	PastEventStatusTooOld               PastEventStatus = "OCCURRED_TIME_TOO_DEPTH"
)

// Values of PreprocessorType. Others that the vendor adds later are kept as they come.
const (
	PreprocessorTypeKey    PreprocessorType = "Key"
	PreprocessorTypeRandom PreprocessorType = "Random"
)

// Values of SegmentType. Others that the vendor adds later are kept as they come.
const (
	SegmentTypeCombined SegmentType = "Combined"
	SegmentTypeDynamic  SegmentType = "Dynamic"
	SegmentTypeStatic   SegmentType = "Static"
)

// Values of SendStatus. Others that the vendor adds later are kept as they come.
const (
	SendStatusError SendStatus = "ERROR"
	SendStatusOK    SendStatus = "OK"
)

// Values of SenderType. Others that the vendor adds later are kept as they come.
const (
	SenderTypeEmail SenderType = "email"
	SenderTypeSMS   SenderType = "sms"
)

// Values of WorkflowStatus. Others that the vendor adds later are kept as they come.
const (
	WorkflowStatusActive   WorkflowStatus = "active"
	WorkflowStatusInactive WorkflowStatus = "inactive"
)

// AccountInfo is the user and the organisation that a key belongs to.
type AccountInfo struct {
	// Identifier of the organisation; newer answers have it, the specification does not.
	OrgID int64 `json:"orgId,omitempty,omitzero"`

	// Name of the user; for API users not an email address.
	UserEmail string `json:"userEmail,omitempty,omitzero"`

	// Name of the organisation.
	OrganisationName string `json:"organisationName,omitempty,omitzero"`
}

// ActivityStatus is what happened to a message. SENT occurs only in the activity webhook, for mobile push;
// SUBSCRIPTION_CHANGED and SENT cannot be filtered by.
type ActivityStatus string

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

// Address is a postal address.
type Address struct {
	// Region.
	Region string `json:"region,omitempty,omitzero"`

	// Town.
	Town string `json:"town,omitempty,omitzero"`

	// Street and house.
	Address string `json:"address,omitempty,omitzero"`

	// Postal code.
	Postcode string `json:"postcode,omitempty,omitzero"`

	// Country; one client sends it, the vendor does not document it.
	CountryCode string `json:"countryCode,omitempty,omitzero"`
}

// AddressBook is a catalog of contacts with its additional fields.
type AddressBook struct {
	// Identifier of the catalog.
	ID int64 `json:"addressBookId,omitempty,omitzero"`

	// Name of the catalog.
	Name string `json:"name,omitempty,omitzero"`

	// Groups of fields; a single one arrives as an object.
	FieldGroups []FieldGroup `json:"fieldGroups,omitempty,omitzero"`
}

// AllowedValues are the values that an additional field may have.
type AllowedValues struct {
	// Choices; a single one may arrive as a bare string (inferred).
	PossibleValues []string `json:"possibleValues,omitempty,omitzero"`

	// Smallest number; nil when there is none.
	MinValue *int64 `json:"minValue,omitempty"`

	// Largest number; nil when there is none.
	MaxValue *int64 `json:"maxValue,omitempty"`
}

// AppInboxMessage is an App Inbox message that is stored in the account, with its language versions.
type AppInboxMessage struct {
	// Identifier of the message, a 32-bit number at the vendor.
	ID int64 `json:"id,omitempty,omitzero"`

	// Name of the message in the account.
	Name string `json:"name,omitempty,omitzero"`

	// Language of this version.
	LanguageCode string `json:"languageCode,omitempty,omitzero"`

	// Tags of the message.
	Tags []string `json:"tags,omitempty,omitzero"`

	// Keys of the subscription categories that the message belongs to.
	SubscriptionsKeys []string `json:"subscriptionsKeys,omitempty,omitzero"`

	// Title of the message.
	Title string `json:"title,omitempty,omitzero"`

	// Text of the message.
	Text string `json:"text,omitempty,omitzero"`

	// Address that a tap opens.
	Link string `json:"link,omitempty,omitzero"`

	// Address of the picture.
	ImageSource string `json:"imageSource,omitempty,omitzero"`

	// Data for the app: a JSON document, encoded as a string.
	CustomData string `json:"customData,omitempty,omitzero"`

	// Lifetime of the message, in seconds.
	TTLSec int64 `json:"ttlSec,omitempty,omitzero"`

	// Codes of the languages that the message has.
	Languages []string `json:"languages,omitempty,omitzero"`

	// Other language versions; they have no translations of their own.
	Translations []AppInboxMessage `json:"translations,omitempty,omitzero"`
}

// AppInboxMessageDraft is what an App Inbox message or one of its language versions is made of.
//
// The service needs name, title and text.
type AppInboxMessageDraft struct {
	// Name of the message in the account.
	Name string `check:"required" json:"name"`

	// Language of this version.
	LanguageCode string `json:"languageCode,omitempty,omitzero"`

	// Tags of the message.
	Tags []string `json:"tags,omitempty,omitzero"`

	// Keys of the subscription categories that the message belongs to.
	SubscriptionsKeys []string `json:"subscriptionsKeys,omitempty,omitzero"`

	// Title of the message.
	Title string `check:"required" json:"title"`

	// Text of the message.
	Text string `check:"required" json:"text"`

	// Address that a tap opens.
	Link string `json:"link,omitempty,omitzero"`

	// Address of the picture.
	ImageSource string `json:"imageSource,omitempty,omitzero"`

	// Data for the app: a JSON document, encoded as a string.
	CustomData string `json:"customData,omitempty,omitzero"`

	// Lifetime of the message, in seconds.
	TTLSec *int64 `json:"ttlSec,omitempty"`
}

// AppToken is a token of an application, and the contact that it belongs to.
type AppToken struct {
	// The token.
	Token string `json:"token,omitempty,omitzero"`

	// Identifier of the contact. The lower limit is inferred.
	ContactID int64 `check:"min=1" json:"contactId,omitempty,omitzero"`

	// Your identifier of the contact.
	ExternalCustomerID string `json:"externalCustomerId,omitempty,omitzero"`

	// Phone number of the contact.
	Phone string `json:"phone,omitempty,omitzero"`

	// Email address of the contact.
	Email string `json:"email,omitempty,omitzero"`
}

// Balance is what an organisation has to spend.
type Balance struct {
	// Balance.
	CurrentBalance float64 `json:"currentBalance,omitempty,omitzero"`

	// Credit limit.
	CreditLimit float64 `json:"creditLimit,omitempty,omitzero"`

	// ISO 4217 code.
	Currency string `json:"currency,omitempty,omitzero"`

	// Prepaid emails.
	BonusEmails int64 `json:"bonusEmails,omitempty,omitzero"`

	// Prepaid SMS.
	BonusSMSes int64 `json:"bonusSmses,omitempty,omitzero"`

	// Amounts that are reserved for senders, by channel.
	SendersReservedBalances map[string][]SenderBalance `json:"sendersReservedBalances,omitempty,omitzero"`
}

// BatchIntervalUnit is the interval in which a portion of a broadcast is sent.
type BatchIntervalUnit string

// BillingCurrency is a currency of costs.
type BillingCurrency string

// BillingDay is what an organisation spent on one day.
type BillingDay struct {
	// The day.
	Date DateTime `json:"date,omitempty,omitzero"`

	// Costs by channel.
	ChannelDetails []ChannelCosts `json:"channelDetails,omitempty,omitzero"`
}

// BillingHistory is what an organisation spent, day by day.
type BillingHistory struct {
	// Currency of the amounts.
	Currency BillingCurrency `json:"currency,omitempty,omitzero"`

	// The days.
	DailyCosts []BillingDay `json:"dailyCosts,omitempty,omitzero"`
}

// Broadcast is the sending of a stored message to a segment.
type Broadcast struct {
	// Identifier of the broadcast.
	ID string `json:"broadcastId,omitempty,omitzero"`

	// Name of the broadcast in the account.
	Title string `json:"title,omitempty,omitzero"`

	// Identifier of the stored message.
	MessageID string `json:"messageId,omitempty,omitzero"`

	// Segment that the message goes to.
	GroupID string `json:"groupId,omitempty,omitzero"`

	// When the sending starts; zero when the answer has none.
	StartDate DateTime `json:"startDate,omitempty,omitzero"`

	// Messages per interval.
	BatchSize int64 `json:"batchSize,omitempty,omitzero"`

	// Interval in which batchSize messages are sent.
	BatchIntervalUnit BatchIntervalUnit `json:"batchIntervalUnit,omitempty,omitzero"`
}

// BroadcastDraft describes a broadcast to be sent.
type BroadcastDraft struct {
	// Name of the broadcast in the account.
	Title string `json:"title,omitempty,omitzero"`

	// Identifier of the stored message. A string here, although it is a number everywhere else.
	MessageID string `check:"required" json:"messageId"`

	// Segments that the message goes to.
	Groups []int64 `check:"required" json:"groups"`

	// Segments whose contacts are left out.
	ExcludedGroups []int64 `json:"excludedGroups,omitempty,omitzero"`

	// When the sending starts, as YYYY-MM-DDTHH:mm without an offset. It is read in the time zone of the
	// organisation (seen in practice). Without it the sending starts at once.
	StartDate string `json:"startDate,omitempty,omitzero"`

	// Messages per interval, when the sending is to be spread. At least 1 (inferred).
	BatchSize int64 `check:"min=1" json:"batchSize,omitempty,omitzero"`

	// Interval in which batchSize messages are sent.
	BatchIntervalUnit BatchIntervalUnit `json:"batchIntervalUnit,omitempty,omitzero"`

	// Site whose subscribers get the message; for web push.
	Domain string `json:"domain,omitempty,omitzero"`

	// Application whose users get the message; for mobile push and Telegram.
	AppID string `json:"appId,omitempty,omitzero"`
}

// BulkUpsert is an import of contacts and how it is to treat them.
type BulkUpsert struct {
	// The contacts, 1 to 3,000.
	Contacts []ContactDraft `check:"required,minitems=1,maxitems=3000" json:"contacts"`

	// Member by which contacts are matched; it is itself not updated.
	DedupeOn DedupeKey `check:"required" json:"dedupeOn"`

	// Additional field by which contacts are matched, with dedupeOn fieldId. The lower limit is inferred.
	FieldID int64 `check:"min=1" json:"fieldId,omitempty,omitzero"`

	// Members that may be overwritten; one that is listed here and missing in a contact is erased. Without the list
	// all members are overwritten.
	ContactFields []ContactFieldName `json:"contactFields,omitempty,omitzero"`

	// Additional fields that may be overwritten; the others keep their values.
	CustomFieldIDs []int64 `json:"customFieldsIDs,omitempty,omitzero"`

	// Names of segments that the contacts are added to; created if missing.
	GroupNames []string `json:"groupNames,omitempty,omitzero"`

	// Names of segments that the contacts are removed from.
	GroupNamesExclude []string `json:"groupNamesExclude,omitempty,omitzero"`

	// Whether deleted contacts are brought back.
	RestoreDeleted *bool `json:"restoreDeleted,omitempty"`

	// Type of the event that is raised for each new contact, at most 100 characters.
	EventKeyForNewContacts string `check:"maxlen=100" json:"eventKeyForNewContacts,omitempty,omitzero"`
}

// BulkUpsertResult is the import session and what was refused at once.
type BulkUpsertResult struct {
	// Import session for ImportStatus, a UUID; missing when errorMessage is set.
	AsyncSessionID string `json:"asyncSessionId,omitempty,omitzero"`

	// Contacts that were refused; a single one arrives as an object.
	FailedContacts []FailedContact `json:"failedContacts,omitempty,omitzero"`

	// Why nothing was imported, although the status is 200.
	ErrorMessage string `json:"errorMessage,omitempty,omitzero"`
}

// Channel is one address of a contact.
type Channel struct {
	// Kind of the address. Phone numbers normally go in as sms.
	Type ChannelType `json:"type,omitempty,omitzero"`

	// Address, phone number or push token.
	Value string `json:"value,omitempty,omitzero"`

	// Device behind a mobile push token; only with mobilepush.
	Device Device `json:"device,omitempty,omitzero"`

	// Browser behind a web push token; only with webpush.
	WebPushSubscription WebPushSubscription `json:"webPushSubscription,omitempty,omitzero"`
}

// ChannelCosts is what one channel cost on one day.
type ChannelCosts struct {
	// The channel.
	MediaType ChannelType `json:"mediaType,omitempty,omitzero"`

	// Messages sent.
	TotalSent int64 `json:"totalSent,omitempty,omitzero"`

	// Parts of SMS sent.
	TotalParts int64 `json:"totalParts,omitempty,omitzero"`

	// Prepaid messages used.
	BonusSpent int64 `json:"bonusSpent,omitempty,omitzero"`

	// Prepaid messages received.
	BonusReceived int64 `json:"bonusReceived,omitempty,omitzero"`

	// Amount charged (inferred from the name).
	FundsWithdrawal float64 `json:"fundsWithdrawal,omitempty,omitzero"`

	// Amount refunded; SMS and Viber only.
	FundsRefund float64 `json:"fundsRefund,omitempty,omitzero"`

	// Amount charged to what was reserved (inferred from the name); Viber only.
	ReservedFundsWithdrawal float64 `json:"reservedFundsWithdrawal,omitempty,omitzero"`

	// Amount refunded to what was reserved (inferred from the name); Viber only.
	ReservedFundsRefund float64 `json:"reservedFundsRefund,omitempty,omitzero"`
}

// ChannelType is a way to reach a contact. TelegramBot occurs in activity, messages and costs, not on contacts;
// older guides write telegram and webPush.
type ChannelType string

// Contact is a person in the account. What the contact does not have is left out of the answer.
//
// Rows of Contacts.Search have names, channels, fields, addressBookId and id only (more may come).
type Contact struct {
	// Identifier of the contact.
	ID int64 `json:"id,omitempty,omitzero"`

	// Your own identifier of the contact.
	ExternalCustomerID string `json:"externalCustomerId,omitempty,omitzero"`

	// Another unique key that you chose.
	ContactKey string `json:"contactKey,omitempty,omitzero"`

	// First name.
	FirstName string `json:"firstName,omitempty,omitzero"`

	// Last name.
	LastName string `json:"lastName,omitempty,omitzero"`

	// Addresses of the contact.
	Channels []Channel `json:"channels,omitempty,omitzero"`

	// Postal address.
	Address Address `json:"address,omitempty,omitzero"`

	// Values of additional fields.
	Fields []FieldValue `json:"fields,omitempty,omitzero"`

	// Catalog of the contact.
	AddressBookID int64 `json:"addressBookId,omitempty,omitzero"`

	// Static segments that the contact is in.
	Groups []Segment `json:"groups,omitempty,omitzero"`

	// Language.
	LanguageCode string `json:"languageCode,omitempty,omitzero"`

	// Name in the tz database.
	TimeZone string `json:"timeZone,omitempty,omitzero"`

	// Orders of the contact; only old answers have it.
	// Deprecated: this property has been marked as deprecated upstream, but no `x-deprecated-reason` was set
	OrdersInfo OrdersInfo `json:"ordersInfo,omitempty,omitzero"`
}

// ContactActivity is something that happened to a message of one contact. The activity webhook sends rows that are
// much alike.
type ContactActivity struct {
	// Identifier of the message as it was sent to this contact, a time UUID.
	IID string `json:"iid,omitempty,omitzero"`

	// Identifier that the caller gave to the sending.
	ExternalRequestID string `json:"externalRequestId,omitempty,omitzero"`

	// Identifier of the contact.
	ContactID int64 `json:"contactId,omitempty,omitzero"`

	// Your identifier of the contact.
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

	// Identifier of the message.
	MessageID int64 `json:"messageId,omitempty,omitzero"`

	// Identifier of the sending (inferred from the name).
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

// ContactDraft is a contact to be created or updated.
//
// First and last names have at most 40 characters: letters of any script, at most three digits, apostrophes and
// hyphens only inside words, a dot only at the end of a word of up to three letters, and not only digits and
// special characters. A first name has at most three words longer than three characters and three shorter ones. A
// value that breaks these rules is dropped silently or, in an import, makes the contact fail.
//
// One vendor page shows other names for some members (city, country, postalCode and addressLine in the address,
// name in fields, webPush as a channel type); no working client uses them.
type ContactDraft struct {
	// Identifier of the contact, for BulkUpsert by id; ignored by Upsert. The lower limit is inferred.
	ID int64 `check:"min=1" json:"id,omitempty,omitzero"`

	// Your own identifier of the contact.
	ExternalCustomerID string `json:"externalCustomerId,omitempty,omitzero"`

	// Another unique key that you choose.
	ContactKey string `json:"contactKey,omitempty,omitzero"`

	// First name, at most 40 characters.
	FirstName string `check:"maxlen=40" json:"firstName,omitempty,omitzero"`

	// Last name, at most 40 characters.
	LastName string `check:"maxlen=40" json:"lastName,omitempty,omitzero"`

	// Addresses of the contact; at least one to create it, at most two of one type.
	Channels []Channel `check:"empty" json:"channels"`

	// Postal address.
	Address Address `json:"address,omitempty,omitzero"`

	// Values of additional fields.
	Fields []FieldValue `json:"fields,omitempty,omitzero"`

	// Catalog of the contact, from AddressBooks.List. The lower limit is inferred.
	AddressBookID int64 `check:"min=1" json:"addressBookId,omitempty,omitzero"`

	// Segments by name. The vendor's specification calls the member read-only; its guide on categories and old
	// clients send it.
	Groups []SegmentRef `json:"groups,omitempty,omitzero"`

	// Language, such as en or uk.
	LanguageCode string `json:"languageCode,omitempty,omitzero"`

	// Name in the tz database, such as Europe/Kyiv.
	TimeZone string `json:"timeZone,omitempty,omitzero"`
}

// ContactEmail is an email address of a contact.
type ContactEmail struct {
	// Identifier of the contact.
	ContactID int64 `json:"contactId,omitempty,omitzero"`

	// Address.
	Email string `json:"email,omitempty,omitzero"`
}

// ContactFieldName is a member of a contact that an import may overwrite. One of two copies of the vendor's list
// also has ordersInfo.
type ContactFieldName string

// ContactMessage is a message that a contact got.
type ContactMessage struct {
	// Identifier of the contact.
	ContactID int64 `json:"contactId,omitempty,omitzero"`

	// Email address.
	Email string `json:"email,omitempty,omitzero"`

	// Phone number.
	Phone string `json:"phone,omitempty,omitzero"`

	// Identifier of the message; 0 for test and ad-hoc messages.
	MessageID int64 `json:"messageId,omitempty,omitzero"`

	// Identifier of the sending (inferred from the name); 0 for test and ad-hoc messages.
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

// ContactSelection names up to 500 contacts, by one of the two lists.
type ContactSelection struct {
	// Identifiers of contacts, at most 500.
	ContactIDs []int64 `check:"maxitems=500" json:"contactIds,omitempty,omitzero"`

	// Your own identifiers of contacts, at most 500.
	ExternalCustomerIDs []string `check:"maxitems=500" json:"externalCustomerIds,omitempty,omitzero"`
}

// ContactSort is an order of contacts.
type ContactSort string

// ContactSubscription is a subscription category of a contact.
type ContactSubscription struct {
	// Identifier of the category.
	ID int64 `json:"id,omitempty,omitzero"`

	// Key of the category, unique in the organisation.
	Key string `json:"key,omitempty,omitzero"`

	// Segment behind the category.
	GroupID int64 `json:"groupId,omitempty,omitzero"`

	// Name of the category.
	Name string `json:"name,omitempty,omitzero"`
}

// ContactTokenRequest names the contact that a token is for, by one of email, phone and externalCustomerId.
type ContactTokenRequest struct {
	// Email address of the contact.
	Email string `json:"email,omitempty,omitzero"`

	// Phone number of the contact.
	Phone string `json:"phone,omitempty,omitzero"`

	// Your identifier of the contact.
	ExternalCustomerID string `json:"externalCustomerId,omitempty,omitzero"`

	// Pseudonymous user id of Firebase; for recommendations.
	UserPseudoID string `json:"userPseudoId,omitempty,omitzero"`

	// Value of the sc cookie; for recommendations.
	Cookie string `json:"cookie,omitempty,omitzero"`
}

// ContactUpdate is what is to change on a contact. The identifier is in the path; one in the body would be ignored.
//
// The rules for names are those of ContactDraft.
type ContactUpdate struct {
	// Your own identifier of the contact; it is an error if another contact has it.
	ExternalCustomerID string `json:"externalCustomerId,omitempty,omitzero"`

	// Another unique key that you choose.
	ContactKey string `json:"contactKey,omitempty,omitzero"`

	// First name, at most 40 characters.
	FirstName string `check:"maxlen=40" json:"firstName,omitempty,omitzero"`

	// Last name, at most 40 characters.
	LastName string `check:"maxlen=40" json:"lastName,omitempty,omitzero"`

	// Addresses of the contact, at most two of one type.
	Channels []Channel `json:"channels,omitempty,omitzero"`

	// Postal address.
	Address Address `json:"address,omitempty,omitzero"`

	// Values of additional fields.
	Fields []FieldValue `json:"fields,omitempty,omitzero"`

	// Catalog of the contact, from AddressBooks.List. The lower limit is inferred.
	AddressBookID int64 `check:"min=1" json:"addressBookId,omitempty,omitzero"`

	// Language, such as en or uk.
	LanguageCode string `json:"languageCode,omitempty,omitzero"`

	// Name in the tz database, such as Europe/Kyiv.
	TimeZone string `json:"timeZone,omitempty,omitzero"`
}

// DedupeKey is the member by which an import matches contacts.
//
// The vendor's documents differ: webpush is in an older specification and in old clients, mobilepush in a
// third-party description, the others in the newest specification.
type DedupeKey string

// DedupeMapping tells which contact a value led to.
type DedupeMapping struct {
	// Value of the deduplication member.
	DedupeValue string `json:"dedupeValue,omitempty,omitzero"`

	// Identifier of the contact.
	ContactID int64 `json:"contactId,omitempty,omitzero"`
}

// DeliveryStatus tells where a single message is; the values depend on the channel.
//
// Email: IN_QUEUE, DELIVERED, UNDELIVERED, BLACKLISTED, NOT_CONFIRMED, UNSUBSCRIBED, SPAM, READ, CLICKED,
// NO_MONEY, ERROR.
//
// SMS: IN_QUEUE, PENDING, DELIVERED, SMS_UNDELIVERED_STATE, EXPIRED, NO_MONEY.
//
// Viber: IN_QUEUE, PENDING, DELIVERED, READ, CLICKED, VIBER_UNKNOWN_USER, VIBER_UNDELIVERED_STATE,
// VIBER_EXPIRED_STATE, NO_MONEY.
//
// Telegram: DELIVERED, BOT_SEND_ERROR, CLICKED.
type DeliveryStatus string

// Device is what a mobile push token belongs to.
type Device struct {
	// UUID of the application.
	AppID string `json:"appId,omitempty,omitzero"`

	// Model of the device.
	DeviceModel string `json:"deviceModel,omitempty,omitzero"`

	// Operating system.
	OS string `json:"os,omitempty,omitzero"`

	// Locale, such as en_UK.
	Locale string `json:"locale,omitempty,omitzero"`

	// Version of the vendor's mobile library, such as 1.6.8.
	ClientVersion string `json:"clientVersion,omitempty,omitzero"`

	// Version of the application.
	AppVersion string `json:"appVersion,omitempty,omitzero"`

	// Whether the token is active.
	Active *bool `json:"active,omitempty"`
}

// Domain is a domain that is registered for web tracking.
type Domain struct {
	// The domain.
	Name string `json:"domain,omitempty,omitzero"`
}

// DomainResult is the answer to a registration. The vendor's plugins read it; it is not documented.
type DomainResult struct {
	// What was done (inferred from the name).
	Result string `json:"result,omitempty,omitzero"`

	// Identifier of the site for the web tracker.
	SiteID string `json:"siteId,omitempty,omitzero"`
}

// EmailMessage is an email message that is stored in the account, with its language versions.
type EmailMessage struct {
	// Identifier of the message, a 32-bit number at the vendor.
	ID int64 `json:"id,omitempty,omitzero"`

	// Name of the message in the account.
	Name string `json:"name,omitempty,omitzero"`

	// Language of this version.
	LanguageCode string `json:"languageCode,omitempty,omitzero"`

	// Tags of the message.
	Tags []string `json:"tags,omitempty,omitzero"`

	// Keys of the subscription categories that the message belongs to.
	SubscriptionsKeys []string `json:"subscriptionsKeys,omitempty,omitzero"`

	// Sender as "Name" <address>.
	From string `json:"from,omitempty,omitzero"`

	// Subject line.
	Subject string `json:"subject,omitempty,omitzero"`

	// HTML of the mail; Get splits the contents into htmlText, rawHtml and css.
	HTMLText string `json:"htmlText,omitempty,omitzero"`

	// Markup without the styles.
	RawHTML string `json:"rawHtml,omitempty,omitzero"`

	// Styles of the mail.
	CSS string `json:"css,omitempty,omitzero"`

	// AMP version of the mail.
	AMPHTML string `json:"ampHtml,omitempty,omitzero"`

	// Text version of the mail; not in the vendor's specification, but accepted and returned by live accounts.
	PlainText string `json:"plainText,omitempty,omitzero"`

	// Codes of the languages that the message has.
	Languages []string `json:"languages,omitempty,omitzero"`

	// Other language versions; they have no translations of their own.
	Translations []EmailMessage `json:"translations,omitempty,omitzero"`
}

// EmailMessageDraft is what an email message or one of its language versions is made of.
//
// The service needs name, from, subject and htmlText. The sender in from must be a confirmed one, written as
// "Name" <address>; Sending.EmailSenders lists them.
type EmailMessageDraft struct {
	// Name of the message in the account.
	Name string `check:"required" json:"name"`

	// Language of this version.
	LanguageCode string `json:"languageCode,omitempty,omitzero"`

	// Tags of the message.
	Tags []string `json:"tags,omitempty,omitzero"`

	// Keys of the subscription categories that the message belongs to.
	SubscriptionsKeys []string `json:"subscriptionsKeys,omitempty,omitzero"`

	// Sender as "Name" <address>; must be a confirmed sender of the account.
	From string `check:"required" json:"from"`

	// Subject line.
	Subject string `check:"required" json:"subject"`

	// HTML of the mail.
	HTMLText string `check:"required" json:"htmlText"`

	// Markup without the styles.
	RawHTML string `json:"rawHtml,omitempty,omitzero"`

	// Styles of the mail.
	CSS string `json:"css,omitempty,omitzero"`

	// AMP version of the mail.
	AMPHTML string `json:"ampHtml,omitempty,omitzero"`

	// Text version of the mail; not in the vendor's specification, but accepted and returned by live accounts.
	PlainText string `json:"plainText,omitempty,omitzero"`
}

// EmailStatus is the state of an email address after a subscription.
type EmailStatus string

// Event is something that a contact did, in the newest form.
type Event struct {
	// Type of the event, at most 100 characters. It may not contain < ; ’ \ / | " ` ' ^ ? ! , or >.
	EventTypeKey string `check:"required,maxlen=100" json:"eventTypeKey"`

	// Key of the event, at most 300 characters, with the same characters forbidden; that this form still accepts it
	// is (inferred).
	KeyValue string `check:"maxlen=300" json:"keyValue,omitempty,omitzero"`

	// Parameters by name, with any JSON values; one of them must name the contact. A name has at most 100
	// characters, with the same characters forbidden.
	Params map[string]any `json:"params,omitempty,omitzero"`
}

// EventParameter is a parameter of an event, with any JSON value.
type EventParameter struct {
	// Name, at most 100 characters, with the forbidden characters of EventV2.
	Name string `check:"required,maxlen=100" json:"name"`

	// A text or any other JSON value.
	Value any `json:"value"`
}

// EventV1 is something that a contact did, in the first form.
type EventV1 struct {
	// Type of the event, at most 100 characters. It may not contain < ; ’ \ / | " ` ' ^ ? ! , or >.
	EventTypeKey string `check:"required,maxlen=100" json:"eventTypeKey"`

	// Key of the event, at most 300 characters, with the same characters forbidden; may name the contact.
	KeyValue string `check:"maxlen=300" json:"keyValue,omitempty,omitzero"`

	// Parameters, with unique names.
	Params []TextParameter `json:"params,omitempty,omitzero"`
}

// EventV2 is something that a contact did, in the second form.
type EventV2 struct {
	// Type of the event, at most 100 characters. It may not contain < ; ’ \ / | " ` ' ^ ? ! , or >.
	EventTypeKey string `check:"required,maxlen=100" json:"eventTypeKey"`

	// Key of the event, at most 300 characters, with the same characters forbidden; may name the contact.
	KeyValue string `check:"maxlen=300" json:"keyValue,omitempty,omitzero"`

	// Parameters, with unique names.
	Params []EventParameter `json:"params,omitempty,omitzero"`
}

// FailedContact is a contact that an import refused, and why. It has no external id.
type FailedContact struct {
	// Reason of the refusal.
	Error string `json:"error,omitempty,omitzero"`

	// Identifier of the contact.
	ID int64 `json:"id,omitempty,omitzero"`

	// Another unique key that you chose.
	ContactKey string `json:"contactKey,omitempty,omitzero"`

	// First name.
	FirstName string `json:"firstName,omitempty,omitzero"`

	// Last name.
	LastName string `json:"lastName,omitempty,omitzero"`

	// Addresses of the contact.
	Channels []Channel `json:"channels,omitempty,omitzero"`

	// Postal address.
	Address Address `json:"address,omitempty,omitzero"`

	// Values of additional fields.
	Fields []FieldValue `json:"fields,omitempty,omitzero"`

	// Catalog of the contact.
	AddressBookID int64 `json:"addressBookId,omitempty,omitzero"`

	// Static segments.
	Groups []Segment `json:"groups,omitempty,omitzero"`

	// Language.
	LanguageCode string `json:"languageCode,omitempty,omitzero"`

	// Name in the tz database.
	TimeZone string `json:"timeZone,omitempty,omitzero"`
}

// FailedOrder is an order that was refused, and why.
type FailedOrder struct {
	// The order as it was sent.
	Order Order `json:"order,omitempty,omitzero"`

	// Reason of the refusal.
	Error string `json:"error,omitempty,omitzero"`
}

// FieldDefinition is an additional field that contacts can have.
type FieldDefinition struct {
	// Identifier of the field.
	ID int64 `json:"id,omitempty,omitzero"`

	// Name of the field.
	Name string `json:"name,omitempty,omitzero"`

	// Key of the field, the second part of a column name in an import; old answers lack it.
	FieldKey string `json:"fieldKey,omitempty,omitzero"`

	// Type of the field and its rules.
	Description FieldDescription `json:"description,omitempty,omitzero"`
}

// FieldDescription is the type of an additional field and its rules.
type FieldDescription struct {
	// One of TEXTFIELD, COMBOBOX, CHECKBOXLIST, TEXTAREA, DATE, NUMBER, DATETIME, DECIMAL and TAGS. Answers have
	// them in lower case, so compare without regard to case. Old answers lack it.
	Type string `json:"type,omitempty,omitzero"`

	// Values that are allowed.
	AllowedValues AllowedValues `json:"allowedValues,omitempty,omitzero"`

	// Whether the field must have a value.
	Required bool `json:"required,omitempty,omitzero"`

	// Whether the field cannot be written.
	ReadOnly bool `json:"readonly,omitempty,omitzero"`
}

// FieldGroup is a group of additional fields.
type FieldGroup struct {
	// Name of the group.
	Name string `json:"name,omitempty,omitzero"`

	// Key of the group, the first part of a column name in an import; old answers lack it.
	ProfileKey string `json:"profileKey,omitempty,omitzero"`

	// Fields of the group; a single one arrives as an object.
	Fields []FieldDefinition `json:"fields,omitempty,omitzero"`
}

// FieldValue is the value of an additional field of a contact.
//
// A text input takes 1,000 characters, a text area 5,000, a number -2147483648 to 2147483647, and a field that
// serves for deduplication 50 characters. Several choices of a checkbox list are one comma-separated value. A date
// is written as yyyy-MM-dd, dd/MM/yyyy, dd.MM.yy or dd.MM.yyyy, a date-time as YYYY-MM-DDTHH:MM.
type FieldValue struct {
	// Identifier of the field, from AddressBooks.List. The lower limit is inferred.
	ID int64 `check:"min=1" json:"id,omitempty,omitzero"`

	// Value as text.
	Value string `json:"value,omitempty,omitzero"`
}

// FileImport is an import of contacts from a file and how it is to treat them.
type FileImport struct {
	// Member by which contacts are matched, one of email, sms, email_or_sms and id.
	DedupeOn DedupeKey `check:"required" json:"dedupeOn"`

	// Address of the CSV file; may hold a user name and a password.
	Link string `check:"required" json:"link"`

	// Names of segments that the contacts are added to.
	GroupNames []string `json:"groupNames,omitempty,omitzero"`

	// Names of segments that the contacts are removed from.
	GroupNamesExclude []string `json:"groupNamesExclude,omitempty,omitzero"`

	// Whether deleted contacts are brought back.
	RestoreDeleted *bool `json:"restoreDeleted,omitempty"`

	// Type of the event that is raised for each new contact, at most 100 characters.
	EventKeyForNewContacts string `check:"maxlen=100" json:"eventKeyForNewContacts,omitempty,omitzero"`
}

// FileUpdate is new data for a preprocessor file.
type FileUpdate struct {
	// Address of the file.
	Link string `check:"required" json:"link"`

	// How long the data is kept, in hours.
	TTLHours *int64 `json:"ttlHours,omitempty"`
}

// FileUpdateResult tells whether a file was accepted.
type FileUpdateResult struct {
	// Whether the file was accepted.
	Valid bool `json:"valid,omitempty,omitzero"`

	// Details.
	Message string `json:"message,omitempty,omitzero"`

	// Session to ask Status with.
	AsyncSessionID string `json:"asyncSessionId,omitempty,omitzero"`
}

// FileUpload is a preprocessor file that the service is to fetch.
type FileUpload struct {
	// Address of the file.
	Link string `check:"required" json:"link"`

	// How a message finds its data in the file.
	Type PreprocessorType `check:"required" json:"preprocessorType"`

	// How long the data is kept, in hours; default one month.
	TTLHours *int64 `json:"ttlHours,omitempty"`
}

// FileValidation tells whether a file was accepted. The session is in AsyncSessionID or in ImportID.
type FileValidation struct {
	// Whether the file was accepted.
	Valid bool `json:"valid,omitempty,omitzero"`

	// Details.
	Message string `json:"message,omitempty,omitzero"`

	// Identifier of the file; only for preprocessor files.
	FileID string `json:"fileId,omitempty,omitzero"`

	// Session to ask the state with.
	AsyncSessionID string `json:"asyncSessionId,omitempty,omitzero"`

	// The session under the other name that the vendor's specification has for it.
	ImportID string `json:"importId,omitempty,omitzero"`
}

// ImportState is a stage of an import. STARTED means queued.
type ImportState string

// ImportStatus is the state of an import of contacts.
type ImportStatus struct {
	// The state.
	Status ImportState `json:"status,omitempty,omitzero"`

	// When the state was set.
	Timestamp DateTime `json:"timestamp,omitempty,omitzero"`

	// Details.
	Description string `json:"description,omitempty,omitzero"`

	// Contact for each value of the deduplication member; a single one may arrive as an object (inferred).
	Mapping []DedupeMapping `json:"mapping,omitempty,omitzero"`
}

// InboxMessage is a message as the contact sees it. The vendor's text also speaks of a category and of custom data,
// but does not name their members.
type InboxMessage struct {
	// Identifier of the message for this contact.
	ID string `json:"id,omitempty,omitzero"`

	// When the message was created, in milliseconds since 1970.
	CreatedDate UnixMilli `json:"createdDate,omitempty,omitzero"`

	// Title.
	Title string `json:"title,omitempty,omitzero"`

	// Text.
	Content string `json:"content,omitempty,omitzero"`

	// Address of a picture.
	Image string `json:"image,omitempty,omitzero"`

	// Address that a tap opens.
	Link string `json:"link,omitempty,omitzero"`

	// Whether the message is new.
	New bool `json:"newMessage,omitempty,omitzero"`

	// Whether the message was opened.
	Status InboxStatus `json:"status,omitempty,omitzero"`
}

// InboxPage is one page of the messages in an App Inbox.
type InboxPage struct {
	// The messages.
	Messages []InboxMessage `json:"list,omitempty,omitzero"`

	// Number of pages.
	TotalPages int64 `json:"totalPages,omitempty,omitzero"`
}

// InboxStatus tells whether a message was opened.
type InboxStatus string

// InboxStatusChange is a new status for messages.
type InboxStatusChange struct {
	// The new status; the vendor's example is OPENED.
	Status InboxStatus `check:"required" json:"status"`

	// Identifiers of messages; null means all messages.
	IDs nullable.Nullable[[]string] `json:"ids,omitempty,omitzero"`
}

// InteractionStatus is what can be reported about a mobile push.
type InteractionStatus string

// InteractionStatusChange reports what happened to a mobile push on a device. That all members are required is
// inferred.
type InteractionStatusChange struct {
	// Push token of the device.
	Token string `check:"required" json:"token"`

	// What happened.
	Status InteractionStatus `check:"required" json:"status"`

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

// MobilePushButton is a button of a mobile push message.
type MobilePushButton struct {
	// Identifier of the button, unique in the message.
	ActionID string `check:"required" json:"actionId"`

	// Text on the button.
	Label string `check:"required" json:"label"`

	// Icon of the button; iOS 15 and later.
	IOSIconPath string `json:"iosIconPath,omitempty,omitzero"`

	// Web address or deep link that the button opens.
	Link string `json:"link,omitempty,omitzero"`

	// Data for the app: a JSON document, encoded as a string.
	CustomData string `json:"customData,omitempty,omitzero"`
}

// MobilePushMessage is a mobile push message that is stored in the account, with its language versions.
type MobilePushMessage struct {
	// Identifier of the message, a 32-bit number at the vendor.
	ID int64 `json:"id,omitempty,omitzero"`

	// Name of the message in the account.
	Name string `json:"name,omitempty,omitzero"`

	// Language of this version.
	LanguageCode string `json:"languageCode,omitempty,omitzero"`

	// Tags of the message.
	Tags []string `json:"tags,omitempty,omitzero"`

	// Keys of the subscription categories that the message belongs to.
	SubscriptionsKeys []string `json:"subscriptionsKeys,omitempty,omitzero"`

	// Title of the notification.
	Title string `json:"title,omitempty,omitzero"`

	// Text of the notification.
	Text string `json:"text,omitempty,omitzero"`

	// Subtitle; iOS only.
	Subtitle string `json:"subtitle,omitempty,omitzero"`

	// Web address or deep link that a tap opens.
	Link string `json:"link,omitempty,omitzero"`

	// Address of the picture.
	ImageSource string `json:"imageSource,omitempty,omitzero"`

	// Addresses of the pictures of a carousel, at most 10.
	Images []string `json:"images,omitempty,omitzero"`

	// Data for the app: a JSON document, encoded as a string.
	CustomData string `json:"customData,omitempty,omitzero"`

	// How long the service tries to deliver, in seconds.
	TTLSec int64 `json:"ttlSec,omitempty,omitzero"`

	// Buttons: iOS shows up to 4, Android up to 3.
	Buttons []MobilePushButton `json:"buttons,omitempty,omitzero"`

	// Whether the notification makes a sound.
	SoundEnabled bool `json:"soundEnabled,omitempty,omitzero"`

	// Number on the icon of the app.
	BadgeCount int64 `json:"badgeCount,omitempty,omitzero"`

	// Codes of the languages that the message has.
	Languages []string `json:"languages,omitempty,omitzero"`

	// Other language versions; they have no translations of their own.
	Translations []MobilePushMessage `json:"translations,omitempty,omitzero"`
}

// MobilePushMessageDraft is what a mobile push message or one of its language versions is made of.
//
// The service needs name, title and text.
type MobilePushMessageDraft struct {
	// Name of the message in the account.
	Name string `check:"required" json:"name"`

	// Language of this version.
	LanguageCode string `json:"languageCode,omitempty,omitzero"`

	// Tags of the message.
	Tags []string `json:"tags,omitempty,omitzero"`

	// Keys of the subscription categories that the message belongs to.
	SubscriptionsKeys []string `json:"subscriptionsKeys,omitempty,omitzero"`

	// Title of the notification.
	Title string `check:"required" json:"title"`

	// Text of the notification.
	Text string `check:"required" json:"text"`

	// Subtitle; iOS only.
	Subtitle string `json:"subtitle,omitempty,omitzero"`

	// Web address or deep link that a tap opens.
	Link string `json:"link,omitempty,omitzero"`

	// Address of the picture.
	ImageSource string `json:"imageSource,omitempty,omitzero"`

	// Addresses of the pictures of a carousel, at most 10.
	Images []string `check:"maxitems=10" json:"images,omitempty,omitzero"`

	// Data for the app: a JSON document, encoded as a string.
	CustomData string `json:"customData,omitempty,omitzero"`

	// How long the service tries to deliver, in seconds.
	TTLSec *int64 `json:"ttlSec,omitempty"`

	// Buttons: iOS shows up to 4, Android up to 3.
	Buttons []MobilePushButton `check:"maxitems=4" json:"buttons,omitempty,omitzero"`

	// Whether the notification makes a sound; the default is not documented.
	SoundEnabled *bool `json:"soundEnabled,omitempty"`

	// Number on the icon of the app.
	BadgeCount *int64 `json:"badgeCount,omitempty"`
}

// Order is an order of a customer, who is named by externalCustomerId, email or phone.
//
// The vendor's own plugins send amounts as numbers and as numeric strings; numbers are sent here.
type Order struct {
	// Key of the order; repeating it updates the order.
	ExternalOrderID string `check:"required" json:"externalOrderId"`

	// Your identifier of the customer; one of this, email and phone is needed.
	ExternalCustomerID string `json:"externalCustomerId,omitempty,omitzero"`

	// Email address of the customer; one of this, externalCustomerId and phone is needed.
	Email string `json:"email,omitempty,omitzero"`

	// Phone number of the customer; one of this, externalCustomerId and email is needed.
	Phone string `json:"phone,omitempty,omitzero"`

	// When the order was placed; sent with an offset, fractions of a second are accepted.
	Date DateTime `check:"required" json:"date"`

	// ISO 4217 code; USD, EUR and UAH are supported.
	Currency string `check:"required" json:"currency"`

	// Total of the order.
	TotalCost float64 `check:"required" json:"totalCost"`

	// Status of the order.
	Status OrderStatus `check:"required" json:"status"`

	// First name; used only when the contact is created.
	FirstName string `json:"firstName,omitempty,omitzero"`

	// Last name; used only when the contact is created.
	LastName string `json:"lastName,omitempty,omitzero"`

	// Cost of shipping.
	Shipping *float64 `json:"shipping,omitempty"`

	// Discount.
	Discount *float64 `json:"discount,omitempty"`

	// Taxes.
	Taxes *float64 `json:"taxes,omitempty"`

	// Address that restores the cart.
	RestoreURL string `json:"restoreUrl,omitempty,omitzero"`

	// Details of the status.
	StatusDescription string `json:"statusDescription,omitempty,omitzero"`

	// Shop, when one account serves several.
	StoreID string `json:"storeId,omitempty,omitzero"`

	// Where the order was placed; anything but offline is read as online.
	Source OrderSource `json:"source,omitempty,omitzero"`

	// How the order is delivered.
	DeliveryMethod string `json:"deliveryMethod,omitempty,omitzero"`

	// How the order is paid.
	PaymentMethod string `json:"paymentMethod,omitempty,omitzero"`

	// Where the order is delivered.
	DeliveryAddress string `json:"deliveryAddress,omitempty,omitzero"`

	// Further data, texts by name.
	AdditionalInfo map[string]string `json:"additionalInfo,omitempty,omitzero"`

	// What was ordered.
	Items []OrderItem `json:"items,omitempty,omitzero"`
}

// OrderItem is a line of an order.
type OrderItem struct {
	// Identifier of the product.
	ExternalItemID string `check:"required" json:"externalItemId"`

	// Quantity.
	Quantity float64 `check:"required" json:"quantity"`

	// Name of the product.
	Name string `json:"name,omitempty,omitzero"`

	// Category of the product.
	Category string `json:"category,omitempty,omitzero"`

	// Price of one, discounts taken off.
	Cost *float64 `json:"cost,omitempty"`

	// Address of the product's page.
	URL string `json:"url,omitempty,omitzero"`

	// Address of a picture.
	ImageURL string `json:"imageUrl,omitempty,omitzero"`

	// Description of the product.
	Description string `json:"description,omitempty,omitzero"`
}

// OrderSource tells where an order was placed.
type OrderSource string

// OrderStatus is the status of an order. Only DELIVERED counts for revenue.
type OrderStatus string

// OrdersInfo sums up the orders of a contact; only old answers have it.
type OrdersInfo struct {
	// Date of the last order.
	LastDate string `json:"lastDate,omitempty,omitzero"`

	// Number of orders.
	Count int64 `json:"count,omitempty,omitzero"`
}

// OrdersResult is what became of a call with orders. It is empty when nothing failed.
type OrdersResult struct {
	// Session; seen in practice, what it is good for is not documented.
	AsyncSessionID string `json:"asyncSessionId,omitempty,omitzero"`

	// Orders that were refused; a single one arrives as an object.
	FailedOrders []FailedOrder `json:"failedOrders,omitempty,omitzero"`
}

// OutgoingEmail is an email to addresses, without a stored message.
type OutgoingEmail struct {
	// Sender as "Name" <address>, one of EmailSenders.
	From string `check:"required" json:"from"`

	// Subject line.
	Subject string `check:"required" json:"subject"`

	// HTML of the mail.
	HTMLText string `check:"required" json:"htmlText"`

	// Text version of the mail.
	PlainText string `json:"plainText,omitempty,omitzero"`

	// AMP version of the mail.
	AMPHTMLText string `json:"ampHtmlText,omitempty,omitzero"`

	// Addresses that the mail is sent to.
	Emails []string `check:"required" json:"emails"`

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
	// Alpha name of the sender, one of SMSSenders.
	From string `check:"required" json:"from"`

	// Text of the message.
	Text string `check:"required" json:"text"`

	// Numbers in international format, digits only. Needed unless groupId is given.
	PhoneNumbers []string `json:"phoneNumbers,omitempty,omitzero"`

	// Segment that the message is sent to. Needed unless phoneNumbers is given. At least 1 (inferred).
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

	// Segment that the message is sent to. Needed unless phoneNumbers is given. At least 1 (inferred).
	GroupID int64 `check:"min=1" json:"groupId,omitempty,omitzero"`

	// How long Viber tries to deliver, in seconds; default one day.
	TTLSeconds *int64 `json:"ttlSeconds,omitempty"`

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

// PastEvent is a historical event with parameters that are a JSON object; its shape is inferred.
type PastEvent struct {
	// Type of the event, at most 100 characters, with the forbidden characters of Event.
	EventTypeKey string `check:"required,maxlen=100" json:"eventTypeKey"`

	// Key of the event, at most 300 characters, with the forbidden characters of Event; required in v2, so here, too
	// (inferred).
	KeyValue string `check:"required,maxlen=300" json:"keyValue"`

	// Parameters by name, with any JSON values.
	Params map[string]any `json:"params,omitempty,omitzero"`

	// When the event occurred, as YYYY-MM-DDTHH:mm.
	Occurred string `check:"required" json:"occurred"`
}

// PastEventResult is what became of one historical event.
type PastEventResult struct {
	// Accepted, or why not.
	Status PastEventStatus `json:"status,omitempty,omitzero"`
}

// PastEventStatus is the verdict on a historical event. OCCURRED_TIME_TOO_DEPTH means too long ago, SERVER_ERROR
// that the event could not be queued.
type PastEventStatus string

// PastEventV1 is a historical event with parameters that are texts.
type PastEventV1 struct {
	// Type of the event, at most 100 characters, with the forbidden characters of EventV1.
	EventTypeKey string `check:"required,maxlen=100" json:"eventTypeKey"`

	// Key of the event, at most 300 characters, with the forbidden characters of EventV1.
	KeyValue string `check:"required,maxlen=300" json:"keyValue"`

	// Parameters, with unique names.
	Params []TextParameter `json:"params,omitempty,omitzero"`

	// When the event occurred, as YYYY-MM-DDTHH:mm; the specification leaves it optional, but an event without it is
	// refused.
	Occurred string `check:"required" json:"occurred"`
}

// PastEventV2 is a historical event.
type PastEventV2 struct {
	// Type of the event, at most 100 characters, with the forbidden characters of EventV2.
	EventTypeKey string `check:"required,maxlen=100" json:"eventTypeKey"`

	// Key of the event, at most 300 characters, with the forbidden characters of EventV2.
	KeyValue string `check:"required,maxlen=300" json:"keyValue"`

	// Parameters, with unique names.
	Params []EventParameter `json:"params,omitempty,omitzero"`

	// When the event occurred, as YYYY-MM-DDTHH:mm; the specification leaves it optional, but an event without it is
	// refused.
	Occurred string `check:"required" json:"occurred"`
}

// PastEventsResult is what became of historical events.
type PastEventsResult struct {
	// One row per event; a single one may arrive as an object (inferred).
	Results []PastEventResult `json:"results,omitempty,omitzero"`

	// Number of events that were accepted.
	SuccessCount int64 `json:"successCount,omitempty,omitzero"`

	// Number of events that were refused.
	ErrorCount int64 `json:"errorCount,omitempty,omitzero"`
}

// PreprocessorType tells how a message finds its data in a preprocessor file.
type PreprocessorType string

// ProductFeed is a feed of products.
type ProductFeed struct {
	// Address of the feed.
	URL string `json:"url,omitempty,omitzero"`

	// Language of the feed.
	Language string `json:"language,omitempty,omitzero"`

	// Whether this is the default feed.
	Default bool `json:"default,omitempty,omitzero"`
}

// ProductFeedDraft is a feed of products to be set.
type ProductFeedDraft struct {
	// Address of the feed.
	URL string `json:"url,omitempty,omitzero"`

	// Language of the feed.
	Language string `json:"language,omitempty,omitzero"`

	// Whether this is the default feed.
	Default *bool `json:"default,omitempty"`
}

// PromocodeBatch is a set of promo codes that was stored.
type PromocodeBatch struct {
	// The codes.
	Codes []string `json:"promocodes,omitempty,omitzero"`

	// End of validity.
	ExpirationDate DateTime `json:"expirationDate,omitempty,omitzero"`

	// Discount.
	Discount int64 `json:"discount,omitempty,omitzero"`

	// Name of the type.
	Type string `json:"type,omitempty,omitzero"`

	// Whether the codes count as used.
	InUse bool `json:"inUse,omitempty,omitzero"`
}

// PromocodeUpload is a set of promo codes to be added or updated.
type PromocodeUpload struct {
	// The codes.
	Codes []string `check:"required" json:"promocodes"`

	// End of validity, as YYYY-MM-DDTHH:mm.
	ExpirationDate string `check:"required" json:"expirationDate"`

	// Discount; the file format of the web interface allows 0 to 99.
	Discount int64 `check:"required" json:"discount"`

	// Name of the type.
	Type string `json:"type,omitempty,omitzero"`

	// Whether the codes count as used; default false, as for the query parameter (inferred).
	InUse bool `json:"inUse,omitempty,omitzero"`
}

// Recipient is one receiver of a stored message.
//
// It is named by exactly one of contactId, externalCustomerId and locator.
type Recipient struct {
	// Identifier of the contact in eSputnik. At least 1 (inferred).
	ContactID int64 `check:"min=1" json:"contactId,omitempty,omitzero"`

	// Identifier of the contact in the caller's system.
	ExternalCustomerID string `json:"externalCustomerId,omitempty,omitzero"`

	// Address of the recipient: an email address, a phone number, a push token, a device identifier (App Inbox) or a
	// Telegram chat identifier. One that no contact has creates a confirmed contact.
	Locator string `json:"locator,omitempty,omitzero"`

	// Data for the template: a JSON document, encoded as a string, that the template reads as $!data.get('name').
	// The service also accepts null, which means the same as leaving it out (inferred).
	JSONParam string `json:"jsonParam,omitempty,omitzero"`

	// Identifier that the caller gives to this message; the activity of the contact carries it.
	ExternalRequestID string `json:"externalRequestId,omitempty,omitzero"`

	// Language version to send.
	LanguageCode string `json:"languageCode,omitempty,omitzero"`
}

// SMSMessage is an SMS message that is stored in the account, with its language versions.
type SMSMessage struct {
	// Identifier of the message, a 32-bit number at the vendor.
	ID int64 `json:"id,omitempty,omitzero"`

	// Name of the message in the account.
	Name string `json:"name,omitempty,omitzero"`

	// Language of this version.
	LanguageCode string `json:"languageCode,omitempty,omitzero"`

	// Tags of the message.
	Tags []string `json:"tags,omitempty,omitzero"`

	// Keys of the subscription categories that the message belongs to.
	SubscriptionsKeys []string `json:"subscriptionsKeys,omitempty,omitzero"`

	// Alpha name of the sender.
	From string `json:"from,omitempty,omitzero"`

	// Text of the message.
	Text string `json:"text,omitempty,omitzero"`

	// Whether clicks on links are counted (inferred).
	TrackURLs bool `json:"trackUrls,omitempty,omitzero"`

	// Codes of the languages that the message has.
	Languages []string `json:"languages,omitempty,omitzero"`

	// Other language versions; they have no translations of their own.
	Translations []SMSMessage `json:"translations,omitempty,omitzero"`
}

// SMSMessageDraft is what an SMS message or one of its language versions is made of.
//
// The service needs name, from and text. The sender in from is an alpha name of the account; Sending.SMSSenders
// lists them.
type SMSMessageDraft struct {
	// Name of the message in the account.
	Name string `check:"required" json:"name"`

	// Language of this version.
	LanguageCode string `json:"languageCode,omitempty,omitzero"`

	// Tags of the message.
	Tags []string `json:"tags,omitempty,omitzero"`

	// Keys of the subscription categories that the message belongs to.
	SubscriptionsKeys []string `json:"subscriptionsKeys,omitempty,omitzero"`

	// Alpha name of the sender, one of Sending.SMSSenders.
	From string `check:"required" json:"from"`

	// Text of the message.
	Text string `check:"required" json:"text"`

	// Whether clicks on links are counted (inferred). Default false.
	TrackURLs bool `json:"trackUrls,omitempty,omitzero"`
}

// Segment is a set of contacts. The API calls it a group.
type Segment struct {
	// Identifier of the segment.
	ID int64 `json:"id,omitempty,omitzero"`

	// Name of the segment.
	Name string `json:"name,omitempty,omitzero"`

	// How contacts get into the segment.
	Type SegmentType `json:"type,omitempty,omitzero"`
}

// SegmentRef names a segment.
type SegmentRef struct {
	// Name of the segment.
	Name string `json:"name,omitempty,omitzero"`
}

// SegmentType tells how contacts get into a segment.
type SegmentType string

// SendResult tells what became of one recipient of a message.
type SendResult struct {
	// Address of the recipient.
	Locator string `json:"locator,omitempty,omitzero"`

	// Whether the message was queued for the recipient.
	Status SendStatus `json:"status,omitempty,omitzero"`

	// Identifier for Statuses, a UUID; only with status OK.
	RequestID string `json:"requestId,omitempty,omitzero"`

	// Reason of the refusal; only with status ERROR.
	Message string `json:"message,omitempty,omitzero"`
}

// SendStatus tells whether a message was queued (OK) or refused (ERROR).
type SendStatus string

// Sender is a name that messages can come from.
type Sender struct {
	// Channel of the sender.
	Type SenderType `json:"type,omitempty,omitzero"`

	// What goes into the from member of a message: for email "Name" <address>, for SMS the alpha name.
	Value string `json:"value,omitempty,omitzero"`
}

// SenderBalance is an amount that is reserved for a sender.
type SenderBalance struct {
	// Identifier of the sender.
	SenderID int64 `json:"senderId,omitempty,omitzero"`

	// Amount.
	Balance float64 `json:"balance,omitempty,omitzero"`

	// Name of the sender.
	SenderName string `json:"senderName,omitempty,omitzero"`
}

// SenderType is the channel of a sender.
type SenderType string

// ServiceVersion is the version of the service.
type ServiceVersion struct {
	// Version of the service.
	Version string `json:"version,omitempty,omitzero"`

	// Version of the protocol.
	ProtocolVersion string `json:"protocolVersion,omitempty,omitzero"`
}

// SmartSendRequest names the recipients of a stored message.
type SmartSendRequest struct {
	// Recipients, at most 1000, each of them once.
	Recipients []Recipient `check:"required,minitems=1,maxitems=1000" json:"recipients"`

	// Whether the message is an email: must be true for email messages and false for every other channel. What the
	// service assumes without it is not documented.
	Email *bool `json:"email,omitempty"`

	// Other name of the sender: for an email the name without the address, for an SMS the alpha name. Without it the
	// sender of the message is used.
	FromName string `json:"fromName,omitempty,omitzero"`
}

// SubscribeRequest is what a subscription form sends.
type SubscribeRequest struct {
	// The contact that subscribes.
	Contact ContactDraft `check:"required" json:"contact"`

	// Names of segments that the contact is added to; created if missing.
	Groups []string `json:"groups,omitempty,omitzero"`

	// Keys of subscription categories.
	Subscriptions []string `json:"subscriptions,omitempty,omitzero"`

	// Name of the form, appended to the names of the events. It may not contain < ; ’ \ / | " ` ' ^ ? ! , or >.
	FormType string `json:"formType,omitempty,omitzero"`
}

// SubscribeResult is the contact that subscribed. Old recordings have the id only.
type SubscribeResult struct {
	// Identifier of the contact.
	ID int64 `json:"id,omitempty,omitzero"`

	// State of the email address.
	EmailStatus EmailStatus `json:"emailStatus,omitempty,omitzero"`

	// Whether the contact was created.
	New bool `json:"new,omitempty,omitzero"`
}

// SubscriptionCategory is a kind of mail that contacts can subscribe to.
type SubscriptionCategory struct {
	// Identifier of the category.
	ID int64 `json:"id,omitempty,omitzero"`

	// Key of the category, unique in the organisation.
	Key string `json:"key,omitempty,omitzero"`

	// Segment behind the category.
	GroupID int64 `json:"groupId,omitempty,omitzero"`

	// Name of the category.
	Name string `json:"name,omitempty,omitzero"`

	// Number of contacts in the category.
	ContactsCount int64 `json:"contactsCount,omitempty,omitzero"`

	// When the category was created; may come without an offset.
	CreatedDate DateTime `json:"createdDate,omitempty,omitzero"`

	// When the category was changed; may come without an offset.
	UpdatedDate DateTime `json:"updatedDate,omitempty,omitzero"`
}

// TelegramButton is a button under a Telegram message.
type TelegramButton struct {
	// Text on the button.
	Text string `check:"required" json:"text"`

	// Address that the button opens.
	Link string `check:"required" json:"link"`
}

// TelegramMessage is a Telegram message that is stored in the account, with its language versions.
type TelegramMessage struct {
	// Identifier of the message, a 32-bit number at the vendor.
	ID int64 `json:"id,omitempty,omitzero"`

	// Name of the message in the account.
	Name string `json:"name,omitempty,omitzero"`

	// Language of this version.
	LanguageCode string `json:"languageCode,omitempty,omitzero"`

	// Tags of the message.
	Tags []string `json:"tags,omitempty,omitzero"`

	// Keys of the subscription categories that the message belongs to.
	SubscriptionsKeys []string `json:"subscriptionsKeys,omitempty,omitzero"`

	// Text of the message.
	Text string `json:"text,omitempty,omitzero"`

	// Address of the picture.
	ImageSource string `json:"imageSource,omitempty,omitzero"`

	// Buttons under the message.
	Buttons []TelegramButton `json:"buttons,omitempty,omitzero"`

	// Codes of the languages that the message has.
	Languages []string `json:"languages,omitempty,omitzero"`

	// Other language versions; they have no translations of their own.
	Translations []TelegramMessage `json:"translations,omitempty,omitzero"`
}

// TelegramMessageDraft is what a Telegram message or one of its language versions is made of.
//
// The service needs only the name.
type TelegramMessageDraft struct {
	// Name of the message in the account.
	Name string `check:"required" json:"name"`

	// Language of this version.
	LanguageCode string `json:"languageCode,omitempty,omitzero"`

	// Tags of the message.
	Tags []string `json:"tags,omitempty,omitzero"`

	// Keys of the subscription categories that the message belongs to.
	SubscriptionsKeys []string `json:"subscriptionsKeys,omitempty,omitzero"`

	// Text of the message.
	Text string `json:"text,omitempty,omitzero"`

	// Address of the picture.
	ImageSource string `json:"imageSource,omitempty,omitzero"`

	// Buttons under the message.
	Buttons []TelegramButton `json:"buttons,omitempty,omitzero"`
}

// TextParameter is a parameter of an event, with a text for its value.
type TextParameter struct {
	// Name, at most 100 characters, with the forbidden characters of EventV1.
	Name string `check:"required,maxlen=100" json:"name"`

	// Value; JSON must be written as text.
	Value string `json:"value"`
}

// TokenMute is a token to be muted.
type TokenMute struct {
	// The token.
	Token string `check:"required" json:"token"`

	// How long, in seconds, 5 to 31,536,000; without it for good (9999-12-31 23:59:59).
	Duration int64 `check:"min=5,max=31536000" json:"duration,omitempty,omitzero"`
}

// TokenState is the state of a mobile push token.
type TokenState struct {
	// Whether the token is active.
	Active bool `json:"active,omitempty,omitzero"`
}

// ViberMessage is a Viber message that is stored in the account, with its language versions.
type ViberMessage struct {
	// Identifier of the message, a 32-bit number at the vendor.
	ID int64 `json:"id,omitempty,omitzero"`

	// Name of the message in the account.
	Name string `json:"name,omitempty,omitzero"`

	// Language of this version.
	LanguageCode string `json:"languageCode,omitempty,omitzero"`

	// Tags of the message.
	Tags []string `json:"tags,omitempty,omitzero"`

	// Keys of the subscription categories that the message belongs to.
	SubscriptionsKeys []string `json:"subscriptionsKeys,omitempty,omitzero"`

	// Name of the Viber sender.
	From string `json:"from,omitempty,omitzero"`

	// Text of the message.
	Text string `json:"text,omitempty,omitzero"`

	// Whether this is a transactional message.
	Transactional bool `json:"transactional,omitempty,omitzero"`

	// Address of the picture.
	Image string `json:"img,omitempty,omitzero"`

	// Label of the button.
	Caption string `json:"caption,omitempty,omitzero"`

	// Address that the button opens.
	Action string `json:"action,omitempty,omitzero"`

	// How long Viber tries to deliver, in seconds.
	TTLSec int64 `json:"ttlSec,omitempty,omitzero"`

	// Whether an SMS goes out when Viber cannot deliver (inferred).
	SMSFallback bool `json:"smsFallback,omitempty,omitzero"`

	// Sender of the fallback SMS (inferred).
	SMSSender string `json:"smsSender,omitempty,omitzero"`

	// Text of the fallback SMS (inferred).
	SMSContent string `json:"smsContent,omitempty,omitzero"`

	// Codes of the languages that the message has.
	Languages []string `json:"languages,omitempty,omitzero"`

	// Other language versions; they have no translations of their own.
	Translations []ViberMessage `json:"translations,omitempty,omitzero"`
}

// ViberMessageDraft is what a Viber message or one of its language versions is made of.
//
// The service needs name, from and text. The members img, caption and action go together, all three or none, and
// a transactional message may have none of them.
type ViberMessageDraft struct {
	// Name of the message in the account.
	Name string `check:"required" json:"name"`

	// Language of this version.
	LanguageCode string `json:"languageCode,omitempty,omitzero"`

	// Tags of the message.
	Tags []string `json:"tags,omitempty,omitzero"`

	// Keys of the subscription categories that the message belongs to.
	SubscriptionsKeys []string `json:"subscriptionsKeys,omitempty,omitzero"`

	// Name of the Viber sender; one that the account has.
	From string `check:"required" json:"from"`

	// Text, at most 1000 characters.
	Text string `check:"required,maxlen=1000" json:"text"`

	// Whether this is a transactional message: text only, with agreed contents, and only for a sender that supports
	// the mode. Default false.
	Transactional bool `json:"transactional,omitempty,omitzero"`

	// Address of the picture; together with caption and action, or none of the three.
	Image string `json:"img,omitempty,omitzero"`

	// Label of the button; together with img and action, or none of the three.
	Caption string `json:"caption,omitempty,omitzero"`

	// Address that the button opens; together with img and caption, or none of the three.
	Action string `json:"action,omitempty,omitzero"`

	// How long Viber tries to deliver, in seconds; default 86400, one day.
	TTLSec *int64 `json:"ttlSec,omitempty"`

	// Whether an SMS goes out when Viber cannot deliver (inferred). Default false.
	SMSFallback bool `json:"smsFallback,omitempty,omitzero"`

	// Sender of the fallback SMS (inferred).
	SMSSender string `json:"smsSender,omitempty,omitzero"`

	// Text of the fallback SMS (inferred).
	SMSContent string `json:"smsContent,omitempty,omitzero"`
}

// WebPushDomain is a domain that is registered for web push; the shape is inferred from the registration.
type WebPushDomain struct {
	// The domain.
	Domain string `json:"domain,omitempty,omitzero"`

	// File of the service worker.
	ServiceWorkerName string `json:"serviceWorkerName,omitempty,omitzero"`

	// Where the file lies.
	ServiceWorkerPath string `json:"serviceWorkerPath,omitempty,omitzero"`

	// Scope of the service worker.
	ServiceWorkerScope string `json:"serviceWorkerScope,omitempty,omitzero"`
}

// WebPushDomainDraft is a domain to be registered for web push.
type WebPushDomainDraft struct {
	// The domain, with its scheme.
	Domain string `check:"required" json:"domain"`

	// File of the service worker; ends in .js.
	ServiceWorkerName string `check:"required" json:"serviceWorkerName"`

	// Where the file lies; starts and ends with a slash.
	ServiceWorkerPath string `check:"required" json:"serviceWorkerPath"`

	// Scope of the service worker; starts and ends with a slash.
	ServiceWorkerScope string `check:"required" json:"serviceWorkerScope"`
}

// WebPushDomainError is a domain that was refused.
type WebPushDomainError struct {
	// The domain.
	Domain string `json:"domain,omitempty,omitzero"`

	// Why, such as "Domain can't be reached".
	Message string `json:"message,omitempty,omitzero"`
}

// WebPushDomainResult is the answer to a registration, one of its members. The vendor's plugins read it; it is not
// documented.
type WebPushDomainResult struct {
	// The domain, if it was registered.
	Success *WebPushDomainSuccess `json:"success,omitempty"`

	// Why the domain was refused, if it was.
	Errors *WebPushDomainError `json:"errors,omitempty"`
}

// WebPushDomainSuccess is a domain that was registered.
type WebPushDomainSuccess struct {
	// The domain.
	Domain string `json:"domain,omitempty,omitzero"`

	// What was done; values are not documented.
	Status string `json:"status,omitempty,omitzero"`
}

// WebPushDomainsResult is the answer to the registration of several domains; the shape is inferred from that for one.
type WebPushDomainsResult struct {
	// Domains that were registered.
	Success []WebPushDomainSuccess `json:"success,omitempty,omitzero"`

	// Domains that were refused.
	Errors []WebPushDomainError `json:"errors,omitempty,omitzero"`
}

// WebPushScript is what a site needs for web push. The vendor's plugins read it; it is not documented.
type WebPushScript struct {
	// Snippet for the pages.
	Script string `json:"script,omitempty,omitzero"`

	// Contents of the service worker.
	ServiceWorker string `json:"serviceWorker,omitempty,omitzero"`
}

// WebPushSubscription is the browser behind a web push token. The vendor documents only the names of its members.
type WebPushSubscription struct {
	// Application, by its number.
	AppID *int64 `json:"appId,omitempty"`

	// Name of the browser (inferred from the name).
	UserAgent string `json:"userAgent,omitempty,omitzero"`

	// Version of the browser (inferred from the name).
	UserAgentVersion string `json:"userAgentVersion,omitempty,omitzero"`

	// Language of the browser (inferred from the name).
	UserAgentLanguage string `json:"userAgentLanguage,omitempty,omitzero"`

	// Operating system.
	OS string `json:"os,omitempty,omitzero"`

	// IP address.
	IP string `json:"ip,omitempty,omitzero"`

	// Page on which the contact subscribed (inferred from the name).
	SubscriptionPage string `json:"subscriptionPage,omitempty,omitzero"`

	// Version of the active service worker (inferred from the name).
	SWActiveVersion string `json:"swActiveVersion,omitempty,omitzero"`
}

// Workflow is an automation.
type Workflow struct {
	// Identifier of the workflow.
	ID int64 `json:"id,omitempty,omitzero"`

	// Name of the workflow.
	Name string `json:"name,omitempty,omitzero"`

	// Whether the workflow is running.
	Status WorkflowStatus `json:"status,omitempty,omitzero"`

	// Tags; a single one arrives as a bare string.
	Tags []string `json:"tags,omitempty,omitzero"`
}

// WorkflowStatus tells whether a workflow is running.
type WorkflowStatus string

var opListAppInboxMessages = rest.Operation{
	Name: "Inbox.List", Method: http.MethodGet, Route: "/appinbox/v1/messages", Auth: "contact", Repeatable: true,
}

// ListInboxMessagesParams holds the optional parameters of Inbox.List. What is zero is not sent.
type ListInboxMessagesParams struct {
	// Number of the page, 0 or more.
	Page *int64 `json:"page" check:"min=0"`
	// Messages on a page, 1 or more.
	PageSize int64 `json:"pageSize" check:"min=1"`
	// Only messages with this status.
	Status InboxStatus `json:"status"`
}

// List returns the messages in the contact's App Inbox, all of them or one page.
//
// Without parameters the answer has all current messages. Pages are counted from 0 (inferred from the smallest
// number allowed); totalPages says how many there are.
//
// The path in front of appinbox is not certain: the vendor's pages give it without a host or without /api; that it
// lies under the base URL of the other calls is (inferred).
//
// Authorised with the ES-TOKEN header of a token from Auth.CreateContactToken; each answer carries the next token
// in a header of the same name. A Session takes care of that, and after a 401 gets a new token if it can.
//
// Calls GET /appinbox/v1/messages. Repeatable.
//
// Vendor documentation: https://docs.esputnik.com/docs/configuring-app-inbox-for-mobile-apps
func (s *InboxService) List(ctx context.Context, params ListInboxMessagesParams, opts ...RequestOption) (*InboxPage, error) {
	req := rest.NewRequest(&opListAppInboxMessages)
	req.Check("", &params)
	req.Query("page", params.Page)
	req.Query("pageSize", params.PageSize)
	req.Query("status", params.Status)
	return rest.Call[InboxPage](ctx, s.client, &req, opts)
}

var opGetAppInboxUnreadCount = rest.Operation{
	Name: "Inbox.UnreadCount", Method: http.MethodGet, Route: "/appinbox/v1/messages/count", Auth: "contact", Repeatable: true,
}

// UnreadCount returns how many messages in the contact's App Inbox are unread.
//
// The path in front of appinbox is not certain: the vendor's pages give it without a host or without /api; that it
// lies under the base URL of the other calls is (inferred).
//
// Authorised with the ES-TOKEN header of a token from Auth.CreateContactToken; each answer carries the next token
// in a header of the same name. A Session takes care of that, and after a 401 gets a new token if it can.
//
// Calls GET /appinbox/v1/messages/count. Repeatable.
//
// Vendor documentation: https://docs.esputnik.com/docs/configuring-app-inbox-for-mobile-apps
func (s *InboxService) UnreadCount(ctx context.Context, opts ...RequestOption) (int64, error) {
	req := rest.NewRequest(&opGetAppInboxUnreadCount)
	envelope, err := rest.Call[struct {
		Value int64 `json:"count"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return 0, err
	}
	return envelope.Value, nil
}

var opSetAppInboxMessagesStatus = rest.Operation{
	Name: "Inbox.SetStatus", Method: http.MethodPost, Route: "/appinbox/v1/messages/status", Auth: "contact",
}

// SetStatus sets the status of messages in the contact's App Inbox.
//
// An explicit null for ids means all messages. Because that is easily said by accident, a body in which ids is left
// out or empty is refused before it is sent: set it to a list, or to null on purpose.
//
// The path in front of appinbox is not certain: the vendor's pages give it without a host or without /api; that it
// lies under the base URL of the other calls is (inferred).
//
// Authorised with the ES-TOKEN header of a token from Auth.CreateContactToken; each answer carries the next token
// in a header of the same name. A Session takes care of that, and after a 401 gets a new token if it can. The answer
// has no body.
//
// Calls POST /appinbox/v1/messages/status. Not repeatable: it is sent again only when it cannot have arrived.
//
// Vendor documentation: https://docs.esputnik.com/docs/configuring-app-inbox-for-mobile-apps
func (s *InboxService) SetStatus(ctx context.Context, change InboxStatusChange, opts ...RequestOption) error {
	req := rest.NewRequest(&opSetAppInboxMessagesStatus)
	req.JSON(&change)
	req.Refuse(validateSetAppInboxMessagesStatus(change))
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGetRecommendationsForContactToken = rest.Operation{
	Name: "ContactRecommendations.List", Method: http.MethodGet, Route: "/contact-api/v1/recoms/{dataSourceId}", Auth: "contact", Repeatable: true,
}

// ListContactRecommendationsParams holds the optional parameters of ContactRecommendations.List. What is zero is not
// sent.
type ListContactRecommendationsParams struct {
	// Product ids, for algorithms that start from products; a JSON array written as text, as in List (inferred).
	Products string `json:"products"`
	// Category ids, for algorithms that start from categories; a JSON array written as text, as in List (inferred).
	Category string `json:"category"`
}

// List returns product recommendations for the contact that the session is for.
//
// As RecommendationsService.List, for applications that act for one contact. For this call the token can be created
// with userPseudoId and cookie.
//
// The path in front of contact-api is not certain: the vendor's page gives it without a host; that it lies under
// the base URL of the other calls is (inferred).
//
// Authorised with the ES-TOKEN header of a token from Auth.CreateContactToken; each answer carries the next token
// in a header of the same name. A Session takes care of that, and after a 401 gets a new token if it can.
//
// Calls GET /contact-api/v1/recoms/{dataSourceId}. Repeatable.
//
// Vendor documentation: https://docs.yespo.io/docs/how-to-receive-recommendations-to-a-mobileapp
func (s *ContactRecommendationsService) List(ctx context.Context, dataSourceID int64, params ListContactRecommendationsParams, opts ...RequestOption) ([]Recommendation, error) {
	req := rest.NewRequest(&opGetRecommendationsForContactToken)
	req.PathInt("dataSourceId", dataSourceID)
	req.Check("", &params)
	req.Query("products", params.Products)
	req.Query("category", params.Category)
	return rest.CallValue[[]Recommendation](ctx, s.client, &req, opts)
}

var opGetAccountInfo = rest.Operation{
	Name: "Account.Get", Method: http.MethodGet, Route: "/v1/account/info", Repeatable: true,
}

// Get returns the user and the organisation that the key belongs to.
//
// The usual way to check a key; a wrong or disabled one is answered with 401.
//
// Calls GET /v1/account/info. Repeatable.
func (s *AccountService) Get(ctx context.Context, opts ...RequestOption) (*AccountInfo, error) {
	req := rest.NewRequest(&opGetAccountInfo)
	return rest.Call[AccountInfo](ctx, s.client, &req, opts)
}

var opGetAddressBooks = rest.Operation{
	Name: "AddressBooks.List", Method: http.MethodGet, Route: "/v1/addressbooks", Repeatable: true,
}

// List returns the catalogs with the definitions of all additional contact fields.
//
// A field that was created in the web interface becomes visible here up to an hour later. In this answer every list
// of one arrives as an object and every number or boolean may be quoted; both are repaired.
//
// Calls GET /v1/addressbooks. Repeatable.
func (s *AddressBooksService) List(ctx context.Context, opts ...RequestOption) ([]AddressBook, error) {
	req := rest.NewRequest(&opGetAddressBooks)
	envelope, err := rest.Call[struct {
		Value []AddressBook `json:"addressBook"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opMuteAppToken = rest.Operation{
	Name: "Apps.MuteToken", Method: http.MethodPost, Route: "/v1/apps/{app_uuid}/token/mute",
}

// MuteToken mutes broadcasts for a Telegram token, for a while or for good.
//
// Transactional messages (smart sending, tests) still arrive. Expect 400 with the texts "Wrong app uuid", "Token(s)
// must be specified" and "Duration must be positive int", and 404 "Not registered application". The answer of a
// success is a text like OK.
//
// Calls POST /v1/apps/{app_uuid}/token/mute. Not repeatable: it is sent again only when it cannot have arrived.
//
// Vendor documentation: https://docs.yespo.io/docs/mute-unmute-tg-notifications
func (s *AppsService) MuteToken(ctx context.Context, appUUID string, mute TokenMute, opts ...RequestOption) (string, error) {
	req := rest.NewRequest(&opMuteAppToken)
	req.Path("app_uuid", appUUID)
	req.JSON(&mute)
	return rest.CallText(ctx, s.client, &req, opts)
}

var opUnmuteAppToken = rest.Operation{
	Name: "Apps.UnmuteToken", Method: http.MethodPost, Route: "/v1/apps/{app_uuid}/token/unmute",
}

// UnmuteToken lets broadcasts reach a Telegram token again.
//
// Expect 400 with the texts "Wrong app uuid" and "Token(s) must be specified", and 404 "Not registered
// application". The answer is a sentence whose wording is not documented.
//
// Calls POST /v1/apps/{app_uuid}/token/unmute. Not repeatable: it is sent again only when it cannot have arrived.
//
// Vendor documentation: https://docs.yespo.io/docs/mute-unmute-tg-notifications
func (s *AppsService) UnmuteToken(ctx context.Context, appUUID, token string, opts ...RequestOption) (string, error) {
	req := rest.NewRequest(&opUnmuteAppToken)
	req.Path("app_uuid", appUUID)
	req.CheckRule("token", "required", token)
	req.JSON(&struct {
		Token string `json:"token"`
	}{token})
	return rest.CallText(ctx, s.client, &req, opts)
}

var opAddAppTokens = rest.Operation{
	Name: "Apps.AddTokens", Method: http.MethodPost, Route: "/v1/apps/{app_uuid}/tokens",
}

// AddTokens registers tokens of an application for contacts, Telegram ones for example.
//
// Each token is tied to the contact that its contactId, externalCustomerId, phone or email names. The answer is a
// sentence whose wording is not documented.
//
// Calls POST /v1/apps/{app_uuid}/tokens. Not repeatable: it is sent again only when it cannot have arrived.
func (s *AppsService) AddTokens(ctx context.Context, appUUID string, tokens []AppToken, opts ...RequestOption) (string, error) {
	req := rest.NewRequest(&opAddAppTokens)
	req.Path("app_uuid", appUUID)
	req.CheckRule("tokens", "required", tokens)
	req.JSON(&struct {
		Tokens []AppToken `json:"tokens"`
	}{tokens})
	return rest.CallText(ctx, s.client, &req, opts)
}

var opCreateContactToken = rest.Operation{
	Name: "Auth.CreateContactToken", Method: http.MethodPost, Route: "/v1/auth/contact/token",
}

// CreateContactToken creates a token with which an application acts for one contact.
//
// The token authorises the calls of Inbox and Session.Recommendations, as the header ES-TOKEN. It is good for
// one call: each answer carries a new token in its ES-TOKEN header and makes the old one invalid. After a 401 ask
// for a new token here. This call itself is authorised with the API key and belongs on a server.
//
// At least one of email, phone and externalCustomerId is needed; a body with none is refused before it is sent. For
// recommendations userPseudoId and cookie can be given as well.
//
// Calls POST /v1/auth/contact/token. Not repeatable: it is sent again only when it cannot have arrived.
//
// Vendor documentation: https://docs.esputnik.com/docs/configuring-app-inbox-for-mobile-apps
func (s *AuthService) CreateContactToken(ctx context.Context, contact ContactTokenRequest, opts ...RequestOption) (string, error) {
	req := rest.NewRequest(&opCreateContactToken)
	req.JSON(&contact)
	req.Refuse(validateCreateContactToken(contact))
	envelope, err := rest.Call[struct {
		Value string `json:"token"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return "", err
	}
	return envelope.Value, nil
}

var opCreateAPIToken = rest.Operation{
	Name: "Auth.CreateToken", Method: http.MethodPost, Route: "/v1/auth/token",
}

// CreateToken creates a bearer token for the event calls.
//
// For programs that should not hold the API key. The token is documented as good for three calls only: SendV1,
// SendPastV1 and DeletePast of Events. How long it lives is not documented. The call has no body and is itself
// authorised with the API key.
//
// The answer is the token, as bare text or as a quoted JSON string; either way the method returns it without
// quotes.
//
// Calls POST /v1/auth/token. Not repeatable: it is sent again only when it cannot have arrived.
func (s *AuthService) CreateToken(ctx context.Context, opts ...RequestOption) (string, error) {
	req := rest.NewRequest(&opCreateAPIToken)
	return rest.CallText(ctx, s.client, &req, opts)
}

var opGetBalance = rest.Operation{
	Name: "Account.Balance", Method: http.MethodGet, Route: "/v1/balance", Repeatable: true,
}

// Balance returns the balance of the organisation.
//
// Numbers have been seen as quoted strings and are read all the same.
//
// Calls GET /v1/balance. Repeatable.
func (s *AccountService) Balance(ctx context.Context, opts ...RequestOption) (*Balance, error) {
	req := rest.NewRequest(&opGetBalance)
	return rest.Call[Balance](ctx, s.client, &req, opts)
}

var opGetBillingHistory = rest.Operation{
	Name: "Account.BillingHistory", Method: http.MethodGet, Route: "/v1/balance/history", Repeatable: true,
}

// BillingHistoryParams holds the optional parameters of Account.BillingHistory. What is zero is not sent.
type BillingHistoryParams struct {
	// First day, as YYYY-MM-DD; without it, the beginning of today.
	DateFrom string `json:"dateFrom"`
	// Last day, as YYYY-MM-DD; without it, now.
	DateTo string `json:"dateTo"`
}

// BillingHistory returns the costs per day and channel.
//
// A period may be 90 days long; a longer one is answered with the unusual status 419, and one that ends before it
// starts with 400. Both are checked before anything is sent when both dates are given.
//
// Calls GET /v1/balance/history. Repeatable.
func (s *AccountService) BillingHistory(ctx context.Context, params BillingHistoryParams, opts ...RequestOption) (*BillingHistory, error) {
	req := rest.NewRequest(&opGetBillingHistory)
	req.Check("", &params)
	req.Query("dateFrom", params.DateFrom)
	req.Query("dateTo", params.DateTo)
	req.Refuse(validateGetBillingHistory(params))
	return rest.Call[BillingHistory](ctx, s.client, &req, opts)
}

var opCreateBroadcast = rest.Operation{
	Name: "Broadcasts.Create", Method: http.MethodPost, Route: "/v1/broadcast",
}

// Create sends a stored message to segments, now or later.
//
// Without startDate the sending starts at once. With it the broadcast is scheduled, and Cancel can still stop
// it. A startDate in another form than the documented one is refused before anything is sent: what the service
// makes of it is not known, and it might start at once. With batchSize and batchIntervalUnit the message goes out in
// portions.
//
// An address that is in several of the segments gets the message once, and unsubscribed addresses are skipped
// (both seen in practice). Contacts of excludedGroups are left out. Web push needs domain, mobile push and
// Telegram need appId.
//
// The call is never repeated on its own after it may have arrived, because that could send twice.
//
// Calls POST /v1/broadcast. Not repeatable: it is sent again only when it cannot have arrived.
func (s *BroadcastsService) Create(ctx context.Context, broadcast BroadcastDraft, opts ...RequestOption) (*Broadcast, error) {
	req := rest.NewRequest(&opCreateBroadcast)
	req.JSON(&broadcast)
	req.Refuse(validateCreateBroadcast(broadcast))
	return rest.Call[Broadcast](ctx, s.client, &req, opts)
}

var opCancelBroadcast = rest.Operation{
	Name: "Broadcasts.Cancel", Method: http.MethodDelete, Route: "/v1/broadcast/{broadcast_id}", Repeatable: true,
}

// Cancel cancels a scheduled broadcast.
//
// What happens to a broadcast that has already started is not documented. The answer's body is not documented
// either and is ignored.
//
// Calls DELETE /v1/broadcast/{broadcast_id}. Repeatable.
func (s *BroadcastsService) Cancel(ctx context.Context, broadcastID string, opts ...RequestOption) error {
	req := rest.NewRequest(&opCancelBroadcast)
	req.Path("broadcast_id", broadcastID)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGetBroadcast = rest.Operation{
	Name: "Broadcasts.Get", Method: http.MethodGet, Route: "/v1/broadcast/{broadcast_id}", Repeatable: true,
}

// Get returns one broadcast.
//
// The answer has the message, the segment and the schedule, but no state and no counts.
//
// Calls GET /v1/broadcast/{broadcast_id}. Repeatable.
func (s *BroadcastsService) Get(ctx context.Context, broadcastID string, opts ...RequestOption) (*Broadcast, error) {
	req := rest.NewRequest(&opGetBroadcast)
	req.Path("broadcast_id", broadcastID)
	return rest.Call[Broadcast](ctx, s.client, &req, opts)
}

var opListBroadcasts = rest.Operation{
	Name: "Broadcasts.List", Method: http.MethodGet, Route: "/v1/broadcasts", Repeatable: true,
}

// ListBroadcastsParams holds the optional parameters of Broadcasts.List. What is zero is not sent.
type ListBroadcastsParams struct {
	// Number of the first row, counted from 1; default 1.
	StartIndex int64 `json:"startindex" check:"min=1"`
	// Rows on a page: at most 500, default 10.
	MaxRows int64 `json:"maxrows" check:"min=1,max=500"`
}

// List returns one page of broadcasts.
//
// A page has only 10 rows unless maxrows says otherwise; 500 is the most, and what a walk asks for. A page that
// is shorter than maxrows is the last one. Unlike the message searches this list is not documented to send a
// TotalCount header.
//
// Identifiers are documented as strings; numbers have been seen too and are read as strings. A broadcast has no
// member that tells its state.
//
// Calls GET /v1/broadcasts. Repeatable.
func (s *BroadcastsService) List(ctx context.Context, params ListBroadcastsParams, opts ...RequestOption) ([]Broadcast, error) {
	req := rest.NewRequest(&opListBroadcasts)
	req.Check("", &params)
	req.Query("startindex", params.StartIndex)
	req.Query("maxrows", params.MaxRows)
	return rest.CallValue[[]Broadcast](ctx, s.client, &req, opts)
}

// All walks the rows of every page of List. Nothing is sent before the first iteration, and the next page is asked for
// when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor, put into
// params.StartIndex as a number, resumes the walk.
func (s *BroadcastsService) All(ctx context.Context, params ListBroadcastsParams, opts ...RequestOption) iter.Seq2[Broadcast, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p []Broadcast) []Broadcast { return p })
}

// Pages walks the pages of List. The Cursor of a *PageError, put into params.StartIndex as a number, resumes a walk
// that failed.
func (s *BroadcastsService) Pages(ctx context.Context, params ListBroadcastsParams, opts ...RequestOption) iter.Seq2[[]Broadcast, error] {
	size := params.MaxRows
	if size == 0 {
		size = 500
	}
	return page.Index(max(params.StartIndex, 1), size, false, pageError, page.ByRows,
		func(at, size int64) ([]Broadcast, error) {
			params := params
			params.StartIndex, params.MaxRows = at, size
			return s.List(ctx, params, opts...)
		},
		func(p []Broadcast) int { return len(p) })
}

var opDeleteContactByExternalID = rest.Operation{
	Name: "Contacts.DeleteByExternalID", Method: http.MethodDelete, Route: "/v1/contact", Repeatable: true,
}

// DeleteContactByExternalIDParams holds the optional parameters of Contacts.DeleteByExternalID. What is zero is not
// sent.
type DeleteContactByExternalIDParams struct {
	// Whether everything about the contact is destroyed for good; default false.
	Erase bool `json:"erase"`
}

// DeleteByExternalID deletes the contact that has your own identifier.
//
// With erase the profile, the activity and the web and mobile tracking of the contact are destroyed for good, as
// data protection law may ask for; the vendor's plugins set it for that and leave it out otherwise.
//
// When nothing matches, the answer is an error like 404 whose text contains "not found"; a call that is repeated
// after the first one arrived may end in it, too (inferred). What the body of a
// success says is not documented; it may be text or empty.
//
// Calls DELETE /v1/contact. Repeatable.
func (s *ContactsService) DeleteByExternalID(ctx context.Context, externalCustomerID string, params DeleteContactByExternalIDParams, opts ...RequestOption) (string, error) {
	req := rest.NewRequest(&opDeleteContactByExternalID)
	req.CheckRule("externalCustomerId", "required", externalCustomerID)
	req.Query("externalCustomerId", externalCustomerID)
	req.Check("", &params)
	req.Query("erase", params.Erase)
	return rest.CallText(ctx, s.client, &req, opts)
}

var opAddContact = rest.Operation{
	Name: "Contacts.Upsert", Method: http.MethodPost, Route: "/v1/contact", Repeatable: true,
}

// Upsert creates a contact, or updates it if it exists, and returns its identifier.
//
// The service looks for the contact by externalCustomerId, if that is given (a deleted contact with that id is
// restored), and otherwise by the values of its channels. A new contact counts as confirmed, and no event is
// raised. The call is synchronous. Old documents say it always created duplicates; current ones say that it
// updates.
//
// At least one channel is needed, and at most two of one type are allowed; both are checked before anything is
// sent. Names that break the vendor's rules (see ContactDraft) make the value fail silently.
//
// Expect 400 when the body is refused, 405, 415, 429 above 200 requests per second, and 409 ("Duplicated
// request") when the same request came within the last minute. A call that is sent again after a lost connection
// may therefore end in a 409 although the first one was carried out; do not repeat after a 409.
//
// Calls POST /v1/contact. Repeatable.
//
// Vendor documentation: https://docs.yespo.io/docs/api-methods-adding-contacts
func (s *ContactsService) Upsert(ctx context.Context, contact ContactDraft, opts ...RequestOption) (int64, error) {
	req := rest.NewRequest(&opAddContact)
	req.JSON(&contact)
	req.Refuse(validateAddContact(contact))
	envelope, err := rest.Call[struct {
		Value int64 `json:"id"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return 0, err
	}
	return envelope.Value, nil
}

var opSubscribeContact = rest.Operation{
	Name: "Contacts.Subscribe", Method: http.MethodPost, Route: "/v1/contact/subscribe",
}

// Subscribe subscribes a contact with double opt-in, as a subscription form does.
//
// A new contact is created unconfirmed and gets no mass mail until it confirms. An existing one is updated, except
// for channels that it already has. The service looks for it by externalCustomerId, then by email, then by phone.
//
// Each call raises the event subscribeFromApi (new contact) or subscribeUpdateFromApi (existing one), with "-" and
// the formType appended when there is one; its parameters are ContactId and EmailAddress, its key is the id of the
// contact. One vendor page ends the names in API instead of Api, so compare them without regard to case.
//
// At least one channel, at most two of one type, and no forbidden characters in formType: checked before anything
// is sent. Expect 400, 405, 415, 429 above 200 requests per second, and 409 when the same request came within the
// last minute. The call is not repeated on its own, because it raises an event.
//
// Calls POST /v1/contact/subscribe. Not repeatable: it is sent again only when it cannot have arrived.
//
// Vendor documentation: https://docs.yespo.io/docs/api-methods-adding-contacts
func (s *ContactsService) Subscribe(ctx context.Context, request SubscribeRequest, opts ...RequestOption) (*SubscribeResult, error) {
	req := rest.NewRequest(&opSubscribeContact)
	req.JSON(&request)
	req.Refuse(validateSubscribeContact(request))
	return rest.Call[SubscribeResult](ctx, s.client, &req, opts)
}

var opGetTokenActivity = rest.Operation{
	Name: "Apps.TokenState", Method: http.MethodGet, Route: "/v1/contact/token/activated/{app_uuid}/{token_id}", Repeatable: true,
}

// TokenState tells whether a mobile push token is active.
//
// A deactivated token can be activated again with SetTokenState.
//
// Calls GET /v1/contact/token/activated/{app_uuid}/{token_id}. Repeatable.
func (s *AppsService) TokenState(ctx context.Context, appUUID, tokenID string, opts ...RequestOption) (*TokenState, error) {
	req := rest.NewRequest(&opGetTokenActivity)
	req.Path("app_uuid", appUUID)
	req.Path("token_id", tokenID)
	return rest.Call[TokenState](ctx, s.client, &req, opts)
}

var opSetTokenActivity = rest.Operation{
	Name: "Apps.SetTokenState", Method: http.MethodPut, Route: "/v1/contact/token/activated/{app_uuid}/{token_id}", Repeatable: true,
}

// SetTokenState activates or deactivates a mobile push token.
//
// The answer has the new state.
//
// Calls PUT /v1/contact/token/activated/{app_uuid}/{token_id}. Repeatable.
func (s *AppsService) SetTokenState(ctx context.Context, appUUID, tokenID string, active bool, opts ...RequestOption) (*TokenState, error) {
	req := rest.NewRequest(&opSetTokenActivity)
	req.Path("app_uuid", appUUID)
	req.Path("token_id", tokenID)
	req.CheckRule("active", "required", active)
	req.JSON(&struct {
		Active bool `json:"active"`
	}{active})
	return rest.Call[TokenState](ctx, s.client, &req, opts)
}

var opGetContactIDByToken = rest.Operation{
	Name: "Contacts.IDByToken", Method: http.MethodGet, Route: "/v1/contact/token/{app_uuid}/{token_id}/contactId", Quota: "contactIdByToken", Repeatable: true,
}

// IDByToken returns the identifier of the contact that has a mobile push token.
//
// The call has a limit of its own, 150 requests per second.
//
// Calls GET /v1/contact/token/{app_uuid}/{token_id}/contactId. Repeatable. Spends the quota "contactIdByToken".
func (s *ContactsService) IDByToken(ctx context.Context, appUUID, tokenID string, opts ...RequestOption) (int64, error) {
	req := rest.NewRequest(&opGetContactIDByToken)
	req.Path("app_uuid", appUUID)
	req.Path("token_id", tokenID)
	envelope, err := rest.Call[struct {
		Value int64 `json:"id"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return 0, err
	}
	return envelope.Value, nil
}

var opDeleteContact = rest.Operation{
	Name: "Contacts.Delete", Method: http.MethodDelete, Route: "/v1/contact/{id}", Repeatable: true,
}

// DeleteContactParams holds the optional parameters of Contacts.Delete. What is zero is not sent.
type DeleteContactParams struct {
	// Whether everything about the contact is destroyed for good; default false.
	Erase bool `json:"erase"`
}

// Delete deletes one contact.
//
// With erase the profile, the activity and the web and mobile tracking of the contact are destroyed for good.
// Without it the contact can be restored, by Update among others.
//
// There is no bulk form; ten calls at a time have run without trouble. An unknown id is answered with 404 (seen
// in practice); so is a call that is repeated after the first one arrived (inferred). The answer is an English sentence
// that names the contact.
//
// Calls DELETE /v1/contact/{id}. Repeatable.
func (s *ContactsService) Delete(ctx context.Context, id int64, params DeleteContactParams, opts ...RequestOption) (string, error) {
	req := rest.NewRequest(&opDeleteContact)
	req.PathInt("id", id)
	req.Check("", &params)
	req.Query("erase", params.Erase)
	return rest.CallText(ctx, s.client, &req, opts)
}

var opGetContact = rest.Operation{
	Name: "Contacts.Get", Method: http.MethodGet, Route: "/v1/contact/{id}", Repeatable: true,
}

// Get returns one contact with its static segments.
//
// What the contact does not have is left out of the answer; externalCustomerId may be null. An unknown id is
// answered with 404 (seen in practice).
//
// Calls GET /v1/contact/{id}. Repeatable.
func (s *ContactsService) Get(ctx context.Context, id int64, opts ...RequestOption) (*Contact, error) {
	req := rest.NewRequest(&opGetContact)
	req.PathInt("id", id)
	return rest.Call[Contact](ctx, s.client, &req, opts)
}

var opUpdateContact = rest.Operation{
	Name: "Contacts.Update", Method: http.MethodPut, Route: "/v1/contact/{id}", Repeatable: true,
}

// Update updates one contact.
//
// Never creates a contact, but restores a deleted one. It is an error when the externalCustomerId in the body
// already belongs to another contact. At most two channels of one type are allowed, which is checked before
// anything is sent.
//
// A body that is not a contact (say, one wrapped like that of Subscribe) is ignored and still answered with 200.
//
// Expect 400, 404 for an unknown id (seen in practice), 405, 415, 429 above 200 requests per second, and 409
// ("Duplicated request") when the same request came within the last minute. A call that is sent again after a
// lost connection may therefore end in a 409 although the first one was carried out; do not repeat after a 409.
//
// The answer is an English sentence that names the contact.
//
// Calls PUT /v1/contact/{id}. Repeatable.
func (s *ContactsService) Update(ctx context.Context, id int64, update ContactUpdate, opts ...RequestOption) (string, error) {
	req := rest.NewRequest(&opUpdateContact)
	req.PathInt("id", id)
	req.JSON(&update)
	req.Refuse(validateUpdateContact(id, update))
	return rest.CallText(ctx, s.client, &req, opts)
}

var opGetContactSubscriptions = rest.Operation{
	Name: "Contacts.Subscriptions", Method: http.MethodGet, Route: "/v1/contact/{id}/subscriptions", Repeatable: true,
}

// Subscriptions returns the subscription categories of a contact.
//
// The vendor's specification declares a single category where its text speaks of several; a list is expected
// (inferred), and a single object is read as a list of one.
//
// Calls GET /v1/contact/{id}/subscriptions. Repeatable.
func (s *ContactsService) Subscriptions(ctx context.Context, id int64, opts ...RequestOption) ([]ContactSubscription, error) {
	req := rest.NewRequest(&opGetContactSubscriptions)
	req.PathInt("id", id)
	return rest.CallValue[[]ContactSubscription](ctx, s.client, &req, opts)
}

var opUpdateContactSubscriptions = rest.Operation{
	Name: "Contacts.SetSubscriptions", Method: http.MethodPut, Route: "/v1/contact/{id}/subscriptions", Repeatable: true,
}

// SetSubscriptions replaces the subscription categories of a contact.
//
// Categories that the list leaves out are taken from the contact; an empty list takes all (inferred). The answer is
// a sentence whose wording is not documented.
//
// Calls PUT /v1/contact/{id}/subscriptions. Repeatable.
func (s *ContactsService) SetSubscriptions(ctx context.Context, id int64, subscriptions []string, opts ...RequestOption) (string, error) {
	req := rest.NewRequest(&opUpdateContactSubscriptions)
	req.PathInt("id", id)
	req.CheckRule("subscriptions", "empty", subscriptions)
	req.JSON(&struct {
		Subscriptions []string `json:"subscriptions" check:"empty"`
	}{subscriptions})
	return rest.CallText(ctx, s.client, &req, opts)
}

var opSearchContacts = rest.Operation{
	Name: "Contacts.Search", Method: http.MethodGet, Route: "/v1/contacts", Quota: "contactSearch", Repeatable: true,
}

// SearchContactsParams holds the optional parameters of Contacts.Search. What is zero is not sent.
type SearchContactsParams struct {
	// Your identifier, matched exactly; not together with other filters.
	ExternalCustomerID string `json:"externalCustomerId"`
	// Email address; the match is not exact.
	Email string `json:"email"`
	// Phone number.
	SMS string `json:"sms"`
	// First name.
	FirstName string `json:"firstname"`
	// Last name.
	LastName string `json:"lastname"`
	// Number of the first row, counted from 1; default 1.
	StartIndex int64 `json:"startindex" check:"min=1"`
	// Rows on a page: at most 500, default 500. The lower limit is inferred.
	MaxRows int64 `json:"maxrows" check:"min=1,max=500"`
	// Order by contact id in place of the last update; only for a search without filters.
	SortBy ContactSort `json:"sortBy" check:"oneof=contactId"`
}

// Search returns one page of contacts, all of them or those that match.
//
// Without filters it lists everybody, ordered by the last update; with sortBy it goes by contact id, which is
// faster for a full export. It is also safer: a contact that is updated during a walk changes its place in the
// other order, so that rows may be skipped or come twice (inferred). The filter email is not exact: compare the channel
// values of the rows. A search by
// externalCustomerId is exact and cannot be combined with other filters, and sortBy is only for a search without
// filters; both are checked before anything is sent.
//
// A page has 500 rows unless maxrows says less; a shorter page is the last one. When nothing is found the answer
// is an empty list or an empty body. The TotalCount header is a hint at best: on an unfiltered search it has been
// 2 for some 22,000 contacts.
//
// Rows have less than Get returns: names, channels, fields, catalog and id are documented. The call has a limit of
// its own, 50 requests per second; a new account was refused on its second search in a row.
//
// Calls GET /v1/contacts. Repeatable. Spends the quota "contactSearch".
func (s *ContactsService) Search(ctx context.Context, params SearchContactsParams, opts ...RequestOption) ([]Contact, error) {
	req := rest.NewRequest(&opSearchContacts)
	req.Check("", &params)
	req.Query("externalCustomerId", params.ExternalCustomerID)
	req.Query("email", params.Email)
	req.Query("sms", params.SMS)
	req.Query("firstname", params.FirstName)
	req.Query("lastname", params.LastName)
	req.Query("startindex", params.StartIndex)
	req.Query("maxrows", params.MaxRows)
	req.Query("sortBy", params.SortBy)
	req.Refuse(validateSearchContacts(params))
	return rest.CallValue[[]Contact](ctx, s.client, &req, opts)
}

// All walks the rows of every page of Search. Nothing is sent before the first iteration, and the next page is asked
// for when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor, put into
// params.StartIndex as a number, resumes the walk.
func (s *ContactsService) All(ctx context.Context, params SearchContactsParams, opts ...RequestOption) iter.Seq2[Contact, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p []Contact) []Contact { return p })
}

// Pages walks the pages of Search. The Cursor of a *PageError, put into params.StartIndex as a number, resumes a walk
// that failed.
func (s *ContactsService) Pages(ctx context.Context, params SearchContactsParams, opts ...RequestOption) iter.Seq2[[]Contact, error] {
	size := params.MaxRows
	if size == 0 {
		size = 500
	}
	return page.Index(max(params.StartIndex, 1), size, false, pageError, page.ByRows,
		func(at, size int64) ([]Contact, error) {
			params := params
			params.StartIndex, params.MaxRows = at, size
			return s.Search(ctx, params, opts...)
		},
		func(p []Contact) int { return len(p) })
}

var opBulkUpsertContacts = rest.Operation{
	Name: "Contacts.BulkUpsert", Method: http.MethodPost, Route: "/v1/contacts", Repeatable: true,
}

// BulkUpsert starts an import of up to 3,000 contacts, which creates and updates them.
//
// The import runs asynchronously: keep the AsyncSessionID of the answer and poll ImportStatus. Created contacts are
// confirmed. The call can add all contacts to segments and remove them from segments by name, and raise an event
// for each new contact, whose parameters are contactId, EmailAddress and SMS.
//
// How contacts are matched: an externalCustomerId inside a contact wins over dedupeOn. The member that dedupeOn
// names is itself not updated. Where several contacts match an email or a phone, the one updated last wins; of one
// with a different external id and one without, the latter gets it; if all have other external ids, a new contact
// is created. A deleted contact with the external id is skipped unless restoreDeleted is true.
//
// What is written: without contactFields every member is updated and those that are missing become null; custom
// fields are updated only if customFieldsIDs lists them. To remove a phone number, send the contact with its email
// channel only, dedupeOn "email" and contactFields ["sms"].
//
// Requests may be worked off out of order or side by side. Segments in groupNames appear only when the import
// runs, and a second import into an existing segment has been seen to add nobody, so a fresh segment name for each
// import is safer.
//
// Failures have several faces, all under HTTP 200: contacts that were refused come in failedContacts; the answer
// may have an errorMessage and no session; contacts with invalid names may vanish silently. As errors expect 400
// with a text, 405, 415, and 429 above 200 requests per second. Unlike the single calls this one is not documented
// to answer 409 for a repeat.
//
// The vendor's specification requires dedupeOn; one vendor example and a live test leave it out and succeed. It is
// required here, and dedupeOn "fieldId" needs fieldId; at most two channels of one type, and at least one, unless
// the contact has an externalCustomerId, an id or fields to be known by. These are checked before anything is sent.
//
// Calls POST /v1/contacts. Repeatable.
//
// Vendor documentation: https://docs.yespo.io/docs/api-methods-adding-contacts
func (s *ContactsService) BulkUpsert(ctx context.Context, request BulkUpsert, opts ...RequestOption) (*BulkUpsertResult, error) {
	req := rest.NewRequest(&opBulkUpsertContacts)
	req.JSON(&request)
	req.Refuse(validateBulkUpsertContacts(request))
	return rest.Call[BulkUpsertResult](ctx, s.client, &req, opts)
}

var opGetContactEmails = rest.Operation{
	Name: "Contacts.Emails", Method: http.MethodGet, Route: "/v1/contacts/email", Repeatable: true,
}

// Emails returns the email addresses of contacts.
//
// How many ids one call may have is not documented. A single hit arrives as an object in place of a list.
//
// Calls GET /v1/contacts/email. Repeatable.
func (s *ContactsService) Emails(ctx context.Context, contactIDs []int64, opts ...RequestOption) ([]ContactEmail, error) {
	req := rest.NewRequest(&opGetContactEmails)
	req.CheckRule("ids", "required,minitems=1", contactIDs)
	rest.QueryList(&req, "ids", ",", contactIDs)
	envelope, err := rest.Call[struct {
		Value []ContactEmail `json:"results"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opImportContactsFromFile = rest.Operation{
	Name: "Contacts.ImportFile", Method: http.MethodPost, Route: "/v1/contacts/upload",
}

// ImportFile starts an import of contacts from a CSV file that the service downloads.
//
// The import runs asynchronously: keep the session id of the answer and poll ImportStatus. The address of the file
// may hold a user name and a password.
//
// The file is CSV in UTF-8, separated by commas, not empty, at most 100 MB. Columns: First name, Last name,
// Address, Region, City, Postcode, Email, SMS, Language code, Timezone, Contact ID, Additional info, and custom
// fields as PROFILEKEY.FIELDKEY with the keys that AddressBooks.List returns. Unknown columns are ignored.
//
// The vendor's specification names the session importId in one place and asyncSessionId in another; the answer may
// have either.
//
// Calls POST /v1/contacts/upload. Not repeatable: it is sent again only when it cannot have arrived.
//
// Vendor documentation: https://docs.yespo.io/docs/api-methods-adding-contacts
func (s *ContactsService) ImportFile(ctx context.Context, file FileImport, opts ...RequestOption) (*FileValidation, error) {
	req := rest.NewRequest(&opImportContactsFromFile)
	req.JSON(&file)
	return rest.Call[FileValidation](ctx, s.client, &req, opts)
}

var opAddUnsubscribedEmails = rest.Operation{
	Name: "Subscriptions.AddUnsubscribed", Method: http.MethodPost, Route: "/v1/emails/unsubscribed/add",
}

// AddUnsubscribed marks email addresses as unsubscribed.
//
// Holds for every contact that uses one of the addresses; their other channels stay active. The answer is not
// documented and is ignored.
//
// Calls POST /v1/emails/unsubscribed/add. Not repeatable: it is sent again only when it cannot have arrived.
func (s *SubscriptionsService) AddUnsubscribed(ctx context.Context, emails []string, opts ...RequestOption) error {
	req := rest.NewRequest(&opAddUnsubscribedEmails)
	req.CheckRule("emails", "required", emails)
	req.JSON(&struct {
		Emails []string `json:"emails"`
	}{emails})
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opRemoveUnsubscribedEmails = rest.Operation{
	Name: "Subscriptions.RemoveUnsubscribed", Method: http.MethodPost, Route: "/v1/emails/unsubscribed/delete",
}

// RemoveUnsubscribed takes email addresses off the unsubscribed list.
//
// The answer is not documented and is ignored.
//
// Calls POST /v1/emails/unsubscribed/delete. Not repeatable: it is sent again only when it cannot have arrived.
func (s *SubscriptionsService) RemoveUnsubscribed(ctx context.Context, emails []string, opts ...RequestOption) error {
	req := rest.NewRequest(&opRemoveUnsubscribedEmails)
	req.CheckRule("emails", "required", emails)
	req.JSON(&struct {
		Emails []string `json:"emails"`
	}{emails})
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGenerateEventV1 = rest.Operation{
	Name: "Events.SendV1", Method: http.MethodPost, Route: "/v1/event", Quota: "eventV1", Auth: "events",
}

// SendV1 sends one event, with parameters that are texts.
//
// As SendV2, but values are strings: nested JSON must be written as text. The vendor marks this call as deprecated.
// It is one of the calls that the token of Auth.CreateToken is good for.
//
// The limits of the keys and their forbidden characters are those of SendV2, checked before anything is sent, and
// so is that names are unique. The answer of a success is empty and means accepted. The call has a limit of its
// own, 350 requests per second; a body over 20 kB is refused before anything is sent. It is never repeated on its own
// after it may have arrived.
//
// Calls POST /v1/event. Not repeatable: it is sent again only when it cannot have arrived. Spends the quota "eventV1".
//
// Vendor documentation: https://docs.yespo.io/docs/how-use-v1event-api-resource
//
// Deprecated: the vendor has retired this operation.
func (s *EventsService) SendV1(ctx context.Context, event EventV1, opts ...RequestOption) error {
	req := rest.NewRequest(&opGenerateEventV1)
	req.JSON(&event)
	req.Refuse(validateGenerateEventV1(event))
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGetGroupContacts = rest.Operation{
	Name: "Segments.Members", Method: http.MethodGet, Route: "/v1/group/{id}/contacts", Repeatable: true,
}

// MembersParams holds the optional parameters of Segments.Members. What is zero is not sent.
type MembersParams struct {
	// Number of the first row, counted from 1; default 1.
	StartIndex int64 `json:"startindex" check:"min=1"`
	// Rows on a page: at most 500, default 500. The lower limit is inferred.
	MaxRows int64 `json:"maxrows" check:"min=1,max=500"`
	// Whether rows are ordered by the time they joined the segment; default false.
	OrderByJoinTime bool `json:"orderByTs"`
	// Direction of the order, true for ascending; default true.
	Ascending *bool `json:"asc"`
}

// Members returns one page of the contacts in a segment.
//
// Rows have all that Contacts.Get returns, externalCustomerId included. A page has 500 rows unless maxrows says
// less; a page that is shorter or empty is the last one. A TotalCount header has been seen; take it as a hint.
//
// Calls GET /v1/group/{id}/contacts. Repeatable.
func (s *SegmentsService) Members(ctx context.Context, id int64, params MembersParams, opts ...RequestOption) ([]Contact, error) {
	req := rest.NewRequest(&opGetGroupContacts)
	req.PathInt("id", id)
	req.Check("", &params)
	req.Query("startindex", params.StartIndex)
	req.Query("maxrows", params.MaxRows)
	req.Query("orderByTs", params.OrderByJoinTime)
	req.Query("asc", params.Ascending)
	return rest.CallValue[[]Contact](ctx, s.client, &req, opts)
}

// AllMembers walks the rows of every page of Members. Nothing is sent before the first iteration, and the next page is
// asked for when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor, put into
// params.StartIndex as a number, resumes the walk.
func (s *SegmentsService) AllMembers(ctx context.Context, id int64, params MembersParams, opts ...RequestOption) iter.Seq2[Contact, error] {
	return page.Items(s.MembersPages(ctx, id, params, opts...), func(p []Contact) []Contact { return p })
}

// MembersPages walks the pages of Members. The Cursor of a *PageError, put into params.StartIndex as a number, resumes
// a walk that failed.
func (s *SegmentsService) MembersPages(ctx context.Context, id int64, params MembersParams, opts ...RequestOption) iter.Seq2[[]Contact, error] {
	size := params.MaxRows
	if size == 0 {
		size = 500
	}
	return page.Index(max(params.StartIndex, 1), size, false, pageError, page.ByRows,
		func(at, size int64) ([]Contact, error) {
			params := params
			params.StartIndex, params.MaxRows = at, size
			return s.Members(ctx, id, params, opts...)
		},
		func(p []Contact) int { return len(p) })
}

var opAttachContactsToGroup = rest.Operation{
	Name: "Segments.Attach", Method: http.MethodPost, Route: "/v1/group/{id}/contacts/attach",
}

// Attach adds up to 500 contacts to a static segment.
//
// Name the contacts by contactIds or by externalCustomerIds; a body with both or with neither is refused before it
// is sent. The answer is an English sentence.
//
// Calls POST /v1/group/{id}/contacts/attach. Not repeatable: it is sent again only when it cannot have arrived.
//
// Vendor documentation: https://docs.yespo.io/docs/api-methods-adding-contacts
func (s *SegmentsService) Attach(ctx context.Context, id int64, contacts ContactSelection, opts ...RequestOption) (string, error) {
	req := rest.NewRequest(&opAttachContactsToGroup)
	req.PathInt("id", id)
	req.JSON(&contacts)
	req.Refuse(validateAttachContactsToGroup(id, contacts))
	return rest.CallText(ctx, s.client, &req, opts)
}

var opDetachContactsFromGroup = rest.Operation{
	Name: "Segments.Detach", Method: http.MethodPost, Route: "/v1/group/{id}/contacts/detach",
}

// Detach removes up to 500 contacts from a static segment.
//
// Name the contacts by contactIds or by externalCustomerIds; a body with both or with neither is refused before it
// is sent. The service itself takes a body without ids as an order to remove everybody from the segment, which is
// why this method never sends one. The answer is an English sentence.
//
// Calls POST /v1/group/{id}/contacts/detach. Not repeatable: it is sent again only when it cannot have arrived.
//
// Vendor documentation: https://docs.yespo.io/docs/api-methods-adding-contacts
func (s *SegmentsService) Detach(ctx context.Context, id int64, contacts ContactSelection, opts ...RequestOption) (string, error) {
	req := rest.NewRequest(&opDetachContactsFromGroup)
	req.PathInt("id", id)
	req.JSON(&contacts)
	req.Refuse(validateDetachContactsFromGroup(id, contacts))
	return rest.CallText(ctx, s.client, &req, opts)
}

var opSearchGroups = rest.Operation{
	Name: "Segments.List", Method: http.MethodGet, Route: "/v1/groups", Repeatable: true,
}

// ListSegmentsParams holds the optional parameters of Segments.List. What is zero is not sent.
type ListSegmentsParams struct {
	// Name that the segments are filtered by.
	Name string `json:"name"`
	// Number of the first row, counted from 1; default 1.
	StartIndex int64 `json:"startindex" check:"min=1"`
	// Rows on a page: at most 500, default 500. The lower limit is inferred.
	MaxRows int64 `json:"maxrows" check:"min=1,max=500"`
}

// List returns one page of segments.
//
// A page has 500 rows unless maxrows says less; a shorter page is the last one. The API cannot create or delete
// segments: they come into being when contacts are added to them by name.
//
// Calls GET /v1/groups. Repeatable.
func (s *SegmentsService) List(ctx context.Context, params ListSegmentsParams, opts ...RequestOption) ([]Segment, error) {
	req := rest.NewRequest(&opSearchGroups)
	req.Check("", &params)
	req.Query("name", params.Name)
	req.Query("startindex", params.StartIndex)
	req.Query("maxrows", params.MaxRows)
	return rest.CallValue[[]Segment](ctx, s.client, &req, opts)
}

// All walks the rows of every page of List. Nothing is sent before the first iteration, and the next page is asked for
// when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor, put into
// params.StartIndex as a number, resumes the walk.
func (s *SegmentsService) All(ctx context.Context, params ListSegmentsParams, opts ...RequestOption) iter.Seq2[Segment, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p []Segment) []Segment { return p })
}

// Pages walks the pages of List. The Cursor of a *PageError, put into params.StartIndex as a number, resumes a walk
// that failed.
func (s *SegmentsService) Pages(ctx context.Context, params ListSegmentsParams, opts ...RequestOption) iter.Seq2[[]Segment, error] {
	size := params.MaxRows
	if size == 0 {
		size = 500
	}
	return page.Index(max(params.StartIndex, 1), size, false, pageError, page.ByRows,
		func(at, size int64) ([]Segment, error) {
			params := params
			params.StartIndex, params.MaxRows = at, size
			return s.List(ctx, params, opts...)
		},
		func(p []Segment) int { return len(p) })
}

var opGetImportStatus = rest.Operation{
	Name: "Contacts.ImportStatus", Method: http.MethodGet, Route: "/v1/importstatus/{sessionId}", Repeatable: true,
}

// ImportStatus returns the state of a contact import.
//
// An import goes from STARTED (queued) over IMPORTING to FINISHED or ERROR; small ones take seconds to minutes.
// The mapping tells which contact each value of the deduplication member led to. An unknown session is probably
// answered with 404 (inferred).
//
// Calls GET /v1/importstatus/{sessionId}. Repeatable.
func (s *ContactsService) ImportStatus(ctx context.Context, sessionID string, opts ...RequestOption) (*ImportStatus, error) {
	req := rest.NewRequest(&opGetImportStatus)
	req.Path("sessionId", sessionID)
	return rest.Call[ImportStatus](ctx, s.client, &req, opts)
}

var opUpdateInteractionStatus = rest.Operation{
	Name: "Sending.UpdateInteraction", Method: http.MethodPut, Route: "/v1/interactions/{interaction_id}/status", Quota: "interactionStatus", Repeatable: true,
}

// UpdateInteraction reports that a mobile push was delivered, opened or clicked.
//
// For apps that show notifications without the vendor's mobile SDK. The identifier of the interaction comes
// inside the push payload, as es_interaction_id.
//
// This call has a limit of its own, 300 requests a second. The answer's body is not documented and is ignored.
//
// Calls PUT /v1/interactions/{interaction_id}/status. Repeatable. Spends the quota "interactionStatus".
func (s *SendingService) UpdateInteraction(ctx context.Context, interactionID string, change InteractionStatusChange, opts ...RequestOption) error {
	req := rest.NewRequest(&opUpdateInteractionStatus)
	req.Path("interaction_id", interactionID)
	req.JSON(&change)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGetEmailInterfaces = rest.Operation{
	Name: "Sending.EmailSenders", Method: http.MethodGet, Route: "/v1/interfaces/email", Repeatable: true,
}

// EmailSenders returns the email senders of the account.
//
// Their values are what EmailMessageDraft and OutgoingEmail take in from. The vendor calls senders interfaces.
// There are no pages.
//
// Calls GET /v1/interfaces/email. Repeatable.
func (s *SendingService) EmailSenders(ctx context.Context, opts ...RequestOption) ([]Sender, error) {
	req := rest.NewRequest(&opGetEmailInterfaces)
	return rest.CallValue[[]Sender](ctx, s.client, &req, opts)
}

var opGetSMSInterfaces = rest.Operation{
	Name: "Sending.SMSSenders", Method: http.MethodGet, Route: "/v1/interfaces/sms", Repeatable: true,
}

// SMSSenders returns the SMS senders (alpha names) of the account.
//
// Their values are what SMSMessageDraft and OutgoingSMS take in from. The vendor calls senders interfaces. There
// are no pages.
//
// Calls GET /v1/interfaces/sms. Repeatable.
func (s *SendingService) SMSSenders(ctx context.Context, opts ...RequestOption) ([]Sender, error) {
	req := rest.NewRequest(&opGetSMSInterfaces)
	return rest.CallValue[[]Sender](ctx, s.client, &req, opts)
}

var opSendEmail = rest.Operation{
	Name: "Sending.SendEmail", Method: http.MethodPost, Route: "/v1/message/email",
}

// SendEmail sends an email that is not stored as a template.
//
// Contacts that do not exist yet are created. Links are tracked unless trackUrls is false. Old clients also sent
// a campaignId; nothing is known about it, and it is left out here.
//
// The sender must be written as "Name" <address>; EmailSenders lists those of the account.
//
// Each recipient gets a row of its own in the answer: status OK and a requestId for Statuses when the message
// was queued, status ERROR and a message when it was refused. A recipient that was refused does not make the
// call fail, the HTTP status is 200 all the same. OK means queued, not delivered.
//
// Beside the shared limit of 200 requests a second, a new account was held to about 100 single emails an hour.
//
// The call is never repeated on its own after it may have arrived, because that could send twice.
//
// An id that is always 0 comes with the answer and with each row; it means nothing and is dropped.
//
// Calls POST /v1/message/email. Not repeatable: it is sent again only when it cannot have arrived.
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
// Goes to the numbers in phoneNumbers or to the segment groupId; one of them is needed, and a call with neither
// is refused before it is sent. Links are not tracked unless trackUrls is true.
//
// Each recipient gets a row of its own in the answer: status OK and a requestId for Statuses when the message
// was queued, status ERROR and a message when it was refused. A recipient that was refused does not make the
// call fail, the HTTP status is 200 all the same. OK means queued, not delivered.
//
// The call is never repeated on its own after it may have arrived, because that could send twice.
//
// An id that is always 0 comes with the answer and with each row; it means nothing and is dropped.
//
// Calls POST /v1/message/sms. Not repeatable: it is sent again only when it cannot have arrived.
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
	Name: "Sending.Statuses", Method: http.MethodGet, Route: "/v1/message/status", Repeatable: true,
}

var opSendViber = rest.Operation{
	Name: "Sending.SendViber", Method: http.MethodPost, Route: "/v1/message/viber",
}

// SendViber sends a Viber message that is not stored as a template.
//
// Goes to the numbers in phoneNumbers or to the segment groupId; one of them is needed, and a call with neither
// is refused before it is sent. The service also needs text and iosExpirityText, and from when the account has
// several Viber senders. Links are tracked unless trackUrls is false.
//
// Each recipient gets a row of its own in the answer: status OK and a requestId for Statuses when the message
// was queued, status ERROR and a message when it was refused. A recipient that was refused does not make the
// call fail, the HTTP status is 200 all the same. OK means queued, not delivered.
//
// The call is never repeated on its own after it may have arrived, because that could send twice.
//
// An id that is always 0 comes with the answer and with each row; it means nothing and is dropped.
//
// Calls POST /v1/message/viber. Not repeatable: it is sent again only when it cannot have arrived.
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
	Name: "Sending.SmartSend", Method: http.MethodPost, Route: "/v1/message/{id}/smartsend",
}

// SmartSend sends a stored message to up to 1000 recipients.
//
// Works for email, SMS, Viber, mobile push, web push, Telegram and App Inbox messages. Every recipient may have
// data of its own, which the template reads as $!data.get('name'), a language and an identifier of the caller.
//
// The member email must be true when the message is an email, and false for every other channel.
//
// A recipient is named by exactly one of contactId, externalCustomerId and locator; the method refuses others
// before anything is sent. A locator that no contact has creates a confirmed contact.
//
// Each recipient gets a row of its own in the answer: status OK and a requestId for Statuses when the message
// was queued, status ERROR and a message when it was refused. A recipient that was refused does not make the
// call fail, the HTTP status is 200 all the same. OK means queued, not delivered.
//
// An unknown message is answered with 404 (seen in practice; not documented).
//
// The call is never repeated on its own after it may have arrived, because that could send twice.
//
// An id that is always 0 comes with the answer and with each row; it means nothing and is dropped.
//
// Calls POST /v1/message/{id}/smartsend. Not repeatable: it is sent again only when it cannot have arrived.
//
// Vendor documentation: https://esputnik.com/en/support/using-smartsend-api-resource
func (s *SendingService) SmartSend(ctx context.Context, id int64, request SmartSendRequest, opts ...RequestOption) ([]SendResult, error) {
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

var opSearchAppInboxMessages = rest.Operation{
	Name: "AppInboxMessages.List", Method: http.MethodGet, Route: "/v1/messages/appinbox", Quota: "appInboxMessageSearch", Repeatable: true,
}

// ListAppInboxMessagesParams holds the optional parameters of AppInboxMessages.List. What is zero is not sent.
type ListAppInboxMessagesParams struct {
	// Part of the name of the message, or a tag; without it all messages are listed.
	Search string `json:"search"`
	// Number of the first row, counted from 1; default 1.
	StartIndex int64 `json:"startindex" check:"min=1"`
	// Rows on a page: at most 500, default 500.
	MaxRows int64 `json:"maxrows" check:"min=1,max=500"`
}

// List returns one page of App Inbox messages.
//
// Finds messages by a part of their name or by a tag; without search it lists every App Inbox message of the
// account. A page has 500 rows unless maxrows says less. A page that is shorter than maxrows is the last one.
//
// The answer's TotalCount header tells how many messages match. Take it as a hint: on the contact search of this
// API it has been wrong.
//
// Rows have the fields of a whole message, but only id, name, tags and languageCode are known to be filled
// (inferred). Read one message with Get for its contents.
//
// The service allows 500 requests an hour by default on every message search and read, and answers 429 beyond
// that. A walk with full pages spends one request for 500 messages.
//
// Calls GET /v1/messages/appinbox. Repeatable. Spends the quota "appInboxMessageSearch".
func (s *AppInboxMessagesService) List(ctx context.Context, params ListAppInboxMessagesParams, opts ...RequestOption) ([]AppInboxMessage, error) {
	req := rest.NewRequest(&opSearchAppInboxMessages)
	req.Check("", &params)
	req.Query("search", params.Search)
	req.Query("startindex", params.StartIndex)
	req.Query("maxrows", params.MaxRows)
	return rest.CallValue[[]AppInboxMessage](ctx, s.client, &req, opts)
}

// All walks the rows of every page of List. Nothing is sent before the first iteration, and the next page is asked for
// when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor, put into
// params.StartIndex as a number, resumes the walk.
func (s *AppInboxMessagesService) All(ctx context.Context, params ListAppInboxMessagesParams, opts ...RequestOption) iter.Seq2[AppInboxMessage, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p []AppInboxMessage) []AppInboxMessage { return p })
}

// Pages walks the pages of List. The Cursor of a *PageError, put into params.StartIndex as a number, resumes a walk
// that failed.
func (s *AppInboxMessagesService) Pages(ctx context.Context, params ListAppInboxMessagesParams, opts ...RequestOption) iter.Seq2[[]AppInboxMessage, error] {
	size := params.MaxRows
	if size == 0 {
		size = 500
	}
	return page.Index(max(params.StartIndex, 1), size, false, pageError, page.ByRows,
		func(at, size int64) ([]AppInboxMessage, error) {
			params := params
			params.StartIndex, params.MaxRows = at, size
			return s.List(ctx, params, opts...)
		},
		func(p []AppInboxMessage) int { return len(p) })
}

var opAddAppInboxMessage = rest.Operation{
	Name: "AppInboxMessages.Create", Method: http.MethodPost, Route: "/v1/messages/appinbox",
}

// Create creates an App Inbox message and returns its identifier.
//
// Stores a new message in its base language and returns its identifier. Nothing is sent.
//
// The service needs name, title and text.
//
// Other languages are added with PutTranslation.
//
// Sending the call twice makes two messages (inferred), so it is never repeated on its own after it may have
// arrived.
//
// Calls POST /v1/messages/appinbox. Not repeatable: it is sent again only when it cannot have arrived.
func (s *AppInboxMessagesService) Create(ctx context.Context, message AppInboxMessageDraft, opts ...RequestOption) (int64, error) {
	req := rest.NewRequest(&opAddAppInboxMessage)
	req.JSON(&message)
	envelope, err := rest.Call[struct {
		Value int64 `json:"id"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return 0, err
	}
	return envelope.Value, nil
}

var opDeleteAppInboxMessage = rest.Operation{
	Name: "AppInboxMessages.Delete", Method: http.MethodDelete, Route: "/v1/messages/appinbox/{id}", Repeatable: true,
}

// Delete deletes an App Inbox message.
//
// Deletes the base version, and with it all its language versions (inferred). To delete a single language
// version use DeleteTranslation.
//
// The answer is a sentence whose wording is not documented; do not rely on it.
//
// An unknown id is answered with 404 (inferred); so is a call that is repeated after the first one arrived
// (inferred).
//
// Calls DELETE /v1/messages/appinbox/{id}. Repeatable.
func (s *AppInboxMessagesService) Delete(ctx context.Context, id int64, opts ...RequestOption) (string, error) {
	req := rest.NewRequest(&opDeleteAppInboxMessage)
	req.PathInt("id", id)
	return rest.CallText(ctx, s.client, &req, opts)
}

var opGetAppInboxMessage = rest.Operation{
	Name: "AppInboxMessages.Get", Method: http.MethodGet, Route: "/v1/messages/appinbox/{id}", Quota: "appInboxMessage", Repeatable: true,
}

// Get returns one App Inbox message with its language versions.
//
// The answer has the base version, the codes of its languages in languages and, in translations, the other
// language versions.
//
// The service allows 500 requests an hour by default on every message search and read, and answers 429 beyond
// that.
//
// An unknown id should be answered with 404 (inferred).
//
// Calls GET /v1/messages/appinbox/{id}. Repeatable. Spends the quota "appInboxMessage".
func (s *AppInboxMessagesService) Get(ctx context.Context, id int64, opts ...RequestOption) (*AppInboxMessage, error) {
	req := rest.NewRequest(&opGetAppInboxMessage)
	req.PathInt("id", id)
	return rest.Call[AppInboxMessage](ctx, s.client, &req, opts)
}

var opUpdateAppInboxMessage = rest.Operation{
	Name: "AppInboxMessages.Update", Method: http.MethodPut, Route: "/v1/messages/appinbox/{id}", Repeatable: true,
}

// Update replaces the base version of an App Inbox message.
//
// Replaces the base version as a whole, so send every field that shall stay (inferred). The language versions
// are changed with PutTranslation.
//
// The service needs name, title and text.
//
// The answer is a sentence whose wording is not documented; do not rely on it.
//
// An unknown id is answered with 404 (inferred).
//
// Calls PUT /v1/messages/appinbox/{id}. Repeatable.
func (s *AppInboxMessagesService) Update(ctx context.Context, id int64, message AppInboxMessageDraft, opts ...RequestOption) (string, error) {
	req := rest.NewRequest(&opUpdateAppInboxMessage)
	req.PathInt("id", id)
	req.JSON(&message)
	return rest.CallText(ctx, s.client, &req, opts)
}

var opDeleteAppInboxMessageTranslation = rest.Operation{
	Name: "AppInboxMessages.DeleteTranslation", Method: http.MethodDelete, Route: "/v1/messages/appinbox/{id}/{language}", Repeatable: true,
}

// DeleteTranslation deletes one language version of an App Inbox message.
//
// The base version and the other languages stay (inferred). Delete removes the whole message.
//
// The answer is a sentence whose wording is not documented; do not rely on it.
//
// Calls DELETE /v1/messages/appinbox/{id}/{language}. Repeatable.
func (s *AppInboxMessagesService) DeleteTranslation(ctx context.Context, id int64, language string, opts ...RequestOption) (string, error) {
	req := rest.NewRequest(&opDeleteAppInboxMessageTranslation)
	req.PathInt("id", id)
	req.Path("language", language)
	return rest.CallText(ctx, s.client, &req, opts)
}

var opPutAppInboxMessageTranslation = rest.Operation{
	Name: "AppInboxMessages.PutTranslation", Method: http.MethodPut, Route: "/v1/messages/appinbox/{id}/{language}", Repeatable: true,
}

// PutTranslation adds or replaces one language version of an App Inbox message.
//
// Adds the version if the message has none in that language, and replaces it otherwise. The body has the same
// fields as the base version, and the same ones are required.
//
// The service needs name, title and text.
//
// The answer is a sentence whose wording is not documented; do not rely on it.
//
// Calls PUT /v1/messages/appinbox/{id}/{language}. Repeatable.
func (s *AppInboxMessagesService) PutTranslation(ctx context.Context, id int64, language string, message AppInboxMessageDraft, opts ...RequestOption) (string, error) {
	req := rest.NewRequest(&opPutAppInboxMessageTranslation)
	req.PathInt("id", id)
	req.Path("language", language)
	req.JSON(&message)
	return rest.CallText(ctx, s.client, &req, opts)
}

var opSearchEmailMessages = rest.Operation{
	Name: "EmailMessages.List", Method: http.MethodGet, Route: "/v1/messages/email", Quota: "emailMessageSearch", Repeatable: true,
}

// ListEmailMessagesParams holds the optional parameters of EmailMessages.List. What is zero is not sent.
type ListEmailMessagesParams struct {
	// Part of the name of the message, or a tag; without it all messages are listed.
	Search string `json:"search"`
	// Number of the first row, counted from 1; default 1.
	StartIndex int64 `json:"startindex" check:"min=1"`
	// Rows on a page: at most 500, default 500.
	MaxRows int64 `json:"maxrows" check:"min=1,max=500"`
}

// List returns one page of email messages.
//
// Finds messages by a part of their name or by a tag; without search it lists every email message of the
// account. A page has 500 rows unless maxrows says less. A page that is shorter than maxrows is the last one.
//
// The answer's TotalCount header tells how many messages match. Take it as a hint: on the contact search of this
// API it has been wrong.
//
// Rows have the fields of a whole message, but only id, name, tags and languageCode are known to be filled
// (inferred). Read one message with Get for its contents.
//
// The service allows 500 requests an hour by default on every message search and read, and answers 429 beyond
// that. A walk with full pages spends one request for 500 messages.
//
// Calls GET /v1/messages/email. Repeatable. Spends the quota "emailMessageSearch".
func (s *EmailMessagesService) List(ctx context.Context, params ListEmailMessagesParams, opts ...RequestOption) ([]EmailMessage, error) {
	req := rest.NewRequest(&opSearchEmailMessages)
	req.Check("", &params)
	req.Query("search", params.Search)
	req.Query("startindex", params.StartIndex)
	req.Query("maxrows", params.MaxRows)
	return rest.CallValue[[]EmailMessage](ctx, s.client, &req, opts)
}

// All walks the rows of every page of List. Nothing is sent before the first iteration, and the next page is asked for
// when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor, put into
// params.StartIndex as a number, resumes the walk.
func (s *EmailMessagesService) All(ctx context.Context, params ListEmailMessagesParams, opts ...RequestOption) iter.Seq2[EmailMessage, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p []EmailMessage) []EmailMessage { return p })
}

// Pages walks the pages of List. The Cursor of a *PageError, put into params.StartIndex as a number, resumes a walk
// that failed.
func (s *EmailMessagesService) Pages(ctx context.Context, params ListEmailMessagesParams, opts ...RequestOption) iter.Seq2[[]EmailMessage, error] {
	size := params.MaxRows
	if size == 0 {
		size = 500
	}
	return page.Index(max(params.StartIndex, 1), size, false, pageError, page.ByRows,
		func(at, size int64) ([]EmailMessage, error) {
			params := params
			params.StartIndex, params.MaxRows = at, size
			return s.List(ctx, params, opts...)
		},
		func(p []EmailMessage) int { return len(p) })
}

var opAddEmailMessage = rest.Operation{
	Name: "EmailMessages.Create", Method: http.MethodPost, Route: "/v1/messages/email",
}

// Create creates an email message and returns its identifier.
//
// Stores a new message in its base language and returns its identifier. Nothing is sent.
//
// The service needs name, from, subject and htmlText. The sender in from must be a confirmed one, written as
// "Name" <address>; Sending.EmailSenders lists them.
//
// The vendor's text for this call speaks of adding or changing a language version, but what it creates is a base
// message. Other languages are added with PutTranslation.
//
// Sending the call twice makes two messages (inferred), so it is never repeated on its own after it may have
// arrived.
//
// Calls POST /v1/messages/email. Not repeatable: it is sent again only when it cannot have arrived.
func (s *EmailMessagesService) Create(ctx context.Context, message EmailMessageDraft, opts ...RequestOption) (int64, error) {
	req := rest.NewRequest(&opAddEmailMessage)
	req.JSON(&message)
	envelope, err := rest.Call[struct {
		Value int64 `json:"id"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return 0, err
	}
	return envelope.Value, nil
}

var opDeleteEmailMessage = rest.Operation{
	Name: "EmailMessages.Delete", Method: http.MethodDelete, Route: "/v1/messages/email/{id}", Repeatable: true,
}

// Delete deletes an email message.
//
// Deletes the base version, and with it all its language versions (inferred). To delete a single language
// version use DeleteTranslation.
//
// The answer is a sentence whose wording is not documented; do not rely on it.
//
// An unknown id is answered with 404 (seen in practice; not documented); so is a call that is repeated after the
// first one arrived (inferred).
//
// Calls DELETE /v1/messages/email/{id}. Repeatable.
func (s *EmailMessagesService) Delete(ctx context.Context, id int64, opts ...RequestOption) (string, error) {
	req := rest.NewRequest(&opDeleteEmailMessage)
	req.PathInt("id", id)
	return rest.CallText(ctx, s.client, &req, opts)
}

var opGetEmailMessage = rest.Operation{
	Name: "EmailMessages.Get", Method: http.MethodGet, Route: "/v1/messages/email/{id}", Quota: "emailMessage", Repeatable: true,
}

// Get returns one email message with its language versions.
//
// The answer has the base version, the codes of its languages in languages and, in translations, the other
// language versions.
//
// The contents of a mail arrive split into htmlText, rawHtml and css.
//
// Two limits hold at once: 10 requests a second, and by default 500 an hour. Beyond either the service answers
// 429.
//
// An unknown id is answered with 404 (seen in practice; not documented).
//
// Calls GET /v1/messages/email/{id}. Repeatable. Spends the quota "emailMessage".
func (s *EmailMessagesService) Get(ctx context.Context, id int64, opts ...RequestOption) (*EmailMessage, error) {
	req := rest.NewRequest(&opGetEmailMessage)
	req.PathInt("id", id)
	return rest.Call[EmailMessage](ctx, s.client, &req, opts)
}

var opUpdateEmailMessage = rest.Operation{
	Name: "EmailMessages.Update", Method: http.MethodPut, Route: "/v1/messages/email/{id}", Repeatable: true,
}

// Update replaces the base version of an email message.
//
// Replaces the base version as a whole, so send every field that shall stay (inferred). The language versions
// are changed with PutTranslation.
//
// The service needs name, from, subject and htmlText. The sender in from must be a confirmed one, written as
// "Name" <address>; Sending.EmailSenders lists them.
//
// The answer is a sentence whose wording is not documented; do not rely on it.
//
// An unknown id is answered with 404 (seen in practice; not documented).
//
// Calls PUT /v1/messages/email/{id}. Repeatable.
func (s *EmailMessagesService) Update(ctx context.Context, id int64, message EmailMessageDraft, opts ...RequestOption) (string, error) {
	req := rest.NewRequest(&opUpdateEmailMessage)
	req.PathInt("id", id)
	req.JSON(&message)
	return rest.CallText(ctx, s.client, &req, opts)
}

var opGetEmailMessageViewLink = rest.Operation{
	Name: "EmailMessages.ViewLink", Method: http.MethodGet, Route: "/v1/messages/email/{id}/viewLink", Quota: "emailMessageViewLink", Repeatable: true,
}

// ViewLink returns the public address under which a browser shows an email message.
//
// The service allows 500 requests an hour by default on every message search and read, and answers 429 beyond
// that.
//
// Calls GET /v1/messages/email/{id}/viewLink. Repeatable. Spends the quota "emailMessageViewLink".
func (s *EmailMessagesService) ViewLink(ctx context.Context, id int64, opts ...RequestOption) (string, error) {
	req := rest.NewRequest(&opGetEmailMessageViewLink)
	req.PathInt("id", id)
	envelope, err := rest.Call[struct {
		Value string `json:"link"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return "", err
	}
	return envelope.Value, nil
}

var opDeleteEmailMessageTranslation = rest.Operation{
	Name: "EmailMessages.DeleteTranslation", Method: http.MethodDelete, Route: "/v1/messages/email/{id}/{language}", Repeatable: true,
}

// DeleteTranslation deletes one language version of an email message.
//
// The base version and the other languages stay (inferred). Delete removes the whole message.
//
// The answer is a sentence whose wording is not documented; do not rely on it.
//
// Calls DELETE /v1/messages/email/{id}/{language}. Repeatable.
func (s *EmailMessagesService) DeleteTranslation(ctx context.Context, id int64, language string, opts ...RequestOption) (string, error) {
	req := rest.NewRequest(&opDeleteEmailMessageTranslation)
	req.PathInt("id", id)
	req.Path("language", language)
	return rest.CallText(ctx, s.client, &req, opts)
}

var opPutEmailMessageTranslation = rest.Operation{
	Name: "EmailMessages.PutTranslation", Method: http.MethodPut, Route: "/v1/messages/email/{id}/{language}", Repeatable: true,
}

// PutTranslation adds or replaces one language version of an email message.
//
// Adds the version if the message has none in that language, and replaces it otherwise. The body has the same
// fields as the base version, and the same ones are required.
//
// The service needs name, from, subject and htmlText. The sender in from must be a confirmed one, written as
// "Name" <address>; Sending.EmailSenders lists them.
//
// The answer is a sentence whose wording is not documented; do not rely on it.
//
// Calls PUT /v1/messages/email/{id}/{language}. Repeatable.
func (s *EmailMessagesService) PutTranslation(ctx context.Context, id int64, language string, message EmailMessageDraft, opts ...RequestOption) (string, error) {
	req := rest.NewRequest(&opPutEmailMessageTranslation)
	req.PathInt("id", id)
	req.Path("language", language)
	req.JSON(&message)
	return rest.CallText(ctx, s.client, &req, opts)
}

var opSearchMobilePushMessages = rest.Operation{
	Name: "MobilePushMessages.List", Method: http.MethodGet, Route: "/v1/messages/mobilepush", Quota: "mobilePushMessageSearch", Repeatable: true,
}

// ListMobilePushMessagesParams holds the optional parameters of MobilePushMessages.List. What is zero is not sent.
type ListMobilePushMessagesParams struct {
	// Part of the name of the message, or a tag; without it all messages are listed.
	Search string `json:"search"`
	// Number of the first row, counted from 1; default 1.
	StartIndex int64 `json:"startindex" check:"min=1"`
	// Rows on a page: at most 500, default 500.
	MaxRows int64 `json:"maxrows" check:"min=1,max=500"`
}

// List returns one page of mobile push messages.
//
// Finds messages by a part of their name or by a tag; without search it lists every mobile push message of the
// account. A page has 500 rows unless maxrows says less. A page that is shorter than maxrows is the last one.
//
// The answer's TotalCount header tells how many messages match. Take it as a hint: on the contact search of this
// API it has been wrong.
//
// Rows have the fields of a whole message, but only id, name, tags and languageCode are known to be filled
// (inferred). Read one message with Get for its contents.
//
// The service allows 500 requests an hour by default on every message search and read, and answers 429 beyond
// that. A walk with full pages spends one request for 500 messages.
//
// Calls GET /v1/messages/mobilepush. Repeatable. Spends the quota "mobilePushMessageSearch".
func (s *MobilePushMessagesService) List(ctx context.Context, params ListMobilePushMessagesParams, opts ...RequestOption) ([]MobilePushMessage, error) {
	req := rest.NewRequest(&opSearchMobilePushMessages)
	req.Check("", &params)
	req.Query("search", params.Search)
	req.Query("startindex", params.StartIndex)
	req.Query("maxrows", params.MaxRows)
	return rest.CallValue[[]MobilePushMessage](ctx, s.client, &req, opts)
}

// All walks the rows of every page of List. Nothing is sent before the first iteration, and the next page is asked for
// when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor, put into
// params.StartIndex as a number, resumes the walk.
func (s *MobilePushMessagesService) All(ctx context.Context, params ListMobilePushMessagesParams, opts ...RequestOption) iter.Seq2[MobilePushMessage, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p []MobilePushMessage) []MobilePushMessage { return p })
}

// Pages walks the pages of List. The Cursor of a *PageError, put into params.StartIndex as a number, resumes a walk
// that failed.
func (s *MobilePushMessagesService) Pages(ctx context.Context, params ListMobilePushMessagesParams, opts ...RequestOption) iter.Seq2[[]MobilePushMessage, error] {
	size := params.MaxRows
	if size == 0 {
		size = 500
	}
	return page.Index(max(params.StartIndex, 1), size, false, pageError, page.ByRows,
		func(at, size int64) ([]MobilePushMessage, error) {
			params := params
			params.StartIndex, params.MaxRows = at, size
			return s.List(ctx, params, opts...)
		},
		func(p []MobilePushMessage) int { return len(p) })
}

var opAddMobilePushMessage = rest.Operation{
	Name: "MobilePushMessages.Create", Method: http.MethodPost, Route: "/v1/messages/mobilepush",
}

// Create creates a mobile push message and returns its identifier.
//
// Stores a new message in its base language and returns its identifier. Nothing is sent.
//
// The service needs name, title and text.
//
// Other languages are added with PutTranslation.
//
// Sending the call twice makes two messages (inferred), so it is never repeated on its own after it may have
// arrived.
//
// Calls POST /v1/messages/mobilepush. Not repeatable: it is sent again only when it cannot have arrived.
func (s *MobilePushMessagesService) Create(ctx context.Context, message MobilePushMessageDraft, opts ...RequestOption) (int64, error) {
	req := rest.NewRequest(&opAddMobilePushMessage)
	req.JSON(&message)
	envelope, err := rest.Call[struct {
		Value int64 `json:"id"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return 0, err
	}
	return envelope.Value, nil
}

var opDeleteMobilePushMessage = rest.Operation{
	Name: "MobilePushMessages.Delete", Method: http.MethodDelete, Route: "/v1/messages/mobilepush/{id}", Repeatable: true,
}

// Delete deletes a mobile push message.
//
// Deletes the base version, and with it all its language versions (inferred). To delete a single language
// version use DeleteTranslation.
//
// The answer is a sentence whose wording is not documented; do not rely on it.
//
// An unknown id is answered with 404 (inferred); so is a call that is repeated after the first one arrived
// (inferred).
//
// Calls DELETE /v1/messages/mobilepush/{id}. Repeatable.
func (s *MobilePushMessagesService) Delete(ctx context.Context, id int64, opts ...RequestOption) (string, error) {
	req := rest.NewRequest(&opDeleteMobilePushMessage)
	req.PathInt("id", id)
	return rest.CallText(ctx, s.client, &req, opts)
}

var opGetMobilePushMessage = rest.Operation{
	Name: "MobilePushMessages.Get", Method: http.MethodGet, Route: "/v1/messages/mobilepush/{id}", Quota: "mobilePushMessage", Repeatable: true,
}

// Get returns one mobile push message with its language versions.
//
// The answer has the base version, the codes of its languages in languages and, in translations, the other
// language versions.
//
// The service allows 500 requests an hour by default on every message search and read, and answers 429 beyond
// that.
//
// An unknown id should be answered with 404 (inferred).
//
// Calls GET /v1/messages/mobilepush/{id}. Repeatable. Spends the quota "mobilePushMessage".
func (s *MobilePushMessagesService) Get(ctx context.Context, id int64, opts ...RequestOption) (*MobilePushMessage, error) {
	req := rest.NewRequest(&opGetMobilePushMessage)
	req.PathInt("id", id)
	return rest.Call[MobilePushMessage](ctx, s.client, &req, opts)
}

var opUpdateMobilePushMessage = rest.Operation{
	Name: "MobilePushMessages.Update", Method: http.MethodPut, Route: "/v1/messages/mobilepush/{id}", Repeatable: true,
}

// Update replaces the base version of a mobile push message.
//
// Replaces the base version as a whole, so send every field that shall stay (inferred). The language versions
// are changed with PutTranslation.
//
// The service needs name, title and text.
//
// The answer is a sentence whose wording is not documented; do not rely on it.
//
// An unknown id is answered with 404 (inferred).
//
// Calls PUT /v1/messages/mobilepush/{id}. Repeatable.
func (s *MobilePushMessagesService) Update(ctx context.Context, id int64, message MobilePushMessageDraft, opts ...RequestOption) (string, error) {
	req := rest.NewRequest(&opUpdateMobilePushMessage)
	req.PathInt("id", id)
	req.JSON(&message)
	return rest.CallText(ctx, s.client, &req, opts)
}

var opDeleteMobilePushMessageTranslation = rest.Operation{
	Name: "MobilePushMessages.DeleteTranslation", Method: http.MethodDelete, Route: "/v1/messages/mobilepush/{id}/{language}", Repeatable: true,
}

// DeleteTranslation deletes one language version of a mobile push message.
//
// The base version and the other languages stay (inferred). Delete removes the whole message.
//
// The answer is a sentence whose wording is not documented; do not rely on it.
//
// Calls DELETE /v1/messages/mobilepush/{id}/{language}. Repeatable.
func (s *MobilePushMessagesService) DeleteTranslation(ctx context.Context, id int64, language string, opts ...RequestOption) (string, error) {
	req := rest.NewRequest(&opDeleteMobilePushMessageTranslation)
	req.PathInt("id", id)
	req.Path("language", language)
	return rest.CallText(ctx, s.client, &req, opts)
}

var opPutMobilePushMessageTranslation = rest.Operation{
	Name: "MobilePushMessages.PutTranslation", Method: http.MethodPut, Route: "/v1/messages/mobilepush/{id}/{language}", Repeatable: true,
}

// PutTranslation adds or replaces one language version of a mobile push message.
//
// Adds the version if the message has none in that language, and replaces it otherwise. The body has the same
// fields as the base version, and the same ones are required.
//
// The service needs name, title and text.
//
// The answer is a sentence whose wording is not documented; do not rely on it.
//
// Calls PUT /v1/messages/mobilepush/{id}/{language}. Repeatable.
func (s *MobilePushMessagesService) PutTranslation(ctx context.Context, id int64, language string, message MobilePushMessageDraft, opts ...RequestOption) (string, error) {
	req := rest.NewRequest(&opPutMobilePushMessageTranslation)
	req.PathInt("id", id)
	req.Path("language", language)
	req.JSON(&message)
	return rest.CallText(ctx, s.client, &req, opts)
}

var opSearchSMSMessages = rest.Operation{
	Name: "SMSMessages.List", Method: http.MethodGet, Route: "/v1/messages/sms", Quota: "smsMessageSearch", Repeatable: true,
}

// ListSMSMessagesParams holds the optional parameters of SMSMessages.List. What is zero is not sent.
type ListSMSMessagesParams struct {
	// Part of the name of the message, or a tag; without it all messages are listed.
	Search string `json:"search"`
	// Number of the first row, counted from 1; default 1.
	StartIndex int64 `json:"startindex" check:"min=1"`
	// Rows on a page: at most 500, default 500.
	MaxRows int64 `json:"maxrows" check:"min=1,max=500"`
}

// List returns one page of SMS messages.
//
// Finds messages by a part of their name or by a tag; without search it lists every SMS message of the account.
// A page has 500 rows unless maxrows says less. A page that is shorter than maxrows is the last one.
//
// The answer's TotalCount header tells how many messages match. Take it as a hint: on the contact search of this
// API it has been wrong.
//
// Rows have the fields of a whole message, but only id, name, tags and languageCode are known to be filled
// (inferred). Read one message with Get for its contents.
//
// The service allows 500 requests an hour by default on every message search and read, and answers 429 beyond
// that. A walk with full pages spends one request for 500 messages.
//
// Calls GET /v1/messages/sms. Repeatable. Spends the quota "smsMessageSearch".
func (s *SMSMessagesService) List(ctx context.Context, params ListSMSMessagesParams, opts ...RequestOption) ([]SMSMessage, error) {
	req := rest.NewRequest(&opSearchSMSMessages)
	req.Check("", &params)
	req.Query("search", params.Search)
	req.Query("startindex", params.StartIndex)
	req.Query("maxrows", params.MaxRows)
	return rest.CallValue[[]SMSMessage](ctx, s.client, &req, opts)
}

// All walks the rows of every page of List. Nothing is sent before the first iteration, and the next page is asked for
// when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor, put into
// params.StartIndex as a number, resumes the walk.
func (s *SMSMessagesService) All(ctx context.Context, params ListSMSMessagesParams, opts ...RequestOption) iter.Seq2[SMSMessage, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p []SMSMessage) []SMSMessage { return p })
}

// Pages walks the pages of List. The Cursor of a *PageError, put into params.StartIndex as a number, resumes a walk
// that failed.
func (s *SMSMessagesService) Pages(ctx context.Context, params ListSMSMessagesParams, opts ...RequestOption) iter.Seq2[[]SMSMessage, error] {
	size := params.MaxRows
	if size == 0 {
		size = 500
	}
	return page.Index(max(params.StartIndex, 1), size, false, pageError, page.ByRows,
		func(at, size int64) ([]SMSMessage, error) {
			params := params
			params.StartIndex, params.MaxRows = at, size
			return s.List(ctx, params, opts...)
		},
		func(p []SMSMessage) int { return len(p) })
}

var opAddSMSMessage = rest.Operation{
	Name: "SMSMessages.Create", Method: http.MethodPost, Route: "/v1/messages/sms",
}

// Create creates an SMS message and returns its identifier.
//
// Stores a new message in its base language and returns its identifier. Nothing is sent.
//
// The service needs name, from and text. The sender in from is an alpha name of the account; Sending.SMSSenders
// lists them.
//
// Other languages are added with PutTranslation.
//
// Sending the call twice makes two messages (inferred), so it is never repeated on its own after it may have
// arrived.
//
// Calls POST /v1/messages/sms. Not repeatable: it is sent again only when it cannot have arrived.
func (s *SMSMessagesService) Create(ctx context.Context, message SMSMessageDraft, opts ...RequestOption) (int64, error) {
	req := rest.NewRequest(&opAddSMSMessage)
	req.JSON(&message)
	envelope, err := rest.Call[struct {
		Value int64 `json:"id"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return 0, err
	}
	return envelope.Value, nil
}

var opDeleteSMSMessage = rest.Operation{
	Name: "SMSMessages.Delete", Method: http.MethodDelete, Route: "/v1/messages/sms/{id}", Repeatable: true,
}

// Delete deletes an SMS message.
//
// Deletes the base version, and with it all its language versions (inferred). To delete a single language
// version use DeleteTranslation.
//
// The answer is a sentence whose wording is not documented; do not rely on it.
//
// An unknown id is answered with 404 (inferred); so is a call that is repeated after the first one arrived
// (inferred).
//
// Calls DELETE /v1/messages/sms/{id}. Repeatable.
func (s *SMSMessagesService) Delete(ctx context.Context, id int64, opts ...RequestOption) (string, error) {
	req := rest.NewRequest(&opDeleteSMSMessage)
	req.PathInt("id", id)
	return rest.CallText(ctx, s.client, &req, opts)
}

var opGetSMSMessage = rest.Operation{
	Name: "SMSMessages.Get", Method: http.MethodGet, Route: "/v1/messages/sms/{id}", Quota: "smsMessage", Repeatable: true,
}

// Get returns one SMS message with its language versions.
//
// The answer has the base version, the codes of its languages in languages and, in translations, the other
// language versions.
//
// The service allows 500 requests an hour by default on every message search and read, and answers 429 beyond
// that.
//
// An unknown id should be answered with 404 (inferred).
//
// Calls GET /v1/messages/sms/{id}. Repeatable. Spends the quota "smsMessage".
func (s *SMSMessagesService) Get(ctx context.Context, id int64, opts ...RequestOption) (*SMSMessage, error) {
	req := rest.NewRequest(&opGetSMSMessage)
	req.PathInt("id", id)
	return rest.Call[SMSMessage](ctx, s.client, &req, opts)
}

var opUpdateSMSMessage = rest.Operation{
	Name: "SMSMessages.Update", Method: http.MethodPut, Route: "/v1/messages/sms/{id}", Repeatable: true,
}

// Update replaces the base version of an SMS message.
//
// Replaces the base version as a whole, so send every field that shall stay (inferred). The language versions
// are changed with PutTranslation.
//
// The service needs name, from and text. The sender in from is an alpha name of the account; Sending.SMSSenders
// lists them.
//
// The answer is a sentence whose wording is not documented; do not rely on it.
//
// An unknown id is answered with 404 (inferred).
//
// Calls PUT /v1/messages/sms/{id}. Repeatable.
func (s *SMSMessagesService) Update(ctx context.Context, id int64, message SMSMessageDraft, opts ...RequestOption) (string, error) {
	req := rest.NewRequest(&opUpdateSMSMessage)
	req.PathInt("id", id)
	req.JSON(&message)
	return rest.CallText(ctx, s.client, &req, opts)
}

var opDeleteSMSMessageTranslation = rest.Operation{
	Name: "SMSMessages.DeleteTranslation", Method: http.MethodDelete, Route: "/v1/messages/sms/{id}/{language}", Repeatable: true,
}

// DeleteTranslation deletes one language version of an SMS message.
//
// The base version and the other languages stay (inferred). Delete removes the whole message.
//
// The answer is a sentence whose wording is not documented; do not rely on it.
//
// Calls DELETE /v1/messages/sms/{id}/{language}. Repeatable.
func (s *SMSMessagesService) DeleteTranslation(ctx context.Context, id int64, language string, opts ...RequestOption) (string, error) {
	req := rest.NewRequest(&opDeleteSMSMessageTranslation)
	req.PathInt("id", id)
	req.Path("language", language)
	return rest.CallText(ctx, s.client, &req, opts)
}

var opPutSMSMessageTranslation = rest.Operation{
	Name: "SMSMessages.PutTranslation", Method: http.MethodPut, Route: "/v1/messages/sms/{id}/{language}", Repeatable: true,
}

// PutTranslation adds or replaces one language version of an SMS message.
//
// Adds the version if the message has none in that language, and replaces it otherwise. The body has the same
// fields as the base version, and the same ones are required.
//
// The service needs name, from and text. The sender in from is an alpha name of the account; Sending.SMSSenders
// lists them.
//
// The answer is a sentence whose wording is not documented; do not rely on it.
//
// Calls PUT /v1/messages/sms/{id}/{language}. Repeatable.
func (s *SMSMessagesService) PutTranslation(ctx context.Context, id int64, language string, message SMSMessageDraft, opts ...RequestOption) (string, error) {
	req := rest.NewRequest(&opPutSMSMessageTranslation)
	req.PathInt("id", id)
	req.Path("language", language)
	req.JSON(&message)
	return rest.CallText(ctx, s.client, &req, opts)
}

var opSearchTelegramMessages = rest.Operation{
	Name: "TelegramMessages.List", Method: http.MethodGet, Route: "/v1/messages/telegram", Quota: "telegramMessageSearch", Repeatable: true,
}

// ListTelegramMessagesParams holds the optional parameters of TelegramMessages.List. What is zero is not sent.
type ListTelegramMessagesParams struct {
	// Part of the name of the message, or a tag; without it all messages are listed.
	Search string `json:"search"`
	// Number of the first row, counted from 1; default 1.
	StartIndex int64 `json:"startindex" check:"min=1"`
	// Rows on a page: at most 500, default 500.
	MaxRows int64 `json:"maxrows" check:"min=1,max=500"`
}

// List returns one page of Telegram messages.
//
// Finds messages by a part of their name or by a tag; without search it lists every Telegram message of the
// account. A page has 500 rows unless maxrows says less. A page that is shorter than maxrows is the last one.
//
// The answer's TotalCount header tells how many messages match. Take it as a hint: on the contact search of this
// API it has been wrong.
//
// Rows have the fields of a whole message, but only id, name, tags and languageCode are known to be filled
// (inferred). Read one message with Get for its contents.
//
// The service allows 500 requests an hour by default on every message search and read, and answers 429 beyond
// that. A walk with full pages spends one request for 500 messages.
//
// Calls GET /v1/messages/telegram. Repeatable. Spends the quota "telegramMessageSearch".
func (s *TelegramMessagesService) List(ctx context.Context, params ListTelegramMessagesParams, opts ...RequestOption) ([]TelegramMessage, error) {
	req := rest.NewRequest(&opSearchTelegramMessages)
	req.Check("", &params)
	req.Query("search", params.Search)
	req.Query("startindex", params.StartIndex)
	req.Query("maxrows", params.MaxRows)
	return rest.CallValue[[]TelegramMessage](ctx, s.client, &req, opts)
}

// All walks the rows of every page of List. Nothing is sent before the first iteration, and the next page is asked for
// when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor, put into
// params.StartIndex as a number, resumes the walk.
func (s *TelegramMessagesService) All(ctx context.Context, params ListTelegramMessagesParams, opts ...RequestOption) iter.Seq2[TelegramMessage, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p []TelegramMessage) []TelegramMessage { return p })
}

// Pages walks the pages of List. The Cursor of a *PageError, put into params.StartIndex as a number, resumes a walk
// that failed.
func (s *TelegramMessagesService) Pages(ctx context.Context, params ListTelegramMessagesParams, opts ...RequestOption) iter.Seq2[[]TelegramMessage, error] {
	size := params.MaxRows
	if size == 0 {
		size = 500
	}
	return page.Index(max(params.StartIndex, 1), size, false, pageError, page.ByRows,
		func(at, size int64) ([]TelegramMessage, error) {
			params := params
			params.StartIndex, params.MaxRows = at, size
			return s.List(ctx, params, opts...)
		},
		func(p []TelegramMessage) int { return len(p) })
}

var opAddTelegramMessage = rest.Operation{
	Name: "TelegramMessages.Create", Method: http.MethodPost, Route: "/v1/messages/telegram",
}

// Create creates a Telegram message and returns its identifier.
//
// Stores a new message in its base language and returns its identifier. Nothing is sent.
//
// The service needs only the name.
//
// Other languages are added with PutTranslation.
//
// Sending the call twice makes two messages (inferred), so it is never repeated on its own after it may have
// arrived.
//
// Calls POST /v1/messages/telegram. Not repeatable: it is sent again only when it cannot have arrived.
func (s *TelegramMessagesService) Create(ctx context.Context, message TelegramMessageDraft, opts ...RequestOption) (int64, error) {
	req := rest.NewRequest(&opAddTelegramMessage)
	req.JSON(&message)
	envelope, err := rest.Call[struct {
		Value int64 `json:"id"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return 0, err
	}
	return envelope.Value, nil
}

var opDeleteTelegramMessage = rest.Operation{
	Name: "TelegramMessages.Delete", Method: http.MethodDelete, Route: "/v1/messages/telegram/{id}", Repeatable: true,
}

// Delete deletes a Telegram message.
//
// Deletes the base version, and with it all its language versions (inferred). To delete a single language
// version use DeleteTranslation.
//
// The answer is a sentence whose wording is not documented; do not rely on it.
//
// An unknown id is answered with 404 (inferred); so is a call that is repeated after the first one arrived
// (inferred).
//
// Calls DELETE /v1/messages/telegram/{id}. Repeatable.
func (s *TelegramMessagesService) Delete(ctx context.Context, id int64, opts ...RequestOption) (string, error) {
	req := rest.NewRequest(&opDeleteTelegramMessage)
	req.PathInt("id", id)
	return rest.CallText(ctx, s.client, &req, opts)
}

var opGetTelegramMessage = rest.Operation{
	Name: "TelegramMessages.Get", Method: http.MethodGet, Route: "/v1/messages/telegram/{id}", Quota: "telegramMessage", Repeatable: true,
}

// Get returns one Telegram message with its language versions.
//
// The answer has the base version, the codes of its languages in languages and, in translations, the other
// language versions.
//
// The service allows 500 requests an hour by default on every message search and read, and answers 429 beyond
// that.
//
// An unknown id should be answered with 404 (inferred).
//
// Calls GET /v1/messages/telegram/{id}. Repeatable. Spends the quota "telegramMessage".
func (s *TelegramMessagesService) Get(ctx context.Context, id int64, opts ...RequestOption) (*TelegramMessage, error) {
	req := rest.NewRequest(&opGetTelegramMessage)
	req.PathInt("id", id)
	return rest.Call[TelegramMessage](ctx, s.client, &req, opts)
}

var opUpdateTelegramMessage = rest.Operation{
	Name: "TelegramMessages.Update", Method: http.MethodPut, Route: "/v1/messages/telegram/{id}", Repeatable: true,
}

// Update replaces the base version of a Telegram message.
//
// Replaces the base version as a whole, so send every field that shall stay (inferred). The language versions
// are changed with PutTranslation.
//
// The service needs only the name.
//
// The answer is a sentence whose wording is not documented; do not rely on it.
//
// An unknown id is answered with 404 (inferred).
//
// Calls PUT /v1/messages/telegram/{id}. Repeatable.
func (s *TelegramMessagesService) Update(ctx context.Context, id int64, message TelegramMessageDraft, opts ...RequestOption) (string, error) {
	req := rest.NewRequest(&opUpdateTelegramMessage)
	req.PathInt("id", id)
	req.JSON(&message)
	return rest.CallText(ctx, s.client, &req, opts)
}

var opDeleteTelegramMessageTranslation = rest.Operation{
	Name: "TelegramMessages.DeleteTranslation", Method: http.MethodDelete, Route: "/v1/messages/telegram/{id}/{language}", Repeatable: true,
}

// DeleteTranslation deletes one language version of a Telegram message.
//
// The base version and the other languages stay (inferred). Delete removes the whole message.
//
// The answer is a sentence whose wording is not documented; do not rely on it.
//
// Calls DELETE /v1/messages/telegram/{id}/{language}. Repeatable.
func (s *TelegramMessagesService) DeleteTranslation(ctx context.Context, id int64, language string, opts ...RequestOption) (string, error) {
	req := rest.NewRequest(&opDeleteTelegramMessageTranslation)
	req.PathInt("id", id)
	req.Path("language", language)
	return rest.CallText(ctx, s.client, &req, opts)
}

var opPutTelegramMessageTranslation = rest.Operation{
	Name: "TelegramMessages.PutTranslation", Method: http.MethodPut, Route: "/v1/messages/telegram/{id}/{language}", Repeatable: true,
}

// PutTranslation adds or replaces one language version of a Telegram message.
//
// Adds the version if the message has none in that language, and replaces it otherwise. The body has the same
// fields as the base version, and the same ones are required.
//
// The service needs only the name.
//
// The answer is a sentence whose wording is not documented; do not rely on it.
//
// Calls PUT /v1/messages/telegram/{id}/{language}. Repeatable.
func (s *TelegramMessagesService) PutTranslation(ctx context.Context, id int64, language string, message TelegramMessageDraft, opts ...RequestOption) (string, error) {
	req := rest.NewRequest(&opPutTelegramMessageTranslation)
	req.PathInt("id", id)
	req.Path("language", language)
	req.JSON(&message)
	return rest.CallText(ctx, s.client, &req, opts)
}

var opSearchViberMessages = rest.Operation{
	Name: "ViberMessages.List", Method: http.MethodGet, Route: "/v1/messages/viber", Quota: "viberMessageSearch", Repeatable: true,
}

// ListViberMessagesParams holds the optional parameters of ViberMessages.List. What is zero is not sent.
type ListViberMessagesParams struct {
	// Part of the name of the message, or a tag; without it all messages are listed.
	Search string `json:"search"`
	// Number of the first row, counted from 1; default 1.
	StartIndex int64 `json:"startindex" check:"min=1"`
	// Rows on a page: at most 500, default 500.
	MaxRows int64 `json:"maxrows" check:"min=1,max=500"`
}

// List returns one page of Viber messages.
//
// Finds messages by a part of their name or by a tag; without search it lists every Viber message of the
// account. A page has 500 rows unless maxrows says less. A page that is shorter than maxrows is the last one.
//
// The answer's TotalCount header tells how many messages match. Take it as a hint: on the contact search of this
// API it has been wrong.
//
// Rows have the fields of a whole message, but only id, name, tags and languageCode are known to be filled
// (inferred). Read one message with Get for its contents.
//
// The service allows 500 requests an hour by default on every message search and read, and answers 429 beyond
// that. A walk with full pages spends one request for 500 messages.
//
// Calls GET /v1/messages/viber. Repeatable. Spends the quota "viberMessageSearch".
func (s *ViberMessagesService) List(ctx context.Context, params ListViberMessagesParams, opts ...RequestOption) ([]ViberMessage, error) {
	req := rest.NewRequest(&opSearchViberMessages)
	req.Check("", &params)
	req.Query("search", params.Search)
	req.Query("startindex", params.StartIndex)
	req.Query("maxrows", params.MaxRows)
	return rest.CallValue[[]ViberMessage](ctx, s.client, &req, opts)
}

// All walks the rows of every page of List. Nothing is sent before the first iteration, and the next page is asked for
// when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor, put into
// params.StartIndex as a number, resumes the walk.
func (s *ViberMessagesService) All(ctx context.Context, params ListViberMessagesParams, opts ...RequestOption) iter.Seq2[ViberMessage, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p []ViberMessage) []ViberMessage { return p })
}

// Pages walks the pages of List. The Cursor of a *PageError, put into params.StartIndex as a number, resumes a walk
// that failed.
func (s *ViberMessagesService) Pages(ctx context.Context, params ListViberMessagesParams, opts ...RequestOption) iter.Seq2[[]ViberMessage, error] {
	size := params.MaxRows
	if size == 0 {
		size = 500
	}
	return page.Index(max(params.StartIndex, 1), size, false, pageError, page.ByRows,
		func(at, size int64) ([]ViberMessage, error) {
			params := params
			params.StartIndex, params.MaxRows = at, size
			return s.List(ctx, params, opts...)
		},
		func(p []ViberMessage) int { return len(p) })
}

var opAddViberMessage = rest.Operation{
	Name: "ViberMessages.Create", Method: http.MethodPost, Route: "/v1/messages/viber",
}

// Create creates a Viber message and returns its identifier.
//
// Stores a new message in its base language and returns its identifier. Nothing is sent.
//
// The service needs name, from and text. The members img, caption and action go together, all three or none, and
// a transactional message may have none of them.
//
// Status 400 answers an empty body, a missing name, from or text, an unknown sender, a sender that does not
// support the transactional mode, img, caption or action in a transactional message, and only one or two of img,
// caption and action. The rules about img, caption and action are checked before anything is sent.
//
// Sending the call twice makes two messages (inferred), so it is never repeated on its own after it may have
// arrived.
//
// Calls POST /v1/messages/viber. Not repeatable: it is sent again only when it cannot have arrived.
func (s *ViberMessagesService) Create(ctx context.Context, message ViberMessageDraft, opts ...RequestOption) (int64, error) {
	req := rest.NewRequest(&opAddViberMessage)
	req.JSON(&message)
	req.Refuse(validateAddViberMessage(message))
	envelope, err := rest.Call[struct {
		Value int64 `json:"id"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return 0, err
	}
	return envelope.Value, nil
}

var opDeleteViberMessage = rest.Operation{
	Name: "ViberMessages.Delete", Method: http.MethodDelete, Route: "/v1/messages/viber/{id}", Repeatable: true,
}

// Delete deletes a Viber message.
//
// Deletes the base version, and with it all its language versions (inferred). To delete a single language
// version use DeleteTranslation.
//
// The answer is a sentence whose wording is not documented; do not rely on it.
//
// An unknown id is answered with 404 (inferred); so is a call that is repeated after the first one arrived
// (inferred).
//
// Calls DELETE /v1/messages/viber/{id}. Repeatable.
func (s *ViberMessagesService) Delete(ctx context.Context, id int64, opts ...RequestOption) (string, error) {
	req := rest.NewRequest(&opDeleteViberMessage)
	req.PathInt("id", id)
	return rest.CallText(ctx, s.client, &req, opts)
}

var opGetViberMessage = rest.Operation{
	Name: "ViberMessages.Get", Method: http.MethodGet, Route: "/v1/messages/viber/{id}", Quota: "viberMessage", Repeatable: true,
}

// Get returns one Viber message with its language versions.
//
// The answer has the base version, the codes of its languages in languages and, in translations, the other
// language versions.
//
// The service allows 500 requests an hour by default on every message search and read, and answers 429 beyond
// that.
//
// An unknown id should be answered with 404 (inferred).
//
// Calls GET /v1/messages/viber/{id}. Repeatable. Spends the quota "viberMessage".
func (s *ViberMessagesService) Get(ctx context.Context, id int64, opts ...RequestOption) (*ViberMessage, error) {
	req := rest.NewRequest(&opGetViberMessage)
	req.PathInt("id", id)
	return rest.Call[ViberMessage](ctx, s.client, &req, opts)
}

var opUpdateViberMessage = rest.Operation{
	Name: "ViberMessages.Update", Method: http.MethodPut, Route: "/v1/messages/viber/{id}", Repeatable: true,
}

// Update replaces the base version of a Viber message.
//
// Replaces the base version as a whole, so send every field that shall stay (inferred). The language versions
// are changed with PutTranslation.
//
// The service needs name, from and text. The members img, caption and action go together, all three or none, and
// a transactional message may have none of them.
//
// Status 400 has the same causes as in Create.
//
// The answer is a sentence whose wording is not documented; do not rely on it.
//
// An unknown id is answered with 404 (inferred).
//
// Calls PUT /v1/messages/viber/{id}. Repeatable.
func (s *ViberMessagesService) Update(ctx context.Context, id int64, message ViberMessageDraft, opts ...RequestOption) (string, error) {
	req := rest.NewRequest(&opUpdateViberMessage)
	req.PathInt("id", id)
	req.JSON(&message)
	req.Refuse(validateUpdateViberMessage(id, message))
	return rest.CallText(ctx, s.client, &req, opts)
}

var opDeleteViberMessageTranslation = rest.Operation{
	Name: "ViberMessages.DeleteTranslation", Method: http.MethodDelete, Route: "/v1/messages/viber/{id}/{language}", Repeatable: true,
}

// DeleteTranslation deletes one language version of a Viber message.
//
// The base version and the other languages stay (inferred). Delete removes the whole message.
//
// The answer is a sentence whose wording is not documented; do not rely on it.
//
// Calls DELETE /v1/messages/viber/{id}/{language}. Repeatable.
func (s *ViberMessagesService) DeleteTranslation(ctx context.Context, id int64, language string, opts ...RequestOption) (string, error) {
	req := rest.NewRequest(&opDeleteViberMessageTranslation)
	req.PathInt("id", id)
	req.Path("language", language)
	return rest.CallText(ctx, s.client, &req, opts)
}

var opPutViberMessageTranslation = rest.Operation{
	Name: "ViberMessages.PutTranslation", Method: http.MethodPut, Route: "/v1/messages/viber/{id}/{language}", Repeatable: true,
}

// PutTranslation adds or replaces one language version of a Viber message.
//
// Adds the version if the message has none in that language, and replaces it otherwise. The body has the same
// fields as the base version, and the same ones are required.
//
// The service needs name, from and text. The members img, caption and action go together, all three or none, and
// a transactional message may have none of them.
//
// The rules about img, caption and action are checked before anything is sent.
//
// The answer is a sentence whose wording is not documented; do not rely on it.
//
// Calls PUT /v1/messages/viber/{id}/{language}. Repeatable.
func (s *ViberMessagesService) PutTranslation(ctx context.Context, id int64, language string, message ViberMessageDraft, opts ...RequestOption) (string, error) {
	req := rest.NewRequest(&opPutViberMessageTranslation)
	req.PathInt("id", id)
	req.Path("language", language)
	req.JSON(&message)
	req.Refuse(validatePutViberMessageTranslation(id, language, message))
	return rest.CallText(ctx, s.client, &req, opts)
}

var opAddOrders = rest.Operation{
	Name: "Orders.Upsert", Method: http.MethodPost, Route: "/v1/orders", Repeatable: true,
}

// Upsert creates or updates up to 1,000 orders.
//
// An order is known by its externalOrderId; sending it again updates it. A customer that nobody knows is created as
// a confirmed contact; an existing contact is not changed by what the order says. Each order raises the event
// "order" followed by its status, such as orderDELIVERED, when it is repeated too (inferred).
//
// Each order needs one of externalCustomerId, email and phone; an order without is refused before anything is sent.
// The prices of the items should add up to totalCost, with discounts already taken off the cost of the items. Only
// DELIVERED counts for revenue and for recency, frequency and monetary analysis.
//
// Orders that the service refuses come in failedOrders of an answer with status 200: a required member is missing
// or invalid, or the customer is not named. When nothing failed, the answer has no failedOrders or is empty. A
// success means accepted, not processed. Expect 400 and 429 as errors.
//
// Calls POST /v1/orders. Repeatable.
//
// Vendor documentation: https://docs.yespo.io/docs/orders-automation
func (s *OrdersService) Upsert(ctx context.Context, orders []Order, opts ...RequestOption) (*OrdersResult, error) {
	req := rest.NewRequest(&opAddOrders)
	req.CheckRule("orders", "required,maxitems=1000", orders)
	req.JSON(&struct {
		Orders []Order `json:"orders"`
	}{orders})
	req.Refuse(validateAddOrders(orders))
	return rest.Call[OrdersResult](ctx, s.client, &req, opts)
}

var opDeletePastEvents = rest.Operation{
	Name: "Events.DeletePast", Method: http.MethodDelete, Route: "/v1/past_events", Quota: "pastEventsDelete", Auth: "events", Repeatable: true,
}

// DeletePast deletes the events that occurred in a period.
//
// Both ends of the period belong to it. The call is off by default; support must enable it for the account. It
// sends a DELETE with a JSON body, and is one of the calls that the token of Auth.CreateToken is good for.
//
// A period whose end lies before its start is refused before anything is sent. The call has a limit of its own, 5
// requests per second. The answer is not documented and is ignored.
//
// Calls DELETE /v1/past_events. Repeatable. Spends the quota "pastEventsDelete".
//
// Vendor documentation: https://docs.yespo.io/docs/how-send-past-events
func (s *EventsService) DeletePast(ctx context.Context, from, to string, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeletePastEvents)
	req.CheckRule("from", "required", from)
	req.CheckRule("to", "required", to)
	req.JSON(&struct {
		From string `json:"from"`
		To   string `json:"to"`
	}{from, to})
	req.Refuse(validateDeletePastEvents(from, to))
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGeneratePastEventsV1 = rest.Operation{
	Name: "Events.SendPastV1", Method: http.MethodPost, Route: "/v1/past_events", Quota: "pastEventsV1", Auth: "events",
}

// SendPastV1 imports up to 500 historical events, with parameters that are texts.
//
// As SendPastV2, but values are strings. The vendor marks this call as deprecated. It is one of the calls that the
// token of Auth.CreateToken is good for.
//
// The limits of the keys and their forbidden characters are those of SendV2, checked before anything is sent. The
// call has a limit of its own, 100 requests per second, and is never repeated on its own after it may have arrived.
//
// Calls POST /v1/past_events. Not repeatable: it is sent again only when it cannot have arrived. Spends the quota
// "pastEventsV1".
//
// Vendor documentation: https://docs.yespo.io/docs/how-send-past-events
//
// Deprecated: the vendor has retired this operation.
func (s *EventsService) SendPastV1(ctx context.Context, events []PastEventV1, opts ...RequestOption) (*PastEventsResult, error) {
	req := rest.NewRequest(&opGeneratePastEventsV1)
	req.CheckRule("events", "required,maxitems=500", events)
	req.JSON(&struct {
		Events []PastEventV1 `json:"events"`
	}{events})
	req.Refuse(validateGeneratePastEventsV1(events))
	return rest.Call[PastEventsResult](ctx, s.client, &req, opts)
}

var opUploadPreprocessorFile = rest.Operation{
	Name: "Files.Upload", Method: http.MethodPost, Route: "/v1/preprocessor/file/upload",
}

// Upload starts the download of a preprocessor file with data for dynamic content.
//
// The service fetches the file and works it off later. Keep the FileID for Update and the session id for Status; the
// session may be named importId or asyncSessionId in the answer.
//
// The file is a JSON object that has a list of objects for each email address or phone number; for the type Random
// any single key will do.
//
// Calls POST /v1/preprocessor/file/upload. Not repeatable: it is sent again only when it cannot have arrived.
//
// Vendor documentation: https://docs.yespo.io/docs/what-preprocessor
func (s *FilesService) Upload(ctx context.Context, file FileUpload, opts ...RequestOption) (*FileValidation, error) {
	req := rest.NewRequest(&opUploadPreprocessorFile)
	req.JSON(&file)
	return rest.Call[FileValidation](ctx, s.client, &req, opts)
}

var opUpdatePreprocessorFile = rest.Operation{
	Name: "Files.Update", Method: http.MethodPost, Route: "/v1/preprocessor/file/{id}",
}

// Update replaces the data of a preprocessor file.
//
// The service fetches the new file and works it off later; ask Status with the session id of the answer.
//
// Calls POST /v1/preprocessor/file/{id}. Not repeatable: it is sent again only when it cannot have arrived.
//
// Vendor documentation: https://docs.yespo.io/docs/what-preprocessor
func (s *FilesService) Update(ctx context.Context, id string, file FileUpdate, opts ...RequestOption) (*FileUpdateResult, error) {
	req := rest.NewRequest(&opUpdatePreprocessorFile)
	req.Path("id", id)
	req.JSON(&file)
	return rest.Call[FileUpdateResult](ctx, s.client, &req, opts)
}

var opGetPreprocessorFileStatus = rest.Operation{
	Name: "Files.Status", Method: http.MethodGet, Route: "/v1/preprocessor/file/{id}/status", Repeatable: true,
}

var opGetProductFeeds = rest.Operation{
	Name: "Feeds.List", Method: http.MethodGet, Route: "/v1/products/config", Repeatable: true,
}

// List returns the product feeds of the account.
//
// There are no pages.
//
// Calls GET /v1/products/config. Repeatable.
func (s *FeedsService) List(ctx context.Context, opts ...RequestOption) ([]ProductFeed, error) {
	req := rest.NewRequest(&opGetProductFeeds)
	envelope, err := rest.Call[struct {
		Value []ProductFeed `json:"feeds"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opSetProductFeeds = rest.Operation{
	Name: "Feeds.Set", Method: http.MethodPost, Route: "/v1/products/config",
}

// Set replaces the product feeds of the account.
//
// Feeds that the list leaves out are removed; an empty list removes all (inferred). The answer is a sentence whose
// wording is not documented.
//
// Calls POST /v1/products/config. Not repeatable: it is sent again only when it cannot have arrived.
func (s *FeedsService) Set(ctx context.Context, feeds []ProductFeedDraft, opts ...RequestOption) (string, error) {
	req := rest.NewRequest(&opSetProductFeeds)
	req.CheckRule("feeds", "empty", feeds)
	req.JSON(&struct {
		Feeds []ProductFeedDraft `json:"feeds" check:"empty"`
	}{feeds})
	return rest.CallText(ctx, s.client, &req, opts)
}

var opGetPromocodes = rest.Operation{
	Name: "Promocodes.List", Method: http.MethodGet, Route: "/v1/promocodes", Repeatable: true,
}

var opUploadPromocodes = rest.Operation{
	Name: "Promocodes.Upload", Method: http.MethodPost, Route: "/v1/promocodes",
}

// UploadPromocodesParams holds the optional parameters of Promocodes.Upload. What is zero is not sent.
type UploadPromocodesParams struct {
	// End of validity; the body has the same member.
	ExpirationDate string `json:"expirationDate"`
	// Discount, a string in this place; the body has the same member.
	Discount string `json:"discount"`
	// Name of the type; the body has the same member.
	Type string `json:"type"`
	// Whether the codes count as used; default false. The body has the same member.
	InUse bool `json:"inUse"`
}

// Upload adds promo codes, or updates those that exist.
//
// The body is enough; the service takes the same values in the query, too. Which of them wins is not documented.
// An upload of CSV on the same path once existed and is not documented any more.
//
// Calls POST /v1/promocodes. Not repeatable: it is sent again only when it cannot have arrived.
//
// Vendor documentation: https://docs.yespo.io/docs/passing-promo-codes-messages
func (s *PromocodesService) Upload(ctx context.Context, codes PromocodeUpload, params UploadPromocodesParams, opts ...RequestOption) (*PromocodeBatch, error) {
	req := rest.NewRequest(&opUploadPromocodes)
	req.JSON(&codes)
	req.Check("", &params)
	req.Query("expirationDate", params.ExpirationDate)
	req.Query("discount", params.Discount)
	req.Query("type", params.Type)
	req.Query("inUse", params.InUse)
	return rest.Call[PromocodeBatch](ctx, s.client, &req, opts)
}

var opCountPromocodes = rest.Operation{
	Name: "Promocodes.Count", Method: http.MethodGet, Route: "/v1/promocodes/count", Repeatable: true,
}

var opGetDomains = rest.Operation{
	Name: "Sites.Domains", Method: http.MethodGet, Route: "/v1/site/domains", Repeatable: true,
}

// Domains returns the domain that is registered for web tracking and widgets.
//
// An organisation has one domain at most; the list is empty when there is none.
//
// Calls GET /v1/site/domains. Repeatable.
func (s *SitesService) Domains(ctx context.Context, opts ...RequestOption) ([]Domain, error) {
	req := rest.NewRequest(&opGetDomains)
	return rest.CallValue[[]Domain](ctx, s.client, &req, opts)
}

var opAddDomain = rest.Operation{
	Name: "Sites.AddDomain", Method: http.MethodPost, Route: "/v1/site/domains",
}

var opGetSiteScript = rest.Operation{
	Name: "Sites.Script", Method: http.MethodGet, Route: "/v1/site/script", Repeatable: true,
}

// Script returns the web tracking snippet of the account.
//
// The answer is HTML with JavaScript, sent as text/plain. A domain must be registered first.
//
// Calls GET /v1/site/script. Repeatable.
func (s *SitesService) Script(ctx context.Context, opts ...RequestOption) (string, error) {
	req := rest.NewRequest(&opGetSiteScript)
	req.Header("Accept", "text/plain")
	return rest.CallText(ctx, s.client, &req, opts)
}

var opAddWebPushDomain = rest.Operation{
	Name: "Sites.AddWebPushDomain", Method: http.MethodPost, Route: "/v1/site/webpush/domain",
}

// AddWebPushDomain registers one domain for web push.
//
// Not in the vendor's specification, but used by its own Shopify and OpenCart integrations. A refusal may come with
// status 200: then Errors of the answer is set and Success is not. Expect 4xx with the texts "Domain is already
// registered" and "Domain can't be reached" too.
//
// The name of the service worker must end in .js, its path and scope must start and end with a slash; this is
// checked before anything is sent.
//
// Calls POST /v1/site/webpush/domain. Not repeatable: it is sent again only when it cannot have arrived.
func (s *SitesService) AddWebPushDomain(ctx context.Context, domain WebPushDomainDraft, opts ...RequestOption) (*WebPushDomainResult, error) {
	req := rest.NewRequest(&opAddWebPushDomain)
	req.JSON(&domain)
	req.Refuse(validateAddWebPushDomain(domain))
	return rest.Call[WebPushDomainResult](ctx, s.client, &req, opts)
}

var opDeleteWebPushDomain = rest.Operation{
	Name: "Sites.DeleteWebPushDomain", Method: http.MethodDelete, Route: "/v1/site/webpush/domains", Repeatable: true,
}

// DeleteWebPushDomain removes a domain from web push.
//
// An unknown domain is answered with 404. The answer of a success is not documented and is ignored.
//
// Calls DELETE /v1/site/webpush/domains. Repeatable.
func (s *SitesService) DeleteWebPushDomain(ctx context.Context, domain string, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteWebPushDomain)
	req.CheckRule("domain", "required", domain)
	req.Query("domain", domain)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGetWebPushDomains = rest.Operation{
	Name: "Sites.WebPushDomains", Method: http.MethodGet, Route: "/v1/site/webpush/domains", Repeatable: true,
}

var opAddWebPushDomains = rest.Operation{
	Name: "Sites.AddWebPushDomains", Method: http.MethodPost, Route: "/v1/site/webpush/domains",
}

// AddWebPushDomains registers domains for web push.
//
// A refusal may come with status 200, so look at Errors of the answer. Its shape is not documented; it is taken to
// be that of AddWebPushDomain with lists (inferred).
//
// The name of a service worker must end in .js, its path and scope must start and end with a slash; this is checked
// before anything is sent.
//
// Calls POST /v1/site/webpush/domains. Not repeatable: it is sent again only when it cannot have arrived.
func (s *SitesService) AddWebPushDomains(ctx context.Context, domains []WebPushDomainDraft, opts ...RequestOption) (*WebPushDomainsResult, error) {
	req := rest.NewRequest(&opAddWebPushDomains)
	req.CheckRule("domains", "required", domains)
	req.JSON(&struct {
		Domains []WebPushDomainDraft `json:"domains"`
	}{domains})
	req.Refuse(validateAddWebPushDomains(domains))
	return rest.Call[WebPushDomainsResult](ctx, s.client, &req, opts)
}

var opGetWebPushScript = rest.Operation{
	Name: "Sites.WebPushScript", Method: http.MethodGet, Route: "/v1/site/webpush/script", Repeatable: true,
}

// WebPushScriptParams holds the optional parameters of Sites.WebPushScript. What is zero is not sent.
type WebPushScriptParams struct {
	// Domain; the vendor's plugins give the full origin, such as https://shop.example.org.
	Domain string `json:"domain"`
}

// WebPushScript returns the web push snippet and the service worker of a domain.
//
// The vendor does not document the answer; its own plugins read the members here.
//
// Calls GET /v1/site/webpush/script. Repeatable.
func (s *SitesService) WebPushScript(ctx context.Context, params WebPushScriptParams, opts ...RequestOption) (*WebPushScript, error) {
	req := rest.NewRequest(&opGetWebPushScript)
	req.Check("", &params)
	req.Query("domain", params.Domain)
	return rest.Call[WebPushScript](ctx, s.client, &req, opts)
}

var opGetSubscriptionCategories = rest.Operation{
	Name: "Subscriptions.List", Method: http.MethodGet, Route: "/v1/subscriptions", Repeatable: true,
}

// List returns all subscription categories of the organisation.
//
// There are no pages.
//
// Calls GET /v1/subscriptions. Repeatable.
func (s *SubscriptionsService) List(ctx context.Context, opts ...RequestOption) ([]SubscriptionCategory, error) {
	req := rest.NewRequest(&opGetSubscriptionCategories)
	return rest.CallValue[[]SubscriptionCategory](ctx, s.client, &req, opts)
}

var opSearchWorkflows = rest.Operation{
	Name: "Workflows.List", Method: http.MethodGet, Route: "/v1/workflows", Repeatable: true,
}

// ListWorkflowsParams holds the optional parameters of Workflows.List. What is zero is not sent.
type ListWorkflowsParams struct {
	// Name that the workflows are filtered by.
	Name string `json:"name"`
	// Number of the first row, counted from 1; default 1.
	StartIndex int64 `json:"startindex" check:"min=1"`
	// Rows on a page: at most 500, default 500. The lower limit is inferred.
	MaxRows int64 `json:"maxrows" check:"min=1,max=500"`
}

// List returns one page of workflows.
//
// A page has 500 rows unless maxrows says less; a shorter page is the last one. The API cannot start a workflow
// except by an event that the workflow waits for.
//
// Calls GET /v1/workflows. Repeatable.
func (s *WorkflowsService) List(ctx context.Context, params ListWorkflowsParams, opts ...RequestOption) ([]Workflow, error) {
	req := rest.NewRequest(&opSearchWorkflows)
	req.Check("", &params)
	req.Query("name", params.Name)
	req.Query("startindex", params.StartIndex)
	req.Query("maxrows", params.MaxRows)
	return rest.CallValue[[]Workflow](ctx, s.client, &req, opts)
}

// All walks the rows of every page of List. Nothing is sent before the first iteration, and the next page is asked for
// when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor, put into
// params.StartIndex as a number, resumes the walk.
func (s *WorkflowsService) All(ctx context.Context, params ListWorkflowsParams, opts ...RequestOption) iter.Seq2[Workflow, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p []Workflow) []Workflow { return p })
}

// Pages walks the pages of List. The Cursor of a *PageError, put into params.StartIndex as a number, resumes a walk
// that failed.
func (s *WorkflowsService) Pages(ctx context.Context, params ListWorkflowsParams, opts ...RequestOption) iter.Seq2[[]Workflow, error] {
	size := params.MaxRows
	if size == 0 {
		size = 500
	}
	return page.Index(max(params.StartIndex, 1), size, false, pageError, page.ByRows,
		func(at, size int64) ([]Workflow, error) {
			params := params
			params.StartIndex, params.MaxRows = at, size
			return s.List(ctx, params, opts...)
		},
		func(p []Workflow) int { return len(p) })
}

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
	// Only rows with this status, one of DELIVERED, UNDELIVERED, READ, UNSUBSCRIBED, CLICKED and SPAM.
	ActivityStatus ActivityStatus `json:"activityStatus"`
	// Cursor, the offset of the last row received; left out for the first page.
	Offset string `json:"offset"`
	// Rows on a page; default 25000. The maximum is not documented, the lower limit is inferred.
	MaxRows int64 `json:"maxrows" check:"min=1"`
}

// List returns one page of what contacts did with messages in a period.
//
// Rows tell of messages that were delivered, read, clicked and so on. The next page is asked for with the offset of
// the last row; the last page is an empty list.
//
// Support must enable the call for the account; until then it is answered with 400 "Contact support to enable
// ContactActivity." A period may be up to about three months long.
//
// In practice the call is delicate: the cursor has been found unreliable, more than 1,000 rows a page and periods
// longer than a day misbehaved, and answers are slow while a broadcast is running. Short periods are safer than
// long walks; a walk asks for 1,000 rows at a time, and ends in an error when the cursor stands still.
//
// Calls GET /v2/contacts/activity. Repeatable.
//
// Vendor documentation: https://docs.yespo.io/docs/webhooks
func (s *ActivityService) List(ctx context.Context, dateFrom, dateTo string, params ListActivityParams, opts ...RequestOption) ([]ContactActivity, error) {
	req := rest.NewRequest(&opGetContactsActivity)
	req.CheckRule("dateFrom", "required", dateFrom)
	req.Query("dateFrom", dateFrom)
	req.CheckRule("dateTo", "required", dateTo)
	req.Query("dateTo", dateTo)
	req.Check("", &params)
	req.Query("email", params.Email)
	req.Query("sms", params.SMS)
	req.Query("webPushToken", params.WebPushToken)
	req.Query("mobPushToken", params.MobPushToken)
	req.Query("messageTag", params.MessageTag)
	req.Query("activityStatus", params.ActivityStatus)
	req.Query("offset", params.Offset)
	req.Query("maxrows", params.MaxRows)
	return rest.CallValue[[]ContactActivity](ctx, s.client, &req, opts)
}

var opGetContactMessages = rest.Operation{
	Name: "Activity.Messages", Method: http.MethodGet, Route: "/v2/contacts/messages", Quota: "contactMessages", Repeatable: true,
}

// ContactMessagesParams holds the optional parameters of Activity.Messages. What is zero is not sent.
type ContactMessagesParams struct {
	// Email address of the contact.
	Email string `json:"email"`
	// Phone number of the contact.
	Phone string `json:"phone"`
	// Identifier of the contact. The lower limit is inferred.
	ContactID int64 `json:"contactId" check:"min=1"`
	// Your identifier of the contact.
	ExternalCustomerID string `json:"externalCustomerId"`
	// Only messages of these channels, sent as one comma-separated value.
	ChannelTypes []ChannelType `json:"channelTypes"`
	// Rows to skip; default 0.
	Offset int64 `json:"offset" check:"min=0"`
	// Rows on a page: at most 100, default 10. The lower limit is inferred.
	MaxRows int64 `json:"maxrows" check:"min=1,max=100"`
}

// Messages returns one page of the messages that one contact got in a period.
//
// Covers email, SMS, Viber, mobile push, web push, App Inbox and Telegram. The contact is named by one of
// contactId, externalCustomerId, email and phone; a call with none of them is refused before it is sent.
//
// A page has 10 rows unless maxrows says otherwise; 100 is the most, and what a walk asks for. The call has a limit
// of its own, 10 requests per second.
//
// Calls GET /v2/contacts/messages. Repeatable. Spends the quota "contactMessages".
//
// Vendor documentation: https://docs.reteno.com/reference/contactmessages-1
func (s *ActivityService) Messages(ctx context.Context, dateFrom, dateTo string, params ContactMessagesParams, opts ...RequestOption) ([]ContactMessage, error) {
	req := rest.NewRequest(&opGetContactMessages)
	req.CheckRule("dateFrom", "required", dateFrom)
	req.Query("dateFrom", dateFrom)
	req.CheckRule("dateTo", "required", dateTo)
	req.Query("dateTo", dateTo)
	req.Check("", &params)
	req.Query("email", params.Email)
	req.Query("phone", params.Phone)
	req.Query("contactId", params.ContactID)
	req.Query("externalCustomerId", params.ExternalCustomerID)
	rest.QueryList(&req, "channelTypes", ",", params.ChannelTypes)
	req.Query("offset", params.Offset)
	req.Query("maxrows", params.MaxRows)
	req.Refuse(validateGetContactMessages(dateFrom, dateTo, params))
	return rest.CallValue[[]ContactMessage](ctx, s.client, &req, opts)
}

// AllMessages walks the rows of every page of Messages. Nothing is sent before the first iteration, and the next page
// is asked for when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor, put
// into params.Offset as a number, resumes the walk.
func (s *ActivityService) AllMessages(ctx context.Context, dateFrom, dateTo string, params ContactMessagesParams, opts ...RequestOption) iter.Seq2[ContactMessage, error] {
	return page.Items(s.MessagesPages(ctx, dateFrom, dateTo, params, opts...), func(p []ContactMessage) []ContactMessage { return p })
}

// MessagesPages walks the pages of Messages. The Cursor of a *PageError, put into params.Offset as a number, resumes a
// walk that failed.
func (s *ActivityService) MessagesPages(ctx context.Context, dateFrom, dateTo string, params ContactMessagesParams, opts ...RequestOption) iter.Seq2[[]ContactMessage, error] {
	size := params.MaxRows
	if size == 0 {
		size = 100
	}
	return page.Index(params.Offset, size, false, pageError, page.ByRows,
		func(at, size int64) ([]ContactMessage, error) {
			params := params
			params.Offset, params.MaxRows = at, size
			return s.Messages(ctx, dateFrom, dateTo, params, opts...)
		},
		func(p []ContactMessage) int { return len(p) })
}

var opGetContactRecommendations = rest.Operation{
	Name: "Recommendations.List", Method: http.MethodGet, Route: "/v2/contacts/recoms/{dataSourceId}", Repeatable: true,
}

// ListRecommendationsParams holds the optional parameters of Recommendations.List. What is zero is not sent.
type ListRecommendationsParams struct {
	// Identifier of the contact. The lower limit is inferred.
	ContactID int64 `json:"contactId" check:"min=1"`
	// Email address of the contact.
	Email string `json:"email"`
	// Phone number of the contact.
	Phone string `json:"phone"`
	// Your identifier of the contact.
	ExternalCustomerID string `json:"externalCustomerId"`
	// Identifier of the web tracking cookie. One vendor page spells the parameter webI, a slip.
	WebID string `json:"webId"`
	// Product ids, a JSON array written as text, for algorithms that start from products.
	Products string `json:"products"`
	// Category ids, a JSON array written as text, for algorithms that start from categories.
	Category string `json:"category"`
}

// List returns product recommendations for a contact.
//
// The recommendations come from a data source that is set up in the web interface; each algorithm is a data source,
// and each call asks one. There are no pages.
//
// The contact is named by one of contactId, email, phone, externalCustomerId and webId; a call with none of them is
// refused before it is sent.
//
// Calls GET /v2/contacts/recoms/{dataSourceId}. Repeatable.
//
// Vendor documentation: https://docs.yespo.io/docs/how-send-product-recommendations
func (s *RecommendationsService) List(ctx context.Context, dataSourceID int64, params ListRecommendationsParams, opts ...RequestOption) ([]Recommendation, error) {
	req := rest.NewRequest(&opGetContactRecommendations)
	req.PathInt("dataSourceId", dataSourceID)
	req.Check("", &params)
	req.Query("contactId", params.ContactID)
	req.Query("email", params.Email)
	req.Query("phone", params.Phone)
	req.Query("externalCustomerId", params.ExternalCustomerID)
	req.Query("webId", params.WebID)
	req.Query("products", params.Products)
	req.Query("category", params.Category)
	req.Refuse(validateGetContactRecommendations(dataSourceID, params))
	return rest.CallValue[[]Recommendation](ctx, s.client, &req, opts)
}

var opGenerateEventV2 = rest.Operation{
	Name: "Events.SendV2", Method: http.MethodPost, Route: "/v2/event", Quota: "eventV2",
}

// SendV2 sends one event, with parameters as pairs of a name and any JSON value.
//
// An event may start a workflow or feed segmentation. Its type is created on first use.
//
// It must name a contact, or it is not accepted: by keyValue, or by a parameter for contact id, external id, email,
// phone or push token. The names the service knows are, in any case: ContactId, Contact_id, Email, EmailAddress,
// UserEmail, ContactEmail, Phone, SMS, PhoneNumber, PushToken, ContactKey, Contact_key. The vendor's specification
// leaves keyValue out of this version, its guides send it.
//
// Names of parameters must be unique, and each parameter needs a name and a value. Some names mean more: contactJson
// holds contact data (text or object: firstname, lastname, sms, town, timeZone, languageCode, profileInputs as a
// list of profileInputId and value, confirmed), which is validated; ip adds countryCode, countryId, regionName,
// regionId, cityName and cityId unless they are there; json with profileInputs is for workflows that update
// contacts. The types orderCreated, orderUpdated, orderDelivered and orderCancelled manage orders of contacts that
// exist, with items nested up to two levels; for these an older guide wants name, cost, url, imageUrl and category
// on each item.
//
// An event type key has at most 100 characters, a key value 300, a parameter name 100, and none of them may
// contain < ; ’ \ / | " ` ' ^ ? ! , or >; this is checked before anything is sent, and so is that names are
// unique. A body over 20 kB is refused too, before anything is sent; where support has raised that limit, Client.Do
// sends larger ones.
//
// Expect 400 with a text like "The event should have the following params: [...]" when parameter validation is
// switched on for the type, and 400 with details for an invalid contactJson; a repeat within a minute may be answered
// with 409 (a third party's word). The answer of a success is empty and
// means accepted. The call has a limit of its own, 350 requests per second, and is never repeated on its own after
// it may have arrived.
//
// Calls POST /v2/event. Not repeatable: it is sent again only when it cannot have arrived. Spends the quota "eventV2".
//
// Vendor documentation: https://docs.yespo.io/docs/how-use-v1event-api-resource
func (s *EventsService) SendV2(ctx context.Context, event EventV2, opts ...RequestOption) error {
	req := rest.NewRequest(&opGenerateEventV2)
	req.JSON(&event)
	req.Refuse(validateGenerateEventV2(event))
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGeneratePastEventsV2 = rest.Operation{
	Name: "Events.SendPastV2", Method: http.MethodPost, Route: "/v2/past_events", Quota: "pastEventsV2",
}

// SendPastV2 imports up to 500 historical events.
//
// No workflows start. Segmentation must be enabled for the event types, and the contacts must have been imported
// before. Each event gets its verdict in results; those that were accepted are processed later.
//
// The limits of the keys and their forbidden characters are those of SendV2, checked before anything is sent. The
// call has a limit of its own, 100 requests per second, and is never repeated on its own after it may have arrived.
//
// Calls POST /v2/past_events. Not repeatable: it is sent again only when it cannot have arrived. Spends the quota
// "pastEventsV2".
//
// Vendor documentation: https://docs.yespo.io/docs/how-send-past-events
func (s *EventsService) SendPastV2(ctx context.Context, events []PastEventV2, opts ...RequestOption) (*PastEventsResult, error) {
	req := rest.NewRequest(&opGeneratePastEventsV2)
	req.CheckRule("events", "required,maxitems=500", events)
	req.JSON(&struct {
		Events []PastEventV2 `json:"events"`
	}{events})
	req.Refuse(validateGeneratePastEventsV2(events))
	return rest.Call[PastEventsResult](ctx, s.client, &req, opts)
}

var opGetVersion = rest.Operation{
	Name: "Account.Version", Method: http.MethodGet, Route: "/v2/version", Repeatable: true,
}

// Version returns the version of the service.
//
// The call that the vendor recommends for testing an OAuth token. The same answer is found under /v1/version.
//
// Calls GET /v2/version. Repeatable.
//
// Vendor documentation: https://docs.yespo.io/docs/authorization-using-oauth-2
func (s *AccountService) Version(ctx context.Context, opts ...RequestOption) (*ServiceVersion, error) {
	req := rest.NewRequest(&opGetVersion)
	return rest.Call[ServiceVersion](ctx, s.client, &req, opts)
}

var opGenerateEventV3 = rest.Operation{
	Name: "Events.Send", Method: http.MethodPost, Route: "/v3/event", Quota: "eventV3",
}

// Send sends one event, with parameters that are a JSON object.
//
// The newest form. An event may start a workflow or feed segmentation; its type is created on first use (known of
// v2, inferred here). Parameters are names with any JSON values, so nothing needs escaping.
//
// The parameters must name a contact; the service looks for contactId, externalCustomerId, email, phone and
// pushToken, in this order. An externalCustomerId that is empty, blank, null or the text "null" is ignored.
//
// An event type key has at most 100 characters, a key value 300, a parameter name 100, and none of them may
// contain < ; ’ \ / | " ` ' ^ ? ! , or >; this is checked before anything is sent. A body over 20 kB
// is refused too, before anything is sent; where support has raised that limit, Client.Do sends larger ones.
//
// When parameter validation is switched on for the event type, a 400 tells the structure that is wanted: as JSON,
// {"params":{"EmailAddress":{"required":true}}}, by one vendor page, or as the text that SendV2 describes by
// another. A repeat within a minute may be answered with 409 (a third party's word). The answer of a success is
// empty (inferred from v1 and v2) and means accepted. The call has a limit of its own, 350 requests per second,
// and is never repeated on its own after it may have arrived.
//
// One third-party document describes another body (eventKey, eventDate, eventData); the vendor's example and a
// working client use the one here.
//
// Calls POST /v3/event. Not repeatable: it is sent again only when it cannot have arrived. Spends the quota "eventV3".
//
// Vendor documentation: https://docs.esputnik.com/reference/registerevent_2
func (s *EventsService) Send(ctx context.Context, event Event, opts ...RequestOption) error {
	req := rest.NewRequest(&opGenerateEventV3)
	req.JSON(&event)
	req.Refuse(validateGenerateEventV3(event))
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGeneratePastEventsV3 = rest.Operation{
	Name: "Events.SendPast", Method: http.MethodPost, Route: "/v3/past_events", Quota: "pastEventsV3",
}

// SendPast imports up to 500 historical events, with parameters that are JSON objects.
//
// Only the address and the limit of this call are documented: 100 requests per second. The body and the answer are
// those of v2 with parameters as in Send (inferred); SendPastV2 is the safe choice. As with v2, no workflows start,
// segmentation must be enabled for the event types, and the contacts must exist (inferred).
//
// The limits of the keys and their forbidden characters are those of Send, checked before anything is sent.
//
// Calls POST /v3/past_events. Not repeatable: it is sent again only when it cannot have arrived. Spends the quota
// "pastEventsV3".
//
// Vendor documentation: https://docs.yespo.io/docs/how-send-past-events
func (s *EventsService) SendPast(ctx context.Context, events []PastEvent, opts ...RequestOption) (*PastEventsResult, error) {
	req := rest.NewRequest(&opGeneratePastEventsV3)
	req.CheckRule("events", "required,maxitems=500", events)
	req.JSON(&struct {
		Events []PastEvent `json:"events"`
	}{events})
	req.Refuse(validateGeneratePastEventsV3(events))
	return rest.Call[PastEventsResult](ctx, s.client, &req, opts)
}
