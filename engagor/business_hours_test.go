package engagor_test

import (
	"context"
	"encoding/json"
	"net/url"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement/engagor"
)

func businessHoursRows() []row {
	hours := &engagor.BusinessHoursSchedule{
		ID: "12", Name: "My schedule", TimeZone: "Europe/Brussels",
		Periods: []engagor.BusinessHoursPeriod{{DayOfWeek: 1, Start: engagor.TimeOfDay{Hour: 9}, End: engagor.TimeOfDay{Hour: 15}}, {DayOfWeek: 1, Start: engagor.TimeOfDay{Hour: 16}, End: engagor.TimeOfDay{Hour: 22}}, {DayOfWeek: 2, Start: engagor.TimeOfDay{Hour: 9}, End: engagor.TimeOfDay{Hour: 23}}},
	}
	return []row{
		{Operation: "listBusinessHoursSchedules", Want: &engagor.BusinessHoursSchedulePage{Count: 1, Data: []engagor.BusinessHoursSchedule{*hours}}, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return c.BusinessHours.List(ctx, engagor.ListBusinessHoursSchedulesParams{Limit: 50, PageToken: "YToy"})
		}},
		{Operation: "createBusinessHoursSchedule", Want: hours, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return c.BusinessHours.Create(ctx, engagor.BusinessHoursDraft{
				Name: "My schedule", TimeZone: "Europe/Brussels", Periods: []engagor.BusinessHoursPeriodDraft{{DayOfWeek: 1, Start: engagor.TimeOfDay{Hour: 9}, End: engagor.TimeOfDay{Hour: 15}}},
			})
		}},
		{Operation: "updateBusinessHoursSchedule", Want: hours, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return c.BusinessHours.Update(ctx, a.Text, engagor.BusinessHoursUpdate{Periods: []engagor.BusinessHoursPeriodDraft{}})
		}},
		{Operation: "deleteBusinessHoursSchedule", Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return nil, c.BusinessHours.Delete(ctx, a.Text)
		}},
	}
}

func TestBusinessHoursRefuse(t *testing.T) {
	t.Parallel()
	refuse(t, refusals{
		"a time that no clock shows": {func(ctx context.Context, c *engagor.Client) error {
			_, err := c.BusinessHours.Update(ctx, "12", engagor.BusinessHoursUpdate{Periods: []engagor.BusinessHoursPeriodDraft{{DayOfWeek: 1, End: engagor.TimeOfDay{Hour: 24, Minute: 30}}}})
			return err
		}, "BusinessHours.Update: update.Periods[0].End must be from 00:00 to 24:00"},
		"a start that no clock shows": {func(ctx context.Context, c *engagor.Client) error {
			_, err := c.BusinessHours.Create(ctx, engagor.BusinessHoursDraft{Name: "a", Periods: []engagor.BusinessHoursPeriodDraft{{DayOfWeek: 1, Start: engagor.TimeOfDay{Minute: 60}, End: engagor.TimeOfDay{Hour: 9}}}})
			return err
		}, "BusinessHours.Create: schedule.Periods[0].Start must be from 00:00 to 24:00"},
		"a period without hours": {func(ctx context.Context, c *engagor.Client) error {
			_, err := c.BusinessHours.Create(ctx, engagor.BusinessHoursDraft{Name: "a", Periods: []engagor.BusinessHoursPeriodDraft{{DayOfWeek: 1, Start: engagor.TimeOfDay{Hour: 9}}}})
			return err
		}, "BusinessHours.Create: schedule.Periods[0].End must be set"},
	})
}

func TestTimeOfDayForms(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]engagor.TimeOfDay{
		`"0900"`: {Hour: 9}, `"09:05"`: {Hour: 9, Minute: 5}, `"2400"`: {Hour: 24}, `930`: {Hour: 9, Minute: 30}, `0`: {},
		`null`: {}, `""`: {},
	} {
		got := engagor.TimeOfDay{Hour: 1}
		if err := got.UnmarshalJSON([]byte(text)); err != nil || got != want {
			t.Errorf("%s: %v and %v, want %v", text, got, err, want)
		}
	}
	for _, text := range []string{`"noon"`, `"2401"`, `"0960"`, `-900`, `[]`} {
		if got := (engagor.TimeOfDay{}); got.UnmarshalJSON([]byte(text)) == nil {
			t.Errorf("%s is read as %v", text, got)
		}
	}
	got, err := json.Marshal([]engagor.TimeOfDay{{Hour: 9, Minute: 5}, {Hour: 24}, {}})
	if want := `["0905","2400","0000"]`; err != nil || string(got) != want {
		t.Errorf("wrote %s, %v, want %s", got, err, want)
	}
}

func TestBusinessHoursUpdateEmptiesFields(t *testing.T) {
	t.Parallel()
	r := answers(ok(`{"id":"12"}`))
	_, err := newClient(t, r).BusinessHours.Update(t.Context(), "12", engagor.BusinessHoursUpdate{Name: new(""), TimeZone: new(""), Periods: []engagor.BusinessHoursPeriodDraft{}})
	if err != nil {
		t.Fatal(err)
	}
	form, err := url.ParseQuery(r.Requests()[0].Body)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(`{"name":"","periods":[],"timezone":""}`, normal(t, form.Get("updates"))); diff != "" {
		t.Errorf("updates (-want +got):\n%s", diff)
	}
}
