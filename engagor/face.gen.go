// Code generated from openapi/engagor. DO NOT EDIT.

package engagor

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"time"

	"github.com/engagement-go/engagement/internal/page"
	"github.com/engagement-go/engagement/internal/rest"
)

// The errors that errors.Is finds. They are the same values in every vendor package of this module.
var (
	// ErrInvalidArgument says that an argument was refused and nothing was sent.
	ErrInvalidArgument = rest.ErrInvalidArgument
	// ErrBadRequest stands for the statuses 400 and 422.
	ErrBadRequest = rest.ErrBadRequest
	// ErrUnauthorized stands for status 401: the credentials are wrong or missing.
	ErrUnauthorized = rest.ErrUnauthorized
	// ErrForbidden stands for status 403: the credentials may not do this.
	ErrForbidden = rest.ErrForbidden
	// ErrNotFound stands for status 404.
	ErrNotFound = rest.ErrNotFound
	// ErrConflict stands for status 409.
	ErrConflict = rest.ErrConflict
	// ErrRateLimited stands for status 429, and for calls that were not sent because the wait for their turn would have
	// been longer than the context or the retry policy allows.
	ErrRateLimited = rest.ErrRateLimited
	// ErrServer stands for the statuses from 500 up.
	ErrServer = rest.ErrServer
	// ErrResponseTooLarge says that an answer was larger than WithMaxResponseBytes allows.
	ErrResponseTooLarge = rest.ErrResponseTooLarge
	// ErrInvalidResponse says that a success came with a body that is not the API's: an HTML page, broken JSON.
	ErrInvalidResponse = rest.ErrInvalidResponse
	// ErrPageLoop ends a walk whose server hands out the same cursor twice.
	ErrPageLoop = page.ErrLoop
)

// Error is what a call returns that failed after its arguments were found good. Get it with errors.As, and use
// errors.Is with the sentinels of this package, or with context.Canceled and the like, to decide what to do.
//
// Error() and LogValue print no key, no token and nothing that the call sent. Body may hold people's data.
type Error struct {
	// Operation is the service and method that was called, such as "Users.Get".
	Operation string
	// Method is the HTTP method.
	Method string
	// Route is the path as a template, without the values that were filled in.
	Route string
	// StatusCode is the HTTP status, 0 when no answer arrived. Then the service may still have done what was asked, unless
	// Attempts is 0, too.
	StatusCode int
	// Code is the vendor's own code for the error, where it has one.
	Code string
	// Message is the vendor's explanation. What the call itself sent, and what looks like an address, a number or a
	// token of somebody, is masked; the original is in Body.
	Message string
	// Fields holds the vendor's complaints about single fields, by field.
	Fields map[string][]string
	// RetryAfter is how long the vendor, or the pace of this client, wants the caller to wait; 0 when nobody said.
	RetryAfter time.Duration
	// Attempts is how often the request was sent.
	Attempts int
	// Header is the header of the answer, nil when none arrived.
	Header http.Header
	// Body is the body of the answer, at most 64 KiB of it.
	Body []byte
	// Err is the cause: one of the sentinels, or what the transport or the context reported.
	Err error
}

// Error says which operation failed and why.
func (e *Error) Error() string { return (*rest.Error)(e).Text("engagor") }

// Unwrap returns Err.
func (e *Error) Unwrap() error { return e.Err }

// LogValue groups the fields that are safe to log.
func (e *Error) LogValue() slog.Value { return (*rest.Error)(e).Log() }

func wrapError(e *rest.Error) error { return (*Error)(e) }

// PageError is what a walk over a list yields last when it fails.
type PageError struct {
	// Cursor is the page that could not be had. A new walk that starts there goes on where this one broke off: the comment
	// of each walk names the parameter that takes it. For the first page it is empty, or the number of that page or row.
	Cursor string
	// Err is the reason, mostly an *Error.
	Err error
}

// Error says why the walk broke off. The cursor is left out: it may be made of people's data.
func (e *PageError) Error() string { return page.Text("engagor", e.Err) }

// Unwrap returns Err.
func (e *PageError) Unwrap() error { return e.Err }

// LogValue groups the fields that are safe to log, as that of *Error does.
func (e *PageError) LogValue() slog.Value {
	if failed := (*Error)(nil); errors.As(e.Err, &failed) {
		return failed.LogValue()
	}
	return slog.StringValue(e.Error())
}

func pageError(cursor string, err error) error { return &PageError{Cursor: cursor, Err: err} }

// Limiter paces requests: Wait returns when the next one may go out, or an error when the context ends before.
// *rate.Limiter of golang.org/x/time/rate fits, and so does one that many processes share, see contrib/redislimiter.
//
// A wait that would end after the context's deadline should not be begun. When the error has a method
// RetryAfter() time.Duration that says how long the wait would have been, the call fails with ErrRateLimited and that
// delay in Error.RetryAfter.
type Limiter interface {
	Wait(ctx context.Context) error
}

// RetryPolicy says how often and how patiently a failed call is repeated. It cannot make a call repeatable that is not:
// the comment of every method says whether it may be sent again after it may already have arrived.
type RetryPolicy struct {
	// MaxRetries is how often a call is sent again after the first attempt; 0 means never.
	MaxRetries int
	// BaseDelay is the longest wait before the first retry; it doubles with each further one. The real wait is random
	// between 0 and that. 0 means 500 ms.
	BaseDelay time.Duration
	// MaxDelay caps the doubled delay. 0 means 30 s.
	MaxDelay time.Duration
	// MaxRetryAfter is the longest delay that is waited for when the vendor names one. A longer one ends the call at
	// once, with the delay in Error.RetryAfter. 0 means the vendor's default, a minute unless the package says otherwise.
	MaxRetryAfter time.Duration
}

// Response is the raw answer of a call, see WithResponse.
type Response struct {
	// StatusCode is the HTTP status.
	StatusCode int
	// Header is the header of the answer.
	Header http.Header
	// Body is the body as it came. It may hold people's data.
	Body []byte
	// Attempts is how often the request was sent.
	Attempts int
}

// Option configures a Client. New reports a bad one as an error.
type Option func(*settings) error

// WithHTTPClient sends through a copy of hc, with its transport, cookie jar and time-out. Without it the client has a
// transport of its own with enough idle connections for many goroutines, and a minute for each attempt.
func WithHTTPClient(hc *http.Client) Option {
	return func(s *settings) error {
		if hc == nil {
			return rest.Invalid("WithHTTPClient", "must not be nil")
		}
		s.HTTPClient = hc
		return nil
	}
}

// WithBaseURL sends to another place, a fake server for example. It must be https, or http on this machine.
func WithBaseURL(url string) Option {
	return func(s *settings) error {
		if url == "" {
			return rest.Invalid("WithBaseURL", "must not be empty")
		}
		s.BaseURL = url
		return nil
	}
}

// WithLimiter paces every request with l in place of the vendor's documented limits. With quotas named, only the calls
// that spend those are paced by l. Retries spend a token, too.
func WithLimiter(l Limiter, quotas ...Quota) Option {
	return func(s *settings) error {
		if l == nil {
			return rest.Invalid("WithLimiter", "must not be nil")
		}
		return s.setLimiters([]rest.Limiter{l}, quotas)
	}
}

// WithoutLimiter sends as fast as it is called. A 429 still makes all callers wait.
func WithoutLimiter() Option {
	return func(s *settings) error { return s.setLimiters(nil, nil) }
}

func (s *settings) setLimiters(limiters []rest.Limiter, quotas []Quota) error {
	for _, q := range quotas {
		if _, ok := s.Quotas[string(q)]; !ok {
			return rest.Invalid("quota", "must be one of the constants of this package")
		}
		quota := s.Quotas[string(q)]
		quota.Limiters = limiters
		s.Quotas[string(q)] = quota
	}
	if quotas == nil {
		for name, quota := range s.Quotas {
			quota.Limiters = limiters
			s.Quotas[name] = quota
		}
	}
	return nil
}

// WithRetry replaces the retry policy, which is 3 retries with delays from half a second to 30 seconds.
func WithRetry(p RetryPolicy) Option {
	return func(s *settings) error {
		policy, err := rest.RetryPolicy(p).Normal(s.Retry)
		s.Retry = policy
		return err
	}
}

// WithMaxResponseBytes caps the size of an answer; beyond it the call fails with ErrResponseTooLarge. The default is
// 32 MiB.
func WithMaxResponseBytes(n int64) Option {
	return func(s *settings) error {
		if n <= 0 {
			return rest.Invalid("WithMaxResponseBytes", "must be positive")
		}
		s.MaxResponseBytes = n
		return nil
	}
}

// WithLogger logs every attempt at debug level: operation, route template, status, attempt, duration, wait. Headers,
// bodies, query strings and ids are never logged.
func WithLogger(l *slog.Logger) Option {
	return func(s *settings) error {
		if l == nil {
			return rest.Invalid("WithLogger", "must not be nil")
		}
		s.Logger = l
		return nil
	}
}

// WithMiddleware wraps the transport. It sees every attempt, with credentials, and CallInfoFrom tells it which call the
// attempt belongs to. The first middleware is the outermost.
func WithMiddleware(m func(http.RoundTripper) http.RoundTripper) Option {
	return func(s *settings) error {
		if m == nil {
			return rest.Invalid("WithMiddleware", "must not be nil")
		}
		s.Middleware = append(s.Middleware, m)
		return nil
	}
}

// CallInfo says which call a request belongs to, without anything that the call sent: its values are safe as names of
// spans and as labels of metrics.
type CallInfo struct {
	// Operation is the service and method that was called, such as "Users.Get"; "Do" for Client.Do.
	Operation string
	// Method is the HTTP method.
	Method string
	// Route is the path as a template, relative to the base URL, without the values that were filled in.
	Route string
	// Attempt counts how often the call has been sent, from 1. A redirect that is followed belongs to the same attempt.
	Attempt int
}

// CallInfoFrom returns what a middleware, see WithMiddleware, wants to know about the call behind a request, from the
// context of that request:
//
//	info, ok := engagor.CallInfoFrom(req.Context())
//
// ok is false for requests that no client with middleware has sent. The other vendor packages of this module have the
// same function, and each finds the calls of all, so that one middleware serves every client.
func CallInfoFrom(ctx context.Context) (CallInfo, bool) {
	info, ok := rest.CallInfoFrom(ctx)
	return CallInfo(info), ok
}

// WithUserAgent puts a name in front of the client's own User-Agent.
func WithUserAgent(name string) Option {
	return func(s *settings) error {
		if name == "" {
			return rest.Invalid("WithUserAgent", "must not be empty")
		}
		s.UserAgent = name + " " + s.UserAgent
		return nil
	}
}

// RequestOption changes one call.
type RequestOption func(*callOptions)

type callOptions = rest.CallOptions

// WithHeader sends a header with this call, in place of one of the same name.
func WithHeader(name, value string) RequestOption {
	return func(o *callOptions) { o.SetHeader(name, value) }
}

// WithQuery adds a query value to this call.
func WithQuery(name, value string) RequestOption {
	return func(o *callOptions) { o.AddQuery(name, value) }
}

// WithPathValue fills {name} in the route of Client.Do.
func WithPathValue(name, value string) RequestOption {
	return func(o *callOptions) { o.SetPath(name, value) }
}

// WithCallRetry replaces the retry policy for this call.
func WithCallRetry(p RetryPolicy) RequestOption {
	return func(o *callOptions) { o.SetRetry(rest.RetryPolicy(p)) }
}

// WithResponse copies the raw answer to dst, beside the typed one: status, header, body. In a walk dst holds the last
// page.
func WithResponse(dst *Response) RequestOption {
	return func(o *callOptions) { o.Capture((*rest.Response)(dst)) }
}

// Do calls an endpoint that this package does not have yet, with the pace, retries, decoding and errors of the others.
// The route is a template relative to the base URL ("/things/{id}"); WithPathValue fills it, so that no id appears in
// logs and errors, and WithQuery adds a query. in is nil, a url.Values that is sent as a form, or a value that is sent
// as
// JSON. out is nil, a *string for text, a *[]byte, or a pointer for JSON. GET, HEAD, PUT and DELETE are repeatable.
func (c *Client) Do(ctx context.Context, method, route string, in, out any, opts ...RequestOption) error {
	return rest.Do(ctx, c.client, method, route, in, out, opts)
}
