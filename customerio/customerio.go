package customerio

import (
	"net/http"
	"strconv"
	"strings"

	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/rest"
)

// Region is where a workspace lives.
type Region string

// The regions. A workspace lives in exactly one of them. A request to the other one fails with ErrUnauthorized, exactly
// like a wrong key.
const (
	US Region = "us"
	EU Region = "eu"
)

const (
	baseUS = "https://api.customer.io"
	baseEU = "https://api-eu.customer.io"
)

// serviceAccountPrefix marks the tokens that span workspaces.
const serviceAccountPrefix = "sa_live_"

// workspaceHeader names the workspace that a service-account token means.
const workspaceHeader = "X-Workspace-Id"

type settings struct{ rest.Config }

// WithRegion chooses the region of the workspace. The default is US.
func WithRegion(r Region) Option {
	return func(s *settings) error {
		switch r {
		case US:
			s.BaseURL = baseUS
		case EU:
			s.BaseURL = baseEU
		default:
			return check.Invalid("WithRegion", "must be US or EU")
		}
		return nil
	}
}

// WithWorkspaceID says which workspace a service-account token (one that starts with sa_live_) means. Such tokens need
// it, and are good for the methods of SendService only.
func WithWorkspaceID(id int64) Option {
	return func(s *settings) error {
		if id <= 0 {
			return check.Invalid("WithWorkspaceID", "must be positive")
		}
		s.Header[workspaceHeader] = []string{strconv.FormatInt(id, 10)}
		return nil
	}
}

// New makes a client from a key of the App API. The keys of the Track API do not work here. New sends nothing; it fails
// for an empty key and for a bad option.
//
// A service-account token takes the place of the key for sending, see WithWorkspaceID.
func New(appKey string, opts ...Option) (*Client, error) {
	s := settings{rest.Config{
		Package:          "customerio",
		BaseURL:          baseUS,
		UserAgent:        rest.UserAgent,
		Header:           http.Header{"Authorization": {"Bearer " + appKey}},
		Secrets:          []string{appKey},
		Quotas:           newQuotas(),
		Retry:            rest.DefaultRetry,
		MaxResponseBytes: rest.DefaultMaxResponseBytes,
		ReadError:        readError,
	}}
	var bad error
	if appKey == "" {
		bad = check.Invalid("appKey", "must not be empty")
	} else {
		bad = check.Key("appKey", appKey)
	}
	bad = s.apply(opts, bad)
	if bad == nil && strings.HasPrefix(appKey, serviceAccountPrefix) && s.Header[workspaceHeader] == nil {
		bad = check.Invalid("WithWorkspaceID", "must be given with a service-account token")
	}
	client, err := rest.New(s.Config, bad)
	if err != nil {
		return nil, err
	}
	return newClient(client), nil
}
