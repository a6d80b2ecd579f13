package engagor_test

import (
	"context"

	"github.com/engagement-go/engagement/engagor"
)

func insightsRows() []row {
	return []row{
		{Operation: "getFacets", Want: []engagor.Facet{{Keys: []engagor.FacetKey{{Name: "1704067200"}, {Name: "1706745600"}}, Data: [][]float64{{41, 37}}}}, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return c.Insights.Facets(ctx, []engagor.FacetDefinition{{Key: engagor.FacetDefinitionKey{Field: "date.added", Grouping: "month"}, Type: "mentions"}},
				engagor.GetFacetsParams{Filter: "language:nl", DateFrom: from, DateTo: to, TopicIDs: []int64{70001, 70002}, ProfileIDs: []string{"p1", "p2"}})
		}},
	}
}
