package track

import (
	"context"
	"encoding/json"
	"errors"
	"iter"
	"net/http"
	"slices"

	"github.com/engagement-go/engagement/internal/bulk"
	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/ingest"
	"github.com/engagement-go/engagement/internal/rest"
)

// The largest sizes of operations, as they are sent. The vendor states 32 KB and 500 KB; that a KB has 1,024 bytes is
// inferred.
const (
	MaxOperationBytes = 32 << 10
	MaxBatchBytes     = 500 << 10
)

// maxChunkItems is how many operations SendAll puts into a request. The vendor documents no limit; a client of a third party
// has this one.
const maxChunkItems = 1000

// opEntityAgain and opBatchAgain are for operations that are all repeatable.
var opEntityAgain, opBatchAgain = again(opEntity), again(opBatch)

func again(op rest.Operation) rest.Operation {
	op.Repeatable = true
	return op
}

// Send sends one operation.
//
// It takes up to MaxOperationBytes. Errors: 400 (the operation is invalid; Error.Fields has the reasons).
//
// Calls POST /api/v2/entity. Repeatable if the operation is, as its type says. Others are retried only if the request
// never reached the service or was answered with 429.
func (s *OperationsService) Send(ctx context.Context, op Operation, opts ...RequestOption) error {
	body, err := encode(newBody(), &op)
	if err != nil {
		return s.client.Fail(opEntity.Name, err)
	}
	descriptor := &opEntity
	if op.repeatable() {
		descriptor = &opEntityAgain
	}
	req := rest.NewRequest(descriptor)
	req.Raw(jsonType, body)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

// SendBatch sends operations of any kinds in one request, in their order.
//
// They take up to MaxOperationBytes each, and MaxBatchBytes together; SendAll takes any number. An operation that is wrong
// is an error before anything is sent. If the service refuses some operations and takes the others, the error is a
// *PartialError.
//
// Calls POST /api/v2/batch. Repeatable if all operations are, as their types say. Others are retried only if the request
// never reached the service or was answered with 429.
func (s *OperationsService) SendBatch(ctx context.Context, operations []Operation, opts ...RequestOption) error {
	body, err := s.encodeBatch(operations)
	if err != nil {
		return s.client.Fail(opBatch.Name, err)
	}
	refused, err := s.sendBatch(ctx, body, allRepeatable(operations), opts)
	if err != nil {
		return err
	}
	if len(refused) > 0 {
		return &PartialError{refused}
	}
	return nil
}

// SendAll sends any number of operations, in requests of at most 1,000 operations and MaxBatchBytes, and yields an outcome
// for each, in the order of the input.
//
// The error of an operation that the service refused is a *RefusedError. The item of an outcome is the operation as it was
// sent: an event has its ID, so that an event that failed can be sent again. Concurrency sends requests at the same time,
// but not two about the same person, object or delivery, so that these stay in their order. A person under two identifiers
// counts as two.
//
// A request is repeatable if all its operations are, as their types say. After a time-out the operations of one that is not
// may have been taken. When the context ends, no more operations are read, and those that were read are reported.
//
// Calls POST /api/v2/batch for each chunk.
func (s *OperationsService) SendAll(ctx context.Context, operations iter.Seq[Operation], options BulkOptions, opts ...RequestOption) iter.Seq[BulkOutcome[Operation]] {
	if options.ChunkSize == 0 {
		options.ChunkSize = maxChunkItems
	}
	cfg := s.batch(options)
	cfg.Send = func(ctx context.Context, chunk bulk.Chunk[Operation]) (bulk.Answer[struct{}], error) {
		refused, err := s.sendBatch(ctx, chunk.Body, allRepeatable(chunk.Items), opts)
		if err != nil {
			return bulk.Answer[struct{}]{}, err
		}
		return spread(len(chunk.Items), refused), nil
	}
	outcomes := bulk.Outcomes(bulk.Run(ctx, operations, cfg))
	return func(yield func(BulkOutcome[Operation]) bool) {
		for o := range outcomes {
			if refused, ok := errors.AsType[*RefusedError](o.Err); ok {
				refused.Index = o.Index
			}
			if !yield(o) {
				return
			}
		}
	}
}

// spread returns the outcomes of a chunk.
func spread(n int, refused []*RefusedError) bulk.Answer[struct{}] {
	answer := bulk.Answer[struct{}]{Errs: make([]error, n)}
	for _, r := range refused {
		switch {
		case r.Index < 0:
			answer.Unplaced = append(answer.Unplaced, r)
		case answer.Errs[r.Index] == nil: // the first reason
			answer.Errs[r.Index] = r
		}
	}
	return answer
}

func allRepeatable(ops []Operation) bool {
	for _, op := range ops {
		if !op.repeatable() {
			return false
		}
	}
	return true
}

// encode appends an operation in the form of version 2, and gives an event an id.
func encode(dst []byte, op *Operation) ([]byte, error) {
	prepared, err := prepare(*op)
	if err != nil {
		return dst, err
	}
	start := len(dst)
	out, err := prepared.appendJSON(dst)
	if err != nil {
		return dst, err
	}
	if size := len(out) - start; size > MaxOperationBytes {
		return dst, tooLong("operation", size, MaxOperationBytes)
	}
	*op = prepared
	return out, nil
}

// batch describes batches.
func (s *OperationsService) batch(options BulkOptions) bulk.Config[Operation, struct{}] {
	return bulk.Config[Operation, struct{}]{
		Client: s.client, Operation: "Operations.SendAll", Argument: "operations", Options: options,
		Prefix: batchPrefix, Suffix: batchSuffix, MaxBytes: MaxBatchBytes,
		Encode: encode,
		Keys:   func(op *Operation) [2]uint64 { return ingest.Keys((*op).subjects()) },
	}
}

func (s *OperationsService) encodeBatch(operations []Operation) ([]byte, error) {
	if len(operations) == 0 {
		return nil, check.Invalid("operations", "must not be empty")
	}
	body, err := bulk.Body(slices.Clone(operations), s.batch(BulkOptions{})) // a copy, because events get ids
	if err == nil && len(body) > MaxBatchBytes {
		err = tooLong("operations", len(body), MaxBatchBytes)
	}
	return body, err
}

// sendBatch sends a batch, and returns those that the service refused.
func (s *OperationsService) sendBatch(ctx context.Context, body []byte, repeatable bool, opts []RequestOption) ([]*RefusedError, error) {
	descriptor := &opBatch
	if repeatable {
		descriptor = &opBatchAgain
	}
	req := rest.NewRequest(descriptor)
	req.Raw(jsonType, body)
	answer, err := rest.CallValue[map[string]json.RawMessage](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	refused, err := readRefused(answer["errors"], body)
	if err != nil || len(refused) == 0 && req.Status() != http.StatusOK {
		return nil, s.client.InvalidResponse(&req, "the answer does not say which operations were refused")
	}
	return refused, nil
}
