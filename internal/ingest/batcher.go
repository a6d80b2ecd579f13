package ingest

import (
	"cmp"
	"container/list"
	"context"
	"fmt"
	"hash/maphash"
	"slices"
	"sync"
	"time"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/pace"
	"github.com/engagement-go/engagement/internal/redact"
	"github.com/engagement-go/engagement/internal/rest"
)

// Config describes how the items of a batcher become requests.
type Config[T any] struct {
	Client  *rest.Client // for the delays between attempts, and the names in errors
	Name    string       // of the batcher, for errors
	Item    string       // what an item is called in errors
	Options engagement.BatcherOptions[T]

	// MaxItemBytes limits an encoded item. MaxChunkItems and MaxChunkBytes limit a request; the bytes include prefix and
	// suffix.
	MaxItemBytes, MaxChunkItems, MaxChunkBytes int
	// Encode appends an item as JSON, or says why it is refused.
	Encode func(dst []byte, item T) ([]byte, Entry, error)
	// Restore makes an item from its encoding, which it must not keep. The tag is nil for an outcome, which has it itself.
	Restore func(encoded []byte, e Entry) T
	// Suffix appends what follows the items of a request, at most SuffixBytes.
	Suffix      func(dst []byte) []byte
	SuffixBytes int
	// Send sends a request once, without retries, and returns the refusals of single items. It must not keep the body.
	Send func(ctx context.Context, body []byte, items int) ([]Refusal, error)
}

// Entry is what the batcher knows of an item beside its encoding.
type Entry struct {
	// Keys stand for those whose items keep their order: one person, or two for a merge. See Keys.
	Keys [2]uint64
	// Prefix is what precedes the items of a request. Only items with the same prefix share a request.
	Prefix string
	// Once means that the item must not be sent again if it may have been carried out.
	Once bool
	// Tag belongs to the caller.
	Tag any
}

// Refusal is the service's refusal of one item of a request.
type Refusal struct {
	Index int
	Err   error
}

var seed = maphash.MakeSeed()

// Keys returns the keys of what an item is about, which may be of any type that tells one from another. Its zero is nothing,
// and has the key 0; no other key is 0.
func Keys[S comparable](subjects [2]S) (keys [2]uint64) {
	var none S
	for i, s := range subjects {
		if s != none {
			keys[i] = max(maphash.Comparable(seed, s), 1)
		}
	}
	return keys
}

// The defaults of the options.
const (
	DefaultMaxItems    = 250_000
	DefaultMaxBytes    = 64 << 20
	DefaultMaxAge      = time.Second
	DefaultConcurrency = 8
	DefaultPatience    = time.Hour
)

const maxConcurrency = 1000

// grace is how long Close waits, after the end of its context, for a transport or a callback that goes on.
const grace = time.Second

// Batcher collects items and sends them in few requests.
//
// An item belongs to the shard of its person, and an item of two persons to two shards. A shard is a queue of chunks, of
// which the first is being sent and the last takes new items. A chunk in the queues of two shards is sent when it is the first
// in both, so that it waits for what is before it there, and what is after it waits. A shard has a goroutine as long as it has
// something to do.
//
// The batcher makes all repeats: the calls are made without. Only so it can take the items out of a request that must not be
// sent twice, count the patience of each item, and end a wait when it is closed.
type Batcher[T any] struct {
	cfg    Config[T]
	opt    engagement.BatcherOptions[T]
	retry  engagement.RetryPolicy
	ctx    context.Context // of all requests, ends with Close
	cancel context.CancelFunc
	start  time.Time

	mu        sync.Mutex
	shards    []*shard
	seq       uint64 // of the last chunk
	extra     int64  // bytes that the chunks count beside their items
	free      []*chunk
	waiters   list.List // of *waiter
	flushes   []*flush
	stats     engagement.BatcherStats
	closed    bool
	collected bool // Close has taken what was left
	running   int  // goroutines of shards
	idle      chan struct{}
	trouble   error         // of the last request, nil if it succeeded
	succeeded time.Duration // when a request succeeded last
	held      bool
	heldUntil time.Duration
	release   chan struct{} // closed when the batcher is no longer held
}

// waiter is a call of Add that waits for room.
type waiter struct {
	encoded []byte
	entry   Entry
	done    bool // the item was accepted, or refused with err
	err     error
	ready   chan struct{} // closed when done
}

// flush is a call of Flush or Close that waits for the chunks up to seq.
type flush struct {
	seq  uint64
	done chan struct{}
}

// New returns a batcher. It has no goroutine until something is added.
func New[T any](cfg Config[T]) (*Batcher[T], error) {
	o := cfg.Options
	for _, option := range []struct {
		name  string
		value int64
	}{
		{"MaxItems", int64(o.MaxItems)},
		{"MaxBytes", int64(o.MaxBytes)},
		{"MaxAge", int64(o.MaxAge)},
		{"Patience", int64(o.Patience)},
	} {
		if option.value < 0 {
			return nil, cfg.Client.Fail("New"+cfg.Name, check.Invalid(option.name, "must not be negative"))
		}
	}
	var bad error
	switch {
	case o.ChunkSize < 0 || o.ChunkSize > cfg.MaxChunkItems:
		bad = check.Invalid("ChunkSize", fmt.Sprintf("must be between 1 and %d", cfg.MaxChunkItems))
	case o.Concurrency < 0 || o.Concurrency > maxConcurrency:
		bad = check.Invalid("Concurrency", fmt.Sprintf("must be between 1 and %d", maxConcurrency))
	}
	if bad != nil {
		return nil, cfg.Client.Fail("New"+cfg.Name, bad)
	}
	o.MaxItems = cmp.Or(o.MaxItems, DefaultMaxItems)
	o.MaxBytes = cmp.Or(o.MaxBytes, DefaultMaxBytes)
	o.ChunkSize = cmp.Or(o.ChunkSize, cfg.MaxChunkItems)
	o.MaxAge = cmp.Or(o.MaxAge, DefaultMaxAge)
	o.Concurrency = cmp.Or(o.Concurrency, DefaultConcurrency)
	o.Patience = cmp.Or(o.Patience, DefaultPatience)
	b := &Batcher[T]{cfg: cfg, opt: o, retry: cfg.Client.Config().Retry, start: time.Now(), release: make(chan struct{})}
	b.ctx, b.cancel = context.WithCancel(context.Background()) //nolint:gosec // Close calls it
	b.shards = make([]*shard, o.Concurrency)
	for i := range b.shards {
		b.shards[i] = &shard{wake: make(chan struct{}, 1)}
	}
	return b, nil
}

// now is the time since the start of the batcher, never 0.
func (b *Batcher[T]) now() time.Duration { return time.Since(b.start) + 1 }

func (b *Batcher[T]) fail(method string, err error) error {
	return b.cfg.Client.Fail(b.cfg.Name+"."+method, err)
}

// maxPooled is the largest buffer that is kept.
const maxPooled = 256 << 10

var encodings = sync.Pool{New: func() any { return new([]byte) }}

// Add accepts an item. While the batcher is full, it waits. It refuses an item that cannot be encoded or is too large. With an
// error the item was not accepted.
func (b *Batcher[T]) Add(ctx context.Context, item T) error {
	return b.add(ctx, "Add", item, true)
}

// TryAdd is Add, but returns ErrFull instead of waiting.
func (b *Batcher[T]) TryAdd(item T) error {
	return b.add(context.Background(), "TryAdd", item, false)
}

func (b *Batcher[T]) add(ctx context.Context, method string, item T, wait bool) error {
	if ctx == nil {
		return b.fail(method, check.Invalid("context", "must not be nil"))
	}
	if err := pace.Ended(ctx); err != nil {
		return b.fail(method, err)
	}
	buf := encodings.Get().(*[]byte)
	encoded, entry, err := b.cfg.Encode((*buf)[:0], item)
	if err == nil {
		err = b.checkSize(len(encoded), entry)
	}
	if err == nil {
		err = b.accept(ctx, encoded, entry, wait)
	}
	if 0 < cap(encoded) && cap(encoded) <= maxPooled {
		*buf = encoded
		encodings.Put(buf)
	}
	if err != nil {
		return b.fail(method, err)
	}
	return nil
}

func (b *Batcher[T]) checkSize(size int, e Entry) error {
	switch most := b.cfg.MaxChunkBytes - len(e.Prefix) - b.cfg.SuffixBytes; {
	case size > b.cfg.MaxItemBytes:
		return tooLong(b.cfg.Item, size, b.cfg.MaxItemBytes)
	case size > most:
		return tooLong(b.cfg.Item, size, most)
	case size+itemBytes > b.opt.MaxBytes:
		return check.Invalid(b.cfg.Item, fmt.Sprintf("has %d bytes, MaxBytes is %d, of which an item takes %d more than its size", size, b.opt.MaxBytes, itemBytes))
	}
	return nil
}

// accept puts an item into its queue, or waits until there is room.
func (b *Batcher[T]) accept(ctx context.Context, encoded []byte, e Entry, wait bool) error {
	b.mu.Lock()
	switch {
	case b.closed:
		b.mu.Unlock()
		return engagement.ErrClosed
	case b.waiters.Len() == 0 && b.hasRoom(len(encoded)):
		b.enqueue(encoded, e)
		b.mu.Unlock()
		return nil
	case !wait:
		err := b.full()
		b.mu.Unlock()
		return err
	}
	w := &waiter{encoded: encoded, entry: e, ready: make(chan struct{})}
	at := b.waiters.PushBack(w)
	if b.waiters.Len() == 1 {
		b.kickAll() // nothing more can join the open chunks
	}
	b.mu.Unlock()
	select {
	case <-w.ready:
		return w.err
	case <-ctx.Done():
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	if w.done { // at the same moment
		return w.err
	}
	b.waiters.Remove(at)
	b.admit() // a smaller item behind it may have room
	return fmt.Errorf("%w: %w", pace.Ended(ctx), b.full())
}

// full returns ErrFull with the reason why nothing is delivered, if there is one.
func (b *Batcher[T]) full() error {
	if b.trouble != nil {
		return fmt.Errorf("%w, and the last request failed: %w", engagement.ErrFull, b.trouble)
	}
	return engagement.ErrFull
}

func (b *Batcher[T]) hasRoom(size int) bool {
	held := b.stats.PendingBytes + itemBytes*b.stats.Pending + b.extra
	return b.stats.Pending < int64(b.opt.MaxItems) && held+int64(size)+itemBytes <= int64(b.opt.MaxBytes)
}

// admit accepts the items that wait for room, in their order.
func (b *Batcher[T]) admit() {
	for at := b.waiters.Front(); at != nil; at = b.waiters.Front() {
		w := at.Value.(*waiter)
		if !b.hasRoom(len(w.encoded)) {
			return
		}
		b.enqueue(w.encoded, w.entry)
		b.endWait(at, nil)
	}
}

// endWait lets a call of Add return.
func (b *Batcher[T]) endWait(at *list.Element, err error) {
	w := b.waiters.Remove(at).(*waiter)
	w.done, w.err = true, err
	close(w.ready)
}

// Flush sends what was accepted before, and waits until all of it has an outcome. When the context ends first, it returns
// the error of the context; sending goes on.
func (b *Batcher[T]) Flush(ctx context.Context) error {
	if ctx == nil {
		return b.fail("Flush", check.Invalid("context", "must not be nil"))
	}
	b.mu.Lock()
	if b.closed {
		b.mu.Unlock()
		return b.fail("Flush", engagement.ErrClosed)
	}
	f := b.flushAll()
	b.mu.Unlock()
	if err := b.await(ctx, f); err != nil {
		return b.fail("Flush", err)
	}
	return nil
}

// flushAll closes all open chunks, so that they are sent, and returns a flush for them.
func (b *Batcher[T]) flushAll() *flush {
	for _, s := range b.shards {
		if c := s.last(); c != nil {
			b.seal(c)
		}
	}
	f := &flush{seq: b.seq, done: make(chan struct{})}
	b.flushes = append(b.flushes, f)
	b.endFlushes()
	b.kickAll()
	return f
}

// endFlushes ends the flushes of which all chunks are completed.
func (b *Batcher[T]) endFlushes() {
	if len(b.flushes) == 0 {
		return
	}
	oldest := b.seq + 1
	for _, s := range b.shards {
		if c := s.first(); c != nil {
			oldest = min(oldest, c.seq)
		}
	}
	b.flushes = slices.DeleteFunc(b.flushes, func(f *flush) bool {
		if f.seq < oldest {
			close(f.done)
		}
		return f.seq < oldest
	})
}

// await waits for a flush.
func (b *Batcher[T]) await(ctx context.Context, f *flush) error {
	select {
	case <-f.done:
		return nil
	case <-ctx.Done():
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	at := slices.Index(b.flushes, f)
	if at < 0 {
		return nil
	}
	b.flushes = slices.Delete(b.flushes, at, at+1)
	if b.trouble != nil {
		return fmt.Errorf("%w: the last request failed: %w", pace.Ended(ctx), b.trouble)
	}
	return pace.Ended(ctx)
}

// Close accepts nothing more, and goes on sending until everything has an outcome or the context ends. Then it returns the
// items that were not delivered, in an order that keeps that of each person, with the error of the context. They stay
// pending in the counters, and have no outcome. Items that must not be sent twice and were being sent are not among them:
// their outcome is ErrOutcomeUnknown. Only the first call of Close returns items; later ones return ErrClosed.
func (b *Batcher[T]) Close(ctx context.Context) ([]T, error) {
	if ctx == nil {
		return nil, b.fail("Close", check.Invalid("context", "must not be nil"))
	}
	b.mu.Lock()
	if b.closed {
		b.mu.Unlock()
		return nil, b.fail("Close", engagement.ErrClosed)
	}
	b.closed = true
	b.refuseWaiters()
	f := b.flushAll()
	b.mu.Unlock()
	err := b.await(ctx, f)
	b.cancel()
	b.join()
	if err == nil {
		return nil, nil
	}
	left, unknown := b.collect()
	b.report(unknown)
	if len(left) == 0 {
		return nil, nil
	}
	return left, b.fail("Close", fmt.Errorf("%d %ss were not delivered: %w", len(left), b.cfg.Item, err))
}

func (b *Batcher[T]) refuseWaiters() {
	for at := b.waiters.Front(); at != nil; at = b.waiters.Front() {
		b.endWait(at, engagement.ErrClosed)
	}
}

// join waits until no goroutine is left, but not longer than grace: a transport may ignore its context.
func (b *Batcher[T]) join() {
	b.mu.Lock()
	if b.running == 0 {
		b.mu.Unlock()
		return
	}
	b.idle = make(chan struct{})
	idle := b.idle
	b.mu.Unlock()
	timer := time.NewTimer(grace)
	defer timer.Stop()
	select {
	case <-idle:
	case <-timer.C:
	}
}

// collect takes all items out of the queues.
func (b *Batcher[T]) collect() (left []T, unknown *outcomes) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.collected = true
	var chunks []*chunk
	for _, s := range b.shards {
		chunks = append(chunks, s.queue...)
	}
	slices.SortFunc(chunks, func(x, y *chunk) int { return cmp.Compare(x.seq, y.seq) })
	unknown = new(outcomes)
	for _, c := range slices.Compact(chunks) { // those of two shards are there twice
		for i, it := range c.items {
			if i < c.sending && it.once { // its request was abandoned
				b.settle(unknown, c, it, engagement.ErrOutcomeUnknown)
				continue
			}
			left = append(left, b.restore(c, it, c.tags[it.start]))
		}
	}
	return left, unknown
}

// Stats returns the counters.
func (b *Batcher[T]) Stats() engagement.BatcherStats {
	b.mu.Lock()
	defer b.mu.Unlock()
	s := b.stats
	s.Waiting, s.Held = int64(b.waiters.Len()), b.held
	oldest := time.Duration(-1)
	for _, shard := range b.shards {
		if c := shard.first(); c != nil && len(c.items) > 0 && (oldest < 0 || c.items[0].at < oldest) {
			oldest = c.items[0].at
		}
	}
	if oldest >= 0 {
		s.OldestSeconds = (b.now() - oldest).Seconds()
	}
	return s
}

// Err returns why nothing is delivered at present: the error of the last request, nil if it succeeded.
func (b *Batcher[T]) Err() error {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.trouble
}

// Format prints how much is pending, whatever the verb.
func (b *Batcher[T]) Format(s fmt.State, verb rune) {
	redact.Format(s, verb, fmt.Sprintf("%s.Batcher(%d pending)", b.cfg.Client.Config().Package, b.Stats().Pending))
}
