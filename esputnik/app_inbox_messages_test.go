package esputnik_test

import (
	"context"
	"time"

	es "github.com/engagement-go/engagement/esputnik"
)

func appInboxMessagesRows() []row {
	inbox := es.AppInboxMessageDraft{Name: "Inbox 1", Title: "Welcome", Text: "Thanks", Link: "https://shop.example.org", ImageSource: "https://shop.example.org/i.png", CustomData: `{"k":1}`, TTL: new(es.SecondsOf(time.Hour))}
	return []row{
		{Operation: "searchAppInboxMessages", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.AppInboxMessages.List(ctx, es.ListAppInboxMessagesParams{Search: "promo", StartIndex: 1, MaxRows: 10})
		}},
		{Operation: "addAppInboxMessage", Want: id, Call: func(ctx context.Context, c both, a args) (any, error) { return c.AppInboxMessages.Create(ctx, inbox) }},
		{Operation: "getAppInboxMessage", Call: func(ctx context.Context, c both, a args) (any, error) { return c.AppInboxMessages.Get(ctx, a.Number) }},
		{Operation: "updateAppInboxMessage", Call: func(ctx context.Context, c both, a args) (any, error) {
			return nil, c.AppInboxMessages.Update(ctx, a.Number, inbox)
		}},
		{Operation: "deleteAppInboxMessage", Call: func(ctx context.Context, c both, a args) (any, error) {
			return nil, c.AppInboxMessages.Delete(ctx, a.Number)
		}},
		{Operation: "putAppInboxMessageTranslation", Call: func(ctx context.Context, c both, a args) (any, error) {
			return nil, c.AppInboxMessages.UpsertTranslation(ctx, 7, a.Text, inbox)
		}},
		{Operation: "deleteAppInboxMessageTranslation", Call: func(ctx context.Context, c both, a args) (any, error) {
			return nil, c.AppInboxMessages.DeleteTranslation(ctx, 7, a.Text)
		}},
	}
}
