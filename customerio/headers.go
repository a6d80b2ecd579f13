package customerio

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"github.com/engagement-go/engagement/internal/check"
)

// MessageHeaders are the headers of an email or a webhook message, in order. They are written as a list. They are read from
// a list, an object, or a string that holds either, because the service sends all of these.
type MessageHeaders []MessageHeader

// Get returns the value of the first header with the name, in upper or lower case, or "".
func (h MessageHeaders) Get(name string) string {
	for _, header := range h {
		if strings.EqualFold(header.Name, name) {
			return header.Value
		}
	}
	return ""
}

// MarshalJSON writes a list. It refuses names and values that are not UTF-8, because JSON would change them.
func (h MessageHeaders) MarshalJSON() ([]byte, error) {
	for i, header := range h {
		place := "Headers[" + strconv.Itoa(i) + "]."
		if err := cmp.Or(check.Text(place+"Name", header.Name), check.Text(place+"Value", header.Value)); err != nil {
			return nil, err
		}
	}
	return json.Marshal([]MessageHeader(h))
}

// UnmarshalJSON reads a list, an object, a string that holds either, null, or "".
func (h *MessageHeaders) UnmarshalJSON(data []byte) error {
	*h = nil
	data = bytes.TrimSpace(data)
	if len(data) > 0 && data[0] == '"' {
		var inner string
		if err := json.Unmarshal(data, &inner); err != nil {
			return err
		}
		if data = bytes.TrimSpace([]byte(inner)); len(data) == 0 {
			return nil
		}
	}
	switch {
	case string(data) == "null":
		return nil
	case len(data) > 0 && data[0] == '[':
		var list []struct {
			Name  headerText `json:"name"`
			Value headerText `json:"value"`
		}
		if err := json.Unmarshal(data, &list); err != nil {
			return err
		}
		for _, header := range list {
			*h = append(*h, MessageHeader{Name: string(header.Name), Value: string(header.Value)})
		}
		return nil
	case len(data) > 0 && data[0] == '{':
		return h.readObject(data)
	}
	return fmt.Errorf("headers are neither a list nor an object")
}

// readObject keeps the order of the members.
func (h *MessageHeaders) readObject(data []byte) error {
	decoder := json.NewDecoder(bytes.NewReader(data))
	if _, err := decoder.Token(); err != nil {
		return err
	}
	for decoder.More() {
		name, err := decoder.Token()
		if err != nil {
			return err
		}
		var value headerText
		if err := decoder.Decode(&value); err != nil {
			return err
		}
		*h = append(*h, MessageHeader{Name: name.(string), Value: string(value)})
	}
	_, err := decoder.Token()
	return err
}

// headerText reads a string, or whatever else stands there as it is written. What is not UTF-8 is replaced, as in strings.
type headerText string

func (t *headerText) UnmarshalJSON(data []byte) error {
	var s string
	if json.Unmarshal(data, &s) != nil {
		s = strings.ToValidUTF8(string(data), "\ufffd")
	}
	*t = headerText(s)
	return nil
}
