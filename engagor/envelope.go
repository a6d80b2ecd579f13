package engagor

import (
	"bytes"
	"encoding/json"
	"strconv"

	"github.com/engagement-go/engagement/internal/rest"
)

// Meta is the head of an answer. Get it with WithResponse and Response.Meta.
type Meta struct {
	// Code repeats the HTTP status.
	Code int64 `json:"code"`
	// Messages are warnings that did not stop the call, as they came: the type of the elements is not documented.
	// Response.Messages returns them as text.
	Messages []json.RawMessage `json:"messages"`
	// ETag is the entity tag, for WithIfNoneMatch; only if the request carried one.
	ETag string `json:"etag"`
}

// Meta reads the head of the answer. It is the zero Meta if the body has none.
func (r *Response) Meta() Meta {
	var m Meta
	rest.Members(r.Body, func(key, value []byte) bool {
		if string(key) != "meta" {
			return true
		}
		rest.Members(value, func(key, value []byte) bool {
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

// Messages returns the warnings that came with an answer and did not stop the call. What is not text is returned as
// JSON.
func (r *Response) Messages() []string { return texts(r.Meta().Messages) }

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
