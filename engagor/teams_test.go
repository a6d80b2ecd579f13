package engagor_test

import (
	"context"
	"testing"

	"github.com/engagement-go/engagement/engagor"
)

func teamsRows() []row {
	team := &engagor.Team{ID: 31, Name: "My team", Users: []engagor.TeamMember{{ID: 1}, {ID: 2}}}
	return []row{
		{Operation: "listTeams", Want: &engagor.TeamPage{Count: 1, Data: []engagor.Team{*team}}, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return c.Teams.List(ctx, engagor.ListTeamsParams{Limit: 200, PageToken: "YToy"})
		}},
		{Operation: "createTeam", Want: team, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return c.Teams.Create(ctx, engagor.TeamDraft{Name: "My team", Users: []engagor.TeamMemberDraft{{ID: 1}, {ID: 2}}})
		}},
		{Operation: "getTeam", Want: team, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) { return c.Teams.Get(ctx, a.Number) }},
		{Operation: "updateTeam", Want: &engagor.Team{ID: 31, Name: "My team", Users: []engagor.TeamMember{{ID: 1}, {ID: 2}, {ID: 3}}}, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return c.Teams.Update(ctx, a.Number, engagor.TeamUpdateRequest{
				Updates: engagor.TeamUpdate{Users: []engagor.TeamMemberDraft{{ID: 3}}}, Options: engagor.TeamUpdateOptions{UsersEditMode: engagor.UsersEditModeAdd},
			})
		}},
		{Operation: "deleteTeam", Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return nil, c.Teams.Delete(ctx, a.Number)
		}},
	}
}

func TestTeamsRefuse(t *testing.T) {
	t.Parallel()
	refuse(t, refusals{
		"users of a team without a mode": {func(ctx context.Context, c *engagor.Client) error {
			_, err := c.Teams.Update(ctx, 31, engagor.TeamUpdateRequest{Updates: engagor.TeamUpdate{Users: []engagor.TeamMemberDraft{}}})
			return err
		}, "Teams.Update: Options.UsersEditMode must be set to update users"},
	})
}
