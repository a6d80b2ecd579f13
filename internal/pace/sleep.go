package pace

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/engagement-go/engagement"
)

// WaitError is returned instead of a wait that would be too long.
type WaitError struct {
	delay time.Duration
	why   string
}

// Error returns a text with the wait that was not started.
func (e *WaitError) Error() string {
	return fmt.Sprintf("the next request may be sent in %v, %s", e.delay.Round(time.Millisecond), e.why)
}

// Unwrap returns ErrRateLimited.
func (e *WaitError) Unwrap() error { return engagement.ErrRateLimited }

// RetryAfter returns the wait that was not started.
func (e *WaitError) RetryAfter() time.Duration { return e.delay }

// delayed is an error with the wait that was not started: a WaitError, or the error of a Limiter.
type delayed interface {
	error
	RetryAfter() time.Duration
}

// RetryAfter returns the wait that was not started, and whether err has one.
func RetryAfter(err error) (time.Duration, bool) {
	refused := delayed(nil)
	if errors.As(err, &refused) {
		return refused.RetryAfter(), true
	}
	return 0, false
}

// Sleep waits for d. It does not start a wait that would end after the context's deadline.
func Sleep(ctx context.Context, d time.Duration) error {
	if err := Ended(ctx); err != nil {
		return err
	}
	if d <= 0 {
		return nil
	}
	if deadline, ok := ctx.Deadline(); ok && time.Until(deadline) < d {
		return &WaitError{d, "after the context's deadline"}
	}
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return Ended(ctx)
	case <-timer.C:
		return nil
	}
}

// Ended returns the error of a context with its cause, if it has one; nil if it has not ended.
func Ended(ctx context.Context) error {
	err := ctx.Err()
	if err == nil {
		return nil
	}
	if cause := context.Cause(ctx); !errors.Is(cause, err) {
		return fmt.Errorf("%w: %w", err, cause)
	}
	return err
}
