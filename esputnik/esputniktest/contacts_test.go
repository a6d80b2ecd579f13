package esputniktest_test

import (
	"errors"
	"fmt"
	"net/http"
	"slices"
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
	d.Groups = []esputnik.SegmentRef{{Name: "Shop"}}
	id := must(c.Contacts.Upsert(ctx, d))(t)
	same(t, "created", &esputnik.Contact{
		ID: id, FirstName: "Ann", ExternalCustomerID: "C-17", AddressBookID: 7000, Channels: []esputnik.Channel{email("Ann@example.org"), phone("380500000001")},
		Fields: d.Fields, Groups: []esputnik.Segment{{ID: 510001, Name: "Shop", Type: esputnik.SegmentTypeStatic}},
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
	sentence := must(c.Contacts.Update(ctx, id, esputnik.ContactUpdate{FirstName: "Anna"}))(t)
	same(t, "sentence", fmt.Sprintf("Contact with id='%d' has been updated", id), sentence)
	got, _ := srv.Contact(id)
	if got.FirstName != "Anna" || got.Address.Town != "Lviv" || len(got.Channels) != 2 {
		t.Errorf("after updates: %+v", got)
	}
	_, err := c.Contacts.Update(ctx, id, esputnik.ContactUpdate{ExternalCustomerID: "C-18"})
	if !errors.Is(err, esputnik.ErrBadRequest) {
		t.Errorf("a foreign external id: error %v", err)
	}
	same(t, "emails", []esputnik.ContactEmail{{ContactID: id, Email: "ann@example.org"}}, must(c.Contacts.Emails(ctx, []int64{id, 5}))(t)[:1])

	same(t, "sentence", fmt.Sprintf("Contact with id='%d' has been deleted", id), must(c.Contacts.Delete(ctx, id, esputnik.DeleteContactParams{}))(t))
	if _, err := c.Contacts.Get(ctx, id); !errors.Is(err, esputnik.ErrNotFound) {
		t.Errorf("deleted: error %v", err)
	}
	must(c.Contacts.Update(ctx, id, esputnik.ContactUpdate{LastName: "Lee"}))(t)
	if got, ok := srv.Contact(id); !ok || got.FirstName != "Anna" || got.LastName != "Lee" {
		t.Errorf("restored: %+v, %v", got, ok)
	}
	must(c.Contacts.DeleteByExternalID(ctx, "C-17", esputnik.DeleteContactByExternalIDParams{Erase: true}))(t)
	if _, err := c.Contacts.Update(ctx, id, esputnik.ContactUpdate{LastName: "Lye"}); !errors.Is(err, esputnik.ErrNotFound) {
		t.Errorf("erased: error %v", err)
	}
	if _, err := c.Contacts.DeleteByExternalID(ctx, "C-17", esputnik.DeleteContactByExternalIDParams{}); !errors.Is(err, esputnik.ErrNotFound) {
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
		must(c.Contacts.Update(ctx, id, esputnik.ContactUpdate{FirstName: "Ann"}))(t)
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
		Contact: draft(email("ann@example.org")), Groups: []string{"Subscribers"}, Subscriptions: []string{"news"}, FormType: "footer",
	}
	first := must(c.Contacts.Subscribe(ctx, request))(t)
	same(t, "first", &esputnik.SubscribeResult{ID: first.ID, EmailStatus: esputnik.EmailStatusNeedConfirmation, New: true}, first)
	srv.Confirm(first.ID)
	request.Contact.Channels = []esputnik.Channel{email("ann@example.org"), phone("380500000001")}
	request.FormType = ""
	second := must(c.Contacts.Subscribe(ctx, request))(t)
	same(t, "second", &esputnik.SubscribeResult{ID: first.ID, EmailStatus: esputnik.EmailStatusAlreadySubscribed}, second)
	got, _ := srv.Contact(first.ID)
	if len(got.Channels) != 2 || len(got.Groups) != 2 {
		t.Errorf("contact %+v", got)
	}
	var raised []string
	for _, e := range srv.Events("") {
		raised = append(raised, e.TypeKey)
	}
	same(t, "events", []string{"subscribeFromApi-footer", "subscribeUpdateFromApi"}, raised)

	same(t, "categories", []esputnik.ContactSubscription{{ID: news.ID, Key: "news", GroupID: news.GroupID, Name: "News"}},
		must(c.Contacts.Subscriptions(ctx, first.ID))(t))
	must(c.Contacts.SetSubscriptions(ctx, first.ID, []string{"sale"}))(t)
	all := must(c.Subscriptions.List(ctx))(t)
	if len(all) != 2 || all[0].ContactsCount != 0 || all[1].ContactsCount != 1 {
		t.Errorf("categories %+v", all)
	}
	if _, err := c.Contacts.SetSubscriptions(ctx, first.ID, []string{"nonsense"}); !errors.Is(err, esputnik.ErrBadRequest) {
		t.Errorf("unknown category: error %v", err)
	}
	check(t, c.Subscriptions.AddUnsubscribed(ctx, []string{"Ann@example.org", "bob@example.org"}))
	check(t, c.Subscriptions.RemoveUnsubscribed(ctx, []string{"bob@example.org"}))
	same(t, "unsubscribed", []string{"ann@example.org"}, srv.Unsubscribed())
}

func TestSegmentsHaveState(t *testing.T) {
	t.Parallel()
	srv := esputniktest.NewServer(t)
	c, ctx := srv.Client(), t.Context()
	withID := draft(email("c3@example.org"))
	withID.ExternalCustomerID = "C-3"
	ids := srv.AddContacts(draft(email("c1@example.org")), draft(email("c2@example.org")), withID)
	static := srv.AddSegment("Static", esputnik.SegmentTypeStatic)
	dynamic := srv.AddSegment("Dynamic", esputnik.SegmentTypeDynamic, ids...)

	must(c.Segments.Attach(ctx, static, esputnik.ContactSelection{ExternalCustomerIDs: []string{"C-3", "nobody"}}))(t)
	must(c.Segments.Attach(ctx, static, esputnik.ContactSelection{ContactIDs: []int64{ids[1], ids[0], 5}}))(t)
	walk := func(params esputnik.MembersParams) (got []int64) {
		for contact, err := range c.Segments.AllMembers(ctx, static, params) {
			check(t, err)
			got = append(got, contact.ID)
		}
		return got
	}
	same(t, "by id", ids, walk(esputnik.MembersParams{MaxRows: 2}))
	same(t, "by time", []int64{ids[2], ids[1], ids[0]}, walk(esputnik.MembersParams{OrderByJoinTime: true}))
	same(t, "by time, descending", ids, walk(esputnik.MembersParams{OrderByJoinTime: true, Ascending: new(false)}))

	sentence := must(c.Segments.Detach(ctx, static, esputnik.ContactSelection{ContactIDs: ids[:1]}))(t)
	same(t, "sentence", fmt.Sprintf("Contacts have been detached from group with id='%d'", static), sentence)
	same(t, "left", []int64{ids[2], ids[1]}, srv.Members(static))
	must(c.Segments.Clear(ctx, static))(t)
	same(t, "cleared", 0, len(srv.Members(static)))

	if _, err := c.Segments.Attach(ctx, dynamic, esputnik.ContactSelection{ContactIDs: ids}); !errors.Is(err, esputnik.ErrBadRequest) {
		t.Errorf("a dynamic segment: error %v", err)
	}
	if _, err := c.Segments.Members(ctx, 7, esputnik.MembersParams{}); !errors.Is(err, esputnik.ErrNotFound) {
		t.Errorf("no segment: error %v", err)
	}
	found := must(c.Segments.List(ctx, esputnik.ListSegmentsParams{Name: "DYN"}))(t)
	same(t, "found", []esputnik.Segment{{ID: dynamic, Name: "Dynamic", Type: esputnik.SegmentTypeDynamic}}, found)
}

func TestImport(t *testing.T) {
	t.Parallel()
	inMemory(t, func(t *testing.T, srv *esputniktest.Server, c *esputnik.Client) {
		ctx := t.Context()
		srv.SlowJobs(time.Minute)
		old := draft(email("c7@example.org"), phone("380500000007"))
		old.LastName = "Old"
		oldID := srv.AddContacts(old)[0]
		sessions := map[string]bool{}
		refused := 0
		for o := range c.Contacts.Import(ctx, people(7000), esputnik.ImportOptions{
			DedupeOn: esputnik.DedupeKeyEmail, GroupNames: []string{"Imported"}, EventKeyForNewContacts: "newContact",
			ContactFields: []esputnik.ContactFieldName{esputnik.ContactFieldNameFirstName, esputnik.ContactFieldNameSMS},
		}) {
			check(t, o.Err)
			sessions[o.Result.AsyncSessionID] = true
			refused += len(o.Result.FailedContacts)
		}
		if len(sessions) != 3 || refused != 0 {
			t.Errorf("%d sessions and %d refused contacts, want 3 and none", len(sessions), refused)
		}
		if len(srv.Contacts()) != 1 {
			t.Errorf("%d contacts before the import ran", len(srv.Contacts()))
		}
		states := map[esputnik.ImportState]bool{}
		imported := 0
		for id := range sessions {
			status := must(c.Contacts.WaitImport(ctx, id, esputnik.WaitOptions[esputnik.ImportStatus]{Progress: func(s *esputnik.ImportStatus) { states[s.Status] = true }}))(t)
			imported += len(status.ContactIDs())
			if seven, ok := status.ContactIDs()["c7@example.org"]; ok && seven != oldID {
				t.Errorf("the mapping has %d for a contact that was there before, want %d", seven, oldID)
			}
		}
		if imported != 7000 || len(srv.Contacts()) != 7000 || len(states) != 3 {
			t.Errorf("mapped %d, hold %d, saw %v", imported, len(srv.Contacts()), states)
		}
		got, _ := srv.Contact(oldID)
		same(t, "the one that was there before", esputnik.Contact{
			ID: oldID, FirstName: "Ann", LastName: "Old", Channels: []esputnik.Channel{email("c7@example.org")}, AddressBookID: 7000,
			Groups: []esputnik.Segment{{ID: 510001, Name: "Imported", Type: esputnik.SegmentTypeStatic}},
		}, got)
		if n := len(srv.Events("newContact")); n != 6999 {
			t.Errorf("%d events for new contacts, want 6999", n)
		}
	})
}

func TestImportRefusals(t *testing.T) {
	t.Parallel()
	srv := esputniktest.NewServer(t)
	c, ctx := srv.Client(), t.Context()
	deleted := draft(email("gone@example.org"))
	deleted.ExternalCustomerID = "C-1"
	goneID := srv.AddContacts(deleted)[0]
	must(c.Contacts.Delete(ctx, goneID, esputnik.DeleteContactParams{}))(t)
	odd := draft(email("dj@example.org"))
	odd.FirstName = "D|J"
	bulk := esputnik.BulkUpsert{DedupeOn: esputnik.DedupeKeyEmail, Contacts: []esputnik.ContactDraft{draft(email("ann@example.org")), odd, draft(email("bad@")), deleted}}
	result := must(c.Contacts.BulkUpsert(ctx, bulk))(t)
	var reasons []string
	for _, f := range result.FailedContacts {
		reasons = append(reasons, f.Error)
	}
	same(t, "reasons", []string{"Invalid first name: a forbidden character", "'bad@' is not valid email"}, reasons)
	if errs := result.Errors(bulk.Contacts); errs[0] != nil || errs[1] == nil || errs[2] == nil || errs[3] != nil {
		t.Errorf("errors %v", errs)
	}
	if _, ok := srv.Contact(goneID); ok {
		t.Error("a deleted contact came back")
	}
	bulk.RestoreDeleted = new(true)
	must(c.Contacts.BulkUpsert(ctx, bulk))(t)
	if _, ok := srv.Contact(goneID); !ok {
		t.Error("a deleted contact did not come back")
	}

	bulk.Contacts = bulk.Contacts[1:2]
	result = must(c.Contacts.BulkUpsert(ctx, bulk))(t)
	if result.AsyncSessionID != "" || result.ErrorMessage == "" || result.Err() == nil {
		t.Errorf("nothing to import: %+v", result)
	}

	srv.FailJobs("the disk is full")
	bulk.Contacts = []esputnik.ContactDraft{draft(email("eve@example.org"))}
	result = must(c.Contacts.BulkUpsert(ctx, bulk))(t)
	status, err := c.Contacts.WaitImport(ctx, result.AsyncSessionID, esputnik.WaitOptions[esputnik.ImportStatus]{})
	if !errors.Is(err, esputnik.ErrJobFailed) || status == nil || status.Description != "the disk is full" {
		t.Errorf("status %+v, error %v", status, err)
	}
	if _, ok := srv.ContactByEmail("eve@example.org"); ok {
		t.Error("a failed import had an effect")
	}
	srv.FailJobs("")
	result = must(c.Contacts.BulkUpsert(ctx, bulk))(t)
	must(c.Contacts.WaitImport(ctx, result.AsyncSessionID, esputnik.WaitOptions[esputnik.ImportStatus]{}))(t)
	if _, err := c.Contacts.ImportStatus(ctx, "nonsense"); !errors.Is(err, esputnik.ErrNotFound) {
		t.Errorf("unknown session: error %v", err)
	}
}

func TestImportByOtherKeys(t *testing.T) {
	t.Parallel()
	srv := esputniktest.NewServer(t)
	c, ctx := srv.Client(), t.Context()
	first := draft(phone("380500000001"))
	first.Fields = []esputnik.FieldValue{{ID: 70001, Value: "K-1"}, {ID: 70002, Value: "gold"}}
	id := srv.AddContacts(first)[0]
	for name, bulk := range map[string]esputnik.BulkUpsert{
		"id":    {DedupeOn: esputnik.DedupeKeyID, Contacts: []esputnik.ContactDraft{{ID: id, FirstName: "Ann", Channels: []esputnik.Channel{}}}},
		"phone": {DedupeOn: esputnik.DedupeKeyEmailOrSMS, Contacts: []esputnik.ContactDraft{{FirstName: "Ann", Channels: []esputnik.Channel{phone("380500000001")}}}},
		"field": {DedupeOn: esputnik.DedupeKeyFieldID, FieldID: 70001, Contacts: []esputnik.ContactDraft{{
			FirstName: "Ann", Channels: []esputnik.Channel{}, Fields: []esputnik.FieldValue{{ID: 70001, Value: "K-1"}},
		}}},
	} {
		srv.AddContacts(first)
		bulk.ContactFields = []esputnik.ContactFieldName{esputnik.ContactFieldNameFirstName}
		bulk.CustomFieldIDs = []int64{70002}
		result := must(c.Contacts.BulkUpsert(ctx, bulk))(t)
		status := must(c.Contacts.ImportStatus(ctx, result.AsyncSessionID))(t)
		if len(status.Mapping) != 1 || status.Mapping[0].ContactID != id {
			t.Errorf("%s: mapping %+v", name, status.Mapping)
		}
		got, _ := srv.Contact(id)
		if got.FirstName != "Ann" || len(got.Channels) != 1 || len(got.Fields) != 1 || got.Fields[0].Value != "K-1" {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

func TestImportFile(t *testing.T) {
	t.Parallel()
	srv := esputniktest.NewServer(t)
	c, ctx := srv.Client(), t.Context()
	const link = "https://files.example.org/c.csv"
	request := esputnik.FileImport{Link: link, DedupeOn: esputnik.DedupeKeyEmail, GroupNames: []string{"File"}}
	if result := must(c.Contacts.ImportFile(ctx, request))(t); result.Valid || result.Err() == nil {
		t.Errorf("no file: %+v", result)
	}
	srv.AddFile(link, "Email,First name,City,Nonsense\nann@example.org,Ann,Lviv,1\nbad@,Bob,,\n")
	for _, odd := range []bool{false, true} {
		srv.OddShapes(odd)
		result := must(c.Contacts.ImportFile(ctx, request))(t)
		check(t, result.Err())
		status := must(c.Contacts.WaitImport(ctx, result.SessionID(), esputnik.WaitOptions[esputnik.ImportStatus]{}))(t)
		if len(status.Mapping) != 1 || (result.ImportID != "") != odd {
			t.Errorf("odd %v: %+v %+v", odd, result, status)
		}
	}
	if got, ok := srv.ContactByEmail("ann@example.org"); !ok || got.FirstName != "Ann" || got.Address.Town != "Lviv" || len(got.Groups) != 1 {
		t.Errorf("contact %+v", got)
	}
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
	walk := func(params esputnik.SearchContactsParams) (got []int64) {
		for contact, err := range c.Contacts.All(ctx, params) {
			check(t, err)
			got = append(got, contact.ID)
		}
		return got
	}
	same(t, "by id", ids, walk(esputnik.SearchContactsParams{SortBy: esputnik.ContactSortContactID}))
	if n := count(srv, "searchContacts"); n != 11 { // the tenth page is full
		t.Errorf("%d requests, want 11", n)
	}
	srv.AddContacts(drafts[17])
	latest := walk(esputnik.SearchContactsParams{MaxRows: 300})
	if len(latest) != 5000 || latest[0] != ids[17] || latest[1] != ids[4999] {
		t.Errorf("by last update: %d contacts that start with %v", len(latest), latest[:2])
	}
	if found := walk(esputnik.SearchContactsParams{Email: "c499", FirstName: "ann"}); len(found) != 11 {
		t.Errorf("%d contacts match in part, want 11", len(found))
	}
	if found := walk(esputnik.SearchContactsParams{Email: "nobody"}); len(found) != 0 {
		t.Errorf("found %v", found)
	}
	var response esputnik.Response
	page := must(c.Contacts.Search(ctx, esputnik.SearchContactsParams{StartIndex: 4999, MaxRows: 10}, esputnik.WithResponse(&response)))(t)
	if total, ok := esputnik.TotalCount(response); !ok || total != 5000 || len(page) != 2 {
		t.Errorf("%d rows of %d (%v)", len(page), total, ok)
	}
	for name, value := range map[string]string{"startindex": "0", "maxrows": "501", "sortBy": "name"} {
		if err := c.Do(ctx, http.MethodGet, "/v1/contacts", nil, nil, esputnik.WithQuery(name, value)); !errors.Is(err, esputnik.ErrBadRequest) {
			t.Errorf("%s=%s: error %v", name, value, err)
		}
	}
}

func TestTokens(t *testing.T) {
	t.Parallel()
	srv := esputniktest.NewServer(t)
	c, ctx := srv.Client(), t.Context()
	d := esputnik.ContactDraft{Channels: []esputnik.Channel{{Type: esputnik.ChannelTypeMobilePush, Value: "T-1", Device: esputnik.Device{AppID: "A-1"}}}}
	id := must(c.Contacts.Upsert(ctx, d))(t)
	if got := must(c.Contacts.IDByToken(ctx, "A-1", "T-1"))(t); got != id {
		t.Errorf("contact %d, want %d", got, id)
	}
	if state := must(c.Apps.TokenState(ctx, "A-1", "T-1"))(t); !state.Active {
		t.Error("a new token is not active")
	}
	if state := must(c.Apps.SetTokenState(ctx, "A-1", "T-1", false))(t); state.Active {
		t.Error("the token is still active")
	}
	if state := must(c.Apps.TokenState(ctx, "A-1", "T-1"))(t); state.Active {
		t.Error("the token is active again")
	}
	if _, err := c.Apps.TokenState(ctx, "A-2", "T-1"); !errors.Is(err, esputnik.ErrNotFound) {
		t.Errorf("another application: error %v", err)
	}
}

func TestWorkflows(t *testing.T) {
	t.Parallel()
	srv := esputniktest.NewServer(t)
	c, ctx := srv.Client(), t.Context()
	for i := range 5 {
		srv.AddWorkflows(esputnik.Workflow{Name: fmt.Sprint("Welcome ", i), Status: esputnik.WorkflowStatusActive, Tags: []string{"promo"}})
	}
	var names []string
	for w, err := range c.Workflows.All(ctx, esputnik.ListWorkflowsParams{MaxRows: 2}) {
		check(t, err)
		names = append(names, w.Name)
	}
	if len(names) != 5 || !slices.IsSorted(names) {
		t.Errorf("workflows %v", names)
	}
}

func TestNamesThatAnImportRefuses(t *testing.T) {
	t.Parallel()
	srv := esputniktest.NewServer(t)
	c, ctx := srv.Client(), t.Context()
	bulk := esputnik.BulkUpsert{DedupeOn: esputnik.DedupeKeyEmail}
	good := []string{"Ann", "О'Коннор", "Anna-Maria", "Dr. Ann", "Ann 123", "Jean de la Tour", "Zoë"}
	bad := []string{"D|J", "'Ann", "Ann-", "Anna.", "1234a", "123", "Anna Berta Clara Dora", "a b c d", "Ann & Bob"}
	for i, name := range append(slices.Clone(good), bad...) {
		d := draft(email(fmt.Sprintf("c%d@example.org", i)))
		d.FirstName = name
		bulk.Contacts = append(bulk.Contacts, d)
	}
	last := draft(email("last@example.org"))
	last.LastName = "Anna Berta Clara Dora" // the number of words is limited in first names only
	bulk.Contacts = append(bulk.Contacts, last)
	result := must(c.Contacts.BulkUpsert(ctx, bulk))(t)
	var refused []string
	for _, f := range result.FailedContacts {
		refused = append(refused, f.FirstName)
	}
	same(t, "refused", bad, refused)
	same(t, "contacts", len(good)+1, len(srv.Contacts()))
}

func TestExternalIDWinsInAnImport(t *testing.T) {
	t.Parallel()
	srv := esputniktest.NewServer(t)
	c, ctx := srv.Client(), t.Context()
	first, second := draft(email("a@example.org")), draft(email("b@example.org"))
	second.ExternalCustomerID = "C-2"
	ids := srv.AddContacts(first, second)
	take := func(d esputnik.ContactDraft) int64 {
		t.Helper()
		result := must(c.Contacts.BulkUpsert(ctx, esputnik.BulkUpsert{DedupeOn: esputnik.DedupeKeyEmail, Contacts: []esputnik.ContactDraft{d}}))(t)
		return must(c.Contacts.ImportStatus(ctx, result.AsyncSessionID))(t).Mapping[0].ContactID
	}
	d := draft(email("a@example.org"))
	d.ExternalCustomerID = "C-2"
	if got := take(d); got != ids[1] {
		t.Errorf("an email of one and the external id of another led to %d, want %d", got, ids[1])
	}
	d.ExternalCustomerID = "C-1"
	if got := take(d); got != ids[0] {
		t.Errorf("a new external id led to %d, want the contact without one, %d", got, ids[0])
	}
	d.ExternalCustomerID = "C-3"
	if got := take(d); got == ids[0] || got == ids[1] {
		t.Errorf("a new external id led to %d, want a new contact", got)
	}
	if got, _ := srv.Contact(ids[0]); got.ExternalCustomerID != "C-1" {
		t.Errorf("contact %+v", got)
	}
}
