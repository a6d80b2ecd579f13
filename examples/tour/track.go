package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"net/http"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/customerio/customeriotest"
	"github.com/engagement-go/engagement/customerio/track"
)

// trackTour uses a fake Track API of Customer.io.
func trackTour(ctx context.Context, out io.Writer) error {
	srv, err := customeriotest.Start()
	if err != nil {
		return err
	}
	defer srv.Close()
	srv.KeepActivities(10)
	c := srv.Track().Client()
	say := func(format string, args ...any) { fmt.Fprintf(out, format+"\n", args...) }

	say("A fake Customer.io runs on this machine. The Track API writes, the App API reads.")
	ada := track.ID("ada")
	if err := c.People.Identify(ctx, track.IdentifyPerson{Person: ada, Attributes: map[string]any{"email": "ada@example.com", "plan": "pro"}}); err != nil {
		return err
	}
	if err := c.Events.Track(ctx, track.PersonEvent{Person: ada, Name: "signed up", Attributes: map[string]any{"source": "tour"}}); err != nil {
		return err
	}
	person, err := srv.Client().People.Get(ctx, "ada", customerio.GetPersonParams{})
	if err != nil {
		return err
	}
	say("Ada has the plan %q and %d event.", person.Attributes["plan"], len(srv.Events("ada")))

	for _, visit := range []func(context.Context, *customeriotest.Server, *track.Client, func(string, ...any)) error{trackMany, trackRefusal, trackOutage} {
		if err := visit(ctx, srv, c, say); err != nil {
			return err
		}
	}
	return nil
}

// trackMany sends operations in bulk.
func trackMany(ctx context.Context, srv *customeriotest.Server, c *track.Client, say func(string, ...any)) error {
	quarter := 0
	progress := func(completed int) {
		if completed/25_000 > quarter {
			quarter = completed / 25_000
			say("  %d operations are completed", completed)
		}
	}
	for o := range c.Operations.SendAll(ctx, pageViews(100_000), track.BulkOptions{Concurrency: 2, Progress: progress}) {
		if o.Err != nil {
			return o.Err
		}
	}
	say("100,000 page views of 10,000 people went out in %d requests.", trackCalls(srv.Track(), "Operations.SendBatch"))
	return nil
}

// pageViews yields page views of 10,000 people.
func pageViews(n int) iter.Seq[track.Operation] {
	return func(yield func(track.Operation) bool) {
		for i := range n {
			if !yield(track.PageView{Person: track.ID(strconv.Itoa(i % 10_000)), Name: "/pricing"}) {
				return
			}
		}
	}
}

// trackRefusal sends a batch of which the service refuses one operation, and one that is refused before it is sent.
func trackRefusal(ctx context.Context, srv *customeriotest.Server, c *track.Client, say func(string, ...any)) error {
	srv.Track().Inject(customeriotest.Fault{
		Status: http.StatusMultiStatus, Done: true, Body: `{"errors":[{"batch_index":1,"reason":"invalid","field":"attributes.plan","message":"unknown plan"}]}`,
	})
	err := c.Operations.SendBatch(ctx, []track.Operation{
		track.IdentifyPerson{Person: track.ID("bo"), Attributes: map[string]any{"plan": "free"}},
		track.IdentifyPerson{Person: track.ID("cy"), Attributes: map[string]any{"plan": "gold"}},
	})
	refused, ok := errors.AsType[*track.RefusedError](err)
	if !ok {
		return fmt.Errorf("no operation was refused: %w", err)
	}
	say("The service took a batch but for operation %d: %s, %s.", refused.Index, refused.Field, refused.Message)

	large := map[string]any{"note": strings.Repeat("x", 1001)}
	say("Nothing was sent of: %v", c.People.Identify(ctx, track.IdentifyPerson{Person: track.ID("bo"), Attributes: large}))
	return nil
}

// trackOutage closes a Batcher while the service is down, and adds what is left to another one later.
func trackOutage(ctx context.Context, srv *customeriotest.Server, c *track.Client, say func(string, ...any)) error {
	srv.Track().Inject(customeriotest.Fault{Status: http.StatusServiceUnavailable, Times: -1})
	b, err := c.NewBatcher(track.BatcherOptions{})
	if err != nil {
		return err
	}
	for op := range pageViews(1000) {
		if err := b.Add(ctx, op); err != nil {
			return err
		}
	}
	soon, cancel := context.WithTimeout(ctx, 200*time.Millisecond)
	defer cancel()
	left, err := b.Close(soon)
	say("The service is down. Close returns %d of 1,000 operations: %t.", len(left), errors.Is(err, context.DeadlineExceeded))

	srv.Track().Reset()
	next, err := c.NewBatcher(track.BatcherOptions{})
	if err != nil {
		return err
	}
	for _, op := range left {
		if err := next.Add(ctx, op); err != nil {
			return err
		}
	}
	if _, err := next.Close(ctx); err != nil {
		return err
	}
	stats := next.Stats()
	say("The service is back. Another Batcher has delivered %d of them in %d requests.", stats.Delivered, stats.Requests)
	return nil
}

func trackCalls(srv *customeriotest.TrackServer, operation string) (n int) {
	for _, r := range srv.Journal() {
		if r.Operation == operation {
			n++
		}
	}
	return n
}

// trackReal finds the region of the workspace of CUSTOMERIO_SITE_ID and CUSTOMERIO_TRACK_KEY.
func trackReal(ctx context.Context, out io.Writer) error {
	region := track.Region(cmp.Or(os.Getenv("CUSTOMERIO_REGION"), string(track.US)))
	c, err := track.New(os.Getenv("CUSTOMERIO_SITE_ID"), os.Getenv("CUSTOMERIO_TRACK_KEY"), track.WithRegion(region))
	if err != nil {
		return err
	}
	account, err := c.Account.GetRegion(ctx)
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "The workspace %d is in the region %s, at %s.\n", account.EnvironmentID, account.Region, account.URL)
	return nil
}
