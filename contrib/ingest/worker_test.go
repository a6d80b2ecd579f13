package ingest_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/nats-io/nats.go/jetstream"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/contrib/ingest"
	"github.com/engagement-go/engagement/contrib/ingest/embedded"
)

func put(tb testing.TB, w *ingest.Writer, ops ...ingest.Operation) {
	tb.Helper()
	if err := w.Put(tb.Context(), ops...); err != nil {
		tb.Fatal(err)
	}
}

func deadLetters(tb testing.TB, q *ingest.Queue) []ingest.DeadLetter {
	tb.Helper()
	var all []ingest.DeadLetter
	for d, err := range q.Dead(tb.Context()) {
		if err != nil {
			tb.Fatal(err)
		}
		all = append(all, d)
	}
	return all
}

func TestWrongKeyStopsAndKeeps(t *testing.T) {
	t.Parallel()
	for _, code := range []int{401, 403, 404} {
		t.Run(fmt.Sprint(code), func(t *testing.T) {
			t.Parallel()
			_, q := start(t, ingest.Config{})
			w := newWriter(t, q)
			put(t, w, op("ada", 1), op("bob", 1), op("cy", 1))
			bad := &vendor{answer: func(int, []ingest.Operation) ([]ingest.Refusal, error) { return nil, status(code) }}
			worker, err := q.NewWorker(bad, ingest.WorkerOptions{})
			if err != nil {
				t.Fatal(err)
			}
			if err := worker.Run(t.Context()); !errors.Is(err, ingest.ErrStopped) || !errors.Is(err, status(code).(*engagement.Error).Unwrap()) {
				t.Errorf("Run returned %v, want that it stopped, with the reason", err)
			}
			if dead := deadLetters(t, q); len(dead) != 0 {
				t.Errorf("dead letters: %v", dead)
			}
			good := &vendor{}
			work(t, q, good, ingest.WorkerOptions{})
			eventually(t, "all is delivered with the right key", func() bool { return len(good.seen()) == 3 })
		})
	}
}

func TestRefusedOperationsBecomeDeadLetters(t *testing.T) {
	t.Parallel()
	_, q := start(t, ingest.Config{Partitions: 1})
	w := newWriter(t, q)
	isBad := func(o ingest.Operation) bool { return o.ID == "ada-3" || o.ID == "ada-7" }
	mended := false
	v := &vendor{}
	v.answer = func(_ int, ops []ingest.Operation) ([]ingest.Refusal, error) {
		var refused []ingest.Refusal
		for i, o := range ops {
			switch {
			case o.ID == "ada-3" && !mended: // refused as an item
				refused = append(refused, ingest.Refusal{Index: i, Err: errors.New("plan is too long")})
			case o.ID == "ada-7" && !mended: // makes the service refuse the whole request
				return nil, status(400)
			}
		}
		return refused, nil
	}
	var ops []ingest.Operation
	for n := range 10 {
		ops = append(ops, op("ada", n+1))
	}
	put(t, w, ops...)
	worker, stop := work(t, q, v, ingest.WorkerOptions{})
	eventually(t, "all have an outcome", func() bool { s := worker.Stats(); return s.Delivered+s.Dead == 10 })
	var want []string
	for _, o := range ops {
		if !isBad(o) {
			want = append(want, o.ID)
		}
	}
	if diff := cmp.Diff(want, v.ids()); diff != "" {
		t.Errorf("delivered (-want +got):\n%s", diff)
	}
	if b, err := q.Backlog(t.Context()); err != nil || b.Dead != 2 {
		t.Errorf("backlog %+v, %v, want two dead letters", b, err)
	}
	dead := deadLetters(t, q)
	if len(dead) != 2 || dead[0].Kind != ingest.Refused || !strings.Contains(dead[0].Reason+dead[1].Reason, "plan is too long") {
		t.Fatalf("dead letters: %+v", dead)
	}
	if err := stop(); err != nil {
		t.Error(err)
	}
	v.mu.Lock()
	mended = true
	v.mu.Unlock()
	work(t, q, v, ingest.WorkerOptions{})
	for _, d := range dead {
		if err := q.Requeue(t.Context(), w, d); err != nil {
			t.Error(err)
		}
	}
	eventually(t, "the dead letters are delivered", func() bool { return len(v.seen()) == 10 })
	if dead := deadLetters(t, q); len(dead) != 0 {
		t.Errorf("dead letters after they were put back: %+v", dead)
	}
}

// An operation that the service always answers with 500 does not hold up the others for ever.
func TestPatience(t *testing.T) {
	t.Parallel()
	_, q := start(t, ingest.Config{Partitions: 1})
	w := newWriter(t, q)
	v := &vendor{answer: func(_ int, ops []ingest.Operation) ([]ingest.Refusal, error) {
		if slices.ContainsFunc(ops, func(o ingest.Operation) bool { return o.ID == "ada-2" }) {
			return nil, &engagement.Error{StatusCode: 500, Attempts: 1, RetryAfter: time.Millisecond, Err: engagement.ErrServer}
		}
		return nil, nil
	}}
	put(t, w, op("ada", 1), op("ada", 2), op("ada", 3))
	work(t, q, v, ingest.WorkerOptions{Patience: time.Millisecond})
	eventually(t, "the others are delivered", func() bool { return len(v.seen()) == 2 })
	eventually(t, "the bad one is a dead letter", func() bool {
		dead := deadLetters(t, q)
		return len(dead) == 1 && dead[0].Kind == ingest.Failed && dead[0].Operation.ID == "ada-2"
	})
}

// single has room for one operation in a request.
type single struct{ *vendor }

func (single) Limits() ingest.Limits { return ingest.Limits{Operations: 1, Bytes: 500_000} }

// narrow has room for a little in a request.
type narrow struct {
	*vendor

	limits ingest.Limits
}

func (n narrow) Limits() ingest.Limits { return n.limits }

func TestRequestsKeepTheLimits(t *testing.T) {
	t.Parallel()
	_, q := start(t, ingest.Config{Partitions: 1})
	w := newWriter(t, q)
	size := len(op("ada", 1).JSON) + 1
	for _, limits := range []ingest.Limits{{Operations: 3, Bytes: 500_000}, {Operations: 100, Bytes: 3 * size}, {Operations: 100, Bytes: 4*size - 1}} {
		var most, sent int
		v := &vendor{answer: func(_ int, ops []ingest.Operation) ([]ingest.Refusal, error) {
			most, sent = max(most, len(ops)), sent+len(ops)
			return nil, nil
		}}
		var ops []ingest.Operation
		for n := range 9 { // most in one record, which is larger than a request
			ops = append(ops, op("ada", n+1))
		}
		put(t, w, ops...)
		worker, stop := work(t, q, narrow{v, limits}, ingest.WorkerOptions{})
		eventually(t, "all are delivered", func() bool { return worker.Stats().Delivered == 9 })
		if err := stop(); err != nil {
			t.Error(err)
		}
		if most > 3 || sent != 9 {
			t.Errorf("%+v: %d operations were sent, up to %d in a request, want 9 and 3", limits, sent, most)
		}
	}
}

// A panic of a middleware does not end the process: it is a failure of its request, of which the outcome is unknown.
func TestPanics(t *testing.T) {
	t.Parallel()
	_, q := start(t, ingest.Config{Partitions: 1})
	w := newWriter(t, q)
	v := single{&vendor{answer: func(request int, ops []ingest.Operation) ([]ingest.Refusal, error) {
		if id := ops[0].ID; request == 1 || id == "ada-2" || id == "ada-3" {
			panic("boom with jane@example.com")
		}
		return nil, nil
	}}}
	put(t, w, op("ada", 1), op("ada", 2), once("ada", 3), op("ada", 4))
	worker, _ := work(t, q, v, ingest.WorkerOptions{Patience: time.Millisecond})
	eventually(t, "all have an outcome", func() bool { s := worker.Stats(); return s.Delivered+s.Dead == 4 })
	if diff := cmp.Diff([]string{"ada-1", "ada-4"}, v.ids()); diff != "" {
		t.Errorf("delivered (-want +got):\n%s", diff)
	}
	kinds := map[string]ingest.DeadKind{}
	for _, d := range deadLetters(t, q) {
		kinds[d.Operation.ID] = d.Kind
		if strings.Contains(d.Reason, "jane@") {
			t.Errorf("a reason shows a person: %s", d.Reason)
		}
	}
	if diff := cmp.Diff(map[string]ingest.DeadKind{"ada-2": ingest.Failed, "ada-3": ingest.Unknown}, kinds); diff != "" {
		t.Errorf("dead letters (-want +got):\n%s", diff)
	}
}

// A service does not shut a worker for longer than a minute.
func TestHostileDelays(t *testing.T) {
	t.Parallel()
	for delay, want := range map[time.Duration]time.Duration{time.Second: time.Second, 24 * time.Hour: time.Minute} {
		if got := ingest.RetryDelay(&engagement.Error{StatusCode: 429, RetryAfter: delay, Err: engagement.ErrRateLimited}, 0); got != want {
			t.Errorf("after a delay of %v: %v, want %v", delay, got, want)
		}
	}
}

func once(key string, n int) ingest.Operation {
	o := op(key, n)
	o.NotRepeatable = true
	return o
}

func TestNotRepeatableIsNotSentTwice(t *testing.T) {
	t.Parallel()
	t.Run("the answer was lost", func(t *testing.T) {
		t.Parallel()
		_, q := start(t, ingest.Config{Partitions: 1})
		w := newWriter(t, q)
		v := &vendor{lost: func(request int) bool { return request == 1 }}
		put(t, w, op("ada", 1), once("ada", 2), op("ada", 3))
		worker, _ := work(t, q, v, ingest.WorkerOptions{})
		eventually(t, "all have an outcome", func() bool { s := worker.Stats(); return s.Delivered+s.Dead == 3 })
		if diff := cmp.Diff([]string{"ada-1", "ada-2", "ada-3", "ada-1", "ada-3"}, v.ids()); diff != "" {
			t.Errorf("received by the service (-want +got):\n%s", diff)
		}
		if dead := deadLetters(t, q); len(dead) != 1 || dead[0].Kind != ingest.Unknown || dead[0].Operation.ID != "ada-2" {
			t.Errorf("dead letters: %+v", dead)
		}
	})
	t.Run("refused before it was processed", func(t *testing.T) {
		t.Parallel()
		_, q := start(t, ingest.Config{Partitions: 1})
		w := newWriter(t, q)
		v := &vendor{answer: func(request int, _ []ingest.Operation) ([]ingest.Refusal, error) {
			if request == 1 {
				return nil, status(429)
			}
			return nil, nil
		}}
		put(t, w, once("ada", 1))
		work(t, q, v, ingest.WorkerOptions{})
		eventually(t, "it is delivered", func() bool { return len(v.seen()) == 1 })
		if dead := deadLetters(t, q); len(dead) != 0 {
			t.Errorf("dead letters: %+v", dead)
		}
	})
	t.Run("a gateway gave up", func(t *testing.T) {
		t.Parallel()
		_, q := start(t, ingest.Config{Partitions: 1})
		w := newWriter(t, q)
		v := &vendor{answer: func(request int, _ []ingest.Operation) ([]ingest.Refusal, error) {
			switch request {
			case 1:
				return nil, status(408)
			case 2:
				return nil, status(425)
			}
			return nil, nil
		}}
		put(t, w, op("ada", 1), once("ada", 2))
		work(t, q, v, ingest.WorkerOptions{})
		eventually(t, "the repeatable one is delivered", func() bool { return len(v.seen()) == 1 })
		if dead := deadLetters(t, q); len(dead) != 1 || dead[0].Kind != ingest.Unknown || dead[0].Operation.ID != "ada-2" {
			t.Errorf("dead letters: %+v", dead)
		}
	})
	t.Run("the worker was cut off", func(t *testing.T) {
		t.Parallel()
		_, q := start(t, ingest.Config{Partitions: 1})
		w := newWriter(t, q)
		put(t, w, once("ada", 1), op("ada", 2))
		stuck := &stuckVendor{sent: make(chan struct{}, 1)}
		_, stop := work(t, q, stuck, ingest.WorkerOptions{DrainTimeout: time.Millisecond})
		<-stuck.sent
		if err := stop(); err != nil {
			t.Error(err)
		}
		v := &vendor{}
		work(t, q, v, ingest.WorkerOptions{})
		eventually(t, "the repeatable one is delivered", func() bool { return slices.Contains(v.ids(), "ada-2") })
		if slices.Contains(v.ids(), "ada-1") {
			t.Error("the operation that is not repeatable was sent again")
		}
		dead := deadLetters(t, q)
		if len(dead) != 1 || dead[0].Kind != ingest.Unknown {
			t.Fatalf("dead letters: %+v", dead)
		}
		// Whoever puts it back wants it sent again.
		if err := q.Requeue(t.Context(), w, dead[0]); err != nil {
			t.Error(err)
		}
		eventually(t, "it is delivered after it was put back", func() bool { return slices.Contains(v.ids(), "ada-1") })
	})
}

// stuckVendor never answers.
type stuckVendor struct{ sent chan struct{} }

func (*stuckVendor) Limits() ingest.Limits { return ingest.Limits{Operations: 10, Bytes: 100_000} }

func (v *stuckVendor) Send(ctx context.Context, _ []ingest.Operation) ([]ingest.Refusal, error) {
	select {
	case v.sent <- struct{}{}:
	default:
	}
	<-ctx.Done()
	return nil, &engagement.Error{Attempts: 1, Err: ctx.Err()}
}

// A merge comes after all that was put before it for both people, and before all that is put after it for either.
func TestOperationsOnTwoPeople(t *testing.T) {
	t.Parallel()
	_, q := start(t, ingest.Config{Partitions: 8})
	w := newWriter(t, q)
	v := &vendor{}
	const pairs = 30
	var putting sync.WaitGroup
	for i := range pairs {
		putting.Go(func() {
			a, b := fmt.Sprintf("a%d", i), fmt.Sprintf("b%d", i)
			merge := op(a, 2)
			merge.OtherKey = b
			if err := w.Put(t.Context(), op(b, 1), op(a, 1), merge, op(b, 3), op(a, 3)); err != nil {
				t.Error(err)
			}
		})
	}
	putting.Wait()
	work(t, q, v, ingest.WorkerOptions{})
	eventually(t, "all is delivered", func() bool { return len(v.seen()) == 5*pairs })
	at := map[string]int{}
	for i, id := range v.ids() {
		at[id] = i
	}
	for i := range pairs {
		merge := at[fmt.Sprintf("a%d-2", i)]
		for _, p := range []string{"a", "b"} {
			if before, after := at[fmt.Sprintf("%s%d-1", p, i)], at[fmt.Sprintf("%s%d-3", p, i)]; before > merge || after < merge {
				t.Errorf("pair %d: %s at %d and %d, the merge at %d", i, p, before, after, merge)
			}
		}
	}
}

// leaving calls a function before each message, which then fails if its context has ended.
type leaving struct {
	jetstream.JetStream
	before func()
}

func (l leaving) Publish(ctx context.Context, subject string, data []byte, opts ...jetstream.PublishOpt) (*jetstream.PubAck, error) {
	l.before()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return l.JetStream.Publish(ctx, subject, data, opts...)
}

// That a worker ends while it speaks to the servers is no failure.
func TestTheEndOfAWorkerIsNoFailure(t *testing.T) {
	t.Parallel()
	js, _ := start(t, ingest.Config{})
	ctx, cancel := context.WithCancel(t.Context())
	q := open(t, leaving{js, cancel}, ingest.Config{})
	var log bytes.Buffer
	w, err := q.NewWorker(&vendor{}, ingest.WorkerOptions{Logger: slog.New(slog.NewTextHandler(&log, nil))})
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Run(ctx); err != nil || log.Len() > 0 {
		t.Errorf("error %v, logged %s", err, &log)
	}
}

// What a worker has received and not delivered when it stops goes to the next one at once, also on a server that was started
// again: nobody waits for the lease.
func TestAWorkerLeavesItsRecordsToTheNext(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	cfg := ingest.Config{Partitions: 2, Lease: time.Hour}
	run := func(vendor ingest.Vendor, use func(q *ingest.Queue)) {
		srv, err := embedded.Start(embedded.Options{Dir: dir})
		if err != nil {
			t.Fatal(err)
		}
		defer srv.Close()
		q := open(t, connect(t, srv), cfg)
		_, stop := work(t, q, vendor, ingest.WorkerOptions{DrainTimeout: time.Millisecond})
		use(q)
		if err := stop(); err != nil {
			t.Error(err)
		}
	}
	stuck := &stuckVendor{sent: make(chan struct{}, 1)}
	run(stuck, func(q *ingest.Queue) {
		w := newWriter(t, q)
		for n := range 5 { // records of their own
			put(t, w, op("ada", n+1), op("bob", n+1))
		}
		<-stuck.sent
		if err := w.Close(t.Context()); err != nil {
			t.Error(err)
		}
	})
	good := &vendor{}
	run(good, func(*ingest.Queue) {
		eventually(t, "all is delivered", func() bool { return len(good.seen()) == 10 })
	})
	inOrder(t, good.seen(), map[string]int{"ada": 5, "bob": 5})
}

// odd has consumers that are made odd by wrap.
type odd struct {
	jetstream.JetStream
	wrap func(jetstream.Consumer) jetstream.Consumer
}

func (o odd) Stream(ctx context.Context, name string) (jetstream.Stream, error) {
	stream, err := o.JetStream.Stream(ctx, name)
	return oddStream{stream, o.wrap}, err
}

type oddStream struct {
	jetstream.Stream
	wrap func(jetstream.Consumer) jetstream.Consumer
}

func (o oddStream) Consumer(ctx context.Context, name string) (jetstream.Consumer, error) {
	consumer, err := o.Stream.Consumer(ctx, name)
	return o.wrap(consumer), err
}

// late keeps back all records of a session but the first until the session stops receiving.
type late struct{ jetstream.Consumer }

func (l late) Consume(receive jetstream.MessageHandler, opts ...jetstream.PullConsumeOpt) (jetstream.ConsumeContext, error) {
	first, gate := true, make(chan struct{})
	consuming, err := l.Consumer.Consume(func(msg jetstream.Msg) {
		if !first {
			<-gate
		}
		first = false
		receive(msg)
	}, opts...)
	return lateEnd{consuming, gate}, err
}

type lateEnd struct {
	jetstream.ConsumeContext
	gate chan struct{}
}

func (l lateEnd) Stop() {
	l.ConsumeContext.Stop()
	l.open()
}

func (l lateEnd) Drain() {
	l.ConsumeContext.Drain()
	l.open()
}

// open lets the end of receiving begin before the records come.
func (l lateEnd) open() { time.AfterFunc(100*time.Millisecond, func() { close(l.gate) }) }

// What the servers have sent to a worker that stops, and it has not looked at yet, goes to the next one, too.
func TestAWorkerLeavesWhatIsOnItsWay(t *testing.T) {
	t.Parallel()
	cfg := ingest.Config{Partitions: 1, Lease: time.Hour}
	js, q := start(t, cfg)
	w := newWriter(t, q)
	for n := range 4 { // records of their own
		put(t, w, op("ada", n+1))
	}
	stuck := &stuckVendor{sent: make(chan struct{}, 1)}
	wrap := func(c jetstream.Consumer) jetstream.Consumer { return late{c} }
	_, stop := work(t, open(t, odd{js, wrap}, cfg), stuck, ingest.WorkerOptions{DrainTimeout: time.Millisecond})
	<-stuck.sent
	if err := stop(); err != nil {
		t.Error(err)
	}
	good := &vendor{}
	work(t, q, good, ingest.WorkerOptions{})
	eventually(t, "all is delivered", func() bool { return len(good.seen()) == 4 })
	inOrder(t, good.seen(), map[string]int{"ada": 4})
}

// deaf never learns that receiving has ended, as without servers.
type deaf struct{ jetstream.Consumer }

func (d deaf) Consume(receive jetstream.MessageHandler, opts ...jetstream.PullConsumeOpt) (jetstream.ConsumeContext, error) {
	consuming, err := d.Consumer.Consume(receive, opts...)
	return deafEnd{consuming}, err
}

type deafEnd struct{ jetstream.ConsumeContext }

func (deafEnd) Closed() <-chan struct{} { return nil }

func TestAWorkerEndsWithoutItsServers(t *testing.T) {
	t.Parallel()
	cfg := ingest.Config{Partitions: 1}
	js, q := start(t, cfg)
	put(t, newWriter(t, q), op("ada", 1))
	v := &vendor{}
	_, stop := work(t, open(t, odd{js, func(c jetstream.Consumer) jetstream.Consumer { return deaf{c} }}, cfg), v, ingest.WorkerOptions{})
	eventually(t, "it is at work", func() bool { return len(v.seen()) == 1 })
	if err := stop(); err != nil {
		t.Error(err)
	}
}

// waitingVendor answers when it is released.
type waitingVendor struct{ begun, release chan struct{} }

func (*waitingVendor) Limits() ingest.Limits { return ingest.Limits{Operations: 1000, Bytes: 500_000} }

func (v *waitingVendor) Send(context.Context, []ingest.Operation) ([]ingest.Refusal, error) {
	v.begun <- struct{}{}
	<-v.release
	return nil, nil
}

// unpinning counts the partitions that are taken from their workers.
type unpinning struct {
	jetstream.JetStream
	count *atomic.Int64
}

func (u unpinning) Stream(ctx context.Context, name string) (jetstream.Stream, error) {
	stream, err := u.JetStream.Stream(ctx, name)
	return unpinningStream{stream, u.count}, err
}

type unpinningStream struct {
	jetstream.Stream
	count *atomic.Int64
}

func (u unpinningStream) UnpinConsumer(ctx context.Context, consumer, group string) error {
	u.count.Add(1)
	return u.Stream.UnpinConsumer(ctx, consumer, group)
}

// A worker that comes and goes before it gets a partition leaves it to the one that has it.
func TestAWorkerGivesUpOnlyItsOwn(t *testing.T) {
	t.Parallel()
	cfg := ingest.Config{Partitions: 2, Lease: time.Hour}
	js, q := start(t, cfg)
	w := newWriter(t, q)
	for i := range 20 { // of both partitions
		put(t, w, op(fmt.Sprint("p", i), 1))
	}
	v := &waitingVendor{make(chan struct{}, 100), make(chan struct{})}
	work(t, q, v, ingest.WorkerOptions{DrainTimeout: time.Hour})
	defer close(v.release)
	<-v.begun
	<-v.begun
	var taken atomic.Int64
	guest, stop := work(t, open(t, unpinning{js, &taken}, cfg), &vendor{}, ingest.WorkerOptions{})
	eventually(t, "the other worker wants a partition", func() bool { return guest.Stats().Partitions == 1 })
	if err := stop(); err != nil || taken.Load() > 0 {
		t.Errorf("error %v, %d partitions were taken from their worker", err, taken.Load())
	}
}

func TestWorkersShareThePartitions(t *testing.T) {
	t.Parallel()
	js, q := start(t, ingest.Config{Partitions: 8, Lease: 10 * time.Second})
	v := &vendor{}
	first, _ := work(t, q, v, ingest.WorkerOptions{})
	eventually(t, "one worker has all", func() bool { return first.Stats().Partitions == 8 })
	w := newWriter(t, q)
	stopPuts := make(chan struct{})
	var putting sync.WaitGroup
	counts := make([]int, 20)
	for i := range counts {
		putting.Go(func() {
			key := fmt.Sprintf("p%d", i)
			for {
				select {
				case <-stopPuts:
					return
				default:
				}
				counts[i]++
				if err := w.Put(t.Context(), op(key, counts[i])); err != nil {
					t.Error(err)
					return
				}
			}
		})
	}
	second, stop := work(t, open(t, js, ingest.Config{Partitions: 8, Lease: 10 * time.Second}), v, ingest.WorkerOptions{})
	third, _ := work(t, open(t, js, ingest.Config{Partitions: 8, Lease: 10 * time.Second}), v, ingest.WorkerOptions{})
	eventually(t, "three workers share", func() bool {
		a, b, c := first.Stats().Partitions, second.Stats().Partitions, third.Stats().Partitions
		return a+b+c == 8 && min(a, b, c) == 2
	})
	if err := stop(); err != nil {
		t.Error(err)
	}
	eventually(t, "two workers share", func() bool {
		return first.Stats().Partitions == 4 && third.Stats().Partitions == 4
	})
	close(stopPuts)
	putting.Wait()
	want := map[string]int{}
	total := 0
	for i, n := range counts {
		want[fmt.Sprintf("p%d", i)] = n
		total += n
	}
	eventually(t, "all is delivered", func() bool {
		b, err := q.Backlog(t.Context())
		return err == nil && b.Records == 0
	})
	inOrder(t, v.seen(), want)
	if got := len(v.seen()); got != total {
		t.Errorf("%d operations were received, want %d: handing over repeats nothing", got, total)
	}
}

func TestUnknownRecordVersion(t *testing.T) {
	t.Parallel()
	js, q := start(t, ingest.Config{Partitions: 1})
	w := newWriter(t, q)
	put(t, w, op("ada", 1))
	if _, err := js.Publish(t.Context(), "engagement.ops.0.1", []byte("\x63new")); err != nil {
		t.Fatal(err)
	}
	put(t, w, op("ada", 2))
	v := &vendor{}
	worker, err := q.NewWorker(v, ingest.WorkerOptions{})
	if err != nil {
		t.Fatal(err)
	}
	if err := worker.Run(t.Context()); !errors.Is(err, ingest.ErrRecordVersion) {
		t.Errorf("Run returned %v, want an unknown version", err)
	}
	if diff := cmp.Diff([]string{"ada-1"}, v.ids()); diff != "" {
		t.Errorf("delivered (-want +got):\n%s", diff)
	}
	if b, err := q.Backlog(t.Context()); err != nil || b.Records != 2 || b.Dead != 0 {
		t.Errorf("backlog %+v, %v: want both records kept", b, err)
	}
}

func TestDamagedRecordBecomesADeadLetter(t *testing.T) {
	t.Parallel()
	js, q := start(t, ingest.Config{Partitions: 1})
	if _, err := js.Publish(t.Context(), "engagement.ops.0.1", []byte("\x01\xff")); err != nil {
		t.Fatal(err)
	}
	w := newWriter(t, q)
	put(t, w, op("ada", 1))
	v := &vendor{}
	work(t, q, v, ingest.WorkerOptions{})
	eventually(t, "the next one is delivered", func() bool { return len(v.seen()) == 1 })
	dead := deadLetters(t, q)
	if len(dead) != 1 || dead[0].Kind != ingest.Unreadable {
		t.Fatalf("dead letters: %+v", dead)
	}
	if err := q.Requeue(t.Context(), w, dead[0]); !errors.Is(err, engagement.ErrInvalidArgument) {
		t.Errorf("Requeue returned %v", err)
	}
	if err := q.Discard(t.Context(), dead[0].Sequence); err != nil || len(deadLetters(t, q)) != 0 {
		t.Errorf("Discard: %v", err)
	}
}

// A queue that is full of dead letters delays delivery, and loses nothing.
func TestDeadLettersAreFull(t *testing.T) {
	t.Parallel()
	_, q := start(t, ingest.Config{Partitions: 1, MaxDeadBytes: 2000})
	w := newWriter(t, q)
	v := &vendor{answer: func(_ int, ops []ingest.Operation) ([]ingest.Refusal, error) {
		refused := make([]ingest.Refusal, len(ops))
		for i := range ops {
			refused[i] = ingest.Refusal{Index: i, Err: errors.New("no")}
		}
		return refused, nil
	}}
	var ops []ingest.Operation
	for n := range 50 {
		ops = append(ops, op("ada", n+1))
	}
	put(t, w, ops...)
	work(t, q, v, ingest.WorkerOptions{})
	seen := map[string]bool{}
	eventually(t, "all are dead letters", func() bool {
		for _, d := range deadLetters(t, q) {
			seen[d.Operation.ID] = true
			if err := q.Discard(t.Context(), d.Sequence); err != nil {
				t.Fatal(err)
			}
		}
		return len(seen) == 50
	})
}

func TestOpenRefuses(t *testing.T) {
	t.Parallel()
	js, q := start(t, ingest.Config{Partitions: 4, API: "a", MaxBytes: 8 << 20, MaxDeadBytes: 1 << 20})
	for name, cfg := range map[string]ingest.Config{
		"another number of partitions": {Partitions: 8},
		"another API":                  {API: "b"},
		"a new queue without an API":   {Name: "new"},
		"a name with dots":             {Name: "a.b", API: "a"},
		"too many partitions":          {Partitions: 257},
		"a negative number of them":    {Partitions: -1},
		"too many replicas":            {Replicas: 6},
		"a negative number of those":   {Replicas: -1},
		"less than nothing":            {MaxBytes: -1},
		"less for dead letters":        {MaxDeadBytes: -1},
		"a short lease":                {Lease: time.Second},
		"no room":                      {Name: "new", API: "a", MaxBytes: 1},
	} {
		if _, err := ingest.Open(t.Context(), js, cfg); !errors.Is(err, engagement.ErrInvalidArgument) {
			t.Errorf("%s: %v, want an invalid argument", name, err)
		}
	}
	again, err := ingest.Open(t.Context(), js, ingest.Config{})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(q.Config(), again.Config()); diff != "" {
		t.Errorf("configuration of the queue (-made +opened):\n%s", diff)
	}
	larger, err := ingest.Open(t.Context(), js, ingest.Config{MaxBytes: 16 << 20})
	if err != nil {
		t.Fatal(err)
	}
	stream, err := js.Stream(t.Context(), larger.Config().Name+"-ops-3")
	if err != nil || stream.CachedInfo().Config.MaxBytes != 4<<20 {
		t.Errorf("error %v, %d bytes for a partition, want 4 MiB after a change", err, stream.CachedInfo().Config.MaxBytes)
	}
	if _, err := js.CreateStream(t.Context(), jetstream.StreamConfig{Name: "other-ops-0", Subjects: []string{"other"}}); err != nil {
		t.Fatal(err)
	}
	if _, err := ingest.Open(t.Context(), js, ingest.Config{Name: "other", API: "a"}); !errors.Is(err, engagement.ErrInvalidArgument) {
		t.Errorf("a stream of somebody else: %v", err)
	}
}

// The mark of an operation that is not repeatable is taken back when it is known that the operation did not arrive.
func TestWrongKeyKeepsWhatIsNotRepeatable(t *testing.T) {
	t.Parallel()
	_, q := start(t, ingest.Config{Partitions: 1})
	w := newWriter(t, q)
	put(t, w, once("ada", 1), op("ada", 2))
	worker, err := q.NewWorker(&vendor{answer: func(int, []ingest.Operation) ([]ingest.Refusal, error) { return nil, status(401) }}, ingest.WorkerOptions{})
	if err != nil {
		t.Fatal(err)
	}
	if err := worker.Run(t.Context()); !errors.Is(err, ingest.ErrStopped) {
		t.Errorf("Run returned %v", err)
	}
	v := &vendor{}
	work(t, q, v, ingest.WorkerOptions{})
	eventually(t, "all is delivered", func() bool { return len(v.seen()) == 2 })
	if dead := deadLetters(t, q); len(dead) != 0 {
		t.Errorf("dead letters: %+v", dead)
	}
}
