package customerio_test

import (
	"context"
	"time"

	"github.com/engagement-go/engagement/customerio"
)

func liveNotificationsRows() []row {
	return []row{
		{Operation: "startLiveNotification", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.LiveNotifications.Start(ctx, customerio.LiveNotificationStart{
				Identifiers: person, NotificationType: "io.customer.livenotifications.segments", Attributes: map[string]any{"header": "H"},
				ContentState: map[string]any{"status": "on its way"}, Platform: customerio.PlatformIOS, DeviceID: "d", AppIdentifier: "com.example",
				Expiration: customerio.At(time.Now().Add(time.Hour)), DeepLink: "app://x",
				PushPayload: customerio.LiveNotificationPush{Alert: customerio.LiveNotificationAlert{Title: "T", Body: "B", Sound: "default"}},
			})
		}},
		{Operation: "updateLiveNotification", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return nil, c.LiveNotifications.Update(ctx, customerio.LiveNotificationUpdate{InstanceID: "01JZ", ContentState: map[string]any{"status": "there"}, DeepLink: "app://x"})
		}},
		{Operation: "endLiveNotification", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return nil, c.LiveNotifications.End(ctx, customerio.LiveNotificationEnd{InstanceID: "01JZ"})
		}},
		{Operation: "getLiveNotification", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.LiveNotifications.Get(ctx, a.Text)
		}},
	}
}
