package fake

import (
	"net/http"
	"strings"
)

// Kind names what decides how a call of the operation travels. Operations of one kind differ only in their path, their
// names and their types.
func (o *Operation) Kind() string {
	x, _ := o.op.Extensions["x-sdk"].(map[string]any)
	if x["manual"] == true {
		return "by hand: " + o.ID
	}
	words := []string{o.Method}
	if body := o.op.RequestBody; body != nil {
		for contentType := range body.Value.Content {
			_, subtype, _ := strings.Cut(contentType, "/")
			words = append(words, "with "+subtype)
		}
	}
	words = append(words, "for "+o.answerKind(x))
	if o.Auth != "" {
		words = append(words, "as "+o.Auth)
	}
	if o.Repeatable {
		words = append(words, "repeatable")
	}
	return strings.Join(words, " ")
}

// answerKind is what the caller gets of the answer.
func (o *Operation) answerKind(x map[string]any) string {
	switch {
	case x["discard"] == true:
		return "nothing"
	case o.Text:
		return "text"
	case o.Unwrap != "":
		return "member"
	}
	for status := http.StatusOK; status < 300; status++ {
		answer := o.op.Responses.Status(status)
		if answer == nil || answer.Value == nil {
			continue
		}
		for contentType, media := range answer.Value.Content {
			if contentType != "application/json" {
				return contentType
			}
			if media.Schema != nil && media.Schema.Value.Type.Is("object") {
				return "object"
			}
		}
	}
	return "value"
}

// Serves tells whether a host is one of the spec's servers.
func (s *Spec) Serves(host string) bool {
	for _, server := range s.doc.Servers {
		if _, rest, ok := strings.Cut(server.URL, "://"); ok && strings.HasPrefix(rest+"/", host+"/") {
			return true
		}
	}
	return false
}
