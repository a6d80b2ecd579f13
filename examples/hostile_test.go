package examples_test

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"golang.org/x/oauth2"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/customerio/customeriohook"
	"github.com/engagement-go/engagement/customerio/pipelines"
	"github.com/engagement-go/engagement/customerio/track"
	"github.com/engagement-go/engagement/engage"
	"github.com/engagement-go/engagement/engagor"
	"github.com/engagement-go/engagement/engagor/engagorhook"
	"github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/esputnik/esputnikhook"
	"github.com/engagement-go/engagement/internal/vendors"
)

// setting is how the client of a test is made.
type setting struct {
	http       *http.Client
	url        string // "" for that of the vendor
	retry      engagement.RetryPolicy
	limiter    engagement.Limiter // nil for those of the vendor
	tokens     oauth2.TokenSource // for the vendors that take one
	middleware func(http.RoundTripper) http.RoundTripper
}

// options are those of a client for a setting, made by the constructors of its package.
func options[O, Q any](s setting, client func(*http.Client) O, retry func(engagement.RetryPolicy) O, url func(string) O,
	limiter func(engagement.Limiter, ...Q) O, middleware func(func(http.RoundTripper) http.RoundTripper) O,
) []O {
	all := []O{client(s.http), retry(s.retry)}
	if s.url != "" {
		all = append(all, url(s.url))
	}
	if s.limiter != nil {
		all = append(all, limiter(s.limiter))
	}
	if s.middleware != nil {
		all = append(all, middleware(s.middleware))
	}
	return all
}

// calls are calls of a vendor, by what they do. get and list are repeatable. bulk yields the errors of two items.
type calls struct {
	get, list, send func(context.Context) error
	bulk            func(context.Context, engagement.BulkOptions) iter.Seq[error]
	good            string // answer to get
}

// subjects makes clients of all vendors.
var subjects = map[string]func(testing.TB, setting) calls{
	"engage": engageCalls, "esputnik": esputnikCalls, "engagor": engagorCalls, "customerio": customerioCalls,
	"customerio/track":     trackCalls,
	"customerio/pipelines": pipelinesCalls,
}

// attack runs a test against every vendor.
func attack(t *testing.T, test func(t *testing.T, start func(testing.TB, setting) calls)) {
	t.Helper()
	for _, name := range vendors.All() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if subjects[name] == nil {
				t.Fatal("no calls of this vendor are tested")
			}
			test(t, subjects[name])
		})
	}
}

func last[T any](seq iter.Seq2[T, error]) (last error) {
	for _, err := range seq {
		last = err
	}
	return last
}

func failures[O any](seq iter.Seq[O], failure func(O) error) iter.Seq[error] {
	return func(yield func(error) bool) {
		for o := range seq {
			if !yield(failure(o)) {
				return
			}
		}
	}
}

func two[T any](v T) iter.Seq[T] {
	return func(yield func(T) bool) {
		for range 2 {
			if !yield(v) {
				return
			}
		}
	}
}

func engageCalls(t testing.TB, s setting) calls {
	t.Helper()
	options := options(s, engage.WithHTTPClient, engage.WithRetry, engage.WithBaseURL, engage.WithLimiter, engage.WithMiddleware)
	c, err := engage.New("key", "secret", options...)
	if err != nil {
		t.Fatal(err)
	}
	return calls{
		get:  func(ctx context.Context) error { _, err := c.Users.Get(ctx, "u"); return err },
		list: func(ctx context.Context) error { return last(c.Users.All(ctx, engage.ListUsersParams{})) },
		send: func(ctx context.Context) error { return c.Events.Track(ctx, "u", engage.Event{Name: "e"}) },
		bulk: func(ctx context.Context, o engagement.BulkOptions) iter.Seq[error] {
			return failures(c.Batches.SendAll(ctx, two(engage.EventItem("u", engage.Event{Name: "e"})), o), func(o engage.BulkOutcome[engage.BatchItem]) error { return o.Err })
		},
		good: `{"uid":"u"}`,
	}
}

func esputnikCalls(t testing.TB, s setting) calls {
	t.Helper()
	options := options(s, esputnik.WithHTTPClient, esputnik.WithRetry, esputnik.WithBaseURL, esputnik.WithLimiter, esputnik.WithMiddleware)
	key := "key"
	if s.tokens != nil {
		key, options = "", append(options, esputnik.WithTokenSource(s.tokens))
	}
	c, err := esputnik.New(key, options...)
	if err != nil {
		t.Fatal(err)
	}
	contact := esputnik.ContactDraft{Channels: []esputnik.Channel{{Type: esputnik.ChannelTypeEmail, Value: "a@example.com"}}}
	return calls{
		get:  func(ctx context.Context) error { _, err := c.Contacts.Get(ctx, 7); return err },
		list: func(ctx context.Context) error { return last(c.Segments.All(ctx, esputnik.ListSegmentsParams{})) },
		send: func(ctx context.Context) error {
			return c.Events.Send(ctx, esputnik.Event{EventTypeKey: "e", KeyValue: "k"})
		},
		bulk: func(ctx context.Context, o engagement.BulkOptions) iter.Seq[error] {
			return failures(c.Contacts.ImportAll(ctx, two(contact), esputnik.ImportOptions{DedupeOn: esputnik.DedupeKeyEmail, BulkOptions: o}), func(o esputnik.ImportOutcome) error { return o.Err })
		},
		good: `{"id":7}`,
	}
}

func engagorCalls(t testing.TB, s setting) calls {
	t.Helper()
	options := options(s, engagor.WithHTTPClient, engagor.WithRetry, engagor.WithBaseURL, engagor.WithLimiter, engagor.WithMiddleware)
	tokens := s.tokens
	if tokens == nil {
		tokens = oauth2.StaticTokenSource(&oauth2.Token{AccessToken: "token"})
	}
	c, err := engagor.New(1, tokens, options...)
	if err != nil {
		t.Fatal(err)
	}
	return calls{
		get: func(ctx context.Context) error {
			_, err := c.Contacts.Get(ctx, "7", engagor.GetContactParams{})
			return err
		},
		list: func(ctx context.Context) error { return last(c.Contacts.All(ctx, engagor.ListContactsParams{})) },
		send: func(ctx context.Context) error {
			return c.Mentions.Add(ctx, []engagor.MentionDraft{{Topic: engagor.MentionTopic{ID: 7}}})
		},
		good: `{"meta":{"code":200},"response":{"id":"7"}}`,
	}
}

// trackCalls has no list: its API has none.
func trackCalls(t testing.TB, s setting) calls {
	t.Helper()
	options := options(s, track.WithHTTPClient, track.WithRetry, track.WithBaseURL, track.WithLimiter, track.WithMiddleware)
	c, err := track.New("site", "key", options...)
	if err != nil {
		t.Fatal(err)
	}
	get := func(ctx context.Context) error { _, err := c.Account.GetRegion(ctx); return err }
	return calls{
		get:  get,
		list: get,
		send: func(ctx context.Context) error {
			return c.Metrics.Report(ctx, track.MetricReport{DeliveryID: "d", Metric: track.MetricOpened})
		},
		bulk: func(ctx context.Context, o engagement.BulkOptions) iter.Seq[error] {
			var op track.Operation = track.ViewedContent{Person: track.ID("u")}
			return failures(c.Operations.SendAll(ctx, two(op), o), func(o track.BulkOutcome[track.Operation]) error { return o.Err })
		},
		good: `{"region":"us"}`,
	}
}

// pipelinesCalls reads and lists nothing: its API takes calls only. Those in place of a read are repeatable.
func pipelinesCalls(t testing.TB, s setting) calls {
	t.Helper()
	options := options(s, pipelines.WithHTTPClient, pipelines.WithRetry, pipelines.WithBaseURL, pipelines.WithLimiter, pipelines.WithMiddleware)
	c, err := pipelines.New("key", options...)
	if err != nil {
		t.Fatal(err)
	}
	identify := func(ctx context.Context) error {
		return c.Calls.Identify(ctx, pipelines.Identify{Who: pipelines.UserID("u")})
	}
	alias := pipelines.Alias{PreviousID: "v", UserID: "u"}
	return calls{
		get:  identify,
		list: identify,
		send: func(ctx context.Context) error { return c.Calls.Alias(ctx, alias) },
		bulk: func(ctx context.Context, o engagement.BulkOptions) iter.Seq[error] {
			return failures(c.Calls.SendAll(ctx, two[pipelines.Call](alias), o), func(o pipelines.BulkOutcome[pipelines.Call]) error { return o.Err })
		},
		good: `{}`,
	}
}

func customerioCalls(t testing.TB, s setting) calls {
	t.Helper()
	options := options(s, customerio.WithHTTPClient, customerio.WithRetry, customerio.WithBaseURL, customerio.WithLimiter, customerio.WithMiddleware)
	c, err := customerio.New("key", options...)
	if err != nil {
		t.Fatal(err)
	}
	return calls{
		get:  func(ctx context.Context) error { _, err := c.Segments.Get(ctx, 7); return err },
		list: func(ctx context.Context) error { return last(c.Messages.All(ctx, customerio.ListMessagesParams{})) },
		send: func(ctx context.Context) error {
			_, err := c.Send.Email(ctx, customerio.TransactionalEmail{
				TransactionalMessageID: customerio.TemplateID(1), To: "a@example.com", Identifiers: customerio.Identifiers{ID: "u"},
			})
			return err
		},
		good: `{"segment":{"id":7}}`,
	}
}

// served answers with a function.
type served func(*http.Request) (*http.Response, error)

func (f served) RoundTrip(r *http.Request) (*http.Response, error) { return f(r) }

// reply is an answer. Names and values of its header alternate.
func reply(req *http.Request, status int, body io.ReadCloser, header ...string) *http.Response {
	h := http.Header{"Content-Type": {"application/json"}}
	for i := 0; i+1 < len(header); i += 2 {
		h.Set(header[i], header[i+1])
	}
	return &http.Response{StatusCode: status, Header: h, Body: body, ContentLength: -1, Request: req}
}

func text(s string) io.ReadCloser { return io.NopCloser(strings.NewReader(s)) }

// stuck is a body that returns nothing until it is closed.
type stuck chan struct{}

func (s stuck) Read([]byte) (int, error) { <-s; return 0, errors.New("read on closed body") }

func (s stuck) Close() error {
	select {
	case <-s:
	default:
		close(s)
	}
	return nil
}

// listen serves raw connections, and returns the address.
func listen(t *testing.T, serve func(conn net.Conn)) string {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = listener.Close() })
	go func() {
		for {
			conn, err := listener.Accept()
			if err != nil {
				return
			}
			go func() {
				defer func() { _ = conn.Close() }()
				serve(conn)
			}()
		}
	}()
	return "http://" + listener.Addr().String()
}

// Servers that never come to an end do not keep a call beyond its deadline.
func TestEndlessServers(t *testing.T) {
	t.Parallel()
	forever := func(conn net.Conn, first, again string) {
		_, _ = io.WriteString(conn, first)
		for {
			time.Sleep(10 * time.Millisecond)
			if _, err := io.WriteString(conn, again); err != nil || again == "" {
				_, _ = io.Copy(io.Discard, conn)
				return
			}
		}
	}
	for name, lines := range map[string][2]string{
		"silence":                 {"", ""},
		"half a status line":      {"HTTP/1.1 20", ""},
		"status lines":            {"", "HTTP/1.1 100 Continue\r\n\r\n"},
		"early hints":             {"", "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"},
		"headers":                 {"HTTP/1.1 200 OK\r\n", "X-A: b\r\n"},
		"spaces":                  {"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n", " "},
		"an error":                {"HTTP/1.1 404 Not Found\r\n\r\n", "x"},
		"a rate limit":            {"HTTP/1.1 429 Too Many Requests\r\nRetry-After: 1\r\n\r\n", "x"},
		"a redirect":              {"HTTP/1.1 302 Found\r\nLocation: /x\r\nContent-Length: 900\r\n\r\n", ""},
		"chunk extensions":        {"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;", "a=b"},
		"trailers":                {"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTrailer: X-A\r\n\r\n2\r\n{}\r\n0\r\n", "X-A: b\r\n"},
		"less than was announced": {"HTTP/1.1 200 OK\r\nContent-Length: 9223372036854775807\r\n\r\n{", ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			url := listen(t, func(conn net.Conn) { forever(conn, lines[0], lines[1]) })
			attack(t, func(t *testing.T, start func(testing.TB, setting) calls) {
				c := start(t, setting{http: &http.Client{Transport: &http.Transport{}}, url: url, retry: never})
				ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
				defer cancel()
				for _, call := range []func(context.Context) error{c.get, c.list, c.send} {
					returned := make(chan error, 1)
					go func() { returned <- call(ctx) }()
					select {
					case err := <-returned:
						if err == nil {
							t.Error("a success")
						}
					case <-time.After(2 * time.Minute):
						t.Fatal("the call hangs")
					}
				}
			})
		})
	}
}

// A body that ignores its context ends with it, and the error says so.
func TestBodiesThatIgnoreTheContext(t *testing.T) {
	t.Parallel()
	attack(t, func(t *testing.T, start func(testing.TB, setting) calls) {
		for _, status := range []int{101, 200, 201, 207, 302, 401, 403, 404, 429, 500, 503} {
			synctest.Test(t, func(t *testing.T) {
				rt := served(func(req *http.Request) (*http.Response, error) { return reply(req, status, make(stuck)), nil })
				c := start(t, setting{http: &http.Client{Transport: rt}, limiter: panickingLimiter{func() {}}})
				for _, call := range []func(context.Context) error{c.get, c.list, c.send} {
					ctx, cancel := context.WithCancelCause(t.Context())
					why := errors.New("the shop closes")
					timer := time.AfterFunc(3*time.Second, func() { cancel(why) })
					began := time.Now()
					err := call(ctx)
					timer.Stop()
					if took := time.Since(began); status == 101 && took != 0 || status != 101 && took != 3*time.Second {
						t.Errorf("status %d: it took %v", status, took)
					}
					if status != 101 && (!errors.Is(err, context.Canceled) || !errors.Is(err, why)) {
						t.Errorf("status %d: error %v, want the context's and its cause", status, err)
					}
					cancel(nil)
				}
			})
		}
	})
}

// Whatever a service says about the time to wait, the client is not shut for longer than the policy allows.
func TestHostileDelays(t *testing.T) {
	t.Parallel()
	attack(t, func(t *testing.T, start func(testing.TB, setting) calls) {
		for _, header := range [][]string{
			{"Retry-After", "1764000000"},
			{"Retry-After", "Infinity"},
			{"Retry-After", "1e308"},
			{"Retry-After", "999999999999999999999999"},
			{"Retry-After", "Fri, 31 Dec 9999 23:59:59 GMT"},
			{"Retry-After", "-5"},
			{"Retry-After", "NaN"},
			{"Retry-After", "soon"},
			{"X-Ratelimit-Reset", "99999999999", "X-Ratelimit-Limit", "350", "X-Ratelimit-Remaining", "0"},
			{"X-Ratelimit-Reset", "-1", "X-Ratelimit-Limit", "350", "X-Ratelimit-Remaining", "0"},
		} {
			synctest.Test(t, func(t *testing.T) {
				refuse := true
				var c calls
				rt := served(func(req *http.Request) (*http.Response, error) {
					if refuse {
						return reply(req, 429, text(`{"error":"limit_exceeded"}`), header...), nil
					}
					return reply(req, 200, text(c.good)), nil
				})
				c = start(t, setting{http: &http.Client{Transport: rt}, retry: never})
				if err := c.get(t.Context()); !errors.Is(err, engagement.ErrRateLimited) {
					t.Errorf("%v: error %v, want ErrRateLimited", header, err)
				}
				refuse = false
				began := time.Now()
				ctx, cancel := context.WithTimeout(t.Context(), 3*time.Hour)
				defer cancel()
				if err := c.get(ctx); err != nil {
					t.Errorf("%v: the next call fails: %v", header, err)
				}
				if took := time.Since(began); took > 61*time.Minute {
					t.Errorf("%v: the client was shut for %v", header, took)
				}
			})
		}
	})
}

// Messages are cut before they are looked at.
func TestHostileMessages(t *testing.T) {
	t.Parallel()
	attack(t, func(t *testing.T, start func(testing.TB, setting) calls) {
		var many []string
		for i := range 9000 {
			many = append(many, fmt.Sprintf(`"%x"`, i))
		}
		for name, body := range map[string]string{
			"digits":          `{"error":"` + strings.Repeat("111111!", 9000) + `"}`,
			"words":           `{"message":"` + strings.Repeat("ab ", 21000) + `"}`,
			"one word":        `{"message":"` + strings.Repeat("x", 63000) + `"}`,
			"signs":           `{"message":"` + strings.Repeat("@", 63000) + `"}`,
			"escapes":         `{"message":"` + strings.Repeat("%41", 21000) + `"}`,
			"quotes":          `{"message":"` + strings.Repeat(`\"`, 31000) + `"}`,
			"many":            `[` + strings.Join(many, ",") + `]`,
			"many fields":     `{"errors":{` + strings.ReplaceAll(strings.Join(many[:3000], ","), ",", `:["is bad"],`) + `:["is bad"]}}`,
			"deep":            strings.Repeat(`{"error":`, 6000) + `"x"` + strings.Repeat("}", 6000),
			"deep lists":      strings.Repeat(`[`, 32000) + strings.Repeat("]", 32000),
			"no JSON":         strings.Repeat("ab ", 21000),
			"no text":         strings.Repeat("\xff\x00", 32000),
			"terminal codes":  `{"message":"\u001b[2J\u001b]0;owned\u0007\r\nlevel=INFO msg=forged"}`,
			"a broken escape": `{"message":"\ud800 \u0000"}`,
			"an endless page": "<html>" + strings.Repeat("<b>", 20000),
		} {
			if len(body) > 64<<10 {
				t.Errorf("%s: %d bytes, of which not all are read", name, len(body))
			}
			rt := served(func(req *http.Request) (*http.Response, error) { return reply(req, 400, text(body)), nil })
			err := start(t, setting{http: &http.Client{Transport: rt}}).get(t.Context())
			failed, ok := errors.AsType[*engagement.Error](err)
			if !ok || failed.StatusCode != 400 {
				t.Fatalf("%s: error %v", name, err)
			}
			printed := fmt.Sprintf("%v %+v %#v", err, err, err)
			if len(failed.Message) > 4096 || len(printed) > 32<<10 || strings.ContainsAny(failed.Message, "\x00\x1b\r\n") {
				t.Errorf("%s: a message of %d bytes, printed as %d: %.200q", name, len(failed.Message), len(printed), failed.Message)
			}
			complaints := 0
			for field, texts := range failed.Fields {
				complaints += len(field) + len(strings.Join(texts, ""))
			}
			if complaints > 8<<10 {
				t.Errorf("%s: %d bytes of complaints about fields", name, complaints)
			}
		}
	})
}

// stalledTokens is a source that never answers.
type stalledTokens struct{}

func (stalledTokens) Token() (*oauth2.Token, error) {
	time.Sleep(time.Hour)
	return nil, errors.New("too late")
}

// stalledLimiter is a limiter that does not look at its context.
type stalledLimiter struct{}

func (stalledLimiter) Wait(context.Context) error { time.Sleep(time.Hour); return nil }

func TestTokensAndLimitersThatHang(t *testing.T) {
	t.Parallel()
	attack(t, func(t *testing.T, start func(testing.TB, setting) calls) {
		for name, s := range map[string]setting{"tokens": {tokens: stalledTokens{}}, "limiter": {limiter: stalledLimiter{}}} {
			synctest.Test(t, func(t *testing.T) {
				var c calls
				s.http = &http.Client{Transport: served(func(req *http.Request) (*http.Response, error) { return reply(req, 200, text(c.good)), nil })}
				c = start(t, s)
				ctx, cancel := context.WithTimeout(t.Context(), 200*time.Millisecond)
				defer cancel()
				began := time.Now()
				err := c.get(ctx)
				if took := time.Since(began); err != nil && (!errors.Is(err, context.DeadlineExceeded) || took != 200*time.Millisecond) {
					t.Errorf("%s: error %v after %v, want the deadline", name, err, took)
				}
				if name == "limiter" && err == nil {
					t.Error("the limiter let the call pass")
				}
				time.Sleep(time.Hour)
			})
		}
	})
}

// stops runs f and returns what it panicked with.
func stops(f func()) (value any) {
	defer func() { value = recover() }()
	f()
	return nil
}

// Panics of what the caller supplies are panics of the goroutine that made the call, and leave nothing locked.
func TestPanicsReachTheCaller(t *testing.T) {
	t.Parallel()
	attack(t, func(t *testing.T, start func(testing.TB, setting) calls) {
		var broken atomic.Bool
		var c calls
		boom := func() {
			if broken.Load() {
				panic("boom")
			}
		}
		s := setting{
			http:    &http.Client{Transport: served(func(req *http.Request) (*http.Response, error) { return reply(req, 200, text(c.good)), nil })},
			limiter: panickingLimiter{boom}, tokens: panickingTokens{boom},
			middleware: func(next http.RoundTripper) http.RoundTripper {
				return served(func(req *http.Request) (*http.Response, error) { boom(); return next.RoundTrip(req) })
			},
		}
		for name, change := range map[string]func(*setting){
			"middleware": func(s *setting) { s.limiter, s.tokens = nil, nil },
			"limiter":    func(s *setting) { s.middleware, s.tokens = nil, nil },
			"tokens":     func(s *setting) { s.middleware, s.limiter = nil, nil },
		} {
			one := s
			change(&one)
			c = start(t, one)
			ctx, cancel := context.WithCancel(t.Context())
			defer cancel()
			broken.Store(true)
			got := stops(func() { _ = c.get(ctx) })
			if got != "boom" && (name != "tokens" || got != nil) {
				t.Errorf("%s: the call stopped with %v, want boom", name, got)
			}
			for _, concurrency := range []int{1, 3} {
				if c.bulk == nil || name == "tokens" && got == nil {
					continue
				}
				if got := stops(func() {
					for range c.bulk(ctx, engagement.BulkOptions{ChunkSize: 1, Concurrency: concurrency}) {
					}
				}); got != "boom" {
					t.Errorf("%s: the bulk call at %d stopped with %v, want boom", name, concurrency, got)
				}
			}
			broken.Store(false)
			if err := c.get(ctx); err != nil {
				t.Errorf("%s: the next call fails: %v", name, err)
			}
		}
		if c.bulk != nil {
			if got := stops(func() {
				for range c.bulk(t.Context(), engagement.BulkOptions{Progress: func(int) { panic("boom") }}) {
				}
			}); got != "boom" {
				t.Errorf("progress: the bulk call stopped with %v, want boom", got)
			}
		}
	})
}

type panickingLimiter struct{ boom func() }

func (l panickingLimiter) Wait(context.Context) error { l.boom(); return nil }

type panickingTokens struct{ boom func() }

func (s panickingTokens) Token() (*oauth2.Token, error) {
	s.boom()
	return &oauth2.Token{AccessToken: "token"}, nil
}

// The save function of a token source may panic, in every goroutine that waits for the token.
func TestPanicsOfSaveFunctions(t *testing.T) {
	t.Parallel()
	hc := &http.Client{Transport: served(func(req *http.Request) (*http.Response, error) {
		return reply(req, 200, text(`{"access_token":"new","refresh_token":"r2","expires_in":3600}`)), nil
	})}
	expired := &oauth2.Token{AccessToken: "old", RefreshToken: "r", Expiry: time.Unix(1, 0)}
	broken := true
	save := func(context.Context, *oauth2.Token) error {
		if broken {
			panic("boom")
		}
		return nil
	}
	one, err := engagor.NewOAuth("id", "secret", engagor.WithHTTPClient(hc))
	if err != nil {
		t.Fatal(err)
	}
	other, err := esputnik.NewOAuth("id", "secret", "https://app.example.org/", esputnik.WithHTTPClient(hc))
	if err != nil {
		t.Fatal(err)
	}
	first, err := one.TokenSource(expired, save)
	if err != nil {
		t.Fatal(err)
	}
	second, err := other.TokenSource("code", expired, save)
	if err != nil {
		t.Fatal(err)
	}
	for _, source := range []oauth2.TokenSource{first, second} {
		broken = true
		if got := stops(func() { _, _ = source.Token() }); got != "boom" {
			t.Errorf("%T: stopped with %v, want boom", source, got)
		}
		broken = false
		if token, err := source.Token(); err != nil || token.AccessToken != "new" {
			t.Errorf("%T: token %v, error %v, want the new one", source, token, err)
		}
	}
}

// Jobs call Progress in the goroutine that waits.
func TestPanicsOfWaiters(t *testing.T) {
	t.Parallel()
	rt := served(func(req *http.Request) (*http.Response, error) {
		return reply(req, 200, text(`{"export":{"id":7,"status":"pending"},"status":"IMPORTING"}`)), nil
	})
	c, err := customerio.New("key", customerio.WithHTTPClient(&http.Client{Transport: rt}))
	if err != nil {
		t.Fatal(err)
	}
	if got := stops(func() {
		_, _ = c.Exports.Wait(t.Context(), 7, customerio.WaitOptions[customerio.Export]{Progress: func(*customerio.Export) { panic("boom") }})
	}); got != "boom" {
		t.Errorf("stopped with %v, want boom", got)
	}
	e, err := esputnik.New("key", esputnik.WithHTTPClient(&http.Client{Transport: rt}))
	if err != nil {
		t.Fatal(err)
	}
	if got := stops(func() {
		_, _ = e.Contacts.WaitImport(t.Context(), "s", esputnik.WaitOptions[esputnik.ImportStatus]{Progress: func(*esputnik.ImportStatus) { panic("boom") }})
	}); got != "boom" {
		t.Errorf("stopped with %v, want boom", got)
	}
}

// broken breaks the connection of a request after the first one, and counts.
func broken(t *testing.T, answer string) (url string, requests *atomic.Int64) {
	t.Helper()
	requests = new(atomic.Int64)
	url = listen(t, func(conn net.Conn) {
		r := bufio.NewReader(conn)
		for {
			req, err := http.ReadRequest(r)
			if err != nil {
				return
			}
			_, _ = io.Copy(io.Discard, req.Body)
			if requests.Add(1) == 2 {
				return
			}
			_, _ = fmt.Fprintf(conn, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nEs-Token: t2\r\nContent-Length: %d\r\n\r\n%s", len(answer), answer)
		}
	})
	return url, requests
}

// The standard library repeats a GET on a connection that broke. What must not be sent twice is not.
func TestTheStandardLibraryDoesNotRepeat(t *testing.T) {
	t.Parallel()
	hc := func() *http.Client { return &http.Client{Transport: &http.Transport{}} }
	for name, calls := range map[string]func(t *testing.T, url string) func() error{
		"code": func(t *testing.T, url string) func() error {
			o, err := engagor.NewOAuth("id", "secret", engagor.WithHTTPClient(hc()), engagor.WithBaseURL(url))
			if err != nil {
				t.Fatal(err)
			}
			return func() error { _, err := o.Exchange(t.Context(), "code"); return err }
		},
		"refresh token": func(t *testing.T, url string) func() error {
			o, err := engagor.NewOAuth("id", "secret", engagor.WithHTTPClient(hc()), engagor.WithBaseURL(url))
			if err != nil {
				t.Fatal(err)
			}
			return func() error { _, err := o.Refresh(t.Context(), "token"); return err }
		},
		"session": func(t *testing.T, url string) func() error {
			s, err := esputnik.ResumeSession("t1", esputnik.WithHTTPClient(hc()), esputnik.WithBaseURL(url), esputnik.WithRetry(never))
			if err != nil {
				t.Fatal(err)
			}
			return func() error { _, err := s.Inbox.CountUnread(t.Context()); return err }
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			url, requests := broken(t, `{"access_token":"a","count":1}`)
			call := calls(t, url)
			if err := call(); err != nil {
				t.Fatal(err)
			}
			if err := call(); err == nil || requests.Load() != 2 || errors.Is(err, engagement.ErrUnauthorized) {
				t.Errorf("error %v after %d requests, want one after 2", err, requests.Load())
			}
		})
	}
}

// A webhook is confirmed only if it was read.
func TestWebhooksThatCannotBeRead(t *testing.T) {
	t.Parallel()
	bodies := []string{
		``, ` `, `null`, `true`, `7`, `"text"`, `[]x`, `{}`, `{"a":1}`, `[null]`, `[[]]`, `[1]`, `["a"]`, `[{}]`, `[{"a":1}]`,
		`{"activities":[{"iid":"1"}]}`, `[{"iid":null}]`, `[{"iid":""}]`, `[{"iid":"1"},null]`, `{"event_id":null}`, "\xff\xfe", strings.Repeat("[", 100_000),
		strings.Repeat(`{"a":`, 100_000), `{"type":`, `{"event_id":"e"`,
	}
	handled := 0
	key := "secret"
	esputnikHandler, err := esputnikhook.NewActivityHandler(nil, func(_ context.Context, rows []esputnikhook.Activity) error {
		handled++
		return nil
	}, engagement.WithoutVerification())
	if err != nil {
		t.Fatal(err)
	}
	inbox, err := esputnikhook.NewInboxHandler(nil, func(context.Context, *esputnikhook.InboxMessage) error { handled++; return nil }, engagement.WithoutVerification())
	if err != nil {
		t.Fatal(err)
	}
	customerioHandler, err := customeriohook.NewHandler([]string{key}, func(context.Context, *customeriohook.Event) error { handled++; return nil })
	if err != nil {
		t.Fatal(err)
	}
	engagorHandler, err := engagorhook.NewHandler([]string{key}, func(context.Context, *engagorhook.Event) error { handled++; return nil })
	if err != nil {
		t.Fatal(err)
	}
	for name, handler := range map[string]http.Handler{
		"esputnik": esputnikHandler, "esputnik inbox": inbox, "customerio": customerioHandler, "engagor": engagorHandler,
	} {
		for _, body := range bodies {
			r := httptest.NewRequest(http.MethodPost, "/", strings.NewReader(body))
			customeriohook.Sign(r.Header, []byte(body), key, time.Now())
			if name == "engagor" {
				engagorhook.Sign(r.Header, []byte(body), key)
			}
			w := httptest.NewRecorder()
			handler.ServeHTTP(w, r)
			if name == "customerio" && strings.HasPrefix(body, "{") && strings.HasSuffix(body, "}") {
				handled-- // any object is an event, of which the function gets the body
				continue
			}
			if w.Code != http.StatusBadRequest || handled != 0 {
				t.Errorf("%s: %.40q is answered with %d, and handled %d times", name, body, w.Code, handled)
				handled = 0
			}
		}
	}
}

// Links lead to files on the web, or on this machine for a client whose service is there.
func TestHostileLinks(t *testing.T) {
	t.Parallel()
	for _, link := range []string{
		"http://127.0.0.1:6379/", "http://localhost/", "http://[::1]/", "http://metadata.localhost/", "http://169.254.169.254/latest", "http://example.com/f",
		"file:///etc/passwd", "ftp://example.com/f", "//example.com/f", "/f", "f", "", "javascript:alert(1)", "https://", "https:///f", "http:\\\\example.com", "https://exa mple.com/\x00",
	} {
		asked := 0
		rt := served(func(req *http.Request) (*http.Response, error) {
			if req.URL.Host == "api.customer.io" {
				return reply(req, 200, text(fmt.Sprintf(`{"url":%q}`, link))), nil
			}
			asked++
			return reply(req, 200, text("file")), nil
		})
		c, err := customerio.New("key", customerio.WithHTTPClient(&http.Client{Transport: rt}))
		if err != nil {
			t.Fatal(err)
		}
		if file, err := c.Exports.Download(t.Context(), 7); err == nil || asked != 0 {
			t.Errorf("%q is followed: %v, %d requests", link, file, asked)
		}
	}
}

// A service that refuses every token does not use up a refresh token with every call.
func TestAServiceThatRefusesEveryToken(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		var refreshed, refused int
		hc := &http.Client{Transport: served(func(req *http.Request) (*http.Response, error) {
			if strings.Contains(req.URL.Path, "oauth") {
				refreshed++
				return reply(req, 200, text(fmt.Sprintf(`{"access_token":"a%d","refresh_token":"r%d","expires_in":7200}`, refreshed, refreshed))), nil
			}
			refused++
			return reply(req, 401, text(`{}`)), nil
		})}
		first := &oauth2.Token{AccessToken: "a", RefreshToken: "r", Expiry: time.Now().Add(time.Hour)}
		one, err := engagor.NewOAuth("id", "secret", engagor.WithHTTPClient(hc))
		if err != nil {
			t.Fatal(err)
		}
		other, err := esputnik.NewOAuth("id", "secret", "https://app.example.org/", esputnik.WithHTTPClient(hc))
		if err != nil {
			t.Fatal(err)
		}
		a, err := one.TokenSource(first, nil)
		if err != nil {
			t.Fatal(err)
		}
		b, err := other.TokenSource("code", first, nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range []calls{
			engagorCalls(t, setting{http: hc, tokens: a, limiter: panickingLimiter{func() {}}}),
			esputnikCalls(t, setting{http: hc, tokens: b, limiter: panickingLimiter{func() {}}}),
		} {
			refreshed, refused = 0, 0
			for range 20 {
				if err := c.get(t.Context()); !errors.Is(err, engagement.ErrUnauthorized) {
					t.Errorf("error %v, want ErrUnauthorized", err)
				}
			}
			if refreshed != 1 || refused != 21 {
				t.Errorf("%d tokens were refreshed in %d requests, want 1 in 21", refreshed, refused)
			}
			time.Sleep(time.Minute)
			_ = c.get(t.Context())
			if refreshed != 2 {
				t.Errorf("%d tokens were refreshed after a minute, want 2", refreshed)
			}
		}
	})
}

// The ids of events do not fill the memory.
func TestLongEventIDs(t *testing.T) {
	t.Parallel()
	store := &longest{EventStore: engagement.NewEventMemory(10)}
	handled := 0
	h, err := customeriohook.NewHandler([]string{"key"}, func(context.Context, *customeriohook.Event) error { handled++; return nil }, engagement.WithEventStore(store))
	if err != nil {
		t.Fatal(err)
	}
	for range 2 {
		body := `{"event_id":"` + strings.Repeat("x", 1<<20) + `","object_type":"email","metric":"sent"}`
		r := httptest.NewRequest(http.MethodPost, "/", strings.NewReader(body))
		customeriohook.Sign(r.Header, []byte(body), "key", time.Now())
		w := httptest.NewRecorder()
		if h.ServeHTTP(w, r); w.Code != http.StatusOK {
			t.Errorf("status %d", w.Code)
		}
	}
	if handled != 1 || store.length > 256 {
		t.Errorf("handled %d times, with an id of %d bytes", handled, store.length)
	}
}

type longest struct {
	engagement.EventStore
	length int
}

func (l *longest) Begin(ctx context.Context, id string) (engagement.EventState, error) {
	l.length = max(l.length, len(id))
	return l.EventStore.Begin(ctx, id)
}

// After a 429, many callers follow at the pace of the vendor's limit: in no period of a second are there more requests than
// it allows.
func TestManyCallersAfterARefusal(t *testing.T) {
	t.Parallel()
	limits := map[string]int{"customerio": 10, "esputnik": 200}
	attack(t, func(t *testing.T, start func(testing.TB, setting) calls) {
		limit := limits[t.Name()[strings.LastIndexByte(t.Name(), '/')+1:]]
		if limit == 0 {
			return // no limit by the second
		}
		synctest.Test(t, func(t *testing.T) {
			var mu sync.Mutex
			var at []time.Time
			var c calls
			c = start(t, setting{http: &http.Client{Transport: served(func(req *http.Request) (*http.Response, error) {
				mu.Lock()
				defer mu.Unlock()
				if at = append(at, time.Now()); len(at) == 1 {
					return reply(req, 429, text(`{}`), "Retry-After", "30"), nil
				}
				return reply(req, 200, text(c.good)), nil
			})}})
			var wg sync.WaitGroup
			for range 3 * limit {
				wg.Go(func() {
					if err := c.get(t.Context()); err != nil {
						t.Error(err)
					}
				})
			}
			wg.Wait()
			held := at[0].Add(30 * time.Second)
			var after []time.Time
			for _, sent := range at {
				if !sent.Before(held) {
					after = append(after, sent)
				}
			}
			for i := limit; i < len(after); i++ {
				if d := after[i].Sub(after[i-limit]); d < 900*time.Millisecond {
					t.Fatalf("%d requests within %v", limit+1, d)
				}
			}
			if len(after) < limit {
				t.Errorf("only %d requests after the refusal", len(after))
			}
		})
	})
}
