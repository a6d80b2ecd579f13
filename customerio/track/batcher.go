package track

import (
	"context"
	"fmt"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/ingest"
)

// What batchers share, see package engagement.
type (
	// BatcherOptions are the settings of a Batcher.
	BatcherOptions = engagement.BatcherOptions[Operation]
	// BatcherOutcome is what became of one operation.
	BatcherOutcome = engagement.BatcherOutcome[Operation]
	// BatcherStats are the counters of a Batcher at one moment.
	BatcherStats = engagement.BatcherStats
)

// The errors of a Batcher.
var (
	// ErrFull means that a Batcher has no room for another operation.
	ErrFull = engagement.ErrFull
	// ErrClosed means that a Batcher was closed.
	ErrClosed = engagement.ErrClosed
	// ErrOutcomeUnknown means that an operation may or may not have been carried out: no usable answer arrived, and the
	// operation is not repeatable, so that it was not sent again.
	ErrOutcomeUnknown = engagement.ErrOutcomeUnknown
)

// Batcher collects the operations of many goroutines, and sends them in few requests to POST /api/v2/batch. It is bounded,
// never drops what it has accepted, and keeps the order of each person, object and delivery. Make one with
// Client.NewBatcher, and close it at the end of the program:
//
//	b, err := c.NewBatcher(track.BatcherOptions{Outcome: func(o track.BatcherOutcome) {
//		if o.Err != nil {
//			log.Print(o.Err)
//		}
//	}})
//	err = b.Add(ctx, track.PersonEvent{Person: track.ID("42"), Name: "purchase"})
//	…
//	left, err := b.Close(ctx) // save what is left, if anything is
//
// # Limits
//
// An operation has up to MaxOperationBytes, a request up to MaxBatchBytes and 1,000 operations. What is pending is bounded by
// MaxItems (250,000 by default) and MaxBytes (64 MiB). An operation waits up to MaxAge (a second) for others to share its
// request; a full request, a call of Add that waits for room, Flush and Close send it earlier. Up to Concurrency (8) requests
// are sent at the same time.
//
// # Order
//
// Operations about the same person, object or delivery are sent in the order in which they were added by one goroutine, one
// request after the other. MergePeople waits for what was added before about both people, and what is added later about
// either of them waits for it. The Batcher does not know that two identifiers name the same person: use one of them, or
// Flush in between. After a failure an operation may be sent again, together with those that follow it in its request.
//
// # Failures
//
// An operation that the service refuses is not sent again: its error is a *RefusedError. If the service refuses a whole
// request for what is in it (400, 409, 413, 422), the Batcher sends its operations in smaller requests until it has found the
// one that is wrong, whose error is an *Error; the others are delivered.
//
// Failures that pass (429, 5xx, 408, 425, no connection, an answer that is not one of the API) are tried again with the delays
// of the client's RetryPolicy, or of Retry-After, until the Patience of an operation ends, an hour by default; the number of
// retries in the policy does not count. Each attempt spends the rate limit of the client like any call. An operation that is
// not repeatable is not sent again if it may have been carried out: its error is ErrOutcomeUnknown. The comments of the
// operation types say which are repeatable.
//
// When the service refuses the client and not the operations (401, 403, 404 and other 4xx, a redirect to another region), the
// Batcher stops sending and keeps everything. One request tries again after growing delays of up to RetryPolicy.MaxDelay.
// Err returns the reason, BatcherStats.Held tells, and Close returns what is left. Patience does not end meanwhile.
//
// A Batcher is safe for concurrent use. It has goroutines only while something is pending, and none after Close, unless the
// transport goes on after the end of its context.
type Batcher struct{ engine *ingest.Batcher[Operation] }

// NewBatcher returns a Batcher that sends through the client, with its rate limits, middleware and delays between retries. It
// refuses options that are negative, a ChunkSize above 1,000 and a Concurrency above 1,000.
func (c *Client) NewBatcher(options BatcherOptions) (*Batcher, error) {
	engine, err := ingest.New(ingest.Config[Operation]{
		Client: c.client, Name: "Batcher", Item: "operation", Options: options,
		MaxItemBytes: MaxOperationBytes, MaxChunkItems: maxChunkItems, MaxChunkBytes: MaxBatchBytes,
		Encode:  encodeEntry,
		Restore: restoreEntry,
		Suffix:  func(dst []byte) []byte { return append(dst, batchSuffix...) }, SuffixBytes: len(batchSuffix),
		Send: c.Operations.sendOnce,
	})
	if err != nil {
		return nil, err
	}
	return &Batcher{engine}, nil
}

// Add accepts an operation. While the Batcher is full, Add waits, and ends with its context.
//
// The operation is encoded at once: it may be changed after Add has returned, and what Operations.Send refuses is refused
// here, as is an operation of more bytes than MaxBytes. An event without an ID gets one, which all attempts keep. With an
// error the operation was not accepted: ErrInvalidArgument, ErrClosed, or the error of the context, together with ErrFull if
// Add has waited for room, and with the error of the last request if it failed.
func (b *Batcher) Add(ctx context.Context, op Operation) error { return b.engine.Add(ctx, op) }

// TryAdd accepts an operation like Add, but returns ErrFull instead of waiting. A call of Add that waits goes first.
func (b *Batcher) TryAdd(op Operation) error { return b.engine.TryAdd(op) }

// Flush sends what was accepted before, without waiting for more, until all of it has an outcome and the callback has
// returned. When the context ends first, Flush returns its error, together with that of the last request if it failed, and
// sending goes on.
func (b *Batcher) Flush(ctx context.Context) error { return b.engine.Flush(ctx) }

// Close accepts nothing more, and goes on sending until everything has an outcome or the context ends. Then it returns the
// operations that were not delivered, with an error that says why, in an order in which they can be added to another Batcher,
// or saved with MarshalOperation. They are as they were sent, an event with its ID; their attributes are json.RawMessage.
//
// The operations that Close returns have no outcome, and stay pending in the counters. One that is being sent when the
// context ends may have been carried out. If it is not repeatable, it is not returned: its outcome is ErrOutcomeUnknown. If
// the transport ignores the end of its context, Close returns a second later.
//
// Calls of Add that wait end with ErrClosed. Only the first call of Close returns operations, later ones return ErrClosed.
func (b *Batcher) Close(ctx context.Context) ([]Operation, error) { return b.engine.Close(ctx) }

// Stats returns the counters. expvar.Publish("track", expvar.Func(func() any { return b.Stats() })) publishes them; the module
// contrib/otelcall has metrics of them.
func (b *Batcher) Stats() BatcherStats { return b.engine.Stats() }

// Err returns why nothing is delivered at present: the error of the last request that failed, nil if one succeeded after it.
func (b *Batcher) Err() error { return b.engine.Err() }

// WithTag returns an operation with a tag, which a Batcher reports with the outcome, for example to acknowledge the message
// that the operation came from. The tag is not sent. It is kept until the outcome, and Close returns the operation with it.
func WithTag(op Operation, tag any) Operation { return tagged{op, tag} }

type tagged struct {
	Operation
	tag any
}

// Tag returns the tag of an operation, nil if it has none.
func Tag(op Operation) any {
	if t, ok := op.(tagged); ok {
		return t.tag
	}
	return nil
}

// What is beside the operations of a batch.
const (
	batchPrefix = `{"batch":[`
	batchSuffix = `]}`
)

// encodeEntry encodes an operation for the Batcher.
func encodeEntry(dst []byte, op Operation) ([]byte, ingest.Entry, error) {
	e := ingest.Entry{Prefix: batchPrefix, Tag: Tag(op)}
	dst, err := encode(dst, &op)
	if err != nil {
		return dst, e, err
	}
	e.Keys, e.Once = ingest.Keys(op.subjects()), !op.repeatable()
	return dst, e, nil
}

// restoreEntry decodes an operation that encodeEntry has encoded.
func restoreEntry(encoded []byte, e ingest.Entry) Operation {
	op, err := parseOperation(encoded)
	if err != nil { // we wrote it
		panic(err)
	}
	if e.Tag != nil {
		return WithTag(op, e.Tag)
	}
	return op
}

// once is for requests of the Batcher, which makes the repeats.
var once = []RequestOption{engagement.WithCallRetry(RetryPolicy{MaxRetries: NoRetries})}

// sendOnce sends a batch of the Batcher.
func (s *OperationsService) sendOnce(ctx context.Context, body []byte, _ int) ([]ingest.Refusal, error) {
	refused, err := s.sendBatch(ctx, body, false, once)
	if err != nil {
		return nil, err
	}
	refusals := make([]ingest.Refusal, len(refused))
	for i, r := range refused {
		refusals[i] = ingest.Refusal{Index: r.Index, Err: r}
		r.Index = -1 // in a request that the caller does not know
	}
	return refusals, nil
}

// Format prints how much is pending, whatever the verb.
func (b *Batcher) Format(s fmt.State, verb rune) { b.engine.Format(s, verb) }
