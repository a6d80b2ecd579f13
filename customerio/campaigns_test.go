package customerio_test

import (
	"context"

	"github.com/engagement-go/engagement/customerio"
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
