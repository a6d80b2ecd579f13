package esputnik_test

import (
	"context"

	es "github.com/engagement-go/engagement/esputnik"
)

func ordersRows() []row {
	return []row{
		{Operation: "addOrders", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Orders.Upsert(ctx, []es.Order{kettle})
		}},
	}
}
