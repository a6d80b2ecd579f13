// Code generated from openapi/customerio/live_notifications.yaml. DO NOT EDIT.

package customerio

import (
	"context"
	"net/http"

	"github.com/engagement-go/engagement/internal/rest"
)

// LiveNotificationsService starts, changes and ends push notifications that stay on the screen.
type LiveNotificationsService struct{ client *rest.Client }

var opEndLiveNotification = rest.Operation{
	Name: "LiveNotifications.End", Method: http.MethodPost, Route: "/v1/live_notifications/end",
}

// End ends a live notification, optionally with a last state.
//
// Errors: 400 (malformed body or id), 404 (unknown instance); inferred.
//
// Calls POST /v1/live_notifications/end. Not repeatable: retried only if the request never reached the service or was
// answered with 429.
func (s *LiveNotificationsService) End(ctx context.Context, end LiveNotificationEnd, opts ...RequestOption) error {
	req := rest.NewRequest(&opEndLiveNotification)
	req.JSON(&end)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opStartLiveNotification = rest.Operation{
	Name: "LiveNotifications.Start", Method: http.MethodPost, Route: "/v1/live_notifications/start",
}

// Start starts a live notification for one person.
//
// The result is the id of the instance, a ULID. The notification ends at Expiration, at the latest six hours after the
// start.
//
// The vendor has two templates. The type io.customer.livenotifications.segments has the attribute header (required) and
// the state status, segmentsTotal (1 to 20) and segmentsComplete (all required), substatus and trailingText. The type
// io.customer.livenotifications.countdowntimer has the attribute header (required) and the state title (required),
// statusMessage and endTime (Unix seconds). Other types are those of your app.
//
// Errors: 400 (malformed body), 404 (live notifications are not enabled).
//
// Calls POST /v1/live_notifications/start. Not repeatable: retried only if the request never reached the service or was
// answered with 429.
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

// Update updates a running live notification.
//
// ContentState replaces the whole state: send all of it, not only the changes. Errors: 400 (malformed body or id), 404
// (unknown instance); inferred.
//
// Calls POST /v1/live_notifications/update. Not repeatable: retried only if the request never reached the service or
// was answered with 429.
func (s *LiveNotificationsService) Update(ctx context.Context, update LiveNotificationUpdate, opts ...RequestOption) error {
	req := rest.NewRequest(&opUpdateLiveNotification)
	req.JSON(&update)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGetLiveNotification = rest.Operation{
	Name: "LiveNotifications.Get", Method: http.MethodGet, Route: "/v1/live_notifications/{instance_id}", Repeatable: true,
}

// Get returns one live notification.
//
// Errors: 400 (the id is not a ULID), 404 (unknown instance).
//
//   - instanceID: Id of the instance, a ULID.
//
// Calls GET /v1/live_notifications/{instance_id}. Repeatable.
func (s *LiveNotificationsService) Get(ctx context.Context, instanceID string, opts ...RequestOption) (*LiveNotification, error) {
	req := rest.NewRequest(&opGetLiveNotification)
	req.Path("instanceID", instanceID)
	return rest.Call[LiveNotification](ctx, s.client, &req, opts)
}

// LiveNotification is one instance of a live notification.
type LiveNotification struct {
	// Id of the instance, a ULID.
	InstanceID string `json:"instance_id,omitempty,omitzero"`

	// Type of the notification in reverse domain notation.
	NotificationType string `json:"notification_type,omitempty,omitzero"`

	// Platform it is shown on.
	Platform Platform `json:"platform,omitempty,omitzero"`

	// State of the instance.
	State LiveNotificationState `json:"state,omitempty,omitzero"`

	// Reason of the failure, empty if there is none.
	FailureReason string `json:"failure_reason,omitempty,omitzero"`

	// When it started.
	StartedAt UnixTime `json:"started_at,omitempty,omitzero"`

	// When it ended, zero while it runs.
	EndedAt UnixTime `json:"ended_at,omitempty,omitzero"`

	// When it expires, zero if unknown.
	ExpiresAt UnixTime `json:"expires_at,omitempty,omitzero"`

	// The last push message that was sent for it, nil if there was none.
	LastDelivery *LiveNotificationDelivery `json:"last_delivery,omitempty"`
}

// LiveNotificationAlert is the alert of a device when a live notification changes.
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

	// Operation of the push message.
	Operation LiveNotificationOperation `json:"operation,omitempty,omitzero"`

	// Origin of the operation. The values are not documented.
	Source string `json:"source,omitempty,omitzero"`

	// Status of the push message.
	Status LiveNotificationStatus `json:"status,omitempty,omitzero"`

	// When it was saved.
	CreatedAt UnixTime `json:"created_at,omitempty,omitzero"`
}

// LiveNotificationEnd ends a live notification.
type LiveNotificationEnd struct {
	// Id of the instance.
	InstanceID string `check:"required" json:"instance_id"`

	// Last state.
	ContentState map[string]any `json:"content_state,omitzero"`

	// Attributes to change (inferred).
	Attributes map[string]any `json:"attributes,omitzero"`

	// Link that opens on tap.
	DeepLink *string `json:"deep_link,omitempty"`

	// Push message.
	PushPayload LiveNotificationPush `json:"push_payload,omitempty,omitzero"`
}

// LiveNotificationOperation is an operation on a live notification.
type LiveNotificationOperation string

// Values of LiveNotificationOperation. Others that the vendor adds later are kept as they come.
const (
	LiveNotificationOperationEnd    LiveNotificationOperation = "end"
	LiveNotificationOperationStart  LiveNotificationOperation = "start"
	LiveNotificationOperationUpdate LiveNotificationOperation = "update"
)

// LiveNotificationPush is the push message of a live notification.
type LiveNotificationPush struct {
	// Alert of the device.
	Alert LiveNotificationAlert `json:"alert,omitempty,omitzero"`
}

// LiveNotificationStart is a new live notification.
type LiveNotificationStart struct {
	// The person: exactly one of ID, Email, Phone and CioID (with the prefix cio_; inferred).
	Identifiers Identifiers `check:"required" json:"identifiers"`

	// Type of the notification in reverse domain notation, such as io.customer.livenotifications.segments.
	NotificationType string `check:"required" json:"notification_type"`

	// Attributes that stay the same (inferred). They must not be empty. The type determines the members.
	Attributes map[string]any `check:"required" json:"attributes"`

	// Complete first state. It must not be empty. The type determines its members.
	ContentState map[string]any `check:"required" json:"content_state"`

	// Platform to show the notification on.
	Platform Platform `check:"oneof=ios|android" json:"platform,omitempty,omitzero"`

	// Token of the device.
	DeviceID string `json:"device_id,omitempty,omitzero"`

	// Identifier of the app (inferred).
	AppIdentifier string `json:"app_identifier,omitempty,omitzero"`

	// When the notification ends, at most six hours ahead. The default is six hours.
	Expiration UnixTime `json:"expiration,omitempty,omitzero"`

	// Link that opens on tap.
	DeepLink string `json:"deep_link,omitempty,omitzero"`

	// Push message. Required for iOS.
	PushPayload LiveNotificationPush `json:"push_payload,omitempty,omitzero"`
}

// LiveNotificationState is the state of a live notification.
type LiveNotificationState string

// Values of LiveNotificationState. Others that the vendor adds later are kept as they come.
const (
	LiveNotificationStateActive  LiveNotificationState = "active"
	LiveNotificationStateEnded   LiveNotificationState = "ended"
	LiveNotificationStateExpired LiveNotificationState = "expired"
	LiveNotificationStateFailed  LiveNotificationState = "failed"
)

// LiveNotificationStatus is the status of a push message for a live notification.
type LiveNotificationStatus string

// Values of LiveNotificationStatus. Others that the vendor adds later are kept as they come.
const (
	LiveNotificationStatusFailed        LiveNotificationStatus = "failed"
	LiveNotificationStatusQueued        LiveNotificationStatus = "queued"
	LiveNotificationStatusSent          LiveNotificationStatus = "sent"
	LiveNotificationStatusUndeliverable LiveNotificationStatus = "undeliverable"
)

// LiveNotificationUpdate is a new state of a live notification.
type LiveNotificationUpdate struct {
	// Id of the instance.
	InstanceID string `check:"required" json:"instance_id"`

	// Complete new state.
	ContentState map[string]any `check:"required" json:"content_state"`

	// Attributes to change (inferred).
	Attributes map[string]any `json:"attributes,omitzero"`

	// Link that opens on tap.
	DeepLink *string `json:"deep_link,omitempty"`

	// Push message.
	PushPayload LiveNotificationPush `json:"push_payload,omitempty,omitzero"`
}
