package encode

import (
	"strings"
	"unicode/utf8"
)

const hex = "0123456789abcdef"

// plain has the bytes that stand for themselves in a quoted text: not the first byte of U+2028 and U+2029 either, which end
// a line in JavaScript, and are escaped.
var plain = func() (plain [256]bool) {
	for c := range plain {
		plain[c] = c >= ' ' && c != '"' && c != '\\' && c != '\xe2'
	}
	return plain
}()

// AppendText appends a text in quotes. It refuses text that is not UTF-8.
func AppendText(dst []byte, s string) ([]byte, error) {
	dst = append(dst, '"')
	start := 0 // of what is not appended yet
	all := byte(0)
	for i := 0; i < len(s); i++ {
		c := s[i]
		all |= c
		if plain[c] {
			continue
		}
		size := 1
		if c == '\xe2' {
			if !strings.HasPrefix(s[i:], "\u2028") && !strings.HasPrefix(s[i:], "\u2029") {
				continue
			}
			size = len("\u2028")
		}
		dst = append(dst, s[start:i]...)
		switch c {
		case '"', '\\':
			dst = append(dst, '\\', c)
		case '\b':
			dst = append(dst, `\b`...)
		case '\f':
			dst = append(dst, `\f`...)
		case '\n':
			dst = append(dst, `\n`...)
		case '\r':
			dst = append(dst, `\r`...)
		case '\t':
			dst = append(dst, `\t`...)
		case '\xe2':
			dst = append(dst, `\u202`...)
			dst = append(dst, hex[s[i+2]&0xf])
		default:
			dst = append(dst, `\u00`...)
			dst = append(dst, hex[c>>4], hex[c&0xf])
		}
		i += size - 1
		start = i + 1
	}
	if all >= utf8.RuneSelf && !utf8.ValidString(s) {
		return dst, errNotUTF8
	}
	return append(append(dst, s[start:]...), '"'), nil
}
