package ingest_test

import (
	"bytes"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/engagement-go/engagement/contrib/ingest"
)

// BenchmarkAccept stores operations of 200 bytes with a sync to disk before each answer: one at a time from many
// goroutines, and many with each Put.
func BenchmarkAccept(b *testing.B) {
	for _, c := range []struct {
		name          string
		unpacked      bool
		callers, each int
	}{
		{"packed/callers=64/each=1", false, 64, 1},
		{"packed/callers=1024/each=1", false, 1024, 1},
		{"packed/callers=16/each=1000", false, 16, 1000},
		{"unpacked/callers=1024/each=1", true, 1024, 1},
		{"unpacked/callers=1/each=1", true, 1, 1},
	} {
		b.Run(c.name, func(b *testing.B) {
			_, q := start(b, ingest.Config{Partitions: 16})
			w := q.NewWriter(ingest.WriterOptions{})
			if c.unpacked {
				w = q.NewUnpackedWriter()
			}
			defer func() { _ = w.Close(b.Context()) }()
			filler := bytes.Repeat([]byte("x"), 150)
			var next atomic.Int64
			var callers sync.WaitGroup
			b.ResetTimer()
			for range c.callers {
				callers.Go(func() {
					for {
						last := next.Add(int64(c.each))
						var ops []ingest.Operation
						for n := last - int64(c.each); n < last && n < int64(b.N); n++ {
							key := fmt.Sprintf("person-%d", n%100_000)
							ops = append(ops, ingest.Operation{Key: key, JSON: fmt.Appendf(nil, `{"n":%d,"id":%q,"x":"%s"}`, n, key, filler)})
						}
						if len(ops) == 0 {
							return
						}
						if err := w.Put(b.Context(), ops...); err != nil {
							b.Error(err)
							return
						}
					}
				})
			}
			callers.Wait()
			b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "op/s")
			b.ReportMetric(0, "ns/op")
		})
	}
}
