package engagortest_test

import (
	"context"
	"errors"
	"net/http"
	"net/url"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/oauth2"

	"github.com/engagement-go/engagement/engagor"
	"github.com/engagement-go/engagement/engagor/engagortest"
)

func (s *suite) withToken(token string) *engagor.Client {
	s.t.Helper()
	source := oauth2.StaticTokenSource(&oauth2.Token{AccessToken: token})
	return ok[*engagor.Client](s.t)(engagor.New(engagortest.AccountID, source, s.options(engagor.WithBaseURL(s.URL()))...))
}

func TestTokensAndScopes(t *testing.T) {
	t.Parallel()
	s := start(t)
	ctx := t.Context()
	s.AddToken("token-of-a-guest")
	s.AddToken("token-of-a-reader", engagor.ScopeIdentify, engagor.ScopeAccountsRead, engagor.ScopeEmail)

	_, err := s.withToken("token-of-nobody").Me.Get(ctx)
	s.code("unknown token", err, 401, engagor.ErrorCodeNoPermission)
	s.fails("unknown token", err, engagor.ErrUnauthorized)

	guest := s.withToken("token-of-a-guest")
	if diff := cmp.Diff(&engagor.User{ID: engagortest.UserID, Name: "Jane Doe"}, ok[*engagor.User](t)(guest.Me.Get(ctx))); diff != "" {
		t.Errorf("user without scopes (-want +got):\n%s", diff)
	}
	_, err = guest.Contacts.List(ctx, engagor.ListContactsParams{})
	s.fails("no scope to read", err, engagor.ErrForbidden)

	reader := s.withToken("token-of-a-reader")
	if me := ok[*engagor.User](t)(reader.Me.Get(ctx)); me.Email != "jane@example.com" {
		t.Errorf("user %+v", me)
	}
	want := []engagor.Scope{engagor.ScopeIdentify, engagor.ScopeAccountsRead, engagor.ScopeEmail}
	if diff := cmp.Diff(want, ok[[]engagor.Scope](t)(reader.Me.ListPermissions(ctx))); diff != "" {
		t.Errorf("scopes (-want +got):\n%s", diff)
	}
	ok[*engagor.ContactPage](t)(reader.Contacts.List(ctx, engagor.ListContactsParams{}))
	_, err = reader.Teams.Create(ctx, engagor.TeamDraft{Name: "Support"})
	s.code("no scope to write", err, 403, engagor.ErrorCodeNoPermission)
	_, err = reader.Me.ListConnectedProfiles(ctx, engagor.ListMyConnectedProfilesParams{})
	s.fails("no scope for profiles", err, engagor.ErrForbidden)
}

// The vendor takes a token in the query; this server does not, so that a test finds one that goes there.
func TestTokensInTheQueryAreRefused(t *testing.T) {
	t.Parallel()
	srv := engagortest.NewServer(t)
	for _, name := range []string{"access_token", "oauth_token"} {
		resp, err := http.Get(srv.URL() + "/me?" + name + "=" + engagortest.Token)
		if err != nil {
			t.Fatal(err)
		}
		_ = resp.Body.Close()
		if resp.StatusCode != http.StatusBadRequest {
			t.Errorf("%s: status %d", name, resp.StatusCode)
		}
	}
	if len(leaks(srv.Journal(), "", srv.Secrets())) == 0 {
		t.Error("the journal does not show the token")
	}
}

func TestAccounts(t *testing.T) {
	t.Parallel()
	s := start(t)
	c, ctx := s.client(), t.Context()
	other := c.ForAccount(2002)
	_, err := other.Teams.List(ctx, engagor.ListTeamsParams{})
	s.code("unknown account", err, 403, engagor.ErrorCodeNoPermission)
	s.Account(2002).AddTeam(engagor.Team{Name: "Theirs"})
	if n := len(ok[*engagor.TeamPage](t)(other.Teams.List(ctx, engagor.ListTeamsParams{})).Data); n != 1 {
		t.Errorf("%d teams in the other account", n)
	}
	if n := len(ok[*engagor.TeamPage](t)(c.Teams.List(ctx, engagor.ListTeamsParams{})).Data); n != 0 {
		t.Errorf("%d teams in the account", n)
	}
	for id := range int64(23) {
		s.Account(3000 + id)
	}
	page := ok[*engagor.AccountPage](t)(c.Me.ListAccounts(ctx, engagor.ListMyAccountsParams{}))
	if page.Count != 25 || len(page.Data) != 10 || page.Data[0].Projects[0].Topics[0].ID != engagortest.TopicID {
		t.Errorf("%d of %d accounts, the first is %+v", len(page.Data), page.Count, page.Data[0])
	}
	n := 0
	for _, err := range c.Me.AllAccounts(ctx, engagor.ListMyAccountsParams{Limit: 4}) {
		if err != nil {
			t.Fatal(err)
		}
		n++
	}
	if n != 25 {
		t.Errorf("the iteration returned %d accounts, want 25", n)
	}
}

// The whole way of a user: browser, code, token, refresh.
func TestOAuth(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		s := start(t)
		memory := engagor.WithHTTPClient(&http.Client{Transport: s.Server})
		ctx := t.Context()
		oauth := s.OAuth(s.options()...)

		browser := &http.Client{Transport: s.Server, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
		resp := ok[*http.Response](t)(browser.Get(oauth.AuthorizationURL("state-1", engagor.ScopeAccountsRead, engagor.ScopeEmail)))
		back := ok[*url.URL](t)(resp.Location())
		if resp.StatusCode != http.StatusFound || back.Query().Get("state") != "state-1" || back.Host != "example.com" {
			t.Fatalf("status %d, redirect to %s", resp.StatusCode, back.Host)
		}
		code := back.Query().Get("code")
		token := ok[*oauth2.Token](t)(oauth.Exchange(ctx, code))
		if token.Extra("scope") != "accounts_read email" || token.RefreshToken == "" || time.Until(token.Expiry) != 90*24*time.Hour {
			t.Errorf("scope %v, expiry %v", token.Extra("scope"), token.Expiry)
		}
		_, err := oauth.Exchange(ctx, code)
		s.code("a code that was used", err, 400, "invalid_grant")

		var saved []*oauth2.Token
		source := ok[*engagor.TokenSource](t)(oauth.TokenSource(token, func(_ context.Context, fresh *oauth2.Token) error {
			saved = append(saved, fresh)
			return nil
		}))
		c := ok[*engagor.Client](t)(engagor.New(engagortest.AccountID, source, s.options(memory)...))
		ok[*engagor.User](t)(c.Me.Get(ctx))
		if len(saved) != 0 {
			t.Error("a good token was refreshed")
		}
		time.Sleep(90 * 24 * time.Hour)
		var wg sync.WaitGroup
		for range 20 {
			wg.Go(func() {
				if _, err := c.Me.Get(ctx); err != nil {
					t.Error(err)
				}
			})
		}
		wg.Wait()
		if len(saved) != 1 {
			t.Fatalf("%d refreshes, want 1", len(saved))
		}
		_, err = oauth.Refresh(ctx, token.RefreshToken)
		s.code("a refresh token that was used", err, 400, "invalid_grant")

		stale := oauth2.StaticTokenSource(token)
		_, err = ok[*engagor.Client](t)(engagor.New(engagortest.AccountID, stale, s.options(memory)...)).Me.Get(ctx)
		s.fails("expired", err, engagor.ErrUnauthorized)
		s.ExpireTokens() // by the vendor, long before their time
		ok[*engagor.User](t)(c.Me.Get(ctx))
		if len(saved) != 2 {
			t.Errorf("%d refreshes after the token was revoked, want 2", len(saved))
		}

		stranger := ok[*engagor.OAuth](t)(engagor.NewOAuth(engagortest.ClientID, "guess", s.options(memory)...))
		_, err = stranger.Refresh(ctx, saved[0].RefreshToken)
		s.code("wrong secret", err, 401, "invalid_client")
	})
}

func TestOAuthEndpointsInDetail(t *testing.T) {
	t.Parallel()
	srv := engagortest.NewServer(t)
	browser := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	credentials := "client_id=" + engagortest.ClientID + "&client_secret=" + engagortest.ClientSecret
	for path, want := range map[string]int{
		"/oauth/authorize/?client_id=somebody&response_type=code":                                                            400,
		"/oauth/authorize?client_id=" + engagortest.ClientID + "&response_type=token":                                        400,
		"/oauth/authorize?client_id=" + engagortest.ClientID + "&response_type=code":                                         302,
		"/oauth/access_token/?" + credentials + "&grant_type=password":                                                       400,
		"/oauth/access_token?" + credentials + "&grant_type=authorization_code&code=" + srv.Authorize(engagor.ScopeIdentify): 200,
		"/oauth/nothing": 404,
	} {
		resp, err := browser.Get(srv.URL() + path)
		if err != nil {
			t.Fatal(err)
		}
		_ = resp.Body.Close()
		if resp.StatusCode != want {
			t.Errorf("%s: status %d, want %d", path, resp.StatusCode, want)
		}
	}
	resp, err := http.Post(srv.URL()+"/oauth/access_token/", "application/x-www-form-urlencoded", nil)
	if err != nil {
		t.Fatal(err)
	}
	_ = resp.Body.Close()
	if resp.StatusCode != http.StatusMethodNotAllowed {
		t.Errorf("POST: status %d", resp.StatusCode)
	}
}

func TestRateLimit(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		s := start(t)
		c, ctx := s.client(engagor.WithoutLimiter()), t.Context()
		s.EnforceQuotas()
		begin := time.Now()
		var raw engagor.Response
		for range 350 {
			if _, err := c.Me.Get(ctx, engagor.WithResponse(&raw)); err != nil {
				t.Fatal(err)
			}
			time.Sleep(time.Second)
		}
		state, told := engagor.RateLimitOf(raw.Header)
		want := engagor.RateLimit{Limit: 350, Remaining: 0, Window: time.Hour, Reset: begin.Add(time.Hour).UTC()}
		if diff := cmp.Diff(want, state); diff != "" || !told {
			t.Errorf("state of the rate limit (-want +got):\n%s", diff)
		}

		short, cancel := context.WithTimeout(ctx, time.Minute)
		defer cancel()
		asked := time.Now()
		_, err := c.Me.Get(short)
		s.code("over the limit", err, 400, engagor.ErrorCodeRateLimitReached)
		s.fails("over the limit", err, engagor.ErrRateLimited)
		var e *engagor.Error
		if !errors.As(err, &e) || e.RetryAfter != time.Hour-350*time.Second {
			t.Errorf("error %v, want RetryAfter %v", err, time.Hour-350*time.Second)
		}
		if waited := time.Since(asked); waited != 0 {
			t.Errorf("waited %v for what the deadline does not allow", waited)
		}

		if _, err := c.Me.Get(ctx); err != nil {
			t.Fatal(err)
		}
		if waited := time.Since(begin); waited != time.Hour {
			t.Errorf("the call went through after %v, want an hour", waited)
		}
		s.Limit(engagor.QuotaDefault, 0, 0)
		if _, err := c.Me.Get(ctx, engagor.WithResponse(&raw)); err != nil {
			t.Fatal(err)
		}
		if _, told := engagor.RateLimitOf(raw.Header); told {
			t.Error("a lifted limit is told")
		}
	})
}

func TestFaults(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		s := start(t)
		c, ctx := s.client(), t.Context()
		account := s.Account(engagortest.AccountID)
		s.Inject(engagortest.Fault{Operation: "createTeam", Cut: true, Done: true})
		_, err := c.Teams.Create(ctx, engagor.TeamDraft{Name: "Support"})
		s.fails("cut", err, err)
		if err == nil || len(account.Teams()) != 1 {
			t.Errorf("error %v, %d teams; want an error, and one team all the same", err, len(account.Teams()))
		}
		s.Inject(engagortest.Fault{Operation: "listTeams", Status: 503, Times: 2})
		ok[*engagor.TeamPage](t)(c.Teams.List(ctx, engagor.ListTeamsParams{}))
		s.Inject(engagortest.Fault{Body: `{"meta":{"code":500,"messages":["down"]},"response":null}`})
		_, err = c.Teams.Create(ctx, engagor.TeamDraft{Name: "Support"})
		s.fails("an error with status 200", err, engagor.ErrServer)
		s.Inject(engagortest.Fault{Body: `{"meta":`})
		_, err = c.Teams.List(ctx, engagor.ListTeamsParams{})
		s.fails("garbage", err, engagor.ErrInvalidResponse)

		account.AddTeam(engagor.Team{Name: "Second"})
		s.Inject(engagortest.Fault{
			Operation: "listTeams", Skip: 1, Times: -1,
			Body: `{"meta":{"code":200},"response":{"count":9,"data":[],"paging":{"next_url":"https://evil.example/?access_token=x&page_token=y"}}}`,
		})
		var last error
		for _, err := range c.Teams.All(ctx, engagor.ListTeamsParams{Limit: 1}) {
			last = err
		}
		s.fails("a next page on another host", last, engagor.ErrInvalidResponse)

		var got []int
		for _, r := range s.Journal() {
			got = append(got, r.Status)
		}
		if diff := cmp.Diff([]int{0, 503, 503, 200, 200, 200, 200, 200}, got); diff != "" {
			t.Errorf("journal (-want +got):\n%s", diff)
		}
	})
}

func TestFaultsOverRealConnections(t *testing.T) {
	t.Parallel()
	s := start(t)
	c, ctx := s.client(engagor.WithRetry(engagor.RetryPolicy{MaxRetries: engagor.NoRetries})), t.Context()
	s.Inject(engagortest.Fault{Cut: true})
	var e *engagor.Error
	if _, err := c.Me.Get(ctx); !errors.As(err, &e) || e.StatusCode != 0 {
		t.Errorf("cut: error %v", err)
	}
	s.Inject(engagortest.Fault{SlowBody: true, Delay: time.Millisecond})
	ok[*engagor.User](t)(c.Me.Get(ctx))
	s.code("no such route", c.Do(ctx, "GET", "/2001/inbox/nothing", nil, nil), 404, engagor.ErrorCodeNotFound)
	s.code("unknown parameter", c.Do(ctx, "GET", "/me", nil, nil, engagor.WithQuery("format", "xml")), 400, engagor.ErrorCodeInvalidParameter)
	s.code("unknown member", c.Do(ctx, "POST", "/2001/settings/user/12345", url.Values{"updates": {`{"account_role":"3","color":"red"}`}}, nil), 400, engagor.ErrorCodeInvalidParameter)
}
