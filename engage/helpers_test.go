package engage_test

import (
	"errors"
	"net/http"
	"testing"

	"github.com/jarcoal/httpmock"

	"github.com/engagement-go/engagement/engage"
	"github.com/engagement-go/engagement/internal/contract"
)

// newClient makes a client that sends through rt.
func newClient(t testing.TB, rt http.RoundTripper, opts ...engage.Option) *engage.Client {
	t.Helper()
	c, err := engage.New("key", "secret", append([]engage.Option{engage.WithHTTPClient(&http.Client{Transport: rt})}, opts...)...)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// serve is a transport that answers with respond, and holds requests to the API against the spec.
func serve(t testing.TB, respond httpmock.Responder) *contract.Recorder {
	t.Helper()
	return contract.Record(respond).Against(t, "engage")
}

// asError is the *Error in err; the test ends without one.
func asError(t testing.TB, err error) *engage.Error {
	t.Helper()
	var e *engage.Error
	if !errors.As(err, &e) {
		t.Fatalf("error %v, want an *engage.Error", err)
	}
	return e
}
