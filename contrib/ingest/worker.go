package ingest

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"
	"slices"
	"strings"
	"sync/atomic"
	"time"

	"github.com/nats-io/nats.go/jetstream"
	"github.com/nats-io/nuid"
	"golang.org/x/sync/semaphore"

	"github.com/engagement-go/engagement"
)

// Vendor sends operations to a service. It is called by many goroutines at the same time.
type Vendor interface {
	// Send sends ops in their order, in one request that is not sent again. It returns the operations that the service has
	// refused for good; all others were accepted. An error is about the request as a whole:
	//
	//   - engagement.ErrUnauthorized, ErrForbidden and statuses such as 404: the worker stops and keeps all operations.
	//   - engagement.ErrInvalidArgument, ErrBadRequest and status 413: the request is split until the bad operation is found.
	//   - anything else passes: the request is sent again, without the operations that are not repeatable if they may
	//     have arrived.
	Send(ctx context.Context, ops []Operation) ([]Refusal, error)
	// Limits returns how much fits in a request.
	Limits() Limits
}

// Grouper is implemented by a Vendor that cannot send any two operations in the same request.
type Grouper interface {
	// Group returns what all operations of a request have in common. It is called once for each operation.
	Group(op Operation) string
}

// Limits is how much fits in a request.
type Limits struct {
	// Operations is the number of operations.
	Operations int
	// Bytes is the sum of the lengths of their JSON, with one byte for a comma after each.
	Bytes int
}

// Refusal says that a service has refused an operation for good.
type Refusal struct {
	// Index is the index of the operation in its request.
	Index int
	// Err is the reason. Its text must have no personal data: it is logged.
	Err error
}

// ErrStopped means that a worker has stopped because of an error that concerns all operations, such as a wrong key. All
// that was not delivered is kept.
var ErrStopped = errors.New("delivery has stopped, and all operations are kept")

// WorkerOptions configures a Worker. The zero value has the defaults.
type WorkerOptions struct {
	// Requests is the number of requests at a time, over all partitions; the default is 8.
	Requests int
	// DrainTimeout bounds how long Run goes on with the requests that are under way after its context has ended; the default
	// is 20 seconds.
	DrainTimeout time.Duration
	// Patience is how long an operation is sent again on its own while the service answers it with a status of 500 and up,
	// or a middleware panics. After that it is a dead letter, so that it does not hold up the operations behind it. The
	// default is an hour.
	Patience time.Duration
	// Logger gets what goes wrong, without personal data; nil for nothing.
	Logger *slog.Logger
}

// Worker delivers the operations of a queue. Any number of workers share the partitions evenly; each partition has one
// worker and one request at a time, which keeps the order of each person.
type Worker struct {
	q        *Queue
	vendor   Vendor
	limits   Limits
	opts     WorkerOptions
	logger   *slog.Logger
	id       string
	requests *semaphore.Weighted

	delivered, dead, requested, failed atomic.Uint64
	partitions                         atomic.Int64
}

// WorkerStats counts what a Worker has done.
type WorkerStats struct {
	// Delivered and Dead count the operations that were accepted by the service, and that became dead letters.
	Delivered, Dead uint64
	// Requests and FailedRequests count requests; those that failed are sent again.
	Requests, FailedRequests uint64
	// Partitions is how many partitions the worker has now.
	Partitions int
}

// NewWorker returns a worker that delivers to vendor. Run starts it.
func (q *Queue) NewWorker(vendor Vendor, opts WorkerOptions) (*Worker, error) {
	if vendor == nil {
		return nil, invalid("NewWorker", "vendor must not be nil")
	}
	limits := vendor.Limits()
	if limits.Operations <= 0 || limits.Bytes <= 0 {
		return nil, invalid("NewWorker", "the limits of the vendor must be positive")
	}
	if opts.Requests <= 0 {
		opts.Requests = 8
	}
	if opts.DrainTimeout <= 0 {
		opts.DrainTimeout = 20 * time.Second
	}
	if opts.Patience <= 0 {
		opts.Patience = time.Hour
	}
	return &Worker{
		q: q, vendor: vendor, limits: limits, opts: opts, logger: logger(opts.Logger), id: nuid.Next(),
		requests: semaphore.NewWeighted(int64(opts.Requests)),
	}, nil
}

// Stats returns what the worker has done until now.
func (w *Worker) Stats() WorkerStats {
	return WorkerStats{
		Delivered: w.delivered.Load(), Dead: w.dead.Load(), Requests: w.requested.Load(), FailedRequests: w.failed.Load(),
		Partitions: int(w.partitions.Load()),
	}
}

// Run delivers until ctx ends. Then it completes the requests that are under way, gives the rest back to the queue, and
// returns nil. It returns an error only if delivery cannot go on: ErrStopped with the reason, or ErrRecordVersion. Failures of
// the service or of the NATS servers are no reason to return. Run may be called again.
func (w *Worker) Run(ctx context.Context) error {
	defer w.sayGoodbye(ctx)
	ended := make(chan ending)
	sessions := map[int]*session{}
	var failure error
	note := func(e ending) {
		delete(sessions, e.partition)
		w.partitions.Store(int64(len(sessions)))
		switch {
		case errors.Is(e.err, ErrStopped), errors.Is(e.err, ErrRecordVersion):
			failure = errors.Join(failure, e.err)
		case e.err != nil:
			w.logger.WarnContext(ctx, "delivery of a partition was interrupted", "partition", e.partition, "error", e.err)
		}
	}
	ticker := time.NewTicker(presence(w.q.cfg.Lease))
	defer ticker.Stop()
	w.balance(ctx, sessions, ended)
	for ctx.Err() == nil && failure == nil {
		select {
		case <-ctx.Done():
		case <-ticker.C:
			w.balance(ctx, sessions, ended)
		case e := <-ended:
			note(e)
		}
	}
	for _, s := range sessions {
		s.drain()
	}
	for len(sessions) > 0 {
		note(<-ended)
	}
	if failure != nil {
		return fmt.Errorf("ingest: Run: %w", failure)
	}
	return nil
}

// ending is the end of a session.
type ending struct {
	partition int
	err       error
}

// balance says that the worker is there, and takes or gives up partitions so that all workers have the same number.
func (w *Worker) balance(ctx context.Context, sessions map[int]*session, ended chan<- ending) {
	if ctx.Err() != nil {
		return
	}
	workers, err := w.announce(ctx)
	switch {
	case ctx.Err() != nil: // Run ends
		return
	case err != nil:
		w.logger.WarnContext(ctx, "the workers cannot be counted", "error", err)
		return
	}
	own := slices.Index(workers, w.id)
	for i := range w.q.cfg.Partitions {
		s, active := sessions[i]
		mine := own >= 0 && i%len(workers) == own
		switch {
		case mine && !active:
			s = newSession(w, i)
			sessions[i] = s
			go func() { ended <- ending{i, s.run()} }() //nolint:contextcheck // a session outlives the context, to be drained
		case !mine && active:
			s.drain()
		}
	}
	w.partitions.Store(int64(len(sessions)))
}

// announce says that the worker is there, and returns all workers that are, sorted.
func (w *Worker) announce(ctx context.Context) (workers []string, err error) {
	ctx, cancel := context.WithTimeout(ctx, 3*presence(w.q.cfg.Lease))
	defer cancel()
	if _, err := w.q.js.Publish(ctx, w.q.workerSubject(w.id), nil); err != nil {
		return nil, err
	}
	info, err := w.q.workers.Info(ctx, jetstream.WithSubjectFilter(">"))
	if err != nil {
		return nil, err
	}
	for subject := range info.State.Subjects {
		workers = append(workers, subject[strings.LastIndexByte(subject, '.')+1:])
	}
	slices.Sort(workers)
	return workers, nil
}

// sayGoodbye lets the others take over at once.
func (w *Worker) sayGoodbye(ctx context.Context) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), time.Second)
	defer cancel()
	_ = w.q.workers.Purge(ctx, jetstream.WithPurgeSubject(w.q.workerSubject(w.id)))
}

func (w *Worker) group(e *entry) string {
	if g, ok := w.vendor.(Grouper); ok && !e.barrier() {
		return g.Group(e.Operation)
	}
	return ""
}

// request sends one request.
func (w *Worker) request(ctx context.Context, entries []*entry) ([]Refusal, error) {
	if err := w.requests.Acquire(ctx, 1); err != nil {
		return nil, err
	}
	defer w.requests.Release(1)
	ops := make([]Operation, len(entries))
	for i, e := range entries {
		ops[i] = e.Operation
	}
	w.requested.Add(1)
	refused, err := w.send(ctx, ops)
	if err != nil {
		w.failed.Add(1)
	}
	return refused, err
}

var errPanic = errors.New("the request was interrupted by a panic")

// send calls the vendor. A panic, of a middleware for example, becomes an error: it must not end the process, which delivers
// other partitions.
func (w *Worker) send(ctx context.Context, ops []Operation) (refused []Refusal, err error) {
	defer func() {
		if recover() != nil {
			w.logger.ErrorContext(ctx, "a panic has interrupted a request", "stack", string(debug.Stack())) // without its value, which may be personal
			refused, err = nil, errPanic
		}
	}()
	return w.vendor.Send(ctx, ops)
}

// verdict is what an error of a request means.
type verdict uint8

const (
	passing verdict = iota // the request may succeed later
	refusal                // at least one operation is bad
	stop                   // no operation can succeed
)

func judge(err error) verdict {
	failed := (*engagement.Error)(nil)
	status := 0
	if errors.As(err, &failed) {
		status = failed.StatusCode
	}
	switch {
	case errors.Is(err, engagement.ErrUnauthorized), errors.Is(err, engagement.ErrForbidden):
		return stop
	case errors.Is(err, engagement.ErrRateLimited), status == 408, status == 425, status == 429:
		return passing
	case errors.Is(err, engagement.ErrInvalidArgument), errors.Is(err, engagement.ErrBadRequest), status == 413:
		return refusal
	case status >= 300 && status < 500:
		return stop
	}
	return passing
}
