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

// End ends a live notification, with a last state to show if one is given.
//
// The service answers with the id it was given.
//
// Expect 400 for a malformed body or id and 404 for an unknown instance (inferred from the other calls).
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

// Update shows a new state in a running live notification.
//
// ContentState replaces the whole state, so send every member of it, not only what changed. The service answers with
// the id it was given.
//
// Expect 400 for a malformed body or id and 404 for an unknown instance (inferred from the other calls).
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

// Get returns how a live notification is doing.
//
// Expect 400 when the id is not a ULID and 404 when there is no such instance.
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
	InstanceID string `check:"required" json:"instance_id"`

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

// Values of LiveNotificationOperation. Others that the vendor adds later are kept as they come.
const (
	LiveNotificationOperationEnd    LiveNotificationOperation = "end"
	LiveNotificationOperationStart  LiveNotificationOperation = "start"
	LiveNotificationOperationUpdate LiveNotificationOperation = "update"
)

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
	NotificationType string `check:"required" json:"notification_type"`

	// What stays the same for the life of the notification (inferred). Not empty. Its members depend on the kind.
	Attributes map[string]any `check:"required" json:"attributes"`

	// The complete first state. Not empty. Its members depend on the kind.
	ContentState map[string]any `check:"required" json:"content_state"`

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

// Values of LiveNotificationState. Others that the vendor adds later are kept as they come.
const (
	LiveNotificationStateActive  LiveNotificationState = "active"
	LiveNotificationStateEnded   LiveNotificationState = "ended"
	LiveNotificationStateExpired LiveNotificationState = "expired"
	LiveNotificationStateFailed  LiveNotificationState = "failed"
)

// LiveNotificationStatus is how far a push message for a live notification came.
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
	// Id that Start returned.
	InstanceID string `check:"required" json:"instance_id"`

	// The complete new state.
	ContentState map[string]any `check:"required" json:"content_state"`

	// Attributes to change (inferred).
	Attributes map[string]any `json:"attributes,omitempty,omitzero"`

	// Link that a tap opens.
	DeepLink string `json:"deep_link,omitempty,omitzero"`

	// The push message that comes with it.
	PushPayload LiveNotificationPush `json:"push_payload,omitempty,omitzero"`
}
