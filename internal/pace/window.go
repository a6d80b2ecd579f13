package pace

import (
	"context"
	"sync"
	"time"
)

// Window permits at most a number of requests in any period of a length, as vendors count "500 an hour". A token bucket of
// the same size would permit twice as many in the first period.
type Window struct {
	limit int
	span  time.Duration
	turn  chan struct{} // taken by the caller that is next; the others queue for it

	mu      sync.Mutex
	passed  []time.Time // times of the last requests, a ring once it is full
	oldest  int
	waiting int
}

// NewWindow returns a Window of limit requests per span.
func NewWindow(limit int, span time.Duration) *Window {
	return &Window{limit: limit, span: span, turn: make(chan struct{}, 1)}
}

// Wait returns when a request may be sent. It does not start a wait that would end after the context's deadline.
func (w *Window) Wait(ctx context.Context) error {
	if w.pass() {
		return nil
	}
	w.mu.Lock()
	wait := w.delay(w.waiting)
	w.waiting++
	w.mu.Unlock()
	defer func() {
		w.mu.Lock()
		w.waiting--
		w.mu.Unlock()
	}()
	if err := Ended(ctx); err != nil {
		return err
	}
	if deadline, ok := ctx.Deadline(); ok && time.Until(deadline) < wait {
		return &WaitError{wait, "after the context's deadline"}
	}
	select {
	case w.turn <- struct{}{}:
		defer func() { <-w.turn }()
	case <-ctx.Done():
		return Ended(ctx)
	}
	for !w.pass() {
		w.mu.Lock()
		wait := w.delay(0)
		w.mu.Unlock()
		if err := Sleep(ctx, wait); err != nil {
			return err
		}
	}
	return nil
}

// pass takes a place if one is free.
func (w *Window) pass() bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	now := time.Now()
	switch {
	case len(w.passed) < w.limit:
		w.passed = append(w.passed, now)
	case now.Sub(w.passed[w.oldest]) >= w.span:
		w.passed[w.oldest] = now
		w.oldest = (w.oldest + 1) % w.limit
	default:
		return false
	}
	return true
}

// delay returns how long it takes until a place is free for a caller with so many others ahead.
func (w *Window) delay(ahead int) time.Duration {
	if len(w.passed) < w.limit {
		return 0
	}
	rounds := time.Duration(1 + ahead/w.limit)
	return max(0, time.Until(w.passed[(w.oldest+ahead)%w.limit].Add(rounds*w.span)))
}
