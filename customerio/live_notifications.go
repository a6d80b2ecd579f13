package customerio

import (
	"time"

	"github.com/engagement-go/engagement/internal/check"
)

const maxLiveNotification = 6 * time.Hour

func validateStartLiveNotification(start LiveNotificationStart) error {
	switch {
	case start.Platform == PlatformIOS && start.PushPayload == LiveNotificationPush{}:
		return check.Invalid("PushPayload", "must be set for iOS")
	case !start.Expiration.IsZero() && time.Until(start.Expiration.Time) > maxLiveNotification:
		return check.Invalid("Expiration", "must be at most 6 hours ahead")
	}
	return start.Identifiers.check()
}
