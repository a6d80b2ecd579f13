package customerio_test

import (
	"errors"
	"net/http"
	"testing"

	"github.com/jarcoal/httpmock"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/internal/contract"
)

// serve is a transport that answers with respond, and holds requests to the API against the spec.
func serve(t testing.TB, respond httpmock.Responder) *contract.Recorder {
	t.Helper()
	return contract.Record(respond).Against(t, "customerio")
}

// always answers every request with status 200 and body.
func always(body string) httpmock.Responder { return contract.Answer(200, body) }

// asError is the *Error in err; the test ends without one.
func asError(t testing.TB, err error) *customerio.Error {
	t.Helper()
	var e *customerio.Error
	if !errors.As(err, &e) {
		t.Fatalf("error %v, want a *customerio.Error", err)
	}
	return e
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
