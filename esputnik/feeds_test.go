package esputnik_test

import (
	"context"

	es "github.com/engagement-go/engagement/esputnik"
)

func feedsRows() []row {
	return []row{
		{Operation: "getProductFeeds", Want: []es.ProductFeed{{URL: "https://shop.example.org/feed.xml", Language: "en", Default: true}}, Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Feeds.List(ctx)
		}},
		{Operation: "setProductFeeds", Call: func(ctx context.Context, c both, a args) (any, error) {
			return nil, c.Feeds.Replace(ctx, []es.ProductFeedDraft{{URL: "https://shop.example.org/feed.xml", Language: "en", Default: new(false)}})
		}},
	}
}
