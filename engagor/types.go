package engagor

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"
	"time"
)

// MentionHandler is what handles a mention, a bot for example. It is zero when nothing does.
type MentionHandler struct {
	// Type is the kind of the handler. When the service sends text in place of an object, this is it.
	Type string `json:"type,omitempty"`
	// FlowID is the flow of a bot.
	FlowID string `json:"flow_id,omitempty"`
}

// UnmarshalJSON reads an object, text or null: the sources of this package disagree on what is sent.
func (h *MentionHandler) UnmarshalJSON(data []byte) error {
	*h = MentionHandler{}
	if len(data) == 0 || data[0] != '{' {
		h.Type = scalarText(data)
		return nil
	}
	var object struct {
		Type   json.RawMessage `json:"type"`
		FlowID json.RawMessage `json:"flow_id"`
	}
	if err := json.Unmarshal(data, &object); err != nil {
		return err
	}
	h.Type, h.FlowID = scalarText(object.Type), scalarText(object.FlowID)
	return nil
}

// AuthorID is the id of a person on a network. The service sends it as a number or as text.
type AuthorID string

// UnmarshalJSON reads text, a number or null.
func (id *AuthorID) UnmarshalJSON(data []byte) error {
	*id = AuthorID(scalarText(data))
	return nil
}

// FacetName is the name of a group of a facet: text, or for dates Unix time, which Time reads.
type FacetName string

// UnmarshalJSON reads text, a number or null.
func (n *FacetName) UnmarshalJSON(data []byte) error {
	*n = FacetName(scalarText(data))
	return nil
}

// Time reads the name of a group of dates; false when it is not a number.
func (n FacetName) Time() (time.Time, bool) {
	seconds, err := strconv.ParseInt(string(n), 10, 64)
	if err != nil {
		return time.Time{}, false
	}
	return time.Unix(seconds, 0).UTC(), true
}

// scalarText is the text of a string, a number or a boolean; "" for everything else.
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

// AccountID reads the id of the account out of the permalink, for Client.ForAccount; 0 when there is none. Webhooks name
// the account nowhere else.
func (m *Mention) AccountID() int64 {
	_, rest, ok := strings.Cut(m.Permalink, "/messages/")
	if !ok {
		return 0
	}
	digits, _, _ := strings.Cut(rest, "/")
	id, err := strconv.ParseInt(digits, 10, 64)
	if err != nil || id < 0 {
		return 0
	}
	return id
}
