package engagor

import (
	"bytes"
	"encoding/json"
	"strconv"

	"github.com/engagement-go/engagement/internal/lenient"
)

// Meta is the head of an answer. Get it with WithResponse and MetaOf.
type Meta struct {
	// Code repeats the HTTP status.
	Code int64 `json:"code"`
	// Messages are warnings that did not stop the call, as they came: the type of the elements is not documented.
	// MessagesOf returns them as text.
	Messages []json.RawMessage `json:"messages"`
	// ETag is the entity tag, for WithIfNoneMatch; only if the request carried one.
	ETag string `json:"etag"`
}

// MetaOf reads the head of an answer. It is the zero Meta if the body has none.
func MetaOf(r Response) Meta {
	var m Meta
	lenient.Members(r.Body, func(key, value []byte) bool {
		if string(key) != "meta" {
			return true
		}
		lenient.Members(value, func(key, value []byte) bool {
			switch string(key) {
			case "code":
				m.Code, _ = strconv.ParseInt(string(bytes.Trim(value, `"`)), 10, 64)
			case "messages":
				_ = json.Unmarshal(value, &m.Messages)
			case "etag":
				_ = json.Unmarshal(value, &m.ETag)
			}
			return true
		})
		return false
	})
	return m
}

// MessagesOf returns the warnings that came with an answer and did not stop the call. A warning that is not text is
// returned as JSON.
func MessagesOf(r Response) []string { return texts(MetaOf(r).Messages) }

// texts returns strings as they are and everything else as JSON.
func texts(list []json.RawMessage) []string {
	var out []string
	for _, raw := range list {
		var s string
		if json.Unmarshal(raw, &s) != nil {
			s = string(raw)
		}
		out = append(out, s)
	}
	return out
}
