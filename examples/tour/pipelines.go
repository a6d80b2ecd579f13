package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"net/http"
	"strconv"
	"strings"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/customerio/customeriotest"
	"github.com/engagement-go/engagement/customerio/pipelines"
)

// pipelinesTour uses a fake Pipelines API of Customer.io.
func pipelinesTour(ctx context.Context, out io.Writer) error {
	srv, err := customeriotest.Start()
	if err != nil {
		return err
	}
	defer srv.Close()
	c := srv.Pipelines().Client()
	say := func(format string, args ...any) { fmt.Fprintf(out, format+"\n", args...) }

	say("A fake Customer.io runs on this machine.")
	ada := pipelines.UserID("1")
	if err := c.Calls.Identify(ctx, pipelines.Identify{Who: ada, Traits: map[string]any{"email": "ada@example.com", "plan": "pro"}}); err != nil {
		return err
	}
	if err := c.Calls.Group(ctx, pipelines.Group{Who: ada, GroupID: "acme", Traits: map[string]any{"name": "Acme"}}); err != nil {
		return err
	}
	say("Ada is identified, and belongs to Acme.")

	for o := range c.Calls.SendAll(ctx, views(1_000), pipelines.BulkOptions{}) {
		if o.Err != nil {
			return o.Err
		}
	}
	requests := 0
	for _, r := range srv.Pipelines().Journal() {
		if r.Operation == "Calls.SendBatch" {
			requests++
		}
	}
	say("1,000 page views went out in %d requests.", requests)

	large := pipelines.Track{Who: ada, Event: "paid", Properties: map[string]any{"note": strings.Repeat("x", 40_000)}}
	say("A call that the service would drop without an error is refused: %v", c.Calls.Track(ctx, large))

	nameless := map[string]any{"type": "track", "userId": "1"}
	say("In strict mode an event without a name is an error: %v", c.Do(ctx, http.MethodPost, "/v1/track", nameless, nil))
	permissive := srv.Pipelines().Client(pipelines.WithoutStrictMode())
	if err := permissive.Do(ctx, http.MethodPost, "/v1/track", nameless, nil); err != nil {
		return err
	}
	for _, call := range srv.Pipelines().Calls() {
		if call.Lost != "" {
			say("Without it the answer is a success, and the call is lost: %s.", call.Lost)
		}
	}
	if err := c.Calls.Track(ctx, pipelines.UserDeleted("1")); err != nil {
		return err
	}
	_, err = srv.Client().People.Get(ctx, "1", customerio.GetPersonParams{})
	say("An event has deleted Ada. The App API does not find her: %t.", errors.Is(err, customerio.ErrNotFound))
	return nil
}

// views yields page views of a hundred people.
func views(n int) iter.Seq[pipelines.Call] {
	return func(yield func(pipelines.Call) bool) {
		for i := range n {
			if !yield(pipelines.Page{Who: pipelines.UserID(strconv.Itoa(i % 100)), Name: "Pricing"}) {
				return
			}
		}
	}
}

// pipelinesReal calls nothing: all operations of the API write.
func pipelinesReal(_ context.Context, out io.Writer) error {
	fmt.Fprintln(out, "The Pipelines API has nothing that can be read.")
	return nil
}
