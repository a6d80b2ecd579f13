package engage_test

import (
	"context"
	"time"

	"github.com/engagement-go/engagement/engage"
)

func usersRows() []row {
	return []row{
		{Operation: "createUser", Want: ada, Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
			return c.Users.Create(ctx, engage.UserDraft{
				ID: "u42", FirstName: "Ada", LastName: "Obi", Email: "ada@example.com", Number: "15555551234", IsAccount: true,
				CreatedAt:   time.Date(2024, 1, 12, 5, 24, 39, 62e6, time.FixedZone("", 3600)),
				DeviceToken: "t", DevicePlatform: engage.PlatformIOS, Lists: []string{"l"},
				Accounts: []engage.AccountAssignment{{ID: "acme", Role: "Admin"}}, Meta: engage.Attributes{"age": 34}, TimeZone: "Africa/Lagos",
			})
		}},
		{Operation: "getUser", Want: ada, Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
			return c.Users.Get(ctx, a.Text)
		}},
		{Operation: "updateUser", Want: ada, Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
			return c.Users.Update(ctx, a.Text, engage.UserUpdate{
				FirstName: "Ada", IsAccount: new(false), Meta: engage.Attributes{"plan": "custom"}, AppVersion: "1", AppBuild: "2",
				AppLastActive: time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC),
			})
		}},
		{Operation: "listUsers", Want: &engage.UserPage{Data: []engage.User{*ada}}, Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
			return c.Users.List(ctx, engage.ListUsersParams{Limit: 30, NextCursor: "c", Email: "ada+1@example.com", Lists: []string{"a", "b"}})
		}},
		{Operation: "deleteUser", Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
			return nil, c.Users.Delete(ctx, a.Text)
		}},
		{Operation: "archiveUser", Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
			return nil, c.Users.Archive(ctx, a.Text)
		}},
		{Operation: "mergeUsers", Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
			return nil, c.Users.Merge(ctx, "anonymous", "u42")
		}},
		{Operation: "convertUserType", Want: ada, Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
			return c.Users.Convert(ctx, a.Text, engage.UserTypeAccount)
		}},
		{Operation: "addUserToLists", Want: ada, Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
			return c.Users.AddToLists(ctx, a.Text, []string{"l1", "l2"})
		}},
		{Operation: "removeUserFromLists", Want: ada, Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
			return c.Users.RemoveFromLists(ctx, a.Text, []string{"l1"})
		}},
		{Operation: "deleteUserAttribute", Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
			return nil, c.Users.DeleteAttribute(ctx, "u42", a.Text)
		}},
		{Operation: "deleteDeviceToken", Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
			return nil, c.Users.DeleteDeviceToken(ctx, a.Text, "ExponentPushToken[a:b/c]")
		}},
	}
}
