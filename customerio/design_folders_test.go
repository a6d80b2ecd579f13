package customerio_test

import (
	"context"
	"testing"

	"github.com/oapi-codegen/nullable"

	"github.com/engagement-go/engagement/customerio"
)

func designFoldersRows() []row {
	return []row{
		{Operation: "listFolders", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			p := customerio.ListDesignFoldersParams{
				ParentFolderID: "f", DirectDescendantsOnly: new(true), SortBy: customerio.DesignSortKeyName, SortOrder: customerio.SortOrderAsc,
				CreatedBefore: april.Time, CreatedAfter: march.Time, UpdatedBefore: april.Time, UpdatedAfter: march.Time,
			}
			page(&p.Page, &p.Limit)
			return c.DesignFolders.List(ctx, p)
		}},
		{Operation: "createFolder", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.DesignFolders.Create(ctx, customerio.DesignFolderDraft{Name: "F", ParentFolderID: "f"})
		}},
		{Operation: "getFolder", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.DesignFolders.Get(ctx, a.Text)
		}},
		{Operation: "updateFolder", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return nil, c.DesignFolders.Update(ctx, a.Text, customerio.DesignFolderUpdate{Name: "F", ParentFolderID: nullable.NewNullNullable[string]()})
		}},
		{Operation: "deleteFolder", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return nil, c.DesignFolders.Delete(ctx, a.Text)
		}},
	}
}

func TestDesignFoldersRefuses(t *testing.T) {
	t.Parallel()
	srv := serve(t, always(`{}`))
	c, ctx := newClient(t, srv), t.Context()
	refuse(t, srv, []refusal{
		{"folder with a slash", func() error {
			_, err := c.DesignFolders.Create(ctx, customerio.DesignFolderDraft{Name: "a/b"})
			return err
		}, "Name must not contain"},
		{"folder with a question", func() error {
			return c.DesignFolders.Update(ctx, "f", customerio.DesignFolderUpdate{Name: "why?"})
		}, "Name must not contain"},
	})
}
