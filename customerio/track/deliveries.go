package track

import (
	"context"

	"github.com/engagement-go/engagement/internal/rest"
)

// Unsubscribe unsubscribes the recipient of a message.
//
// It is for unsubscribe pages of your own. The person gets the attribute unsubscribed, and the delivery counts as the
// reason. Errors: 400 (unknown delivery).
//
// Calls POST /unsubscribe/{delivery_id}. Repeatable: that a repeat changes nothing is inferred.
func (s *DeliveriesService) Unsubscribe(ctx context.Context, deliveryID string, opts ...RequestOption) error {
	req := rest.NewRequest(&opUnsubscribe)
	req.Path("deliveryID", deliveryID)
	req.Raw(jsonType, []byte(`{"unsubscribe":true}`))
	return rest.CallDiscard(ctx, s.client, &req, opts)
}
