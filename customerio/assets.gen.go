// Code generated from openapi/customerio/assets.yaml. DO NOT EDIT.

package customerio

import (
	"context"
	"iter"
	"net/http"

	"github.com/engagement-go/engagement/internal/page"
	"github.com/engagement-go/engagement/internal/rest"
	"github.com/oapi-codegen/nullable"
)

// AssetsService manages the images and documents of the asset library.
type AssetsService struct{ client *rest.Client }

var opListAssets = rest.Operation{
	Name: "Assets.List", Method: http.MethodGet, Route: "/v1/assets", Repeatable: true, Rows: "Assets",
}

// ListAssetsParams holds the optional parameters of Assets.List. What is zero is not sent.
type ListAssetsParams struct {
	// Only the content of this folder.
	ParentFolderID int64 `json:"parent_folder_id" check:"min=1"`
	// Whether the content of subfolders is left out. The default is false.
	DirectDescendantsOnly bool `json:"direct_descendants_only"`
	// Number of the page. The default is 1.
	Page int64 `json:"page" check:"min=1"`
	// Files per page. The default is 1000, the maximum is not documented.
	Limit int64 `json:"limit" check:"min=1"`
}

// List returns one page of the files in the asset library.
//
// The name of the list is inferred; the page counters of the answer are not documented and not read. Errors: 404
// (unknown parent folder; inferred).
//
// Calls GET /v1/assets. Repeatable.
func (s *AssetsService) List(ctx context.Context, params ListAssetsParams, opts ...RequestOption) (*AssetPage, error) {
	req := rest.NewRequest(&opListAssets)
	req.Check("", &params)
	req.Query("parent_folder_id", params.ParentFolderID)
	req.Query("direct_descendants_only", params.DirectDescendantsOnly)
	req.Query("page", params.Page)
	req.Query("limit", params.Limit)
	return rest.Call[AssetPage](ctx, s.client, &req, opts)
}

// All iterates over the rows of all pages of List. A page is requested when its first row is needed. An iteration that
// fails yields a *PageError last; its Cursor, given to WithCursor, resumes it.
func (s *AssetsService) All(ctx context.Context, params ListAssetsParams, opts ...RequestOption) iter.Seq2[Asset, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p *AssetPage) []Asset { return p.Assets })
}

// Pages iterates over the pages of List, as All does over their rows.
func (s *AssetsService) Pages(ctx context.Context, params ListAssetsParams, opts ...RequestOption) iter.Seq2[*AssetPage, error] {
	at, opts, err := page.ResumeAt(max(params.Page, 1), opts)
	if err != nil {
		return page.Refuse[*AssetPage](s.client.Fail("Assets.List", err))
	}
	if params.Limit == 0 {
		params.Limit = 1000
	}
	return page.Numbers(s.client.Named("Assets.List"), at,
		func(at int64) (*AssetPage, error) {
			params := params
			params.Page = at
			return s.List(ctx, params, opts...)
		},
		func(p *AssetPage) (int, bool) { return len(p.Assets), false })
}

var opCreateAsset = rest.Operation{
	Name: "Assets.Create", Method: http.MethodPost, Route: "/v1/assets/files",
}

var opDeleteAsset = rest.Operation{
	Name: "Assets.Delete", Method: http.MethodDelete, Route: "/v1/assets/files/{id}", Repeatable: true,
}

// Delete deletes a file of the asset library.
//
// The deletion is soft: the vendor keeps the file and hides it (inferred). Errors: 400 (the file is in use), 404
// (unknown file).
//
//   - id: Id of the file.
//
// Calls DELETE /v1/assets/files/{id}. Repeatable.
func (s *AssetsService) Delete(ctx context.Context, id int64, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteAsset)
	req.PathInt("id", id)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGetAsset = rest.Operation{
	Name: "Assets.Get", Method: http.MethodGet, Route: "/v1/assets/files/{id}", Repeatable: true,
}

// Get returns one file of the asset library.
//
// Path is the URL of the content. Errors: 404 (unknown file).
//
//   - id: Id of the file.
//
// Calls GET /v1/assets/files/{id}. Repeatable.
func (s *AssetsService) Get(ctx context.Context, id int64, opts ...RequestOption) (*Asset, error) {
	req := rest.NewRequest(&opGetAsset)
	req.PathInt("id", id)
	envelope, err := rest.Call[struct {
		Value Asset `json:"asset"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opUpdateAsset = rest.Operation{
	Name: "Assets.Update", Method: http.MethodPut, Route: "/v1/assets/files/{id}", Repeatable: true,
}

// Update renames a file of the asset library or moves it to another folder.
//
// The content of a file cannot be changed. Errors: 404 (unknown file or folder), 409 (the name is taken; inferred).
//
//   - id: Id of the file.
//
// Calls PUT /v1/assets/files/{id}. Repeatable.
func (s *AssetsService) Update(ctx context.Context, id int64, update AssetUpdate, opts ...RequestOption) error {
	req := rest.NewRequest(&opUpdateAsset)
	req.PathInt("id", id)
	req.JSON(&update)
	req.Refuse(validateUpdateAsset(id, update))
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

// Asset is a file in the asset library.
type Asset struct {
	// Id of the file.
	ID int64 `json:"id,omitempty,omitzero"`

	// Name of the file.
	Name string `json:"name,omitempty,omitzero"`

	// Id of the parent folder, 0 at the top level.
	ParentFolderID int64 `json:"parent_folder_id,omitempty,omitzero"`

	// URL of the file.
	Path string `json:"path,omitempty,omitzero"`

	// Size in bytes.
	Size int64 `json:"size,omitempty,omitzero"`

	// When it was uploaded.
	CreatedAt UnixTime `json:"created,omitempty,omitzero"`

	// When it was last changed.
	UpdatedAt UnixTime `json:"updated,omitempty,omitzero"`
}

// AssetPage is one page of files.
type AssetPage struct {
	// The files.
	Assets []Asset `json:"assets,omitempty,omitzero"`
}

// AssetUpdate renames or moves a file of the asset library. Set Name, ParentFolderID or both.
type AssetUpdate struct {
	// New name.
	Name string `json:"name,omitempty,omitzero"`

	// Id of the new parent folder; null is the top level (inferred).
	ParentFolderID nullable.Nullable[int64] `json:"parent_folder_id,omitempty,omitzero"`
}
