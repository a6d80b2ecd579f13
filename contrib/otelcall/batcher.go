package otelcall

import (
	"context"
	"errors"

	"go.opentelemetry.io/otel"
	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/metric"

	"github.com/engagement-go/engagement"
)

// OutcomeKey is what became of an operation or a request of a batcher: delivered or failed.
const OutcomeKey = attribute.Key("engagement.outcome")

// ObserveBatcher measures a batcher, whose method Stats is stats:
//
//	b, err := c.NewBatcher(track.BatcherOptions{})
//	registration, err := otelcall.ObserveBatcher(b.Stats)
//
// The metrics are
//
//	engagement.batcher.accepted      counter of operations
//	engagement.batcher.outcomes      counter of operations, by engagement.outcome
//	engagement.batcher.requests      counter of requests, by engagement.outcome
//	engagement.batcher.pending       gauge of operations without an outcome
//	engagement.batcher.pending.size  gauge of their size in bytes
//	engagement.batcher.pending.age   gauge of the age of the oldest of them in seconds
//	engagement.batcher.waiting       gauge of calls of Add that wait for room
//	engagement.batcher.held          gauge that is 1 while sending is suspended, because the service refuses the client
//
// All are read at the same moment, so that accepted is always the sum of the outcomes and pending. WithMeterProvider chooses
// the provider, and WithAttributes distinguishes several batchers; the other options have no effect. Unregister ends the
// measuring.
func ObserveBatcher(stats func() engagement.BatcherStats, opts ...Option) (metric.Registration, error) {
	if stats == nil {
		return nil, errors.New("otelcall: ObserveBatcher: stats must not be nil")
	}
	c := config{meters: otel.GetMeterProvider()}
	for _, o := range opts {
		if o != nil {
			o(&c)
		}
	}
	meter := c.meters.Meter(ScopeName)
	var failed error
	counter := func(name, unit, description string) metric.Int64ObservableCounter {
		i, err := meter.Int64ObservableCounter("engagement.batcher."+name, metric.WithUnit(unit), metric.WithDescription(description))
		failed = errors.Join(failed, err)
		return i
	}
	gauge := func(name, unit, description string) metric.Int64ObservableGauge {
		i, err := meter.Int64ObservableGauge("engagement.batcher."+name, metric.WithUnit(unit), metric.WithDescription(description))
		failed = errors.Join(failed, err)
		return i
	}
	accepted := counter("accepted", "{operation}", "Operations that were accepted.")
	outcomes := counter("outcomes", "{operation}", "Operations with an outcome.")
	requests := counter("requests", "{request}", "Requests that were made.")
	pending := gauge("pending", "{operation}", "Operations without an outcome.")
	size := gauge("pending.size", "By", "Size of the operations without an outcome.")
	waiting := gauge("waiting", "{call}", "Calls that wait for room.")
	held := gauge("held", "1", "1 while sending is suspended.")
	age, err := meter.Float64ObservableGauge("engagement.batcher.pending.age", metric.WithUnit("s"), metric.WithDescription("Age of the oldest operation without an outcome."))
	if failed = errors.Join(failed, err); failed != nil {
		return nil, failed
	}
	with := func(more ...attribute.KeyValue) metric.MeasurementOption {
		return metric.WithAttributes(append(append([]attribute.KeyValue(nil), c.attributes...), more...)...)
	}
	all, delivered, lost := with(), with(OutcomeKey.String("delivered")), with(OutcomeKey.String("failed"))
	return meter.RegisterCallback(func(_ context.Context, o metric.Observer) error {
		s := stats()
		o.ObserveInt64(accepted, s.Accepted, all)
		o.ObserveInt64(outcomes, s.Delivered, delivered)
		o.ObserveInt64(outcomes, s.Failed, lost)
		o.ObserveInt64(requests, s.Requests-s.FailedRequests, delivered)
		o.ObserveInt64(requests, s.FailedRequests, lost)
		o.ObserveInt64(pending, s.Pending, all)
		o.ObserveInt64(size, s.PendingBytes, all)
		o.ObserveInt64(waiting, s.Waiting, all)
		o.ObserveFloat64(age, s.OldestSeconds, all)
		suspended := int64(0)
		if s.Held {
			suspended = 1
		}
		o.ObserveInt64(held, suspended, all)
		return nil
	}, accepted, outcomes, requests, pending, size, waiting, age, held)
}
