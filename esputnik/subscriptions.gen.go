// Code generated from openapi/esputnik/subscriptions.yaml. DO NOT EDIT.

package esputnik

import (
	"context"
	"net/http"

	"github.com/engagement-go/engagement/internal/rest"
)

// SubscriptionsService reads subscription categories, and manages the list of unsubscribed addresses.
type SubscriptionsService struct{ client *rest.Client }

var opAddUnsubscribedEmails = rest.Operation{
	Name: "Subscriptions.AddUnsubscribed", Method: http.MethodPost, Route: "/v1/emails/unsubscribed/add",
}

// AddUnsubscribed adds email addresses to the list of unsubscribed addresses.
//
// This applies to all contacts that use one of the addresses. Their other channels stay active.
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

// RemoveUnsubscribed removes email addresses from the list of unsubscribed addresses.
//
// The answer is not documented, and not read.
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
// The list has no pages.
//
// Calls GET /v1/subscriptions. Repeatable.
func (s *SubscriptionsService) List(ctx context.Context, opts ...RequestOption) ([]SubscriptionCategory, error) {
	req := rest.NewRequest(&opGetSubscriptionCategories)
	return rest.CallValue[[]SubscriptionCategory](ctx, s.client, &req, opts)
}

// SubscriptionCategory is a topic that contacts can subscribe to.
type SubscriptionCategory struct {
	// ID of the category.
	ID int64 `json:"id,omitempty,omitzero"`

	// Key of the category, unique in the organisation.
	Key string `json:"key,omitempty,omitzero"`

	// ID of the segment of the category.
	SegmentID int64 `json:"groupId,omitempty,omitzero"`

	// Name of the category.
	Name string `json:"name,omitempty,omitzero"`

	// Number of contacts in the category.
	ContactsCount int64 `json:"contactsCount,omitempty,omitzero"`

	// When the category was created. It may come without an offset.
	CreatedDate DateTime `json:"createdDate,omitempty,omitzero"`

	// When the category was changed. It may come without an offset.
	UpdatedDate DateTime `json:"updatedDate,omitempty,omitzero"`
}
