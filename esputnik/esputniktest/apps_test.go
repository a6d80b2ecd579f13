package esputniktest_test

import (
	"errors"
	"testing"

	"github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/esputnik/esputniktest"
)

func TestTokens(t *testing.T) {
	t.Parallel()
	srv := esputniktest.NewServer(t)
	c, ctx := srv.Client(), t.Context()
	d := esputnik.ContactDraft{Channels: []esputnik.Channel{{Type: esputnik.ChannelTypeMobilePush, Value: "T-1", Device: esputnik.Device{AppID: "A-1"}}}}
	id := must(c.Contacts.Upsert(ctx, d))(t)
	if got := must(c.Contacts.GetIDByToken(ctx, "A-1", "T-1"))(t); got != id {
		t.Errorf("contact %d, want %d", got, id)
	}
	if state := must(c.Apps.GetTokenState(ctx, "A-1", "T-1"))(t); !state.Active {
		t.Error("a new token is not active")
	}
	if state := must(c.Apps.SetTokenState(ctx, "A-1", "T-1", false))(t); state.Active {
		t.Error("the token is still active")
	}
	if state := must(c.Apps.GetTokenState(ctx, "A-1", "T-1"))(t); state.Active {
		t.Error("the token is active again")
	}
	if _, err := c.Apps.GetTokenState(ctx, "A-2", "T-1"); !errors.Is(err, esputnik.ErrNotFound) {
		t.Errorf("another application: error %v", err)
	}
}
