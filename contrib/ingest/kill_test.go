package ingest_test

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"strconv"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/contrib/ingest"
	"github.com/engagement-go/engagement/contrib/ingest/embedded"
)

// TestKill kills a writer, a worker and a server, each a process of its own, at random moments: INGEST_KILLS of each, 2
// if it is not set. The service fails, refuses and cuts connections meanwhile.
func TestKill(t *testing.T) {
	t.Parallel()
	kills, err := strconv.Atoi(os.Getenv("INGEST_KILLS"))
	if err != nil {
		kills = 2
	}
	c := newChaos(t)
	roles := []string{"server", "worker", "writer"}
	for _, role := range roles {
		c.start(role)
	}
	eventually(t, "operations arrive", func() bool { return c.received() > 0 })
	var order []string
	for range kills {
		order = append(order, roles...)
	}
	rand.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
	for i, role := range order {
		time.Sleep(rand.N(1500 * time.Millisecond))
		c.restart(role)
		if i%5 == 4 { // on a busy machine they would be killed before they have begun
			acked, received := c.acknowledged(), c.received()
			eventually(t, "it goes on", func() bool { return c.acknowledged() > acked && c.received() > received })
		}
		if i%30 == 29 {
			t.Logf("%d kills, %d operations acknowledged, %d received", i+1, c.acknowledged(), c.received())
		}
	}
	acked := c.acknowledged()
	eventually(t, "operations are acknowledged after the last kill", func() bool { return c.acknowledged() > acked })
	c.stop("writer")
	c.check(t)
}

const (
	killPersons = 40
	killLease   = 2 * time.Second
)

// process is a process of a test; read is closed when all that it has said was read.
type process struct {
	*exec.Cmd

	read chan struct{}
}

// chaos is the processes, and the service to which they deliver.
type chaos struct {
	tb      testing.TB
	address string
	dir     string
	service *httptest.Server

	mu        sync.Mutex
	children  map[string]*process
	acked     map[string]int     // by person
	doubtful  map[string]bool    // operations that the writer may have put twice
	delivered []ingest.Operation // as the service has accepted them
	count     atomic.Int64
}

func newChaos(tb testing.TB) *chaos {
	c := &chaos{
		tb: tb, address: freeAddress(), dir: tb.TempDir(),
		children: map[string]*process{}, acked: map[string]int{}, doubtful: map[string]bool{},
	}
	c.service = httptest.NewServer(http.HandlerFunc(c.serve))
	tb.Cleanup(func() {
		for role := range c.children {
			c.stop(role)
		}
		c.service.Close()
	})
	return c
}

func (c *chaos) serve(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path == "/acked" {
		c.mu.Lock()
		defer c.mu.Unlock()
		for key, n := range c.acked {
			c.doubtful[fmt.Sprintf("%s-%d", key, n+1)] = true
			c.doubtful[fmt.Sprintf("%s-%d", key, n+2)] = true
		}
		_ = json.NewEncoder(w).Encode(c.acked)
		return
	}
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return // the worker was killed
	}
	var ops []ingest.Operation
	if err := json.Unmarshal(body, &ops); err != nil {
		c.tb.Error(err)
	}
	switch rand.N(12) {
	case 0:
		w.WriteHeader(http.StatusInternalServerError)
		return
	case 1:
		w.WriteHeader(http.StatusTooManyRequests)
		return
	case 2:
		panic(http.ErrAbortHandler)
	}
	if r.Context().Err() != nil {
		return // the worker was killed meanwhile; what arrives long after its end may come after newer operations
	}
	c.mu.Lock()
	c.delivered = append(c.delivered, ops...)
	c.mu.Unlock()
	c.count.Add(int64(len(ops)))
	if rand.N(12) == 0 {
		panic(http.ErrAbortHandler) // accepted, and the answer is lost
	}
}

func (c *chaos) received() int64 { return c.count.Load() }

func (c *chaos) acknowledged() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	n := 0
	for _, k := range c.acked {
		n += k
	}
	return n
}

func (c *chaos) start(role string) {
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "INGEST_CHILD="+role, "INGEST_ADDRESS="+c.address, "INGEST_DIR="+c.dir, "INGEST_SERVICE="+c.service.URL)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		c.tb.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		c.tb.Fatal(err)
	}
	c.mu.Lock()
	p := &process{cmd, make(chan struct{})}
	c.children[role] = p
	c.mu.Unlock()
	go func() {
		defer close(p.read)
		for lines := bufio.NewScanner(out); lines.Scan(); {
			var what, key string
			var n int
			if _, err := fmt.Sscan(lines.Text(), &what, &key, &n); err != nil {
				continue
			}
			c.mu.Lock()
			if what == "acked" {
				c.acked[key] = max(c.acked[key], n)
			} else {
				c.doubtful[fmt.Sprintf("%s-%d", key, n)] = true
			}
			c.mu.Unlock()
		}
	}()
}

func (c *chaos) stop(role string) {
	c.mu.Lock()
	p := c.children[role]
	delete(c.children, role)
	c.mu.Unlock()
	if p == nil {
		return
	}
	_ = p.Process.Kill()
	<-p.read
	_ = p.Wait()
}

func (c *chaos) restart(role string) {
	c.stop(role)
	c.start(role)
}

// check waits until all is delivered, and holds it against what was acknowledged.
func (c *chaos) check(t *testing.T) {
	conn, err := nats.Connect(c.address, nats.MaxReconnects(-1), nats.RetryOnFailedConnect(true))
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	js, err := jetstream.New(conn)
	if err != nil {
		t.Fatal(err)
	}
	var q *ingest.Queue
	eventually(t, "the queue can be opened", func() bool {
		if !conn.IsConnected() {
			return false
		}
		ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
		defer cancel()
		q, err = ingest.Open(ctx, js, killConfig)
		return err == nil
	})
	for delivered := false; !delivered; {
		before := c.received()
		eventually(t, "the backlog gets smaller", func() bool {
			b, err := q.Backlog(t.Context())
			delivered = err == nil && b.Records == 0
			return delivered || c.received() > before
		})
	}
	dead := map[string]bool{}
	for d, err := range q.Dead(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		if d.Kind != ingest.Unknown || !d.Operation.NotRepeatable {
			t.Errorf("dead letter %s, %s: %s", d.Operation.ID, d.Kind, d.Reason)
		}
		dead[d.Operation.ID] = true
	}
	c.stop("worker")
	c.stop("server")

	c.mu.Lock()
	defer c.mu.Unlock()
	times := map[string]int{}
	last, history := map[string]int{}, map[string][]int{}
	for _, o := range c.delivered {
		times[o.ID]++
		n := number(t, o)
		history[o.Key] = append(history[o.Key], n)
		for missing := last[o.Key] + 1; missing < n; missing++ {
			if !dead[fmt.Sprintf("%s-%d", o.Key, missing)] {
				t.Fatalf("%s: operation %d came after %d: %v", o.Key, n, last[o.Key], history[o.Key][max(0, len(history[o.Key])-40):])
			}
		}
		last[o.Key] = n
	}
	lost, repeated, acked := 0, 0, 0
	for key, most := range c.acked {
		acked += most
		for n := 1; n <= most; n++ {
			id := fmt.Sprintf("%s-%d", key, n)
			if times[id] == 0 && !dead[id] {
				lost++
				t.Errorf("%s was acknowledged and not delivered", id)
			}
			if times[id] > 1 {
				repeated++
				if killOnce(n) && !c.doubtful[id] {
					t.Errorf("%s is not repeatable, and was delivered %d times", id, times[id])
				}
			}
		}
	}
	t.Logf("%d operations acknowledged, %d lost, %d delivered more than once, %d dead letters of unknown outcome", acked, lost, repeated, len(dead))
}

func number(tb testing.TB, o ingest.Operation) int {
	n, err := strconv.Atoi(o.ID[len(o.Key)+1:])
	if err != nil {
		tb.Fatal(err)
	}
	return n
}

// killOnce reports whether an operation is not repeatable.
func killOnce(n int) bool { return n%25 == 0 }

var killConfig = ingest.Config{API: "kill", Partitions: 4, Lease: killLease}

// child runs a process of TestKill.
func child(role string) error {
	if role == "server" {
		srv, err := embedded.Start(embedded.Options{Dir: os.Getenv("INGEST_DIR"), Listen: os.Getenv("INGEST_ADDRESS")})
		if err != nil {
			return err
		}
		defer srv.Close()
		select {}
	}
	conn, err := nats.Connect(os.Getenv("INGEST_ADDRESS"), nats.MaxReconnects(-1), nats.ReconnectWait(50*time.Millisecond), nats.RetryOnFailedConnect(true))
	if err != nil {
		return err
	}
	js, err := jetstream.New(conn)
	if err != nil {
		return err
	}
	var q *ingest.Queue
	for q == nil {
		ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
		q, err = ingest.Open(ctx, js, killConfig)
		cancel()
		if errors.Is(err, engagement.ErrInvalidArgument) && conn.IsConnected() {
			return err
		}
		time.Sleep(20 * time.Millisecond)
	}
	service := os.Getenv("INGEST_SERVICE")
	if role == "worker" {
		w, err := q.NewWorker(&httpVendor{service}, ingest.WorkerOptions{})
		if err != nil {
			return err
		}
		return w.Run(context.Background())
	}
	return childWriter(q, service)
}

func childWriter(q *ingest.Queue, service string) error {
	resp, err := http.Get(service + "/acked")
	if err != nil {
		return err
	}
	var acked map[string]int
	if err := json.NewDecoder(resp.Body).Decode(&acked); err != nil {
		return err
	}
	w := q.NewWriter(ingest.WriterOptions{})
	var out sync.Mutex
	say := func(what, key string, n int) {
		out.Lock()
		defer out.Unlock()
		fmt.Println(what, key, n)
	}
	var persons sync.WaitGroup
	for i := range killPersons {
		persons.Go(func() {
			key := fmt.Sprintf("p%d", i)
			for n := acked[key] + 1; ; n += 2 {
				ops := []ingest.Operation{op(key, n), op(key, n+1)}
				for i := range ops {
					ops[i].NotRepeatable = killOnce(n + i)
				}
				for {
					ctx, cancel := context.WithTimeout(context.Background(), time.Second)
					err := w.Put(ctx, ops...)
					cancel()
					if err == nil {
						break
					}
					say("doubt", key, n)
					say("doubt", key, n+1)
				}
				say("acked", key, n+1)
				time.Sleep(rand.N(40 * time.Millisecond))
			}
		})
	}
	persons.Wait()
	return nil
}

// httpVendor delivers to the service of the test.
type httpVendor struct{ url string }

func (*httpVendor) Limits() ingest.Limits { return ingest.Limits{Operations: 1000, Bytes: 500_000} }

func (v *httpVendor) Send(ctx context.Context, ops []ingest.Operation) ([]ingest.Refusal, error) {
	data, err := json.Marshal(ops)
	if err != nil {
		return nil, err
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, v.url, bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	req.GetBody = nil // net/http must not send it again by itself
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return nil, &engagement.Error{Attempts: 1, RetryAfter: 20 * time.Millisecond, Err: err}
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return nil, &engagement.Error{
			Attempts: 1, StatusCode: resp.StatusCode, RetryAfter: 20 * time.Millisecond, Err: engagement.SentinelForStatus(resp.StatusCode),
		}
	}
	return nil, nil
}

func TestMain(m *testing.M) {
	if role := os.Getenv("INGEST_CHILD"); role != "" {
		if err := child(role); err != nil {
			fmt.Fprintln(os.Stderr, role, err)
			os.Exit(1)
		}
		return
	}
	os.Exit(m.Run())
}
