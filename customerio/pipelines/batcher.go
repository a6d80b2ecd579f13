package pipelines

import (
	"context"
	"fmt"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/ingest"
)

// What batchers share, see package engagement.
type (
	// BatcherOptions are the settings of a Batcher.
	BatcherOptions = engagement.BatcherOptions[Call]
	// BatcherOutcome is what became of one call.
	BatcherOutcome = engagement.BatcherOutcome[Call]
	// BatcherStats are the counters of a Batcher at one moment.
	BatcherStats = engagement.BatcherStats
)

// The errors of a Batcher.
var (
	// ErrFull means that a Batcher has no room for another call.
	ErrFull = engagement.ErrFull
	// ErrClosed means that a Batcher was closed.
	ErrClosed = engagement.ErrClosed
	// ErrOutcomeUnknown means that a call may or may not have been carried out: no usable answer arrived, and the call is
	// not repeatable, so that it was not sent again.
	ErrOutcomeUnknown = engagement.ErrOutcomeUnknown
)

// Batcher collects the calls of many goroutines, and sends them in few requests to POST /v1/batch. It is bounded, never drops
// what it has accepted, and keeps the order of each person. Make one with Client.NewBatcher, and close it at the end of the
// program:
//
//	b, err := c.NewBatcher(pipelines.BatcherOptions{Outcome: func(o pipelines.BatcherOutcome) {
//		if o.Err != nil {
//			log.Print(o.Err)
//		}
//	}})
//	err = b.Add(ctx, pipelines.Track{Who: pipelines.UserID("42"), Event: "purchase"})
//	…
//	left, err := b.Close(ctx) // save what is left, if anything is
//
// # Limits
//
// A call has up to MaxCallBytes, a request up to MaxBatchBytes and 250 calls; ChunkSize sets up to 10,000. What is pending is
// bounded by MaxItems (250,000 by default) and MaxBytes (64 MiB). A call waits up to MaxAge (a second) for others to share its
// request; a full request, a call of Add that waits for room, Flush and Close send it earlier. Up to Concurrency (8) requests
// are sent at the same time. Calls with different Context or Integrations do not share a request: where these differ from
// call to call, each call is a request of its own, and the rate limit of requests is that of calls.
//
// # Order
//
// Calls about the same person are sent in the order in which they were added by one goroutine, one request after the other.
// Alias, and Identify with a UserID and an AnonymousID, wait for what was added before about both ids, and what is added
// later about either of them waits for it. In other calls a person with a UserID is known by that only. Calls about one
// group by different people have no order. After a failure a call may be sent again, together with those that follow it in its
// request.
//
// # Failures
//
// The service refuses a request as a whole for a call in it that is wrong (400, 409, 413, 422). The Batcher then sends the
// calls in smaller requests until it has found the one, whose error is an *Error; the others are delivered. That is so in
// strict mode only: without it the service refuses nothing, and what it loses counts as delivered.
//
// Failures that pass (429, 5xx, 408, 425, no connection, an answer that is not one of the API) are tried again with the delays
// of the client's RetryPolicy, or of Retry-After, until the Patience of a call ends, an hour by default; the number of
// retries in the policy does not count. Each attempt spends the rate limit of the client like any call. An Alias is not sent
// again if it may have been carried out: its error is ErrOutcomeUnknown.
//
// When the service refuses the client and not the calls (401, 403, 404 and other 4xx, a redirect to another region), the
// Batcher stops sending and keeps everything. One request tries again after growing delays of up to RetryPolicy.MaxDelay.
// Err returns the reason, BatcherStats.Held tells, and Close returns what is left. Patience does not end meanwhile.
//
// A Batcher is safe for concurrent use. It has goroutines only while something is pending, and none after Close, unless the
// transport goes on after the end of its context.
type Batcher struct{ engine *ingest.Batcher[Call] }

// maxChunkItems is the largest ChunkSize of a Batcher.
const maxChunkItems = 10_000

// NewBatcher returns a Batcher that sends through the client, with its rate limits, middleware and delays between retries. It
// refuses options that are negative, a ChunkSize above 10,000 and a Concurrency above 1,000.
func (c *Client) NewBatcher(options BatcherOptions) (*Batcher, error) {
	if options.ChunkSize == 0 {
		options.ChunkSize = chunkItems
	}
	cfg := c.client.Config()
	engine, err := ingest.New(ingest.Config[Call]{
		Client: c.client, Name: "Batcher", Item: "call", Options: options,
		MaxItemBytes: cfg.MaxItemBytes, MaxChunkItems: maxChunkItems, MaxChunkBytes: cfg.MaxChunkBytes,
		Encode:  c.Calls.encodeEntry,
		Restore: restoreEntry,
		Suffix:  func(dst []byte) []byte { return append(dst, batchEnd...) }, SuffixBytes: len(batchEnd),
		Send: c.Calls.sendOnce,
	})
	if err != nil {
		return nil, err
	}
	return &Batcher{engine}, nil
}

// Add accepts a call. While the Batcher is full, Add waits, and ends with its context.
//
// The call is encoded at once: it may be changed after Add has returned, and what SendBatch refuses is refused here, as is a
// call of more bytes than MaxBytes. A call without a MessageID gets one, and one without a Timestamp the present time; all
// attempts keep both. With an error the call was not accepted: ErrInvalidArgument, ErrClosed, or the error of the context,
// together with ErrFull if Add has waited for room, and with the error of the last request if it failed.
func (b *Batcher) Add(ctx context.Context, call Call) error { return b.engine.Add(ctx, call) }

// TryAdd accepts a call like Add, but returns ErrFull instead of waiting. A call of Add that waits goes first.
func (b *Batcher) TryAdd(call Call) error { return b.engine.TryAdd(call) }

// Flush sends what was accepted before, without waiting for more, until all of it has an outcome and the callback has
// returned. When the context ends first, Flush returns its error, together with that of the last request if it failed, and
// sending goes on.
func (b *Batcher) Flush(ctx context.Context) error { return b.engine.Flush(ctx) }

// Close accepts nothing more, and goes on sending until everything has an outcome or the context ends. Then it returns the
// calls that were not delivered, with an error that says why, in an order in which they can be added to another Batcher, or
// saved with MarshalCall. They are as UnmarshalCall returns them, with MessageID and Timestamp.
//
// The calls that Close returns have no outcome, and stay pending in the counters. One that is being sent when the context ends
// may have been carried out. An Alias is then not returned: its outcome is ErrOutcomeUnknown. If the transport ignores the
// end of its context, Close returns a second later.
//
// Calls of Add that wait end with ErrClosed. Only the first call of Close returns calls, later ones return ErrClosed.
func (b *Batcher) Close(ctx context.Context) ([]Call, error) { return b.engine.Close(ctx) }

// Stats returns the counters. expvar.Publish("pipelines", expvar.Func(func() any { return b.Stats() })) publishes them; the
// module contrib/otelcall has metrics of them.
func (b *Batcher) Stats() BatcherStats { return b.engine.Stats() }

// Err returns why nothing is delivered at present: the error of the last request that failed, nil if one succeeded after it.
func (b *Batcher) Err() error { return b.engine.Err() }

// WithTag returns a call with a tag, which a Batcher reports with the outcome, for example to acknowledge the message that
// the call came from. The tag is not sent. It is kept until the outcome, and Close returns the call with it.
func WithTag(call Call, tag any) Call { return tagged{call, tag} }

type tagged struct {
	Call
	tag any
}

// Tag returns the tag of a call, nil if it has none.
func Tag(call Call) any {
	if t, ok := call.(tagged); ok {
		return t.tag
	}
	return nil
}

// encodeEntry encodes a call for the Batcher.
func (s *CallsService) encodeEntry(dst []byte, call Call) ([]byte, ingest.Entry, error) {
	e := ingest.Entry{Tag: Tag(call)}
	dst, err := s.encode(dst, &call)
	if err != nil {
		return dst, e, err
	}
	e.Prefix, e.Keys, e.Once = prefixOf(&call), ingest.Keys(call.subjects()), !call.repeatable()
	return dst, e, nil
}

// restoreEntry decodes a call that encodeEntry has encoded.
func restoreEntry(encoded []byte, e ingest.Entry) Call {
	call, err := parseCall(encoded, []byte(e.Prefix+"]}"))
	if err != nil { // we wrote it
		panic(err)
	}
	if e.Tag != nil {
		return WithTag(call, e.Tag)
	}
	return call
}

// once is for requests of the Batcher, which makes the repeats.
var once = []RequestOption{engagement.WithCallRetry(RetryPolicy{MaxRetries: NoRetries})}

// sendOnce sends a batch of the Batcher.
func (s *CallsService) sendOnce(ctx context.Context, body []byte, _ int) ([]ingest.Refusal, error) {
	return nil, s.sendBatch(ctx, body, false, once)
}

// Format prints how much is pending, whatever the verb.
func (b *Batcher) Format(s fmt.State, verb rune) { b.engine.Format(s, verb) }
