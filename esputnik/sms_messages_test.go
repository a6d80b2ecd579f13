package esputnik_test

import (
	"context"

	es "github.com/engagement-go/engagement/esputnik"
)

func smsMessagesRows() []row {
	sms := es.SMSMessageDraft{Name: "SMS 1", From: "SHOP", Text: "Your order is ready", TrackURLs: true}
	return []row{
		{Operation: "searchSmsMessages", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.SMSMessages.List(ctx, es.ListSMSMessagesParams{Search: "promo", StartIndex: 1, MaxRows: 10})
		}},
		{Operation: "addSmsMessage", Want: id, Call: func(ctx context.Context, c both, a args) (any, error) { return c.SMSMessages.Create(ctx, sms) }},
		{Operation: "getSmsMessage", Call: func(ctx context.Context, c both, a args) (any, error) { return c.SMSMessages.Get(ctx, a.Number) }},
		{Operation: "updateSmsMessage", Call: func(ctx context.Context, c both, a args) (any, error) {
			return nil, c.SMSMessages.Update(ctx, a.Number, sms)
		}},
		{Operation: "deleteSmsMessage", Call: func(ctx context.Context, c both, a args) (any, error) {
			return nil, c.SMSMessages.Delete(ctx, a.Number)
		}},
		{Operation: "putSmsMessageTranslation", Call: func(ctx context.Context, c both, a args) (any, error) {
			return nil, c.SMSMessages.UpsertTranslation(ctx, 7, a.Text, sms)
		}},
		{Operation: "deleteSmsMessageTranslation", Call: func(ctx context.Context, c both, a args) (any, error) {
			return nil, c.SMSMessages.DeleteTranslation(ctx, 7, a.Text)
		}},
	}
}
