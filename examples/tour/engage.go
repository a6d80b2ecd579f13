package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"net/http"
	"os"
	"time"

	"github.com/engagement-go/engagement/engage"
	"github.com/engagement-go/engagement/engage/engagetest"
)

// engageTour uses a fake Engage.
func engageTour(ctx context.Context, out io.Writer) error {
	srv, err := engagetest.Start()
	if err != nil {
		return err
	}
	defer srv.Close()
	c := srv.Client()
	say := func(format string, args ...any) { fmt.Fprintf(out, format+"\n", args...) }

	say("A fake Engage runs on this machine.")
	ada, err := c.Users.Create(ctx, engage.UserDraft{ID: "ada", FirstName: "Ada", Email: "ada@example.com", Meta: engage.Attributes{"plan": "pro"}})
	if err != nil {
		return err
	}
	if _, err := c.Users.Create(ctx, engage.UserDraft{ID: "acme", FirstName: "Acme Inc.", IsAccount: true}); err != nil {
		return err
	}
	if ada, err = c.Accounts.AddCustomer(ctx, ada.UID, []engage.AccountAssignment{{ID: "acme", Role: "Admin"}}); err != nil {
		return err
	}
	say("Customer %s has the role %s in account %s.", ada.UID, ada.Accounts[0].Role, ada.Accounts[0].ID)

	list, err := c.Lists.Create(ctx, engage.ListDraft{Title: "Monthly"})
	if err != nil {
		return err
	}
	bob, err := c.Subscribers.Subscribe(ctx, list.ID, engage.SubscriberDraft{Email: "bob@example.com", FirstName: "Bob"})
	if err != nil {
		return err
	}
	if _, err := c.Users.AddToLists(ctx, ada.UID, []string{list.ID}); err != nil {
		return err
	}
	if err := c.Subscribers.SetSubscribed(ctx, list.ID, bob, false); err != nil {
		return err
	}
	if list, err = c.Lists.Get(ctx, list.ID); err != nil {
		return err
	}
	say("List %q has %d members, one of them unsubscribed.", list.Title, list.SubscriberCount)

	err = c.Events.Track(ctx, ada.UID, engage.Event{Name: "Paid", Value: 49.99, Properties: engage.Attributes{"currency": "EUR"}})
	if err != nil {
		return err
	}
	say("Event Paid is tracked.")

	refused := 0
	progress := func(completed int) { say("  %d of 5000 users are queued", completed) }
	for outcome := range c.Batches.SendAll(ctx, newUsers(5000), engage.BulkOptions{Progress: progress}) {
		if outcome.Err != nil {
			refused++
		}
	}
	say("5000 users were sent in %d requests; %d were refused.", count(srv, "Batches.Send"), refused)

	users := 0
	for _, err := range c.Users.All(ctx, engage.ListUsersParams{}) {
		if err != nil {
			return err
		}
		users++
	}
	say("Iterating over all users returned %d, in %d requests.", users, count(srv, "Users.List"))

	srv.Inject(engagetest.Fault{Operation: "Users.Get", Status: http.StatusTooManyRequests, Header: http.Header{"Retry-After": {"1"}}})
	start := time.Now()
	if _, err := c.Users.Get(ctx, ada.UID); err != nil {
		return err
	}
	say("The service answered 429 and asked to wait for a second. The call succeeded after %v.", time.Since(start).Round(100*time.Millisecond))

	_, err = c.Users.Get(ctx, "unknown")
	var e *engage.Error
	if !errors.Is(err, engage.ErrNotFound) || !errors.As(err, &e) {
		return fmt.Errorf("want ErrNotFound, got %w", err)
	}
	say("An unknown user is ErrNotFound: operation %s, status %d, %d attempt.", e.Operation, e.StatusCode, e.Attempts)
	_, err = c.Users.List(ctx, engage.ListUsersParams{Limit: 100})
	if !errors.Is(err, engage.ErrInvalidArgument) {
		return fmt.Errorf("want ErrInvalidArgument, got %w", err)
	}
	say("A bad argument is refused before a request is sent: %v", err)
	return nil
}

func newUsers(n int) iter.Seq[engage.BatchItem] {
	return func(yield func(engage.BatchItem) bool) {
		for i := range n {
			draft := engage.UserDraft{
				ID: fmt.Sprintf("user-%d", i), FirstName: "User", Email: fmt.Sprintf("user-%d@example.com", i),
				Meta: engage.Attributes{"number": i, "source": "tour"},
			}
			if !yield(engage.CreateItem(draft)) {
				return
			}
		}
	}
}

func count(srv *engagetest.Server, operation string) int {
	n := 0
	for _, r := range srv.Journal() {
		if r.Operation == operation {
			n++
		}
	}
	return n
}

// engageReal reads users and lists of the account of ENGAGE_KEY and ENGAGE_SECRET.
func engageReal(ctx context.Context, out io.Writer) error {
	c, err := engage.New(os.Getenv("ENGAGE_KEY"), os.Getenv("ENGAGE_SECRET"))
	if err != nil {
		return err
	}
	users, err := c.Users.List(ctx, engage.ListUsersParams{Limit: 3})
	if err != nil {
		return err
	}
	lists, err := c.Lists.List(ctx, engage.ListListsParams{Limit: 3})
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "The first page has %d users and %d lists.\n", len(users.Data), len(lists.Data))
	return nil
}
