package engagor

import (
	"bytes"
	"encoding/json"
	"errors"
)

// scalarText is the text of a string, a number or a boolean, "" for everything else.
func scalarText(data []byte) string {
	data = bytes.TrimSpace(data)
	if len(data) == 0 {
		return ""
	}
	switch data[0] {
	case '"':
		if bytes.IndexByte(data, '\\') < 0 {
			return string(data[1 : len(data)-1])
		}
		var s string
		_ = json.Unmarshal(data, &s)
		return s
	case '{', '[', 'n':
		return ""
	}
	return string(data)
}

// readScalar is scalarText for a whole value. A list or an object is an error, which counts as a repair of the answer.
func readScalar(data []byte) (string, error) {
	if data = bytes.TrimSpace(data); len(data) > 0 && (data[0] == '{' || data[0] == '[') {
		return "", errors.New("not text")
	}
	return scalarText(data), nil
}

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
