package ingest

import (
	"slices"
	"time"
)

// chunk is the content of a request.
type chunk struct {
	seq     uint64
	extra   int       // bytes that it counts beside its items
	shards  [2]*shard // the first one sends; the second is nil, or waits
	prefix  string
	buf     []byte        // prefix and items, joined with commas
	items   []item        // without those that have an outcome
	tags    map[int32]any // by the start of the item; nil if there are none
	opened  time.Duration
	sealed  bool          // takes no more items
	changed bool          // items have an outcome, buf has more than the items
	width   int           // how many items the next request has, 0 for all
	sending int           // how many items are being sent
	faults  int           // successive requests that failed with an answer
	refused time.Duration // when the service first refused the client and not the items, 0 if it has not
}

// item is an accepted item in a chunk.
type item struct {
	start, end int32 // in the buffer of the chunk
	once       bool
	at         time.Duration
}

// itemBytes is what an item counts beside its encoding: an item and its share of unused memory.
const itemBytes = 32

// chunkBytes is what a chunk that waits behind another one counts beside its items and twice its prefix, which it has as a
// string and in its buffer. The first chunk of a shard is a request that can be sent, and counts its items only.
const chunkBytes = 256

// shard is a queue of chunks.
type shard struct {
	queue    []*chunk
	running  bool
	wake     chan struct{}
	failures int      // successive requests that failed for a reason that passes
	scratch  []byte   // of a request that is not a whole chunk
	pending  outcomes // that are not reported yet
}

func (s *shard) first() *chunk {
	if s == nil || len(s.queue) == 0 {
		return nil
	}
	return s.queue[0]
}

func (s *shard) last() *chunk {
	if len(s.queue) == 0 {
		return nil
	}
	return s.queue[len(s.queue)-1]
}

func (b *Batcher[T]) shard(key uint64) *shard {
	if key == 0 {
		return nil
	}
	return b.shards[key%uint64(len(b.shards))]
}

// enqueue puts an item into the last chunk of its shards, or into a new one.
func (b *Batcher[T]) enqueue(encoded []byte, e Entry) {
	s, other := b.shard(max(e.Keys[0], 1)), b.shard(e.Keys[1])
	if other == s {
		other = nil
	}
	c := s.last()
	if c == nil || other != nil && other.last() != c || !b.fits(c, len(encoded), e) {
		c = b.open(s, other, e)
	} else {
		c.buf = append(c.buf, ',')
	}
	start := len(c.buf)
	c.buf = append(c.buf, encoded...)
	it := item{start: int32(start), end: int32(len(c.buf)), once: e.Once, at: b.now()} //nolint:gosec // chunks are shorter than 2 GiB
	c.items = append(c.items, it)
	if e.Tag != nil {
		if c.tags == nil {
			c.tags = map[int32]any{}
		}
		c.tags[it.start] = e.Tag
	}
	b.stats.Accepted++
	b.stats.Pending++
	b.stats.PendingBytes += int64(len(encoded))
	if len(c.items) >= b.opt.ChunkSize || len(c.buf)+1+b.cfg.SuffixBytes >= b.cfg.MaxChunkBytes {
		b.seal(c)
	}
}

func (b *Batcher[T]) fits(c *chunk, size int, e Entry) bool {
	return !c.sealed && c.prefix == e.Prefix && len(c.buf)+1+size+b.cfg.SuffixBytes <= b.cfg.MaxChunkBytes
}

// open puts a new chunk into the queues of one or two shards.
func (b *Batcher[T]) open(s, other *shard, e Entry) *chunk {
	c, size, count, extra := new(chunk), 0, 0, 0
	for _, q := range []*shard{s, other} {
		if q == nil {
			continue
		}
		if last := q.last(); last != nil {
			size, count, extra = max(size, len(last.buf)), max(count, len(last.items)), chunkBytes+2*len(e.Prefix)
			b.seal(last)
		}
	}
	if last := len(b.free) - 1; last >= 0 {
		c, b.free = b.free[last], b.free[:last]
	} else if size > 0 { // about as large as the one before
		c.buf = make([]byte, 0, min(size+size/16, b.cfg.MaxChunkBytes))
		c.items = make([]item, 0, min(count+count/16, b.opt.ChunkSize))
	}
	b.seq++
	c.seq, c.shards, c.prefix, c.opened = b.seq, [2]*shard{s, other}, e.Prefix, b.now()
	c.extra = extra
	b.extra += int64(extra)
	c.buf = append(c.buf, e.Prefix...)
	s.queue = append(s.queue, c)
	if other != nil {
		other.queue = append(other.queue, c)
	}
	b.kick(s)
	return c
}

// seal closes a chunk for new items, so that it is sent.
func (b *Batcher[T]) seal(c *chunk) {
	if !c.sealed {
		c.sealed = true
		c.buf = slices.Grow(c.buf, b.cfg.SuffixBytes)
		b.kick(c.shards[0])
	}
}

// kick makes a shard look at its queue again.
func (b *Batcher[T]) kick(s *shard) {
	if b.collected || len(s.queue) == 0 {
		return
	}
	if !s.running {
		s.running = true
		b.running++
		go b.work(s)
		return
	}
	select {
	case s.wake <- struct{}{}:
	default:
	}
}

func (b *Batcher[T]) kickAll() {
	for _, s := range b.shards {
		b.kick(s)
	}
}

// next returns the first chunk of a shard when it is time to send it. It returns nil when the goroutine of the shard has
// nothing to do.
func (b *Batcher[T]) next(s *shard) *chunk {
	for {
		b.mu.Lock()
		c := s.first()
		if c == nil || c.shards[0] != s || c.shards[1] != nil && c.shards[1].first() != c || b.collected || b.ctx.Err() != nil {
			b.leave(s)
			b.mu.Unlock()
			return nil
		}
		wait := b.opt.MaxAge - (b.now() - c.opened)
		if c.sealed || wait <= 0 || b.waiters.Len() > 0 {
			b.seal(c)
			b.mu.Unlock()
			return c
		}
		b.mu.Unlock()
		b.sleep(wait, s.wake)
	}
}

// leave ends the goroutine of a shard.
func (b *Batcher[T]) leave(s *shard) {
	s.running = false
	if b.running--; b.running == 0 && b.idle != nil {
		close(b.idle)
		b.idle = nil
	}
}

// complete takes a chunk without items from its queues.
func (b *Batcher[T]) complete(c *chunk) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.collected {
		return
	}
	for _, s := range c.shards {
		if s == nil {
			continue
		}
		s.queue[0] = nil
		if s.queue = s.queue[1:]; len(s.queue) == 0 {
			s.queue = nil
		} else {
			b.kick(s.queue[0].shards[0])
		}
	}
	b.extra -= int64(c.extra)
	if len(b.free) < len(b.shards) {
		*c = chunk{buf: c.buf[:0], items: c.items[:0]}
		b.free = append(b.free, c)
	}
	b.admit()
	b.endFlushes()
}

// outcomes are what became of items of a chunk, until they are reported.
type outcomes struct {
	chunk *chunk
	items []item
	errs  []error

	reported int
}

// settle records the outcome of an item.
func (b *Batcher[T]) settle(o *outcomes, c *chunk, it item, err error) {
	b.stats.Pending--
	b.stats.PendingBytes -= int64(it.end - it.start)
	if err == nil {
		b.stats.Delivered++
	} else {
		b.stats.Failed++
	}
	if b.opt.Outcome != nil {
		o.chunk, o.items, o.errs = c, append(o.items, it), append(o.errs, err)
	}
}

// restore makes an item again from its encoding.
func (b *Batcher[T]) restore(c *chunk, it item, tag any) T {
	return b.cfg.Restore(slices.Clip(c.buf[it.start:it.end]), Entry{Prefix: c.prefix, Once: it.once, Tag: tag})
}
