package esputnik_test

import (
	"context"
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	es "github.com/engagement-go/engagement/esputnik"
)

func recommendationsRows() []row {
	return []row{
		{Operation: "getContactRecommendations", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Recommendations.List(ctx, a.Number, es.ListRecommendationsParams{
				ContactID: 1, Email: "ann@example.org", Phone: "380500000001", ExternalCustomerID: "C-17", WebID: "w", Products: `["SKU1"]`, Category: `["K"]`,
			})
		}},
	}
}

func TestRecommendationsKeepTheirTags(t *testing.T) {
	t.Parallel()
	body := `[{"id":1,"price":"39.5","category":"Kitchen","isInStock":"1","descr":"d","tags_color":"red","tags_size":[1,2],"other":3},{"id":"SKU2"}]`
	want := []es.Recommendation{
		{ID: "1", Price: 39.5, Category: []string{"Kitchen"}, IsInStock: 1, Description: "d", Tags: map[string]json.RawMessage{"tags_color": json.RawMessage(`"red"`), "tags_size": json.RawMessage(`[1,2]`)}},
		{ID: "SKU2"},
	}
	reads(t, body, want, func(c *es.Client) ([]es.Recommendation, error) {
		return c.Recommendations.List(t.Context(), 1, es.ListRecommendationsParams{ContactID: 1})
	})
	written, err := json.Marshal(want)
	if err != nil {
		t.Fatal(err)
	}
	var again []es.Recommendation
	if err := json.Unmarshal(written, &again); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, again); diff != "" {
		t.Errorf("written and read (-want +got):\n%s", diff)
	}
	if got, _ := json.Marshal(es.Recommendation{Tags: map[string]json.RawMessage{"tags_a": json.RawMessage("1")}}); string(got) != `{"tags_a":1}` {
		t.Errorf("only a tag is written as %s", got)
	}
}

func TestRecommendationsArgumentsAreRefused(t *testing.T) {
	t.Parallel()
	refuse(t, map[string]refusal{
		"recommendations for nobody": {func(ctx context.Context, c *es.Client) error {
			_, err := c.Recommendations.List(ctx, 7, es.ListRecommendationsParams{Products: "[]"})
			return err
		}, "ContactID"},
	})
}
