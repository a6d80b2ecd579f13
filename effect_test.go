package engagement_test

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"net"
	"syscall"
	"testing"

	"github.com/engagement-go/engagement"
)

func TestMayHaveTakenEffect(t *testing.T) {
	t.Parallel()
	lost := &net.OpError{Op: "read", Err: syscall.ECONNRESET}
	refused := &net.OpError{Op: "dial", Err: syscall.ECONNREFUSED}
	call := func(attempts, status int, err error) error {
		return fmt.Errorf("job 7: %w", &engagement.Error{Attempts: attempts, StatusCode: status, Err: err})
	}
	for name, test := range map[string]struct {
		err  error
		want bool
	}{
		"bad argument":                  {call(0, 0, engagement.ErrInvalidArgument), false},
		"its turn comes too late":       {call(0, 0, engagement.ErrRateLimited), false},
		"ended before it was sent":      {call(0, 0, context.Canceled), false},
		"no service":                    {call(4, 0, refused), false},
		"no such host":                  {call(4, 0, &net.DNSError{Err: "no such host"}), false},
		"an expired certificate":        {call(4, 0, &tls.CertificateVerificationError{Err: x509.CertificateInvalidError{Reason: x509.Expired}}), false},
		"connection lost":               {call(1, 0, lost), true},
		"ended while it was sent":       {call(1, 0, context.DeadlineExceeded), true},
		"status 400":                    {call(1, 400, engagement.ErrBadRequest), false},
		"status 404":                    {call(1, 404, engagement.ErrNotFound), false},
		"status 408":                    {call(1, 408, nil), true},
		"status 413":                    {call(1, 413, nil), false},
		"status 425":                    {call(1, 425, nil), true},
		"status 429":                    {call(4, 429, engagement.ErrRateLimited), false},
		"status 300":                    {call(1, 300, nil), false},
		"status 302":                    {call(1, 302, nil), false},
		"status 499":                    {call(1, 499, nil), false},
		"status 500":                    {call(1, 500, engagement.ErrServer), true},
		"status 503":                    {call(1, 503, engagement.ErrServer), true},
		"a success that is cut":         {call(1, 200, io.ErrUnexpectedEOF), true},
		"an odd success":                {call(1, 299, nil), true},
		"a success of a proxy":          {call(1, 200, engagement.ErrInvalidResponse), true},
		"a refusal with status 200":     {call(1, 200, engagement.ErrBadRequest), false},
		"an item that was refused":      {fmt.Errorf("no such field: %w", engagement.ErrBadRequest), false},
		"an item whose fate is open":    {engagement.ErrOutcomeUnknown, true},
		"one of many that were refused": {fmt.Errorf("%w: %w", engagement.ErrOutcomeUnknown, engagement.ErrBadRequest), true},
		"an error of something else":    {errors.New("disk full"), true},
		"an item that is not accepted":  {call(0, 0, engagement.ErrFull), false},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if got := engagement.MayHaveTakenEffect(test.err); got != test.want {
				t.Errorf("%t, want %t", got, test.want)
			}
		})
	}
}
