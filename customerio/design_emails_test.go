package customerio_test

import (
	"context"

	"github.com/oapi-codegen/nullable"

	"github.com/engagement-go/engagement/customerio"
)

func designEmailsRows() []row {
	return []row{
		{Operation: "listEmails", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			p := customerio.ListDesignEmailsParams{
				ParentFolderID: "f", DirectDescendantsOnly: new(false), IsTemplate: new(true), HasTranslations: new(false), IsLinked: new(true), SortBy: "name",
				SortOrder: customerio.SortOrderDesc, CreatedBefore: april.Time, CreatedAfter: march.Time, UpdatedBefore: april.Time, UpdatedAfter: march.Time,
			}
			page(&p.Page, &p.Limit)
			return c.DesignEmails.List(ctx, p)
		}},
		{Operation: "createEmail", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.DesignEmails.Create(ctx, customerio.DesignEmailDraft{Name: "E", IsTemplate: new(false), ParentFolderID: "f", Content: content, Envelope: envelope, Transformers: transformers})
		}},
		{Operation: "getEmail", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.DesignEmails.Get(ctx, a.Text)
		}},
		{Operation: "updateEmail", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.DesignEmails.Update(ctx, a.Text, customerio.DesignEmailUpdate{Name: "E", IsTemplate: new(true), ParentFolderID: nullable.NewNullNullable[string](), Content: content, Envelope: envelope})
		}},
		{Operation: "deleteEmail", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return nil, c.DesignEmails.Delete(ctx, a.Text)
		}},
		{Operation: "checkUnpublishedChanges", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.DesignEmails.HasUnpublishedChanges(ctx, a.Text)
		}},
		{Operation: "linkEmail", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return nil, c.DesignEmails.Link(ctx, a.Text, customerio.DesignEmailLink{"force": true})
		}},
		{Operation: "publishEmail", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.DesignEmails.Publish(ctx, a.Text)
		}},
		{Operation: "getPublishStatus", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.DesignEmails.GetPublishStatus(ctx, a.Text, "p-1")
		}},
		{Operation: "saveVersion", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.DesignEmails.SaveVersion(ctx, a.Text)
		}},
		{Operation: "restoreVersion", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.DesignEmails.RestoreVersion(ctx, "e", a.Text)
		}},
	}
}
