package engagor_test

import (
	"context"

	"github.com/engagement-go/engagement/engagor"
)

func tagsRows() []row {
	return []row{
		{Operation: "listTags", Want: &engagor.TagPage{Count: 1, Data: []engagor.Tag{{
			ID: 9000002, Tag: "Campaign 2024", ParentID: 9000001, ColorCode: "rgb(10,20,30)", Filter: `usertag:"Campaign 2024"`,
		}}}, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return c.Tags.List(ctx, engagor.ListTagsParams{Limit: 200, PageToken: "YToy"})
		}},
	}
}
