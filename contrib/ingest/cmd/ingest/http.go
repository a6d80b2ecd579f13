package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"time"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/contrib/ingest"
)

// maxBody is the largest body of POST /operations.
const maxBody = 4 << 20

func (v *service) handler() http.Handler {
	mux := http.NewServeMux()
	if v.writer != nil {
		mux.HandleFunc("POST /operations", v.postOperations)
	}
	mux.HandleFunc("GET /healthz", v.healthz)
	mux.HandleFunc("GET /metrics", v.metrics)
	return mux
}

// serveHTTP serves until the function that it returns is called, which lets requests under way end.
func (s *settings) serveHTTP(ctx context.Context, v *service) (stop func(), err error) {
	if s.http == "" {
		return func() {}, nil
	}
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", s.http)
	if err != nil {
		return nil, err
	}
	server := &http.Server{
		Handler: v.handler(), ReadHeaderTimeout: 10 * time.Second, ReadTimeout: time.Minute, IdleTimeout: 2 * time.Minute,
	}
	go func() {
		if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
			v.log.ErrorContext(ctx, "HTTP has stopped", "error", err)
		}
	}()
	v.log.InfoContext(ctx, "serving HTTP", "address", listener.Addr().String())
	return func() {
		closing, cancel := context.WithTimeout(context.WithoutCancel(ctx), v.timeout+5*time.Second)
		defer cancel()
		_ = server.Shutdown(closing)
	}, nil
}

// badLine is a line that was refused.
type badLine struct {
	Line  int    `json:"line"`
	Error string `json:"error"`
}

// postOperations answers 202 when all operations of the body are on disk. It stores none if one of them is wrong.
func (v *service) postOperations(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxBody))
	if _, ok := errors.AsType[*http.MaxBytesError](err); ok {
		answer(w, http.StatusRequestEntityTooLarge, map[string]any{"error": fmt.Sprintf("the body has more than %d bytes", maxBody)})
		return
	}
	if err != nil {
		answer(w, http.StatusBadRequest, map[string]any{"error": "the body could not be read"})
		return
	}
	ops, bad := v.parseLines(body)
	if len(bad) > 0 {
		v.refused.Add(uint64(len(bad)))
		answer(w, http.StatusBadRequest, map[string]any{"refused": bad})
		return
	}
	ctx, cancel := context.WithTimeout(r.Context(), v.timeout)
	defer cancel()
	err = v.put(ctx, ops)
	failed, partly := errors.AsType[*ingest.PutError](err)
	switch {
	case err == nil:
		answer(w, http.StatusAccepted, map[string]any{"accepted": len(ops)})
	case errors.Is(err, engagement.ErrInvalidArgument):
		answer(w, http.StatusBadRequest, map[string]any{"error": err.Error()})
	default:
		// The caller slows down and sends the same again. Events should have ids for that.
		v.log.WarnContext(ctx, "operations were not accepted", "operations", len(ops), "error", err)
		w.Header().Set("Retry-After", "5")
		result := map[string]any{"error": "the queue is full or down"}
		if partly {
			result["stored"] = len(ops) - len(failed.NotStored) - len(failed.Unknown)
			result["unknown"] = len(failed.Unknown)
		}
		answer(w, http.StatusServiceUnavailable, result)
	}
}

func (v *service) parseLines(body []byte) (ops []ingest.Operation, bad []badLine) {
	for l, err := range v.lines(bytes.NewReader(body)) {
		if err = errors.Join(err, l.refused); err != nil {
			bad = append(bad, badLine{l.number, err.Error()})
			continue
		}
		ops = append(ops, l.op)
	}
	if len(ops) == 0 && len(bad) == 0 {
		bad = append(bad, badLine{1, "there is no operation in the body"})
	}
	return ops, bad
}

func answer(w http.ResponseWriter, status int, body any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(body)
}

// healthz answers 503 when nothing can be stored or delivered, with the reason.
func (v *service) healthz(w http.ResponseWriter, _ *http.Request) {
	var problems []string
	switch {
	case v.q.server != nil && !v.q.server.Running():
		problems = append(problems, "the NATS server inside the process has stopped; is the disk full? Start the program again")
	case !v.q.conn.IsConnected():
		problems = append(problems, "no connection to NATS")
	}
	if err := v.stopped.Load(); err != nil {
		problems = append(problems, (*err).Error())
	}
	if len(problems) > 0 {
		answer(w, http.StatusServiceUnavailable, map[string]any{"status": "failing", "problems": problems})
		return
	}
	answer(w, http.StatusOK, map[string]any{"status": "ok"})
}

// metrics writes the text form of Prometheus.
func (v *service) metrics(w http.ResponseWriter, r *http.Request) {
	c, err := v.counts(r.Context())
	w.Header().Set("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
	write := func(name, kind, help string, value float64) {
		fmt.Fprintf(w, "# HELP ingest_%[1]s %[3]s\n# TYPE ingest_%[1]s %[2]s\ningest_%[1]s %[4]g\n", name, kind, help, value)
	}
	write("accepted_total", "counter", "Operations that this process has stored.", float64(c.accepted))
	write("refused_total", "counter", "Lines that this process has refused.", float64(c.refused))
	if v.worker != nil {
		stats := v.worker.Stats()
		write("delivered_total", "counter", "Operations that this process has delivered.", float64(stats.Delivered))
		write("failed_total", "counter", "Operations that became dead letters in this process.", float64(stats.Dead))
		write("requests_total", "counter", "Requests of this process to the service.", float64(stats.Requests))
		write("failed_requests_total", "counter", "Requests of this process that failed and were sent again.", float64(stats.FailedRequests))
		write("partitions", "gauge", "Partitions that this process delivers.", float64(stats.Partitions))
		write("delivery_stopped", "gauge", "1 if delivery has stopped, for example because of a wrong key.", bit(v.stopped.Load() != nil))
	}
	write("connected", "gauge", "1 if NATS answers.", bit(err == nil))
	if err == nil {
		write("pending", "gauge", "Operations in the queue, of all processes.", float64(c.backlog.Operations))
		write("pending_bytes", "gauge", "Bytes in the queue, of all processes.", float64(c.backlog.Bytes))
		write("max_bytes", "gauge", "Bytes that the queue may have.", float64(v.q.Config().MaxBytes))
		write("oldest_seconds", "gauge", "Age of the oldest operation in the queue.", c.oldest.Seconds())
		write("dead_letters", "gauge", "Dead letters, of all processes.", float64(c.backlog.Dead))
	}
}

func bit(on bool) float64 {
	if on {
		return 1
	}
	return 0
}
