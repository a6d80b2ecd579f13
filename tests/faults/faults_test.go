package faults_test

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"math/rand/v2"
	"net"
	"net/http"
	"os"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/Shopify/toxiproxy/v2"
	"github.com/rs/zerolog"
	"go.uber.org/goleak"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/vendors"
)

func TestMain(m *testing.M) {
	flag.Parse()
	// The tests wait most of the time.
	if err := flag.Set("test.parallel", "32"); err != nil {
		panic(err)
	}
	zerolog.SetGlobalLevel(zerolog.Disabled)
	log.SetOutput(io.Discard) // net/http logs what a service sends unasked
	status := m.Run()
	for end := time.Now().Add(hang); status == 0; { // what ends takes its time where the machine is busy
		err := goleak.Find(
			// What remains of links with faults is in the proxy.
			goleak.IgnoreAnyFunction("github.com/Shopify/toxiproxy/v2/toxics.(*ToxicStub).Run"),
			goleak.IgnoreAnyFunction("github.com/Shopify/toxiproxy/v2.(*ToxicLink).write"),
			goleak.IgnoreAnyFunction("github.com/Shopify/toxiproxy/v2.(*ToxicLink).read"),
			goleak.IgnoreAnyFunction("github.com/Shopify/toxiproxy/v2.(*Proxy).server"))
		if err == nil {
			break
		}
		if time.Now().After(end) {
			fmt.Fprintln(os.Stderr, err)
			status = 1
		}
	}
	os.Exit(status)
}

// hang is how much later than its deadline a call counts as hanging. It is long, because the machine may be busy.
const hang = time.Minute

// policy retries soon, so that a call has time for several attempts.
var policy = engagement.RetryPolicy{BaseDelay: 10 * time.Millisecond, MaxDelay: 50 * time.Millisecond, MaxRetryAfter: 100 * time.Millisecond}

// network is a client of a vendor, and its service behind a proxy.
type network struct {
	t        *testing.T
	name     string
	upstream *upstream
	proxy    *toxiproxy.Proxy
	calls    calls
	http     *http.Client
	deadline time.Duration // of a call
	open     atomic.Int64  // connections of the client
	started  atomic.Int64  // calls
}

// network starts a client and a service.
func newNetwork(t *testing.T, start func(testing.TB) subject, scheme string) *network {
	t.Helper()
	under := start(t)
	n := &network{t: t, deadline: 700 * time.Millisecond, name: strconv.FormatUint(rand.Uint64(), 36), upstream: newUpstream(t, under.service)}
	n.startProxy(freeAddress())
	transport := http.DefaultTransport.(*http.Transport).Clone()
	transport.DialContext = func(ctx context.Context, network, address string) (net.Conn, error) {
		conn, err := new(net.Dialer).DialContext(ctx, network, address)
		if err != nil {
			return nil, err
		}
		n.open.Add(1)
		return &counted{Conn: conn, open: &n.open}, nil
	}
	n.http = &http.Client{Transport: transport}
	n.calls = under.client(scheme+"://"+n.proxy.Listen+under.path, n.http, policy)
	t.Cleanup(func() {
		// A connection of a call that has just ended becomes idle a little later.
		for end := time.Now().Add(hang); n.open.Load() > 0; time.Sleep(10 * time.Millisecond) {
			transport.CloseIdleConnections()
			if time.Now().After(end) {
				t.Errorf("the client has %d connections that are not idle, and no calls", n.open.Load())
				break
			}
		}
		n.proxy.Stop()
	})
	return n
}

// counted is a connection that is counted until it is closed.
type counted struct {
	net.Conn
	once sync.Once
	open *atomic.Int64
}

func (c *counted) Close() error {
	c.once.Do(func() { c.open.Add(-1) })
	return c.Conn.Close()
}

// add makes the proxy fail in a way. stream is "downstream" for answers or "upstream" for requests.
func (n *network) add(kind, stream, attributes string) {
	toxic := fmt.Sprintf(`{"name": %q, "type": %q, "stream": %q, "attributes": %s}`, kind+stream, kind, stream, attributes)
	if _, err := n.proxy.Toxics.AddToxicJson(strings.NewReader(toxic)); err != nil {
		n.t.Error(err)
	}
}

var (
	firstPort = rand.Uint32()
	ports     atomic.Uint32
)

// freeAddress returns an address on which nobody listens. Its port is below those that the system gives to others, also while a
// proxy is stopped.
func freeAddress() string {
	for {
		address := fmt.Sprint("127.0.0.1:", 10_000+(firstPort+ports.Add(1))%20_000)
		if listener, err := net.Listen("tcp", address); err == nil {
			_ = listener.Close()
			return address
		}
	}
}

// startProxy starts a proxy without faults.
func (n *network) startProxy(listen string) {
	server := toxiproxy.NewServer(toxiproxy.NewMetricsContainer(nil), zerolog.Nop())
	n.proxy = toxiproxy.NewProxy(server, n.name, listen, n.upstream.Listener.Addr().String())
	if err := n.proxy.Start(); err != nil {
		n.t.Error(err)
	}
}

// heal ends all faults. It starts another proxy, because to remove a fault from one can block for ever (toxiproxy 2.5).
func (n *network) heal() {
	n.upstream.setBreaks(breakage{})
	n.proxy.Stop()
	n.startProxy(n.proxy.Listen)
}

// stop makes the proxy refuse connections.
func (n *network) stop() { n.proxy.Stop() }

// id returns an id for the next call.
func (n *network) id() string { return fmt.Sprintf("id-%s-%d", n.name, n.started.Add(1)) }

// call makes one call, and fails the test if it does not end.
func (n *network) call(what string, do func(context.Context) error) error {
	n.t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), n.deadline)
	defer cancel()
	late := time.AfterFunc(n.deadline+hang, func() { n.t.Errorf("%s has not returned %v after its deadline", what, hang) })
	defer late.Stop()
	return do(ctx)
}

// tally is what calls under a fault came to.
type tally struct {
	calls, failed int
	last          error
}

// exercise makes calls of all kinds, and checks what must hold.
func (n *network) exercise(rounds int) (sum tally) {
	n.t.Helper()
	for range rounds {
		kinds := map[string]func(context.Context) error{"get": n.calls.get, "send": n.send}
		if n.calls.rows != nil {
			kinds["rows"] = n.iterate
		}
		if n.calls.bulk != nil {
			kinds["bulk"] = n.bulk
		}
		for what, do := range kinds {
			sum.calls++
			if err := n.call(what, do); err != nil {
				sum.failed++
				sum.last = err
			}
		}
	}
	return sum
}

// send makes a call that must arrive at most once, and has arrived if it succeeded.
func (n *network) send(ctx context.Context) error {
	id := n.id()
	err := n.calls.send(ctx, id)
	n.check(id, err, false)
	return err
}

// check compares what a call returned with what became of it at the service.
func (n *network) check(id string, err error, repeatable bool) {
	times, taken := n.upstream.times(id)
	if err == nil && !taken {
		n.t.Errorf("call %s was reported as accepted, and the service has not accepted it", id)
	}
	if times > 1 && !repeatable {
		n.t.Errorf("call %s is not repeatable and arrived %d times (error %v)", id, times, err)
	}
	if errors.Is(err, engagement.ErrInvalidArgument) {
		n.t.Errorf("call %s: %v", id, err)
	}
	var e *engagement.Error
	if times > 0 && errors.As(err, &e) && e.Attempts == 0 {
		n.t.Errorf("call %s arrived, and its error says that nothing was sent: %v", id, err)
	}
}

// iterate fails the test if an iteration ends without an error before all rows have come once.
func (n *network) iterate(ctx context.Context) error {
	seen := map[string]bool{}
	for key, err := range n.calls.rows(ctx) {
		if err != nil {
			return err
		}
		if seen[key] {
			n.t.Errorf("row %q came twice", key)
		}
		seen[key] = true
	}
	if len(seen) < rows { // bulk adds some
		n.t.Errorf("an iteration ended without an error after %d of %d rows", len(seen), rows)
	}
	return nil
}

// bulk fails the test if an item does not have one outcome, and the right one.
func (n *network) bulk(ctx context.Context) (failed error) {
	ids := make([]string, 40)
	for i := range ids {
		ids[i] = n.id()
	}
	outcomes := make(map[int]int, len(ids))
	for index, err := range n.calls.bulk(ctx, ids, engagement.BulkOptions{ChunkSize: 7, Concurrency: 2}) {
		if index < 0 || index >= len(ids) {
			n.t.Errorf("an outcome has index %d: %v", index, err)
			continue
		}
		outcomes[index]++
		n.check(ids[index], err, n.calls.bulkRepeatable)
		if err != nil {
			failed = err
		}
	}
	// When the context ends, no more items are read.
	for i := range outcomes {
		if outcomes[i] != 1 {
			n.t.Errorf("item %d has %d outcomes, want 1", i, outcomes[i])
		}
	}
	if failed == nil && len(outcomes) != len(ids) {
		n.t.Errorf("%d of %d items have an outcome, and none an error", len(outcomes), len(ids))
	}
	return failed
}

// recovers fails the test if the client does not work again soon after a fault.
func (n *network) recovers() {
	n.t.Helper()
	n.heal()
	n.deadline = hang // no other call is under way
	var err error
	for range 50 {
		if err = n.call("get", n.calls.get); err == nil {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
	n.t.Errorf("the client does not recover: %v", err)
}

// faults are what can go wrong.
var faults = []struct {
	name  string
	start func(*network)
	// all means that every call fails.
	all bool
}{
	{name: "none", start: func(*network) {}},
	{name: "latency", start: func(n *network) { n.add("latency", "downstream", `{"latency": 60, "jitter": 40}`) }},
	{name: "latency beyond the deadline", start: func(n *network) { n.add("latency", "downstream", `{"latency": 5000}`) }, all: true},
	{name: "slow requests", start: func(n *network) { n.add("bandwidth", "upstream", `{"rate": 1}`) }},
	{name: "slow answers", start: func(n *network) { n.add("bandwidth", "downstream", `{"rate": 4}`) }},
	{name: "answers in drops", start: func(n *network) {
		n.add("slicer", "downstream", `{"average_size": 20, "size_variation": 10, "delay": 10000}`)
	}},
	{name: "reset at once", start: func(n *network) { n.add("reset_peer", "downstream", `{"timeout": 0}`) }, all: true},
	{name: "reset soon", start: func(n *network) { n.add("reset_peer", "downstream", `{"timeout": 30}`) }},
	{name: "requests cut", start: func(n *network) { n.add("limit_data", "upstream", `{"bytes": 250}`) }},
	{name: "answers cut in the head", start: func(n *network) { n.add("limit_data", "downstream", `{"bytes": 60}`) }, all: true},
	{name: "answers cut in the body", start: func(n *network) { n.add("limit_data", "downstream", `{"bytes": 700}`) }},
	{name: "half open: requests vanish", start: func(n *network) { n.add("timeout", "upstream", `{"timeout": 0}`) }, all: true},
	{name: "half open: answers vanish", start: func(n *network) { n.add("timeout", "downstream", `{"timeout": 0}`) }, all: true},
	{name: "slow close", start: func(n *network) { n.add("slow_close", "downstream", `{"delay": 300}`) }},
	{name: "refused", start: (*network).stop, all: true},
	{name: "hostile Retry-After", start: func(n *network) {
		n.upstream.setBreaks(refuse("1764000000", "60000", "Infinity", "-1", "Fri, 31 Dec 9999 23:59:59 GMT", "soon", "99999999999999999999"))
	}, all: true},
	{name: "early hints", start: func(n *network) { n.upstream.setBreaks(hint(http.StatusEarlyHints, 3)) }},
	{name: "flood of early hints", start: func(n *network) { n.upstream.setBreaks(hint(http.StatusEarlyHints, 5000)) }},
	{name: "gzip bomb", start: func(n *network) { n.upstream.setBreaks(bomb()) }, all: true},
	{name: "announces too much and closes", start: func(n *network) { n.upstream.setBreaks(lie(func(n int) int { return n + 100 }, 0)) }, all: true},
	{name: "announces too much and is silent", start: func(n *network) { n.upstream.setBreaks(lie(func(int) int { return 1 << 40 }, 3*time.Second)) }, all: true},
	{name: "announces too little", start: func(n *network) { n.upstream.setBreaks(lie(func(n int) int { return n / 2 }, 0)) }},
}

// forEach runs a test for every vendor.
func forEach(t *testing.T, test func(*testing.T, func(testing.TB) subject)) {
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

func TestFaults(t *testing.T) {
	t.Parallel()
	forEach(t, func(t *testing.T, start func(testing.TB) subject) {
		for _, fault := range faults {
			t.Run(fault.name, func(t *testing.T) {
				t.Parallel()
				n := newNetwork(t, start, "http")
				if fault.name == "none" {
					n.deadline = hang
				}
				fault.start(n)
				sum := n.exercise(2)
				if fault.all && sum.failed != sum.calls {
					t.Errorf("%d of %d calls failed, want all", sum.failed, sum.calls)
				}
				if fault.name == "none" && sum.failed != 0 {
					t.Errorf("%d calls failed without a fault: %v", sum.failed, sum.last)
				}
				t.Logf("%d of %d calls failed", sum.failed, sum.calls)
				n.recovers()
			})
		}
	})
}

// TestTLSFailure talks TLS to a service that does not.
func TestTLSFailure(t *testing.T) {
	t.Parallel()
	forEach(t, func(t *testing.T, start func(testing.TB) subject) {
		n := newNetwork(t, start, "https")
		if err := n.call("get", n.calls.get); err == nil {
			t.Error("a call succeeded without TLS")
		}
		if err := n.call("send", n.send); err == nil {
			t.Error("a call succeeded without TLS")
		}
	})
}

var storm = flag.Duration("storm", 3*time.Second, "how long TestStorm makes calls")

// TestStorm makes calls from many goroutines while faults come and go.
func TestStorm(t *testing.T) {
	t.Parallel()
	forEach(t, func(t *testing.T, start func(testing.TB) subject) {
		n := newNetwork(t, start, "http")
		seed := uint64(time.Now().UnixNano())
		t.Logf("seed %d", seed)
		random := rand.New(rand.NewPCG(seed, 0))
		var (
			all  sync.WaitGroup
			mu   sync.Mutex
			sum  tally
			over = make(chan struct{})
		)
		for range 8 {
			all.Go(func() {
				for {
					select {
					case <-over:
						return
					default:
					}
					part := n.exercise(1)
					mu.Lock()
					sum.calls, sum.failed = sum.calls+part.calls, sum.failed+part.failed
					mu.Unlock()
				}
			})
		}
		for end := time.Now().Add(*storm); time.Now().Before(end); {
			faults[random.IntN(len(faults))].start(n)
			time.Sleep(time.Duration(random.IntN(150)) * time.Millisecond)
			n.heal()
			time.Sleep(time.Duration(random.IntN(100)) * time.Millisecond)
		}
		close(over)
		all.Wait()
		t.Logf("%d of %d calls failed", sum.failed, sum.calls)
		n.recovers()
	})
}
