package engage_test

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"strings"
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

// drain iterates to the end, and returns the error.
func drain[T any](seq func(func(T, error) bool)) error {
	for _, err := range seq {
		if err != nil {
			return err
		}
	}
	return nil
}

// refusals are calls that are refused before anything is sent, and what their errors must say.
type refusals map[string]struct {
	call func(ctx context.Context, c *engage.Client) error
	want string
}

func refuse(t *testing.T, calls refusals) {
	t.Helper()
	for name, test := range calls {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := serve(t, contract.Examples(t, "engage"))
			err := test.call(t.Context(), newClient(t, r))
			if !errors.Is(err, engage.ErrInvalidArgument) {
				t.Fatalf("error %v, want ErrInvalidArgument", err)
			}
			if !strings.Contains(err.Error(), ": "+test.want) {
				t.Errorf("error %q does not say %q", err, test.want)
			}
			if !strings.HasPrefix(err.Error(), "engage: ") {
				t.Errorf("error %q does not name the package", err)
			}
			if n := r.Count(); n != 0 {
				t.Errorf("%d requests were sent", n)
			}
		})
	}
}

// sorted is JSON with the members of objects in alphabetical order.
func sorted(t testing.TB, body string) string {
	t.Helper()
	var v any
	if err := json.Unmarshal([]byte(body), &v); err != nil {
		t.Fatal(err)
	}
	out, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}
