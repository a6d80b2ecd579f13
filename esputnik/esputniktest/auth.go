package esputniktest

import (
	"net/http"
	"slices"
	"strings"
	"time"

	"golang.org/x/oauth2"

	"github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/internal/fake"
)

// tokenHeader carries the token of a contact there and the next one back.
const tokenHeader = "Es-Token"

func (m *model) createToken(*fake.Request) fake.Answer {
	token := m.uuid()
	m.tokens[token] = true
	return text("%s", token)
}

// createContactToken answers 404 for a contact that nobody knows, which is inferred.
func (m *model) createContactToken(r *fake.Request) fake.Answer {
	request := read[esputnik.ContactTokenRequest](r)
	c := m.external(request.ExternalCustomerID)
	if c == nil && request.Email != "" {
		c = m.at(newAddress(esputnik.ChannelTypeEmail, request.Email), nil)
	}
	if c == nil && request.Phone != "" {
		c = m.at(newAddress(esputnik.ChannelTypeSMS, request.Phone), nil)
	}
	if c == nil {
		return fail(http.StatusNotFound, "Contact not found")
	}
	token := m.uuid()
	m.contactTokens[token] = c.ID
	return fake.OK(map[string]any{"token": token})
}

// asContact runs a handler for the contact whose token came, and hands out the next token in place of it.
func (m *model) asContact(handle func(r *fake.Request, c *contact) fake.Answer) handler {
	return func(r *fake.Request) fake.Answer {
		token := r.Header.Get(tokenHeader)
		c := m.contact(m.contactTokens[token])
		delete(m.contactTokens, token)
		if c == nil { // deleted, or the token was used by another request in the meantime
			return fail(http.StatusUnauthorized, "Unauthorized")
		}
		next := m.uuid()
		m.contactTokens[next] = c.ID
		a := handle(r, c)
		if a.Header == nil {
			a.Header = http.Header{}
		}
		a.Header.Set(tokenHeader, next)
		return a
	}
}

func (m *model) unread(_ *fake.Request, c *contact) fake.Answer {
	n := 0
	for _, x := range c.inbox {
		if x.Status == esputnik.InboxStatusUnopened {
			n++
		}
	}
	return fake.OK(map[string]any{"count": n})
}

func (m *model) listInbox(r *fake.Request, c *contact) fake.Answer {
	rows := []esputnik.InboxMessage{}
	for _, x := range c.inbox {
		if want := r.Query.Get("status"); want == "" || want == string(x.Status) {
			rows = append(rows, *x)
		}
	}
	pages := 1
	if size := number(r, "pageSize", 0); size > 0 {
		pages = (len(rows) + size - 1) / size
		from := min(number(r, "page", 0)*size, len(rows))
		rows = rows[from:min(from+size, len(rows))]
	}
	return fake.OK(map[string]any{"list": rows, "totalPages": pages})
}

func (m *model) setInboxStatus(r *fake.Request, c *contact) fake.Answer {
	change := read[struct {
		Status esputnik.InboxStatus
		IDs    []string
	}](r)
	for _, x := range c.inbox {
		if change.IDs == nil || slices.Contains(change.IDs, x.ID) {
			x.Status, x.New = change.Status, false
		}
	}
	return empty()
}

// OAuthConfig is a configuration for the server: Exchange takes AuthorizationCode, and tokens live as long as those of the
// service do, the access token for 48 hours and the refresh token for 30 days.
func (s *Server) OAuthConfig() *oauth2.Config {
	config := esputnik.OAuthConfig(ClientID, ClientSecret, "https://app.example.org/callback")
	config.Endpoint.TokenURL = strings.TrimSuffix(s.URL, s.engine.Spec().Prefix()) + oauthPath
	return config
}

const (
	oauthPath       = "/uaa/oauth/token"
	accessLifetime  = 172800 * time.Second
	refreshLifetime = 2592000 * time.Second
)

// oauth answers the token endpoint. A refresh wants the code as well, and spends the refresh token.
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
