package fake_test

import (
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"strings"
	"syscall"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/oauth2"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/customerio/customeriotest"
	"github.com/engagement-go/engagement/customerio/pipelines"
	"github.com/engagement-go/engagement/customerio/track"
	"github.com/engagement-go/engagement/engage"
	"github.com/engagement-go/engagement/engage/engagetest"
	"github.com/engagement-go/engagement/engagor"
	"github.com/engagement-go/engagement/engagor/engagortest"
	"github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/esputnik/esputniktest"
	"github.com/engagement-go/engagement/internal/fake"
	"github.com/engagement-go/engagement/internal/vendors"
)

// client calls an operation that reads, and returns what it read.
type client func(context.Context) (any, error)

// double is the fake of a vendor, with what all fakes have in common.
type double struct {
	operation string // that client calls
	client    func() client
	socket    func() client // without retries, over a connection
	inject    func(fake.Fault)
	limit     func(quota string, n int, per time.Duration)
	reset     func()
	journal   func() (operations []string, statuses []int)
}

// doubles starts the fake of each vendor.
var doubles = map[string]func(t testing.TB) double{
	"engage": func(t testing.TB) double {
		srv := engagetest.NewServer(t)
		use := func(c *engage.Client) client {
			return func(ctx context.Context) (any, error) { return c.Users.List(ctx, engage.ListUsersParams{}) }
		}
		return double{
			operation: "Users.List",
			client:    func() client { return use(srv.Client()) },
			socket: func() client {
				return use(must(engage.New(engagetest.Key, engagetest.Secret, engage.WithBaseURL(srv.URL()), engage.WithRetry(once))))
			},
			inject: func(f fake.Fault) { srv.Inject(engagetest.Fault(f)) },
			limit:  func(quota string, n int, per time.Duration) { srv.Limit(engage.Quota(quota), n, per) },
			reset:  srv.Reset,
			journal: func() (operations []string, statuses []int) {
				for _, r := range srv.Journal() {
					operations, statuses = append(operations, r.Operation), append(statuses, r.Status)
				}
				return operations, statuses
			},
		}
	},
	"esputnik": func(t testing.TB) double {
		srv := esputniktest.NewServer(t)
		use := func(c *esputnik.Client) client {
			return func(ctx context.Context) (any, error) { return c.Account.GetVersion(ctx) }
		}
		return double{
			operation: "Account.GetVersion",
			client:    func() client { return use(srv.Client()) },
			socket: func() client {
				return use(must(esputnik.New(esputniktest.APIKey, esputnik.WithBaseURL(srv.URL()), esputnik.WithRetry(once))))
			},
			inject: func(f fake.Fault) { srv.Inject(esputniktest.Fault(f)) },
			limit:  func(quota string, n int, per time.Duration) { srv.Limit(esputnik.Quota(quota), n, per) },
			reset:  srv.Reset,
			journal: func() (operations []string, statuses []int) {
				for _, r := range srv.Journal() {
					operations, statuses = append(operations, r.Operation), append(statuses, r.Status)
				}
				return operations, statuses
			},
		}
	},
	"engagor": func(t testing.TB) double {
		srv := engagortest.NewServer(t)
		use := func(c *engagor.Client) client {
			return func(ctx context.Context) (any, error) { return c.Me.Get(ctx) }
		}
		return double{
			operation: "Me.Get",
			client:    func() client { return use(srv.Client()) },
			socket: func() client {
				tokens := oauth2.StaticTokenSource(&oauth2.Token{AccessToken: engagortest.Token})
				return use(must(engagor.New(engagortest.AccountID, tokens, engagor.WithBaseURL(srv.URL()), engagor.WithRetry(once))))
			},
			inject: func(f fake.Fault) { srv.Inject(engagortest.Fault(f)) },
			limit:  func(quota string, n int, per time.Duration) { srv.Limit(engagor.Quota(quota), n, per) },
			reset:  srv.Reset,
			journal: func() (operations []string, statuses []int) {
				for _, r := range srv.Journal() {
					operations, statuses = append(operations, r.Operation), append(statuses, r.Status)
				}
				return operations, statuses
			},
		}
	},
	"customerio": func(t testing.TB) double {
		srv := customeriotest.NewServer(t)
		use := func(c *customerio.Client) client {
			return func(ctx context.Context) (any, error) { return c.Segments.List(ctx) }
		}
		return double{
			operation: "Segments.List",
			client:    func() client { return use(srv.Client()) },
			socket: func() client {
				return use(must(customerio.New(customeriotest.AppKey, customerio.WithBaseURL(srv.URL()), customerio.WithRetry(once))))
			},
			inject: func(f fake.Fault) { srv.Inject(customeriotest.Fault(f)) },
			limit:  func(quota string, n int, per time.Duration) { srv.Limit(customerio.Quota(quota), n, per) },
			reset:  srv.Reset,
			journal: func() (operations []string, statuses []int) {
				for _, r := range srv.Journal() {
					operations, statuses = append(operations, r.Operation), append(statuses, r.Status)
				}
				return operations, statuses
			},
		}
	},
	"customerio/pipelines": func(t testing.TB) double {
		srv := customeriotest.NewServer(t).Pipelines()
		use := func(c *pipelines.Client) client {
			return func(ctx context.Context) (any, error) {
				return nil, c.Calls.Identify(ctx, pipelines.Identify{Who: pipelines.UserID("1")})
			}
		}
		return double{
			operation: "Calls.Identify",
			client:    func() client { return use(srv.Client()) },
			socket: func() client {
				return use(must(pipelines.New(customeriotest.WriteKey, pipelines.WithBaseURL(srv.URL()), pipelines.WithRetry(once))))
			},
			inject: func(f fake.Fault) { srv.Inject(customeriotest.Fault(f)) },
			limit:  func(quota string, n int, per time.Duration) { srv.Limit(pipelines.Quota(quota), n, per) },
			reset:  srv.Reset,
			journal: func() (operations []string, statuses []int) {
				for _, r := range srv.Journal() {
					operations, statuses = append(operations, r.Operation), append(statuses, r.Status)
				}
				return operations, statuses
			},
		}
	},
	"customerio/track": func(t testing.TB) double {
		srv := customeriotest.NewServer(t).Track()
		use := func(c *track.Client) client {
			return func(ctx context.Context) (any, error) { return c.Account.GetRegion(ctx) }
		}
		return double{
			operation: "Account.GetRegion",
			client:    func() client { return use(srv.Client()) },
			socket: func() client {
				return use(must(track.New(customeriotest.SiteID, customeriotest.TrackKey, track.WithBaseURL(srv.URL()), track.WithRetry(once))))
			},
			inject: func(f fake.Fault) { srv.Inject(customeriotest.Fault(f)) },
			limit:  func(quota string, n int, per time.Duration) { srv.Limit(track.Quota(quota), n, per) },
			reset:  srv.Reset,
			journal: func() (operations []string, statuses []int) {
				for _, r := range srv.Journal() {
					operations, statuses = append(operations, r.Operation), append(statuses, r.Status)
				}
				return operations, statuses
			},
		}
	},
}

var once = engagement.RetryPolicy{MaxRetries: engagement.NoRetries}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// each runs a test with the fake of every vendor, in a bubble.
func each(t *testing.T, test func(t *testing.T, d double)) {
	t.Helper()
	for _, name := range vendors.All() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if doubles[name] == nil {
				t.Fatal("the fake of this vendor is not tested")
			}
			synctest.Test(t, func(t *testing.T) { test(t, doubles[name](t)) })
		})
	}
}

// A server that starts in a bubble needs no socket, and its clock is that of the bubble.
func TestEachInABubble(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, d double) {
		call := d.client()
		d.inject(fake.Fault{Operation: d.operation, Status: 503, Header: http.Header{"Retry-After": {"20"}}})
		begin := time.Now()
		if _, err := call(t.Context()); err != nil {
			t.Fatal(err)
		}
		if took := time.Since(begin); took != 20*time.Second {
			t.Errorf("a call with one retry took %v, want 20s", took)
		}
		operations, statuses := d.journal()
		if diff := cmp.Diff([]string{d.operation, d.operation}, operations); diff != "" {
			t.Errorf("operations in the journal (-want +got):\n%s", diff)
		}
		if diff := cmp.Diff([]int{503, 200}, statuses); diff != "" {
			t.Errorf("statuses in the journal (-want +got):\n%s", diff)
		}
	})
}

func TestEachBreaksABody(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, d double) {
		call := d.client()
		whole, err := call(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		d.inject(fake.Fault{CutBody: true, Times: -1})
		if got, err := call(t.Context()); !errors.Is(err, io.ErrUnexpectedEOF) {
			t.Errorf("%v, error %v of half a body, want one that wraps ErrUnexpectedEOF", got, err)
		}
		d.reset()
		d.inject(fake.Fault{CutBody: true}) // reading may be tried again
		if got, err := call(t.Context()); err != nil || !cmp.Equal(whole, got) {
			t.Errorf("%v, error %v after a retry, want %v", got, err, whole)
		}
		d.inject(fake.Fault{SlowBody: true, Delay: 30 * time.Second})
		begin := time.Now()
		if got, err := call(t.Context()); err != nil || !cmp.Equal(whole, got) || time.Since(begin) != 30*time.Second {
			t.Errorf("%v, error %v, after %v, want %v after 30s", got, err, time.Since(begin), whole)
		}
		d.inject(fake.Fault{SlowBody: true, Delay: time.Hour})
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		defer cancel()
		if got, err := call(ctx); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("%v, error %v of a body that is too slow, want DeadlineExceeded", got, err)
		}
	})
}

// After a 429 a client waits, even after Reset of the server. A new client does not.
func TestEachAfterATooMany(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, d double) {
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		call := d.client()
		d.inject(fake.Fault{Status: 429, Header: http.Header{"Retry-After": {"40"}}})
		begin := time.Now()
		if _, err := call(ctx); !errors.Is(err, engagement.ErrRateLimited) && !errors.Is(err, context.DeadlineExceeded) {
			t.Fatalf("error %v, want ErrRateLimited", err)
		}
		d.reset()
		if _, err := d.client()(t.Context()); err != nil {
			t.Error(err)
		}
		if took := time.Since(begin); took > time.Second {
			t.Errorf("a new client waited %v", took)
		}
		if _, err := call(t.Context()); err != nil {
			t.Error(err)
		}
		if took := time.Since(begin); took < 40*time.Second {
			t.Errorf("the client came again after %v, want 40s", took)
		}
	})
}

func TestEachRefusesALimitOfNoQuota(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, d double) {
		d.limit("default", 1, time.Minute)
		defer func() {
			if text, _ := recover().(string); !strings.Contains(text, `"reqeusts"`) || !strings.Contains(text, "default") {
				t.Errorf("panic %q, want one that names the quotas", text)
			}
		}()
		d.limit("reqeusts", 1, time.Minute)
	})
}

func TestEachOverASocket(t *testing.T) {
	t.Parallel()
	for _, name := range vendors.All() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if doubles[name] == nil {
				t.Fatal("the fake of this vendor is not tested")
			}
			d := doubles[name](t)
			whole, err := d.client()(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			call := d.socket()
			d.inject(fake.Fault{Reset: true})
			// A client that still writes may see the reset there, or find that its reader has closed the connection for it.
			if got, err := call(t.Context()); !errors.Is(err, syscall.ECONNRESET) && !errors.Is(err, syscall.EPIPE) && !errors.Is(err, net.ErrClosed) {
				t.Errorf("%v, error %v of a connection that was reset, want one that says so", got, err)
			}
			d.inject(fake.Fault{Cut: true})
			if got, err := call(t.Context()); !errors.Is(err, io.EOF) {
				t.Errorf("%v, error %v of a cut connection, want one that wraps EOF", got, err)
			}
			d.inject(fake.Fault{CutBody: true})
			if got, err := call(t.Context()); !errors.Is(err, io.ErrUnexpectedEOF) {
				t.Errorf("%v, error %v of half a body, want one that wraps ErrUnexpectedEOF", got, err)
			}
			d.inject(fake.Fault{SlowBody: true, Delay: time.Millisecond})
			if got, err := call(t.Context()); err != nil || !cmp.Equal(whole, got) {
				t.Errorf("%v, error %v, want %v", got, err, whole)
			}
		})
	}
}
