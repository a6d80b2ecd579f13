package engage_test

import (
	"context"
	"net/http"
	"testing"
	"testing/synctest"

	"github.com/google/go-cmp/cmp"
	"github.com/jarcoal/httpmock"

	"github.com/engagement-go/engagement/engage"
	"github.com/engagement-go/engagement/engage/engagetest"
	"github.com/engagement-go/engagement/internal/contract"
)

// recorder is a middleware that notes which calls it sees.
func recorder(calls *[]engage.CallInfo) func(http.RoundTripper) http.RoundTripper {
	return func(next http.RoundTripper) http.RoundTripper {
		return contract.Record(func(r *http.Request) (*http.Response, error) {
			info, ok := engage.CallInfoFrom(r.Context())
			if !ok {
				info.Operation = "none"
			}
			*calls = append(*calls, info)
			return next.RoundTrip(r)
		})
	}
}

func TestMiddlewareKnowsTheCall(t *testing.T) {
	t.Parallel()
	srv := engagetest.NewServer(t)
	srv.AddUsers(engage.UserDraft{ID: "u42"}, engage.UserDraft{ID: "u43"})
	srv.Inject(engagetest.Fault{Operation: "getUser", Times: 2, Status: 503})
	synctest.Test(t, func(t *testing.T) {
		var outer, inner []engage.CallInfo
		c := srv.Client(engage.WithMiddleware(recorder(&outer)), engage.WithMiddleware(recorder(&inner)))

		if _, err := c.Users.Get(t.Context(), "u42"); err != nil {
			t.Fatal(err)
		}
		if err := drain(c.Users.All(t.Context(), engage.ListUsersParams{Limit: 1})); err != nil {
			t.Fatal(err)
		}
		if err := c.Do(t.Context(), "GET", "/users/{who}", nil, nil, engage.WithPathValue("who", "u42")); err != nil {
			t.Fatal(err)
		}
		want := []engage.CallInfo{
			{Vendor: "engage", Operation: "Users.Get", Method: "GET", Route: "/users/{uid}", Attempt: 1},
			{Vendor: "engage", Operation: "Users.Get", Method: "GET", Route: "/users/{uid}", Attempt: 2},
			{Vendor: "engage", Operation: "Users.Get", Method: "GET", Route: "/users/{uid}", Attempt: 3},
			{Vendor: "engage", Operation: "Users.List", Method: "GET", Route: "/users", Attempt: 1},
			{Vendor: "engage", Operation: "Users.List", Method: "GET", Route: "/users", Attempt: 1},
			{Vendor: "engage", Operation: "Do", Method: "GET", Route: "/users/{who}", Attempt: 1},
		}
		if diff := cmp.Diff(want, outer); diff != "" {
			t.Errorf("calls (-want +got):\n%s", diff)
		}
		if diff := cmp.Diff(outer, inner); diff != "" {
			t.Errorf("the second middleware (-first +second):\n%s", diff)
		}
	})
}

func TestRedirectBelongsToItsCall(t *testing.T) {
	t.Parallel()
	var calls []engage.CallInfo
	moved := contract.Answer(302, "", "Location", base+"/elsewhere")
	c := newClient(t, contract.Record(contract.InTurn(moved, contract.Answer(200, `{"uid":"u42"}`))), engage.WithMiddleware(recorder(&calls)))
	if _, err := c.Users.Get(t.Context(), "u42"); err != nil {
		t.Fatal(err)
	}
	call := engage.CallInfo{Vendor: "engage", Operation: "Users.Get", Method: "GET", Route: "/users/{uid}", Attempt: 1}
	if diff := cmp.Diff([]engage.CallInfo{call, call}, calls); diff != "" {
		t.Errorf("calls (-want +got):\n%s", diff)
	}
}

// Without middleware nobody asks, and the context that the transport sees is the caller's own.
func TestNoMiddlewareNoCallInfo(t *testing.T) {
	t.Parallel()
	var got context.Context
	c := newClient(t, serve(t, func(r *http.Request) (*http.Response, error) {
		got = r.Context()
		return httpmock.NewStringResponse(200, `{"uid":"u42"}`), nil
	}))
	if _, err := c.Users.Get(t.Context(), "u42"); err != nil {
		t.Fatal(err)
	}
	if info, ok := engage.CallInfoFrom(got); ok {
		t.Errorf("found %+v", info)
	}
	if info, ok := engage.CallInfoFrom(t.Context()); ok || info != (engage.CallInfo{}) {
		t.Errorf("found %+v in the caller's context", info)
	}
}
