package customerio_test

import (
	"context"
	"testing"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/internal/contract"
)

func messagesRows() []row {
	return []row{
		{Operation: "listMessages", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Messages.List(ctx, customerio.ListMessagesParams{
				Cursor: "c", Limit: 1000, Type: customerio.MessageTypeWhatsApp, Metric: customerio.MetricBounced, Drafts: new(true), CampaignID: 1, NewsletterID: 2,
				ActionID: 3, TransactionalID: 4, TriggerID: 5, TemplateID: 6, ContentID: 7, CreatedFrom: march.Time, CreatedTo: april.Time, Associations: true,
				GetTrackedResponses: true,
			})
		}},
		{Operation: "getMessage", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Messages.Get(ctx, a.Text, customerio.GetMessageParams{ArchivedMessage: true, Associations: true, GetTrackedResponses: true})
		}},
		{Operation: "getArchivedMessage", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Messages.GetArchived(ctx, a.Text)
		}},
	}
}

func TestMessagesAnswers(t *testing.T) {
	t.Parallel()
	decode(t, map[string]decoded{
		"the person of a transactional message": {
			`{"message":{"id":"d","identifiers":{"id":"42","email":"ada@example.com","cio_id":"a3"},"campaign_id":"7","customer_identifiers":null}}`, func(ctx context.Context, c client) (any, error) {
				return c.Messages.Get(ctx, "d", customerio.GetMessageParams{})
			}, &customerio.Message{ID: "d", Identifiers: customerio.Identifiers{ID: "42", Email: "ada@example.com", CioID: "a3"}, CampaignID: 7},
		},
		"headers as an object": {`{"archived_message":{"id":"d","headers":{"X-A":"1"},"forgotten":false}}`, func(ctx context.Context, c client) (any, error) {
			return c.Messages.GetArchived(ctx, "d")
		}, &customerio.ArchivedMessage{ID: "d", Headers: customerio.MessageHeaders{{Name: "X-A", Value: "1"}}}},
	})
}

func TestMessagesRequests(t *testing.T) {
	t.Parallel()
	send(t, map[string]sent{
		"an id like base64": {func(ctx context.Context, c client) error {
			_, err := c.Messages.Get(ctx, "dgOq6wUAAZQ=", customerio.GetMessageParams{})
			return err
		}, contract.Request{Method: "GET", Path: "/v1/messages/dgOq6wUAAZQ%3D", Query: map[string][]string{}}},
	})
}
