package engagement

import "time"

// NoRetries as RetryPolicy.MaxRetries switches retries off.
const NoRetries = -1

// RetryPolicy sets how often a failed call is sent again and how long to wait before. Fields that are zero keep their
// defaults. A policy cannot make a call repeatable: the comment of each method says whether a call that may have reached
// the service is sent again.
type RetryPolicy struct {
	// MaxRetries is how often a call is sent again after the first attempt. 0 means 3, NoRetries means never.
	MaxRetries int
	// BaseDelay is the longest wait before the first retry; it doubles with each further retry. The real wait is random
	// between 0 and that. 0 means 500 ms.
	BaseDelay time.Duration
	// MaxDelay caps the doubled delay. 0 means 30 s.
	MaxDelay time.Duration
	// MaxRetryAfter is the longest delay to wait for when the vendor names one. A longer one ends the call at once, with
	// the delay in Error.RetryAfter. 0 means the default of the vendor package, in most cases a minute.
	MaxRetryAfter time.Duration
}
