// Package bench compares code with a baseline that is written by hand, for benchmarks.
package bench

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"time"
)

// round is about how long a round of one side takes. It is long enough to have its share of garbage collections.
const round = 10 * time.Millisecond

// Compare runs three benchmarks: "ours" and "baseline" report time and allocations, and "ratio" what Ratio reports.
func Compare(b *testing.B, ours, baseline func() error) {
	b.Helper()
	for _, side := range []struct {
		name string
		call func() error
	}{{"ours", ours}, {"baseline", baseline}} {
		b.Run(side.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := side.call(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	b.Run("ratio", func(b *testing.B) { Ratio(b, ours, baseline) })
}

// CompareCalls is Compare for calls with a deadline each, as servers make them.
func CompareCalls(b *testing.B, ours, baseline func(ctx context.Context) error) {
	b.Helper()
	within := func(call func(ctx context.Context) error) func() error {
		return func() error {
			ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
			defer cancel()
			return call(ctx)
		}
	}
	Compare(b, within(ours), within(baseline))
}

// Ratio reports the processor time of ours relative to that of the baseline: the median and the quartiles of many rounds,
// which alternate, so that a busy machine slows both.
func Ratio(b *testing.B, ours, baseline func() error) {
	b.Helper()
	calls := 1
	measure := func(call func() error) time.Duration {
		start := ProcessorTime()
		for range calls {
			if err := call(); err != nil {
				b.Fatal(err)
			}
		}
		return ProcessorTime() - start
	}
	for measure(baseline) < round {
		calls *= 2
	}
	var ratios []float64
	for b.Loop() {
		mine, theirs := measure(ours), measure(baseline)
		ratios = append(ratios, float64(mine)/float64(max(theirs, 1)))
	}
	Report(b, ratios, "ours/baseline")
}

// Report reports the median of some values, and their quartiles as the units with "-q1" and "-q3".
func Report(b *testing.B, values []float64, unit string) {
	b.Helper()
	slices.Sort(values)
	for i, suffix := range []string{"-q1", "", "-q3"} {
		b.ReportMetric(values[(i+1)*(len(values)-1)/4], fmt.Sprint(unit, suffix))
	}
	b.ReportMetric(0, "ns/op")
}
