// Code generated from openapi/esputnik/orders.yaml. DO NOT EDIT.

package esputnik

import (
	"context"
	"net/http"

	"github.com/engagement-go/engagement/internal/rest"
)

// OrdersService creates and updates orders, which feed analytics and raise events.
type OrdersService struct{ client *rest.Client }

var opAddOrders = rest.Operation{
	Name: "Orders.Upsert", Method: http.MethodPost, Route: "/v1/orders", Repeatable: true,
}

// Upsert creates or updates up to 1,000 orders.
//
// An order is known by its externalOrderId; sending it again updates it. A customer that nobody knows is created as a
// confirmed contact; an existing contact is not changed by what the order says. Each order raises the event "order"
// followed by its status, such as orderDELIVERED, when it is repeated too (inferred).
//
// Each order needs one of externalCustomerId, email and phone; an order without is refused before anything is sent. The
// prices of the items should add up to totalCost, with discounts already taken off the cost of the items. Only
// DELIVERED counts for revenue and for recency, frequency and monetary analysis.
//
// Orders that the service refuses come in failedOrders of an answer with status 200: a required member is missing or
// invalid, or the customer is not named. When nothing failed, the answer has no failedOrders or is empty. A success
// means accepted, not processed. Expect 400 and 429 as errors.
//
//   - orders: The orders, at most 1,000.
//
// Calls POST /v1/orders. Repeatable.
//
// Vendor documentation: https://docs.yespo.io/docs/orders-automation
func (s *OrdersService) Upsert(ctx context.Context, orders []Order, opts ...RequestOption) (*OrdersResult, error) {
	req := rest.NewRequest(&opAddOrders)
	req.CheckRule("orders", "required,maxitems=1000", orders)
	req.Check("orders", orders)
	req.JSON(&struct {
		Orders []Order `json:"orders"`
	}{orders})
	req.Refuse(validateAddOrders(orders))
	return rest.Call[OrdersResult](ctx, s.client, &req, opts)
}

// FailedOrder is an order that was refused, and why.
type FailedOrder struct {
	// The order as it was sent.
	Order Order `json:"order,omitempty,omitzero"`

	// Reason of the refusal.
	Error string `json:"error,omitempty,omitzero"`
}

// Order is an order of a customer, who is named by externalCustomerId, email or phone.
//
// The vendor's own plugins send amounts as numbers and as numeric strings; numbers are sent here.
type Order struct {
	// Key of the order; repeating it updates the order.
	ExternalOrderID string `check:"required" json:"externalOrderId"`

	// Your identifier of the customer; one of this, email and phone is needed.
	ExternalCustomerID string `json:"externalCustomerId,omitempty,omitzero"`

	// Email address of the customer; one of this, externalCustomerId and phone is needed.
	Email string `json:"email,omitempty,omitzero"`

	// Phone number of the customer; one of this, externalCustomerId and email is needed.
	Phone string `json:"phone,omitempty,omitzero"`

	// When the order was placed; sent with an offset, fractions of a second are accepted.
	Date DateTime `check:"required" json:"date"`

	// ISO 4217 code; USD, EUR and UAH are supported.
	Currency string `check:"required" json:"currency"`

	// Total of the order.
	TotalCost float64 `json:"totalCost"`

	// Status of the order.
	Status OrderStatus `check:"required,oneof=INITIALIZED|IN_PROGRESS|DELIVERED|CANCELLED|ABANDONED_SHOPPING_CART" json:"status"`

	// First name; used only when the contact is created.
	FirstName string `json:"firstName,omitempty,omitzero"`

	// Last name; used only when the contact is created.
	LastName string `json:"lastName,omitempty,omitzero"`

	// Cost of shipping.
	Shipping *float64 `json:"shipping,omitempty"`

	// Discount.
	Discount *float64 `json:"discount,omitempty"`

	// Taxes.
	Taxes *float64 `json:"taxes,omitempty"`

	// Address that restores the cart.
	RestoreURL string `json:"restoreUrl,omitempty,omitzero"`

	// Details of the status.
	StatusDescription string `json:"statusDescription,omitempty,omitzero"`

	// Shop, when one account serves several.
	StoreID string `json:"storeId,omitempty,omitzero"`

	// Where the order was placed; anything but offline is read as online.
	Source OrderSource `check:"oneof=online|offline" json:"source,omitempty,omitzero"`

	// How the order is delivered.
	DeliveryMethod string `json:"deliveryMethod,omitempty,omitzero"`

	// How the order is paid.
	PaymentMethod string `json:"paymentMethod,omitempty,omitzero"`

	// Where the order is delivered.
	DeliveryAddress string `json:"deliveryAddress,omitempty,omitzero"`

	// Further data, texts by name.
	AdditionalInfo map[string]string `json:"additionalInfo,omitempty,omitzero"`

	// What was ordered.
	Items []OrderItem `json:"items,omitempty,omitzero"`
}

// OrderItem is a line of an order.
type OrderItem struct {
	// Identifier of the product.
	ExternalItemID string `check:"required" json:"externalItemId"`

	// Quantity.
	Quantity float64 `json:"quantity"`

	// Name of the product.
	Name string `json:"name,omitempty,omitzero"`

	// Category of the product.
	Category string `json:"category,omitempty,omitzero"`

	// Price of one, discounts taken off.
	Cost *float64 `json:"cost,omitempty"`

	// Address of the product's page.
	URL string `json:"url,omitempty,omitzero"`

	// Address of a picture.
	ImageURL string `json:"imageUrl,omitempty,omitzero"`

	// Description of the product.
	Description string `json:"description,omitempty,omitzero"`
}

// OrderSource tells where an order was placed.
type OrderSource string

// Values of OrderSource. Others that the vendor adds later are kept as they come.
const (
	OrderSourceOffline OrderSource = "offline"
	OrderSourceOnline  OrderSource = "online"
)

// OrderStatus is the status of an order. Only DELIVERED counts for revenue.
type OrderStatus string

// Values of OrderStatus. Others that the vendor adds later are kept as they come.
const (
	OrderStatusAbandonedShoppingCart OrderStatus = "ABANDONED_SHOPPING_CART"
	OrderStatusCancelled             OrderStatus = "CANCELLED"
	OrderStatusDelivered             OrderStatus = "DELIVERED"
	OrderStatusInProgress            OrderStatus = "IN_PROGRESS"
	OrderStatusInitialized           OrderStatus = "INITIALIZED"
)

// OrdersResult is what became of a call with orders. It is empty when nothing failed.
type OrdersResult struct {
	// Session; seen in practice, what it is good for is not documented.
	AsyncSessionID string `json:"asyncSessionId,omitempty,omitzero"`

	// Orders that were refused; a single one arrives as an object.
	FailedOrders []FailedOrder `json:"failedOrders,omitempty,omitzero"`
}
