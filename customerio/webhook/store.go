package webhook

import (
	"context"
	"sync"
)

// State is what a Store knows of an event.
type State int

const (
	// StateNew events are for the caller to handle.
	StateNew State = iota
	// StateBusy events are being handled by somebody else.
	StateBusy
	// StateDone events were handled.
	StateDone
)

// Store remembers which events were handled. Begin and End enclose the handling of one event. An implementation on
// Redis, say, sets a key only if it is absent in Begin, with a value and a lifetime that End extends.
type Store interface {
	// Begin claims an event. Only one caller gets StateNew for the same id, until End gives it back.
	Begin(ctx context.Context, id string) (State, error)
	// End remembers an event as handled, or gives it back when handled is false.
	End(ctx context.Context, id string, handled bool) error
}

// defaultMemory is how many events a handler remembers by itself.
const defaultMemory = 1 << 16

// Memory is a Store in memory. It remembers the last events up to its size, and forgets them with the process.
type Memory struct {
	mu     sync.Mutex
	events map[string]memoryEvent
	ring   []memorySlot // in the order of claiming
	next   uint64
}

type memoryEvent struct {
	claim uint64
	state State
}

type memorySlot struct {
	id    string
	claim uint64
}

// NewMemory makes a Memory that remembers at least one and at most size events.
func NewMemory(size int) *Memory {
	return &Memory{events: map[string]memoryEvent{}, ring: make([]memorySlot, 0, max(size, 1))}
}

// Begin claims an event, and forgets the oldest one for it when the memory is full.
func (m *Memory) Begin(_ context.Context, id string) (State, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if e, ok := m.events[id]; ok {
		return e.state, nil
	}
	m.next++
	slot := memorySlot{id, m.next}
	if len(m.ring) < cap(m.ring) {
		m.ring = append(m.ring, slot)
	} else {
		at := (m.next - 1) % uint64(len(m.ring))
		old := m.ring[at]
		if m.events[old.id].claim == old.claim { // it may have been given back and claimed again since
			delete(m.events, old.id)
		}
		m.ring[at] = slot
	}
	m.events[id] = memoryEvent{claim: m.next, state: StateBusy}
	return StateNew, nil
}

// End remembers an event as handled, or forgets it.
func (m *Memory) End(_ context.Context, id string, handled bool) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	e, ok := m.events[id]
	switch {
	case !ok:
	case handled:
		m.events[id] = memoryEvent{claim: e.claim, state: StateDone}
	default:
		delete(m.events, id)
	}
	return nil
}
