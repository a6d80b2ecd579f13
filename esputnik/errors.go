package esputnik

import (
	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/lenient"
)

// statusPeriodTooLong is the status for a billing period of more than 90 days.
const statusPeriodTooLong = 419

// readError sets Fields to the parameters of a validated event type, from {"params": {"Name": {"required": true}}}, and
// Err for status 419.
func readError(e *engagement.Error) {
	if e.StatusCode == statusPeriodTooLong {
		e.Err = engagement.ErrBadRequest
	}
	var body struct {
		Params map[string]struct {
			Required bool `json:"required"`
		} `json:"params"`
	}
	if lenient.Decode(e.Body, &body) != nil {
		return
	}
	for name, param := range body.Params {
		if e.Fields == nil {
			e.Fields = make(map[string][]string, len(body.Params))
		}
		e.Fields[name] = []string{map[bool]string{true: "required", false: "optional"}[param.Required]}
	}
}
