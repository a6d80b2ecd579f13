package rest

import (
	"errors"
	"net"
	"net/http"
	"slices"
	"sync"
	"time"
)

// defaultTransport is shared by all clients that bring none: connections are worth keeping.
var defaultTransport = sync.OnceValue(func() http.RoundTripper {
	dialer := &net.Dialer{Timeout: 10 * time.Second, KeepAlive: 30 * time.Second}
	return &http.Transport{
		Proxy:                 http.ProxyFromEnvironment,
		DialContext:           dialer.DialContext,
		ForceAttemptHTTP2:     true,
		MaxIdleConnsPerHost:   128, // the standard library keeps 2, and then dials anew for every call
		MaxIdleConns:          512,
		IdleConnTimeout:       90 * time.Second,
		TLSHandshakeTimeout:   10 * time.Second,
		ResponseHeaderTimeout: attemptTimeout,
		ExpectContinueTimeout: time.Second,
	}
})

// attemptTimeout bounds one attempt of the default client.
const attemptTimeout = 60 * time.Second

// newHTTPClients copies the caller's client, or makes the default one, and adds what the pipeline needs.
func newHTTPClients(hc *http.Client, middleware []func(http.RoundTripper) http.RoundTripper) (call, stream *http.Client) {
	if hc == nil {
		hc = &http.Client{Transport: defaultTransport(), Timeout: attemptTimeout}
	}
	c := *hc
	if len(middleware) > 0 {
		transport := c.Transport
		if transport == nil {
			transport = http.DefaultTransport
		}
		for _, wrap := range slices.Backward(middleware) {
			transport = wrap(transport)
		}
		c.Transport = transport
	}
	c.CheckRedirect = redirectRule(c.CheckRedirect)
	s := c
	s.Timeout = 0
	return &c, &s
}

func noRedirect(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }

// redirectRule follows a redirect only where it repeats a reading call: a body would carry people's data along, or be
// dropped with the method. Another host gets none of our headers but the harmless ones.
func redirectRule(caller func(*http.Request, []*http.Request) error) func(*http.Request, []*http.Request) error {
	return func(req *http.Request, via []*http.Request) error {
		first := via[0]
		req.Header.Del("Referer") // the address before, with its query
		if first.Method != http.MethodGet && first.Method != http.MethodHead {
			return http.ErrUseLastResponse
		}
		if first.URL.Scheme == "https" && req.URL.Scheme != "https" {
			return http.ErrUseLastResponse
		}
		if req.URL.Host != first.URL.Host {
			for name := range req.Header {
				switch name {
				case "Accept", "User-Agent":
				default:
					req.Header.Del(name)
				}
			}
		}
		var err error
		switch {
		case caller != nil:
			err = caller(req, via)
		case len(via) >= 10:
			err = errors.New("stopped after 10 redirects")
		}
		if err == nil || errors.Is(err, http.ErrUseLastResponse) {
			return err
		}
		return &redirectError{err}
	}
}

// redirectError says that a redirect was refused, which no second attempt would change.
type redirectError struct{ error }

func (e *redirectError) Unwrap() error { return e.error }
