package engage_test

import (
	"context"

	"github.com/engagement-go/engagement/engage"
)

func accountsRows() []row {
	return []row{
		{Operation: "addCustomerToAccounts", Want: ada, Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
			return c.Accounts.AddCustomer(ctx, a.Text, []engage.AccountAssignment{{ID: "acme"}, {ID: "b", Role: "Admin"}})
		}},
		{Operation: "updateAccountRole", Want: ada, Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
			return c.Accounts.UpdateRole(ctx, "u42", a.Text, "Admin")
		}},
		{Operation: "removeCustomerFromAccount", Want: ada, Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
			return c.Accounts.RemoveCustomer(ctx, "u42", a.Text)
		}},
		{Operation: "getAccountMembers", Want: &engage.UserPage{Data: []engage.User{*ada}}, Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
			return c.Accounts.Members(ctx, a.Text)
		}},
	}
}
