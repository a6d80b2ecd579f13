package redact

import (
	"fmt"
	"io"
	"strconv"
)

// Format prints a text in place of a value with hidden fields, with any verb: package fmt prints the fields of a value with
// the verbs that do not suit it.
func Format(s fmt.State, verb rune, text string) {
	if verb == 'v' && s.Flag('#') {
		_, _ = io.WriteString(s, strconv.Quote(text))
		return
	}
	_, _ = fmt.Fprintf(s, fmt.FormatString(s, verb), text)
}
