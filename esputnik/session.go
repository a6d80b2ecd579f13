package esputnik

import (
	"context"
	"io"
	"net/http"
	"net/url"
	"slices"
	"sync"

	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/rest"
)

// Session acts for one contact: it reads the contact's App Inbox and recommendations, as an application does. It is
// safe for concurrent use.
//
// A token is valid for one call, and each answer has the next one, so the calls of a session are sent one after the
// other. Sessions do not wait for each other. If the service refuses the token, or the answer with the next one was
// lost, the session gets a new token if it can, and sends the call again.
type Session struct {
	// Inbox reads and updates the App Inbox of the contact.
	Inbox *InboxService
	// Recommendations reads product recommendations for the contact.
	Recommendations *ContactRecommendationsService

	tokens *tokenChain
}

// NewSession returns a session for a contact. It creates a token with Auth.CreateContactToken, and a new one whenever
// the service refuses the token.
func (c *Client) NewSession(ctx context.Context, contact ContactTokenRequest, opts ...RequestOption) (*Session, error) {
	token, err := c.Auth.CreateContactToken(ctx, contact, opts...)
	if err != nil {
		return nil, err
	}
	return newSession(c.client.Config(), token, func(ctx context.Context) (string, error) {
		return c.Auth.CreateContactToken(ctx, contact, opts...)
	})
}

// ResumeSession returns a session that uses a token: one that a server with the API key got from
// Auth.CreateContactToken, or the last one of another session, see Token. The session cannot get a new token: if the
// service refuses the token, the call fails with ErrUnauthorized.
func ResumeSession(token string, opts ...Option) (*Session, error) {
	s := newSettings()
	s.Constructor = "ResumeSession"
	var bad error
	if token == "" {
		bad = check.Invalid("token", "must not be empty")
	}
	bad = rest.Apply(&s, opts, bad)
	if _, err := rest.New(s.Config, bad); err != nil {
		return nil, err
	}
	return newSession(s.Config, token, nil)
}

// Token returns the token of the next call, for ResumeSession.
func (s *Session) Token() string {
	s.tokens.turn <- struct{}{}
	defer func() { <-s.tokens.turn }()
	return s.tokens.tokens.next()
}

func newSession(config rest.Config, token string, renew func(context.Context) (string, error)) (*Session, error) {
	chain := &tokenChain{turn: make(chan struct{}, 1), tokens: &tokens{list: []string{token}}, renew: renew}
	if base, err := url.Parse(config.BaseURL); err == nil {
		chain.host = base.Host
	}
	config.Authorize, config.MoreSecrets = nil, chain.tokens.used
	config.Middleware = append([]func(http.RoundTripper) http.RoundTripper{chain.wrap}, config.Middleware...)
	client, err := rest.New(config, nil)
	if err != nil {
		return nil, err
	}
	return &Session{
		Inbox:           &InboxService{client},
		Recommendations: &ContactRecommendationsService{client},
		tokens:          chain,
	}, nil
}

// tokenHeader is the header of the token in a request, and of the next token in its answer.
const tokenHeader = "Es-Token"

// tokenChain sets the token of each request, and takes the next token from the answer.
type tokenChain struct {
	turn   chan struct{} // held while a request is under way
	host   string
	tokens *tokens // behind a pointer, where no verb of package fmt follows
	renew  func(context.Context) (string, error)
}

// tokens are the token of the next call, and those of the last ones, which are masked.
type tokens struct {
	mu   sync.Mutex
	list []string
}

// maxTokens is how many tokens are remembered: those of a call, its repetitions, and the calls beside it.
const maxTokens = 16

func (t *tokens) next() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.list[len(t.list)-1]
}

func (t *tokens) add(token string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.list = append(t.list, token); len(t.list) > maxTokens {
		t.list = t.list[1:]
	}
}

func (t *tokens) used() []string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return slices.Clone(t.list)
}

type roundTripper func(*http.Request) (*http.Response, error)

func (f roundTripper) RoundTrip(req *http.Request) (*http.Response, error) { return f(req) }

func (t *tokenChain) wrap(next http.RoundTripper) http.RoundTripper {
	return roundTripper(func(req *http.Request) (*http.Response, error) {
		if req.URL.Host != t.host { // a redirect away
			return next.RoundTrip(req)
		}
		select {
		case t.turn <- struct{}{}:
			defer func() { <-t.turn }()
		case <-req.Context().Done():
			closeRequest(req)
			return nil, req.Context().Err()
		}
		resp, err := t.send(next, req)
		if err != nil || resp.StatusCode != http.StatusUnauthorized || t.renew == nil {
			return resp, err
		}
		again, ok := replay(req)
		if !ok {
			return resp, nil
		}
		fresh, err := t.renew(req.Context())
		if err != nil { // the refusal says more than that there is no new token
			closeRequest(again)
			return resp, nil
		}
		drain(resp)
		t.tokens.add(fresh)
		return t.send(next, again)
	})
}

func (t *tokenChain) send(next http.RoundTripper, req *http.Request) (*http.Response, error) {
	own := req.Clone(req.Context())
	own.Header[tokenHeader] = []string{t.tokens.next()}
	if own.Body == nil && own.Method == http.MethodGet {
		own.Body = rest.Unrepeatable // the service does not take the token twice
	}
	resp, err := next.RoundTrip(own)
	if err == nil {
		if following := resp.Header.Get(tokenHeader); following != "" {
			t.tokens.add(following)
		}
	}
	return resp, err
}

// replay returns the same request with its body at the start.
func replay(req *http.Request) (*http.Request, bool) {
	again := req.Clone(req.Context())
	if req.Body == nil || req.Body == http.NoBody {
		return again, true
	}
	if req.GetBody == nil {
		return nil, false
	}
	body, err := req.GetBody()
	again.Body = body
	return again, err == nil
}

func closeRequest(req *http.Request) {
	if req.Body != nil {
		_ = req.Body.Close()
	}
}

func drain(resp *http.Response) {
	_, _ = io.CopyN(io.Discard, resp.Body, 4<<10)
	_ = resp.Body.Close()
}
