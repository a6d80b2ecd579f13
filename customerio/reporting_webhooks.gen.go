// Code generated from openapi/customerio/reporting_webhooks.yaml. DO NOT EDIT.

package customerio

import (
	"context"
	"net/http"

	"github.com/engagement-go/engagement/internal/rest"
)

// ReportingWebhooksService manages reporting webhooks, which report what happens to messages. Package customeriohook
// receives them.
type ReportingWebhooksService struct{ client *rest.Client }

var opListWebhooks = rest.Operation{
	Name: "ReportingWebhooks.List", Method: http.MethodGet, Route: "/v1/reporting_webhooks", Repeatable: true,
}

// List returns the reporting webhooks of the workspace.
//
// The list has no pages.
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

// Create creates a reporting webhook.
//
// The service sends the selected events to the endpoint, signed with the key of the integration page. Errors: 400
// (malformed body).
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
// Errors: 404 (unknown webhook).
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
// Errors: 404 (unknown webhook).
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
// Name, Endpoint and Events are required even if they do not change. Errors: 400 (malformed body), 404 (unknown
// webhook).
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

// ReportingEvent is an event of a reporting webhook. Events of in-app and WhatsApp messages, sms_dropped and
// sms_replied exist since 2026.
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

// ReportingWebhook is an endpoint that receives events.
type ReportingWebhook struct {
	// Id of the webhook.
	ID int64 `json:"id,omitempty,omitzero"`

	// Name.
	Name string `json:"name,omitempty,omitzero"`

	// URL that receives the events. It can have user:password@.
	Endpoint string `json:"endpoint,omitempty,omitzero"`

	// Events that are sent to the endpoint.
	Events []ReportingEvent `json:"events,omitempty,omitzero"`

	// Whether it is disabled: no events are sent.
	Disabled bool `json:"disabled,omitempty,omitzero"`

	// Whether every open and click is sent, not only the first of a delivery.
	FullResolution bool `json:"full_resolution,omitempty,omitzero"`

	// Whether the sent events have the body of the message.
	WithContent bool `json:"with_content,omitempty,omitzero"`

	// Type of the webhook; since 2026.
	Type ReportingWebhookType `json:"type,omitempty,omitzero"`
}

// ReportingWebhookDraft is a new or changed reporting webhook.
type ReportingWebhookDraft struct {
	// Name.
	Name string `check:"required" json:"name"`

	// URL that receives the events. It can have user:password@.
	Endpoint string `check:"required" json:"endpoint"`

	// Events to send to the endpoint.
	Events []ReportingEvent `check:"required" json:"events"`

	// Whether it is disabled: no events are sent.
	Disabled *bool `json:"disabled,omitempty"`

	// Whether every open and click is sent, not only the first of a delivery.
	FullResolution *bool `json:"full_resolution,omitempty"`

	// Adds the body of the message to the sent events.
	WithContent *bool `json:"with_content,omitempty"`
}

// ReportingWebhookType is the type of a reporting webhook.
type ReportingWebhookType string

// Values of ReportingWebhookType. Others that the vendor adds later are kept as they come.
const (
	ReportingWebhookTypeJS      ReportingWebhookType = "js"
	ReportingWebhookTypeWebhook ReportingWebhookType = "webhook"
)
