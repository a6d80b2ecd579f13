// Code generated from openapi/customerio/shared.yaml. DO NOT EDIT.

package customerio

import (
	"encoding/json"

	"github.com/oapi-codegen/nullable"
)

// Action is one message of a campaign or a broadcast. Its type determines which fields it has.
type Action struct {
	// Id of the action.
	ID int64 `json:"id,omitempty,omitzero"`

	// Campaign of the action. Campaigns only.
	CampaignID int64 `json:"campaign_id,omitempty,omitzero"`

	// Broadcast of the action. Broadcasts only.
	BroadcastID int64 `json:"broadcast_id,omitempty,omitzero"`

	// Action of which it is a variant. Campaigns only.
	ParentActionID int64 `json:"parent_action_id,omitempty,omitzero"`

	// Id and time of the last change, `<id>:<updated>`.
	DeduplicateID string `json:"deduplicate_id,omitempty,omitzero"`

	// Channel.
	Type MessageType `json:"type,omitempty,omitzero"`

	// When it was created.
	CreatedAt UnixTime `json:"created,omitempty,omitzero"`

	// When it was last changed.
	UpdatedAt UnixTime `json:"updated,omitempty,omitzero"`

	// Whether it sends, drafts, or is off.
	SendingState SendingState `json:"sending_state,omitempty,omitzero"`

	// Layout.
	Layout string `json:"layout,omitempty,omitzero"`

	// Name.
	Name string `json:"name,omitempty,omitzero"`

	// Language of the variant, empty for the default.
	Language string `json:"language,omitempty,omitzero"`

	// Subject line.
	Subject string `json:"subject,omitempty,omitzero"`

	// Body.
	Body string `json:"body,omitempty,omitzero"`

	// AMP body of an email.
	BodyAMP string `json:"body_amp,omitempty,omitzero"`

	// Preview text.
	PreheaderText string `json:"preheader_text,omitempty,omitzero"`

	// Sender.
	From string `json:"from,omitempty,omitzero"`

	// Id of the sender identity.
	FromID int64 `json:"from_id,omitempty,omitzero"`

	// Reply-to address.
	ReplyTo string `json:"reply_to,omitempty,omitzero"`

	// Id of the reply-to sender identity.
	ReplyToID int64 `json:"reply_to_id,omitempty,omitzero"`

	// Recipient, usually Liquid.
	Recipient string `json:"recipient,omitempty,omitzero"`

	// CC recipients.
	CC string `json:"cc,omitempty,omitzero"`

	// BCC recipients.
	BCC string `json:"bcc,omitempty,omitzero"`

	// Whether each BCC recipient gets a separate email (inferred).
	FakeBCC bool `json:"fake_bcc,omitempty,omitzero"`

	// CSS preprocessor: premailer or empty.
	Preprocessor string `json:"preprocessor,omitempty,omitzero"`

	// Headers of an email or a webhook message.
	Headers MessageHeaders `json:"headers,omitempty,omitzero"`

	// Body of a WhatsApp message: JSON in a string.
	BodyJSON string `json:"body_json,omitempty,omitzero"`

	// Id of the sender identity of a WhatsApp message.
	SenderIdentityID int64 `json:"sender_identity_id,omitempty,omitzero"`

	// Image of an MMS.
	ImageURL string `json:"image_url,omitempty,omitzero"`

	// URL that a webhook message calls.
	URL string `json:"url,omitempty,omitzero"`

	// HTTP method of a webhook message.
	Method ActionMethod `json:"method,omitempty,omitzero"`

	// Whether links in a WhatsApp message are tracked.
	Tracked bool `json:"tracked,omitempty,omitzero"`

	// Whether a WhatsApp message is sent to unsubscribed people too.
	SendToUnsubscribed bool `json:"send_to_unsubscribed,omitempty,omitzero"`
}

// ActionMethod is the HTTP method of a webhook action. Unlike RequestMethod it is in lower case.
type ActionMethod string

// Values of ActionMethod. Others are refused as arguments.
const (
	ActionMethodDelete ActionMethod = "delete"
	ActionMethodGet    ActionMethod = "get"
	ActionMethodPatch  ActionMethod = "patch"
	ActionMethodPost   ActionMethod = "post"
	ActionMethodPut    ActionMethod = "put"
)

// ActionUpdate changes one message of a campaign or a broadcast. Set only fields that the type of the action has.
// Bodies from the drag-and-drop editor or Design Studio cannot be changed.
type ActionUpdate struct {
	// Whether it sends, drafts, or is off.
	SendingState SendingState `check:"oneof=automatic|draft|off" json:"sending_state,omitempty,omitzero"`

	// Subject line of an email, an in-app, push or Slack message.
	Subject *string `check:"line" json:"subject,omitempty"`

	// Body.
	Body *string `json:"body,omitempty"`

	// AMP body of an email.
	BodyAMP *string `json:"body_amp,omitempty"`

	// Body of a WhatsApp message: JSON in a string.
	BodyJSON *string `json:"body_json,omitempty"`

	// Preview text.
	PreheaderText *string `json:"preheader_text,omitempty"`

	// Id of the sender identity.
	FromID int64 `check:"min=1" json:"from_id,omitempty,omitzero"`

	// Id of the reply-to sender identity; null removes it (inferred).
	ReplyToID nullable.Nullable[int64] `json:"reply_to_id,omitempty,omitzero"`

	// Id of the sender identity of a WhatsApp message.
	SenderIdentityID int64 `check:"min=1" json:"sender_identity_id,omitempty,omitzero"`

	// Recipient, usually Liquid.
	Recipient *string `json:"recipient,omitempty"`

	// Headers of an email or a webhook message.
	Headers MessageHeaders `json:"headers,omitzero"`

	// Image of an MMS.
	ImageURL *string `json:"image_url,omitempty"`

	// URL that a webhook message calls.
	URL *string `json:"url,omitempty"`

	// HTTP method of a webhook message.
	Method ActionMethod `check:"oneof=get|post|put|delete|patch" json:"method,omitempty,omitzero"`

	// Whether links in a WhatsApp message are tracked. The default is false.
	Tracked *bool `json:"tracked,omitempty"`

	// Whether a WhatsApp message is sent to unsubscribed people too.
	SendToUnsubscribed *bool `json:"send_to_unsubscribed,omitempty"`
}

// Activity is something that happened to a person.
type Activity struct {
	// Id of the activity.
	ID string `json:"id,omitempty,omitzero"`

	// Type.
	Type ActivityType `json:"type,omitempty,omitzero"`

	// When it happened.
	Timestamp UnixTime `json:"timestamp,omitempty,omitzero"`

	// Id of the person.
	CustomerID string `json:"customer_id,omitempty,omitzero"`

	// The person.
	CustomerIdentifiers Identifiers `json:"customer_identifiers,omitempty,omitzero"`

	// Id of the delivery, for activities of messages.
	DeliveryID string `json:"delivery_id,omitempty,omitzero"`

	// Where the message was delivered.
	DeliveryType DeliveryType `json:"delivery_type,omitempty,omitzero"`

	// Data as raw JSON. For messages an object with delivered (Unix seconds or null), delivery_id and opened (boolean or
	// null); for attribute changes a map from the attribute to an object with from and to, both strings. There are other
	// forms.
	Data json.RawMessage `json:"data,omitempty,omitzero"`

	// Name of the event or screen; since 2026.
	Name string `json:"name,omitempty,omitzero"`

	// URL of the page; since 2026.
	URL string `json:"url,omitempty,omitzero"`
}

// ActivityPage is one page of activities.
type ActivityPage struct {
	// The activities, newest first.
	Activities []Activity `json:"activities,omitempty,omitzero"`

	// Cursor of the next page, empty on the last one.
	Next string `json:"next,omitempty,omitzero"`
}

// ActivityType is something that happened to a person. The constants are not complete. Each object type has
// `_o:<object_type_id>:` followed by add_relationship, attribute_change, create, delete, delete_relationship or
// failed_attribute_change; each relationship has `_r:<object_type_id>:` followed by attribute_change or
// failed_attribute_change.
type ActivityType string

// Values of ActivityType. Others that the vendor adds later are kept as they come.
const (
	ActivityTypeAddRelationship                   ActivityType = "add_relationship"
	ActivityTypeAnonMerge                         ActivityType = "anon_merge"
	ActivityTypeAttemptedAction                   ActivityType = "attempted_action"
	ActivityTypeAttemptedEmail                    ActivityType = "attempted_email"
	ActivityTypeAttemptedInApp                    ActivityType = "attempted_in_app"
	ActivityTypeAttemptedPush                     ActivityType = "attempted_push"
	ActivityTypeAttemptedSMS                      ActivityType = "attempted_twilio"
	ActivityTypeAttemptedSlack                    ActivityType = "attempted_slack"
	ActivityTypeAttemptedWebhook                  ActivityType = "attempted_webhook"
	ActivityTypeAttemptedWhatsApp                 ActivityType = "attempted_whatsapp"
	ActivityTypeAttributeChange                   ActivityType = "attribute_change"
	ActivityTypeBouncedAction                     ActivityType = "bounced_action"
	ActivityTypeBouncedEmail                      ActivityType = "bounced_email"
	ActivityTypeBouncedPush                       ActivityType = "bounced_push"
	ActivityTypeBouncedSMS                        ActivityType = "bounced_twilio"
	ActivityTypeBouncedWhatsApp                   ActivityType = "bounced_whatsapp"
	ActivityTypeClickedAction                     ActivityType = "clicked_action"
	ActivityTypeClickedContent                    ActivityType = "clicked_content"
	ActivityTypeClickedEmail                      ActivityType = "clicked_email"
	ActivityTypeClickedInApp                      ActivityType = "clicked_in_app"
	ActivityTypeClickedPush                       ActivityType = "clicked_push"
	ActivityTypeClickedSMS                        ActivityType = "clicked_twilio"
	ActivityTypeClickedWebhook                    ActivityType = "clicked_webhook"
	ActivityTypeConvertedAction                   ActivityType = "converted_action"
	ActivityTypeConvertedContent                  ActivityType = "converted_content"
	ActivityTypeConvertedEmail                    ActivityType = "converted_email"
	ActivityTypeConvertedInApp                    ActivityType = "converted_in_app"
	ActivityTypeConvertedSMS                      ActivityType = "converted_twilio"
	ActivityTypeConvertedSlack                    ActivityType = "converted_slack"
	ActivityTypeConvertedWebhook                  ActivityType = "converted_webhook"
	ActivityTypeConvertedWhatsApp                 ActivityType = "converted_whatsapp"
	ActivityTypeDeferredAction                    ActivityType = "deferred_action"
	ActivityTypeDeferredEmail                     ActivityType = "deferred_email"
	ActivityTypeDeferredInApp                     ActivityType = "deferred_in_app"
	ActivityTypeDeferredPush                      ActivityType = "deferred_push"
	ActivityTypeDeferredSMS                       ActivityType = "deferred_twilio"
	ActivityTypeDeferredSlack                     ActivityType = "deferred_slack"
	ActivityTypeDeferredWebhook                   ActivityType = "deferred_webhook"
	ActivityTypeDeferredWhatsApp                  ActivityType = "deferred_whatsapp"
	ActivityTypeDeleteRelationship                ActivityType = "delete_relationship"
	ActivityTypeDeliveredAction                   ActivityType = "delivered_action"
	ActivityTypeDeliveredEmail                    ActivityType = "delivered_email"
	ActivityTypeDeliveredPush                     ActivityType = "delivered_push"
	ActivityTypeDeliveredSMS                      ActivityType = "delivered_twilio"
	ActivityTypeDeliveredWhatsApp                 ActivityType = "delivered_whatsapp"
	ActivityTypeDeviceChange                      ActivityType = "device_change"
	ActivityTypeDraftedAction                     ActivityType = "drafted_action"
	ActivityTypeDraftedEmail                      ActivityType = "drafted_email"
	ActivityTypeDraftedInApp                      ActivityType = "drafted_in_app"
	ActivityTypeDraftedPush                       ActivityType = "drafted_push"
	ActivityTypeDraftedSMS                        ActivityType = "drafted_twilio"
	ActivityTypeDraftedSlack                      ActivityType = "drafted_slack"
	ActivityTypeDraftedWebhook                    ActivityType = "drafted_webhook"
	ActivityTypeDroppedAction                     ActivityType = "dropped_action"
	ActivityTypeDroppedEmail                      ActivityType = "dropped_email"
	ActivityTypeDroppedPush                       ActivityType = "dropped_push"
	ActivityTypeDroppedSMS                        ActivityType = "dropped_twilio"
	ActivityTypeDroppedWebhook                    ActivityType = "dropped_webhook"
	ActivityTypeDroppedWhatsApp                   ActivityType = "dropped_whatasapp"
	ActivityTypeEvent                             ActivityType = "event"
	ActivityTypeFailedAction                      ActivityType = "failed_action"
	ActivityTypeFailedAttributeChange             ActivityType = "failed_attribute_change"
	ActivityTypeFailedBatchUpdate                 ActivityType = "failed_batch_update"
	ActivityTypeFailedEmail                       ActivityType = "failed_email"
	ActivityTypeFailedEvent                       ActivityType = "failed_event"
	ActivityTypeFailedInApp                       ActivityType = "failed_in_app"
	ActivityTypeFailedObjectJourneys              ActivityType = "failed_object_journeys"
	ActivityTypeFailedPush                        ActivityType = "failed_push"
	ActivityTypeFailedQueryCollection             ActivityType = "failed_query_collection"
	ActivityTypeFailedSMS                         ActivityType = "failed_twilio"
	ActivityTypeFailedSlack                       ActivityType = "failed_slack"
	ActivityTypeFailedWebhook                     ActivityType = "failed_webhook"
	ActivityTypeFailedWhatsApp                    ActivityType = "failed_whatsapp"
	ActivityTypeOpenedAction                      ActivityType = "opened_action"
	ActivityTypeOpenedEmail                       ActivityType = "opened_email"
	ActivityTypeOpenedInApp                       ActivityType = "opened_in_app"
	ActivityTypeOpenedPush                        ActivityType = "opened_push"
	ActivityTypePage                              ActivityType = "page"
	ActivityTypeProfileCreate                     ActivityType = "profile_create"
	ActivityTypeProfileDelete                     ActivityType = "profile_delete"
	ActivityTypeProfileMerge                      ActivityType = "profile_merge"
	ActivityTypeRelationshipAttributeChange       ActivityType = "relationship_attribute_change"
	ActivityTypeRelationshipFailedAttributeChange ActivityType = "relationship_failed_attribute_change"
	ActivityTypeScreen                            ActivityType = "screen"
	ActivityTypeSentAction                        ActivityType = "sent_action"
	ActivityTypeSentEmail                         ActivityType = "sent_email"
	ActivityTypeSentInApp                         ActivityType = "sent_in_app"
	ActivityTypeSentPush                          ActivityType = "sent_push"
	ActivityTypeSentSMS                           ActivityType = "sent_twilio"
	ActivityTypeSentSlack                         ActivityType = "sent_slack"
	ActivityTypeSentWebhook                       ActivityType = "sent_webhook"
	ActivityTypeSentWhatsApp                      ActivityType = "sent_whatsapp"
	ActivityTypeSkippedUpdate                     ActivityType = "skipped_update"
	ActivityTypeSpammedEmail                      ActivityType = "spammed_email"
	ActivityTypeSuppressedSMS                     ActivityType = "suppressed_twilio"
	ActivityTypeSuppressedWhatsApp                ActivityType = "suppressed_whatsapp"
	ActivityTypeTopicUnsubscribedEmail            ActivityType = "topic_unsubscribed_email"
	ActivityTypeUndeliverableAction               ActivityType = "undeliverable_action"
	ActivityTypeUndeliverableEmail                ActivityType = "undeliverable_email"
	ActivityTypeUndeliverableInApp                ActivityType = "undeliverable_in_app"
	ActivityTypeUndeliverablePush                 ActivityType = "undeliverable_push"
	ActivityTypeUndeliverableSMS                  ActivityType = "undeliverable_twilio"
	ActivityTypeUndeliverableSlack                ActivityType = "undeliverable_slack"
	ActivityTypeUndeliverableWebhook              ActivityType = "undeliverable_webhook"
	ActivityTypeUndeliverableWhatsApp             ActivityType = "undeliverable_whatsapp"
	ActivityTypeUnsubscribedAction                ActivityType = "unsubscribed_action"
	ActivityTypeUnsubscribedEmail                 ActivityType = "unsubscribed_email"
	ActivityTypeViewedContent                     ActivityType = "viewed_content"
	ActivityTypeWebhookEvent                      ActivityType = "webhook_event"
)

// CampaignState is the state of a campaign or a broadcast. Broadcasts are never stopped.
type CampaignState string

// Values of CampaignState. Others that the vendor adds later are kept as they come.
const (
	CampaignStateDraft   CampaignState = "draft"
	CampaignStateRunning CampaignState = "running"
	CampaignStateStopped CampaignState = "stopped"
)

// DeliveryMetrics are the times when a delivery first reached each state, zero if it did not.
type DeliveryMetrics struct {
	// When it was created.
	Created UnixTime `json:"created,omitempty,omitzero"`

	// When it was drafted.
	Drafted UnixTime `json:"drafted,omitempty,omitzero"`

	// When sending was first attempted (inferred).
	Attempted UnixTime `json:"attempted,omitempty,omitzero"`

	// When it was sent.
	Sent UnixTime `json:"sent,omitempty,omitzero"`

	// When it was delivered.
	Delivered UnixTime `json:"delivered,omitempty,omitzero"`

	// When it was first opened.
	Opened UnixTime `json:"opened,omitempty,omitzero"`

	// When a link in it was first clicked.
	Clicked UnixTime `json:"clicked,omitempty,omitzero"`

	// When the person converted.
	Converted UnixTime `json:"converted,omitempty,omitzero"`

	// When it bounced.
	Bounced UnixTime `json:"bounced,omitempty,omitzero"`

	// When it was dropped, because the address is suppressed.
	Dropped UnixTime `json:"dropped,omitempty,omitzero"`

	// When it failed.
	Failed UnixTime `json:"failed,omitempty,omitzero"`

	// When it was marked as spam.
	Spammed UnixTime `json:"spammed,omitempty,omitzero"`

	// When it was undeliverable.
	Undeliverable UnixTime `json:"undeliverable,omitempty,omitzero"`

	// When the person unsubscribed through it.
	Unsubscribed UnixTime `json:"unsubscribed,omitempty,omitzero"`

	// Open by a person. Whether it is a count or Unix seconds is not documented.
	HumanOpened int64 `json:"human_opened,omitempty,omitzero"`

	// Open by a machine. Whether it is a count or Unix seconds is not documented.
	PrefetchOpened int64 `json:"prefetch_opened,omitempty,omitzero"`

	// Click by a person. Whether it is a count or Unix seconds is not documented.
	HumanClicked int64 `json:"human_clicked,omitempty,omitzero"`

	// Click by a machine. Whether it is a count or Unix seconds is not documented.
	PrefetchClicked int64 `json:"prefetch_clicked,omitempty,omitzero"`
}

// DeliveryState is the state of a delivery.
type DeliveryState string

// Values of DeliveryState. Others are refused as arguments.
const (
	DeliveryStateAttempted DeliveryState = "attempted"
	DeliveryStateDrafted   DeliveryState = "drafted"
	DeliveryStateFailed    DeliveryState = "failed"
	DeliveryStateSent      DeliveryState = "sent"
)

// DeliveryType is where the message of an activity was delivered.
type DeliveryType string

// Values of DeliveryType. Others that the vendor adds later are kept as they come.
const (
	DeliveryTypeAndroid DeliveryType = "android"
	DeliveryTypeEmail   DeliveryType = "email"
	DeliveryTypeIOS     DeliveryType = "ios"
	DeliveryTypePhone   DeliveryType = "phone"
)

// DesignAccessibility makes the HTML of an email accessible.
type DesignAccessibility struct {
	// Whether the step is enabled.
	Enabled *bool `json:"enabled,omitempty"`

	// Language of the email.
	Language string `json:"language,omitempty,omitzero"`

	// Whether the language is added to the html element.
	AddLangToHTML *bool `json:"add_lang_to_html,omitempty"`

	// Whether the writing direction is added to the html element.
	AddDirToHTML *bool `json:"add_dir_to_html,omitempty"`

	// Whether the language is added to the content.
	AddLangToContent *bool `json:"add_lang_to_content,omitempty"`

	// Whether the writing direction is added to the content.
	AddDirToContent *bool `json:"add_dir_to_content,omitempty"`

	// Whether a role is added to tables.
	AddRoleToTables *bool `json:"add_role_to_tables,omitempty"`

	// Whether alternative text is added to VML.
	AddVMLAltText *bool `json:"add_vml_alt_text,omitempty"`

	// Whether an empty alternative text is added to images without one.
	AddEmptyAltToImages *bool `json:"add_empty_alt_to_images,omitempty"`

	// Whether a title is added to the head.
	AddTitleToHead *bool `json:"add_title_to_head,omitempty"`

	// Whether the button role is removed from links.
	RemoveButtonRoleFromLinks *bool `json:"remove_button_role_from_links,omitempty"`

	// Whether the meta tag that forbids zooming is removed.
	RemoveZoomMetaTag *bool `json:"remove_zoom_meta_tag,omitempty"`
}

// DesignCSSInliner moves the CSS of an email into style attributes.
type DesignCSSInliner struct {
	// Whether the step is enabled.
	Enabled *bool `json:"enabled,omitempty"`

	// Whether the CSS of style tags is inlined.
	ApplyStyleTags *bool `json:"apply_style_tags,omitempty"`

	// Whether !important stays.
	PreserveImportant *bool `json:"preserve_important,omitempty"`

	// Whether the style tags are removed afterwards.
	RemoveStyleTags *bool `json:"remove_style_tags,omitempty"`

	// Whether font-face rules stay.
	PreserveFontFaces *bool `json:"preserve_font_faces,omitempty"`

	// Whether media queries stay.
	PreserveMediaQueries *bool `json:"preserve_media_queries,omitempty"`

	// Whether keyframes stay.
	PreserveKeyframes *bool `json:"preserve_keyframes,omitempty"`

	// Whether rules with pseudo classes and elements stay.
	PreservePseudos *bool `json:"preserve_pseudos,omitempty"`

	// Whether pseudo elements are inlined.
	InlinePseudoElements *bool `json:"inline_pseudo_elements,omitempty"`

	// Copies sizes and table settings into HTML attributes.
	ApplyHTMLAttributes DesignHTMLAttributes `json:"apply_html_attributes,omitempty,omitzero"`
}

// DesignCSSVariables resolves the CSS variables of an email.
type DesignCSSVariables struct {
	// Whether the step is enabled.
	Enabled *bool `json:"enabled,omitempty"`

	// Whether the variables are kept next to their values (inferred).
	Preserve *bool `json:"preserve,omitempty"`
}

// DesignCommentRemoval is the level at which HTML comments are removed. The meaning of the levels is not documented.
type DesignCommentRemoval string

// Values of DesignCommentRemoval. Others are refused as arguments.
const (
	DesignCommentRemovalLevel0 DesignCommentRemoval = "0"
	DesignCommentRemovalLevel1 DesignCommentRemoval = "1"
	DesignCommentRemovalLevel2 DesignCommentRemoval = "2"
)

// DesignContent is the content of an email.
type DesignContent struct {
	// Subject line.
	Subject string `json:"subject,omitempty,omitzero"`

	// Preview text.
	PreheaderText string `json:"preheader_text,omitempty,omitzero"`

	// HTML version.
	HTML string `json:"html,omitempty,omitzero"`

	// AMP version.
	AMP string `json:"amp,omitempty,omitzero"`

	// Plain text version.
	Text string `json:"text,omitempty,omitzero"`
}

// DesignContentDraft is the content of a new or changed email. A nil field is not sent, an empty one empties the part.
type DesignContentDraft struct {
	// Subject line.
	Subject *string `check:"line" json:"subject,omitempty"`

	// Preview text.
	PreheaderText *string `json:"preheader_text,omitempty"`

	// HTML version.
	HTML *string `json:"html,omitempty"`

	// AMP version.
	AMP *string `json:"amp,omitempty"`

	// Plain text version.
	Text *string `json:"text,omitempty"`
}

// DesignEnvelope has the sender, the recipient and the headers of an email.
type DesignEnvelope struct {
	// Id of the sender identity, 0 if there is none.
	FromID int64 `json:"from_id,omitempty,omitzero"`

	// Sender.
	From string `json:"from,omitempty,omitzero"`

	// Id of the reply-to sender identity, 0 if there is none.
	ReplyToID int64 `json:"reply_to_id,omitempty,omitzero"`

	// Reply-to address.
	ReplyTo string `json:"reply_to,omitempty,omitzero"`

	// Recipient, which can contain Liquid (inferred).
	Recipient string `json:"recipient,omitempty,omitzero"`

	// CC recipients.
	CC string `json:"cc,omitempty,omitzero"`

	// BCC recipients.
	BCC string `json:"bcc,omitempty,omitzero"`

	// Whether each BCC recipient gets a separate email (inferred).
	FakeBCC bool `json:"fake_bcc,omitempty,omitzero"`

	// Additional headers.
	Headers []MessageHeader `json:"headers,omitempty,omitzero"`
}

// DesignEnvelopeDraft sets the sender, the recipient and the headers of an email. A nil field is not sent, an empty one
// empties the part.
type DesignEnvelopeDraft struct {
	// Id of the sender identity; null removes it (inferred).
	FromID nullable.Nullable[int64] `json:"from_id,omitempty,omitzero"`

	// Sender.
	From *string `check:"line" json:"from,omitempty"`

	// Id of the reply-to sender identity; null removes it (inferred).
	ReplyToID nullable.Nullable[int64] `json:"reply_to_id,omitempty,omitzero"`

	// Reply-to address.
	ReplyTo *string `check:"line" json:"reply_to,omitempty"`

	// Recipient, which can contain Liquid (inferred).
	Recipient *string `json:"recipient,omitempty"`

	// CC recipients.
	CC *string `check:"line" json:"cc,omitempty"`

	// BCC recipients.
	BCC *string `check:"line" json:"bcc,omitempty"`

	// Whether each BCC recipient gets a separate email (inferred).
	FakeBCC *bool `json:"fake_bcc,omitempty"`

	// Additional headers.
	Headers []MessageHeader `json:"headers,omitzero"`
}

// DesignFolder is a folder of Design Studio.
type DesignFolder struct {
	// Id of the folder, a UUID.
	ID string `json:"id,omitempty,omitzero"`

	// Name of the folder.
	Name string `json:"name,omitempty,omitzero"`

	// Id of the parent folder, empty at the top level.
	ParentFolderID string `json:"parent_folder_id,omitempty,omitzero"`

	// When it was created.
	CreatedAt UnixTime `json:"created,omitempty,omitzero"`

	// When it was last changed.
	UpdatedAt UnixTime `json:"updated,omitempty,omitzero"`
}

// DesignFormatter formats the HTML of an email.
type DesignFormatter struct {
	// Format.
	Type DesignFormatterType `check:"oneof=none|prettify|minify" json:"type,omitempty,omitzero"`

	// Settings of the type prettify.
	Prettify DesignPrettifier `json:"prettify,omitempty,omitzero"`

	// Settings of the type minify.
	Minify DesignMinifier `json:"minify,omitempty,omitzero"`
}

// DesignFormatterType is the format of HTML.
type DesignFormatterType string

// Values of DesignFormatterType. Others are refused as arguments.
const (
	DesignFormatterTypeMinify   DesignFormatterType = "minify"
	DesignFormatterTypeNone     DesignFormatterType = "none"
	DesignFormatterTypePrettify DesignFormatterType = "prettify"
)

// DesignHTMLAttributes copies CSS into HTML attributes, for email clients that need them.
type DesignHTMLAttributes struct {
	// Whether the step is enabled.
	Enabled *bool `json:"enabled,omitempty"`

	// Whether width attributes are set.
	ApplyWidthAttributes *bool `json:"apply_width_attributes,omitempty"`

	// Whether height attributes are set.
	ApplyHeightAttributes *bool `json:"apply_height_attributes,omitempty"`

	// Whether attributes of table elements are set.
	ApplyTableElementAttributes *bool `json:"apply_table_element_attributes,omitempty"`
}

// DesignIndent is the character of indentation.
type DesignIndent string

// Values of DesignIndent. Others are refused as arguments.
const (
	DesignIndentSpaces DesignIndent = "spaces"
	DesignIndentTabs   DesignIndent = "tabs"
)

// DesignLink is the link of content of Design Studio to a message.
type DesignLink struct {
	// Id of the content.
	NodeID string `json:"node_id,omitempty,omitzero"`

	// Id of the template of the message.
	TemplateID int64 `json:"template_id,omitempty,omitzero"`

	// The message.
	Target DesignLinkTarget `json:"target,omitempty,omitzero"`
}

// DesignLinkDraft links content of Design Studio to a message.
type DesignLinkDraft struct {
	// The message.
	Target DesignLinkTarget `check:"required" json:"target"`

	// Whether other content of the message is replaced. Without it such content is status 409.
	Force bool `json:"force,omitempty,omitzero"`
}

// DesignLinkTarget is the message that content of Design Studio is linked to. Set Type and the id that belongs to it.
type DesignLinkTarget struct {
	// Kind of message.
	Type DesignLinkTargetType `check:"required,oneof=transactional_message|newsletter|campaign_action" json:"type"`

	// Transactional message.
	TransactionalMessageID int64 `check:"min=1" json:"transactional_message_id,omitempty,omitzero"`

	// Newsletter.
	NewsletterID int64 `check:"min=1" json:"newsletter_id,omitempty,omitzero"`

	// Action of a campaign or a broadcast.
	ActionID int64 `check:"min=1" json:"action_id,omitempty,omitzero"`
}

// DesignLinkTargetType is a kind of message. A campaign action is an action of a campaign or of a broadcast.
type DesignLinkTargetType string

// Values of DesignLinkTargetType. Others are refused as arguments.
const (
	DesignLinkTargetTypeCampaignAction       DesignLinkTargetType = "campaign_action"
	DesignLinkTargetTypeNewsletter           DesignLinkTargetType = "newsletter"
	DesignLinkTargetTypeTransactionalMessage DesignLinkTargetType = "transactional_message"
)

// DesignListMeta describes a page of a list of Design Studio.
type DesignListMeta struct {
	// Filters of the list.
	Filters map[string]any `json:"filters,omitempty,omitzero"`

	// Position of the page.
	Pagination DesignPagination `json:"pagination,omitempty,omitzero"`
}

// DesignMarkers are the marks around template code.
type DesignMarkers struct {
	// Mark at the beginning, such as {{ (the type is inferred).
	Heads string `json:"heads,omitempty,omitzero"`

	// Mark at the end, such as }} (the type is inferred).
	Tails string `json:"tails,omitempty,omitzero"`
}

// DesignMinifier makes HTML smaller.
type DesignMinifier struct {
	// Whether line breaks are removed.
	RemoveLineBreaks *bool `json:"remove_line_breaks,omitempty"`

	// Maximum length of a line in characters (the unit is inferred).
	LineLengthLimit *int64 `json:"line_length_limit,omitempty"`

	// Whether indentation is removed.
	RemoveIndentations *bool `json:"remove_indentations,omitempty"`

	// Level at which HTML comments are removed.
	RemoveHTMLComments DesignCommentRemoval `check:"oneof=0|1|2" json:"remove_html_comments,omitempty,omitzero"`

	// Whether comments are removed from the CSS.
	RemoveCSSComments *bool `json:"remove_css_comments,omitempty"`
}

// DesignPagination is the position of a page in a list of Design Studio.
type DesignPagination struct {
	// Number of the page.
	Page int64 `json:"page,omitempty,omitzero"`

	// Rows per page.
	Limit int64 `json:"limit,omitempty,omitzero"`

	// Number of rows on all pages.
	Total int64 `json:"total,omitempty,omitzero"`
}

// DesignPrettifier makes HTML readable.
type DesignPrettifier struct {
	// Character of indentation.
	IndentCharacter DesignIndent `check:"oneof=spaces|tabs" json:"indent_character,omitempty,omitzero"`

	// Number of characters per level.
	IndentSize *int64 `json:"indent_size,omitempty"`

	// Whether each attribute gets a line of its own.
	WrapAttributes *bool `json:"wrap_attributes,omitempty"`
}

// DesignPublishedTemplates says where an SMS or a WhatsApp template was published to.
type DesignPublishedTemplates struct {
	// Ids of the templates that send it.
	TemplateIDs []int64 `json:"template_ids,omitempty,omitzero"`

	// Id of the published version, which is no UUID.
	VersionID string `json:"version_id,omitempty,omitzero"`
}

// DesignSortKey is the field that a list of Design Studio is sorted by.
type DesignSortKey string

// Values of DesignSortKey. Others are refused as arguments.
const (
	DesignSortKeyCreated DesignSortKey = "created"
	DesignSortKeyName    DesignSortKey = "name"
	DesignSortKeyUpdated DesignSortKey = "updated"
)

// DesignSwitch switches a step without other settings.
type DesignSwitch struct {
	// Whether the step is enabled.
	Enabled *bool `json:"enabled,omitempty"`
}

// DesignTransformers are the steps that transform the HTML of an email before it is sent. Switches are pointers: nil is
// absent in answers, and not sent in requests.
type DesignTransformers struct {
	// Adds parameters to the links.
	URLParameters DesignURLParameters `json:"url_parameters,omitempty,omitzero"`

	// Resolves CSS variables.
	CSSVariables DesignCSSVariables `json:"css_variables,omitempty,omitzero"`

	// Moves CSS into style attributes.
	CSSInliner DesignCSSInliner `json:"css_inliner,omitempty,omitzero"`

	// Makes the HTML accessible.
	Accessibility DesignAccessibility `json:"accessibility,omitempty,omitzero"`

	// Formats the HTML.
	Formatter DesignFormatter `json:"formatter,omitempty,omitzero"`

	// Keeps the last two words of a text on one line.
	PreventWidows DesignSwitch `json:"prevent_widows,omitempty,omitzero"`

	// Encodes special characters as HTML entities.
	EncodeEntities DesignSwitch `json:"encode_entities,omitempty,omitzero"`

	// Removes unused CSS.
	RemoveUnusedCSS DesignUnusedCSS `json:"remove_unused_css,omitempty,omitzero"`
}

// DesignURLParameter is a parameter that is added to the links of an email.
type DesignURLParameter struct {
	// Name of the parameter (the type is inferred).
	Key string `json:"key,omitempty,omitzero"`

	// Value of the parameter (the type is inferred).
	Value *string `json:"value,omitempty"`

	// Whether the value is percent-encoded.
	URLEncode *bool `json:"url_encode,omitempty"`
}

// DesignURLParameters adds parameters to the links of an email.
type DesignURLParameters struct {
	// Whether the step is enabled.
	Enabled *bool `json:"enabled,omitempty"`

	// The parameters.
	Parameters []DesignURLParameter `json:"parameters,omitempty,omitzero"`
}

// DesignUnusedCSS removes unused CSS from an email.
type DesignUnusedCSS struct {
	// Whether the step is enabled.
	Enabled *bool `json:"enabled,omitempty"`

	// Selectors that stay (inferred).
	Whitelist []string `json:"whitelist,omitempty,omitzero"`

	// Marks around template code that stays as it is (inferred).
	BackendMarkers []DesignMarkers `json:"backend_markers,omitempty,omitzero"`

	// Whether the names of classes and ids are shortened (inferred).
	Uglify *bool `json:"uglify,omitempty"`
}

// IDType is a type of identifier of a person. Phone exists since 2026.
type IDType string

// Values of IDType. Others are refused as arguments.
const (
	IDTypeCioID IDType = "cio_id"
	IDTypeEmail IDType = "email"
	IDTypeID    IDType = "id"
	IDTypePhone IDType = "phone"
)

// Identifiers identify a person. In requests set exactly one field that the operation accepts. In answers ID is empty
// for people without one, Email is empty in workspaces that identify people by id only, and Phone is always empty.
type Identifiers struct {
	// Your own id of the person.
	ID string `json:"id,omitempty,omitzero"`

	// Email address of the person.
	Email string `json:"email,omitempty,omitzero"`

	// Id of the person in Customer.io. It never changes.
	CioID string `json:"cio_id,omitempty,omitzero"`

	// Phone number in E.164 form, in requests that accept it.
	Phone string `json:"phone,omitempty,omitzero"`
}

// Link is a tracked link in a message.
type Link struct {
	// Id of the link.
	ID int64 `json:"id,omitempty,omitzero"`

	// URL of the link.
	Href string `json:"href,omitempty,omitzero"`
}

// LinkClicks are the clicks on one link.
type LinkClicks struct {
	// Clicks per period, oldest first.
	Series LinkSeries `json:"series,omitempty,omitzero"`
}

// LinkMetrics are the clicks on one link over time.
type LinkMetrics struct {
	// The link.
	Link Link `json:"link,omitempty,omitzero"`

	// Clicks.
	Metric LinkClicks `json:"metric,omitempty,omitzero"`
}

// LinkSeries are the clicks on one link, one number per period, oldest first.
type LinkSeries struct {
	// All clicks.
	Clicked []int64 `json:"clicked,omitempty,omitzero"`

	// Clicks by people; since 2026.
	HumanClicked []int64 `json:"human_clicked,omitempty,omitzero"`

	// Clicks by machines; since 2026.
	MachineClicked []int64 `json:"machine_clicked,omitempty,omitzero"`
}

// Message is one delivery: one message to one person. Of the ids of its origin only those that apply are set.
// Deliveries of PeopleService have fewer fields.
type Message struct {
	// Id of the delivery, similar to base64.
	ID string `json:"id,omitempty,omitzero"`

	// Id and time of the last change, `<id>:<updated>`.
	DeduplicateID string `json:"deduplicate_id,omitempty,omitzero"`

	// Channel.
	Type MessageType `json:"type,omitempty,omitzero"`

	// Deprecated id of the template. Some answers call it msg_template_id.
	MessageTemplateID int64 `json:"message_template_id,omitempty,omitzero"`

	// Deprecated id of the template, under the name of other answers.
	MsgTemplateID int64 `json:"msg_template_id,omitempty,omitzero"`

	// Id of the person.
	CustomerID string `json:"customer_id,omitempty,omitzero"`

	// The person.
	CustomerIdentifiers Identifiers `json:"customer_identifiers,omitempty,omitzero"`

	// The person, under the name that deliveries of transactional messages can have.
	Identifiers Identifiers `json:"identifiers,omitempty,omitzero"`

	// Recipient.
	Recipient string `json:"recipient,omitempty,omitzero"`

	// Subject line.
	Subject string `json:"subject,omitempty,omitzero"`

	// When it reached each state.
	Metrics DeliveryMetrics `json:"metrics,omitempty,omitzero"`

	// When it was created.
	CreatedAt UnixTime `json:"created,omitempty,omitzero"`

	// Reason of the failure.
	FailureMessage string `json:"failure_message,omitempty,omitzero"`

	// Campaign of the delivery.
	CampaignID int64 `json:"campaign_id,omitempty,omitzero"`

	// Action of the campaign or broadcast.
	ActionID int64 `json:"action_id,omitempty,omitzero"`

	// Action of which the action is a variant.
	ParentActionID int64 `json:"parent_action_id,omitempty,omitzero"`

	// Newsletter of the delivery.
	NewsletterID int64 `json:"newsletter_id,omitempty,omitzero"`

	// Variant of the newsletter.
	ContentID int64 `json:"content_id,omitempty,omitzero"`

	// Broadcast of the delivery.
	BroadcastID int64 `json:"broadcast_id,omitempty,omitzero"`

	// Event that triggered the message.
	TriggerEventID string `json:"trigger_event_id,omitempty,omitzero"`

	// Whether the content was not kept.
	Forgotten bool `json:"forgotten,omitempty,omitzero"`

	// Responses in an in-app message, by name. Only if they were requested.
	TrackedResponses map[string]TrackedResponse `json:"tracked_responses,omitempty,omitzero"`
}

// MessageHeader is one header of an email or a webhook message.
type MessageHeader struct {
	// Name of the header.
	Name string `check:"required,line" json:"name"`

	// Value of the header.
	Value string `check:"line" json:"value"`
}

// MessagePage is one page of deliveries.
type MessagePage struct {
	// The deliveries.
	Messages []Message `json:"messages,omitempty,omitzero"`

	// Cursor of the next page, empty on the last one.
	Next string `json:"next,omitempty,omitzero"`
}

// MessageRef identifies one message of a campaign or a broadcast.
type MessageRef struct {
	// Id of the action or template.
	ID int64 `json:"id,omitempty,omitzero"`

	// Channel. SMS is sms or twilio.
	Type string `json:"type,omitempty,omitzero"`
}

// MessageType is the channel of a message. WhatsApp, LiveNotification and Inbox exist since 2026.
type MessageType string

// Values of MessageType. Others that the vendor adds later are kept as they come.
const (
	MessageTypeEmail            MessageType = "email"
	MessageTypeInApp            MessageType = "in_app"
	MessageTypeInbox            MessageType = "inbox"
	MessageTypeLiveNotification MessageType = "live_notification"
	MessageTypePush             MessageType = "push"
	MessageTypeSMS              MessageType = "twilio"
	MessageTypeSlack            MessageType = "slack"
	MessageTypeWebhook          MessageType = "webhook"
	MessageTypeWhatsApp         MessageType = "whatsapp"
)

// Metric is something that happened to a delivery. MetricCreated is for exports of deliveries only.
type Metric string

// Values of Metric. Others are refused as arguments.
const (
	MetricAttempted     Metric = "attempted"
	MetricBounced       Metric = "bounced"
	MetricClicked       Metric = "clicked"
	MetricConverted     Metric = "converted"
	MetricCreated       Metric = "created"
	MetricDelivered     Metric = "delivered"
	MetricDropped       Metric = "dropped"
	MetricFailed        Metric = "failed"
	MetricOpened        Metric = "opened"
	MetricSent          Metric = "sent"
	MetricSpammed       Metric = "spammed"
	MetricUndeliverable Metric = "undeliverable"
	MetricUnsubscribed  Metric = "unsubscribed"
)

// MetricSeries has one list of numbers per metric: one number per period, oldest first. Keys are attempted, bounced,
// clicked, converted, created, deferred, delivered, drafted, failed, opened, sent, spammed, suppressed, undeliverable,
// topic_unsubscribed and unsubscribed. Except in version 1 of the campaign metrics there are human_clicked,
// human_opened, prefetch_clicked and prefetch_opened. Webhooks have 2xx, 3xx, 4xx and 5xx. Since September 2026
// prefetch_clicked is machine_clicked, and there are replied, untracked, open_untracked, link_untracked,
// tracking_consent_granted and tracking_consent_denied.
type MetricSeries map[string][]int64

// Metrics are the metrics of a message or a group of messages over time. There are no totals.
type Metrics struct {
	// The numbers.
	Series MetricSeries `json:"series,omitempty,omitzero"`
}

// ObjectIdentifiers identify an object.
type ObjectIdentifiers struct {
	// Your own id of the object.
	ObjectID string `json:"object_id,omitempty,omitzero"`

	// Id of the object in Customer.io.
	CioObjectID string `json:"cio_object_id,omitempty,omitzero"`
}

// Period is the unit of time of one number of a metric series.
type Period string

// Values of Period. Others are refused as arguments.
const (
	PeriodDays   Period = "days"
	PeriodHours  Period = "hours"
	PeriodMonths Period = "months"
	PeriodWeeks  Period = "weeks"
)

// Platform is the operating system of a device.
type Platform string

// Values of Platform. Others are refused as arguments.
const (
	PlatformAndroid Platform = "android"
	PlatformIOS     Platform = "ios"
)

// RequestMethod is the HTTP method of a webhook message.
type RequestMethod string

// Values of RequestMethod. Others are refused as arguments.
const (
	RequestMethodDelete RequestMethod = "DELETE"
	RequestMethodGet    RequestMethod = "GET"
	RequestMethodPatch  RequestMethod = "PATCH"
	RequestMethodPost   RequestMethod = "POST"
	RequestMethodPut    RequestMethod = "PUT"
)

// SendingState is whether an action sends its messages, drafts them, or is off.
type SendingState string

// Values of SendingState. Others are refused as arguments.
const (
	SendingStateAutomatic SendingState = "automatic"
	SendingStateDraft     SendingState = "draft"
	SendingStateOff       SendingState = "off"
)

// SortOrder is the direction of a list.
type SortOrder string

// Values of SortOrder. Others are refused as arguments.
const (
	SortOrderAsc  SortOrder = "asc"
	SortOrderDesc SortOrder = "desc"
)

// TrackedResponse is an answer that a person gave in an in-app message.
type TrackedResponse struct {
	// Id of the response.
	ID int64 `json:"id,omitempty,omitzero"`

	// When it was given.
	At UnixTime `json:"ts,omitempty,omitzero"`
}

// Usage lists the campaigns and newsletters that use a segment or a sender identity.
type Usage struct {
	// Ids of campaigns.
	Campaigns []int64 `json:"campaigns,omitempty,omitzero"`

	// Ids of sent newsletters.
	SentNewsletters []int64 `json:"sent_newsletters,omitempty,omitzero"`

	// Ids of draft newsletters.
	DraftNewsletters []int64 `json:"draft_newsletters,omitempty,omitzero"`
}
