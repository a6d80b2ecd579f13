package engagor_test

import (
	"context"
	"encoding/json"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement/engagor"
)

func insightsRows() []row {
	return []row{
		{Operation: "getFacets", Want: []engagor.Facet{{Keys: []engagor.FacetKey{{Name: "1704067200"}, {Name: "1706745600"}}, Data: [][]float64{{41, 37}}}}, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return c.Insights.GetFacets(ctx, []engagor.FacetDefinition{{Key: engagor.FacetDefinitionKey{Field: "date.added", Grouping: "month"}, Type: "mentions"}},
				engagor.GetFacetsParams{Filter: "language:nl", DateFrom: from, DateTo: to, TopicIDs: []int64{70001, 70002}, ProfileIDs: []string{"p1", "p2"}})
		}},
	}
}

func TestFacetName(t *testing.T) {
	t.Parallel()
	var got []engagor.FacetName
	if err := json.Unmarshal([]byte(`[1704067200,"1704067200","Ghent \"x\"",null,1.5,{}]`), &got); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]engagor.FacetName{"1704067200", "1704067200", `Ghent "x"`, "", "1.5", ""}, got); diff != "" {
		t.Errorf("names (-want +got):\n%s", diff)
	}
	at, ok := got[0].Time()
	if want := time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC); !ok || !at.Equal(want) {
		t.Errorf("time %v, %v, want %v", at, ok, want)
	}
	if _, ok := got[2].Time(); ok {
		t.Error("a place was read as a time")
	}
}

func TestInsightsRefuse(t *testing.T) {
	t.Parallel()
	refuse(t, refusals{
		"no facets": {func(ctx context.Context, c *engagor.Client) error {
			_, err := c.Insights.GetFacets(ctx, nil, engagor.GetFacetsParams{})
			return err
		}, "Insights.GetFacets: definitions must not be empty"},
		"facets of mentions without topics": {func(ctx context.Context, c *engagor.Client) error {
			_, err := c.Insights.GetFacets(ctx, []engagor.FacetDefinition{{Type: "mentions", Key: engagor.FacetDefinitionKey{Field: "date.added"}}}, engagor.GetFacetsParams{ProfileIDs: []string{"1"}})
			return err
		}, "Insights.GetFacets: TopicIDs must be set for facets of the type mentions"},
		"a facet of nothing": {func(ctx context.Context, c *engagor.Client) error {
			_, err := c.Insights.GetFacets(ctx, []engagor.FacetDefinition{{Type: "kpi", Key: engagor.FacetDefinitionKey{Grouping: "month"}}}, engagor.GetFacetsParams{})
			return err
		}, "Insights.GetFacets: definitions[0].Key.Field must not be empty"},
	})
}
