package rest

import (
	"encoding/json"
	"net/http"
	"net/url"
	"regexp"
	"sort"
	"strings"
	"sync"
	"unicode/utf8"
)

const masked = "[…]"

// personal finds what looks like an e-mail address, a phone number or other long number, or may be a token.
var personal = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`[^\s"'<>(),;:=]+(?:@|%40)[^\s"'<>(),;:=]+` +
		`|[A-Za-z0-9_\-.+/=]{20,}` +
		`|\+?\d[\d\s()-]{5,}\d` +
		`|\d{6,}`)
})

var quoted = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`"(?:[^"\\]|\\.)*"`) })

// Mask hides the given values, and what looks personal or secret, in text of a vendor.
func Mask(s string, values ...string) string {
	for _, value := range values {
		s = replaceWord(s, value)
	}
	return maskPatterns(s)
}

// maskPatterns hides what looks personal or secret in text of unknown origin. A long word without a digit is a word.
func maskPatterns(s string) string {
	return personal().ReplaceAllStringFunc(s, func(found string) string {
		if strings.ContainsAny(found, "@%0123456789") {
			return masked
		}
		return found
	})
}

// mask hides what the call itself sent, the client's secrets, and whatever else looks personal, in text that came back.
func (c *Client) mask(r *Request, p *payload, s string) string {
	if s == "" {
		return ""
	}
	for _, value := range c.sent(r, p) {
		s = replaceWord(s, value)
	}
	return maskPatterns(s)
}

// maskCode hides credentials in a code, and everything that mask hides in what is no code but a text. A code that the call
// happens to have sent stays: callers compare it.
func (c *Client) maskCode(r *Request, p *payload, code string) string {
	if strings.ContainsFunc(code, func(r rune) bool { return !wordRune(r) && !strings.ContainsRune("_-./", r) }) {
		return c.mask(r, p, code)
	}
	for _, secret := range append([]string{r.credential}, c.cfg.Secrets...) {
		code = replaceWord(code, secret)
	}
	return code
}

func wordRune(r rune) bool { return r < utf8.RuneSelf && wordByte(byte(r)) }

// maskError hides the same in what an error says, and leaves what it is.
func (c *Client) maskError(r *Request, p *payload, err error) error {
	said := err.Error()
	if text := c.mask(r, p, said); text != said {
		return &maskedError{err, text}
	}
	return err
}

type maskedError struct {
	error
	text string
}

func (e *maskedError) Error() string { return e.text }
func (e *maskedError) Unwrap() error { return e.error }

// sent lists what a message could echo: path values, query values, headers, strings of the body, secrets; the longest
// first.
func (c *Client) sent(r *Request, p *payload) []string {
	values := append([]string{r.credential}, c.cfg.Secrets...)
	for _, v := range r.path[:r.paths] {
		values = append(values, v.value)
		if escaped := string(appendEscaped(nil, v.value)); escaped != v.value {
			values = append(values, escaped)
		}
	}
	values = appendForm(values, string(r.query))
	if r.link != nil {
		values = appendForm(append(values, r.link.String(), r.link.EscapedPath(), r.link.RawQuery), r.link.RawQuery)
	}
	for _, header := range []http.Header{r.header, r.opts.header} {
		for name, list := range header {
			if name != "Content-Type" && name != "Accept" {
				values = append(values, list...)
			}
		}
	}
	if p != nil {
		switch r.kind {
		case jsonBody, rawBody:
			var body any
			if json.Unmarshal(p.buf.Bytes(), &body) == nil {
				values = appendStrings(values, body)
			}
		case formBody:
			values = appendForm(values, string(r.form))
		}
	}
	sort.Slice(values, func(i, j int) bool { return len(values[i]) > len(values[j]) })
	return values
}

func appendForm(values []string, encoded string) []string {
	form, err := url.ParseQuery(encoded)
	if err != nil {
		return values
	}
	for _, list := range form {
		for _, v := range list {
			values = append(values, v)
			if strings.Contains(v, ",") {
				values = append(values, strings.Split(v, ",")...)
			}
			var inner any
			if json.Unmarshal([]byte(v), &inner) == nil {
				values = appendStrings(values, inner)
			}
		}
	}
	return values
}

func appendStrings(values []string, v any) []string {
	switch v := v.(type) {
	case string:
		values = append(values, v)
	case []any:
		for _, e := range v {
			values = appendStrings(values, e)
		}
	case map[string]any:
		for _, e := range v {
			values = appendStrings(values, e)
		}
	}
	return values
}

// replaceWord masks value where it stands as a word of its own: a one-letter name must not eat the whole message.
func replaceWord(s, value string) string {
	if len(value) < 2 {
		return s
	}
	for from := 0; ; {
		i := strings.Index(s[from:], value)
		if i < 0 {
			return s
		}
		i += from
		end := i + len(value)
		if i > 0 && wordByte(s[i-1]) && wordByte(value[0]) || end < len(s) && wordByte(s[end]) && wordByte(value[len(value)-1]) {
			from = end
			continue
		}
		s = s[:i] + masked + s[end:]
		from = i + len(masked)
	}
}

func wordByte(b byte) bool {
	return b == '_' || b >= 0x80 || '0' <= b && b <= '9' || 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z'
}
