package engagement

import (
	"bytes"
	"errors"
	"math"
	"strconv"
	"time"
)

// UnixTime is a time that the service writes as Unix seconds. It is a time.Time with all its methods. The zero value
// means no time, which services write as 0, null, false, or not at all.
type UnixTime struct{ time.Time }

// UnixTimeOf returns t as a UnixTime, without the fraction of its second.
func UnixTimeOf(t time.Time) UnixTime {
	if t.IsZero() {
		return UnixTime{}
	}
	return UnixTime{time.Unix(t.Unix(), 0).UTC()}
}

// QueryText returns the seconds for a query, "" for no time.
func (t UnixTime) QueryText() string {
	if t.IsZero() {
		return ""
	}
	return strconv.FormatInt(t.Unix(), 10)
}

// MarshalJSON writes the seconds, null for no time.
func (t UnixTime) MarshalJSON() ([]byte, error) {
	if t.IsZero() {
		return []byte("null"), nil
	}
	return strconv.AppendInt(nil, t.Unix(), 10), nil
}

// UnmarshalJSON reads seconds, quoted or not, and times in the form of RFC 3339. 0, null, false and "" mean no time.
func (t *UnixTime) UnmarshalJSON(data []byte) error {
	*t = UnixTime{}
	text := string(bytes.Trim(data, `"`))
	switch text {
	case "", "null", "false":
		return nil
	}
	if seconds, err := strconv.ParseInt(text, 10, 64); err == nil {
		return t.set(seconds)
	}
	if seconds, err := strconv.ParseFloat(text, 64); err == nil && math.Abs(seconds) < maxUnixSeconds {
		return t.set(int64(seconds))
	}
	at, err := time.Parse(time.RFC3339, text)
	if err != nil {
		return errors.New("a time is neither Unix seconds nor RFC 3339")
	}
	*t = UnixTimeOf(at)
	return nil
}

// The seconds that are accepted. Some times are set by programs of customers, such as when a device was last used, and are
// in milliseconds by mistake. They are far off, but no reason to lose the whole answer.
const (
	maxUnixSeconds = 1 << 53
	minUnixSeconds = -1 << 36
)

func (t *UnixTime) set(seconds int64) error {
	switch {
	case seconds == 0:
	case seconds > maxUnixSeconds || seconds < minUnixSeconds:
		return errors.New("a time is out of range")
	default:
		t.Time = time.Unix(seconds, 0).UTC()
	}
	return nil
}
