package engage

import (
	"encoding/json"

	"github.com/engagement-go/engagement"
)

// readError reads {"error": …}. The error is text, an object with details, or missing. Proxies send {"message": …}.
func readError(e *engagement.Error) {
	var body struct {
		Error   json.RawMessage `json:"error"`
		Message json.RawMessage `json:"message"`
	}
	if json.Unmarshal(e.Body, &body) != nil {
		return
	}
	_ = json.Unmarshal(body.Message, &e.Message)
	if json.Unmarshal(body.Error, &e.Message) != nil {
		readDetails(e, body.Error)
	}
}

// readDetails reads an object with a message, a code, and complaints about fields.
func readDetails(e *engagement.Error, object json.RawMessage) {
	var details map[string]json.RawMessage
	if json.Unmarshal(object, &details) != nil {
		return
	}
	for name, raw := range details {
		switch texts := texts(raw); {
		case len(texts) == 0:
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

// texts reads a text or a list of texts.
func texts(raw json.RawMessage) []string {
	var text *string
	if json.Unmarshal(raw, &text) == nil {
		if text == nil {
			return nil
		}
		return []string{*text}
	}
	var list []string
	if json.Unmarshal(raw, &list) != nil {
		return nil
	}
	return list
}
