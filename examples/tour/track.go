package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"strconv"
	"strings"

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
	c := srv.Track().Client()
	say := func(format string, args ...any) { fmt.Fprintf(out, format+"\n", args...) }

	say("A fake Customer.io runs on this machine.")
	ada := track.ID("1")
	if err := c.People.Identify(ctx, track.IdentifyPerson{Person: ada, Attributes: map[string]any{"email": "ada@example.com", "plan": "pro"}}); err != nil {
		return err
	}
	if err := c.Events.Track(ctx, track.PersonEvent{Person: ada, Name: "signed up", Attributes: map[string]any{"source": "tour"}}); err != nil {
		return err
	}
	say("Ada is identified, and has signed up.")

	last := 0
	progress := func(completed int) {
		if completed/2_500 > last/2_500 {
			say("  %d operations are completed", completed)
		}
		last = completed
	}
	for o := range c.Operations.SendAll(ctx, visits(10_000), track.BulkOptions{Concurrency: 2, Progress: progress}) {
		if o.Err != nil {
			return o.Err
		}
	}
	say("10,000 page views went out in %d requests.", trackCalls(srv.Track(), "Operations.SendBatch"))

	bad := track.PersonEvent{Person: ada, Name: "paid", Attributes: map[string]any{"note": strings.Repeat("x", 40_000)}}
	say("An operation that is too large is refused before it is sent: %v", c.Operations.Send(ctx, bad))
	return nil
}

// visits yields page views of a thousand people.
func visits(n int) iter.Seq[track.Operation] {
	return func(yield func(track.Operation) bool) {
		for i := range n {
			if !yield(track.PageView{Person: track.ID(strconv.Itoa(i % 1000)), Name: "/pricing"}) {
				return
			}
		}
	}
}

func trackCalls(srv *customeriotest.TrackServer, operation string) (n int) {
	for _, r := range srv.Journal() {
		if r.Operation == operation {
			n++
		}
	}
	return n
}

// trackReal finds the region of a real workspace.
func trackReal(ctx context.Context, out io.Writer) error {
	site := os.Getenv("CUSTOMERIO_SITE_ID")
	if site == "" {
		return errors.New("CUSTOMERIO_SITE_ID is not set")
	}
	c, err := track.New(site, os.Getenv("CUSTOMERIO_TRACK_KEY"))
	if err != nil {
		return err
	}
	region, err := c.Account.GetRegion(ctx)
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "The workspace is in the region %s, at %s.\n", region.Region, region.URL)
	return nil
}
