package redislimiter_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/alicebob/miniredis/v2"
	"github.com/google/go-cmp/cmp"
	"github.com/redis/go-redis/v9"

	"github.com/engagement-go/engagement/contrib/redislimiter"
	"github.com/engagement-go/engagement/engage"
	"github.com/engagement-go/engagement/engage/engagetest"
)

// noon is the time of the Redis of a test until the test changes it.
var noon = time.Date(2026, 5, 30, 12, 0, 0, 123456000, time.UTC)

func startRedis(t testing.TB) *miniredis.Miniredis {
	t.Helper()
	m := miniredis.RunT(t)
	m.SetTime(noon)
	return m
}

func connect(t testing.TB, m *miniredis.Miniredis) *redis.Client {
	t.Helper()
	client := redis.NewClient(&redis.Options{Addr: m.Addr(), MaxRetries: -1})
	t.Cleanup(func() { client.Close() })
	return client
}

// waits records the waits of a limiter instead of waiting.
type waits struct {
	mu   sync.Mutex
	list []time.Duration
}

func (w *waits) sleep(_ context.Context, d time.Duration) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.list = append(w.list, d)
	return nil
}

func (w *waits) take() []time.Duration {
	w.mu.Lock()
	defer w.mu.Unlock()
	list := w.list
	w.list = nil
	return list
}

func newLimiter(t testing.TB, client redis.Scripter, rate redislimiter.Rate, w *waits, opts ...redislimiter.Option) *redislimiter.Limiter {
	t.Helper()
	l, err := redislimiter.New(client, "limit", rate, opts...)
	if err != nil {
		t.Fatal(err)
	}
	l.SetClock(time.Now, w.sleep)
	return l
}

func wait(t testing.TB, l *redislimiter.Limiter, times int) {
	t.Helper()
	for range times {
		if err := l.Wait(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
}

func milliseconds(ms ...int) []time.Duration {
	list := make([]time.Duration, len(ms))
	for i := range ms {
		list[i] = time.Duration(ms[i]) * time.Millisecond
	}
	return list
}

func TestNewRefusesBadArguments(t *testing.T) {
	t.Parallel()
	client := redis.NewClient(&redis.Options{Addr: "127.0.0.1:1"})
	t.Cleanup(func() { client.Close() })
	good := redislimiter.Rate{Limit: 1, Per: time.Second}
	for name, test := range map[string]struct {
		client redis.Scripter
		key    string
		rate   redislimiter.Rate
		opt    redislimiter.Option
		want   string
	}{
		"no client":          {nil, "k", good, nil, "client"},
		"no key":             {client, "", good, nil, "key"},
		"no limit":           {client, "k", redislimiter.Rate{Per: time.Second}, nil, "Rate.Limit"},
		"negative limit":     {client, "k", redislimiter.Rate{Limit: -1, Per: time.Second}, nil, "Rate.Limit"},
		"no time":            {client, "k", redislimiter.Rate{Limit: 1}, nil, "Rate.Per"},
		"endless time":       {client, "k", redislimiter.Rate{Limit: 1, Per: 100_000 * time.Hour}, nil, "Rate.Per"},
		"negative burst":     {client, "k", redislimiter.Rate{Limit: 1, Per: time.Second, Burst: -1}, nil, "Rate.Burst"},
		"endless burst":      {client, "k", redislimiter.Rate{Limit: 1, Per: time.Hour, Burst: 100_000}, nil, "Rate.Burst"},
		"too fast":           {client, "k", redislimiter.Rate{Limit: 2_000_000, Per: time.Second}, nil, "microsecond"},
		"no longest wait":    {client, "k", good, redislimiter.WithMaxWait(0), "longest wait"},
		"nothing to fall to": {client, "k", good, redislimiter.WithFallback(nil, nil), "fallback"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := redislimiter.New(test.client, test.key, test.rate, test.opt)
			if !errors.Is(err, redislimiter.ErrInvalidArgument) || !strings.Contains(err.Error(), test.want) {
				t.Errorf("error %v, want ErrInvalidArgument that names %q", err, test.want)
			}
		})
	}
	const tenYears = 10 * 365 * 24 * time.Hour
	for name, rate := range map[string]redislimiter.Rate{
		"one request per microsecond": {Limit: 1_000_000, Per: time.Second, Burst: 1000},
		"one request in ten years":    {Limit: 1, Per: tenYears},
		"a burst of ten years":        {Limit: 1, Per: time.Hour, Burst: int(tenYears / time.Hour)},
	} {
		if _, err := redislimiter.New(client, "k", rate, nil); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestTurns(t *testing.T) {
	t.Parallel()
	m, w := startRedis(t), &waits{}
	l := newLimiter(t, connect(t, m), redislimiter.Rate{Limit: 10, Per: time.Second, Burst: 3}, w)

	wait(t, l, 6)
	if diff := cmp.Diff(milliseconds(0, 0, 0, 100, 200, 300), w.take()); diff != "" {
		t.Errorf("a burst, then even spaces (-want +got):\n%s", diff)
	}
	m.SetTime(noon.Add(450 * time.Millisecond))
	wait(t, l, 3)
	if diff := cmp.Diff(milliseconds(0, 50, 150), w.take()); diff != "" {
		t.Errorf("450 ms later (-want +got):\n%s", diff)
	}
	m.SetTime(noon.Add(time.Hour))
	wait(t, l, 4)
	if diff := cmp.Diff(milliseconds(0, 0, 0, 100), w.take()); diff != "" {
		t.Errorf("a pause earns no more than the burst (-want +got):\n%s", diff)
	}
}

func TestNoBurstByDefault(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		rate redislimiter.Rate
		gap  time.Duration // rounded up, so that the limit is never exceeded
	}{
		{redislimiter.Rate{Limit: 3, Per: time.Second}, 333334 * time.Microsecond},
		{redislimiter.Rate{Limit: 3, Per: 3*time.Millisecond + 1}, 1001 * time.Microsecond},
		{redislimiter.Rate{Limit: 1, Per: time.Millisecond + 1}, 1001 * time.Microsecond},
		{redislimiter.Rate{Limit: 10_000, Per: time.Second}, 100 * time.Microsecond}, // Redis counts life in milliseconds
	} {
		m, w := startRedis(t), &waits{}
		wait(t, newLimiter(t, connect(t, m), test.rate, w), 4)
		if diff := cmp.Diff([]time.Duration{0, test.gap, 2 * test.gap, 3 * test.gap}, w.take()); diff != "" {
			t.Errorf("waits at %+v (-want +got):\n%s", test.rate, diff)
		}
	}
}

func TestIdleBucketsLeaveRedis(t *testing.T) {
	t.Parallel()
	m, w := startRedis(t), &waits{}
	l := newLimiter(t, connect(t, m), redislimiter.Rate{Limit: 10, Per: time.Second, Burst: 3}, w)
	wait(t, l, 6)
	if ttl := m.TTL("limit"); ttl != 600*time.Millisecond {
		t.Errorf("the key lives for %v, want the 600ms until the bucket is full", ttl)
	}
}

func TestProcessesShareOneBucket(t *testing.T) {
	t.Parallel()
	m, w := startRedis(t), &waits{}
	rate := redislimiter.Rate{Limit: 10, Per: time.Second}
	one, two := newLimiter(t, connect(t, m), rate, w), newLimiter(t, connect(t, m), rate, w)
	other, err := redislimiter.New(connect(t, m), "another key", rate)
	if err != nil {
		t.Fatal(err)
	}
	other.SetClock(time.Now, w.sleep)

	for range 2 {
		wait(t, one, 1)
		wait(t, two, 1)
	}
	wait(t, other, 1)
	if diff := cmp.Diff(milliseconds(0, 100, 200, 300, 0), w.take()); diff != "" {
		t.Errorf("waits (-want +got):\n%s", diff)
	}
}

func TestEveryTurnIsGivenOnce(t *testing.T) {
	t.Parallel()
	m, w := startRedis(t), &waits{}
	rate := redislimiter.Rate{Limit: 1000, Per: time.Second}
	limiters := []*redislimiter.Limiter{newLimiter(t, connect(t, m), rate, w), newLimiter(t, connect(t, m), rate, w)}
	var wg sync.WaitGroup
	for i := range 64 {
		wg.Go(func() {
			for range 5 {
				if err := limiters[i%2].Wait(t.Context()); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	var want []time.Duration
	for i := range 320 {
		want = append(want, time.Duration(i)*time.Millisecond)
	}
	got := w.take()
	slices.Sort(got)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("waits (-want +got):\n%s", diff)
	}
}

func TestNoWaitBeyondTheDeadline(t *testing.T) {
	t.Parallel()
	m, w := startRedis(t), &waits{}
	l := newLimiter(t, connect(t, m), redislimiter.Rate{Limit: 1, Per: time.Hour}, w)
	now := time.Now()
	l.SetClock(func() time.Time { return now }, w.sleep)
	wait(t, l, 1)
	w.take()
	ctx, cancel := context.WithDeadline(t.Context(), now.Add(time.Minute))
	defer cancel()
	for range 2 { // the refused turn was not used up
		err := l.Wait(ctx)
		var refused *redislimiter.WaitError
		if !errors.As(err, &refused) {
			t.Fatalf("error %v, want a *WaitError", err)
		}
		if diff := cmp.Diff(redislimiter.WaitError{Delay: time.Hour, Longest: time.Minute}, *refused); diff != "" {
			t.Errorf("error (-want +got):\n%s", diff)
		}
		if !strings.Contains(err.Error(), "1h0m0s") || refused.RetryAfter() != time.Hour {
			t.Errorf("error %q does not say how long", err)
		}
	}
	if got := w.take(); got != nil {
		t.Errorf("waited %v", got)
	}
	wait(t, l, 1) // without a deadline
	if diff := cmp.Diff([]time.Duration{time.Hour}, w.take()); diff != "" {
		t.Errorf("the next turn (-want +got):\n%s", diff)
	}
}

func TestSlowAnswerMakesItTooLate(t *testing.T) {
	t.Parallel()
	m, w := startRedis(t), &waits{}
	l := newLimiter(t, connect(t, m), redislimiter.Rate{Limit: 1, Per: time.Hour}, w)
	wait(t, l, 1)
	w.take()
	now := time.Now()
	l.SetClock(func() time.Time { now = now.Add(20 * time.Minute); return now }, w.sleep)
	ctx, cancel := context.WithDeadline(t.Context(), now.Add(85*time.Minute))
	defer cancel()
	var refused *redislimiter.WaitError
	if err := l.Wait(ctx); !errors.As(err, &refused) || refused.Delay != time.Hour || refused.Longest != 45*time.Minute {
		t.Errorf("error %v, want an hour that does not fit into 45 minutes", err)
	}
	if got := w.take(); got != nil {
		t.Errorf("waited %v", got)
	}
}

func TestMaxWait(t *testing.T) {
	t.Parallel()
	m, w := startRedis(t), &waits{}
	l := newLimiter(t, connect(t, m), redislimiter.Rate{Limit: 1, Per: time.Second}, w, redislimiter.WithMaxWait(2*time.Second))
	wait(t, l, 3)
	var refused *redislimiter.WaitError
	if err := l.Wait(t.Context()); !errors.As(err, &refused) || refused.Delay != 3*time.Second || refused.Longest != 2*time.Second {
		t.Errorf("error %v, want a wait of 3s that is longer than 2s", err)
	}
	if diff := cmp.Diff(milliseconds(0, 1000, 2000), w.take()); diff != "" {
		t.Errorf("waits (-want +got):\n%s", diff)
	}
}

func TestTheShorterLimitOfAWaitCounts(t *testing.T) {
	t.Parallel()
	m, w := startRedis(t), &waits{}
	now := time.Now()
	hours := func(n int) context.Context {
		ctx, cancel := context.WithDeadline(t.Context(), now.Add(time.Duration(n)*time.Hour))
		t.Cleanup(cancel)
		return ctx
	}
	for _, test := range []struct {
		ctx  context.Context
		most time.Duration
		want time.Duration
	}{
		{hours(1), 2 * time.Hour, time.Hour},
		{hours(2), time.Hour, time.Hour},
		{t.Context(), 1, 1}, // less than the microsecond of the script
	} {
		l := newLimiter(t, connect(t, m), redislimiter.Rate{Limit: 1, Per: 3 * time.Hour}, w, redislimiter.WithMaxWait(test.most))
		l.SetClock(func() time.Time { return now }, w.sleep)
		m.FlushAll()
		wait(t, l, 1)
		for range 2 { // the refused turn was not used up
			var refused *redislimiter.WaitError
			if err := l.Wait(test.ctx); !errors.As(err, &refused) || *refused != (redislimiter.WaitError{Delay: 3 * time.Hour, Longest: test.want}) {
				t.Errorf("error %v, want a wait of 3h that is longer than %v", err, test.want)
			}
		}
	}
}

func TestEndedContext(t *testing.T) {
	t.Parallel()
	m, w := startRedis(t), &waits{}
	l := newLimiter(t, connect(t, m), redislimiter.Rate{Limit: 1, Per: time.Second}, w, redislimiter.WithFallback(&fallback{}, nil))
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := l.Wait(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want context.Canceled", err)
	}
	if m.Exists("limit") {
		t.Error("a turn was booked")
	}
	l.SetClock(time.Now, func(context.Context, time.Duration) error { return context.Canceled })
	if err := l.Wait(t.Context()); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v after a wait that was cut, want context.Canceled", err)
	}
}

// cancelling ends the context while Redis is asked.
type cancelling struct {
	redis.Scripter
	cancel context.CancelFunc
}

func (c cancelling) EvalSha(ctx context.Context, _ string, _ []string, _ ...any) *redis.Cmd {
	c.cancel()
	cmd := redis.NewCmd(ctx)
	cmd.SetErr(errors.New("connection closed"))
	return cmd
}

func TestContextEndsWhileAsking(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	second := &fallback{}
	l := newLimiter(t, cancelling{cancel: cancel}, redislimiter.Rate{Limit: 1, Per: time.Second}, &waits{}, redislimiter.WithFallback(second, nil))
	if err := l.Wait(ctx); !errors.Is(err, context.Canceled) || errors.Is(err, redislimiter.ErrUnavailable) || second.calls != 0 {
		t.Errorf("error %v after %d calls of the fallback, want context.Canceled", err, second.calls)
	}
}

func TestSleep(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		start := time.Now()
		if err := redislimiter.Sleep(t.Context(), time.Hour); err != nil || time.Since(start) != time.Hour {
			t.Errorf("slept %v, error %v", time.Since(start), err)
		}
		ctx, cancel := context.WithCancel(t.Context())
		time.AfterFunc(time.Minute, cancel)
		start = time.Now()
		if err := redislimiter.Sleep(ctx, time.Hour); !errors.Is(err, context.Canceled) || time.Since(start) != time.Minute {
			t.Errorf("slept %v, error %v, want to be woken after a minute", time.Since(start), err)
		}
	})
}

// fallback counts its calls.
type fallback struct {
	calls int
	err   error
}

func (f *fallback) Wait(context.Context) error { f.calls++; return f.err }

func TestRedisDown(t *testing.T) {
	t.Parallel()
	rate := redislimiter.Rate{Limit: 1, Per: time.Second}

	t.Run("is an error", func(t *testing.T) {
		t.Parallel()
		m := startRedis(t)
		l := newLimiter(t, connect(t, m), rate, &waits{})
		m.Close()
		if err := l.Wait(t.Context()); !errors.Is(err, redislimiter.ErrUnavailable) {
			t.Errorf("error %v, want ErrUnavailable", err)
		}
		if err := m.Restart(); err != nil {
			t.Fatal(err)
		}
		wait(t, l, 1)
	})

	t.Run("falls back", func(t *testing.T) {
		t.Parallel()
		m, w := startRedis(t), &waits{}
		second := &fallback{}
		var reported []error
		l := newLimiter(t, connect(t, m), rate, w, redislimiter.WithFallback(second, func(err error) { reported = append(reported, err) }))
		now := time.Now()
		l.SetClock(func() time.Time { return now }, w.sleep)

		wait(t, l, 1)
		if second.calls != 0 {
			t.Fatal("fell back while Redis was up")
		}
		m.Close()
		wait(t, l, 3)
		if second.calls != 3 || len(reported) != 1 || !errors.Is(reported[0], redislimiter.ErrUnavailable) {
			t.Errorf("%d calls of the fallback, reported %v; want 3 and one failure", second.calls, reported)
		}
		now = now.Add(time.Second)
		second.err = errors.New("closed, too")
		for range 2 { // the second time, Redis is not asked
			if err := l.Wait(t.Context()); !errors.Is(err, second.err) || len(reported) != 2 {
				t.Errorf("error %v, reported %v; want the fallback's error and two failures", err, reported)
			}
		}
		if err := m.Restart(); err != nil {
			t.Fatal(err)
		}
		now = now.Add(time.Second)
		wait(t, l, 1)
		if second.calls != 5 {
			t.Errorf("%d calls of the fallback, want no more than 5", second.calls)
		}
		if diff := cmp.Diff(milliseconds(0, 1000), w.take()); diff != "" {
			t.Errorf("waits for Redis (-want +got):\n%s", diff)
		}
	})

	t.Run("holds something else", func(t *testing.T) {
		t.Parallel()
		m := startRedis(t)
		if _, err := m.Lpush("limit", "x"); err != nil {
			t.Fatal(err)
		}
		l := newLimiter(t, connect(t, m), rate, &waits{})
		if err := l.Wait(t.Context()); !errors.Is(err, redislimiter.ErrUnavailable) || !strings.Contains(err.Error(), "WRONGTYPE") {
			t.Errorf("error %v, want ErrUnavailable with the reason", err)
		}
	})

	t.Run("answers something else", func(t *testing.T) {
		t.Parallel()
		l := newLimiter(t, answering{}, rate, &waits{})
		if err := l.Wait(t.Context()); !errors.Is(err, redislimiter.ErrUnavailable) {
			t.Errorf("error %v, want ErrUnavailable", err)
		}
	})
}

// answering answers a script with one number.
type answering struct{ redis.Scripter }

func (answering) EvalSha(context.Context, string, []string, ...any) *redis.Cmd {
	return redis.NewCmdResult([]any{int64(0)}, nil)
}

func TestClientReportsTheDelay(t *testing.T) {
	t.Parallel()
	m, w := startRedis(t), &waits{}
	l := newLimiter(t, connect(t, m), redislimiter.Rate{Limit: 1, Per: time.Hour}, w, redislimiter.WithMaxWait(time.Minute))
	srv := engagetest.NewServer(t)
	srv.AddUsers(engage.UserDraft{ID: "u42"})
	c := srv.Client(engage.WithLimiter(l))
	if _, err := c.Users.Get(t.Context(), "u42"); err != nil {
		t.Fatal(err)
	}
	_, err := c.Users.Get(t.Context(), "u42")
	var e *engage.Error
	if !errors.As(err, &e) || !errors.Is(err, engage.ErrRateLimited) || e.RetryAfter != time.Hour || e.Attempts != 0 {
		t.Errorf("error %v, want ErrRateLimited and a delay of an hour", err)
	}
	if n := len(srv.Journal()); n != 1 {
		t.Errorf("%d requests arrived, want 1", n)
	}
}

// BenchmarkWait measures a request to a Redis in this process, over a real connection. A real Redis runs the script
// faster, and its network is slower.
func BenchmarkWait(b *testing.B) {
	client := connect(b, miniredis.RunT(b))
	l, err := redislimiter.New(client, "limit", redislimiter.Rate{Limit: 1_000_000, Per: time.Second, Burst: 1_000_000})
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if err := l.Wait(context.Background()); err != nil {
			b.Fatal(err)
		}
	}
}

// stalled is a Redis client that does not look at the context, as go-redis does by default.
type stalled struct {
	redis.Scripter
	stop func()
}

func (s stalled) EvalSha(ctx context.Context, _ string, _ []string, _ ...any) *redis.Cmd {
	s.stop()
	return redis.NewCmd(ctx)
}

func TestWaitEndsWithTheContextAlthoughRedisIsSilent(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		l, err := redislimiter.New(stalled{stop: func() { time.Sleep(5 * time.Second) }}, "k", redislimiter.Rate{Limit: 1, Per: time.Second})
		if err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithTimeout(t.Context(), 300*time.Millisecond)
		defer cancel()
		start := time.Now()
		if err := l.Wait(ctx); !errors.Is(err, context.DeadlineExceeded) || time.Since(start) != 300*time.Millisecond {
			t.Errorf("error %v after %v, want the deadline after 300ms", err, time.Since(start))
		}
		time.Sleep(5 * time.Second) // the goroutine ends
	})
}

func TestAPanicOfTheRedisClientReachesTheCaller(t *testing.T) {
	t.Parallel()
	l, err := redislimiter.New(stalled{stop: func() { panic("boom") }}, "k", redislimiter.Rate{Limit: 1, Per: time.Second})
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if v := recover(); v != "boom" {
			t.Errorf("stopped with %v, want boom", v)
		}
	}()
	_ = l.Wait(t.Context())
}
