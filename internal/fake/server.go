// Package fake is the engine of the fake servers: it routes by a spec, refuses what the spec does not allow, authenticates,
// counts quotas, injects faults, keeps a journal, and answers with a model of the vendor or with the examples of the spec.
package fake

import (
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"net/http"
	"net/url"
	"strconv"
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
	// Unchecked names operations whose handlers check the request themselves: for bodies that hold many things, of which
	// some may be refused, or that come by the million.
	Unchecked map[string]bool
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

// Server is the engine. It serves in memory through RoundTrip, and on a loopback address once its URL is used.
type Server struct {
	cfg    Config
	spec   *spec.Spec
	quotas map[string]spec.Quota

	mu      sync.Mutex
	faults  []*Fault
	journal []Entry
	keep    int // entries of the journal at most, -1 for all
	limits  map[string][]*window
	strict  bool

	listening      sync.Mutex
	server         *http.Server
	host, sideHost string
	closed         bool
}

// New makes a server. It does not listen yet.
func New(cfg Config) (*Server, error) {
	if cfg.Now == nil {
		cfg.Now = time.Now
	}
	for id := range cfg.Handlers {
		if op := cfg.Spec.Operation(id); op == nil || op.ID != id {
			return nil, fmt.Errorf("fake: no operation %q in the spec", id)
		}
	}
	return &Server{cfg: cfg, spec: cfg.Spec, quotas: cfg.Spec.Quotas(), keep: -1, limits: map[string][]*window{}}, nil
}

// Spec returns the spec that the server follows.
func (s *Server) Spec() *spec.Spec { return s.spec }

// Strict makes the server refuse what is not in the spec, even if the service takes it.
func (s *Server) Strict(on bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.strict = on
}

func (s *Server) isStrict() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.strict
}

// Journal returns the requests that arrived so far, or the newest of them, see KeepRequests.
func (s *Server) Journal() []Entry {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.trim(0)
	return append([]Entry(nil), s.journal...)
}

// KeepRequests bounds the journal to the newest n requests. A negative n lifts the bound.
func (s *Server) KeepRequests(n int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.keep = max(n, -1)
	s.trim(0)
}

// record adds a request to the journal.
func (s *Server) record(e Entry) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.keep == 0 {
		return
	}
	s.journal = append(s.journal, e)
	s.trim(s.keep)
}

// trim removes the oldest requests over the bound, once there are slack more.
func (s *Server) trim(slack int) {
	if over := len(s.journal) - s.keep; s.keep >= 0 && over > slack {
		s.journal = append([]Entry(nil), s.journal[over:]...)
	}
}

// Reset forgets journal and faults.
func (s *Server) Reset() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.journal, s.faults = nil, nil
}

// answer validates a request and lets the model answer it.
func (s *Server) answer(r *Request) Answer {
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
	if err := s.validate(r); err != nil {
		return s.refuse(r, http.StatusBadRequest, err.Error())
	}
	a := s.model(r)
	if s.cfg.Rewrite != nil && a.Status/100 == 2 {
		s.cfg.Rewrite(r, &a)
	}
	return a
}

// validate checks a request. A server that is not strict puts what the service takes into the form of the spec.
func (s *Server) validate(r *Request) error {
	if s.cfg.Unchecked[r.Operation.ID] {
		return nil
	}
	if r.Strict {
		return r.Operation.Validate(r.Request, r.Path, r.Body)
	}
	request, body, err := r.Operation.Accept(r.Request, r.Path, r.Body)
	if err != nil {
		return err
	}
	r.Request, r.Query, r.Body = request, request.URL.Query(), body
	return nil
}

func (s *Server) model(r *Request) Answer {
	if handler := s.cfg.Handlers[r.Operation.ID]; handler != nil {
		return handler(r)
	}
	return r.Example()
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
