package customerio

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"time"

	"github.com/engagement-go/engagement/internal/check"
)

// TransactionalID identifies a transactional message by its number or its trigger name. Make one with TemplateID or
// TemplateName. The zero value identifies none.
type TransactionalID struct {
	number int64
	name   string
}

// TemplateID identifies the transactional message with this number.
func TemplateID(number int64) TransactionalID { return TransactionalID{number: number} }

// TemplateName identifies the transactional message with this trigger name.
func TemplateName(name string) TransactionalID { return TransactionalID{name: name} }

// IsZero reports whether t identifies no message.
func (t TransactionalID) IsZero() bool { return t == TransactionalID{} }

// String returns the number or the name, "" for none.
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
		return fmt.Errorf("a transactional message is identified by neither a number nor a string")
	}
	return nil
}

func (t TransactionalID) check() error {
	if t.number < 0 {
		return check.Invalid("TransactionalMessageID", "must be positive")
	}
	return nil
}

// The devices of a person that a push message goes to, for To of TransactionalPush. A device token names one.
const (
	// PushToAll sends to all devices.
	PushToAll = "all"
	// PushToLastUsed sends to the device that was last used.
	PushToLastUsed = "last_used"
)

// MaxAttachmentBytes is the limit for all attachments of an email together, before they are encoded as base64 (inferred:
// the vendor's guides say 2 MB, and not of what).
const MaxAttachmentBytes = 2 << 20

// Attachments are the files attached to an email, by name. They are sent as base64. The zero value is ready to use:
//
//	var files customerio.Attachments
//	err := files.Add("receipt.pdf", reader)
type Attachments map[string][]byte

// MarshalJSON writes the files in base64. A nil one is an empty file, as an empty one is.
func (a Attachments) MarshalJSON() ([]byte, error) {
	files := make(map[string][]byte, len(a))
	for name, data := range a {
		if data == nil {
			data = []byte{}
		}
		files[name] = data
	}
	return json.Marshal(files)
}

// Add reads r to its end and attaches the content under name. It refuses an empty name, a name with line breaks or one that
// is already used, and content that takes all attachments beyond MaxAttachmentBytes. If it fails, nothing is attached.
func (a *Attachments) Add(name string, r io.Reader) error {
	if err := a.add(name, r); err != nil {
		return fmt.Errorf("customerio: Attachments.Add: %w", err)
	}
	return nil
}

func (a *Attachments) add(name string, r io.Reader) error {
	switch {
	case name == "":
		return check.Invalid("name", "must not be empty")
	case !check.OneLine(name):
		return check.Invalid("name", check.NotOneLine)
	case r == nil:
		return check.Invalid("r", "must not be nil")
	}
	if _, taken := (*a)[name]; taken {
		return check.Invalid("name", "must not be used already")
	}
	room := MaxAttachmentBytes - a.size()
	data, err := io.ReadAll(io.LimitReader(r, int64(max(room, 0))+1))
	if err != nil {
		return fmt.Errorf("read: %w", err)
	}
	if len(data) > room {
		return attachmentsTooLarge("r")
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
		return check.Invalid("Attachments", "must all have a name")
	}
	for name := range *a {
		if !check.OneLine(name) {
			return check.Invalid("Attachments", "must not have line breaks in their names")
		}
	}
	if a.size() > MaxAttachmentBytes {
		return attachmentsTooLarge("Attachments")
	}
	return nil
}

func attachmentsTooLarge(argument string) error {
	return check.Invalid(argument, fmt.Sprintf("must not take all attachments beyond %d bytes", MaxAttachmentBytes))
}

const maxSendAhead = 90 * 24 * time.Hour

// checkSend checks what all transactional messages have in common.
func checkSend(message TransactionalID, person Identifiers, at UnixTime) error {
	if !at.IsZero() && time.Until(at.Time) > maxSendAhead {
		return check.Invalid("SendAt", "must be at most 90 days ahead")
	}
	return cmp.Or(message.check(), person.check())
}

const maxRecipients = 15

func validateSendEmail(email TransactionalEmail) error {
	if email.TransactionalMessageID.IsZero() {
		for _, needed := range [][2]string{{"Body", email.Body}, {"Subject", email.Subject}} {
			if needed[1] == "" {
				return check.Invalid(needed[0], "must not be empty without a TransactionalMessageID")
			}
		}
	}
	if n := addresses(email.To) + addresses(email.CC) + addresses(email.BCC); n > maxRecipients {
		return check.Invalid("To", fmt.Sprintf("has %d addresses together with CC and BCC, the limit is %d", n, maxRecipients))
	}
	return cmp.Or(checkSend(email.TransactionalMessageID, email.Identifiers, email.SendAt), email.Attachments.check())
}

// addresses counts the addresses of a comma-separated list. Commas within quotes are part of a name.
func addresses(list string) int {
	n, quoted, blank := 0, false, true
	for _, c := range list + "," {
		switch {
		case c == '"':
			quoted, blank = !quoted, false
		case c == ',' && !quoted:
			if !blank {
				n++
			}
			blank = true
		case c != ' ' && c != '\t':
			blank = false
		}
	}
	if !blank { // a quote without an end
		n++
	}
	return n
}

func validateSendPush(m TransactionalPush) error {
	return checkSend(m.TransactionalMessageID, m.Identifiers, m.SendAt)
}

func validateSendSMS(m TransactionalSMS) error {
	return checkSend(m.TransactionalMessageID, m.Identifiers, m.SendAt)
}

func validateSendWhatsApp(m TransactionalWhatsApp) error {
	return checkSend(m.TransactionalMessageID, m.Identifiers, m.SendAt)
}

func validateSendInApp(m TransactionalInApp) error {
	return checkSend(m.TransactionalMessageID, m.Identifiers, m.SendAt)
}

func validateSendInboxMessage(m TransactionalInboxMessage) error {
	return checkSend(m.TransactionalMessageID, m.Identifiers, m.SendAt)
}
