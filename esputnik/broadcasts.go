package esputnik

import (
	"time"

	"github.com/engagement-go/engagement/internal/check"
)

// A time that the service cannot read might count as none, and start the broadcast at once.
func validateCreateBroadcast(broadcast BroadcastDraft) error {
	if broadcast.StartDate == "" {
		return nil
	}
	if _, err := time.Parse(minuteForm, broadcast.StartDate); err != nil {
		return check.Invalid("startDate", "must be written as YYYY-MM-DDTHH:mm")
	}
	return nil
}
