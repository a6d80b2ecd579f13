package esputnik_test

import (
	"context"
	"testing"
	"time"

	es "github.com/engagement-go/engagement/esputnik"
)

func mobilePushMessagesRows() []row {
	push := es.MobilePushMessageDraft{
		Name: "Ready", Title: "Ready", Text: "Order is ready", Subtitle: "s", Link: "https://shop.example.org/o", ImageSource: "https://shop.example.org/i.png", Images: []string{"https://shop.example.org/1.png"},
		CustomData: `{"k":1}`, TTL: new(es.SecondsOf(time.Hour)), Buttons: []es.MobilePushButton{{ActionID: "open", Label: "Open", IOSIconPath: "i", Link: "app://order", CustomData: "{}"}}, SoundEnabled: new(false), BadgeCount: new(int64(0)),
	}
	return []row{
		{Operation: "searchMobilePushMessages", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.MobilePushMessages.List(ctx, es.ListMobilePushMessagesParams{Search: "promo", StartIndex: 1, MaxRows: 10})
		}},
		{Operation: "addMobilePushMessage", Want: id, Call: func(ctx context.Context, c both, a args) (any, error) { return c.MobilePushMessages.Create(ctx, push) }},
		{Operation: "getMobilePushMessage", Call: func(ctx context.Context, c both, a args) (any, error) { return c.MobilePushMessages.Get(ctx, a.Number) }},
		{Operation: "updateMobilePushMessage", Call: func(ctx context.Context, c both, a args) (any, error) {
			return nil, c.MobilePushMessages.Update(ctx, a.Number, push)
		}},
		{Operation: "deleteMobilePushMessage", Call: func(ctx context.Context, c both, a args) (any, error) {
			return nil, c.MobilePushMessages.Delete(ctx, a.Number)
		}},
		{Operation: "putMobilePushMessageTranslation", Call: func(ctx context.Context, c both, a args) (any, error) {
			return nil, c.MobilePushMessages.UpsertTranslation(ctx, 7, a.Text, push)
		}},
		{Operation: "deleteMobilePushMessageTranslation", Call: func(ctx context.Context, c both, a args) (any, error) {
			return nil, c.MobilePushMessages.DeleteTranslation(ctx, 7, a.Text)
		}},
	}
}

func TestMobilePushMessagesArgumentsAreRefused(t *testing.T) {
	t.Parallel()
	refuse(t, map[string]refusal{
		"11 pictures": {func(ctx context.Context, c *es.Client) error {
			_, err := c.MobilePushMessages.Create(ctx, es.MobilePushMessageDraft{Name: "n", Title: "t", Text: "t", Images: repeat(11, "i")})
			return err
		}, "limit is 10"},
	})
}
