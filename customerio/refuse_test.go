package customerio_test

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/oapi-codegen/nullable"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/internal/contract"
)

// TestRefuses makes calls that must not leave the machine. names is what the message must say: the argument, and the
// limit where there is one.
func TestRefuses(t *testing.T) {
	t.Parallel()
	srv := serve(t, always(`{}`))
	c := newClient(t, srv)
	ctx := t.Context()

	email := customerio.TransactionalEmail{To: "ada@example.com", Identifiers: person, From: "a@example.com", Subject: "S", Body: "B"}
	mail := func(change func(*customerio.TransactionalEmail)) func() error {
		return func() error {
			m := email
			change(&m)
			_, err := c.Send.Email(ctx, m)
			return err
		}
	}
	trigger := func(d customerio.TriggerDraft) func() error {
		return func() error { _, err := c.Broadcasts.Trigger(ctx, 1, d); return err }
	}
	newsletter := func(change func(*customerio.NewsletterDraft)) func() error {
		return func() error {
			d := customerio.NewsletterDraft{Type: customerio.MessageTypeEmail, Name: "N", Recipients: customerio.InSegment(1), Subject: "S", Body: "B"}
			change(&d)
			_, err := c.Newsletters.Create(ctx, d)
			return err
		}
	}
	schedule := func(s customerio.NewsletterSchedule) func() error {
		return func() error { _, err := c.Newsletters.Schedule(ctx, 1, s); return err }
	}
	load := func(d customerio.ImportDraft) func() error {
		return func() error {
			d.Name, d.DataFileURL = "N", cmp.Or(d.DataFileURL, "https://example.com/p.csv")
			_, err := c.Imports.Create(ctx, d)
			return err
		}
	}
	live := func(change func(*customerio.LiveNotificationStart)) func() error {
		return func() error {
			s := customerio.LiveNotificationStart{
				Identifiers: person, NotificationType: "t", Attributes: map[string]any{"a": 1}, ContentState: map[string]any{"a": 1},
			}
			change(&s)
			_, err := c.LiveNotifications.Start(ctx, s)
			return err
		}
	}
	create := func(d customerio.CollectionDraft) func() error {
		return func() error { _, err := c.Collections.Create(ctx, d); return err }
	}
	asset := func(d customerio.AssetDraft) func() error {
		return func() error { _, err := c.Assets.Create(ctx, d); return err }
	}
	steps := func(period customerio.Period, n int64) func() error {
		return func() error {
			_, err := c.Broadcasts.Metrics(ctx, 1, customerio.BroadcastMetricsParams{Period: period, Steps: &n})
			return err
		}
	}
	big := json.RawMessage(`"` + strings.Repeat("x", customerio.MaxCollectionRowBytes-1) + `"`)
	many := make(customerio.CollectionRows, 1025)
	for i := range many {
		many[i] = json.RawMessage(`"` + strings.Repeat("x", customerio.MaxCollectionRowBytes-2) + `"`)
	}
	later := func(d time.Duration) customerio.UnixTime { return customerio.At(time.Now().Add(d)) }

	for _, test := range []struct { //nolint:paralleltest // they share the count of requests below
		name  string
		call  func() error
		names string
	}{
		// sends
		{"nobody", mail(func(m *customerio.TransactionalEmail) { m.Identifiers = customerio.Identifiers{} }), "Identifiers"},
		{"two identifiers", mail(func(m *customerio.TransactionalEmail) { m.Identifiers = customerio.Identifiers{ID: "1", CioID: "2"} }), "exactly one of id, email, cio_id"},
		{"no recipient", mail(func(m *customerio.TransactionalEmail) { m.To = "" }), "to"},
		{"no body", mail(func(m *customerio.TransactionalEmail) { m.Body = "" }), "body must not be empty without a transactional_message_id"},
		{"no subject", mail(func(m *customerio.TransactionalEmail) { m.Subject = "" }), "subject"},
		{"no from", mail(func(m *customerio.TransactionalEmail) { m.From = "" }), "from"},
		{"16 recipients", mail(func(m *customerio.TransactionalEmail) {
			m.To, m.CC, m.BCC = strings.Repeat("a@example.com,", 14), "b@example.com", `"Doe, Ada" <c@example.com>`
		}), "16 addresses together with cc and bcc, the limit is 15"},
		{"attachments", mail(func(m *customerio.TransactionalEmail) {
			m.Attachments = customerio.Attachments{"a": make([]byte, customerio.MaxAttachmentBytes), "b": {1}}
		}), "2097152 bytes"},
		{"nameless attachment", mail(func(m *customerio.TransactionalEmail) { m.Attachments = customerio.Attachments{"": {1}} }), "name"},
		{"in 91 days", mail(func(m *customerio.TransactionalEmail) { m.SendAt = later(91 * 24 * time.Hour) }), "90 days"},
		{"message -1", mail(func(m *customerio.TransactionalEmail) { m.TransactionalMessageID = customerio.TemplateID(-1) }), "transactional_message_id"},
		{"push without a message", func() error {
			_, err := c.Send.Push(ctx, customerio.TransactionalPush{To: "all", Identifiers: person})
			return err
		}, "TransactionalMessageID must be set"},
		{"push with half a device", func() error {
			_, err := c.Send.Push(ctx, customerio.TransactionalPush{
				TransactionalMessageID: customerio.TemplateID(1), To: "all", Identifiers: person, CustomDevice: customerio.PushDevice{Token: "t"},
			})
			return err
		}, "CustomDevice.Platform"},
		{"SMS without a message", func() error {
			_, err := c.Send.SMS(ctx, customerio.TransactionalSMS{To: "+1", Identifiers: person})
			return err
		}, "TransactionalMessageID must be set"},
		{"SMS to nobody", func() error {
			_, err := c.Send.SMS(ctx, customerio.TransactionalSMS{TransactionalMessageID: customerio.TemplateID(1), Identifiers: person})
			return err
		}, "To must not be empty"},
		{"WhatsApp without a message", func() error {
			_, err := c.Send.WhatsApp(ctx, customerio.TransactionalWhatsApp{Identifiers: person})
			return err
		}, "TransactionalMessageID must be set"},
		{"in-app without a message", func() error {
			_, err := c.Send.InApp(ctx, customerio.TransactionalInApp{Identifiers: person})
			return err
		}, "TransactionalMessageID must be set"},
		{"inbox without a message", func() error {
			_, err := c.Send.InboxMessage(ctx, customerio.TransactionalInboxMessage{Identifiers: person})
			return err
		}, "TransactionalMessageID must be set"},

		// triggers
		{"trigger without an audience", trigger(customerio.TriggerDraft{IDs: []string{}}), "audience must be set"},
		{"two audiences", trigger(customerio.TriggerDraft{IDs: []string{"1"}, DataFileURL: "https://example.com/"}), "ids and data_file_url"},
		{"default and another", trigger(customerio.TriggerDraft{DefaultAudience: true, Emails: []string{"a@example.com"}}), "audience"},
		{"bad filter", trigger(customerio.TriggerDraft{Recipients: customerio.InSegment(-1)}), "recipients.segment.id"},
		{"inverse filter", trigger(customerio.TriggerDraft{Recipients: customerio.Not(customerio.Attribute("a").NotExists())}), "use Not"},
		{"row without a person", trigger(customerio.TriggerDraft{PerUserData: []customerio.TriggerPerson{{ID: "1"}, {}}}), "per_user_data[1]"},
		{"row with two", trigger(customerio.TriggerDraft{PerUserData: []customerio.TriggerPerson{{ID: "1", Email: "a@example.com"}}}), "per_user_data[0]"},
		{"duplicates of ids", trigger(customerio.TriggerDraft{IDs: []string{"1"}, EmailAddDuplicates: true}), "email_add_duplicates"},
		{"missing emails of ids", trigger(customerio.TriggerDraft{IDs: []string{"1"}, EmailIgnoreMissing: true}), "email_ignore_missing"},
		{"missing ids of emails", trigger(customerio.TriggerDraft{Emails: []string{"a@example.com"}, IDIgnoreMissing: true}), "id_ignore_missing"},
		{"flag of the default", trigger(customerio.TriggerDraft{DefaultAudience: true, IDIgnoreMissing: true}), "id_ignore_missing"},

		// filters
		{"empty filter", func() error {
			_, err := c.People.Search(ctx, customerio.Filter{}, customerio.PeopleSearchParams{})
			return err
		}, "filter must be set"},
		{"empty and", func() error {
			_, err := c.People.Search(ctx, customerio.And([]customerio.Filter{}...), customerio.PeopleSearchParams{})
			return err
		}, "filter.and must not be empty"},
		{"inverse search", func() error {
			_, err := c.People.Search(ctx, customerio.Attribute("a").NotEquals("b"), customerio.PeopleSearchParams{})
			return err
		}, "use Not"},
		{"walk of an empty filter", func() error {
			for _, err := range c.People.All(ctx, customerio.Filter{}, customerio.PeopleSearchParams{}) {
				return err
			}
			return nil
		}, "filter must be set"},
		{"empty object filter", func() error {
			_, err := c.Objects.Search(ctx, "1", customerio.ObjectFilter{}, customerio.ObjectSearchParams{})
			return err
		}, "filter must be set"},
		{"bad object filter", func() error {
			_, err := c.Objects.Search(ctx, "1", customerio.ObjectAttribute("1", "").Exists(), customerio.ObjectSearchParams{})
			return err
		}, "filter.object_attribute.field"},
		{"export of an empty filter", func() error { _, err := c.Exports.StartPeople(ctx, customerio.Filter{}); return err }, "filters must be set"},
		{"limit of a search", func() error {
			_, err := c.People.Search(ctx, pro, customerio.PeopleSearchParams{Limit: 1001})
			return err
		}, "Limit must be at most 1000"},
		{"members per page", func() error {
			_, err := c.Segments.Members(ctx, 1, customerio.MembersParams{Limit: 30001})
			return err
		}, "Limit must be at most 30000"},
		{"101 ids", func() error { _, err := c.People.GetMany(ctx, make([]string, 101)); return err }, "101 entries, the limit is 100"},

		// exports and imports
		{"export of nothing", func() error {
			_, err := c.Exports.StartDeliveries(ctx, customerio.DeliveryExportDraft{})
			return err
		}, "exactly one"},
		{"export of two", func() error {
			_, err := c.Exports.StartDeliveries(ctx, customerio.DeliveryExportDraft{CampaignID: 1, ActionID: 2})
			return err
		}, "exactly one"},
		{"export back in time", func() error {
			_, err := c.Exports.StartDeliveries(ctx, customerio.DeliveryExportDraft{CampaignID: 1, Start: april, End: march})
			return err
		}, "end must not be before the start"},
		{"file on this machine", load(customerio.ImportDraft{DataFileURL: "/tmp/people.csv", Type: customerio.ImportTypePeople, Identifier: customerio.ImportIdentifierID}), "data_file_url must be the address"},
		{"people by nothing", load(customerio.ImportDraft{Type: customerio.ImportTypePeople}), "identifier must be set"},
		{"people by cio_id", load(customerio.ImportDraft{Type: customerio.ImportTypePeople, Identifier: customerio.ImportIdentifierCioID}), "relationships only"},
		{"objects by id", load(customerio.ImportDraft{Type: customerio.ImportTypeObject, Identifier: customerio.ImportIdentifierID, ObjectTypeID: "1"}), "identifier must not be set"},
		{"objects of no type", load(customerio.ImportDraft{Type: customerio.ImportTypeObject}), "object_type_id"},
		{"relationships of no type", load(customerio.ImportDraft{Type: customerio.ImportTypeRelationship, Identifier: customerio.ImportIdentifierID}), "object_type_id"},
		{"import of no type", load(customerio.ImportDraft{}), "Import.Type"},

		// collections
		{"no rows", create(customerio.CollectionDraft{Name: "C"}), "data or url"},
		{"rows and url", create(customerio.CollectionDraft{Name: "C", Data: customerio.CollectionRows{json.RawMessage("{}")}, URL: "https://example.com/"}), "not both"},
		{"large row", create(customerio.CollectionDraft{Name: "C", Data: customerio.CollectionRows{json.RawMessage("{}"), big}}), "data[1] takes 10241 bytes, the limit for a row is 10240"},
		{"no JSON", create(customerio.CollectionDraft{Name: "C", Data: customerio.CollectionRows{json.RawMessage("{")}}), "data[0] must be JSON"},
		{"nameless collection", create(customerio.CollectionDraft{URL: "https://example.com/"}), "Name"},
		{"large collection", func() error { _, err := c.Collections.ReplaceRows(ctx, 1, many); return err }, "the limit is 10485760"},
		{"update of nothing", func() error { _, err := c.Collections.Update(ctx, 1, customerio.CollectionUpdate{}); return err }, "must be set"},
		{"update of both", func() error {
			_, err := c.Collections.Update(ctx, 1, customerio.CollectionUpdate{Data: customerio.CollectionRows{json.RawMessage("{}")}, URL: "https://example.com/"})
			return err
		}, "together with url"},

		// newsletters
		{"email without a subject", newsletter(func(d *customerio.NewsletterDraft) { d.Subject = "" }), "subject"},
		{"SMS without a body", newsletter(func(d *customerio.NewsletterDraft) { d.Type, d.Body = customerio.MessageTypeSMS, "" }), "body"},
		{"empty push", newsletter(func(d *customerio.NewsletterDraft) { d.Type, d.Body, d.Subject = customerio.MessageTypePush, "", "" }), "subject or body"},
		{"in-app without JSON", newsletter(func(d *customerio.NewsletterDraft) { d.Type = customerio.MessageTypeInApp }), "body_json"},
		{"inbox without JSON", newsletter(func(d *customerio.NewsletterDraft) { d.Type = customerio.MessageTypeInbox }), "body_json"},
		{"webhook without a URL", newsletter(func(d *customerio.NewsletterDraft) {
			d.Type, d.RequestMethod = customerio.MessageTypeWebhook, customerio.RequestMethodPost
		}), "url"},
		{"now and later", newsletter(func(d *customerio.NewsletterDraft) { d.SendNow, d.ScheduledAt = true, april }), "scheduled_at"},
		{"large newsletter", newsletter(func(d *customerio.NewsletterDraft) { d.BodyPlain = strings.Repeat("x", 1<<20) }), "1048576 bytes"},
		{"two senders", newsletter(func(d *customerio.NewsletterDraft) { d.From, d.FromID = "a@example.com", 1 }), "from"},
		{"rate alone", newsletter(func(d *customerio.NewsletterDraft) { d.RateLimitEmailRate = 1 }), "rate_limit_time_period"},
		{"nobody to write to", newsletter(func(d *customerio.NewsletterDraft) { d.Recipients = customerio.Filter{} }), "Recipients must be set"},
		{"long name", newsletter(func(d *customerio.NewsletterDraft) { d.Name = strings.Repeat("ü", 191) }), "191 characters, the limit is 190"},
		{"large newsletter", newsletter(func(d *customerio.NewsletterDraft) { d.Body = strings.Repeat("x", 1<<20) }), "below 1048576"},
		{"no zone", schedule(customerio.NewsletterSchedule{ScheduledAt: april}), "timezone"},
		{"period alone", schedule(customerio.NewsletterSchedule{RateLimitTimePeriod: customerio.RateLimitPeriodHour}), "rate_limit_email_rate"},
		{"a day with time zones", schedule(customerio.NewsletterSchedule{
			ScheduledAt: april, Timezone: "UTC", TZMatchEnabled: new(true), RateLimitEmailRate: 1, RateLimitTimePeriod: customerio.RateLimitPeriodDay,
		}), "3600"},
		{"odd period", func() error {
			_, err := c.Newsletters.Send(ctx, 1, customerio.NewsletterRateLimit{RateLimitEmailRate: 1, RateLimitTimePeriod: 61})
			return err
		}, "60, 3600 or 86400"},

		// live notifications
		{"live for nobody", live(func(s *customerio.LiveNotificationStart) { s.Identifiers = customerio.Identifiers{} }), "Identifiers"},
		{"live without attributes", live(func(s *customerio.LiveNotificationStart) { s.Attributes = nil }), "Attributes"},
		{"live without a state", live(func(s *customerio.LiveNotificationStart) { s.ContentState = map[string]any{} }), "ContentState"},
		{"live on iOS without a push", live(func(s *customerio.LiveNotificationStart) { s.Platform = customerio.PlatformIOS }), "push_payload"},
		{"live with half a push", live(func(s *customerio.LiveNotificationStart) {
			s.PushPayload.Alert.Title = "T"
		}), "PushPayload.Alert.Body"},
		{"live for 7 hours", live(func(s *customerio.LiveNotificationStart) { s.Expiration = later(7 * time.Hour) }), "6 hours"},

		// assets and the rest
		{"asset of no name", asset(customerio.AssetDraft{File: strings.NewReader("x")}), "name"},
		{"asset of another kind", asset(customerio.AssetDraft{Name: "a.svg", File: strings.NewReader("x")}), ".png"},
		{"asset of nothing", asset(customerio.AssetDraft{Name: "a.png"}), "file"},
		{"empty asset", asset(customerio.AssetDraft{Name: "a.png", File: strings.NewReader("")}), "file must not be empty"},
		{"large asset", asset(customerio.AssetDraft{Name: "a.PNG", File: strings.NewReader(strings.Repeat("x", customerio.MaxAssetBytes+1))}), "2097152 bytes"},
		{"asset below the top", asset(customerio.AssetDraft{Name: "a.png", File: strings.NewReader("x"), ParentFolderID: -1}), "parent_folder_id"},
		{"update of no asset", func() error { _, err := c.Assets.Update(ctx, 1, customerio.AssetUpdate{}); return err }, "name or parent_folder_id"},
		{"folder with a slash", func() error {
			_, err := c.DesignFolders.Create(ctx, customerio.DesignFolderDraft{Name: "a/b"})
			return err
		}, "name must not contain"},
		{"folder with a question", func() error {
			_, err := c.DesignFolders.Update(ctx, "f", customerio.DesignFolderUpdate{Name: "why?"})
			return err
		}, "name must not contain"},
		{"25 hours", steps(customerio.PeriodHours, 25), "steps must be at most 24"},
		{"46 days", steps("", 46), "steps must be at most 45 for the period days"},
		{"13 weeks", steps(customerio.PeriodWeeks, 13), "steps must be at most 12"},
		{"122 months", steps(customerio.PeriodMonths, 122), "Steps must be at most 121"},
		{"-1 days", steps(customerio.PeriodDays, -1), "Steps must be at least 0"},
		{"121 months of a campaign", func() error {
			_, err := c.Campaigns.Metrics(ctx, 1, customerio.MetricsVersionV1, customerio.CampaignMetricsParams{Period: customerio.PeriodMonths, Steps: new(int64(121))})
			return err
		}, "Steps must be at most 120"},
		{"11 years of a campaign", func() error {
			_, err := c.Campaigns.ActionMetrics(ctx, 1, 1, customerio.MetricsVersionV2, customerio.CampaignActionMetricsParams{Start: at(1), End: march})
			return err
		}, "10 years"},
		{"journeys back in time", func() error {
			_, err := c.Campaigns.JourneyMetrics(ctx, 1, april, march, customerio.ResolutionDays)
			return err
		}, "end must not be before the start"},
		{"journeys without a start", func() error {
			_, err := c.Campaigns.JourneyMetrics(ctx, 1, customerio.UnixTime{}, march, customerio.ResolutionDays)
			return err
		}, "start must be set"},
		{"journeys without a unit", func() error { _, err := c.Campaigns.JourneyMetrics(ctx, 1, march, april, ""); return err }, "resolution"},
		{"101 attributes", func() error { return c.DataIndex.UpdateAttributes(ctx, make([]customerio.AttributeMetadata, 101)) }, "100"},
		{"no attributes", func() error { return c.DataIndex.UpdateAttributes(ctx, nil) }, "attributes"},
		{"long description", func() error {
			return c.DataIndex.UpdateEvents(ctx, []customerio.EventMetadata{{Name: "e", Description: strings.Repeat("x", 256)}})
		}, "256 characters, the limit is 255"},
		{"long snippet name", func() error {
			_, err := c.Snippets.Upsert(ctx, customerio.SnippetDraft{Name: strings.Repeat("x", 151), Value: "v"})
			return err
		}, "150"},
		{"a path that leads elsewhere", func() error { _, err := c.People.Get(ctx, "..", customerio.GetPersonParams{}); return err }, "customerID"},
		{"no context", func() error {
			_, err := c.Exports.Wait(nil, 1, customerio.WaitOptions[customerio.Export]{})
			return err
		}, "context"}, //nolint:staticcheck // the point
	} {
		t.Run(test.name, func(t *testing.T) {
			err := test.call()
			if !errors.Is(err, customerio.ErrInvalidArgument) {
				t.Fatalf("error %v, want ErrInvalidArgument", err)
			}
			if !strings.Contains(err.Error(), test.names) {
				t.Errorf("error %q does not say %q", err, test.names)
			}
			if !strings.HasPrefix(err.Error(), "customerio: ") && test.name != "walk of an empty filter" {
				t.Errorf("error %q does not name the package", err)
			}
		})
	}
	if n := srv.Count(); n != 0 {
		t.Errorf("%d requests were sent", n)
	}
}

// TestAccepts makes calls at the very edge of what is allowed.
func TestAccepts(t *testing.T) {
	t.Parallel()
	row := json.RawMessage(`"` + strings.Repeat("x", customerio.MaxCollectionRowBytes-2) + `"`)
	fifteen := strings.Repeat("a@example.com, ", 13)
	for name, test := range map[string]struct {
		call func(ctx context.Context, c client) error
		body string
	}{
		"15 recipients": {func(ctx context.Context, c client) error {
			_, err := c.Send.Email(ctx, customerio.TransactionalEmail{
				TransactionalMessageID: customerio.TemplateID(1), To: fifteen, CC: `"Doe, Ada" <b@example.com>`, BCC: "c@example.com", Identifiers: person,
			})
			return err
		}, ""},
		"default audience": {func(ctx context.Context, c client) error {
			_, err := c.Broadcasts.Trigger(ctx, 1, customerio.TriggerDraft{DefaultAudience: true, Data: map[string]any{"a": 1}})
			return err
		}, `{"data":{"a":1}}`},
		"filtered audience": {func(ctx context.Context, c client) error {
			_, err := c.Broadcasts.Trigger(ctx, 1, customerio.TriggerDraft{Recipients: customerio.InSegment(7)})
			return err
		}, `{"recipients":{"segment":{"id":7}}}`},
		"ids": {func(ctx context.Context, c client) error {
			_, err := c.Broadcasts.Trigger(ctx, 1, customerio.TriggerDraft{IDs: []string{"1"}, IDIgnoreMissing: true})
			return err
		}, `{"ids":["1"],"id_ignore_missing":true}`},
		"unschedule": {func(ctx context.Context, c client) error {
			_, err := c.Newsletters.Schedule(ctx, 1, customerio.NewsletterSchedule{})
			return err
		}, `{"scheduled_at":0}`},
		"send now": {func(ctx context.Context, c client) error {
			_, err := c.Newsletters.Send(ctx, 1, customerio.NewsletterRateLimit{})
			return err
		}, `{}`},
		"empty a collection": {func(ctx context.Context, c client) error {
			_, err := c.Collections.ReplaceRows(ctx, 1, nil)
			return err
		}, `[]`},
		"largest row": {func(ctx context.Context, c client) error {
			_, err := c.Collections.ReplaceRows(ctx, 1, customerio.CollectionRows{row})
			return err
		}, "[" + string(row) + "]"},
		"live on Android without a push": {func(ctx context.Context, c client) error {
			_, err := c.LiveNotifications.Start(ctx, customerio.LiveNotificationStart{
				Identifiers: customerio.Identifiers{Phone: "+15550100"}, NotificationType: "t", Attributes: map[string]any{"a": 1},
				ContentState: map[string]any{"b": 2}, Platform: customerio.PlatformAndroid,
			})
			return err
		}, `{"identifiers":{"phone":"+15550100"},"notification_type":"t","attributes":{"a":1},"content_state":{"b":2},"platform":"android"}`},
		"move an asset to the top": {func(ctx context.Context, c client) error {
			_, err := c.Assets.Update(ctx, 1, customerio.AssetUpdate{ParentFolderID: nullable.NewNullNullable[int64]()})
			return err
		}, `{"parent_folder_id":null}`},
		"a newsletter of a new type": {func(ctx context.Context, c client) error {
			_, err := c.Newsletters.Create(ctx, customerio.NewsletterDraft{Type: "fax", Name: "N", Recipients: customerio.Attribute("a").NotExists()})
			return err
		}, `{"type":"fax","name":"N","recipients":{"attribute":{"field":"a","operator":"exists","inverse":true}}}`},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			srv := serve(t, contract.Answer(200, `{}`))
			if err := test.call(t.Context(), newClient(t, srv)); err != nil {
				t.Fatal(err)
			}
			requests := srv.Requests()
			if len(requests) != 1 {
				t.Fatalf("%d requests, want 1", len(requests))
			}
			if test.body != "" && requests[0].Body != test.body {
				t.Errorf("want %s, got %s", test.body, requests[0].Body)
			}
		})
	}
}
