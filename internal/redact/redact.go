// Package redact hides what must not be printed: credentials, values that a call sent, and text that looks like either.
// It takes time linear in the length of its input, and reads at most MaxText bytes of a text. Package rest passes the
// values that were sent.
package redact

import "strings"

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

// Text cuts s to MaxText, and hides the given values, in any case, plain or escaped as in URLs, HTML or JSON, and what
// Patterns hides. Control characters, such as line breaks, become blanks.
func Text(s string, values Values) string {
	m := newMasker(Cut(s))
	m.values(values)
	m.patterns()
	return m.String()
}

// Texts is Text for many texts, in a time that does not grow with their number times that of the values.
func Texts(texts []string, values Values) []string {
	if len(texts) == 0 {
		return nil
	}
	flat := make([]string, len(texts))
	for i, s := range texts {
		flat[i] = blank(Cut(s))
	}
	m := maskerOf(strings.Join(flat, separator))
	m.values(values)
	m.patterns()
	return strings.Split(m.String(), separator)
}

// Patterns cuts s to MaxText, and hides what looks personal or secret: e-mail addresses, phone numbers and other long
// numbers, tokens.
func Patterns(s string) string { return Text(s, Values{}) }

// Secrets hides credentials only.
func Secrets(s string, values Values) string {
	m := newMasker(Cut(s))
	m.values(Values{Secrets: values.Secrets})
	return m.String()
}

// Quoted hides text between double quotes.
func Quoted(s string) string {
	m := newMasker(Cut(s))
	s = m.text
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
