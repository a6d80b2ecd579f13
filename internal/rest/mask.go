package rest

import (
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"unicode"

	"github.com/engagement-go/engagement/internal/lenient"
	"github.com/engagement-go/engagement/internal/redact"
)

// mask hides values that the call sent, the secrets of the client, and text that looks personal.
func (c *call) mask(s string) string {
	if s == "" {
		return ""
	}
	return redact.Text(s, redact.Values{Secrets: c.secrets(), Sent: c.sent()})
}

// maskCode hides only credentials in a code, because callers compare it. A text in place of a code is masked as by mask,
// and so is a word that was sent.
func (c *call) maskCode(code string) string {
	echo := func(sent string) bool { return strings.EqualFold(sent, code) }
	if !redact.IsCode(code) || strings.ContainsFunc(code, unicode.IsLetter) && slices.ContainsFunc(c.sent(), echo) {
		return c.mask(code)
	}
	return redact.Secrets(code, redact.Values{Secrets: c.secrets()})
}

// maxFields is how much text about single fields is kept, in bytes.
const maxFields = 4 << 10

// maskFields masks complaints about fields. A name that reads like a code stays, because callers look it up.
func (c *call) maskFields(fields map[string][]string) map[string][]string {
	if len(fields) == 0 {
		return nil
	}
	var texts []string // names and complaints by turns
	room := maxFields
	for _, name := range slices.Sorted(maps.Keys(fields)) {
		for _, complaint := range fields[name] {
			if room -= len(name) + min(len(complaint), redact.MaxText); room < 0 {
				break
			}
			texts = append(texts, name, complaint)
		}
	}
	secrets := redact.Values{Secrets: c.secrets()}
	masked := redact.Texts(texts, redact.Values{Secrets: secrets.Secrets, Sent: c.sent()})
	kept := make(map[string][]string, len(fields))
	for i := 0; i < len(texts); i += 2 {
		name := masked[i]
		if redact.IsCode(texts[i]) {
			name = redact.Secrets(texts[i], secrets)
		}
		kept[name] = append(kept[name], masked[i+1])
	}
	return kept
}

// maskError masks the text of an error. The error stays the same for errors.Is and errors.As.
func (c *call) maskError(err error) error {
	values := redact.Values{Secrets: c.secrets(), Sent: c.sent()}
	return redact.Error(err, func(s string) string { return redact.Text(s, values) })
}

// hideError is maskError for an error of other libraries, whose fields may show more than its text.
func (c *call) hideError(err error) error { return redact.Hide(err, c.mask(err.Error())) }

// maskHeader returns the header of an answer without cookies, and with credentials hidden. Of a header that is larger than
// the default transport takes, it returns a part.
func (c *call) maskHeader(header http.Header) http.Header {
	if header == nil {
		return nil
	}
	masked := make(http.Header, min(len(header), 64))
	secrets := redact.Values{Secrets: c.secrets()}
	room := maxHeaderBytes
	for name, values := range header {
		if name == "Set-Cookie" {
			continue
		}
		for _, v := range values {
			if room -= len(name) + len(v) + 4; room < 0 { // as it is sent, with a colon, a blank and a line break
				return masked
			}
			masked[name] = append(masked[name], redact.Secrets(v, secrets))
		}
	}
	return masked
}

// secrets returns the credentials of the client and the call.
func (c *call) secrets() []string {
	secrets := append(slices.Clone(c.req.secrets), c.req.credential)
	if more := c.client.cfg.MoreSecrets; more != nil {
		secrets = append(secrets, more()...)
	}
	return append(secrets, c.client.cfg.Secrets...)
}

// sent returns the values that a message may repeat: path values, query values, headers, strings of the body.
func (c *call) sent() []string {
	if c.echoes == nil {
		c.echoes = c.sentValues()
	}
	return c.echoes
}

func (c *call) sentValues() []string {
	r := c.req
	values := slices.AppendSeq(r.path[:r.paths:r.paths], maps.Values(r.opts.PathValues))
	values = appendForm(values, string(r.query))
	if r.link != nil {
		values = appendForm(append(values, r.link.String(), r.link.EscapedPath(), r.link.RawQuery), r.link.RawQuery)
	}
	for _, header := range []http.Header{r.header, r.opts.Header} {
		for name, list := range header {
			if name != "Content-Type" && name != "Accept" {
				values = append(values, list...)
			}
		}
	}
	if c.body != nil {
		switch r.kind {
		case jsonBody, rawBody:
			values = appendLeaves(values, c.body.body)
		case formBody:
			values = appendForm(values, string(r.form))
		}
	}
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
			values = appendLeaves(values, []byte(v))
		}
	}
	return values
}

// shortNumber is the length up to which a number in a body is not masked: messages have limits and positions.
const shortNumber = 3

func appendLeaves(values []string, data []byte) []string {
	lenient.Leaves(data, func(text string, number bool) {
		if !number || len(text) > shortNumber {
			values = append(values, text)
		}
	})
	return values
}
