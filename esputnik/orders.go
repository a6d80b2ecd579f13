package esputnik

import (
	"context"
	"fmt"
	"iter"

	"github.com/engagement-go/engagement/internal/check"
)

// MaxOrders is how many orders one request may carry.
const MaxOrders = 1000

// UpsertAll creates or updates any number of orders, in requests of at most 1,000, and yields an outcome per order, in
// the order of the input. An order that breaks a rule is refused with its index, and the others go on. A failed request
// is the outcome of all its orders; after a time-out they may have been stored.
//
// Each order raises an event, as Upsert says. Nothing is sent before the first iteration. Breaking off cancels the
// requests under way. When the context ends, no more orders are read, and those that were read are reported.
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

// Err is nil when all orders were taken, and otherwise a *PartialError of those that were refused.
func (r *OrdersResult) Err() error { return partial(r.refused(nil)) }

// Errors returns an error for each of the orders that the call sent: nil, or a *RefusedError. They are found by their
// ExternalOrderID, and where several have the same one, by status and total. One that cannot be found is in FailedOrders and
// Err only.
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
