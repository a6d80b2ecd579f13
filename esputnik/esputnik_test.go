package esputnik_test

import (
	"bytes"
	"context"
	"encoding/base64"
	"errors"
	"log/slog"
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/jarcoal/httpmock"
	"golang.org/x/oauth2"

	es "github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/internal/contract"
)

func TestNewRefusesBadConfiguration(t *testing.T) {
	t.Parallel()
	tokens := oauth2.StaticTokenSource(&oauth2.Token{AccessToken: "a"})
	for name, test := range map[string]struct {
		key  string
		opt  es.Option
		want string
	}{
		"empty key":           {"", nil, "apiKey must not be empty"},
		"key with newline":    {key + "\n", nil, "apiKey must not contain white space"},
		"token with newline":  {key, es.WithEventsToken(key + "\n"), "WithEventsToken must not contain white space"},
		"key and tokens":      {key, es.WithTokenSource(tokens), "apiKey must be empty"},
		"nil tokens":          {"", es.WithTokenSource(nil), "WithTokenSource"},
		"empty events token":  {key, es.WithEventsToken(""), "WithEventsToken"},
		"other host":          {key, es.WithHost("https://esputnik.com.ua/api"), "WithHost"},
		"nil client":          {key, es.WithHTTPClient(nil), "WithHTTPClient"},
		"plain http":          {key, es.WithBaseURL("http://esputnik.com/api"), "https"},
		"unknown quota":       {key, es.WithLimiter(nopLimiter{}, "nobody"), "quota"},
		"nil logger":          {key, es.WithLogger(nil), "WithLogger"},
		"no response bytes":   {key, es.WithMaxResponseBytes(0), "WithMaxResponseBytes"},
		"negative retries":    {key, es.WithRetry(es.RetryPolicy{MaxRetries: -2}), "retry policy"},
		"nil middleware":      {key, es.WithMiddleware(nil), "WithMiddleware"},
		"empty user agent":    {key, es.WithUserAgent(""), "WithUserAgent"},
		"nil limiter":         {key, es.WithLimiter(nil), "WithLimiter"},
		"query in base":       {key, es.WithBaseURL("https://x.example/?k=" + key), "query"},
		"credentials in base": {key, es.WithBaseURL("https://u:" + key + "@x.example/"), "credentials"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := es.New(test.key, test.opt)
			if !errors.Is(err, es.ErrInvalidArgument) || !strings.HasPrefix(err.Error(), "esputnik: New: ") {
				t.Fatalf("error %v, want ErrInvalidArgument", err)
			}
			if !strings.Contains(err.Error(), test.want) || strings.Contains(err.Error(), key) {
				t.Errorf("error %q, want it to say %q and no key", err, test.want)
			}
		})
	}
}

type nopLimiter struct{}

func (nopLimiter) Wait(context.Context) error { return nil }

func TestTheKeyIsThePasswordOfAConstantUser(t *testing.T) {
	t.Parallel()
	got, url := sent(t, key, func(c *es.Client) error {
		return c.Events.Send(t.Context(), es.Event{EventTypeKey: "e"}, es.WithHeader("X-Trace", "7"))
	}, es.WithUserAgent("shop/2"))
	want := http.Header{
		"Authorization": {"Basic " + base64.StdEncoding.EncodeToString([]byte("user:"+key))},
		"Accept":        {"application/json"},
		"Content-Type":  {"application/json"},
		"User-Agent":    {"shop/2 engagement-go/0.1.0"},
		"X-Trace":       {"7"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("header (-want +got):\n%s", diff)
	}
	if want := base + "/v3/event"; url != want {
		t.Errorf("sent to %s, want %s", url, want)
	}
}

func TestHosts(t *testing.T) {
	t.Parallel()
	for host, want := range map[es.Host]string{
		es.HostESputnik: "https://esputnik.com/api/v1/account/info",
		es.HostYespo:    "https://yespo.io/api/v1/account/info",
		es.HostYespoAPI: "https://api.yespo.io/api/v1/account/info",
	} {
		_, url := sent(t, key, func(c *es.Client) error { _, err := c.Account.Get(t.Context()); return err }, es.WithHost(host))
		if url != want {
			t.Errorf("sent to %s, want %s", url, want)
		}
	}
}

func TestTheEventsTokenGoesWithTheCallsItIsDocumentedFor(t *testing.T) {
	t.Parallel()
	basic := "Basic " + base64.StdEncoding.EncodeToString([]byte("user:"+key))
	for name, test := range map[string]struct {
		want string
		call func(*es.Client) error
	}{
		"event v1": {"Bearer t0ken", func(c *es.Client) error { return c.Events.SendV1(t.Context(), es.EventV1{EventTypeKey: "e"}) }},
		"delete past": {"Bearer t0ken", func(c *es.Client) error {
			return c.Events.DeletePast(t.Context(), clock("2023-01-01T00:00"), clock("2023-01-01T00:00"))
		}},
		"past v1": {"Bearer t0ken", func(c *es.Client) error {
			_, err := c.Events.SendPastV1(t.Context(), []es.PastEventV1{{EventTypeKey: "e", KeyValue: "k", Occurred: local("2023-01-01T00:00")}})
			return err
		}},
		"event v2":      {basic, func(c *es.Client) error { return c.Events.SendV2(t.Context(), es.EventV2{EventTypeKey: "e"}) }},
		"event v3":      {basic, func(c *es.Client) error { return c.Events.Send(t.Context(), es.Event{EventTypeKey: "e"}) }},
		"something new": {basic, func(c *es.Client) error { return c.Do(t.Context(), "GET", "/v1/new", nil, nil) }},
	} {
		got, _ := sent(t, key, test.call, es.WithEventsToken("t0ken"))
		if a := got.Get("Authorization"); a != test.want {
			t.Errorf("%s: credentials %q, want %q", name, a, test.want)
		}
	}
	c, err := es.New("", es.WithEventsToken("t0ken"), es.WithHTTPClient(&http.Client{Transport: httpmock.NewMockTransport()}))
	if err != nil {
		t.Fatal(err)
	}
	_, err = c.Account.Get(t.Context())
	if e := contract.AsError(t, err); e.Operation != "Account.Get" || e.StatusCode != 0 || !strings.Contains(e.Error(), "needs an API key") {
		t.Errorf("error %v, want one that names the key", err)
	}
}

func TestTotalCountIsAHint(t *testing.T) {
	t.Parallel()
	c := newClient(t, contract.Record(func(*http.Request) (*http.Response, error) {
		resp := text(200, `[{"id":1}]`)
		resp.Header.Set("TotalCount", "22000")
		return resp, nil
	}))
	var raw es.Response
	if _, err := c.Contacts.List(t.Context(), es.ListContactsParams{}, es.WithResponse(&raw)); err != nil {
		t.Fatal(err)
	}
	if n, ok := es.TotalCount(raw); n != 22000 || !ok {
		t.Errorf("TotalCount is %d, %v", n, ok)
	}
	for _, header := range []string{"", "many", "-1"} {
		if n, ok := es.TotalCount(es.Response{Header: http.Header{"Totalcount": {header}}}); ok {
			t.Errorf("%q reads as %d", header, n)
		}
	}
}

func TestNothingPrivateIsLogged(t *testing.T) {
	t.Parallel()
	var log bytes.Buffer
	rt := contract.Record(func(*http.Request) (*http.Response, error) {
		return text(400, "'ann@example.org' is not valid email"), nil
	})
	c := newClient(t, rt, es.WithLogger(slog.New(slog.NewTextHandler(&log, &slog.HandlerOptions{Level: slog.LevelDebug}))))
	_, err := c.Contacts.List(t.Context(), es.ListContactsParams{Email: "ann@example.org"})
	if err == nil || log.Len() == 0 {
		t.Fatalf("error %v, log %q", err, log.String())
	}
	for _, private := range []string{"ann@", key, base64.StdEncoding.EncodeToString([]byte("user:" + key))} {
		if strings.Contains(log.String()+err.Error(), private) {
			t.Errorf("%q is printed by %q or %q", private, log.String(), err)
		}
	}
}

func TestASessionCookieIsNotSentBack(t *testing.T) {
	t.Parallel()
	var cookies []string
	c := newClient(t, contract.Record(func(r *http.Request) (*http.Response, error) {
		cookies = append(cookies, r.Header.Get("Cookie"))
		resp := text(200, `{"userEmail":"u"}`)
		resp.Header.Set("Set-Cookie", "JSESSIONID=1; Path=/")
		return resp, nil
	}))
	for range 2 {
		if _, err := c.Account.Get(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff([]string{"", ""}, cookies); diff != "" {
		t.Errorf("cookies (-want +got):\n%s", diff)
	}
}
