package pace

import (
	"context"
	"errors"
)

// Beside calls a function of the caller's own and waits for it no longer than ctx lasts: a limiter or a source of tokens
// may not look at its context. A panic of the function is one of the caller's goroutine.
func Beside(ctx context.Context, call func() error) error {
	if ctx.Done() == nil {
		return call()
	}
	type result struct {
		err     error
		stopped any
	}
	done := make(chan result, 1)
	go func() {
		var r result
		defer func() { done <- r }()
		Guard(&r.stopped, func() { r.err = call() })
	}()
	select {
	case r := <-done:
		Rethrow(r.stopped)
		return r.err
	case <-ctx.Done():
		return Ended(ctx)
	}
}

var errGone = errors.New("a function of the caller ended its goroutine by runtime.Goexit")

// Guard calls f in a goroutine that nobody else watches. A panic of f would end the process there: its value is stopped,
// which the goroutine that waits for f passes to Rethrow.
func Guard(stopped *any, f func()) {
	*stopped = errGone
	defer func() {
		if value := recover(); value != nil {
			*stopped = value
		}
	}()
	f()
	*stopped = nil
}

// Rethrow panics with what stopped a function, if anything did.
func Rethrow(stopped any) {
	if stopped != nil {
		panic(stopped)
	}
}
