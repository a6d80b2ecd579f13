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
	Name: "Orders.Upsert", Method: http.MethodPost, Route: "/v1/orders", Repeatable: true, MayBeEmpty: true,
}

// Upsert creates or updates up to 1,000 orders.
//
// An order is identified by ExternalOrderID: sending it again updates it. An unknown customer is created as a confirmed
// contact. An existing contact is not changed. Each order raises an event with the type "order" and the status, such as
// orderDELIVERED, also when it is sent again (inferred).
//
// Each order requires ExternalCustomerID, Email or Phone. This is checked before anything is sent. The prices of the
// items, after discounts, should add up to TotalCost. Only orders with OrderStatusDelivered count for revenue and for
// the analysis of recency, frequency and monetary value.
//
// Success means that the orders are accepted, not that they are processed. The service refuses single orders with
// status 200: they are in FailedOrders, and Err and Errors of the result turn them into errors. Expected errors are 400
// and 429.
//
//   - orders: Orders, at most 1,000.
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

// FailedOrder is an order that was refused.
type FailedOrder struct {
	// Order as it was sent.
	Order Order `json:"order,omitempty,omitzero"`

	// Reason of the refusal.
	Error string `json:"error,omitempty,omitzero"`
}

// Order is an order of a customer.
//
// Amounts are sent as numbers. The vendor's own plugins also send numeric strings.
type Order struct {
	// Your ID of the order. Sending it again updates the order.
	ExternalOrderID string `check:"required" json:"externalOrderId"`

	// Your ID of the customer. This, Email or Phone is required.
	ExternalCustomerID string `json:"externalCustomerId,omitempty,omitzero"`

	// Email address of the customer. This, ExternalCustomerID or Phone is required.
	Email string `json:"email,omitempty,omitzero"`

	// Phone number of the customer. This, ExternalCustomerID or Email is required.
	Phone string `json:"phone,omitempty,omitzero"`

	// When the order was placed. It is sent with an offset, and can have fractions of a second.
	Date DateTime `check:"required" json:"date"`

	// ISO 4217 code. USD, EUR and UAH are supported.
	Currency string `check:"required" json:"currency"`

	// Total cost.
	TotalCost float64 `json:"totalCost"`

	// Status of the order.
	Status OrderStatus `check:"required,oneof=INITIALIZED|IN_PROGRESS|DELIVERED|CANCELLED|ABANDONED_SHOPPING_CART" json:"status"`

	// First name. Only used when the contact is created.
	FirstName string `json:"firstName,omitempty,omitzero"`

	// Last name. Only used when the contact is created.
	LastName string `json:"lastName,omitempty,omitzero"`

	// Shipping cost.
	Shipping *float64 `json:"shipping,omitempty"`

	// Discount.
	Discount *float64 `json:"discount,omitempty"`

	// Taxes.
	Taxes *float64 `json:"taxes,omitempty"`

	// URL that restores the cart.
	RestoreURL string `json:"restoreUrl,omitempty,omitzero"`

	// Details of the status.
	StatusDescription string `json:"statusDescription,omitempty,omitzero"`

	// Store, if the account has several.
	StoreID string `json:"storeId,omitempty,omitzero"`

	// Where the order was placed. The service reads unknown values as online.
	Source OrderSource `check:"oneof=online|offline" json:"source,omitempty,omitzero"`

	// Delivery method.
	DeliveryMethod string `json:"deliveryMethod,omitempty,omitzero"`

	// Payment method.
	PaymentMethod string `json:"paymentMethod,omitempty,omitzero"`

	// Delivery address.
	DeliveryAddress string `json:"deliveryAddress,omitempty,omitzero"`

	// Further texts, by name.
	AdditionalInfo map[string]string `json:"additionalInfo,omitempty,omitzero"`

	// Items of the order.
	Items []OrderItem `json:"items,omitempty,omitzero"`
}

// OrderItem is an item of an order.
type OrderItem struct {
	// Your ID of the product.
	ExternalItemID string `check:"required" json:"externalItemId"`

	// Quantity.
	Quantity float64 `json:"quantity"`

	// Name of the product.
	Name string `json:"name,omitempty,omitzero"`

	// Category of the product.
	Category string `json:"category,omitempty,omitzero"`

	// Unit price after discounts.
	Cost *float64 `json:"cost,omitempty"`

	// URL of the product's page.
	URL string `json:"url,omitempty,omitzero"`

	// URL of a picture.
	ImageURL string `json:"imageUrl,omitempty,omitzero"`

	// Description of the product.
	Description string `json:"description,omitempty,omitzero"`
}

// OrderSource is the place where an order was placed.
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

// OrdersResult is the result of sending orders. It is empty if no order was refused.
type OrdersResult struct {
	// Session. Seen in practice; its use is not documented.
	AsyncSessionID string `json:"asyncSessionId,omitempty,omitzero"`

	// Orders that were refused; a single one arrives as an object.
	FailedOrders []FailedOrder `json:"failedOrders,omitempty,omitzero"`
}
