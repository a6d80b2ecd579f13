package engagor_test

import (
	"context"

	"github.com/engagement-go/engagement/engagor"
)

func casesRows() []row {
	case1 := engagor.Case{
		Mention: handled, LinkedMentions: []engagor.Mention{},
		Contact: engagor.Contact{ID: "98765", Date: engagor.ContactDate{Added: unix(1600000000), Updated: unix(1668629719)}},
	}
	return []row{
		{Operation: "listCases", Want: &engagor.CasePage{Count: 1, Data: []engagor.Case{case1}}, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return c.Cases.List(ctx, engagor.ListCasesParams{
				Filter: "language:nl", DateFrom: from, DateTo: to, TopicIDs: []int64{1}, PageToken: "YToy", Limit: 100, Sort: engagor.MentionSortLastActionAsc,
			})
		}},
		{Operation: "getCase", Want: &case1, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return c.Cases.Get(ctx, a.Number, a.Text)
		}},
	}
}
