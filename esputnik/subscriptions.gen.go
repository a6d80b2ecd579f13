// Code generated from openapi/esputnik/subscriptions.yaml. DO NOT EDIT.

package esputnik

import (
	"context"
	"net/http"

	"github.com/engagement-go/engagement/internal/rest"
)

// SubscriptionsService reads subscription categories, and keeps the list of unsubscribed addresses.
type SubscriptionsService struct{ client *rest.Client }

var opAddUnsubscribedEmails = rest.Operation{
	Name: "Subscriptions.AddUnsubscribed", Method: http.MethodPost, Route: "/v1/emails/unsubscribed/add",
}

// AddUnsubscribed marks email addresses as unsubscribed.
//
// Holds for every contact that uses one of the addresses; their other channels stay active. The answer is not
// documented and is ignored.
//
//   - emails: Email addresses.
//
// Calls POST /v1/emails/unsubscribed/add. Not repeatable: retried only if the request never reached the service or was
// answered with 429.
func (s *SubscriptionsService) AddUnsubscribed(ctx context.Context, emails []string, opts ...RequestOption) error {
	req := rest.NewRequest(&opAddUnsubscribedEmails)
	req.CheckRule("emails", "required", emails)
	req.JSON(&struct {
		Emails []string `json:"emails"`
	}{emails})
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opRemoveUnsubscribedEmails = rest.Operation{
	Name: "Subscriptions.RemoveUnsubscribed", Method: http.MethodPost, Route: "/v1/emails/unsubscribed/delete",
}

// RemoveUnsubscribed takes email addresses off the unsubscribed list.
//
// The answer is not documented and is ignored.
//
//   - emails: Email addresses.
//
// Calls POST /v1/emails/unsubscribed/delete. Not repeatable: retried only if the request never reached the service or
// was answered with 429.
func (s *SubscriptionsService) RemoveUnsubscribed(ctx context.Context, emails []string, opts ...RequestOption) error {
	req := rest.NewRequest(&opRemoveUnsubscribedEmails)
	req.CheckRule("emails", "required", emails)
	req.JSON(&struct {
		Emails []string `json:"emails"`
	}{emails})
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGetSubscriptionCategories = rest.Operation{
	Name: "Subscriptions.List", Method: http.MethodGet, Route: "/v1/subscriptions", Repeatable: true,
}

// List returns all subscription categories of the organisation.
//
// There are no pages.
//
// Calls GET /v1/subscriptions. Repeatable.
func (s *SubscriptionsService) List(ctx context.Context, opts ...RequestOption) ([]SubscriptionCategory, error) {
	req := rest.NewRequest(&opGetSubscriptionCategories)
	return rest.CallValue[[]SubscriptionCategory](ctx, s.client, &req, opts)
}

// SubscriptionCategory is a kind of mail that contacts can subscribe to.
type SubscriptionCategory struct {
	// Identifier of the category.
	ID int64 `json:"id,omitempty,omitzero"`

	// Key of the category, unique in the organisation.
	Key string `json:"key,omitempty,omitzero"`

	// Segment behind the category.
	GroupID int64 `json:"groupId,omitempty,omitzero"`

	// Name of the category.
	Name string `json:"name,omitempty,omitzero"`

	// Number of contacts in the category.
	ContactsCount int64 `json:"contactsCount,omitempty,omitzero"`

	// When the category was created; may come without an offset.
	CreatedDate DateTime `json:"createdDate,omitempty,omitzero"`

	// When the category was changed; may come without an offset.
	UpdatedDate DateTime `json:"updatedDate,omitempty,omitzero"`
}
