package engagor

import (
	"context"
	"net/http"
	"strings"

	"golang.org/x/oauth2"

	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/oauth"
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
	bad = rest.Apply(&s, opts, bad)
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

// AuthorizationURL is where to send a user's browser, where the user grants access to the application. state comes back with
// the redirect and must be compared there: use an unguessable value that belongs to the user's session. Without scopes
// the application learns the user's id and name only.
//
// The redirect goes to the address that is registered with the application (inferred), with the parameters code and
// state, or error=access_denied when the user refuses.
func (o *OAuth) AuthorizationURL(state string, scopes ...Scope) string {
	names := make([]string, len(scopes))
	for i, s := range scopes {
		names[i] = string(s)
	}
	return oauth.AuthorizationURL(o.client.BaseURL()+"/oauth/authorize/", [2]string{"client_id", o.clientID}, [2]string{"response_type", "code"},
		[2]string{"scope", strings.Join(names, " ")}, [2]string{"state", state})
}

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
	req.Secret(value)
	return oauth.Call(ctx, o.client, &req, opts)
}

// TokenSource returns an access token and refreshes it when it is about to expire: once, however many goroutines ask.
// It is an oauth2.TokenSource for New, and safe for concurrent use.
type TokenSource struct{ source *oauth.Source }

// TokenSource returns a source that starts with a token from Exchange or from a store. save is called with every new token,
// before it is handed out, and must keep its refresh token: the one before may be worthless by then. When save fails, so
// does the call for a token, and the next call saves again, without another refresh. save may be nil.
func (o *OAuth) TokenSource(token *oauth2.Token, save func(context.Context, *oauth2.Token) error) (*TokenSource, error) {
	source, err := oauth.NewSource(token, oauth.Config{
		Client: o.client,
		Refresh: func(ctx context.Context, refreshToken string) (*oauth2.Token, error) {
			return o.Refresh(ctx, refreshToken)
		},
		Save: save,
	})
	if err != nil {
		return nil, err
	}
	return &TokenSource{source}, nil
}

// Token returns a token that is good for another minute at least, refreshed if need be. A token without an expiry is
// taken to be good for ever.
func (s *TokenSource) Token() (*oauth2.Token, error) { return s.source.Token(context.Background()) }

// TokenContext is Token with a context. When ctx ends the refresh goes on for other callers, because its answer may hold
// the only good refresh token.
func (s *TokenSource) TokenContext(ctx context.Context) (*oauth2.Token, error) {
	return s.source.Token(ctx)
}

// Invalidate forgets an access token that the service refused, so that the next call of Token refreshes it. The client
// does so once when a call is answered with status 401. It reports whether there is another token to be had.
func (s *TokenSource) Invalidate(accessToken string) bool { return s.source.Invalidate(accessToken) }
