package redact

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// masker marks the bytes of a text that are hidden.
type masker struct {
	text     string // in valid UTF-8, without control characters other than separators
	views    []view
	hidden   []bool
	found    map[string]bool // values that were found
	searches int
	border   []int // see borders
}

func newMasker(text string) *masker { return maskerOf(blank(text)) }

// separator is between texts that are masked together. Nothing else in a text is a control character.
const separator = "\n"

func maskerOf(text string) *masker {
	m := &masker{text: text}
	m.views = []view{plain(m.text)}
	if strings.ContainsAny(m.text, `%&\`) {
		m.views = append(m.views, unescape(m.text, false))
	}
	if strings.Contains(m.text, "+") {
		m.views = append(m.views, unescape(m.text, true))
	}
	return m
}

// blank returns valid UTF-8, with as many blanks for each control character as it has bytes.
func blank(s string) string {
	s = strings.ToValidUTF8(s, "?")
	if strings.IndexFunc(s, unicode.IsControl) < 0 {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if unicode.IsControl(r) {
			b.WriteString("  "[:utf8.RuneLen(r)])
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
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
		if m.text[i] == separator[0] {
			m.hidden[i] = false
		}
		if i > 0 && m.hidden[i-1] && !utf8.RuneStart(m.text[i]) {
			m.hidden[i] = true // the rest of a character
		}
		if !m.hidden[i] {
			b.WriteByte(m.text[i])
		} else if i == 0 || !m.hidden[i-1] {
			b.WriteString(Masked)
		}
	}
	return b.String()
}

const (
	// manyValues is for how many values an index of the text is worth its time.
	manyValues = 16
	// shortSecret is the length of credentials that are hidden as words only.
	shortSecret = 4
	// The beginning of a value is hidden, too, if it is at least this long: services shorten what they repeat, and so
	// does Cut.
	beginningOfSecret = 8
	beginningOfSent   = 24
	// maxSearches is how many values are searched for. A text that has more of them is hidden as a whole.
	maxSearches = 128
)

func (m *masker) values(v Values) {
	if len(v.Secrets)+len(v.Sent) > manyValues {
		for i := range m.views {
			m.views[i].index()
		}
	}
	for _, s := range v.Secrets {
		m.value(s, len(s) >= shortSecret)
	}
	for _, s := range v.Sent {
		m.value(s, false)
	}
}

// value hides a value and its beginnings.
func (m *masker) value(s string, anywhere bool) {
	if len(s) < 2 || m.searches > maxSearches {
		return
	}
	s = s[:min(len(s), MaxText)]
	shortest := beginningOfSent
	if anywhere {
		shortest = beginningOfSecret
	}
	shortest = min(shortest, len(s))
	start := fold(s[:min(len(s), shortest+utf8.UTFMax)])[:shortest]
	found := false
	for i := range m.views {
		v := &m.views[i]
		if !v.mayHave(start) || m.found[s] {
			continue
		}
		from := strings.Index(v.folded, start)
		if from < 0 {
			continue
		}
		found = true
		if m.searches++; m.searches > maxSearches {
			m.hide(0, len(m.text))
			return
		}
		m.search(v, from, fold(s), shortest, anywhere || shortest < len(s))
	}
	if found {
		if m.found == nil {
			m.found = map[string]bool{}
		}
		m.found[s] = true
	}
}

// search hides s and its beginnings. Unless it is hidden anywhere, it must be a word. It is the algorithm of Knuth, Morris
// and Pratt: n is how many bytes before the end are the beginning of s.
func (m *masker) search(v *view, from int, s string, shortest int, anywhere bool) {
	m.borders(s)
	for n, end := 0, from; end < len(v.folded); {
		for n > 0 && s[n] != v.folded[end] {
			n = m.border[n]
		}
		if s[n] == v.folded[end] {
			n++
		}
		end++
		switch {
		case n > shortest: // the bytes before are hidden
			m.hide(v.original(end-1), v.original(end))
		case n == shortest && (anywhere || !glued(v.folded, end-n) && !glued(v.folded, end)):
			m.hide(v.original(end-n), v.original(end))
		}
		if n == len(s) {
			n = m.border[n]
		}
	}
}

// borders sets border: by the length of each beginning of s, the length of its longest end that is another beginning.
func (m *masker) borders(s string) {
	m.border = append(m.border[:0], 0, 0)
	for n, i := 0, 1; i < len(s); i++ {
		for n > 0 && s[n] != s[i] {
			n = m.border[n]
		}
		if s[n] == s[i] {
			n++
		}
		m.border = append(m.border, n)
	}
}

// glued reports whether a position is inside a word: with letters or digits on both sides.
func glued(s string, at int) bool {
	return at > 0 && at < len(s) && alphanumeric(s[at-1]) && alphanumeric(s[at])
}
