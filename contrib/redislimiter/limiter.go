// Package redislimiter limits the rate of requests of many processes together: all processes that use the same key on the
// same Redis share one bucket.
//
//	limiter, err := redislimiter.New(redisClient, "limit:engage", redislimiter.Rate{Limit: 100, Per: time.Minute})
//	c, err := engage.New(key, secret, engage.WithLimiter(limiter))
//
// A [Limiter] has the method that the option WithLimiter of each vendor package needs, and does not depend on them.
//
// # Algorithm
//
// The bucket is a GCRA: one time stamp in Redis, the time at which the next request is due if all are evenly spaced. A
// script reads and advances it in one step, by the clock of Redis, so the clocks of the processes do not matter. A request
// reserves its turn and waits for it, without asking Redis again. Turns are given in the order of the requests. A turn is
// used up even if the context ends before it comes or the process dies. All processes should use the same Rate.
//
// A process may wake up late for its turn, and the network delays requests, so that one window at the service can see a few
// requests more. Set Limit a few percent below a quota that is counted strictly.
//
// # Failures of Redis
//
// Without Redis, Wait fails with [ErrUnavailable] and nothing is sent, unless [WithFallback] names another limiter. How
// long it takes to notice a failure depends on the time-outs of the Redis client. The defaults of go-redis are long for
// this purpose: 5 seconds to dial, and 3 retries. Wait returns when its context ends, whatever the Redis client does.
//
// It needs Redis 5 or later, or a compatible server. A bucket is one key, so a cluster works too.
package redislimiter

import (
	"context"
	_ "embed"
	"errors"
	"fmt"
	"sync/atomic"
	"time"

	"github.com/redis/go-redis/v9"
)

// ErrInvalidArgument means that New was given a bad argument.
var ErrInvalidArgument = errors.New("invalid argument")

// ErrUnavailable means that Redis did not return a usable answer. The error wraps the reason, too.
var ErrUnavailable = errors.New("redis unavailable")

// WaitError is returned by Wait at once if the wait would be too long. No turn is used up, unless it became too long while
// Redis was asked.
type WaitError struct {
	// Delay is how long the wait would have been.
	Delay time.Duration
	// Longest is the longest possible wait: until the context's deadline, or the limit of WithMaxWait.
	Longest time.Duration
}

// Error returns a text with both times.
func (e *WaitError) Error() string {
	return fmt.Sprintf("redislimiter: the next request may be sent in %v, and the longest possible wait is %v",
		e.Delay.Round(time.Millisecond), e.Longest.Round(time.Millisecond))
}

// RetryAfter returns Delay. The clients of this repository return it in Error.RetryAfter.
func (e *WaitError) RetryAfter() time.Duration { return e.Delay }

// Rate is a number of requests per period.
type Rate struct {
	// Limit is the number of requests in Per.
	Limit int
	// Per is the period of Limit. The time between two requests, Per divided by Limit, is rounded up to whole
	// microseconds.
	Per time.Duration
	// Burst is how many requests may be sent at once after a pause. 0 means 1. With 1, no period of length Per has more
	// than Limit turns. With more, it may have up to Limit+Burst-1.
	Burst int
}

// Waiter is a limiter for WithFallback, such as *rate.Limiter of golang.org/x/time/rate.
type Waiter interface {
	Wait(ctx context.Context) error
}

// Limiter limits the rate of requests by a bucket in Redis. It is safe for concurrent use.
type Limiter struct {
	client    redis.Scripter
	keys      []string
	interval  int64 // between two requests, in microseconds
	tolerance int64 // how much earlier than evenly spaced a request may be sent, in microseconds
	maxWait   time.Duration
	fallback  Waiter
	report    func(error)
	downUntil atomic.Int64 // Redis is not asked before, in nanoseconds since 1970

	now   func() time.Time
	sleep func(context.Context, time.Duration) error
}

// Option configures a Limiter. New reports a bad one as an error.
type Option func(*Limiter) error

// WithMaxWait caps how long a request waits for its turn. If the wait would be longer, Wait fails at once with a
// *WaitError. Without this option the context's deadline is the only limit. It also bounds how many turns are lost when a
// process dies while requests wait.
func WithMaxWait(d time.Duration) Option {
	return func(l *Limiter) error {
		if d <= 0 {
			return invalid("the longest wait must be positive")
		}
		l.maxWait = d
		return nil
	}
}

// WithFallback uses w while Redis is down. Other processes do not count the requests that w permits, so give w this
// process's share of the limit. report is called with each failure of Redis; it may be nil. After a failure Redis is not
// asked for a second.
func WithFallback(w Waiter, report func(error)) Option {
	return func(l *Limiter) error {
		if w == nil {
			return invalid("the fallback must not be nil")
		}
		l.fallback, l.report = w, report
		return nil
	}
}

// recheck is how long Redis is not asked after a failure. Without the pause every request would wait for the time-outs of
// the Redis client first.
const recheck = time.Second

// longest is the longest time that a full bucket may stand for. Larger numbers would lose microseconds in the script.
const longest = 10 * 365 * 24 * time.Hour

// New returns a limiter for the bucket at key. client is a *redis.Client, *redis.ClusterClient, *redis.Ring or
// redis.UniversalClient. The caller closes it. New sends nothing.
func New(client redis.Scripter, key string, rate Rate, opts ...Option) (*Limiter, error) {
	if rate.Burst == 0 {
		rate.Burst = 1
	}
	switch {
	case client == nil:
		return nil, invalid("the Redis client must not be nil")
	case key == "":
		return nil, invalid("the key must not be empty")
	case rate.Limit <= 0:
		return nil, invalid("Rate.Limit must be positive")
	case rate.Per <= 0:
		return nil, invalid("Rate.Per must be positive")
	case rate.Burst < 0:
		return nil, invalid("Rate.Burst must not be negative")
	case rate.Per > longest:
		return nil, invalid("Rate.Per must be at most ten years")
	}
	interval := rate.Per / time.Duration(rate.Limit)
	if interval < time.Microsecond {
		return nil, invalid("Rate must be at most one request per microsecond")
	}
	if rate.Per%time.Duration(rate.Limit) != 0 {
		interval++
	}
	if time.Duration(rate.Burst) > longest/interval {
		return nil, invalid("Rate.Burst must fill up within ten years")
	}
	l := &Limiter{client: client, keys: []string{key}, now: time.Now, sleep: sleep}
	l.interval = int64((interval + time.Microsecond - 1) / time.Microsecond)
	l.tolerance = l.interval * int64(rate.Burst-1)
	for _, o := range opts {
		if o == nil {
			continue
		}
		if err := o(l); err != nil {
			return nil, err
		}
	}
	return l, nil
}

func invalid(reason string) error {
	return fmt.Errorf("redislimiter: New: %s: %w", reason, ErrInvalidArgument)
}

//go:embed take.lua
var source string

var take = redis.NewScript(source)

// Wait returns when the next request may be sent. It fails at once with a *WaitError if that is after the context's
// deadline, with the context's error if the context ends, and with ErrUnavailable if Redis is down and there is no
// fallback.
func (l *Limiter) Wait(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if l.fallback != nil && l.now().UnixNano() < l.downUntil.Load() {
		return l.fallback.Wait(ctx)
	}
	delay, booked, err := l.book(ctx)
	switch {
	case err == nil:
	case ctx.Err() != nil: // not the fault of Redis
		return ctx.Err()
	case l.fallback == nil:
		return fmt.Errorf("redislimiter: %w: %w", ErrUnavailable, err)
	default:
		l.downUntil.Store(l.now().Add(recheck).UnixNano())
		if l.report != nil {
			l.report(fmt.Errorf("redislimiter: %w: %w", ErrUnavailable, err))
		}
		return l.fallback.Wait(ctx)
	}
	// The deadline is checked again: asking took time.
	if limit, limited := l.limit(ctx); !booked || limited && delay > limit {
		return &WaitError{Delay: delay, Longest: max(limit, 0)}
	}
	return l.sleep(ctx, delay)
}

// book reserves a turn, unless the wait for it is too long.
func (l *Limiter) book(ctx context.Context) (delay time.Duration, booked bool, err error) {
	patience := int64(-1)
	if limit, limited := l.limit(ctx); limited {
		patience = max(0, limit.Microseconds())
	}
	answer, err := l.ask(ctx, patience)
	if err != nil {
		return 0, false, err
	}
	if len(answer) != 2 {
		return 0, false, fmt.Errorf("the script returned %d values", len(answer))
	}
	return time.Duration(answer[0]) * time.Microsecond, answer[1] == 1, nil
}

// ask runs the script, and waits for it no longer than ctx lasts: by default, go-redis does not look at the context while
// it reads. A panic of the Redis client is one of the caller's goroutine.
func (l *Limiter) ask(ctx context.Context, patience int64) ([]int64, error) {
	type result struct {
		values  []int64
		err     error
		stopped any
	}
	if ctx.Done() == nil {
		return take.Run(ctx, l.client, l.keys, l.interval, l.tolerance, patience).Int64Slice()
	}
	done := make(chan result, 1)
	go func() {
		r := result{stopped: errGone}
		defer func() {
			if value := recover(); value != nil {
				r.stopped = value
			}
			done <- r
		}()
		r.values, r.err = take.Run(ctx, l.client, l.keys, l.interval, l.tolerance, patience).Int64Slice()
		r.stopped = nil
	}()
	select {
	case r := <-done:
		if r.stopped != nil {
			panic(r.stopped)
		}
		return r.values, r.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

var errGone = errors.New("redislimiter: the Redis client ended its goroutine by runtime.Goexit")

// limit returns the longest wait that may be started, if there is one.
func (l *Limiter) limit(ctx context.Context) (limit time.Duration, limited bool) {
	limit, limited = l.maxWait, l.maxWait > 0
	if deadline, ok := ctx.Deadline(); ok {
		if left := deadline.Sub(l.now()); !limited || left < limit {
			limit, limited = left, true
		}
	}
	return limit, limited
}

func sleep(ctx context.Context, d time.Duration) error {
	if d <= 0 {
		return nil
	}
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-timer.C:
		return nil
	}
}
