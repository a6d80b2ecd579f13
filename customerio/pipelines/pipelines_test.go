package pipelines_test

import (
	"encoding/base64"
	"errors"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement/customerio/pipelines"
	"github.com/engagement-go/engagement/internal/contract"
)

func TestNewRefuses(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		key  string
		opts []pipelines.Option
		says string
	}{
		"no key":             {"", nil, "writeKey must not be empty"},
		"a colon":            {"k:ey", nil, "writeKey must not contain a colon"},
		"a line break":       {"key\n", nil, "writeKey must not contain white space"},
		"a region":           {"key", []pipelines.Option{pipelines.WithRegion("mars")}, "WithRegion must be US or EU"},
		"a small call":       {"key", []pipelines.Option{pipelines.WithMaxCallBytes(1023)}, "WithMaxCallBytes must be at least 1024"},
		"a negative batch":   {"key", []pipelines.Option{pipelines.WithMaxBatchBytes(-1)}, "WithMaxBatchBytes must be at least 1024"},
		"an option":          {"key", []pipelines.Option{pipelines.WithHTTPClient(nil)}, "WithHTTPClient must not be nil"},
		"an address of HTTP": {"key", []pipelines.Option{pipelines.WithBaseURL("http://example.com")}, "must be https"},
	} {
		_, err := pipelines.New(test.key, test.opts...)
		if !errors.Is(err, pipelines.ErrInvalidArgument) || !strings.HasPrefix(err.Error(), "pipelines: New: ") || !strings.Contains(err.Error(), test.says) {
			t.Errorf("%s: error %v, want %q", name, err, test.says)
		}
	}
}

func TestRegions(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		opts []pipelines.Option
		want string
	}{
		"default":         {nil, "https://cdp.customer.io/v1/identify"},
		"US":              {[]pipelines.Option{pipelines.WithRegion(pipelines.US)}, "https://cdp.customer.io/v1/identify"},
		"EU":              {[]pipelines.Option{pipelines.WithRegion(pipelines.EU)}, "https://cdp-eu.customer.io/v1/identify"},
		"another address": {[]pipelines.Option{pipelines.WithRegion(pipelines.EU), pipelines.WithBaseURL("https://example.com/x")}, "https://example.com/x/v1/identify"},
	} {
		rec := contract.Record(always(`{}`))
		if err := newClient(t, rec, test.opts...).Calls.Identify(t.Context(), pipelines.Identify{Who: pipelines.UserID("42")}); err != nil {
			t.Fatal(err)
		}
		if got := rec.Requests()[0].URL; got != test.want {
			t.Errorf("%s: sent to %s, want %s", name, got, test.want)
		}
	}
}

// TestCredentials expects the key as the user, no password, and standard base64.
func TestCredentials(t *testing.T) {
	t.Parallel()
	rec := contract.Record(always(`{}`))
	c, err := pipelines.New("k~~~???>>>", pipelines.WithHTTPClient(&http.Client{Transport: rec}))
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Calls.Alias(t.Context(), pipelines.Alias{PreviousID: "v", UserID: "42"}); err != nil {
		t.Fatal(err)
	}
	want := "Basic " + base64.StdEncoding.EncodeToString([]byte("k~~~???>>>:"))
	if got := rec.Requests()[0].Header.Get("Authorization"); got != want || !strings.ContainsAny(want, "+/") {
		t.Errorf("credentials %q, want %q", got, want)
	}
}

// TestStrictMode expects the header in every request, of Do, too, unless it is left out.
func TestStrictMode(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		opts []pipelines.Option
		want []string
	}{
		"by itself":    {nil, []string{"1"}},
		"switched off": {[]pipelines.Option{pipelines.WithoutStrictMode()}, nil},
	} {
		rec := serve(t, always(`{}`))
		c := newClient(t, rec, test.opts...)
		b, err := c.NewBatcher(pipelines.BatcherOptions{})
		if err != nil {
			t.Fatal(err)
		}
		page := pipelines.Page{Who: pipelines.UserID("42")}
		for _, err := range []error{
			c.Calls.Page(t.Context(), page), c.Calls.SendBatch(t.Context(), []pipelines.Call{page}), b.Add(t.Context(), page), b.Flush(t.Context()),
		} {
			if err != nil {
				t.Fatal(err)
			}
		}
		if _, err := b.Close(t.Context()); err != nil {
			t.Fatal(err)
		}
		for _, r := range rec.Requests() {
			if diff := cmp.Diff(test.want, r.Header["X-Strict-Mode"]); diff != "" {
				t.Errorf("%s: %s (-want +got):\n%s", name, r.Path, diff)
			}
		}
		if rec.Count() != 3 {
			t.Errorf("%d requests, want 3", rec.Count())
		}
		raw := contract.Record(always(`{}`))
		if err := newClient(t, raw, test.opts...).Do(t.Context(), http.MethodPost, "/v1/future", map[string]any{"a": 1}, nil); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(test.want, raw.Requests()[0].Header["X-Strict-Mode"]); diff != "" {
			t.Errorf("%s: Do (-want +got):\n%s", name, diff)
		}
	}
}

// TestErrors reads the documented errors, and those of others. The value of the header of strict mode is no secret.
func TestErrors(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		status  int
		body    string
		message string
		code    string
		fields  map[string][]string
		is      error
	}{
		"texts":             {400, `{"meta":{"errors":["event is required","1 of 11 calls is wrong"]}}`, "event is required; 1 of 11 calls is wrong", "", nil, pipelines.ErrBadRequest},
		"fields":            {400, `[{"reason":"required","field":"userId","message":"is missing"},{"reason":"invalid","field":"event","message":"is no text"}]`, "is missing; is no text", "required", map[string][]string{"userId": {"is missing"}, "event": {"is no text"}}, pipelines.ErrBadRequest},
		"fields inside":     {400, `{"errors":[{"reason":"required","field":"userId","message":"is missing"}]}`, "is missing", "required", map[string][]string{"userId": {"is missing"}}, pipelines.ErrBadRequest},
		"one text":          {401, `{"meta":{"error":"unauthorized"}}`, "unauthorized", "", nil, pipelines.ErrUnauthorized},
		"text":              {503, `try again later`, "try again later", "", nil, pipelines.ErrServer},
		"nothing":           {500, ``, "", "", nil, pipelines.ErrServer},
		"too many requests": {429, `{}`, "", "", nil, pipelines.ErrRateLimited},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := newClient(t, contract.Record(contract.Answer(test.status, test.body)), pipelines.WithRetry(pipelines.RetryPolicy{MaxRetries: pipelines.NoRetries}))
			err := c.Calls.Identify(t.Context(), pipelines.Identify{Who: pipelines.UserID("42")})
			e := contract.AsError(t, err)
			if !errors.Is(err, test.is) || e.Vendor != "pipelines" || e.Operation != "Calls.Identify" || e.StatusCode != test.status {
				t.Errorf("error %v, want %v", err, test.is)
			}
			if e.Message != test.message || e.Code != test.code {
				t.Errorf("message %q and code %q, want %q and %q", e.Message, e.Code, test.message, test.code)
			}
			if diff := cmp.Diff(test.fields, e.Fields); diff != "" {
				t.Errorf("fields (-want +got):\n%s", diff)
			}
		})
	}
}

// TestRateLimit lets 3,000 calls pass at once, and the next one after three seconds.
func TestRateLimit(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		c, err := pipelines.New("key", pipelines.WithHTTPClient(&http.Client{Transport: contract.Record(always(`{}`))}))
		if err != nil {
			t.Fatal(err)
		}
		begin := time.Now()
		for i := range 3001 {
			if i == 3000 && time.Since(begin) != 0 {
				t.Errorf("3,000 calls took %v, want no time", time.Since(begin))
			}
			if err := c.Calls.Page(t.Context(), pipelines.Page{Who: pipelines.UserID("42")}); err != nil {
				t.Fatal(err)
			}
		}
		if took := time.Since(begin); took < 3*time.Second || took > 4*time.Second {
			t.Errorf("3,001 calls took %v, want 3s", took)
		}
	})
}
