package engagortest

import (
	"encoding/json"

	"github.com/engagement-go/engagement/engagor"
	"github.com/engagement-go/engagement/internal/fake"
)

func teams(a *account) *table { return &a.teams }

// AddTeam adds a team to the account and returns it with its ID.
func (a *Account) AddTeam(t engagor.Team) engagor.Team {
	return put[engagor.Team](a, func(a *account) *row { return a.addTeam(t) })
}

// Teams returns the teams of the account.
func (a *Account) Teams() []engagor.Team { return all[engagor.Team](a, teams) }

func (a *account) addTeam(t engagor.Team) *row {
	o := toObject(t)
	o.setDefault(map[string]any{"users": []any{}})
	return a.numbered(&a.teams, t.ID, o)
}

func sameMember(x, y engagor.TeamMember) bool { return x.ID == y.ID }

func createTeam(a *account, r *fake.Request) (any, error) {
	team := form[engagor.Team](r, "team")
	if team.Name == "" {
		return nil, invalid("a team needs a name")
	}
	team.Users = editList(nil, team.Users, "overwrite", sameMember)
	return a.addTeam(team).object, nil
}

func updateTeam(a *account, r *fake.Request) (any, error) {
	one := a.teams.byID[r.Path["id"]]
	if one == nil {
		return nil, errNotFound
	}
	mode := form[engagor.TeamUpdateOptions](r, "options").UsersEditMode
	if mode == "" {
		mode = engagor.UsersEditModeOverwrite
	}
	err := one.object.change(form[object](r, "updates"), map[string]func(json.RawMessage) (any, error){
		"users": func(given json.RawMessage) (any, error) {
			var members []engagor.TeamMember
			_ = json.Unmarshal(given, &members)
			return editList(read[[]engagor.TeamMember](one.object, "users"), members, string(mode), sameMember), nil
		},
	})
	return one.object, err
}
