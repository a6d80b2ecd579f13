// Code generated from openapi/engage/subscribers.yaml. DO NOT EDIT.

package engage

import (
	"context"
	"net/http"
	"time"

	"github.com/engagement-go/engagement/internal/rest"
)

// SubscribersService manages who is in a list.
type SubscribersService struct{ client *rest.Client }

var opSubscribeUserToList = rest.Operation{
	Name: "Subscribers.Subscribe", Method: http.MethodPost, Route: "/lists/{id}/subscribers",
}

// Subscribe subscribes a person to a list by e-mail address or phone number.
//
// A user who has the address, or else the number, is added; otherwise one is created. The service chooses the uid of a
// new user and returns it. Where the uid is known, use Users.AddToLists or Update. At least one of Email and Number is
// needed. Whether an opt-in mail is sent is not documented.
//
// It needs the secret when an address is given.
//
//   - listID: The list's id.
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

// Delete takes a user out of a list.
//
// The membership is removed altogether; Update with false unsubscribes and keeps it. It needs the secret (inferred).
//
//   - listID: The list's id.
//   - uid: The caller's own id of the user. Addresses and UUIDs are in use, so any text is accepted and
//     percent-encoded.
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
	Name: "Subscribers.Update", Method: http.MethodPut, Route: "/lists/{id}/subscribers/{uid}", Repeatable: true,
}

// Update subscribes a user to a list, or unsubscribes one.
//
// A user who is unsubscribed stays in the list, and is engaged through it no more. It needs the secret (inferred).
//
//   - listID: The list's id.
//   - uid: The caller's own id of the user. Addresses and UUIDs are in use, so any text is accepted and
//     percent-encoded.
//
// Calls PUT /lists/{id}/subscribers/{uid}. Repeatable.
//
// Vendor documentation: https://docs.engage.so/en-us/a/62bbdd2e5bfea4dca4834045-lists
func (s *SubscribersService) Update(ctx context.Context, listID, uid string, subscribed bool, opts ...RequestOption) error {
	req := rest.NewRequest(&opUpdateSubscriberStatus)
	req.Path("listID", listID)
	req.Path("uid", uid)
	req.JSON(&struct {
		Subscribed bool `json:"subscribed"`
	}{subscribed})
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

// SubscriberDraft is a person to subscribe. Email or Number is needed.
type SubscriberDraft struct {
	// E-mail address.
	Email string `json:"email,omitempty,omitzero"`

	// Phone number in international form, digits only: 15555551234.
	Number string `json:"number,omitempty,omitzero"`

	// Given name.
	FirstName string `json:"first_name,omitempty,omitzero"`

	// Family name.
	LastName string `json:"last_name,omitempty,omitzero"`

	// When the person signed up.
	CreatedAt time.Time `json:"created_at,omitempty,omitzero"`

	// Custom attributes: text, numbers and booleans.
	Meta Attributes `json:"meta,omitempty,omitzero"`
}
