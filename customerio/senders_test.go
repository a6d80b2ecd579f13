package customerio_test

import (
	"context"

	"github.com/engagement-go/engagement/customerio"
)

func sendersRows() []row {
	return []row{
		{Operation: "listSenders", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Senders.List(ctx, customerio.ListSendersParams{Cursor: "c", Limit: 10, Sort: customerio.SortOrderAsc, Hidden: new(false)})
		}},
		{Operation: "getSender", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Senders.Get(ctx, a.Number)
		}},
		{Operation: "getSenderUsage", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Senders.GetUsage(ctx, a.Number)
		}},
	}
}
