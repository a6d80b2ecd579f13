package esputnik

import (
	"context"
	"encoding/base64"
	"errors"
	"net/http"
	"strconv"
	"strings"

	"golang.org/x/oauth2"

	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/oauth"
	"github.com/engagement-go/engagement/internal/rest"
)

// Host is a host of the API.
type Host string

// The hosts of the API.
const (
	// HostESputnik is esputnik.com, the default.
	HostESputnik Host = "https://esputnik.com/api"
	// HostYespo is yespo.io, the host of the Yespo brand.
	HostYespo Host = "https://yespo.io/api"
	// HostYespoAPI is api.yespo.io, which one page of the vendor names.
	HostYespoAPI Host = "https://api.yespo.io/api"
)

// WithHost sets the host of the API. The default is HostESputnik.
func WithHost(host Host) Option {
	return func(s *settings) error {
		switch host {
		case HostESputnik, HostYespo, HostYespoAPI:
			s.BaseURL = string(host)
			return nil
		}
		return check.Invalid("WithHost", "must be one of the constants of this package")
	}
}

// WithTokenSource authorises calls with OAuth 2.0 access tokens instead of an API key, which must be empty.
// OAuth.TokenSource returns a source that refreshes its token. If the source fails, the call fails and nothing is sent.
func WithTokenSource(tokens oauth2.TokenSource) Option {
	return func(s *settings) error {
		if tokens == nil {
			return check.Invalid("WithTokenSource", "must not be nil")
		}
		s.tokens = tokens
		return nil
	}
}

// WithEventsToken authorises Events.SendV1, SendPastV1 and DeletePast with a token of Auth.CreateToken. The API key can
// be empty if the program makes no other calls.
func WithEventsToken(token string) Option {
	return func(s *settings) error {
		if token == "" {
			return check.Invalid("WithEventsToken", "must not be empty")
		}
		if err := check.Key("WithEventsToken", token); err != nil {
			return err
		}
		s.eventsToken = token
		s.Secrets = append(s.Secrets, token)
		return nil
	}
}

type settings struct {
	rest.Config
	tokens      oauth2.TokenSource
	eventsToken string
}

// userName is the user name beside the API key. Any works, but an old endpoint refused an empty one.
const userName = "user"

// New returns a client that uses the API key, from the settings of the account under API. It sends nothing, and fails
// for an empty key, unless an option sets another credential, and for a bad option.
func New(apiKey string, opts ...Option) (*Client, error) {
	s := newSettings()
	var bad error
	if apiKey != "" {
		s.Secrets = append(s.Secrets, apiKey)
	}
	bad = rest.Apply(&s, opts, bad)
	switch {
	case bad != nil:
	case apiKey == "" && s.tokens == nil && s.eventsToken == "":
		bad = check.Invalid("apiKey", "must not be empty")
	case apiKey != "" && s.tokens != nil:
		bad = check.Invalid("apiKey", "must be empty with WithTokenSource")
	default:
		bad = check.Key("apiKey", apiKey)
	}
	s.Authorize = authorizer(apiKey, s.tokens, s.eventsToken)
	if s.tokens != nil {
		tokens := s.tokens
		s.Renew = func(credential string) bool { return oauth.Invalidate(tokens, credential) }
	}
	client, err := rest.New(s.Config, bad)
	if err != nil {
		return nil, err
	}
	return newClient(client), nil
}

func newSettings() settings {
	return settings{Config: rest.Config{
		Package:          "esputnik",
		RegionHint:       "WithHost",
		BaseURL:          string(HostESputnik),
		UserAgent:        rest.UserAgent,
		Quotas:           newQuotas(),
		Retry:            rest.DefaultRetry,
		MaxResponseBytes: rest.DefaultMaxResponseBytes,
		ReadError:        readError,
	}}
}

// Credentials as the spec names them.
const (
	authEvents  = "events"  // takes the token of Auth.CreateToken, too
	authContact = "contact" // takes the token of one contact only
)

// authorizer sets the Authorization header before each attempt.
func authorizer(apiKey string, tokens oauth2.TokenSource, eventsToken string) func(context.Context, *rest.Operation, http.Header) error {
	var basic []string
	if apiKey != "" {
		basic = []string{"Basic " + base64.StdEncoding.EncodeToString([]byte(userName+":"+apiKey))}
	}
	return func(ctx context.Context, op *rest.Operation, h http.Header) error {
		switch {
		case op.Auth == authContact:
			return errors.New("the call needs a Session")
		case op.Auth == authEvents && eventsToken != "":
			h["Authorization"] = []string{"Bearer " + eventsToken}
		case tokens != nil:
			return oauth.Authorize(ctx, tokens, h)
		case basic != nil:
			h["Authorization"] = basic
		default:
			return errors.New("the call needs an API key")
		}
		return nil
	}
}

// TotalCount returns the number of rows of a list, from an answer that was captured with WithResponse. It returns false
// if the answer has no such header. The number is a hint: on an unfiltered list of contacts it has been 2 for 22,000.
// Iterations do not use it.
func TotalCount(r Response) (int64, bool) {
	n, err := strconv.ParseInt(strings.TrimSpace(r.Header.Get("TotalCount")), 10, 64)
	return n, err == nil && n >= 0
}
