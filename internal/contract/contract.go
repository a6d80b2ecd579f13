// Package contract proves that a vendor package keeps its promises for every operation of its spec: what it sends is
// allowed by the spec, what the spec shows as an answer is decoded, and what goes wrong on the way ends as it should.
// Only tests import it.
package contract

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/jarcoal/httpmock"

	"github.com/engagement-go/engagement/internal/fake"
	"github.com/engagement-go/engagement/internal/rest"
)

// Args are the path values of a call. A case uses them for every path argument, so that the table can spoil them.
type Args struct {
	Text   string
	Number int64
}

var goodArgs = Args{Text: "id-1", Number: 7}

// Case calls one operation through the public API.
type Case[C any] struct {
	// Operation is its id in the spec.
	Operation string
	// Call makes the call. It returns nil for methods that return only an error.
	Call func(ctx context.Context, c C, a Args) (any, error)
	// Want is what the spec's example answer decodes to. When it is nil, the result is written as JSON again and must
	// hold everything that the example says.
	Want any
	// Answer replaces the spec's example.
	Answer string
	// NoAnswer says that the answer is of no interest to the method, which has a result all the same.
	NoAnswer bool
	// Requests is how many requests the call makes, 0 for 1.
	Requests int
}

// Suite is a vendor's table.
type Suite[C any] struct {
	Spec []byte
	// New makes a client without pace that sends through rt, and answers of at most maxBytes (0 for the default).
	New   func(t *testing.T, rt http.RoundTripper, maxBytes int64) C
	Cases []Case[C]
}

// Run proves every operation.
func Run[C any](t *testing.T, suite Suite[C]) {
	spec, err := fake.Load(suite.Spec)
	if err != nil {
		t.Fatal(err)
	}
	reached := map[string]bool{}
	for _, c := range suite.Cases {
		op := spec.Operation(c.Operation)
		if op == nil {
			t.Errorf("no operation %q in the spec", c.Operation)
			continue
		}
		if reached[c.Operation] {
			t.Errorf("two cases for %s", c.Operation)
		}
		reached[c.Operation] = true
		t.Run(c.Operation, func(t *testing.T) { runCase(t, &suite, spec, op, &c) })
	}
	for _, op := range spec.Operations() {
		if !reached[op.ID] {
			t.Errorf("no case calls %s", op.ID)
		}
	}
}

func runCase[C any](t *testing.T, suite *Suite[C], spec *fake.Spec, op *fake.Operation, c *Case[C]) {
	call := func(t *testing.T, ctx context.Context, rt http.RoundTripper, maxBytes int64, a Args) (any, error) {
		t.Helper()
		return c.Call(ctx, suite.New(t, rt, maxBytes), a)
	}
	t.Run("answer", func(t *testing.T) {
		t.Parallel()
		status, contentType, body := op.Example()
		if c.Answer != "" {
			contentType, body = "application/json", []byte(c.Answer)
		}
		mt, count := transport(t, spec, op, func(int) *http.Response { return response(status, contentType, body) })
		got, err := call(t, t.Context(), mt, 0, goodArgs)
		if err != nil {
			t.Fatal(err)
		}
		if want := max(c.Requests, 1); int(count.Load()) != want {
			t.Errorf("%d requests, want %d", count.Load(), want)
		}
		compare(t, op, c.Want, got, body, c.NoAnswer)
	})
	if takesPath(op) {
		for _, bad := range []string{"", ".", "..", "a/../b"} {
			t.Run("path "+bad, func(t *testing.T) {
				t.Parallel()
				mt, count := transport(t, spec, op, func(int) *http.Response { return response(200, "", nil) })
				_, err := call(t, t.Context(), mt, 0, Args{Text: bad})
				if !errors.Is(err, rest.ErrInvalidArgument) {
					t.Errorf("error %v, want ErrInvalidArgument", err)
				}
				if count.Load() != 0 {
					t.Error("a request was sent")
				}
			})
		}
	}
	html := []byte("<!doctype html><title>proxy</title>")
	t.Run("404 html", func(t *testing.T) {
		t.Parallel()
		mt, _ := transport(t, spec, op, func(int) *http.Response { return response(404, "text/html", html) })
		_, err := call(t, t.Context(), mt, 0, goodArgs)
		wantError(t, err, rest.ErrNotFound)
	})
	t.Run("200 html", func(t *testing.T) {
		t.Parallel()
		mt, _ := transport(t, spec, op, func(int) *http.Response { return response(200, "text/html", html) })
		_, err := call(t, t.Context(), mt, 0, goodArgs)
		wantError(t, err, rest.ErrInvalidResponse)
	})
	t.Run("204", func(t *testing.T) {
		t.Parallel()
		mt, _ := transport(t, spec, op, func(int) *http.Response { return response(204, "", nil) })
		if _, err := call(t, t.Context(), mt, 0, goodArgs); err != nil {
			t.Error(err)
		}
	})
	t.Run("429 twice", func(t *testing.T) {
		t.Parallel()
		synctest.Test(t, func(t *testing.T) {
			status, contentType, body := op.Example()
			if c.Answer != "" {
				contentType, body = "application/json", []byte(c.Answer)
			}
			mt, count := transport(t, spec, op, func(n int) *http.Response {
				if n <= 2 {
					r := response(429, "text/plain", []byte("slow down"))
					r.Header.Set("Retry-After", "7")
					return r
				}
				return response(status, contentType, body)
			})
			start := time.Now()
			if _, err := call(t, t.Context(), mt, 0, goodArgs); err != nil {
				t.Fatal(err)
			}
			if took := time.Since(start); took != 14*time.Second {
				t.Errorf("waited %v, want 14s", took)
			}
			if want := 2 + max(c.Requests, 1); int(count.Load()) != want {
				t.Errorf("%d requests, want %d", count.Load(), want)
			}
		})
	})
	t.Run("cut connection", func(t *testing.T) {
		t.Parallel()
		synctest.Test(t, func(t *testing.T) {
			mt, count := transport(t, spec, op, func(int) *http.Response { return nil })
			_, err := call(t, t.Context(), mt, 0, goodArgs)
			wantError(t, err, io.ErrUnexpectedEOF)
			want := 1
			if op.Repeatable {
				want = 4
			}
			if int(count.Load()) != want {
				t.Errorf("%d requests, want %d", count.Load(), want)
			}
		})
	})
	t.Run("cancelled context", func(t *testing.T) {
		t.Parallel()
		mt, count := transport(t, spec, op, func(int) *http.Response { return response(200, "", nil) })
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		_, err := call(t, ctx, mt, 0, goodArgs)
		wantError(t, err, context.Canceled)
		if count.Load() != 0 {
			t.Error("a request was sent")
		}
	})
	t.Run("oversized", func(t *testing.T) {
		t.Parallel()
		mt, _ := transport(t, spec, op, func(int) *http.Response {
			return response(200, "application/json", []byte(`{"filler":"`+strings.Repeat("x", 5000)+`"}`))
		})
		_, err := call(t, t.Context(), mt, 4096, goodArgs)
		wantError(t, err, rest.ErrResponseTooLarge)
	})
}

func takesPath(op *fake.Operation) bool { return strings.Count(op.Route, "{") > len(op.Bound) }

func wantError(t *testing.T, err, want error) {
	t.Helper()
	if !errors.Is(err, want) {
		t.Errorf("error %v, want %v", err, want)
	}
}

// transport is a mock that lets the test judge each request, and answers the nth one with what answer says; nil cuts the
// connection.
func transport(t *testing.T, spec *fake.Spec, op *fake.Operation, answer func(n int) *http.Response) (http.RoundTripper, *atomic.Int64) {
	t.Helper()
	var count atomic.Int64
	mt := httpmock.NewMockTransport()
	mt.RegisterNoResponder(func(req *http.Request) (*http.Response, error) {
		n := count.Add(1)
		checkRequest(t, spec, op.ID, req)
		resp := answer(int(n))
		if resp == nil {
			return nil, io.ErrUnexpectedEOF
		}
		resp.Request = req
		return resp, nil
	})
	return mt, &count
}

// Checked is a transport that fails the test on a request that the spec does not allow, and passes the others on.
func Checked(t testing.TB, rawSpec []byte, next http.RoundTripper) http.RoundTripper {
	t.Helper()
	spec, err := fake.Load(rawSpec)
	if err != nil {
		t.Fatal(err)
	}
	return roundTripper(func(req *http.Request) (*http.Response, error) {
		checkRequest(t, spec, "", req)
		return next.RoundTrip(req)
	})
}

type roundTripper func(*http.Request) (*http.Response, error)

func (f roundTripper) RoundTrip(req *http.Request) (*http.Response, error) { return f(req) }

// checkRequest holds a request against the spec. want is the operation that it must be, "" for any.
func checkRequest(t testing.TB, spec *fake.Spec, want string, req *http.Request) {
	t.Helper()
	var body []byte
	if req.Body != nil {
		var err error
		if body, err = io.ReadAll(req.Body); err != nil {
			t.Errorf("reading the body: %v", err)
		}
		_ = req.Body.Close()
		req.Body = io.NopCloser(bytes.NewReader(body))
	}
	op, path := spec.Match(req.Method, req.URL.EscapedPath())
	switch {
	case op == nil:
		t.Errorf("%s %s is not in the spec", req.Method, req.URL.EscapedPath())
	case want != "" && op.ID != want:
		t.Errorf("called %s, want %s", op.ID, want)
	default:
		if err := op.Validate(req, path, body); err != nil {
			t.Error(err)
		}
	}
}

func response(status int, contentType string, body []byte) *http.Response {
	h := http.Header{}
	if contentType != "" {
		h.Set("Content-Type", contentType)
	}
	return &http.Response{StatusCode: status, Header: h, Body: io.NopCloser(bytes.NewReader(body)), ContentLength: int64(len(body))}
}

// compare holds a result against what was expected, or against the example that it was decoded from.
func compare(t *testing.T, op *fake.Operation, want, got any, example []byte, noAnswer bool) {
	t.Helper()
	if want != nil {
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("result (-want +got):\n%s", diff)
		}
		return
	}
	if got == nil || noAnswer {
		return
	}
	if op.Text {
		if text := fmt.Sprint(got); text != string(example) && text != strings.Trim(string(example), `"`) {
			t.Errorf("text %q, want %q", text, example)
		}
		return
	}
	var said any
	if err := json.Unmarshal(example, &said); err != nil {
		t.Fatalf("the example is no JSON: %v", err)
	}
	if op.Unwrap != "" {
		said = said.(map[string]any)[op.Unwrap]
	}
	written, err := json.Marshal(got)
	if err != nil {
		t.Fatal(err)
	}
	var read any
	if err := json.Unmarshal(written, &read); err != nil {
		t.Fatal(err)
	}
	for _, lost := range missing("answer", said, read) {
		t.Error(lost)
	}
}

// missing lists what want says and got does not. Zero values may be left out.
func missing(where string, want, got any) []string {
	switch want := want.(type) {
	case map[string]any:
		object, ok := got.(map[string]any)
		if !ok && len(want) > 0 && !empty(want) {
			return []string{fmt.Sprintf("%s: want an object, got %v", where, got)}
		}
		var lost []string
		for name, member := range want {
			lost = append(lost, missing(where+"."+name, member, object[name])...)
		}
		return lost
	case []any:
		list, _ := got.([]any)
		if len(list) != len(want) {
			return []string{fmt.Sprintf("%s: want %d rows, got %v", where, len(want), got)}
		}
		var lost []string
		for i := range want {
			lost = append(lost, missing(fmt.Sprintf("%s[%d]", where, i), want[i], list[i])...)
		}
		return lost
	}
	if got == nil && empty(want) || want == got || sameTime(want, got) || fmt.Sprint(want) == fmt.Sprint(got) {
		return nil
	}
	return []string{fmt.Sprintf("%s: want %v, got %v", where, want, got)}
}

func empty(v any) bool {
	switch v := v.(type) {
	case nil:
		return true
	case bool:
		return !v
	case string:
		return v == ""
	case float64:
		return v == 0
	case []any:
		return len(v) == 0
	case map[string]any:
		for _, member := range v {
			if !empty(member) {
				return false
			}
		}
		return true
	}
	return false
}

func sameTime(want, got any) bool {
	a, okA := parseTime(want)
	b, okB := parseTime(got)
	return okA && okB && a.Equal(b)
}

func parseTime(v any) (time.Time, bool) {
	s, _ := v.(string)
	for _, form := range []string{time.RFC3339Nano, "2006-01-02T15:04:05.999999999Z0700", "2006-01-02T15:04:05.999999999", "2006-01-02T15:04", "2006-01-02"} {
		if t, err := time.Parse(form, s); err == nil {
			return t, true
		}
	}
	return time.Time{}, false
}
