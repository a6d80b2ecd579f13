package customerio_test

import (
	"context"

	"github.com/oapi-codegen/nullable"

	"github.com/engagement-go/engagement/customerio"
)

func designComponentsRows() []row {
	return []row{
		{Operation: "listComponents", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			p := customerio.ListDesignComponentsParams{
				ParentFolderID: "f", DirectDescendantsOnly: new(false), Tag: "x-button", SortBy: customerio.DesignSortKeyName, SortOrder: customerio.SortOrderDesc,
				CreatedBefore: april.Time, CreatedAfter: march.Time, UpdatedBefore: april.Time, UpdatedAfter: march.Time,
			}
			page(&p.Page, &p.Limit)
			return c.DesignComponents.List(ctx, p)
		}},
		{Operation: "createComponent", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.DesignComponents.Create(ctx, customerio.DesignComponentDraft{Name: "B", Tag: "x-button", Content: "<b>", ParentFolderID: "f"})
		}},
		{Operation: "getComponent", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.DesignComponents.Get(ctx, a.Text)
		}},
		{Operation: "updateComponent", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return nil, c.DesignComponents.Update(ctx, a.Text, customerio.DesignComponentUpdate{Name: "B", Tag: "x-button", Content: new("<b>"), ParentFolderID: nullable.NewNullableWithValue("f")})
		}},
		{Operation: "deleteComponent", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return nil, c.DesignComponents.Delete(ctx, a.Text)
		}},
	}
}
