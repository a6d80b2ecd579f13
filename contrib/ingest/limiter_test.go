package ingest_test

import (
	"context"
	"errors"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/contrib/ingest"
)

var _ engagement.Limiter = (*ingest.Limiter)(nil)

// Turns that several limiters give out for the same queue are all different, and evenly spaced.
func TestLimitersShareOneRate(t *testing.T) {
	t.Parallel()
	_, q := start(t, ingest.Config{})
	const limiters, callers, each = 3, 4, 10
	interval := 5 * time.Millisecond
	var mu sync.Mutex
	var turns []time.Time
	var waiting sync.WaitGroup
	begin := time.Now()
	for range limiters {
		l, err := q.NewLimiter(ingest.Rate{Limit: 1, Per: interval})
		if err != nil {
			t.Fatal(err)
		}
		for range callers {
			waiting.Go(func() {
				for range each {
					if err := l.Wait(t.Context()); err != nil {
						t.Error(err)
					}
					mu.Lock()
					turns = append(turns, time.Now())
					mu.Unlock()
				}
			})
		}
	}
	waiting.Wait()
	last := slices.MaxFunc(turns, time.Time.Compare)
	const n = limiters * callers * each
	if len(turns) != n {
		t.Fatalf("%d turns, want %d", len(turns), n)
	}
	// No turn comes early, so all of them together cannot take less time, except for the error of the clocks.
	if took, least := last.Sub(begin), (n-1)*interval-200*time.Millisecond; took < least {
		t.Errorf("%d turns took %v, want at least %v", n, took, least)
	}
}

func TestLimiterEndsWithItsContext(t *testing.T) {
	t.Parallel()
	_, q := start(t, ingest.Config{})
	l, err := q.NewLimiter(ingest.Rate{Limit: 1, Per: time.Hour})
	if err != nil {
		t.Fatal(err)
	}
	soon, end := context.WithTimeout(t.Context(), time.Minute)
	defer end()
	if err := l.Wait(soon); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	late := (*ingest.WaitError)(nil)
	if err := l.Wait(ctx); !errors.As(err, &late) || late.RetryAfter() < 50*time.Minute {
		t.Errorf("got %v, want a WaitError of about an hour", err)
	}
	for _, after := range []time.Duration{0, 200 * time.Millisecond} { // while it asks for a turn, and while it waits for it
		ctx, cancel = context.WithCancel(t.Context())
		done := make(chan error)
		go func() { done <- l.Wait(ctx) }()
		time.Sleep(after)
		cancel()
		if err := <-done; !errors.Is(err, context.Canceled) {
			t.Errorf("got %v, want the end of the context", err)
		}
	}
	for _, bad := range []ingest.Rate{{Per: time.Second}, {Limit: -1, Per: time.Second}, {Limit: 1}, {Limit: 1, Per: -1}} {
		if _, err := q.NewLimiter(bad); !errors.Is(err, engagement.ErrInvalidArgument) {
			t.Errorf("%+v: %v, want an invalid argument", bad, err)
		}
	}
}
