package engagor_test

import (
	"context"
	"encoding/json"

	"github.com/engagement-go/engagement/engagor"
)

func profileGroupsRows() []row {
	return []row{
		{Operation: "listProfileGroups", Want: &engagor.ProfileGroupPage{Count: 1, Data: []engagor.ProfileGroup{{ID: "61", Name: "Belgium", Profiles: []json.RawMessage{}}}}, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return c.ProfileGroups.List(ctx, engagor.ListProfileGroupsParams{Limit: 1, PageToken: "YToy"})
		}},
		{Operation: "createProfileGroup", Want: &engagor.ProfileGroup{ID: "61", Name: "Belgium", Profiles: []json.RawMessage{json.RawMessage(`{"service_id":"999999999999","type":"facebook"}`)}}, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return c.ProfileGroups.Create(ctx, engagor.ProfileGroupDraft{Name: "Belgium", Profiles: []json.RawMessage{json.RawMessage(`{"type":"facebook"}`)}})
		}},
		{Operation: "updateProfileGroup", Want: &engagor.ProfileGroup{ID: "61", Name: "Benelux", Profiles: []json.RawMessage{}}, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return c.ProfileGroups.Update(ctx, a.Text, engagor.ProfileGroupUpdate{Name: new("Benelux")})
		}},
		{Operation: "deleteProfileGroup", Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return nil, c.ProfileGroups.Delete(ctx, a.Text)
		}},
	}
}
