package rest

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"reflect"
	"strings"
	"time"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/pace"
)

// Call sends the request and decodes the answer into a T. A success without a T is ErrInvalidResponse.
func Call[T any](ctx context.Context, c *Client, r *Request, opts []engagement.RequestOption) (*T, error) {
	out := new(T)
	if err := c.do(ctx, r, sink{value: out, promised: true}, opts); err != nil {
		return nil, err
	}
	return out, nil
}

// CallValue is Call for answers that are returned by value: lists and maps.
func CallValue[T any](ctx context.Context, c *Client, r *Request, opts []engagement.RequestOption) (T, error) {
	var out T
	err := c.do(ctx, r, sink{value: &out, promised: true}, opts)
	return out, err
}

// CallText sends the request and returns the answer as text.
func CallText(ctx context.Context, c *Client, r *Request, opts []engagement.RequestOption) (string, error) {
	var out string
	err := c.do(ctx, r, sink{text: &out, promised: true}, opts)
	return out, err
}

// CallImage sends the request and returns the answer, which must be an image.
func CallImage(ctx context.Context, c *Client, r *Request, opts []engagement.RequestOption) ([]byte, error) {
	var out []byte
	err := c.do(ctx, r, sink{bytes: &out, image: true}, opts)
	return out, err
}

// CallDiscard sends the request; a 2xx answer is enough.
func CallDiscard(ctx context.Context, c *Client, r *Request, opts []engagement.RequestOption) error {
	return c.do(ctx, r, sink{}, opts)
}

// CallConfirmed is CallDiscard for an answer in which a member says whether the service did what was asked: when it is
// false, the call fails with notDone.
func CallConfirmed(ctx context.Context, c *Client, r *Request, member string, notDone error, opts []engagement.RequestOption) error {
	return c.do(ctx, r, sink{confirm: member, notDone: notDone}, opts)
}

// CallInto decodes into out: nil to discard, *string for text, *[]byte for the bytes, else a pointer for JSON.
func CallInto(ctx context.Context, c *Client, r *Request, out any, opts []engagement.RequestOption) error {
	if v := reflect.ValueOf(out); out != nil && (v.Kind() != reflect.Pointer || v.IsNil()) {
		r.refuse("out", "must be nil or a pointer that is not nil")
	}
	return c.do(ctx, r, sinkFor(out), opts)
}

// CallStream returns the body of a 2xx answer. The caller closes it. The size cap does not apply.
func CallStream(ctx context.Context, c *Client, r *Request, opts []engagement.RequestOption) (io.ReadCloser, error) {
	var out io.ReadCloser
	err := c.do(ctx, r, sink{stream: &out}, opts)
	return out, err
}

// CallLink streams what a signed link points to, in most cases a file on another host. Nothing of the client goes there
// but its name: no credentials, no headers of the vendor. No quota of the vendor is spent, and the size cap does not
// apply. The caller closes the body. The link must be https, or http on this machine, and is never printed: who has it
// has the file.
func CallLink(ctx context.Context, c *Client, operation, link string, opts []engagement.RequestOption) (io.ReadCloser, error) {
	r := NewRequest(&Operation{Name: operation, Method: http.MethodGet, Route: "(signed link)", Repeatable: true})
	r.setLink(link, c.base)
	return CallStream(ctx, c, &r, opts)
}

// Do is the request for an endpoint that no spec describes. The route is a template relative to the base URL.
func Do(ctx context.Context, c *Client, method, route string, in, out any, opts []engagement.RequestOption) error {
	r := NewRequest(&Operation{Name: "Do", Method: method, Route: route, Repeatable: repeatableMethod(method)})
	switch {
	case !validMethod(method):
		r.refuse("method", "must be an upper-case HTTP method")
	case !validRoute(route):
		r.refuse("route", "must start with a slash, have no query, no fragment, no . or .. and name its values in braces")
	}
	switch in := in.(type) {
	case nil:
	case url.Values:
		r.kind, r.form = formBody, []byte(in.Encode())
	default:
		r.JSON(in)
	}
	return CallInto(ctx, c, &r, out, opts)
}

// call is one call on its way: build, then [limiter, attempt, classify, wait] until it succeeds or must not be repeated,
// then decode.
type call struct {
	client  *Client
	req     *Request
	out     sink
	target  *url.URL
	body    *payload
	quota   *pace.Bucket
	policy  engagement.RetryPolicy
	attempt int           // from 1
	renewed bool          // the credential was renewed after a 401
	backoff time.Duration // after this attempt, 0 while not chosen
	echoes  []string      // values that were sent, nil until they are masked
}

func (c *Client) do(ctx context.Context, r *Request, out sink, opts []engagement.RequestOption) error {
	call := call{client: c, req: r, out: out}
	if err := call.build(ctx, opts); err != nil {
		return c.Fail(r.op.Name, err)
	}
	defer call.body.release()
	failed := call.run(ctx)
	if failed == nil {
		return nil
	}
	if c.cfg.FinishError != nil {
		c.cfg.FinishError(failed)
	}
	return failed
}

// build makes all that the attempts share, or says which argument is bad.
func (c *call) build(ctx context.Context, opts []engagement.RequestOption) error {
	r := c.req
	if ctx == nil {
		r.refuse("context", "must not be nil")
	}
	r.apply(opts)
	r.checkPairs(r.query)
	r.checkPairs(r.form)
	c.policy = c.client.cfg.Retry
	if r.opts.Retry != nil {
		var err error
		c.policy, err = normalRetry(*r.opts.Retry, c.policy)
		r.Refuse(err)
	}
	if r.err != nil {
		return r.err
	}
	var err error
	if c.target, err = r.target(c.client.base); err != nil {
		return err
	}
	if c.body, err = r.encode(); err != nil {
		return err
	}
	c.quota = c.client.bucket(r.op.Quota)
	if r.link != nil {
		c.quota = pace.NewBucket(pace.Quota{})
	}
	return nil
}

// run makes attempts until one succeeds or the next one is not worth its wait.
func (c *call) run(ctx context.Context) *engagement.Error {
	longest := max(c.policy.MaxRetryAfter, c.policy.MaxDelay)
	var last *engagement.Error
	for c.attempt = 1; ; c.attempt++ {
		c.backoff = 0
		turn, err := c.quota.Wait(ctx, longest)
		if err != nil {
			return c.notSent(ctx, last, err)
		}
		started, failed, again := c.sendIn(ctx, turn)
		wait, retry := c.judge(ctx, failed, again)
		c.logAttempt(ctx, started, wait, failed)
		if failed == nil || !retry {
			return failed
		}
		if err := pace.Sleep(ctx, wait); err != nil {
			if ctx.Err() != nil {
				failed.Err = err
			}
			return failed
		}
		last = failed
	}
}

// sendIn sends in a turn and gives it back, also when a middleware or a log handler panics.
func (c *call) sendIn(ctx context.Context, turn pace.Turn) (started time.Time, failed *engagement.Error, again verdict) {
	passed := false
	defer func() { turn.Done(passed) }()
	started = c.logStart(ctx)
	failed, again = c.send(ctx)
	if limited := failed != nil && errors.Is(failed.Err, engagement.ErrRateLimited); limited {
		if wait, _ := c.delay(failed); failed.RetryAfter != 0 || !c.quota.ReturnUnnamed {
			c.quota.Close(min(wait, c.policy.MaxRetryAfter))
		}
	} else {
		passed = failed == nil || failed.StatusCode != 0
	}
	return started, failed, again
}

// delay is how long to wait before the next attempt, and how long such a wait may be.
func (c *call) delay(failed *engagement.Error) (wait, longest time.Duration) {
	if failed.RetryAfter != 0 {
		return failed.RetryAfter, c.policy.MaxRetryAfter
	}
	if c.backoff == 0 {
		c.backoff = max(Backoff(c.policy, c.attempt), 1)
	}
	return c.backoff, c.policy.MaxDelay
}

// notSent is the error of an attempt that got no turn, after the failure of the attempt before it, if there was one.
func (c *call) notSent(ctx context.Context, last *engagement.Error, err error) *engagement.Error {
	if last == nil {
		last = c.newError(c.attempt - 1)
		last.Err = err
	}
	delay, named := pace.RetryAfter(err)
	switch {
	case named:
		last.RetryAfter = max(last.RetryAfter, delay)
	case ctx.Err() != nil || last.Err == nil:
		last.Err = err
	case !errors.Is(last.Err, err): // the limiter failed between two attempts
		last.Err = fmt.Errorf("%w: %w", err, last.Err)
	}
	return last
}

// judge decides whether to send again and after which wait.
func (c *call) judge(ctx context.Context, failed *engagement.Error, again verdict) (wait time.Duration, retry bool) {
	if failed == nil {
		return 0, false
	}
	if c.renew(failed) {
		return 0, ctx.Err() == nil
	}
	wait, longest := c.delay(failed)
	if errors.Is(failed.Err, engagement.ErrRateLimited) && c.quota.ReturnUnnamed && failed.RetryAfter == 0 {
		return 0, false
	}
	if again == final || again == ifRepeatable && !c.req.op.Repeatable || c.attempt > c.policy.MaxRetries || ctx.Err() != nil || wait > longest {
		return 0, false
	}
	if deadline, ok := ctx.Deadline(); ok && time.Until(deadline) < wait {
		failed.RetryAfter = wait
		return 0, false
	}
	return wait, true
}

// renew lets a call that was refused with status 401 go out once more with another credential. The service has not carried
// it out.
func (c *call) renew(failed *engagement.Error) bool {
	if c.renewed || failed.StatusCode != http.StatusUnauthorized || c.client.cfg.Renew == nil || c.req.credential == "" {
		return false
	}
	c.renewed = c.client.cfg.Renew(c.req.credential)
	return c.renewed
}

func validMethod(method string) bool {
	for _, c := range []byte(method) {
		if c < 'A' || c > 'Z' {
			return false
		}
	}
	return method != "" && method != http.MethodConnect && method != http.MethodTrace
}

func validRoute(route string) bool {
	if !strings.HasPrefix(route, "/") || strings.HasPrefix(route, "//") || hasDotSegment(route) ||
		strings.ContainsAny(route, "?#% \t\\") || !check.Printable(route) {
		return false
	}
	for rest := route; ; {
		open := strings.IndexByte(rest, '{')
		end := strings.IndexByte(rest, '}')
		switch {
		case open < 0 && end < 0:
			return true
		case open < 0, end < open+2, strings.IndexByte(rest[open+1:end], '{') >= 0:
			return false
		}
		rest = rest[end+1:]
	}
}
