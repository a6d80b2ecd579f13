package engagortest

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/engagement-go/engagement/engagor"
	"github.com/engagement-go/engagement/internal/fake"
)

// RedirectURL is the URL of the registered application, where the authorization page redirects to.
const RedirectURL = "https://example.com/callback"

// tokenLife is the lifetime of an access token: three months.
const tokenLife = 90 * 24 * time.Hour

// grant is what a user granted to an application.
type grant struct {
	scopes  []engagor.Scope
	expires time.Time // zero for never
	ended   bool
}

var allScopes = []engagor.Scope{
	engagor.ScopeIdentify, engagor.ScopeAccountsRead, engagor.ScopeAccountsWrite, engagor.ScopeSocialProfiles, engagor.ScopeEmail,
}

// secret returns a text that looks random, and is the same in every run.
func (m *model) secret(kind string) string {
	hash := sha256.Sum256(fmt.Appendf(nil, "%s %d", kind, m.id()))
	return hex.EncodeToString(hash[:16])
}

// AddToken makes the server accept an access token with these scopes.
func (s *Server) AddToken(token string, scopes ...engagor.Scope) {
	s.model.mu.Lock()
	defer s.model.mu.Unlock()
	s.model.tokens[token] = &grant{scopes: scopes}
}

// Authorize grants access to the application, as a user would, and returns the code of the redirect. The code is valid for
// one exchange.
func (s *Server) Authorize(scopes ...engagor.Scope) string {
	s.model.mu.Lock()
	defer s.model.mu.Unlock()
	return s.model.authorize(scopes)
}

func (m *model) authorize(scopes []engagor.Scope) string {
	code := m.secret("code")
	m.codes[code] = &grant{scopes: scopes}
	return code
}

// ExpireTokens expires all access tokens except Token. They can still be refreshed.
func (s *Server) ExpireTokens() {
	s.model.mu.Lock()
	defer s.model.mu.Unlock()
	for token, g := range s.model.tokens {
		if token != Token {
			g.expires = time.Now()
		}
	}
}

// Secrets returns the secret of the application, and all codes and tokens so far: texts that must not appear in logs or
// URLs.
func (s *Server) Secrets() []string {
	s.model.mu.Lock()
	defer s.model.mu.Unlock()
	secrets := []string{ClientSecret}
	for _, known := range []map[string]*grant{s.model.tokens, s.model.renewals, s.model.codes} {
		for secret := range known {
			secrets = append(secrets, secret)
		}
	}
	return secrets
}

// oauth answers the calls on the application's host.
func (m *model) oauth(r *fake.Request) *fake.Answer {
	switch strings.TrimSuffix(r.URL.Path, "/") {
	case "/oauth/authorize":
		return m.authorizePage(r)
	case "/oauth/access_token":
		return m.tokenEndpoint(r)
	}
	return nil
}

// authorizePage grants everything and redirects.
func (m *model) authorizePage(r *fake.Request) *fake.Answer {
	if r.Query.Get("client_id") != ClientID || r.Query.Get("response_type") != "code" {
		return refuseOAuth(http.StatusBadRequest, "invalid_request", "client_id or response_type is wrong")
	}
	var scopes []engagor.Scope
	for scope := range strings.FieldsSeq(r.Query.Get("scope")) {
		scopes = append(scopes, engagor.Scope(scope))
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	back := url.Values{"code": {m.authorize(scopes)}}
	if state := r.Query.Get("state"); state != "" {
		back.Set("state", state)
	}
	return &fake.Answer{Status: http.StatusFound, Header: http.Header{"Location": {RedirectURL + "?" + back.Encode()}}}
}

// tokenEndpoint is a GET with all parameters in the query. Codes and refresh tokens are valid once, which is inferred for
// refresh tokens, and the strictest case for a client.
func (m *model) tokenEndpoint(r *fake.Request) *fake.Answer {
	if r.Method != http.MethodGet {
		return refuseOAuth(http.StatusMethodNotAllowed, "invalid_request", "the token call is a GET")
	}
	if r.Query.Get("client_id") != ClientID || r.Query.Get("client_secret") != ClientSecret {
		return refuseOAuth(http.StatusUnauthorized, "invalid_client", "the client is not known")
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	var g *grant
	switch r.Query.Get("grant_type") {
	case "authorization_code":
		g = m.codes[r.Query.Get("code")]
	case "refresh_token":
		g = m.renewals[r.Query.Get("refresh_token")]
	default:
		return refuseOAuth(http.StatusBadRequest, "unsupported_grant_type", "grant_type is wrong")
	}
	if g == nil || g.ended {
		return refuseOAuth(http.StatusBadRequest, "invalid_grant", "the code or refresh token is wrong or was used before")
	}
	g.ended = true
	access, refresh := m.secret("access"), m.secret("refresh")
	m.tokens[access] = &grant{scopes: g.scopes, expires: time.Now().Add(tokenLife)}
	m.renewals[refresh] = &grant{scopes: g.scopes}
	names := make([]string, len(g.scopes))
	for i, scope := range g.scopes {
		names[i] = string(scope)
	}
	a := fake.OK(map[string]any{
		"access_token": access, "expires_in": int(tokenLife.Seconds()), "scope": strings.Join(names, " "), "refresh_token": refresh,
	})
	return &a
}

// refuseOAuth is an error in the form of OAuth, without a code. The statuses are inferred.
func refuseOAuth(status int, code, message string) *fake.Answer {
	return &fake.Answer{Status: status, Body: map[string]string{"error": code, "error_description": message}}
}
