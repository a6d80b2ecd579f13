// Code generated from openapi/engage/batches.yaml. DO NOT EDIT.

package engage

import (
	"net/http"

	"github.com/engagement-go/engagement/internal/rest"
)

// BatchesService creates and updates users and records events in bulk.
type BatchesService struct{ client *rest.Client }

var opSendBatchRequest = rest.Operation{
	Name: "Batches.Send", Method: http.MethodPost, Route: "/batch",
}
