package engagorhook

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/engagement-go/engagement/engagor"
	"github.com/engagement-go/engagement/internal/hook"
	"github.com/engagement-go/engagement/internal/lenient"
)

// Event is a mention that was pushed.
type Event struct {
	// Mention is the new or changed mention. A case is a mention, too.
	Mention engagor.Mention
	// AccountID is the account that the mention belongs to, read from its permalink, for Client.ForAccount; 0 when it has
	// none.
	AccountID int64
	// Body is the body as it came, without a byte order mark. It holds people's data.
	Body []byte
}

// MarshalJSON writes the event as the vendor does, so that it can wait in a queue: Parse and UnmarshalJSON read the same
// event again. It writes Body, in which only white space and escapes may change. An event without Body is written from
// Mention; set Body to nil after changing it.
func (e Event) MarshalJSON() ([]byte, error) {
	if len(e.Body) > 0 {
		return e.Body, nil
	}
	return json.Marshal(e.Mention)
}

// UnmarshalJSON reads an event as Parse does.
func (e *Event) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		return nil
	}
	parsed, err := Parse(data)
	if err != nil {
		return err
	}
	*e = *parsed
	return nil
}

// Parse reads an event from a body whose signature was checked, or does not matter, or from an event that was written as
// JSON. A body that is no mention is an error that wraps ErrInvalidBody.
func Parse(body []byte) (*Event, error) {
	body = bytes.Clone(bytes.TrimPrefix(body, hook.ByteOrderMark))
	e := &Event{Body: body}
	trimmed := bytes.TrimLeft(body, " \t\r\n")
	if len(trimmed) == 0 || trimmed[0] != '{' {
		return nil, fmt.Errorf("%w: it is no JSON object", ErrInvalidBody)
	}
	if lenient.Decode(trimmed, &e.Mention) != nil { // the error would print parts of the body
		return nil, fmt.Errorf("%w: it cannot be decoded", ErrInvalidBody)
	}
	if e.Mention.ID == "" {
		return nil, fmt.Errorf("%w: it has no id", ErrInvalidBody)
	}
	e.AccountID = e.Mention.AccountID()
	return e, nil
}
