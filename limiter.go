package engagement

import "context"

// Limiter limits the rate of requests. Wait returns when the next one may be sent, or an error if the context ends before.
// *rate.Limiter of golang.org/x/time/rate is a Limiter; contrib/redislimiter has one that many processes share.
//
// A wait that would end after the context's deadline should fail at once. When that error has a method
// RetryAfter() time.Duration that returns the wait, the call fails with ErrRateLimited and has the wait in
// Error.RetryAfter.
type Limiter interface {
	Wait(ctx context.Context) error
}
