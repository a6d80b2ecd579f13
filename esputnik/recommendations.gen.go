// Code generated from openapi/esputnik/recommendations.yaml. DO NOT EDIT.

package esputnik

import (
	"context"
	"net/http"

	"github.com/engagement-go/engagement/internal/rest"
)

// RecommendationsService reads product recommendations for a contact.
type RecommendationsService struct{ client *rest.Client }

var opGetContactRecommendations = rest.Operation{
	Name: "Recommendations.List", Method: http.MethodGet, Route: "/v2/contacts/recoms/{dataSourceId}", Repeatable: true,
}

// ListRecommendationsParams holds the optional parameters of Recommendations.List. What is zero is not sent.
type ListRecommendationsParams struct {
	// ID of the contact.
	ContactID int64 `json:"contactId" check:"min=1"`
	// Email address of the contact.
	Email string `json:"email"`
	// Phone number of the contact.
	Phone string `json:"phone"`
	// Your ID of the contact.
	ExternalCustomerID string `json:"externalCustomerId"`
	// ID in the web tracking cookie. One page of the vendor misspells the parameter as webI.
	WebID string `json:"webId"`
	// Product IDs as the text of a JSON array, for algorithms that start from products.
	Products string `json:"products"`
	// IDs as the text of a JSON array, for algorithms that start from categories.
	Category string `json:"category"`
}

// List returns product recommendations for a contact.
//
// The recommendations come from a data source, which is set up in the web interface for one algorithm. The list has no
// pages.
//
// ContactID, Email, Phone, ExternalCustomerID or WebID is required. This is checked before anything is sent.
//
//   - dataSourceID: ID of the data source, from the settings of the account.
//
// Calls GET /v2/contacts/recoms/{dataSourceId}. Repeatable.
//
// Vendor documentation: https://docs.yespo.io/docs/how-send-product-recommendations
func (s *RecommendationsService) List(ctx context.Context, dataSourceID int64, params ListRecommendationsParams, opts ...RequestOption) ([]Recommendation, error) {
	req := rest.NewRequest(&opGetContactRecommendations)
	req.PathInt("dataSourceID", dataSourceID)
	req.Check("", &params)
	req.Query("contactId", params.ContactID)
	req.Query("email", params.Email)
	req.Query("phone", params.Phone)
	req.Query("externalCustomerId", params.ExternalCustomerID)
	req.Query("webId", params.WebID)
	req.Query("products", params.Products)
	req.Query("category", params.Category)
	req.Refuse(validateGetContactRecommendations(dataSourceID, params))
	return rest.CallValue[[]Recommendation](ctx, s.client, &req, opts)
}
