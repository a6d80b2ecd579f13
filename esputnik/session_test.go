package esputnik_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/oapi-codegen/nullable"
	"golang.org/x/oauth2"

	es "github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/internal/contract"
)

// inbox is a service that takes each token once.
type inbox struct {
	mu      sync.Mutex
	valid   string
	created int
	calls   int
	seen    []string // tokens, in order
	lose    int      // answers to lose
}

func (s *inbox) RoundTrip(r *http.Request) (*http.Response, error) {
	var body []byte
	if r.Body != nil {
		body, _ = io.ReadAll(r.Body)
		_ = r.Body.Close()
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if strings.HasSuffix(r.URL.Path, "/auth/contact/token") {
		s.created++
		s.valid = fmt.Sprintf("created-%d", s.created)
		return text(200, `{"token":"`+s.valid+`"}`), nil
	}
	token := r.Header.Get("ES-TOKEN")
	s.seen = append(s.seen, token)
	if token != s.valid || r.Header.Get("Authorization") != "" {
		return text(401, ""), nil
	}
	if r.Method == http.MethodPost && string(body) != `{"status":"OPENED","ids":null}` {
		return text(400, string(body)), nil
	}
	s.calls++
	s.valid = fmt.Sprintf("rotated-%d", s.calls)
	if s.lose > 0 {
		s.lose--
		return nil, io.ErrUnexpectedEOF
	}
	resp := text(200, `{"count":3}`)
	resp.Header.Set("ES-TOKEN", s.valid)
	return resp, nil
}

func TestASessionRotatesItsToken(t *testing.T) {
	t.Parallel()
	service := &inbox{}
	s, err := newClient(t, service).NewSession(t.Context(), es.ContactTokenRequest{ExternalCustomerID: "C-17"})
	if err != nil {
		t.Fatal(err)
	}
	for range 3 {
		if n, err := s.Inbox.UnreadCount(t.Context()); n != 3 || err != nil {
			t.Fatalf("%d, %v", n, err)
		}
	}
	if err := s.Inbox.SetStatus(t.Context(), es.InboxStatusChange{Status: es.InboxStatusOpened, IDs: nullable.NewNullNullable[[]string]()}); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"created-1", "rotated-1", "rotated-2", "rotated-3"}, service.seen); diff != "" || service.created != 1 {
		t.Errorf("%d tokens created, used (-want +got):\n%s", service.created, diff)
	}
	if got := s.Token(); got != "rotated-4" {
		t.Errorf("the token for next time is %q", got)
	}
}

func TestASessionRenewsARefusedToken(t *testing.T) {
	t.Parallel()
	service := &inbox{}
	s, err := newClient(t, service).NewSession(t.Context(), es.ContactTokenRequest{ExternalCustomerID: "C-17"})
	if err != nil {
		t.Fatal(err)
	}
	service.valid = "somebody else's"
	if err := s.Inbox.SetStatus(t.Context(), es.InboxStatusChange{Status: es.InboxStatusOpened, IDs: nullable.NewNullNullable[[]string]()}); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"created-1", "created-2"}, service.seen); diff != "" {
		t.Errorf("used (-want +got):\n%s", diff)
	}
}

func TestASessionSurvivesALostAnswer(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		service := &inbox{lose: 1}
		s, err := newClient(t, service).NewSession(t.Context(), es.ContactTokenRequest{ExternalCustomerID: "C-17"})
		if err != nil {
			t.Fatal(err)
		}
		if n, err := s.Inbox.UnreadCount(t.Context()); n != 3 || err != nil {
			t.Errorf("%d, %v", n, err)
		}
		if diff := cmp.Diff([]string{"created-1", "created-1", "created-2"}, service.seen); diff != "" {
			t.Errorf("used (-want +got):\n%s", diff)
		}
	})
}

func TestManyGoroutinesShareASession(t *testing.T) {
	t.Parallel()
	service := &inbox{}
	s, err := newClient(t, service).NewSession(t.Context(), es.ContactTokenRequest{Email: "ann@example.org"})
	if err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	for range 50 {
		wg.Go(func() {
			if n, err := s.Inbox.UnreadCount(t.Context()); n != 3 || err != nil {
				t.Errorf("%d, %v", n, err)
			}
		})
	}
	wg.Wait()
	slices.Sort(service.seen)
	if n := len(slices.Compact(service.seen)); n != 50 || service.created != 1 {
		t.Errorf("%d tokens used for 50 calls, %d created", n, service.created)
	}
}

func TestAResumedSessionCannotRenew(t *testing.T) {
	t.Parallel()
	service := &inbox{valid: "kept"}
	s, err := es.ResumeSession("kept", es.WithHTTPClient(clientOf(service)))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Inbox.UnreadCount(t.Context()); err != nil {
		t.Fatal(err)
	}
	service.valid = "another"
	if _, err := s.Inbox.UnreadCount(t.Context()); !errors.Is(err, es.ErrUnauthorized) || service.created != 0 {
		t.Errorf("error %v, want ErrUnauthorized", err)
	}
	for _, bad := range []struct {
		token string
		opt   es.Option
	}{{"", nil}, {"t", es.WithBaseURL("http://example.com")}, {"t", es.WithHTTPClient(nil)}} {
		if _, err := es.ResumeSession(bad.token, bad.opt); !errors.Is(err, es.ErrInvalidArgument) {
			t.Errorf("error %v, want ErrInvalidArgument", err)
		}
	}
}

func TestATokenThatCannotBeRenewedIsAnUnauthorizedCall(t *testing.T) {
	t.Parallel()
	refuse := false
	c := newClient(t, contract.Record(func(r *http.Request) (*http.Response, error) {
		if strings.HasSuffix(r.URL.Path, "/auth/contact/token") && !refuse {
			return text(200, `{"token":"s3cr3t-of-the-contact"}`), nil
		}
		return text(401, "no"), nil
	}))
	s, err := c.NewSession(t.Context(), es.ContactTokenRequest{Phone: "380500000001"})
	if err != nil {
		t.Fatal(err)
	}
	refuse = true
	_, err = s.Inbox.UnreadCount(t.Context())
	var e *es.Error
	if !errors.Is(err, es.ErrUnauthorized) || !errors.As(err, &e) || e.Operation != "Inbox.UnreadCount" || strings.Contains(err.Error(), "s3cr3t") {
		t.Errorf("error %v, want an unauthorized Inbox.UnreadCount", err)
	}
	refuse = true
	if _, err := c.NewSession(t.Context(), es.ContactTokenRequest{Phone: "380500000001"}); !errors.Is(err, es.ErrUnauthorized) {
		t.Errorf("error %v, want ErrUnauthorized", err)
	}
}

func TestTheTokenDoesNotFollowARedirectToAnotherHost(t *testing.T) {
	t.Parallel()
	var elsewhere http.Header
	s, err := es.ResumeSession("t0ken", es.WithHTTPClient(clientOf(contract.Record(func(r *http.Request) (*http.Response, error) {
		if r.URL.Host != "esputnik.com" {
			elsewhere = r.Header
			return text(200, "{}"), nil
		}
		resp := text(302, "")
		resp.Header.Set("Location", "https://elsewhere.example/")
		return resp, nil
	}))))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Inbox.UnreadCount(t.Context()); err != nil {
		t.Fatal(err)
	}
	if elsewhere == nil || elsewhere.Get("ES-TOKEN") != "" || elsewhere.Get("Authorization") != "" {
		t.Errorf("sent elsewhere: %v", elsewhere)
	}
}

func TestACallThatWaitsForTheSessionEndsWithItsContext(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		release := make(chan struct{})
		s, err := es.ResumeSession("t0ken", es.WithHTTPClient(clientOf(contract.Record(func(*http.Request) (*http.Response, error) {
			<-release
			return text(200, "{}"), nil
		}))))
		if err != nil {
			t.Fatal(err)
		}
		first := make(chan error)
		go func() { _, err := s.Inbox.UnreadCount(t.Context()); first <- err }()
		synctest.Wait()
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		if _, err := s.Inbox.UnreadCount(ctx); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("error %v, want the deadline", err)
		}
		close(release)
		if err := <-first; err != nil {
			t.Error(err)
		}
	})
}

// issuer is the token endpoint of OAuth.
type issuer struct {
	requests []url.Values
	status   int
}

func (i *issuer) RoundTrip(r *http.Request) (*http.Response, error) {
	body, _ := io.ReadAll(r.Body)
	form, _ := url.ParseQuery(string(body))
	i.requests = append(i.requests, form)
	if r.URL.String() != "https://uaa.yespo.io/uaa/oauth/token" {
		return text(404, r.URL.String()), nil
	}
	if i.status != 0 {
		return text(i.status, `{"error":"invalid_grant","error_description":"`+form.Get("refresh_token")+`"}`), nil
	}
	n := len(i.requests)
	return text(200, fmt.Sprintf(`{"access_token":"access-%d","token_type":"bearer","refresh_token":"refresh-%d","scope":"UseRestApi","expires_in":172541}`, n, n)), nil
}

func TestOAuthRefreshesWithTheCode(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		tokens := &issuer{}
		ctx := context.WithValue(t.Context(), oauth2.HTTPClient, clientOf(tokens))
		config := es.OAuthConfig("app", "s3cret", "https://app.example/back")
		if got, want := config.AuthCodeURL("st"), "https://uaa.yespo.io/uaa/oauth/authorize?client_id=app&redirect_uri=https%3A%2F%2Fapp.example%2Fback&response_type=code&state=st"; got != want {
			t.Errorf("users are sent to %s, want %s", got, want)
		}
		token, err := config.Exchange(ctx, "c0de")
		if err != nil {
			t.Fatal(err)
		}
		var saved []string
		source := es.OAuthTokenSource(ctx, config, "c0de", token, func(_ context.Context, t *oauth2.Token) error {
			saved = append(saved, t.RefreshToken)
			return nil
		})
		var used []string
		c, err := es.New("", es.WithTokenSource(source), es.WithHTTPClient(clientOf(contract.Record(func(r *http.Request) (*http.Response, error) {
			used = append(used, r.Header.Get("Authorization"))
			return text(200, `{"version":"60000"}`), nil
		}))))
		if err != nil {
			t.Fatal(err)
		}
		for range 3 {
			if _, err := c.Account.Version(t.Context()); err != nil {
				t.Fatal(err)
			}
			time.Sleep(24 * time.Hour)
		}
		if diff := cmp.Diff([]string{"Bearer access-1", "Bearer access-1", "Bearer access-2"}, used); diff != "" {
			t.Errorf("credentials (-want +got):\n%s", diff)
		}
		if diff := cmp.Diff([]string{"refresh-2"}, saved); diff != "" {
			t.Errorf("saved (-want +got):\n%s", diff)
		}
		refresh := tokens.requests[1]
		for name, want := range map[string]string{"grant_type": "refresh_token", "refresh_token": "refresh-1", "code": "c0de"} {
			if got := refresh.Get(name); got != want {
				t.Errorf("%s is %q, want %q", name, got, want)
			}
		}
	})
}

func TestOAuthErrors(t *testing.T) {
	t.Parallel()
	expired := func() *oauth2.Token {
		return &oauth2.Token{AccessToken: "a", RefreshToken: "s3cr3t-refresh", Expiry: time.Now().Add(-time.Hour)}
	}
	tokens := &issuer{status: 400}
	ctx := context.WithValue(t.Context(), oauth2.HTTPClient, clientOf(tokens))
	config := es.OAuthConfig("app", "s3cret", "")
	config.Endpoint.AuthStyle = oauth2.AuthStyleInParams

	c, err := es.New("", es.WithTokenSource(es.OAuthTokenSource(ctx, config, "c0de", expired(), nil)), es.WithHTTPClient(clientOf(contract.Record(func(*http.Request) (*http.Response, error) {
		t.Error("a call went out without a token")
		return text(401, ""), nil
	}))))
	if err != nil {
		t.Fatal(err)
	}
	_, err = c.Account.Version(t.Context())
	var refused *oauth2.RetrieveError
	if !errors.As(err, &refused) || refused.ErrorCode != "invalid_grant" || strings.Contains(err.Error(), "s3cr") || !strings.Contains(err.Error(), "could not be refreshed: status") {
		t.Errorf("error %v, want the refusal without the token", err)
	}
	for name, source := range map[string]oauth2.TokenSource{
		"no code":    es.OAuthTokenSource(ctx, config, "", expired(), nil),
		"no token":   es.OAuthTokenSource(ctx, config, "c0de", nil, nil),
		"no config":  es.OAuthTokenSource(ctx, nil, "c0de", expired(), nil),
		"no refresh": es.OAuthTokenSource(ctx, config, "c0de", &oauth2.Token{}, nil),
	} {
		if _, err := source.Token(); err == nil {
			t.Errorf("%s: no error", name)
		}
	}

	tokens.status = 0
	full := errors.New("disk full")
	attempts := 0
	source := es.OAuthTokenSource(ctx, config, "c0de", expired(), func(context.Context, *oauth2.Token) error {
		if attempts++; attempts == 1 {
			return full
		}
		return nil
	})
	before := len(tokens.requests)
	if _, err := source.Token(); !errors.Is(err, full) {
		t.Errorf("error %v, want the one of save", err)
	}
	for range 2 {
		if _, err := source.Token(); err != nil {
			t.Error(err)
		}
	}
	if attempts != 2 || len(tokens.requests) != before+1 {
		t.Errorf("%d saves and %d refreshes, want 2 and 1", attempts, len(tokens.requests)-before)
	}
}

func TestATokenSourceWithoutATokenIsAnError(t *testing.T) {
	t.Parallel()
	for _, source := range []oauth2.TokenSource{oauth2.StaticTokenSource(nil), oauth2.StaticTokenSource(&oauth2.Token{})} {
		c, err := es.New("", es.WithTokenSource(source), es.WithHTTPClient(clientOf(contract.Record(func(*http.Request) (*http.Response, error) {
			t.Error("a call went out without a token")
			return text(401, ""), nil
		}))))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := c.Account.Version(t.Context()); err == nil {
			t.Error("no error")
		}
	}
}
