package rest

import (
	"math"
	"math/rand/v2"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/check"
)

// DefaultRetry is the default policy.
var DefaultRetry = engagement.RetryPolicy{MaxRetries: 3, BaseDelay: 500 * time.Millisecond, MaxDelay: 30 * time.Second, MaxRetryAfter: time.Minute}

// normalRetry sets the fields of p that are zero to the defaults, and refuses bad values. Applied to its own result it
// changes nothing.
func normalRetry(p, defaults engagement.RetryPolicy) (engagement.RetryPolicy, error) {
	if p.MaxRetries < engagement.NoRetries || p.BaseDelay < 0 || p.MaxDelay < 0 || p.MaxRetryAfter < 0 {
		return p, check.Invalid("retry policy", "must not be negative")
	}
	if p.MaxRetries == 0 {
		p.MaxRetries = defaults.MaxRetries
	}
	if p.BaseDelay == 0 {
		p.BaseDelay = defaults.BaseDelay
		if p.MaxDelay > 0 {
			p.BaseDelay = min(p.BaseDelay, p.MaxDelay)
		}
	}
	if p.MaxDelay == 0 {
		p.MaxDelay = max(defaults.MaxDelay, p.BaseDelay)
	}
	if p.MaxRetryAfter == 0 {
		p.MaxRetryAfter = defaults.MaxRetryAfter
	}
	if p.MaxDelay < p.BaseDelay {
		return p, check.Invalid("retry policy", "must not have a MaxDelay below its BaseDelay")
	}
	return p, nil
}

// Backoff returns a random delay up to BaseDelay, doubled per retry, and up to MaxDelay: full jitter.
func Backoff(p engagement.RetryPolicy, attempt int) time.Duration {
	ceiling := p.MaxDelay
	if shift := attempt - 1; shift < 62 {
		if d := p.BaseDelay << shift; d>>shift == p.BaseDelay && d < ceiling {
			ceiling = d
		}
	}
	return rand.N(min(ceiling, math.MaxInt64-1) + 1) //nolint:gosec // jitter is no secret
}

// retryAfter reads a Retry-After header: seconds or a date. It returns 0 if there is none, or an invalid one.
func retryAfter(header string, now time.Time) time.Duration {
	header = strings.TrimSpace(header)
	if header == "" {
		return 0
	}
	if seconds, err := strconv.ParseFloat(header, 64); err == nil {
		switch {
		case !(seconds > 0): // NaN included
			return 0
		case seconds > maxRetryAfter.Seconds():
			return maxRetryAfter
		}
		return time.Duration(seconds * float64(time.Second))
	}
	if at, err := http.ParseTime(header); err == nil {
		return min(max(at.Sub(now), 0), maxRetryAfter)
	}
	return 0
}

// maxRetryAfter caps absurd delays, so that adding to them does not overflow.
const maxRetryAfter = 10 * 365 * 24 * time.Hour
