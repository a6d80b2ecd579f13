package engage_test

import (
	"context"
	"encoding/base64"
	"errors"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement/engage"
	"github.com/engagement-go/engagement/internal/contract"
)

const base = "https://api.engage.so/v1"

func TestNewRefusesBadConfiguration(t *testing.T) {
	t.Parallel()
	secretURL := "https://api.example.com/?token=s3cr3t-t0ken"
	for name, test := range map[string]struct {
		key  string
		opt  engage.Option
		want string
	}{
		"empty key":        {"", nil, "key"},
		"key with newline": {"s3cr3t\n", nil, "key must not contain white space"},
		"key with colon":   {"s3cr3t:s", nil, "key must not contain a colon"},
		"nil client":       {"k", engage.WithHTTPClient(nil), "WithHTTPClient"},
		"empty base":       {"k", engage.WithBaseURL(""), "WithBaseURL"},
		"not a URL":        {"k", engage.WithBaseURL("https://a b"), "base URL"},
		"ftp":              {"k", engage.WithBaseURL("ftp://example.com"), "base URL"},
		"relative":         {"k", engage.WithBaseURL("/v1"), "base URL"},
		"plain http":       {"k", engage.WithBaseURL("http://api.engage.so/v1"), "https"},
		"query in URL":     {"k", engage.WithBaseURL(secretURL), "query"},
		"user in URL":      {"k", engage.WithBaseURL("https://u:s3cr3t-t0ken@example.com"), "credentials"},
		"nil limiter":      {"k", engage.WithLimiter(nil), "WithLimiter"},
		"unknown quota":    {"k", engage.WithLimiter(nopLimiter{}, "nobody"), "quota"},
		"negative retries": {"k", engage.WithRetry(engage.RetryPolicy{MaxRetries: -2}), "retry policy"},
		"crossed delays":   {"k", engage.WithRetry(engage.RetryPolicy{BaseDelay: time.Minute, MaxDelay: time.Second}), "retry policy"},
		"no time":          {"k", engage.WithAttemptTimeout(0), "WithAttemptTimeout"},
		"zero size":        {"k", engage.WithMaxResponseBytes(0), "WithMaxResponseBytes"},
		"nil logger":       {"k", engage.WithLogger(nil), "WithLogger"},
		"nil middleware":   {"k", engage.WithMiddleware(nil), "WithMiddleware"},
		"empty user agent": {"k", engage.WithUserAgent(""), "WithUserAgent"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := engage.New(test.key, "s3cr3t-t0ken", test.opt)
			if !errors.Is(err, engage.ErrInvalidArgument) {
				t.Fatalf("error %v, want ErrInvalidArgument", err)
			}
			if !strings.Contains(err.Error(), test.want) {
				t.Errorf("error %q does not name %q", err, test.want)
			}
			if strings.Contains(err.Error(), "s3cr3t") {
				t.Errorf("error %q prints a secret", err)
			}
		})
	}
}

type nopLimiter struct{}

func (nopLimiter) Wait(context.Context) error { return nil }

func TestNewAcceptsLoopbackAndNoSecret(t *testing.T) {
	t.Parallel()
	for _, url := range []string{"http://localhost:1", "http://127.0.0.1:1/v1", "http://[::1]:1/", "https://example.com/engage/v1/"} {
		if _, err := engage.New("key", "", engage.WithBaseURL(url)); err != nil {
			t.Errorf("%s: %v", url, err)
		}
	}
}

func TestCredentialsAndHeaders(t *testing.T) {
	t.Parallel()
	for _, secret := range []string{"secret", ""} {
		r := contract.Record(contract.Examples(t, "engage"))
		c, err := engage.New("key", secret, engage.WithHTTPClient(&http.Client{Transport: r}), engage.WithUserAgent("shop/2"))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := c.Users.Get(t.Context(), "u42", engage.WithHeader("X-Trace", "7")); err != nil {
			t.Fatal(err)
		}
		want := http.Header{
			"Authorization": {"Basic " + base64.StdEncoding.EncodeToString([]byte("key:"+secret))},
			"Accept":        {"application/json"},
			"User-Agent":    {"shop/2 engagement-go/0.1.0"},
			"X-Trace":       {"7"},
		}
		got := r.Requests()[0]
		if got.URL != base+"/users/u42" {
			t.Errorf("sent to %s", got.URL)
		}
		if diff := cmp.Diff(want, got.Header); diff != "" {
			t.Errorf("header (-want +got):\n%s", diff)
		}
	}
}

func TestPathValuesAreEncoded(t *testing.T) {
	t.Parallel()
	r := serve(t, contract.Examples(t, "engage"))
	c := newClient(t, r)
	for _, uid := range []string{"ada+tag@example.com", "0b6c9d0e-6a43-4b1f-9d52-2f5f0c6f3a10", "a/b c%2F", "ключ", "..."} {
		if _, err := c.Users.Get(t.Context(), uid); err != nil {
			t.Fatal(err)
		}
	}
	var got []string
	for _, request := range r.Requests() {
		got = append(got, request.Path)
	}
	want := []string{
		"/v1/users/ada%2Btag%40example.com", "/v1/users/0b6c9d0e-6a43-4b1f-9d52-2f5f0c6f3a10", "/v1/users/a%2Fb%20c%252F",
		"/v1/users/%D0%BA%D0%BB%D1%8E%D1%87", "/v1/users/...",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("paths (-want +got):\n%s", diff)
	}
}

func TestRawResponseAndDo(t *testing.T) {
	t.Parallel()
	c := newClient(t, serve(t, contract.Answer(200, `{"id":"i","known_attributes":3}`)))
	var raw engage.Response
	if _, err := c.Users.Get(t.Context(), "u", engage.WithResponse(&raw)); err != nil {
		t.Fatal(err)
	}
	if raw.StatusCode != 200 || string(raw.Body) != `{"id":"i","known_attributes":3}` || raw.Attempts != 1 {
		t.Errorf("raw response %+v", raw)
	}

	r := contract.Record(contract.Answer(200, `[{"id":"a","name":"plan"}]`))
	c = newClient(t, r)
	var attributes []struct{ ID, Name string }
	err := c.Do(t.Context(), "GET", "/data/attributes/{name}", nil, &attributes, engage.WithPathValue("name", "a/b"), engage.WithQuery("deep", "1"))
	if err != nil {
		t.Fatal(err)
	}
	if len(attributes) != 1 || attributes[0].Name != "plan" {
		t.Errorf("got %+v", attributes)
	}
	if got, want := r.Requests()[0].URL, base+"/data/attributes/a%2Fb?deep=1"; got != want {
		t.Errorf("sent to %s, want %s", got, want)
	}
	for _, route := range []string{"", "users", "//evil.example/x", "/users/../lists", "/users?x=1", "/users/{", "/users/}", "/users/{}", "https://evil.example/"} {
		if err := c.Do(t.Context(), "GET", route, nil, nil); !errors.Is(err, engage.ErrInvalidArgument) {
			t.Errorf("route %q: error %v", route, err)
		}
	}
	if err := c.Do(t.Context(), "GET", "/users/{uid}", nil, nil); !errors.Is(err, engage.ErrInvalidArgument) {
		t.Errorf("missing path value: error %v", err)
	}
}

func TestTooManyRequestsHoldsEverybodyBack(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		busy := contract.Answer(429, `{"error":"API limits exceeded"}`, "Retry-After", "20")
		ok := contract.Examples(t, "engage")
		c := newClient(t, serve(t, contract.InTurn(busy, ok, ok, busy)))
		start := time.Now()
		first := make(chan error)
		go func() { _, err := c.Users.Get(t.Context(), "first"); first <- err }()
		synctest.Wait()
		if _, err := c.Users.Get(t.Context(), "second"); err != nil {
			t.Fatal(err)
		}
		if took := time.Since(start); took != 20*time.Second {
			t.Errorf("the second call waited %v, want 20s", took)
		}
		if err := <-first; err != nil {
			t.Fatal(err)
		}

		ctx, cancel := context.WithTimeout(t.Context(), 5*time.Second)
		defer cancel()
		start = time.Now()
		_, err := c.Users.Get(ctx, "first")
		var e *engage.Error
		if !errors.As(err, &e) || !errors.Is(err, engage.ErrRateLimited) || e.RetryAfter != 20*time.Second || e.Attempts != 1 {
			t.Errorf("error %v, want a rate limit to be retried after 20s", err)
		}
		if took := time.Since(start); took != 0 {
			t.Errorf("waited %v for nothing", took)
		}
	})
}

func TestBadRequestOptions(t *testing.T) {
	t.Parallel()
	refuse(t, refusals{
		"nil context": {func(_ context.Context, c *engage.Client) error {
			_, err := c.Users.Get(nil, "u") //nolint:staticcheck // that is the point
			return err
		}, "context must not be nil"},
		"nil response": {func(ctx context.Context, c *engage.Client) error {
			_, err := c.Users.Get(ctx, "u", engage.WithResponse(nil))
			return err
		}, "WithResponse must not be nil"},
		"empty header": {func(ctx context.Context, c *engage.Client) error {
			_, err := c.Users.Get(ctx, "u", engage.WithHeader("", "v"))
			return err
		}, "header"},
		"bad retry policy": {func(ctx context.Context, c *engage.Client) error {
			_, err := c.Users.Get(ctx, "u", engage.WithCallRetry(engage.RetryPolicy{MaxRetries: -2}))
			return err
		}, "retry policy"},
	})
}
