// Package bulk sends many items in as few requests as the vendor's limits allow, and says of every item what became of
// it.
package bulk

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"iter"

	"github.com/engagement-go/engagement/internal/rest"
)

// Config says how items become requests.
type Config[T, R any] struct {
	// Prefix and Suffix enclose the items of a body, which are joined with commas: `{"data":[` and `]}`.
	Prefix, Suffix string
	// MaxItems and MaxBytes limit a piece; MaxBytes includes prefix and suffix. 0 means no limit.
	MaxItems, MaxBytes int
	// Concurrency is how many pieces are under way at once, at least 1.
	Concurrency int
	// Check refuses a bad item before it is encoded. May be nil.
	Check func(*T) error
	// Send sends a piece. It returns one outcome per item, in order, or an error for the whole piece.
	Send func(ctx context.Context, piece Piece[T]) ([]Result[R], error)
	// Progress is called after every piece with the number of items that are settled so far. May be nil.
	Progress func(settled int)
}

// CheckOptions refuses what callers cannot mean. 0 stands for the default in both; most is 0 where only the size of a body
// limits a piece.
func CheckOptions(pieceSize, most, concurrency int) error {
	switch {
	case most > 0 && (pieceSize < 0 || pieceSize > most):
		return rest.Invalid("PieceSize", fmt.Sprintf("must be between 1 and %d", most))
	case pieceSize < 0:
		return rest.Invalid("PieceSize", "must not be negative")
	case concurrency < 0:
		return rest.Invalid("Concurrency", "must not be negative")
	}
	return nil
}

// Piece is what goes into one request. It is used again for a later one when Send has returned, which must not keep it.
type Piece[T any] struct {
	Items []T
	Body  []byte
}

// Result is what became of one item of a piece that arrived.
type Result[R any] struct {
	Value R
	Err   error
}

// Outcome is what became of one item.
type Outcome[T, R any] struct {
	Index int // in the input
	Item  T
	Value R
	Err   error
}

// Run cuts items into pieces, sends them, and yields the outcomes in the order of the input. It reads ahead only as far
// as pieces are under way. When the context ends it reads no further; what was read is reported. A caller who breaks off
// cancels what is under way. Bad arguments are one outcome with the index -1.
func Run[T, R any](ctx context.Context, items iter.Seq[T], cfg Config[T, R]) iter.Seq[Outcome[T, R]] {
	return func(yield func(Outcome[T, R]) bool) {
		var bad error
		switch {
		case ctx == nil:
			bad = rest.Invalid("context", "must not be nil")
		case items == nil:
			bad = rest.Invalid("items", "must not be nil")
		case cfg.Concurrency < 0:
			bad = rest.Invalid("Concurrency", "must not be negative")
		}
		if bad != nil {
			yield(Outcome[T, R]{Index: -1, Err: bad})
			return
		}
		ctx, cancel := context.WithCancel(ctx)
		r := &run[T, R]{cfg: cfg, yield: yield}
		r.cfg.Concurrency = max(cfg.Concurrency, 1)
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
			for len(r.flying) > 0 && r.settle() {
			}
		}
	}
}

// batch is a piece with what is known of its items.
type batch[T, R any] struct {
	outcomes []Outcome[T, R] // all items of the piece, the refused ones included
	sent     []int           // positions in outcomes of those that are in the body
	piece    Piece[T]
	buf      bytes.Buffer
	done     chan struct{}
}

type run[T, R any] struct {
	cfg     Config[T, R]
	yield   func(Outcome[T, R]) bool
	current *batch[T, R]
	flying  []*batch[T, R] // oldest first
	spare   []*batch[T, R] // settled ones, to be used again
	settled int
	item    T // under way into a piece
	scratch bytes.Buffer
	encoder *json.Encoder
}

// add puts an item into the current piece, and sends the piece first if the item does not fit any more.
func (r *run[T, R]) add(ctx context.Context, index int, item T) bool {
	r.item = item // a field and not the argument, which would move to the heap for each item
	encoded, err := r.encode(&r.item)
	if err == nil {
		if size := len(r.cfg.Prefix) + len(encoded) + len(r.cfg.Suffix); r.cfg.MaxBytes > 0 && size > r.cfg.MaxBytes {
			err = rest.Invalid(fmt.Sprintf("item %d", index), fmt.Sprintf("takes %d bytes, the limit is %d", size, r.cfg.MaxBytes))
		}
	} else {
		err = fmt.Errorf("item %d: %w", index, err)
	}
	if (err == nil && r.full(len(encoded)) || err != nil && r.held()) && !r.dispatch(ctx) {
		return false
	}
	if r.current == nil {
		r.current = r.next()
	}
	b := r.current
	b.outcomes = append(b.outcomes, Outcome[T, R]{Index: index, Item: r.item, Err: err})
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

// next is an empty batch.
func (r *run[T, R]) next() *batch[T, R] {
	b := new(batch[T, R])
	if last := len(r.spare) - 1; last >= 0 {
		b, r.spare = r.spare[last], r.spare[:last]
		clear(b.outcomes)
		clear(b.piece.Items)
		b.outcomes, b.sent, b.piece.Items = b.outcomes[:0], b.sent[:0], b.piece.Items[:0]
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
		return nil, fmt.Errorf("cannot be encoded: %w", rest.ErrInvalidArgument)
	}
	return bytes.TrimSuffix(r.scratch.Bytes(), []byte("\n")), nil
}

func (r *run[T, R]) full(more int) bool {
	b := r.current
	if b == nil || len(b.sent) == 0 {
		return false
	}
	return r.cfg.MaxItems > 0 && len(b.sent) >= r.cfg.MaxItems ||
		r.cfg.MaxBytes > 0 && b.buf.Len()+1+more+len(r.cfg.Suffix) > r.cfg.MaxBytes
}

// maxRefused is how many refused items wait for the piece that they stand among.
const maxRefused = 1000

// held reports that enough refused items wait to be reported.
func (r *run[T, R]) held() bool {
	return r.current != nil && len(r.current.outcomes)-len(r.current.sent) >= maxRefused
}

// dispatch sends the current piece, and settles the oldest one when enough are under way.
func (r *run[T, R]) dispatch(ctx context.Context) bool {
	b := r.current
	if b == nil {
		return true
	}
	r.current = nil
	r.flying = append(r.flying, b)
	if len(b.sent) == 0 {
		close(b.done)
	} else {
		b.buf.WriteString(r.cfg.Suffix)
		b.piece.Body = b.buf.Bytes()
		for _, at := range b.sent {
			b.piece.Items = append(b.piece.Items, b.outcomes[at].Item)
		}
		go func() {
			defer close(b.done)
			b.settle(r.cfg.Send(ctx, b.piece))
		}()
	}
	for len(r.flying) >= r.cfg.Concurrency {
		if !r.settle() {
			return false
		}
	}
	return true
}

func (b *batch[T, R]) settle(results []Result[R], err error) {
	if err == nil && len(results) != len(b.sent) {
		err = fmt.Errorf("%d outcomes for %d items", len(results), len(b.sent))
	}
	for i, at := range b.sent {
		if err != nil {
			b.outcomes[at].Err = err
			continue
		}
		b.outcomes[at].Value, b.outcomes[at].Err = results[i].Value, results[i].Err
	}
}

// settle waits for the oldest piece and yields its outcomes.
func (r *run[T, R]) settle() bool {
	b := r.flying[0]
	<-b.done
	r.flying = r.flying[1:]
	r.settled += len(b.outcomes)
	if r.cfg.Progress != nil {
		r.cfg.Progress(r.settled)
	}
	for _, o := range b.outcomes {
		if !r.yield(o) {
			return false
		}
	}
	r.spare = append(r.spare, b)
	return true
}

// drain waits for the pieces of a run that was broken off; its context has ended.
func (r *run[T, R]) drain() {
	for _, b := range r.flying {
		<-b.done
	}
}
