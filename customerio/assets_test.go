package customerio_test

import (
	"context"
	"strings"

	"github.com/oapi-codegen/nullable"

	"github.com/engagement-go/engagement/customerio"
)

func assetsRows() []row {
	return []row{
		{Operation: "listAssets", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Assets.List(ctx, customerio.ListAssetsParams{ParentFolderID: 4, DirectDescendantsOnly: true, Page: 2, Limit: 1000})
		}},
		{Operation: "createAsset", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Assets.Create(ctx, customerio.AssetDraft{Name: "logo.png", File: strings.NewReader("png"), ParentFolderID: 4})
		}},
		{Operation: "getAsset", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Assets.Get(ctx, a.Number)
		}},
		{Operation: "updateAsset", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Assets.Update(ctx, a.Number, customerio.AssetUpdate{Name: "l.png", ParentFolderID: nullable.NewNullNullable[int64]()})
		}},
		{Operation: "deleteAsset", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return nil, c.Assets.Delete(ctx, a.Number)
		}},
	}
}
