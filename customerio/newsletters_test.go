package customerio_test

import (
	"context"

	"github.com/engagement-go/engagement/customerio"
)

func newslettersRows() []row {
	return []row{
		{Operation: "listNewsletters", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Newsletters.List(ctx, customerio.ListNewslettersParams{Start: "c", Limit: 100, Sort: customerio.SortOrderDesc})
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
			return c.Newsletters.Metrics(ctx, a.Number, customerio.NewsletterMetricsParams{Period: customerio.PeriodDays, Steps: new(int64(2)), Type: customerio.MessageTypeInbox})
		}},
		{Operation: "getNewsletterLinks", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Newsletters.LinkMetrics(ctx, a.Number, customerio.NewsletterLinkMetricsParams{Steps: new(int64(2)), Unique: true})
		}},
		{Operation: "listNewsletterVariants", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Newsletters.Contents(ctx, a.Number)
		}},
		{Operation: "getNewsletterMsgMeta", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Newsletters.Messages(ctx, a.Number, customerio.NewsletterMessagesParams{
				Start: "c", Limit: 100, Metric: customerio.MetricBounced, StartTS: march, EndTS: april, GetTrackedResponses: true,
			})
		}},
		{Operation: "getNewsletterVariant", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Newsletters.GetContent(ctx, 1, a.Number)
		}},
		{Operation: "updateNewsletterVariant", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Newsletters.UpdateContent(ctx, 1, a.Number, contentUpdate)
		}},
		{Operation: "getNewsletterVariantTranslation", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Newsletters.GetTranslation(ctx, 1, a.Text)
		}},
		{Operation: "updateNewsletterVariantTranslation", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Newsletters.UpdateTranslation(ctx, 1, a.Text, contentUpdate)
		}},
		{Operation: "deleteNewsletterLanguageVariant", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return nil, c.Newsletters.DeleteTranslation(ctx, 1, a.Text)
		}},
		{Operation: "getNewsletterTestGroups", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Newsletters.TestGroups(ctx, a.Number)
		}},
		{Operation: "createNewsletterTestGroup", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Newsletters.CreateTestGroup(ctx, a.Number)
		}},
		{Operation: "getNewsletterVariantTranslationTest", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Newsletters.GetTestTranslation(ctx, 1, a.Text, "fr-CA")
		}},
		{Operation: "updateNewsletterTestTranslation", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Newsletters.UpdateTestTranslation(ctx, 1, "2", a.Text, contentUpdate)
		}},
		{Operation: "deleteNewsletterTestLanguageVariant", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return nil, c.Newsletters.DeleteTestTranslation(ctx, 1, "2", a.Text)
		}},
		{Operation: "getVariantMetrics", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Newsletters.ContentMetrics(ctx, 1, a.Number, customerio.NewsletterContentMetricsParams{Type: customerio.MessageTypeEmail})
		}},
		{Operation: "getVariantLinks", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Newsletters.ContentLinkMetrics(ctx, 1, a.Number, customerio.NewsletterContentLinkMetricsParams{Type: customerio.MessageTypeEmail})
		}},
		{Operation: "scheduleNewsletter", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Newsletters.Schedule(ctx, a.Number, customerio.NewsletterSchedule{
				ScheduledAt: april, Timezone: "Europe/Paris", TZMatchEnabled: new(true), RateLimitEmailRate: 5, RateLimitTimePeriod: customerio.RateLimitPeriodHour,
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
