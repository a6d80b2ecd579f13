package pace

import (
	"context"
	"sync"
	"time"
)

// Window lets at most a number of requests pass in any span of a length: the way in which vendors count "500 an hour".
// A token bucket of the same size would let twice as many pass in the first span.
type Window struct {
	limit int
	span  time.Duration
	turn  chan struct{} // holds the caller who is next; the others queue for it

	mu      sync.Mutex
	passed  []time.Time // when the last requests passed, a ring once it is full
	oldest  int
	waiting int
}

// NewWindow makes a Window of limit requests per span.
func NewWindow(limit int, span time.Duration) *Window {
	return &Window{limit: limit, span: span, turn: make(chan struct{}, 1)}
}

// Wait returns when a request may pass. It does not begin a wait that the context would cut short.
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

// pass takes a place, if one is free.
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

// delay is how long until a place is free for a caller with so many others in front.
func (w *Window) delay(ahead int) time.Duration {
	if len(w.passed) < w.limit {
		return 0
	}
	rounds := time.Duration(1 + ahead/w.limit)
	return max(0, time.Until(w.passed[(w.oldest+ahead)%w.limit].Add(rounds*w.span)))
}
