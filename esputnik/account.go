package esputnik

import (
	"fmt"
	"time"

	"github.com/engagement-go/engagement/internal/check"
)

// maxBillingDays is how long a billing period may be.
const maxBillingDays = 90

func validateGetBillingHistory(p BillingHistoryParams) error {
	var days [2]time.Time
	for i, day := range [2]struct{ argument, text string }{{"dateFrom", p.DateFrom}, {"dateTo", p.DateTo}} {
		if day.text == "" {
			continue
		}
		var err error
		if days[i], err = time.Parse(time.DateOnly, day.text); err != nil {
			return check.Invalid(day.argument, "must be written as YYYY-MM-DD")
		}
	}
	from, to := days[0], days[1]
	switch {
	case from.IsZero() || to.IsZero():
	case to.Before(from):
		return check.Invalid("dateTo", "must not lie before dateFrom")
	case to.Sub(from) > maxBillingDays*24*time.Hour:
		return check.Invalid("dateTo", fmt.Sprintf("lies %d days after dateFrom, the limit is %d", int(to.Sub(from).Hours()/24), maxBillingDays))
	}
	return nil
}
