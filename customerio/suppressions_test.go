package customerio_test

import (
	"context"
	"testing"

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

func TestSuppressionsAnswers(t *testing.T) {
	t.Parallel()
	decode(t, map[string]decoded{
		"suppressions that are null": {`{"category":"spam","suppressions":null}`, func(ctx context.Context, c client) (any, error) {
			return c.Suppressions.Get(ctx, "a@example.com")
		}, &customerio.SuppressionPage{Category: "spam"}},
	})
}
