package esputniktest

import (
	"cmp"
	"crypto/sha256"
	"maps"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/internal/fake"
)

type contact struct {
	esputnik.Contact
	changed     int64 // seq of the last change
	deleted     bool
	unconfirmed bool
	categories  []string
	inbox       []*esputnik.InboxMessage
}

// address is the key by which contacts are found by a channel.
type address struct {
	kind  esputnik.ChannelType
	value string
}

func newAddress(kind esputnik.ChannelType, value string) address {
	return address{kind, strings.ToLower(strings.TrimSpace(value))}
}

// list returns contacts in an order. The result is cached until something changes, so that an iteration does not sort
// for each page.
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

// contact finds a contact that is not deleted.
func (m *model) contact(id int64) *contact {
	if c := m.byID[id]; c != nil && !c.deleted {
		return c
	}
	return nil
}

// external finds a contact that is not deleted by its external ID.
func (m *model) external(id string) *contact {
	if c := m.byExternal[id]; c != nil && !c.deleted {
		return c
	}
	return nil
}

// at finds the contact that has an address. If there are several, it is the one that was changed last.
func (m *model) at(a address, want func(*contact) bool) *contact {
	var best *contact
	for _, c := range m.byChannel[a] {
		if !c.deleted && (want == nil || want(c)) && (best == nil || c.changed > best.changed) {
			best = c
		}
	}
	return best
}

// locate finds a contact by its external ID, or else by the first address that a contact has. A contact with another
// external ID is not found by an address. A contact that is found by its external ID may be deleted.
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

// setChannels replaces the channels of one type.
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

// writing has the options of a write.
type writing struct {
	// fields are the fields that may be written, nil for all.
	fields []esputnik.ContactFieldName
	// customFields are the additional fields that may be written. With anyField, all may be.
	customFields []int64
	anyField     bool
	// keep is the channel that the contact was found by. It is not written.
	keep esputnik.ChannelType
	// erase empties the fields that may be written and have no value.
	erase bool
	// empty has the fields that are given as an empty text, and are emptied.
	empty map[esputnik.ContactFieldName]bool
	// addOnly keeps the channels of a contact, and adds only channels of types that it does not have.
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
		if may(f.name) && (f.from != "" || w.erase || w.empty[f.name]) {
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
			if f.Value != "" {
				c.Fields = append(c.Fields, f)
			}
		}
	}
	if w.erase && !w.anyField {
		c.Fields = slices.DeleteFunc(slices.Clone(c.Fields), func(old esputnik.FieldValue) bool {
			return slices.Contains(w.customFields, old.ID) && !slices.ContainsFunc(d.Fields, func(f esputnik.FieldValue) bool { return f.ID == old.ID })
		})
	}
	for _, g := range d.Segments {
		m.join(m.segmentNamed(g.Name), c)
	}
	c.deleted = false
	c.changed = m.touch()
}

// remove deletes a contact. An erased contact cannot be restored.
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

// full returns a contact with its static segments, as Contacts.Get and Segments.ListMembers do.
func (m *model) full(c *contact) esputnik.Contact {
	row := c.Contact
	row.Segments = nil
	for _, s := range m.segments {
		if _, ok := s.members[c.ID]; ok && s.Type == esputnik.SegmentTypeStatic {
			row.Segments = append(row.Segments, s.Segment)
		}
	}
	return row
}

// base returns a contact as Contacts.List does.
func (c *contact) base() esputnik.Contact {
	return esputnik.Contact{ID: c.ID, FirstName: c.FirstName, LastName: c.LastName, Channels: c.Channels, Fields: c.Fields, AddressBookID: c.AddressBookID}
}

// channel returns the first value of a type.
func (c *contact) channel(kind esputnik.ChannelType) string {
	for _, ch := range c.Channels {
		if ch.Type == kind {
			return ch.Value
		}
	}
	return ""
}

// once rejects a write of a contact that is repeated within a minute. Only writes that succeeded count.
func (m *model) once(handle func(*fake.Request) fake.Answer) func(*fake.Request) fake.Answer {
	return func(r *fake.Request) fake.Answer {
		now := time.Now()
		if now.Sub(m.swept) >= time.Minute {
			m.swept = now
			maps.DeleteFunc(m.recent, func(_ [sha256.Size]byte, at time.Time) bool { return now.Sub(at) >= time.Minute })
		}
		key := sha256.Sum256(append([]byte(r.Operation.ID+r.URL.Path+"\n"), r.Body...))
		if at, ok := m.recent[key]; ok && now.Sub(at) < time.Minute {
			return fail(http.StatusConflict, "Duplicated request: the same request was received less than a minute ago")
		}
		a := handle(r)
		if a.Status == http.StatusOK {
			m.recent[key] = now
		}
		return a
	}
}

// withContact calls handle with the contact in the path.
func (m *model) withContact(handle func(r *fake.Request, c *contact) fake.Answer) func(*fake.Request) fake.Answer {
	return func(r *fake.Request) fake.Answer {
		c := m.contact(r.PathNumber("id"))
		if c == nil {
			return fail(http.StatusNotFound, "Contact with id='%d' not found", r.PathNumber("id"))
		}
		return handle(r, c)
	}
}

func addresses(channels []esputnik.Channel) []address {
	list := make([]address, len(channels))
	for i, ch := range channels {
		list[i] = newAddress(ch.Type, ch.Value)
	}
	return list
}

func badEmail(channels []esputnik.Channel) string {
	for _, ch := range channels {
		if ch.Type == esputnik.ChannelTypeEmail && !goodEmail(ch.Value) {
			return ch.Value
		}
	}
	return ""
}

func goodEmail(value string) bool {
	name, domain, ok := strings.Cut(value, "@")
	return ok && name != "" && strings.Contains(domain, ".") && !strings.ContainsAny(value, " <>")
}

func (m *model) upsertContact(d esputnik.ContactDraft) *contact {
	c := m.locate(d.ExternalCustomerID, addresses(d.Channels)...)
	if c == nil {
		c = m.newContact()
	}
	m.write(c, &d, writing{anyField: true})
	return c
}

func (m *model) addContact(r *fake.Request) fake.Answer {
	d := fake.Read[esputnik.ContactDraft](r)
	if len(d.Channels) == 0 {
		return fail(http.StatusBadRequest, "Contact must have at least one channel")
	}
	if bad := badEmail(d.Channels); bad != "" {
		return fail(http.StatusBadRequest, "'%s' is not valid email", bad)
	}
	return fake.OK(map[string]any{"id": m.upsertContact(d).ID})
}

func (m *model) getContact(_ *fake.Request, c *contact) fake.Answer { return fake.OK(m.full(c)) }

func (m *model) updateContact(r *fake.Request) fake.Answer {
	c := m.byID[r.PathNumber("id")] // a deleted one is restored
	if c == nil {
		return fail(http.StatusNotFound, "Contact with id='%d' not found", r.PathNumber("id"))
	}
	d := fake.Read[esputnik.ContactDraft](r)
	d.Segments = nil
	if other := m.external(d.ExternalCustomerID); other != nil && other != c {
		return fail(http.StatusBadRequest, "Contact with externalCustomerId='%s' already exists", d.ExternalCustomerID)
	}
	if bad := badEmail(d.Channels); bad != "" {
		return fail(http.StatusBadRequest, "'%s' is not valid email", bad)
	}
	raw := fake.Read[map[string]any](r)
	if channels, ok := raw["channels"].([]any); ok && len(channels) == 0 {
		for _, ch := range c.Channels {
			m.setChannels(c, ch.Type, nil)
		}
	}
	m.write(c, &d, writing{anyField: true, empty: emptied(raw)})
	return text("Contact with id='%d' has been updated", c.ID)
}

// emptied returns the fields of a contact that are an empty text.
func emptied(contact map[string]any) map[esputnik.ContactFieldName]bool {
	empty := map[esputnik.ContactFieldName]bool{}
	address, _ := contact["address"].(map[string]any)
	for _, members := range []map[string]any{contact, address} {
		for name, value := range members {
			empty[esputnik.ContactFieldName(name)] = value == ""
		}
	}
	return empty
}

func (m *model) deleteContact(r *fake.Request, c *contact) fake.Answer {
	m.remove(c, r.Query.Get("erase") == "true")
	return text("Contact with id='%d' has been deleted", c.ID)
}

func (m *model) deleteByExternalID(r *fake.Request) fake.Answer {
	c := m.external(r.Query.Get("externalCustomerId"))
	if c == nil {
		return fail(http.StatusNotFound, "Contact with externalCustomerId='%s' not found", r.Query.Get("externalCustomerId"))
	}
	m.remove(c, r.Query.Get("erase") == "true")
	return text("Contact with externalCustomerId='%s' has been deleted", r.Query.Get("externalCustomerId"))
}

func (m *model) subscribe(r *fake.Request) fake.Answer {
	request := fake.Read[esputnik.SubscribeRequest](r)
	d := request.Contact
	if len(d.Channels) == 0 {
		return fail(http.StatusBadRequest, "Contact must have at least one channel")
	}
	if bad := badEmail(d.Channels); bad != "" {
		return fail(http.StatusBadRequest, "'%s' is not valid email", bad)
	}
	for _, key := range request.Subscriptions {
		if m.category(key) == nil {
			return fail(http.StatusBadRequest, "Subscription category with key='%s' not found", key)
		}
	}
	var keys []address
	for _, kind := range []esputnik.ChannelType{esputnik.ChannelTypeEmail, esputnik.ChannelTypeSMS} {
		for _, ch := range d.Channels {
			if ch.Type == kind {
				keys = append(keys, newAddress(kind, ch.Value))
			}
		}
	}
	c := m.locate(d.ExternalCustomerID, keys...)
	isNew := c == nil
	if isNew {
		c = m.newContact()
		c.unconfirmed = true
	}
	m.write(c, &d, writing{anyField: true, addOnly: true})
	for _, name := range request.SegmentNames {
		m.join(m.segmentNamed(name), c)
	}
	for _, key := range request.Subscriptions {
		m.follow(c, key, true)
	}
	event := "subscribeUpdateFromApi"
	if isNew {
		event = "subscribeFromApi"
	}
	if request.FormType != "" {
		event += "-" + request.FormType
	}
	m.raise(event, c, map[string]any{"ContactId": c.ID, "EmailAddress": c.channel(esputnik.ChannelTypeEmail)})
	result := map[string]any{"id": c.ID, "new": isNew}
	if c.channel(esputnik.ChannelTypeEmail) != "" {
		result["emailStatus"] = esputnik.EmailStatusAlreadySubscribed
		if c.unconfirmed {
			result["emailStatus"] = esputnik.EmailStatusNeedConfirmation
		}
	}
	return fake.OK(result)
}

func (m *model) searchContacts(r *fake.Request) fake.Answer {
	filters := m.filters(r)
	switch sort := r.Query.Get("sortBy"); {
	case sort != "" && (sort != string(esputnik.ContactSortContactID) || filters != nil):
		return fail(http.StatusBadRequest, "sortBy must be contactId, and goes with no filter")
	case r.Query.Has("externalCustomerId") && len(filters) > 1:
		return fail(http.StatusBadRequest, "externalCustomerId cannot be combined with other filters")
	}
	order, compare := "changed", func(a, b *contact) int { return cmp.Compare(b.changed, a.changed) }
	if r.Query.Get("sortBy") != "" {
		order, compare = "id", nil
	}
	rows := m.list(order, m.contacts, compare)
	if filters != nil {
		rows = slices.DeleteFunc(slices.Clone(rows), func(c *contact) bool {
			return slices.ContainsFunc(filters, func(fits func(*contact) bool) bool { return !fits(c) })
		})
	}
	found := []esputnik.Contact{}
	for _, c := range page(r, rows, 500) {
		found = append(found, c.base())
	}
	if len(found) == 0 && m.odd.Load() {
		return empty()
	}
	return m.counted(fake.OK(found), len(rows), filters == nil)
}

// filters returns the conditions of a list, nil if there are none. Text matches in part, which is inferred.
func (m *model) filters(r *fake.Request) []func(*contact) bool {
	var all []func(*contact) bool
	filter := func(name string, fits func(c *contact, want string) bool) {
		if want := r.Query.Get(name); want != "" {
			all = append(all, func(c *contact) bool { return fits(c, want) })
		}
	}
	channel := func(kind esputnik.ChannelType) func(*contact, string) bool {
		return func(c *contact, want string) bool {
			return slices.ContainsFunc(c.Channels, func(ch esputnik.Channel) bool { return ch.Type == kind && has(ch.Value, want) })
		}
	}
	filter("externalCustomerId", func(c *contact, want string) bool { return c.ExternalCustomerID == want })
	filter("email", channel(esputnik.ChannelTypeEmail))
	filter("sms", channel(esputnik.ChannelTypeSMS))
	filter("firstname", func(c *contact, want string) bool { return has(c.FirstName, want) })
	filter("lastname", func(c *contact, want string) bool { return has(c.LastName, want) })
	return all
}

func (m *model) contactEmails(r *fake.Request) fake.Answer {
	results := []esputnik.ContactEmail{}
	for id := range strings.SplitSeq(r.Query.Get("ids"), ",") {
		n, _ := strconv.ParseInt(id, 10, 64)
		c := m.contact(n)
		if c == nil {
			continue
		}
		for _, ch := range c.Channels {
			if ch.Type == esputnik.ChannelTypeEmail {
				results = append(results, esputnik.ContactEmail{ContactID: c.ID, Email: ch.Value})
			}
		}
	}
	return fake.OK(map[string]any{"results": results})
}

func (m *model) contactSubscriptions(_ *fake.Request, c *contact) fake.Answer {
	rows := []esputnik.ContactSubscription{}
	for _, key := range c.categories {
		category := m.category(key)
		rows = append(rows, esputnik.ContactSubscription{ID: category.ID, Key: key, SegmentID: category.SegmentID, Name: category.Name})
	}
	return fake.OK(rows)
}

func (m *model) setSubscriptions(r *fake.Request, c *contact) fake.Answer {
	keys := fake.Read[struct{ Subscriptions []string }](r).Subscriptions
	for _, key := range keys {
		if m.category(key) == nil {
			return fail(http.StatusBadRequest, "Subscription category with key='%s' not found", key)
		}
	}
	for _, category := range m.categories {
		m.follow(c, category.Key, slices.Contains(keys, category.Key))
	}
	return text("Subscriptions of contact with id='%d' have been updated", c.ID)
}

func (m *model) contactByToken(r *fake.Request) fake.Answer {
	c, at := m.token(r)
	if at < 0 {
		return fail(http.StatusNotFound, "Token not found")
	}
	return fake.OK(map[string]any{"id": c.ID})
}

func addChannel(d *esputnik.ContactDraft, kind esputnik.ChannelType, value string) {
	if value != "" {
		d.Channels = append(d.Channels, esputnik.Channel{Type: kind, Value: value})
	}
}

// AddContacts adds contacts without a request, and returns their IDs. Like Contacts.Upsert, it updates contacts that
// exist.
func (s *Server) AddContacts(drafts ...esputnik.ContactDraft) []int64 {
	m, unlock := s.lock()
	defer unlock()
	ids := make([]int64, len(drafts))
	for i, d := range drafts {
		ids[i] = m.upsertContact(d).ID
	}
	return ids
}

// Contact returns a contact with its static segments. The result is false if there is none or it was deleted.
func (s *Server) Contact(id int64) (esputnik.Contact, bool) {
	m, unlock := s.lock()
	defer unlock()
	c := m.contact(id)
	if c == nil {
		return esputnik.Contact{}, false
	}
	return m.full(c), true
}

// ContactByEmail returns the contact that has an email address. If there are several, it is the one that was changed
// last.
func (s *Server) ContactByEmail(email string) (esputnik.Contact, bool) {
	m, unlock := s.lock()
	defer unlock()
	c := m.at(newAddress(esputnik.ChannelTypeEmail, email), nil)
	if c == nil {
		return esputnik.Contact{}, false
	}
	return m.full(c), true
}

// Contacts returns all contacts that are not deleted, oldest first.
func (s *Server) Contacts() []esputnik.Contact {
	m, unlock := s.lock()
	defer unlock()
	rows := m.list("id", m.contacts, nil)
	contacts := make([]esputnik.Contact, len(rows))
	for i, c := range rows {
		contacts[i] = m.full(c)
	}
	return contacts
}

// Confirm confirms a contact of Contacts.Subscribe, as the link in the confirmation email does.
func (s *Server) Confirm(contactID int64) {
	m, unlock := s.lock()
	defer unlock()
	if c := m.contact(contactID); c != nil {
		c.unconfirmed = false
	}
}
