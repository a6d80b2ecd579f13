package otelcall_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/sdk/metric/metricdata"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/contrib/otelcall"
)

// points returns what is measured, by name and outcome.
func (tel *telemetry) points(t *testing.T) map[string]float64 {
	t.Helper()
	var all metricdata.ResourceMetrics
	if err := tel.metrics.Collect(t.Context(), &all); err != nil {
		t.Fatal(err)
	}
	got := map[string]float64{}
	name := func(m metricdata.Metrics, set attribute.Set) string {
		outcome, _ := set.Value(otelcall.OutcomeKey)
		queue, _ := set.Value("queue")
		return fmt.Sprint(queue.AsString(), " ", m.Name, " ", m.Unit, " ", outcome.AsString())
	}
	for _, scope := range all.ScopeMetrics {
		for _, m := range scope.Metrics {
			switch data := m.Data.(type) {
			case metricdata.Sum[int64]:
				if !data.IsMonotonic {
					t.Errorf("%s can fall", m.Name)
				}
				for _, p := range data.DataPoints {
					got[name(m, p.Attributes)] = float64(p.Value)
				}
			case metricdata.Gauge[int64]:
				for _, p := range data.DataPoints {
					got[name(m, p.Attributes)] = float64(p.Value)
				}
			case metricdata.Gauge[float64]:
				for _, p := range data.DataPoints {
					got[name(m, p.Attributes)] = p.Value
				}
			}
		}
	}
	return got
}

func TestBatchersAreMeasured(t *testing.T) {
	t.Parallel()
	tel, reads := newTelemetry(), 0
	stats := func() engagement.BatcherStats {
		reads++
		return engagement.BatcherStats{
			Accepted: 10, Delivered: 5, Failed: 2, Pending: 3, PendingBytes: 600, Waiting: 4, Requests: 9, FailedRequests: 1,
			OldestSeconds: 1.5, Held: true,
		}
	}
	registration, err := otelcall.ObserveBatcher(stats, otelcall.WithMeterProvider(tel.meters), otelcall.WithAttributes(attribute.String("queue", "a")))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := otelcall.ObserveBatcher(func() (s engagement.BatcherStats) { return s }, otelcall.WithMeterProvider(tel.meters), nil); err != nil {
		t.Fatal(err)
	}
	want := map[string]float64{}
	for name, value := range map[string]float64{
		"accepted {operation} ": 10, "outcomes {operation} delivered": 5, "outcomes {operation} failed": 2, "requests {request} delivered": 8,
		"requests {request} failed": 1, "pending {operation} ": 3, "pending.size By ": 600, "pending.age s ": 1.5, "waiting {call} ": 4, "held 1 ": 1,
	} {
		want["a engagement.batcher."+name] = value
		want[" engagement.batcher."+name] = 0
	}
	if diff := cmp.Diff(want, tel.points(t)); diff != "" {
		t.Errorf("measured (-want +got):\n%s", diff)
	}
	if reads != 1 {
		t.Errorf("the counters were read %d times", reads)
	}
	if err := registration.Unregister(); err != nil {
		t.Fatal(err)
	}
	if tel.points(t); reads != 1 {
		t.Error("the counters were read after Unregister")
	}
	if _, err := otelcall.ObserveBatcher(nil); err == nil {
		t.Error("no counters are no error")
	}
}
