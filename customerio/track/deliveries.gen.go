// Code generated from openapi/customerio-track/deliveries.yaml. DO NOT EDIT.

package track

import (
	"net/http"

	"github.com/engagement-go/engagement/internal/rest"
)

// DeliveriesService unsubscribes the recipient of a message.
type DeliveriesService struct{ client *rest.Client }

var opUnsubscribe = rest.Operation{
	Name: "Deliveries.Unsubscribe", Method: http.MethodPost, Route: "/unsubscribe/{delivery_id}", Repeatable: true,
}
