package customerio_test

import (
	"context"
	"strings"
	"testing"

	"github.com/engagement-go/engagement/customerio"
)

func newslettersRows() []row {
	return []row{
		{Operation: "listNewsletters", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Newsletters.List(ctx, customerio.ListNewslettersParams{Cursor: "c", Limit: 100, Sort: customerio.SortOrderDesc})
		}},
		{Operation: "createNewsletter", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Newsletters.Create(ctx, customerio.NewsletterDraft{
				Type: customerio.MessageTypeEmail, Name: "June", Recipients: customerio.Attribute("plan").NotEquals("pro"), ScheduledAt: april,
				SubscriptionTopicID: 1, Subject: "S", Body: "<p>B</p>", PreheaderText: "p", BodyPlain: "B", LayoutID: 1, FromID: 2,
				RateLimitEmailRate: 100, RateLimitTimePeriod: customerio.RateLimitPeriodHour, RateLimitSpread: new(false),
			})
		}},
		{Operation: "getNewsletters", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Newsletters.Get(ctx, a.Number)
		}},
		{Operation: "deletetNewsletters", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return nil, c.Newsletters.Delete(ctx, a.Number)
		}},
		{Operation: "getNewsletterMetrics", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Newsletters.GetMetrics(ctx, a.Number, customerio.GetNewsletterMetricsParams{Period: customerio.PeriodDays, Steps: new(int64(2)), Type: customerio.MessageTypeInbox})
		}},
		{Operation: "getNewsletterLinks", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Newsletters.ListLinkMetrics(ctx, a.Number, customerio.ListNewsletterLinkMetricsParams{Steps: new(int64(2)), Unique: true})
		}},
		{Operation: "listNewsletterVariants", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Newsletters.ListContents(ctx, a.Number)
		}},
		{Operation: "getNewsletterMsgMeta", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Newsletters.ListMessages(ctx, a.Number, customerio.ListNewsletterMessagesParams{
				Cursor: "c", Limit: 100, Type: customerio.MessageTypeInbox, Metric: customerio.MetricBounced, CreatedFrom: march.Time, CreatedTo: april.Time, GetTrackedResponses: true,
			})
		}},
		{Operation: "getNewsletterVariant", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Newsletters.GetContent(ctx, 1, a.Number)
		}},
		{Operation: "updateNewsletterVariant", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Newsletters.UpdateContent(ctx, 1, a.Number, contentUpdate)
		}},
		{Operation: "getNewsletterVariantTranslation", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Newsletters.GetTranslation(ctx, a.Number, "fr")
		}},
		{Operation: "updateNewsletterVariantTranslation", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Newsletters.UpdateTranslation(ctx, a.Number, "", contentUpdate)
		}},
		{Operation: "deleteNewsletterLanguageVariant", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return nil, c.Newsletters.DeleteTranslation(ctx, 1, a.Text)
		}},
		{Operation: "getNewsletterTestGroups", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Newsletters.ListTestGroups(ctx, a.Number)
		}},
		{Operation: "createNewsletterTestGroup", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Newsletters.CreateTestGroup(ctx, a.Number)
		}},
		{Operation: "getNewsletterVariantTranslationTest", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Newsletters.GetTestTranslation(ctx, 1, a.Text, "fr-CA")
		}},
		{Operation: "updateNewsletterTestTranslation", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Newsletters.UpdateTestTranslation(ctx, 1, a.Text, "", contentUpdate)
		}},
		{Operation: "deleteNewsletterTestLanguageVariant", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return nil, c.Newsletters.DeleteTestTranslation(ctx, 1, "2", a.Text)
		}},
		{Operation: "getVariantMetrics", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Newsletters.GetContentMetrics(ctx, 1, a.Number, customerio.GetNewsletterContentMetricsParams{Type: customerio.MessageTypeEmail})
		}},
		{Operation: "getVariantLinks", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Newsletters.ListContentLinkMetrics(ctx, 1, a.Number, customerio.ListNewsletterContentLinkMetricsParams{Type: customerio.MessageTypeEmail, Unique: true})
		}},
		{Operation: "scheduleNewsletter", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Newsletters.Schedule(ctx, a.Number, customerio.NewsletterSchedule{
				ScheduledAt: april, TimeZone: "Europe/Paris", TZMatchEnabled: new(true), RateLimitEmailRate: 5, RateLimitTimePeriod: customerio.RateLimitPeriodHour,
			})
		}},
		{Operation: "sendNewsletter", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Newsletters.Send(ctx, a.Number, customerio.NewsletterRateLimit{RateLimitEmailRate: 5, RateLimitTimePeriod: customerio.RateLimitPeriodDay, RateLimitSpread: new(true)})
		}},
		{Operation: "createNewsletterLanguageVariant", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Newsletters.CreateTranslation(ctx, a.Number, translation)
		}},
		{Operation: "createNewsletterTestLanguageVariant", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Newsletters.CreateTestTranslation(ctx, 1, a.Text, translation)
		}},
	}
}

func TestNewslettersRefuses(t *testing.T) {
	t.Parallel()
	srv := serve(t, always(`{}`))
	c, ctx := newClient(t, srv), t.Context()
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
	refuse(t, srv, []refusal{
		{"email without a subject", newsletter(func(d *customerio.NewsletterDraft) { d.Subject = "" }), "Subject"},
		{"SMS without a body", newsletter(func(d *customerio.NewsletterDraft) { d.Type, d.Body = customerio.MessageTypeSMS, "" }), "Body"},
		{"empty push", newsletter(func(d *customerio.NewsletterDraft) { d.Type, d.Body, d.Subject = customerio.MessageTypePush, "", "" }), "Subject or Body"},
		{"in-app without JSON", newsletter(func(d *customerio.NewsletterDraft) { d.Type = customerio.MessageTypeInApp }), "BodyJSON"},
		{"inbox without JSON", newsletter(func(d *customerio.NewsletterDraft) { d.Type = customerio.MessageTypeInbox }), "BodyJSON"},
		{"webhook without a URL", newsletter(func(d *customerio.NewsletterDraft) {
			d.Type, d.RequestMethod = customerio.MessageTypeWebhook, customerio.RequestMethodPost
		}), "URL"},
		{"now and later", newsletter(func(d *customerio.NewsletterDraft) { d.SendNow, d.ScheduledAt = true, april }), "ScheduledAt"},
		{"large newsletter", newsletter(func(d *customerio.NewsletterDraft) { d.BodyPlain = strings.Repeat("x", 1<<20) }), "must take less than 1048576 bytes"},
		{"two senders", newsletter(func(d *customerio.NewsletterDraft) { d.From, d.FromID = "a@example.com", 1 }), "From"},
		{"rate alone", newsletter(func(d *customerio.NewsletterDraft) { d.RateLimitEmailRate = 1 }), "RateLimitTimePeriod"},
		{"nobody to write to", newsletter(func(d *customerio.NewsletterDraft) { d.Recipients = customerio.Filter{} }), "Recipients must be set"},
		{"long name", newsletter(func(d *customerio.NewsletterDraft) { d.Name = strings.Repeat("ü", 191) }), "191 characters, the limit is 190"},
		{"large newsletter", newsletter(func(d *customerio.NewsletterDraft) { d.Body = strings.Repeat("x", 1<<20) }), "must take less than 1048576 bytes"},
		{"no zone", schedule(customerio.NewsletterSchedule{ScheduledAt: april}), "TimeZone"},
		{"no time", schedule(customerio.NewsletterSchedule{TimeZone: "UTC"}), "ScheduledAt must be set"},
		{"period alone", schedule(customerio.NewsletterSchedule{ScheduledAt: april, TimeZone: "UTC", RateLimitTimePeriod: customerio.RateLimitPeriodHour}), "RateLimitEmailRate"},
		{"a day with time zones", schedule(customerio.NewsletterSchedule{
			ScheduledAt: april, TimeZone: "UTC", TZMatchEnabled: new(true), RateLimitEmailRate: 1, RateLimitTimePeriod: customerio.RateLimitPeriodDay,
		}), "3600"},
		{"odd period", func() error {
			_, err := c.Newsletters.Send(ctx, 1, customerio.NewsletterRateLimit{RateLimitEmailRate: 1, RateLimitTimePeriod: 61})
			return err
		}, "60, 3600 or 86400"},
	})
}

func TestNewslettersAccepts(t *testing.T) {
	t.Parallel()
	accept(t, map[string]accepted{
		"unschedule": {func(ctx context.Context, c client) error {
			_, err := c.Newsletters.Unschedule(ctx, 1)
			return err
		}, `{"scheduled_at":0}`},
		"send now": {func(ctx context.Context, c client) error {
			_, err := c.Newsletters.Send(ctx, 1, customerio.NewsletterRateLimit{})
			return err
		}, `{}`},
		"a newsletter of a new type": {func(ctx context.Context, c client) error {
			_, err := c.Newsletters.Create(ctx, customerio.NewsletterDraft{Type: "fax", Name: "N", Recipients: customerio.Attribute("a").NotExists()})
			return err
		}, `{"type":"fax","name":"N","recipients":{"and":[{"attribute":{"field":"a","operator":"exists","inverse":true}}]}}`},
	})
}

func TestNewslettersAnswers(t *testing.T) {
	t.Parallel()
	decode(t, map[string]decoded{
		"test groups with ids as strings": {`{"test_groups":[{"id":"3","name":"A","content_ids":["7",8]}]}`, func(ctx context.Context, c client) (any, error) {
			return c.Newsletters.ListTestGroups(ctx, 1)
		}, []customerio.TestGroup{{ID: "3", Name: "A", ContentIDs: []int64{7, 8}}}},
	})
}
