package otelcall

import (
	"context"
	"errors"
	"io"
	"sync"
	"time"

	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/trace"
)

// attempt is one request.
type attempt struct {
	transport *transport
	ctx       context.Context
	span      trace.Span
	common    []attribute.KeyValue
	started   time.Time
	status    int
	once      sync.Once
}

// end finishes the span and the measurement, the first time that it is called.
func (a *attempt) end(err error) { a.once.Do(func() { a.finish(err) }) }

// body ends the attempt when the answer has been read or is closed.
type body struct {
	io.ReadCloser
	attempt *attempt
}

// Read reads the answer.
func (b *body) Read(p []byte) (int, error) {
	n, err := b.ReadCloser.Read(p)
	switch {
	case errors.Is(err, io.EOF):
		b.attempt.end(nil)
	case err != nil:
		b.attempt.end(err)
	}
	return n, err
}

// Close closes the answer.
func (b *body) Close() error {
	err := b.ReadCloser.Close()
	b.attempt.end(nil)
	return err
}
