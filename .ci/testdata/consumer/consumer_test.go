package consumer

import (
	"testing"

	"github.com/engagement-go/engagement/engage"
	"github.com/engagement-go/engagement/engage/engagetest"
)

func TestEngage(t *testing.T) {
	srv := engagetest.NewServer(t)
	c := srv.Client()
	if _, err := c.Users.Create(t.Context(), engage.UserDraft{ID: "u42"}); err != nil {
		t.Fatal(err)
	}
	if _, ok := srv.User("u42"); !ok {
		t.Error("no user was created")
	}
}
