package track_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"runtime"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/engagement-go/engagement/customerio/customeriotest"
	"github.com/engagement-go/engagement/customerio/track"
	"github.com/engagement-go/engagement/internal/bench"
)

// smallOperations returns n operations of about 200 bytes, and the same as written by hand.
func smallOperations(n int) (ops []track.Operation, plain []plainOperation) {
	for i := range n {
		id := fmt.Sprint("person-", i)
		if i%2 == 0 {
			data := map[string]any{"order": i, "total": 12.5, "currency": "EUR", "sku": "A-1815"}
			ops = append(ops, track.PersonEvent{Person: track.ID(id), Name: "purchase", Timestamp: january, Attributes: data})
			plain = append(plain, plainOperation{"person", "event", plainIdentifiers{id}, "purchase", eventID, january.Unix(), data})
		} else {
			attributes := map[string]any{"email": id + "@example.com", "plan": "premium", "visits": i, "city": "Berlin", "newsletter": true}
			ops = append(ops, track.IdentifyPerson{Person: track.ID(id), Timestamp: january, Attributes: attributes})
			plain = append(plain, plainOperation{"person", "identify", plainIdentifiers{id}, "", "", january.Unix(), attributes})
		}
	}
	return ops, plain
}

func benchBatcher(b *testing.B, c *track.Client, o track.BatcherOptions) *track.Batcher {
	b.Helper()
	batcher, err := c.NewBatcher(o)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() {
		if left, err := batcher.Close(b.Context()); err != nil || len(left) > 0 {
			b.Logf("Close: %d left, %v", len(left), err)
		}
	})
	return batcher
}

// BenchmarkBatcher adds operations of about 200 bytes, and compares the processor time with that of json.Marshal of the same
// operations in chunks of 1,000.
func BenchmarkBatcher(b *testing.B) {
	const n = 20_000
	ops, plain := smallOperations(n)
	batcher := benchBatcher(b, benchClient(b, bench.Always("{}\n")), track.BatcherOptions{})
	ours := func() error {
		for _, op := range ops {
			if err := batcher.Add(b.Context(), op); err != nil {
				return err
			}
		}
		return batcher.Flush(b.Context())
	}
	b.Run("ours", func(b *testing.B) {
		b.ReportAllocs()
		i := 0
		for b.Loop() {
			if err := batcher.Add(b.Context(), ops[i%n]); err != nil {
				b.Fatal(err)
			}
			i++
		}
		if err := batcher.Flush(b.Context()); err != nil {
			b.Fatal(err)
		}
	})
	b.Run("ratio", func(b *testing.B) {
		bench.Ratio(b, ours, func() error {
			for at := 0; at < n; at += 1000 {
				if _, err := json.Marshal(plain[at : at+1000]); err != nil {
					return err
				}
			}
			return nil
		})
	})
}

// BenchmarkBatcherLoopback sends over loopback to the fake in the same process, from eight goroutines. What it reports per
// second of the processor, the fake included, does not depend on what else runs on the machine.
func BenchmarkBatcherLoopback(b *testing.B) {
	const n, producers = 20_000, 8
	ops, _ := smallOperations(n)
	srv := customeriotest.NewServer(b)
	srv.KeepActivities(0)
	srv.Track().KeepRequests(0)
	c, err := track.New(customeriotest.SiteID, customeriotest.TrackKey, track.WithBaseURL(srv.Track().URL()), track.WithoutLimiter())
	if err != nil {
		b.Fatal(err)
	}
	batcher := benchBatcher(b, c, track.BatcherOptions{})
	sent := 0
	start, cpu := time.Now(), bench.ProcessorTime()
	for b.Loop() {
		var wg sync.WaitGroup
		for p := range producers {
			wg.Go(func() {
				for _, op := range ops[p*n/producers : (p+1)*n/producers] {
					if err := batcher.Add(b.Context(), op); err != nil {
						b.Error(err)
						return
					}
				}
			})
		}
		wg.Wait()
		sent += n
	}
	if err := batcher.Flush(b.Context()); err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(float64(sent)/time.Since(start).Seconds(), "ops/s")
	b.ReportMetric(float64(sent)/(bench.ProcessorTime()-cpu).Seconds(), "ops/cpu-s")
	b.ReportMetric(0, "ns/op")
	if s := batcher.Stats(); s.Delivered != int64(sent) {
		b.Errorf("counters %+v", s)
	}
}

// slow is a service that answers only as long as the batcher has no room left.
type slow struct {
	stats func() track.BatcherStats
	ended atomic.Bool
}

func (s *slow) RoundTrip(r *http.Request) (*http.Response, error) {
	for !s.ended.Load() && s.stats().Waiting == 0 {
		time.Sleep(time.Millisecond)
	}
	return bench.Always("{}\n").RoundTrip(r)
}

// BenchmarkBatcherMemory sends ten million operations to a service that is slower than they come, so that the batcher is always
// full, and reports the largest heap beyond the one at the start, relative to MaxBytes.
func BenchmarkBatcherMemory(b *testing.B) {
	const maxBytes = 32 << 20
	ops, _ := smallOperations(20_000)
	var peak float64
	for b.Loop() {
		service := &slow{}
		batcher := benchBatcher(b, benchClient(b, service), track.BatcherOptions{MaxBytes: maxBytes})
		service.stats = batcher.Stats
		before := heap()
		for i := range 10_000_000 {
			if err := batcher.Add(b.Context(), ops[i%len(ops)]); err != nil {
				b.Fatal(err)
			}
			if i%499_999 == 499_998 {
				peak = max(peak, heap()-before)
			}
		}
		service.ended.Store(true)
		if err := batcher.Flush(b.Context()); err != nil {
			b.Fatal(err)
		}
		if s := batcher.Stats(); s.Delivered != 10_000_000 {
			b.Errorf("counters %+v", s)
		}
	}
	b.ReportMetric(peak/maxBytes, "heap/MaxBytes")
	b.ReportMetric(peak/1e6, "heap-MB")
	b.ReportMetric(0, "ns/op")
}

// heap is the memory that is in use after a collection.
func heap() float64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return float64(m.HeapAlloc)
}
