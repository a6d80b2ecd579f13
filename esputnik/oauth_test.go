package esputnik_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/oauth2"

	es "github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/internal/contract"
)

// issuer is the token endpoint.
type issuer struct {
	requests []url.Values
	status   int
}

func (i *issuer) RoundTrip(r *http.Request) (*http.Response, error) {
	body, _ := io.ReadAll(r.Body)
	form, _ := url.ParseQuery(string(body))
	i.requests = append(i.requests, form)
	if r.URL.String() != "https://uaa.yespo.io/uaa/oauth/token" {
		return text(404, r.URL.String()), nil
	}
	if i.status != 0 {
		return text(i.status, `{"error":"invalid_grant","error_description":"`+form.Get("refresh_token")+`"}`), nil
	}
	n := len(i.requests)
	return text(200, fmt.Sprintf(`{"access_token":"access-%d","token_type":"bearer","refresh_token":"refresh-%d","scope":"UseRestApi","expires_in":172541}`, n, n)), nil
}

// A service may keep the refresh token: the answer then has none.
func TestARefreshTokenThatStaysIsReturned(t *testing.T) {
	t.Parallel()
	o := newOAuth(t, contract.Record(func(*http.Request) (*http.Response, error) {
		return text(200, `{"access_token":"a2","token_type":"bearer","expires_in":60}`), nil
	}))
	token, err := o.Refresh(t.Context(), "c0de", "r1")
	if err != nil || token.AccessToken != "a2" || token.RefreshToken != "r1" {
		t.Errorf("access token %q and refresh token %q, error %v, want a2 and r1", token.AccessToken, token.RefreshToken, err)
	}
}

func newOAuth(t testing.TB, rt http.RoundTripper) *es.OAuth {
	t.Helper()
	o, err := es.NewOAuth("app", "s3cret", "https://app.example/back", es.WithHTTPClient(clientOf(rt)))
	if err != nil {
		t.Fatal(err)
	}
	return o
}

func TestOAuthRefreshesWithTheCode(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		tokens := &issuer{}
		o := newOAuth(t, tokens)
		if got, want := o.AuthorizationURL("st"), "https://uaa.yespo.io/uaa/oauth/authorize?client_id=app&redirect_uri=https%3A%2F%2Fapp.example%2Fback&response_type=code&state=st"; got != want {
			t.Errorf("users are sent to %s, want %s", got, want)
		}
		token, err := o.Exchange(t.Context(), "c0de")
		if err != nil {
			t.Fatal(err)
		}
		var saved []string
		source, err := o.TokenSource("c0de", token, func(_ context.Context, t *oauth2.Token) error {
			saved = append(saved, t.RefreshToken)
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		var used []string
		c, err := es.New("", es.WithTokenSource(source), es.WithHTTPClient(clientOf(contract.Record(func(r *http.Request) (*http.Response, error) {
			used = append(used, r.Header.Get("Authorization"))
			return text(200, `{"version":"60000"}`), nil
		}))))
		if err != nil {
			t.Fatal(err)
		}
		for range 3 {
			if _, err := c.Account.GetVersion(t.Context()); err != nil {
				t.Fatal(err)
			}
			time.Sleep(24 * time.Hour)
		}
		if diff := cmp.Diff([]string{"Bearer access-1", "Bearer access-1", "Bearer access-2"}, used); diff != "" {
			t.Errorf("credentials (-want +got):\n%s", diff)
		}
		if diff := cmp.Diff([]string{"refresh-2"}, saved); diff != "" {
			t.Errorf("saved (-want +got):\n%s", diff)
		}
		want := []url.Values{
			{"client_id": {"app"}, "client_secret": {"s3cret"}, "grant_type": {"authorization_code"}, "code": {"c0de"}, "redirect_uri": {"https://app.example/back"}},
			{"client_id": {"app"}, "client_secret": {"s3cret"}, "grant_type": {"refresh_token"}, "code": {"c0de"}, "refresh_token": {"refresh-1"}},
		}
		if diff := cmp.Diff(want, tokens.requests); diff != "" {
			t.Errorf("token calls (-want +got):\n%s", diff)
		}
	})
}

func TestOAuthErrors(t *testing.T) {
	t.Parallel()
	expired := func() *oauth2.Token {
		return &oauth2.Token{AccessToken: "a", RefreshToken: "s3cr3t-refresh", Expiry: time.Now().Add(-time.Hour)}
	}
	tokens := &issuer{status: 400}
	source, err := newOAuth(t, tokens).TokenSource("c0de", expired(), nil)
	if err != nil {
		t.Fatal(err)
	}
	c, err := es.New("", es.WithTokenSource(source), es.WithHTTPClient(clientOf(contract.Record(func(*http.Request) (*http.Response, error) {
		t.Error("a call went out without a token")
		return text(401, ""), nil
	}))))
	if err != nil {
		t.Fatal(err)
	}
	_, err = c.Account.GetVersion(t.Context())
	if !errors.Is(err, es.ErrBadRequest) || strings.Contains(err.Error(), "s3cr") || strings.Contains(err.Error(), "c0de") {
		t.Errorf("error %v, want the refusal without the token", err)
	}

	tokens.status = 0
	full := errors.New("disk full")
	attempts := 0
	source, err = newOAuth(t, tokens).TokenSource("c0de", expired(), func(context.Context, *oauth2.Token) error {
		if attempts++; attempts == 1 {
			return full
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	before := len(tokens.requests)
	if _, err := source.Token(); !errors.Is(err, full) {
		t.Errorf("error %v, want the one of save", err)
	}
	for range 2 {
		if _, err := source.Token(); err != nil {
			t.Error(err)
		}
	}
	if attempts != 2 || len(tokens.requests) != before+1 {
		t.Errorf("%d saves and %d refreshes, want 2 and 1", attempts, len(tokens.requests)-before)
	}
}

// A panic in the program's own function reaches the caller of Token, and the next call saves again.
func TestAPanicOfSaveReachesTheCaller(t *testing.T) {
	t.Parallel()
	calls := 0
	source, err := newOAuth(t, &issuer{}).TokenSource("c0de", &oauth2.Token{RefreshToken: "r"}, func(context.Context, *oauth2.Token) error {
		if calls++; calls == 1 {
			panic("no disk")
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	func() {
		defer func() {
			if got := recover(); got != "no disk" {
				t.Errorf("recovered %v, want the panic of save", got)
			}
		}()
		_, _ = source.Token()
	}()
	if token, err := source.Token(); err != nil || token.AccessToken != "access-1" {
		t.Errorf("token %v and error %v, want the first token", token, err)
	}
}

func TestOAuthRefusesBadArguments(t *testing.T) {
	t.Parallel()
	tokens := &issuer{}
	o := newOAuth(t, tokens)
	token := &oauth2.Token{AccessToken: "a"}
	for name, call := range map[string]func() error{
		"no id":      func() error { _, err := es.NewOAuth("", "s", "https://a.example"); return err },
		"no secret":  func() error { _, err := es.NewOAuth("a", "", "https://a.example"); return err },
		"no address": func() error { _, err := es.NewOAuth("a", "s", ""); return err },
		"another host": func() error {
			_, err := es.NewOAuth("a", "s", "https://a.example", es.WithHost(es.HostYespo))
			return err
		},
		"no code":                func() error { _, err := o.Exchange(t.Context(), ""); return err },
		"no token":               func() error { _, err := o.Refresh(t.Context(), "c0de", ""); return err },
		"source without a code":  func() error { _, err := o.TokenSource("", token, nil); return err },
		"source without a token": func() error { _, err := o.TokenSource("c0de", nil, nil); return err },
		"source of nothing":      func() error { _, err := o.TokenSource("c0de", &oauth2.Token{}, nil); return err },
	} {
		if err := call(); !errors.Is(err, es.ErrInvalidArgument) || !strings.HasPrefix(err.Error(), "esputnik: ") {
			t.Errorf("%s: error %v, want ErrInvalidArgument", name, err)
		}
	}
	if len(tokens.requests) != 0 {
		t.Errorf("%d requests, want none", len(tokens.requests))
	}
}

// A token that was revoked before its expiry is refreshed once, and the call is made again.
func TestARevokedTokenIsRefreshedOnce(t *testing.T) {
	t.Parallel()
	source, err := newOAuth(t, &issuer{}).TokenSource("c0de", &oauth2.Token{AccessToken: "old", RefreshToken: "r", Expiry: time.Now().Add(time.Hour)}, nil)
	if err != nil {
		t.Fatal(err)
	}
	var used []string
	c, err := es.New("", es.WithTokenSource(source), es.WithHTTPClient(clientOf(contract.Record(func(r *http.Request) (*http.Response, error) {
		used = append(used, r.Header.Get("Authorization"))
		if len(used) == 1 {
			return text(401, ""), nil
		}
		return text(200, `{"version":"60000"}`), nil
	}))))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := c.Account.GetVersion(t.Context()); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"Bearer old", "Bearer access-1"}, used); diff != "" {
		t.Errorf("credentials (-want +got):\n%s", diff)
	}
}
