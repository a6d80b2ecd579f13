package esputnik_test

import (
	"context"
	"testing"

	es "github.com/engagement-go/engagement/esputnik"
)

func emailMessagesRows() []row {
	email := es.EmailMessageDraft{Name: "Promo", From: `"Shop" <shop@example.org>`, Subject: "Hello", HTMLText: "<h1>Hi</h1>", RawHTML: "<h1>Hi</h1>", CSS: "h1{}", AMPHTML: "<html amp>", PlainText: "Hi", LanguageCode: "en", Tags: []string{"promo"}, SubscriptionKeys: []string{"news"}}
	return []row{
		{Operation: "searchEmailMessages", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.EmailMessages.List(ctx, es.ListEmailMessagesParams{Search: "promo", StartIndex: 1, MaxRows: 10})
		}},
		{Operation: "addEmailMessage", Want: id, Call: func(ctx context.Context, c both, a args) (any, error) { return c.EmailMessages.Create(ctx, email) }},
		{Operation: "getEmailMessage", Call: func(ctx context.Context, c both, a args) (any, error) { return c.EmailMessages.Get(ctx, a.Number) }},
		{Operation: "updateEmailMessage", Call: func(ctx context.Context, c both, a args) (any, error) {
			return nil, c.EmailMessages.Update(ctx, a.Number, email)
		}},
		{Operation: "deleteEmailMessage", Call: func(ctx context.Context, c both, a args) (any, error) {
			return nil, c.EmailMessages.Delete(ctx, a.Number)
		}},
		{Operation: "putEmailMessageTranslation", Call: func(ctx context.Context, c both, a args) (any, error) {
			return nil, c.EmailMessages.UpsertTranslation(ctx, 7, a.Text, email)
		}},
		{Operation: "deleteEmailMessageTranslation", Call: func(ctx context.Context, c both, a args) (any, error) {
			return nil, c.EmailMessages.DeleteTranslation(ctx, 7, a.Text)
		}},
		{Operation: "getEmailMessageViewLink", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.EmailMessages.GetViewLink(ctx, a.Number)
		}},
	}
}

func TestEmailMessagesArgumentsAreRefused(t *testing.T) {
	t.Parallel()
	refuse(t, map[string]refusal{
		"email without sender": {func(ctx context.Context, c *es.Client) error {
			_, err := c.EmailMessages.Create(ctx, es.EmailMessageDraft{Name: "n", Subject: "s", HTMLText: "h"})
			return err
		}, "From must not be empty"},
		"a line break in the sender": {func(ctx context.Context, c *es.Client) error {
			_, err := c.EmailMessages.Create(ctx, es.EmailMessageDraft{Name: "n", From: "\"Shop\r\n\" <s@example.org>", Subject: "s", HTMLText: "h"})
			return err
		}, "From must not have line breaks"},
		"a line break in the subject": {func(ctx context.Context, c *es.Client) error {
			return c.EmailMessages.Update(ctx, 1, es.EmailMessageDraft{Name: "n", From: "f", Subject: "s\n", HTMLText: "h"})
		}, "Subject must not have line breaks"},
	})
}
