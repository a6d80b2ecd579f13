package rest

// Pure functions that are tested directly.
var (
	RetryAfter       = retryAfter
	NormalRetry      = normalRetry
	TransportVerdict = func(err error) string { return [...]string{"never", "if repeatable", "always"}[transportVerdict(err)] }
)

const LongestRetryAfter = maxRetryAfter
