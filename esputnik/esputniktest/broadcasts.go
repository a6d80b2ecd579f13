package esputniktest

import (
	"net/http"
	"slices"
	"strconv"
	"time"

	"github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/internal/fake"
)

// BroadcastState is the state of a broadcast. The API does not return it.
type BroadcastState string

// The states of a broadcast.
const (
	BroadcastScheduled BroadcastState = "scheduled"
	BroadcastStarted   BroadcastState = "started"
	BroadcastCancelled BroadcastState = "cancelled"
)

type broadcast struct {
	id    string
	draft esputnik.BroadcastDraft
	start time.Time
	state BroadcastState
	sent  []*Sent
}

func (m *model) createBroadcast(r *fake.Request) fake.Answer {
	d := fake.Read[esputnik.BroadcastDraft](r)
	id, _ := strconv.ParseInt(d.MessageID, 10, 64)
	if m.message(id) == nil {
		return fail(http.StatusNotFound, "Message with id='%s' not found", d.MessageID)
	}
	for _, id := range slices.Concat(d.SegmentIDs, d.ExcludedSegmentIDs) {
		if m.segment(id) == nil {
			return fail(http.StatusNotFound, "Group with id='%d' not found", id)
		}
	}
	start := time.Now()
	if text := fake.Read[struct{ StartDate string }](r).StartDate; text != "" {
		at, err := time.Parse("2006-01-02T15:04", text)
		if err != nil {
			return fail(http.StatusBadRequest, "startDate must be YYYY-MM-DDTHH:mm")
		}
		if at.After(start) { // a start in the past is now
			start = at
		}
	}
	b := &broadcast{id: strconv.Itoa(3400001 + len(m.broadcasts)), draft: d, start: start, state: BroadcastScheduled}
	m.broadcasts = append(m.broadcasts, b)
	m.runDue()
	return fake.OK(b.row())
}

// start sends the whole broadcast at once; portions are not imitated. An address gets the message once. Unsubscribed
// addresses and unconfirmed contacts do not get it.
func (m *model) start(b *broadcast) {
	b.state = BroadcastStarted
	id, _ := strconv.ParseInt(b.draft.MessageID, 10, 64)
	x := m.message(id)
	if x == nil {
		return
	}
	out := map[int64]bool{}
	for _, id := range b.draft.ExcludedSegmentIDs {
		for contact := range m.segment(id).members {
			out[contact] = true
		}
	}
	served := map[address]bool{}
	for _, id := range b.draft.SegmentIDs {
		for _, c := range m.members(m.segment(id), false, false) {
			locator := c.address(x.channel)
			a := newAddress(x.channel, locator)
			if locator == "" || out[c.ID] || c.unconfirmed || served[a] || x.channel == esputnik.ChannelTypeEmail && m.unsubscribed[a.value] {
				continue
			}
			served[a] = true
			b.sent = append(b.sent, m.deliver(Sent{Channel: x.channel, Locator: locator, ContactID: c.ID, MessageID: x.id, BroadcastID: b.id, At: b.start}))
		}
	}
}

func (b *broadcast) row() map[string]any {
	row := map[string]any{"broadcastId": b.id, "messageId": b.draft.MessageID, "groupId": strconv.FormatInt(b.draft.SegmentIDs[0], 10)}
	if b.draft.Title != "" {
		row["title"] = b.draft.Title
	}
	if !b.draft.StartDate.IsZero() {
		row["startDate"] = b.start.UTC().Format(time.RFC3339)
	}
	if b.draft.BatchSize != 0 {
		row["batchSize"], row["batchIntervalUnit"] = b.draft.BatchSize, b.draft.BatchIntervalUnit
	}
	return row
}

func (m *model) listBroadcasts(r *fake.Request) fake.Answer {
	rows := []any{}
	for _, b := range m.broadcasts {
		if b.state != BroadcastCancelled {
			rows = append(rows, b.row())
		}
	}
	return m.counted(fake.OK(page(r, rows, 10)), len(rows), false)
}

func (m *model) withBroadcast(handle func(b *broadcast) fake.Answer) handler {
	return func(r *fake.Request) fake.Answer {
		for _, b := range m.broadcasts {
			if b.id == r.Path["broadcast_id"] && b.state != BroadcastCancelled {
				return handle(b)
			}
		}
		return fail(http.StatusNotFound, "Broadcast with id='%s' not found", r.Path["broadcast_id"])
	}
}

// cancelBroadcast rejects a broadcast that has started, which is inferred.
func (m *model) cancelBroadcast(b *broadcast) fake.Answer {
	if b.state == BroadcastStarted {
		return fail(http.StatusBadRequest, "Broadcast with id='%s' has already started", b.id)
	}
	b.state = BroadcastCancelled
	return empty()
}

// Broadcast is a broadcast on the server.
type Broadcast struct {
	// ID identifies the broadcast.
	ID string
	// Draft has the fields that the broadcast was created with.
	Draft esputnik.BroadcastDraft
	// State is the state of the broadcast.
	State BroadcastState
	// Start is the time of the start. A start date without an offset is UTC.
	Start time.Time
	// Sent has the messages that the broadcast sent.
	Sent []Sent
}

// Broadcasts returns all broadcasts, oldest first, including cancelled ones.
func (s *Server) Broadcasts() []Broadcast {
	m, unlock := s.lock()
	defer unlock()
	list := make([]Broadcast, len(m.broadcasts))
	for i, b := range m.broadcasts {
		list[i] = Broadcast{ID: b.id, Draft: b.draft, State: b.state, Start: b.start}
		for _, x := range b.sent {
			list[i].Sent = append(list[i].Sent, *x)
		}
	}
	return list
}
