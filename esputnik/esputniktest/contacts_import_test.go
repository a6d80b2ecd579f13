package esputniktest_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/esputnik/esputniktest"
)

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
		for o := range c.Contacts.ImportAll(ctx, people(7000), esputnik.ImportOptions{
			DedupeOn: esputnik.DedupeKeyEmail, SegmentNames: []string{"Imported"}, EventKeyForNewContacts: "newContact",
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
			Segments: []esputnik.Segment{{ID: 510001, Name: "Imported", Type: esputnik.SegmentTypeStatic}},
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
	do(t, c.Contacts.Delete(ctx, goneID, esputnik.DeleteContactParams{}))
	odd := draft(email("dj@example.org"))
	odd.FirstName = "D|J"
	bulk := esputnik.ContactImport{DedupeOn: esputnik.DedupeKeyEmail, Contacts: []esputnik.ContactDraft{draft(email("ann@example.org")), odd, draft(email("bad@")), deleted}}
	result := must(c.Contacts.Import(ctx, bulk))(t)
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
	must(c.Contacts.Import(ctx, bulk))(t)
	if _, ok := srv.Contact(goneID); !ok {
		t.Error("a deleted contact did not come back")
	}

	bulk.Contacts = bulk.Contacts[1:2]
	result = must(c.Contacts.Import(ctx, bulk))(t)
	if result.AsyncSessionID != "" || result.ErrorMessage == "" || result.Err() == nil {
		t.Errorf("nothing to import: %+v", result)
	}

	srv.FailJobs("the disk is full")
	bulk.Contacts = []esputnik.ContactDraft{draft(email("eve@example.org"))}
	result = must(c.Contacts.Import(ctx, bulk))(t)
	status, err := c.Contacts.WaitImport(ctx, result.AsyncSessionID, esputnik.WaitOptions[esputnik.ImportStatus]{})
	if !errors.Is(err, esputnik.ErrJobFailed) || status == nil || status.Description != "the disk is full" {
		t.Errorf("status %+v, error %v", status, err)
	}
	if _, ok := srv.ContactByEmail("eve@example.org"); ok {
		t.Error("a failed import had an effect")
	}
	srv.FailJobs("")
	result = must(c.Contacts.Import(ctx, bulk))(t)
	must(c.Contacts.WaitImport(ctx, result.AsyncSessionID, esputnik.WaitOptions[esputnik.ImportStatus]{}))(t)
	if _, err := c.Contacts.GetImport(ctx, "nonsense"); !errors.Is(err, esputnik.ErrNotFound) {
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
	for name, bulk := range map[string]esputnik.ContactImport{
		"id":    {DedupeOn: esputnik.DedupeKeyID, Contacts: []esputnik.ContactDraft{{ID: id, FirstName: "Ann", Channels: []esputnik.Channel{}}}},
		"phone": {DedupeOn: esputnik.DedupeKeyEmailOrSMS, Contacts: []esputnik.ContactDraft{{FirstName: "Ann", Channels: []esputnik.Channel{phone("380500000001")}}}},
		"field": {DedupeOn: esputnik.DedupeKeyFieldID, FieldID: 70001, Contacts: []esputnik.ContactDraft{{
			FirstName: "Ann", Channels: []esputnik.Channel{}, Fields: []esputnik.FieldValue{{ID: 70001, Value: "K-1"}},
		}}},
	} {
		srv.AddContacts(first)
		bulk.ContactFields = []esputnik.ContactFieldName{esputnik.ContactFieldNameFirstName}
		bulk.CustomFieldIDs = []int64{70002}
		result := must(c.Contacts.Import(ctx, bulk))(t)
		status := must(c.Contacts.GetImport(ctx, result.AsyncSessionID))(t)
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
	request := esputnik.FileImport{Link: link, DedupeOn: esputnik.DedupeKeyEmail, SegmentNames: []string{"File"}}
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
	if got, ok := srv.ContactByEmail("ann@example.org"); !ok || got.FirstName != "Ann" || got.Address.Town != "Lviv" || len(got.Segments) != 1 {
		t.Errorf("contact %+v", got)
	}
}

func TestNamesThatAnImportRefuses(t *testing.T) {
	t.Parallel()
	srv := esputniktest.NewServer(t)
	c, ctx := srv.Client(), t.Context()
	bulk := esputnik.ContactImport{DedupeOn: esputnik.DedupeKeyEmail}
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
	result := must(c.Contacts.Import(ctx, bulk))(t)
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
		result := must(c.Contacts.Import(ctx, esputnik.ContactImport{DedupeOn: esputnik.DedupeKeyEmail, Contacts: []esputnik.ContactDraft{d}}))(t)
		return must(c.Contacts.GetImport(ctx, result.AsyncSessionID))(t).Mapping[0].ContactID
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
