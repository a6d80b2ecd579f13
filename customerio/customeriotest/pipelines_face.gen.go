// Code generated from tools/sdkgen/templates/fake.tmpl. DO NOT EDIT.

package customeriotest

import (
	"net/http"
	"time"

	"github.com/engagement-go/engagement/customerio/pipelines"
	"github.com/engagement-go/engagement/internal/fake"
)

// PipelinesServer is the fake of the Customer.io Pipelines API. It shares what it holds with the Server that it belongs
// to, and has a
// journal, faults and limits of its own. It answers in memory, and over a socket once its URL is used.
type PipelinesServer struct {
	engine *fake.Server
	model  *model
}

// URL returns the base URL, for WithBaseURL and for programs in other languages. The first call starts to listen on a
// free port of this machine, so do not call it in a bubble of testing/synctest. It panics if it cannot listen.
func (s *PipelinesServer) URL() string { return s.engine.URL() }

// RoundTrip answers a request in memory, whatever its host: a PipelinesServer is the transport of a client that sends
// nothing.
func (s *PipelinesServer) RoundTrip(r *http.Request) (*http.Response, error) {
	return s.engine.RoundTrip(r)
}

// options are those of a client that sends to the server in memory, and more.
func (s *PipelinesServer) options(more ...pipelines.Option) []pipelines.Option {
	return append([]pipelines.Option{
		pipelines.WithBaseURL(s.engine.MemoryURL()),
		pipelines.WithHTTPClient(&http.Client{Transport: s}),
	}, more...)
}

// Inject adds a fault. Faults are tried in the order in which they were added. It panics when the API has no such call.
func (s *PipelinesServer) Inject(f Fault) { s.engine.Inject(fake.Fault(f)) }

// Limit makes the server refuse more than n calls within per, as the vendor refuses them: mostly with status 429 and
// Retry-After. n below 1 lifts the limit. It panics when the API has no such quota.
func (s *PipelinesServer) Limit(quota pipelines.Quota, n int, per time.Duration) {
	s.engine.Limit(string(quota), n, per)
}

// Strict makes the server refuse what the service is known to take although it is not documented, or documented only by
// some sources: a test of a client of your own may want to know.
func (s *PipelinesServer) Strict(on bool) { s.engine.Strict(on) }

// KeepRequests makes the journal keep only the newest n requests, for tests that send millions. 0 keeps none, a
// negative
// number all.
func (s *PipelinesServer) KeepRequests(n int) { s.engine.KeepRequests(n) }

// Journal returns the requests that arrived so far, oldest first.
func (s *PipelinesServer) Journal() []Request {
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
func (s *PipelinesServer) Reset() { s.engine.Reset() }
