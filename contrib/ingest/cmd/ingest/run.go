package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"sync/atomic"
	"time"

	"github.com/engagement-go/engagement/contrib/ingest"
)

// service is a run of the program.
type service struct {
	q       *queue
	log     *slog.Logger
	writer  *ingest.Writer // nil with -role deliver
	worker  *ingest.Worker // nil with -role accept
	parse   func(line []byte) (ingest.Operation, error)
	timeout time.Duration
	refused atomic.Uint64         // lines
	stopped atomic.Pointer[error] // why delivery has stopped
}

func (s *settings) run(ctx context.Context, q *queue, _ []string) (int, error) {
	v := &service{q: q, log: s.log, parse: apis[s.api].parse, timeout: s.timeout}
	if s.role != "deliver" {
		v.writer = q.NewWriter(ingest.WriterOptions{Logger: s.log}) //nolint:contextcheck // a Writer lives until Close
	}
	if s.role != "accept" {
		vendor, err := s.vendor(q)
		if err != nil {
			return statusFailed, err
		}
		if v.worker, err = q.NewWorker(vendor, ingest.WorkerOptions{Requests: s.requests, Logger: s.log}); err != nil {
			return statusFailed, err
		}
	}
	return s.supervise(ctx, v)
}

// supervise runs the parts of the service until they have ended.
func (s *settings) supervise(ctx context.Context, v *service) (int, error) {
	working, stopWorking := context.WithCancel(ctx)
	defer stopWorking()
	var delivering error
	var parts sync.WaitGroup
	stopped := make(chan struct{})
	if v.worker != nil {
		parts.Go(func() {
			if delivering = v.worker.Run(working); delivering != nil {
				v.stopped.Store(&delivering)
				v.log.ErrorContext(ctx, "delivery has stopped; all operations are kept", "error", delivering)
				close(stopped)
			}
		})
	}
	stopHTTP, err := s.serveHTTP(ctx, v)
	if err != nil {
		stopWorking()
		parts.Wait()
		return statusFailed, err
	}
	stopProgress := s.progress(ctx, v)
	err = s.accept(ctx, v)
	if err == nil {
		switch {
		case s.http != "", s.role == "deliver":
			select {
			case <-ctx.Done():
			case <-stopped:
				// What accepts goes on, if there is something that does: a queue takes what cannot be delivered now.
				if v.writer != nil {
					<-ctx.Done()
				}
			}
		case v.worker != nil:
			v.awaitDelivery(ctx, stopped)
		}
	}
	stopHTTP()
	if v.writer != nil {
		closing, cancel := context.WithTimeout(context.WithoutCancel(ctx), 10*time.Second)
		err = errors.Join(err, v.writer.Close(closing))
		cancel()
	}
	stopWorking()
	parts.Wait()
	stopProgress()
	if err = errors.Join(err, delivering); err != nil {
		return statusFailed, err
	}
	if v.refused.Load() > 0 || v.worker != nil && v.worker.Stats().Dead > 0 {
		return statusFailed, nil
	}
	return 0, nil
}

// awaitDelivery waits until nothing is left to be delivered.
func (v *service) awaitDelivery(ctx context.Context, stopped <-chan struct{}) {
	for {
		if b, err := v.q.Backlog(ctx); err == nil && b.Records == 0 {
			return
		}
		select {
		case <-time.After(50 * time.Millisecond):
		case <-stopped:
			return
		case <-ctx.Done():
			return
		}
	}
}

// chunk is the largest number of lines that are put together.
const chunk = 4096

var errInterrupted = errors.New("interrupted before the end of standard input")

// accept stores the lines of standard input as they come: those that are there share a sync. When ctx ends, it stores what was
// read, and does not wait for more.
func (s *settings) accept(ctx context.Context, v *service) error {
	if s.stdin == nil || v.writer == nil {
		return nil
	}
	type input struct {
		line
		err error
	}
	lines := make(chan input, chunk)
	go func() {
		defer close(lines)
		for l, err := range v.lines(s.stdin) {
			select {
			case lines <- input{l, err}:
			case <-ctx.Done():
				return
			}
		}
	}()
	storing, stop := context.WithCancel(context.WithoutCancel(ctx))
	defer stop()
	defer context.AfterFunc(ctx, func() { time.AfterFunc(v.timeout, stop) })()

	ops := make([]ingest.Operation, 0, chunk)
	var failed error
	take := func(l input) {
		switch {
		case l.err != nil:
			failed = fmt.Errorf("standard input: %w", l.err)
		case l.refused != nil:
			v.refused.Add(1)
			fmt.Fprintf(s.stderr, "line %d: %v\n", l.number, l.refused)
		default:
			ops = append(ops, l.op)
		}
	}
	for open := true; open; ops = ops[:0] {
		select {
		case l, ok := <-lines:
			if open = ok; ok {
				take(l)
			}
		case <-ctx.Done():
			open = false
		}
		for more := true; more && len(ops) < chunk; {
			select {
			case l, ok := <-lines:
				if more = ok; ok {
					take(l)
				}
			default:
				more = false
			}
		}
		if err := errors.Join(failed, v.put(storing, ops)); err != nil {
			return err
		}
	}
	if ctx.Err() != nil && s.http == "" {
		return errInterrupted
	}
	return nil
}

// put stores ops. What may be stored or not because the servers did not answer is put again, with the same ids.
func (v *service) put(ctx context.Context, ops []ingest.Operation) error {
	if len(ops) == 0 {
		return nil
	}
	return v.writer.Put(ctx, ops...)
}

// counts is what a report says.
type counts struct {
	accepted, delivered, dead, refused uint64
	backlog                            ingest.Backlog
	oldest                             time.Duration
}

func (v *service) counts(ctx context.Context) (counts, error) {
	c := counts{refused: v.refused.Load()}
	if v.writer != nil {
		c.accepted = v.writer.Accepted()
	}
	if v.worker != nil {
		stats := v.worker.Stats()
		c.delivered, c.dead = stats.Delivered, stats.Dead
	}
	ctx, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	var err error
	if c.backlog, err = v.q.Backlog(ctx); err == nil && !c.backlog.Oldest.IsZero() {
		c.oldest = time.Since(c.backlog.Oldest)
	}
	return c, err
}

// progress reports now and then, and once more when it is stopped.
func (s *settings) progress(ctx context.Context, v *service) (stop func()) {
	interval := s.interval
	if interval <= 0 {
		interval = 10 * time.Second
		if s.terminal {
			interval = time.Second
		}
	}
	ctx, cancel := context.WithCancel(context.WithoutCancel(ctx))
	done := make(chan struct{})
	go func() {
		defer close(done)
		ticker := time.NewTicker(interval)
		defer ticker.Stop()
		last, before := time.Now(), counts{}
		for {
			ended := false
			select {
			case <-ticker.C:
				if time.Since(last) < interval/2 { // the last report took long
					continue
				}
			case <-ctx.Done():
				ended = true
			}
			c, err := v.counts(context.WithoutCancel(ctx))
			now := time.Now()
			s.report(c, err, float64(max(c.accepted-before.accepted, c.delivered-before.delivered))/now.Sub(last).Seconds(), ended)
			last, before = now, c
			if ended {
				return
			}
		}
	}()
	return func() {
		cancel()
		<-done
	}
}

func (s *settings) report(c counts, err error, rate float64, last bool) {
	line := fmt.Sprintf("accepted %d  delivered %d  failed %d  refused lines %d  pending %d  %.0f/s  oldest %v",
		c.accepted, c.delivered, c.dead, c.refused, c.backlog.Operations, rate, c.oldest.Round(100*time.Millisecond))
	if err != nil {
		line += "  (NATS does not answer)"
	}
	switch {
	case !s.terminal:
		fmt.Fprintln(s.stdout, line)
	case last:
		fmt.Fprintf(s.stdout, "\r\x1b[K%s\n", line)
	default:
		fmt.Fprintf(s.stdout, "\r\x1b[K%s", line)
	}
}
