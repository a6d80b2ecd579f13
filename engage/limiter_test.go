package engage_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/engagement-go/engagement/engage"
	"github.com/engagement-go/engagement/internal/contract"
)

// refusal is the error of a limiter that will not begin a wait.
type refusal struct{}

func (refusal) Error() string             { return "too long" }
func (refusal) RetryAfter() time.Duration { return 7 * time.Second }

type refusingLimiter struct{ err error }

func (l refusingLimiter) Wait(context.Context) error { return l.err }

func TestLimiterSaysHowLong(t *testing.T) {
	t.Parallel()
	failure := errors.New("out of order")
	for name, test := range map[string]struct {
		err         error
		rateLimited bool
		retryAfter  time.Duration
	}{
		"delay":   {refusal{}, true, 7 * time.Second},
		"no more": {failure, false, 0},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := serve(t, contract.Examples(t, "engage"))
			c := newClient(t, r, engage.WithLimiter(refusingLimiter{test.err}))
			_, err := c.Users.Get(t.Context(), "u42")
			var e *engage.Error
			if !errors.As(err, &e) || !errors.Is(err, test.err) {
				t.Fatalf("error %v, want the limiter's", err)
			}
			if got := errors.Is(err, engage.ErrRateLimited); got != test.rateLimited || e.RetryAfter != test.retryAfter || e.Attempts != 0 {
				t.Errorf("rate limited %v, retry after %v, attempts %d", got, e.RetryAfter, e.Attempts)
			}
			if n := r.Count(); n != 0 {
				t.Errorf("%d requests were sent", n)
			}
		})
	}
}
