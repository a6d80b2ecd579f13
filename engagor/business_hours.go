package engagor

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/engagement-go/engagement/internal/check"
)

// TimeOfDay is a time on the clock. The end of the day is 24:00.
type TimeOfDay struct {
	Hour, Minute int
}

// String returns the time in the form 09:00.
func (t TimeOfDay) String() string { return fmt.Sprintf("%02d:%02d", t.Hour, t.Minute) }

// MarshalJSON writes the time in the form of the service, "0900".
func (t TimeOfDay) MarshalJSON() ([]byte, error) {
	return fmt.Appendf(nil, `"%02d%02d"`, t.Hour, t.Minute), nil
}

// UnmarshalJSON reads "0900", "09:00" and 900. null and "" are 00:00.
func (t *TimeOfDay) UnmarshalJSON(data []byte) error {
	*t = TimeOfDay{}
	if string(data) == "null" || string(data) == `""` {
		return nil
	}
	n, err := strconv.ParseUint(strings.Replace(scalarText(data), ":", "", 1), 10, 16)
	at := TimeOfDay{Hour: int(n / 100), Minute: int(n % 100)}
	if err != nil || !at.valid() {
		return errors.New("not a time of day")
	}
	*t = at
	return nil
}

func (t TimeOfDay) valid() bool {
	return t.Hour >= 0 && t.Minute >= 0 && t.Minute < 60 && t.Hour*60+t.Minute <= 24*60
}

func validateCreateBusinessHoursSchedule(schedule BusinessHoursDraft) error {
	return checkPeriods("schedule", schedule.Periods)
}

func validateUpdateBusinessHoursSchedule(_ string, update BusinessHoursUpdate) error {
	return checkPeriods("update", update.Periods)
}

func checkPeriods(argument string, periods []BusinessHoursPeriodDraft) error {
	for i, p := range periods {
		switch {
		case !p.Start.valid():
			return check.Invalid(fmt.Sprintf("%s.Periods[%d].Start", argument, i), "must be from 00:00 to 24:00")
		case !p.End.valid():
			return check.Invalid(fmt.Sprintf("%s.Periods[%d].End", argument, i), "must be from 00:00 to 24:00")
		}
	}
	return nil
}
