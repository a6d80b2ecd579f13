package esputnik_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
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
		if n, err := s.Inbox.CountUnread(t.Context()); n != 3 || err != nil {
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
		if n, err := s.Inbox.CountUnread(t.Context()); n != 3 || err != nil {
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
			if n, err := s.Inbox.CountUnread(t.Context()); n != 3 || err != nil {
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
	if _, err := s.Inbox.CountUnread(t.Context()); err != nil {
		t.Fatal(err)
	}
	service.valid = "another"
	if _, err := s.Inbox.CountUnread(t.Context()); !errors.Is(err, es.ErrUnauthorized) || service.created != 0 {
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
	_, err = s.Inbox.CountUnread(t.Context())
	var e *es.Error
	if !errors.Is(err, es.ErrUnauthorized) || !errors.As(err, &e) || e.Operation != "Inbox.CountUnread" || strings.Contains(err.Error(), "s3cr3t") {
		t.Errorf("error %v, want an unauthorized Inbox.CountUnread", err)
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
	if _, err := s.Inbox.CountUnread(t.Context()); !errors.Is(err, es.ErrUnauthorized) || !strings.Contains(err.Error(), "WithHost") {
		t.Errorf("error %v, want ErrUnauthorized with the option to look at", err)
	}
	if elsewhere != nil {
		t.Errorf("sent elsewhere: %v", elsewhere)
	}
}

func TestACallThatWaitsForTheSessionEndsWithItsContext(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		release := make(chan struct{})
		s, err := es.ResumeSession("t0ken", es.WithHTTPClient(clientOf(contract.Record(func(*http.Request) (*http.Response, error) {
			<-release
			return text(200, `{"count":0}`), nil
		}))))
		if err != nil {
			t.Fatal(err)
		}
		first := make(chan error)
		go func() { _, err := s.Inbox.CountUnread(t.Context()); first <- err }()
		synctest.Wait()
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		if _, err := s.Inbox.CountUnread(ctx); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("error %v, want the deadline", err)
		}
		close(release)
		if err := <-first; err != nil {
			t.Error(err)
		}
	})
}

func TestAPanicDoesNotLockTheSession(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		broken := true
		s, err := es.ResumeSession("kept", es.WithHTTPClient(clientOf(&inbox{valid: "kept"})), es.WithMiddleware(func(next http.RoundTripper) http.RoundTripper {
			return contract.Record(func(r *http.Request) (*http.Response, error) {
				if broken {
					panic("boom")
				}
				return next.RoundTrip(r)
			})
		}))
		if err != nil {
			t.Fatal(err)
		}
		func() {
			defer func() {
				if v := recover(); v != "boom" {
					t.Errorf("stopped with %v, want boom", v)
				}
			}()
			_, _ = s.Inbox.CountUnread(t.Context())
		}()
		broken = false
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		defer cancel()
		if _, err := s.Inbox.CountUnread(ctx); err != nil {
			t.Errorf("the next call fails: %v", err)
		}
	})
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
		if _, err := c.Account.GetVersion(t.Context()); err == nil {
			t.Error("no error")
		}
	}
}
