package customeriotest_test

import (
	"bytes"
	"fmt"
	"net/http"
	"syscall"
	"testing"
	"time"

	"github.com/engagement-go/engagement/customerio/customeriotest"
)

// batchOf returns a batch of n operations of about 200 bytes, on people in turns.
func batchOf(n int) []byte {
	var b bytes.Buffer
	b.WriteString(`{"batch":[`)
	for i := range n {
		if i > 0 {
			b.WriteByte(',')
		}
		if i%2 == 0 {
			fmt.Fprintf(&b, `{"type":"person","action":"identify","identifiers":{"id":"person-%04d"},"attributes":{"email":"person-%04d@example.com","plan":"premium","visits":%d,"city":"Berlin","newsletter":true}}`, i%500, i%500, i)
		} else {
			fmt.Fprintf(&b, `{"type":"person","action":"event","identifiers":{"id":"person-%04d"},"name":"purchase","id":"01JGFJJZ00E2V4S3N9DX%06d","timestamp":1767225600,"attributes":{"order":%d,"total":12.5,"sku":"A-1815"}}`, i%500, i, i)
		}
	}
	b.WriteString(`]}`)
	return b.Bytes()
}

// cpu is the time that the process has spent so far, in user and kernel mode. It does not depend on what else runs.
func cpu(b *testing.B) time.Duration {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		b.Fatal(err)
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}

// BenchmarkTrackBatch decodes and applies batches of 1,000 operations, with and without keeping what they say.
func BenchmarkTrackBatch(b *testing.B) {
	const items = 1000
	body := batchOf(items)
	for name, keep := range map[string]int{"kept": 1_000_000, "not kept": 0} {
		b.Run(name, func(b *testing.B) {
			srv := customeriotest.NewServer(b)
			srv.KeepActivities(keep)
			srv.Track().KeepRequests(0)
			b.ReportAllocs()
			begin := cpu(b)
			for b.Loop() {
				r, err := http.NewRequestWithContext(b.Context(), "POST", "http://track/api/v2/batch", bytes.NewReader(body))
				if err != nil {
					b.Fatal(err)
				}
				r.SetBasicAuth(customeriotest.SiteID, customeriotest.TrackKey)
				resp, err := srv.Track().RoundTrip(r)
				if err != nil || resp.StatusCode != http.StatusOK {
					b.Fatal(resp, err)
				}
			}
			b.ReportMetric(items*float64(b.N)/(cpu(b)-begin).Seconds(), "items/cpu-s")
			b.ReportMetric(float64(len(body))/items, "B/item")
		})
	}
}
