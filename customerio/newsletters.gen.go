// Code generated from openapi/customerio/newsletters.yaml. DO NOT EDIT.

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

// NewslettersService manages newsletters, which the vendor has called one-time sends since 2026, with their contents,
// translations, test groups and metrics.
type NewslettersService struct{ client *rest.Client }

var opListNewsletters = rest.Operation{
	Name: "Newsletters.List", Method: http.MethodGet, Route: "/v1/newsletters", Repeatable: true,
}

// ListNewslettersParams holds the optional parameters of Newsletters.List. What is zero is not sent.
type ListNewslettersParams struct {
	// Cursor of the page, the `next` of the page before. Leave it out for the first page.
	Start string `json:"start"`
	// Rows per page, at most 100. The vendor states no default.
	Limit int64 `json:"limit" check:"min=1,max=100"`
	// Order of the list.
	Sort SortOrder `json:"sort"`
}

// List returns one page of newsletters.
//
// Newsletters are called one-time sends since 2026; paths and names stayed as they were.
//
// Calls GET /v1/newsletters. Repeatable.
func (s *NewslettersService) List(ctx context.Context, params ListNewslettersParams, opts ...RequestOption) (*NewsletterPage, error) {
	req := rest.NewRequest(&opListNewsletters)
	req.Check("", &params)
	req.Query("start", params.Start)
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
	cursor, opts := page.Resume(params.Start, opts)
	if params.Limit == 0 {
		params.Limit = 100
	}
	return page.Cursor(cursor,
		func(cursor string) (*NewsletterPage, error) {
			params := params
			params.Start = cursor
			return s.List(ctx, params, opts...)
		},
		func(p *NewsletterPage) (int, string) { return len(p.Newsletters), p.Next })
}

var opCreateNewsletter = rest.Operation{
	Name: "Newsletters.Create", Method: http.MethodPost, Route: "/v1/newsletters",
}

// Create creates a newsletter, and sends or schedules it when asked to.
//
// Without SendNow and ScheduledAt the newsletter stays a draft, to be sent with Send or planned with Schedule. A
// creation is not repeated after an unclear failure: the vendor has no idempotency key, and with SendNow a second
// attempt could send the message twice.
//
// What must be in the body depends on Type. An email needs Subject and Body, and takes its sender from either From or
// FromID, not both. An SMS (type twilio) needs Body. A push needs Subject or Body or both. In-app and inbox messages
// need BodyJSON. A webhook needs Body, RequestMethod and URL. SubscriptionTopicID becomes mandatory once the
// subscription center is switched on in the workspace. The whole request must stay under 1 MB.
//
// Expect 400 for a malformed body and 422 when the content is refused, for example "subscription_topic_id is required";
// these errors carry a detail but no status in the body. The shape of the answer is the one that scheduling gives
// (inferred).
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
// In-app messages of the newsletter that were not delivered yet are cancelled as well. An unknown newsletter is an
// error with status 404.
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
// An unknown newsletter is an error with status 404.
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
	Name: "Newsletters.Contents", Method: http.MethodGet, Route: "/v1/newsletters/{newsletter_id}/contents", Repeatable: true,
}

// Contents lists the variants of a newsletter, by language and by test group.
//
// The whole list comes in one answer. An unknown newsletter is an error with status 404.
//
//   - newsletterID: Id of the newsletter.
//
// Calls GET /v1/newsletters/{newsletter_id}/contents. Repeatable.
func (s *NewslettersService) Contents(ctx context.Context, newsletterID int64, opts ...RequestOption) ([]NewsletterContent, error) {
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
// An unknown newsletter or variant is an error with status 404.
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
// Send only fields that the channel of the variant has. Bodies made with the drag-and-drop editor or Design Studio, and
// the contents of in-app and inbox messages, cannot be changed here. A malformed body is refused with status 400, an
// unknown newsletter or variant with 404.
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
	Name: "Newsletters.ContentMetrics", Method: http.MethodGet, Route: "/v1/newsletters/{newsletter_id}/contents/{content_id}/metrics", Repeatable: true,
}

// NewsletterContentMetricsParams holds the optional parameters of Newsletters.ContentMetrics. What is zero is not sent.
type NewsletterContentMetricsParams struct {
	// Unit of time that one number of a series covers; `days` by default. Days and weeks begin at midnight EST, weeks on
	// Sunday, months on the 1st.
	Period Period `json:"period"`
	// Number of periods to return, oldest first, at most 24 hours, 45 days, 12 weeks or 121 months. Left out it is the
	// maximum, except for months, where it is 12. 0 asks for the maximum; 1 is answered with 2, the fewest possible.
	Steps *int64 `json:"steps" check:"min=0,max=121"`
	// Kind of message to look at; all kinds when left out. Newsletters know email, webhook, twilio (SMS), push, in_app and
	// inbox.
	Type MessageType `json:"type"`
}

// ContentMetrics returns the numbers of one variant of a newsletter over time.
//
// An unknown newsletter or variant is an error with status 404. An old edition of the vendor's document spelled the
// path with `content` in the singular.
//
//   - newsletterID: Id of the newsletter.
//   - contentID: Id of the variant.
//
// Calls GET /v1/newsletters/{newsletter_id}/contents/{content_id}/metrics. Repeatable.
func (s *NewslettersService) ContentMetrics(ctx context.Context, newsletterID, contentID int64, params NewsletterContentMetricsParams, opts ...RequestOption) (*Metrics, error) {
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
	Name: "Newsletters.ContentLinkMetrics", Method: http.MethodGet, Route: "/v1/newsletters/{newsletter_id}/contents/{content_id}/metrics/links", Repeatable: true,
}

// NewsletterContentLinkMetricsParams holds the optional parameters of Newsletters.ContentLinkMetrics. What is zero is
// not sent.
type NewsletterContentLinkMetricsParams struct {
	// Unit of time that one number of a series covers; `days` by default. Days and weeks begin at midnight EST, weeks on
	// Sunday, months on the 1st.
	Period Period `json:"period"`
	// Number of periods to return, oldest first, at most 24 hours, 45 days, 12 weeks or 121 months. Left out it is the
	// maximum, except for months, where it is 12. 0 asks for the maximum; 1 is answered with 2, the fewest possible.
	Steps *int64 `json:"steps" check:"min=0,max=121"`
	// Kind of message to look at; all kinds when left out. Newsletters know email, webhook, twilio (SMS), push, in_app and
	// inbox.
	Type MessageType `json:"type"`
}

// ContentLinkMetrics returns the clicks on the links of one variant of a newsletter over time.
//
// An unknown newsletter or variant is an error with status 404. An old edition of the vendor's document spelled the
// path with `content` in the singular. Unlike LinkMetrics it cannot count each person once.
//
//   - newsletterID: Id of the newsletter.
//   - contentID: Id of the variant.
//
// Calls GET /v1/newsletters/{newsletter_id}/contents/{content_id}/metrics/links. Repeatable.
func (s *NewslettersService) ContentLinkMetrics(ctx context.Context, newsletterID, contentID int64, params NewsletterContentLinkMetricsParams, opts ...RequestOption) ([]LinkMetrics, error) {
	req := rest.NewRequest(&opGetVariantLinks)
	req.PathInt("newsletterID", newsletterID)
	req.PathInt("contentID", contentID)
	req.Check("", &params)
	req.Refuse(check.MaxBy("Steps", params.Steps, "Period", string(params.Period), "days=45,hours=24,months=121,weeks=12"))
	req.Query("period", params.Period)
	req.Query("steps", params.Steps)
	req.Query("type", params.Type)
	envelope, err := rest.Call[struct {
		Value []LinkMetrics `json:"links"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opCreateNewsletterLanguageVariant = rest.Operation{
	Name: "Newsletters.CreateTranslation", Method: http.MethodPost, Route: "/v1/newsletters/{newsletter_id}/language",
}

// CreateTranslation adds a language to a newsletter.
//
// Which content is needed depends on the newsletter's channel: Subject for an email, Body for an SMS or a webhook,
// Subject or Body or both for a push, BodyJSON for an inbox message. Optional content that is left out is copied,
// untranslated. A newsletter with an A/B test takes its languages through CreateTestTranslation.
//
// Expect 400 for a malformed body, 404 for an unknown newsletter and 422 when the content is refused. The shape of the
// answer is not known, so it comes as a free map.
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

// DeleteTranslation removes a language from a newsletter.
//
// The default language cannot be removed, and nothing can be removed once the newsletter was sent.
//
// Expect 400 when the removal is refused or the language is unknown, and 404 for an unknown newsletter. The status of
// success is 204 (inferred).
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
// It only looks the variant up; nothing is translated. For a newsletter with A/B test groups use GetTestTranslation. A
// language that the newsletter does not have is refused with status 400, an unknown newsletter with 404.
//
//   - newsletterID: Id of the newsletter.
//   - language: Language tag of the variant, such as en or fr-CA. The variant in the default language has an empty tag,
//     which cannot stand in a path; use GetContent for it.
//
// Calls GET /v1/newsletters/{newsletter_id}/language/{language}. Repeatable.
func (s *NewslettersService) GetTranslation(ctx context.Context, newsletterID int64, language string, opts ...RequestOption) (*NewsletterContent, error) {
	req := rest.NewRequest(&opGetNewsletterVariantTranslation)
	req.PathInt("newsletterID", newsletterID)
	req.Path("language", language)
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
// Send only fields that the channel of the variant has. Bodies made with the drag-and-drop editor or Design Studio, and
// the contents of in-app and inbox messages, cannot be changed here. For a newsletter with A/B test groups use
// UpdateTestTranslation. A malformed body or a language that the newsletter does not have is refused with status 400,
// an unknown newsletter with 404.
//
//   - newsletterID: Id of the newsletter.
//   - language: Language tag of the variant, such as en or fr-CA. The variant in the default language has an empty tag,
//     which cannot stand in a path; use UpdateContent for it.
//
// Calls PUT /v1/newsletters/{newsletter_id}/language/{language}. Repeatable.
func (s *NewslettersService) UpdateTranslation(ctx context.Context, newsletterID int64, language string, update NewsletterContentUpdate, opts ...RequestOption) (*NewsletterContent, error) {
	req := rest.NewRequest(&opUpdateNewsletterVariantTranslation)
	req.PathInt("newsletterID", newsletterID)
	req.Path("language", language)
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
	Name: "Newsletters.Messages", Method: http.MethodGet, Route: "/v1/newsletters/{newsletter_id}/messages", Repeatable: true,
}

// NewsletterMessagesParams holds the optional parameters of Newsletters.Messages. What is zero is not sent.
type NewsletterMessagesParams struct {
	// Cursor of the page, the `next` of the page before. Leave it out for the first page.
	Start string `json:"start"`
	// Rows per page. The vendor states neither a default nor a maximum.
	Limit int64 `json:"limit" check:"min=1"`
	// Only deliveries that reached this state. One value; no list syntax is documented.
	Metric Metric `json:"metric"`
	// Only deliveries that were created (not sent) at or after this time.
	StartTS UnixTime `json:"start_ts"`
	// Only deliveries that were created (not sent) at or before this time.
	EndTS UnixTime `json:"end_ts"`
	// Adds the tracked responses to in-app deliveries; since 2026.
	GetTrackedResponses bool `json:"get_tracked_responses"`
}

// Messages returns one page of the deliveries of a newsletter.
//
// The times select by creation of the delivery. Without them the list covers six months from the first delivery; a span
// of more than 12 months is cut to 12. The member `next` is undocumented. An unknown newsletter is an error with status
// 404.
//
//   - newsletterID: Id of the newsletter.
//
// Calls GET /v1/newsletters/{newsletter_id}/messages. Repeatable.
func (s *NewslettersService) Messages(ctx context.Context, newsletterID int64, params NewsletterMessagesParams, opts ...RequestOption) (*MessagePage, error) {
	req := rest.NewRequest(&opGetNewsletterMsgMeta)
	req.PathInt("newsletterID", newsletterID)
	req.Check("", &params)
	req.Query("start", params.Start)
	req.Query("limit", params.Limit)
	req.Query("metric", params.Metric)
	req.Query("start_ts", params.StartTS)
	req.Query("end_ts", params.EndTS)
	req.Query("get_tracked_responses", params.GetTrackedResponses)
	return rest.Call[MessagePage](ctx, s.client, &req, opts)
}

// AllMessages iterates over the rows of all pages of Messages. A page is requested when its first row is needed. An
// iteration that fails yields a *PageError last; its Cursor, given to WithCursor, resumes it.
func (s *NewslettersService) AllMessages(ctx context.Context, newsletterID int64, params NewsletterMessagesParams, opts ...RequestOption) iter.Seq2[Message, error] {
	return page.Items(s.MessagesPages(ctx, newsletterID, params, opts...), func(p *MessagePage) []Message { return p.Messages })
}

// MessagesPages iterates over the pages of Messages, as AllMessages does over their rows.
func (s *NewslettersService) MessagesPages(ctx context.Context, newsletterID int64, params NewsletterMessagesParams, opts ...RequestOption) iter.Seq2[*MessagePage, error] {
	cursor, opts := page.Resume(params.Start, opts)
	return page.Cursor(cursor,
		func(cursor string) (*MessagePage, error) {
			params := params
			params.Start = cursor
			return s.Messages(ctx, newsletterID, params, opts...)
		},
		func(p *MessagePage) (int, string) { return len(p.Messages), p.Next })
}

var opGetNewsletterMetrics = rest.Operation{
	Name: "Newsletters.Metrics", Method: http.MethodGet, Route: "/v1/newsletters/{newsletter_id}/metrics", Repeatable: true,
}

// NewsletterMetricsParams holds the optional parameters of Newsletters.Metrics. What is zero is not sent.
type NewsletterMetricsParams struct {
	// Unit of time that one number of a series covers; `days` by default. Days and weeks begin at midnight EST, weeks on
	// Sunday, months on the 1st.
	Period Period `json:"period"`
	// Number of periods to return, oldest first, at most 24 hours, 45 days, 12 weeks or 121 months. Left out it is the
	// maximum, except for months, where it is 12. 0 asks for the maximum; 1 is answered with 2, the fewest possible.
	Steps *int64 `json:"steps" check:"min=0,max=121"`
	// Kind of message to look at; all kinds when left out. Newsletters know email, webhook, twilio (SMS), push, in_app and
	// inbox.
	Type MessageType `json:"type"`
}

// Metrics returns the numbers of a newsletter over time.
//
// An unknown newsletter is an error with status 404.
//
//   - newsletterID: Id of the newsletter.
//
// Calls GET /v1/newsletters/{newsletter_id}/metrics. Repeatable.
func (s *NewslettersService) Metrics(ctx context.Context, newsletterID int64, params NewsletterMetricsParams, opts ...RequestOption) (*Metrics, error) {
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
	Name: "Newsletters.LinkMetrics", Method: http.MethodGet, Route: "/v1/newsletters/{newsletter_id}/metrics/links", Repeatable: true,
}

// NewsletterLinkMetricsParams holds the optional parameters of Newsletters.LinkMetrics. What is zero is not sent.
type NewsletterLinkMetricsParams struct {
	// Unit of time that one number of a series covers; `days` by default. Days and weeks begin at midnight EST, weeks on
	// Sunday, months on the 1st.
	Period Period `json:"period"`
	// Number of periods to return, oldest first, at most 24 hours, 45 days, 12 weeks or 121 months. Left out it is the
	// maximum, except for months, where it is 12. 0 asks for the maximum; 1 is answered with 2, the fewest possible.
	Steps *int64 `json:"steps" check:"min=0,max=121"`
	// Counts each person once per link.
	Unique bool `json:"unique"`
}

// LinkMetrics returns the clicks on the links of a newsletter over time.
//
// An unknown newsletter is an error with status 404.
//
//   - newsletterID: Id of the newsletter.
//
// Calls GET /v1/newsletters/{newsletter_id}/metrics/links. Repeatable.
func (s *NewslettersService) LinkMetrics(ctx context.Context, newsletterID int64, params NewsletterLinkMetricsParams, opts ...RequestOption) ([]LinkMetrics, error) {
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
// The newsletter in the answer has no SentAt. Unschedule cancels the schedule.
//
// A newsletter that was already sent, or has no channel or no recipients, is status 400; an unknown one 404; a past
// time, an unknown time zone, an incomplete rate limit, or a period above an hour together with TZMatchEnabled 422.
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
// The rate limit in the body is optional; the zero value sends at full speed. The call is not repeated after an unclear
// failure; look at the newsletter's SentAt before you try again.
//
// Expect 400 when the newsletter was already sent, 404 when it does not exist and 422 when its content or the rate
// limit is refused. These errors carry a detail but no status in the body.
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
	Name: "Newsletters.CreateTestTranslation", Method: http.MethodPost, Route: "/v1/newsletters/{newsletter_id}/test_group/{test_group_id}/language",
}

// CreateTestTranslation adds a language to one A/B test group of a newsletter.
//
// Works like CreateTranslation, for a newsletter with an A/B test. The path has the singular test_group, while the list
// of groups has the plural.
//
// Expect 400 for a malformed body, 404 for an unknown newsletter or group and 422 when the content is refused. The
// shape of the answer is not known, so it comes as a free map.
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

// DeleteTestTranslation removes a language from one A/B test group of a newsletter.
//
// As with DeleteTranslation the default language stays, and nothing can be removed after sending (inferred).
//
// Expect 400 when the removal is refused or the language is unknown, and 404 for an unknown newsletter or group. The
// status of success is 204 (inferred).
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
// It only looks the variant up; nothing is translated. The path says test_group, in the singular. A language that the
// test group does not have is refused with status 400, an unknown newsletter or variant with 404.
//
//   - newsletterID: Id of the newsletter.
//   - testGroupID: Id of the test group.
//   - language: Language tag of the variant, such as en or fr-CA. The variant in the default language has an empty tag,
//     which cannot stand in a path; use GetContent for it.
//
// Calls GET /v1/newsletters/{newsletter_id}/test_group/{test_group_id}/language/{language}. Repeatable.
func (s *NewslettersService) GetTestTranslation(ctx context.Context, newsletterID int64, testGroupID, language string, opts ...RequestOption) (*NewsletterContent, error) {
	req := rest.NewRequest(&opGetNewsletterVariantTranslationTest)
	req.PathInt("newsletterID", newsletterID)
	req.Path("testGroupID", testGroupID)
	req.Path("language", language)
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
// Send only fields that the channel of the variant has. Bodies made with the drag-and-drop editor or Design Studio, and
// the contents of in-app and inbox messages, cannot be changed here. A malformed body or a language that the test group
// does not have is refused with status 400, an unknown newsletter or variant with 404.
//
//   - newsletterID: Id of the newsletter.
//   - testGroupID: Id of the test group.
//   - language: Language tag of the variant, such as en or fr-CA. The variant in the default language has an empty tag,
//     which cannot stand in a path; use UpdateContent for it.
//
// Calls PUT /v1/newsletters/{newsletter_id}/test_group/{test_group_id}/language/{language}. Repeatable.
func (s *NewslettersService) UpdateTestTranslation(ctx context.Context, newsletterID int64, testGroupID, language string, update NewsletterContentUpdate, opts ...RequestOption) (*NewsletterContent, error) {
	req := rest.NewRequest(&opUpdateNewsletterTestTranslation)
	req.PathInt("newsletterID", newsletterID)
	req.Path("testGroupID", testGroupID)
	req.Path("language", language)
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
	Name: "Newsletters.TestGroups", Method: http.MethodGet, Route: "/v1/newsletters/{newsletter_id}/test_groups", Repeatable: true,
}

// TestGroups lists the A/B test groups of a newsletter.
//
// The whole list comes in one answer. An unknown newsletter is an error with status 404.
//
//   - newsletterID: Id of the newsletter.
//
// Calls GET /v1/newsletters/{newsletter_id}/test_groups. Repeatable.
func (s *NewslettersService) TestGroups(ctx context.Context, newsletterID int64, opts ...RequestOption) ([]TestGroup, error) {
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
	Name: "Newsletters.CreateTestGroup", Method: http.MethodPost, Route: "/v1/newsletters/{newsletter_id}/test_groups",
}

// CreateTestGroup adds an A/B test group to a newsletter.
//
// The new group starts with a copy of the newsletter's content. The call has no body. It is not repeated after an
// unclear failure, since every call adds a group.
//
// Expect 400 when the newsletter cannot take a group and 404 when it does not exist. The shape of the answer is not
// known, so it comes as a free map; list the test groups to see the result.
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

	// Ids of its variants.
	ContentIDs []int64 `json:"content_ids,omitempty,omitzero"`

	// Name.
	Name string `json:"name,omitempty,omitzero"`

	// Channel. Newsletters know email, webhook, twilio (SMS), push, in_app, inbox and, until 2025, slack.
	Type MessageType `json:"type,omitempty,omitzero"`

	// When it was sent, zero if it was not.
	SentAt UnixTime `json:"sent_at,omitempty,omitzero"`

	// When it was created.
	Created UnixTime `json:"created,omitempty,omitzero"`

	// When it was last changed.
	Updated UnixTime `json:"updated,omitempty,omitzero"`

	// Tags.
	Tags []string `json:"tags,omitempty,omitzero"`

	// Segments that it goes to.
	RecipientSegmentIDs []int64 `json:"recipient_segment_ids,omitempty,omitzero"`

	// Topic that it belongs to.
	SubscriptionTopicID int64 `json:"subscription_topic_id,omitempty,omitzero"`
}

// NewsletterContent is one variant of a newsletter, by language or by test group.
type NewsletterContent struct {
	// Id of the variant.
	ID int64 `json:"id,omitempty,omitzero"`

	// Newsletter it belongs to.
	NewsletterID int64 `json:"newsletter_id,omitempty,omitzero"`

	// Id and time of the last change, `<id>:<updated>`.
	DeduplicateID string `json:"deduplicate_id,omitempty,omitzero"`

	// Channel.
	Type MessageType `json:"type,omitempty,omitzero"`

	// When it was last changed; sent although the vendor does not document it.
	Updated UnixTime `json:"updated,omitempty,omitzero"`

	// Layout around the body.
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

// NewsletterContentCreated is what the service says about a new language variant or test group. Its members are not
// documented.
type NewsletterContentCreated map[string]any

// NewsletterContentUpdate changes one variant of a newsletter. Emails take all fields except BodyJSON, SMS take Body,
// push messages Subject and Body, webhooks Body and Headers, inbox messages BodyJSON. Bodies made with the
// drag-and-drop editor or Design Studio cannot be changed, nor contents of in-app messages; about inbox messages the
// vendor contradicts itself.
type NewsletterContentUpdate struct {
	// Subject line of an email or a push message.
	Subject *string `json:"subject,omitempty"`

	// Body.
	Body string `json:"body,omitempty,omitzero"`

	// AMP body of an email.
	BodyAMP *string `json:"body_amp,omitempty"`

	// Plain text body of an email.
	BodyPlain *string `json:"body_plain,omitempty"`

	// Body of an inbox message, JSON as a string.
	BodyJSON string `json:"body_json,omitempty,omitzero"`

	// Text that mail programs show beside the subject.
	PreheaderText *string `json:"preheader_text,omitempty"`

	// Id of the sender identity.
	FromID int64 `check:"min=1" json:"from_id,omitempty,omitzero"`

	// Id of the sender identity for answers; null takes it away (inferred).
	ReplyToID nullable.Nullable[int64] `json:"reply_to_id,omitempty,omitzero"`

	// Recipient, usually Liquid.
	Recipient string `json:"recipient,omitempty,omitzero"`

	// Headers of an email or a webhook message.
	Headers MessageHeaders `json:"headers,omitempty,omitzero"`
}

// NewsletterDraft is what a new newsletter is made of. Which of the content fields it needs depends on its type.
type NewsletterDraft struct {
	// Channel: email, twilio (SMS), push, in_app, inbox or webhook.
	Type MessageType `check:"required" json:"type"`

	// Name of the newsletter in the workspace, up to 190 characters.
	Name string `check:"required,maxlen=190" json:"name"`

	// Who gets the newsletter. Attribute conditions may be turned round with inverse here.
	Recipients Filter `check:"required,maxitems=1" json:"recipients"`

	// Sends the newsletter at once. Not together with ScheduledAt.
	SendNow bool `json:"send_now,omitempty,omitzero"`

	// When to send, in the future. Not together with SendNow.
	ScheduledAt UnixTime `json:"scheduled_at,omitempty,omitzero"`

	// Topic that recipients must be subscribed to. Required once the subscription center is switched on.
	SubscriptionTopicID int64 `check:"min=1" json:"subscription_topic_id,omitempty,omitzero"`

	// Subject line of an email (required there), or title of a push (that it is the title is inferred).
	Subject string `json:"subject,omitempty,omitzero"`

	// Content of an email (HTML), an SMS, a push or a webhook. Required in all of these, except in a push that has a
	// Subject.
	Body string `json:"body,omitempty,omitzero"`

	// Preview text that mail programs show beside the subject of an email.
	PreheaderText string `json:"preheader_text,omitempty,omitzero"`

	// Plain text version of an email.
	BodyPlain string `json:"body_plain,omitempty,omitzero"`

	// Content of an in-app or inbox message, JSON written as a string. Required there.
	BodyJSON string `json:"body_json,omitempty,omitzero"`

	// Layout around the body of an email.
	LayoutID int64 `check:"min=1" json:"layout_id,omitempty,omitzero"`

	// Sender of an email. Not together with FromID.
	From string `json:"from,omitempty,omitzero"`

	// Number of the sender identity of an email. Not together with From.
	FromID int64 `check:"min=1" json:"from_id,omitempty,omitzero"`

	// HTTP method that a webhook uses, in upper case. Required there.
	RequestMethod RequestMethod `json:"request_method,omitempty,omitzero"`

	// Address that a webhook calls. Required there.
	URL string `json:"url,omitempty,omitzero"`

	// Messages to send per period. Given together with RateLimitTimePeriod (inferred).
	RateLimitEmailRate int64 `check:"min=1" json:"rate_limit_email_rate,omitempty,omitzero"`

	// Length of the period: a minute, an hour or a day. Given together with RateLimitEmailRate (inferred).
	RateLimitTimePeriod RateLimitPeriod `check:"min=60,max=86400" json:"rate_limit_time_period,omitempty,omitzero"`

	// Spreads the messages evenly over the period (inferred). The default is not documented.
	RateLimitSpread *bool `json:"rate_limit_spread,omitempty"`
}

// NewsletterPage is one page of newsletters.
type NewsletterPage struct {
	// The newsletters.
	Newsletters []Newsletter `json:"newsletters,omitempty,omitzero"`

	// Cursor of the next page, empty on the last.
	Next string `json:"next,omitempty,omitzero"`
}

// NewsletterRateLimit slows down the sending of a newsletter. The zero value sets no limit.
type NewsletterRateLimit struct {
	// Messages to send per period. Given together with RateLimitTimePeriod.
	RateLimitEmailRate int64 `check:"min=1" json:"rate_limit_email_rate,omitempty,omitzero"`

	// Length of the period: a minute, an hour or a day. Given together with RateLimitEmailRate.
	RateLimitTimePeriod RateLimitPeriod `check:"min=60,max=86400" json:"rate_limit_time_period,omitempty,omitzero"`

	// Spreads the messages evenly over the period (inferred). The default is not documented.
	RateLimitSpread *bool `json:"rate_limit_spread,omitempty"`
}

// NewsletterSchedule says when a newsletter is sent.
type NewsletterSchedule struct {
	// When to send, in the future.
	ScheduledAt UnixTime `check:"required" json:"scheduled_at"`

	// IANA name of the time zone, such as Europe/Paris. Required.
	Timezone string `json:"timezone,omitempty,omitzero"`

	// Sends at the same hour of each person's own time zone (inferred). Needs a rate limit period of at most 3600 seconds,
	// if there is a rate limit. The default is not documented.
	TZMatchEnabled *bool `json:"tz_match_enabled,omitempty"`

	// Messages to send per period. Given together with RateLimitTimePeriod.
	RateLimitEmailRate int64 `check:"min=1" json:"rate_limit_email_rate,omitempty,omitzero"`

	// Length of the period: a minute, an hour or a day. Given together with RateLimitEmailRate.
	RateLimitTimePeriod RateLimitPeriod `check:"min=60,max=86400" json:"rate_limit_time_period,omitempty,omitzero"`

	// Spreads the messages evenly over the period (inferred). The default is not documented.
	RateLimitSpread *bool `json:"rate_limit_spread,omitempty"`
}

// NewsletterTranslationDraft is a newsletter's content in one more language. Which fields it needs depends on the
// newsletter's channel; optional ones that are left out are copied from the newsletter.
type NewsletterTranslationDraft struct {
	// Language tag, such as fr or fr-CA.
	Language string `check:"required" json:"language"`

	// Subject line of an email (required there), or title of a push (that it is the title is inferred).
	Subject string `json:"subject,omitempty,omitzero"`

	// Content of an email (HTML), an SMS, a push or a webhook. Required in an SMS and a webhook, and in a push without
	// Subject.
	Body string `json:"body,omitempty,omitzero"`

	// Preview text that mail programs show beside the subject of an email.
	PreheaderText *string `json:"preheader_text,omitempty"`

	// Plain text version of an email.
	BodyPlain *string `json:"body_plain,omitempty"`

	// AMP version of an email.
	BodyAMP *string `json:"body_amp,omitempty"`

	// Content of an inbox message, JSON written as a string. Required there.
	BodyJSON string `json:"body_json,omitempty,omitzero"`
}

// RateLimitPeriod is a length of time in seconds over which the messages of a newsletter are counted.
type RateLimitPeriod int64

// Values of RateLimitPeriod. Others that the vendor adds later are kept as they come.
const (
	RateLimitPeriodDay    RateLimitPeriod = 86400
	RateLimitPeriodHour   RateLimitPeriod = 3600
	RateLimitPeriodMinute RateLimitPeriod = 60
)

// TestGroup is one side of an A/B test of a newsletter.
type TestGroup struct {
	// Id of the test group, a number that is text here because the operations that take it want text.
	ID string `json:"id,omitempty,omitzero"`

	// Name.
	Name string `json:"name,omitempty,omitzero"`

	// Short name that the test shows.
	Label string `json:"label,omitempty,omitzero"`

	// This side won.
	Winner bool `json:"winner,omitempty,omitzero"`

	// Ids of its variants. The vendor types them as strings; numbers are possible too.
	ContentIDs []int64 `json:"content_ids,omitempty,omitzero"`
}
