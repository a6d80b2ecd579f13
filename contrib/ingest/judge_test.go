package ingest

import (
	"context"
	"errors"
	"fmt"
	"io"
	"testing"

	"github.com/engagement-go/engagement"
)

// TestVerdicts is the table of errors, and what becomes of the operations of their requests. Some have a status only, and
// some only what it means.
func TestVerdicts(t *testing.T) {
	t.Parallel()
	for want, errs := range map[verdict][]error{
		stop: {
			engagement.ErrUnauthorized, engagement.ErrForbidden,
			&engagement.Error{StatusCode: 401}, &engagement.Error{StatusCode: 403}, &engagement.Error{StatusCode: 404},
			&engagement.Error{StatusCode: 300}, &engagement.Error{StatusCode: 499},
			&engagement.Error{StatusCode: 400, Err: engagement.ErrUnauthorized}, // a service may say it with any status
		},
		refusal: {
			engagement.ErrInvalidArgument, engagement.ErrBadRequest, &engagement.Error{StatusCode: 413},
			&engagement.Error{StatusCode: 422, Err: engagement.ErrBadRequest},
		},
		passing: {
			engagement.ErrRateLimited, &engagement.Error{StatusCode: 400, Err: engagement.ErrRateLimited},
			&engagement.Error{StatusCode: 408}, &engagement.Error{StatusCode: 425}, &engagement.Error{StatusCode: 429},
			&engagement.Error{StatusCode: 500, Err: engagement.ErrServer}, &engagement.Error{StatusCode: 200, Err: engagement.ErrInvalidResponse},
			&engagement.Error{Attempts: 1, Err: io.ErrUnexpectedEOF}, context.DeadlineExceeded, errors.New("other"),
		},
	} {
		for _, err := range errs {
			if got := judge(fmt.Errorf("request 7: %w", err)); got != want {
				t.Errorf("%v: verdict %d, want %d", err, got, want)
			}
		}
	}
}
