package engagor_test

import (
	"context"

	"github.com/engagement-go/engagement/engagor"
)

func customAttributesRows() []row {
	return []row{
		{Operation: "listCustomAttributes", Want: &engagor.CustomAttributePage{Count: 1, Data: []engagor.CustomAttribute{{ID: "7", Name: "Customer number"}}}, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return c.CustomAttributes.List(ctx, engagor.ListCustomAttributesParams{Limit: 1, PageToken: "YToy"})
		}},
	}
}
