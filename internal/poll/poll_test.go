package poll_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/poll"
	"github.com/engagement-go/engagement/internal/rest"
)

// until waits by wait for a job that look follows.
func until(ctx context.Context, first, longest time.Duration, look func(context.Context) (bool, error)) error {
	c, err := rest.New(rest.Config{Package: "vendor", BaseURL: "https://api.test", MaxResponseBytes: 1}, nil)
	if err != nil {
		return err
	}
	_, err = poll.Wait(ctx, c, poll.Job[bool]{
		Operation: "Jobs.Wait", Options: engagement.WaitOptions[bool]{FirstDelay: first, MaxDelay: longest},
		Get: func(ctx context.Context) (*bool, error) {
			done, err := look(ctx)
			return &done, err
		},
		Over: func(done *bool) (bool, error) { return *done, nil },
	})
	return err
}

func TestPauses(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name           string
		first, longest time.Duration
		looks          int
		want           []time.Duration // when it looks
	}{
		{"done at once", time.Second, time.Minute, 1, []time.Duration{0}},
		{"grow by half", 4 * time.Second, time.Minute, 4, []time.Duration{0, 4 * time.Second, 10 * time.Second, 19 * time.Second}},
		{"up to the longest", 4 * time.Second, 5 * time.Second, 4, []time.Duration{0, 4 * time.Second, 9 * time.Second, 14 * time.Second}},
		{"first is too long", time.Minute, time.Second, 3, []time.Duration{0, time.Second, 2 * time.Second}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				start := time.Now()
				var at []time.Duration
				err := until(t.Context(), tt.first, tt.longest, func(context.Context) (bool, error) {
					at = append(at, time.Since(start))
					return len(at) == tt.looks, nil
				})
				if err != nil {
					t.Fatal(err)
				}
				if diff := cmp.Diff(tt.want, at); diff != "" {
					t.Errorf("looks (-want +got):\n%s", diff)
				}
			})
		})
	}
}

func TestFailureEndsTheWait(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		start, failed, looks := time.Now(), errors.New("failed"), 0
		err := until(t.Context(), time.Second, time.Second, func(context.Context) (bool, error) {
			if looks++; looks == 3 {
				return false, failed
			}
			return false, nil
		})
		if !errors.Is(err, failed) || looks != 3 || time.Since(start) != 2*time.Second {
			t.Errorf("error %v after %d looks and %v", err, looks, time.Since(start))
		}
	})
}

func TestContextEndsTheWait(t *testing.T) {
	t.Parallel()
	stop := errors.New("stop")
	t.Run("in a pause", func(t *testing.T) {
		t.Parallel()
		synctest.Test(t, func(t *testing.T) {
			ctx, cancel := context.WithCancelCause(t.Context())
			time.AfterFunc(1500*time.Millisecond, func() { cancel(stop) })
			start, looks := time.Now(), 0
			err := until(ctx, time.Second, time.Second, func(context.Context) (bool, error) { looks++; return false, nil })
			if !errors.Is(err, context.Canceled) || looks != 2 || time.Since(start) != 1500*time.Millisecond {
				t.Errorf("error %v after %d looks and %v", err, looks, time.Since(start))
			}
		})
	})
	t.Run("deadline", func(t *testing.T) {
		t.Parallel()
		synctest.Test(t, func(t *testing.T) {
			ctx, cancel := context.WithTimeout(t.Context(), 2500*time.Millisecond)
			defer cancel()
			start := time.Now()
			err := until(ctx, time.Second, time.Second, func(context.Context) (bool, error) { return false, nil })
			if !errors.Is(err, context.DeadlineExceeded) || time.Since(start) != 2500*time.Millisecond {
				t.Errorf("error %v after %v", err, time.Since(start))
			}
		})
	})
	t.Run("during a look", func(t *testing.T) {
		t.Parallel()
		ctx, cancel := context.WithCancel(t.Context())
		type key struct{}
		ctx = context.WithValue(ctx, key{}, 1)
		err := until(ctx, time.Hour, time.Hour, func(inner context.Context) (bool, error) {
			if inner.Value(key{}) != 1 {
				t.Error("the look has another context")
			}
			cancel()
			return false, nil
		})
		if !errors.Is(err, context.Canceled) {
			t.Errorf("error %v, want that of the context", err)
		}
	})
}

func TestNegativePausesAreRefused(t *testing.T) {
	t.Parallel()
	for want, pauses := range map[string][2]time.Duration{
		"vendor: Jobs.Wait: FirstDelay must not be negative: invalid argument": {-1, 0}, "vendor: Jobs.Wait: MaxDelay must not be negative: invalid argument": {0, -1},
	} {
		err := until(t.Context(), pauses[0], pauses[1], func(context.Context) (bool, error) { return true, errors.New("it looked") })
		if !errors.Is(err, engagement.ErrInvalidArgument) || err.Error() != want {
			t.Errorf("error %v, want %q", err, want)
		}
	}
}

func TestReasonsShowNoPersonalData(t *testing.T) {
	t.Parallel()
	if err := poll.Failed("the row of jane@example.com is bad"); !errors.Is(err, engagement.ErrJobFailed) || strings.Contains(err.Error(), "jane@") {
		t.Errorf("error %v, want that the job has failed, without an address", err)
	}
}
