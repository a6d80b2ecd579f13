package main

import (
	"context"
	"time"

	"github.com/engagement-go/engagement"
)

// Store is what Events needs of a store that all instances share and whose keys expire. With Redis, Add is SET with NX and PX,
// Set is SET with PX; with DynamoDB, Add is a put under the condition that the key is absent or has expired.
type Store interface {
	// Add sets a key that is absent, and reports whether it was.
	Add(ctx context.Context, key, value string, life time.Duration) (bool, error)
	// Get returns the value of a key, "" if it is absent.
	Get(ctx context.Context, key string) (string, error)
	// Set sets a key.
	Set(ctx context.Context, key, value string, life time.Duration) error
	// Delete removes a key.
	Delete(ctx context.Context, key string) error
}

// Events remembers for all instances which events were handled. It is an engagement.EventStore.
type Events struct {
	store  Store
	prefix string // of the keys
}

const (
	// claimLife is how long an event stays claimed by an instance that was killed while it handled it. It must be longer than
	// the time limit of the function, so that no two instances have the same event.
	claimLife = time.Minute
	// doneLife is how long an event is remembered: a little longer than Customer.io sends it again.
	doneLife = 8 * 24 * time.Hour
)

const (
	busy = "busy"
	done = "done"
)

// Begin claims an event.
func (e *Events) Begin(ctx context.Context, id string) (engagement.EventState, error) {
	added, err := e.store.Add(ctx, e.prefix+id, busy, claimLife)
	switch {
	case err != nil:
		return engagement.EventBusy, err
	case added:
		return engagement.EventNew, nil
	}
	state, err := e.store.Get(ctx, e.prefix+id)
	if err == nil && state == done {
		return engagement.EventDone, nil
	}
	return engagement.EventBusy, err // if the claim has just ended, the service sends the event again
}

// End remembers an event as handled, or releases it. The handlers call it with a context that does not end.
func (e *Events) End(ctx context.Context, id string, handled bool) error {
	ctx, cancel := context.WithTimeout(ctx, time.Second)
	defer cancel()
	if handled {
		return e.store.Set(ctx, e.prefix+id, done, doneLife)
	}
	return e.store.Delete(ctx, e.prefix+id)
}
