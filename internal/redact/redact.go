// Package redact hides what must not be printed: values that a call sent, credentials, and text that looks like either.
// It knows nothing of calls; package rest tells it what was sent.
package redact

import (
	"regexp"
	"strings"
	"sync"
)

// Masked stands in place of hidden text.
const Masked = "[…]"

// personal finds what looks like an e-mail address, a phone number or other long number, or may be a token.
var personal = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`[^\s"'<>(),;:=]+(?:@|%40)[^\s"'<>(),;:=]+` +
		`|[A-Za-z0-9_\-.+/=]{20,}` +
		`|\+?\d[\d\s()-]{5,}\d` +
		`|\d{6,}`)
})

var quoted = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`"(?:[^"\\]|\\.)*"`) })

// Text hides the given values, the longest first if one may contain another, and what Patterns hides.
func Text(s string, values ...string) string {
	for _, value := range values {
		s = Word(s, value)
	}
	return Patterns(s)
}

// Patterns hides what looks personal or secret in text of unknown origin. A long word without a digit is a word.
func Patterns(s string) string {
	return personal().ReplaceAllStringFunc(s, func(found string) string {
		if strings.ContainsAny(found, "@%0123456789") {
			return Masked
		}
		return found
	})
}

// Quoted hides what stands between double quotes.
func Quoted(s string) string { return quoted().ReplaceAllString(s, Masked) }

// Word hides value where it stands as a word of its own: a name of one letter must not eat the whole message.
func Word(s, value string) string {
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
		s = s[:i] + Masked + s[end:]
		from = i + len(Masked)
	}
}

// IsCode reports whether s reads like a code and not like a sentence.
func IsCode(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 || !wordByte(s[i]) && !strings.ContainsRune("-./", rune(s[i])) {
			return false
		}
	}
	return true
}

func wordByte(b byte) bool {
	return b == '_' || b >= 0x80 || '0' <= b && b <= '9' || 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z'
}

// Error returns err with another text, and err itself when the text is the same.
func Error(err error, text string) error {
	if text == err.Error() {
		return err
	}
	return &maskedError{err, text}
}

type maskedError struct {
	error
	text string
}

func (e *maskedError) Error() string { return e.text }
func (e *maskedError) Unwrap() error { return e.error }
