// Code generated from openapi/engagor/shared.yaml. DO NOT EDIT.

package engagor

import (
	"encoding/json"

	"github.com/engagement-go/engagement/internal/lenient"
)

// Contact is a person with one or more social profiles. The vendor's list of fields is not public.
type Contact struct {
	// ID of the contact.
	ID string `json:"id,omitempty,omitzero"`

	// Name of the contact.
	Name string `json:"name,omitempty,omitzero"`

	// Email address.
	Email string `json:"email,omitempty,omitzero"`

	// Company.
	Company string `json:"company,omitempty,omitzero"`

	// Phone number.
	Phone string `json:"phone,omitempty,omitzero"`

	// City (inferred name).
	City string `json:"city,omitempty,omitzero"`

	// Region (inferred name).
	Region string `json:"region,omitempty,omitzero"`

	// Country (inferred name).
	Country string `json:"country,omitempty,omitzero"`

	// Language (inferred name).
	Language string `json:"language,omitempty,omitzero"`

	// Time zone (inferred name).
	TimeZone string `json:"timezone,omitempty,omitzero"`

	// Comment (inferred name).
	Comment string `json:"comment,omitempty,omitzero"`

	// Tags of the contact.
	Tags []string `json:"tags,omitempty,omitzero"`

	// Custom attributes (inferred name).
	CustomAttributes []CustomAttribute `json:"customattributes,omitempty,omitzero"`

	// Social profiles. They cannot be changed.
	SocialProfiles []SocialProfile `json:"socialprofiles,omitempty,omitzero"`

	// When the contact was added and updated.
	Date ContactDate `json:"date,omitempty,omitzero"`

	// Fields that this type does not have, as JSON. They are sent in requests, too.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps fields that Contact does not have in Extra.
func (v *Contact) UnmarshalJSON(data []byte) error {
	type plain Contact
	return lenient.Decode(data, (*plain)(v))
}

// MarshalJSON adds the fields in Extra. It refuses those that the type has.
func (v Contact) MarshalJSON() ([]byte, error) {
	type plain Contact
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// ContactDate has the dates of a contact.
type ContactDate struct {
	// When the contact was added.
	Added UnixTime `json:"added,omitempty,omitzero"`

	// When the contact was last updated.
	Updated UnixTime `json:"updated,omitempty,omitzero"`
}

// CustomAttribute is a custom attribute of a contact, or its definition, which has no value. Only Value is documented;
// the other fields are inferred. To set an attribute, add the value to its definition and send it whole.
type CustomAttribute struct {
	// ID of the attribute.
	ID string `json:"id,omitempty,omitzero"`

	// Name of the attribute.
	Name string `json:"name,omitempty,omitzero"`

	// Type of the attribute, such as Text.
	Type string `json:"type,omitempty,omitzero"`

	// Value: text, a number (json.Number in results) or a boolean. Nil in a definition.
	Value any `json:"value,omitempty,omitzero"`

	// Fields that this type does not have, as JSON. They are sent in requests, too.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps fields that CustomAttribute does not have in Extra.
func (v *CustomAttribute) UnmarshalJSON(data []byte) error {
	type plain CustomAttribute
	return lenient.Decode(data, (*plain)(v))
}

// MarshalJSON adds the fields in Extra. It refuses those that the type has.
func (v CustomAttribute) MarshalJSON() ([]byte, error) {
	type plain CustomAttribute
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// ErrorCode is the code of an error. A missing or wrong parameter is invalid_parameter, and so is an update of a
// mention to the status that it has. A call over the hourly limit is rate_limit_reached with status 400; one of the
// vendor's pages has limit_exceeded instead.
type ErrorCode string

// Values of ErrorCode. Others that the vendor adds later are kept as they come.
const (
	ErrorCodeDeprecated          ErrorCode = "deprecated"
	ErrorCodeFeatureLimitReached ErrorCode = "feature_limit_reached"
	ErrorCodeInternalServerError ErrorCode = "internal_server_error"
	ErrorCodeInvalidHTTPMethod   ErrorCode = "invalid_http_method"
	ErrorCodeInvalidParameter    ErrorCode = "invalid_parameter"
	ErrorCodeInvalidProtocol     ErrorCode = "invalid_protocol"
	ErrorCodeLimitExceeded       ErrorCode = "limit_exceeded"
	ErrorCodeNoPermission        ErrorCode = "no_permission"
	ErrorCodeNotFound            ErrorCode = "not_found"
	ErrorCodeRateLimitReached    ErrorCode = "rate_limit_reached"
	ErrorCodeUnsupportedLanguage ErrorCode = "unsupported_language"
	ErrorCodeUnsupportedType     ErrorCode = "unsupported_type"
)

// Mention is a message in the inbox. Cases, linked mentions and webhooks have the same form. ID, UniqueID, Topic and
// Project are always set. All other fields may be empty: tweets may lack even the text and the author.
type Mention struct {
	// ID of the mention, which consists of digits and is unique in its topic only.
	ID string `json:"id,omitempty,omitzero"`

	// ID of the topic and ID of the mention, joined by an underscore.
	UniqueID string `json:"unique_id,omitempty,omitzero"`

	// Text of the mention.
	Message MentionMessage `json:"message,omitempty,omitzero"`

	// Source of the mention.
	Source MentionSource `json:"source,omitempty,omitzero"`

	// Location that the mention was written from.
	Location MentionLocation `json:"location,omitempty,omitzero"`

	// Tags of the mention.
	Tags []string `json:"tags,omitempty,omitzero"`

	// Topic that the mention belongs to.
	Topic MentionTopic `json:"topic,omitempty,omitzero"`

	// Project that the topic belongs to.
	Project MentionTopic `json:"project,omitempty,omitzero"`

	// Status of the mention.
	Status MentionStatus `json:"status,omitempty,omitzero"`

	// URL of the mention in the product, see AccountID.
	Permalink string `json:"permalink,omitempty,omitzero"`

	// Priority. Sources differ: an object, or low, medium, high or critical.
	Priority json.RawMessage `json:"priority,omitempty,omitzero"`

	// Users and teams that the mention is assigned to.
	Assignment MentionAssignment `json:"assignment,omitempty,omitzero"`

	// Users and teams that the mention is assigned to.
	Assignees []MentionAssignee `json:"assignees,omitempty,omitzero"`

	// Actions on the mention.
	Actions []MentionAction `json:"actions,omitempty,omitzero"`

	// Links to possible actions, on the web or in the API.
	ActionLinks []MentionActionLink `json:"action_links,omitempty,omitzero"`

	// Handler of the mention, such as a bot. Sources differ: an object or a string.
	HandledBy MentionHandler `json:"handled_by,omitempty,omitzero"`

	// Durations of the handling.
	Timestamps MentionTimestamps `json:"timestamps,omitempty,omitzero"`

	// When the mention was added and published.
	Date MentionDate `json:"date,omitempty,omitzero"`

	// Author of the mention.
	Author MentionAuthor `json:"author,omitempty,omitzero"`

	// Author of the message that the mention repeats.
	OriginalAuthor MentionPerson `json:"original_author,omitempty,omitzero"`

	// More attributes: a list or null. Their form is not documented.
	ExtraAttributes json.RawMessage `json:"extra_attributes,omitempty,omitzero"`

	// Cases that the mention is part of.
	PartOfCases MentionCases `json:"part_of_cases,omitempty,omitzero"`

	// Quick replies that were sent. Their form is not documented.
	Buttons []json.RawMessage `json:"buttons,omitempty,omitzero"`

	// Quick replies that were chosen. Their form is not documented.
	ClickedButtons []json.RawMessage `json:"clicked_buttons,omitempty,omitzero"`

	// To-dos in attached notes. Their form is not documented.
	Todos []json.RawMessage `json:"todos,omitempty,omitzero"`

	// Subject of a review. Set for reviews only.
	ServiceDetails MentionServiceDetails `json:"service_details,omitempty,omitzero"`

	// Fields that this type does not have, as JSON. They are sent in requests, too.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps fields that Mention does not have in Extra.
func (v *Mention) UnmarshalJSON(data []byte) error {
	type plain Mention
	return lenient.Decode(data, (*plain)(v))
}

// MarshalJSON adds the fields in Extra. It refuses those that the type has.
func (v Mention) MarshalJSON() ([]byte, error) {
	type plain Mention
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// MentionAction is an action on a mention.
type MentionAction struct {
	// Type of the action.
	Type string `json:"type,omitempty,omitzero"`

	// Explanation.
	Description string `json:"description,omitempty,omitzero"`

	// When the action was done.
	Date MentionActionDate `json:"date,omitempty,omitzero"`

	// Details of some types of actions.
	Metadata MentionActionMetadata `json:"metadata,omitempty,omitzero"`

	// Fields that this type does not have, as JSON. They are sent in requests, too.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps fields that MentionAction does not have in Extra.
func (v *MentionAction) UnmarshalJSON(data []byte) error {
	type plain MentionAction
	return lenient.Decode(data, (*plain)(v))
}

// MarshalJSON adds the fields in Extra. It refuses those that the type has.
func (v MentionAction) MarshalJSON() ([]byte, error) {
	type plain MentionAction
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// MentionActionDate is the date of an action.
type MentionActionDate struct {
	// When the action was done.
	Added UnixTime `json:"added,omitempty,omitzero"`
}

// MentionActionLink is a link to a possible action on a mention.
type MentionActionLink struct {
	// Name of the action, such as reply.
	Key string `json:"key,omitempty,omitzero"`

	// Type of the link: web for a page of the product, api for a call of the API.
	Type string `json:"type,omitempty,omitzero"`

	// Title of the action.
	Name string `json:"name,omitempty,omitzero"`

	// Explanation.
	Title string `json:"title,omitempty,omitzero"`

	// URL of the page or the call.
	Link string `json:"link,omitempty,omitzero"`

	// HTTP method of the call.
	HTTPMethod string `json:"http_method,omitempty,omitzero"`
}

// MentionActionMetadata are details of an action. Which fields are set depends on its type.
type MentionActionMetadata struct {
	// New status of the mention.
	Status MentionStatus `json:"status,omitempty,omitzero"`

	// New priority. Its form is not documented.
	Priority json.RawMessage `json:"priority,omitempty,omitzero"`

	// Priority before the action. Its form is not documented.
	PreviousPriority json.RawMessage `json:"previous_priority,omitempty,omitzero"`

	// New assignees. Their form is not documented.
	Assignees json.RawMessage `json:"assignees,omitempty,omitzero"`

	// Fields that this type does not have, as JSON. They are sent in requests, too.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps fields that MentionActionMetadata does not have in Extra.
func (v *MentionActionMetadata) UnmarshalJSON(data []byte) error {
	type plain MentionActionMetadata
	return lenient.Decode(data, (*plain)(v))
}

// MarshalJSON adds the fields in Extra. It refuses those that the type has.
func (v MentionActionMetadata) MarshalJSON() ([]byte, error) {
	type plain MentionActionMetadata
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// MentionAssignee is a user or a team that a mention is assigned to.
type MentionAssignee struct {
	// ID of the assignee.
	ID string `json:"id,omitempty,omitzero"`

	// Display name.
	DisplayName string `json:"display_name,omitempty,omitzero"`

	// Type of the assignee.
	Type string `json:"type,omitempty,omitzero"`
}

// MentionAssignment is the users and teams that a mention is assigned to.
type MentionAssignment struct {
	// IDs of users.
	UserIDs []int64 `json:"user_ids,omitempty,omitzero"`

	// IDs of teams.
	TeamIDs []int64 `json:"team_ids,omitempty,omitzero"`

	// Comments on the assignment.
	Comments string `json:"comments,omitempty,omitzero"`
}

// MentionAuthor is the author of a mention. For tweets, often only the ID is set.
type MentionAuthor struct {
	// ID of the author on the network.
	ID AuthorID `json:"id,omitempty,omitzero"`

	// Name of the author on the network.
	Name string `json:"name,omitempty,omitzero"`

	// Full name of the author.
	FullName string `json:"fullname,omitempty,omitzero"`

	// URL of the author's page.
	URL string `json:"url,omitempty,omitzero"`

	// URL of the author's picture.
	Image string `json:"img,omitempty,omitzero"`

	// Whether the profile is managed by the account (inferred).
	Managed bool `json:"managed,omitempty,omitzero"`

	// Tags of the author.
	Tags []string `json:"tags,omitempty,omitzero"`

	// Type of the author. Set in old results only.
	Type string `json:"type,omitempty,omitzero"`

	// Fields that this type does not have, as JSON. They are sent in requests, too.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps fields that MentionAuthor does not have in Extra.
func (v *MentionAuthor) UnmarshalJSON(data []byte) error {
	type plain MentionAuthor
	return lenient.Decode(data, (*plain)(v))
}

// MarshalJSON adds the fields in Extra. It refuses those that the type has.
func (v MentionAuthor) MarshalJSON() ([]byte, error) {
	type plain MentionAuthor
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// MentionCases are the cases that a mention is part of.
type MentionCases struct {
	// Identifiers of the cases. Their form is not documented.
	MentionIdentifiers []json.RawMessage `json:"mention_identifiers,omitempty,omitzero"`
}

// MentionDate has the dates of a mention.
type MentionDate struct {
	// When the mention was added to the inbox.
	Added UnixTime `json:"added,omitempty,omitzero"`

	// When the mention was published.
	Published UnixTime `json:"published,omitempty,omitzero"`
}

// MentionEntities are the hashtags, URLs and users in a text. Their form is not documented.
type MentionEntities struct {
	// Hashtags.
	Hashtag []json.RawMessage `json:"hashtag,omitempty,omitzero"`

	// URLs.
	URL []json.RawMessage `json:"url,omitempty,omitzero"`

	// Users.
	User []json.RawMessage `json:"user,omitempty,omitzero"`
}

// MentionIdentifiers are the IDs of a mention in other systems.
type MentionIdentifiers struct {
	// IDs in Clarabridge. Their form is not documented.
	Clarabridge []json.RawMessage `json:"clarabridge,omitempty,omitzero"`
}

// MentionLocation is the location that a mention was written from.
type MentionLocation struct {
	// Continent.
	Continent string `json:"continent,omitempty,omitzero"`

	// Country.
	Country string `json:"country,omitempty,omitzero"`

	// Region.
	Region string `json:"region,omitempty,omitzero"`

	// City.
	City string `json:"city,omitempty,omitzero"`

	// Longitude in degrees. Nil if not known.
	Longitude *float64 `json:"longitude,omitempty"`

	// Latitude in degrees. Nil if not known.
	Latitude *float64 `json:"latitude,omitempty"`
}

// MentionMessage is the text of a mention.
type MentionMessage struct {
	// Title.
	Title string `json:"title,omitempty,omitzero"`

	// Text as HTML. Empty for tweets.
	Content string `json:"content,omitempty,omitzero"`

	// Text without HTML (inferred place).
	StrippedContent string `json:"stripped_content,omitempty,omitzero"`

	// Entities in the text.
	Entities MentionEntities `json:"entities,omitempty,omitzero"`

	// Attachments. Their form is not documented.
	Attachments []json.RawMessage `json:"attachments,omitempty,omitzero"`

	// Language as an ISO 639-1 code.
	Language string `json:"language,omitempty,omitzero"`

	// Sentiment of the text.
	Sentiment Sentiment `json:"sentiment,omitempty,omitzero"`

	// Type of the message, such as post or privatemessage.
	Type string `json:"type,omitempty,omitzero"`

	// Fields that this type does not have, as JSON. They are sent in requests, too.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps fields that MentionMessage does not have in Extra.
func (v *MentionMessage) UnmarshalJSON(data []byte) error {
	type plain MentionMessage
	return lenient.Decode(data, (*plain)(v))
}

// MarshalJSON adds the fields in Extra. It refuses those that the type has.
func (v MentionMessage) MarshalJSON() ([]byte, error) {
	type plain MentionMessage
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// MentionPerson is the author of a message.
type MentionPerson struct {
	// ID of the person on the network.
	ID AuthorID `json:"id,omitempty,omitzero"`

	// Name on the network.
	Name string `json:"name,omitempty,omitzero"`

	// Full name.
	FullName string `json:"fullname,omitempty,omitzero"`

	// URL of the person's page.
	URL string `json:"url,omitempty,omitzero"`

	// URL of the person's picture.
	Image string `json:"img,omitempty,omitzero"`

	// Fields that this type does not have, as JSON. They are sent in requests, too.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps fields that MentionPerson does not have in Extra.
func (v *MentionPerson) UnmarshalJSON(data []byte) error {
	type plain MentionPerson
	return lenient.Decode(data, (*plain)(v))
}

// MarshalJSON adds the fields in Extra. It refuses those that the type has.
func (v MentionPerson) MarshalJSON() ([]byte, error) {
	type plain MentionPerson
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// MentionServiceDetails is the subject of a review: a location, an app, a product or a shop.
type MentionServiceDetails struct {
	// ID of the location.
	LocationID string `json:"location_id,omitempty,omitzero"`

	// Name of the location.
	LocationName string `json:"location_name,omitempty,omitzero"`

	// URL of the location.
	LocationURL string `json:"location_url,omitempty,omitzero"`

	// Postal address of the location.
	LocationAddress string `json:"location_address,omitempty,omitzero"`

	// ID of the app.
	AppID string `json:"app_id,omitempty,omitzero"`

	// Name of the app.
	AppName string `json:"app_name,omitempty,omitzero"`

	// ID of the product.
	ProductID string `json:"product_id,omitempty,omitzero"`

	// Name of the product.
	ProductName string `json:"product_name,omitempty,omitzero"`

	// ID of the shop.
	ShopID string `json:"shop_id,omitempty,omitzero"`

	// Name of the shop.
	ShopName string `json:"shop_name,omitempty,omitzero"`

	// Fields that this type does not have, as JSON. They are sent in requests, too.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps fields that MentionServiceDetails does not have in Extra.
func (v *MentionServiceDetails) UnmarshalJSON(data []byte) error {
	type plain MentionServiceDetails
	return lenient.Decode(data, (*plain)(v))
}

// MarshalJSON adds the fields in Extra. It refuses those that the type has.
func (v MentionServiceDetails) MarshalJSON() ([]byte, error) {
	type plain MentionServiceDetails
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// MentionSort is an order of mentions and cases: the name of a field, and asc or desc. Orders other than the constants
// may work: timestamps.action_last_date:asc does.
type MentionSort string

// Values of MentionSort. Others that the vendor adds later are kept as they come.
const (
	MentionSortDateAddedAsc                  MentionSort = "dateadd:asc"
	MentionSortDateAddedDesc                 MentionSort = "dateadd:desc"
	MentionSortFirstReplyDesc                MentionSort = "timestamps.action_reply_first:desc"
	MentionSortFirstReplyInBusinessHoursDesc MentionSort = "timestamps.action_reply_first_in_bh:desc"
	MentionSortFollowersDesc                 MentionSort = "followers:desc"
	MentionSortLastActionAsc                 MentionSort = "timestamps.action_last_date:asc"
	MentionSortLastActionDesc                MentionSort = "timestamps.action_last_date:desc"
	MentionSortLastStatusDesc                MentionSort = "timestamps.action_status_last:desc"
)

// MentionSource is the source of a mention.
type MentionSource struct {
	// Category of the source, such as social.
	Category string `json:"category,omitempty,omitzero"`

	// Provider, such as SearchProviderTwitter or SearchProviderFoursquare.
	Type string `json:"type,omitempty,omitzero"`

	// Network, such as twitter.
	Service string `json:"service,omitempty,omitzero"`

	// ID of the message on its network.
	ID string `json:"id,omitempty,omitzero"`

	// ID of the message that the mention answers.
	InReplyToMessageID string `json:"in_reply_to_message_id,omitempty,omitzero"`

	// Domain of the source.
	Domain string `json:"domain,omitempty,omitzero"`

	// URL of the message.
	URL string `json:"url,omitempty,omitzero"`

	// Application that the message was written with.
	Application string `json:"application,omitempty,omitzero"`

	// Profile that received the message.
	Profile string `json:"profile,omitempty,omitzero"`

	// Name of the profile that received the message.
	ProfileName string `json:"profile_name,omitempty,omitzero"`

	// IDs in other systems.
	Identifiers MentionIdentifiers `json:"identifiers,omitempty,omitzero"`

	// Sender: an object or null. Its fields are not documented.
	Sender json.RawMessage `json:"sender,omitempty,omitzero"`

	// Fields that this type does not have, as JSON. They are sent in requests, too.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps fields that MentionSource does not have in Extra.
func (v *MentionSource) UnmarshalJSON(data []byte) error {
	type plain MentionSource
	return lenient.Decode(data, (*plain)(v))
}

// MarshalJSON adds the fields in Extra. It refuses those that the type has.
func (v MentionSource) MarshalJSON() ([]byte, error) {
	type plain MentionSource
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// MentionStatus is the status of a mention. There are more than the constants.
type MentionStatus string

// Values of MentionStatus. Others that the vendor adds later are kept as they come.
const (
	MentionStatusDone MentionStatus = "done"
	MentionStatusNew  MentionStatus = "new"
)

// MentionTimestamps are durations of the handling of a mention. Nil means that there is none yet. Durations during
// business hours leave out the time when the account was closed.
type MentionTimestamps struct {
	// Time to the response.
	ResponseTime *Seconds `json:"response_time,omitempty"`

	// Time to the response during business hours.
	ResponseTimeDuringBusinessHours *Seconds `json:"response_time_during_bh,omitempty"`

	// Time to the resolution.
	ResolveTime *Seconds `json:"resolve_time,omitempty"`

	// Time to the resolution during business hours.
	ResolveTimeDuringBusinessHours *Seconds `json:"resolve_time_during_bh,omitempty"`

	// Time of handling.
	HandleTime *Seconds `json:"handle_time,omitempty"`

	// Time unresolved.
	UnresolvedTime *Seconds `json:"unresolved_time,omitempty"`

	// Time unresolved during business hours.
	UnresolvedTimeDuringBusinessHours *Seconds `json:"unresolved_time_during_bh,omitempty"`

	// Time pending.
	PendingTime *Seconds `json:"pending_time,omitempty"`
}

// MentionTopic is the topic or the project of a mention.
type MentionTopic struct {
	// ID of the topic or project.
	ID int64 `check:"min=1" json:"id,omitempty,omitzero"`

	// Name of the topic or project.
	Name string `json:"name,omitempty,omitzero"`
}

// MonitoredProfile is a profile or a search that a topic monitors.
type MonitoredProfile struct {
	// ID of the profile (inferred).
	ID string `json:"id,omitempty,omitzero"`

	// Type of the profile, such as keywordsearch, twitter or facebook.
	Type string `json:"type,omitempty,omitzero"`

	// Name of the profile on its network.
	Username string `json:"username,omitempty,omitzero"`

	// Display name.
	DisplayName string `json:"displayname,omitempty,omitzero"`

	// Fields that this type does not have, as JSON. They are sent in requests, too.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps fields that MonitoredProfile does not have in Extra.
func (v *MonitoredProfile) UnmarshalJSON(data []byte) error {
	type plain MonitoredProfile
	return lenient.Decode(data, (*plain)(v))
}

// MarshalJSON adds the fields in Extra. It refuses those that the type has.
func (v MonitoredProfile) MarshalJSON() ([]byte, error) {
	type plain MonitoredProfile
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// PublishType is a type of message: reply is for Twitter, for example, comment for Facebook, and submit for Tumblr.
type PublishType string

// Values of PublishType. Others are refused as arguments.
const (
	PublishTypeComment        PublishType = "comment"
	PublishTypeFavorite       PublishType = "favorite"
	PublishTypeLike           PublishType = "like"
	PublishTypePost           PublishType = "post"
	PublishTypePrivateMessage PublishType = "privatemessage"
	PublishTypeReblog         PublishType = "reblog"
	PublishTypeReply          PublishType = "reply"
	PublishTypeRetweet        PublishType = "retweet"
	PublishTypeSubmit         PublishType = "submit"
)

// Sentiment is the tone of a text.
type Sentiment string

// Values of Sentiment. Others that the vendor adds later are kept as they come.
const (
	SentimentNegative Sentiment = "negative"
	SentimentNeutral  Sentiment = "neutral"
	SentimentPositive Sentiment = "positive"
)

// SocialProfile is a profile of a contact on a network.
type SocialProfile struct {
	// Network, such as twitter, facebook, wechat, twilio (SMS), web (chat), whatsapp, viber, instagram, youtube or
	// linkedin.
	Type string `json:"type,omitempty,omitzero"`

	// ID of the person on that network.
	ServiceID string `json:"service_id,omitempty,omitzero"`

	// Fields that this type does not have, as JSON. They are sent in requests, too.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps fields that SocialProfile does not have in Extra.
func (v *SocialProfile) UnmarshalJSON(data []byte) error {
	type plain SocialProfile
	return lenient.Decode(data, (*plain)(v))
}

// MarshalJSON adds the fields in Extra. It refuses those that the type has.
func (v SocialProfile) MarshalJSON() ([]byte, error) {
	type plain SocialProfile
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// TagsEditMode is what an update does with tags (inferred): add adds the given tags, update replaces all tags, delete
// removes the given tags.
type TagsEditMode string

// Values of TagsEditMode. Others that the vendor adds later are kept as they come.
const (
	TagsEditModeAdd    TagsEditMode = "add"
	TagsEditModeDelete TagsEditMode = "delete"
	TagsEditModeUpdate TagsEditMode = "update"
)

// Topic is a topic that an account monitors.
type Topic struct {
	// ID of the topic.
	ID int64 `json:"id,omitempty,omitzero"`

	// Name of the topic.
	Name string `json:"name,omitempty,omitzero"`

	// Keywords of the search, if the topic has one.
	SearchKeywords string `json:"searchkeywords,omitempty,omitzero"`

	// Profiles that the topic monitors.
	MonitoredProfiles []MonitoredProfile `json:"monitoredprofiles,omitempty,omitzero"`

	// Fields that this type does not have, as JSON. They are sent in requests, too.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps fields that Topic does not have in Extra.
func (v *Topic) UnmarshalJSON(data []byte) error {
	type plain Topic
	return lenient.Decode(data, (*plain)(v))
}

// MarshalJSON adds the fields in Extra. It refuses those that the type has.
func (v Topic) MarshalJSON() ([]byte, error) {
	type plain Topic
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// User is a user of the account.
type User struct {
	// ID of the user.
	ID int64 `json:"id,omitempty,omitzero"`

	// Name of the user.
	Name string `json:"name,omitempty,omitzero"`

	// Company of the user.
	Company string `json:"company,omitempty,omitzero"`

	// Email address of the user.
	Email string `json:"email,omitempty,omitzero"`

	// Role of the user in the account: the ID of the role, or an object (inferred).
	AccountRole json.RawMessage `json:"account_role,omitempty,omitzero"`

	// ID of the user's business hours schedule.
	BusinessHoursScheduleID string `json:"business_hours_schedule_id,omitempty,omitzero"`

	// Fields that this type does not have, as JSON. They are sent in requests, too.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps fields that User does not have in Extra.
func (v *User) UnmarshalJSON(data []byte) error {
	type plain User
	return lenient.Decode(data, (*plain)(v))
}

// MarshalJSON adds the fields in Extra. It refuses those that the type has.
func (v User) MarshalJSON() ([]byte, error) {
	type plain User
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}
