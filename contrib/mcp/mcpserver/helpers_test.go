package mcpserver_test

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
	"strings"
	"sync"
	"testing"

	"github.com/modelcontextprotocol/go-sdk/mcp"
	"golang.org/x/oauth2"

	"github.com/engagement-go/engagement/contrib/mcp/mcpserver"
	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/customerio/pipelines"
	"github.com/engagement-go/engagement/customerio/track"
	"github.com/engagement-go/engagement/engage"
	"github.com/engagement-go/engagement/engagor"
	"github.com/engagement-go/engagement/esputnik"
)

// all is what may be called in most tests.
var all = mcpserver.Allow("write", "delete")

func allow(names []string) mcpserver.Option { return mcpserver.Allow(names...) }

type transport func(*http.Request) (*http.Response, error)

func (f transport) RoundTrip(r *http.Request) (*http.Response, error) { return f(r) }

// clientsOf returns clients of all vendors that send through rt without a rate limit.
func clientsOf(t testing.TB, rt http.RoundTripper) mcpserver.Clients {
	t.Helper()
	hc := &http.Client{Transport: rt}
	must := func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	}
	var c mcpserver.Clients
	var err error
	c.Engage, err = engage.New(key, "secret", engage.WithHTTPClient(hc), engage.WithoutLimiter())
	must(err)
	c.Esputnik, err = esputnik.New(key, esputnik.WithHTTPClient(hc), esputnik.WithoutLimiter())
	must(err)
	tokens := oauth2.StaticTokenSource(&oauth2.Token{AccessToken: key})
	c.Engagor, err = engagor.New(2001, tokens, engagor.WithHTTPClient(hc), engagor.WithoutLimiter())
	must(err)
	c.Customerio, err = customerio.New(key, customerio.WithHTTPClient(hc), customerio.WithoutLimiter())
	must(err)
	c.Pipelines, err = pipelines.New(key, pipelines.WithHTTPClient(hc), pipelines.WithoutLimiter())
	must(err)
	c.Track, err = track.New("site", key, track.WithHTTPClient(hc), track.WithoutLimiter())
	must(err)
	return c
}

const key = "key-of-the-vendor"

// request is a request with its body.
type request struct {
	*http.Request
	body []byte
}

// recorder keeps requests, and answers with respond.
type recorder struct {
	respond func(request) *http.Response

	mu       sync.Mutex
	requests []request
}

func (r *recorder) RoundTrip(req *http.Request) (*http.Response, error) {
	kept := request{Request: req}
	if req.Body != nil {
		kept.body, _ = io.ReadAll(req.Body)
		_ = req.Body.Close()
	}
	r.mu.Lock()
	r.requests = append(r.requests, kept)
	r.mu.Unlock()
	return r.respond(kept), nil
}

// take returns the requests so far, and forgets them.
func (r *recorder) take() []request {
	r.mu.Lock()
	defer r.mu.Unlock()
	taken := r.requests
	r.requests = nil
	return taken
}

// respond returns an answer. Names and values of header fields alternate.
func respond(status int, body string, header ...string) *http.Response {
	h := http.Header{"Content-Type": {"application/json"}}
	for i := 0; i+1 < len(header); i += 2 {
		h.Set(header[i], header[i+1])
	}
	return &http.Response{StatusCode: status, Header: h, Body: io.NopCloser(strings.NewReader(body)), ContentLength: int64(len(body))}
}

// always answers all requests alike.
func always(status int, body string, header ...string) *recorder {
	return &recorder{respond: func(request) *http.Response { return respond(status, body, header...) }}
}

func newServer(t testing.TB, c mcpserver.Clients, opts ...mcpserver.Option) *mcpserver.Server {
	t.Helper()
	s, err := mcpserver.New(c, opts...)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// session is a client of the protocol.
type session struct {
	testing.TB
	*mcp.ClientSession
}

// connect connects a client in memory.
func connect(t testing.TB, s *mcpserver.Server, opts *mcp.ClientOptions, version string) session {
	t.Helper()
	near, far := mcp.NewInMemoryTransports()
	served, err := s.MCP().Connect(t.Context(), far, nil)
	if err != nil {
		t.Fatal(err)
	}
	c := mcp.NewClient(&mcp.Implementation{Name: "test", Version: "1"}, opts)
	cs, err := c.Connect(t.Context(), near, &mcp.ClientSessionOptions{ProtocolVersion: version})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = cs.Close()
		_ = served.Wait()
	})
	return session{t, cs}
}

// open is a session with a new server.
func open(t testing.TB, c mcpserver.Clients, opts ...mcpserver.Option) session {
	t.Helper()
	return connect(t, newServer(t, c, opts...), nil, "")
}

// found is an operation in the answer of find.
type found struct {
	Operation, Does, Effect, Quota string
	Repeatable                     bool
	NotAllowed                     bool `json:"not_allowed"`
}

// reply is what a tool returned.
type reply struct {
	Operation, Notice, Part, Confirm string
	Done, Consent                    bool
	Data                             json.RawMessage
	More                             struct {
		Cursor      string
		Rows, Bytes int
	}
	Operations []found
	Others     int
	Arguments  map[string]any
	Example    map[string]any
	Answer     map[string]any
	Errors     map[string]string
	Toolkit    []struct {
		Name      string
		Arguments map[string]string
	}
	Error struct {
		Operation, Code, Message, Notice, Do string
		Status                               int
		VendorCode                           string `json:"vendor_code"`
		RetryAfter                           int    `json:"retry_after_seconds"`
		MayHaveHappened                      bool   `json:"may_have_taken_effect"`
	}

	text   string
	images []*mcp.ImageContent
	failed bool
}

type args = map[string]any

// call calls a tool. The context is that of the test.
func (s session) call(tool string, arguments any) reply {
	s.Helper()
	return s.callContext(s.Context(), tool, arguments)
}

func (s session) callContext(ctx context.Context, tool string, arguments any) reply {
	s.Helper()
	r, err := s.CallTool(ctx, &mcp.CallToolParams{Name: tool, Arguments: arguments})
	if err != nil {
		s.Fatalf("%s: %v", tool, err)
	}
	return readReply(s, r)
}

func readReply(t testing.TB, r *mcp.CallToolResult) reply {
	t.Helper()
	got := reply{failed: r.IsError}
	for i, c := range r.Content {
		switch c := c.(type) {
		case *mcp.TextContent:
			got.text = c.Text
			if err := json.Unmarshal([]byte(c.Text), &got); err != nil || i > 0 {
				t.Fatalf("%s: %v", c.Text, err)
			}
		case *mcp.ImageContent:
			got.images = append(got.images, c)
		}
	}
	return got
}

// good calls a tool, and fails the test on an error.
func (s session) good(tool string, arguments any) reply {
	s.Helper()
	r := s.call(tool, arguments)
	if r.failed {
		s.Fatalf("%s %v: %s", tool, arguments, r.text)
	}
	return r
}

// decode reads JSON with all digits.
func decode(t testing.TB, data []byte) any {
	t.Helper()
	d := json.NewDecoder(strings.NewReader(string(data)))
	d.UseNumber()
	var v any
	if err := d.Decode(&v); err != nil {
		t.Fatalf("%s: %v", data, err)
	}
	return v
}

// again returns a value as decode reads it.
func again(t testing.TB, v any) any {
	t.Helper()
	data, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return decode(t, data)
}
