package ingesttrack_test

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
	"github.com/engagement-go/engagement/contrib/ingest/ingesttrack"
	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/customerio/customeriotest"
	"github.com/engagement-go/engagement/customerio/track"
)

func TestEncode(t *testing.T) {
	t.Parallel()
	ada, bob := track.ID("ada"), track.Email("bob@example.com")
	for _, c := range []struct {
		op              track.Operation
		key, other      string
		notRepeatable   bool
		hasIDOfTheEvent bool
	}{
		{op: track.IdentifyPerson{Person: ada, Attributes: map[string]any{"n": 1}}, key: `person{"id":"ada"}`},
		{op: track.PersonEvent{Person: bob, Name: "paid"}, key: `person{"email":"bob@example.com"}`, hasIDOfTheEvent: true},
		{op: track.MergePeople{Primary: ada, Secondary: bob}, key: `person{"id":"ada"}`, other: `person{"email":"bob@example.com"}`, notRepeatable: true},
		{op: track.ClickedContent{Person: ada}, key: `person{"id":"ada"}`, notRepeatable: true},
		{op: track.DeleteObject{Object: track.ObjectID("1", "acme")}, key: `object{"object_type_id":"1","object_id":"acme"}`},
		{op: track.DeliveryEvent{DeliveryID: "d", Metric: track.MetricOpened, DeviceToken: "t"}, key: `delivery{"id":"d"}`, notRepeatable: true},
	} {
		t.Run(fmt.Sprintf("%T", c.op), func(t *testing.T) {
			t.Parallel()
			got, err := ingesttrack.Encode(c.op)
			if err != nil {
				t.Fatal(err)
			}
			if got.Key != c.key || got.OtherKey != c.other || got.NotRepeatable != c.notRepeatable {
				t.Errorf("key %q, other key %q, not repeatable %v", got.Key, got.OtherKey, got.NotRepeatable)
			}
			if c.hasIDOfTheEvent && (got.ID == "" || !strings.Contains(string(got.JSON), got.ID)) {
				t.Errorf("id %q of %s", got.ID, got.JSON)
			}
			again, err := ingesttrack.Parse(got.JSON)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(got, again); diff != "" {
				t.Errorf("parsed (-encoded +parsed):\n%s", diff)
			}
		})
	}
}

func TestRefuses(t *testing.T) {
	t.Parallel()
	if _, err := ingesttrack.Encode(track.PersonEvent{Name: "paid"}); !errors.Is(err, track.ErrInvalidArgument) {
		t.Errorf("an event of nobody: %v", err)
	}
	large := fmt.Sprintf(`{"type":"person","action":"event","identifiers":{"id":"1"},"name":"n","attributes":{"x":"%s"}}`, strings.Repeat("x", 40_000))
	for _, line := range []string{"", "no", "[]", `{"type":"person"}`, large} {
		if _, err := ingesttrack.Parse([]byte(line)); !errors.Is(err, track.ErrInvalidArgument) {
			t.Errorf("%.40s: %v, want an invalid argument", line, err)
		}
	}
}

func open(t *testing.T) *ingest.Queue {
	t.Helper()
	srv, err := embedded.Start(embedded.Options{Dir: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(srv.Close)
	conn, err := srv.Connect()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(conn.Close)
	js, err := jetstream.New(conn)
	if err != nil {
		t.Fatal(err)
	}
	q, err := ingest.Open(t.Context(), js, ingest.Config{API: ingesttrack.API, Partitions: 4, Lease: 20 * time.Second})
	if err != nil {
		t.Fatal(err)
	}
	return q
}

// What is put arrives at the service: good operations although others of the same batch are refused, and although the
// service fails.
func TestDelivers(t *testing.T) {
	t.Parallel()
	srv := customeriotest.NewServer(t)
	srv.Track().Inject(customeriotest.Fault{Operation: "Operations.SendBatch", Status: 503, Times: 2})
	q := open(t)
	w := q.NewWriter(ingest.WriterOptions{})
	var ops []ingest.Operation
	for i := range 20 {
		op, err := ingesttrack.Encode(track.IdentifyPerson{Person: track.ID(fmt.Sprint(i)), Attributes: map[string]any{"email": fmt.Sprintf("p%d@example.com", i)}})
		if err != nil {
			t.Fatal(err)
		}
		ops = append(ops, op)
	}
	// What Encode would have refused, stored by another program.
	ops = append(ops, ingest.Operation{Key: "x", JSON: []byte(`{"type":"person","action":"identify","identifiers":{"id":"0"},"attributes":{"note":"` + strings.Repeat("x", 1001) + `"}}`)})
	if err := w.Put(t.Context(), ops...); err != nil {
		t.Fatal(err)
	}
	worker, err := q.NewWorker(ingesttrack.New(srv.Track().Client()), ingest.WorkerOptions{})
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan error, 1)
	go func() { done <- worker.Run(ctx) }()
	for s := worker.Stats(); s.Delivered+s.Dead < 21; s = worker.Stats() {
		time.Sleep(10 * time.Millisecond)
	}
	stop()
	if err := <-done; err != nil {
		t.Error(err)
	}
	if s := worker.Stats(); s.Delivered != 20 || s.Dead != 1 {
		t.Errorf("%d delivered, %d dead letters, want 20 and 1", s.Delivered, s.Dead)
	}
	for i := range 20 {
		if _, err := srv.Client().People.Get(t.Context(), fmt.Sprint(i), customerio.GetPersonParams{}); err != nil {
			t.Error(err)
		}
	}
	if err := w.Close(t.Context()); err != nil {
		t.Error(err)
	}
}

func TestSend(t *testing.T) {
	t.Parallel()
	srv := customeriotest.NewServer(t)
	v := ingesttrack.New(srv.Track().Client())
	ops := make([]ingest.Operation, 3)
	for i := range ops {
		op, err := ingesttrack.Encode(track.PersonEvent{Person: track.ID("ada"), Name: fmt.Sprint("n", i)})
		if err != nil {
			t.Fatal(err)
		}
		ops[i] = op
	}
	for name, c := range map[string]struct {
		fault customeriotest.Fault
		want  error
		index []int
	}{
		"accepted":        {fault: customeriotest.Fault{Operation: "People.Delete", Status: 500}},
		"one refused":     {fault: customeriotest.Fault{Status: 207, Body: `{"errors":[{"batch_index":1,"reason":"invalid","field":"name","message":"no"}]}`}, index: []int{1}},
		"refused unnamed": {fault: customeriotest.Fault{Status: 207, Body: `{"errors":[{"reason":"invalid"}]}`}, want: track.ErrBadRequest},
		"wrong key":       {fault: customeriotest.Fault{Status: 401}, want: track.ErrUnauthorized},
		"rate limit":      {fault: customeriotest.Fault{Status: 429}, want: track.ErrRateLimited},
		"failing":         {fault: customeriotest.Fault{Status: 500}, want: track.ErrServer},
	} {
		srv.Track().Reset()
		srv.Track().Inject(c.fault)
		refused, err := v.Send(t.Context(), ops)
		if !errors.Is(err, c.want) {
			t.Errorf("%s: error %v, want %v", name, err, c.want)
		}
		var index []int
		for _, r := range refused {
			index = append(index, r.Index)
		}
		if diff := cmp.Diff(c.index, index); diff != "" {
			t.Errorf("%s: refused (-want +got):\n%s", name, diff)
		}
		if n := len(srv.Track().Journal()); n != 1 {
			t.Errorf("%s: %d requests, want 1: the worker repeats, not the client", name, n)
		}
	}
}
