// Package poll waits for jobs that a service works on in the background.
package poll

import (
	"cmp"
	"context"
	"fmt"
	"time"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/redact"
	"github.com/engagement-go/engagement/internal/rest"
)

// Failed is ErrJobFailed with the vendor's reason, without personal data. The reason may be empty.
func Failed(reason string) error {
	if reason == "" {
		return engagement.ErrJobFailed
	}
	return fmt.Errorf("%w: %s", engagement.ErrJobFailed, redact.Patterns(reason))
}

// The default pauses.
const (
	defaultFirst   = time.Second
	defaultLongest = 15 * time.Second
)

// Job is a job to wait for. T is its state.
type Job[T any] struct {
	// Operation is the service and method that waits.
	Operation string
	Options   engagement.WaitOptions[T]
	// Get requests the state.
	Get func(context.Context) (*T, error)
	// Over reports whether the job has ended, and the error if it failed.
	Over func(*T) (bool, error)
}

// Wait requests the state until the job has ended, a request fails, or the context ends. It returns the last state beside
// any error, nil if there was none.
func Wait[T any](ctx context.Context, c *rest.Client, job Job[T]) (*T, error) {
	o := job.Options
	switch {
	case ctx == nil:
		return nil, c.Fail(job.Operation, check.Invalid("context", "must not be nil"))
	case o.FirstDelay < 0:
		return nil, c.Fail(job.Operation, check.Invalid("FirstDelay", "must not be negative"))
	case o.MaxDelay < 0:
		return nil, c.Fail(job.Operation, check.Invalid("MaxDelay", "must not be negative"))
	}
	first := cmp.Or(o.FirstDelay, defaultFirst)
	longest := cmp.Or(o.MaxDelay, max(first, defaultLongest))
	var last *T
	for pause := min(first, longest); ; pause = min(pause+pause/2, longest) {
		state, err := job.Get(ctx)
		if err != nil {
			return last, err // it names the operation
		}
		last = state
		if o.Progress != nil {
			o.Progress(state)
		}
		if over, err := job.Over(state); err != nil {
			return last, c.Fail(job.Operation, c.MaskError(err))
		} else if over {
			return last, nil
		}
		if err := sleep(ctx, pause); err != nil {
			return last, c.Fail(job.Operation, err)
		}
	}
}

// sleep waits for d or until the context ends. Unlike pace.Sleep it starts a wait that the context will cut short.
func sleep(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-timer.C:
		return nil
	}
}
