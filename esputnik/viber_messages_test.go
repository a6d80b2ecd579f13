package esputnik_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	es "github.com/engagement-go/engagement/esputnik"
)

func viberMessagesRows() []row {
	viber := es.ViberMessageDraft{Name: "Sale", From: "SHOP", Text: "Sale", Image: "https://shop.example.org/b.png", Caption: "Go", Action: "https://shop.example.org", TTL: new(es.SecondsOf(time.Minute)), SMSFallback: true, SMSSender: "SHOP", SMSContent: "Sale"}
	return []row{
		{Operation: "searchViberMessages", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.ViberMessages.List(ctx, es.ListViberMessagesParams{Search: "promo", StartIndex: 1, MaxRows: 10})
		}},
		{Operation: "addViberMessage", Want: id, Call: func(ctx context.Context, c both, a args) (any, error) { return c.ViberMessages.Create(ctx, viber) }},
		{Operation: "getViberMessage", Call: func(ctx context.Context, c both, a args) (any, error) { return c.ViberMessages.Get(ctx, a.Number) }},
		{Operation: "updateViberMessage", Call: func(ctx context.Context, c both, a args) (any, error) {
			return nil, c.ViberMessages.Update(ctx, a.Number, viber)
		}},
		{Operation: "deleteViberMessage", Call: func(ctx context.Context, c both, a args) (any, error) {
			return nil, c.ViberMessages.Delete(ctx, a.Number)
		}},
		{Operation: "putViberMessageTranslation", Call: func(ctx context.Context, c both, a args) (any, error) {
			return nil, c.ViberMessages.UpsertTranslation(ctx, 7, a.Text, es.ViberMessageDraft{Name: "n", From: "f", Text: "t", Transactional: true})
		}},
		{Operation: "deleteViberMessageTranslation", Call: func(ctx context.Context, c both, a args) (any, error) {
			return nil, c.ViberMessages.DeleteTranslation(ctx, 7, a.Text)
		}},
	}
}

func viber(draft es.ViberMessageDraft) call {
	draft.Name, draft.From, draft.Text = "n", "f", "t"
	return func(ctx context.Context, c *es.Client) error {
		_, created := c.ViberMessages.Create(ctx, draft)
		updated := c.ViberMessages.Update(ctx, 7, draft)
		translated := c.ViberMessages.UpsertTranslation(ctx, 7, "de", draft)
		for _, err := range []error{updated, translated} {
			if !errors.Is(err, es.ErrInvalidArgument) {
				return fmt.Errorf("update or translation: %w", err)
			}
		}
		return created
	}
}

func TestViberMessagesArgumentsAreRefused(t *testing.T) {
	t.Parallel()
	refuse(t, map[string]refusal{
		"picture without button": {viber(es.ViberMessageDraft{Image: "i"}), "must be set together"},
		"button without caption": {viber(es.ViberMessageDraft{Image: "i", Action: "a"}), "must be set together"},
		"transactional picture":  {viber(es.ViberMessageDraft{Image: "i", Caption: "c", Action: "a", Transactional: true}), "transactional"},
		"long Viber text": {func(ctx context.Context, c *es.Client) error {
			_, err := c.ViberMessages.Create(ctx, es.ViberMessageDraft{Name: "n", From: "f", Text: strings.Repeat("a", 1001)})
			return err
		}, "limit is 1000"},
	})
}
