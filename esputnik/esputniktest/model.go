package esputniktest

import (
	"cmp"
	"crypto/sha256"
	"fmt"
	"maps"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/internal/fake"
)

// model is what the service holds.
type model struct {
	odd atomic.Bool

	mu  sync.Mutex
	seq int64 // grows with every change

	contacts   []*contact // by id
	byID       map[int64]*contact
	byExternal map[string]*contact
	byChannel  map[address][]*contact
	sorted     map[string][]*contact // lists that were asked for, until something changes
	lastID     int64

	segments   []*segment
	categories []*esputnik.SubscriptionCategory
	workflows  []esputnik.Workflow

	sessions   map[string]*session
	queue      []*session // not carried out yet, oldest first
	importTime time.Duration
	failReason string
	files      map[string]string

	unsubscribed map[string]bool
	recent       map[[sha256.Size]byte]time.Time // contact writes of the last minute
	swept        time.Time                       // when recent was last cleared of what is old

	orders     []*esputnik.Order
	orderAt    map[string]int
	events     []Event
	wanted     map[string][]string // parameters that an event type must have
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

type contact struct {
	esputnik.Contact
	changed     int64 // seq of the last change
	deleted     bool
	unconfirmed bool
	categories  []string
	inbox       []*esputnik.InboxMessage
}

type segment struct {
	esputnik.Segment
	members map[int64]int64 // contact to seq of joining
}

// address is a channel value as contacts are found by.
type address struct {
	kind  esputnik.ChannelType
	value string
}

func newAddress(kind esputnik.ChannelType, value string) address {
	return address{kind, strings.ToLower(strings.TrimSpace(value))}
}

// touch notes a change.
func (m *model) touch() int64 {
	m.seq++
	clear(m.sorted)
	return m.seq
}

// uuid makes an identifier that no other has.
func (m *model) uuid() string {
	m.ids++
	return fmt.Sprintf("00000000-0000-4000-8000-%012x", m.ids)
}

// list gives contacts in an order, kept until something changes, so that a walk does not sort again for every page.
func (m *model) list(name string, from []*contact, order func(a, b *contact) int) []*contact {
	if rows, ok := m.sorted[name]; ok {
		return rows
	}
	rows := slices.DeleteFunc(slices.Clone(from), func(c *contact) bool { return c.deleted })
	if order != nil {
		slices.SortFunc(rows, order)
	}
	m.sorted[name] = rows
	return rows
}

// page cuts the page out that startindex and maxrows ask for.
func page[T any](r *fake.Request, rows []T, size int) []T {
	start := number(r, "startindex", 1)
	from := min(start-1, len(rows))
	return rows[from:min(from+number(r, "maxrows", size), len(rows))]
}

// number reads a query value that the spec says is a number.
func number(r *fake.Request, name string, absent int) int {
	n, err := strconv.Atoi(r.Query.Get(name))
	if err != nil {
		return absent
	}
	return n
}

// pathID reads a path value that the spec says is a number.
func pathID(r *fake.Request) int64 {
	id, _ := strconv.ParseInt(r.Path["id"], 10, 64)
	return id
}

// contact finds one that is not deleted.
func (m *model) contact(id int64) *contact {
	if c := m.byID[id]; c != nil && !c.deleted {
		return c
	}
	return nil
}

// external finds one that is not deleted by the caller's own id.
func (m *model) external(id string) *contact {
	if c := m.byExternal[id]; c != nil && !c.deleted {
		return c
	}
	return nil
}

// at finds the contact with an address; of several the one that was changed last.
func (m *model) at(a address, want func(*contact) bool) *contact {
	var best *contact
	for _, c := range m.byChannel[a] {
		if !c.deleted && (want == nil || want(c)) && (best == nil || c.changed > best.changed) {
			best = c
		}
	}
	return best
}

// locate finds the contact that is meant by an external id or else by addresses, the first that leads anywhere. An
// address leads to nobody who has another external id. What the external id leads to may be deleted.
func (m *model) locate(external string, addresses ...address) *contact {
	if external != "" {
		if c := m.byExternal[external]; c != nil {
			return c
		}
	}
	for _, a := range addresses {
		if a.value == "" {
			continue
		}
		if c := m.at(a, func(c *contact) bool { return external == "" || c.ExternalCustomerID == "" }); c != nil {
			return c
		}
	}
	return nil
}

func (m *model) newContact() *contact {
	m.lastID++
	c := &contact{Contact: esputnik.Contact{ID: m.lastID, AddressBookID: 7000}}
	m.contacts = append(m.contacts, c)
	m.byID[c.ID] = c
	return c
}

func (m *model) setExternal(c *contact, id string) {
	if id == "" || c.ExternalCustomerID == id {
		return
	}
	delete(m.byExternal, c.ExternalCustomerID)
	c.ExternalCustomerID = id
	m.byExternal[id] = c
}

// setChannels replaces the channels of one kind.
func (m *model) setChannels(c *contact, kind esputnik.ChannelType, channels []esputnik.Channel) {
	kept := slices.DeleteFunc(slices.Clone(c.Channels), func(ch esputnik.Channel) bool { return ch.Type == kind })
	for _, ch := range c.Channels {
		if a := newAddress(kind, ch.Value); ch.Type == kind {
			m.byChannel[a] = slices.DeleteFunc(m.byChannel[a], func(other *contact) bool { return other == c })
			if len(m.byChannel[a]) == 0 {
				delete(m.byChannel, a)
			}
		}
	}
	for _, ch := range channels {
		if ch.Type != kind {
			continue
		}
		kept = append(kept, ch)
		if a := newAddress(kind, ch.Value); !slices.Contains(m.byChannel[a], c) {
			m.byChannel[a] = append(m.byChannel[a], c)
		}
	}
	c.Channels = kept
}

// writing says what a write may change.
type writing struct {
	// fields are the members that may be written, nil for all.
	fields []esputnik.ContactFieldName
	// customFields are the additional fields that may be written; anyField allows all.
	customFields []int64
	anyField     bool
	// keep is a channel that the contact was found by, which is not written.
	keep esputnik.ChannelType
	// erase empties what may be written and is not given.
	erase bool
	// addOnly leaves kinds of channels alone that the contact has.
	addOnly bool
}

// write changes a contact.
func (m *model) write(c *contact, d *esputnik.ContactDraft, w writing) {
	may := func(name esputnik.ContactFieldName) bool { return w.fields == nil || slices.Contains(w.fields, name) }
	for _, f := range []struct {
		name esputnik.ContactFieldName
		to   *string
		from string
	}{
		{esputnik.ContactFieldNameFirstName, &c.FirstName, goodName(d.FirstName, true)},
		{esputnik.ContactFieldNameLastName, &c.LastName, goodName(d.LastName, false)},
		{esputnik.ContactFieldNameContactKey, &c.ContactKey, d.ContactKey},
		{esputnik.ContactFieldNameLanguageCode, &c.LanguageCode, d.LanguageCode},
		{esputnik.ContactFieldNameTimeZone, &c.TimeZone, d.TimeZone},
		{esputnik.ContactFieldNameAddress, &c.Address.Address, d.Address.Address},
		{esputnik.ContactFieldNameTown, &c.Address.Town, d.Address.Town},
		{esputnik.ContactFieldNameRegion, &c.Address.Region, d.Address.Region},
		{esputnik.ContactFieldNamePostcode, &c.Address.Postcode, d.Address.Postcode},
		{"countryCode", &c.Address.CountryCode, d.Address.CountryCode},
	} {
		if may(f.name) && (f.from != "" || w.erase) {
			*f.to = f.from
		}
	}
	if d.AddressBookID != 0 {
		c.AddressBookID = d.AddressBookID
	}
	m.setExternal(c, d.ExternalCustomerID)

	has := func(channels []esputnik.Channel, kind esputnik.ChannelType) bool {
		return slices.ContainsFunc(channels, func(ch esputnik.Channel) bool { return ch.Type == kind })
	}
	kinds := map[esputnik.ChannelType]bool{}
	for _, ch := range slices.Concat(c.Channels, d.Channels) {
		kinds[ch.Type] = true
	}
	for _, kind := range slices.Sorted(maps.Keys(kinds)) {
		if kind == w.keep || w.addOnly && has(c.Channels, kind) {
			continue
		}
		if may(esputnik.ContactFieldName(kind)) && (has(d.Channels, kind) || w.erase) {
			m.setChannels(c, kind, d.Channels)
		}
	}

	for _, f := range d.Fields {
		if w.anyField || slices.Contains(w.customFields, f.ID) {
			c.Fields = slices.DeleteFunc(slices.Clone(c.Fields), func(old esputnik.FieldValue) bool { return old.ID == f.ID })
			c.Fields = append(c.Fields, f)
		}
	}
	if w.erase && !w.anyField {
		c.Fields = slices.DeleteFunc(slices.Clone(c.Fields), func(old esputnik.FieldValue) bool {
			return slices.Contains(w.customFields, old.ID) && !slices.ContainsFunc(d.Fields, func(f esputnik.FieldValue) bool { return f.ID == old.ID })
		})
	}
	for _, g := range d.Groups {
		m.join(m.segmentNamed(g.Name), c)
	}
	c.deleted = false
	c.changed = m.touch()
}

// remove deletes a contact; an erased one cannot come back.
func (m *model) remove(c *contact, erase bool) {
	c.deleted = true
	for _, s := range m.segments {
		delete(s.members, c.ID)
	}
	if erase {
		for _, ch := range c.Channels {
			m.setChannels(c, ch.Type, nil)
		}
		delete(m.byExternal, c.ExternalCustomerID)
		delete(m.byID, c.ID)
		m.contacts = slices.DeleteFunc(m.contacts, func(other *contact) bool { return other == c })
	}
	m.touch()
}

func (m *model) segment(id int64) *segment {
	for _, s := range m.segments {
		if s.ID == id {
			return s
		}
	}
	return nil
}

// segmentNamed finds a static segment, and makes it when there is none.
func (m *model) segmentNamed(name string) *segment {
	for _, s := range m.segments {
		if s.Name == name && s.Type == esputnik.SegmentTypeStatic {
			return s
		}
	}
	return m.newSegment(name, esputnik.SegmentTypeStatic)
}

func (m *model) newSegment(name string, kind esputnik.SegmentType) *segment {
	s := &segment{
		Segment: esputnik.Segment{ID: 510001 + int64(len(m.segments)), Name: name, Type: kind},
		members: map[int64]int64{},
	}
	m.segments = append(m.segments, s)
	return s
}

func (m *model) join(s *segment, c *contact) {
	if _, ok := s.members[c.ID]; !ok {
		s.members[c.ID] = m.touch()
	}
}

func (m *model) leave(s *segment, c *contact) {
	if _, ok := s.members[c.ID]; ok {
		delete(s.members, c.ID)
		m.touch()
	}
}

// members lists who is in a segment, by id or by the time of joining.
func (m *model) members(s *segment, byTime, descending bool) []*contact {
	name := fmt.Sprint("segment ", s.ID, byTime, descending)
	if rows, ok := m.sorted[name]; ok {
		return rows
	}
	rows := make([]*contact, 0, len(s.members))
	for id := range s.members {
		rows = append(rows, m.byID[id])
	}
	return m.list(name, rows, func(a, b *contact) int {
		order := cmp.Compare(a.ID, b.ID)
		if byTime {
			order = cmp.Compare(s.members[a.ID], s.members[b.ID])
		}
		if descending {
			return -order
		}
		return order
	})
}

// full is a contact with its static segments, as Contacts.Get and Segments.Members show it.
func (m *model) full(c *contact) esputnik.Contact {
	row := c.Contact
	row.Groups = nil
	for _, s := range m.segments {
		if _, ok := s.members[c.ID]; ok && s.Type == esputnik.SegmentTypeStatic {
			row.Groups = append(row.Groups, s.Segment)
		}
	}
	return row
}

// base is a contact as a search shows it.
func (c *contact) base() esputnik.Contact {
	return esputnik.Contact{ID: c.ID, FirstName: c.FirstName, LastName: c.LastName, Channels: c.Channels, Fields: c.Fields, AddressBookID: c.AddressBookID}
}

// channel is the first value of a kind.
func (c *contact) channel(kind esputnik.ChannelType) string {
	for _, ch := range c.Channels {
		if ch.Type == kind {
			return ch.Value
		}
	}
	return ""
}

// goodName is a name, or nothing when it breaks the vendor's rules.
func goodName(name string, first bool) string {
	if nameFault(name, first) != "" {
		return ""
	}
	return name
}

// settle carries out what was due before this moment, imports and broadcasts, in the order in which it was due. Imports
// wait for those before them.
func (m *model) settle() {
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

// text is a sentence under a JSON content type, as the service sends it.
func text(format string, args ...any) fake.Answer {
	return fake.Answer{
		Status: http.StatusOK, Header: http.Header{"Content-Type": {"application/json;charset=UTF-8"}},
		Body: fmt.Appendf(nil, format, args...),
	}
}

// empty is a success that says nothing, with no content type either.
func empty() fake.Answer { return fake.Answer{Status: http.StatusOK} }

// fail is an error in the vendor's form: mostly plain text.
func fail(status int, format string, args ...any) fake.Answer {
	return fake.Answer{Status: status, Body: errorBody(status, fmt.Sprintf(format, args...))}
}

func errorBody(status int, message string) any {
	if status == http.StatusUnauthorized {
		return map[string]any{"status": status, "message": message}
	}
	return message
}
