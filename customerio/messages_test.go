package customerio_test

import (
	"context"

	"github.com/engagement-go/engagement/customerio"
)

func messagesRows() []row {
	return []row{
		{Operation: "listMessages", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Messages.List(ctx, customerio.ListMessagesParams{
				Start: "c", Limit: 1000, Type: customerio.MessageTypeWhatsApp, Metric: customerio.MetricBounced, Drafts: new(true), CampaignID: 1, NewsletterID: 2,
				ActionID: 3, StartTS: march, EndTS: april, GetTrackedResponses: true,
			})
		}},
		{Operation: "getMessage", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Messages.Get(ctx, a.Text, customerio.GetMessageParams{GetTrackedResponses: true})
		}},
		{Operation: "getArchivedMessage", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Messages.GetArchived(ctx, a.Text)
		}},
	}
}
