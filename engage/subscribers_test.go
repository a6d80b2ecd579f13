package engage_test

import (
	"context"

	"github.com/engagement-go/engagement/engage"
)

func subscribersRows() []row {
	return []row{
		{Operation: "subscribeUserToList", Want: "u42", Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
			return c.Subscribers.Subscribe(ctx, a.Text, engage.SubscriberDraft{Email: "ada@example.com", Meta: engage.Attributes{"a": true}})
		}},
		{Operation: "updateSubscriberStatus", Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
			return nil, c.Subscribers.Update(ctx, a.Text, "u42", false)
		}},
		{Operation: "deleteSubscriberFromList", Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
			return nil, c.Subscribers.Delete(ctx, "l1", a.Text)
		}},
	}
}
