package rest

import (
	"errors"
	"net"
	"net/http"
	"slices"
	"sync"
	"time"
)

// maxHeaderBytes bounds the header of an answer.
const maxHeaderBytes = 256 << 10

// defaultTransport is shared by all clients without a transport of their own, so that connections are reused.
var defaultTransport = sync.OnceValue(func() http.RoundTripper {
	dialer := &net.Dialer{Timeout: 10 * time.Second, KeepAlive: 30 * time.Second}
	return &http.Transport{
		Proxy:                  http.ProxyFromEnvironment,
		DialContext:            dialer.DialContext,
		ForceAttemptHTTP2:      true,
		MaxIdleConnsPerHost:    1024, // the standard library keeps 2, and dials again for other calls
		MaxIdleConns:           2048,
		IdleConnTimeout:        90 * time.Second,
		TLSHandshakeTimeout:    10 * time.Second,
		ExpectContinueTimeout:  time.Second,
		MaxResponseHeaderBytes: maxHeaderBytes,
	}
})

// DefaultAttemptTimeout is the default bound of one attempt.
const DefaultAttemptTimeout = time.Minute

// transport has the HTTP clients of a client.
type transport struct {
	call    *http.Client
	link    *http.Client  // for signed links, which may redirect to another host
	timeout time.Duration // of one attempt; 0 means none
	// foreign means that the round tripper is the caller's, which may not end the reading of a body with the context.
	foreign bool
}

// newTransport copies the HTTP client of the caller, or makes the default one, with our rules for redirects. The time-out
// of the HTTP client becomes that of each attempt.
func newTransport(cfg *Config) transport {
	hc := cfg.HTTPClient
	if hc == nil {
		hc = &http.Client{Transport: defaultTransport()}
	}
	t := transport{timeout: cfg.AttemptTimeout}
	if t.timeout == 0 {
		t.timeout = hc.Timeout
	}
	if t.timeout == 0 {
		t.timeout = DefaultAttemptTimeout
	}
	c := *hc
	c.Timeout = 0
	_, ours := c.Transport.(*http.Transport)
	t.foreign = !ours && c.Transport != nil || len(cfg.Middleware) > 0
	if len(cfg.Middleware) > 0 {
		next := c.Transport
		if next == nil {
			next = http.DefaultTransport
		}
		for _, wrap := range slices.Backward(cfg.Middleware) {
			next = wrap(next)
		}
		c.Transport = next
	}
	l := c
	c.CheckRedirect, l.CheckRedirect = t.redirectRule(c.CheckRedirect, false), t.redirectRule(c.CheckRedirect, true)
	if cfg.NoRedirect {
		c.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	}
	t.call, t.link = &c, &l
	return t
}

// redirectRule follows redirects of reading calls only: otherwise the body would be sent again, or dropped with the
// method. A call is never redirected to another host; a signed link may be.
func (t *transport) redirectRule(caller func(*http.Request, []*http.Request) error, link bool) func(*http.Request, []*http.Request) error {
	foreign := t.foreign
	return func(req *http.Request, via []*http.Request) error {
		first := via[0]
		req.Header.Del("Referer") // it has the address before with its query
		switch {
		case first.Method != http.MethodGet && first.Method != http.MethodHead,
			first.URL.Scheme == "https" && req.URL.Scheme != "https",
			req.URL.Host != first.URL.Host && !link:
			return http.ErrUseLastResponse
		}
		var err error
		switch {
		case caller != nil:
			err = caller(req, via)
		case len(via) >= 10:
			err = errors.New("stopped after 10 redirects")
		}
		if errors.Is(err, http.ErrUseLastResponse) {
			return err
		}
		if foreign { // the HTTP client would read the body first, whatever the context says
			_ = req.Response.Body.Close()
			req.Response.Body = http.NoBody
		}
		if err != nil {
			return &redirectError{err}
		}
		return nil
	}
}

// redirectError means that a redirect was refused. Such a call is not repeated.
type redirectError struct{ error }

func (e *redirectError) Unwrap() error { return e.error }
