package fake

import (
	"fmt"
	"net/http"
	"time"
)

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
	// Reset resets the connection while the request arrives, which has no effect then.
	Reset bool
	// CutBody closes the connection after half of the body.
	CutBody bool
	// Done lets the request take effect before the answer with Status or the cut.
	Done bool
	// Delay is the time before the answer. With SlowBody it is the time between the two halves of the body.
	Delay    time.Duration
	SlowBody bool
}

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
	out.delay, out.slow, out.cut, out.cutBody = f.Delay, f.SlowBody, f.Cut, f.CutBody
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
