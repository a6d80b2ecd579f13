package esputnik

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/engagement-go/engagement/internal/rest"
)

// RefusedError says that the service refused one item of a call that succeeded as a whole.
type RefusedError struct {
	// Index is the item's place in the call, from 0, or -1 when the answer does not tell.
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
	return fmt.Sprintf("esputnik: %s was refused: %s", item, rest.Mask(e.Reason, e.values...))
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
func (e *PartialError) Unwrap() []error {
	errs := make([]error, len(e.Refused))
	for i, r := range e.Refused {
		errs[i] = r
	}
	return errs
}

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

// spread makes one error per item of n; those without a place are left out.
func spread(n int, refused []*RefusedError) []error {
	errs := make([]error, n)
	for _, r := range refused {
		if r.Index >= 0 && r.Index < n && errs[r.Index] == nil {
			errs[r.Index] = r
		}
	}
	return errs
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
// which contact it refused; they are found by their channels, key and names. One that cannot be found is in
// FailedContacts and Err only.
func (r *BulkUpsertResult) Errors(contacts []ContactDraft) []error {
	if r.ErrorMessage != "" {
		errs := make([]error, len(contacts))
		for i := range errs {
			errs[i] = &RefusedError{Index: i, Reason: r.ErrorMessage}
		}
		return errs
	}
	return spread(len(contacts), r.refused(contacts))
}

func (r *BulkUpsertResult) refused(contacts []ContactDraft) []*RefusedError {
	if len(r.FailedContacts) == 0 {
		return nil
	}
	places := make(map[string][]int, len(contacts))
	for i := range contacts {
		c := &contacts[i]
		key := contactKey(c.Channels, c.ContactKey, c.FirstName, c.LastName)
		places[key] = append(places[key], i)
	}
	refused := make([]*RefusedError, len(r.FailedContacts))
	for i := range r.FailedContacts {
		f := &r.FailedContacts[i]
		e := &RefusedError{Index: -1, Reason: orUnknown(f.Error), values: []string{f.ContactKey, f.FirstName, f.LastName}}
		for _, c := range f.Channels {
			e.values = append(e.values, c.Value)
		}
		key := contactKey(f.Channels, f.ContactKey, f.FirstName, f.LastName)
		if at := places[key]; len(at) > 0 {
			e.Index, places[key] = at[0], at[1:]
		}
		refused[i] = e
	}
	return refused
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
// ExternalOrderID.
func (r *OrdersResult) Errors(orders []Order) []error {
	return spread(len(orders), r.refused(orders))
}

func (r *OrdersResult) refused(orders []Order) []*RefusedError {
	if len(r.FailedOrders) == 0 {
		return nil
	}
	places := make(map[string][]int, len(orders))
	for i := range orders {
		id := orders[i].ExternalOrderID
		places[id] = append(places[id], i)
	}
	refused := make([]*RefusedError, len(r.FailedOrders))
	for i := range r.FailedOrders {
		f := &r.FailedOrders[i]
		o := &f.Order
		e := &RefusedError{Index: -1, Reason: orUnknown(f.Error), values: []string{
			o.ExternalOrderID, o.ExternalCustomerID, o.Email, o.Phone, o.FirstName, o.LastName, o.DeliveryAddress,
		}}
		if at := places[o.ExternalOrderID]; len(at) > 0 {
			e.Index, places[o.ExternalOrderID] = at[0], at[1:]
		}
		refused[i] = e
	}
	return refused
}

// Err is nil when all events were accepted, and otherwise a *PartialError of those that were not. Their reasons are
// values of PastEventStatus.
func (r *PastEventsResult) Err() error { return partial(r.refused()) }

// Errors returns an error for each row of Results, which are in the order of the events: nil, or a *RefusedError.
func (r *PastEventsResult) Errors() []error { return spread(len(r.Results), r.refused()) }

func (r *PastEventsResult) refused() []*RefusedError {
	var refused []*RefusedError
	for i, row := range r.Results {
		if row.Status != PastEventStatusAccepted {
			refused = append(refused, &RefusedError{Index: i, Reason: orUnknown(string(row.Status))})
		}
	}
	return refused
}

// SendErr is nil when all messages were queued, and otherwise a *PartialError of the recipients that were refused.
func SendErr(results []SendResult) error { return partial(refusedSends(results)) }

// SendErrors returns an error for each row: nil, or a *RefusedError.
func SendErrors(results []SendResult) []error { return spread(len(results), refusedSends(results)) }

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
