package track

import (
	"cmp"
	"encoding/base64"
	"net/http"
	"strings"

	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/rest"
)

// Region is the region of a workspace.
type Region string

// The regions. A workspace is in one of them, Account.GetRegion returns which. The host of US forwards requests for a
// workspace in EU; the other way round they fail with ErrUnauthorized.
const (
	US Region = "us"
	EU Region = "eu"
)

var regions = map[Region]string{US: "https://track.customer.io", EU: "https://track-eu.customer.io"}

type settings struct{ rest.Config }

// WithRegion sets the region of the workspace. The default is US.
func WithRegion(r Region) Option {
	return func(s *settings) error {
		if regions[r] == "" {
			return check.Invalid("WithRegion", "must be US or EU")
		}
		s.BaseURL = regions[r]
		return nil
	}
}

// New returns a client for the site id and a key of the Track API. Keys of the App API are not accepted by the service. New
// sends nothing; it refuses empty credentials and bad options.
func New(siteID, apiKey string, opts ...Option) (*Client, error) {
	s := settings{rest.Config{
		Package:          "track",
		BaseURL:          regions[US],
		RegionHint:       "WithRegion",
		ErrorForm:        rest.ErrorForm{Inside: []string{"meta"}},
		UserAgent:        rest.UserAgent,
		Header:           http.Header{"Authorization": {"Basic " + base64.StdEncoding.EncodeToString([]byte(siteID+":"+apiKey))}},
		Secrets:          []string{siteID, apiKey},
		Quotas:           newQuotas(),
		Retry:            rest.DefaultRetry,
		MaxResponseBytes: rest.DefaultMaxResponseBytes,
	}}
	var bad error
	switch {
	case siteID == "":
		bad = check.Invalid("siteID", "must not be empty")
	case apiKey == "":
		bad = check.Invalid("apiKey", "must not be empty")
	case strings.Contains(siteID, ":"): // it separates the site id from the key in the header
		bad = check.Invalid("siteID", "must not contain a colon")
	default:
		bad = cmp.Or(check.Key("siteID", siteID), check.Key("apiKey", apiKey))
	}
	bad = rest.Apply(&s, opts, bad)
	client, err := rest.New(s.Config, bad)
	if err != nil {
		return nil, err
	}
	return newClient(client), nil
}
