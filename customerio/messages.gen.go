// Code generated from openapi/customerio/messages.yaml. DO NOT EDIT.

package customerio

import (
	"context"
	"iter"
	"net/http"
	"time"

	"github.com/engagement-go/engagement/internal/page"
	"github.com/engagement-go/engagement/internal/rest"
)

// MessagesService reads deliveries. A delivery is one message to one person.
type MessagesService struct{ client *rest.Client }

var opListMessages = rest.Operation{
	Name: "Messages.List", Method: http.MethodGet, Route: "/v1/messages", Repeatable: true, Rows: "Messages",
}

// ListMessagesParams holds the optional parameters of Messages.List. What is zero is not sent.
type ListMessagesParams struct {
	// Cursor of the page: Next of the page before, empty for the first page.
	Cursor string `json:"start"`
	// Rows per page, at most 1000. The default is 50.
	Limit int64 `json:"limit" check:"min=1,max=1000"`
	// Only messages of this type. SMS is twilio.
	Type MessageType `json:"type"`
	// Only deliveries with this metric.
	Metric Metric `json:"metric" check:"oneof=created|attempted|sent|delivered|opened|clicked|converted|bounced|spammed|unsubscribed|dropped|failed|undeliverable"`
	// Whether drafts are returned instead of sent deliveries (inferred).
	Drafts *bool `json:"drafts"`
	// Only deliveries of this campaign.
	CampaignID int64 `json:"campaign_id" check:"min=1"`
	// Only deliveries of this newsletter.
	NewsletterID int64 `json:"newsletter_id" check:"min=1"`
	// Only deliveries of this action.
	ActionID int64 `json:"action_id" check:"min=1"`
	// Only deliveries of this transactional message.
	TransactionalID int64 `json:"transactional_id" check:"min=1"`
	// Only deliveries of this trigger of a broadcast, whose id CampaignID must have.
	TriggerID int64 `json:"trigger_id" check:"min=1"`
	// Only deliveries of this template.
	TemplateID int64 `json:"template_id" check:"min=1"`
	// Only deliveries of this content.
	ContentID int64 `json:"content_id" check:"min=1"`
	// Only deliveries that were created, not sent, at or after this time.
	CreatedFrom time.Time `json:"start_ts"`
	// Only deliveries that were created, not sent, at or before this time.
	CreatedTo time.Time `json:"end_ts"`
	// Whether the raw answer, which WithResponse copies, has the campaigns, actions, newsletters and contents of the
	// deliveries, too. Their form is not documented.
	Associations bool `json:"associations"`
	// Whether in-app deliveries have their tracked responses; since 2026.
	GetTrackedResponses bool `json:"get_tracked_responses"`
}

// List returns one page of the deliveries of the workspace.
//
// The time span is at most 6 months: by default the last 6 months; with only CreatedTo the 6 months before it; with
// only CreatedFrom the last 6 months, even if it is earlier. The cursor is not documented. Errors: 400 (malformed
// parameters).
//
// Calls GET /v1/messages. Repeatable.
func (s *MessagesService) List(ctx context.Context, params ListMessagesParams, opts ...RequestOption) (*MessagePage, error) {
	req := rest.NewRequest(&opListMessages)
	req.Check("", &params)
	req.Query("start", params.Cursor)
	req.Query("limit", params.Limit)
	req.Query("type", params.Type)
	req.Query("metric", params.Metric)
	req.Query("drafts", params.Drafts)
	req.Query("campaign_id", params.CampaignID)
	req.Query("newsletter_id", params.NewsletterID)
	req.Query("action_id", params.ActionID)
	req.Query("transactional_id", params.TransactionalID)
	req.Query("trigger_id", params.TriggerID)
	req.Query("template_id", params.TemplateID)
	req.Query("content_id", params.ContentID)
	req.Query("start_ts", UnixTimeOf(params.CreatedFrom))
	req.Query("end_ts", UnixTimeOf(params.CreatedTo))
	req.Query("associations", params.Associations)
	req.Query("get_tracked_responses", params.GetTrackedResponses)
	return rest.Call[MessagePage](ctx, s.client, &req, opts)
}

// All iterates over the rows of all pages of List, 1000 a page unless params.Limit says otherwise. A page is requested
// when its first row is needed. An iteration that fails yields a *PageError last; its Cursor, given to WithCursor,
// resumes it.
func (s *MessagesService) All(ctx context.Context, params ListMessagesParams, opts ...RequestOption) iter.Seq2[Message, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p *MessagePage) []Message { return p.Messages })
}

// Pages iterates over the pages of List, as All does over their rows.
func (s *MessagesService) Pages(ctx context.Context, params ListMessagesParams, opts ...RequestOption) iter.Seq2[*MessagePage, error] {
	cursor, opts := page.Resume(params.Cursor, opts)
	if params.Limit == 0 {
		params.Limit = 1000
	}
	return page.Cursor(s.client.Named("Messages.List"), cursor,
		func(cursor string) (*MessagePage, error) {
			params := params
			params.Cursor = cursor
			return s.List(ctx, params, opts...)
		},
		func(p *MessagePage) (int, string) { return len(p.Messages), p.Next })
}

var opGetMessage = rest.Operation{
	Name: "Messages.Get", Method: http.MethodGet, Route: "/v1/messages/{message_id}", Repeatable: true,
}

// GetMessageParams holds the optional parameters of Messages.Get. What is zero is not sent.
type GetMessageParams struct {
	// Whether the raw answer, which WithResponse copies, has the content of the delivery, too. GetArchived returns it with
	// a type. That such a request counts toward the daily limit of GetArchived is inferred.
	ArchivedMessage bool `json:"archived_message"`
	// Whether the raw answer, which WithResponse copies, has the campaigns, actions, newsletters and contents of the
	// deliveries, too. Their form is not documented.
	Associations bool `json:"associations"`
	// Whether in-app deliveries have their tracked responses; since 2026.
	GetTrackedResponses bool `json:"get_tracked_responses"`
}

// Get returns one delivery.
//
// Errors: 404 (unknown delivery).
//
//   - messageID: Id of the delivery.
//
// Calls GET /v1/messages/{message_id}. Repeatable.
func (s *MessagesService) Get(ctx context.Context, messageID string, params GetMessageParams, opts ...RequestOption) (*Message, error) {
	req := rest.NewRequest(&opGetMessage)
	req.Path("messageID", messageID)
	req.Query("archived_message", params.ArchivedMessage)
	req.Query("associations", params.Associations)
	req.Query("get_tracked_responses", params.GetTrackedResponses)
	envelope, err := rest.Call[struct {
		Value Message `json:"message"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opGetArchivedMessage = rest.Operation{
	Name: "Messages.GetArchived", Method: http.MethodGet, Route: "/v1/messages/{message_id}/archived_message", Quota: "archive", Repeatable: true,
}

// GetArchived returns the content of a delivery as it was sent.
//
// A workspace has 100 requests per day; after that the status is 429, without Retry-After. The content of a forgotten
// message is missing. Errors: 404 (unknown delivery).
//
//   - messageID: Id of the delivery.
//
// Calls GET /v1/messages/{message_id}/archived_message. Repeatable. Spends QuotaArchive.
func (s *MessagesService) GetArchived(ctx context.Context, messageID string, opts ...RequestOption) (*ArchivedMessage, error) {
	req := rest.NewRequest(&opGetArchivedMessage)
	req.Path("messageID", messageID)
	envelope, err := rest.Call[struct {
		Value ArchivedMessage `json:"archived_message"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

// ArchivedMessage is the content of a delivery as it was sent. The channel determines which fields it has.
type ArchivedMessage struct {
	// Id of the delivery.
	ID string `json:"id,omitempty,omitzero"`

	// Subject line.
	Subject string `json:"subject,omitempty,omitzero"`

	// Body.
	Body string `json:"body,omitempty,omitzero"`

	// Preview text.
	PreheaderText string `json:"preheader_text,omitempty,omitzero"`

	// Sender.
	From string `json:"from,omitempty,omitzero"`

	// Reply-to address.
	ReplyTo string `json:"reply_to,omitempty,omitzero"`

	// Recipient.
	Recipient string `json:"recipient,omitempty,omitzero"`

	// CC recipients; since 2026.
	CC string `json:"cc,omitempty,omitzero"`

	// BCC recipients.
	BCC string `json:"bcc,omitempty,omitzero"`

	// Whether each BCC recipient got a separate email (inferred).
	FakeBCC bool `json:"fake_bcc,omitempty,omitzero"`

	// URL that a webhook message called.
	URL string `json:"url,omitempty,omitzero"`

	// HTTP method of a webhook message.
	RequestMethod RequestMethod `json:"request_method,omitempty,omitzero"`

	// Headers of an email or a webhook message.
	Headers MessageHeaders `json:"headers,omitempty,omitzero"`

	// Whether the content was not kept.
	Forgotten bool `json:"forgotten,omitempty,omitzero"`
}
