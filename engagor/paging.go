package engagor

import (
	"encoding/json"
	"fmt"
	"net/url"
	"regexp"
	"strconv"
	"strings"

	"github.com/engagement-go/engagement/internal/rest"
)

// Paging is the position of the next page of a list.
type Paging struct {
	// NextURL is the URL of the next page, without the access token that the service puts into it. It is empty on the last
	// page. To get the next page, pass NextToken as PageToken to the same method with the same parameters.
	NextURL string `json:"next_url,omitempty"`
}

// UnmarshalJSON reads the URL of the next page and removes credentials from it.
func (p *Paging) UnmarshalJSON(data []byte) error {
	p.NextURL = ""
	if len(data) == 0 || data[0] != '{' {
		return nil // null, or an empty map as PHP writes it
	}
	var raw struct {
		NextURL json.RawMessage `json:"next_url"`
	}
	if err := json.Unmarshal(data, &raw); err != nil {
		return err
	}
	if len(raw.NextURL) > 0 && raw.NextURL[0] == '"' {
		p.NextURL = accessTokens.ReplaceAllString(withoutCredentials(scalarText(raw.NextURL)), "$1")
	}
	return nil
}

// NextToken returns the page token of the next page. It is empty on the last page. A NextURL without a token is an error:
// there are more pages, and their position is not known.
func (p Paging) NextToken() (string, error) {
	if p.NextURL == "" {
		return "", nil
	}
	address, err := url.Parse(p.NextURL)
	if err != nil { // its text has the URL
		return "", badPaging("next_url cannot be parsed")
	}
	for pair := range strings.SplitSeq(address.RawQuery, "&") {
		key, value, _ := strings.Cut(pair, "=")
		if key != "page_token" {
			continue
		}
		// Tokens are base64, so a plus sign is not a space, even if it is not escaped.
		token, err := url.PathUnescape(value)
		if err != nil || token == "" {
			break
		}
		return token, nil
	}
	return "", badPaging("next_url has no page_token")
}

// nextToken is NextToken for an iteration, which does not follow a URL to another host. The hosts of the vendor are
// allowed, for clients that use a gateway.
func nextToken(c *rest.Client, p Paging) (string, error) {
	token, err := p.NextToken()
	if token == "" || err != nil {
		return "", err
	}
	address, err := url.Parse(p.NextURL)
	if err != nil {
		return "", badPaging("next_url cannot be parsed")
	}
	if address.Host == "" || sameHost(address, c.BaseURL()) {
		return token, nil
	}
	for _, h := range hosts {
		if sameHost(address, h.api) {
			return token, nil
		}
	}
	return "", badPaging("next_url is on another host")
}

func badPaging(reason string) error { return fmt.Errorf("%s: %w", reason, ErrInvalidResponse) }

func sameHost(address *url.URL, base string) bool {
	b, err := url.Parse(base)
	return err == nil && strings.EqualFold(address.Hostname(), b.Hostname()) && port(address) == port(b)
}

// port is the port of a URL, "" for the default ports: the scheme of next_url may be http.
func port(u *url.URL) string {
	switch p := u.Port(); p {
	case "80", "443":
		return ""
	default:
		return p
	}
}

// withoutCredentials removes parameters with a token or a secret, the fragment, and the user before the host. It keeps the
// rest byte by byte.
func withoutCredentials(address string) string {
	address, _, _ = strings.Cut(address, "#")
	query := strings.IndexAny(address, "?&")
	if query < 0 {
		return withoutUser(address)
	}
	kept := make([]string, 0, 8)
	for pair := range strings.SplitSeq(address[query+1:], "&") {
		if !hasCredential(pair) {
			kept = append(kept, pair)
		}
	}
	return withoutUser(address[:query]) + "?" + strings.Join(kept, "&")
}

// credential finds the name of a parameter with a token or a secret, behind any separator. PHP reads access.token[] as
// access_token, too.
var credential = regexp.MustCompile(`(?i)(?:(?:access|oauth|refresh)[^a-z0-9=]?token|client[^a-z0-9=]?secret)[^a-z=]*=`)

// escaped is a byte in a URL.
var escaped = regexp.MustCompile(`%[0-9A-Fa-f]{2}`)

// hasCredential reports whether a part of a query has a token or a secret, also within a URL that is its value.
func hasCredential(part string) bool {
	for range 4 {
		if credential.MatchString(part) {
			return true
		}
		if !strings.Contains(part, "%") {
			return false
		}
		part = escaped.ReplaceAllStringFunc(part, func(b string) string {
			n, _ := strconv.ParseUint(b[1:], 16, 8)
			return string([]byte{byte(n)})
		})
	}
	return false
}

func withoutUser(address string) string {
	scheme, rest, ok := strings.Cut(address, "//")
	if !ok {
		return address
	}
	host, path := rest, ""
	if slash := strings.IndexByte(rest, '/'); slash >= 0 {
		host, path = rest[:slash], rest[slash:]
	}
	return scheme + "//" + host[strings.LastIndexByte(host, '@')+1:] + path
}
