package esputnik

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/engagement-go/engagement/internal/bulk"
	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/rest"
)

// MaxImportContacts is how many contacts one import request may carry.
const MaxImportContacts = 3000

// MaxOrders is how many orders one request may carry.
const MaxOrders = 1000

// MaxPastEvents is how many historical events one request may carry.
const MaxPastEvents = 500

// maxDedupeField is how long the value of an additional field may be that serves for deduplication.
const maxDedupeField = 50

// ImportOptions say how Contacts.Import treats the contacts. They are those of BulkUpsert and hold for every chunk.
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
	Result *BulkUpsertResult
}

// Import imports any number of contacts. It cuts them into requests of at most 3,000, sends those, and yields an outcome
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
func (s *ContactsService) Import(ctx context.Context, contacts iter.Seq[ContactDraft], options ImportOptions, opts ...RequestOption) iter.Seq[ImportOutcome] {
	suffix, err := options.suffix()
	outcomes := bulk.Run(ctx, contacts, bulk.Config[ContactDraft, *BulkUpsertResult]{
		Client: s.client, Operation: "Contacts.Import", Options: options.BulkOptions,
		Prefix: `{"contacts":[`, Suffix: suffix, MaxItems: MaxImportContacts,
		Check: options.check,
		Send: func(ctx context.Context, chunk bulk.Chunk[ContactDraft]) (bulk.Answer[*BulkUpsertResult], error) {
			result, err := sendChunk[BulkUpsertResult](ctx, s.client, &opBulkUpsertContacts, chunk.Body, opts)
			if err != nil {
				return bulk.Answer[*BulkUpsertResult]{}, err
			}
			errs, unplaced := result.errors(chunk.Items)
			return bulk.Answer[*BulkUpsertResult]{Value: result, Errs: errs, Unplaced: asErrors(unplaced)}, nil
		},
	})
	if err != nil {
		outcomes = bulk.Refuse[ContactDraft, *BulkUpsertResult](s.client.Fail("Contacts.Import", err))
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
	request := BulkUpsert{
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
	if err := cmp.Or(check.Value("", c), checkChannels("channels", c.Channels)); err != nil {
		return err
	}
	for i := range c.Fields {
		if !slices.Contains(o.CustomFieldIDs, c.Fields[i].ID) && c.Fields[i].ID != o.FieldID {
			return check.Invalid(fmt.Sprintf("fields[%d].id", i), "must be in CustomFieldIDs, or the value would not be written")
		}
	}
	return o.checkKey(c)
}

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
			return check.Invalid(fmt.Sprintf("fields[%d].value", i), fmt.Sprintf("has more than %d characters, the limit for deduplication", maxDedupeField))
		}
	}
	if !has {
		return check.Invalid("contact", fmt.Sprintf("must have what dedupeOn %q names, or an externalCustomerId", o.DedupeOn))
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

// UpsertAll creates or updates any number of orders, in requests of at most 1,000, and yields an outcome per order, in
// the order of the input. An order that breaks a rule is refused with its index, and the others go on. A failed request
// is the outcome of all its orders; after a time-out they may have been stored.
//
// Each order raises an event, as Upsert says. Nothing is sent before the first iteration. Breaking off cancels the
// requests under way. When the context ends, no more orders are read, and those that were read are reported.
func (s *OrdersService) UpsertAll(ctx context.Context, orders iter.Seq[Order], options BulkOptions, opts ...RequestOption) iter.Seq[BulkOutcome[Order]] {
	return runBulk(ctx, s.client, orders, options, opts, bulkKind[Order, OrdersResult]{
		name: "Orders.UpsertAll", op: &opAddOrders, member: "orders", most: MaxOrders, check: checkOrder,
		errors: (*OrdersResult).errors,
	})
}

// SendAllPast imports any number of historical events, in requests of at most 500, and yields an outcome per event, in
// the order of the input. It is SendPast in bulk, whose body is inferred; SendAllPastV2 is the safe choice.
//
// An event that breaks a rule is refused with its index, and the others go on. A failed request is the outcome of all
// its events; after a time-out they may have been imported, and it is not sent again. Nothing is sent before the first
// iteration. Breaking off cancels the requests under way. When the context ends, no more events are read, and those that
// were read are reported.
func (s *EventsService) SendAllPast(ctx context.Context, events iter.Seq[PastEvent], options BulkOptions, opts ...RequestOption) iter.Seq[BulkOutcome[PastEvent]] {
	return runBulk(ctx, s.client, events, options, opts, bulkKind[PastEvent, PastEventsResult]{
		name: "Events.SendAllPast", op: &opGeneratePastEventsV3, member: "events", most: MaxPastEvents, check: checkPast,
		errors: pastErrors[PastEvent],
	})
}

// SendAllPastV2 imports any number of historical events, in requests of at most 500, and yields an outcome per event, in
// the order of the input. It is SendPastV2 in bulk.
//
// An event that breaks a rule is refused with its index, and the others go on. A failed request is the outcome of all
// its events; after a time-out they may have been imported, and it is not sent again. Nothing is sent before the first
// iteration. Breaking off cancels the requests under way. When the context ends, no more events are read, and those that
// were read are reported.
func (s *EventsService) SendAllPastV2(ctx context.Context, events iter.Seq[PastEventV2], options BulkOptions, opts ...RequestOption) iter.Seq[BulkOutcome[PastEventV2]] {
	return runBulk(ctx, s.client, events, options, opts, bulkKind[PastEventV2, PastEventsResult]{
		name: "Events.SendAllPastV2", op: &opGeneratePastEventsV2, member: "events", most: MaxPastEvents, check: checkPastV2,
		errors: pastErrors[PastEventV2],
	})
}

// pastErrors wants a verdict per event; without one nobody knows which event it is about.
func pastErrors[T any](r *PastEventsResult, events []T) ([]error, []*RefusedError) {
	if len(r.Results) == 0 && r.ErrorCount == 0 { // an empty answer
		return make([]error, len(events)), nil
	}
	return spread(len(r.Results), r.refused())
}

// bulkKind is what the bulk calls differ in.
type bulkKind[T, R any] struct {
	name, member string
	op           *rest.Operation
	most         int
	check        func(*T) error
	errors       func(*R, []T) (errs []error, unplaced []*RefusedError)
}

func runBulk[T, R any](ctx context.Context, client *rest.Client, items iter.Seq[T], options BulkOptions, opts []RequestOption, kind bulkKind[T, R]) iter.Seq[BulkOutcome[T]] {
	outcomes := bulk.Outcomes(bulk.Run(ctx, items, bulk.Config[T, struct{}]{
		Client: client, Operation: kind.name, Options: options,
		Prefix: `{"` + kind.member + `":[`, Suffix: "]}", MaxItems: kind.most,
		Check: func(item *T) error { return cmp.Or(check.Value("", item), kind.check(item)) },
		Send: func(ctx context.Context, chunk bulk.Chunk[T]) (bulk.Answer[struct{}], error) {
			answer, err := sendChunk[R](ctx, client, kind.op, chunk.Body, opts)
			if err != nil {
				return bulk.Answer[struct{}]{}, err
			}
			errs, unplaced := kind.errors(answer, chunk.Items)
			return bulk.Answer[struct{}]{Errs: errs, Unplaced: asErrors(unplaced)}, nil
		},
	}))
	return func(yield func(BulkOutcome[T]) bool) {
		for o := range outcomes {
			o.Err = placed(o.Err, o.Index)
			if !yield(o) {
				return
			}
		}
	}
}

func sendChunk[R any](ctx context.Context, client *rest.Client, op *rest.Operation, body []byte, opts []RequestOption) (*R, error) {
	req := rest.NewRequest(op)
	req.Raw("application/json", body)
	return rest.Call[R](ctx, client, &req, opts)
}

// placed turns the position of a refused item in its chunk into that in the input.
func placed(err error, index int) error {
	if refused := (*RefusedError)(nil); errors.As(err, &refused) {
		refused.Index = index
	}
	return err
}

func asErrors(refused []*RefusedError) []error {
	errs := make([]error, len(refused))
	for i, r := range refused {
		errs[i] = r
	}
	return errs
}
