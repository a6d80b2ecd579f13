package esputniktest

import (
	"net/http"
	"time"

	"github.com/engagement-go/engagement/internal/fake"
)

func (m *model) billingHistory(r *fake.Request) fake.Answer {
	from, err := time.Parse(time.DateOnly, r.Query.Get("dateFrom"))
	if err != nil && r.Query.Has("dateFrom") {
		return fail(http.StatusBadRequest, "dateFrom must be YYYY-MM-DD")
	}
	to, err := time.Parse(time.DateOnly, r.Query.Get("dateTo"))
	if err != nil && r.Query.Has("dateTo") {
		return fail(http.StatusBadRequest, "dateTo must be YYYY-MM-DD")
	}
	now := time.Now().UTC()
	if from.IsZero() {
		from = now.Truncate(24 * time.Hour)
	}
	if to.IsZero() {
		to = now
	}
	switch {
	case to.Before(from):
		return fail(http.StatusBadRequest, "dateTo is before dateFrom")
	case to.Sub(from) > 90*24*time.Hour:
		return fail(419, "The period must not be longer than 90 days")
	}
	return r.Example()
}
