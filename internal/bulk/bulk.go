// Package bulk sends many items in as few requests as the vendor's limits allow, and yields an outcome for each item.
package bulk

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"iter"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/pace"
	"github.com/engagement-go/engagement/internal/rest"
)

// Config describes how items become requests. R is the type of the answer to a chunk.
type Config[T, R any] struct {
	Client    *rest.Client
	Operation string // service and method, for errors
	Argument  string // name of the argument that has the items, for errors
	Options   engagement.BulkOptions

	// Prefix and Suffix enclose the items of a body, which are joined with commas: `{"data":[` and `]}`.
	Prefix, Suffix string
	// PrefixOf returns the prefix for an item in place of Prefix. Only neighbours with the same prefix share a request. Encode
	// refuses items for which MaxBytes has no room because the prefix is longer. May be nil.
	PrefixOf func(item *T) string
	// MaxItems and MaxBytes limit a chunk; MaxBytes includes prefix and suffix. 0 means no limit.
	MaxItems, MaxBytes int
	// Check refuses a bad item before it is encoded. May be nil.
	Check func(*T) error
	// Encode appends the encoding of an item, which it may change, or says what is wrong with it. May be nil.
	Encode func(dst []byte, item *T) ([]byte, error)
	// Keys name what an item is about; 0 is no key. Chunks about the same are not sent at the same time, so that their
	// order is kept. May be nil.
	Keys func(item *T) [2]uint64
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
// chunks that are being sent, and for what is encoded beside them: up to 256 items for each processor. When the context
// ends, it stops reading and yields outcomes for the items that it has read. Stopping the iteration cancels the requests.
// Bad options yield one outcome with the index -1.
func Run[T, R any](ctx context.Context, items iter.Seq[T], cfg Config[T, R]) iter.Seq[Outcome[T, R]] {
	if err := cfg.checkOptions(ctx, items); err != nil {
		return Refuse[T, R](cfg.Client.Fail(cfg.Operation, err))
	}
	cfg.MaxItems = cmp.Or(cfg.Options.ChunkSize, cfg.MaxItems)
	cfg.Options.Concurrency = max(cfg.Options.Concurrency, 1)
	return func(yield func(Outcome[T, R]) bool) {
		ctx, cancel := context.WithCancel(ctx)
		r := &run[T, R]{cfg: &cfg, yield: yield}
		r.encoders, r.segmentSize = cfg.encoders()
		defer r.drain()
		defer cancel()
		for item := range items {
			if !r.add(ctx, item) {
				return
			}
			if ctx.Err() != nil {
				break
			}
		}
		if r.encode(ctx) && r.pack(ctx, 0) && r.dispatch(ctx) {
			for len(r.inFlight) > 0 && r.complete() {
			}
		}
	}
}

// segmentSize is the most items that are encoded at once beside others.
const segmentSize = 32

// encodersPerProcessor is how many goroutines encode for each processor. A processor that sleeps takes longer to wake up
// than to encode a segment, so that it must find more than one: with 1, two processors encode 1.0 times as much as one, with
// 4 it is 1.7 times.
const encodersPerProcessor = 4

// encoders returns how many goroutines encode, and the size of a segment. If chunks are sent one at a time, or are small,
// each item is encoded when it is read.
func (cfg *Config[T, R]) encoders() (n, size int) {
	n, size = min(cfg.Options.Concurrency, runtime.GOMAXPROCS(0)), segmentSize
	if cfg.MaxItems > 0 {
		size = min(size, cfg.MaxItems/4)
	}
	if n == 1 || size < segmentSize/4 {
		return 0, 1
	}
	return n * encodersPerProcessor, size
}

func (cfg *Config[T, R]) checkOptions(ctx context.Context, items iter.Seq[T]) error {
	o := cfg.Options
	switch {
	case ctx == nil:
		return check.Invalid("context", "must not be nil")
	case items == nil:
		return check.Invalid(cfg.Argument, "must not be nil")
	case cfg.MaxItems > 0 && (o.ChunkSize < 0 || o.ChunkSize > cfg.MaxItems):
		return check.Invalid("ChunkSize", fmt.Sprintf("must be between 1 and %d", cfg.MaxItems))
	case o.ChunkSize < 0:
		return check.Invalid("ChunkSize", "must not be negative")
	case o.Concurrency < 0:
		return check.Invalid("Concurrency", "must not be negative")
	}
	return nil
}

// batch is a chunk with what is known of its items.
type batch[T, R any] struct {
	first    int           // index of the first item
	prefix   string        // of the body
	items    []T           // including refused ones
	refused  map[int]error // by position: of those that are not in the body
	body     *bytes.Buffer
	answer   Answer[R]
	err      error
	filtered []T // the items without refused ones, if there are any
	keys     map[uint64]struct{}
	stopped  any           // what a middleware panicked with
	done     chan struct{} // closed when the outcomes are known
}

type run[T, R any] struct {
	cfg         *Config[T, R]
	yield       func(Outcome[T, R]) bool
	encoders    int          // the most goroutines that encode; 0 means none
	working     atomic.Int32 // how many there are
	segmentSize int
	filling     *segment[T]
	encoding    []*segment[T] // oldest first
	idle        []*segment[T] // to use again
	read        int           // items that are in a batch, or were
	current     *batch[T, R]
	inFlight    []*batch[T, R] // oldest first
	spare       []*batch[T, R] // completed batches to use again
	completed   int
}

// add reads an item. When a segment is full, it is encoded.
func (r *run[T, R]) add(ctx context.Context, item T) bool {
	if r.filling == nil {
		if last := len(r.idle) - 1; last >= 0 {
			r.filling, r.idle = r.idle[last], r.idle[:last]
		} else {
			r.filling = new(segment[T])
		}
	}
	r.filling.items = append(r.filling.items, item)
	return len(r.filling.items) < r.segmentSize || r.encode(ctx)
}

// encode encodes the items that were read, beside other segments if there may be some.
func (r *run[T, R]) encode(ctx context.Context) bool {
	s := r.filling
	if s == nil {
		return true
	}
	r.filling = nil
	r.encoding = append(r.encoding, s)
	if int(r.working.Load()) < r.encoders {
		r.working.Add(1)
		s.done = make(chan struct{})
		go func() {
			defer close(s.done)
			defer r.working.Add(-1)
			pace.Guard(&s.stopped, func() { encodeItems(s, r.cfg) })
		}()
	} else { // rather than wait
		encodeItems(s, r.cfg)
	}
	return r.pack(ctx, 2*r.encoders)
}

// pack puts the oldest segments into chunks: those that are encoded, and others until no more than some are left.
func (r *run[T, R]) pack(ctx context.Context, left int) bool {
	for len(r.encoding) > left || len(r.encoding) > 0 && r.encoding[0].encoded() {
		s := r.encoding[0]
		if s.done != nil {
			<-s.done
		}
		r.encoding = slices.Delete(r.encoding, 0, 1)
		pace.Rethrow(s.stopped)
		for i := range s.items {
			if !r.put(ctx, s, i) {
				return false
			}
		}
		s.reset()
		r.idle = append(r.idle, s)
	}
	return true
}

// put puts an item into the current chunk. If the item does not fit, the chunk is sent first.
func (r *run[T, R]) put(ctx context.Context, s *segment[T], i int) bool {
	encoded, err := s.encoding(i), s.refused[i]
	prefix := r.cfg.Prefix
	switch {
	case err != nil:
		err = r.cfg.Client.Fail(r.cfg.Operation, fmt.Errorf("item %d: %w", r.read, err))
	case r.cfg.PrefixOf != nil:
		prefix = r.cfg.PrefixOf(&s.items[i])
	}
	if (err == nil && r.full(prefix, len(encoded)) || err != nil && r.held()) && !r.dispatch(ctx) {
		return false
	}
	if r.current == nil {
		r.current = r.next()
	}
	b := r.current
	r.read++
	b.items = append(b.items, s.items[i])
	if err != nil {
		if b.refused == nil {
			b.refused = map[int]error{}
		}
		b.refused[len(b.items)-1] = err
		return true
	}
	if b.sent() == 1 {
		b.prefix = prefix
		b.body.WriteString(prefix)
	} else {
		b.body.WriteByte(',')
	}
	b.body.Write(encoded)
	if r.cfg.Keys != nil && r.cfg.Options.Concurrency > 1 { // chunks that are sent one at a time need none
		b.addKeys(r.cfg.Keys(&s.items[i]))
	}
	return true
}

// addKeys notes what an item is about.
func (b *batch[T, R]) addKeys(keys [2]uint64) {
	for _, key := range keys {
		if key != 0 {
			if b.keys == nil {
				b.keys = map[uint64]struct{}{}
			}
			b.keys[key] = struct{}{}
		}
	}
}

// meets reports whether a chunk that is being sent is about something that b is about, too.
func (r *run[T, R]) meets(b *batch[T, R]) bool {
	for _, other := range r.inFlight {
		for key := range b.keys {
			if _, ok := other.keys[key]; ok {
				return true
			}
		}
	}
	return false
}

// sent is how many items are in the body.
func (b *batch[T, R]) sent() int { return len(b.items) - len(b.refused) }

// bodies has buffers to use again, after the chunks of other runs, too.
var bodies = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// maxPooled is the largest buffer that is used again.
const maxPooled = 4 << 20

// next returns an empty batch.
func (r *run[T, R]) next() *batch[T, R] {
	b := new(batch[T, R])
	if last := len(r.spare) - 1; last >= 0 {
		b, r.spare = r.spare[last], r.spare[:last]
		clear(b.items)
		clear(b.filtered)
		clear(b.keys)
		*b = batch[T, R]{items: b.items[:0], filtered: b.filtered[:0], keys: b.keys}
	}
	b.first = r.read
	b.body = bodies.Get().(*bytes.Buffer)
	b.body.Reset()
	b.done = make(chan struct{})
	return b
}

// full reports whether an item does not fit into the current chunk.
func (r *run[T, R]) full(prefix string, more int) bool {
	b := r.current
	if b == nil || b.sent() == 0 {
		return false
	}
	return b.prefix != prefix || r.cfg.MaxItems > 0 && b.sent() >= r.cfg.MaxItems ||
		r.cfg.MaxBytes > 0 && b.body.Len()+1+more+len(r.cfg.Suffix) > r.cfg.MaxBytes
}

// maxRefused is how many refused items are held back until their chunk is sent.
const maxRefused = 1000

// held reports whether so many refused items are held back that the chunk is sent for their sake.
func (r *run[T, R]) held() bool { return r.current != nil && len(r.current.refused) >= maxRefused }

// dispatch sends the current chunk, and completes the oldest one if enough chunks are being sent.
func (r *run[T, R]) dispatch(ctx context.Context) bool {
	b := r.current
	if b == nil {
		return true
	}
	r.current = nil
	for r.meets(b) {
		if !r.complete() {
			return false
		}
	}
	r.inFlight = append(r.inFlight, b)
	if b.sent() == 0 {
		close(b.done)
	} else {
		b.body.WriteString(r.cfg.Suffix)
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
	b.answer, b.err = r.cfg.Send(ctx, Chunk[T]{Items: b.sentItems(), Body: b.body.Bytes()})
	if errs := b.answer.Errs; b.err == nil && errs != nil && len(errs) != b.sent() {
		b.err = r.cfg.Client.Fail(r.cfg.Operation, fmt.Errorf("%d outcomes for %d items: %w", len(errs), b.sent(), engagement.ErrInvalidResponse))
	}
	if b.body.Cap() <= maxPooled {
		bodies.Put(b.body)
	}
	b.body = nil
}

// sentItems returns the items that are in the body.
func (b *batch[T, R]) sentItems() []T {
	if len(b.refused) == 0 {
		return b.items
	}
	for i, item := range b.items {
		if b.refused[i] == nil {
			b.filtered = append(b.filtered, item)
		}
	}
	return b.filtered
}

// outcomes calls yield with the outcome of each item.
func (b *batch[T, R]) outcomes(yield func(Outcome[T, R]) bool) bool {
	sent := 0
	for i := range b.items {
		o := Outcome[T, R]{BulkOutcome: engagement.BulkOutcome[T]{Index: b.first + i, Item: b.items[i]}}
		if o.Err = b.refused[i]; o.Err == nil {
			switch o.Value = b.answer.Value; {
			case b.err != nil:
				o.Err = b.err
			case b.answer.Errs != nil:
				o.Err = b.answer.Errs[sent]
			}
			sent++
		}
		if !yield(o) {
			return false
		}
	}
	for _, err := range b.answer.Unplaced {
		if !yield(Outcome[T, R]{BulkOutcome: engagement.BulkOutcome[T]{Index: -1, Err: err}, Value: b.answer.Value}) {
			return false
		}
	}
	return true
}

// complete waits for the oldest chunk and yields its outcomes.
func (r *run[T, R]) complete() bool {
	b := r.inFlight[0]
	<-b.done
	r.inFlight = slices.Delete(r.inFlight, 0, 1)
	pace.Rethrow(b.stopped)
	r.completed += len(b.items)
	if r.cfg.Options.Progress != nil {
		r.cfg.Options.Progress(r.completed)
	}
	if !b.outcomes(r.yield) {
		return false
	}
	r.spare = append(r.spare, b)
	return true
}

// drain waits for the goroutines of an iteration that was stopped early; their context has ended.
func (r *run[T, R]) drain() {
	for _, b := range r.inFlight {
		<-b.done
	}
	for _, s := range r.encoding {
		if s.done != nil {
			<-s.done
		}
	}
	for _, b := range r.inFlight {
		pace.Rethrow(b.stopped)
	}
	for _, s := range r.encoding {
		pace.Rethrow(s.stopped)
	}
}
