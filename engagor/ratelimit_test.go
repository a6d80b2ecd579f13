package engagor_test

import (
	"context"
	"errors"
	"net/http"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/jarcoal/httpmock"

	"github.com/engagement-go/engagement/engagor"
	"github.com/engagement-go/engagement/internal/contract"
)

const limited = `{"code":400,"error":"rate_limit_reached","error_description":"Rate limit reached."}`

func TestRateLimit(t *testing.T) {
	t.Parallel()
	reset := func(in time.Duration) httpmock.Responder {
		return func(r *http.Request) (*http.Response, error) {
			return contract.Answer(400, limited, "X-Ratelimit-Reset", itoa(time.Now().Add(in).Unix()))(r)
		}
	}
	tests := map[string]struct {
		answers  []httpmock.Responder
		deadline time.Duration
		policy   engagor.RetryPolicy
		took     time.Duration
		requests int
		after    time.Duration // RetryAfter of the error, 0 for success
	}{
		"sleeps until the reset":          {answers: []httpmock.Responder{reset(55 * time.Minute), ok(`{"id":31}`)}, took: 55 * time.Minute, requests: 2},
		"not beyond the deadline":         {answers: []httpmock.Responder{reset(55 * time.Minute)}, deadline: 10 * time.Minute, requests: 1, after: 55 * time.Minute},
		"no reset named":                  {answers: []httpmock.Responder{contract.Answer(400, limited), ok(`{"id":31}`)}, took: time.Minute, requests: 2},
		"a reset that is over":            {answers: []httpmock.Responder{reset(-time.Hour), ok(`{"id":31}`)}, took: time.Second, requests: 2},
		"longer than the caller has":      {answers: []httpmock.Responder{reset(55 * time.Minute)}, policy: engagor.RetryPolicy{MaxRetries: 3, MaxRetryAfter: time.Minute}, requests: 1, after: 55 * time.Minute},
		"longer than the window":          {answers: []httpmock.Responder{reset(24 * time.Hour)}, requests: 1, after: 24 * time.Hour},
		"status 429 with the same header": {answers: []httpmock.Responder{contract.Answer(429, `{}`, "Retry-After", "30"), ok(`{"id":31}`)}, took: 30 * time.Second, requests: 2},
		"in the envelope of a success": {
			answers: []httpmock.Responder{contract.Answer(200, `{"code":400,"error":"rate_limit_reached"}`), ok(`{"id":31}`)},
			took:    time.Minute, requests: 2,
		},
		"limit_exceeded": {
			answers: []httpmock.Responder{contract.Answer(400, `{"error":"limit_exceeded"}`, "Retry-After", "20"), ok(`{"id":31}`)},
			took:    20 * time.Second, requests: 2,
		},
		"limit_exceeded of something else": { // the end of the hour says nothing then
			answers: []httpmock.Responder{
				contract.Answer(400, `{"error":"limit_exceeded"}`, "X-Ratelimit-Limit", "350", "X-Ratelimit-Remaining", "200", "X-Ratelimit-Reset", "99999999999"),
				ok(`{"id":31}`),
			},
			policy: engagor.RetryPolicy{MaxRetries: 1, BaseDelay: 1, MaxDelay: 1}, requests: 2,
		},
		"the service's clock is ahead": {answers: []httpmock.Responder{func(r *http.Request) (*http.Response, error) {
			skewed := time.Now().Add(3 * time.Hour)
			return contract.Answer(400, limited, "X-Ratelimit-Reset", itoa(skewed.Add(time.Minute).Unix()), "Date", skewed.UTC().Format(http.TimeFormat))(r)
		}, ok(`{"id":31}`)}, took: time.Minute, requests: 2},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				r := answers(test.answers...)
				var opts []engagor.Option
				if test.policy != (engagor.RetryPolicy{}) {
					opts = append(opts, engagor.WithRetry(test.policy))
				}
				c := newClient(t, r, opts...)
				ctx := t.Context()
				if test.deadline > 0 {
					var cancel context.CancelFunc
					ctx, cancel = context.WithTimeout(ctx, test.deadline)
					defer cancel()
				}
				start := time.Now()
				// A change is sent again, too: what the limit refuses was not done.
				_, err := c.Teams.Create(ctx, engagor.TeamDraft{Name: "a"})
				if took := time.Since(start).Round(time.Second); took != test.took {
					t.Errorf("took %v, want %v", took, test.took)
				}
				if r.Count() != test.requests {
					t.Errorf("%d requests, want %d", r.Count(), test.requests)
				}
				if test.after == 0 {
					if err != nil {
						t.Error(err)
					}
					return
				}
				var e *engagor.Error
				if !errors.Is(err, engagor.ErrRateLimited) || !errors.As(err, &e) || e.RetryAfter != test.after || e.Code != "rate_limit_reached" {
					t.Errorf("error %v, want ErrRateLimited with %v", err, test.after)
				}
			})
		})
	}
}

// One refusal holds back everybody who uses the client, so that it does not become a hundred.
func TestRateLimitHoldsBackAll(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		var mu sync.Mutex
		count, open := 0, time.Now().Add(30*time.Minute)
		rt := contract.Record(func(req *http.Request) (*http.Response, error) {
			mu.Lock()
			defer mu.Unlock()
			count++
			if time.Now().Before(open) {
				return contract.Answer(400, limited, "X-Ratelimit-Reset", itoa(open.Unix()))(req)
			}
			return ok(`{"id":31}`)(req)
		})
		c := newClient(t, rt)
		var wg sync.WaitGroup
		for i := range 50 {
			wg.Go(func() {
				time.Sleep(time.Duration(i) * time.Second)
				client := c
				if i%2 == 1 {
					client = c.ForAccount(2002)
				}
				if _, err := client.Teams.Get(t.Context(), 31); err != nil {
					t.Error(err)
				}
			})
		}
		wg.Wait()
		if want := 51; count != want {
			t.Errorf("%d requests for 50 calls, want %d", count, want)
		}
	})
}

// Numbers in headers that fit no duration are no reason for a negative or an endless wait.
func TestHostileRateLimits(t *testing.T) {
	t.Parallel()
	const most = 10 * 365 * 24 * time.Hour
	for _, number := range []string{"9223372036854775807", "99999999999999", "1e300", "-1", "soon"} {
		header := http.Header{"X-Ratelimit-Limit": {"350"}, "X-Ratelimit-Remaining": {number}, "X-Ratelimit-Time": {number}}
		if limit, _ := engagor.RateLimitOf(header); limit.Window < 0 || limit.Window > most || limit.Remaining < 0 {
			t.Errorf("%s: read as %+v", number, limit)
		}
		c := newClient(t, answers(contract.Answer(400, limited, "X-Ratelimit-Reset", number)))
		_, err := c.Teams.Get(t.Context(), 31, engagor.WithCallRetry(engagor.RetryPolicy{MaxRetries: engagor.NoRetries}))
		if e := contract.AsError(t, err); e.RetryAfter < time.Second || e.RetryAfter > most {
			t.Errorf("%s: retry after %v", number, e.RetryAfter)
		}
	}
}
