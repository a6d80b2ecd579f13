package spec

import (
	"slices"
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

// answerKind is the kind of result of an operation.
func (o *Operation) answerKind() string {
	switch {
	case o.discard:
		return "nothing"
	case o.Text:
		return "text"
	case o.Envelope != "":
		return "member"
	}
	contentType, schema := o.Answer()
	switch {
	case schema == nil:
	case contentType != "application/json":
		return contentType
	case o.spec.resolve(schema)["type"] == "object":
		return "object"
	}
	return "value"
}

// Serves reports whether a host is one of the spec's servers.
func (s *Spec) Serves(host string) bool {
	return slices.ContainsFunc(list(s.doc["servers"]), func(server any) bool {
		_, rest, ok := strings.Cut(text(object(server)["url"]), "://")
		return ok && strings.HasPrefix(rest+"/", host+"/")
	})
}
