package engagor

import (
	"time"

	"github.com/engagement-go/engagement"
)

// UnixTime is a time that the service writes as Unix seconds. It is a time.Time with all its methods. The zero value
// means no time.
type UnixTime = engagement.UnixTime

// UnixTimeOf returns t as a UnixTime, without the fraction of its second.
func UnixTimeOf(t time.Time) UnixTime { return engagement.UnixTimeOf(t) }

// Seconds is a duration that the service counts in seconds. It is a time.Duration with all its methods.
type Seconds = engagement.Seconds
