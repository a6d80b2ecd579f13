package esputniktest

import (
	"encoding/csv"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/internal/fake"
)

// session is an import.
type session struct {
	id          string
	request     esputnik.ContactImport
	queued, due time.Time
	failure     string // reason of the failure, "" for success

	state       esputnik.ImportState
	at          time.Time
	description string
	mapping     []esputnik.DedupeMapping
}

func (m *model) bulkUpsert(r *fake.Request) fake.Answer {
	request := fake.Read[esputnik.ContactImport](r)
	if !slices.Contains(dedupeKeys, request.DedupeOn) {
		return fail(http.StatusBadRequest, "Unknown dedupeOn '%s'", request.DedupeOn)
	}
	var failed []esputnik.FailedContact
	good := request.Contacts[:0:0]
	for _, d := range request.Contacts {
		if fault := contactFault(&d, request.DedupeOn, request.FieldID); fault != "" {
			failed = append(failed, esputnik.FailedContact{
				Error: fault, FirstName: d.FirstName, LastName: d.LastName, Channels: d.Channels, Address: d.Address, Fields: d.Fields,
				ContactKey: d.ContactKey, LanguageCode: d.LanguageCode, TimeZone: d.TimeZone, AddressBookID: d.AddressBookID,
			})
			continue
		}
		good = append(good, d)
	}
	result := map[string]any{}
	if failed != nil {
		result["failedContacts"] = failed
	}
	if len(good) == 0 {
		result["errorMessage"] = "There are no contacts to import"
		return fake.OK(result)
	}
	request.Contacts = good
	result["asyncSessionId"] = m.enqueue(request).id
	return fake.OK(result)
}

// dedupeKeys are the keys that any of the documents of eSputnik has.
var dedupeKeys = []esputnik.DedupeKey{
	esputnik.DedupeKeyEmail, esputnik.DedupeKeySMS, esputnik.DedupeKeyPush, esputnik.DedupeKeyEmailOrSMS, esputnik.DedupeKeyID,
	esputnik.DedupeKeyExternalCustomerID, esputnik.DedupeKeyFieldID, esputnik.DedupeKeyWebPush, esputnik.DedupeKeyMobilePush,
}

// contactFault returns the reason why an import rejects a contact, "" if it does not.
func contactFault(d *esputnik.ContactDraft, on esputnik.DedupeKey, fieldID int64) string {
	if fault := nameFault(d.FirstName, true); fault != "" {
		return "Invalid first name: " + fault
	}
	if fault := nameFault(d.LastName, false); fault != "" {
		return "Invalid last name: " + fault
	}
	for _, ch := range d.Channels {
		if ch.Type == esputnik.ChannelTypeEmail && !goodEmail(ch.Value) {
			return "'" + ch.Value + "' is not valid email"
		}
	}
	if value, _ := dedupeValue(d, on, fieldID); value == "" && d.ExternalCustomerID == "" {
		return "The contact has no value to deduplicate on"
	}
	return ""
}

// dedupeValue returns the value that a contact is matched by, and the type of the channel if it is one.
func dedupeValue(d *esputnik.ContactDraft, on esputnik.DedupeKey, fieldID int64) (string, esputnik.ChannelType) {
	kinds := []esputnik.ChannelType{esputnik.ChannelType(on)}
	switch on {
	case esputnik.DedupeKeyID:
		if d.ID == 0 {
			return "", ""
		}
		return strconv.FormatInt(d.ID, 10), ""
	case esputnik.DedupeKeyExternalCustomerID:
		return d.ExternalCustomerID, ""
	case esputnik.DedupeKeyFieldID:
		for _, f := range d.Fields {
			if f.ID == fieldID {
				return f.Value, ""
			}
		}
		return "", ""
	case esputnik.DedupeKeyEmailOrSMS:
		kinds = []esputnik.ChannelType{esputnik.ChannelTypeEmail, esputnik.ChannelTypeSMS}
	case esputnik.DedupeKeyPush:
		kinds = []esputnik.ChannelType{esputnik.ChannelTypeMobilePush, esputnik.ChannelTypeWebPush}
	}
	for _, kind := range kinds {
		for _, ch := range d.Channels {
			if ch.Type == kind && ch.Value != "" {
				return ch.Value, kind
			}
		}
	}
	return "", ""
}

// enqueue adds an import. runDue runs it when it is due.
func (m *model) enqueue(request esputnik.ContactImport) *session {
	now := time.Now()
	s := &session{
		id: m.uuid(), request: request, queued: now, due: now.Add(m.importTime), state: esputnik.ImportStateStarted, at: now,
		failure: m.failReason,
	}
	m.sessions[s.id] = s
	m.queue = append(m.queue, s)
	m.runDue()
	return s
}

// run runs an import.
func (m *model) run(s *session) {
	request := s.request
	s.request.Contacts = nil
	s.at = s.due
	if s.failure != "" {
		s.state, s.description = esputnik.ImportStateError, s.failure
		return
	}
	s.state, s.description = esputnik.ImportStateFinished, "Done"
	restore := request.RestoreDeleted != nil && *request.RestoreDeleted
	byField := map[string]*contact{}
	if request.DedupeOn == esputnik.DedupeKeyFieldID {
		for _, c := range m.contacts {
			for _, f := range c.Fields {
				if f.ID == request.FieldID && !c.deleted {
					byField[f.Value] = c
				}
			}
		}
	}
	join := make([]*segment, len(request.SegmentNames))
	for i, name := range request.SegmentNames {
		join[i] = m.segmentNamed(name)
	}
	for i := range request.Contacts {
		d := &request.Contacts[i]
		value, kind := dedupeValue(d, request.DedupeOn, request.FieldID)
		var c *contact
		switch {
		case request.DedupeOn == esputnik.DedupeKeyID && d.ExternalCustomerID == "":
			if c = m.contact(d.ID); c == nil {
				continue
			}
		case request.DedupeOn == esputnik.DedupeKeyFieldID && m.byExternal[d.ExternalCustomerID] == nil:
			c = byField[value]
		default:
			c = m.locate(d.ExternalCustomerID, newAddress(kind, value))
		}
		if c != nil && c.deleted && !restore {
			continue
		}
		isNew := c == nil
		w := writing{fields: request.ContactFields, customFields: request.CustomFieldIDs, keep: kind, erase: true}
		if isNew {
			c = m.newContact()
			w = writing{anyField: true}
		}
		m.write(c, d, w)
		if request.DedupeOn == esputnik.DedupeKeyFieldID {
			byField[value] = c
		}
		for _, s := range join {
			m.join(s, c)
		}
		for _, s := range m.segments {
			if slices.Contains(request.ExcludedSegmentNames, s.Name) {
				m.leave(s, c)
			}
		}
		if isNew && request.EventKeyForNewContacts != "" {
			m.raise(request.EventKeyForNewContacts, c, map[string]any{
				"contactId": c.ID, "EmailAddress": c.channel(esputnik.ChannelTypeEmail), "SMS": c.channel(esputnik.ChannelTypeSMS),
			})
		}
		if value == "" {
			value = d.ExternalCustomerID
		}
		s.mapping = append(s.mapping, esputnik.DedupeMapping{DedupeValue: value, ContactID: c.ID})
	}
}

func (m *model) importFile(r *fake.Request) fake.Answer {
	request := fake.Read[esputnik.FileImport](r)
	file, ok := m.files[request.Link]
	contacts, fields, err := readContacts(file)
	switch {
	case !ok:
		return fake.OK(map[string]any{"valid": false, "message": "The file cannot be downloaded"})
	case err != nil:
		return fake.OK(map[string]any{"valid": false, "message": "The file is not CSV: " + err.Error()})
	case len(contacts) == 0:
		return fake.OK(map[string]any{"valid": false, "message": "The file is empty"})
	}
	contacts = slices.DeleteFunc(contacts, func(d esputnik.ContactDraft) bool { return contactFault(&d, request.DedupeOn, 0) != "" })
	s := m.enqueue(esputnik.ContactImport{
		Contacts: contacts, DedupeOn: request.DedupeOn, ContactFields: fields, SegmentNames: request.SegmentNames, ExcludedSegmentNames: request.ExcludedSegmentNames,
		RestoreDeleted: request.RestoreDeleted, EventKeyForNewContacts: request.EventKeyForNewContacts,
	})
	member := "asyncSessionId"
	if m.odd.Load() {
		member = "importId" // the documents of eSputnik have both names
	}
	return fake.OK(map[string]any{"valid": true, "message": "File accepted", member: s.id})
}

// columns are the columns of a file that eSputnik reads. The key is in lower case.
var columns = map[string]struct {
	field esputnik.ContactFieldName
	set   func(d *esputnik.ContactDraft, value string)
}{
	"first name":    {esputnik.ContactFieldNameFirstName, func(d *esputnik.ContactDraft, v string) { d.FirstName = v }},
	"last name":     {esputnik.ContactFieldNameLastName, func(d *esputnik.ContactDraft, v string) { d.LastName = v }},
	"address":       {esputnik.ContactFieldNameAddress, func(d *esputnik.ContactDraft, v string) { d.Address.Address = v }},
	"region":        {esputnik.ContactFieldNameRegion, func(d *esputnik.ContactDraft, v string) { d.Address.Region = v }},
	"city":          {esputnik.ContactFieldNameTown, func(d *esputnik.ContactDraft, v string) { d.Address.Town = v }},
	"postcode":      {esputnik.ContactFieldNamePostcode, func(d *esputnik.ContactDraft, v string) { d.Address.Postcode = v }},
	"language code": {esputnik.ContactFieldNameLanguageCode, func(d *esputnik.ContactDraft, v string) { d.LanguageCode = v }},
	"timezone":      {esputnik.ContactFieldNameTimeZone, func(d *esputnik.ContactDraft, v string) { d.TimeZone = v }},
	"contact id":    {"id", func(d *esputnik.ContactDraft, v string) { d.ID, _ = strconv.ParseInt(v, 10, 64) }},
	"email":         {esputnik.ContactFieldNameEmail, func(d *esputnik.ContactDraft, v string) { addChannel(d, esputnik.ChannelTypeEmail, v) }},
	"sms":           {esputnik.ContactFieldNameSMS, func(d *esputnik.ContactDraft, v string) { addChannel(d, esputnik.ChannelTypeSMS, v) }},
}

// readContacts reads a file and the fields that it has. Unknown columns and additional fields are dropped.
func readContacts(file string) (contacts []esputnik.ContactDraft, fields []esputnik.ContactFieldName, err error) {
	lines, err := csv.NewReader(strings.NewReader(file)).ReadAll()
	if err != nil || len(lines) < 2 {
		return nil, nil, err
	}
	contacts = make([]esputnik.ContactDraft, len(lines)-1)
	for at, name := range lines[0] {
		column, ok := columns[strings.ToLower(name)]
		if !ok {
			continue
		}
		fields = append(fields, column.field)
		for i, line := range lines[1:] {
			column.set(&contacts[i], line[at])
		}
	}
	return contacts, fields, nil
}

func (m *model) importStatus(r *fake.Request) fake.Answer {
	s := m.sessions[r.Path["sessionId"]]
	if s == nil {
		return fail(http.StatusNotFound, "Import session '%s' not found", r.Path["sessionId"])
	}
	state, at := s.state, s.at
	if queue := s.due.Sub(s.queued) / 4; state == esputnik.ImportStateStarted && time.Since(s.queued) >= queue {
		state, at = esputnik.ImportStateImporting, s.queued.Add(queue)
	}
	status := map[string]any{"status": state, "timestamp": local(at)}
	if s.description != "" {
		status["description"] = s.description
	}
	if s.mapping != nil {
		status["mapping"] = s.mapping
	}
	return fake.OK(status)
}

// SlowJobs sets how long imports take that start from now on. For a quarter of the time they are STARTED, then
// IMPORTING, and at the end the contacts are written. By default they take no time.
func (s *Server) SlowJobs(d time.Duration) {
	m, unlock := s.lock()
	defer unlock()
	m.importTime = d
}

// FailJobs makes imports that start from now on end with ERROR and this reason, without a contact written. With "" they
// succeed again.
func (s *Server) FailJobs(reason string) {
	m, unlock := s.lock()
	defer unlock()
	m.failReason = reason
}

// AddFile adds a CSV file for Contacts.ImportFile. Files at other URLs cannot be downloaded.
func (s *Server) AddFile(link, csv string) {
	m, unlock := s.lock()
	defer unlock()
	m.files[link] = csv
}
