// Package oauth gets access tokens by OAuth 2.0 with the authorization code flow, and refreshes them once for all callers.
package oauth

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"reflect"
	"strings"
	"sync"
	"time"

	"golang.org/x/oauth2"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/pace"
	"github.com/engagement-go/engagement/internal/rest"
)

// AuthorizationURL returns the URL where a user grants access. page is the URL without a query. Empty values are left out.
func AuthorizationURL(page string, query ...[2]string) string {
	var b strings.Builder
	b.WriteString(page)
	separator := byte('?')
	for _, q := range query {
		if q[1] != "" {
			b.WriteByte(separator)
			b.WriteString(q[0] + "=" + strings.ReplaceAll(url.QueryEscape(q[1]), "+", "%20"))
			separator = '&'
		}
	}
	return b.String()
}

// maxLifetime is the longest lifetime of a token in seconds, so that it fits a time.Duration.
const maxLifetime = 10 * 365 * 24 * 3600

// Call sends a request to a token endpoint and reads the token. The scopes that were granted are in Extra("scope").
func Call(ctx context.Context, c *rest.Client, r *rest.Request, opts []engagement.RequestOption) (*oauth2.Token, error) {
	asked := time.Now()
	answer, err := rest.Call[struct {
		AccessToken  string `json:"access_token"`
		TokenType    string `json:"token_type"`
		ExpiresIn    int64  `json:"expires_in"`
		RefreshToken string `json:"refresh_token"`
		Scope        string `json:"scope"`
	}](ctx, c, r, opts)
	if err != nil {
		return nil, err
	}
	if answer.AccessToken == "" {
		return nil, c.InvalidResponse(r, "the answer has no access token")
	}
	token := &oauth2.Token{
		AccessToken: answer.AccessToken, TokenType: answer.TokenType, RefreshToken: answer.RefreshToken, ExpiresIn: answer.ExpiresIn,
	}
	if answer.ExpiresIn > 0 {
		token.Expiry = asked.Add(time.Duration(min(answer.ExpiresIn, maxLifetime)) * time.Second)
	}
	return token.WithExtra(map[string]any{"scope": answer.Scope}), nil
}

// Config describes how a Source refreshes and saves tokens.
type Config struct {
	Client *rest.Client
	// Refresh returns a new token for a refresh token.
	Refresh func(ctx context.Context, refreshToken string) (*oauth2.Token, error)
	// Save is called with each new token before it is used. May be nil.
	Save func(context.Context, *oauth2.Token) error
}

// Source returns an access token, and refreshes it before it expires: once, however many goroutines ask.
type Source struct {
	cfg Config

	mu      sync.Mutex
	token   *oauth2.Token
	forgot  time.Time // when Invalidate last forgot a token, zero if it has not
	unsaved bool
	flight  *flight // the running refresh, nil if there is none
}

// flight is one refresh, for all callers that wait for it.
type flight struct {
	done    chan struct{}
	token   *oauth2.Token
	err     error
	stopped any
}

const (
	// refreshMargin is how long before its expiry a token is refreshed, so that it does not expire during a call.
	refreshMargin = time.Minute
	// refreshTimeout bounds a refresh and the saving of its token.
	refreshTimeout = 2 * time.Minute
)

// NewSource returns a source that starts with token.
func NewSource(token *oauth2.Token, cfg Config) (*Source, error) {
	if token == nil || token.AccessToken == "" && token.RefreshToken == "" {
		return nil, cfg.Client.Fail("OAuth.TokenSource", check.Invalid("token", "must have an access token or a refresh token"))
	}
	if cfg.Save == nil {
		cfg.Save = func(context.Context, *oauth2.Token) error { return nil }
	}
	first := *token
	return &Source{cfg: cfg, token: &first}, nil
}

// Token returns a token that is valid for at least a minute. A token without an expiry is valid for ever. When ctx ends,
// the refresh goes on for the other callers: its answer may have the only valid refresh token.
func (s *Source) Token(ctx context.Context) (*oauth2.Token, error) {
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
	pace.Rethrow(f.stopped)
	if f.err != nil {
		return nil, f.err
	}
	token := *f.token
	return &token, nil
}

func fresh(t *oauth2.Token) bool {
	return t.AccessToken != "" && (t.Expiry.IsZero() || time.Until(t.Expiry) > refreshMargin)
}

// refresh ends the flight with a new token, or with the one that is not saved yet. A panic of Save is passed on to the
// callers, because no one can recover in this goroutine.
func (s *Source) refresh(ctx context.Context, f *flight) {
	ctx, cancel := context.WithTimeout(ctx, refreshTimeout)
	defer cancel()
	defer func() {
		s.mu.Lock()
		s.flight = nil
		s.mu.Unlock()
		close(f.done)
	}()
	pace.Guard(&f.stopped, func() { f.token, f.err = s.renew(ctx) })
}

func (s *Source) renew(ctx context.Context) (*oauth2.Token, error) {
	s.mu.Lock()
	token, unsaved := s.token, s.unsaved
	s.mu.Unlock()
	if !unsaved || !fresh(token) {
		if token.RefreshToken == "" {
			return nil, s.cfg.Client.Fail("OAuth.Refresh", errors.New("the access token has expired, and there is no refresh token"))
		}
		renewed, err := s.cfg.Refresh(ctx, token.RefreshToken)
		if err != nil {
			return nil, err
		}
		s.mu.Lock()
		s.token, s.unsaved = renewed, true
		s.mu.Unlock()
		token = renewed
	}
	given := *token
	if err := s.cfg.Save(ctx, &given); err != nil {
		return nil, s.cfg.Client.Fail("OAuth.TokenSource", fmt.Errorf("the new token was not saved: %w", err))
	}
	s.mu.Lock()
	s.unsaved = false
	s.mu.Unlock()
	return token, nil
}

// Authorize sets the header of a call. It passes ctx to the source if the source takes one.
func Authorize(ctx context.Context, tokens oauth2.TokenSource, h http.Header) error {
	var token *oauth2.Token
	err := ask(ctx, tokens, &token)
	switch outer := (*url.Error)(nil); {
	case errors.As(err, &outer): // it would print the address, with the client's secret
		return fmt.Errorf("no access token: %w", outer.Err)
	case err != nil:
		return fmt.Errorf("no access token: %w", err)
	case token == nil || token.AccessToken == "":
		return errors.New("the token source has no access token")
	}
	if err := check.Key("access token", token.AccessToken); err != nil {
		return err
	}
	h["Authorization"] = []string{"Bearer " + token.AccessToken}
	return nil
}

// static is the type of sources that never wait. Asking them in another goroutine would take a quarter of the time of a call.
var static = reflect.TypeOf(oauth2.StaticTokenSource(nil))

// ask asks the source, and waits no longer than ctx lasts.
func ask(ctx context.Context, tokens oauth2.TokenSource, token **oauth2.Token) (err error) {
	if source, ok := tokens.(interface {
		TokenContext(ctx context.Context) (*oauth2.Token, error)
	}); ok {
		*token, err = source.TokenContext(ctx)
		return err
	}
	if reflect.TypeOf(tokens) == static {
		*token, err = tokens.Token()
		return err
	}
	var given *oauth2.Token // of its own: after ctx the source may still write it
	err = pace.Beside(ctx, func() (err error) {
		given, err = tokens.Token()
		return err
	})
	if err == nil {
		*token = given
	}
	return err
}

// Invalidate forgets an access token that the service refused, so that the next one is refreshed: tokens are revoked long
// before their expiry at times. It reports whether there is another one to be had.
func Invalidate(tokens oauth2.TokenSource, accessToken string) bool {
	source, ok := tokens.(interface{ Invalidate(accessToken string) bool })
	return ok && source.Invalidate(accessToken)
}

// minLifetime is the shortest time between two tokens that are forgotten: a service that refuses all tokens must not use up
// a refresh token with every call.
const minLifetime = time.Minute

// Invalidate forgets an access token, unless another one has taken its place, and reports whether Token has another.
func (s *Source) Invalidate(accessToken string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.token.AccessToken != accessToken {
		return s.token.AccessToken != "" || s.token.RefreshToken != ""
	}
	if s.token.RefreshToken == "" || time.Since(s.forgot) < minLifetime {
		return false
	}
	forgotten := *s.token
	forgotten.AccessToken = ""
	s.token, s.forgot = &forgotten, time.Now()
	return true
}
