package ingest_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"net"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/nats-io/nats-server/v2/server"
	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"

	"github.com/engagement-go/engagement/contrib/ingest"
)

// cluster is three servers in this process.
type cluster struct {
	tb      testing.TB
	options [3]server.Options
	mu      sync.Mutex
	servers [3]*server.Server
}

func startCluster(tb testing.TB) *cluster {
	c := &cluster{tb: tb}
	dir := tb.TempDir()
	var routes []string
	ports := make([]int, 6)
	for i := range ports {
		_, port, _ := net.SplitHostPort(freeAddress())
		ports[i], _ = strconv.Atoi(port)
	}
	for i := range 3 {
		routes = append(routes, fmt.Sprintf("nats://127.0.0.1:%d", ports[3+i]))
	}
	for i := range 3 {
		c.options[i] = server.Options{
			ServerName: fmt.Sprintf("n%d", i), Host: "127.0.0.1", Port: ports[i], NoSigs: true, NoLog: true,
			JetStream: true, StoreDir: filepath.Join(dir, strconv.Itoa(i)), SyncAlways: true,
			Cluster: server.ClusterOpts{Name: "test", Host: "127.0.0.1", Port: ports[3+i]},
			Routes:  server.RoutesFromStr(strings.Join(routes, ",")),
		}
	}
	tb.Cleanup(func() {
		for i := range 3 {
			c.stop(i)
		}
	})
	return c
}

func (c *cluster) start(i int) {
	options := c.options[i]
	s, err := server.NewServer(&options)
	if err != nil {
		c.tb.Fatal(err)
	}
	s.Start()
	c.mu.Lock()
	c.servers[i] = s
	c.mu.Unlock()
}

func (c *cluster) stop(i int) {
	c.mu.Lock()
	s := c.servers[i]
	c.servers[i] = nil
	c.mu.Unlock()
	if s != nil {
		s.Shutdown()
		s.WaitForShutdown()
	}
}

func (c *cluster) connect() jetstream.JetStream {
	var urls []string
	for _, o := range c.options {
		urls = append(urls, fmt.Sprintf("nats://127.0.0.1:%d", o.Port))
	}
	conn, err := nats.Connect(strings.Join(urls, ","), nats.MaxReconnects(-1), nats.ReconnectWait(100*time.Millisecond))
	if err != nil {
		c.tb.Fatal(err)
	}
	c.tb.Cleanup(conn.Close)
	js, err := jetstream.New(conn)
	if err != nil {
		c.tb.Fatal(err)
	}
	return js
}

func (c *cluster) open(cfg ingest.Config) *ingest.Queue {
	js := c.connect()
	var q *ingest.Queue
	eventually(c.tb, "the cluster has a leader", func() bool {
		ctx, cancel := context.WithTimeout(c.tb.Context(), 5*time.Second)
		defer cancel()
		var err error
		if q, err = ingest.Open(ctx, js, cfg); err != nil {
			c.tb.Log(err)
		}
		return err == nil
	})
	return q
}

// tally counts operations by person, and checks their order as they arrive; it does not keep them.
type tally struct {
	mu       sync.Mutex
	last     map[string]int
	most     map[string]int
	gap      string
	received atomic.Int64
	latency  time.Duration
}

func (*tally) Limits() ingest.Limits { return ingest.Limits{Operations: 1000, Bytes: 500_000} }

func (v *tally) Send(ctx context.Context, ops []ingest.Operation) ([]ingest.Refusal, error) {
	select {
	case <-time.After(v.latency):
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	for _, o := range ops {
		n, _ := strconv.Atoi(o.ID[len(o.Key)+1:])
		if n > v.last[o.Key]+1 && v.gap == "" {
			v.gap = fmt.Sprintf("%s: operation %d after %d", o.Key, n, v.last[o.Key])
		}
		v.last[o.Key] = n
		v.most[o.Key] = max(v.most[o.Key], n)
	}
	v.received.Add(int64(len(ops)))
	return nil, nil
}

// TestCluster kills one of three servers again and again, and lets it come back, while INGEST_OPERATIONS operations are
// put and delivered; 20,000 if it is not set.
func TestCluster(t *testing.T) {
	t.Parallel()
	total, err := strconv.Atoi(os.Getenv("INGEST_OPERATIONS"))
	if err != nil {
		total = 20_000
	}
	c := startCluster(t)
	for i := range 3 {
		c.start(i)
	}
	q := c.open(ingest.Config{API: "test", Replicas: 3, Partitions: 4, Lease: 3 * time.Second})
	v := &tally{last: map[string]int{}, most: map[string]int{}}
	work(t, q, v, ingest.WorkerOptions{})
	w := newWriter(t, q)

	const persons, each = 200, 20
	var acked, left atomic.Int64
	left.Store(int64(total))
	var putting sync.WaitGroup
	start := time.Now()
	for i := range persons {
		putting.Go(func() {
			key := fmt.Sprintf("p%d", i)
			for n := 1; left.Add(-each) >= 0; n += each {
				ops := make([]ingest.Operation, each)
				for i := range ops {
					ops[i] = op(key, n+i)
				}
				for {
					err := w.Put(t.Context(), ops...)
					if err == nil {
						break
					}
					if t.Context().Err() != nil {
						return
					}
					t.Log(err)
				}
				acked.Add(each)
			}
		})
	}
	putting.Go(func() {
		for kills := 0; left.Load() > 0 || kills == 0; kills++ {
			time.Sleep(rand.N(2 * time.Second))
			i := rand.N(3)
			c.stop(i)
			t.Logf("server %d killed: %d acknowledged, %d received, after %v", i, acked.Load(), v.received.Load(), time.Since(start).Round(time.Second))
			time.Sleep(rand.N(3 * time.Second))
			c.start(i)
			time.Sleep(3 * time.Second) // or two are down at the same time, and nothing can go on
		}
	})
	putting.Wait()
	took := time.Since(start)
	eventually(t, "all is delivered", func() bool {
		b, err := q.Backlog(t.Context())
		return err == nil && b.Records == 0
	})
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.gap != "" {
		t.Error(v.gap)
	}
	sum := int64(0)
	for _, n := range v.most {
		sum += int64(n)
	}
	if sum != acked.Load() {
		t.Errorf("%d operations were delivered, %d were acknowledged", sum, acked.Load())
	}
	for key, n := range v.most {
		if v.last[key] != n {
			t.Errorf("%s ends with operation %d of %d", key, v.last[key], n)
		}
	}
	t.Logf("%d operations acknowledged in %v, %.0f/s; received %d times", acked.Load(), took.Round(time.Second), float64(acked.Load())/took.Seconds(), v.received.Load())
}
