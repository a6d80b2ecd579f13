package esputnik_test

import (
	"errors"
	"fmt"
	"testing"

	es "github.com/engagement-go/engagement/esputnik"
)

func TestPartialErrors(t *testing.T) {
	t.Parallel()
	sendings := []es.SendResult{{Locator: "ann@example.org", Status: es.SendStatusOK}, {Locator: "bad@x", Status: es.SendStatusError, Message: "'bad@x' is not valid email"}, {Status: es.SendStatusError}}
	past := &es.PastEventsResult{Results: []es.PastEventResult{{Status: "ACCEPTED"}, {Status: "SERVER_ERROR"}}}
	for name, test := range map[string]struct {
		err  error
		want string
	}{
		"sendings":      {es.SendErr(sendings), "esputnik: 2 items were refused, the first: item 1 was refused: '[…]' is not valid email"},
		"all sent":      {es.SendErr(sendings[:1]), ""},
		"past events":   {past.Err(), "esputnik: item 1 was refused: SERVER_ERROR"},
		"no past event": {(&es.PastEventsResult{}).Err(), ""},
		"a mere count":  {(&es.PastEventsResult{SuccessCount: 1, ErrorCount: 3}).Err(), "esputnik: an item was refused: 3 of the events, without a reason"},
		"contacts": {
			(&es.ImportResult{FailedContacts: []es.FailedContact{{Error: "Ann Lee of +380 50 000 00 01 is wrong", FirstName: "Ann", LastName: "Lee"}}}).Err(),
			"esputnik: an item was refused: […] […] of […] is wrong",
		},
		"import":      {(&es.ImportResult{ErrorMessage: "no"}).Err(), "esputnik: an item was refused: no"},
		"orders":      {(&es.OrdersResult{FailedOrders: []es.FailedOrder{{Order: es.Order{ExternalOrderID: "O-1", DeliveryAddress: "Main 1"}, Error: "O-1 to Main 1"}}}).Err(), "esputnik: an item was refused: […] to […]"},
		"domain":      {(&es.WebPushDomainResult{Errors: &es.WebPushDomainError{Message: "Domain can't be reached"}}).Err(), "esputnik: an item was refused: Domain can't be reached"},
		"good domain": {(&es.WebPushDomainResult{Success: &es.WebPushDomainSuccess{}}).Err(), ""},
		"domains":     {(&es.WebPushDomainsResult{Errors: []es.WebPushDomainError{{Message: "no"}, {}}}).Err(), "esputnik: 2 items were refused, the first: an item was refused: no"},
		"file":        {(&es.FileValidation{Message: "no CSV"}).Err(), "esputnik: an item was refused: no CSV"},
		"good file":   {(&es.FileValidation{Valid: true}).Err(), ""},
		"update":      {(&es.FileUpdateResult{}).Err(), "esputnik: an item was refused: no reason given"},
		"good update": {(&es.FileUpdateResult{Valid: true}).Err(), ""},
	} {
		if got := fmt.Sprint(test.err); test.want == "" && test.err != nil || test.want != "" && got != test.want {
			t.Errorf("%s: error %q, want %q", name, got, test.want)
		}
	}
	var refused *es.RefusedError
	if err := es.SendErr(sendings); !errors.Is(err, es.ErrBadRequest) || !errors.As(err, &refused) || refused.Index != 1 || refused.Reason != "'bad@x' is not valid email" {
		t.Errorf("first refusal %+v", refused)
	}
	errs := es.SendErrors(sendings)
	if len(errs) != 3 || errs[0] != nil || errs[1] == nil || errs[2] == nil {
		t.Errorf("errors %v", errs)
	}
}

// Orders and contacts that are the same are told apart by how often they come.
func TestRefusalsOfEqualItemsAreCounted(t *testing.T) {
	t.Parallel()
	result := &es.OrdersResult{FailedOrders: []es.FailedOrder{{Order: es.Order{ExternalOrderID: "O"}, Error: "a"}, {Order: es.Order{ExternalOrderID: "O"}, Error: "b"}}}
	list := []es.Order{{ExternalOrderID: "O"}, {ExternalOrderID: "P"}, {ExternalOrderID: "O"}}
	errs := result.Errors(list)
	if len(errs) != 3 || errs[0] == nil || errs[1] != nil || errs[2] == nil || errs[0].Error() == errs[2].Error() {
		t.Errorf("errors %v", errs)
	}
}
