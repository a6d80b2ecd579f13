package engagetest_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

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
	if _, err := c.Users.Update(ctx, created.UID, engage.UserUpdate{LastName: "Obi", Meta: engage.Attributes{"plan": "free"}}); err != nil {
		t.Fatal(err)
	}
	if _, err := c.Accounts.AddCustomer(ctx, created.UID, []engage.AccountAssignment{{ID: "acme"}}); err != nil {
		t.Fatal(err)
	}
	if _, err := c.Accounts.UpdateRole(ctx, created.UID, "acme", "Admin"); err != nil {
		t.Fatal(err)
	}
	if err := c.Subscribers.Update(ctx, list, created.UID, false); err != nil {
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
	if account, err := c.Users.Update(ctx, "acme", engage.UserUpdate{IsAccount: new(true)}); err != nil || account.MemberCount == nil || *account.MemberCount != 1 {
		t.Errorf("an account that is updated as one: %+v, %v", account, err)
	}
	before, _ := srv.User(created.UID)
	if _, err := c.Users.Update(ctx, created.UID, engage.UserUpdate{Meta: engage.Attributes{"later": true}}); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(engage.Attributes{"plan": "free"}, before.Meta); diff != "" {
		t.Errorf("a copy changed with the user (-want +got):\n%s", diff)
	}
	members, err := c.Accounts.Members(ctx, "acme")
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

func TestListsHaveState(t *testing.T) {
	t.Parallel()
	srv := engagetest.NewServer(t)
	c, ctx := srv.Client(), t.Context()
	list, err := c.Lists.Create(ctx, engage.ListDraft{Title: "Monthly"})
	if err != nil {
		t.Fatal(err)
	}
	uid, err := c.Subscribers.Subscribe(ctx, list.ID, engage.SubscriberDraft{Email: "ada@example.com"})
	if err != nil {
		t.Fatal(err)
	}
	if again, err := c.Subscribers.Subscribe(ctx, list.ID, engage.SubscriberDraft{Email: "ada@example.com", Number: "1"}); err != nil || again != uid {
		t.Errorf("subscribed again as %q, %v; want %q", again, err, uid)
	}
	if list, err = c.Lists.Update(ctx, list.ID, engage.ListUpdate{Title: "Weekly", Description: new("news")}); err != nil {
		t.Fatal(err)
	}
	if list.Title != "Weekly" || list.Description != "news" || list.SubscriberCount != 1 {
		t.Errorf("list %+v", list)
	}
	if page, err := c.Users.List(ctx, engage.ListUsersParams{Lists: []string{list.ID}}); err != nil || len(page.Data) != 1 {
		t.Errorf("members %+v, %v", page, err)
	}
	if err := c.Subscribers.Delete(ctx, list.ID, uid); err != nil {
		t.Fatal(err)
	}
	if _, err := c.Users.AddToLists(ctx, uid, []string{list.ID}); err != nil {
		t.Fatal(err)
	}
	if _, err := c.Users.RemoveFromLists(ctx, uid, []string{list.ID}); err != nil {
		t.Fatal(err)
	}
	if list, err = c.Lists.Get(ctx, list.ID); err != nil || list.SubscriberCount != 0 {
		t.Errorf("list %+v, %v", list, err)
	}
	if err := c.Lists.Archive(ctx, list.ID); err != nil {
		t.Fatal(err)
	}
	if page, err := c.Lists.List(ctx, engage.ListListsParams{}); err != nil || len(page.Data) != 0 {
		t.Errorf("lists %+v, %v", page, err)
	}
	if _, err := c.Subscribers.Subscribe(ctx, list.ID, engage.SubscriberDraft{Email: "bob@example.com"}); err == nil {
		t.Error("an archived list took a subscriber")
	}
	if n := len(srv.Users()); n != 1 {
		t.Errorf("%d users, want the one that was there: a refused subscription made another", n)
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

func TestCredentials(t *testing.T) {
	t.Parallel()
	srv := engagetest.NewServer(t)
	ctx := t.Context()
	client := func(key, secret string) *engage.Client {
		c, err := engage.New(key, secret, engage.WithBaseURL(srv.URL))
		if err != nil {
			t.Fatal(err)
		}
		return c
	}
	if _, err := client("wrong", engagetest.Secret).Lists.List(ctx, engage.ListListsParams{}); !errors.Is(err, engage.ErrUnauthorized) {
		t.Errorf("wrong key: error %v", err)
	}
	if _, err := client(engagetest.Key, "wrong").Lists.List(ctx, engage.ListListsParams{}); !errors.Is(err, engage.ErrUnauthorized) {
		t.Errorf("wrong secret: error %v", err)
	}
	keyOnly := client(engagetest.Key, "")
	if _, err := keyOnly.Users.Update(ctx, "u", engage.UserUpdate{FirstName: "Ada"}); err != nil {
		t.Errorf("key only: %v", err)
	}
	if _, err := keyOnly.Users.Update(ctx, "u", engage.UserUpdate{Email: "ada@example.com"}); !errors.Is(err, engage.ErrForbidden) {
		t.Errorf("key only, with an address: error %v", err)
	}
	if err := keyOnly.Users.Delete(ctx, "u"); !errors.Is(err, engage.ErrForbidden) {
		t.Errorf("key only, delete: error %v", err)
	}
	list := srv.AddList("Monthly")
	if _, err := keyOnly.Lists.Update(ctx, list, engage.ListUpdate{Title: "Weekly"}); err != nil {
		t.Errorf("key only, list update: %v", err)
	}
	if _, err := keyOnly.Lists.Create(ctx, engage.ListDraft{Title: "Daily"}); !errors.Is(err, engage.ErrForbidden) {
		t.Errorf("key only, new list: error %v", err)
	}
	if err := keyOnly.Lists.Archive(ctx, list); !errors.Is(err, engage.ErrForbidden) {
		t.Errorf("key only, archived list: error %v", err)
	}
	if _, err := keyOnly.Subscribers.Subscribe(ctx, list, engage.SubscriberDraft{Number: "15555551234"}); err != nil {
		t.Errorf("key only, subscription by number: %v", err)
	}
	if _, err := keyOnly.Subscribers.Subscribe(ctx, list, engage.SubscriberDraft{Email: "ada@example.com"}); !errors.Is(err, engage.ErrForbidden) {
		t.Errorf("key only, subscription by address: error %v", err)
	}
}

func TestWhatTheSpecDoesNotAllow(t *testing.T) {
	t.Parallel()
	srv := engagetest.NewServer(t)
	c, ctx := srv.Client(), t.Context()
	for name, err := range map[string]error{
		"route":  c.Do(ctx, "GET", "/nothing", nil, nil),
		"body":   c.Do(ctx, "POST", "/users", map[string]any{"id": 7}, nil),
		"member": c.Do(ctx, "POST", "/users", map[string]any{"id": "u", "nickname": "x"}, nil),
		"query":  c.Do(ctx, "GET", "/users", nil, nil, engage.WithQuery("limit", "31")),
		"name":   c.Do(ctx, "GET", "/users", nil, nil, engage.WithQuery("nonsense", "1")),
		"none":   c.Do(ctx, "POST", "/users", nil, nil),
	} {
		if !errors.Is(err, engage.ErrBadRequest) && !errors.Is(err, engage.ErrNotFound) {
			t.Errorf("%s: error %v", name, err)
		}
	}
}

func TestQuotaAndFaults(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		srv, err := engagetest.Start()
		if err != nil {
			t.Fatal(err)
		}
		srv.Close() // in memory from here on
		c := srv.Client(engage.WithHTTPClient(&http.Client{Transport: srv}))
		ctx := t.Context()
		srv.Limit("default", 3, time.Minute)
		start := time.Now()
		for range 5 {
			if _, err := c.Users.List(ctx, engage.ListUsersParams{}); err != nil {
				t.Fatal(err)
			}
		}
		if took := time.Since(start); took != time.Minute {
			t.Errorf("5 calls with a limit of 3 a minute took %v, want 1m", took)
		}
		srv.Limit("default", 0, 0)
		srv.Reset()

		srv.Inject(engagetest.Fault{Operation: "trackEvent", Cut: true, Done: true})
		if err := c.Events.Track(ctx, "u", engage.Event{Name: "Paid"}); err == nil {
			t.Error("no error from a connection that was cut")
		}
		if n := len(srv.Events("u")); n != 1 {
			t.Errorf("%d events, want the one that took effect", n)
		}
		srv.Inject(engagetest.Fault{Operation: "getUser", Status: 503, Times: 2})
		if _, err := c.Users.Get(ctx, "u"); err != nil {
			t.Errorf("after two 503: %v", err)
		}
		srv.Inject(engagetest.Fault{Body: `{"uid":`})
		if _, err := c.Users.Get(ctx, "u"); !errors.Is(err, engage.ErrInvalidResponse) {
			t.Errorf("garbage: error %v", err)
		}
		srv.Inject(engagetest.Fault{Delay: time.Hour, Skip: 1})
		if _, err := c.Users.Get(ctx, "u"); err != nil {
			t.Error(err)
		}
		late, cancel := context.WithTimeout(ctx, time.Second)
		defer cancel()
		if _, err := c.Users.Get(late, "u"); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("late: error %v", err)
		}

		var got []string
		for _, r := range srv.Journal() {
			got = append(got, fmt.Sprint(r.Operation, " ", r.Status))
		}
		want := []string{"trackEvent 0", "getUser 503", "getUser 503", "getUser 200", "getUser 200", "getUser 200", "getUser 200"}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("journal (-want +got):\n%s", diff)
		}
	})
}

// A fault takes the name that errors print, and one that could never strike is a mistake in the test.
func TestFaultsAreNamedAsErrorsNameCalls(t *testing.T) {
	t.Parallel()
	srv := engagetest.NewServer(t)
	srv.Inject(engagetest.Fault{Operation: "Users.Get", Status: http.StatusForbidden})
	if _, err := srv.Client().Users.Get(t.Context(), "u"); !errors.Is(err, engage.ErrForbidden) {
		t.Errorf("error %v, want ErrForbidden", err)
	}
	defer func() {
		if text := fmt.Sprint(recover()); !strings.Contains(text, `no operation "getUsers"`) {
			t.Errorf("panic %q does not name the operation", text)
		}
	}()
	srv.Inject(engagetest.Fault{Operation: "getUsers", Status: http.StatusForbidden})
}

func TestFaultsOverRealConnections(t *testing.T) {
	t.Parallel()
	srv := engagetest.NewServer(t)
	srv.AddUsers(engage.UserDraft{ID: "u"})
	c, ctx := srv.Client(engage.WithRetry(engage.RetryPolicy{MaxRetries: engage.NoRetries})), t.Context()
	srv.Inject(engagetest.Fault{Cut: true})
	var e *engage.Error
	if _, err := c.Users.Get(ctx, "u"); !errors.As(err, &e) || e.StatusCode != 0 || !errors.Is(err, io.EOF) || !strings.Contains(err.Error(), "connection was closed") {
		t.Errorf("cut: error %v", err)
	}
	srv.Inject(engagetest.Fault{SlowBody: true, Delay: time.Millisecond})
	if got, err := c.Users.Get(ctx, "u"); err != nil || got.UID != "u" {
		t.Errorf("slow body: %+v, %v", got, err)
	}
}

func TestMessagesAndBatch(t *testing.T) {
	t.Parallel()
	srv := engagetest.NewServer(t)
	c, ctx := srv.Client(), t.Context()
	mail := engage.Email{From: engage.EmailSender{Email: "a@acme.example"}, To: []string{"ada@example.com"}, Subject: "Hi", Text: "Hello"}
	id, err := c.Messages.SendEmail(ctx, mail)
	if err != nil {
		t.Fatal(err)
	}
	sms := engage.SMS{From: "Acme", To: "15555551234", Body: "1234", Source: engage.SMSProviderTwilio}
	smsID, err := c.Messages.SendSMS(ctx, sms)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]engagetest.Sent{{ID: id, Email: &mail}, {ID: smsID, SMS: &sms}}, srv.Sent()); diff != "" {
		t.Errorf("messages (-want +got):\n%s", diff)
	}
	items := []engage.BatchItem{
		engage.CreateItem(engage.UserDraft{ID: "u", Meta: engage.Attributes{"plan": "pro"}}),
		engage.UpdateItem("u", engage.UserUpdate{Meta: engage.Attributes{"plan": "custom"}}),
		engage.EventItem("u", engage.Event{Name: "Paid", Value: 49.5}),
	}
	for o := range c.Batch(ctx, slices.Values(items), engage.BulkOptions{}) {
		if o.Err != nil {
			t.Error(o.Err)
		}
	}
	if u, _ := srv.User("u"); u.Meta["plan"] != "custom" {
		t.Errorf("user %+v", u)
	}
	if events := srv.Events("u"); len(events) != 1 || events[0].Name != "Paid" {
		t.Errorf("events %+v", events)
	}
}
