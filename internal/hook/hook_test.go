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
		"over the limit":     {method: "POST", user: "u", body: "123456789", status: 413, logged: engagement.ErrBodyTooLarge},
		"probe":              {method: "GET", status: 200},
		"another probe":      {method: "HEAD", status: 200},
		"method":             {method: "PUT", user: "u", body: "fine", status: 405, header: http.Header{"Allow": {"GET, HEAD, POST"}}},
		"stranger":           {method: "POST", body: "123456789", status: 401, header: http.Header{"Www-Authenticate": {"Basic"}}, logged: stranger},
		"forged":             {method: "POST", user: "u", body: "forged", status: 401, header: http.Header{"Www-Authenticate": {"Basic"}}, logged: forged},
		"nonsense":           {method: "POST", user: "u", body: "", status: 400, logged: engagement.ErrInvalidBody},
		"failed":             {method: "POST", user: "u", body: "later", status: 503, logged: later},
		"failed in a parser": {method: "POST", user: "u", body: "parser", status: 503, logged: engagement.ErrInvalidBody},
		"cut":                {method: "POST", user: "u", broken: reset, status: 400, logged: reset},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			log := new(errorLog)
			h, err := hook.New(hook.Receiver[string]{
				Package: "testhook", Probed: true, Challenge: "Basic",
				Defaults:    engagement.WebhookOptions{MaxBody: 8},
				Credentials: hook.Credentials{Argument: "secrets", Count: 1},
				Admit: func(r *http.Request) error {
					if user, _, _ := r.BasicAuth(); user != "u" {
						return stranger
					}
					return nil
				},
				Verify: func(_ *engagement.WebhookOptions, _ http.Header, body []byte) error {
					if string(body) == "forged" {
						return forged
					}
					return nil
				},
				Parse: func(body []byte) (string, error) {
					if len(body) == 0 {
						return "", engagement.ErrInvalidBody
					}
					return string(body), nil
				},
				Handle: func(_ context.Context, text string) error {
					return map[string]error{"later": later, "parser": engagement.ErrInvalidBody}[text]
				},
			}, []engagement.WebhookOption{engagement.WithWebhookLogger(slog.New(log))})
			if err != nil {
				t.Fatal(err)
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

// ids is a store that keeps the ids that it is asked for.
type ids []string

func (s *ids) Begin(_ context.Context, id string) (engagement.EventState, error) {
	*s = append(*s, id)
	return engagement.EventDone, nil
}

func (s *ids) End(context.Context, string, bool) error { return nil }

// Stores have limits: of a long id they get a digest.
func TestLongEventIDs(t *testing.T) {
	t.Parallel()
	store := new(ids)
	h, err := hook.New(hook.Receiver[string]{
		Package: "testhook", Credentials: hook.Credentials{Count: 1},
		Defaults: engagement.WebhookOptions{MaxBody: 1000},
		Parse:    func(body []byte) (string, error) { return string(body), nil },
		EventID:  func(text string) string { return text },
		Handle:   func(context.Context, string) error { return nil },
	}, []engagement.WebhookOption{engagement.WithEventStore(store)})
	if err != nil {
		t.Fatal(err)
	}
	longest := strings.Repeat("x", 256)
	for _, id := range []string{longest, longest + "a", longest + "b", longest + "a"} {
		w := httptest.NewRecorder()
		h.ServeHTTP(w, httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/", strings.NewReader(id)))
	}
	got := *store
	if len(got) != 4 || got[0] != longest || len(got[1]) != 64 || len(got[2]) != 64 || got[1] == got[2] || got[1] != got[3] {
		t.Errorf("asked for %q, want the longest id, and digests of the others", got)
	}
}

func TestHeaderValues(t *testing.T) {
	t.Parallel()
	header := http.Header{"x-signature": {"a"}, "x-empty": {}, "X-Time": {"1", "2"}}
	for name, want := range map[string]string{"X-Signature": "a", "X-Empty": "", "X-Time": "1", "X-Other": ""} {
		if got := hook.HeaderValue(header, name); got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
}

func TestOptions(t *testing.T) {
	t.Parallel()
	type options = []engagement.WebhookOption
	secrets := func(n int) hook.Credentials { return hook.Credentials{Argument: "secrets", Count: n, Optional: true} }
	signed := hook.Credentials{Argument: "secrets", Count: 1}
	for name, test := range map[string]struct {
		opts        options
		credentials hook.Credentials
		want        string // "" when there is a handler
	}{
		"none":                 {nil, secrets(1), ""},
		"nil":                  {options{nil}, secrets(1), ""},
		"all":                  {options{engagement.WithMaxBody(1), engagement.WithWebhookLogger(slog.Default())}, secrets(1), ""},
		"no bytes":             {options{engagement.WithMaxBody(0), engagement.WithMaxBody(3)}, secrets(1), "WithMaxBody"},
		"no logger":            {options{engagement.WithWebhookLogger(nil), engagement.WithMaxBody(3)}, secrets(1), "WithWebhookLogger"},
		"no secrets":           {nil, secrets(0), "secrets"},
		"an empty secret":      {nil, hook.Credentials{Argument: "secrets", Count: 2, Empty: true}, "secrets"},
		"no need for secrets":  {options{engagement.WithoutVerification()}, secrets(0), ""},
		"secrets and no need":  {options{engagement.WithoutVerification()}, secrets(1), "secrets"},
		"always signed":        {options{engagement.WithoutVerification()}, signed, "WithoutVerification"},
		"no time in signature": {options{engagement.WithSignatureWindow(1)}, secrets(1), "WithSignatureWindow"},
		"no window":            {options{engagement.WithSignatureWindow(0)}, secrets(1), "WithSignatureWindow"},
		"no ids":               {options{engagement.WithEventStore(engagement.NewEventMemory(1))}, secrets(1), "WithEventStore"},
		"no ids, no store":     {options{engagement.WithoutEventStore()}, secrets(1), "WithEventStore"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h, err := hook.New(hook.Receiver[string]{
				Package: "testhook", Credentials: test.credentials,
				Handle: func(context.Context, string) error { return nil },
			}, test.opts)
			switch {
			case (h == nil) != (test.want != ""), (err == nil) != (test.want == ""):
				t.Errorf("handler %v, error %v", h, err)
			case err != nil && (!errors.Is(err, engagement.ErrInvalidArgument) || !strings.HasPrefix(err.Error(), "testhook: "+test.want)):
				t.Errorf("error %v, want one about %s", err, test.want)
			}
		})
	}
	if _, err := hook.New(hook.Receiver[string]{Package: "testhook", Credentials: signed}, nil); !errors.Is(err, engagement.ErrInvalidArgument) {
		t.Errorf("error %v without a function, want ErrInvalidArgument", err)
	}
}
