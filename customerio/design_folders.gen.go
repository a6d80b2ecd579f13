// Code generated from openapi/customerio/design_folders.yaml. DO NOT EDIT.

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

// DesignFoldersService manages the folders of Design Studio, which hold its emails, components, SMS and WhatsApp
// templates.
type DesignFoldersService struct{ client *rest.Client }

var opListFolders = rest.Operation{
	Name: "DesignFolders.List", Method: http.MethodGet, Route: "/v1/design_studio/folders", Repeatable: true, Rows: "Folders",
}

// ListDesignFoldersParams holds the optional parameters of DesignFolders.List. What is zero is not sent.
type ListDesignFoldersParams struct {
	// Number of the page. The default is 1.
	Page int64 `json:"page" check:"min=1"`
	// Rows per page, at most 10000. The default is 1000.
	Limit int64 `json:"limit" check:"min=1,max=10000"`
	// Only the content of this folder, a UUID.
	ParentFolderID string `json:"parent_folder_id"`
	// Whether folders in subfolders are left out. The default is not documented.
	DirectDescendantsOnly *bool `json:"direct_descendants_only"`
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

// List returns one page of the folders in Design Studio.
//
// Errors: 404 (unknown parent folder; inferred).
//
// Calls GET /v1/design_studio/folders. Repeatable.
func (s *DesignFoldersService) List(ctx context.Context, params ListDesignFoldersParams, opts ...RequestOption) (*DesignFolderPage, error) {
	req := rest.NewRequest(&opListFolders)
	req.Check("", &params)
	req.Query("page", params.Page)
	req.Query("limit", params.Limit)
	req.Query("parent_folder_id", params.ParentFolderID)
	req.Query("direct_descendants_only", params.DirectDescendantsOnly)
	req.Query("sort_by", params.SortBy)
	req.Query("sort_order", params.SortOrder)
	req.Query("created_before", UnixTimeOf(params.CreatedBefore))
	req.Query("created_after", UnixTimeOf(params.CreatedAfter))
	req.Query("updated_before", UnixTimeOf(params.UpdatedBefore))
	req.Query("updated_after", UnixTimeOf(params.UpdatedAfter))
	return rest.Call[DesignFolderPage](ctx, s.client, &req, opts)
}

// All iterates over the rows of all pages of List. A page is requested when its first row is needed. An iteration that
// fails yields a *PageError last; its Cursor, given to WithCursor, resumes it.
func (s *DesignFoldersService) All(ctx context.Context, params ListDesignFoldersParams, opts ...RequestOption) iter.Seq2[DesignFolder, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p *DesignFolderPage) []DesignFolder { return p.Folders })
}

// Pages iterates over the pages of List, as All does over their rows.
func (s *DesignFoldersService) Pages(ctx context.Context, params ListDesignFoldersParams, opts ...RequestOption) iter.Seq2[*DesignFolderPage, error] {
	at, opts, err := page.ResumeAt(max(params.Page, 1), opts)
	if err != nil {
		return page.Refuse[*DesignFolderPage](s.client.Fail("DesignFolders.List", err))
	}
	if params.Limit == 0 {
		params.Limit = 1000
	}
	return page.Numbers(s.client.Named("DesignFolders.List"), at,
		func(at int64) (*DesignFolderPage, error) {
			params := params
			params.Page = at
			return s.List(ctx, params, opts...)
		},
		func(p *DesignFolderPage) (int, bool) { return len(p.Folders), false })
}

var opCreateFolder = rest.Operation{
	Name: "DesignFolders.Create", Method: http.MethodPost, Route: "/v1/design_studio/folders",
}

// Create creates a folder in Design Studio.
//
// Errors: 400 (name with a forbidden character; inferred), 404 (unknown parent folder; inferred), 409 (the name is
// taken; inferred).
//
// Calls POST /v1/design_studio/folders. Not repeatable: retried only if the request never reached the service or was
// answered with 429.
func (s *DesignFoldersService) Create(ctx context.Context, draft DesignFolderDraft, opts ...RequestOption) (*DesignFolder, error) {
	req := rest.NewRequest(&opCreateFolder)
	req.JSON(&draft)
	req.Refuse(validateCreateFolder(draft))
	envelope, err := rest.Call[struct {
		Value DesignFolder `json:"folder"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opDeleteFolder = rest.Operation{
	Name: "DesignFolders.Delete", Method: http.MethodDelete, Route: "/v1/design_studio/folders/{id}", Repeatable: true,
}

// Delete deletes a folder of Design Studio and everything in it.
//
// Subfolders, emails and components in the folder are deleted too. That the answer has no body is inferred. Errors: 404
// (unknown folder), 409 (a message uses one of the emails; that nothing is deleted then is inferred).
//
//   - id: Id of the folder, a UUID.
//
// Calls DELETE /v1/design_studio/folders/{id}. Repeatable.
func (s *DesignFoldersService) Delete(ctx context.Context, id string, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteFolder)
	req.Path("id", id)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGetFolder = rest.Operation{
	Name: "DesignFolders.Get", Method: http.MethodGet, Route: "/v1/design_studio/folders/{id}", Repeatable: true,
}

// Get returns one folder of Design Studio.
//
// Errors: 404 (unknown folder).
//
//   - id: Id of the folder, a UUID.
//
// Calls GET /v1/design_studio/folders/{id}. Repeatable.
func (s *DesignFoldersService) Get(ctx context.Context, id string, opts ...RequestOption) (*DesignFolder, error) {
	req := rest.NewRequest(&opGetFolder)
	req.Path("id", id)
	envelope, err := rest.Call[struct {
		Value DesignFolder `json:"folder"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opUpdateFolder = rest.Operation{
	Name: "DesignFolders.Update", Method: http.MethodPut, Route: "/v1/design_studio/folders/{id}", Repeatable: true,
}

// Update renames a folder of Design Studio or moves it into another folder.
//
// Fields that are not set stay as they are; set at least one. That the answer has no body is inferred. Errors: 404
// (unknown folder), 409 (the name is taken; inferred).
//
//   - id: Id of the folder, a UUID.
//
// Calls PUT /v1/design_studio/folders/{id}. Repeatable.
func (s *DesignFoldersService) Update(ctx context.Context, id string, update DesignFolderUpdate, opts ...RequestOption) error {
	req := rest.NewRequest(&opUpdateFolder)
	req.Path("id", id)
	req.JSON(&update)
	req.Refuse(validateUpdateFolder(id, update))
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

// DesignFolderDraft is a new folder of Design Studio.
type DesignFolderDraft struct {
	// Name of the folder, at most 170 characters, without the characters < > : " / \ | ? and *.
	Name string `check:"required,maxlen=170" json:"name"`

	// Id of the parent folder. The default is the top level.
	ParentFolderID string `json:"parent_folder_id,omitempty,omitzero"`
}

// DesignFolderPage is one page of folders.
type DesignFolderPage struct {
	// The folders.
	Folders []DesignFolder `json:"folders,omitempty,omitzero"`

	// Position of the page.
	Meta DesignListMeta `json:"meta,omitempty,omitzero"`
}

// DesignFolderUpdate renames or moves a folder of Design Studio.
type DesignFolderUpdate struct {
	// New name, at most 170 characters, without the characters < > : " / \ | ? and *.
	Name string `check:"maxlen=170" json:"name,omitempty,omitzero"`

	// Id of the new parent folder; null is the top level.
	ParentFolderID nullable.Nullable[string] `json:"parent_folder_id,omitempty,omitzero"`
}
