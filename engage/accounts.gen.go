// Code generated from openapi/engage/accounts.yaml. DO NOT EDIT.

package engage

import (
	"context"
	"net/http"

	"github.com/engagement-go/engagement/internal/rest"
)

// AccountsService manages which customers belong to which accounts.
type AccountsService struct{ client *rest.Client }

var opAddCustomerToAccounts = rest.Operation{
	Name: "Accounts.AddCustomer", Method: http.MethodPost, Route: "/users/{uid}/accounts",
}

// AddCustomer adds a customer to accounts.
//
// The customer and the accounts must exist. The result is the customer, with all accounts in Accounts.
//
// Works with the key alone (inferred).
//
//   - customerUID: UID of the customer.
//   - accounts: Accounts that the customer joins.
//
// Calls POST /users/{uid}/accounts. Not repeatable: retried only if the request never reached the service or was
// answered with 429.
//
// Vendor documentation: https://docs.engage.so/en-us/a/62bbdd015bfea4dca4834042-users
func (s *AccountsService) AddCustomer(ctx context.Context, customerUID string, accounts []AccountAssignment, opts ...RequestOption) (*User, error) {
	req := rest.NewRequest(&opAddCustomerToAccounts)
	req.Path("customerUID", customerUID)
	req.CheckRule("accounts", "required", accounts)
	req.Check("accounts", accounts)
	req.JSON(&struct {
		Accounts []AccountAssignment `json:"accounts"`
	}{accounts})
	return rest.Call[User](ctx, s.client, &req, opts)
}

var opRemoveCustomerFromAccount = rest.Operation{
	Name: "Accounts.RemoveCustomer", Method: http.MethodDelete, Route: "/users/{uid}/accounts/{aid}", Repeatable: true,
}

// RemoveCustomer removes a customer from an account.
//
// The result is the customer.
//
// Works with the key alone (inferred).
//
//   - customerUID: UID of the customer.
//   - accountUID: UID of the account.
//
// Calls DELETE /users/{uid}/accounts/{aid}. Repeatable.
//
// Vendor documentation: https://docs.engage.so/en-us/a/62bbdd015bfea4dca4834042-users
func (s *AccountsService) RemoveCustomer(ctx context.Context, customerUID, accountUID string, opts ...RequestOption) (*User, error) {
	req := rest.NewRequest(&opRemoveCustomerFromAccount)
	req.Path("customerUID", customerUID)
	req.Path("accountUID", accountUID)
	return rest.Call[User](ctx, s.client, &req, opts)
}

var opUpdateAccountRole = rest.Operation{
	Name: "Accounts.UpdateRole", Method: http.MethodPut, Route: "/users/{uid}/accounts/{aid}", Repeatable: true,
}

// UpdateRole sets the role of a customer in an account.
//
// The role is free text and unrelated to the roles of dashboard users. What happens if the customer is not in the
// account is not known.
//
// Works with the key alone (inferred).
//
//   - customerUID: UID of the customer.
//   - accountUID: UID of the account.
//   - role: New role of the customer in the account. "" removes the role (inferred).
//
// Calls PUT /users/{uid}/accounts/{aid}. Repeatable.
//
// Vendor documentation: https://docs.engage.so/en-us/a/62bbdd015bfea4dca4834042-users
func (s *AccountsService) UpdateRole(ctx context.Context, customerUID, accountUID, role string, opts ...RequestOption) (*User, error) {
	req := rest.NewRequest(&opUpdateAccountRole)
	req.Path("customerUID", customerUID)
	req.Path("accountUID", accountUID)
	req.JSON(&struct {
		Role string `json:"role"`
	}{role})
	return rest.Call[User](ctx, s.client, &req, opts)
}

var opGetAccountMembers = rest.Operation{
	Name: "Accounts.ListMembers", Method: http.MethodGet, Route: "/users/{uid}/members", Repeatable: true,
}

// ListMembers returns the customers that belong to an account.
//
// The page has all members (inferred: no source describes a second page).
//
// Requires the secret (inferred).
//
//   - accountUID: UID of the account.
//
// Calls GET /users/{uid}/members. Repeatable.
//
// Vendor documentation: https://docs.engage.so/en-us/a/62bbdd015bfea4dca4834042-users
func (s *AccountsService) ListMembers(ctx context.Context, accountUID string, opts ...RequestOption) (*UserPage, error) {
	req := rest.NewRequest(&opGetAccountMembers)
	req.Path("accountUID", accountUID)
	return rest.Call[UserPage](ctx, s.client, &req, opts)
}
