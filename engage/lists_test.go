package engage_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement/engage"
	"github.com/engagement-go/engagement/internal/contract"
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
			return c.Lists.Update(ctx, a.Text, engage.ListUpdate{Title: new("Weekly"), Description: new(""), DoubleOptIn: new(false)})
		}},
		{Operation: "archiveList", Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
			return nil, c.Lists.Archive(ctx, a.Text)
		}},
	}
}

func TestListsRefuse(t *testing.T) {
	long := strings.Repeat("x", 300)
	t.Parallel()
	refuse(t, refusals{
		"large limit": {func(ctx context.Context, c *engage.Client) error {
			_, err := c.Lists.List(ctx, engage.ListListsParams{Limit: 31})
			return err
		}, "Limit must be at most 30"},
		"cursor and id": {func(ctx context.Context, c *engage.Client) error {
			_, err := c.Lists.List(ctx, engage.ListListsParams{NextCursor: "a", AfterID: "b"})
			return err
		}, "AfterID must not be set together with NextCursor"},
		"no title": {func(ctx context.Context, c *engage.Client) error {
			_, err := c.Lists.Create(ctx, engage.ListDraft{})
			return err
		}, "Title must not be empty"},
		"long title": {func(ctx context.Context, c *engage.Client) error {
			_, err := c.Lists.Create(ctx, engage.ListDraft{Title: long})
			return err
		}, "Title has 300 characters, the limit is 64"},
		"long new title": {func(ctx context.Context, c *engage.Client) error {
			_, err := c.Lists.Update(ctx, "l", engage.ListUpdate{Title: &long})
			return err
		}, "Title has 300 characters, the limit is 64"},
		"long description": {func(ctx context.Context, c *engage.Client) error {
			_, err := c.Lists.Update(ctx, "l", engage.ListUpdate{Description: &long})
			return err
		}, "Description has 300 characters, the limit is 255"},
	})
}

func TestUpdateEmptiesFields(t *testing.T) {
	t.Parallel()
	r := serve(t, contract.Examples(t, "engage"))
	_, err := newClient(t, r).Lists.Update(t.Context(), "l", engage.ListUpdate{Title: new(""), Description: new(""), RedirectURL: new(""), DoubleOptIn: new(false)})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(`{"description":"","double_optin":false,"redirect_url":"","title":""}`, sorted(t, r.Requests()[0].Body)); diff != "" {
		t.Errorf("body (-want +got):\n%s", diff)
	}
}
