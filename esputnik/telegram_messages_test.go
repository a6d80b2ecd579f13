package esputnik_test

import (
	"context"

	es "github.com/engagement-go/engagement/esputnik"
)

func telegramMessagesRows() []row {
	telegram := es.TelegramMessageDraft{Name: "TG 1", Text: "Hello", ImageSource: "https://shop.example.org/i.jpg", Buttons: []es.TelegramButton{{Text: "Open", Link: "https://shop.example.org"}}}
	return []row{
		{Operation: "searchTelegramMessages", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.TelegramMessages.List(ctx, es.ListTelegramMessagesParams{Search: "promo", StartIndex: 1, MaxRows: 10})
		}},
		{Operation: "addTelegramMessage", Want: id, Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.TelegramMessages.Create(ctx, telegram)
		}},
		{Operation: "getTelegramMessage", Call: func(ctx context.Context, c both, a args) (any, error) { return c.TelegramMessages.Get(ctx, a.Number) }},
		{Operation: "updateTelegramMessage", Call: func(ctx context.Context, c both, a args) (any, error) {
			return nil, c.TelegramMessages.Update(ctx, a.Number, telegram)
		}},
		{Operation: "deleteTelegramMessage", Call: func(ctx context.Context, c both, a args) (any, error) {
			return nil, c.TelegramMessages.Delete(ctx, a.Number)
		}},
		{Operation: "putTelegramMessageTranslation", Call: func(ctx context.Context, c both, a args) (any, error) {
			return nil, c.TelegramMessages.UpsertTranslation(ctx, 7, a.Text, telegram)
		}},
		{Operation: "deleteTelegramMessageTranslation", Call: func(ctx context.Context, c both, a args) (any, error) {
			return nil, c.TelegramMessages.DeleteTranslation(ctx, 7, a.Text)
		}},
	}
}
