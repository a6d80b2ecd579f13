// Code generated from openapi/esputnik/feeds.yaml. DO NOT EDIT.

package esputnik

import (
	"context"
	"net/http"

	"github.com/engagement-go/engagement/internal/rest"
)

// FeedsService manages product feeds.
type FeedsService struct{ client *rest.Client }

var opGetProductFeeds = rest.Operation{
	Name: "Feeds.List", Method: http.MethodGet, Route: "/v1/products/config", Repeatable: true,
}

// List returns the product feeds of the account.
//
// The list has no pages.
//
// Calls GET /v1/products/config. Repeatable.
func (s *FeedsService) List(ctx context.Context, opts ...RequestOption) ([]ProductFeed, error) {
	req := rest.NewRequest(&opGetProductFeeds)
	envelope, err := rest.Call[struct {
		Value []ProductFeed `json:"feeds"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opSetProductFeeds = rest.Operation{
	Name: "Feeds.Replace", Method: http.MethodPost, Route: "/v1/products/config",
}

// Replace replaces the product feeds of the account.
//
// Feeds that are not in the list are removed. An empty list removes all (inferred).
//
//   - feeds: New feeds of the account.
//
// Calls POST /v1/products/config. Not repeatable: retried only if the request never reached the service or was answered
// with 429.
func (s *FeedsService) Replace(ctx context.Context, feeds []ProductFeedDraft, opts ...RequestOption) error {
	req := rest.NewRequest(&opSetProductFeeds)
	req.JSON(&struct {
		Feeds []ProductFeedDraft `json:"feeds" check:"empty"`
	}{feeds})
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

// ProductFeed is a product feed.
type ProductFeed struct {
	// URL of the feed.
	URL string `json:"url,omitempty,omitzero"`

	// Language of the feed.
	Language string `json:"language,omitempty,omitzero"`

	// Whether this is the default feed.
	Default bool `json:"default,omitempty,omitzero"`
}

// ProductFeedDraft is a product feed to set.
type ProductFeedDraft struct {
	// URL of the feed.
	URL string `json:"url,omitempty,omitzero"`

	// Language of the feed.
	Language string `json:"language,omitempty,omitzero"`

	// Whether this is the default feed.
	Default *bool `json:"default,omitempty"`
}
