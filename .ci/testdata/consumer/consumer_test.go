package consumer

import (
	"testing"

	"golang.org/x/oauth2"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/engage"
	"github.com/engagement-go/engagement/engage/engagetest"
	"github.com/engagement-go/engagement/engagor"
	"github.com/engagement-go/engagement/esputnik"
)

func TestClientsOfAllVendors(t *testing.T) {
	if _, err := customerio.New("key", customerio.WithRegion(customerio.EU)); err != nil {
		t.Error(err)
	}
	if _, err := engagor.New(1, oauth2.StaticTokenSource(&oauth2.Token{AccessToken: "token"})); err != nil {
		t.Error(err)
	}
	if _, err := esputnik.New("key"); err != nil {
		t.Error(err)
	}
}

func TestFake(t *testing.T) {
	srv := engagetest.NewServer(t)
	c := srv.Client()
	if _, err := c.Users.Create(t.Context(), engage.UserDraft{ID: "u42"}); err != nil {
		t.Fatal(err)
	}
	if _, ok := srv.User("u42"); !ok {
		t.Error("no user was created")
	}
}
