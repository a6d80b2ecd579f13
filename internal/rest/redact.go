package rest

import (
	"encoding/json"
	"net/url"
	"regexp"
	"sort"
	"strings"
	"sync"
)

const masked = "[…]"

// personal finds what looks like an e-mail address, a phone number or other long number, or a token.
var personal = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`[^\s"'<>(),;:=]+(?:@|%40)[^\s"'<>(),;:=]+` +
		`|\+?\d[\d\s()-]{5,}\d` +
		`|\d{6,}` +
		`|[A-Za-z0-9_\-.+/=]*\d[A-Za-z0-9_\-.+/=]{19,}`)
})

var quoted = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`"(?:[^"\\]|\\.)*"`) })

// Mask hides the given values, and what looks personal or secret, in text of a vendor.
func Mask(s string, values ...string) string {
	for _, value := range values {
		s = replaceWord(s, value)
	}
	return maskPatterns(s)
}

// maskPatterns hides what looks personal or secret in text of unknown origin.
func maskPatterns(s string) string { return personal().ReplaceAllString(s, masked) }

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

// sent lists what a message could echo: path values, query values, strings of the body, secrets; the longest first.
func (c *Client) sent(r *Request, p *payload) []string {
	values := append([]string{r.credential}, c.cfg.Secrets...)
	for _, v := range r.path[:r.paths] {
		values = append(values, v.value)
	}
	values = appendForm(values, string(r.query))
	if p != nil {
		switch r.kind {
		case jsonBody:
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
