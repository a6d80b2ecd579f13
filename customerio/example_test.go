package customerio_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"strings"
	"time"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/customerio/customeriotest"
)

// start makes a client of a fake server with two people. A program makes it with customerio.New(appKey).
func start() (context.Context, *customerio.Client, *customeriotest.Server) {
	srv, err := customeriotest.Start()
	if err != nil {
		log.Fatal(err)
	}
	srv.AddPeople(
		customerio.Person{ID: "42", Attributes: map[string]string{"email": "ada@example.com", "plan": "pro"}},
		customerio.Person{ID: "43", Attributes: map[string]string{"email": "bob@example.com"}},
	)
	return context.Background(), srv.Client(), srv
}

// must ends the program at an error, which a real one would handle.
func must[T any](v T, err error) T {
	check(err)
	return v
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

func Example() {
	ctx, c, srv := start()
	defer srv.Close()

	receipt, err := c.Send.Email(ctx, customerio.TransactionalEmail{
		TransactionalMessageID: customerio.TemplateName("receipt"),
		To:                     "ada@example.com",
		Identifiers:            customerio.Identifiers{ID: "42"},
		MessageData:            map[string]any{"order": 1815},
	})
	if err != nil {
		log.Fatal(err)
	}
	message, err := c.Messages.Get(ctx, receipt.DeliveryID, customerio.GetMessageParams{})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(message.Type, message.Recipient, !message.Metrics.Sent.IsZero())
	// Output: email ada@example.com true
}

func ExampleError() {
	ctx, c, srv := start()
	defer srv.Close()

	_, err := c.People.Get(ctx, "nobody", customerio.GetPersonParams{})
	var e *customerio.Error
	if errors.Is(err, customerio.ErrNotFound) && errors.As(err, &e) {
		fmt.Println(e.Operation, e.StatusCode, e.Attempts)
	}
	// Output: People.Get 404 1
}

func ExampleFilter() {
	filter := customerio.And(
		customerio.Attribute("plan").Equals("pro"),
		customerio.Not(customerio.InSegment(7)),
	)
	fmt.Printf("%s\n", must(filter.MarshalJSON()))
	// Output: {"and":[{"attribute":{"field":"plan","operator":"eq","value":"pro"}},{"not":{"segment":{"id":7}}}]}
}

func ExampleActivitiesService() {
	ctx, c, srv := start()
	defer srv.Close()

	page := must(c.Activities.List(ctx, customerio.ListActivitiesParams{Limit: 1}))
	fmt.Println(page.Activities[0].Type)
	// Output: attribute_change
}

func ExampleAssetFoldersService() {
	ctx, c, srv := start()
	defer srv.Close()

	folder := must(c.AssetFolders.Create(ctx, customerio.AssetFolderDraft{Name: "Logos"}))
	fmt.Println(folder.ID > 0)
	// Output: true
}

func ExampleAssetsService() {
	ctx, c, srv := start()
	defer srv.Close()

	asset := must(c.Assets.Create(ctx, customerio.AssetDraft{Name: "logo.png", File: strings.NewReader("\x89PNG")}))
	fmt.Println(asset.ID > 0, strings.HasPrefix(asset.Path, "https://"))
	// Output: true true
}

func ExampleBroadcastsService() {
	ctx, c, srv := start()
	defer srv.Close()

	trigger := must(c.Broadcasts.Trigger(ctx, 8, customerio.TriggerDraft{
		IDs:  []string{"42", "nobody"},
		Data: map[string]any{"sale": "spring"},
	}))
	must(c.Broadcasts.WaitTrigger(ctx, 8, trigger, nil))
	for row, err := range c.Broadcasts.AllTriggerErrors(ctx, 8, trigger, customerio.TriggerErrorsParams{}) {
		check(err)
		line, _ := customerio.ParseTriggerError(row)
		fmt.Println("line", line)
	}
	// Output: line 2
}

func ExampleCampaignsService() {
	ctx, c, srv := start()
	defer srv.Close()

	metrics := must(c.Campaigns.Metrics(ctx, 5, customerio.MetricsVersionV2, customerio.CampaignMetricsParams{
		Res:   customerio.ResolutionDays,
		Start: customerio.At(time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)),
		End:   customerio.At(time.Date(2026, 1, 3, 0, 0, 0, 0, time.UTC)),
	}))
	fmt.Println("sent on each day:", metrics.Metric.Series["sent"])
	// Output: sent on each day: [3 0]
}

func ExampleCollectionsService() {
	ctx, c, srv := start()
	defer srv.Close()

	type shop struct {
		City string `json:"city"`
	}
	rows := must(customerio.EncodeRows([]shop{{"Lagos"}, {"Ghent"}}))
	shops := must(c.Collections.Create(ctx, customerio.CollectionDraft{Name: "shops", Data: rows}))
	rows = must(c.Collections.Rows(ctx, shops.ID))
	fmt.Println(must(customerio.DecodeRows[shop](rows)))
	// Output: [{Lagos} {Ghent}]
}

func ExampleDataIndexService() {
	ctx, c, srv := start()
	defer srv.Close()

	check(c.DataIndex.UpdateAttributes(ctx, []customerio.AttributeMetadata{
		{Name: "iban", Description: "Where refunds go", PrivacyLevel: new(int64(1))},
	}))
	check(c.DataIndex.UpdateEvents(ctx, []customerio.EventMetadata{{Name: "paid", Description: "An order was paid"}}))
	// Output:
}

func ExampleDesignComponentsService() {
	ctx, c, srv := start()
	defer srv.Close()

	component := must(c.DesignComponents.Create(ctx, customerio.DesignComponentDraft{
		Name: "Footer", Tag: "x-footer", Content: "<p>{{company}}</p>",
	}))
	fmt.Println(component.ID != "")
	// Output: true
}

func ExampleDesignEmailsService() {
	ctx, c, srv := start()
	defer srv.Close()

	email := must(c.DesignEmails.Create(ctx, customerio.DesignEmailDraft{
		Name:    "Spring",
		Content: customerio.DesignContentDraft{Subject: new("Spring is here"), HTML: new("<h1>Hello</h1>")},
	}))
	publication := must(c.DesignEmails.Publish(ctx, email.ID))
	if publication.Status == customerio.DesignPublicationStatusPending {
		publication = must(c.DesignEmails.PublishStatus(ctx, email.ID, publication.PublishID))
	}
	fmt.Println(publication.Status)
	// Output: done
}

func ExampleDesignFoldersService() {
	ctx, c, srv := start()
	defer srv.Close()

	folder := must(c.DesignFolders.Create(ctx, customerio.DesignFolderDraft{Name: "2026"}))
	fmt.Println(folder.ID != "")
	// Output: true
}

func ExampleDesignTranslationsService() {
	ctx, c, srv := start()
	defer srv.Close()

	email := "0b6f1c1e-0000-4000-8000-000000000021"
	french := must(c.DesignTranslations.Create(ctx, email, customerio.DesignTranslationDraft{
		Language: "fr",
		Content:  customerio.DesignContentDraft{Subject: new("Le printemps est là")}, // the rest is copied
	}))
	fmt.Println(french.Language)
	// Output: fr
}

func ExampleExportsService() {
	ctx, c, srv := start()
	defer srv.Close()

	export := must(c.Exports.StartPeople(ctx, customerio.Attribute("plan").Equals("pro")))
	export = must(c.Exports.Wait(ctx, export.ID, func(e customerio.Export) { fmt.Println(e.Status) }))
	file := must(c.Exports.Download(ctx, export.ID))
	defer file.Close()
	lines := strings.Count(string(must(io.ReadAll(file))), "\n")
	fmt.Println(export.Total, "person,", lines, "lines")
	// Output:
	// done
	// 1 person, 2 lines
}

func ExampleImportsService() {
	ctx, c, srv := start()
	defer srv.Close()

	job := must(c.Imports.Create(ctx, customerio.ImportDraft{
		Name:        "Members of 2026",
		DataFileURL: srv.HostFile("members.csv", []byte("email\ngrace@example.com\n")), // an address that is good for two hours
		Type:        customerio.ImportTypePeople,
		Identifier:  customerio.ImportIdentifierEmail,
	}))
	job = must(c.Imports.Wait(ctx, job.ID, nil))
	fmt.Println(job.State, job.RowsImported, "of", job.RowsToImport)
	// Output: imported 1 of 1
}

func ExampleInfoService() {
	ctx, c, srv := start()
	defer srv.Close()

	addresses := must(c.Info.IPAddresses(ctx))
	fmt.Println(len(addresses) > 0)
	// Output: true
}

func ExampleLiveNotificationsService() {
	ctx, c, srv := start()
	defer srv.Close()

	id := must(c.LiveNotifications.Start(ctx, customerio.LiveNotificationStart{
		Identifiers:      customerio.Identifiers{ID: "42"},
		NotificationType: "io.customer.livenotifications.segments",
		Attributes:       map[string]any{"header": "Order 1815"},
		ContentState:     map[string]any{"status": "Packed", "segmentsTotal": 3, "segmentsComplete": 1},
	}))
	check(c.LiveNotifications.Update(ctx, customerio.LiveNotificationUpdate{
		InstanceID:   id,
		ContentState: map[string]any{"status": "On its way", "segmentsTotal": 3, "segmentsComplete": 2},
	}))
	check(c.LiveNotifications.End(ctx, customerio.LiveNotificationEnd{InstanceID: id}))
	// Output:
}

func ExampleMessagesService() {
	ctx, c, srv := start()
	defer srv.Close()
	must(c.Send.SMS(ctx, customerio.TransactionalSMS{
		TransactionalMessageID: customerio.TemplateID(3), To: "+32470000000", Identifiers: customerio.Identifiers{ID: "42"},
	}))

	sms := customerio.ListMessagesParams{Type: customerio.MessageTypeSMS, Metric: customerio.MetricSent}
	for message, err := range c.Messages.All(ctx, sms) {
		check(err)
		fmt.Println(message.CustomerID, message.Recipient)
	}
	// Output: 42 +32470000000
}

func ExampleNewslettersService() {
	ctx, c, srv := start()
	defer srv.Close()

	newsletter := must(c.Newsletters.Create(ctx, customerio.NewsletterDraft{
		Type:       customerio.MessageTypeEmail,
		Name:       "Spring",
		Recipients: customerio.InSegment(7),
		Subject:    "Spring is here",
		Body:       "<h1>Hello</h1>",
		FromID:     1,
	}))
	must(c.Newsletters.Schedule(ctx, newsletter.ID, customerio.NewsletterSchedule{
		ScheduledAt: customerio.At(time.Now().Add(24 * time.Hour)),
		Timezone:    "Europe/Brussels",
	}))
	// Output:
}

func ExampleObjectsService() {
	ctx, c, srv := start()
	defer srv.Close()

	active := customerio.ObjectAttribute("1", "status").Equals("active")
	page := must(c.Objects.Search(ctx, "1", active, customerio.ObjectSearchParams{Limit: 10}))
	people := must(c.Objects.People(ctx, "1", page.Identifiers[0].ObjectID, customerio.ObjectPeopleParams{}))
	fmt.Println(len(people.Relationships) > 0)
	// Output: true
}

func ExampleOptOutsService() {
	ctx, c, srv := start()
	defer srv.Close()

	check(c.OptOuts.Update(ctx, "42", []customerio.OptOutUpdate{{From: "+15551234", OptOut: true}}, customerio.UpdateOptOutsParams{}))
	fmt.Println(must(c.OptOuts.Get(ctx, "42", customerio.GetOptOutsParams{})))
	// Output: [{sms +15551234}]
}

func ExamplePeopleService() {
	ctx, c, srv := start()
	defer srv.Close()

	for who, err := range c.People.All(ctx, customerio.Attribute("plan").Exists(), customerio.PeopleSearchParams{}) {
		check(err)
		fmt.Println(who.ID, who.Email)
	}
	person := must(c.People.Get(ctx, "ada@example.com", customerio.GetPersonParams{IDType: customerio.IDTypeEmail}))
	fmt.Println(person.Attributes["plan"])
	// Output:
	// 42 ada@example.com
	// pro
}

func ExampleReportingWebhooksService() {
	ctx, c, srv := start()
	defer srv.Close()

	hook := must(c.ReportingWebhooks.Create(ctx, customerio.ReportingWebhookDraft{
		Name:     "Bounces",
		Endpoint: "https://example.com/customerio",
		Events:   []customerio.ReportingEvent{customerio.ReportingEventEmailBounced, customerio.ReportingEventEmailSpammed},
	}))
	fmt.Println(hook.Events)
	// Output: [email_bounced email_spammed]
}

func ExampleSegmentsService() {
	ctx, c, srv := start()
	defer srv.Close()

	vip := must(c.Segments.Create(ctx, customerio.SegmentDraft{Name: "VIP"}))
	srv.AddToSegment(vip.ID, "42") // the Track API does it for a real workspace
	for who, err := range c.Segments.AllMembers(ctx, vip.ID, customerio.MembersParams{}) {
		check(err)
		fmt.Println(who.ID, who.Email)
	}
	// Output: 42 ada@example.com
}

func ExampleSendService() {
	ctx, c, srv := start()
	defer srv.Close()

	mail := customerio.TransactionalEmail{
		To:          "ada@example.com",
		Identifiers: customerio.Identifiers{ID: "42"},
		From:        "shop@example.com",
		Subject:     "Your invoice",
		Body:        "<p>Hello Ada</p>",
		Tracked:     new(false),
	}
	check(mail.Attachments.Add("invoice.pdf", strings.NewReader("%PDF-1.7")))
	must(c.Send.Email(ctx, mail))
	must(c.Send.Push(ctx, customerio.TransactionalPush{
		TransactionalMessageID: customerio.TemplateName("shipped"), To: "all", Identifiers: customerio.Identifiers{ID: "42"},
	}))
	for _, sent := range srv.Sent() {
		fmt.Println(sent.Type, sent.Person.Email)
	}
	// Output:
	// email ada@example.com
	// push ada@example.com
}

func ExampleSendersService() {
	ctx, c, srv := start()
	defer srv.Close()

	for sender, err := range c.Senders.All(ctx, customerio.ListSendersParams{Sort: customerio.SortOrderAsc}) {
		check(err)
		usage := must(c.Senders.UsedBy(ctx, sender.ID))
		fmt.Println(sender.ID, len(usage.SentNewsletters))
	}
	// Output: 1 1
}

func ExampleSnippetsService() {
	ctx, c, srv := start()
	defer srv.Close()

	must(c.Snippets.Upsert(ctx, customerio.SnippetDraft{Name: "city", Value: "Ghent"}))
	must(c.Snippets.Upsert(ctx, customerio.SnippetDraft{Name: "city", Value: "Lagos"}))
	for _, snippet := range must(c.Snippets.List(ctx)) {
		fmt.Println(snippet.Name, snippet.Value)
	}
	check(c.Snippets.Delete(ctx, "city"))
	// Output: city Lagos
}

func ExampleSubscriptionsService() {
	ctx, c, srv := start()
	defer srv.Close()

	topics := must(c.Subscriptions.Topics(ctx))
	link := must(c.Subscriptions.CenterToken(ctx, "42"))
	fmt.Println(topics[0].Identifier, link.URL != "")
	// Output: topic_1 true
}

func ExampleSuppressionsService() {
	ctx, c, srv := start()
	defer srv.Close()

	check(c.Suppressions.Create(ctx, customerio.SuppressionTypeBounces, "gone@example.com"))
	for row, err := range c.Suppressions.All(ctx, customerio.SuppressionTypeBounces, customerio.ListSuppressionsParams{}) {
		check(err)
		fmt.Println(row.Email)
	}
	check(c.Suppressions.Delete(ctx, customerio.SuppressionTypeBounces, "gone@example.com"))
	// Output: gone@example.com
}

func ExampleTransactionalService() {
	ctx, c, srv := start()
	defer srv.Close()

	message := must(c.Transactional.List(ctx))[0]
	metrics := must(c.Transactional.Metrics(ctx, message.ID, customerio.TransactionalMetricsParams{
		Period: customerio.PeriodDays, Steps: new(int64(2)),
	}))
	fmt.Println("sent on each day:", metrics.Series["sent"])
	// Output: sent on each day: [40 38]
}

func ExampleWorkspacesService() {
	ctx, c, srv := start()
	defer srv.Close()

	for _, workspace := range must(c.Workspaces.List(ctx)) {
		fmt.Println(workspace.People > 0)
	}
	// Output: true
}
