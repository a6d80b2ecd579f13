// Code generated from openapi/customerio-track/devices.yaml. DO NOT EDIT.

package track

import (
	"context"
	"net/http"

	"github.com/engagement-go/engagement/internal/rest"
)

// DevicesService adds devices of people, to which push messages go, and removes them.
type DevicesService struct{ client *rest.Client }

var opAddDevice = rest.Operation{
	Name: "Devices.Add", Method: http.MethodPut, Route: "/api/v1/customers/{identifier}/devices", Repeatable: true,
}

var opDeleteDevice = rest.Operation{
	Name: "Devices.Delete", Method: http.MethodDelete, Route: "/api/v1/customers/{identifier}/devices/{device_id}", Repeatable: true,
}

// Delete removes a device from a person.
//
// That a token that the person does not have is no error is inferred.
//
//   - person: Who it is, by ID, Email or CioID.
//   - token: Token of the device.
//
// Calls DELETE /api/v1/customers/{identifier}/devices/{device_id}. Repeatable.
func (s *DevicesService) Delete(ctx context.Context, person Identifier, token string, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteDevice)
	req.Path("person", person.path(&req))
	req.Path("token", token)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}
