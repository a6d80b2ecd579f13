package mcpserver

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// quote quotes a text that came from the agent, shortened, and without characters that do not show.
func quote(text string) string { return strconv.Quote(visible(shorten(text, 80))) }

// shorten cuts a text to n bytes, and says so.
func shorten(text string, n int) string {
	if len(text) <= n {
		return text
	}
	for n > 0 && !utf8.RuneStart(text[n]) {
		n--
	}
	return text[:n] + "… (" + strconv.Itoa(len(text)-n) + " bytes more)"
}

// visible replaces characters that do not show or that turn the order of the text, so that a person sees what is there.
func visible(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsPrint(r), r == '\n':
			return r
		case unicode.Is(unicode.Zs, r): // a space of another width
			return ' '
		}
		return unicode.ReplacementChar
	}, text)
}

// encode writes JSON for a reader that is no browser: the signs < > & stay.
func encode(v any) (json.RawMessage, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimRight(b.Bytes(), "\n"), nil
}
