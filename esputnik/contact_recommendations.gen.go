// Code generated from openapi/esputnik/contact_recommendations.yaml. DO NOT EDIT.

package esputnik

import (
	"context"
	"net/http"

	"github.com/engagement-go/engagement/internal/rest"
)

// ContactRecommendationsService reads product recommendations for one contact, as an application gets them.
type ContactRecommendationsService struct{ client *rest.Client }

var opGetRecommendationsForContactToken = rest.Operation{
	Name: "ContactRecommendations.List", Method: http.MethodGet, Route: "/contact-api/v1/recoms/{dataSourceId}", Auth: "contact", Repeatable: true,
}

// ListContactRecommendationsParams holds the optional parameters of ContactRecommendations.List. What is zero is not
// sent.
type ListContactRecommendationsParams struct {
	// Product ids, for algorithms that start from products; a JSON array written as text, as in List (inferred).
	Products string `json:"products"`
	// Category ids, for algorithms that start from categories; a JSON array written as text, as in List (inferred).
	Category string `json:"category"`
}

// List returns product recommendations for the contact that the session is for.
//
// As RecommendationsService.List, for applications that act for one contact. For this call the token can be created
// with userPseudoId and cookie.
//
// The path in front of contact-api is not certain: the vendor's page gives it without a host; that it lies under the
// base URL of the other calls is (inferred).
//
// Authorised with the ES-TOKEN header of a token from Auth.CreateContactToken; each answer carries the next token in a
// header of the same name. A Session takes care of that, and after a 401 gets a new token if it can.
//
//   - dataSourceID: Identifier of the recommendation data source.
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
