// Code generated from openapi/esputnik/contact_recommendations.yaml. DO NOT EDIT.

package esputnik

import (
	"context"
	"net/http"

	"github.com/engagement-go/engagement/internal/rest"
)

// ContactRecommendationsService reads product recommendations for one contact, as an application does.
type ContactRecommendationsService struct{ client *rest.Client }

var opGetRecommendationsForContactToken = rest.Operation{
	Name: "ContactRecommendations.List", Method: http.MethodGet, Route: "/contact-api/v1/recoms/{dataSourceId}", Auth: "contact", Repeatable: true,
}

// ListContactRecommendationsParams holds the optional parameters of ContactRecommendations.List. What is zero is not
// sent.
type ListContactRecommendationsParams struct {
	// Product IDs as the text of a JSON array, for algorithms that start from products (inferred).
	Products string `json:"products"`
	// IDs as the text of a JSON array, for algorithms that start from categories (inferred).
	Category string `json:"category"`
}

// List returns product recommendations for the contact of the session.
//
// It is Recommendations.List for applications. The token of the session can be created with UserPseudoID and Cookie.
//
// That the path is below the base URL of the other operations is inferred: the vendor's page gives it without a host.
//
// The call is authorised with the token of the session, and its answer has the next token.
//
//   - dataSourceID: ID of the data source.
//
// Calls GET /contact-api/v1/recoms/{dataSourceId}. Repeatable.
//
// Vendor documentation: https://docs.yespo.io/docs/how-to-receive-recommendations-to-a-mobileapp
func (s *ContactRecommendationsService) List(ctx context.Context, dataSourceID int64, params ListContactRecommendationsParams, opts ...RequestOption) ([]Recommendation, error) {
	req := rest.NewRequest(&opGetRecommendationsForContactToken)
	req.PathInt("dataSourceID", dataSourceID)
	req.Query("products", params.Products)
	req.Query("category", params.Category)
	return rest.CallValue[[]Recommendation](ctx, s.client, &req, opts)
}
