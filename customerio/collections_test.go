package customerio_test

import (
	"context"
	"encoding/json"

	"github.com/engagement-go/engagement/customerio"
)

func collectionsRows() []row {
	return []row{
		{Operation: "addCollection", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			rows, err := customerio.EncodeRows([]map[string]any{{"city": "Ghent"}, {"city": "Lyon"}})
			if err != nil {
				return nil, err
			}
			return c.Collections.Create(ctx, customerio.CollectionDraft{Name: "Events", Data: rows})
		}},
		{Operation: "getCollections", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) { return c.Collections.List(ctx) }},
		{Operation: "getCollection", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Collections.Get(ctx, a.Number)
		}},
		{Operation: "updateCollection", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Collections.Update(ctx, a.Number, customerio.CollectionUpdate{Name: "Events", URL: "https://example.com/rows.json"})
		}},
		{Operation: "deleteCollection", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return nil, c.Collections.Delete(ctx, a.Number)
		}},
		{Operation: "getCollectionContents", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Collections.Rows(ctx, a.Number)
		}},
		{Operation: "updateCollectionContents", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Collections.ReplaceRows(ctx, a.Number, customerio.CollectionRows{json.RawMessage(`{"city":"Ghent"}`)})
		}},
	}
}
