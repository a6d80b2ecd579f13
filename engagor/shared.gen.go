// Code generated from openapi/engagor/shared.yaml. DO NOT EDIT.

package engagor

import (
	"encoding/json"

	"github.com/engagement-go/engagement/internal/lenient"
)

// Contact is a person with one or more social profiles. The vendor's table of members is not public; what is not listed
// here is kept as unknown members.
type Contact struct {
	// Id of the contact.
	ID string `json:"id,omitempty,omitzero"`

	// Name of the contact.
	Name string `json:"name,omitempty,omitzero"`

	// Mail address.
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
	Timezone string `json:"timezone,omitempty,omitzero"`

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

	// Members that this package has no field for, as they came. In a request they are sent along.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps the members that Contact has no field for in Extra.
func (v *Contact) UnmarshalJSON(data []byte) error {
	type plain Contact
	extra, err := lenient.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v Contact) MarshalJSON() ([]byte, error) {
	type plain Contact
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// ContactDate tells when a contact was added and updated.
type ContactDate struct {
	// When the contact was added.
	Added UnixTime `json:"added,omitempty,omitzero"`

	// When the contact was last updated.
	Updated UnixTime `json:"updated,omitempty,omitzero"`
}

// CustomAttribute is a custom attribute of a contact, or its definition, which has no value. Only the value is
// documented; the other members are inferred. To set one, take its definition, add the value and send it whole.
type CustomAttribute struct {
	// Id of the attribute (inferred).
	ID string `json:"id,omitempty,omitzero"`

	// Name of the attribute (inferred).
	Name string `json:"name,omitempty,omitzero"`

	// Type of the attribute's field, such as Text (inferred).
	Type string `json:"type,omitempty,omitzero"`

	// Value: a string, a number (json.Number in an answer) or a boolean. Absent in a definition.
	Value any `json:"value,omitempty,omitzero"`

	// Members that this package has no field for, as they came. In a request they are sent along.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps the members that CustomAttribute has no field for in Extra.
func (v *CustomAttribute) UnmarshalJSON(data []byte) error {
	type plain CustomAttribute
	extra, err := lenient.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v CustomAttribute) MarshalJSON() ([]byte, error) {
	type plain CustomAttribute
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// FailureCode is the class of an error. The list is open. A parameter that is missing or wrong is `invalid_parameter`,
// and so is giving a mention the status that it already has. The hourly limit is `rate_limit_reached` with status 400;
// one page lists `limit_exceeded` instead.
type FailureCode string

// Values of FailureCode. Others that the vendor adds later are kept as they come.
const (
	FailureCodeDeprecated          FailureCode = "deprecated"
	FailureCodeFeatureLimitReached FailureCode = "feature_limit_reached"
	FailureCodeInternalServerError FailureCode = "internal_server_error"
	FailureCodeInvalidHTTPMethod   FailureCode = "invalid_http_method"
	FailureCodeInvalidParameter    FailureCode = "invalid_parameter"
	FailureCodeInvalidProtocol     FailureCode = "invalid_protocol"
	FailureCodeLimitExceeded       FailureCode = "limit_exceeded"
	FailureCodeNoPermission        FailureCode = "no_permission"
	FailureCodeNotFound            FailureCode = "not_found"
	FailureCodeRateLimitReached    FailureCode = "rate_limit_reached"
	FailureCodeUnsupportedLanguage FailureCode = "unsupported_language"
	FailureCodeUnsupportedType     FailureCode = "unsupported_type"
)

// Mention is a message in the inbox; cases, linked mentions and the bodies of webhooks have the same shape. Id, unique
// id, topic and project are always there. Everything else may be absent, for tweets even the text and the author.
type Mention struct {
	// Id of the mention, digits. Unique inside its topic.
	ID string `json:"id,omitempty,omitzero"`

	// Topic id and id, joined by an underscore.
	UniqueID string `json:"unique_id,omitempty,omitzero"`

	// What was written.
	Message MentionMessage `json:"message,omitempty,omitzero"`

	// Where it was written.
	Source MentionSource `json:"source,omitempty,omitzero"`

	// From where it was written.
	Location MentionLocation `json:"location,omitempty,omitzero"`

	// Tags of the mention.
	Tags []string `json:"tags,omitempty,omitzero"`

	// Topic that the mention belongs to.
	Topic MentionTopic `json:"topic,omitempty,omitzero"`

	// Project that the topic belongs to.
	Project MentionTopic `json:"project,omitempty,omitzero"`

	// Status of the mention.
	Status MentionStatus `json:"status,omitempty,omitzero"`

	// Address of the mention in the product. It holds the account id.
	Permalink string `json:"permalink,omitempty,omitzero"`

	// Priority. The sources disagree: an object, or low, medium, high or critical.
	Priority json.RawMessage `json:"priority,omitempty,omitzero"`

	// To whom the mention is assigned.
	Assignment MentionAssignment `json:"assignment,omitempty,omitzero"`

	// To whom the mention is assigned.
	Assignees []MentionAssignee `json:"assignees,omitempty,omitzero"`

	// What was done with the mention.
	Actions []MentionAction `json:"actions,omitempty,omitzero"`

	// What can be done with the mention, on the web or in the API.
	ActionLinks []MentionActionLink `json:"action_links,omitempty,omitzero"`

	// What handles the mention, such as a bot with its flow. The sources disagree: an object or a string.
	HandledBy MentionHandler `json:"handled_by,omitempty,omitzero"`

	// How long things took.
	Timestamps MentionTimestamps `json:"timestamps,omitempty,omitzero"`

	// When the mention was added and published.
	Date MentionDate `json:"date,omitempty,omitzero"`

	// Who wrote the mention.
	Author MentionAuthor `json:"author,omitempty,omitzero"`

	// Who wrote what the mention repeats.
	OriginalAuthor MentionPerson `json:"original_author,omitempty,omitzero"`

	// More attributes; a list or null. The elements are not documented.
	ExtraAttributes json.RawMessage `json:"extra_attributes,omitempty,omitzero"`

	// Cases that the mention is part of.
	PartOfCases MentionCases `json:"part_of_cases,omitempty,omitzero"`

	// Quick replies that were sent. The elements are not documented.
	Buttons []json.RawMessage `json:"buttons,omitempty,omitzero"`

	// Quick replies that were chosen. The elements are not documented.
	ClickedButtons []json.RawMessage `json:"clicked_buttons,omitempty,omitzero"`

	// To-dos in attached notes. The elements are not documented.
	Todos []json.RawMessage `json:"todos,omitempty,omitzero"`

	// What a review is about; only for reviews.
	ServiceDetails MentionServiceDetails `json:"service_details,omitempty,omitzero"`

	// Members that this package has no field for, as they came. In a request they are sent along.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps the members that Mention has no field for in Extra.
func (v *Mention) UnmarshalJSON(data []byte) error {
	type plain Mention
	extra, err := lenient.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v Mention) MarshalJSON() ([]byte, error) {
	type plain Mention
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// MentionAction is something that was done with a mention.
type MentionAction struct {
	// Kind of the action.
	Type string `json:"type,omitempty,omitzero"`

	// Text for people.
	Description string `json:"description,omitempty,omitzero"`

	// When it was done.
	Date MentionActionDate `json:"date,omitempty,omitzero"`

	// More about some kinds of actions.
	Metadata MentionActionMetadata `json:"metadata,omitempty,omitzero"`

	// Members that this package has no field for, as they came. In a request they are sent along.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps the members that MentionAction has no field for in Extra.
func (v *MentionAction) UnmarshalJSON(data []byte) error {
	type plain MentionAction
	extra, err := lenient.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v MentionAction) MarshalJSON() ([]byte, error) {
	type plain MentionAction
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// MentionActionDate tells when something was done with a mention.
type MentionActionDate struct {
	// When it was done.
	Added UnixTime `json:"added,omitempty,omitzero"`
}

// MentionActionLink is something that can be done with a mention.
type MentionActionLink struct {
	// Name of the action, such as reply.
	Key string `json:"key,omitempty,omitzero"`

	// `web` for a page of the product, `api` for a call of this API.
	Type string `json:"type,omitempty,omitzero"`

	// Short text for people.
	Name string `json:"name,omitempty,omitzero"`

	// Text for people.
	Title string `json:"title,omitempty,omitzero"`

	// Address of the page or the call.
	Link string `json:"link,omitempty,omitzero"`

	// Method of the call.
	HTTPMethod string `json:"http_method,omitempty,omitzero"`
}

// MentionActionMetadata tells more about an action. Which members are there depends on its kind.
type MentionActionMetadata struct {
	// New status of the mention.
	Status MentionStatus `json:"status,omitempty,omitzero"`

	// New priority. Its shape is not documented.
	Priority json.RawMessage `json:"priority,omitempty,omitzero"`

	// Priority before the action. Its shape is not documented.
	PreviousPriority json.RawMessage `json:"previous_priority,omitempty,omitzero"`

	// New assignees. Their shape is not documented.
	Assignees json.RawMessage `json:"assignees,omitempty,omitzero"`

	// Members that this package has no field for, as they came. In a request they are sent along.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps the members that MentionActionMetadata has no field for in Extra.
func (v *MentionActionMetadata) UnmarshalJSON(data []byte) error {
	type plain MentionActionMetadata
	extra, err := lenient.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v MentionActionMetadata) MarshalJSON() ([]byte, error) {
	type plain MentionActionMetadata
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// MentionAssignee is a user or a team that a mention is assigned to.
type MentionAssignee struct {
	// Id of the assignee.
	ID string `json:"id,omitempty,omitzero"`

	// Name to show.
	DisplayName string `json:"display_name,omitempty,omitzero"`

	// Kind of the assignee.
	Type string `json:"type,omitempty,omitzero"`
}

// MentionAssignment tells to whom a mention is assigned.
type MentionAssignment struct {
	// Ids of users. In a change an empty list is sent, nil is not.
	UserIDs []int64 `json:"user_ids,omitzero"`

	// Ids of teams. In a change an empty list is sent, nil is not.
	TeamIDs []int64 `json:"team_ids,omitzero"`

	// Comments on the assignment.
	Comments string `json:"comments,omitempty,omitzero"`
}

// MentionAuthor is who wrote a mention. For tweets often only the id is known.
type MentionAuthor struct {
	// Id of the author on the network, a number or a string.
	ID AuthorID `json:"id,omitempty,omitzero"`

	// Name of the author on the network.
	Name string `json:"name,omitempty,omitzero"`

	// Full name of the author.
	FullName string `json:"fullname,omitempty,omitzero"`

	// Address of the author's page.
	URL string `json:"url,omitempty,omitzero"`

	// Address of the author's picture.
	Image string `json:"img,omitempty,omitzero"`

	// Whether the profile is managed by the account (inferred).
	Managed bool `json:"managed,omitempty,omitzero"`

	// Tags of the author.
	Tags []string `json:"tags,omitempty,omitzero"`

	// Kind of the author; only in old answers.
	Type string `json:"type,omitempty,omitzero"`

	// Members that this package has no field for, as they came. In a request they are sent along.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps the members that MentionAuthor has no field for in Extra.
func (v *MentionAuthor) UnmarshalJSON(data []byte) error {
	type plain MentionAuthor
	extra, err := lenient.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v MentionAuthor) MarshalJSON() ([]byte, error) {
	type plain MentionAuthor
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// MentionCases names the cases that a mention is part of.
type MentionCases struct {
	// Identifiers of the cases. The elements are not documented.
	MentionIdentifiers []json.RawMessage `json:"mention_identifiers,omitempty,omitzero"`
}

// MentionDate tells when a mention was added and published.
type MentionDate struct {
	// When the mention was added to the inbox.
	Added UnixTime `json:"added,omitempty,omitzero"`

	// When the mention was published.
	Published UnixTime `json:"published,omitempty,omitzero"`
}

// MentionEntities are the hashtags, addresses and users in a text. Their elements are not documented.
type MentionEntities struct {
	// Hashtags.
	Hashtag []json.RawMessage `json:"hashtag,omitempty,omitzero"`

	// Addresses.
	URL []json.RawMessage `json:"url,omitempty,omitzero"`

	// Users.
	User []json.RawMessage `json:"user,omitempty,omitzero"`
}

// MentionIdentifiers are ids of a mention in other systems.
type MentionIdentifiers struct {
	// Ids in Clarabridge. The elements are not documented.
	Clarabridge []json.RawMessage `json:"clarabridge,omitempty,omitzero"`
}

// MentionLocation tells from where a mention was written.
type MentionLocation struct {
	// Continent.
	Continent string `json:"continent,omitempty,omitzero"`

	// Country.
	Country string `json:"country,omitempty,omitzero"`

	// Region.
	Region string `json:"region,omitempty,omitzero"`

	// City.
	City string `json:"city,omitempty,omitzero"`

	// Longitude in degrees, nil when not known.
	Longitude *float64 `json:"longitude,omitempty"`

	// Latitude in degrees, nil when not known.
	Latitude *float64 `json:"latitude,omitempty"`
}

// MentionMessage is the text of a mention.
type MentionMessage struct {
	// Title.
	Title string `json:"title,omitempty,omitzero"`

	// Text as HTML. Absent for tweets.
	Content string `json:"content,omitempty,omitzero"`

	// Text without HTML (inferred to be here).
	StrippedContent string `json:"stripped_content,omitempty,omitzero"`

	// What the text mentions.
	Entities MentionEntities `json:"entities,omitempty,omitzero"`

	// Attachments. The elements are not documented.
	Attachments []json.RawMessage `json:"attachments,omitempty,omitzero"`

	// Language as an ISO 639-1 code.
	Language string `json:"language,omitempty,omitzero"`

	// Sentiment of the text.
	Sentiment Sentiment `json:"sentiment,omitempty,omitzero"`

	// Kind of message, such as post or privatemessage.
	Type string `json:"type,omitempty,omitzero"`

	// Members that this package has no field for, as they came. In a request they are sent along.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps the members that MentionMessage has no field for in Extra.
func (v *MentionMessage) UnmarshalJSON(data []byte) error {
	type plain MentionMessage
	extra, err := lenient.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v MentionMessage) MarshalJSON() ([]byte, error) {
	type plain MentionMessage
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// MentionPerson is a person who wrote something.
type MentionPerson struct {
	// Id of the person on the network, a number or a string.
	ID AuthorID `json:"id,omitempty,omitzero"`

	// Name on the network.
	Name string `json:"name,omitempty,omitzero"`

	// Full name.
	FullName string `json:"fullname,omitempty,omitzero"`

	// Address of the person's page.
	URL string `json:"url,omitempty,omitzero"`

	// Address of the person's picture.
	Image string `json:"img,omitempty,omitzero"`

	// Members that this package has no field for, as they came. In a request they are sent along.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps the members that MentionPerson has no field for in Extra.
func (v *MentionPerson) UnmarshalJSON(data []byte) error {
	type plain MentionPerson
	extra, err := lenient.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v MentionPerson) MarshalJSON() ([]byte, error) {
	type plain MentionPerson
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// MentionServiceDetails tells what a review is about; a location, an app, a product or a shop.
type MentionServiceDetails struct {
	// Id of the location.
	LocationID string `json:"location_id,omitempty,omitzero"`

	// Name of the location.
	LocationName string `json:"location_name,omitempty,omitzero"`

	// Web address of the location.
	LocationURL string `json:"location_url,omitempty,omitzero"`

	// Postal address of the location.
	LocationAddress string `json:"location_address,omitempty,omitzero"`

	// Id of the app.
	AppID string `json:"app_id,omitempty,omitzero"`

	// Name of the app.
	AppName string `json:"app_name,omitempty,omitzero"`

	// Id of the product.
	ProductID string `json:"product_id,omitempty,omitzero"`

	// Name of the product.
	ProductName string `json:"product_name,omitempty,omitzero"`

	// Id of the shop.
	ShopID string `json:"shop_id,omitempty,omitzero"`

	// Name of the shop.
	ShopName string `json:"shop_name,omitempty,omitzero"`

	// Members that this package has no field for, as they came. In a request they are sent along.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps the members that MentionServiceDetails has no field for in Extra.
func (v *MentionServiceDetails) UnmarshalJSON(data []byte) error {
	type plain MentionServiceDetails
	extra, err := lenient.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v MentionServiceDetails) MarshalJSON() ([]byte, error) {
	type plain MentionServiceDetails
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// MentionSort is an order of mentions and cases. The list is open; `timestamps.action_last_date:asc` works and is not
// documented.
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

// MentionSource tells where a mention was written.
type MentionSource struct {
	// Kind of source, such as social.
	Category string `json:"category,omitempty,omitzero"`

	// Provider, such as SearchProviderTwitter or SearchProviderFoursquare.
	Type string `json:"type,omitempty,omitzero"`

	// Network, such as twitter.
	Service string `json:"service,omitempty,omitzero"`

	// Id of the message on its network.
	ID string `json:"id,omitempty,omitzero"`

	// Id of the message that this one answers.
	InReplyToMessageID string `json:"in_reply_to_message_id,omitempty,omitzero"`

	// Domain of the source.
	Domain string `json:"domain,omitempty,omitzero"`

	// Address of the message.
	URL string `json:"url,omitempty,omitzero"`

	// Application that the message was written with.
	Application string `json:"application,omitempty,omitzero"`

	// Profile that received the message.
	Profile string `json:"profile,omitempty,omitzero"`

	// Name of that profile.
	ProfileName string `json:"profile_name,omitempty,omitzero"`

	// Ids in other systems.
	Identifiers MentionIdentifiers `json:"identifiers,omitempty,omitzero"`

	// Sender; an object or null. Its members are not documented.
	Sender json.RawMessage `json:"sender,omitempty,omitzero"`

	// Members that this package has no field for, as they came. In a request they are sent along.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps the members that MentionSource has no field for in Extra.
func (v *MentionSource) UnmarshalJSON(data []byte) error {
	type plain MentionSource
	extra, err := lenient.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v MentionSource) MarshalJSON() ([]byte, error) {
	type plain MentionSource
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// MentionStatus is the status of a mention. There are more than these.
type MentionStatus string

// Values of MentionStatus. Others that the vendor adds later are kept as they come.
const (
	MentionStatusDone MentionStatus = "done"
	MentionStatusNew  MentionStatus = "new"
)

// MentionTimestamps are durations in seconds. Nil means that there is none yet; "during business hours" leaves out the
// time when the account was closed.
type MentionTimestamps struct {
	// Seconds until the response.
	ResponseTime *int64 `json:"response_time,omitempty"`

	// Seconds until the response during business hours.
	ResponseTimeDuringBusinessHours *int64 `json:"response_time_during_bh,omitempty"`

	// Seconds until the mention was resolved.
	ResolveTime *int64 `json:"resolve_time,omitempty"`

	// Seconds until the mention was resolved during business hours.
	ResolveTimeDuringBusinessHours *int64 `json:"resolve_time_during_bh,omitempty"`

	// Seconds spent on handling the mention.
	HandleTime *int64 `json:"handle_time,omitempty"`

	// Seconds for which the mention was unresolved.
	UnresolvedTime *int64 `json:"unresolved_time,omitempty"`

	// Seconds for which the mention was unresolved during business hours.
	UnresolvedTimeDuringBusinessHours *int64 `json:"unresolved_time_during_bh,omitempty"`

	// Seconds for which the mention was pending.
	PendingTime *int64 `json:"pending_time,omitempty"`
}

// MentionTopic names the topic or the project of a mention.
type MentionTopic struct {
	// Id of the topic or project.
	ID int64 `check:"min=1" json:"id,omitempty,omitzero"`

	// Name of the topic or project.
	Name string `json:"name,omitempty,omitzero"`
}

// MonitoredProfile is a profile or a search that a topic monitors. It is likely to have more members than these.
type MonitoredProfile struct {
	// Id of the profile (inferred: profiles are asked for by id).
	ID string `json:"id,omitempty,omitzero"`

	// Kind of the profile, such as keywordsearch, twitter or facebook.
	Type string `json:"type,omitempty,omitzero"`

	// Name of the profile on its network. May be absent.
	Username string `json:"username,omitempty,omitzero"`

	// Name to show.
	DisplayName string `json:"displayname,omitempty,omitzero"`

	// Members that this package has no field for, as they came. In a request they are sent along.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps the members that MonitoredProfile has no field for in Extra.
func (v *MonitoredProfile) UnmarshalJSON(data []byte) error {
	type plain MonitoredProfile
	extra, err := lenient.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v MonitoredProfile) MarshalJSON() ([]byte, error) {
	type plain MonitoredProfile
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// PublishType is a kind of message. A reply is for example for Twitter, a comment for Facebook, submit is for Tumblr.
type PublishType string

// Values of PublishType. Others that the vendor adds later are kept as they come.
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

// SocialProfile is a contact's profile on a network. It has more members than these; they are not documented.
type SocialProfile struct {
	// Network, such as twitter, facebook, wechat, twilio (SMS), web (chat), whatsapp, viber, instagram, youtube or
	// linkedin. The list is open.
	Type string `json:"type,omitempty,omitzero"`

	// Id of the person on that network.
	ServiceID string `json:"service_id,omitempty,omitzero"`

	// Members that this package has no field for, as they came. In a request they are sent along.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps the members that SocialProfile has no field for in Extra.
func (v *SocialProfile) UnmarshalJSON(data []byte) error {
	type plain SocialProfile
	extra, err := lenient.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v SocialProfile) MarshalJSON() ([]byte, error) {
	type plain SocialProfile
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// TagsEditMode says what happens to tags. The vendor names the values only; their effects are inferred: add puts the
// given tags beside the present ones, update makes the given list the whole list, delete removes the given tags.
type TagsEditMode string

// Values of TagsEditMode. Others that the vendor adds later are kept as they come.
const (
	TagsEditModeAdd    TagsEditMode = "add"
	TagsEditModeDelete TagsEditMode = "delete"
	TagsEditModeUpdate TagsEditMode = "update"
)

// Topic is something that an account monitors.
type Topic struct {
	// Id of the topic.
	ID int64 `json:"id,omitempty,omitzero"`

	// Name of the topic.
	Name string `json:"name,omitempty,omitzero"`

	// Keywords of the topic's search, if it has one.
	SearchKeywords string `json:"searchkeywords,omitempty,omitzero"`

	// Profiles that the topic monitors.
	MonitoredProfiles []MonitoredProfile `json:"monitoredprofiles,omitempty,omitzero"`

	// Members that this package has no field for, as they came. In a request they are sent along.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps the members that Topic has no field for in Extra.
func (v *Topic) UnmarshalJSON(data []byte) error {
	type plain Topic
	extra, err := lenient.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v Topic) MarshalJSON() ([]byte, error) {
	type plain Topic
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// User is a person who works in the account. Members beyond these are not documented.
type User struct {
	// Id of the user.
	ID int64 `json:"id,omitempty,omitzero"`

	// Name of the user.
	Name string `json:"name,omitempty,omitzero"`

	// Company of the user.
	Company string `json:"company,omitempty,omitzero"`

	// Mail address of the user.
	Email string `json:"email,omitempty,omitzero"`

	// Role of the user in the account: its id, or an object (inferred).
	AccountRole json.RawMessage `json:"account_role,omitempty,omitzero"`

	// Id of the user's business hours schedule.
	BusinessHoursScheduleID string `json:"business_hours_schedule_id,omitempty,omitzero"`

	// Members that this package has no field for, as they came. In a request they are sent along.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps the members that User has no field for in Extra.
func (v *User) UnmarshalJSON(data []byte) error {
	type plain User
	extra, err := lenient.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v User) MarshalJSON() ([]byte, error) {
	type plain User
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}
