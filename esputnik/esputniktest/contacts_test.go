package esputniktest_test

import (
	"errors"
	"fmt"
	"net/http"
	"testing"
	"time"

	"github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/esputnik/esputniktest"
)

func TestContactsHaveState(t *testing.T) {
	t.Parallel()
	srv := esputniktest.NewServer(t)
	c, ctx := srv.Client(), t.Context()
	d := draft(email("Ann@example.org"), phone("380500000001"))
	d.FirstName, d.LastName, d.ExternalCustomerID = "Ann", "D|J", "C-17"
	d.Fields = []esputnik.FieldValue{{ID: 70001, Value: "gold"}}
	d.Segments = []esputnik.SegmentRef{{Name: "Shop"}}
	id := must(c.Contacts.Upsert(ctx, d))(t)
	same(t, "created", &esputnik.Contact{
		ID: id, FirstName: "Ann", ExternalCustomerID: "C-17", AddressBookID: 7000, Channels: []esputnik.Channel{email("Ann@example.org"), phone("380500000001")},
		Fields: d.Fields, Segments: []esputnik.Segment{{ID: 510001, Name: "Shop", Type: esputnik.SegmentTypeStatic}},
	}, must(c.Contacts.Get(ctx, id))(t))

	again := draft(email("ann@example.org"))
	again.Address.Town = "Lviv"
	if got := must(c.Contacts.Upsert(ctx, again))(t); got != id {
		t.Errorf("an upsert by email led to %d, want %d", got, id)
	}
	other := draft(email("ann@example.org"))
	other.ExternalCustomerID = "C-18"
	otherID := must(c.Contacts.Upsert(ctx, other))(t)
	if otherID == id {
		t.Error("two external ids led to one contact")
	}
	var raw esputnik.Response
	do(t, c.Contacts.Update(ctx, id, esputnik.ContactUpdate{FirstName: new("Anna")}, esputnik.WithResponse(&raw)))
	same(t, "sentence", fmt.Sprintf("Contact with id='%d' has been updated", id), string(raw.Body))
	got, _ := srv.Contact(id)
	if got.FirstName != "Anna" || got.Address.Town != "Lviv" || len(got.Channels) != 2 {
		t.Errorf("after updates: %+v", got)
	}
	err := c.Contacts.Update(ctx, id, esputnik.ContactUpdate{ExternalCustomerID: new("C-18")})
	if !errors.Is(err, esputnik.ErrBadRequest) {
		t.Errorf("a foreign external id: error %v", err)
	}
	same(t, "emails", []esputnik.ContactEmail{{ContactID: id, Email: "ann@example.org"}}, must(c.Contacts.ListEmails(ctx, []int64{id, 5}))(t)[:1])

	do(t, c.Contacts.Delete(ctx, id, esputnik.DeleteContactParams{}, esputnik.WithResponse(&raw)))
	same(t, "sentence", fmt.Sprintf("Contact with id='%d' has been deleted", id), string(raw.Body))
	if _, err := c.Contacts.Get(ctx, id); !errors.Is(err, esputnik.ErrNotFound) {
		t.Errorf("deleted: error %v", err)
	}
	do(t, c.Contacts.Update(ctx, id, esputnik.ContactUpdate{LastName: new("Lee")}))
	if got, ok := srv.Contact(id); !ok || got.FirstName != "Anna" || got.LastName != "Lee" {
		t.Errorf("restored: %+v, %v", got, ok)
	}
	do(t, c.Contacts.Update(ctx, id, esputnik.ContactUpdate{
		LastName: new(""), Address: esputnik.AddressUpdate{Town: new("")}, Fields: []esputnik.FieldValue{{ID: 70001}}, Channels: []esputnik.Channel{},
	}))
	same(t, "emptied", &esputnik.Contact{ID: id, FirstName: "Anna", ExternalCustomerID: "C-17", AddressBookID: 7000}, must(c.Contacts.Get(ctx, id))(t))
	do(t, c.Contacts.DeleteByExternalID(ctx, "C-17", esputnik.DeleteContactByExternalIDParams{Erase: true}))
	if err := c.Contacts.Update(ctx, id, esputnik.ContactUpdate{LastName: new("Lye")}); !errors.Is(err, esputnik.ErrNotFound) {
		t.Errorf("erased: error %v", err)
	}
	if err := c.Contacts.DeleteByExternalID(ctx, "C-17", esputnik.DeleteContactByExternalIDParams{}); !errors.Is(err, esputnik.ErrNotFound) {
		t.Errorf("erased, by external id: error %v", err)
	}
	if len(srv.Contacts()) != 1 {
		t.Errorf("%d contacts are left, want 1", len(srv.Contacts()))
	}
	if _, ok := srv.ContactByEmail("ANN@example.org"); !ok {
		t.Error("the other contact is gone")
	}
}

func TestDuplicatedRequest(t *testing.T) {
	t.Parallel()
	inMemory(t, func(t *testing.T, srv *esputniktest.Server, c *esputnik.Client) {
		ctx := t.Context()
		d := draft(email("ann@example.org"))
		id := must(c.Contacts.Upsert(ctx, d))(t)
		time.Sleep(time.Minute - 1)
		_, err := c.Contacts.Upsert(ctx, d)
		if !errors.Is(err, esputnik.ErrConflict) {
			t.Errorf("within a minute: error %v", err)
		}
		do(t, c.Contacts.Update(ctx, id, esputnik.ContactUpdate{FirstName: new("Ann")}))
		time.Sleep(time.Nanosecond)
		must(c.Contacts.Upsert(ctx, d))(t)

		// A write whose answer was lost is repeated, and was carried out.
		srv.Inject(esputniktest.Fault{Operation: "addContact", Cut: true, Done: true})
		_, err = c.Contacts.Upsert(ctx, draft(email("bob@example.org")))
		if !errors.Is(err, esputnik.ErrConflict) {
			t.Errorf("lost answer: error %v", err)
		}
		if _, ok := srv.ContactByEmail("bob@example.org"); !ok {
			t.Error("the lost write had no effect")
		}
	})
}

func TestSubscribe(t *testing.T) {
	t.Parallel()
	srv := esputniktest.NewServer(t)
	c, ctx := srv.Client(), t.Context()
	news := srv.AddCategory("news", "News")
	srv.AddCategory("sale", "Sale")
	request := esputnik.SubscribeRequest{
		Contact: draft(email("ann@example.org")), SegmentNames: []string{"Subscribers"}, Subscriptions: []string{"news"}, FormType: "footer",
	}
	first := must(c.Contacts.Subscribe(ctx, request))(t)
	same(t, "first", &esputnik.SubscribeResult{ID: first.ID, EmailStatus: esputnik.EmailStatusNeedConfirmation, New: true}, first)
	srv.Confirm(first.ID)
	request.Contact.Channels = []esputnik.Channel{email("ann@example.org"), phone("380500000001")}
	request.FormType = ""
	second := must(c.Contacts.Subscribe(ctx, request))(t)
	same(t, "second", &esputnik.SubscribeResult{ID: first.ID, EmailStatus: esputnik.EmailStatusAlreadySubscribed}, second)
	got, _ := srv.Contact(first.ID)
	if len(got.Channels) != 2 || len(got.Segments) != 2 {
		t.Errorf("contact %+v", got)
	}
	var raised []string
	for _, e := range srv.Events("") {
		raised = append(raised, e.TypeKey)
	}
	same(t, "events", []string{"subscribeFromApi-footer", "subscribeUpdateFromApi"}, raised)

	same(t, "categories", []esputnik.ContactSubscription{{ID: news.ID, Key: "news", SegmentID: news.SegmentID, Name: "News"}},
		must(c.Contacts.ListSubscriptions(ctx, first.ID))(t))
	do(t, c.Contacts.ReplaceSubscriptions(ctx, first.ID, []string{"sale"}))
	all := must(c.Subscriptions.List(ctx))(t)
	if len(all) != 2 || all[0].ContactsCount != 0 || all[1].ContactsCount != 1 {
		t.Errorf("categories %+v", all)
	}
	if err := c.Contacts.ReplaceSubscriptions(ctx, first.ID, []string{"nonsense"}); !errors.Is(err, esputnik.ErrBadRequest) {
		t.Errorf("unknown category: error %v", err)
	}
	check(t, c.Subscriptions.AddUnsubscribed(ctx, []string{"Ann@example.org", "bob@example.org"}))
	check(t, c.Subscriptions.RemoveUnsubscribed(ctx, []string{"bob@example.org"}))
	same(t, "unsubscribed", []string{"ann@example.org"}, srv.Unsubscribed())
}

func TestPagesOverThousandsOfContacts(t *testing.T) {
	t.Parallel()
	srv := esputniktest.NewServer(t)
	c, ctx := srv.Client(), t.Context()
	var drafts []esputnik.ContactDraft
	for d := range people(5000) {
		drafts = append(drafts, d)
	}
	ids := srv.AddContacts(drafts...)
	iterate := func(params esputnik.ListContactsParams) (got []int64) {
		for contact, err := range c.Contacts.All(ctx, params) {
			check(t, err)
			got = append(got, contact.ID)
		}
		return got
	}
	same(t, "by id", ids, iterate(esputnik.ListContactsParams{SortBy: esputnik.ContactSortContactID}))
	if n := count(srv, "Contacts.List"); n != 11 { // the tenth page is full
		t.Errorf("%d requests, want 11", n)
	}
	srv.AddContacts(drafts[17])
	latest := iterate(esputnik.ListContactsParams{MaxRows: 300})
	if len(latest) != 5000 || latest[0] != ids[17] || latest[1] != ids[4999] {
		t.Errorf("by last update: %d contacts that start with %v", len(latest), latest[:2])
	}
	if found := iterate(esputnik.ListContactsParams{Email: "c499", FirstName: "ann"}); len(found) != 11 {
		t.Errorf("%d contacts match in part, want 11", len(found))
	}
	if found := iterate(esputnik.ListContactsParams{Email: "nobody"}); len(found) != 0 {
		t.Errorf("found %v", found)
	}
	var response esputnik.Response
	page := must(c.Contacts.List(ctx, esputnik.ListContactsParams{StartIndex: 4999, MaxRows: 10}, esputnik.WithResponse(&response)))(t)
	if total, ok := esputnik.TotalCount(response); !ok || total != 5000 || len(page) != 2 {
		t.Errorf("%d rows of %d (%v)", len(page), total, ok)
	}
	for name, value := range map[string]string{"startindex": "0", "maxrows": "501", "sortBy": "name"} {
		if err := c.Do(ctx, http.MethodGet, "/v1/contacts", nil, nil, esputnik.WithQuery(name, value)); !errors.Is(err, esputnik.ErrBadRequest) {
			t.Errorf("%s=%s: error %v", name, value, err)
		}
	}
}
