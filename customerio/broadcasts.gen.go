// Code generated from openapi/customerio/broadcasts.yaml. DO NOT EDIT.

package customerio

import (
	"context"
	"iter"
	"net/http"

	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/page"
	"github.com/engagement-go/engagement/internal/rest"
)

// BroadcastsService triggers broadcasts, which are messages to many people that an API call sets off, and reads them
// and their metrics.
type BroadcastsService struct{ client *rest.Client }

var opListBroadcasts = rest.Operation{
	Name: "Broadcasts.List", Method: http.MethodGet, Route: "/v1/broadcasts", Repeatable: true,
}

// List returns all API-triggered broadcasts of the workspace.
//
// The whole list comes in one answer.
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
// Errors are 400 (a malformed id) and 404.
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
	Name: "Broadcasts.Actions", Method: http.MethodGet, Route: "/v1/broadcasts/{broadcast_id}/actions", Repeatable: true,
}

// Actions returns the actions of a broadcast.
//
// There is one action per language variant. The whole list comes in one answer. Errors are 400 (a malformed id) and
// 404.
//
//   - broadcastID: Id of the broadcast.
//
// Calls GET /v1/broadcasts/{broadcast_id}/actions. Repeatable.
func (s *BroadcastsService) Actions(ctx context.Context, broadcastID int64, opts ...RequestOption) ([]Action, error) {
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
// Errors are 400 (a malformed id) and 404.
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
// Bodies made with the drag-and-drop editor or Design Studio cannot be changed (inferred). Errors are 400 (a malformed
// id) and 404.
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
// Errors are 400 (a malformed id, or an unknown language) and 404.
//
//   - broadcastID: Id of the broadcast.
//   - actionID: Id of the action.
//   - language: Language tag of the variant, such as en or fr-CA. An unknown one is refused with status 400. The
//     default language has an empty tag, which cannot stand in a path; use the action itself for it.
//
// Calls GET /v1/broadcasts/{broadcast_id}/actions/{action_id}/language/{language}. Repeatable.
func (s *BroadcastsService) GetActionTranslation(ctx context.Context, broadcastID, actionID int64, language string, opts ...RequestOption) (*Action, error) {
	req := rest.NewRequest(&opGetBroadcastActionLanguage)
	req.PathInt("broadcastID", broadcastID)
	req.PathInt("actionID", actionID)
	req.Path("language", language)
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
// Bodies made with the drag-and-drop editor or Design Studio cannot be changed (inferred). Errors are 400 (a malformed
// id, or an unknown language) and 404.
//
//   - broadcastID: Id of the broadcast.
//   - actionID: Id of the action.
//   - language: Language tag of the variant, such as en or fr-CA. An unknown one is refused with status 400. The
//     default language has an empty tag, which cannot stand in a path; use the action itself for it.
//
// Calls PUT /v1/broadcasts/{broadcast_id}/actions/{action_id}/language/{language}. Repeatable.
func (s *BroadcastsService) UpdateActionTranslation(ctx context.Context, broadcastID, actionID int64, language string, update ActionUpdate, opts ...RequestOption) (*Action, error) {
	req := rest.NewRequest(&opUpdateBroadcastActionLanguage)
	req.PathInt("broadcastID", broadcastID)
	req.PathInt("actionID", actionID)
	req.Path("language", language)
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
	Name: "Broadcasts.ActionMetrics", Method: http.MethodGet, Route: "/v1/broadcasts/{broadcast_id}/actions/{action_id}/metrics", Repeatable: true,
}

// BroadcastActionMetricsParams holds the optional parameters of Broadcasts.ActionMetrics. What is zero is not sent.
type BroadcastActionMetricsParams struct {
	// Unit of time that one number of a series covers; `days` by default. Days and weeks begin at midnight EST, weeks on
	// Sunday, months on the 1st.
	Period Period `json:"period"`
	// Number of periods to return, oldest first, at most 24 hours, 45 days, 12 weeks or 121 months. Left out it is the
	// maximum, except for months, where it is 12. 0 asks for the maximum; 1 is answered with 2, the fewest possible.
	Steps *int64 `json:"steps" check:"min=0,max=121"`
	// Kind of message to look at; all kinds when left out. SMS is called `twilio`.
	Type MessageType `json:"type"`
}

// ActionMetrics returns the metrics of one action of a broadcast over time.
//
// Errors are 400 (a malformed id) and 404.
//
//   - broadcastID: Id of the broadcast.
//   - actionID: Id of the action.
//
// Calls GET /v1/broadcasts/{broadcast_id}/actions/{action_id}/metrics. Repeatable.
func (s *BroadcastsService) ActionMetrics(ctx context.Context, broadcastID, actionID int64, params BroadcastActionMetricsParams, opts ...RequestOption) (*Metrics, error) {
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
	Name: "Broadcasts.ActionLinkMetrics", Method: http.MethodGet, Route: "/v1/broadcasts/{broadcast_id}/actions/{action_id}/metrics/links", Repeatable: true,
}

// BroadcastActionLinkMetricsParams holds the optional parameters of Broadcasts.ActionLinkMetrics. What is zero is not
// sent.
type BroadcastActionLinkMetricsParams struct {
	// Unit of time that one number of a series covers; `days` by default. Days and weeks begin at midnight EST, weeks on
	// Sunday, months on the 1st.
	Period Period `json:"period"`
	// Number of periods to return, oldest first, at most 24 hours, 45 days, 12 weeks or 121 months. Left out it is the
	// maximum, except for months, where it is 12. 0 asks for the maximum; 1 is answered with 2, the fewest possible.
	Steps *int64 `json:"steps" check:"min=0,max=121"`
	// Kind of message to look at; all kinds when left out. SMS is called `twilio`.
	Type MessageType `json:"type"`
}

// ActionLinkMetrics returns the clicks on the links of one action of a broadcast over time.
//
// Errors are 400 (a malformed id) and 404.
//
//   - broadcastID: Id of the broadcast.
//   - actionID: Id of the action.
//
// Calls GET /v1/broadcasts/{broadcast_id}/actions/{action_id}/metrics/links. Repeatable.
func (s *BroadcastsService) ActionLinkMetrics(ctx context.Context, broadcastID, actionID int64, params BroadcastActionLinkMetricsParams, opts ...RequestOption) ([]LinkMetrics, error) {
	req := rest.NewRequest(&opBroadcastActionLinks)
	req.PathInt("broadcastID", broadcastID)
	req.PathInt("actionID", actionID)
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

var opBroadcastMessages = rest.Operation{
	Name: "Broadcasts.Messages", Method: http.MethodGet, Route: "/v1/broadcasts/{broadcast_id}/messages", Repeatable: true,
}

// BroadcastMessagesParams holds the optional parameters of Broadcasts.Messages. What is zero is not sent.
type BroadcastMessagesParams struct {
	// Cursor of the page, the `next` of the page before. Leave it out for the first page.
	Start string `json:"start"`
	// Rows per page. The vendor states neither a default nor a maximum.
	Limit int64 `json:"limit" check:"min=1"`
	// Only deliveries that reached this state. One value; no list syntax is documented.
	Metric Metric `json:"metric"`
	// Only deliveries in this state.
	State DeliveryState `json:"state"`
	// Kind of message to look at; all kinds when left out. SMS is called `twilio`.
	Type MessageType `json:"type"`
	// Only deliveries that were created (not sent) at or after this time.
	StartTS UnixTime `json:"start_ts"`
	// Only deliveries that were created (not sent) at or before this time.
	EndTS UnixTime `json:"end_ts"`
	// Adds the tracked responses to in-app deliveries; since 2026.
	GetTrackedResponses bool `json:"get_tracked_responses"`
}

// Messages returns one page of the deliveries of a broadcast.
//
// The time span is the month after the first trigger when none is given; of a span longer than 12 months only 12 are
// looked at. Errors are 400 (a malformed id) and 404.
//
//   - broadcastID: Id of the broadcast.
//
// Calls GET /v1/broadcasts/{broadcast_id}/messages. Repeatable.
func (s *BroadcastsService) Messages(ctx context.Context, broadcastID int64, params BroadcastMessagesParams, opts ...RequestOption) (*MessagePage, error) {
	req := rest.NewRequest(&opBroadcastMessages)
	req.PathInt("broadcastID", broadcastID)
	req.Check("", &params)
	req.Query("start", params.Start)
	req.Query("limit", params.Limit)
	req.Query("metric", params.Metric)
	req.Query("state", params.State)
	req.Query("type", params.Type)
	req.Query("start_ts", params.StartTS)
	req.Query("end_ts", params.EndTS)
	req.Query("get_tracked_responses", params.GetTrackedResponses)
	return rest.Call[MessagePage](ctx, s.client, &req, opts)
}

// AllMessages iterates over the rows of all pages of Messages. A page is requested when its first row is needed. An
// iteration that fails yields a *PageError last; its Cursor, given to WithCursor, resumes it.
func (s *BroadcastsService) AllMessages(ctx context.Context, broadcastID int64, params BroadcastMessagesParams, opts ...RequestOption) iter.Seq2[Message, error] {
	return page.Items(s.MessagesPages(ctx, broadcastID, params, opts...), func(p *MessagePage) []Message { return p.Messages })
}

// MessagesPages iterates over the pages of Messages, as AllMessages does over their rows.
func (s *BroadcastsService) MessagesPages(ctx context.Context, broadcastID int64, params BroadcastMessagesParams, opts ...RequestOption) iter.Seq2[*MessagePage, error] {
	cursor, opts := page.Resume(params.Start, opts)
	return page.Cursor(cursor,
		func(cursor string) (*MessagePage, error) {
			params := params
			params.Start = cursor
			return s.Messages(ctx, broadcastID, params, opts...)
		},
		func(p *MessagePage) (int, string) { return len(p.Messages), p.Next })
}

var opBroadcastMetrics = rest.Operation{
	Name: "Broadcasts.Metrics", Method: http.MethodGet, Route: "/v1/broadcasts/{broadcast_id}/metrics", Repeatable: true,
}

// BroadcastMetricsParams holds the optional parameters of Broadcasts.Metrics. What is zero is not sent.
type BroadcastMetricsParams struct {
	// Unit of time that one number of a series covers; `days` by default. Days and weeks begin at midnight EST, weeks on
	// Sunday, months on the 1st.
	Period Period `json:"period"`
	// Number of periods to return, oldest first, at most 24 hours, 45 days, 12 weeks or 121 months. Left out it is the
	// maximum, except for months, where it is 12. 0 asks for the maximum; 1 is answered with 2, the fewest possible.
	Steps *int64 `json:"steps" check:"min=0,max=121"`
	// Kind of message to look at; all kinds when left out. SMS is called `twilio`.
	Type MessageType `json:"type"`
}

// Metrics returns the metrics of a broadcast over time.
//
// Errors are 400 (a malformed id) and 404.
//
//   - broadcastID: Id of the broadcast.
//
// Calls GET /v1/broadcasts/{broadcast_id}/metrics. Repeatable.
func (s *BroadcastsService) Metrics(ctx context.Context, broadcastID int64, params BroadcastMetricsParams, opts ...RequestOption) (*Metrics, error) {
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
	Name: "Broadcasts.LinkMetrics", Method: http.MethodGet, Route: "/v1/broadcasts/{broadcast_id}/metrics/links", Repeatable: true,
}

// BroadcastLinkMetricsParams holds the optional parameters of Broadcasts.LinkMetrics. What is zero is not sent.
type BroadcastLinkMetricsParams struct {
	// Unit of time that one number of a series covers; `days` by default. Days and weeks begin at midnight EST, weeks on
	// Sunday, months on the 1st.
	Period Period `json:"period"`
	// Number of periods to return, oldest first, at most 24 hours, 45 days, 12 weeks or 121 months. Left out it is the
	// maximum, except for months, where it is 12. 0 asks for the maximum; 1 is answered with 2, the fewest possible.
	Steps *int64 `json:"steps" check:"min=0,max=121"`
	// Counts each person once per link.
	Unique bool `json:"unique"`
}

// LinkMetrics returns the clicks on the links of a broadcast over time.
//
// Errors are 400 (a malformed id) and 404.
//
//   - broadcastID: Id of the broadcast.
//
// Calls GET /v1/broadcasts/{broadcast_id}/metrics/links. Repeatable.
func (s *BroadcastsService) LinkMetrics(ctx context.Context, broadcastID int64, params BroadcastLinkMetricsParams, opts ...RequestOption) ([]LinkMetrics, error) {
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
	Name: "Broadcasts.Triggers", Method: http.MethodGet, Route: "/v1/broadcasts/{broadcast_id}/triggers", Repeatable: true,
}

// Triggers returns the times that a broadcast was triggered.
//
// The whole list comes in one answer. Errors are 400 (a malformed id) and 404.
//
//   - broadcastID: Id of the broadcast.
//
// Calls GET /v1/broadcasts/{broadcast_id}/triggers. Repeatable.
func (s *BroadcastsService) Triggers(ctx context.Context, broadcastID int64, opts ...RequestOption) ([]BroadcastTrigger, error) {
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
// Recipients, Emails, IDs, PerUserData and DataFileURL each give an audience, and DefaultAudience stands for the one
// that the broadcast itself names; exactly one is set. People must already exist. The service refuses flags that do not
// fit the audience: IDs takes IDIgnoreMissing; Emails takes EmailIgnoreMissing and EmailAddDuplicates; PerUserData and
// DataFileURL take all three; Recipients and the default audience none.
//
// Costs one request of the trigger quota: 1 per 10 seconds, then 429. Errors are 404 (an unknown broadcast) and 422,
// whose detail names the trigger whose errors tell more. There is no protection against triggering twice, so a call
// whose outcome is unknown is not sent again.
//
// The path says campaigns, although the id is that of a broadcast.
//
//   - broadcastID: Id of the broadcast.
//
// Calls POST /v1/campaigns/{broadcast_id}/triggers. Not repeatable: retried only if the request never reached the
// service or was answered with 429. Spends the quota "trigger".
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

// GetTrigger returns one trigger of a broadcast and how far it has come.
//
// The path says campaigns, although the id is that of a broadcast. Errors are 400 (a malformed id) and 404.
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
	Name: "Broadcasts.TriggerErrors", Method: http.MethodGet, Route: "/v1/campaigns/{broadcast_id}/triggers/{trigger_id}/errors", Repeatable: true,
}

// TriggerErrorsParams holds the optional parameters of Broadcasts.TriggerErrors. What is zero is not sent.
type TriggerErrorsParams struct {
	// Cursor of the page, the `next` of the page before. Leave it out for the first page.
	Start string `json:"start"`
	// Rows per page. The vendor states neither a default nor a maximum.
	Limit int64 `json:"limit" check:"min=1"`
}

// TriggerErrors returns one page of what went wrong when a broadcast was triggered.
//
// Each error reads `line <n>: <text>`. The path says campaigns, although the id is that of a broadcast. Errors of the
// call itself are 400 (a malformed id) and 404.
//
//   - broadcastID: Id of the broadcast.
//   - triggerID: Id of the trigger.
//
// Calls GET /v1/campaigns/{broadcast_id}/triggers/{trigger_id}/errors. Repeatable.
func (s *BroadcastsService) TriggerErrors(ctx context.Context, broadcastID, triggerID int64, params TriggerErrorsParams, opts ...RequestOption) (*TriggerErrorPage, error) {
	req := rest.NewRequest(&opBroadcastErrors)
	req.PathInt("broadcastID", broadcastID)
	req.PathInt("triggerID", triggerID)
	req.Check("", &params)
	req.Query("start", params.Start)
	req.Query("limit", params.Limit)
	return rest.Call[TriggerErrorPage](ctx, s.client, &req, opts)
}

// AllTriggerErrors iterates over the rows of all pages of TriggerErrors. A page is requested when its first row is
// needed. An iteration that fails yields a *PageError last; its Cursor, given to WithCursor, resumes it.
func (s *BroadcastsService) AllTriggerErrors(ctx context.Context, broadcastID, triggerID int64, params TriggerErrorsParams, opts ...RequestOption) iter.Seq2[string, error] {
	return page.Items(s.TriggerErrorsPages(ctx, broadcastID, triggerID, params, opts...), func(p *TriggerErrorPage) []string { return p.Errors })
}

// TriggerErrorsPages iterates over the pages of TriggerErrors, as AllTriggerErrors does over their rows.
func (s *BroadcastsService) TriggerErrorsPages(ctx context.Context, broadcastID, triggerID int64, params TriggerErrorsParams, opts ...RequestOption) iter.Seq2[*TriggerErrorPage, error] {
	cursor, opts := page.Resume(params.Start, opts)
	return page.Cursor(cursor,
		func(cursor string) (*TriggerErrorPage, error) {
			params := params
			params.Start = cursor
			return s.TriggerErrors(ctx, broadcastID, triggerID, params, opts...)
		},
		func(p *TriggerErrorPage) (int, string) { return len(p.Errors), p.Next })
}

// Broadcast is a message to many people that an API call sets off.
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
	Created UnixTime `json:"created,omitempty,omitzero"`

	// When it was last changed.
	Updated UnixTime `json:"updated,omitempty,omitzero"`

	// It is active.
	Active bool `json:"active,omitempty,omitzero"`

	// Whether it runs.
	State CampaignState `json:"state,omitempty,omitzero"`

	// Its actions.
	Actions []MessageRef `json:"actions,omitempty,omitzero"`

	// Its messages; objects, in spite of the name.
	MsgTemplateIDs []MessageRef `json:"msg_template_ids,omitempty,omitzero"`

	// When it was first triggered.
	FirstStarted UnixTime `json:"first_started,omitempty,omitzero"`

	// Its tags.
	Tags []string `json:"tags,omitempty,omitzero"`
}

// BroadcastTrigger is one time that a broadcast was triggered. The last six fields are documented in 2022 only and may
// still be sent (inferred).
type BroadcastTrigger struct {
	// Id of the trigger.
	ID int64 `json:"id,omitempty,omitzero"`

	// Broadcast that was triggered.
	BroadcastID int64 `json:"broadcast_id,omitempty,omitzero"`

	// When it was triggered.
	CreatedAt UnixTime `json:"created_at,omitempty,omitzero"`

	// When it was done; zero while it is not (inferred).
	ProcessedAt UnixTime `json:"processed_at,omitempty,omitzero"`

	// Number of recipients.
	RecipientsCount int64 `json:"recipients_count,omitempty,omitzero"`

	// Filter that selected the recipients.
	RecipientsFilter map[string]any `json:"recipients_filter,omitempty,omitzero"`

	// Actions that were run.
	WorkflowActionIDs []int64 `json:"workflow_action_ids,omitempty,omitzero"`

	// Position that the data file was read to.
	DataFilePosition int64 `json:"data_file_position,omitempty,omitzero"`

	// The data file was read to its end.
	DataFileProcessed bool `json:"data_file_processed,omitempty,omitzero"`

	// Errors in the data file.
	DataFileErrorCount int64 `json:"data_file_error_count,omitempty,omitzero"`
}

// TriggerErrorPage is one page of what went wrong with a trigger.
type TriggerErrorPage struct {
	// What went wrong, as `line <n>: <text>`.
	Errors []string `json:"errors,omitempty,omitzero"`

	// Cursor of the next page, empty on the last.
	Next string `json:"next,omitempty,omitzero"`
}

// TriggerPerson is one recipient of a broadcast with data of their own. Exactly one of ID and Email is set.
type TriggerPerson struct {
	// Id of the person.
	ID string `json:"id,omitempty,omitzero"`

	// Email address of the person.
	Email string `json:"email,omitempty,omitzero"`

	// Values for Liquid, for this person only.
	Data map[string]any `json:"data,omitempty,omitzero"`
}
