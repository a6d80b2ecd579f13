package ingest_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
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

func TestPutRefuses(t *testing.T) {
	t.Parallel()
	_, q := start(t, ingest.Config{})
	w := newWriter(t, q)
	good := op("ada", 1)
	for name, bad := range map[string]ingest.Operation{
		"no key":      {JSON: []byte("{}")},
		"no JSON":     {Key: "ada"},
		"over 64 KiB": {Key: "ada", JSON: bytes.Repeat([]byte("x"), 64<<10)},
	} {
		err := w.Put(t.Context(), good, bad)
		if !errors.Is(err, engagement.ErrInvalidArgument) || !strings.Contains(err.Error(), "ops[1]") {
			t.Errorf("%s: %v, want an invalid argument ops[1]", name, err)
		}
	}
	if b, err := q.Backlog(t.Context()); err != nil || b.Records != 0 {
		t.Errorf("backlog %+v, %v: want nothing stored", b, err)
	}
}

func TestPutTakesWhatHasExactlyTheLimit(t *testing.T) {
	t.Parallel()
	_, q := start(t, ingest.Config{Partitions: 1})
	w := newWriter(t, q)
	for more, want := range []error{nil, engagement.ErrInvalidArgument} {
		o := ingest.Operation{ID: "1", Key: "ada", JSON: bytes.Repeat([]byte("x"), 64<<10-60-4+more)}
		if err := w.Put(t.Context(), o); !errors.Is(err, want) {
			t.Errorf("%d bytes too many: %v, want %v", more, err, want)
		}
	}
	// One call may store any number: each record has up to 64 KiB, while a server takes no message over 1 MiB.
	ops := make([]ingest.Operation, 60)
	for n := range ops {
		ops[n] = big(n)
	}
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	if err := w.Put(ctx, ops...); err != nil {
		t.Fatal(err)
	}
	if b, err := q.Backlog(t.Context()); err != nil || b.Operations != 61 || b.Records < 21 || b.Bytes < 60*20_000 || b.Oldest.IsZero() {
		t.Errorf("backlog %+v, %v, want 61 operations of 20 kB in at least 21 records", b, err)
	}
}

// Put says of an operation that is being stored that it is unknown whether it is, and of one behind it that it is not.
func TestAPutThatEndsSaysWhatIsUnknown(t *testing.T) {
	t.Parallel()
	js, _ := start(t, ingest.Config{Partitions: 1})
	storing, release := make(chan struct{}), make(chan struct{})
	q := open(t, hooked{js, func() {
		select {
		case storing <- struct{}{}:
			<-release
		case <-release:
		}
	}, func() {}}, ingest.Config{Partitions: 1})
	w := newWriter(t, q)
	ctx, cancel := context.WithCancel(t.Context())
	first, second := make(chan error, 1), make(chan error, 1)
	go func() { first <- w.Put(ctx, op("ada", 1)) }()
	<-storing
	ended, end := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer end()
	second <- w.Put(ended, op("ada", 2))
	cancel()
	failed := (*ingest.PutError)(nil)
	if err := <-first; !errors.As(err, &failed) || !errors.Is(err, context.Canceled) || len(failed.NotStored) != 0 || cmp.Diff([]int{0}, failed.Unknown) != "" {
		t.Errorf("the first: %v, %+v, want that it is unknown", err, failed)
	}
	if err := <-second; !errors.As(err, &failed) || !errors.Is(err, context.DeadlineExceeded) || len(failed.Unknown) != 0 || cmp.Diff([]int{0}, failed.NotStored) != "" {
		t.Errorf("the second: %v, %+v, want that it is not stored", err, failed)
	}
	close(release)
}

func TestPutFillsIDs(t *testing.T) {
	t.Parallel()
	_, q := start(t, ingest.Config{})
	w := newWriter(t, q)
	ops := []ingest.Operation{{Key: "ada", JSON: []byte("{}")}, {Key: "bob", JSON: []byte("{}")}}
	put(t, w, ops...)
	if ops[0].ID == "" || ops[0].ID == ops[1].ID {
		t.Errorf("ids %q and %q", ops[0].ID, ops[1].ID)
	}
}

// big is an operation of 20 kB.
func big(n int) ingest.Operation {
	return ingest.Operation{ID: fmt.Sprintf("ada-%d", n), Key: "ada", JSON: bytes.Repeat([]byte("x"), 20_000)}
}

// longPut is longer than it takes to store an operation on a busy machine.
const longPut = 5 * time.Second

// A full queue makes Put wait. The deadline ends the wait, and says that nothing was stored.
func TestFullQueue(t *testing.T) {
	t.Parallel()
	_, q := start(t, ingest.Config{Partitions: 1, MaxBytes: 300_000})
	w := newWriter(t, q)
	n := 0
	for ; n < 100; n++ {
		ctx, cancel := context.WithTimeout(t.Context(), longPut)
		err := w.Put(ctx, big(n+1))
		cancel()
		if err == nil {
			continue
		}
		failed := (*ingest.PutError)(nil)
		if !errors.Is(err, ingest.ErrFull) || !errors.Is(err, context.DeadlineExceeded) || !errors.As(err, &failed) {
			t.Fatalf("error %v, want that the queue is full", err)
		}
		if diff := cmp.Diff([]int{0}, failed.NotStored); diff != "" {
			t.Errorf("not stored (-want +got):\n%s", diff)
		}
		break
	}
	if n < 10 || n > 15 {
		t.Errorf("%d operations of 20 kB fit in 300 kB", n)
	}
	done := make(chan error, 1)
	go func() { done <- w.Put(t.Context(), big(n+1)) }()
	v := &vendor{}
	worker, _ := work(t, q, v, ingest.WorkerOptions{})
	if err := <-done; err != nil {
		t.Errorf("Put after there was room: %v", err)
	}
	eventually(t, "all is delivered", func() bool { return worker.Stats().Delivered == uint64(n+1) })
	inOrder(t, v.seen(), map[string]int{"ada": n + 1})
	if len(v.seen()) != n+1 {
		t.Errorf("%d operations were delivered, want %d: what was not stored is not delivered", len(v.seen()), n+1)
	}
}

func TestWriterClose(t *testing.T) {
	t.Parallel()
	_, q := start(t, ingest.Config{Partitions: 1, MaxBytes: 300_000})
	w := q.NewWriter(ingest.WriterOptions{})
	const callers = 40 // more than fit
	done := make(chan error, callers)
	for n := range callers {
		go func() { done <- w.Put(t.Context(), big(n+1)) }()
	}
	eventually(t, "the queue is full", func() bool { return w.Accepted() >= 10 })
	ctx, cancel := context.WithTimeout(t.Context(), 300*time.Millisecond)
	defer cancel()
	if err := w.Close(ctx); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("Close returned %v, want its deadline", err)
	}
	accepted := uint64(0)
	for range callers {
		if err := <-done; err == nil {
			accepted++
		} else if !errors.Is(err, ingest.ErrClosed) {
			t.Errorf("Put during Close returned %v", err)
		}
	}
	if accepted != w.Accepted() {
		t.Errorf("%d Puts returned nil, %d were accepted", accepted, w.Accepted())
	}
	if err := w.Put(t.Context(), big(1)); !errors.Is(err, ingest.ErrClosed) {
		t.Errorf("Put after Close returned %v", err)
	}
}

// The memory of a Writer is bounded: what has no room waits.
func TestWriterIsBounded(t *testing.T) {
	t.Parallel()
	_, q := start(t, ingest.Config{Partitions: 1, MaxBytes: 300_000})
	w := q.NewWriter(ingest.WriterOptions{MaxPendingBytes: 200_000})
	ctx, cancel := context.WithTimeout(t.Context(), time.Second)
	defer cancel()
	var putting sync.WaitGroup
	var stored atomic.Uint64
	for n := range 60 {
		putting.Go(func() {
			if w.Put(ctx, big(n+1)) == nil {
				stored.Add(1)
			}
		})
	}
	putting.Wait()
	if stored.Load() != w.Accepted() {
		t.Errorf("%d Puts returned nil, %d were accepted", stored.Load(), w.Accepted())
	}
	if err := w.Close(t.Context()); err != nil {
		t.Error(err)
	}
	b, err := q.Backlog(t.Context())
	if err != nil || b.Operations != w.Accepted() {
		t.Errorf("%d operations are stored, %d were accepted, %v", b.Operations, w.Accepted(), err)
	}
}

// A disk that is full stops the server. Put fails, and all that was acknowledged is there when there is space again.
func TestFullDisk(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if out, err := exec.Command("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", dir).CombinedOutput(); err != nil {
		t.Skipf("a small file system cannot be mounted here: %s", out)
	}
	defer func() { _ = exec.Command("umount", "-l", dir).Run() }()
	run := func(f func(js jetstream.JetStream, q *ingest.Queue)) {
		srv, err := embedded.Start(embedded.Options{Dir: dir})
		if err != nil {
			t.Fatal(err)
		}
		defer srv.Close()
		conn, err := srv.Connect()
		if err != nil {
			t.Fatal(err)
		}
		defer conn.Close()
		js, err := jetstream.New(conn)
		if err != nil {
			t.Fatal(err)
		}
		f(js, open(t, js, ingest.Config{Partitions: 1, MaxBytes: 14 << 20, MaxDeadBytes: 1 << 20}))
	}
	accepted := 0
	filler := filepath.Join(dir, "filler")
	run(func(_ jetstream.JetStream, q *ingest.Queue) {
		if err := os.WriteFile(filler, make([]byte, 16<<20), 0o600); err != nil {
			t.Fatal(err)
		}
		w := q.NewWriter(ingest.WriterOptions{})
		for err := error(nil); err == nil && accepted < 10_000; {
			ctx, cancel := context.WithTimeout(t.Context(), longPut)
			if err = w.Put(ctx, big(accepted+1)); err == nil {
				accepted++
			}
			cancel()
		}
		ended, cancel := context.WithCancel(t.Context())
		cancel()
		_ = w.Close(ended)
	})
	if accepted < 100 || accepted > 500 {
		t.Fatalf("%d operations of 20 kB fit in 9 MB", accepted)
	}
	if err := os.Remove(filler); err != nil {
		t.Fatal(err)
	}
	run(func(_ jetstream.JetStream, q *ingest.Queue) {
		v := &vendor{}
		_, stop := work(t, q, v, ingest.WorkerOptions{})
		w := newWriter(t, q)
		put(t, w, big(accepted+1))
		eventually(t, "all is delivered", func() bool {
			b, err := q.Backlog(t.Context())
			return err == nil && b.Records == 0
		})
		if err := stop(); err != nil {
			t.Error(err)
		}
		inOrder(t, v.seen(), map[string]int{"ada": accepted + 1})
	})
}

// hooked is JetStream that calls a function before and after it stores a message.
type hooked struct {
	jetstream.JetStream
	before, after func()
}

func (h hooked) Publish(ctx context.Context, subject string, data []byte, opts ...jetstream.PublishOpt) (*jetstream.PubAck, error) {
	h.before()
	defer h.after()
	return h.JetStream.Publish(ctx, subject, data, opts...)
}

// A Put that ends while its operations are taken stores a beginning of them: what comes later must not be delivered first.
func TestAPutThatEndsStoresABeginning(t *testing.T) {
	t.Parallel()
	js, _ := start(t, ingest.Config{Partitions: 1})
	const puts, length = 100, 1000
	storing, release := make(chan struct{}), make(chan context.CancelFunc)
	var end context.CancelFunc
	q := open(t, hooked{
		js, func() {
			select {
			case storing <- struct{}{}:
				end = <-release
			case <-time.After(10 * time.Millisecond): // not the first message of a round
			}
		}, func() {
			if end != nil {
				end() // while the writer takes what it stores next
				end = nil
				for until := time.Now().Add(rand.N(200 * time.Microsecond)); time.Now().Before(until); {
					runtime.Gosched()
				}
			}
		},
	}, ingest.Config{Partitions: 1})
	w := newWriter(t, q)
	parts := 0
	for i := range puts {
		ctx, cancel := context.WithCancel(t.Context())
		var done sync.WaitGroup
		done.Go(func() { put(t, w, op("bob", i)) }) // keeps the writer at work
		<-storing
		ops := make([]ingest.Operation, length)
		for n := range ops {
			ops[n] = op(fmt.Sprintf("ada%d", i), n)
		}
		done.Go(func() {
			failed := (*ingest.PutError)(nil)
			if err := w.Put(ctx, ops...); !errors.As(err, &failed) || len(failed.NotStored) == 0 {
				return
			}
			if len(failed.NotStored) < length {
				parts++
			}
			for at, n := range failed.NotStored {
				if want := length - len(failed.NotStored) + at; n != want {
					t.Errorf("put %d: operation %d was not stored, and one after it was or may be", i, n)
					return
				}
			}
		})
		time.Sleep(2 * time.Millisecond) // the operations wait in the writer
		release <- cancel
		done.Wait()
		cancel()
	}
	t.Logf("%d of %d puts were stored in part", parts, puts)
}
