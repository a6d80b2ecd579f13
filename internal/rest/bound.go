package rest

import (
	"context"
	"errors"
	"io"
	"sync/atomic"
	"time"
)

// errAttemptTimeout ends an attempt that takes too long.
var errAttemptTimeout = &timeoutError{errors.New("no answer within the time of an attempt")}

// bound ends an attempt: its request by the context, its answer by closing the body. It does not use context.WithTimeout
// and context.AfterFunc, which cost 8 allocations a call; most callers give a context with a deadline, which is enough.
type bound struct {
	ctx    context.Context
	cancel context.CancelCauseFunc // nil if the caller's context ends the attempt
	timer  *time.Timer
	body   atomic.Pointer[io.ReadCloser]
	stop   func() bool
}

// newBound bounds an attempt by the time-out of the transport, unless the deadline of the caller comes first. If the answer
// is a stream, the time-out ends with its header.
func (t *transport) newBound(ctx context.Context, stream bool) *bound {
	if deadline, ok := ctx.Deadline(); ok && !stream && time.Until(deadline) <= t.timeout {
		return &bound{ctx: ctx}
	}
	b := new(bound)
	b.ctx, b.cancel = context.WithCancelCause(ctx)
	b.timer = time.AfterFunc(t.timeout, b.expire)
	return b
}

func (b *bound) expire() {
	b.cancel(errAttemptTimeout)
	b.closeBody()
}

// closeBody closes the body. It runs in goroutines of the runtime, which a panic of a foreign body must not end.
func (b *bound) closeBody() {
	defer func() { _ = recover() }()
	if body := b.body.Load(); body != nil {
		_ = (*body).Close()
	}
}

// answered ends the time-out of a stream.
func (b *bound) answered() {
	if b.timer != nil {
		b.timer.Stop()
	}
}

// guard closes a body when the attempt ends, for transports that may not do so.
func (b *bound) guard(ctx context.Context, body *io.ReadCloser) {
	b.body.Store(body)
	if ctx.Done() != nil {
		b.stop = context.AfterFunc(ctx, b.closeBody)
	}
	if b.ctx.Err() != nil {
		b.closeBody()
	}
}

// end frees what the bound holds.
func (b *bound) end() {
	if b.stop != nil {
		b.stop()
	}
	if b.timer != nil {
		b.timer.Stop()
		b.cancel(nil)
	}
}

// reason returns why the attempt ended, nil while it has not.
func (b *bound) reason() error {
	if b.ctx.Err() == nil {
		return nil
	}
	if errors.Is(context.Cause(b.ctx), errAttemptTimeout) {
		return errAttemptTimeout
	}
	return b.ctx.Err()
}
