package ingest_test

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"net"
	"sync"
	"testing"
	"time"

	"github.com/nats-io/nats.go/jetstream"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/contrib/ingest"
	"github.com/engagement-go/engagement/contrib/ingest/embedded"
)

// start starts an embedded server for a test, and opens a queue on it.
func start(tb testing.TB, cfg ingest.Config) (jetstream.JetStream, *ingest.Queue) {
	tb.Helper()
	srv, err := embedded.Start(embedded.Options{Dir: tb.TempDir()})
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(srv.Close)
	js := connect(tb, srv)
	return js, open(tb, js, cfg)
}

func connect(tb testing.TB, srv *embedded.Server) jetstream.JetStream {
	tb.Helper()
	conn, err := srv.Connect()
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(conn.Close)
	js, err := jetstream.New(conn)
	if err != nil {
		tb.Fatal(err)
	}
	return js
}

func open(tb testing.TB, js jetstream.JetStream, cfg ingest.Config) *ingest.Queue {
	tb.Helper()
	if cfg.API == "" {
		cfg.API = "test"
	}
	if cfg.Partitions == 0 {
		cfg.Partitions = 4
	}
	if cfg.Lease == 0 {
		cfg.Lease = 20 * time.Second // a worker that a busy machine stops for less keeps its partitions
	}
	q, err := ingest.Open(tb.Context(), js, cfg)
	if err != nil {
		tb.Fatal(err)
	}
	return q
}

func newWriter(tb testing.TB, q *ingest.Queue) *ingest.Writer {
	tb.Helper()
	w := q.NewWriter(ingest.WriterOptions{})
	tb.Cleanup(func() {
		ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
		defer cancel()
		if err := w.Close(ctx); err != nil {
			tb.Error(err)
		}
	})
	return w
}

// work runs a worker until the test ends or the returned function is called, which returns what Run returned.
func work(tb testing.TB, q *ingest.Queue, vendor ingest.Vendor, opts ingest.WorkerOptions) (*ingest.Worker, func() error) {
	tb.Helper()
	opts.Logger = slog.New(slog.NewTextHandler(tb.Output(), &slog.HandlerOptions{Level: slog.LevelDebug}))
	w, err := q.NewWorker(vendor, opts)
	if err != nil {
		tb.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- w.Run(ctx) }()
	stop := sync.OnceValue(func() error {
		cancel()
		return <-done
	})
	tb.Cleanup(func() { _ = stop() })
	return w, stop
}

func op(key string, n int) ingest.Operation {
	return ingest.Operation{ID: fmt.Sprintf("%s-%d", key, n), Key: key, JSON: fmt.Appendf(nil, `{"person":%q,"n":%d}`, key, n)}
}

// vendor is a service that notes what it accepts.
type vendor struct {
	mu       sync.Mutex
	accepted []ingest.Operation
	requests int
	answer   func(request int, ops []ingest.Operation) ([]ingest.Refusal, error) // nil accepts
	lost     func(request int) bool                                              // accept, and fail all the same
}

func (v *vendor) Limits() ingest.Limits { return ingest.Limits{Operations: 1000, Bytes: 500_000} }

func (v *vendor) Send(_ context.Context, ops []ingest.Operation) ([]ingest.Refusal, error) {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.requests++
	var refused []ingest.Refusal
	if v.answer != nil {
		var err error
		if refused, err = v.answer(v.requests, ops); err != nil {
			return nil, err
		}
	}
	bad := map[int]bool{}
	for _, r := range refused {
		bad[r.Index] = true
	}
	for i, o := range ops {
		if !bad[i] {
			v.accepted = append(v.accepted, o)
		}
	}
	if v.lost != nil && v.lost(v.requests) {
		return nil, &engagement.Error{Vendor: "test", Attempts: 1, Err: errors.New("connection lost")}
	}
	return refused, nil
}

func (v *vendor) seen() []ingest.Operation {
	v.mu.Lock()
	defer v.mu.Unlock()
	return append([]ingest.Operation(nil), v.accepted...)
}

func (v *vendor) ids() []string {
	var ids []string
	for _, o := range v.seen() {
		ids = append(ids, o.ID)
	}
	return ids
}

func status(code int) error {
	return &engagement.Error{Vendor: "test", StatusCode: code, Attempts: 1, Err: engagement.SentinelForStatus(code)}
}

// freeAddress returns an address on which nobody listens. Its port is below those that the system gives to others, also while a
// server is down.
func freeAddress() string {
	for {
		address := fmt.Sprint("127.0.0.1:", 10_000+rand.N(20_000))
		if listener, err := net.Listen("tcp", address); err == nil {
			_ = listener.Close()
			return address
		}
	}
}

// eventually waits until a condition holds.
func eventually(tb testing.TB, what string, holds func() bool) {
	tb.Helper()
	deadline := time.Now().Add(3 * time.Minute)
	for !holds() {
		if time.Now().After(deadline) {
			tb.Fatalf("it never happened: %s", what)
		}
		time.Sleep(10 * time.Millisecond)
	}
}

// inOrder checks that the operations of each person arrived in order, all up to want[person]. A repeat starts again at
// some operation and goes on in order from there.
func inOrder(tb testing.TB, accepted []ingest.Operation, want map[string]int) {
	tb.Helper()
	last, most := map[string]int{}, map[string]int{}
	for _, o := range accepted {
		var n int
		if _, err := fmt.Sscanf(o.ID[len(o.Key)+1:], "%d", &n); err != nil {
			tb.Fatal(err)
		}
		if n > last[o.Key]+1 {
			tb.Fatalf("%s: operation %d after %d", o.Key, n, last[o.Key])
		}
		last[o.Key] = n
		most[o.Key] = max(most[o.Key], n)
	}
	for key, n := range want {
		if most[key] < n || last[key] < n {
			tb.Errorf("%s: %d of %d operations arrived, the last one is %d", key, most[key], n, last[key])
		}
	}
}

func TestDeliversInOrder(t *testing.T) {
	t.Parallel()
	_, q := start(t, ingest.Config{})
	w := newWriter(t, q)
	v := &vendor{answer: func(int, []ingest.Operation) ([]ingest.Refusal, error) {
		if rand.N(4) == 0 {
			return nil, status([]int{429, 500, 503}[rand.N(3)])
		}
		return nil, nil
	}, lost: func(int) bool { return rand.N(10) == 0 }}
	worker, _ := work(t, q, v, ingest.WorkerOptions{})
	const persons, each = 50, 40
	want := map[string]int{}
	var putting sync.WaitGroup
	for i := range persons {
		key := fmt.Sprintf("p%d", i)
		want[key] = each
		putting.Go(func() {
			for n := 1; n <= each; n += 2 {
				if err := w.Put(t.Context(), op(key, n), op(key, n+1)); err != nil {
					t.Error(err)
				}
			}
		})
	}
	putting.Wait()
	if got := w.Accepted(); got != persons*each {
		t.Errorf("accepted %d, want %d", got, persons*each)
	}
	eventually(t, "all is delivered", func() bool { return worker.Stats().Delivered == persons*each })
	inOrder(t, v.seen(), want)
	eventually(t, "the backlog is empty", func() bool {
		b, err := q.Backlog(t.Context())
		return err == nil && b == ingest.Backlog{}
	})
}
