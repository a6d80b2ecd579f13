package engagor

import (
	"bytes"
	"encoding/json"
	"errors"
	"math"
	"strconv"
	"strings"
	"time"
)

// UnixTime is a moment that goes over the wire as Unix seconds. The zero time stands for none.
type UnixTime struct{ time.Time }

// At makes a UnixTime of t, without the fraction of its second.
func At(t time.Time) UnixTime {
	if t.IsZero() {
		return UnixTime{}
	}
	return UnixTime{time.Unix(t.Unix(), 0).UTC()}
}

// UnmarshalJSON reads Unix seconds, as a number or in quotes, and ISO 8601. Null, false and "" are the zero time.
func (t *UnixTime) UnmarshalJSON(data []byte) error {
	text := string(bytes.Trim(data, `"`))
	switch text {
	case "", "null", "false", "0":
		t.Time = time.Time{}
		return nil
	}
	if seconds, err := strconv.ParseInt(text, 10, 64); err == nil {
		t.Time = time.Unix(seconds, 0).UTC()
		return nil
	}
	if seconds, err := strconv.ParseFloat(text, 64); err == nil && math.Abs(seconds) < 1<<53 {
		t.Time = time.Unix(int64(seconds), 0).UTC()
		return nil
	}
	at, err := time.Parse(time.RFC3339, text)
	if err != nil {
		return errors.New("a time is neither Unix seconds nor ISO 8601")
	}
	t.Time = at.UTC()
	return nil
}

// MarshalJSON writes Unix seconds, and null for the zero time.
func (t UnixTime) MarshalJSON() ([]byte, error) {
	if t.IsZero() {
		return []byte("null"), nil
	}
	return strconv.AppendInt(nil, t.Unix(), 10), nil
}

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
