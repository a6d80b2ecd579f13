package customerio_test

import (
	"bytes"
	"errors"
	"io"
	"net/http"
	"net/url"
	"sync"
	"testing"

	"github.com/jarcoal/httpmock"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/internal/contract"
	"github.com/engagement-go/engagement/openapi"
)

// sent is a request as a test looks at it.
type sent struct {
	Method string
	Path   string
	Query  url.Values
	Header http.Header
	Body   string
}

// server is a transport that keeps the requests and answers the nth one, counted from 1, with what answer says. Requests
// to the API are held against the spec.
type server struct {
	mu   sync.Mutex
	sent []sent
}

func (s *server) requests() []sent {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]sent(nil), s.sent...)
}

func serve(t testing.TB, answer func(n int, r *http.Request) *http.Response) (*server, http.RoundTripper) {
	t.Helper()
	s := &server{}
	mt := httpmock.NewMockTransport()
	mt.RegisterNoResponder(func(r *http.Request) (*http.Response, error) {
		var body []byte
		if r.Body != nil {
			body, _ = io.ReadAll(r.Body)
		}
		s.mu.Lock()
		s.sent = append(s.sent, sent{r.Method, r.URL.EscapedPath(), r.URL.Query(), r.Header.Clone(), string(body)})
		n := len(s.sent)
		s.mu.Unlock()
		resp := answer(n, r)
		if resp == nil {
			return nil, io.ErrUnexpectedEOF
		}
		resp.Request = r
		return resp, nil
	})
	checked := contract.Checked(t, spec(t), mt)
	return s, roundTripper(func(r *http.Request) (*http.Response, error) {
		if r.URL.Host == "api.customer.io" || r.URL.Host == "api-eu.customer.io" {
			return checked.RoundTrip(r)
		}
		return mt.RoundTrip(r)
	})
}

type roundTripper func(*http.Request) (*http.Response, error)

func (f roundTripper) RoundTrip(r *http.Request) (*http.Response, error) { return f(r) }

// answer is a response; header names and values alternate.
func answer(status int, body string, header ...string) *http.Response {
	h := http.Header{"Content-Type": {"application/json; charset=utf-8"}}
	for i := 0; i+1 < len(header); i += 2 {
		h.Set(header[i], header[i+1])
	}
	return &http.Response{StatusCode: status, Header: h, Body: io.NopCloser(bytes.NewReader([]byte(body))), ContentLength: int64(len(body))}
}

// always answers every request with status 200 and body.
func always(body string) func(int, *http.Request) *http.Response {
	return func(int, *http.Request) *http.Response { return answer(200, body) }
}

// asError is the *Error in err; the test ends without one.
func asError(t testing.TB, err error) *customerio.Error {
	t.Helper()
	var e *customerio.Error
	if !errors.As(err, &e) {
		t.Fatalf("error %v, want a *customerio.Error", err)
	}
	return e
}

func spec(t testing.TB) []byte {
	t.Helper()
	raw, err := openapi.Spec("customerio")
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

// newClient makes a client without pace that sends through rt.
func newClient(t testing.TB, rt http.RoundTripper, opts ...customerio.Option) *customerio.Client {
	t.Helper()
	c, err := customerio.New("key", append([]customerio.Option{
		customerio.WithHTTPClient(&http.Client{Transport: rt}), customerio.WithoutLimiter(),
	}, opts...)...)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// client is what most tests of this package call.
type client = *customerio.Client
