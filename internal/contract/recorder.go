package contract

import (
	"bytes"
	"io"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/jarcoal/httpmock"

	"github.com/engagement-go/engagement/internal/spec"
)

// Request is what a Recorder keeps of a request.
type Request struct {
	Method string
	URL    string
	Path   string // escaped
	Query  url.Values
	Header http.Header
	Body   string
}

// Recorder is a transport for tests: it keeps every request and answers with a responder, which may read the body.
type Recorder struct {
	respond httpmock.Responder
	check   func(r *http.Request, body []byte)

	mu       sync.Mutex
	requests []Request
}

// Record makes a Recorder that answers every request with respond.
func Record(respond httpmock.Responder) *Recorder { return &Recorder{respond: respond} }

// Against fails the test on a request that the spec of an API does not allow, except for requests to other hosts than
// those that the spec names.
func (r *Recorder) Against(t testing.TB, api string) *Recorder {
	t.Helper()
	spec := load(t, api)
	r.check = func(req *http.Request, body []byte) {
		if spec.Serves(req.URL.Host) {
			checkRequest(t, spec, "", req, body)
		}
	}
	return r
}

// RoundTrip implements [http.RoundTripper].
func (r *Recorder) RoundTrip(req *http.Request) (*http.Response, error) {
	var body []byte
	if req.Body != nil {
		var err error
		if body, err = io.ReadAll(req.Body); err != nil {
			return nil, err
		}
		_ = req.Body.Close()
		req.Body = io.NopCloser(bytes.NewReader(body))
	}
	r.mu.Lock()
	r.requests = append(r.requests, Request{
		Method: req.Method, URL: req.URL.String(), Path: req.URL.EscapedPath(), Query: req.URL.Query(), Header: req.Header.Clone(), Body: string(body),
	})
	r.mu.Unlock()
	if err := req.Context().Err(); err != nil {
		return nil, err
	}
	if r.check != nil {
		r.check(req, body)
	}
	resp, err := r.respond(req)
	if resp != nil {
		resp.Request = req
	}
	return resp, err
}

// Requests returns the requests so far.
func (r *Recorder) Requests() []Request {
	r.mu.Lock()
	defer r.mu.Unlock()
	return append([]Request(nil), r.requests...)
}

// Count is the number of requests so far.
func (r *Recorder) Count() int {
	r.mu.Lock()
	defer r.mu.Unlock()
	return len(r.requests)
}

// Answer is a responder with a body of JSON. Names and values of header fields alternate.
func Answer(status int, body string, header ...string) httpmock.Responder {
	return func(*http.Request) (*http.Response, error) {
		h := http.Header{"Content-Type": {"application/json"}}
		for i := 0; i+1 < len(header); i += 2 {
			h.Set(header[i], header[i+1])
		}
		return &http.Response{StatusCode: status, Header: h, Body: io.NopCloser(strings.NewReader(body)), ContentLength: int64(len(body))}, nil
	}
}

// Examples is a responder that answers each request with the example of its operation in the spec of an API, and others
// with status 204.
func Examples(t testing.TB, api string) httpmock.Responder {
	t.Helper()
	spec := load(t, api)
	return func(r *http.Request) (*http.Response, error) {
		op, _ := spec.Match(r.Method, r.URL.EscapedPath())
		if op == nil {
			return Answer(http.StatusNoContent, "")(r)
		}
		status, contentType, body := op.Example()
		return Answer(status, string(body), "Content-Type", contentType)(r)
	}
}

// Cut is a responder that cuts the connection.
func Cut(*http.Request) (*http.Response, error) { return nil, io.ErrUnexpectedEOF }

// InTurn answers with one responder after the other, and with the last one from then on.
func InTurn(responders ...httpmock.Responder) httpmock.Responder {
	var n atomic.Int64
	return func(r *http.Request) (*http.Response, error) {
		return responders[min(int(n.Add(1)), len(responders))-1](r)
	}
}

// Nth answers the nth request, counted from 1, with the responder that choose names for it.
func Nth(choose func(n int, r *http.Request) httpmock.Responder) httpmock.Responder {
	var n atomic.Int64
	return func(r *http.Request) (*http.Response, error) { return choose(int(n.Add(1)), r)(r) }
}

func load(t testing.TB, api string) *spec.Spec {
	t.Helper()
	s, err := spec.Load(api)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// Log is a buffer for what is logged. Many goroutines may write to it.
type Log struct {
	mu   sync.Mutex
	text strings.Builder
}

// Write implements [io.Writer].
func (l *Log) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.Write(p)
}

func (l *Log) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.String()
}
