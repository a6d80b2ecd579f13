// Package poll waits for the jobs that vendors work on in the background.
package poll

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/engagement-go/engagement/internal/rest"
)

// ErrFailed is the sentinel for a job that the vendor gave up.
var ErrFailed = errors.New("the job has failed")

// Failed is ErrFailed with the vendor's reason, without people's data. The reason may be empty.
func Failed(reason string) error {
	if reason == "" {
		return ErrFailed
	}
	return fmt.Errorf("%w: %s", ErrFailed, rest.Mask(reason))
}

// The pauses of callers who do not choose.
const (
	defaultFirst   = time.Second
	defaultLongest = 15 * time.Second
)

// Job is something to wait for.
type Job[T any] struct {
	// Operation is the service and method that waits.
	Operation string
	// First and Longest are the pauses between looks; 0 means a second, and 15 seconds or First if that is more.
	First, Longest time.Duration
	// Look asks how far the job is.
	Look func(context.Context) (*T, error)
	// Progress is called with what every look found. May be nil.
	Progress func(*T)
	// Over reports that the job has ended, and how.
	Over func(*T) (bool, error)
}

// Wait looks until the job is over, a look fails, or the context ends. It returns what it saw last beside any error; nil
// when it saw nothing.
func Wait[T any](ctx context.Context, c *rest.Client, job Job[T]) (*T, error) {
	switch {
	case ctx == nil:
		return nil, c.Fail(job.Operation, rest.Invalid("context", "must not be nil"))
	case job.First < 0:
		return nil, c.Fail(job.Operation, rest.Invalid("FirstPause", "must not be negative"))
	case job.Longest < 0:
		return nil, c.Fail(job.Operation, rest.Invalid("LongestPause", "must not be negative"))
	}
	first := cmp.Or(job.First, defaultFirst)
	longest := cmp.Or(job.Longest, max(first, defaultLongest))
	var (
		last   *T
		failed error // a look, which says so itself
	)
	err := Until(ctx, first, longest, func(ctx context.Context) (bool, error) {
		found, err := job.Look(ctx)
		if err != nil {
			failed = err
			return false, err
		}
		last = found
		if job.Progress != nil {
			job.Progress(found)
		}
		return job.Over(found)
	})
	if err != nil && failed == nil {
		err = c.Fail(job.Operation, err)
	}
	return last, err
}

// Until calls look until it says done, fails, or the context ends. The first look is at once; the pauses between looks
// start at first, grow by half each time, and never exceed longest.
func Until(ctx context.Context, first, longest time.Duration, look func(ctx context.Context) (done bool, err error)) error {
	for pause := min(first, longest); ; pause = min(pause+pause/2, longest) {
		done, err := look(ctx)
		if done || err != nil {
			return err
		}
		timer := time.NewTimer(pause)
		select {
		case <-ctx.Done():
			timer.Stop()
			return ctx.Err()
		case <-timer.C:
		}
	}
}
