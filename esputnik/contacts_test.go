package esputnik_test

import (
	"context"
	"strings"
	"testing"
	"time"

	es "github.com/engagement-go/engagement/esputnik"
)

func contactsRows() []row {
	return []row{
		{Operation: "addContact", Want: int64(900000001), Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Contacts.Upsert(ctx, ann)
		}},
		{Operation: "getContact", Want: &es.Contact{
			ID: 900000001, FirstName: "Ann", Channels: []es.Channel{{Type: "email", Value: "ann@example.org"}}, AddressBookID: 7000,
			ExternalCustomerID: "C-17", Segments: []es.Segment{{ID: 510001, Name: "Newsletter", Type: es.SegmentTypeStatic}},
		}, Call: func(ctx context.Context, c both, a args) (any, error) { return c.Contacts.Get(ctx, a.Number) }},
		{Operation: "updateContact", Call: func(ctx context.Context, c both, a args) (any, error) {
			return nil, c.Contacts.Update(ctx, a.Number, es.ContactUpdate{
				FirstName: new("Anna"), LastName: new("Lee"), ExternalCustomerID: new("C-17"), ContactKey: new("K"), Channels: ann.Channels, Fields: ann.Fields,
				Address:       es.AddressUpdate{Region: new("Lviv"), Town: new("Lviv"), Address: new("Main 1"), Postcode: new("79000"), CountryCode: new("UA")},
				AddressBookID: 7000, LanguageCode: new("uk"), TimeZone: new("Europe/Kyiv"),
			})
		}},
		{Operation: "deleteContact", Call: func(ctx context.Context, c both, a args) (any, error) {
			return nil, c.Contacts.Delete(ctx, a.Number, es.DeleteContactParams{Erase: true})
		}},
		{Operation: "deleteContactByExternalId", Call: func(ctx context.Context, c both, a args) (any, error) {
			return nil, c.Contacts.DeleteByExternalID(ctx, "C-17", es.DeleteContactByExternalIDParams{Erase: true})
		}},
		{Operation: "subscribeContact", Want: &es.SubscribeResult{ID: 900000001, EmailStatus: es.EmailStatusNeedConfirmation, New: true}, Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Contacts.Subscribe(ctx, es.SubscribeRequest{Contact: ann, SegmentNames: []string{"Subscribers"}, Subscriptions: []string{"news"}, FormType: "footer"})
		}},
		{Operation: "searchContacts", Want: []es.Contact{{ID: 900000001, FirstName: "Ann", Channels: []es.Channel{{Type: "email", Value: "ann@example.org"}}, AddressBookID: 7000}}, Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Contacts.List(ctx, es.ListContactsParams{Email: "ann@example.org", SMS: "380500000001", FirstName: "Ann", LastName: "Lee", StartIndex: 501, MaxRows: 500})
		}},
		{Operation: "bulkUpsertContacts", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Contacts.Import(ctx, es.ContactImport{
				Contacts: []es.ContactDraft{ann, {ExternalCustomerID: "C-18"}}, DedupeOn: es.DedupeKeyFieldID, FieldID: 70001,
				ContactFields: []es.ContactFieldName{es.ContactFieldNameFirstName}, CustomFieldIDs: []int64{70001}, SegmentNames: []string{"Customers"},
				ExcludedSegmentNames: []string{"Subscribers"}, RestoreDeleted: new(false), EventKeyForNewContacts: "newContact",
			})
		}},
		{Operation: "importContactsFromFile", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Contacts.ImportFile(ctx, es.FileImport{
				DedupeOn: es.DedupeKeyEmail, Link: "https://files.example.org/c.csv", SegmentNames: []string{"Import"}, ExcludedSegmentNames: []string{"Old"},
				RestoreDeleted: new(true), EventKeyForNewContacts: "newContact",
			})
		}},
		{Operation: "getImportStatus", Want: &es.ImportStatus{
			Status: es.ImportStateFinished, Timestamp: es.DateTime{Time: time.Date(2025, 5, 1, 10, 0, 0, 0, time.UTC)}, Description: "Done",
			Mapping: []es.DedupeMapping{{DedupeValue: "ann@example.org", ContactID: 900000001}},
		}, Call: func(ctx context.Context, c both, a args) (any, error) { return c.Contacts.GetImport(ctx, a.Text) }},
		{Operation: "getContactEmails", Want: []es.ContactEmail{{ContactID: 900000001, Email: "ann@example.org"}, {ContactID: 900000002, Email: "bo@example.org"}}, Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Contacts.ListEmails(ctx, []int64{900000001, 900000002})
		}},
		{Operation: "getContactSubscriptions", Want: []es.ContactSubscription{{ID: 11, Key: "news", SegmentID: 510001, Name: "News"}}, Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Contacts.ListSubscriptions(ctx, a.Number)
		}},
		{Operation: "updateContactSubscriptions", Call: func(ctx context.Context, c both, a args) (any, error) {
			return nil, c.Contacts.ReplaceSubscriptions(ctx, a.Number, []string{"news", "sale"})
		}},
		{Operation: "getContactIdByToken", Want: int64(900000001), Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Contacts.GetIDByToken(ctx, "6f1c9d7e-app", a.Text)
		}},
	}
}

func upsert(contact es.ContactDraft) call {
	return func(ctx context.Context, c *es.Client) error { _, err := c.Contacts.Upsert(ctx, contact); return err }
}

func search(params es.ListContactsParams) call {
	return func(ctx context.Context, c *es.Client) error { _, err := c.Contacts.List(ctx, params); return err }
}

func TestContactsArgumentsAreRefused(t *testing.T) {
	t.Parallel()
	one := []es.Channel{email("a@example.org")}
	three := []es.Channel{email("a@example.org"), {Type: "sms", Value: "1"}, email("b@example.org"), email("c@example.org")}
	refuse(t, map[string]refusal{
		"contact without channels": {upsert(es.ContactDraft{FirstName: "Ann"}), "Channels must have at least one channel"},
		"three addresses":          {upsert(es.ContactDraft{Channels: three}), `more than 2 channels of type "email"`},
		"long first name":          {upsert(es.ContactDraft{Channels: one, FirstName: strings.Repeat("a", 41)}), "FirstName has 41 characters, the limit is 40"},
		"negative id":              {upsert(es.ContactDraft{Channels: one, ID: -1}), "ID must be at least 1"},
		"subscribe without channels": {func(ctx context.Context, c *es.Client) error {
			_, err := c.Contacts.Subscribe(ctx, es.SubscribeRequest{Contact: es.ContactDraft{FirstName: "A"}})
			return err
		}, "Contact.Channels"},
		"subscribe with three": {func(ctx context.Context, c *es.Client) error {
			_, err := c.Contacts.Subscribe(ctx, es.SubscribeRequest{Contact: es.ContactDraft{Channels: three}})
			return err
		}, "more than 2"},
		"form type": {func(ctx context.Context, c *es.Client) error {
			_, err := c.Contacts.Subscribe(ctx, es.SubscribeRequest{Contact: ann, FormType: "a|b"})
			return err
		}, "FormType must not contain '|'"},
		"update with three": {func(ctx context.Context, c *es.Client) error {
			err := c.Contacts.Update(ctx, 7, es.ContactUpdate{Channels: three})
			return err
		}, "more than 2"},
		"update of nobody": {func(ctx context.Context, c *es.Client) error {
			err := c.Contacts.Update(ctx, 0, es.ContactUpdate{})
			return err
		}, "id must be positive"},
		"empty external id": {func(ctx context.Context, c *es.Client) error {
			err := c.Contacts.DeleteByExternalID(ctx, "", es.DeleteContactByExternalIDParams{})
			return err
		}, "externalCustomerID must not be empty"},
		"mistyped channel":      {upsert(es.ContactDraft{Channels: []es.Channel{{Type: "e-mail", Value: "a@example.org"}}}), "Channels[0].Type must be one of email, sms"},
		"empty address":         {upsert(es.ContactDraft{Channels: []es.Channel{{Type: es.ChannelTypeEmail}}}), "Channels[0].Value must not be empty"},
		"value of no field":     {upsert(es.ContactDraft{Channels: one, Fields: []es.FieldValue{{Value: "gold"}}}), "Fields[0].ID must be at least 1"},
		"501 rows":              {search(es.ListContactsParams{MaxRows: 501}), "MaxRows must be at most 500"},
		"row -1":                {search(es.ListContactsParams{StartIndex: -1}), "StartIndex must be at least 1"},
		"two filters":           {search(es.ListContactsParams{ExternalCustomerID: "C", Email: "e"}), "ExternalCustomerID must not be set together"},
		"sorted filter":         {search(es.ListContactsParams{SMS: "1", SortBy: es.ContactSortContactID}), "SortBy"},
		"sorted by external id": {search(es.ListContactsParams{ExternalCustomerID: "C", SortBy: es.ContactSortContactID}), "SortBy"},
		"other order":           {search(es.ListContactsParams{SortBy: "name"}), "SortBy must be one of contactId"},
	})
}

func TestContactsArgumentsAtTheLimitAreSent(t *testing.T) {
	t.Parallel()
	four := []es.Channel{email("a"), email("b"), {Type: "sms", Value: "1"}, {Type: "sms", Value: "2"}}
	accept(t, map[string]call{
		"two of each channel": upsert(es.ContactDraft{Channels: four}),
		"40 letters":          upsert(es.ContactDraft{Channels: four, FirstName: strings.Repeat("ї", 40)}),
		"sorted":              search(es.ListContactsParams{SortBy: es.ContactSortContactID, MaxRows: 500}),
	})
}
