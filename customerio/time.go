package customerio

import (
	"bytes"
	"fmt"
	"math"
	"strconv"
	"time"
)

// UnixTime is a time that travels as Unix seconds. It is a time.Time with all its methods; its zero value stands for no
// time, which the service writes as 0, null, or not at all.
type UnixTime struct{ time.Time }

// At makes a UnixTime of t, without the fraction of its second.
func At(t time.Time) UnixTime {
	if t.IsZero() {
		return UnixTime{}
	}
	return UnixTime{time.Unix(t.Unix(), 0).UTC()}
}

// seconds are the Unix seconds, 0 for no time.
func (t UnixTime) seconds() int64 {
	if t.IsZero() {
		return 0
	}
	return t.Unix()
}

// QueryText writes the seconds for a query, nothing for no time.
func (t UnixTime) QueryText() string {
	if t.IsZero() {
		return ""
	}
	return strconv.FormatInt(t.Unix(), 10)
}

// MarshalJSON writes the seconds, 0 for no time.
func (t UnixTime) MarshalJSON() ([]byte, error) {
	return strconv.AppendInt(nil, t.seconds(), 10), nil
}

// UnmarshalJSON reads seconds, quoted ones, and dates in the form of RFC 3339. 0, null and "" are no time.
func (t *UnixTime) UnmarshalJSON(data []byte) error {
	*t = UnixTime{}
	s := string(bytes.Trim(data, `"`))
	if s == "" || s == "null" {
		return nil
	}
	if seconds, err := strconv.ParseInt(s, 10, 64); err == nil {
		return t.set(seconds)
	}
	if f, err := strconv.ParseFloat(s, 64); err == nil && math.Abs(f) < maxSeconds {
		return t.set(int64(f))
	}
	at, err := time.Parse(time.RFC3339, s)
	if err != nil {
		return fmt.Errorf("a time is neither Unix seconds nor a date")
	}
	*t = At(at)
	return nil
}

// The times that are read. Some that people's own programs set, such as when a device was last used, come in
// milliseconds by mistake: far off, yet no reason to lose the whole answer.
const (
	maxSeconds = 1 << 53
	minSeconds = -1 << 36
)

func (t *UnixTime) set(seconds int64) error {
	switch {
	case seconds == 0:
	case seconds > maxSeconds || seconds < minSeconds:
		return fmt.Errorf("a time is out of range")
	default:
		t.Time = time.Unix(seconds, 0).UTC()
	}
	return nil
}
