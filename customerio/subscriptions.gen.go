// Code generated from openapi/customerio/subscriptions.yaml. DO NOT EDIT.

package customerio

import (
	"context"
	"net/http"

	"github.com/engagement-go/engagement/internal/rest"
)

// SubscriptionsService reads the topics and channels that people subscribe to.
type SubscriptionsService struct{ client *rest.Client }

var opGetSubscriptionCenterToken = rest.Operation{
	Name: "Subscriptions.CenterToken", Method: http.MethodGet, Route: "/v1/subscription_center/{customer_id}/token", Repeatable: true,
}

// CenterToken returns a token and a link with which one person can edit their subscriptions.
//
// Token and link are good for 24 hours. Treat them as secrets: whoever has the link can change the preferences.
//
// Expect 400 when the person does not exist or the subscription center cannot be used (the second is inferred).
//
//   - customerID: Id or email address of an existing person.
//
// Calls GET /v1/subscription_center/{customer_id}/token. Repeatable.
func (s *SubscriptionsService) CenterToken(ctx context.Context, customerID string, opts ...RequestOption) (*SubscriptionCenterToken, error) {
	req := rest.NewRequest(&opGetSubscriptionCenterToken)
	req.Path("customerID", customerID)
	return rest.Call[SubscriptionCenterToken](ctx, s.client, &req, opts)
}

var opGetChannels = rest.Operation{
	Name: "Subscriptions.Channels", Method: http.MethodGet, Route: "/v1/subscription_channels", Repeatable: true,
}

// Channels returns the channels that people can subscribe to.
//
// The whole list comes in one answer.
//
// Calls GET /v1/subscription_channels. Repeatable.
func (s *SubscriptionsService) Channels(ctx context.Context, opts ...RequestOption) ([]SubscriptionChannel, error) {
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
	Name: "Subscriptions.Topics", Method: http.MethodGet, Route: "/v1/subscription_topics", Repeatable: true,
}

// Topics lists the topics that people can subscribe to.
//
// The whole list comes in one answer; it is empty when the workspace has no topics.
//
// Calls GET /v1/subscription_topics. Repeatable.
func (s *SubscriptionsService) Topics(ctx context.Context, opts ...RequestOption) ([]Topic, error) {
	req := rest.NewRequest(&opGetTopics)
	envelope, err := rest.Call[struct {
		Value []Topic `json:"topics"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

// SubscriptionCenterToken lets one person edit their subscriptions for 24 hours.
type SubscriptionCenterToken struct {
	// The token.
	Token string `json:"token,omitempty,omitzero"`

	// The person's own link to the subscription center.
	URL string `json:"url,omitempty,omitzero"`
}

// SubscriptionChannel is a channel that people can subscribe to.
type SubscriptionChannel struct {
	// Number of the channel.
	ID int64 `json:"id,omitempty,omitzero"`

	// Name of the channel.
	Name string `json:"name,omitempty,omitzero"`

	// Kind of the channel.
	Type SubscriptionChannelType `json:"type,omitempty,omitzero"`

	// Description of the channel.
	Description string `json:"description,omitempty,omitzero"`

	// Whether people who said nothing count as subscribed.
	SubscribedByDefault bool `json:"subscribed_by_default,omitempty,omitzero"`
}

// SubscriptionChannelType is the kind of a subscription channel. The value twilio means SMS.
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

// Topic is something that people can subscribe to.
type Topic struct {
	// Id of the topic.
	ID int64 `json:"id,omitempty,omitzero"`

	// Key of the topic in subscription preferences, `topic_<id>`.
	Identifier string `json:"identifier,omitempty,omitzero"`

	// Name.
	Name string `json:"name,omitempty,omitzero"`

	// What the topic is about.
	Description string `json:"description,omitempty,omitzero"`

	// People are subscribed until they say no.
	SubscribedByDefault bool `json:"subscribed_by_default,omitempty,omitzero"`
}
