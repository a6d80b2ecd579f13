// Code generated from openapi/engage/batches.yaml. DO NOT EDIT.

package engage

import (
	"net/http"

	"github.com/engagement-go/engagement/internal/rest"
)

// BatchesService sends many creations, updates and events in few requests.
type BatchesService struct{ client *rest.Client }

var opSendBatchRequest = rest.Operation{
	Name: "Batches.Send", Method: http.MethodPost, Route: "/batch",
}
