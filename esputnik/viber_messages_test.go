package esputnik_test

import (
	"context"

	es "github.com/engagement-go/engagement/esputnik"
)

func viberMessagesRows() []row {
	viber := es.ViberMessageDraft{Name: "Sale", From: "SHOP", Text: "Sale", Image: "https://shop.example.org/b.png", Caption: "Go", Action: "https://shop.example.org", TTLSec: new(int64(60)), SMSFallback: true, SMSSender: "SHOP", SMSContent: "Sale"}
	return []row{
		{Operation: "searchViberMessages", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.ViberMessages.List(ctx, es.ListViberMessagesParams{Search: "promo", StartIndex: 1, MaxRows: 10})
		}},
		{Operation: "addViberMessage", Want: id, Call: func(ctx context.Context, c both, a args) (any, error) { return c.ViberMessages.Create(ctx, viber) }},
		{Operation: "getViberMessage", Call: func(ctx context.Context, c both, a args) (any, error) { return c.ViberMessages.Get(ctx, a.Number) }},
		{Operation: "updateViberMessage", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.ViberMessages.Update(ctx, a.Number, viber)
		}},
		{Operation: "deleteViberMessage", Call: func(ctx context.Context, c both, a args) (any, error) { return c.ViberMessages.Delete(ctx, a.Number) }},
		{Operation: "putViberMessageTranslation", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.ViberMessages.PutTranslation(ctx, 7, a.Text, es.ViberMessageDraft{Name: "n", From: "f", Text: "t", Transactional: true})
		}},
		{Operation: "deleteViberMessageTranslation", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.ViberMessages.DeleteTranslation(ctx, 7, a.Text)
		}},
	}
}
