package customerio_test

import (
	"context"

	"github.com/engagement-go/engagement/customerio"
)

func broadcastsRows() []row {
	return []row{
		{Operation: "triggerBroadcast", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Broadcasts.Trigger(ctx, a.Number, customerio.TriggerDraft{
				PerUserData: []customerio.TriggerPerson{{ID: "42", Data: map[string]any{"a": 1}}, {Email: "ada@example.com"}},
				Data:        map[string]any{"title": "T"}, EmailAddDuplicates: true, EmailIgnoreMissing: true, IDIgnoreMissing: true,
			})
		}},
		{Operation: "broadcastStatus", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Broadcasts.GetTrigger(ctx, a.Number, 3)
		}},
		{Operation: "broadcastErrors", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Broadcasts.TriggerErrors(ctx, a.Number, 3, customerio.TriggerErrorsParams{Start: "c", Limit: 10})
		}},
		{Operation: "listBroadcastTriggers", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Broadcasts.Triggers(ctx, a.Number)
		}},
		{Operation: "listBroadcasts", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) { return c.Broadcasts.List(ctx) }},
		{Operation: "getBroadcast", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Broadcasts.Get(ctx, a.Number)
		}},
		{Operation: "broadcastMetrics", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Broadcasts.Metrics(ctx, a.Number, customerio.BroadcastMetricsParams{Period: customerio.PeriodDays, Steps: new(int64(45)), Type: customerio.MessageTypeSMS})
		}},
		{Operation: "broadcastLinks", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Broadcasts.LinkMetrics(ctx, a.Number, customerio.BroadcastLinkMetricsParams{Period: customerio.PeriodHours, Steps: new(int64(0)), Unique: true})
		}},
		{Operation: "broadcastActions", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Broadcasts.Actions(ctx, a.Number)
		}},
		{Operation: "broadcastMessages", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Broadcasts.Messages(ctx, a.Number, customerio.BroadcastMessagesParams{
				Start: "c", Limit: 100, Metric: customerio.MetricBounced, State: customerio.DeliveryStateAttempted, Type: customerio.MessageTypeEmail,
				StartTS: march, EndTS: april, GetTrackedResponses: true,
			})
		}},
		{Operation: "getBroadcastAction", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Broadcasts.GetAction(ctx, a.Number, 2)
		}},
		{Operation: "updateBroadcastAction", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Broadcasts.UpdateAction(ctx, a.Number, 2, actionUpdate)
		}},
		{Operation: "getBroadcastActionLanguage", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Broadcasts.GetActionTranslation(ctx, 1, 2, a.Text)
		}},
		{Operation: "updateBroadcastActionLanguage", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Broadcasts.UpdateActionTranslation(ctx, 1, 2, a.Text, actionUpdate)
		}},
		{Operation: "broadcastActionMetrics", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Broadcasts.ActionMetrics(ctx, 1, a.Number, customerio.BroadcastActionMetricsParams{Period: customerio.PeriodMonths, Steps: new(int64(121))})
		}},
		{Operation: "broadcastActionLinks", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Broadcasts.ActionLinkMetrics(ctx, 1, a.Number, customerio.BroadcastActionLinkMetricsParams{Type: customerio.MessageTypePush})
		}},
	}
}
