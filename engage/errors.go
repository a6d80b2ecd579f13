package engage

import (
	"encoding/json"

	"github.com/engagement-go/engagement"
)

// readError reads {"error": …}, where the error is text, an object with details, or missing. Bodies in another shape
// were never seen from the service itself, but proxies send {"message": …}.
func readError(e *engagement.Error) {
	var body struct {
		Error   json.RawMessage `json:"error"`
		Message json.RawMessage `json:"message"`
	}
	if json.Unmarshal(e.Body, &body) != nil {
		return
	}
	_ = json.Unmarshal(body.Message, &e.Message) // a message that is no text says nothing
	if len(body.Error) == 0 {
		return
	}
	if json.Unmarshal(body.Error, &e.Message) == nil {
		return
	}
	var details map[string]json.RawMessage
	if json.Unmarshal(body.Error, &details) != nil {
		return
	}
	for name, raw := range details {
		if string(raw) == "null" {
			continue
		}
		var text string
		var texts []string
		if json.Unmarshal(raw, &text) == nil {
			texts = append(texts, text)
		} else if json.Unmarshal(raw, &texts) != nil || len(texts) == 0 {
			continue
		}
		switch {
		case name == "message" && len(texts) == 1:
			e.Message = texts[0]
		case name == "code" && len(texts) == 1:
			e.Code = texts[0]
		default:
			if e.Fields == nil {
				e.Fields = map[string][]string{}
			}
			e.Fields[name] = texts
		}
	}
}
