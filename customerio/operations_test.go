package customerio_test

import (
	"context"
	"encoding/json"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/oapi-codegen/nullable"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/internal/contract"
	"github.com/engagement-go/engagement/openapi"
)

func spec(t testing.TB) []byte {
	t.Helper()
	raw, err := openapi.Spec("customerio")
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

// newClient makes a client without pace that sends through rt.
func newClient(t testing.TB, rt http.RoundTripper, opts ...customerio.Option) *customerio.Client {
	t.Helper()
	c, err := customerio.New("key", append([]customerio.Option{
		customerio.WithHTTPClient(&http.Client{Transport: rt}), customerio.WithoutLimiter(),
	}, opts...)...)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// at is a time that the examples of the spec use.
func at(seconds int64) customerio.UnixTime { return customerio.At(time.Unix(seconds, 0)) }

var (
	march  = at(1767225600)
	april  = at(1769904000)
	person = customerio.Identifiers{ID: "42"}
	pro    = customerio.And(customerio.InSegment(7), customerio.Or(customerio.Attribute("plan").Equals("pro"), customerio.Not(customerio.Attribute("email").Exists())))
)

type (
	client   = *customerio.Client
	args     = contract.Args
	testCase = contract.Case[client]
)

// op is a case whose answer is held against the spec's example.
func op(id string, call func(ctx context.Context, c client, a args) (any, error)) testCase {
	return testCase{Operation: id, Call: call}
}

// want is a case with an answer of its own.
func want(id string, want any, call func(ctx context.Context, c client, a args) (any, error)) testCase {
	return testCase{Operation: id, Want: want, Call: call}
}

func TestOperations(t *testing.T) {
	t.Parallel()
	contract.Run(t, contract.Suite[client]{
		Spec: spec(t),
		New: func(t *testing.T, rt http.RoundTripper, maxBytes int64) client {
			if maxBytes > 0 {
				return newClient(t, rt, customerio.WithMaxResponseBytes(maxBytes))
			}
			return newClient(t, rt)
		},
		Cases: append(append(append(sendCases(), contentCases()...), peopleCases()...), designCases()...),
	})
}

func sendCases() []testCase {
	receipt := &customerio.SendReceipt{DeliveryID: "dgOq6wUAAZQ=", QueuedAt: march}
	soon := func() customerio.UnixTime { return customerio.At(time.Now().Add(time.Hour)) }
	return []testCase{
		want("sendEmail", receipt, func(ctx context.Context, c client, a args) (any, error) {
			var files customerio.Attachments
			if err := files.Add("a.txt", strings.NewReader("hello")); err != nil {
				return nil, err
			}
			return c.Send.Email(ctx, customerio.TransactionalEmail{
				TransactionalMessageID: customerio.TemplateID(3), To: "ada@example.com", Identifiers: person, From: "a@example.com", Subject: "S",
				Body: "<p>B</p>", BodyPlain: "B", BodyAMP: "<html>", Preheader: "P", ReplyTo: "r@example.com", CC: "c@example.com", BCC: "b@example.com",
				FakeBCC: new(false), Headers: map[string]string{"X-A": "1"}, Attachments: files, MessageData: map[string]any{"order": 1815},
				Language: "en", SendAt: soon(), Tracked: new(false), DisableCSSPreprocessing: true, DisableMessageRetention: true,
				SendToUnsubscribed: new(false), QueueDraft: true, AutoCreate: true,
			})
		}),
		want("sendPush", receipt, func(ctx context.Context, c client, a args) (any, error) {
			return c.Send.Push(ctx, customerio.TransactionalPush{
				TransactionalMessageID: customerio.TemplateID(4), To: "last_used", Identifiers: person, Title: "T", Message: "M",
				ImageURL: "https://example.com/i.png", Link: "app://x", Sound: customerio.PushSoundNone, CustomData: map[string]any{"a": 1},
				CustomDevice:  customerio.PushDevice{Token: "t", Platform: customerio.PlatformIOS, LastUsed: march},
				CustomPayload: json.RawMessage(`{"ios":{"aps":{"badge":0}}}`), MessageData: map[string]any{"a": "b"}, SendAt: soon(),
			})
		}),
		want("sendSMS", receipt, func(ctx context.Context, c client, a args) (any, error) {
			return c.Send.SMS(ctx, customerio.TransactionalSMS{
				TransactionalMessageID: customerio.TemplateName("otp"), To: "+4915112345678", Identifiers: customerio.Identifiers{Email: "ada@example.com"},
				From: "+15550100", Tracked: new(true), MessageData: map[string]any{"code": "1234"},
			})
		}),
		want("sendWhatsApp", receipt, func(ctx context.Context, c client, a args) (any, error) {
			return c.Send.WhatsApp(ctx, customerio.TransactionalWhatsApp{
				TransactionalMessageID: customerio.TemplateID(6), Identifiers: customerio.Identifiers{CioID: "03000001"}, To: "+4915112345678",
				From: "+15550100", Tracked: new(false), SendToUnsubscribed: new(true),
			})
		}),
		want("sendInApp", receipt, func(ctx context.Context, c client, a args) (any, error) {
			return c.Send.InApp(ctx, customerio.TransactionalInApp{TransactionalMessageID: customerio.TemplateID(7), Identifiers: person, AutoCreate: true})
		}),
		want("sendInboxMessage", receipt, func(ctx context.Context, c client, a args) (any, error) {
			return c.Send.InboxMessage(ctx, customerio.TransactionalInboxMessage{TransactionalMessageID: customerio.TemplateID(8), Identifiers: person, To: "x"})
		}),

		op("triggerBroadcast", func(ctx context.Context, c client, a args) (any, error) {
			return c.Broadcasts.Trigger(ctx, a.Number, customerio.TriggerDraft{
				PerUserData: []customerio.TriggerPerson{{ID: "42", Data: map[string]any{"a": 1}}, {Email: "ada@example.com"}},
				Data:        map[string]any{"title": "T"}, EmailAddDuplicates: true, EmailIgnoreMissing: true, IDIgnoreMissing: true,
			})
		}),
		op("broadcastStatus", func(ctx context.Context, c client, a args) (any, error) {
			return c.Broadcasts.GetTrigger(ctx, a.Number, 3)
		}),
		op("broadcastErrors", func(ctx context.Context, c client, a args) (any, error) {
			return c.Broadcasts.TriggerErrors(ctx, a.Number, 3, customerio.TriggerErrorsParams{Start: "c", Limit: 10})
		}),
		op("listBroadcastTriggers", func(ctx context.Context, c client, a args) (any, error) { return c.Broadcasts.Triggers(ctx, a.Number) }),
		op("listBroadcasts", func(ctx context.Context, c client, a args) (any, error) { return c.Broadcasts.List(ctx) }),
		op("getBroadcast", func(ctx context.Context, c client, a args) (any, error) { return c.Broadcasts.Get(ctx, a.Number) }),
		op("broadcastMetrics", func(ctx context.Context, c client, a args) (any, error) {
			return c.Broadcasts.Metrics(ctx, a.Number, customerio.BroadcastMetricsParams{Period: customerio.PeriodDays, Steps: new(int64(45)), Type: customerio.MessageTypeSMS})
		}),
		op("broadcastLinks", func(ctx context.Context, c client, a args) (any, error) {
			return c.Broadcasts.LinkMetrics(ctx, a.Number, customerio.BroadcastLinkMetricsParams{Period: customerio.PeriodHours, Steps: new(int64(0)), Unique: true})
		}),
		op("broadcastActions", func(ctx context.Context, c client, a args) (any, error) { return c.Broadcasts.Actions(ctx, a.Number) }),
		op("broadcastMessages", func(ctx context.Context, c client, a args) (any, error) {
			return c.Broadcasts.Messages(ctx, a.Number, customerio.BroadcastMessagesParams{
				Start: "c", Limit: 100, Metric: customerio.MetricBounced, State: customerio.DeliveryStateAttempted, Type: customerio.MessageTypeEmail,
				StartTS: march, EndTS: april, GetTrackedResponses: true,
			})
		}),
		op("getBroadcastAction", func(ctx context.Context, c client, a args) (any, error) {
			return c.Broadcasts.GetAction(ctx, a.Number, 2)
		}),
		op("updateBroadcastAction", func(ctx context.Context, c client, a args) (any, error) {
			return c.Broadcasts.UpdateAction(ctx, a.Number, 2, actionUpdate)
		}),
		op("getBroadcastActionLanguage", func(ctx context.Context, c client, a args) (any, error) {
			return c.Broadcasts.GetActionTranslation(ctx, 1, 2, a.Text)
		}),
		op("updateBroadcastActionLanguage", func(ctx context.Context, c client, a args) (any, error) {
			return c.Broadcasts.UpdateActionTranslation(ctx, 1, 2, a.Text, actionUpdate)
		}),
		op("broadcastActionMetrics", func(ctx context.Context, c client, a args) (any, error) {
			return c.Broadcasts.ActionMetrics(ctx, 1, a.Number, customerio.BroadcastActionMetricsParams{Period: customerio.PeriodMonths, Steps: new(int64(121))})
		}),
		op("broadcastActionLinks", func(ctx context.Context, c client, a args) (any, error) {
			return c.Broadcasts.ActionLinkMetrics(ctx, 1, a.Number, customerio.BroadcastActionLinkMetricsParams{Type: customerio.MessageTypePush})
		}),
	}
}

var (
	actionUpdate = customerio.ActionUpdate{
		SendingState: customerio.SendingStateDraft, Subject: new("Hello again"), Body: "<p>Hello again</p>", BodyAMP: new(""), PreheaderText: new("p"),
		FromID: 1, ReplyToID: nullable.NewNullNullable[int64](), Recipient: "{{customer.email}}",
		Headers: customerio.MessageHeaders{{Name: "X-A", Value: "1"}},
	}
	contentUpdate = customerio.NewsletterContentUpdate{
		Subject: new("S"), Body: "<p>B</p>", BodyAMP: new(""), BodyPlain: new("B"), PreheaderText: new(""), FromID: 1,
		ReplyToID: nullable.NewNullableWithValue[int64](2), Recipient: "{{customer.email}}", Headers: customerio.MessageHeaders{{Name: "X-A", Value: ""}},
	}
	translation = customerio.NewsletterTranslationDraft{Language: "fr", Subject: "S", Body: "B", PreheaderText: new(""), BodyPlain: new("B"), BodyAMP: new("")}
	variant     = customerio.TransactionalContentUpdate{
		Subject: "Your receipt", Body: "<p>Thanks</p>", BodyAMP: "<html>", PreheaderText: "p", FromID: 1, ReplyToID: nullable.NewNullNullable[int64](),
		Headers: customerio.MessageHeaders{{Name: "X-A", Value: "1"}},
	}
)

func contentCases() []testCase {
	merci := &customerio.TransactionalContent{ID: 4, Name: "Receipt", Type: customerio.MessageTypeEmail, Language: "fr", Subject: "Votre facture", Body: "<p>Merci</p>", FromID: 1}
	thanks := &customerio.TransactionalContent{ID: 3, Name: "Receipt", Type: customerio.MessageTypeEmail, Subject: "Your receipt", Body: "<p>Thanks</p>", FromID: 1}
	return []testCase{
		op("listCampaigns", func(ctx context.Context, c client, a args) (any, error) { return c.Campaigns.List(ctx) }),
		op("getCampaigns", func(ctx context.Context, c client, a args) (any, error) { return c.Campaigns.Get(ctx, a.Number) }),
		op("campaignMetrics", func(ctx context.Context, c client, a args) (any, error) {
			return c.Campaigns.Metrics(ctx, a.Number, customerio.MetricsVersionV2, customerio.CampaignMetricsParams{
				Type: customerio.MessageTypeEmail, Res: customerio.ResolutionDays, TimeZone: "Europe/Berlin", Start: march, End: april,
			})
		}),
		op("campaignLinkMetrics", func(ctx context.Context, c client, a args) (any, error) {
			return c.Campaigns.LinkMetrics(ctx, a.Number, customerio.CampaignLinkMetricsParams{Period: customerio.PeriodWeeks, Steps: new(int64(12)), Unique: true})
		}),
		op("campaignJourneyMetrics", func(ctx context.Context, c client, a args) (any, error) {
			return c.Campaigns.JourneyMetrics(ctx, a.Number, march, april, customerio.ResolutionDays)
		}),
		op("getCampaignMessages", func(ctx context.Context, c client, a args) (any, error) {
			return c.Campaigns.Messages(ctx, a.Number, customerio.CampaignMessagesParams{
				Start: "c", Limit: 1000, Type: customerio.MessageTypeEmail, Metric: customerio.MetricBounced, Drafts: new(false), StartTS: march, EndTS: april,
				GetTrackedResponses: true,
			})
		}),
		op("listCampaignActions", func(ctx context.Context, c client, a args) (any, error) {
			return c.Campaigns.Actions(ctx, a.Number, customerio.CampaignActionsParams{Start: "c"})
		}),
		op("getCampaignAction", func(ctx context.Context, c client, a args) (any, error) {
			return c.Campaigns.GetAction(ctx, a.Number, 2)
		}),
		op("updateCampaignAction", func(ctx context.Context, c client, a args) (any, error) {
			return c.Campaigns.UpdateAction(ctx, 1, a.Number, actionUpdate)
		}),
		op("getCampaignActionTranslation", func(ctx context.Context, c client, a args) (any, error) {
			return c.Campaigns.GetActionTranslation(ctx, 1, 2, a.Text)
		}),
		op("updateCampaignActionTranslation", func(ctx context.Context, c client, a args) (any, error) {
			return c.Campaigns.UpdateActionTranslation(ctx, 1, 2, a.Text, actionUpdate)
		}),
		op("campaignActionMetrics", func(ctx context.Context, c client, a args) (any, error) {
			return c.Campaigns.ActionMetrics(ctx, 1, a.Number, customerio.MetricsVersionV1, customerio.CampaignActionMetricsParams{
				Period: customerio.PeriodMonths, Steps: new(int64(120)), Type: customerio.MessageTypePush,
			})
		}),
		op("campaignActionLinks", func(ctx context.Context, c client, a args) (any, error) {
			return c.Campaigns.ActionLinkMetrics(ctx, 1, a.Number, customerio.CampaignActionLinkMetricsParams{Period: customerio.PeriodHours, Steps: new(int64(24)), Type: customerio.MessageTypeEmail})
		}),

		op("listNewsletters", func(ctx context.Context, c client, a args) (any, error) {
			return c.Newsletters.List(ctx, customerio.ListNewslettersParams{Start: "c", Limit: 100, Sort: customerio.SortOrderDesc})
		}),
		op("createNewsletter", func(ctx context.Context, c client, a args) (any, error) {
			return c.Newsletters.Create(ctx, customerio.NewsletterDraft{
				Type: customerio.MessageTypeEmail, Name: "June", Recipients: customerio.Attribute("plan").NotEquals("pro"), ScheduledAt: april,
				SubscriptionTopicID: 1, Subject: "S", Body: "<p>B</p>", PreheaderText: "p", BodyPlain: "B", LayoutID: 1, FromID: 2,
				RateLimitEmailRate: 100, RateLimitTimePeriod: customerio.RateLimitPeriodHour, RateLimitSpread: new(false),
			})
		}),
		op("getNewsletters", func(ctx context.Context, c client, a args) (any, error) { return c.Newsletters.Get(ctx, a.Number) }),
		op("deletetNewsletters", func(ctx context.Context, c client, a args) (any, error) {
			return nil, c.Newsletters.Delete(ctx, a.Number)
		}),
		op("getNewsletterMetrics", func(ctx context.Context, c client, a args) (any, error) {
			return c.Newsletters.Metrics(ctx, a.Number, customerio.NewsletterMetricsParams{Period: customerio.PeriodDays, Steps: new(int64(2)), Type: customerio.MessageTypeInbox})
		}),
		op("getNewsletterLinks", func(ctx context.Context, c client, a args) (any, error) {
			return c.Newsletters.LinkMetrics(ctx, a.Number, customerio.NewsletterLinkMetricsParams{Steps: new(int64(2)), Unique: true})
		}),
		op("listNewsletterVariants", func(ctx context.Context, c client, a args) (any, error) { return c.Newsletters.Contents(ctx, a.Number) }),
		op("getNewsletterMsgMeta", func(ctx context.Context, c client, a args) (any, error) {
			return c.Newsletters.Messages(ctx, a.Number, customerio.NewsletterMessagesParams{
				Start: "c", Limit: 100, Metric: customerio.MetricBounced, StartTS: march, EndTS: april, GetTrackedResponses: true,
			})
		}),
		op("getNewsletterVariant", func(ctx context.Context, c client, a args) (any, error) {
			return c.Newsletters.GetContent(ctx, 1, a.Number)
		}),
		op("updateNewsletterVariant", func(ctx context.Context, c client, a args) (any, error) {
			return c.Newsletters.UpdateContent(ctx, 1, a.Number, contentUpdate)
		}),
		op("getNewsletterVariantTranslation", func(ctx context.Context, c client, a args) (any, error) {
			return c.Newsletters.GetTranslation(ctx, 1, a.Text)
		}),
		op("updateNewsletterVariantTranslation", func(ctx context.Context, c client, a args) (any, error) {
			return c.Newsletters.UpdateTranslation(ctx, 1, a.Text, contentUpdate)
		}),
		op("deleteNewsletterLanguageVariant", func(ctx context.Context, c client, a args) (any, error) {
			return nil, c.Newsletters.DeleteTranslation(ctx, 1, a.Text)
		}),
		op("getNewsletterTestGroups", func(ctx context.Context, c client, a args) (any, error) {
			return c.Newsletters.TestGroups(ctx, a.Number)
		}),
		op("createNewsletterTestGroup", func(ctx context.Context, c client, a args) (any, error) {
			return c.Newsletters.CreateTestGroup(ctx, a.Number)
		}),
		op("getNewsletterVariantTranslationTest", func(ctx context.Context, c client, a args) (any, error) {
			return c.Newsletters.GetTestTranslation(ctx, 1, a.Text, "fr-CA")
		}),
		op("updateNewsletterTestTranslation", func(ctx context.Context, c client, a args) (any, error) {
			return c.Newsletters.UpdateTestTranslation(ctx, 1, "2", a.Text, contentUpdate)
		}),
		op("deleteNewsletterTestLanguageVariant", func(ctx context.Context, c client, a args) (any, error) {
			return nil, c.Newsletters.DeleteTestTranslation(ctx, 1, "2", a.Text)
		}),
		op("getVariantMetrics", func(ctx context.Context, c client, a args) (any, error) {
			return c.Newsletters.ContentMetrics(ctx, 1, a.Number, customerio.NewsletterContentMetricsParams{Type: customerio.MessageTypeEmail})
		}),
		op("getVariantLinks", func(ctx context.Context, c client, a args) (any, error) {
			return c.Newsletters.ContentLinkMetrics(ctx, 1, a.Number, customerio.NewsletterContentLinkMetricsParams{Type: customerio.MessageTypeEmail})
		}),
		op("scheduleNewsletter", func(ctx context.Context, c client, a args) (any, error) {
			return c.Newsletters.Schedule(ctx, a.Number, customerio.NewsletterSchedule{
				ScheduledAt: april, Timezone: "Europe/Paris", TZMatchEnabled: new(true), RateLimitEmailRate: 5, RateLimitTimePeriod: customerio.RateLimitPeriodHour,
			})
		}),
		op("sendNewsletter", func(ctx context.Context, c client, a args) (any, error) {
			return c.Newsletters.Send(ctx, a.Number, customerio.NewsletterRateLimit{RateLimitEmailRate: 5, RateLimitTimePeriod: customerio.RateLimitPeriodDay, RateLimitSpread: new(true)})
		}),
		op("createNewsletterLanguageVariant", func(ctx context.Context, c client, a args) (any, error) {
			return c.Newsletters.CreateTranslation(ctx, a.Number, translation)
		}),
		op("createNewsletterTestLanguageVariant", func(ctx context.Context, c client, a args) (any, error) {
			return c.Newsletters.CreateTestTranslation(ctx, 1, a.Text, translation)
		}),

		op("listTransactional", func(ctx context.Context, c client, a args) (any, error) { return c.Transactional.List(ctx) }),
		op("getTransactional", func(ctx context.Context, c client, a args) (any, error) { return c.Transactional.Get(ctx, a.Number) }),
		op("listTransactionalVariants", func(ctx context.Context, c client, a args) (any, error) {
			return c.Transactional.Contents(ctx, a.Number)
		}),
		want("updateTransactional", thanks, func(ctx context.Context, c client, a args) (any, error) {
			return c.Transactional.UpdateContent(ctx, 1, a.Number, variant)
		}),
		want("getTransactionalVariant", merci, func(ctx context.Context, c client, a args) (any, error) {
			return c.Transactional.GetTranslation(ctx, 1, a.Text)
		}),
		want("updateTransactionalVariant", &customerio.TransactionalContent{
			ID: 4, Name: "Receipt", Type: customerio.MessageTypeEmail, Language: "fr", Subject: "Votre facture", Body: "<p>Merci</p>", FromID: 1,
		}, func(ctx context.Context, c client, a args) (any, error) {
			return c.Transactional.UpdateTranslation(ctx, 1, a.Text, variant)
		}),
		want("getTransactionalTranslationById", &customerio.TransactionalContent{
			ID: 139, Name: "Receipt", Type: customerio.MessageTypeEmail, Language: "fr", Subject: "Votre reçu", Body: "<p>Merci</p>", Created: march, Updated: march,
		}, func(ctx context.Context, c client, a args) (any, error) {
			return c.Transactional.GetContent(ctx, 1, a.Number)
		}),
		op("transactionalMetrics", func(ctx context.Context, c client, a args) (any, error) {
			return c.Transactional.Metrics(ctx, a.Number, customerio.TransactionalMetricsParams{Period: customerio.PeriodDays, Steps: new(int64(7))})
		}),
		op("transactionalLinks", func(ctx context.Context, c client, a args) (any, error) {
			return c.Transactional.LinkMetrics(ctx, a.Number, customerio.TransactionalLinkMetricsParams{Unique: true})
		}),
		op("transactionalMessages", func(ctx context.Context, c client, a args) (any, error) {
			return c.Transactional.Messages(ctx, a.Number, customerio.TransactionalMessagesParams{
				Start: "c", Limit: 10, Metric: customerio.MetricBounced, State: customerio.DeliveryStateDrafted, StartTS: march, EndTS: april, GetTrackedResponses: true,
			})
		}),

		op("listMessages", func(ctx context.Context, c client, a args) (any, error) {
			return c.Messages.List(ctx, customerio.ListMessagesParams{
				Start: "c", Limit: 1000, Type: customerio.MessageTypeWhatsApp, Metric: customerio.MetricBounced, Drafts: new(true), CampaignID: 1, NewsletterID: 2,
				ActionID: 3, StartTS: march, EndTS: april, GetTrackedResponses: true,
			})
		}),
		op("getMessage", func(ctx context.Context, c client, a args) (any, error) {
			return c.Messages.Get(ctx, a.Text, customerio.GetMessageParams{GetTrackedResponses: true})
		}),
		op("getArchivedMessage", func(ctx context.Context, c client, a args) (any, error) { return c.Messages.GetArchived(ctx, a.Text) }),

		op("listSnippets", func(ctx context.Context, c client, a args) (any, error) { return c.Snippets.List(ctx) }),
		op("updateSnippets", func(ctx context.Context, c client, a args) (any, error) {
			return c.Snippets.Upsert(ctx, customerio.SnippetDraft{Name: "footer", Value: "<p>Bye</p>"})
		}),
		op("createSnippet", func(ctx context.Context, c client, a args) (any, error) {
			return c.Snippets.Create(ctx, customerio.SnippetDraft{Name: "footer", Value: "<p>Bye</p>"})
		}),
		op("deleteSnippet", func(ctx context.Context, c client, a args) (any, error) { return nil, c.Snippets.Delete(ctx, a.Text) }),

		op("listSenders", func(ctx context.Context, c client, a args) (any, error) {
			return c.Senders.List(ctx, customerio.ListSendersParams{Start: "c", Limit: 10, Sort: customerio.SortOrderAsc, Hidden: new(false)})
		}),
		op("getSender", func(ctx context.Context, c client, a args) (any, error) { return c.Senders.Get(ctx, a.Number) }),
		op("getSenderUsage", func(ctx context.Context, c client, a args) (any, error) { return c.Senders.UsedBy(ctx, a.Number) }),

		op("addCollection", func(ctx context.Context, c client, a args) (any, error) {
			rows, err := customerio.EncodeRows([]map[string]any{{"city": "Ghent"}, {"city": "Lyon"}})
			if err != nil {
				return nil, err
			}
			return c.Collections.Create(ctx, customerio.CollectionDraft{Name: "Events", Data: rows})
		}),
		op("getCollections", func(ctx context.Context, c client, a args) (any, error) { return c.Collections.List(ctx) }),
		op("getCollection", func(ctx context.Context, c client, a args) (any, error) { return c.Collections.Get(ctx, a.Number) }),
		op("updateCollection", func(ctx context.Context, c client, a args) (any, error) {
			return c.Collections.Update(ctx, a.Number, customerio.CollectionUpdate{Name: "Events", URL: "https://example.com/rows.json"})
		}),
		op("deleteCollection", func(ctx context.Context, c client, a args) (any, error) {
			return nil, c.Collections.Delete(ctx, a.Number)
		}),
		op("getCollectionContents", func(ctx context.Context, c client, a args) (any, error) { return c.Collections.Rows(ctx, a.Number) }),
		op("updateCollectionContents", func(ctx context.Context, c client, a args) (any, error) {
			return c.Collections.ReplaceRows(ctx, a.Number, customerio.CollectionRows{json.RawMessage(`{"city":"Ghent"}`)})
		}),

		op("startLiveNotification", func(ctx context.Context, c client, a args) (any, error) {
			return c.LiveNotifications.Start(ctx, customerio.LiveNotificationStart{
				Identifiers: person, NotificationType: "io.customer.livenotifications.segments", Attributes: map[string]any{"header": "H"},
				ContentState: map[string]any{"status": "on its way"}, Platform: customerio.PlatformIOS, DeviceID: "d", AppIdentifier: "com.example",
				Expiration: customerio.At(time.Now().Add(time.Hour)), DeepLink: "app://x",
				PushPayload: customerio.LiveNotificationPush{Alert: customerio.LiveNotificationAlert{Title: "T", Body: "B", Sound: "default"}},
			})
		}),
		op("updateLiveNotification", func(ctx context.Context, c client, a args) (any, error) {
			return nil, c.LiveNotifications.Update(ctx, customerio.LiveNotificationUpdate{InstanceID: "01JZ", ContentState: map[string]any{"status": "there"}, DeepLink: "app://x"})
		}),
		op("endLiveNotification", func(ctx context.Context, c client, a args) (any, error) {
			return nil, c.LiveNotifications.End(ctx, customerio.LiveNotificationEnd{InstanceID: "01JZ"})
		}),
		op("getLiveNotification", func(ctx context.Context, c client, a args) (any, error) { return c.LiveNotifications.Get(ctx, a.Text) }),
	}
}

func peopleCases() []testCase {
	return []testCase{
		op("getPeopleEmail", func(ctx context.Context, c client, a args) (any, error) {
			return c.People.FindByEmail(ctx, "ada+1@example.com")
		}),
		op("getPeopleFilter", func(ctx context.Context, c client, a args) (any, error) {
			return c.People.Search(ctx, pro, customerio.PeopleSearchParams{Start: "c", Limit: 1000})
		}),
		op("getPersonAttributes", func(ctx context.Context, c client, a args) (any, error) {
			return c.People.Get(ctx, a.Text, customerio.GetPersonParams{IDType: customerio.IDTypeCioID})
		}),
		op("getPersonRelationships", func(ctx context.Context, c client, a args) (any, error) {
			return c.People.Relationships(ctx, a.Text, customerio.PersonRelationshipsParams{Start: "c", Limit: 10})
		}),
		op("getPeopleById", func(ctx context.Context, c client, a args) (any, error) {
			return c.People.GetMany(ctx, []string{"42", "43"})
		}),
		op("getPersonSegments", func(ctx context.Context, c client, a args) (any, error) {
			return c.People.Segments(ctx, a.Text, customerio.PersonSegmentsParams{IDType: customerio.IDTypeEmail})
		}),
		op("getPersonMessages", func(ctx context.Context, c client, a args) (any, error) {
			return c.People.Messages(ctx, a.Text, customerio.PersonMessagesParams{IDType: customerio.IDTypeEmail, Start: "c", Limit: 1000, StartTS: march, EndTS: april})
		}),
		op("getPersonActivities", func(ctx context.Context, c client, a args) (any, error) {
			return c.People.Activities(ctx, a.Text, customerio.PersonActivitiesParams{IDType: customerio.IDTypeEmail, Start: "c", Limit: 100, Type: "event", Name: "n"})
		}),
		op("getPersonSubscriptionPreferences", func(ctx context.Context, c client, a args) (any, error) {
			return c.People.SubscriptionPreferences(ctx, a.Text, customerio.SubscriptionPreferencesParams{IDType: customerio.IDTypeEmail, Language: "fr", AcceptLanguage: "fr, en"})
		}),
		op("listActivities", func(ctx context.Context, c client, a args) (any, error) {
			return c.Activities.List(ctx, customerio.ListActivitiesParams{
				Start: "c", Limit: 100, Type: customerio.ActivityTypeAnonMerge, Name: "n", Deleted: true, CustomerID: "42", IDType: customerio.IDTypeID,
			})
		}),
		op("updateAttributeMetadata", func(ctx context.Context, c client, a args) (any, error) {
			return nil, c.DataIndex.UpdateAttributes(ctx, []customerio.AttributeMetadata{{Name: "plan", Description: "D", PrivacyLevel: new(int64(0))}})
		}),
		op("updateEventMetadata", func(ctx context.Context, c client, a args) (any, error) {
			return nil, c.DataIndex.UpdateEvents(ctx, []customerio.EventMetadata{{Name: "purchase", Description: "D"}})
		}),

		op("getSuppression", func(ctx context.Context, c client, a args) (any, error) { return c.Suppressions.Get(ctx, a.Text) }),
		op("getSuppressionByType", func(ctx context.Context, c client, a args) (any, error) {
			return c.Suppressions.List(ctx, customerio.SuppressionType(a.Text), customerio.ListSuppressionsParams{Limit: 1000, Offset: 10, Domain: "example.com"})
		}),
		op("postSuppression", func(ctx context.Context, c client, a args) (any, error) {
			return nil, c.Suppressions.Create(ctx, customerio.SuppressionTypeBounces, a.Text)
		}),
		op("deleteSuppression", func(ctx context.Context, c client, a args) (any, error) {
			return nil, c.Suppressions.Delete(ctx, customerio.SuppressionTypeBounces, a.Text)
		}),
		op("getDomainSuppressionsByType", func(ctx context.Context, c client, a args) (any, error) {
			return c.Suppressions.ByDomain(ctx, a.Text, customerio.SuppressionTypeBlocks, customerio.DomainSuppressionsParams{Limit: 1000, Start: "c", Email: "a@example.com"})
		}),

		op("listExports", func(ctx context.Context, c client, a args) (any, error) { return c.Exports.List(ctx) }),
		op("getExport", func(ctx context.Context, c client, a args) (any, error) { return c.Exports.Get(ctx, a.Number) }),
		op("downloadExport", func(ctx context.Context, c client, a args) (any, error) { return c.Exports.DownloadURL(ctx, a.Number) }),
		op("exportPeopleData", func(ctx context.Context, c client, a args) (any, error) {
			return c.Exports.StartPeople(ctx, customerio.Everybody())
		}),
		op("exportDeliveriesData", func(ctx context.Context, c client, a args) (any, error) {
			return c.Exports.StartDeliveries(ctx, customerio.DeliveryExportDraft{
				NewsletterID: 1, Start: march, End: april, Attributes: []string{"plan"}, Metric: customerio.MetricBounced, Drafts: new(false),
			})
		}),
		op("import", func(ctx context.Context, c client, a args) (any, error) {
			return c.Imports.Create(ctx, customerio.ImportDraft{
				Name: "June", DataFileURL: "https://example.com/p.csv", Type: customerio.ImportTypeRelationship, Identifier: customerio.ImportIdentifierCioID,
				ObjectTypeID: "1", DataToProcess: customerio.ImportScopeOnlyNew, Description: "D",
			})
		}),
		op("getImport", func(ctx context.Context, c client, a args) (any, error) { return c.Imports.Get(ctx, a.Number) }),
		op("getCioAllowlist", func(ctx context.Context, c client, a args) (any, error) { return c.Info.IPAddresses(ctx) }),
		op("listWorkspaces", func(ctx context.Context, c client, a args) (any, error) { return c.Workspaces.List(ctx) }),

		op("getObjectTypes", func(ctx context.Context, c client, a args) (any, error) { return c.Objects.Types(ctx) }),
		op("getObjectsFilter", func(ctx context.Context, c client, a args) (any, error) {
			return c.Objects.Search(ctx, "1", customerio.And(customerio.ObjectAttribute("1", "plan").Equals("pro"), customerio.Not(customerio.ObjectAttribute("1", "churned").Exists())),
				customerio.ObjectSearchParams{Start: "c", Limit: 10})
		}),
		op("getObjectRelationships", func(ctx context.Context, c client, a args) (any, error) {
			return c.Objects.People(ctx, a.Text, "acme", customerio.ObjectPeopleParams{Start: "c", Limit: 10, IDType: customerio.ObjectIDTypeCioObjectID})
		}),
		op("getObjectAttributes", func(ctx context.Context, c client, a args) (any, error) {
			return c.Objects.Get(ctx, "1", a.Text, customerio.GetObjectParams{IDType: customerio.ObjectIDTypeObjectID})
		}),

		op("createWebhook", func(ctx context.Context, c client, a args) (any, error) { return c.ReportingWebhooks.Create(ctx, hook) }),
		op("listWebhooks", func(ctx context.Context, c client, a args) (any, error) { return c.ReportingWebhooks.List(ctx) }),
		op("getWebhook", func(ctx context.Context, c client, a args) (any, error) {
			return c.ReportingWebhooks.Get(ctx, a.Number)
		}),
		op("updateWebhook", func(ctx context.Context, c client, a args) (any, error) {
			return c.ReportingWebhooks.Update(ctx, a.Number, hook)
		}),
		op("deleteWebhook", func(ctx context.Context, c client, a args) (any, error) {
			return nil, c.ReportingWebhooks.Delete(ctx, a.Number)
		}),

		op("createManSegment", func(ctx context.Context, c client, a args) (any, error) {
			return c.Segments.Create(ctx, customerio.SegmentDraft{Name: "VIP", Description: "D"})
		}),
		op("listSegments", func(ctx context.Context, c client, a args) (any, error) { return c.Segments.List(ctx) }),
		op("getSegment", func(ctx context.Context, c client, a args) (any, error) { return c.Segments.Get(ctx, a.Number) }),
		op("deleteManSegment", func(ctx context.Context, c client, a args) (any, error) { return nil, c.Segments.Delete(ctx, a.Number) }),
		op("getSegmentDependencies", func(ctx context.Context, c client, a args) (any, error) { return c.Segments.UsedBy(ctx, a.Number) }),
		op("getSegmentCount", func(ctx context.Context, c client, a args) (any, error) { return c.Segments.Count(ctx, a.Number) }),
		op("getSegmentMembership", func(ctx context.Context, c client, a args) (any, error) {
			return c.Segments.Members(ctx, a.Number, customerio.MembersParams{Start: "c", Limit: 30000})
		}),

		op("getTopics", func(ctx context.Context, c client, a args) (any, error) { return c.Subscriptions.Topics(ctx) }),
		op("getChannels", func(ctx context.Context, c client, a args) (any, error) { return c.Subscriptions.Channels(ctx) }),
		op("getSubscriptionCenterToken", func(ctx context.Context, c client, a args) (any, error) {
			return c.Subscriptions.CenterToken(ctx, a.Text)
		}),
		op("getOptouts", func(ctx context.Context, c client, a args) (any, error) {
			return c.OptOuts.List(ctx, customerio.ListOptOutsParams{From: "+15550100", Start: "c", Limit: 1000})
		}),
		op("getPersonOptouts", func(ctx context.Context, c client, a args) (any, error) {
			return c.OptOuts.Get(ctx, a.Text, customerio.GetOptOutsParams{IDType: customerio.IDTypeEmail})
		}),
		op("updatePersonOptouts", func(ctx context.Context, c client, a args) (any, error) {
			return nil, c.OptOuts.Update(ctx, a.Text, []customerio.OptOutUpdate{{From: "+15550100", OptOut: false, Channel: customerio.OptOutChannelWhatsApp}},
				customerio.UpdateOptOutsParams{IDType: customerio.IDTypeEmail})
		}),
	}
}

var hook = customerio.ReportingWebhookDraft{
	Name: "H", Endpoint: "https://example.com/hook", Events: []customerio.ReportingEvent{customerio.ReportingEventCustomerSubscribed},
	Disabled: new(false), FullResolution: new(true), WithContent: new(false),
}

var transformers = customerio.DesignTransformers{
	URLParameters: customerio.DesignURLParameters{Enabled: new(true), Parameters: []customerio.DesignURLParameter{{Key: "utm_source", Value: new("mail"), URLEncode: new(false)}}},
	CSSVariables:  customerio.DesignCSSVariables{Enabled: new(true), Preserve: new(false)},
	CSSInliner: customerio.DesignCSSInliner{
		Enabled: new(true), ApplyStyleTags: new(true), RemoveStyleTags: new(false),
		ApplyHTMLAttributes: customerio.DesignHTMLAttributes{Enabled: new(true), ApplyTableElementAttributes: new(false)},
	},
	Accessibility: customerio.DesignAccessibility{Enabled: new(true), Language: "en", AddVMLAltText: new(false)},
	Formatter: customerio.DesignFormatter{
		Type: customerio.DesignFormatterTypeMinify, Prettify: customerio.DesignPrettifier{IndentCharacter: customerio.DesignIndentSpaces, IndentSize: new(int64(0))},
		Minify: customerio.DesignMinifier{LineLengthLimit: new(int64(500)), RemoveHTMLComments: customerio.DesignCommentRemovalLevel0},
	},
	PreventWidows:   customerio.DesignSwitch{Enabled: new(false)},
	EncodeEntities:  customerio.DesignSwitch{Enabled: new(true)},
	RemoveUnusedCSS: customerio.DesignUnusedCSS{Enabled: new(true), Whitelist: []string{".a"}, BackendMarkers: []customerio.DesignMarkers{{Heads: "{{", Tails: "}}"}}, Uglify: new(false)},
}

func designCases() []testCase {
	content := customerio.DesignContentDraft{Subject: new("S"), PreheaderText: new(""), HTML: new("<p>"), AMP: new(""), Text: new("t")}
	envelope := customerio.DesignEnvelopeDraft{
		FromID: nullable.NewNullNullable[int64](), From: new("a@example.com"), ReplyToID: nullable.NewNullableWithValue[int64](2), ReplyTo: new("r@example.com"),
		Recipient: new("{{customer.email}}"), BCC: new(""), FakeBCC: new(false), Headers: []customerio.MessageHeader{{Name: "X-A", Value: "1"}},
	}
	page := func(p *int64, limit *int64) { *p, *limit = 2, 25 }
	return []testCase{
		op("listAssets", func(ctx context.Context, c client, a args) (any, error) {
			return c.Assets.List(ctx, customerio.ListAssetsParams{ParentFolderID: 4, DirectDescendantsOnly: true, Page: 2, Limit: 1000})
		}),
		op("createAsset", func(ctx context.Context, c client, a args) (any, error) {
			return c.Assets.Create(ctx, customerio.AssetDraft{Name: "logo.png", File: strings.NewReader("png"), ParentFolderID: 4})
		}),
		op("getAsset", func(ctx context.Context, c client, a args) (any, error) { return c.Assets.Get(ctx, a.Number) }),
		op("updateAsset", func(ctx context.Context, c client, a args) (any, error) {
			return c.Assets.Update(ctx, a.Number, customerio.AssetUpdate{Name: "l.png", ParentFolderID: nullable.NewNullNullable[int64]()})
		}),
		op("deleteAsset", func(ctx context.Context, c client, a args) (any, error) { return nil, c.Assets.Delete(ctx, a.Number) }),
		op("listAssetFolders", func(ctx context.Context, c client, a args) (any, error) {
			return c.AssetFolders.List(ctx, customerio.ListAssetFoldersParams{ParentFolderID: 4, DirectDescendantsOnly: true, Page: 2, Limit: 1000})
		}),
		op("createAssetFolder", func(ctx context.Context, c client, a args) (any, error) {
			return c.AssetFolders.Create(ctx, customerio.AssetFolderDraft{Name: "F", ParentFolderID: 4})
		}),
		op("getAssetFolder", func(ctx context.Context, c client, a args) (any, error) { return c.AssetFolders.Get(ctx, a.Number) }),
		op("updateAssetFolder", func(ctx context.Context, c client, a args) (any, error) {
			return c.AssetFolders.Update(ctx, a.Number, customerio.AssetFolderUpdate{Name: "F", ParentFolderID: nullable.NewNullableWithValue[int64](5)})
		}),
		op("deleteAssetFolder", func(ctx context.Context, c client, a args) (any, error) {
			return nil, c.AssetFolders.Delete(ctx, a.Number)
		}),

		op("listFolders", func(ctx context.Context, c client, a args) (any, error) {
			p := customerio.ListDesignFoldersParams{
				ParentFolderID: "f", DirectDescendantsOnly: new(true), SortBy: "name", SortOrder: customerio.SortOrderAsc,
				CreatedBefore: april, CreatedAfter: march, UpdatedBefore: april, UpdatedAfter: march,
			}
			page(&p.Page, &p.Limit)
			return c.DesignFolders.List(ctx, p)
		}),
		op("createFolder", func(ctx context.Context, c client, a args) (any, error) {
			return c.DesignFolders.Create(ctx, customerio.DesignFolderDraft{Name: "F", ParentFolderID: "f"})
		}),
		op("getFolder", func(ctx context.Context, c client, a args) (any, error) { return c.DesignFolders.Get(ctx, a.Text) }),
		op("updateFolder", func(ctx context.Context, c client, a args) (any, error) {
			return c.DesignFolders.Update(ctx, a.Text, customerio.DesignFolderUpdate{Name: "F", ParentFolderID: nullable.NewNullNullable[string]()})
		}),
		op("deleteFolder", func(ctx context.Context, c client, a args) (any, error) {
			return nil, c.DesignFolders.Delete(ctx, a.Text)
		}),

		op("listComponents", func(ctx context.Context, c client, a args) (any, error) {
			p := customerio.ListDesignComponentsParams{
				ParentFolderID: "f", DirectDescendantsOnly: new(false), Tag: "x-button", SortBy: "name", SortOrder: customerio.SortOrderDesc,
				CreatedBefore: april, CreatedAfter: march, UpdatedBefore: april, UpdatedAfter: march,
			}
			page(&p.Page, &p.Limit)
			return c.DesignComponents.List(ctx, p)
		}),
		op("createComponent", func(ctx context.Context, c client, a args) (any, error) {
			return c.DesignComponents.Create(ctx, customerio.DesignComponentDraft{Name: "B", Tag: "x-button", Content: "<b>", ParentFolderID: "f"})
		}),
		op("getComponent", func(ctx context.Context, c client, a args) (any, error) { return c.DesignComponents.Get(ctx, a.Text) }),
		op("updateComponent", func(ctx context.Context, c client, a args) (any, error) {
			return c.DesignComponents.Update(ctx, a.Text, customerio.DesignComponentUpdate{Name: "B", Tag: "x-button", Content: "<b>", ParentFolderID: nullable.NewNullableWithValue("f")})
		}),
		op("deleteComponent", func(ctx context.Context, c client, a args) (any, error) {
			return nil, c.DesignComponents.Delete(ctx, a.Text)
		}),

		op("listEmails", func(ctx context.Context, c client, a args) (any, error) {
			p := customerio.ListDesignEmailsParams{
				ParentFolderID: "f", DirectDescendantsOnly: new(false), IsTemplate: new(true), HasTranslations: new(false), IsLinked: new(true), SortBy: "name",
				SortOrder: customerio.SortOrderDesc, CreatedBefore: april, CreatedAfter: march, UpdatedBefore: april, UpdatedAfter: march,
			}
			page(&p.Page, &p.Limit)
			return c.DesignEmails.List(ctx, p)
		}),
		op("createEmail", func(ctx context.Context, c client, a args) (any, error) {
			return c.DesignEmails.Create(ctx, customerio.DesignEmailDraft{Name: "E", IsTemplate: new(false), ParentFolderID: "f", Content: content, Envelope: envelope, Transformers: transformers})
		}),
		op("getEmail", func(ctx context.Context, c client, a args) (any, error) { return c.DesignEmails.Get(ctx, a.Text) }),
		op("updateEmail", func(ctx context.Context, c client, a args) (any, error) {
			return c.DesignEmails.Update(ctx, a.Text, customerio.DesignEmailUpdate{Name: "E", IsTemplate: new(true), ParentFolderID: nullable.NewNullNullable[string](), Content: content, Envelope: envelope})
		}),
		op("deleteEmail", func(ctx context.Context, c client, a args) (any, error) {
			return nil, c.DesignEmails.Delete(ctx, a.Text)
		}),
		op("checkUnpublishedChanges", func(ctx context.Context, c client, a args) (any, error) {
			return c.DesignEmails.HasUnpublishedChanges(ctx, a.Text)
		}),
		op("linkEmail", func(ctx context.Context, c client, a args) (any, error) {
			return nil, c.DesignEmails.Link(ctx, a.Text, customerio.DesignEmailLink{"force": true})
		}),
		op("publishEmail", func(ctx context.Context, c client, a args) (any, error) { return c.DesignEmails.Publish(ctx, a.Text) }),
		op("getPublishStatus", func(ctx context.Context, c client, a args) (any, error) {
			return c.DesignEmails.PublishStatus(ctx, a.Text, "p-1")
		}),
		op("saveVersion", func(ctx context.Context, c client, a args) (any, error) {
			return c.DesignEmails.SaveVersion(ctx, a.Text)
		}),
		op("restoreVersion", func(ctx context.Context, c client, a args) (any, error) {
			return c.DesignEmails.RestoreVersion(ctx, "e", a.Text)
		}),
		op("listEmailTranslations", func(ctx context.Context, c client, a args) (any, error) {
			return c.DesignTranslations.List(ctx, a.Text)
		}),
		op("createEmailTranslation", func(ctx context.Context, c client, a args) (any, error) {
			return c.DesignTranslations.Create(ctx, a.Text, customerio.DesignTranslationDraft{Language: "fr", Content: content, Envelope: envelope})
		}),
		op("getEmailTranslation", func(ctx context.Context, c client, a args) (any, error) {
			return c.DesignTranslations.Get(ctx, "e", a.Text)
		}),
		op("updateEmailTranslation", func(ctx context.Context, c client, a args) (any, error) {
			return c.DesignTranslations.Update(ctx, "e", a.Text, customerio.DesignTranslationUpdate{Content: content, Envelope: envelope, Transformers: transformers})
		}),
		op("deleteEmailTranslation", func(ctx context.Context, c client, a args) (any, error) {
			return nil, c.DesignTranslations.Delete(ctx, a.Text, "fr")
		}),
	}
}
