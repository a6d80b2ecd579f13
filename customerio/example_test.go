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

// example makes a client of a fake server. A program makes it with customerio.New(appKey, …).
func example() (*customerio.Client, *customeriotest.Server) {
	srv, err := customeriotest.Start()
	if err != nil {
		log.Fatal(err)
	}
	srv.AddPeople(
		customerio.Person{ID: "42", Attributes: map[string]string{"email": "ada@example.com", "plan": "pro"}},
		customerio.Person{ID: "43", Attributes: map[string]string{"email": "bo@example.com", "plan": "free"}},
	)
	return srv.Client(), srv
}

// must ends an example that goes wrong.
func must[T any](value T, err error) T {
	if err != nil {
		log.Fatal(err)
	}
	return value
}

func Example() {
	c, srv := example()
	defer srv.Close()
	ctx := context.Background()

	receipt, err := c.Send.Email(ctx, customerio.TransactionalEmail{
		To: "ada@example.com", Identifiers: customerio.Identifiers{ID: "42"},
		From: "shop@example.com", Subject: "Your order", Body: "<p>Order {{trigger.order}}</p>", MessageData: map[string]any{"order": 1815},
	})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(receipt.DeliveryID != "", len(srv.Sent()))
	// Output: true 1
}

func ExampleError() {
	c, srv := example()
	defer srv.Close()

	_, err := c.People.Get(context.Background(), "nobody", customerio.GetPersonParams{})
	var e *customerio.Error
	if errors.Is(err, customerio.ErrNotFound) && errors.As(err, &e) {
		fmt.Println(e.Operation, e.StatusCode, e.Attempts)
	}
	_, err = c.Broadcasts.Trigger(context.Background(), 7, customerio.TriggerDraft{IDs: []string{}})
	fmt.Println(errors.Is(err, customerio.ErrInvalidArgument))
	// Output:
	// People.Get 404 1
	// true
}

func ExampleFilter() {
	c, srv := example()
	defer srv.Close()

	filter := customerio.And(
		customerio.Attribute("email").Exists(),
		customerio.Not(customerio.Attribute("plan").Equals("pro")),
	)
	for who, err := range c.People.All(context.Background(), filter, customerio.SearchPeopleParams{}) {
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(who.ID)
	}
	// Output: 43
}

func ExampleAttachments() {
	c, srv := example()
	defer srv.Close()

	var files customerio.Attachments
	if err := files.Add("receipt.txt", strings.NewReader("42.00 EUR")); err != nil {
		log.Fatal(err)
	}
	must(c.Send.Email(context.Background(), customerio.TransactionalEmail{
		To: "ada@example.com", Identifiers: customerio.Identifiers{Email: "ada@example.com"},
		From: "shop@example.com", Subject: "Receipt", Body: "<p>Thanks</p>", Attachments: files,
	}))
	fmt.Println(len(srv.Sent()))
	// Output: 1
}

func ExampleSendService() {
	c, srv := example()
	defer srv.Close()
	srv.AddTemplate(customerio.TransactionalMessage{Name: "One-time password"}, "otp")

	_, err := c.Send.SMS(context.Background(), customerio.TransactionalSMS{
		TransactionalMessageID: customerio.TemplateName("otp"),
		To:                     "+15550100",
		Identifiers:            customerio.Identifiers{ID: "42"},
		MessageData:            map[string]any{"code": "1234"},
	})
	fmt.Println(err)
	// Output: <nil>
}

func ExamplePeopleService() {
	c, srv := example()
	defer srv.Close()
	ctx := context.Background()

	ada := must(c.People.Get(ctx, "ada@example.com", customerio.GetPersonParams{IDType: customerio.IDTypeEmail}))
	fmt.Println(ada.ID, ada.Attributes["plan"])
	found := must(c.People.ListByEmail(ctx, "bo@example.com"))
	fmt.Println(found[0].ID)
	both := must(c.People.GetMany(ctx, []string{"42", "43", "unknown"}))
	fmt.Println(len(both))
	// Output:
	// 42 pro
	// 43
	// 2
}

func ExampleSegmentsService() {
	c, srv := example()
	defer srv.Close()
	ctx := context.Background()

	segment := must(c.Segments.Create(ctx, customerio.SegmentDraft{Name: "VIP"}))
	srv.AddToSegment(segment.ID, "42", "43")
	for who, err := range c.Segments.AllMembers(ctx, segment.ID, customerio.ListSegmentMembersParams{}) {
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(who.ID)
	}
	fmt.Println(must(c.Segments.Count(ctx, segment.ID)))
	// Output:
	// 42
	// 43
	// 2
}

func ExampleBroadcastsService() {
	c, srv := example()
	defer srv.Close()
	ctx := context.Background()

	id := must(c.Broadcasts.Trigger(ctx, 2, customerio.TriggerDraft{
		PerUserData: []customerio.TriggerPerson{{ID: "42", Data: map[string]any{"seat": "1A"}}, {Email: "bo@example.com"}},
		Data:        map[string]any{"title": "Boarding"}, IDIgnoreMissing: true,
	}))
	trigger := must(c.Broadcasts.WaitTrigger(ctx, 2, id, customerio.WaitOptions[customerio.BroadcastTrigger]{}))
	fmt.Println(trigger.ProcessedAt.IsZero(), len(srv.Triggered()))
	// Output: false 1
}

func ExampleExportsService() {
	c, srv := example()
	defer srv.Close()
	ctx := context.Background()

	export := must(c.Exports.StartPeople(ctx, customerio.Attribute("plan").Equals("pro")))
	export = must(c.Exports.Wait(ctx, export.ID, customerio.WaitOptions[customerio.Export]{Progress: func(e *customerio.Export) { fmt.Println(e.Status) }}))
	file := must(c.Exports.Download(ctx, export.ID))
	defer file.Close()
	rows := strings.Split(strings.TrimSpace(string(must(io.ReadAll(file)))), "\n")
	fmt.Println(export.Total, len(rows))
	// Output:
	// done
	// 1 2
}

func ExampleImportsService() {
	c, srv := example()
	defer srv.Close()
	ctx := context.Background()

	job := must(c.Imports.Start(ctx, customerio.ImportDraft{
		Name: "June", Type: customerio.ImportTypePeople, Identifier: customerio.ImportIdentifierID,
		DataFileURL: srv.HostFile("people.csv", []byte("id,plan\n44,pro\n")),
	}))
	job = must(c.Imports.Wait(ctx, job.ID, customerio.WaitOptions[customerio.Import]{}))
	fmt.Println(job.State, job.RowsImported, len(srv.People()))
	// Output: imported 1 3
}

func ExampleCollectionsService() {
	c, srv := example()
	defer srv.Close()
	ctx := context.Background()

	type city struct {
		City string `json:"city"`
	}
	rows := must(customerio.EncodeRows([]city{{"Ghent"}, {"Lyon"}}))
	collection := must(c.Collections.Create(ctx, customerio.CollectionDraft{Name: "Cities", Data: rows}))
	cities := must(customerio.DecodeRows[city](must(c.Collections.ListRows(ctx, collection.ID))))
	fmt.Println(collection.Name, cities[1].City)
	// Output: Cities Lyon
}

func ExampleSnippetsService() {
	c, srv := example()
	defer srv.Close()
	ctx := context.Background()

	snippet := must(c.Snippets.Upsert(ctx, customerio.SnippetDraft{Name: "footer", Value: "<p>Bye</p>"}))
	fmt.Println(snippet.Name, c.Snippets.Delete(ctx, "footer"))
	// Output: footer <nil>
}

func ExampleReportingWebhooksService() {
	c, srv := example()
	defer srv.Close()
	ctx := context.Background()

	hook := must(c.ReportingWebhooks.Create(ctx, customerio.ReportingWebhookDraft{
		Name: "Deliveries", Endpoint: "https://example.com/customerio",
		Events: []customerio.ReportingEvent{customerio.ReportingEventEmailBounced, customerio.ReportingEventEmailSpammed},
	}))
	fmt.Println(hook.Name, len(must(c.ReportingWebhooks.Get(ctx, hook.ID)).Events))
	// Output: Deliveries 2
}

func ExampleSuppressionsService() {
	c, srv := example()
	defer srv.Close()
	ctx := context.Background()

	if err := c.Suppressions.Create(ctx, customerio.SuppressionTypeBounces, "bo@example.com"); err != nil {
		log.Fatal(err)
	}
	for row, err := range c.Suppressions.All(ctx, customerio.SuppressionTypeBounces, customerio.ListSuppressionsParams{}) {
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(row.Email)
	}
	// Output: bo@example.com
}

func ExampleOptOutsService() {
	c, srv := example()
	defer srv.Close()
	ctx := context.Background()

	err := c.OptOuts.Update(ctx, "42", []customerio.OptOutUpdate{{From: "+15550100", OptOut: true}}, customerio.UpdateOptOutsParams{})
	if err != nil {
		log.Fatal(err)
	}
	for _, refused := range must(c.OptOuts.Get(ctx, "42", customerio.GetOptOutsParams{})) {
		fmt.Println(refused.From, refused.Channel)
	}
	// Output: +15550100 sms
}

func ExampleMessagesService() {
	c, srv := example()
	defer srv.Close()
	ctx := context.Background()

	receipt := must(c.Send.Email(ctx, customerio.TransactionalEmail{
		To: "ada@example.com", Identifiers: customerio.Identifiers{ID: "42"}, From: "shop@example.com", Subject: "Hello", Body: "<p>Hello</p>",
	}))
	message := must(c.Messages.Get(ctx, receipt.DeliveryID, customerio.GetMessageParams{}))
	fmt.Println(message.Recipient, message.Subject)
	// Output: ada@example.com Hello
}

func ExampleTransactionalService() {
	c, srv := example()
	defer srv.Close()
	ctx := context.Background()

	id := srv.AddTemplate(customerio.TransactionalMessage{Name: "Receipt"}, "receipt")
	fmt.Println(must(c.Transactional.Get(ctx, id)).Name)
	// Output: Receipt
}

func ExampleSendersService() {
	c, srv := example()
	defer srv.Close()
	ctx := context.Background()

	id := srv.AddSender(customerio.SenderIdentity{Name: "Shop", Email: "shop@example.com"})
	fmt.Println(must(c.Senders.Get(ctx, id)).Name)
	// Output: Shop
}

func ExampleCampaignsService() {
	c, srv := example()
	defer srv.Close()
	ctx := context.Background()

	for _, campaign := range must(c.Campaigns.List(ctx)) {
		metrics := must(c.Campaigns.GetMetrics(ctx, campaign.ID, customerio.GetCampaignMetricsParams{
			Version: customerio.MetricsVersionV2, Resolution: customerio.ResolutionDays, TimeZone: "Europe/Berlin",
			Start: time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC), End: time.Date(2026, 1, 3, 0, 0, 0, 0, time.UTC),
		}))
		fmt.Println(campaign.Name, metrics.Metric.Series["sent"])
	}
	// Output: Onboarding [3 0]
}

func ExampleNewslettersService() {
	c, srv := example()
	defer srv.Close()
	ctx := context.Background()

	newsletter := must(c.Newsletters.Create(ctx, customerio.NewsletterDraft{
		Type: customerio.MessageTypeEmail, Name: "June", Recipients: customerio.InSegment(7), Subject: "News", Body: "<p>News</p>",
	}))
	_, err := c.Newsletters.Schedule(ctx, newsletter.ID, customerio.NewsletterSchedule{
		ScheduledAt: customerio.UnixTimeOf(time.Now().Add(24 * time.Hour)), TimeZone: "Europe/Paris",
	})
	fmt.Println(err)
	_, err = c.Newsletters.Unschedule(ctx, newsletter.ID)
	fmt.Println(err)
	// Output:
	// <nil>
	// <nil>
}

func ExampleActivitiesService() {
	c, srv := example()
	defer srv.Close()

	srv.AddPeople(customerio.Person{ID: "42", Attributes: map[string]string{"plan": "gold"}})
	for activity, err := range c.Activities.All(context.Background(), customerio.ListActivitiesParams{CustomerID: "42"}) {
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(activity.Type)
	}
	// Output:
	// attribute_change
	// profile_create
}

func ExampleObjectsService() {
	c, srv := example()
	defer srv.Close()

	srv.AddObjects(customerio.ObjectProfile{
		Identifiers: customerio.ObjectProfileIdentifiers{ObjectID: "acme"}, Attributes: map[string]any{"plan": "pro"},
	})
	filter := customerio.And(customerio.ObjectAttribute("1", "plan").Equals("pro"))
	for object, err := range c.Objects.All(context.Background(), "1", filter, customerio.SearchObjectsParams{}) {
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(object.ObjectID)
	}
	// Output: acme
}

func ExampleDataIndexService() {
	c, srv := example()
	defer srv.Close()

	err := c.DataIndex.UpdateAttributes(context.Background(), []customerio.AttributeMetadata{{Name: "plan", Description: "What the customer pays for."}})
	fmt.Println(err)
	// Output: <nil>
}

func ExampleInfoService() {
	c, srv := example()
	defer srv.Close()

	fmt.Println(len(must(c.Info.ListIPAddresses(context.Background()))) > 0)
	// Output: true
}

func ExampleWorkspacesService() {
	c, srv := example()
	defer srv.Close()

	fmt.Println(len(must(c.Workspaces.List(context.Background()))) > 0)
	// Output: true
}

func ExampleSubscriptionsService() {
	c, srv := example()
	defer srv.Close()
	ctx := context.Background()

	for _, topic := range must(c.Subscriptions.ListTopics(ctx)) {
		fmt.Println(topic.Identifier)
	}
	// Output: topic_1
}

func ExampleLiveNotificationsService() {
	c, srv := example()
	defer srv.Close()
	ctx := context.Background()

	id := must(c.LiveNotifications.Start(ctx, customerio.LiveNotificationStart{
		Identifiers: customerio.Identifiers{ID: "42"}, NotificationType: "io.customer.livenotifications.segments",
		Attributes:   map[string]any{"header": "Order 1815"},
		ContentState: map[string]any{"status": "Packed", "segmentsTotal": 3, "segmentsComplete": 1},
		Platform:     customerio.PlatformAndroid,
	}))
	err := c.LiveNotifications.Update(ctx, customerio.LiveNotificationUpdate{
		InstanceID: id, ContentState: map[string]any{"status": "On its way", "segmentsTotal": 3, "segmentsComplete": 2},
	})
	fmt.Println(id != "", err)
	// Output: true <nil>
}

func ExampleAssetsService() {
	c, srv := example()
	defer srv.Close()

	asset := must(c.Assets.Create(context.Background(), customerio.AssetDraft{Name: "logo.png", File: strings.NewReader("…the picture…")}))
	fmt.Println(asset.Name)
	// Output: logo.png
}

func ExampleAssetFoldersService() {
	c, srv := example()
	defer srv.Close()

	folder := must(c.AssetFolders.Create(context.Background(), customerio.AssetFolderDraft{Name: "Logos"}))
	fmt.Println(folder.ID > 0)
	// Output: true
}

func ExampleDesignEmailsService() {
	c, srv := example()
	defer srv.Close()
	ctx := context.Background()

	email := must(c.DesignEmails.Create(ctx, customerio.DesignEmailDraft{
		Name: "Welcome", Content: customerio.DesignContentDraft{Subject: new("Welcome"), HTML: new("<p>Hello</p>")},
	}))
	publication := must(c.DesignEmails.Publish(ctx, email.ID))
	fmt.Println(publication.Status)
	// Output: pending
}

func ExampleDesignComponentsService() {
	c, srv := example()
	defer srv.Close()

	button := must(c.DesignComponents.Create(context.Background(), customerio.DesignComponentDraft{
		Name: "Button", Tag: "x-button", Content: `<a class="button"><slot/></a>`,
	}))
	fmt.Println(button.ID != "")
	// Output: true
}

func ExampleDesignFoldersService() {
	c, srv := example()
	defer srv.Close()

	folder := must(c.DesignFolders.Create(context.Background(), customerio.DesignFolderDraft{Name: "Mails"}))
	fmt.Println(folder.ID != "")
	// Output: true
}

func ExampleDesignTranslationsService() {
	c, srv := example()
	defer srv.Close()

	translation := must(c.DesignTranslations.Create(context.Background(), "0d9b6a9e-4b63-4c4f-9d3b-0c3cf0b1f0aa", customerio.DesignTranslationDraft{
		Language: "fr", Content: customerio.DesignContentDraft{Subject: new("Bienvenue")},
	}))
	fmt.Println(translation.Language)
	// Output: fr
}

func ExampleDesignInboxPreviewsService() {
	c, srv := example()
	defer srv.Close()
	ctx := context.Background()
	const emailID = "0d9b6a9e-4b63-4c4f-9d3b-0c3cf0b1f0aa"

	run := must(c.DesignInboxPreviews.Submit(ctx, emailID, customerio.InboxPreviewDraft{
		ClientIDs: []string{"gmail_chrome", "iphone_16"}, LaxMode: true,
	}))
	previews := must(c.DesignInboxPreviews.Wait(ctx, emailID, run.RunID, customerio.WaitOptions[customerio.InboxPreview]{}))
	for _, p := range previews.Previews {
		if p.Status != customerio.InboxPreviewStatusComplete {
			fmt.Println(p.DisplayName, p.Error.Type)
			continue
		}
		image := must(c.DesignInboxPreviews.GetCapture(ctx, emailID, run.RunID, p.ClientID, customerio.GetInboxPreviewCaptureParams{}))
		fmt.Println(p.DisplayName, image.ContentType)
	}
	// Output:
	// Gmail image/png
	// iPhone 16 vendor_timeout
}

func ExampleDesignSMSService() {
	c, srv := example()
	defer srv.Close()
	ctx := context.Background()

	sms := must(c.DesignSMS.Create(ctx, customerio.DesignSMSDraft{
		Name: "Welcome", Content: "<x-sms><x-sms-body>Hello {{customer.first_name}}</x-sms-body></x-sms>",
	}))
	must(c.DesignSMS.Link(ctx, sms.ID, customerio.DesignLinkDraft{
		Target: customerio.DesignLinkTarget{Type: customerio.DesignLinkTargetTypeCampaignAction, ActionID: 12},
	}))
	fmt.Println(must(c.DesignSMS.Publish(ctx, sms.ID)).TemplateIDs)
	// Output: [31]
}

func ExampleDesignWhatsAppService() {
	c, srv := example()
	defer srv.Close()

	status := must(c.DesignWhatsApp.GetStatus(context.Background(), "0d9b6a9e-4b63-4c4f-9d3b-0c3cf0b1f0aa"))
	fmt.Println(status.Submitted, status.Status)
	// Output: true APPROVED
}
