package esputnik_test

import (
	"context"

	es "github.com/engagement-go/engagement/esputnik"
)

func contactRecommendationsRows() []row {
	recommended := []es.Recommendation{{ID: "SKU1", Name: "Kettle", URL: "https://shop.example.org/1", Price: 39.5, Brand: "Acme", Category: []string{"Kitchen"}, IsInStock: 1}}
	return []row{
		{Operation: "getRecommendationsForContactToken", Want: recommended, Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.session.Recommendations.List(ctx, a.Number, es.ListContactRecommendationsParams{Products: `["SKU1"]`, Category: `["K"]`})
		}},
	}
}
