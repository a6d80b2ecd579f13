// Code generated from openapi/customerio/campaigns.yaml. DO NOT EDIT.

package customerio

import (
	"context"
	"encoding/json"
	"iter"
	"net/http"

	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/page"
	"github.com/engagement-go/engagement/internal/rest"
)

// CampaignsService reads campaigns, which the vendor has called automations since 2026, with their messages and
// metrics, and changes their actions.
type CampaignsService struct{ client *rest.Client }

var opListCampaigns = rest.Operation{
	Name: "Campaigns.List", Method: http.MethodGet, Route: "/v1/campaigns", Repeatable: true,
}

// List returns all campaigns of the workspace.
//
// The whole list comes in one answer.
//
// Calls GET /v1/campaigns. Repeatable.
func (s *CampaignsService) List(ctx context.Context, opts ...RequestOption) ([]Campaign, error) {
	req := rest.NewRequest(&opListCampaigns)
	envelope, err := rest.Call[struct {
		Value []Campaign `json:"campaigns"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opGetCampaigns = rest.Operation{
	Name: "Campaigns.Get", Method: http.MethodGet, Route: "/v1/campaigns/{campaign_id}", Repeatable: true,
}

// Get returns one campaign.
//
// Errors are 400 (a malformed id) and 404.
//
//   - campaignID: Id of the campaign.
//
// Calls GET /v1/campaigns/{campaign_id}. Repeatable.
func (s *CampaignsService) Get(ctx context.Context, campaignID int64, opts ...RequestOption) (*Campaign, error) {
	req := rest.NewRequest(&opGetCampaigns)
	req.PathInt("campaignID", campaignID)
	envelope, err := rest.Call[struct {
		Value Campaign `json:"campaign"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opListCampaignActions = rest.Operation{
	Name: "Campaigns.Actions", Method: http.MethodGet, Route: "/v1/campaigns/{campaign_id}/actions", Repeatable: true,
}

// CampaignActionsParams holds the optional parameters of Campaigns.Actions. What is zero is not sent.
type CampaignActionsParams struct {
	// Cursor of the page, the `next` of the page before. Leave it out for the first page.
	Start string `json:"start"`
}

// Actions returns one page of the actions of a campaign.
//
// A page holds at most 10 actions. Errors are 400 (a malformed id) and 404.
//
//   - campaignID: Id of the campaign.
//
// Calls GET /v1/campaigns/{campaign_id}/actions. Repeatable.
func (s *CampaignsService) Actions(ctx context.Context, campaignID int64, params CampaignActionsParams, opts ...RequestOption) (*ActionPage, error) {
	req := rest.NewRequest(&opListCampaignActions)
	req.PathInt("campaignID", campaignID)
	req.Query("start", params.Start)
	return rest.Call[ActionPage](ctx, s.client, &req, opts)
}

// AllActions iterates over the rows of all pages of Actions. A page is requested when its first row is needed. An
// iteration that fails yields a *PageError last; its Cursor, given to WithCursor, resumes it.
func (s *CampaignsService) AllActions(ctx context.Context, campaignID int64, params CampaignActionsParams, opts ...RequestOption) iter.Seq2[Action, error] {
	return page.Items(s.ActionsPages(ctx, campaignID, params, opts...), func(p *ActionPage) []Action { return p.Actions })
}

// ActionsPages iterates over the pages of Actions, as AllActions does over their rows.
func (s *CampaignsService) ActionsPages(ctx context.Context, campaignID int64, params CampaignActionsParams, opts ...RequestOption) iter.Seq2[*ActionPage, error] {
	cursor, opts := page.Resume(params.Start, opts)
	return page.Cursor(cursor,
		func(cursor string) (*ActionPage, error) {
			params := params
			params.Start = cursor
			return s.Actions(ctx, campaignID, params, opts...)
		},
		func(p *ActionPage) (int, string) { return len(p.Actions), p.Next })
}

var opGetCampaignAction = rest.Operation{
	Name: "Campaigns.GetAction", Method: http.MethodGet, Route: "/v1/campaigns/{campaign_id}/actions/{action_id}", Repeatable: true,
}

// GetAction returns one action of a campaign.
//
// Errors are 400 (a malformed id) and 404.
//
//   - campaignID: Id of the campaign.
//   - actionID: Id of the action.
//
// Calls GET /v1/campaigns/{campaign_id}/actions/{action_id}. Repeatable.
func (s *CampaignsService) GetAction(ctx context.Context, campaignID, actionID int64, opts ...RequestOption) (*Action, error) {
	req := rest.NewRequest(&opGetCampaignAction)
	req.PathInt("campaignID", campaignID)
	req.PathInt("actionID", actionID)
	envelope, err := rest.Call[struct {
		Value Action `json:"action"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opUpdateCampaignAction = rest.Operation{
	Name: "Campaigns.UpdateAction", Method: http.MethodPut, Route: "/v1/campaigns/{campaign_id}/actions/{action_id}", Repeatable: true,
}

// UpdateAction changes one action of a campaign.
//
// Bodies made with the drag-and-drop editor or Design Studio cannot be changed. Errors are 400 (a malformed id) and
// 404.
//
//   - campaignID: Id of the campaign.
//   - actionID: Id of the action.
//
// Calls PUT /v1/campaigns/{campaign_id}/actions/{action_id}. Repeatable.
func (s *CampaignsService) UpdateAction(ctx context.Context, campaignID, actionID int64, update ActionUpdate, opts ...RequestOption) (*Action, error) {
	req := rest.NewRequest(&opUpdateCampaignAction)
	req.PathInt("campaignID", campaignID)
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

var opGetCampaignActionTranslation = rest.Operation{
	Name: "Campaigns.GetActionTranslation", Method: http.MethodGet, Route: "/v1/campaigns/{campaign_id}/actions/{action_id}/language/{language}", Repeatable: true,
}

// GetActionTranslation returns one language variant of an action of a campaign.
//
// It looks a variant up; nothing is translated. Errors are 400 (a malformed id, or an unknown language) and 404.
//
//   - campaignID: Id of the campaign.
//   - actionID: Id of the action.
//   - language: Language tag of the variant, such as en or fr-CA. An unknown one is refused with status 400. The
//     default language has an empty tag, which cannot stand in a path; use the action itself for it.
//
// Calls GET /v1/campaigns/{campaign_id}/actions/{action_id}/language/{language}. Repeatable.
func (s *CampaignsService) GetActionTranslation(ctx context.Context, campaignID, actionID int64, language string, opts ...RequestOption) (*Action, error) {
	req := rest.NewRequest(&opGetCampaignActionTranslation)
	req.PathInt("campaignID", campaignID)
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

var opUpdateCampaignActionTranslation = rest.Operation{
	Name: "Campaigns.UpdateActionTranslation", Method: http.MethodPut, Route: "/v1/campaigns/{campaign_id}/actions/{action_id}/language/{language}", Repeatable: true,
}

// UpdateActionTranslation changes one language variant of an action of a campaign.
//
// Bodies made with the drag-and-drop editor or Design Studio cannot be changed. Errors are 400 (a malformed id, or an
// unknown language) and 404.
//
//   - campaignID: Id of the campaign.
//   - actionID: Id of the action.
//   - language: Language tag of the variant, such as en or fr-CA. An unknown one is refused with status 400. The
//     default language has an empty tag, which cannot stand in a path; use the action itself for it.
//
// Calls PUT /v1/campaigns/{campaign_id}/actions/{action_id}/language/{language}. Repeatable.
func (s *CampaignsService) UpdateActionTranslation(ctx context.Context, campaignID, actionID int64, language string, update ActionUpdate, opts ...RequestOption) (*Action, error) {
	req := rest.NewRequest(&opUpdateCampaignActionTranslation)
	req.PathInt("campaignID", campaignID)
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

var opCampaignActionMetrics = rest.Operation{
	Name: "Campaigns.ActionMetrics", Method: http.MethodGet, Route: "/v1/campaigns/{campaign_id}/actions/{action_id}/metrics", Repeatable: true,
}

// CampaignActionMetricsParams holds the optional parameters of Campaigns.ActionMetrics. What is zero is not sent.
type CampaignActionMetricsParams struct {
	// Kind of message to look at; all kinds when left out. SMS is called `twilio`.
	Type MessageType `json:"type"`
	// Unit of time that one number of a series covers. Version 2 only.
	Res Resolution `json:"res"`
	// Time zone by its IANA name; EST by default. Version 2 only.
	TimeZone string `json:"tz"`
	// Beginning of the time span. Version 2 only.
	Start UnixTime `json:"start"`
	// End of the time span, at most 10 years after its beginning. Version 2 only.
	End UnixTime `json:"end"`
	// Unit of time that one number of a series covers; days by default. Days and weeks begin at midnight EST, weeks on
	// Sunday, months on the 1st. Version 1 only.
	Period Period `json:"period"`
	// Number of periods to return, oldest first, at most 24 hours, 45 days, 12 weeks or 120 months. Left out it is the
	// maximum, except for months, where it is 12. 0 asks for the maximum; 1 is answered with 2, the fewest possible.
	// Version 1 only.
	Steps *int64 `json:"steps" check:"min=0,max=120"`
}

// ActionMetrics returns the metrics of one action of a campaign over time.
//
// An action that branches by language adds the metrics of its variants. Errors are 400 (a malformed id) and 404.
//
//   - campaignID: Id of the campaign.
//   - actionID: Id of the action.
//   - version: Version of the metrics. 2 takes Res, TimeZone, Start and End; 1 is deprecated and takes Period and
//     Steps. The documents of 2025 require it; those of 2026 make 1 the default.
//
// Calls GET /v1/campaigns/{campaign_id}/actions/{action_id}/metrics. Repeatable.
func (s *CampaignsService) ActionMetrics(ctx context.Context, campaignID, actionID int64, version MetricsVersion, params CampaignActionMetricsParams, opts ...RequestOption) (*CampaignMetrics, error) {
	req := rest.NewRequest(&opCampaignActionMetrics)
	req.PathInt("campaignID", campaignID)
	req.PathInt("actionID", actionID)
	req.CheckRule("version", "required", version)
	req.Query("version", version)
	req.Check("", &params)
	req.Refuse(check.MaxBy("Steps", params.Steps, "Period", string(params.Period), "days=45,hours=24,months=120,weeks=12"))
	req.Query("type", params.Type)
	req.Query("res", params.Res)
	req.Query("tz", params.TimeZone)
	req.Query("start", params.Start)
	req.Query("end", params.End)
	req.Query("period", params.Period)
	req.Query("steps", params.Steps)
	req.Refuse(validateCampaignActionMetrics(campaignID, actionID, version, params))
	return rest.Call[CampaignMetrics](ctx, s.client, &req, opts)
}

var opCampaignActionLinks = rest.Operation{
	Name: "Campaigns.ActionLinkMetrics", Method: http.MethodGet, Route: "/v1/campaigns/{campaign_id}/actions/{action_id}/metrics/links", Repeatable: true,
}

// CampaignActionLinkMetricsParams holds the optional parameters of Campaigns.ActionLinkMetrics. What is zero is not
// sent.
type CampaignActionLinkMetricsParams struct {
	// Unit of time that one number of a series covers; `days` by default. Days and weeks begin at midnight EST, weeks on
	// Sunday, months on the 1st.
	Period Period `json:"period"`
	// Number of periods to return, oldest first, at most 24 hours, 45 days, 12 weeks or 121 months. Left out it is the
	// maximum, except for months, where it is 12. 0 asks for the maximum; 1 is answered with 2, the fewest possible.
	Steps *int64 `json:"steps" check:"min=0,max=121"`
	// Kind of message to look at; all kinds when left out. SMS is called `twilio`.
	Type MessageType `json:"type"`
}

// ActionLinkMetrics returns the clicks on the links of one action of a campaign over time.
//
// Errors are 400 (a malformed id) and 404.
//
//   - campaignID: Id of the campaign.
//   - actionID: Id of the action.
//
// Calls GET /v1/campaigns/{campaign_id}/actions/{action_id}/metrics/links. Repeatable.
func (s *CampaignsService) ActionLinkMetrics(ctx context.Context, campaignID, actionID int64, params CampaignActionLinkMetricsParams, opts ...RequestOption) ([]LinkMetrics, error) {
	req := rest.NewRequest(&opCampaignActionLinks)
	req.PathInt("campaignID", campaignID)
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

var opCampaignJourneyMetrics = rest.Operation{
	Name: "Campaigns.JourneyMetrics", Method: http.MethodGet, Route: "/v1/campaigns/{campaign_id}/journey_metrics", Repeatable: true,
}

var opGetCampaignMessages = rest.Operation{
	Name: "Campaigns.Messages", Method: http.MethodGet, Route: "/v1/campaigns/{campaign_id}/messages", Repeatable: true,
}

// CampaignMessagesParams holds the optional parameters of Campaigns.Messages. What is zero is not sent.
type CampaignMessagesParams struct {
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
	// Only deliveries that were created (not sent) at or after this time.
	StartTS UnixTime `json:"start_ts"`
	// Only deliveries that were created (not sent) at or before this time.
	EndTS UnixTime `json:"end_ts"`
	// Adds the tracked responses to in-app deliveries; since 2026.
	GetTrackedResponses bool `json:"get_tracked_responses"`
}

// Messages returns one page of the deliveries of a campaign.
//
// The time span is the last 6 months when none is given; of a span longer than 12 months only the latest 12 are looked
// at. Errors are 400 (a malformed id) and 404.
//
//   - campaignID: Id of the campaign.
//
// Calls GET /v1/campaigns/{campaign_id}/messages. Repeatable.
func (s *CampaignsService) Messages(ctx context.Context, campaignID int64, params CampaignMessagesParams, opts ...RequestOption) (*MessagePage, error) {
	req := rest.NewRequest(&opGetCampaignMessages)
	req.PathInt("campaignID", campaignID)
	req.Check("", &params)
	req.Query("start", params.Start)
	req.Query("limit", params.Limit)
	req.Query("type", params.Type)
	req.Query("metric", params.Metric)
	req.Query("drafts", params.Drafts)
	req.Query("start_ts", params.StartTS)
	req.Query("end_ts", params.EndTS)
	req.Query("get_tracked_responses", params.GetTrackedResponses)
	return rest.Call[MessagePage](ctx, s.client, &req, opts)
}

// AllMessages iterates over the rows of all pages of Messages, 1000 a page unless params.Limit says otherwise. A page
// is requested when its first row is needed. An iteration that fails yields a *PageError last; its Cursor, given to
// WithCursor, resumes it.
func (s *CampaignsService) AllMessages(ctx context.Context, campaignID int64, params CampaignMessagesParams, opts ...RequestOption) iter.Seq2[Message, error] {
	return page.Items(s.MessagesPages(ctx, campaignID, params, opts...), func(p *MessagePage) []Message { return p.Messages })
}

// MessagesPages iterates over the pages of Messages, as AllMessages does over their rows.
func (s *CampaignsService) MessagesPages(ctx context.Context, campaignID int64, params CampaignMessagesParams, opts ...RequestOption) iter.Seq2[*MessagePage, error] {
	cursor, opts := page.Resume(params.Start, opts)
	if params.Limit == 0 {
		params.Limit = 1000
	}
	return page.Cursor(cursor,
		func(cursor string) (*MessagePage, error) {
			params := params
			params.Start = cursor
			return s.Messages(ctx, campaignID, params, opts...)
		},
		func(p *MessagePage) (int, string) { return len(p.Messages), p.Next })
}

var opCampaignMetrics = rest.Operation{
	Name: "Campaigns.Metrics", Method: http.MethodGet, Route: "/v1/campaigns/{campaign_id}/metrics", Repeatable: true,
}

// CampaignMetricsParams holds the optional parameters of Campaigns.Metrics. What is zero is not sent.
type CampaignMetricsParams struct {
	// Kind of message to look at; all kinds when left out. SMS is called `twilio`.
	Type MessageType `json:"type"`
	// Unit of time that one number of a series covers. Version 2 only.
	Res Resolution `json:"res"`
	// Time zone by its IANA name; EST by default. Version 2 only.
	TimeZone string `json:"tz"`
	// Beginning of the time span. Version 2 only.
	Start UnixTime `json:"start"`
	// End of the time span, at most 10 years after its beginning. Version 2 only.
	End UnixTime `json:"end"`
	// Unit of time that one number of a series covers; days by default. Days and weeks begin at midnight EST, weeks on
	// Sunday, months on the 1st. Version 1 only.
	Period Period `json:"period"`
	// Number of periods to return, oldest first, at most 24 hours, 45 days, 12 weeks or 120 months. Left out it is the
	// maximum, except for months, where it is 12. 0 asks for the maximum; 1 is answered with 2, the fewest possible.
	// Version 1 only.
	Steps *int64 `json:"steps" check:"min=0,max=120"`
}

// Metrics returns the metrics of a campaign over time.
//
// Errors are 400 (a malformed id) and 404.
//
//   - campaignID: Id of the campaign.
//   - version: Version of the metrics. 2 takes Res, TimeZone, Start and End; 1 is deprecated and takes Period and
//     Steps. The documents of 2025 require it; those of 2026 make 1 the default.
//
// Calls GET /v1/campaigns/{campaign_id}/metrics. Repeatable.
func (s *CampaignsService) Metrics(ctx context.Context, campaignID int64, version MetricsVersion, params CampaignMetricsParams, opts ...RequestOption) (*CampaignMetrics, error) {
	req := rest.NewRequest(&opCampaignMetrics)
	req.PathInt("campaignID", campaignID)
	req.CheckRule("version", "required", version)
	req.Query("version", version)
	req.Check("", &params)
	req.Refuse(check.MaxBy("Steps", params.Steps, "Period", string(params.Period), "days=45,hours=24,months=120,weeks=12"))
	req.Query("type", params.Type)
	req.Query("res", params.Res)
	req.Query("tz", params.TimeZone)
	req.Query("start", params.Start)
	req.Query("end", params.End)
	req.Query("period", params.Period)
	req.Query("steps", params.Steps)
	req.Refuse(validateCampaignMetrics(campaignID, version, params))
	return rest.Call[CampaignMetrics](ctx, s.client, &req, opts)
}

var opCampaignLinkMetrics = rest.Operation{
	Name: "Campaigns.LinkMetrics", Method: http.MethodGet, Route: "/v1/campaigns/{campaign_id}/metrics/links", Repeatable: true,
}

// CampaignLinkMetricsParams holds the optional parameters of Campaigns.LinkMetrics. What is zero is not sent.
type CampaignLinkMetricsParams struct {
	// Unit of time that one number of a series covers; `days` by default. Days and weeks begin at midnight EST, weeks on
	// Sunday, months on the 1st.
	Period Period `json:"period"`
	// Number of periods to return, oldest first, at most 24 hours, 45 days, 12 weeks or 121 months. Left out it is the
	// maximum, except for months, where it is 12. 0 asks for the maximum; 1 is answered with 2, the fewest possible.
	Steps *int64 `json:"steps" check:"min=0,max=121"`
	// Counts each person once per link.
	Unique bool `json:"unique"`
}

// LinkMetrics returns the clicks on the links of a campaign over time.
//
// Errors are 400 (a malformed id) and 404.
//
//   - campaignID: Id of the campaign.
//
// Calls GET /v1/campaigns/{campaign_id}/metrics/links. Repeatable.
func (s *CampaignsService) LinkMetrics(ctx context.Context, campaignID int64, params CampaignLinkMetricsParams, opts ...RequestOption) ([]LinkMetrics, error) {
	req := rest.NewRequest(&opCampaignLinkMetrics)
	req.PathInt("campaignID", campaignID)
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

// ActionPage is one page of actions.
type ActionPage struct {
	// The actions.
	Actions []Action `json:"actions,omitempty,omitzero"`

	// Cursor of the next page, empty on the last.
	Next string `json:"next,omitempty,omitzero"`
}

// Campaign is an automated sequence of messages. Which fields it has depends on its type.
type Campaign struct {
	// Id of the campaign.
	ID int64 `json:"id,omitempty,omitzero"`

	// Id and time of the last change, `<id>:<updated>`.
	DeduplicateID string `json:"deduplicate_id,omitempty,omitzero"`

	// Name.
	Name string `json:"name,omitempty,omitzero"`

	// Description; since 2026.
	Description string `json:"description,omitempty,omitzero"`

	// What starts it. The vendor announced its removal for March 2025 and yet still sends it.
	Type CampaignType `json:"type,omitempty,omitzero"`

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

	// When it was first started.
	FirstStarted UnixTime `json:"first_started,omitempty,omitzero"`

	// Its tags.
	Tags []string `json:"tags,omitempty,omitzero"`

	// Segments that start it; type segment.
	TriggerSegmentIDs []int64 `json:"trigger_segment_ids,omitempty,omitzero"`

	// Segments that a person must be in as well (inferred); all types except webhook.
	FilterSegmentIDs []int64 `json:"filter_segment_ids,omitempty,omitzero"`

	// Its messages, deprecated since 2026; type segment.
	MsgTemplates []MessageRef `json:"msg_templates,omitempty,omitzero"`

	// Event that starts it; type event.
	EventName string `json:"event_name,omitempty,omitzero"`

	// How often it starts again; type date.
	Frequency CampaignFrequency `json:"frequency,omitempty,omitzero"`

	// Attribute that holds the date; type date.
	DateAttribute string `json:"date_attribute,omitempty,omitzero"`

	// Time zone; type date.
	Timezone string `json:"timezone,omitempty,omitzero"`

	// The time zone of the person is used; type date.
	UseCustomerTimezone bool `json:"use_customer_timezone,omitempty,omitzero"`

	// Hour of the day that it starts at; type date.
	StartHour int64 `json:"start_hour,omitempty,omitzero"`

	// Minute of the hour that it starts at; type date.
	StartMinutes int64 `json:"start_minutes,omitempty,omitzero"`

	// Type of the objects; types object and relationship.
	ObjectTypeID int64 `json:"object_type_id,omitempty,omitzero"`

	// Filter on attributes of the object; types object and relationship.
	FilterObjectAttributes string `json:"filter_object_attributes,omitempty,omitzero"`

	// Filter on attributes of the relationship; types object and relationship.
	FilterRelationshipAttributes string `json:"filter_relationship_attributes,omitempty,omitzero"`

	// People that it starts for; types object and relationship.
	Audience CampaignAudience `json:"audience,omitempty,omitzero"`

	// Filters, as raw JSON: an object in the schema of the vendor, a string that holds JSON in its examples.
	RelationshipAttributeTriggers json.RawMessage `json:"relationship_attribute_triggers,omitempty,omitzero"`

	// Filters, as raw JSON: an object in the schema of the vendor, a string that holds JSON in its examples.
	ObjectAttributeTriggers json.RawMessage `json:"object_attribute_triggers,omitempty,omitzero"`

	// Webhook that starts it; type webhook.
	WebhookID int64 `json:"webhook_id,omitempty,omitzero"`
}

// CampaignAudience selects the people that an object or a relationship starts a campaign for.
type CampaignAudience struct {
	// Kind of audience, 0 or 1. What they mean is not documented.
	Type int64 `json:"type,omitempty,omitzero"`

	// Filters, as raw JSON: an object in the schema of the vendor, a string that holds JSON in its examples.
	PersonFilters json.RawMessage `json:"person_filters,omitempty,omitzero"`

	// Filters, as raw JSON: an object in the schema of the vendor, a string that holds JSON in its examples.
	RelationshipFilters json.RawMessage `json:"relationship_filters,omitempty,omitzero"`
}

// CampaignFrequency is how often a campaign that starts on a date starts again.
type CampaignFrequency string

// Values of CampaignFrequency. Others that the vendor adds later are kept as they come.
const (
	CampaignFrequencyMonthly CampaignFrequency = "monthly"
	CampaignFrequencyOnce    CampaignFrequency = "once"
	CampaignFrequencyYearly  CampaignFrequency = "yearly"
)

// CampaignMetrics are the numbers of a campaign or of one of its actions over time.
type CampaignMetrics struct {
	// The metrics.
	Metric Metrics `json:"metric,omitempty,omitzero"`

	// Beginning of the time span, in ISO 8601 form; since 2026, version 2.
	Start string `json:"start,omitempty,omitzero"`

	// End of the time span, in ISO 8601 form; since 2026, version 2.
	End string `json:"end,omitempty,omitzero"`

	// Unit of time that one number covers; since 2026, version 2.
	Res Resolution `json:"res,omitempty,omitzero"`

	// Metrics of the language variants, by the id of the action of the variant; only for actions that branch by language,
	// since 2026.
	LanguageVariants map[string]LanguageMetrics `json:"language_variants,omitempty,omitzero"`
}

// CampaignType is what starts the journeys of a campaign.
type CampaignType string

// Values of CampaignType. Others that the vendor adds later are kept as they come.
const (
	CampaignTypeDate         CampaignType = "date"
	CampaignTypeEvent        CampaignType = "event"
	CampaignTypeForm         CampaignType = "form"
	CampaignTypeObject       CampaignType = "object"
	CampaignTypeRelationship CampaignType = "relationship"
	CampaignTypeSegment      CampaignType = "segment"
	CampaignTypeWebhook      CampaignType = "webhook"
)

// JourneyMetrics count journeys, one number per unit of time, oldest first. A journey is counted at the time it began,
// for every state that it ever reached.
type JourneyMetrics struct {
	// Journeys that started.
	Started []int64 `json:"started,omitempty,omitzero"`

	// Journeys that were activated.
	Activated []int64 `json:"activated,omitempty,omitzero"`

	// Journeys that ended early.
	ExitedEarly []int64 `json:"exited_early,omitempty,omitzero"`

	// Journeys that came to their end.
	Finished []int64 `json:"finished,omitempty,omitzero"`

	// Journeys that led to a conversion.
	Converted []int64 `json:"converted,omitempty,omitzero"`

	// Journeys that were never activated.
	NeverActivated []int64 `json:"never_activated,omitempty,omitzero"`

	// Journeys that sent a message.
	Messaged []int64 `json:"messaged,omitempty,omitzero"`
}

// LanguageMetrics are the metrics of one language variant of an action.
type LanguageMetrics struct {
	// Language.
	Language string `json:"language,omitempty,omitzero"`

	// It is the default language.
	Default bool `json:"default,omitempty,omitzero"`

	// The numbers.
	Series MetricSeries `json:"series,omitempty,omitzero"`
}

// MetricsVersion is a version of the metrics of a campaign.
type MetricsVersion string

// Values of MetricsVersion. Others that the vendor adds later are kept as they come.
const (
	MetricsVersionV1 MetricsVersion = "1"
	MetricsVersionV2 MetricsVersion = "2"
)

// Resolution is the unit of time that one number of a metric series covers. The two spellings of each unit mean the
// same (inferred).
type Resolution string

// Values of Resolution. Others that the vendor adds later are kept as they come.
const (
	ResolutionDaily   Resolution = "daily"
	ResolutionDays    Resolution = "days"
	ResolutionHourly  Resolution = "hourly"
	ResolutionHours   Resolution = "hours"
	ResolutionMonthly Resolution = "monthly"
	ResolutionMonths  Resolution = "months"
	ResolutionWeekly  Resolution = "weekly"
	ResolutionWeeks   Resolution = "weeks"
)
