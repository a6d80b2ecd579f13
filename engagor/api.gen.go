// Code generated from openapi/engagor. DO NOT EDIT.

package engagor

import (
	"context"
	"encoding/json"
	"iter"
	"net/http"
	"time"

	"github.com/engagement-go/engagement/internal/page"
	"github.com/engagement-go/engagement/internal/rest"
)

// Values of AuditEvent. Others that the vendor adds later are kept as they come.
const (
	AuditEventAccountLocked   AuditEvent = "account_locked"
	AuditEventAccountUnlocked AuditEvent = "account_unlocked"
	AuditEventLoginFailure    AuditEvent = "login_failure"
	AuditEventLoginSuccess    AuditEvent = "login_success"
	AuditEventLogout          AuditEvent = "logout"
	AuditEventPasswordChange  AuditEvent = "password_change"
	AuditEventPasswordReset   AuditEvent = "password_reset"
	AuditEventSettingsEdited  AuditEvent = "settings_edited"
)

// Values of CannedResponseOrder. Others that the vendor adds later are kept as they come.
const (
	CannedResponseOrderAlphaAsc             CannedResponseOrder = "sort_alpha_asc"
	CannedResponseOrderAlphaDesc            CannedResponseOrder = "sort_alpha_desc"
	CannedResponseOrderLeastRecentlyCreated CannedResponseOrder = "sort_least_recently_created"
	CannedResponseOrderMostRecentlyCreated  CannedResponseOrder = "sort_most_recently_created"
	CannedResponseOrderMostRecentlyUpdated  CannedResponseOrder = "sort_most_recently_updated"
	CannedResponseOrderTypeAsc              CannedResponseOrder = "sort_type_asc"
	CannedResponseOrderTypeDesc             CannedResponseOrder = "sort_type_desc"
	CannedResponseOrderUsedCountAsc         CannedResponseOrder = "sort_used_count_asc"
	CannedResponseOrderUsedCountDesc        CannedResponseOrder = "sort_used_count_desc"
)

// Values of ContactField. Others that the vendor adds later are kept as they come.
const (
	ContactFieldCompany ContactField = "company"
	ContactFieldEmail   ContactField = "email"
	ContactFieldName    ContactField = "name"
	ContactFieldPhone   ContactField = "phone"
)

// Values of ContactSort. Others that the vendor adds later are kept as they come.
const (
	ContactSortDateAddedAsc   ContactSort = "dateadd:asc"
	ContactSortDateAddedDesc  ContactSort = "dateadd:desc"
	ContactSortLastUpdateAsc  ContactSort = "lastupdate:asc"
	ContactSortLastUpdateDesc ContactSort = "lastupdate:desc"
)

// Values of CustomAttributesEditMode. Others that the vendor adds later are kept as they come.
const (
	CustomAttributesEditModeDelete    CustomAttributesEditMode = "delete"
	CustomAttributesEditModeOverwrite CustomAttributesEditMode = "overwrite"
	CustomAttributesEditModeUpdate    CustomAttributesEditMode = "update"
)

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

// Values of MentionContextType. Others that the vendor adds later are kept as they come.
const (
	MentionContextTypeConversation        MentionContextType = "conversation"
	MentionContextTypeConversationWithYou MentionContextType = "conversation_with_you"
	MentionContextTypeNotes               MentionContextType = "notes"
	MentionContextTypePrivatemessages     MentionContextType = "privatemessages"
)

// Values of MentionPriority. Others that the vendor adds later are kept as they come.
const (
	MentionPriorityCritical MentionPriority = "critical"
	MentionPriorityHigh     MentionPriority = "high"
	MentionPriorityLow      MentionPriority = "low"
	MentionPriorityMedium   MentionPriority = "medium"
)

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

// Values of MentionStatus. Others that the vendor adds later are kept as they come.
const (
	MentionStatusDone MentionStatus = "done"
	MentionStatusNew  MentionStatus = "new"
)

// Values of PublishStatus. Others that the vendor adds later are kept as they come.
const (
	PublishStatusAwaitingApproval PublishStatus = "awaitingapproval"
	PublishStatusDraft            PublishStatus = "draft"
	PublishStatusQueued           PublishStatus = "queued"
)

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

// Values of Scope. Others that the vendor adds later are kept as they come.
const (
	ScopeAccountsRead   Scope = "accounts_read"
	ScopeAccountsWrite  Scope = "accounts_write"
	ScopeEmail          Scope = "email"
	ScopeIdentify       Scope = "identify"
	ScopeSocialprofiles Scope = "socialprofiles"
)

// Values of Sentiment. Others that the vendor adds later are kept as they come.
const (
	SentimentNegative Sentiment = "negative"
	SentimentNeutral  Sentiment = "neutral"
	SentimentPositive Sentiment = "positive"
)

// Values of TagsEditMode. Others that the vendor adds later are kept as they come.
const (
	TagsEditModeAdd    TagsEditMode = "add"
	TagsEditModeDelete TagsEditMode = "delete"
	TagsEditModeUpdate TagsEditMode = "update"
)

// Values of UsersEditMode. Others that the vendor adds later are kept as they come.
const (
	UsersEditModeAdd       UsersEditMode = "add"
	UsersEditModeDelete    UsersEditMode = "delete"
	UsersEditModeOverwrite UsersEditMode = "overwrite"
)

// Account is an account with its projects.
type Account struct {
	// Id of the account.
	ID int64 `json:"id,omitempty,omitzero"`

	// Name of the account.
	Name string `json:"name,omitempty,omitzero"`

	// Projects of the account.
	Projects []Project `json:"projects,omitempty,omitzero"`

	// Members that this package has no field for, as they came. In a request they are sent along.
	Extra map[string]json.RawMessage `json:"-"`
}

// AccountPage is one page of a list of accounts.
type AccountPage struct {
	// Number of matches on all pages.
	Count int64 `json:"count,omitempty,omitzero"`

	// This page.
	Data []Account `json:"data,omitempty,omitzero"`

	// Where the next page is.
	Paging Paging `json:"paging,omitempty,omitzero"`
}

// AuditEntry is an entry in the security log. Its members are not documented.
type AuditEntry struct {
	// Id of the entry (inferred).
	ID string `json:"id,omitempty,omitzero"`

	// Members that this package has no field for, as they came. In a request they are sent along.
	Extra map[string]json.RawMessage `json:"-"`
}

// AuditEntryPage is one page of the security log.
type AuditEntryPage struct {
	// Number of matches on all pages.
	Count int64 `json:"count,omitempty,omitzero"`

	// This page.
	Data []AuditEntry `json:"data,omitempty,omitzero"`

	// Where the next page is.
	Paging Paging `json:"paging,omitempty,omitzero"`
}

// AuditEvent is a kind of event in the security log.
type AuditEvent string

// BusinessHoursDraft is a business hours schedule to create, or a change of one. What is left out of a change stays as
// it is.
type BusinessHoursDraft struct {
	// Name of the schedule.
	Name string `json:"name,omitempty,omitzero"`

	// IANA time zone, such as Europe/Brussels.
	Timezone string `json:"timezone,omitempty,omitzero"`

	// When the account is to be open. An empty list is sent, nil is not.
	Periods []BusinessHoursPeriodDraft `json:"periods,omitzero"`

	// Members that this package has no field for, as they came. In a request they are sent along.
	Extra map[string]json.RawMessage `json:"-"`
}

// BusinessHoursPeriod is a time on a day of the week when an account is open. It converts to BusinessHoursPeriodDraft.
type BusinessHoursPeriod struct {
	// Day of the week; 1 is Monday (inferred).
	DayOfWeek int64 `json:"dayofweek,omitempty,omitzero"`

	// Start as hours and minutes, such as 0900.
	Start string `json:"start,omitempty,omitzero"`

	// End as hours and minutes, such as 1730.
	End string `json:"end,omitempty,omitzero"`
}

// BusinessHoursPeriodDraft is a time on a day of the week when an account is to be open. A day can have several.
type BusinessHoursPeriodDraft struct {
	// Day of the week; 1 is Monday (inferred).
	DayOfWeek int64 `check:"required" json:"dayofweek"`

	// Start as hours and minutes, such as 0900.
	Start string `check:"required" json:"start"`

	// End as hours and minutes, such as 1730.
	End string `check:"required" json:"end"`
}

// BusinessHoursSchedule tells when an account is open.
type BusinessHoursSchedule struct {
	// Id of the schedule.
	ID string `json:"id,omitempty,omitzero"`

	// Name of the schedule.
	Name string `json:"name,omitempty,omitzero"`

	// IANA time zone, such as Europe/Brussels.
	Timezone string `json:"timezone,omitempty,omitzero"`

	// When the account is open.
	Periods []BusinessHoursPeriod `json:"periods,omitempty,omitzero"`

	// Members that this package has no field for, as they came. In a request they are sent along.
	Extra map[string]json.RawMessage `json:"-"`
}

// BusinessHoursSchedulePage is one page of a list of business hours schedules.
type BusinessHoursSchedulePage struct {
	// Number of matches on all pages.
	Count int64 `json:"count,omitempty,omitzero"`

	// This page.
	Data []BusinessHoursSchedule `json:"data,omitempty,omitzero"`

	// Where the next page is.
	Paging Paging `json:"paging,omitempty,omitzero"`
}

// CannedResponse is a text that can be used to answer.
type CannedResponse struct {
	// Id of the response.
	ID string `json:"id,omitempty,omitzero"`

	// Name of the response.
	Name string `json:"name,omitempty,omitzero"`

	// Text of the response.
	Message string `json:"message,omitempty,omitzero"`

	// Kind of the response. CSAT, NPS and Buttons are known; their spelling in answers is inferred.
	Type string `json:"type,omitempty,omitzero"`

	// Labels. The elements are not documented.
	Labels []json.RawMessage `json:"labels,omitempty,omitzero"`

	// Images. The elements are not documented.
	Images []json.RawMessage `json:"images,omitempty,omitzero"`

	// Folder of the response. Its shape is not documented.
	Folder json.RawMessage `json:"folder,omitempty,omitzero"`

	// More about the response, an object; absent for plain ones. Its members are not documented.
	Data json.RawMessage `json:"data,omitempty,omitzero"`

	// Members that this package has no field for, as they came. In a request they are sent along.
	Extra map[string]json.RawMessage `json:"-"`
}

// CannedResponseFolder is a folder of canned responses. Its members are not documented; the id is inferred from the
// search for responses.
type CannedResponseFolder struct {
	// Id of the folder (inferred).
	ID string `json:"id,omitempty,omitzero"`

	// Members that this package has no field for, as they came. In a request they are sent along.
	Extra map[string]json.RawMessage `json:"-"`
}

// CannedResponseFolderPage is one page of a list of folders of canned responses.
type CannedResponseFolderPage struct {
	// Number of matches on all pages.
	Count int64 `json:"count,omitempty,omitzero"`

	// This page.
	Data []CannedResponseFolder `json:"data,omitempty,omitzero"`

	// Where the next page is.
	Paging Paging `json:"paging,omitempty,omitzero"`
}

// CannedResponseOrder is an order of canned responses.
type CannedResponseOrder string

// CannedResponsePage is one page of a list of canned responses.
type CannedResponsePage struct {
	// Number of matches on all pages.
	Count int64 `json:"count,omitempty,omitzero"`

	// This page.
	Data []CannedResponse `json:"data,omitempty,omitzero"`

	// Where the next page is.
	Paging Paging `json:"paging,omitempty,omitzero"`
}

// Case is a conversation that is handled as one.
type Case struct {
	// The case itself, shaped like a mention. Sent as `case`.
	Mention Mention `json:"case,omitempty,omitzero"`

	// Mentions that belong to the case.
	LinkedMentions []Mention `json:"linked_mentions,omitempty,omitzero"`

	// Contact that the case is with.
	Contact Contact `json:"contact,omitempty,omitzero"`

	// Members that this package has no field for, as they came. In a request they are sent along.
	Extra map[string]json.RawMessage `json:"-"`
}

// CasePage is one page of a list of cases.
type CasePage struct {
	// Number of matches on all pages.
	Count int64 `json:"count,omitempty,omitzero"`

	// This page.
	Data []Case `json:"data,omitempty,omitzero"`

	// Where the next page is.
	Paging Paging `json:"paging,omitempty,omitzero"`
}

// ConnectedProfile is a profile that the user has connected. Its members are not documented.
type ConnectedProfile struct {
	// Id of the profile (inferred).
	ID string `json:"id,omitempty,omitzero"`

	// Members that this package has no field for, as they came. In a request they are sent along.
	Extra map[string]json.RawMessage `json:"-"`
}

// ConnectedProfilePage is one page of a list of connected profiles.
type ConnectedProfilePage struct {
	// Number of matches on all pages.
	Count int64 `json:"count,omitempty,omitzero"`

	// This page.
	Data []ConnectedProfile `json:"data,omitempty,omitzero"`

	// Where the next page is.
	Paging Paging `json:"paging,omitempty,omitzero"`
}

// Contact is a person with one or more social profiles. The vendor's table of members is not public; what is not
// listed here is kept as unknown members.
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

// ContactDate tells when a contact was added and updated.
type ContactDate struct {
	// When the contact was added.
	Added UnixTime `json:"added,omitempty,omitzero"`

	// When the contact was last updated.
	Updated UnixTime `json:"updated,omitempty,omitzero"`
}

// ContactField is a field that a listed contact must have filled.
type ContactField string

// ContactPage is one page of a list of contacts.
type ContactPage struct {
	// Number of matches on all pages.
	Count int64 `json:"count,omitempty,omitzero"`

	// This page.
	Data []Contact `json:"data,omitempty,omitzero"`

	// Where the next page is.
	Paging Paging `json:"paging,omitempty,omitzero"`
}

// ContactSort is an order of contacts.
type ContactSort string

// ContactUpdate is a change of a contact. What is left out stays as it is. Social profiles cannot be changed. An empty
// string is sent, and empties the field (inferred).
type ContactUpdate struct {
	// Name of the contact.
	Name *string `json:"name,omitempty"`

	// Mail address.
	Email *string `json:"email,omitempty"`

	// Company.
	Company *string `json:"company,omitempty"`

	// Phone number.
	Phone *string `json:"phone,omitempty"`

	// City (inferred name).
	City *string `json:"city,omitempty"`

	// Region (inferred name).
	Region *string `json:"region,omitempty"`

	// Country (inferred name).
	Country *string `json:"country,omitempty"`

	// Language (inferred name).
	Language *string `json:"language,omitempty"`

	// Time zone (inferred name).
	Timezone *string `json:"timezone,omitempty"`

	// Comment (inferred name).
	Comment *string `json:"comment,omitempty"`

	// Tags to add, set or remove, as the tags edit mode says. An empty list is sent, nil is not.
	Tags []string `json:"tags,omitzero"`

	// Custom attributes to set or remove, as their edit mode says (inferred name). An empty list is sent, nil is not.
	CustomAttributes []CustomAttribute `json:"customattributes,omitzero"`

	// Members that this package has no field for, as they came. In a request they are sent along.
	Extra map[string]json.RawMessage `json:"-"`
}

// ContactUpdateOptions says how lists in a change of a contact are to be read. A mode is required for each list that is
// changed.
type ContactUpdateOptions struct {
	// Mode for custom attributes. The vendor's default is update.
	CustomAttributesEditMode CustomAttributesEditMode `check:"oneof=update|overwrite|delete" json:"customattributes_edit_mode,omitempty,omitzero"`

	// Mode for tags. The vendor's default is update.
	TagsEditMode TagsEditMode `check:"oneof=add|update|delete" json:"tags_edit_mode,omitempty,omitzero"`
}

// ContactUpdateRequest is the body of a change of a contact.
type ContactUpdateRequest struct {
	// What to change. Sent as JSON text in the form field.
	Updates ContactUpdate `check:"required" json:"updates"`

	// How lists in the change are to be read. Sent as JSON text in the form field.
	Options ContactUpdateOptions `json:"options,omitempty,omitzero"`

	// Topics in which to look for details. Required for wechat, twilio, web, whatsapp and viber. Sent joined by commas.
	TopicIDs []int64 `json:"topic_ids,omitempty,omitzero"`
}

// CrisisEvent activates or ends the event of a crisis plan.
type CrisisEvent struct {
	// Id of the plan.
	ID string `check:"required" json:"id"`

	// True activates an event, false ends it (inferred).
	Activate bool `check:"required" json:"activate"`

	// Name of the new event.
	CrisisName string `json:"crisis_name,omitempty,omitzero"`
}

// CrisisPlan is a plan for a crisis with its to-dos. The names of its members are not documented.
type CrisisPlan struct {
	// Id of the plan (inferred).
	ID string `json:"id,omitempty,omitzero"`

	// Members that this package has no field for, as they came. In a request they are sent along.
	Extra map[string]json.RawMessage `json:"-"`
}

// CrisisTodo marks a to-do of a crisis plan.
type CrisisTodo struct {
	// Id of the plan.
	PlanID string `check:"required" json:"plan_id"`

	// Id of the to-do.
	TodoID string `check:"required" json:"todo_id"`

	// Whether the to-do is done.
	Done bool `check:"required" json:"done"`
}

// CustomAttribute is a custom attribute of a contact, or its definition, which has no value. Only the value is
// documented;
// the other members are inferred. To set one, take its definition, add the value and send it whole.
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

// CustomAttributePage is one page of a list of definitions of custom attributes.
type CustomAttributePage struct {
	// Number of matches on all pages.
	Count int64 `json:"count,omitempty,omitzero"`

	// This page.
	Data []CustomAttribute `json:"data,omitempty,omitzero"`

	// Where the next page is.
	Paging Paging `json:"paging,omitempty,omitzero"`
}

// CustomAttributesEditMode says what happens to custom attributes. The vendor names the values only; their effects are
// inferred: update
// creates or changes the given attributes and leaves the others, overwrite makes the given list the whole list,
// delete removes the given attributes.
type CustomAttributesEditMode string

// Dashboard is a dashboard of the account. Its members are not documented; the id is inferred from the calls for its
// data.
type Dashboard struct {
	// Id of the dashboard (inferred).
	ID string `json:"id,omitempty,omitzero"`

	// Members that this package has no field for, as they came. In a request they are sent along.
	Extra map[string]json.RawMessage `json:"-"`
}

// Facet holds the figures that a definition asked for.
type Facet struct {
	// Groups, in order.
	Keys []FacetKey `json:"keys,omitempty,omitzero"`

	// Series; each holds one value per group.
	Data [][]float64 `json:"data,omitempty,omitzero"`
}

// FacetDefinition says what a facet counts and how it is grouped.
type FacetDefinition struct {
	// What to group by.
	Key FacetDefinitionKey `check:"required" json:"key"`

	// What to count. Null has been seen; nothing else is documented.
	Value any `check:"empty" json:"value"`

	// How to split the count into series. Null has been seen; nothing else is documented.
	Segmentation any `check:"empty" json:"segmentation"`

	// Kind of facet; `mentions` is known. Another kind covers the key figures of monitored profiles; its name is not
	// documented.
	Type string `check:"required" json:"type"`
}

// FacetDefinitionKey is what a facet is grouped by.
type FacetDefinitionKey struct {
	// Field, such as date.added.
	Field string `check:"required" json:"field"`

	// Size of the groups of a date field, such as month. An hourly grouping exists too; its name is not documented.
	Grouping string `json:"grouping,omitempty,omitzero"`
}

// FacetKey is a group of a facet.
type FacetKey struct {
	// Name of the group. For dates it is Unix time, as a number or in quotes; for other fields it is text.
	Name FacetName `json:"name,omitempty,omitzero"`
}

// FailureCode is the class of an error. The list is open. A parameter that is missing or wrong is
// `invalid_parameter`, and so is giving a mention the status that it already has. The hourly limit is
// `rate_limit_reached` with status 400; one page lists `limit_exceeded` instead.
type FailureCode string

// FilterSuggestion is a suggestion for a filter. Its members are not documented.
type FilterSuggestion map[string]json.RawMessage

// Language is the language of a text. Its members are not documented.
type Language map[string]json.RawMessage

// Location is a place found in a text; a city, a region or a country. The names of its members are inferred.
type Location struct {
	// City (inferred name).
	City string `json:"city,omitempty,omitzero"`

	// Region (inferred name).
	Region string `json:"region,omitempty,omitzero"`

	// Country (inferred name).
	Country string `json:"country,omitempty,omitzero"`

	// Members that this package has no field for, as they came. In a request they are sent along.
	Extra map[string]json.RawMessage `json:"-"`
}

// Mailbox is a mailbox of the inbox. Its members are not documented.
type Mailbox struct {
	// Id of the mailbox (inferred).
	ID string `json:"id,omitempty,omitzero"`

	// Members that this package has no field for, as they came. In a request they are sent along.
	Extra map[string]json.RawMessage `json:"-"`
}

// MailboxPage is one page of a list of mailboxes.
type MailboxPage struct {
	// Number of matches on all pages.
	Count int64 `json:"count,omitempty,omitzero"`

	// This page.
	Data []Mailbox `json:"data,omitempty,omitzero"`

	// Where the next page is.
	Paging Paging `json:"paging,omitempty,omitzero"`
}

// Mention is a message in the inbox; cases, linked mentions and the bodies of webhooks have the same shape. Id, unique
// id,
// topic and project are always there. Everything else may be absent, for tweets even the text and the author.
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

// MentionCases names the cases that a mention is part of.
type MentionCases struct {
	// Identifiers of the cases. The elements are not documented.
	MentionIdentifiers []json.RawMessage `json:"mention_identifiers,omitempty,omitzero"`
}

// MentionContext is a part of the context of a mention. Its members are not documented.
type MentionContext map[string]json.RawMessage

// MentionContextType is a kind of context of a mention.
type MentionContextType string

// MentionDate tells when a mention was added and published.
type MentionDate struct {
	// When the mention was added to the inbox.
	Added UnixTime `json:"added,omitempty,omitzero"`

	// When the mention was published.
	Published UnixTime `json:"published,omitempty,omitzero"`
}

// MentionDeleteOptions says what to do on the network together with the deletion of a mention. That these are booleans
// is inferred.
type MentionDeleteOptions struct {
	// Whether to delete the message on its network too.
	DeleteOnService bool `json:"delete_on_service,omitempty,omitzero"`

	// Whether to hide the message on its network.
	HideOnService bool `json:"hide_on_service,omitempty,omitzero"`

	// Whether to block the author on the network.
	BlockAuthorOnService bool `json:"block_author_on_service,omitempty,omitzero"`
}

// MentionDraft is a mention to add. It is shaped like a mention; which members are read is not documented. The topic
// is required (inferred).
type MentionDraft struct {
	// Topic to add the mention to; only its id is needed (inferred).
	Topic MentionTopic `check:"required" json:"topic"`

	// What was written (inferred).
	Message MentionMessage `json:"message,omitempty,omitzero"`

	// Where it was written (inferred).
	Source MentionSource `json:"source,omitempty,omitzero"`

	// Who wrote it (inferred).
	Author MentionPerson `json:"author,omitempty,omitzero"`

	// When it was written (inferred).
	Date MentionDraftDate `json:"date,omitempty,omitzero"`

	// Tags of the mention (inferred).
	Tags []string `json:"tags,omitempty,omitzero"`

	// Status of the mention (inferred).
	Status MentionStatus `json:"status,omitempty,omitzero"`

	// Members that this package has no field for, as they came. In a request they are sent along.
	Extra map[string]json.RawMessage `json:"-"`
}

// MentionDraftDate tells when a mention to add was published. It is sent as Unix seconds, as mentions carry it
// (inferred).
type MentionDraftDate struct {
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

// MentionPage is one page of a list of mentions.
type MentionPage struct {
	// Number of matches on all pages.
	Count int64 `json:"count,omitempty,omitzero"`

	// This page.
	Data []Mention `json:"data,omitempty,omitzero"`

	// Where the next page is.
	Paging Paging `json:"paging,omitempty,omitzero"`
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

// MentionPriority is the priority of a mention.
type MentionPriority string

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

// MentionSort is an order of mentions and cases. The list is open; `timestamps.action_last_date:asc` works and is not
// documented.
type MentionSort string

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

// MentionStatus is the status of a mention. There are more than these.
type MentionStatus string

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

// MentionUpdate is a change of a mention. What is left out stays as it is. It is shaped like a mention; which other
// members can be
// changed is not documented.
type MentionUpdate struct {
	// Tags to add, set or remove, as the tags edit mode says. An empty list is sent, nil is not.
	Tags []string `json:"tags,omitzero"`

	// New status. The status that the mention already has is refused.
	Status MentionStatus `json:"status,omitempty,omitzero"`

	// New assignment.
	Assignment MentionAssignment `json:"assignment,omitempty,omitzero"`

	// New sentiment. Its place is inferred: a mention carries it inside its message.
	Sentiment Sentiment `json:"sentiment,omitempty,omitzero"`

	// New priority (inferred to be one of these words).
	Priority MentionPriority `json:"priority,omitempty,omitzero"`

	// To-dos in attached notes, shaped as in the mention. An empty list is sent, nil is not.
	Todos []json.RawMessage `json:"todos,omitzero"`

	// Members that this package has no field for, as they came. In a request they are sent along.
	Extra map[string]json.RawMessage `json:"-"`
}

// MentionUpdateOptions says how a change of a mention is carried out. The tags edit mode is required when tags are
// changed.
type MentionUpdateOptions struct {
	// Mode for tags. The vendor's default is not known.
	TagsEditMode TagsEditMode `check:"oneof=add|update|delete" json:"tags_edit_mode,omitempty,omitzero"`

	// Whether users are told by mail (inferred). The default is not known. Needs version 20160108 or later.
	SendMail *bool `json:"sendMail,omitempty"`

	// Whether to hide the message on its network too.
	HideOnService bool `json:"hide_on_service,omitempty,omitzero"`

	// Whether to delete the message on its network too.
	DeleteOnService bool `json:"delete_on_service,omitempty,omitzero"`
}

// MentionUpdateRequest is the body of a change of a mention.
type MentionUpdateRequest struct {
	// What to change. Sent as JSON text in the form field.
	Updates MentionUpdate `json:"updates,omitempty,omitzero"`

	// Filter of the list that the mention is shown in; the service also checks whether the changed mention still matches
	// it.
	ListFilter string `json:"list_filter,omitempty,omitzero"`

	// How the change is carried out. Sent as JSON text in the form field.
	Options MentionUpdateOptions `json:"options,omitempty,omitzero"`
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

// ProfileGroup is a group of profiles. Members other than the profiles are not documented.
type ProfileGroup struct {
	// Id of the group (inferred).
	ID string `json:"id,omitempty,omitzero"`

	// Name of the group (inferred).
	Name string `json:"name,omitempty,omitzero"`

	// Profiles in the group. The elements are not documented.
	Profiles []json.RawMessage `json:"profiles,omitempty,omitzero"`

	// Members that this package has no field for, as they came. In a request they are sent along.
	Extra map[string]json.RawMessage `json:"-"`
}

// ProfileGroupDraft is a profile group to create, or a change of one. Members other than the profiles are not
// documented.
type ProfileGroupDraft struct {
	// Name of the group (inferred).
	Name string `json:"name,omitempty,omitzero"`

	// Profiles of the group, shaped as in the list of groups; in a change they replace the present ones. An empty list is
	// sent, nil is not.
	Profiles []json.RawMessage `json:"profiles,omitzero"`

	// Members that this package has no field for, as they came. In a request they are sent along.
	Extra map[string]json.RawMessage `json:"-"`
}

// ProfileGroupPage is one page of a list of profile groups.
type ProfileGroupPage struct {
	// Number of matches on all pages.
	Count int64 `json:"count,omitempty,omitzero"`

	// This page.
	Data []ProfileGroup `json:"data,omitempty,omitzero"`

	// Where the next page is.
	Paging Paging `json:"paging,omitempty,omitzero"`
}

// Project is a set of topics.
type Project struct {
	// Id of the project.
	ID int64 `json:"id,omitempty,omitzero"`

	// Name of the project.
	Name string `json:"name,omitempty,omitzero"`

	// Topics of the project; only inside an account.
	Topics []Topic `json:"topics,omitempty,omitzero"`

	// Members that this package has no field for, as they came. In a request they are sent along.
	Extra map[string]json.RawMessage `json:"-"`
}

// PublishResult is the answer to a new message: the message itself, or an object with a list of messages and the
// new message, under names that are not documented.
type PublishResult struct {
	// Id of the new message, if the answer is the message itself (inferred).
	ID string `json:"id,omitempty,omitzero"`

	// Members that this package has no field for, as they came. In a request they are sent along.
	Extra map[string]json.RawMessage `json:"-"`
}

// PublishStatus is the status that a message gets. Queued publishes it now, and is for private messages
// only.
type PublishStatus string

// PublishType is a kind of message. A reply is for example for Twitter, a comment for Facebook, submit is for Tumblr.
type PublishType string

// PublisherDraft is a message for the publisher.
type PublisherDraft struct {
	// Kind of message. The default is post.
	Type PublishType `json:"type,omitempty,omitzero"`

	// Profiles to publish with. Sent as JSON text in the form field.
	Services []PublisherProfile `check:"required" json:"services"`

	// Recipients of a mail. Sent as JSON text in the form field.
	To []PublisherRecipient `json:"to,omitempty,omitzero"`

	// Subject.
	Subject string `json:"subject,omitempty,omitzero"`

	// Text.
	Message string `json:"message,omitempty,omitzero"`

	// Status that the message gets.
	Status PublishStatus `json:"status,omitempty,omitzero"`

	// When to publish. The default is now.
	DatePublish time.Time `json:"date_publish,omitempty,omitzero"`

	// Topic of the mention that is answered or repeated.
	TopicID int64 `check:"min=1" json:"topic_id,omitempty,omitzero"`

	// Mention that is answered or repeated.
	MentionID string `json:"mention_id,omitempty,omitzero"`

	// Ids of uploaded media. Sent as JSON text in the form field. The call that uploads media is not documented, and this
	// document has none.
	Media []string `json:"media,omitempty,omitzero"`

	// Canned response that the message was made from. Required for responses of the types CSAT, NPS and Buttons; counts as
	// a use of it. The text and the media must be given all the same.
	CannedResponseID string `json:"canned_response_id,omitempty,omitzero"`
}

// PublisherMention is a message of the publisher. It is much like a mention; its members are not documented.
type PublisherMention struct {
	// Id of the message in the publisher.
	ID string `json:"id,omitempty,omitzero"`

	// Status of the message (inferred).
	Status PublishStatus `json:"status,omitempty,omitzero"`

	// Tags of the message (inferred from the tags edit mode).
	Tags []string `json:"tags,omitempty,omitzero"`

	// Members that this package has no field for, as they came. In a request they are sent along.
	Extra map[string]json.RawMessage `json:"-"`
}

// PublisherMentionPage is one page of a list of messages of the publisher.
type PublisherMentionPage struct {
	// Number of matches on all pages.
	Count int64 `json:"count,omitempty,omitzero"`

	// This page.
	Data []PublisherMention `json:"data,omitempty,omitzero"`

	// Where the next page is.
	Paging Paging `json:"paging,omitempty,omitzero"`
}

// PublisherMentionUpdate is a change of a message of the publisher. Which members can be changed is not documented.
type PublisherMentionUpdate struct {
	// New status (inferred).
	Status PublishStatus `json:"status,omitempty,omitzero"`

	// Tags to add, set or remove, as the tags edit mode says (inferred). An empty list is sent, nil is not.
	Tags []string `json:"tags,omitzero"`

	// Members that this package has no field for, as they came. In a request they are sent along.
	Extra map[string]json.RawMessage `json:"-"`
}

// PublisherMentionUpdateOptions says how a change of a message of the publisher is carried out. The tags edit mode is
// required when tags are changed.
type PublisherMentionUpdateOptions struct {
	// Mode for tags. The vendor's default is not known.
	TagsEditMode TagsEditMode `check:"oneof=add|update|delete" json:"tags_edit_mode,omitempty,omitzero"`

	// Whether users are told by mail (inferred). The default is not known.
	SendMail *bool `json:"sendMail,omitempty"`
}

// PublisherMentionUpdateRequest is the body of a change of a message of the publisher.
type PublisherMentionUpdateRequest struct {
	// What to change. Sent as JSON text in the form field.
	Updates PublisherMentionUpdate `check:"required" json:"updates"`

	// How the change is carried out. Sent as JSON text in the form field.
	Options PublisherMentionUpdateOptions `json:"options,omitempty,omitzero"`
}

// PublisherOptions tells where a user can publish, with which limits, and what is answered. The names of its members
// are not documented.
type PublisherOptions map[string]json.RawMessage

// PublisherProfile names a profile to publish with. The publisher's options list the possible ones.
type PublisherProfile struct {
	// Network, such as facebook.
	Type string `check:"required" json:"type"`

	// Id of the profile on that network.
	ServiceID string `check:"required" json:"service_id"`
}

// PublisherRecipient is a recipient of a mail.
type PublisherRecipient struct {
	// Mail address.
	ID string `check:"required" json:"id"`
}

// PublishingGuideline is a publishing guideline. Its members are not documented.
type PublishingGuideline struct {
	// Id of the guideline (inferred).
	ID string `json:"id,omitempty,omitzero"`

	// Members that this package has no field for, as they came. In a request they are sent along.
	Extra map[string]json.RawMessage `json:"-"`
}

// PublishingGuidelinePage is one page of a list of publishing guidelines.
type PublishingGuidelinePage struct {
	// Number of matches on all pages.
	Count int64 `json:"count,omitempty,omitzero"`

	// This page.
	Data []PublishingGuideline `json:"data,omitempty,omitzero"`

	// Where the next page is.
	Paging Paging `json:"paging,omitempty,omitzero"`
}

// Scope is a permission that a user grants to an application.
type Scope string

// Sentiment is the tone of a text.
type Sentiment string

// SettingsChange is an entry in the history of the account's settings. Its members are not documented.
type SettingsChange struct {
	// Id of the entry (inferred).
	ID string `json:"id,omitempty,omitzero"`

	// Members that this package has no field for, as they came. In a request they are sent along.
	Extra map[string]json.RawMessage `json:"-"`
}

// SettingsChangePage is one page of the history of the account's settings.
type SettingsChangePage struct {
	// Number of matches on all pages.
	Count int64 `json:"count,omitempty,omitzero"`

	// This page.
	Data []SettingsChange `json:"data,omitempty,omitzero"`

	// Where the next page is.
	Paging Paging `json:"paging,omitempty,omitzero"`
}

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

// Tag is a tag for mentions. The path of the list is inferred from the shape of its elements.
type Tag struct {
	// Id of the tag.
	ID int64 `json:"id,omitempty,omitzero"`

	// Name of the tag.
	Tag string `json:"tag,omitempty,omitzero"`

	// Id of the tag above it. Absent at the top.
	ParentID int64 `json:"parent_id,omitempty,omitzero"`

	// Whether it is a smart tag.
	IsSmartTag bool `json:"is_smarttag,omitempty,omitzero"`

	// Colour, such as rgb(10,20,30).
	ColorCode string `json:"color_code,omitempty,omitzero"`

	// Filter that finds the mentions with this tag, such as usertag:"some tag".
	Filter string `json:"filter,omitempty,omitzero"`

	// Whether the tag is shown.
	Visible bool `json:"visible,omitempty,omitzero"`

	// Whether the tag comes from a category model.
	CategoryModelTag bool `json:"category_model_tag,omitempty,omitzero"`

	// Members that this package has no field for, as they came. In a request they are sent along.
	Extra map[string]json.RawMessage `json:"-"`
}

// TagPage is one page of a list of tags.
type TagPage struct {
	// Number of matches on all pages.
	Count int64 `json:"count,omitempty,omitzero"`

	// This page.
	Data []Tag `json:"data,omitempty,omitzero"`

	// Where the next page is.
	Paging Paging `json:"paging,omitempty,omitzero"`
}

// TagsEditMode says what happens to tags. The vendor names the values only; their effects are inferred: add puts the
// given tags beside
// the present ones, update makes the given list the whole list, delete removes the given tags.
type TagsEditMode string

// Team is a team of users.
type Team struct {
	// Id of the team. That it is a number is inferred from the assignment of mentions.
	ID int64 `json:"id,omitempty,omitzero"`

	// Name of the team.
	Name string `json:"name,omitempty,omitzero"`

	// Users in the team.
	Users []TeamMember `json:"users,omitempty,omitzero"`

	// Members that this package has no field for, as they came. In a request they are sent along.
	Extra map[string]json.RawMessage `json:"-"`
}

// TeamDraft is a team to create, or a change of a team. What is left out of a change stays as it is.
type TeamDraft struct {
	// Name of the team.
	Name string `json:"name,omitempty,omitzero"`

	// Users of the team; in a change the users edit mode says what happens to them. An empty list is sent, nil is not.
	Users []TeamMember `json:"users,omitzero"`

	// Members that this package has no field for, as they came. In a request they are sent along.
	Extra map[string]json.RawMessage `json:"-"`
}

// TeamMember is a user in a team. Answers hold more members than the id; they are not documented.
type TeamMember struct {
	// Id of the user.
	ID int64 `check:"min=1" json:"id,omitempty,omitzero"`

	// Members that this package has no field for, as they came. In a request they are sent along.
	Extra map[string]json.RawMessage `json:"-"`
}

// TeamPage is one page of a list of teams.
type TeamPage struct {
	// Number of matches on all pages.
	Count int64 `json:"count,omitempty,omitzero"`

	// This page.
	Data []Team `json:"data,omitempty,omitzero"`

	// Where the next page is.
	Paging Paging `json:"paging,omitempty,omitzero"`
}

// TeamUpdateOptions says how a change of a team is carried out. The users edit mode is required when users are changed.
type TeamUpdateOptions struct {
	// Mode for users. The vendor's default is overwrite.
	UsersEditMode UsersEditMode `check:"oneof=add|overwrite|delete" json:"users_edit_mode,omitempty,omitzero"`
}

// TeamUpdateRequest is the body of a change of a team.
type TeamUpdateRequest struct {
	// What to change. Sent as JSON text in the form field.
	Updates TeamDraft `check:"required" json:"updates"`

	// How the change is carried out. Sent as JSON text in the form field.
	Options TeamUpdateOptions `json:"options,omitempty,omitzero"`
}

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

// TopicPage is one page of a list of topics.
type TopicPage struct {
	// Number of matches on all pages.
	Count int64 `json:"count,omitempty,omitzero"`

	// This page.
	Data []Topic `json:"data,omitempty,omitzero"`

	// Where the next page is.
	Paging Paging `json:"paging,omitempty,omitzero"`
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

// UserPage is one page of a list of users.
type UserPage struct {
	// Number of matches on all pages.
	Count int64 `json:"count,omitempty,omitzero"`

	// This page.
	Data []User `json:"data,omitempty,omitzero"`

	// Where the next page is.
	Paging Paging `json:"paging,omitempty,omitzero"`
}

// UserRole is a role that a user can have. Its members are not documented; the id is inferred from the change of a
// user.
type UserRole struct {
	// Id of the role (inferred).
	ID string `json:"id,omitempty,omitzero"`

	// Members that this package has no field for, as they came. In a request they are sent along.
	Extra map[string]json.RawMessage `json:"-"`
}

// UserRolePage is one page of a list of user roles.
type UserRolePage struct {
	// Number of matches on all pages.
	Count int64 `json:"count,omitempty,omitzero"`

	// This page.
	Data []UserRole `json:"data,omitempty,omitzero"`

	// Where the next page is.
	Paging Paging `json:"paging,omitempty,omitzero"`
}

// UserUpdate is a change of a user. Nothing else of a user can be changed.
type UserUpdate struct {
	// Id of the business hours schedule to follow.
	BusinessHoursScheduleID string `json:"business_hours_schedule_id,omitempty,omitzero"`

	// Id of the role to have.
	AccountRole string `json:"account_role,omitempty,omitzero"`
}

// UsersEditMode says what happens to the users of a team: add puts the given users beside the present ones, overwrite
// makes the given list the whole list, delete removes the given users.
type UsersEditMode string

// UnmarshalJSON keeps the members that Account has no field for in Extra.
func (v *Account) UnmarshalJSON(data []byte) error {
	type plain Account
	extra, err := rest.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v Account) MarshalJSON() ([]byte, error) {
	type plain Account
	return rest.MarshalExtra((*plain)(&v), v.Extra)
}

// UnmarshalJSON keeps the members that AuditEntry has no field for in Extra.
func (v *AuditEntry) UnmarshalJSON(data []byte) error {
	type plain AuditEntry
	extra, err := rest.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v AuditEntry) MarshalJSON() ([]byte, error) {
	type plain AuditEntry
	return rest.MarshalExtra((*plain)(&v), v.Extra)
}

// UnmarshalJSON keeps the members that BusinessHoursDraft has no field for in Extra.
func (v *BusinessHoursDraft) UnmarshalJSON(data []byte) error {
	type plain BusinessHoursDraft
	extra, err := rest.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v BusinessHoursDraft) MarshalJSON() ([]byte, error) {
	type plain BusinessHoursDraft
	return rest.MarshalExtra((*plain)(&v), v.Extra)
}

// UnmarshalJSON keeps the members that BusinessHoursSchedule has no field for in Extra.
func (v *BusinessHoursSchedule) UnmarshalJSON(data []byte) error {
	type plain BusinessHoursSchedule
	extra, err := rest.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v BusinessHoursSchedule) MarshalJSON() ([]byte, error) {
	type plain BusinessHoursSchedule
	return rest.MarshalExtra((*plain)(&v), v.Extra)
}

// UnmarshalJSON keeps the members that CannedResponse has no field for in Extra.
func (v *CannedResponse) UnmarshalJSON(data []byte) error {
	type plain CannedResponse
	extra, err := rest.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v CannedResponse) MarshalJSON() ([]byte, error) {
	type plain CannedResponse
	return rest.MarshalExtra((*plain)(&v), v.Extra)
}

// UnmarshalJSON keeps the members that CannedResponseFolder has no field for in Extra.
func (v *CannedResponseFolder) UnmarshalJSON(data []byte) error {
	type plain CannedResponseFolder
	extra, err := rest.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v CannedResponseFolder) MarshalJSON() ([]byte, error) {
	type plain CannedResponseFolder
	return rest.MarshalExtra((*plain)(&v), v.Extra)
}

// UnmarshalJSON keeps the members that Case has no field for in Extra.
func (v *Case) UnmarshalJSON(data []byte) error {
	type plain Case
	extra, err := rest.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v Case) MarshalJSON() ([]byte, error) {
	type plain Case
	return rest.MarshalExtra((*plain)(&v), v.Extra)
}

// UnmarshalJSON keeps the members that ConnectedProfile has no field for in Extra.
func (v *ConnectedProfile) UnmarshalJSON(data []byte) error {
	type plain ConnectedProfile
	extra, err := rest.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v ConnectedProfile) MarshalJSON() ([]byte, error) {
	type plain ConnectedProfile
	return rest.MarshalExtra((*plain)(&v), v.Extra)
}

// UnmarshalJSON keeps the members that Contact has no field for in Extra.
func (v *Contact) UnmarshalJSON(data []byte) error {
	type plain Contact
	extra, err := rest.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v Contact) MarshalJSON() ([]byte, error) {
	type plain Contact
	return rest.MarshalExtra((*plain)(&v), v.Extra)
}

// UnmarshalJSON keeps the members that ContactUpdate has no field for in Extra.
func (v *ContactUpdate) UnmarshalJSON(data []byte) error {
	type plain ContactUpdate
	extra, err := rest.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v ContactUpdate) MarshalJSON() ([]byte, error) {
	type plain ContactUpdate
	return rest.MarshalExtra((*plain)(&v), v.Extra)
}

// UnmarshalJSON keeps the members that CrisisPlan has no field for in Extra.
func (v *CrisisPlan) UnmarshalJSON(data []byte) error {
	type plain CrisisPlan
	extra, err := rest.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v CrisisPlan) MarshalJSON() ([]byte, error) {
	type plain CrisisPlan
	return rest.MarshalExtra((*plain)(&v), v.Extra)
}

// UnmarshalJSON keeps the members that CustomAttribute has no field for in Extra.
func (v *CustomAttribute) UnmarshalJSON(data []byte) error {
	type plain CustomAttribute
	extra, err := rest.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v CustomAttribute) MarshalJSON() ([]byte, error) {
	type plain CustomAttribute
	return rest.MarshalExtra((*plain)(&v), v.Extra)
}

// UnmarshalJSON keeps the members that Dashboard has no field for in Extra.
func (v *Dashboard) UnmarshalJSON(data []byte) error {
	type plain Dashboard
	extra, err := rest.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v Dashboard) MarshalJSON() ([]byte, error) {
	type plain Dashboard
	return rest.MarshalExtra((*plain)(&v), v.Extra)
}

// UnmarshalJSON keeps the members that Location has no field for in Extra.
func (v *Location) UnmarshalJSON(data []byte) error {
	type plain Location
	extra, err := rest.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v Location) MarshalJSON() ([]byte, error) {
	type plain Location
	return rest.MarshalExtra((*plain)(&v), v.Extra)
}

// UnmarshalJSON keeps the members that Mailbox has no field for in Extra.
func (v *Mailbox) UnmarshalJSON(data []byte) error {
	type plain Mailbox
	extra, err := rest.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v Mailbox) MarshalJSON() ([]byte, error) {
	type plain Mailbox
	return rest.MarshalExtra((*plain)(&v), v.Extra)
}

// UnmarshalJSON keeps the members that Mention has no field for in Extra.
func (v *Mention) UnmarshalJSON(data []byte) error {
	type plain Mention
	extra, err := rest.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v Mention) MarshalJSON() ([]byte, error) {
	type plain Mention
	return rest.MarshalExtra((*plain)(&v), v.Extra)
}

// UnmarshalJSON keeps the members that MentionAction has no field for in Extra.
func (v *MentionAction) UnmarshalJSON(data []byte) error {
	type plain MentionAction
	extra, err := rest.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v MentionAction) MarshalJSON() ([]byte, error) {
	type plain MentionAction
	return rest.MarshalExtra((*plain)(&v), v.Extra)
}

// UnmarshalJSON keeps the members that MentionActionMetadata has no field for in Extra.
func (v *MentionActionMetadata) UnmarshalJSON(data []byte) error {
	type plain MentionActionMetadata
	extra, err := rest.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v MentionActionMetadata) MarshalJSON() ([]byte, error) {
	type plain MentionActionMetadata
	return rest.MarshalExtra((*plain)(&v), v.Extra)
}

// UnmarshalJSON keeps the members that MentionAuthor has no field for in Extra.
func (v *MentionAuthor) UnmarshalJSON(data []byte) error {
	type plain MentionAuthor
	extra, err := rest.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v MentionAuthor) MarshalJSON() ([]byte, error) {
	type plain MentionAuthor
	return rest.MarshalExtra((*plain)(&v), v.Extra)
}

// UnmarshalJSON keeps the members that MentionDraft has no field for in Extra.
func (v *MentionDraft) UnmarshalJSON(data []byte) error {
	type plain MentionDraft
	extra, err := rest.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v MentionDraft) MarshalJSON() ([]byte, error) {
	type plain MentionDraft
	return rest.MarshalExtra((*plain)(&v), v.Extra)
}

// UnmarshalJSON keeps the members that MentionMessage has no field for in Extra.
func (v *MentionMessage) UnmarshalJSON(data []byte) error {
	type plain MentionMessage
	extra, err := rest.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v MentionMessage) MarshalJSON() ([]byte, error) {
	type plain MentionMessage
	return rest.MarshalExtra((*plain)(&v), v.Extra)
}

// UnmarshalJSON keeps the members that MentionPerson has no field for in Extra.
func (v *MentionPerson) UnmarshalJSON(data []byte) error {
	type plain MentionPerson
	extra, err := rest.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v MentionPerson) MarshalJSON() ([]byte, error) {
	type plain MentionPerson
	return rest.MarshalExtra((*plain)(&v), v.Extra)
}

// UnmarshalJSON keeps the members that MentionServiceDetails has no field for in Extra.
func (v *MentionServiceDetails) UnmarshalJSON(data []byte) error {
	type plain MentionServiceDetails
	extra, err := rest.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v MentionServiceDetails) MarshalJSON() ([]byte, error) {
	type plain MentionServiceDetails
	return rest.MarshalExtra((*plain)(&v), v.Extra)
}

// UnmarshalJSON keeps the members that MentionSource has no field for in Extra.
func (v *MentionSource) UnmarshalJSON(data []byte) error {
	type plain MentionSource
	extra, err := rest.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v MentionSource) MarshalJSON() ([]byte, error) {
	type plain MentionSource
	return rest.MarshalExtra((*plain)(&v), v.Extra)
}

// UnmarshalJSON keeps the members that MentionUpdate has no field for in Extra.
func (v *MentionUpdate) UnmarshalJSON(data []byte) error {
	type plain MentionUpdate
	extra, err := rest.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v MentionUpdate) MarshalJSON() ([]byte, error) {
	type plain MentionUpdate
	return rest.MarshalExtra((*plain)(&v), v.Extra)
}

// UnmarshalJSON keeps the members that MonitoredProfile has no field for in Extra.
func (v *MonitoredProfile) UnmarshalJSON(data []byte) error {
	type plain MonitoredProfile
	extra, err := rest.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v MonitoredProfile) MarshalJSON() ([]byte, error) {
	type plain MonitoredProfile
	return rest.MarshalExtra((*plain)(&v), v.Extra)
}

// UnmarshalJSON keeps the members that ProfileGroup has no field for in Extra.
func (v *ProfileGroup) UnmarshalJSON(data []byte) error {
	type plain ProfileGroup
	extra, err := rest.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v ProfileGroup) MarshalJSON() ([]byte, error) {
	type plain ProfileGroup
	return rest.MarshalExtra((*plain)(&v), v.Extra)
}

// UnmarshalJSON keeps the members that ProfileGroupDraft has no field for in Extra.
func (v *ProfileGroupDraft) UnmarshalJSON(data []byte) error {
	type plain ProfileGroupDraft
	extra, err := rest.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v ProfileGroupDraft) MarshalJSON() ([]byte, error) {
	type plain ProfileGroupDraft
	return rest.MarshalExtra((*plain)(&v), v.Extra)
}

// UnmarshalJSON keeps the members that Project has no field for in Extra.
func (v *Project) UnmarshalJSON(data []byte) error {
	type plain Project
	extra, err := rest.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v Project) MarshalJSON() ([]byte, error) {
	type plain Project
	return rest.MarshalExtra((*plain)(&v), v.Extra)
}

// UnmarshalJSON keeps the members that PublishResult has no field for in Extra.
func (v *PublishResult) UnmarshalJSON(data []byte) error {
	type plain PublishResult
	extra, err := rest.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v PublishResult) MarshalJSON() ([]byte, error) {
	type plain PublishResult
	return rest.MarshalExtra((*plain)(&v), v.Extra)
}

// UnmarshalJSON keeps the members that PublisherMention has no field for in Extra.
func (v *PublisherMention) UnmarshalJSON(data []byte) error {
	type plain PublisherMention
	extra, err := rest.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v PublisherMention) MarshalJSON() ([]byte, error) {
	type plain PublisherMention
	return rest.MarshalExtra((*plain)(&v), v.Extra)
}

// UnmarshalJSON keeps the members that PublisherMentionUpdate has no field for in Extra.
func (v *PublisherMentionUpdate) UnmarshalJSON(data []byte) error {
	type plain PublisherMentionUpdate
	extra, err := rest.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v PublisherMentionUpdate) MarshalJSON() ([]byte, error) {
	type plain PublisherMentionUpdate
	return rest.MarshalExtra((*plain)(&v), v.Extra)
}

// UnmarshalJSON keeps the members that PublishingGuideline has no field for in Extra.
func (v *PublishingGuideline) UnmarshalJSON(data []byte) error {
	type plain PublishingGuideline
	extra, err := rest.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v PublishingGuideline) MarshalJSON() ([]byte, error) {
	type plain PublishingGuideline
	return rest.MarshalExtra((*plain)(&v), v.Extra)
}

// UnmarshalJSON keeps the members that SettingsChange has no field for in Extra.
func (v *SettingsChange) UnmarshalJSON(data []byte) error {
	type plain SettingsChange
	extra, err := rest.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v SettingsChange) MarshalJSON() ([]byte, error) {
	type plain SettingsChange
	return rest.MarshalExtra((*plain)(&v), v.Extra)
}

// UnmarshalJSON keeps the members that SocialProfile has no field for in Extra.
func (v *SocialProfile) UnmarshalJSON(data []byte) error {
	type plain SocialProfile
	extra, err := rest.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v SocialProfile) MarshalJSON() ([]byte, error) {
	type plain SocialProfile
	return rest.MarshalExtra((*plain)(&v), v.Extra)
}

// UnmarshalJSON keeps the members that Tag has no field for in Extra.
func (v *Tag) UnmarshalJSON(data []byte) error {
	type plain Tag
	extra, err := rest.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v Tag) MarshalJSON() ([]byte, error) {
	type plain Tag
	return rest.MarshalExtra((*plain)(&v), v.Extra)
}

// UnmarshalJSON keeps the members that Team has no field for in Extra.
func (v *Team) UnmarshalJSON(data []byte) error {
	type plain Team
	extra, err := rest.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v Team) MarshalJSON() ([]byte, error) {
	type plain Team
	return rest.MarshalExtra((*plain)(&v), v.Extra)
}

// UnmarshalJSON keeps the members that TeamDraft has no field for in Extra.
func (v *TeamDraft) UnmarshalJSON(data []byte) error {
	type plain TeamDraft
	extra, err := rest.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v TeamDraft) MarshalJSON() ([]byte, error) {
	type plain TeamDraft
	return rest.MarshalExtra((*plain)(&v), v.Extra)
}

// UnmarshalJSON keeps the members that TeamMember has no field for in Extra.
func (v *TeamMember) UnmarshalJSON(data []byte) error {
	type plain TeamMember
	extra, err := rest.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v TeamMember) MarshalJSON() ([]byte, error) {
	type plain TeamMember
	return rest.MarshalExtra((*plain)(&v), v.Extra)
}

// UnmarshalJSON keeps the members that Topic has no field for in Extra.
func (v *Topic) UnmarshalJSON(data []byte) error {
	type plain Topic
	extra, err := rest.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v Topic) MarshalJSON() ([]byte, error) {
	type plain Topic
	return rest.MarshalExtra((*plain)(&v), v.Extra)
}

// UnmarshalJSON keeps the members that User has no field for in Extra.
func (v *User) UnmarshalJSON(data []byte) error {
	type plain User
	extra, err := rest.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v User) MarshalJSON() ([]byte, error) {
	type plain User
	return rest.MarshalExtra((*plain)(&v), v.Extra)
}

// UnmarshalJSON keeps the members that UserRole has no field for in Extra.
func (v *UserRole) UnmarshalJSON(data []byte) error {
	type plain UserRole
	extra, err := rest.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v UserRole) MarshalJSON() ([]byte, error) {
	type plain UserRole
	return rest.MarshalExtra((*plain)(&v), v.Extra)
}

var opGetMe = rest.Operation{
	Name: "Me.Get", Method: http.MethodGet, Route: "/me", Repeatable: true,
}

// Get returns the user behind the access token.
//
// Tells who authorised the application. Any token will do. Without the scope `identify` or `email` some members
// may be missing (inferred).
//
// Calls GET /me. Repeatable.
func (s *MeService) Get(ctx context.Context, opts ...RequestOption) (*User, error) {
	req := rest.NewRequest(&opGetMe)
	envelope, err := rest.Call[struct {
		Value User `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opListMyAccounts = rest.Operation{
	Name: "Me.Accounts", Method: http.MethodGet, Route: "/me/accounts", Repeatable: true,
}

// ListMyAccountsParams holds the optional parameters of Me.Accounts. What is zero is not sent.
type ListMyAccountsParams struct {
	// Accounts per page. The default is 10; no maximum is known (99999 has been sent and gave everything).
	Limit int64 `json:"limit" check:"min=1"`
	// Where the page starts, taken from the next address of the page before. Opaque.
	PageToken string `json:"page_token"`
}

// Accounts returns one page of the accounts that the user can reach.
//
// Each account comes with its projects, their topics and the profiles that these monitor. This is where an
// account id and topic ids are found. Needs the scope `accounts_read` (inferred).
//
// Calls GET /me/accounts. Repeatable.
func (s *MeService) Accounts(ctx context.Context, params ListMyAccountsParams, opts ...RequestOption) (*AccountPage, error) {
	req := rest.NewRequest(&opListMyAccounts)
	req.Check("", &params)
	req.Query("limit", params.Limit)
	req.Query("page_token", params.PageToken)
	envelope, err := rest.Call[struct {
		Value AccountPage `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

// AllAccounts walks the rows of every page of Accounts. Nothing is sent before the first iteration, and the next page
// is asked for when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor, put
// into params.PageToken, resumes the walk.
func (s *MeService) AllAccounts(ctx context.Context, params ListMyAccountsParams, opts ...RequestOption) iter.Seq2[Account, error] {
	return page.Items(s.AccountsPages(ctx, params, opts...), func(p *AccountPage) []Account { return p.Data })
}

// AccountsPages walks the pages of Accounts. The Cursor of a *PageError, put into params.PageToken, resumes a walk that
// failed.
func (s *MeService) AccountsPages(ctx context.Context, params ListMyAccountsParams, opts ...RequestOption) iter.Seq2[*AccountPage, error] {
	if params.Limit == 0 {
		params.Limit = 100
	}
	return page.CheckedCursor(params.PageToken, pageError,
		func(cursor string) (*AccountPage, error) {
			params := params
			params.PageToken = cursor
			return s.Accounts(ctx, params, opts...)
		},
		func(p *AccountPage) (int, string, error) {
			next, err := nextToken(s.client, p.Paging)
			return len(p.Data), next, err
		})
}

var opListMyConnectedProfiles = rest.Operation{
	Name: "Me.ConnectedProfiles", Method: http.MethodGet, Route: "/me/connectedprofiles", Repeatable: true,
}

// ListMyConnectedProfilesParams holds the optional parameters of Me.ConnectedProfiles. What is zero is not sent.
type ListMyConnectedProfilesParams struct {
	// Profiles per page. The default is 10; the maximum is not known.
	Limit int64 `json:"limit" check:"min=1"`
	// Where the page starts, taken from the next address of the page before. Opaque.
	PageToken string `json:"page_token"`
}

// ConnectedProfiles returns one page of the profiles that the user has connected.
//
// Needs the scope `socialprofiles` (inferred). The members of a connected profile are not documented.
//
// Calls GET /me/connectedprofiles. Repeatable.
func (s *MeService) ConnectedProfiles(ctx context.Context, params ListMyConnectedProfilesParams, opts ...RequestOption) (*ConnectedProfilePage, error) {
	req := rest.NewRequest(&opListMyConnectedProfiles)
	req.Check("", &params)
	req.Query("limit", params.Limit)
	req.Query("page_token", params.PageToken)
	envelope, err := rest.Call[struct {
		Value ConnectedProfilePage `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

// AllConnectedProfiles walks the rows of every page of ConnectedProfiles. Nothing is sent before the first iteration,
// and the next page is asked for when the rows of the last one are used up. A walk that fails yields a *PageError last;
// its Cursor, put into params.PageToken, resumes the walk.
func (s *MeService) AllConnectedProfiles(ctx context.Context, params ListMyConnectedProfilesParams, opts ...RequestOption) iter.Seq2[ConnectedProfile, error] {
	return page.Items(s.ConnectedProfilesPages(ctx, params, opts...), func(p *ConnectedProfilePage) []ConnectedProfile { return p.Data })
}

// ConnectedProfilesPages walks the pages of ConnectedProfiles. The Cursor of a *PageError, put into params.PageToken,
// resumes a walk that failed.
func (s *MeService) ConnectedProfilesPages(ctx context.Context, params ListMyConnectedProfilesParams, opts ...RequestOption) iter.Seq2[*ConnectedProfilePage, error] {
	return page.CheckedCursor(params.PageToken, pageError,
		func(cursor string) (*ConnectedProfilePage, error) {
			params := params
			params.PageToken = cursor
			return s.ConnectedProfiles(ctx, params, opts...)
		},
		func(p *ConnectedProfilePage) (int, string, error) {
			next, err := nextToken(s.client, p.Paging)
			return len(p.Data), next, err
		})
}

var opListMyPermissions = rest.Operation{
	Name: "Me.Permissions", Method: http.MethodGet, Route: "/me/permissions", Repeatable: true,
}

// Permissions returns the scopes that the user granted to the application.
//
// The answer is a plain list, not a page. Its elements are strings (inferred).
//
// Calls GET /me/permissions. Repeatable.
func (s *MeService) Permissions(ctx context.Context, opts ...RequestOption) ([]Scope, error) {
	req := rest.NewRequest(&opListMyPermissions)
	envelope, err := rest.Call[struct {
		Value []Scope `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opGeocode = rest.Operation{
	Name: "Tools.Geocode", Method: http.MethodGet, Route: "/tools/geocode", Repeatable: true,
}

// Geocode finds places in a text.
//
// Answers the cities, regions and countries found in the text. Needs a token of any scope (inferred).
//
// Calls GET /tools/geocode. Repeatable.
func (s *ToolsService) Geocode(ctx context.Context, text string, opts ...RequestOption) ([]Location, error) {
	req := rest.NewRequest(&opGeocode)
	req.CheckRule("string", "required", text)
	req.Query("string", text)
	envelope, err := rest.Call[struct {
		Value []Location `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opDetectLanguage = rest.Operation{
	Name: "Tools.DetectLanguage", Method: http.MethodGet, Route: "/tools/language", Repeatable: true,
}

// DetectLanguage returns the language of a text.
//
// The path is inferred: the call is documented, but no client reached it under its own path. The members of
// the answer are not documented. Needs a token of any scope (inferred).
//
// Calls GET /tools/language. Repeatable.
func (s *ToolsService) DetectLanguage(ctx context.Context, text string, opts ...RequestOption) (Language, error) {
	req := rest.NewRequest(&opDetectLanguage)
	req.CheckRule("string", "required", text)
	req.Query("string", text)
	envelope, err := rest.Call[struct {
		Value Language `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return *new(Language), err
	}
	return envelope.Value, nil
}

var opAnalyzeSentiment = rest.Operation{
	Name: "Tools.Sentiment", Method: http.MethodGet, Route: "/tools/sentiment", Repeatable: true,
}

var opSetCrisisEvent = rest.Operation{
	Name: "Crisis.SetEvent", Method: http.MethodPost, Route: "/{account_id}/crisis/event",
}

// SetEvent activates or ends the event of a crisis plan.
//
// Answers the plan. Needs the scopes `accounts_read` and `accounts_write` (inferred).
//
// Calls POST /{account_id}/crisis/event. Not repeatable: it is sent again only when it cannot have arrived.
//
// Vendor documentation: https://app.engagor.com/developers/documentation/endpoints/?url=%2F%7Baccount_id%7D%2Fcrisis%2Fevent
func (s *CrisisService) SetEvent(ctx context.Context, body CrisisEvent, opts ...RequestOption) (*CrisisPlan, error) {
	req := rest.NewRequest(&opSetCrisisEvent)
	s.client.Bind(&req, "account_id")
	req.Check("", &body)
	req.Form("id", body.ID)
	req.Form("activate", &body.Activate)
	req.Form("crisis_name", body.CrisisName)
	envelope, err := rest.Call[struct {
		Value CrisisPlan `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opListCrisisPlans = rest.Operation{
	Name: "Crisis.Plans", Method: http.MethodGet, Route: "/{account_id}/crisis/plans", Repeatable: true,
}

// ListCrisisPlansParams holds the optional parameters of Crisis.Plans. What is zero is not sent.
type ListCrisisPlansParams struct {
	// Whether to return only the plans that are active. Sent as 1.
	ActiveOnly bool `json:"active_only"`
}

// Plans returns the crisis plans of the account.
//
// The answer is a plain list, not a page. A plan holds its to-dos; the names of its members are not documented.
// Needs the scope `accounts_read` (inferred).
//
// Calls GET /{account_id}/crisis/plans. Repeatable.
//
// Vendor documentation: https://app.engagor.com/developers/documentation/endpoints/?url=%2F%7Baccount_id%7D%2Fcrisis%2Fplans
func (s *CrisisService) Plans(ctx context.Context, params ListCrisisPlansParams, opts ...RequestOption) ([]CrisisPlan, error) {
	req := rest.NewRequest(&opListCrisisPlans)
	s.client.Bind(&req, "account_id")
	req.Check("", &params)
	req.QueryFlag("active_only", "1", params.ActiveOnly)
	envelope, err := rest.Call[struct {
		Value []CrisisPlan `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opSetCrisisTodo = rest.Operation{
	Name: "Crisis.SetTodo", Method: http.MethodPost, Route: "/{account_id}/crisis/todo",
}

// SetTodo marks a to-do of a crisis plan as done or not done.
//
// Answers the plan. Needs the scopes `accounts_read` and `accounts_write` (inferred).
//
// Calls POST /{account_id}/crisis/todo. Not repeatable: it is sent again only when it cannot have arrived.
//
// Vendor documentation: https://app.engagor.com/developers/documentation/endpoints/?url=%2F%7Baccount_id%7D%2Fcrisis%2Ftodo
func (s *CrisisService) SetTodo(ctx context.Context, body CrisisTodo, opts ...RequestOption) (*CrisisPlan, error) {
	req := rest.NewRequest(&opSetCrisisTodo)
	s.client.Bind(&req, "account_id")
	req.Check("", &body)
	req.Form("plan_id", body.PlanID)
	req.Form("todo_id", body.TodoID)
	req.Form("done", &body.Done)
	envelope, err := rest.Call[struct {
		Value CrisisPlan `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opGetDashboardComponent = rest.Operation{
	Name: "Dashboards.Component", Method: http.MethodGet, Route: "/{account_id}/dashboards/component/{dashboard_id}/{component_id}", Repeatable: true,
}

// GetDashboardComponentParams holds the optional parameters of Dashboards.Component. What is zero is not sent.
type GetDashboardComponentParams struct {
	// Filter, such as language:nl or source:twitter. See the filter suggestions for what can be used.
	Filter string `json:"filter"`
	// Start of the period. The default is 28 days ago.
	DateFrom time.Time `json:"date_from"`
	// End of the period. The default is now.
	DateTo time.Time `json:"date_to"`
}

// Component returns the data of one widget of a dashboard.
//
// Without dates the last 28 days are covered. The format of the data is not documented and changes without
// notice, so it is returned as raw JSON. A list has been seen at work whose first element holds `data`, keyed by the
// name
// of the chart and then by date, with the numbers as strings; the vendor's client speaks of a single object. Needs
// the scope `accounts_read` (inferred).
//
// Calls GET /{account_id}/dashboards/component/{dashboard_id}/{component_id}. Repeatable.
func (s *DashboardsService) Component(ctx context.Context, dashboardID, componentID string, params GetDashboardComponentParams, opts ...RequestOption) (json.RawMessage, error) {
	req := rest.NewRequest(&opGetDashboardComponent)
	s.client.Bind(&req, "account_id")
	req.Path("dashboard_id", dashboardID)
	req.Path("component_id", componentID)
	req.Check("", &params)
	req.Query("filter", params.Filter)
	req.Query("date_from", params.DateFrom)
	req.Query("date_to", params.DateTo)
	envelope, err := rest.Call[struct {
		Value json.RawMessage `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return *new(json.RawMessage), err
	}
	return envelope.Value, nil
}

var opExportDashboard = rest.Operation{
	Name: "Dashboards.Export", Method: http.MethodGet, Route: "/{account_id}/dashboards/export/{dashboard_id}", Repeatable: true,
}

// ExportDashboardParams holds the optional parameters of Dashboards.Export. What is zero is not sent.
type ExportDashboardParams struct {
	// Filter, such as language:nl or source:twitter. See the filter suggestions for what can be used.
	Filter string `json:"filter"`
	// Start of the period. The default is 28 days ago.
	DateFrom time.Time `json:"date_from"`
	// End of the period. The default is now.
	DateTo time.Time `json:"date_to"`
}

// Export returns the data of all widgets of a dashboard.
//
// Without dates the last 28 days are covered. The format of the data differs per widget, is not documented, and
// changes without notice, so it is returned as raw JSON. The sources disagree on whether it is an object or a
// list. Needs the scope `accounts_read` (inferred).
//
// Calls GET /{account_id}/dashboards/export/{dashboard_id}. Repeatable.
func (s *DashboardsService) Export(ctx context.Context, dashboardID string, params ExportDashboardParams, opts ...RequestOption) (json.RawMessage, error) {
	req := rest.NewRequest(&opExportDashboard)
	s.client.Bind(&req, "account_id")
	req.Path("dashboard_id", dashboardID)
	req.Check("", &params)
	req.Query("filter", params.Filter)
	req.Query("date_from", params.DateFrom)
	req.Query("date_to", params.DateTo)
	envelope, err := rest.Call[struct {
		Value json.RawMessage `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return *new(json.RawMessage), err
	}
	return envelope.Value, nil
}

var opListDashboards = rest.Operation{
	Name: "Dashboards.List", Method: http.MethodGet, Route: "/{account_id}/dashboards/overview", Repeatable: true,
}

// List returns all dashboards of the account.
//
// The answer is a plain list, not a page. The members of a dashboard are not documented. Needs the scope
// `accounts_read` (inferred).
//
// Calls GET /{account_id}/dashboards/overview. Repeatable.
func (s *DashboardsService) List(ctx context.Context, opts ...RequestOption) ([]Dashboard, error) {
	req := rest.NewRequest(&opListDashboards)
	s.client.Bind(&req, "account_id")
	envelope, err := rest.Call[struct {
		Value []Dashboard `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opListFilterSuggestions = rest.Operation{
	Name: "Filters.Suggestions", Method: http.MethodGet, Route: "/{account_id}/filter/suggestions", Repeatable: true,
}

// ListFilterSuggestionsParams holds the optional parameters of Filters.Suggestions. What is zero is not sent.
type ListFilterSuggestionsParams struct {
	// Text to search for, for example the name of a user.
	Query string `json:"query"`
	// Suggestions to return, 1 to 2000. The default is not known.
	Limit int64 `json:"limit" check:"min=1,max=2000"`
	// Where the page starts, taken from the next address of the page before. Opaque.
	PageToken string `json:"page_token"`
}

// Suggestions returns suggestions for what can be used in a filter.
//
// The answer is documented as a plain list although a page token can be sent; where that token would come from is not
// documented, so there is no walk. The members of a suggestion are not documented either. Needs the scope
// `accounts_read` (inferred).
//
// Calls GET /{account_id}/filter/suggestions. Repeatable.
func (s *FiltersService) Suggestions(ctx context.Context, params ListFilterSuggestionsParams, opts ...RequestOption) ([]FilterSuggestion, error) {
	req := rest.NewRequest(&opListFilterSuggestions)
	s.client.Bind(&req, "account_id")
	req.Check("", &params)
	req.Query("query", params.Query)
	req.Query("limit", params.Limit)
	req.Query("page_token", params.PageToken)
	envelope, err := rest.Call[struct {
		Value []FilterSuggestion `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opAddMentions = rest.Operation{
	Name: "Mentions.Add", Method: http.MethodPost, Route: "/{account_id}/inbox/add",
}

// Add adds up to 500 mentions to the inbox.
//
// Each mention is shaped like a mention of the inbox and needs at least its topic (inferred). Answers whether all of
// them were
// added; the answer does not say which were not. Needs the scopes `accounts_read` and `accounts_write` (inferred).
//
// Calls POST /{account_id}/inbox/add. Not repeatable: it is sent again only when it cannot have arrived.
func (s *MentionsService) Add(ctx context.Context, mentions []MentionDraft, opts ...RequestOption) (bool, error) {
	req := rest.NewRequest(&opAddMentions)
	s.client.Bind(&req, "account_id")
	req.CheckRule("mentions", "required,minitems=1,maxitems=500", mentions)
	req.Check("mentions", mentions)
	req.FormJSON("mentions", mentions)
	envelope, err := rest.Call[struct {
		Value bool `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return false, err
	}
	return envelope.Value, nil
}

var opGetCase = rest.Operation{
	Name: "Cases.Get", Method: http.MethodGet, Route: "/{account_id}/inbox/case/{topic_id}/{id}", Repeatable: true,
}

// Get returns one case with its linked mentions and contact.
//
// The shape is that of the list of cases (inferred). Needs the scope `accounts_read` (inferred).
//
// Calls GET /{account_id}/inbox/case/{topic_id}/{id}. Repeatable.
func (s *CasesService) Get(ctx context.Context, topicID int64, id string, opts ...RequestOption) (*Case, error) {
	req := rest.NewRequest(&opGetCase)
	s.client.Bind(&req, "account_id")
	req.PathInt("topic_id", topicID)
	req.Path("id", id)
	envelope, err := rest.Call[struct {
		Value Case `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opListCases = rest.Operation{
	Name: "Cases.List", Method: http.MethodGet, Route: "/{account_id}/inbox/cases", Repeatable: true,
}

// ListCasesParams holds the optional parameters of Cases.List. What is zero is not sent.
type ListCasesParams struct {
	// Filter, such as language:nl or source:twitter. See the filter suggestions for what can be used.
	Filter string `json:"filter"`
	// Start of the period. The default is 28 days ago.
	DateFrom time.Time `json:"date_from"`
	// End of the period. The default is now.
	DateTo time.Time `json:"date_to"`
	// Only cases of these topics (inferred). The default is the user's selection of the inbox (inferred).
	TopicIDs []int64 `json:"topic_ids"`
	// Where the page starts, taken from the next address of the page before. Opaque.
	PageToken string `json:"page_token"`
	// Cases per page. The default and the maximum are not known; 100 works.
	Limit int64 `json:"limit" check:"min=1"`
	// Order of the cases; `timestamps.action_last_date:asc` has been seen at work.
	Sort MentionSort `json:"sort"`
}

// List returns one page of cases with their linked mentions and contacts.
//
// Every page is one request of the hourly quota. Needs the scope `accounts_read` (inferred). The date from, the filter,
// the
// sort and the limit have been seen at work; the other parameters and the defaults are taken over from the list of
// mentions (inferred). Name both dates for a walk that takes long, as there.
//
// Calls GET /{account_id}/inbox/cases. Repeatable.
func (s *CasesService) List(ctx context.Context, params ListCasesParams, opts ...RequestOption) (*CasePage, error) {
	req := rest.NewRequest(&opListCases)
	s.client.Bind(&req, "account_id")
	req.Check("", &params)
	req.Query("filter", params.Filter)
	req.Query("date_from", params.DateFrom)
	req.Query("date_to", params.DateTo)
	rest.QueryList(&req, "topic_ids", ",", params.TopicIDs)
	req.Query("page_token", params.PageToken)
	req.Query("limit", params.Limit)
	req.Query("sort", params.Sort)
	envelope, err := rest.Call[struct {
		Value CasePage `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

// All walks the rows of every page of List. Nothing is sent before the first iteration, and the next page is asked for
// when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor, put into
// params.PageToken, resumes the walk.
func (s *CasesService) All(ctx context.Context, params ListCasesParams, opts ...RequestOption) iter.Seq2[Case, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p *CasePage) []Case { return p.Data })
}

// Pages walks the pages of List. The Cursor of a *PageError, put into params.PageToken, resumes a walk that failed.
func (s *CasesService) Pages(ctx context.Context, params ListCasesParams, opts ...RequestOption) iter.Seq2[*CasePage, error] {
	if params.Limit == 0 {
		params.Limit = 100
	}
	return page.CheckedCursor(params.PageToken, pageError,
		func(cursor string) (*CasePage, error) {
			params := params
			params.PageToken = cursor
			return s.List(ctx, params, opts...)
		},
		func(p *CasePage) (int, string, error) {
			next, err := nextToken(s.client, p.Paging)
			return len(p.Data), next, err
		})
}

var opDeleteContact = rest.Operation{
	Name: "Contacts.Delete", Method: http.MethodDelete, Route: "/{account_id}/inbox/contact/{contact_id}", Repeatable: true,
}

// Delete deletes the details of one contact.
//
// Answers whether the details were deleted. There is no such call by network and id. Needs the scopes
// `accounts_read` and `accounts_write` (inferred).
//
// Calls DELETE /{account_id}/inbox/contact/{contact_id}. Repeatable.
//
// Vendor documentation: https://app.engagor.com/developers/documentation/endpoints/?url=%2F%7Baccount_id%7D%2Finbox%2Fcontact%2F%7Bcontact_id%7D
func (s *ContactsService) Delete(ctx context.Context, contactID string, opts ...RequestOption) (bool, error) {
	req := rest.NewRequest(&opDeleteContact)
	s.client.Bind(&req, "account_id")
	req.Path("contact_id", contactID)
	envelope, err := rest.Call[struct {
		Value bool `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return false, err
	}
	return envelope.Value, nil
}

var opGetContact = rest.Operation{
	Name: "Contacts.Get", Method: http.MethodGet, Route: "/{account_id}/inbox/contact/{contact_id}", Repeatable: true,
}

// GetContactParams holds the optional parameters of Contacts.Get. What is zero is not sent.
type GetContactParams struct {
	// Topics in which to look for details. Needed for contacts on wechat, twilio, web, whatsapp and viber.
	TopicIDs []int64 `json:"topic_ids"`
}

// Get returns one contact by its id.
//
// This is the way to a contact on Instagram, which cannot be looked up by network. (The vendor's page carries its
// remark that Instagram is not supported here too; it can only mean the other call (inferred).) Needs the scope
// `accounts_read`. Expect the errors `not_found` and `no_permission` (inferred).
//
// Calls GET /{account_id}/inbox/contact/{contact_id}. Repeatable.
//
// Vendor documentation: https://app.engagor.com/developers/documentation/endpoints/?url=%2F%7Baccount_id%7D%2Finbox%2Fcontact%2F%7Bcontact_id%7D
func (s *ContactsService) Get(ctx context.Context, contactID string, params GetContactParams, opts ...RequestOption) (*Contact, error) {
	req := rest.NewRequest(&opGetContact)
	s.client.Bind(&req, "account_id")
	req.Path("contact_id", contactID)
	req.Check("", &params)
	rest.QueryList(&req, "topic_ids", ",", params.TopicIDs)
	envelope, err := rest.Call[struct {
		Value Contact `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opUpdateContact = rest.Operation{
	Name: "Contacts.Update", Method: http.MethodPost, Route: "/{account_id}/inbox/contact/{contact_id}",
}

// Update changes one contact, looked up by its id.
//
// Only the given members change; the social profiles cannot be changed.
//
// What happens to tags and custom attributes that are not listed depends on an edit mode. The meaning of the
// modes is inferred from their names, and the vendor's defaults may replace the whole list, so here a
// change of tags needs an explicit tags mode and a change of custom attributes an explicit custom attributes mode.
//
// Which member identifies a custom attribute is not known. The safest way is to take its definition from the list
// of custom attributes, add the value and send it whole.
//
// Answers the contact as it is after the change. Needs the scopes `accounts_read` and `accounts_write`. Expect
// the errors `not_found`, `no_permission` and `invalid_parameter` (inferred).
//
// Calls POST /{account_id}/inbox/contact/{contact_id}. Not repeatable: it is sent again only when it cannot have
// arrived.
//
// Vendor documentation: https://app.engagor.com/developers/documentation/endpoints/?url=%2F%7Baccount_id%7D%2Finbox%2Fcontact%2F%7Bcontact_id%7D
func (s *ContactsService) Update(ctx context.Context, contactID string, body ContactUpdateRequest, opts ...RequestOption) (*Contact, error) {
	req := rest.NewRequest(&opUpdateContact)
	s.client.Bind(&req, "account_id")
	req.Path("contact_id", contactID)
	req.Check("", &body)
	req.FormJSON("updates", body.Updates)
	req.FormJSON("options", body.Options)
	rest.FormList(&req, "topic_ids", ",", body.TopicIDs)
	req.Refuse(validateUpdateContact(contactID, body))
	envelope, err := rest.Call[struct {
		Value Contact `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opGetContactByService = rest.Operation{
	Name: "Contacts.GetByService", Method: http.MethodGet, Route: "/{account_id}/inbox/contact/{service}/{service_id}", Repeatable: true,
}

// GetContactByServiceParams holds the optional parameters of Contacts.GetByService. What is zero is not sent.
type GetContactByServiceParams struct {
	// Topics in which to look for details. Required for wechat, twilio, web, whatsapp and viber.
	TopicIDs []int64 `json:"topic_ids"`
}

// GetByService returns one contact, looked up by a network and the person's id on it.
//
// Instagram is not supported: use the contact's own id there. For `wechat`, `twilio` (SMS), `web` (chat), `whatsapp`
// and
// `viber` the topics are required. Both are refused before anything is sent.
//
// Needs the scope `accounts_read`. Expect the errors `not_found`, `no_permission` and `invalid_parameter` (inferred).
//
// Calls GET /{account_id}/inbox/contact/{service}/{service_id}. Repeatable.
//
// Vendor documentation: https://app.engagor.com/developers/documentation/endpoints/?url=%2F%7Baccount_id%7D%2Finbox%2Fcontact%2F%7Bservice%7D%2F%7Bservice_id%7D
func (s *ContactsService) GetByService(ctx context.Context, service, serviceID string, params GetContactByServiceParams, opts ...RequestOption) (*Contact, error) {
	req := rest.NewRequest(&opGetContactByService)
	s.client.Bind(&req, "account_id")
	req.Path("service", service)
	req.Path("service_id", serviceID)
	req.Check("", &params)
	rest.QueryList(&req, "topic_ids", ",", params.TopicIDs)
	req.Refuse(validateGetContactByService(service, serviceID, params))
	envelope, err := rest.Call[struct {
		Value Contact `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opUpdateContactByService = rest.Operation{
	Name: "Contacts.UpdateByService", Method: http.MethodPost, Route: "/{account_id}/inbox/contact/{service}/{service_id}",
}

// UpdateByService changes one contact, looked up by a network and the person's id on it.
//
// Only the given members change; the social profiles cannot be changed. Instagram is not supported: use the
// contact's own id there. For `wechat`, `twilio` (SMS), `web` (chat), `whatsapp` and `viber` the topics are required.
// Both are refused before anything is sent.
//
// What happens to tags and custom attributes that are not listed depends on an edit mode. The meaning of the
// modes is inferred from their names, and the vendor's defaults may replace the whole list, so here a
// change of tags needs an explicit tags mode and a change of custom attributes an explicit custom attributes mode.
//
// Answers the contact as it is after the change. Needs the scopes `accounts_read` and `accounts_write`. Expect
// the errors `not_found`, `no_permission` and `invalid_parameter` (inferred).
//
// Calls POST /{account_id}/inbox/contact/{service}/{service_id}. Not repeatable: it is sent again only when it cannot
// have arrived.
//
// Vendor documentation: https://app.engagor.com/developers/documentation/endpoints/?url=%2F%7Baccount_id%7D%2Finbox%2Fcontact%2F%7Bservice%7D%2F%7Bservice_id%7D
func (s *ContactsService) UpdateByService(ctx context.Context, service, serviceID string, body ContactUpdateRequest, opts ...RequestOption) (*Contact, error) {
	req := rest.NewRequest(&opUpdateContactByService)
	s.client.Bind(&req, "account_id")
	req.Path("service", service)
	req.Path("service_id", serviceID)
	req.Check("", &body)
	req.FormJSON("updates", body.Updates)
	req.FormJSON("options", body.Options)
	rest.FormList(&req, "topic_ids", ",", body.TopicIDs)
	req.Refuse(validateUpdateContactByService(service, serviceID, body))
	envelope, err := rest.Call[struct {
		Value Contact `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opListContacts = rest.Operation{
	Name: "Contacts.List", Method: http.MethodGet, Route: "/{account_id}/inbox/contacts", Repeatable: true,
}

// ListContactsParams holds the optional parameters of Contacts.List. What is zero is not sent.
type ListContactsParams struct {
	// Only contacts in which these fields are filled. Sent as a JSON list.
	RequiredFields []ContactField `json:"required_fields"`
	// Only `contacttag:tagname` is supported, without AND, OR and NOT.
	Filter string `json:"filter"`
	// Only contacts that changed after this moment.
	UpdatedSince time.Time `json:"updated_since"`
	// Where the page starts, taken from the next address of the page before. Opaque.
	PageToken string `json:"page_token"`
	// Contacts per page, 1 to 50. The default is 20. The service also takes 0, presumably for the count alone (inferred);
	// WithQuery sends it.
	Limit int64 `json:"limit" check:"min=1,max=50"`
	// Order of the contacts. The default is dateadd:asc.
	Sort ContactSort `json:"sort"`
}

// List returns one page of contacts.
//
// The vendor's page contradicts itself on the order: it says that contacts come by their id, and that the default of
// `sort` is `dateadd:asc`. Name a sort where the order matters. Every page is one request of the hourly quota.
// Needs the scope `accounts_read`.
//
// Calls GET /{account_id}/inbox/contacts. Repeatable.
//
// Vendor documentation: https://app.engagor.com/developers/documentation/endpoints/?url=%2F%7Baccount_id%7D%2Finbox%2Fcontacts
func (s *ContactsService) List(ctx context.Context, params ListContactsParams, opts ...RequestOption) (*ContactPage, error) {
	req := rest.NewRequest(&opListContacts)
	s.client.Bind(&req, "account_id")
	req.Check("", &params)
	req.QueryJSON("required_fields", params.RequiredFields)
	req.Query("filter", params.Filter)
	req.Query("updated_since", params.UpdatedSince)
	req.Query("page_token", params.PageToken)
	req.Query("limit", params.Limit)
	req.Query("sort", params.Sort)
	envelope, err := rest.Call[struct {
		Value ContactPage `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

// All walks the rows of every page of List. Nothing is sent before the first iteration, and the next page is asked for
// when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor, put into
// params.PageToken, resumes the walk.
func (s *ContactsService) All(ctx context.Context, params ListContactsParams, opts ...RequestOption) iter.Seq2[Contact, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p *ContactPage) []Contact { return p.Data })
}

// Pages walks the pages of List. The Cursor of a *PageError, put into params.PageToken, resumes a walk that failed.
func (s *ContactsService) Pages(ctx context.Context, params ListContactsParams, opts ...RequestOption) iter.Seq2[*ContactPage, error] {
	if params.Limit == 0 {
		params.Limit = 50
	}
	return page.CheckedCursor(params.PageToken, pageError,
		func(cursor string) (*ContactPage, error) {
			params := params
			params.PageToken = cursor
			return s.List(ctx, params, opts...)
		},
		func(p *ContactPage) (int, string, error) {
			next, err := nextToken(s.client, p.Paging)
			return len(p.Data), next, err
		})
}

var opGetMentionContext = rest.Operation{
	Name: "Mentions.Context", Method: http.MethodGet, Route: "/{account_id}/inbox/context/{topic_id}/{id}", Repeatable: true,
}

// GetMentionContextParams holds the optional parameters of Mentions.Context. What is zero is not sent.
type GetMentionContextParams struct {
	// Start of the period. The default is 28 days ago.
	DateFrom time.Time `json:"date_from"`
	// End of the period. The default is now.
	DateTo time.Time `json:"date_to"`
	// What to return. The default is conversation.
	ContextType MentionContextType `json:"context_type"`
}

// Context returns what surrounds a mention, such as its conversation, notes or private messages.
//
// The answer is a plain list, not a page. The members of its elements are not documented. Needs the scope
// `accounts_read` (inferred).
//
// Calls GET /{account_id}/inbox/context/{topic_id}/{id}. Repeatable.
func (s *MentionsService) Context(ctx context.Context, topicID int64, id string, params GetMentionContextParams, opts ...RequestOption) ([]MentionContext, error) {
	req := rest.NewRequest(&opGetMentionContext)
	s.client.Bind(&req, "account_id")
	req.PathInt("topic_id", topicID)
	req.Path("id", id)
	req.Check("", &params)
	req.Query("date_from", params.DateFrom)
	req.Query("date_to", params.DateTo)
	req.Query("context_type", params.ContextType)
	envelope, err := rest.Call[struct {
		Value []MentionContext `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opListMailboxes = rest.Operation{
	Name: "Mailboxes.List", Method: http.MethodGet, Route: "/{account_id}/inbox/mailboxes", Repeatable: true,
}

// ListMailboxesParams holds the optional parameters of Mailboxes.List. What is zero is not sent.
type ListMailboxesParams struct {
	// Where the page starts, taken from the next address of the page before. Opaque.
	PageToken string `json:"page_token"`
	// Mailboxes per page. The default is 20; the maximum is not known.
	Limit int64 `json:"limit" check:"min=1"`
}

// List returns one page of mailboxes.
//
// The members of a mailbox are not documented. Needs the scope `accounts_read` (inferred).
//
// Calls GET /{account_id}/inbox/mailboxes. Repeatable.
func (s *MailboxesService) List(ctx context.Context, params ListMailboxesParams, opts ...RequestOption) (*MailboxPage, error) {
	req := rest.NewRequest(&opListMailboxes)
	s.client.Bind(&req, "account_id")
	req.Check("", &params)
	req.Query("page_token", params.PageToken)
	req.Query("limit", params.Limit)
	envelope, err := rest.Call[struct {
		Value MailboxPage `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

// All walks the rows of every page of List. Nothing is sent before the first iteration, and the next page is asked for
// when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor, put into
// params.PageToken, resumes the walk.
func (s *MailboxesService) All(ctx context.Context, params ListMailboxesParams, opts ...RequestOption) iter.Seq2[Mailbox, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p *MailboxPage) []Mailbox { return p.Data })
}

// Pages walks the pages of List. The Cursor of a *PageError, put into params.PageToken, resumes a walk that failed.
func (s *MailboxesService) Pages(ctx context.Context, params ListMailboxesParams, opts ...RequestOption) iter.Seq2[*MailboxPage, error] {
	return page.CheckedCursor(params.PageToken, pageError,
		func(cursor string) (*MailboxPage, error) {
			params := params
			params.PageToken = cursor
			return s.List(ctx, params, opts...)
		},
		func(p *MailboxPage) (int, string, error) {
			next, err := nextToken(s.client, p.Paging)
			return len(p.Data), next, err
		})
}

var opDeleteMention = rest.Operation{
	Name: "Mentions.Delete", Method: http.MethodDelete, Route: "/{account_id}/inbox/mention/{topic_id}/{id}", Repeatable: true,
}

// DeleteMentionParams holds the optional parameters of Mentions.Delete. What is zero is not sent.
type DeleteMentionParams struct {
	// What to do on the network together with the deletion. Sent as JSON text in the query (inferred to be safer than a
	// body).
	Options MentionDeleteOptions `json:"options"`
}

// Delete deletes one mention.
//
// Answers true. The options can also delete or hide the message on its network or block its author there. Needs the
// scopes `accounts_read` and `accounts_write` (inferred).
//
// Calls DELETE /{account_id}/inbox/mention/{topic_id}/{id}. Repeatable.
func (s *MentionsService) Delete(ctx context.Context, topicID int64, id string, params DeleteMentionParams, opts ...RequestOption) (bool, error) {
	req := rest.NewRequest(&opDeleteMention)
	s.client.Bind(&req, "account_id")
	req.PathInt("topic_id", topicID)
	req.Path("id", id)
	req.Check("", &params)
	req.QueryJSON("options", params.Options)
	envelope, err := rest.Call[struct {
		Value bool `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return false, err
	}
	return envelope.Value, nil
}

var opGetMention = rest.Operation{
	Name: "Mentions.Get", Method: http.MethodGet, Route: "/{account_id}/inbox/mention/{topic_id}/{id}", Repeatable: true,
}

// Get returns one mention.
//
// The id of a mention is unique inside its topic only, so both are needed. Needs the scope `accounts_read`.
//
// Calls GET /{account_id}/inbox/mention/{topic_id}/{id}. Repeatable.
func (s *MentionsService) Get(ctx context.Context, topicID int64, id string, opts ...RequestOption) (*Mention, error) {
	req := rest.NewRequest(&opGetMention)
	s.client.Bind(&req, "account_id")
	req.PathInt("topic_id", topicID)
	req.Path("id", id)
	envelope, err := rest.Call[struct {
		Value Mention `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opUpdateMention = rest.Operation{
	Name: "Mentions.Update", Method: http.MethodPost, Route: "/{account_id}/inbox/mention/{topic_id}/{id}",
}

// Update changes one mention.
//
// Only the given members change. Giving a mention the status that it already has is refused with
// `invalid_parameter` (since version 20220930). The option sendMail needs version 20160108 or later.
//
// What happens to tags that are not listed depends on an edit mode, whose values are taken to be those of contacts
// (inferred). A change of tags therefore needs an explicit mode here.
//
// Answers the mention as it is after the change. Needs the scopes `accounts_read` and `accounts_write` (inferred).
//
// Calls POST /{account_id}/inbox/mention/{topic_id}/{id}. Not repeatable: it is sent again only when it cannot have
// arrived.
func (s *MentionsService) Update(ctx context.Context, topicID int64, id string, body MentionUpdateRequest, opts ...RequestOption) (*Mention, error) {
	req := rest.NewRequest(&opUpdateMention)
	s.client.Bind(&req, "account_id")
	req.PathInt("topic_id", topicID)
	req.Path("id", id)
	req.Check("", &body)
	req.FormJSON("updates", body.Updates)
	req.Form("list_filter", body.ListFilter)
	req.FormJSON("options", body.Options)
	req.Refuse(validateUpdateMention(topicID, id, body))
	envelope, err := rest.Call[struct {
		Value Mention `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opListMentions = rest.Operation{
	Name: "Mentions.List", Method: http.MethodGet, Route: "/{account_id}/inbox/mentions", Repeatable: true,
}

// ListMentionsParams holds the optional parameters of Mentions.List. What is zero is not sent.
type ListMentionsParams struct {
	// Filter, such as language:nl or source:twitter. See the filter suggestions for what can be used.
	Filter string `json:"filter"`
	// Start of the period. The default is 28 days ago.
	DateFrom time.Time `json:"date_from"`
	// End of the period. The default is now.
	DateTo time.Time `json:"date_to"`
	// Only mentions of these topics. The default is the user's selection of the inbox.
	TopicIDs []int64 `json:"topic_ids"`
	// Where the page starts, taken from the next address of the page before. Opaque.
	PageToken string `json:"page_token"`
	// Mentions per page, 1 to 100. The default is 20. The service also takes 0, presumably for the count alone (inferred);
	// WithQuery sends it.
	Limit int64 `json:"limit" check:"min=1,max=100"`
	// Order of the mentions. The default is dateadd:desc (inferred).
	Sort MentionSort `json:"sort"`
}

// List returns one page of the mentions in the inbox.
//
// Without dates the last 28 days are searched, without topics the user's default selection of the inbox. Every page is
// one request of the hourly quota. Needs the scope `accounts_read`.
//
// The default dates are worked out anew for every page (inferred), so name both for a walk that takes long: else rows
// may move between pages, and come twice or not at all.
//
// Calls GET /{account_id}/inbox/mentions. Repeatable.
func (s *MentionsService) List(ctx context.Context, params ListMentionsParams, opts ...RequestOption) (*MentionPage, error) {
	req := rest.NewRequest(&opListMentions)
	s.client.Bind(&req, "account_id")
	req.Check("", &params)
	req.Query("filter", params.Filter)
	req.Query("date_from", params.DateFrom)
	req.Query("date_to", params.DateTo)
	rest.QueryList(&req, "topic_ids", ",", params.TopicIDs)
	req.Query("page_token", params.PageToken)
	req.Query("limit", params.Limit)
	req.Query("sort", params.Sort)
	envelope, err := rest.Call[struct {
		Value MentionPage `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

// All walks the rows of every page of List. Nothing is sent before the first iteration, and the next page is asked for
// when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor, put into
// params.PageToken, resumes the walk.
func (s *MentionsService) All(ctx context.Context, params ListMentionsParams, opts ...RequestOption) iter.Seq2[Mention, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p *MentionPage) []Mention { return p.Data })
}

// Pages walks the pages of List. The Cursor of a *PageError, put into params.PageToken, resumes a walk that failed.
func (s *MentionsService) Pages(ctx context.Context, params ListMentionsParams, opts ...RequestOption) iter.Seq2[*MentionPage, error] {
	if params.Limit == 0 {
		params.Limit = 100
	}
	return page.CheckedCursor(params.PageToken, pageError,
		func(cursor string) (*MentionPage, error) {
			params := params
			params.PageToken = cursor
			return s.List(ctx, params, opts...)
		},
		func(p *MentionPage) (int, string, error) {
			next, err := nextToken(s.client, p.Paging)
			return len(p.Data), next, err
		})
}

var opGetFacets = rest.Operation{
	Name: "Insights.Facets", Method: http.MethodGet, Route: "/{account_id}/insights/facets", Repeatable: true,
}

// GetFacetsParams holds the optional parameters of Insights.Facets. What is zero is not sent.
type GetFacetsParams struct {
	// Filter, such as language:nl or source:twitter. See the filter suggestions for what can be used.
	Filter string `json:"filter"`
	// Start of the period. The default is 28 days ago. The service also takes a plain date.
	DateFrom time.Time `json:"date_from"`
	// End of the period. The default is now. The service also takes a plain date.
	DateTo time.Time `json:"date_to"`
	// Topics to count in. Required for facets of type mentions.
	TopicIDs []int64 `json:"topic_ids"`
	// Ids of monitored profiles. Required for facets over the key figures of monitored profiles.
	ProfileIDs []string `json:"profile_ids"`
}

// Facets returns figures over mentions or monitored profiles, one facet per definition.
//
// Facets of type `mentions` need topics, which is checked before anything is sent; facets over the key figures of
// monitored
// profiles need profiles. Without dates the last 28 days are covered. The answer is a plain list in the order of the
// definitions. The Chart Builder of the product shows ready-made definitions while the developer account is
// switched on. Needs the scope `accounts_read` (inferred).
//
// The service also takes the same parameters by POST, which helps when the definitions are too long for an
// address; no method sends that, but Client.Do can.
//
// Calls GET /{account_id}/insights/facets. Repeatable.
func (s *InsightsService) Facets(ctx context.Context, definitions []FacetDefinition, params GetFacetsParams, opts ...RequestOption) ([]Facet, error) {
	req := rest.NewRequest(&opGetFacets)
	s.client.Bind(&req, "account_id")
	req.CheckRule("facetdefinitions", "required", definitions)
	req.Check("facetdefinitions", definitions)
	req.QueryJSON("facetdefinitions", definitions)
	req.Check("", &params)
	req.Query("filter", params.Filter)
	req.Query("date_from", params.DateFrom)
	req.Query("date_to", params.DateTo)
	rest.QueryList(&req, "topic_ids", ",", params.TopicIDs)
	rest.QueryList(&req, "profile_ids", ",", params.ProfileIDs)
	req.Refuse(validateGetFacets(definitions, params))
	envelope, err := rest.Call[struct {
		Value []Facet `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opGetPublisherOptions = rest.Operation{
	Name: "Publisher.Options", Method: http.MethodGet, Route: "/{account_id}/publisher/add", Repeatable: true,
}

// GetPublisherOptionsParams holds the optional parameters of Publisher.Options. What is zero is not sent.
type GetPublisherOptionsParams struct {
	// Kind of message. The default is post.
	Type PublishType `json:"type"`
	// Topic of the mention to answer.
	TopicID int64 `json:"topic_id" check:"min=1"`
	// Mention to answer.
	MentionID string `json:"mention_id"`
}

// Options returns where the user can publish, and with which limits.
//
// The answer holds the possible services with their rights, display name, avatar and features such as photo upload; the
// configuration of the message, such as its length, cursor position and default text; and the mention that is
// answered, if there is one. The names of these members are not documented. An action link of type `api` on a mention
// is
// the address of this call with the parameters filled in. Needs the scope `accounts_read`.
//
// Calls GET /{account_id}/publisher/add. Repeatable.
//
// Vendor documentation: https://app.engagor.com/developers/documentation/endpoints/?url=%2F%7Baccount_id%7D%2Fpublisher%2Fadd
func (s *PublisherService) Options(ctx context.Context, params GetPublisherOptionsParams, opts ...RequestOption) (PublisherOptions, error) {
	req := rest.NewRequest(&opGetPublisherOptions)
	s.client.Bind(&req, "account_id")
	req.Check("", &params)
	req.Query("type", params.Type)
	req.Query("topic_id", params.TopicID)
	req.Query("mention_id", params.MentionID)
	envelope, err := rest.Call[struct {
		Value PublisherOptions `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return *new(PublisherOptions), err
	}
	return envelope.Value, nil
}

var opPublishMessage = rest.Operation{
	Name: "Publisher.Publish", Method: http.MethodPost, Route: "/{account_id}/publisher/add",
}

// Publish hands a message to the publisher, as a draft or to be approved.
//
// Publishing for real is closed to outside applications by the terms of the networks: a message is saved as a
// draft or waits for approval. Only private messages can be published at once, with the status `queued` and the type
// `privatemessage`. The vendor ties that to a condition that is not known, and older clients do not list the
// status at all.
//
// The sources disagree on the answer: the message itself, or an object with a list of messages and the new message
// under names that are not known. Look into the unknown members of the result.
//
// Needs the scopes `accounts_read` and `accounts_write` (inferred).
//
// Calls POST /{account_id}/publisher/add. Not repeatable: it is sent again only when it cannot have arrived.
//
// Vendor documentation: https://app.engagor.com/developers/documentation/endpoints/?url=%2F%7Baccount_id%7D%2Fpublisher%2Fadd
func (s *PublisherService) Publish(ctx context.Context, body PublisherDraft, opts ...RequestOption) (*PublishResult, error) {
	req := rest.NewRequest(&opPublishMessage)
	s.client.Bind(&req, "account_id")
	req.Check("", &body)
	req.Form("type", body.Type)
	req.FormJSON("services", body.Services)
	req.FormJSON("to", body.To)
	req.Form("subject", body.Subject)
	req.Form("message", body.Message)
	req.Form("status", body.Status)
	req.Form("date_publish", body.DatePublish)
	req.Form("topic_id", body.TopicID)
	req.Form("mention_id", body.MentionID)
	req.FormJSON("media", body.Media)
	req.Form("canned_response_id", body.CannedResponseID)
	envelope, err := rest.Call[struct {
		Value PublishResult `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opDeletePublisherMention = rest.Operation{
	Name: "Publisher.Delete", Method: http.MethodDelete, Route: "/{account_id}/publisher/mention/{id}", Repeatable: true,
}

// DeletePublisherMentionParams holds the optional parameters of Publisher.Delete. What is zero is not sent.
type DeletePublisherMentionParams struct {
	// Options of the deletion. Sent as JSON text in the query (inferred).
	Options PublisherMentionUpdateOptions `json:"options"`
}

// Delete deletes one message of the publisher.
//
// Known from one client only. The answer is documented as the message, which looks copied from the update; a
// boolean is as likely (inferred), so it is not returned. The options are those of the update and may do nothing
// (inferred). Needs the scopes `accounts_read` and `accounts_write` (inferred).
//
// Calls DELETE /{account_id}/publisher/mention/{id}. Repeatable.
func (s *PublisherService) Delete(ctx context.Context, id string, params DeletePublisherMentionParams, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeletePublisherMention)
	s.client.Bind(&req, "account_id")
	req.Path("id", id)
	req.Check("", &params)
	req.QueryJSON("options", params.Options)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGetPublisherMention = rest.Operation{
	Name: "Publisher.Get", Method: http.MethodGet, Route: "/{account_id}/publisher/mention/{id}", Repeatable: true,
}

// Get returns one message of the publisher.
//
// The members of such a message are not documented; they are much like those of a mention. Needs the scope
// `accounts_read` (inferred).
//
// Calls GET /{account_id}/publisher/mention/{id}. Repeatable.
func (s *PublisherService) Get(ctx context.Context, id string, opts ...RequestOption) (*PublisherMention, error) {
	req := rest.NewRequest(&opGetPublisherMention)
	s.client.Bind(&req, "account_id")
	req.Path("id", id)
	envelope, err := rest.Call[struct {
		Value PublisherMention `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opUpdatePublisherMention = rest.Operation{
	Name: "Publisher.Update", Method: http.MethodPost, Route: "/{account_id}/publisher/mention/{id}",
}

// Update changes one message of the publisher.
//
// Which members can be changed is not documented. A change of tags needs an explicit edit mode here, because the
// vendor's default is not known. The option sendMail needs version 20160108 or later (inferred from mentions). Answers
// the
// message as it is after the change. Needs the scopes `accounts_read` and `accounts_write` (inferred).
//
// Calls POST /{account_id}/publisher/mention/{id}. Not repeatable: it is sent again only when it cannot have arrived.
func (s *PublisherService) Update(ctx context.Context, id string, body PublisherMentionUpdateRequest, opts ...RequestOption) (*PublisherMention, error) {
	req := rest.NewRequest(&opUpdatePublisherMention)
	s.client.Bind(&req, "account_id")
	req.Path("id", id)
	req.Check("", &body)
	req.FormJSON("updates", body.Updates)
	req.FormJSON("options", body.Options)
	req.Refuse(validateUpdatePublisherMention(id, body))
	envelope, err := rest.Call[struct {
		Value PublisherMention `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opListPublisherMentions = rest.Operation{
	Name: "Publisher.List", Method: http.MethodGet, Route: "/{account_id}/publisher/mentions", Repeatable: true,
}

// ListPublisherMentionsParams holds the optional parameters of Publisher.List. What is zero is not sent.
type ListPublisherMentionsParams struct {
	// Filter, such as language:nl or source:twitter. See the filter suggestions for what can be used.
	Filter string `json:"filter"`
	// Only messages of these topics.
	TopicIDs []int64 `json:"topic_ids"`
	// Start of the period.
	DateFrom time.Time `json:"date_from"`
	// End of the period.
	DateTo time.Time `json:"date_to"`
	// Where the page starts, taken from the next address of the page before. Opaque.
	PageToken string `json:"page_token"`
	// Messages per page. The default and the maximum are not known.
	Limit int64 `json:"limit" check:"min=1"`
}

// List returns one page of the messages of the publisher.
//
// Every page is one request of the hourly quota. Needs the scope `accounts_read` (inferred).
//
// Calls GET /{account_id}/publisher/mentions. Repeatable.
func (s *PublisherService) List(ctx context.Context, params ListPublisherMentionsParams, opts ...RequestOption) (*PublisherMentionPage, error) {
	req := rest.NewRequest(&opListPublisherMentions)
	s.client.Bind(&req, "account_id")
	req.Check("", &params)
	req.Query("filter", params.Filter)
	rest.QueryList(&req, "topic_ids", ",", params.TopicIDs)
	req.Query("date_from", params.DateFrom)
	req.Query("date_to", params.DateTo)
	req.Query("page_token", params.PageToken)
	req.Query("limit", params.Limit)
	envelope, err := rest.Call[struct {
		Value PublisherMentionPage `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

// All walks the rows of every page of List. Nothing is sent before the first iteration, and the next page is asked for
// when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor, put into
// params.PageToken, resumes the walk.
func (s *PublisherService) All(ctx context.Context, params ListPublisherMentionsParams, opts ...RequestOption) iter.Seq2[PublisherMention, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p *PublisherMentionPage) []PublisherMention { return p.Data })
}

// Pages walks the pages of List. The Cursor of a *PageError, put into params.PageToken, resumes a walk that failed.
func (s *PublisherService) Pages(ctx context.Context, params ListPublisherMentionsParams, opts ...RequestOption) iter.Seq2[*PublisherMentionPage, error] {
	return page.CheckedCursor(params.PageToken, pageError,
		func(cursor string) (*PublisherMentionPage, error) {
			params := params
			params.PageToken = cursor
			return s.List(ctx, params, opts...)
		},
		func(p *PublisherMentionPage) (int, string, error) {
			next, err := nextToken(s.client, p.Paging)
			return len(p.Data), next, err
		})
}

var opListSecurityAudit = rest.Operation{
	Name: "Security.Audit", Method: http.MethodGet, Route: "/{account_id}/security/audit", Repeatable: true,
}

// ListSecurityAuditParams holds the optional parameters of Security.Audit. What is zero is not sent.
type ListSecurityAuditParams struct {
	// Start of the period. The default is 28 days ago.
	DateFrom time.Time `json:"date_from"`
	// End of the period. The default is now.
	DateTo time.Time `json:"date_to"`
	// Only these events. Empty means all.
	Events []AuditEvent `json:"events"`
	// Only events of this user.
	UserID int64 `json:"user_id" check:"min=1"`
	// Where the page starts, taken from the next address of the page before. Opaque.
	PageToken string `json:"page_token"`
	// Entries per page, at most 200. The default is not known.
	Limit int64 `json:"limit" check:"min=1,max=200"`
}

// Audit returns one page of the security log of the account.
//
// Without dates the last 28 days are searched, worked out anew for every page (inferred): name both dates for a
// walk that takes long. The members of an entry are not documented. Every page is one request of the hourly quota.
// Needs the scope `accounts_read` (inferred).
//
// Calls GET /{account_id}/security/audit. Repeatable.
func (s *SecurityService) Audit(ctx context.Context, params ListSecurityAuditParams, opts ...RequestOption) (*AuditEntryPage, error) {
	req := rest.NewRequest(&opListSecurityAudit)
	s.client.Bind(&req, "account_id")
	req.Check("", &params)
	req.Query("date_from", params.DateFrom)
	req.Query("date_to", params.DateTo)
	rest.QueryList(&req, "events", ",", params.Events)
	req.Query("user_id", params.UserID)
	req.Query("page_token", params.PageToken)
	req.Query("limit", params.Limit)
	envelope, err := rest.Call[struct {
		Value AuditEntryPage `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

// AllAudit walks the rows of every page of Audit. Nothing is sent before the first iteration, and the next page is
// asked for when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor, put into
// params.PageToken, resumes the walk.
func (s *SecurityService) AllAudit(ctx context.Context, params ListSecurityAuditParams, opts ...RequestOption) iter.Seq2[AuditEntry, error] {
	return page.Items(s.AuditPages(ctx, params, opts...), func(p *AuditEntryPage) []AuditEntry { return p.Data })
}

// AuditPages walks the pages of Audit. The Cursor of a *PageError, put into params.PageToken, resumes a walk that
// failed.
func (s *SecurityService) AuditPages(ctx context.Context, params ListSecurityAuditParams, opts ...RequestOption) iter.Seq2[*AuditEntryPage, error] {
	if params.Limit == 0 {
		params.Limit = 200
	}
	return page.CheckedCursor(params.PageToken, pageError,
		func(cursor string) (*AuditEntryPage, error) {
			params := params
			params.PageToken = cursor
			return s.Audit(ctx, params, opts...)
		},
		func(p *AuditEntryPage) (int, string, error) {
			next, err := nextToken(s.client, p.Paging)
			return len(p.Data), next, err
		})
}

var opListBusinessHoursSchedules = rest.Operation{
	Name: "BusinessHours.List", Method: http.MethodGet, Route: "/{account_id}/settings/businesshoursschedules", Repeatable: true,
}

// ListBusinessHoursSchedulesParams holds the optional parameters of BusinessHours.List. What is zero is not sent.
type ListBusinessHoursSchedulesParams struct {
	// Schedules per page, 1 to 50. The default is not known.
	Limit int64 `json:"limit" check:"min=1,max=50"`
	// Where the page starts, taken from the next address of the page before. Opaque.
	PageToken string `json:"page_token"`
}

// List returns one page of business hours schedules.
//
// No call that returns a single schedule is known. Needs the scope `accounts_read` (inferred).
//
// Calls GET /{account_id}/settings/businesshoursschedules. Repeatable.
func (s *BusinessHoursService) List(ctx context.Context, params ListBusinessHoursSchedulesParams, opts ...RequestOption) (*BusinessHoursSchedulePage, error) {
	req := rest.NewRequest(&opListBusinessHoursSchedules)
	s.client.Bind(&req, "account_id")
	req.Check("", &params)
	req.Query("limit", params.Limit)
	req.Query("page_token", params.PageToken)
	envelope, err := rest.Call[struct {
		Value BusinessHoursSchedulePage `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

// All walks the rows of every page of List. Nothing is sent before the first iteration, and the next page is asked for
// when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor, put into
// params.PageToken, resumes the walk.
func (s *BusinessHoursService) All(ctx context.Context, params ListBusinessHoursSchedulesParams, opts ...RequestOption) iter.Seq2[BusinessHoursSchedule, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p *BusinessHoursSchedulePage) []BusinessHoursSchedule { return p.Data })
}

// Pages walks the pages of List. The Cursor of a *PageError, put into params.PageToken, resumes a walk that failed.
func (s *BusinessHoursService) Pages(ctx context.Context, params ListBusinessHoursSchedulesParams, opts ...RequestOption) iter.Seq2[*BusinessHoursSchedulePage, error] {
	if params.Limit == 0 {
		params.Limit = 50
	}
	return page.CheckedCursor(params.PageToken, pageError,
		func(cursor string) (*BusinessHoursSchedulePage, error) {
			params := params
			params.PageToken = cursor
			return s.List(ctx, params, opts...)
		},
		func(p *BusinessHoursSchedulePage) (int, string, error) {
			next, err := nextToken(s.client, p.Paging)
			return len(p.Data), next, err
		})
}

var opCreateBusinessHoursSchedule = rest.Operation{
	Name: "BusinessHours.Create", Method: http.MethodPost, Route: "/{account_id}/settings/businesshoursschedules",
}

// Create creates a business hours schedule.
//
// Answers the new schedule. Needs the scopes `accounts_read` and `accounts_write` (inferred).
//
// Calls POST /{account_id}/settings/businesshoursschedules. Not repeatable: it is sent again only when it cannot have
// arrived.
func (s *BusinessHoursService) Create(ctx context.Context, schedule BusinessHoursDraft, opts ...RequestOption) (*BusinessHoursSchedule, error) {
	req := rest.NewRequest(&opCreateBusinessHoursSchedule)
	s.client.Bind(&req, "account_id")
	req.CheckRule("business_hours_schedule", "required", schedule)
	req.Check("business_hours_schedule", schedule)
	req.FormJSON("business_hours_schedule", schedule)
	envelope, err := rest.Call[struct {
		Value BusinessHoursSchedule `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opDeleteBusinessHoursSchedule = rest.Operation{
	Name: "BusinessHours.Delete", Method: http.MethodDelete, Route: "/{account_id}/settings/businesshoursschedules/{id}", Repeatable: true,
}

// Delete deletes one business hours schedule.
//
// Answers whether the schedule was deleted (inferred). The plural path comes from one client and may be a slip. Needs
// the scopes `accounts_read` and `accounts_write` (inferred).
//
// Calls DELETE /{account_id}/settings/businesshoursschedules/{id}. Repeatable.
func (s *BusinessHoursService) Delete(ctx context.Context, id string, opts ...RequestOption) (bool, error) {
	req := rest.NewRequest(&opDeleteBusinessHoursSchedule)
	s.client.Bind(&req, "account_id")
	req.Path("id", id)
	envelope, err := rest.Call[struct {
		Value bool `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return false, err
	}
	return envelope.Value, nil
}

var opUpdateBusinessHoursSchedule = rest.Operation{
	Name: "BusinessHours.Update", Method: http.MethodPost, Route: "/{account_id}/settings/businesshoursschedules/{id}",
}

// Update changes one business hours schedule.
//
// Only the given members change; whether given periods replace the present ones is not documented. Answers the
// schedule as it is after the change. The plural path comes from one client and may be a slip: the other
// settings use the singular for one object. Needs the scopes `accounts_read` and `accounts_write` (inferred).
//
// Calls POST /{account_id}/settings/businesshoursschedules/{id}. Not repeatable: it is sent again only when it cannot
// have arrived.
func (s *BusinessHoursService) Update(ctx context.Context, id string, updates BusinessHoursDraft, opts ...RequestOption) (*BusinessHoursSchedule, error) {
	req := rest.NewRequest(&opUpdateBusinessHoursSchedule)
	s.client.Bind(&req, "account_id")
	req.Path("id", id)
	req.CheckRule("updates", "required", updates)
	req.Check("updates", updates)
	req.FormJSON("updates", updates)
	envelope, err := rest.Call[struct {
		Value BusinessHoursSchedule `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opListCannedResponses = rest.Operation{
	Name: "CannedResponses.List", Method: http.MethodGet, Route: "/{account_id}/settings/canned_responses", Repeatable: true,
}

// ListCannedResponsesParams holds the optional parameters of CannedResponses.List. What is zero is not sent.
type ListCannedResponsesParams struct {
	// Responses per page, 1 to 50. The default is not known.
	Limit int64 `json:"limit" check:"min=1,max=50"`
	// Where the page starts, taken from the next address of the page before. Opaque.
	PageToken string `json:"page_token"`
	// Topic of the mention that is to be answered.
	TopicID int64 `json:"topic_id" check:"min=1"`
	// Internal id of the mention that is to be answered. Sent as `ymid`.
	MentionID string `json:"ymid"`
	// Words to find.
	Query string `json:"query"`
	// Only responses in these folders. Sent as a JSON list.
	FolderIDs []string `json:"folder_ids"`
	// Order of the responses.
	Order CannedResponseOrder `json:"order"`
	// Kind of message that is to be written, such as post, privatemessage or comment.
	ReplyType PublishType `json:"reply_type"`
	// Network of the profile that answers, for the placeholders [profile.name] and [profile.url]; needs the service id
	// too.
	ServiceType string `json:"service_type"`
	// Id of the profile that answers, for the placeholders [profile.name] and [profile.url]; needs the service type too.
	ServiceID string `json:"service_id"`
}

// List returns one page of canned responses.
//
// All parameters may be left out. Give the type and the id of the service to have the placeholders [profile.name]
// and [profile.url] filled in. Needs the scope `accounts_read` (inferred).
//
// Calls GET /{account_id}/settings/canned_responses. Repeatable.
func (s *CannedResponsesService) List(ctx context.Context, params ListCannedResponsesParams, opts ...RequestOption) (*CannedResponsePage, error) {
	req := rest.NewRequest(&opListCannedResponses)
	s.client.Bind(&req, "account_id")
	req.Check("", &params)
	req.Query("limit", params.Limit)
	req.Query("page_token", params.PageToken)
	req.Query("topic_id", params.TopicID)
	req.Query("ymid", params.MentionID)
	req.Query("query", params.Query)
	req.QueryJSON("folder_ids", params.FolderIDs)
	req.Query("order", params.Order)
	req.Query("reply_type", params.ReplyType)
	req.Query("service_type", params.ServiceType)
	req.Query("service_id", params.ServiceID)
	envelope, err := rest.Call[struct {
		Value CannedResponsePage `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

// All walks the rows of every page of List. Nothing is sent before the first iteration, and the next page is asked for
// when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor, put into
// params.PageToken, resumes the walk.
func (s *CannedResponsesService) All(ctx context.Context, params ListCannedResponsesParams, opts ...RequestOption) iter.Seq2[CannedResponse, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p *CannedResponsePage) []CannedResponse { return p.Data })
}

// Pages walks the pages of List. The Cursor of a *PageError, put into params.PageToken, resumes a walk that failed.
func (s *CannedResponsesService) Pages(ctx context.Context, params ListCannedResponsesParams, opts ...RequestOption) iter.Seq2[*CannedResponsePage, error] {
	if params.Limit == 0 {
		params.Limit = 50
	}
	return page.CheckedCursor(params.PageToken, pageError,
		func(cursor string) (*CannedResponsePage, error) {
			params := params
			params.PageToken = cursor
			return s.List(ctx, params, opts...)
		},
		func(p *CannedResponsePage) (int, string, error) {
			next, err := nextToken(s.client, p.Paging)
			return len(p.Data), next, err
		})
}

var opListCannedResponseFolders = rest.Operation{
	Name: "CannedResponses.Folders", Method: http.MethodGet, Route: "/{account_id}/settings/canned_responses_folders", Repeatable: true,
}

// ListCannedResponseFoldersParams holds the optional parameters of CannedResponses.Folders. What is zero is not sent.
type ListCannedResponseFoldersParams struct {
	// Folders per page, 1 to 50. The default is not known.
	Limit int64 `json:"limit" check:"min=1,max=50"`
	// Where the page starts, taken from the next address of the page before. Opaque.
	PageToken string `json:"page_token"`
}

// Folders returns one page of the folders of canned responses.
//
// The members of a folder other than its id are not documented. Needs the scope `accounts_read` (inferred).
//
// Calls GET /{account_id}/settings/canned_responses_folders. Repeatable.
func (s *CannedResponsesService) Folders(ctx context.Context, params ListCannedResponseFoldersParams, opts ...RequestOption) (*CannedResponseFolderPage, error) {
	req := rest.NewRequest(&opListCannedResponseFolders)
	s.client.Bind(&req, "account_id")
	req.Check("", &params)
	req.Query("limit", params.Limit)
	req.Query("page_token", params.PageToken)
	envelope, err := rest.Call[struct {
		Value CannedResponseFolderPage `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

// AllFolders walks the rows of every page of Folders. Nothing is sent before the first iteration, and the next page is
// asked for when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor, put into
// params.PageToken, resumes the walk.
func (s *CannedResponsesService) AllFolders(ctx context.Context, params ListCannedResponseFoldersParams, opts ...RequestOption) iter.Seq2[CannedResponseFolder, error] {
	return page.Items(s.FoldersPages(ctx, params, opts...), func(p *CannedResponseFolderPage) []CannedResponseFolder { return p.Data })
}

// FoldersPages walks the pages of Folders. The Cursor of a *PageError, put into params.PageToken, resumes a walk that
// failed.
func (s *CannedResponsesService) FoldersPages(ctx context.Context, params ListCannedResponseFoldersParams, opts ...RequestOption) iter.Seq2[*CannedResponseFolderPage, error] {
	if params.Limit == 0 {
		params.Limit = 50
	}
	return page.CheckedCursor(params.PageToken, pageError,
		func(cursor string) (*CannedResponseFolderPage, error) {
			params := params
			params.PageToken = cursor
			return s.Folders(ctx, params, opts...)
		},
		func(p *CannedResponseFolderPage) (int, string, error) {
			next, err := nextToken(s.client, p.Paging)
			return len(p.Data), next, err
		})
}

var opListCustomAttributes = rest.Operation{
	Name: "CustomAttributes.List", Method: http.MethodGet, Route: "/{account_id}/settings/customattributes", Repeatable: true,
}

// ListCustomAttributesParams holds the optional parameters of CustomAttributes.List. What is zero is not sent.
type ListCustomAttributesParams struct {
	// Attributes per page, 1 to 200. The default is not known.
	Limit int64 `json:"limit" check:"min=1,max=200"`
	// Where the page starts, taken from the next address of the page before. Opaque.
	PageToken string `json:"page_token"`
}

// List returns one page of the definitions of the custom attributes of contacts.
//
// A definition is what a contact carries, without the value. Add a value and send the object whole to set the
// attribute of a contact. Needs the scope `accounts_read` (inferred).
//
// Calls GET /{account_id}/settings/customattributes. Repeatable.
func (s *CustomAttributesService) List(ctx context.Context, params ListCustomAttributesParams, opts ...RequestOption) (*CustomAttributePage, error) {
	req := rest.NewRequest(&opListCustomAttributes)
	s.client.Bind(&req, "account_id")
	req.Check("", &params)
	req.Query("limit", params.Limit)
	req.Query("page_token", params.PageToken)
	envelope, err := rest.Call[struct {
		Value CustomAttributePage `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

// All walks the rows of every page of List. Nothing is sent before the first iteration, and the next page is asked for
// when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor, put into
// params.PageToken, resumes the walk.
func (s *CustomAttributesService) All(ctx context.Context, params ListCustomAttributesParams, opts ...RequestOption) iter.Seq2[CustomAttribute, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p *CustomAttributePage) []CustomAttribute { return p.Data })
}

// Pages walks the pages of List. The Cursor of a *PageError, put into params.PageToken, resumes a walk that failed.
func (s *CustomAttributesService) Pages(ctx context.Context, params ListCustomAttributesParams, opts ...RequestOption) iter.Seq2[*CustomAttributePage, error] {
	if params.Limit == 0 {
		params.Limit = 200
	}
	return page.CheckedCursor(params.PageToken, pageError,
		func(cursor string) (*CustomAttributePage, error) {
			params := params
			params.PageToken = cursor
			return s.List(ctx, params, opts...)
		},
		func(p *CustomAttributePage) (int, string, error) {
			next, err := nextToken(s.client, p.Paging)
			return len(p.Data), next, err
		})
}

var opListSettingsHistory = rest.Operation{
	Name: "Settings.History", Method: http.MethodGet, Route: "/{account_id}/settings/history", Repeatable: true,
}

// ListSettingsHistoryParams holds the optional parameters of Settings.History. What is zero is not sent.
type ListSettingsHistoryParams struct {
	// Start of the period. The default is 28 days ago.
	DateFrom time.Time `json:"date_from"`
	// End of the period. The default is now.
	DateTo time.Time `json:"date_to"`
	// Only changes of these types. The possible values are not documented.
	Types []string `json:"types"`
	// Only changes of these topics.
	TopicIDs []int64 `json:"topic_ids"`
	// Only changes made by this user.
	UserID int64 `json:"user_id" check:"min=1"`
	// Where the page starts, taken from the next address of the page before. Opaque.
	PageToken string `json:"page_token"`
	// Entries per page, 1 to 200. The default is not known.
	Limit int64 `json:"limit" check:"min=1,max=200"`
}

// History returns one page of the history of the account's settings.
//
// Without dates the last 28 days are searched, worked out anew for every page (inferred): name both dates for a
// walk that takes long. The members of an entry are not documented. Every page is one request of the hourly quota.
// Needs the scope `accounts_read` (inferred).
//
// Calls GET /{account_id}/settings/history. Repeatable.
func (s *SettingsService) History(ctx context.Context, params ListSettingsHistoryParams, opts ...RequestOption) (*SettingsChangePage, error) {
	req := rest.NewRequest(&opListSettingsHistory)
	s.client.Bind(&req, "account_id")
	req.Check("", &params)
	req.Query("date_from", params.DateFrom)
	req.Query("date_to", params.DateTo)
	rest.QueryList(&req, "types", ",", params.Types)
	rest.QueryList(&req, "topic_ids", ",", params.TopicIDs)
	req.Query("user_id", params.UserID)
	req.Query("page_token", params.PageToken)
	req.Query("limit", params.Limit)
	envelope, err := rest.Call[struct {
		Value SettingsChangePage `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

// AllHistory walks the rows of every page of History. Nothing is sent before the first iteration, and the next page is
// asked for when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor, put into
// params.PageToken, resumes the walk.
func (s *SettingsService) AllHistory(ctx context.Context, params ListSettingsHistoryParams, opts ...RequestOption) iter.Seq2[SettingsChange, error] {
	return page.Items(s.HistoryPages(ctx, params, opts...), func(p *SettingsChangePage) []SettingsChange { return p.Data })
}

// HistoryPages walks the pages of History. The Cursor of a *PageError, put into params.PageToken, resumes a walk that
// failed.
func (s *SettingsService) HistoryPages(ctx context.Context, params ListSettingsHistoryParams, opts ...RequestOption) iter.Seq2[*SettingsChangePage, error] {
	if params.Limit == 0 {
		params.Limit = 200
	}
	return page.CheckedCursor(params.PageToken, pageError,
		func(cursor string) (*SettingsChangePage, error) {
			params := params
			params.PageToken = cursor
			return s.History(ctx, params, opts...)
		},
		func(p *SettingsChangePage) (int, string, error) {
			next, err := nextToken(s.client, p.Paging)
			return len(p.Data), next, err
		})
}

var opDeleteProfileGroup = rest.Operation{
	Name: "ProfileGroups.Delete", Method: http.MethodDelete, Route: "/{account_id}/settings/profilegroup/{id}", Repeatable: true,
}

// Delete deletes one profile group.
//
// Answers whether the group was deleted (inferred). Needs the scopes `accounts_read` and `accounts_write` (inferred).
//
// Calls DELETE /{account_id}/settings/profilegroup/{id}. Repeatable.
func (s *ProfileGroupsService) Delete(ctx context.Context, id string, opts ...RequestOption) (bool, error) {
	req := rest.NewRequest(&opDeleteProfileGroup)
	s.client.Bind(&req, "account_id")
	req.Path("id", id)
	envelope, err := rest.Call[struct {
		Value bool `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return false, err
	}
	return envelope.Value, nil
}

var opUpdateProfileGroup = rest.Operation{
	Name: "ProfileGroups.Update", Method: http.MethodPost, Route: "/{account_id}/settings/profilegroup/{id}",
}

// Update changes one profile group.
//
// Given profiles replace the present ones. Answers the group as it is after the change. Needs the scopes
// `accounts_read` and `accounts_write` (inferred).
//
// Calls POST /{account_id}/settings/profilegroup/{id}. Not repeatable: it is sent again only when it cannot have
// arrived.
func (s *ProfileGroupsService) Update(ctx context.Context, id string, updates ProfileGroupDraft, opts ...RequestOption) (*ProfileGroup, error) {
	req := rest.NewRequest(&opUpdateProfileGroup)
	s.client.Bind(&req, "account_id")
	req.Path("id", id)
	req.CheckRule("updates", "required", updates)
	req.Check("updates", updates)
	req.FormJSON("updates", updates)
	envelope, err := rest.Call[struct {
		Value ProfileGroup `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opListProfileGroups = rest.Operation{
	Name: "ProfileGroups.List", Method: http.MethodGet, Route: "/{account_id}/settings/profilegroups", Repeatable: true,
}

// ListProfileGroupsParams holds the optional parameters of ProfileGroups.List. What is zero is not sent.
type ListProfileGroupsParams struct {
	// Groups per page, 1 to 200. The default is not known.
	Limit int64 `json:"limit" check:"min=1,max=200"`
	// Where the page starts, taken from the next address of the page before. Opaque.
	PageToken string `json:"page_token"`
}

// List returns one page of the profile groups.
//
// No call that returns a single group is known. Needs the scope `accounts_read` (inferred).
//
// Calls GET /{account_id}/settings/profilegroups. Repeatable.
func (s *ProfileGroupsService) List(ctx context.Context, params ListProfileGroupsParams, opts ...RequestOption) (*ProfileGroupPage, error) {
	req := rest.NewRequest(&opListProfileGroups)
	s.client.Bind(&req, "account_id")
	req.Check("", &params)
	req.Query("limit", params.Limit)
	req.Query("page_token", params.PageToken)
	envelope, err := rest.Call[struct {
		Value ProfileGroupPage `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

// All walks the rows of every page of List. Nothing is sent before the first iteration, and the next page is asked for
// when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor, put into
// params.PageToken, resumes the walk.
func (s *ProfileGroupsService) All(ctx context.Context, params ListProfileGroupsParams, opts ...RequestOption) iter.Seq2[ProfileGroup, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p *ProfileGroupPage) []ProfileGroup { return p.Data })
}

// Pages walks the pages of List. The Cursor of a *PageError, put into params.PageToken, resumes a walk that failed.
func (s *ProfileGroupsService) Pages(ctx context.Context, params ListProfileGroupsParams, opts ...RequestOption) iter.Seq2[*ProfileGroupPage, error] {
	if params.Limit == 0 {
		params.Limit = 200
	}
	return page.CheckedCursor(params.PageToken, pageError,
		func(cursor string) (*ProfileGroupPage, error) {
			params := params
			params.PageToken = cursor
			return s.List(ctx, params, opts...)
		},
		func(p *ProfileGroupPage) (int, string, error) {
			next, err := nextToken(s.client, p.Paging)
			return len(p.Data), next, err
		})
}

var opCreateProfileGroup = rest.Operation{
	Name: "ProfileGroups.Create", Method: http.MethodPost, Route: "/{account_id}/settings/profilegroups",
}

// Create creates a profile group.
//
// The members of a group other than its profiles are not documented. Answers the new group. Needs the scopes
// `accounts_read` and `accounts_write` (inferred).
//
// Calls POST /{account_id}/settings/profilegroups. Not repeatable: it is sent again only when it cannot have arrived.
func (s *ProfileGroupsService) Create(ctx context.Context, group ProfileGroupDraft, opts ...RequestOption) (*ProfileGroup, error) {
	req := rest.NewRequest(&opCreateProfileGroup)
	s.client.Bind(&req, "account_id")
	req.CheckRule("profile_group", "required", group)
	req.Check("profile_group", group)
	req.FormJSON("profile_group", group)
	envelope, err := rest.Call[struct {
		Value ProfileGroup `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opListPublishingGuidelines = rest.Operation{
	Name: "PublishingGuidelines.List", Method: http.MethodGet, Route: "/{account_id}/settings/publishing_guidelines", Repeatable: true,
}

// ListPublishingGuidelinesParams holds the optional parameters of PublishingGuidelines.List. What is zero is not sent.
type ListPublishingGuidelinesParams struct {
	// Guidelines per page, 1 to 200. The default is not known.
	Limit int64 `json:"limit" check:"min=1,max=200"`
	// Where the page starts, taken from the next address of the page before. Opaque.
	PageToken string `json:"page_token"`
}

// List returns one page of the publishing guidelines.
//
// The members of a guideline are not documented. Needs the scope `accounts_read` (inferred).
//
// Calls GET /{account_id}/settings/publishing_guidelines. Repeatable.
func (s *PublishingGuidelinesService) List(ctx context.Context, params ListPublishingGuidelinesParams, opts ...RequestOption) (*PublishingGuidelinePage, error) {
	req := rest.NewRequest(&opListPublishingGuidelines)
	s.client.Bind(&req, "account_id")
	req.Check("", &params)
	req.Query("limit", params.Limit)
	req.Query("page_token", params.PageToken)
	envelope, err := rest.Call[struct {
		Value PublishingGuidelinePage `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

// All walks the rows of every page of List. Nothing is sent before the first iteration, and the next page is asked for
// when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor, put into
// params.PageToken, resumes the walk.
func (s *PublishingGuidelinesService) All(ctx context.Context, params ListPublishingGuidelinesParams, opts ...RequestOption) iter.Seq2[PublishingGuideline, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p *PublishingGuidelinePage) []PublishingGuideline { return p.Data })
}

// Pages walks the pages of List. The Cursor of a *PageError, put into params.PageToken, resumes a walk that failed.
func (s *PublishingGuidelinesService) Pages(ctx context.Context, params ListPublishingGuidelinesParams, opts ...RequestOption) iter.Seq2[*PublishingGuidelinePage, error] {
	if params.Limit == 0 {
		params.Limit = 200
	}
	return page.CheckedCursor(params.PageToken, pageError,
		func(cursor string) (*PublishingGuidelinePage, error) {
			params := params
			params.PageToken = cursor
			return s.List(ctx, params, opts...)
		},
		func(p *PublishingGuidelinePage) (int, string, error) {
			next, err := nextToken(s.client, p.Paging)
			return len(p.Data), next, err
		})
}

var opListTags = rest.Operation{
	Name: "Tags.List", Method: http.MethodGet, Route: "/{account_id}/settings/tags", Repeatable: true,
}

// ListTagsParams holds the optional parameters of Tags.List. What is zero is not sent.
type ListTagsParams struct {
	// Tags per page, 1 to 200. The default is not known.
	Limit int64 `json:"limit" check:"min=1,max=200"`
	// Where the page starts, taken from the next address of the page before. Opaque.
	PageToken string `json:"page_token"`
}

// List returns one page of the tags for mentions.
//
// Needs the scope `accounts_read` (inferred).
//
// Calls GET /{account_id}/settings/tags. Repeatable.
func (s *TagsService) List(ctx context.Context, params ListTagsParams, opts ...RequestOption) (*TagPage, error) {
	req := rest.NewRequest(&opListTags)
	s.client.Bind(&req, "account_id")
	req.Check("", &params)
	req.Query("limit", params.Limit)
	req.Query("page_token", params.PageToken)
	envelope, err := rest.Call[struct {
		Value TagPage `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

// All walks the rows of every page of List. Nothing is sent before the first iteration, and the next page is asked for
// when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor, put into
// params.PageToken, resumes the walk.
func (s *TagsService) All(ctx context.Context, params ListTagsParams, opts ...RequestOption) iter.Seq2[Tag, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p *TagPage) []Tag { return p.Data })
}

// Pages walks the pages of List. The Cursor of a *PageError, put into params.PageToken, resumes a walk that failed.
func (s *TagsService) Pages(ctx context.Context, params ListTagsParams, opts ...RequestOption) iter.Seq2[*TagPage, error] {
	if params.Limit == 0 {
		params.Limit = 200
	}
	return page.CheckedCursor(params.PageToken, pageError,
		func(cursor string) (*TagPage, error) {
			params := params
			params.PageToken = cursor
			return s.List(ctx, params, opts...)
		},
		func(p *TagPage) (int, string, error) {
			next, err := nextToken(s.client, p.Paging)
			return len(p.Data), next, err
		})
}

var opDeleteTeam = rest.Operation{
	Name: "Teams.Delete", Method: http.MethodDelete, Route: "/{account_id}/settings/team/{id}", Repeatable: true,
}

// Delete deletes one team.
//
// Answers whether the team was deleted. Needs the scopes `accounts_read` and `accounts_write`.
//
// Calls DELETE /{account_id}/settings/team/{id}. Repeatable.
//
// Vendor documentation: https://app.engagor.com/developers/documentation/endpoints/?url=%2F%7Baccount_id%7D%2Fsettings%2Fteam%2F%7Bid%7D
func (s *TeamsService) Delete(ctx context.Context, id int64, opts ...RequestOption) (bool, error) {
	req := rest.NewRequest(&opDeleteTeam)
	s.client.Bind(&req, "account_id")
	req.PathInt("id", id)
	envelope, err := rest.Call[struct {
		Value bool `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return false, err
	}
	return envelope.Value, nil
}

var opGetTeam = rest.Operation{
	Name: "Teams.Get", Method: http.MethodGet, Route: "/{account_id}/settings/team/{id}", Repeatable: true,
}

// Get returns one team.
//
// Needs the scope `accounts_read`.
//
// Calls GET /{account_id}/settings/team/{id}. Repeatable.
//
// Vendor documentation: https://app.engagor.com/developers/documentation/endpoints/?url=%2F%7Baccount_id%7D%2Fsettings%2Fteam%2F%7Bid%7D
func (s *TeamsService) Get(ctx context.Context, id int64, opts ...RequestOption) (*Team, error) {
	req := rest.NewRequest(&opGetTeam)
	s.client.Bind(&req, "account_id")
	req.PathInt("id", id)
	envelope, err := rest.Call[struct {
		Value Team `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opUpdateTeam = rest.Operation{
	Name: "Teams.Update", Method: http.MethodPost, Route: "/{account_id}/settings/team/{id}",
}

// Update changes one team.
//
// Only the given members change. A change of users needs an explicit edit mode here, because by default the
// given users replace the present ones. Answers the team as it is after the change. Needs the scopes
// `accounts_read` and `accounts_write`.
//
// Calls POST /{account_id}/settings/team/{id}. Not repeatable: it is sent again only when it cannot have arrived.
//
// Vendor documentation: https://app.engagor.com/developers/documentation/endpoints/?url=%2F%7Baccount_id%7D%2Fsettings%2Fteam%2F%7Bid%7D
func (s *TeamsService) Update(ctx context.Context, id int64, body TeamUpdateRequest, opts ...RequestOption) (*Team, error) {
	req := rest.NewRequest(&opUpdateTeam)
	s.client.Bind(&req, "account_id")
	req.PathInt("id", id)
	req.Check("", &body)
	req.FormJSON("updates", body.Updates)
	req.FormJSON("options", body.Options)
	req.Refuse(validateUpdateTeam(id, body))
	envelope, err := rest.Call[struct {
		Value Team `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opListTeams = rest.Operation{
	Name: "Teams.List", Method: http.MethodGet, Route: "/{account_id}/settings/teams", Repeatable: true,
}

// ListTeamsParams holds the optional parameters of Teams.List. What is zero is not sent.
type ListTeamsParams struct {
	// Where the page starts, taken from the next address of the page before. Opaque.
	PageToken string `json:"page_token"`
	// Teams per page, 1 to 200. The default is 20. The service also takes 0, presumably for the count alone (inferred);
	// WithQuery sends it.
	Limit int64 `json:"limit" check:"min=1,max=200"`
}

// List returns one page of the teams of the account.
//
// Needs the scope `accounts_read`.
//
// Calls GET /{account_id}/settings/teams. Repeatable.
//
// Vendor documentation: https://app.engagor.com/developers/documentation/endpoints/?url=%2F%7Baccount_id%7D%2Fsettings%2Fteams
func (s *TeamsService) List(ctx context.Context, params ListTeamsParams, opts ...RequestOption) (*TeamPage, error) {
	req := rest.NewRequest(&opListTeams)
	s.client.Bind(&req, "account_id")
	req.Check("", &params)
	req.Query("page_token", params.PageToken)
	req.Query("limit", params.Limit)
	envelope, err := rest.Call[struct {
		Value TeamPage `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

// All walks the rows of every page of List. Nothing is sent before the first iteration, and the next page is asked for
// when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor, put into
// params.PageToken, resumes the walk.
func (s *TeamsService) All(ctx context.Context, params ListTeamsParams, opts ...RequestOption) iter.Seq2[Team, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p *TeamPage) []Team { return p.Data })
}

// Pages walks the pages of List. The Cursor of a *PageError, put into params.PageToken, resumes a walk that failed.
func (s *TeamsService) Pages(ctx context.Context, params ListTeamsParams, opts ...RequestOption) iter.Seq2[*TeamPage, error] {
	if params.Limit == 0 {
		params.Limit = 200
	}
	return page.CheckedCursor(params.PageToken, pageError,
		func(cursor string) (*TeamPage, error) {
			params := params
			params.PageToken = cursor
			return s.List(ctx, params, opts...)
		},
		func(p *TeamPage) (int, string, error) {
			next, err := nextToken(s.client, p.Paging)
			return len(p.Data), next, err
		})
}

var opCreateTeam = rest.Operation{
	Name: "Teams.Create", Method: http.MethodPost, Route: "/{account_id}/settings/teams",
}

// Create creates a team.
//
// Answers the new team. Needs the scopes `accounts_read` and `accounts_write`.
//
// Calls POST /{account_id}/settings/teams. Not repeatable: it is sent again only when it cannot have arrived.
//
// Vendor documentation: https://app.engagor.com/developers/documentation/endpoints/?url=%2F%7Baccount_id%7D%2Fsettings%2Fteams
func (s *TeamsService) Create(ctx context.Context, team TeamDraft, opts ...RequestOption) (*Team, error) {
	req := rest.NewRequest(&opCreateTeam)
	s.client.Bind(&req, "account_id")
	req.CheckRule("team", "required", team)
	req.Check("team", team)
	req.FormJSON("team", team)
	envelope, err := rest.Call[struct {
		Value Team `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opListTopics = rest.Operation{
	Name: "Topics.List", Method: http.MethodGet, Route: "/{account_id}/settings/topics", Repeatable: true,
}

// ListTopicsParams holds the optional parameters of Topics.List. What is zero is not sent.
type ListTopicsParams struct {
	// Topics per page. The default and the maximum are not known.
	Limit int64 `json:"limit" check:"min=1"`
	// Where the page starts, taken from the next address of the page before. Opaque.
	PageToken string `json:"page_token"`
}

// List returns one page of the topics of the account.
//
// Needs the scope `accounts_read` (inferred). No call that creates a topic is known.
//
// Calls GET /{account_id}/settings/topics. Repeatable.
func (s *TopicsService) List(ctx context.Context, params ListTopicsParams, opts ...RequestOption) (*TopicPage, error) {
	req := rest.NewRequest(&opListTopics)
	s.client.Bind(&req, "account_id")
	req.Check("", &params)
	req.Query("limit", params.Limit)
	req.Query("page_token", params.PageToken)
	envelope, err := rest.Call[struct {
		Value TopicPage `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

// All walks the rows of every page of List. Nothing is sent before the first iteration, and the next page is asked for
// when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor, put into
// params.PageToken, resumes the walk.
func (s *TopicsService) All(ctx context.Context, params ListTopicsParams, opts ...RequestOption) iter.Seq2[Topic, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p *TopicPage) []Topic { return p.Data })
}

// Pages walks the pages of List. The Cursor of a *PageError, put into params.PageToken, resumes a walk that failed.
func (s *TopicsService) Pages(ctx context.Context, params ListTopicsParams, opts ...RequestOption) iter.Seq2[*TopicPage, error] {
	return page.CheckedCursor(params.PageToken, pageError,
		func(cursor string) (*TopicPage, error) {
			params := params
			params.PageToken = cursor
			return s.List(ctx, params, opts...)
		},
		func(p *TopicPage) (int, string, error) {
			next, err := nextToken(s.client, p.Paging)
			return len(p.Data), next, err
		})
}

var opDeleteUser = rest.Operation{
	Name: "Users.Delete", Method: http.MethodDelete, Route: "/{account_id}/settings/user/{id}", Repeatable: true,
}

// Delete deletes one user from the account.
//
// Answers whether the user was deleted. Needs the scopes `accounts_read` and `accounts_write`.
//
// Calls DELETE /{account_id}/settings/user/{id}. Repeatable.
//
// Vendor documentation: https://app.engagor.com/developers/documentation/endpoints/?url=%2F%7Baccount_id%7D%2Fsettings%2Fuser%2F%7Bid%7D
func (s *UsersService) Delete(ctx context.Context, id int64, opts ...RequestOption) (bool, error) {
	req := rest.NewRequest(&opDeleteUser)
	s.client.Bind(&req, "account_id")
	req.PathInt("id", id)
	envelope, err := rest.Call[struct {
		Value bool `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return false, err
	}
	return envelope.Value, nil
}

var opGetUser = rest.Operation{
	Name: "Users.Get", Method: http.MethodGet, Route: "/{account_id}/settings/user/{id}", Repeatable: true,
}

// Get returns one user of the account.
//
// Needs the scope `accounts_read`.
//
// Calls GET /{account_id}/settings/user/{id}. Repeatable.
//
// Vendor documentation: https://app.engagor.com/developers/documentation/endpoints/?url=%2F%7Baccount_id%7D%2Fsettings%2Fuser%2F%7Bid%7D
func (s *UsersService) Get(ctx context.Context, id int64, opts ...RequestOption) (*User, error) {
	req := rest.NewRequest(&opGetUser)
	s.client.Bind(&req, "account_id")
	req.PathInt("id", id)
	envelope, err := rest.Call[struct {
		Value User `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opUpdateUser = rest.Operation{
	Name: "Users.Update", Method: http.MethodPost, Route: "/{account_id}/settings/user/{id}",
}

// Update changes the role or the business hours schedule of a user.
//
// Nothing else can be changed. Answers the user as it is after the change. Needs the scopes `accounts_read` and
// `accounts_write`.
//
// Calls POST /{account_id}/settings/user/{id}. Not repeatable: it is sent again only when it cannot have arrived.
//
// Vendor documentation: https://app.engagor.com/developers/documentation/endpoints/?url=%2F%7Baccount_id%7D%2Fsettings%2Fuser%2F%7Bid%7D
func (s *UsersService) Update(ctx context.Context, id int64, updates UserUpdate, opts ...RequestOption) (*User, error) {
	req := rest.NewRequest(&opUpdateUser)
	s.client.Bind(&req, "account_id")
	req.PathInt("id", id)
	req.CheckRule("updates", "required", updates)
	req.Check("updates", updates)
	req.FormJSON("updates", updates)
	envelope, err := rest.Call[struct {
		Value User `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opListUserRoles = rest.Operation{
	Name: "Users.Roles", Method: http.MethodGet, Route: "/{account_id}/settings/userroles", Repeatable: true,
}

// ListUserRolesParams holds the optional parameters of Users.Roles. What is zero is not sent.
type ListUserRolesParams struct {
	// Roles per page. The default and the maximum are not known.
	Limit int64 `json:"limit" check:"min=1"`
	// Where the page starts, taken from the next address of the page before. Opaque.
	PageToken string `json:"page_token"`
}

// Roles returns one page of the roles that users can have.
//
// The members of a role other than its id are not documented. Needs the scope `accounts_read` (inferred).
//
// Calls GET /{account_id}/settings/userroles. Repeatable.
func (s *UsersService) Roles(ctx context.Context, params ListUserRolesParams, opts ...RequestOption) (*UserRolePage, error) {
	req := rest.NewRequest(&opListUserRoles)
	s.client.Bind(&req, "account_id")
	req.Check("", &params)
	req.Query("limit", params.Limit)
	req.Query("page_token", params.PageToken)
	envelope, err := rest.Call[struct {
		Value UserRolePage `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

// AllRoles walks the rows of every page of Roles. Nothing is sent before the first iteration, and the next page is
// asked for when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor, put into
// params.PageToken, resumes the walk.
func (s *UsersService) AllRoles(ctx context.Context, params ListUserRolesParams, opts ...RequestOption) iter.Seq2[UserRole, error] {
	return page.Items(s.RolesPages(ctx, params, opts...), func(p *UserRolePage) []UserRole { return p.Data })
}

// RolesPages walks the pages of Roles. The Cursor of a *PageError, put into params.PageToken, resumes a walk that
// failed.
func (s *UsersService) RolesPages(ctx context.Context, params ListUserRolesParams, opts ...RequestOption) iter.Seq2[*UserRolePage, error] {
	return page.CheckedCursor(params.PageToken, pageError,
		func(cursor string) (*UserRolePage, error) {
			params := params
			params.PageToken = cursor
			return s.Roles(ctx, params, opts...)
		},
		func(p *UserRolePage) (int, string, error) {
			next, err := nextToken(s.client, p.Paging)
			return len(p.Data), next, err
		})
}

var opListUsers = rest.Operation{
	Name: "Users.List", Method: http.MethodGet, Route: "/{account_id}/settings/users", Repeatable: true,
}

// ListUsersParams holds the optional parameters of Users.List. What is zero is not sent.
type ListUsersParams struct {
	// Users per page. The default and the maximum are not known.
	Limit int64 `json:"limit" check:"min=1"`
	// Where the page starts, taken from the next address of the page before. Opaque.
	PageToken string `json:"page_token"`
}

// List returns one page of the users of the account.
//
// Needs the scope `accounts_read` (inferred).
//
// Calls GET /{account_id}/settings/users. Repeatable.
func (s *UsersService) List(ctx context.Context, params ListUsersParams, opts ...RequestOption) (*UserPage, error) {
	req := rest.NewRequest(&opListUsers)
	s.client.Bind(&req, "account_id")
	req.Check("", &params)
	req.Query("limit", params.Limit)
	req.Query("page_token", params.PageToken)
	envelope, err := rest.Call[struct {
		Value UserPage `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

// All walks the rows of every page of List. Nothing is sent before the first iteration, and the next page is asked for
// when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor, put into
// params.PageToken, resumes the walk.
func (s *UsersService) All(ctx context.Context, params ListUsersParams, opts ...RequestOption) iter.Seq2[User, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p *UserPage) []User { return p.Data })
}

// Pages walks the pages of List. The Cursor of a *PageError, put into params.PageToken, resumes a walk that failed.
func (s *UsersService) Pages(ctx context.Context, params ListUsersParams, opts ...RequestOption) iter.Seq2[*UserPage, error] {
	return page.CheckedCursor(params.PageToken, pageError,
		func(cursor string) (*UserPage, error) {
			params := params
			params.PageToken = cursor
			return s.List(ctx, params, opts...)
		},
		func(p *UserPage) (int, string, error) {
			next, err := nextToken(s.client, p.Paging)
			return len(p.Data), next, err
		})
}
