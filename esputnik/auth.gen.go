// Code generated from openapi/esputnik/auth.yaml. DO NOT EDIT.

package esputnik

import (
	"context"
	"net/http"

	"github.com/engagement-go/engagement/internal/rest"
)

// AuthService creates tokens that are used in place of the API key.
type AuthService struct{ client *rest.Client }

var opCreateContactToken = rest.Operation{
	Name: "Auth.CreateContactToken", Method: http.MethodPost, Route: "/v1/auth/contact/token",
}

// CreateContactToken creates a token with which an application acts for one contact.
//
// The token authorises the calls of Inbox and Session.Recommendations, as the header ES-TOKEN. It is good for one call:
// each answer carries a new token in its ES-TOKEN header and makes the old one invalid. After a 401 ask for a new token
// here. This call itself is authorised with the API key and belongs on a server.
//
// At least one of email, phone and externalCustomerId is needed; a body with none is refused before it is sent. For
// recommendations userPseudoId and cookie can be given as well.
//
// Calls POST /v1/auth/contact/token. Not repeatable: retried only if the request never reached the service or was
// answered with 429.
//
// Vendor documentation: https://docs.esputnik.com/docs/configuring-app-inbox-for-mobile-apps
func (s *AuthService) CreateContactToken(ctx context.Context, contact ContactTokenRequest, opts ...RequestOption) (string, error) {
	req := rest.NewRequest(&opCreateContactToken)
	req.JSON(&contact)
	req.Refuse(validateCreateContactToken(contact))
	envelope, err := rest.Call[struct {
		Value string `json:"token"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return "", err
	}
	return envelope.Value, nil
}

var opCreateAPIToken = rest.Operation{
	Name: "Auth.CreateToken", Method: http.MethodPost, Route: "/v1/auth/token",
}

// CreateToken creates a bearer token for the event calls.
//
// For programs that should not hold the API key. The token is documented as good for three calls only: SendV1,
// SendPastV1 and DeletePast of Events. How long it lives is not documented. The call has no body and is itself
// authorised with the API key.
//
// The answer is the token, as bare text or as a quoted JSON string; either way the method returns it without quotes.
//
// Calls POST /v1/auth/token. Not repeatable: retried only if the request never reached the service or was answered with
// 429.
func (s *AuthService) CreateToken(ctx context.Context, opts ...RequestOption) (string, error) {
	req := rest.NewRequest(&opCreateAPIToken)
	return rest.CallText(ctx, s.client, &req, opts)
}

// ContactTokenRequest names the contact that a token is for, by one of email, phone and externalCustomerId.
type ContactTokenRequest struct {
	// Email address of the contact.
	Email string `json:"email,omitempty,omitzero"`

	// Phone number of the contact.
	Phone string `json:"phone,omitempty,omitzero"`

	// Your ID of the contact.
	ExternalCustomerID string `json:"externalCustomerId,omitempty,omitzero"`

	// Pseudonymous user id of Firebase; for recommendations.
	UserPseudoID string `json:"userPseudoId,omitempty,omitzero"`

	// Value of the sc cookie; for recommendations.
	Cookie string `json:"cookie,omitempty,omitzero"`
}
