package customerio

import (
	"encoding/json"
	"strings"

	"github.com/engagement-go/engagement"
)

// errorBody has the members of all forms of error bodies.
type errorBody struct {
	Errors json.RawMessage `json:"errors"`
	Meta   struct {
		Error  json.RawMessage `json:"error"`
		Errors json.RawMessage `json:"errors"`
	} `json:"meta"`
	Message string `json:"message"`
}

type errorItem struct {
	Detail  string          `json:"detail"`
	Message string          `json:"message"`
	Reason  string          `json:"reason"`
	Field   string          `json:"field"`
	Code    json.RawMessage `json:"code"`
	Source  struct {
		Pointer string `json:"pointer"`
	} `json:"source"`
}

// readError reads {"errors": [{detail, code, source}]}, {"errors": [{reason, field, message}]}, {"meta": {"error": …}}
// and {"meta": {"errors": […]}}. It accepts members of any type.
func readError(e *engagement.Error) {
	var body errorBody
	if json.Unmarshal(e.Body, &body) != nil {
		return
	}
	var messages []string
	for _, raw := range list(body.Errors) {
		var item errorItem
		if json.Unmarshal(raw, &item) != nil {
			messages = append(messages, text(raw))
			continue
		}
		message := firstOf(item.Detail, item.Message, item.Reason)
		messages = append(messages, message)
		if e.Code == "" {
			e.Code = text(item.Code)
		}
		if e.Code == "" && item.Message != "" {
			e.Code = item.Reason
		}
		if field := firstOf(item.Source.Pointer, item.Field); field != "" {
			if e.Fields == nil {
				e.Fields = map[string][]string{}
			}
			e.Fields[field] = append(e.Fields[field], message)
		}
	}
	messages = append(messages, text(body.Meta.Error))
	for _, raw := range list(body.Meta.Errors) {
		messages = append(messages, text(raw))
	}
	messages = append(messages, body.Message)
	var said []string
	for _, m := range messages {
		if m != "" {
			said = append(said, m)
		}
	}
	e.Message = strings.Join(said, "; ")
}

// list reads a list, or anything else as a list of one.
func list(raw json.RawMessage) []json.RawMessage {
	var items []json.RawMessage
	if len(raw) > 0 && json.Unmarshal(raw, &items) != nil {
		items = []json.RawMessage{raw}
	}
	return items
}

// text reads a string, or a number as it is written.
func text(raw json.RawMessage) string {
	var s string
	if json.Unmarshal(raw, &s) == nil {
		return s
	}
	var n json.Number
	if json.Unmarshal(raw, &n) == nil {
		return n.String()
	}
	return ""
}

func firstOf(candidates ...string) string {
	for _, s := range candidates {
		if s != "" {
			return s
		}
	}
	return ""
}
