package engagor

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"

	"golang.org/x/oauth2"

	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/rest"
)

// OAuth gets access tokens for a registered application, by OAuth 2.0 with the authorization code flow. It is safe for
// concurrent use.
//
// The token call of the service is a GET with the client's secret and the code or the refresh token in its address. No
// method prints or logs that address; a proxy, or a middleware of yours, sees it.
type OAuth struct {
	client       *rest.Client
	clientID     string
	clientSecret *string // behind a pointer, so that nobody prints it by mistake
}

var (
	opExchange = rest.Operation{Name: "OAuth.Exchange", Method: http.MethodGet, Route: "/oauth/access_token/"}
	opRefresh  = rest.Operation{Name: "OAuth.Refresh", Method: http.MethodGet, Route: "/oauth/access_token/"}
)

// NewOAuth makes an OAuth for the application that is registered with this id and secret. Of the options, WithBaseURL
// names the address of the application and not of the API (https://app.engagor.com by default), and those about the
// pace have no effect.
//
// NewOAuth sends nothing; it fails for an empty id or secret and for a bad option.
func NewOAuth(clientID, clientSecret string, opts ...Option) (*OAuth, error) {
	s := newSettings()
	s.Secrets = []string{clientSecret}
	s.NoRedirect = true
	s.Constructor = "NewOAuth"
	var bad error
	switch {
	case clientID == "":
		bad = check.Invalid("clientID", "must not be empty")
	case clientSecret == "":
		bad = check.Invalid("clientSecret", "must not be empty")
	}
	for _, o := range opts {
		if bad == nil && o != nil {
			bad = o(&s)
		}
	}
	if s.BaseURL == "" {
		s.BaseURL = hosts[s.region].app
	}
	s.Quotas = nil
	client, err := rest.New(s.Config, bad)
	if err != nil {
		return nil, err
	}
	return &OAuth{client: client, clientID: clientID, clientSecret: &clientSecret}, nil
}

// AuthorizationURL is where to send a user's browser, so that he lets the application act for him. state comes back with
// the redirect and must be compared there: use an unguessable value that belongs to the user's session. Without scopes
// the application learns the user's id and name only.
//
// The redirect goes to the address that is registered with the application (inferred), with the parameters code and
// state, or error=access_denied when the user refuses.
func (o *OAuth) AuthorizationURL(state string, scopes ...Scope) string {
	query := "client_id=" + escape(o.clientID) + "&response_type=code"
	if len(scopes) > 0 {
		names := make([]string, len(scopes))
		for i, s := range scopes {
			names[i] = string(s)
		}
		query += "&scope=" + escape(strings.Join(names, " "))
	}
	if state != "" {
		query += "&state=" + escape(state)
	}
	return o.client.BaseURL() + "/oauth/authorize/?" + query
}

// escape writes a blank as %20, as the service's own pages do.
func escape(s string) string { return strings.ReplaceAll(url.QueryEscape(s), "+", "%20") }

// Exchange trades the code of a redirect for a token. The scopes that were granted are in token.Extra("scope"), a
// string with blanks between them.
//
// Calls GET /oauth/access_token/ on the application's host. Not repeatable: retried only if the request never
// reached the service or was answered with 429: a code is good for one call.
func (o *OAuth) Exchange(ctx context.Context, code string, opts ...RequestOption) (*oauth2.Token, error) {
	return o.token(ctx, &opExchange, "authorization_code", "code", code, opts)
}

// Refresh trades a refresh token for a new access token. The answer keeps the refresh token if the service sends no
// other.
//
// Calls GET /oauth/access_token/ on the application's host. Not repeatable: retried only if the request never
// reached the service or was answered with 429: a refresh token may be good for one call.
func (o *OAuth) Refresh(ctx context.Context, refreshToken string, opts ...RequestOption) (*oauth2.Token, error) {
	token, err := o.token(ctx, &opRefresh, "refresh_token", "refresh_token", refreshToken, opts)
	if err == nil && token.RefreshToken == "" {
		token.RefreshToken = refreshToken
	}
	return token, err
}

func (o *OAuth) token(ctx context.Context, op *rest.Operation, grant, name, value string, opts []RequestOption) (*oauth2.Token, error) {
	req := rest.NewRequest(op)
	req.CheckRule(name, "required", value)
	req.Query("client_id", o.clientID)
	req.Query("client_secret", *o.clientSecret)
	req.Query("grant_type", grant)
	req.Query(name, value)
	asked := time.Now()
	answer, err := rest.Call[struct {
		AccessToken  string `json:"access_token"`
		TokenType    string `json:"token_type"`
		ExpiresIn    int64  `json:"expires_in"`
		RefreshToken string `json:"refresh_token"`
		Scope        string `json:"scope"`
	}](ctx, o.client, &req, opts)
	if err != nil {
		return nil, err
	}
	if answer.AccessToken == "" {
		return nil, &Error{
			Vendor: "engagor", Operation: op.Name, Method: op.Method, Route: op.Route, StatusCode: http.StatusOK, Attempts: 1,
			Message: "the answer has no access token", Err: ErrInvalidResponse,
		}
	}
	token := &oauth2.Token{
		AccessToken: answer.AccessToken, TokenType: answer.TokenType, RefreshToken: answer.RefreshToken, ExpiresIn: answer.ExpiresIn,
	}
	if answer.ExpiresIn > 0 {
		token.Expiry = asked.Add(time.Duration(min(answer.ExpiresIn, maxSeconds)) * time.Second)
	}
	return token.WithExtra(map[string]any{"scope": answer.Scope}), nil
}

// TokenSource hands out an access token, and refreshes it when it is about to expire: once, however many goroutines ask.
// It is an oauth2.TokenSource for New, and safe for concurrent use.
type TokenSource struct {
	oauth *OAuth
	save  func(context.Context, *oauth2.Token) error

	mu      sync.Mutex
	token   *oauth2.Token
	unsaved bool
	flight  *flight // the refresh that is under way, nil when there is none
}

// flight is one refresh, for all who wait for it.
type flight struct {
	done  chan struct{}
	token *oauth2.Token
	err   error
}

// refreshMargin is how long before its end a token is refreshed, so that none expires on its way.
const refreshMargin = time.Minute

// refreshTimeout bounds a refresh and the saving of its token.
const refreshTimeout = 2 * time.Minute

// TokenSource makes a source that starts with a token from Exchange or from a store. save is called with every new token,
// before it is handed out, and must keep its refresh token: the one before may be worthless by then. When save fails, so
// does the call for a token, and the next call saves again, without another refresh. save may be nil.
func (o *OAuth) TokenSource(token *oauth2.Token, save func(context.Context, *oauth2.Token) error) (*TokenSource, error) {
	if token == nil || token.AccessToken == "" && token.RefreshToken == "" {
		return nil, o.client.Fail("OAuth.TokenSource", check.Invalid("token", "must have an access token or a refresh token"))
	}
	if save == nil {
		save = func(context.Context, *oauth2.Token) error { return nil }
	}
	first := *token
	return &TokenSource{oauth: o, save: save, token: &first}, nil
}

// Token returns a token that is good for another minute at least, refreshed if need be. A token without an expiry is
// taken to be good for ever.
func (s *TokenSource) Token() (*oauth2.Token, error) { return s.TokenContext(context.Background()) }

// TokenContext is Token for callers who do not wait for ever. When ctx ends the refresh goes on for the others: an
// answer that nobody takes might hold the only good refresh token.
func (s *TokenSource) TokenContext(ctx context.Context) (*oauth2.Token, error) {
	s.mu.Lock()
	if !s.unsaved && fresh(s.token) {
		token := *s.token
		s.mu.Unlock()
		return &token, nil
	}
	f := s.flight
	if f == nil {
		f = &flight{done: make(chan struct{})}
		s.flight = f
		go s.refresh(context.WithoutCancel(ctx), f)
	}
	s.mu.Unlock()
	select {
	case <-f.done:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	if f.err != nil {
		return nil, f.err
	}
	token := *f.token
	return &token, nil
}

func fresh(t *oauth2.Token) bool {
	return t.AccessToken != "" && (t.Expiry.IsZero() || time.Until(t.Expiry) > refreshMargin)
}

// refresh ends the flight with a new token, or with the one that only waits to be saved.
func (s *TokenSource) refresh(ctx context.Context, f *flight) {
	ctx, cancel := context.WithTimeout(ctx, refreshTimeout)
	defer cancel()
	f.token, f.err = s.renew(ctx)
	s.mu.Lock()
	s.flight = nil
	s.mu.Unlock()
	close(f.done)
}

func (s *TokenSource) renew(ctx context.Context) (*oauth2.Token, error) {
	s.mu.Lock()
	token, unsaved := s.token, s.unsaved
	s.mu.Unlock()
	if !unsaved || !fresh(token) {
		if token.RefreshToken == "" {
			return nil, s.oauth.client.Fail(opRefresh.Name, errors.New("the access token has expired, and there is no refresh token"))
		}
		var err error
		if token, err = s.oauth.Refresh(ctx, token.RefreshToken); err != nil {
			return nil, err
		}
		s.mu.Lock()
		s.token, s.unsaved = token, true
		s.mu.Unlock()
	}
	given := *token
	if err := s.save(ctx, &given); err != nil {
		return nil, fmt.Errorf("engagor: the new token was not saved: %w", err)
	}
	s.mu.Lock()
	s.unsaved = false
	s.mu.Unlock()
	return token, nil
}
