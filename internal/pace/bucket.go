// Package pace limits the rate of requests: one bucket for each quota of a vendor, closed for all callers after a 429.
package pace

import (
	"context"
	"fmt"
	"sync"
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
// not refused too. Then one caller goes first, as a probe. When the probe succeeds, those who were held follow one by one
// at the pace of the quota, even if its limiters permit a burst.
type Bucket struct {
	Quota
	gap  time.Duration // between two requests at the pace of the quota; 0 if it is not known
	calm atomic.Bool   // the bucket is open, and nobody follows a probe: there is nothing to wait for, and no need of a lock

	mu          sync.Mutex
	closedUntil time.Time     // zero while the bucket is open
	probe       chan struct{} // closed when the probe is done; nil if there is none
	next        time.Time     // when the next caller may follow the probe
}

// NewBucket returns an open bucket.
func NewBucket(q Quota) *Bucket {
	b := &Bucket{Quota: q}
	b.calm.Store(true)
	for _, l := range q.Limiters {
		switch l := l.(type) {
		case *Window:
			b.gap = max(b.gap, l.span/time.Duration(l.limit))
		case *rate.Limiter:
			if limit := l.Limit(); limit > 0 {
				b.gap = max(b.gap, time.Duration(float64(time.Second)/float64(limit)))
			}
		}
	}
	return b
}

// Close closes the bucket for d, unless it is closed for longer.
func (b *Bucket) Close(d time.Duration) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if until := time.Now().Add(d); until.After(b.closedUntil) {
		b.closedUntil = until
		b.calm.Store(false)
	}
}

// Turn is the right to send one request. The caller ends it with Done when the answer has arrived.
type Turn struct {
	bucket *Bucket
	probe  chan struct{}
}

// Done ends a turn. passed reports whether the service accepted the request, which opens the bucket after a probe.
func (t Turn) Done(passed bool) {
	if t.probe == nil {
		return
	}
	b := t.bucket
	b.mu.Lock()
	defer b.mu.Unlock()
	if now := time.Now(); passed && !b.closedUntil.After(now) {
		b.closedUntil = time.Time{}
		b.next = now.Add(b.gap)
	}
	b.probe = nil
	close(t.probe)
}

// Wait waits for a turn. It does not start a wait for the bucket to open that is longer than longest. A caller that has
// waited for a closed bucket waits for the limiters again, because its tokens are from before.
func (b *Bucket) Wait(ctx context.Context, longest time.Duration) (Turn, error) {
	if err := Ended(ctx); err != nil {
		return Turn{}, err
	}
	wasHeld := false
	for {
		turn, held, err := b.waitOpen(ctx, longest)
		if err == nil && turn.probe == nil {
			err = b.follow(ctx, held || wasHeld)
		}
		if err != nil {
			return Turn{}, err
		}
		if err := b.waitLimiters(ctx, turn); err != nil {
			return Turn{}, err
		}
		if turn.probe != nil {
			return turn, nil
		}
		again, held, err := b.waitOpen(ctx, longest)
		if err != nil || !held || again.probe != nil {
			return again, err
		}
		wasHeld = true
	}
}

// follow waits until a caller who was held may follow the others. One who was not waits behind those who were.
func (b *Bucket) follow(ctx context.Context, held bool) error {
	if b.calm.Load() && !held {
		return nil
	}
	b.mu.Lock()
	wait := max(0, time.Until(b.next))
	if b.gap == 0 || !held && wait == 0 {
		b.calm.Store(b.closedUntil.IsZero())
		b.mu.Unlock()
		return nil
	}
	if deadline, ok := ctx.Deadline(); ok && time.Until(deadline) < wait {
		b.mu.Unlock()
		return &WaitError{wait, "after the context's deadline"}
	}
	b.next = time.Now().Add(wait + b.gap)
	b.mu.Unlock()
	return Sleep(ctx, wait)
}

// waitLimiters waits for the limiters. If one fails or panics, another caller goes first.
func (b *Bucket) waitLimiters(ctx context.Context, turn Turn) error {
	if len(b.Limiters) == 0 {
		return nil
	}
	passed := false
	defer func() {
		if !passed {
			turn.Done(false)
		}
	}()
	for _, l := range b.Limiters {
		if err := waitLimiter(ctx, l); err != nil {
			return err
		}
	}
	passed = true
	return nil
}

// waitOpen waits until the bucket is open, or until this caller is the probe. held reports whether it had to wait.
func (b *Bucket) waitOpen(ctx context.Context, longest time.Duration) (turn Turn, held bool, err error) {
	for !b.calm.Load() {
		b.mu.Lock()
		if b.closedUntil.IsZero() {
			b.mu.Unlock()
			break
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
	return Turn{}, held, nil
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
		return fmt.Errorf("limiter: its burst of %d permits no request", l.Burst())
	}
	if err := Sleep(ctx, reservation.Delay()); err != nil {
		reservation.Cancel()
		return err
	}
	return nil
}
