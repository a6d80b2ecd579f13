package engagor_test

import (
	"context"

	"github.com/engagement-go/engagement/engagor"
)

func publishingGuidelinesRows() []row {
	return []row{
		{Operation: "listPublishingGuidelines", Want: &engagor.PublishingGuidelinePage{Count: 1, Data: []engagor.PublishingGuideline{{ID: "51"}}}, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return c.PublishingGuidelines.List(ctx, engagor.ListPublishingGuidelinesParams{Limit: 1, PageToken: "YToy"})
		}},
	}
}
