package engagor

import (
	"encoding/json"
	"strconv"
	"strings"

	"github.com/engagement-go/engagement/internal/check"
)

func validateListMentions(params ListMentionsParams) error { return checkSort(params.Sort) }

// checkSort refuses what cannot be an order: more orders than the constants may work.
func checkSort(sort MentionSort) error {
	field, direction, _ := strings.Cut(string(sort), ":")
	if sort != "" && (field == "" || direction != "asc" && direction != "desc") {
		return check.Invalid("Sort", "must be the name of a field with :asc or :desc")
	}
	return nil
}

func validateUpdateMention(_ int64, _ string, update MentionUpdateRequest) error {
	return checkTagsMode(update.Updates.Tags, update.Options.TagsEditMode)
}

// AccountID returns the ID of the account from the permalink, for Client.ForAccount, and 0 if there is none. A webhook has
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

// MentionHandler is the handler of a mention, such as a bot. It is zero if there is none.
type MentionHandler struct {
	// Type is the type of the handler. Where the service sends text in place of an object, it is this text.
	Type string `json:"type,omitempty"`
	// FlowID is the ID of the flow of a bot.
	FlowID string `json:"flow_id,omitempty"`
}

// UnmarshalJSON reads an object, text or null: sources differ on what the service sends.
func (h *MentionHandler) UnmarshalJSON(data []byte) error {
	*h = MentionHandler{}
	if len(data) == 0 || data[0] != '{' {
		text, err := readScalar(data)
		h.Type = text
		return err
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

// AuthorID is the ID of a person on a network. The service sends a number or text.
type AuthorID string

// UnmarshalJSON reads text, a number or null.
func (id *AuthorID) UnmarshalJSON(data []byte) error {
	text, err := readScalar(data)
	*id = AuthorID(text)
	return err
}
