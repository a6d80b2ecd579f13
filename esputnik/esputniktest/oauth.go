package esputniktest

import (
	"net/http"
	"strings"
	"time"

	"github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/internal/fake"
)

// OAuth returns an OAuth for the server. Exchange accepts AuthorizationCode. Access tokens are valid for 48 hours, and
// refresh tokens for 30 days, as those of the service are. OAuth panics if an option is invalid.
func (s *Server) OAuth(opts ...esputnik.Option) *esputnik.OAuth {
	base := strings.TrimSuffix(s.engine.MemoryURL(), s.engine.Spec().Prefix()) + strings.TrimSuffix(oauthPath, "/oauth/token")
	all := append(s.options(esputnik.WithBaseURL(base)), opts...)
	o, err := esputnik.NewOAuth(ClientID, ClientSecret, "https://app.example.org/callback", all...)
	if err != nil {
		panic(err)
	}
	return o
}

const (
	oauthPath       = "/uaa/oauth/token"
	accessLifetime  = 172800 * time.Second
	refreshLifetime = 2592000 * time.Second
)

// oauth answers the token endpoint. A refresh requires the code too, and invalidates the refresh token.
func (m *model) oauth(r *fake.Request) *fake.Answer {
	if r.Method != http.MethodPost || r.URL.Path != oauthPath {
		return nil
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	form := r.Form()
	id, secret, basic := r.BasicAuth()
	if !basic {
		id, secret = form.Get("client_id"), form.Get("client_secret")
	}
	refuse := func(status int, code string) *fake.Answer {
		return &fake.Answer{Status: status, Body: map[string]string{"error": code}}
	}
	now := time.Now()
	switch grant := form.Get("grant_type"); {
	case id != ClientID || secret != ClientSecret:
		return refuse(http.StatusUnauthorized, "invalid_client")
	case form.Get("code") != AuthorizationCode:
		return refuse(http.StatusBadRequest, "invalid_grant")
	case grant == "refresh_token":
		old := form.Get("refresh_token")
		if !now.Before(m.refreshTokens[old]) {
			return refuse(http.StatusBadRequest, "invalid_grant")
		}
		delete(m.refreshTokens, old)
	case grant != "authorization_code":
		return refuse(http.StatusBadRequest, "unsupported_grant_type")
	}
	access, refresh := m.uuid(), m.uuid()
	m.accessTokens[access], m.refreshTokens[refresh] = now.Add(accessLifetime), now.Add(refreshLifetime)
	a := fake.OK(map[string]any{
		"access_token": access, "token_type": "bearer", "refresh_token": refresh, "scope": "UseRestApi",
		"expires_in": int(accessLifetime.Seconds()),
	})
	return &a
}
