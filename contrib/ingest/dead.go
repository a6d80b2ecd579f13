package ingest

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"strings"
	"time"

	"github.com/nats-io/nats.go/jetstream"
)

// DeadKind is why an operation became a dead letter.
type DeadKind string

// The kinds of dead letters.
const (
	// Refused means that the service has refused the operation for good.
	Refused DeadKind = "refused"
	// Unknown means that the operation is not repeatable, and that it is unknown whether it arrived.
	Unknown DeadKind = "unknown"
	// Failed means that the service answered the operation with a status of 500 and up, or that a middleware panicked, for
	// longer than WorkerOptions.Patience.
	Failed DeadKind = "failed"
	// Unreadable means that the record of the operation is damaged.
	Unreadable DeadKind = "unreadable"
)

// DeadLetter is an operation that was not delivered.
type DeadLetter struct {
	// Sequence identifies the dead letter.
	Sequence uint64
	// Time is when it was stored.
	Time time.Time
	// Kind and Reason say why. Reason has no personal data if the errors of the Vendor have none.
	Kind   DeadKind
	Reason string
	// Operation is the operation as it was put. It has personal data. It is empty if Kind is Unreadable.
	Operation Operation
}

const (
	headerKind   = "Engagement-Kind"
	headerReason = "Engagement-Reason"
)

// letter is a dead letter that is to be stored.
type letter struct {
	kind     DeadKind
	reason   error
	entry    *entry
	data     []byte // of a record that cannot be read
	sequence uint64
}

// headerText makes an error fit in a header.
func headerText(err error) string {
	text := "unknown"
	if err != nil {
		text = strings.Join(strings.Fields(err.Error()), " ")
	}
	if len(text) > 500 {
		text = strings.ToValidUTF8(text[:500], "")
	}
	return text
}

// Dead iterates over the dead letters that exist when it is called, oldest first.
func (q *Queue) Dead(ctx context.Context) iter.Seq2[DeadLetter, error] {
	return func(yield func(DeadLetter, error) bool) {
		fail := func(err error) { yield(DeadLetter{}, fmt.Errorf("ingest: Dead: %w", err)) }
		info, err := q.dead.Info(ctx)
		if err != nil {
			fail(err)
			return
		}
		for next := info.State.FirstSeq; next <= info.State.LastSeq; {
			msg, err := q.dead.GetMsg(ctx, next, jetstream.WithGetMsgSubject(q.cfg.Name+".dead.*"))
			if errors.Is(err, jetstream.ErrMsgNotFound) {
				return
			}
			if err != nil {
				fail(err)
				return
			}
			if msg.Sequence > info.State.LastSeq {
				return
			}
			next = msg.Sequence + 1
			d := DeadLetter{
				Sequence: msg.Sequence, Time: msg.Time,
				Kind: DeadKind(msg.Header.Get(headerKind)), Reason: msg.Header.Get(headerReason),
			}
			if entries, err := readRecord(msg.Data); err == nil {
				d.Operation = entries[0].Operation
			}
			if !yield(d, nil) {
				return
			}
		}
	}
}

// Requeue puts a dead letter back into the queue, with the same ID, and removes it from the dead letters. It is
// delivered after what was stored for the same person in the meantime. If Requeue is interrupted, both may exist.
//
// An operation whose Kind is Unknown is sent again, though it may have taken effect.
func (q *Queue) Requeue(ctx context.Context, w *Writer, d DeadLetter) error {
	if d.Operation.Key == "" {
		return invalid("Requeue", "dead letter %d cannot be read", d.Sequence)
	}
	if err := w.Put(ctx, d.Operation); err != nil {
		return err
	}
	return q.Discard(ctx, d.Sequence)
}

// Discard removes a dead letter.
func (q *Queue) Discard(ctx context.Context, sequence uint64) error {
	if err := q.dead.DeleteMsg(ctx, sequence); err != nil && !errors.Is(err, jetstream.ErrMsgNotFound) {
		return fmt.Errorf("ingest: Discard: %w", err)
	}
	return nil
}
