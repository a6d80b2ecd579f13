package esputnik_test

import (
	"net/http"
	"testing"

	es "github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/openapi"
)

func spec(t testing.TB) []byte {
	t.Helper()
	raw, err := openapi.Spec("esputnik")
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

// newClient makes a client without pace that sends through rt.
func newClient(t testing.TB, rt http.RoundTripper, opts ...es.Option) *es.Client {
	t.Helper()
	c, err := es.New("k3y-of-the-account", append([]es.Option{es.WithHTTPClient(&http.Client{Transport: rt}), es.WithoutLimiter()}, opts...)...)
	if err != nil {
		t.Fatal(err)
	}
	return c
}
