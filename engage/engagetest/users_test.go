package engagetest_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement/engage"
	"github.com/engagement-go/engagement/engage/engagetest"
)

func TestUsersHaveState(t *testing.T) {
	t.Parallel()
	srv := engagetest.NewServer(t)
	c, ctx := srv.Client(), t.Context()
	list := srv.AddList("Monthly")
	if _, err := c.Users.Create(ctx, engage.UserDraft{ID: "acme", IsAccount: true}); err != nil {
		t.Fatal(err)
	}
	created, err := c.Users.Create(ctx, engage.UserDraft{
		ID: "ada@example.com", FirstName: "Ada", Lists: []string{list}, DeviceToken: "a:b/[c]", DevicePlatform: engage.PlatformIOS,
		Meta: engage.Attributes{"plan": "pro", "age": 34},
	})
	if err != nil {
		t.Fatal(err)
	}
	if created.UID != "ada@example.com" || created.ID == "" || created.MemberCount != nil {
		t.Errorf("created %+v", created)
	}
	if _, err := c.Users.Upsert(ctx, created.UID, engage.UserUpdate{LastName: new("Obi"), Meta: engage.Attributes{"plan": "free"}}); err != nil {
		t.Fatal(err)
	}
	if _, err := c.Accounts.AddCustomer(ctx, created.UID, []engage.AccountAssignment{{ID: "acme"}}); err != nil {
		t.Fatal(err)
	}
	if _, err := c.Accounts.UpdateRole(ctx, created.UID, "acme", "Admin"); err != nil {
		t.Fatal(err)
	}
	if err := c.Subscribers.SetSubscribed(ctx, list, created.UID, false); err != nil {
		t.Fatal(err)
	}
	if err := c.Users.DeleteAttribute(ctx, created.UID, "age"); err != nil {
		t.Fatal(err)
	}
	if err := c.Users.DeleteDeviceToken(ctx, created.UID, "a:b/[c]"); err != nil {
		t.Fatal(err)
	}
	got, err := c.Users.Get(ctx, created.UID)
	if err != nil {
		t.Fatal(err)
	}
	want := &engage.User{
		ID: created.ID, UID: "ada@example.com", FirstName: "Ada", LastName: "Obi", Devices: []engage.Device{}, Segments: []engage.SegmentMembership{},
		Accounts: []engage.AccountMembership{{ID: "acme", Role: "Admin"}}, Lists: []engage.ListMembership{{ID: list}},
		Meta: engage.Attributes{"plan": "free"}, CreatedAt: created.CreatedAt,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("user (-want +got):\n%s", diff)
	}
	if account, err := c.Users.Upsert(ctx, "acme", engage.UserUpdate{IsAccount: new(true)}); err != nil || account.MemberCount == nil || *account.MemberCount != 1 {
		t.Errorf("an account that is updated as one: %+v, %v", account, err)
	}
	before, _ := srv.User(created.UID)
	if _, err := c.Users.Upsert(ctx, created.UID, engage.UserUpdate{Meta: engage.Attributes{"later": true}}); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(engage.Attributes{"plan": "free"}, before.Meta); diff != "" {
		t.Errorf("a copy changed with the user (-want +got):\n%s", diff)
	}
	members, err := c.Accounts.ListMembers(ctx, "acme")
	if err != nil || len(members.Data) != 1 || members.Data[0].UID != created.UID {
		t.Errorf("members %+v, %v", members, err)
	}
	if _, err := c.Accounts.RemoveCustomer(ctx, created.UID, "acme"); err != nil {
		t.Fatal(err)
	}
	if account, _ := srv.User("acme"); account.MemberCount == nil || *account.MemberCount != 0 {
		t.Errorf("account %+v", account)
	}
	if err := c.Users.Merge(ctx, created.UID, "u42"); err != nil {
		t.Fatal(err)
	}
	if _, err := c.Users.Get(ctx, created.UID); !errors.Is(err, engage.ErrNotFound) {
		t.Errorf("error %v, want ErrNotFound", err)
	}
	if merged, ok := srv.User("u42"); !ok || merged.Meta["plan"] != "free" || len(merged.Lists) != 1 {
		t.Errorf("merged %+v", merged)
	}
	if err := c.Users.Archive(ctx, "u42"); err != nil {
		t.Fatal(err)
	}
	if u, _ := srv.User("u42"); !u.Archived {
		t.Error("not archived")
	}
	if converted, err := c.Users.Convert(ctx, "u42", engage.UserTypeAccount); err != nil || !converted.IsAccount {
		t.Errorf("converted %+v, %v", converted, err)
	}
	if err := c.Users.Delete(ctx, "u42"); err != nil {
		t.Fatal(err)
	}
	if len(srv.Users()) != 1 {
		t.Errorf("%d users are left, want 1", len(srv.Users()))
	}
}

func TestCursorsOverThousandsOfUsers(t *testing.T) {
	t.Parallel()
	srv := engagetest.NewServer(t)
	var want []string
	for i := range 3000 {
		uid := fmt.Sprintf("user-%d", i)
		srv.AddUsers(engage.UserDraft{ID: uid})
		want = append(want, uid)
	}
	c, ctx := srv.Client(), t.Context()
	if err := c.Users.Delete(ctx, "user-7"); err != nil {
		t.Fatal(err)
	}
	want = slices.Delete(want, 7, 8)
	var got []string
	for user, err := range c.Users.All(ctx, engage.ListUsersParams{}) {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, user.UID)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("users (-want +got):\n%s", diff)
	}

	forward, err := c.Users.List(ctx, engage.ListUsersParams{Limit: 5})
	if err != nil {
		t.Fatal(err)
	}
	second, err := c.Users.List(ctx, engage.ListUsersParams{Limit: 5, NextCursor: forward.NextCursor})
	if err != nil {
		t.Fatal(err)
	}
	back, err := c.Users.List(ctx, engage.ListUsersParams{Limit: 5, PreviousCursor: second.PreviousCursor})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(forward, back); diff != "" {
		t.Errorf("the first page, on the way back (-want +got):\n%s", diff)
	}
	older, err := c.Users.List(ctx, engage.ListUsersParams{Limit: 5, AfterID: forward.Data[4].ID})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(second.Data, older.Data); diff != "" {
		t.Errorf("the second page, by id (-want +got):\n%s", diff)
	}
	if !older.HasMore || older.NextCursor != "" || older.PreviousCursor != "" {
		t.Errorf("the older form says HasMore %v and has the cursors %q and %q", older.HasMore, older.NextCursor, older.PreviousCursor)
	}
	if first, err := c.Users.List(ctx, engage.ListUsersParams{Limit: 5, BeforeID: second.Data[0].ID}); err != nil || first.HasMore || len(first.Data) != 5 {
		t.Errorf("the first page, by id: %d rows, HasMore %v, %v", len(first.Data), first.HasMore, err)
	}
	if _, err := c.Users.List(ctx, engage.ListUsersParams{NextCursor: "nonsense"}); !errors.Is(err, engage.ErrBadRequest) {
		t.Errorf("error %v, want ErrBadRequest", err)
	}
}
