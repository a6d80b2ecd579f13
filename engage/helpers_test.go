package engage_test

import (
	"net/http"
	"testing"

	"github.com/engagement-go/engagement/engage"
	"github.com/engagement-go/engagement/openapi"
)

func spec(t testing.TB) []byte {
	t.Helper()
	raw, err := openapi.Spec("engage")
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

// newClient makes a client that sends through rt.
func newClient(t testing.TB, rt http.RoundTripper, opts ...engage.Option) *engage.Client {
	t.Helper()
	c, err := engage.New("key", "secret", append([]engage.Option{engage.WithHTTPClient(&http.Client{Transport: rt})}, opts...)...)
	if err != nil {
		t.Fatal(err)
	}
	return c
}
