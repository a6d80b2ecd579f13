package customerio_test

import (
	"context"
	"strings"
	"testing"

	"github.com/engagement-go/engagement/customerio"
)

func snippetsRows() []row {
	return []row{
		{Operation: "listSnippets", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) { return c.Snippets.List(ctx) }},
		{Operation: "updateSnippets", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Snippets.Upsert(ctx, customerio.SnippetDraft{Name: "footer", Value: "<p>Bye</p>"})
		}},
		{Operation: "createSnippet", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Snippets.Create(ctx, customerio.SnippetDraft{Name: "footer", Value: "<p>Bye</p>"})
		}},
		{Operation: "deleteSnippet", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return nil, c.Snippets.Delete(ctx, a.Text)
		}},
	}
}

func TestSnippetsRefuses(t *testing.T) {
	t.Parallel()
	srv := serve(t, always(`{}`))
	c, ctx := newClient(t, srv), t.Context()
	refuse(t, srv, []refusal{
		{"long snippet name", func() error {
			_, err := c.Snippets.Upsert(ctx, customerio.SnippetDraft{Name: strings.Repeat("x", 151), Value: "v"})
			return err
		}, "150"},
	})
}
