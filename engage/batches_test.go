package engage_test

import (
	"context"

	"github.com/engagement-go/engagement/engage"
)

func batchesRows() []row {
	return []row{
		{Operation: "sendBatchRequest", Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
			return nil, c.Batches.Send(ctx, []engage.BatchItem{
				engage.CreateItem(engage.UserDraft{ID: "u42", FirstName: "Ada"}),
				engage.UpdateItem("u42", engage.UserUpdate{Meta: engage.Attributes{"plan": "custom"}}),
				engage.EventItem("u42", engage.Event{Name: "Paid", Value: 49.99}),
			})
		}},
	}
}
