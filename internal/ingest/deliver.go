package ingest

import (
	"cmp"
	"errors"
	"fmt"
	"net/http"
	"time"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/pace"
	"github.com/engagement-go/engagement/internal/rest"
)

// manyFaults is after how many successive failures of a request its items are sent in halves: one of them may be what the
// service fails at.
const manyFaults = 3

// work is the goroutine of a shard.
func (b *Batcher[T]) work(s *shard) {
	ended := false
	defer func() {
		if !ended { // a callback or a middleware ended the goroutine, as a test does by FailNow
			go b.work(s)
		}
	}()
	b.interrupted(s)
	b.report(&s.pending)
	for {
		c := b.next(s)
		if c == nil {
			break
		}
		if b.deliver(s, c) {
			b.complete(c)
		}
	}
	ended = true
}

// interrupted judges a request whose goroutine was ended.
func (b *Batcher[T]) interrupted(s *shard) {
	b.mu.Lock()
	c, n := s.first(), 0
	if c != nil && c.shards[0] == s {
		n = c.sending
	}
	b.mu.Unlock()
	if n > 0 {
		b.sleep(b.judge(s, c, n, nil, errInterrupted), nil)
	}
}

var errInterrupted = errors.New("sending was interrupted by a panic or by runtime.Goexit")

// deliver sends the items of a chunk until all have an outcome. It returns false when the batcher was closed before.
func (b *Batcher[T]) deliver(s *shard, c *chunk) bool {
	for len(c.items) > 0 {
		n := len(c.items)
		if c.width > 0 {
			n = min(n, c.width)
		}
		body := b.body(s, c, n)
		if !b.begin(c, n) {
			return false
		}
		refusals, err := b.send(body, n)
		wait := b.judge(s, c, n, refusals, err)
		b.report(&s.pending)
		b.sleep(wait, nil)
	}
	return true
}

// begin waits while the batcher is held, and marks items as being sent. It returns false when the batcher was closed.
func (b *Batcher[T]) begin(c *chunk, n int) bool {
	for {
		b.mu.Lock()
		wait := time.Duration(0)
		if b.held {
			wait = b.heldUntil - b.now()
		}
		if b.collected || b.ctx.Err() != nil {
			b.mu.Unlock()
			return false
		}
		if wait <= 0 {
			if b.held { // this request is a probe, and the others wait for it
				b.heldUntil = b.now() + b.retry.MaxDelay
			}
			c.sending = n
			b.stats.Requests++
			b.mu.Unlock()
			return true
		}
		release := b.release
		b.mu.Unlock()
		b.sleep(wait, release)
	}
}

// sleep waits for d, until there is something in wake, or until the batcher is closed.
func (b *Batcher[T]) sleep(d time.Duration, wake <-chan struct{}) {
	if d <= 0 {
		return
	}
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-wake:
	case <-b.ctx.Done():
	}
}

// body returns the body of a request with the first n items of a chunk.
func (b *Batcher[T]) body(s *shard, c *chunk, n int) []byte {
	if !c.changed && n == len(c.items) {
		return b.cfg.Suffix(c.buf) // for which seal has made room
	}
	s.scratch = append(s.scratch[:0], c.prefix...)
	for i, it := range c.items[:n] {
		if i > 0 {
			s.scratch = append(s.scratch, ',')
		}
		s.scratch = append(s.scratch, c.buf[it.start:it.end]...)
	}
	s.scratch = b.cfg.Suffix(s.scratch)
	return s.scratch
}

// send makes a request. A panic, of a middleware, becomes an error.
func (b *Batcher[T]) send(body []byte, n int) (refusals []Refusal, err error) {
	var stopped any
	pace.Guard(&stopped, func() { refusals, err = b.cfg.Send(b.ctx, body, n) })
	if stopped != nil {
		b.countPanic()
		return nil, errInterrupted
	}
	return refusals, err
}

func (b *Batcher[T]) countPanic() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.stats.Panics++
}

// judge settles what a request with the first n items of a chunk has decided, and returns how long to wait before the next.
func (b *Batcher[T]) judge(s *shard, c *chunk, n int, refusals []Refusal, err error) time.Duration {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.collected { // Close did not wait for this request
		return 0
	}
	j := judgement[T]{b: b, s: s, c: c, n: n}
	c.sending = 0
	switch {
	case err == nil:
		j.answered(refusals)
		return 0
	case b.ctx.Err() == nil:
		b.stats.FailedRequests++
	}
	switch status := rest.Refused(err); {
	case rest.HadNoEffect(err):
		return j.failed(err)
	case engagement.MayHaveTakenEffect(err):
		if e := (*engagement.Error)(nil); errors.As(err, &e) && e.StatusCode != 0 {
			c.faults++
		}
		j.giveUpOnce(err)
		return j.failed(err)
	case status == http.StatusBadRequest, status == http.StatusConflict, status == http.StatusRequestEntityTooLarge,
		status == http.StatusUnprocessableEntity, errors.Is(err, engagement.ErrInvalidArgument):
		j.refused(err)
		return 0
	}
	return j.hold(err)
}

// judgement is what follows from one request.
type judgement[T any] struct {
	b *Batcher[T]
	s *shard
	c *chunk
	n int
}

// settle settles those of the n items for which verdict returns true, with its error.
func (j *judgement[T]) settle(verdict func(i int, it item) (error, bool)) {
	kept := j.c.items[:0]
	for i, it := range j.c.items {
		if i < j.n {
			if err, done := verdict(i, it); done {
				j.b.settle(&j.s.pending, j.c, it, err)
				j.c.changed = true
				continue
			}
		}
		kept = append(kept, it)
	}
	j.n -= len(j.c.items) - len(kept)
	j.c.items = kept
	j.b.admit()
}

// answered settles the items after a success, which may have refused some.
func (j *judgement[T]) answered(refusals []Refusal) {
	b, c := j.b, j.c
	b.trouble, b.succeeded, j.s.failures, c.faults = nil, b.now(), 0, 0
	b.unhold()
	var unplaced error
	errs := map[int]error(nil)
	for _, r := range refusals {
		switch {
		case r.Err == nil:
		case r.Index < 0 || r.Index >= j.n:
			unplaced = r.Err
		case errs[r.Index] == nil:
			if errs == nil {
				errs = make(map[int]error, len(refusals))
			}
			errs[r.Index] = r.Err
		}
	}
	if unplaced == nil || j.n == 1 {
		c.width *= 2
		j.settle(func(i int, _ item) (error, bool) {
			if errs[i] != nil {
				return errs[i], true
			}
			return unplaced, true
		})
		return
	}
	// The service refused an item without saying which: smaller requests tell.
	c.width = max(j.n/2, 1)
	j.settle(func(i int, it item) (error, bool) {
		switch {
		case errs[i] != nil:
			return errs[i], true
		case it.once:
			return fmt.Errorf("%w: the service refused an item of the request without saying which: %w", engagement.ErrOutcomeUnknown, unplaced), true
		}
		return nil, false
	})
}

// refused handles a request that the service refused as a whole for what is in it: smaller requests tell for which item.
func (j *judgement[T]) refused(err error) {
	j.b.unhold()
	j.s.failures = 0
	j.c.width = max(j.n/2, 1)
	if j.n == 1 {
		j.settle(func(int, item) (error, bool) { return err, true })
	}
}

// giveUpOnce settles the items that may have been carried out and must not be sent again.
func (j *judgement[T]) giveUpOnce(err error) {
	j.settle(func(_ int, it item) (error, bool) {
		return fmt.Errorf("%w: %w", engagement.ErrOutcomeUnknown, err), it.once
	})
}

// failed handles a failure that passes.
func (j *judgement[T]) failed(err error) time.Duration {
	b := j.b
	if b.ctx.Err() != nil { // by Close
		return 0
	}
	b.trouble = err
	patience, now := b.opt.Patience, b.now()
	j.settle(func(_ int, it item) (error, bool) {
		if now-it.at < patience {
			return nil, false
		}
		return fmt.Errorf("given up after %v: %w", (now - it.at).Round(time.Second), err), true
	})
	wait := j.delay(err)
	if j.n > 0 {
		wait = min(wait, patience-(now-j.c.items[0].at)) // the last attempt is at the end of the patience
	}
	j.halve()
	return wait
}

// halve makes the next request smaller if the last ones failed.
func (j *judgement[T]) halve() {
	if j.c.faults >= manyFaults && j.n > 0 {
		j.c.width = max(j.n/2, 1)
	}
}

// delay returns how long to wait after a failure.
func (j *judgement[T]) delay(err error) time.Duration {
	j.s.failures++
	if e := (*engagement.Error)(nil); errors.As(err, &e) && e.RetryAfter > 0 {
		return min(e.RetryAfter, max(j.b.retry.MaxRetryAfter, j.b.retry.MaxDelay))
	}
	return max(rest.Backoff(j.b.retry, j.s.failures), 1)
}

// hold handles a refusal of the client, as for a wrong key, which says nothing about the items. All shards wait, and one of
// them tries again from time to time. If a request succeeds after the first refusal of the chunk, the client is not what is
// wrong, and the refusal is treated like a failure of the service.
func (j *judgement[T]) hold(err error) time.Duration {
	b, c := j.b, j.c
	if b.ctx.Err() != nil {
		return 0
	}
	c.faults++
	if c.refused > 0 && b.succeeded > c.refused {
		return j.failed(err)
	}
	c.refused = cmp.Or(c.refused, b.now())
	j.halve()
	b.trouble = err
	wait := j.delay(err)
	b.held, b.heldUntil = true, b.now()+wait
	return wait
}

// unhold ends the suspension of sending.
func (b *Batcher[T]) unhold() {
	if b.held {
		b.held = false
		close(b.release)
		b.release = make(chan struct{})
	}
}

// report calls the callback for outcomes.
func (b *Batcher[T]) report(o *outcomes) {
	for o.reported < len(o.items) {
		i := o.reported
		o.reported++
		b.call(o.chunk, o.items[i], o.errs[i])
	}
	clear(o.errs)
	*o = outcomes{items: o.items[:0], errs: o.errs[:0]}
}

// call calls the callback. Its panic must not end the process, which holds items.
func (b *Batcher[T]) call(c *chunk, it item, err error) {
	defer func() {
		if recover() != nil {
			b.countPanic()
		}
	}()
	b.opt.Outcome(engagement.BatcherOutcome[T]{Item: b.restore(c, it, nil), Tag: c.tags[it.start], Err: err})
}
