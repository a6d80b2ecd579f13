package rest

import (
	"cmp"
	"context"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"
)

// Config is what a vendor package and its options decide.
type Config struct {
	Package    string // name of the vendor package, for messages
	BaseURL    string
	HTTPClient *http.Client // nil for the default
	Middleware []func(http.RoundTripper) http.RoundTripper
	// Constructor is what errors of New call it; empty for New.
	Constructor string
	// NoRedirect hands out a redirect as the answer that it is: for calls whose address holds a secret.
	NoRedirect bool
	UserAgent  string
	// Header is sent with every request: constant credentials and what else the vendor wants.
	Header http.Header
	// Authorize sets the credentials that change, before every attempt. May be nil.
	Authorize func(ctx context.Context, op *Operation, h http.Header) error
	// Bound are path values that the client knows by itself, by name.
	Bound map[string]string
	// Secrets never appear in a message.
	Secrets []string

	Quotas           map[string]Quota // by name; operations without one spend DefaultQuota
	Retry            RetryPolicy
	MaxResponseBytes int64
	Logger           *slog.Logger

	// ReadError fills Code, Message and Fields of an error from its Body, and may set Err and RetryAfter where the
	// vendor says by other means than the status what happened. May be nil.
	ReadError func(e *Error)
	// Inspect looks at the body of a 2xx answer and returns the status that it really has, for vendors that hide
	// errors there; 0 means all is well. May be nil.
	Inspect func(body []byte) int
	// WrapError makes the vendor's error out of ours.
	WrapError func(e *Error) error
}

// DefaultQuota is the bucket of operations that name none.
const DefaultQuota = "default"

// DefaultMaxResponseBytes is the size cap of callers who do not choose.
const DefaultMaxResponseBytes = 32 << 20

// Client sends requests. It holds no state of any call and is safe for concurrent use.
type Client struct {
	cfg     Config
	base    *url.URL
	http    *http.Client
	stream  *http.Client // http without a time-out for the body
	request *http.Request
	header  http.Header
	buckets map[string]*bucket
	clock   clock
}

// New checks the configuration. bad is what the vendor package or its options found wrong with it already.
func New(cfg Config, bad error) (*Client, error) {
	c := &Client{cfg: cfg, clock: clock{time.Now().Add(-1)}}
	if bad != nil {
		return nil, c.Fail(cmp.Or(cfg.Constructor, "New"), bad)
	}
	base, err := parseBase(cfg.BaseURL)
	if err != nil {
		return nil, c.Fail(cmp.Or(cfg.Constructor, "New"), err)
	}
	c.base = base
	if cfg.MaxResponseBytes <= 0 {
		return nil, c.Fail(cmp.Or(cfg.Constructor, "New"), Invalid("maximum response size", "must be positive"))
	}
	if c.cfg.Retry, err = cfg.Retry.Normal(DefaultRetry); err != nil {
		return nil, c.Fail(cmp.Or(cfg.Constructor, "New"), err)
	}
	c.http, c.stream = newHTTPClients(cfg.HTTPClient, cfg.Middleware)
	if cfg.NoRedirect {
		c.http.CheckRedirect, c.stream.CheckRedirect = noRedirect, noRedirect
	}
	c.request = (&http.Request{Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1, Host: base.Host})
	c.header = make(http.Header, len(cfg.Header)+3)
	c.header["User-Agent"] = []string{cfg.UserAgent}
	c.header["Accept"] = []string{"application/json"}
	for name, values := range cfg.Header {
		for _, v := range values { // a credential that a message echoes is masked, with or without its scheme
			c.cfg.Secrets = append(c.cfg.Secrets, v[strings.LastIndexByte(v, ' ')+1:])
		}
		c.header[name] = slices.Clip(values)
	}
	for name, values := range c.header {
		for _, v := range values { // a key with the line break of its file, mostly
			if !printable(v) {
				return nil, c.Fail(cmp.Or(cfg.Constructor, "New"), Invalid("header "+name, "must not have control characters"))
			}
		}
	}
	c.buckets = make(map[string]*bucket, len(cfg.Quotas)+1)
	for name, quota := range cfg.Quotas {
		c.buckets[name] = &bucket{Quota: quota}
	}
	if c.buckets[DefaultQuota] == nil {
		c.buckets[DefaultQuota] = &bucket{}
	}
	return c, nil
}

// Fail puts the package and the operation in front of an error that kept a call from being made.
func (c *Client) Fail(operation string, err error) error {
	return fmt.Errorf("%s: %s: %w", c.cfg.Package, operation, err)
}

// Config is what the client was made of.
func (c *Client) Config() Config { return c.cfg }

// BaseURL is where requests go.
func (c *Client) BaseURL() string { return c.base.String() }

// Bind sets a path value that the client knows by itself.
func (c *Client) Bind(r *Request, name string) {
	if c.cfg.Bound[name] == "" {
		r.refuse(name, "is not known to the client")
		return
	}
	r.Path(name, c.cfg.Bound[name])
}

// WithBound is a client with other path values that shares everything else: connections, pace, credentials.
func (c *Client) WithBound(bound map[string]string) *Client {
	twin := *c
	twin.cfg.Bound = bound
	return &twin
}

// bucket finds the bucket of a quota; an unknown name paces like the default.
func (c *Client) bucket(name string) *bucket {
	if b := c.buckets[name]; b != nil {
		return b
	}
	return c.buckets[DefaultQuota]
}

// parseBase accepts https anywhere and plain http on this machine only: credentials go with every request.
func parseBase(raw string) (*url.URL, error) {
	u, err := url.Parse(raw)
	if err != nil { // the error would print the URL
		return nil, Invalid("base URL", "cannot be parsed")
	}
	switch {
	case u.Scheme != "https" && u.Scheme != "http", u.Host == "", u.Opaque != "":
		return nil, Invalid("base URL", "must be an absolute http(s) URL")
	case u.User != nil:
		return nil, Invalid("base URL", "must not carry credentials")
	case u.RawQuery != "", u.Fragment != "":
		return nil, Invalid("base URL", "must not have a query or a fragment")
	case u.Scheme == "http" && !loopback(u.Hostname()):
		return nil, Invalid("base URL", "must be https, except for this machine")
	}
	escaped := strings.TrimRight(u.EscapedPath(), "/")
	if u.Path, err = url.PathUnescape(escaped); err != nil {
		return nil, Invalid("base URL", "cannot be parsed")
	}
	u.RawPath = ""
	if escaped != u.Path {
		u.RawPath = escaped
	}
	return u, nil
}

func loopback(host string) bool {
	if host == "localhost" || strings.HasSuffix(host, ".localhost") {
		return true
	}
	ip := net.ParseIP(host)
	return ip != nil && ip.IsLoopback()
}
