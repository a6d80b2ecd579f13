package esputnik

import (
	"cmp"
	"context"
	"errors"
	"iter"

	"github.com/engagement-go/engagement/internal/bulk"
	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/rest"
)

// bulkKind is the differences between the bulk calls.
type bulkKind[T, R any] struct {
	name, member string
	op           *rest.Operation
	most         int
	check        func(*T) error
	errors       func(*R, []T) (errs []error, unplaced []*RefusedError)
}

func runBulk[T, R any](ctx context.Context, client *rest.Client, items iter.Seq[T], options BulkOptions, opts []RequestOption, kind bulkKind[T, R]) iter.Seq[BulkOutcome[T]] {
	outcomes := bulk.Outcomes(bulk.Run(ctx, items, bulk.Config[T, struct{}]{
		Client: client, Operation: kind.name, Argument: kind.member, Options: options,
		Prefix: `{"` + kind.member + `":[`, Suffix: "]}", MaxItems: kind.most,
		Check: func(item *T) error { return cmp.Or(check.Value("", item), kind.check(item)) },
		Send: func(ctx context.Context, chunk bulk.Chunk[T]) (bulk.Answer[struct{}], error) {
			answer, err := sendChunk[R](ctx, client, kind.op, chunk.Body, opts)
			if err != nil {
				return bulk.Answer[struct{}]{}, err
			}
			errs, unplaced := kind.errors(answer, chunk.Items)
			return bulk.Answer[struct{}]{Errs: errs, Unplaced: asErrors(unplaced)}, nil
		},
	}))
	return func(yield func(BulkOutcome[T]) bool) {
		for o := range outcomes {
			o.Err = placed(o.Err, o.Index)
			if !yield(o) {
				return
			}
		}
	}
}

func sendChunk[R any](ctx context.Context, client *rest.Client, op *rest.Operation, body []byte, opts []RequestOption) (*R, error) {
	req := rest.NewRequest(op)
	req.Raw("application/json", body)
	return rest.Call[R](ctx, client, &req, opts)
}

// placed sets the position of a refused item to that in the input.
func placed(err error, index int) error {
	if err == nil {
		return nil
	}
	if refused := (*RefusedError)(nil); errors.As(err, &refused) {
		refused.Index = index
	}
	return err
}
