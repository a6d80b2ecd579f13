// Package pace limits the rate of requests: one bucket for each quota of a vendor, closed for all callers after a 429.
package pace

import (
	"context"
	"fmt"
	"sync/atomic"
	"time"

	"golang.org/x/time/rate"

	"github.com/engagement-go/engagement"
)

// Quota is one rate limit of a vendor.
type Quota struct {
	Limiters []engagement.Limiter // called in order; none means no limit
	// ReturnUnnamed is for quotas with a long period, such as a day: a 429 without a delay ends the call.
	ReturnUnnamed bool
}

// Bucket is a quota in use. A 429 closes it for all callers until the time that the vendor names, so that other calls are
// not refused too.
type Bucket struct {
	Quota
	epoch       time.Time    // start of closedUntil, so that it is an atomic and independent of the wall clock
	closedUntil atomic.Int64 // nanoseconds since epoch
}

// NewBucket returns an open bucket.
func NewBucket(q Quota) *Bucket { return &Bucket{Quota: q, epoch: time.Now().Add(-1)} }

func (b *Bucket) now() int64 { return int64(time.Since(b.epoch)) }

// Close closes the bucket for d, unless it is closed for longer.
func (b *Bucket) Close(d time.Duration) {
	until := b.now() + int64(d)
	for {
		old := b.closedUntil.Load()
		if old >= until || b.closedUntil.CompareAndSwap(old, until) {
			return
		}
	}
}

// Wait waits for a turn. It does not start a wait for the bucket to open that is longer than longest. The bucket may be
// closed while a limiter waits, so it is checked again.
func (b *Bucket) Wait(ctx context.Context, longest time.Duration) error {
	if err := Ended(ctx); err != nil {
		return err
	}
	if err := b.waitOpen(ctx, longest); err != nil {
		return err
	}
	for _, l := range b.Limiters {
		if err := waitLimiter(ctx, l); err != nil {
			return err
		}
	}
	return b.waitOpen(ctx, longest)
}

func (b *Bucket) waitOpen(ctx context.Context, longest time.Duration) error {
	for {
		until := b.closedUntil.Load()
		if until == 0 {
			return nil
		}
		d := time.Duration(until - b.now())
		if d <= 0 {
			return nil
		}
		if d > longest {
			return &WaitError{d, fmt.Sprintf("more than the longest wait of %v", longest)}
		}
		if err := Sleep(ctx, d); err != nil {
			return err
		}
	}
}

func waitLimiter(ctx context.Context, l engagement.Limiter) error {
	switch l := l.(type) {
	case *Window:
		return l.Wait(ctx)
	case *rate.Limiter:
		return waitTokens(ctx, l)
	}
	err := l.Wait(ctx)
	if err == nil {
		return nil
	}
	if _, ok := RetryAfter(err); ok {
		return fmt.Errorf("limiter: %w: %w", engagement.ErrRateLimited, err)
	}
	return fmt.Errorf("limiter: %w", err)
}

func waitTokens(ctx context.Context, l *rate.Limiter) error {
	if l.Allow() {
		return nil
	}
	reservation := l.Reserve()
	if !reservation.OK() {
		return fmt.Errorf("limiter: its burst of %d permits no request", l.Burst())
	}
	if err := Sleep(ctx, reservation.Delay()); err != nil {
		reservation.Cancel()
		return err
	}
	return nil
}
