// Code generated from openapi/esputnik/apps.yaml. DO NOT EDIT.

package esputnik

import (
	"context"
	"net/http"

	"github.com/engagement-go/engagement/internal/rest"
)

// AppsService manages tokens of mobile applications and bots.
type AppsService struct{ client *rest.Client }

var opMuteAppToken = rest.Operation{
	Name: "Apps.MuteToken", Method: http.MethodPost, Route: "/v1/apps/{app_uuid}/token/mute",
}

// MuteToken mutes broadcasts to a Telegram token, for some time or for good.
//
// Transactional messages, such as those of SendMessage and tests, still arrive.
//
// Expected errors are 400 ("Wrong app uuid", "Token(s) must be specified", "Duration must be positive int") and 404
// ("Not registered application").
//
//   - appUUID: UUID of the application.
//
// Calls POST /v1/apps/{app_uuid}/token/mute. Not repeatable: retried only if the request never reached the service or
// was answered with 429.
//
// Vendor documentation: https://docs.yespo.io/docs/mute-unmute-tg-notifications
func (s *AppsService) MuteToken(ctx context.Context, appUUID string, mute TokenMute, opts ...RequestOption) error {
	req := rest.NewRequest(&opMuteAppToken)
	req.Path("appUUID", appUUID)
	req.JSON(&mute)
	req.Refuse(validateMuteAppToken(appUUID, mute))
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opUnmuteAppToken = rest.Operation{
	Name: "Apps.UnmuteToken", Method: http.MethodPost, Route: "/v1/apps/{app_uuid}/token/unmute",
}

// UnmuteToken lets broadcasts reach a Telegram token again.
//
// Expected errors are 400 ("Wrong app uuid", "Token(s) must be specified") and 404 ("Not registered application").
//
//   - appUUID: UUID of the application.
//   - token: Token of the application.
//
// Calls POST /v1/apps/{app_uuid}/token/unmute. Not repeatable: retried only if the request never reached the service or
// was answered with 429.
//
// Vendor documentation: https://docs.yespo.io/docs/mute-unmute-tg-notifications
func (s *AppsService) UnmuteToken(ctx context.Context, appUUID, token string, opts ...RequestOption) error {
	req := rest.NewRequest(&opUnmuteAppToken)
	req.Path("appUUID", appUUID)
	req.CheckRule("token", "required", token)
	req.JSON(&struct {
		Token string `json:"token"`
	}{token})
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opAddAppTokens = rest.Operation{
	Name: "Apps.AddTokens", Method: http.MethodPost, Route: "/v1/apps/{app_uuid}/tokens",
}

// AddTokens adds tokens of an application to contacts, for example tokens of a Telegram bot.
//
// Each token needs one of ContactID, ExternalCustomerID, Phone and Email.
//
//   - appUUID: UUID of the application.
//   - tokens: Tokens, each with its contact.
//
// Calls POST /v1/apps/{app_uuid}/tokens. Not repeatable: retried only if the request never reached the service or was
// answered with 429.
func (s *AppsService) AddTokens(ctx context.Context, appUUID string, tokens []AppToken, opts ...RequestOption) error {
	req := rest.NewRequest(&opAddAppTokens)
	req.Path("appUUID", appUUID)
	req.CheckRule("tokens", "required", tokens)
	req.Check("tokens", tokens)
	req.JSON(&struct {
		Tokens []AppToken `json:"tokens"`
	}{tokens})
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGetTokenActivity = rest.Operation{
	Name: "Apps.GetTokenState", Method: http.MethodGet, Route: "/v1/contact/token/activated/{app_uuid}/{token_id}", Repeatable: true,
}

// GetTokenState returns whether a mobile push token is active.
//
// SetTokenState activates a token again.
//
//   - appUUID: UUID of the application.
//   - tokenID: Push token.
//
// Calls GET /v1/contact/token/activated/{app_uuid}/{token_id}. Repeatable.
func (s *AppsService) GetTokenState(ctx context.Context, appUUID, tokenID string, opts ...RequestOption) (*TokenState, error) {
	req := rest.NewRequest(&opGetTokenActivity)
	req.Path("appUUID", appUUID)
	req.Path("tokenID", tokenID)
	return rest.Call[TokenState](ctx, s.client, &req, opts)
}

var opSetTokenActivity = rest.Operation{
	Name: "Apps.SetTokenState", Method: http.MethodPut, Route: "/v1/contact/token/activated/{app_uuid}/{token_id}", Repeatable: true,
}

// SetTokenState activates or deactivates a mobile push token.
//
// The result is the new state.
//
//   - appUUID: UUID of the application.
//   - tokenID: Push token.
//   - active: Whether the token is active.
//
// Calls PUT /v1/contact/token/activated/{app_uuid}/{token_id}. Repeatable.
func (s *AppsService) SetTokenState(ctx context.Context, appUUID, tokenID string, active bool, opts ...RequestOption) (*TokenState, error) {
	req := rest.NewRequest(&opSetTokenActivity)
	req.Path("appUUID", appUUID)
	req.Path("tokenID", tokenID)
	req.JSON(&struct {
		Active bool `json:"active"`
	}{active})
	return rest.Call[TokenState](ctx, s.client, &req, opts)
}

// AppToken is a token of an application, with its contact.
type AppToken struct {
	// Token of the application.
	Token string `json:"token,omitempty,omitzero"`

	// ID of the contact.
	ContactID int64 `check:"min=1" json:"contactId,omitempty,omitzero"`

	// Your ID of the contact.
	ExternalCustomerID string `json:"externalCustomerId,omitempty,omitzero"`

	// Phone number of the contact.
	Phone string `json:"phone,omitempty,omitzero"`

	// Email address of the contact.
	Email string `json:"email,omitempty,omitzero"`
}

// TokenMute is a token to mute.
type TokenMute struct {
	// Token of the application.
	Token string `check:"required" json:"token"`

	// Duration in whole seconds, from 5 seconds to 365 days. Without it, the token is muted for good (until 9999-12-31
	// 23:59:59).
	Duration Seconds `json:"duration,omitempty,omitzero"`
}

// TokenState is the state of a mobile push token.
type TokenState struct {
	// Whether the token is active.
	Active bool `json:"active,omitempty,omitzero"`
}
