package customeriotest_test

import (
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/customerio/customeriotest"
)

// start starts a server and a client that never repeats a call.
func start(t *testing.T, opts ...customerio.Option) (*customeriotest.Server, *customerio.Client) {
	t.Helper()
	srv := customeriotest.NewServer(t)
	return srv, srv.Client(append([]customerio.Option{customerio.WithRetry(customerio.RetryPolicy{MaxRetries: customerio.NoRetries})}, opts...)...)
}

func must[T any](v T, err error) func(t *testing.T) T {
	return func(t *testing.T) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

func wantError(t *testing.T, err, want error, part string) {
	t.Helper()
	var e *customerio.Error
	if !errors.Is(err, want) || !errors.As(err, &e) || !strings.Contains(e.Message, part) {
		t.Errorf("error %v, want %v with %q", err, want, part)
	}
}

func count(srv *customeriotest.Server, operation string) int {
	n := 0
	for _, r := range srv.Journal() {
		if r.Operation == operation {
			n++
		}
	}
	return n
}

func person(id, email string, attributes map[string]string) customerio.Person {
	p := customerio.Person{ID: id, Attributes: attributes}
	p.Identifiers.Email = email
	return p
}

// raw sends a request past the SDK.
func raw(t *testing.T, method, url string, header http.Header, body string) (status int, answer string) {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), method, url, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	r.Header = header.Clone()
	if r.Header == nil {
		r.Header = http.Header{}
	}
	if body != "" {
		r.Header.Set("Content-Type", "application/json")
	}
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	read, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return resp.StatusCode, string(read)
}

func length[T any](seq func(yield func(T, error) bool)) (n int, err error) {
	for _, err := range seq {
		if err != nil {
			return n, err
		}
		n++
	}
	return n, nil
}

func equal[T any](t *testing.T, what string, want, got T) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

func decode(t *testing.T, body string) map[string]any {
	t.Helper()
	var v map[string]any
	if err := json.Unmarshal([]byte(body), &v); err != nil {
		t.Fatal(err)
	}
	return v
}
