package pace

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"golang.org/x/time/rate"

	"github.com/engagement-go/engagement"
)

// wantTurn waits for a turn that comes after a time.
func wantTurn(t *testing.T, b *Bucket, after time.Duration) Turn {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Hour)
	defer cancel()
	start := time.Now()
	turn, err := b.Wait(ctx, time.Minute)
	if took := time.Since(start); err != nil || took != after {
		t.Errorf("error %v after %v, want a turn after %v", err, took, after)
	}
	return turn
}

// wantRefusal waits in vain: the wait that is named is too long to begin it.
func wantRefusal(t *testing.T, ctx context.Context, b *Bucket, longest, named time.Duration) {
	t.Helper()
	start := time.Now()
	_, err := b.Wait(ctx, longest)
	if delay, ok := RetryAfter(err); !errors.Is(err, engagement.ErrRateLimited) || !ok || delay != named || time.Since(start) != 0 {
		t.Errorf("error %v after %v, want one at once that names %v", err, time.Since(start), named)
	}
}

func TestWaitsForABucketEnd(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		b := NewBucket(Quota{Limiters: []engagement.Limiter{rate.NewLimiter(0.1, 3)}})
		b.Close(time.Minute)
		wantRefusal(t, t.Context(), b, 59*time.Second, time.Minute)
		probe := wantTurn(t, b, time.Minute)

		ctx, cancel := context.WithTimeout(t.Context(), time.Second) // ends while the probe is under way
		defer cancel()
		start := time.Now()
		if _, err := b.Wait(ctx, time.Minute); !errors.Is(err, context.DeadlineExceeded) || time.Since(start) != time.Second {
			t.Errorf("error %v after %v, want the deadline after a second", err, time.Since(start))
		}
		probe.Done(true)

		// The next may follow after the ten seconds of the quota.
		ctx, cancel = context.WithTimeout(t.Context(), 9*time.Second)
		defer cancel()
		wantRefusal(t, ctx, b, time.Minute, 10*time.Second)
		ctx, cancel = context.WithCancel(t.Context())
		time.AfterFunc(time.Second, cancel)
		if _, err := b.Wait(ctx, time.Minute); !errors.Is(err, context.Canceled) {
			t.Errorf("error %v, want the cancellation", err)
		}
		wantTurn(t, b, 19*time.Second) // behind the one who gave up
	})
}

// full is a limiter that names a wait, and does not begin it.
type full struct{}

func (full) Wait(context.Context) error { return &WaitError{time.Minute, "says the limiter"} }

func TestALimiterMayRefuse(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		wantRefusal(t, t.Context(), NewBucket(Quota{Limiters: []engagement.Limiter{full{}}}), time.Hour, time.Minute)
	})
}

// closing is a limiter during whose wait the service refuses another call.
type closing struct{ bucket *Bucket }

func (c *closing) Wait(context.Context) error { c.bucket.Close(time.Minute); return nil }

func TestABucketThatClosesMeanwhileIsWaitedForAgain(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		limiter := new(closing)
		b := NewBucket(Quota{Limiters: []engagement.Limiter{limiter}})
		limiter.bucket = b
		wantRefusal(t, t.Context(), b, time.Second, time.Minute)

		b = NewBucket(Quota{})
		b.Close(time.Second)
		probe := wantTurn(t, b, time.Second)
		b.Close(time.Minute) // by a call that was under way
		probe.Done(true)
		wantRefusal(t, t.Context(), b, time.Second, time.Minute)
	})
}

// Nobody is held back for ever: when those who were held have gone, the burst of the quota is there again.
func TestABucketIsCalmAfterAWhile(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		b := NewBucket(Quota{Limiters: []engagement.Limiter{rate.NewLimiter(1, 5)}})
		b.Close(time.Second)
		wantTurn(t, b, time.Second).Done(true)
		wantTurn(t, b, time.Second)
		time.Sleep(time.Minute)
		for range 5 {
			wantTurn(t, b, 0)
		}
		wantTurn(t, b, time.Second)
	})
}
