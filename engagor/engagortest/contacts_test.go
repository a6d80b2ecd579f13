package engagortest_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement/engagor"
	"github.com/engagement-go/engagement/engagor/engagortest"
)

func jane() engagor.Contact {
	return engagor.Contact{
		Name: "Jane Doe", Email: "jane@example.com", Tags: []string{"vip", "press"},
		CustomAttributes: []engagor.CustomAttribute{{Name: "Customer number", Value: "A-1001"}, {Name: "Segment", Value: "gold"}},
		SocialProfiles:   []engagor.SocialProfile{{Type: "twitter", ServiceID: "1234567890"}, {Type: "whatsapp", ServiceID: "+32 471.23"}},
	}
}

func TestTagsOfContacts(t *testing.T) {
	t.Parallel()
	s := start(t)
	c, ctx := s.client(), t.Context()
	account := s.Account(engagortest.AccountID)
	stored := account.AddContact(jane())
	byID, byService := engagor.ContactByID(stored.ID), engagor.ContactByService("whatsapp", "+32 471.23", engagortest.TopicID)
	for _, step := range []struct {
		name string
		edit func() (*engagor.Contact, error)
		want []string
	}{
		{"add", func() (*engagor.Contact, error) { return c.Contacts.AddTags(ctx, byID, []string{"new", "vip"}) }, []string{"vip", "press", "new"}},
		{"remove", func() (*engagor.Contact, error) {
			return c.Contacts.RemoveTags(ctx, byService, []string{"press", "unknown"})
		}, []string{"vip", "new"}},
		{"replace", func() (*engagor.Contact, error) { return c.Contacts.ReplaceTags(ctx, byID, []string{"a", "b"}) }, []string{"a", "b"}},
		{"empty", func() (*engagor.Contact, error) { return c.Contacts.ReplaceTags(ctx, byService, []string{}) }, []string{}},
	} {
		got := ok[*engagor.Contact](t)(step.edit())
		if diff := cmp.Diff(step.want, got.Tags); diff != "" {
			t.Errorf("%s: tags (-want +got):\n%s", step.name, diff)
		}
		held, _ := account.Contact(stored.ID)
		if diff := cmp.Diff(*got, held); diff != "" {
			t.Errorf("%s: the answer and what is held (-answer +held):\n%s", step.name, diff)
		}
		if len(got.CustomAttributes) != 2 || got.Name != "Jane Doe" {
			t.Errorf("%s: something else changed: %+v", step.name, got)
		}
	}

	// Without a mode the vendor's default is at work: the list is replaced.
	account.AddContact(engagor.Contact{ID: "77", Tags: []string{"old"}})
	form := url.Values{"updates": {`{"tags":["only"]}`}}
	if err := c.Do(ctx, http.MethodPost, "/2001/inbox/contact/77", form, nil); err != nil {
		t.Fatal(err)
	}
	if held, _ := account.Contact("77"); !slices.Equal(held.Tags, []string{"only"}) {
		t.Errorf("tags %q without a mode", held.Tags)
	}
	form.Set("options", `{"tags_edit_mode":"overwrite"}`)
	s.code("a mode of another list", c.Do(ctx, http.MethodPost, "/2001/inbox/contact/77", form, nil), 400, engagor.ErrorCodeInvalidParameter)
}

func TestCustomAttributesOfContacts(t *testing.T) {
	t.Parallel()
	s := start(t)
	c, ctx := s.client(), t.Context()
	account := s.Account(engagortest.AccountID)
	defined := account.AddCustomAttribute(engagor.CustomAttribute{Name: "Customer number", Type: "Text", Value: "dropped"})
	key := engagor.ContactByID(account.AddContact(jane()).ID)
	values := func(contact *engagor.Contact) (list []string) {
		for _, a := range contact.CustomAttributes {
			list = append(list, fmt.Sprintf("%s=%v", a.Name, a.Value))
		}
		return list
	}
	attribute := func(name string, value any) engagor.CustomAttribute {
		return engagor.CustomAttribute{Name: name, Value: value}
	}
	defined.Value = "A-2"
	for _, step := range []struct {
		name string
		edit func() (*engagor.Contact, error)
		want []string
	}{
		{"set", func() (*engagor.Contact, error) {
			return c.Contacts.SetCustomAttributes(ctx, key, []engagor.CustomAttribute{defined, attribute("Score", 7)})
		}, []string{"Customer number=A-2", "Segment=gold", "Score=7"}},
		{"delete", func() (*engagor.Contact, error) {
			return c.Contacts.RemoveCustomAttributes(ctx, key, []engagor.CustomAttribute{attribute("Segment", nil), {ID: defined.ID}})
		}, []string{"Score=7"}},
		{"replace", func() (*engagor.Contact, error) {
			return c.Contacts.ReplaceCustomAttributes(ctx, key, []engagor.CustomAttribute{attribute("Segment", "silver")})
		}, []string{"Segment=silver"}},
	} {
		got := ok[*engagor.Contact](t)(step.edit())
		if diff := cmp.Diff(step.want, values(got)); diff != "" {
			t.Errorf("%s: attributes (-want +got):\n%s", step.name, diff)
		}
		if len(got.Tags) != 2 {
			t.Errorf("%s: the tags changed: %q", step.name, got.Tags)
		}
	}
	page := ok[*engagor.CustomAttributePage](t)(c.CustomAttributes.List(ctx, engagor.ListCustomAttributesParams{}))
	var names []string
	for _, d := range page.Data {
		names = append(names, d.Name)
		if d.Value != nil || d.ID == "" {
			t.Errorf("definition %+v", d)
		}
	}
	if diff := cmp.Diff([]string{"Customer number", "Segment", "Score"}, names); diff != "" {
		t.Errorf("definitions (-want +got):\n%s", diff)
	}
	_, err := c.Contacts.SetCustomAttributes(ctx, key, []engagor.CustomAttribute{{Value: "x", Extra: map[string]json.RawMessage{"key": json.RawMessage(`7`)}}})
	s.code("an attribute without a name", err, 400, engagor.ErrorCodeInvalidParameter)
}

func TestFieldsOfContacts(t *testing.T) {
	t.Parallel()
	s := start(t)
	c, ctx := s.client(), t.Context()
	account := s.Account(engagortest.AccountID)
	contact := jane()
	contact.Date.Added.Time = time.Date(2020, 9, 13, 12, 26, 40, 0, time.UTC)
	stored := account.AddContact(contact)
	update := engagor.ContactUpdateRequest{Updates: engagor.ContactUpdate{Company: new("Example NV"), Email: new("")}}
	got := ok[*engagor.Contact](t)(c.Contacts.UpdateByService(ctx, "twitter", "1234567890", update))
	want := stored
	want.Company, want.Email, want.Date.Updated = "Example NV", "", got.Date.Updated
	if diff := cmp.Diff(&want, got); diff != "" {
		t.Errorf("contact (-want +got):\n%s", diff)
	}
	if !got.Date.Updated.After(got.Date.Added.Time) {
		t.Errorf("updated at %v", got.Date.Updated)
	}
	if again := ok[*engagor.Contact](t)(c.Contacts.GetByService(ctx, "twitter", "1234567890", engagor.GetContactByServiceParams{})); again.Company != "Example NV" {
		t.Errorf("contact %+v", again)
	}

	for what, form := range map[string]url.Values{
		"profiles": {"updates": {`{"socialprofiles":[]}`}},
		"id":       {"updates": {`{"id":"1"}`}},
		"no JSON":  {"updates": {`tags=vip`}},
		"no field": {"updatez": {`{}`}},
		"null":     {"updates": {`{}`}, "options": {"null"}},
	} {
		s.code(what, c.Do(ctx, http.MethodPost, "/2001/inbox/contact/"+stored.ID, form, nil), 400, engagor.ErrorCodeInvalidParameter)
	}
	s.code("instagram", c.Do(ctx, http.MethodGet, "/2001/inbox/contact/instagram/7", nil, nil), 400, engagor.ErrorCodeUnsupportedType)
	s.code("no topics", c.Do(ctx, http.MethodGet, "/2001/inbox/contact/viber/7", nil, nil), 400, engagor.ErrorCodeInvalidParameter)
	_, err := c.Contacts.GetByService(ctx, "twitter", "nobody", engagor.GetContactByServiceParams{})
	s.code("nobody", err, 404, engagor.ErrorCodeNotFound)

	s.succeeds("delete", c.Contacts.Delete(ctx, stored.ID))
	_, err = c.Contacts.Get(ctx, stored.ID, engagor.GetContactParams{})
	s.fails("deleted", err, engagor.ErrNotFound)
}

func TestListsOfContacts(t *testing.T) {
	t.Parallel()
	s := start(t)
	c, ctx := s.client(), t.Context()
	account := s.Account(engagortest.AccountID)
	first := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	var want []string
	for i := range 3000 {
		contact := engagor.Contact{ID: strconv.Itoa(i), Date: engagor.ContactDate{Added: engagor.UnixTime{Time: first.Add(time.Duration(i) * time.Minute)}}}
		if i%1000 == 0 {
			contact.Email, contact.Tags = "x@example.com", []string{"every thousandth"}
		}
		account.AddContact(contact)
		want = append(want, contact.ID)
	}
	ids := func(params engagor.ListContactsParams) (list []string) {
		t.Helper()
		for contact, err := range c.Contacts.All(ctx, params) {
			if err != nil {
				t.Fatal(err)
			}
			list = append(list, contact.ID)
		}
		return list
	}
	if diff := cmp.Diff(want, ids(engagor.ListContactsParams{})); diff != "" {
		t.Errorf("contacts (-want +got):\n%s", diff)
	}
	slices.Reverse(want)
	if diff := cmp.Diff(want, ids(engagor.ListContactsParams{Sort: engagor.ContactSortDateAddedDesc})); diff != "" {
		t.Errorf("contacts, newest first (-want +got):\n%s", diff)
	}
	thousandth := []string{"0", "1000", "2000"}
	for what, params := range map[string]engagor.ListContactsParams{
		"required field": {RequiredFields: []engagor.ContactField{engagor.ContactFieldEmail}},
		"tag":            {Filter: `contacttag:every thousandth`},
	} {
		if diff := cmp.Diff(thousandth, ids(params)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", what, diff)
		}
	}
	if got := ids(engagor.ListContactsParams{UpdatedSince: first.Add(2997 * time.Minute)}); !slices.Equal(got, []string{"2998", "2999"}) {
		t.Errorf("updated since: %q", got)
	}
	ok[*engagor.Contact](t)(c.Contacts.AddTags(ctx, engagor.ContactByID("5"), []string{"touched"}))
	page := ok[*engagor.ContactPage](t)(c.Contacts.List(ctx, engagor.ListContactsParams{Sort: engagor.ContactSortLastUpdateDesc}))
	if page.Count != 3000 || len(page.Data) != 20 || page.Data[0].ID != "5" {
		t.Errorf("page of %d with %d contacts, the first is %s", page.Count, len(page.Data), page.Data[0].ID)
	}
	page = ok[*engagor.ContactPage](t)(c.Contacts.List(ctx, engagor.ListContactsParams{}, engagor.WithQuery("limit", "0")))
	if page.Count != 3000 || len(page.Data) != 0 || page.Paging.NextURL != "" {
		t.Errorf("limit 0: page %+v", page)
	}
	_, err := c.Contacts.List(ctx, engagor.ListContactsParams{Filter: "contacttag:a OR name:b"})
	if err != nil { // a tag may be called so
		t.Error(err)
	}
	_, err = c.Contacts.List(ctx, engagor.ListContactsParams{Filter: "name:Jane"})
	s.code("filter", err, 400, engagor.ErrorCodeInvalidParameter)
	_, err = c.Contacts.List(ctx, engagor.ListContactsParams{PageToken: "nonsense"})
	s.code("page token", err, 400, engagor.ErrorCodeInvalidParameter)
	s.fails("limit", c.Do(ctx, http.MethodGet, "/2001/inbox/contacts", nil, nil, engagor.WithQuery("limit", "51")), engagor.ErrBadRequest)
}
