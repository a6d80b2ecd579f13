package customerio_test

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/jarcoal/httpmock"
	"golang.org/x/time/rate"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/internal/contract"
)

func TestNewRefuses(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		key   string
		opts  []customerio.Option
		names string
	}{
		"no key":               {"", nil, "appKey"},
		"a key with a break":   {"key\n", nil, "appKey"},
		"unknown region":       {"key", []customerio.Option{customerio.WithRegion("mars")}, "WithRegion"},
		"no workspace":         {"sa_live_1", nil, "WithWorkspaceID"},
		"workspace 0":          {"sa_live_1", []customerio.Option{customerio.WithWorkspaceID(0)}, "WithWorkspaceID"},
		"plain http":           {"key", []customerio.Option{customerio.WithBaseURL("http://example.com")}, "base URL"},
		"unknown quota":        {"key", []customerio.Option{customerio.WithLimiter(rate.NewLimiter(1, 1), "daily")}, "quota"},
		"no response at all":   {"key", []customerio.Option{customerio.WithMaxResponseBytes(0)}, "WithMaxResponseBytes"},
		"retry back in time":   {"key", []customerio.Option{customerio.WithRetry(customerio.RetryPolicy{MaxRetries: -2})}, "retry"},
		"no client":            {"key", []customerio.Option{customerio.WithHTTPClient(nil)}, "WithHTTPClient"},
		"the first of several": {"key", []customerio.Option{nil, customerio.WithRegion("mars"), customerio.WithWorkspaceID(-1)}, "WithRegion"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c, err := customerio.New(test.key, test.opts...)
			if !errors.Is(err, customerio.ErrInvalidArgument) || c != nil || !strings.Contains(err.Error(), test.names) {
				t.Errorf("client %v, error %v", c, err)
			}
			if test.key != "" && err != nil && strings.Contains(err.Error(), test.key+" ") {
				t.Errorf("the error has the key: %v", err)
			}
		})
	}
}

func TestRegionsAndCredentials(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		key  string
		opts []customerio.Option
		host string
		want http.Header
	}{
		"default": {"key", nil, "api.customer.io", http.Header{"Authorization": {"Bearer key"}}},
		"us":      {"key", []customerio.Option{customerio.WithRegion(customerio.US)}, "api.customer.io", http.Header{"Authorization": {"Bearer key"}}},
		"eu":      {"key", []customerio.Option{customerio.WithRegion(customerio.EU)}, "api-eu.customer.io", http.Header{"Authorization": {"Bearer key"}}},
		"service account": {
			"sa_live_1",
			[]customerio.Option{customerio.WithWorkspaceID(7)},
			"track.customer.io",
			http.Header{"Authorization": {"Bearer sa_live_1"}, "X-Workspace-Id": {"7"}},
		},
		"service account in the EU": {
			"sa_live_1",
			[]customerio.Option{customerio.WithWorkspaceID(7), customerio.WithRegion(customerio.EU)},
			"track-eu.customer.io",
			http.Header{"Authorization": {"Bearer sa_live_1"}, "X-Workspace-Id": {"7"}},
		},
		"service account at another host": {
			"sa_live_1",
			[]customerio.Option{customerio.WithWorkspaceID(7), customerio.WithBaseURL("https://api.customer.io")},
			"api.customer.io",
			http.Header{"Authorization": {"Bearer sa_live_1"}, "X-Workspace-Id": {"7"}},
		},
		"the last address": {
			"key",
			[]customerio.Option{customerio.WithBaseURL("https://example.com"), customerio.WithRegion(customerio.EU)},
			"api-eu.customer.io",
			http.Header{"Authorization": {"Bearer key"}},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			srv := serve(t, always(`{"delivery_id":"d"}`))
			c, err := customerio.New(test.key, append(test.opts, customerio.WithHTTPClient(&http.Client{Transport: srv}))...)
			if err != nil {
				t.Fatal(err)
			}
			receipt, err := c.Send.InApp(t.Context(), customerio.TransactionalInApp{TransactionalMessageID: customerio.TemplateID(1), Identifiers: person})
			if err != nil || receipt.DeliveryID != "d" {
				t.Fatal(receipt, err)
			}
			test.want.Set("Accept", "application/json")
			test.want.Set("Content-Type", "application/json")
			test.want.Set("User-Agent", "engagement-go/0.1.0")
			sent := srv.Requests()[0]
			if diff := cmp.Diff(test.want, sent.Header); diff != "" || sent.URL != "https://"+test.host+"/v1/send/in_app" {
				t.Errorf("sent to %s, header (-want +got):\n%s", sent.URL, diff)
			}
		})
	}
}

// TestRateLimits makes calls at once and records when each was sent.
func TestRateLimits(t *testing.T) {
	t.Parallel()
	send := func(ctx context.Context, c client) error {
		_, err := c.Send.InApp(ctx, customerio.TransactionalInApp{TransactionalMessageID: customerio.TemplateID(1), Identifiers: person})
		return err
	}
	trigger := func(ctx context.Context, c client) error {
		_, err := c.Broadcasts.Trigger(ctx, 1, customerio.TriggerDraft{DefaultAudience: true})
		return err
	}
	list := func(ctx context.Context, c client) error { _, err := c.Segments.List(ctx); return err }
	archived := func(ctx context.Context, c client) error { _, err := c.Messages.GetArchived(ctx, "d"); return err }
	for name, test := range map[string]struct {
		calls []func(context.Context, client) error
		opts  []customerio.Option
		want  []time.Duration
	}{
		"default":              {[]func(context.Context, client) error{list, list, list}, nil, []time.Duration{0, 100 * time.Millisecond, 200 * time.Millisecond}},
		"send":                 {[]func(context.Context, client) error{send, send, send}, nil, []time.Duration{0, 10 * time.Millisecond, 20 * time.Millisecond}},
		"trigger":              {[]func(context.Context, client) error{trigger, trigger, trigger}, nil, []time.Duration{0, 10 * time.Second, 20 * time.Second}},
		"triggers are calls":   {[]func(context.Context, client) error{trigger, list}, nil, []time.Duration{0, 100 * time.Millisecond}},
		"archives are calls":   {[]func(context.Context, client) error{archived, archived, list}, nil, []time.Duration{0, 100 * time.Millisecond, 200 * time.Millisecond}},
		"sends are their own":  {[]func(context.Context, client) error{list, send, list}, nil, []time.Duration{0, 0, 100 * time.Millisecond}},
		"without":              {[]func(context.Context, client) error{list, trigger, trigger}, []customerio.Option{customerio.WithoutLimiter()}, []time.Duration{0, 0, 0}},
		"another for the send": {[]func(context.Context, client) error{send, send}, []customerio.Option{customerio.WithLimiter(rate.NewLimiter(1, 1), customerio.QuotaSend)}, []time.Duration{0, time.Second}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				var left []time.Duration
				start := time.Now()
				srv := serve(t, contract.Nth(func(int, *http.Request) httpmock.Responder {
					left = append(left, time.Since(start))
					return contract.Examples(t, "customerio")
				}))
				c, err := customerio.New("key", append(test.opts, customerio.WithHTTPClient(&http.Client{Transport: srv}))...)
				if err != nil {
					t.Fatal(err)
				}
				for _, call := range test.calls {
					if err := call(t.Context(), c); err != nil {
						t.Fatal(err)
					}
				}
				if diff := cmp.Diff(test.want, left); diff != "" {
					t.Errorf("(-want +got):\n%s", diff)
				}
			})
		})
	}
}

func TestDailyQuota(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		exhausted := true
		srv := serve(t, contract.Nth(func(int, *http.Request) httpmock.Responder {
			if exhausted {
				return contract.Answer(429, `{"errors":[{"detail":"rate limited to 100 requests per 1d","status":"429"}]}`)
			}
			return contract.Answer(200, `{"archived_message":{"id":"d"}}`)
		}))
		c := newClient(t, srv)
		start := time.Now()
		_, err := c.Messages.GetArchived(t.Context(), "d")
		if e := contract.AsError(t, err); !errors.Is(err, customerio.ErrRateLimited) || e.Attempts != 1 || e.RetryAfter != 0 {
			t.Errorf("error %v", err)
		}
		exhausted = false
		if _, err := c.Messages.GetArchived(t.Context(), "d"); err != nil {
			t.Error(err)
		}
		if took := time.Since(start); took != 0 || srv.Count() != 2 {
			t.Errorf("%d requests in %v, want 2 at once", srv.Count(), took)
		}
	})
}

func TestRateLimitDelaysAllCalls(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		start := time.Now()
		srv := serve(t, contract.Nth(func(n int, _ *http.Request) httpmock.Responder {
			if n == 1 {
				return contract.Answer(429, `{"errors":[{"detail":"rate limited to 10 requests per 1s","status":"429"}]}`, "Retry-After", "3")
			}
			if time.Since(start) < 3*time.Second {
				t.Errorf("request %d after %v", n, time.Since(start))
			}
			return contract.Examples(t, "customerio")
		}))
		c := newClient(t, srv)
		var wg sync.WaitGroup
		for i := range 20 {
			wg.Go(func() {
				time.Sleep(time.Duration(i) * time.Millisecond)
				if _, err := c.Segments.List(t.Context()); err != nil {
					t.Error(err)
				}
			})
		}
		wg.Wait()
		if n := srv.Count(); n != 21 {
			t.Errorf("%d requests, want 21", n)
		}
	})
}

// TestNothingIsSentTwice cuts the connection after the service may have accepted a message or a trigger.
func TestNothingIsSentTwice(t *testing.T) {
	t.Parallel()
	for name, call := range map[string]func(ctx context.Context, c client) error{
		"email": func(ctx context.Context, c client) error {
			_, err := c.Send.Email(ctx, customerio.TransactionalEmail{TransactionalMessageID: customerio.TemplateID(1), To: "a@example.com", Identifiers: person})
			return err
		},
		"trigger": func(ctx context.Context, c client) error {
			_, err := c.Broadcasts.Trigger(ctx, 1, customerio.TriggerDraft{IDs: []string{"1"}})
			return err
		},
	} {
		for fault, resp := range map[string]httpmock.Responder{"cut": contract.Cut, "502": contract.Answer(502, ""), "504": contract.Answer(504, "")} {
			t.Run(name+"/"+fault, func(t *testing.T) {
				t.Parallel()
				srv := serve(t, resp)
				if err := call(t.Context(), newClient(t, srv)); err == nil {
					t.Error("no error")
				}
				if n := srv.Count(); n != 1 {
					t.Errorf("%d requests, want 1", n)
				}
			})
		}
	}
}

func TestDo(t *testing.T) {
	t.Parallel()
	srv := serve(t, always(`{"segments":[{"id":7}]}`))
	var out struct{ Segments []customerio.Segment }
	var raw customerio.Response
	if err := newClient(t, srv).Do(t.Context(), "GET", "/v1/segments", nil, &out, customerio.WithResponse(&raw)); err != nil {
		t.Fatal(err)
	}
	if len(out.Segments) != 1 || out.Segments[0].ID != 7 || raw.StatusCode != 200 || string(raw.Body) != `{"segments":[{"id":7}]}` {
		t.Errorf("%+v, raw %d %s", out, raw.StatusCode, raw.Body)
	}
}
