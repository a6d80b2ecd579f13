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
	Limiters []engagement.Limiter // waited for in order; none means unlimited
	// ReturnUnnamed is for quotas that refill rarely, per day: a 429 that names no delay is returned, not waited for.
	ReturnUnnamed bool
}

// Bucket is a quota in use. A 429 closes it for every caller until the time that the vendor named, so that one refusal
// does not become a hundred.
type Bucket struct {
	Quota
	epoch       time.Time    // a fixed point, so that closedUntil fits an atomic and ignores changes of the wall clock
	closedUntil atomic.Int64 // nanoseconds since epoch
}

// NewBucket returns an open bucket.
func NewBucket(q Quota) *Bucket { return &Bucket{Quota: q, epoch: time.Now().Add(-1)} }

func (b *Bucket) now() int64 { return int64(time.Since(b.epoch)) }

// Close closes the bucket for d, unless it is closed for longer already.
func (b *Bucket) Close(d time.Duration) {
	until := b.now() + int64(d)
	for {
		old := b.closedUntil.Load()
		if old >= until || b.closedUntil.CompareAndSwap(old, until) {
			return
		}
	}
}

// Wait spends a token, or returns why it did not. It starts no wait for an open bucket that is longer than longest. The
// bucket may be closed while a limiter holds the call back, hence the second look.
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
		return fmt.Errorf("limiter: its burst of %d lets no request pass", l.Burst())
	}
	if err := Sleep(ctx, reservation.Delay()); err != nil {
		reservation.Cancel()
		return err
	}
	return nil
}
