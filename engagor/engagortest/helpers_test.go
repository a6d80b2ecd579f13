package engagortest_test

import (
	"bytes"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/engagement-go/engagement/engagor"
	"github.com/engagement-go/engagement/engagor/engagortest"
)

// buffer takes log lines of many goroutines.
type buffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (b *buffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.Write(p)
}

func (b *buffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.String()
}

// suite is a server whose journal and log are searched for secrets when the test ends.
type suite struct {
	*engagortest.Server
	t   testing.TB
	log buffer
}

func start(t testing.TB) *suite {
	t.Helper()
	srv, err := engagortest.Start()
	if err != nil {
		t.Fatal(err)
	}
	s := &suite{Server: srv, t: t}
	t.Cleanup(func() {
		srv.Close()
		for _, leak := range leaks(srv.Journal(), s.log.String(), srv.Secrets()) {
			t.Errorf("a secret is out: %s", leak)
		}
	})
	return s
}

// options make a client log what it does, errors included.
func (s *suite) options(opts ...engagor.Option) []engagor.Option {
	logger := slog.New(slog.NewTextHandler(&s.log, &slog.HandlerOptions{Level: slog.LevelDebug}))
	return append([]engagor.Option{engagor.WithLogger(logger)}, opts...)
}

func (s *suite) client(opts ...engagor.Option) *engagor.Client {
	return s.Client(s.options(opts...)...)
}

// fails checks an error, and writes it to the log in all ways in which a user would.
func (s *suite) fails(what string, err, want error) {
	s.t.Helper()
	fmt.Fprintf(&s.log, "%v\n", err)
	slog.New(slog.NewTextHandler(&s.log, nil)).Error("failed", "err", err)
	if !errors.Is(err, want) {
		s.t.Errorf("%s: error %v, want %v", what, err, want)
	}
}

// succeeds wants a call without an answer to succeed.
func (s *suite) succeeds(what string, err error) {
	s.t.Helper()
	if err != nil {
		s.t.Errorf("%s: error %v", what, err)
	}
}

// code is fails for an *engagor.Error with a code of the vendor.
func (s *suite) code(what string, err error, status int, code engagor.ErrorCode) {
	s.t.Helper()
	s.fails(what, err, err)
	var e *engagor.Error
	if !errors.As(err, &e) || e.StatusCode != status || e.Code != string(code) {
		s.t.Errorf("%s: error %v, want status %d and code %s", what, err, status, code)
	}
}

// tokenCall is the one call whose address must carry secrets: that is how the vendor made it. These are its parameters.
var tokenCall = []string{"client_id", "client_secret", "code", "grant_type", "refresh_token"}

// leaks finds secrets in the addresses and bodies of requests, and in a log.
func leaks(journal []engagortest.Request, log string, secrets []string) (found []string) {
	search := func(where, text string) {
		for _, secret := range secrets {
			if strings.Contains(text, secret) {
				found = append(found, where)
			}
		}
	}
	search("log", log)
	for _, r := range journal {
		if r.Path == "/oauth/access_token/" {
			for name := range r.Query {
				if !slices.Contains(tokenCall, name) {
					found = append(found, "token call, parameter "+name)
				}
			}
			continue
		}
		query := r.Query.Encode()
		plain, _ := url.QueryUnescape(query)
		search("address of "+r.Operation, r.Path+"?"+query+plain)
		search("body of "+r.Operation, string(r.Body))
		if r.Query.Has("access_token") || r.Query.Has("oauth_token") {
			found = append(found, "parameter of "+r.Operation)
		}
	}
	return found
}

// A search that finds nothing anywhere would prove nothing.
func TestLeaksAreFound(t *testing.T) {
	t.Parallel()
	secrets := []string{"s3cr3t", "s e+c"}
	for name, c := range map[string]struct {
		request engagortest.Request
		log     string
	}{
		"path":           {request: engagortest.Request{Path: "/2001/s3cr3t"}},
		"query":          {request: engagortest.Request{Query: url.Values{"v": {"xs3cr3t"}}}},
		"escaped":        {request: engagortest.Request{Query: url.Values{"v": {"s e+c"}}}},
		"any token":      {request: engagortest.Request{Query: url.Values{"access_token": {"unknown"}}}},
		"body":           {request: engagortest.Request{Body: []byte("updates=s3cr3t")}},
		"log":            {log: `msg="GET s3cr3t"`},
		"token endpoint": {request: engagortest.Request{Path: "/oauth/access_token/", Query: url.Values{"access_token": {"x"}}}},
	} {
		if len(leaks([]engagortest.Request{c.request}, c.log, secrets)) == 0 {
			t.Errorf("%s: not found", name)
		}
	}
	clean := engagortest.Request{
		Path: "/2001/inbox/mentions", Query: url.Values{"limit": {"20"}}, Body: []byte("a=b"), Header: http.Header{"Authorization": {"Bearer s3cr3t"}},
	}
	if found := leaks([]engagortest.Request{clean}, "msg=ok", secrets); found != nil {
		t.Errorf("found %q where nothing is", found)
	}
}

func ok[T any](t testing.TB) func(T, error) T {
	t.Helper()
	return func(v T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}
