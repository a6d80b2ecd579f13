package track_test

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

	"github.com/engagement-go/engagement/customerio/track"
	"github.com/engagement-go/engagement/internal/contract"
)

func TestNewRefuses(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		site, key string
		opts      []track.Option
		says      string
	}{
		"no site":            {"", "key", nil, "siteID must not be empty"},
		"no key":             {"site", "", nil, "apiKey must not be empty"},
		"a colon":            {"si:te", "key", nil, "siteID must not contain a colon"},
		"a line break":       {"site", "key\n", nil, "apiKey must not contain white space"},
		"a space":            {" site", "key", nil, "siteID must not contain white space"},
		"a region":           {"site", "key", []track.Option{track.WithRegion("mars")}, "WithRegion must be US or EU"},
		"an option":          {"site", "key", []track.Option{track.WithHTTPClient(nil)}, "WithHTTPClient must not be nil"},
		"an address of HTTP": {"site", "key", []track.Option{track.WithBaseURL("http://example.com")}, "must be https"},
	} {
		_, err := track.New(test.site, test.key, test.opts...)
		if !errors.Is(err, track.ErrInvalidArgument) || !strings.HasPrefix(err.Error(), "track: New: ") || !strings.Contains(err.Error(), test.says) {
			t.Errorf("%s: error %v, want %q", name, err, test.says)
		}
	}
}

func TestRegions(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		opts []track.Option
		want string
	}{
		"default":         {nil, "https://track.customer.io/api/v1/accounts/region"},
		"US":              {[]track.Option{track.WithRegion(track.US)}, "https://track.customer.io/api/v1/accounts/region"},
		"EU":              {[]track.Option{track.WithRegion(track.EU)}, "https://track-eu.customer.io/api/v1/accounts/region"},
		"the last wins":   {[]track.Option{track.WithBaseURL("https://example.com/x"), track.WithRegion(track.EU)}, "https://track-eu.customer.io/api/v1/accounts/region"},
		"another address": {[]track.Option{track.WithRegion(track.EU), track.WithBaseURL("https://example.com/x")}, "https://example.com/x/api/v1/accounts/region"},
	} {
		rec := contract.Record(always(`{"url":"https://track-eu.customer.io","region":"eu","environment_id":"100"}`))
		region, err := newClient(t, rec, test.opts...).Account.GetRegion(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		want := &track.AccountRegion{URL: "https://track-eu.customer.io", Region: track.EU, EnvironmentID: 100}
		if diff := cmp.Diff(want, region); diff != "" {
			t.Errorf("%s: region (-want +got):\n%s", name, diff)
		}
		if got := rec.Requests()[0].URL; got != test.want {
			t.Errorf("%s: sent to %s, want %s", name, got, test.want)
		}
	}
}

// TestCredentials expects standard base64, also for bytes that differ in that of URLs.
func TestCredentials(t *testing.T) {
	t.Parallel()
	rec := contract.Record(always(`{"region":"us"}`))
	c, err := track.New("s~~~", "k???>>>", track.WithHTTPClient(&http.Client{Transport: rec}))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := c.Account.GetRegion(t.Context()); err != nil {
		t.Fatal(err)
	}
	want := "Basic " + base64.StdEncoding.EncodeToString([]byte("s~~~:k???>>>"))
	if got := rec.Requests()[0].Header.Get("Authorization"); got != want || !strings.ContainsAny(want, "+/") {
		t.Errorf("credentials %q, want %q", got, want)
	}
}

// TestErrors reads the errors of both versions, and those of others.
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
		"version 1":         {400, `{"meta":{"errors":["unknown attribute","bad name"]}}`, "unknown attribute; bad name", "", nil, track.ErrBadRequest},
		"a merge":           {400, `{"meta":{"error":"primary does not exist"}}`, "primary does not exist", "", nil, track.ErrBadRequest},
		"version 2":         {400, `{"errors":[{"reason":"required","field":"identifiers","message":"is missing"}]}`, "is missing", "required", map[string][]string{"identifiers": {"is missing"}}, track.ErrBadRequest},
		"two reasons":       {400, `{"errors":[{"reason":"required","field":"a","message":"m"},{"reason":"invalid","field":"b","message":"n"}]}`, "m; n", "required", map[string][]string{"a": {"m"}, "b": {"n"}}, track.ErrBadRequest},
		"the App API's":     {401, `{"errors":[{"detail":"unauthorized","status":"401"}]}`, "unauthorized", "", nil, track.ErrUnauthorized},
		"text":              {503, `try again later`, "try again later", "", nil, track.ErrServer},
		"nothing":           {500, ``, "", "", nil, track.ErrServer},
		"too many requests": {429, `{}`, "", "", nil, track.ErrRateLimited},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := newClient(t, contract.Record(contract.Answer(test.status, test.body)), track.WithRetry(track.RetryPolicy{MaxRetries: track.NoRetries}))
			err := c.People.Identify(t.Context(), track.IdentifyPerson{Person: track.ID("42")})
			e := contract.AsError(t, err)
			if !errors.Is(err, test.is) || e.Vendor != "track" || e.Operation != "People.Identify" || e.StatusCode != test.status {
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

func TestAnswers(t *testing.T) {
	t.Parallel()
	contract.Answers(t, contract.Reading{
		Get: func(ctx context.Context, t testing.TB, rt http.RoundTripper) (any, error) {
			return newClient(t, rt).Account.GetRegion(ctx)
		},
		Thing: `{"url":"https://track-eu.customer.io","region":"eu","environment_id":100}`,
		Send: func(ctx context.Context, t testing.TB, rt http.RoundTripper) error {
			return newClient(t, rt).Operations.Send(ctx, track.MergePeople{Primary: track.ID("1"), Secondary: track.ID("2")})
		},
		Region: "WithRegion",
	})
}

// TestRateLimit lets 3,000 calls pass at once, and the next one after three seconds.
func TestRateLimit(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		c, err := track.New("site", "key", track.WithHTTPClient(&http.Client{Transport: contract.Record(always(`{}`))}))
		if err != nil {
			t.Fatal(err)
		}
		begin := time.Now()
		for i := range 3001 {
			if i == 3000 && time.Since(begin) != 0 {
				t.Errorf("3,000 calls took %v, want no time", time.Since(begin))
			}
			if err := c.People.Delete(t.Context(), track.ID("42")); err != nil {
				t.Fatal(err)
			}
		}
		if took := time.Since(begin); took < 3*time.Second || took > 4*time.Second {
			t.Errorf("3,001 calls took %v, want 3s", took)
		}
	})
}

// call is a call of any method.
type call = func(ctx context.Context, c client) error
