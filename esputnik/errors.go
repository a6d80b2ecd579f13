package esputnik

import (
	"encoding/json"
	"strings"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/lenient"
)

// statusPeriodTooLong is what the service answers to a billing period over 90 days.
const statusPeriodTooLong = 419

// longestMessage is how much of a plain text error is taken for its message.
const longestMessage = 1000

// readError takes the message of an error: the body itself, which is mostly plain text, or the message in it where it is
// JSON. A 401 has been seen with {"status":401}, which says nothing new.
func readError(e *engagement.Error) {
	if e.StatusCode == statusPeriodTooLong {
		e.Err = engagement.ErrBadRequest
	}
	text := strings.TrimSpace(string(e.Body))
	switch {
	case text == "":
	case text[0] == '{':
		var body struct {
			Message      string `json:"message"`
			Error        any    `json:"error"`
			ErrorMessage string `json:"errorMessage"`
			// What an event of this type must have, when the type is validated.
			Params map[string]struct {
				Required bool `json:"required"`
			} `json:"params"`
		}
		if lenient.Decode(e.Body, &body) != nil {
			e.Message = shorten(text)
			return
		}
		e.Message = body.Message
		if e.Message == "" {
			e.Message = body.ErrorMessage
		}
		if reason, ok := body.Error.(string); ok && e.Message == "" {
			e.Message = reason
		}
		for name, param := range body.Params {
			if e.Fields == nil {
				e.Fields = make(map[string][]string, len(body.Params))
			}
			e.Fields[name] = []string{map[bool]string{true: "required", false: "optional"}[param.Required]}
		}
	case text[0] == '"':
		var quoted string
		if json.Unmarshal(e.Body, &quoted) == nil {
			text = quoted
		}
		e.Message = shorten(text)
	default:
		e.Message = shorten(text)
	}
}

func shorten(text string) string {
	if len(text) <= longestMessage {
		return text
	}
	return strings.ToValidUTF8(text[:longestMessage], "") + "…"
}
