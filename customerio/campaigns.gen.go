// Code generated from openapi/customerio/campaigns.yaml. DO NOT EDIT.

package customerio

import (
	"context"
	"encoding/json"
	"iter"
	"net/http"
	"time"

	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/page"
	"github.com/engagement-go/engagement/internal/rest"
)

// CampaignsService reads campaigns (automations since 2026) with their messages and metrics, and changes their actions.
type CampaignsService struct{ client *rest.Client }

var opListCampaigns = rest.Operation{
	Name: "Campaigns.List", Method: http.MethodGet, Route: "/v1/campaigns", Repeatable: true,
}

// List returns all campaigns of the workspace.
//
// The list has no pages.
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
// Errors: 400 (malformed id), 404 (unknown id).
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
	Name: "Campaigns.ListActions", Method: http.MethodGet, Route: "/v1/campaigns/{campaign_id}/actions", Repeatable: true, Rows: "Actions",
}

// ListCampaignActionsParams holds the optional parameters of Campaigns.ListActions. What is zero is not sent.
type ListCampaignActionsParams struct {
	// Cursor of the page: Next of the page before, empty for the first page.
	Cursor string `json:"start"`
}

// ListActions returns one page of the actions of a campaign.
//
// A page has at most 10 actions. Errors: 400 (malformed id), 404 (unknown id).
//
//   - campaignID: Id of the campaign.
//
// Calls GET /v1/campaigns/{campaign_id}/actions. Repeatable.
func (s *CampaignsService) ListActions(ctx context.Context, campaignID int64, params ListCampaignActionsParams, opts ...RequestOption) (*ActionPage, error) {
	req := rest.NewRequest(&opListCampaignActions)
	req.PathInt("campaignID", campaignID)
	req.Query("start", params.Cursor)
	return rest.Call[ActionPage](ctx, s.client, &req, opts)
}

// AllActions iterates over the rows of all pages of ListActions. A page is requested when its first row is needed. An
// iteration that fails yields a *PageError last; its Cursor, given to WithCursor, resumes it.
func (s *CampaignsService) AllActions(ctx context.Context, campaignID int64, params ListCampaignActionsParams, opts ...RequestOption) iter.Seq2[Action, error] {
	return page.Items(s.ActionsPages(ctx, campaignID, params, opts...), func(p *ActionPage) []Action { return p.Actions })
}

// ActionsPages iterates over the pages of ListActions, as AllActions does over their rows.
func (s *CampaignsService) ActionsPages(ctx context.Context, campaignID int64, params ListCampaignActionsParams, opts ...RequestOption) iter.Seq2[*ActionPage, error] {
	cursor, opts := page.Resume(params.Cursor, opts)
	return page.Cursor(s.client.Named("Campaigns.ListActions"), cursor,
		func(cursor string) (*ActionPage, error) {
			params := params
			params.Cursor = cursor
			return s.ListActions(ctx, campaignID, params, opts...)
		},
		func(p *ActionPage) (int, string) { return len(p.Actions), p.Next })
}

var opGetCampaignAction = rest.Operation{
	Name: "Campaigns.GetAction", Method: http.MethodGet, Route: "/v1/campaigns/{campaign_id}/actions/{action_id}", Repeatable: true,
}

// GetAction returns one action of a campaign.
//
// Errors: 400 (malformed id), 404 (unknown id).
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
// Bodies from the drag-and-drop editor or Design Studio cannot be changed. Errors: 400 (malformed id), 404 (unknown
// id).
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
// Nothing is translated. Errors: 400 (malformed id, or unknown language), 404 (unknown id).
//
//   - campaignID: Id of the campaign.
//   - actionID: Id of the action.
//   - language: Language tag of the variant, such as en or fr-CA; empty for the default language, which has none.
//
// Calls GET /v1/campaigns/{campaign_id}/actions/{action_id}/language/{language}. Repeatable.
func (s *CampaignsService) GetActionTranslation(ctx context.Context, campaignID, actionID int64, language string, opts ...RequestOption) (*Action, error) {
	req := rest.NewRequest(&opGetCampaignActionTranslation)
	req.PathInt("campaignID", campaignID)
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

var opUpdateCampaignActionTranslation = rest.Operation{
	Name: "Campaigns.UpdateActionTranslation", Method: http.MethodPut, Route: "/v1/campaigns/{campaign_id}/actions/{action_id}/language/{language}", Repeatable: true,
}

// UpdateActionTranslation changes one language variant of an action of a campaign.
//
// Bodies from the drag-and-drop editor or Design Studio cannot be changed. Errors: 400 (malformed id, or unknown
// language), 404 (unknown id).
//
//   - campaignID: Id of the campaign.
//   - actionID: Id of the action.
//   - language: Language tag of the variant, such as en or fr-CA; empty for the default language, which has none.
//
// Calls PUT /v1/campaigns/{campaign_id}/actions/{action_id}/language/{language}. Repeatable.
func (s *CampaignsService) UpdateActionTranslation(ctx context.Context, campaignID, actionID int64, language string, update ActionUpdate, opts ...RequestOption) (*Action, error) {
	req := rest.NewRequest(&opUpdateCampaignActionTranslation)
	req.PathInt("campaignID", campaignID)
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

var opCampaignActionMetrics = rest.Operation{
	Name: "Campaigns.GetActionMetrics", Method: http.MethodGet, Route: "/v1/campaigns/{campaign_id}/actions/{action_id}/metrics", Repeatable: true,
}

// GetCampaignActionMetricsParams holds the optional parameters of Campaigns.GetActionMetrics. What is zero is not sent.
type GetCampaignActionMetricsParams struct {
	// Version of the metrics. Version 2 takes Resolution, TimeZone, Start and End; version 1, the default, is deprecated
	// and takes Period and Steps.
	Version MetricsVersion `json:"version" check:"oneof=1|2"`
	// Only messages of this type. SMS is twilio.
	Type MessageType `json:"type"`
	// Unit of time of one number. Version 2 only.
	Resolution Resolution `json:"res" check:"oneof=hours|hourly|days|daily|weeks|weekly|months|monthly"`
	// IANA name of the time zone. The default is EST. Version 2 only.
	TimeZone string `json:"tz"`
	// Start of the time span. Version 2 only.
	Start time.Time `json:"start"`
	// End of the time span, at most 10 years after Start. Version 2 only.
	End time.Time `json:"end"`
	// Unit of time of one number. The default is days. Days and weeks begin at midnight EST, weeks on Sunday, months on
	// the 1st. Version 1 only.
	Period Period `json:"period" check:"oneof=hours|days|weeks|months"`
	// Number of periods, at most 24 hours, 45 days, 12 weeks or 120 months. The default is the maximum, or 12 months. The
	// minimum is 2; the service reads less as 2. Version 1 only.
	Steps *int64 `json:"steps" check:"min=2,max=120"`
}

// GetActionMetrics returns the metrics of one action of a campaign over time.
//
// An action with language variants has the metrics of each. Errors: 400 (malformed id), 404 (unknown id).
//
//   - campaignID: Id of the campaign.
//   - actionID: Id of the action.
//
// Calls GET /v1/campaigns/{campaign_id}/actions/{action_id}/metrics. Repeatable.
func (s *CampaignsService) GetActionMetrics(ctx context.Context, campaignID, actionID int64, params GetCampaignActionMetricsParams, opts ...RequestOption) (*CampaignMetrics, error) {
	req := rest.NewRequest(&opCampaignActionMetrics)
	req.PathInt("campaignID", campaignID)
	req.PathInt("actionID", actionID)
	req.Check("", &params)
	req.Refuse(check.MaxBy("Steps", params.Steps, "Period", string(params.Period), "days=45,hours=24,months=120,weeks=12"))
	req.Query("version", params.Version)
	req.Query("type", params.Type)
	req.Query("res", params.Resolution)
	req.Query("tz", params.TimeZone)
	req.Query("start", UnixTimeOf(params.Start))
	req.Query("end", UnixTimeOf(params.End))
	req.Query("period", params.Period)
	req.Query("steps", params.Steps)
	req.Refuse(validateCampaignActionMetrics(campaignID, actionID, params))
	return rest.Call[CampaignMetrics](ctx, s.client, &req, opts)
}

var opCampaignActionLinks = rest.Operation{
	Name: "Campaigns.ListActionLinkMetrics", Method: http.MethodGet, Route: "/v1/campaigns/{campaign_id}/actions/{action_id}/metrics/links", Repeatable: true,
}

// ListCampaignActionLinkMetricsParams holds the optional parameters of Campaigns.ListActionLinkMetrics. What is zero is
// not sent.
type ListCampaignActionLinkMetricsParams struct {
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

// ListActionLinkMetrics returns the clicks on the links of one action of a campaign over time.
//
// Errors: 400 (malformed id), 404 (unknown id).
//
//   - campaignID: Id of the campaign.
//   - actionID: Id of the action.
//
// Calls GET /v1/campaigns/{campaign_id}/actions/{action_id}/metrics/links. Repeatable.
func (s *CampaignsService) ListActionLinkMetrics(ctx context.Context, campaignID, actionID int64, params ListCampaignActionLinkMetricsParams, opts ...RequestOption) ([]LinkMetrics, error) {
	req := rest.NewRequest(&opCampaignActionLinks)
	req.PathInt("campaignID", campaignID)
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

var opCampaignJourneyMetrics = rest.Operation{
	Name: "Campaigns.GetJourneyMetrics", Method: http.MethodGet, Route: "/v1/campaigns/{campaign_id}/journey_metrics", Repeatable: true,
}

var opGetCampaignMessages = rest.Operation{
	Name: "Campaigns.ListMessages", Method: http.MethodGet, Route: "/v1/campaigns/{campaign_id}/messages", Repeatable: true, Rows: "Messages",
}

// ListCampaignMessagesParams holds the optional parameters of Campaigns.ListMessages. What is zero is not sent.
type ListCampaignMessagesParams struct {
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
	// Only deliveries that were created, not sent, at or after this time.
	CreatedFrom time.Time `json:"start_ts"`
	// Only deliveries that were created, not sent, at or before this time.
	CreatedTo time.Time `json:"end_ts"`
	// Whether in-app deliveries have their tracked responses; since 2026.
	GetTrackedResponses bool `json:"get_tracked_responses"`
}

// ListMessages returns one page of the deliveries of a campaign.
//
// The default time span is the last 6 months; of a longer span than 12 months only the latest 12 count. Errors: 400
// (malformed id), 404 (unknown id).
//
//   - campaignID: Id of the campaign.
//
// Calls GET /v1/campaigns/{campaign_id}/messages. Repeatable.
func (s *CampaignsService) ListMessages(ctx context.Context, campaignID int64, params ListCampaignMessagesParams, opts ...RequestOption) (*MessagePage, error) {
	req := rest.NewRequest(&opGetCampaignMessages)
	req.PathInt("campaignID", campaignID)
	req.Check("", &params)
	req.Query("start", params.Cursor)
	req.Query("limit", params.Limit)
	req.Query("type", params.Type)
	req.Query("metric", params.Metric)
	req.Query("drafts", params.Drafts)
	req.Query("start_ts", UnixTimeOf(params.CreatedFrom))
	req.Query("end_ts", UnixTimeOf(params.CreatedTo))
	req.Query("get_tracked_responses", params.GetTrackedResponses)
	return rest.Call[MessagePage](ctx, s.client, &req, opts)
}

// AllMessages iterates over the rows of all pages of ListMessages, 1000 a page unless params.Limit says otherwise. A
// page is requested when its first row is needed. An iteration that fails yields a *PageError last; its Cursor, given
// to WithCursor, resumes it.
func (s *CampaignsService) AllMessages(ctx context.Context, campaignID int64, params ListCampaignMessagesParams, opts ...RequestOption) iter.Seq2[Message, error] {
	return page.Items(s.MessagesPages(ctx, campaignID, params, opts...), func(p *MessagePage) []Message { return p.Messages })
}

// MessagesPages iterates over the pages of ListMessages, as AllMessages does over their rows.
func (s *CampaignsService) MessagesPages(ctx context.Context, campaignID int64, params ListCampaignMessagesParams, opts ...RequestOption) iter.Seq2[*MessagePage, error] {
	cursor, opts := page.Resume(params.Cursor, opts)
	if params.Limit == 0 {
		params.Limit = 1000
	}
	return page.Cursor(s.client.Named("Campaigns.ListMessages"), cursor,
		func(cursor string) (*MessagePage, error) {
			params := params
			params.Cursor = cursor
			return s.ListMessages(ctx, campaignID, params, opts...)
		},
		func(p *MessagePage) (int, string) { return len(p.Messages), p.Next })
}

var opCampaignMetrics = rest.Operation{
	Name: "Campaigns.GetMetrics", Method: http.MethodGet, Route: "/v1/campaigns/{campaign_id}/metrics", Repeatable: true,
}

// GetCampaignMetricsParams holds the optional parameters of Campaigns.GetMetrics. What is zero is not sent.
type GetCampaignMetricsParams struct {
	// Version of the metrics. Version 2 takes Resolution, TimeZone, Start and End; version 1, the default, is deprecated
	// and takes Period and Steps.
	Version MetricsVersion `json:"version" check:"oneof=1|2"`
	// Only messages of this type. SMS is twilio.
	Type MessageType `json:"type"`
	// Unit of time of one number. Version 2 only.
	Resolution Resolution `json:"res" check:"oneof=hours|hourly|days|daily|weeks|weekly|months|monthly"`
	// IANA name of the time zone. The default is EST. Version 2 only.
	TimeZone string `json:"tz"`
	// Start of the time span. Version 2 only.
	Start time.Time `json:"start"`
	// End of the time span, at most 10 years after Start. Version 2 only.
	End time.Time `json:"end"`
	// Unit of time of one number. The default is days. Days and weeks begin at midnight EST, weeks on Sunday, months on
	// the 1st. Version 1 only.
	Period Period `json:"period" check:"oneof=hours|days|weeks|months"`
	// Number of periods, at most 24 hours, 45 days, 12 weeks or 120 months. The default is the maximum, or 12 months. The
	// minimum is 2; the service reads less as 2. Version 1 only.
	Steps *int64 `json:"steps" check:"min=2,max=120"`
}

// GetMetrics returns the metrics of a campaign over time.
//
// Errors: 400 (malformed id), 404 (unknown id).
//
//   - campaignID: Id of the campaign.
//
// Calls GET /v1/campaigns/{campaign_id}/metrics. Repeatable.
func (s *CampaignsService) GetMetrics(ctx context.Context, campaignID int64, params GetCampaignMetricsParams, opts ...RequestOption) (*CampaignMetrics, error) {
	req := rest.NewRequest(&opCampaignMetrics)
	req.PathInt("campaignID", campaignID)
	req.Check("", &params)
	req.Refuse(check.MaxBy("Steps", params.Steps, "Period", string(params.Period), "days=45,hours=24,months=120,weeks=12"))
	req.Query("version", params.Version)
	req.Query("type", params.Type)
	req.Query("res", params.Resolution)
	req.Query("tz", params.TimeZone)
	req.Query("start", UnixTimeOf(params.Start))
	req.Query("end", UnixTimeOf(params.End))
	req.Query("period", params.Period)
	req.Query("steps", params.Steps)
	req.Refuse(validateCampaignMetrics(campaignID, params))
	return rest.Call[CampaignMetrics](ctx, s.client, &req, opts)
}

var opCampaignLinkMetrics = rest.Operation{
	Name: "Campaigns.ListLinkMetrics", Method: http.MethodGet, Route: "/v1/campaigns/{campaign_id}/metrics/links", Repeatable: true,
}

// ListCampaignLinkMetricsParams holds the optional parameters of Campaigns.ListLinkMetrics. What is zero is not sent.
type ListCampaignLinkMetricsParams struct {
	// Unit of time of one number. The default is days. Days and weeks begin at midnight EST, weeks on Sunday, months on
	// the 1st.
	Period Period `json:"period" check:"oneof=hours|days|weeks|months"`
	// Number of periods, at most 24 hours, 45 days, 12 weeks or 121 months. The default is the maximum, or 12 months. The
	// minimum is 2; the service reads less as 2.
	Steps *int64 `json:"steps" check:"min=2,max=121"`
	// Whether each person counts once per link.
	Unique bool `json:"unique"`
}

// ListLinkMetrics returns the clicks on the links of a campaign over time.
//
// Errors: 400 (malformed id), 404 (unknown id).
//
//   - campaignID: Id of the campaign.
//
// Calls GET /v1/campaigns/{campaign_id}/metrics/links. Repeatable.
func (s *CampaignsService) ListLinkMetrics(ctx context.Context, campaignID int64, params ListCampaignLinkMetricsParams, opts ...RequestOption) ([]LinkMetrics, error) {
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

	// Cursor of the next page, empty on the last one.
	Next string `json:"next,omitempty,omitzero"`
}

// Campaign is an automated sequence of messages. Its type determines which fields it has.
type Campaign struct {
	// Id of the campaign.
	ID int64 `json:"id,omitempty,omitzero"`

	// Id and time of the last change, `<id>:<updated>`.
	DeduplicateID string `json:"deduplicate_id,omitempty,omitzero"`

	// Name.
	Name string `json:"name,omitempty,omitzero"`

	// Description; since 2026.
	Description string `json:"description,omitempty,omitzero"`

	// What starts it. Announced for removal in March 2025, and still present.
	Type CampaignType `json:"type,omitempty,omitzero"`

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

	// When it was first started.
	FirstStartedAt UnixTime `json:"first_started,omitempty,omitzero"`

	// Tags.
	Tags []string `json:"tags,omitempty,omitzero"`

	// Segments that start it. Type segment only.
	TriggerSegmentIDs []int64 `json:"trigger_segment_ids,omitempty,omitzero"`

	// Segments that a person must also be in (inferred). All types except webhook.
	FilterSegmentIDs []int64 `json:"filter_segment_ids,omitempty,omitzero"`

	// Messages. Type segment only; deprecated since 2026.
	MsgTemplates []MessageRef `json:"msg_templates,omitempty,omitzero"`

	// Event that starts it. Type event only.
	EventName string `json:"event_name,omitempty,omitzero"`

	// How often it repeats. Type date only.
	Frequency CampaignFrequency `json:"frequency,omitempty,omitzero"`

	// Attribute with the date. Type date only.
	DateAttribute string `json:"date_attribute,omitempty,omitzero"`

	// Time zone. Type date only.
	TimeZone string `json:"timezone,omitempty,omitzero"`

	// Whether the time zone of the person is used. Type date only.
	UseCustomerTimeZone bool `json:"use_customer_timezone,omitempty,omitzero"`

	// Hour of the day when it starts. Type date only.
	StartHour int64 `json:"start_hour,omitempty,omitzero"`

	// Minute of the hour when it starts. Type date only.
	StartMinutes int64 `json:"start_minutes,omitempty,omitzero"`

	// Type of the objects. Types object and relationship only.
	ObjectTypeID int64 `json:"object_type_id,omitempty,omitzero"`

	// Filter on attributes of the object. Types object and relationship only.
	FilterObjectAttributes string `json:"filter_object_attributes,omitempty,omitzero"`

	// Filter on attributes of the relationship. Types object and relationship only.
	FilterRelationshipAttributes string `json:"filter_relationship_attributes,omitempty,omitzero"`

	// People in the campaign. Types object and relationship only.
	Audience CampaignAudience `json:"audience,omitempty,omitzero"`

	// Filters as raw JSON: an object, or JSON in a string.
	RelationshipAttributeTriggers json.RawMessage `json:"relationship_attribute_triggers,omitempty,omitzero"`

	// Filters as raw JSON: an object, or JSON in a string.
	ObjectAttributeTriggers json.RawMessage `json:"object_attribute_triggers,omitempty,omitzero"`

	// Webhook that starts it. Type webhook only.
	WebhookID int64 `json:"webhook_id,omitempty,omitzero"`
}

// CampaignAudience selects the people in a campaign that an object or a relationship starts.
type CampaignAudience struct {
	// Type of the audience, 0 or 1. The meaning is not documented.
	Type int64 `json:"type,omitempty,omitzero"`

	// Filters as raw JSON: an object, or JSON in a string.
	PersonFilters json.RawMessage `json:"person_filters,omitempty,omitzero"`

	// Filters as raw JSON: an object, or JSON in a string.
	RelationshipFilters json.RawMessage `json:"relationship_filters,omitempty,omitzero"`
}

// CampaignFrequency is how often a campaign of the type date repeats.
type CampaignFrequency string

// Values of CampaignFrequency. Others that the vendor adds later are kept as they come.
const (
	CampaignFrequencyMonthly CampaignFrequency = "monthly"
	CampaignFrequencyOnce    CampaignFrequency = "once"
	CampaignFrequencyYearly  CampaignFrequency = "yearly"
)

// CampaignMetrics are the metrics of a campaign or one of its actions.
type CampaignMetrics struct {
	// The metrics.
	Metric Metrics `json:"metric,omitempty,omitzero"`

	// Start of the time span. Version 2 only, since 2026.
	Start time.Time `json:"start,omitempty,omitzero"`

	// End of the time span. Version 2 only, since 2026.
	End time.Time `json:"end,omitempty,omitzero"`

	// Unit of time of one number. Version 2 only, since 2026.
	Resolution Resolution `json:"res,omitempty,omitzero"`

	// Metrics of the language variants, by the action id of the variant. Only for actions with language variants; since
	// 2026.
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

// JourneyMetrics are counts of journeys, one number per unit of time, oldest first. A journey counts in the unit of its
// start, for every state that it ever reached.
type JourneyMetrics struct {
	// Journeys that started.
	Started []int64 `json:"started,omitempty,omitzero"`

	// Journeys that were activated.
	Activated []int64 `json:"activated,omitempty,omitzero"`

	// Journeys that exited early.
	ExitedEarly []int64 `json:"exited_early,omitempty,omitzero"`

	// Journeys that finished.
	Finished []int64 `json:"finished,omitempty,omitzero"`

	// Journeys that converted.
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

	// Whether it is the default language.
	Default bool `json:"default,omitempty,omitzero"`

	// The numbers.
	Series MetricSeries `json:"series,omitempty,omitzero"`
}

// MetricsVersion is a version of the metrics of a campaign.
type MetricsVersion string

// Values of MetricsVersion. Others are refused as arguments.
const (
	MetricsVersionV1 MetricsVersion = "1"
	MetricsVersionV2 MetricsVersion = "2"
)

// Resolution is the unit of time of one number of a metric series. The two spellings of a unit mean the same
// (inferred).
type Resolution string

// Values of Resolution. Others are refused as arguments.
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
