// Code generated from openapi/engagor/profile_groups.yaml. DO NOT EDIT.

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

// ProfileGroupsService manages profile groups.
type ProfileGroupsService struct{ client *rest.Client }

var opDeleteProfileGroup = rest.Operation{
	Name: "ProfileGroups.Delete", Method: http.MethodDelete, Route: "/{account_id}/settings/profilegroup/{id}", Repeatable: true,
}

// Delete deletes a profile group.
//
// Requires the scopes accounts_read and accounts_write (inferred).
//
//   - groupID: ID of the profile group.
//
// Calls DELETE /{account_id}/settings/profilegroup/{id}. Repeatable.
func (s *ProfileGroupsService) Delete(ctx context.Context, groupID string, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteProfileGroup)
	s.client.Bind(&req, "account_id")
	req.Path("groupID", groupID)
	return rest.CallConfirmed(ctx, s.client, &req, "response", ErrNotDone, opts)
}

var opUpdateProfileGroup = rest.Operation{
	Name: "ProfileGroups.Update", Method: http.MethodPost, Route: "/{account_id}/settings/profilegroup/{id}",
}

// Update updates a profile group.
//
// Profiles replaces all profiles of the group.
//
// Requires the scopes accounts_read and accounts_write (inferred).
//
//   - groupID: ID of the profile group.
//
// Calls POST /{account_id}/settings/profilegroup/{id}. Not repeatable: retried only if the request never reached the
// service or was answered with 429.
func (s *ProfileGroupsService) Update(ctx context.Context, groupID string, update ProfileGroupUpdate, opts ...RequestOption) (*ProfileGroup, error) {
	req := rest.NewRequest(&opUpdateProfileGroup)
	s.client.Bind(&req, "account_id")
	req.Path("groupID", groupID)
	req.CheckRule("update", "required", update)
	req.FormJSON("updates", update)
	envelope, err := rest.Call[struct {
		Value ProfileGroup `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opListProfileGroups = rest.Operation{
	Name: "ProfileGroups.List", Method: http.MethodGet, Route: "/{account_id}/settings/profilegroups", Repeatable: true, Rows: "Data",
}

// ListProfileGroupsParams holds the optional parameters of ProfileGroups.List. What is zero is not sent.
type ListProfileGroupsParams struct {
	// Groups per page, at most 200. The default is not known.
	Limit int64 `json:"limit" check:"min=1,max=200"`
	// Gets the page after the one whose Paging.NextToken returns this.
	PageToken string `json:"page_token"`
}

// List returns one page of profile groups.
//
// No call that returns a single group is known.
//
// Requires the scope accounts_read (inferred).
//
// Calls GET /{account_id}/settings/profilegroups. Repeatable.
func (s *ProfileGroupsService) List(ctx context.Context, params ListProfileGroupsParams, opts ...RequestOption) (*ProfileGroupPage, error) {
	req := rest.NewRequest(&opListProfileGroups)
	s.client.Bind(&req, "account_id")
	req.Check("", &params)
	req.Query("limit", params.Limit)
	req.Query("page_token", params.PageToken)
	envelope, err := rest.Call[struct {
		Value ProfileGroupPage `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

// All iterates over the rows of all pages of List, 200 a page unless params.Limit says otherwise. A page is requested
// when its first row is needed. An iteration that fails yields a *PageError last; its Cursor, given to WithCursor,
// resumes it.
func (s *ProfileGroupsService) All(ctx context.Context, params ListProfileGroupsParams, opts ...RequestOption) iter.Seq2[ProfileGroup, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p *ProfileGroupPage) []ProfileGroup { return p.Data })
}

// Pages iterates over the pages of List, as All does over their rows.
func (s *ProfileGroupsService) Pages(ctx context.Context, params ListProfileGroupsParams, opts ...RequestOption) iter.Seq2[*ProfileGroupPage, error] {
	cursor, opts := page.Resume(params.PageToken, opts)
	if params.Limit == 0 {
		params.Limit = 200
	}
	return page.CheckedCursor(s.client.Named("ProfileGroups.List"), cursor,
		func(cursor string) (*ProfileGroupPage, error) {
			params := params
			params.PageToken = cursor
			return s.List(ctx, params, opts...)
		},
		func(p *ProfileGroupPage) (int, string, error) {
			next, err := nextToken(s.client, p.Paging)
			return len(p.Data), next, err
		})
}

var opCreateProfileGroup = rest.Operation{
	Name: "ProfileGroups.Create", Method: http.MethodPost, Route: "/{account_id}/settings/profilegroups",
}

// Create creates a profile group.
//
// Requires the scopes accounts_read and accounts_write (inferred).
//
// Calls POST /{account_id}/settings/profilegroups. Not repeatable: retried only if the request never reached the
// service or was answered with 429.
func (s *ProfileGroupsService) Create(ctx context.Context, group ProfileGroupDraft, opts ...RequestOption) (*ProfileGroup, error) {
	req := rest.NewRequest(&opCreateProfileGroup)
	s.client.Bind(&req, "account_id")
	req.CheckRule("group", "required", group)
	req.FormJSON("profile_group", group)
	envelope, err := rest.Call[struct {
		Value ProfileGroup `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

// ProfileGroup is a group of profiles. Fields other than Profiles are not documented.
type ProfileGroup struct {
	// ID of the group (inferred).
	ID string `json:"id,omitempty,omitzero"`

	// Name of the group (inferred).
	Name string `json:"name,omitempty,omitzero"`

	// Profiles in the group. Their form is not documented.
	Profiles []json.RawMessage `json:"profiles,omitempty,omitzero"`

	// Fields that this type does not have, as JSON. They are sent in requests, too.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps fields that ProfileGroup does not have in Extra.
func (v *ProfileGroup) UnmarshalJSON(data []byte) error {
	type plain ProfileGroup
	return lenient.Decode(data, (*plain)(v))
}

// MarshalJSON adds the fields in Extra. It refuses those that the type has.
func (v ProfileGroup) MarshalJSON() ([]byte, error) {
	type plain ProfileGroup
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// ProfileGroupDraft is a profile group to create. Fields other than Profiles are not documented.
type ProfileGroupDraft struct {
	// Name of the group (inferred).
	Name string `json:"name,omitempty,omitzero"`

	// Profiles of the group, in the form of those in a ProfileGroup. Nil is not sent, an empty list is.
	Profiles []json.RawMessage `json:"profiles,omitzero"`

	// Fields that this type does not have, as JSON. They are sent in requests, too.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps fields that ProfileGroupDraft does not have in Extra.
func (v *ProfileGroupDraft) UnmarshalJSON(data []byte) error {
	type plain ProfileGroupDraft
	return lenient.Decode(data, (*plain)(v))
}

// MarshalJSON adds the fields in Extra. It refuses those that the type has.
func (v ProfileGroupDraft) MarshalJSON() ([]byte, error) {
	type plain ProfileGroupDraft
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// ProfileGroupPage is one page of profile groups.
type ProfileGroupPage struct {
	// Number of rows on all pages.
	Count int64 `json:"count,omitempty,omitzero"`

	// Rows of the page.
	Data []ProfileGroup `json:"data,omitempty,omitzero"`

	// Position of the next page.
	Paging Paging `json:"paging,omitempty,omitzero"`
}

// ProfileGroupUpdate changes a profile group. Fields that are nil are left as they are. Fields other than Profiles are
// not documented.
type ProfileGroupUpdate struct {
	// Name of the group (inferred).
	Name *string `json:"name,omitempty"`

	// All profiles of the group, in the form of those in a ProfileGroup. Nil is not sent, an empty list is.
	Profiles []json.RawMessage `json:"profiles,omitzero"`

	// Fields that this type does not have, as JSON. They are sent in requests, too.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps fields that ProfileGroupUpdate does not have in Extra.
func (v *ProfileGroupUpdate) UnmarshalJSON(data []byte) error {
	type plain ProfileGroupUpdate
	return lenient.Decode(data, (*plain)(v))
}

// MarshalJSON adds the fields in Extra. It refuses those that the type has.
func (v ProfileGroupUpdate) MarshalJSON() ([]byte, error) {
	type plain ProfileGroupUpdate
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}
