package esputnik

import (
	"fmt"
	"time"

	"github.com/oapi-codegen/runtime/types"

	"github.com/engagement-go/engagement/internal/check"
)

// maxBillingDays is the maximum length of a billing period.
const maxBillingDays = 90

func validateGetBillingHistory(p GetBillingHistoryParams) error {
	if p.From.IsZero() || p.To.IsZero() {
		return nil
	}
	switch days := int(midnight(p.To).Sub(midnight(p.From)).Hours() / 24); {
	case days < 0:
		return check.Invalid("To", "must not be before From")
	case days > maxBillingDays:
		return check.Invalid("To", fmt.Sprintf("is %d days after From, the limit is %d", days, maxBillingDays))
	}
	return nil
}

// midnight is the start of a day, without the time of day that d may hold.
func midnight(d types.Date) time.Time {
	year, month, day := d.Date()
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
}
