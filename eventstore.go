package engagement

import (
	"context"
	"sync"
)

// EventState is what an EventStore knows of an event.
type EventState int

const (
	// EventNew means that the caller must handle the event.
	EventNew EventState = iota
	// EventBusy means that the event is being handled.
	EventBusy
	// EventDone means that the event was handled.
	EventDone
)

// EventStore remembers which events of a webhook were handled, so that an event that arrives twice is handled once. Begin
// and End enclose the handling of one event. An implementation on Redis can set a key in Begin if it is absent, with a
// lifetime that End extends.
type EventStore interface {
	// Begin claims an event. Only one caller gets EventNew for the same id, until End releases it.
	Begin(ctx context.Context, id string) (EventState, error)
	// End remembers an event as handled, or releases it when handled is false.
	End(ctx context.Context, id string, handled bool) error
}

// EventMemory is an EventStore in memory. It remembers the last events up to its size, and loses them with the process.
type EventMemory struct {
	mu     sync.Mutex
	events map[string]rememberedEvent
	ring   []eventSlot // in the order of claiming
	next   uint64
}

type rememberedEvent struct {
	claim uint64
	state EventState
}

type eventSlot struct {
	id    string
	claim uint64
}

// NewEventMemory returns an EventMemory that remembers at least one and at most size events.
func NewEventMemory(size int) *EventMemory {
	return &EventMemory{events: map[string]rememberedEvent{}, ring: make([]eventSlot, 0, max(size, 1))}
}

// Begin claims an event. If the memory is full, it forgets the oldest one.
func (m *EventMemory) Begin(_ context.Context, id string) (EventState, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if e, ok := m.events[id]; ok {
		return e.state, nil
	}
	m.next++
	slot := eventSlot{id, m.next}
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
	m.events[id] = rememberedEvent{claim: m.next, state: EventBusy}
	return EventNew, nil
}

// End remembers an event as handled, or forgets it.
func (m *EventMemory) End(_ context.Context, id string, handled bool) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	e, ok := m.events[id]
	switch {
	case !ok:
	case handled:
		m.events[id] = rememberedEvent{claim: e.claim, state: EventDone}
	default:
		delete(m.events, id)
	}
	return nil
}
