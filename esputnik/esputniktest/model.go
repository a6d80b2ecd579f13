package esputniktest

import (
	"crypto/sha256"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"github.com/engagement-go/engagement/esputnik"
)

// model is the state of the server.
type model struct {
	odd atomic.Bool

	mu  sync.Mutex
	seq int64 // grows with every change

	contacts   []*contact // by id
	byID       map[int64]*contact
	byExternal map[string]*contact
	byChannel  map[address][]*contact
	sorted     map[string][]*contact // cached lists, until something changes
	lastID     int64

	segments   []*segment
	categories []*esputnik.SubscriptionCategory
	workflows  []esputnik.Workflow

	sessions   map[string]*session
	queue      []*session // not run yet, oldest first
	importTime time.Duration
	failReason string
	files      map[string]string

	unsubscribed map[string]bool
	recent       map[[sha256.Size]byte]time.Time // contact writes of the last minute
	swept        time.Time                       // the last time when old entries of recent were deleted

	orders     []*esputnik.Order
	orderAt    map[string]int
	events     []Event
	wanted     map[string][]string // required parameters of an event type
	unsegment  map[string]bool     // event types without segmentation
	messages   []*message
	broadcasts []*broadcast
	sent       []*Sent
	sentByID   map[string]*Sent
	activity   []esputnik.ContactActivity

	tokens        map[string]bool      // of Auth.CreateToken
	contactTokens map[string]int64     // of Auth.CreateContactToken, to contacts
	accessTokens  map[string]time.Time // of OAuth, to when they expire
	refreshTokens map[string]time.Time
	domain        string
	feeds         []esputnik.ProductFeed
	ids           int
}

func newModel() *model {
	return &model{
		byID: map[int64]*contact{}, byExternal: map[string]*contact{}, byChannel: map[address][]*contact{}, sorted: map[string][]*contact{},
		sessions: map[string]*session{}, files: map[string]string{}, unsubscribed: map[string]bool{},
		recent: map[[sha256.Size]byte]time.Time{}, orderAt: map[string]int{}, wanted: map[string][]string{}, unsegment: map[string]bool{},
		sentByID: map[string]*Sent{}, tokens: map[string]bool{}, contactTokens: map[string]int64{},
		accessTokens: map[string]time.Time{}, refreshTokens: map[string]time.Time{},
		lastID: 900000000,
	}
}

// touch records a change, and returns its number.
func (m *model) touch() int64 {
	m.seq++
	clear(m.sorted)
	return m.seq
}

// uuid returns a new unique ID.
func (m *model) uuid() string {
	m.ids++
	return fmt.Sprintf("00000000-0000-4000-8000-%012x", m.ids)
}

// runDue runs the imports and broadcasts that are due, in the order of their times. An import waits for earlier
// imports.
func (m *model) runDue() {
	now := time.Now()
	for {
		var next *broadcast
		for _, b := range m.broadcasts {
			if b.state == BroadcastScheduled && !now.Before(b.start) && (next == nil || b.start.Before(next.start)) {
				next = b
			}
		}
		switch {
		case len(m.queue) > 0 && !now.Before(m.queue[0].due) && (next == nil || !next.start.Before(m.queue[0].due)):
			m.run(m.queue[0])
			m.queue = m.queue[1:]
		case next != nil:
			m.start(next)
		default:
			return
		}
	}
}

// lock locks the model for a method of Server, and runs what is due.
func (s *Server) lock() (m *model, unlock func()) {
	s.model.mu.Lock()
	s.model.runDue()
	return s.model, s.model.mu.Unlock
}
