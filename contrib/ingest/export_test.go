package ingest

import (
	"context"
	"time"
)

// NewUnpackedWriter returns a Writer that stores one operation per record, for comparison.
func (q *Queue) NewUnpackedWriter() *Writer { return q.NewWriter(WriterOptions{unpacked: true}) }

// WaitForTurn is Wait, and returns the turn: the time at which the request may be sent, which is a little before Wait returns.
func (l *Limiter) WaitForTurn(ctx context.Context) (time.Time, error) { return l.waitForTurn(ctx) }

// RetryDelay is the pause of a worker after an error.
var RetryDelay = retryDelay
