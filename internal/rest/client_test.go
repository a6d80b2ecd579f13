package rest_test

import (
	"errors"
	"net/http"
	"strings"
	"testing"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/rest"
)

func TestNewRefuses(t *testing.T) {
	t.Parallel()
	to := func(url string) func(*rest.Config) { return func(cfg *rest.Config) { cfg.BaseURL = url } }
	tests := []struct {
		name   string
		change func(*rest.Config)
		want   string
	}{
		{"no base URL", to(""), "base URL must be an absolute"},
		{"bad base URL", to("https://host:port:secret"), "base URL cannot be parsed"},
		{"relative", to("/v1"), "base URL must be an absolute"},
		{"no scheme", to("api.test/v1"), "base URL must be an absolute"},
		{"no host", to("https:///v1"), "base URL must be an absolute"},
		{"opaque", to("https:api.test"), "base URL must be an absolute"},
		{"other scheme", to("ftp://api.test"), "base URL must be an absolute"},
		{"plain", to("http://api.test"), "base URL must be https"},
		{"plain, looks local", to("http://localhost.evil.test"), "base URL must be https"},
		{"plain, looks like an address", to("http://127.0.0.1.evil.test"), "base URL must be https"},
		{"plain, local network", to("http://192.168.0.1"), "base URL must be https"},
		{"credentials", to("https://secret:secret@api.test"), "base URL must not carry credentials"},
		{"query", to("https://api.test?key=secret"), "base URL must not have a query"},
		{"fragment", to("https://api.test#secret"), "base URL must not have a query"},
		{"no answers", func(cfg *rest.Config) { cfg.MaxResponseBytes = 0 }, "maximum response size must be positive"},
		{"key with a line break", func(cfg *rest.Config) { cfg.Header.Set("Authorization", "Bearer secret\n") }, "header Authorization must not have control characters"},
		{"user agent with a line break", func(cfg *rest.Config) { cfg.UserAgent = "a\r\nb" }, "header User-Agent must not have control characters"},
		{"bad policy", func(cfg *rest.Config) { cfg.Retry.MaxRetries = -2 }, "retry policy must not be negative"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			cfg := config(nil)
			tt.change(&cfg)
			c, err := rest.New(cfg, nil)
			if c != nil {
				t.Error("there is a client")
			}
			wantErr(t, err, engagement.ErrInvalidArgument)
			if err != nil && (!strings.HasPrefix(err.Error(), "vendor: New: "+tt.want) || strings.Contains(err.Error(), "secret")) {
				t.Errorf("error %q, want %q", err, tt.want)
			}
		})
	}
	found := errors.New("found before")
	_, err := rest.New(config(nil), found)
	wantErr(t, err, found)
}

func TestNewAccepts(t *testing.T) {
	t.Parallel()
	for url, want := range map[string]string{
		"https://api.test":         "https://api.test",
		"https://api.test/":        "https://api.test",
		"https://api.test:8443/v1": "https://api.test:8443/v1",
		"HTTPS://api.test":         "https://api.test",
		"http://localhost:8080":    "http://localhost:8080",
		"http://fake.localhost":    "http://fake.localhost",
		"http://127.0.0.1:1":       "http://127.0.0.1:1",
		"http://127.8.9.10":        "http://127.8.9.10",
		"http://[::1]:1/v1/":       "http://[::1]:1/v1",
		"https://api.test/a%2Fb/":  "https://api.test/a%2Fb",
	} {
		c := newClient(t, nil, func(cfg *rest.Config) { cfg.BaseURL = url })
		if got := c.BaseURL(); got != want {
			t.Errorf("%s became %s, want %s", url, got, want)
		}
	}
}

func TestBoundPathValues(t *testing.T) {
	t.Parallel()
	var got sent
	c := newClient(t, record(t, &got), func(cfg *rest.Config) { cfg.Bound = map[string]string{"account": "a 1"} })
	other := c.WithBound(map[string]string{"account": "b"})
	op := rest.Operation{Name: "Op", Method: http.MethodGet, Route: "/{account}/things"}
	for client, want := range map[*rest.Client]string{c: "https://api.test/v1/a%201/things", other: "https://api.test/v1/b/things"} {
		r := rest.NewRequest(&op)
		client.Bind(&r, "account")
		if err := send(t.Context(), client, &r); err != nil {
			t.Fatal(err)
		}
		wantSame(t, "URL", want, got.URL)
	}
	r := rest.NewRequest(&op)
	c.WithBound(nil).Bind(&r, "account")
	wantErr(t, send(t.Context(), c, &r), engagement.ErrInvalidArgument)
}

func TestHeadersOfTheConfigurationAreTaken(t *testing.T) {
	t.Parallel()
	var got sent
	c := newClient(t, record(t, &got), func(cfg *rest.Config) {
		cfg.Header, cfg.UserAgent = http.Header{"Accept": {"text/csv"}}, "shop "+rest.UserAgent
	})
	if err := get(t.Context(), c, nil); err != nil {
		t.Fatal(err)
	}
	wantSame(t, "headers", http.Header{"Accept": {"text/csv"}, "User-Agent": {"shop engagement-go/" + rest.Version}}, got.Header)
}
