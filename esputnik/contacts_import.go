package esputnik

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/engagement-go/engagement/internal/bulk"
	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/poll"
)

// MaxImportContacts is how many contacts one import request may carry.
const MaxImportContacts = 3000

// ImportOptions say how Contacts.ImportAll treats the contacts. They are those of Import and hold for every chunk.
type ImportOptions struct {
	// DedupeOn is the member by which contacts are matched; it is itself not updated. Required.
	DedupeOn DedupeKey
	// FieldID is the additional field by which contacts are matched; required with DedupeKeyFieldID, else 0.
	FieldID int64
	// ContactFields are the members that may be overwritten; one that is listed here and missing in a contact is erased.
	// Without the list all members are overwritten.
	ContactFields []ContactFieldName
	// CustomFieldIDs are the additional fields that may be overwritten; the others keep their values. A contact with a
	// field that is not listed is refused, because the service would drop the value without a word.
	CustomFieldIDs []int64
	// GroupNames are segments that the contacts are added to; created if missing. A second import into an existing
	// segment has been seen to add nobody, so a fresh name for each import is safer.
	GroupNames []string
	// GroupNamesExclude are segments that the contacts are removed from.
	GroupNamesExclude []string
	// RestoreDeleted says whether deleted contacts are brought back.
	RestoreDeleted *bool
	// EventKeyForNewContacts is the type of the event that is raised for each new contact, at most 100 characters.
	EventKeyForNewContacts string

	// BulkOptions are the chunk size, at most 3,000 contacts (the default), the concurrency, and a progress function. The
	// service may process chunks out of order, whatever the concurrency.
	BulkOptions
}

// ImportOutcome is the result for one contact.
type ImportOutcome struct {
	// BulkOutcome has the contact, its position in the input, and the error. A contact that the service refused has a
	// *RefusedError.
	BulkOutcome[ContactDraft]
	// Result is the answer to the request that the contact was part of, shared by all contacts of the chunk; nil when
	// there is none. Its AsyncSessionID is for WaitImport.
	Result *ImportResult
}

// ImportAll imports any number of contacts. It cuts them into requests of at most 3,000, sends those, and yields an outcome
// per contact, in the order of the input. A contact that breaks a rule is refused with its index, and the others go on:
// one that lacks the member that DedupeOn names and has no ExternalCustomerID, has an additional field that
// CustomFieldIDs does not list, or more than two channels of a type. A failed request is the outcome of all its
// contacts; after a time-out they may have been imported.
//
// Taken is not done: the service imports later, one session per request. Give the sessions to WaitImport. Contacts with
// names that it does not like may vanish there silently.
//
// Nothing is sent before the first iteration. Breaking off cancels the requests under way. When the context ends, no
// more contacts are read, and those that were read are reported. Only the chunks under way are held in memory.
func (s *ContactsService) ImportAll(ctx context.Context, contacts iter.Seq[ContactDraft], options ImportOptions, opts ...RequestOption) iter.Seq[ImportOutcome] {
	suffix, err := options.suffix()
	outcomes := bulk.Run(ctx, contacts, bulk.Config[ContactDraft, *ImportResult]{
		Client: s.client, Operation: "Contacts.ImportAll", Options: options.BulkOptions,
		Prefix: `{"contacts":[`, Suffix: suffix, MaxItems: MaxImportContacts,
		Check: options.check,
		Send: func(ctx context.Context, chunk bulk.Chunk[ContactDraft]) (bulk.Answer[*ImportResult], error) {
			result, err := sendChunk[ImportResult](ctx, s.client, &opBulkUpsertContacts, chunk.Body, opts)
			if err != nil {
				return bulk.Answer[*ImportResult]{}, err
			}
			errs, unplaced := result.errors(chunk.Items)
			return bulk.Answer[*ImportResult]{Value: result, Errs: errs, Unplaced: asErrors(unplaced)}, nil
		},
	})
	if err != nil {
		outcomes = bulk.Refuse[ContactDraft, *ImportResult](s.client.Fail("Contacts.ImportAll", err))
	}
	return func(yield func(ImportOutcome) bool) {
		for o := range outcomes {
			o.Err = placed(o.Err, o.Index)
			if !yield(ImportOutcome{o.BulkOutcome, o.Value}) {
				return
			}
		}
	}
}

// suffix is what follows the contacts in a body.
func (o *ImportOptions) suffix() (string, error) {
	request := ContactImport{
		Contacts: []ContactDraft{{Channels: []Channel{}}}, // stands for those to come
		DedupeOn: o.DedupeOn, FieldID: o.FieldID, ContactFields: o.ContactFields, CustomFieldIDs: o.CustomFieldIDs,
		GroupNames: o.GroupNames, GroupNamesExclude: o.GroupNamesExclude, RestoreDeleted: o.RestoreDeleted,
		EventKeyForNewContacts: o.EventKeyForNewContacts,
	}
	if err := cmp.Or(check.Value("", &request), checkDedupe(o.DedupeOn, o.FieldID)); err != nil {
		return "", err
	}
	encoded, err := json.Marshal(&request)
	if err != nil {
		return "", check.Invalid("options", "cannot be encoded as JSON")
	}
	_, rest, _ := strings.Cut(string(encoded), `{"contacts":[{"channels":[]}]`)
	return "]" + rest, nil
}

// check refuses a contact that the service would drop or treat in another way than asked for.
func (o *ImportOptions) check(c *ContactDraft) error {
	if c.Channels == nil {
		c.Channels = []Channel{} // sent as [], not as null; c is a copy
	}
	if err := cmp.Or(check.Value("", c), checkChannels("Channels", c.Channels)); err != nil {
		return err
	}
	for i := range c.Fields {
		if !slices.Contains(o.CustomFieldIDs, c.Fields[i].ID) && c.Fields[i].ID != o.FieldID {
			return check.Invalid(fmt.Sprintf("Fields[%d].ID", i), "must be in CustomFieldIDs, or the value would not be written")
		}
	}
	return o.checkKey(c)
}

// maxDedupeField is how long the value of an additional field may be that serves for deduplication.
const maxDedupeField = 50

// checkKey wants the member that contacts are matched by. An external id wins over all of them.
func (o *ImportOptions) checkKey(c *ContactDraft) error {
	if c.ExternalCustomerID != "" {
		return nil
	}
	has := true
	switch o.DedupeOn {
	case DedupeKeyEmail:
		has = hasChannel(c, ChannelTypeEmail)
	case DedupeKeySMS:
		has = hasChannel(c, ChannelTypeSMS)
	case DedupeKeyEmailOrSMS:
		has = hasChannel(c, ChannelTypeEmail) || hasChannel(c, ChannelTypeSMS)
	case DedupeKeyMobilePush:
		has = hasChannel(c, ChannelTypeMobilePush)
	case DedupeKeyWebPush:
		has = hasChannel(c, ChannelTypeWebPush)
	case DedupeKeyPush:
		has = hasChannel(c, ChannelTypeMobilePush) || hasChannel(c, ChannelTypeWebPush)
	case DedupeKeyID:
		has = c.ID != 0
	case DedupeKeyExternalCustomerID:
		has = false
	case DedupeKeyFieldID:
		i := slices.IndexFunc(c.Fields, func(f FieldValue) bool { return f.ID == o.FieldID })
		if has = i >= 0 && c.Fields[i].Value != ""; has && utf8.RuneCountInString(c.Fields[i].Value) > maxDedupeField {
			return check.Invalid(fmt.Sprintf("Fields[%d].Value", i), fmt.Sprintf("has more than %d characters, the limit for deduplication", maxDedupeField))
		}
	}
	if !has {
		return check.Invalid("contact", fmt.Sprintf("must have what DedupeOn %q names, or an ExternalCustomerID", o.DedupeOn))
	}
	return nil
}

func hasChannel(c *ContactDraft, kind ChannelType) bool {
	for i := range c.Channels {
		if c.Channels[i].Type == kind && c.Channels[i].Value != "" {
			return true
		}
	}
	return false
}

func validateBulkUpsertContacts(request ContactImport) error {
	if err := checkDedupe(request.DedupeOn, request.FieldID); err != nil {
		return err
	}
	for i := range request.Contacts {
		c := &request.Contacts[i]
		argument := fmt.Sprintf("Contacts[%d].Channels", i)
		if len(c.Channels) == 0 && c.ExternalCustomerID == "" && c.ID == 0 && len(c.Fields) == 0 {
			return check.Invalid(argument, "must have at least one channel, or the contact an ExternalCustomerID, an ID or Fields")
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
		return check.Invalid("FieldID", "must be set with DedupeKeyFieldID")
	case key != DedupeKeyFieldID && fieldID != 0:
		return check.Invalid("FieldID", "must be left out without DedupeKeyFieldID")
	}
	return nil
}

// Err is nil when the import took all contacts, and otherwise a *PartialError of those that were refused at once. When
// the whole request was refused, which the service answers with status 200 too, it is a *RefusedError.
func (r *ImportResult) Err() error {
	if r.ErrorMessage != "" {
		return &RefusedError{Index: -1, Reason: r.ErrorMessage}
	}
	return partial(r.refused(nil))
}

// Errors returns an error for each of the contacts that the call sent: nil, or a *RefusedError. The service does not say
// which contact it refused; they are found by their channels, key and names, and where several are alike in these, by
// their fields too. One that cannot be found is in FailedContacts and Err only.
func (r *ImportResult) Errors(contacts []ContactDraft) []error {
	errs, _ := r.errors(contacts)
	return errs
}

func (r *ImportResult) errors(contacts []ContactDraft) (errs []error, unplaced []*RefusedError) {
	errs, unplaced = spread(len(contacts), r.refused(contacts))
	if r.ErrorMessage != "" {
		for i := range errs {
			if errs[i] == nil {
				errs[i] = &RefusedError{Index: i, Reason: r.ErrorMessage}
			}
		}
	}
	return errs, unplaced
}

func (r *ImportResult) refused(contacts []ContactDraft) []*RefusedError {
	if len(r.FailedContacts) == 0 {
		return nil
	}
	at := places{make(map[string][]int, len(contacts)), make(map[string]int, len(r.FailedContacts))}
	for i := range contacts {
		c := &contacts[i]
		key := contactKey(c.Channels, c.ContactKey, c.FirstName, c.LastName)
		at.sent[key] = append(at.sent[key], i)
	}
	for i := range r.FailedContacts {
		f := &r.FailedContacts[i]
		at.refused[contactKey(f.Channels, f.ContactKey, f.FirstName, f.LastName)]++
	}
	refused := make([]*RefusedError, len(r.FailedContacts))
	for i := range r.FailedContacts {
		f := &r.FailedContacts[i]
		key := contactKey(f.Channels, f.ContactKey, f.FirstName, f.LastName)
		refused[i] = &RefusedError{
			Index: at.find(key, len(f.Channels) > 0 || f.ContactKey != "", func(i int) bool {
				return contacts[i].ID == f.ID && slices.Equal(contacts[i].Fields, f.Fields)
			}),
			Reason: orUnknown(f.Error), values: f.values(),
		}
	}
	return refused
}

// values are what the reason of a refusal may repeat.
func (f *FailedContact) values() []string {
	values := []string{f.ContactKey, f.FirstName, f.LastName, f.Address.Region, f.Address.Town, f.Address.Address, f.Address.Postcode}
	for _, c := range f.Channels {
		values = append(values, c.Value)
	}
	for _, v := range f.Fields {
		values = append(values, v.Value)
	}
	return values
}

func contactKey(channels []Channel, parts ...string) string {
	var b strings.Builder
	for _, c := range channels {
		b.WriteString(string(c.Type))
		b.WriteByte(0)
		b.WriteString(c.Value)
		b.WriteByte(0)
	}
	for _, part := range parts {
		b.WriteByte(1)
		b.WriteString(part)
	}
	return b.String()
}

// WaitImport waits until an import of contacts is over, and returns its last state with the mapping of deduplication
// values to contacts. sessionID is what BulkUpsert, ImportFile or Import returned.
//
// It asks ImportStatus at once and then with growing pauses. An import that ends in ERROR is ErrJobFailed. When the wait
// fails, or its context ends, what the last look found is returned beside the error; nil when there was none. The import
// goes on all the same.
//
// Calls GET /v1/importstatus/{sessionId} many times.
func (s *ContactsService) WaitImport(ctx context.Context, sessionID string, options WaitOptions[ImportStatus], opts ...RequestOption) (*ImportStatus, error) {
	return poll.Wait(ctx, s.client, poll.Job[ImportStatus]{
		Operation: "Contacts.WaitImport", Options: options,
		Get: func(ctx context.Context) (*ImportStatus, error) { return s.GetImport(ctx, sessionID, opts...) },
		Over: func(status *ImportStatus) (bool, error) {
			if status.Status == ImportStateError {
				return true, poll.Failed(status.Description)
			}
			return status.Status == ImportStateFinished, nil
		},
	})
}

// ContactIDs returns the contact that each value of the deduplication member led to. It is complete when the import has
// finished.
func (s *ImportStatus) ContactIDs() map[string]int64 {
	ids := make(map[string]int64, len(s.Mapping))
	for _, m := range s.Mapping {
		ids[m.DedupeValue] = m.ContactID
	}
	return ids
}
