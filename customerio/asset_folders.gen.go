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
	Name: "AssetFolders.List", Method: http.MethodGet, Route: "/v1/assets/folders", Repeatable: true, Rows: "Folders",
}

// ListAssetFoldersParams holds the optional parameters of AssetFolders.List. What is zero is not sent.
type ListAssetFoldersParams struct {
	// Only the content of this folder.
	ParentFolderID int64 `json:"parent_folder_id" check:"min=1"`
	// Whether folders in subfolders are left out. The default is false.
	DirectDescendantsOnly bool `json:"direct_descendants_only"`
	// Number of the page. The default is 1.
	Page int64 `json:"page" check:"min=1"`
	// Folders per page. The default is 1000, the maximum is not documented.
	Limit int64 `json:"limit" check:"min=1"`
}

// List returns one page of the folders in the asset library.
//
// The name of the list is inferred; the page counters of the answer are not documented and not read. Errors: 404
// (unknown parent folder; inferred).
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
	return page.Numbers(s.client.Named("AssetFolders.List"), at,
		func(at int64) (*AssetFolderPage, error) {
			params := params
			params.Page = at
			return s.List(ctx, params, opts...)
		},
		func(p *AssetFolderPage) (int, bool) { return len(p.Folders), false })
}

var opCreateAssetFolder = rest.Operation{
	Name: "AssetFolders.Create", Method: http.MethodPost, Route: "/v1/assets/folders",
}

// Create creates a folder in the asset library.
//
// Errors: 404 (unknown parent folder; inferred), 409 (the name is taken; inferred).
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
// Errors: 404 (unknown folder), 400 or 409 (the folder is not empty; which of the two is not documented). The body of
// the answer is not documented and not read.
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
// Errors: 404 (unknown folder).
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
// Set Name, ParentFolderID or both (inferred). Errors: 400 (malformed body), 404 (unknown folder), 409 (the name is
// taken; inferred).
//
//   - id: Id of the folder.
//
// Calls PUT /v1/assets/folders/{id}. Repeatable.
func (s *AssetFoldersService) Update(ctx context.Context, id int64, update AssetFolderUpdate, opts ...RequestOption) error {
	req := rest.NewRequest(&opUpdateAssetFolder)
	req.PathInt("id", id)
	req.JSON(&update)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

// AssetFolder is a folder of the asset library.
type AssetFolder struct {
	// Id of the folder.
	ID int64 `json:"id,omitempty,omitzero"`

	// Name of the folder.
	Name string `json:"name,omitempty,omitzero"`

	// Id of the parent folder, 0 at the top level.
	ParentFolderID int64 `json:"parent_folder_id,omitempty,omitzero"`

	// When it was created.
	CreatedAt UnixTime `json:"created,omitempty,omitzero"`

	// When it was last changed.
	UpdatedAt UnixTime `json:"updated,omitempty,omitzero"`
}

// AssetFolderDraft is a new folder of the asset library.
type AssetFolderDraft struct {
	// Name of the folder.
	Name string `check:"required" json:"name"`

	// Id of the parent folder. The default is the top level (inferred).
	ParentFolderID int64 `check:"min=1" json:"parent_folder_id,omitempty,omitzero"`
}

// AssetFolderPage is one page of folders.
type AssetFolderPage struct {
	// The folders.
	Folders []AssetFolder `json:"folders,omitempty,omitzero"`
}

// AssetFolderUpdate renames or moves a folder of the asset library.
type AssetFolderUpdate struct {
	// New name.
	Name string `json:"name,omitempty,omitzero"`

	// Id of the new parent folder; null is the top level (inferred).
	ParentFolderID nullable.Nullable[int64] `json:"parent_folder_id,omitempty,omitzero"`
}
