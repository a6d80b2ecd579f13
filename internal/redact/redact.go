// Package redact hides what must not be printed: credentials, values that a call sent, and text that looks like either.
// It takes time linear in the length of its input, and reads at most MaxText bytes of a text. Package rest passes the
// values that were sent.
package redact

import (
	"html"
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Masked replaces hidden text.
const Masked = "[…]"

// MaxText is how much of a text is kept, in bytes.
const MaxText = 1 << 10

// Values are texts to hide.
type Values struct {
	// Secrets are hidden everywhere.
	Secrets []string
	// Sent are hidden where they are whole words, so that a name of one letter does not hide the whole message.
	Sent []string
}

// Text cuts s to MaxText, and hides the given values, in any case, plain or URL-escaped, and what Patterns hides. Control
// characters, such as line breaks, become blanks.
func Text(s string, values Values) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(Cut(s), "?"))
	m := newMasker(s)
	m.values(values)
	m.patterns()
	return m.String()
}

// Patterns cuts s to MaxText, and hides what looks personal or secret: e-mail addresses, phone numbers and other long
// numbers, tokens.
func Patterns(s string) string { return Text(s, Values{}) }

// Secrets hides credentials only.
func Secrets(s string, values Values) string {
	s = Cut(s)
	m := newMasker(s)
	m.values(Values{Secrets: values.Secrets})
	return m.String()
}

// Quoted hides text between double quotes.
func Quoted(s string) string {
	s = Cut(s)
	m := newMasker(s)
	for i := 0; i < len(s); i++ {
		if s[i] != '"' {
			continue
		}
		start := i
		for i++; i < len(s) && s[i] != '"'; i++ {
			if s[i] == '\\' {
				i++
			}
		}
		m.hide(start, min(i+1, len(s)))
	}
	return m.String()
}

// Cut shortens s to MaxText. It leaves the last word out, which may be the beginning of a secret.
func Cut(s string) string {
	if len(s) <= MaxText {
		return s
	}
	s = s[:MaxText]
	if i := strings.LastIndexAny(s, " \t\n"); i >= 0 {
		s = s[:i]
	} else {
		s = ""
	}
	return strings.ToValidUTF8(s, "") + "…"
}

// IsCode reports whether s reads like a code and not like a sentence.
func IsCode(s string) bool {
	for i := range len(s) {
		if !alphanumeric(s[i]) && !strings.ContainsRune("_-./", rune(s[i])) {
			return false
		}
	}
	return true
}

func alphanumeric(b byte) bool {
	return '0' <= b && b <= '9' || 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z'
}

// masker marks the bytes of a text that are hidden.
type masker struct {
	text    string
	folded  string
	hidden  []bool
	pairs   *[1 << 10]uint64 // which pairs of bytes are in folded, as bits; nil while few values are looked for
	escapes bool             // the text may have URL-escaped values
	// entities means that the text may have HTML-escaped values
	entities bool
}

func newMasker(text string) *masker {
	text = strings.ToValidUTF8(text, "?")
	return &masker{text: text, folded: fold(text), escapes: strings.ContainsAny(text, "%+"), entities: strings.Contains(text, "&")}
}

// indexPairs makes looking for many values cheap: most of them do not occur, which two bytes show.
func (m *masker) indexPairs() {
	m.pairs = new([1 << 10]uint64)
	for i := 1; i < len(m.folded); i++ {
		p := uint16(m.folded[i-1])<<8 | uint16(m.folded[i])
		m.pairs[p>>6] |= 1 << (p & 63)
	}
}

// fold returns lower case of the same length.
func fold(s string) string {
	return strings.Map(func(r rune) rune {
		if lower := unicode.ToLower(r); utf8.RuneLen(lower) == utf8.RuneLen(r) {
			return lower
		}
		return r
	}, s)
}

func (m *masker) hide(from, to int) {
	if m.hidden == nil {
		m.hidden = make([]bool, len(m.text))
	}
	for i := from; i < min(to, len(m.hidden)); i++ {
		m.hidden[i] = true
	}
}

// String returns the text with Masked for each hidden part.
func (m *masker) String() string {
	if m.hidden == nil {
		return m.text
	}
	var b strings.Builder
	for i := range len(m.text) {
		if !m.hidden[i] {
			b.WriteByte(m.text[i])
		} else if i == 0 || !m.hidden[i-1] {
			b.WriteString(Masked)
		}
	}
	return b.String()
}

// shortSecret is the length of credentials that are hidden as words only.
const shortSecret = 4

func (m *masker) values(v Values) {
	if len(v.Secrets)+len(v.Sent) > 16 {
		m.indexPairs()
	}
	for _, s := range v.Secrets {
		m.value(s, len(s) >= shortSecret)
	}
	for _, s := range v.Sent {
		m.value(s, false)
	}
}

// value hides a value and its escaped forms.
func (m *masker) value(s string, anywhere bool) {
	m.find(s, anywhere)
	if m.escapes {
		m.find(url.QueryEscape(s), anywhere)
		m.find(url.PathEscape(s), anywhere)
	}
	if m.entities {
		m.find(html.EscapeString(s), anywhere)
	}
}

// The beginning of a value is hidden, too, if it is at least this long: services shorten what they repeat, and Cut does.
const (
	beginningOfSecret = 8
	beginningOfSent   = 24
)

// find hides s and its beginnings.
func (m *masker) find(s string, anywhere bool) {
	if len(s) < 2 || len(m.folded) < 2 {
		return
	}
	if m.pairs != nil && s[0] < utf8.RuneSelf && s[1] < utf8.RuneSelf {
		p := uint16(lower(s[0]))<<8 | uint16(lower(s[1]))
		if m.pairs[p>>6]&(1<<(p&63)) == 0 {
			return
		}
	}
	if len(s) > MaxText {
		s = s[:MaxText]
	}
	s = fold(s)
	shortest := beginningOfSent
	if anywhere {
		shortest = beginningOfSecret
	}
	shortest = min(shortest, len(s))
	for from := 0; ; {
		i := strings.Index(m.folded[from:], s[:shortest])
		if i < 0 {
			return
		}
		start, end := from+i, from+i+shortest
		for end < len(m.folded) && end-start < len(s) && m.folded[end] == s[end-start] {
			end++
		}
		from = start + 1
		if !anywhere && (glued(m.folded, start) || end-start == len(s) && glued(m.folded, end)) {
			continue
		}
		m.hide(start, end)
		from = end
	}
}

func lower(b byte) byte {
	if 'A' <= b && b <= 'Z' {
		return b + 'a' - 'A'
	}
	return b
}

// glued reports whether a position is inside a word: with letters or digits on both sides.
func glued(s string, at int) bool {
	return at > 0 && at < len(s) && alphanumeric(s[at-1]) && alphanumeric(s[at])
}

// patterns hides what looks personal or secret.
func (m *masker) patterns() {
	m.words(func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune(`"'<>(),;:=«»“”‘’‹›„`, r)
	}, func(word string) bool {
		at := strings.IndexByte(word, '@')
		return at > 0 && at < len(word)-1 || strings.Contains(word, "%40")
	})
	m.words(func(r rune) bool {
		return r >= utf8.RuneSelf || !alphanumeric(byte(r)) && !strings.ContainsRune("_-.+/=", r)
	}, func(word string) bool {
		return len(word) >= 20 && strings.ContainsAny(word, "0123456789")
	})
	m.numbers()
}

// words hides the words for which secret is true; separator reports what is between words.
func (m *masker) words(separator func(rune) bool, secret func(word string) bool) {
	start := 0
	check := func(end int) {
		if end > start && secret(m.text[start:end]) {
			m.hide(start, end)
		}
	}
	for i, r := range m.text {
		if separator(r) {
			check(i)
			start = i + utf8.RuneLen(r)
		}
	}
	check(len(m.text))
}

// numbers hides long numbers, also in groups, such as phone numbers.
func (m *masker) numbers() {
	s := m.text
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			continue
		}
		start, end, run, longest := i, i, 0, 0
		for ; i < len(s) && strings.IndexByte("0123456789 ()-\t", s[i]) >= 0; i++ {
			if '0' <= s[i] && s[i] <= '9' {
				end = i + 1
				run++
				longest = max(longest, run)
			} else {
				run = 0
			}
		}
		if end-start >= 7 || longest >= 6 {
			if start > 0 && s[start-1] == '+' {
				start--
			}
			m.hide(start, end)
		}
	}
}
