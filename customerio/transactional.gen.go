// Code generated from openapi/customerio/transactional.yaml. DO NOT EDIT.

package customerio

import (
	"context"
	"iter"
	"net/http"
	"time"

	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/page"
	"github.com/engagement-go/engagement/internal/rest"
	"github.com/oapi-codegen/nullable"
)

// TransactionalService reads and changes transactional messages, the templates of SendService, and reads their
// deliveries and metrics.
type TransactionalService struct{ client *rest.Client }

var opListTransactional = rest.Operation{
	Name: "Transactional.List", Method: http.MethodGet, Route: "/v1/transactional", Repeatable: true,
}

// List returns the transactional messages of the workspace.
//
// These are the templates, not deliveries. The list has no pages.
//
// Calls GET /v1/transactional. Repeatable.
func (s *TransactionalService) List(ctx context.Context, opts ...RequestOption) ([]TransactionalMessage, error) {
	req := rest.NewRequest(&opListTransactional)
	envelope, err := rest.Call[struct {
		Value []TransactionalMessage `json:"messages"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opGetTransactional = rest.Operation{
	Name: "Transactional.Get", Method: http.MethodGet, Route: "/v1/transactional/{transactional_id}", Repeatable: true,
}

// Get returns one transactional message.
//
// This is the template, not a delivery. Errors: 404 (unknown message).
//
//   - transactionalID: Id of the transactional message.
//
// Calls GET /v1/transactional/{transactional_id}. Repeatable.
func (s *TransactionalService) Get(ctx context.Context, transactionalID int64, opts ...RequestOption) (*TransactionalMessage, error) {
	req := rest.NewRequest(&opGetTransactional)
	req.PathInt("transactionalID", transactionalID)
	envelope, err := rest.Call[struct {
		Value TransactionalMessage `json:"message"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opUpdateTransactional = rest.Operation{
	Name: "Transactional.UpdateContent", Method: http.MethodPut, Route: "/v1/transactional/{transactional_id}/content/{content_id}", Repeatable: true,
}

// UpdateContent replaces one variant of a transactional message.
//
// The whole variant is replaced. Errors: 400 (malformed body), 404 (unknown message or variant).
//
//   - transactionalID: Id of the transactional message.
//   - contentID: Id of the variant.
//
// Calls PUT /v1/transactional/{transactional_id}/content/{content_id}. Repeatable.
func (s *TransactionalService) UpdateContent(ctx context.Context, transactionalID, contentID int64, update TransactionalContentUpdate, opts ...RequestOption) (*TransactionalContent, error) {
	req := rest.NewRequest(&opUpdateTransactional)
	req.PathInt("transactionalID", transactionalID)
	req.PathInt("contentID", contentID)
	req.JSON(&update)
	envelope, err := rest.Call[struct {
		Value TransactionalContent `json:"content"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opListTransactionalVariants = rest.Operation{
	Name: "Transactional.ListContents", Method: http.MethodGet, Route: "/v1/transactional/{transactional_id}/contents", Repeatable: true,
}

// ListContents returns the language variants of a transactional message.
//
// The list has no pages. Errors: 400 (malformed request), 404 (unknown message).
//
//   - transactionalID: Id of the transactional message.
//
// Calls GET /v1/transactional/{transactional_id}/contents. Repeatable.
func (s *TransactionalService) ListContents(ctx context.Context, transactionalID int64, opts ...RequestOption) ([]TransactionalContent, error) {
	req := rest.NewRequest(&opListTransactionalVariants)
	req.PathInt("transactionalID", transactionalID)
	envelope, err := rest.Call[struct {
		Value []TransactionalContent `json:"contents"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opGetTransactionalTranslationByID = rest.Operation{
	Name: "Transactional.GetContent", Method: http.MethodGet, Route: "/v1/transactional/{transactional_id}/contents/{content_id}", Repeatable: true,
}

// GetContent returns one variant of a transactional message.
//
// The form of the answer is inferred. Errors: 400 (malformed id), 404 (unknown message or variant).
//
//   - transactionalID: Id of the transactional message.
//   - contentID: Id of the variant.
//
// Calls GET /v1/transactional/{transactional_id}/contents/{content_id}. Repeatable.
func (s *TransactionalService) GetContent(ctx context.Context, transactionalID, contentID int64, opts ...RequestOption) (*TransactionalContent, error) {
	req := rest.NewRequest(&opGetTransactionalTranslationByID)
	req.PathInt("transactionalID", transactionalID)
	req.PathInt("contentID", contentID)
	envelope, err := rest.Call[struct {
		Value TransactionalContent `json:"content"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opGetTransactionalVariant = rest.Operation{
	Name: "Transactional.GetTranslation", Method: http.MethodGet, Route: "/v1/transactional/{transactional_id}/language/{language}", Repeatable: true,
}

// GetTranslation returns the variant of a transactional message in one language.
//
// Nothing is translated. Errors: 400 (unknown language), 404 (unknown message).
//
//   - transactionalID: Id of the transactional message.
//   - language: Language tag of the variant, such as en or fr-CA; empty for the default language, which has none.
//
// Calls GET /v1/transactional/{transactional_id}/language/{language}. Repeatable.
func (s *TransactionalService) GetTranslation(ctx context.Context, transactionalID int64, language string, opts ...RequestOption) (*TransactionalContent, error) {
	req := rest.NewRequest(&opGetTransactionalVariant)
	req.PathInt("transactionalID", transactionalID)
	req.PathOrEmpty("language", language)
	envelope, err := rest.Call[struct {
		Value TransactionalContent `json:"content"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opUpdateTransactionalVariant = rest.Operation{
	Name: "Transactional.UpdateTranslation", Method: http.MethodPut, Route: "/v1/transactional/{transactional_id}/language/{language}", Repeatable: true,
}

// UpdateTranslation replaces the variant of a transactional message in one language.
//
// The whole variant is replaced. Errors: 400 (malformed body, or unknown language).
//
//   - transactionalID: Id of the transactional message.
//   - language: Language tag of the variant, such as en or fr-CA; empty for the default language, which has none.
//
// Calls PUT /v1/transactional/{transactional_id}/language/{language}. Repeatable.
func (s *TransactionalService) UpdateTranslation(ctx context.Context, transactionalID int64, language string, update TransactionalContentUpdate, opts ...RequestOption) (*TransactionalContent, error) {
	req := rest.NewRequest(&opUpdateTransactionalVariant)
	req.PathInt("transactionalID", transactionalID)
	req.PathOrEmpty("language", language)
	req.JSON(&update)
	envelope, err := rest.Call[struct {
		Value TransactionalContent `json:"content"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opTransactionalMessages = rest.Operation{
	Name: "Transactional.ListMessages", Method: http.MethodGet, Route: "/v1/transactional/{transactional_id}/messages", Repeatable: true, Rows: "Messages",
}

// ListTransactionalMessagesParams holds the optional parameters of Transactional.ListMessages. What is zero is not
// sent.
type ListTransactionalMessagesParams struct {
	// Cursor of the page: Next of the page before, empty for the first page.
	Cursor string `json:"start"`
	// Rows per page. Default and maximum are not documented.
	Limit int64 `json:"limit" check:"min=1"`
	// Only deliveries with this metric.
	Metric Metric `json:"metric" check:"oneof=created|attempted|sent|delivered|opened|clicked|converted|bounced|spammed|unsubscribed|dropped|failed|undeliverable"`
	// Only deliveries in this state.
	State DeliveryState `json:"state" check:"oneof=failed|sent|drafted|attempted"`
	// Only deliveries that were created, not sent, at or after this time.
	CreatedFrom time.Time `json:"start_ts"`
	// Only deliveries that were created, not sent, at or before this time.
	CreatedTo time.Time `json:"end_ts"`
	// Whether in-app deliveries have their tracked responses; since 2026.
	GetTrackedResponses bool `json:"get_tracked_responses"`
}

// ListMessages returns one page of the deliveries of a transactional message.
//
// The default time span is 6 months; a longer span than 12 months is cut to 12. The deliveries have no ids of
// campaigns, actions, newsletters, contents or broadcasts. The cursor is not documented. Errors: 404 (unknown message).
//
//   - transactionalID: Id of the transactional message.
//
// Calls GET /v1/transactional/{transactional_id}/messages. Repeatable.
func (s *TransactionalService) ListMessages(ctx context.Context, transactionalID int64, params ListTransactionalMessagesParams, opts ...RequestOption) (*MessagePage, error) {
	req := rest.NewRequest(&opTransactionalMessages)
	req.PathInt("transactionalID", transactionalID)
	req.Check("", &params)
	req.Query("start", params.Cursor)
	req.Query("limit", params.Limit)
	req.Query("metric", params.Metric)
	req.Query("state", params.State)
	req.Query("start_ts", UnixTimeOf(params.CreatedFrom))
	req.Query("end_ts", UnixTimeOf(params.CreatedTo))
	req.Query("get_tracked_responses", params.GetTrackedResponses)
	return rest.Call[MessagePage](ctx, s.client, &req, opts)
}

// AllMessages iterates over the rows of all pages of ListMessages. A page is requested when its first row is needed. An
// iteration that fails yields a *PageError last; its Cursor, given to WithCursor, resumes it.
func (s *TransactionalService) AllMessages(ctx context.Context, transactionalID int64, params ListTransactionalMessagesParams, opts ...RequestOption) iter.Seq2[Message, error] {
	return page.Items(s.MessagesPages(ctx, transactionalID, params, opts...), func(p *MessagePage) []Message { return p.Messages })
}

// MessagesPages iterates over the pages of ListMessages, as AllMessages does over their rows.
func (s *TransactionalService) MessagesPages(ctx context.Context, transactionalID int64, params ListTransactionalMessagesParams, opts ...RequestOption) iter.Seq2[*MessagePage, error] {
	cursor, opts := page.Resume(params.Cursor, opts)
	return page.Cursor(s.client.Named("Transactional.ListMessages"), cursor,
		func(cursor string) (*MessagePage, error) {
			params := params
			params.Cursor = cursor
			return s.ListMessages(ctx, transactionalID, params, opts...)
		},
		func(p *MessagePage) (int, string) { return len(p.Messages), p.Next })
}

var opTransactionalMetrics = rest.Operation{
	Name: "Transactional.GetMetrics", Method: http.MethodGet, Route: "/v1/transactional/{transactional_id}/metrics", Repeatable: true,
}

// GetTransactionalMetricsParams holds the optional parameters of Transactional.GetMetrics. What is zero is not sent.
type GetTransactionalMetricsParams struct {
	// Unit of time of one number. The default is days. Days and weeks begin at midnight EST, weeks on Sunday, months on
	// the 1st.
	Period Period `json:"period" check:"oneof=hours|days|weeks|months"`
	// Number of periods, at most 24 hours, 45 days, 12 weeks or 121 months. The default is the maximum, or 12 months. The
	// minimum is 2; the service reads less as 2.
	Steps *int64 `json:"steps" check:"min=2,max=121"`
}

// GetMetrics returns the metrics of a transactional message over time.
//
// The series have no keys for HTTP statuses (2xx to 5xx). Emails without a template count for transactional message 1.
// Errors: 404 (unknown message).
//
//   - transactionalID: Id of the transactional message.
//
// Calls GET /v1/transactional/{transactional_id}/metrics. Repeatable.
func (s *TransactionalService) GetMetrics(ctx context.Context, transactionalID int64, params GetTransactionalMetricsParams, opts ...RequestOption) (*Metrics, error) {
	req := rest.NewRequest(&opTransactionalMetrics)
	req.PathInt("transactionalID", transactionalID)
	req.Check("", &params)
	req.Refuse(check.MaxBy("Steps", params.Steps, "Period", string(params.Period), "days=45,hours=24,months=121,weeks=12"))
	req.Query("period", params.Period)
	req.Query("steps", params.Steps)
	envelope, err := rest.Call[struct {
		Value Metrics `json:"metric"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opTransactionalLinks = rest.Operation{
	Name: "Transactional.ListLinkMetrics", Method: http.MethodGet, Route: "/v1/transactional/{transactional_id}/metrics/links", Repeatable: true,
}

// ListTransactionalLinkMetricsParams holds the optional parameters of Transactional.ListLinkMetrics. What is zero is
// not sent.
type ListTransactionalLinkMetricsParams struct {
	// Unit of time of one number. The default is days. Days and weeks begin at midnight EST, weeks on Sunday, months on
	// the 1st.
	Period Period `json:"period" check:"oneof=hours|days|weeks|months"`
	// Number of periods, at most 24 hours, 45 days, 12 weeks or 121 months. The default is the maximum, or 12 months. The
	// minimum is 2; the service reads less as 2.
	Steps *int64 `json:"steps" check:"min=2,max=121"`
	// Whether each person counts once per link.
	Unique bool `json:"unique"`
}

// ListLinkMetrics returns the clicks on the links of a transactional message over time.
//
// Errors: 404 (unknown message).
//
//   - transactionalID: Id of the transactional message.
//
// Calls GET /v1/transactional/{transactional_id}/metrics/links. Repeatable.
func (s *TransactionalService) ListLinkMetrics(ctx context.Context, transactionalID int64, params ListTransactionalLinkMetricsParams, opts ...RequestOption) ([]LinkMetrics, error) {
	req := rest.NewRequest(&opTransactionalLinks)
	req.PathInt("transactionalID", transactionalID)
	req.Check("", &params)
	req.Refuse(check.MaxBy("Steps", params.Steps, "Period", string(params.Period), "days=45,hours=24,months=121,weeks=12"))
	req.Query("period", params.Period)
	req.Query("steps", params.Steps)
	req.Query("unique", params.Unique)
	envelope, err := rest.Call[struct {
		Value []LinkMetrics `json:"links"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

// TransactionalContent is one language variant of a transactional message.
type TransactionalContent struct {
	// Id of the variant.
	ID int64 `json:"id,omitempty,omitzero"`

	// Channel: email or push.
	Type MessageType `json:"type,omitempty,omitzero"`

	// When it was created.
	CreatedAt UnixTime `json:"created,omitempty,omitzero"`

	// When it was last changed.
	UpdatedAt UnixTime `json:"updated,omitempty,omitzero"`

	// Name.
	Name string `json:"name,omitempty,omitzero"`

	// Language of the variant, empty for the default.
	Language string `json:"language,omitempty,omitzero"`

	// Subject line.
	Subject string `json:"subject,omitempty,omitzero"`

	// Body.
	Body string `json:"body,omitempty,omitzero"`

	// AMP body of an email.
	BodyAMP string `json:"body_amp,omitempty,omitzero"`

	// Preview text.
	PreheaderText string `json:"preheader_text,omitempty,omitzero"`

	// Sender.
	From string `json:"from,omitempty,omitzero"`

	// Id of the sender identity.
	FromID int64 `json:"from_id,omitempty,omitzero"`

	// Reply-to address.
	ReplyTo string `json:"reply_to,omitempty,omitzero"`

	// Id of the reply-to sender identity.
	ReplyToID int64 `json:"reply_to_id,omitempty,omitzero"`

	// Recipient, usually Liquid.
	Recipient string `json:"recipient,omitempty,omitzero"`

	// CC recipients.
	CC string `json:"cc,omitempty,omitzero"`

	// BCC recipients.
	BCC string `json:"bcc,omitempty,omitzero"`

	// Whether each BCC recipient gets a separate email (inferred).
	FakeBCC bool `json:"fake_bcc,omitempty,omitzero"`

	// CSS preprocessor: premailer or empty.
	Preprocessor string `json:"preprocessor,omitempty,omitzero"`

	// Headers of an email or a webhook message.
	Headers MessageHeaders `json:"headers,omitempty,omitzero"`
}

// TransactionalContentUpdate replaces one language variant of a transactional message as a whole, including fields that
// are not set.
type TransactionalContentUpdate struct {
	// Subject line.
	Subject *string `check:"line" json:"subject,omitempty"`

	// Body.
	Body *string `json:"body,omitempty"`

	// AMP body of an email.
	BodyAMP *string `json:"body_amp,omitempty"`

	// Preview text.
	PreheaderText *string `json:"preheader_text,omitempty"`

	// Id of the sender identity.
	FromID int64 `check:"min=1" json:"from_id,omitempty,omitzero"`

	// Id of the reply-to sender identity; null removes it (inferred).
	ReplyToID nullable.Nullable[int64] `json:"reply_to_id,omitempty,omitzero"`

	// Recipient, usually Liquid. Read-only in the documents of 2025.
	Recipient *string `json:"recipient,omitempty"`

	// Headers of an email or a webhook message.
	Headers MessageHeaders `json:"headers,omitzero"`
}

// TransactionalMessage is a template for messages to one person each.
type TransactionalMessage struct {
	// Id of the message.
	ID int64 `json:"id,omitempty,omitzero"`

	// Name.
	Name string `json:"name,omitempty,omitzero"`

	// Description.
	Description string `json:"description,omitempty,omitzero"`

	// Whether it is sent to unsubscribed people too.
	SendToUnsubscribed bool `json:"send_to_unsubscribed,omitempty,omitzero"`

	// Whether clicks are tracked.
	LinkTracking bool `json:"link_tracking,omitempty,omitzero"`

	// Whether opens are tracked.
	OpenTracking bool `json:"open_tracking,omitempty,omitzero"`

	// Whether the body of deliveries is not kept (inferred).
	HideMessageBody bool `json:"hide_message_body,omitempty,omitzero"`

	// Whether deliveries are queued as drafts and not sent.
	QueueDrafts bool `json:"queue_drafts,omitempty,omitzero"`

	// When it was created.
	CreatedAt UnixTime `json:"created_at,omitempty,omitzero"`

	// When it was last changed.
	UpdatedAt UnixTime `json:"updated_at,omitempty,omitzero"`
}
