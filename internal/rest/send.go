package rest

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"net/http"
	"net/url"
	"strings"
	"time"
)

var (
	jsonType = []string{"application/json"}
	formType = []string{"application/x-www-form-urlencoded"}
)

// do is the pipeline: build, then pace, attempt and classify until the call succeeds or must not be repeated.
func (c *Client) do(ctx context.Context, r *Request, out sink, opts *CallOptions) error {
	if ctx == nil {
		r.Refuse(Invalid("context", "must not be nil"))
	}
	policy := c.cfg.Retry
	if opts.retry != nil {
		var err error
		if policy, err = opts.retry.Normal(c.cfg.Retry); err != nil {
			r.Refuse(err)
		}
	}
	if r.err != nil {
		return c.Fail(r.op.Name, r.err)
	}
	target, err := r.target(c.base)
	if err != nil {
		return c.Fail(r.op.Name, err)
	}
	body, err := r.encode()
	if err != nil {
		return c.Fail(r.op.Name, err)
	}
	defer body.release()

	quota := c.bucket(r.op.Quota)
	if r.link != nil {
		quota = &bucket{}
	}
	longest := max(policy.MaxRetryAfter, policy.MaxDelay)
	var last *Error
	for attempt := 1; ; attempt++ {
		if err := quota.wait(ctx, c.clock, longest); err != nil {
			if last == nil {
				last = c.newError(r, attempt-1)
				last.Err = err
			}
			switch wait := delayed(nil); {
			case errors.As(err, &wait):
				last.RetryAfter = max(last.RetryAfter, wait.RetryAfter())
			case ctx.Err() != nil || last.Err == nil:
				last.Err = err
			case !errors.Is(last.Err, err): // the limiter failed between two attempts
				last.Err = fmt.Errorf("%w: %w", err, last.Err)
			}
			return c.cfg.WrapError(last)
		}
		started := time.Time{}
		if c.logging(ctx) {
			started = time.Now()
		}
		failed, again := c.attempt(ctx, r, target, body, out, attempt)
		wait, retry := c.judge(ctx, r, policy, quota, failed, again, attempt)
		if !started.IsZero() {
			c.logAttempt(ctx, r, attempt, time.Since(started), wait, failed)
		}
		if failed == nil {
			return nil
		}
		if !retry {
			return c.cfg.WrapError(failed)
		}
		if err := sleep(ctx, wait); err != nil {
			if ctx.Err() != nil {
				failed.Err = err
			}
			return c.cfg.WrapError(failed)
		}
		last = failed
	}
}

// judge decides whether to send again and after which wait. It shuts the bucket after a 429, for every caller.
func (c *Client) judge(ctx context.Context, r *Request, policy RetryPolicy, quota *bucket, failed *Error, again verdict, attempt int) (wait time.Duration, retry bool) {
	if failed == nil {
		return 0, false
	}
	wait, longest := failed.RetryAfter, policy.MaxRetryAfter
	if wait == 0 {
		wait, longest = policy.backoff(attempt), policy.MaxDelay
	}
	if errors.Is(failed.Err, ErrRateLimited) {
		if quota.ReturnUnnamed && failed.RetryAfter == 0 {
			return 0, false
		}
		quota.close(c.clock.now(), wait)
	}
	if again == final || again == ifRepeatable && !r.op.Repeatable || attempt > policy.MaxRetries || ctx.Err() != nil || wait > longest {
		return 0, false
	}
	if deadline, ok := ctx.Deadline(); ok && time.Until(deadline) < wait {
		failed.RetryAfter = wait
		return 0, false
	}
	return wait, true
}

// attempt sends the request once.
func (c *Client) attempt(ctx context.Context, r *Request, target *url.URL, body *payload, out sink, attempt int) (*Error, verdict) {
	r.status = 0
	req := c.request.WithContext(c.withCallInfo(ctx, r.op, attempt))
	req.Method = r.op.Method
	req.URL = target
	header := make(http.Header, 8)
	if r.link != nil {
		req.Host = target.Host
		header["User-Agent"] = c.header["User-Agent"]
	} else {
		maps.Copy(header, c.header)
	}
	switch r.kind {
	case jsonBody:
		header["Content-Type"] = jsonType
	case formBody:
		header["Content-Type"] = formType
	}
	if c.cfg.Authorize != nil && r.link == nil {
		if err := c.cfg.Authorize(ctx, r.op, header); err != nil {
			e := c.newError(r, attempt-1)
			e.Err = c.maskError(r, body, fmt.Errorf("credentials: %w", err))
			return e, final
		}
		_, r.credential, _ = strings.Cut(header.Get("Authorization"), " ")
	}
	maps.Copy(header, r.header)
	if r.link == nil {
		maps.Copy(header, r.opts.header)
	}
	req.Header = header
	body.attach(req)

	hc := c.http
	if out.stream != nil {
		hc = c.stream
	}
	resp, err := hc.Do(req) //nolint:bodyclose // read closes it, or hands it out as a stream
	if err != nil {
		return c.transportError(ctx, r, body, attempt, err)
	}
	return c.read(ctx, r, resp, body, out, attempt)
}

func (c *Client) newError(r *Request, attempts int) *Error {
	return &Error{Operation: r.op.Name, Method: r.op.Method, Route: r.op.Route, Attempts: attempts}
}

// transportError is for attempts without a complete answer. The transport's own wrapper is dropped: it prints the URL.
func (c *Client) transportError(ctx context.Context, r *Request, sent *payload, attempt int, err error) (*Error, verdict) {
	e := c.newError(r, attempt)
	for outer := (*url.Error)(nil); errors.As(err, &outer); { // a middleware may have one of its own
		if outer.Timeout() && !errors.As(outer.Err, new(*url.Error)) {
			err = &timeoutError{outer.Err}
		} else {
			err = outer.Err
		}
	}
	if errors.Is(err, io.EOF) {
		err = fmt.Errorf("the connection was closed before an answer came: %w", err)
	}
	err = c.maskError(r, sent, err)
	e.Err = err
	if why := ended(ctx); why != nil {
		switch caused := errors.Is(err, context.Cause(ctx)); {
		case caused && !errors.Is(err, ctx.Err()):
			e.Err = fmt.Errorf("%w: %w", ctx.Err(), err)
		case !caused:
			e.Err = fmt.Errorf("%w: %w", why, err)
		}
		return e, final
	}
	return e, transportVerdict(err)
}

// timeoutError keeps what url.Error knows: that a time-out ended the attempt.
type timeoutError struct{ error }

// Timeout makes the error a net.Error that timed out.
func (e *timeoutError) Timeout() bool { return true }

// Temporary completes net.Error.
func (e *timeoutError) Temporary() bool { return true }

func (e *timeoutError) Unwrap() error { return e.error }
