package pace

import "context"

// Beside calls a function of the user, such as a limiter or a token source, and waits for it until ctx ends, because the
// function may ignore its context. A panic of the function is passed on to the goroutine of the caller.
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
