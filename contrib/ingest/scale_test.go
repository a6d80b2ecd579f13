package ingest_test

import (
	"context"
	"fmt"
	"os"
	"runtime"
	"slices"
	"strconv"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/engagement-go/engagement/contrib/ingest"
)

// limited is a service that answers after a while.
type limited struct {
	latency time.Duration
	mu      sync.Mutex
	turns   []time.Time // of the requests
	ops     atomic.Int64
	size    int
}

func (v *limited) Limits() ingest.Limits { return ingest.Limits{Operations: v.size, Bytes: 500_000} }

func (v *limited) Send(_ context.Context, ops []ingest.Operation) ([]ingest.Refusal, error) {
	time.Sleep(v.latency)
	v.ops.Add(int64(len(ops)))
	return nil, nil
}

// busiest returns the largest number of turns within any second. When the requests arrive depends on how busy the machine is, too.
func (v *limited) busiest() int {
	v.mu.Lock()
	defer v.mu.Unlock()
	slices.SortFunc(v.turns, time.Time.Compare)
	most, first := 0, 0
	for i, at := range v.turns {
		for at.Sub(v.turns[first]) >= time.Second {
			first++
		}
		most = max(most, i-first+1)
	}
	return most
}

// paced is a Vendor behind a limiter, as the client of a vendor is.
type paced struct {
	*limited

	limiter *ingest.Limiter
}

func (v paced) Send(ctx context.Context, ops []ingest.Operation) ([]ingest.Refusal, error) {
	turn, err := v.limiter.WaitForTurn(ctx)
	if err != nil {
		return nil, err
	}
	v.mu.Lock()
	v.turns = append(v.turns, turn)
	v.mu.Unlock()
	return v.limited.Send(ctx, ops)
}

// TestWorkersShareOneLimit runs 2, 4 and 8 workers with 2 requests at a time each, against a service that answers after
// 100 ms and takes 100 requests per second. They are limited to 90 together. INGEST_SECONDS is the length of each run,
// 2 if it is not set; then only the limit is checked, and not that throughput grows.
func TestWorkersShareOneLimit(t *testing.T) {
	t.Parallel()
	seconds, err := strconv.Atoi(os.Getenv("INGEST_SECONDS"))
	if err != nil {
		seconds = 2
	}
	const vendorLimit, ours, size = 100, 90, 128
	rates := map[int]float64{}
	for _, workers := range []int{2, 4, 8} {
		js, q := start(t, ingest.Config{Partitions: 16, Lease: 5 * time.Second})
		w := newWriter(t, q)
		var putting sync.WaitGroup
		// Enough for all requests of the run, in records that fill a request each.
		for p := range 64 {
			putting.Go(func() {
				ops := make([]ingest.Operation, ours*size*(seconds+4)/64)
				for i := range ops {
					ops[i] = op(fmt.Sprintf("p%d", p), i+1)
				}
				put(t, w, ops...)
			})
		}
		putting.Wait()
		v := &limited{latency: 100 * time.Millisecond, size: size}
		for range workers {
			own := open(t, js, ingest.Config{Partitions: 16, Lease: 5 * time.Second})
			limiter, err := own.NewLimiter(ingest.Rate{Limit: ours, Per: time.Second})
			if err != nil {
				t.Fatal(err)
			}
			_, _ = work(t, own, paced{v, limiter}, ingest.WorkerOptions{Requests: 2})
		}
		eventually(t, "delivery begins", func() bool { return v.ops.Load() > 0 })
		time.Sleep(2 * time.Second) // until the workers have found each other
		before, begin := v.ops.Load(), time.Now()
		time.Sleep(time.Duration(seconds) * time.Second)
		rates[workers] = float64(v.ops.Load()-before) / time.Since(begin).Seconds()
		most := v.busiest()
		t.Logf("%d workers: %.0f op/s, at most %d requests in a second", workers, rates[workers], most)
		if most > vendorLimit {
			t.Errorf("%d workers: %d requests in a second, the limit is %d", workers, most, vendorLimit)
		}
	}
	if err == nil && (rates[4] < rates[2]*1.2 || rates[8] < rates[4]*1.1) {
		t.Errorf("throughput does not grow with the number of workers: %v", rates)
	}
}

// TestMemory puts and delivers INGEST_MEMORY_OPERATIONS operations, 100,000 if it is not set, and checks that the heap does
// not grow.
func TestMemory(t *testing.T) { //nolint:paralleltest // it measures the heap
	total, err := strconv.Atoi(os.Getenv("INGEST_MEMORY_OPERATIONS"))
	if err != nil {
		total = 100_000
	}
	_, q := start(t, ingest.Config{Partitions: 8, Lease: 10 * time.Second, MaxBytes: 64 << 20})
	v := &tally{last: map[string]int{}, most: map[string]int{}}
	work(t, q, v, ingest.WorkerOptions{})
	w := newWriter(t, q)
	const persons, each = 64, 200
	var left atomic.Int64
	left.Store(int64(total))
	var putting sync.WaitGroup
	for i := range persons {
		putting.Go(func() {
			key := fmt.Sprintf("p%d", i)
			for n := 1; left.Add(-each) >= 0; n += each {
				ops := make([]ingest.Operation, each)
				for i := range ops {
					ops[i] = op(key, n+i)
				}
				if err := w.Put(t.Context(), ops...); err != nil {
					t.Error(err)
					return
				}
			}
		})
	}
	done := make(chan struct{})
	go func() {
		putting.Wait()
		close(done)
	}()
	start := time.Now()
	var tops []uint64 // the largest heap in each tenth
	top := uint64(0)
	var stats runtime.MemStats
	for tick := time.NewTicker(200 * time.Millisecond); ; {
		select {
		case <-tick.C:
			runtime.ReadMemStats(&stats)
			top = max(top, stats.HeapInuse)
			if int(v.received.Load()) >= total*(len(tops)+1)/10 {
				tops = append(tops, top>>20)
				t.Logf("%d delivered in %v, heap in use at most %d MiB", v.received.Load(), time.Since(start).Round(time.Second), top>>20)
				top = 0
			}
			continue
		case <-done:
			tick.Stop()
		}
		break
	}
	took := time.Since(start)
	eventually(t, "all is delivered", func() bool { return v.received.Load() >= int64(w.Accepted()) })
	t.Logf("%d operations in %v, %.0f/s; heap in use per tenth, in MiB: %v", w.Accepted(), took.Round(time.Second), float64(w.Accepted())/took.Seconds(), tops)
	if n := len(tops); n > 4 && tops[n-1] > 2*max(tops[1], tops[2], 64) {
		t.Errorf("the heap grows: %v MiB", tops)
	}
	if v.gap != "" {
		t.Error(v.gap)
	}
}
