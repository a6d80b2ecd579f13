package customerio

import (
	"encoding/json"
	"fmt"
	"io"
	"strconv"

	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/lenient"
)

// TransactionalID names a transactional message, by its number or by its trigger name: make it with TemplateID or
// TemplateName. The zero value names none.
type TransactionalID struct {
	number int64
	name   string
}

// TemplateID names the transactional message with this number.
func TemplateID(number int64) TransactionalID { return TransactionalID{number: number} }

// TemplateName names the transactional message with this trigger name.
func TemplateName(name string) TransactionalID { return TransactionalID{name: name} }

// IsZero reports whether no message is named.
func (t TransactionalID) IsZero() bool { return t == TransactionalID{} }

// String is the number or the name, empty for none.
func (t TransactionalID) String() string {
	if t.number != 0 {
		return strconv.FormatInt(t.number, 10)
	}
	return t.name
}

// MarshalJSON writes a number or a string, null for none.
func (t TransactionalID) MarshalJSON() ([]byte, error) {
	switch {
	case t.number != 0:
		return strconv.AppendInt(nil, t.number, 10), nil
	case t.name != "":
		return json.Marshal(t.name)
	}
	return []byte("null"), nil
}

// UnmarshalJSON reads a number, a string, or null.
func (t *TransactionalID) UnmarshalJSON(data []byte) error {
	*t = TransactionalID{}
	if json.Unmarshal(data, &t.name) == nil {
		return nil
	}
	if json.Unmarshal(data, &t.number) != nil {
		return fmt.Errorf("a transactional message is named by neither a number nor a string")
	}
	return nil
}

func (t TransactionalID) check() error {
	if t.number < 0 {
		return check.Invalid("transactional_message_id", "must be positive")
	}
	return nil
}

// MaxAttachmentBytes is the size that the attachments of an email must not exceed together (inferred: the vendor's
// guides say 2 MB, and not whether that is before or after the encoding as base64).
const MaxAttachmentBytes = 2 << 20

// Attachments are files by name. They travel as base64 inside the request. The zero value is ready to use:
//
//	var files customerio.Attachments
//	err := files.Add("receipt.pdf", reader)
type Attachments map[string][]byte

// Add reads r to its end and attaches what it read. It fails for an empty name, a name that is taken, when reading
// fails, and when the attachments exceed MaxAttachmentBytes together; then nothing is added.
func (a *Attachments) Add(name string, r io.Reader) error {
	switch {
	case name == "":
		return check.Invalid("name", "must not be empty")
	case r == nil:
		return check.Invalid("reader", "must not be nil")
	}
	if _, taken := (*a)[name]; taken {
		return check.Invalid("name", "is attached already")
	}
	room := MaxAttachmentBytes - a.size()
	data, err := io.ReadAll(io.LimitReader(r, int64(max(room, 0))+1))
	if err != nil {
		return fmt.Errorf("customerio: reading an attachment: %w", err)
	}
	if len(data) > room {
		return attachmentsTooLarge(name)
	}
	if *a == nil {
		*a = Attachments{}
	}
	(*a)[name] = data
	return nil
}

func (a *Attachments) size() int {
	n := 0
	for _, data := range *a {
		n += len(data)
	}
	return n
}

func (a *Attachments) check() error {
	if _, unnamed := (*a)[""]; unnamed {
		return check.Invalid("attachments", "must all have a name")
	}
	if a.size() > MaxAttachmentBytes {
		return attachmentsTooLarge("attachments")
	}
	return nil
}

func attachmentsTooLarge(argument string) error {
	return check.Invalid(argument, fmt.Sprintf("must not take the attachments beyond %d bytes together", MaxAttachmentBytes))
}

// UnmarshalJSON reads one variant, bare or as a list of one: the vendor's documents type the single variant as a list.
func (c *TransactionalContent) UnmarshalJSON(data []byte) error {
	type plain TransactionalContent
	if len(data) > 0 && data[0] == '[' {
		var variants []plain
		if err := lenient.Decode(data, &variants); err != nil {
			return err
		}
		*c = TransactionalContent{}
		if len(variants) > 0 {
			*c = TransactionalContent(variants[0])
		}
		return nil
	}
	return lenient.Decode(data, (*plain)(c))
}
