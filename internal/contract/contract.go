// Package contract proves that a vendor package keeps its promises for every operation of its spec: what it sends is
// allowed by the spec, what the spec shows as an answer is decoded, and what goes wrong on the way ends as it should.
// Only tests import it.
package contract

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"testing"

	"github.com/jarcoal/httpmock"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/spec"
)

// Args are the path values of a call. A row uses them for every path argument, so that the table can spoil them.
type Args struct {
	Text   string
	Number int64
}

var goodArgs = Args{Text: "id-1", Number: 7}

// Row calls one operation through the public API.
type Row[C any] struct {
	// Operation is its id in the spec.
	Operation string
	// Want is what the spec's example answer decodes to. When it is nil, the result is written as JSON again and must
	// hold everything that the example says.
	Want any
	// Answer replaces the spec's example.
	Answer string
	// NoAnswer says that the answer is of no interest to the method, which has a result all the same.
	NoAnswer bool
	// Call makes the call. It returns nil for methods that return only an error.
	Call func(ctx context.Context, c C, a Args) (any, error)
}

// Suite is a vendor's table.
type Suite[C any] struct {
	// API is the name of the spec.
	API string
	// New makes a client without a rate limit that sends through rt, and takes answers of at most maxBytes (0 for the
	// default).
	New func(t testing.TB, rt http.RoundTripper, maxBytes int64) C
	// NullLists says that the service writes null for an empty list.
	NullLists bool
	Rows      []Row[C]
}

// Run proves the request and the answer of every operation, and what happens to faults once for each kind of operation.
func Run[C any](t *testing.T, suite Suite[C]) {
	spec := load(t, suite.API)
	reached, kinds := map[string]bool{}, map[string]bool{}
	for _, row := range suite.Rows {
		op := spec.Operation(row.Operation)
		if op == nil {
			t.Errorf("no operation %q in the spec", row.Operation)
			continue
		}
		if reached[op.ID] {
			t.Errorf("two rows for %s", op.ID)
		}
		reached[op.ID] = true
		c := newCaller(&suite, spec, op, &row)
		t.Run(op.ID, c.proveOperation)
		if kind := op.Kind(); !kinds[kind] {
			kinds[kind] = true
			t.Run(kind+" by "+op.ID, c.proveTransport)
		}
	}
	for _, op := range spec.Operations() {
		if !reached[op.ID] {
			t.Errorf("no row calls %s", op.ID)
		}
	}
}

// caller calls the operation of a row.
type caller struct {
	spec     *spec.Spec
	op       *spec.Operation
	call     func(ctx context.Context, t testing.TB, rt http.RoundTripper, maxBytes int64, a Args) (any, error)
	want     any
	noAnswer bool
	nulls    bool               // null is an empty list
	answer   httpmock.Responder // the good one
	body     []byte             // of the answer
}

func newCaller[C any](suite *Suite[C], spec *spec.Spec, op *spec.Operation, row *Row[C]) *caller {
	status, contentType, body := op.Example()
	if row.Answer != "" {
		contentType, body = "application/json", []byte(row.Answer)
	}
	return &caller{
		spec: spec, op: op, want: row.Want, noAnswer: row.NoAnswer, nulls: suite.NullLists,
		call: func(ctx context.Context, t testing.TB, rt http.RoundTripper, maxBytes int64, a Args) (any, error) {
			return row.Call(ctx, suite.New(t, rt, maxBytes), a)
		},
		answer: Answer(status, string(body), "Content-Type", contentType), body: body,
	}
}

// record is a transport that holds requests against the operation, and answers with respond.
func (c *caller) record(t testing.TB, respond httpmock.Responder) *Recorder {
	r := Record(respond)
	r.check = func(req *http.Request, body []byte) { checkRequest(t, c.spec, c.op.ID, req, body) }
	return r
}

// proveOperation checks the request, the answer, and that bad path values are refused.
func (c *caller) proveOperation(t *testing.T) {
	t.Parallel()
	r := c.record(t, c.answer)
	got, err := c.call(t.Context(), t, r, 0, goodArgs)
	if err != nil {
		t.Fatal(err)
	}
	wantRequests(t, r, 1)
	compare(t, c.op, c.want, got, c.body, c.noAnswer)
	c.proveVoids(t, got)
	if strings.Count(c.op.Route, "{") == len(c.op.Bound) {
		return
	}
	for _, bad := range []string{"", ".", "..", "a/../b"} {
		r := c.record(t, c.answer)
		if _, err := c.call(t.Context(), t, r, 0, Args{Text: bad}); !errors.Is(err, engagement.ErrInvalidArgument) {
			t.Errorf("path value %q: error %v, want ErrInvalidArgument", bad, err)
		}
		wantRequests(t, r, 0)
	}
}

func wantRequests(t testing.TB, r *Recorder, want int) {
	t.Helper()
	if got := r.Count(); got != want {
		t.Errorf("%d requests, want %d", got, want)
	}
}

// checkRequest holds a request against the spec. want is the operation that it must be, "" for any.
func checkRequest(t testing.TB, spec *spec.Spec, want string, req *http.Request, body []byte) {
	op, path := spec.Match(req.Method, req.URL.EscapedPath())
	switch {
	case op == nil:
		t.Errorf("%s %s is not in the spec", req.Method, req.URL.EscapedPath())
	case want != "" && op.ID != want:
		t.Errorf("called %s, want %s", op.ID, want)
	default:
		if err := op.Validate(req, path, body); err != nil {
			t.Error(err)
		}
	}
}
