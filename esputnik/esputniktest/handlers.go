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

// read decodes a body that the spec has been held against already.
func read[T any](r *fake.Request) T {
	var v T
	_ = r.JSON(&v)
	return v
}

// once refuses a contact write that comes again within a minute. Only what succeeded counts.
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

// withContact runs a handler on the contact that the path names.
func (m *model) withContact(handle func(r *fake.Request, c *contact) fake.Answer) func(*fake.Request) fake.Answer {
	return func(r *fake.Request) fake.Answer {
		c := m.contact(pathID(r))
		if c == nil {
			return fail(http.StatusNotFound, "Contact with id='%d' not found", pathID(r))
		}
		return handle(r, c)
	}
}

func (m *model) withSegment(handle func(r *fake.Request, s *segment) fake.Answer) func(*fake.Request) fake.Answer {
	return func(r *fake.Request) fake.Answer {
		s := m.segment(pathID(r))
		if s == nil {
			return fail(http.StatusNotFound, "Group with id='%d' not found", pathID(r))
		}
		return handle(r, s)
	}
}

// counted adds the TotalCount header, which is wrong on an unfiltered search when the server answers oddly.
func (m *model) counted(a fake.Answer, n int, unfiltered bool) fake.Answer {
	if m.odd.Load() && unfiltered {
		n = min(n, 2)
	}
	a.Header.Set("TotalCount", strconv.Itoa(n))
	return a
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

func (m *model) upsertContact(d esputnik.ContactDraft) *contact {
	c := m.locate(d.ExternalCustomerID, addresses(d.Channels)...)
	if c == nil {
		c = m.newContact()
	}
	m.write(c, &d, writing{anyField: true})
	return c
}

func (m *model) addContact(r *fake.Request) fake.Answer {
	d := read[esputnik.ContactDraft](r)
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
	c := m.byID[pathID(r)] // a deleted one is restored
	if c == nil {
		return fail(http.StatusNotFound, "Contact with id='%d' not found", pathID(r))
	}
	d := read[esputnik.ContactDraft](r)
	d.Groups = nil
	if other := m.external(d.ExternalCustomerID); other != nil && other != c {
		return fail(http.StatusBadRequest, "Contact with externalCustomerId='%s' already exists", d.ExternalCustomerID)
	}
	if bad := badEmail(d.Channels); bad != "" {
		return fail(http.StatusBadRequest, "'%s' is not valid email", bad)
	}
	m.write(c, &d, writing{anyField: true})
	return text("Contact with id='%d' has been updated", c.ID)
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
	request := read[esputnik.SubscribeRequest](r)
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
	for _, name := range request.Groups {
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

// filters are the conditions of a search, nil when there are none. Text is matched in part, as the service seems to.
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

// has is whether a text has another in it, in any case.
func has(text, part string) bool {
	return strings.Contains(strings.ToLower(text), strings.ToLower(part))
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

func (m *model) setUnsubscribed(unsubscribed bool) func(*fake.Request) fake.Answer {
	return func(r *fake.Request) fake.Answer {
		for _, email := range read[struct{ Emails []string }](r).Emails {
			if unsubscribed {
				m.unsubscribed[newAddress("", email).value] = true
			} else {
				delete(m.unsubscribed, newAddress("", email).value)
			}
		}
		return empty()
	}
}

func (m *model) category(key string) *esputnik.SubscriptionCategory {
	for _, c := range m.categories {
		if c.Key == key {
			return c
		}
	}
	return nil
}

// follow subscribes a contact to a category, or ends that; the segment behind the category follows.
func (m *model) follow(c *contact, key string, on bool) {
	category := m.category(key)
	at := slices.Index(c.categories, key)
	switch {
	case category == nil || on == (at >= 0):
	case on:
		c.categories = append(c.categories, key)
		m.join(m.segment(category.GroupID), c)
	default:
		c.categories = slices.Delete(c.categories, at, at+1)
		m.leave(m.segment(category.GroupID), c)
	}
}

func (m *model) contactSubscriptions(_ *fake.Request, c *contact) fake.Answer {
	rows := []esputnik.ContactSubscription{}
	for _, key := range c.categories {
		category := m.category(key)
		rows = append(rows, esputnik.ContactSubscription{ID: category.ID, Key: key, GroupID: category.GroupID, Name: category.Name})
	}
	return fake.OK(rows)
}

func (m *model) setSubscriptions(r *fake.Request, c *contact) fake.Answer {
	keys := read[struct{ Subscriptions []string }](r).Subscriptions
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

func (m *model) listCategories(*fake.Request) fake.Answer {
	rows := []esputnik.SubscriptionCategory{}
	for _, c := range m.categories {
		row := *c
		row.ContactsCount = int64(len(m.segment(c.GroupID).members))
		rows = append(rows, row)
	}
	return fake.OK(rows)
}

// token finds the channel that a mobile push token of an application is: the contact, and the place in its channels.
func (m *model) token(r *fake.Request) (*contact, int) {
	c := m.at(newAddress(esputnik.ChannelTypeMobilePush, r.Path["token_id"]), nil)
	if c == nil {
		return nil, -1
	}
	at := slices.IndexFunc(c.Channels, func(ch esputnik.Channel) bool {
		return ch.Type == esputnik.ChannelTypeMobilePush && strings.EqualFold(ch.Value, r.Path["token_id"]) && ch.Device.AppID == r.Path["app_uuid"]
	})
	return c, at
}

func (m *model) contactByToken(r *fake.Request) fake.Answer {
	c, at := m.token(r)
	if at < 0 {
		return fail(http.StatusNotFound, "Token not found")
	}
	return fake.OK(map[string]any{"id": c.ID})
}

func (m *model) tokenState(r *fake.Request) fake.Answer {
	c, at := m.token(r)
	if at < 0 {
		return fail(http.StatusNotFound, "Token not found")
	}
	if r.Method == http.MethodPut {
		c.Channels = slices.Clone(c.Channels) // others may hold the old ones
		c.Channels[at].Device.Active = new(read[struct{ Active bool }](r).Active)
		c.changed = m.touch()
	}
	active := c.Channels[at].Device.Active
	return fake.OK(map[string]any{"active": active == nil || *active})
}

func (m *model) searchSegments(r *fake.Request) fake.Answer {
	rows := []esputnik.Segment{}
	for _, s := range m.segments {
		if has(s.Name, r.Query.Get("name")) {
			rows = append(rows, s.Segment)
		}
	}
	return fake.OK(page(r, rows, 500))
}

func (m *model) segmentMembers(r *fake.Request, s *segment) fake.Answer {
	members := m.members(s, r.Query.Get("orderByTs") == "true", r.Query.Get("asc") == "false")
	rows := []esputnik.Contact{}
	for _, c := range page(r, members, 500) {
		rows = append(rows, m.full(c))
	}
	return m.counted(fake.OK(rows), len(members), false)
}

// selected finds the contacts that a selection names, of which unknown ones are dropped.
func (m *model) selected(r *fake.Request) []*contact {
	selection := read[esputnik.ContactSelection](r)
	var list []*contact
	for _, id := range selection.ContactIDs {
		list = append(list, m.contact(id))
	}
	for _, id := range selection.ExternalCustomerIDs {
		list = append(list, m.external(id))
	}
	return slices.DeleteFunc(list, func(c *contact) bool { return c == nil })
}

// selectionFault refuses a change of a segment, nil when it is fine.
func selectionFault(r *fake.Request, s *segment) *fake.Answer {
	selection := read[esputnik.ContactSelection](r)
	var a fake.Answer
	switch {
	case s.Type != esputnik.SegmentTypeStatic:
		a = fail(http.StatusBadRequest, "Group with id='%d' is not static", s.ID)
	case selection.ContactIDs != nil && selection.ExternalCustomerIDs != nil:
		a = fail(http.StatusBadRequest, "Use either contactIds or externalCustomerIds")
	default:
		return nil
	}
	return &a
}

func (m *model) attach(r *fake.Request, s *segment) fake.Answer {
	if refused := selectionFault(r, s); refused != nil {
		return *refused
	}
	for _, c := range m.selected(r) {
		m.join(s, c)
	}
	return text("Contacts have been attached to group with id='%d'", s.ID)
}

// detach removes everybody when nobody is named, as the service does.
func (m *model) detach(r *fake.Request, s *segment) fake.Answer {
	if refused := selectionFault(r, s); refused != nil {
		return *refused
	}
	if selection := read[esputnik.ContactSelection](r); len(selection.ContactIDs)+len(selection.ExternalCustomerIDs) == 0 {
		clear(s.members)
		m.touch()
	}
	for _, c := range m.selected(r) {
		m.leave(s, c)
	}
	return text("Contacts have been detached from group with id='%d'", s.ID)
}

func (m *model) listWorkflows(r *fake.Request) fake.Answer {
	rows := []esputnik.Workflow{}
	for _, w := range m.workflows {
		if has(w.Name, r.Query.Get("name")) {
			rows = append(rows, w)
		}
	}
	return fake.OK(page(r, rows, 500))
}

func (m *model) billingHistory(r *fake.Request) fake.Answer {
	from, err := time.Parse(time.DateOnly, r.Query.Get("dateFrom"))
	if err != nil && r.Query.Has("dateFrom") {
		return fail(http.StatusBadRequest, "dateFrom must be YYYY-MM-DD")
	}
	to, err := time.Parse(time.DateOnly, r.Query.Get("dateTo"))
	if err != nil && r.Query.Has("dateTo") {
		return fail(http.StatusBadRequest, "dateTo must be YYYY-MM-DD")
	}
	now := time.Now().UTC()
	if from.IsZero() {
		from = now.Truncate(24 * time.Hour)
	}
	if to.IsZero() {
		to = now
	}
	switch {
	case to.Before(from):
		return fail(http.StatusBadRequest, "dateTo is before dateFrom")
	case to.Sub(from) > 90*24*time.Hour:
		return fail(419, "The period must not be longer than 90 days")
	}
	return example(r)
}

// example is the answer that the spec shows.
func example(r *fake.Request) fake.Answer {
	status, contentType, body := r.Operation.Example()
	return fake.Answer{Status: status, Header: http.Header{"Content-Type": {contentType}}, Body: body}
}

func (m *model) listDomains(*fake.Request) fake.Answer {
	rows := []esputnik.Domain{}
	if m.domain != "" {
		rows = append(rows, esputnik.Domain{Name: m.domain})
	}
	return fake.OK(rows)
}

// addDomain registers one domain; that a second one is refused is inferred.
func (m *model) addDomain(r *fake.Request) fake.Answer {
	domain := read[struct{ Domain string }](r).Domain
	if !strings.Contains(domain, ".") {
		return fail(http.StatusBadRequest, "Invalid domain name")
	}
	a := fake.OK(map[string]any{"result": "Domain exists", "siteId": "8A000AA"})
	switch m.domain {
	case domain:
	case "":
		m.domain = domain
		a = fake.OK(map[string]any{"result": "Domain created", "siteId": "8A000AA"})
		a.Status = http.StatusCreated
	default:
		return fail(http.StatusBadRequest, "Domain already exists")
	}
	return a
}

func (m *model) listFeeds(*fake.Request) fake.Answer {
	return fake.OK(map[string]any{"feeds": append([]esputnik.ProductFeed{}, m.feeds...)})
}

func (m *model) setFeeds(r *fake.Request) fake.Answer {
	m.feeds = read[struct{ Feeds []esputnik.ProductFeed }](r).Feeds
	return text("Product feeds have been configured")
}
