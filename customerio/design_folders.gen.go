// Code generated from openapi/customerio/design_folders.yaml. DO NOT EDIT.

package customerio

import (
	"context"
	"iter"
	"net/http"

	"github.com/engagement-go/engagement/internal/page"
	"github.com/engagement-go/engagement/internal/rest"
	"github.com/oapi-codegen/nullable"
)

// DesignFoldersService manages the folders of Design Studio, which hold its emails and components.
type DesignFoldersService struct{ client *rest.Client }

var opListFolders = rest.Operation{
	Name: "DesignFolders.List", Method: http.MethodGet, Route: "/v1/design_studio/folders", Repeatable: true,
}

// ListDesignFoldersParams holds the optional parameters of DesignFolders.List. What is zero is not sent.
type ListDesignFoldersParams struct {
	// Number of the page, 1 when left out.
	Page int64 `json:"page" check:"min=1"`
	// Folders per page. The vendor states neither a default nor a maximum.
	Limit int64 `json:"limit" check:"min=1"`
	// Returns only what lies below this folder, a UUID.
	ParentFolderID string `json:"parent_folder_id"`
	// Leaves out folders within subfolders. The default is not documented.
	DirectDescendantsOnly *bool `json:"direct_descendants_only"`
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

// List returns one page of the folders in Design Studio.
//
// The pages are numbered from 1. The answer also holds page counters whose names are not known, so they are not read;
// the name of the list itself is inferred. How many folders a page may hold is not documented.
//
// Expect 404 for an unknown parent folder (inferred).
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
	req.Query("created_before", params.CreatedBefore)
	req.Query("created_after", params.CreatedAfter)
	req.Query("updated_before", params.UpdatedBefore)
	req.Query("updated_after", params.UpdatedAfter)
	return rest.Call[DesignFolderPage](ctx, s.client, &req, opts)
}

// All iterates over the rows of all pages of List, 50 a page unless params.Limit says otherwise. A page is requested
// when its first row is needed. An iteration that fails yields a *PageError last; its Cursor, given to WithCursor,
// resumes it.
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
		params.Limit = 50
	}
	return page.Numbers(at,
		func(at int64) (*DesignFolderPage, error) {
			params := params
			params.Page = at
			return s.List(ctx, params, opts...)
		},
		func(p *DesignFolderPage) int { return len(p.Folders) })
}

var opCreateFolder = rest.Operation{
	Name: "DesignFolders.Create", Method: http.MethodPost, Route: "/v1/design_studio/folders",
}

// Create creates a folder in Design Studio.
//
// Expect 400 for a name with a forbidden character (inferred), 404 for an unknown parent folder and 409 when the name
// is taken (both reasons are inferred).
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

// Delete deletes a folder of Design Studio with everything in it.
//
// Subfolders, emails and components in the folder are deleted too. Nothing is deleted when one of the emails is in use
// by a message (inferred): then expect 409.
//
// Expect 404 for an unknown folder. What the answer holds is not documented; nothing of it is read.
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
// Expect 404 for an unknown folder.
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
// The vendor describes one body for creation and update, with a required name. Whether an update may leave the name out
// is not said, so send it (inferred).
//
// Expect 404 for an unknown folder and 409 when the name is taken (the reason for 409 is inferred).
//
//   - id: Id of the folder, a UUID.
//
// Calls PUT /v1/design_studio/folders/{id}. Repeatable.
func (s *DesignFoldersService) Update(ctx context.Context, id string, update DesignFolderUpdate, opts ...RequestOption) (*DesignFolder, error) {
	req := rest.NewRequest(&opUpdateFolder)
	req.Path("id", id)
	req.JSON(&update)
	req.Refuse(validateUpdateFolder(id, update))
	envelope, err := rest.Call[struct {
		Value DesignFolder `json:"folder"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

// DesignFolder is a folder of Design Studio.
type DesignFolder struct {
	// Id of the folder, a UUID.
	ID string `json:"id,omitempty,omitzero"`

	// Name of the folder.
	Name string `json:"name,omitempty,omitzero"`

	// Id of the folder that holds it, empty at the top level.
	ParentFolderID string `json:"parent_folder_id,omitempty,omitzero"`

	// When it was created.
	Created UnixTime `json:"created,omitempty,omitzero"`

	// When it was last changed.
	Updated UnixTime `json:"updated,omitempty,omitzero"`
}

// DesignFolderDraft is a new folder of Design Studio.
type DesignFolderDraft struct {
	// Name of the folder, without the characters < > : " / \ | ? and *.
	Name string `check:"required" json:"name"`

	// Id of the folder that takes it. Left out it stands at the top level (inferred).
	ParentFolderID string `json:"parent_folder_id,omitempty,omitzero"`
}

// DesignFolderPage is one page of folders. The page counters that come with it are not documented.
type DesignFolderPage struct {
	// The folders.
	Folders []DesignFolder `json:"folders,omitempty,omitzero"`
}

// DesignFolderUpdate renames or moves a folder of Design Studio.
type DesignFolderUpdate struct {
	// New name, without the characters < > : " / \ | ? and *.
	Name string `json:"name,omitempty,omitzero"`

	// Id of the new parent folder; null moves the folder to the top level (inferred).
	ParentFolderID nullable.Nullable[string] `json:"parent_folder_id,omitempty,omitzero"`
}
