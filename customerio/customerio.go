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

// The regions. A workspace is in one of them. A request to the other one fails with ErrUnauthorized: like a wrong key, or by
// a redirect that is not followed.
const (
	US Region = "us"
	EU Region = "eu"
)

// hosts are the addresses of a region.
type hosts struct {
	api string
	// track takes the operations of SendService with a service-account token. One source says so: the vendor's command-line
	// tool.
	track string
}

var regions = map[Region]hosts{
	US: {api: "https://api.customer.io", track: "https://track.customer.io"},
	EU: {api: "https://api-eu.customer.io", track: "https://track-eu.customer.io"},
}

// serviceAccountPrefix marks the tokens that span workspaces.
const serviceAccountPrefix = "sa_live_"

// workspaceHeader has the workspace of a service-account token.
const workspaceHeader = "X-Workspace-Id"

type settings struct {
	rest.Config
	region Region // determines the address if BaseURL is empty
}

// WithRegion sets the region of the workspace. The default is US.
func WithRegion(r Region) Option {
	return func(s *settings) error {
		if _, ok := regions[r]; !ok {
			return check.Invalid("WithRegion", "must be US or EU")
		}
		s.region, s.BaseURL = r, ""
		return nil
	}
}

// WithWorkspaceID sets the workspace of a service-account token, which starts with sa_live_. Such tokens require it, and
// only SendService accepts them. Calls with such a token go to the host of the Track API, track.customer.io or
// track-eu.customer.io, as those of the vendor's command-line tool do. No other source says so: if the service refuses the
// token there, WithBaseURL("https://api.customer.io") or WithBaseURL("https://api-eu.customer.io") sends to the App API.
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
// SendService also accepts a service-account token in place of the key, at another host: see WithWorkspaceID.
func New(appKey string, opts ...Option) (*Client, error) {
	s := settings{region: US, Config: rest.Config{
		Package:          "customerio",
		RegionHint:       "WithRegion",
		ErrorForm:        rest.ErrorForm{Inside: []string{"meta"}},
		UserAgent:        rest.UserAgent,
		Header:           http.Header{"Authorization": {"Bearer " + appKey}},
		Secrets:          []string{appKey},
		Quotas:           newQuotas(),
		Retry:            rest.DefaultRetry,
		MaxResponseBytes: rest.DefaultMaxResponseBytes,
		NullLists:        true,
	}}
	var bad error
	if appKey == "" {
		bad = check.Invalid("appKey", "must not be empty")
	} else {
		bad = check.Key("appKey", appKey)
	}
	bad = rest.Apply(&s, opts, bad)
	spans := strings.HasPrefix(appKey, serviceAccountPrefix)
	if bad == nil && spans && s.Header[workspaceHeader] == nil {
		bad = check.Invalid("WithWorkspaceID", "must be given with a service-account token")
	}
	switch host := regions[s.region]; {
	case s.BaseURL != "":
	case spans:
		s.BaseURL = host.track
	default:
		s.BaseURL = host.api
	}
	client, err := rest.New(s.Config, bad)
	if err != nil {
		return nil, err
	}
	return newClient(client), nil
}
