package pace

import (
	"context"
	"sync"
	"testing"
	"time"
)

// BenchmarkWindow has a thousand callers for 2 seconds at a window of 200 requests in 100 ms. It reports how
// many passed, relative to the limit, and the index of fairness. That no period has more than the limit is tested.
func BenchmarkWindow(b *testing.B) {
	const limit, span, periods, callers = 200, 100 * time.Millisecond, 20, 1000
	var used, fair float64
	for b.Loop() {
		w := NewWindow(limit, span)
		for range limit { // or whoever comes first takes them all, while nobody queues
			if err := w.Wait(b.Context()); err != nil {
				b.Fatal(err)
			}
		}
		ctx, cancel := context.WithCancel(b.Context())
		time.AfterFunc(periods*span, cancel)
		shares := make([]float64, callers)
		var wg sync.WaitGroup
		for i := range callers {
			wg.Go(func() {
				for w.Wait(ctx) == nil {
					shares[i]++
				}
			})
		}
		wg.Wait()
		used = sum(shares) / (limit * periods)
		fair = jain(shares)
	}
	b.ReportMetric(used, "used/limit")
	b.ReportMetric(fair, "fairness")
	b.ReportMetric(0, "ns/op")
}

func sum(values []float64) (sum float64) {
	for _, v := range values {
		sum += v
	}
	return sum
}
