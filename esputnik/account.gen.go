// Code generated from openapi/esputnik/account.yaml. DO NOT EDIT.

package esputnik

import (
	"context"
	"net/http"

	"github.com/engagement-go/engagement/internal/rest"
	"github.com/oapi-codegen/runtime/types"
)

// AccountService reads the organisation, its balance and its costs.
type AccountService struct{ client *rest.Client }

var opGetAccountInfo = rest.Operation{
	Name: "Account.Get", Method: http.MethodGet, Route: "/v1/account/info", Repeatable: true,
}

// Get returns the user and the organisation that the key belongs to.
//
// Use it to check a key: a wrong or disabled key is answered with 401.
//
// Calls GET /v1/account/info. Repeatable.
func (s *AccountService) Get(ctx context.Context, opts ...RequestOption) (*AccountInfo, error) {
	req := rest.NewRequest(&opGetAccountInfo)
	return rest.Call[AccountInfo](ctx, s.client, &req, opts)
}

var opGetBalance = rest.Operation{
	Name: "Account.GetBalance", Method: http.MethodGet, Route: "/v1/balance", Repeatable: true,
}

// GetBalance returns the balance of the organisation.
//
// Amounts are in Currency.
//
// Calls GET /v1/balance. Repeatable.
func (s *AccountService) GetBalance(ctx context.Context, opts ...RequestOption) (*Balance, error) {
	req := rest.NewRequest(&opGetBalance)
	return rest.Call[Balance](ctx, s.client, &req, opts)
}

var opGetBillingHistory = rest.Operation{
	Name: "Account.GetBillingHistory", Method: http.MethodGet, Route: "/v1/balance/history", Repeatable: true,
}

// GetBillingHistoryParams holds the optional parameters of Account.GetBillingHistory. What is zero is not sent.
type GetBillingHistoryParams struct {
	// First day. The default is today.
	From types.Date `json:"dateFrom"`
	// Last day. The default is today.
	To types.Date `json:"dateTo"`
}

// GetBillingHistory returns the costs per day and channel.
//
// A period of more than 90 days is answered with the status 419, one that ends before it starts with 400. If both days
// are set, this is checked before anything is sent.
//
// Calls GET /v1/balance/history. Repeatable.
func (s *AccountService) GetBillingHistory(ctx context.Context, params GetBillingHistoryParams, opts ...RequestOption) (*BillingHistory, error) {
	req := rest.NewRequest(&opGetBillingHistory)
	req.Query("dateFrom", params.From)
	req.Query("dateTo", params.To)
	req.Refuse(validateGetBillingHistory(params))
	return rest.Call[BillingHistory](ctx, s.client, &req, opts)
}

var opGetVersion = rest.Operation{
	Name: "Account.GetVersion", Method: http.MethodGet, Route: "/v2/version", Repeatable: true,
}

// GetVersion returns the version of the service.
//
// The vendor recommends this call for testing an OAuth token. The path /v1/version has the same answer.
//
// Calls GET /v2/version. Repeatable.
//
// Vendor documentation: https://docs.yespo.io/docs/authorization-using-oauth-2
func (s *AccountService) GetVersion(ctx context.Context, opts ...RequestOption) (*ServiceVersion, error) {
	req := rest.NewRequest(&opGetVersion)
	return rest.Call[ServiceVersion](ctx, s.client, &req, opts)
}

// AccountInfo is the user and the organisation that a key belongs to.
type AccountInfo struct {
	// ID of the organisation. Newer answers have it; the vendor's specification does not.
	OrgID int64 `json:"orgId,omitempty,omitzero"`

	// Name of the user. For API users it is not an email address.
	UserEmail string `json:"userEmail,omitempty,omitzero"`

	// Name of the organisation.
	OrganisationName string `json:"organisationName,omitempty,omitzero"`
}

// Balance is the balance of an organisation.
type Balance struct {
	// Current balance.
	CurrentBalance float64 `json:"currentBalance,omitempty,omitzero"`

	// Credit limit.
	CreditLimit float64 `json:"creditLimit,omitempty,omitzero"`

	// ISO 4217 code.
	Currency string `json:"currency,omitempty,omitzero"`

	// Prepaid emails.
	BonusEmails int64 `json:"bonusEmails,omitempty,omitzero"`

	// Prepaid SMS.
	BonusSMSes int64 `json:"bonusSmses,omitempty,omitzero"`

	// Amounts that are reserved for senders, by channel.
	SendersReservedBalances map[string][]SenderBalance `json:"sendersReservedBalances,omitempty,omitzero"`
}

// BillingCurrency is a currency of costs.
type BillingCurrency string

// Values of BillingCurrency. Others that the vendor adds later are kept as they come.
const (
	BillingCurrencyBYR BillingCurrency = "BYR"
	BillingCurrencyCAD BillingCurrency = "CAD"
	BillingCurrencyEUR BillingCurrency = "EUR"
	BillingCurrencyGBP BillingCurrency = "GBP"
	BillingCurrencyKZT BillingCurrency = "KZT"
	BillingCurrencyRUB BillingCurrency = "RUB"
	BillingCurrencyUAH BillingCurrency = "UAH"
	BillingCurrencyUSD BillingCurrency = "USD"
)

// BillingDay is the costs of one day.
type BillingDay struct {
	// Day of the costs.
	Date DateTime `json:"date,omitempty,omitzero"`

	// Costs per channel.
	ChannelDetails []ChannelCosts `json:"channelDetails,omitempty,omitzero"`
}

// BillingHistory is the costs of an organisation per day.
type BillingHistory struct {
	// Currency of the amounts.
	Currency BillingCurrency `json:"currency,omitempty,omitzero"`

	// Costs per day.
	DailyCosts []BillingDay `json:"dailyCosts,omitempty,omitzero"`
}

// ChannelCosts is the costs of one channel on one day.
type ChannelCosts struct {
	// Channel of the costs.
	MediaType ChannelType `json:"mediaType,omitempty,omitzero"`

	// Number of messages sent.
	TotalSent int64 `json:"totalSent,omitempty,omitzero"`

	// Number of SMS parts sent.
	TotalParts int64 `json:"totalParts,omitempty,omitzero"`

	// Number of prepaid messages used.
	BonusSpent int64 `json:"bonusSpent,omitempty,omitzero"`

	// Number of prepaid messages received.
	BonusReceived int64 `json:"bonusReceived,omitempty,omitzero"`

	// Amount that was charged (inferred from the name).
	FundsWithdrawal float64 `json:"fundsWithdrawal,omitempty,omitzero"`

	// Amount that was refunded. SMS and Viber only.
	FundsRefund float64 `json:"fundsRefund,omitempty,omitzero"`

	// Amount that was charged to the reserve (inferred from the name). Viber only.
	ReservedFundsWithdrawal float64 `json:"reservedFundsWithdrawal,omitempty,omitzero"`

	// Amount that was refunded to the reserve (inferred from the name). Viber only.
	ReservedFundsRefund float64 `json:"reservedFundsRefund,omitempty,omitzero"`
}

// SenderBalance is an amount that is reserved for a sender.
type SenderBalance struct {
	// ID of the sender.
	SenderID int64 `json:"senderId,omitempty,omitzero"`

	// Amount.
	Balance float64 `json:"balance,omitempty,omitzero"`

	// Name of the sender.
	SenderName string `json:"senderName,omitempty,omitzero"`
}

// ServiceVersion is the version of the service.
type ServiceVersion struct {
	// Version of the service.
	Version string `json:"version,omitempty,omitzero"`

	// Version of the protocol.
	ProtocolVersion string `json:"protocolVersion,omitempty,omitzero"`
}
