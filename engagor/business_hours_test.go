package engagor_test

import (
	"context"

	"github.com/engagement-go/engagement/engagor"
)

func businessHoursRows() []row {
	hours := &engagor.BusinessHoursSchedule{
		ID: "12", Name: "My schedule", Timezone: "Europe/Brussels",
		Periods: []engagor.BusinessHoursPeriod{{DayOfWeek: 1, Start: "0900", End: "1500"}, {DayOfWeek: 1, Start: "1600", End: "2200"}, {DayOfWeek: 2, Start: "0900", End: "2300"}},
	}
	return []row{
		{Operation: "listBusinessHoursSchedules", Want: &engagor.BusinessHoursSchedulePage{Count: 1, Data: []engagor.BusinessHoursSchedule{*hours}}, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return c.BusinessHours.List(ctx, engagor.ListBusinessHoursSchedulesParams{Limit: 50, PageToken: "YToy"})
		}},
		{Operation: "createBusinessHoursSchedule", Want: hours, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return c.BusinessHours.Create(ctx, engagor.BusinessHoursDraft{
				Name: "My schedule", Timezone: "Europe/Brussels", Periods: []engagor.BusinessHoursPeriodDraft{{DayOfWeek: 1, Start: "0900", End: "1500"}},
			})
		}},
		{Operation: "updateBusinessHoursSchedule", Want: hours, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return c.BusinessHours.Update(ctx, a.Text, engagor.BusinessHoursDraft{Periods: []engagor.BusinessHoursPeriodDraft{}})
		}},
		{Operation: "deleteBusinessHoursSchedule", Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return nil, c.BusinessHours.Delete(ctx, a.Text)
		}},
	}
}
