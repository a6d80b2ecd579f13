package engage_test

import (
	"context"
	"time"

	"github.com/engagement-go/engagement/engage"
)

func listsRows() []row {
	monthly := &engage.List{
		ID: "60036440419768607192801b", Title: "Monthly", SubscriberCount: 12, DoubleOptIn: true,
		CreatedAt: time.Date(2011, 10, 5, 14, 48, 0, 0, time.UTC),
	}
	return []row{
		{Operation: "createList", Want: monthly, Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
			return c.Lists.Create(ctx, engage.ListDraft{Title: "Monthly", Description: "What is new", RedirectURL: "https://example.com/", DoubleOptIn: true})
		}},
		{Operation: "listLists", Want: &engage.ListPage{Data: []engage.List{*monthly}}, Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
			return c.Lists.List(ctx, engage.ListListsParams{Limit: 1, PreviousCursor: "c"})
		}},
		{Operation: "getList", Want: monthly, Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
			return c.Lists.Get(ctx, a.Text)
		}},
		{Operation: "updateList", Want: monthly, Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
			return c.Lists.Update(ctx, a.Text, engage.ListUpdate{Title: "Weekly", Description: new(""), DoubleOptIn: new(false)})
		}},
		{Operation: "archiveList", Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
			return nil, c.Lists.Archive(ctx, a.Text)
		}},
	}
}
