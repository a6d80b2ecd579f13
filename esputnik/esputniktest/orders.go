package esputniktest

import (
	"slices"

	"github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/internal/fake"
)

// addOrders writes orders by their ID. A customer that does not exist is created; one that exists is not changed.
func (m *model) addOrders(r *fake.Request) fake.Answer {
	var failed []esputnik.FailedOrder
	for _, o := range fake.Read[struct{ Orders []esputnik.Order }](r).Orders {
		if fault := orderFault(&o); fault != "" {
			failed = append(failed, esputnik.FailedOrder{Order: o, Error: fault})
			continue
		}
		if at, ok := m.orderAt[o.ExternalOrderID]; ok {
			*m.orders[at] = o
		} else {
			m.orderAt[o.ExternalOrderID] = len(m.orders)
			m.orders = append(m.orders, &o)
		}
		c := m.customer(&o)
		m.raise("order"+string(o.Status), c, map[string]any{
			"externalOrderId": o.ExternalOrderID, "totalCost": o.TotalCost, "currency": o.Currency, "status": o.Status,
		})
	}
	if failed == nil && m.odd.Load() {
		return empty()
	}
	return fake.OK(map[string]any{"failedOrders": append([]esputnik.FailedOrder{}, failed...)})
}

func orderFault(o *esputnik.Order) string {
	switch {
	case o.ExternalCustomerID == "" && o.Email == "" && o.Phone == "":
		return "Customer is not specified"
	case o.Email != "" && !goodEmail(o.Email):
		return "'" + o.Email + "' is not valid email"
	case !slices.Contains([]string{"USD", "EUR", "UAH"}, o.Currency):
		return "Unsupported currency '" + o.Currency + "'"
	case !slices.Contains(orderStatuses, o.Status):
		return "Unknown status '" + string(o.Status) + "'"
	case o.Date.IsZero():
		return "Incorrect date"
	}
	return ""
}

var orderStatuses = []esputnik.OrderStatus{
	esputnik.OrderStatusInitialized, esputnik.OrderStatusInProgress, esputnik.OrderStatusDelivered, esputnik.OrderStatusCancelled,
	esputnik.OrderStatusAbandonedShoppingCart,
}

func (m *model) customer(o *esputnik.Order) *contact {
	d := esputnik.ContactDraft{ExternalCustomerID: o.ExternalCustomerID, FirstName: o.FirstName, LastName: o.LastName}
	addChannel(&d, esputnik.ChannelTypeEmail, o.Email)
	addChannel(&d, esputnik.ChannelTypeSMS, o.Phone)
	if c := m.locate(d.ExternalCustomerID, addresses(d.Channels)...); c != nil {
		return c
	}
	c := m.newContact()
	m.write(c, &d, writing{anyField: true})
	return c
}

// Orders returns the orders, oldest first.
func (s *Server) Orders() []esputnik.Order {
	m, unlock := s.lock()
	defer unlock()
	orders := make([]esputnik.Order, len(m.orders))
	for i, o := range m.orders {
		orders[i] = *o
	}
	return orders
}
