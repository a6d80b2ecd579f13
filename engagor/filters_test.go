package engagor_test

import (
	"context"
	"encoding/json"

	"github.com/engagement-go/engagement/engagor"
)

func filtersRows() []row {
	return []row{
		{Operation: "listFilterSuggestions", Want: []engagor.FilterSuggestion{{"suggestion": json.RawMessage(`"language:nl"`)}}, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return c.Filters.ListSuggestions(ctx, engagor.ListFilterSuggestionsParams{Query: "jane", Limit: 2000, PageToken: "YToy"})
		}},
	}
}
