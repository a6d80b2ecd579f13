// Code generated from openapi/customerio. DO NOT EDIT.

package customerio

import (
	"context"
	"encoding/json"
	"iter"
	"net/http"

	"github.com/engagement-go/engagement/internal/page"
	"github.com/engagement-go/engagement/internal/rest"
	"github.com/oapi-codegen/nullable"
)

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

// Values of CampaignFrequency. Others that the vendor adds later are kept as they come.
const (
	CampaignFrequencyMonthly CampaignFrequency = "monthly"
	CampaignFrequencyOnce    CampaignFrequency = "once"
	CampaignFrequencyYearly  CampaignFrequency = "yearly"
)

// Values of CampaignState. Others that the vendor adds later are kept as they come.
const (
	CampaignStateDraft   CampaignState = "draft"
	CampaignStateRunning CampaignState = "running"
	CampaignStateStopped CampaignState = "stopped"
)

// Values of CampaignType. Others that the vendor adds later are kept as they come.
const (
	CampaignTypeDate         CampaignType = "date"
	CampaignTypeEvent        CampaignType = "event"
	CampaignTypeForm         CampaignType = "form"
	CampaignTypeObject       CampaignType = "object"
	CampaignTypeRelationship CampaignType = "relationship"
	CampaignTypeSegment      CampaignType = "segment"
	CampaignTypeWebhook      CampaignType = "webhook"
)

// Values of DeliveryState. Others that the vendor adds later are kept as they come.
const (
	DeliveryStateAttempted DeliveryState = "attempted"
	DeliveryStateDrafted   DeliveryState = "drafted"
	DeliveryStateFailed    DeliveryState = "failed"
	DeliveryStateSent      DeliveryState = "sent"
)

// Values of DeliveryType. Others that the vendor adds later are kept as they come.
const (
	DeliveryTypeAndroid DeliveryType = "android"
	DeliveryTypeEmail   DeliveryType = "email"
	DeliveryTypeIOS     DeliveryType = "ios"
	DeliveryTypePhone   DeliveryType = "phone"
)

// Values of DesignCommentRemoval. Others that the vendor adds later are kept as they come.
const (
	DesignCommentRemovalLevel0 DesignCommentRemoval = "0"
	DesignCommentRemovalLevel1 DesignCommentRemoval = "1"
	DesignCommentRemovalLevel2 DesignCommentRemoval = "2"
)

// Values of DesignFormatterType. Others that the vendor adds later are kept as they come.
const (
	DesignFormatterTypeMinify   DesignFormatterType = "minify"
	DesignFormatterTypeNone     DesignFormatterType = "none"
	DesignFormatterTypePrettify DesignFormatterType = "prettify"
)

// Values of DesignIndent. Others that the vendor adds later are kept as they come.
const (
	DesignIndentSpaces DesignIndent = "spaces"
	DesignIndentTabs   DesignIndent = "tabs"
)

// Values of DesignPublicationStatus. Others that the vendor adds later are kept as they come.
const (
	DesignPublicationStatusDone    DesignPublicationStatus = "done"
	DesignPublicationStatusPending DesignPublicationStatus = "pending"
)

// Values of ExportStatus. Others that the vendor adds later are kept as they come.
const (
	ExportStatusDone    ExportStatus = "done"
	ExportStatusFailed  ExportStatus = "failed"
	ExportStatusPending ExportStatus = "pending"
)

// Values of ExportType. Others that the vendor adds later are kept as they come.
const (
	ExportTypeCustomers  ExportType = "customers"
	ExportTypeDeliveries ExportType = "deliveries"
)

// Values of IDType. Others that the vendor adds later are kept as they come.
const (
	IDTypeCioID IDType = "cio_id"
	IDTypeEmail IDType = "email"
	IDTypeID    IDType = "id"
	IDTypePhone IDType = "phone"
)

// Values of ImportIdentifier. Others that the vendor adds later are kept as they come.
const (
	ImportIdentifierCioID ImportIdentifier = "cio_id"
	ImportIdentifierEmail ImportIdentifier = "email"
	ImportIdentifierID    ImportIdentifier = "id"
)

// Values of ImportScope. Others that the vendor adds later are kept as they come.
const (
	ImportScopeAll          ImportScope = "all"
	ImportScopeOnlyExisting ImportScope = "only_existing"
	ImportScopeOnlyNew      ImportScope = "only_new"
)

// Values of ImportState. Others that the vendor adds later are kept as they come.
const (
	ImportStateCanceled      ImportState = "canceled"
	ImportStateFailed        ImportState = "failed"
	ImportStateImported      ImportState = "imported"
	ImportStateImporting     ImportState = "importing"
	ImportStatePreprocessed  ImportState = "preprocessed"
	ImportStatePreprocessing ImportState = "preprocessing"
	ImportStateValidated     ImportState = "validated"
	ImportStateValidating    ImportState = "validating"
)

// Values of ImportType. Others that the vendor adds later are kept as they come.
const (
	ImportTypeEvent        ImportType = "event"
	ImportTypeObject       ImportType = "object"
	ImportTypePeople       ImportType = "people"
	ImportTypeRelationship ImportType = "relationship"
)

// Values of LiveNotificationOperation. Others that the vendor adds later are kept as they come.
const (
	LiveNotificationOperationEnd    LiveNotificationOperation = "end"
	LiveNotificationOperationStart  LiveNotificationOperation = "start"
	LiveNotificationOperationUpdate LiveNotificationOperation = "update"
)

// Values of LiveNotificationState. Others that the vendor adds later are kept as they come.
const (
	LiveNotificationStateActive  LiveNotificationState = "active"
	LiveNotificationStateEnded   LiveNotificationState = "ended"
	LiveNotificationStateExpired LiveNotificationState = "expired"
	LiveNotificationStateFailed  LiveNotificationState = "failed"
)

// Values of LiveNotificationStatus. Others that the vendor adds later are kept as they come.
const (
	LiveNotificationStatusFailed        LiveNotificationStatus = "failed"
	LiveNotificationStatusQueued        LiveNotificationStatus = "queued"
	LiveNotificationStatusSent          LiveNotificationStatus = "sent"
	LiveNotificationStatusUndeliverable LiveNotificationStatus = "undeliverable"
)

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

// Values of MetricsVersion. Others that the vendor adds later are kept as they come.
const (
	MetricsVersionV1 MetricsVersion = "1"
	MetricsVersionV2 MetricsVersion = "2"
)

// Values of ObjectIDType. Others that the vendor adds later are kept as they come.
const (
	ObjectIDTypeCioObjectID ObjectIDType = "cio_object_id"
	ObjectIDTypeObjectID    ObjectIDType = "object_id"
)

// Values of OptOutChannel. Others that the vendor adds later are kept as they come.
const (
	OptOutChannelSMS      OptOutChannel = "sms"
	OptOutChannelWhatsApp OptOutChannel = "whatsapp"
)

// Values of Period. Others that the vendor adds later are kept as they come.
const (
	PeriodDays   Period = "days"
	PeriodHours  Period = "hours"
	PeriodMonths Period = "months"
	PeriodWeeks  Period = "weeks"
)

// Values of Platform. Others that the vendor adds later are kept as they come.
const (
	PlatformAndroid Platform = "android"
	PlatformIOS     Platform = "ios"
)

// Values of PushSound. Others that the vendor adds later are kept as they come.
const (
	PushSoundDefault PushSound = "default"
	PushSoundNone    PushSound = "none"
)

// Values of RateLimitPeriod. Others that the vendor adds later are kept as they come.
const (
	RateLimitPeriodDay    RateLimitPeriod = 86400
	RateLimitPeriodHour   RateLimitPeriod = 3600
	RateLimitPeriodMinute RateLimitPeriod = 60
)

// Values of ReportingEvent. Others that the vendor adds later are kept as they come.
const (
	ReportingEventCustomerSubscribed                     ReportingEvent = "customer_subscribed"
	ReportingEventCustomerSubscriptionPreferencesChanged ReportingEvent = "customer_subscription_preferences_changed"
	ReportingEventCustomerUnsubscribed                   ReportingEvent = "customer_unsubscribed"
	ReportingEventEmailAttempted                         ReportingEvent = "email_attempted"
	ReportingEventEmailBounced                           ReportingEvent = "email_bounced"
	ReportingEventEmailClicked                           ReportingEvent = "email_clicked"
	ReportingEventEmailConverted                         ReportingEvent = "email_converted"
	ReportingEventEmailDeferred                          ReportingEvent = "email_deferred"
	ReportingEventEmailDelivered                         ReportingEvent = "email_delivered"
	ReportingEventEmailDrafted                           ReportingEvent = "email_drafted"
	ReportingEventEmailDropped                           ReportingEvent = "email_dropped"
	ReportingEventEmailFailed                            ReportingEvent = "email_failed"
	ReportingEventEmailOpened                            ReportingEvent = "email_opened"
	ReportingEventEmailSent                              ReportingEvent = "email_sent"
	ReportingEventEmailSpammed                           ReportingEvent = "email_spammed"
	ReportingEventEmailUndeliverable                     ReportingEvent = "email_undeliverable"
	ReportingEventEmailUnsubscribed                      ReportingEvent = "email_unsubscribed"
	ReportingEventInAppAttempted                         ReportingEvent = "in_app_attempted"
	ReportingEventInAppClicked                           ReportingEvent = "in_app_clicked"
	ReportingEventInAppConverted                         ReportingEvent = "in_app_converted"
	ReportingEventInAppDrafted                           ReportingEvent = "in_app_drafted"
	ReportingEventInAppFailed                            ReportingEvent = "in_app_failed"
	ReportingEventInAppOpened                            ReportingEvent = "in_app_opened"
	ReportingEventInAppSent                              ReportingEvent = "in_app_sent"
	ReportingEventInAppUndeliverable                     ReportingEvent = "in_app_undeliverable"
	ReportingEventPushAttempted                          ReportingEvent = "push_attempted"
	ReportingEventPushBounced                            ReportingEvent = "push_bounced"
	ReportingEventPushClicked                            ReportingEvent = "push_clicked"
	ReportingEventPushConverted                          ReportingEvent = "push_converted"
	ReportingEventPushDelivered                          ReportingEvent = "push_delivered"
	ReportingEventPushDrafted                            ReportingEvent = "push_drafted"
	ReportingEventPushDropped                            ReportingEvent = "push_dropped"
	ReportingEventPushFailed                             ReportingEvent = "push_failed"
	ReportingEventPushOpened                             ReportingEvent = "push_opened"
	ReportingEventPushSent                               ReportingEvent = "push_sent"
	ReportingEventPushUndeliverable                      ReportingEvent = "push_undeliverable"
	ReportingEventSMSAttempted                           ReportingEvent = "sms_attempted"
	ReportingEventSMSBounced                             ReportingEvent = "sms_bounced"
	ReportingEventSMSClicked                             ReportingEvent = "sms_clicked"
	ReportingEventSMSConverted                           ReportingEvent = "sms_converted"
	ReportingEventSMSDelivered                           ReportingEvent = "sms_delivered"
	ReportingEventSMSDrafted                             ReportingEvent = "sms_drafted"
	ReportingEventSMSDropped                             ReportingEvent = "sms_dropped"
	ReportingEventSMSFailed                              ReportingEvent = "sms_failed"
	ReportingEventSMSReplied                             ReportingEvent = "sms_replied"
	ReportingEventSMSSent                                ReportingEvent = "sms_sent"
	ReportingEventSMSUndeliverable                       ReportingEvent = "sms_undeliverable"
	ReportingEventSlackAttempted                         ReportingEvent = "slack_attempted"
	ReportingEventSlackClicked                           ReportingEvent = "slack_clicked"
	ReportingEventSlackConverted                         ReportingEvent = "slack_converted"
	ReportingEventSlackDrafted                           ReportingEvent = "slack_drafted"
	ReportingEventSlackFailed                            ReportingEvent = "slack_failed"
	ReportingEventSlackSent                              ReportingEvent = "slack_sent"
	ReportingEventWebhookAttempted                       ReportingEvent = "webhook_attempted"
	ReportingEventWebhookClicked                         ReportingEvent = "webhook_clicked"
	ReportingEventWebhookConverted                       ReportingEvent = "webhook_converted"
	ReportingEventWebhookDrafted                         ReportingEvent = "webhook_drafted"
	ReportingEventWebhookFailed                          ReportingEvent = "webhook_failed"
	ReportingEventWebhookSent                            ReportingEvent = "webhook_sent"
	ReportingEventWebhookUndeliverable                   ReportingEvent = "webhook_undeliverable"
	ReportingEventWhatsAppAttempted                      ReportingEvent = "whatsapp_attempted"
	ReportingEventWhatsAppBounced                        ReportingEvent = "whatsapp_bounced"
	ReportingEventWhatsAppClicked                        ReportingEvent = "whatsapp_clicked"
	ReportingEventWhatsAppConverted                      ReportingEvent = "whatsapp_converted"
	ReportingEventWhatsAppDelivered                      ReportingEvent = "whatsapp_delivered"
	ReportingEventWhatsAppDrafted                        ReportingEvent = "whatsapp_drafted"
	ReportingEventWhatsAppDropped                        ReportingEvent = "whatsapp_dropped"
	ReportingEventWhatsAppFailed                         ReportingEvent = "whatsapp_failed"
	ReportingEventWhatsAppOpened                         ReportingEvent = "whatsapp_opened"
	ReportingEventWhatsAppReplied                        ReportingEvent = "whatsapp_replied"
	ReportingEventWhatsAppSent                           ReportingEvent = "whatsapp_sent"
	ReportingEventWhatsAppUndeliverable                  ReportingEvent = "whatsapp_undeliverable"
)

// Values of ReportingWebhookType. Others that the vendor adds later are kept as they come.
const (
	ReportingWebhookTypeJS      ReportingWebhookType = "js"
	ReportingWebhookTypeWebhook ReportingWebhookType = "webhook"
)

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

// Values of Resolution. Others that the vendor adds later are kept as they come.
const (
	ResolutionDaily   Resolution = "daily"
	ResolutionDays    Resolution = "days"
	ResolutionHourly  Resolution = "hourly"
	ResolutionHours   Resolution = "hours"
	ResolutionMonthly Resolution = "monthly"
	ResolutionMonths  Resolution = "months"
	ResolutionWeekly  Resolution = "weekly"
	ResolutionWeeks   Resolution = "weeks"
)

// Values of SegmentState. Others that the vendor adds later are kept as they come.
const (
	SegmentStateBuild        SegmentState = "build"
	SegmentStateBuildQueued  SegmentState = "build_queued"
	SegmentStateEvents       SegmentState = "events"
	SegmentStateEventsQueued SegmentState = "events_queued"
	SegmentStateFinished     SegmentState = "finished"
)

// Values of SegmentType. Others that the vendor adds later are kept as they come.
const (
	SegmentTypeDynamic SegmentType = "dynamic"
	SegmentTypeManual  SegmentType = "manual"
)

// Values of SenderType. Others that the vendor adds later are kept as they come.
const (
	SenderTypeEmail SenderType = "email"
	SenderTypePhone SenderType = "phone"
)

// Values of SendingState. Others that the vendor adds later are kept as they come.
const (
	SendingStateAutomatic SendingState = "automatic"
	SendingStateDraft     SendingState = "draft"
	SendingStateOff       SendingState = "off"
)

// Values of SortOrder. Others that the vendor adds later are kept as they come.
const (
	SortOrderAsc  SortOrder = "asc"
	SortOrderDesc SortOrder = "desc"
)

// Values of SubscriptionChannelType. Others that the vendor adds later are kept as they come.
const (
	SubscriptionChannelTypeEmail        SubscriptionChannelType = "email"
	SubscriptionChannelTypeInApp        SubscriptionChannelType = "in_app"
	SubscriptionChannelTypeInbox        SubscriptionChannelType = "inbox"
	SubscriptionChannelTypeLine         SubscriptionChannelType = "line"
	SubscriptionChannelTypePush         SubscriptionChannelType = "push"
	SubscriptionChannelTypeSMS          SubscriptionChannelType = "twilio"
	SubscriptionChannelTypeSlack        SubscriptionChannelType = "slack"
	SubscriptionChannelTypeUrbanAirship SubscriptionChannelType = "urban_airship"
	SubscriptionChannelTypeWhatsApp     SubscriptionChannelType = "whatsapp"
)

// Values of SuppressionType. Others that the vendor adds later are kept as they come.
const (
	SuppressionTypeBlocks        SuppressionType = "blocks"
	SuppressionTypeBounces       SuppressionType = "bounces"
	SuppressionTypeInvalidEmails SuppressionType = "invalid_emails"
	SuppressionTypeSpamReports   SuppressionType = "spam_reports"
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

	// Name.
	Name string `json:"name,omitempty,omitzero"`

	// Channel.
	Type MessageType `json:"type,omitempty,omitzero"`

	// When it was created.
	Created UnixTime `json:"created,omitempty,omitzero"`

	// When it was last changed.
	Updated UnixTime `json:"updated,omitempty,omitzero"`

	// Language of the variant, empty for the default.
	Language string `json:"language,omitempty,omitzero"`

	// Whether it sends by itself.
	SendingState SendingState `json:"sending_state,omitempty,omitzero"`

	// Layout around the body.
	Layout string `json:"layout,omitempty,omitzero"`

	// Subject line.
	Subject string `json:"subject,omitempty,omitzero"`

	// Body.
	Body string `json:"body,omitempty,omitzero"`

	// AMP body of an email.
	BodyAMP string `json:"body_amp,omitempty,omitzero"`

	// Body of a WhatsApp message, JSON as a string.
	BodyJSON string `json:"body_json,omitempty,omitzero"`

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

	// Id of the sender identity of a WhatsApp message.
	SenderIdentityID int64 `json:"sender_identity_id,omitempty,omitzero"`

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

// ActionPage is one page of actions.
type ActionPage struct {
	// The actions.
	Actions []Action `json:"actions,omitempty,omitzero"`

	// Cursor of the next page, empty on the last.
	Next string `json:"next,omitempty,omitzero"`
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

// ArchivedMessage is the content of a delivery as it was sent. Which fields it has depends on the channel.
type ArchivedMessage struct {
	// Id of the delivery.
	ID string `json:"id,omitempty,omitzero"`

	// Subject line.
	Subject string `json:"subject,omitempty,omitzero"`

	// Body.
	Body string `json:"body,omitempty,omitzero"`

	// Text that mail programs show beside the subject.
	PreheaderText string `json:"preheader_text,omitempty,omitzero"`

	// Sender.
	From string `json:"from,omitempty,omitzero"`

	// Address for answers.
	ReplyTo string `json:"reply_to,omitempty,omitzero"`

	// Address that it went to.
	Recipient string `json:"recipient,omitempty,omitzero"`

	// Addresses that got a copy; since 2026.
	CC string `json:"cc,omitempty,omitzero"`

	// Addresses that got a blind copy.
	BCC string `json:"bcc,omitempty,omitzero"`

	// Blind copies went out as separate mails (inferred).
	FakeBCC bool `json:"fake_bcc,omitempty,omitzero"`

	// Address that a webhook message called.
	URL string `json:"url,omitempty,omitzero"`

	// HTTP method of a webhook message, in upper case.
	RequestMethod RequestMethod `json:"request_method,omitempty,omitzero"`

	// Headers of an email or a webhook message.
	Headers MessageHeaders `json:"headers,omitempty,omitzero"`

	// The content was not kept.
	Forgotten bool `json:"forgotten,omitempty,omitzero"`
}

// Asset is a file in the asset library.
type Asset struct {
	// Number of the file.
	ID int64 `json:"id,omitempty,omitzero"`

	// Name of the file.
	Name string `json:"name,omitempty,omitzero"`

	// Number of the folder that holds it, 0 at the top level.
	ParentFolderID int64 `json:"parent_folder_id,omitempty,omitzero"`

	// URL of the file.
	Path string `json:"path,omitempty,omitzero"`

	// Size in bytes.
	Size int64 `json:"size,omitempty,omitzero"`

	// When it was uploaded.
	Created UnixTime `json:"created,omitempty,omitzero"`

	// When it was last changed.
	Updated UnixTime `json:"updated,omitempty,omitzero"`
}

// AssetFolder is a folder of the asset library.
type AssetFolder struct {
	// Number of the folder.
	ID int64 `json:"id,omitempty,omitzero"`

	// Name of the folder.
	Name string `json:"name,omitempty,omitzero"`

	// Number of the folder that holds it, 0 at the top level.
	ParentFolderID int64 `json:"parent_folder_id,omitempty,omitzero"`

	// When it was created.
	Created UnixTime `json:"created,omitempty,omitzero"`

	// When it was last changed.
	Updated UnixTime `json:"updated,omitempty,omitzero"`
}

// AssetFolderDraft is a new folder of the asset library.
type AssetFolderDraft struct {
	// Name of the folder.
	Name string `check:"required,minlen=1" json:"name"`

	// Number of the folder that takes it. Left out it stands at the top level (inferred).
	ParentFolderID int64 `check:"min=1" json:"parent_folder_id,omitempty,omitzero"`
}

// AssetFolderPage is one page of folders. The page counters that come with it are not documented.
type AssetFolderPage struct {
	// The folders.
	Folders []AssetFolder `json:"folders,omitempty,omitzero"`
}

// AssetFolderUpdate renames or moves a folder of the asset library.
type AssetFolderUpdate struct {
	// New name.
	Name string `check:"minlen=1" json:"name,omitempty,omitzero"`

	// Number of the new parent folder; null moves the folder to the top level (inferred).
	ParentFolderID nullable.Nullable[int64] `json:"parent_folder_id,omitempty,omitzero"`
}

// AssetPage is one page of files. The page counters that come with it are not documented.
type AssetPage struct {
	// The files.
	Assets []Asset `json:"assets,omitempty,omitzero"`
}

// AssetUpdate renames or moves a file of the asset library. It has a name, a folder or both.
type AssetUpdate struct {
	// New name.
	Name string `check:"minlen=1" json:"name,omitempty,omitzero"`

	// Number of the new folder; null moves the file to the top level (inferred).
	ParentFolderID nullable.Nullable[int64] `json:"parent_folder_id,omitempty,omitzero"`
}

// AttributeMetadata describes an attribute.
type AttributeMetadata struct {
	// Name of the attribute.
	Name string `check:"required,minlen=1" json:"name"`

	// What it is, in up to 255 characters.
	Description string `check:"maxlen=255" json:"description,omitempty,omitzero"`

	// 1 for sensitive, 0 for not. Only on Premium plans.
	PrivacyLevel *int64 `check:"min=0,max=1" json:"privacy_level,omitempty"`
}

// Broadcast is a message to many people that an API call sets off.
type Broadcast struct {
	// Id of the broadcast.
	ID int64 `json:"id,omitempty,omitzero"`

	// Id and time of the last change, `<id>:<updated>`.
	DeduplicateID string `json:"deduplicate_id,omitempty,omitzero"`

	// Name.
	Name string `json:"name,omitempty,omitzero"`

	// Always triggered_broadcast.
	Type string `json:"type,omitempty,omitzero"`

	// When it was created.
	Created UnixTime `json:"created,omitempty,omitzero"`

	// When it was last changed.
	Updated UnixTime `json:"updated,omitempty,omitzero"`

	// It is active.
	Active bool `json:"active,omitempty,omitzero"`

	// Whether it runs.
	State CampaignState `json:"state,omitempty,omitzero"`

	// Its actions.
	Actions []MessageRef `json:"actions,omitempty,omitzero"`

	// Its messages; objects, in spite of the name.
	MsgTemplateIDs []MessageRef `json:"msg_template_ids,omitempty,omitzero"`

	// When it was first triggered.
	FirstStarted UnixTime `json:"first_started,omitempty,omitzero"`

	// Its tags.
	Tags []string `json:"tags,omitempty,omitzero"`
}

// BroadcastTrigger is one time that a broadcast was triggered. The last six fields are documented in 2022 only and may
// still be sent (inferred).
type BroadcastTrigger struct {
	// Id of the trigger.
	ID int64 `json:"id,omitempty,omitzero"`

	// Broadcast that was triggered.
	BroadcastID int64 `json:"broadcast_id,omitempty,omitzero"`

	// When it was triggered.
	CreatedAt UnixTime `json:"created_at,omitempty,omitzero"`

	// When it was done; zero while it is not (inferred).
	ProcessedAt UnixTime `json:"processed_at,omitempty,omitzero"`

	// Number of recipients.
	RecipientsCount int64 `json:"recipients_count,omitempty,omitzero"`

	// Filter that selected the recipients.
	RecipientsFilter map[string]any `json:"recipients_filter,omitempty,omitzero"`

	// Actions that were run.
	WorkflowActionIDs []int64 `json:"workflow_action_ids,omitempty,omitzero"`

	// Position that the data file was read to.
	DataFilePosition int64 `json:"data_file_position,omitempty,omitzero"`

	// The data file was read to its end.
	DataFileProcessed bool `json:"data_file_processed,omitempty,omitzero"`

	// Errors in the data file.
	DataFileErrorCount int64 `json:"data_file_error_count,omitempty,omitzero"`
}

// Campaign is an automated sequence of messages. Which fields it has depends on its type.
type Campaign struct {
	// Id of the campaign.
	ID int64 `json:"id,omitempty,omitzero"`

	// Id and time of the last change, `<id>:<updated>`.
	DeduplicateID string `json:"deduplicate_id,omitempty,omitzero"`

	// Name.
	Name string `json:"name,omitempty,omitzero"`

	// Description; since 2026.
	Description string `json:"description,omitempty,omitzero"`

	// What starts it. The vendor announced its removal for March 2025 and yet still sends it.
	Type CampaignType `json:"type,omitempty,omitzero"`

	// When it was created.
	Created UnixTime `json:"created,omitempty,omitzero"`

	// When it was last changed.
	Updated UnixTime `json:"updated,omitempty,omitzero"`

	// It is active.
	Active bool `json:"active,omitempty,omitzero"`

	// Whether it runs.
	State CampaignState `json:"state,omitempty,omitzero"`

	// Its actions.
	Actions []MessageRef `json:"actions,omitempty,omitzero"`

	// When it was first started.
	FirstStarted UnixTime `json:"first_started,omitempty,omitzero"`

	// Its tags.
	Tags []string `json:"tags,omitempty,omitzero"`

	// Segments that start it; type segment.
	TriggerSegmentIDs []int64 `json:"trigger_segment_ids,omitempty,omitzero"`

	// Segments that a person must be in as well (inferred); all types except webhook.
	FilterSegmentIDs []int64 `json:"filter_segment_ids,omitempty,omitzero"`

	// Its messages, deprecated since 2026; type segment.
	MsgTemplates []MessageRef `json:"msg_templates,omitempty,omitzero"`

	// Event that starts it; type event.
	EventName string `json:"event_name,omitempty,omitzero"`

	// How often it starts again; type date.
	Frequency CampaignFrequency `json:"frequency,omitempty,omitzero"`

	// Attribute that holds the date; type date.
	DateAttribute string `json:"date_attribute,omitempty,omitzero"`

	// Time zone; type date.
	Timezone string `json:"timezone,omitempty,omitzero"`

	// The time zone of the person is used; type date.
	UseCustomerTimezone bool `json:"use_customer_timezone,omitempty,omitzero"`

	// Hour of the day that it starts at; type date.
	StartHour int64 `json:"start_hour,omitempty,omitzero"`

	// Minute of the hour that it starts at; type date.
	StartMinutes int64 `json:"start_minutes,omitempty,omitzero"`

	// Type of the objects; types object and relationship.
	ObjectTypeID int64 `json:"object_type_id,omitempty,omitzero"`

	// Filter on attributes of the object; types object and relationship.
	FilterObjectAttributes string `json:"filter_object_attributes,omitempty,omitzero"`

	// Filter on attributes of the relationship; types object and relationship.
	FilterRelationshipAttributes string `json:"filter_relationship_attributes,omitempty,omitzero"`

	// People that it starts for; types object and relationship.
	Audience CampaignAudience `json:"audience,omitempty,omitzero"`

	// Filters, as raw JSON: an object in the schema of the vendor, a string that holds JSON in its examples.
	RelationshipAttributeTriggers json.RawMessage `json:"relationship_attribute_triggers,omitempty,omitzero"`

	// Filters, as raw JSON: an object in the schema of the vendor, a string that holds JSON in its examples.
	ObjectAttributeTriggers json.RawMessage `json:"object_attribute_triggers,omitempty,omitzero"`

	// Webhook that starts it; type webhook.
	WebhookID int64 `json:"webhook_id,omitempty,omitzero"`
}

// CampaignAudience selects the people that an object or a relationship starts a campaign for.
type CampaignAudience struct {
	// Kind of audience, 0 or 1. What they mean is not documented.
	Type int64 `json:"type,omitempty,omitzero"`

	// Filters, as raw JSON: an object in the schema of the vendor, a string that holds JSON in its examples.
	PersonFilters json.RawMessage `json:"person_filters,omitempty,omitzero"`

	// Filters, as raw JSON: an object in the schema of the vendor, a string that holds JSON in its examples.
	RelationshipFilters json.RawMessage `json:"relationship_filters,omitempty,omitzero"`
}

// CampaignFrequency is how often a campaign that starts on a date starts again.
type CampaignFrequency string

// CampaignMetrics are the numbers of a campaign or of one of its actions over time.
type CampaignMetrics struct {
	// The metrics.
	Metric Metrics `json:"metric,omitempty,omitzero"`

	// Beginning of the time span, in ISO 8601 form; since 2026, version 2.
	Start string `json:"start,omitempty,omitzero"`

	// End of the time span, in ISO 8601 form; since 2026, version 2.
	End string `json:"end,omitempty,omitzero"`

	// Unit of time that one number covers; since 2026, version 2.
	Res Resolution `json:"res,omitempty,omitzero"`

	// Metrics of the language variants, by the id of the action of the variant; only for actions that branch by language,
	// since 2026.
	LanguageVariants map[string]LanguageMetrics `json:"language_variants,omitempty,omitzero"`
}

// CampaignState says whether a campaign or a broadcast runs. Broadcasts do not know stopped.
type CampaignState string

// CampaignType is what starts the journeys of a campaign.
type CampaignType string

// Collection is a table of data that messages can look things up in.
type Collection struct {
	// Id of the collection.
	ID int64 `json:"id,omitempty,omitzero"`

	// Name that Liquid refers to.
	Name string `json:"name,omitempty,omitzero"`

	// Top-level keys of the rows.
	Schema []string `json:"schema,omitempty,omitzero"`

	// Number of rows.
	Rows int64 `json:"rows,omitempty,omitzero"`

	// Size in bytes.
	Bytes int64 `json:"bytes,omitempty,omitzero"`

	// When it was created.
	CreatedAt UnixTime `json:"created_at,omitempty,omitzero"`

	// When it was last changed. It may stay as it was when only the rows change.
	UpdatedAt UnixTime `json:"updated_at,omitempty,omitzero"`
}

// CollectionDraft is a collection to create. Exactly one of Data and URL is set.
type CollectionDraft struct {
	// Name that Liquid refers to.
	Name string `check:"required" json:"name"`

	// The rows, at most 10 KB each and 10 MB together.
	Data CollectionRows `json:"data,omitempty,omitzero"`

	// Address of a file that holds the rows.
	URL string `json:"url,omitempty,omitzero"`
}

// CollectionUpdate changes a collection. What is left out stays (inferred); at most one of Data and URL is set.
type CollectionUpdate struct {
	// New name. Liquid that refers to the old one breaks.
	Name string `json:"name,omitempty,omitzero"`

	// The new rows, at most 10 KB each and 10 MB together. They replace all rows.
	Data CollectionRows `json:"data,omitempty,omitzero"`

	// Address of a file that holds the new rows.
	URL string `json:"url,omitempty,omitzero"`
}

// DeliveryExportDraft says which deliveries to export. Exactly one of NewsletterID, CampaignID, TransactionalMessageID
// and ActionID is set.
type DeliveryExportDraft struct {
	// Newsletter whose deliveries to export.
	NewsletterID int64 `check:"min=1" json:"newsletter_id,omitempty,omitzero"`

	// Campaign whose deliveries to export.
	CampaignID int64 `check:"min=1" json:"campaign_id,omitempty,omitzero"`

	// Transactional message whose deliveries to export.
	TransactionalMessageID int64 `check:"min=1" json:"transactional_message_id,omitempty,omitzero"`

	// Action whose deliveries to export.
	ActionID int64 `check:"min=1" json:"action_id,omitempty,omitzero"`

	// Beginning of the time span.
	Start UnixTime `json:"start,omitempty,omitzero"`

	// End of the time span.
	End UnixTime `json:"end,omitempty,omitzero"`

	// Attributes to add to the rows (that they are those of the people is inferred).
	Attributes []string `json:"attributes,omitempty,omitzero"`

	// Only deliveries that reached this state.
	Metric Metric `json:"metric,omitempty,omitzero"`

	// True exports drafts as well as deliveries that were sent.
	Drafts *bool `json:"drafts,omitempty"`
}

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

// DeliveryType says where a message of an activity was delivered to.
type DeliveryType string

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

// DesignComponent is a reusable piece of HTML.
type DesignComponent struct {
	// Id of the component, a UUID.
	ID string `json:"id,omitempty,omitzero"`

	// Name of the component.
	Name string `json:"name,omitempty,omitzero"`

	// Tag by which emails use it. Unique in the workspace.
	Tag string `json:"tag,omitempty,omitzero"`

	// Id of the folder that holds it, empty at the top level.
	ParentFolderID string `json:"parent_folder_id,omitempty,omitzero"`

	// When it was created.
	Created UnixTime `json:"created,omitempty,omitzero"`

	// When it was last changed.
	Updated UnixTime `json:"updated,omitempty,omitzero"`

	// HTML of the component.
	Content string `json:"content,omitempty,omitzero"`
}

// DesignComponentDraft is a new component.
type DesignComponentDraft struct {
	// Name of the component.
	Name string `check:"required,minlen=1" json:"name"`

	// Tag by which emails use it. Unique in the workspace.
	Tag string `check:"required,minlen=1" json:"tag"`

	// HTML of the component.
	Content string `check:"required" json:"content"`

	// Id of the folder that takes it. Left out it stands at the top level (inferred).
	ParentFolderID string `json:"parent_folder_id,omitempty,omitzero"`
}

// DesignComponentPage is one page of components. The page counters that come with it are not documented.
type DesignComponentPage struct {
	// The components.
	Components []DesignComponent `json:"components,omitempty,omitzero"`
}

// DesignComponentUpdate changes a component.
type DesignComponentUpdate struct {
	// Name of the component.
	Name string `check:"minlen=1" json:"name,omitempty,omitzero"`

	// Tag by which emails use it. Unique in the workspace.
	Tag string `check:"minlen=1" json:"tag,omitempty,omitzero"`

	// HTML of the component.
	Content string `json:"content,omitempty,omitzero"`

	// Id of the new folder; null moves the component to the top level (inferred).
	ParentFolderID nullable.Nullable[string] `json:"parent_folder_id,omitempty,omitzero"`
}

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

// DesignEmail is an email or a template made in Design Studio.
type DesignEmail struct {
	// Id of the email, a UUID.
	ID string `json:"id,omitempty,omitzero"`

	// Name of the email.
	Name string `json:"name,omitempty,omitzero"`

	// Whether it is a template.
	IsTemplate bool `json:"is_template,omitempty,omitzero"`

	// Whether a message uses it.
	IsLinked bool `json:"is_linked,omitempty,omitzero"`

	// Id of the folder that holds it, empty at the top level.
	ParentFolderID string `json:"parent_folder_id,omitempty,omitzero"`

	// Languages that it has variants for.
	AvailableLanguages []string `json:"available_languages,omitempty,omitzero"`

	// When it was created.
	Created UnixTime `json:"created,omitempty,omitzero"`

	// When it was last changed.
	Updated UnixTime `json:"updated,omitempty,omitzero"`

	// What the recipient reads.
	Content DesignContent `json:"content,omitempty,omitzero"`

	// Sender, recipient and headers.
	Envelope DesignEnvelope `json:"envelope,omitempty,omitzero"`

	// What happens to the HTML before it is sent.
	Transformers DesignTransformers `json:"transformers,omitempty,omitzero"`
}

// DesignEmailDraft is a new email or template.
type DesignEmailDraft struct {
	// Name of the email.
	Name string `check:"required,minlen=1" json:"name"`

	// Makes it a template. The default is not documented.
	IsTemplate *bool `json:"is_template,omitempty"`

	// Id of the folder that takes it. Left out it stands at the top level (inferred).
	ParentFolderID string `json:"parent_folder_id,omitempty,omitzero"`

	// What the recipient reads.
	Content DesignContentDraft `json:"content,omitempty,omitzero"`

	// Sender, recipient and headers.
	Envelope DesignEnvelopeDraft `json:"envelope,omitempty,omitzero"`

	// What happens to the HTML before it is sent.
	Transformers DesignTransformers `json:"transformers,omitempty,omitzero"`
}

// DesignEmailLink names the message that an email is linked to. The members that name it are not known. The member
// force, a boolean, links an email that is already linked; left out it counts as false (the default is inferred).
type DesignEmailLink map[string]any

// DesignEmailPage is one page of emails. The page counters that come with it are not documented.
type DesignEmailPage struct {
	// The emails.
	Emails []DesignEmail `json:"emails,omitempty,omitzero"`
}

// DesignEmailUpdate changes an email or a template.
type DesignEmailUpdate struct {
	// Name of the email.
	Name string `check:"minlen=1" json:"name,omitempty,omitzero"`

	// Whether it is a template.
	IsTemplate *bool `json:"is_template,omitempty"`

	// Id of the new folder; null moves the email to the top level (inferred).
	ParentFolderID nullable.Nullable[string] `json:"parent_folder_id,omitempty,omitzero"`

	// What the recipient reads.
	Content DesignContentDraft `json:"content,omitempty,omitzero"`

	// Sender, recipient and headers.
	Envelope DesignEnvelopeDraft `json:"envelope,omitempty,omitzero"`

	// What happens to the HTML before it is sent.
	Transformers DesignTransformers `json:"transformers,omitempty,omitzero"`
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

// DesignFolder is a folder of Design Studio.
type DesignFolder struct {
	// Id of the folder, a UUID.
	ID string `json:"id,omitempty,omitzero"`

	// Name of the folder.
	Name string `json:"name,omitempty,omitzero"`

	// Id of the folder that holds it, empty at the top level.
	ParentFolderID string `json:"parent_folder_id,omitempty,omitzero"`

	// When it was created.
	Created UnixTime `json:"created,omitempty,omitzero"`

	// When it was last changed.
	Updated UnixTime `json:"updated,omitempty,omitzero"`
}

// DesignFolderDraft is a new folder of Design Studio.
type DesignFolderDraft struct {
	// Name of the folder, without the characters < > : " / \ | ? and *.
	Name string `check:"required,minlen=1" json:"name"`

	// Id of the folder that takes it. Left out it stands at the top level (inferred).
	ParentFolderID string `json:"parent_folder_id,omitempty,omitzero"`
}

// DesignFolderPage is one page of folders. The page counters that come with it are not documented.
type DesignFolderPage struct {
	// The folders.
	Folders []DesignFolder `json:"folders,omitempty,omitzero"`
}

// DesignFolderUpdate renames or moves a folder of Design Studio.
type DesignFolderUpdate struct {
	// New name, without the characters < > : " / \ | ? and *.
	Name string `check:"minlen=1" json:"name,omitempty,omitzero"`

	// Id of the new parent folder; null moves the folder to the top level (inferred).
	ParentFolderID nullable.Nullable[string] `json:"parent_folder_id,omitempty,omitzero"`
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

// DesignPublication is how far the publication of an email is. When it is done the service also tells which template
// versions came of it, in members that are not known.
type DesignPublication struct {
	// How far it is.
	Status DesignPublicationStatus `json:"status,omitempty,omitzero"`

	// Id to ask for the status with, while it is pending.
	PublishID string `json:"publish_id,omitempty,omitzero"`
}

// DesignPublicationStatus is how far a publication is.
type DesignPublicationStatus string

// DesignRestoration tells what was restored.
type DesignRestoration struct {
	// Id of the email (the type and the meaning are inferred).
	NodeID string `json:"node_id,omitempty,omitzero"`

	// Ids of all that was restored (the type is inferred).
	RestoredNodeIDs []string `json:"restored_node_ids,omitempty,omitzero"`

	// Id of the version (the type is inferred).
	VersionID string `json:"version_id,omitempty,omitzero"`
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

// DesignTranslation is an email in one more language.
type DesignTranslation struct {
	// Id of the email in all its languages (the type and the meaning are inferred).
	LanguageGroupID string `json:"language_group_id,omitempty,omitzero"`

	// Language tag, such as fr or fr-CA.
	Language string `json:"language,omitempty,omitzero"`

	// Whether it is a template.
	IsTemplate bool `json:"is_template,omitempty,omitzero"`

	// Whether a message uses it.
	IsLinked bool `json:"is_linked,omitempty,omitzero"`

	// Id of the folder that holds it, empty at the top level.
	ParentFolderID string `json:"parent_folder_id,omitempty,omitzero"`

	// Languages that the email has variants for.
	AvailableLanguages []string `json:"available_languages,omitempty,omitzero"`

	// When it was created.
	Created UnixTime `json:"created,omitempty,omitzero"`

	// When it was last changed.
	Updated UnixTime `json:"updated,omitempty,omitzero"`

	// What the recipient reads.
	Content DesignContent `json:"content,omitempty,omitzero"`

	// Sender, recipient and headers.
	Envelope DesignEnvelope `json:"envelope,omitempty,omitzero"`

	// What happens to the HTML before it is sent.
	Transformers DesignTransformers `json:"transformers,omitempty,omitzero"`
}

// DesignTranslationDraft is a new language variant of an email. What is left out is copied from the email.
type DesignTranslationDraft struct {
	// Language tag, such as fr or fr-CA.
	Language string `check:"required,minlen=1" json:"language"`

	// What the recipient reads.
	Content DesignContentDraft `json:"content,omitempty,omitzero"`

	// Sender, recipient and headers.
	Envelope DesignEnvelopeDraft `json:"envelope,omitempty,omitzero"`

	// What happens to the HTML before it is sent.
	Transformers DesignTransformers `json:"transformers,omitempty,omitzero"`
}

// DesignTranslationUpdate changes a language variant of an email.
type DesignTranslationUpdate struct {
	// What the recipient reads.
	Content DesignContentDraft `json:"content,omitempty,omitzero"`

	// Sender, recipient and headers.
	Envelope DesignEnvelopeDraft `json:"envelope,omitempty,omitzero"`

	// What happens to the HTML before it is sent.
	Transformers DesignTransformers `json:"transformers,omitempty,omitzero"`
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

// DesignVersionSaved is what the service says about a saved version. Its members are not documented.
type DesignVersionSaved map[string]any

// Device is a phone or tablet of a person that receives push messages.
type Device struct {
	// Device token.
	ID string `json:"id,omitempty,omitzero"`

	// Operating system.
	Platform Platform `json:"platform,omitempty,omitzero"`

	// When the device was last used.
	LastUsed UnixTime `json:"last_used,omitempty,omitzero"`

	// Facts about the device.
	Attributes DeviceAttributes `json:"attributes,omitempty,omitzero"`
}

// DeviceAttributes describe a device: device_os, device_model, app_version, cio_sdk_version, device_locale,
// push_enabled ("true" or "false"), _last_status (empty, bounced, sent or suppressed; set by the server), and any keys
// of your own. All values are strings.
type DeviceAttributes map[string]string

// EventMetadata describes an event.
type EventMetadata struct {
	// Name of the event.
	Name string `check:"required,minlen=1" json:"name"`

	// What it is, in up to 255 characters.
	Description string `check:"maxlen=255" json:"description,omitempty,omitzero"`
}

// Export is a file of people or deliveries that the service prepares.
type Export struct {
	// Id of the export.
	ID int64 `json:"id,omitempty,omitzero"`

	// User who started it.
	UserID int64 `json:"user_id,omitempty,omitzero"`

	// Address of that user.
	UserEmail string `json:"user_email,omitempty,omitzero"`

	// Number of rows, 0 until it is done.
	Total int64 `json:"total,omitempty,omitzero"`

	// Id and time of the last change, `<id>:<updated>`.
	DeduplicateID string `json:"deduplicate_id,omitempty,omitzero"`

	// What it holds.
	Type ExportType `json:"type,omitempty,omitzero"`

	// It failed.
	Failed bool `json:"failed,omitempty,omitzero"`

	// Description.
	Description string `json:"description,omitempty,omitzero"`

	// How often it was downloaded.
	Downloads int64 `json:"downloads,omitempty,omitzero"`

	// When it was started.
	CreatedAt UnixTime `json:"created_at,omitempty,omitzero"`

	// When it was last changed.
	UpdatedAt UnixTime `json:"updated_at,omitempty,omitzero"`

	// How far it has come.
	Status ExportStatus `json:"status,omitempty,omitzero"`
}

// ExportStatus is how far an export has come.
type ExportStatus string

// ExportType is what an export holds.
type ExportType string

// IDType is a kind of identifier of a person; phone is known since 2026.
type IDType string

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

// Import is the import of a CSV file.
type Import struct {
	// Id of the import.
	ID int64 `json:"id,omitempty,omitzero"`

	// When it was queued.
	CreatedAt UnixTime `json:"created_at,omitempty,omitzero"`

	// When it last changed.
	UpdatedAt UnixTime `json:"updated_at,omitempty,omitzero"`

	// Name of the import.
	Name string `json:"name,omitempty,omitzero"`

	// What the import is for.
	Description string `json:"description,omitempty,omitzero"`

	// Rows in the file.
	RowsToImport int64 `json:"rows_to_import,omitempty,omitzero"`

	// Rows taken so far.
	RowsImported int64 `json:"rows_imported,omitempty,omitzero"`

	// How far it has come.
	State ImportState `json:"state,omitempty,omitzero"`

	// What the rows are.
	Type ImportType `json:"type,omitempty,omitzero"`

	// Column that names the person.
	Identifier ImportIdentifier `json:"identifier,omitempty,omitzero"`

	// Which rows are taken.
	DataToProcess ImportScope `json:"data_to_process,omitempty,omitzero"`

	// Older name of data_to_process.
	PeopleToProcess ImportScope `json:"people_to_process,omitempty,omitzero"`

	// Id of the object type, an integer written as a string.
	ObjectTypeID string `json:"object_type_id,omitempty,omitzero"`

	// Why the import failed.
	Error string `json:"error,omitempty,omitzero"`

	// Export that lists the rows with errors. Only in the answer of Get.
	ErrorExportID int64 `json:"error_export_id,omitempty,omitzero"`

	// Address of the file that lists the rows with errors. Only in the answer of Get.
	ErrorDownloadURL string `json:"error_download_url,omitempty,omitzero"`

	// Export that lists the rows with warnings. Only in the answer of Get.
	WarningExportID int64 `json:"warning_export_id,omitempty,omitzero"`

	// Address of the file that lists the rows with warnings. Only in the answer of Get.
	WarningDownloadURL string `json:"warning_download_url,omitempty,omitzero"`
}

// ImportDraft is an import to queue.
type ImportDraft struct {
	// Name of the import.
	Name string `check:"required" json:"name"`

	// Address of the CSV file. Keep it valid for about two hours.
	DataFileURL string `check:"required" json:"data_file_url"`

	// What the rows are.
	Type ImportType `check:"required" json:"type"`

	// Column that names the person. Required for people, events and relationships, not for objects; cio_id for
	// relationships only, since 2026.
	Identifier ImportIdentifier `json:"identifier,omitempty,omitzero"`

	// Id of the object type, an integer written as a string. Required for objects and relationships.
	ObjectTypeID string `json:"object_type_id,omitempty,omitzero"`

	// Which rows to take.
	DataToProcess ImportScope `json:"data_to_process,omitempty,omitzero"`

	// What the import is for.
	Description string `json:"description,omitempty,omitzero"`
}

// ImportIdentifier is the column that names the person of a row.
type ImportIdentifier string

// ImportScope says which rows of an import are taken.
type ImportScope string

// ImportState is how far an import has come.
type ImportState string

// ImportType is what the rows of an import are.
type ImportType string

// JourneyMetrics count journeys, one number per unit of time, oldest first. A journey is counted at the time it began,
// for every state that it ever reached.
type JourneyMetrics struct {
	// Journeys that started.
	Started []int64 `json:"started,omitempty,omitzero"`

	// Journeys that were activated.
	Activated []int64 `json:"activated,omitempty,omitzero"`

	// Journeys that ended early.
	ExitedEarly []int64 `json:"exited_early,omitempty,omitzero"`

	// Journeys that came to their end.
	Finished []int64 `json:"finished,omitempty,omitzero"`

	// Journeys that led to a conversion.
	Converted []int64 `json:"converted,omitempty,omitzero"`

	// Journeys that were never activated.
	NeverActivated []int64 `json:"never_activated,omitempty,omitzero"`

	// Journeys that sent a message.
	Messaged []int64 `json:"messaged,omitempty,omitzero"`
}

// LanguageMetrics are the metrics of one language variant of an action.
type LanguageMetrics struct {
	// Language.
	Language string `json:"language,omitempty,omitzero"`

	// It is the default language.
	Default bool `json:"default,omitempty,omitzero"`

	// The numbers.
	Series MetricSeries `json:"series,omitempty,omitzero"`
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

// LiveNotification is one instance of a live notification.
type LiveNotification struct {
	// Id of the instance, a ULID.
	InstanceID string `json:"instance_id,omitempty,omitzero"`

	// Kind of the notification in reverse domain notation.
	NotificationType string `json:"notification_type,omitempty,omitzero"`

	// Platform it is shown on.
	Platform Platform `json:"platform,omitempty,omitzero"`

	// State of the instance.
	State LiveNotificationState `json:"state,omitempty,omitzero"`

	// Why it failed, empty if it did not.
	FailureReason string `json:"failure_reason,omitempty,omitzero"`

	// When it started.
	StartedAt UnixTime `json:"started_at,omitempty,omitzero"`

	// When it ended, zero while it runs.
	EndedAt UnixTime `json:"ended_at,omitempty,omitzero"`

	// When it ends by itself, zero if the service does not say.
	ExpiresAt UnixTime `json:"expires_at,omitempty,omitzero"`

	// The last push message that was sent for it, nil if there was none.
	LastDelivery *LiveNotificationDelivery `json:"last_delivery,omitempty"`
}

// LiveNotificationAlert is what a device shows and plays when a live notification changes.
type LiveNotificationAlert struct {
	// Title.
	Title string `check:"required" json:"title"`

	// Text.
	Body string `check:"required" json:"body"`

	// Name of the sound.
	Sound string `json:"sound,omitempty,omitzero"`
}

// LiveNotificationDelivery is one push message that was sent for a live notification.
type LiveNotificationDelivery struct {
	// Id of the delivery.
	ID string `json:"id,omitempty,omitzero"`

	// The call that it was sent for.
	Operation LiveNotificationOperation `json:"operation,omitempty,omitzero"`

	// Where the call came from. The values are not documented.
	Source string `json:"source,omitempty,omitzero"`

	// How far it came.
	Status LiveNotificationStatus `json:"status,omitempty,omitzero"`

	// When it was made.
	CreatedAt UnixTime `json:"created_at,omitempty,omitzero"`
}

// LiveNotificationEnd ends a live notification.
type LiveNotificationEnd struct {
	// Id that Start returned.
	InstanceID string `check:"required,minlen=1" json:"instance_id"`

	// Last state to show.
	ContentState map[string]any `json:"content_state,omitempty,omitzero"`

	// Attributes to change (inferred).
	Attributes map[string]any `json:"attributes,omitempty,omitzero"`

	// Link that a tap opens.
	DeepLink string `json:"deep_link,omitempty,omitzero"`

	// The push message that comes with it.
	PushPayload LiveNotificationPush `json:"push_payload,omitempty,omitzero"`
}

// LiveNotificationOperation is what was done with a live notification.
type LiveNotificationOperation string

// LiveNotificationPush is the push message that comes with a live notification.
type LiveNotificationPush struct {
	// What the device shows and plays.
	Alert LiveNotificationAlert `json:"alert,omitempty,omitzero"`
}

// LiveNotificationStart describes a new live notification.
type LiveNotificationStart struct {
	// The person: exactly one of ID, Email, Phone and CioID (with its prefix cio_, inferred).
	Identifiers Identifiers `check:"required" json:"identifiers"`

	// Kind of the notification in reverse domain notation, such as io.customer.livenotifications.segments.
	NotificationType string `check:"required,minlen=1" json:"notification_type"`

	// What stays the same for the life of the notification (inferred). Not empty. Its members depend on the kind.
	Attributes map[string]any `check:"required,minitems=1" json:"attributes"`

	// The complete first state. Not empty. Its members depend on the kind.
	ContentState map[string]any `check:"required,minitems=1" json:"content_state"`

	// Platform to show the notification on.
	Platform Platform `json:"platform,omitempty,omitzero"`

	// Token of the one device to show it on.
	DeviceID string `json:"device_id,omitempty,omitzero"`

	// Identifier of the app that shows it (inferred from the name).
	AppIdentifier string `json:"app_identifier,omitempty,omitzero"`

	// When the notification ends by itself, at most six hours ahead. Left out or zero it is six hours.
	Expiration UnixTime `json:"expiration,omitempty,omitzero"`

	// Link that a tap opens.
	DeepLink string `json:"deep_link,omitempty,omitzero"`

	// The push message that comes with it. Required for iOS.
	PushPayload LiveNotificationPush `json:"push_payload,omitempty,omitzero"`
}

// LiveNotificationState is the state of a live notification.
type LiveNotificationState string

// LiveNotificationStatus is how far a push message for a live notification came.
type LiveNotificationStatus string

// LiveNotificationUpdate is a new state of a live notification.
type LiveNotificationUpdate struct {
	// Id that Start returned.
	InstanceID string `check:"required,minlen=1" json:"instance_id"`

	// The complete new state.
	ContentState map[string]any `check:"required" json:"content_state"`

	// Attributes to change (inferred).
	Attributes map[string]any `json:"attributes,omitempty,omitzero"`

	// Link that a tap opens.
	DeepLink string `json:"deep_link,omitempty,omitzero"`

	// The push message that comes with it.
	PushPayload LiveNotificationPush `json:"push_payload,omitempty,omitzero"`
}

// MembershipPage is one page of the people in a segment.
type MembershipPage struct {
	// The people by id; empty strings for people without one.
	IDs []string `json:"ids,omitempty,omitzero"`

	// The people.
	Identifiers []Identifiers `json:"identifiers,omitempty,omitzero"`

	// Cursor of the next page, empty on the last.
	Next string `json:"next,omitempty,omitzero"`
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

// Metric is something that happened to a delivery. Created is understood by exports of deliveries only.
type Metric string

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

// MetricsVersion is a version of the metrics of a campaign.
type MetricsVersion string

// Newsletter is a message that is sent once to many people.
type Newsletter struct {
	// Id of the newsletter.
	ID int64 `json:"id,omitempty,omitzero"`

	// Id and time of the last change, `<id>:<updated>`.
	DeduplicateID string `json:"deduplicate_id,omitempty,omitzero"`

	// Ids of its variants.
	ContentIDs []int64 `json:"content_ids,omitempty,omitzero"`

	// Name.
	Name string `json:"name,omitempty,omitzero"`

	// Channel. Newsletters know email, webhook, twilio (SMS), push, in_app, inbox and, until 2025, slack.
	Type MessageType `json:"type,omitempty,omitzero"`

	// When it was sent, zero if it was not.
	SentAt UnixTime `json:"sent_at,omitempty,omitzero"`

	// When it was created.
	Created UnixTime `json:"created,omitempty,omitzero"`

	// When it was last changed.
	Updated UnixTime `json:"updated,omitempty,omitzero"`

	// Tags.
	Tags []string `json:"tags,omitempty,omitzero"`

	// Segments that it goes to.
	RecipientSegmentIDs []int64 `json:"recipient_segment_ids,omitempty,omitzero"`

	// Topic that it belongs to.
	SubscriptionTopicID int64 `json:"subscription_topic_id,omitempty,omitzero"`
}

// NewsletterContent is one variant of a newsletter, by language or by test group.
type NewsletterContent struct {
	// Id of the variant.
	ID int64 `json:"id,omitempty,omitzero"`

	// Newsletter it belongs to.
	NewsletterID int64 `json:"newsletter_id,omitempty,omitzero"`

	// Id and time of the last change, `<id>:<updated>`.
	DeduplicateID string `json:"deduplicate_id,omitempty,omitzero"`

	// Name.
	Name string `json:"name,omitempty,omitzero"`

	// Channel.
	Type MessageType `json:"type,omitempty,omitzero"`

	// When it was last changed; sent although the vendor does not document it.
	Updated UnixTime `json:"updated,omitempty,omitzero"`

	// Language of the variant, empty for the default.
	Language string `json:"language,omitempty,omitzero"`

	// Layout around the body.
	Layout string `json:"layout,omitempty,omitzero"`

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
}

// NewsletterContentCreated is what the service says about a new language variant or test group. Its members are not
// documented.
type NewsletterContentCreated map[string]any

// NewsletterContentUpdate changes one variant of a newsletter. Emails take all fields except BodyJSON, SMS take Body,
// push messages Subject and Body, webhooks Body and Headers, inbox messages BodyJSON. Bodies made with the
// drag-and-drop editor or Design Studio cannot be changed, nor contents of in-app messages; about inbox messages the
// vendor contradicts itself.
type NewsletterContentUpdate struct {
	// Subject line of an email or a push message.
	Subject *string `json:"subject,omitempty"`

	// Body.
	Body string `json:"body,omitempty,omitzero"`

	// AMP body of an email.
	BodyAMP *string `json:"body_amp,omitempty"`

	// Plain text body of an email.
	BodyPlain *string `json:"body_plain,omitempty"`

	// Body of an inbox message, JSON as a string.
	BodyJSON string `json:"body_json,omitempty,omitzero"`

	// Text that mail programs show beside the subject.
	PreheaderText *string `json:"preheader_text,omitempty"`

	// Id of the sender identity.
	FromID int64 `check:"min=1" json:"from_id,omitempty,omitzero"`

	// Id of the sender identity for answers; null takes it away (inferred).
	ReplyToID nullable.Nullable[int64] `json:"reply_to_id,omitempty,omitzero"`

	// Recipient, usually Liquid.
	Recipient string `json:"recipient,omitempty,omitzero"`

	// Headers of an email or a webhook message.
	Headers MessageHeaders `json:"headers,omitempty,omitzero"`
}

// NewsletterDraft is what a new newsletter is made of. Which of the content fields it needs depends on its type.
type NewsletterDraft struct {
	// Channel: email, twilio (SMS), push, in_app, inbox or webhook.
	Type MessageType `check:"required" json:"type"`

	// Name of the newsletter in the workspace, up to 190 characters.
	Name string `check:"required,minlen=1,maxlen=190" json:"name"`

	// Who gets the newsletter. Attribute conditions may be turned round with inverse here.
	Recipients Filter `check:"required,minitems=1,maxitems=1" json:"recipients"`

	// Sends the newsletter at once. Not together with ScheduledAt.
	SendNow bool `json:"send_now,omitempty,omitzero"`

	// When to send, in the future. Not together with SendNow.
	ScheduledAt UnixTime `json:"scheduled_at,omitempty,omitzero"`

	// Topic that recipients must be subscribed to. Required once the subscription center is switched on.
	SubscriptionTopicID int64 `check:"min=1" json:"subscription_topic_id,omitempty,omitzero"`

	// Subject line of an email (required there), or title of a push (that it is the title is inferred).
	Subject string `json:"subject,omitempty,omitzero"`

	// Content of an email (HTML), an SMS, a push or a webhook. Required in all of these, except in a push that has a
	// Subject.
	Body string `json:"body,omitempty,omitzero"`

	// Preview text that mail programs show beside the subject of an email.
	PreheaderText string `json:"preheader_text,omitempty,omitzero"`

	// Plain text version of an email.
	BodyPlain string `json:"body_plain,omitempty,omitzero"`

	// Content of an in-app or inbox message, JSON written as a string. Required there.
	BodyJSON string `json:"body_json,omitempty,omitzero"`

	// Layout around the body of an email.
	LayoutID int64 `check:"min=1" json:"layout_id,omitempty,omitzero"`

	// Sender of an email. Not together with FromID.
	From string `json:"from,omitempty,omitzero"`

	// Number of the sender identity of an email. Not together with From.
	FromID int64 `check:"min=1" json:"from_id,omitempty,omitzero"`

	// HTTP method that a webhook uses, in upper case. Required there.
	RequestMethod RequestMethod `json:"request_method,omitempty,omitzero"`

	// Address that a webhook calls. Required there.
	URL string `json:"url,omitempty,omitzero"`

	// Messages to send per period. Given together with RateLimitTimePeriod (inferred).
	RateLimitEmailRate int64 `check:"min=1" json:"rate_limit_email_rate,omitempty,omitzero"`

	// Length of the period: a minute, an hour or a day. Given together with RateLimitEmailRate (inferred).
	RateLimitTimePeriod RateLimitPeriod `check:"min=60,max=86400" json:"rate_limit_time_period,omitempty,omitzero"`

	// Spreads the messages evenly over the period (inferred). The default is not documented.
	RateLimitSpread *bool `json:"rate_limit_spread,omitempty"`
}

// NewsletterPage is one page of newsletters.
type NewsletterPage struct {
	// The newsletters.
	Newsletters []Newsletter `json:"newsletters,omitempty,omitzero"`

	// Cursor of the next page, empty on the last.
	Next string `json:"next,omitempty,omitzero"`
}

// NewsletterRateLimit slows down the sending of a newsletter. The zero value sets no limit.
type NewsletterRateLimit struct {
	// Messages to send per period. Given together with RateLimitTimePeriod.
	RateLimitEmailRate int64 `check:"min=1" json:"rate_limit_email_rate,omitempty,omitzero"`

	// Length of the period: a minute, an hour or a day. Given together with RateLimitEmailRate.
	RateLimitTimePeriod RateLimitPeriod `check:"min=60,max=86400" json:"rate_limit_time_period,omitempty,omitzero"`

	// Spreads the messages evenly over the period (inferred). The default is not documented.
	RateLimitSpread *bool `json:"rate_limit_spread,omitempty"`
}

// NewsletterSchedule says when a newsletter is sent.
type NewsletterSchedule struct {
	// When to send, in the future. The zero value takes the schedule back.
	ScheduledAt UnixTime `json:"scheduled_at"`

	// IANA name of the time zone, such as Europe/Paris. Required unless the schedule is taken back.
	Timezone string `json:"timezone,omitempty,omitzero"`

	// Sends at the same hour of each person's own time zone (inferred). Needs a rate limit period of at most 3600 seconds,
	// if there is a rate limit. The default is not documented.
	TZMatchEnabled *bool `json:"tz_match_enabled,omitempty"`

	// Messages to send per period. Given together with RateLimitTimePeriod.
	RateLimitEmailRate int64 `check:"min=1" json:"rate_limit_email_rate,omitempty,omitzero"`

	// Length of the period: a minute, an hour or a day. Given together with RateLimitEmailRate.
	RateLimitTimePeriod RateLimitPeriod `check:"min=60,max=86400" json:"rate_limit_time_period,omitempty,omitzero"`

	// Spreads the messages evenly over the period (inferred). The default is not documented.
	RateLimitSpread *bool `json:"rate_limit_spread,omitempty"`
}

// NewsletterTranslationDraft is a newsletter's content in one more language. Which fields it needs depends on the
// newsletter's channel; optional ones that are left out are copied from the newsletter.
type NewsletterTranslationDraft struct {
	// Language tag, such as fr or fr-CA.
	Language string `check:"required,minlen=1" json:"language"`

	// Subject line of an email (required there), or title of a push (that it is the title is inferred).
	Subject string `json:"subject,omitempty,omitzero"`

	// Content of an email (HTML), an SMS, a push or a webhook. Required in an SMS and a webhook, and in a push without
	// Subject.
	Body string `json:"body,omitempty,omitzero"`

	// Preview text that mail programs show beside the subject of an email.
	PreheaderText *string `json:"preheader_text,omitempty"`

	// Plain text version of an email.
	BodyPlain *string `json:"body_plain,omitempty"`

	// AMP version of an email.
	BodyAMP *string `json:"body_amp,omitempty"`

	// Content of an inbox message, JSON written as a string. Required there.
	BodyJSON string `json:"body_json,omitempty,omitzero"`
}

// ObjectIDType is a kind of identifier of an object.
type ObjectIDType string

// ObjectIdentifiers name an object.
type ObjectIdentifiers struct {
	// Id that your own systems gave to the object.
	ObjectID string `json:"object_id,omitempty,omitzero"`

	// Id that Customer.io gave to the object.
	CioObjectID string `json:"cio_object_id,omitempty,omitzero"`
}

// ObjectPage is one page of objects.
type ObjectPage struct {
	// The objects.
	Identifiers []ObjectIdentifiers `json:"identifiers,omitempty,omitzero"`

	// The objects by id.
	IDs []string `json:"ids,omitempty,omitzero"`

	// Cursor of the next page, empty on the last.
	Next string `json:"next,omitempty,omitzero"`
}

// ObjectProfile is an object with its attributes.
type ObjectProfile struct {
	// Attributes by name.
	Attributes map[string]any `json:"attributes,omitempty,omitzero"`

	// When each attribute was last set (inferred).
	Timestamps map[string]UnixTime `json:"timestamps,omitempty,omitzero"`

	// The object.
	Identifiers ObjectProfileIdentifiers `json:"identifiers,omitempty,omitzero"`

	// Id of the object type, an integer written as a string.
	ObjectTypeID string `json:"object_type_id,omitempty,omitzero"`
}

// ObjectProfileIdentifiers name an object. The vendor documents cio_object_id, id and email here; object_id and
// cio_object_id are the likelier pair (inferred).
type ObjectProfileIdentifiers struct {
	// Id that your own systems gave to the object (inferred).
	ObjectID string `json:"object_id,omitempty,omitzero"`

	// Id that Customer.io gave to the object.
	CioObjectID string `json:"cio_object_id,omitempty,omitzero"`

	// Documented, but more likely an identifier of people.
	ID string `json:"id,omitempty,omitzero"`

	// Documented, but more likely an identifier of people.
	Email string `json:"email,omitempty,omitzero"`
}

// ObjectType is a type of objects, such as companies.
type ObjectType struct {
	// Id of the type, an integer written as a string.
	ID string `json:"id,omitempty,omitzero"`

	// Name, in the plural.
	Name string `json:"name,omitempty,omitzero"`

	// Name of one object.
	SingularName string `json:"singular_name,omitempty,omitzero"`

	// Name in addresses.
	Slug string `json:"slug,omitempty,omitzero"`

	// Name of one object in addresses.
	SingularSlug string `json:"singular_slug,omitempty,omitzero"`

	// The type is in use.
	Enabled bool `json:"enabled,omitempty,omitzero"`

	// Name of the icon.
	Icon string `json:"icon,omitempty,omitzero"`
}

// OptOut says that a person refuses the messages of one sender in one channel.
type OptOut struct {
	// Channel that is refused.
	Channel OptOutChannel `json:"channel,omitempty,omitzero"`

	// Sender that is refused.
	From string `json:"from,omitempty,omitzero"`
}

// OptOutChannel is a channel whose messages a person can refuse.
type OptOutChannel string

// OptOutPage is one page of people with their opt-outs.
type OptOutPage struct {
	// The people.
	OptOuts []PersonOptOuts `json:"optouts,omitempty,omitzero"`

	// Cursor of the next page, empty on the last.
	Next string `json:"next,omitempty,omitzero"`
}

// OptOutUpdate records or takes back one opt-out.
type OptOutUpdate struct {
	// Sender that is refused or allowed again.
	From string `check:"required,minlen=1" json:"from"`

	// True refuses the sender, false allows it again.
	OptOut bool `check:"required" json:"optout"`

	// Channel of the sender, sms when left out.
	Channel OptOutChannel `json:"channel,omitempty,omitzero"`
}

// PeoplePage is one page of people.
type PeoplePage struct {
	// The people.
	Identifiers []Identifiers `json:"identifiers,omitempty,omitzero"`

	// The people by id.
	IDs []string `json:"ids,omitempty,omitzero"`

	// Cursor of the next page, empty on the last.
	Next string `json:"next,omitempty,omitzero"`
}

// Period is the unit of time that one number of a metric series covers.
type Period string

// Person is somebody in the workspace, with attributes and devices.
type Person struct {
	// Id that your own systems gave to the person.
	ID string `json:"id,omitempty,omitzero"`

	// All identifiers of the person.
	Identifiers Identifiers `json:"identifiers,omitempty,omitzero"`

	// Attributes by name, among them id, email and cio_id. All values are strings, also numbers and dates.
	// cio_subscription_preferences and _cio_subscription_preferences_computed hold JSON as a string. An attribute
	// unsubscribed may be text as well.
	Attributes map[string]string `json:"attributes,omitempty,omitzero"`

	// Deprecated. One time per attribute, and some more such as _last_emailed. That of
	// _cio_subscription_preferences_computed is always 0.
	Timestamps map[string]UnixTime `json:"timestamps,omitempty,omitzero"`

	// The person unsubscribed from everything.
	Unsubscribed bool `json:"unsubscribed,omitempty,omitzero"`

	// Devices that receive push messages.
	Devices []Device `json:"devices,omitempty,omitzero"`
}

// PersonOptOuts are the opt-outs of one person.
type PersonOptOuts struct {
	// Id that Customer.io gave to the person.
	CioID string `json:"cio_id,omitempty,omitzero"`

	// Id that your own systems gave to the person.
	CustomerID string `json:"customer_id,omitempty,omitzero"`

	// The opt-outs.
	OptOuts []OptOut `json:"optouts,omitempty,omitzero"`
}

// PersonRelationship is an object that a person is related to.
type PersonRelationship struct {
	// Id of the object type. The service sends a number here and a string elsewhere.
	ObjectTypeID string `json:"object_type_id,omitempty,omitzero"`

	// The object.
	Identifiers ObjectIdentifiers `json:"identifiers,omitempty,omitzero"`

	// Attributes of the relationship.
	Attributes map[string]any `json:"attributes,omitempty,omitzero"`

	// When each attribute was last set (inferred).
	Timestamps map[string]UnixTime `json:"timestamps,omitempty,omitzero"`
}

// PersonSegment is a segment that a person is in.
type PersonSegment struct {
	// Id of the segment.
	ID int64 `json:"id,omitempty,omitzero"`

	// Name.
	Name string `json:"name,omitempty,omitzero"`

	// What the segment is for.
	Description string `json:"description,omitempty,omitzero"`
}

// Platform is the operating system of a device.
type Platform string

// PreferenceHeader holds the words above the topics.
type PreferenceHeader struct {
	// Title.
	Title string `json:"title,omitempty,omitzero"`

	// Subtitle.
	Subtitle string `json:"subtitle,omitempty,omitzero"`
}

// PreferenceTopic says whether a person is subscribed to a topic.
type PreferenceTopic struct {
	// Id of the topic. The service may send a number.
	ID string `json:"id,omitempty,omitzero"`

	// The person is subscribed.
	Subscribed bool `json:"subscribed,omitempty,omitzero"`

	// Name, in the language that was asked for.
	Name string `json:"name,omitempty,omitzero"`

	// What the topic is about, in the language that was asked for.
	Description string `json:"description,omitempty,omitzero"`
}

// PushDevice is a device to add to the person when a push message is sent.
type PushDevice struct {
	// Device token.
	Token string `check:"required,minlen=1" json:"token"`

	// Operating system.
	Platform Platform `check:"required" json:"platform"`

	// When the device was last used.
	LastUsed UnixTime `json:"last_used,omitempty,omitzero"`

	// Facts about the device.
	Attributes DeviceAttributes `json:"attributes,omitempty,omitzero"`
}

// PushSound is the sound that a push message makes.
type PushSound string

// RateLimitPeriod is a length of time in seconds over which the messages of a newsletter are counted.
type RateLimitPeriod int64

// RelatedPeoplePage is one page of people who are related to an object.
type RelatedPeoplePage struct {
	// The people.
	Relationships []RelatedPerson `json:"cio_relationships,omitempty,omitzero"`

	// Cursor of the next page, empty on the last.
	Next string `json:"next,omitempty,omitzero"`
}

// RelatedPerson is a person who is related to an object.
type RelatedPerson struct {
	// The person.
	Identifiers Identifiers `json:"identifiers,omitempty,omitzero"`

	// Id of the object type, an integer written as a string.
	ObjectTypeID string `json:"object_type_id,omitempty,omitzero"`

	// The object type is not in use.
	ObjectTypeDisabled bool `json:"object_type_disabled,omitempty,omitzero"`
}

// RelationshipPage is one page of the objects that a person is related to.
type RelationshipPage struct {
	// The objects.
	Relationships []PersonRelationship `json:"cio_relationships,omitempty,omitzero"`

	// Cursor of the next page, empty on the last.
	Next string `json:"next,omitempty,omitzero"`
}

// ReportingEvent is an event that a reporting webhook posts. Events of in-app and WhatsApp messages, sms_dropped and
// sms_replied are known since 2026.
type ReportingEvent string

// ReportingWebhook is an endpoint of yours that the service posts events to.
type ReportingWebhook struct {
	// Id of the webhook.
	ID int64 `json:"id,omitempty,omitzero"`

	// Name.
	Name string `json:"name,omitempty,omitzero"`

	// Address that is posted to; it may hold user:password@.
	Endpoint string `json:"endpoint,omitempty,omitzero"`

	// Events that are posted.
	Events []ReportingEvent `json:"events,omitempty,omitzero"`

	// Nothing is posted.
	Disabled bool `json:"disabled,omitempty,omitzero"`

	// Every open and click is posted, not only the first of a delivery.
	FullResolution bool `json:"full_resolution,omitempty,omitzero"`

	// Events of sending carry the body of the message.
	WithContent bool `json:"with_content,omitempty,omitzero"`

	// Kind of webhook; since 2026.
	Type ReportingWebhookType `json:"type,omitempty,omitzero"`
}

// ReportingWebhookDraft is what a reporting webhook shall be.
type ReportingWebhookDraft struct {
	// Name.
	Name string `check:"required" json:"name"`

	// Address to post to; it may hold user:password@.
	Endpoint string `check:"required" json:"endpoint"`

	// Events to post.
	Events []ReportingEvent `check:"required" json:"events"`

	// Keeps the webhook but posts nothing.
	Disabled *bool `json:"disabled,omitempty"`

	// Posts every open and click, not only the first of a delivery.
	FullResolution *bool `json:"full_resolution,omitempty"`

	// Adds the body of the message to events of sending.
	WithContent *bool `json:"with_content,omitempty"`
}

// ReportingWebhookType is the kind of a reporting webhook.
type ReportingWebhookType string

// RequestMethod is the HTTP method of a webhook message, in upper or lower case as the operation asks.
type RequestMethod string

// Resolution is the unit of time that one number of a metric series covers. The two spellings of each unit mean the
// same (inferred).
type Resolution string

// Segment is a group of people.
type Segment struct {
	// Id of the segment.
	ID int64 `json:"id,omitempty,omitzero"`

	// Id and time of the last change, `<id>:<updated>` (form inferred).
	DeduplicateID string `json:"deduplicate_id,omitempty,omitzero"`

	// Name.
	Name string `json:"name,omitempty,omitzero"`

	// What the segment is for.
	Description string `json:"description,omitempty,omitzero"`

	// How far the service has come in working out the members.
	State SegmentState `json:"state,omitempty,omitzero"`

	// Percent done while the members are worked out; null otherwise.
	Progress *int64 `json:"progress,omitempty"`

	// Whether people are put in by hand or by conditions.
	Type SegmentType `json:"type,omitempty,omitzero"`

	// Tags.
	Tags []string `json:"tags,omitempty,omitzero"`

	// When it was created; since 2026.
	CreatedAt UnixTime `json:"created_at,omitempty,omitzero"`

	// When it was last changed; since 2026.
	UpdatedAt UnixTime `json:"updated_at,omitempty,omitzero"`

	// Conditions of a dynamic segment, in an undocumented form; not always sent (inferred).
	Conditions map[string]any `json:"conditions,omitempty,omitzero"`
}

// SegmentDraft is a manual segment to create.
type SegmentDraft struct {
	// Name.
	Name string `check:"required" json:"name"`

	// What the segment is for.
	Description string `json:"description,omitempty,omitzero"`
}

// SegmentState is how far the service has come in working out who is in a segment.
type SegmentState string

// SegmentType says whether people are put into a segment by hand or by conditions.
type SegmentType string

// SendReceipt says that the service accepted a message.
type SendReceipt struct {
	// Id of the delivery.
	DeliveryID string `json:"delivery_id,omitempty,omitzero"`

	// When the message was queued.
	QueuedAt UnixTime `json:"queued_at,omitempty,omitzero"`
}

// SenderIdentity is an address that messages come from.
type SenderIdentity struct {
	// Id of the sender.
	ID int64 `json:"id,omitempty,omitzero"`

	// Id and time of the last change, `<id>:<updated>` (form inferred).
	DeduplicateID string `json:"deduplicate_id,omitempty,omitzero"`

	// Name that recipients see.
	Name string `json:"name,omitempty,omitzero"`

	// Email address.
	Email string `json:"email,omitempty,omitzero"`

	// Phone number; since 2026.
	Phone string `json:"phone,omitempty,omitzero"`

	// Name and email address together, `name <mail>`.
	Address string `json:"address,omitempty,omitzero"`

	// Whether it is an email address or a phone number.
	TemplateType SenderType `json:"template_type,omitempty,omitzero"`

	// Made by the service.
	AutoGenerated bool `json:"auto_generated,omitempty,omitzero"`

	// Not offered in the app (inferred); since 2026.
	Hidden bool `json:"hidden,omitempty,omitzero"`
}

// SenderPage is one page of sender identities.
type SenderPage struct {
	// The senders.
	SenderIdentities []SenderIdentity `json:"sender_identities,omitempty,omitzero"`

	// Cursor of the next page. It is set even on the last page with rows.
	Next string `json:"next,omitempty,omitzero"`
}

// SenderType says whether a sender identity is an email address or a phone number.
type SenderType string

// SendingState says whether an action sends by itself, drafts its messages, or does nothing.
type SendingState string

// Snippet is a piece of text or Liquid that messages use by its name.
type Snippet struct {
	// Name, the key of the snippet; it cannot be changed.
	Name string `json:"name,omitempty,omitzero"`

	// Text or Liquid that stands for the name.
	Value string `json:"value,omitempty,omitzero"`

	// When it was last changed.
	UpdatedAt UnixTime `json:"updated_at,omitempty,omitzero"`
}

// SnippetDraft is a snippet to create or set.
type SnippetDraft struct {
	// Name, the key of the snippet; at most 150 characters.
	Name string `check:"required,maxlen=150" json:"name"`

	// Text or Liquid that stands for the name; at most 16000 characters unless your account allows more (inferred).
	Value string `check:"required" json:"value"`
}

// SortOrder is the direction of a list.
type SortOrder string

// SubscriptionCenterToken lets one person edit their subscriptions for 24 hours.
type SubscriptionCenterToken struct {
	// The token.
	Token string `json:"token,omitempty,omitzero"`

	// The person's own link to the subscription center.
	URL string `json:"url,omitempty,omitzero"`
}

// SubscriptionChannel is a channel that people can subscribe to.
type SubscriptionChannel struct {
	// Number of the channel.
	ID int64 `json:"id,omitempty,omitzero"`

	// Name of the channel.
	Name string `json:"name,omitempty,omitzero"`

	// Kind of the channel.
	Type SubscriptionChannelType `json:"type,omitempty,omitzero"`

	// Description of the channel.
	Description string `json:"description,omitempty,omitzero"`

	// Whether people who said nothing count as subscribed.
	SubscribedByDefault bool `json:"subscribed_by_default,omitempty,omitzero"`
}

// SubscriptionChannelType is the kind of a subscription channel. The value twilio means SMS.
type SubscriptionChannelType string

// SubscriptionPreferences are the topics that a person is subscribed to.
type SubscriptionPreferences struct {
	// Id that your own systems gave to the person.
	ID string `json:"id,omitempty,omitzero"`

	// All identifiers of the person.
	Identifiers Identifiers `json:"identifiers,omitempty,omitzero"`

	// The topics.
	Topics []PreferenceTopic `json:"topics,omitempty,omitzero"`

	// The person unsubscribed from everything.
	Unsubscribed bool `json:"unsubscribed,omitempty,omitzero"`

	// Words above the topics.
	Header PreferenceHeader `json:"header,omitempty,omitzero"`
}

// Suppression is an address that the email provider refuses to send to.
type Suppression struct {
	// When it was suppressed.
	Created UnixTime `json:"created,omitempty,omitzero"`

	// The address.
	Email string `json:"email,omitempty,omitzero"`

	// Reason, as the provider recorded it.
	Reason string `json:"reason,omitempty,omitzero"`

	// Status of the refusal, such as "605".
	Status string `json:"status,omitempty,omitzero"`
}

// SuppressionPage is one page of suppressed addresses of a category.
type SuppressionPage struct {
	// Reason that the addresses share: bounces, blocks, spam or invalid. Note that it is spelled differently from the
	// suppression type.
	Category string `json:"category,omitempty,omitzero"`

	// The addresses.
	Suppressions []Suppression `json:"suppressions,omitempty,omitzero"`

	// Cursor of the next page; only in lists by domain (inferred).
	Next string `json:"next,omitempty,omitzero"`
}

// SuppressionType is a list of suppressed addresses, by reason. The editions of 2025 know bounces and spam_reports
// only.
type SuppressionType string

// TestGroup is one side of an A/B test of a newsletter.
type TestGroup struct {
	// Id of the test group, a number that is text here because the operations that take it want text.
	ID string `json:"id,omitempty,omitzero"`

	// Name.
	Name string `json:"name,omitempty,omitzero"`

	// Short name that the test shows.
	Label string `json:"label,omitempty,omitzero"`

	// This side won.
	Winner bool `json:"winner,omitempty,omitzero"`

	// Ids of its variants. The vendor types them as strings; numbers are possible too.
	ContentIDs []int64 `json:"content_ids,omitempty,omitzero"`
}

// Topic is something that people can subscribe to.
type Topic struct {
	// Id of the topic.
	ID int64 `json:"id,omitempty,omitzero"`

	// Key of the topic in subscription preferences, `topic_<id>`.
	Identifier string `json:"identifier,omitempty,omitzero"`

	// Name.
	Name string `json:"name,omitempty,omitzero"`

	// What the topic is about.
	Description string `json:"description,omitempty,omitzero"`

	// People are subscribed until they say no.
	SubscribedByDefault bool `json:"subscribed_by_default,omitempty,omitzero"`
}

// TrackedResponse is an answer that a person gave in an in-app message.
type TrackedResponse struct {
	// Id of the response.
	ID int64 `json:"id,omitempty,omitzero"`

	// When it was given.
	At UnixTime `json:"ts,omitempty,omitzero"`
}

// TransactionalContent is one language variant of a transactional message.
type TransactionalContent struct {
	// Id of the variant.
	ID int64 `json:"id,omitempty,omitzero"`

	// Name.
	Name string `json:"name,omitempty,omitzero"`

	// Channel, email or push.
	Type MessageType `json:"type,omitempty,omitzero"`

	// When it was created.
	Created UnixTime `json:"created,omitempty,omitzero"`

	// When it was last changed.
	Updated UnixTime `json:"updated,omitempty,omitzero"`

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
}

// TransactionalContentUpdate replaces one language variant of a transactional message as a whole: what is left out is
// overwritten too.
type TransactionalContentUpdate struct {
	// Subject line.
	Subject string `json:"subject,omitempty,omitzero"`

	// Body.
	Body string `json:"body,omitempty,omitzero"`

	// AMP body of an email.
	BodyAMP string `json:"body_amp,omitempty,omitzero"`

	// Text that mail programs show beside the subject.
	PreheaderText string `json:"preheader_text,omitempty,omitzero"`

	// Id of the sender identity.
	FromID int64 `check:"min=1" json:"from_id,omitempty,omitzero"`

	// Id of the sender identity for answers; null takes it away (inferred).
	ReplyToID nullable.Nullable[int64] `json:"reply_to_id,omitempty,omitzero"`

	// Recipient, usually Liquid. The documents of 2025 call it read-only, those of 2026 do not.
	Recipient string `json:"recipient,omitempty,omitzero"`

	// Headers of an email or a webhook message.
	Headers MessageHeaders `json:"headers,omitempty,omitzero"`
}

// TransactionalEmail is an email to send to one person.
type TransactionalEmail struct {
	// Transactional message that is the template, by number or trigger name.
	TransactionalMessageID TransactionalID `json:"transactional_message_id,omitempty,omitzero"`

	// Address to send to, or several separated by commas. To, CC and BCC hold up to 15 together.
	To string `check:"required,minlen=1" json:"to"`

	// The person, by exactly one of ID, Email and CioID. A text of 2026 also mentions phone.
	Identifiers Identifiers `check:"required" json:"identifiers"`

	// Sender. Required without a template.
	From string `json:"from,omitempty,omitzero"`

	// Subject line. Required without a template.
	Subject string `json:"subject,omitempty,omitzero"`

	// HTML body. Required without a template.
	Body string `json:"body,omitempty,omitzero"`

	// Plain text body.
	BodyPlain string `json:"body_plain,omitempty,omitzero"`

	// AMP body.
	BodyAMP string `json:"body_amp,omitempty,omitzero"`

	// Text that mail programs show beside the subject.
	Preheader string `json:"preheader,omitempty,omitzero"`

	// Address for answers.
	ReplyTo string `json:"reply_to,omitempty,omitzero"`

	// Addresses that get a copy, separated by commas (inferred); since 2026.
	CC string `json:"cc,omitempty,omitzero"`

	// Addresses that get a blind copy, separated by commas (inferred).
	BCC string `json:"bcc,omitempty,omitzero"`

	// Sends blind copies as separate mails (inferred).
	FakeBCC *bool `json:"fake_bcc,omitempty"`

	// Extra headers, by name. The documents of 2026 ask for a string that holds a JSON list of names and values; the
	// vendor's own clients send an object, as here.
	Headers map[string]string `json:"headers,omitempty,omitzero"`

	// Files to attach.
	Attachments Attachments `json:"attachments,omitempty,omitzero"`

	// Values for Liquid, as in `{{trigger.name}}`.
	MessageData map[string]any `json:"message_data,omitempty,omitzero"`

	// Language of the variant to send.
	Language string `json:"language,omitempty,omitzero"`

	// When to send; at once when left out, at most 90 days ahead.
	SendAt UnixTime `json:"send_at,omitempty,omitzero"`

	// Tracks openings and links. The default is true.
	Tracked *bool `json:"tracked,omitempty"`

	// Leaves CSS as it is.
	DisableCSSPreprocessing bool `json:"disable_css_preprocessing,omitempty,omitzero"`

	// Does not keep the content of the message.
	DisableMessageRetention bool `json:"disable_message_retention,omitempty,omitzero"`

	// Sends even if the person has unsubscribed. The default is true.
	SendToUnsubscribed *bool `json:"send_to_unsubscribed,omitempty"`

	// Makes a draft in place of sending.
	QueueDraft bool `json:"queue_draft,omitempty,omitzero"`

	// Creates an empty template under a trigger name that is unknown; since 2026.
	AutoCreate bool `json:"auto_create,omitempty,omitzero"`
}

// TransactionalInApp is an in-app message to send to one person.
type TransactionalInApp struct {
	// Transactional message that is the template, by number or trigger name.
	TransactionalMessageID TransactionalID `check:"required" json:"transactional_message_id"`

	// The person, by exactly one of ID, Email and CioID. A text of 2026 also mentions phone.
	Identifiers Identifiers `check:"required" json:"identifiers"`

	// Values for Liquid, as in `{{trigger.name}}`.
	MessageData map[string]any `json:"message_data,omitempty,omitzero"`

	// Language of the variant to send.
	Language string `json:"language,omitempty,omitzero"`

	// When to send; at once when left out, at most 90 days ahead.
	SendAt UnixTime `json:"send_at,omitempty,omitzero"`

	// Makes a draft in place of sending.
	QueueDraft bool `json:"queue_draft,omitempty,omitzero"`

	// Creates an empty template under a trigger name that is unknown; since 2026.
	AutoCreate bool `json:"auto_create,omitempty,omitzero"`
}

// TransactionalInboxMessage is a message to send to the inbox of one person.
type TransactionalInboxMessage struct {
	// Transactional message that is the template, by number or trigger name.
	TransactionalMessageID TransactionalID `check:"required" json:"transactional_message_id"`

	// The person, by exactly one of ID, Email and CioID. A text of 2026 also mentions phone.
	Identifiers Identifiers `check:"required" json:"identifiers"`

	// Overrides the recipient; rarely needed.
	To string `json:"to,omitempty,omitzero"`

	// Values for Liquid, as in `{{trigger.name}}`.
	MessageData map[string]any `json:"message_data,omitempty,omitzero"`

	// Language of the variant to send.
	Language string `json:"language,omitempty,omitzero"`

	// When to send; at once when left out, at most 90 days ahead.
	SendAt UnixTime `json:"send_at,omitempty,omitzero"`

	// Makes a draft in place of sending.
	QueueDraft bool `json:"queue_draft,omitempty,omitzero"`

	// Creates an empty template under a trigger name that is unknown; since 2026.
	AutoCreate bool `json:"auto_create,omitempty,omitzero"`
}

// TransactionalMessage is a template for messages that are sent one by one.
type TransactionalMessage struct {
	// Id of the message.
	ID int64 `json:"id,omitempty,omitzero"`

	// Name.
	Name string `json:"name,omitempty,omitzero"`

	// What the message is for.
	Description string `json:"description,omitempty,omitzero"`

	// Goes also to people who unsubscribed.
	SendToUnsubscribed bool `json:"send_to_unsubscribed,omitempty,omitzero"`

	// Clicks are tracked.
	LinkTracking bool `json:"link_tracking,omitempty,omitzero"`

	// Opens are tracked.
	OpenTracking bool `json:"open_tracking,omitempty,omitzero"`

	// The body of deliveries is not kept (inferred).
	HideMessageBody bool `json:"hide_message_body,omitempty,omitzero"`

	// Deliveries are queued as drafts in place of being sent.
	QueueDrafts bool `json:"queue_drafts,omitempty,omitzero"`

	// When it was created.
	CreatedAt UnixTime `json:"created_at,omitempty,omitzero"`

	// When it was last changed.
	UpdatedAt UnixTime `json:"updated_at,omitempty,omitzero"`
}

// TransactionalPush is a push message to send to one person.
type TransactionalPush struct {
	// Transactional message that is the template, by number or trigger name.
	TransactionalMessageID TransactionalID `check:"required" json:"transactional_message_id"`

	// Devices to send to: all, last_used, or a literal device token. The default is all.
	To string `check:"required,minlen=1" json:"to"`

	// The person, by exactly one of ID, Email and CioID. A text of 2026 also mentions phone.
	Identifiers Identifiers `check:"required" json:"identifiers"`

	// Title; overrides the template.
	Title string `json:"title,omitempty,omitzero"`

	// Text; overrides the template.
	Message string `json:"message,omitempty,omitzero"`

	// Image to show.
	ImageURL string `json:"image_url,omitempty,omitzero"`

	// Link to open.
	Link string `json:"link,omitempty,omitzero"`

	// Sound to make; default by default.
	Sound PushSound `json:"sound,omitempty,omitzero"`

	// Values to hand to the app.
	CustomData map[string]any `json:"custom_data,omitempty,omitzero"`

	// Device to add to the person.
	CustomDevice PushDevice `json:"custom_device,omitempty,omitzero"`

	// Raw payload for FCM and APNs, in place of Title, Message and the like. It is a JSON object with the members ios and
	// android. ios holds message.apns with headers and payload for FCM, or CIO and aps for APNs; the payload carries
	// CIO.push (title, body, link, image) and the aps object of Apple. android holds message with notification, data and
	// android.notification.
	CustomPayload json.RawMessage `json:"custom_payload,omitempty,omitzero"`

	// Values for Liquid, as in `{{trigger.name}}`.
	MessageData map[string]any `json:"message_data,omitempty,omitzero"`

	// Language of the variant to send.
	Language string `json:"language,omitempty,omitzero"`

	// When to send; at once when left out, at most 90 days ahead.
	SendAt UnixTime `json:"send_at,omitempty,omitzero"`

	// Does not keep the content of the message.
	DisableMessageRetention bool `json:"disable_message_retention,omitempty,omitzero"`

	// Sends even if the person has unsubscribed. The default is true.
	SendToUnsubscribed *bool `json:"send_to_unsubscribed,omitempty"`

	// Makes a draft in place of sending.
	QueueDraft bool `json:"queue_draft,omitempty,omitzero"`

	// Creates an empty template under a trigger name that is unknown; since 2026.
	AutoCreate bool `json:"auto_create,omitempty,omitzero"`
}

// TransactionalSMS is a text message to send to one person.
type TransactionalSMS struct {
	// Transactional message that is the template, by number or trigger name.
	TransactionalMessageID TransactionalID `check:"required" json:"transactional_message_id"`

	// Phone number in E.164 form.
	To string `check:"required,minlen=1" json:"to"`

	// The person, by exactly one of ID, Email and CioID. A text of 2026 also mentions phone.
	Identifiers Identifiers `check:"required" json:"identifiers"`

	// Phone number to send from.
	From string `json:"from,omitempty,omitzero"`

	// Tracks links; since 2026. The default is true.
	Tracked *bool `json:"tracked,omitempty"`

	// Values for Liquid, as in `{{trigger.name}}`.
	MessageData map[string]any `json:"message_data,omitempty,omitzero"`

	// Language of the variant to send.
	Language string `json:"language,omitempty,omitzero"`

	// When to send; at once when left out, at most 90 days ahead.
	SendAt UnixTime `json:"send_at,omitempty,omitzero"`

	// Does not keep the content of the message.
	DisableMessageRetention bool `json:"disable_message_retention,omitempty,omitzero"`

	// Sends even if the person has unsubscribed. The default is true.
	SendToUnsubscribed *bool `json:"send_to_unsubscribed,omitempty"`

	// Makes a draft in place of sending.
	QueueDraft bool `json:"queue_draft,omitempty,omitzero"`

	// Creates an empty template under a trigger name that is unknown; since 2026.
	AutoCreate bool `json:"auto_create,omitempty,omitzero"`
}

// TransactionalWhatsApp is a WhatsApp message to send to one person.
type TransactionalWhatsApp struct {
	// Transactional message that is the template, by number or trigger name.
	TransactionalMessageID TransactionalID `check:"required" json:"transactional_message_id"`

	// The person, by exactly one of ID, Email and CioID. A text of 2026 also mentions phone.
	Identifiers Identifiers `check:"required" json:"identifiers"`

	// Phone number in E.164 form; overrides the template.
	To string `json:"to,omitempty,omitzero"`

	// Phone number to send from.
	From string `json:"from,omitempty,omitzero"`

	// Tracks links.
	Tracked *bool `json:"tracked,omitempty"`

	// Values for Liquid, as in `{{trigger.name}}`.
	MessageData map[string]any `json:"message_data,omitempty,omitzero"`

	// Language of the variant to send.
	Language string `json:"language,omitempty,omitzero"`

	// When to send; at once when left out, at most 90 days ahead.
	SendAt UnixTime `json:"send_at,omitempty,omitzero"`

	// Does not keep the content of the message.
	DisableMessageRetention bool `json:"disable_message_retention,omitempty,omitzero"`

	// Sends even if the person has unsubscribed. The default is true.
	SendToUnsubscribed *bool `json:"send_to_unsubscribed,omitempty"`

	// Makes a draft in place of sending.
	QueueDraft bool `json:"queue_draft,omitempty,omitzero"`
}

// TriggerErrorPage is one page of what went wrong with a trigger.
type TriggerErrorPage struct {
	// What went wrong, as `line <n>: <text>`.
	Errors []string `json:"errors,omitempty,omitzero"`

	// Cursor of the next page, empty on the last.
	Next string `json:"next,omitempty,omitzero"`
}

// TriggerPerson is one recipient of a broadcast with data of their own. Exactly one of ID and Email is set.
type TriggerPerson struct {
	// Id of the person.
	ID string `json:"id,omitempty,omitzero"`

	// Email address of the person.
	Email string `json:"email,omitempty,omitzero"`

	// Values for Liquid, for this person only.
	Data map[string]any `json:"data,omitempty,omitzero"`
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

// Workspace is one of the workspaces of an account, with its size.
type Workspace struct {
	// Id of the workspace.
	ID int64 `json:"id,omitempty,omitzero"`

	// Name.
	Name string `json:"name,omitempty,omitzero"`

	// Messages sent. The period is not documented.
	MessagesSent int64 `json:"messages_sent,omitempty,omitzero"`

	// Messages sent that count for billing. The period is not documented.
	BillableMessagesSent int64 `json:"billable_messages_sent,omitempty,omitzero"`

	// Number of people.
	People int64 `json:"people,omitempty,omitzero"`

	// Number of object types.
	ObjectTypes int64 `json:"object_types,omitempty,omitzero"`

	// Number of objects.
	Objects int64 `json:"objects,omitempty,omitzero"`
}

var opListActivities = rest.Operation{
	Name: "Activities.List", Method: http.MethodGet, Route: "/v1/activities", Repeatable: true,
}

// ListActivitiesParams holds the optional parameters of Activities.List. What is zero is not sent.
type ListActivitiesParams struct {
	// Cursor of the page, the `next` of the page before. Leave it out for the first page.
	Start string `json:"start"`
	// Kind of activity to return; all kinds when left out.
	Type ActivityType `json:"type"`
	// Name of the event or attribute to return activities of.
	Name string `json:"name"`
	// Returns activities of deleted people as well (inferred).
	Deleted bool `json:"deleted"`
	// Person to return activities of, of the kind that IDType names. A cio_id must carry the prefix `cio_`.
	CustomerID string `json:"customer_id"`
	// Kind of identifier that names the person; `id` by default. `email` and `phone` (E.164, since 2026) are refused with
	// status 400 unless the workspace uses them as identifiers.
	IDType IDType `json:"id_type"`
	// Rows per page, at most 100. The default is 10.
	Limit int64 `json:"limit" check:"min=1,max=100"`
}

// List returns one page of what happened to people.
//
// The newest activities come first. Only the last 30 days are guaranteed to be there.
//
// Calls GET /v1/activities. Repeatable.
func (s *ActivitiesService) List(ctx context.Context, params ListActivitiesParams, opts ...RequestOption) (*ActivityPage, error) {
	req := rest.NewRequest(&opListActivities)
	req.Check("", &params)
	req.Query("start", params.Start)
	req.Query("type", params.Type)
	req.Query("name", params.Name)
	req.Query("deleted", params.Deleted)
	req.Query("customer_id", params.CustomerID)
	req.Query("id_type", params.IDType)
	req.Query("limit", params.Limit)
	return rest.Call[ActivityPage](ctx, s.client, &req, opts)
}

// All walks the rows of every page of List. Nothing is sent before the first iteration, and the next page is asked for
// when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor, put into
// params.Start, resumes the walk.
func (s *ActivitiesService) All(ctx context.Context, params ListActivitiesParams, opts ...RequestOption) iter.Seq2[Activity, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p *ActivityPage) []Activity { return p.Activities })
}

// Pages walks the pages of List. The Cursor of a *PageError, put into params.Start, resumes a walk that failed.
func (s *ActivitiesService) Pages(ctx context.Context, params ListActivitiesParams, opts ...RequestOption) iter.Seq2[*ActivityPage, error] {
	if params.Limit == 0 {
		params.Limit = 100
	}
	return page.Cursor(params.Start, pageError,
		func(cursor string) (*ActivityPage, error) {
			params := params
			params.Start = cursor
			return s.List(ctx, params, opts...)
		},
		func(p *ActivityPage) (int, string) {
			return len(p.Activities), p.Next
		})
}

var opListAssets = rest.Operation{
	Name: "Assets.List", Method: http.MethodGet, Route: "/v1/assets", Repeatable: true,
}

// ListAssetsParams holds the optional parameters of Assets.List. What is zero is not sent.
type ListAssetsParams struct {
	// Returns only what lies below this folder.
	ParentFolderID int64 `json:"parent_folder_id" check:"min=1"`
	// Leaves out what lies in subfolders, false when left out.
	DirectDescendantsOnly bool `json:"direct_descendants_only"`
	// Number of the page, 1 when left out.
	Page int64 `json:"page" check:"min=1"`
	// Files per page, 1000 when left out. The maximum is not documented.
	Limit int64 `json:"limit" check:"min=1"`
}

// List returns one page of the files in the asset library.
//
// The pages are numbered from 1. The answer also holds page counters whose names are not known, so they are not read;
// the name of the list itself is inferred.
//
// Expect 404 for an unknown folder (inferred).
//
// Calls GET /v1/assets. Repeatable.
func (s *AssetsService) List(ctx context.Context, params ListAssetsParams, opts ...RequestOption) (*AssetPage, error) {
	req := rest.NewRequest(&opListAssets)
	req.Check("", &params)
	req.Query("parent_folder_id", params.ParentFolderID)
	req.Query("direct_descendants_only", params.DirectDescendantsOnly)
	req.Query("page", params.Page)
	req.Query("limit", params.Limit)
	return rest.Call[AssetPage](ctx, s.client, &req, opts)
}

// All walks the rows of every page of List. Nothing is sent before the first iteration, and the next page is asked for
// when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor, put into
// params.Page as a number, resumes the walk.
func (s *AssetsService) All(ctx context.Context, params ListAssetsParams, opts ...RequestOption) iter.Seq2[Asset, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p *AssetPage) []Asset { return p.Assets })
}

// Pages walks the pages of List. The Cursor of a *PageError, put into params.Page as a number, resumes a walk that
// failed.
func (s *AssetsService) Pages(ctx context.Context, params ListAssetsParams, opts ...RequestOption) iter.Seq2[*AssetPage, error] {
	size := params.Limit
	if size == 0 {
		size = 1000
	}
	return page.Index(max(params.Page, 1), size, true, pageError, page.ByPage,
		func(at, size int64) (*AssetPage, error) {
			params := params
			params.Page, params.Limit = at, size
			return s.List(ctx, params, opts...)
		},
		func(p *AssetPage) int { return len(p.Assets) })
}

var opCreateAsset = rest.Operation{
	Name: "Assets.Create", Method: http.MethodPost, Route: "/v1/assets/files",
}

var opDeleteAsset = rest.Operation{
	Name: "Assets.Delete", Method: http.MethodDelete, Route: "/v1/assets/files/{id}", Repeatable: true,
}

// Delete removes a file from the asset library.
//
// The deletion is soft: the vendor keeps the file but no longer shows it (the second half is inferred).
//
// Expect 400 while the file is in use and 404 for an unknown file. What the answer holds is not documented; nothing of
// it is read.
//
// Calls DELETE /v1/assets/files/{id}. Repeatable.
func (s *AssetsService) Delete(ctx context.Context, id int64, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteAsset)
	req.PathInt("id", id)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGetAsset = rest.Operation{
	Name: "Assets.Get", Method: http.MethodGet, Route: "/v1/assets/files/{id}", Repeatable: true,
}

// Get returns one file of the asset library.
//
// The answer describes the file; its bytes are behind the URL in Path.
//
// Expect 404 for an unknown file.
//
// Calls GET /v1/assets/files/{id}. Repeatable.
func (s *AssetsService) Get(ctx context.Context, id int64, opts ...RequestOption) (*Asset, error) {
	req := rest.NewRequest(&opGetAsset)
	req.PathInt("id", id)
	envelope, err := rest.Call[struct {
		Value Asset `json:"asset"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opUpdateAsset = rest.Operation{
	Name: "Assets.Update", Method: http.MethodPut, Route: "/v1/assets/files/{id}", Repeatable: true,
}

// Update renames a file of the asset library or moves it to another folder.
//
// Give a name, a folder or both. The bytes of a file cannot be replaced.
//
// Expect 400 when nothing is to change, 404 for an unknown file or folder and 409 when the name is taken (the reason
// for 409 is inferred).
//
// Calls PUT /v1/assets/files/{id}. Repeatable.
func (s *AssetsService) Update(ctx context.Context, id int64, update AssetUpdate, opts ...RequestOption) (*Asset, error) {
	req := rest.NewRequest(&opUpdateAsset)
	req.PathInt("id", id)
	req.JSON(&update)
	req.Refuse(validateUpdateAsset(id, update))
	envelope, err := rest.Call[struct {
		Value Asset `json:"asset"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opListAssetFolders = rest.Operation{
	Name: "AssetFolders.List", Method: http.MethodGet, Route: "/v1/assets/folders", Repeatable: true,
}

// ListAssetFoldersParams holds the optional parameters of AssetFolders.List. What is zero is not sent.
type ListAssetFoldersParams struct {
	// Returns only what lies below this folder.
	ParentFolderID int64 `json:"parent_folder_id" check:"min=1"`
	// Leaves out folders within subfolders, false when left out.
	DirectDescendantsOnly bool `json:"direct_descendants_only"`
	// Number of the page, 1 when left out.
	Page int64 `json:"page" check:"min=1"`
	// Folders per page, 1000 when left out. The maximum is not documented.
	Limit int64 `json:"limit" check:"min=1"`
}

// List returns one page of the folders in the asset library.
//
// The pages are numbered from 1. The answer also holds page counters whose names are not known, so they are not read;
// the name of the list itself is inferred.
//
// Expect 404 for an unknown parent folder (inferred).
//
// Calls GET /v1/assets/folders. Repeatable.
func (s *AssetFoldersService) List(ctx context.Context, params ListAssetFoldersParams, opts ...RequestOption) (*AssetFolderPage, error) {
	req := rest.NewRequest(&opListAssetFolders)
	req.Check("", &params)
	req.Query("parent_folder_id", params.ParentFolderID)
	req.Query("direct_descendants_only", params.DirectDescendantsOnly)
	req.Query("page", params.Page)
	req.Query("limit", params.Limit)
	return rest.Call[AssetFolderPage](ctx, s.client, &req, opts)
}

// All walks the rows of every page of List. Nothing is sent before the first iteration, and the next page is asked for
// when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor, put into
// params.Page as a number, resumes the walk.
func (s *AssetFoldersService) All(ctx context.Context, params ListAssetFoldersParams, opts ...RequestOption) iter.Seq2[AssetFolder, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p *AssetFolderPage) []AssetFolder { return p.Folders })
}

// Pages walks the pages of List. The Cursor of a *PageError, put into params.Page as a number, resumes a walk that
// failed.
func (s *AssetFoldersService) Pages(ctx context.Context, params ListAssetFoldersParams, opts ...RequestOption) iter.Seq2[*AssetFolderPage, error] {
	size := params.Limit
	if size == 0 {
		size = 1000
	}
	return page.Index(max(params.Page, 1), size, true, pageError, page.ByPage,
		func(at, size int64) (*AssetFolderPage, error) {
			params := params
			params.Page, params.Limit = at, size
			return s.List(ctx, params, opts...)
		},
		func(p *AssetFolderPage) int { return len(p.Folders) })
}

var opCreateAssetFolder = rest.Operation{
	Name: "AssetFolders.Create", Method: http.MethodPost, Route: "/v1/assets/folders",
}

// Create creates a folder in the asset library.
//
// Expect 404 for an unknown parent folder and 409 when the name is taken (both reasons are inferred).
//
// Calls POST /v1/assets/folders. Not repeatable: it is sent again only when it cannot have arrived.
func (s *AssetFoldersService) Create(ctx context.Context, draft AssetFolderDraft, opts ...RequestOption) (*AssetFolder, error) {
	req := rest.NewRequest(&opCreateAssetFolder)
	req.JSON(&draft)
	envelope, err := rest.Call[struct {
		Value AssetFolder `json:"folder"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opDeleteAssetFolder = rest.Operation{
	Name: "AssetFolders.Delete", Method: http.MethodDelete, Route: "/v1/assets/folders/{id}", Repeatable: true,
}

// Delete deletes an empty folder of the asset library.
//
// A folder that still holds files or folders is refused (with 400 or 409, which of the two is not documented).
//
// Expect 404 for an unknown folder. What the answer holds is not documented; nothing of it is read.
//
// Calls DELETE /v1/assets/folders/{id}. Repeatable.
func (s *AssetFoldersService) Delete(ctx context.Context, id int64, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteAssetFolder)
	req.PathInt("id", id)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGetAssetFolder = rest.Operation{
	Name: "AssetFolders.Get", Method: http.MethodGet, Route: "/v1/assets/folders/{id}", Repeatable: true,
}

// Get returns one folder of the asset library.
//
// Expect 404 for an unknown folder.
//
// Calls GET /v1/assets/folders/{id}. Repeatable.
func (s *AssetFoldersService) Get(ctx context.Context, id int64, opts ...RequestOption) (*AssetFolder, error) {
	req := rest.NewRequest(&opGetAssetFolder)
	req.PathInt("id", id)
	envelope, err := rest.Call[struct {
		Value AssetFolder `json:"folder"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opUpdateAssetFolder = rest.Operation{
	Name: "AssetFolders.Update", Method: http.MethodPut, Route: "/v1/assets/folders/{id}", Repeatable: true,
}

// Update renames a folder of the asset library or moves it into another folder.
//
// Give a name, a parent folder or both (inferred from the files, whose update is documented in more detail).
//
// Expect 400 for a malformed body, 404 for an unknown folder and 409 when the name is taken (the reason for 409 is
// inferred).
//
// Calls PUT /v1/assets/folders/{id}. Repeatable.
func (s *AssetFoldersService) Update(ctx context.Context, id int64, update AssetFolderUpdate, opts ...RequestOption) (*AssetFolder, error) {
	req := rest.NewRequest(&opUpdateAssetFolder)
	req.PathInt("id", id)
	req.JSON(&update)
	envelope, err := rest.Call[struct {
		Value AssetFolder `json:"folder"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opListBroadcasts = rest.Operation{
	Name: "Broadcasts.List", Method: http.MethodGet, Route: "/v1/broadcasts", Repeatable: true,
}

// List returns all API-triggered broadcasts of the workspace.
//
// The whole list comes in one answer.
//
// Calls GET /v1/broadcasts. Repeatable.
func (s *BroadcastsService) List(ctx context.Context, opts ...RequestOption) ([]Broadcast, error) {
	req := rest.NewRequest(&opListBroadcasts)
	envelope, err := rest.Call[struct {
		Value []Broadcast `json:"broadcasts"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opGetBroadcast = rest.Operation{
	Name: "Broadcasts.Get", Method: http.MethodGet, Route: "/v1/broadcasts/{broadcast_id}", Repeatable: true,
}

// Get returns one broadcast.
//
// Errors are 400 (a malformed id) and 404.
//
// Calls GET /v1/broadcasts/{broadcast_id}. Repeatable.
func (s *BroadcastsService) Get(ctx context.Context, broadcastID int64, opts ...RequestOption) (*Broadcast, error) {
	req := rest.NewRequest(&opGetBroadcast)
	req.PathInt("broadcast_id", broadcastID)
	envelope, err := rest.Call[struct {
		Value Broadcast `json:"broadcast"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opBroadcastActions = rest.Operation{
	Name: "Broadcasts.Actions", Method: http.MethodGet, Route: "/v1/broadcasts/{broadcast_id}/actions", Repeatable: true,
}

// Actions returns the actions of a broadcast.
//
// There is one action per language variant. The whole list comes in one answer. Errors are 400 (a malformed id) and
// 404.
//
// Calls GET /v1/broadcasts/{broadcast_id}/actions. Repeatable.
func (s *BroadcastsService) Actions(ctx context.Context, broadcastID int64, opts ...RequestOption) ([]Action, error) {
	req := rest.NewRequest(&opBroadcastActions)
	req.PathInt("broadcast_id", broadcastID)
	envelope, err := rest.Call[struct {
		Value []Action `json:"actions"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opGetBroadcastAction = rest.Operation{
	Name: "Broadcasts.GetAction", Method: http.MethodGet, Route: "/v1/broadcasts/{broadcast_id}/actions/{action_id}", Repeatable: true,
}

// GetAction returns one action of a broadcast.
//
// Errors are 400 (a malformed id) and 404.
//
// Calls GET /v1/broadcasts/{broadcast_id}/actions/{action_id}. Repeatable.
func (s *BroadcastsService) GetAction(ctx context.Context, broadcastID, actionID int64, opts ...RequestOption) (*Action, error) {
	req := rest.NewRequest(&opGetBroadcastAction)
	req.PathInt("broadcast_id", broadcastID)
	req.PathInt("action_id", actionID)
	envelope, err := rest.Call[struct {
		Value Action `json:"action"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opUpdateBroadcastAction = rest.Operation{
	Name: "Broadcasts.UpdateAction", Method: http.MethodPut, Route: "/v1/broadcasts/{broadcast_id}/actions/{action_id}", Repeatable: true,
}

// UpdateAction changes one action of a broadcast.
//
// Bodies made with the drag-and-drop editor or Design Studio cannot be changed (inferred). Errors are 400 (a malformed
// id) and 404.
//
// Calls PUT /v1/broadcasts/{broadcast_id}/actions/{action_id}. Repeatable.
func (s *BroadcastsService) UpdateAction(ctx context.Context, broadcastID, actionID int64, update ActionUpdate, opts ...RequestOption) (*Action, error) {
	req := rest.NewRequest(&opUpdateBroadcastAction)
	req.PathInt("broadcast_id", broadcastID)
	req.PathInt("action_id", actionID)
	req.JSON(&update)
	envelope, err := rest.Call[struct {
		Value Action `json:"action"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opGetBroadcastActionLanguage = rest.Operation{
	Name: "Broadcasts.GetActionTranslation", Method: http.MethodGet, Route: "/v1/broadcasts/{broadcast_id}/actions/{action_id}/language/{language}", Repeatable: true,
}

// GetActionTranslation returns one language variant of an action of a broadcast.
//
// Errors are 400 (a malformed id, or an unknown language) and 404.
//
// Calls GET /v1/broadcasts/{broadcast_id}/actions/{action_id}/language/{language}. Repeatable.
func (s *BroadcastsService) GetActionTranslation(ctx context.Context, broadcastID, actionID int64, language string, opts ...RequestOption) (*Action, error) {
	req := rest.NewRequest(&opGetBroadcastActionLanguage)
	req.PathInt("broadcast_id", broadcastID)
	req.PathInt("action_id", actionID)
	req.Path("language", language)
	envelope, err := rest.Call[struct {
		Value Action `json:"action"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opUpdateBroadcastActionLanguage = rest.Operation{
	Name: "Broadcasts.UpdateActionTranslation", Method: http.MethodPut, Route: "/v1/broadcasts/{broadcast_id}/actions/{action_id}/language/{language}", Repeatable: true,
}

// UpdateActionTranslation changes one language variant of an action of a broadcast.
//
// Bodies made with the drag-and-drop editor or Design Studio cannot be changed (inferred). Errors are 400 (a malformed
// id, or an unknown language) and 404.
//
// Calls PUT /v1/broadcasts/{broadcast_id}/actions/{action_id}/language/{language}. Repeatable.
func (s *BroadcastsService) UpdateActionTranslation(ctx context.Context, broadcastID, actionID int64, language string, update ActionUpdate, opts ...RequestOption) (*Action, error) {
	req := rest.NewRequest(&opUpdateBroadcastActionLanguage)
	req.PathInt("broadcast_id", broadcastID)
	req.PathInt("action_id", actionID)
	req.Path("language", language)
	req.JSON(&update)
	envelope, err := rest.Call[struct {
		Value Action `json:"action"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opBroadcastActionMetrics = rest.Operation{
	Name: "Broadcasts.ActionMetrics", Method: http.MethodGet, Route: "/v1/broadcasts/{broadcast_id}/actions/{action_id}/metrics", Repeatable: true,
}

// BroadcastActionMetricsParams holds the optional parameters of Broadcasts.ActionMetrics. What is zero is not sent.
type BroadcastActionMetricsParams struct {
	// Unit of time that one number of a series covers; `days` by default. Days and weeks begin at midnight EST, weeks on
	// Sunday, months on the 1st.
	Period Period `json:"period"`
	// Number of periods to return, oldest first, at most 24 hours, 45 days, 12 weeks or 121 months. Left out it is the
	// maximum, except for months, where it is 12. 0 asks for the maximum; 1 is answered with 2, the fewest possible.
	Steps *int64 `json:"steps" check:"min=0,max=121"`
	// Kind of message to look at; all kinds when left out. SMS is called `twilio`.
	Type MessageType `json:"type"`
}

// ActionMetrics returns the metrics of one action of a broadcast over time.
//
// Errors are 400 (a malformed id) and 404.
//
// Calls GET /v1/broadcasts/{broadcast_id}/actions/{action_id}/metrics. Repeatable.
func (s *BroadcastsService) ActionMetrics(ctx context.Context, broadcastID, actionID int64, params BroadcastActionMetricsParams, opts ...RequestOption) (*Metrics, error) {
	req := rest.NewRequest(&opBroadcastActionMetrics)
	req.PathInt("broadcast_id", broadcastID)
	req.PathInt("action_id", actionID)
	req.Check("", &params)
	req.Query("period", params.Period)
	req.Query("steps", params.Steps)
	req.Query("type", params.Type)
	req.Refuse(validateBroadcastActionMetrics(broadcastID, actionID, params))
	envelope, err := rest.Call[struct {
		Value Metrics `json:"metric"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opBroadcastActionLinks = rest.Operation{
	Name: "Broadcasts.ActionLinkMetrics", Method: http.MethodGet, Route: "/v1/broadcasts/{broadcast_id}/actions/{action_id}/metrics/links", Repeatable: true,
}

// BroadcastActionLinkMetricsParams holds the optional parameters of Broadcasts.ActionLinkMetrics. What is zero is not
// sent.
type BroadcastActionLinkMetricsParams struct {
	// Unit of time that one number of a series covers; `days` by default. Days and weeks begin at midnight EST, weeks on
	// Sunday, months on the 1st.
	Period Period `json:"period"`
	// Number of periods to return, oldest first, at most 24 hours, 45 days, 12 weeks or 121 months. Left out it is the
	// maximum, except for months, where it is 12. 0 asks for the maximum; 1 is answered with 2, the fewest possible.
	Steps *int64 `json:"steps" check:"min=0,max=121"`
	// Kind of message to look at; all kinds when left out. SMS is called `twilio`.
	Type MessageType `json:"type"`
}

// ActionLinkMetrics returns the clicks on the links of one action of a broadcast over time.
//
// Errors are 400 (a malformed id) and 404.
//
// Calls GET /v1/broadcasts/{broadcast_id}/actions/{action_id}/metrics/links. Repeatable.
func (s *BroadcastsService) ActionLinkMetrics(ctx context.Context, broadcastID, actionID int64, params BroadcastActionLinkMetricsParams, opts ...RequestOption) ([]LinkMetrics, error) {
	req := rest.NewRequest(&opBroadcastActionLinks)
	req.PathInt("broadcast_id", broadcastID)
	req.PathInt("action_id", actionID)
	req.Check("", &params)
	req.Query("period", params.Period)
	req.Query("steps", params.Steps)
	req.Query("type", params.Type)
	req.Refuse(validateBroadcastActionLinks(broadcastID, actionID, params))
	envelope, err := rest.Call[struct {
		Value []LinkMetrics `json:"links"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opBroadcastMessages = rest.Operation{
	Name: "Broadcasts.Messages", Method: http.MethodGet, Route: "/v1/broadcasts/{broadcast_id}/messages", Repeatable: true,
}

// BroadcastMessagesParams holds the optional parameters of Broadcasts.Messages. What is zero is not sent.
type BroadcastMessagesParams struct {
	// Cursor of the page, the `next` of the page before. Leave it out for the first page.
	Start string `json:"start"`
	// Rows per page. The vendor states neither a default nor a maximum.
	Limit int64 `json:"limit" check:"min=1"`
	// Only deliveries that reached this state. One value; no list syntax is documented.
	Metric Metric `json:"metric"`
	// Only deliveries in this state.
	State DeliveryState `json:"state"`
	// Kind of message to look at; all kinds when left out. SMS is called `twilio`.
	Type MessageType `json:"type"`
	// Only deliveries that were created (not sent) at or after this time.
	StartTS UnixTime `json:"start_ts"`
	// Only deliveries that were created (not sent) at or before this time.
	EndTS UnixTime `json:"end_ts"`
	// Adds the tracked responses to in-app deliveries; since 2026.
	GetTrackedResponses bool `json:"get_tracked_responses"`
}

// Messages returns one page of the deliveries of a broadcast.
//
// The time span is the month after the first trigger when none is given; of a span longer than 12 months only 12 are
// looked at. Errors are 400 (a malformed id) and 404.
//
// Calls GET /v1/broadcasts/{broadcast_id}/messages. Repeatable.
func (s *BroadcastsService) Messages(ctx context.Context, broadcastID int64, params BroadcastMessagesParams, opts ...RequestOption) (*MessagePage, error) {
	req := rest.NewRequest(&opBroadcastMessages)
	req.PathInt("broadcast_id", broadcastID)
	req.Check("", &params)
	req.Query("start", params.Start)
	req.Query("limit", params.Limit)
	req.Query("metric", params.Metric)
	req.Query("state", params.State)
	req.Query("type", params.Type)
	req.Query("start_ts", params.StartTS)
	req.Query("end_ts", params.EndTS)
	req.Query("get_tracked_responses", params.GetTrackedResponses)
	return rest.Call[MessagePage](ctx, s.client, &req, opts)
}

// AllMessages walks the rows of every page of Messages. Nothing is sent before the first iteration, and the next page
// is asked for when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor, put
// into params.Start, resumes the walk.
func (s *BroadcastsService) AllMessages(ctx context.Context, broadcastID int64, params BroadcastMessagesParams, opts ...RequestOption) iter.Seq2[Message, error] {
	return page.Items(s.MessagesPages(ctx, broadcastID, params, opts...), func(p *MessagePage) []Message { return p.Messages })
}

// MessagesPages walks the pages of Messages. The Cursor of a *PageError, put into params.Start, resumes a walk that
// failed.
func (s *BroadcastsService) MessagesPages(ctx context.Context, broadcastID int64, params BroadcastMessagesParams, opts ...RequestOption) iter.Seq2[*MessagePage, error] {
	return page.Cursor(params.Start, pageError,
		func(cursor string) (*MessagePage, error) {
			params := params
			params.Start = cursor
			return s.Messages(ctx, broadcastID, params, opts...)
		},
		func(p *MessagePage) (int, string) {
			return len(p.Messages), p.Next
		})
}

var opBroadcastMetrics = rest.Operation{
	Name: "Broadcasts.Metrics", Method: http.MethodGet, Route: "/v1/broadcasts/{broadcast_id}/metrics", Repeatable: true,
}

// BroadcastMetricsParams holds the optional parameters of Broadcasts.Metrics. What is zero is not sent.
type BroadcastMetricsParams struct {
	// Unit of time that one number of a series covers; `days` by default. Days and weeks begin at midnight EST, weeks on
	// Sunday, months on the 1st.
	Period Period `json:"period"`
	// Number of periods to return, oldest first, at most 24 hours, 45 days, 12 weeks or 121 months. Left out it is the
	// maximum, except for months, where it is 12. 0 asks for the maximum; 1 is answered with 2, the fewest possible.
	Steps *int64 `json:"steps" check:"min=0,max=121"`
	// Kind of message to look at; all kinds when left out. SMS is called `twilio`.
	Type MessageType `json:"type"`
}

// Metrics returns the metrics of a broadcast over time.
//
// Errors are 400 (a malformed id) and 404.
//
// Calls GET /v1/broadcasts/{broadcast_id}/metrics. Repeatable.
func (s *BroadcastsService) Metrics(ctx context.Context, broadcastID int64, params BroadcastMetricsParams, opts ...RequestOption) (*Metrics, error) {
	req := rest.NewRequest(&opBroadcastMetrics)
	req.PathInt("broadcast_id", broadcastID)
	req.Check("", &params)
	req.Query("period", params.Period)
	req.Query("steps", params.Steps)
	req.Query("type", params.Type)
	req.Refuse(validateBroadcastMetrics(broadcastID, params))
	envelope, err := rest.Call[struct {
		Value Metrics `json:"metric"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opBroadcastLinks = rest.Operation{
	Name: "Broadcasts.LinkMetrics", Method: http.MethodGet, Route: "/v1/broadcasts/{broadcast_id}/metrics/links", Repeatable: true,
}

// BroadcastLinkMetricsParams holds the optional parameters of Broadcasts.LinkMetrics. What is zero is not sent.
type BroadcastLinkMetricsParams struct {
	// Unit of time that one number of a series covers; `days` by default. Days and weeks begin at midnight EST, weeks on
	// Sunday, months on the 1st.
	Period Period `json:"period"`
	// Number of periods to return, oldest first, at most 24 hours, 45 days, 12 weeks or 121 months. Left out it is the
	// maximum, except for months, where it is 12. 0 asks for the maximum; 1 is answered with 2, the fewest possible.
	Steps *int64 `json:"steps" check:"min=0,max=121"`
	// Counts each person once per link.
	Unique bool `json:"unique"`
}

// LinkMetrics returns the clicks on the links of a broadcast over time.
//
// Errors are 400 (a malformed id) and 404.
//
// Calls GET /v1/broadcasts/{broadcast_id}/metrics/links. Repeatable.
func (s *BroadcastsService) LinkMetrics(ctx context.Context, broadcastID int64, params BroadcastLinkMetricsParams, opts ...RequestOption) ([]LinkMetrics, error) {
	req := rest.NewRequest(&opBroadcastLinks)
	req.PathInt("broadcast_id", broadcastID)
	req.Check("", &params)
	req.Query("period", params.Period)
	req.Query("steps", params.Steps)
	req.Query("unique", params.Unique)
	req.Refuse(validateBroadcastLinks(broadcastID, params))
	envelope, err := rest.Call[struct {
		Value []LinkMetrics `json:"links"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opListBroadcastTriggers = rest.Operation{
	Name: "Broadcasts.Triggers", Method: http.MethodGet, Route: "/v1/broadcasts/{broadcast_id}/triggers", Repeatable: true,
}

// Triggers returns the times that a broadcast was triggered.
//
// The whole list comes in one answer. Errors are 400 (a malformed id) and 404.
//
// Calls GET /v1/broadcasts/{broadcast_id}/triggers. Repeatable.
func (s *BroadcastsService) Triggers(ctx context.Context, broadcastID int64, opts ...RequestOption) ([]BroadcastTrigger, error) {
	req := rest.NewRequest(&opListBroadcastTriggers)
	req.PathInt("broadcast_id", broadcastID)
	envelope, err := rest.Call[struct {
		Value []BroadcastTrigger `json:"triggers"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opListCampaigns = rest.Operation{
	Name: "Campaigns.List", Method: http.MethodGet, Route: "/v1/campaigns", Repeatable: true,
}

// List returns all campaigns of the workspace.
//
// The whole list comes in one answer.
//
// Calls GET /v1/campaigns. Repeatable.
func (s *CampaignsService) List(ctx context.Context, opts ...RequestOption) ([]Campaign, error) {
	req := rest.NewRequest(&opListCampaigns)
	envelope, err := rest.Call[struct {
		Value []Campaign `json:"campaigns"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opTriggerBroadcast = rest.Operation{
	Name: "Broadcasts.Trigger", Method: http.MethodPost, Route: "/v1/campaigns/{broadcast_id}/triggers", Quota: "trigger",
}

// Trigger triggers a broadcast and returns the id of the trigger.
//
// Recipients, Emails, IDs, PerUserData and DataFileURL each give an audience, and DefaultAudience stands for the one
// that the broadcast itself names; exactly one is set. People must already exist. The service refuses flags that do not
// fit the audience: IDs takes IDIgnoreMissing; Emails takes EmailIgnoreMissing and EmailAddDuplicates; PerUserData and
// DataFileURL take all three; Recipients and the default audience none.
//
// Costs one request of the trigger quota: 1 per 10 seconds, then 429. Errors are 404 (an unknown broadcast) and 422,
// whose detail names the trigger whose errors tell more. There is no protection against triggering twice, so a call
// whose outcome is unknown is not sent again.
//
// The path says campaigns, although the id is that of a broadcast.
//
// Calls POST /v1/campaigns/{broadcast_id}/triggers. Not repeatable: it is sent again only when it cannot have arrived.
// Spends the quota "trigger".
func (s *BroadcastsService) Trigger(ctx context.Context, broadcastID int64, draft TriggerDraft, opts ...RequestOption) (int64, error) {
	req := rest.NewRequest(&opTriggerBroadcast)
	req.PathInt("broadcast_id", broadcastID)
	req.JSON(&draft)
	req.Refuse(validateTriggerBroadcast(broadcastID, draft))
	envelope, err := rest.Call[struct {
		Value int64 `json:"id"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return 0, err
	}
	return envelope.Value, nil
}

var opBroadcastStatus = rest.Operation{
	Name: "Broadcasts.GetTrigger", Method: http.MethodGet, Route: "/v1/campaigns/{broadcast_id}/triggers/{trigger_id}", Repeatable: true,
}

// GetTrigger returns one trigger of a broadcast and how far it has come.
//
// The path says campaigns, although the id is that of a broadcast. Errors are 400 (a malformed id) and 404.
//
// Calls GET /v1/campaigns/{broadcast_id}/triggers/{trigger_id}. Repeatable.
func (s *BroadcastsService) GetTrigger(ctx context.Context, broadcastID, triggerID int64, opts ...RequestOption) (*BroadcastTrigger, error) {
	req := rest.NewRequest(&opBroadcastStatus)
	req.PathInt("broadcast_id", broadcastID)
	req.PathInt("trigger_id", triggerID)
	return rest.Call[BroadcastTrigger](ctx, s.client, &req, opts)
}

var opBroadcastErrors = rest.Operation{
	Name: "Broadcasts.TriggerErrors", Method: http.MethodGet, Route: "/v1/campaigns/{broadcast_id}/triggers/{trigger_id}/errors", Repeatable: true,
}

// TriggerErrorsParams holds the optional parameters of Broadcasts.TriggerErrors. What is zero is not sent.
type TriggerErrorsParams struct {
	// Cursor of the page, the `next` of the page before. Leave it out for the first page.
	Start string `json:"start"`
	// Rows per page. The vendor states neither a default nor a maximum.
	Limit int64 `json:"limit" check:"min=1"`
}

// TriggerErrors returns one page of what went wrong when a broadcast was triggered.
//
// Each error reads `line <n>: <text>`. The path says campaigns, although the id is that of a broadcast. Errors of the
// call itself are 400 (a malformed id) and 404.
//
// Calls GET /v1/campaigns/{broadcast_id}/triggers/{trigger_id}/errors. Repeatable.
func (s *BroadcastsService) TriggerErrors(ctx context.Context, broadcastID, triggerID int64, params TriggerErrorsParams, opts ...RequestOption) (*TriggerErrorPage, error) {
	req := rest.NewRequest(&opBroadcastErrors)
	req.PathInt("broadcast_id", broadcastID)
	req.PathInt("trigger_id", triggerID)
	req.Check("", &params)
	req.Query("start", params.Start)
	req.Query("limit", params.Limit)
	return rest.Call[TriggerErrorPage](ctx, s.client, &req, opts)
}

// AllTriggerErrors walks the rows of every page of TriggerErrors. Nothing is sent before the first iteration, and the
// next page is asked for when the rows of the last one are used up. A walk that fails yields a *PageError last; its
// Cursor, put into params.Start, resumes the walk.
func (s *BroadcastsService) AllTriggerErrors(ctx context.Context, broadcastID, triggerID int64, params TriggerErrorsParams, opts ...RequestOption) iter.Seq2[string, error] {
	return page.Items(s.TriggerErrorsPages(ctx, broadcastID, triggerID, params, opts...), func(p *TriggerErrorPage) []string { return p.Errors })
}

// TriggerErrorsPages walks the pages of TriggerErrors. The Cursor of a *PageError, put into params.Start, resumes a
// walk that failed.
func (s *BroadcastsService) TriggerErrorsPages(ctx context.Context, broadcastID, triggerID int64, params TriggerErrorsParams, opts ...RequestOption) iter.Seq2[*TriggerErrorPage, error] {
	return page.Cursor(params.Start, pageError,
		func(cursor string) (*TriggerErrorPage, error) {
			params := params
			params.Start = cursor
			return s.TriggerErrors(ctx, broadcastID, triggerID, params, opts...)
		},
		func(p *TriggerErrorPage) (int, string) {
			return len(p.Errors), p.Next
		})
}

var opGetCampaigns = rest.Operation{
	Name: "Campaigns.Get", Method: http.MethodGet, Route: "/v1/campaigns/{campaign_id}", Repeatable: true,
}

// Get returns one campaign.
//
// Errors are 400 (a malformed id) and 404.
//
// Calls GET /v1/campaigns/{campaign_id}. Repeatable.
func (s *CampaignsService) Get(ctx context.Context, campaignID int64, opts ...RequestOption) (*Campaign, error) {
	req := rest.NewRequest(&opGetCampaigns)
	req.PathInt("campaign_id", campaignID)
	envelope, err := rest.Call[struct {
		Value Campaign `json:"campaign"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opListCampaignActions = rest.Operation{
	Name: "Campaigns.Actions", Method: http.MethodGet, Route: "/v1/campaigns/{campaign_id}/actions", Repeatable: true,
}

// CampaignActionsParams holds the optional parameters of Campaigns.Actions. What is zero is not sent.
type CampaignActionsParams struct {
	// Cursor of the page, the `next` of the page before. Leave it out for the first page.
	Start string `json:"start"`
}

// Actions returns one page of the actions of a campaign.
//
// A page holds at most 10 actions. Errors are 400 (a malformed id) and 404.
//
// Calls GET /v1/campaigns/{campaign_id}/actions. Repeatable.
func (s *CampaignsService) Actions(ctx context.Context, campaignID int64, params CampaignActionsParams, opts ...RequestOption) (*ActionPage, error) {
	req := rest.NewRequest(&opListCampaignActions)
	req.PathInt("campaign_id", campaignID)
	req.Check("", &params)
	req.Query("start", params.Start)
	return rest.Call[ActionPage](ctx, s.client, &req, opts)
}

// AllActions walks the rows of every page of Actions. Nothing is sent before the first iteration, and the next page is
// asked for when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor, put into
// params.Start, resumes the walk.
func (s *CampaignsService) AllActions(ctx context.Context, campaignID int64, params CampaignActionsParams, opts ...RequestOption) iter.Seq2[Action, error] {
	return page.Items(s.ActionsPages(ctx, campaignID, params, opts...), func(p *ActionPage) []Action { return p.Actions })
}

// ActionsPages walks the pages of Actions. The Cursor of a *PageError, put into params.Start, resumes a walk that
// failed.
func (s *CampaignsService) ActionsPages(ctx context.Context, campaignID int64, params CampaignActionsParams, opts ...RequestOption) iter.Seq2[*ActionPage, error] {
	return page.Cursor(params.Start, pageError,
		func(cursor string) (*ActionPage, error) {
			params := params
			params.Start = cursor
			return s.Actions(ctx, campaignID, params, opts...)
		},
		func(p *ActionPage) (int, string) {
			return len(p.Actions), p.Next
		})
}

var opGetCampaignAction = rest.Operation{
	Name: "Campaigns.GetAction", Method: http.MethodGet, Route: "/v1/campaigns/{campaign_id}/actions/{action_id}", Repeatable: true,
}

// GetAction returns one action of a campaign.
//
// Errors are 400 (a malformed id) and 404.
//
// Calls GET /v1/campaigns/{campaign_id}/actions/{action_id}. Repeatable.
func (s *CampaignsService) GetAction(ctx context.Context, campaignID, actionID int64, opts ...RequestOption) (*Action, error) {
	req := rest.NewRequest(&opGetCampaignAction)
	req.PathInt("campaign_id", campaignID)
	req.PathInt("action_id", actionID)
	envelope, err := rest.Call[struct {
		Value Action `json:"action"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opUpdateCampaignAction = rest.Operation{
	Name: "Campaigns.UpdateAction", Method: http.MethodPut, Route: "/v1/campaigns/{campaign_id}/actions/{action_id}", Repeatable: true,
}

// UpdateAction changes one action of a campaign.
//
// Bodies made with the drag-and-drop editor or Design Studio cannot be changed. Errors are 400 (a malformed id) and
// 404.
//
// Calls PUT /v1/campaigns/{campaign_id}/actions/{action_id}. Repeatable.
func (s *CampaignsService) UpdateAction(ctx context.Context, campaignID, actionID int64, update ActionUpdate, opts ...RequestOption) (*Action, error) {
	req := rest.NewRequest(&opUpdateCampaignAction)
	req.PathInt("campaign_id", campaignID)
	req.PathInt("action_id", actionID)
	req.JSON(&update)
	envelope, err := rest.Call[struct {
		Value Action `json:"action"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opGetCampaignActionTranslation = rest.Operation{
	Name: "Campaigns.GetActionTranslation", Method: http.MethodGet, Route: "/v1/campaigns/{campaign_id}/actions/{action_id}/language/{language}", Repeatable: true,
}

// GetActionTranslation returns one language variant of an action of a campaign.
//
// It looks a variant up; nothing is translated. Errors are 400 (a malformed id, or an unknown language) and 404.
//
// Calls GET /v1/campaigns/{campaign_id}/actions/{action_id}/language/{language}. Repeatable.
func (s *CampaignsService) GetActionTranslation(ctx context.Context, campaignID, actionID int64, language string, opts ...RequestOption) (*Action, error) {
	req := rest.NewRequest(&opGetCampaignActionTranslation)
	req.PathInt("campaign_id", campaignID)
	req.PathInt("action_id", actionID)
	req.Path("language", language)
	envelope, err := rest.Call[struct {
		Value Action `json:"action"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opUpdateCampaignActionTranslation = rest.Operation{
	Name: "Campaigns.UpdateActionTranslation", Method: http.MethodPut, Route: "/v1/campaigns/{campaign_id}/actions/{action_id}/language/{language}", Repeatable: true,
}

// UpdateActionTranslation changes one language variant of an action of a campaign.
//
// Bodies made with the drag-and-drop editor or Design Studio cannot be changed. Errors are 400 (a malformed id, or an
// unknown language) and 404.
//
// Calls PUT /v1/campaigns/{campaign_id}/actions/{action_id}/language/{language}. Repeatable.
func (s *CampaignsService) UpdateActionTranslation(ctx context.Context, campaignID, actionID int64, language string, update ActionUpdate, opts ...RequestOption) (*Action, error) {
	req := rest.NewRequest(&opUpdateCampaignActionTranslation)
	req.PathInt("campaign_id", campaignID)
	req.PathInt("action_id", actionID)
	req.Path("language", language)
	req.JSON(&update)
	envelope, err := rest.Call[struct {
		Value Action `json:"action"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opCampaignActionMetrics = rest.Operation{
	Name: "Campaigns.ActionMetrics", Method: http.MethodGet, Route: "/v1/campaigns/{campaign_id}/actions/{action_id}/metrics", Repeatable: true,
}

// CampaignActionMetricsParams holds the optional parameters of Campaigns.ActionMetrics. What is zero is not sent.
type CampaignActionMetricsParams struct {
	// Kind of message to look at; all kinds when left out. SMS is called `twilio`.
	Type MessageType `json:"type"`
	// Unit of time that one number of a series covers. Version 2 only.
	Res Resolution `json:"res"`
	// Time zone by its IANA name; EST by default. Version 2 only.
	TimeZone string `json:"tz"`
	// Beginning of the time span. Version 2 only.
	Start UnixTime `json:"start"`
	// End of the time span, at most 10 years after its beginning. Version 2 only.
	End UnixTime `json:"end"`
	// Unit of time that one number of a series covers; days by default. Days and weeks begin at midnight EST, weeks on
	// Sunday, months on the 1st. Version 1 only.
	Period Period `json:"period"`
	// Number of periods to return, oldest first, at most 24 hours, 45 days, 12 weeks or 120 months. Left out it is the
	// maximum, except for months, where it is 12. 0 asks for the maximum; 1 is answered with 2, the fewest possible.
	// Version 1 only.
	Steps *int64 `json:"steps" check:"min=0,max=120"`
}

// ActionMetrics returns the metrics of one action of a campaign over time.
//
// An action that branches by language adds the metrics of its variants. Errors are 400 (a malformed id) and 404.
//
// Calls GET /v1/campaigns/{campaign_id}/actions/{action_id}/metrics. Repeatable.
func (s *CampaignsService) ActionMetrics(ctx context.Context, campaignID, actionID int64, version MetricsVersion, params CampaignActionMetricsParams, opts ...RequestOption) (*CampaignMetrics, error) {
	req := rest.NewRequest(&opCampaignActionMetrics)
	req.PathInt("campaign_id", campaignID)
	req.PathInt("action_id", actionID)
	req.CheckRule("version", "required", version)
	req.Check("version", version)
	req.Query("version", version)
	req.Check("", &params)
	req.Query("type", params.Type)
	req.Query("res", params.Res)
	req.Query("tz", params.TimeZone)
	req.Query("start", params.Start)
	req.Query("end", params.End)
	req.Query("period", params.Period)
	req.Query("steps", params.Steps)
	req.Refuse(validateCampaignActionMetrics(campaignID, actionID, version, params))
	return rest.Call[CampaignMetrics](ctx, s.client, &req, opts)
}

var opCampaignActionLinks = rest.Operation{
	Name: "Campaigns.ActionLinkMetrics", Method: http.MethodGet, Route: "/v1/campaigns/{campaign_id}/actions/{action_id}/metrics/links", Repeatable: true,
}

// CampaignActionLinkMetricsParams holds the optional parameters of Campaigns.ActionLinkMetrics. What is zero is not
// sent.
type CampaignActionLinkMetricsParams struct {
	// Unit of time that one number of a series covers; `days` by default. Days and weeks begin at midnight EST, weeks on
	// Sunday, months on the 1st.
	Period Period `json:"period"`
	// Number of periods to return, oldest first, at most 24 hours, 45 days, 12 weeks or 121 months. Left out it is the
	// maximum, except for months, where it is 12. 0 asks for the maximum; 1 is answered with 2, the fewest possible.
	Steps *int64 `json:"steps" check:"min=0,max=121"`
	// Kind of message to look at; all kinds when left out. SMS is called `twilio`.
	Type MessageType `json:"type"`
}

// ActionLinkMetrics returns the clicks on the links of one action of a campaign over time.
//
// Errors are 400 (a malformed id) and 404.
//
// Calls GET /v1/campaigns/{campaign_id}/actions/{action_id}/metrics/links. Repeatable.
func (s *CampaignsService) ActionLinkMetrics(ctx context.Context, campaignID, actionID int64, params CampaignActionLinkMetricsParams, opts ...RequestOption) ([]LinkMetrics, error) {
	req := rest.NewRequest(&opCampaignActionLinks)
	req.PathInt("campaign_id", campaignID)
	req.PathInt("action_id", actionID)
	req.Check("", &params)
	req.Query("period", params.Period)
	req.Query("steps", params.Steps)
	req.Query("type", params.Type)
	req.Refuse(validateCampaignActionLinks(campaignID, actionID, params))
	envelope, err := rest.Call[struct {
		Value []LinkMetrics `json:"links"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opCampaignJourneyMetrics = rest.Operation{
	Name: "Campaigns.JourneyMetrics", Method: http.MethodGet, Route: "/v1/campaigns/{campaign_id}/journey_metrics", Repeatable: true,
}

var opGetCampaignMessages = rest.Operation{
	Name: "Campaigns.Messages", Method: http.MethodGet, Route: "/v1/campaigns/{campaign_id}/messages", Repeatable: true,
}

// CampaignMessagesParams holds the optional parameters of Campaigns.Messages. What is zero is not sent.
type CampaignMessagesParams struct {
	// Cursor of the page, the `next` of the page before. Leave it out for the first page.
	Start string `json:"start"`
	// Rows per page, at most 1000. The default is 50.
	Limit int64 `json:"limit" check:"min=1,max=1000"`
	// Kind of message to look at; all kinds when left out. SMS is called `twilio`.
	Type MessageType `json:"type"`
	// Only deliveries that reached this state. One value; no list syntax is documented.
	Metric Metric `json:"metric"`
	// True returns drafts in place of deliveries that were sent (inferred).
	Drafts *bool `json:"drafts"`
	// Only deliveries that were created (not sent) at or after this time.
	StartTS UnixTime `json:"start_ts"`
	// Only deliveries that were created (not sent) at or before this time.
	EndTS UnixTime `json:"end_ts"`
	// Adds the tracked responses to in-app deliveries; since 2026.
	GetTrackedResponses bool `json:"get_tracked_responses"`
}

// Messages returns one page of the deliveries of a campaign.
//
// The time span is the last 6 months when none is given; of a span longer than 12 months only the latest 12 are looked
// at. Errors are 400 (a malformed id) and 404.
//
// Calls GET /v1/campaigns/{campaign_id}/messages. Repeatable.
func (s *CampaignsService) Messages(ctx context.Context, campaignID int64, params CampaignMessagesParams, opts ...RequestOption) (*MessagePage, error) {
	req := rest.NewRequest(&opGetCampaignMessages)
	req.PathInt("campaign_id", campaignID)
	req.Check("", &params)
	req.Query("start", params.Start)
	req.Query("limit", params.Limit)
	req.Query("type", params.Type)
	req.Query("metric", params.Metric)
	req.Query("drafts", params.Drafts)
	req.Query("start_ts", params.StartTS)
	req.Query("end_ts", params.EndTS)
	req.Query("get_tracked_responses", params.GetTrackedResponses)
	return rest.Call[MessagePage](ctx, s.client, &req, opts)
}

// AllMessages walks the rows of every page of Messages. Nothing is sent before the first iteration, and the next page
// is asked for when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor, put
// into params.Start, resumes the walk.
func (s *CampaignsService) AllMessages(ctx context.Context, campaignID int64, params CampaignMessagesParams, opts ...RequestOption) iter.Seq2[Message, error] {
	return page.Items(s.MessagesPages(ctx, campaignID, params, opts...), func(p *MessagePage) []Message { return p.Messages })
}

// MessagesPages walks the pages of Messages. The Cursor of a *PageError, put into params.Start, resumes a walk that
// failed.
func (s *CampaignsService) MessagesPages(ctx context.Context, campaignID int64, params CampaignMessagesParams, opts ...RequestOption) iter.Seq2[*MessagePage, error] {
	if params.Limit == 0 {
		params.Limit = 1000
	}
	return page.Cursor(params.Start, pageError,
		func(cursor string) (*MessagePage, error) {
			params := params
			params.Start = cursor
			return s.Messages(ctx, campaignID, params, opts...)
		},
		func(p *MessagePage) (int, string) {
			return len(p.Messages), p.Next
		})
}

var opCampaignMetrics = rest.Operation{
	Name: "Campaigns.Metrics", Method: http.MethodGet, Route: "/v1/campaigns/{campaign_id}/metrics", Repeatable: true,
}

// CampaignMetricsParams holds the optional parameters of Campaigns.Metrics. What is zero is not sent.
type CampaignMetricsParams struct {
	// Kind of message to look at; all kinds when left out. SMS is called `twilio`.
	Type MessageType `json:"type"`
	// Unit of time that one number of a series covers. Version 2 only.
	Res Resolution `json:"res"`
	// Time zone by its IANA name; EST by default. Version 2 only.
	TimeZone string `json:"tz"`
	// Beginning of the time span. Version 2 only.
	Start UnixTime `json:"start"`
	// End of the time span, at most 10 years after its beginning. Version 2 only.
	End UnixTime `json:"end"`
	// Unit of time that one number of a series covers; days by default. Days and weeks begin at midnight EST, weeks on
	// Sunday, months on the 1st. Version 1 only.
	Period Period `json:"period"`
	// Number of periods to return, oldest first, at most 24 hours, 45 days, 12 weeks or 120 months. Left out it is the
	// maximum, except for months, where it is 12. 0 asks for the maximum; 1 is answered with 2, the fewest possible.
	// Version 1 only.
	Steps *int64 `json:"steps" check:"min=0,max=120"`
}

// Metrics returns the metrics of a campaign over time.
//
// Errors are 400 (a malformed id) and 404.
//
// Calls GET /v1/campaigns/{campaign_id}/metrics. Repeatable.
func (s *CampaignsService) Metrics(ctx context.Context, campaignID int64, version MetricsVersion, params CampaignMetricsParams, opts ...RequestOption) (*CampaignMetrics, error) {
	req := rest.NewRequest(&opCampaignMetrics)
	req.PathInt("campaign_id", campaignID)
	req.CheckRule("version", "required", version)
	req.Check("version", version)
	req.Query("version", version)
	req.Check("", &params)
	req.Query("type", params.Type)
	req.Query("res", params.Res)
	req.Query("tz", params.TimeZone)
	req.Query("start", params.Start)
	req.Query("end", params.End)
	req.Query("period", params.Period)
	req.Query("steps", params.Steps)
	req.Refuse(validateCampaignMetrics(campaignID, version, params))
	return rest.Call[CampaignMetrics](ctx, s.client, &req, opts)
}

var opCampaignLinkMetrics = rest.Operation{
	Name: "Campaigns.LinkMetrics", Method: http.MethodGet, Route: "/v1/campaigns/{campaign_id}/metrics/links", Repeatable: true,
}

// CampaignLinkMetricsParams holds the optional parameters of Campaigns.LinkMetrics. What is zero is not sent.
type CampaignLinkMetricsParams struct {
	// Unit of time that one number of a series covers; `days` by default. Days and weeks begin at midnight EST, weeks on
	// Sunday, months on the 1st.
	Period Period `json:"period"`
	// Number of periods to return, oldest first, at most 24 hours, 45 days, 12 weeks or 121 months. Left out it is the
	// maximum, except for months, where it is 12. 0 asks for the maximum; 1 is answered with 2, the fewest possible.
	Steps *int64 `json:"steps" check:"min=0,max=121"`
	// Counts each person once per link.
	Unique bool `json:"unique"`
}

// LinkMetrics returns the clicks on the links of a campaign over time.
//
// Errors are 400 (a malformed id) and 404.
//
// Calls GET /v1/campaigns/{campaign_id}/metrics/links. Repeatable.
func (s *CampaignsService) LinkMetrics(ctx context.Context, campaignID int64, params CampaignLinkMetricsParams, opts ...RequestOption) ([]LinkMetrics, error) {
	req := rest.NewRequest(&opCampaignLinkMetrics)
	req.PathInt("campaign_id", campaignID)
	req.Check("", &params)
	req.Query("period", params.Period)
	req.Query("steps", params.Steps)
	req.Query("unique", params.Unique)
	req.Refuse(validateCampaignLinkMetrics(campaignID, params))
	envelope, err := rest.Call[struct {
		Value []LinkMetrics `json:"links"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opGetCollections = rest.Operation{
	Name: "Collections.List", Method: http.MethodGet, Route: "/v1/collections", Repeatable: true,
}

// List lists the collections of the workspace, without their rows.
//
// The whole list comes in one answer.
//
// Calls GET /v1/collections. Repeatable.
func (s *CollectionsService) List(ctx context.Context, opts ...RequestOption) ([]Collection, error) {
	req := rest.NewRequest(&opGetCollections)
	envelope, err := rest.Call[struct {
		Value []Collection `json:"collections"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opAddCollection = rest.Operation{
	Name: "Collections.Create", Method: http.MethodPost, Route: "/v1/collections",
}

// Create creates a collection from rows or from a file.
//
// Send either Data, the rows, or URL, the address of a file that holds them, not both. A file that is served without a
// Content-Type is judged by its extension, else taken as JSON. A collection holds at most 10 MB, a row at most 10 KB. A
// malformed body is refused with status 400.
//
// Calls POST /v1/collections. Not repeatable: it is sent again only when it cannot have arrived.
func (s *CollectionsService) Create(ctx context.Context, draft CollectionDraft, opts ...RequestOption) (*Collection, error) {
	req := rest.NewRequest(&opAddCollection)
	req.JSON(&draft)
	req.Refuse(validateAddCollection(draft))
	envelope, err := rest.Call[struct {
		Value Collection `json:"collection"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opDeleteCollection = rest.Operation{
	Name: "Collections.Delete", Method: http.MethodDelete, Route: "/v1/collections/{collection_id}", Repeatable: true,
}

// Delete deletes a collection.
//
// An unknown collection is an error with status 404.
//
// Calls DELETE /v1/collections/{collection_id}. Repeatable.
func (s *CollectionsService) Delete(ctx context.Context, collectionID int64, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteCollection)
	req.PathInt("collection_id", collectionID)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGetCollection = rest.Operation{
	Name: "Collections.Get", Method: http.MethodGet, Route: "/v1/collections/{collection_id}", Repeatable: true,
}

// Get returns one collection, without its rows.
//
// An unknown collection is an error with status 404.
//
// Calls GET /v1/collections/{collection_id}. Repeatable.
func (s *CollectionsService) Get(ctx context.Context, collectionID int64, opts ...RequestOption) (*Collection, error) {
	req := rest.NewRequest(&opGetCollection)
	req.PathInt("collection_id", collectionID)
	envelope, err := rest.Call[struct {
		Value Collection `json:"collection"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opUpdateCollection = rest.Operation{
	Name: "Collections.Update", Method: http.MethodPut, Route: "/v1/collections/{collection_id}", Repeatable: true,
}

// Update renames a collection, replaces its rows, or both.
//
// New rows, sent as such or by the address of a file, replace all rows; there is no way to add some. Renaming a
// collection breaks the Liquid that refers to it. A collection holds at most 10 MB, a row at most 10 KB. A malformed
// body is refused with status 400.
//
// Calls PUT /v1/collections/{collection_id}. Repeatable.
func (s *CollectionsService) Update(ctx context.Context, collectionID int64, update CollectionUpdate, opts ...RequestOption) (*Collection, error) {
	req := rest.NewRequest(&opUpdateCollection)
	req.PathInt("collection_id", collectionID)
	req.JSON(&update)
	req.Refuse(validateUpdateCollection(collectionID, update))
	envelope, err := rest.Call[struct {
		Value Collection `json:"collection"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opGetCollectionContents = rest.Operation{
	Name: "Collections.Rows", Method: http.MethodGet, Route: "/v1/collections/{collection_id}/content", Repeatable: true,
}

// Rows returns the rows of a collection.
//
// All rows come in one answer of up to 10 MB. The vendor types the answer as one free-form object while its text speaks
// of rows: a list of objects is expected (inferred), and a single object is read as a list of one. An unknown
// collection is an error with status 404.
//
// Calls GET /v1/collections/{collection_id}/content. Repeatable.
func (s *CollectionsService) Rows(ctx context.Context, collectionID int64, opts ...RequestOption) (CollectionRows, error) {
	req := rest.NewRequest(&opGetCollectionContents)
	req.PathInt("collection_id", collectionID)
	return rest.CallValue[CollectionRows](ctx, s.client, &req, opts)
}

var opUpdateCollectionContents = rest.Operation{
	Name: "Collections.ReplaceRows", Method: http.MethodPut, Route: "/v1/collections/{collection_id}/content", Repeatable: true,
}

// ReplaceRows replaces all rows of a collection.
//
// There is no way to add or change single rows. A collection holds at most 10 MB, a row at most 10 KB. The time of the
// last change may stay as it was. An unknown collection is an error with status 404.
//
// Calls PUT /v1/collections/{collection_id}/content. Repeatable.
func (s *CollectionsService) ReplaceRows(ctx context.Context, collectionID int64, rows CollectionRows, opts ...RequestOption) (*Collection, error) {
	req := rest.NewRequest(&opUpdateCollectionContents)
	req.PathInt("collection_id", collectionID)
	req.JSON(&rows)
	req.Refuse(validateUpdateCollectionContents(collectionID, rows))
	envelope, err := rest.Call[struct {
		Value Collection `json:"collection"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opGetPeopleEmail = rest.Operation{
	Name: "People.FindByEmail", Method: http.MethodGet, Route: "/v1/customers", Repeatable: true,
}

// FindByEmail lists the people who have an email address.
//
// The list is empty, without an error, when nobody has the address.
//
// Calls GET /v1/customers. Repeatable.
func (s *PeopleService) FindByEmail(ctx context.Context, email string, opts ...RequestOption) ([]Identifiers, error) {
	req := rest.NewRequest(&opGetPeopleEmail)
	req.CheckRule("email", "required", email)
	req.Query("email", email)
	envelope, err := rest.Call[struct {
		Value []Identifiers `json:"results"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opGetPeopleFilter = rest.Operation{
	Name: "People.Search", Method: http.MethodPost, Route: "/v1/customers", Repeatable: true,
}

// PeopleSearchParams holds the optional parameters of People.Search. What is zero is not sent.
type PeopleSearchParams struct {
	// Cursor of the page, the `next` of the page before. Leave it out for the first page.
	Start string `json:"start"`
	// Rows per page, at most 1000. The default is 50.
	Limit int64 `json:"limit" check:"min=1,max=1000"`
}

// Search returns one page of the people who match a filter.
//
// A read, although it is a POST. The answer names the people only; their attributes come from Get or GetMany. To list
// everybody, ask for people whose attribute cio_id exists.
//
// Calls POST /v1/customers. Repeatable.
func (s *PeopleService) Search(ctx context.Context, filter Filter, params PeopleSearchParams, opts ...RequestOption) (*PeoplePage, error) {
	req := rest.NewRequest(&opGetPeopleFilter)
	req.CheckRule("filter", "required,minitems=1,maxitems=1", filter)
	req.JSON(&struct {
		Filter Filter `json:"filter"`
	}{filter})
	req.Check("", &params)
	req.Query("start", params.Start)
	req.Query("limit", params.Limit)
	req.Refuse(validateGetPeopleFilter(filter, params))
	return rest.Call[PeoplePage](ctx, s.client, &req, opts)
}

// All walks the rows of every page of Search. Nothing is sent before the first iteration, and the next page is asked
// for when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor, put into
// params.Start, resumes the walk.
func (s *PeopleService) All(ctx context.Context, filter Filter, params PeopleSearchParams, opts ...RequestOption) iter.Seq2[Identifiers, error] {
	return page.Items(s.Pages(ctx, filter, params, opts...), func(p *PeoplePage) []Identifiers { return p.Identifiers })
}

// Pages walks the pages of Search. The Cursor of a *PageError, put into params.Start, resumes a walk that failed.
func (s *PeopleService) Pages(ctx context.Context, filter Filter, params PeopleSearchParams, opts ...RequestOption) iter.Seq2[*PeoplePage, error] {
	if params.Limit == 0 {
		params.Limit = 1000
	}
	return page.Cursor(params.Start, pageError,
		func(cursor string) (*PeoplePage, error) {
			params := params
			params.Start = cursor
			return s.Search(ctx, filter, params, opts...)
		},
		func(p *PeoplePage) (int, string) {
			return len(p.Identifiers), p.Next
		})
}

var opGetPeopleByID = rest.Operation{
	Name: "People.GetMany", Method: http.MethodPost, Route: "/v1/customers/attributes", Repeatable: true,
}

// GetMany returns up to 100 people with attributes and devices.
//
// A read, although it is a POST. People are named by id only, not by email or cio_id. Unknown ids are silently left
// out, so the answer may be shorter than the question. A malformed body is refused with status 400. The vendor
// documents each row as wrapped in a member `customer`, but the service sends bare rows; both are understood.
//
// Calls POST /v1/customers/attributes. Repeatable.
func (s *PeopleService) GetMany(ctx context.Context, ids []string, opts ...RequestOption) ([]Person, error) {
	req := rest.NewRequest(&opGetPeopleByID)
	req.CheckRule("ids", "required,maxitems=100", ids)
	req.JSON(&struct {
		Ids []string `json:"ids"`
	}{ids})
	envelope, err := rest.Call[struct {
		Value []Person `json:"customers"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opGetPersonActivities = rest.Operation{
	Name: "People.Activities", Method: http.MethodGet, Route: "/v1/customers/{customer_id}/activities", Repeatable: true,
}

// PersonActivitiesParams holds the optional parameters of People.Activities. What is zero is not sent.
type PersonActivitiesParams struct {
	// Kind of identifier that names the person; `id` by default. `email` and `phone` (E.164, since 2026) are refused with
	// status 400 unless the workspace uses them as identifiers.
	IDType IDType `json:"id_type"`
	// Cursor of the page, the `next` of the page before. Leave it out for the first page.
	Start string `json:"start"`
	// Rows per page, at most 100. The default is 10.
	Limit int64 `json:"limit" check:"min=1,max=100"`
	// Only activities of this type.
	Type ActivityType `json:"type"`
	// Only activities with this name, the name of an event or an attribute.
	Name string `json:"name"`
}

// Activities returns one page of what happened to and by a person, newest first.
//
// Only the last 30 days are guaranteed. That the member `next` is sent here too is inferred. A malformed request is
// refused with status 400, an unknown person with 404.
//
// Calls GET /v1/customers/{customer_id}/activities. Repeatable.
func (s *PeopleService) Activities(ctx context.Context, customerID string, params PersonActivitiesParams, opts ...RequestOption) (*ActivityPage, error) {
	req := rest.NewRequest(&opGetPersonActivities)
	req.Path("customer_id", customerID)
	req.Check("", &params)
	req.Query("id_type", params.IDType)
	req.Query("start", params.Start)
	req.Query("limit", params.Limit)
	req.Query("type", params.Type)
	req.Query("name", params.Name)
	return rest.Call[ActivityPage](ctx, s.client, &req, opts)
}

// AllActivities walks the rows of every page of Activities. Nothing is sent before the first iteration, and the next
// page is asked for when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor,
// put into params.Start, resumes the walk.
func (s *PeopleService) AllActivities(ctx context.Context, customerID string, params PersonActivitiesParams, opts ...RequestOption) iter.Seq2[Activity, error] {
	return page.Items(s.ActivitiesPages(ctx, customerID, params, opts...), func(p *ActivityPage) []Activity { return p.Activities })
}

// ActivitiesPages walks the pages of Activities. The Cursor of a *PageError, put into params.Start, resumes a walk that
// failed.
func (s *PeopleService) ActivitiesPages(ctx context.Context, customerID string, params PersonActivitiesParams, opts ...RequestOption) iter.Seq2[*ActivityPage, error] {
	if params.Limit == 0 {
		params.Limit = 100
	}
	return page.Cursor(params.Start, pageError,
		func(cursor string) (*ActivityPage, error) {
			params := params
			params.Start = cursor
			return s.Activities(ctx, customerID, params, opts...)
		},
		func(p *ActivityPage) (int, string) {
			return len(p.Activities), p.Next
		})
}

var opGetPersonAttributes = rest.Operation{
	Name: "People.Get", Method: http.MethodGet, Route: "/v1/customers/{customer_id}/attributes", Repeatable: true,
}

// GetPersonParams holds the optional parameters of People.Get. What is zero is not sent.
type GetPersonParams struct {
	// Kind of identifier that names the person; `id` by default. `email` and `phone` (E.164, since 2026) are refused with
	// status 400 unless the workspace uses them as identifiers.
	IDType IDType `json:"id_type"`
}

// Get returns one person with attributes and devices.
//
// A person who is unknown, or known by another kind of identifier, is an error with status 404.
//
// Calls GET /v1/customers/{customer_id}/attributes. Repeatable.
func (s *PeopleService) Get(ctx context.Context, customerID string, params GetPersonParams, opts ...RequestOption) (*Person, error) {
	req := rest.NewRequest(&opGetPersonAttributes)
	req.Path("customer_id", customerID)
	req.Check("", &params)
	req.Query("id_type", params.IDType)
	envelope, err := rest.Call[struct {
		Value Person `json:"customer"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opGetPersonMessages = rest.Operation{
	Name: "People.Messages", Method: http.MethodGet, Route: "/v1/customers/{customer_id}/messages", Repeatable: true,
}

// PersonMessagesParams holds the optional parameters of People.Messages. What is zero is not sent.
type PersonMessagesParams struct {
	// Kind of identifier that names the person; `id` by default. `email` and `phone` (E.164, since 2026) are refused with
	// status 400 unless the workspace uses them as identifiers.
	IDType IDType `json:"id_type"`
	// Cursor of the page, the `next` of the page before. Leave it out for the first page.
	Start string `json:"start"`
	// Rows per page, at most 1000. The default is 50.
	Limit int64 `json:"limit" check:"min=1,max=1000"`
	// Only deliveries that were created (not sent) at or after this time.
	StartTS UnixTime `json:"start_ts"`
	// Only deliveries that were created (not sent) at or before this time.
	EndTS UnixTime `json:"end_ts"`
}

// Messages returns one page of the deliveries to a person.
//
// The times select by creation of the delivery and span at most six months. The deliveries carry fewer fields than
// elsewhere: of the metrics only delivered and sent are documented. The member `next` is undocumented. An unknown
// person is an error with status 404.
//
// Calls GET /v1/customers/{customer_id}/messages. Repeatable.
func (s *PeopleService) Messages(ctx context.Context, customerID string, params PersonMessagesParams, opts ...RequestOption) (*MessagePage, error) {
	req := rest.NewRequest(&opGetPersonMessages)
	req.Path("customer_id", customerID)
	req.Check("", &params)
	req.Query("id_type", params.IDType)
	req.Query("start", params.Start)
	req.Query("limit", params.Limit)
	req.Query("start_ts", params.StartTS)
	req.Query("end_ts", params.EndTS)
	return rest.Call[MessagePage](ctx, s.client, &req, opts)
}

// AllMessages walks the rows of every page of Messages. Nothing is sent before the first iteration, and the next page
// is asked for when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor, put
// into params.Start, resumes the walk.
func (s *PeopleService) AllMessages(ctx context.Context, customerID string, params PersonMessagesParams, opts ...RequestOption) iter.Seq2[Message, error] {
	return page.Items(s.MessagesPages(ctx, customerID, params, opts...), func(p *MessagePage) []Message { return p.Messages })
}

// MessagesPages walks the pages of Messages. The Cursor of a *PageError, put into params.Start, resumes a walk that
// failed.
func (s *PeopleService) MessagesPages(ctx context.Context, customerID string, params PersonMessagesParams, opts ...RequestOption) iter.Seq2[*MessagePage, error] {
	if params.Limit == 0 {
		params.Limit = 1000
	}
	return page.Cursor(params.Start, pageError,
		func(cursor string) (*MessagePage, error) {
			params := params
			params.Start = cursor
			return s.Messages(ctx, customerID, params, opts...)
		},
		func(p *MessagePage) (int, string) {
			return len(p.Messages), p.Next
		})
}

var opGetPersonOptouts = rest.Operation{
	Name: "OptOuts.Get", Method: http.MethodGet, Route: "/v1/customers/{customer_id}/optouts", Repeatable: true,
}

// GetOptOutsParams holds the optional parameters of OptOuts.Get. What is zero is not sent.
type GetOptOutsParams struct {
	// Kind of the id in the path, id when left out. Email and phone work only in a workspace that identifies people by
	// them. A phone number is in E.164 form.
	IDType IDType `json:"id_type"`
}

// Get returns the opt-outs of one person.
//
// Expect 404 when there is no such person, also when the value is of another kind than IDType says, and 400 when the
// workspace does not use that kind of id.
//
// Calls GET /v1/customers/{customer_id}/optouts. Repeatable.
func (s *OptOutsService) Get(ctx context.Context, customerID string, params GetOptOutsParams, opts ...RequestOption) ([]OptOut, error) {
	req := rest.NewRequest(&opGetPersonOptouts)
	req.Path("customer_id", customerID)
	req.Check("", &params)
	req.Query("id_type", params.IDType)
	envelope, err := rest.Call[struct {
		Value []OptOut `json:"optouts"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opUpdatePersonOptouts = rest.Operation{
	Name: "OptOuts.Update", Method: http.MethodPut, Route: "/v1/customers/{customer_id}/optouts", Repeatable: true,
}

// UpdateOptOutsParams holds the optional parameters of OptOuts.Update. What is zero is not sent.
type UpdateOptOutsParams struct {
	// Kind of the id in the path, id when left out. Email and phone work only in a workspace that identifies people by
	// them. A phone number is in E.164 form. That the change takes this parameter as the reading does is inferred.
	IDType IDType `json:"id_type"`
}

// Update records or takes back opt-outs of one person.
//
// The change happens in the background, so a Get right after it may still show the old state.
//
// Expect 400 for a malformed body or a kind of id that the workspace does not use, and 404 when there is no such
// person.
//
// Calls PUT /v1/customers/{customer_id}/optouts. Repeatable.
func (s *OptOutsService) Update(ctx context.Context, customerID string, optOuts []OptOutUpdate, params UpdateOptOutsParams, opts ...RequestOption) error {
	req := rest.NewRequest(&opUpdatePersonOptouts)
	req.Path("customer_id", customerID)
	req.CheckRule("optouts", "required", optOuts)
	req.JSON(&struct {
		Optouts []OptOutUpdate `json:"optouts"`
	}{optOuts})
	req.Check("", &params)
	req.Query("id_type", params.IDType)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGetPersonRelationships = rest.Operation{
	Name: "People.Relationships", Method: http.MethodGet, Route: "/v1/customers/{customer_id}/relationships", Repeatable: true,
}

// PersonRelationshipsParams holds the optional parameters of People.Relationships. What is zero is not sent.
type PersonRelationshipsParams struct {
	// Cursor of the page, the `next` of the page before. Leave it out for the first page.
	Start string `json:"start"`
	// Rows per page. The vendor states neither a default nor a maximum.
	Limit int64 `json:"limit" check:"min=1"`
}

// Relationships returns one page of the objects that a person is related to.
//
// Unlike its siblings this operation documents no kind of identifier: the person is named by id. The same object may
// stand on more than one page. An unknown person is an error with status 404.
//
// Calls GET /v1/customers/{customer_id}/relationships. Repeatable.
func (s *PeopleService) Relationships(ctx context.Context, customerID string, params PersonRelationshipsParams, opts ...RequestOption) (*RelationshipPage, error) {
	req := rest.NewRequest(&opGetPersonRelationships)
	req.Path("customer_id", customerID)
	req.Check("", &params)
	req.Query("start", params.Start)
	req.Query("limit", params.Limit)
	return rest.Call[RelationshipPage](ctx, s.client, &req, opts)
}

// AllRelationships walks the rows of every page of Relationships. Nothing is sent before the first iteration, and the
// next page is asked for when the rows of the last one are used up. A walk that fails yields a *PageError last; its
// Cursor, put into params.Start, resumes the walk.
func (s *PeopleService) AllRelationships(ctx context.Context, customerID string, params PersonRelationshipsParams, opts ...RequestOption) iter.Seq2[PersonRelationship, error] {
	return page.Items(s.RelationshipsPages(ctx, customerID, params, opts...), func(p *RelationshipPage) []PersonRelationship { return p.Relationships })
}

// RelationshipsPages walks the pages of Relationships. The Cursor of a *PageError, put into params.Start, resumes a
// walk that failed.
func (s *PeopleService) RelationshipsPages(ctx context.Context, customerID string, params PersonRelationshipsParams, opts ...RequestOption) iter.Seq2[*RelationshipPage, error] {
	return page.Cursor(params.Start, pageError,
		func(cursor string) (*RelationshipPage, error) {
			params := params
			params.Start = cursor
			return s.Relationships(ctx, customerID, params, opts...)
		},
		func(p *RelationshipPage) (int, string) {
			return len(p.Relationships), p.Next
		})
}

var opGetPersonSegments = rest.Operation{
	Name: "People.Segments", Method: http.MethodGet, Route: "/v1/customers/{customer_id}/segments", Repeatable: true,
}

// PersonSegmentsParams holds the optional parameters of People.Segments. What is zero is not sent.
type PersonSegmentsParams struct {
	// Kind of identifier that names the person; `id` by default. `email` and `phone` (E.164, since 2026) are refused with
	// status 400 unless the workspace uses them as identifiers.
	IDType IDType `json:"id_type"`
}

// Segments lists the segments that a person is in.
//
// The whole list comes in one answer. An unknown person is an error with status 404.
//
// Calls GET /v1/customers/{customer_id}/segments. Repeatable.
func (s *PeopleService) Segments(ctx context.Context, customerID string, params PersonSegmentsParams, opts ...RequestOption) ([]PersonSegment, error) {
	req := rest.NewRequest(&opGetPersonSegments)
	req.Path("customer_id", customerID)
	req.Check("", &params)
	req.Query("id_type", params.IDType)
	envelope, err := rest.Call[struct {
		Value []PersonSegment `json:"segments"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opGetPersonSubscriptionPreferences = rest.Operation{
	Name: "People.SubscriptionPreferences", Method: http.MethodGet, Route: "/v1/customers/{customer_id}/subscription_preferences", Repeatable: true,
}

// SubscriptionPreferencesParams holds the optional parameters of People.SubscriptionPreferences. What is zero is not
// sent.
type SubscriptionPreferencesParams struct {
	// Kind of identifier that names the person; `id` by default. `email` and `phone` (E.164, since 2026) are refused with
	// status 400 unless the workspace uses them as identifiers.
	IDType IDType `json:"id_type"`
	// Language tag of the texts.
	Language string `json:"language"`
	// Languages of the texts by preference, as browsers send them.
	AcceptLanguage string `json:"Accept-Language"`
}

// SubscriptionPreferences returns the topics that a person is subscribed to.
//
// Names and descriptions come in the language that is asked for. A malformed request is refused with status 400, an
// unknown person with 404.
//
// Calls GET /v1/customers/{customer_id}/subscription_preferences. Repeatable.
func (s *PeopleService) SubscriptionPreferences(ctx context.Context, customerID string, params SubscriptionPreferencesParams, opts ...RequestOption) (*SubscriptionPreferences, error) {
	req := rest.NewRequest(&opGetPersonSubscriptionPreferences)
	req.Path("customer_id", customerID)
	req.Check("", &params)
	req.Query("id_type", params.IDType)
	req.Query("language", params.Language)
	req.Header("Accept-Language", params.AcceptLanguage)
	envelope, err := rest.Call[struct {
		Value SubscriptionPreferences `json:"customer"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opUpdateAttributeMetadata = rest.Operation{
	Name: "DataIndex.UpdateAttributes", Method: http.MethodPost, Route: "/v1/data_index/attributes",
}

// UpdateAttributes changes the descriptions and the privacy of attributes.
//
// It edits what the workspace says about the attributes, never the data of people. A new name appears in the index only
// once a person has the attribute (inferred).
//
// Errors are 400 (a malformed request), 422 with a pointer to the entry, and 500.
//
// Calls POST /v1/data_index/attributes. Not repeatable: it is sent again only when it cannot have arrived.
func (s *DataIndexService) UpdateAttributes(ctx context.Context, attributes []AttributeMetadata, opts ...RequestOption) error {
	req := rest.NewRequest(&opUpdateAttributeMetadata)
	req.CheckRule("attributes", "required,minitems=1,maxitems=100", attributes)
	req.JSON(&struct {
		Attributes []AttributeMetadata `json:"attributes"`
	}{attributes})
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opUpdateEventMetadata = rest.Operation{
	Name: "DataIndex.UpdateEvents", Method: http.MethodPost, Route: "/v1/data_index/events",
}

// UpdateEvents changes the descriptions of events.
//
// It edits what the workspace says about the events. A new name appears in the index only once a person has used it.
// Errors are 400 (a malformed request), 422 with a pointer to the entry, and 500.
//
// Calls POST /v1/data_index/events. Not repeatable: it is sent again only when it cannot have arrived.
func (s *DataIndexService) UpdateEvents(ctx context.Context, events []EventMetadata, opts ...RequestOption) error {
	req := rest.NewRequest(&opUpdateEventMetadata)
	req.CheckRule("events", "required,minitems=1,maxitems=100", events)
	req.JSON(&struct {
		Events []EventMetadata `json:"events"`
	}{events})
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opListComponents = rest.Operation{
	Name: "DesignComponents.List", Method: http.MethodGet, Route: "/v1/design_studio/components", Repeatable: true,
}

// ListDesignComponentsParams holds the optional parameters of DesignComponents.List. What is zero is not sent.
type ListDesignComponentsParams struct {
	// Number of the page, 1 when left out.
	Page int64 `json:"page" check:"min=1"`
	// Components per page. The vendor states neither a default nor a maximum.
	Limit int64 `json:"limit" check:"min=1"`
	// Returns only what lies below this folder, a UUID.
	ParentFolderID string `json:"parent_folder_id"`
	// Leaves out what lies in subfolders. The default is not documented.
	DirectDescendantsOnly *bool `json:"direct_descendants_only"`
	// Returns only the component with this tag (inferred from the name).
	Tag string `json:"tag"`
	// Field to sort by. The values are not documented.
	SortBy string `json:"sort_by"`
	// Direction of the sort (the values are inferred from other lists).
	SortOrder SortOrder `json:"sort_order"`
	// Returns only what was created before this time (the type, Unix seconds, is inferred).
	CreatedBefore UnixTime `json:"created_before"`
	// Returns only what was created after this time (the type, Unix seconds, is inferred).
	CreatedAfter UnixTime `json:"created_after"`
	// Returns only what was last changed before this time (the type, Unix seconds, is inferred).
	UpdatedBefore UnixTime `json:"updated_before"`
	// Returns only what was last changed after this time (the type, Unix seconds, is inferred).
	UpdatedAfter UnixTime `json:"updated_after"`
}

// List returns one page of the components in Design Studio.
//
// The pages are numbered from 1. The answer also holds page counters whose names are not known, so they are not read;
// the name of the list itself is inferred. How many components a page may hold is not documented.
//
// Expect 404 for an unknown parent folder (inferred).
//
// Calls GET /v1/design_studio/components. Repeatable.
func (s *DesignComponentsService) List(ctx context.Context, params ListDesignComponentsParams, opts ...RequestOption) (*DesignComponentPage, error) {
	req := rest.NewRequest(&opListComponents)
	req.Check("", &params)
	req.Query("page", params.Page)
	req.Query("limit", params.Limit)
	req.Query("parent_folder_id", params.ParentFolderID)
	req.Query("direct_descendants_only", params.DirectDescendantsOnly)
	req.Query("tag", params.Tag)
	req.Query("sort_by", params.SortBy)
	req.Query("sort_order", params.SortOrder)
	req.Query("created_before", params.CreatedBefore)
	req.Query("created_after", params.CreatedAfter)
	req.Query("updated_before", params.UpdatedBefore)
	req.Query("updated_after", params.UpdatedAfter)
	return rest.Call[DesignComponentPage](ctx, s.client, &req, opts)
}

// All walks the rows of every page of List. Nothing is sent before the first iteration, and the next page is asked for
// when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor, put into
// params.Page as a number, resumes the walk.
func (s *DesignComponentsService) All(ctx context.Context, params ListDesignComponentsParams, opts ...RequestOption) iter.Seq2[DesignComponent, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p *DesignComponentPage) []DesignComponent { return p.Components })
}

// Pages walks the pages of List. The Cursor of a *PageError, put into params.Page as a number, resumes a walk that
// failed.
func (s *DesignComponentsService) Pages(ctx context.Context, params ListDesignComponentsParams, opts ...RequestOption) iter.Seq2[*DesignComponentPage, error] {
	size := params.Limit
	if size == 0 {
		size = 50
	}
	return page.Index(max(params.Page, 1), size, true, pageError, page.ByPage,
		func(at, size int64) (*DesignComponentPage, error) {
			params := params
			params.Page, params.Limit = at, size
			return s.List(ctx, params, opts...)
		},
		func(p *DesignComponentPage) int { return len(p.Components) })
}

var opCreateComponent = rest.Operation{
	Name: "DesignComponents.Create", Method: http.MethodPost, Route: "/v1/design_studio/components",
}

// Create creates a component in Design Studio.
//
// Expect 404 for an unknown folder (inferred) and 409 when the tag is taken.
//
// Calls POST /v1/design_studio/components. Not repeatable: it is sent again only when it cannot have arrived.
func (s *DesignComponentsService) Create(ctx context.Context, draft DesignComponentDraft, opts ...RequestOption) (*DesignComponent, error) {
	req := rest.NewRequest(&opCreateComponent)
	req.JSON(&draft)
	envelope, err := rest.Call[struct {
		Value DesignComponent `json:"component"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opDeleteComponent = rest.Operation{
	Name: "DesignComponents.Delete", Method: http.MethodDelete, Route: "/v1/design_studio/components/{id}", Repeatable: true,
}

// Delete deletes a component of Design Studio.
//
// Expect 404 for an unknown component. What the answer holds is not documented; nothing of it is read.
//
// Calls DELETE /v1/design_studio/components/{id}. Repeatable.
func (s *DesignComponentsService) Delete(ctx context.Context, id string, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteComponent)
	req.Path("id", id)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGetComponent = rest.Operation{
	Name: "DesignComponents.Get", Method: http.MethodGet, Route: "/v1/design_studio/components/{id}", Repeatable: true,
}

// Get returns one component of Design Studio with its content.
//
// Expect 404 for an unknown component.
//
// Calls GET /v1/design_studio/components/{id}. Repeatable.
func (s *DesignComponentsService) Get(ctx context.Context, id string, opts ...RequestOption) (*DesignComponent, error) {
	req := rest.NewRequest(&opGetComponent)
	req.Path("id", id)
	envelope, err := rest.Call[struct {
		Value DesignComponent `json:"component"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opUpdateComponent = rest.Operation{
	Name: "DesignComponents.Update", Method: http.MethodPut, Route: "/v1/design_studio/components/{id}", Repeatable: true,
}

// Update changes a component of Design Studio.
//
// The vendor describes one body for creation and update, with a required name, tag and content. Whether an update may
// leave some of them out is not said, so send all three (inferred).
//
// Expect 404 for an unknown component and 409 when the tag is taken.
//
// Calls PUT /v1/design_studio/components/{id}. Repeatable.
func (s *DesignComponentsService) Update(ctx context.Context, id string, update DesignComponentUpdate, opts ...RequestOption) (*DesignComponent, error) {
	req := rest.NewRequest(&opUpdateComponent)
	req.Path("id", id)
	req.JSON(&update)
	envelope, err := rest.Call[struct {
		Value DesignComponent `json:"component"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opListEmails = rest.Operation{
	Name: "DesignEmails.List", Method: http.MethodGet, Route: "/v1/design_studio/emails", Repeatable: true,
}

// ListDesignEmailsParams holds the optional parameters of DesignEmails.List. What is zero is not sent.
type ListDesignEmailsParams struct {
	// Number of the page, 1 when left out.
	Page int64 `json:"page" check:"min=1"`
	// Emails per page. The vendor states neither a default nor a maximum.
	Limit int64 `json:"limit" check:"min=1"`
	// Returns only what lies below this folder, a UUID.
	ParentFolderID string `json:"parent_folder_id"`
	// Leaves out what lies in subfolders. The default is not documented.
	DirectDescendantsOnly *bool `json:"direct_descendants_only"`
	// Returns only templates (true) or only emails (false). That leaving it out returns both is inferred.
	IsTemplate *bool `json:"is_template"`
	// Returns only emails with (true) or without (false) other languages. That leaving it out returns both is inferred.
	HasTranslations *bool `json:"has_translations"`
	// Returns only emails that are linked to a message (true) or not (false). That leaving it out returns both is
	// inferred.
	IsLinked *bool `json:"is_linked"`
	// Field to sort by. The values are not documented.
	SortBy string `json:"sort_by"`
	// Direction of the sort (the values are inferred from other lists).
	SortOrder SortOrder `json:"sort_order"`
	// Returns only what was created before this time (the type, Unix seconds, is inferred).
	CreatedBefore UnixTime `json:"created_before"`
	// Returns only what was created after this time (the type, Unix seconds, is inferred).
	CreatedAfter UnixTime `json:"created_after"`
	// Returns only what was last changed before this time (the type, Unix seconds, is inferred).
	UpdatedBefore UnixTime `json:"updated_before"`
	// Returns only what was last changed after this time (the type, Unix seconds, is inferred).
	UpdatedAfter UnixTime `json:"updated_after"`
}

// List returns one page of the emails and templates in Design Studio.
//
// The pages are numbered from 1. The answer also holds page counters whose names are not known, so they are not read;
// the name of the list itself is inferred. How many emails a page may hold is not documented.
//
// Expect 404 for an unknown parent folder (inferred).
//
// Calls GET /v1/design_studio/emails. Repeatable.
func (s *DesignEmailsService) List(ctx context.Context, params ListDesignEmailsParams, opts ...RequestOption) (*DesignEmailPage, error) {
	req := rest.NewRequest(&opListEmails)
	req.Check("", &params)
	req.Query("page", params.Page)
	req.Query("limit", params.Limit)
	req.Query("parent_folder_id", params.ParentFolderID)
	req.Query("direct_descendants_only", params.DirectDescendantsOnly)
	req.Query("is_template", params.IsTemplate)
	req.Query("has_translations", params.HasTranslations)
	req.Query("is_linked", params.IsLinked)
	req.Query("sort_by", params.SortBy)
	req.Query("sort_order", params.SortOrder)
	req.Query("created_before", params.CreatedBefore)
	req.Query("created_after", params.CreatedAfter)
	req.Query("updated_before", params.UpdatedBefore)
	req.Query("updated_after", params.UpdatedAfter)
	return rest.Call[DesignEmailPage](ctx, s.client, &req, opts)
}

// All walks the rows of every page of List. Nothing is sent before the first iteration, and the next page is asked for
// when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor, put into
// params.Page as a number, resumes the walk.
func (s *DesignEmailsService) All(ctx context.Context, params ListDesignEmailsParams, opts ...RequestOption) iter.Seq2[DesignEmail, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p *DesignEmailPage) []DesignEmail { return p.Emails })
}

// Pages walks the pages of List. The Cursor of a *PageError, put into params.Page as a number, resumes a walk that
// failed.
func (s *DesignEmailsService) Pages(ctx context.Context, params ListDesignEmailsParams, opts ...RequestOption) iter.Seq2[*DesignEmailPage, error] {
	size := params.Limit
	if size == 0 {
		size = 50
	}
	return page.Index(max(params.Page, 1), size, true, pageError, page.ByPage,
		func(at, size int64) (*DesignEmailPage, error) {
			params := params
			params.Page, params.Limit = at, size
			return s.List(ctx, params, opts...)
		},
		func(p *DesignEmailPage) int { return len(p.Emails) })
}

var opCreateEmail = rest.Operation{
	Name: "DesignEmails.Create", Method: http.MethodPost, Route: "/v1/design_studio/emails",
}

// Create creates an email or a template in Design Studio.
//
// The email is not part of any message until it is linked with Link, and changes reach a linked message only with
// Publish (inferred from the two calls).
//
// Expect 404 for an unknown folder and 409 when the name is taken (both reasons are inferred).
//
// Calls POST /v1/design_studio/emails. Not repeatable: it is sent again only when it cannot have arrived.
func (s *DesignEmailsService) Create(ctx context.Context, draft DesignEmailDraft, opts ...RequestOption) (*DesignEmail, error) {
	req := rest.NewRequest(&opCreateEmail)
	req.JSON(&draft)
	envelope, err := rest.Call[struct {
		Value DesignEmail `json:"email"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opDeleteEmail = rest.Operation{
	Name: "DesignEmails.Delete", Method: http.MethodDelete, Route: "/v1/design_studio/emails/{id}", Repeatable: true,
}

// Delete deletes an email of Design Studio.
//
// Expect 404 for an unknown email and 409 while it is linked to a message. What the answer holds is not documented;
// nothing of it is read.
//
// Calls DELETE /v1/design_studio/emails/{id}. Repeatable.
func (s *DesignEmailsService) Delete(ctx context.Context, id string, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteEmail)
	req.Path("id", id)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGetEmail = rest.Operation{
	Name: "DesignEmails.Get", Method: http.MethodGet, Route: "/v1/design_studio/emails/{id}", Repeatable: true,
}

// Get returns one email of Design Studio with its content.
//
// Expect 404 for an unknown email.
//
// Calls GET /v1/design_studio/emails/{id}. Repeatable.
func (s *DesignEmailsService) Get(ctx context.Context, id string, opts ...RequestOption) (*DesignEmail, error) {
	req := rest.NewRequest(&opGetEmail)
	req.Path("id", id)
	envelope, err := rest.Call[struct {
		Value DesignEmail `json:"email"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opUpdateEmail = rest.Operation{
	Name: "DesignEmails.Update", Method: http.MethodPut, Route: "/v1/design_studio/emails/{id}", Repeatable: true,
}

// Update changes an email of Design Studio.
//
// The change is a draft: what a linked message sends changes only with Publish (inferred). The vendor describes one
// body for creation and update, with a required name. Whether an update may leave the name out is not said, so send it
// (inferred). Nor is it said whether a content, an envelope or transformers replace the old ones as a whole; send them
// complete.
//
// Expect 404 for an unknown email and 409 when the name is taken (the reason for 409 is inferred).
//
// Calls PUT /v1/design_studio/emails/{id}. Repeatable.
func (s *DesignEmailsService) Update(ctx context.Context, id string, update DesignEmailUpdate, opts ...RequestOption) (*DesignEmail, error) {
	req := rest.NewRequest(&opUpdateEmail)
	req.Path("id", id)
	req.JSON(&update)
	envelope, err := rest.Call[struct {
		Value DesignEmail `json:"email"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opListEmailTranslations = rest.Operation{
	Name: "DesignTranslations.List", Method: http.MethodGet, Route: "/v1/design_studio/emails/{id}/languages", Repeatable: true,
}

// List returns the language variants of an email in Design Studio.
//
// The whole list is taken to come in one answer, and the name of the list is concluded from its siblings (both
// inferred).
//
// Expect 404 for an unknown email.
//
// Calls GET /v1/design_studio/emails/{id}/languages. Repeatable.
func (s *DesignTranslationsService) List(ctx context.Context, id string, opts ...RequestOption) ([]DesignTranslation, error) {
	req := rest.NewRequest(&opListEmailTranslations)
	req.Path("id", id)
	envelope, err := rest.Call[struct {
		Value []DesignTranslation `json:"email_translations"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opCreateEmailTranslation = rest.Operation{
	Name: "DesignTranslations.Create", Method: http.MethodPost, Route: "/v1/design_studio/emails/{id}/languages",
}

// Create adds a language to an email in Design Studio.
//
// Content, envelope and transformers that are left out are copied from the email.
//
// Expect 404 for an unknown email and 409 when the email already has the language (the reason for 409 is inferred).
//
// Calls POST /v1/design_studio/emails/{id}/languages. Not repeatable: it is sent again only when it cannot have
// arrived.
func (s *DesignTranslationsService) Create(ctx context.Context, id string, draft DesignTranslationDraft, opts ...RequestOption) (*DesignTranslation, error) {
	req := rest.NewRequest(&opCreateEmailTranslation)
	req.Path("id", id)
	req.JSON(&draft)
	envelope, err := rest.Call[struct {
		Value DesignTranslation `json:"email_translation"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opDeleteEmailTranslation = rest.Operation{
	Name: "DesignTranslations.Delete", Method: http.MethodDelete, Route: "/v1/design_studio/emails/{id}/languages/{language}", Repeatable: true,
}

// Delete deletes one language variant of an email in Design Studio.
//
// Expect 404 for an unknown email or language. What the answer holds is not documented; nothing of it is read.
//
// Calls DELETE /v1/design_studio/emails/{id}/languages/{language}. Repeatable.
func (s *DesignTranslationsService) Delete(ctx context.Context, id, language string, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteEmailTranslation)
	req.Path("id", id)
	req.Path("language", language)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGetEmailTranslation = rest.Operation{
	Name: "DesignTranslations.Get", Method: http.MethodGet, Route: "/v1/design_studio/emails/{id}/languages/{language}", Repeatable: true,
}

// Get returns one language variant of an email in Design Studio.
//
// Expect 404 for an unknown email or language.
//
// Calls GET /v1/design_studio/emails/{id}/languages/{language}. Repeatable.
func (s *DesignTranslationsService) Get(ctx context.Context, id, language string, opts ...RequestOption) (*DesignTranslation, error) {
	req := rest.NewRequest(&opGetEmailTranslation)
	req.Path("id", id)
	req.Path("language", language)
	envelope, err := rest.Call[struct {
		Value DesignTranslation `json:"email_translation"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opUpdateEmailTranslation = rest.Operation{
	Name: "DesignTranslations.Update", Method: http.MethodPut, Route: "/v1/design_studio/emails/{id}/languages/{language}", Repeatable: true,
}

// Update changes one language variant of an email in Design Studio.
//
// The body is the one of the creation without the language, which stands in the path (inferred).
//
// Expect 404 for an unknown email or language.
//
// Calls PUT /v1/design_studio/emails/{id}/languages/{language}. Repeatable.
func (s *DesignTranslationsService) Update(ctx context.Context, id, language string, update DesignTranslationUpdate, opts ...RequestOption) (*DesignTranslation, error) {
	req := rest.NewRequest(&opUpdateEmailTranslation)
	req.Path("id", id)
	req.Path("language", language)
	req.JSON(&update)
	envelope, err := rest.Call[struct {
		Value DesignTranslation `json:"email_translation"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opLinkEmail = rest.Operation{
	Name: "DesignEmails.Link", Method: http.MethodPost, Route: "/v1/design_studio/emails/{id}/link",
}

// Link links an email of Design Studio to a message.
//
// The body names the message. Which members name it is not known, so the body is a free map; take the members from the
// vendor's reference. The member force (true) links an email that is already linked. The shape of the answer is not
// known either; nothing of it is read.
//
// Expect 404 for an unknown email or message (the latter is inferred) and 409 when the email is already linked and
// force is not true.
//
// Calls POST /v1/design_studio/emails/{id}/link. Not repeatable: it is sent again only when it cannot have arrived.
func (s *DesignEmailsService) Link(ctx context.Context, id string, link DesignEmailLink, opts ...RequestOption) error {
	req := rest.NewRequest(&opLinkEmail)
	req.Path("id", id)
	req.JSON(&link)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opPublishEmail = rest.Operation{
	Name: "DesignEmails.Publish", Method: http.MethodPost, Route: "/v1/design_studio/emails/{id}/publish",
}

// Publish publishes an email of Design Studio to the messages it is linked to.
//
// The answer says either that it is done, or that it is pending; then ask PublishStatus with the PublishID until it is
// done. The call is not repeated after an unclear failure. It has no body (inferred).
//
// Expect 404 for an unknown email, 409 when the email cannot be published now (the reason is inferred) and 422 for
// errors in its Liquid.
//
// Calls POST /v1/design_studio/emails/{id}/publish. Not repeatable: it is sent again only when it cannot have arrived.
func (s *DesignEmailsService) Publish(ctx context.Context, id string, opts ...RequestOption) (*DesignPublication, error) {
	req := rest.NewRequest(&opPublishEmail)
	req.Path("id", id)
	return rest.Call[DesignPublication](ctx, s.client, &req, opts)
}

var opGetPublishStatus = rest.Operation{
	Name: "DesignEmails.PublishStatus", Method: http.MethodGet, Route: "/v1/design_studio/emails/{id}/publish_status", Repeatable: true,
}

// PublishStatus returns how far the publication of an email is.
//
// Expect 404 for an unknown email or publication.
//
// Calls GET /v1/design_studio/emails/{id}/publish_status. Repeatable.
func (s *DesignEmailsService) PublishStatus(ctx context.Context, id, publishID string, opts ...RequestOption) (*DesignPublication, error) {
	req := rest.NewRequest(&opGetPublishStatus)
	req.Path("id", id)
	req.CheckRule("publish_id", "required", publishID)
	req.Query("publish_id", publishID)
	return rest.Call[DesignPublication](ctx, s.client, &req, opts)
}

var opCheckUnpublishedChanges = rest.Operation{
	Name: "DesignEmails.HasUnpublishedChanges", Method: http.MethodGet, Route: "/v1/design_studio/emails/{id}/unpublished_changes", Repeatable: true,
}

// HasUnpublishedChanges tells whether an email has changes that were not published yet.
//
// Expect 404 for an unknown email.
//
// Calls GET /v1/design_studio/emails/{id}/unpublished_changes. Repeatable.
func (s *DesignEmailsService) HasUnpublishedChanges(ctx context.Context, id string, opts ...RequestOption) (bool, error) {
	req := rest.NewRequest(&opCheckUnpublishedChanges)
	req.Path("id", id)
	envelope, err := rest.Call[struct {
		Value bool `json:"has_unpublished_changes"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return false, err
	}
	return envelope.Value, nil
}

var opSaveVersion = rest.Operation{
	Name: "DesignEmails.SaveVersion", Method: http.MethodPost, Route: "/v1/design_studio/emails/{id}/versions",
}

// SaveVersion saves the present state of an email as a version.
//
// New in September 2026, with little documentation: whether the call takes a body is not known, so none is sent, and
// the answer comes as a free map. The call is not repeated after an unclear failure.
//
// Expect 404 for an unknown email.
//
// Calls POST /v1/design_studio/emails/{id}/versions. Not repeatable: it is sent again only when it cannot have arrived.
func (s *DesignEmailsService) SaveVersion(ctx context.Context, id string, opts ...RequestOption) (DesignVersionSaved, error) {
	req := rest.NewRequest(&opSaveVersion)
	req.Path("id", id)
	return rest.CallValue[DesignVersionSaved](ctx, s.client, &req, opts)
}

var opRestoreVersion = rest.Operation{
	Name: "DesignEmails.RestoreVersion", Method: http.MethodPost, Route: "/v1/design_studio/emails/{id}/versions/{version_id}/restore",
}

// RestoreVersion restores an email to a saved version.
//
// New in September 2026, with little documentation. The call has no body (inferred) and is not repeated after an
// unclear failure.
//
// Expect 404 for an unknown email or version.
//
// Calls POST /v1/design_studio/emails/{id}/versions/{version_id}/restore. Not repeatable: it is sent again only when it
// cannot have arrived.
func (s *DesignEmailsService) RestoreVersion(ctx context.Context, id, versionID string, opts ...RequestOption) (*DesignRestoration, error) {
	req := rest.NewRequest(&opRestoreVersion)
	req.Path("id", id)
	req.Path("version_id", versionID)
	return rest.Call[DesignRestoration](ctx, s.client, &req, opts)
}

var opListFolders = rest.Operation{
	Name: "DesignFolders.List", Method: http.MethodGet, Route: "/v1/design_studio/folders", Repeatable: true,
}

// ListDesignFoldersParams holds the optional parameters of DesignFolders.List. What is zero is not sent.
type ListDesignFoldersParams struct {
	// Number of the page, 1 when left out.
	Page int64 `json:"page" check:"min=1"`
	// Folders per page. The vendor states neither a default nor a maximum.
	Limit int64 `json:"limit" check:"min=1"`
	// Returns only what lies below this folder, a UUID.
	ParentFolderID string `json:"parent_folder_id"`
	// Leaves out folders within subfolders. The default is not documented.
	DirectDescendantsOnly *bool `json:"direct_descendants_only"`
	// Field to sort by. The values are not documented.
	SortBy string `json:"sort_by"`
	// Direction of the sort (the values are inferred from other lists).
	SortOrder SortOrder `json:"sort_order"`
	// Returns only what was created before this time (the type, Unix seconds, is inferred).
	CreatedBefore UnixTime `json:"created_before"`
	// Returns only what was created after this time (the type, Unix seconds, is inferred).
	CreatedAfter UnixTime `json:"created_after"`
	// Returns only what was last changed before this time (the type, Unix seconds, is inferred).
	UpdatedBefore UnixTime `json:"updated_before"`
	// Returns only what was last changed after this time (the type, Unix seconds, is inferred).
	UpdatedAfter UnixTime `json:"updated_after"`
}

// List returns one page of the folders in Design Studio.
//
// The pages are numbered from 1. The answer also holds page counters whose names are not known, so they are not read;
// the name of the list itself is inferred. How many folders a page may hold is not documented.
//
// Expect 404 for an unknown parent folder (inferred).
//
// Calls GET /v1/design_studio/folders. Repeatable.
func (s *DesignFoldersService) List(ctx context.Context, params ListDesignFoldersParams, opts ...RequestOption) (*DesignFolderPage, error) {
	req := rest.NewRequest(&opListFolders)
	req.Check("", &params)
	req.Query("page", params.Page)
	req.Query("limit", params.Limit)
	req.Query("parent_folder_id", params.ParentFolderID)
	req.Query("direct_descendants_only", params.DirectDescendantsOnly)
	req.Query("sort_by", params.SortBy)
	req.Query("sort_order", params.SortOrder)
	req.Query("created_before", params.CreatedBefore)
	req.Query("created_after", params.CreatedAfter)
	req.Query("updated_before", params.UpdatedBefore)
	req.Query("updated_after", params.UpdatedAfter)
	return rest.Call[DesignFolderPage](ctx, s.client, &req, opts)
}

// All walks the rows of every page of List. Nothing is sent before the first iteration, and the next page is asked for
// when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor, put into
// params.Page as a number, resumes the walk.
func (s *DesignFoldersService) All(ctx context.Context, params ListDesignFoldersParams, opts ...RequestOption) iter.Seq2[DesignFolder, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p *DesignFolderPage) []DesignFolder { return p.Folders })
}

// Pages walks the pages of List. The Cursor of a *PageError, put into params.Page as a number, resumes a walk that
// failed.
func (s *DesignFoldersService) Pages(ctx context.Context, params ListDesignFoldersParams, opts ...RequestOption) iter.Seq2[*DesignFolderPage, error] {
	size := params.Limit
	if size == 0 {
		size = 50
	}
	return page.Index(max(params.Page, 1), size, true, pageError, page.ByPage,
		func(at, size int64) (*DesignFolderPage, error) {
			params := params
			params.Page, params.Limit = at, size
			return s.List(ctx, params, opts...)
		},
		func(p *DesignFolderPage) int { return len(p.Folders) })
}

var opCreateFolder = rest.Operation{
	Name: "DesignFolders.Create", Method: http.MethodPost, Route: "/v1/design_studio/folders",
}

// Create creates a folder in Design Studio.
//
// Expect 400 for a name with a forbidden character (inferred), 404 for an unknown parent folder and 409 when the name
// is taken (both reasons are inferred).
//
// Calls POST /v1/design_studio/folders. Not repeatable: it is sent again only when it cannot have arrived.
func (s *DesignFoldersService) Create(ctx context.Context, draft DesignFolderDraft, opts ...RequestOption) (*DesignFolder, error) {
	req := rest.NewRequest(&opCreateFolder)
	req.JSON(&draft)
	req.Refuse(validateCreateFolder(draft))
	envelope, err := rest.Call[struct {
		Value DesignFolder `json:"folder"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opDeleteFolder = rest.Operation{
	Name: "DesignFolders.Delete", Method: http.MethodDelete, Route: "/v1/design_studio/folders/{id}", Repeatable: true,
}

// Delete deletes a folder of Design Studio with everything in it.
//
// Subfolders, emails and components in the folder are deleted too. Nothing is deleted when one of the emails is in use
// by a message (inferred): then expect 409.
//
// Expect 404 for an unknown folder. What the answer holds is not documented; nothing of it is read.
//
// Calls DELETE /v1/design_studio/folders/{id}. Repeatable.
func (s *DesignFoldersService) Delete(ctx context.Context, id string, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteFolder)
	req.Path("id", id)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGetFolder = rest.Operation{
	Name: "DesignFolders.Get", Method: http.MethodGet, Route: "/v1/design_studio/folders/{id}", Repeatable: true,
}

// Get returns one folder of Design Studio.
//
// Expect 404 for an unknown folder.
//
// Calls GET /v1/design_studio/folders/{id}. Repeatable.
func (s *DesignFoldersService) Get(ctx context.Context, id string, opts ...RequestOption) (*DesignFolder, error) {
	req := rest.NewRequest(&opGetFolder)
	req.Path("id", id)
	envelope, err := rest.Call[struct {
		Value DesignFolder `json:"folder"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opUpdateFolder = rest.Operation{
	Name: "DesignFolders.Update", Method: http.MethodPut, Route: "/v1/design_studio/folders/{id}", Repeatable: true,
}

// Update renames a folder of Design Studio or moves it into another folder.
//
// The vendor describes one body for creation and update, with a required name. Whether an update may leave the name out
// is not said, so send it (inferred).
//
// Expect 404 for an unknown folder and 409 when the name is taken (the reason for 409 is inferred).
//
// Calls PUT /v1/design_studio/folders/{id}. Repeatable.
func (s *DesignFoldersService) Update(ctx context.Context, id string, update DesignFolderUpdate, opts ...RequestOption) (*DesignFolder, error) {
	req := rest.NewRequest(&opUpdateFolder)
	req.Path("id", id)
	req.JSON(&update)
	req.Refuse(validateUpdateFolder(id, update))
	envelope, err := rest.Call[struct {
		Value DesignFolder `json:"folder"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opGetDomainSuppressionsByType = rest.Operation{
	Name: "Suppressions.ByDomain", Method: http.MethodGet, Route: "/v1/esp/domains/{domain_name}/suppression/{suppression_type}", Repeatable: true,
}

// DomainSuppressionsParams holds the optional parameters of Suppressions.ByDomain. What is zero is not sent.
type DomainSuppressionsParams struct {
	// Addresses per page. The default is not documented.
	Limit int64 `json:"limit" check:"min=1,max=1000"`
	// Cursor of the page. Empty for the first page.
	Start string `json:"start"`
	// Returns only this address (inferred from the name).
	Email string `json:"email"`
}

// ByDomain returns one page of the addresses suppressed for one sending domain.
//
// Covers only mail that goes out through Customer.io's own provider. Unlike the list for the whole workspace, which
// counts an offset, this one is walked with a cursor. The shape of the answer is the one of that list plus the cursor
// (inferred).
//
// Calls GET /v1/esp/domains/{domain_name}/suppression/{suppression_type}. Repeatable.
func (s *SuppressionsService) ByDomain(ctx context.Context, domainName string, suppressionType SuppressionType, params DomainSuppressionsParams, opts ...RequestOption) (*SuppressionPage, error) {
	req := rest.NewRequest(&opGetDomainSuppressionsByType)
	req.Path("domain_name", domainName)
	req.Path("suppression_type", string(suppressionType))
	req.Check("", &params)
	req.Query("limit", params.Limit)
	req.Query("start", params.Start)
	req.Query("email", params.Email)
	return rest.Call[SuppressionPage](ctx, s.client, &req, opts)
}

// AllByDomain walks the rows of every page of ByDomain. Nothing is sent before the first iteration, and the next page
// is asked for when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor, put
// into params.Start, resumes the walk.
func (s *SuppressionsService) AllByDomain(ctx context.Context, domainName string, suppressionType SuppressionType, params DomainSuppressionsParams, opts ...RequestOption) iter.Seq2[Suppression, error] {
	return page.Items(s.ByDomainPages(ctx, domainName, suppressionType, params, opts...), func(p *SuppressionPage) []Suppression { return p.Suppressions })
}

// ByDomainPages walks the pages of ByDomain. The Cursor of a *PageError, put into params.Start, resumes a walk that
// failed.
func (s *SuppressionsService) ByDomainPages(ctx context.Context, domainName string, suppressionType SuppressionType, params DomainSuppressionsParams, opts ...RequestOption) iter.Seq2[*SuppressionPage, error] {
	if params.Limit == 0 {
		params.Limit = 1000
	}
	return page.Cursor(params.Start, pageError,
		func(cursor string) (*SuppressionPage, error) {
			params := params
			params.Start = cursor
			return s.ByDomain(ctx, domainName, suppressionType, params, opts...)
		},
		func(p *SuppressionPage) (int, string) {
			return len(p.Suppressions), p.Next
		})
}

var opGetSuppression = rest.Operation{
	Name: "Suppressions.Get", Method: http.MethodGet, Route: "/v1/esp/search_suppression/{email_address}", Repeatable: true,
}

// Get returns whether and why the email provider suppresses an address.
//
// It covers only mail sent through Customer.io's own provider.
//
// Calls GET /v1/esp/search_suppression/{email_address}. Repeatable.
func (s *SuppressionsService) Get(ctx context.Context, emailAddress string, opts ...RequestOption) (*SuppressionPage, error) {
	req := rest.NewRequest(&opGetSuppression)
	req.Path("email_address", emailAddress)
	return rest.Call[SuppressionPage](ctx, s.client, &req, opts)
}

var opGetSuppressionByType = rest.Operation{
	Name: "Suppressions.List", Method: http.MethodGet, Route: "/v1/esp/suppression/{suppression_type}", Repeatable: true,
}

// ListSuppressionsParams holds the optional parameters of Suppressions.List. What is zero is not sent.
type ListSuppressionsParams struct {
	// Rows per page, at most 1000. The default is 100.
	Limit int64 `json:"limit" check:"min=1,max=1000"`
	// Rows to skip.
	Offset int64 `json:"offset" check:"min=0"`
	// Sending domain to look at (inferred); since 2026.
	Domain string `json:"domain"`
}

// List returns one page of the addresses that the email provider suppresses for one reason.
//
// It covers only mail sent through Customer.io's own provider. There is no cursor: the list ends with a short page or
// an empty one.
//
// Calls GET /v1/esp/suppression/{suppression_type}. Repeatable.
func (s *SuppressionsService) List(ctx context.Context, suppressionType SuppressionType, params ListSuppressionsParams, opts ...RequestOption) (*SuppressionPage, error) {
	req := rest.NewRequest(&opGetSuppressionByType)
	req.Path("suppression_type", string(suppressionType))
	req.Check("", &params)
	req.Query("limit", params.Limit)
	req.Query("offset", params.Offset)
	req.Query("domain", params.Domain)
	return rest.Call[SuppressionPage](ctx, s.client, &req, opts)
}

// All walks the rows of every page of List. Nothing is sent before the first iteration, and the next page is asked for
// when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor, put into
// params.Offset as a number, resumes the walk.
func (s *SuppressionsService) All(ctx context.Context, suppressionType SuppressionType, params ListSuppressionsParams, opts ...RequestOption) iter.Seq2[Suppression, error] {
	return page.Items(s.Pages(ctx, suppressionType, params, opts...), func(p *SuppressionPage) []Suppression { return p.Suppressions })
}

// Pages walks the pages of List. The Cursor of a *PageError, put into params.Offset as a number, resumes a walk that
// failed.
func (s *SuppressionsService) Pages(ctx context.Context, suppressionType SuppressionType, params ListSuppressionsParams, opts ...RequestOption) iter.Seq2[*SuppressionPage, error] {
	size := params.Limit
	if size == 0 {
		size = 1000
	}
	return page.Index(params.Offset, size, false, pageError, page.ByRows,
		func(at, size int64) (*SuppressionPage, error) {
			params := params
			params.Offset, params.Limit = at, size
			return s.List(ctx, suppressionType, params, opts...)
		},
		func(p *SuppressionPage) int { return len(p.Suppressions) })
}

var opDeleteSuppression = rest.Operation{
	Name: "Suppressions.Delete", Method: http.MethodDelete, Route: "/v1/esp/suppression/{suppression_type}/{email_address}", Repeatable: true,
}

// Delete lets the email provider send to an address again.
//
// It covers only mail sent through Customer.io's own provider. An address that bounces again is suppressed again
// (inferred).
//
// Calls DELETE /v1/esp/suppression/{suppression_type}/{email_address}. Repeatable.
func (s *SuppressionsService) Delete(ctx context.Context, suppressionType SuppressionType, emailAddress string, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteSuppression)
	req.Path("suppression_type", string(suppressionType))
	req.Path("email_address", emailAddress)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opPostSuppression = rest.Operation{
	Name: "Suppressions.Create", Method: http.MethodPost, Route: "/v1/esp/suppression/{suppression_type}/{email_address}",
}

// Create suppresses an address at the email provider.
//
// The person stays in the workspace; only mail through Customer.io's own provider is refused.
//
// Calls POST /v1/esp/suppression/{suppression_type}/{email_address}. Not repeatable: it is sent again only when it
// cannot have arrived.
func (s *SuppressionsService) Create(ctx context.Context, suppressionType SuppressionType, emailAddress string, opts ...RequestOption) error {
	req := rest.NewRequest(&opPostSuppression)
	req.Path("suppression_type", string(suppressionType))
	req.Path("email_address", emailAddress)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opListExports = rest.Operation{
	Name: "Exports.List", Method: http.MethodGet, Route: "/v1/exports", Repeatable: true,
}

// List returns all exports of the workspace.
//
// The whole list comes in one answer.
//
// Calls GET /v1/exports. Repeatable.
func (s *ExportsService) List(ctx context.Context, opts ...RequestOption) ([]Export, error) {
	req := rest.NewRequest(&opListExports)
	envelope, err := rest.Call[struct {
		Value []Export `json:"exports"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opExportPeopleData = rest.Operation{
	Name: "Exports.StartPeople", Method: http.MethodPost, Route: "/v1/exports/customers",
}

// StartPeople starts an export of people and their attributes.
//
// The answer comes at once; poll the export until it is done. A malformed filter is a 400.
//
// Calls POST /v1/exports/customers. Not repeatable: it is sent again only when it cannot have arrived.
func (s *ExportsService) StartPeople(ctx context.Context, filters Filter, opts ...RequestOption) (*Export, error) {
	req := rest.NewRequest(&opExportPeopleData)
	req.CheckRule("filters", "required,minitems=1,maxitems=1", filters)
	req.JSON(&struct {
		Filters Filter `json:"filters"`
	}{filters})
	req.Refuse(validateExportPeopleData(filters))
	envelope, err := rest.Call[struct {
		Value Export `json:"export"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opExportDeliveriesData = rest.Operation{
	Name: "Exports.StartDeliveries", Method: http.MethodPost, Route: "/v1/exports/deliveries",
}

// StartDeliveries starts an export of the deliveries of a newsletter, a campaign, a transactional message or an action.
//
// Exactly one of the four ids is set. The time span is the last 6 months when none is given; a longer one is cut to 12
// months. The answer comes at once; poll the export until it is done. A malformed request is a 400.
//
// Calls POST /v1/exports/deliveries. Not repeatable: it is sent again only when it cannot have arrived.
func (s *ExportsService) StartDeliveries(ctx context.Context, draft DeliveryExportDraft, opts ...RequestOption) (*Export, error) {
	req := rest.NewRequest(&opExportDeliveriesData)
	req.JSON(&draft)
	req.Refuse(validateExportDeliveriesData(draft))
	envelope, err := rest.Call[struct {
		Value Export `json:"export"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opGetExport = rest.Operation{
	Name: "Exports.Get", Method: http.MethodGet, Route: "/v1/exports/{export_id}", Repeatable: true,
}

// Get returns one export and how far it has come.
//
// Poll it until the status is done, then ask for the download. An unknown id is a 404.
//
// Calls GET /v1/exports/{export_id}. Repeatable.
func (s *ExportsService) Get(ctx context.Context, exportID int64, opts ...RequestOption) (*Export, error) {
	req := rest.NewRequest(&opGetExport)
	req.PathInt("export_id", exportID)
	envelope, err := rest.Call[struct {
		Value Export `json:"export"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opDownloadExport = rest.Operation{
	Name: "Exports.DownloadURL", Method: http.MethodGet, Route: "/v1/exports/{export_id}/download", Repeatable: true,
}

// DownloadURL returns a signed link to the file of an export.
//
// The link works for 15 minutes. The answer is JSON, not a redirect. An unknown id is a 404.
//
// Calls GET /v1/exports/{export_id}/download. Repeatable.
func (s *ExportsService) DownloadURL(ctx context.Context, exportID int64, opts ...RequestOption) (string, error) {
	req := rest.NewRequest(&opDownloadExport)
	req.PathInt("export_id", exportID)
	envelope, err := rest.Call[struct {
		Value string `json:"url"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return "", err
	}
	return envelope.Value, nil
}

var opImport = rest.Operation{
	Name: "Imports.Create", Method: http.MethodPost, Route: "/v1/imports",
}

// Create queues the import of a CSV file.
//
// The file itself is never uploaded: host it where the service can fetch it, keep its address valid for about two
// hours, and send the address. The answer comes before any row is read; poll Get until the state is imported, failed or
// canceled. People, events and relationships need an identifier, objects must not have one; objects and relationships
// need an object type.
//
// Calls POST /v1/imports. Not repeatable: it is sent again only when it cannot have arrived.
func (s *ImportsService) Create(ctx context.Context, draft ImportDraft, opts ...RequestOption) (*Import, error) {
	req := rest.NewRequest(&opImport)
	req.CheckRule("import", "required", draft)
	req.JSON(&struct {
		Import ImportDraft `json:"import"`
	}{draft})
	req.Refuse(validateImport(draft))
	envelope, err := rest.Call[struct {
		Value Import `json:"import"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opGetImport = rest.Operation{
	Name: "Imports.Get", Method: http.MethodGet, Route: "/v1/imports/{import_id}", Repeatable: true,
}

// Get returns one import and how far it has come.
//
// Only this operation reports the files that list the rows with errors and warnings. The vendor documents no status 404
// for an unknown id.
//
// Calls GET /v1/imports/{import_id}. Repeatable.
func (s *ImportsService) Get(ctx context.Context, importID int64, opts ...RequestOption) (*Import, error) {
	req := rest.NewRequest(&opGetImport)
	req.PathInt("import_id", importID)
	envelope, err := rest.Call[struct {
		Value Import `json:"import"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opGetCioAllowlist = rest.Operation{
	Name: "Info.IPAddresses", Method: http.MethodGet, Route: "/v1/info/ip_addresses", Repeatable: true,
}

// IPAddresses lists the addresses that Customer.io sends from.
//
// Allow these IP addresses in a firewall in front of a webhook receiver or an SMTP server of your own. Push messages
// are not covered. The vendor declares no credential for this operation; the key that is sent along does no harm
// (inferred).
//
// Calls GET /v1/info/ip_addresses. Repeatable.
func (s *InfoService) IPAddresses(ctx context.Context, opts ...RequestOption) ([]string, error) {
	req := rest.NewRequest(&opGetCioAllowlist)
	envelope, err := rest.Call[struct {
		Value []string `json:"ip_addresses"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opEndLiveNotification = rest.Operation{
	Name: "LiveNotifications.End", Method: http.MethodPost, Route: "/v1/live_notifications/end",
}

// End ends a live notification, with a last state to show if one is given.
//
// The service answers with the id it was given.
//
// Expect 400 for a malformed body or id and 404 for an unknown instance (inferred from the other calls).
//
// Calls POST /v1/live_notifications/end. Not repeatable: it is sent again only when it cannot have arrived.
func (s *LiveNotificationsService) End(ctx context.Context, end LiveNotificationEnd, opts ...RequestOption) error {
	req := rest.NewRequest(&opEndLiveNotification)
	req.JSON(&end)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opStartLiveNotification = rest.Operation{
	Name: "LiveNotifications.Start", Method: http.MethodPost, Route: "/v1/live_notifications/start",
}

// Start starts a live notification for one person and returns the id of the instance.
//
// Keep the id (a ULID): updating, ending and reading ask for it. The notification ends by itself at Expiration, six
// hours after the start at the latest.
//
// The vendor has two ready templates. With the type io.customer.livenotifications.segments the attributes are header
// (required), and the state is status, segmentsTotal (1 to 20) and segmentsComplete (required), substatus and
// trailingText. With the type io.customer.livenotifications.countdowntimer the attributes are header (required), and
// the state is title (required), statusMessage and endTime (Unix seconds). Other types are your app's own.
//
// The call is not repeated after an unclear failure, since a second attempt could start a second notification. Expect
// 400 for a malformed body and 404 when live notifications are not switched on in the workspace.
//
// Calls POST /v1/live_notifications/start. Not repeatable: it is sent again only when it cannot have arrived.
func (s *LiveNotificationsService) Start(ctx context.Context, start LiveNotificationStart, opts ...RequestOption) (string, error) {
	req := rest.NewRequest(&opStartLiveNotification)
	req.JSON(&start)
	req.Refuse(validateStartLiveNotification(start))
	envelope, err := rest.Call[struct {
		Value string `json:"instance_id"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return "", err
	}
	return envelope.Value, nil
}

var opUpdateLiveNotification = rest.Operation{
	Name: "LiveNotifications.Update", Method: http.MethodPost, Route: "/v1/live_notifications/update",
}

// Update shows a new state in a running live notification.
//
// ContentState replaces the whole state, so send every member of it, not only what changed. The service answers with
// the id it was given.
//
// Expect 400 for a malformed body or id and 404 for an unknown instance (inferred from the other calls).
//
// Calls POST /v1/live_notifications/update. Not repeatable: it is sent again only when it cannot have arrived.
func (s *LiveNotificationsService) Update(ctx context.Context, update LiveNotificationUpdate, opts ...RequestOption) error {
	req := rest.NewRequest(&opUpdateLiveNotification)
	req.JSON(&update)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGetLiveNotification = rest.Operation{
	Name: "LiveNotifications.Get", Method: http.MethodGet, Route: "/v1/live_notifications/{instance_id}", Repeatable: true,
}

// Get returns how a live notification is doing.
//
// Expect 400 when the id is not a ULID and 404 when there is no such instance.
//
// Calls GET /v1/live_notifications/{instance_id}. Repeatable.
func (s *LiveNotificationsService) Get(ctx context.Context, instanceID string, opts ...RequestOption) (*LiveNotification, error) {
	req := rest.NewRequest(&opGetLiveNotification)
	req.Path("instance_id", instanceID)
	return rest.Call[LiveNotification](ctx, s.client, &req, opts)
}

var opListMessages = rest.Operation{
	Name: "Messages.List", Method: http.MethodGet, Route: "/v1/messages", Repeatable: true,
}

// ListMessagesParams holds the optional parameters of Messages.List. What is zero is not sent.
type ListMessagesParams struct {
	// Cursor of the page, the `next` of the page before. Leave it out for the first page.
	Start string `json:"start"`
	// Rows per page, at most 1000. The default is 50.
	Limit int64 `json:"limit" check:"min=1,max=1000"`
	// Kind of message to look at; all kinds when left out. SMS is called `twilio`.
	Type MessageType `json:"type"`
	// Only deliveries that reached this state. One value; no list syntax is documented.
	Metric Metric `json:"metric"`
	// True returns drafts in place of deliveries that were sent (inferred).
	Drafts *bool `json:"drafts"`
	// Only deliveries of this campaign.
	CampaignID int64 `json:"campaign_id" check:"min=1"`
	// Only deliveries of this newsletter.
	NewsletterID int64 `json:"newsletter_id" check:"min=1"`
	// Only deliveries of this action.
	ActionID int64 `json:"action_id" check:"min=1"`
	// Only deliveries that were created (not sent) at or after this time.
	StartTS UnixTime `json:"start_ts"`
	// Only deliveries that were created (not sent) at or before this time.
	EndTS UnixTime `json:"end_ts"`
	// Adds the tracked responses to in-app deliveries; since 2026.
	GetTrackedResponses bool `json:"get_tracked_responses"`
}

// List returns one page of the deliveries of the workspace.
//
// The times select by creation of the delivery and span at most six months. Without them the last six months are
// listed; with only an end, the six months before it; with only a start, the last six months up to now, so that an
// older start is ignored. Malformed parameters are refused with status 400. The vendor does not document the member
// `next` although the parameters refer to it.
//
// Calls GET /v1/messages. Repeatable.
func (s *MessagesService) List(ctx context.Context, params ListMessagesParams, opts ...RequestOption) (*MessagePage, error) {
	req := rest.NewRequest(&opListMessages)
	req.Check("", &params)
	req.Query("start", params.Start)
	req.Query("limit", params.Limit)
	req.Query("type", params.Type)
	req.Query("metric", params.Metric)
	req.Query("drafts", params.Drafts)
	req.Query("campaign_id", params.CampaignID)
	req.Query("newsletter_id", params.NewsletterID)
	req.Query("action_id", params.ActionID)
	req.Query("start_ts", params.StartTS)
	req.Query("end_ts", params.EndTS)
	req.Query("get_tracked_responses", params.GetTrackedResponses)
	return rest.Call[MessagePage](ctx, s.client, &req, opts)
}

// All walks the rows of every page of List. Nothing is sent before the first iteration, and the next page is asked for
// when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor, put into
// params.Start, resumes the walk.
func (s *MessagesService) All(ctx context.Context, params ListMessagesParams, opts ...RequestOption) iter.Seq2[Message, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p *MessagePage) []Message { return p.Messages })
}

// Pages walks the pages of List. The Cursor of a *PageError, put into params.Start, resumes a walk that failed.
func (s *MessagesService) Pages(ctx context.Context, params ListMessagesParams, opts ...RequestOption) iter.Seq2[*MessagePage, error] {
	if params.Limit == 0 {
		params.Limit = 1000
	}
	return page.Cursor(params.Start, pageError,
		func(cursor string) (*MessagePage, error) {
			params := params
			params.Start = cursor
			return s.List(ctx, params, opts...)
		},
		func(p *MessagePage) (int, string) {
			return len(p.Messages), p.Next
		})
}

var opGetMessage = rest.Operation{
	Name: "Messages.Get", Method: http.MethodGet, Route: "/v1/messages/{message_id}", Repeatable: true,
}

// GetMessageParams holds the optional parameters of Messages.Get. What is zero is not sent.
type GetMessageParams struct {
	// Adds the tracked responses to in-app deliveries; since 2026.
	GetTrackedResponses bool `json:"get_tracked_responses"`
}

// Get returns one delivery.
//
// An unknown delivery is an error with status 404.
//
// Calls GET /v1/messages/{message_id}. Repeatable.
func (s *MessagesService) Get(ctx context.Context, messageID string, params GetMessageParams, opts ...RequestOption) (*Message, error) {
	req := rest.NewRequest(&opGetMessage)
	req.Path("message_id", messageID)
	req.Check("", &params)
	req.Query("get_tracked_responses", params.GetTrackedResponses)
	envelope, err := rest.Call[struct {
		Value Message `json:"message"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opGetArchivedMessage = rest.Operation{
	Name: "Messages.GetArchived", Method: http.MethodGet, Route: "/v1/messages/{message_id}/archived_message", Quota: "archive", Repeatable: true,
}

// GetArchived returns the content of a delivery as it was sent.
//
// A workspace may call this 100 times per day; beyond that the error has status 429 and says nothing about when to try
// again. An unknown delivery is an error with status 404. An archived message may be marked as forgotten.
//
// Calls GET /v1/messages/{message_id}/archived_message. Repeatable. Spends the quota "archive".
func (s *MessagesService) GetArchived(ctx context.Context, messageID string, opts ...RequestOption) (*ArchivedMessage, error) {
	req := rest.NewRequest(&opGetArchivedMessage)
	req.Path("message_id", messageID)
	envelope, err := rest.Call[struct {
		Value ArchivedMessage `json:"archived_message"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opListNewsletters = rest.Operation{
	Name: "Newsletters.List", Method: http.MethodGet, Route: "/v1/newsletters", Repeatable: true,
}

// ListNewslettersParams holds the optional parameters of Newsletters.List. What is zero is not sent.
type ListNewslettersParams struct {
	// Cursor of the page, the `next` of the page before. Leave it out for the first page.
	Start string `json:"start"`
	// Rows per page, at most 100. The vendor states no default.
	Limit int64 `json:"limit" check:"min=1,max=100"`
	// Order of the list.
	Sort SortOrder `json:"sort"`
}

// List returns one page of newsletters.
//
// Newsletters are called one-time sends since 2026; paths and names stayed as they were.
//
// Calls GET /v1/newsletters. Repeatable.
func (s *NewslettersService) List(ctx context.Context, params ListNewslettersParams, opts ...RequestOption) (*NewsletterPage, error) {
	req := rest.NewRequest(&opListNewsletters)
	req.Check("", &params)
	req.Query("start", params.Start)
	req.Query("limit", params.Limit)
	req.Query("sort", params.Sort)
	return rest.Call[NewsletterPage](ctx, s.client, &req, opts)
}

// All walks the rows of every page of List. Nothing is sent before the first iteration, and the next page is asked for
// when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor, put into
// params.Start, resumes the walk.
func (s *NewslettersService) All(ctx context.Context, params ListNewslettersParams, opts ...RequestOption) iter.Seq2[Newsletter, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p *NewsletterPage) []Newsletter { return p.Newsletters })
}

// Pages walks the pages of List. The Cursor of a *PageError, put into params.Start, resumes a walk that failed.
func (s *NewslettersService) Pages(ctx context.Context, params ListNewslettersParams, opts ...RequestOption) iter.Seq2[*NewsletterPage, error] {
	if params.Limit == 0 {
		params.Limit = 100
	}
	return page.Cursor(params.Start, pageError,
		func(cursor string) (*NewsletterPage, error) {
			params := params
			params.Start = cursor
			return s.List(ctx, params, opts...)
		},
		func(p *NewsletterPage) (int, string) {
			return len(p.Newsletters), p.Next
		})
}

var opCreateNewsletter = rest.Operation{
	Name: "Newsletters.Create", Method: http.MethodPost, Route: "/v1/newsletters",
}

// Create creates a newsletter, and sends or schedules it when asked to.
//
// Without SendNow and ScheduledAt the newsletter stays a draft, to be sent with Send or planned with Schedule. A
// creation is not repeated after an unclear failure: the vendor has no idempotency key, and with SendNow a second
// attempt could send the message twice.
//
// What must be in the body depends on Type. An email needs Subject and Body, and takes its sender from either From or
// FromID, not both. An SMS (type twilio) needs Body. A push needs Subject or Body or both. In-app and inbox messages
// need BodyJSON. A webhook needs Body, RequestMethod and URL. SubscriptionTopicID becomes mandatory once the
// subscription center is switched on in the workspace. The whole request must stay under 1 MB.
//
// Expect 400 for a malformed body and 422 when the content is refused, for example "subscription_topic_id is required";
// these errors carry a detail but no status in the body. The shape of the answer is the one that scheduling gives
// (inferred).
//
// Calls POST /v1/newsletters. Not repeatable: it is sent again only when it cannot have arrived.
func (s *NewslettersService) Create(ctx context.Context, draft NewsletterDraft, opts ...RequestOption) (*Newsletter, error) {
	req := rest.NewRequest(&opCreateNewsletter)
	req.JSON(&draft)
	req.Refuse(validateCreateNewsletter(draft))
	envelope, err := rest.Call[struct {
		Value Newsletter `json:"newsletter"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opDeletetNewsletters = rest.Operation{
	Name: "Newsletters.Delete", Method: http.MethodDelete, Route: "/v1/newsletters/{newsletter_id}", Repeatable: true,
}

// Delete deletes a newsletter.
//
// In-app messages of the newsletter that were not delivered yet are cancelled as well. An unknown newsletter is an
// error with status 404.
//
// Calls DELETE /v1/newsletters/{newsletter_id}. Repeatable.
func (s *NewslettersService) Delete(ctx context.Context, newsletterID int64, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeletetNewsletters)
	req.PathInt("newsletter_id", newsletterID)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGetNewsletters = rest.Operation{
	Name: "Newsletters.Get", Method: http.MethodGet, Route: "/v1/newsletters/{newsletter_id}", Repeatable: true,
}

// Get returns one newsletter.
//
// An unknown newsletter is an error with status 404.
//
// Calls GET /v1/newsletters/{newsletter_id}. Repeatable.
func (s *NewslettersService) Get(ctx context.Context, newsletterID int64, opts ...RequestOption) (*Newsletter, error) {
	req := rest.NewRequest(&opGetNewsletters)
	req.PathInt("newsletter_id", newsletterID)
	envelope, err := rest.Call[struct {
		Value Newsletter `json:"newsletter"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opListNewsletterVariants = rest.Operation{
	Name: "Newsletters.Contents", Method: http.MethodGet, Route: "/v1/newsletters/{newsletter_id}/contents", Repeatable: true,
}

// Contents lists the variants of a newsletter, by language and by test group.
//
// The whole list comes in one answer. An unknown newsletter is an error with status 404.
//
// Calls GET /v1/newsletters/{newsletter_id}/contents. Repeatable.
func (s *NewslettersService) Contents(ctx context.Context, newsletterID int64, opts ...RequestOption) ([]NewsletterContent, error) {
	req := rest.NewRequest(&opListNewsletterVariants)
	req.PathInt("newsletter_id", newsletterID)
	envelope, err := rest.Call[struct {
		Value []NewsletterContent `json:"contents"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opGetNewsletterVariant = rest.Operation{
	Name: "Newsletters.GetContent", Method: http.MethodGet, Route: "/v1/newsletters/{newsletter_id}/contents/{content_id}", Repeatable: true,
}

// GetContent returns one variant of a newsletter.
//
// An unknown newsletter or variant is an error with status 404.
//
// Calls GET /v1/newsletters/{newsletter_id}/contents/{content_id}. Repeatable.
func (s *NewslettersService) GetContent(ctx context.Context, newsletterID, contentID int64, opts ...RequestOption) (*NewsletterContent, error) {
	req := rest.NewRequest(&opGetNewsletterVariant)
	req.PathInt("newsletter_id", newsletterID)
	req.PathInt("content_id", contentID)
	envelope, err := rest.Call[struct {
		Value NewsletterContent `json:"content"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opUpdateNewsletterVariant = rest.Operation{
	Name: "Newsletters.UpdateContent", Method: http.MethodPut, Route: "/v1/newsletters/{newsletter_id}/contents/{content_id}", Repeatable: true,
}

// UpdateContent changes one variant of a newsletter.
//
// Send only fields that the channel of the variant has. Bodies made with the drag-and-drop editor or Design Studio, and
// the contents of in-app and inbox messages, cannot be changed here. A malformed body is refused with status 400, an
// unknown newsletter or variant with 404.
//
// Calls PUT /v1/newsletters/{newsletter_id}/contents/{content_id}. Repeatable.
func (s *NewslettersService) UpdateContent(ctx context.Context, newsletterID, contentID int64, update NewsletterContentUpdate, opts ...RequestOption) (*NewsletterContent, error) {
	req := rest.NewRequest(&opUpdateNewsletterVariant)
	req.PathInt("newsletter_id", newsletterID)
	req.PathInt("content_id", contentID)
	req.JSON(&update)
	envelope, err := rest.Call[struct {
		Value NewsletterContent `json:"content"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opGetVariantMetrics = rest.Operation{
	Name: "Newsletters.ContentMetrics", Method: http.MethodGet, Route: "/v1/newsletters/{newsletter_id}/contents/{content_id}/metrics", Repeatable: true,
}

// NewsletterContentMetricsParams holds the optional parameters of Newsletters.ContentMetrics. What is zero is not sent.
type NewsletterContentMetricsParams struct {
	// Unit of time that one number of a series covers; `days` by default. Days and weeks begin at midnight EST, weeks on
	// Sunday, months on the 1st.
	Period Period `json:"period"`
	// Number of periods to return, oldest first, at most 24 hours, 45 days, 12 weeks or 121 months. Left out it is the
	// maximum, except for months, where it is 12. 0 asks for the maximum; 1 is answered with 2, the fewest possible.
	Steps *int64 `json:"steps" check:"min=0,max=121"`
	// Kind of message to look at; all kinds when left out. Newsletters know email, webhook, twilio (SMS), push, in_app and
	// inbox.
	Type MessageType `json:"type"`
}

// ContentMetrics returns the numbers of one variant of a newsletter over time.
//
// An unknown newsletter or variant is an error with status 404. An old edition of the vendor's document spelled the
// path with `content` in the singular.
//
// Calls GET /v1/newsletters/{newsletter_id}/contents/{content_id}/metrics. Repeatable.
func (s *NewslettersService) ContentMetrics(ctx context.Context, newsletterID, contentID int64, params NewsletterContentMetricsParams, opts ...RequestOption) (*Metrics, error) {
	req := rest.NewRequest(&opGetVariantMetrics)
	req.PathInt("newsletter_id", newsletterID)
	req.PathInt("content_id", contentID)
	req.Check("", &params)
	req.Query("period", params.Period)
	req.Query("steps", params.Steps)
	req.Query("type", params.Type)
	req.Refuse(validateGetVariantMetrics(newsletterID, contentID, params))
	envelope, err := rest.Call[struct {
		Value Metrics `json:"metric"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opGetVariantLinks = rest.Operation{
	Name: "Newsletters.ContentLinkMetrics", Method: http.MethodGet, Route: "/v1/newsletters/{newsletter_id}/contents/{content_id}/metrics/links", Repeatable: true,
}

// NewsletterContentLinkMetricsParams holds the optional parameters of Newsletters.ContentLinkMetrics. What is zero is
// not sent.
type NewsletterContentLinkMetricsParams struct {
	// Unit of time that one number of a series covers; `days` by default. Days and weeks begin at midnight EST, weeks on
	// Sunday, months on the 1st.
	Period Period `json:"period"`
	// Number of periods to return, oldest first, at most 24 hours, 45 days, 12 weeks or 121 months. Left out it is the
	// maximum, except for months, where it is 12. 0 asks for the maximum; 1 is answered with 2, the fewest possible.
	Steps *int64 `json:"steps" check:"min=0,max=121"`
	// Kind of message to look at; all kinds when left out. Newsletters know email, webhook, twilio (SMS), push, in_app and
	// inbox.
	Type MessageType `json:"type"`
}

// ContentLinkMetrics returns the clicks on the links of one variant of a newsletter over time.
//
// An unknown newsletter or variant is an error with status 404. An old edition of the vendor's document spelled the
// path with `content` in the singular. Unlike LinkMetrics it cannot count each person once.
//
// Calls GET /v1/newsletters/{newsletter_id}/contents/{content_id}/metrics/links. Repeatable.
func (s *NewslettersService) ContentLinkMetrics(ctx context.Context, newsletterID, contentID int64, params NewsletterContentLinkMetricsParams, opts ...RequestOption) ([]LinkMetrics, error) {
	req := rest.NewRequest(&opGetVariantLinks)
	req.PathInt("newsletter_id", newsletterID)
	req.PathInt("content_id", contentID)
	req.Check("", &params)
	req.Query("period", params.Period)
	req.Query("steps", params.Steps)
	req.Query("type", params.Type)
	req.Refuse(validateGetVariantLinks(newsletterID, contentID, params))
	envelope, err := rest.Call[struct {
		Value []LinkMetrics `json:"links"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opCreateNewsletterLanguageVariant = rest.Operation{
	Name: "Newsletters.CreateTranslation", Method: http.MethodPost, Route: "/v1/newsletters/{newsletter_id}/language",
}

// CreateTranslation adds a language to a newsletter.
//
// Which content is needed depends on the newsletter's channel: Subject for an email, Body for an SMS or a webhook,
// Subject or Body or both for a push, BodyJSON for an inbox message. Optional content that is left out is copied,
// untranslated. A newsletter with an A/B test takes its languages through CreateTestTranslation.
//
// Expect 400 for a malformed body, 404 for an unknown newsletter and 422 when the content is refused. The shape of the
// answer is not known, so it comes as a free map.
//
// Calls POST /v1/newsletters/{newsletter_id}/language. Not repeatable: it is sent again only when it cannot have
// arrived.
func (s *NewslettersService) CreateTranslation(ctx context.Context, newsletterID int64, draft NewsletterTranslationDraft, opts ...RequestOption) (NewsletterContentCreated, error) {
	req := rest.NewRequest(&opCreateNewsletterLanguageVariant)
	req.PathInt("newsletter_id", newsletterID)
	req.JSON(&draft)
	return rest.CallValue[NewsletterContentCreated](ctx, s.client, &req, opts)
}

var opDeleteNewsletterLanguageVariant = rest.Operation{
	Name: "Newsletters.DeleteTranslation", Method: http.MethodDelete, Route: "/v1/newsletters/{newsletter_id}/language/{language}", Repeatable: true,
}

// DeleteTranslation removes a language from a newsletter.
//
// The default language cannot be removed, and nothing can be removed once the newsletter was sent.
//
// Expect 400 when the removal is refused or the language is unknown, and 404 for an unknown newsletter. The status of
// success is 204 (inferred).
//
// Calls DELETE /v1/newsletters/{newsletter_id}/language/{language}. Repeatable.
func (s *NewslettersService) DeleteTranslation(ctx context.Context, newsletterID int64, language string, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteNewsletterLanguageVariant)
	req.PathInt("newsletter_id", newsletterID)
	req.Path("language", language)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGetNewsletterVariantTranslation = rest.Operation{
	Name: "Newsletters.GetTranslation", Method: http.MethodGet, Route: "/v1/newsletters/{newsletter_id}/language/{language}", Repeatable: true,
}

// GetTranslation returns the variant of a newsletter in one language.
//
// It only looks the variant up; nothing is translated. For a newsletter with A/B test groups use GetTestTranslation. A
// language that the newsletter does not have is refused with status 400, an unknown newsletter with 404.
//
// Calls GET /v1/newsletters/{newsletter_id}/language/{language}. Repeatable.
func (s *NewslettersService) GetTranslation(ctx context.Context, newsletterID int64, language string, opts ...RequestOption) (*NewsletterContent, error) {
	req := rest.NewRequest(&opGetNewsletterVariantTranslation)
	req.PathInt("newsletter_id", newsletterID)
	req.Path("language", language)
	envelope, err := rest.Call[struct {
		Value NewsletterContent `json:"content"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opUpdateNewsletterVariantTranslation = rest.Operation{
	Name: "Newsletters.UpdateTranslation", Method: http.MethodPut, Route: "/v1/newsletters/{newsletter_id}/language/{language}", Repeatable: true,
}

// UpdateTranslation changes the variant of a newsletter in one language.
//
// Send only fields that the channel of the variant has. Bodies made with the drag-and-drop editor or Design Studio, and
// the contents of in-app and inbox messages, cannot be changed here. For a newsletter with A/B test groups use
// UpdateTestTranslation. A malformed body or a language that the newsletter does not have is refused with status 400,
// an unknown newsletter with 404.
//
// Calls PUT /v1/newsletters/{newsletter_id}/language/{language}. Repeatable.
func (s *NewslettersService) UpdateTranslation(ctx context.Context, newsletterID int64, language string, update NewsletterContentUpdate, opts ...RequestOption) (*NewsletterContent, error) {
	req := rest.NewRequest(&opUpdateNewsletterVariantTranslation)
	req.PathInt("newsletter_id", newsletterID)
	req.Path("language", language)
	req.JSON(&update)
	envelope, err := rest.Call[struct {
		Value NewsletterContent `json:"content"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opGetNewsletterMsgMeta = rest.Operation{
	Name: "Newsletters.Messages", Method: http.MethodGet, Route: "/v1/newsletters/{newsletter_id}/messages", Repeatable: true,
}

// NewsletterMessagesParams holds the optional parameters of Newsletters.Messages. What is zero is not sent.
type NewsletterMessagesParams struct {
	// Cursor of the page, the `next` of the page before. Leave it out for the first page.
	Start string `json:"start"`
	// Rows per page. The vendor states neither a default nor a maximum.
	Limit int64 `json:"limit" check:"min=1"`
	// Only deliveries that reached this state. One value; no list syntax is documented.
	Metric Metric `json:"metric"`
	// Only deliveries that were created (not sent) at or after this time.
	StartTS UnixTime `json:"start_ts"`
	// Only deliveries that were created (not sent) at or before this time.
	EndTS UnixTime `json:"end_ts"`
	// Adds the tracked responses to in-app deliveries; since 2026.
	GetTrackedResponses bool `json:"get_tracked_responses"`
}

// Messages returns one page of the deliveries of a newsletter.
//
// The times select by creation of the delivery. Without them the list covers six months from the first delivery; a span
// of more than 12 months is cut to 12. The member `next` is undocumented. An unknown newsletter is an error with status
// 404.
//
// Calls GET /v1/newsletters/{newsletter_id}/messages. Repeatable.
func (s *NewslettersService) Messages(ctx context.Context, newsletterID int64, params NewsletterMessagesParams, opts ...RequestOption) (*MessagePage, error) {
	req := rest.NewRequest(&opGetNewsletterMsgMeta)
	req.PathInt("newsletter_id", newsletterID)
	req.Check("", &params)
	req.Query("start", params.Start)
	req.Query("limit", params.Limit)
	req.Query("metric", params.Metric)
	req.Query("start_ts", params.StartTS)
	req.Query("end_ts", params.EndTS)
	req.Query("get_tracked_responses", params.GetTrackedResponses)
	return rest.Call[MessagePage](ctx, s.client, &req, opts)
}

// AllMessages walks the rows of every page of Messages. Nothing is sent before the first iteration, and the next page
// is asked for when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor, put
// into params.Start, resumes the walk.
func (s *NewslettersService) AllMessages(ctx context.Context, newsletterID int64, params NewsletterMessagesParams, opts ...RequestOption) iter.Seq2[Message, error] {
	return page.Items(s.MessagesPages(ctx, newsletterID, params, opts...), func(p *MessagePage) []Message { return p.Messages })
}

// MessagesPages walks the pages of Messages. The Cursor of a *PageError, put into params.Start, resumes a walk that
// failed.
func (s *NewslettersService) MessagesPages(ctx context.Context, newsletterID int64, params NewsletterMessagesParams, opts ...RequestOption) iter.Seq2[*MessagePage, error] {
	return page.Cursor(params.Start, pageError,
		func(cursor string) (*MessagePage, error) {
			params := params
			params.Start = cursor
			return s.Messages(ctx, newsletterID, params, opts...)
		},
		func(p *MessagePage) (int, string) {
			return len(p.Messages), p.Next
		})
}

var opGetNewsletterMetrics = rest.Operation{
	Name: "Newsletters.Metrics", Method: http.MethodGet, Route: "/v1/newsletters/{newsletter_id}/metrics", Repeatable: true,
}

// NewsletterMetricsParams holds the optional parameters of Newsletters.Metrics. What is zero is not sent.
type NewsletterMetricsParams struct {
	// Unit of time that one number of a series covers; `days` by default. Days and weeks begin at midnight EST, weeks on
	// Sunday, months on the 1st.
	Period Period `json:"period"`
	// Number of periods to return, oldest first, at most 24 hours, 45 days, 12 weeks or 121 months. Left out it is the
	// maximum, except for months, where it is 12. 0 asks for the maximum; 1 is answered with 2, the fewest possible.
	Steps *int64 `json:"steps" check:"min=0,max=121"`
	// Kind of message to look at; all kinds when left out. Newsletters know email, webhook, twilio (SMS), push, in_app and
	// inbox.
	Type MessageType `json:"type"`
}

// Metrics returns the numbers of a newsletter over time.
//
// An unknown newsletter is an error with status 404.
//
// Calls GET /v1/newsletters/{newsletter_id}/metrics. Repeatable.
func (s *NewslettersService) Metrics(ctx context.Context, newsletterID int64, params NewsletterMetricsParams, opts ...RequestOption) (*Metrics, error) {
	req := rest.NewRequest(&opGetNewsletterMetrics)
	req.PathInt("newsletter_id", newsletterID)
	req.Check("", &params)
	req.Query("period", params.Period)
	req.Query("steps", params.Steps)
	req.Query("type", params.Type)
	req.Refuse(validateGetNewsletterMetrics(newsletterID, params))
	envelope, err := rest.Call[struct {
		Value Metrics `json:"metric"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opGetNewsletterLinks = rest.Operation{
	Name: "Newsletters.LinkMetrics", Method: http.MethodGet, Route: "/v1/newsletters/{newsletter_id}/metrics/links", Repeatable: true,
}

// NewsletterLinkMetricsParams holds the optional parameters of Newsletters.LinkMetrics. What is zero is not sent.
type NewsletterLinkMetricsParams struct {
	// Unit of time that one number of a series covers; `days` by default. Days and weeks begin at midnight EST, weeks on
	// Sunday, months on the 1st.
	Period Period `json:"period"`
	// Number of periods to return, oldest first, at most 24 hours, 45 days, 12 weeks or 121 months. Left out it is the
	// maximum, except for months, where it is 12. 0 asks for the maximum; 1 is answered with 2, the fewest possible.
	Steps *int64 `json:"steps" check:"min=0,max=121"`
	// Counts each person once per link.
	Unique bool `json:"unique"`
}

// LinkMetrics returns the clicks on the links of a newsletter over time.
//
// An unknown newsletter is an error with status 404.
//
// Calls GET /v1/newsletters/{newsletter_id}/metrics/links. Repeatable.
func (s *NewslettersService) LinkMetrics(ctx context.Context, newsletterID int64, params NewsletterLinkMetricsParams, opts ...RequestOption) ([]LinkMetrics, error) {
	req := rest.NewRequest(&opGetNewsletterLinks)
	req.PathInt("newsletter_id", newsletterID)
	req.Check("", &params)
	req.Query("period", params.Period)
	req.Query("steps", params.Steps)
	req.Query("unique", params.Unique)
	req.Refuse(validateGetNewsletterLinks(newsletterID, params))
	envelope, err := rest.Call[struct {
		Value []LinkMetrics `json:"links"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opScheduleNewsletter = rest.Operation{
	Name: "Newsletters.Schedule", Method: http.MethodPost, Route: "/v1/newsletters/{newsletter_id}/schedule",
}

// Schedule schedules a newsletter, moves its date or takes the schedule back.
//
// A zero ScheduledAt takes the schedule back. Any other time must lie in the future and comes with a time zone. The
// newsletter in the answer has no SentAt.
//
// Expect 400 when the newsletter was already sent, has no channel or no recipients, or has no schedule to take back;
// 404 when it does not exist; 422 for a missing or past time, an unknown time zone, an incomplete rate limit (rate and
// period belong together), or a period above 3600 seconds together with TZMatchEnabled. These errors carry a detail but
// no status in the body.
//
// Calls POST /v1/newsletters/{newsletter_id}/schedule. Not repeatable: it is sent again only when it cannot have
// arrived.
func (s *NewslettersService) Schedule(ctx context.Context, newsletterID int64, schedule NewsletterSchedule, opts ...RequestOption) (*Newsletter, error) {
	req := rest.NewRequest(&opScheduleNewsletter)
	req.PathInt("newsletter_id", newsletterID)
	req.JSON(&schedule)
	req.Refuse(validateScheduleNewsletter(newsletterID, schedule))
	envelope, err := rest.Call[struct {
		Value Newsletter `json:"newsletter"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opSendNewsletter = rest.Operation{
	Name: "Newsletters.Send", Method: http.MethodPost, Route: "/v1/newsletters/{newsletter_id}/send",
}

// Send sends a newsletter to its recipients now.
//
// The rate limit in the body is optional; the zero value sends at full speed. The call is not repeated after an unclear
// failure; look at the newsletter's SentAt before you try again.
//
// Expect 400 when the newsletter was already sent, 404 when it does not exist and 422 when its content or the rate
// limit is refused. These errors carry a detail but no status in the body.
//
// Calls POST /v1/newsletters/{newsletter_id}/send. Not repeatable: it is sent again only when it cannot have arrived.
func (s *NewslettersService) Send(ctx context.Context, newsletterID int64, limit NewsletterRateLimit, opts ...RequestOption) (*Newsletter, error) {
	req := rest.NewRequest(&opSendNewsletter)
	req.PathInt("newsletter_id", newsletterID)
	req.JSON(&limit)
	req.Refuse(validateSendNewsletter(newsletterID, limit))
	envelope, err := rest.Call[struct {
		Value Newsletter `json:"newsletter"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opCreateNewsletterTestLanguageVariant = rest.Operation{
	Name: "Newsletters.CreateTestTranslation", Method: http.MethodPost, Route: "/v1/newsletters/{newsletter_id}/test_group/{test_group_id}/language",
}

// CreateTestTranslation adds a language to one A/B test group of a newsletter.
//
// Works like CreateTranslation, for a newsletter with an A/B test. The path has the singular test_group, while the list
// of groups has the plural.
//
// Expect 400 for a malformed body, 404 for an unknown newsletter or group and 422 when the content is refused. The
// shape of the answer is not known, so it comes as a free map.
//
// Calls POST /v1/newsletters/{newsletter_id}/test_group/{test_group_id}/language. Not repeatable: it is sent again only
// when it cannot have arrived.
func (s *NewslettersService) CreateTestTranslation(ctx context.Context, newsletterID int64, testGroupID string, draft NewsletterTranslationDraft, opts ...RequestOption) (NewsletterContentCreated, error) {
	req := rest.NewRequest(&opCreateNewsletterTestLanguageVariant)
	req.PathInt("newsletter_id", newsletterID)
	req.Path("test_group_id", testGroupID)
	req.JSON(&draft)
	return rest.CallValue[NewsletterContentCreated](ctx, s.client, &req, opts)
}

var opDeleteNewsletterTestLanguageVariant = rest.Operation{
	Name: "Newsletters.DeleteTestTranslation", Method: http.MethodDelete, Route: "/v1/newsletters/{newsletter_id}/test_group/{test_group_id}/language/{language}", Repeatable: true,
}

// DeleteTestTranslation removes a language from one A/B test group of a newsletter.
//
// As with DeleteTranslation the default language stays, and nothing can be removed after sending (inferred).
//
// Expect 400 when the removal is refused or the language is unknown, and 404 for an unknown newsletter or group. The
// status of success is 204 (inferred).
//
// Calls DELETE /v1/newsletters/{newsletter_id}/test_group/{test_group_id}/language/{language}. Repeatable.
func (s *NewslettersService) DeleteTestTranslation(ctx context.Context, newsletterID int64, testGroupID, language string, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteNewsletterTestLanguageVariant)
	req.PathInt("newsletter_id", newsletterID)
	req.Path("test_group_id", testGroupID)
	req.Path("language", language)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGetNewsletterVariantTranslationTest = rest.Operation{
	Name: "Newsletters.GetTestTranslation", Method: http.MethodGet, Route: "/v1/newsletters/{newsletter_id}/test_group/{test_group_id}/language/{language}", Repeatable: true,
}

// GetTestTranslation returns the variant of a test group in one language.
//
// It only looks the variant up; nothing is translated. The path says test_group, in the singular. A language that the
// test group does not have is refused with status 400, an unknown newsletter or variant with 404.
//
// Calls GET /v1/newsletters/{newsletter_id}/test_group/{test_group_id}/language/{language}. Repeatable.
func (s *NewslettersService) GetTestTranslation(ctx context.Context, newsletterID int64, testGroupID, language string, opts ...RequestOption) (*NewsletterContent, error) {
	req := rest.NewRequest(&opGetNewsletterVariantTranslationTest)
	req.PathInt("newsletter_id", newsletterID)
	req.Path("test_group_id", testGroupID)
	req.Path("language", language)
	envelope, err := rest.Call[struct {
		Value NewsletterContent `json:"content"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opUpdateNewsletterTestTranslation = rest.Operation{
	Name: "Newsletters.UpdateTestTranslation", Method: http.MethodPut, Route: "/v1/newsletters/{newsletter_id}/test_group/{test_group_id}/language/{language}", Repeatable: true,
}

// UpdateTestTranslation changes the variant of a test group in one language.
//
// Send only fields that the channel of the variant has. Bodies made with the drag-and-drop editor or Design Studio, and
// the contents of in-app and inbox messages, cannot be changed here. A malformed body or a language that the test group
// does not have is refused with status 400, an unknown newsletter or variant with 404.
//
// Calls PUT /v1/newsletters/{newsletter_id}/test_group/{test_group_id}/language/{language}. Repeatable.
func (s *NewslettersService) UpdateTestTranslation(ctx context.Context, newsletterID int64, testGroupID, language string, update NewsletterContentUpdate, opts ...RequestOption) (*NewsletterContent, error) {
	req := rest.NewRequest(&opUpdateNewsletterTestTranslation)
	req.PathInt("newsletter_id", newsletterID)
	req.Path("test_group_id", testGroupID)
	req.Path("language", language)
	req.JSON(&update)
	envelope, err := rest.Call[struct {
		Value NewsletterContent `json:"content"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opGetNewsletterTestGroups = rest.Operation{
	Name: "Newsletters.TestGroups", Method: http.MethodGet, Route: "/v1/newsletters/{newsletter_id}/test_groups", Repeatable: true,
}

// TestGroups lists the A/B test groups of a newsletter.
//
// The whole list comes in one answer. An unknown newsletter is an error with status 404.
//
// Calls GET /v1/newsletters/{newsletter_id}/test_groups. Repeatable.
func (s *NewslettersService) TestGroups(ctx context.Context, newsletterID int64, opts ...RequestOption) ([]TestGroup, error) {
	req := rest.NewRequest(&opGetNewsletterTestGroups)
	req.PathInt("newsletter_id", newsletterID)
	envelope, err := rest.Call[struct {
		Value []TestGroup `json:"test_groups"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opCreateNewsletterTestGroup = rest.Operation{
	Name: "Newsletters.CreateTestGroup", Method: http.MethodPost, Route: "/v1/newsletters/{newsletter_id}/test_groups",
}

// CreateTestGroup adds an A/B test group to a newsletter.
//
// The new group starts with a copy of the newsletter's content. The call has no body. It is not repeated after an
// unclear failure, since every call adds a group.
//
// Expect 400 when the newsletter cannot take a group and 404 when it does not exist. The shape of the answer is not
// known, so it comes as a free map; list the test groups to see the result.
//
// Calls POST /v1/newsletters/{newsletter_id}/test_groups. Not repeatable: it is sent again only when it cannot have
// arrived.
func (s *NewslettersService) CreateTestGroup(ctx context.Context, newsletterID int64, opts ...RequestOption) (NewsletterContentCreated, error) {
	req := rest.NewRequest(&opCreateNewsletterTestGroup)
	req.PathInt("newsletter_id", newsletterID)
	return rest.CallValue[NewsletterContentCreated](ctx, s.client, &req, opts)
}

var opGetObjectTypes = rest.Operation{
	Name: "Objects.Types", Method: http.MethodGet, Route: "/v1/object_types", Repeatable: true,
}

// Types lists the types of objects that the workspace has.
//
// The whole list comes in one answer.
//
// Calls GET /v1/object_types. Repeatable.
func (s *ObjectsService) Types(ctx context.Context, opts ...RequestOption) ([]ObjectType, error) {
	req := rest.NewRequest(&opGetObjectTypes)
	envelope, err := rest.Call[struct {
		Value []ObjectType `json:"types"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opGetObjectsFilter = rest.Operation{
	Name: "Objects.Search", Method: http.MethodPost, Route: "/v1/objects", Repeatable: true,
}

// ObjectSearchParams holds the optional parameters of Objects.Search. What is zero is not sent.
type ObjectSearchParams struct {
	// Cursor of the page, the `next` of the page before. Leave it out for the first page.
	Start string `json:"start"`
	// Rows per page. The vendor states neither a default nor a maximum.
	Limit int64 `json:"limit" check:"min=1"`
}

// Search returns one page of the objects of a type that match a filter.
//
// A read, although it is a POST. The answer names the objects only; their attributes come from Get. The same object may
// stand on more than one page.
//
// Calls POST /v1/objects. Repeatable.
func (s *ObjectsService) Search(ctx context.Context, objectTypeID string, filter ObjectFilter, params ObjectSearchParams, opts ...RequestOption) (*ObjectPage, error) {
	req := rest.NewRequest(&opGetObjectsFilter)
	req.CheckRule("object_type_id", "required", objectTypeID)
	req.CheckRule("filter", "required,minitems=1,maxitems=1", filter)
	req.JSON(&struct {
		ObjectTypeID string       `json:"object_type_id"`
		Filter       ObjectFilter `json:"filter"`
	}{objectTypeID, filter})
	req.Check("", &params)
	req.Query("start", params.Start)
	req.Query("limit", params.Limit)
	req.Refuse(validateGetObjectsFilter(objectTypeID, filter, params))
	return rest.Call[ObjectPage](ctx, s.client, &req, opts)
}

// All walks the rows of every page of Search. Nothing is sent before the first iteration, and the next page is asked
// for when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor, put into
// params.Start, resumes the walk.
func (s *ObjectsService) All(ctx context.Context, objectTypeID string, filter ObjectFilter, params ObjectSearchParams, opts ...RequestOption) iter.Seq2[ObjectIdentifiers, error] {
	return page.Items(s.Pages(ctx, objectTypeID, filter, params, opts...), func(p *ObjectPage) []ObjectIdentifiers { return p.Identifiers })
}

// Pages walks the pages of Search. The Cursor of a *PageError, put into params.Start, resumes a walk that failed.
func (s *ObjectsService) Pages(ctx context.Context, objectTypeID string, filter ObjectFilter, params ObjectSearchParams, opts ...RequestOption) iter.Seq2[*ObjectPage, error] {
	return page.Cursor(params.Start, pageError,
		func(cursor string) (*ObjectPage, error) {
			params := params
			params.Start = cursor
			return s.Search(ctx, objectTypeID, filter, params, opts...)
		},
		func(p *ObjectPage) (int, string) {
			return len(p.Identifiers), p.Next
		})
}

var opGetObjectAttributes = rest.Operation{
	Name: "Objects.Get", Method: http.MethodGet, Route: "/v1/objects/{object_type_id}/{object_id}/attributes", Repeatable: true,
}

// GetObjectParams holds the optional parameters of Objects.Get. What is zero is not sent.
type GetObjectParams struct {
	// Kind of identifier that names the object; `object_id` by default.
	IDType ObjectIDType `json:"id_type"`
}

// Get returns one object with its attributes.
//
// What the service answers for an unknown object is not documented.
//
// Calls GET /v1/objects/{object_type_id}/{object_id}/attributes. Repeatable.
func (s *ObjectsService) Get(ctx context.Context, objectTypeID, objectID string, params GetObjectParams, opts ...RequestOption) (*ObjectProfile, error) {
	req := rest.NewRequest(&opGetObjectAttributes)
	req.Path("object_type_id", objectTypeID)
	req.Path("object_id", objectID)
	req.Check("", &params)
	req.Query("id_type", params.IDType)
	envelope, err := rest.Call[struct {
		Value ObjectProfile `json:"object"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opGetObjectRelationships = rest.Operation{
	Name: "Objects.People", Method: http.MethodGet, Route: "/v1/objects/{object_type_id}/{object_id}/relationships", Repeatable: true,
}

// ObjectPeopleParams holds the optional parameters of Objects.People. What is zero is not sent.
type ObjectPeopleParams struct {
	// Cursor of the page, the `next` of the page before. Leave it out for the first page.
	Start string `json:"start"`
	// Rows per page. The vendor states neither a default nor a maximum.
	Limit int64 `json:"limit" check:"min=1"`
	// Kind of identifier that names the object; `object_id` by default.
	IDType ObjectIDType `json:"id_type"`
}

// People returns one page of the people who are related to an object.
//
// The same person may stand on more than one page.
//
// Calls GET /v1/objects/{object_type_id}/{object_id}/relationships. Repeatable.
func (s *ObjectsService) People(ctx context.Context, objectTypeID, objectID string, params ObjectPeopleParams, opts ...RequestOption) (*RelatedPeoplePage, error) {
	req := rest.NewRequest(&opGetObjectRelationships)
	req.Path("object_type_id", objectTypeID)
	req.Path("object_id", objectID)
	req.Check("", &params)
	req.Query("start", params.Start)
	req.Query("limit", params.Limit)
	req.Query("id_type", params.IDType)
	return rest.Call[RelatedPeoplePage](ctx, s.client, &req, opts)
}

// AllPeople walks the rows of every page of People. Nothing is sent before the first iteration, and the next page is
// asked for when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor, put into
// params.Start, resumes the walk.
func (s *ObjectsService) AllPeople(ctx context.Context, objectTypeID, objectID string, params ObjectPeopleParams, opts ...RequestOption) iter.Seq2[RelatedPerson, error] {
	return page.Items(s.PeoplePages(ctx, objectTypeID, objectID, params, opts...), func(p *RelatedPeoplePage) []RelatedPerson { return p.Relationships })
}

// PeoplePages walks the pages of People. The Cursor of a *PageError, put into params.Start, resumes a walk that failed.
func (s *ObjectsService) PeoplePages(ctx context.Context, objectTypeID, objectID string, params ObjectPeopleParams, opts ...RequestOption) iter.Seq2[*RelatedPeoplePage, error] {
	return page.Cursor(params.Start, pageError,
		func(cursor string) (*RelatedPeoplePage, error) {
			params := params
			params.Start = cursor
			return s.People(ctx, objectTypeID, objectID, params, opts...)
		},
		func(p *RelatedPeoplePage) (int, string) {
			return len(p.Relationships), p.Next
		})
}

var opGetOptouts = rest.Operation{
	Name: "OptOuts.List", Method: http.MethodGet, Route: "/v1/optouts", Repeatable: true,
}

// ListOptOutsParams holds the optional parameters of OptOuts.List. What is zero is not sent.
type ListOptOutsParams struct {
	// Returns only the opt-outs from this sender (inferred from the name).
	From string `json:"from"`
	// Cursor of the page. Empty for the first page.
	Start string `json:"start"`
	// People per page, 100 when left out.
	Limit int64 `json:"limit" check:"min=1,max=1000"`
}

// List returns one page of the people who opted out of SMS or WhatsApp messages.
//
// A page holds up to 1000 people. The cursor is a base64 text that means nothing to a caller.
//
// Calls GET /v1/optouts. Repeatable.
func (s *OptOutsService) List(ctx context.Context, params ListOptOutsParams, opts ...RequestOption) (*OptOutPage, error) {
	req := rest.NewRequest(&opGetOptouts)
	req.Check("", &params)
	req.Query("from", params.From)
	req.Query("start", params.Start)
	req.Query("limit", params.Limit)
	return rest.Call[OptOutPage](ctx, s.client, &req, opts)
}

// All walks the rows of every page of List. Nothing is sent before the first iteration, and the next page is asked for
// when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor, put into
// params.Start, resumes the walk.
func (s *OptOutsService) All(ctx context.Context, params ListOptOutsParams, opts ...RequestOption) iter.Seq2[PersonOptOuts, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p *OptOutPage) []PersonOptOuts { return p.OptOuts })
}

// Pages walks the pages of List. The Cursor of a *PageError, put into params.Start, resumes a walk that failed.
func (s *OptOutsService) Pages(ctx context.Context, params ListOptOutsParams, opts ...RequestOption) iter.Seq2[*OptOutPage, error] {
	if params.Limit == 0 {
		params.Limit = 1000
	}
	return page.Cursor(params.Start, pageError,
		func(cursor string) (*OptOutPage, error) {
			params := params
			params.Start = cursor
			return s.List(ctx, params, opts...)
		},
		func(p *OptOutPage) (int, string) {
			return len(p.OptOuts), p.Next
		})
}

var opListWebhooks = rest.Operation{
	Name: "ReportingWebhooks.List", Method: http.MethodGet, Route: "/v1/reporting_webhooks", Repeatable: true,
}

// List lists the reporting webhooks of the workspace.
//
// The whole list comes in one answer.
//
// Calls GET /v1/reporting_webhooks. Repeatable.
func (s *ReportingWebhooksService) List(ctx context.Context, opts ...RequestOption) ([]ReportingWebhook, error) {
	req := rest.NewRequest(&opListWebhooks)
	envelope, err := rest.Call[struct {
		Value []ReportingWebhook `json:"reporting_webhooks"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opCreateWebhook = rest.Operation{
	Name: "ReportingWebhooks.Create", Method: http.MethodPost, Route: "/v1/reporting_webhooks",
}

// Create adds a reporting webhook.
//
// From then on the service posts the chosen events to your endpoint, signed with the key that the integration page
// shows. A malformed body is refused with status 400.
//
// Calls POST /v1/reporting_webhooks. Not repeatable: it is sent again only when it cannot have arrived.
func (s *ReportingWebhooksService) Create(ctx context.Context, draft ReportingWebhookDraft, opts ...RequestOption) (*ReportingWebhook, error) {
	req := rest.NewRequest(&opCreateWebhook)
	req.JSON(&draft)
	return rest.Call[ReportingWebhook](ctx, s.client, &req, opts)
}

var opDeleteWebhook = rest.Operation{
	Name: "ReportingWebhooks.Delete", Method: http.MethodDelete, Route: "/v1/reporting_webhooks/{webhook_id}", Repeatable: true,
}

// Delete deletes a reporting webhook.
//
// Unlike other deletions it is answered with status 200 and no body. An unknown webhook is an error with status 404.
//
// Calls DELETE /v1/reporting_webhooks/{webhook_id}. Repeatable.
func (s *ReportingWebhooksService) Delete(ctx context.Context, webhookID int64, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteWebhook)
	req.PathInt("webhook_id", webhookID)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGetWebhook = rest.Operation{
	Name: "ReportingWebhooks.Get", Method: http.MethodGet, Route: "/v1/reporting_webhooks/{webhook_id}", Repeatable: true,
}

// Get returns one reporting webhook.
//
// An unknown webhook is an error with status 404.
//
// Calls GET /v1/reporting_webhooks/{webhook_id}. Repeatable.
func (s *ReportingWebhooksService) Get(ctx context.Context, webhookID int64, opts ...RequestOption) (*ReportingWebhook, error) {
	req := rest.NewRequest(&opGetWebhook)
	req.PathInt("webhook_id", webhookID)
	return rest.Call[ReportingWebhook](ctx, s.client, &req, opts)
}

var opUpdateWebhook = rest.Operation{
	Name: "ReportingWebhooks.Update", Method: http.MethodPut, Route: "/v1/reporting_webhooks/{webhook_id}", Repeatable: true,
}

// Update changes a reporting webhook.
//
// Name, endpoint and events must be sent even when they stay the same. A malformed body is refused with status 400, an
// unknown webhook with 404.
//
// Calls PUT /v1/reporting_webhooks/{webhook_id}. Repeatable.
func (s *ReportingWebhooksService) Update(ctx context.Context, webhookID int64, draft ReportingWebhookDraft, opts ...RequestOption) (*ReportingWebhook, error) {
	req := rest.NewRequest(&opUpdateWebhook)
	req.PathInt("webhook_id", webhookID)
	req.JSON(&draft)
	return rest.Call[ReportingWebhook](ctx, s.client, &req, opts)
}

var opListSegments = rest.Operation{
	Name: "Segments.List", Method: http.MethodGet, Route: "/v1/segments", Repeatable: true,
}

// List lists the segments of the workspace.
//
// The whole list comes in one answer. Archived segments are left out.
//
// Calls GET /v1/segments. Repeatable.
func (s *SegmentsService) List(ctx context.Context, opts ...RequestOption) ([]Segment, error) {
	req := rest.NewRequest(&opListSegments)
	envelope, err := rest.Call[struct {
		Value []Segment `json:"segments"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opCreateManSegment = rest.Operation{
	Name: "Segments.Create", Method: http.MethodPost, Route: "/v1/segments",
}

// Create creates an empty manual segment.
//
// People are put into manual segments through the Track API. Only manual segments can be created here. A malformed body
// is refused with status 400.
//
// Calls POST /v1/segments. Not repeatable: it is sent again only when it cannot have arrived.
func (s *SegmentsService) Create(ctx context.Context, segment SegmentDraft, opts ...RequestOption) (*Segment, error) {
	req := rest.NewRequest(&opCreateManSegment)
	req.CheckRule("segment", "required", segment)
	req.JSON(&struct {
		Segment SegmentDraft `json:"segment"`
	}{segment})
	envelope, err := rest.Call[struct {
		Value Segment `json:"segment"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opDeleteManSegment = rest.Operation{
	Name: "Segments.Delete", Method: http.MethodDelete, Route: "/v1/segments/{segment_id}", Repeatable: true,
}

// Delete deletes a manual segment.
//
// Only manual segments can be deleted. An unknown segment is an error with status 404.
//
// Calls DELETE /v1/segments/{segment_id}. Repeatable.
func (s *SegmentsService) Delete(ctx context.Context, segmentID int64, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteManSegment)
	req.PathInt("segment_id", segmentID)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGetSegment = rest.Operation{
	Name: "Segments.Get", Method: http.MethodGet, Route: "/v1/segments/{segment_id}", Repeatable: true,
}

// Get returns one segment.
//
// An unknown segment is an error with status 404.
//
// Calls GET /v1/segments/{segment_id}. Repeatable.
func (s *SegmentsService) Get(ctx context.Context, segmentID int64, opts ...RequestOption) (*Segment, error) {
	req := rest.NewRequest(&opGetSegment)
	req.PathInt("segment_id", segmentID)
	envelope, err := rest.Call[struct {
		Value Segment `json:"segment"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opGetSegmentCount = rest.Operation{
	Name: "Segments.Count", Method: http.MethodGet, Route: "/v1/segments/{segment_id}/customer_count", Repeatable: true,
}

// Count returns the number of people in a segment.
//
// An unknown segment is an error with status 404.
//
// Calls GET /v1/segments/{segment_id}/customer_count. Repeatable.
func (s *SegmentsService) Count(ctx context.Context, segmentID int64, opts ...RequestOption) (int64, error) {
	req := rest.NewRequest(&opGetSegmentCount)
	req.PathInt("segment_id", segmentID)
	envelope, err := rest.Call[struct {
		Value int64 `json:"count"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return 0, err
	}
	return envelope.Value, nil
}

var opGetSegmentMembership = rest.Operation{
	Name: "Segments.Members", Method: http.MethodGet, Route: "/v1/segments/{segment_id}/membership", Repeatable: true,
}

// MembersParams holds the optional parameters of Segments.Members. What is zero is not sent.
type MembersParams struct {
	// Cursor of the page, the `next` of the page before. Leave it out for the first page.
	Start string `json:"start"`
	// Rows per page, at most 30000. The default is 1000.
	Limit int64 `json:"limit" check:"min=1,max=30000"`
}

// Members returns one page of the people in a segment.
//
// Only identifiers are listed; attributes come from People. In a workspace that identifies people by id only, the
// identifiers have just the id and the cio_id. An unknown segment is an error with status 404.
//
// Calls GET /v1/segments/{segment_id}/membership. Repeatable.
func (s *SegmentsService) Members(ctx context.Context, segmentID int64, params MembersParams, opts ...RequestOption) (*MembershipPage, error) {
	req := rest.NewRequest(&opGetSegmentMembership)
	req.PathInt("segment_id", segmentID)
	req.Check("", &params)
	req.Query("start", params.Start)
	req.Query("limit", params.Limit)
	return rest.Call[MembershipPage](ctx, s.client, &req, opts)
}

// AllMembers walks the rows of every page of Members. Nothing is sent before the first iteration, and the next page is
// asked for when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor, put into
// params.Start, resumes the walk.
func (s *SegmentsService) AllMembers(ctx context.Context, segmentID int64, params MembersParams, opts ...RequestOption) iter.Seq2[Identifiers, error] {
	return page.Items(s.MembersPages(ctx, segmentID, params, opts...), func(p *MembershipPage) []Identifiers { return p.Identifiers })
}

// MembersPages walks the pages of Members. The Cursor of a *PageError, put into params.Start, resumes a walk that
// failed.
func (s *SegmentsService) MembersPages(ctx context.Context, segmentID int64, params MembersParams, opts ...RequestOption) iter.Seq2[*MembershipPage, error] {
	if params.Limit == 0 {
		params.Limit = 30000
	}
	return page.Cursor(params.Start, pageError,
		func(cursor string) (*MembershipPage, error) {
			params := params
			params.Start = cursor
			return s.Members(ctx, segmentID, params, opts...)
		},
		func(p *MembershipPage) (int, string) {
			return len(p.Identifiers), p.Next
		})
}

var opGetSegmentDependencies = rest.Operation{
	Name: "Segments.UsedBy", Method: http.MethodGet, Route: "/v1/segments/{segment_id}/used_by", Repeatable: true,
}

// UsedBy lists the campaigns and newsletters that use a segment.
//
// An unknown segment is an error with status 404.
//
// Calls GET /v1/segments/{segment_id}/used_by. Repeatable.
func (s *SegmentsService) UsedBy(ctx context.Context, segmentID int64, opts ...RequestOption) (*Usage, error) {
	req := rest.NewRequest(&opGetSegmentDependencies)
	req.PathInt("segment_id", segmentID)
	envelope, err := rest.Call[struct {
		Value Usage `json:"used_by"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opSendEmail = rest.Operation{
	Name: "Send.Email", Method: http.MethodPost, Route: "/v1/send/email", Quota: "send",
}

// Email sends one transactional email.
//
// Either TransactionalMessageID names a template, and Body, Subject and From override it, or there is no template and
// Body, Subject and From are required. Without a template the metrics are booked on transactional message 1.
//
// To, CC and BCC may hold up to 15 recipients together. The person is created if unknown (inferred). Attachments travel
// as base64; their total size is limited, to 2 MB (inferred).
//
// Costs one request of the send quota. Errors are 400 (malformed, or an attachment that is not base64), 403 (a type of
// attachment that is not allowed, or an account that may not send) and 413 (too large). There is no protection against
// sending twice, so a call whose outcome is unknown is not sent again.
//
// Besides the key of the App API this operation takes a service account token, which begins with sa_live_ and spans
// workspaces, so that the header X-Workspace-Id must name one.
//
// Calls POST /v1/send/email. Not repeatable: it is sent again only when it cannot have arrived. Spends the quota
// "send".
func (s *SendService) Email(ctx context.Context, email TransactionalEmail, opts ...RequestOption) (*SendReceipt, error) {
	req := rest.NewRequest(&opSendEmail)
	req.JSON(&email)
	req.Refuse(validateSendEmail(email))
	return rest.Call[SendReceipt](ctx, s.client, &req, opts)
}

var opSendInApp = rest.Operation{
	Name: "Send.InApp", Method: http.MethodPost, Route: "/v1/send/in_app", Quota: "send",
}

// InApp sends one transactional in-app message.
//
// It exists since 2026. Where in-app messages are off it is refused with status 403.
//
// Costs one request of the send quota. There is no protection against sending twice, so a call whose outcome is unknown
// is not sent again. A service account token (sa_live_) is accepted with the header X-Workspace-Id.
//
// Calls POST /v1/send/in_app. Not repeatable: it is sent again only when it cannot have arrived. Spends the quota
// "send".
func (s *SendService) InApp(ctx context.Context, message TransactionalInApp, opts ...RequestOption) (*SendReceipt, error) {
	req := rest.NewRequest(&opSendInApp)
	req.JSON(&message)
	req.Refuse(validateSendInApp(message))
	return rest.Call[SendReceipt](ctx, s.client, &req, opts)
}

var opSendInboxMessage = rest.Operation{
	Name: "Send.InboxMessage", Method: http.MethodPost, Route: "/v1/send/inbox_message", Quota: "send",
}

// InboxMessage sends one transactional message to the inbox of a person.
//
// It exists since 2026 and reaches the web only. Where the inbox is off it is refused with status 403.
//
// Costs one request of the send quota. There is no protection against sending twice, so a call whose outcome is unknown
// is not sent again. A service account token (sa_live_) is accepted with the header X-Workspace-Id.
//
// Calls POST /v1/send/inbox_message. Not repeatable: it is sent again only when it cannot have arrived. Spends the
// quota "send".
func (s *SendService) InboxMessage(ctx context.Context, message TransactionalInboxMessage, opts ...RequestOption) (*SendReceipt, error) {
	req := rest.NewRequest(&opSendInboxMessage)
	req.JSON(&message)
	req.Refuse(validateSendInboxMessage(message))
	return rest.Call[SendReceipt](ctx, s.client, &req, opts)
}

var opSendPush = rest.Operation{
	Name: "Send.Push", Method: http.MethodPost, Route: "/v1/send/push", Quota: "send",
}

// Push sends one transactional push message.
//
// It goes to all devices of the person, to the one used last, or to a literal device token. Several devices are
// possible, yet only one delivery id comes back.
//
// Costs one request of the send quota. Errors are 400 and, since 2026, 403. There is no protection against sending
// twice, so a call whose outcome is unknown is not sent again. A service account token (sa_live_) is accepted with the
// header X-Workspace-Id.
//
// Calls POST /v1/send/push. Not repeatable: it is sent again only when it cannot have arrived. Spends the quota "send".
func (s *SendService) Push(ctx context.Context, message TransactionalPush, opts ...RequestOption) (*SendReceipt, error) {
	req := rest.NewRequest(&opSendPush)
	req.JSON(&message)
	req.Refuse(validateSendPush(message))
	return rest.Call[SendReceipt](ctx, s.client, &req, opts)
}

var opSendSMS = rest.Operation{
	Name: "Send.SMS", Method: http.MethodPost, Route: "/v1/send/sms", Quota: "send",
}

// SMS sends one transactional text message.
//
// A template is required; its body cannot be overridden.
//
// Costs one request of the send quota. Errors are 400 and 403 (SMS is not enabled). There is no protection against
// sending twice, so a call whose outcome is unknown is not sent again. A service account token (sa_live_) is accepted
// with the header X-Workspace-Id.
//
// Calls POST /v1/send/sms. Not repeatable: it is sent again only when it cannot have arrived. Spends the quota "send".
func (s *SendService) SMS(ctx context.Context, message TransactionalSMS, opts ...RequestOption) (*SendReceipt, error) {
	req := rest.NewRequest(&opSendSMS)
	req.JSON(&message)
	req.Refuse(validateSendSMS(message))
	return rest.Call[SendReceipt](ctx, s.client, &req, opts)
}

var opSendWhatsApp = rest.Operation{
	Name: "Send.WhatsApp", Method: http.MethodPost, Route: "/v1/send/whatsapp", Quota: "send",
}

// WhatsApp sends one transactional WhatsApp message.
//
// It needs WhatsApp Business and an approved template; without them it is refused with status 403. It exists since
// 2026.
//
// Costs one request of the send quota. There is no protection against sending twice, so a call whose outcome is unknown
// is not sent again. A service account token (sa_live_) is accepted with the header X-Workspace-Id.
//
// Calls POST /v1/send/whatsapp. Not repeatable: it is sent again only when it cannot have arrived. Spends the quota
// "send".
func (s *SendService) WhatsApp(ctx context.Context, message TransactionalWhatsApp, opts ...RequestOption) (*SendReceipt, error) {
	req := rest.NewRequest(&opSendWhatsApp)
	req.JSON(&message)
	req.Refuse(validateSendWhatsApp(message))
	return rest.Call[SendReceipt](ctx, s.client, &req, opts)
}

var opListSenders = rest.Operation{
	Name: "Senders.List", Method: http.MethodGet, Route: "/v1/sender_identities", Repeatable: true,
}

// ListSendersParams holds the optional parameters of Senders.List. What is zero is not sent.
type ListSendersParams struct {
	// Cursor of the page, the `next` of the page before. Leave it out for the first page.
	Start string `json:"start"`
	// Rows per page. The vendor states neither a default nor a maximum.
	Limit int64 `json:"limit" check:"min=1"`
	// Order of the list.
	Sort SortOrder `json:"sort"`
	// True lists only hidden senders. What false lists is not documented.
	Hidden *bool `json:"hidden"`
}

// List returns one page of sender identities.
//
// A cursor comes back even with the last page; the page after it is empty, and that is the end. The vendor does not
// document the member `next`.
//
// Calls GET /v1/sender_identities. Repeatable.
func (s *SendersService) List(ctx context.Context, params ListSendersParams, opts ...RequestOption) (*SenderPage, error) {
	req := rest.NewRequest(&opListSenders)
	req.Check("", &params)
	req.Query("start", params.Start)
	req.Query("limit", params.Limit)
	req.Query("sort", params.Sort)
	req.Query("hidden", params.Hidden)
	return rest.Call[SenderPage](ctx, s.client, &req, opts)
}

// All walks the rows of every page of List. Nothing is sent before the first iteration, and the next page is asked for
// when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor, put into
// params.Start, resumes the walk.
func (s *SendersService) All(ctx context.Context, params ListSendersParams, opts ...RequestOption) iter.Seq2[SenderIdentity, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p *SenderPage) []SenderIdentity { return p.SenderIdentities })
}

// Pages walks the pages of List. The Cursor of a *PageError, put into params.Start, resumes a walk that failed.
func (s *SendersService) Pages(ctx context.Context, params ListSendersParams, opts ...RequestOption) iter.Seq2[*SenderPage, error] {
	return page.Cursor(params.Start, pageError,
		func(cursor string) (*SenderPage, error) {
			params := params
			params.Start = cursor
			return s.List(ctx, params, opts...)
		},
		func(p *SenderPage) (int, string) {
			return len(p.SenderIdentities), p.Next
		})
}

var opGetSender = rest.Operation{
	Name: "Senders.Get", Method: http.MethodGet, Route: "/v1/sender_identities/{sender_id}", Repeatable: true,
}

// Get returns one sender identity.
//
// An unknown sender is an error with status 404.
//
// Calls GET /v1/sender_identities/{sender_id}. Repeatable.
func (s *SendersService) Get(ctx context.Context, senderID int64, opts ...RequestOption) (*SenderIdentity, error) {
	req := rest.NewRequest(&opGetSender)
	req.PathInt("sender_id", senderID)
	envelope, err := rest.Call[struct {
		Value SenderIdentity `json:"sender_identity"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opGetSenderUsage = rest.Operation{
	Name: "Senders.UsedBy", Method: http.MethodGet, Route: "/v1/sender_identities/{sender_id}/used_by", Repeatable: true,
}

// UsedBy lists the campaigns and newsletters that use a sender identity.
//
// An unknown sender is an error with status 404. Unlike the same question about a segment, the answer is not wrapped.
//
// Calls GET /v1/sender_identities/{sender_id}/used_by. Repeatable.
func (s *SendersService) UsedBy(ctx context.Context, senderID int64, opts ...RequestOption) (*Usage, error) {
	req := rest.NewRequest(&opGetSenderUsage)
	req.PathInt("sender_id", senderID)
	return rest.Call[Usage](ctx, s.client, &req, opts)
}

var opListSnippets = rest.Operation{
	Name: "Snippets.List", Method: http.MethodGet, Route: "/v1/snippets", Repeatable: true,
}

// List lists the snippets of the workspace.
//
// The whole list comes in one answer.
//
// Calls GET /v1/snippets. Repeatable.
func (s *SnippetsService) List(ctx context.Context, opts ...RequestOption) ([]Snippet, error) {
	req := rest.NewRequest(&opListSnippets)
	envelope, err := rest.Call[struct {
		Value []Snippet `json:"snippets"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opCreateSnippet = rest.Operation{
	Name: "Snippets.Create", Method: http.MethodPost, Route: "/v1/snippets",
}

// Create creates a snippet.
//
// A name that is taken already, or a value that is not valid Liquid, is refused with status 422. That the answer holds
// the snippet is inferred from Upsert. Known since 2026.
//
// Calls POST /v1/snippets. Not repeatable: it is sent again only when it cannot have arrived.
func (s *SnippetsService) Create(ctx context.Context, draft SnippetDraft, opts ...RequestOption) (*Snippet, error) {
	req := rest.NewRequest(&opCreateSnippet)
	req.JSON(&draft)
	envelope, err := rest.Call[struct {
		Value Snippet `json:"snippet"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opUpdateSnippets = rest.Operation{
	Name: "Snippets.Upsert", Method: http.MethodPut, Route: "/v1/snippets", Repeatable: true,
}

// Upsert sets a snippet, creating it if there is none of that name.
//
// One snippet per call. The name is the key and cannot be changed: a new name makes a new snippet. A malformed body is
// refused with status 400.
//
// Calls PUT /v1/snippets. Repeatable.
func (s *SnippetsService) Upsert(ctx context.Context, draft SnippetDraft, opts ...RequestOption) (*Snippet, error) {
	req := rest.NewRequest(&opUpdateSnippets)
	req.JSON(&draft)
	envelope, err := rest.Call[struct {
		Value Snippet `json:"snippet"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opDeleteSnippet = rest.Operation{
	Name: "Snippets.Delete", Method: http.MethodDelete, Route: "/v1/snippets/{snippet_name}", Repeatable: true,
}

// Delete deletes a snippet that nothing uses.
//
// A snippet in use is refused with status 400, an unknown one with 404.
//
// Calls DELETE /v1/snippets/{snippet_name}. Repeatable.
func (s *SnippetsService) Delete(ctx context.Context, snippetName string, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteSnippet)
	req.Path("snippet_name", snippetName)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGetSubscriptionCenterToken = rest.Operation{
	Name: "Subscriptions.CenterToken", Method: http.MethodGet, Route: "/v1/subscription_center/{customer_id}/token", Repeatable: true,
}

// CenterToken returns a token and a link with which one person can edit their subscriptions.
//
// Token and link are good for 24 hours. Treat them as secrets: whoever has the link can change the preferences.
//
// Expect 400 when the person does not exist or the subscription center cannot be used (the second is inferred).
//
// Calls GET /v1/subscription_center/{customer_id}/token. Repeatable.
func (s *SubscriptionsService) CenterToken(ctx context.Context, customerID string, opts ...RequestOption) (*SubscriptionCenterToken, error) {
	req := rest.NewRequest(&opGetSubscriptionCenterToken)
	req.Path("customer_id", customerID)
	return rest.Call[SubscriptionCenterToken](ctx, s.client, &req, opts)
}

var opGetChannels = rest.Operation{
	Name: "Subscriptions.Channels", Method: http.MethodGet, Route: "/v1/subscription_channels", Repeatable: true,
}

// Channels returns the channels that people can subscribe to.
//
// The whole list comes in one answer.
//
// Calls GET /v1/subscription_channels. Repeatable.
func (s *SubscriptionsService) Channels(ctx context.Context, opts ...RequestOption) ([]SubscriptionChannel, error) {
	req := rest.NewRequest(&opGetChannels)
	envelope, err := rest.Call[struct {
		Value []SubscriptionChannel `json:"channels"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opGetTopics = rest.Operation{
	Name: "Subscriptions.Topics", Method: http.MethodGet, Route: "/v1/subscription_topics", Repeatable: true,
}

// Topics lists the topics that people can subscribe to.
//
// The whole list comes in one answer; it is empty when the workspace has no topics.
//
// Calls GET /v1/subscription_topics. Repeatable.
func (s *SubscriptionsService) Topics(ctx context.Context, opts ...RequestOption) ([]Topic, error) {
	req := rest.NewRequest(&opGetTopics)
	envelope, err := rest.Call[struct {
		Value []Topic `json:"topics"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opListTransactional = rest.Operation{
	Name: "Transactional.List", Method: http.MethodGet, Route: "/v1/transactional", Repeatable: true,
}

// List lists the transactional messages of the workspace.
//
// These are the templates, not deliveries. The whole list comes in one answer.
//
// Calls GET /v1/transactional. Repeatable.
func (s *TransactionalService) List(ctx context.Context, opts ...RequestOption) ([]TransactionalMessage, error) {
	req := rest.NewRequest(&opListTransactional)
	envelope, err := rest.Call[struct {
		Value []TransactionalMessage `json:"messages"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opGetTransactional = rest.Operation{
	Name: "Transactional.Get", Method: http.MethodGet, Route: "/v1/transactional/{transactional_id}", Repeatable: true,
}

// Get returns one transactional message.
//
// This is the template, not a delivery. An unknown message is an error with status 404.
//
// Calls GET /v1/transactional/{transactional_id}. Repeatable.
func (s *TransactionalService) Get(ctx context.Context, transactionalID int64, opts ...RequestOption) (*TransactionalMessage, error) {
	req := rest.NewRequest(&opGetTransactional)
	req.PathInt("transactional_id", transactionalID)
	envelope, err := rest.Call[struct {
		Value TransactionalMessage `json:"message"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opUpdateTransactional = rest.Operation{
	Name: "Transactional.UpdateContent", Method: http.MethodPut, Route: "/v1/transactional/{transactional_id}/content/{content_id}", Repeatable: true,
}

// UpdateContent replaces one variant of a transactional message.
//
// The variant is overwritten as a whole. A malformed body is refused with status 400, an unknown message or variant
// with 404.
//
// Calls PUT /v1/transactional/{transactional_id}/content/{content_id}. Repeatable.
func (s *TransactionalService) UpdateContent(ctx context.Context, transactionalID, contentID int64, update TransactionalContentUpdate, opts ...RequestOption) (*TransactionalContent, error) {
	req := rest.NewRequest(&opUpdateTransactional)
	req.PathInt("transactional_id", transactionalID)
	req.PathInt("content_id", contentID)
	req.JSON(&update)
	envelope, err := rest.Call[struct {
		Value TransactionalContent `json:"content"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opListTransactionalVariants = rest.Operation{
	Name: "Transactional.Contents", Method: http.MethodGet, Route: "/v1/transactional/{transactional_id}/contents", Repeatable: true,
}

// Contents lists the language variants of a transactional message.
//
// The whole list comes in one answer. A request that the service cannot read is refused with status 400, an unknown
// message with 404.
//
// Calls GET /v1/transactional/{transactional_id}/contents. Repeatable.
func (s *TransactionalService) Contents(ctx context.Context, transactionalID int64, opts ...RequestOption) ([]TransactionalContent, error) {
	req := rest.NewRequest(&opListTransactionalVariants)
	req.PathInt("transactional_id", transactionalID)
	envelope, err := rest.Call[struct {
		Value []TransactionalContent `json:"contents"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opGetTransactionalTranslationByID = rest.Operation{
	Name: "Transactional.GetContent", Method: http.MethodGet, Route: "/v1/transactional/{transactional_id}/contents/{content_id}", Repeatable: true,
}

// GetContent returns one content variant of a transactional message by the variant's own id.
//
// The path has the plural contents, while the update of a content has the singular. The shape of the answer is
// concluded from its siblings (inferred).
//
// Expect 400 for a malformed id and 404 for an unknown message or variant.
//
// Calls GET /v1/transactional/{transactional_id}/contents/{content_id}. Repeatable.
func (s *TransactionalService) GetContent(ctx context.Context, transactionalID, contentID int64, opts ...RequestOption) (*TransactionalContent, error) {
	req := rest.NewRequest(&opGetTransactionalTranslationByID)
	req.PathInt("transactional_id", transactionalID)
	req.PathInt("content_id", contentID)
	envelope, err := rest.Call[struct {
		Value TransactionalContent `json:"content"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opGetTransactionalVariant = rest.Operation{
	Name: "Transactional.GetTranslation", Method: http.MethodGet, Route: "/v1/transactional/{transactional_id}/language/{language}", Repeatable: true,
}

// GetTranslation returns the variant of a transactional message in one language.
//
// It only looks the variant up; nothing is translated. A language that the message does not have is refused with status
// 400, an unknown message with 404.
//
// Calls GET /v1/transactional/{transactional_id}/language/{language}. Repeatable.
func (s *TransactionalService) GetTranslation(ctx context.Context, transactionalID int64, language string, opts ...RequestOption) (*TransactionalContent, error) {
	req := rest.NewRequest(&opGetTransactionalVariant)
	req.PathInt("transactional_id", transactionalID)
	req.Path("language", language)
	envelope, err := rest.Call[struct {
		Value TransactionalContent `json:"content"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opUpdateTransactionalVariant = rest.Operation{
	Name: "Transactional.UpdateTranslation", Method: http.MethodPut, Route: "/v1/transactional/{transactional_id}/language/{language}", Repeatable: true,
}

// UpdateTranslation replaces the variant of a transactional message in one language.
//
// The variant is overwritten as a whole. A malformed body or a language that the message does not have is refused with
// status 400.
//
// Calls PUT /v1/transactional/{transactional_id}/language/{language}. Repeatable.
func (s *TransactionalService) UpdateTranslation(ctx context.Context, transactionalID int64, language string, update TransactionalContentUpdate, opts ...RequestOption) (*TransactionalContent, error) {
	req := rest.NewRequest(&opUpdateTransactionalVariant)
	req.PathInt("transactional_id", transactionalID)
	req.Path("language", language)
	req.JSON(&update)
	envelope, err := rest.Call[struct {
		Value TransactionalContent `json:"content"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opTransactionalMessages = rest.Operation{
	Name: "Transactional.Messages", Method: http.MethodGet, Route: "/v1/transactional/{transactional_id}/messages", Repeatable: true,
}

// TransactionalMessagesParams holds the optional parameters of Transactional.Messages. What is zero is not sent.
type TransactionalMessagesParams struct {
	// Cursor of the page, the `next` of the page before. Leave it out for the first page.
	Start string `json:"start"`
	// Rows per page. The vendor states neither a default nor a maximum.
	Limit int64 `json:"limit" check:"min=1"`
	// Only deliveries that reached this state. One value; no list syntax is documented.
	Metric Metric `json:"metric"`
	// Only deliveries in this state.
	State DeliveryState `json:"state"`
	// Only deliveries that were created (not sent) at or after this time.
	StartTS UnixTime `json:"start_ts"`
	// Only deliveries that were created (not sent) at or before this time.
	EndTS UnixTime `json:"end_ts"`
	// Adds the tracked responses to in-app deliveries; since 2026.
	GetTrackedResponses bool `json:"get_tracked_responses"`
}

// Messages returns one page of the deliveries of a transactional message.
//
// The times select by creation of the delivery. Without them the list covers six months; a span of more than 12 months
// is cut to 12. Campaign, action, newsletter, content and broadcast ids are empty in these deliveries. The member
// `next` is undocumented. An unknown message is an error with status 404.
//
// Calls GET /v1/transactional/{transactional_id}/messages. Repeatable.
func (s *TransactionalService) Messages(ctx context.Context, transactionalID int64, params TransactionalMessagesParams, opts ...RequestOption) (*MessagePage, error) {
	req := rest.NewRequest(&opTransactionalMessages)
	req.PathInt("transactional_id", transactionalID)
	req.Check("", &params)
	req.Query("start", params.Start)
	req.Query("limit", params.Limit)
	req.Query("metric", params.Metric)
	req.Query("state", params.State)
	req.Query("start_ts", params.StartTS)
	req.Query("end_ts", params.EndTS)
	req.Query("get_tracked_responses", params.GetTrackedResponses)
	return rest.Call[MessagePage](ctx, s.client, &req, opts)
}

// AllMessages walks the rows of every page of Messages. Nothing is sent before the first iteration, and the next page
// is asked for when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor, put
// into params.Start, resumes the walk.
func (s *TransactionalService) AllMessages(ctx context.Context, transactionalID int64, params TransactionalMessagesParams, opts ...RequestOption) iter.Seq2[Message, error] {
	return page.Items(s.MessagesPages(ctx, transactionalID, params, opts...), func(p *MessagePage) []Message { return p.Messages })
}

// MessagesPages walks the pages of Messages. The Cursor of a *PageError, put into params.Start, resumes a walk that
// failed.
func (s *TransactionalService) MessagesPages(ctx context.Context, transactionalID int64, params TransactionalMessagesParams, opts ...RequestOption) iter.Seq2[*MessagePage, error] {
	return page.Cursor(params.Start, pageError,
		func(cursor string) (*MessagePage, error) {
			params := params
			params.Start = cursor
			return s.Messages(ctx, transactionalID, params, opts...)
		},
		func(p *MessagePage) (int, string) {
			return len(p.Messages), p.Next
		})
}

var opTransactionalMetrics = rest.Operation{
	Name: "Transactional.Metrics", Method: http.MethodGet, Route: "/v1/transactional/{transactional_id}/metrics", Repeatable: true,
}

// TransactionalMetricsParams holds the optional parameters of Transactional.Metrics. What is zero is not sent.
type TransactionalMetricsParams struct {
	// Unit of time that one number of a series covers; `days` by default. Days and weeks begin at midnight EST, weeks on
	// Sunday, months on the 1st.
	Period Period `json:"period"`
	// Number of periods to return, oldest first, at most 24 hours, 45 days, 12 weeks or 121 months. Left out it is the
	// maximum, except for months, where it is 12. 0 asks for the maximum; 1 is answered with 2, the fewest possible.
	Steps *int64 `json:"steps" check:"min=0,max=121"`
}

// Metrics returns the numbers of a transactional message over time.
//
// The series have no keys for HTTP statuses (2xx to 5xx). An unknown message is an error with status 404. Messages sent
// without a template are counted on transactional message 1.
//
// Calls GET /v1/transactional/{transactional_id}/metrics. Repeatable.
func (s *TransactionalService) Metrics(ctx context.Context, transactionalID int64, params TransactionalMetricsParams, opts ...RequestOption) (*Metrics, error) {
	req := rest.NewRequest(&opTransactionalMetrics)
	req.PathInt("transactional_id", transactionalID)
	req.Check("", &params)
	req.Query("period", params.Period)
	req.Query("steps", params.Steps)
	req.Refuse(validateTransactionalMetrics(transactionalID, params))
	envelope, err := rest.Call[struct {
		Value Metrics `json:"metric"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opTransactionalLinks = rest.Operation{
	Name: "Transactional.LinkMetrics", Method: http.MethodGet, Route: "/v1/transactional/{transactional_id}/metrics/links", Repeatable: true,
}

// TransactionalLinkMetricsParams holds the optional parameters of Transactional.LinkMetrics. What is zero is not sent.
type TransactionalLinkMetricsParams struct {
	// Unit of time that one number of a series covers; `days` by default. Days and weeks begin at midnight EST, weeks on
	// Sunday, months on the 1st.
	Period Period `json:"period"`
	// Number of periods to return, oldest first, at most 24 hours, 45 days, 12 weeks or 121 months. Left out it is the
	// maximum, except for months, where it is 12. 0 asks for the maximum; 1 is answered with 2, the fewest possible.
	Steps *int64 `json:"steps" check:"min=0,max=121"`
	// Counts each person once per link.
	Unique bool `json:"unique"`
}

// LinkMetrics returns the clicks on the links of a transactional message over time.
//
// An unknown message is an error with status 404.
//
// Calls GET /v1/transactional/{transactional_id}/metrics/links. Repeatable.
func (s *TransactionalService) LinkMetrics(ctx context.Context, transactionalID int64, params TransactionalLinkMetricsParams, opts ...RequestOption) ([]LinkMetrics, error) {
	req := rest.NewRequest(&opTransactionalLinks)
	req.PathInt("transactional_id", transactionalID)
	req.Check("", &params)
	req.Query("period", params.Period)
	req.Query("steps", params.Steps)
	req.Query("unique", params.Unique)
	req.Refuse(validateTransactionalLinks(transactionalID, params))
	envelope, err := rest.Call[struct {
		Value []LinkMetrics `json:"links"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opListWorkspaces = rest.Operation{
	Name: "Workspaces.List", Method: http.MethodGet, Route: "/v1/workspaces", Repeatable: true,
}

// List lists the workspaces of the account.
//
// All of them, not only the one that the key belongs to. The whole list comes in one answer; its numbers are cached for
// about an hour or two.
//
// Calls GET /v1/workspaces. Repeatable.
func (s *WorkspacesService) List(ctx context.Context, opts ...RequestOption) ([]Workspace, error) {
	req := rest.NewRequest(&opListWorkspaces)
	envelope, err := rest.Call[struct {
		Value []Workspace `json:"workspaces"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}
