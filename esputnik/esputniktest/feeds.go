package esputniktest

import (
	"github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/internal/fake"
)

func (m *model) listFeeds(*fake.Request) fake.Answer {
	return fake.OK(map[string]any{"feeds": append([]esputnik.ProductFeed{}, m.feeds...)})
}

func (m *model) replaceFeeds(r *fake.Request) fake.Answer {
	m.feeds = fake.Read[struct{ Feeds []esputnik.ProductFeed }](r).Feeds
	return text("Product feeds have been configured")
}
