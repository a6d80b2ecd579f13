package engagor

import (
	"context"
	"net/http"
	"strconv"
	"time"

	"github.com/oapi-codegen/runtime/types"
	"golang.org/x/oauth2"

	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/oauth"
	"github.com/engagement-go/engagement/internal/pace"
	"github.com/engagement-go/engagement/internal/rest"
)

// Region is the region of an account. An account is in one region (inferred).
type Region string

// The regions.
const (
	// EU is the European Union, the default.
	EU Region = "eu"
	// US is the United States.
	US Region = "us"
)

// hosts are the hosts of a region: the API, and the application with its OAuth pages. The latter is inferred for the
// United States.
var hosts = map[Region]struct{ api, app string }{
	EU: {"https://api.engagor.com", "https://app.engagor.com"},
	US: {"https://api-us.engagor.com", "https://us.engagor.com"},
}

type settings struct {
	rest.Config
	region Region
}

// WithRegion sets the region of the account. The default is EU. WithBaseURL takes precedence.
func WithRegion(region Region) Option {
	return func(s *settings) error {
		if _, ok := hosts[region]; !ok {
			return check.Invalid("WithRegion", "must be EU or US")
		}
		s.region = region
		return nil
	}
}

// WithConsoleToken sets the rate limit of a token of the vendor's API console, which is 20 calls an hour.
func WithConsoleToken() Option {
	return WithLimiter(pace.NewWindow(consoleRequestsPerHour, time.Hour))
}

// WithVersion requests the behavior of the service on a date. Without it, calls have the newest behavior, including
// breaking changes. The date is sent with every call as v=YYYYMMDD (inferred).
func WithVersion(date types.Date) Option {
	return func(s *settings) error {
		if date.IsZero() {
			return check.Invalid("WithVersion", "must not be the zero date")
		}
		version := "v=" + date.Format("20060102")
		s.Middleware = append(s.Middleware, func(next http.RoundTripper) http.RoundTripper {
			return versioned{next, version}
		})
		return nil
	}
}

// versioned adds the version to the query of every request.
type versioned struct {
	next    http.RoundTripper
	version string
}

func (t versioned) RoundTrip(r *http.Request) (*http.Response, error) {
	copied, target := *r, *r.URL
	if target.RawQuery != "" {
		target.RawQuery += "&"
	}
	target.RawQuery += t.version
	copied.URL = &target
	return t.next.RoundTrip(&copied)
}

// WithIfNoneMatch requests the answer only if it has changed since the answer with this entity tag. If it has not, the call
// fails with ErrNotModified. MetaOf and the header ETag have the entity tag of an answer.
func WithIfNoneMatch(etag string) RequestOption { return WithHeader("If-None-Match", etag) }

// newSettings returns the defaults of New and NewOAuth.
func newSettings() settings {
	retry := rest.DefaultRetry
	retry.MaxRetryAfter = time.Hour + time.Minute // the window of the rate limit
	return settings{region: EU, Config: rest.Config{
		Package:          "engagor",
		RegionHint:       "WithRegion",
		UserAgent:        rest.UserAgent,
		Quotas:           newQuotas(),
		Retry:            retry,
		MaxResponseBytes: rest.DefaultMaxResponseBytes,
		ReadError:        readError,
		Inspect:          inspect,
		FinishError:      finishError,
	}}
}

// New returns a client for an account. Before every attempt it takes an access token from tokens: OAuth.TokenSource
// returns a source that refreshes the token, oauth2.StaticTokenSource one that does not. If the account is not known yet,
// pass 0: then Me and Tools work, and all other calls are refused, see ForAccount.
//
// New fails if the account is negative, tokens is nil, or an option is bad. It sends nothing.
func New(accountID int64, tokens oauth2.TokenSource, opts ...Option) (*Client, error) {
	s := newSettings()
	s.Bound = bind(accountID)
	s.Authorize = func(ctx context.Context, _ *rest.Operation, h http.Header) error {
		return oauth.Authorize(ctx, tokens, h)
	}
	s.Renew = func(credential string) bool { return oauth.Invalidate(tokens, credential) }
	var bad error
	refreshed, isOurs := tokens.(*TokenSource)
	switch {
	case accountID < 0:
		bad = check.Invalid("accountID", "must not be negative")
	case tokens == nil, isOurs && refreshed == nil: // the latter if the error of OAuth.TokenSource was ignored
		bad = check.Invalid("tokens", "must not be nil")
	}
	bad = rest.Apply(&s, opts, bad)
	if s.BaseURL == "" {
		s.BaseURL = hosts[s.region].api
	}
	client, err := rest.New(s.Config, bad)
	if err != nil {
		return nil, err
	}
	return newClient(client), nil
}

// ForAccount returns a client for another account. It shares everything else with c: connections, credentials, rate limit
// and retry policy. If the account is not positive, it refuses all calls that need an account.
func (c *Client) ForAccount(accountID int64) *Client {
	return newClient(c.client.WithBound(bind(accountID)))
}

func bind(accountID int64) map[string]string {
	if accountID <= 0 {
		return nil // and the path value is missing
	}
	return map[string]string{"account_id": strconv.FormatInt(accountID, 10)}
}
