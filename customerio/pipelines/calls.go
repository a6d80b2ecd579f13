package pipelines

import (
	"context"
	"fmt"
	"iter"

	"github.com/engagement-go/engagement/internal/bulk"
	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/ingest"
	"github.com/engagement-go/engagement/internal/rest"
)

const jsonType = "application/json"

// chunkItems is how many calls SendAll and a Batcher put into a request, unless an option changes it. The vendor documents no
// limit; its client for Go has this one.
const chunkItems = 250

// opBatchAgain is for calls that are all repeatable.
var opBatchAgain = func() rest.Operation {
	op := opBatch
	op.Repeatable = true
	return op
}()

// Identify says who a person is.
//
// Who is a UserID or an AnonymousID. Traits that are not sent stay as they are (inferred). The call takes up to MaxCallBytes.
//
// Calls POST /v1/identify. Repeatable: all attempts have the same MessageID.
func (s *CallsService) Identify(ctx context.Context, call Identify, opts ...RequestOption) error {
	return s.send(ctx, &opIdentify, call, opts)
}

// Track says that something happened.
//
// Who is a UserID, an AnonymousID or a GroupID. The event must have a name. The call takes up to MaxCallBytes.
//
// Calls POST /v1/track. Repeatable: all attempts have the same MessageID, by which the service recognises a repeat as it
// does for the vendor's clients; how long it remembers is not documented.
func (s *CallsService) Track(ctx context.Context, call Track, opts ...RequestOption) error {
	return s.send(ctx, &opTrack, call, opts)
}

// Page says that a person looked at a page.
//
// Who is a UserID or an AnonymousID. The call takes up to MaxCallBytes.
//
// Calls POST /v1/page. Repeatable as Track is.
func (s *CallsService) Page(ctx context.Context, call Page, opts ...RequestOption) error {
	return s.send(ctx, &opPage, call, opts)
}

// Screen says that a person looked at a screen of an app.
//
// Who is a UserID or an AnonymousID. The call takes up to MaxCallBytes.
//
// Calls POST /v1/screen. Repeatable as Track is.
func (s *CallsService) Screen(ctx context.Context, call Screen, opts ...RequestOption) error {
	return s.send(ctx, &opScreen, call, opts)
}

// Group says that a person belongs to a group, and what is known of the group.
//
// Who is a UserID or an AnonymousID. The call must have a GroupID, and takes up to MaxCallBytes.
//
// Calls POST /v1/group. Repeatable: all attempts have the same MessageID.
func (s *CallsService) Group(ctx context.Context, call Group, opts ...RequestOption) error {
	return s.send(ctx, &opGroup, call, opts)
}

// Alias merges an identity of a person into another one. It cannot be undone (inferred).
//
// The PreviousID is merged away, and the UserID stays.
//
// Calls POST /v1/alias. Not repeatable: it is retried only if the request never reached the service or was answered with
// 429.
func (s *CallsService) Alias(ctx context.Context, call Alias, opts ...RequestOption) error {
	return s.send(ctx, &opAlias, call, opts)
}

// send sends a call to its endpoint.
func (s *CallsService) send(ctx context.Context, op *rest.Operation, call Call, opts []RequestOption) error {
	call, err := prepare(call)
	if err != nil {
		return s.client.Fail(op.Name, err)
	}
	body, err := appendCall(make([]byte, 0, 512), call) // holds most calls
	if err == nil {
		body, err = appendShared(body, call.what())
	}
	body = append(body, sentAtForm...)
	if limit := s.client.Config().MaxItemBytes; err == nil && len(body) > limit { // with sentAt, which a batch has once
		err = tooLong("call", len(body), limit)
	}
	if err != nil {
		return s.client.Fail(op.Name, err)
	}
	req := rest.NewRequest(op)
	req.Raw(jsonType, body)
	req.Ending(sentAt)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

// SendBatch sends calls of any kinds in one request, in their order.
//
// They take up to MaxCallBytes each, and MaxBatchBytes together, and all have the same Context and the same Integrations,
// which the service keeps once for a request; SendAll takes any number of any calls. A call that is wrong is an error before
// anything is sent. If the service refuses a call, it refuses the batch, and takes none of it (inferred).
//
// Calls POST /v1/batch. Repeatable if all calls are, as their types say. Others are retried only if the request never
// reached the service or was answered with 429.
func (s *CallsService) SendBatch(ctx context.Context, calls []Call, opts ...RequestOption) error {
	if len(calls) == 0 {
		return s.client.Fail(opBatch.Name, check.Invalid("calls", "must not be empty"))
	}
	cfg := s.batch(BulkOptions{})
	prepared := make([]Call, len(calls))
	for i, call := range calls {
		var err error
		if prepared[i], err = prepare(call); err != nil {
			return s.client.Fail(opBatch.Name, fmt.Errorf("calls[%d]: %w", i, err))
		}
		switch prefix := prefixOf(&prepared[i]); {
		case i == 0:
			cfg.Prefix = prefix
		case prefix != cfg.Prefix:
			return s.client.Fail(opBatch.Name, check.Invalid("calls", "must have the same Context and Integrations; SendAll takes others, too"))
		}
	}
	body, err := bulk.Body(prepared, cfg)
	if limit := s.client.Config().MaxChunkBytes; err == nil && len(body) > limit {
		err = tooLong("calls", len(body), limit)
	}
	if err != nil {
		return s.client.Fail(opBatch.Name, err)
	}
	return s.sendBatch(ctx, body, allRepeatable(prepared), opts)
}

// SendAll sends any number of calls, in requests of at most 250 calls and MaxBatchBytes, and yields an outcome for each, in
// the order of the input.
//
// Calls with another Context or other Integrations than the call before them begin a request: for few requests, send calls
// with equal ones in a row. The item of an outcome is the call as it was sent, with its MessageID and Timestamp, so that a
// call that failed can be sent again. If the service refuses a call, all calls of its request have that error, and none of
// them was taken (inferred); a Batcher finds the one that is wrong. Concurrency sends requests at the same time, but not two
// about the same person, so that the calls about a person stay in their order. An AnonymousID beside a UserID counts in
// Identify only.
//
// A request is repeatable if all its calls are, as their types say. After a time-out the calls of one that is not may have
// been taken. When the context ends, no more calls are read, and those that were read are reported.
//
// Calls POST /v1/batch for each chunk.
func (s *CallsService) SendAll(ctx context.Context, calls iter.Seq[Call], options BulkOptions, opts ...RequestOption) iter.Seq[BulkOutcome[Call]] {
	if options.ChunkSize == 0 {
		options.ChunkSize = chunkItems
	}
	cfg := s.batch(options)
	cfg.PrefixOf = prefixOf
	cfg.Send = func(ctx context.Context, chunk bulk.Chunk[Call]) (bulk.Answer[struct{}], error) {
		return bulk.Answer[struct{}]{}, s.sendBatch(ctx, chunk.Body, allRepeatable(chunk.Items), opts)
	}
	return bulk.Outcomes(bulk.Run(ctx, calls, cfg))
}

// batch describes batches.
func (s *CallsService) batch(options BulkOptions) bulk.Config[Call, struct{}] {
	return bulk.Config[Call, struct{}]{
		Client: s.client, Operation: "Calls.SendAll", Argument: "calls", Options: options,
		Prefix: "{" + batchOpening, Suffix: batchEnd, MaxBytes: s.client.Config().MaxChunkBytes,
		Encode: s.encode,
		Keys:   func(call *Call) [2]uint64 { return ingest.Keys((*call).subjects()) },
	}
}

// encode appends a call in the form of a batch, and gives it an id and a time. What the call shares with others is not
// appended, but counts.
func (s *CallsService) encode(dst []byte, call *Call) ([]byte, error) {
	prepared, err := prepare(*call)
	if err != nil {
		return dst, err
	}
	out, err := appendCall(dst, prepared)
	if err != nil {
		return dst, err
	}
	out = append(out, '}')
	end := len(out)
	if out, err = appendShared(out, prepared.what()); err != nil {
		return dst, err
	}
	size := len(out) - len(dst)
	out = out[:end]
	cfg := s.client.Config()
	switch most := cfg.MaxChunkBytes - len("{"+batchOpening+batchEnd); { // what a batch with this call alone has beside it
	case size > cfg.MaxItemBytes:
		return dst, tooLong("call", size, cfg.MaxItemBytes)
	case size > most:
		return dst, tooLong("call", size, most)
	}
	*call = prepared
	return out, nil
}

// prefixOf returns what precedes the calls of a request: what they have in common. Errors are those of encode.
func prefixOf(call *Call) string {
	shared, err := appendShared(nil, (*call).what())
	if err != nil || len(shared) == 0 {
		return "{" + batchOpening
	}
	shared[0] = '{'
	return string(append(append(shared, ','), batchOpening...))
}

func allRepeatable(calls []Call) bool {
	for _, call := range calls {
		if !call.repeatable() {
			return false
		}
	}
	return true
}

// sendBatch sends a batch.
func (s *CallsService) sendBatch(ctx context.Context, body []byte, repeatable bool, opts []RequestOption) error {
	descriptor := &opBatch
	if repeatable {
		descriptor = &opBatchAgain
	}
	req := rest.NewRequest(descriptor)
	req.Raw(jsonType, body)
	req.Ending(sentAt)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}
