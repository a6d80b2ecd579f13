package esputnik

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/engagement-go/engagement/internal/check"
)

// The rules that span fields, called by the generated methods.

// maxChannels is how many channels of one type a contact may have.
const maxChannels = 2

func validateAddContact(contact ContactDraft) error {
	return checkNewContact("channels", contact.Channels)
}

func validateSubscribeContact(request SubscribeRequest) error {
	return cmp.Or(
		checkNewContact("contact.channels", request.Contact.Channels),
		checkCharacters("formType", request.FormType),
	)
}

func validateUpdateContact(_ int64, update ContactUpdate) error {
	return checkChannels("channels", update.Channels)
}

func validateBulkUpsertContacts(request BulkUpsert) error {
	if err := checkDedupe(request.DedupeOn, request.FieldID); err != nil {
		return err
	}
	for i := range request.Contacts {
		c := &request.Contacts[i]
		argument := fmt.Sprintf("contacts[%d].channels", i)
		if len(c.Channels) == 0 && c.ExternalCustomerID == "" && c.ID == 0 && len(c.Fields) == 0 {
			return check.Invalid(argument, "must have at least one channel, or the contact an externalCustomerId, an id or the field of fieldId")
		}
		if err := checkChannels(argument, c.Channels); err != nil {
			return err
		}
	}
	return nil
}

func checkDedupe(key DedupeKey, fieldID int64) error {
	switch {
	case key == DedupeKeyFieldID && fieldID == 0:
		return check.Invalid("fieldId", `must be set with dedupeOn "fieldId"`)
	case key != DedupeKeyFieldID && fieldID != 0:
		return check.Invalid("fieldId", `must be left out unless dedupeOn is "fieldId"`)
	}
	return nil
}

func checkNewContact(argument string, channels []Channel) error {
	if len(channels) == 0 {
		return check.Invalid(argument, "must have at least one channel")
	}
	return checkChannels(argument, channels)
}

func checkChannels(argument string, channels []Channel) error {
	for i := range channels {
		same := 0
		for j := range channels[:i] {
			if channels[j].Type == channels[i].Type {
				same++
			}
		}
		if same == maxChannels {
			return check.Invalid(argument, fmt.Sprintf("has more than %d channels of type %q", maxChannels, channels[i].Type))
		}
	}
	return nil
}

func validateSearchContacts(p SearchContactsParams) error {
	others := p.Email != "" || p.SMS != "" || p.FirstName != "" || p.LastName != ""
	switch {
	case p.ExternalCustomerID != "" && others:
		return check.Invalid("externalCustomerId", "must not be set together with other filters")
	case p.SortBy != "" && (others || p.ExternalCustomerID != ""):
		return check.Invalid("sortBy", "must not be set together with filters")
	}
	return nil
}

func validateGetContactRecommendations(_ int64, p ListRecommendationsParams) error {
	if p.ContactID == 0 && p.Email == "" && p.Phone == "" && p.ExternalCustomerID == "" && p.WebID == "" {
		return check.Invalid("contactId", "or email, phone, externalCustomerId or webId must be set")
	}
	return nil
}

func validateGetContactMessages(_, _ string, p ContactMessagesParams) error {
	if p.ContactID == 0 && p.Email == "" && p.Phone == "" && p.ExternalCustomerID == "" {
		return check.Invalid("contactId", "or email, phone or externalCustomerId must be set")
	}
	return nil
}

func validateAttachContactsToGroup(_ int64, contacts ContactSelection) error {
	return checkSelection(contacts)
}

// An empty selection would empty the segment; that is Segments.Clear.
func validateDetachContactsFromGroup(_ int64, contacts ContactSelection) error {
	return checkSelection(contacts)
}

func checkSelection(contacts ContactSelection) error {
	switch {
	case len(contacts.ContactIDs) == 0 && len(contacts.ExternalCustomerIDs) == 0:
		return check.Invalid("contactIds", "or externalCustomerIds must name somebody")
	case len(contacts.ContactIDs) > 0 && len(contacts.ExternalCustomerIDs) > 0:
		return check.Invalid("contactIds", "must not be set together with externalCustomerIds")
	}
	return nil
}

func validateAddOrders(orders []Order) error {
	for i := range orders {
		if err := checkOrder(&orders[i]); err != nil {
			return fmt.Errorf("orders[%d]: %w", i, err)
		}
	}
	return nil
}

func checkOrder(o *Order) error {
	switch {
	case o.ExternalCustomerID == "" && o.Email == "" && o.Phone == "":
		return check.Invalid("externalCustomerId", "or email or phone must be set")
	case o.Date.IsZero():
		return check.Invalid("date", "must be set")
	}
	return nil
}

// MaxEventBytes is the size that an event must not exceed, as JSON. The vendor says 20 kB and not whether a kB has 1,000
// or 1,024 bytes, so the smaller reading holds. Support can raise the limit; Client.Do sends larger events then.
const MaxEventBytes = 20_000

// maxParameterName is how long the name of an event's parameter may be.
const maxParameterName = 100

// forbidden are the characters that types, keys and parameter names of events must not have.
const forbidden = "<;’\\/|\"`'^?!,>"

func validateGenerateEventV3(event Event) error {
	return checkEvent(&event, event.EventTypeKey, event.KeyValue, checkParameters(event.Params))
}

func validateGenerateEventV2(event EventV2) error {
	return checkEvent(&event, event.EventTypeKey, event.KeyValue, checkPairs(event.Params))
}

func validateGenerateEventV1(event EventV1) error {
	return checkEvent(&event, event.EventTypeKey, event.KeyValue, checkTexts(event.Params))
}

func validateGeneratePastEventsV3(events []PastEvent) error { return checkEach(events, checkPast) }

func validateGeneratePastEventsV2(events []PastEventV2) error { return checkEach(events, checkPastV2) }

func validateGeneratePastEventsV1(events []PastEventV1) error { return checkEach(events, checkPastV1) }

func checkEach[T any](events []T, check func(*T) error) error {
	for i := range events {
		if err := check(&events[i]); err != nil {
			return fmt.Errorf("events[%d]: %w", i, err)
		}
	}
	return nil
}

func checkPast(e *PastEvent) error {
	return checkEvent(e, e.EventTypeKey, e.KeyValue, checkParameters(e.Params))
}

func checkPastV2(e *PastEventV2) error {
	return checkEvent(e, e.EventTypeKey, e.KeyValue, checkPairs(e.Params))
}

func checkPastV1(e *PastEventV1) error {
	return checkEvent(e, e.EventTypeKey, e.KeyValue, checkTexts(e.Params))
}

// checkEvent is what all events must keep to. Their parameters were checked by the caller.
func checkEvent(event any, eventType, key string, parameters error) error {
	return cmp.Or(checkCharacters("eventTypeKey", eventType), checkCharacters("keyValue", key), parameters, checkSize(event))
}

func checkSize(event any) error {
	var encoded bytes.Buffer
	encoder := json.NewEncoder(&encoded)
	encoder.SetEscapeHTML(false) // as it is sent
	if encoder.Encode(event) != nil {
		return check.Invalid("event", "cannot be encoded as JSON")
	}
	if size := encoded.Len() - 1; size > MaxEventBytes {
		return check.Invalid("event", fmt.Sprintf("takes %d bytes, the limit is %d", size, MaxEventBytes))
	}
	return nil
}

func checkCharacters(argument, text string) error {
	if i := strings.IndexAny(text, forbidden); i >= 0 {
		r, _ := utf8.DecodeRuneInString(text[i:])
		return check.Invalid(argument, fmt.Sprintf("must not contain %q", r))
	}
	return nil
}

func checkParameters(params map[string]any) error {
	for name := range params {
		switch n := utf8.RuneCountInString(name); {
		case n == 0:
			return check.Invalid("params", "must not have a parameter without a name")
		case n > maxParameterName:
			return check.Invalid("params", fmt.Sprintf("has a name of %d characters, the limit is %d", n, maxParameterName))
		}
		if err := checkCharacters("the name of a parameter", name); err != nil {
			return err
		}
	}
	return nil
}

func checkPairs(params []EventParameter) error {
	seen := make(map[string]bool, len(params))
	for i := range params {
		if params[i].Value == nil {
			return check.Invalid(fmt.Sprintf("params[%d].value", i), "must be set")
		}
		if err := checkName(i, params[i].Name, seen); err != nil {
			return err
		}
	}
	return nil
}

func checkTexts(params []TextParameter) error {
	seen := make(map[string]bool, len(params))
	for i := range params {
		if err := checkName(i, params[i].Name, seen); err != nil {
			return err
		}
	}
	return nil
}

func checkName(i int, name string, seen map[string]bool) error {
	argument := fmt.Sprintf("params[%d].name", i)
	if seen[name] {
		return check.Invalid(argument, "must not be that of another parameter")
	}
	seen[name] = true
	return checkCharacters(argument, name)
}

// minuteForm is how the service writes times without a zone.
const minuteForm = "2006-01-02T15:04"

func validateDeletePastEvents(from, to string) error {
	start, err := time.Parse(minuteForm, from)
	if err != nil {
		return check.Invalid("from", "must be written as YYYY-MM-DDTHH:mm")
	}
	end, err := time.Parse(minuteForm, to)
	if err != nil {
		return check.Invalid("to", "must be written as YYYY-MM-DDTHH:mm")
	}
	if end.Before(start) {
		return check.Invalid("to", "must not lie before from")
	}
	return nil
}

// A time that the service cannot read might count as none, and start the broadcast at once.
func validateCreateBroadcast(broadcast BroadcastDraft) error {
	if broadcast.StartDate == "" {
		return nil
	}
	if _, err := time.Parse(minuteForm, broadcast.StartDate); err != nil {
		return check.Invalid("startDate", "must be written as YYYY-MM-DDTHH:mm")
	}
	return nil
}

// maxBillingDays is how long a billing period may be.
const maxBillingDays = 90

func validateGetBillingHistory(p BillingHistoryParams) error {
	var days [2]time.Time
	for i, day := range [2]struct{ argument, text string }{{"dateFrom", p.DateFrom}, {"dateTo", p.DateTo}} {
		if day.text == "" {
			continue
		}
		var err error
		if days[i], err = time.Parse(time.DateOnly, day.text); err != nil {
			return check.Invalid(day.argument, "must be written as YYYY-MM-DD")
		}
	}
	from, to := days[0], days[1]
	switch {
	case from.IsZero() || to.IsZero():
	case to.Before(from):
		return check.Invalid("dateTo", "must not lie before dateFrom")
	case to.Sub(from) > maxBillingDays*24*time.Hour:
		return check.Invalid("dateTo", fmt.Sprintf("lies %d days after dateFrom, the limit is %d", int(to.Sub(from).Hours()/24), maxBillingDays))
	}
	return nil
}

func validateAddWebPushDomain(domain WebPushDomainDraft) error {
	for _, place := range [2]struct{ argument, path string }{
		{"serviceWorkerPath", domain.ServiceWorkerPath},
		{"serviceWorkerScope", domain.ServiceWorkerScope},
	} {
		if !strings.HasPrefix(place.path, "/") || !strings.HasSuffix(place.path, "/") {
			return check.Invalid(place.argument, "must start and end with a slash")
		}
	}
	if !strings.HasSuffix(domain.ServiceWorkerName, ".js") {
		return check.Invalid("serviceWorkerName", "must end in .js")
	}
	return nil
}

func validateAddWebPushDomains(domains []WebPushDomainDraft) error {
	for i, domain := range domains {
		if err := validateAddWebPushDomain(domain); err != nil {
			return fmt.Errorf("domains[%d]: %w", i, err)
		}
	}
	return nil
}

func validateCreateContactToken(contact ContactTokenRequest) error {
	if contact.Email == "" && contact.Phone == "" && contact.ExternalCustomerID == "" {
		return check.Invalid("email", "or phone or externalCustomerId must be set")
	}
	return nil
}

func validateSetAppInboxMessagesStatus(change InboxStatusChange) error {
	if change.IDs.IsNull() {
		return nil
	}
	if ids, err := change.IDs.Get(); err != nil || len(ids) == 0 {
		return check.Invalid("ids", "must name messages, or be null on purpose, which means all")
	}
	return nil
}

func validateAddViberMessage(message ViberMessageDraft) error { return checkViber(message) }

func validateUpdateViberMessage(_ int64, message ViberMessageDraft) error { return checkViber(message) }

func validatePutViberMessageTranslation(_ int64, _ string, message ViberMessageDraft) error {
	return checkViber(message)
}

func checkViber(m ViberMessageDraft) error {
	given := 0
	for _, part := range [3]string{m.Image, m.Caption, m.Action} {
		if part != "" {
			given++
		}
	}
	switch {
	case given > 0 && m.Transactional:
		return check.Invalid("img, caption and action", "must be left out of a transactional message")
	case given > 0 && given < 3:
		return check.Invalid("img, caption and action", "must be set together or not at all")
	}
	return nil
}

func validateSmartSend(_ int64, request SmartSendRequest) error {
	seen := make(map[Recipient]bool, len(request.Recipients))
	for i, r := range request.Recipients {
		argument := fmt.Sprintf("recipients[%d]", i)
		named := 0
		for _, given := range [3]bool{r.ContactID != 0, r.ExternalCustomerID != "", r.Locator != ""} {
			if given {
				named++
			}
		}
		switch {
		case named != 1:
			return check.Invalid(argument, "must have exactly one of contactId, externalCustomerId and locator")
		case r.JSONParam != "" && !json.Valid([]byte(r.JSONParam)):
			return check.Invalid(argument+".jsonParam", "must be JSON")
		case seen[r]:
			return check.Invalid(argument, "must not repeat another recipient")
		}
		seen[r] = true
	}
	return nil
}

func validateSendSMS(sms OutgoingSMS) error { return checkAudience(sms.PhoneNumbers, sms.GroupID) }

func validateSendViber(message OutgoingViber) error {
	return checkAudience(message.PhoneNumbers, message.GroupID)
}

func checkAudience(numbers []string, groupID int64) error {
	if len(numbers) == 0 && groupID == 0 {
		return check.Invalid("phoneNumbers", "or groupId must be set")
	}
	return nil
}
