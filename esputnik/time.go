package esputnik

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/check"
)

// DateTime is a time as the service writes it: with or without the time of day, seconds, fractions and an offset. A time
// without an offset is read as UTC, which can be hours off, because the vendor's pages differ on its time zone. DateTime
// is zero when the time is absent or cannot be read. It is sent with its offset.
type DateTime struct{ time.Time }

// DateTimeOf returns t as a DateTime.
func DateTimeOf(t time.Time) DateTime { return DateTime{t} }

var dateTimeForms = []string{
	time.RFC3339Nano, "2006-01-02T15:04:05.999999999Z0700", "2006-01-02T15:04:05.999999999", "2006-01-02T15:04Z07:00",
	minuteForm, "2006-01-02 15:04:05.999999999Z07:00", "2006-01-02 15:04:05.999999999", "2006-01-02 15:04",
	time.DateOnly,
}

// UnmarshalJSON reads any of the forms. It never fails: one date that cannot be read must not cost the whole answer.
func (d *DateTime) UnmarshalJSON(data []byte) error {
	d.Time = time.Time{}
	var text string
	if json.Unmarshal(data, &text) != nil {
		d.Time = readMilli(string(data))
		return nil //nolint:nilerr // what is no text is a number, or nothing
	}
	text = strings.TrimSpace(text)
	for _, form := range dateTimeForms {
		if t, err := time.Parse(form, text); err == nil {
			d.Time = t
			return nil
		}
	}
	d.Time = readMilli(text)
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
	var d DateTime
	err := d.UnmarshalJSON(data)
	t.Time = d.Time
	return err
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

// UnmarshalJSON reads the number, quoted or not. It never fails.
func (m *UnixMilli) UnmarshalJSON(data []byte) error {
	m.Time = readMilli(strings.Trim(string(data), `"`))
	return nil
}

// MarshalJSON writes the number, and null for zero.
func (m UnixMilli) MarshalJSON() ([]byte, error) {
	if m.IsZero() {
		return []byte("null"), nil
	}
	return strconv.AppendInt(nil, m.UnixMilli(), 10), nil
}

// readMilli reads milliseconds since 1970; zero and what is no number give the zero time.
func readMilli(text string) time.Time {
	n, err := strconv.ParseInt(strings.TrimSpace(text), 10, 64)
	if err != nil || n == 0 {
		return time.Time{}
	}
	return time.UnixMilli(n).UTC()
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
