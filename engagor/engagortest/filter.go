package engagortest

import (
	"slices"
	"strings"

	"github.com/engagement-go/engagement/engagor"
)

// filter reports whether a mention matches.
type filter func(*row) bool

// parseFilter reads the part of the filter language that is certain: field:value and "words" with AND, OR, NOT and
// parentheses. It refuses everything else, so that no test relies on it.
func parseFilter(text string) (filter, error) {
	p := &filterParser{tokens: filterTokens(text)}
	if len(p.tokens) == 0 {
		return func(*row) bool { return true }, nil
	}
	f, err := p.or()
	if err == nil && len(p.tokens) > 0 {
		err = invalid("the filter is wrong at %q", p.tokens[0])
	}
	return f, err
}

// filterTokens splits a filter at spaces and parentheses outside of quotes.
func filterTokens(text string) []string {
	var tokens []string
	var token strings.Builder
	quoted := false
	end := func() {
		if token.Len() > 0 {
			tokens = append(tokens, token.String())
			token.Reset()
		}
	}
	for _, r := range text {
		switch {
		case r == '"':
			quoted = !quoted
			token.WriteRune(r)
		case quoted:
			token.WriteRune(r)
		case r == ' ':
			end()
		case r == '(' || r == ')':
			end()
			tokens = append(tokens, string(r))
		default:
			token.WriteRune(r)
		}
	}
	end()
	return tokens
}

type filterParser struct{ tokens []string }

// take removes the next token if it is the given one.
func (p *filterParser) take(token string) bool {
	if len(p.tokens) == 0 || p.tokens[0] != token {
		return false
	}
	p.tokens = p.tokens[1:]
	return true
}

func (p *filterParser) or() (filter, error) {
	f, err := p.and()
	for err == nil && p.take("OR") {
		left, right := f, filter(nil)
		right, err = p.and()
		f = func(r *row) bool { return left(r) || right(r) }
	}
	return f, err
}

func (p *filterParser) and() (filter, error) {
	f, err := p.not()
	for err == nil && p.take("AND") {
		left, right := f, filter(nil)
		right, err = p.not()
		f = func(r *row) bool { return left(r) && right(r) }
	}
	return f, err
}

func (p *filterParser) not() (filter, error) {
	if p.take("NOT") {
		f, err := p.not()
		return func(r *row) bool { return !f(r) }, err
	}
	if p.take("(") {
		f, err := p.or()
		if err == nil && !p.take(")") {
			err = invalid("the filter lacks a parenthesis")
		}
		return f, err
	}
	if len(p.tokens) == 0 {
		return nil, invalid("the filter ends too early")
	}
	token := p.tokens[0]
	switch token {
	case ")", "AND", "OR":
		return nil, invalid("the filter is wrong at %q", token)
	}
	p.tokens = p.tokens[1:]
	return term(token)
}

func term(token string) (filter, error) {
	field, value, ok := strings.Cut(token, ":")
	if !ok {
		return contains(strings.ToLower(strings.Trim(token, `"`))), nil
	}
	if value = strings.Trim(value, `"`); value == "" || strings.HasPrefix(value, "[") {
		return nil, invalid("the filter is wrong at %q", token)
	}
	message := func(name string) filter {
		return func(r *row) bool { return read[string](read[object](r.object, "message"), name) == value }
	}
	switch field {
	case "language", "sentiment":
		return message(field), nil
	case "status":
		if value == "alldone" {
			value = string(engagor.MentionStatusDone)
		}
		return func(r *row) bool { return read[string](r.object, "status") == value }, nil
	case "source":
		return func(r *row) bool { return read[string](read[object](r.object, "source"), "service") == value }, nil
	case "usertag":
		return func(r *row) bool { return slices.Contains(read[[]string](r.object, "tags"), value) }, nil
	}
	return nil, invalid("this server cannot filter by %q", field)
}

func contains(word string) filter {
	return func(r *row) bool {
		message := read[object](r.object, "message")
		return strings.Contains(strings.ToLower(read[string](message, "title")+" "+read[string](message, "content")), word)
	}
}
