// Code generated from openapi/engage/accounts.yaml. DO NOT EDIT.

package engage

import (
	"context"
	"net/http"

	"github.com/engagement-go/engagement/internal/rest"
)

// AccountsService says which customers belong to which accounts.
type AccountsService struct{ client *rest.Client }

var opAddCustomerToAccounts = rest.Operation{
	Name: "Accounts.AddCustomer", Method: http.MethodPost, Route: "/users/{uid}/accounts",
}

// AddCustomer makes a customer a member of accounts.
//
// The customer and the accounts must exist. The result is the customer, whose Accounts list every account with the
// role, which is empty where none was given. The API key alone is enough (inferred).
//
//   - uid: The caller's own id of the user. Addresses and UUIDs are in use, so any text is accepted and
//     percent-encoded.
//
// Calls POST /users/{uid}/accounts. Not repeatable: retried only if the request never reached the service or was
// answered with 429.
//
// Vendor documentation: https://docs.engage.so/en-us/a/62bbdd015bfea4dca4834042-users
func (s *AccountsService) AddCustomer(ctx context.Context, uid string, accounts []AccountAssignment, opts ...RequestOption) (*User, error) {
	req := rest.NewRequest(&opAddCustomerToAccounts)
	req.Path("uid", uid)
	req.CheckRule("accounts", "required", accounts)
	req.JSON(&struct {
		Accounts []AccountAssignment `json:"accounts"`
	}{accounts})
	req.Refuse(validateAddCustomerToAccounts(uid, accounts))
	return rest.Call[User](ctx, s.client, &req, opts)
}

var opRemoveCustomerFromAccount = rest.Operation{
	Name: "Accounts.RemoveCustomer", Method: http.MethodDelete, Route: "/users/{uid}/accounts/{aid}", Repeatable: true,
}

// RemoveCustomer ends a customer's membership of an account.
//
// The result is the customer, whose Accounts no longer list the account. The API key alone is enough (inferred).
//
//   - uid: The caller's own id of the user. Addresses and UUIDs are in use, so any text is accepted and
//     percent-encoded.
//   - accountUID: The account's uid.
//
// Calls DELETE /users/{uid}/accounts/{aid}. Repeatable.
//
// Vendor documentation: https://docs.engage.so/en-us/a/62bbdd015bfea4dca4834042-users
func (s *AccountsService) RemoveCustomer(ctx context.Context, uid, accountUID string, opts ...RequestOption) (*User, error) {
	req := rest.NewRequest(&opRemoveCustomerFromAccount)
	req.Path("uid", uid)
	req.Path("accountUID", accountUID)
	return rest.Call[User](ctx, s.client, &req, opts)
}

var opUpdateAccountRole = rest.Operation{
	Name: "Accounts.UpdateRole", Method: http.MethodPut, Route: "/users/{uid}/accounts/{aid}", Repeatable: true,
}

// UpdateRole sets the role of a customer in an account.
//
// The role is free text and has nothing to do with the roles of the dashboard's users. What happens when the customer
// is not in the account is not known. The API key alone is enough (inferred).
//
//   - uid: The caller's own id of the user. Addresses and UUIDs are in use, so any text is accepted and
//     percent-encoded.
//   - accountUID: The account's uid.
//
// Calls PUT /users/{uid}/accounts/{aid}. Repeatable.
//
// Vendor documentation: https://docs.engage.so/en-us/a/62bbdd015bfea4dca4834042-users
func (s *AccountsService) UpdateRole(ctx context.Context, uid, accountUID, role string, opts ...RequestOption) (*User, error) {
	req := rest.NewRequest(&opUpdateAccountRole)
	req.Path("uid", uid)
	req.Path("accountUID", accountUID)
	req.CheckRule("role", "required", role)
	req.JSON(&struct {
		Role string `json:"role"`
	}{role})
	return rest.Call[User](ctx, s.client, &req, opts)
}

var opGetAccountMembers = rest.Operation{
	Name: "Accounts.Members", Method: http.MethodGet, Route: "/users/{uid}/members", Repeatable: true,
}

// Members returns the customers that belong to an account.
//
// The uid is the account's. All members are taken to come in one answer (inferred): no source names a parameter for a
// second page. A NextCursor in the answer would say that there are more. It needs the secret (inferred).
//
//   - uid: The caller's own id of the user. Addresses and UUIDs are in use, so any text is accepted and
//     percent-encoded.
//
// Calls GET /users/{uid}/members. Repeatable.
//
// Vendor documentation: https://docs.engage.so/en-us/a/62bbdd015bfea4dca4834042-users
func (s *AccountsService) Members(ctx context.Context, uid string, opts ...RequestOption) (*UserPage, error) {
	req := rest.NewRequest(&opGetAccountMembers)
	req.Path("uid", uid)
	return rest.Call[UserPage](ctx, s.client, &req, opts)
}
