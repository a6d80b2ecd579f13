package customeriotest_test

import (
	"bytes"
	"fmt"
	"net/http"
	"strings"
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
			fmt.Fprintf(&b, `{"type":"person","action":"event","identifiers":{"id":"person-%04d"},"name":"purchase","timestamp":1767225600,"attributes":{"order":%d,"total":12.5,"sku":"A-1815","way":"by the search"}}`, i%500, i)
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

// callsOf returns a batch of n calls of about 200 bytes, on people in turns.
func callsOf(n int) []byte {
	var b bytes.Buffer
	b.WriteString(`{"batch":[`)
	for i := range n {
		if i > 0 {
			b.WriteByte(',')
		}
		if i%2 == 0 {
			fmt.Fprintf(&b, `{"type":"identify","userId":"person-%04d","messageId":"01JGFJJZ00E2V4S3N9DX%06d","timestamp":"2026-01-01T00:00:00Z","traits":{"email":"person-%04d@example.com","plan":"premium","visits":%d}}`, i%500, i, i%500, i)
		} else {
			fmt.Fprintf(&b, `{"type":"track","userId":"person-%04d","event":"purchase","messageId":"01JGFJJZ00E2V4S3N9DX%06d","timestamp":"2026-01-01T00:00:00Z","properties":{"order":%d,"total":12.5,"sku":"A-1815"}}`, i%500, i, i)
		}
	}
	b.WriteString(`]}`)
	return b.Bytes()
}

// BenchmarkBatch decodes and applies batches of 1,000 items, with and without keeping what they say. A core should take at
// least 200,000 items a second, so that the fake is not what limits the benchmarks of clients.
func BenchmarkBatch(b *testing.B) {
	const items = 1000
	for _, bench := range []struct {
		name string
		keep int
		body []byte
	}{
		{"track, kept", 1_000_000, batchOf(items)},
		{"track, not kept", 0, batchOf(items)},
		{"pipelines, not kept", 0, callsOf(items)},
	} {
		b.Run(bench.name, func(b *testing.B) {
			srv := customeriotest.NewServer(b)
			srv.KeepActivities(bench.keep)
			srv.Track().KeepRequests(0)
			srv.Pipelines().KeepRequests(0)
			srv.Pipelines().KeepCalls(bench.keep)
			send, path, user, password := srv.Track().RoundTrip, "/api/v2/batch", customeriotest.SiteID, customeriotest.TrackKey
			if strings.HasPrefix(bench.name, "pipelines") {
				send, path, user, password = srv.Pipelines().RoundTrip, "/v1/batch", customeriotest.WriteKey, ""
			}
			b.ReportAllocs()
			begin := cpu(b)
			for b.Loop() {
				r, err := http.NewRequestWithContext(b.Context(), "POST", "http://fake"+path, bytes.NewReader(bench.body))
				if err != nil {
					b.Fatal(err)
				}
				r.SetBasicAuth(user, password)
				r.Header.Set("X-Strict-Mode", "1")
				resp, err := send(r)
				if err != nil || resp.StatusCode != http.StatusOK {
					b.Fatal(resp, err)
				}
			}
			b.ReportMetric(items*float64(b.N)/(cpu(b)-begin).Seconds(), "items/cpu-s")
			b.ReportMetric(float64(len(bench.body))/items, "B/item")
		})
	}
}
