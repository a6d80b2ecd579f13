package rest

import (
	"context"
	"io"
	"net/http"
	"net/url"
	"reflect"
	"strings"
)

// Call sends the request and decodes the answer into a T.
func Call[T any, O ~func(*CallOptions)](ctx context.Context, c *Client, r *Request, opts []O) (*T, error) {
	out := new(T)
	if err := c.do(ctx, r, sink{value: out}, apply(r, opts)); err != nil {
		return nil, err
	}
	return out, nil
}

// CallValue is Call for answers that are returned by value: lists and maps.
func CallValue[T any, O ~func(*CallOptions)](ctx context.Context, c *Client, r *Request, opts []O) (T, error) {
	var out T
	err := c.do(ctx, r, sink{value: &out}, apply(r, opts))
	return out, err
}

// CallText sends the request and returns the answer as text.
func CallText[O ~func(*CallOptions)](ctx context.Context, c *Client, r *Request, opts []O) (string, error) {
	var out string
	err := c.do(ctx, r, sink{text: &out}, apply(r, opts))
	return out, err
}

// CallDiscard sends the request; a 2xx answer says enough.
func CallDiscard[O ~func(*CallOptions)](ctx context.Context, c *Client, r *Request, opts []O) error {
	return c.do(ctx, r, sink{}, apply(r, opts))
}

// CallInto decodes into out: nil to discard, *string for text, *[]byte for the bytes, else a pointer for JSON.
func CallInto[O ~func(*CallOptions)](ctx context.Context, c *Client, r *Request, out any, opts []O) error {
	if v := reflect.ValueOf(out); out != nil && (v.Kind() != reflect.Pointer || v.IsNil()) {
		r.refuse("out", "must be nil or a pointer that is not nil")
	}
	return c.do(ctx, r, sinkFor(out), apply(r, opts))
}

// CallStream hands out the body of a 2xx answer. The caller closes it. The size cap does not apply.
func CallStream[O ~func(*CallOptions)](ctx context.Context, c *Client, r *Request, opts []O) (io.ReadCloser, error) {
	var out io.ReadCloser
	err := c.do(ctx, r, sink{stream: &out}, apply(r, opts))
	return out, err
}

func apply[O ~func(*CallOptions)](r *Request, opts []O) *CallOptions {
	for _, o := range opts {
		if o != nil {
			o(&r.opts)
		}
	}
	r.opts.apply(r)
	return &r.opts
}

func sinkFor(out any) sink {
	switch out := out.(type) {
	case nil:
		return sink{}
	case *string:
		return sink{text: out}
	case *[]byte:
		return sink{bytes: out}
	}
	return sink{value: out}
}

// Do is the request for an endpoint that no spec describes. The route is a template relative to the base URL.
func Do[O ~func(*CallOptions)](ctx context.Context, c *Client, method, route string, in, out any, opts []O) error {
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
		strings.ContainsAny(route, "?#% \t\\") || !printable(route) {
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
