package rest_test

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/rest"
)

// silent is a body that returns nothing until it is closed, even if the context ends.
type silent struct{ closed chan struct{} }

func (s *silent) Read([]byte) (int, error) {
	<-s.closed
	return 0, errors.New("read on closed body")
}

func (s *silent) Close() error {
	select {
	case <-s.closed:
	default:
		close(s.closed)
	}
	return nil
}

// Reading a body that ignores its context ends with the context, whatever the status.
func TestBodiesEndWithTheContext(t *testing.T) {
	t.Parallel()
	for _, status := range []int{101, 200, 206, 302, 400, 429, 503} {
		t.Run(fmt.Sprint(status), func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				mt := script(func(req *http.Request) (*http.Response, error) {
					return &http.Response{StatusCode: status, Header: http.Header{}, Body: &silent{make(chan struct{})}, ContentLength: -1, Request: req}, nil
				})
				ctx, cancel := context.WithTimeout(t.Context(), 300*time.Millisecond)
				defer cancel()
				start := time.Now()
				err := get(ctx, newClient(t, mt), &odd{})
				if took := time.Since(start); took > 300*time.Millisecond || status == 101 && took != 0 {
					t.Errorf("took %v", took)
				}
				if status != 101 {
					wantErr(t, err, context.DeadlineExceeded)
				}
				if e := details(t, err); e.Attempts != 1 {
					t.Errorf("%d attempts, want 1", e.Attempts)
				}
			})
		})
	}
}

// Without a deadline, reading ends with the time of the attempt: if the body is that of a middleware, and if the answer came
// after that time.
func TestBodiesEndWithTheAttempt(t *testing.T) {
	t.Parallel()
	for _, late := range []time.Duration{0, 2 * time.Minute} {
		mt := roundTripper(func(req *http.Request) (*http.Response, error) {
			time.Sleep(late)
			return &http.Response{StatusCode: 200, Header: http.Header{}, Body: &silent{make(chan struct{})}, ContentLength: -1, Request: req}, nil
		})
		for name, change := range map[string]func(*rest.Config){
			"transport": func(*rest.Config) {},
			"middleware": func(cfg *rest.Config) {
				cfg.HTTPClient = &http.Client{Transport: &http.Transport{}}
				cfg.Middleware = []func(http.RoundTripper) http.RoundTripper{func(http.RoundTripper) http.RoundTripper { return mt }}
			},
		} {
			t.Run(fmt.Sprint(name, late), func(t *testing.T) {
				t.Parallel()
				synctest.Test(t, func(t *testing.T) {
					start := time.Now()
					err := get(t.Context(), newClient(t, mt, change), &odd{}, noRetry)
					var timeout net.Error
					if !errors.As(err, &timeout) || !timeout.Timeout() {
						t.Errorf("error %v, want a time-out", err)
					}
					if took := time.Since(start); took != max(late, rest.DefaultAttemptTimeout) {
						t.Errorf("took %v", took)
					}
				})
			})
		}
	}
}

// The HTTP client reads the body of a redirect before it follows it.
func TestRedirectsEndWithTheContext(t *testing.T) {
	t.Parallel()
	for name, use := range map[string]func(*rest.Config, http.RoundTripper){
		"transport": func(cfg *rest.Config, rt http.RoundTripper) { cfg.HTTPClient.Transport = rt },
		"middleware": func(cfg *rest.Config, rt http.RoundTripper) {
			cfg.HTTPClient.Transport = &http.Transport{}
			cfg.Middleware = []func(http.RoundTripper) http.RoundTripper{func(http.RoundTripper) http.RoundTripper { return rt }}
		},
	} {
		synctest.Test(t, func(t *testing.T) {
			body := &silent{make(chan struct{})}
			mt := script(func(req *http.Request) (*http.Response, error) {
				return &http.Response{StatusCode: 302, Header: http.Header{"Location": {"/elsewhere"}}, Body: body, ContentLength: -1, Request: req}, nil
			}, answer(200, `{"Name":"a"}`))
			ctx, cancel := context.WithTimeout(t.Context(), 300*time.Millisecond)
			defer cancel()
			var got odd
			if err := get(ctx, newClient(t, nil, func(cfg *rest.Config) { use(cfg, mt) }), &got); err != nil || got.Name != "a" {
				t.Errorf("%s: got %+v, %v, want what is elsewhere", name, got, err)
			}
			select {
			case <-body.closed:
			default:
				t.Errorf("%s: the body of the redirect was not closed", name)
			}
		})
	}
}

func TestCancellingWhileAnErrorIsReadIsTold(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		mt := script(func(req *http.Request) (*http.Response, error) {
			return &http.Response{StatusCode: 404, Header: http.Header{}, Body: &silent{make(chan struct{})}, ContentLength: -1, Request: req}, nil
		})
		ctx, cancel := context.WithCancel(t.Context())
		time.AfterFunc(time.Second, cancel)
		err := get(ctx, newClient(t, mt), &odd{})
		wantErr(t, err, context.Canceled)
		wantErr(t, err, engagement.ErrNotFound)
	})
}

// An attempt ends, although neither the context nor the HTTP client of the caller has a time-out.
func TestAttemptsEnd(t *testing.T) {
	t.Parallel()
	never := func(req *http.Request) (*http.Response, error) {
		<-req.Context().Done()
		return nil, req.Context().Err()
	}
	endless := func(req *http.Request) (*http.Response, error) {
		return &http.Response{StatusCode: 200, Header: http.Header{}, Body: &silent{make(chan struct{})}, ContentLength: -1, Request: req}, nil
	}
	for name, test := range map[string]struct {
		change func(*rest.Config)
		want   time.Duration
	}{
		"default":            {func(*rest.Config) {}, time.Minute},
		"the client's":       {func(cfg *rest.Config) { cfg.HTTPClient.Timeout = 5 * time.Second }, 5 * time.Second},
		"WithAttemptTimeout": {func(cfg *rest.Config) { cfg.HTTPClient.Timeout, cfg.AttemptTimeout = time.Hour, time.Second }, time.Second},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				late, cancel := context.WithTimeout(t.Context(), 2*time.Hour)
				defer cancel()
				var timeout net.Error
				for _, ctx := range []context.Context{t.Context(), late} {
					for what, end := range map[string]step{"answer": never, "body": endless} {
						start := time.Now()
						err := create(ctx, newClient(t, script(end), test.change), 1)
						if took := time.Since(start); took != test.want {
							t.Errorf("no %s: took %v, want %v", what, took, test.want)
						}
						if !errors.As(err, &timeout) || !timeout.Timeout() {
							t.Errorf("no %s: error %v, want a time-out", what, err)
						}
					}
				}
				c := newClient(t, script(never), test.change)
				start := time.Now()
				r := rest.NewRequest(&opCreate)
				if _, err := rest.CallStream(t.Context(), c, &r, nil); !errors.As(err, &timeout) || !timeout.Timeout() || time.Since(start) != test.want {
					t.Errorf("a stream: error %v after %v, want a time-out after %v", err, time.Since(start), test.want)
				}
			})
		})
	}
}

// registry is a context that counts what waits for its end.
type registry struct {
	context.Context
	waiting atomic.Int64
}

// Value hides that the context is one of package context, which would not ask AfterFunc.
func (r *registry) Value(any) any { return nil }

func (r *registry) AfterFunc(f func()) func() bool {
	r.waiting.Add(1)
	stop := context.AfterFunc(r.Context, f)
	return sync.OnceValue(func() bool { r.waiting.Add(-1); return stop() })
}

// counted is a body that counts how often it is closed.
type counted struct {
	io.Reader
	closed atomic.Int64
}

func (c *counted) Close() error { c.closed.Add(1); return nil }

// A call leaves nothing behind with a context that lasts as long as the program, and no timer that has its body.
func TestCallsLeaveNothingBehind(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(context.Background())
		defer cancel()
		lasting := &registry{Context: ctx}
		for name, status := range map[string]int{"an answer": 200, "an error": 404, "no answer": 0} {
			body := &counted{Reader: strings.NewReader("{}")}
			c := newClient(t, script(func(req *http.Request) (*http.Response, error) {
				if status == 0 {
					return nil, io.EOF
				}
				return &http.Response{StatusCode: status, Header: http.Header{}, Body: body, ContentLength: -1, Request: req}, nil
			}))
			_ = create(lasting, c, 1)
			closed := body.closed.Load()
			time.Sleep(2 * rest.DefaultAttemptTimeout)
			if n := lasting.waiting.Load(); n != 0 {
				t.Errorf("%s: %d functions wait for the context", name, n)
			}
			if n := body.closed.Load(); n != closed {
				t.Errorf("%s: the body was closed again", name)
			}
		}
	})
}

// bursting is a body that panics when it is closed, as no goroutine of ours may.
type bursting struct{ *silent }

func (b bursting) Close() error {
	defer panic("boom")
	return b.silent.Close()
}

func TestBodiesThatPanicEndNoProgram(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		c := newClient(t, script(func(req *http.Request) (*http.Response, error) {
			return &http.Response{StatusCode: 200, Header: http.Header{}, Body: bursting{&silent{make(chan struct{})}}, ContentLength: -1, Request: req}, nil
		}))
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		for _, ctx := range []context.Context{ctx, t.Context()} {
			start := time.Now()
			func() {
				defer func() { _ = recover() }() // this is the goroutine of the caller
				_ = create(ctx, c, 1)
			}()
			if time.Since(start) == 0 {
				t.Error("the body did not last")
			}
		}
	})
}

// A transport that breaks its contract ends the call, not the program.
func TestTransportsThatReturnNothing(t *testing.T) {
	t.Parallel()
	for _, op := range []*rest.Operation{&opList, &opCreate} {
		r := rest.NewRequest(op)
		if err := send(t.Context(), newClient(t, script(broken(nil))), &r, noRetry); details(t, err).Attempts != 1 {
			t.Errorf("%s: error %v, want that of an attempt", op.Name, err)
		}
		r = rest.NewRequest(op)
		c := newClient(t, script(func(*http.Request) (*http.Response, error) { return &http.Response{StatusCode: 204}, nil }))
		if err := send(t.Context(), c, &r, noRetry); err != nil {
			t.Errorf("%s: an answer without a body: %v", op.Name, err)
		}
	}
}

// The time of an attempt does not bound the reading of a stream; its context does.
func TestStreamsLastAsLongAsTheContext(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		body := &silent{make(chan struct{})}
		mt := script(func(req *http.Request) (*http.Response, error) {
			return &http.Response{StatusCode: 200, Header: http.Header{}, Body: body, ContentLength: -1, Request: req}, nil
		})
		ctx, cancel := context.WithTimeout(t.Context(), time.Hour)
		defer cancel()
		r := rest.NewRequest(&opList)
		got, err := rest.CallStream(ctx, newClient(t, mt), &r, nil)
		if err != nil {
			t.Fatal(err)
		}
		start := time.Now()
		if _, err := io.ReadAll(got); !errors.Is(err, context.DeadlineExceeded) || time.Since(start) != time.Hour {
			t.Errorf("error %v after %v, want the deadline after an hour", err, time.Since(start))
		}
		_ = got.Close()
	})
}

func TestZippedAnswersAreUnzipped(t *testing.T) {
	t.Parallel()
	zipped := func(text string) string {
		var b bytes.Buffer
		w := gzip.NewWriter(&b)
		_, _ = io.WriteString(w, text)
		_ = w.Close()
		return b.String()
	}
	var got odd
	if err := get(t.Context(), newClient(t, script(answer(200, zipped(`{"Name":"a"}`), "Content-Encoding", "gzip"))), &got); err != nil || got.Name != "a" {
		t.Errorf("got %+v, %v, want a", got, err)
	}
	bomb := zipped(`{"Name":"` + strings.Repeat("x", 10<<20) + `"}`)
	c := newClient(t, script(answer(200, bomb, "Content-Encoding", "gzip")), func(cfg *rest.Config) { cfg.MaxResponseBytes = 1 << 20 })
	wantErr(t, get(t.Context(), c, &got), engagement.ErrResponseTooLarge)
	for _, body := range []string{"this is no zip at all", "\x1f\x8bthis is no zip", "\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff\xff\xff\xff\xff", zipped(`{"Name":"a"}`)[:24] + "xxxxxxxxxxxxxxxx"} {
		wantErr(t, get(t.Context(), newClient(t, script(answer(200, body, "Content-Encoding", "gzip"))), &got), engagement.ErrInvalidResponse)
	}
	if err := get(t.Context(), newClient(t, script(answer(200, `{"Name":"b"}`, "Content-Encoding", "gzip"))), &got); err != nil || got.Name != "b" {
		t.Errorf("an answer that is not compressed: got %+v, %v, want b", got, err)
	}
	err := get(t.Context(), newClient(t, script(answer(404, zipped(`no such thing`), "Content-Encoding", "gzip")), echo), &got)
	if e := details(t, err); e.Message != "no such thing" {
		t.Errorf("message %q, want the unzipped one", e.Message)
	}
}

var noRetry = engagement.WithCallRetry(engagement.RetryPolicy{MaxRetries: engagement.NoRetries})

// The length that an answer announces is not allocated ahead.
func TestAnnouncedLengthsTakeNoMemory(t *testing.T) { //nolint:paralleltest // it measures memory
	const announced = 32 << 20
	mt := script(func(req *http.Request) (*http.Response, error) {
		return &http.Response{StatusCode: 200, Header: http.Header{}, Body: io.NopCloser(strings.NewReader("")), ContentLength: announced, Request: req}, nil
	})
	c := newClient(t, mt)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for range 64 {
		_ = get(t.Context(), c, nil, noRetry)
	}
	runtime.ReadMemStats(&after)
	if grown := after.TotalAlloc - before.TotalAlloc; grown > 64*4<<20 {
		t.Errorf("%d MiB were taken for nothing", grown>>20)
	}
}

// rawServer answers each connection by a function, and counts the requests.
func rawServer(t *testing.T, serve func(n int, r *bufio.Reader, conn net.Conn)) (url string, requests *atomic.Int64) {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = listener.Close() })
	requests = new(atomic.Int64)
	go func() {
		for {
			conn, err := listener.Accept()
			if err != nil {
				return
			}
			go func() {
				defer func() { _ = conn.Close() }()
				r := bufio.NewReader(conn)
				for {
					req, err := http.ReadRequest(r)
					if err != nil {
						return
					}
					_, _ = io.Copy(io.Discard, req.Body)
					serve(int(requests.Add(1)), r, conn)
				}
			}()
		}
	}()
	return "http://" + listener.Addr().String(), requests
}

// When a reused connection breaks, net/http repeats a GET, unless the call is not repeatable.
func TestTheTransportDoesNotRepeat(t *testing.T) {
	t.Parallel()
	for _, repeatable := range []bool{false, true} {
		url, requests := rawServer(t, func(n int, _ *bufio.Reader, conn net.Conn) {
			if n == 2 {
				_ = conn.Close()
				return
			}
			_, _ = io.WriteString(conn, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 12\r\n\r\n{\"Name\":\"a\"}")
		})
		c := newClient(t, nil, func(cfg *rest.Config) { cfg.BaseURL, cfg.HTTPClient = url, &http.Client{Transport: &http.Transport{}} })
		op := opList
		op.Repeatable = repeatable
		call := func() error {
			r := rest.NewRequest(&op)
			return rest.CallInto(t.Context(), c, &r, &odd{}, []callOption{noRetry})
		}
		if err := call(); err != nil {
			t.Fatal(err)
		}
		err := call()
		if want := map[bool]int64{false: 2, true: 3}[repeatable]; requests.Load() != want || (err == nil) != repeatable {
			t.Errorf("repeatable %v: %d requests and error %v, want %d requests", repeatable, requests.Load(), err, want)
		}
	}
}

func TestHugeHeadersAreRefused(t *testing.T) {
	t.Parallel()
	url, _ := rawServer(t, func(_ int, _ *bufio.Reader, conn net.Conn) {
		w := bufio.NewWriter(conn)
		_, _ = io.WriteString(w, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n")
		for i := range 100_000 {
			if _, err := fmt.Fprintf(w, "X-%d: y\r\n", i); err != nil {
				return
			}
		}
		_, _ = io.WriteString(w, "\r\n")
		_ = w.Flush()
	})
	c := newClient(t, nil, func(cfg *rest.Config) { cfg.BaseURL, cfg.HTTPClient = url, nil })
	if err := get(t.Context(), c, nil, noRetry); err == nil {
		t.Error("a header of a megabyte is taken")
	}
}

func TestA101IsFinal(t *testing.T) {
	t.Parallel()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		conn, _, err := http.NewResponseController(w).Hijack()
		if err != nil {
			t.Error(err)
			return
		}
		t.Cleanup(func() { _ = conn.Close() })
		_, _ = io.WriteString(conn, "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n")
	}))
	defer server.Close()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	c := newClient(t, nil, func(cfg *rest.Config) { cfg.BaseURL, cfg.HTTPClient = server.URL, server.Client() })
	err := get(ctx, c, &odd{})
	if e := details(t, err); e.StatusCode != 101 || e.Attempts != 1 || errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("error %v, want status 101 at once", err)
	}
}

// panicking is a log handler that panics.
type panicking struct {
	slog.Handler
	broken bool
}

func (p *panicking) Enabled(context.Context, slog.Level) bool {
	if p.broken {
		panic("boom")
	}
	return true
}

// A log handler that panics gives the turn of its call back, so that others do not wait for it.
func TestPanickingLogHandlersLeaveNothingLocked(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		handler := &panicking{Handler: slog.DiscardHandler}
		c := newClient(t, script(answer(429, "", "Retry-After", "1"), answer(200, `{"Name":"a"}`)), func(cfg *rest.Config) { cfg.Logger = slog.New(handler) })
		r := rest.NewRequest(&opGet)
		r.Path("id", "a")
		_, err := rest.Call[thing](t.Context(), c, &r, []callOption{noRetry})
		wantErr(t, err, engagement.ErrRateLimited)
		for _, broken := range []bool{true, false} {
			handler.broken = broken
			ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
			var stopped any
			func() {
				defer func() { stopped = recover() }()
				r := rest.NewRequest(&opGet)
				r.Path("id", "a")
				_, err = rest.Call[thing](ctx, c, &r, []callOption{noRetry})
			}()
			cancel()
			if (stopped == "boom") != broken || !broken && err != nil {
				t.Errorf("broken %v: stopped with %v, error %v", broken, stopped, err)
			}
		}
	})
}

// endlessly reads the same without an end, whether it was closed or not.
type endlessly string

func (e endlessly) Read(p []byte) (int, error) { return copy(p, e), nil }
func (endlessly) Close() error                 { return nil }

// A body that gives nothing ends the call, and one that does not end is read no further than the context or the cap.
func TestBodiesThatDoNotEnd(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		body     endlessly
		deadline time.Duration
		want     error
	}{"nothing": {"", time.Minute, io.ErrNoProgress}, "blanks": {" ", 50 * time.Millisecond, context.DeadlineExceeded}} {
		for _, status := range []int{200, 302, 400} {
			ctx, cancel := context.WithTimeout(t.Context(), test.deadline)
			c := newClient(t, script(func(*http.Request) (*http.Response, error) {
				return &http.Response{StatusCode: status, Header: http.Header{"Location": {"/x"}}, Body: test.body, ContentLength: -1}, nil
			}), func(cfg *rest.Config) { cfg.MaxResponseBytes = 1 << 50 })
			var got odd
			switch err := get(ctx, c, &got, noRetry); {
			case err == nil, status == 200 && !errors.Is(err, test.want):
				t.Errorf("%s with status %d: error %v, want %v", name, status, err, test.want)
			}
			cancel()
		}
	}
}

// slow takes a second for each read, whether it was closed or not.
type slow struct{}

func (slow) Read(p []byte) (int, error) {
	time.Sleep(time.Second)
	return len(p), nil
}
func (slow) Close() error { return nil }

// What follows the part of an answer that is kept is read no further than the context.
func TestTheRestOfAnAnswerEndsWithTheContext(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		c := newClient(t, script(func(*http.Request) (*http.Response, error) {
			return &http.Response{StatusCode: 200, Header: http.Header{}, Body: slow{}, ContentLength: -1}, nil
		}), func(cfg *rest.Config) { cfg.MaxResponseBytes = 1 })
		ctx, cancel := context.WithTimeout(t.Context(), 2500*time.Millisecond)
		defer cancel()
		start := time.Now()
		wantErr(t, get(ctx, c, &odd{}), engagement.ErrResponseTooLarge)
		if took := time.Since(start); took != 3*time.Second {
			t.Errorf("took %v, want 3s", took)
		}
	})
}

// told calls a function at its end.
type told struct {
	io.Reader
	end func()
}

func (r told) Read(p []byte) (int, error) {
	n, err := r.Reader.Read(p)
	if err != nil {
		r.end()
	}
	return n, err
}

// Decoding a long answer ends with the context, too.
func TestDecodingEndsWithTheContext(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	c := newClient(t, script(func(*http.Request) (*http.Response, error) {
		body := told{strings.NewReader("[" + strings.Repeat("{},", 10_000) + "{}]"), cancel}
		return &http.Response{StatusCode: 200, Header: http.Header{}, Body: io.NopCloser(body), ContentLength: -1}, nil
	}))
	var rows []odd
	if err := get(ctx, c, &rows); !errors.Is(err, context.Canceled) || rows != nil {
		t.Errorf("%d rows and error %v, want the context's", len(rows), err)
	}
}

// A header of any size costs little.
func TestHugeHeaders(t *testing.T) {
	t.Parallel()
	header := http.Header{}
	for i := range 100_000 {
		header[fmt.Sprintf("X-%d", i)] = []string{"top-secret"}
	}
	c := newClient(t, script(func(*http.Request) (*http.Response, error) {
		return &http.Response{StatusCode: 400, Header: header, Body: http.NoBody}, nil
	}), echo)
	e := details(t, get(t.Context(), c, new(odd), noRetry))
	size := 0
	for name, values := range e.Header {
		size += len(name) + len(strings.Join(values, ""))
	}
	if size == 0 || size > 1<<20 {
		t.Errorf("%d bytes of a header are kept", size)
	}
}
