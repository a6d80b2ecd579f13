package esputnik_test

import (
	"context"

	es "github.com/engagement-go/engagement/esputnik"
)

func activityRows() []row {
	return []row{
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
