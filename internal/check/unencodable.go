package check

import (
	"encoding/json"
	"errors"
	"strings"

	"github.com/engagement-go/engagement"
)

// Unencodable returns why encoding/json cannot encode a value, without quoting it: NaN, a channel, a cycle.
func Unencodable(err error) string {
	const text = "cannot be encoded as JSON"
	if e := (*json.UnsupportedValueError)(nil); errors.As(err, &e) {
		return text + ", it has an unsupported value: " + e.Str
	}
	if e := (*json.UnsupportedTypeError)(nil); errors.As(err, &e) {
		return text + ", it has a value of type " + e.Type.String()
	}
	if e := (*json.MarshalerError)(nil); errors.As(err, &e) && errors.Is(e.Err, engagement.ErrInvalidArgument) {
		return text + ": " + strings.TrimSuffix(e.Err.Error(), ": "+engagement.ErrInvalidArgument.Error())
	}
	return text
}
