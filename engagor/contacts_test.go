package engagor_test

import (
	"context"
	"encoding/json"
	"net/url"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement/engagor"
)

func contactsRows() []row {
	janeProfiles := []engagor.SocialProfile{{Type: "twitter", ServiceID: "1234567890"}}
	number := engagor.CustomAttribute{ID: "7", Name: "Customer number", Value: "A-1001"}
	return []row{
		{Operation: "getContactByService", Want: &engagor.Contact{
			ID: "98765", Name: "Jane Doe", Tags: []string{"vip"}, CustomAttributes: []engagor.CustomAttribute{}, SocialProfiles: janeProfiles,
			Date: engagor.ContactDate{Added: unix(1600000000), Updated: unix(1668629719)},
		}, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return c.Contacts.GetByService(ctx, "whatsapp", a.Text, engagor.GetContactByServiceParams{TopicIDs: []int64{70001, 70002}})
		}},
		{Operation: "updateContactByService", Want: &engagor.Contact{
			ID: "98765", Name: "Jane Doe", Tags: []string{"newsletter", "vip"}, CustomAttributes: []engagor.CustomAttribute{}, SocialProfiles: janeProfiles,
			Date: engagor.ContactDate{Added: unix(1600000000), Updated: unix(1668629800)},
		}, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return c.Contacts.UpdateByService(ctx, "twitter", a.Text, engagor.ContactUpdateRequest{
				Updates: engagor.ContactUpdate{
					Name: new("Jane Doe"), Email: new("jane+1@example.com"), Company: new(""), Phone: new("+3212345678"), City: new("Ghent"), Region: new("r"),
					Country: new("BE"), Language: new("nl"), TimeZone: new("Europe/Brussels"), Comment: new("<b>& co"), Tags: []string{"vip"},
					CustomAttributes: []engagor.CustomAttribute{number},
					Extra:            map[string]json.RawMessage{"gender": json.RawMessage(`"f"`)},
				},
				Options:  engagor.ContactUpdateOptions{TagsEditMode: engagor.TagsEditModeAdd, CustomAttributesEditMode: engagor.CustomAttributesEditModeUpdate},
				TopicIDs: []int64{70001, 70002},
			})
		}},
		{Operation: "getContact", Want: &engagor.Contact{
			ID: "98765", Name: "Jane Doe", Email: "jane@example.com", Company: "Example NV", Phone: "+3212345678", Tags: []string{"vip"},
			CustomAttributes: []engagor.CustomAttribute{number}, SocialProfiles: janeProfiles,
			Date: engagor.ContactDate{Added: unix(1600000000), Updated: unix(1668629719)},
		}, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return c.Contacts.Get(ctx, a.Text, engagor.GetContactParams{TopicIDs: []int64{70001}})
		}},
		{Operation: "updateContact", Want: &engagor.Contact{
			ID: "98765", Name: "Jane Doe", Tags: []string{"vip"}, CustomAttributes: []engagor.CustomAttribute{number}, SocialProfiles: janeProfiles,
			Date: engagor.ContactDate{Added: unix(1600000000), Updated: unix(1668629800)},
		}, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return c.Contacts.Update(ctx, a.Text, engagor.ContactUpdateRequest{Updates: engagor.ContactUpdate{Name: new("Jane Doe")}})
		}},
		{Operation: "deleteContact", Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return nil, c.Contacts.Delete(ctx, a.Text)
		}},
		{Operation: "listContacts", Want: &engagor.ContactPage{Count: 1, Data: []engagor.Contact{{
			ID: "98765", Name: "Jane Doe", Tags: []string{"vip"}, SocialProfiles: janeProfiles,
			Date: engagor.ContactDate{Added: unix(1600000000), Updated: unix(1668629719)},
		}}, Paging: engagor.Paging{NextURL: "https://api.engagor.com/2001/inbox/contacts?limit=1&page_token=YToyOntpOjA7aToxO2k6MTthOjA6e319"}}, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return c.Contacts.List(ctx, engagor.ListContactsParams{
				RequiredFields: []engagor.ContactField{engagor.ContactFieldEmail, engagor.ContactFieldName}, Filter: "contacttag:vip", UpdatedSince: to,
				PageToken: "YToy+/=", Limit: 50, Sort: engagor.ContactSortLastUpdateDesc,
			})
		}},
	}
}

// The named changes of a contact send the edit mode that they promise, by id and by service.
func TestContactEdits(t *testing.T) {
	t.Parallel()
	type (
		key    = engagor.ContactKey
		change = func(ctx context.Context, c *engagor.ContactsService, k key) (*engagor.Contact, error)
	)
	number := engagor.CustomAttribute{Name: "Customer number", Value: "A-1001", Extra: extra("group", `{"id":3}`)}
	tests := map[string]struct {
		change           change
		updates, options string
	}{
		"AddTags": {func(ctx context.Context, c *engagor.ContactsService, k key) (*engagor.Contact, error) {
			return c.AddTags(ctx, k, []string{"vip"})
		}, `{"tags":["vip"]}`, `{"tags_edit_mode":"add"}`},
		"ReplaceTags": {func(ctx context.Context, c *engagor.ContactsService, k key) (*engagor.Contact, error) {
			return c.ReplaceTags(ctx, k, []string{"vip", "news & more"})
		}, `{"tags":["vip","news & more"]}`, `{"tags_edit_mode":"update"}`},
		"ReplaceTags with none": {func(ctx context.Context, c *engagor.ContactsService, k key) (*engagor.Contact, error) {
			return c.ReplaceTags(ctx, k, []string{})
		}, `{"tags":[]}`, `{"tags_edit_mode":"update"}`},
		"RemoveTags": {func(ctx context.Context, c *engagor.ContactsService, k key) (*engagor.Contact, error) {
			return c.RemoveTags(ctx, k, []string{"vip"})
		}, `{"tags":["vip"]}`, `{"tags_edit_mode":"delete"}`},
		"SetCustomAttributes": {func(ctx context.Context, c *engagor.ContactsService, k key) (*engagor.Contact, error) {
			return c.SetCustomAttributes(ctx, k, []engagor.CustomAttribute{number})
		}, `{"customattributes":[{"name":"Customer number","value":"A-1001","group":{"id":3}}]}`, `{"customattributes_edit_mode":"update"}`},
		"ReplaceCustomAttributes": {func(ctx context.Context, c *engagor.ContactsService, k key) (*engagor.Contact, error) {
			return c.ReplaceCustomAttributes(ctx, k, []engagor.CustomAttribute{})
		}, `{"customattributes":[]}`, `{"customattributes_edit_mode":"overwrite"}`},
		"RemoveCustomAttributes": {func(ctx context.Context, c *engagor.ContactsService, k key) (*engagor.Contact, error) {
			return c.RemoveCustomAttributes(ctx, k, []engagor.CustomAttribute{{Name: "Customer number"}})
		}, `{"customattributes":[{"name":"Customer number"}]}`, `{"customattributes_edit_mode":"delete"}`},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for _, where := range []struct {
				key    key
				path   string
				topics string
			}{
				{engagor.ContactByID("98765"), "/2001/inbox/contact/98765", ""},
				{engagor.ContactByID("98765", 70001), "/2001/inbox/contact/98765", "70001"},
				{engagor.ContactByService("twitter", "123"), "/2001/inbox/contact/twitter/123", ""},
				{engagor.ContactByService("whatsapp", "+32 1.2", 70001, 70002), "/2001/inbox/contact/whatsapp/%2B32%201.2", "70001,70002"},
			} {
				r := answers(ok(`{"id":"98765"}`))
				got, err := test.change(t.Context(), newClient(t, r).Contacts, where.key)
				if err != nil {
					t.Fatal(err)
				}
				if diff := cmp.Diff(&engagor.Contact{ID: "98765"}, got); diff != "" {
					t.Errorf("contact (-want +got):\n%s", diff)
				}
				requests := r.Requests()
				if len(requests) != 1 {
					t.Fatalf("%d requests, want 1", len(requests))
				}
				form, err := url.ParseQuery(requests[0].Body)
				if err != nil {
					t.Fatal(err)
				}
				want := url.Values{"updates": {normal(t, test.updates)}, "options": {test.options}}
				if where.topics != "" {
					want["topic_ids"] = []string{where.topics}
				}
				form.Set("updates", normal(t, form.Get("updates")))
				if diff := cmp.Diff(want, form); diff != "" {
					t.Errorf("form (-want +got):\n%s", diff)
				}
				if want := "POST https://api.engagor.com" + where.path; requests[0].Method+" "+requests[0].URL != want {
					t.Errorf("called %s %s, want %s", requests[0].Method, requests[0].URL, want)
				}
			}
		})
	}
}

func TestTopicsDemanded(t *testing.T) {
	t.Parallel()
	for _, service := range []string{"wechat", "twilio", "web", "whatsapp", "viber", "WhatsApp"} {
		r := answers(ok(`{}`))
		_, err := newClient(t, r).Contacts.GetByService(t.Context(), service, "1", engagor.GetContactByServiceParams{})
		want := "engagor: Contacts.GetByService: TopicIDs must be set for " + strings.ToLower(service) + ": invalid argument"
		if err == nil || err.Error() != want || r.Count() != 0 {
			t.Errorf("%s: error %v after %d requests, want %s", service, err, r.Count(), want)
		}
	}
	for _, service := range []string{"twitter", "facebook", "youtube", "linkedin", "something new"} {
		if _, err := newClient(t, answers(ok(`{"id":"1"}`))).Contacts.GetByService(t.Context(), service, "1", engagor.GetContactByServiceParams{}); err != nil {
			t.Errorf("%s: %v", service, err)
		}
	}
}

func TestContactsRefuse(t *testing.T) {
	id := engagor.ContactByID("98765")
	t.Parallel()
	refuse(t, refusals{
		"an unknown order": {func(ctx context.Context, c *engagor.Client) error {
			_, err := c.Contacts.List(ctx, engagor.ListContactsParams{Sort: "newest"})
			return err
		}, "Contacts.List: Sort must be one of dateadd:asc, dateadd:desc, lastupdate:asc, lastupdate:desc"},
		"an unknown field": {func(ctx context.Context, c *engagor.Client) error {
			_, err := c.Contacts.List(ctx, engagor.ListContactsParams{RequiredFields: []engagor.ContactField{engagor.ContactFieldEmail, "mail"}})
			return err
		}, "Contacts.List: RequiredFields[1] must be one of email, name, company, phone"},
		"a missing service": {func(ctx context.Context, c *engagor.Client) error {
			_, err := c.Contacts.GetByService(ctx, "", "1", engagor.GetContactByServiceParams{})
			return err
		}, "Contacts.GetByService: service must not be empty"},
		"instagram by service": {func(ctx context.Context, c *engagor.Client) error {
			_, err := c.Contacts.GetByService(ctx, "Instagram", "1", engagor.GetContactByServiceParams{TopicIDs: []int64{1}})
			return err
		}, "Contacts.GetByService: service must not be instagram, whose contacts are found by their ID only"},
		"a change on instagram": {func(ctx context.Context, c *engagor.Client) error {
			_, err := c.Contacts.AddTags(ctx, engagor.ContactByService("instagram", "1", 1), []string{"vip"})
			return err
		}, "Contacts.UpdateByService: service must not be instagram, whose contacts are found by their ID only"},
		"no topics for a change": {func(ctx context.Context, c *engagor.Client) error {
			_, err := c.Contacts.UpdateByService(ctx, "viber", "1", engagor.ContactUpdateRequest{Updates: engagor.ContactUpdate{Name: new("a")}})
			return err
		}, "Contacts.UpdateByService: TopicIDs must be set for viber"},
		"no change": {func(ctx context.Context, c *engagor.Client) error {
			_, err := c.Contacts.Update(ctx, "1", engagor.ContactUpdateRequest{})
			return err
		}, "Contacts.Update: Updates must be set"},
		"tags without a mode": {func(ctx context.Context, c *engagor.Client) error {
			_, err := c.Contacts.Update(ctx, "1", engagor.ContactUpdateRequest{Updates: engagor.ContactUpdate{Tags: []string{"vip"}}})
			return err
		}, "Contacts.Update: Options.TagsEditMode must be set to update tags"},
		"no tags without a mode": {func(ctx context.Context, c *engagor.Client) error {
			_, err := c.Contacts.UpdateByService(ctx, "twitter", "1", engagor.ContactUpdateRequest{Updates: engagor.ContactUpdate{Tags: []string{}}})
			return err
		}, "Contacts.UpdateByService: Options.TagsEditMode must be set to update tags"},
		"attributes without a mode": {func(ctx context.Context, c *engagor.Client) error {
			_, err := c.Contacts.Update(ctx, "1", engagor.ContactUpdateRequest{
				Updates: engagor.ContactUpdate{CustomAttributes: []engagor.CustomAttribute{{ID: "1"}}},
				Options: engagor.ContactUpdateOptions{TagsEditMode: engagor.TagsEditModeAdd},
			})
			return err
		}, "Contacts.Update: Options.CustomAttributesEditMode must be set to update custom attributes"},
		"a mode that does not exist": {func(ctx context.Context, c *engagor.Client) error {
			_, err := c.Contacts.Update(ctx, "1", engagor.ContactUpdateRequest{
				Updates: engagor.ContactUpdate{Tags: []string{"vip"}}, Options: engagor.ContactUpdateOptions{TagsEditMode: "overwrite"},
			})
			return err
		}, "Contacts.Update: Options.TagsEditMode must be one of add, update, delete"},
		"an attribute mode that does not exist": {func(ctx context.Context, c *engagor.Client) error {
			_, err := c.Contacts.Update(ctx, "1", engagor.ContactUpdateRequest{
				Updates: engagor.ContactUpdate{CustomAttributes: []engagor.CustomAttribute{}}, Options: engagor.ContactUpdateOptions{CustomAttributesEditMode: "add"},
			})
			return err
		}, "Contacts.Update: Options.CustomAttributesEditMode must be one of update, overwrite, delete"},
		"social profiles": {func(ctx context.Context, c *engagor.Client) error {
			_, err := c.Contacts.Update(ctx, "1", engagor.ContactUpdateRequest{Updates: engagor.ContactUpdate{Extra: extra("socialProfiles", "[]")}})
			return err
		}, "Contacts.Update: Updates.Extra must not have social profiles, which cannot be changed"},
		"a known member in Extra": {func(ctx context.Context, c *engagor.Client) error {
			_, err := c.Contacts.Update(ctx, "1", engagor.ContactUpdateRequest{Updates: engagor.ContactUpdate{Extra: extra("Tags", `["vip"]`)}})
			return err
		}, "Contacts.Update: updates cannot be encoded as JSON"},
		"no tags to add": {func(ctx context.Context, c *engagor.Client) error {
			_, err := c.Contacts.AddTags(ctx, id, nil)
			return err
		}, "Contacts.AddTags: tags must not be empty"},
		"nil in place of all tags": {func(ctx context.Context, c *engagor.Client) error {
			_, err := c.Contacts.ReplaceTags(ctx, id, nil)
			return err
		}, "Contacts.ReplaceTags: tags must not be empty"},
		"an empty tag": {func(ctx context.Context, c *engagor.Client) error {
			_, err := c.Contacts.RemoveTags(ctx, id, []string{"vip", ""})
			return err
		}, "Contacts.RemoveTags: tags must not have an empty tag"},
		"no attributes": {func(ctx context.Context, c *engagor.Client) error {
			_, err := c.Contacts.SetCustomAttributes(ctx, id, []engagor.CustomAttribute{})
			return err
		}, "Contacts.SetCustomAttributes: attributes must not be empty"},
		"nil in place of all attributes": {func(ctx context.Context, c *engagor.Client) error {
			_, err := c.Contacts.ReplaceCustomAttributes(ctx, id, nil)
			return err
		}, "Contacts.ReplaceCustomAttributes: attributes must not be empty"},
		"an attribute without a value": {func(ctx context.Context, c *engagor.Client) error {
			_, err := c.Contacts.SetCustomAttributes(ctx, id, []engagor.CustomAttribute{{Name: "a", Value: ""}, {Name: "b"}})
			return err
		}, "Contacts.SetCustomAttributes: attributes[1].Value must be set"},
		"an attribute without a value in place of all": {func(ctx context.Context, c *engagor.Client) error {
			_, err := c.Contacts.ReplaceCustomAttributes(ctx, id, []engagor.CustomAttribute{{ID: "7"}})
			return err
		}, "Contacts.ReplaceCustomAttributes: attributes[0].Value must be set"},
		"no attribute in particular": {func(ctx context.Context, c *engagor.Client) error {
			_, err := c.Contacts.RemoveCustomAttributes(ctx, id, []engagor.CustomAttribute{{ID: "7"}, {Type: "Text", Value: "a"}})
			return err
		}, "Contacts.RemoveCustomAttributes: attributes[1] must have what identifies it, such as ID or Name"},
		"no contact": {func(ctx context.Context, c *engagor.Client) error {
			_, err := c.Contacts.AddTags(ctx, engagor.ContactKey{}, []string{"vip"})
			return err
		}, "Contacts.Update: contactID must not be empty"},
		"half a contact": {func(ctx context.Context, c *engagor.Client) error {
			_, err := c.Contacts.AddTags(ctx, engagor.ContactByService("twitter", ""), []string{"vip"})
			return err
		}, "Contacts.UpdateByService: serviceID must not be empty"},
		"too many contacts on a page": {func(ctx context.Context, c *engagor.Client) error {
			_, err := c.Contacts.List(ctx, engagor.ListContactsParams{Limit: 51})
			return err
		}, "Contacts.List: Limit must be at most 50"},
	})
}
