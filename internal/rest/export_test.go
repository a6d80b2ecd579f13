package rest

import "time"

// Pure functions that are worth testing by themselves.
var (
	RetryAfter       = retryAfter
	MaskPatterns     = maskPatterns
	TransportVerdict = func(err error) string { return [...]string{"never", "if repeatable", "always"}[transportVerdict(err)] }
)

const LongestRetryAfter = maxRetryAfter

func (p RetryPolicy) Backoff(attempt int) time.Duration { return p.backoff(attempt) }
