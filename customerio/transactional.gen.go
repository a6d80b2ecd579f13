// Code generated from openapi/customerio/transactional.yaml. DO NOT EDIT.

package customerio

import (
	"context"
	"iter"
	"net/http"

	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/page"
	"github.com/engagement-go/engagement/internal/rest"
	"github.com/oapi-codegen/nullable"
)

// TransactionalService reads and changes the transactional messages, the templates that Send refers to, and reads their
// deliveries and metrics.
type TransactionalService struct{ client *rest.Client }

var opListTransactional = rest.Operation{
	Name: "Transactional.List", Method: http.MethodGet, Route: "/v1/transactional", Repeatable: true,
}

// List lists the transactional messages of the workspace.
//
// These are the templates, not deliveries. The whole list comes in one answer.
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
// This is the template, not a delivery. An unknown message is an error with status 404.
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
// The variant is overwritten as a whole. A malformed body is refused with status 400, an unknown message or variant
// with 404.
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
	Name: "Transactional.Contents", Method: http.MethodGet, Route: "/v1/transactional/{transactional_id}/contents", Repeatable: true,
}

// Contents lists the language variants of a transactional message.
//
// The whole list comes in one answer. A request that the service cannot read is refused with status 400, an unknown
// message with 404.
//
//   - transactionalID: Id of the transactional message.
//
// Calls GET /v1/transactional/{transactional_id}/contents. Repeatable.
func (s *TransactionalService) Contents(ctx context.Context, transactionalID int64, opts ...RequestOption) ([]TransactionalContent, error) {
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

// GetContent returns one content variant of a transactional message by the variant's own id.
//
// The path has the plural contents, while the update of a content has the singular. The shape of the answer is
// concluded from its siblings (inferred).
//
// Expect 400 for a malformed id and 404 for an unknown message or variant.
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
// It only looks the variant up; nothing is translated. A language that the message does not have is refused with status
// 400, an unknown message with 404.
//
//   - transactionalID: Id of the transactional message.
//   - language: Language tag of the variant, such as en or fr-CA. The variant in the default language has an empty tag,
//     which cannot stand in a path; use Contents for it.
//
// Calls GET /v1/transactional/{transactional_id}/language/{language}. Repeatable.
func (s *TransactionalService) GetTranslation(ctx context.Context, transactionalID int64, language string, opts ...RequestOption) (*TransactionalContent, error) {
	req := rest.NewRequest(&opGetTransactionalVariant)
	req.PathInt("transactionalID", transactionalID)
	req.Path("language", language)
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
// The variant is overwritten as a whole. A malformed body or a language that the message does not have is refused with
// status 400.
//
//   - transactionalID: Id of the transactional message.
//   - language: Language tag of the variant, such as en or fr-CA. The variant in the default language has an empty tag,
//     which cannot stand in a path; use UpdateContent for it.
//
// Calls PUT /v1/transactional/{transactional_id}/language/{language}. Repeatable.
func (s *TransactionalService) UpdateTranslation(ctx context.Context, transactionalID int64, language string, update TransactionalContentUpdate, opts ...RequestOption) (*TransactionalContent, error) {
	req := rest.NewRequest(&opUpdateTransactionalVariant)
	req.PathInt("transactionalID", transactionalID)
	req.Path("language", language)
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
	Name: "Transactional.Messages", Method: http.MethodGet, Route: "/v1/transactional/{transactional_id}/messages", Repeatable: true,
}

// TransactionalMessagesParams holds the optional parameters of Transactional.Messages. What is zero is not sent.
type TransactionalMessagesParams struct {
	// Cursor of the page, the `next` of the page before. Leave it out for the first page.
	Start string `json:"start"`
	// Rows per page. The vendor states neither a default nor a maximum.
	Limit int64 `json:"limit" check:"min=1"`
	// Only deliveries that reached this state. One value; no list syntax is documented.
	Metric Metric `json:"metric"`
	// Only deliveries in this state.
	State DeliveryState `json:"state"`
	// Only deliveries that were created (not sent) at or after this time.
	StartTS UnixTime `json:"start_ts"`
	// Only deliveries that were created (not sent) at or before this time.
	EndTS UnixTime `json:"end_ts"`
	// Adds the tracked responses to in-app deliveries; since 2026.
	GetTrackedResponses bool `json:"get_tracked_responses"`
}

// Messages returns one page of the deliveries of a transactional message.
//
// The times select by creation of the delivery. Without them the list covers six months; a span of more than 12 months
// is cut to 12. Campaign, action, newsletter, content and broadcast ids are empty in these deliveries. The member
// `next` is undocumented. An unknown message is an error with status 404.
//
//   - transactionalID: Id of the transactional message.
//
// Calls GET /v1/transactional/{transactional_id}/messages. Repeatable.
func (s *TransactionalService) Messages(ctx context.Context, transactionalID int64, params TransactionalMessagesParams, opts ...RequestOption) (*MessagePage, error) {
	req := rest.NewRequest(&opTransactionalMessages)
	req.PathInt("transactionalID", transactionalID)
	req.Check("", &params)
	req.Query("start", params.Start)
	req.Query("limit", params.Limit)
	req.Query("metric", params.Metric)
	req.Query("state", params.State)
	req.Query("start_ts", params.StartTS)
	req.Query("end_ts", params.EndTS)
	req.Query("get_tracked_responses", params.GetTrackedResponses)
	return rest.Call[MessagePage](ctx, s.client, &req, opts)
}

// AllMessages iterates over the rows of all pages of Messages. A page is requested when its first row is needed. An
// iteration that fails yields a *PageError last; its Cursor, given to WithCursor, resumes it.
func (s *TransactionalService) AllMessages(ctx context.Context, transactionalID int64, params TransactionalMessagesParams, opts ...RequestOption) iter.Seq2[Message, error] {
	return page.Items(s.MessagesPages(ctx, transactionalID, params, opts...), func(p *MessagePage) []Message { return p.Messages })
}

// MessagesPages iterates over the pages of Messages, as AllMessages does over their rows.
func (s *TransactionalService) MessagesPages(ctx context.Context, transactionalID int64, params TransactionalMessagesParams, opts ...RequestOption) iter.Seq2[*MessagePage, error] {
	cursor, opts := page.Resume(params.Start, opts)
	return page.Cursor(cursor,
		func(cursor string) (*MessagePage, error) {
			params := params
			params.Start = cursor
			return s.Messages(ctx, transactionalID, params, opts...)
		},
		func(p *MessagePage) (int, string) { return len(p.Messages), p.Next })
}

var opTransactionalMetrics = rest.Operation{
	Name: "Transactional.Metrics", Method: http.MethodGet, Route: "/v1/transactional/{transactional_id}/metrics", Repeatable: true,
}

// TransactionalMetricsParams holds the optional parameters of Transactional.Metrics. What is zero is not sent.
type TransactionalMetricsParams struct {
	// Unit of time that one number of a series covers; `days` by default. Days and weeks begin at midnight EST, weeks on
	// Sunday, months on the 1st.
	Period Period `json:"period"`
	// Number of periods to return, oldest first, at most 24 hours, 45 days, 12 weeks or 121 months. Left out it is the
	// maximum, except for months, where it is 12. 0 asks for the maximum; 1 is answered with 2, the fewest possible.
	Steps *int64 `json:"steps" check:"min=0,max=121"`
}

// Metrics returns the numbers of a transactional message over time.
//
// The series have no keys for HTTP statuses (2xx to 5xx). An unknown message is an error with status 404. Messages sent
// without a template are counted on transactional message 1.
//
//   - transactionalID: Id of the transactional message.
//
// Calls GET /v1/transactional/{transactional_id}/metrics. Repeatable.
func (s *TransactionalService) Metrics(ctx context.Context, transactionalID int64, params TransactionalMetricsParams, opts ...RequestOption) (*Metrics, error) {
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
	Name: "Transactional.LinkMetrics", Method: http.MethodGet, Route: "/v1/transactional/{transactional_id}/metrics/links", Repeatable: true,
}

// TransactionalLinkMetricsParams holds the optional parameters of Transactional.LinkMetrics. What is zero is not sent.
type TransactionalLinkMetricsParams struct {
	// Unit of time that one number of a series covers; `days` by default. Days and weeks begin at midnight EST, weeks on
	// Sunday, months on the 1st.
	Period Period `json:"period"`
	// Number of periods to return, oldest first, at most 24 hours, 45 days, 12 weeks or 121 months. Left out it is the
	// maximum, except for months, where it is 12. 0 asks for the maximum; 1 is answered with 2, the fewest possible.
	Steps *int64 `json:"steps" check:"min=0,max=121"`
	// Counts each person once per link.
	Unique bool `json:"unique"`
}

// LinkMetrics returns the clicks on the links of a transactional message over time.
//
// An unknown message is an error with status 404.
//
//   - transactionalID: Id of the transactional message.
//
// Calls GET /v1/transactional/{transactional_id}/metrics/links. Repeatable.
func (s *TransactionalService) LinkMetrics(ctx context.Context, transactionalID int64, params TransactionalLinkMetricsParams, opts ...RequestOption) ([]LinkMetrics, error) {
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

	// Channel, email or push.
	Type MessageType `json:"type,omitempty,omitzero"`

	// When it was created.
	Created UnixTime `json:"created,omitempty,omitzero"`

	// When it was last changed.
	Updated UnixTime `json:"updated,omitempty,omitzero"`

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

	// Text that mail programs show beside the subject.
	PreheaderText string `json:"preheader_text,omitempty,omitzero"`

	// Sender.
	From string `json:"from,omitempty,omitzero"`

	// Id of the sender identity.
	FromID int64 `json:"from_id,omitempty,omitzero"`

	// Address for answers.
	ReplyTo string `json:"reply_to,omitempty,omitzero"`

	// Id of the sender identity for answers.
	ReplyToID int64 `json:"reply_to_id,omitempty,omitzero"`

	// Recipient, usually Liquid.
	Recipient string `json:"recipient,omitempty,omitzero"`

	// Addresses that get a copy.
	CC string `json:"cc,omitempty,omitzero"`

	// Addresses that get a blind copy.
	BCC string `json:"bcc,omitempty,omitzero"`

	// Blind copies go out as separate mails (inferred).
	FakeBCC bool `json:"fake_bcc,omitempty,omitzero"`

	// CSS preprocessor, premailer or empty.
	Preprocessor string `json:"preprocessor,omitempty,omitzero"`

	// Headers of an email or a webhook message.
	Headers MessageHeaders `json:"headers,omitempty,omitzero"`
}

// TransactionalContentUpdate replaces one language variant of a transactional message as a whole: what is left out is
// overwritten too.
type TransactionalContentUpdate struct {
	// Subject line.
	Subject string `json:"subject,omitempty,omitzero"`

	// Body.
	Body string `json:"body,omitempty,omitzero"`

	// AMP body of an email.
	BodyAMP string `json:"body_amp,omitempty,omitzero"`

	// Text that mail programs show beside the subject.
	PreheaderText string `json:"preheader_text,omitempty,omitzero"`

	// Id of the sender identity.
	FromID int64 `check:"min=1" json:"from_id,omitempty,omitzero"`

	// Id of the sender identity for answers; null takes it away (inferred).
	ReplyToID nullable.Nullable[int64] `json:"reply_to_id,omitempty,omitzero"`

	// Recipient, usually Liquid. The documents of 2025 call it read-only, those of 2026 do not.
	Recipient string `json:"recipient,omitempty,omitzero"`

	// Headers of an email or a webhook message.
	Headers MessageHeaders `json:"headers,omitempty,omitzero"`
}

// TransactionalMessage is a template for messages that are sent one by one.
type TransactionalMessage struct {
	// Id of the message.
	ID int64 `json:"id,omitempty,omitzero"`

	// Name.
	Name string `json:"name,omitempty,omitzero"`

	// What the message is for.
	Description string `json:"description,omitempty,omitzero"`

	// Goes also to people who unsubscribed.
	SendToUnsubscribed bool `json:"send_to_unsubscribed,omitempty,omitzero"`

	// Clicks are tracked.
	LinkTracking bool `json:"link_tracking,omitempty,omitzero"`

	// Opens are tracked.
	OpenTracking bool `json:"open_tracking,omitempty,omitzero"`

	// The body of deliveries is not kept (inferred).
	HideMessageBody bool `json:"hide_message_body,omitempty,omitzero"`

	// Deliveries are queued as drafts in place of being sent.
	QueueDrafts bool `json:"queue_drafts,omitempty,omitzero"`

	// When it was created.
	CreatedAt UnixTime `json:"created_at,omitempty,omitzero"`

	// When it was last changed.
	UpdatedAt UnixTime `json:"updated_at,omitempty,omitzero"`
}
