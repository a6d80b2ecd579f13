package customerio_test

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/jarcoal/httpmock"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/internal/contract"
)

// serve returns a transport that answers with respond and checks requests against the spec.
func serve(t testing.TB, respond httpmock.Responder) *contract.Recorder {
	t.Helper()
	return contract.Record(respond).Against(t, "customerio")
}

// always answers every request with status 200 and body.
func always(body string) httpmock.Responder { return contract.Answer(200, body) }

// newClient returns a client without rate limits that sends through rt.
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

// script answers with one body after the other, and then always with the last one.
func script(bodies ...string) httpmock.Responder {
	return contract.Nth(func(n int, _ *http.Request) httpmock.Responder { return always(bodies[min(n, len(bodies))-1]) })
}

// refusal is a call that must be refused. says is a part of the error: the argument, and the limit if there is one.
type refusal struct {
	name string
	call func() error
	says string
}

// refuse makes calls that must be refused before anything is sent to srv.
func refuse(t *testing.T, srv *contract.Recorder, rows []refusal) {
	t.Helper()
	for _, row := range rows {
		err := row.call()
		switch {
		case !errors.Is(err, customerio.ErrInvalidArgument):
			t.Errorf("%s: error %v, want ErrInvalidArgument", row.name, err)
		case !strings.Contains(err.Error(), row.says):
			t.Errorf("%s: error %q does not say %q", row.name, err, row.says)
		case !strings.HasPrefix(err.Error(), "customerio: "):
			t.Errorf("%s: error %q does not name the package", row.name, err)
		}
	}
	if n := srv.Count(); n != 0 {
		t.Errorf("%d requests were sent", n)
	}
}

// accepted is a call at the edge of what is allowed, and the body that it sends; "" for any.
type accepted struct {
	call func(ctx context.Context, c client) error
	body string
}

func accept(t *testing.T, rows map[string]accepted) {
	t.Helper()
	for name, row := range rows {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			srv := serve(t, contract.Examples(t, "customerio"))
			if err := row.call(t.Context(), newClient(t, srv)); err != nil {
				t.Fatal(err)
			}
			requests := srv.Requests()
			if len(requests) != 1 {
				t.Fatalf("%d requests, want 1", len(requests))
			}
			if row.body != "" && requests[0].Body != row.body {
				t.Errorf("want %s, got %s", row.body, requests[0].Body)
			}
		})
	}
}

// sent is a call and the request that it makes.
type sent struct {
	call func(ctx context.Context, c client) error
	want contract.Request
}

func send(t *testing.T, rows map[string]sent) {
	t.Helper()
	for name, row := range rows {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			srv := serve(t, contract.Examples(t, "customerio"))
			if err := row.call(t.Context(), newClient(t, srv)); err != nil {
				t.Fatal(err)
			}
			got := srv.Requests()[0]
			got.URL, got.Header = "", nil
			if diff := cmp.Diff(row.want, got); diff != "" {
				t.Errorf("request (-want +got):\n%s", diff)
			}
		})
	}
}

// decoded is an answer in a form that the service uses, and what a call makes of it.
type decoded struct {
	answer string
	call   func(ctx context.Context, c client) (any, error)
	want   any
}

func decode(t *testing.T, rows map[string]decoded) {
	t.Helper()
	for name, row := range rows {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			srv := serve(t, always(row.answer))
			got, err := row.call(t.Context(), newClient(t, srv))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(row.want, got); diff != "" {
				t.Errorf("answer (-want +got):\n%s", diff)
			}
		})
	}
}
