// Package poll waits for the jobs that vendors work on in the background.
package poll

import (
	"context"
	"time"
)

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
