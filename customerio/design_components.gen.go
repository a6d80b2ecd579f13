// Code generated from openapi/customerio/design_components.yaml. DO NOT EDIT.

package customerio

import (
	"context"
	"iter"
	"net/http"

	"github.com/engagement-go/engagement/internal/page"
	"github.com/engagement-go/engagement/internal/rest"
	"github.com/oapi-codegen/nullable"
)

// DesignComponentsService manages the reusable pieces of HTML of Design Studio, which emails use by their tag.
type DesignComponentsService struct{ client *rest.Client }

var opListComponents = rest.Operation{
	Name: "DesignComponents.List", Method: http.MethodGet, Route: "/v1/design_studio/components", Repeatable: true,
}

// ListDesignComponentsParams holds the optional parameters of DesignComponents.List. What is zero is not sent.
type ListDesignComponentsParams struct {
	// Number of the page, 1 when left out.
	Page int64 `json:"page" check:"min=1"`
	// Components per page. The vendor states neither a default nor a maximum.
	Limit int64 `json:"limit" check:"min=1"`
	// Returns only what lies below this folder, a UUID.
	ParentFolderID string `json:"parent_folder_id"`
	// Leaves out what lies in subfolders. The default is not documented.
	DirectDescendantsOnly *bool `json:"direct_descendants_only"`
	// Returns only the component with this tag (inferred from the name).
	Tag string `json:"tag"`
	// Field to sort by. The values are not documented.
	SortBy string `json:"sort_by"`
	// Direction of the sort (the values are inferred from other lists).
	SortOrder SortOrder `json:"sort_order"`
	// Returns only what was created before this time (the type, Unix seconds, is inferred).
	CreatedBefore UnixTime `json:"created_before"`
	// Returns only what was created after this time (the type, Unix seconds, is inferred).
	CreatedAfter UnixTime `json:"created_after"`
	// Returns only what was last changed before this time (the type, Unix seconds, is inferred).
	UpdatedBefore UnixTime `json:"updated_before"`
	// Returns only what was last changed after this time (the type, Unix seconds, is inferred).
	UpdatedAfter UnixTime `json:"updated_after"`
}

// List returns one page of the components in Design Studio.
//
// The pages are numbered from 1. The answer also holds page counters whose names are not known, so they are not read;
// the name of the list itself is inferred. How many components a page may hold is not documented.
//
// Expect 404 for an unknown parent folder (inferred).
//
// Calls GET /v1/design_studio/components. Repeatable.
func (s *DesignComponentsService) List(ctx context.Context, params ListDesignComponentsParams, opts ...RequestOption) (*DesignComponentPage, error) {
	req := rest.NewRequest(&opListComponents)
	req.Check("", &params)
	req.Query("page", params.Page)
	req.Query("limit", params.Limit)
	req.Query("parent_folder_id", params.ParentFolderID)
	req.Query("direct_descendants_only", params.DirectDescendantsOnly)
	req.Query("tag", params.Tag)
	req.Query("sort_by", params.SortBy)
	req.Query("sort_order", params.SortOrder)
	req.Query("created_before", params.CreatedBefore)
	req.Query("created_after", params.CreatedAfter)
	req.Query("updated_before", params.UpdatedBefore)
	req.Query("updated_after", params.UpdatedAfter)
	return rest.Call[DesignComponentPage](ctx, s.client, &req, opts)
}

// All iterates over the rows of all pages of List, 50 a page unless params.Limit says otherwise. A page is requested
// when its first row is needed. An iteration that fails yields a *PageError last; its Cursor, given to WithCursor,
// resumes it.
func (s *DesignComponentsService) All(ctx context.Context, params ListDesignComponentsParams, opts ...RequestOption) iter.Seq2[DesignComponent, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p *DesignComponentPage) []DesignComponent { return p.Components })
}

// Pages iterates over the pages of List, as All does over their rows.
func (s *DesignComponentsService) Pages(ctx context.Context, params ListDesignComponentsParams, opts ...RequestOption) iter.Seq2[*DesignComponentPage, error] {
	at, opts, err := page.ResumeAt(max(params.Page, 1), opts)
	if err != nil {
		return page.Refuse[*DesignComponentPage](s.client.Fail("DesignComponents.List", err))
	}
	if params.Limit == 0 {
		params.Limit = 50
	}
	return page.Numbers(at,
		func(at int64) (*DesignComponentPage, error) {
			params := params
			params.Page = at
			return s.List(ctx, params, opts...)
		},
		func(p *DesignComponentPage) int { return len(p.Components) })
}

var opCreateComponent = rest.Operation{
	Name: "DesignComponents.Create", Method: http.MethodPost, Route: "/v1/design_studio/components",
}

// Create creates a component in Design Studio.
//
// Expect 404 for an unknown folder (inferred) and 409 when the tag is taken.
//
// Calls POST /v1/design_studio/components. Not repeatable: retried only if the request never reached the service or was
// answered with 429.
func (s *DesignComponentsService) Create(ctx context.Context, draft DesignComponentDraft, opts ...RequestOption) (*DesignComponent, error) {
	req := rest.NewRequest(&opCreateComponent)
	req.JSON(&draft)
	envelope, err := rest.Call[struct {
		Value DesignComponent `json:"component"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opDeleteComponent = rest.Operation{
	Name: "DesignComponents.Delete", Method: http.MethodDelete, Route: "/v1/design_studio/components/{id}", Repeatable: true,
}

// Delete deletes a component of Design Studio.
//
// Expect 404 for an unknown component. What the answer holds is not documented; nothing of it is read.
//
//   - id: Id of the component, a UUID.
//
// Calls DELETE /v1/design_studio/components/{id}. Repeatable.
func (s *DesignComponentsService) Delete(ctx context.Context, id string, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteComponent)
	req.Path("id", id)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGetComponent = rest.Operation{
	Name: "DesignComponents.Get", Method: http.MethodGet, Route: "/v1/design_studio/components/{id}", Repeatable: true,
}

// Get returns one component of Design Studio with its content.
//
// Expect 404 for an unknown component.
//
//   - id: Id of the component, a UUID.
//
// Calls GET /v1/design_studio/components/{id}. Repeatable.
func (s *DesignComponentsService) Get(ctx context.Context, id string, opts ...RequestOption) (*DesignComponent, error) {
	req := rest.NewRequest(&opGetComponent)
	req.Path("id", id)
	envelope, err := rest.Call[struct {
		Value DesignComponent `json:"component"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opUpdateComponent = rest.Operation{
	Name: "DesignComponents.Update", Method: http.MethodPut, Route: "/v1/design_studio/components/{id}", Repeatable: true,
}

// Update changes a component of Design Studio.
//
// The vendor describes one body for creation and update, with a required name, tag and content. Whether an update may
// leave some of them out is not said, so send all three (inferred).
//
// Expect 404 for an unknown component and 409 when the tag is taken.
//
//   - id: Id of the component, a UUID.
//
// Calls PUT /v1/design_studio/components/{id}. Repeatable.
func (s *DesignComponentsService) Update(ctx context.Context, id string, update DesignComponentUpdate, opts ...RequestOption) (*DesignComponent, error) {
	req := rest.NewRequest(&opUpdateComponent)
	req.Path("id", id)
	req.JSON(&update)
	envelope, err := rest.Call[struct {
		Value DesignComponent `json:"component"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

// DesignComponent is a reusable piece of HTML.
type DesignComponent struct {
	// Id of the component, a UUID.
	ID string `json:"id,omitempty,omitzero"`

	// Name of the component.
	Name string `json:"name,omitempty,omitzero"`

	// Tag by which emails use it. Unique in the workspace.
	Tag string `json:"tag,omitempty,omitzero"`

	// Id of the folder that holds it, empty at the top level.
	ParentFolderID string `json:"parent_folder_id,omitempty,omitzero"`

	// When it was created.
	Created UnixTime `json:"created,omitempty,omitzero"`

	// When it was last changed.
	Updated UnixTime `json:"updated,omitempty,omitzero"`

	// HTML of the component.
	Content string `json:"content,omitempty,omitzero"`
}

// DesignComponentDraft is a new component.
type DesignComponentDraft struct {
	// Name of the component.
	Name string `check:"required" json:"name"`

	// Tag by which emails use it. Unique in the workspace.
	Tag string `check:"required" json:"tag"`

	// HTML of the component.
	Content string `check:"required" json:"content"`

	// Id of the folder that takes it. Left out it stands at the top level (inferred).
	ParentFolderID string `json:"parent_folder_id,omitempty,omitzero"`
}

// DesignComponentPage is one page of components. The page counters that come with it are not documented.
type DesignComponentPage struct {
	// The components.
	Components []DesignComponent `json:"components,omitempty,omitzero"`
}

// DesignComponentUpdate changes a component.
type DesignComponentUpdate struct {
	// Name of the component.
	Name string `json:"name,omitempty,omitzero"`

	// Tag by which emails use it. Unique in the workspace.
	Tag string `json:"tag,omitempty,omitzero"`

	// HTML of the component.
	Content string `json:"content,omitempty,omitzero"`

	// Id of the new folder; null moves the component to the top level (inferred).
	ParentFolderID nullable.Nullable[string] `json:"parent_folder_id,omitempty,omitzero"`
}
