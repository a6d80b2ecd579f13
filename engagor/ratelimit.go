package engagor

import (
	"net/http"
	"strconv"
	"strings"
	"time"
)

// consoleRequestsPerHour is what a token of the API console gets.
const consoleRequestsPerHour = 20

// RateLimit is the state of the rate limit as an answer tells it.
type RateLimit struct {
	// Limit is the number of requests that the window allows.
	Limit int64
	// Remaining is how many of them are left.
	Remaining int64
	// Window is the length of the window.
	Window time.Duration
	// Reset is when the window ends, the zero time when the service does not say.
	Reset time.Time
}

// RateLimitOf reads the state of the rate limit from the Header of a Response or an Error; false when it is not there.
func RateLimitOf(h http.Header) (RateLimit, bool) {
	limit, ok := headerNumber(h, "X-Ratelimit-Limit")
	remaining, told := headerNumber(h, "X-Ratelimit-Remaining")
	window, _ := headerNumber(h, "X-Ratelimit-Time")
	r := RateLimit{Limit: limit, Remaining: remaining, Window: time.Duration(min(window, maxSeconds)) * time.Second}
	if reset, ok := headerNumber(h, "X-Ratelimit-Reset"); ok {
		r.Reset = time.Unix(reset, 0).UTC()
	}
	return r, ok && told
}

// maxSeconds keeps what a header says within what a time.Duration holds.
const maxSeconds = 10 * 365 * 24 * 3600

func headerNumber(h http.Header, name string) (int64, bool) {
	n, err := strconv.ParseInt(strings.TrimSpace(h.Get(name)), 10, 64)
	return n, err == nil && n >= 0
}

// untilReset is how long the rate limit stays shut, 0 when the answer does not say. The reset is the service's time, so
// it is compared to the service's clock where the answer tells it.
func untilReset(h http.Header, now time.Time) time.Duration {
	reset, ok := headerNumber(h, "X-Ratelimit-Reset")
	if !ok {
		return 0
	}
	if date, err := http.ParseTime(h.Get("Date")); err == nil {
		now = date
	}
	return min(max(time.Unix(reset, 0).Sub(now), time.Second), maxSeconds*time.Second)
}

// unnamedDelay is what to wait after a refusal by the rate limit that names no end. The window is an hour, so that the
// usual fraction of a second would be of no use.
const unnamedDelay = time.Minute
