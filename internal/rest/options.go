package rest

import (
	"net/http"
	"net/textproto"
	"strings"
)

// Response is the raw answer of a call. Each vendor package declares a twin with the same fields.
type Response struct {
	StatusCode int
	Header     http.Header
	Body       []byte
	Attempts   int
}

// CallOptions are what a caller changes for one call.
type CallOptions struct {
	header  http.Header
	query   [][2]string
	path    []pathValue
	retry   *RetryPolicy
	capture *Response
	err     error
}

// SetHeader sends a header with this call, in place of one of the same name.
func (o *CallOptions) SetHeader(name, value string) {
	switch {
	case !validHeaderName(name):
		o.err = Invalid("header name", "must be made of letters, digits and dashes")
		return
	case !printable(value):
		o.err = Invalid("header "+name, "must not have control characters")
		return
	}
	if o.header == nil {
		o.header = make(http.Header, 1)
	}
	o.header[textproto.CanonicalMIMEHeaderKey(name)] = []string{value}
}

// AddQuery adds a query value.
func (o *CallOptions) AddQuery(name, value string) {
	if name == "" {
		o.err = Invalid("query name", "must not be empty")
		return
	}
	o.query = append(o.query, [2]string{name, value})
}

// SetPath fills a value into the route of Do.
func (o *CallOptions) SetPath(name, value string) { o.path = append(o.path, pathValue{name, value}) }

// SetRetry replaces the client's policy.
func (o *CallOptions) SetRetry(p RetryPolicy) { o.retry = &p }

// Capture copies the answer to dst.
func (o *CallOptions) Capture(dst *Response) {
	if dst == nil {
		o.err = Invalid("response", "must not be nil")
		return
	}
	o.capture = dst
}

// apply puts the options into the request.
func (o *CallOptions) apply(r *Request) {
	if o.err != nil {
		r.Refuse(o.err)
	}
	for _, q := range o.query {
		r.query = appendPair(r.query, q[0], q[1])
	}
	for _, v := range o.path {
		r.Path(v.name, v.value)
	}
}

// validHeaderName accepts what RFC 9110 calls a token.
func validHeaderName(name string) bool {
	for _, c := range []byte(name) {
		if c <= ' ' || c >= 0x7f || strings.IndexByte(`"(),/:;<=>?@[\]{}`, c) >= 0 {
			return false
		}
	}
	return name != ""
}

// printable reports whether a text is free of control characters, but for tabs.
func printable(s string) bool {
	for _, c := range []byte(s) {
		if c < ' ' && c != '\t' || c == 0x7f {
			return false
		}
	}
	return true
}
