package esputnik

import (
	"encoding/json"
	"errors"
	"strconv"
	"strings"
	"time"
)

// DateTime is a time as the service writes it, in more than one form: with or without the time of day, seconds,
// fractions and an offset. One without an offset is taken as UTC, which may be wrong by hours: the vendor's pages differ
// on whose time zone it is. It is zero when absent, and when it could not be read. It is sent with its offset.
type DateTime struct{ time.Time }

// At makes a DateTime.
func At(t time.Time) DateTime { return DateTime{t} }

var dateTimeForms = []string{
	time.RFC3339Nano, "2006-01-02T15:04:05.999999999Z0700", "2006-01-02T15:04:05.999999999", "2006-01-02T15:04Z07:00",
	"2006-01-02T15:04", "2006-01-02 15:04:05.999999999Z07:00", "2006-01-02 15:04:05.999999999", "2006-01-02 15:04",
	"2006-01-02",
}

// UnmarshalJSON reads any of the forms. It never fails: one date that nobody can read must not cost the whole answer.
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
func (d DateTime) MarshalJSON() ([]byte, error) {
	if d.IsZero() {
		return []byte("null"), nil
	}
	if year := d.Year(); year < 1 || year > 9999 {
		return nil, errors.New("a year outside 1 to 9999 cannot be written")
	}
	return d.AppendFormat(make([]byte, 0, 40), `"`+time.RFC3339Nano+`"`), nil
}

// UnixMilli is a time that the service writes as milliseconds since 1970. It is zero when absent, and when it could not
// be read.
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

// minuteForm is how the service writes times without a zone.
const minuteForm = "2006-01-02T15:04"
