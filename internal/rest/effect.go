package rest

import (
	"context"
	"errors"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/dial"
)

// HadNoEffect reports whether the error of a call says that the service has not carried it out, for a reason that passes: a
// rate limit, a host that cannot be reached.
func HadNoEffect(err error) bool {
	e := (*engagement.Error)(nil)
	switch {
	case !errors.As(err, &e):
		return false
	case e.Attempts == 0, errors.Is(e.Err, engagement.ErrRateLimited):
		return true
	}
	return e.StatusCode == 0 && dial.Failed(e.Err)
}

// Refused returns the status with which the service refused a call, 0 if the call failed otherwise.
func Refused(err error) int {
	e := (*engagement.Error)(nil)
	if !errors.As(err, &e) || HadNoEffect(err) || engagement.MayHaveTakenEffect(err) {
		return 0
	}
	return e.StatusCode
}

// transportVerdict is the verdict on an error of the transport.
func transportVerdict(err error) verdict {
	switch {
	case errors.Is(err, context.Canceled): // by a middleware; that of the caller is handled before
		return final
	case dial.Untrusted(err), errors.As(err, new(*redirectError)):
		return final
	case dial.Failed(err):
		return always
	}
	return ifRepeatable
}
