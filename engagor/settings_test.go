package engagor_test

import (
	"context"

	"github.com/engagement-go/engagement/engagor"
)

func settingsRows() []row {
	return []row{
		{Operation: "listSettingsHistory", Want: &engagor.SettingsChangePage{Count: 1, Data: []engagor.SettingsChange{{ID: "71"}}}, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return c.Settings.ListHistory(ctx, engagor.ListSettingsHistoryParams{
				DateFrom: from, DateTo: to, Types: []string{"a", "b"}, TopicIDs: []int64{1, 2}, UserID: 3, PageToken: "YToy", Limit: 1,
			})
		}},
	}
}
