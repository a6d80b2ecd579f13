package customeriotest_test

import (
	"testing"

	"github.com/engagement-go/engagement/customerio"
)

func TestSnippets(t *testing.T) {
	t.Parallel()
	srv, c := start(t)
	ctx := t.Context()
	draft := customerio.SnippetDraft{Name: "legal/footer", Value: "<p>Example Ltd</p>"}
	must(c.Snippets.Upsert(ctx, draft))(t)
	_, err := c.Snippets.Create(ctx, draft)
	wantError(t, err, customerio.ErrBadRequest, "exists")
	draft.Value = "new"
	must(c.Snippets.Upsert(ctx, draft))(t)
	must(c.Snippets.Create(ctx, customerio.SnippetDraft{Name: "header", Value: "h"}))(t)
	list := must(c.Snippets.List(ctx))(t)
	if len(list) != 2 || list[0].Name != "legal/footer" || list[0].Value != "new" || list[0].UpdatedAt.IsZero() {
		t.Errorf("list %+v", list)
	}
	srv.UseSnippet("header")
	wantError(t, c.Snippets.Delete(ctx, "header"), customerio.ErrBadRequest, "in use")
	if err := c.Snippets.Delete(ctx, "legal/footer"); err != nil {
		t.Error(err)
	}
	wantError(t, c.Snippets.Delete(ctx, "legal/footer"), customerio.ErrNotFound, "")
}
