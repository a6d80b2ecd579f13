package pace

import (
	"context"
	"errors"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/engagement-go/engagement"
)

func TestWindowNeverLetsMorePassInAnySpan(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		w := NewWindow(5, time.Second)
		time.Sleep(300 * time.Millisecond)
		var passed []time.Time
		for range 23 {
			if err := w.Wait(t.Context()); err != nil {
				t.Fatal(err)
			}
			passed = append(passed, time.Now())
			time.Sleep(10 * time.Millisecond)
		}
		for i := 5; i < len(passed); i++ {
			if d := passed[i].Sub(passed[i-5]); d < time.Second {
				t.Errorf("requests %d to %d passed within %v", i-5, i, d)
			}
		}
		if want, got := 4*time.Second+20*time.Millisecond, passed[22].Sub(passed[0]); got != want {
			t.Errorf("23 requests took %v, want %v: places were wasted", got, want)
		}
	})
}

func TestWindowServesManyGoroutines(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		w := NewWindow(10, time.Second)
		started := time.Now()
		var wg sync.WaitGroup
		for range 95 {
			wg.Go(func() {
				if err := w.Wait(t.Context()); err != nil {
					t.Error(err)
				}
			})
		}
		wg.Wait()
		if want, got := 9*time.Second, time.Since(started); got != want {
			t.Errorf("95 requests at 10 a second took %v, want %v", got, want)
		}
	})
}

func TestWindowDoesNotBeginAWaitBeyondTheDeadline(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		w := NewWindow(1, time.Hour)
		if err := w.Wait(t.Context()); err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		defer cancel()
		started := time.Now()
		err := w.Wait(ctx)
		var wait *WaitError
		if !errors.Is(err, engagement.ErrRateLimited) || !errors.As(err, &wait) || wait.delay != time.Hour {
			t.Errorf("got %v, want a refusal that names an hour", err)
		}
		if took := time.Since(started); took != 0 {
			t.Errorf("it waited for %v first", took)
		}
	})
}

func TestWindowForgetsCallersWhoGaveUp(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		w := NewWindow(1, time.Second)
		if err := w.Wait(t.Context()); err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithCancel(t.Context())
		var wg sync.WaitGroup
		for range 100 {
			wg.Go(func() {
				if err := w.Wait(ctx); !errors.Is(err, context.Canceled) {
					t.Errorf("got %v, want the cancellation", err)
				}
			})
		}
		synctest.Wait()
		cancel()
		wg.Wait()
		started := time.Now()
		if err := w.Wait(t.Context()); err != nil {
			t.Fatal(err)
		}
		if want, got := time.Second, time.Since(started); got != want {
			t.Errorf("the next caller waited %v, want %v", got, want)
		}
	})
}

func TestWindowSaysWhyTheContextEnded(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		why := errors.New("the shop closes")
		w := NewWindow(1, time.Minute)
		ctx, cancel := context.WithCancelCause(t.Context())
		if err := w.Wait(ctx); err != nil {
			t.Fatal(err)
		}
		waits := make(chan error)
		for range 2 { // one sleeps, the other queues behind it
			go func() { waits <- w.Wait(ctx) }()
		}
		synctest.Wait()
		cancel(why)
		for range 2 {
			if err := <-waits; !errors.Is(err, context.Canceled) || !errors.Is(err, why) {
				t.Errorf("error %v, want context.Canceled and its cause", err)
			}
		}
		if err := w.Wait(ctx); !errors.Is(err, why) {
			t.Errorf("after the end: error %v, want its cause", err)
		}
	})
}
