// Code generated from openapi/esputnik/inbox.yaml. DO NOT EDIT.

package esputnik

import (
	"context"
	"net/http"

	"github.com/engagement-go/engagement/internal/rest"
	"github.com/oapi-codegen/nullable"
)

// InboxService reads and updates the App Inbox of one contact, as an application does.
type InboxService struct{ client *rest.Client }

var opListAppInboxMessages = rest.Operation{
	Name: "Inbox.List", Method: http.MethodGet, Route: "/appinbox/v1/messages", Auth: "contact", Repeatable: true,
}

// ListInboxMessagesParams holds the optional parameters of Inbox.List. What is zero is not sent.
type ListInboxMessagesParams struct {
	// Number of the page, from 0.
	Page *int64 `json:"page" check:"min=0"`
	// Messages on a page, at least 1.
	PageSize int64 `json:"pageSize" check:"min=1"`
	// Only messages with this status.
	Status InboxStatus `json:"status" check:"oneof=OPENED|UNOPENED"`
}

// List returns the messages in the contact's App Inbox, all or one page.
//
// Without parameters, the result has all current messages. Pages are counted from 0 (inferred from the smallest number
// that is allowed).
//
// That the path is below the base URL of the other operations is inferred: the vendor's pages give it without a host or
// without /api.
//
// The call is authorised with the token of the session, and its answer has the next token.
//
// Calls GET /appinbox/v1/messages. Repeatable.
//
// Vendor documentation: https://docs.esputnik.com/docs/configuring-app-inbox-for-mobile-apps
func (s *InboxService) List(ctx context.Context, params ListInboxMessagesParams, opts ...RequestOption) (*InboxPage, error) {
	req := rest.NewRequest(&opListAppInboxMessages)
	req.Check("", &params)
	req.Query("page", params.Page)
	req.Query("pageSize", params.PageSize)
	req.Query("status", params.Status)
	return rest.Call[InboxPage](ctx, s.client, &req, opts)
}

var opGetAppInboxUnreadCount = rest.Operation{
	Name: "Inbox.CountUnread", Method: http.MethodGet, Route: "/appinbox/v1/messages/count", Auth: "contact", Repeatable: true,
}

// CountUnread returns the number of unread messages in the contact's App Inbox.
//
// That the path is below the base URL of the other operations is inferred: the vendor's pages give it without a host or
// without /api.
//
// The call is authorised with the token of the session, and its answer has the next token.
//
// Calls GET /appinbox/v1/messages/count. Repeatable.
//
// Vendor documentation: https://docs.esputnik.com/docs/configuring-app-inbox-for-mobile-apps
func (s *InboxService) CountUnread(ctx context.Context, opts ...RequestOption) (int64, error) {
	req := rest.NewRequest(&opGetAppInboxUnreadCount)
	envelope, err := rest.Call[struct {
		Value int64 `json:"count"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return 0, err
	}
	return envelope.Value, nil
}

var opSetAppInboxMessagesStatus = rest.Operation{
	Name: "Inbox.SetStatus", Method: http.MethodPost, Route: "/appinbox/v1/messages/status", Auth: "contact",
}

// SetStatus sets the status of messages in the contact's App Inbox.
//
// The status of all messages is set if IDs is null. IDs that are left out or empty are refused before anything is sent,
// so that this does not happen by accident.
//
// That the path is below the base URL of the other operations is inferred: the vendor's pages give it without a host or
// without /api.
//
// The call is authorised with the token of the session, and its answer has the next token.
//
// Calls POST /appinbox/v1/messages/status. Not repeatable: retried only if the request never reached the service or was
// answered with 429.
//
// Vendor documentation: https://docs.esputnik.com/docs/configuring-app-inbox-for-mobile-apps
func (s *InboxService) SetStatus(ctx context.Context, change InboxStatusChange, opts ...RequestOption) error {
	req := rest.NewRequest(&opSetAppInboxMessagesStatus)
	req.JSON(&change)
	req.Refuse(validateSetAppInboxMessagesStatus(change))
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

// InboxMessage is a message in an App Inbox. The vendor's text mentions a category and custom data, but not their
// names.
type InboxMessage struct {
	// ID of the message for this contact.
	ID string `json:"id,omitempty,omitzero"`

	// When the message was created.
	CreatedDate UnixMilli `json:"createdDate,omitempty,omitzero"`

	// Title.
	Title string `json:"title,omitempty,omitzero"`

	// Text.
	Content string `json:"content,omitempty,omitzero"`

	// URL of a picture.
	Image string `json:"image,omitempty,omitzero"`

	// URL that a tap opens.
	Link string `json:"link,omitempty,omitzero"`

	// Whether the message is new.
	New bool `json:"newMessage,omitempty,omitzero"`

	// Whether the message was opened.
	Status InboxStatus `json:"status,omitempty,omitzero"`
}

// InboxPage is one page of an App Inbox.
type InboxPage struct {
	// Messages on the page.
	Messages []InboxMessage `json:"list,omitempty,omitzero"`

	// Number of pages.
	TotalPages int64 `json:"totalPages,omitempty,omitzero"`
}

// InboxStatus is whether a message was opened.
type InboxStatus string

// Values of InboxStatus. Others that the vendor adds later are kept as they come.
const (
	InboxStatusOpened   InboxStatus = "OPENED"
	InboxStatusUnopened InboxStatus = "UNOPENED"
)

// InboxStatusChange sets the status of messages.
type InboxStatusChange struct {
	// New status. The vendor's example is OPENED.
	Status InboxStatus `check:"required,oneof=OPENED|UNOPENED" json:"status"`

	// IDs of messages. Null means all messages.
	IDs nullable.Nullable[[]string] `json:"ids,omitempty,omitzero"`
}
