package customerio_test

import (
	"context"

	"github.com/engagement-go/engagement/customerio"
)

func suppressionsRows() []row {
	return []row{
		{Operation: "getSuppression", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Suppressions.Get(ctx, a.Text)
		}},
		{Operation: "getSuppressionByType", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Suppressions.List(ctx, customerio.SuppressionType(a.Text), customerio.ListSuppressionsParams{Limit: 1000, Offset: 10, Domain: "example.com"})
		}},
		{Operation: "postSuppression", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return nil, c.Suppressions.Create(ctx, customerio.SuppressionTypeBounces, a.Text)
		}},
		{Operation: "deleteSuppression", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return nil, c.Suppressions.Delete(ctx, customerio.SuppressionTypeBounces, a.Text)
		}},
		{Operation: "getDomainSuppressionsByType", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Suppressions.ByDomain(ctx, a.Text, customerio.SuppressionTypeBlocks, customerio.DomainSuppressionsParams{Limit: 1000, Start: "c", Email: "a@example.com"})
		}},
	}
}
