package customerio_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/engagement-go/engagement/customerio"
)

// canned answers every request in memory, without work of its own.
type canned func(r *http.Request) []byte

func (c canned) RoundTrip(r *http.Request) (*http.Response, error) {
	body := c(r)
	return &http.Response{
		StatusCode: 200, Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1, Header: http.Header{"Content-Type": {"application/json"}},
		Body: io.NopCloser(bytes.NewReader(body)), ContentLength: int64(len(body)), Request: r,
	}, nil
}

// members is a page of n people of a segment.
func members(n int, next string) []byte {
	var ids, identifiers strings.Builder
	for i := range n {
		if i > 0 {
			ids.WriteByte(',')
			identifiers.WriteByte(',')
		}
		fmt.Fprintf(&ids, `"customer-%d"`, i)
		fmt.Fprintf(&identifiers, `{"id":"customer-%d","email":"customer.%d@example.com","cio_id":"0300%08x"}`, i, i, i)
	}
	return fmt.Appendf(nil, `{"ids":[%s],"identifiers":[%s],"next":%q}`, &ids, &identifiers, next)
}

// BenchmarkMembers compares reading the largest page of a segment with json.Unmarshal of the same bytes into the same
// type. The rounds alternate, so that a busy machine slows both, and the median of each counts.
func BenchmarkMembers(b *testing.B) {
	page := members(30_000, "")
	c := newClient(b, canned(func(*http.Request) []byte { return page }))
	ours := func() error {
		_, err := c.Segments.ListMembers(b.Context(), 7, customerio.ListSegmentMembersParams{Limit: 30_000})
		return err
	}
	plain := func() error { return json.Unmarshal(page, new(customerio.MembershipPage)) }
	var took [2][]time.Duration
	for b.Loop() {
		for i, call := range []func() error{ours, plain} {
			start := time.Now()
			if err := call(); err != nil {
				b.Fatal(err)
			}
			took[i] = append(took[i], time.Since(start))
		}
	}
	for i := range took {
		slices.Sort(took[i])
	}
	middle := len(took[0]) / 2
	b.ReportMetric(float64(took[0][middle])/float64(took[1][middle]), "ours/unmarshal")
	b.ReportMetric(took[0][middle].Seconds()*1000, "ms/page")
	b.ReportMetric(0, "ns/op")
}

// BenchmarkIterate iterates over a million members and reports the largest heap beyond the one at the start, in pages as
// they are held in memory.
func BenchmarkIterate(b *testing.B) {
	const size, pages = 10_000, 100
	bodies := make([][]byte, pages)
	last := members(size, "")
	for i := range bodies {
		bodies[i] = last
	}
	served := 0
	c := newClient(b, canned(func(*http.Request) []byte {
		served++
		if served < pages {
			return bytes.Replace(last, []byte(`"next":""`), fmt.Appendf(nil, `"next":"c%d"`, served), 1)
		}
		return last
	}))
	live := func() uint64 {
		runtime.GC()
		runtime.GC() // the second empties the pools
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	var held float64
	for b.Loop() {
		before := live()
		one, err := c.Segments.ListMembers(b.Context(), 7, customerio.ListSegmentMembersParams{Limit: size})
		if err != nil {
			b.Fatal(err)
		}
		page := float64(live() - before)
		runtime.KeepAlive(one)
		served = 0
		before = live()
		peak, rows := 0.0, 0
		for _, err := range c.Segments.AllMembers(b.Context(), 7, customerio.ListSegmentMembersParams{Limit: size}) {
			if err != nil {
				b.Fatal(err)
			}
			if rows++; rows%(10*size) == size/2 {
				peak = max(peak, float64(live()-before))
			}
		}
		if rows != size*pages {
			b.Fatalf("%d members", rows)
		}
		held = max(held, peak/page)
	}
	b.ReportMetric(held, "pages-held")
	if held > 2 {
		b.Errorf("%.1f pages are held, the limit is 2", held)
	}
}

// BenchmarkBinary builds a program with and without this package, and reports what the package adds to a stripped
// binary: "used" where the program calls two methods, "all" where it forbids the linker to drop any.
func BenchmarkBinary(b *testing.B) {
	if testing.Short() {
		b.Skip("builds programs")
	}
	const program = `package main

import (
	"context"
	"encoding/json"
	"net/http"
	"os"
	"reflect"
	%s
)

func main() {
	r, err := http.Get(os.Args[1])
	if err != nil {
		os.Exit(1)
	}
	var v map[string]any
	_ = json.NewDecoder(r.Body).Decode(&v)
	_ = json.NewEncoder(os.Stdout).Encode(v)
	ctx := context.Background()
	_, _ = ctx, reflect.ValueOf
	%s
}
`
	const imports, use = `"github.com/engagement-go/engagement/customerio"`, `c, err := customerio.New(os.Args[1])
	if err != nil {
		os.Exit(1)
	}
	_, _ = c.Send.Email(ctx, customerio.TransactionalEmail{})
	_, _ = c.Segments.List(ctx)
`
	const all = `reflect.ValueOf(&v).MethodByName(os.Args[1])
	`
	dir := b.TempDir()
	build := func(name, imports, body string) float64 {
		source := filepath.Join(dir, name+".go")
		if err := os.WriteFile(source, fmt.Appendf(nil, program, imports, body), 0o600); err != nil {
			b.Fatal(err)
		}
		binary := filepath.Join(dir, name)
		if out, err := exec.CommandContext(b.Context(), "go", "build", "-trimpath", "-ldflags=-s -w", "-o", binary, source).CombinedOutput(); err != nil {
			b.Fatalf("%v: %s", err, out)
		}
		info, err := os.Stat(binary)
		if err != nil {
			b.Fatal(err)
		}
		return float64(info.Size()) / 1e6
	}
	for b.Loop() {
		used := build("with", imports, use) - build("without", "", "")
		whole := build("all", imports, use+all+"reflect.ValueOf(c).Elem().Field(0).MethodByName(os.Args[1])") - build("none", "", all)
		b.ReportMetric(used, "used-MB")
		b.ReportMetric(whole, "all-MB")
		if max(used, whole) > 2.5 {
			b.Errorf("the package adds %.2f MB, the limit is 2.5", max(used, whole))
		}
	}
	b.ReportMetric(0, "ns/op")
}
