package customerio_test

import (
	"context"
	"testing"

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
			return c.Campaigns.Metrics(ctx, a.Number, customerio.MetricsVersionV2, customerio.CampaignMetricsParams{
				Type: customerio.MessageTypeEmail, Res: customerio.ResolutionDays, TimeZone: "Europe/Berlin", Start: march, End: april,
			})
		}},
		{Operation: "campaignLinkMetrics", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Campaigns.LinkMetrics(ctx, a.Number, customerio.CampaignLinkMetricsParams{Period: customerio.PeriodWeeks, Steps: new(int64(12)), Unique: true})
		}},
		{Operation: "campaignJourneyMetrics", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Campaigns.JourneyMetrics(ctx, a.Number, march, april, customerio.ResolutionDays)
		}},
		{Operation: "getCampaignMessages", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Campaigns.Messages(ctx, a.Number, customerio.CampaignMessagesParams{
				Start: "c", Limit: 1000, Type: customerio.MessageTypeEmail, Metric: customerio.MetricBounced, Drafts: new(false), StartTS: march, EndTS: april,
				GetTrackedResponses: true,
			})
		}},
		{Operation: "listCampaignActions", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Campaigns.Actions(ctx, a.Number, customerio.CampaignActionsParams{Start: "c"})
		}},
		{Operation: "getCampaignAction", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Campaigns.GetAction(ctx, a.Number, 2)
		}},
		{Operation: "updateCampaignAction", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Campaigns.UpdateAction(ctx, 1, a.Number, actionUpdate)
		}},
		{Operation: "getCampaignActionTranslation", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Campaigns.GetActionTranslation(ctx, 1, 2, a.Text)
		}},
		{Operation: "updateCampaignActionTranslation", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Campaigns.UpdateActionTranslation(ctx, 1, 2, a.Text, actionUpdate)
		}},
		{Operation: "campaignActionMetrics", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Campaigns.ActionMetrics(ctx, 1, a.Number, customerio.MetricsVersionV1, customerio.CampaignActionMetricsParams{
				Period: customerio.PeriodMonths, Steps: new(int64(120)), Type: customerio.MessageTypePush,
			})
		}},
		{Operation: "campaignActionLinks", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Campaigns.ActionLinkMetrics(ctx, 1, a.Number, customerio.CampaignActionLinkMetricsParams{Period: customerio.PeriodHours, Steps: new(int64(24)), Type: customerio.MessageTypeEmail})
		}},
	}
}

func TestCampaignsRefuses(t *testing.T) {
	t.Parallel()
	srv := serve(t, always(`{}`))
	c, ctx := newClient(t, srv), t.Context()
	refuse(t, srv, []refusal{
		{"121 months of a campaign", func() error {
			_, err := c.Campaigns.Metrics(ctx, 1, customerio.MetricsVersionV1, customerio.CampaignMetricsParams{Period: customerio.PeriodMonths, Steps: new(int64(121))})
			return err
		}, "Steps must be at most 120"},
		{"11 years of a campaign", func() error {
			_, err := c.Campaigns.ActionMetrics(ctx, 1, 1, customerio.MetricsVersionV2, customerio.CampaignActionMetricsParams{Start: at(1), End: march})
			return err
		}, "10 years"},
		{"journeys back in time", func() error {
			_, err := c.Campaigns.JourneyMetrics(ctx, 1, april, march, customerio.ResolutionDays)
			return err
		}, "end must not be before the start"},
		{"journeys without a start", func() error {
			_, err := c.Campaigns.JourneyMetrics(ctx, 1, customerio.UnixTime{}, march, customerio.ResolutionDays)
			return err
		}, "start must be set"},
		{"journeys without a unit", func() error { _, err := c.Campaigns.JourneyMetrics(ctx, 1, march, april, ""); return err }, "resolution"},
	})
}

func TestCampaignsAnswers(t *testing.T) {
	t.Parallel()
	decode(t, map[string]decoded{
		"ids as strings": {`{"actions":[{"id":"12","campaign_id":"5","headers":"[{\"name\":\"X-A\",\"value\":\"1\"}]"}],"next":null}`, func(ctx context.Context, c client) (any, error) {
			return c.Campaigns.Actions(ctx, 5, customerio.CampaignActionsParams{})
		}, &customerio.ActionPage{Actions: []customerio.Action{{ID: 12, CampaignID: 5, Headers: customerio.MessageHeaders{{Name: "X-A", Value: "1"}}}}}},
	})
}

func TestCampaignsRequests(t *testing.T) {
	t.Parallel()
	send(t, map[string]sent{
		"both names of the unit": {func(ctx context.Context, c client) error {
			_, err := c.Campaigns.JourneyMetrics(ctx, 5, march, april, customerio.ResolutionDays)
			return err
		}, contract.Request{Method: "GET", Path: "/v1/campaigns/5/journey_metrics", Query: map[string][]string{"start": {"1767225600"}, "end": {"1769904000"}, "res": {"days"}, "resolution": {"days"}}}},
	})
}
