// Package pace limits the rate of requests: one bucket for each quota of a vendor, closed for all callers after a 429.
package pace

import (
	"context"
	"fmt"
	"sync"
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
// does not become a hundred. Then one caller goes first, as a probe; when it comes through, the others follow at the pace
// of the quota.
type Bucket struct {
	Quota

	mu          sync.Mutex
	closedUntil time.Time     // zero while the bucket is open
	probe       chan struct{} // closed when the probe is back; nil when there is none
}

// NewBucket returns an open bucket.
func NewBucket(q Quota) *Bucket { return &Bucket{Quota: q} }

// Close closes the bucket for d, unless it is closed for longer already.
func (b *Bucket) Close(d time.Duration) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if until := time.Now().Add(d); until.After(b.closedUntil) {
		b.closedUntil = until
	}
}

// Turn is the right to send one request. The caller gives it back with Done when the answer is there.
type Turn struct {
	bucket *Bucket
	probe  chan struct{}
}

// Done ends a turn. passed reports whether the service took the request, which opens the bucket after a probe.
func (t Turn) Done(passed bool) {
	if t.probe == nil {
		return
	}
	b := t.bucket
	b.mu.Lock()
	defer b.mu.Unlock()
	if passed && !b.closedUntil.After(time.Now()) {
		b.closedUntil = time.Time{}
	}
	b.probe = nil
	close(t.probe)
}

// Wait spends a token and returns a turn, or returns why it did not. It starts no wait for a closed bucket that is longer
// than longest. Who has waited for a closed bucket queues at the limiters again: their tokens were spent before the hold.
func (b *Bucket) Wait(ctx context.Context, longest time.Duration) (Turn, error) {
	if err := Ended(ctx); err != nil {
		return Turn{}, err
	}
	for {
		turn, _, err := b.waitOpen(ctx, longest)
		if err != nil {
			return Turn{}, err
		}
		for _, l := range b.Limiters {
			if err := waitLimiter(ctx, l); err != nil {
				turn.Done(false)
				return Turn{}, err
			}
		}
		if turn.probe != nil {
			return turn, nil
		}
		again, held, err := b.waitOpen(ctx, longest)
		if err != nil || !held || again.probe != nil {
			return again, err
		}
	}
}

// waitOpen waits until the bucket is open, or until this caller is the probe. held reports that there was something to
// wait for.
func (b *Bucket) waitOpen(ctx context.Context, longest time.Duration) (turn Turn, held bool, err error) {
	for {
		b.mu.Lock()
		if b.closedUntil.IsZero() {
			b.mu.Unlock()
			return Turn{}, held, nil
		}
		d, probe := time.Until(b.closedUntil), b.probe
		if d <= 0 && probe == nil {
			b.probe = make(chan struct{})
			turn = Turn{b, b.probe}
			b.mu.Unlock()
			return turn, held, nil
		}
		b.mu.Unlock()
		held = true
		switch {
		case d > longest:
			return Turn{}, held, &WaitError{d, fmt.Sprintf("more than the longest wait of %v", longest)}
		case d > 0:
			err = Sleep(ctx, d)
		default:
			select {
			case <-probe:
			case <-ctx.Done():
				err = Ended(ctx)
			}
		}
		if err != nil {
			return Turn{}, held, err
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
	err := Beside(ctx, func() error { return l.Wait(ctx) })
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
