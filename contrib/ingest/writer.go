package ingest

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"slices"
	"strconv"
	"sync"
	"sync/atomic"
	"time"

	"github.com/nats-io/nats.go/jetstream"
	"github.com/nats-io/nuid"
	"golang.org/x/sync/semaphore"
)

var (
	// ErrFull means that the queue has reached Config.MaxBytes, and nothing was delivered in time to make room.
	ErrFull = errors.New("the queue is full")
	// ErrClosed means that the Writer was closed.
	ErrClosed = errors.New("closed")
)

// PutError is returned by Put when not all operations are known to be stored.
type PutError struct {
	// NotStored has the indexes of the operations that are certainly not stored.
	NotStored []int
	// Unknown has the indexes of the operations that may be stored or not, because the server did not answer in time. Put
	// them again with the same ID: they are delivered at least once.
	Unknown []int
	// Err is the reason.
	Err error
}

// Error returns the numbers and the reason.
func (e *PutError) Error() string {
	return fmt.Sprintf("ingest: Put: %d operations not stored, %d perhaps: %v", len(e.NotStored), len(e.Unknown), e.Err)
}

// Unwrap returns Err.
func (e *PutError) Unwrap() error { return e.Err }

// WriterOptions configures a Writer. The zero value has the defaults.
type WriterOptions struct {
	// MaxPendingBytes bounds the operations that wait in memory for their sync; the default is 16 MiB. Put waits for room.
	MaxPendingBytes int64
	// Logger gets what goes wrong, without personal data; nil for nothing.
	Logger *slog.Logger

	unpacked bool // one operation per record, for the benchmark
}

// Writer stores operations. It is safe for concurrent use: what many goroutines put at the same time is packed into
// records and shares a sync to disk. Close it.
type Writer struct {
	q         *Queue
	room      *semaphore.Weighted
	maxBytes  int64
	packed    int // operations per record
	logger    *slog.Logger
	appenders []*appender

	accepted atomic.Uint64
	closing  chan struct{} // closed by Close: no more Put
	stop     context.CancelFunc
	done     sync.WaitGroup // the appenders

	mu     sync.Mutex
	puts   sync.WaitGroup
	closed bool
}

// NewWriter returns a Writer.
func (q *Queue) NewWriter(opts WriterOptions) *Writer {
	if opts.MaxPendingBytes <= 0 {
		opts.MaxPendingBytes = 16 << 20
	}
	w := &Writer{
		q: q, maxBytes: max(opts.MaxPendingBytes, 2*maxRecordBytes), packed: maxRecordOperations,
		logger: logger(opts.Logger), closing: make(chan struct{}),
	}
	if opts.unpacked {
		w.packed = 1
	}
	w.room = semaphore.NewWeighted(w.maxBytes)
	ctx, stop := context.WithCancel(context.Background())
	w.stop = stop
	for i := range q.cfg.Partitions {
		a := &appender{w: w, partition: i, wake: make(chan struct{}, 1)}
		w.appenders = append(w.appenders, a)
		w.done.Go(func() { a.run(ctx) })
	}
	return w
}

// Accepted returns how many operations this Writer has stored.
func (w *Writer) Accepted() uint64 { return w.accepted.Load() }

// Put stores ops, and returns when all of them are on disk (on that of most replicas, if there are several). It waits
// while the queue is full or the servers are down, until ctx ends: give it a deadline. Operations of one person keep the
// order of ops, and the order of Puts that do not overlap.
//
// When Put returns an error, some of ops may be stored; *PutError says which. IDs that are missing are filled into ops, so
// that the same operations can be put again.
func (w *Writer) Put(ctx context.Context, ops ...Operation) error {
	for i := range ops {
		if err := w.check(&ops[i]); err != nil {
			return fmt.Errorf("ingest: Put: ops[%d]: %w", i, err)
		}
	}
	w.mu.Lock()
	if w.closed {
		w.mu.Unlock()
		return fmt.Errorf("ingest: Put: %w", ErrClosed)
	}
	w.puts.Add(1)
	w.mu.Unlock()
	defer w.puts.Done()

	p := &put{completed: make(chan struct{}, 1)}
	err := w.put(ctx, p, ops)
	if err == nil {
		return nil
	}
	return p.failure(ops, err)
}

func (w *Writer) check(op *Operation) error {
	if op.ID == "" {
		op.ID = nuid.Next()
	}
	switch size := (&entry{Operation: *op}).size(); {
	case op.Key == "":
		return invalid("Operation", "Key must not be empty")
	case len(op.JSON) == 0:
		return invalid("Operation", "JSON must not be empty")
	case size > maxRecordBytes:
		return invalid("Operation", "has %d bytes with its keys, the limit is %d", size, maxRecordBytes)
	}
	return nil
}

func (w *Writer) put(ctx context.Context, p *put, ops []Operation) error {
	for i, op := range ops {
		home := w.q.partition(op.Key)
		other := home
		if op.OtherKey != "" {
			other = w.q.partition(op.OtherKey)
		}
		if other == home {
			if err := w.add(ctx, p, home, &pending{entry: entry{Operation: op}, index: i}); err != nil {
				return err
			}
			continue
		}
		if err := w.putOnTwo(ctx, p, op, i, home, other); err != nil {
			return err
		}
	}
	return p.wait(ctx)
}

// putOnTwo stores an operation on two people whose partitions differ. It goes to the partition of the first and waits there
// for what is stored before it in the other. A barrier in the other makes what comes later wait for the operation. Everything
// waits only for what was stored earlier, so nothing waits in a circle.
func (w *Writer) putOnTwo(ctx context.Context, p *put, op Operation, index, home, other int) error {
	if err := p.wait(ctx); err != nil {
		return err
	}
	info, err := w.q.streams[other].Info(ctx)
	if err != nil {
		return err
	}
	e := &pending{entry: entry{Operation: op, after: position{other, info.State.LastSeq}}, index: index}
	if err := w.add(ctx, p, home, e); err != nil {
		return err
	}
	if err := p.wait(ctx); err != nil {
		return err
	}
	barrier := entry{Operation: Operation{ID: nuid.Next(), Key: op.OtherKey}, after: position{home, e.sequence}}
	if err := w.add(ctx, p, other, &pending{entry: barrier, index: index}); err != nil {
		return err
	}
	return p.wait(ctx)
}

func (w *Writer) add(ctx context.Context, p *put, partition int, e *pending) error {
	e.put = p
	e.bytes = int64(e.size())
	if err := w.room.Acquire(ctx, e.bytes); err != nil {
		return w.appenders[partition].reason(err)
	}
	p.add(e, w.appenders[partition])
	return nil
}

// Close stops new Puts, waits until those that are under way have their answer or ctx ends, and ends the goroutines of
// the Writer. Puts that are still waiting then fail.
func (w *Writer) Close(ctx context.Context) error {
	w.mu.Lock()
	w.closed = true
	w.mu.Unlock()
	idle := make(chan struct{})
	go func() {
		w.puts.Wait()
		close(idle)
	}()
	var err error
	select {
	case <-idle:
	case <-ctx.Done():
		err = fmt.Errorf("ingest: Close: %w", context.Cause(ctx))
	}
	w.mu.Lock()
	select {
	case <-w.closing:
	default:
		close(w.closing)
	}
	w.mu.Unlock()
	w.stop()
	w.done.Wait()
	return err
}

// put is a call of Put.
type put struct {
	mu        sync.Mutex
	entries   []*pending
	open      int
	completed chan struct{} // has a value when open has become 0
}

// pending is an operation that waits for its sync. Its state is guarded by its appender.
type pending struct {
	entry

	put      *put
	appender *appender
	index    int
	bytes    int64

	state    state
	gone     bool   // nobody waits for it any more
	sequence uint64 // of its record, once stored
}

type state uint8

const (
	waiting    state = iota // in memory
	publishing              // sent, and the answer is outstanding or did not come
	stored
	left // the caller has gone
)

func (p *put) add(e *pending, a *appender) {
	e.appender = a
	p.mu.Lock()
	p.entries = append(p.entries, e)
	p.open++
	p.mu.Unlock()
	a.add(e)
}

func (p *put) stored() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.open--; p.open == 0 {
		select {
		case p.completed <- struct{}{}:
		default:
		}
	}
}

// wait waits until all operations that were added are stored.
func (p *put) wait(ctx context.Context) error {
	for {
		p.mu.Lock()
		open, last := p.open, (*pending)(nil)
		if len(p.entries) > 0 {
			last = p.entries[len(p.entries)-1]
		}
		p.mu.Unlock()
		if open == 0 {
			return nil
		}
		select {
		case <-p.completed:
		case <-ctx.Done():
			return last.appender.reason(ctx.Err())
		case <-last.appender.w.closing:
			return ErrClosed
		}
	}
}

// failure takes back what is not sent yet, and says what became of each operation. It begins with the last one: the appender
// may take operations meanwhile, and none may be stored without those before it.
func (p *put) failure(ops []Operation, reason error) error {
	type count struct{ stored, unknown, barriers, split int }
	counts := make([]count, len(ops))
	for _, e := range slices.Backward(p.entries) {
		c := &counts[e.index]
		switch e.appender.leave(e) {
		case stored:
			c.stored++
			if e.barrier() {
				c.barriers++
			}
		case publishing:
			c.unknown++
		}
		if e.after.sequence != 0 && !e.barrier() {
			c.split = 1
		}
	}
	failed := &PutError{Err: reason}
	for i, c := range counts {
		switch {
		case c.unknown > 0, c.stored > 0 && c.barriers < c.split:
			failed.Unknown = append(failed.Unknown, i)
		case c.stored == 0:
			failed.NotStored = append(failed.NotStored, i)
		}
	}
	return failed
}

// appender stores the operations of one partition, one record at a time, which keeps their order. While a record is
// written, the next one collects.
type appender struct {
	w         *Writer
	partition int
	wake      chan struct{}

	mu      sync.Mutex
	queue   []*pending
	record  []*pending // being stored
	doubt   bool       // whether an attempt to store record has an unknown outcome
	trouble error      // why the last attempt failed; nil after a success
}

func (a *appender) add(e *pending) {
	a.mu.Lock()
	a.queue = append(a.queue, e)
	a.mu.Unlock()
	select {
	case a.wake <- struct{}{}:
	default:
	}
}

// leave takes e back if that is still possible, and returns its state.
func (a *appender) leave(e *pending) state {
	a.mu.Lock()
	defer a.mu.Unlock()
	e.gone = true
	if e.state == waiting {
		e.state = left
		a.w.room.Release(e.bytes)
	}
	return e.state
}

// reason adds what keeps the appender from storing to the error of a context.
func (a *appender) reason(ended error) error {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.trouble == nil {
		return ended
	}
	return fmt.Errorf("%w: %w", a.trouble, ended)
}

func (a *appender) run(ctx context.Context) {
	for ctx.Err() == nil {
		if !a.take() {
			select {
			case <-a.wake:
			case <-ctx.Done():
			}
			continue
		}
		a.store(ctx)
	}
}

// take collects the next record, and reports whether there is any.
func (a *appender) take() bool {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.record, a.doubt = a.record[:0], false
	bytes, n := 0, 0
	for _, e := range a.queue {
		if e.state == left {
			n++
			continue
		}
		if len(a.record) == a.w.packed || bytes+e.size() > maxRecordBytes {
			break
		}
		bytes += e.size()
		a.record = append(a.record, e)
		n++
	}
	rest := copy(a.queue, a.queue[n:])
	clear(a.queue[rest:])
	a.queue = a.queue[:rest]
	return len(a.record) > 0
}

// attemptTimeout is how long one attempt to store a record waits for the answer: longer than a cluster takes to choose a new
// leader.
const attemptTimeout = 10 * time.Second

// store stores the record. It tries again until it is stored, or until nobody waits for it any more.
func (a *appender) store(ctx context.Context) {
	id := nuid.Next()
	for try := 0; ; try++ {
		data, n := a.prepare()
		if n == 0 {
			return
		}
		ack, err := a.publish(ctx, id, data)
		if err == nil {
			a.settle(ack.Sequence)
			return
		}
		if a.fail(err) {
			id = nuid.Next() // the next attempt may have fewer operations
		}
		if try == 0 || try%10 == 9 {
			a.w.logger.WarnContext(ctx, "storing operations fails, trying again", "partition", a.partition, "attempt", try+1, "error", err)
		}
		if wait(ctx, backoff(try, 50*time.Millisecond, time.Second)) != nil {
			return
		}
	}
}

// prepare encodes the record, without the operations whose callers have gone. If some of it may be stored already, it must
// stay as it is, because JetStream recognises a repeat by its id only; it is given up when all callers have gone.
func (a *appender) prepare() (data []byte, n int) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.doubt {
		if !slices.ContainsFunc(a.record, func(e *pending) bool { return !e.gone }) {
			for _, e := range a.record {
				a.w.room.Release(e.bytes)
			}
			return nil, 0
		}
	} else {
		a.record = slices.DeleteFunc(a.record, func(e *pending) bool { return e.state == left })
	}
	entries := make([]*entry, len(a.record))
	size := 1
	for i, e := range a.record {
		e.state = publishing
		entries[i] = &e.entry
		size += e.size()
	}
	return appendRecord(make([]byte, 0, size), entries), len(entries)
}

func (a *appender) publish(ctx context.Context, id string, data []byte) (*jetstream.PubAck, error) {
	ctx, cancel := context.WithTimeout(ctx, attemptTimeout)
	defer cancel()
	operations := 0
	for _, e := range a.record {
		if !e.barrier() {
			operations++
		}
	}
	subject := a.w.q.subject(a.partition) + "." + strconv.Itoa(operations)
	return a.w.q.js.Publish(ctx, subject, data,
		jetstream.WithMsgID(id), jetstream.WithExpectStream(a.w.q.streamName(a.partition)), jetstream.WithRetryAttempts(0))
}

func (a *appender) settle(sequence uint64) {
	a.mu.Lock()
	a.trouble = nil
	record := a.record
	for _, e := range record {
		e.state, e.sequence = stored, sequence
	}
	a.mu.Unlock()
	var bytes int64
	accepted := 0
	for _, e := range record {
		bytes += e.bytes
		if !e.barrier() {
			accepted++
		}
		e.put.stored()
	}
	a.w.accepted.Add(uint64(accepted))
	a.w.room.Release(bytes)
}

// fail notes why an attempt failed, and reports whether the record is certainly not stored.
func (a *appender) fail(err error) bool {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.trouble = err
	refused := (*jetstream.APIError)(nil)
	if !errors.As(err, &refused) && !errors.Is(err, jetstream.ErrNoStreamResponse) {
		a.doubt = true
	}
	if refused != nil && refused.ErrorCode == codeStoreFailed {
		a.trouble = fmt.Errorf("%w: %w", ErrFull, err)
	}
	if a.doubt {
		return false
	}
	for _, e := range a.record {
		e.state = waiting
	}
	return true
}

// codeStoreFailed is JetStream's code for a stream that has reached its limits.
const codeStoreFailed = 10077

// wait waits for d or until ctx ends.
func wait(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// backoff returns a random wait that doubles with each try, from a half of it up.
func backoff(try int, from, most time.Duration) time.Duration {
	d := most
	if try < 16 {
		d = min(from<<try, most)
	}
	return d/2 + rand.N(d/2+1) //nolint:gosec // jitter is no secret
}

func logger(l *slog.Logger) *slog.Logger {
	if l == nil {
		return slog.New(slog.DiscardHandler)
	}
	return l
}
