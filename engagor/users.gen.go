// Code generated from openapi/engagor/users.yaml. DO NOT EDIT.

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

// UsersService manages the users of the account.
type UsersService struct{ client *rest.Client }

var opDeleteUser = rest.Operation{
	Name: "Users.Delete", Method: http.MethodDelete, Route: "/{account_id}/settings/user/{id}", Repeatable: true,
}

// Delete deletes a user.
//
// Requires the scopes accounts_read and accounts_write.
//
//   - userID: ID of the user.
//
// Calls DELETE /{account_id}/settings/user/{id}. Repeatable.
//
// Vendor documentation: https://app.engagor.com/developers/documentation/endpoints/?url=%2F%7Baccount_id%7D%2Fsettings%2Fuser%2F%7Bid%7D
func (s *UsersService) Delete(ctx context.Context, userID int64, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteUser)
	s.client.Bind(&req, "account_id")
	req.PathInt("userID", userID)
	return rest.CallConfirmed(ctx, s.client, &req, "response", ErrNotDone, opts)
}

var opGetUser = rest.Operation{
	Name: "Users.Get", Method: http.MethodGet, Route: "/{account_id}/settings/user/{id}", Repeatable: true,
}

// Get returns a user.
//
// Requires the scope accounts_read.
//
//   - userID: ID of the user.
//
// Calls GET /{account_id}/settings/user/{id}. Repeatable.
//
// Vendor documentation: https://app.engagor.com/developers/documentation/endpoints/?url=%2F%7Baccount_id%7D%2Fsettings%2Fuser%2F%7Bid%7D
func (s *UsersService) Get(ctx context.Context, userID int64, opts ...RequestOption) (*User, error) {
	req := rest.NewRequest(&opGetUser)
	s.client.Bind(&req, "account_id")
	req.PathInt("userID", userID)
	envelope, err := rest.Call[struct {
		Value User `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opUpdateUser = rest.Operation{
	Name: "Users.Update", Method: http.MethodPost, Route: "/{account_id}/settings/user/{id}",
}

// Update updates the role or the business hours schedule of a user.
//
// Requires the scopes accounts_read and accounts_write.
//
//   - userID: ID of the user.
//
// Calls POST /{account_id}/settings/user/{id}. Not repeatable: retried only if the request never reached the service or
// was answered with 429.
//
// Vendor documentation: https://app.engagor.com/developers/documentation/endpoints/?url=%2F%7Baccount_id%7D%2Fsettings%2Fuser%2F%7Bid%7D
func (s *UsersService) Update(ctx context.Context, userID int64, update UserUpdate, opts ...RequestOption) (*User, error) {
	req := rest.NewRequest(&opUpdateUser)
	s.client.Bind(&req, "account_id")
	req.PathInt("userID", userID)
	req.CheckRule("update", "required", update)
	req.FormJSON("updates", update)
	envelope, err := rest.Call[struct {
		Value User `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opListUserRoles = rest.Operation{
	Name: "Users.ListRoles", Method: http.MethodGet, Route: "/{account_id}/settings/userroles", Repeatable: true, Rows: "Data",
}

// ListUserRolesParams holds the optional parameters of Users.ListRoles. What is zero is not sent.
type ListUserRolesParams struct {
	// Roles per page. The default and the maximum are not known.
	Limit int64 `json:"limit" check:"min=1"`
	// Gets the page after the one whose Paging.NextToken returns this.
	PageToken string `json:"page_token"`
}

// ListRoles returns one page of roles of users.
//
// Requires the scope accounts_read (inferred).
//
// Calls GET /{account_id}/settings/userroles. Repeatable.
func (s *UsersService) ListRoles(ctx context.Context, params ListUserRolesParams, opts ...RequestOption) (*UserRolePage, error) {
	req := rest.NewRequest(&opListUserRoles)
	s.client.Bind(&req, "account_id")
	req.Check("", &params)
	req.Query("limit", params.Limit)
	req.Query("page_token", params.PageToken)
	envelope, err := rest.Call[struct {
		Value UserRolePage `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

// AllRoles iterates over the rows of all pages of ListRoles. A page is requested when its first row is needed. An
// iteration that fails yields a *PageError last; its Cursor, given to WithCursor, resumes it.
func (s *UsersService) AllRoles(ctx context.Context, params ListUserRolesParams, opts ...RequestOption) iter.Seq2[UserRole, error] {
	return page.Items(s.RolesPages(ctx, params, opts...), func(p *UserRolePage) []UserRole { return p.Data })
}

// RolesPages iterates over the pages of ListRoles, as AllRoles does over their rows.
func (s *UsersService) RolesPages(ctx context.Context, params ListUserRolesParams, opts ...RequestOption) iter.Seq2[*UserRolePage, error] {
	cursor, opts := page.Resume(params.PageToken, opts)
	return page.CheckedCursor(s.client.Named("Users.ListRoles"), cursor,
		func(cursor string) (*UserRolePage, error) {
			params := params
			params.PageToken = cursor
			return s.ListRoles(ctx, params, opts...)
		},
		func(p *UserRolePage) (int, string, error) {
			next, err := nextToken(s.client, p.Paging)
			return len(p.Data), next, err
		})
}

var opListUsers = rest.Operation{
	Name: "Users.List", Method: http.MethodGet, Route: "/{account_id}/settings/users", Repeatable: true, Rows: "Data",
}

// ListUsersParams holds the optional parameters of Users.List. What is zero is not sent.
type ListUsersParams struct {
	// Users per page. The default and the maximum are not known.
	Limit int64 `json:"limit" check:"min=1"`
	// Gets the page after the one whose Paging.NextToken returns this.
	PageToken string `json:"page_token"`
}

// List returns one page of users.
//
// Requires the scope accounts_read (inferred).
//
// Calls GET /{account_id}/settings/users. Repeatable.
func (s *UsersService) List(ctx context.Context, params ListUsersParams, opts ...RequestOption) (*UserPage, error) {
	req := rest.NewRequest(&opListUsers)
	s.client.Bind(&req, "account_id")
	req.Check("", &params)
	req.Query("limit", params.Limit)
	req.Query("page_token", params.PageToken)
	envelope, err := rest.Call[struct {
		Value UserPage `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

// All iterates over the rows of all pages of List. A page is requested when its first row is needed. An iteration that
// fails yields a *PageError last; its Cursor, given to WithCursor, resumes it.
func (s *UsersService) All(ctx context.Context, params ListUsersParams, opts ...RequestOption) iter.Seq2[User, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p *UserPage) []User { return p.Data })
}

// Pages iterates over the pages of List, as All does over their rows.
func (s *UsersService) Pages(ctx context.Context, params ListUsersParams, opts ...RequestOption) iter.Seq2[*UserPage, error] {
	cursor, opts := page.Resume(params.PageToken, opts)
	return page.CheckedCursor(s.client.Named("Users.List"), cursor,
		func(cursor string) (*UserPage, error) {
			params := params
			params.PageToken = cursor
			return s.List(ctx, params, opts...)
		},
		func(p *UserPage) (int, string, error) {
			next, err := nextToken(s.client, p.Paging)
			return len(p.Data), next, err
		})
}

// UserPage is one page of users.
type UserPage struct {
	// Number of rows on all pages.
	Count int64 `json:"count,omitempty,omitzero"`

	// Rows of the page.
	Data []User `json:"data,omitempty,omitzero"`

	// Position of the next page.
	Paging Paging `json:"paging,omitempty,omitzero"`
}

// UserRole is a role of users. Its fields are not documented.
type UserRole struct {
	// ID of the role (inferred).
	ID string `json:"id,omitempty,omitzero"`

	// Fields that this type does not have, as JSON. They are sent in requests, too.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps fields that UserRole does not have in Extra.
func (v *UserRole) UnmarshalJSON(data []byte) error {
	type plain UserRole
	return lenient.Decode(data, (*plain)(v))
}

// MarshalJSON adds the fields in Extra. It refuses those that the type has.
func (v UserRole) MarshalJSON() ([]byte, error) {
	type plain UserRole
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// UserRolePage is one page of roles of users.
type UserRolePage struct {
	// Number of rows on all pages.
	Count int64 `json:"count,omitempty,omitzero"`

	// Rows of the page.
	Data []UserRole `json:"data,omitempty,omitzero"`

	// Position of the next page.
	Paging Paging `json:"paging,omitempty,omitzero"`
}

// UserUpdate changes a user. Fields that are nil are left as they are. Other fields of a user cannot be changed.
type UserUpdate struct {
	// ID of the business hours schedule.
	BusinessHoursScheduleID *string `json:"business_hours_schedule_id,omitempty"`

	// ID of the role.
	AccountRole *string `json:"account_role,omitempty"`
}
