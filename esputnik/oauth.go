package esputnik

import (
	"context"
	"net/http"

	"golang.org/x/oauth2"

	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/oauth"
	"github.com/engagement-go/engagement/internal/rest"
)

// oauthBaseURL is where the service answers the OAuth 2.0 calls of partner applications.
const oauthBaseURL = "https://uaa.yespo.io/uaa"

// OAuth gets access tokens for a partner application, by OAuth 2.0 with the authorization code flow. It is safe for
// concurrent use.
type OAuth struct {
	client       *rest.Client
	clientID     string
	clientSecret *string // behind a pointer, so that nobody prints it by mistake
	redirectURL  string
}

var (
	opExchange = rest.Operation{Name: "OAuth.Exchange", Method: http.MethodPost, Route: "/oauth/token"}
	opRefresh  = rest.Operation{Name: "OAuth.Refresh", Method: http.MethodPost, Route: "/oauth/token"}
)

// NewOAuth returns an OAuth for the application that is registered with this id, secret and redirect address. WithBaseURL
// replaces the address of the OAuth service, https://uaa.yespo.io/uaa; rate limits have no effect, and WithHost is refused.
//
// NewOAuth sends nothing; it fails for an empty id, secret or address and for a bad option.
func NewOAuth(clientID, clientSecret, redirectURL string, opts ...Option) (*OAuth, error) {
	s := newSettings()
	s.BaseURL = oauthBaseURL
	s.Secrets = []string{clientSecret}
	s.NoRedirect = true
	s.Constructor = "NewOAuth"
	var bad error
	switch {
	case clientID == "":
		bad = check.Invalid("clientID", "must not be empty")
	case clientSecret == "":
		bad = check.Invalid("clientSecret", "must not be empty")
	case redirectURL == "":
		bad = check.Invalid("redirectURL", "must not be empty")
	}
	bad = rest.Apply(&s, opts, bad)
	switch Host(s.BaseURL) {
	case HostESputnik, HostYespo, HostYespoAPI:
		bad = check.Invalid("WithHost", "has no effect: tokens come from another host")
	}
	s.Quotas = nil
	client, err := rest.New(s.Config, bad)
	if err != nil {
		return nil, err
	}
	return &OAuth{client: client, clientID: clientID, clientSecret: &clientSecret, redirectURL: redirectURL}, nil
}

// AuthorizationURL returns the address where a user grants access to the application. The service sends the browser back
// to the redirect address with the parameters code and state. Compare state there: use an unguessable value that belongs
// to the user's session.
func (o *OAuth) AuthorizationURL(state string) string {
	return oauth.AuthorizationURL(o.client.BaseURL()+"/oauth/authorize", [2]string{"client_id", o.clientID},
		[2]string{"redirect_uri", o.redirectURL}, [2]string{"response_type", "code"}, [2]string{"state", state})
}

// Exchange trades the code of a redirect for a token. Keep the code: each refresh needs it again. Access tokens live for
// two days, refresh tokens for thirty. The scopes that were granted are in token.Extra("scope").
//
// Calls POST /oauth/token on the OAuth host. Not repeatable: retried only if the request never reached the service or was
// answered with 429.
func (o *OAuth) Exchange(ctx context.Context, code string, opts ...RequestOption) (*oauth2.Token, error) {
	req := o.request(&opExchange, "authorization_code", code)
	req.Form("redirect_uri", o.redirectURL)
	return oauth.Call(ctx, o.client, &req, opts)
}

// Refresh trades a refresh token for a new access token. code is the authorization code from which the first token was
// made. The service returns a new refresh token each time, and the old one may be worthless afterwards.
//
// Calls POST /oauth/token on the OAuth host. Not repeatable: retried only if the request never reached the service or was
// answered with 429.
func (o *OAuth) Refresh(ctx context.Context, code, refreshToken string, opts ...RequestOption) (*oauth2.Token, error) {
	req := o.request(&opRefresh, "refresh_token", code)
	req.CheckRule("refreshToken", "required", refreshToken)
	req.Form("refresh_token", refreshToken)
	req.Secret(refreshToken)
	token, err := oauth.Call(ctx, o.client, &req, opts)
	if err == nil && token.RefreshToken == "" {
		token.RefreshToken = refreshToken
	}
	return token, err
}

func (o *OAuth) request(op *rest.Operation, grant, code string) rest.Request {
	req := rest.NewRequest(op)
	req.CheckRule("code", "required", code)
	req.Form("client_id", o.clientID)
	req.Form("client_secret", *o.clientSecret)
	req.Form("grant_type", grant)
	req.Form("code", code)
	req.Secret(code)
	return req
}

// TokenSource returns an access token and refreshes it when it is about to expire: once, however many goroutines ask.
// It is an oauth2.TokenSource for WithTokenSource, and safe for concurrent use.
type TokenSource struct{ source *oauth.Source }

// TokenSource returns a source that starts with a token from Exchange or from a store. code is the authorization code from
// which the first token was made. save is called with every new token, before it is handed out, and must keep its refresh
// token: the one before may be worthless by then. When save fails, so does the call for a token, and the next call saves
// again, without another refresh. save may be nil.
func (o *OAuth) TokenSource(code string, token *oauth2.Token, save func(context.Context, *oauth2.Token) error) (*TokenSource, error) {
	if err := check.Rule("code", "required", code); err != nil {
		return nil, o.client.Fail("OAuth.TokenSource", err)
	}
	source, err := oauth.NewSource(token, oauth.Config{
		Client: o.client,
		Refresh: func(ctx context.Context, refreshToken string) (*oauth2.Token, error) {
			return o.Refresh(ctx, code, refreshToken)
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
