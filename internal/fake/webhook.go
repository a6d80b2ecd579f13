package fake

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"sync"
	"time"
)

// Webhook is a receiver of webhooks, and how they come.
type Webhook struct {
	// URL is the address. Without a Handler the requests go there.
	URL string
	// Handler receives in memory what is sent to URL.
	Handler http.Handler
	// Repeats is how many more times an event is sent after it was accepted.
	Repeats int
	// Reversed sends the last event first.
	Reversed bool
	// Forged sends each event once, with wrong credentials.
	Forged bool
	// Attempts is the largest number of attempts for an event. Zero means as many as the vendor makes.
	Attempts int
}

// Attempt is a request that was sent to a receiver.
type Attempt struct {
	Event  int // its position
	Time   time.Time
	Status int   // 0 if no answer came
	Err    error // why no answer came
}

// Sender is how a vendor sends webhooks.
type Sender struct {
	// Authorize puts the credentials into the header.
	Authorize func(header http.Header, body []byte, forged bool)
	// Timeout is how long the vendor waits for an answer. Zero means no limit.
	Timeout time.Duration
	// Accepts reports whether a status is a success.
	Accepts func(status int) bool
	// Again returns the time until the next attempt, given the status and the number of attempts so far. The status is 0
	// if no answer came. Zero means that the vendor gives up. Nil means that it makes one attempt.
	Again func(status, attempts int) time.Duration
	// Patience is the time after which the vendor gives up. Zero means never.
	Patience time.Duration
}

// Deliver sends events, each until it is accepted or given up, one after the other. It returns all attempts, and an error
// that tells which events were not accepted. It ends early if the context does.
func (s *Sender) Deliver(ctx context.Context, to Webhook, bodies ...[]byte) ([]Attempt, error) {
	var running sync.WaitGroup
	defer running.Wait()
	var attempts []Attempt
	var failed []error
	events := make([]int, len(bodies))
	for i := range events {
		events[i] = i
	}
	if to.Reversed {
		slices.Reverse(events)
	}
	for _, event := range events {
		for range 1 + to.Repeats {
			made, err := s.deliver(ctx, to, event, bodies[event], &running)
			attempts = append(attempts, made...)
			if err != nil {
				failed = append(failed, fmt.Errorf("event %d: %w", event, err))
			}
			if ctx.Err() != nil {
				return attempts, errors.Join(failed...)
			}
		}
	}
	return attempts, errors.Join(failed...)
}

// deliver sends one event until it is accepted or given up. The header, with the time in the signature, stays the same.
func (s *Sender) deliver(ctx context.Context, to Webhook, event int, body []byte, running *sync.WaitGroup) ([]Attempt, error) {
	header := http.Header{"Content-Type": {"application/json"}, "User-Agent": {"webhook"}}
	if s.Authorize != nil {
		s.Authorize(header, body, to.Forged)
	}
	var attempts []Attempt
	begin := time.Now()
	for {
		a := Attempt{Event: event, Time: time.Now()}
		a.Status, a.Err = s.send(ctx, to, header, body, running)
		attempts = append(attempts, a)
		switch {
		case a.Err == nil && s.Accepts(a.Status):
			return attempts, nil
		case ctx.Err() != nil:
			return attempts, context.Cause(ctx)
		}
		wait := s.next(to, a.Status, len(attempts))
		if wait == 0 || s.Patience > 0 && time.Since(begin)+wait > s.Patience {
			if a.Err != nil {
				return attempts, a.Err
			}
			return attempts, fmt.Errorf("status %d", a.Status)
		}
		if err := sleep(ctx, wait); err != nil {
			return attempts, err
		}
	}
}

func (s *Sender) next(to Webhook, status, attempts int) time.Duration {
	if s.Again == nil || to.Forged || to.Attempts > 0 && attempts >= to.Attempts {
		return 0
	}
	return s.Again(status, attempts)
}

// Probe sends a GET, with which some vendors test an address, and returns the status.
func (s *Sender) Probe(ctx context.Context, to Webhook) (status int, err error) {
	var running sync.WaitGroup
	defer running.Wait()
	return s.do(ctx, to, http.MethodGet, http.Header{}, nil, &running)
}

func (s *Sender) send(ctx context.Context, to Webhook, header http.Header, body []byte, running *sync.WaitGroup) (int, error) {
	return s.do(ctx, to, http.MethodPost, header.Clone(), body, running)
}

func (s *Sender) do(ctx context.Context, to Webhook, method string, header http.Header, body []byte, running *sync.WaitGroup) (int, error) {
	if s.Timeout > 0 {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeoutCause(ctx, s.Timeout, errTooLate)
		defer cancel()
	}
	r, err := http.NewRequestWithContext(ctx, method, cmp.Or(to.URL, "http://receiver.localhost/"), bytes.NewReader(body))
	if err != nil {
		return 0, err
	}
	r.Header = header
	if to.Handler != nil {
		return serve(to.Handler, r, running)
	}
	resp, err := noRedirects.Do(r)
	if err != nil {
		return 0, cmp.Or(context.Cause(ctx), err)
	}
	_ = resp.Body.Close()
	return resp.StatusCode, nil
}

var errTooLate = errors.New("no answer in time")

// noRedirects sends to real addresses.
var noRedirects = &http.Client{
	Transport:     &http.Transport{DisableKeepAlives: true},
	CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
}

// serve lets a handler answer in memory. It does not wait for the handler longer than the context lasts.
func serve(h http.Handler, r *http.Request, running *sync.WaitGroup) (int, error) {
	r.RequestURI, r.RemoteAddr = r.URL.RequestURI(), "192.0.2.1:1234"
	w := &statusWriter{header: http.Header{}, done: make(chan struct{})}
	running.Go(func() {
		defer close(w.done)
		defer func() {
			if p := recover(); p != nil {
				w.err = fmt.Errorf("the handler broke off: %v", p)
			}
		}()
		h.ServeHTTP(w, r)
	})
	select {
	case <-w.done:
		if w.err != nil {
			return 0, w.err
		}
		return cmp.Or(w.status, http.StatusOK), nil
	case <-r.Context().Done():
		return 0, context.Cause(r.Context())
	}
}

// statusWriter keeps the status of an answer.
type statusWriter struct {
	header http.Header
	status int
	err    error
	done   chan struct{}
}

// Header returns the header, which nobody reads.
func (w *statusWriter) Header() http.Header { return w.header }

// WriteHeader keeps the first status.
func (w *statusWriter) WriteHeader(status int) {
	if w.status == 0 {
		w.status = status
	}
}

// Write drops the body.
func (w *statusWriter) Write(p []byte) (int, error) {
	w.WriteHeader(http.StatusOK)
	return len(p), nil
}
