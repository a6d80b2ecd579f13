package esputnik_test

import (
	"context"

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
