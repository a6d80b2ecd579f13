package pace

import (
	"container/list"
	"context"
	"sync"
	"time"
)

// Window permits at most a number of requests in any period of a length, as vendors count "500 an hour". A token bucket of
// the same size would permit twice as many in the first period. Callers pass in the order in which they came.
type Window struct {
	limit int
	span  time.Duration

	mu     sync.Mutex
	passed []time.Time // times of the last requests, a ring once it is full
	oldest int
	queue  list.List // of chan struct{}, closed when its caller is the first; a newcomer never passes those who queue
}

// NewWindow returns a Window of limit requests per span.
func NewWindow(limit int, span time.Duration) *Window { return &Window{limit: limit, span: span} }

// Wait returns when a request may be sent. It does not start a wait that would end after the context's deadline.
func (w *Window) Wait(ctx context.Context) error {
	err := Ended(ctx)
	if err != nil {
		return err // it would take the turn of somebody who can use it
	}
	w.mu.Lock()
	if w.queue.Len() == 0 && w.pass() {
		w.mu.Unlock()
		return nil
	}
	if deadline, ok := ctx.Deadline(); ok {
		if wait := w.delay(w.queue.Len()); time.Until(deadline) < wait {
			err = &WaitError{wait, "after the context's deadline"}
		}
	}
	if err != nil {
		w.mu.Unlock()
		return err
	}
	first := make(chan struct{})
	place := w.queue.PushBack(first)
	if w.queue.Len() == 1 {
		close(first)
	}
	w.mu.Unlock()
	defer w.leave(place)
	select {
	case <-first:
	case <-ctx.Done():
		return Ended(ctx)
	}
	for {
		w.mu.Lock()
		passed, wait := w.pass(), w.delay(0)
		w.mu.Unlock()
		if passed {
			return nil
		}
		if err := Sleep(ctx, wait); err != nil {
			return err
		}
	}
}

// leave takes a caller out of the queue, and lets the next one be the first.
func (w *Window) leave(place *list.Element) {
	w.mu.Lock()
	defer w.mu.Unlock()
	first := w.queue.Front() == place
	w.queue.Remove(place)
	if next := w.queue.Front(); first && next != nil {
		close(next.Value.(chan struct{}))
	}
}

// pass takes a place if one is free.
func (w *Window) pass() bool {
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
