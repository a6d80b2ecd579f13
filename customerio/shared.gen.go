// Code generated from openapi/customerio/shared.yaml. DO NOT EDIT.

package customerio

import (
	"encoding/json"

	"github.com/oapi-codegen/nullable"
)

// Action is one message of a campaign or a broadcast. Which fields it has depends on its type: email, in_app, push,
// slack, twilio (SMS), whatsapp or webhook.
type Action struct {
	// Id of the action.
	ID int64 `json:"id,omitempty,omitzero"`

	// Campaign it belongs to; not in broadcasts.
	CampaignID int64 `json:"campaign_id,omitempty,omitzero"`

	// Broadcast it belongs to; not in campaigns.
	BroadcastID int64 `json:"broadcast_id,omitempty,omitzero"`

	// Action it is a variant of; not in broadcasts.
	ParentActionID int64 `json:"parent_action_id,omitempty,omitzero"`

	// Id and time of the last change, `<id>:<updated>`.
	DeduplicateID string `json:"deduplicate_id,omitempty,omitzero"`

	// Channel.
	Type MessageType `json:"type,omitempty,omitzero"`

	// When it was created.
	Created UnixTime `json:"created,omitempty,omitzero"`

	// When it was last changed.
	Updated UnixTime `json:"updated,omitempty,omitzero"`

	// Whether it sends by itself.
	SendingState SendingState `json:"sending_state,omitempty,omitzero"`

	// Layout around the body.
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

	// Text that mail programs show beside the subject.
	PreheaderText string `json:"preheader_text,omitempty,omitzero"`

	// Sender.
	From string `json:"from,omitempty,omitzero"`

	// Id of the sender identity.
	FromID int64 `json:"from_id,omitempty,omitzero"`

	// Address for answers.
	ReplyTo string `json:"reply_to,omitempty,omitzero"`

	// Id of the sender identity for answers.
	ReplyToID int64 `json:"reply_to_id,omitempty,omitzero"`

	// Recipient, usually Liquid.
	Recipient string `json:"recipient,omitempty,omitzero"`

	// Addresses that get a copy.
	CC string `json:"cc,omitempty,omitzero"`

	// Addresses that get a blind copy.
	BCC string `json:"bcc,omitempty,omitzero"`

	// Blind copies go out as separate mails (inferred).
	FakeBCC bool `json:"fake_bcc,omitempty,omitzero"`

	// CSS preprocessor, premailer or empty.
	Preprocessor string `json:"preprocessor,omitempty,omitzero"`

	// Headers of an email or a webhook message.
	Headers MessageHeaders `json:"headers,omitempty,omitzero"`

	// Body of a WhatsApp message, JSON as a string.
	BodyJSON string `json:"body_json,omitempty,omitzero"`

	// Id of the sender identity of a WhatsApp message.
	SenderIdentityID int64 `json:"sender_identity_id,omitempty,omitzero"`

	// Image of an MMS.
	ImageURL string `json:"image_url,omitempty,omitzero"`

	// Address that a webhook message calls.
	URL string `json:"url,omitempty,omitzero"`

	// HTTP method of a webhook message, in lower case.
	Method RequestMethod `json:"method,omitempty,omitzero"`

	// Links in a WhatsApp message are tracked.
	Tracked bool `json:"tracked,omitempty,omitzero"`

	// A WhatsApp message also goes to people who unsubscribed.
	SendToUnsubscribed bool `json:"send_to_unsubscribed,omitempty,omitzero"`
}

// ActionUpdate changes one message of a campaign or a broadcast. Send only fields that the channel of the action has.
// Bodies made with the drag-and-drop editor or Design Studio cannot be changed.
type ActionUpdate struct {
	// Whether it sends by itself.
	SendingState SendingState `json:"sending_state,omitempty,omitzero"`

	// Subject line of an email, an in-app, push or Slack message.
	Subject *string `json:"subject,omitempty"`

	// Body.
	Body string `json:"body,omitempty,omitzero"`

	// AMP body of an email.
	BodyAMP *string `json:"body_amp,omitempty"`

	// Body of a WhatsApp message, JSON as a string.
	BodyJSON string `json:"body_json,omitempty,omitzero"`

	// Text that mail programs show beside the subject.
	PreheaderText *string `json:"preheader_text,omitempty"`

	// Id of the sender identity.
	FromID int64 `check:"min=1" json:"from_id,omitempty,omitzero"`

	// Id of the sender identity for answers; null takes it away (inferred).
	ReplyToID nullable.Nullable[int64] `json:"reply_to_id,omitempty,omitzero"`

	// Id of the sender identity of a WhatsApp message.
	SenderIdentityID int64 `check:"min=1" json:"sender_identity_id,omitempty,omitzero"`

	// Recipient, usually Liquid.
	Recipient string `json:"recipient,omitempty,omitzero"`

	// Headers of an email or a webhook message.
	Headers MessageHeaders `json:"headers,omitempty,omitzero"`

	// Image of an MMS.
	ImageURL *string `json:"image_url,omitempty"`

	// Address that a webhook message calls.
	URL string `json:"url,omitempty,omitzero"`

	// HTTP method of a webhook message, in lower case.
	Method RequestMethod `json:"method,omitempty,omitzero"`

	// Tracks links in a WhatsApp message. New actions do not.
	Tracked *bool `json:"tracked,omitempty"`

	// Sends a WhatsApp message also to people who unsubscribed.
	SendToUnsubscribed *bool `json:"send_to_unsubscribed,omitempty"`
}

// Activity is something that happened to a person.
type Activity struct {
	// Id of the activity.
	ID string `json:"id,omitempty,omitzero"`

	// What happened.
	Type ActivityType `json:"type,omitempty,omitzero"`

	// When it happened.
	Timestamp UnixTime `json:"timestamp,omitempty,omitzero"`

	// Id of the person.
	CustomerID string `json:"customer_id,omitempty,omitzero"`

	// The person.
	CustomerIdentifiers Identifiers `json:"customer_identifiers,omitempty,omitzero"`

	// Id of the delivery, for activities of messages.
	DeliveryID string `json:"delivery_id,omitempty,omitzero"`

	// Where the message was delivered to.
	DeliveryType DeliveryType `json:"delivery_type,omitempty,omitzero"`

	// What the activity carries, as raw JSON. For messages an object with delivered (Unix seconds or null), delivery_id
	// and opened (boolean or null); for changes of attributes a map from the attribute to an object with from and to, both
	// strings; other shapes occur.
	Data json.RawMessage `json:"data,omitempty,omitzero"`

	// Name of the event or screen; since 2026.
	Name string `json:"name,omitempty,omitzero"`

	// Address of the page; since 2026.
	URL string `json:"url,omitempty,omitzero"`
}

// ActivityPage is one page of activities.
type ActivityPage struct {
	// The activities, newest first.
	Activities []Activity `json:"activities,omitempty,omitzero"`

	// Cursor of the next page, empty on the last.
	Next string `json:"next,omitempty,omitzero"`
}

// ActivityType is something that happened to a person. SMS is called twilio. The list is not complete: per object type
// there are `_o:<object_type_id>:` followed by add_relationship, attribute_change, create, delete, delete_relationship
// or failed_attribute_change, and per relationship `_r:<object_type_id>:` followed by attribute_change or
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

// CampaignState says whether a campaign or a broadcast runs. Broadcasts do not know stopped.
type CampaignState string

// Values of CampaignState. Others that the vendor adds later are kept as they come.
const (
	CampaignStateDraft   CampaignState = "draft"
	CampaignStateRunning CampaignState = "running"
	CampaignStateStopped CampaignState = "stopped"
)

// DeliveryMetrics say when things first happened to a delivery. What has not happened is zero.
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

	// When it turned out to be undeliverable.
	Undeliverable UnixTime `json:"undeliverable,omitempty,omitzero"`

	// When the person unsubscribed by it.
	Unsubscribed UnixTime `json:"unsubscribed,omitempty,omitzero"`

	// Opening by a person. The vendor does not say whether it is a count or Unix seconds.
	HumanOpened int64 `json:"human_opened,omitempty,omitzero"`

	// Opening by a machine. The vendor does not say whether it is a count or Unix seconds.
	PrefetchOpened int64 `json:"prefetch_opened,omitempty,omitzero"`

	// Click by a person. The vendor does not say whether it is a count or Unix seconds.
	HumanClicked int64 `json:"human_clicked,omitempty,omitzero"`

	// Click by a machine. The vendor does not say whether it is a count or Unix seconds.
	PrefetchClicked int64 `json:"prefetch_clicked,omitempty,omitzero"`
}

// DeliveryState is how far a delivery has come.
type DeliveryState string

// Values of DeliveryState. Others that the vendor adds later are kept as they come.
const (
	DeliveryStateAttempted DeliveryState = "attempted"
	DeliveryStateDrafted   DeliveryState = "drafted"
	DeliveryStateFailed    DeliveryState = "failed"
	DeliveryStateSent      DeliveryState = "sent"
)

// DeliveryType says where a message of an activity was delivered to.
type DeliveryType string

// Values of DeliveryType. Others that the vendor adds later are kept as they come.
const (
	DeliveryTypeAndroid DeliveryType = "android"
	DeliveryTypeEmail   DeliveryType = "email"
	DeliveryTypeIOS     DeliveryType = "ios"
	DeliveryTypePhone   DeliveryType = "phone"
)

// DesignAccessibility makes the HTML of an email easier to read for assistive software.
type DesignAccessibility struct {
	// Whether the step is on.
	Enabled *bool `json:"enabled,omitempty"`

	// Language of the email.
	Language string `json:"language,omitempty,omitzero"`

	// Adds the language to the html element.
	AddLangToHTML *bool `json:"add_lang_to_html,omitempty"`

	// Adds the writing direction to the html element.
	AddDirToHTML *bool `json:"add_dir_to_html,omitempty"`

	// Adds the language to the content.
	AddLangToContent *bool `json:"add_lang_to_content,omitempty"`

	// Adds the writing direction to the content.
	AddDirToContent *bool `json:"add_dir_to_content,omitempty"`

	// Adds a role to tables.
	AddRoleToTables *bool `json:"add_role_to_tables,omitempty"`

	// Adds alternative text to VML.
	AddVMLAltText *bool `json:"add_vml_alt_text,omitempty"`

	// Adds an empty alternative text to images without one.
	AddEmptyAltToImages *bool `json:"add_empty_alt_to_images,omitempty"`

	// Adds a title to the head.
	AddTitleToHead *bool `json:"add_title_to_head,omitempty"`

	// Removes the button role from links.
	RemoveButtonRoleFromLinks *bool `json:"remove_button_role_from_links,omitempty"`

	// Removes the meta tag that forbids zooming.
	RemoveZoomMetaTag *bool `json:"remove_zoom_meta_tag,omitempty"`
}

// DesignCSSInliner moves the CSS of an email into style attributes.
type DesignCSSInliner struct {
	// Whether the step is on.
	Enabled *bool `json:"enabled,omitempty"`

	// Inlines what stands in style tags.
	ApplyStyleTags *bool `json:"apply_style_tags,omitempty"`

	// Keeps important marks.
	PreserveImportant *bool `json:"preserve_important,omitempty"`

	// Removes the style tags afterwards.
	RemoveStyleTags *bool `json:"remove_style_tags,omitempty"`

	// Keeps font-face rules.
	PreserveFontFaces *bool `json:"preserve_font_faces,omitempty"`

	// Keeps media queries.
	PreserveMediaQueries *bool `json:"preserve_media_queries,omitempty"`

	// Keeps keyframes.
	PreserveKeyframes *bool `json:"preserve_keyframes,omitempty"`

	// Keeps rules with pseudo classes and elements.
	PreservePseudos *bool `json:"preserve_pseudos,omitempty"`

	// Inlines pseudo elements.
	InlinePseudoElements *bool `json:"inline_pseudo_elements,omitempty"`

	// Copies sizes and table settings into HTML attributes.
	ApplyHTMLAttributes DesignHTMLAttributes `json:"apply_html_attributes,omitempty,omitzero"`
}

// DesignCSSVariables resolves the CSS variables of an email.
type DesignCSSVariables struct {
	// Whether the step is on.
	Enabled *bool `json:"enabled,omitempty"`

	// Whether the variables stay beside their values (inferred).
	Preserve *bool `json:"preserve,omitempty"`
}

// DesignCommentRemoval says how thoroughly HTML comments are removed, by a number written as a string. What each number
// means is not documented.
type DesignCommentRemoval string

// Values of DesignCommentRemoval. Others that the vendor adds later are kept as they come.
const (
	DesignCommentRemovalLevel0 DesignCommentRemoval = "0"
	DesignCommentRemovalLevel1 DesignCommentRemoval = "1"
	DesignCommentRemovalLevel2 DesignCommentRemoval = "2"
)

// DesignContent is what the recipient of an email reads.
type DesignContent struct {
	// Subject line.
	Subject string `json:"subject,omitempty,omitzero"`

	// Preview text that mail programs show beside the subject.
	PreheaderText string `json:"preheader_text,omitempty,omitzero"`

	// HTML version.
	HTML string `json:"html,omitempty,omitzero"`

	// AMP version.
	AMP string `json:"amp,omitempty,omitzero"`

	// Plain text version.
	Text string `json:"text,omitempty,omitzero"`
}

// DesignContentDraft is what the recipient of an email is to read. Nil leaves a part out, an empty text makes it empty.
type DesignContentDraft struct {
	// Subject line.
	Subject *string `json:"subject,omitempty"`

	// Preview text that mail programs show beside the subject.
	PreheaderText *string `json:"preheader_text,omitempty"`

	// HTML version.
	HTML *string `json:"html,omitempty"`

	// AMP version.
	AMP *string `json:"amp,omitempty"`

	// Plain text version.
	Text *string `json:"text,omitempty"`
}

// DesignEnvelope holds sender, recipient and headers of an email.
type DesignEnvelope struct {
	// Number of the sender identity, 0 if there is none.
	FromID int64 `json:"from_id,omitempty,omitzero"`

	// Sender.
	From string `json:"from,omitempty,omitzero"`

	// Number of the sender identity that takes the answers, 0 if there is none.
	ReplyToID int64 `json:"reply_to_id,omitempty,omitzero"`

	// Address that takes the answers.
	ReplyTo string `json:"reply_to,omitempty,omitzero"`

	// Recipient, which may hold Liquid (inferred).
	Recipient string `json:"recipient,omitempty,omitzero"`

	// Addresses that get a blind copy.
	BCC string `json:"bcc,omitempty,omitzero"`

	// Blind copies go out as separate mails (inferred).
	FakeBCC bool `json:"fake_bcc,omitempty,omitzero"`

	// Further headers.
	Headers []MessageHeader `json:"headers,omitempty,omitzero"`
}

// DesignEnvelopeDraft sets sender, recipient and headers of an email. Nil leaves a part out, an empty text makes it
// empty.
type DesignEnvelopeDraft struct {
	// Number of the sender identity; null takes it away (inferred).
	FromID nullable.Nullable[int64] `json:"from_id,omitempty,omitzero"`

	// Sender.
	From *string `json:"from,omitempty"`

	// Number of the sender identity that takes the answers; null takes it away (inferred).
	ReplyToID nullable.Nullable[int64] `json:"reply_to_id,omitempty,omitzero"`

	// Address that takes the answers.
	ReplyTo *string `json:"reply_to,omitempty"`

	// Recipient, which may hold Liquid (inferred).
	Recipient *string `json:"recipient,omitempty"`

	// Addresses that get a blind copy.
	BCC *string `json:"bcc,omitempty"`

	// Sends blind copies as separate mails (inferred).
	FakeBCC *bool `json:"fake_bcc,omitempty"`

	// Further headers.
	Headers []MessageHeader `json:"headers,omitempty,omitzero"`
}

// DesignFormatter formats the HTML of an email.
type DesignFormatter struct {
	// What to do.
	Type DesignFormatterType `json:"type,omitempty,omitzero"`

	// Settings of the type prettify.
	Prettify DesignPrettifier `json:"prettify,omitempty,omitzero"`

	// Settings of the type minify.
	Minify DesignMinifier `json:"minify,omitempty,omitzero"`
}

// DesignFormatterType says how HTML is formatted.
type DesignFormatterType string

// Values of DesignFormatterType. Others that the vendor adds later are kept as they come.
const (
	DesignFormatterTypeMinify   DesignFormatterType = "minify"
	DesignFormatterTypeNone     DesignFormatterType = "none"
	DesignFormatterTypePrettify DesignFormatterType = "prettify"
)

// DesignHTMLAttributes copies CSS into HTML attributes, for mail programs that need them.
type DesignHTMLAttributes struct {
	// Whether the step is on.
	Enabled *bool `json:"enabled,omitempty"`

	// Sets width attributes.
	ApplyWidthAttributes *bool `json:"apply_width_attributes,omitempty"`

	// Sets height attributes.
	ApplyHeightAttributes *bool `json:"apply_height_attributes,omitempty"`

	// Sets attributes of table elements.
	ApplyTableElementAttributes *bool `json:"apply_table_element_attributes,omitempty"`
}

// DesignIndent is what lines of HTML are indented with.
type DesignIndent string

// Values of DesignIndent. Others that the vendor adds later are kept as they come.
const (
	DesignIndentSpaces DesignIndent = "spaces"
	DesignIndentTabs   DesignIndent = "tabs"
)

// DesignMarkers are the marks at which a piece of template code begins and ends.
type DesignMarkers struct {
	// Mark at the beginning, such as {{ (the type is inferred).
	Heads string `json:"heads,omitempty,omitzero"`

	// Mark at the end, such as }} (the type is inferred).
	Tails string `json:"tails,omitempty,omitzero"`
}

// DesignMinifier makes HTML smaller.
type DesignMinifier struct {
	// Removes line breaks.
	RemoveLineBreaks *bool `json:"remove_line_breaks,omitempty"`

	// Longest line in characters (the unit is inferred).
	LineLengthLimit *int64 `json:"line_length_limit,omitempty"`

	// Removes indentation.
	RemoveIndentations *bool `json:"remove_indentations,omitempty"`

	// How thoroughly comments are removed from the HTML.
	RemoveHTMLComments DesignCommentRemoval `json:"remove_html_comments,omitempty,omitzero"`

	// Removes comments from the CSS.
	RemoveCSSComments *bool `json:"remove_css_comments,omitempty"`
}

// DesignPrettifier lays HTML out for people to read.
type DesignPrettifier struct {
	// What lines are indented with.
	IndentCharacter DesignIndent `json:"indent_character,omitempty,omitzero"`

	// How many of them for each level.
	IndentSize *int64 `json:"indent_size,omitempty"`

	// Puts attributes on lines of their own.
	WrapAttributes *bool `json:"wrap_attributes,omitempty"`
}

// DesignSwitch turns a step on or off that has no other settings.
type DesignSwitch struct {
	// Whether the step is on.
	Enabled *bool `json:"enabled,omitempty"`
}

// DesignTransformers are the steps that the HTML of an email goes through before it is sent. The same type is read and
// written, so switches are pointers: nil is one that the service did not mention, or that is left as it is.
type DesignTransformers struct {
	// Adds parameters to the links.
	URLParameters DesignURLParameters `json:"url_parameters,omitempty,omitzero"`

	// Resolves CSS variables.
	CSSVariables DesignCSSVariables `json:"css_variables,omitempty,omitzero"`

	// Moves CSS into style attributes.
	CSSInliner DesignCSSInliner `json:"css_inliner,omitempty,omitzero"`

	// Makes the HTML easier to read for assistive software.
	Accessibility DesignAccessibility `json:"accessibility,omitempty,omitzero"`

	// Formats the HTML.
	Formatter DesignFormatter `json:"formatter,omitempty,omitzero"`

	// Keeps the last two words of a text on one line.
	PreventWidows DesignSwitch `json:"prevent_widows,omitempty,omitzero"`

	// Writes special characters as HTML entities.
	EncodeEntities DesignSwitch `json:"encode_entities,omitempty,omitzero"`

	// Removes CSS that nothing uses.
	RemoveUnusedCSS DesignUnusedCSS `json:"remove_unused_css,omitempty,omitzero"`
}

// DesignURLParameter is one parameter that is added to the links of an email.
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
	// Whether the step is on.
	Enabled *bool `json:"enabled,omitempty"`

	// The parameters.
	Parameters []DesignURLParameter `json:"parameters,omitempty,omitzero"`
}

// DesignUnusedCSS removes CSS that nothing in an email uses.
type DesignUnusedCSS struct {
	// Whether the step is on.
	Enabled *bool `json:"enabled,omitempty"`

	// Selectors to keep (the meaning is inferred).
	Whitelist []string `json:"whitelist,omitempty,omitzero"`

	// Marks of template code to leave alone (the meaning is inferred).
	BackendMarkers []DesignMarkers `json:"backend_markers,omitempty,omitzero"`

	// Shortens the names of classes and ids (the meaning is inferred).
	Uglify *bool `json:"uglify,omitempty"`
}

// DeviceAttributes describe a device: device_os, device_model, app_version, cio_sdk_version, device_locale,
// push_enabled ("true" or "false"), _last_status (empty, bounced, sent or suppressed; set by the server), and any keys
// of your own. All values are strings.
type DeviceAttributes map[string]string

// IDType is a kind of identifier of a person; phone is known since 2026.
type IDType string

// Values of IDType. Others that the vendor adds later are kept as they come.
const (
	IDTypeCioID IDType = "cio_id"
	IDTypeEmail IDType = "email"
	IDTypeID    IDType = "id"
	IDTypePhone IDType = "phone"
)

// Identifiers name a person. In requests exactly one of them is set, whichever the operation allows. In answers the id
// is empty for people without one, the email is absent in workspaces that identify people by id only, and there is
// never a phone.
type Identifiers struct {
	// Id that your own systems gave to the person.
	ID string `json:"id,omitempty,omitzero"`

	// Email address of the person.
	Email string `json:"email,omitempty,omitzero"`

	// Id that Customer.io gave to the person; it never changes.
	CioID string `json:"cio_id,omitempty,omitzero"`

	// Phone number in E.164 form; for requests that say so.
	Phone string `json:"phone,omitempty,omitzero"`
}

// Link is a tracked link in a message.
type Link struct {
	// Id of the link.
	ID int64 `json:"id,omitempty,omitzero"`

	// Address it leads to.
	Href string `json:"href,omitempty,omitzero"`
}

// LinkClicks wraps the click series of one link.
type LinkClicks struct {
	// Clicks per period, oldest first.
	Series LinkSeries `json:"series,omitempty,omitzero"`
}

// LinkMetrics are the clicks on one link over time.
type LinkMetrics struct {
	// The link.
	Link Link `json:"link,omitempty,omitzero"`

	// Its clicks.
	Metric LinkClicks `json:"metric,omitempty,omitzero"`
}

// LinkSeries holds the clicks on one link, oldest first, one number per period.
type LinkSeries struct {
	// All clicks.
	Clicked []int64 `json:"clicked,omitempty,omitzero"`

	// Clicks by people; since 2026.
	HumanClicked []int64 `json:"human_clicked,omitempty,omitzero"`

	// Clicks by machines; since 2026.
	MachineClicked []int64 `json:"machine_clicked,omitempty,omitzero"`
}

// Message is one delivery: one message to one person. Only the ids of the parts of the workspace that it came from are
// set. Deliveries read through a person carry fewer fields.
type Message struct {
	// Id of the delivery, much like base64.
	ID string `json:"id,omitempty,omitzero"`

	// Id and time of the last change, `<id>:<updated>`.
	DeduplicateID string `json:"deduplicate_id,omitempty,omitzero"`

	// Channel.
	Type MessageType `json:"type,omitempty,omitzero"`

	// Deprecated id of the template. Some answers call it msg_template_id.
	MessageTemplateID int64 `json:"message_template_id,omitempty,omitzero"`

	// Deprecated id of the template under its other name.
	MsgTemplateID int64 `json:"msg_template_id,omitempty,omitzero"`

	// Id of the person.
	CustomerID string `json:"customer_id,omitempty,omitzero"`

	// The person.
	CustomerIdentifiers Identifiers `json:"customer_identifiers,omitempty,omitzero"`

	// Address that it went to.
	Recipient string `json:"recipient,omitempty,omitzero"`

	// Subject line.
	Subject string `json:"subject,omitempty,omitzero"`

	// What happened to it and when.
	Metrics DeliveryMetrics `json:"metrics,omitempty,omitzero"`

	// When it was created.
	Created UnixTime `json:"created,omitempty,omitzero"`

	// Why it failed.
	FailureMessage string `json:"failure_message,omitempty,omitzero"`

	// Campaign that it came from.
	CampaignID int64 `json:"campaign_id,omitempty,omitzero"`

	// Action of the campaign or broadcast that it came from.
	ActionID int64 `json:"action_id,omitempty,omitzero"`

	// Action that the action is a variant of.
	ParentActionID int64 `json:"parent_action_id,omitempty,omitzero"`

	// Newsletter that it came from.
	NewsletterID int64 `json:"newsletter_id,omitempty,omitzero"`

	// Variant of the newsletter.
	ContentID int64 `json:"content_id,omitempty,omitzero"`

	// Broadcast that it came from.
	BroadcastID int64 `json:"broadcast_id,omitempty,omitzero"`

	// Event that triggered it.
	TriggerEventID string `json:"trigger_event_id,omitempty,omitzero"`

	// The content was not kept.
	Forgotten bool `json:"forgotten,omitempty,omitzero"`

	// Answers given in an in-app message, by name; only when they were asked for.
	TrackedResponses map[string]TrackedResponse `json:"tracked_responses,omitempty,omitzero"`
}

// MessageHeader is one header of an email or a webhook message.
type MessageHeader struct {
	// Name of the header.
	Name string `check:"required" json:"name"`

	// Value of the header.
	Value string `json:"value"`
}

// MessagePage is one page of deliveries. The vendor's schema does not show the cursor, although its text refers to it.
type MessagePage struct {
	// The deliveries.
	Messages []Message `json:"messages,omitempty,omitzero"`

	// Cursor of the next page, empty on the last.
	Next string `json:"next,omitempty,omitzero"`
}

// MessageRef names one message of a campaign or a broadcast.
type MessageRef struct {
	// Id of the action or template.
	ID int64 `json:"id,omitempty,omitzero"`

	// Channel; SMS is called sms or twilio here.
	Type string `json:"type,omitempty,omitzero"`
}

// MessageType is the channel of a message. SMS is called twilio; whatsapp, live_notification and inbox are known since
// 2026.
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

// Metric is something that happened to a delivery. Created is understood by exports of deliveries only.
type Metric string

// Values of Metric. Others that the vendor adds later are kept as they come.
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

// MetricSeries holds one list of numbers per metric, oldest first, one number per period. Keys are attempted, bounced,
// clicked, converted, created, deferred, delivered, drafted, failed, opened, sent, spammed, suppressed, undeliverable,
// topic_unsubscribed, unsubscribed, and, except in version 1 of the campaign metrics, human_clicked, human_opened,
// prefetch_clicked and prefetch_opened. Webhooks add 2xx, 3xx, 4xx and 5xx. From September 2026 on prefetch_clicked is
// called machine_clicked, and replied, untracked, open_untracked, link_untracked, tracking_consent_granted and
// tracking_consent_denied are new.
type MetricSeries map[string][]int64

// Metrics are the numbers of a message or a group of messages over time. There are no totals, although the vendor's
// text mentions them.
type Metrics struct {
	// The numbers.
	Series MetricSeries `json:"series,omitempty,omitzero"`
}

// ObjectIdentifiers name an object.
type ObjectIdentifiers struct {
	// Id that your own systems gave to the object.
	ObjectID string `json:"object_id,omitempty,omitzero"`

	// Id that Customer.io gave to the object.
	CioObjectID string `json:"cio_object_id,omitempty,omitzero"`
}

// Period is the unit of time that one number of a metric series covers.
type Period string

// Values of Period. Others that the vendor adds later are kept as they come.
const (
	PeriodDays   Period = "days"
	PeriodHours  Period = "hours"
	PeriodMonths Period = "months"
	PeriodWeeks  Period = "weeks"
)

// Platform is the operating system of a device.
type Platform string

// Values of Platform. Others that the vendor adds later are kept as they come.
const (
	PlatformAndroid Platform = "android"
	PlatformIOS     Platform = "ios"
)

// RequestMethod is the HTTP method of a webhook message, in upper or lower case as the operation asks.
type RequestMethod string

// Values of RequestMethod. Others that the vendor adds later are kept as they come.
const (
	RequestMethodDelete      RequestMethod = "DELETE"
	RequestMethodGet         RequestMethod = "GET"
	RequestMethodLowerDelete RequestMethod = "delete"
	RequestMethodLowerGet    RequestMethod = "get"
	RequestMethodLowerPatch  RequestMethod = "patch"
	RequestMethodLowerPost   RequestMethod = "post"
	RequestMethodLowerPut    RequestMethod = "put"
	RequestMethodPatch       RequestMethod = "PATCH"
	RequestMethodPost        RequestMethod = "POST"
	RequestMethodPut         RequestMethod = "PUT"
)

// SendingState says whether an action sends by itself, drafts its messages, or does nothing.
type SendingState string

// Values of SendingState. Others that the vendor adds later are kept as they come.
const (
	SendingStateAutomatic SendingState = "automatic"
	SendingStateDraft     SendingState = "draft"
	SendingStateOff       SendingState = "off"
)

// SortOrder is the direction of a list.
type SortOrder string

// Values of SortOrder. Others that the vendor adds later are kept as they come.
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

	// Ids of newsletters that were sent.
	SentNewsletters []int64 `json:"sent_newsletters,omitempty,omitzero"`

	// Ids of newsletters that are drafts.
	DraftNewsletters []int64 `json:"draft_newsletters,omitempty,omitzero"`
}
