package redislimiter

import (
	"context"
	"time"
)

// SetClock replaces what a test must not depend on.
// Sleep is the wait that SetClock replaces.
var Sleep = sleep

func (l *Limiter) SetClock(now func() time.Time, sleep func(context.Context, time.Duration) error) {
	l.now, l.sleep = now, sleep
}
