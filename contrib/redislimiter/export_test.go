package redislimiter

import (
	"context"
	"time"
)

// Sleep is the wait that SetClock replaces.
var Sleep = sleep

// SetClock replaces the clock and the wait of a limiter.
func (l *Limiter) SetClock(now func() time.Time, sleep func(context.Context, time.Duration) error) {
	l.now, l.sleep = now, sleep
}
