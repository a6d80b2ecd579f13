package rest_test

import (
	"context"
	"errors"
	"io"
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"golang.org/x/time/rate"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/pace"
	"github.com/engagement-go/engagement/internal/rest"
)

// counter is a limiter that counts, and fails from the nth call on if err is set.
type counter struct {
	calls atomic.Int64
	from  int64
	err   error
}

func (c *counter) Wait(context.Context) error {
	if n := c.calls.Add(1); c.err != nil && n >= c.from {
		return c.err
	}
	return nil
}

func limiters(ls ...engagement.Limiter) func(*rest.Config) {
	return func(cfg *rest.Config) { cfg.Quotas = map[string]pace.Quota{rest.DefaultQuota: {Limiters: ls}} }
}

func TestEveryAttemptSpendsAToken(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a, b := &counter{}, &counter{}
		mt := script(answer(500, ""), answer(500, ""), answer(204, ""))
		if err := get(t.Context(), newClient(t, mt, limiters(a, b)), nil); err != nil {
			t.Fatal(err)
		}
		if a.calls.Load() != 3 || b.calls.Load() != 3 {
			t.Errorf("%d and %d tokens spent, want 3 each", a.calls.Load(), b.calls.Load())
		}
	})
}

func TestPace(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		c := newClient(t, script(answer(204, "")), limiters(rate.NewLimiter(rate.Every(time.Second), 3)))
		start := time.Now()
		var wg sync.WaitGroup
		for range 10 {
			wg.Go(func() {
				if err := get(t.Context(), c, nil); err != nil {
					t.Error(err)
				}
			})
		}
		wg.Wait()
		if took := time.Since(start); took != 7*time.Second {
			t.Errorf("10 calls at 1 a second with a burst of 3 took %v, want 7s", took)
		}
	})
}

func TestPaceBeyondTheDeadlineReturnsAtOnce(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		mt := script(answer(204, ""))
		c := newClient(t, mt, limiters(rate.NewLimiter(rate.Every(10*time.Second), 1)))
		if err := get(t.Context(), c, nil); err != nil {
			t.Fatal(err)
		}
		start := time.Now()
		ctx, cancel := context.WithTimeout(t.Context(), 9*time.Second)
		defer cancel()
		err := get(ctx, c, nil)
		wantErr(t, err, engagement.ErrRateLimited)
		if e := details(t, err); e.RetryAfter != 10*time.Second || e.Attempts != 0 {
			t.Errorf("retry after %v with %d attempts, want 10s and 0", e.RetryAfter, e.Attempts)
		}
		if took := time.Since(start); took != 0 {
			t.Errorf("took %v, want no wait", took)
		}
		wantCalls(t, mt, 1)
		// The token was returned: the next caller does not wait for another one.
		if err := get(t.Context(), c, nil); err != nil {
			t.Fatal(err)
		}
		if took := time.Since(start); took != 10*time.Second {
			t.Errorf("took %v, want 10s", took)
		}
	})
}

func TestPaceEndsWithTheContext(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		mt := script(answer(204, ""))
		c := newClient(t, mt, limiters(rate.NewLimiter(rate.Every(time.Minute), 1)))
		if err := get(t.Context(), c, nil); err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithCancelCause(t.Context())
		time.AfterFunc(time.Second, func() { cancel(errShutdown) })
		start := time.Now()
		err := get(ctx, c, nil)
		wantErr(t, err, context.Canceled)
		wantErr(t, err, errShutdown)
		if took := time.Since(start); took != time.Second {
			t.Errorf("took %v, want 1s", took)
		}
		wantCalls(t, mt, 1)
	})
}

func TestLimiterThatLetsNothingPass(t *testing.T) {
	t.Parallel()
	mt := script(answer(204, ""))
	err := get(t.Context(), newClient(t, mt, limiters(rate.NewLimiter(1, 0))), nil)
	if err == nil || !strings.Contains(err.Error(), "burst of 0") {
		t.Errorf("error %v, want one about the burst", err)
	}
	wantCalls(t, mt, 0)
}

func TestErrorsOfCustomLimiters(t *testing.T) {
	t.Parallel()
	down := errors.New("redis is down")
	mt := script(answer(204, ""))
	err := get(t.Context(), newClient(t, mt, limiters(&counter{err: down})), nil)
	wantErr(t, err, down)
	if e := details(t, err); e.Attempts != 0 || e.Operation != "Things.Get" {
		t.Errorf("%q with %d attempts, want Things.Get with 0", e.Operation, e.Attempts)
	}
	wantCalls(t, mt, 0)

	synctest.Test(t, func(t *testing.T) { // the error has both the answer and the error of the limiter
		mt := script(answer(503, ""))
		err := get(t.Context(), newClient(t, mt, limiters(&counter{from: 2, err: down})), nil)
		wantErr(t, err, down)
		wantErr(t, err, engagement.ErrServer)
		if e := details(t, err); e.Attempts != 1 || e.StatusCode != 503 {
			t.Errorf("status %d after %d attempts, want 503 after 1", e.StatusCode, e.Attempts)
		}
		wantCalls(t, mt, 1)
	})

	synctest.Test(t, func(t *testing.T) { // the status of the answer has no error of its own
		err := get(t.Context(), newClient(t, script(answer(408, "")), limiters(&counter{from: 2, err: down})), nil)
		wantErr(t, err, down)
		wantSame(t, "cause", "limiter: redis is down", details(t, err).Err.Error())
	})
}

func TestOneRefusalHoldsEverybodyBack(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		start := time.Now()
		var mu sync.Mutex
		var at []time.Duration
		mt := script(func(req *http.Request) (*http.Response, error) {
			mu.Lock()
			at = append(at, time.Since(start))
			first := len(at) == 1
			mu.Unlock()
			if first {
				return answer(429, "", "Retry-After", "20")(req)
			}
			return answer(204, "")(req)
		})
		c := newClient(t, mt, func(cfg *rest.Config) { cfg.Quotas = map[string]pace.Quota{"other": {}} })
		var wg sync.WaitGroup
		call := func() {
			if err := get(t.Context(), c, nil); err != nil {
				t.Error(err)
			}
		}
		wg.Go(call)
		time.Sleep(time.Second)
		for range 99 {
			wg.Go(call)
		}
		time.Sleep(time.Second)
		other := rest.NewRequest(&rest.Operation{Name: "Other", Method: http.MethodGet, Route: "/other", Quota: "other"})
		if err := send(t.Context(), c, &other); err != nil {
			t.Error(err)
		}
		wg.Wait()
		if len(at) != 102 || at[0] != 0 || at[1] != 2*time.Second {
			t.Fatalf("%d requests, the first at %v, want 102, with that of the other quota after 2s", len(at), at[:min(len(at), 3)])
		}
		for _, d := range at[2:] {
			if d != 20*time.Second {
				t.Errorf("a request went out after %v, want 20s", d)
			}
		}
	})
}

// A refusal that names no delay holds the others back for that of the policy.
func TestARefusalWithoutADelayHoldsEverybodyBack(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		start := time.Now()
		c := newClient(t, script(answer(429, ""), answer(204, "")))
		wantErr(t, get(t.Context(), c, nil, noRetry), engagement.ErrRateLimited)
		if err := get(t.Context(), c, nil); err != nil || time.Since(start) == 0 || time.Since(start) > rest.DefaultRetry.BaseDelay {
			t.Errorf("error %v after %v, want none after a delay of the policy", err, time.Since(start))
		}
	})
}

func TestUnknownQuotasPaceLikeTheDefault(t *testing.T) {
	t.Parallel()
	l := &counter{}
	c := newClient(t, script(answer(204, "")), limiters(l))
	r := rest.NewRequest(&rest.Operation{Name: "Op", Method: http.MethodGet, Route: "/", Quota: "unheard-of"})
	if err := send(t.Context(), c, &r); err != nil {
		t.Fatal(err)
	}
	if l.calls.Load() != 1 {
		t.Errorf("%d tokens spent, want 1", l.calls.Load())
	}
}

func TestAClosedBucketRefusesAtOnce(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name       string
		after      string
		timeout    time.Duration
		policy     engagement.RetryPolicy
		retryAfter time.Duration
		why        string
	}{
		{"beyond the deadline", "50", 10 * time.Second, engagement.RetryPolicy{}, 49 * time.Second, "after the context's deadline"},
		{"beyond the policy", "50", time.Hour, engagement.RetryPolicy{MaxDelay: time.Second, MaxRetryAfter: 2 * time.Second}, 49 * time.Second, "more than the longest wait of 2s"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				mt := script(answer(429, "", "Retry-After", tt.after), answer(204, ""))
				c := newClient(t, mt)
				wantErr(t, get(t.Context(), c, nil, engagement.WithCallRetry(engagement.RetryPolicy{MaxRetries: engagement.NoRetries})), engagement.ErrRateLimited)
				time.Sleep(time.Second)
				ctx, cancel := context.WithTimeout(t.Context(), tt.timeout)
				defer cancel()
				start := time.Now()
				err := get(ctx, c, nil, engagement.WithCallRetry(tt.policy))
				wantErr(t, err, engagement.ErrRateLimited)
				if e := details(t, err); e.RetryAfter != tt.retryAfter || e.Attempts != 0 || e.StatusCode != 0 {
					t.Errorf("retry after %v, %d attempts, status %d, want %v, 0, 0", e.RetryAfter, e.Attempts, e.StatusCode, tt.retryAfter)
				}
				if err != nil && !strings.Contains(err.Error(), tt.why) {
					t.Errorf("error %q does not say %q", err, tt.why)
				}
				if took := time.Since(start); took != 0 {
					t.Errorf("took %v, want no wait", took)
				}
				wantCalls(t, mt, 1)
			})
		})
	}
}

// Whatever delay one answer names, the quota is closed for no longer than the policy allows. Then one call goes first.
func TestAHostileDelayDoesNotShutTheQuota(t *testing.T) {
	t.Parallel()
	for _, after := range []string{"100", "60000", "1764000000", "Infinity", "1e300", "Fri, 31 Dec 9999 23:59:59 GMT"} {
		t.Run(after, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				mt := script(answer(429, "", "Retry-After", after), answer(204, ""))
				c := newClient(t, mt)
				start := time.Now()
				err := get(t.Context(), c, nil)
				wantErr(t, err, engagement.ErrRateLimited)
				if e := details(t, err); e.RetryAfter < 100*time.Second || time.Since(start) != 0 {
					t.Errorf("retry after %v, took %v", e.RetryAfter, time.Since(start))
				}
				var wg sync.WaitGroup
				for range 5 {
					wg.Go(func() {
						if err := get(t.Context(), c, nil); err != nil {
							t.Error(err)
						}
					})
				}
				wg.Wait()
				if took := time.Since(start); took != time.Minute {
					t.Errorf("the quota was shut for %v, want a minute", took)
				}
			})
		})
	}
}

// After a hold one call goes first. While it is under way the others wait, and then they follow at the pace of the quota.
func TestAfterAHoldOneGoesFirst(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		var mu sync.Mutex
		var at []time.Duration
		start := time.Now()
		mt := script(func(req *http.Request) (*http.Response, error) {
			mu.Lock()
			at = append(at, time.Since(start))
			n := len(at)
			mu.Unlock()
			switch n {
			case 1:
				return answer(429, "", "Retry-After", "30")(req)
			case 2: // the probe is refused, too
				time.Sleep(time.Second)
				return answer(429, "", "Retry-After", "10")(req)
			case 3:
				time.Sleep(2 * time.Second)
			}
			return answer(204, "")(req)
		})
		c := newClient(t, mt, limiters(rate.NewLimiter(10, 1)))
		var wg sync.WaitGroup
		for range 200 {
			wg.Go(func() {
				if err := get(t.Context(), c, nil); err != nil {
					t.Error(err)
				}
			})
		}
		wg.Wait()
		if len(at) != 202 {
			t.Fatalf("%d requests, want 202", len(at))
		}
		if at[1] < 30*time.Second || at[2] < at[1]+11*time.Second || at[3] < at[2]+2*time.Second {
			t.Errorf("the first requests went out after %v", at[:4])
		}
		for i := 4; i < len(at); i++ {
			if gap := at[i] - at[i-1]; gap < 99*time.Millisecond {
				t.Errorf("request %d followed after %v, want 100ms", i, gap)
			}
		}
	})
}

// After a hold nobody profits from the burst that the limiter permits, also not those who come later.
func TestAfterAHoldOthersFollowAtThePaceOfTheQuota(t *testing.T) {
	t.Parallel()
	for name, limiter := range map[string]func() engagement.Limiter{
		"window": func() engagement.Limiter { return pace.NewWindow(100, 10*time.Second) },
		"tokens": func() engagement.Limiter { return rate.NewLimiter(10, 100) },
	} {
		synctest.Test(t, func(t *testing.T) {
			var mu sync.Mutex
			var at []time.Duration
			start := time.Now()
			mt := script(func(req *http.Request) (*http.Response, error) {
				mu.Lock()
				at = append(at, time.Since(start))
				first := len(at) == 1
				mu.Unlock()
				if first {
					return answer(429, "", "Retry-After", "30")(req)
				}
				return answer(204, "")(req)
			})
			c := newClient(t, mt, limiters(limiter()))
			var wg sync.WaitGroup
			call := func() {
				if err := get(t.Context(), c, nil); err != nil {
					t.Error(err)
				}
			}
			wg.Go(call)
			time.Sleep(time.Second)
			for range 20 {
				wg.Go(call)
			}
			time.Sleep(30 * time.Second)
			for range 10 {
				wg.Go(call)
			}
			wg.Wait()
			if len(at) != 32 || at[1] != 30*time.Second {
				t.Fatalf("%s: %d requests, the second after %v, want 32 and 30s", name, len(at), at[1])
			}
			for i := 2; i < len(at); i++ {
				if gap := at[i] - at[i-1]; gap < 100*time.Millisecond {
					t.Errorf("%s: request %d followed after %v, want 100ms", name, i, gap)
				}
			}
			if took := at[31]; took > 34*time.Second {
				t.Errorf("%s: the last request went out after %v", name, took)
			}
		})
	}
}

// Any answer that is no refusal opens the quota for all. Without an answer, the next call goes first alone.
func TestTheAnswerOfAProbeOpensTheQuota(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		probe step
		took  time.Duration
	}{
		"answer":    {answer(404, ""), 6 * time.Second},
		"no answer": {broken(io.EOF), 7 * time.Second},
	} {
		synctest.Test(t, func(t *testing.T) {
			start := time.Now()
			slow := func(req *http.Request) (*http.Response, error) {
				time.Sleep(time.Second)
				return answer(204, "")(req)
			}
			c := newClient(t, script(answer(429, "", "Retry-After", "5"), test.probe, slow))
			wantErr(t, get(t.Context(), c, nil, noRetry), engagement.ErrRateLimited)
			var wg sync.WaitGroup
			for range 3 {
				wg.Go(func() { _ = get(t.Context(), c, nil, noRetry) })
			}
			wg.Wait()
			if took := time.Since(start); took != test.took {
				t.Errorf("%s: took %v, want %v", name, took, test.took)
			}
		})
	}
}

// A probe whose call ends in another way lets the next one go first.
func TestALostProbeIsReplaced(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		var n atomic.Int64
		mt := script(func(req *http.Request) (*http.Response, error) {
			switch n.Add(1) {
			case 1:
				return answer(429, "", "Retry-After", "5")(req)
			case 2:
				<-req.Context().Done()
				return nil, req.Context().Err()
			}
			return answer(204, "")(req)
		})
		c := newClient(t, mt)
		once := engagement.WithCallRetry(engagement.RetryPolicy{MaxRetries: engagement.NoRetries})
		wantErr(t, get(t.Context(), c, nil, once), engagement.ErrRateLimited)
		ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
		defer cancel()
		var wg sync.WaitGroup
		wg.Go(func() { wantErr(t, get(ctx, c, nil), context.DeadlineExceeded) })
		time.Sleep(6 * time.Second)
		start := time.Now()
		if err := get(t.Context(), c, nil); err != nil || time.Since(start) != 4*time.Second {
			t.Errorf("error %v after %v, want none after 4s", err, time.Since(start))
		}
		wg.Wait()
	})
}

// hanging is a limiter that does not look at its context.
type hanging struct{}

func (hanging) Wait(context.Context) error { time.Sleep(time.Hour); return nil }

func TestALimiterIsWaitedForBesideTheContext(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithTimeout(t.Context(), 300*time.Millisecond)
		defer cancel()
		start := time.Now()
		err := get(ctx, newClient(t, script(answer(204, "")), limiters(hanging{})), nil)
		wantErr(t, err, context.DeadlineExceeded)
		if took := time.Since(start); took != 300*time.Millisecond {
			t.Errorf("took %v, want 300ms", took)
		}
		time.Sleep(time.Hour) // the limiter's goroutine ends
	})
}

func TestABucketClosesForTheLongestRefusal(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		once := engagement.WithCallRetry(engagement.RetryPolicy{MaxRetries: engagement.NoRetries})
		var arrived sync.WaitGroup
		arrived.Add(2)
		both := func(after string, delay time.Duration) step { // both requests are sent before either is refused
			return func(req *http.Request) (*http.Response, error) {
				arrived.Done()
				arrived.Wait()
				time.Sleep(delay)
				return answer(429, "", "Retry-After", after)(req)
			}
		}
		mt := script(both("30", 0), both("10", time.Second), answer(204, ""))
		c := newClient(t, mt)
		var wg sync.WaitGroup
		for range 2 {
			wg.Go(func() { wantErr(t, get(t.Context(), c, nil, once), engagement.ErrRateLimited) })
		}
		wg.Wait()
		start := time.Now()
		if err := get(t.Context(), c, nil); err != nil {
			t.Fatal(err)
		}
		if took := time.Since(start); took != 29*time.Second {
			t.Errorf("took %v, want what is left of 30s", took)
		}
	})
}

// timesAfterARefusal returns when the requests of callers who start at the same time are sent, if the service refuses the first
// one for 30 seconds, after a time in which the others are in their limiter.
func timesAfterARefusal(t *testing.T, callers int, limiter engagement.Limiter, after time.Duration) (at []time.Duration) {
	t.Helper()
	start := time.Now()
	var mu sync.Mutex
	mt := script(func(req *http.Request) (*http.Response, error) {
		mu.Lock()
		at = append(at, time.Since(start))
		first := len(at) == 1
		mu.Unlock()
		if first {
			time.Sleep(after)
			return answer(429, "", "Retry-After", "30")(req)
		}
		return answer(204, "")(req)
	})
	c := newClient(t, mt, limiters(limiter))
	var wg sync.WaitGroup
	for range callers {
		wg.Go(func() {
			if err := get(t.Context(), c, nil); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	return at
}

func TestARefusalHoldsBackThoseWhoWaitForTheirPace(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		at := timesAfterARefusal(t, 2, rate.NewLimiter(rate.Every(10*time.Second), 1), time.Second)
		wantSame(t, "times of the first requests", []time.Duration{0, 31 * time.Second}, at[:2])
		if last := at[2]; last != 31*time.Second && last != 41*time.Second { // whether it was the probe decides
			t.Errorf("the last request went out after %v", last)
		}
	})
}

// Waiting for the one who goes first ends with the context.
func TestWaitingForTheProbeEndsWithTheContext(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		mt := script(answer(429, "", "Retry-After", "1"), func(req *http.Request) (*http.Response, error) {
			time.Sleep(10 * time.Second)
			return answer(204, "")(req)
		})
		c := newClient(t, mt)
		wantErr(t, get(t.Context(), c, nil, noRetry), engagement.ErrRateLimited)
		time.Sleep(time.Second)
		var wg sync.WaitGroup
		defer wg.Wait()
		wg.Go(func() {
			if err := get(t.Context(), c, nil); err != nil {
				t.Error(err)
			}
		})
		synctest.Wait()
		ctx, cancel := context.WithCancel(t.Context())
		time.AfterFunc(2*time.Second, cancel)
		start := time.Now()
		wantErr(t, get(ctx, c, nil), context.Canceled)
		if took := time.Since(start); took != 2*time.Second {
			t.Errorf("took %v, want 2s", took)
		}
	})
}

// Those whose turn came during a hold wait for another one after it.
func TestTurnsFromBeforeAHoldAreNotUsed(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		at := timesAfterARefusal(t, 20, rate.NewLimiter(rate.Every(time.Second), 1), 500*time.Millisecond)
		for i := 3; i < len(at); i++ {
			if gap := at[i] - at[i-2]; gap < time.Second {
				t.Errorf("requests at %v, %v and %v, want one a second", at[i-2], at[i-1], at[i])
			}
		}
	})
}

func TestWindowsPaceClients(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		mt := script(answer(204, ""))
		c := newClient(t, mt, limiters(pace.NewWindow(2, time.Minute)))
		start := time.Now()
		for range 3 {
			if err := get(t.Context(), c, nil); err != nil {
				t.Fatal(err)
			}
		}
		if took := time.Since(start); took != time.Minute {
			t.Errorf("took %v, want 1m", took)
		}
		ctx, cancel := context.WithTimeout(t.Context(), 59*time.Second)
		defer cancel()
		if err := get(ctx, c, nil); err != nil {
			t.Fatal(err)
		}
		err := get(ctx, c, nil)
		wantErr(t, err, engagement.ErrRateLimited)
		if e := details(t, err); e.RetryAfter != time.Minute || e.Attempts != 0 {
			t.Errorf("retry after %v with %d attempts, want 1m and 0", e.RetryAfter, e.Attempts)
		}
	})
}
