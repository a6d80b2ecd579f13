package customerio_test

import (
	"context"
	"testing"
	"time"

	"github.com/engagement-go/engagement/customerio"
)

func liveNotificationsRows() []row {
	return []row{
		{Operation: "startLiveNotification", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.LiveNotifications.Start(ctx, customerio.LiveNotificationStart{
				Identifiers: person, NotificationType: "io.customer.livenotifications.segments", Attributes: map[string]any{"header": "H"},
				ContentState: map[string]any{"status": "on its way"}, Platform: customerio.PlatformIOS, DeviceID: "d", AppIdentifier: "com.example",
				Expiration: customerio.UnixTimeOf(time.Now().Add(time.Hour)), DeepLink: "app://x",
				PushPayload: customerio.LiveNotificationPush{Alert: customerio.LiveNotificationAlert{Title: "T", Body: "B", Sound: "default"}},
			})
		}},
		{Operation: "updateLiveNotification", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return nil, c.LiveNotifications.Update(ctx, customerio.LiveNotificationUpdate{InstanceID: "01JZ", ContentState: map[string]any{"status": "there"}, DeepLink: new("app://x")})
		}},
		{Operation: "endLiveNotification", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return nil, c.LiveNotifications.End(ctx, customerio.LiveNotificationEnd{InstanceID: "01JZ"})
		}},
		{Operation: "getLiveNotification", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.LiveNotifications.Get(ctx, a.Text)
		}},
	}
}

func TestLiveNotificationsRefuses(t *testing.T) {
	t.Parallel()
	srv := serve(t, always(`{}`))
	c, ctx := newClient(t, srv), t.Context()
	live := func(change func(*customerio.LiveNotificationStart)) func() error {
		return func() error {
			s := customerio.LiveNotificationStart{
				Identifiers: person, NotificationType: "t", Attributes: map[string]any{"a": 1}, ContentState: map[string]any{"a": 1},
			}
			change(&s)
			_, err := c.LiveNotifications.Start(ctx, s)
			return err
		}
	}
	later := func(d time.Duration) customerio.UnixTime { return customerio.UnixTimeOf(time.Now().Add(d)) }
	refuse(t, srv, []refusal{
		{"live for nobody", live(func(s *customerio.LiveNotificationStart) { s.Identifiers = customerio.Identifiers{} }), "Identifiers"},
		{"live without attributes", live(func(s *customerio.LiveNotificationStart) { s.Attributes = nil }), "Attributes"},
		{"live without a state", live(func(s *customerio.LiveNotificationStart) { s.ContentState = map[string]any{} }), "ContentState"},
		{"live on iOS without a push", live(func(s *customerio.LiveNotificationStart) { s.Platform = customerio.PlatformIOS }), "PushPayload"},
		{"live with half a push", live(func(s *customerio.LiveNotificationStart) {
			s.PushPayload.Alert.Title = "T"
		}), "PushPayload.Alert.Body"},
		{"live for 7 hours", live(func(s *customerio.LiveNotificationStart) { s.Expiration = later(7 * time.Hour) }), "6 hours"},
	})
}

func TestLiveNotificationsAccepts(t *testing.T) {
	t.Parallel()
	accept(t, map[string]accepted{
		"live on Android without a push": {func(ctx context.Context, c client) error {
			_, err := c.LiveNotifications.Start(ctx, customerio.LiveNotificationStart{
				Identifiers: customerio.Identifiers{Phone: "+15550100"}, NotificationType: "t", Attributes: map[string]any{"a": 1},
				ContentState: map[string]any{"b": 2}, Platform: customerio.PlatformAndroid,
			})
			return err
		}, `{"identifiers":{"phone":"+15550100"},"notification_type":"t","attributes":{"a":1},"content_state":{"b":2},"platform":"android"}`},
	})
}
