package esputnik

import (
	"time"

	"github.com/engagement-go/engagement/internal/check"
)

// The limits for muting a token.
const (
	shortestMute = 5 * time.Second
	longestMute  = 365 * 24 * time.Hour
)

func validateMuteAppToken(_ string, mute TokenMute) error {
	switch d := mute.Duration.Duration; {
	case d == 0:
	case d < shortestMute:
		return check.Invalid("Duration", "must be at least 5 seconds")
	case d > longestMute:
		return check.Invalid("Duration", "must be at most 365 days")
	}
	return nil
}
