// Code generated from openapi/customerio/asset_folders.yaml. DO NOT EDIT.

package customerio

import (
	"context"
	"iter"
	"net/http"

	"github.com/engagement-go/engagement/internal/page"
	"github.com/engagement-go/engagement/internal/rest"
	"github.com/oapi-codegen/nullable"
)

// AssetFoldersService manages the folders of the asset library.
type AssetFoldersService struct{ client *rest.Client }

var opListAssetFolders = rest.Operation{
	Name: "AssetFolders.List", Method: http.MethodGet, Route: "/v1/assets/folders", Repeatable: true,
}

// ListAssetFoldersParams holds the optional parameters of AssetFolders.List. What is zero is not sent.
type ListAssetFoldersParams struct {
	// Returns only what lies below this folder.
	ParentFolderID int64 `json:"parent_folder_id" check:"min=1"`
	// Leaves out folders within subfolders, false when left out.
	DirectDescendantsOnly bool `json:"direct_descendants_only"`
	// Number of the page, 1 when left out.
	Page int64 `json:"page" check:"min=1"`
	// Folders per page, 1000 when left out. The maximum is not documented.
	Limit int64 `json:"limit" check:"min=1"`
}

// List returns one page of the folders in the asset library.
//
// The pages are numbered from 1. The answer also holds page counters whose names are not known, so they are not read;
// the name of the list itself is inferred.
//
// Expect 404 for an unknown parent folder (inferred).
//
// Calls GET /v1/assets/folders. Repeatable.
func (s *AssetFoldersService) List(ctx context.Context, params ListAssetFoldersParams, opts ...RequestOption) (*AssetFolderPage, error) {
	req := rest.NewRequest(&opListAssetFolders)
	req.Check("", &params)
	req.Query("parent_folder_id", params.ParentFolderID)
	req.Query("direct_descendants_only", params.DirectDescendantsOnly)
	req.Query("page", params.Page)
	req.Query("limit", params.Limit)
	return rest.Call[AssetFolderPage](ctx, s.client, &req, opts)
}

// All iterates over the rows of all pages of List. A page is requested when its first row is needed. An iteration that
// fails yields a *PageError last; its Cursor, given to WithCursor, resumes it.
func (s *AssetFoldersService) All(ctx context.Context, params ListAssetFoldersParams, opts ...RequestOption) iter.Seq2[AssetFolder, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p *AssetFolderPage) []AssetFolder { return p.Folders })
}

// Pages iterates over the pages of List, as All does over their rows.
func (s *AssetFoldersService) Pages(ctx context.Context, params ListAssetFoldersParams, opts ...RequestOption) iter.Seq2[*AssetFolderPage, error] {
	at, opts, err := page.ResumeAt(max(params.Page, 1), opts)
	if err != nil {
		return page.Refuse[*AssetFolderPage](s.client.Fail("AssetFolders.List", err))
	}
	if params.Limit == 0 {
		params.Limit = 1000
	}
	return page.Numbers(at,
		func(at int64) (*AssetFolderPage, error) {
			params := params
			params.Page = at
			return s.List(ctx, params, opts...)
		},
		func(p *AssetFolderPage) int { return len(p.Folders) })
}

var opCreateAssetFolder = rest.Operation{
	Name: "AssetFolders.Create", Method: http.MethodPost, Route: "/v1/assets/folders",
}

// Create creates a folder in the asset library.
//
// Expect 404 for an unknown parent folder and 409 when the name is taken (both reasons are inferred).
//
// Calls POST /v1/assets/folders. Not repeatable: retried only if the request never reached the service or was answered
// with 429.
func (s *AssetFoldersService) Create(ctx context.Context, draft AssetFolderDraft, opts ...RequestOption) (*AssetFolder, error) {
	req := rest.NewRequest(&opCreateAssetFolder)
	req.JSON(&draft)
	envelope, err := rest.Call[struct {
		Value AssetFolder `json:"folder"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opDeleteAssetFolder = rest.Operation{
	Name: "AssetFolders.Delete", Method: http.MethodDelete, Route: "/v1/assets/folders/{id}", Repeatable: true,
}

// Delete deletes an empty folder of the asset library.
//
// A folder that still holds files or folders is refused (with 400 or 409, which of the two is not documented).
//
// Expect 404 for an unknown folder. What the answer holds is not documented; nothing of it is read.
//
//   - id: Id of the folder.
//
// Calls DELETE /v1/assets/folders/{id}. Repeatable.
func (s *AssetFoldersService) Delete(ctx context.Context, id int64, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteAssetFolder)
	req.PathInt("id", id)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGetAssetFolder = rest.Operation{
	Name: "AssetFolders.Get", Method: http.MethodGet, Route: "/v1/assets/folders/{id}", Repeatable: true,
}

// Get returns one folder of the asset library.
//
// Expect 404 for an unknown folder.
//
//   - id: Id of the folder.
//
// Calls GET /v1/assets/folders/{id}. Repeatable.
func (s *AssetFoldersService) Get(ctx context.Context, id int64, opts ...RequestOption) (*AssetFolder, error) {
	req := rest.NewRequest(&opGetAssetFolder)
	req.PathInt("id", id)
	envelope, err := rest.Call[struct {
		Value AssetFolder `json:"folder"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opUpdateAssetFolder = rest.Operation{
	Name: "AssetFolders.Update", Method: http.MethodPut, Route: "/v1/assets/folders/{id}", Repeatable: true,
}

// Update renames a folder of the asset library or moves it into another folder.
//
// Give a name, a parent folder or both (inferred from the files, whose update is documented in more detail).
//
// Expect 400 for a malformed body, 404 for an unknown folder and 409 when the name is taken (the reason for 409 is
// inferred).
//
//   - id: Id of the folder.
//
// Calls PUT /v1/assets/folders/{id}. Repeatable.
func (s *AssetFoldersService) Update(ctx context.Context, id int64, update AssetFolderUpdate, opts ...RequestOption) (*AssetFolder, error) {
	req := rest.NewRequest(&opUpdateAssetFolder)
	req.PathInt("id", id)
	req.JSON(&update)
	envelope, err := rest.Call[struct {
		Value AssetFolder `json:"folder"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

// AssetFolder is a folder of the asset library.
type AssetFolder struct {
	// Number of the folder.
	ID int64 `json:"id,omitempty,omitzero"`

	// Name of the folder.
	Name string `json:"name,omitempty,omitzero"`

	// Number of the folder that holds it, 0 at the top level.
	ParentFolderID int64 `json:"parent_folder_id,omitempty,omitzero"`

	// When it was created.
	Created UnixTime `json:"created,omitempty,omitzero"`

	// When it was last changed.
	Updated UnixTime `json:"updated,omitempty,omitzero"`
}

// AssetFolderDraft is a new folder of the asset library.
type AssetFolderDraft struct {
	// Name of the folder.
	Name string `check:"required" json:"name"`

	// Number of the folder that takes it. Left out it stands at the top level (inferred).
	ParentFolderID int64 `check:"min=1" json:"parent_folder_id,omitempty,omitzero"`
}

// AssetFolderPage is one page of folders. The page counters that come with it are not documented.
type AssetFolderPage struct {
	// The folders.
	Folders []AssetFolder `json:"folders,omitempty,omitzero"`
}

// AssetFolderUpdate renames or moves a folder of the asset library.
type AssetFolderUpdate struct {
	// New name.
	Name string `json:"name,omitempty,omitzero"`

	// Number of the new parent folder; null moves the folder to the top level (inferred).
	ParentFolderID nullable.Nullable[int64] `json:"parent_folder_id,omitempty,omitzero"`
}
