// Package fake is the engine of the fake servers: it routes by a spec, refuses what the spec does not allow, authenticates,
// counts quotas, injects faults, keeps a journal, and answers with a model of the vendor or with the examples of the spec.
package fake

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"math"
	"net"
	"net/http"
	"net/http/httptrace"
	"net/url"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/engagement-go/engagement/internal/spec"
)

// Config is what differs between the fakes.
type Config struct {
	Spec *spec.Spec
	// Authenticate returns the answer to a request that it refuses, nil for others. May be nil.
	Authenticate func(r *Request) *Answer
	// ErrorBody makes the body of an error.
	ErrorBody func(status int, message string) any
	// Refuse makes the answer of an error, where its form depends on the request. The request has no Operation if the spec
	// has no such route. May be nil.
	Refuse func(r *Request, status int, message string) Answer
	// Handlers answer operations by id; the others are answered with the spec's examples.
	Handlers map[string]func(r *Request) Answer
	// Rewrite changes a successful answer, to imitate odd forms of the vendor. May be nil.
	Rewrite func(r *Request, a *Answer)
	// TooMany makes the answer to a request over a quota. Nil means status 429 with Retry-After.
	TooMany func(r *Request, wait time.Duration) Answer
	// Unmatched answers requests that match no operation of the spec, to an OAuth endpoint for example. A nil answer means
	// status 404. May be nil.
	Unmatched func(r *Request) *Answer
	// Side serves a second host, for links that lead away from the API: it follows no spec and asks for no credentials.
	// SideName is the operation of its requests in the journal and for faults. May be nil.
	Side     func(r *Request) Answer
	SideName string
	// Now is the clock, nil for time.Now.
	Now func() time.Time
}

// Request is a request that the spec allows.
type Request struct {
	*http.Request
	server    *Server
	Operation *spec.Operation
	Path      map[string]string
	Query     url.Values
	Body      []byte
	SideURL   string // base URL of the second host, if there is one
}

// JSON decodes the body.
func (r *Request) JSON(into any) error { return json.Unmarshal(r.Body, into) }

// Form decodes the body as a form.
func (r *Request) Form() url.Values {
	form, _ := url.ParseQuery(string(r.Body))
	return form
}

// Read decodes a body that was validated already. What still does not fit stays zero.
func Read[T any](r *Request) T {
	var v T
	_ = r.JSON(&v)
	return v
}

// Number returns a number of the query.
func (r *Request) Number(name string, absent int) int {
	if n, err := strconv.Atoi(r.Query.Get(name)); err == nil {
		return n
	}
	return absent
}

// PathNumber returns a number of the path.
func (r *Request) PathNumber(name string) int64 {
	n, _ := strconv.ParseInt(r.Path[name], 10, 64)
	return n
}

// Bearer returns the token in the header Authorization.
func (r *Request) Bearer() string {
	token, _ := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
	return token
}

// Example returns the example answer of the spec.
func (r *Request) Example() Answer {
	status, contentType, body := r.Operation.Example()
	a := Answer{Status: status}
	if body != nil {
		a.Body, a.Header = body, http.Header{"Content-Type": {contentType}}
	}
	return a
}

// Usage is the state of a quota. It is zero where no limit is set.
type Usage struct {
	Max  int
	Left int
	Per  time.Duration
	// Reset is when the oldest request that counts leaves the window.
	Reset time.Time
}

// Usage returns the state of the quota that the request spends.
func (r *Request) Usage() Usage {
	r.server.mu.Lock()
	defer r.server.mu.Unlock()
	windows := r.server.limits[r.Operation.Quota]
	if len(windows) == 0 || len(windows[0].hits) == 0 {
		return Usage{}
	}
	w := windows[0]
	return Usage{Max: w.max, Left: w.max - len(w.hits), Per: w.per, Reset: w.hits[0].Add(w.per)}
}

// Answer is the answer to a request. Body is nil, a []byte that is sent as it is, a string that is sent as text, or a
// value that is sent as JSON.
type Answer struct {
	Status int
	Header http.Header
	Body   any
}

// OK returns an answer with a value. The value is encoded at once, while the handler holds the lock of its model.
func OK(body any) Answer {
	encoded, err := json.Marshal(body)
	if err != nil {
		return Answer{Status: http.StatusInternalServerError, Body: err.Error()}
	}
	return Answer{Status: http.StatusOK, Header: http.Header{"Content-Type": {"application/json"}}, Body: encoded}
}

// Fault is a failure that a test injects.
type Fault struct {
	// Operation is the operation that fails, by its name or id. Empty means any.
	Operation string
	// Skip lets that many matching requests pass first.
	Skip int
	// Times is the number of requests that fail. Zero means one, a negative number all.
	Times int
	// Status is the status of the answer, in place of the real answer.
	Status int
	// Header is added to the answer.
	Header http.Header
	// Body is the body of the answer with Status. Without a Status it replaces the body of the real answer.
	Body string
	// Cut closes the connection in place of an answer.
	Cut bool
	// Done lets the request take effect before the answer with Status or the cut.
	Done bool
	// Delay is the time before the answer. With SlowBody it is the time between the two halves of the body.
	Delay    time.Duration
	SlowBody bool
}

// Entry is a request that arrived.
type Entry struct {
	Time      time.Time
	Operation string // its name (Users.Get), empty if no operation matched
	Method    string
	Path      string // decoded
	Query     url.Values
	Header    http.Header
	Body      []byte
	Status    int // of the answer, 0 when the connection was cut
}

// Server is the engine. It serves on a loopback address after Start, and in memory through RoundTrip.
type Server struct {
	cfg  Config
	spec *spec.Spec

	mu      sync.Mutex
	faults  []*Fault
	journal []Entry
	limits  map[string][]*window

	server   *http.Server
	sideHost string
}

// window counts the requests of a quota in a sliding window.
type window struct {
	max  int
	per  time.Duration
	hits []time.Time
}

// New makes a server that does not listen yet.
func New(cfg Config) (*Server, error) {
	if cfg.Now == nil {
		cfg.Now = time.Now
	}
	for id := range cfg.Handlers {
		if op := cfg.Spec.Operation(id); op == nil || op.ID != id {
			return nil, fmt.Errorf("fake: no operation %q in the spec", id)
		}
	}
	return &Server{cfg: cfg, spec: cfg.Spec, limits: map[string][]*window{}}, nil
}

// Start listens on a free port of this machine and returns the base URL.
func (s *Server) Start() (string, error) {
	s.server = &http.Server{Handler: s, ReadHeaderTimeout: 10 * time.Second}
	host, err := s.listen()
	if err != nil {
		return "", err
	}
	if s.cfg.Side != nil {
		if s.sideHost, err = s.listen(); err != nil {
			s.Close()
			return "", err
		}
	}
	return "http://" + host + s.spec.Prefix(), nil
}

func (s *Server) listen() (host string, err error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	go func() { _ = s.server.Serve(listener) }()
	return listener.Addr().String(), nil
}

// SideURL is the base URL of the second host, empty when there is none.
func (s *Server) SideURL() string {
	if s.sideHost == "" {
		return ""
	}
	return "http://" + s.sideHost
}

// Close stops listening and drops all connections.
func (s *Server) Close() {
	if s.server != nil {
		_ = s.server.Close()
	}
}

// Spec returns the spec that the server follows.
func (s *Server) Spec() *spec.Spec { return s.spec }

// Inject adds a fault. Faults are tried in the order in which they were added. An operation that the API does not have
// panics, because such a fault would never occur and the test would prove nothing.
func (s *Server) Inject(f Fault) {
	if f.Operation != "" && f.Operation != s.cfg.SideName {
		f.Operation = s.operationName(f.Operation)
	}
	if f.Times == 0 {
		f.Times = 1
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.faults = append(s.faults, &f)
}

// operationName returns the name of an operation, given its name or id.
func (s *Server) operationName(name string) string {
	op := s.spec.Operation(name)
	if op == nil {
		first := s.spec.Operations()[0]
		panic(fmt.Sprintf("Inject: the API has no operation %q: name it as Error.Operation does (%q), or by its operationId (%q)",
			name, first.Name, first.ID))
	}
	return op.Name
}

// Limit enforces a quota: at most n requests within per. n below 1 lifts it.
func (s *Server) Limit(quota string, n int, per time.Duration) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if n < 1 {
		delete(s.limits, quota)
		return
	}
	s.limits[quota] = []*window{{max: n, per: per}}
}

// AddLimit enforces one more limit that quotas share: at most n requests of all of them within per.
func (s *Server) AddLimit(n int, per time.Duration, quotas ...string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	w := &window{max: n, per: per}
	for _, quota := range quotas {
		s.limits[quota] = append(s.limits[quota], w)
	}
}

// Journal returns the requests that arrived so far.
func (s *Server) Journal() []Entry {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]Entry(nil), s.journal...)
}

// Reset forgets journal and faults.
func (s *Server) Reset() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.journal, s.faults = nil, nil
}

// errCut stands for a connection that the server closed.
var errCut = errors.New("connection cut by a fault")

// ServeHTTP answers over a real connection.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return
	}
	out := s.handle(r, body)
	if out.cut {
		panic(http.ErrAbortHandler)
	}
	maps.Copy(w.Header(), out.header)
	if out.delay > 0 && !out.slow {
		time.Sleep(out.delay)
	}
	w.WriteHeader(out.status)
	if out.slow {
		half := len(out.body) / 2
		_, _ = w.Write(out.body[:half])
		_ = http.NewResponseController(w).Flush()
		time.Sleep(out.delay)
		out.body = out.body[half:]
	}
	_, _ = w.Write(out.body)
}

// RoundTrip answers in memory, without a connection. It works in a bubble of testing/synctest.
func (s *Server) RoundTrip(r *http.Request) (*http.Response, error) {
	var body []byte
	if r.Body != nil {
		var err error
		body, err = io.ReadAll(r.Body)
		_ = r.Body.Close()
		if err != nil {
			return nil, err
		}
	}
	if err := r.Context().Err(); err != nil {
		return nil, err
	}
	if trace := httptrace.ContextClientTrace(r.Context()); trace != nil && trace.WroteRequest != nil {
		trace.WroteRequest(httptrace.WroteRequestInfo{})
	}
	out := s.handle(r, body)
	if out.delay > 0 {
		timer := time.NewTimer(out.delay)
		defer timer.Stop()
		select {
		case <-timer.C:
		case <-r.Context().Done():
			return nil, r.Context().Err()
		}
	}
	if out.cut {
		return nil, fmt.Errorf("%w: %w", errCut, io.ErrUnexpectedEOF)
	}
	return &http.Response{
		Status: strconv.Itoa(out.status) + " " + http.StatusText(out.status), StatusCode: out.status,
		Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1,
		Header: out.header, Body: io.NopCloser(bytes.NewReader(out.body)), ContentLength: int64(len(out.body)), Request: r,
	}, nil
}

// outcome is an answer ready to be written.
type outcome struct {
	status int
	header http.Header
	body   []byte
	cut    bool
	delay  time.Duration
	slow   bool
}

func (s *Server) handle(r *http.Request, body []byte) outcome {
	req := &Request{Request: r, Query: r.URL.Query(), Body: body, SideURL: s.SideURL()}
	entry := Entry{Time: s.cfg.Now(), Method: r.Method, Path: r.URL.Path, Query: req.Query, Header: r.Header.Clone(), Body: body}
	answer := s.answer
	if s.sideHost != "" && cmp.Or(r.Host, r.URL.Host) == s.sideHost {
		answer, entry.Operation = s.cfg.Side, s.cfg.SideName
	} else if req.Operation, req.Path = s.spec.Match(r.Method, r.URL.EscapedPath()); req.Operation != nil {
		entry.Operation = req.Operation.Name
	}
	fault := s.fault(entry.Operation)
	var out outcome
	if fault == nil || fault.Done || fault.Status == 0 && !fault.Cut {
		out = s.encode(answer(req))
	}
	if fault != nil {
		out = fault.apply(out)
	}
	if !out.cut {
		entry.Status = out.status
	}
	s.mu.Lock()
	s.journal = append(s.journal, entry)
	s.mu.Unlock()
	return out
}

// fault returns the fault of this request, or nil.
func (s *Server) fault(operation string) *Fault {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, f := range s.faults {
		if f.Operation != "" && f.Operation != operation || f.Times == 0 {
			continue
		}
		if f.Skip > 0 {
			f.Skip--
			continue
		}
		if f.Times > 0 {
			f.Times--
		}
		hit := *f
		return &hit
	}
	return nil
}

func (f *Fault) apply(out outcome) outcome {
	out.delay, out.slow, out.cut = f.Delay, f.SlowBody, f.Cut
	if out.header == nil {
		out.header = http.Header{"Content-Type": {"application/json"}}
	}
	if f.Status != 0 {
		out.status, out.body = f.Status, []byte(f.Body)
	} else if f.Body != "" {
		out.body = []byte(f.Body)
	}
	for name, values := range f.Header {
		out.header[http.CanonicalHeaderKey(name)] = values
	}
	return out
}

// answer validates a request and lets the model answer it.
func (s *Server) answer(r *Request) Answer {
	r.server = s
	if r.Operation == nil {
		if s.cfg.Unmatched != nil {
			if a := s.cfg.Unmatched(r); a != nil {
				return *a
			}
		}
		return s.refuse(r, http.StatusNotFound, "no such route: "+r.Method+" "+r.URL.EscapedPath())
	}
	if s.cfg.Authenticate != nil {
		if refused := s.cfg.Authenticate(r); refused != nil {
			return *refused
		}
	}
	if wait := s.spend(r.Operation.Quota); wait > 0 {
		if s.cfg.TooMany != nil {
			return s.cfg.TooMany(r, wait)
		}
		a := s.refuse(r, http.StatusTooManyRequests, "too many requests")
		a.Header = http.Header{"Retry-After": {strconv.Itoa(int(math.Ceil(wait.Seconds())))}}
		return a
	}
	if err := r.Operation.Validate(r.Request, r.Path, r.Body); err != nil {
		return s.refuse(r, http.StatusBadRequest, err.Error())
	}
	a := s.model(r)
	if s.cfg.Rewrite != nil && a.Status/100 == 2 {
		s.cfg.Rewrite(r, &a)
	}
	return a
}

func (s *Server) model(r *Request) Answer {
	if handler := s.cfg.Handlers[r.Operation.ID]; handler != nil {
		return handler(r)
	}
	return r.Example()
}

// spend counts a request. If the quota is used up, it returns the time until a request is possible again.
func (s *Server) spend(quota string) (wait time.Duration) {
	s.mu.Lock()
	defer s.mu.Unlock()
	now := s.cfg.Now()
	windows := s.limits[quota]
	for _, w := range windows {
		for len(w.hits) > 0 && now.Sub(w.hits[0]) >= w.per {
			w.hits = w.hits[1:]
		}
		if len(w.hits) >= w.max {
			wait = max(wait, w.per-now.Sub(w.hits[0]))
		}
	}
	if wait > 0 {
		return wait
	}
	for _, w := range windows {
		w.hits = append(w.hits, now)
	}
	return 0
}

func (s *Server) refuse(r *Request, status int, message string) Answer {
	if s.cfg.Refuse != nil {
		return s.cfg.Refuse(r, status, message)
	}
	return s.Error(status, message)
}

// Error returns an answer with an error.
func (s *Server) Error(status int, message string) Answer {
	return Answer{Status: status, Body: s.cfg.ErrorBody(status, message)}
}

func (s *Server) encode(a Answer) outcome {
	out := outcome{status: a.Status, header: http.Header{}}
	maps.Copy(out.header, a.Header)
	contentType := "application/json"
	switch body := a.Body.(type) {
	case nil:
		return out
	case []byte:
		out.body = body
	case string:
		out.body, contentType = []byte(body), "text/plain; charset=utf-8"
	default:
		encoded, err := json.Marshal(body)
		if err != nil {
			return outcome{status: http.StatusInternalServerError, header: out.header, body: []byte(err.Error())}
		}
		out.body = encoded
	}
	if out.header.Get("Content-Type") == "" {
		out.header.Set("Content-Type", contentType)
	}
	return out
}
