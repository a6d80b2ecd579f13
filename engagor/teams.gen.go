// Code generated from openapi/engagor/teams.yaml. DO NOT EDIT.

package engagor

import (
	"context"
	"encoding/json"
	"iter"
	"net/http"

	"github.com/engagement-go/engagement/internal/lenient"
	"github.com/engagement-go/engagement/internal/page"
	"github.com/engagement-go/engagement/internal/rest"
)

// TeamsService manages teams of users.
type TeamsService struct{ client *rest.Client }

var opDeleteTeam = rest.Operation{
	Name: "Teams.Delete", Method: http.MethodDelete, Route: "/{account_id}/settings/team/{id}", Repeatable: true,
}

// Delete deletes a team.
//
// Requires the scopes accounts_read and accounts_write.
//
//   - teamID: ID of the team.
//
// Calls DELETE /{account_id}/settings/team/{id}. Repeatable.
//
// Vendor documentation: https://app.engagor.com/developers/documentation/endpoints/?url=%2F%7Baccount_id%7D%2Fsettings%2Fteam%2F%7Bid%7D
func (s *TeamsService) Delete(ctx context.Context, teamID int64, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteTeam)
	s.client.Bind(&req, "account_id")
	req.PathInt("teamID", teamID)
	return rest.CallConfirmed(ctx, s.client, &req, "response", ErrNotDone, opts)
}

var opGetTeam = rest.Operation{
	Name: "Teams.Get", Method: http.MethodGet, Route: "/{account_id}/settings/team/{id}", Repeatable: true,
}

// Get returns a team.
//
// Requires the scope accounts_read.
//
//   - teamID: ID of the team.
//
// Calls GET /{account_id}/settings/team/{id}. Repeatable.
//
// Vendor documentation: https://app.engagor.com/developers/documentation/endpoints/?url=%2F%7Baccount_id%7D%2Fsettings%2Fteam%2F%7Bid%7D
func (s *TeamsService) Get(ctx context.Context, teamID int64, opts ...RequestOption) (*Team, error) {
	req := rest.NewRequest(&opGetTeam)
	s.client.Bind(&req, "account_id")
	req.PathInt("teamID", teamID)
	envelope, err := rest.Call[struct {
		Value Team `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opUpdateTeam = rest.Operation{
	Name: "Teams.Update", Method: http.MethodPost, Route: "/{account_id}/settings/team/{id}",
}

// Update updates a team.
//
// The service takes users without an edit mode. Here they require UsersEditMode, because by default the service
// replaces all users of the team.
//
// Requires the scopes accounts_read and accounts_write.
//
//   - teamID: ID of the team.
//
// Calls POST /{account_id}/settings/team/{id}. Not repeatable: retried only if the request never reached the service or
// was answered with 429.
//
// Vendor documentation: https://app.engagor.com/developers/documentation/endpoints/?url=%2F%7Baccount_id%7D%2Fsettings%2Fteam%2F%7Bid%7D
func (s *TeamsService) Update(ctx context.Context, teamID int64, update TeamUpdateRequest, opts ...RequestOption) (*Team, error) {
	req := rest.NewRequest(&opUpdateTeam)
	s.client.Bind(&req, "account_id")
	req.PathInt("teamID", teamID)
	req.Check("", &update)
	req.FormJSON("updates", update.Updates)
	req.FormJSON("options", update.Options)
	req.Refuse(validateUpdateTeam(teamID, update))
	envelope, err := rest.Call[struct {
		Value Team `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opListTeams = rest.Operation{
	Name: "Teams.List", Method: http.MethodGet, Route: "/{account_id}/settings/teams", Repeatable: true, Rows: "Data",
}

// ListTeamsParams holds the optional parameters of Teams.List. What is zero is not sent.
type ListTeamsParams struct {
	// Gets the page after the one whose Paging.NextToken returns this.
	PageToken string `json:"page_token"`
	// Teams per page, at most 200. The default is 20. The service also takes 0, which WithQuery sends, for the count alone
	// (inferred).
	Limit int64 `json:"limit" check:"min=1,max=200"`
}

// List returns one page of teams.
//
// Requires the scope accounts_read.
//
// Calls GET /{account_id}/settings/teams. Repeatable.
//
// Vendor documentation: https://app.engagor.com/developers/documentation/endpoints/?url=%2F%7Baccount_id%7D%2Fsettings%2Fteams
func (s *TeamsService) List(ctx context.Context, params ListTeamsParams, opts ...RequestOption) (*TeamPage, error) {
	req := rest.NewRequest(&opListTeams)
	s.client.Bind(&req, "account_id")
	req.Check("", &params)
	req.Query("page_token", params.PageToken)
	req.Query("limit", params.Limit)
	envelope, err := rest.Call[struct {
		Value TeamPage `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

// All iterates over the rows of all pages of List, 200 a page unless params.Limit says otherwise. A page is requested
// when its first row is needed. An iteration that fails yields a *PageError last; its Cursor, given to WithCursor,
// resumes it.
func (s *TeamsService) All(ctx context.Context, params ListTeamsParams, opts ...RequestOption) iter.Seq2[Team, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p *TeamPage) []Team { return p.Data })
}

// Pages iterates over the pages of List, as All does over their rows.
func (s *TeamsService) Pages(ctx context.Context, params ListTeamsParams, opts ...RequestOption) iter.Seq2[*TeamPage, error] {
	cursor, opts := page.Resume(params.PageToken, opts)
	if params.Limit == 0 {
		params.Limit = 200
	}
	return page.CheckedCursor(s.client.Named("Teams.List"), cursor,
		func(cursor string) (*TeamPage, error) {
			params := params
			params.PageToken = cursor
			return s.List(ctx, params, opts...)
		},
		func(p *TeamPage) (int, string, error) {
			next, err := nextToken(s.client, p.Paging)
			return len(p.Data), next, err
		})
}

var opCreateTeam = rest.Operation{
	Name: "Teams.Create", Method: http.MethodPost, Route: "/{account_id}/settings/teams",
}

// Create creates a team.
//
// Requires the scopes accounts_read and accounts_write.
//
// Calls POST /{account_id}/settings/teams. Not repeatable: retried only if the request never reached the service or was
// answered with 429.
//
// Vendor documentation: https://app.engagor.com/developers/documentation/endpoints/?url=%2F%7Baccount_id%7D%2Fsettings%2Fteams
func (s *TeamsService) Create(ctx context.Context, team TeamDraft, opts ...RequestOption) (*Team, error) {
	req := rest.NewRequest(&opCreateTeam)
	s.client.Bind(&req, "account_id")
	req.CheckRule("team", "required", team)
	req.Check("team", team)
	req.FormJSON("team", team)
	envelope, err := rest.Call[struct {
		Value Team `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

// Team is a team of users.
type Team struct {
	// ID of the team (inferred to be a number).
	ID int64 `json:"id,omitempty,omitzero"`

	// Name of the team.
	Name string `json:"name,omitempty,omitzero"`

	// Users in the team.
	Users []TeamMember `json:"users,omitempty,omitzero"`

	// Fields that this type does not have, as JSON. They are sent in requests, too.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps fields that Team does not have in Extra.
func (v *Team) UnmarshalJSON(data []byte) error {
	type plain Team
	return lenient.Decode(data, (*plain)(v))
}

// MarshalJSON adds the fields in Extra. It refuses those that the type has.
func (v Team) MarshalJSON() ([]byte, error) {
	type plain Team
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// TeamDraft is a team to create.
type TeamDraft struct {
	// Name of the team.
	Name string `json:"name,omitempty,omitzero"`

	// Users of the team. Nil is not sent, an empty list is.
	Users []TeamMemberDraft `json:"users,omitzero"`

	// Fields that this type does not have, as JSON. They are sent in requests, too.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps fields that TeamDraft does not have in Extra.
func (v *TeamDraft) UnmarshalJSON(data []byte) error {
	type plain TeamDraft
	return lenient.Decode(data, (*plain)(v))
}

// MarshalJSON adds the fields in Extra. It refuses those that the type has.
func (v TeamDraft) MarshalJSON() ([]byte, error) {
	type plain TeamDraft
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// TeamMember is a user in a team. Fields other than ID are not documented.
type TeamMember struct {
	// ID of the user.
	ID int64 `json:"id,omitempty,omitzero"`

	// Fields that this type does not have, as JSON. They are sent in requests, too.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps fields that TeamMember does not have in Extra.
func (v *TeamMember) UnmarshalJSON(data []byte) error {
	type plain TeamMember
	return lenient.Decode(data, (*plain)(v))
}

// MarshalJSON adds the fields in Extra. It refuses those that the type has.
func (v TeamMember) MarshalJSON() ([]byte, error) {
	type plain TeamMember
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// TeamMemberDraft is a user to add to a team, to set or to remove.
type TeamMemberDraft struct {
	// ID of the user.
	ID int64 `check:"required,min=1" json:"id"`
}

// TeamPage is one page of teams.
type TeamPage struct {
	// Number of rows on all pages.
	Count int64 `json:"count,omitempty,omitzero"`

	// Rows of the page.
	Data []Team `json:"data,omitempty,omitzero"`

	// Position of the next page.
	Paging Paging `json:"paging,omitempty,omitzero"`
}

// TeamUpdate changes a team. Fields that are nil are left as they are.
type TeamUpdate struct {
	// Name of the team.
	Name *string `json:"name,omitempty"`

	// Users to add, set or remove, see UsersEditMode. Nil is not sent, an empty list is.
	Users []TeamMemberDraft `json:"users,omitzero"`

	// Fields that this type does not have, as JSON. They are sent in requests, too.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps fields that TeamUpdate does not have in Extra.
func (v *TeamUpdate) UnmarshalJSON(data []byte) error {
	type plain TeamUpdate
	return lenient.Decode(data, (*plain)(v))
}

// MarshalJSON adds the fields in Extra. It refuses those that the type has.
func (v TeamUpdate) MarshalJSON() ([]byte, error) {
	type plain TeamUpdate
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// TeamUpdateOptions are the options of an update. UsersEditMode is required if the update has users.
type TeamUpdateOptions struct {
	// Edit mode of users. The vendor's default is overwrite.
	UsersEditMode UsersEditMode `check:"oneof=add|overwrite|delete" json:"users_edit_mode,omitempty,omitzero"`
}

// TeamUpdateRequest is an update of a team with its options.
type TeamUpdateRequest struct {
	// Fields to change.
	Updates TeamUpdate `check:"required" json:"updates"`

	// Options of the update.
	Options TeamUpdateOptions `json:"options,omitempty,omitzero"`
}

// UsersEditMode is what an update does with users: add adds the given users, overwrite replaces all users, delete
// removes the given users.
type UsersEditMode string

// Values of UsersEditMode. Others that the vendor adds later are kept as they come.
const (
	UsersEditModeAdd       UsersEditMode = "add"
	UsersEditModeDelete    UsersEditMode = "delete"
	UsersEditModeOverwrite UsersEditMode = "overwrite"
)
