package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"maps"
	"os"
	"strconv"
	"time"

	"github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/esputnik/esputniktest"
)

// esputnikTour uses a fake eSputnik.
func esputnikTour(ctx context.Context, out io.Writer) error {
	srv, err := esputniktest.Start()
	if err != nil {
		return err
	}
	defer srv.Close()
	srv.OddShapes(true)                  // the service answers in odd forms; nothing below depends on it
	srv.EnforceQuotas()                  // the client waits for its turn
	srv.SlowJobs(300 * time.Millisecond) // the service takes seconds to minutes
	c := srv.Client()
	say := func(format string, args ...any) { fmt.Fprintf(out, format+"\n", args...) }

	say("A fake eSputnik runs on this machine. It has rate limits and answers in the odd forms of the service.")
	var sessions []string
	refused := 0
	outcomes := c.Contacts.ImportAll(ctx, newContacts(10000), esputnik.ImportOptions{
		DedupeOn: esputnik.DedupeKeyEmail, SegmentNames: []string{"Tour"}, EventKeyForNewContacts: "toured",
		BulkOptions: esputnik.BulkOptions{Progress: func(completed int) { say("  %d of 10000 contacts are sent", completed) }},
	})
	for o := range outcomes {
		if r, ok := errors.AsType[*esputnik.RefusedError](o.Err); ok {
			refused++
			say("  contact %d was refused: %s", o.Index, r.Reason)
		} else if o.Err != nil {
			return o.Err
		}
		if o.Result != nil && (len(sessions) == 0 || sessions[len(sessions)-1] != o.Result.AsyncSessionID) {
			sessions = append(sessions, o.Result.AsyncSessionID)
		}
	}
	say("10000 contacts were sent in %d imports; %d contact was refused.", len(sessions), refused)

	imported := map[string]int64{}
	for i, session := range sessions {
		var last esputnik.ImportState
		status, err := c.Contacts.WaitImport(ctx, session, esputnik.WaitOptions[esputnik.ImportStatus]{
			FirstDelay: 50 * time.Millisecond,
			Progress: func(status *esputnik.ImportStatus) {
				if status.Status != last {
					last = status.Status
					say("  import %d: %s", i+1, last)
				}
			},
		})
		if err != nil {
			return err
		}
		maps.Copy(imported, status.ContactIDs())
	}
	say("The imports are finished and returned the ids of %d contacts; c42@example.org is %d.", len(imported), imported["c42@example.org"])

	found := 0
	for contact, err := range c.Contacts.All(ctx, esputnik.ListContactsParams{SortBy: esputnik.ContactSortContactID}) {
		if err != nil {
			return err
		}
		if len(contact.Channels) > 0 {
			found++
		}
	}
	say("Iterating over all contacts returned %d, with at most 50 requests a second.", found)

	segments, err := c.Segments.List(ctx, esputnik.ListSegmentsParams{Name: "Tour"})
	if err != nil {
		return err
	}
	message, err := c.EmailMessages.Create(ctx, esputnik.EmailMessageDraft{Name: "Hello", From: `"Shop" <shop@example.org>`, Subject: "Hello", HTMLText: "<p>Hello</p>"})
	if err != nil {
		return err
	}
	broadcast, err := c.Broadcasts.Create(ctx, esputnik.BroadcastDraft{Title: "Tour", MessageID: strconv.FormatInt(message, 10), SegmentIDs: []int64{segments[0].ID}})
	if err != nil {
		return err
	}
	say("Broadcast %s sent message %d to %d contacts of segment %q.", broadcast.ID, message, len(srv.Sent()), segments[0].Name)

	ann := esputnik.ContactDraft{FirstName: "Ann", Channels: []esputnik.Channel{{Type: esputnik.ChannelTypeEmail, Value: "ann@example.org"}}}
	if _, err := c.Contacts.Upsert(ctx, ann); err != nil {
		return err
	}
	_, err = c.Contacts.Upsert(ctx, ann)
	var e *esputnik.Error
	if !errors.Is(err, esputnik.ErrConflict) || !errors.As(err, &e) {
		return fmt.Errorf("want ErrConflict, got %w", err)
	}
	say("The same write within a minute is ErrConflict: operation %s, status %d, %d attempt.", e.Operation, e.StatusCode, e.Attempts)
	err = c.Segments.RemoveMembers(ctx, segments[0].ID, esputnik.ContactSelection{})
	if !errors.Is(err, esputnik.ErrInvalidArgument) {
		return fmt.Errorf("want ErrInvalidArgument, got %w", err)
	}
	say("A call that would empty a segment by accident is refused before a request is sent: %v", err)
	return nil
}

// newContacts returns contacts; one has a name that the service refuses.
func newContacts(n int) iter.Seq[esputnik.ContactDraft] {
	return func(yield func(esputnik.ContactDraft) bool) {
		for i := range n {
			d := esputnik.ContactDraft{
				FirstName: "Contact",
				Channels:  []esputnik.Channel{{Type: esputnik.ChannelTypeEmail, Value: fmt.Sprintf("c%d@example.org", i)}},
			}
			if i == 7777 {
				d.FirstName = "D|J"
			}
			if !yield(d) {
				return
			}
		}
	}
}

// esputnikReal reads from the account of ESPUTNIK_KEY.
func esputnikReal(ctx context.Context, out io.Writer) error {
	c, err := esputnik.New(os.Getenv("ESPUTNIK_KEY"))
	if err != nil {
		return err
	}
	account, err := c.Account.Get(ctx)
	if err != nil {
		return err
	}
	contacts, err := c.Contacts.List(ctx, esputnik.ListContactsParams{MaxRows: 3})
	if err != nil {
		return err
	}
	segments, err := c.Segments.List(ctx, esputnik.ListSegmentsParams{MaxRows: 3})
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "%s: the first page has %d contacts, and %d segments.\n", account.OrganisationName, len(contacts), len(segments))
	return nil
}
