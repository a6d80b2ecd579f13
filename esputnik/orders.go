package esputnik

import (
	"context"
	"fmt"
	"iter"

	"github.com/engagement-go/engagement/internal/check"
)

// MaxOrders is the maximum number of orders in one request.
const MaxOrders = 1000

// UpsertAll creates or updates any number of orders, in requests of at most 1,000, and yields an outcome for each
// order, in the order of the input. See Upsert for the rules.
//
// Calls POST /v1/orders for each chunk. Repeatable.
func (s *OrdersService) UpsertAll(ctx context.Context, orders iter.Seq[Order], options BulkOptions, opts ...RequestOption) iter.Seq[BulkOutcome[Order]] {
	return runBulk(ctx, s.client, orders, options, opts, bulkKind[Order, OrdersResult]{
		name: "Orders.UpsertAll", op: &opAddOrders, member: "orders", most: MaxOrders, check: checkOrder,
		errors: (*OrdersResult).errors,
	})
}

func validateAddOrders(orders []Order) error {
	for i := range orders {
		if err := checkOrder(&orders[i]); err != nil {
			return fmt.Errorf("orders[%d]: %w", i, err)
		}
	}
	return nil
}

func checkOrder(o *Order) error {
	switch {
	case o.ExternalCustomerID == "" && o.Email == "" && o.Phone == "":
		return check.Invalid("ExternalCustomerID, Email or Phone", "must be set")
	case o.Date.IsZero():
		return check.Invalid("Date", "must be set")
	}
	return nil
}

// Err returns nil if the service accepted all orders, or else a *PartialError of those that it refused.
func (r *OrdersResult) Err() error { return partial(r.refused(nil)) }

// Errors returns an error for each order of the request: nil, or a *RefusedError. The answer does not have the
// positions of refused orders, so they are found by their ExternalOrderID, and then by status and total. An order that
// cannot be found is only in FailedOrders and Err.
func (r *OrdersResult) Errors(orders []Order) []error {
	errs, _ := r.errors(orders)
	return errs
}

func (r *OrdersResult) errors(orders []Order) (errs []error, unplaced []*RefusedError) {
	return spread(len(orders), r.refused(orders))
}

func (r *OrdersResult) refused(orders []Order) []*RefusedError {
	if len(r.FailedOrders) == 0 {
		return nil
	}
	at := places{make(map[string][]int, len(orders)), make(map[string]int, len(r.FailedOrders))}
	for i := range orders {
		id := orders[i].ExternalOrderID
		at.sent[id] = append(at.sent[id], i)
	}
	for i := range r.FailedOrders {
		at.refused[r.FailedOrders[i].Order.ExternalOrderID]++
	}
	refused := make([]*RefusedError, len(r.FailedOrders))
	for i := range r.FailedOrders {
		f := &r.FailedOrders[i]
		o := &f.Order
		refused[i] = &RefusedError{
			Index: at.find(o.ExternalOrderID, o.ExternalOrderID != "", func(i int) bool {
				return orders[i].Status == o.Status && orders[i].TotalCost == o.TotalCost
			}),
			Reason: orUnknown(f.Error),
			values: []string{o.ExternalOrderID, o.ExternalCustomerID, o.Email, o.Phone, o.FirstName, o.LastName, o.DeliveryAddress},
		}
	}
	return refused
}
