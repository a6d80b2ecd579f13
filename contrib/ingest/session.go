package ingest

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"sync"
	"time"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"

	"github.com/engagement-go/engagement"
)

// session is the time during which a worker has a partition.
type session struct {
	w         *Worker
	partition int
	stream    jetstream.Stream
	consumer  jetstream.Consumer

	stopping context.Context // ends when no further record is to be begun
	drain    context.CancelFunc
	ctx      context.Context // ends when requests are to be given up
	lose     context.CancelCauseFunc

	mu     sync.Mutex
	held   map[uint64]jetstream.Msg // received, by sequence
	floor  uint64                   // all records before are completed
	next   uint64                   // the record after those that are being delivered
	pin    string                   // what JetStream calls the worker that has the partition
	arrive chan struct{}

	state    progress
	revision uint64   // of state in its bucket: whoever has changed it has taken over
	before   progress // when the session began
}

// progress is what must survive a crash of the worker or of the servers. It is stored before it is acted upon: JetStream may
// forget in a crash that records were acknowledged, and not all of them in their order.
type progress struct {
	// Stream is when the stream was made: its sequences mean nothing in another one.
	Stream time.Time `json:"stream"`
	// Completed is the last record whose outcome is known, with all before it.
	Completed uint64 `json:"completed"`
	// Record and Index are the last operation that must not be sent twice and may have been sent.
	Record uint64 `json:"record,omitempty"`
	Index  int    `json:"index,omitempty"`
}

// mayHaveSent reports whether an operation that must not be sent twice may have been sent.
func (p *progress) mayHaveSent(e *entry) bool {
	return e.NotRepeatable && (e.record < p.Record || e.record == p.Record && e.index <= p.Index)
}

// record is a record that is being delivered.
type record struct {
	sequence uint64
	msg      jetstream.Msg
	entries  []*entry
	err      error // why it cannot be read
}

var (
	errLost    = errors.New("the partition may have gone to another worker")
	errDrained = errors.New("the session was drained")
)

func newSession(w *Worker, partition int) *session {
	s := &session{w: w, partition: partition, stream: w.q.streams[partition], held: map[uint64]jetstream.Msg{}, arrive: make(chan struct{}, 1)}
	s.stopping, s.drain = context.WithCancel(context.Background())
	s.ctx, s.lose = context.WithCancelCause(context.Background())
	return s
}

// run delivers records until the session is drained or lost.
func (s *session) run() error {
	defer s.lose(nil)
	defer s.drain()
	drained := context.AfterFunc(s.stopping, func() {
		_ = wait(s.ctx, s.w.opts.DrainTimeout)
		s.lose(errLost)
	})
	defer drained()
	consuming, err := s.open()
	switch {
	case err != nil && s.stopping.Err() != nil:
		return nil
	case err != nil:
		return err
	}
	watched := make(chan struct{})
	go func() {
		s.watch()
		close(watched)
	}()
	if err = s.deliver(); errors.Is(err, errDrained) {
		err = nil
	}
	s.lose(nil)
	<-watched
	s.receiveRest()
	consuming.Drain() // what the servers have sent already is received, too, to be given back
	select {
	case <-consuming.Closed():
	case <-time.After(time.Second): // the servers have gone: the client would ask them for ten seconds
	}
	s.giveBack()
	return err
}

func (s *session) open() (jetstream.ConsumeContext, error) {
	ctx, cancel := context.WithTimeout(s.stopping, s.w.q.cfg.Lease)
	defer cancel()
	var err error
	if s.consumer, err = s.stream.Consumer(ctx, consumerName); err != nil {
		return nil, err
	}
	return s.consumer.Consume(s.receive,
		jetstream.PullMaxMessages(held),
		jetstream.PullExpiry(max(time.Second, s.w.q.cfg.Lease/2)),
		jetstream.PullPriorityGroup(workersGroup),
		jetstream.ConsumeErrHandler(func(_ jetstream.ConsumeContext, err error) {
			s.w.logger.DebugContext(s.ctx, "receiving records", "partition", s.partition, "error", err)
		}))
}

// receive takes a record in.
func (s *session) receive(msg jetstream.Msg) {
	meta, err := msg.Metadata()
	if err != nil {
		return
	}
	sequence := meta.Sequence.Stream
	s.mu.Lock()
	defer s.mu.Unlock()
	s.pin = msg.Headers().Get("Nats-Pin-Id")
	switch {
	case sequence < s.floor: // completed; the acknowledgement was lost
		_ = msg.Ack()
		return
	case sequence < s.next: // being delivered
		return
	}
	s.held[sequence] = msg
	select {
	case s.arrive <- struct{}{}:
	default:
	}
}

// watch keeps the records of the session reserved, and ends the session when that may have failed.
func (s *session) watch() {
	lease := s.w.q.cfg.Lease
	seen, strange := time.Now(), 0
	for wait(s.ctx, lease/8) == nil {
		for _, msg := range s.all() {
			_ = msg.InProgress()
		}
		ctx, cancel := context.WithTimeout(s.ctx, lease/8)
		info, err := s.consumer.Info(ctx)
		cancel()
		if err == nil {
			seen = time.Now()
			if s.pinnedElsewhere(info) {
				strange++
			} else {
				strange = 0
			}
		}
		if strange > 1 || time.Since(seen) > lease/2 {
			s.lose(errLost)
		}
	}
}

func (s *session) pinnedElsewhere(info *jetstream.ConsumerInfo) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	pin := pinOf(info)
	return len(s.held) > 0 && pin != "" && pin != s.pin
}

// pinOf returns what JetStream calls the worker that has a partition, "" if none has it.
func pinOf(info *jetstream.ConsumerInfo) string {
	for _, group := range info.PriorityGroups {
		if group.Group == workersGroup {
			return group.PinnedClientID
		}
	}
	return ""
}

func (s *session) all() []jetstream.Msg {
	s.mu.Lock()
	defer s.mu.Unlock()
	msgs := make([]jetstream.Msg, 0, len(s.held))
	for _, msg := range s.held {
		msgs = append(msgs, msg)
	}
	return msgs
}

// receiveRest waits, at most for half a second, until all records have come that the servers have sent, or are about to send.
// What is on its way when the subscription ends can get lost, and then stays reserved for the lease.
func (s *session) receiveRest() {
	ctx, cancel := context.WithTimeout(context.Background(), 500*time.Millisecond)
	defer cancel()
	for s.w.q.js.Conn().IsConnected() {
		info, err := s.consumer.Info(ctx)
		if err != nil || s.hasAll(info) || wait(ctx, 5*time.Millisecond) != nil {
			return
		}
	}
}

// hasAll reports whether nothing is on its way, and nothing more will come, or whether another worker gets it.
func (s *session) hasAll(info *jetstream.ConsumerInfo) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.pin != "" && pinOf(info) != s.pin {
		return true
	}
	return info.NumAckPending == len(s.held) && (info.NumPending == 0 || len(s.held) >= held)
}

// giveBack lets the next worker have at once what was not completed.
func (s *session) giveBack() {
	s.mu.Lock()
	sequences := make([]uint64, 0, len(s.held))
	for sequence := range s.held {
		sequences = append(sequences, sequence)
	}
	slices.Sort(sequences)
	for _, sequence := range sequences {
		// With a delay, because the servers store it: without one, they forget it when they stop, and wait for the lease.
		_ = s.held[sequence].NakWithDelay(time.Nanosecond)
	}
	pin := s.pin
	s.mu.Unlock()
	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	if info, err := s.consumer.Info(ctx); err == nil && pin != "" && pinOf(info) == pin { // not that of another worker
		_ = s.stream.UnpinConsumer(ctx, consumerName, workersGroup)
	}
}

// deliver delivers one batch of records after the other.
func (s *session) deliver() error {
	for {
		batch, err := s.take()
		if err != nil {
			return err
		}
		if err := s.deliverBatch(batch); err != nil {
			switch {
			case errors.Is(err, ErrStopped) || s.ctx.Err() == nil:
				return err
			case s.stopping.Err() != nil:
				return errDrained
			}
			return context.Cause(s.ctx)
		}
	}
}

// complete acknowledges records: the outcome of each of their operations is known.
func (s *session) complete(records []*record) error {
	if len(records) == 0 || records[len(records)-1].sequence <= s.state.Completed {
		return nil
	}
	s.state.Completed = records[len(records)-1].sequence
	if err := s.storeState(); err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, r := range records {
		if r.sequence < s.floor {
			continue
		}
		_ = r.msg.Ack()
		delete(s.held, r.sequence)
		s.floor = r.sequence + 1
	}
	return nil
}

// recheck is how often a session asks whether another worker still has a record that comes first.
const recheck = 100 * time.Millisecond

// take returns the next records, as many as fit a request.
func (s *session) take() ([]*record, error) {
	for {
		if s.stopping.Err() != nil {
			return nil, errDrained
		}
		first, gap := s.first()
		if first != 0 && s.next == 0 {
			// The first record has come, so the worker before has stopped and has written its last progress.
			if err := s.readState(); err != nil {
				return nil, err
			}
			continue
		}
		if first != 0 && gap {
			oldest, err := s.oldest(first)
			if err != nil {
				s.w.logger.DebugContext(s.ctx, "asking for the state of a partition", "partition", s.partition, "error", err)
			}
			if !oldest {
				_ = wait(s.stopping, recheck)
				if lost := context.Cause(s.ctx); lost != nil {
					return nil, lost
				}
				continue
			}
		}
		if first != 0 {
			return s.collect(first)
		}
		select {
		case <-s.arrive:
		case <-s.stopping.Done():
		case <-s.ctx.Done():
			return nil, context.Cause(s.ctx)
		}
	}
}

// first returns the first record that was received, and whether records before it are missing.
func (s *session) first() (sequence uint64, gap bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for n := range s.held {
		if sequence == 0 || n < sequence {
			sequence = n
		}
	}
	return sequence, sequence != s.next
}

// oldest reports whether a record is the oldest one of the partition: those before it are completed, because what is
// completed is removed. Otherwise another worker has records that come first. What the consumer knows of them may be lost in
// a crash of the server.
func (s *session) oldest(sequence uint64) (bool, error) {
	ctx, cancel := context.WithTimeout(s.ctx, s.w.q.cfg.Lease/8)
	defer cancel()
	info, err := s.stream.Info(ctx)
	if err != nil {
		return false, err
	}
	return info.State.FirstSeq >= sequence, nil
}

func (s *session) collect(first uint64) ([]*record, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	var batch []*record
	operations, bytes := 0, 0
	s.next = first
	for {
		msg, ok := s.held[s.next]
		if !ok {
			break
		}
		entries, err := readRecord(msg.Data())
		if errors.Is(err, ErrRecordVersion) {
			if len(batch) == 0 {
				return nil, fmt.Errorf("partition %d, sequence %d: %w", s.partition, s.next, err)
			}
			break
		}
		operations += len(entries)
		bytes += len(msg.Data())
		if len(batch) > 0 && (operations > s.w.limits.Operations || bytes > s.w.limits.Bytes) {
			break
		}
		batch = append(batch, &record{sequence: s.next, msg: msg, entries: entries, err: err})
		s.next++
	}
	return batch, nil
}

// deliverBatch returns when the outcome of every operation is known.
func (s *session) deliverBatch(batch []*record) error {
	var request []*entry
	bytes, group := 0, "" // of the request
	flush := func() error {
		err := s.send(request)
		request, bytes = nil, 0
		return err
	}
	for i, r := range batch {
		if r.err != nil {
			if err := s.bury(letter{kind: Unreadable, reason: r.err, data: r.msg.Data(), sequence: r.sequence}); err != nil {
				return err
			}
		}
		for n, e := range r.entries {
			e.record, e.index = r.sequence, n
			size, own := len(e.JSON)+1, s.w.group(e)
			if e.after.sequence != 0 || len(request) == s.w.limits.Operations || bytes+size > s.w.limits.Bytes ||
				len(request) > 0 && own != group {
				if err := flush(); err != nil {
					return err
				}
			}
			if e.after.sequence != 0 {
				// What this waits for may wait for the records before this one.
				if err := s.complete(batch[:i]); err != nil {
					return err
				}
				if err := s.await(e.after); err != nil {
					return err
				}
			}
			if e.barrier() {
				continue
			}
			if s.before.mayHaveSent(e) {
				if err := s.bury(letter{kind: Unknown, reason: errInterrupted, entry: e}); err != nil {
					return err
				}
				continue
			}
			request = append(request, e)
			bytes, group = bytes+size, own
		}
	}
	if err := flush(); err != nil {
		return err
	}
	return s.complete(batch)
}

var errInterrupted = errors.New("delivery was interrupted before the outcome was known")

// await waits until a position of another partition is completed: what is completed is removed from its stream.
func (s *session) await(p position) error {
	if p.partition >= len(s.w.q.streams) {
		return nil
	}
	for try := 0; ; try++ {
		info, err := s.w.q.streams[p.partition].Info(s.ctx)
		if err == nil && info.State.FirstSeq > p.sequence {
			return nil
		}
		if err := wait(s.ctx, backoff(try, 10*time.Millisecond, 200*time.Millisecond)); err != nil {
			return err
		}
	}
}

// splitAfter is how often a request that the service answers with a status of 500 and up is sent before it is split, in case
// that one of its operations is the reason.
const splitAfter = 5

// send sends operations until the outcome of each is known.
func (s *session) send(entries []*entry) error {
	var since time.Time
	for try := 0; len(entries) > 0; try++ {
		before := s.state
		if err := s.markSent(entries); err != nil {
			return err
		}
		refused, err := s.w.request(s.ctx, entries)
		if err == nil {
			return s.settle(entries, refused)
		}
		if s.ctx.Err() != nil {
			return s.ctx.Err()
		}
		what := judge(err)
		if engagement.MayHaveTakenEffect(err) {
			var buried error
			if entries, buried = s.buryUnknown(entries, err); buried != nil {
				return buried
			}
			if len(entries) == 0 {
				return nil
			}
		} else if s.state != before {
			s.state = before
			if err := s.storeState(); err != nil {
				return err
			}
		}
		if what == stop {
			return fmt.Errorf("%w: %w", ErrStopped, err)
		}
		if what == refusal {
			if len(entries) == 1 {
				return s.bury(letter{kind: Refused, reason: err, entry: entries[0]})
			}
			if entries, err = s.half(entries); err != nil {
				return err
			}
			try = -1
			continue
		}
		s.w.logger.WarnContext(s.ctx, "a request failed, trying again", "partition", s.partition, "operations", len(entries), "attempt", try+1, "error", err)
		if errors.Is(err, engagement.ErrServer) || errors.Is(err, errPanic) {
			if since.IsZero() {
				since = time.Now()
			}
			if len(entries) == 1 && time.Since(since) > s.w.opts.Patience {
				return s.bury(letter{kind: Failed, reason: err, entry: entries[0]})
			}
			if try >= splitAfter && len(entries) > 1 {
				if entries, err = s.half(entries); err != nil {
					return err
				}
				try = splitAfter - 1
				continue
			}
		}
		if err := wait(s.ctx, retryDelay(err, try)); err != nil {
			return err
		}
	}
	return nil
}

// half sends the first half, and returns the other.
func (s *session) half(entries []*entry) ([]*entry, error) {
	middle := len(entries) / 2
	return entries[middle:], s.send(entries[:middle])
}

func retryDelay(err error, try int) time.Duration {
	if failed := (*engagement.Error)(nil); errors.As(err, &failed) && failed.RetryAfter > 0 {
		return min(failed.RetryAfter, time.Minute)
	}
	return backoff(try, 500*time.Millisecond, 30*time.Second)
}

// settle notes what the service has answered.
func (s *session) settle(entries []*entry, refused []Refusal) error {
	letters := make([]letter, 0, len(refused))
	for _, r := range refused {
		if r.Index >= 0 && r.Index < len(entries) {
			letters = append(letters, letter{kind: Refused, reason: r.Err, entry: entries[r.Index]})
		}
	}
	if err := s.bury(letters...); err != nil {
		return err
	}
	s.w.delivered.Add(uint64(len(entries) - len(letters))) //nolint:gosec // letters are of entries
	return nil
}

func (s *session) buryUnknown(entries []*entry, reason error) ([]*entry, error) {
	var letters []letter
	var rest []*entry
	for _, e := range entries {
		if e.NotRepeatable {
			letters = append(letters, letter{kind: Unknown, reason: reason, entry: e})
		} else {
			rest = append(rest, e)
		}
	}
	return rest, s.bury(letters...)
}

// markSent stores which operations must not be sent twice, before they are sent.
func (s *session) markSent(entries []*entry) error {
	before := s.state
	for _, e := range entries {
		if e.NotRepeatable && !s.state.mayHaveSent(e) {
			s.state.Record, s.state.Index = e.record, e.index
		}
	}
	if s.state == before {
		return nil
	}
	return s.storeState()
}

func (s *session) stateKey() string { return fmt.Sprintf("partition-%d", s.partition) }

func (s *session) storeState() error {
	data, err := json.Marshal(s.state)
	if err != nil {
		return err
	}
	return s.persist("progress", func(ctx context.Context) error {
		revision, err := s.w.q.progress.Update(ctx, s.stateKey(), data, s.revision)
		if err == nil {
			s.revision = revision
			return nil
		}
		// Either an attempt before has succeeded without an answer, or another worker has taken over.
		value, failed := s.w.q.progress.Get(ctx, s.stateKey())
		switch {
		case failed != nil:
		case bytes.Equal(value.Value(), data):
			s.revision = value.Revision()
			return nil
		case value.Revision() != s.revision:
			s.lose(errLost)
		}
		return err
	})
}

func (s *session) readState() error {
	ctx, cancel := context.WithTimeout(s.ctx, s.w.q.cfg.Lease/2)
	defer cancel()
	s.state = progress{Stream: s.stream.CachedInfo().Created}
	value, err := s.w.q.progress.Get(ctx, s.stateKey())
	if err != nil && !errors.Is(err, jetstream.ErrKeyNotFound) {
		return err
	}
	if err == nil {
		s.revision = value.Revision()
		var stored progress
		if err := json.Unmarshal(value.Value(), &stored); err != nil {
			return fmt.Errorf("progress of partition %d: %w", s.partition, err)
		}
		if stored.Stream.Equal(s.state.Stream) {
			s.state = stored
		}
	}
	s.before = s.state
	s.mu.Lock()
	defer s.mu.Unlock()
	s.next = s.state.Completed + 1
	s.floor = s.next
	for sequence, msg := range s.held {
		if sequence < s.floor {
			_ = msg.Ack()
			delete(s.held, sequence)
		}
	}
	return nil
}

// persist stores something, and tries again until that succeeds or the session is lost.
func (s *session) persist(what string, store func(context.Context) error) error {
	for try := 0; ; try++ {
		ctx, cancel := context.WithTimeout(s.ctx, attemptTimeout)
		err := store(ctx)
		cancel()
		if err == nil {
			return nil
		}
		if try%10 == 0 {
			s.w.logger.WarnContext(s.ctx, "storing fails, trying again", "what", what, "partition", s.partition, "attempt", try+1, "error", err)
		}
		if err := wait(s.ctx, backoff(try, 50*time.Millisecond, time.Second)); err != nil {
			return err
		}
	}
}

// bury stores dead letters.
func (s *session) bury(letters ...letter) error {
	pending := letters
	err := s.persist("dead letters", func(ctx context.Context) error {
		futures := make([]jetstream.PubAckFuture, len(pending))
		for i, l := range pending {
			var err error
			if futures[i], err = s.w.q.js.PublishMsgAsync(s.message(l)); err != nil {
				pending = pending[i:]
				return err
			}
		}
		var failed error
		var rest []letter
		for i, future := range futures {
			select {
			case <-future.Ok():
				continue
			case err := <-future.Err():
				failed = err
			case <-ctx.Done():
				failed = ctx.Err()
			}
			rest = append(rest, pending[i])
		}
		pending = rest
		return failed
	})
	if err != nil {
		return err
	}
	s.w.dead.Add(uint64(len(letters)))
	for _, l := range letters {
		id := ""
		if l.entry != nil {
			id = l.entry.ID
		}
		s.w.logger.WarnContext(s.ctx, "an operation became a dead letter", "partition", s.partition, "id", id, "kind", l.kind, "reason", l.reason)
	}
	return nil
}

func (s *session) message(l letter) *nats.Msg {
	msg := nats.NewMsg(fmt.Sprintf("%s.dead.%d", s.w.q.cfg.Name, s.partition))
	msg.Header.Set(headerKind, string(l.kind))
	msg.Header.Set(headerReason, headerText(l.reason))
	if l.entry != nil {
		msg.Data = appendRecord(nil, []*entry{{Operation: l.entry.Operation}})
		msg.Header.Set(jetstream.MsgIDHeader, fmt.Sprintf("%d.%d.%s", s.partition, l.entry.record, l.entry.ID))
	} else {
		msg.Data = l.data
		msg.Header.Set(jetstream.MsgIDHeader, fmt.Sprintf("%d.%d", s.partition, l.sequence))
	}
	return msg
}
