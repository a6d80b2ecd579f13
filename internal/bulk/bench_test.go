package bulk_test

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/bulk"
)

// contact is an item of about 500 bytes.
type contact struct {
	ID, First, Last, Email, Phone, City, Street, Code string
	Fields                                            []field
}

type field struct {
	ID    int64
	Value string
}

// BenchmarkConcurrency sends chunks that are answered after eight times the time that one takes to be encoded, and reports
// how many times more items are sent than one chunk after the other. Encoding is the limit: nine times per processor, and less
// where the machine does other things.
func BenchmarkConcurrency(b *testing.B) {
	items := make([]contact, 1000)
	for i := range items {
		items[i] = contact{ID: fmt.Sprint("customer-", i), First: "Antonina", Last: "Kovalenko", Email: fmt.Sprintf("a.%d@example.org", i), Phone: "380500000001", City: "Lviv", Street: "Holovna 1, 17", Code: "79000"}
		for j := range 12 {
			items[i].Fields = append(items[i].Fields, field{int64(70000 + j), "a value of the field"})
		}
	}
	const chunks = 64
	latency := 5 * time.Millisecond
	send := func(concurrency int) time.Duration {
		start := time.Now()
		outcomes := run(b.Context(), func(yield func(contact) bool) {
			for range chunks {
				for _, item := range items {
					if !yield(item) {
						return
					}
				}
			}
		}, bulk.Config[contact, int]{
			Prefix: "[", Suffix: "]", MaxItems: len(items), Options: engagement.BulkOptions{Concurrency: concurrency},
			Send: func(context.Context, bulk.Chunk[contact]) (bulk.Answer[int], error) {
				time.Sleep(latency)
				return bulk.Answer[int]{}, nil
			},
		})
		for o := range outcomes {
			if o.Err != nil {
				b.Fatal(o.Err)
			}
		}
		return time.Since(start)
	}
	latency = 0
	send(1) // makes what later runs find
	latency = 8 * send(1) / chunks
	gain := map[int][]float64{}
	for b.Loop() {
		alone := send(1)
		for _, n := range []int{4, 8, 16} {
			gain[n] = append(gain[n], float64(alone)/float64(send(n)))
		}
	}
	for n, gains := range gain {
		slices.Sort(gains)
		b.ReportMetric(gains[len(gains)/2], fmt.Sprintf("x-at-%d", n))
	}
	b.ReportMetric(0, "ns/op")
}
