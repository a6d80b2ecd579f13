package customerio

import (
	"net/http"
	"strconv"
	"strings"

	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/rest"
)

// Region is the region of a workspace.
type Region string

// The regions. A workspace is in one of them. A request to the other one fails with ErrUnauthorized, like a wrong key.
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

// workspaceHeader has the workspace of a service-account token.
const workspaceHeader = "X-Workspace-Id"

type settings struct{ rest.Config }

// WithRegion sets the region of the workspace. The default is US.
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

// WithWorkspaceID sets the workspace of a service-account token, which starts with sa_live_. Such tokens require it, and
// only SendService accepts them.
func WithWorkspaceID(id int64) Option {
	return func(s *settings) error {
		if id <= 0 {
			return check.Invalid("WithWorkspaceID", "must be positive")
		}
		s.Header[workspaceHeader] = []string{strconv.FormatInt(id, 10)}
		return nil
	}
}

// New returns a client for a key of the App API. Keys of the Track API are not accepted by the service. New sends nothing;
// it refuses an empty key and bad options.
//
// SendService also accepts a service-account token in place of the key, see WithWorkspaceID.
func New(appKey string, opts ...Option) (*Client, error) {
	s := settings{rest.Config{
		Package:          "customerio",
		RegionHint:       "WithRegion",
		ErrorForm:        rest.ErrorForm{Inside: []string{"meta"}},
		BaseURL:          baseUS,
		UserAgent:        rest.UserAgent,
		Header:           http.Header{"Authorization": {"Bearer " + appKey}},
		Secrets:          []string{appKey},
		Quotas:           newQuotas(),
		Retry:            rest.DefaultRetry,
		MaxResponseBytes: rest.DefaultMaxResponseBytes,
	}}
	var bad error
	if appKey == "" {
		bad = check.Invalid("appKey", "must not be empty")
	} else {
		bad = check.Key("appKey", appKey)
	}
	bad = rest.Apply(&s, opts, bad)
	if bad == nil && strings.HasPrefix(appKey, serviceAccountPrefix) && s.Header[workspaceHeader] == nil {
		bad = check.Invalid("WithWorkspaceID", "must be given with a service-account token")
	}
	client, err := rest.New(s.Config, bad)
	if err != nil {
		return nil, err
	}
	return newClient(client), nil
}
