package customerio_test

import (
	"context"

	"github.com/engagement-go/engagement/customerio"
)

func importsRows() []row {
	return []row{
		{Operation: "import", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Imports.Create(ctx, customerio.ImportDraft{
				Name: "June", DataFileURL: "https://example.com/p.csv", Type: customerio.ImportTypeRelationship, Identifier: customerio.ImportIdentifierCioID,
				ObjectTypeID: "1", DataToProcess: customerio.ImportScopeOnlyNew, Description: "D",
			})
		}},
		{Operation: "getImport", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Imports.Get(ctx, a.Number)
		}},
	}
}
