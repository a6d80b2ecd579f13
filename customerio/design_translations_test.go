package customerio_test

import (
	"context"

	"github.com/engagement-go/engagement/customerio"
)

func designTranslationsRows() []row {
	return []row{
		{Operation: "listEmailTranslations", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.DesignTranslations.List(ctx, a.Text)
		}},
		{Operation: "createEmailTranslation", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.DesignTranslations.Create(ctx, a.Text, customerio.DesignTranslationDraft{Language: "fr", Content: content, Envelope: envelope})
		}},
		{Operation: "getEmailTranslation", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.DesignTranslations.Get(ctx, "e", a.Text)
		}},
		{Operation: "updateEmailTranslation", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return nil, c.DesignTranslations.Update(ctx, "e", a.Text, customerio.DesignTranslationUpdate{Content: content, Envelope: envelope, Transformers: transformers})
		}},
		{Operation: "deleteEmailTranslation", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return nil, c.DesignTranslations.Delete(ctx, a.Text, "fr")
		}},
	}
}
