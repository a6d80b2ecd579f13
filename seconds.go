package engagement

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"strconv"
	"time"
)

// Seconds is a duration that the service counts in seconds. It is a time.Duration with all its methods.
type Seconds struct{ time.Duration }

// SecondsOf returns d as Seconds. A fraction of a second cannot be sent: the call refuses it with ErrInvalidArgument.
func SecondsOf(d time.Duration) Seconds { return Seconds{d} }

// MarshalJSON writes the seconds.
func (s Seconds) MarshalJSON() ([]byte, error) {
	if s.Duration%time.Second != 0 {
		return nil, fmt.Errorf("a duration must be a whole number of seconds: %w", ErrInvalidArgument)
	}
	return strconv.AppendInt(nil, int64(s.Duration/time.Second), 10), nil
}

// UnmarshalJSON reads seconds, quoted or not. null, false and "" mean none.
func (s *Seconds) UnmarshalJSON(data []byte) error {
	*s = Seconds{}
	text := string(bytes.Trim(data, `"`))
	switch text {
	case "", "null", "false":
		return nil
	}
	seconds, err := strconv.ParseFloat(text, 64)
	switch {
	case err != nil || math.IsNaN(seconds):
		return errors.New("a duration is not a number of seconds")
	case math.Abs(seconds) > math.MaxInt64/float64(time.Second)/2:
		return errors.New("a duration is out of range")
	}
	s.Duration = time.Duration(math.Round(seconds * float64(time.Second)))
	return nil
}
