package engagor_test

import (
	"context"

	"github.com/engagement-go/engagement/engagor"
)

func topicsRows() []row {
	return []row{
		{Operation: "listTopics", Want: &engagor.TopicPage{Count: 1, Data: []engagor.Topic{topic}}, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return c.Topics.List(ctx, engagor.ListTopicsParams{Limit: 5, PageToken: "YToy"})
		}},
	}
}
