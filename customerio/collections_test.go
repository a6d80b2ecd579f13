package customerio_test

import (
	"context"
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

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
			return c.Collections.ListRows(ctx, a.Number)
		}},
		{Operation: "updateCollectionContents", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Collections.ReplaceRows(ctx, a.Number, customerio.CollectionRows{json.RawMessage(`{"city":"Ghent"}`)})
		}},
	}
}

func TestCollectionsRefuses(t *testing.T) {
	t.Parallel()
	srv := serve(t, always(`{}`))
	c, ctx := newClient(t, srv), t.Context()
	create := func(d customerio.CollectionDraft) func() error {
		return func() error { _, err := c.Collections.Create(ctx, d); return err }
	}
	big := json.RawMessage(`"` + strings.Repeat("x", customerio.MaxCollectionRowBytes-1) + `"`)
	many := make(customerio.CollectionRows, 1025)
	for i := range many {
		many[i] = json.RawMessage(`"` + strings.Repeat("x", customerio.MaxCollectionRowBytes-2) + `"`)
	}
	refuse(t, srv, []refusal{
		{"no rows", create(customerio.CollectionDraft{Name: "C"}), "Data or URL"},
		{"rows and url", create(customerio.CollectionDraft{Name: "C", Data: customerio.CollectionRows{json.RawMessage("{}")}, URL: "https://example.com/"}), "not both"},
		{"large row", create(customerio.CollectionDraft{Name: "C", Data: customerio.CollectionRows{json.RawMessage("{}"), big}}), "Data[1] takes 10241 bytes, the limit for a row is 10240"},
		{"no JSON", create(customerio.CollectionDraft{Name: "C", Data: customerio.CollectionRows{json.RawMessage("{")}}), "Data[0] must be JSON"},
		{"nameless collection", create(customerio.CollectionDraft{URL: "https://example.com/"}), "Name"},
		{"large collection", func() error { _, err := c.Collections.ReplaceRows(ctx, 1, many); return err }, "the limit is 10485760"},
		{"update of nothing", func() error { _, err := c.Collections.Update(ctx, 1, customerio.CollectionUpdate{}); return err }, "must be set"},
		{"update of both", func() error {
			_, err := c.Collections.Update(ctx, 1, customerio.CollectionUpdate{Data: customerio.CollectionRows{json.RawMessage("{}")}, URL: "https://example.com/"})
			return err
		}, "together with URL"},
	})
}

func TestCollectionsAccepts(t *testing.T) {
	t.Parallel()
	row := json.RawMessage(`"` + strings.Repeat("x", customerio.MaxCollectionRowBytes-2) + `"`)
	accept(t, map[string]accepted{
		"update to no rows": {func(ctx context.Context, c client) error {
			_, err := c.Collections.Update(ctx, 1, customerio.CollectionUpdate{Data: customerio.CollectionRows{}})
			return err
		}, `{"data":[]}`},
		"update of the name": {func(ctx context.Context, c client) error {
			_, err := c.Collections.Update(ctx, 1, customerio.CollectionUpdate{Name: "Towns"})
			return err
		}, `{"name":"Towns"}`},
		"empty a collection": {func(ctx context.Context, c client) error {
			_, err := c.Collections.ReplaceRows(ctx, 1, nil)
			return err
		}, `[]`},
		"largest row": {func(ctx context.Context, c client) error {
			_, err := c.Collections.ReplaceRows(ctx, 1, customerio.CollectionRows{row})
			return err
		}, "[" + string(row) + "]"},
	})
}

func TestCollectionsAnswers(t *testing.T) {
	t.Parallel()
	decode(t, map[string]decoded{
		"a single row": {`{"city":"Ghent"}`, func(ctx context.Context, c client) (any, error) {
			return c.Collections.ListRows(ctx, 1)
		}, customerio.CollectionRows{[]byte(`{"city":"Ghent"}`)}},
	})
}

func TestCollectionRows(t *testing.T) {
	t.Parallel()
	type city struct {
		City string `json:"city"`
		Size int64  `json:"size,omitempty"`
	}
	rows, err := customerio.EncodeRows([]city{{City: "Ghent"}, {"Lyon", 2}})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(customerio.CollectionRows{json.RawMessage(`{"city":"Ghent"}`), json.RawMessage(`{"city":"Lyon","size":2}`)}, rows); diff != "" {
		t.Error(diff)
	}
	for in, want := range map[string][]city{
		`[{"city":"Ghent"},{"city":"Lyon","size":"2"}]`: {{City: "Ghent"}, {"Lyon", 2}},
		` {"city":"Ghent"}`:                             {{City: "Ghent"}},
		`null`:                                          {},
		`[]`:                                            {},
	} {
		var got customerio.CollectionRows
		if err := json.Unmarshal([]byte(in), &got); err != nil {
			t.Errorf("%s: %v", in, err)
		}
		cities, err := customerio.DecodeRows[city](got)
		if err != nil {
			t.Errorf("%s: %v", in, err)
		}
		if diff := cmp.Diff(want, cities); diff != "" {
			t.Errorf("%s: %s", in, diff)
		}
	}
	for in, want := range map[string]customerio.CollectionRows{`[]`: nil, `[1,{}]`: {json.RawMessage("1"), json.RawMessage("{}")}} {
		if got, err := json.Marshal(want); err != nil || string(got) != in {
			t.Errorf("want %s, got %s, %v", in, got, err)
		}
	}
	if _, err := customerio.EncodeRows([]any{func() {}}); err == nil {
		t.Error("a function was encoded")
	}
	if _, err := customerio.DecodeRows[city](customerio.CollectionRows{json.RawMessage(`[]x`)}); err == nil {
		t.Error("garbage was decoded")
	}
}
