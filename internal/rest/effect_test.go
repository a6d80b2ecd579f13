package rest_test

import (
	"context"
	"fmt"
	"io"
	"net"
	"syscall"
	"testing"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/rest"
)

// TestEffects is the table of failures, from which batchers decide what is sent again.
func TestEffects(t *testing.T) {
	t.Parallel()
	type effect struct {
		None    bool // it is sure that nothing was carried out, for a reason that passes
		Refused int
	}
	refused := &net.OpError{Op: "dial", Err: syscall.ECONNREFUSED}
	call := func(attempts, status int, err error) error {
		return fmt.Errorf("chunk 7: %w", &engagement.Error{Attempts: attempts, StatusCode: status, Err: err})
	}
	for name, test := range map[string]struct {
		err  error
		want effect
	}{
		"not sent":                   {call(0, 0, io.EOF), effect{None: true}},
		"not sent by a limiter":      {call(0, 0, engagement.ErrRateLimited), effect{None: true}},
		"status 429":                 {call(1, 429, engagement.ErrRateLimited), effect{None: true}},
		"a rate limit with 400":      {call(1, 400, engagement.ErrRateLimited), effect{None: true}},
		"no service":                 {call(1, 0, refused), effect{None: true}},
		"a gateway without service":  {call(1, 502, refused), effect{}},
		"connection lost":            {call(1, 0, io.ErrUnexpectedEOF), effect{}},
		"ended":                      {call(1, 0, context.Canceled), effect{}},
		"status 400":                 {call(1, 400, engagement.ErrBadRequest), effect{Refused: 400}},
		"status 413":                 {call(1, 413, nil), effect{Refused: 413}},
		"status 408":                 {call(1, 408, nil), effect{}},
		"status 503":                 {call(1, 503, engagement.ErrServer), effect{}},
		"an error of something else": {refused, effect{}},
	} {
		wantSame(t, name, test.want, effect{rest.HadNoEffect(test.err), rest.Refused(test.err)})
	}
}
