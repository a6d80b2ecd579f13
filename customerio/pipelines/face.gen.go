// Code generated from package engagement and internal/rest. DO NOT EDIT.

package pipelines

import (
	"context"
	"log/slog"
	"net/http"
	"time"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/rest"
)

// The errors to compare with errors.Is. They are the same values in every vendor package.
var (
	// ErrInvalidArgument means that an argument was refused and nothing was sent.
	ErrInvalidArgument = engagement.ErrInvalidArgument
	// ErrBadRequest means status 400 or 422, or an item that the service refused in a call that succeeded.
	ErrBadRequest = engagement.ErrBadRequest
	// ErrUnauthorized means status 401, or a redirect to another host: the credentials are wrong, missing, or of another
	// region.
	ErrUnauthorized = engagement.ErrUnauthorized
	// ErrForbidden means status 403: the credentials do not permit this call.
	ErrForbidden = engagement.ErrForbidden
	// ErrNotFound means status 404.
	ErrNotFound = engagement.ErrNotFound
	// ErrConflict means status 409.
	ErrConflict = engagement.ErrConflict
	// ErrRateLimited means status 429 or the vendor's own form of it, or a call whose turn comes later than the context or
	// the retry policy allows.
	ErrRateLimited = engagement.ErrRateLimited
	// ErrServer means a status from 500 up.
	ErrServer = engagement.ErrServer
	// ErrResponseTooLarge means that an answer has more bytes than WithMaxResponseBytes allows.
	ErrResponseTooLarge = engagement.ErrResponseTooLarge
	// ErrInvalidResponse means that a success is not an answer of the API, such as an HTML page, or does not have the
	// result that it promises.
	ErrInvalidResponse = engagement.ErrInvalidResponse
	// ErrPageLoop ends an iteration over a list whose service returned the same cursor twice.
	ErrPageLoop = engagement.ErrPageLoop
	// ErrEmptyPages ends an iteration over a list whose service returned 100 empty pages in a row, each with another
	// cursor.
	ErrEmptyPages = engagement.ErrEmptyPages
	// ErrJobFailed means that a job of the service failed, such as an export.
	ErrJobFailed = engagement.ErrJobFailed
)

// NoRetries as RetryPolicy.MaxRetries switches retries off.
const NoRetries = engagement.NoRetries

// What all vendor packages share, see package engagement.
type (
	// BulkOptions are the settings of the methods that send any number of items.
	BulkOptions = engagement.BulkOptions
	// BulkOutcome is the result for one item.
	BulkOutcome[T any] = engagement.BulkOutcome[T]
	// CallInfo identifies the call behind a request.
	CallInfo = engagement.CallInfo
	// Error is the error of a call whose arguments were accepted.
	Error = engagement.Error
	// PageError is the last value of an iteration over a list that failed.
	PageError = engagement.PageError
	// Limiter limits the rate of requests.
	Limiter = engagement.Limiter
	// RequestOption changes one call.
	RequestOption = engagement.RequestOption
	// Response is the raw answer of a call, see WithResponse.
	Response = engagement.Response
	// Repair is a value of an answer that did not have the promised type.
	Repair = engagement.Repair
	// RetryPolicy sets how often a failed call is sent again and how long to wait before.
	RetryPolicy = engagement.RetryPolicy
	// WaitOptions are the settings of the methods that wait for a job, such as an export.
	WaitOptions[T any] = engagement.WaitOptions[T]
)

// CallInfoFrom returns the call behind a request, from the context of that request. It is for middleware; one
// middleware serves the clients of all vendors.
func CallInfoFrom(ctx context.Context) (info CallInfo, ok bool) { return engagement.CallInfoFrom(ctx) }

// MayHaveTakenEffect reports whether a call, or an item of a bulk call, that failed with err may have taken effect all
// the same: there was no answer, it came from a gateway or with status 408, 425 or from 500 up, or it was a success
// without a usable body. It is false for what was refused, and for what was not sent: a bad argument, a rate limit, a
// service that cannot be reached.
func MayHaveTakenEffect(err error) bool { return engagement.MayHaveTakenEffect(err) }

// WithHeader sends a header with this call, and replaces one of the same name.
func WithHeader(name, value string) RequestOption { return engagement.WithHeader(name, value) }

// WithQuery adds a query value to this call.
func WithQuery(name, value string) RequestOption { return engagement.WithQuery(name, value) }

// WithPathValue fills {name} in the route of Client.Do.
func WithPathValue(name, value string) RequestOption { return engagement.WithPathValue(name, value) }

// WithCallRetry replaces the retry policy for this call. Fields of p that are zero keep the client's values.
func WithCallRetry(p RetryPolicy) RequestOption { return engagement.WithCallRetry(p) }

// WithResponse copies the raw answer to dst: status, header, body. In an iteration over a list dst holds the last page.
func WithResponse(dst *Response) RequestOption { return engagement.WithResponse(dst) }

// WithCursor starts an iteration over a list at the cursor of a PageError, with the parameters of the iteration that
// failed. An empty cursor starts at the first page. Calls that are not iterations refuse it.
func WithCursor(cursor string) RequestOption { return engagement.WithCursor(cursor) }

// Option configures a Client. The constructor reports a bad one as an error.
type Option func(*settings) error

func option(o rest.Option) Option { return func(s *settings) error { return o(&s.Config) } }

// WithHTTPClient sends through a copy of hc, with its transport, cookie jar and time-out. Without it the client shares
// a transport with others of this module, with enough idle connections for many goroutines.
func WithHTTPClient(hc *http.Client) Option { return option(rest.WithHTTPClient(hc)) }

// WithBaseURL sends to another address, such as a fake server. It must be https, or http on this machine.
func WithBaseURL(url string) Option { return option(rest.WithBaseURL(url)) }

// WithLimiter replaces the documented rate limits of the vendor with l. If quotas are named, l replaces only their
// limits. Retries count, too.
func WithLimiter(l Limiter, quotas ...Quota) Option { return option(rest.WithLimiter(l, quotas...)) }

// WithoutLimiter sends without a rate limit. A 429 still makes all callers wait.
func WithoutLimiter() Option { return option(rest.WithoutLimiter()) }

// WithRetry replaces the retry policy, which is 3 retries, the first after a random delay of up to half a second, each
// further one after up to twice as long. Fields of p that are zero keep their defaults.
func WithRetry(p RetryPolicy) Option { return option(rest.WithRetry(p)) }

// WithAttemptTimeout bounds one attempt of a call, from its sending to the end of its answer. The default is the
// Timeout of the client in WithHTTPClient, or a minute. A file that is read as a stream is bounded until its header has
// arrived.
func WithAttemptTimeout(d time.Duration) Option { return option(rest.WithAttemptTimeout(d)) }

// WithMaxResponseBytes caps the size of an answer; a larger one fails the call with ErrResponseTooLarge. The default is
// 32 MiB.
func WithMaxResponseBytes(n int64) Option { return option(rest.WithMaxResponseBytes(n)) }

// WithLogger logs every attempt at debug level: operation, route template, status, attempt, duration, wait. Headers,
// bodies, query strings and ids are never logged.
func WithLogger(l *slog.Logger) Option { return option(rest.WithLogger(l)) }

// WithMiddleware wraps the transport. The middleware gets every attempt, with credentials; CallInfoFrom returns the
// call of the attempt. The first middleware is the outermost.
func WithMiddleware(m func(http.RoundTripper) http.RoundTripper) Option {
	return option(rest.WithMiddleware(m))
}

// WithUserAgent prefixes a name to the User-Agent of the client.
func WithUserAgent(name string) Option { return option(rest.WithUserAgent(name)) }

// Do calls an endpoint that has no method here, with the rate limits, retries, decoding and errors of the others. The
// route is a template relative to the base URL ("/things/{id}"); WithPathValue fills it, so that no id appears in logs
// and errors, and WithQuery adds a query. in is nil, a url.Values that is sent as a form, or a value that is sent as
// JSON. out is nil, a *string for text, a *[]byte, or a pointer for JSON. GET, HEAD, PUT and DELETE are repeatable.
func (c *Client) Do(ctx context.Context, method, route string, in, out any, opts ...RequestOption) error {
	return rest.Do(ctx, c.client, method, route, in, out, opts)
}
