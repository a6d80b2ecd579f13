package customerio_test

import (
	"context"
	"strings"
	"testing"

	"github.com/engagement-go/engagement/customerio"
)

func suppressionsRows() []row {
	return []row{
		{Operation: "getSuppression", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Suppressions.ListByEmail(ctx, a.Text)
		}},
		{Operation: "getSuppressionByType", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			list := customerio.SuppressionType(strings.Replace(a.Text, "id-1", "bounces", 1))
			return c.Suppressions.List(ctx, list, customerio.ListSuppressionsParams{Limit: 1000, Offset: 10, Domain: "example.com", Email: "ada@example.com"})
		}},
		{Operation: "postSuppression", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return nil, c.Suppressions.Create(ctx, customerio.SuppressionTypeBounces, a.Text)
		}},
		{Operation: "deleteSuppression", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return nil, c.Suppressions.Delete(ctx, customerio.SuppressionTypeBounces, a.Text)
		}},
		{Operation: "getDomainSuppressionsByType", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Suppressions.ListByDomain(ctx, a.Text, customerio.SuppressionTypeBlocks, customerio.ListSuppressionsByDomainParams{Limit: 1000, Cursor: "c", Email: "a@example.com"})
		}},
	}
}

func TestSuppressionsRefuses(t *testing.T) {
	t.Parallel()
	srv := serve(t, always(`{}`))
	c, ctx := newClient(t, srv), t.Context()
	const says = "suppressionType must be one of blocks, bounces, spam_reports, invalid_emails"
	refuse(t, srv, []refusal{
		{"list of another type", func() error {
			_, err := c.Suppressions.List(ctx, "spam", customerio.ListSuppressionsParams{})
			return err
		}, says},
		{"creation of another type", func() error { return c.Suppressions.Create(ctx, "spam", "a@example.com") }, says},
		{"deletion of another type", func() error { return c.Suppressions.Delete(ctx, "", "a@example.com") }, "suppressionType must not be empty"},
	})
}

func TestSuppressionsAnswers(t *testing.T) {
	t.Parallel()
	decode(t, map[string]decoded{
		"suppressions that are null": {`{"category":"spam","suppressions":null}`, func(ctx context.Context, c client) (any, error) {
			return c.Suppressions.ListByEmail(ctx, "a@example.com")
		}, &customerio.SuppressionPage{Category: "spam"}},
	})
}
