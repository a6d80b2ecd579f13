package engagorhook

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/engagement-go/engagement/engagor"
)

// Event is a mention that was pushed.
type Event struct {
	// Mention is the new or changed mention. A case is a mention, too.
	Mention engagor.Mention
	// AccountID is the account that the mention belongs to, read from its permalink, for Client.ForAccount; 0 when it has
	// none.
	AccountID int64
	// Body is the body as it came. It holds people's data.
	Body []byte
}

// Parse reads an event from a body whose signature was checked, or does not matter. A body that is no mention is an error
// that wraps ErrInvalidBody.
func Parse(body []byte) (*Event, error) {
	body = bytes.TrimPrefix(body, []byte("\xef\xbb\xbf"))
	e := &Event{Body: body}
	trimmed := bytes.TrimLeft(body, " \t\r\n")
	if len(trimmed) == 0 || trimmed[0] != '{' {
		return nil, fmt.Errorf("%w: it is no JSON object", ErrInvalidBody)
	}
	if json.Unmarshal(trimmed, &e.Mention) != nil { // the error would print parts of the body
		return nil, fmt.Errorf("%w: it cannot be decoded", ErrInvalidBody)
	}
	if e.Mention.ID == "" {
		return nil, fmt.Errorf("%w: it has no id", ErrInvalidBody)
	}
	e.AccountID = e.Mention.AccountID()
	return e, nil
}
