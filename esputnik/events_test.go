package esputnik_test

import (
	"context"

	es "github.com/engagement-go/engagement/esputnik"
)

func eventsRows() []row {
	accepted := &es.PastEventsResult{Results: []es.PastEventResult{{Status: es.PastEventStatusAccepted}}, SuccessCount: 1}
	pairs := []es.EventParameter{{Name: "email", Value: "ann@example.org"}, {Name: "items", Value: []any{map[string]any{"sku": "SKU1", "qty": 1}}}, {Name: "note", Value: ""}}
	texts := []es.TextParameter{{Name: "items", Value: `[{"sku":"SKU1"}]`}, {Name: "note", Value: ""}}
	return []row{
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
	}
}
