package esputnik_test

import (
	"context"
	"net/http"
	"testing"
	"time"

	"github.com/oapi-codegen/nullable"

	es "github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/internal/contract"
	"github.com/engagement-go/engagement/openapi"
)

func spec(t testing.TB) []byte {
	t.Helper()
	raw, err := openapi.Spec("esputnik")
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

// newClient makes a client without pace that sends through rt.
func newClient(t testing.TB, rt http.RoundTripper, opts ...es.Option) *es.Client {
	t.Helper()
	c, err := es.New("k3y-of-the-account", append([]es.Option{es.WithHTTPClient(&http.Client{Transport: rt}), es.WithoutLimiter()}, opts...)...)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// both are what the operations are called through.
type both struct {
	*es.Client
	session *es.Session
}

type (
	args = contract.Args
	kase = contract.Case[both]
)

func TestOperations(t *testing.T) {
	t.Parallel()
	var cases []kase
	for _, part := range [][]kase{contactCases(), segmentCases(), orderAndEventCases(), messageCases(), sendingCases(), accountCases(), siteCases(), appCases()} {
		cases = append(cases, part...)
	}
	contract.Run(t, contract.Suite[both]{
		Spec: spec(t),
		New: func(t *testing.T, rt http.RoundTripper, maxBytes int64) both {
			opts := []es.Option{es.WithHTTPClient(&http.Client{Transport: rt}), es.WithoutLimiter()}
			if maxBytes > 0 {
				opts = append(opts, es.WithMaxResponseBytes(maxBytes))
			}
			session, err := es.ResumeSession("t0ken", opts...)
			if err != nil {
				t.Fatal(err)
			}
			return both{newClient(t, rt, opts...), session}
		},
		Cases: cases,
	})
}

var ann = es.ContactDraft{
	FirstName: "Ann", LastName: "Lee", ExternalCustomerID: "C-17", ContactKey: "K", LanguageCode: "uk", TimeZone: "Europe/Kyiv",
	Channels: []es.Channel{
		{Type: es.ChannelTypeEmail, Value: "ann@example.org"},
		{Type: es.ChannelTypeMobilePush, Value: "token", Device: es.Device{AppID: "a", DeviceModel: "m", OS: "os", Locale: "en_UK", ClientVersion: "1.6.8", AppVersion: "2", Active: new(false)}},
		{Type: es.ChannelTypeWebPush, Value: "token", WebPushSubscription: es.WebPushSubscription{AppID: new(int64(0)), UserAgent: "u", IP: "10.0.0.1"}},
	},
	Address: es.Address{Region: "Lviv", Town: "Lviv", Address: "Main 1", Postcode: "79000", CountryCode: "UA"},
	Fields:  []es.FieldValue{{ID: 70001, Value: "gold"}}, AddressBookID: 7000, Groups: []es.SegmentRef{{Name: "News"}},
}

func contactCases() []kase {
	return []kase{
		{Operation: "addContact", Want: int64(900000001), Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Contacts.Upsert(ctx, ann)
		}},
		{Operation: "getContact", Want: &es.Contact{
			ID: 900000001, FirstName: "Ann", Channels: []es.Channel{{Type: "email", Value: "ann@example.org"}}, AddressBookID: 7000,
			ExternalCustomerID: "C-17", Groups: []es.Segment{{ID: 510001, Name: "Newsletter", Type: es.SegmentTypeStatic}},
		}, Call: func(ctx context.Context, c both, a args) (any, error) { return c.Contacts.Get(ctx, a.Number) }},
		{Operation: "updateContact", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Contacts.Update(ctx, a.Number, es.ContactUpdate{
				FirstName: "Anna", LastName: "Lee", ExternalCustomerID: "C-17", ContactKey: "K", Channels: ann.Channels, Address: ann.Address, Fields: ann.Fields,
				AddressBookID: 7000, LanguageCode: "uk", TimeZone: "Europe/Kyiv",
			})
		}},
		{Operation: "deleteContact", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Contacts.Delete(ctx, a.Number, es.DeleteContactParams{Erase: true})
		}},
		{Operation: "deleteContactByExternalId", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Contacts.DeleteByExternalID(ctx, "C-17", es.DeleteContactByExternalIDParams{Erase: true})
		}},
		{Operation: "subscribeContact", Want: &es.SubscribeResult{ID: 900000001, EmailStatus: es.EmailStatusNeedConfirmation, New: true}, Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Contacts.Subscribe(ctx, es.SubscribeRequest{Contact: ann, Groups: []string{"Subscribers"}, Subscriptions: []string{"news"}, FormType: "footer"})
		}},
		{Operation: "searchContacts", Want: []es.Contact{{ID: 900000001, FirstName: "Ann", Channels: []es.Channel{{Type: "email", Value: "ann@example.org"}}, AddressBookID: 7000}}, Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Contacts.Search(ctx, es.SearchContactsParams{Email: "ann@example.org", SMS: "380500000001", FirstName: "Ann", LastName: "Lee", StartIndex: 501, MaxRows: 500})
		}},
		{Operation: "bulkUpsertContacts", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Contacts.BulkUpsert(ctx, es.BulkUpsert{
				Contacts: []es.ContactDraft{ann, {ExternalCustomerID: "C-18"}}, DedupeOn: es.DedupeKeyFieldID, FieldID: 70001,
				ContactFields: []es.ContactFieldName{es.ContactFieldNameFirstName}, CustomFieldIDs: []int64{70001}, GroupNames: []string{"Customers"},
				GroupNamesExclude: []string{"Subscribers"}, RestoreDeleted: new(false), EventKeyForNewContacts: "newContact",
			})
		}},
		{Operation: "importContactsFromFile", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Contacts.ImportFile(ctx, es.FileImport{
				DedupeOn: es.DedupeKeyEmail, Link: "https://files.example.org/c.csv", GroupNames: []string{"Import"}, GroupNamesExclude: []string{"Old"},
				RestoreDeleted: new(true), EventKeyForNewContacts: "newContact",
			})
		}},
		{Operation: "getImportStatus", Want: &es.ImportStatus{
			Status: es.ImportStateFinished, Timestamp: es.DateTime{Time: time.Date(2025, 5, 1, 10, 0, 0, 0, time.UTC)}, Description: "Done",
			Mapping: []es.DedupeMapping{{DedupeValue: "ann@example.org", ContactID: 900000001}},
		}, Call: func(ctx context.Context, c both, a args) (any, error) { return c.Contacts.ImportStatus(ctx, a.Text) }},
		{Operation: "getContactEmails", Want: []es.ContactEmail{{ContactID: 900000001, Email: "ann@example.org"}, {ContactID: 900000002, Email: "bo@example.org"}}, Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Contacts.Emails(ctx, []int64{900000001, 900000002})
		}},
		{Operation: "addUnsubscribedEmails", Call: func(ctx context.Context, c both, a args) (any, error) {
			return nil, c.Subscriptions.AddUnsubscribed(ctx, []string{"ann@example.org"})
		}},
		{Operation: "removeUnsubscribedEmails", Call: func(ctx context.Context, c both, a args) (any, error) {
			return nil, c.Subscriptions.RemoveUnsubscribed(ctx, []string{"ann@example.org"})
		}},
		{Operation: "getContactSubscriptions", Want: []es.ContactSubscription{{ID: 11, Key: "news", GroupID: 510001, Name: "News"}}, Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Contacts.Subscriptions(ctx, a.Number)
		}},
		{Operation: "updateContactSubscriptions", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Contacts.SetSubscriptions(ctx, a.Number, []string{"news", "sale"})
		}},
		{Operation: "getContactIdByToken", Want: int64(900000001), Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Contacts.IDByToken(ctx, "6f1c9d7e-app", a.Text)
		}},
		{Operation: "getContactRecommendations", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Recommendations.List(ctx, a.Number, es.ListRecommendationsParams{
				ContactID: 1, Email: "ann@example.org", Phone: "380500000001", ExternalCustomerID: "C-17", WebID: "w", Products: `["SKU1"]`, Category: `["K"]`,
			})
		}},
		{Operation: "getAddressBooks", Want: []es.AddressBook{{ID: 7000, Name: "Main", FieldGroups: []es.FieldGroup{{
			Name: "Personal", ProfileKey: "PERSONAL", Fields: []es.FieldDefinition{{ID: 70001, Name: "Level", FieldKey: "LEVEL", Description: es.FieldDescription{
				Type: "combobox", AllowedValues: es.AllowedValues{PossibleValues: []string{"gold", "silver"}},
			}}},
		}}}}, Call: func(ctx context.Context, c both, a args) (any, error) { return c.AddressBooks.List(ctx) }},
	}
}

func segmentCases() []kase {
	return []kase{
		{Operation: "searchGroups", Want: []es.Segment{{ID: 510001, Name: "Newsletter", Type: es.SegmentTypeStatic}}, Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Segments.List(ctx, es.ListSegmentsParams{Name: "News", StartIndex: 1, MaxRows: 10})
		}},
		{Operation: "getGroupContacts", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Segments.Members(ctx, a.Number, es.MembersParams{StartIndex: 1, MaxRows: 10, OrderByJoinTime: true, Ascending: new(false)})
		}},
		{Operation: "attachContactsToGroup", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Segments.Attach(ctx, a.Number, es.ContactSelection{ContactIDs: []int64{900000001, 900000002}})
		}},
		{Operation: "detachContactsFromGroup", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Segments.Detach(ctx, a.Number, es.ContactSelection{ExternalCustomerIDs: []string{"C-17"}})
		}},
		{Operation: "searchWorkflows", Want: []es.Workflow{{ID: 610001, Name: "Welcome", Status: es.WorkflowStatusActive, Tags: []string{"promo"}}}, Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Workflows.List(ctx, es.ListWorkflowsParams{Name: "W", StartIndex: 1, MaxRows: 10})
		}},
		{Operation: "getSubscriptionCategories", Call: func(ctx context.Context, c both, a args) (any, error) { return c.Subscriptions.List(ctx) }},
	}
}

var kettle = es.Order{
	ExternalOrderID: "O-1001", ExternalCustomerID: "C-17", Email: "ann@example.org", Phone: "380500000001",
	Date: es.DateTime{Time: time.Date(2025, 3, 1, 9, 30, 0, 5e8, time.FixedZone("", 7200))}, Currency: "UAH", TotalCost: 99.9, Status: es.OrderStatusInitialized,
	FirstName: "Ann", LastName: "Lee", Shipping: new(5.0), Discount: new(0.0), Taxes: new(0.0), RestoreURL: "https://shop.example.org/cart",
	StatusDescription: "new", StoreID: "S", Source: es.OrderSourceOnline, DeliveryMethod: "courier", PaymentMethod: "card", DeliveryAddress: "Main 1",
	AdditionalInfo: map[string]string{"comment": "call first"},
	Items:          []es.OrderItem{{ExternalItemID: "SKU1", Quantity: 1, Name: "Kettle", Category: "Kitchen", Cost: new(99.9), URL: "https://shop.example.org/1", ImageURL: "https://shop.example.org/1.png", Description: "steel"}},
}

func orderAndEventCases() []kase {
	accepted := &es.PastEventsResult{Results: []es.PastEventResult{{Status: es.PastEventStatusAccepted}}, SuccessCount: 1}
	pairs := []es.EventParameter{{Name: "email", Value: "ann@example.org"}, {Name: "items", Value: []any{map[string]any{"sku": "SKU1", "qty": 1}}}, {Name: "note", Value: ""}}
	texts := []es.TextParameter{{Name: "items", Value: `[{"sku":"SKU1"}]`}, {Name: "note", Value: ""}}
	return []kase{
		{Operation: "addOrders", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Orders.Upsert(ctx, []es.Order{kettle})
		}},
		{Operation: "generateEventV3", Call: func(ctx context.Context, c both, a args) (any, error) {
			return nil, c.Events.Send(ctx, es.Event{EventTypeKey: "CartReminder", KeyValue: "ann@example.org", Params: map[string]any{"email": "ann@example.org", "total": 120.5, "items": []any{map[string]any{"sku": "SKU1"}}}})
		}},
		{Operation: "generateEventV2", Call: func(ctx context.Context, c both, a args) (any, error) {
			return nil, c.Events.SendV2(ctx, es.EventV2{EventTypeKey: "orderCreated", KeyValue: "ann@example.org", Params: pairs})
		}},
		{Operation: "generateEventV1", Call: func(ctx context.Context, c both, a args) (any, error) {
			return nil, c.Events.SendV1(ctx, es.EventV1{EventTypeKey: "cart", KeyValue: "ann@example.org", Params: texts})
		}},
		{Operation: "generatePastEventsV3", Want: accepted, Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Events.SendPast(ctx, []es.PastEvent{{EventTypeKey: "orderCreated", KeyValue: "ann@example.org", Params: map[string]any{"a": nil}, Occurred: "2023-03-22T14:30"}})
		}},
		{Operation: "generatePastEventsV2", Want: accepted, Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Events.SendPastV2(ctx, []es.PastEventV2{{EventTypeKey: "orderCreated", KeyValue: "ann@example.org", Params: pairs, Occurred: "2023-03-22T14:30"}})
		}},
		{Operation: "generatePastEventsV1", Want: accepted, Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Events.SendPastV1(ctx, []es.PastEventV1{{EventTypeKey: "orderCreated", KeyValue: "ann@example.org", Params: texts, Occurred: "2023-03-22T14:30"}})
		}},
		{Operation: "deletePastEvents", Call: func(ctx context.Context, c both, a args) (any, error) {
			return nil, c.Events.DeletePast(ctx, "2023-01-01T00:00", "2023-06-30T23:59")
		}},
		{Operation: "createApiToken", Call: func(ctx context.Context, c both, a args) (any, error) { return c.Auth.CreateToken(ctx) }},
		{Operation: "createContactToken", Want: "6f1c9d7e2b", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Auth.CreateContactToken(ctx, es.ContactTokenRequest{Email: "ann@example.org", Phone: "380500000001", ExternalCustomerID: "C-17", UserPseudoID: "f", Cookie: "sc"})
		}},
	}
}

func messageCases() []kase {
	email := es.EmailMessageDraft{Name: "Promo", From: `"Shop" <shop@example.org>`, Subject: "Hello", HTMLText: "<h1>Hi</h1>", RawHTML: "<h1>Hi</h1>", CSS: "h1{}", AMPHTML: "<html amp>", PlainText: "Hi", LanguageCode: "en", Tags: []string{"promo"}, SubscriptionsKeys: []string{"news"}}
	push := es.MobilePushMessageDraft{
		Name: "Ready", Title: "Ready", Text: "Order is ready", Subtitle: "s", Link: "https://shop.example.org/o", ImageSource: "https://shop.example.org/i.png", Images: []string{"https://shop.example.org/1.png"},
		CustomData: `{"k":1}`, TTLSec: new(int64(3600)), Buttons: []es.MobilePushButton{{ActionID: "open", Label: "Open", IOSIconPath: "i", Link: "app://order", CustomData: "{}"}}, SoundEnabled: new(false), BadgeCount: new(int64(0)),
	}
	viber := es.ViberMessageDraft{Name: "Sale", From: "SHOP", Text: "Sale", Image: "https://shop.example.org/b.png", Caption: "Go", Action: "https://shop.example.org", TTLSec: new(int64(60)), SMSFallback: true, SMSSender: "SHOP", SMSContent: "Sale"}
	inbox := es.AppInboxMessageDraft{Name: "Inbox 1", Title: "Welcome", Text: "Thanks", Link: "https://shop.example.org", ImageSource: "https://shop.example.org/i.png", CustomData: `{"k":1}`, TTLSec: new(int64(3600))}
	telegram := es.TelegramMessageDraft{Name: "TG 1", Text: "Hello", ImageSource: "https://shop.example.org/i.jpg", Buttons: []es.TelegramButton{{Text: "Open", Link: "https://shop.example.org"}}}
	sms := es.SMSMessageDraft{Name: "SMS 1", From: "SHOP", Text: "Your order is ready", TrackURLs: true}
	id := int64(3000001)
	return []kase{
		{Operation: "searchEmailMessages", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.EmailMessages.List(ctx, es.ListEmailMessagesParams{Search: "promo", StartIndex: 1, MaxRows: 10})
		}},
		{Operation: "addEmailMessage", Want: id, Call: func(ctx context.Context, c both, a args) (any, error) { return c.EmailMessages.Create(ctx, email) }},
		{Operation: "getEmailMessage", Call: func(ctx context.Context, c both, a args) (any, error) { return c.EmailMessages.Get(ctx, a.Number) }},
		{Operation: "updateEmailMessage", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.EmailMessages.Update(ctx, a.Number, email)
		}},
		{Operation: "deleteEmailMessage", Call: func(ctx context.Context, c both, a args) (any, error) { return c.EmailMessages.Delete(ctx, a.Number) }},
		{Operation: "putEmailMessageTranslation", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.EmailMessages.PutTranslation(ctx, 7, a.Text, email)
		}},
		{Operation: "deleteEmailMessageTranslation", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.EmailMessages.DeleteTranslation(ctx, 7, a.Text)
		}},
		{Operation: "getEmailMessageViewLink", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.EmailMessages.ViewLink(ctx, a.Number)
		}},

		{Operation: "searchMobilePushMessages", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.MobilePushMessages.List(ctx, es.ListMobilePushMessagesParams{Search: "promo", StartIndex: 1, MaxRows: 10})
		}},
		{Operation: "addMobilePushMessage", Want: id, Call: func(ctx context.Context, c both, a args) (any, error) { return c.MobilePushMessages.Create(ctx, push) }},
		{Operation: "getMobilePushMessage", Call: func(ctx context.Context, c both, a args) (any, error) { return c.MobilePushMessages.Get(ctx, a.Number) }},
		{Operation: "updateMobilePushMessage", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.MobilePushMessages.Update(ctx, a.Number, push)
		}},
		{Operation: "deleteMobilePushMessage", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.MobilePushMessages.Delete(ctx, a.Number)
		}},
		{Operation: "putMobilePushMessageTranslation", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.MobilePushMessages.PutTranslation(ctx, 7, a.Text, push)
		}},
		{Operation: "deleteMobilePushMessageTranslation", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.MobilePushMessages.DeleteTranslation(ctx, 7, a.Text)
		}},

		{Operation: "searchViberMessages", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.ViberMessages.List(ctx, es.ListViberMessagesParams{Search: "promo", StartIndex: 1, MaxRows: 10})
		}},
		{Operation: "addViberMessage", Want: id, Call: func(ctx context.Context, c both, a args) (any, error) { return c.ViberMessages.Create(ctx, viber) }},
		{Operation: "getViberMessage", Call: func(ctx context.Context, c both, a args) (any, error) { return c.ViberMessages.Get(ctx, a.Number) }},
		{Operation: "updateViberMessage", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.ViberMessages.Update(ctx, a.Number, viber)
		}},
		{Operation: "deleteViberMessage", Call: func(ctx context.Context, c both, a args) (any, error) { return c.ViberMessages.Delete(ctx, a.Number) }},
		{Operation: "putViberMessageTranslation", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.ViberMessages.PutTranslation(ctx, 7, a.Text, es.ViberMessageDraft{Name: "n", From: "f", Text: "t", Transactional: true})
		}},
		{Operation: "deleteViberMessageTranslation", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.ViberMessages.DeleteTranslation(ctx, 7, a.Text)
		}},

		{Operation: "searchAppInboxMessages", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.AppInboxMessages.List(ctx, es.ListAppInboxMessagesParams{Search: "promo", StartIndex: 1, MaxRows: 10})
		}},
		{Operation: "addAppInboxMessage", Want: id, Call: func(ctx context.Context, c both, a args) (any, error) { return c.AppInboxMessages.Create(ctx, inbox) }},
		{Operation: "getAppInboxMessage", Call: func(ctx context.Context, c both, a args) (any, error) { return c.AppInboxMessages.Get(ctx, a.Number) }},
		{Operation: "updateAppInboxMessage", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.AppInboxMessages.Update(ctx, a.Number, inbox)
		}},
		{Operation: "deleteAppInboxMessage", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.AppInboxMessages.Delete(ctx, a.Number)
		}},
		{Operation: "putAppInboxMessageTranslation", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.AppInboxMessages.PutTranslation(ctx, 7, a.Text, inbox)
		}},
		{Operation: "deleteAppInboxMessageTranslation", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.AppInboxMessages.DeleteTranslation(ctx, 7, a.Text)
		}},

		{Operation: "searchTelegramMessages", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.TelegramMessages.List(ctx, es.ListTelegramMessagesParams{Search: "promo", StartIndex: 1, MaxRows: 10})
		}},
		{Operation: "addTelegramMessage", Want: id, Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.TelegramMessages.Create(ctx, telegram)
		}},
		{Operation: "getTelegramMessage", Call: func(ctx context.Context, c both, a args) (any, error) { return c.TelegramMessages.Get(ctx, a.Number) }},
		{Operation: "updateTelegramMessage", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.TelegramMessages.Update(ctx, a.Number, telegram)
		}},
		{Operation: "deleteTelegramMessage", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.TelegramMessages.Delete(ctx, a.Number)
		}},
		{Operation: "putTelegramMessageTranslation", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.TelegramMessages.PutTranslation(ctx, 7, a.Text, telegram)
		}},
		{Operation: "deleteTelegramMessageTranslation", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.TelegramMessages.DeleteTranslation(ctx, 7, a.Text)
		}},

		{Operation: "searchSmsMessages", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.SMSMessages.List(ctx, es.ListSMSMessagesParams{Search: "promo", StartIndex: 1, MaxRows: 10})
		}},
		{Operation: "addSmsMessage", Want: id, Call: func(ctx context.Context, c both, a args) (any, error) { return c.SMSMessages.Create(ctx, sms) }},
		{Operation: "getSmsMessage", Call: func(ctx context.Context, c both, a args) (any, error) { return c.SMSMessages.Get(ctx, a.Number) }},
		{Operation: "updateSmsMessage", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.SMSMessages.Update(ctx, a.Number, sms)
		}},
		{Operation: "deleteSmsMessage", Call: func(ctx context.Context, c both, a args) (any, error) { return c.SMSMessages.Delete(ctx, a.Number) }},
		{Operation: "putSmsMessageTranslation", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.SMSMessages.PutTranslation(ctx, 7, a.Text, sms)
		}},
		{Operation: "deleteSmsMessageTranslation", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.SMSMessages.DeleteTranslation(ctx, 7, a.Text)
		}},
	}
}

func sendingCases() []kase {
	return []kase{
		{Operation: "smartSend", Want: []es.SendResult{
			{Locator: "ann@example.org", Status: es.SendStatusOK, RequestID: "00000000-0000-4000-8000-000000000001"},
			{Locator: "bad@", Status: es.SendStatusError, Message: "'bad@' is not valid email"},
		}, Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Sending.SmartSend(ctx, a.Number, es.SmartSendRequest{
				Recipients: []es.Recipient{
					{Locator: "ann@example.org", JSONParam: `{"discount":"5%"}`, LanguageCode: "en", ExternalRequestID: "R-1"},
					{ContactID: 900000002},
					{ExternalCustomerID: "C-17"},
				},
				Email: new(false), FromName: "Shop",
			})
		}},
		{Operation: "sendEmail", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Sending.SendEmail(ctx, es.OutgoingEmail{
				From: `"Shop" <shop@example.org>`, Subject: "Hi", HTMLText: "<p>Hi</p>", PlainText: "Hi", AMPHTMLText: "<html amp>", Emails: []string{"ann@example.org"},
				Tags: []string{"t1"}, SubscriptionsKeys: []string{"news"}, ExternalRequestID: "R", SkipPersonalisation: new(true), TrackURLs: new(false),
			})
		}},
		{Operation: "sendSms", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Sending.SendSMS(ctx, es.OutgoingSMS{From: "SHOP", Text: "Your code 1234", PhoneNumbers: []string{"380500000001"}, Tags: []string{"t"}, SubscriptionsKeys: []string{"news"}, ExternalRequestID: "R", TrackURLs: true})
		}},
		{Operation: "sendViber", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Sending.SendViber(ctx, es.OutgoingViber{
				Text: "Sale", IOSExpiryText: "Offer expired", GroupID: 510001, From: "SHOP", TTLSeconds: new(int64(60)), Image: "https://shop.example.org/b.png", Caption: "Go",
				Action: "https://shop.example.org", Tags: []string{"t"}, SubscriptionsKeys: []string{"news"}, ExternalRequestID: "R", TrackURLs: new(false),
			})
		}},
		{Operation: "getMessageStatus", Want: []es.MessageStatus{
			{RequestID: "00000000-0000-4000-8000-000000000001", Status: "DELIVERED", Delivered: true},
			{RequestID: "00000000-0000-4000-8000-000000000004", Status: "SMS_UNDELIVERED_STATE", Failed: true},
		}, Call: func(ctx context.Context, c both, a args) (any, error) {
			got, err := c.Sending.Statuses(ctx, []string{"00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000004"})
			return got, err
		}},
		{Operation: "getEmailInterfaces", Want: []es.Sender{{Type: es.SenderTypeEmail, Value: `"Shop" <shop@example.org>`}}, Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Sending.EmailSenders(ctx)
		}},
		{Operation: "getSmsInterfaces", Want: []es.Sender{{Type: es.SenderTypeSMS, Value: "SHOP"}}, Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Sending.SMSSenders(ctx)
		}},
		{Operation: "updateInteractionStatus", Call: func(ctx context.Context, c both, a args) (any, error) {
			return nil, c.Sending.UpdateInteraction(ctx, a.Text, es.InteractionStatusChange{Token: "fcm-token", Status: es.InteractionStatusDelivered, Time: time.Date(2025, 5, 1, 10, 0, 0, 0, time.UTC)})
		}},
		{Operation: "listBroadcasts", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Broadcasts.List(ctx, es.ListBroadcastsParams{StartIndex: 11, MaxRows: 10})
		}},
		{Operation: "createBroadcast", Want: &es.Broadcast{ID: "3400001", Title: "Sale", MessageID: "3000001", GroupID: "510001"}, Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Broadcasts.Create(ctx, es.BroadcastDraft{
				Title: "Sale", MessageID: "3000001", Groups: []int64{510001}, ExcludedGroups: []int64{510009}, StartDate: "2025-06-01T10:00", BatchSize: 1000,
				BatchIntervalUnit: es.BatchIntervalUnitHour, Domain: "shop.example.org", AppID: "a",
			})
		}},
		{Operation: "getBroadcast", Call: func(ctx context.Context, c both, a args) (any, error) { return c.Broadcasts.Get(ctx, a.Text) }},
		{Operation: "cancelBroadcast", Call: func(ctx context.Context, c both, a args) (any, error) { return nil, c.Broadcasts.Cancel(ctx, a.Text) }},
		{Operation: "getContactsActivity", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Activity.List(ctx, "2025-06-01T00:00", "2025-06-02T00:00", es.ListActivityParams{
				Email: "e", SMS: "s", WebPushToken: "w", MobPushToken: "m", MessageTag: "t", ActivityStatus: es.ActivityStatusRead, Offset: "o", MaxRows: 1000,
			})
		}},
		{Operation: "getContactMessages", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Activity.Messages(ctx, "2025-06-01", "2025-06-02", es.ContactMessagesParams{
				Email: "e", Phone: "p", ContactID: 1, ExternalCustomerID: "x", ChannelTypes: []es.ChannelType{"email", "sms"}, Offset: 10, MaxRows: 100,
			})
		}},
	}
}

func accountCases() []kase {
	return []kase{
		{Operation: "getAccountInfo", Want: &es.AccountInfo{OrgID: 1234, UserEmail: "api-user1", OrganisationName: "Acme"}, Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Account.Get(ctx)
		}},
		{Operation: "getBalance", Want: &es.Balance{CurrentBalance: 12.5, Currency: "UAH", BonusEmails: 100, SendersReservedBalances: map[string][]es.SenderBalance{"viber": {{SenderID: 7, Balance: 3.5, SenderName: "SHOP"}}}}, Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Account.Balance(ctx)
		}},
		{Operation: "getBillingHistory", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Account.BillingHistory(ctx, es.BillingHistoryParams{DateFrom: "2025-01-01", DateTo: "2025-04-01"})
		}},
		{Operation: "getVersion", Want: &es.ServiceVersion{Version: "60000", ProtocolVersion: "1.0"}, Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Account.Version(ctx)
		}},
	}
}

func siteCases() []kase {
	worker := es.WebPushDomainDraft{Domain: "https://shop.example.org", ServiceWorkerName: "push-sw.js", ServiceWorkerPath: "/", ServiceWorkerScope: "/shop/"}
	return []kase{
		{Operation: "getDomains", Want: []es.Domain{{Name: "shop.example.org"}}, Call: func(ctx context.Context, c both, a args) (any, error) { return c.Sites.Domains(ctx) }},
		{Operation: "addDomain", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Sites.AddDomain(ctx, "https://shop.example.org")
		}},
		{Operation: "getSiteScript", Call: func(ctx context.Context, c both, a args) (any, error) { return c.Sites.Script(ctx) }},
		{Operation: "getWebPushDomains", Want: []es.WebPushDomain{{Domain: "https://shop.example.org", ServiceWorkerName: "push-sw.js", ServiceWorkerPath: "/", ServiceWorkerScope: "/"}}, Call: func(ctx context.Context, c both, a args) (any, error) {
			got, err := c.Sites.WebPushDomains(ctx)
			return got, err
		}},
		{Operation: "addWebPushDomains", Want: &es.WebPushDomainsResult{Success: []es.WebPushDomainSuccess{{Domain: "https://shop.example.org", Status: "created"}}}, Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Sites.AddWebPushDomains(ctx, []es.WebPushDomainDraft{worker})
		}},
		{Operation: "addWebPushDomain", Want: &es.WebPushDomainResult{Success: &es.WebPushDomainSuccess{Domain: "https://shop.example.org", Status: "created"}}, Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Sites.AddWebPushDomain(ctx, worker)
		}},
		{Operation: "deleteWebPushDomain", Call: func(ctx context.Context, c both, a args) (any, error) {
			return nil, c.Sites.DeleteWebPushDomain(ctx, "https://shop.example.org")
		}},
		{Operation: "getWebPushScript", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Sites.WebPushScript(ctx, es.WebPushScriptParams{Domain: "https://shop.example.org"})
		}},
		{Operation: "getProductFeeds", Want: []es.ProductFeed{{URL: "https://shop.example.org/feed.xml", Language: "en", Default: true}}, Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Feeds.List(ctx)
		}},
		{Operation: "setProductFeeds", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Feeds.Set(ctx, []es.ProductFeedDraft{{URL: "https://shop.example.org/feed.xml", Language: "en", Default: new(false)}})
		}},
	}
}

func appCases() []kase {
	recommended := []es.Recommendation{{ID: "SKU1", Name: "Kettle", URL: "https://shop.example.org/1", Price: 39.5, Brand: "Acme", Category: []string{"Kitchen"}, IsInStock: 1}}
	return []kase{
		{Operation: "getPromocodes", Want: &es.PromocodeList{
			Codes: []es.Promocode{{Code: "A-1", ExpirationDate: es.DateTime{Time: time.Date(2025, 12, 31, 23, 59, 0, 0, time.UTC)}, Discount: 10, Type: "summer"}},
			Text:  `[{"code":"A-1","expirationDate":"2025-12-31T23:59","discount":10,"type":"summer","inUse":false}]`,
		}, Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Promocodes.List(ctx, es.ListPromocodesParams{Type: "summer", InUse: new(false), ActiveDueDays: new(int64(0)), Discount: new(int64(0))})
		}},
		{Operation: "uploadPromocodes", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Promocodes.Upload(ctx, es.PromocodeUpload{Codes: []string{"A-1"}, ExpirationDate: "2025-12-31T23:59", Discount: 10, Type: "summer", InUse: true},
				es.UploadPromocodesParams{ExpirationDate: "2025-12-31T23:59", Discount: "10", Type: "summer", InUse: true})
		}},
		{Operation: "countPromocodes", Want: int64(42), Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Promocodes.Count(ctx, es.CountPromocodesParams{Type: "summer", ActiveDueDays: new(int64(0)), Discount: new(int64(0))})
		}},
		{Operation: "uploadPreprocessorFile", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Files.Upload(ctx, es.FileUpload{Link: "https://files.example.org/p.json", Type: es.PreprocessorTypeKey, TTLHours: new(int64(240))})
		}},
		{Operation: "updatePreprocessorFile", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Files.Update(ctx, a.Text, es.FileUpdate{Link: "https://files.example.org/p2.json", TTLHours: new(int64(240))})
		}},
		{Operation: "getPreprocessorFileStatus", Want: &es.FileStatus{
			Status: "FINISHED", Timestamp: es.DateTime{Time: time.Date(2025, 5, 1, 10, 0, 0, 0, time.UTC)}, Description: "Done",
			Text: `{"description":"Done","status":"FINISHED","timestamp":"2025-05-01T10:00:00"}`,
		}, Call: func(ctx context.Context, c both, a args) (any, error) { return c.Files.Status(ctx, a.Text) }},
		{Operation: "addAppTokens", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Apps.AddTokens(ctx, a.Text, []es.AppToken{{Token: "T-1", ExternalCustomerID: "C-17"}, {Token: "T-2", ContactID: 1, Phone: "p", Email: "e"}})
		}},
		{Operation: "muteAppToken", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Apps.MuteToken(ctx, a.Text, es.TokenMute{Token: "T-1", Duration: 3600})
		}},
		{Operation: "unmuteAppToken", Call: func(ctx context.Context, c both, a args) (any, error) { return c.Apps.UnmuteToken(ctx, a.Text, "T-1") }},
		{Operation: "getTokenActivity", Want: &es.TokenState{Active: true}, Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Apps.TokenState(ctx, a.Text, "T-1")
		}},
		{Operation: "setTokenActivity", Want: &es.TokenState{}, Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Apps.SetTokenState(ctx, "6f1c9d7e-app", a.Text, false)
		}},
		{Operation: "getAppInboxUnreadCount", Want: int64(3), Call: func(ctx context.Context, c both, a args) (any, error) { return c.session.Inbox.UnreadCount(ctx) }},
		{Operation: "listAppInboxMessages", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.session.Inbox.List(ctx, es.ListInboxMessagesParams{Page: new(int64(0)), PageSize: 10, Status: es.InboxStatusUnopened})
		}},
		{Operation: "setAppInboxMessagesStatus", Call: func(ctx context.Context, c both, a args) (any, error) {
			return nil, c.session.Inbox.SetStatus(ctx, es.InboxStatusChange{Status: es.InboxStatusOpened, IDs: nullable.NewNullNullable[[]string]()})
		}},
		{Operation: "getRecommendationsForContactToken", Want: recommended, Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.session.Recommendations.List(ctx, a.Number, es.ListContactRecommendationsParams{Products: `["SKU1"]`, Category: `["K"]`})
		}},
	}
}
