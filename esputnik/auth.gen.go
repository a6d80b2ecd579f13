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

// CreateContactToken creates a token for an application that acts for one contact.
//
// The token is for Session.Inbox and Session.Recommendations: Client.NewSession creates one and keeps it valid, and
// ResumeSession takes one. A token is valid for one call, and each answer has the next one. This call uses the API key,
// so it belongs on a server.
//
// Email, Phone or ExternalCustomerID is required. This is checked before anything is sent.
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

// CreateToken creates a bearer token for events.
//
// The token is for programs that should not have the API key. It is documented for Events.SendV1, SendPastV1 and
// DeletePast only, see WithEventsToken. How long it is valid is not documented.
//
// Calls POST /v1/auth/token. Not repeatable: retried only if the request never reached the service or was answered with
// 429.
func (s *AuthService) CreateToken(ctx context.Context, opts ...RequestOption) (string, error) {
	req := rest.NewRequest(&opCreateAPIToken)
	return rest.CallText(ctx, s.client, &req, opts)
}

// ContactTokenRequest is the contact of a token.
type ContactTokenRequest struct {
	// Email address of the contact.
	Email string `json:"email,omitempty,omitzero"`

	// Phone number of the contact.
	Phone string `json:"phone,omitempty,omitzero"`

	// Your ID of the contact.
	ExternalCustomerID string `json:"externalCustomerId,omitempty,omitzero"`

	// Pseudonymous user ID of Firebase. For recommendations.
	UserPseudoID string `json:"userPseudoId,omitempty,omitzero"`

	// Value of the sc cookie. For recommendations.
	Cookie string `json:"cookie,omitempty,omitzero"`
}
