// Code generated from openapi/engage/subscribers.yaml. DO NOT EDIT.

package engage

import (
	"context"
	"net/http"
	"time"

	"github.com/engagement-go/engagement/internal/rest"
)

// SubscribersService manages the subscribers of lists.
type SubscribersService struct{ client *rest.Client }

var opSubscribeUserToList = rest.Operation{
	Name: "Subscribers.Subscribe", Method: http.MethodPost, Route: "/lists/{id}/subscribers",
}

// Subscribe subscribes a person to a list and returns the uid.
//
// The person is the user with the Email or else with the Number. If there is none, a user is created with a uid that
// the service chooses. Use SetSubscribed or Users.AddToLists if you know the uid. Whether an opt-in email is sent is
// not documented.
//
// Requires the secret if Email is set.
//
//   - listID: ID of the list.
//
// Calls POST /lists/{id}/subscribers. Not repeatable: retried only if the request never reached the service or was
// answered with 429.
//
// Vendor documentation: https://docs.engage.so/en-us/a/62bbdd2e5bfea4dca4834045-lists
func (s *SubscribersService) Subscribe(ctx context.Context, listID string, subscriber SubscriberDraft, opts ...RequestOption) (string, error) {
	req := rest.NewRequest(&opSubscribeUserToList)
	req.Path("listID", listID)
	req.JSON(&subscriber)
	req.Refuse(validateSubscribeUserToList(listID, subscriber))
	envelope, err := rest.Call[struct {
		Value string `json:"uid"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return "", err
	}
	return envelope.Value, nil
}

var opDeleteSubscriberFromList = rest.Operation{
	Name: "Subscribers.Delete", Method: http.MethodDelete, Route: "/lists/{id}/subscribers/{uid}", Repeatable: true,
}

// Delete removes a user from a list.
//
// The subscription is deleted. Use SetSubscribed to unsubscribe the user and keep the record of it.
//
// Requires the secret (inferred).
//
//   - listID: ID of the list.
//   - uid: UID of the user.
//
// Calls DELETE /lists/{id}/subscribers/{uid}. Repeatable.
//
// Vendor documentation: https://docs.engage.so/en-us/a/62bbdd2e5bfea4dca4834045-lists
func (s *SubscribersService) Delete(ctx context.Context, listID, uid string, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteSubscriberFromList)
	req.Path("listID", listID)
	req.Path("uid", uid)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opUpdateSubscriberStatus = rest.Operation{
	Name: "Subscribers.SetSubscribed", Method: http.MethodPut, Route: "/lists/{id}/subscribers/{uid}", Repeatable: true,
}

// SetSubscribed subscribes a user to a list or unsubscribes the user.
//
// An unsubscribed user stays in the list, but is no longer engaged through it.
//
// Requires the secret (inferred).
//
//   - listID: ID of the list.
//   - uid: UID of the user.
//   - subscribed: Whether the user is subscribed.
//
// Calls PUT /lists/{id}/subscribers/{uid}. Repeatable.
//
// Vendor documentation: https://docs.engage.so/en-us/a/62bbdd2e5bfea4dca4834045-lists
func (s *SubscribersService) SetSubscribed(ctx context.Context, listID, uid string, subscribed bool, opts ...RequestOption) error {
	req := rest.NewRequest(&opUpdateSubscriberStatus)
	req.Path("listID", listID)
	req.Path("uid", uid)
	req.JSON(&struct {
		Subscribed bool `json:"subscribed"`
	}{subscribed})
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

// SubscriberDraft is a person to subscribe. At least one of Email and Number is required.
type SubscriberDraft struct {
	// Email address.
	Email string `json:"email,omitempty,omitzero"`

	// Phone number in international form, digits only, such as 15555551234.
	Number string `json:"number,omitempty,omitzero"`

	// Given name.
	FirstName string `json:"first_name,omitempty,omitzero"`

	// Family name.
	LastName string `json:"last_name,omitempty,omitzero"`

	// When the person signed up.
	CreatedAt time.Time `json:"created_at,omitempty,omitzero"`

	// Custom attributes.
	Meta Attributes `json:"meta,omitempty,omitzero"`
}
