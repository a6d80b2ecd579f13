package engagement

import (
	"encoding/json"
	"fmt"
	"log/slog"

	"github.com/engagement-go/engagement/internal/redact"
)

// BulkOptions are the settings of the methods that send any number of items. The zero value is ready to use.
type BulkOptions struct {
	// ChunkSize is the largest number of items in one request. 0 means the default of the method, in most cases as
	// many as the service takes.
	ChunkSize int
	// Concurrency is how many requests are sent at the same time. 0 means 1, which keeps the order of the items.
	Concurrency int
	// Progress is called after every request with the number of items that are completed.
	Progress func(completed int)
}

// BulkOutcome is the result for one item. Printed, logged or encoded it shows Index and Err, and not the item, which may hold
// personal data.
type BulkOutcome[T any] struct {
	// Index is the item's position in the input, from 0. It is -1 for bad options, with which no item is read, and for an
	// item that the service refused without enough detail to find it; it was in the request of the items before it.
	Index int
	// Item is the item.
	Item T
	// Err is nil when the service accepted the item. Otherwise it is the reason why the item was not sent, for which
	// errors.Is(err, ErrInvalidArgument) holds, the vendor's refusal of the item, or the *Error of the request. After a
	// time-out the items of a request may have been accepted.
	Err error
}

// String returns what became of the item.
func (o BulkOutcome[T]) String() string {
	if o.Err != nil {
		return fmt.Sprintf("item %d: %v", o.Index, o.Err)
	}
	return fmt.Sprintf("item %d: accepted", o.Index)
}

// Format prints what became of the item with any verb, because some would print the item.
func (o BulkOutcome[T]) Format(s fmt.State, verb rune) { redact.Format(s, verb, o.String()) }

// LogValue groups what is safe to log.
func (o BulkOutcome[T]) LogValue() slog.Value {
	if o.Err != nil {
		return slog.GroupValue(slog.Int("index", o.Index), slog.Any("error", o.Err))
	}
	return slog.GroupValue(slog.Int("index", o.Index))
}

// MarshalJSON writes what is safe to log.
func (o BulkOutcome[T]) MarshalJSON() ([]byte, error) {
	fields := map[string]any{"index": o.Index}
	if o.Err != nil {
		fields["error"] = o.Err.Error()
	}
	return json.Marshal(fields)
}
