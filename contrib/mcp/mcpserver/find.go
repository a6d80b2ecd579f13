package mcpserver

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
)

// query is what find looks for.
type query struct {
	words  string
	api    string // "" for all
	effect string // "" for all; the name of a tool stands for what it calls
	limit  int
}

// related are words that the vendors use for one thing.
var related = [][]string{
	{"user", "customer", "contact", "person", "people", "profile"},
	{"mail", "email"},
	{"delete", "remove"},
	{"segment", "group"},
	{"campaign", "broadcast", "newsletter"},
	{"unsubscribe", "subscribe", "subscription", "optout", "preference"},
}

// search returns the operations that fit best, best first. Without words it returns them by name.
func (c *catalog) search(q query) []*operation {
	words := tokens(q.words)
	type hit struct {
		*operation
		words, score int
	}
	var hits []hit
	for _, o := range c.operations {
		if q.api != "" && q.api != o.api || q.effect != "" && q.effect != o.Effect && q.effect != o.tool() {
			continue
		}
		h := hit{operation: o}
		h.words, h.score = o.score(words)
		if h.words > 0 || len(words) == 0 {
			hits = append(hits, h)
		}
	}
	slices.SortStableFunc(hits, func(a, b hit) int { return cmp.Or(b.words-a.words, b.score-a.score) })
	var found []*operation
	for _, h := range hits[:min(len(hits), q.limit)] {
		found = append(found, h.operation)
	}
	return found
}

// weighed is a word of an operation, with the weight of the place where it is.
type weighed struct {
	word   string
	weight int
}

const nameWeight = 9

// words returns the words of an operation for searches.
func (o *operation) words() []weighed {
	var all []weighed
	for _, place := range []struct {
		text   string
		weight int
	}{{o.name, nameWeight}, {o.toolkitNames(), 7}, {o.Summary, 6}, {o.ID, 5}, {o.Description, 2}} {
		for _, word := range tokens(place.text) {
			all = append(all, weighed{word, place.weight})
		}
	}
	return all
}

// score says how many words an operation fits, and how well. What its name says beside them counts against it, and so does an
// answer that is a key.
func (o *operation) score(words []string) (matched, score int) {
	for _, word := range words {
		best := 0
		for _, w := range o.searched {
			switch {
			case w.word == word:
				best = max(best, w.weight)
			case len(word) > 2 && strings.HasPrefix(w.word, word), akin(word, w.word):
				best = max(best, w.weight/2)
			}
		}
		if best > 0 {
			matched++
			score += best
		}
	}
	for _, w := range o.searched {
		if w.weight == nameWeight && !slices.Contains(words, w.word) {
			score--
		}
	}
	if o.Effect == effectCredential {
		score -= nameWeight
	}
	return matched, score
}

func akin(a, b string) bool {
	return slices.ContainsFunc(related, func(words []string) bool { return slices.Contains(words, a) && slices.Contains(words, b) })
}

// tokens returns the words of a text in lower case and without endings. A capital letter starts a word.
func tokens(text string) []string {
	var all []string
	var word []rune
	end := func() {
		if len(word) > 0 {
			all = append(all, stem(strings.ToLower(string(word))))
		}
		word = nil
	}
	for _, r := range text {
		switch {
		case !unicode.IsLetter(r) && !unicode.IsDigit(r):
			end()
			continue
		case unicode.IsUpper(r) && len(word) > 0 && unicode.IsLower(word[len(word)-1]):
			end()
		}
		word = append(word, r)
	}
	end()
	return all
}

func stem(word string) string {
	if len(word) > 3 && !strings.HasSuffix(word, "ss") {
		word = strings.TrimSuffix(word, "s")
	}
	return word
}
