package engagor

import (
	"bytes"
	"encoding/json"
	"net/http"
	"strconv"

	"github.com/engagement-go/engagement/internal/lenient"
)

// Meta is the head of an answer. Get it with WithResponse and MetaOf.
type Meta struct {
	// Code repeats the HTTP status.
	Code int64 `json:"code"`
	// Messages are warnings. Their form is not documented; MessagesOf returns them as text.
	Messages []json.RawMessage `json:"messages"`
	// ETag is the entity tag, for WithIfNoneMatch. It is set only if the request had one.
	ETag string `json:"etag"`
}

// MetaOf returns the head of an answer. It is zero if the body has none.
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

// MessagesOf returns the warnings of an answer. A warning that is not text is returned as JSON.
func MessagesOf(r Response) []string { return texts(MetaOf(r).Messages) }

// inspect finds errors in answers with status 200: a code in meta that is not 2xx, and the flat envelope of an error. 0
// means that there is none. If meta comes first, as the service writes it, the rest is not read.
func inspect(body []byte) int {
	status, failed, code := 0, false, 0
	lenient.Members(body, func(key, value []byte) bool {
		switch string(key) {
		case "meta":
			lenient.Members(value, func(key, value []byte) bool {
				if string(key) == "code" {
					status = readCode(value)
					return false
				}
				return true
			})
			return status == 0
		case "error":
			failed = len(value) > 2 && value[0] == '"'
		case "code":
			code = readCode(value)
		}
		return true
	})
	switch {
	case failed && code >= 400:
		return code
	case failed:
		return http.StatusBadRequest
	case status >= 200 && status <= 299:
		return 0
	}
	return status
}

// readCode reads a status. It is 0 for none, and 400 for a number that is no status.
func readCode(raw []byte) int {
	code, err := strconv.Atoi(string(bytes.Trim(raw, `"`)))
	switch {
	case err != nil:
		return 0
	case code < 100, code > 599:
		return http.StatusBadRequest
	}
	return code
}
