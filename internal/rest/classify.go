package rest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/pace"
)

// verdict says whether the request may be sent again.
type verdict uint8

const (
	final        verdict = iota // never
	ifRepeatable                // only if the operation is repeatable
	always                      // the request had no effect
)

func (c *call) newError(attempts int) *engagement.Error {
	e := c.client.NewError(c.req)
	e.Attempts = attempts
	return e
}

// responseError is the error of an answer that is unusable.
func (c *call) responseError(resp *http.Response, body []byte, cause error) *engagement.Error {
	e := c.newError(c.attempt)
	e.StatusCode = resp.StatusCode
	e.Header = c.maskHeader(resp.Header)
	e.Body = bytes.Clone(body[:min(len(body), maxErrorBody)])
	e.Err = cause
	return e
}

// statusError is the error of an answer outside 2xx, or of one whose real status is in its body.
func (c *call) statusError(ctx context.Context, resp *http.Response, body []byte, status int) (*engagement.Error, verdict) {
	e := c.responseError(resp, body, engagement.SentinelForStatus(status))
	e.StatusCode = status
	e.RetryAfter = retryAfter(resp.Header.Get("Retry-After"), time.Now())
	if len(body) > 0 && !markup(body) {
		c.client.cfg.ErrorForm.read(e)
		if read := c.client.cfg.ReadError; read != nil {
			read(e)
		}
	}
	e.Message = c.mask(strings.TrimSpace(e.Message))
	e.Code = c.maskCode(e.Code)
	e.Fields = c.maskFields(e.Fields)
	c.explainRedirect(e)
	if why := pace.Ended(ctx); why != nil { // the body was cut by the caller
		e.Err = errors.Join(why, e.Err)
		return e, final
	}
	if errors.Is(e.Err, engagement.ErrRateLimited) {
		return e, always
	}
	return e, statusVerdict(status)
}

func statusVerdict(status int) verdict {
	switch status {
	case http.StatusTooManyRequests:
		return always
	case http.StatusRequestTimeout, http.StatusTooEarly, http.StatusInternalServerError, http.StatusBadGateway,
		http.StatusServiceUnavailable, http.StatusGatewayTimeout, 520, 521, 522, 523, 524: // the last are a proxy's
		return ifRepeatable
	}
	return final
}

// explainRedirect explains a redirect to another host, with which services answer calls to the wrong region. It names only
// the host, because the query of the address may have credentials.
func (c *call) explainRedirect(e *engagement.Error) {
	location := e.Header.Get("Location")
	if location == "" {
		return
	}
	target, err := c.target.Parse(location)
	if err != nil {
		e.Header.Del("Location")
		return
	}
	e.Header.Set("Location", target.Scheme+"://"+target.Host)
	if e.StatusCode < 300 || e.StatusCode > 399 || target.Host == c.target.Host || c.req.link != nil || e.Err != nil {
		return
	}
	e.Err = engagement.ErrUnauthorized
	hint := "the service redirects the call to another host: the account may belong there"
	if option := c.client.cfg.RegionHint; option != "" {
		hint += ", see " + option
	}
	if e.Message != "" {
		hint += ": " + e.Message
	}
	e.Message = hint
}

// transportError is the error of an attempt without a complete answer. It unwraps errors of the transport that print the
// URL.
func (c *call) transportError(ctx context.Context, err error) (*engagement.Error, verdict) {
	e := c.newError(c.attempt)
	for outer := (*url.Error)(nil); errors.As(err, &outer); { // a middleware may have added another
		err = outer.Err
	}
	if errors.Is(err, io.EOF) {
		err = fmt.Errorf("the connection was closed before an answer arrived: %w", err)
	}
	err = c.maskError(err)
	e.Err = err
	why := pace.Ended(ctx)
	if why == nil {
		return e, transportVerdict(err)
	}
	switch caused := errors.Is(err, context.Cause(ctx)); {
	case caused && !errors.Is(err, ctx.Err()):
		e.Err = fmt.Errorf("%w: %w", ctx.Err(), err)
	case !caused:
		e.Err = fmt.Errorf("%w: %w", why, err)
	}
	return e, final
}

// timeoutError makes an error one of a time-out.
type timeoutError struct{ error }

// Timeout makes the error a net.Error that timed out.
func (e *timeoutError) Timeout() bool { return true }

// Temporary completes net.Error.
func (e *timeoutError) Temporary() bool { return true }

func (e *timeoutError) Unwrap() error { return e.error }
