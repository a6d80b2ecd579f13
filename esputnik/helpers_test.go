package esputnik_test

import (
	"net/http"
	"testing"

	"github.com/jarcoal/httpmock"

	es "github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/internal/contract"
)

// newClient makes a client without pace that sends through rt.
func newClient(t testing.TB, rt http.RoundTripper, opts ...es.Option) *es.Client {
	t.Helper()
	c, err := es.New("k3y-of-the-account", append([]es.Option{es.WithHTTPClient(&http.Client{Transport: rt}), es.WithoutLimiter()}, opts...)...)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// serve is a transport that answers with respond, and holds requests to the API against the spec.
func serve(t testing.TB, respond httpmock.Responder) *contract.Recorder {
	t.Helper()
	return contract.Record(respond).Against(t, "esputnik")
}

// answer is a responder with the content type that the service has.
func answer(status int, body string) httpmock.Responder {
	return contract.Answer(status, body, "Content-Type", "application/json;charset=UTF-8")
}
