// Code generated from openapi/customerio/subscriptions.yaml. DO NOT EDIT.

package customerio

import (
	"context"
	"net/http"

	"github.com/engagement-go/engagement/internal/rest"
)

// SubscriptionsService reads the topics and channels that people can subscribe to.
type SubscriptionsService struct{ client *rest.Client }

var opGetSubscriptionCenterToken = rest.Operation{
	Name: "Subscriptions.GetCenterToken", Method: http.MethodGet, Route: "/v1/subscription_center/{customer_id}/token", Repeatable: true,
}

// GetCenterToken returns a token and a link for the subscription center of one person.
//
// Token and link are valid for 24 hours. They are secrets: with the link anybody can change the subscriptions. Errors:
// 400 (unknown person, or no subscription center; the latter is inferred).
//
//   - customerID: Id or email address of an existing person.
//
// Calls GET /v1/subscription_center/{customer_id}/token. Repeatable.
func (s *SubscriptionsService) GetCenterToken(ctx context.Context, customerID string, opts ...RequestOption) (*SubscriptionCenterToken, error) {
	req := rest.NewRequest(&opGetSubscriptionCenterToken)
	req.Path("customerID", customerID)
	return rest.Call[SubscriptionCenterToken](ctx, s.client, &req, opts)
}

var opGetChannels = rest.Operation{
	Name: "Subscriptions.ListChannels", Method: http.MethodGet, Route: "/v1/subscription_channels", Repeatable: true,
}

// ListChannels returns the channels that people can subscribe to.
//
// The list has no pages.
//
// Calls GET /v1/subscription_channels. Repeatable.
func (s *SubscriptionsService) ListChannels(ctx context.Context, opts ...RequestOption) ([]SubscriptionChannel, error) {
	req := rest.NewRequest(&opGetChannels)
	envelope, err := rest.Call[struct {
		Value []SubscriptionChannel `json:"channels"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opGetTopics = rest.Operation{
	Name: "Subscriptions.ListTopics", Method: http.MethodGet, Route: "/v1/subscription_topics", Repeatable: true,
}

// ListTopics returns the topics that people can subscribe to.
//
// The list has no pages.
//
// Calls GET /v1/subscription_topics. Repeatable.
func (s *SubscriptionsService) ListTopics(ctx context.Context, opts ...RequestOption) ([]Topic, error) {
	req := rest.NewRequest(&opGetTopics)
	envelope, err := rest.Call[struct {
		Value []Topic `json:"topics"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

// SubscriptionCenterToken gives access to the subscription center of one person for 24 hours.
type SubscriptionCenterToken struct {
	// The token.
	Token string `json:"token,omitempty,omitzero"`

	// Link to the subscription center.
	URL string `json:"url,omitempty,omitzero"`
}

// SubscriptionChannel is a channel that people can subscribe to.
type SubscriptionChannel struct {
	// Id of the channel.
	ID int64 `json:"id,omitempty,omitzero"`

	// Name of the channel.
	Name string `json:"name,omitempty,omitzero"`

	// Type of the channel.
	Type SubscriptionChannelType `json:"type,omitempty,omitzero"`

	// Description of the channel.
	Description string `json:"description,omitempty,omitzero"`

	// Whether people are subscribed by default.
	SubscribedByDefault bool `json:"subscribed_by_default,omitempty,omitzero"`
}

// SubscriptionChannelType is the type of a subscription channel.
type SubscriptionChannelType string

// Values of SubscriptionChannelType. Others that the vendor adds later are kept as they come.
const (
	SubscriptionChannelTypeEmail        SubscriptionChannelType = "email"
	SubscriptionChannelTypeInApp        SubscriptionChannelType = "in_app"
	SubscriptionChannelTypeInbox        SubscriptionChannelType = "inbox"
	SubscriptionChannelTypeLine         SubscriptionChannelType = "line"
	SubscriptionChannelTypePush         SubscriptionChannelType = "push"
	SubscriptionChannelTypeSMS          SubscriptionChannelType = "twilio"
	SubscriptionChannelTypeSlack        SubscriptionChannelType = "slack"
	SubscriptionChannelTypeUrbanAirship SubscriptionChannelType = "urban_airship"
	SubscriptionChannelTypeWhatsApp     SubscriptionChannelType = "whatsapp"
)

// Topic is a topic that people can subscribe to.
type Topic struct {
	// Id of the topic.
	ID int64 `json:"id,omitempty,omitzero"`

	// Key of the topic in subscription preferences: `topic_<id>`.
	Identifier string `json:"identifier,omitempty,omitzero"`

	// Name.
	Name string `json:"name,omitempty,omitzero"`

	// Description.
	Description string `json:"description,omitempty,omitzero"`

	// Whether people are subscribed by default.
	SubscribedByDefault bool `json:"subscribed_by_default,omitempty,omitzero"`
}
