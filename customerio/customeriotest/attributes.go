package customeriotest

import (
	"bytes"
	"encoding/json"
	"strconv"
)

// attribute is a member of a JSON object as it arrived. Its bytes are those of the request.
type attribute struct{ name, value []byte }

func (a attribute) isNull() bool { return string(a.value) == "null" }

// textOf returns a JSON value as an attribute of a person has it: text without quotes, anything else as it is written.
func textOf(value []byte) string {
	switch {
	case len(value) == 0:
		return ""
	case value[0] == '"':
		if inner := value[1 : len(value)-1]; bytes.IndexByte(inner, '\\') < 0 {
			return string(inner)
		}
		var text string
		_ = json.Unmarshal(value, &text)
		return text
	case value[0] == '{' || value[0] == '[':
		var compact bytes.Buffer
		_ = json.Compact(&compact, value)
		return compact.String()
	}
	return string(value)
}

// seconds reads a time in Unix seconds. Text that holds a number is taken, too.
func seconds(value []byte) (at int64, ok bool) {
	at, err := strconv.ParseInt(textOf(value), 10, 64)
	return at, err == nil && at >= 0 && at < 100_000_000_000 // 11 digits
}
