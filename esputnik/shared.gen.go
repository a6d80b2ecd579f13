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

	// Country; one client sends it, the vendor does not document it.
	CountryCode string `json:"countryCode,omitempty,omitzero"`
}

// Channel is one address of a contact.
type Channel struct {
	// Kind of the address. Phone numbers normally go in as sms.
	Type ChannelType `check:"required,oneof=email|sms|viber|mobilepush|webpush|appinbox|widget|inapp|telegrambot" json:"type"`

	// Address, phone number or push token.
	Value string `check:"required" json:"value"`

	// Device behind a mobile push token; only with mobilepush.
	Device Device `json:"device,omitempty,omitzero"`

	// Browser behind a web push token; only with webpush.
	WebPushSubscription WebPushSubscription `json:"webPushSubscription,omitempty,omitzero"`
}

// ChannelType is a way to reach a contact. TelegramBot occurs in activity, messages and costs, not on contacts; older
// guides write telegram and webPush.
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

// Contact is a person in the account. What the contact does not have is left out of the answer.
//
// Rows of Contacts.List have names, channels, fields, addressBookId and id only (more may come).
type Contact struct {
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

	// Language.
	LanguageCode string `json:"languageCode,omitempty,omitzero"`

	// Name in the tz database.
	TimeZone string `json:"timeZone,omitempty,omitzero"`

	// Your own identifier of the contact.
	ExternalCustomerID string `json:"externalCustomerId,omitempty,omitzero"`

	// Static segments that the contact is in.
	Groups []Segment `json:"groups,omitempty,omitzero"`

	// Orders of the contact; only old answers have it.
	//
	// Deprecated: the service has stopped to send it.
	OrdersInfo OrdersInfo `json:"ordersInfo,omitempty,omitzero"`
}

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

// FieldValue is the value of an additional field of a contact.
//
// A text input takes 1,000 characters, a text area 5,000, a number -2147483648 to 2147483647, and a field that serves
// for deduplication 50 characters. Several choices of a checkbox list are one comma-separated value. A date is written
// as yyyy-MM-dd, dd/MM/yyyy, dd.MM.yy or dd.MM.yyyy, a date-time as YYYY-MM-DDTHH:MM.
type FieldValue struct {
	// Identifier of the field, from AddressBooks.List. The lower limit is inferred.
	ID int64 `check:"required,min=1" json:"id"`

	// Value as text. An empty one empties the field (inferred).
	Value string `json:"value"`
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

// OrdersInfo sums up the orders of a contact; only old answers have it.
type OrdersInfo struct {
	// Date of the last order.
	LastDate DateTime `json:"lastDate,omitempty,omitzero"`

	// Number of orders.
	Count int64 `json:"count,omitempty,omitzero"`
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

// SegmentType tells how contacts get into a segment.
type SegmentType string

// Values of SegmentType. Others that the vendor adds later are kept as they come.
const (
	SegmentTypeCombined SegmentType = "Combined"
	SegmentTypeDynamic  SegmentType = "Dynamic"
	SegmentTypeStatic   SegmentType = "Static"
)

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
