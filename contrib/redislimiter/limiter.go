// Package redislimiter paces requests of many processes together: all that use the same key on the same Redis spend from
// one bucket.
//
//	limiter, err := redislimiter.New(redisClient, "limit:engage", redislimiter.Rate{Limit: 100, Per: time.Minute})
//	c, err := engage.New(key, secret, engage.WithLimiter(limiter))
//
// A [Limiter] has the one method that every client of this repository wants, and knows nothing else of them.
//
// # How it counts
//
// The bucket is one time stamp in Redis: when the next request would be due if all were evenly spaced (GCRA). A script
// reads and moves it in one step, by the clock of Redis, so that the clocks of the processes do not matter. A request
// books its turn and waits for it without asking again, and turns are given in the order of asking. A turn is used up
// even when the context ends before it comes, or when the process dies. All processes should use the same Rate.
//
// # When Redis is down
//
// Wait fails with [ErrUnavailable], and nothing is sent. With [WithFallback] another limiter takes over instead. How long
// a failure takes to show is up to the time-outs of the Redis client; the defaults of go-redis, 5 seconds to dial and 3
// repetitions, are long for this purpose.
//
// Redis 5 or newer is needed, or what speaks its language. A bucket is one key, so a cluster is fine.
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

// ErrInvalidArgument says that New was called with something that makes no sense.
var ErrInvalidArgument = errors.New("invalid argument")

// ErrUnavailable says that Redis gave no usable answer. The reason is wrapped, too.
var ErrUnavailable = errors.New("redis unavailable")

// WaitError is what Wait returns at once when it will not begin a wait. No turn is used up, unless it became too late
// only while Redis was being asked.
type WaitError struct {
	// Delay is how long the wait would have been.
	Delay time.Duration
	// Longest is how long it could have been: until the context's deadline, or what WithMaxWait allows.
	Longest time.Duration
}

// Error names both times.
func (e *WaitError) Error() string {
	return fmt.Sprintf("redislimiter: the next request may go out in %v, and the longest possible wait is %v",
		e.Delay.Round(time.Millisecond), e.Longest.Round(time.Millisecond))
}

// RetryAfter returns Delay. The clients of this repository look for it and report it in their own errors.
func (e *WaitError) RetryAfter() time.Duration { return e.Delay }

// Rate is a number of requests per time.
type Rate struct {
	// Limit is how many requests may go out in Per.
	Limit int
	// Per is the time that Limit counts for. The space between two requests, Per divided by Limit, is rounded up to
	// whole microseconds.
	Per time.Duration
	// Burst is how many requests may go out at once after a pause; 0 means 1. With 1, no stretch of Per ever has more
	// than Limit requests. With more, it may have up to Limit+Burst-1.
	Burst int
}

// Waiter is a limiter to fall back to, such as *rate.Limiter of golang.org/x/time/rate.
type Waiter interface {
	Wait(ctx context.Context) error
}

// Limiter paces requests by a bucket in Redis. It is safe for concurrent use.
type Limiter struct {
	client    redis.Scripter
	keys      []string
	interval  int64 // between two requests, in microseconds
	tolerance int64 // how much earlier than evenly spaced a request may go, in microseconds
	maxWait   time.Duration
	fallback  Waiter
	report    func(error)
	downUntil atomic.Int64 // Redis is not asked before, in nanoseconds since 1970

	now   func() time.Time
	sleep func(context.Context, time.Duration) error
}

// Option configures a Limiter. New reports a bad one as an error.
type Option func(*Limiter) error

// WithMaxWait caps how long a request waits for its turn: beyond it, Wait fails at once with a *WaitError. Without it
// only the context's deadline counts. It also bounds how many turns are lost when a process dies with many requests
// waiting.
func WithMaxWait(d time.Duration) Option {
	return func(l *Limiter) error {
		if d <= 0 {
			return invalid("the longest wait must be positive")
		}
		l.maxWait = d
		return nil
	}
}

// WithFallback paces by w while Redis is down. The other processes do not see what w lets pass, so give it this
// process's share of the limit. Each failure of Redis is given to report, unless that is nil: while w works nobody else
// notices. After a failure Redis is left alone for a second.
func WithFallback(w Waiter, report func(error)) Option {
	return func(l *Limiter) error {
		if w == nil {
			return invalid("the fallback must not be nil")
		}
		l.fallback, l.report = w, report
		return nil
	}
}

// recheck is how long Redis is left alone after a failure. Without the pause every request would sit through the
// time-outs of the Redis client before it falls back.
const recheck = time.Second

// longest is what a full bucket may amount to: beyond it the script's numbers would lose microseconds.
const longest = 10 * 365 * 24 * time.Hour

// New makes a limiter of the bucket at key. client is a *redis.Client, *redis.ClusterClient, *redis.Ring or
// redis.UniversalClient, which stays the caller's to close. New sends nothing.
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

// Wait returns when the next request may go out. It fails at once with a *WaitError when that would be after the
// context's deadline, with the context's error when it ends before or meanwhile, and with ErrUnavailable when Redis is
// down and there is no fallback.
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
	// The deadline is looked at again: asking took time.
	if limit, limited := l.limit(ctx); !booked || limited && delay > limit {
		return &WaitError{Delay: delay, Longest: max(limit, 0)}
	}
	return l.sleep(ctx, delay)
}

// book asks for a turn. It is not booked when it is too far away.
func (l *Limiter) book(ctx context.Context) (delay time.Duration, booked bool, err error) {
	patience := int64(-1)
	if limit, limited := l.limit(ctx); limited {
		patience = max(0, limit.Microseconds())
	}
	answer, err := take.Run(ctx, l.client, l.keys, l.interval, l.tolerance, patience).Int64Slice()
	if err != nil {
		return 0, false, err
	}
	if len(answer) != 2 {
		return 0, false, fmt.Errorf("the script returned %d values", len(answer))
	}
	return time.Duration(answer[0]) * time.Microsecond, answer[1] == 1, nil
}

// limit is the longest wait that is worth beginning, if there is one.
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
