package engagor_test

import (
	"context"
	"encoding/json"
	"testing"

	"github.com/engagement-go/engagement/engagor"
)

func usersRows() []row {
	jane := &engagor.User{ID: 12345, Name: "Jane Doe", Email: "jane@example.com", AccountRole: json.RawMessage(`"3"`), BusinessHoursScheduleID: "12"}
	return []row{
		{Operation: "listUsers", Want: &engagor.UserPage{Count: 1, Data: []engagor.User{{ID: 12345, Name: "Jane Doe", Email: "jane@example.com"}}}, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return c.Users.List(ctx, engagor.ListUsersParams{Limit: 5, PageToken: "YToy"})
		}},
		{Operation: "getUser", Want: jane, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) { return c.Users.Get(ctx, a.Number) }},
		{Operation: "updateUser", Want: jane, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return c.Users.Update(ctx, a.Number, engagor.UserUpdate{AccountRole: new("3"), BusinessHoursScheduleID: new("12")})
		}},
		{Operation: "deleteUser", Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return nil, c.Users.Delete(ctx, a.Number)
		}},
		{Operation: "listUserRoles", Want: &engagor.UserRolePage{Count: 1, Data: []engagor.UserRole{{ID: "3"}}}, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return c.Users.ListRoles(ctx, engagor.ListUserRolesParams{Limit: 5, PageToken: "YToy"})
		}},
	}
}

func TestUsersRefuse(t *testing.T) {
	t.Parallel()
	refuse(t, refusals{
		"a change of nothing": {func(ctx context.Context, c *engagor.Client) error {
			_, err := c.Users.Update(ctx, 1, engagor.UserUpdate{})
			return err
		}, "Users.Update: update must be set"},
		"a user without an id": {func(ctx context.Context, c *engagor.Client) error {
			_, err := c.Users.Get(ctx, 0)
			return err
		}, "Users.Get: userID must be positive"},
	})
}
