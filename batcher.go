package engagement

import (
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/engagement-go/engagement/internal/redact"
)

// The errors of batchers, beside those of calls.
var (
	// ErrFull means that a batcher has no room for another item.
	ErrFull = errors.New("the batcher is full")
	// ErrClosed means that a batcher was closed.
	ErrClosed = errors.New("the batcher is closed")
	// ErrOutcomeUnknown means that an item may or may not have been carried out: no usable answer arrived, and the item is
	// not repeatable, so that it was not sent again.
	ErrOutcomeUnknown = errors.New("it is unknown whether the operation was carried out, and it must not be repeated")
)

// BatcherOptions are the settings of a batcher, which collects items of many goroutines and sends them in few requests. T is
// the type of the items. The zero value is ready to use.
type BatcherOptions[T any] struct {
	// MaxItems and MaxBytes bound what the batcher holds: items that were accepted and have no outcome yet, and their bytes
	// as encoded JSON and 32 more for each. A request that waits behind another one counts 256 bytes more, and twice what its
	// items have in common, such as a context. 0 means 250,000 items and 64 MiB. The requests that are being sent take memory
	// beside that.
	MaxItems, MaxBytes int
	// ChunkSize is the largest number of items in one request. 0 means the default of the batcher.
	ChunkSize int
	// MaxAge is the longest time for which an item waits for others to share its request. 0 means a second.
	MaxAge time.Duration
	// Concurrency is how many requests are sent at the same time. Items of the same person always follow each other. 0
	// means 8, the most is 1,000.
	Concurrency int
	// Patience is how long an item is tried again while the service or the network fails. It counts from when the item was
	// accepted, and ends with the attempt after which it is over. 0 means an hour.
	Patience time.Duration
	// Outcome is called once for every item that was accepted, except for those that Close returns. It is called by the
	// goroutines that send, by several at the same time, and holds up the one that calls it. It may call TryAdd and Stats;
	// Add, Flush and Close may wait for what only its return can bring, until their context ends. If it panics, the panic is
	// counted in BatcherStats and goes no further.
	Outcome func(BatcherOutcome[T])
}

// BatcherOutcome is what became of one item. Printed, logged or encoded it does not show Item and Tag, which may hold
// personal data.
type BatcherOutcome[T any] struct {
	// Item is the item in the form in which it was encoded. It is equal to what was added, and can be added again.
	Item T
	// Tag is the tag that the item was added with, nil if it had none.
	Tag any
	// Err is nil when the service accepted the item. Otherwise it is the service's refusal of the item, or the error of the
	// last request after the batcher's patience has ended. ErrOutcomeUnknown means that the item may have been accepted.
	Err error
}

// String returns what became of the item.
func (o BatcherOutcome[T]) String() string {
	if o.Err != nil {
		return o.Err.Error()
	}
	return "delivered"
}

// Format prints what became of the item with any verb, because some would print the item.
func (o BatcherOutcome[T]) Format(s fmt.State, verb rune) { redact.Format(s, verb, o.String()) }

// LogValue groups what is safe to log.
func (o BatcherOutcome[T]) LogValue() slog.Value {
	if o.Err != nil {
		return slog.GroupValue(slog.Bool("delivered", false), slog.Any("error", o.Err))
	}
	return slog.GroupValue(slog.Bool("delivered", true))
}

// MarshalJSON writes what is safe to log.
func (o BatcherOutcome[T]) MarshalJSON() ([]byte, error) {
	fields := map[string]any{"delivered": o.Err == nil}
	if o.Err != nil {
		fields["error"] = o.Err.Error()
	}
	return json.Marshal(fields)
}

// BatcherStats are the counters of a batcher at one moment. Accepted is always Delivered + Failed + Pending.
type BatcherStats struct {
	// Accepted counts the items that Add and TryAdd took.
	Accepted int64 `json:"accepted"`
	// Delivered counts the items that the service accepted.
	Delivered int64 `json:"delivered"`
	// Failed counts the items that were given up: refused by the service, too old, or with an unknown outcome.
	Failed int64 `json:"failed"`
	// Pending counts the items without an outcome, those that Close has returned included.
	Pending int64 `json:"pending"`
	// PendingBytes is the size of the pending items, encoded.
	PendingBytes int64 `json:"pending_bytes"`
	// Waiting counts the calls of Add that wait for room.
	Waiting int64 `json:"waiting"`
	// Requests counts the requests that were made, FailedRequests those of them that brought no items through.
	Requests       int64 `json:"requests"`
	FailedRequests int64 `json:"failed_requests"`
	// Panics counts the panics of the callback and of middleware.
	Panics int64 `json:"panics"`
	// OldestSeconds is the age of the oldest pending item.
	OldestSeconds float64 `json:"oldest_seconds"`
	// Held means that sending is suspended, because the service refused the client and not its items, as with a wrong key.
	Held bool `json:"held"`
}
