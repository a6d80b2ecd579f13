package engage_test

import (
	"context"
	"testing"

	"github.com/engagement-go/engagement/engage"
	"github.com/engagement-go/engagement/internal/contract"
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
			return c.Accounts.ListMembers(ctx, a.Text)
		}},
	}
}

func TestAccountsRefuse(t *testing.T) {
	t.Parallel()
	refuse(t, refusals{
		"no customer": {func(ctx context.Context, c *engage.Client) error {
			_, err := c.Accounts.RemoveCustomer(ctx, "", "acme")
			return err
		}, "customerUID must not be empty"},
		"no account": {func(ctx context.Context, c *engage.Client) error {
			_, err := c.Accounts.ListMembers(ctx, "")
			return err
		}, "accountUID must not be empty"},
		"no accounts": {func(ctx context.Context, c *engage.Client) error {
			_, err := c.Accounts.AddCustomer(ctx, "u", nil)
			return err
		}, "accounts must not be empty"},
		"account without an id": {func(ctx context.Context, c *engage.Client) error {
			_, err := c.Accounts.AddCustomer(ctx, "u", []engage.AccountAssignment{{ID: "acme"}, {}})
			return err
		}, "accounts[1].ID must not be empty"},
	})
}

func TestRolesCanBeEmptied(t *testing.T) {
	t.Parallel()
	r := serve(t, contract.Examples(t, "engage"))
	if _, err := newClient(t, r).Accounts.UpdateRole(t.Context(), "u", "acme", ""); err != nil {
		t.Fatal(err)
	}
	if got, want := r.Requests()[0].Body, `{"role":""}`; got != want {
		t.Errorf("body %s, want %s", got, want)
	}
}
