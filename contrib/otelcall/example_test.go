package otelcall_test

import (
	"context"
	"fmt"
	"log"

	"go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/sdk/trace/tracetest"

	"github.com/engagement-go/engagement/contrib/otelcall"
	"github.com/engagement-go/engagement/engage"
	"github.com/engagement-go/engagement/engage/engagetest"
)

func Example() {
	srv, err := engagetest.Start() // stands in for Engage
	if err != nil {
		log.Fatal(err)
	}
	defer srv.Close()
	spans := tracetest.NewInMemoryExporter() // receives the traces
	tracers := trace.NewTracerProvider(trace.WithSyncer(spans))

	// A program calls engage.New(key, secret, engage.WithMiddleware(otelcall.Middleware())) and sets the global providers.
	c := srv.Client(engage.WithMiddleware(otelcall.Middleware(otelcall.WithTracerProvider(tracers))))
	if err := c.Events.Track(context.Background(), "u42", engage.Event{Name: "Paid"}); err != nil {
		log.Fatal(err)
	}
	for _, s := range spans.GetSpans() {
		fmt.Println(s.Name, s.SpanKind)
	}
	// Output: Events.Track client
}
