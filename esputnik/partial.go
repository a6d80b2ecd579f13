package esputnik

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/engagement-go/engagement/internal/redact"
)

// RefusedError says that the service refused one item of a call that succeeded as a whole.
type RefusedError struct {
	// Index is the item's place in what the call was given, from 0, or -1 when the answer does not tell. A bulk call counts
	// in its whole input.
	Index int
	// Reason is the service's explanation. It may hold people's data; Error() masks those.
	Reason string

	values []string // what the item itself holds
}

// Error tells the reason, without people's data.
func (e *RefusedError) Error() string {
	item := "an item"
	if e.Index >= 0 {
		item = "item " + strconv.Itoa(e.Index)
	}
	return fmt.Sprintf("esputnik: %s was refused: %s", item, redact.Text(e.Reason, e.values...))
}

// PartialError gathers what the service refused in a call that succeeded as a whole. errors.As finds single
// RefusedErrors in it.
type PartialError struct {
	// Refused are the items that were refused.
	Refused []*RefusedError
}

// Error tells how many items were refused, and why the first one was.
func (e *PartialError) Error() string {
	first := strings.TrimPrefix(e.Refused[0].Error(), "esputnik: ")
	if len(e.Refused) == 1 {
		return "esputnik: " + first
	}
	return fmt.Sprintf("esputnik: %d items were refused, the first: %s", len(e.Refused), first)
}

// Unwrap returns the single errors.
func (e *PartialError) Unwrap() []error { return asErrors(e.Refused) }

func partial(refused []*RefusedError) error {
	if len(refused) == 0 {
		return nil
	}
	return &PartialError{refused}
}

// orUnknown is a reason for an item that was refused without one.
func orUnknown(reason string) string {
	if reason == "" {
		return "no reason given"
	}
	return reason
}

// spread makes one error per item of n, and hands back what was refused without a place.
func spread(n int, refused []*RefusedError) (errs []error, unplaced []*RefusedError) {
	errs = make([]error, n)
	for _, r := range refused {
		if r.Index >= 0 && r.Index < n {
			errs[r.Index] = r
		} else {
			unplaced = append(unplaced, r)
		}
	}
	return errs, unplaced
}

// places finds refused items among those that were sent, by a key that the answer repeats.
type places struct {
	sent    map[string][]int // where items with a key are
	refused map[string]int   // how many with a key were refused
}

// find takes the next item with the key. When only some of those with the key were refused, it prefers one that is the
// same in more than the key; a key that tells little is then no ground to blame an item.
func (p places) find(key string, telling bool, same func(i int) bool) int {
	at, refused := p.sent[key], p.refused[key]
	if len(at) == 0 {
		return -1
	}
	next := 0
	if len(at) > refused {
		next = slices.IndexFunc(at, same)
		if !telling && (next < 0 || slices.ContainsFunc(at[next+1:], same)) {
			return -1
		}
		next = max(next, 0)
	}
	i := at[next]
	p.sent[key], p.refused[key] = slices.Delete(at, next, next+1), refused-1
	return i
}

// Err is nil when the import took all contacts, and otherwise a *PartialError of those that were refused at once. When
// the whole request was refused, which the service answers with status 200 too, it is a *RefusedError.
func (r *BulkUpsertResult) Err() error {
	if r.ErrorMessage != "" {
		return &RefusedError{Index: -1, Reason: r.ErrorMessage}
	}
	return partial(r.refused(nil))
}

// Errors returns an error for each of the contacts that the call sent: nil, or a *RefusedError. The service does not say
// which contact it refused; they are found by their channels, key and names, and where several are alike in these, by
// their fields too. One that cannot be found is in FailedContacts and Err only.
func (r *BulkUpsertResult) Errors(contacts []ContactDraft) []error {
	errs, _ := r.errors(contacts)
	return errs
}

func (r *BulkUpsertResult) errors(contacts []ContactDraft) (errs []error, unplaced []*RefusedError) {
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

func (r *BulkUpsertResult) refused(contacts []ContactDraft) []*RefusedError {
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

// Err is nil when all orders were taken, and otherwise a *PartialError of those that were refused.
func (r *OrdersResult) Err() error { return partial(r.refused(nil)) }

// Errors returns an error for each of the orders that the call sent: nil, or a *RefusedError. They are found by their
// ExternalOrderID, and where several have the same one, by status and total. One that cannot be found is in FailedOrders and
// Err only.
func (r *OrdersResult) Errors(orders []Order) []error {
	errs, _ := r.errors(orders)
	return errs
}

func (r *OrdersResult) errors(orders []Order) (errs []error, unplaced []*RefusedError) {
	return spread(len(orders), r.refused(orders))
}

func (r *OrdersResult) refused(orders []Order) []*RefusedError {
	if len(r.FailedOrders) == 0 {
		return nil
	}
	at := places{make(map[string][]int, len(orders)), make(map[string]int, len(r.FailedOrders))}
	for i := range orders {
		id := orders[i].ExternalOrderID
		at.sent[id] = append(at.sent[id], i)
	}
	for i := range r.FailedOrders {
		at.refused[r.FailedOrders[i].Order.ExternalOrderID]++
	}
	refused := make([]*RefusedError, len(r.FailedOrders))
	for i := range r.FailedOrders {
		f := &r.FailedOrders[i]
		o := &f.Order
		refused[i] = &RefusedError{
			Index: at.find(o.ExternalOrderID, o.ExternalOrderID != "", func(i int) bool {
				return orders[i].Status == o.Status && orders[i].TotalCost == o.TotalCost
			}),
			Reason: orUnknown(f.Error),
			values: []string{o.ExternalOrderID, o.ExternalCustomerID, o.Email, o.Phone, o.FirstName, o.LastName, o.DeliveryAddress},
		}
	}
	return refused
}

// Err is nil when all events were accepted, and otherwise a *PartialError of those that were not. Their reasons are
// values of PastEventStatus.
func (r *PastEventsResult) Err() error { return partial(r.refused()) }

// Errors returns an error for each row of Results, which are in the order of the events: nil, or a *RefusedError.
func (r *PastEventsResult) Errors() []error {
	errs, _ := spread(len(r.Results), r.refused())
	return errs
}

func (r *PastEventsResult) refused() []*RefusedError {
	var refused []*RefusedError
	for i, row := range r.Results {
		if row.Status != PastEventStatusAccepted {
			refused = append(refused, &RefusedError{Index: i, Reason: orUnknown(string(row.Status))})
		}
	}
	if n := r.ErrorCount; n > 0 && len(refused) == 0 { // counted, and not told
		refused = append(refused, &RefusedError{Index: -1, Reason: strconv.FormatInt(n, 10) + " of the events, without a reason"})
	}
	return refused
}

// SendErr is nil when all messages were queued, and otherwise a *PartialError of the recipients that were refused.
func SendErr(results []SendResult) error { return partial(refusedSends(results)) }

// SendErrors returns an error for each row: nil, or a *RefusedError.
func SendErrors(results []SendResult) []error {
	errs, _ := spread(len(results), refusedSends(results))
	return errs
}

func refusedSends(results []SendResult) []*RefusedError {
	var refused []*RefusedError
	for i, row := range results {
		if row.Status == SendStatusError {
			refused = append(refused, &RefusedError{Index: i, Reason: orUnknown(row.Message), values: []string{row.Locator}})
		}
	}
	return refused
}

// Err is nil when the domain was registered, and otherwise a *RefusedError: the service refuses with status 200.
func (r *WebPushDomainResult) Err() error {
	if r.Errors == nil {
		return nil
	}
	return &RefusedError{Index: -1, Reason: orUnknown(r.Errors.Message)}
}

// Err is nil when all domains were registered, and otherwise a *PartialError: the service refuses with status 200.
func (r *WebPushDomainsResult) Err() error {
	refused := make([]*RefusedError, len(r.Errors))
	for i, e := range r.Errors {
		refused[i] = &RefusedError{Index: -1, Reason: orUnknown(e.Message)}
	}
	return partial(refused)
}

// Err is nil when the file was accepted, and otherwise a *RefusedError: the service refuses with status 200.
func (v *FileValidation) Err() error { return fileErr(v.Valid, v.Message) }

// Err is nil when the file was accepted, and otherwise a *RefusedError: the service refuses with status 200.
func (r *FileUpdateResult) Err() error { return fileErr(r.Valid, r.Message) }

func fileErr(valid bool, message string) error {
	if valid {
		return nil
	}
	return &RefusedError{Index: -1, Reason: orUnknown(message)}
}
