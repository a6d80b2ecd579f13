package ingestpipelines_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/nats-io/nats.go/jetstream"

	"github.com/engagement-go/engagement/contrib/ingest"
	"github.com/engagement-go/engagement/contrib/ingest/embedded"
	"github.com/engagement-go/engagement/contrib/ingest/ingestpipelines"
	"github.com/engagement-go/engagement/customerio/customeriotest"
	"github.com/engagement-go/engagement/customerio/pipelines"
)

func TestEncode(t *testing.T) {
	t.Parallel()
	ada := pipelines.UserID("ada")
	for _, c := range []struct {
		call          pipelines.Call
		key, other    string
		notRepeatable bool
	}{
		{call: pipelines.Identify{Who: ada}, key: "person ada"},
		{call: pipelines.Identify{Who: ada.WithAnonymousID("visitor")}, key: "person ada", other: "person visitor"},
		{call: pipelines.Track{Who: pipelines.AnonymousID("visitor"), Event: "paid"}, key: "person visitor"},
		{call: pipelines.Track{Who: pipelines.GroupID("acme"), Event: "paid"}, key: "group acme"},
		{call: pipelines.Group{Who: ada, GroupID: "acme"}, key: "person ada"},
		{call: pipelines.Alias{UserID: "ada", PreviousID: "old"}, key: "person ada", other: "person old", notRepeatable: true},
	} {
		got, err := ingestpipelines.Encode(c.call)
		if err != nil {
			t.Fatal(err)
		}
		if got.Key != c.key || got.OtherKey != c.other || got.NotRepeatable != c.notRepeatable || !strings.Contains(string(got.JSON), got.ID) || got.ID == "" {
			t.Errorf("%T: key %q, other key %q, not repeatable %v, id %q of %s", c.call, got.Key, got.OtherKey, got.NotRepeatable, got.ID, got.JSON)
		}
		again, err := ingestpipelines.Parse(got.JSON)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(got, again); diff != "" {
			t.Errorf("%T parsed (-encoded +parsed):\n%s", c.call, diff)
		}
	}
	for name, call := range map[string]pipelines.Call{
		"nobody":      pipelines.Identify{},
		"over 32 KiB": pipelines.Track{Who: ada, Event: "e", Properties: map[string]any{"x": strings.Repeat("x", 33_000)}},
	} {
		if _, err := ingestpipelines.Encode(call); !errors.Is(err, pipelines.ErrInvalidArgument) {
			t.Errorf("%s: %v, want an invalid argument", name, err)
		}
	}
	if _, err := ingestpipelines.Parse([]byte("no")); !errors.Is(err, pipelines.ErrInvalidArgument) {
		t.Errorf("no JSON: %v", err)
	}
}

// Calls with different contexts go into different requests, in order, although the service fails in between.
func TestDelivers(t *testing.T) {
	t.Parallel()
	srv := customeriotest.NewServer(t)
	srv.Pipelines().Inject(customeriotest.Fault{Status: 503, Times: 1})
	embed, err := embedded.Start(embedded.Options{Dir: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(embed.Close)
	conn, err := embed.Connect()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(conn.Close)
	js, err := jetstream.New(conn)
	if err != nil {
		t.Fatal(err)
	}
	q, err := ingest.Open(t.Context(), js, ingest.Config{API: ingestpipelines.API, Partitions: 2, Lease: 20 * time.Second})
	if err != nil {
		t.Fatal(err)
	}
	w := q.NewWriter(ingest.WriterOptions{})
	var ops []ingest.Operation
	var want []string
	for i := range 12 {
		call := pipelines.Track{Who: pipelines.UserID("ada"), Event: fmt.Sprint("event ", i)}
		if i%6 >= 3 {
			call.Context = &pipelines.Context{Locale: "nl-BE"}
		}
		op, err := ingestpipelines.Encode(call)
		if err != nil {
			t.Fatal(err)
		}
		ops, want = append(ops, op), append(want, op.ID)
	}
	if err := w.Put(t.Context(), ops...); err != nil {
		t.Fatal(err)
	}
	worker, err := q.NewWorker(ingestpipelines.New(srv.Pipelines().Client()), ingest.WorkerOptions{})
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan error, 1)
	go func() { done <- worker.Run(ctx) }()
	for s := worker.Stats(); s.Delivered+s.Dead < 12; s = worker.Stats() {
		time.Sleep(10 * time.Millisecond)
	}
	stop()
	if err := <-done; err != nil {
		t.Error(err)
	}
	var got []string
	for _, call := range srv.Pipelines().Calls() {
		got = append(got, call.MessageID)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("calls (-want +got):\n%s", diff)
	}
	if s := worker.Stats(); s.Requests != 5 {
		t.Errorf("%d requests, want 4 and the one that failed", s.Requests)
	}
	if err := w.Close(t.Context()); err != nil {
		t.Error(err)
	}
}
