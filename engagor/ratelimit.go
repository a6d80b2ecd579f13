package engagor

import (
	"net/http"
	"strconv"
	"strings"
	"time"
)

// consoleRequestsPerHour is the limit of a token of the API console.
const consoleRequestsPerHour = 20

// RateLimit is the state of the rate limit in an answer.
type RateLimit struct {
	// Limit is the number of calls in a window.
	Limit int64
	// Remaining is the number of calls left in the window.
	Remaining int64
	// Window is the length of the window.
	Window time.Duration
	// Reset is the end of the window. It is zero if the service does not name it.
	Reset time.Time
}

// RateLimitOf returns the state of the rate limit from the Header of a Response or an Error. It is false if there is none.
func RateLimitOf(h http.Header) (RateLimit, bool) {
	limit, ok := headerNumber(h, "X-Ratelimit-Limit")
	remaining, found := headerNumber(h, "X-Ratelimit-Remaining")
	window, _ := headerNumber(h, "X-Ratelimit-Time")
	r := RateLimit{Limit: limit, Remaining: remaining, Window: time.Duration(min(window, maxSeconds)) * time.Second}
	if reset, ok := headerNumber(h, "X-Ratelimit-Reset"); ok {
		r.Reset = time.Unix(reset, 0).UTC()
	}
	return r, ok && found
}

// maxSeconds limits the seconds in a header to what fits a time.Duration.
const maxSeconds = 10 * 365 * 24 * 3600

func headerNumber(h http.Header, name string) (int64, bool) {
	n, err := strconv.ParseInt(strings.TrimSpace(h.Get(name)), 10, 64)
	if err != nil || n < 0 {
		return 0, false
	}
	return n, true
}

// untilReset is the time to the end of the window, 0 if the answer does not name it. The end is compared to the clock of
// the service if the answer has it.
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

// unnamedDelay is the delay after an answer that does not name the end of the window. The window is an hour, so that a
// fraction of a second would not help.
const unnamedDelay = time.Minute
