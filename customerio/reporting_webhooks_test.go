package customerio_test

import (
	"context"

	"github.com/engagement-go/engagement/customerio"
)

func reportingWebhooksRows() []row {
	return []row{
		{Operation: "createWebhook", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.ReportingWebhooks.Create(ctx, hook)
		}},
		{Operation: "listWebhooks", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.ReportingWebhooks.List(ctx)
		}},
		{Operation: "getWebhook", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.ReportingWebhooks.Get(ctx, a.Number)
		}},
		{Operation: "updateWebhook", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.ReportingWebhooks.Update(ctx, a.Number, hook)
		}},
		{Operation: "deleteWebhook", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return nil, c.ReportingWebhooks.Delete(ctx, a.Number)
		}},
	}
}
