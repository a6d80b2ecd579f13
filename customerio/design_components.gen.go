// Code generated from openapi/customerio/design_components.yaml. DO NOT EDIT.

package customerio

import (
	"context"
	"iter"
	"net/http"
	"time"

	"github.com/engagement-go/engagement/internal/page"
	"github.com/engagement-go/engagement/internal/rest"
	"github.com/oapi-codegen/nullable"
)

// DesignComponentsService manages the components of Design Studio, which are reusable HTML for emails.
type DesignComponentsService struct{ client *rest.Client }

var opListComponents = rest.Operation{
	Name: "DesignComponents.List", Method: http.MethodGet, Route: "/v1/design_studio/components", Repeatable: true, Rows: "Components",
}

// ListDesignComponentsParams holds the optional parameters of DesignComponents.List. What is zero is not sent.
type ListDesignComponentsParams struct {
	// Number of the page. The default is 1.
	Page int64 `json:"page" check:"min=1"`
	// Rows per page, at most 10000. The default is 1000.
	Limit int64 `json:"limit" check:"min=1,max=10000"`
	// Only the content of this folder, a UUID.
	ParentFolderID string `json:"parent_folder_id"`
	// Whether the content of subfolders is left out. The default is not documented.
	DirectDescendantsOnly *bool `json:"direct_descendants_only"`
	// Only the component with this tag (inferred).
	Tag string `json:"tag"`
	// Field to sort by. The default is the time of creation.
	SortBy DesignSortKey `json:"sort_by" check:"oneof=created|updated|name"`
	// Direction of the sort. The default is ascending.
	SortOrder SortOrder `json:"sort_order" check:"oneof=asc|desc"`
	// Only rows that were created before this time (Unix seconds).
	CreatedBefore time.Time `json:"created_before"`
	// Only rows that were created after this time (Unix seconds).
	CreatedAfter time.Time `json:"created_after"`
	// Only rows that were last changed before this time (Unix seconds).
	UpdatedBefore time.Time `json:"updated_before"`
	// Only rows that were last changed after this time (Unix seconds).
	UpdatedAfter time.Time `json:"updated_after"`
}

// List returns one page of the components in Design Studio.
//
// Errors: 404 (unknown parent folder; inferred).
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
	req.Query("created_before", UnixTimeOf(params.CreatedBefore))
	req.Query("created_after", UnixTimeOf(params.CreatedAfter))
	req.Query("updated_before", UnixTimeOf(params.UpdatedBefore))
	req.Query("updated_after", UnixTimeOf(params.UpdatedAfter))
	return rest.Call[DesignComponentPage](ctx, s.client, &req, opts)
}

// All iterates over the rows of all pages of List. A page is requested when its first row is needed. An iteration that
// fails yields a *PageError last; its Cursor, given to WithCursor, resumes it.
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
		params.Limit = 1000
	}
	return page.Numbers(s.client.Named("DesignComponents.List"), at,
		func(at int64) (*DesignComponentPage, error) {
			params := params
			params.Page = at
			return s.List(ctx, params, opts...)
		},
		func(p *DesignComponentPage) (int, bool) { return len(p.Components), false })
}

var opCreateComponent = rest.Operation{
	Name: "DesignComponents.Create", Method: http.MethodPost, Route: "/v1/design_studio/components",
}

// Create creates a component in Design Studio.
//
// Errors: 404 (unknown folder; inferred), 409 (the tag is taken).
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
// Errors: 404 (unknown component).
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
// Errors: 404 (unknown component).
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
// Fields that are not set stay as they are; set at least one. Errors: 404 (unknown component), 409 (the tag is taken).
//
//   - id: Id of the component, a UUID.
//
// Calls PUT /v1/design_studio/components/{id}. Repeatable.
func (s *DesignComponentsService) Update(ctx context.Context, id string, update DesignComponentUpdate, opts ...RequestOption) error {
	req := rest.NewRequest(&opUpdateComponent)
	req.Path("id", id)
	req.JSON(&update)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

// DesignComponent is a reusable piece of HTML.
type DesignComponent struct {
	// Id of the component, a UUID.
	ID string `json:"id,omitempty,omitzero"`

	// Name of the component.
	Name string `json:"name,omitempty,omitzero"`

	// Tag of the component in emails. It is unique in the workspace.
	Tag string `json:"tag,omitempty,omitzero"`

	// Id of the parent folder, empty at the top level.
	ParentFolderID string `json:"parent_folder_id,omitempty,omitzero"`

	// When it was created.
	CreatedAt UnixTime `json:"created,omitempty,omitzero"`

	// When it was last changed.
	UpdatedAt UnixTime `json:"updated,omitempty,omitzero"`

	// HTML of the component.
	Content string `json:"content,omitempty,omitzero"`
}

// DesignComponentDraft is a new component.
type DesignComponentDraft struct {
	// Name of the component, at most 255 characters.
	Name string `check:"required,maxlen=255" json:"name"`

	// Tag of the component in emails. It is unique in the workspace.
	Tag string `check:"required" json:"tag"`

	// HTML of the component.
	Content string `json:"content,omitempty,omitzero"`

	// Id of the parent folder. The default is the top level.
	ParentFolderID string `json:"parent_folder_id,omitempty,omitzero"`
}

// DesignComponentPage is one page of components.
type DesignComponentPage struct {
	// The components.
	Components []DesignComponent `json:"components,omitempty,omitzero"`

	// Position of the page.
	Meta DesignListMeta `json:"meta,omitempty,omitzero"`
}

// DesignComponentUpdate changes a component.
type DesignComponentUpdate struct {
	// Name of the component, at most 255 characters.
	Name string `check:"maxlen=255" json:"name,omitempty,omitzero"`

	// Tag of the component in emails. It is unique in the workspace.
	Tag string `json:"tag,omitempty,omitzero"`

	// HTML of the component.
	Content *string `json:"content,omitempty"`

	// Id of the new parent folder; null is the top level.
	ParentFolderID nullable.Nullable[string] `json:"parent_folder_id,omitempty,omitzero"`
}
