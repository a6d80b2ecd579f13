package customerio_test

import (
	"context"

	"github.com/engagement-go/engagement/customerio"
)

func exportsRows() []row {
	return []row{
		{Operation: "listExports", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) { return c.Exports.List(ctx) }},
		{Operation: "getExport", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Exports.Get(ctx, a.Number)
		}},
		{Operation: "downloadExport", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Exports.DownloadURL(ctx, a.Number)
		}},
		{Operation: "exportPeopleData", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Exports.StartPeople(ctx, customerio.Everybody())
		}},
		{Operation: "exportDeliveriesData", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Exports.StartDeliveries(ctx, customerio.DeliveryExportDraft{
				NewsletterID: 1, Start: march, End: april, Attributes: []string{"plan"}, Metric: customerio.MetricBounced, Drafts: new(false),
			})
		}},
	}
}
