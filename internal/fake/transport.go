package fake

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"io"
	"maps"
	"net"
	"net/http"
	"net/http/httptrace"
	"net/url"
	"strconv"
	"syscall"
	"time"

	"github.com/engagement-go/engagement/internal/spec"
)

// The hosts that clients in memory send to. A request that misses the memory reaches nothing.
const (
	memoryHost     = "fake.localhost"
	memorySideHost = "files.fake.localhost"
)

// URL is the base URL of the server on a free port of this machine. The server starts to listen with the first call. It
// panics if it cannot listen, or was closed before.
func (s *Server) URL() string {
	s.listening.Lock()
	defer s.listening.Unlock()
	if s.server == nil {
		s.listen()
	}
	return "http://" + s.host + s.spec.Prefix()
}

// MemoryURL is the base URL for clients that send through RoundTrip.
func (s *Server) MemoryURL() string { return "http://" + memoryHost + s.spec.Prefix() }

func (s *Server) listen() {
	if s.closed {
		panic("URL: the server was closed")
	}
	server := &http.Server{Handler: s, ReadHeaderTimeout: 10 * time.Second}
	serve := func() string {
		listener, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			_ = server.Close()
			panic(fmt.Sprintf("URL: %v", err))
		}
		go func() { _ = server.Serve(listener) }()
		return listener.Addr().String()
	}
	s.host = serve()
	if s.cfg.Side != nil {
		s.sideHost = serve()
	}
	s.server = server
}

// SideURL is the base URL of the second host, empty when there is none. It leads into memory while the server does not
// listen.
func (s *Server) SideURL() string {
	s.listening.Lock()
	defer s.listening.Unlock()
	switch {
	case s.cfg.Side == nil:
		return ""
	case s.sideHost == "":
		return "http://" + memorySideHost
	}
	return "http://" + s.sideHost
}

// SidePath returns the path of an address on the second host of the server.
func (r *Request) SidePath(address string) (path string, ok bool) {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" || !r.server.isSide(u.Host) {
		return "", false
	}
	return u.Path, true
}

func (s *Server) isSide(host string) bool {
	s.listening.Lock()
	defer s.listening.Unlock()
	return s.cfg.Side != nil && (host == memorySideHost || host == s.sideHost && host != "")
}

// Close stops listening and drops all connections. What is sent through RoundTrip is still answered.
func (s *Server) Close() {
	s.listening.Lock()
	defer s.listening.Unlock()
	s.closed = true
	if s.server != nil {
		_ = s.server.Close()
	}
}

// outcome is an answer ready to be written.
type outcome struct {
	status  int
	header  http.Header
	body    []byte
	reset   bool
	cut     bool
	cutBody bool
	delay   time.Duration
	slow    bool
}

// pause is the time before the header.
func (o *outcome) pause() time.Duration {
	if o.slow {
		return 0
	}
	return o.delay
}

// half is where a body pauses or ends that is slow or cut.
func (o *outcome) half() int { return len(o.body) / 2 }

// length is what the header announces: more than what comes, if the body is cut.
func (o *outcome) length() int64 {
	if o.cutBody {
		return int64(max(len(o.body), 1))
	}
	return int64(len(o.body))
}

// sleep waits, and reports the end of the context if that comes first.
func sleep(ctx context.Context, d time.Duration) error {
	if d <= 0 {
		return nil
	}
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return context.Cause(ctx)
	}
}

// ServeHTTP answers over a real connection.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	out, err := s.handle(r)
	if err != nil {
		return
	}
	if out.reset {
		reset(w)
		return
	}
	if out.cut || sleep(r.Context(), out.pause()) != nil {
		panic(http.ErrAbortHandler)
	}
	maps.Copy(w.Header(), out.header)
	if out.cutBody {
		w.Header().Set("Content-Length", strconv.FormatInt(out.length(), 10))
	}
	w.WriteHeader(out.status)
	rest := out.body
	if out.slow || out.cutBody {
		_, _ = w.Write(rest[:out.half()])
		_ = http.NewResponseController(w).Flush()
		rest = rest[out.half():]
		if out.slow && sleep(r.Context(), out.delay) != nil || out.cutBody {
			panic(http.ErrAbortHandler)
		}
	}
	_, _ = w.Write(rest)
}

// reset closes a connection in such a way that the other side is told that it failed.
func reset(w http.ResponseWriter) {
	conn, _, err := http.NewResponseController(w).Hijack()
	if err != nil {
		panic(http.ErrAbortHandler)
	}
	if tcp, ok := conn.(*net.TCPConn); ok {
		_ = tcp.SetLinger(0)
	}
	_ = conn.Close()
}

// What a client reads of a connection that the server closed: before it read the request, before an answer, and in the
// middle of one.
var (
	errReset   = fmt.Errorf("connection reset by a fault: %w", syscall.ECONNRESET)
	errCut     = fmt.Errorf("connection cut by a fault: %w", io.EOF)
	errCutBody = fmt.Errorf("connection cut by a fault: %w", io.ErrUnexpectedEOF)
)

// RoundTrip answers in memory, without a connection. It works in a bubble of testing/synctest.
func (s *Server) RoundTrip(r *http.Request) (*http.Response, error) {
	if r.Body != nil {
		defer func() { _ = r.Body.Close() }()
	}
	if err := r.Context().Err(); err != nil {
		return nil, err
	}
	out, err := s.handle(r)
	if err != nil {
		return nil, err
	}
	if err := sleep(r.Context(), out.pause()); err != nil {
		return nil, err
	}
	switch {
	case out.reset:
		return nil, errReset
	case out.cut:
		return nil, errCut
	}
	return &http.Response{
		Status: strconv.Itoa(out.status) + " " + http.StatusText(out.status), StatusCode: out.status,
		Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1,
		Header: out.header, Body: out.reader(r.Context()), ContentLength: out.length(), Request: r,
	}, nil
}

// reader is the body of an answer in memory.
func (o *outcome) reader(ctx context.Context) io.ReadCloser {
	if !o.slow && !o.cutBody {
		return io.NopCloser(bytes.NewReader(o.body))
	}
	ctx, cancel := context.WithCancelCause(ctx)
	return &brokenBody{ctx: ctx, close: cancel, out: o, first: bytes.NewReader(o.body[:o.half()]), second: bytes.NewReader(o.body[o.half():])}
}

// brokenBody is a body that pauses or ends in the middle. As with a body of net/http, it may be closed while it is read.
type brokenBody struct {
	ctx           context.Context
	close         context.CancelCauseFunc
	out           *outcome
	first, second *bytes.Reader
	middle        bool // it was reached before
}

// Read reads the first half, waits, and reads the second.
func (b *brokenBody) Read(p []byte) (int, error) {
	if b.ctx.Err() != nil {
		return 0, context.Cause(b.ctx)
	}
	if b.first.Len() > 0 {
		return b.first.Read(p)
	}
	if b.out.slow && !b.middle {
		if err := sleep(b.ctx, b.out.delay); err != nil {
			return 0, err
		}
	}
	b.middle = true
	if b.out.cutBody {
		return 0, errCutBody
	}
	return b.second.Read(p)
}

// Close ends the reading.
func (b *brokenBody) Close() error {
	b.close(http.ErrBodyReadAfterClose)
	return nil
}

func (s *Server) match(r *Request) (*spec.Operation, map[string]string) {
	if r.Strict {
		return s.spec.Match(r.Method, r.URL.EscapedPath())
	}
	return s.spec.MatchTolerant(r.Method, r.URL.EscapedPath())
}

// handle reads and answers a request, and writes it into the journal. It fails where the body cannot be read.
func (s *Server) handle(r *http.Request) (outcome, error) {
	req := &Request{Request: r, Query: r.URL.Query(), Strict: s.isStrict(), server: s, SideURL: s.SideURL()}
	entry := Entry{Time: s.cfg.Now(), Method: r.Method, Path: r.URL.Path, Query: req.Query, Header: r.Header.Clone()}
	answer := s.answer
	if s.isSide(cmp.Or(r.Host, r.URL.Host)) {
		answer, entry.Operation = s.cfg.Side, s.cfg.SideName
	} else if req.Operation, req.Path = s.match(req); req.Operation != nil {
		entry.Operation = req.Operation.Name
	}
	fault := s.fault(entry.Operation)
	if fault != nil && fault.Reset {
		wrote(r, errReset)
		s.record(entry)
		return outcome{reset: true, delay: fault.Delay}, nil
	}
	body, err := readBody(r)
	if err != nil {
		return outcome{}, err
	}
	wrote(r, nil)
	req.Body, entry.Body = body, body
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
	s.record(entry)
	return out, nil
}

func readBody(r *http.Request) ([]byte, error) {
	if r.Body == nil {
		return nil, nil
	}
	if r.ContentLength <= 0 {
		return io.ReadAll(r.Body)
	}
	body := make([]byte, r.ContentLength)
	_, err := io.ReadFull(r.Body, body)
	return body, err
}

// wrote tells a client in memory that its request went out, or why it did not.
func wrote(r *http.Request, err error) {
	if trace := httptrace.ContextClientTrace(r.Context()); trace != nil && trace.WroteRequest != nil {
		trace.WroteRequest(httptrace.WroteRequestInfo{Err: err})
	}
}
