package esputniktest

import (
	"net/http"

	"github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/internal/fake"
)

// tokenHeader has the token of a contact: in a request the current one, in an answer the next one.
const tokenHeader = "Es-Token"

func (m *model) createToken(*fake.Request) fake.Answer {
	token := m.uuid()
	m.tokens[token] = true
	return text("%s", token)
}

// createContactToken answers 404 if there is no such contact, which is inferred.
func (m *model) createContactToken(r *fake.Request) fake.Answer {
	request := fake.Read[esputnik.ContactTokenRequest](r)
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

// ExpireTokens invalidates all tokens that the server has issued: those of Auth, of App Inbox sessions, and OAuth
// access tokens. OAuth refresh tokens stay valid.
func (s *Server) ExpireTokens() {
	m, unlock := s.lock()
	defer unlock()
	clear(m.tokens)
	clear(m.contactTokens)
	clear(m.accessTokens)
}
