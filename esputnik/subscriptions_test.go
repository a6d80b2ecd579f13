package esputnik_test

import (
	"context"
)

func subscriptionsRows() []row {
	return []row{
		{Operation: "addUnsubscribedEmails", Call: func(ctx context.Context, c both, a args) (any, error) {
			return nil, c.Subscriptions.AddUnsubscribed(ctx, []string{"ann@example.org"})
		}},
		{Operation: "removeUnsubscribedEmails", Call: func(ctx context.Context, c both, a args) (any, error) {
			return nil, c.Subscriptions.RemoveUnsubscribed(ctx, []string{"ann@example.org"})
		}},
		{Operation: "getSubscriptionCategories", Call: func(ctx context.Context, c both, a args) (any, error) { return c.Subscriptions.List(ctx) }},
	}
}
