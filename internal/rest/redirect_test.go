package rest_test

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"testing"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/rest"
)

// A client whose addresses have secrets follows no redirect, and no client sends a Referer.
func TestRedirects(t *testing.T) {
	t.Parallel()
	var seen []sent
	site := func() step {
		return func(req *http.Request) (*http.Response, error) {
			seen = append(seen, sent{URL: req.URL.String(), Header: req.Header.Clone()})
			if req.URL.Path == "/v1/things/7" {
				return answer(http.StatusFound, "", "Location", "/v1/elsewhere")(req)
			}
			return answer(http.StatusOK, `{}`)(req)
		}
	}
	ctx := context.Background()
	query := engagement.WithQuery("token", "hush")
	if err := get(ctx, newClient(t, script(site())), nil, query); err != nil {
		t.Fatal(err)
	}
	if len(seen) != 2 || seen[1].Header.Get("Referer") != "" {
		t.Errorf("requests %v, want two and no Referer", seen)
	}
	seen = nil
	err := get(ctx, newClient(t, script(site()), func(c *rest.Config) { c.NoRedirect = true }), nil, query)
	if e := details(t, err); e.StatusCode != http.StatusFound || len(seen) != 1 {
		t.Errorf("status %d after %d requests, want 302 after one", e.StatusCode, len(seen))
	}
}

// A redirect to another host, that is not followed, means the wrong region. Its address may have a credential.
func TestRedirectsToAnotherHostAreExplained(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		status   int
		location string
		want     error // nil for none with a meaning
		shown    string
	}{
		{300, "https://eu.test/x?key=s3cret", engagement.ErrUnauthorized, "https://eu.test"},
		{307, "https://eu.test/x?key=s3cret", engagement.ErrUnauthorized, "https://eu.test"},
		{399, "//eu.test/x?key=s3cret", engagement.ErrUnauthorized, "https://eu.test"},
		{307, "/elsewhere?key=s3cret", nil, "https://api.test"},
		{307, "https://eu.test/%zz?key=s3cret", nil, ""},
		{101, "https://eu.test/x?key=s3cret", nil, "https://eu.test"},
		{402, "https://eu.test/x?key=s3cret", nil, "https://eu.test"},
		{404, "https://eu.test/x?key=s3cret", engagement.ErrNotFound, "https://eu.test"},
	} {
		err := create(t.Context(), newClient(t, script(answer(test.status, "", "Location", test.location))), 1)
		e := details(t, err)
		if !errors.Is(e.Err, test.want) || (e.Message != "") != (test.want == engagement.ErrUnauthorized) {
			t.Errorf("status %d to %s: error %v, want %v", test.status, test.location, err, test.want)
		}
		wantSame(t, "address", test.shown, e.Header.Get("Location"))
	}
}

// A token that Authorize has set is masked in messages.
func TestAuthorizedTokenIsMasked(t *testing.T) {
	t.Parallel()
	c := newClient(t, script(answer(http.StatusBadRequest, `{"message":"bad tok3n, Bearer tok3n!"}`)), func(c *rest.Config) {
		c.Authorize = func(_ context.Context, _ *rest.Operation, h http.Header) error {
			h["Authorization"] = []string{"Bearer tok3n"}
			return nil
		}
		c.ReadError = func(e *engagement.Error) {
			var body struct{ Message string }
			if json.Unmarshal(e.Body, &body) == nil {
				e.Message = body.Message
			}
		}
	})
	err := get(context.Background(), c, nil)
	if want := "bad […], Bearer […]!"; details(t, err).Message != want {
		t.Errorf("message %q, want %q", details(t, err).Message, want)
	}
	if !errors.Is(err, engagement.ErrBadRequest) {
		t.Errorf("error %v, want ErrBadRequest", err)
	}
}

func TestQueryFlag(t *testing.T) {
	t.Parallel()
	for value, want := range map[bool]string{true: "https://api.test/v1/things?active_only=1", false: "https://api.test/v1/things"} {
		var got sent
		r := rest.NewRequest(&opList)
		r.QueryFlag("active_only", "1", value)
		if err := send(context.Background(), newClient(t, record(t, &got)), &r); err != nil {
			t.Fatal(err)
		}
		if got.URL != want {
			t.Errorf("%v: called %s, want %s", value, got.URL, want)
		}
	}
}
