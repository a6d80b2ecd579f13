package customerio_test

import (
	"context"

	"github.com/oapi-codegen/nullable"

	"github.com/engagement-go/engagement/customerio"
)

func assetFoldersRows() []row {
	return []row{
		{Operation: "listAssetFolders", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.AssetFolders.List(ctx, customerio.ListAssetFoldersParams{ParentFolderID: 4, DirectDescendantsOnly: true, Page: 2, Limit: 1000})
		}},
		{Operation: "createAssetFolder", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.AssetFolders.Create(ctx, customerio.AssetFolderDraft{Name: "F", ParentFolderID: 4})
		}},
		{Operation: "getAssetFolder", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.AssetFolders.Get(ctx, a.Number)
		}},
		{Operation: "updateAssetFolder", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return nil, c.AssetFolders.Update(ctx, a.Number, customerio.AssetFolderUpdate{Name: "F", ParentFolderID: nullable.NewNullableWithValue[int64](5)})
		}},
		{Operation: "deleteAssetFolder", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return nil, c.AssetFolders.Delete(ctx, a.Number)
		}},
	}
}
