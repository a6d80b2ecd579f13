package esputniktest_test

import (
	"errors"
	"fmt"
	"net/http"
	"slices"
	"testing"

	"github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/esputnik/esputniktest"
)

var sale = esputnik.EmailMessageDraft{
	Name: "Sale", From: `"Shop" <shop@example.org>`, Subject: "Hi", HTMLText: "<p>Hi</p>", LanguageCode: "en", Tags: []string{"promo"},
}

func TestMessageTemplates(t *testing.T) {
	t.Parallel()
	srv := esputniktest.NewServer(t)
	c, ctx := srv.Client(), t.Context()
	id := must(c.EmailMessages.Create(ctx, sale))(t)
	german := sale
	german.Subject = "Hallo"
	do(t, c.EmailMessages.UpsertTranslation(ctx, id, "de", german))
	got := must(c.EmailMessages.Get(ctx, id))(t)
	if got.Subject != "Hi" || !slices.Equal(got.Languages, []string{"en", "de"}) || len(got.Translations) != 1 || got.Translations[0].Subject != "Hallo" {
		t.Errorf("message %+v", got)
	}
	do(t, c.EmailMessages.DeleteTranslation(ctx, id, "de"))
	changed := sale
	changed.Name = "Big sale"
	var raw esputnik.Response
	do(t, c.EmailMessages.Update(ctx, id, changed, esputnik.WithResponse(&raw)))
	same(t, "sentence", fmt.Sprintf("Message with id='%d' has been updated", id), string(raw.Body))
	for i := range 1200 {
		srv.AddMessage(esputnik.SMSMessageDraft{Name: fmt.Sprint("SMS ", i), From: "SHOP", Text: "Hi"})
	}
	names := 0
	for x, err := range c.SMSMessages.All(ctx, esputnik.ListSMSMessagesParams{}) {
		check(t, err)
		if want := fmt.Sprint("SMS ", names); x.Name != want {
			t.Fatalf("message %q, want %q", x.Name, want)
		}
		names++
	}
	if names != 1200 {
		t.Errorf("iterated over %d messages, want 1200", names)
	}
	for _, search := range []string{"big", "promo"} {
		if found := must(c.EmailMessages.List(ctx, esputnik.ListEmailMessagesParams{Search: search}))(t); len(found) != 1 || found[0].ID != id {
			t.Errorf("search for %q found %+v", search, found)
		}
	}
	if _, err := c.SMSMessages.Get(ctx, id); !errors.Is(err, esputnik.ErrNotFound) {
		t.Errorf("another channel: error %v", err)
	}
	do(t, c.EmailMessages.Delete(ctx, id))
	if _, err := c.EmailMessages.GetViewLink(ctx, id); !errors.Is(err, esputnik.ErrNotFound) {
		t.Errorf("deleted: error %v", err)
	}
	half := map[string]any{"name": "n", "from": "SHOP", "text": "t", "img": "https://shop.example.org/i.png"}
	if err := c.Do(ctx, http.MethodPost, "/v1/messages/viber", half, nil); !errors.Is(err, esputnik.ErrBadRequest) {
		t.Errorf("half a Viber message: error %v", err)
	}
}
