package pace

import (
	"context"
	"errors"
	"slices"
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

// A newcomer never passes those who queue: of callers who come back at once, none gets more than the others.
func TestWindowIsFair(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		const callers, limit = 1000, 100
		w := NewWindow(limit, time.Second)
		for range limit { // or whoever comes first takes them all, while nobody queues
			if err := w.Wait(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
		ctx, cancel := context.WithCancel(t.Context()) // with a deadline the last one would have the rest to itself
		time.AfterFunc(100*time.Second, cancel)
		passed := make([]float64, callers)
		var wg sync.WaitGroup
		for i := range callers {
			wg.Go(func() {
				for w.Wait(ctx) == nil {
					passed[i]++
				}
			})
		}
		wg.Wait()
		if index := jain(passed); index < 0.95 {
			t.Errorf("the index of fairness is %.2f, want at least 0.95: %v", index, passed[:20])
		}
	})
}

// jain is Jain's index of fairness: 1 if all have the same, 1/n if one has all.
func jain(shares []float64) float64 {
	var sum, squares float64
	for _, s := range shares {
		sum += s
		squares += s * s
	}
	return sum * sum / (float64(len(shares)) * squares)
}

func TestWindowGivesNoTurnToAnEndedContext(t *testing.T) {
	t.Parallel()
	w := NewWindow(1, time.Hour)
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	if err := w.Wait(ended); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want context.Canceled", err)
	}
	if err := w.Wait(t.Context()); err != nil {
		t.Errorf("the turn was used up: %v", err)
	}
}

func TestWindowServesInOrder(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		w := NewWindow(3, time.Second)
		var mu sync.Mutex
		var order []int
		var wg sync.WaitGroup
		for i := range 50 {
			wg.Go(func() {
				ctx := t.Context()
				if i%7 == 6 { // some give up
					var cancel context.CancelFunc
					ctx, cancel = context.WithCancel(ctx)
					time.AfterFunc(500*time.Millisecond, cancel)
				}
				if w.Wait(ctx) == nil {
					mu.Lock()
					order = append(order, i)
					mu.Unlock()
				}
			})
			time.Sleep(time.Millisecond)
		}
		wg.Wait()
		if !slices.IsSorted(order) || len(order) != 43 {
			t.Errorf("%d passed in the order %v, want 43 in the order in which they came", len(order), order)
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

// Whoever queues is told the wait exactly, whatever the number of callers ahead, and a refusal takes no turn.
func TestWindowKnowsTheWaitOfThoseWhoQueue(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		w := NewWindow(2, time.Hour)
		for range 2 { // places are free again after 60 and 70 minutes
			if err := w.Wait(t.Context()); err != nil {
				t.Fatal(err)
			}
			time.Sleep(10 * time.Minute)
		}
		var wg sync.WaitGroup
		for _, minutes := range []time.Duration{60, 70, 120, 130, 180} {
			want := minutes*time.Minute - 20*time.Minute
			ctx, cancel := context.WithTimeout(t.Context(), want-1)
			var wait *WaitError
			if err := w.Wait(ctx); !errors.As(err, &wait) || wait.delay != want {
				t.Errorf("error %v, want a refusal that names %v", err, want)
			}
			cancel()
			wg.Go(func() {
				start := time.Now()
				ctx, cancel := context.WithTimeout(t.Context(), want+1)
				defer cancel()
				if err := w.Wait(ctx); err != nil || time.Since(start) != want {
					t.Errorf("error %v after %v, want none after %v", err, time.Since(start), want)
				}
			})
			synctest.Wait()
		}
		wg.Wait()
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
