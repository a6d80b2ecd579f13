package engagor_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/jarcoal/httpmock"
	"golang.org/x/oauth2"

	"github.com/engagement-go/engagement/engagor"
	"github.com/engagement-go/engagement/internal/contract"
)

func newOAuth(t testing.TB, rt http.RoundTripper, opts ...engagor.Option) *engagor.OAuth {
	t.Helper()
	o, err := engagor.NewOAuth("client 1", "hu+sh", append([]engagor.Option{engagor.WithHTTPClient(&http.Client{Transport: rt})}, opts...)...)
	if err != nil {
		t.Fatal(err)
	}
	return o
}

func TestNewOAuth(t *testing.T) {
	t.Parallel()
	for name, make := range map[string]func() (*engagor.OAuth, error){
		"no id":      func() (*engagor.OAuth, error) { return engagor.NewOAuth("", "s") },
		"no secret":  func() (*engagor.OAuth, error) { return engagor.NewOAuth("c", "") },
		"bad option": func() (*engagor.OAuth, error) { return engagor.NewOAuth("c", "s", engagor.WithRegion("mars")) },
	} {
		if _, err := make(); !errors.Is(err, engagor.ErrInvalidArgument) {
			t.Errorf("%s: error %v, want ErrInvalidArgument", name, err)
		} else if !strings.HasPrefix(err.Error(), "engagor: NewOAuth: ") {
			t.Errorf("%s: error %v does not name NewOAuth", name, err)
		}
	}
}

func TestAuthorizationURL(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		opts   []engagor.Option
		state  string
		scopes []engagor.Scope
		want   string
	}{
		"all": {
			state: "a&b", scopes: []engagor.Scope{engagor.ScopeAccountsRead, engagor.ScopeAccountsWrite},
			want: "https://app.engagor.com/oauth/authorize/?client_id=client%201&response_type=code&scope=accounts_read%20accounts_write&state=a%26b",
		},
		"least": {want: "https://app.engagor.com/oauth/authorize/?client_id=client%201&response_type=code"},
		"US":    {opts: []engagor.Option{engagor.WithRegion(engagor.US)}, want: "https://us.engagor.com/oauth/authorize/?client_id=client%201&response_type=code"},
		"other": {opts: []engagor.Option{engagor.WithBaseURL("http://127.0.0.1:7/")}, want: "http://127.0.0.1:7/oauth/authorize/?client_id=client%201&response_type=code"},
	}
	for name, test := range tests {
		if got := newOAuth(t, answers(ok(`{}`)), test.opts...).AuthorizationURL(test.state, test.scopes...); got != test.want {
			t.Errorf("%s: %s, want %s", name, got, test.want)
		}
	}
}

const granted = `{"access_token":"` + testToken + `","expires_in":"7776000","scope":"accounts_read accounts_write","refresh_token":"r2"}`

func TestTokenCalls(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		call   func(ctx context.Context, o *engagor.OAuth) (*oauth2.Token, error)
		answer string
		query  url.Values
		want   oauth2.Token
	}{
		"exchange": {
			func(ctx context.Context, o *engagor.OAuth) (*oauth2.Token, error) { return o.Exchange(ctx, "c&de") }, granted,
			url.Values{"client_id": {"client 1"}, "client_secret": {"hu+sh"}, "grant_type": {"authorization_code"}, "code": {"c&de"}},
			oauth2.Token{AccessToken: testToken, RefreshToken: "r2", ExpiresIn: 7776000},
		},
		"refresh": {
			func(ctx context.Context, o *engagor.OAuth) (*oauth2.Token, error) { return o.Refresh(ctx, "r1") }, granted,
			url.Values{"client_id": {"client 1"}, "client_secret": {"hu+sh"}, "grant_type": {"refresh_token"}, "refresh_token": {"r1"}},
			oauth2.Token{AccessToken: testToken, RefreshToken: "r2", ExpiresIn: 7776000},
		},
		"refresh that keeps the refresh token": {
			func(ctx context.Context, o *engagor.OAuth) (*oauth2.Token, error) { return o.Refresh(ctx, "r1") },
			`{"access_token":"a","token_type":"bearer"}`,
			url.Values{"client_id": {"client 1"}, "client_secret": {"hu+sh"}, "grant_type": {"refresh_token"}, "refresh_token": {"r1"}},
			oauth2.Token{AccessToken: "a", TokenType: "bearer", RefreshToken: "r1"},
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				r := answers(contract.Answer(200, test.answer))
				got, err := test.call(t.Context(), newOAuth(t, r))
				if err != nil {
					t.Fatal(err)
				}
				if test.want.ExpiresIn > 0 {
					test.want.Expiry = time.Now().Add(90 * 24 * time.Hour)
					if scope := got.Extra("scope"); scope != "accounts_read accounts_write" {
						t.Errorf("scope %v, want both", scope)
					}
				}
				if diff := cmp.Diff(test.want, *got, cmpopts.IgnoreUnexported(oauth2.Token{})); diff != "" {
					t.Errorf("token (-want +got):\n%s", diff)
				}
				requests := r.Requests()
				if len(requests) != 1 || requests[0].Method != "GET" || requests[0].Header.Get("Authorization") != "" || requests[0].Body != "" {
					t.Fatalf("sent %+v, want one bare GET", requests)
				}
				target, err := url.Parse(requests[0].URL)
				if err != nil {
					t.Fatal(err)
				}
				if diff := cmp.Diff(test.query, target.Query()); diff != "" {
					t.Errorf("query (-want +got):\n%s", diff)
				}
				if target.Host+target.Path != "app.engagor.com/oauth/access_token/" {
					t.Errorf("called %s%s", target.Host, target.Path)
				}
			})
		})
	}
}

// Neither the secret nor a code or token of an OAuth call gets into an error or a log, whatever the service does.
func TestOAuthFailures(t *testing.T) {
	t.Parallel()
	echo := `client 1 hu+sh c0de `
	tests := map[string]struct {
		answer   httpmock.Responder
		is       error
		code     string
		requests int
	}{
		"refused":          {contract.Answer(400, `{"error":"invalid_grant","error_description":"`+echo+`"}`), engagor.ErrBadRequest, "invalid_grant", 1},
		"refused with 200": {contract.Answer(200, `{"error":"invalid_grant","error_description":"`+echo+`"}`), engagor.ErrBadRequest, "invalid_grant", 1},
		"cut":              {contract.Cut, io.ErrUnexpectedEOF, "", 1},
		"a page":           {contract.Answer(200, `<html>`+echo+`</html>`, "Content-Type", "text/html"), engagor.ErrInvalidResponse, "", 1},
		"no token":         {contract.Answer(200, `{"scope":"`+echo+`"}`), engagor.ErrInvalidResponse, "", 1},
		"server error":     {contract.Answer(503, echo), engagor.ErrServer, "", 1},
		"redirect":         {contract.Answer(302, "", "Location", "https://evil.example.com/?client_secret=hu%2Bsh"), nil, "", 1},
		"redirect at home": {contract.Answer(302, "", "Location", "/elsewhere/?client_secret=hu%2Bsh&code=c0de"), nil, "", 1},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var log bytes.Buffer
			logger := slog.New(slog.NewTextHandler(&log, &slog.HandlerOptions{Level: slog.LevelDebug}))
			r := answers(test.answer)
			_, err := newOAuth(t, r, engagor.WithLogger(logger)).Exchange(t.Context(), "c0de")
			var e *engagor.Error
			if !errors.As(err, &e) || test.is != nil && !errors.Is(err, test.is) || e.Code != test.code {
				t.Fatalf("error %v, want an *Error with %v and code %q", err, test.is, test.code)
			}
			if r.Count() != test.requests {
				t.Errorf("%d requests, want %d: a code is good for one", r.Count(), test.requests)
			}
			logger.Error("failed", "err", err, "value", e)
			for _, text := range []string{err.Error(), log.String()} {
				for _, secret := range []string{"hu+sh", "hu%2Bsh", "c0de", "client 1"} {
					if strings.Contains(text, secret) {
						t.Errorf("%q is in %s", secret, text)
					}
				}
			}
		})
	}
	for name, call := range map[string]func(o *engagor.OAuth) error{
		"no code":  func(o *engagor.OAuth) error { _, err := o.Exchange(t.Context(), ""); return err },
		"no token": func(o *engagor.OAuth) error { _, err := o.Refresh(t.Context(), ""); return err },
		"nil":      func(o *engagor.OAuth) error { _, err := o.TokenSource(nil, nil); return err },
		"empty":    func(o *engagor.OAuth) error { _, err := o.TokenSource(&oauth2.Token{}, nil); return err },
	} {
		r := answers(contract.Answer(200, granted))
		if err := call(newOAuth(t, r)); !errors.Is(err, engagor.ErrInvalidArgument) || r.Count() != 0 {
			t.Errorf("%s: error %v after %d requests, want ErrInvalidArgument after none", name, err, r.Count())
		}
	}
}

// Who prints what holds secrets does not print the secrets.
func TestSecretsAreNotPrinted(t *testing.T) {
	t.Parallel()
	o := newOAuth(t, answers(contract.Answer(200, granted)))
	source, err := o.TokenSource(&oauth2.Token{AccessToken: testToken, RefreshToken: "r-1"}, nil)
	if err != nil {
		t.Fatal(err)
	}
	c, err := engagor.New(2001, source)
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range []any{o, *o, source, c} {
		text := fmt.Sprintf("%v %+v %#v", v, v, v)
		for _, secret := range []string{"hu+sh", testToken, "r-1"} {
			if strings.Contains(text, secret) {
				t.Errorf("%q is in %s", secret, text)
			}
		}
	}
}

// slow answers a token call after a second, with a new token each time.
func slow(r *contract.Recorder) *contract.Recorder {
	return contract.Record(func(req *http.Request) (*http.Response, error) {
		select {
		case <-time.After(time.Second):
		case <-req.Context().Done():
			return nil, req.Context().Err()
		}
		return r.RoundTrip(req)
	})
}

func TestTokenSourceRefreshesOnce(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		r := answers(contract.Answer(200, `{"access_token":"a2","expires_in":3600,"refresh_token":"r2"}`), contract.Answer(200, `{"access_token":"a3","expires_in":3600,"refresh_token":"r3"}`))
		var mu sync.Mutex
		var saved []string
		source, err := newOAuth(t, slow(r)).TokenSource(&oauth2.Token{AccessToken: "a1", RefreshToken: "r1", Expiry: time.Now().Add(10 * time.Minute)},
			func(_ context.Context, token *oauth2.Token) error {
				mu.Lock()
				defer mu.Unlock()
				saved = append(saved, token.AccessToken+" "+token.RefreshToken)
				return nil
			})
		if err != nil {
			t.Fatal(err)
		}
		ask := func(want string) {
			t.Helper()
			var wg sync.WaitGroup
			for range 100 {
				wg.Go(func() {
					token, err := source.Token()
					if err != nil || token.AccessToken != want {
						t.Errorf("token %v and error %v, want %s", token, err, want)
					}
				})
			}
			wg.Wait()
		}
		ask("a1")
		time.Sleep(9 * time.Minute) // a minute is left, which is not enough
		start := time.Now()
		ask("a2")
		if took := time.Since(start); took != time.Second {
			t.Errorf("the refresh took %v, want 1s", took)
		}
		time.Sleep(58 * time.Minute)
		ask("a2")
		time.Sleep(2 * time.Minute)
		ask("a3")
		if diff := cmp.Diff([]string{"a2 r2", "a3 r3"}, saved); diff != "" {
			t.Errorf("saved tokens (-want +got):\n%s", diff)
		}
		var used []string
		for _, s := range r.Requests() {
			u, _ := url.Parse(s.URL)
			used = append(used, u.Query().Get("refresh_token"))
		}
		if diff := cmp.Diff([]string{"r1", "r2"}, used); diff != "" {
			t.Errorf("refresh tokens used (-want +got):\n%s", diff)
		}
	})
}

// A caller who gives up does not spoil the refresh for the others.
func TestTokenSourceOutlivesItsCaller(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		r := answers(contract.Answer(200, `{"access_token":"a2","expires_in":3600,"refresh_token":"r2"}`))
		source, err := newOAuth(t, slow(r)).TokenSource(&oauth2.Token{RefreshToken: "r1"}, nil)
		if err != nil {
			t.Fatal(err)
		}
		hasty, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
		defer cancel()
		if _, err := source.TokenContext(hasty); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("error %v, want the deadline's", err)
		}
		token, err := source.Token()
		if err != nil || token.AccessToken != "a2" || r.Count() != 1 {
			t.Errorf("token %v, error %v after %d refreshes, want a2 after one", token, err, r.Count())
		}
	})
}

// A store that hangs does not hold up the calls for ever, although Token has no context.
func TestTokenSourceEndsASaveThatHangs(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		r := answers(contract.Answer(200, `{"access_token":"a2","expires_in":3600,"refresh_token":"r2"}`))
		source, err := newOAuth(t, r).TokenSource(&oauth2.Token{RefreshToken: "r1"}, func(ctx context.Context, _ *oauth2.Token) error {
			select {
			case <-ctx.Done():
				return ctx.Err()
			case <-time.After(time.Hour):
				return nil
			}
		})
		if err != nil {
			t.Fatal(err)
		}
		start := time.Now()
		if _, err := source.Token(); !errors.Is(err, context.DeadlineExceeded) || time.Since(start) != 2*time.Minute {
			t.Errorf("error %v after %v, want a deadline after 2m", err, time.Since(start))
		}
	})
}

func TestTokenSourceSaves(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		r := answers(contract.Answer(200, `{"access_token":"a2","expires_in":3600,"refresh_token":"r2"}`))
		full := errors.New("disk full")
		calls := 0
		source, err := newOAuth(t, r).TokenSource(&oauth2.Token{RefreshToken: "r1"}, func(_ context.Context, token *oauth2.Token) error {
			token.AccessToken += " seen" // what the store does with its copy is its own affair
			if calls++; calls < 3 {
				return full
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		for range 2 {
			if _, err := source.Token(); !errors.Is(err, full) {
				t.Errorf("error %v, want the store's", err)
			}
		}
		for range 2 {
			if token, err := source.Token(); err != nil || token.AccessToken != "a2" {
				t.Errorf("token %v and error %v, want a2", token, err)
			}
		}
		if calls != 3 || r.Count() != 1 {
			t.Errorf("%d savings and %d refreshes, want 3 and 1", calls, r.Count())
		}
	})
}

func TestTokenSourceFailsAndRecovers(t *testing.T) {
	t.Parallel()
	r := answers(contract.Answer(400, `{"error":"invalid_grant"}`), contract.Answer(200, `{"access_token":"a2","expires_in":3600}`))
	source, err := newOAuth(t, r).TokenSource(&oauth2.Token{RefreshToken: "r1"}, nil)
	if err != nil {
		t.Fatal(err)
	}
	api := answers(ok(`{"id":31}`))
	c, err := engagor.New(2001, source, engagor.WithHTTPClient(&http.Client{Transport: api}))
	if err != nil {
		t.Fatal(err)
	}
	_, err = c.Teams.Get(t.Context(), 31)
	var e *engagor.Error
	if !errors.As(err, &e) || e.Operation != "Teams.Get" || !errors.Is(err, engagor.ErrBadRequest) || api.Count() != 0 {
		t.Errorf("error %v after %d calls, want the refresh's", err, api.Count())
	}
	if _, err := c.Teams.Get(t.Context(), 31); err != nil {
		t.Fatal(err)
	}
	if got := api.Requests()[0].Header.Get("Authorization"); got != "Bearer a2" {
		t.Errorf("sent %q, want Bearer a2", got)
	}
	lost, err := newOAuth(t, r).TokenSource(&oauth2.Token{AccessToken: "a", Expiry: time.Unix(1, 0)}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := lost.Token(); err == nil || !strings.Contains(err.Error(), "there is no refresh token") {
		t.Errorf("error %v, want one about the refresh token", err)
	}
	ever, err := newOAuth(t, r).TokenSource(&oauth2.Token{AccessToken: "a"}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if token, err := ever.Token(); err != nil || token.AccessToken != "a" {
		t.Errorf("token %v and error %v, want a token without end", token, err)
	}
}

// A token that was revoked before its expiry is refreshed once, and the call is made again, also one that must not be
// repeated: the service did not carry it out.
func TestARevokedTokenIsRefreshedOnce(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		answers  []httpmock.Responder
		requests []string
		is       error
	}{
		"then good":    {[]httpmock.Responder{contract.Answer(401, `{}`), ok(`{"id":31}`)}, []string{"Bearer a1", "Bearer a2"}, nil},
		"refused too":  {[]httpmock.Responder{contract.Answer(401, `{}`)}, []string{"Bearer a1", "Bearer a2"}, engagor.ErrUnauthorized},
		"never at all": {[]httpmock.Responder{ok(`{"id":31}`)}, []string{"Bearer a1"}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			tokens := answers(contract.Answer(200, `{"access_token":"a2","expires_in":3600,"refresh_token":"r2"}`))
			saved := ""
			source, err := newOAuth(t, tokens).TokenSource(&oauth2.Token{AccessToken: "a1", RefreshToken: "r1", Expiry: time.Now().Add(time.Hour)},
				func(_ context.Context, token *oauth2.Token) error {
					saved = token.RefreshToken
					return nil
				})
			if err != nil {
				t.Fatal(err)
			}
			api := answers(test.answers...)
			c, err := engagor.New(2001, source, engagor.WithHTTPClient(&http.Client{Transport: api}))
			if err != nil {
				t.Fatal(err)
			}
			_, err = c.Teams.Get(t.Context(), 31)
			if !errors.Is(err, test.is) {
				t.Errorf("error %v, want %v", err, test.is)
			}
			var used []string
			for _, r := range api.Requests() {
				used = append(used, r.Header.Get("Authorization"))
			}
			if diff := cmp.Diff(test.requests, used); diff != "" {
				t.Errorf("credentials (-want +got):\n%s", diff)
			}
			if want := len(test.requests) - 1; tokens.Count() != want || want > 0 && saved != "r2" {
				t.Errorf("%d refreshes, saved %q, want %d", tokens.Count(), saved, want)
			}
		})
	}
}

// A source that does not look at the context does not hold up a call.
func TestATokenSourceIsWaitedForBesideTheContext(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		c, err := engagor.New(2001, hangingSource{}, engagor.WithHTTPClient(&http.Client{Transport: answers(ok(`{}`))}))
		if err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithTimeout(t.Context(), 200*time.Millisecond)
		defer cancel()
		start := time.Now()
		if _, err := c.Teams.Get(ctx, 31); !errors.Is(err, context.DeadlineExceeded) || time.Since(start) != 200*time.Millisecond {
			t.Errorf("error %v after %v, want the deadline's", err, time.Since(start))
		}
		time.Sleep(time.Hour) // the source's goroutine ends
	})
}

type hangingSource struct{}

func (hangingSource) Token() (*oauth2.Token, error) {
	time.Sleep(time.Hour)
	return &oauth2.Token{AccessToken: "a"}, nil
}

// FuzzToken gives any answer to a token call: there is an access token, or an error.
func FuzzToken(f *testing.F) {
	f.Add(`{"access_token":"a","expires_in":"3600","scope":[]}`)
	f.Add(`{"access_token":"a","expires_in":1e300}`)
	f.Add(`{"access_token":null}`)
	f.Fuzz(func(t *testing.T, body string) {
		token, err := newOAuth(t, answers(contract.Answer(200, body))).Exchange(t.Context(), "c0de")
		if err == nil && (token.AccessToken == "" || !token.Expiry.IsZero() && token.Expiry.Year() > 2100) || err != nil && token != nil {
			t.Errorf("%q: token %v, error %v", body, token, err)
		}
	})
}
