// Code generated from tools/sdkgen/templates/fake.tmpl. DO NOT EDIT.

package customeriotest

import (
	"net/http"
	"net/url"
	"testing"
	"time"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/internal/fake"
)

// Server is a fake of the service. It refuses what the vendor would refuse: requests that the API does not have, wrong
// credentials, too many calls.
//
// It answers in memory: Client sends to it without a socket, also in a bubble of testing/synctest. Programs that need a
// socket send to URL.
type Server struct {
	engine    *fake.Server
	model     *model
	track     *TrackServer
	pipelines *PipelinesServer
}

// NewServer starts a server that is closed when the test ends.
func NewServer(t testing.TB) *Server {
	t.Helper()
	s, err := Start()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	return s
}

// Start starts a server outside of a test. The caller closes it.
func Start() (*Server, error) {
	s := &Server{model: newModel()}
	var err error
	s.engine, err = fake.New(s.model.config())
	if err == nil {
		s.track = &TrackServer{model: s.model}
		s.track.engine, err = fake.New(s.model.trackConfig())
	}
	if err == nil {
		s.pipelines = &PipelinesServer{model: s.model}
		s.pipelines.engine, err = fake.New(s.model.pipelinesConfig())
	}
	return s, err
}

// Close stops listening, and drops all connections.
func (s *Server) Close() {
	s.engine.Close()
	s.track.engine.Close()
	s.pipelines.engine.Close()
}

// Track returns the fake of another API of the vendor, see TrackServer.
func (s *Server) Track() *TrackServer { return s.track }

// Pipelines returns the fake of another API of the vendor, see PipelinesServer.
func (s *Server) Pipelines() *PipelinesServer { return s.pipelines }

// URL returns the base URL, for WithBaseURL and for programs in other languages. The first call starts to listen on a
// free port of this machine, so do not call it in a bubble of testing/synctest. It panics if it cannot listen.
func (s *Server) URL() string { return s.engine.URL() }

// RoundTrip answers a request in memory, whatever its host: a Server is the transport of a client that sends nothing.
func (s *Server) RoundTrip(r *http.Request) (*http.Response, error) { return s.engine.RoundTrip(r) }

// options are those of a client that sends to the server in memory, and more.
func (s *Server) options(more ...customerio.Option) []customerio.Option {
	return append([]customerio.Option{
		customerio.WithBaseURL(s.engine.MemoryURL()),
		customerio.WithHTTPClient(&http.Client{Transport: s}),
	}, more...)
}

// Fault is a failure that a test injects.
type Fault struct {
	// Operation is the call that fails, named as in Error.Operation ("Users.Get") or by its operationId in the spec
	// ("getUser"); empty for any.
	Operation string
	// Skip lets that many matching requests pass first.
	Skip int
	// Times is the number of requests that fail. Zero means one, a negative number all.
	Times int
	// Status is the status of the answer, in place of the real answer.
	Status int
	// Header is added to the answer, Retry-After for example.
	Header http.Header
	// Body is the body of the answer with Status. Without a Status it replaces the body of the real answer, to send
	// garbage with status 200 for example.
	Body string
	// Cut closes the connection in place of an answer.
	Cut bool
	// Reset resets the connection while the request arrives, which has no effect then.
	Reset bool
	// CutBody closes the connection in the middle of the body.
	CutBody bool
	// Done lets the request take effect before the answer with Status or the cut, as if only the answer was lost.
	Done bool
	// Delay is the time before the answer.
	Delay time.Duration
	// SlowBody sends half of the body before the Delay and half after it.
	SlowBody bool
}

// Inject adds a fault. Faults are tried in the order in which they were added. It panics when the API has no such call.
func (s *Server) Inject(f Fault) { s.engine.Inject(fake.Fault(f)) }

// Limit makes the server refuse more than n calls within per, as the vendor refuses them: mostly with status 429 and
// Retry-After. n below 1 lifts the limit. It panics when the API has no such quota.
func (s *Server) Limit(quota customerio.Quota, n int, per time.Duration) {
	s.engine.Limit(string(quota), n, per)
}

// Strict makes the server refuse what the service is known to take although it is not documented, or documented only by
// some sources: a test of a client of your own may want to know.
func (s *Server) Strict(on bool) { s.engine.Strict(on) }

// Request is a request that arrived, see Journal.
type Request struct {
	// Time is when it arrived.
	Time time.Time
	// Operation is the call, named as in Error.Operation ("Users.Get"); empty when the API has no such route.
	Operation string
	// Method is the HTTP method.
	Method string
	// Path is the path, decoded.
	Path string
	// Query is the query.
	Query url.Values
	// Header is the header, credentials included.
	Header http.Header
	// Body is the body.
	Body []byte
	// Status is the status of the answer, 0 when the connection was cut.
	Status int
}

// KeepRequests makes the journal keep only the newest n requests, for tests that send millions. 0 keeps none, a
// negative
// number all.
func (s *Server) KeepRequests(n int) { s.engine.KeepRequests(n) }

// Journal returns the requests that arrived so far, oldest first.
func (s *Server) Journal() []Request {
	entries := s.engine.Journal()
	requests := make([]Request, len(entries))
	for i, e := range entries {
		requests[i] = Request(e)
	}
	return requests
}

// Reset forgets the journal and all faults. What the service holds stays, and so do its limits.
//
// Clients do not change: after a 429 a client waits for the time in the answer. To go on at once make a new client, or
// let the time pass in a bubble of testing/synctest.
func (s *Server) Reset() { s.engine.Reset() }
