package customeriotest

import (
	"bytes"
	"encoding/json"
	"net/http"
	"slices"
	"time"
	"unicode/utf8"

	"github.com/engagement-go/engagement/customerio/pipelines"
	"github.com/engagement-go/engagement/internal/fake"
	"github.com/engagement-go/engagement/internal/lenient"
	"github.com/engagement-go/engagement/internal/spec"
)

// WriteKey is the key that the fake of the Pipelines API accepts.
const WriteKey = "fake-write-key"

// Client returns a client of the server with valid credentials. It has no rate limits, which would only slow a test down;
// WithLimiter sets one. It panics if an option is bad.
//
// The client sends in memory. One with an HTTP client of your own needs the address as well: WithBaseURL(srv.URL()).
func (s *PipelinesServer) Client(opts ...pipelines.Option) *pipelines.Client {
	c, err := pipelines.New(WriteKey, append(s.options(pipelines.WithoutLimiter()), opts...)...)
	if err != nil {
		panic(err) // a bad option
	}
	return c
}

// PipelinesCall is a call that arrived. Those of a batch arrive one by one.
type PipelinesCall struct {
	// Time is when it arrived.
	Time time.Time
	// Type is the kind: identify, track, page, screen, group or alias. It is "batch" for a batch that was lost as a whole.
	Type string
	// MessageID identifies the call.
	MessageID string
	// UserID and AnonymousID are the person that it is about.
	UserID, AnonymousID string
	// Body is the call as JSON, or what arrived in place of JSON.
	Body []byte
	// Lost is why the call had no effect although the answer was a success; "" if it had. See the header X-Strict-Mode.
	Lost string
	// Repeated means that a call with this MessageID came before, so that this one had no effect.
	Repeated bool
}

// Calls returns the calls that were answered with a success, oldest first, those that were lost among them.
func (s *PipelinesServer) Calls() []PipelinesCall {
	s.model.mu.Lock()
	defer s.model.mu.Unlock()
	calls := make([]PipelinesCall, len(s.model.calls.rows))
	for i, c := range s.model.calls.rows {
		calls[i] = *c
	}
	return calls
}

// KeepCalls makes the server keep only the newest n calls, for tests that send millions. 0 keeps none, a negative number
// all. What is not kept is not recognised when it comes again.
func (s *PipelinesServer) KeepCalls(n int) {
	s.model.mu.Lock()
	defer s.model.mu.Unlock()
	s.model.calls.bound(n)
}

// calls keep the calls in the order in which they arrived.
type calls struct {
	kept[*PipelinesCall]
	known map[string]bool // message ids among the rows
}

func newCalls() *calls {
	l := &calls{known: map[string]bool{}}
	l.keep, l.forget = -1, func(c *PipelinesCall) {
		if !c.Repeated {
			delete(l.known, c.MessageID)
		}
	}
	return l
}

func (l *calls) add(c *PipelinesCall) {
	if l.keep == 0 {
		return
	}
	c.Time, c.Body = time.Now(), slices.Clone(c.Body)
	if c.MessageID != "" && c.Lost == "" {
		l.known[c.MessageID] = true
	}
	l.kept.add(c)
}

func (m *model) pipelinesConfig() fake.Config {
	handlers, unchecked := map[string]func(*fake.Request) fake.Answer{}, map[string]bool{}
	for _, kind := range []string{"identify", "track", "page", "screen", "group", "alias", "batch"} {
		handlers[kind], unchecked[kind] = m.pipelinesCall, true
	}
	return fake.Config{
		Spec:         spec.MustLoad("customerio-pipelines"),
		Authenticate: m.authenticatePipelines,
		ErrorBody:    func(_ int, message string) any { return metaErrors(message) },
		TooMany:      tooMany,
		Handlers:     handlers,
		Unchecked:    unchecked,
	}
}

// isStrict reports whether the request asks to be told what is wrong with it.
func isStrict(r *fake.Request) bool { return r.Header.Get("X-Strict-Mode") == "1" }

// authenticatePipelines answers a wrong key with a success, and loses the call, unless the request is strict.
func (m *model) authenticatePipelines(r *fake.Request) *fake.Answer {
	if key, password, ok := r.BasicAuth(); ok && key == WriteKey && password == "" {
		return nil
	}
	refused := fake.Answer{Status: http.StatusUnauthorized, Body: metaErrors("unauthorized")}
	if !isStrict(r) {
		refused = m.lose(r, "the write key is wrong")
	}
	return &refused
}

// lose answers with a success that is none.
func (m *model) lose(r *fake.Request, why string) fake.Answer {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.calls.add(&PipelinesCall{Type: r.Operation.ID, Body: r.Body, Lost: why})
	return done
}

// pipelinesCall takes a call, or those of a batch. What is too large is lost, in strict mode, too (inferred).
func (m *model) pipelinesCall(r *fake.Request) fake.Answer {
	kind, body := r.Operation.ID, bytes.TrimSpace(r.Body)
	limit := maxOperation
	if kind == "batch" {
		limit = maxBatch
	}
	var list []*call
	var p *problem
	switch {
	case len(r.Body) > limit:
		return m.lose(r, "the request is too large")
	case !json.Valid(body) || !utf8.Valid(body) || !isObject(body):
		p = bad("", "the request is not a JSON object")
	case kind == "batch":
		list, p = readCalls(body, r.Strict)
	default:
		list, p = []*call{readCall(body, kind, r.Strict)}, nil
	}
	if p == nil && isStrict(r) {
		for _, c := range list {
			p = firstProblem(p, c.problem)
		}
	}
	switch {
	case p != nil && isStrict(r):
		return fake.Answer{Status: http.StatusBadRequest, Body: metaErrors(p.text())}
	case p != nil:
		return m.lose(r, p.text())
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, c := range list {
		m.take(c)
	}
	return done
}

// readCalls reads the calls of a batch. A call that is wrong is refused with all others in strict mode, and lost alone
// otherwise (both inferred).
func readCalls(body []byte, strict bool) (list []*call, p *problem) {
	batch := memberOf(body, "batch")
	lenient.Elements(batch, func(raw []byte) bool {
		list = append(list, readCall(raw, "", strict))
		return true
	})
	if len(list) == 0 {
		return nil, required("batch")
	}
	return list, nil
}
