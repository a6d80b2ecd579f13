package engagetest_test

import (
	"testing"

	"github.com/engagement-go/engagement/engage"
	"github.com/engagement-go/engagement/engage/engagetest"
)

func TestListsHaveState(t *testing.T) {
	t.Parallel()
	srv := engagetest.NewServer(t)
	c, ctx := srv.Client(), t.Context()
	list, err := c.Lists.Create(ctx, engage.ListDraft{Title: "Monthly"})
	if err != nil {
		t.Fatal(err)
	}
	uid, err := c.Subscribers.Subscribe(ctx, list.ID, engage.SubscriberDraft{Email: "ada@example.com"})
	if err != nil {
		t.Fatal(err)
	}
	if again, err := c.Subscribers.Subscribe(ctx, list.ID, engage.SubscriberDraft{Email: "ada@example.com", Number: "1"}); err != nil || again != uid {
		t.Errorf("subscribed again as %q, %v; want %q", again, err, uid)
	}
	if list, err = c.Lists.Update(ctx, list.ID, engage.ListUpdate{Title: new("Weekly"), Description: new("news")}); err != nil {
		t.Fatal(err)
	}
	if list.Title != "Weekly" || list.Description != "news" || list.SubscriberCount != 1 {
		t.Errorf("list %+v", list)
	}
	if page, err := c.Users.List(ctx, engage.ListUsersParams{Lists: []string{list.ID}}); err != nil || len(page.Data) != 1 {
		t.Errorf("members %+v, %v", page, err)
	}
	if err := c.Subscribers.Delete(ctx, list.ID, uid); err != nil {
		t.Fatal(err)
	}
	if _, err := c.Users.AddToLists(ctx, uid, []string{list.ID}); err != nil {
		t.Fatal(err)
	}
	if err := c.Users.RemoveFromLists(ctx, uid, []string{list.ID}); err != nil {
		t.Fatal(err)
	}
	if list, err = c.Lists.Get(ctx, list.ID); err != nil || list.SubscriberCount != 0 {
		t.Errorf("list %+v, %v", list, err)
	}
	if err := c.Lists.Archive(ctx, list.ID); err != nil {
		t.Fatal(err)
	}
	if page, err := c.Lists.List(ctx, engage.ListListsParams{}); err != nil || len(page.Data) != 0 {
		t.Errorf("lists %+v, %v", page, err)
	}
	if _, err := c.Subscribers.Subscribe(ctx, list.ID, engage.SubscriberDraft{Email: "bob@example.com"}); err == nil {
		t.Error("an archived list took a subscriber")
	}
	if n := len(srv.Users()); n != 1 {
		t.Errorf("%d users, want the one that was there: a refused subscription made another", n)
	}
}
