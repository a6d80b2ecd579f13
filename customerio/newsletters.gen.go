// Code generated from openapi/customerio/newsletters.yaml. DO NOT EDIT.

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

// NewslettersService manages newsletters (one-time sends since 2026) with their contents, translations, test groups and
// metrics.
type NewslettersService struct{ client *rest.Client }

var opListNewsletters = rest.Operation{
	Name: "Newsletters.List", Method: http.MethodGet, Route: "/v1/newsletters", Repeatable: true, Rows: "Newsletters",
}

// ListNewslettersParams holds the optional parameters of Newsletters.List. What is zero is not sent.
type ListNewslettersParams struct {
	// Cursor of the page: Next of the page before, empty for the first page.
	Cursor string `json:"start"`
	// Rows per page, at most 100. The default is not documented.
	Limit int64 `json:"limit" check:"min=1,max=100"`
	// Order of the list.
	Sort SortOrder `json:"sort" check:"oneof=asc|desc"`
}

// List returns one page of newsletters.
//
// Newsletters are called one-time sends since 2026.
//
// Calls GET /v1/newsletters. Repeatable.
func (s *NewslettersService) List(ctx context.Context, params ListNewslettersParams, opts ...RequestOption) (*NewsletterPage, error) {
	req := rest.NewRequest(&opListNewsletters)
	req.Check("", &params)
	req.Query("start", params.Cursor)
	req.Query("limit", params.Limit)
	req.Query("sort", params.Sort)
	return rest.Call[NewsletterPage](ctx, s.client, &req, opts)
}

// All iterates over the rows of all pages of List, 100 a page unless params.Limit says otherwise. A page is requested
// when its first row is needed. An iteration that fails yields a *PageError last; its Cursor, given to WithCursor,
// resumes it.
func (s *NewslettersService) All(ctx context.Context, params ListNewslettersParams, opts ...RequestOption) iter.Seq2[Newsletter, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p *NewsletterPage) []Newsletter { return p.Newsletters })
}

// Pages iterates over the pages of List, as All does over their rows.
func (s *NewslettersService) Pages(ctx context.Context, params ListNewslettersParams, opts ...RequestOption) iter.Seq2[*NewsletterPage, error] {
	cursor, opts := page.Resume(params.Cursor, opts)
	if params.Limit == 0 {
		params.Limit = 100
	}
	return page.Cursor(s.client.Named("Newsletters.List"), cursor,
		func(cursor string) (*NewsletterPage, error) {
			params := params
			params.Cursor = cursor
			return s.List(ctx, params, opts...)
		},
		func(p *NewsletterPage) (int, string) { return len(p.Newsletters), p.Next })
}

var opCreateNewsletter = rest.Operation{
	Name: "Newsletters.Create", Method: http.MethodPost, Route: "/v1/newsletters",
}

// Create creates a newsletter, and optionally sends or schedules it.
//
// Without SendNow and ScheduledAt the newsletter is a draft; Send sends it, and Schedule schedules it.
//
// Type determines the required fields: Subject and Body for an email, Body for an SMS, Subject or Body for a push
// message, BodyJSON for an in-app or inbox message, Body, RequestMethod and URL for a webhook. From and FromID cannot
// be set together. SubscriptionTopicID is required if the subscription center is enabled. The request must be smaller
// than 1 MB.
//
// Errors: 400 (malformed body), 422 (invalid content). The form of the answer is inferred.
//
// Calls POST /v1/newsletters. Not repeatable: retried only if the request never reached the service or was answered
// with 429.
func (s *NewslettersService) Create(ctx context.Context, draft NewsletterDraft, opts ...RequestOption) (*Newsletter, error) {
	req := rest.NewRequest(&opCreateNewsletter)
	req.JSON(&draft)
	req.Refuse(validateCreateNewsletter(draft))
	envelope, err := rest.Call[struct {
		Value Newsletter `json:"newsletter"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opDeletetNewsletters = rest.Operation{
	Name: "Newsletters.Delete", Method: http.MethodDelete, Route: "/v1/newsletters/{newsletter_id}", Repeatable: true,
}

// Delete deletes a newsletter.
//
// Undelivered in-app messages of the newsletter are cancelled. Errors: 404 (unknown newsletter).
//
//   - newsletterID: Id of the newsletter.
//
// Calls DELETE /v1/newsletters/{newsletter_id}. Repeatable.
func (s *NewslettersService) Delete(ctx context.Context, newsletterID int64, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeletetNewsletters)
	req.PathInt("newsletterID", newsletterID)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGetNewsletters = rest.Operation{
	Name: "Newsletters.Get", Method: http.MethodGet, Route: "/v1/newsletters/{newsletter_id}", Repeatable: true,
}

// Get returns one newsletter.
//
// Errors: 404 (unknown newsletter).
//
//   - newsletterID: Id of the newsletter.
//
// Calls GET /v1/newsletters/{newsletter_id}. Repeatable.
func (s *NewslettersService) Get(ctx context.Context, newsletterID int64, opts ...RequestOption) (*Newsletter, error) {
	req := rest.NewRequest(&opGetNewsletters)
	req.PathInt("newsletterID", newsletterID)
	envelope, err := rest.Call[struct {
		Value Newsletter `json:"newsletter"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opListNewsletterVariants = rest.Operation{
	Name: "Newsletters.ListContents", Method: http.MethodGet, Route: "/v1/newsletters/{newsletter_id}/contents", Repeatable: true,
}

// ListContents returns the variants of a newsletter, by language and by test group.
//
// The list has no pages. Errors: 404 (unknown newsletter).
//
//   - newsletterID: Id of the newsletter.
//
// Calls GET /v1/newsletters/{newsletter_id}/contents. Repeatable.
func (s *NewslettersService) ListContents(ctx context.Context, newsletterID int64, opts ...RequestOption) ([]NewsletterContent, error) {
	req := rest.NewRequest(&opListNewsletterVariants)
	req.PathInt("newsletterID", newsletterID)
	envelope, err := rest.Call[struct {
		Value []NewsletterContent `json:"contents"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opGetNewsletterVariant = rest.Operation{
	Name: "Newsletters.GetContent", Method: http.MethodGet, Route: "/v1/newsletters/{newsletter_id}/contents/{content_id}", Repeatable: true,
}

// GetContent returns one variant of a newsletter.
//
// Errors: 404 (unknown newsletter or variant).
//
//   - newsletterID: Id of the newsletter.
//   - contentID: Id of the variant.
//
// Calls GET /v1/newsletters/{newsletter_id}/contents/{content_id}. Repeatable.
func (s *NewslettersService) GetContent(ctx context.Context, newsletterID, contentID int64, opts ...RequestOption) (*NewsletterContent, error) {
	req := rest.NewRequest(&opGetNewsletterVariant)
	req.PathInt("newsletterID", newsletterID)
	req.PathInt("contentID", contentID)
	envelope, err := rest.Call[struct {
		Value NewsletterContent `json:"content"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opUpdateNewsletterVariant = rest.Operation{
	Name: "Newsletters.UpdateContent", Method: http.MethodPut, Route: "/v1/newsletters/{newsletter_id}/contents/{content_id}", Repeatable: true,
}

// UpdateContent changes one variant of a newsletter.
//
// Set only fields that the channel of the variant has. Bodies from the drag-and-drop editor or Design Studio, in-app
// messages and inbox messages cannot be changed. Errors: 400 (malformed body), 404 (unknown newsletter or variant).
//
//   - newsletterID: Id of the newsletter.
//   - contentID: Id of the variant.
//
// Calls PUT /v1/newsletters/{newsletter_id}/contents/{content_id}. Repeatable.
func (s *NewslettersService) UpdateContent(ctx context.Context, newsletterID, contentID int64, update NewsletterContentUpdate, opts ...RequestOption) (*NewsletterContent, error) {
	req := rest.NewRequest(&opUpdateNewsletterVariant)
	req.PathInt("newsletterID", newsletterID)
	req.PathInt("contentID", contentID)
	req.JSON(&update)
	envelope, err := rest.Call[struct {
		Value NewsletterContent `json:"content"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opGetVariantMetrics = rest.Operation{
	Name: "Newsletters.GetContentMetrics", Method: http.MethodGet, Route: "/v1/newsletters/{newsletter_id}/contents/{content_id}/metrics", Repeatable: true,
}

// GetNewsletterContentMetricsParams holds the optional parameters of Newsletters.GetContentMetrics. What is zero is not
// sent.
type GetNewsletterContentMetricsParams struct {
	// Unit of time of one number. The default is days. Days and weeks begin at midnight EST, weeks on Sunday, months on
	// the 1st.
	Period Period `json:"period" check:"oneof=hours|days|weeks|months"`
	// Number of periods, at most 24 hours, 45 days, 12 weeks or 121 months. The default is the maximum, or 12 months. The
	// minimum is 2; the service reads less as 2.
	Steps *int64 `json:"steps" check:"min=2,max=121"`
	// Only messages of this type: email, webhook, twilio (SMS), push, in_app or inbox.
	Type MessageType `json:"type"`
}

// GetContentMetrics returns the metrics of one variant of a newsletter over time.
//
// Errors: 404 (unknown newsletter or variant).
//
//   - newsletterID: Id of the newsletter.
//   - contentID: Id of the variant.
//
// Calls GET /v1/newsletters/{newsletter_id}/contents/{content_id}/metrics. Repeatable.
func (s *NewslettersService) GetContentMetrics(ctx context.Context, newsletterID, contentID int64, params GetNewsletterContentMetricsParams, opts ...RequestOption) (*Metrics, error) {
	req := rest.NewRequest(&opGetVariantMetrics)
	req.PathInt("newsletterID", newsletterID)
	req.PathInt("contentID", contentID)
	req.Check("", &params)
	req.Refuse(check.MaxBy("Steps", params.Steps, "Period", string(params.Period), "days=45,hours=24,months=121,weeks=12"))
	req.Query("period", params.Period)
	req.Query("steps", params.Steps)
	req.Query("type", params.Type)
	envelope, err := rest.Call[struct {
		Value Metrics `json:"metric"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opGetVariantLinks = rest.Operation{
	Name: "Newsletters.ListContentLinkMetrics", Method: http.MethodGet, Route: "/v1/newsletters/{newsletter_id}/contents/{content_id}/metrics/links", Repeatable: true,
}

// ListNewsletterContentLinkMetricsParams holds the optional parameters of Newsletters.ListContentLinkMetrics. What is
// zero is not sent.
type ListNewsletterContentLinkMetricsParams struct {
	// Unit of time of one number. The default is days. Days and weeks begin at midnight EST, weeks on Sunday, months on
	// the 1st.
	Period Period `json:"period" check:"oneof=hours|days|weeks|months"`
	// Number of periods, at most 24 hours, 45 days, 12 weeks or 121 months. The default is the maximum, or 12 months. The
	// minimum is 2; the service reads less as 2.
	Steps *int64 `json:"steps" check:"min=2,max=121"`
	// Only messages of this type: email, webhook, twilio (SMS), push, in_app or inbox.
	Type MessageType `json:"type"`
	// Whether each person counts once per link.
	Unique bool `json:"unique"`
}

// ListContentLinkMetrics returns the clicks on the links of one variant of a newsletter over time.
//
// Errors: 404 (unknown newsletter or variant).
//
//   - newsletterID: Id of the newsletter.
//   - contentID: Id of the variant.
//
// Calls GET /v1/newsletters/{newsletter_id}/contents/{content_id}/metrics/links. Repeatable.
func (s *NewslettersService) ListContentLinkMetrics(ctx context.Context, newsletterID, contentID int64, params ListNewsletterContentLinkMetricsParams, opts ...RequestOption) ([]LinkMetrics, error) {
	req := rest.NewRequest(&opGetVariantLinks)
	req.PathInt("newsletterID", newsletterID)
	req.PathInt("contentID", contentID)
	req.Check("", &params)
	req.Refuse(check.MaxBy("Steps", params.Steps, "Period", string(params.Period), "days=45,hours=24,months=121,weeks=12"))
	req.Query("period", params.Period)
	req.Query("steps", params.Steps)
	req.Query("type", params.Type)
	req.Query("unique", params.Unique)
	envelope, err := rest.Call[struct {
		Value []LinkMetrics `json:"links"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opCreateNewsletterLanguageVariant = rest.Operation{
	Name: "Newsletters.CreateTranslation", Method: http.MethodPost, Route: "/v1/newsletters/{newsletter_id}/language", MayBeEmpty: true,
}

// CreateTranslation creates a language variant of a newsletter.
//
// The channel determines the required content: Subject and Body for an email, Body for an SMS or a webhook, Subject or
// Body for a push message, BodyJSON for an inbox message. Optional content that is not set is copied untranslated. For
// a newsletter with A/B test groups use CreateTestTranslation. The form of the answer is not documented.
//
// Errors: 400 (malformed body), 404 (unknown newsletter), 422 (invalid content).
//
//   - newsletterID: Id of the newsletter.
//
// Calls POST /v1/newsletters/{newsletter_id}/language. Not repeatable: retried only if the request never reached the
// service or was answered with 429.
func (s *NewslettersService) CreateTranslation(ctx context.Context, newsletterID int64, draft NewsletterTranslationDraft, opts ...RequestOption) (NewsletterContentCreated, error) {
	req := rest.NewRequest(&opCreateNewsletterLanguageVariant)
	req.PathInt("newsletterID", newsletterID)
	req.JSON(&draft)
	return rest.CallValue[NewsletterContentCreated](ctx, s.client, &req, opts)
}

var opDeleteNewsletterLanguageVariant = rest.Operation{
	Name: "Newsletters.DeleteTranslation", Method: http.MethodDelete, Route: "/v1/newsletters/{newsletter_id}/language/{language}", Repeatable: true,
}

// DeleteTranslation deletes a language variant of a newsletter.
//
// The default language cannot be deleted, and no language after sending. Errors: 400 (not allowed, or unknown
// language), 404 (unknown newsletter).
//
//   - newsletterID: Id of the newsletter.
//   - language: Language tag of the variant, such as fr or fr-CA.
//
// Calls DELETE /v1/newsletters/{newsletter_id}/language/{language}. Repeatable.
func (s *NewslettersService) DeleteTranslation(ctx context.Context, newsletterID int64, language string, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteNewsletterLanguageVariant)
	req.PathInt("newsletterID", newsletterID)
	req.Path("language", language)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGetNewsletterVariantTranslation = rest.Operation{
	Name: "Newsletters.GetTranslation", Method: http.MethodGet, Route: "/v1/newsletters/{newsletter_id}/language/{language}", Repeatable: true,
}

// GetTranslation returns the variant of a newsletter in one language.
//
// Nothing is translated. For a newsletter with A/B test groups use GetTestTranslation. Errors: 400 (unknown language),
// 404 (unknown newsletter).
//
//   - newsletterID: Id of the newsletter.
//   - language: Language tag of the variant, such as en or fr-CA; empty for the default language, which has none.
//
// Calls GET /v1/newsletters/{newsletter_id}/language/{language}. Repeatable.
func (s *NewslettersService) GetTranslation(ctx context.Context, newsletterID int64, language string, opts ...RequestOption) (*NewsletterContent, error) {
	req := rest.NewRequest(&opGetNewsletterVariantTranslation)
	req.PathInt("newsletterID", newsletterID)
	req.PathOrEmpty("language", language)
	envelope, err := rest.Call[struct {
		Value NewsletterContent `json:"content"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opUpdateNewsletterVariantTranslation = rest.Operation{
	Name: "Newsletters.UpdateTranslation", Method: http.MethodPut, Route: "/v1/newsletters/{newsletter_id}/language/{language}", Repeatable: true,
}

// UpdateTranslation changes the variant of a newsletter in one language.
//
// Set only fields that the channel of the variant has. Bodies from the drag-and-drop editor or Design Studio, in-app
// messages and inbox messages cannot be changed. For a newsletter with A/B test groups use UpdateTestTranslation.
// Errors: 400 (malformed body, or unknown language), 404 (unknown newsletter).
//
//   - newsletterID: Id of the newsletter.
//   - language: Language tag of the variant, such as en or fr-CA; empty for the default language, which has none.
//
// Calls PUT /v1/newsletters/{newsletter_id}/language/{language}. Repeatable.
func (s *NewslettersService) UpdateTranslation(ctx context.Context, newsletterID int64, language string, update NewsletterContentUpdate, opts ...RequestOption) (*NewsletterContent, error) {
	req := rest.NewRequest(&opUpdateNewsletterVariantTranslation)
	req.PathInt("newsletterID", newsletterID)
	req.PathOrEmpty("language", language)
	req.JSON(&update)
	envelope, err := rest.Call[struct {
		Value NewsletterContent `json:"content"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opGetNewsletterMsgMeta = rest.Operation{
	Name: "Newsletters.ListMessages", Method: http.MethodGet, Route: "/v1/newsletters/{newsletter_id}/messages", Repeatable: true, Rows: "Messages",
}

// ListNewsletterMessagesParams holds the optional parameters of Newsletters.ListMessages. What is zero is not sent.
type ListNewsletterMessagesParams struct {
	// Cursor of the page: Next of the page before, empty for the first page.
	Cursor string `json:"start"`
	// Rows per page. Default and maximum are not documented.
	Limit int64 `json:"limit" check:"min=1"`
	// Only messages of this type: email, webhook, twilio (SMS), push, in_app or inbox.
	Type MessageType `json:"type"`
	// Only deliveries with this metric.
	Metric Metric `json:"metric" check:"oneof=created|attempted|sent|delivered|opened|clicked|converted|bounced|spammed|unsubscribed|dropped|failed|undeliverable"`
	// Only deliveries that were created, not sent, at or after this time.
	CreatedFrom time.Time `json:"start_ts"`
	// Only deliveries that were created, not sent, at or before this time.
	CreatedTo time.Time `json:"end_ts"`
	// Whether in-app deliveries have their tracked responses; since 2026.
	GetTrackedResponses bool `json:"get_tracked_responses"`
}

// ListMessages returns one page of the deliveries of a newsletter.
//
// The default time span is 6 months from the first delivery; a longer span than 12 months is cut to 12. The cursor is
// not documented. Errors: 404 (unknown newsletter).
//
//   - newsletterID: Id of the newsletter.
//
// Calls GET /v1/newsletters/{newsletter_id}/messages. Repeatable.
func (s *NewslettersService) ListMessages(ctx context.Context, newsletterID int64, params ListNewsletterMessagesParams, opts ...RequestOption) (*MessagePage, error) {
	req := rest.NewRequest(&opGetNewsletterMsgMeta)
	req.PathInt("newsletterID", newsletterID)
	req.Check("", &params)
	req.Query("start", params.Cursor)
	req.Query("limit", params.Limit)
	req.Query("type", params.Type)
	req.Query("metric", params.Metric)
	req.Query("start_ts", UnixTimeOf(params.CreatedFrom))
	req.Query("end_ts", UnixTimeOf(params.CreatedTo))
	req.Query("get_tracked_responses", params.GetTrackedResponses)
	return rest.Call[MessagePage](ctx, s.client, &req, opts)
}

// AllMessages iterates over the rows of all pages of ListMessages. A page is requested when its first row is needed. An
// iteration that fails yields a *PageError last; its Cursor, given to WithCursor, resumes it.
func (s *NewslettersService) AllMessages(ctx context.Context, newsletterID int64, params ListNewsletterMessagesParams, opts ...RequestOption) iter.Seq2[Message, error] {
	return page.Items(s.MessagesPages(ctx, newsletterID, params, opts...), func(p *MessagePage) []Message { return p.Messages })
}

// MessagesPages iterates over the pages of ListMessages, as AllMessages does over their rows.
func (s *NewslettersService) MessagesPages(ctx context.Context, newsletterID int64, params ListNewsletterMessagesParams, opts ...RequestOption) iter.Seq2[*MessagePage, error] {
	cursor, opts := page.Resume(params.Cursor, opts)
	return page.Cursor(s.client.Named("Newsletters.ListMessages"), cursor,
		func(cursor string) (*MessagePage, error) {
			params := params
			params.Cursor = cursor
			return s.ListMessages(ctx, newsletterID, params, opts...)
		},
		func(p *MessagePage) (int, string) { return len(p.Messages), p.Next })
}

var opGetNewsletterMetrics = rest.Operation{
	Name: "Newsletters.GetMetrics", Method: http.MethodGet, Route: "/v1/newsletters/{newsletter_id}/metrics", Repeatable: true,
}

// GetNewsletterMetricsParams holds the optional parameters of Newsletters.GetMetrics. What is zero is not sent.
type GetNewsletterMetricsParams struct {
	// Unit of time of one number. The default is days. Days and weeks begin at midnight EST, weeks on Sunday, months on
	// the 1st.
	Period Period `json:"period" check:"oneof=hours|days|weeks|months"`
	// Number of periods, at most 24 hours, 45 days, 12 weeks or 121 months. The default is the maximum, or 12 months. The
	// minimum is 2; the service reads less as 2.
	Steps *int64 `json:"steps" check:"min=2,max=121"`
	// Only messages of this type: email, webhook, twilio (SMS), push, in_app or inbox.
	Type MessageType `json:"type"`
}

// GetMetrics returns the metrics of a newsletter over time.
//
// Errors: 404 (unknown newsletter).
//
//   - newsletterID: Id of the newsletter.
//
// Calls GET /v1/newsletters/{newsletter_id}/metrics. Repeatable.
func (s *NewslettersService) GetMetrics(ctx context.Context, newsletterID int64, params GetNewsletterMetricsParams, opts ...RequestOption) (*Metrics, error) {
	req := rest.NewRequest(&opGetNewsletterMetrics)
	req.PathInt("newsletterID", newsletterID)
	req.Check("", &params)
	req.Refuse(check.MaxBy("Steps", params.Steps, "Period", string(params.Period), "days=45,hours=24,months=121,weeks=12"))
	req.Query("period", params.Period)
	req.Query("steps", params.Steps)
	req.Query("type", params.Type)
	envelope, err := rest.Call[struct {
		Value Metrics `json:"metric"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opGetNewsletterLinks = rest.Operation{
	Name: "Newsletters.ListLinkMetrics", Method: http.MethodGet, Route: "/v1/newsletters/{newsletter_id}/metrics/links", Repeatable: true,
}

// ListNewsletterLinkMetricsParams holds the optional parameters of Newsletters.ListLinkMetrics. What is zero is not
// sent.
type ListNewsletterLinkMetricsParams struct {
	// Unit of time of one number. The default is days. Days and weeks begin at midnight EST, weeks on Sunday, months on
	// the 1st.
	Period Period `json:"period" check:"oneof=hours|days|weeks|months"`
	// Number of periods, at most 24 hours, 45 days, 12 weeks or 121 months. The default is the maximum, or 12 months. The
	// minimum is 2; the service reads less as 2.
	Steps *int64 `json:"steps" check:"min=2,max=121"`
	// Whether each person counts once per link.
	Unique bool `json:"unique"`
}

// ListLinkMetrics returns the clicks on the links of a newsletter over time.
//
// Errors: 404 (unknown newsletter).
//
//   - newsletterID: Id of the newsletter.
//
// Calls GET /v1/newsletters/{newsletter_id}/metrics/links. Repeatable.
func (s *NewslettersService) ListLinkMetrics(ctx context.Context, newsletterID int64, params ListNewsletterLinkMetricsParams, opts ...RequestOption) ([]LinkMetrics, error) {
	req := rest.NewRequest(&opGetNewsletterLinks)
	req.PathInt("newsletterID", newsletterID)
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

var opScheduleNewsletter = rest.Operation{
	Name: "Newsletters.Schedule", Method: http.MethodPost, Route: "/v1/newsletters/{newsletter_id}/schedule",
}

// Schedule schedules a newsletter, or changes the time of a scheduled one.
//
// Unschedule cancels the schedule. Errors: 400 (already sent, no channel, or no recipients), 404 (unknown newsletter),
// 422 (a past time, an unknown time zone, an incomplete rate limit, or a period above an hour with TZMatchEnabled).
//
//   - newsletterID: Id of the newsletter.
//
// Calls POST /v1/newsletters/{newsletter_id}/schedule. Not repeatable: retried only if the request never reached the
// service or was answered with 429.
func (s *NewslettersService) Schedule(ctx context.Context, newsletterID int64, schedule NewsletterSchedule, opts ...RequestOption) (*Newsletter, error) {
	req := rest.NewRequest(&opScheduleNewsletter)
	req.PathInt("newsletterID", newsletterID)
	req.JSON(&schedule)
	req.Refuse(validateScheduleNewsletter(newsletterID, schedule))
	envelope, err := rest.Call[struct {
		Value Newsletter `json:"newsletter"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opSendNewsletter = rest.Operation{
	Name: "Newsletters.Send", Method: http.MethodPost, Route: "/v1/newsletters/{newsletter_id}/send",
}

// Send sends a newsletter to its recipients now.
//
// After an error without an answer, check SentAt of the newsletter before another attempt. Errors: 400 (already sent),
// 404 (unknown newsletter), 422 (invalid content or rate limit).
//
//   - newsletterID: Id of the newsletter.
//
// Calls POST /v1/newsletters/{newsletter_id}/send. Not repeatable: retried only if the request never reached the
// service or was answered with 429.
func (s *NewslettersService) Send(ctx context.Context, newsletterID int64, limit NewsletterRateLimit, opts ...RequestOption) (*Newsletter, error) {
	req := rest.NewRequest(&opSendNewsletter)
	req.PathInt("newsletterID", newsletterID)
	req.JSON(&limit)
	req.Refuse(validateSendNewsletter(newsletterID, limit))
	envelope, err := rest.Call[struct {
		Value Newsletter `json:"newsletter"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opCreateNewsletterTestLanguageVariant = rest.Operation{
	Name: "Newsletters.CreateTestTranslation", Method: http.MethodPost, Route: "/v1/newsletters/{newsletter_id}/test_group/{test_group_id}/language", MayBeEmpty: true,
}

// CreateTestTranslation creates a language variant of an A/B test group of a newsletter.
//
// This is CreateTranslation for a newsletter with A/B test groups. The form of the answer is not documented. Errors:
// 400 (malformed body), 404 (unknown newsletter or group), 422 (invalid content).
//
//   - newsletterID: Id of the newsletter.
//   - testGroupID: Id of the test group.
//
// Calls POST /v1/newsletters/{newsletter_id}/test_group/{test_group_id}/language. Not repeatable: retried only if the
// request never reached the service or was answered with 429.
func (s *NewslettersService) CreateTestTranslation(ctx context.Context, newsletterID int64, testGroupID string, draft NewsletterTranslationDraft, opts ...RequestOption) (NewsletterContentCreated, error) {
	req := rest.NewRequest(&opCreateNewsletterTestLanguageVariant)
	req.PathInt("newsletterID", newsletterID)
	req.Path("testGroupID", testGroupID)
	req.JSON(&draft)
	return rest.CallValue[NewsletterContentCreated](ctx, s.client, &req, opts)
}

var opDeleteNewsletterTestLanguageVariant = rest.Operation{
	Name: "Newsletters.DeleteTestTranslation", Method: http.MethodDelete, Route: "/v1/newsletters/{newsletter_id}/test_group/{test_group_id}/language/{language}", Repeatable: true,
}

// DeleteTestTranslation deletes a language variant of an A/B test group of a newsletter.
//
// The default language cannot be deleted, and no language after sending (inferred). Errors: 400 (not allowed, or
// unknown language), 404 (unknown newsletter or group).
//
//   - newsletterID: Id of the newsletter.
//   - testGroupID: Id of the test group.
//   - language: Language tag of the variant, such as fr or fr-CA.
//
// Calls DELETE /v1/newsletters/{newsletter_id}/test_group/{test_group_id}/language/{language}. Repeatable.
func (s *NewslettersService) DeleteTestTranslation(ctx context.Context, newsletterID int64, testGroupID, language string, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteNewsletterTestLanguageVariant)
	req.PathInt("newsletterID", newsletterID)
	req.Path("testGroupID", testGroupID)
	req.Path("language", language)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGetNewsletterVariantTranslationTest = rest.Operation{
	Name: "Newsletters.GetTestTranslation", Method: http.MethodGet, Route: "/v1/newsletters/{newsletter_id}/test_group/{test_group_id}/language/{language}", Repeatable: true,
}

// GetTestTranslation returns the variant of a test group in one language.
//
// Nothing is translated. Errors: 400 (unknown language), 404 (unknown newsletter or variant).
//
//   - newsletterID: Id of the newsletter.
//   - testGroupID: Id of the test group.
//   - language: Language tag of the variant, such as en or fr-CA; empty for the default language, which has none.
//
// Calls GET /v1/newsletters/{newsletter_id}/test_group/{test_group_id}/language/{language}. Repeatable.
func (s *NewslettersService) GetTestTranslation(ctx context.Context, newsletterID int64, testGroupID, language string, opts ...RequestOption) (*NewsletterContent, error) {
	req := rest.NewRequest(&opGetNewsletterVariantTranslationTest)
	req.PathInt("newsletterID", newsletterID)
	req.Path("testGroupID", testGroupID)
	req.PathOrEmpty("language", language)
	envelope, err := rest.Call[struct {
		Value NewsletterContent `json:"content"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opUpdateNewsletterTestTranslation = rest.Operation{
	Name: "Newsletters.UpdateTestTranslation", Method: http.MethodPut, Route: "/v1/newsletters/{newsletter_id}/test_group/{test_group_id}/language/{language}", Repeatable: true,
}

// UpdateTestTranslation changes the variant of a test group in one language.
//
// Set only fields that the channel of the variant has. Bodies from the drag-and-drop editor or Design Studio, in-app
// messages and inbox messages cannot be changed. Errors: 400 (malformed body, or unknown language), 404 (unknown
// newsletter or variant).
//
//   - newsletterID: Id of the newsletter.
//   - testGroupID: Id of the test group.
//   - language: Language tag of the variant, such as en or fr-CA; empty for the default language, which has none.
//
// Calls PUT /v1/newsletters/{newsletter_id}/test_group/{test_group_id}/language/{language}. Repeatable.
func (s *NewslettersService) UpdateTestTranslation(ctx context.Context, newsletterID int64, testGroupID, language string, update NewsletterContentUpdate, opts ...RequestOption) (*NewsletterContent, error) {
	req := rest.NewRequest(&opUpdateNewsletterTestTranslation)
	req.PathInt("newsletterID", newsletterID)
	req.Path("testGroupID", testGroupID)
	req.PathOrEmpty("language", language)
	req.JSON(&update)
	envelope, err := rest.Call[struct {
		Value NewsletterContent `json:"content"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opGetNewsletterTestGroups = rest.Operation{
	Name: "Newsletters.ListTestGroups", Method: http.MethodGet, Route: "/v1/newsletters/{newsletter_id}/test_groups", Repeatable: true,
}

// ListTestGroups returns the A/B test groups of a newsletter.
//
// The list has no pages. Errors: 404 (unknown newsletter).
//
//   - newsletterID: Id of the newsletter.
//
// Calls GET /v1/newsletters/{newsletter_id}/test_groups. Repeatable.
func (s *NewslettersService) ListTestGroups(ctx context.Context, newsletterID int64, opts ...RequestOption) ([]TestGroup, error) {
	req := rest.NewRequest(&opGetNewsletterTestGroups)
	req.PathInt("newsletterID", newsletterID)
	envelope, err := rest.Call[struct {
		Value []TestGroup `json:"test_groups"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opCreateNewsletterTestGroup = rest.Operation{
	Name: "Newsletters.CreateTestGroup", Method: http.MethodPost, Route: "/v1/newsletters/{newsletter_id}/test_groups", MayBeEmpty: true,
}

// CreateTestGroup creates an A/B test group of a newsletter.
//
// The group gets a copy of the content of the newsletter. The form of the answer is not documented; ListTestGroups
// returns the groups. Errors: 400 (the newsletter cannot have a group), 404 (unknown newsletter).
//
//   - newsletterID: Id of the newsletter.
//
// Calls POST /v1/newsletters/{newsletter_id}/test_groups. Not repeatable: retried only if the request never reached the
// service or was answered with 429.
func (s *NewslettersService) CreateTestGroup(ctx context.Context, newsletterID int64, opts ...RequestOption) (NewsletterContentCreated, error) {
	req := rest.NewRequest(&opCreateNewsletterTestGroup)
	req.PathInt("newsletterID", newsletterID)
	return rest.CallValue[NewsletterContentCreated](ctx, s.client, &req, opts)
}

// Newsletter is a message that is sent once to many people.
type Newsletter struct {
	// Id of the newsletter.
	ID int64 `json:"id,omitempty,omitzero"`

	// Id and time of the last change, `<id>:<updated>`.
	DeduplicateID string `json:"deduplicate_id,omitempty,omitzero"`

	// Ids of the variants.
	ContentIDs []int64 `json:"content_ids,omitempty,omitzero"`

	// Name.
	Name string `json:"name,omitempty,omitzero"`

	// Channel: email, webhook, twilio (SMS), push, in_app, inbox or, until 2025, slack.
	Type MessageType `json:"type,omitempty,omitzero"`

	// When it was sent, zero if it was not.
	SentAt UnixTime `json:"sent_at,omitempty,omitzero"`

	// When it was created.
	CreatedAt UnixTime `json:"created,omitempty,omitzero"`

	// When it was last changed.
	UpdatedAt UnixTime `json:"updated,omitempty,omitzero"`

	// Tags.
	Tags []string `json:"tags,omitempty,omitzero"`

	// Segments of the recipients.
	RecipientSegmentIDs []int64 `json:"recipient_segment_ids,omitempty,omitzero"`

	// Topic of the newsletter.
	SubscriptionTopicID int64 `json:"subscription_topic_id,omitempty,omitzero"`
}

// NewsletterContent is one variant of a newsletter, by language or by test group.
type NewsletterContent struct {
	// Id of the variant.
	ID int64 `json:"id,omitempty,omitzero"`

	// Newsletter of the variant.
	NewsletterID int64 `json:"newsletter_id,omitempty,omitzero"`

	// Id and time of the last change, `<id>:<updated>`.
	DeduplicateID string `json:"deduplicate_id,omitempty,omitzero"`

	// Channel.
	Type MessageType `json:"type,omitempty,omitzero"`

	// When it was last changed. Not documented.
	UpdatedAt UnixTime `json:"updated,omitempty,omitzero"`

	// Layout.
	Layout string `json:"layout,omitempty,omitzero"`

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

// NewsletterContentCreated is a new language variant or test group, in an undocumented form.
type NewsletterContentCreated map[string]any

// NewsletterContentUpdate changes one variant of a newsletter. The channel determines which fields it takes: an email
// all but BodyJSON, an SMS Body, a push message Subject and Body, a webhook Body and Headers, an inbox message BodyJSON
// (the vendor contradicts itself here). In-app messages and bodies from the drag-and-drop editor or Design Studio
// cannot be changed.
type NewsletterContentUpdate struct {
	// Subject line of an email or a push message.
	Subject *string `check:"line" json:"subject,omitempty"`

	// Body.
	Body *string `json:"body,omitempty"`

	// AMP body of an email.
	BodyAMP *string `json:"body_amp,omitempty"`

	// Plain text body of an email.
	BodyPlain *string `json:"body_plain,omitempty"`

	// Body of an inbox message: JSON in a string.
	BodyJSON *string `json:"body_json,omitempty"`

	// Preview text.
	PreheaderText *string `json:"preheader_text,omitempty"`

	// Id of the sender identity.
	FromID int64 `check:"min=1" json:"from_id,omitempty,omitzero"`

	// Id of the reply-to sender identity; null removes it (inferred).
	ReplyToID nullable.Nullable[int64] `json:"reply_to_id,omitempty,omitzero"`

	// Recipient, usually Liquid.
	Recipient *string `json:"recipient,omitempty"`

	// Headers of an email or a webhook message.
	Headers MessageHeaders `json:"headers,omitzero"`
}

// NewsletterDraft is a new newsletter. Its type determines which content is required.
type NewsletterDraft struct {
	// Channel: email, twilio (SMS), push, in_app, inbox or webhook.
	Type MessageType `check:"required" json:"type"`

	// Name of the newsletter in the workspace, at most 190 characters.
	Name string `check:"required,maxlen=190" json:"name"`

	// Recipients. The service takes one And over attributes, over Or of segments, and over Not of an Or of segments, and
	// negates attributes by NotEquals and NotExists. Other filters are brought into this form. What has no such form is
	// refused: the negation of a segment beside another condition in Or. Or over attributes is sent (inferred).
	Recipients Filter `check:"required,maxitems=1" json:"recipients"`

	// Whether the newsletter is sent at once. Not together with ScheduledAt.
	SendNow bool `json:"send_now,omitempty,omitzero"`

	// When to send, in the future. Not together with SendNow.
	ScheduledAt UnixTime `json:"scheduled_at,omitempty,omitzero"`

	// Topic to which recipients must be subscribed. Required if the subscription center is enabled.
	SubscriptionTopicID int64 `check:"min=1" json:"subscription_topic_id,omitempty,omitzero"`

	// Subject line of an email (required), or title of a push message (inferred).
	Subject string `check:"line" json:"subject,omitempty,omitzero"`

	// Body of an email (HTML), an SMS, a push message or a webhook. Required for these, except for a push message with a
	// Subject.
	Body string `json:"body,omitempty,omitzero"`

	// Preview text of an email.
	PreheaderText string `json:"preheader_text,omitempty,omitzero"`

	// Plain text version of an email.
	BodyPlain string `json:"body_plain,omitempty,omitzero"`

	// Body of an in-app or inbox message: JSON in a string. Required for these.
	BodyJSON string `json:"body_json,omitempty,omitzero"`

	// Id of the layout of an email.
	LayoutID int64 `check:"min=1" json:"layout_id,omitempty,omitzero"`

	// Sender of an email. Not together with FromID.
	From string `check:"line" json:"from,omitempty,omitzero"`

	// Id of the sender identity of an email. Not together with From.
	FromID int64 `check:"min=1" json:"from_id,omitempty,omitzero"`

	// HTTP method of a webhook. Required for webhooks.
	RequestMethod RequestMethod `check:"oneof=GET|POST|PUT|DELETE|PATCH" json:"request_method,omitempty,omitzero"`

	// URL that a webhook calls. Required for webhooks.
	URL string `json:"url,omitempty,omitzero"`

	// Messages per period. Required with RateLimitTimePeriod (inferred).
	RateLimitEmailRate int64 `check:"min=1" json:"rate_limit_email_rate,omitempty,omitzero"`

	// Period of the rate limit. Required with RateLimitEmailRate (inferred).
	RateLimitTimePeriod RateLimitPeriod `check:"min=60,max=86400" json:"rate_limit_time_period,omitempty,omitzero"`

	// Whether the messages are spread evenly over the period (inferred). The default is not documented.
	RateLimitSpread *bool `json:"rate_limit_spread,omitempty"`
}

// NewsletterPage is one page of newsletters.
type NewsletterPage struct {
	// The newsletters.
	Newsletters []Newsletter `json:"newsletters,omitempty,omitzero"`

	// Cursor of the next page, empty on the last one.
	Next string `json:"next,omitempty,omitzero"`
}

// NewsletterRateLimit limits the rate at which a newsletter is sent. The zero value is no limit.
type NewsletterRateLimit struct {
	// Messages per period. Required with RateLimitTimePeriod.
	RateLimitEmailRate int64 `check:"min=1" json:"rate_limit_email_rate,omitempty,omitzero"`

	// Period of the rate limit. Required with RateLimitEmailRate.
	RateLimitTimePeriod RateLimitPeriod `check:"min=60,max=86400" json:"rate_limit_time_period,omitempty,omitzero"`

	// Whether the messages are spread evenly over the period (inferred). The default is not documented.
	RateLimitSpread *bool `json:"rate_limit_spread,omitempty"`
}

// NewsletterSchedule is the time and the rate limit of a newsletter.
type NewsletterSchedule struct {
	// When to send, in the future.
	ScheduledAt UnixTime `check:"required" json:"scheduled_at"`

	// IANA name of the time zone, such as Europe/Paris. Required.
	TimeZone string `json:"timezone,omitempty,omitzero"`

	// Whether it is sent at the same hour of the time zone of each person (inferred). With a rate limit the period is at
	// most an hour. The default is not documented.
	TZMatchEnabled *bool `json:"tz_match_enabled,omitempty"`

	// Messages per period. Required with RateLimitTimePeriod.
	RateLimitEmailRate int64 `check:"min=1" json:"rate_limit_email_rate,omitempty,omitzero"`

	// Period of the rate limit. Required with RateLimitEmailRate.
	RateLimitTimePeriod RateLimitPeriod `check:"min=60,max=86400" json:"rate_limit_time_period,omitempty,omitzero"`

	// Whether the messages are spread evenly over the period (inferred). The default is not documented.
	RateLimitSpread *bool `json:"rate_limit_spread,omitempty"`
}

// NewsletterTranslationDraft is a new language variant of a newsletter. The channel of the newsletter determines which
// fields are required; optional fields that are not set are copied from the newsletter.
type NewsletterTranslationDraft struct {
	// Language tag, such as fr or fr-CA.
	Language string `check:"required" json:"language"`

	// Subject line of an email (required), or title of a push message (inferred).
	Subject string `check:"line" json:"subject,omitempty,omitzero"`

	// Body of an email (HTML), an SMS, a push message or a webhook. Required for an SMS, a webhook, and a push message
	// without Subject.
	Body string `json:"body,omitempty,omitzero"`

	// Preview text of an email.
	PreheaderText *string `json:"preheader_text,omitempty"`

	// Plain text version of an email.
	BodyPlain *string `json:"body_plain,omitempty"`

	// AMP version of an email.
	BodyAMP *string `json:"body_amp,omitempty"`

	// Body of an inbox message: JSON in a string. Required for these.
	BodyJSON string `json:"body_json,omitempty,omitzero"`
}

// RateLimitPeriod is the period of the rate limit of a newsletter, in seconds.
type RateLimitPeriod int64

// Values of RateLimitPeriod. Others that the vendor adds later are kept as they come.
const (
	RateLimitPeriodDay    RateLimitPeriod = 86400
	RateLimitPeriodHour   RateLimitPeriod = 3600
	RateLimitPeriodMinute RateLimitPeriod = 60
)

// TestGroup is one group of an A/B test of a newsletter.
type TestGroup struct {
	// Id of the test group.
	ID string `json:"id,omitempty,omitzero"`

	// Name.
	Name string `json:"name,omitempty,omitzero"`

	// Label.
	Label string `json:"label,omitempty,omitzero"`

	// Whether this group won.
	Winner bool `json:"winner,omitempty,omitzero"`

	// Ids of the variants.
	ContentIDs []int64 `json:"content_ids,omitempty,omitzero"`
}
