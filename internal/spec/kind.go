package spec

import (
	"maps"
	"net/http"
	"slices"
	"strconv"
	"strings"
)

// Kind names what decides how a call of the operation travels. Operations of one kind differ only in their path, their
// names and their types.
func (o *Operation) Kind() string {
	if o.manual {
		return "by hand: " + o.ID
	}
	words := []string{o.Method}
	if contentType, _ := o.Body(); contentType != "" {
		_, subtype, _ := strings.Cut(contentType, "/")
		words = append(words, "with "+subtype)
	}
	words = append(words, "for "+o.answerKind())
	if o.Auth != "" {
		words = append(words, "as "+o.Auth)
	}
	if o.Repeatable {
		words = append(words, "repeatable")
	}
	return strings.Join(words, " ")
}

// answerKind is what the caller gets of the answer.
func (o *Operation) answerKind() string {
	switch {
	case o.discard:
		return "nothing"
	case o.Text:
		return "text"
	case o.Envelope != "":
		return "member"
	}
	for status := http.StatusOK; status < 300; status++ {
		contents := o.answers[strconv.Itoa(status)]
		for _, contentType := range slices.Sorted(maps.Keys(contents)) {
			if contentType != "application/json" {
				return contentType
			}
			if o.spec.resolve(contents[contentType].source)["type"] == "object" {
				return "object"
			}
		}
	}
	return "value"
}

// Serves tells whether a host is one of the spec's servers.
func (s *Spec) Serves(host string) bool {
	return slices.ContainsFunc(list(s.doc["servers"]), func(server any) bool {
		_, rest, ok := strings.Cut(text(object(server)["url"]), "://")
		return ok && strings.HasPrefix(rest+"/", host+"/")
	})
}
