package engagement

import (
	"errors"
	"net/http"
	"slices"

	"github.com/engagement-go/engagement/internal/dial"
)

// refusals say that the service, or the client, did not do what the call was for.
var refusals = []error{
	ErrInvalidArgument, ErrBadRequest, ErrUnauthorized, ErrForbidden, ErrNotFound, ErrConflict, ErrRateLimited,
}

// MayHaveTakenEffect reports whether a call, or an item of a bulk call, that failed with err may have taken effect all the
// same: there was no answer, it came from a gateway or with status 408, 425 or from 500 up, or it was a success without a
// usable body. It is false for what was refused, and for what was not sent: a bad argument, a rate limit, a service that
// cannot be reached.
//
// It judges the last attempt. Calls that are not repeatable have no other that could have taken effect; the others can be
// made again in any case.
func MayHaveTakenEffect(err error) bool {
	var call *Error
	switch {
	case errors.Is(err, ErrOutcomeUnknown):
		return true
	case slices.ContainsFunc(refusals, func(refusal error) bool { return errors.Is(err, refusal) }):
		return false
	case !errors.As(err, &call):
		return true
	case call.Attempts == 0:
		return false
	case call.StatusCode == 0:
		return !dial.Failed(call.Err)
	case call.StatusCode == http.StatusRequestTimeout, call.StatusCode == http.StatusTooEarly:
		return true
	}
	return call.StatusCode < 300 || call.StatusCode >= 500
}
