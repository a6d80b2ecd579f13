// Code generated from openapi/customerio/broadcasts.yaml. DO NOT EDIT.

package customerio

import (
	"context"
	"iter"
	"net/http"
	"time"

	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/page"
	"github.com/engagement-go/engagement/internal/rest"
)

// BroadcastsService triggers broadcasts, which are messages to many people, and reads them and their metrics.
type BroadcastsService struct{ client *rest.Client }

var opListBroadcasts = rest.Operation{
	Name: "Broadcasts.List", Method: http.MethodGet, Route: "/v1/broadcasts", Repeatable: true,
}

// List returns all API-triggered broadcasts of the workspace.
//
// The list has no pages.
//
// Calls GET /v1/broadcasts. Repeatable.
func (s *BroadcastsService) List(ctx context.Context, opts ...RequestOption) ([]Broadcast, error) {
	req := rest.NewRequest(&opListBroadcasts)
	envelope, err := rest.Call[struct {
		Value []Broadcast `json:"broadcasts"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opGetBroadcast = rest.Operation{
	Name: "Broadcasts.Get", Method: http.MethodGet, Route: "/v1/broadcasts/{broadcast_id}", Repeatable: true,
}

// Get returns one broadcast.
//
// Errors: 400 (malformed id), 404 (unknown id).
//
//   - broadcastID: Id of the broadcast.
//
// Calls GET /v1/broadcasts/{broadcast_id}. Repeatable.
func (s *BroadcastsService) Get(ctx context.Context, broadcastID int64, opts ...RequestOption) (*Broadcast, error) {
	req := rest.NewRequest(&opGetBroadcast)
	req.PathInt("broadcastID", broadcastID)
	envelope, err := rest.Call[struct {
		Value Broadcast `json:"broadcast"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opBroadcastActions = rest.Operation{
	Name: "Broadcasts.ListActions", Method: http.MethodGet, Route: "/v1/broadcasts/{broadcast_id}/actions", Repeatable: true,
}

// ListActions returns the actions of a broadcast.
//
// There is one action per language variant. The list has no pages. Errors: 400 (malformed id), 404 (unknown id).
//
//   - broadcastID: Id of the broadcast.
//
// Calls GET /v1/broadcasts/{broadcast_id}/actions. Repeatable.
func (s *BroadcastsService) ListActions(ctx context.Context, broadcastID int64, opts ...RequestOption) ([]Action, error) {
	req := rest.NewRequest(&opBroadcastActions)
	req.PathInt("broadcastID", broadcastID)
	envelope, err := rest.Call[struct {
		Value []Action `json:"actions"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opGetBroadcastAction = rest.Operation{
	Name: "Broadcasts.GetAction", Method: http.MethodGet, Route: "/v1/broadcasts/{broadcast_id}/actions/{action_id}", Repeatable: true,
}

// GetAction returns one action of a broadcast.
//
// Errors: 400 (malformed id), 404 (unknown id).
//
//   - broadcastID: Id of the broadcast.
//   - actionID: Id of the action.
//
// Calls GET /v1/broadcasts/{broadcast_id}/actions/{action_id}. Repeatable.
func (s *BroadcastsService) GetAction(ctx context.Context, broadcastID, actionID int64, opts ...RequestOption) (*Action, error) {
	req := rest.NewRequest(&opGetBroadcastAction)
	req.PathInt("broadcastID", broadcastID)
	req.PathInt("actionID", actionID)
	envelope, err := rest.Call[struct {
		Value Action `json:"action"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opUpdateBroadcastAction = rest.Operation{
	Name: "Broadcasts.UpdateAction", Method: http.MethodPut, Route: "/v1/broadcasts/{broadcast_id}/actions/{action_id}", Repeatable: true,
}

// UpdateAction changes one action of a broadcast.
//
// Bodies from the drag-and-drop editor or Design Studio cannot be changed (inferred). Errors: 400 (malformed id), 404
// (unknown id).
//
//   - broadcastID: Id of the broadcast.
//   - actionID: Id of the action.
//
// Calls PUT /v1/broadcasts/{broadcast_id}/actions/{action_id}. Repeatable.
func (s *BroadcastsService) UpdateAction(ctx context.Context, broadcastID, actionID int64, update ActionUpdate, opts ...RequestOption) (*Action, error) {
	req := rest.NewRequest(&opUpdateBroadcastAction)
	req.PathInt("broadcastID", broadcastID)
	req.PathInt("actionID", actionID)
	req.JSON(&update)
	envelope, err := rest.Call[struct {
		Value Action `json:"action"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opGetBroadcastActionLanguage = rest.Operation{
	Name: "Broadcasts.GetActionTranslation", Method: http.MethodGet, Route: "/v1/broadcasts/{broadcast_id}/actions/{action_id}/language/{language}", Repeatable: true,
}

// GetActionTranslation returns one language variant of an action of a broadcast.
//
// Errors: 400 (malformed id, or unknown language), 404 (unknown id).
//
//   - broadcastID: Id of the broadcast.
//   - actionID: Id of the action.
//   - language: Language tag of the variant, such as en or fr-CA; empty for the default language, which has none.
//
// Calls GET /v1/broadcasts/{broadcast_id}/actions/{action_id}/language/{language}. Repeatable.
func (s *BroadcastsService) GetActionTranslation(ctx context.Context, broadcastID, actionID int64, language string, opts ...RequestOption) (*Action, error) {
	req := rest.NewRequest(&opGetBroadcastActionLanguage)
	req.PathInt("broadcastID", broadcastID)
	req.PathInt("actionID", actionID)
	req.PathOrEmpty("language", language)
	envelope, err := rest.Call[struct {
		Value Action `json:"action"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opUpdateBroadcastActionLanguage = rest.Operation{
	Name: "Broadcasts.UpdateActionTranslation", Method: http.MethodPut, Route: "/v1/broadcasts/{broadcast_id}/actions/{action_id}/language/{language}", Repeatable: true,
}

// UpdateActionTranslation changes one language variant of an action of a broadcast.
//
// Bodies from the drag-and-drop editor or Design Studio cannot be changed (inferred). Errors: 400 (malformed id, or
// unknown language), 404 (unknown id).
//
//   - broadcastID: Id of the broadcast.
//   - actionID: Id of the action.
//   - language: Language tag of the variant, such as en or fr-CA; empty for the default language, which has none.
//
// Calls PUT /v1/broadcasts/{broadcast_id}/actions/{action_id}/language/{language}. Repeatable.
func (s *BroadcastsService) UpdateActionTranslation(ctx context.Context, broadcastID, actionID int64, language string, update ActionUpdate, opts ...RequestOption) (*Action, error) {
	req := rest.NewRequest(&opUpdateBroadcastActionLanguage)
	req.PathInt("broadcastID", broadcastID)
	req.PathInt("actionID", actionID)
	req.PathOrEmpty("language", language)
	req.JSON(&update)
	envelope, err := rest.Call[struct {
		Value Action `json:"action"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opBroadcastActionMetrics = rest.Operation{
	Name: "Broadcasts.GetActionMetrics", Method: http.MethodGet, Route: "/v1/broadcasts/{broadcast_id}/actions/{action_id}/metrics", Repeatable: true,
}

// GetBroadcastActionMetricsParams holds the optional parameters of Broadcasts.GetActionMetrics. What is zero is not
// sent.
type GetBroadcastActionMetricsParams struct {
	// Unit of time of one number. The default is days. Days and weeks begin at midnight EST, weeks on Sunday, months on
	// the 1st.
	Period Period `json:"period" check:"oneof=hours|days|weeks|months"`
	// Number of periods, at most 24 hours, 45 days, 12 weeks or 121 months. The default is the maximum, or 12 months. The
	// minimum is 2; the service reads less as 2.
	Steps *int64 `json:"steps" check:"min=2,max=121"`
	// Only messages of this type. SMS is twilio.
	Type MessageType `json:"type"`
}

// GetActionMetrics returns the metrics of one action of a broadcast over time.
//
// Errors: 400 (malformed id), 404 (unknown id).
//
//   - broadcastID: Id of the broadcast.
//   - actionID: Id of the action.
//
// Calls GET /v1/broadcasts/{broadcast_id}/actions/{action_id}/metrics. Repeatable.
func (s *BroadcastsService) GetActionMetrics(ctx context.Context, broadcastID, actionID int64, params GetBroadcastActionMetricsParams, opts ...RequestOption) (*Metrics, error) {
	req := rest.NewRequest(&opBroadcastActionMetrics)
	req.PathInt("broadcastID", broadcastID)
	req.PathInt("actionID", actionID)
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

var opBroadcastActionLinks = rest.Operation{
	Name: "Broadcasts.ListActionLinkMetrics", Method: http.MethodGet, Route: "/v1/broadcasts/{broadcast_id}/actions/{action_id}/metrics/links", Repeatable: true,
}

// ListBroadcastActionLinkMetricsParams holds the optional parameters of Broadcasts.ListActionLinkMetrics. What is zero
// is not sent.
type ListBroadcastActionLinkMetricsParams struct {
	// Unit of time of one number. The default is days. Days and weeks begin at midnight EST, weeks on Sunday, months on
	// the 1st.
	Period Period `json:"period" check:"oneof=hours|days|weeks|months"`
	// Number of periods, at most 24 hours, 45 days, 12 weeks or 121 months. The default is the maximum, or 12 months. The
	// minimum is 2; the service reads less as 2.
	Steps *int64 `json:"steps" check:"min=2,max=121"`
	// Only messages of this type. SMS is twilio.
	Type MessageType `json:"type"`
	// Whether each person counts once per link.
	Unique bool `json:"unique"`
}

// ListActionLinkMetrics returns the clicks on the links of one action of a broadcast over time.
//
// Errors: 400 (malformed id), 404 (unknown id).
//
//   - broadcastID: Id of the broadcast.
//   - actionID: Id of the action.
//
// Calls GET /v1/broadcasts/{broadcast_id}/actions/{action_id}/metrics/links. Repeatable.
func (s *BroadcastsService) ListActionLinkMetrics(ctx context.Context, broadcastID, actionID int64, params ListBroadcastActionLinkMetricsParams, opts ...RequestOption) ([]LinkMetrics, error) {
	req := rest.NewRequest(&opBroadcastActionLinks)
	req.PathInt("broadcastID", broadcastID)
	req.PathInt("actionID", actionID)
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

var opBroadcastMessages = rest.Operation{
	Name: "Broadcasts.ListMessages", Method: http.MethodGet, Route: "/v1/broadcasts/{broadcast_id}/messages", Repeatable: true, Rows: "Messages",
}

// ListBroadcastMessagesParams holds the optional parameters of Broadcasts.ListMessages. What is zero is not sent.
type ListBroadcastMessagesParams struct {
	// Cursor of the page: Next of the page before, empty for the first page.
	Cursor string `json:"start"`
	// Rows per page. Default and maximum are not documented.
	Limit int64 `json:"limit" check:"min=1"`
	// Only deliveries with this metric.
	Metric Metric `json:"metric" check:"oneof=created|attempted|sent|delivered|opened|clicked|converted|bounced|spammed|unsubscribed|dropped|failed|undeliverable"`
	// Only deliveries in this state.
	State DeliveryState `json:"state" check:"oneof=failed|sent|drafted|attempted"`
	// Only messages of this type. SMS is twilio.
	Type MessageType `json:"type"`
	// Only deliveries that were created, not sent, at or after this time.
	CreatedFrom time.Time `json:"start_ts"`
	// Only deliveries that were created, not sent, at or before this time.
	CreatedTo time.Time `json:"end_ts"`
	// Whether in-app deliveries have their tracked responses; since 2026.
	GetTrackedResponses bool `json:"get_tracked_responses"`
}

// ListMessages returns one page of the deliveries of a broadcast.
//
// The default time span is the month after the first trigger; of a longer span than 12 months only 12 count. Errors:
// 400 (malformed id), 404 (unknown id).
//
//   - broadcastID: Id of the broadcast.
//
// Calls GET /v1/broadcasts/{broadcast_id}/messages. Repeatable.
func (s *BroadcastsService) ListMessages(ctx context.Context, broadcastID int64, params ListBroadcastMessagesParams, opts ...RequestOption) (*MessagePage, error) {
	req := rest.NewRequest(&opBroadcastMessages)
	req.PathInt("broadcastID", broadcastID)
	req.Check("", &params)
	req.Query("start", params.Cursor)
	req.Query("limit", params.Limit)
	req.Query("metric", params.Metric)
	req.Query("state", params.State)
	req.Query("type", params.Type)
	req.Query("start_ts", UnixTimeOf(params.CreatedFrom))
	req.Query("end_ts", UnixTimeOf(params.CreatedTo))
	req.Query("get_tracked_responses", params.GetTrackedResponses)
	return rest.Call[MessagePage](ctx, s.client, &req, opts)
}

// AllMessages iterates over the rows of all pages of ListMessages. A page is requested when its first row is needed. An
// iteration that fails yields a *PageError last; its Cursor, given to WithCursor, resumes it.
func (s *BroadcastsService) AllMessages(ctx context.Context, broadcastID int64, params ListBroadcastMessagesParams, opts ...RequestOption) iter.Seq2[Message, error] {
	return page.Items(s.MessagesPages(ctx, broadcastID, params, opts...), func(p *MessagePage) []Message { return p.Messages })
}

// MessagesPages iterates over the pages of ListMessages, as AllMessages does over their rows.
func (s *BroadcastsService) MessagesPages(ctx context.Context, broadcastID int64, params ListBroadcastMessagesParams, opts ...RequestOption) iter.Seq2[*MessagePage, error] {
	cursor, opts := page.Resume(params.Cursor, opts)
	return page.Cursor(s.client.Named("Broadcasts.ListMessages"), cursor,
		func(cursor string) (*MessagePage, error) {
			params := params
			params.Cursor = cursor
			return s.ListMessages(ctx, broadcastID, params, opts...)
		},
		func(p *MessagePage) (int, string) { return len(p.Messages), p.Next })
}

var opBroadcastMetrics = rest.Operation{
	Name: "Broadcasts.GetMetrics", Method: http.MethodGet, Route: "/v1/broadcasts/{broadcast_id}/metrics", Repeatable: true,
}

// GetBroadcastMetricsParams holds the optional parameters of Broadcasts.GetMetrics. What is zero is not sent.
type GetBroadcastMetricsParams struct {
	// Unit of time of one number. The default is days. Days and weeks begin at midnight EST, weeks on Sunday, months on
	// the 1st.
	Period Period `json:"period" check:"oneof=hours|days|weeks|months"`
	// Number of periods, at most 24 hours, 45 days, 12 weeks or 121 months. The default is the maximum, or 12 months. The
	// minimum is 2; the service reads less as 2.
	Steps *int64 `json:"steps" check:"min=2,max=121"`
	// Only messages of this type. SMS is twilio.
	Type MessageType `json:"type"`
}

// GetMetrics returns the metrics of a broadcast over time.
//
// Errors: 400 (malformed id), 404 (unknown id).
//
//   - broadcastID: Id of the broadcast.
//
// Calls GET /v1/broadcasts/{broadcast_id}/metrics. Repeatable.
func (s *BroadcastsService) GetMetrics(ctx context.Context, broadcastID int64, params GetBroadcastMetricsParams, opts ...RequestOption) (*Metrics, error) {
	req := rest.NewRequest(&opBroadcastMetrics)
	req.PathInt("broadcastID", broadcastID)
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

var opBroadcastLinks = rest.Operation{
	Name: "Broadcasts.ListLinkMetrics", Method: http.MethodGet, Route: "/v1/broadcasts/{broadcast_id}/metrics/links", Repeatable: true,
}

// ListBroadcastLinkMetricsParams holds the optional parameters of Broadcasts.ListLinkMetrics. What is zero is not sent.
type ListBroadcastLinkMetricsParams struct {
	// Unit of time of one number. The default is days. Days and weeks begin at midnight EST, weeks on Sunday, months on
	// the 1st.
	Period Period `json:"period" check:"oneof=hours|days|weeks|months"`
	// Number of periods, at most 24 hours, 45 days, 12 weeks or 121 months. The default is the maximum, or 12 months. The
	// minimum is 2; the service reads less as 2.
	Steps *int64 `json:"steps" check:"min=2,max=121"`
	// Whether each person counts once per link.
	Unique bool `json:"unique"`
}

// ListLinkMetrics returns the clicks on the links of a broadcast over time.
//
// Errors: 400 (malformed id), 404 (unknown id).
//
//   - broadcastID: Id of the broadcast.
//
// Calls GET /v1/broadcasts/{broadcast_id}/metrics/links. Repeatable.
func (s *BroadcastsService) ListLinkMetrics(ctx context.Context, broadcastID int64, params ListBroadcastLinkMetricsParams, opts ...RequestOption) ([]LinkMetrics, error) {
	req := rest.NewRequest(&opBroadcastLinks)
	req.PathInt("broadcastID", broadcastID)
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

var opListBroadcastTriggers = rest.Operation{
	Name: "Broadcasts.ListTriggers", Method: http.MethodGet, Route: "/v1/broadcasts/{broadcast_id}/triggers", Repeatable: true,
}

// ListTriggers returns the triggers of a broadcast.
//
// The list has no pages. Errors: 400 (malformed id), 404 (unknown id).
//
//   - broadcastID: Id of the broadcast.
//
// Calls GET /v1/broadcasts/{broadcast_id}/triggers. Repeatable.
func (s *BroadcastsService) ListTriggers(ctx context.Context, broadcastID int64, opts ...RequestOption) ([]BroadcastTrigger, error) {
	req := rest.NewRequest(&opListBroadcastTriggers)
	req.PathInt("broadcastID", broadcastID)
	envelope, err := rest.Call[struct {
		Value []BroadcastTrigger `json:"triggers"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opTriggerBroadcast = rest.Operation{
	Name: "Broadcasts.Trigger", Method: http.MethodPost, Route: "/v1/campaigns/{broadcast_id}/triggers", Quota: "trigger",
}

// Trigger triggers a broadcast and returns the id of the trigger.
//
// The people must exist. Set exactly one audience: DefaultAudience, Recipients, Emails, IDs, PerUserData or
// DataFileURL. IDs takes the flag IDIgnoreMissing; Emails takes EmailIgnoreMissing and EmailAddDuplicates; PerUserData
// and DataFileURL take all three; DefaultAudience and Recipients take none.
//
// The service does not recognise repeats. Errors: 404 (unknown broadcast), 422 (the message has the id of the trigger
// for ListTriggerErrors).
//
//   - broadcastID: Id of the broadcast.
//
// Calls POST /v1/campaigns/{broadcast_id}/triggers. Not repeatable: retried only if the request never reached the
// service or was answered with 429. Spends QuotaTrigger.
func (s *BroadcastsService) Trigger(ctx context.Context, broadcastID int64, draft TriggerDraft, opts ...RequestOption) (int64, error) {
	req := rest.NewRequest(&opTriggerBroadcast)
	req.PathInt("broadcastID", broadcastID)
	req.JSON(&draft)
	req.Refuse(validateTriggerBroadcast(broadcastID, draft))
	envelope, err := rest.Call[struct {
		Value int64 `json:"id"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return 0, err
	}
	return envelope.Value, nil
}

var opBroadcastStatus = rest.Operation{
	Name: "Broadcasts.GetTrigger", Method: http.MethodGet, Route: "/v1/campaigns/{broadcast_id}/triggers/{trigger_id}", Repeatable: true,
}

// GetTrigger returns one trigger of a broadcast.
//
// Errors: 400 (malformed id), 404 (unknown id).
//
//   - broadcastID: Id of the broadcast.
//   - triggerID: Id of the trigger.
//
// Calls GET /v1/campaigns/{broadcast_id}/triggers/{trigger_id}. Repeatable.
func (s *BroadcastsService) GetTrigger(ctx context.Context, broadcastID, triggerID int64, opts ...RequestOption) (*BroadcastTrigger, error) {
	req := rest.NewRequest(&opBroadcastStatus)
	req.PathInt("broadcastID", broadcastID)
	req.PathInt("triggerID", triggerID)
	return rest.Call[BroadcastTrigger](ctx, s.client, &req, opts)
}

var opBroadcastErrors = rest.Operation{
	Name: "Broadcasts.ListTriggerErrors", Method: http.MethodGet, Route: "/v1/campaigns/{broadcast_id}/triggers/{trigger_id}/errors", Repeatable: true, Rows: "Errors",
}

// ListTriggerErrorsParams holds the optional parameters of Broadcasts.ListTriggerErrors. What is zero is not sent.
type ListTriggerErrorsParams struct {
	// Cursor of the page: Next of the page before, empty for the first page.
	Cursor string `json:"start"`
	// Rows per page. Default and maximum are not documented.
	Limit int64 `json:"limit" check:"min=1"`
}

// ListTriggerErrors returns one page of the errors of a trigger.
//
// A row has the form "line 12: text"; ParseTriggerError splits it. Errors: 400 (malformed id), 404 (unknown id).
//
//   - broadcastID: Id of the broadcast.
//   - triggerID: Id of the trigger.
//
// Calls GET /v1/campaigns/{broadcast_id}/triggers/{trigger_id}/errors. Repeatable.
func (s *BroadcastsService) ListTriggerErrors(ctx context.Context, broadcastID, triggerID int64, params ListTriggerErrorsParams, opts ...RequestOption) (*TriggerErrorPage, error) {
	req := rest.NewRequest(&opBroadcastErrors)
	req.PathInt("broadcastID", broadcastID)
	req.PathInt("triggerID", triggerID)
	req.Check("", &params)
	req.Query("start", params.Cursor)
	req.Query("limit", params.Limit)
	return rest.Call[TriggerErrorPage](ctx, s.client, &req, opts)
}

// AllTriggerErrors iterates over the rows of all pages of ListTriggerErrors. A page is requested when its first row is
// needed. An iteration that fails yields a *PageError last; its Cursor, given to WithCursor, resumes it.
func (s *BroadcastsService) AllTriggerErrors(ctx context.Context, broadcastID, triggerID int64, params ListTriggerErrorsParams, opts ...RequestOption) iter.Seq2[string, error] {
	return page.Items(s.TriggerErrorsPages(ctx, broadcastID, triggerID, params, opts...), func(p *TriggerErrorPage) []string { return p.Errors })
}

// TriggerErrorsPages iterates over the pages of ListTriggerErrors, as AllTriggerErrors does over their rows.
func (s *BroadcastsService) TriggerErrorsPages(ctx context.Context, broadcastID, triggerID int64, params ListTriggerErrorsParams, opts ...RequestOption) iter.Seq2[*TriggerErrorPage, error] {
	cursor, opts := page.Resume(params.Cursor, opts)
	return page.Cursor(s.client.Named("Broadcasts.ListTriggerErrors"), cursor,
		func(cursor string) (*TriggerErrorPage, error) {
			params := params
			params.Cursor = cursor
			return s.ListTriggerErrors(ctx, broadcastID, triggerID, params, opts...)
		},
		func(p *TriggerErrorPage) (int, string) { return len(p.Errors), p.Next })
}

// Broadcast is a message to many people that an API call triggers.
type Broadcast struct {
	// Id of the broadcast.
	ID int64 `json:"id,omitempty,omitzero"`

	// Id and time of the last change, `<id>:<updated>`.
	DeduplicateID string `json:"deduplicate_id,omitempty,omitzero"`

	// Name.
	Name string `json:"name,omitempty,omitzero"`

	// Always triggered_broadcast.
	Type string `json:"type,omitempty,omitzero"`

	// When it was created.
	CreatedAt UnixTime `json:"created,omitempty,omitzero"`

	// When it was last changed.
	UpdatedAt UnixTime `json:"updated,omitempty,omitzero"`

	// Whether it is active.
	Active bool `json:"active,omitempty,omitzero"`

	// State.
	State CampaignState `json:"state,omitempty,omitzero"`

	// Actions.
	Actions []MessageRef `json:"actions,omitempty,omitzero"`

	// Messages.
	MsgTemplateIDs []MessageRef `json:"msg_template_ids,omitempty,omitzero"`

	// When it was first triggered.
	FirstStartedAt UnixTime `json:"first_started,omitempty,omitzero"`

	// Tags.
	Tags []string `json:"tags,omitempty,omitzero"`

	// User who created it, as the service writes it (the form is inferred).
	CreatedBy string `json:"created_by,omitempty,omitzero"`
}

// BroadcastTrigger is one trigger of a broadcast. The documents since 2025 do not have its last six fields.
type BroadcastTrigger struct {
	// Id of the trigger.
	ID int64 `json:"id,omitempty,omitzero"`

	// Broadcast that was triggered.
	BroadcastID int64 `json:"broadcast_id,omitempty,omitzero"`

	// When it was triggered.
	CreatedAt UnixTime `json:"created_at,omitempty,omitzero"`

	// When it was processed, zero until then (inferred).
	ProcessedAt UnixTime `json:"processed_at,omitempty,omitzero"`

	// Number of recipients.
	RecipientsCount int64 `json:"recipients_count,omitempty,omitzero"`

	// Filter that selected the recipients.
	RecipientsFilter map[string]any `json:"recipients_filter,omitempty,omitzero"`

	// Actions that were run.
	WorkflowActionIDs []int64 `json:"workflow_action_ids,omitempty,omitzero"`

	// Position up to which the data file was read.
	DataFilePosition int64 `json:"data_file_position,omitempty,omitzero"`

	// Whether the data file was read to its end.
	DataFileProcessed bool `json:"data_file_processed,omitempty,omitzero"`

	// Errors in the data file.
	DataFileErrorCount int64 `json:"data_file_error_count,omitempty,omitzero"`
}

// TriggerErrorPage is one page of errors of a trigger.
type TriggerErrorPage struct {
	// Errors in the form "line 12: text".
	Errors []string `json:"errors,omitempty,omitzero"`

	// Cursor of the next page, empty on the last one.
	Next string `json:"next,omitempty,omitzero"`
}

// TriggerPerson is one recipient of a broadcast with data of their own. Set either ID or Email.
type TriggerPerson struct {
	// Id of the person.
	ID string `json:"id,omitempty,omitzero"`

	// Email address of the person.
	Email string `json:"email,omitempty,omitzero"`

	// Values for Liquid, for this person.
	Data map[string]any `json:"data,omitempty,omitzero"`
}
