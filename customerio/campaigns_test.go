package customerio_test

import (
	"context"
	"testing"
	"time"

	"github.com/oapi-codegen/nullable"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/internal/contract"
)

func campaignsRows() []row {
	return []row{
		{Operation: "listCampaigns", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) { return c.Campaigns.List(ctx) }},
		{Operation: "getCampaigns", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Campaigns.Get(ctx, a.Number)
		}},
		{Operation: "campaignMetrics", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Campaigns.GetMetrics(ctx, a.Number, customerio.GetCampaignMetricsParams{
				Version: customerio.MetricsVersionV2, Type: customerio.MessageTypeEmail, Resolution: customerio.ResolutionDays, TimeZone: "Europe/Berlin", Start: march.Time, End: april.Time,
			})
		}},
		{Operation: "campaignLinkMetrics", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Campaigns.ListLinkMetrics(ctx, a.Number, customerio.ListCampaignLinkMetricsParams{Period: customerio.PeriodWeeks, Steps: new(int64(12)), Unique: true})
		}},
		{Operation: "campaignJourneyMetrics", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Campaigns.GetJourneyMetrics(ctx, a.Number, march.Time, april.Time, customerio.ResolutionDays)
		}},
		{Operation: "getCampaignMessages", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Campaigns.ListMessages(ctx, a.Number, customerio.ListCampaignMessagesParams{
				Cursor: "c", Limit: 1000, Type: customerio.MessageTypeEmail, Metric: customerio.MetricBounced, Drafts: new(false), CreatedFrom: march.Time, CreatedTo: april.Time,
				GetTrackedResponses: true,
			})
		}},
		{Operation: "listCampaignActions", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Campaigns.ListActions(ctx, a.Number, customerio.ListCampaignActionsParams{Cursor: "c"})
		}},
		{Operation: "getCampaignAction", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Campaigns.GetAction(ctx, a.Number, 2)
		}},
		{Operation: "updateCampaignAction", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Campaigns.UpdateAction(ctx, 1, a.Number, actionUpdate)
		}},
		{Operation: "getCampaignActionTranslation", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Campaigns.GetActionTranslation(ctx, 1, a.Number, "fr")
		}},
		{Operation: "updateCampaignActionTranslation", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Campaigns.UpdateActionTranslation(ctx, 1, a.Number, "", actionUpdate)
		}},
		{Operation: "campaignActionMetrics", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Campaigns.GetActionMetrics(ctx, 1, a.Number, customerio.GetCampaignActionMetricsParams{
				Version: customerio.MetricsVersionV1, Period: customerio.PeriodMonths, Steps: new(int64(120)), Type: customerio.MessageTypePush,
			})
		}},
		{Operation: "campaignActionLinks", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Campaigns.ListActionLinkMetrics(ctx, 1, a.Number, customerio.ListCampaignActionLinkMetricsParams{Period: customerio.PeriodHours, Steps: new(int64(24)), Type: customerio.MessageTypeEmail, Unique: true})
		}},
	}
}

func TestCampaignsRefuses(t *testing.T) {
	t.Parallel()
	srv := serve(t, always(`{}`))
	c, ctx := newClient(t, srv), t.Context()
	refuse(t, srv, []refusal{
		{"121 months of a campaign", func() error {
			_, err := c.Campaigns.GetMetrics(ctx, 1, customerio.GetCampaignMetricsParams{Period: customerio.PeriodMonths, Steps: new(int64(121))})
			return err
		}, "Steps must be at most 120"},
		{"11 years of a campaign", func() error {
			_, err := c.Campaigns.GetActionMetrics(ctx, 1, 1, customerio.GetCampaignActionMetricsParams{Version: customerio.MetricsVersionV2, Start: at(1).Time, End: march.Time})
			return err
		}, "10 years"},
		{"a time span of no version", func() error {
			_, err := c.Campaigns.GetMetrics(ctx, 1, customerio.GetCampaignMetricsParams{Start: march.Time})
			return err
		}, "Version must be MetricsVersionV2 with Resolution, TimeZone, Start and End"},
		{"a unit of time of no version", func() error {
			_, err := c.Campaigns.GetActionMetrics(ctx, 1, 1, customerio.GetCampaignActionMetricsParams{Resolution: customerio.ResolutionDays})
			return err
		}, "Version must be MetricsVersionV2"},
		{"1 day of a campaign", func() error {
			_, err := c.Campaigns.GetMetrics(ctx, 1, customerio.GetCampaignMetricsParams{Steps: new(int64(1))})
			return err
		}, "Steps must be at least 2"},
		{"journeys back in time", func() error {
			_, err := c.Campaigns.GetJourneyMetrics(ctx, 1, april.Time, march.Time, customerio.ResolutionDays)
			return err
		}, "end must not be before the start"},
		{"journeys without a start", func() error {
			_, err := c.Campaigns.GetJourneyMetrics(ctx, 1, time.Time{}, march.Time, customerio.ResolutionDays)
			return err
		}, "start must be set"},
		{"journeys without a unit", func() error { _, err := c.Campaigns.GetJourneyMetrics(ctx, 1, march.Time, april.Time, ""); return err }, "resolution"},
	})
}

func TestCampaignsAnswers(t *testing.T) {
	t.Parallel()
	decode(t, map[string]decoded{
		"ids as strings": {`{"actions":[{"id":"12","campaign_id":"5","headers":"[{\"name\":\"X-A\",\"value\":\"1\"}]"}],"next":null}`, func(ctx context.Context, c client) (any, error) {
			return c.Campaigns.ListActions(ctx, 5, customerio.ListCampaignActionsParams{})
		}, &customerio.ActionPage{Actions: []customerio.Action{{ID: 12, CampaignID: 5, Headers: customerio.MessageHeaders{{Name: "X-A", Value: "1"}}}}}},
	})
}

func TestCampaignsRequests(t *testing.T) {
	t.Parallel()
	send(t, map[string]sent{
		"metrics of no version": {func(ctx context.Context, c client) error {
			_, err := c.Campaigns.GetMetrics(ctx, 5, customerio.GetCampaignMetricsParams{Period: customerio.PeriodDays, Steps: new(int64(2))})
			return err
		}, contract.Request{Method: "GET", Path: "/v1/campaigns/5/metrics", Query: map[string][]string{"period": {"days"}, "steps": {"2"}}}},
		"both names of the unit": {func(ctx context.Context, c client) error {
			_, err := c.Campaigns.GetJourneyMetrics(ctx, 5, march.Time, april.Time, customerio.ResolutionDays)
			return err
		}, contract.Request{Method: "GET", Path: "/v1/campaigns/5/journey_metrics", Query: map[string][]string{"start": {"1767225600"}, "end": {"1769904000"}, "res": {"days"}, "resolution": {"days"}}}},
	})
}

func TestCampaignsAccepts(t *testing.T) {
	t.Parallel()
	accept(t, map[string]accepted{
		"update that empties": {func(ctx context.Context, c client) error {
			_, err := c.Campaigns.UpdateAction(ctx, 1, 2, customerio.ActionUpdate{
				Subject: new(""), Body: new(""), Recipient: new(""), Headers: customerio.MessageHeaders{}, ReplyToID: nullable.NewNullNullable[int64](),
			})
			return err
		}, `{"subject":"","body":"","reply_to_id":null,"recipient":"","headers":[]}`},
		"update of nothing": {func(ctx context.Context, c client) error {
			_, err := c.Campaigns.UpdateAction(ctx, 1, 2, customerio.ActionUpdate{})
			return err
		}, `{}`},
	})
}
