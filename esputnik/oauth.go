package esputnik

import (
	"context"
	"errors"
	"sync"

	"golang.org/x/oauth2"
)

// The OAuth 2.0 endpoints of the service, for partner applications.
const (
	oauthAuthURL  = "https://uaa.yespo.io/uaa/oauth/authorize"
	oauthTokenURL = "https://uaa.yespo.io/uaa/oauth/token"
)

// OAuthConfig is the OAuth 2.0 configuration of a partner application: AuthCodeURL sends the user to the service, and
// Exchange makes a token of the code that comes back. Keep the code: refreshing the token needs it again. Access tokens
// live for two days, refresh tokens for thirty.
func OAuthConfig(clientID, clientSecret, redirectURL string) *oauth2.Config {
	return &oauth2.Config{
		ClientID:     clientID,
		ClientSecret: clientSecret,
		RedirectURL:  redirectURL,
		Endpoint:     oauth2.Endpoint{AuthURL: oauthAuthURL, TokenURL: oauthTokenURL},
	}
}

// OAuthTokenSource hands out token as long as it is valid and then refreshes it, for WithTokenSource. The service wants
// the original authorization code with every refresh, and answers with a new refresh token each time, while the old one
// may be worth nothing any more: save gets the new token and must keep it for the next start of the program. An error of
// save fails the call that needed the token, and the token is offered to save again with the next one. save may be nil.
//
// The source refreshes and saves with ctx, and with the HTTP client that ctx holds under oauth2.HTTPClient. It is safe for
// concurrent use.
func OAuthTokenSource(ctx context.Context, config *oauth2.Config, code string, token *oauth2.Token, save func(context.Context, *oauth2.Token) error) oauth2.TokenSource {
	return &refresher{ctx: ctx, config: config, code: code, token: token, save: save}
}

type refresher struct {
	ctx    context.Context //nolint:containedctx // a TokenSource has no other way to get one
	config *oauth2.Config
	code   string
	save   func(context.Context, *oauth2.Token) error

	mu      sync.Mutex
	token   *oauth2.Token
	unsaved bool
}

// Token returns a valid token.
func (r *refresher) Token() (*oauth2.Token, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if !r.token.Valid() {
		if err := r.refresh(); err != nil {
			return nil, err
		}
	}
	if r.unsaved && r.save != nil {
		if err := r.save(r.ctx, r.token); err != nil {
			return nil, err
		}
	}
	r.unsaved = false
	return r.token, nil
}

// refresh is an exchange of the code whose grant type is changed: package oauth2 sends no code with a refresh.
func (r *refresher) refresh() error {
	if r.config == nil || r.code == "" || r.token == nil || r.token.RefreshToken == "" {
		return errors.New("refreshing needs the configuration, the authorization code and a refresh token")
	}
	fresh, err := r.config.Exchange(r.ctx, r.code,
		oauth2.SetAuthURLParam("grant_type", "refresh_token"),
		oauth2.SetAuthURLParam("refresh_token", r.token.RefreshToken))
	if err != nil {
		return &refreshError{err}
	}
	if fresh.RefreshToken == "" {
		fresh.RefreshToken = r.token.RefreshToken
	}
	r.token, r.unsaved = fresh, true
	return nil
}

// refreshError keeps the answer of the token endpoint out of the text: it may repeat what was sent.
type refreshError struct{ cause error }

func (e *refreshError) Error() string {
	var refused *oauth2.RetrieveError
	if errors.As(e.cause, &refused) && refused.Response != nil {
		return "the access token could not be refreshed: status " + refused.Response.Status
	}
	return "the access token could not be refreshed"
}

func (e *refreshError) Unwrap() error { return e.cause }
