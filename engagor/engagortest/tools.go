package engagortest

import (
	"encoding/json"
	"net/http"
	"slices"
	"strings"
	"unicode"

	"github.com/engagement-go/engagement/engagor"
	"github.com/engagement-go/engagement/internal/fake"
)

// tone has the scores of words.
var tone = map[string]int{"good": 1, "great": 1, "love": 1, "thanks": 1, "bad": -1, "broken": -1, "hate": -1, "terrible": -1}

// analyzeSentiment answers a number for a text, and a list for a list, with null for a text without words.
func analyzeSentiment(r *fake.Request) (any, error) {
	if l := r.Query.Get("language"); l != "" && !slices.Contains([]string{"de", "en", "es", "fr", "nl"}, l) {
		return nil, &failure{http.StatusBadRequest, engagor.ErrorCodeUnsupportedLanguage, "the language is not supported"}
	}
	score := func(text string) any {
		words := strings.FieldsFunc(strings.ToLower(text), func(c rune) bool { return !unicode.IsLetter(c) })
		if len(words) == 0 {
			return nil
		}
		sum := 0
		for _, word := range words {
			sum += tone[word]
		}
		return sum
	}
	text := r.Query.Get("string")
	var texts []string
	if isList := json.Unmarshal([]byte(text), &texts) == nil; !isList {
		return score(text), nil
	}
	scores := []any{}
	for _, text := range texts {
		scores = append(scores, score(text))
	}
	return scores, nil
}
