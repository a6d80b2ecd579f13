package pace

import (
	"context"
	"errors"
	"runtime"
	"testing"
	"testing/synctest"
	"time"

	"github.com/engagement-go/engagement"
)

func TestBesideEndsWithTheContext(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		start := time.Now()
		err := Beside(ctx, func() error { time.Sleep(time.Hour); panic("too late to matter") })
		if !errors.Is(err, context.DeadlineExceeded) || time.Since(start) != time.Second {
			t.Errorf("error %v after %v, want the deadline", err, time.Since(start))
		}
		time.Sleep(time.Hour)
	})
}

func TestBesideReturnsTheError(t *testing.T) {
	t.Parallel()
	closed := errors.New("closed")
	for _, ctx := range []context.Context{context.Background(), t.Context()} { // the first never ends
		if err := Beside(ctx, func() error { return closed }); !errors.Is(err, closed) {
			t.Errorf("error %v, want that of the function", err)
		}
	}
}

func TestBesidePassesPanicsOn(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	for name, stop := range map[string]func(){"boom": func() { panic("boom") }, errGone.Error(): runtime.Goexit} {
		got := func() (v any) {
			defer func() { v = recover() }()
			return Beside(ctx, func() error { stop(); return nil })
		}()
		if err, ok := got.(error); ok {
			got = err.Error()
		}
		if got != name {
			t.Errorf("stopped with %v, want %s", got, name)
		}
	}
}

// panicking is a limiter that panics once.
type panicking struct{ calls int }

func (p *panicking) Wait(context.Context) error {
	if p.calls++; p.calls == 1 {
		panic("boom")
	}
	return nil
}

// A probe whose limiter panics lets the next caller go first.
func TestAPanicOfALimiterDoesNotShutTheQuota(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		b := NewBucket(Quota{Limiters: []engagement.Limiter{&panicking{}}})
		b.Close(time.Second)
		func() {
			defer func() {
				if recover() == nil {
					t.Error("no panic")
				}
			}()
			_, _ = b.Wait(t.Context(), time.Minute)
		}()
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		defer cancel()
		turn, err := b.Wait(ctx, time.Minute)
		if err != nil {
			t.Fatal(err)
		}
		turn.Done(true)
	})
}
