package redact

import (
	"encoding/binary"
	"html"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// view is a text as it is searched: in lower case, and in one view without escapes.
type view struct {
	folded string
	at     []int            // where each byte comes from, and the end; nil if from its own position
	pairs  *[1 << 10]uint64 // pairs of bytes of folded, as bits; nil while few values are looked for
	eights *[1 << 10]uint64 // hashes of its runs of eight bytes
}

func plain(text string) view { return view{folded: foldEach(text)} }

// foldEach folds texts and keeps the separators between them.
func foldEach(text string) string {
	folded := fold(text)
	if !strings.Contains(text, separator) {
		return folded
	}
	b := []byte(folded)
	for i := range b {
		if text[i] == separator[0] {
			b[i] = separator[0]
		}
	}
	return string(b)
}

// original returns the position in the text.
func (v *view) original(i int) int {
	if v.at == nil {
		return i
	}
	return v.at[i]
}

// fold returns lower case without control characters, of the same length.
func fold(s string) string {
	same := true
	for i := range len(s) {
		same = same && s[i] >= ' ' && s[i] < 0x7f && (s[i] < 'A' || s[i] > 'Z')
	}
	if same {
		return s
	}
	folded := make([]byte, 0, len(s))
	for i, r := range s {
		_, n := utf8.DecodeRuneInString(s[i:])
		lower := unicode.ToLower(r)
		switch {
		case r == utf8.RuneError: // maybe a byte that is not UTF-8
			folded = append(folded, s[i:i+n]...)
		case unicode.IsControl(r):
			folded = append(folded, "  "[:n]...)
		case utf8.RuneLen(lower) == n:
			folded = utf8.AppendRune(folded, lower)
		default:
			folded = append(folded, s[i:i+n]...)
		}
	}
	return string(folded)
}

// unescape is a view without the escapes of URLs, HTML and JSON.
func unescape(text string, plusIsBlank bool) view {
	out, at := make([]byte, 0, len(text)), make([]int, 0, len(text)+1)
	for i := 0; i < len(text); {
		n, one := 1, text[i:i+1]
		switch text[i] {
		case '+':
			if plusIsBlank {
				one = " "
			}
		case '%':
			if b, ok := hex(text[i+1:], 2); ok {
				n, one = 3, string([]byte{byte(max(b, ' '))}) //nolint:gosec // two digits
			}
		case '&':
			if end := strings.IndexByte(text[i:min(len(text), i+maxEntity)], ';'); end > 0 {
				n, one = end+1, blank(html.UnescapeString(text[i:i+end+1]))
			}
		case '\\':
			n, one = unescapeJSON(text[i:])
		}
		for range len(one) {
			at = append(at, i)
		}
		out = append(out, one...)
		i += n
	}
	return view{folded: foldEach(string(out)), at: append(at, len(text))}
}

// maxEntity is how long an entity of HTML may be.
const maxEntity = 12

// unescapeJSON returns the character of the escape that s begins with, and its length.
func unescapeJSON(s string) (n int, one string) {
	switch {
	case len(s) < 2:
		return 1, s
	case s[1] == 'u':
		r, ok := hex(s[2:], 4)
		if !ok {
			return 1, s[:1]
		}
		if n = 6; utf16.IsSurrogate(r) && strings.HasPrefix(s[n:], `\u`) {
			second, _ := hex(s[n+2:], 4)
			r, n = utf16.DecodeRune(r, second), 12
		}
		return n, blank(string(r))
	case strings.IndexByte("bfnrt", s[1]) >= 0:
		return 2, " "
	case strings.IndexByte(`"\/'`, s[1]) >= 0:
		return 2, s[1:2]
	}
	return 1, s[:1]
}

// hex reads so many hexadecimal digits.
func hex(s string, digits int) (rune, bool) {
	if len(s) < digits {
		return 0, false
	}
	n, err := strconv.ParseUint(s[:digits], 16, 32)
	return rune(n), err == nil //nolint:gosec // there are four digits at most
}

// index makes looking for many values cheap: most of them do not occur, which a few of their bytes show.
func (v *view) index() {
	v.pairs, v.eights = new([1 << 10]uint64), new([1 << 10]uint64)
	for i := 2; i <= len(v.folded); i++ {
		p := pair(v.folded[i-2:])
		v.pairs[p>>6] |= 1 << (p & 63)
		if i >= 8 {
			h := eight(v.folded[i-8:])
			v.eights[h>>6] |= 1 << (h & 63)
		}
	}
}

func pair(s string) uint16 { return uint16(s[0])<<8 | uint16(s[1]) }

// eight hashes eight bytes.
func eight(s string) uint16 {
	return uint16(binary.LittleEndian.Uint64([]byte(s[:8])) * 0x9e3779b97f4a7c15 >> 48)
}

// mayHave reports false if s, of two bytes or more, does not occur.
func (v *view) mayHave(s string) bool {
	if v.pairs == nil {
		return true
	}
	if len(s) < 8 {
		for i := range len(s) - 1 {
			if p := pair(s[i:]); v.pairs[p>>6]&(1<<(p&63)) == 0 {
				return false
			}
		}
		return true
	}
	for _, at := range []int{0, len(s) - 8} {
		if h := eight(s[at:]); v.eights[h>>6]&(1<<(h&63)) == 0 {
			return false
		}
	}
	return true
}
