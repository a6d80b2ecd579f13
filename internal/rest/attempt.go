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

	"github.com/engagement-go/engagement"
)

var (
	jsonType = []string{"application/json"}
	formType = []string{"application/x-www-form-urlencoded"}
)

// send sends the request once and reads the answer.
func (c *call) send(ctx context.Context) (*engagement.Error, verdict) {
	stream := c.out.stream != nil
	attempt := c.client.newBound(ctx, stream)
	keep := false
	defer func() {
		if !keep {
			attempt.end()
		}
	}()
	c.req.status = 0
	req := c.client.request.WithContext(c.client.withCallInfo(attempt.ctx, c.req.op, c.attempt)) //nolint:contextcheck // that context is ctx with a bound
	req.Method = c.req.op.Method
	req.URL = c.target
	if c.req.link != nil {
		req.Host = c.target.Host
	}
	var err error
	if req.Header, err = c.header(ctx); err != nil {
		e := c.newError(c.attempt - 1)
		e.Err = c.hideError(fmt.Errorf("credentials: %w", err))
		return e, final
	}
	c.body.attach(req, c.req.lastBytes())
	if read := req.Method == http.MethodGet || req.Method == http.MethodHead; read && !c.req.op.Repeatable && req.Body == nil {
		req.Body = Unrepeatable // the transport repeats a GET without a body by itself
	}
	hc := c.client.call
	if c.req.link != nil {
		hc = c.client.link
	}
	resp, err := roundTrip(hc, req) //nolint:bodyclose // read closes it, or returns it as a stream
	if err != nil {
		if errors.Is(attempt.reason(), errAttemptTimeout) {
			err = errAttemptTimeout
		}
		return c.transportError(ctx, err)
	}
	if stream && success(resp.StatusCode) {
		keep = true
		c.handOut(ctx, attempt, resp)
		return nil, final
	}
	return c.read(ctx, attempt, resp)
}

// roundTrip sends a request. Calls that do not read are never redirected, and an http.Client would only copy their header
// for that: it takes 4,000 of the 40,000 instructions of a small POST.
func roundTrip(hc *http.Client, req *http.Request) (*http.Response, error) {
	if req.Method == http.MethodGet || req.Method == http.MethodHead || hc.Jar != nil || hc.Transport == nil {
		return hc.Do(req)
	}
	resp, err := hc.Transport.RoundTrip(req)
	switch {
	case err != nil:
		return nil, &url.Error{Op: req.Method, Err: err} // as an http.Client does
	case resp == nil:
		return nil, errNoResponse
	case resp.Body == nil:
		resp.Body = http.NoBody
	}
	return resp, nil
}

var errNoResponse = errors.New("the transport returned neither an answer nor an error")

// Unrepeatable is the empty body of a request that must not be sent twice: net/http repeats a GET without a body when a
// reused connection breaks.
var Unrepeatable io.ReadCloser = unrepeatable{}

type unrepeatable struct{}

func (unrepeatable) Read([]byte) (int, error) { return 0, io.EOF }
func (unrepeatable) Close() error             { return nil }

// header returns the header of one attempt; later lines replace earlier ones. A link gets nothing of the client except the
// User-Agent.
func (c *call) header(ctx context.Context) (http.Header, error) {
	r := c.req
	if r.link != nil {
		return http.Header{"User-Agent": c.client.header["User-Agent"]}, nil
	}
	header := maps.Clone(c.client.header)
	switch r.kind {
	case jsonBody:
		header["Content-Type"] = jsonType
	case formBody:
		header["Content-Type"] = formType
	}
	if authorize := c.client.cfg.Authorize; authorize != nil {
		if err := authorize(ctx, r.op, header); err != nil {
			return nil, err
		}
		_, r.credential, _ = strings.Cut(first(header, "Authorization"), " ")
	}
	maps.Copy(header, r.header)
	maps.Copy(header, r.opts.Header)
	return header, nil
}

// first returns the first value of a header whose name is in its canonical form, which Header.Get would make again.
func first(h http.Header, name string) string {
	if values := h[name]; len(values) > 0 {
		return values[0]
	}
	return ""
}

// withCallInfo adds the call to the context, if there is middleware that may read it.
func (c *Client) withCallInfo(ctx context.Context, op *Operation, attempt int) context.Context {
	if len(c.cfg.Middleware) == 0 {
		return ctx
	}
	return engagement.ContextWithCallInfo(ctx, engagement.CallInfo{
		Vendor: c.cfg.Package, Operation: op.Name, Method: op.Method, Route: op.Route, Attempt: attempt,
	})
}
