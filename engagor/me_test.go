package engagor_test

import (
	"context"

	"github.com/engagement-go/engagement/engagor"
)

func meRows() []row {
	paging := engagor.Paging{}
	return []row{
		{Operation: "getMe", Want: &engagor.User{ID: 12345, Name: "Jane Doe", Company: "Example NV", Email: "jane@example.com"}, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) { return c.Me.Get(ctx) }},
		{Operation: "listMyAccounts", Want: &engagor.AccountPage{Count: 1, Paging: paging, Data: []engagor.Account{{
			ID: 2001, Name: "Example", Projects: []engagor.Project{{ID: 5001, Name: "Example project", Topics: []engagor.Topic{topic}}},
		}}}, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return c.Me.ListAccounts(ctx, engagor.ListMyAccountsParams{Limit: 99999, PageToken: "YToy"})
		}},
		{Operation: "listMyConnectedProfiles", Want: &engagor.ConnectedProfilePage{Count: 1, Data: []engagor.ConnectedProfile{{ID: "3001"}}}, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return c.Me.ListConnectedProfiles(ctx, engagor.ListMyConnectedProfilesParams{Limit: 10, PageToken: "YToy"})
		}},
		{Operation: "listMyPermissions", Want: []engagor.Scope{engagor.ScopeAccountsRead, engagor.ScopeAccountsWrite}, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) { return c.Me.ListPermissions(ctx) }},
	}
}
