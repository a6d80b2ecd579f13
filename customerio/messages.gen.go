// Code generated from openapi/customerio/messages.yaml. DO NOT EDIT.

package customerio

import (
	"context"
	"iter"
	"net/http"

	"github.com/engagement-go/engagement/internal/page"
	"github.com/engagement-go/engagement/internal/rest"
)

// MessagesService reads deliveries, which are one message to one person each.
type MessagesService struct{ client *rest.Client }

var opListMessages = rest.Operation{
	Name: "Messages.List", Method: http.MethodGet, Route: "/v1/messages", Repeatable: true,
}

// ListMessagesParams holds the optional parameters of Messages.List. What is zero is not sent.
type ListMessagesParams struct {
	// Cursor of the page, the `next` of the page before. Leave it out for the first page.
	Start string `json:"start"`
	// Rows per page, at most 1000. The default is 50.
	Limit int64 `json:"limit" check:"min=1,max=1000"`
	// Kind of message to look at; all kinds when left out. SMS is called `twilio`.
	Type MessageType `json:"type"`
	// Only deliveries that reached this state. One value; no list syntax is documented.
	Metric Metric `json:"metric"`
	// True returns drafts in place of deliveries that were sent (inferred).
	Drafts *bool `json:"drafts"`
	// Only deliveries of this campaign.
	CampaignID int64 `json:"campaign_id" check:"min=1"`
	// Only deliveries of this newsletter.
	NewsletterID int64 `json:"newsletter_id" check:"min=1"`
	// Only deliveries of this action.
	ActionID int64 `json:"action_id" check:"min=1"`
	// Only deliveries that were created (not sent) at or after this time.
	StartTS UnixTime `json:"start_ts"`
	// Only deliveries that were created (not sent) at or before this time.
	EndTS UnixTime `json:"end_ts"`
	// Adds the tracked responses to in-app deliveries; since 2026.
	GetTrackedResponses bool `json:"get_tracked_responses"`
}

// List returns one page of the deliveries of the workspace.
//
// The times select by creation of the delivery and span at most six months. Without them the last six months are
// listed; with only an end, the six months before it; with only a start, the last six months up to now, so that an
// older start is ignored. Malformed parameters are refused with status 400. The vendor does not document the member
// `next` although the parameters refer to it.
//
// Calls GET /v1/messages. Repeatable.
func (s *MessagesService) List(ctx context.Context, params ListMessagesParams, opts ...RequestOption) (*MessagePage, error) {
	req := rest.NewRequest(&opListMessages)
	req.Check("", &params)
	req.Query("start", params.Start)
	req.Query("limit", params.Limit)
	req.Query("type", params.Type)
	req.Query("metric", params.Metric)
	req.Query("drafts", params.Drafts)
	req.Query("campaign_id", params.CampaignID)
	req.Query("newsletter_id", params.NewsletterID)
	req.Query("action_id", params.ActionID)
	req.Query("start_ts", params.StartTS)
	req.Query("end_ts", params.EndTS)
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
	cursor, opts := page.Resume(params.Start, opts)
	if params.Limit == 0 {
		params.Limit = 1000
	}
	return page.Cursor(cursor,
		func(cursor string) (*MessagePage, error) {
			params := params
			params.Start = cursor
			return s.List(ctx, params, opts...)
		},
		func(p *MessagePage) (int, string) { return len(p.Messages), p.Next })
}

var opGetMessage = rest.Operation{
	Name: "Messages.Get", Method: http.MethodGet, Route: "/v1/messages/{message_id}", Repeatable: true,
}

// GetMessageParams holds the optional parameters of Messages.Get. What is zero is not sent.
type GetMessageParams struct {
	// Adds the tracked responses to in-app deliveries; since 2026.
	GetTrackedResponses bool `json:"get_tracked_responses"`
}

// Get returns one delivery.
//
// An unknown delivery is an error with status 404.
//
//   - messageID: Id of the delivery, much like base64; it is percent-encoded for you.
//
// Calls GET /v1/messages/{message_id}. Repeatable.
func (s *MessagesService) Get(ctx context.Context, messageID string, params GetMessageParams, opts ...RequestOption) (*Message, error) {
	req := rest.NewRequest(&opGetMessage)
	req.Path("messageID", messageID)
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
// A workspace may call this 100 times per day; beyond that the error has status 429 and says nothing about when to try
// again. An unknown delivery is an error with status 404. An archived message may be marked as forgotten.
//
//   - messageID: Id of the delivery, much like base64; it is percent-encoded for you.
//
// Calls GET /v1/messages/{message_id}/archived_message. Repeatable. Spends the quota "archive".
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

// ArchivedMessage is the content of a delivery as it was sent. Which fields it has depends on the channel.
type ArchivedMessage struct {
	// Id of the delivery.
	ID string `json:"id,omitempty,omitzero"`

	// Subject line.
	Subject string `json:"subject,omitempty,omitzero"`

	// Body.
	Body string `json:"body,omitempty,omitzero"`

	// Text that mail programs show beside the subject.
	PreheaderText string `json:"preheader_text,omitempty,omitzero"`

	// Sender.
	From string `json:"from,omitempty,omitzero"`

	// Address for answers.
	ReplyTo string `json:"reply_to,omitempty,omitzero"`

	// Address that it went to.
	Recipient string `json:"recipient,omitempty,omitzero"`

	// Addresses that got a copy; since 2026.
	CC string `json:"cc,omitempty,omitzero"`

	// Addresses that got a blind copy.
	BCC string `json:"bcc,omitempty,omitzero"`

	// Blind copies went out as separate mails (inferred).
	FakeBCC bool `json:"fake_bcc,omitempty,omitzero"`

	// Address that a webhook message called.
	URL string `json:"url,omitempty,omitzero"`

	// HTTP method of a webhook message, in upper case.
	RequestMethod RequestMethod `json:"request_method,omitempty,omitzero"`

	// Headers of an email or a webhook message.
	Headers MessageHeaders `json:"headers,omitempty,omitzero"`

	// The content was not kept.
	Forgotten bool `json:"forgotten,omitempty,omitzero"`
}
