package customerio_test

import (
	"context"

	"github.com/engagement-go/engagement/customerio"
)

func subscriptionsRows() []row {
	return []row{
		{Operation: "getTopics", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Subscriptions.ListTopics(ctx)
		}},
		{Operation: "getChannels", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Subscriptions.ListChannels(ctx)
		}},
		{Operation: "getSubscriptionCenterToken", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Subscriptions.GetCenterToken(ctx, a.Text)
		}},
	}
}
