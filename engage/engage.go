package engage

import (
	"cmp"
	"encoding/base64"
	"net/http"
	"strings"

	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/rest"
)

const defaultBaseURL = "https://api.engage.so/v1"

type settings struct{ rest.Config }

// New returns a client for an API key and its secret. Leave the secret empty to call only methods that work with the key
// alone. New fails if the key is empty or an option is bad. It sends nothing.
func New(key, secret string, opts ...Option) (*Client, error) {
	s := settings{rest.Config{
		Package:          "engage",
		RegionHint:       "WithBaseURL",
		BaseURL:          defaultBaseURL,
		UserAgent:        rest.UserAgent,
		Header:           http.Header{"Authorization": {"Basic " + base64.StdEncoding.EncodeToString([]byte(key+":"+secret))}},
		Secrets:          []string{key, secret},
		Quotas:           newQuotas(),
		Retry:            rest.DefaultRetry,
		MaxResponseBytes: rest.DefaultMaxResponseBytes,
	}}
	var bad error
	switch {
	case key == "":
		bad = check.Invalid("key", "must not be empty")
	case strings.Contains(key, ":"): // it separates the key from the secret in the header
		bad = check.Invalid("key", "must not contain a colon")
	default:
		bad = cmp.Or(check.Key("key", key), check.Key("secret", secret))
	}
	bad = rest.Apply(&s, opts, bad)
	client, err := rest.New(s.Config, bad)
	if err != nil {
		return nil, err
	}
	return newClient(client), nil
}
