package esputniktest_test

import (
	"fmt"
	"maps"
	"net/http"
	"testing"
	"time"

	"github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/esputnik/esputniktest"
)

func order(id string) esputnik.Order {
	return esputnik.Order{
		ExternalOrderID: id, Email: "ann@example.org", FirstName: "Ann", Date: esputnik.DateTime{Time: time.Date(2025, 3, 1, 9, 30, 0, 0, time.UTC)},
		Currency: "UAH", TotalCost: 99.9, Status: esputnik.OrderStatusInitialized,
	}
}

func TestOrders(t *testing.T) {
	t.Parallel()
	for _, odd := range []bool{false, true} {
		t.Run(fmt.Sprint("odd ", odd), func(t *testing.T) {
			t.Parallel()
			srv := esputniktest.NewServer(t)
			srv.OddShapes(odd)
			c, ctx := srv.Client(), t.Context()
			result := must(c.Orders.Upsert(ctx, []esputnik.Order{order("O-1"), order("O-2")}))(t)
			check(t, result.Err())
			again := order("O-1")
			again.Status = esputnik.OrderStatusDelivered
			again.FirstName = "Anna"
			foreign := order("O-3")
			foreign.Currency = "XXX"
			orders := []esputnik.Order{foreign, again}
			result = must(c.Orders.Upsert(ctx, orders))(t)
			if errs := result.Errors(orders); errs[0] == nil || errs[1] != nil {
				t.Errorf("errors %v", errs)
			}
			same(t, "orders", []esputnik.Order{again, order("O-2")}, srv.Orders())
			if who, ok := srv.ContactByEmail("ann@example.org"); !ok || who.FirstName != "Ann" || len(srv.Contacts()) != 1 {
				t.Errorf("customer %+v of %d", who, len(srv.Contacts()))
			}
			if raised := srv.Events("orderINITIALIZED"); len(raised) != 2 || raised[1].Params["externalOrderId"] != "O-2" {
				t.Errorf("events %+v", raised)
			}
			if raised := srv.Events("orderDELIVERED"); len(raised) != 1 {
				t.Errorf("events %+v", raised)
			}
		})
	}
}

func TestOrdersThatAreRefused(t *testing.T) {
	t.Parallel()
	srv := esputniktest.NewServer(t)
	c, ctx := srv.Client(), t.Context()
	var orders []map[string]any
	for _, spoil := range []map[string]any{
		{"email": ""}, {"email": "bad@"}, {"currency": "XXX"}, {"status": "LOST"}, {"date": "yesterday"}, {},
	} {
		o := map[string]any{
			"externalOrderId": "O-1", "email": "ann@example.org", "date": "2025-03-01T09:30:00+02:00", "currency": "UAH", "totalCost": 1, "status": "DELIVERED",
		}
		maps.Copy(o, spoil)
		orders = append(orders, o)
	}
	var result esputnik.OrdersResult
	check(t, c.Do(ctx, http.MethodPost, "/v1/orders", map[string]any{"orders": orders}, &result))
	var reasons []string
	for _, f := range result.FailedOrders {
		reasons = append(reasons, f.Error)
	}
	same(t, "reasons", []string{
		"Customer is not specified", "'bad@' is not valid email", "Unsupported currency 'XXX'", "Unknown status 'LOST'", "Incorrect date",
	}, reasons)
	same(t, "orders", 1, len(srv.Orders()))
}
