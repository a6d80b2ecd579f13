package esputnikhook

import (
	"context"
	"net/http"

	"github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/internal/lenient"
)

// InboxMessage is a message for the App Inbox of a contact.
type InboxMessage struct {
	// Your identifier of the contact.
	ExternalCustomerID string `json:"externalCustomerId"`
	// Identifier of the interaction, a UUID.
	ID string `json:"id"`
	// Identifier of the message template.
	MessageID int64 `json:"messageId"`
	// When the message was created.
	CreatedDate esputnik.UnixMilli `json:"createdDate"`
	// Title.
	Title string `json:"title"`
	// Text.
	Content string `json:"content"`
	// Address of a picture.
	Image string `json:"image"`
	// Address that a tap opens.
	Link string `json:"link"`
	// Category.
	Category string `json:"category"`
	// Further data as text, mostly JSON.
	CustomData string `json:"customData"`
}

// NewInboxHandler makes a handler that checks each request, and calls handle with its message.
//
// It answers and fails as that of NewActivityHandler does. The service does not send a message again after status 400.
func NewInboxHandler(logins []Login, handle func(ctx context.Context, message *InboxMessage) error, opts ...Option) (http.Handler, error) {
	return newHandler(logins, ParseInbox, handle, opts)
}

// ParseInbox reads a message from a body whose sender was checked, or does not matter. A body that is no message is an
// error that wraps ErrInvalidBody.
func ParseInbox(body []byte) (*InboxMessage, error) {
	message := new(InboxMessage)
	if lenient.Decode(body, message) != nil || message.ID == "" && message.ExternalCustomerID == "" {
		return nil, ErrInvalidBody
	}
	return message, nil
}
