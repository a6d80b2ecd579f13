package pace

import "context"

// Beside calls a function of the caller's own and waits for it no longer than ctx lasts: a limiter or a source of tokens
// may not look at its context. A panic of the function is one of the caller's goroutine.
func Beside(ctx context.Context, call func() error) error {
	if ctx.Done() == nil {
		return call()
	}
	type result struct {
		err      error
		panicked any
	}
	done := make(chan result, 1)
	go func() {
		var r result
		defer func() {
			r.panicked = recover()
			done <- r
		}()
		r.err = call()
	}()
	select {
	case r := <-done:
		if r.panicked != nil {
			panic(r.panicked)
		}
		return r.err
	case <-ctx.Done():
		return Ended(ctx)
	}
}
