package engagor

import (
	"bytes"
	"errors"
	"math"
	"strconv"
	"time"
)

// UnixTime is a moment that goes over the wire as Unix seconds. The zero time stands for none.
type UnixTime struct{ time.Time }

// At makes a UnixTime of t, without the fraction of its second.
func At(t time.Time) UnixTime {
	if t.IsZero() {
		return UnixTime{}
	}
	return UnixTime{time.Unix(t.Unix(), 0).UTC()}
}

// UnmarshalJSON reads Unix seconds, as a number or in quotes, and ISO 8601. Null, false and "" are the zero time.
func (t *UnixTime) UnmarshalJSON(data []byte) error {
	text := string(bytes.Trim(data, `"`))
	switch text {
	case "", "null", "false", "0":
		t.Time = time.Time{}
		return nil
	}
	if seconds, err := strconv.ParseInt(text, 10, 64); err == nil {
		t.Time = time.Unix(seconds, 0).UTC()
		return nil
	}
	if seconds, err := strconv.ParseFloat(text, 64); err == nil && math.Abs(seconds) < 1<<53 {
		t.Time = time.Unix(int64(seconds), 0).UTC()
		return nil
	}
	at, err := time.Parse(time.RFC3339, text)
	if err != nil {
		return errors.New("a time is neither Unix seconds nor ISO 8601")
	}
	t.Time = at.UTC()
	return nil
}

// MarshalJSON writes Unix seconds, and null for the zero time.
func (t UnixTime) MarshalJSON() ([]byte, error) {
	if t.IsZero() {
		return []byte("null"), nil
	}
	return strconv.AppendInt(nil, t.Unix(), 10), nil
}
