package esputnik

import (
	"cmp"
	"context"
	"fmt"
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/engagement-go/engagement/internal/bulk"
	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/encode"
	"github.com/engagement-go/engagement/internal/poll"
)

// MaxImportContacts is the maximum number of contacts in one import.
const MaxImportContacts = 3000

// ImportOptions are the settings of Contacts.ImportAll.
type ImportOptions struct {
	// DedupeOn is the key by which contacts are matched. It is required, and is not updated itself.
	DedupeOn DedupeKey
	// FieldID is the additional field by which contacts are matched. It is required with DedupeKeyFieldID, and only
	// allowed with it.
	FieldID int64
	// ContactFields are the fields to overwrite. One that is listed here and is not set in a contact is emptied.
	// Without the list, all fields are overwritten.
	ContactFields []ContactFieldName
	// CustomFieldIDs are the additional fields to overwrite. Others keep their values. A contact with a field that is
	// not listed is refused, because the service would drop the value.
	CustomFieldIDs []int64
	// SegmentNames are names of segments to add the contacts to. Missing ones are created. A second import into an
	// existing segment has added no contacts in one case, so use a new name for each import.
	SegmentNames []string
	// ExcludedSegmentNames are names of segments to remove the contacts from.
	ExcludedSegmentNames []string
	// RestoreDeleted restores deleted contacts.
	RestoreDeleted *bool
	// EventKeyForNewContacts is the type of the event to raise for each new contact, at most 100 characters.
	EventKeyForNewContacts string

	// BulkOptions are the chunk size, at most 3,000 contacts, the concurrency, and a progress function. The service can
	// process chunks in any order.
	BulkOptions
}

// ImportOutcome is the result for one contact.
type ImportOutcome struct {
	// BulkOutcome has the contact, its position in the input, and the error. For a contact that the service refused, it
	// is a *RefusedError.
	BulkOutcome[ContactDraft]
	// Result is the result of the request with the contact, which all contacts of the chunk share. It is nil if there
	// is none. Pass its AsyncSessionID to WaitImport.
	Result *ImportResult
}

// ImportAll imports any number of contacts, in requests of at most 3,000, and yields an outcome for each contact, in
// the order of the input. See Import for the rules. ImportAll also refuses a contact that has neither the key that
// DedupeOn names nor an ExternalCustomerID, and one with an additional field that CustomFieldIDs does not list.
//
// Success means that the service accepted the contact. It imports later, in one session per request: pass the sessions
// to WaitImport.
//
// Calls POST /v1/contacts for each chunk. Repeatable.
func (s *ContactsService) ImportAll(ctx context.Context, contacts iter.Seq[ContactDraft], options ImportOptions, opts ...RequestOption) iter.Seq[ImportOutcome] {
	suffix, err := options.suffix()
	outcomes := bulk.Run(ctx, contacts, bulk.Config[ContactDraft, *ImportResult]{
		Client: s.client, Operation: "Contacts.ImportAll", Argument: "contacts", Options: options.BulkOptions,
		Prefix: `{"contacts":[`, Suffix: suffix, MaxItems: MaxImportContacts,
		Check: options.check,
		Send: func(ctx context.Context, chunk bulk.Chunk[ContactDraft]) (bulk.Answer[*ImportResult], error) {
			result, err := sendChunk[ImportResult](ctx, s.client, &opBulkUpsertContacts, chunk.Body, opts)
			if err != nil {
				return bulk.Answer[*ImportResult]{}, err
			}
			errs, unplaced := result.errors(chunk.Items)
			if result.AsyncSessionID == "" || result.AsyncSessionID == "0" || result.AsyncSessionID == "false" {
				for i := range errs {
					errs[i] = cmp.Or(errs[i], errNoSession)
				}
			}
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

// errNoSession is the error of contacts that the service neither refused nor imports.
var errNoSession = fmt.Errorf("esputnik: Contacts.ImportAll: the answer names no session: %w", ErrInvalidResponse)

// suffix returns what follows the contacts in a body.
func (o *ImportOptions) suffix() (string, error) {
	request := ContactImport{
		Contacts: []ContactDraft{{}}, // stands for those to come
		DedupeOn: o.DedupeOn, FieldID: o.FieldID, ContactFields: o.ContactFields, CustomFieldIDs: o.CustomFieldIDs,
		SegmentNames: o.SegmentNames, ExcludedSegmentNames: o.ExcludedSegmentNames, RestoreDeleted: o.RestoreDeleted,
		EventKeyForNewContacts: o.EventKeyForNewContacts,
	}
	if err := cmp.Or(check.Value("", &request), checkDedupe(o.DedupeOn, o.FieldID)); err != nil {
		return "", err
	}
	encoded, err := encode.Body(nil, &request)
	if err != nil {
		return "", err
	}
	_, rest, _ := strings.Cut(string(encoded), `{"contacts":[{"channels":[]}]`)
	return "]" + rest, nil
}

// check refuses a contact that the service would drop or treat in another way.
func (o *ImportOptions) check(c *ContactDraft) error {
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

// maxDedupeField is the maximum length of a field by which contacts are matched.
const maxDedupeField = 50

// checkKey requires the key by which contacts are matched. An external ID replaces it.
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
		return check.Invalid("contact", fmt.Sprintf("must have the key that DedupeOn %q names, or an ExternalCustomerID", o.DedupeOn))
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

// Err returns nil if the service accepted all contacts, or else a *PartialError of those that it refused. If it refused
// the whole import, which it also answers with status 200, Err returns a *RefusedError.
func (r *ImportResult) Err() error {
	if r.ErrorMessage != "" {
		return &RefusedError{Index: -1, Reason: r.ErrorMessage}
	}
	return partial(r.refused(nil))
}

// Errors returns an error for each contact of the request: nil, or a *RefusedError. The answer does not have the
// positions of refused contacts, so they are found by their channels, ContactKey and names, and then by their fields. A
// contact that cannot be found is only in FailedContacts and Err.
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

// values returns what the reason of a refusal may repeat.
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

// WaitImport waits for the end of an import, and returns its last state. Its Mapping has the contact for each value of
// the key by which contacts were matched.
//
// An import that ends in ERROR fails with ErrJobFailed. When the wait fails or its context ends, the last known state,
// if any, is returned with the error, and the import continues.
//
//   - sessionID: Session that Import, ImportAll or ImportFile returned.
//
// Calls GET /v1/importstatus/{sessionId} repeatedly.
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

// ContactIDs returns the contact for each value of the key by which contacts were matched. It is complete when the
// import has finished.
func (s *ImportStatus) ContactIDs() map[string]int64 {
	ids := make(map[string]int64, len(s.Mapping))
	for _, m := range s.Mapping {
		ids[m.DedupeValue] = m.ContactID
	}
	return ids
}
