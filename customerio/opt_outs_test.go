package customerio_test

import (
	"context"

	"github.com/engagement-go/engagement/customerio"
)

func optOutsRows() []row {
	return []row{
		{Operation: "getOptouts", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.OptOuts.List(ctx, customerio.ListOptOutsParams{From: "+15550100", Cursor: "c", Limit: 1000})
		}},
		{Operation: "getPersonOptouts", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.OptOuts.Get(ctx, a.Text, customerio.GetOptOutsParams{IDType: customerio.IDTypeEmail})
		}},
		{Operation: "updatePersonOptouts", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return nil, c.OptOuts.Update(ctx, a.Text, []customerio.OptOutUpdate{{From: "+15550100", OptOut: false, Channel: customerio.OptOutChannelWhatsApp}},
				customerio.UpdateOptOutsParams{IDType: customerio.IDTypeEmail})
		}},
	}
}
