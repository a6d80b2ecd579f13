package hook_test

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/hook"
)

// errorLog keeps the errors that are logged.
type errorLog struct {
	slog.Handler
	errs []error
}

func (l *errorLog) Enabled(context.Context, slog.Level) bool { return true }

func (l *errorLog) Handle(_ context.Context, r slog.Record) error {
	r.Attrs(func(a slog.Attr) bool {
		if err, ok := a.Value.Any().(error); ok {
			l.errs = append(l.errs, err)
		}
		return true
	})
	return nil
}

func TestStatuses(t *testing.T) {
	t.Parallel()
	var (
		stranger = errors.New("stranger")
		forged   = errors.New("forged")
		later    = errors.New("later")
		reset    = errors.New("reset")
	)
	for name, test := range map[string]struct {
		method, user, body string
		broken             error
		status             int
		header             http.Header
		logged             error
	}{
		"good":               {method: "POST", user: "u", body: "fine", status: 200},
		"at the limit":       {method: "POST", user: "u", body: "12345678", status: 200},
		"over the limit":     {method: "POST", user: "u", body: "123456789", status: 413, logged: hook.ErrTooLarge},
		"probe":              {method: "GET", status: 200},
		"another probe":      {method: "HEAD", status: 200},
		"method":             {method: "PUT", user: "u", body: "fine", status: 405, header: http.Header{"Allow": {"GET, HEAD, POST"}}},
		"stranger":           {method: "POST", body: "123456789", status: 401, header: http.Header{"Www-Authenticate": {"Basic"}}, logged: stranger},
		"forged":             {method: "POST", user: "u", body: "forged", status: 401, header: http.Header{"Www-Authenticate": {"Basic"}}, logged: forged},
		"nonsense":           {method: "POST", user: "u", body: "", status: 400, logged: hook.ErrBody},
		"failed":             {method: "POST", user: "u", body: "later", status: 503, logged: later},
		"failed in a parser": {method: "POST", user: "u", body: "parser", status: 503, logged: hook.ErrBody},
		"cut":                {method: "POST", user: "u", broken: reset, status: 400, logged: reset},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			log := new(errorLog)
			h := &hook.Handler[string]{
				Settings: hook.Settings{MaxBody: 8, Logger: slog.New(log)}, Name: "test", Probed: true, Challenge: "Basic",
				Admit: func(r *http.Request) error {
					if user, _, _ := r.BasicAuth(); user != "u" {
						return stranger
					}
					return nil
				},
				Verify: func(_ http.Header, body []byte) error {
					if string(body) == "forged" {
						return forged
					}
					return nil
				},
				Parse: func(body []byte) (string, error) {
					if len(body) == 0 {
						return "", hook.ErrBody
					}
					return string(body), nil
				},
				Handle: func(_ context.Context, text string) error {
					return map[string]error{"later": later, "parser": hook.ErrBody}[text]
				},
			}
			r := httptest.NewRequestWithContext(t.Context(), test.method, "/", strings.NewReader(test.body))
			if test.broken != nil {
				r = httptest.NewRequestWithContext(t.Context(), test.method, "/", iotest.ErrReader(test.broken))
			}
			if test.user != "" {
				r.SetBasicAuth(test.user, "")
			}
			w := httptest.NewRecorder()
			h.ServeHTTP(w, r)
			if test.header == nil {
				test.header = http.Header{}
			}
			if w.Code != test.status {
				t.Errorf("status %d, want %d", w.Code, test.status)
			}
			if diff := cmp.Diff(test.header, w.Header()); diff != "" {
				t.Errorf("header (-want +got):\n%s", diff)
			}
			if want := test.status != 200; (len(log.errs) == 1) != want || want && test.logged != nil && !errors.Is(log.errs[0], test.logged) {
				t.Errorf("logged %v, want %v", log.errs, test.logged)
			}
		})
	}
}

func TestOptions(t *testing.T) {
	t.Parallel()
	type option func(*hook.Settings) error
	var s hook.Settings
	bytes := func(n int64) option { return func(s *hook.Settings) error { return s.SetMaxBody(n) } }
	if err := hook.Apply(&s, []option{nil, bytes(1), bytes(2)}, nil); err != nil || s.MaxBody != 2 {
		t.Errorf("limit %d, error %v", s.MaxBody, err)
	}
	noLogger := func(s *hook.Settings) error { return s.SetLogger(nil) }
	for name, opts := range map[string][]option{"bytes": {bytes(0), bytes(3)}, "logger": {noLogger, bytes(3)}} {
		err := hook.Apply(&s, opts, nil)
		if !errors.Is(err, engagement.ErrInvalidArgument) || !strings.HasPrefix(err.Error(), "webhook: ") || s.MaxBody != 2 {
			t.Errorf("%s: limit %d, error %v", name, s.MaxBody, err)
		}
	}
	first := errors.New("first")
	if err := hook.Apply(&s, []option{bytes(3)}, first); !errors.Is(err, first) || s.MaxBody != 2 {
		t.Errorf("limit %d, error %v", s.MaxBody, err)
	}
}
