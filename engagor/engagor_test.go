package engagor_test

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/oapi-codegen/runtime/types"
	"golang.org/x/oauth2"

	"github.com/engagement-go/engagement/engagor"
)

func TestNew(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		account int64
		tokens  oauth2.TokenSource
		opts    []engagor.Option
		want    string
	}{
		"negative account":   {account: -1, tokens: staticTokens(), want: "engagor: New: accountID must not be negative: invalid argument"},
		"nil token source":   {account: 1, tokens: (*engagor.TokenSource)(nil), want: "engagor: New: tokens must not be nil: invalid argument"},
		"no tokens":          {account: 1, want: "engagor: New: tokens must not be nil: invalid argument"},
		"unknown region":     {account: 1, tokens: staticTokens(), opts: []engagor.Option{engagor.WithRegion("mars")}, want: "engagor: New: WithRegion must be EU or US: invalid argument"},
		"zero version":       {account: 1, tokens: staticTokens(), opts: []engagor.Option{engagor.WithVersion(types.Date{})}, want: "engagor: New: WithVersion must not be the zero date: invalid argument"},
		"plain http":         {account: 1, tokens: staticTokens(), opts: []engagor.Option{engagor.WithBaseURL("http://example.com")}, want: "engagor: New: base URL must be https, except for this machine: invalid argument"},
		"account not known":  {tokens: staticTokens()},
		"region and address": {account: 1, tokens: staticTokens(), opts: []engagor.Option{engagor.WithRegion(engagor.US), nil, engagor.WithBaseURL("http://127.0.0.1:1")}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := engagor.New(test.account, test.tokens, test.opts...)
			got := ""
			if err != nil {
				got = err.Error()
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("error (-want +got):\n%s", diff)
			}
			if err != nil && !errors.Is(err, engagor.ErrInvalidArgument) {
				t.Error("the error is not ErrInvalidArgument")
			}
		})
	}
}

func TestWhereCallsGo(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		opts []engagor.Option
		want string
	}{
		"EU by default":  {nil, "https://api.engagor.com/2001/settings/team/31"},
		"US":             {[]engagor.Option{engagor.WithRegion(engagor.US)}, "https://api-us.engagor.com/2001/settings/team/31"},
		"address wins":   {[]engagor.Option{engagor.WithBaseURL("https://gate.example.com/api/"), engagor.WithRegion(engagor.US)}, "https://gate.example.com/api/2001/settings/team/31"},
		"version":        {[]engagor.Option{engagor.WithVersion(types.Date{Time: time.Date(2022, 10, 28, 0, 0, 0, 0, time.UTC)})}, "https://api.engagor.com/2001/settings/team/31?v=20221028"},
		"version, query": {[]engagor.Option{engagor.WithVersion(types.Date{Time: time.Date(2022, 10, 28, 0, 0, 0, 0, time.UTC)})}, "https://api.engagor.com/2001/settings/team/31?a=b&v=20221028"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := answers(ok(`{"id":31}`))
			var opts []engagor.RequestOption
			if strings.Contains(test.want, "a=b") {
				opts = append(opts, engagor.WithQuery("a", "b"))
			}
			if _, err := newClient(t, r, test.opts...).Teams.Get(t.Context(), 31, opts...); err != nil {
				t.Fatal(err)
			}
			want := []string{"GET " + test.want + " Bearer " + testToken}
			var got []string
			for _, s := range r.Requests() {
				got = append(got, s.Method+" "+s.URL+" "+s.Header.Get("Authorization"))
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("requests (-want +got):\n%s", diff)
			}
		})
	}
}

func TestForAccount(t *testing.T) {
	t.Parallel()
	r := answers(ok(`{"id":31}`))
	c := newClient(t, r)
	other := c.ForAccount(2002)
	for _, client := range []*engagor.Client{c, other} {
		if _, err := client.Teams.Get(t.Context(), 31); err != nil {
			t.Fatal(err)
		}
	}
	want := []string{"https://api.engagor.com/2001/settings/team/31", "https://api.engagor.com/2002/settings/team/31"}
	var got []string
	for _, s := range r.Requests() {
		got = append(got, s.URL)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("addresses (-want +got):\n%s", diff)
	}
	for _, id := range []int64{0, -1} {
		nobody := c.ForAccount(id)
		if _, err := nobody.Teams.Get(t.Context(), 31); !errors.Is(err, engagor.ErrInvalidArgument) {
			t.Errorf("account %d: error %v, want ErrInvalidArgument", id, err)
		}
		if _, err := nobody.Me.Get(t.Context()); err != nil {
			t.Errorf("account %d: %v", id, err)
		}
	}
	if want := 4; r.Count() != want {
		t.Errorf("%d requests, want %d", r.Count(), want)
	}
}

// The pace is the user's, so that it is shared by the clients of several accounts.
func TestAccountsShareThePace(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		r := answers(ok(`{"id":31}`))
		c, err := engagor.New(2001, staticTokens(), engagor.WithHTTPClient(&http.Client{Transport: r}))
		if err != nil {
			t.Fatal(err)
		}
		start := time.Now()
		for i := range 352 {
			client := c
			if i%2 == 1 {
				client = c.ForAccount(2002)
			}
			if _, err := client.Teams.Get(t.Context(), 31); err != nil {
				t.Fatal(err)
			}
		}
		// No more than 350 in any hour.
		if got := time.Since(start); got != time.Hour {
			t.Errorf("352 calls took %v, want an hour", got)
		}
	})
}

func TestConsoleTokenPace(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		r := answers(ok(`{"id":31}`))
		c, err := engagor.New(2001, staticTokens(), engagor.WithHTTPClient(&http.Client{Transport: r}), engagor.WithConsoleToken())
		if err != nil {
			t.Fatal(err)
		}
		start := time.Now()
		for range 21 {
			if _, err := c.Teams.Get(t.Context(), 31); err != nil {
				t.Fatal(err)
			}
		}
		if got := time.Since(start); got != time.Hour {
			t.Errorf("21 calls took %v, want an hour", got)
		}
		for range 19 { // the first 20 are an hour old by now
			if _, err := c.Teams.Get(t.Context(), 31); err != nil {
				t.Fatal(err)
			}
		}
		time.Sleep(57 * time.Minute)
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		defer cancel()
		start = time.Now()
		_, err = c.Teams.Get(ctx, 31)
		var e *engagor.Error
		if !errors.As(err, &e) || !errors.Is(err, engagor.ErrRateLimited) || e.RetryAfter != 3*time.Minute {
			t.Errorf("error %v, want ErrRateLimited with 3m", err)
		}
		if time.Since(start) != 0 {
			t.Errorf("waited %v for a turn that comes too late", time.Since(start))
		}
	})
}
