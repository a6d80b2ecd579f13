package esputnik

import (
	"encoding/json"
	"fmt"
	"math"
	"strconv"
	"time"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/lenient"
)

// DateTime is a time as the service writes it: with or without the time of day, seconds, fractions and an offset. A time
// without an offset is read as UTC, which can be hours off, because the vendor's pages differ on its time zone. DateTime
// is zero when the time is absent or cannot be read. It is sent with its offset.
type DateTime struct{ time.Time }

// DateTimeOf returns t as a DateTime.
func DateTimeOf(t time.Time) DateTime { return DateTime{t} }

// UnmarshalJSON reads any form of a time. It never fails: one date that cannot be read must not cost the whole answer.
func (d *DateTime) UnmarshalJSON(data []byte) error {
	d.Time, _ = lenient.TimeOf(data)
	return nil
}

// MarshalJSON writes RFC 3339 with the offset, and null for zero.
func (d DateTime) MarshalJSON() ([]byte, error) { return writeTime(d.Time, time.RFC3339Nano) }

// LocalTime is a time that the service takes to the minute and without an offset. It is sent as a clock shows it in the
// location of the Time, without seconds. The service reads it in the time zone of the organisation (seen for broadcasts);
// the vendor's pages say that of the contact, or that of the user who sends the request.
type LocalTime struct{ time.Time }

// LocalTimeOf returns t as a LocalTime.
func LocalTimeOf(t time.Time) LocalTime { return LocalTime{t} }

// minuteForm is how the service writes times without an offset.
const minuteForm = "2006-01-02T15:04"

// QueryText returns the time for a query, "" for zero.
func (t LocalTime) QueryText() string {
	if t.IsZero() {
		return ""
	}
	return t.Format(minuteForm)
}

// MarshalJSON writes the time, and null for zero.
func (t LocalTime) MarshalJSON() ([]byte, error) { return writeTime(t.Time, minuteForm) }

// UnmarshalJSON reads what MarshalJSON writes, and the forms of DateTime.
func (t *LocalTime) UnmarshalJSON(data []byte) error {
	t.Time, _ = lenient.TimeOf(data)
	return nil
}

func writeTime(t time.Time, form string) ([]byte, error) {
	if t.IsZero() {
		return []byte("null"), nil
	}
	if year := t.Year(); year < 1 || year > 9999 {
		return nil, fmt.Errorf("a year must be from 1 to 9999: %w", ErrInvalidArgument)
	}
	return t.AppendFormat(make([]byte, 0, 40), `"`+form+`"`), nil
}

// checkPeriod refuses a period that ends before it starts, as the service reads it.
func checkPeriod(from, to time.Time) error {
	if LocalTimeOf(to).QueryText() < LocalTimeOf(from).QueryText() {
		return check.Invalid("to", "must not be before from")
	}
	return nil
}

// UnixMilli is a time that the service writes as milliseconds since 1970. It is zero when the time is absent or cannot be
// read.
type UnixMilli struct{ time.Time }

// UnmarshalJSON reads the number, quoted or not, and the forms of DateTime. It never fails.
func (m *UnixMilli) UnmarshalJSON(data []byte) error {
	m.Time, _ = lenient.TimeOf(data)
	return nil
}

// MarshalJSON writes the number, and null for zero.
func (m UnixMilli) MarshalJSON() ([]byte, error) {
	if m.IsZero() {
		return []byte("null"), nil
	}
	return strconv.AppendInt(nil, m.UnixMilli(), 10), nil
}

// Seconds is a duration that the service counts in seconds. It is a time.Duration with all its methods.
type Seconds = engagement.Seconds

// SecondsOf returns d as Seconds. A fraction of a second is refused with ErrInvalidArgument.
func SecondsOf(d time.Duration) Seconds { return engagement.SecondsOf(d) }

// Hours is a duration that the service counts in hours. It is a time.Duration with all its methods.
type Hours struct{ time.Duration }

// HoursOf returns d as Hours. A fraction of an hour is refused with ErrInvalidArgument.
func HoursOf(d time.Duration) Hours { return Hours{d} }

// MarshalJSON writes the hours.
func (h Hours) MarshalJSON() ([]byte, error) {
	if h.Duration%time.Hour != 0 {
		return nil, fmt.Errorf("a duration must be a whole number of hours: %w", ErrInvalidArgument)
	}
	return strconv.AppendInt(nil, int64(h.Duration/time.Hour), 10), nil
}

// UnmarshalJSON reads what MarshalJSON writes.
func (h *Hours) UnmarshalJSON(data []byte) error {
	var hours int64
	if err := json.Unmarshal(data, &hours); err != nil {
		return err
	}
	if hours > int64(math.MaxInt64/time.Hour) || hours < int64(math.MinInt64/time.Hour) {
		return fmt.Errorf("the number of hours is out of range: %w", ErrInvalidArgument)
	}
	h.Duration = time.Duration(hours) * time.Hour
	return nil
}
