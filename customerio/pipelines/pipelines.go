package pipelines

import (
	"encoding/base64"
	"net/http"
	"strconv"
	"strings"

	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/rest"
)

// Region is the region of a workspace.
type Region string

// The regions. A workspace is in one of them.
const (
	US Region = "us"
	EU Region = "eu"
)

var regions = map[Region]string{US: "https://cdp.customer.io", EU: "https://cdp-eu.customer.io"}

// The largest sizes of calls and batches, as they are sent, unless an option changes them. The vendor states 32 KB and 500
// KB; that a KB has 1,024 bytes is inferred.
const (
	MaxCallBytes  = 32 << 10
	MaxBatchBytes = 500 << 10
)

// smallest is the smallest limit that can be set: a call with ids and times fits.
const smallest = 1 << 10

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

// WithoutStrictMode leaves the header X-Strict-Mode out. The service then answers with success to all that it gets: a call
// that is wrong is lost without an error, and so is every call with a wrong key. It is for a proxy or a service that does
// not know the header.
func WithoutStrictMode() Option {
	return func(s *settings) error {
		s.Header.Del(strictMode)
		return nil
	}
}

const strictMode = "X-Strict-Mode"

// WithMaxCallBytes replaces MaxCallBytes. The service answers with success to a call that is too large for it, and drops
// it: set more only if the vendor has told you so. A profile of a third party has 64 KB.
func WithMaxCallBytes(n int) Option {
	return limit("WithMaxCallBytes", n, func(s *settings) { s.MaxItemBytes = n })
}

// WithMaxBatchBytes replaces MaxBatchBytes. The service answers with success to a batch that is too large for it, and drops
// it: set more only if the vendor has told you so. A profile of a third party has 1 MB.
func WithMaxBatchBytes(n int) Option {
	return limit("WithMaxBatchBytes", n, func(s *settings) { s.MaxChunkBytes = n })
}

func limit(name string, n int, set func(*settings)) Option {
	return func(s *settings) error {
		if n < smallest {
			return check.Invalid(name, "must be at least "+strconv.Itoa(smallest))
		}
		set(s)
		return nil
	}
}

// New returns a client for the write key of an HTTP source, which the vendor calls its API key, too. Keys of the App API and
// the Track API are not accepted by the service. New sends nothing; it refuses an empty key and bad options.
func New(writeKey string, opts ...Option) (*Client, error) {
	s := settings{rest.Config{
		Package:    "pipelines",
		BaseURL:    regions[US],
		RegionHint: "WithRegion",
		ErrorForm:  rest.ErrorForm{Inside: []string{"meta"}},
		UserAgent:  rest.UserAgent,
		Header: http.Header{
			"Authorization": {"Basic " + base64.StdEncoding.EncodeToString([]byte(writeKey+":"))},
			strictMode:      {"1"},
		},
		Secrets:          []string{writeKey},
		Quotas:           newQuotas(),
		Retry:            rest.DefaultRetry,
		MaxResponseBytes: rest.DefaultMaxResponseBytes,
		MaxItemBytes:     MaxCallBytes,
		MaxChunkBytes:    MaxBatchBytes,
	}}
	var bad error
	switch {
	case writeKey == "":
		bad = check.Invalid("writeKey", "must not be empty")
	case strings.Contains(writeKey, ":"): // it separates the key from the password in the header
		bad = check.Invalid("writeKey", "must not contain a colon")
	default:
		bad = check.Key("writeKey", writeKey)
	}
	bad = rest.Apply(&s, opts, bad)
	client, err := rest.New(s.Config, bad)
	if err != nil {
		return nil, err
	}
	return newClient(client), nil
}
