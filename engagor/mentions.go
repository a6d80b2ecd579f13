package engagor

import (
	"encoding/json"
	"strconv"
	"strings"
)

func validateUpdateMention(_ int64, _ string, body MentionUpdateRequest) error {
	return checkTagsMode(body.Updates.Tags, body.Options.TagsEditMode)
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
