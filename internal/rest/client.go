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

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/pace"
	"github.com/engagement-go/engagement/internal/redact"
)

// Config has the settings of a client, by the vendor package and its options.
type Config struct {
	Package    string // name of the vendor package, for messages
	BaseURL    string
	HTTPClient *http.Client // nil for the default
	Middleware []func(http.RoundTripper) http.RoundTripper
	// Constructor is the name of the constructor for errors, New if it is empty.
	Constructor string
	// NoRedirect returns a redirect as the answer, for calls whose address has a secret.
	NoRedirect bool
	UserAgent  string
	// Header is sent with every request: constant credentials and other fields that the vendor requires.
	Header http.Header
	// Authorize sets credentials that change, before every attempt. May be nil.
	Authorize func(ctx context.Context, op *Operation, h http.Header) error
	// Renew forgets a credential that was refused with status 401, and reports whether Authorize has another. May be nil.
	Renew func(credential string) bool
	// Bound are path values of the client, by name.
	Bound map[string]string
	// Secrets never appear in a message.
	Secrets []string
	// MoreSecrets returns secrets that change. May be nil.
	MoreSecrets func() []string

	Quotas           map[string]pace.Quota // by name; operations without one spend DefaultQuota
	Retry            engagement.RetryPolicy
	MaxResponseBytes int64
	AttemptTimeout   time.Duration // 0 means that of HTTPClient, or DefaultAttemptTimeout
	Logger           *slog.Logger
	// RegionHint names the option that chooses where requests go, for the error of a call to the wrong place.
	RegionHint string

	// ErrorForm says where Code, Message and Fields of an error are in its Body.
	ErrorForm ErrorForm
	// ReadError may change what was read, and set Err and RetryAfter where the vendor says by other means than the status
	// what happened. May be nil.
	ReadError func(e *engagement.Error)
	// NullLists means that the service writes null for an empty list.
	NullLists bool
	// Inspect returns the real status of a 2xx answer, for vendors that report errors in the body; 0 means success. May
	// be nil.
	Inspect func(body []byte) int
	// MaxItemBytes and MaxChunkBytes limit an encoded item, and a request with many, where they are options. The vendor
	// package refuses what is larger.
	MaxItemBytes, MaxChunkBytes int
	// FinishError may change an error before it is returned. May be nil.
	FinishError func(e *engagement.Error)
}

// DefaultQuota is the quota of operations without one of their own.
const DefaultQuota = "default"

// DefaultMaxResponseBytes is the default size cap.
const DefaultMaxResponseBytes = 32 << 20

// Client sends requests. It holds no state of any call and is safe for concurrent use.
type Client struct {
	*state // behind a pointer, where no verb of package fmt follows: it has the credentials
}

type state struct {
	cfg  Config
	base *url.URL
	transport
	request *http.Request
	header  http.Header
	buckets map[string]*pace.Bucket
	repairs *repairLog
	// callMessage is what an attempt is logged as
	callMessage string
}

// New checks the configuration and returns a client. bad is an error that the vendor package or an option found before.
func New(cfg Config, bad error) (*Client, error) {
	c := &Client{&state{cfg: cfg, repairs: new(repairLog), callMessage: cfg.Package + " call"}}
	if bad == nil {
		bad = c.setUp()
	}
	if bad != nil {
		return nil, c.Fail(cmp.Or(cfg.Constructor, "New"), bad)
	}
	return c, nil
}

func (c *Client) setUp() (err error) {
	if c.base, err = parseBase(c.cfg.BaseURL); err != nil {
		return err
	}
	if c.cfg.MaxResponseBytes <= 0 {
		return check.Invalid("maximum response size", "must be positive")
	}
	if c.cfg.Retry, err = normalRetry(c.cfg.Retry, DefaultRetry); err != nil {
		return err
	}
	c.transport = newTransport(&c.cfg)
	c.request = (&http.Request{Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1, Host: c.base.Host})
	c.buckets = make(map[string]*pace.Bucket, len(c.cfg.Quotas)+1)
	c.buckets[DefaultQuota] = pace.NewBucket(pace.Quota{})
	for name, quota := range c.cfg.Quotas {
		c.buckets[name] = pace.NewBucket(quota)
	}
	return c.setHeader()
}

// setHeader makes the header of all requests.
func (c *Client) setHeader() error {
	c.header = make(http.Header, len(c.cfg.Header)+3)
	c.header["User-Agent"] = []string{c.cfg.UserAgent}
	c.header["Accept"] = []string{"application/json"}
	for name, values := range c.cfg.Header {
		for _, v := range values { // a credential in a message is masked, with or without its scheme
			c.cfg.Secrets = append(c.cfg.Secrets, v[strings.LastIndexByte(v, ' ')+1:])
		}
		c.header[name] = slices.Clip(values)
	}
	for name, values := range c.header {
		for _, v := range values { // often a key with the line break of its file
			if !check.Printable(v) {
				return check.Invalid("header "+name, "must not have control characters")
			}
		}
	}
	return nil
}

// Fail prefixes the package and the operation to the error of a call that was not made.
func (c *Client) Fail(operation string, err error) error {
	return fmt.Errorf("%s: %s: %w", c.cfg.Package, operation, err)
}

// Named returns Fail for one operation.
func (c *Client) Named(operation string) func(error) error {
	return func(err error) error { return c.Fail(operation, err) }
}

// MaskError hides the credentials of the client in an error that repeats a text of the service.
func (c *Client) MaskError(err error) error {
	return redact.Error(err, func(s string) string { return redact.Secrets(s, redact.Values{Secrets: c.cfg.Secrets}) })
}

// Config returns the settings of the client.
func (c *Client) Config() Config { return c.cfg }

// InvalidResponse returns the error of a call whose success is unusable, for reasons that the vendor package finds.
func (c *Client) InvalidResponse(r *Request, message string) error {
	e := c.NewError(r)
	e.StatusCode, e.Attempts, e.Message, e.Err = r.status, 1, message, engagement.ErrInvalidResponse
	return e
}

// NewError returns an error of a call, for failures that the vendor package finds.
func (c *Client) NewError(r *Request) *engagement.Error {
	return &engagement.Error{Vendor: c.cfg.Package, Operation: r.op.Name, Method: r.op.Method, Route: r.op.Route}
}

// BaseURL returns the base of all addresses.
func (c *Client) BaseURL() string { return c.base.String() }

// Bind sets a path value of the client.
func (c *Client) Bind(r *Request, name string) {
	if c.cfg.Bound[name] == "" {
		r.refuse(name, "is not known to the client")
		return
	}
	r.Path(name, c.cfg.Bound[name])
}

// WithBound returns a client with other path values. It shares everything else: connections, rate limits, credentials.
func (c *Client) WithBound(bound map[string]string) *Client {
	copied := *c.state
	copied.cfg.Bound = bound
	return &Client{&copied}
}

// bucket returns the bucket of a quota, the default one for an unknown name.
func (c *Client) bucket(name string) *pace.Bucket {
	if b := c.buckets[name]; b != nil {
		return b
	}
	return c.buckets[DefaultQuota]
}

// parseBase accepts https, and http on this machine only, because credentials are sent with every request.
func parseBase(raw string) (*url.URL, error) {
	u, err := url.Parse(raw)
	if err != nil { // the error would print the URL
		return nil, check.Invalid("base URL", "cannot be parsed")
	}
	switch {
	case u.Scheme != "https" && u.Scheme != "http", u.Host == "", u.Opaque != "":
		return nil, check.Invalid("base URL", "must be an absolute http(s) URL")
	case u.User != nil:
		return nil, check.Invalid("base URL", "must not carry credentials")
	case u.RawQuery != "", u.Fragment != "":
		return nil, check.Invalid("base URL", "must not have a query or a fragment")
	case u.Scheme == "http" && !loopback(u.Hostname()):
		return nil, check.Invalid("base URL", "must be https, except for this machine")
	}
	escaped := strings.TrimRight(u.EscapedPath(), "/")
	if u.Path, err = url.PathUnescape(escaped); err != nil {
		return nil, check.Invalid("base URL", "cannot be parsed")
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
