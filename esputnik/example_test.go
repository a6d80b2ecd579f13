package esputnik_test

import (
	"context"
	"errors"
	"fmt"
	"log"
	"net/http"
	"slices"
	"time"

	"github.com/oapi-codegen/nullable"
	"github.com/oapi-codegen/runtime/types"
	"golang.org/x/oauth2"

	"github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/esputnik/esputniktest"
)

// client returns a client of a fake server. A program uses esputnik.New(apiKey).
func client() (*esputnik.Client, *esputniktest.Server) {
	srv, err := esputniktest.Start()
	if err != nil {
		log.Fatal(err)
	}
	return srv.Client(), srv
}

// person returns a contact with an email address.
func person(name string) esputnik.ContactDraft {
	return esputnik.ContactDraft{
		FirstName: name,
		Channels:  []esputnik.Channel{{Type: esputnik.ChannelTypeEmail, Value: name + "@example.org"}},
	}
}

func Example() {
	c, srv := client()
	defer srv.Close()
	ctx := context.Background()

	id, err := c.Contacts.Upsert(ctx, esputnik.ContactDraft{
		FirstName: "Ann",
		Channels:  []esputnik.Channel{{Type: esputnik.ChannelTypeEmail, Value: "ann@example.org"}},
	})
	if err != nil {
		log.Fatal(err)
	}
	if err := c.Events.Send(ctx, esputnik.Event{EventTypeKey: "signup", Params: map[string]any{"email": "ann@example.org"}}); err != nil {
		log.Fatal(err)
	}
	contact, err := c.Contacts.Get(ctx, id)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(contact.FirstName, contact.Channels[0].Value, len(srv.Events("signup")))
	// Output: Ann ann@example.org 1
}

func ExampleError() {
	c, srv := client()
	defer srv.Close()

	_, err := c.Contacts.Get(context.Background(), 1)
	var e *esputnik.Error
	if errors.Is(err, esputnik.ErrNotFound) && errors.As(err, &e) {
		fmt.Println(e.Operation, e.StatusCode, e.Attempts)
	}
	// Output: Contacts.Get 404 1
}

func ExampleContactsService() {
	c, srv := client()
	defer srv.Close()
	ctx := context.Background()

	id, err := c.Contacts.Upsert(ctx, person("ann"))
	if err != nil {
		log.Fatal(err)
	}
	if err := c.Contacts.Update(ctx, id, esputnik.ContactUpdate{LastName: new("Lee")}); err != nil {
		log.Fatal(err)
	}
	// The same write within a minute is a conflict.
	err = c.Contacts.Update(ctx, id, esputnik.ContactUpdate{LastName: new("Lee")})
	fmt.Println(errors.Is(err, esputnik.ErrConflict))

	err = c.Contacts.Delete(ctx, id, esputnik.DeleteContactParams{Erase: true})
	fmt.Println(err, len(srv.Contacts()))
	// Output:
	// true
	// <nil> 0
}

func ExampleContactsService_All() {
	c, srv := client()
	defer srv.Close()
	for i := range 1200 {
		srv.AddContacts(person(fmt.Sprintf("c%d", i)))
	}

	n := 0
	for _, err := range c.Contacts.All(context.Background(), esputnik.ListContactsParams{SortBy: esputnik.ContactSortContactID}) {
		if err != nil {
			log.Fatal(err)
		}
		n++
	}
	fmt.Println(n, "contacts in", len(srv.Journal()), "requests")
	// Output: 1200 contacts in 3 requests
}

func ExampleContactsService_Pages() {
	c, srv := client()
	defer srv.Close()
	for i := range 700 {
		srv.AddContacts(person(fmt.Sprintf("c%d", i)))
	}
	srv.Inject(esputniktest.Fault{Operation: "searchContacts", Skip: 1, Status: 403})

	// The first iteration fails. The second resumes at the page that failed.
	cursor := ""
	for range 2 {
		for page, err := range c.Contacts.Pages(context.Background(), esputnik.ListContactsParams{}, esputnik.WithCursor(cursor)) {
			if stop := (*esputnik.PageError)(nil); errors.As(err, &stop) {
				fmt.Println("failed:", errors.Is(err, esputnik.ErrForbidden))
				cursor = stop.Cursor
				break
			}
			fmt.Println(len(page), "contacts")
		}
	}
	// Output:
	// 500 contacts
	// failed: true
	// 200 contacts
}

func ExampleContactsService_ImportAll() {
	c, srv := client()
	defer srv.Close()
	ctx := context.Background()

	contacts := []esputnik.ContactDraft{person("ann"), {FirstName: "nobody"}, person("bo")}
	session := ""
	for o := range c.Contacts.ImportAll(ctx, slices.Values(contacts), esputnik.ImportOptions{
		DedupeOn: esputnik.DedupeKeyEmail, SegmentNames: []string{"Import of June"},
	}) {
		if o.Err != nil {
			fmt.Println(o.Index, o.Err)
			continue
		}
		session = o.Result.AsyncSessionID
	}
	status, err := c.Contacts.WaitImport(ctx, session, esputnik.WaitOptions[esputnik.ImportStatus]{})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(status.Status, len(status.ContactIDs()), len(srv.Contacts()))
	// Output:
	// 1 esputnik: Contacts.ImportAll: item 1: contact must have the key that DedupeOn "email" names, or an ExternalCustomerID: invalid argument
	// FINISHED 2 2
}

func ExampleContactsService_WaitImport() {
	c, srv := client()
	defer srv.Close()
	ctx := context.Background()
	srv.SlowJobs(60 * time.Millisecond)
	srv.AddFile("https://files.example.org/c.csv", "First name,Email\nAnn,ann@example.org\n")

	file, err := c.Contacts.ImportFile(ctx, esputnik.FileImport{DedupeOn: esputnik.DedupeKeyEmail, Link: "https://files.example.org/c.csv"})
	if err != nil {
		log.Fatal(err)
	}
	if err := file.Err(); err != nil { // refused with status 200
		log.Fatal(err)
	}
	states := 0
	status, err := c.Contacts.WaitImport(ctx, file.SessionID(), esputnik.WaitOptions[esputnik.ImportStatus]{
		FirstDelay: 20 * time.Millisecond, Progress: func(*esputnik.ImportStatus) { states++ },
	})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(status.Status, states > 1)
	// Output: FINISHED true
}

func ExampleAddressBooksService() {
	c, srv := client()
	defer srv.Close()

	books, err := c.AddressBooks.List(context.Background())
	if err != nil {
		log.Fatal(err)
	}
	for _, group := range books[0].FieldGroups {
		for _, field := range group.Fields {
			fmt.Println(field.ID, group.ProfileKey+"."+field.FieldKey, field.Description.Type)
		}
	}
	// Output: 70001 PERSONAL.LEVEL combobox
}

func ExampleSegmentsService() {
	c, srv := client()
	defer srv.Close()
	ctx := context.Background()
	ids := srv.AddContacts(person("ann"), person("bo"), person("cy"))
	segment := srv.AddSegment("Customers", esputnik.SegmentTypeStatic)

	if err := c.Segments.AddMembers(ctx, segment, esputnik.ContactSelection{ContactIDs: ids}); err != nil {
		log.Fatal(err)
	}
	if err := c.Segments.RemoveMembers(ctx, segment, esputnik.ContactSelection{ContactIDs: ids[:1]}); err != nil {
		log.Fatal(err)
	}
	// Without a contact, RemoveMembers fails. RemoveAllMembers empties the segment.
	err := c.Segments.RemoveMembers(ctx, segment, esputnik.ContactSelection{})
	fmt.Println(errors.Is(err, esputnik.ErrInvalidArgument), len(srv.Members(segment)))
	err = c.Segments.RemoveAllMembers(ctx, segment)
	fmt.Println(err, len(srv.Members(segment)))
	// Output:
	// true 2
	// <nil> 0
}

func ExampleWorkflowsService() {
	c, srv := client()
	defer srv.Close()
	srv.AddWorkflows(esputnik.Workflow{Name: "Welcome", Status: esputnik.WorkflowStatusActive, Tags: []string{"promo"}})
	srv.OddShapes(true) // sends one tag as a string, which is read as a list

	workflows, err := c.Workflows.List(context.Background(), esputnik.ListWorkflowsParams{Name: "Welcome"})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(workflows[0].Name, workflows[0].Status, workflows[0].Tags)
	// Output: Welcome active [promo]
}

func ExampleSubscriptionsService() {
	c, srv := client()
	defer srv.Close()
	ctx := context.Background()
	srv.AddCategory("news", "News")
	ids := srv.AddContacts(person("ann"))

	if err := c.Contacts.ReplaceSubscriptions(ctx, ids[0], []string{"news"}); err != nil {
		log.Fatal(err)
	}
	categories, err := c.Subscriptions.List(ctx)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(categories[0].Name, categories[0].ContactsCount)
	if err := c.Subscriptions.AddUnsubscribed(ctx, []string{"ann@example.org"}); err != nil {
		log.Fatal(err)
	}
	fmt.Println(srv.Unsubscribed())
	// Output:
	// News 1
	// [ann@example.org]
}

func ExampleRecommendationsService() {
	c, srv := client()
	defer srv.Close()

	products, err := c.Recommendations.List(context.Background(), 17, esputnik.ListRecommendationsParams{Email: "ann@example.org"})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(products[0].Name, products[0].Price, string(products[0].Tags["tags_color"]))
	// Output: Kettle 39.5 "red"
}

func ExampleOrdersService() {
	c, srv := client()
	defer srv.Close()

	result, err := c.Orders.Upsert(context.Background(), []esputnik.Order{{
		ExternalOrderID: "O-1001", Email: "ann@example.org", Date: esputnik.DateTimeOf(time.Date(2025, 3, 1, 9, 30, 0, 0, time.UTC)),
		Currency: "UAH", TotalCost: 99.9, Status: esputnik.OrderStatusDelivered,
		Items: []esputnik.OrderItem{{ExternalItemID: "SKU1", Quantity: 1, Cost: new(99.9)}},
	}})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(result.Err(), len(srv.Orders()), len(srv.Events("orderDELIVERED"))) // orders can be refused with status 200
	// Output: <nil> 1 1
}

func ExampleOrdersService_UpsertAll() {
	c, srv := client()
	defer srv.Close()

	orders := func(yield func(esputnik.Order) bool) {
		for i := range 2500 {
			if !yield(esputnik.Order{
				ExternalOrderID: fmt.Sprintf("O-%d", i), ExternalCustomerID: "C-17", Date: esputnik.DateTimeOf(time.Date(2025, 3, 1, 9, 30, 0, 0, time.UTC)),
				Currency: "UAH", TotalCost: 10, Status: esputnik.OrderStatusDelivered,
			}) {
				return
			}
		}
	}
	for o := range c.Orders.UpsertAll(context.Background(), orders, esputnik.BulkOptions{Progress: func(n int) { fmt.Println(n, "orders") }}) {
		if o.Err != nil {
			fmt.Println(o.Index, o.Err)
		}
	}
	// Output:
	// 1000 orders
	// 2000 orders
	// 2500 orders
}

func ExampleEventsService() {
	c, srv := client()
	defer srv.Close()
	ctx := context.Background()

	err := c.Events.Send(ctx, esputnik.Event{EventTypeKey: "CartReminder", Params: map[string]any{
		"externalCustomerId": "C-17", "total": 120.5, "items": []map[string]any{{"sku": "SKU1", "qty": 1}},
	}})
	if err != nil {
		log.Fatal(err)
	}
	result, err := c.Events.SendPastV2(ctx, []esputnik.PastEventV2{
		{EventTypeKey: "visit", KeyValue: "ann@example.org", Occurred: esputnik.LocalTimeOf(time.Date(2023, 3, 22, 14, 30, 0, 0, time.UTC))},
		{EventTypeKey: "visit", KeyValue: "ann@example.org", Occurred: esputnik.LocalTimeOf(time.Now().AddDate(1, 0, 0))},
	})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(result.SuccessCount, result.Err())
	// Output: 1 esputnik: item 1 was refused: OCCURRED_TIME_IN_FUTURE
}

func ExampleAuthService() {
	c, srv := client()
	defer srv.Close()
	ctx := context.Background()

	token, err := c.Auth.CreateToken(ctx)
	if err != nil {
		log.Fatal(err)
	}
	// A program that only sends events with SendV1 needs no API key.
	sender, err := esputnik.New("", esputnik.WithEventsToken(token), esputnik.WithHTTPClient(&http.Client{Transport: srv}))
	if err != nil {
		log.Fatal(err)
	}
	err = sender.Events.SendV1(ctx, esputnik.EventV1{EventTypeKey: "visit", KeyValue: "ann@example.org"})
	fmt.Println(err, len(srv.Events("visit")))
	// Output: <nil> 1
}

func ExampleEmailMessagesService() {
	c, srv := client()
	defer srv.Close()
	ctx := context.Background()

	promo := esputnik.EmailMessageDraft{Name: "Promo", From: `"Shop" <shop@example.org>`, Subject: "Hello", HTMLText: "<p>Hello</p>", LanguageCode: "en"}
	id, err := c.EmailMessages.Create(ctx, promo)
	if err != nil {
		log.Fatal(err)
	}
	promo.Subject, promo.LanguageCode = "Hallo", "de"
	if err := c.EmailMessages.UpsertTranslation(ctx, id, "de", promo); err != nil {
		log.Fatal(err)
	}
	message, err := c.EmailMessages.Get(ctx, id)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(message.Subject, message.Languages, message.Translations[0].Subject)
	// Output: Hello [en de] Hallo
}

func ExampleMobilePushMessagesService() {
	c, srv := client()
	defer srv.Close()
	ctx := context.Background()

	id, err := c.MobilePushMessages.Create(ctx, esputnik.MobilePushMessageDraft{
		Name: "Order ready", Title: "Ready", Text: "Your order is ready",
		Buttons: []esputnik.MobilePushButton{{ActionID: "open", Label: "Open", Link: "app://order"}}, BadgeCount: new(int64(1)),
	})
	if err != nil {
		log.Fatal(err)
	}
	message, err := c.MobilePushMessages.Get(ctx, id)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(message.Title, message.Buttons[0].Label)
	// Output: Ready Open
}

func ExampleViberMessagesService() {
	c, srv := client()
	defer srv.Close()
	ctx := context.Background()

	_, err := c.ViberMessages.Create(ctx, esputnik.ViberMessageDraft{Name: "Sale", From: "SHOP", Text: "Sale", Image: "https://shop.example.org/b.png"})
	fmt.Println(err)
	_, err = c.ViberMessages.Create(ctx, esputnik.ViberMessageDraft{
		Name: "Sale", From: "SHOP", Text: "Sale", Image: "https://shop.example.org/b.png", Caption: "Go", Action: "https://shop.example.org",
	})
	fmt.Println(err)
	// Output:
	// esputnik: ViberMessages.Create: Image, Caption and Action must be set together or not at all: invalid argument
	// <nil>
}

func ExampleAppInboxMessagesService() {
	c, srv := client()
	defer srv.Close()
	ctx := context.Background()

	id, err := c.AppInboxMessages.Create(ctx, esputnik.AppInboxMessageDraft{Name: "Inbox 1", Title: "Welcome", Text: "Thanks for joining", CustomData: `{"k":1}`})
	if err != nil {
		log.Fatal(err)
	}
	message, err := c.AppInboxMessages.Get(ctx, id)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(message.Title, message.CustomData)
	// Output: Welcome {"k":1}
}

func ExampleTelegramMessagesService() {
	c, srv := client()
	defer srv.Close()
	ctx := context.Background()

	for _, name := range []string{"TG 1", "TG 2"} {
		if _, err := c.TelegramMessages.Create(ctx, esputnik.TelegramMessageDraft{Name: name, Text: "Hello"}); err != nil {
			log.Fatal(err)
		}
	}
	for message, err := range c.TelegramMessages.All(ctx, esputnik.ListTelegramMessagesParams{Search: "TG"}) {
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(message.Name)
	}
	// Output:
	// TG 1
	// TG 2
}

func ExampleSMSMessagesService() {
	c, srv := client()
	defer srv.Close()
	ctx := context.Background()

	id, err := c.SMSMessages.Create(ctx, esputnik.SMSMessageDraft{Name: "SMS 1", From: "SHOP", Text: "Your order is ready"})
	if err != nil {
		log.Fatal(err)
	}
	if err := c.SMSMessages.Delete(ctx, id); err != nil {
		log.Fatal(err)
	}
	_, err = c.SMSMessages.Get(ctx, id)
	fmt.Println(errors.Is(err, esputnik.ErrNotFound))
	// Output: true
}

func ExampleSendingService() {
	c, srv := client()
	defer srv.Close()
	ctx := context.Background()
	message := srv.AddMessage(esputnik.EmailMessageDraft{Name: "Promo", From: `"Shop" <shop@example.org>`, Subject: "Hello", HTMLText: "<p>Hello</p>"})

	results, err := c.Sending.SendMessage(ctx, message, esputnik.SendMessageRequest{
		Email: new(true), // for email messages, and for no other channel
		Recipients: []esputnik.Recipient{
			{Locator: "ann@example.org", JSONParam: `{"discount":"5%"}`},
			{Locator: "bad@"},
		},
	})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(esputnik.SendErr(results)) // a recipient can be refused with status 200
	statuses, err := c.Sending.ListStatuses(ctx, []string{results[0].RequestID})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(statuses[0].Status, statuses[0].Delivered)
	// Output:
	// esputnik: item 1 was refused: '[…]' is not valid email
	// DELIVERED true
}

func ExampleBroadcastsService() {
	c, srv := client()
	defer srv.Close()
	ctx := context.Background()
	message := srv.AddMessage(esputnik.EmailMessageDraft{Name: "Sale", From: `"Shop" <shop@example.org>`, Subject: "Sale", HTMLText: "<p>Sale</p>"})
	segment := srv.AddSegment("Customers", esputnik.SegmentTypeStatic, srv.AddContacts(person("ann"), person("bo"))...)

	broadcast, err := c.Broadcasts.Create(ctx, esputnik.BroadcastDraft{
		Title: "Sale", MessageID: fmt.Sprint(message), SegmentIDs: []int64{segment},
		StartDate: esputnik.LocalTimeOf(time.Date(2099, 6, 1, 10, 0, 0, 0, time.UTC)),
	})
	if err != nil {
		log.Fatal(err)
	}
	if err := c.Broadcasts.Cancel(ctx, broadcast.ID); err != nil {
		log.Fatal(err)
	}
	fmt.Println(broadcast.Title, len(srv.Sent()))
	// Output: Sale 0
}

func ExampleActivityService() {
	c, srv := client()
	defer srv.Close()
	ctx := context.Background()
	day := time.Date(2025, 6, 1, 0, 0, 0, 0, time.UTC)
	srv.AddActivity(
		esputnik.ContactActivity{Email: "ann@example.org", ActivityStatus: esputnik.ActivityStatusDelivered, ActivityDateTime: esputnik.DateTimeOf(day.Add(10 * time.Hour))},
		esputnik.ContactActivity{Email: "ann@example.org", ActivityStatus: esputnik.ActivityStatusRead, ActivityDateTime: esputnik.DateTimeOf(day.Add(11 * time.Hour))},
	)

	for row, err := range c.Activity.All(ctx, day, day.AddDate(0, 0, 1), esputnik.ListActivityParams{}) {
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(row.Email, row.ActivityStatus)
	}
	// Output:
	// ann@example.org DELIVERED
	// ann@example.org READ
}

func ExampleAccountService() {
	c, srv := client()
	defer srv.Close()
	ctx := context.Background()

	account, err := c.Account.Get(ctx)
	if err != nil {
		log.Fatal(err)
	}
	balance, err := c.Account.GetBalance(ctx)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(account.OrganisationName, balance.CurrentBalance, balance.Currency)
	from, to := time.Date(2025, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(2025, 12, 31, 0, 0, 0, 0, time.UTC)
	_, err = c.Account.GetBillingHistory(ctx, esputnik.GetBillingHistoryParams{From: types.Date{Time: from}, To: types.Date{Time: to}})
	fmt.Println(err)
	// Output:
	// Acme 12.5 UAH
	// esputnik: Account.GetBillingHistory: To is 364 days after From, the limit is 90: invalid argument
}

func ExampleSitesService() {
	c, srv := client()
	defer srv.Close()
	ctx := context.Background()

	result, err := c.Sites.AddWebPushDomain(ctx, esputnik.WebPushDomainDraft{
		Domain: "https://shop.example.org", ServiceWorkerName: "push-sw.js", ServiceWorkerPath: "/", ServiceWorkerScope: "/",
	})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(result.Err()) // a domain can be refused with status 200
	script, err := c.Sites.GetScript(ctx)
	fmt.Println(script, err)
	// Output:
	// <nil>
	// <script>/* tracking */</script> <nil>
}

func ExampleFeedsService() {
	c, srv := client()
	defer srv.Close()
	ctx := context.Background()

	if err := c.Feeds.Replace(ctx, []esputnik.ProductFeedDraft{{URL: "https://shop.example.org/feed.xml", Language: "en", Default: new(true)}}); err != nil {
		log.Fatal(err)
	}
	feeds, err := c.Feeds.List(ctx)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(feeds[0].URL, feeds[0].Default)
	// Output: https://shop.example.org/feed.xml true
}

func ExamplePromocodesService() {
	c, srv := client()
	defer srv.Close()
	ctx := context.Background()

	if _, err := c.Promocodes.Upsert(ctx, esputnik.PromocodeBatchDraft{
		Codes: []string{"A-1"}, ExpirationDate: esputnik.LocalTimeOf(time.Date(2025, 12, 31, 23, 59, 0, 0, time.UTC)), Discount: 10, Type: "summer",
	}, esputnik.UpsertPromocodesParams{}); err != nil {
		log.Fatal(err)
	}
	list, err := c.Promocodes.List(ctx, esputnik.ListPromocodesParams{Type: "summer", InUse: new(false)})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(list.Codes[0].Code, list.Codes[0].Discount)
	// Output: A-1 10
}

func ExampleFilesService() {
	c, srv := client()
	defer srv.Close()
	ctx := context.Background()

	file, err := c.Files.Upload(ctx, esputnik.FileUpload{Link: "https://files.example.org/p.json", Type: esputnik.PreprocessorTypeKey})
	if err != nil {
		log.Fatal(err)
	}
	if err := file.Err(); err != nil { // refused with status 200
		log.Fatal(err)
	}
	status, err := c.Files.GetStatus(ctx, file.SessionID())
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(file.FileID, status.Status)
	// Output: F-1 FINISHED
}

func ExampleAppsService() {
	c, srv := client()
	defer srv.Close()
	ctx := context.Background()

	if err := c.Apps.AddTokens(ctx, "00000000-0000-4000-8000-0000000000a1", []esputnik.AppToken{{Token: "T-1", ExternalCustomerID: "C-17"}}); err != nil {
		log.Fatal(err)
	}
	err := c.Apps.MuteToken(ctx, "00000000-0000-4000-8000-0000000000a1", esputnik.TokenMute{Token: "T-1", Duration: esputnik.SecondsOf(3 * time.Second)})
	fmt.Println(err)
	// Output: esputnik: Apps.MuteToken: Duration must be at least 5 seconds: invalid argument
}

func ExampleClient_NewSession() {
	c, srv := client()
	defer srv.Close()
	ctx := context.Background()
	ids := srv.AddContacts(esputnik.ContactDraft{ExternalCustomerID: "C-17", Channels: person("ann").Channels})
	srv.AddInboxMessages(ids[0], esputnik.InboxMessage{Title: "Welcome"}, esputnik.InboxMessage{Title: "Sale"})

	// The token of a contact is valid for one call. The session gets new tokens.
	session, err := c.NewSession(ctx, esputnik.ContactTokenRequest{ExternalCustomerID: "C-17"})
	if err != nil {
		log.Fatal(err)
	}
	unread, err := session.Inbox.CountUnread(ctx)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(unread)
	srv.ExpireTokens() // the session gets a new token
	unread, err = session.Inbox.CountUnread(ctx)
	fmt.Println(unread, err)
	// Output:
	// 2
	// 2 <nil>
}

func ExampleInboxService() {
	c, srv := client()
	defer srv.Close()
	ctx := context.Background()
	ids := srv.AddContacts(esputnik.ContactDraft{ExternalCustomerID: "C-17", Channels: person("ann").Channels})
	srv.AddInboxMessages(ids[0], esputnik.InboxMessage{Title: "Welcome"})
	session, err := c.NewSession(ctx, esputnik.ContactTokenRequest{ExternalCustomerID: "C-17"})
	if err != nil {
		log.Fatal(err)
	}

	for message, err := range session.Inbox.All(ctx, esputnik.ListInboxMessagesParams{Status: esputnik.InboxStatusUnopened}) {
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(message.Title)
	}
	// Null is all messages. Leaving IDs out is an error, so that not all messages are changed by mistake.
	err = session.Inbox.SetStatus(ctx, esputnik.InboxStatusChange{Status: esputnik.InboxStatusOpened, IDs: nullable.NewNullNullable[[]string]()})
	if err != nil {
		log.Fatal(err)
	}
	unread, err := session.Inbox.CountUnread(ctx)
	fmt.Println(unread, err)
	// Output:
	// Welcome
	// 0 <nil>
}

func ExampleContactRecommendationsService() {
	c, srv := client()
	defer srv.Close()
	ctx := context.Background()
	srv.AddContacts(esputnik.ContactDraft{ExternalCustomerID: "C-17", Channels: person("ann").Channels})

	session, err := c.NewSession(ctx, esputnik.ContactTokenRequest{ExternalCustomerID: "C-17"})
	if err != nil {
		log.Fatal(err)
	}
	products, err := session.Recommendations.List(ctx, 17, esputnik.ListContactRecommendationsParams{})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(products[0].ID, products[0].Name)
	// Output: SKU1 Kettle
}

func ExampleOAuth_TokenSource() {
	_, srv := client()
	defer srv.Close()
	ctx := context.Background()

	oauth := srv.OAuth() // a program uses esputnik.NewOAuth
	token, err := oauth.Exchange(ctx, esputniktest.AuthorizationCode)
	if err != nil {
		log.Fatal(err)
	}
	token.Expiry = time.Now() // two days later
	tokens, err := oauth.TokenSource(esputniktest.AuthorizationCode, token, func(_ context.Context, fresh *oauth2.Token) error {
		fmt.Println("keep the new refresh token:", fresh.RefreshToken != token.RefreshToken)
		return nil
	})
	if err != nil {
		log.Fatal(err)
	}
	c, err := esputnik.New("", esputnik.WithTokenSource(tokens), esputnik.WithHTTPClient(&http.Client{Transport: srv}))
	if err != nil {
		log.Fatal(err)
	}
	version, err := c.Account.GetVersion(ctx)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(version.ProtocolVersion)
	// Output:
	// keep the new refresh token: true
	// 1.0
}

func ExampleTotalCount() {
	c, srv := client()
	defer srv.Close()
	srv.AddContacts(person("ann"), person("bo"))

	var raw esputnik.Response
	if _, err := c.Contacts.List(context.Background(), esputnik.ListContactsParams{MaxRows: 1}, esputnik.WithResponse(&raw)); err != nil {
		log.Fatal(err)
	}
	n, ok := esputnik.TotalCount(raw)
	fmt.Println(n, ok)
	// Output: 2 true
}

func ExampleClient_Do() {
	c, srv := client()
	defer srv.Close()
	ids := srv.AddContacts(person("ann"))

	var contact struct {
		FirstName string `json:"firstName"`
	}
	err := c.Do(context.Background(), "GET", "/v1/contact/{id}", nil, &contact, esputnik.WithPathValue("id", fmt.Sprint(ids[0])))
	fmt.Println(contact.FirstName, err)
	// Output: ann <nil>
}
