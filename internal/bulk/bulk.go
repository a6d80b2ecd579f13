// Package bulk sends many items in as few requests as the vendor's limits allow, and yields an outcome for each item.
package bulk

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"iter"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/pace"
	"github.com/engagement-go/engagement/internal/rest"
)

// Config describes how items become requests. R is the type of the answer to a chunk.
type Config[T, R any] struct {
	Client    *rest.Client
	Operation string // service and method, for errors
	Options   engagement.BulkOptions

	// Prefix and Suffix enclose the items of a body, which are joined with commas: `{"data":[` and `]}`.
	Prefix, Suffix string
	// MaxItems and MaxBytes limit a chunk; MaxBytes includes prefix and suffix. 0 means no limit.
	MaxItems, MaxBytes int
	// Check refuses a bad item before it is encoded. May be nil.
	Check func(*T) error
	// Send sends a chunk. It returns the service's answer, or an error for the whole chunk.
	Send func(ctx context.Context, chunk Chunk[T]) (Answer[R], error)
}

// Chunk is the content of one request. Send must not keep it: it is used again after Send has returned.
type Chunk[T any] struct {
	Items []T
	Body  []byte
}

// Answer is the answer to a chunk that the service accepted.
type Answer[R any] struct {
	// Value is shared by all items of the chunk.
	Value R
	// Errs has one entry per item, in order, nil for an accepted item. If Errs is nil, all items were accepted.
	Errs []error
	// Unplaced are refusals that belong to no known item.
	Unplaced []error
}

// Outcome is the result for one item, with the answer to its chunk.
type Outcome[T, R any] struct {
	engagement.BulkOutcome[T]
	Value R
}

// Outcomes returns the outcomes without the answers.
func Outcomes[T, R any](outcomes iter.Seq[Outcome[T, R]]) iter.Seq[engagement.BulkOutcome[T]] {
	return func(yield func(engagement.BulkOutcome[T]) bool) {
		for o := range outcomes {
			if !yield(o.BulkOutcome) {
				return
			}
		}
	}
}

// Refuse returns the outcomes for bad options: one with the index -1.
func Refuse[T, R any](err error) iter.Seq[Outcome[T, R]] {
	return func(yield func(Outcome[T, R]) bool) {
		yield(Outcome[T, R]{BulkOutcome: engagement.BulkOutcome[T]{Index: -1, Err: err}})
	}
}

// Run splits items into chunks, sends them, and yields the outcomes in the order of the input. It reads ahead only for the
// chunks that are being sent. When the context ends, it stops reading and yields outcomes for the items that it has read.
// Stopping the iteration cancels the requests. Bad options yield one outcome with the index -1.
func Run[T, R any](ctx context.Context, items iter.Seq[T], cfg Config[T, R]) iter.Seq[Outcome[T, R]] {
	if err := cfg.checkOptions(ctx, items); err != nil {
		return Refuse[T, R](cfg.Client.Fail(cfg.Operation, err))
	}
	cfg.MaxItems = cmp.Or(cfg.Options.ChunkSize, cfg.MaxItems)
	cfg.Options.Concurrency = max(cfg.Options.Concurrency, 1)
	return func(yield func(Outcome[T, R]) bool) {
		ctx, cancel := context.WithCancel(ctx)
		r := &run[T, R]{cfg: cfg, yield: yield}
		defer r.drain()
		defer cancel()
		index := 0
		for item := range items {
			if !r.add(ctx, index, item) {
				return
			}
			index++
			if ctx.Err() != nil {
				break
			}
		}
		if r.dispatch(ctx) {
			for len(r.inFlight) > 0 && r.complete() {
			}
		}
	}
}

func (cfg *Config[T, R]) checkOptions(ctx context.Context, items iter.Seq[T]) error {
	o := cfg.Options
	switch {
	case ctx == nil:
		return check.Invalid("context", "must not be nil")
	case items == nil:
		return check.Invalid("items", "must not be nil")
	case cfg.MaxItems > 0 && (o.ChunkSize < 0 || o.ChunkSize > cfg.MaxItems):
		return check.Invalid("ChunkSize", fmt.Sprintf("must be between 1 and %d", cfg.MaxItems))
	case o.ChunkSize < 0:
		return check.Invalid("ChunkSize", "must not be negative")
	case o.Concurrency < 0:
		return check.Invalid("Concurrency", "must not be negative")
	}
	return nil
}

// batch is a chunk with the outcomes of its items.
type batch[T, R any] struct {
	outcomes []Outcome[T, R] // of all items of the chunk, including refused ones
	sent     []int           // positions in outcomes of the items in the body
	unplaced []error
	value    R
	chunk    Chunk[T]
	buf      bytes.Buffer
	stopped  any           // what a middleware panicked with
	done     chan struct{} // closed when the outcomes are known
}

type run[T, R any] struct {
	cfg       Config[T, R]
	yield     func(Outcome[T, R]) bool
	current   *batch[T, R]
	inFlight  []*batch[T, R] // oldest first
	spare     []*batch[T, R] // completed batches to use again
	completed int
	item      T // the item that add is working on
	scratch   bytes.Buffer
	encoder   *json.Encoder
}

// add puts an item into the current chunk. If the item does not fit, it sends the chunk first.
func (r *run[T, R]) add(ctx context.Context, index int, item T) bool {
	r.item = item // a field, because the argument would be allocated for each item
	encoded, err := r.encode(&r.item)
	if err != nil {
		err = r.cfg.Client.Fail(r.cfg.Operation, fmt.Errorf("item %d: %w", index, err))
	}
	if (err == nil && r.full(len(encoded)) || err != nil && r.held()) && !r.dispatch(ctx) {
		return false
	}
	if r.current == nil {
		r.current = r.next()
	}
	b := r.current
	b.outcomes = append(b.outcomes, Outcome[T, R]{BulkOutcome: engagement.BulkOutcome[T]{Index: index, Item: r.item, Err: err}})
	if err == nil {
		if len(b.sent) == 0 {
			b.buf.WriteString(r.cfg.Prefix)
		} else {
			b.buf.WriteByte(',')
		}
		b.buf.Write(encoded)
		b.sent = append(b.sent, len(b.outcomes)-1)
	}
	return true
}

// next returns an empty batch.
func (r *run[T, R]) next() *batch[T, R] {
	b := new(batch[T, R])
	if last := len(r.spare) - 1; last >= 0 {
		b, r.spare = r.spare[last], r.spare[:last]
		clear(b.outcomes)
		clear(b.chunk.Items)
		b.outcomes, b.sent, b.chunk.Items, b.unplaced = b.outcomes[:0], b.sent[:0], b.chunk.Items[:0], nil
		b.value = *new(R)
		b.buf.Reset()
	}
	b.done = make(chan struct{})
	return b
}

func (r *run[T, R]) encode(item *T) ([]byte, error) {
	if r.cfg.Check != nil {
		if err := r.cfg.Check(item); err != nil {
			return nil, err
		}
	}
	if r.encoder == nil {
		r.encoder = json.NewEncoder(&r.scratch)
		r.encoder.SetEscapeHTML(false)
	}
	r.scratch.Reset()
	if err := r.encoder.Encode(item); err != nil {
		return nil, fmt.Errorf("cannot be encoded: %w", engagement.ErrInvalidArgument)
	}
	encoded := bytes.TrimSuffix(r.scratch.Bytes(), []byte("\n"))
	if err := check.Encoded(item, encoded); err != nil {
		return nil, err
	}
	if size := len(r.cfg.Prefix) + len(encoded) + len(r.cfg.Suffix); r.cfg.MaxBytes > 0 && size > r.cfg.MaxBytes {
		return nil, fmt.Errorf("takes %d bytes, the limit is %d: %w", size, r.cfg.MaxBytes, engagement.ErrInvalidArgument)
	}
	return encoded, nil
}

func (r *run[T, R]) full(more int) bool {
	b := r.current
	if b == nil || len(b.sent) == 0 {
		return false
	}
	return r.cfg.MaxItems > 0 && len(b.sent) >= r.cfg.MaxItems ||
		r.cfg.MaxBytes > 0 && b.buf.Len()+1+more+len(r.cfg.Suffix) > r.cfg.MaxBytes
}

// maxRefused is how many refused items are held back until their chunk is sent.
const maxRefused = 1000

// held reports whether so many refused items are held back that the chunk is sent for their sake.
func (r *run[T, R]) held() bool {
	return r.current != nil && len(r.current.outcomes)-len(r.current.sent) >= maxRefused
}

// dispatch sends the current chunk, and completes the oldest one if enough chunks are being sent.
func (r *run[T, R]) dispatch(ctx context.Context) bool {
	b := r.current
	if b == nil {
		return true
	}
	r.current = nil
	r.inFlight = append(r.inFlight, b)
	if len(b.sent) == 0 {
		close(b.done)
	} else {
		b.buf.WriteString(r.cfg.Suffix)
		b.chunk.Body = b.buf.Bytes()
		for _, at := range b.sent {
			b.chunk.Items = append(b.chunk.Items, b.outcomes[at].Item)
		}
		go func() {
			defer close(b.done)
			pace.Guard(&b.stopped, func() { r.send(ctx, b) })
		}()
	}
	for len(r.inFlight) >= r.cfg.Options.Concurrency {
		if !r.complete() {
			return false
		}
	}
	return true
}

// send sends a chunk.
func (r *run[T, R]) send(ctx context.Context, b *batch[T, R]) {
	answer, err := r.cfg.Send(ctx, b.chunk)
	if err == nil && answer.Errs != nil && len(answer.Errs) != len(b.sent) {
		err = r.cfg.Client.Fail(r.cfg.Operation, fmt.Errorf("%d outcomes for %d items: %w", len(answer.Errs), len(b.sent), engagement.ErrInvalidResponse))
	}
	b.record(answer, err)
}

// record sets the outcomes of the items that were sent.
func (b *batch[T, R]) record(answer Answer[R], err error) {
	b.value, b.unplaced = answer.Value, answer.Unplaced
	for i, at := range b.sent {
		o := &b.outcomes[at]
		switch o.Value = answer.Value; {
		case err != nil:
			o.Err = err
		case answer.Errs != nil:
			o.Err = answer.Errs[i]
		}
	}
}

// complete waits for the oldest chunk and yields its outcomes.
func (r *run[T, R]) complete() bool {
	b := r.inFlight[0]
	<-b.done
	r.inFlight = r.inFlight[1:]
	pace.Rethrow(b.stopped)
	r.completed += len(b.outcomes)
	if r.cfg.Options.Progress != nil {
		r.cfg.Options.Progress(r.completed)
	}
	for _, o := range b.outcomes {
		if !r.yield(o) {
			return false
		}
	}
	for _, err := range b.unplaced {
		if !r.yield(Outcome[T, R]{BulkOutcome: engagement.BulkOutcome[T]{Index: -1, Err: err}, Value: b.value}) {
			return false
		}
	}
	r.spare = append(r.spare, b)
	return true
}

// drain waits for the chunks of an iteration that was stopped early; their context has ended.
func (r *run[T, R]) drain() {
	for _, b := range r.inFlight {
		<-b.done
	}
	for _, b := range r.inFlight {
		pace.Rethrow(b.stopped)
	}
}
