package rest_test

import (
	"context"
	"errors"
	"io"
	"log"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/jarcoal/httpmock"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/rest"
)

type callOption = engagement.RequestOption

var (
	opGet    = rest.Operation{Name: "Things.Get", Method: http.MethodGet, Route: "/things/{id}", Repeatable: true}
	opList   = rest.Operation{Name: "Things.List", Method: http.MethodGet, Route: "/things", Repeatable: true}
	opCreate = rest.Operation{Name: "Things.Create", Method: http.MethodPost, Route: "/things"}
)

// config has the settings of a vendor package.
func config(rt http.RoundTripper) rest.Config {
	return rest.Config{
		Package:          "vendor",
		BaseURL:          "https://api.test/v1",
		HTTPClient:       &http.Client{Transport: rt},
		UserAgent:        rest.UserAgent,
		Header:           http.Header{"Authorization": {"Bearer top-secret"}},
		Secrets:          []string{"top-secret"},
		Retry:            rest.DefaultRetry,
		MaxResponseBytes: rest.DefaultMaxResponseBytes,
	}
}

func newClient(t testing.TB, rt http.RoundTripper, change ...func(*rest.Config)) *rest.Client {
	t.Helper()
	cfg := config(rt)
	for _, f := range change {
		f(&cfg)
	}
	c, err := rest.New(cfg, nil)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// step is the answer to one request.
type step = func(*http.Request) (*http.Response, error)

// script answers the nth request with the nth step, and later ones with the last.
func script(steps ...step) *httpmock.MockTransport {
	mt := httpmock.NewMockTransport()
	var calls atomic.Int64
	mt.RegisterNoResponder(func(req *http.Request) (*http.Response, error) {
		n := int(calls.Add(1))
		return steps[min(n, len(steps))-1](req)
	})
	return mt
}

// answer is a complete answer; header is a list of names and values.
func answer(status int, body string, header ...string) step {
	return func(req *http.Request) (*http.Response, error) {
		h := http.Header{}
		if body != "" {
			h.Set("Content-Type", "application/json")
		}
		for i := 0; i < len(header); i += 2 {
			h.Set(header[i], header[i+1])
		}
		return &http.Response{
			StatusCode: status, Header: h, Request: req,
			Body: io.NopCloser(strings.NewReader(body)), ContentLength: int64(len(body)),
		}, nil
	}
}

// broken ends an attempt without an answer.
func broken(err error) step {
	return func(*http.Request) (*http.Response, error) { return nil, err }
}

// sent is a request as it was sent.
type sent struct {
	Method, URL, Body string
	Header            http.Header
}

// record keeps the requests, and answers 204.
func record(t testing.TB, to *sent) *httpmock.MockTransport {
	t.Helper()
	return script(func(req *http.Request) (*http.Response, error) {
		*to = sent{Method: req.Method, URL: req.URL.String(), Header: req.Header}
		if req.Body != nil {
			body, err := io.ReadAll(req.Body)
			if err != nil {
				t.Error(err)
			}
			to.Body = string(body)
		}
		return answer(http.StatusNoContent, "")(req)
	})
}

// send sends r and discards the answer.
func send(ctx context.Context, c *rest.Client, r *rest.Request, opts ...callOption) error {
	return rest.CallDiscard(ctx, c, r, opts)
}

// get sends a repeatable call.
func get(ctx context.Context, c *rest.Client, out any, opts ...callOption) error {
	r := rest.NewRequest(&opGet)
	r.Path("id", "7")
	return rest.CallInto(ctx, c, &r, out, opts)
}

// create sends a call that is not repeatable.
func create(ctx context.Context, c *rest.Client, body any, opts ...callOption) error {
	r := rest.NewRequest(&opCreate)
	r.JSON(body)
	return send(ctx, c, &r, opts...)
}

func wantSame(t testing.TB, what string, want, got any) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

func wantErr(t testing.TB, err, want error) {
	t.Helper()
	if !errors.Is(err, want) {
		t.Errorf("error %v, want %v", err, want)
	}
}

func wantCalls(t testing.TB, mt *httpmock.MockTransport, want int) {
	t.Helper()
	if got := mt.GetTotalCallCount(); got != want {
		t.Errorf("%d requests, want %d", got, want)
	}
}

// details returns the *Error of a call.
func details(t testing.TB, err error) *engagement.Error {
	t.Helper()
	var e *engagement.Error
	if !errors.As(err, &e) {
		t.Fatalf("error %v (%T), want an *Error", err, err)
	}
	return e
}

type roundTripper func(*http.Request) (*http.Response, error)

func (f roundTripper) RoundTrip(req *http.Request) (*http.Response, error) { return f(req) }

// quiet is for servers whose connections break on purpose.
var quiet = log.New(io.Discard, "", 0)
