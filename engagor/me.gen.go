// Code generated from openapi/engagor/me.yaml. DO NOT EDIT.

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

// MeService returns the user of the access token, and what the user can access.
type MeService struct{ client *rest.Client }

var opGetMe = rest.Operation{
	Name: "Me.Get", Method: http.MethodGet, Route: "/me", Repeatable: true,
}

// Get returns the user of the access token.
//
// This is the user who granted access to the application. Without the scopes identify and email some fields may be
// empty (inferred).
//
// Calls GET /me. Repeatable.
func (s *MeService) Get(ctx context.Context, opts ...RequestOption) (*User, error) {
	req := rest.NewRequest(&opGetMe)
	envelope, err := rest.Call[struct {
		Value User `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opListMyAccounts = rest.Operation{
	Name: "Me.ListAccounts", Method: http.MethodGet, Route: "/me/accounts", Repeatable: true, Rows: "Data",
}

// ListMyAccountsParams holds the optional parameters of Me.ListAccounts. What is zero is not sent.
type ListMyAccountsParams struct {
	// Accounts per page. The default is 10. The maximum is not known, but 99999 works.
	Limit int64 `json:"limit" check:"min=1"`
	// Gets the page after the one whose Paging.NextToken returns this.
	PageToken string `json:"page_token"`
}

// ListAccounts returns one page of the accounts that the user can access.
//
// Each account has its projects, with their topics and monitored profiles. Use this to find the IDs of accounts and
// topics.
//
// Requires the scope accounts_read (inferred).
//
// Calls GET /me/accounts. Repeatable.
func (s *MeService) ListAccounts(ctx context.Context, params ListMyAccountsParams, opts ...RequestOption) (*AccountPage, error) {
	req := rest.NewRequest(&opListMyAccounts)
	req.Check("", &params)
	req.Query("limit", params.Limit)
	req.Query("page_token", params.PageToken)
	envelope, err := rest.Call[struct {
		Value AccountPage `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

// AllAccounts iterates over the rows of all pages of ListAccounts, 100 a page unless params.Limit says otherwise. A
// page is requested when its first row is needed. An iteration that fails yields a *PageError last; its Cursor, given
// to WithCursor, resumes it.
func (s *MeService) AllAccounts(ctx context.Context, params ListMyAccountsParams, opts ...RequestOption) iter.Seq2[Account, error] {
	return page.Items(s.AccountsPages(ctx, params, opts...), func(p *AccountPage) []Account { return p.Data })
}

// AccountsPages iterates over the pages of ListAccounts, as AllAccounts does over their rows.
func (s *MeService) AccountsPages(ctx context.Context, params ListMyAccountsParams, opts ...RequestOption) iter.Seq2[*AccountPage, error] {
	cursor, opts := page.Resume(params.PageToken, opts)
	if params.Limit == 0 {
		params.Limit = 100
	}
	return page.CheckedCursor(s.client.Named("Me.ListAccounts"), cursor,
		func(cursor string) (*AccountPage, error) {
			params := params
			params.PageToken = cursor
			return s.ListAccounts(ctx, params, opts...)
		},
		func(p *AccountPage) (int, string, error) {
			next, err := nextToken(s.client, p.Paging)
			return len(p.Data), next, err
		})
}

var opListMyConnectedProfiles = rest.Operation{
	Name: "Me.ListConnectedProfiles", Method: http.MethodGet, Route: "/me/connectedprofiles", Repeatable: true, Rows: "Data",
}

// ListMyConnectedProfilesParams holds the optional parameters of Me.ListConnectedProfiles. What is zero is not sent.
type ListMyConnectedProfilesParams struct {
	// Profiles per page. The default is 10. The maximum is not known.
	Limit int64 `json:"limit" check:"min=1"`
	// Gets the page after the one whose Paging.NextToken returns this.
	PageToken string `json:"page_token"`
}

// ListConnectedProfiles returns one page of the connected profiles of the user.
//
// Requires the scope socialprofiles (inferred).
//
// Calls GET /me/connectedprofiles. Repeatable.
func (s *MeService) ListConnectedProfiles(ctx context.Context, params ListMyConnectedProfilesParams, opts ...RequestOption) (*ConnectedProfilePage, error) {
	req := rest.NewRequest(&opListMyConnectedProfiles)
	req.Check("", &params)
	req.Query("limit", params.Limit)
	req.Query("page_token", params.PageToken)
	envelope, err := rest.Call[struct {
		Value ConnectedProfilePage `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

// AllConnectedProfiles iterates over the rows of all pages of ListConnectedProfiles. A page is requested when its first
// row is needed. An iteration that fails yields a *PageError last; its Cursor, given to WithCursor, resumes it.
func (s *MeService) AllConnectedProfiles(ctx context.Context, params ListMyConnectedProfilesParams, opts ...RequestOption) iter.Seq2[ConnectedProfile, error] {
	return page.Items(s.ConnectedProfilesPages(ctx, params, opts...), func(p *ConnectedProfilePage) []ConnectedProfile { return p.Data })
}

// ConnectedProfilesPages iterates over the pages of ListConnectedProfiles, as AllConnectedProfiles does over their
// rows.
func (s *MeService) ConnectedProfilesPages(ctx context.Context, params ListMyConnectedProfilesParams, opts ...RequestOption) iter.Seq2[*ConnectedProfilePage, error] {
	cursor, opts := page.Resume(params.PageToken, opts)
	return page.CheckedCursor(s.client.Named("Me.ListConnectedProfiles"), cursor,
		func(cursor string) (*ConnectedProfilePage, error) {
			params := params
			params.PageToken = cursor
			return s.ListConnectedProfiles(ctx, params, opts...)
		},
		func(p *ConnectedProfilePage) (int, string, error) {
			next, err := nextToken(s.client, p.Paging)
			return len(p.Data), next, err
		})
}

var opListMyPermissions = rest.Operation{
	Name: "Me.ListPermissions", Method: http.MethodGet, Route: "/me/permissions", Repeatable: true,
}

// ListPermissions returns the scopes that the user granted to the application.
//
// That the service sends a list of strings is inferred.
//
// Calls GET /me/permissions. Repeatable.
func (s *MeService) ListPermissions(ctx context.Context, opts ...RequestOption) ([]Scope, error) {
	req := rest.NewRequest(&opListMyPermissions)
	envelope, err := rest.Call[struct {
		Value []Scope `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

// Account is an account with its projects.
type Account struct {
	// ID of the account.
	ID int64 `json:"id,omitempty,omitzero"`

	// Name of the account.
	Name string `json:"name,omitempty,omitzero"`

	// Projects of the account.
	Projects []Project `json:"projects,omitempty,omitzero"`

	// Fields that this type does not have, as JSON. They are sent in requests, too.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps fields that Account does not have in Extra.
func (v *Account) UnmarshalJSON(data []byte) error {
	type plain Account
	return lenient.Decode(data, (*plain)(v))
}

// MarshalJSON adds the fields in Extra. It refuses those that the type has.
func (v Account) MarshalJSON() ([]byte, error) {
	type plain Account
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// AccountPage is one page of accounts.
type AccountPage struct {
	// Number of rows on all pages.
	Count int64 `json:"count,omitempty,omitzero"`

	// Rows of the page.
	Data []Account `json:"data,omitempty,omitzero"`

	// Position of the next page.
	Paging Paging `json:"paging,omitempty,omitzero"`
}

// ConnectedProfile is a connected profile of a user. Its fields are not documented.
type ConnectedProfile struct {
	// ID of the profile (inferred).
	ID string `json:"id,omitempty,omitzero"`

	// Fields that this type does not have, as JSON. They are sent in requests, too.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps fields that ConnectedProfile does not have in Extra.
func (v *ConnectedProfile) UnmarshalJSON(data []byte) error {
	type plain ConnectedProfile
	return lenient.Decode(data, (*plain)(v))
}

// MarshalJSON adds the fields in Extra. It refuses those that the type has.
func (v ConnectedProfile) MarshalJSON() ([]byte, error) {
	type plain ConnectedProfile
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// ConnectedProfilePage is one page of connected profiles.
type ConnectedProfilePage struct {
	// Number of rows on all pages.
	Count int64 `json:"count,omitempty,omitzero"`

	// Rows of the page.
	Data []ConnectedProfile `json:"data,omitempty,omitzero"`

	// Position of the next page.
	Paging Paging `json:"paging,omitempty,omitzero"`
}

// Project is a set of topics.
type Project struct {
	// ID of the project.
	ID int64 `json:"id,omitempty,omitzero"`

	// Name of the project.
	Name string `json:"name,omitempty,omitzero"`

	// Topics of the project. Set in an Account only.
	Topics []Topic `json:"topics,omitempty,omitzero"`

	// Fields that this type does not have, as JSON. They are sent in requests, too.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps fields that Project does not have in Extra.
func (v *Project) UnmarshalJSON(data []byte) error {
	type plain Project
	return lenient.Decode(data, (*plain)(v))
}

// MarshalJSON adds the fields in Extra. It refuses those that the type has.
func (v Project) MarshalJSON() ([]byte, error) {
	type plain Project
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// Scope is a permission that a user grants to an application.
type Scope string

// Values of Scope. Others that the vendor adds later are kept as they come.
const (
	ScopeAccountsRead   Scope = "accounts_read"
	ScopeAccountsWrite  Scope = "accounts_write"
	ScopeEmail          Scope = "email"
	ScopeIdentify       Scope = "identify"
	ScopeSocialProfiles Scope = "socialprofiles"
)
