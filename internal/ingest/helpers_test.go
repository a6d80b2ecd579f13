package ingest_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/ingest"
	"github.com/engagement-go/engagement/internal/rest"
)

// op is an item of the tests: something about a person, or about two.
type op struct {
	N      int    `json:"n"`
	Who    string `json:"who,omitempty"`
	And    string `json:"and,omitempty"`
	Text   string `json:"text,omitempty"`
	Prefix string `json:"prefix,omitempty"`
	Once   bool   `json:"once,omitempty"`
	Tag    any    `json:"-"`
}

type (
	batcher = ingest.Batcher[op]
	config  = ingest.Config[op]
	options = engagement.BatcherOptions[op]
	outcome = engagement.BatcherOutcome[op]
	stats   = engagement.BatcherStats
)

const (
	prefix = `{"batch":[`
	suffix = `]}`
)

// vendor is the service in the tests. answer decides on a request; nil accepts it.
type vendor struct {
	answer func(ctx context.Context, ops []op) ([]ingest.Refusal, error)

	mu       sync.Mutex
	requests [][]op
	bodies   []string
	at       []time.Duration
	start    time.Time
	broken   []string
}

func (v *vendor) send(ctx context.Context, body []byte, items int) ([]ingest.Refusal, error) {
	var got struct {
		Group string
		Batch []op
	}
	err := json.Unmarshal(body, &got)
	v.mu.Lock()
	if err != nil || len(got.Batch) != items {
		v.broken = append(v.broken, fmt.Sprintf("%d items are %s: %v", items, body, err))
	}
	v.requests = append(v.requests, got.Batch)
	v.bodies = append(v.bodies, string(body))
	v.at = append(v.at, time.Since(v.start))
	v.mu.Unlock()
	if v.answer == nil {
		return nil, nil
	}
	return v.answer(ctx, got.Batch)
}

// numbers returns the numbers of the items of each request.
func (v *vendor) numbers() [][]int {
	v.mu.Lock()
	defer v.mu.Unlock()
	var all [][]int
	for _, r := range v.requests {
		var n []int
		for _, o := range r {
			n = append(n, o.N)
		}
		all = append(all, n)
	}
	return all
}

// times returns when each request was made.
func (v *vendor) times() []time.Duration {
	v.mu.Lock()
	defer v.mu.Unlock()
	return append([]time.Duration(nil), v.at...)
}

func encodeOp(dst []byte, o op) ([]byte, ingest.Entry, error) {
	encoded, err := json.Marshal(o)
	if err != nil {
		return nil, ingest.Entry{}, err
	}
	e := ingest.Entry{Keys: ingest.Keys([2]string{o.Who, o.And}), Prefix: prefix, Once: o.Once, Tag: o.Tag}
	if o.Prefix != "" {
		e.Prefix = `{"group":"` + o.Prefix + `","batch":[`
	}
	if _, err := ingest.AppendText(nil, "Text", o.Text, 0); err != nil {
		return nil, e, err
	}
	return append(dst, encoded...), e, nil
}

func restoreOp(encoded []byte, e ingest.Entry) op {
	var o op
	if err := json.Unmarshal(encoded, &o); err != nil {
		panic(err)
	}
	o.Tag = e.Tag
	return o
}

func newConfig(v *vendor, o options) config {
	client, err := rest.New(rest.Config{Package: "vendor", BaseURL: "https://api.test", MaxResponseBytes: 1, Retry: rest.DefaultRetry}, nil)
	if err != nil {
		panic(err)
	}
	v.start = time.Now()
	return config{
		Client: client, Name: "Batcher", Item: "item", Options: o,
		MaxItemBytes: 1000, MaxChunkItems: 100, MaxChunkBytes: 10_000,
		Encode: encodeOp, Restore: restoreOp, Send: v.send,
		Suffix: func(dst []byte) []byte { return append(dst, suffix...) }, SuffixBytes: len(suffix),
	}
}

// newBatcher returns a batcher and checks at the end of the test that what was sent is in order.
func newBatcher(t testing.TB, v *vendor, o options) *batcher {
	t.Helper()
	b, err := ingest.New(newConfig(v, o))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		for _, what := range v.broken {
			t.Error("bad request: " + what)
		}
	})
	return b
}

// add adds items with the numbers from 0.
func add(t testing.TB, b *batcher, ops ...op) {
	t.Helper()
	for i, o := range ops {
		o.N = i
		if err := b.Add(t.Context(), o); err != nil {
			t.Fatal(err)
		}
	}
}

func closeBatcher(t testing.TB, b *batcher) {
	t.Helper()
	if left, err := b.Close(context.Background()); err != nil || len(left) > 0 {
		t.Errorf("Close returned %d items and %v", len(left), err)
	}
}

func wantSame(t testing.TB, what string, want, got any) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

// wantCounts compares the counters of items.
func wantCounts(t testing.TB, b *batcher, accepted, delivered, failed, pending int64) {
	t.Helper()
	s := b.Stats()
	wantSame(t, "accepted, delivered, failed, pending", [4]int64{accepted, delivered, failed, pending}, [4]int64{s.Accepted, s.Delivered, s.Failed, s.Pending})
}

// answer returns the error of a request that was answered with a status.
func answer(status int) error {
	return &engagement.Error{Vendor: "vendor", Operation: "Things.Send", StatusCode: status, Attempts: 1, Err: engagement.SentinelForStatus(status)}
}

// lost returns the error of a request whose answer did not arrive.
func lost(cause error) error {
	return &engagement.Error{Vendor: "vendor", Operation: "Things.Send", Attempts: 1, Err: cause}
}

// results collects outcomes.
type results struct {
	mu   sync.Mutex
	errs map[int][]error
}

func (r *results) outcome(o outcome) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.errs == nil {
		r.errs = map[int][]error{}
	}
	r.errs[o.Item.N] = append(r.errs[o.Item.N], o.Err)
}

// texts returns the outcomes by number; "" stands for a delivery.
func (r *results) texts() map[int]string {
	r.mu.Lock()
	defer r.mu.Unlock()
	all := map[int]string{}
	for n, errs := range r.errs {
		var buf bytes.Buffer
		for _, err := range errs {
			if err != nil {
				fmt.Fprintf(&buf, "%v;", err)
			}
		}
		if len(errs) > 1 {
			fmt.Fprintf(&buf, " (%d outcomes)", len(errs))
		}
		all[n] = buf.String()
	}
	return all
}

// errDNS means that the host was not found.
var errDNS = &net.DNSError{Err: "no such host"}

func decodeOps(t testing.TB, body []byte) []op {
	t.Helper()
	var got struct{ Batch []op }
	if err := json.Unmarshal(body, &got); err != nil {
		t.Errorf("%s: %v", body, err)
	}
	return got.Batch
}

// apart returns n persons who are in different shards.
func apart(n, shards int) (people []string) {
	taken := map[uint64]bool{}
	for i := 0; len(people) < n; i++ {
		who := fmt.Sprint("person ", i)
		if shard := ingest.Keys([2]string{who})[0] % uint64(shards); !taken[shard] {
			taken[shard] = true
			people = append(people, who)
		}
	}
	return people
}
