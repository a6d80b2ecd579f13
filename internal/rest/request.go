package rest

import (
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/check"
)

// Request has the arguments of one call. The first bad argument fails the call before anything is sent.
type Request struct {
	op      *Operation
	path    [4]string // in the order of the route
	paths   int
	query   []byte
	header  http.Header
	form    []byte
	payload any
	ending  func() []byte // see Ending
	link    *url.URL      // absolute target in place of base and route, see CallLink
	kind    bodyKind
	status  int // of the last answer
	// credential is the last one that Authorize set
	credential string
	secrets    []string // credentials among the arguments
	err        error
	opts       engagement.RequestOptions
}

type bodyKind uint8

const (
	noBody bodyKind = iota
	jsonBody
	formBody
	rawBody
)

// NewRequest returns a request of an operation.
func NewRequest(op *Operation) Request { return Request{op: op} }

// Refuse keeps err, if it is the first one.
func (r *Request) Refuse(err error) {
	if r.err == nil {
		r.err = err
	}
}

// refuse fails the call for an argument.
func (r *Request) refuse(argument, reason string) { r.Refuse(check.Invalid(argument, reason)) }

// Path sets the next placeholder of the route to an argument. It refuses values that would call another endpoint.
func (r *Request) Path(argument, value string) {
	r.checkPath(argument, value)
	r.setPath(argument, value)
}

// PathOrEmpty is Path for an argument whose empty value means something to the service.
func (r *Request) PathOrEmpty(argument, value string) {
	if value != "" {
		r.checkPath(argument, value)
	}
	r.setPath(argument, value)
}

func (r *Request) setPath(argument, value string) {
	if r.paths == len(r.path) {
		r.refuse(argument, "is one path value too many")
		return
	}
	r.path[r.paths] = value
	r.paths++
}

// PathInt sets the next placeholder of the route to a positive number.
func (r *Request) PathInt(argument string, value int64) {
	if value <= 0 {
		r.refuse(argument, "must be positive")
		return
	}
	r.Path(argument, strconv.FormatInt(value, 10))
}

func (r *Request) checkPath(argument, value string) {
	switch {
	case value == "":
		r.refuse(argument, "must not be empty")
	case hasDotSegment(value):
		r.refuse(argument, "must not contain the path segments . or ..")
	}
	r.Refuse(check.Text(argument, value))
}

// Secret marks an argument as a credential, which is hidden wherever it appears.
func (r *Request) Secret(value string) { r.secrets = append(r.secrets, value) }

// Header sets a header, unless the value is zero.
func (r *Request) Header(name string, value any) {
	text, ok := scalar(value)
	if !ok {
		return
	}
	if !check.Printable(text) {
		r.refuse(name, "must not have control characters")
		return
	}
	if r.header == nil {
		r.header = make(http.Header, 1)
	}
	r.header.Set(name, text)
}

// Check refuses the call if a value breaks the limits in its check tags.
func (r *Request) Check(name string, value any) {
	if r.err == nil {
		r.err = check.Value(name, value)
	}
}

// CheckRule refuses the call if a single argument breaks the rules of a check tag.
func (r *Request) CheckRule(name, rules string, value any) {
	if r.err == nil {
		r.err = check.Rule(name, rules, value)
	}
}

// JSON checks a body by its check tags, and sets it.
func (r *Request) JSON(body any) {
	r.Check("", body)
	r.kind, r.payload = jsonBody, body
}

// Raw sets a body that is already encoded. It must not change until the call has returned.
func (r *Request) Raw(contentType string, body []byte) {
	r.kind, r.payload = rawBody, body
	r.Header("Content-Type", contentType)
}

// Ending makes each attempt send what end returns in place of the last bytes of a raw body: the time of the attempt, for
// example. It must always have the same length.
func (r *Request) Ending(end func() []byte) { r.ending = end }

// lastBytes returns the end of the body for an attempt, nil for that of the body.
func (r *Request) lastBytes() []byte {
	if r.ending == nil {
		return nil
	}
	return r.ending()
}

// apply applies the options of a call.
func (r *Request) apply(opts []engagement.RequestOption) {
	for _, o := range opts {
		if o != nil {
			o(&r.opts)
		}
	}
	if len(opts) == 0 {
		return
	}
	o := &r.opts
	r.Refuse(o.Err)
	if o.Cursor != "" {
		r.refuse("WithCursor", "must be given to an iteration over a list")
	}
	for name, values := range o.Header {
		switch {
		case !validHeaderName(name):
			r.refuse("header name", "must be made of letters, digits and dashes")
		case slices.ContainsFunc(values, func(v string) bool { return !check.Printable(v) }):
			r.refuse("header "+name, "must not have control characters")
		}
	}
	for _, name := range slices.Sorted(maps.Keys(o.Query)) {
		if name == "" {
			r.refuse("query name", "must not be empty")
		}
		for _, value := range o.Query[name] {
			r.query = appendPair(r.query, name, value)
		}
	}
	for name, value := range o.PathValues {
		r.checkPath(name, value)
	}
}

// validHeaderName accepts a token of RFC 9110.
func validHeaderName(name string) bool {
	for _, c := range []byte(name) {
		if c <= ' ' || c >= 0x7f || strings.IndexByte(`"(),/:;<=>?@[\]{}`, c) >= 0 {
			return false
		}
	}
	return name != ""
}

// hasDotSegment reports whether a segment of value is "." or "..". Slashes are escaped, but some servers unescape them
// before they resolve the path.
func hasDotSegment(value string) bool {
	if strings.IndexByte(value, '.') < 0 {
		return false
	}
	for segment := range strings.SplitSeq(value, "/") {
		if segment == "." || segment == ".." {
			return true
		}
	}
	return false
}

// url joins base, route and values.
func (r *Request) url(base *url.URL) (*url.URL, error) {
	route := r.op.Route
	var few [128]byte // most paths need no memory but that of their text
	escaped := append(few[:0], base.EscapedPath()...)
	changed := base.RawPath != ""
	var plain []byte // the path without escapes, made only if it differs
	if changed {
		plain = append(plain, base.Path...)
	}
	for i := 0; route != ""; i++ {
		open := strings.IndexByte(route, '{')
		if open < 0 {
			escaped = append(escaped, route...)
			if changed {
				plain = append(plain, route...)
			}
			break
		}
		end := strings.IndexByte(route, '}')
		value, ok := r.pathValue(i, route[open+1:end])
		if !ok {
			return nil, check.Invalid(route[open+1:end], "must be given as a path value")
		}
		before := len(escaped) + open
		escaped = append(escaped, route[:open]...)
		escaped = appendEscaped(escaped, value)
		switch {
		case changed:
			plain = append(append(plain, route[:open]...), value...)
		case len(escaped)-before != len(value):
			changed = true
			plain = append(slices.Clone(escaped[:before]), value...)
		}
		route = route[end+1:]
	}
	u := *base
	u.RawPath = ""
	u.Path = string(escaped)
	if changed {
		u.RawPath = u.Path
		u.Path = string(plain)
	}
	u.RawQuery = string(r.query)
	return &u, nil
}

// pathValue returns the value of the placeholder at i: an argument, or in Client.Do the value of that name.
func (r *Request) pathValue(i int, name string) (string, bool) {
	if i < r.paths {
		return r.path[i], true
	}
	value, ok := r.opts.PathValues[name]
	return value, ok
}

const upperHex = "0123456789ABCDEF"

// appendEscaped escapes all but the unreserved characters. "+" and "@" are escaped too, because some vendors decode them.
func appendEscaped(dst []byte, s string) []byte {
	for i := range len(s) {
		switch c := s[i]; {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9', c == '-', c == '_', c == '.', c == '~':
			dst = append(dst, c)
		default:
			dst = append(dst, '%', upperHex[c>>4], upperHex[c&15])
		}
	}
	return dst
}

// Status returns the status of the last answer, 0 if none arrived.
func (r *Request) Status() int { return r.status }

// Err returns the error of the first bad argument.
func (r *Request) Err() error { return r.err }
