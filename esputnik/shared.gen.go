// Code generated from openapi/esputnik/shared.yaml. DO NOT EDIT.

package esputnik

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

	// Country. One client sends it; the vendor does not document it.
	CountryCode string `json:"countryCode,omitempty,omitzero"`
}

// Channel is an address of a contact.
type Channel struct {
	// Kind of address. Use ChannelTypeSMS for phone numbers.
	Type ChannelType `check:"required,oneof=email|sms|viber|mobilepush|webpush|appinbox|widget|inapp|telegrambot" json:"type"`

	// Address, phone number or push token.
	Value string `check:"required" json:"value"`

	// Device of a mobile push token. Only with ChannelTypeMobilePush.
	Device Device `json:"device,omitempty,omitzero"`

	// Browser of a web push token. Only with ChannelTypeWebPush.
	WebPushSubscription WebPushSubscription `json:"webPushSubscription,omitempty,omitzero"`
}

// ChannelType is a kind of address, and the channel of messages to it. TelegramBot occurs in activity, messages and
// costs, not on contacts. Older guides write telegram and webPush.
type ChannelType string

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

// Contact is a contact of the account. Fields that the contact does not have are empty.
//
// Rows of Contacts.List have names, Channels, Fields, AddressBookID and ID only, or more in the future.
type Contact struct {
	// ID of the contact.
	ID int64 `json:"id,omitempty,omitzero"`

	// Another unique key of your own.
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

	// Language.
	LanguageCode string `json:"languageCode,omitempty,omitzero"`

	// Name in the tz database.
	TimeZone string `json:"timeZone,omitempty,omitzero"`

	// Your own ID of the contact.
	ExternalCustomerID string `json:"externalCustomerId,omitempty,omitzero"`

	// Static segments of the contact.
	Segments []Segment `json:"groups,omitempty,omitzero"`

	// Orders of the contact. Only old answers have it.
	//
	// Deprecated: the service no longer sends it.
	OrdersInfo OrdersInfo `json:"ordersInfo,omitempty,omitzero"`
}

// Device is the device of a mobile push token.
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

// FieldValue is the value of an additional field of a contact.
//
// Limits are 1,000 characters for a text input, 5,000 for a text area, -2147483648 to 2147483647 for a number, and 50
// characters for a field by which contacts are matched. Several choices of a checkbox list are one comma-separated
// value. A date is written as yyyy-MM-dd, dd/MM/yyyy, dd.MM.yy or dd.MM.yyyy, a date-time as YYYY-MM-DDTHH:MM.
type FieldValue struct {
	// ID of the field, from AddressBooks.List.
	ID int64 `check:"required,min=1" json:"id"`

	// Value as text. An empty value empties the field (inferred).
	Value string `json:"value"`
}

// FileValidation is the result of handing over a file. SessionID returns its session.
type FileValidation struct {
	// Whether the file was accepted.
	Valid bool `json:"valid,omitempty,omitzero"`

	// Details.
	Message string `json:"message,omitempty,omitzero"`

	// ID of the file. Only for preprocessor files.
	FileID string `json:"fileId,omitempty,omitzero"`

	// Session of the file.
	AsyncSessionID string `json:"asyncSessionId,omitempty,omitzero"`

	// Session of the file, under the other name that the vendor's specification has for it.
	ImportID string `json:"importId,omitempty,omitzero"`
}

// OrdersInfo is a summary of the orders of a contact.
type OrdersInfo struct {
	// Date of the last order.
	LastDate DateTime `json:"lastDate,omitempty,omitzero"`

	// Number of orders.
	Count int64 `json:"count,omitempty,omitzero"`
}

// Segment is a set of contacts. The vendor calls it a group.
type Segment struct {
	// ID of the segment.
	ID int64 `json:"id,omitempty,omitzero"`

	// Name of the segment.
	Name string `json:"name,omitempty,omitzero"`

	// How contacts enter the segment.
	Type SegmentType `json:"type,omitempty,omitzero"`
}

// SegmentType is how contacts enter a segment.
type SegmentType string

// Values of SegmentType. Others that the vendor adds later are kept as they come.
const (
	SegmentTypeCombined SegmentType = "Combined"
	SegmentTypeDynamic  SegmentType = "Dynamic"
	SegmentTypeStatic   SegmentType = "Static"
)

// WebPushSubscription is the browser of a web push token. The vendor documents the names of the fields only; their
// meaning is inferred.
type WebPushSubscription struct {
	// Number of the application.
	AppID *int64 `json:"appId,omitempty"`

	// Name of the browser.
	UserAgent string `json:"userAgent,omitempty,omitzero"`

	// Version of the browser.
	UserAgentVersion string `json:"userAgentVersion,omitempty,omitzero"`

	// Language of the browser.
	UserAgentLanguage string `json:"userAgentLanguage,omitempty,omitzero"`

	// Operating system.
	OS string `json:"os,omitempty,omitzero"`

	// IP address.
	IP string `json:"ip,omitempty,omitzero"`

	// Page on which the contact subscribed.
	SubscriptionPage string `json:"subscriptionPage,omitempty,omitzero"`

	// Version of the active service worker.
	SWActiveVersion string `json:"swActiveVersion,omitempty,omitzero"`
}
