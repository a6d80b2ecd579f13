// Code generated from openapi/customerio/reporting_webhooks.yaml. DO NOT EDIT.

package customerio

import (
	"context"
	"net/http"

	"github.com/engagement-go/engagement/internal/rest"
)

// ReportingWebhooksService manages webhooks that report what happens to messages. Package customeriohook receives them.
type ReportingWebhooksService struct{ client *rest.Client }

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
// Calls POST /v1/reporting_webhooks. Not repeatable: retried only if the request never reached the service or was
// answered with 429.
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
//   - webhookID: Id of the webhook.
//
// Calls DELETE /v1/reporting_webhooks/{webhook_id}. Repeatable.
func (s *ReportingWebhooksService) Delete(ctx context.Context, webhookID int64, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteWebhook)
	req.PathInt("webhookID", webhookID)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGetWebhook = rest.Operation{
	Name: "ReportingWebhooks.Get", Method: http.MethodGet, Route: "/v1/reporting_webhooks/{webhook_id}", Repeatable: true,
}

// Get returns one reporting webhook.
//
// An unknown webhook is an error with status 404.
//
//   - webhookID: Id of the webhook.
//
// Calls GET /v1/reporting_webhooks/{webhook_id}. Repeatable.
func (s *ReportingWebhooksService) Get(ctx context.Context, webhookID int64, opts ...RequestOption) (*ReportingWebhook, error) {
	req := rest.NewRequest(&opGetWebhook)
	req.PathInt("webhookID", webhookID)
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
//   - webhookID: Id of the webhook.
//
// Calls PUT /v1/reporting_webhooks/{webhook_id}. Repeatable.
func (s *ReportingWebhooksService) Update(ctx context.Context, webhookID int64, draft ReportingWebhookDraft, opts ...RequestOption) (*ReportingWebhook, error) {
	req := rest.NewRequest(&opUpdateWebhook)
	req.PathInt("webhookID", webhookID)
	req.JSON(&draft)
	return rest.Call[ReportingWebhook](ctx, s.client, &req, opts)
}

// ReportingEvent is an event that a reporting webhook posts. Events of in-app and WhatsApp messages, sms_dropped and
// sms_replied are known since 2026.
type ReportingEvent string

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

// Values of ReportingWebhookType. Others that the vendor adds later are kept as they come.
const (
	ReportingWebhookTypeJS      ReportingWebhookType = "js"
	ReportingWebhookTypeWebhook ReportingWebhookType = "webhook"
)
