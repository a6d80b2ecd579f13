package redact

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// patterns hides what looks personal or secret.
func (m *masker) patterns() {
	m.words(func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune(`"'<>(),;:=«»“”‘’‹›„`, r)
	}, func(word string) bool {
		at := strings.IndexByte(word, '@')
		return at > 0 && at < len(word)-1 || strings.Contains(word, "%40")
	})
	m.words(func(r rune) bool {
		return r >= utf8.RuneSelf || !alphanumeric(byte(r)) && !strings.ContainsRune("_-.+/=", r) //nolint:gosec // it is below RuneSelf
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
