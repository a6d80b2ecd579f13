package engage_test

import (
	"context"
	"testing"
	"time"

	"github.com/engagement-go/engagement/engage"
)

func subscribersRows() []row {
	return []row{
		{Operation: "subscribeUserToList", Want: "u42", Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
			return c.Subscribers.Subscribe(ctx, a.Text, engage.SubscriberDraft{
				Email: "ada@example.com", Number: "15555551234", FirstName: "Ada", LastName: "Obi", Meta: engage.Attributes{"a": true},
				CreatedAt: time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC),
			})
		}},
		{Operation: "updateSubscriberStatus", Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
			return nil, c.Subscribers.SetSubscribed(ctx, a.Text, "u42", false)
		}},
		{Operation: "deleteSubscriberFromList", Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
			return nil, c.Subscribers.Delete(ctx, "l1", a.Text)
		}},
	}
}

func TestSubscribersRefuse(t *testing.T) {
	t.Parallel()
	refuse(t, refusals{
		"nobody": {func(ctx context.Context, c *engage.Client) error {
			_, err := c.Subscribers.Subscribe(ctx, "l", engage.SubscriberDraft{})
			return err
		}, "Email or Number must be set"},
		"attribute that is an object": {func(ctx context.Context, c *engage.Client) error {
			_, err := c.Subscribers.Subscribe(ctx, "l", engage.SubscriberDraft{Number: "1", Meta: engage.Attributes{"a": struct{}{}}})
			return err
		}, `Meta["a"] must be text, a number or a boolean`},
	})
}
