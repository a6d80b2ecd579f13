package track

import (
	"context"

	"github.com/engagement-go/engagement/internal/rest"
)

// Add adds a device to a person, or updates it.
//
// The person is named by ID, Email or CioID. The token identifies the device.
//
// Calls PUT /api/v1/customers/{identifier}/devices. Repeatable.
func (s *DevicesService) Add(ctx context.Context, person Identifier, device Device, opts ...RequestOption) error {
	req := rest.NewRequest(&opAddDevice)
	req.Path("person", person.path(&req))
	w := newWriter(newBody())
	w.device(`{"device":{"id":`, &device)
	body, err := w.End()
	req.Refuse(err)
	req.Raw(jsonType, body)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}
