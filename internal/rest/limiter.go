package rest

import (
	"context"
	"errors"
	"fmt"
	"sync/atomic"
	"time"

	"golang.org/x/time/rate"
)

// Limiter paces requests: Wait returns when the next one may go out. *rate.Limiter fits.
type Limiter interface {
	Wait(ctx context.Context) error
}

// Quota is one rate-limit bucket of a vendor.
type Quota struct {
	Limiters []Limiter // waited for in order; none means unlimited
	// ReturnUnnamed is for quotas that refill rarely, per day: a 429 that names no delay is returned, not waited for.
	ReturnUnnamed bool
}

// bucket is a quota in use. A 429 closes it for every caller until the time that the vendor named, so that one refusal
// does not become a hundred.
type bucket struct {
	Quota
	closedUntil atomic.Int64 // nanoseconds since epoch
}

// clock counts from a fixed point, so that closedUntil fits an atomic and ignores changes of the wall clock.
type clock struct{ epoch time.Time }

func (c clock) now() int64 { return int64(time.Since(c.epoch)) }

// close shuts the bucket for d, unless it is shut for longer already.
func (b *bucket) close(now int64, d time.Duration) {
	until := now + int64(d)
	for {
		old := b.closedUntil.Load()
		if old >= until || b.closedUntil.CompareAndSwap(old, until) {
			return
		}
	}
}

// waitError says that a wait was not worth starting.
type waitError struct {
	delay time.Duration
	why   string
}

func (e *waitError) Error() string {
	return fmt.Sprintf("the next request may go out in %v, %s", e.delay.Round(time.Millisecond), e.why)
}

func (e *waitError) Unwrap() error { return ErrRateLimited }

// RetryAfter is the wait that was not begun.
func (e *waitError) RetryAfter() time.Duration { return e.delay }

// delayed is what errors of waiting look like that name the wait that was not begun: ours, and those of a Limiter.
type delayed interface {
	error
	RetryAfter() time.Duration
}

// wait spends a token, or says why not. The bucket may be shut while a limiter holds the call back, hence the second
// look.
func (b *bucket) wait(ctx context.Context, c clock, longest time.Duration) error {
	if err := ended(ctx); err != nil {
		return err
	}
	if err := b.waitOpen(ctx, c, longest); err != nil {
		return err
	}
	for _, l := range b.Limiters {
		if err := waitLimiter(ctx, l); err != nil {
			return err
		}
	}
	return b.waitOpen(ctx, c, longest)
}

func (b *bucket) waitOpen(ctx context.Context, c clock, longest time.Duration) error {
	for {
		until := b.closedUntil.Load()
		if until == 0 {
			return nil
		}
		d := time.Duration(until - c.now())
		if d <= 0 {
			return nil
		}
		if d > longest {
			return &waitError{d, fmt.Sprintf("more than the longest wait of %v", longest)}
		}
		if err := sleep(ctx, d); err != nil {
			return err
		}
	}
}

func waitLimiter(ctx context.Context, l Limiter) error {
	if w, ok := l.(*Window); ok {
		return w.Wait(ctx)
	}
	bucket, ok := l.(*rate.Limiter)
	if !ok {
		err := l.Wait(ctx)
		if err == nil {
			return nil
		}
		if refused := delayed(nil); errors.As(err, &refused) {
			return fmt.Errorf("limiter: %w: %w", ErrRateLimited, err)
		}
		return fmt.Errorf("limiter: %w", err)
	}
	if bucket.Allow() {
		return nil
	}
	reservation := bucket.Reserve()
	if !reservation.OK() {
		return fmt.Errorf("limiter: its burst of %d lets no request pass", bucket.Burst())
	}
	if err := sleep(ctx, reservation.Delay()); err != nil {
		reservation.Cancel()
		return err
	}
	return nil
}

// sleep waits for d, but never for a wait that the context would cut short.
func sleep(ctx context.Context, d time.Duration) error {
	if err := ended(ctx); err != nil {
		return err
	}
	if d <= 0 {
		return nil
	}
	if deadline, ok := ctx.Deadline(); ok && time.Until(deadline) < d {
		return &waitError{d, "after the context's deadline"}
	}
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return ended(ctx)
	case <-timer.C:
		return nil
	}
}

// ended says that a context ended, and why, if somebody said so. Nil while it has not.
func ended(ctx context.Context) error {
	err, cause := ctx.Err(), context.Cause(ctx)
	if err == nil || errors.Is(cause, err) {
		return err
	}
	return fmt.Errorf("%w: %w", err, cause)
}
