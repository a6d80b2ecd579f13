// Code generated from openapi/customerio-track/operations.yaml. DO NOT EDIT.

package track

import (
	"net/http"

	"github.com/engagement-go/engagement/internal/rest"
)

// OperationsService sends operations of version 2 of the API, one, some or any number. An Operation is what happens to
// a person, an object or a delivery.
type OperationsService struct{ client *rest.Client }

var opBatch = rest.Operation{
	Name: "Operations.SendBatch", Method: http.MethodPost, Route: "/api/v2/batch", MayBeEmpty: true,
}

var opEntity = rest.Operation{
	Name: "Operations.Send", Method: http.MethodPost, Route: "/api/v2/entity",
}
