package engage

import (
	"encoding/json"

	"github.com/engagement-go/engagement/internal/rest"
)

// readError reads {"error": …}, where the error is text, an object with details, or missing. Bodies in another shape
// were never seen from the service itself, but proxies send {"message": …}.
func readError(e *rest.Error) {
	var body struct {
		Error   json.RawMessage `json:"error"`
		Message string          `json:"message"`
	}
	if json.Unmarshal(e.Body, &body) != nil {
		return
	}
	e.Message = body.Message
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
		var text string
		if json.Unmarshal(raw, &text) != nil {
			continue
		}
		switch name {
		case "message":
			e.Message = text
		case "code":
			e.Code = text
		default:
			if e.Fields == nil {
				e.Fields = map[string][]string{}
			}
			e.Fields[name] = append(e.Fields[name], text)
		}
	}
}
