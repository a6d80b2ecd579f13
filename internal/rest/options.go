package rest

import (
	"log/slog"
	"net/http"
	"time"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/check"
)

// Option changes the configuration of a client. The vendor packages have options of their own, so that the options of one
// vendor do not compile into another. The shared ones are declared here, and the generator writes functions with the same
// comments into the vendor packages.
type Option func(*Config) error

// Apply applies the options of a vendor package and returns the first error: bad, or that of an option.
func Apply[S any, O ~func(*S) error](s *S, opts []O, bad error) error {
	for _, o := range opts {
		if bad == nil && o != nil {
			bad = o(s)
		}
	}
	return bad
}

// WithHTTPClient sends through a copy of hc, with its transport, cookie jar and time-out. Without it the client
// shares a transport with others of this module, with enough idle connections for many goroutines.
func WithHTTPClient(hc *http.Client) Option {
	return func(c *Config) error {
		if hc == nil {
			return check.Invalid("WithHTTPClient", "must not be nil")
		}
		c.HTTPClient = hc
		return nil
	}
}

// WithBaseURL sends to another address, such as a fake server. It must be https, or http on this machine.
func WithBaseURL(url string) Option {
	return func(c *Config) error {
		if url == "" {
			return check.Invalid("WithBaseURL", "must not be empty")
		}
		c.BaseURL = url
		return nil
	}
}

// WithLimiter replaces the documented rate limits of the vendor with l. If quotas are named, l replaces only their limits.
// Retries count, too.
func WithLimiter[Quota ~string](l engagement.Limiter, quotas ...Quota) Option {
	return func(c *Config) error {
		if l == nil {
			return check.Invalid("WithLimiter", "must not be nil")
		}
		names := make([]string, len(quotas))
		for i, q := range quotas {
			names[i] = string(q)
		}
		return c.setLimiters([]engagement.Limiter{l}, names)
	}
}

// WithoutLimiter sends without a rate limit. A 429 still makes all callers wait.
func WithoutLimiter() Option {
	return func(c *Config) error { return c.setLimiters(nil, nil) }
}

// setLimiters sets the limiters of the named quotas, or of all if none is named.
func (c *Config) setLimiters(limiters []engagement.Limiter, quotas []string) error {
	for _, name := range quotas {
		quota, ok := c.Quotas[name]
		if !ok {
			return check.Invalid("quota", "must be one of the constants of this package")
		}
		quota.Limiters = limiters
		c.Quotas[name] = quota
	}
	if len(quotas) == 0 {
		for name, quota := range c.Quotas {
			quota.Limiters = limiters
			c.Quotas[name] = quota
		}
	}
	return nil
}

// WithRetry replaces the retry policy, which is 3 retries, the first after a random delay of up to half a second, each
// further one after up to twice as long. Fields of p that are zero keep their defaults.
func WithRetry(p engagement.RetryPolicy) Option {
	return func(c *Config) (err error) {
		c.Retry, err = normalRetry(p, c.Retry)
		return err
	}
}

// WithAttemptTimeout bounds one attempt of a call, from its sending to the end of its answer. The default is the Timeout
// of the client in WithHTTPClient, or a minute. A file that is read as a stream is bounded until its header has
// arrived.
func WithAttemptTimeout(d time.Duration) Option {
	return func(c *Config) error {
		if d <= 0 {
			return check.Invalid("WithAttemptTimeout", "must be positive")
		}
		c.AttemptTimeout = d
		return nil
	}
}

// WithMaxResponseBytes caps the size of an answer; a larger one fails the call with ErrResponseTooLarge. The default is
// 32 MiB.
func WithMaxResponseBytes(n int64) Option {
	return func(c *Config) error {
		if n <= 0 {
			return check.Invalid("WithMaxResponseBytes", "must be positive")
		}
		c.MaxResponseBytes = n
		return nil
	}
}

// WithLogger logs every attempt at debug level: operation, route template, status, attempt, duration, wait. Headers,
// bodies, query strings and ids are never logged.
func WithLogger(l *slog.Logger) Option {
	return func(c *Config) error {
		if l == nil {
			return check.Invalid("WithLogger", "must not be nil")
		}
		c.Logger = l
		return nil
	}
}

// WithMiddleware wraps the transport. The middleware gets every attempt, with credentials; CallInfoFrom returns the call
// of the attempt. The first middleware is the outermost.
func WithMiddleware(m func(http.RoundTripper) http.RoundTripper) Option {
	return func(c *Config) error {
		if m == nil {
			return check.Invalid("WithMiddleware", "must not be nil")
		}
		c.Middleware = append(c.Middleware, m)
		return nil
	}
}

// WithUserAgent prefixes a name to the User-Agent of the client.
func WithUserAgent(name string) Option {
	return func(c *Config) error {
		if name == "" {
			return check.Invalid("WithUserAgent", "must not be empty")
		}
		c.UserAgent = name + " " + c.UserAgent
		return nil
	}
}
