package ingest

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/nats-io/nats.go/jetstream"
	"github.com/nats-io/nuid"
)

// Rate is a number of requests per period.
type Rate struct {
	// Limit is the number of requests in Per. They are spaced evenly, without bursts.
	Limit int
	// Per is the period of Limit.
	Per time.Duration
}

// Limiter is one rate limit for all processes that use the same queue: a JetStream key has the time of the next request.
// Give it to the client of the service by its option WithLimiter. It goes by the clock of the NATS servers. Requests
// arrive less evenly than they are sent: choose a Rate a little below the limit of the service.
//
// It is safe for concurrent use. All processes should use the same Rate.
type Limiter struct {
	q        *Queue
	interval time.Duration

	mu      sync.Mutex
	waiting []*turn
	taking  bool // whether a goroutine takes turns for those who wait

	// Used by the goroutine that takes turns only.
	kv         jetstream.KeyValue
	next       time.Time // the first turn that is not taken, by the clock of the servers
	revision   uint64
	offset     time.Duration // from our clock to that of the servers
	calibrated time.Time
}

type turn struct {
	ctx   context.Context
	ready chan time.Time // by our clock
}

// WaitError is returned by Wait at once if the turn comes after the deadline of the context.
type WaitError struct {
	// Delay is how long the wait would have been.
	Delay time.Duration
}

// Error returns a text with the delay.
func (e *WaitError) Error() string {
	return fmt.Sprintf("ingest: the next request may be sent in %v", e.Delay.Round(time.Millisecond))
}

// RetryAfter returns Delay. The clients of this repository return it in Error.RetryAfter.
func (e *WaitError) RetryAfter() time.Duration { return e.Delay }

// NewLimiter returns the rate limit of the queue. It asks the servers nothing yet.
func (q *Queue) NewLimiter(rate Rate) (*Limiter, error) {
	if rate.Limit <= 0 || rate.Per <= 0 {
		return nil, invalid("NewLimiter", "Rate.Limit and Rate.Per must be positive")
	}
	interval := (rate.Per + time.Duration(rate.Limit) - 1) / time.Duration(rate.Limit)
	return &Limiter{q: q, interval: interval}, nil
}

// Wait returns when the next request may be sent, or an error if ctx ends before. While the servers are down, it waits.
func (l *Limiter) Wait(ctx context.Context) error {
	_, err := l.waitForTurn(ctx)
	return err
}

// waitForTurn is Wait, and returns the turn, by our clock.
func (l *Limiter) waitForTurn(ctx context.Context) (time.Time, error) {
	t := &turn{ctx: ctx, ready: make(chan time.Time, 1)}
	l.mu.Lock()
	l.waiting = append(l.waiting, t)
	if !l.taking {
		l.taking = true
		go l.take() //nolint:gosec,contextcheck // it works for all who wait, not for this context
	}
	l.mu.Unlock()
	select {
	case at := <-t.ready:
		delay := time.Until(at)
		if deadline, ok := ctx.Deadline(); ok && at.After(deadline) {
			return at, &WaitError{Delay: delay}
		}
		return at, wait(ctx, max(delay, 0))
	case <-ctx.Done():
		return time.Time{}, ctx.Err()
	}
}

// take takes turns for all who wait, as many as possible with one request, until nobody waits.
func (l *Limiter) take() {
	for try := 0; ; {
		l.mu.Lock()
		present := l.waiting[:0]
		for _, t := range l.waiting {
			if t.ctx.Err() == nil {
				present = append(present, t)
			}
		}
		clear(l.waiting[len(present):])
		l.waiting = present
		if len(present) == 0 {
			l.taking = false
			l.mu.Unlock()
			return
		}
		batch := present[:min(len(present), 64)]
		l.mu.Unlock()

		ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
		first, err := l.reserve(ctx, len(batch))
		cancel()
		if errors.Is(err, errRace) {
			continue
		}
		if err != nil {
			_ = wait(context.Background(), backoff(try, 10*time.Millisecond, time.Second))
			try++
			continue
		}
		try = 0
		l.mu.Lock()
		for i, t := range l.waiting[:len(batch)] {
			t.ready <- first.Add(time.Duration(i) * l.interval)
		}
		l.waiting = append([]*turn(nil), l.waiting[len(batch):]...)
		l.mu.Unlock()
	}
}

var errRace = errors.New("another process was faster")

// reserve reserves n turns and returns the first, by our clock.
func (l *Limiter) reserve(ctx context.Context, n int) (time.Time, error) {
	if err := l.calibrate(ctx); err != nil {
		return time.Time{}, err
	}
	first := l.next
	if now := time.Now().Add(l.offset); now.After(first) {
		first = now
	}
	next := first.Add(time.Duration(n) * l.interval)
	value := binary.BigEndian.AppendUint64(nil, uint64(next.UnixNano()))
	revision, err := l.kv.Update(ctx, "next", value, l.revision)
	if err != nil {
		// Another process may have been faster, or the answer was lost: read what holds now.
		if err := l.read(ctx); err != nil {
			l.kv = nil // perhaps the bucket was lost with its server
			return time.Time{}, err
		}
		return time.Time{}, errRace
	}
	l.next, l.revision = next, revision
	return first.Add(-l.offset), nil
}

func (l *Limiter) read(ctx context.Context) error {
	entry, err := l.kv.Get(ctx, "next")
	if errors.Is(err, jetstream.ErrKeyNotFound) {
		l.revision = 0
		return nil
	}
	if err != nil {
		return err
	}
	if len(entry.Value()) != 8 {
		return errors.New("the key of the limiter has another form")
	}
	l.next = time.Unix(0, int64(binary.BigEndian.Uint64(entry.Value()))) //nolint:gosec // written as an int64
	l.revision = entry.Revision()
	return nil
}

// calibrate finds out how far our clock is off from that of the servers, now and then.
func (l *Limiter) calibrate(ctx context.Context) error {
	if l.kv != nil && time.Since(l.calibrated) < time.Minute {
		return nil
	}
	if l.kv == nil {
		kv, err := l.q.bucket(ctx, "limiter", jetstream.MemoryStorage)
		if err != nil {
			return err
		}
		l.kv = kv
		if err := l.read(ctx); err != nil {
			l.kv = nil
			return err
		}
	}
	key := "clock-" + nuid.Next()
	before := time.Now()
	if _, err := l.kv.Put(ctx, key, nil); err != nil {
		l.kv = nil
		return err
	}
	after := time.Now()
	entry, err := l.kv.Get(ctx, key)
	if err != nil {
		return err
	}
	l.offset = entry.Created().Sub(before.Add(after.Sub(before) / 2))
	l.calibrated = time.Now()
	_ = l.kv.Purge(ctx, key)
	return nil
}
