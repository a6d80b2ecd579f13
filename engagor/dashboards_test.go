package engagor_test

import (
	"context"
	"encoding/json"

	"github.com/engagement-go/engagement/engagor"
)

func dashboardsRows() []row {
	data := json.RawMessage(`[{"data":{"timeline mentions_compared_by_sentiment":{"data":{"2026-01-01":{"Date":"2026-01-01","Negative":"0","Neutral":"3","Positive":"1"}}}}}]`)
	return []row{
		{Operation: "listDashboards", Want: []engagor.Dashboard{{ID: "91"}}, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) { return c.Dashboards.List(ctx) }},
		{Operation: "exportDashboard", Want: data, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return c.Dashboards.Export(ctx, a.Text, engagor.ExportDashboardParams{Filter: "language:nl", DateFrom: from, DateTo: to})
		}},
		{Operation: "getDashboardComponent", Want: data, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return c.Dashboards.GetComponent(ctx, "91", a.Text, engagor.GetDashboardComponentParams{Filter: "language:nl", DateFrom: from, DateTo: to})
		}},
	}
}
