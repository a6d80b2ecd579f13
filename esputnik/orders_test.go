package esputnik_test

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"testing"

	"github.com/google/go-cmp/cmp"

	es "github.com/engagement-go/engagement/esputnik"
)

func ordersRows() []row {
	return []row{
		{Operation: "addOrders", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Orders.Upsert(ctx, []es.Order{kettle})
		}},
	}
}

func TestOrdersInBulk(t *testing.T) {
	t.Parallel()
	var sizes []int
	c := newClient(t, serve(t, func(r *http.Request) (*http.Response, error) {
		var body struct{ Orders []es.Order }
		if err := json.NewDecoder(r.Body).Decode(&body); err != nil {
			return nil, err
		}
		if sizes = append(sizes, len(body.Orders)); len(sizes) > 1 {
			return text(200, ""), nil
		}
		return text(200, `{"id":0,"failedOrders":{"order":{"externalOrderId":"O-5","email":"ann@example.org"},"error":"O-5 of ann@example.org is wrong"}}`), nil
	}))
	input := func(yield func(es.Order) bool) {
		for i := range 1502 {
			order := kettle
			order.ExternalOrderID = fmt.Sprintf("O-%d", i)
			if i == 7 {
				order.Email, order.Phone, order.ExternalCustomerID = "", "", ""
			}
			if i == 8 {
				order.Currency = ""
			}
			if !yield(order) {
				return
			}
		}
	}
	n := 0
	failed := map[int]string{}
	for o := range c.Orders.UpsertAll(t.Context(), input, es.BulkOptions{}) {
		if o.Index != n || o.Item.ExternalOrderID != fmt.Sprintf("O-%d", n) {
			t.Fatalf("outcome %d: %+v", n, o)
		}
		if n++; o.Err != nil {
			failed[o.Index] = o.Err.Error()
		}
	}
	want := map[int]string{
		5: "esputnik: item 5 was refused: […] of […] is wrong",
		7: "esputnik: Orders.UpsertAll: item 7: ExternalCustomerID, Email or Phone must be set: invalid argument",
		8: "esputnik: Orders.UpsertAll: item 8: Currency must not be empty: invalid argument",
	}
	if diff := cmp.Diff(want, failed); diff != "" || n != 1502 {
		t.Errorf("%d outcomes, failures (-want +got):\n%s", n, diff)
	}
	if diff := cmp.Diff([]int{1000, 500}, sizes); diff != "" {
		t.Errorf("chunks (-want +got):\n%s", diff)
	}
}

func TestARefusedOrderThatWasNotSentIsReported(t *testing.T) {
	t.Parallel()
	c := newClient(t, serve(t, answer(200, `{"failedOrders":[{"order":{"externalOrderId":"other"},"error":"no"}]}`)))
	var got []string
	for o := range c.Orders.UpsertAll(t.Context(), one(kettle), es.BulkOptions{}) {
		got = append(got, fmt.Sprint(o.Index, " ", o.Err))
	}
	if diff := cmp.Diff([]string{"0 <nil>", "-1 esputnik: an item was refused: no"}, got); diff != "" {
		t.Errorf("outcomes (-want +got):\n%s", diff)
	}
}

func orders(list ...es.Order) call {
	return func(ctx context.Context, c *es.Client) error { _, err := c.Orders.Upsert(ctx, list); return err }
}

func TestOrdersArgumentsAreRefused(t *testing.T) {
	t.Parallel()
	order := kettle
	nobody, undated, unnumbered, itemless, lost, elsewhere := kettle, kettle, kettle, kettle, kettle, kettle
	nobody.ExternalCustomerID, nobody.Email, nobody.Phone = "", "", ""
	undated.Date = es.DateTime{}
	unnumbered.ExternalOrderID = ""
	lost.Status, elsewhere.Source = "LOST", "off-line"
	itemless.Items = []es.OrderItem{{Quantity: 1}}
	refuse(t, map[string]refusal{
		"mistyped status":      {orders(lost), "orders[0].Status must be one of INITIALIZED"},
		"mistyped source":      {orders(elsewhere), "orders[0].Source must be one of online, offline"},
		"1,001 orders":         {orders(repeat(1001, order)...), "orders has 1001 entries, the limit is 1000"},
		"no orders":            {orders(), "orders must not be empty"},
		"order of nobody":      {orders(order, nobody), "orders[1]: ExternalCustomerID, Email or Phone"},
		"order without date":   {orders(undated), "Date must be set"},
		"order without number": {orders(unnumbered), "ExternalOrderID must not be empty"},
		"item without number":  {orders(itemless), "ExternalItemID must not be empty"},
	})
}

func TestOrdersArgumentsAtTheLimitAreSent(t *testing.T) {
	t.Parallel()
	accept(t, map[string]call{
		"1,000 orders": orders(repeat(es.MaxOrders, kettle)...),
	})
}
